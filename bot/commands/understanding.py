"""Understanding: train, serve, check the sentences, test the model, understand JSON Lines."""

from __future__ import annotations

import sys
import time
from typing import Annotated, Any

import typer

from actions.turn import DEFAULT_LANGUAGE
from actions.understanding import Understander
from bot.commands.output import fail, json_lines, run, table, tell, write_json
from bot.commands.report import report
from bot.commands.review import review
from bot.nlu.data import balance, check_data
from bot.nlu.evaluation import nlu_test
from bot.nlu.gate import verdict_of
from bot.nlu.language import LanguageDetector
from bot.nlu.model import find_model, model_name
from bot.nlu.progress import shown
from bot.nlu.serving import ensure_parser, train_gated
from bot.settings import load_settings
from knowledge.languages import from_telegram
from knowledge.loading import load_library

MOST_STOLEN = 12

app = typer.Typer(
    no_args_is_help=True, help="Sentences and model: check, test, review what was missed."
)
app.command("review")(review)
app.command("report")(report)


def train_model(
    force: Annotated[
        bool, typer.Option("--force", help="Train even when nothing changed.")
    ] = False,
) -> None:
    """Train the language model if its inputs changed."""
    data_dir = load_settings().data_dir
    model = find_model([data_dir])
    if model and not force:
        tell(f"The model is up to date: {model}")
    else:
        started = time.monotonic()
        model = train_gated(data_dir, force=force)
        tell(f"Trained and tested in {time.monotonic() - started:.0f} s: {model}")
    verdict = verdict_of(model)
    if verdict is not None and verdict.refused:
        tell(f"It is not used, as it understands worse than {verdict.instead}: {verdict.refused}.")
        tell(f"To use it all the same, delete {model}.json.")


@app.command("check")
def check() -> None:
    """Check nlu_data/ and tests/nlu/: duplicates, unknown names, look-alike letters, balance."""
    report = check_data()
    rows = balance(report.training, report.schema)
    table("Sentences per intent and language", rows[0], rows[1:])
    for problem in report.problems:
        tell(str(problem))
    if report.problems:
        fail(f"{len(report.problems)} problems in the sentences (above)")
    if report.stolen:
        rows = [
            [p.test.language, p.test.intent, p.test.text, p.training.intent, p.training.text]
            for p in sorted(report.stolen, key=lambda pair: -pair.likeness)[:MOST_STOLEN]
        ]
        columns = ("language", "meant", "test sentence", "taken by", "training sentence")
        table(f"{len(report.stolen)} sentences that another intent may take", columns, rows)
    tell(f"{len(report.training)} training and {len(report.tests)} test sentences are in order.")


@app.command("test")
def test() -> None:
    """Test the model on tests/nlu: accuracy per language, worst confusions."""

    async def ask() -> None:
        settings = load_settings()
        async with ensure_parser(settings) as parser:
            with shown(f"Testing {model_name()}") as report:
                library = load_library(settings.safar_knowledge_dir)
                outcome = await nlu_test(parser, library, LanguageDetector.load(), report=report)
        rows = outcome.table()
        table("Share right", rows[0], rows[1:])
        worst = outcome.confusions()[:15]
        table("Most frequent confusions", ("meant", "understood", "times"), worst)

    run(ask())


def understand(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON Lines in, JSON Lines out.")] = False,
    text: Annotated[str | None, typer.Argument(help="One message, for a look.")] = None,
) -> None:
    """Say what messages mean, by the same code that a message from Telegram goes through.

    Each message is the first one of a new person.
    """
    if not jsonl and text is None:
        fail('give a message (safar understand "…") or --jsonl with lines on standard input')
    settings = load_settings()
    # Read before anything is loaded: a line that cannot be read is said at once.
    given = list(json_lines(sys.stdin.buffer)) if jsonl else [(1, {"id": "1", "text": text})]

    async def answer() -> None:
        library = load_library(settings.safar_knowledge_dir)
        detector = LanguageDetector.load()
        async with ensure_parser(settings) as parser:
            understander = Understander(lambda: library, detector, parser)
            for number, row in given:
                message, client = row.get("text"), row.get("language_code")
                client = client if isinstance(client, str) else None
                if not isinstance(message, str):
                    fail(f"standard input, line {number}: 'text' must be a string")
                meaning = await understander.understand(message, client=client)
                out: dict[str, Any] = {
                    "id": row.get("id"),
                    "language": meaning.language or from_telegram(client) or DEFAULT_LANGUAGE,
                    "action": meaning.action,
                    "topic": meaning.topic,
                    "country": meaning.country,
                    "agency": meaning.agency,
                    "risk": meaning.risk,
                    "indicators": list(meaning.indicators),
                    "confidence": round(meaning.confidence, 4),
                }
                if not jsonl:
                    out["guesses"] = [[g.intent, round(g.confidence, 3)] for g in meaning.guesses]
                    out["danger_words"] = [e.words for e in meaning.evidence]
                write_json(out)

    run(answer())
