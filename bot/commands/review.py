"""Review of questions that were not answered well: a person decides what each one meant."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from actions.ports import MissedQuestion
from bot.commands.data import storage
from bot.commands.output import run, table, tell, write_json
from bot.nlu.places import ROOT
from bot.nlu.sentences import Schema, SchemaError, read_schema
from bot.nlu.writing import add_sentence
from bot.storage import Storage

_HELP = "number or name of the intent · s skip · d delete · q stop"


def review(
    listed: Annotated[bool, typer.Option("--list", help="Only show the list.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Show it as JSON Lines.")] = False,
) -> None:
    """Go through messages that were unclear, out of scope or answered badly.

    For each one, say which intent it has: it then stands in nlu_data/, for the next training. Names,
    numbers and links were removed when the message was stored.
    """

    async def work() -> None:
        async with storage() as opened:
            questions = await opened.missed.oldest()
            if as_json:
                for question in questions:
                    write_json({**asdict(question), "at": question.at.isoformat()})
            elif listed or not questions:
                _show(questions)
            else:
                await _ask(opened, questions)

    run(work())


def _show(questions: list[MissedQuestion]) -> None:
    rows = [
        (q.id, f"{q.at:%Y-%m-%d}", q.language, q.reason, q.text, ", ".join(q.guesses[:3]))
        for q in questions
    ]
    columns = ("number", "day", "language", "why", "message", "guesses")
    table(f"{len(rows)} messages to review", columns, rows)


async def _ask(opened: Storage, questions: list[MissedQuestion]) -> None:
    schema = read_schema(ROOT / "nlu_data" / "schema.yml")
    accepted = 0
    tell(f"{len(questions)} messages. {_HELP}")
    for place, question in enumerate(questions, 1):
        tell(f"\n{place}/{len(questions)} [{question.language}, {question.reason}] {question.text}")
        for number, guess in enumerate(question.guesses, 1):
            tell(f"  {number} {guess}")
        answer = _answer(question, schema)
        if answer == "q":
            break
        if answer == "s":
            continue
        if answer != "d":
            accepted += _accept(question, answer, schema)
        await opened.missed.remove(question.id)
    tell(f"{accepted} sentences added to nlu_data/.")
    if accepted:
        tell("Check them with `make check`, then `make train`; commit the files.")


def _answer(question: MissedQuestion, schema: Schema) -> str:
    """Return "s", "d", "q" or the name of an intent."""
    while True:
        said = typer.prompt("intent", default="s").strip()
        if said in ("s", "d", "q") or said in schema.actions:
            return str(said)
        if said.isdecimal() and 0 < int(said) <= len(question.guesses):
            return question.guesses[int(said) - 1]
        near = ", ".join(name for name in schema.actions if said and said in name)
        tell(f"{said!r} is no intent. {f'Did you mean {near}?' if near else _HELP}")


def _accept(question: MissedQuestion, intent: str, schema: Schema) -> int:
    while True:
        risk, indicators = "", ()
        if intent in schema.labelled:
            said = typer.prompt(
                f"risk and indicators ({', '.join(schema.risks[2:])}; e.g. high threats)"
            )
            risk, *named = said.split() or [""]
            indicators = tuple(named)
        try:
            path = add_sentence(
                question.text,
                language=question.language,
                intent=intent,
                schema=schema,
                risk=risk,
                indicators=indicators,
            )
        except SchemaError as error:
            tell(f"{error}")
            if intent not in schema.labelled:
                return 0
        else:
            tell(f"→ {path.relative_to(ROOT)}")
            return 1
