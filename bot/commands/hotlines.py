"""Test calls of hotlines: what is due, and what came of one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from bot.commands.folder import Folder, FolderOption, knowledge_root
from bot.commands.output import table, tell
from knowledge.hotline_calls import DueCall, due_calls, record_call
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import Hotline, TestCall

app = typer.Typer(no_args_is_help=True, help="Numbers of help: what to call, and what came of it.")

EMERGENCY_NOTE = (
    "Emergency numbers are not dialled to try them: that takes a line from somebody in danger. Ask the "
    "service in writing or read its own site, then record the day."
)


class Result(StrEnum):
    """What came of a test call."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"
    WRONG_NUMBER = "wrong_number"


@app.command("due")
def due_command(
    folder: Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs.")] = False,
) -> None:
    """List the numbers to call: never called, called over 30 days ago, or failed. Most important first."""
    path = knowledge_root(folder) / "hotlines.yml"
    hotlines, problems = load_hotlines(path)
    for problem in problems:
        tell(str(problem))
    found = due_calls(hotlines, datetime.now(UTC).date())
    if as_json:
        tell(json.dumps([_as_json(due) for due in found], ensure_ascii=False, indent=1))
        return
    table(
        f"{len(found)} numbers to call",
        ("id", "kind", "number", "why", "known on", "people see it"),
        [
            (
                due.line.id, due.line.kind, _numbers(due.line), _why(due),
                due.line.known_on or "undated", _seen(due),
            )
            for due in found
        ],
    )  # fmt: skip
    if any(due.line.kind == "emergency" for due in found):
        tell(EMERGENCY_NOTE)
    tell("Then: safar hotlines called ID answered (or not_answered, wrong_number).")


@app.command("called")
def called_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The entry's id in hotlines.yml.")],
    result: Annotated[Result, typer.Argument(help="What came of the call.")],
    date: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the call; else today.")
    ] = None,
    folder: FolderOption = None,
) -> None:
    """Write down a test call in hotlines.yml; its comments and order stay."""
    today = datetime.now(UTC).date()
    call = TestCall(date.date() if date else today, result.value)
    line = record_call(knowledge_root(folder) / "hotlines.yml", id_, call, today)
    tell(f"{line.id} ({_numbers(line)}): {result.value} on {call.date}. {_outcome(line)}")


def _outcome(line: Hotline) -> str:
    if not line.publish:
        return f"It stays hidden ({line.reason}). Write 'publish: true' if that no longer holds."
    if line.shown:
        return "People see it as checked on this day."
    return (
        "People no longer see it. Find the right number, or write 'publish: false' and a 'reason'."
    )


def _numbers(line: Hotline) -> str:
    return ", ".join(number.number for number in line.numbers)


def _why(due: DueCall) -> str:
    call = due.line.last_test_call
    return due.why.value if call is None else f"{due.why.value} ({call.result}, {call.date})"


def _seen(due: DueCall) -> str:
    if not due.line.shown:
        return "no"
    return "last resort" if due.expired else "yes"


def _as_json(due: DueCall) -> dict[str, str | bool | list[str] | None]:
    known = due.line.known_on
    return {
        "id": due.line.id,
        "kind": due.line.kind,
        "country": due.line.country,
        "numbers": [number.number for number in due.line.numbers],
        "why": due.why.value,
        "known_on": known.isoformat() if known else None,
        "expired": due.expired,
        "shown": due.line.shown,
    }
