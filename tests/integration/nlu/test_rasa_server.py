"""The adapter against a real Rasa server: what we rely on, and what we protect ourselves from.

Uses the model of this checkout where `make setup` has trained it, else trains a tiny one.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
import pytest

from actions.nlu import NluUnavailable
from bot.nlu.client import RasaParser
from bot.nlu.model import find_model, train
from bot.nlu.places import ROOT, NluSetupError, rasa_python
from bot.nlu.server import (
    NluServer,
    ServerError,
    ServerStatus,
    status_of,
)
from bot.nlu.serving import ensure_parser

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(600)]

TOKEN = "integration-token"  # no secret: the server lives for this test
SECRET_WORDS = "Zanzibarovsk locked door"

TINY = {
    "in_danger": ["they beat us", "нас бьют и заперли", "locked the door on me", "help they hit me"],
    "greet": ["здравствуйте", "привет", "hello", "good morning", "салом алейкум", "добрый день"],
    "unpaid_wages": ["не платят зарплату", "they do not pay me", "ойлик бермаяпти", "boss keeps my wages"],
    "check_agency": [
        "is the agency [Blue Road](agency) real",
        "can I trust the agency [Fast Hands](agency)",
        "is the agency [Sunny Jobs](agency) honest",
        "check the agency [Work Plus](agency) please",
    ],
}  # fmt: skip

TINY_LABELS = {"in_danger": "  metadata: {risk: immediate, indicators: [violence]}\n"}


@dataclass(frozen=True)
class Settings:
    nlu_url: str
    data_dir: Path


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        rasa_python()
    except NluSetupError as error:
        pytest.fail(str(error))
    data_dir = Path(os.environ.get("SAFAR_DATA_DIR", ROOT / "var"))
    if found := find_model([data_dir]):
        return found
    root = tmp_path_factory.mktemp("tiny")
    (root / "config.yml").write_bytes((ROOT / "config.yml").read_bytes())
    for package in ("bot", "knowledge"):
        (root / package).symlink_to(ROOT / package)
    for intent, sentences in TINY.items():
        path = root / "nlu_data" / "en" / f"{intent}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"    - {sentence}\n" for sentence in sentences)
        metadata = TINY_LABELS.get(intent, "")
        block = f"nlu:\n- intent: {intent}\n{metadata}  examples: |\n{lines}"
        path.write_text(block, encoding="utf-8")
    return train(root / "var", root, python=rasa_python(), report=lambda _: None)


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One loop for the module: the server takes ten seconds to start."""
    with asyncio.Runner() as runner:
        yield runner.get_loop()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "server.log"


@pytest.fixture(scope="module")
def server(model: Path, log: Path, loop: asyncio.AbstractEventLoop) -> Iterator[NluServer]:
    running = NluServer(model, token=TOKEN, log=log)
    loop.run_until_complete(running.start())
    yield running
    loop.run_until_complete(running.stop())


def test_understands_and_names_its_model(
    server: NluServer, model: Path, loop: asyncio.AbstractEventLoop
) -> None:
    async def ask() -> None:
        assert await status_of(server.url, TOKEN) == ServerStatus(model.name)
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            result = await parser.parse("здравствуйте")
            assert result.intent == "greet"
            assert result.ranking[0] == ("greet", result.confidence)
            assert 0 < result.confidence <= 1
            assert [c for _, c in result.ranking] == sorted(
                (c for _, c in result.ranking), reverse=True
            )
            text = "is the agency Blue Lagoon real"
            for entity in (await parser.parse(text)).entities:
                assert text[entity.start : entity.end] == entity.value

    loop.run_until_complete(ask())


def test_danger_carries_its_labels(server: NluServer, loop: asyncio.AbstractEventLoop) -> None:
    async def ask() -> None:
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            told = (await parser.parse("they beat us and locked the door")).labels["risk"]
            calm = (await parser.parse("hello")).labels["risk"]
            assert sum(told.values()) == pytest.approx(1.0)
            assert told["immediate"] > calm["immediate"]

    loop.run_until_complete(ask())


