"""The report on understanding, as a page to read and to send on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.output import run, tell
from bot.nlu.address import Address
from bot.nlu.evaluation import Evaluation, nlu_test
from bot.nlu.language import LanguageDetector
from bot.nlu.model import model_name
from bot.nlu.places import ROOT, server_token
from bot.nlu.progress import shown
from bot.nlu.report import render
from bot.nlu.sentences import read_schema, read_sentences
from bot.nlu.server import status_of
from bot.nlu.serving import ensure_parser, model_in_force
from bot.nlu.study import ensure_findings
from bot.settings import Settings, load_settings
from knowledge.loading import load_library


def report(
    out: Annotated[
        Path | None,
        typer.Option(help="The page; else reports/understanding.html in the data folder."),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what needs models of its own (minutes).")
    ] = False,
) -> None:
    """Write a page that shows what is misunderstood, why, and which sentences to mend or add.

    Tests the model, then studies the training data: some minutes the first time, kept until the
    sentences change. The page quotes the sentences of the checkout, nobody's messages.
    """
    settings = load_settings()
    data_dir = settings.data_dir
    path = out or data_dir / "reports" / "understanding.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    training = read_sentences(
        ROOT / "nlu_data", read_schema(ROOT / "nlu_data" / "schema.yml")
    ).found
    model, evaluation = run(_test(settings))
    findings = None
    if not quick:
        with shown("Studying the training data") as say:
            findings = ensure_findings(data_dir, say)
    made = datetime.now().astimezone()
    page = render(
        evaluation, training, findings, model=model, made=made, current=model == model_name()
    )
    path.write_text(page, encoding="utf-8")
    tell(f"The report is {path.resolve().as_uri()}")


async def _test(settings: Settings) -> tuple[str, Evaluation]:
    """Return the name of the model that answered, and what it made of the test sentences."""
    async with ensure_parser(settings) as parser:
        model = await _model(settings)
        with shown(f"Testing {model}") as say:
            library = load_library(settings.safar_knowledge_dir)
            return model, await nlu_test(parser, library, LanguageDetector.load(), report=say)


async def _model(settings: Settings) -> str:
    token = server_token(settings.data_dir)
    addresses = (Address(settings.data_dir).url(settings.nlu_url), settings.nlu_url)
    for url in dict.fromkeys(addresses):
        if status := await status_of(url, token):
            return status.model
    # None runs for all: the one that `ensure_parser` has just started for us.
    found = model_in_force(settings.data_dir)
    return found.name if found else model_name()
