"""Which model answers, and where: the newest one that passed the gate, on a server that runs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from bot.nlu.address import Address
from bot.nlu.client import RasaParser
from bot.nlu.gate import judge, verdict_of, write_verdict
from bot.nlu.model import find_model, train
from bot.nlu.places import ROOT, server_token
from bot.nlu.progress import Report
from bot.nlu.server import NluServer, status_of


class NluSettings(Protocol):
    """What understanding needs of the program's settings."""

    @property
    def nlu_url(self) -> str:
        """Where the NLU server is, or should be (`SAFAR_NLU_URL`)."""
        ...

    @property
    def data_dir(self) -> Path:
        """Where models, logs and the server's token lie (`SAFAR_DATA_DIR`)."""
        ...


def ensure_model(data_dir: Path, root: Path = ROOT) -> Path:
    """Return the model to use for this checkout, trained now where there is none.

    A model that the gate refused leaves its place to the one before it. The model in the checkout's own
    data folder (`make setup` puts it there) serves every other. Raises NluSetupError.
    """
    return model_in_force(data_dir, root) or in_force(train_gated(data_dir, root))


def train_gated(data_dir: Path, root: Path = ROOT, *, force: bool = False) -> Path:
    """Train the model of this checkout and have it judged; see ``model.train``."""

    def gate(made: Path, target: Path, before: Path | None, report: Report) -> None:
        if before is not None:
            old = in_force(before)
            write_verdict(target, asyncio.run(judge(made, old, data_dir, report)))

    return train(data_dir, root, force=force, gate=gate)


def model_in_force(data_dir: Path, root: Path = ROOT) -> Path | None:
    """Return the model to use for this checkout if it was trained, else None."""
    found = find_model([data_dir, root / "var"], root)
    return in_force(found) if found else None


def in_force(model: Path) -> Path:
    """Return the model, or the one that stays in its place when the gate refused it."""
    verdict = verdict_of(model)
    if verdict is None or not verdict.refused:
        return model
    old = model.with_name(verdict.instead)
    return old if verdict.instead and old.is_file() else model


@asynccontextmanager
async def ensure_parser(settings: NluSettings) -> AsyncIterator[RasaParser]:
    """Give a parser whose server answers: one that runs, or one started for this block.

    A server started here listens on a free port and ends with the block; its model is trained first
    where there is none. Raises NluSetupError.
    """
    token = server_token(settings.data_dir)
    for url in dict.fromkeys((Address(settings.data_dir).url(settings.nlu_url), settings.nlu_url)):
        if status := await status_of(url, token):
            async with RasaParser.open(url, token=token, model=status.model) as parser:
                yield parser
            return
    model = await asyncio.to_thread(ensure_model, settings.data_dir)
    log = settings.data_dir / "logs" / "nlu-server.log"
    async with (
        NluServer(model, token=token, log=log) as server,
        RasaParser.open(server.url, token=token, model=model.name) as parser,
    ):
        yield parser