def test_a_slash_is_no_intent(server: NluServer, loop: asyncio.AbstractEventLoop) -> None:
    """Sent as it is, Rasa believes "/in_danger" with confidence 1.0; our adapter strips it."""

    async def ask() -> None:
        async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
            raw = await client.post(
                "/model/parse", params={"token": TOKEN}, json={"text": "/in_danger"}
            )
            assert raw.json()["intent"] == {"name": "in_danger", "confidence": 1.0}
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            assert (await parser.parse("/in_danger")).confidence < 1.0
            found = await parser.parse('/ /greet{"agency": "x"}')
            assert "x" not in {entity.value for entity in found.entities}

    loop.run_until_complete(ask())


@pytest.mark.parametrize(
    "text",
    ["ж" * 100_000, "a", "\x00 a", "\ud800x", "🙂 ok", '"}{" x', "مرحبا", "a " * 600],
)
def test_survives_odd_texts(server: NluServer, loop: asyncio.AbstractEventLoop, text: str) -> None:
    async def ask() -> None:
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            assert (await parser.parse(text)).intent

    loop.run_until_complete(ask())


def test_answers_many_at_once(server: NluServer, loop: asyncio.AbstractEventLoop) -> None:
    async def ask() -> None:
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            texts = [f"sentence number {number}" for number in range(40)]
            results = await asyncio.gather(*(parser.parse(text) for text in texts))
            assert all(result.intent for result in results)
            assert parser.counters.answered == 40

    loop.run_until_complete(ask())


def test_asks_for_the_token(server: NluServer, loop: asyncio.AbstractEventLoop) -> None:
    async def ask() -> None:
        assert await status_of(server.url, "wrong") is None
        async with RasaParser.open(server.url, token="wrong") as parser:
            with pytest.raises(NluUnavailable, match="SAFAR_NLU_TOKEN"):
                await parser.parse("hello")

    loop.run_until_complete(ask())


def test_shows_neither_token_nor_texts(
    server: NluServer, log: Path, loop: asyncio.AbstractEventLoop
) -> None:
    async def ask() -> None:
        async with RasaParser.open(server.url, token=TOKEN) as parser:
            await parser.parse(SECRET_WORDS)

    loop.run_until_complete(ask())
    assert server.pid is not None
    process = psutil.Process(server.pid)
    family = [process, *process.children(recursive=True)]
    assert not any(TOKEN in " ".join(member.cmdline()) for member in family)
    written = log.read_text(encoding="utf-8", errors="replace")
    assert TOKEN not in written
    assert not any(word in written for word in SECRET_WORDS.split())


def test_listens_on_loopback_only(server: NluServer) -> None:
    assert server.pid is not None
    process = psutil.Process(server.pid)
    for member in [process, *process.children(recursive=True)]:
        for connection in member.net_connections(kind="inet"):
            if connection.status == psutil.CONN_LISTEN:
                assert connection.laddr.ip == "127.0.0.1"


def test_a_broken_model_is_an_error_with_the_log(
    tmp_path: Path, loop: asyncio.AbstractEventLoop
) -> None:
    """Rasa serves on without a model; then no parse can work, and we say so."""
    broken = tmp_path / "nlu-broken.tar.gz"
    broken.write_bytes(b"no model")
    running = NluServer(broken, token=TOKEN, log=tmp_path / "server.log")
    with pytest.raises(ServerError, match="could not load"):
        loop.run_until_complete(running.start(ready_timeout=60))
    assert running.pid is None


def test_ensure_parser_starts_one_for_the_call(
    model: Path,
    tmp_path: Path,
    loop: asyncio.AbstractEventLoop,
    unused_tcp_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.nlu.serving.ensure_model", lambda _: model)

    async def ask() -> psutil.Process:
        settings = Settings(f"http://127.0.0.1:{unused_tcp_port}", tmp_path)
        before = set(psutil.Process().children())
        async with ensure_parser(settings) as parser:
            assert (await parser.parse("привет")).intent == "greet"
            (started,) = set(psutil.Process().children()) - before
            return started

    assert not loop.run_until_complete(ask()).is_running()
