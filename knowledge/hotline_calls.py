"""Test calls of hotlines: which are due, and writing down what came of one.

The file is kept by hand, with comments and in an order of its own; so only the one field is
rewritten, and the result is read again before it takes the place of the file.
"""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from knowledge.errors import ContentError, KnowledgeError, Problem, errors_in
from knowledge.files import read_text
from knowledge.hotline_file import load_hotlines, parse_hotlines
from knowledge.hotlines import KINDS, TEST_CALL_HOLDS, Hotline, Hotlines, TestCall
from knowledge.yamlfile import parse_yaml

_FIELD = re.compile(
    r"(?P<head>[ ]+last_test_call:[ ]*)(?P<value>null|~|\{[^}#]*\}|)(?P<rest>[ ]*(?:#.*)?)"
)


class Due(StrEnum):
    """Why a line must be called, the most pressing reason first."""

    FAILED = "failed"
    NEVER = "never"
    LONG_AGO = "call too old"


@dataclass(frozen=True, slots=True)
class DueCall:
    """A line to call, why, and whether people are kept from it as it is too old."""

    line: Hotline
    why: Due
    expired: bool


class TestCallError(KnowledgeError):
    """The call cannot be written down; the text says what to do instead."""

    __test__ = False  # not a test class, whatever pytest thinks of the name


def due_calls(hotlines: Hotlines, today: date) -> list[DueCall]:
    """Lines that must be called, the most important first.

    By kind, then those that people may see before those that they may not. What has no number, or
    was called within :data:`TEST_CALL_HOLDS` and answered, is not among them.
    """
    found = [
        DueCall(line, why, line.expired(today))
        for line in hotlines.entries
        if line.numbers and (why := _why(line, today)) is not None
    ]
    reasons = list(Due)
    return sorted(
        found,
        key=lambda due: (
            not due.line.publish,
            KINDS.index(due.line.kind),
            reasons.index(due.why),
            due.line.known_on or date.min,
        ),
    )


def _why(line: Hotline, today: date) -> Due | None:
    call = line.last_test_call
    if call is None:
        return Due.NEVER
    if call.result != "answered":
        return Due.FAILED
    return Due.LONG_AGO if today - call.date > TEST_CALL_HOLDS else None


def record_call(path: Path, id_: str, call: TestCall, today: date) -> Hotline:
    """Write a test call into ``hotlines.yml``; gives the entry as it is then.

    Nothing but the field changes, and the file is replaced at once or not at all.

    Raises:
        TestCallError: no such entry, or the call is of the future or older than the one recorded.
        ContentError: the file has errors; mend them first, nothing was written.
    """
    text = read_text(path)
    before, problems = load_hotlines(path)
    entry = before.get(id_)
    if entry is None:
        if errors := errors_in(problems):
            raise ContentError(errors)
        raise TestCallError(_unknown(id_, before))
    if call.date > today:
        raise TestCallError(f"{call.date} lies in the future. Write the day of the call.")
    last = entry.last_test_call
    if last is not None and last.date > call.date:
        raise TestCallError(
            f"{id_} was called on {last.date} ({last.result}), after {call.date}: nothing to write."
        )
    changed = _with_call(text, path, id_, call)
    called = replace(entry, last_test_call=call)
    wanted = tuple(called if other.id == id_ else other for other in before.entries)
    after, problems_after = parse_hotlines(changed, path)
    if after.entries != wanted or len(problems_after) > len(problems):
        raise ContentError([_unclear(path, None, id_)])
    _replace(path, changed)
    return called


def _with_call(text: str, path: Path, id_: str, call: TestCall) -> str:
    """The file's text with the call in the entry's field."""
    lines = text.split("\n")
    first, end = _place(text, path, id_, len(lines))
    for number in range(first, end):
        field = _FIELD.fullmatch(lines[number])
        if field is None:
            continue
        value = f"{{date: {call.date.isoformat()}, result: {call.result}}}"
        lines[number] = f"{field['head'].rstrip()} {value}{field['rest']}"
        indent = len(lines[number]) - len(lines[number].lstrip())
        below = number + 1
        while not field["value"] and below < end and _is_deeper(lines[below], indent):
            del lines[below]
            end -= 1
        return "\n".join(lines)
    raise ContentError([_unclear(path, first + 1, id_)])


def _place(text: str, path: Path, id_: str, lines: int) -> tuple[int, int]:
    """From which line (counted from 0) to before which the entry stands."""
    top = parse_yaml(text, path).value
    entries = top["entries"].value if isinstance(top, dict) else ()
    nodes = entries if isinstance(entries, tuple) else ()
    for node, following in zip(nodes, (*nodes[1:], None), strict=True):
        fields = node.value
        if isinstance(fields, dict) and "id" in fields and fields["id"].value == id_:
            return node.line - 1, lines if following is None else following.line - 1
    raise ContentError([_unclear(path, None, id_)])


def _is_deeper(line: str, indent: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip()) > indent


def _replace(path: Path, text: str) -> None:
    """Put ``text`` in place of the file, with the mark and the line ends that it has."""
    data = path.read_bytes()
    if b"\r\n" in data:
        text = text.replace("\n", "\r\n")
    mark = "\ufeff" if data.startswith("\ufeff".encode()) else ""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write((mark + text).encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _unknown(id_: str, hotlines: Hotlines) -> str:
    close = difflib.get_close_matches(id_, [line.id for line in hotlines.entries], n=3)
    meant = f"Did you mean {' or '.join(close)}?" if close else "'safar hotlines due' lists them."
    return f"There is no hotline {id_!r}. {meant}"


def _unclear(path: Path, line: int | None, id_: str) -> Problem:
    return Problem(
        path,
        line,
        f"The field last_test_call of {id_} cannot be rewritten safely.",
        "Write it on a line of its own: 'last_test_call: null'. Then record the call again.",
    )
