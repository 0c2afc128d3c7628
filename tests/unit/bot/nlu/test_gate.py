"""A new model takes the old one's place only when it is not worse, and without a pause."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.nlu import gate, serving
from bot.nlu.address import Address
from bot.nlu.client import RasaParser
from bot.nlu.gate import ALL, Verdict, compare, verdict_of, write_verdict
from bot.nlu.model import fingerprint
from bot.nlu.places import NluSetupError
from bot.nlu.serving import in_force, model_in_force
from bot.nlu.switching import SwitchingServer

GOOD = {
    "action": 0.9, "topic": 0.9, "risk_recall": 0.95, "immediate_recall": 0.9,
    "out_of_scope": 0.8, "false_alarm": 0.01,
}  # fmt: skip


def scores(language: dict[str, float | None] | None = None, **changed: float | None) -> gate.Scores:
    return {ALL: {**GOOD, **changed}, "tg": {**GOOD, **(language or {})}}


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (scores(), ""),
        (scores(action=0.899), ""),
        (scores(action=0.88), "action of all fell from 0.900 to 0.880"),
        (scores(immediate_recall=0.8), "immediate_recall of all fell from 0.900 to 0.800"),
        (scores({"risk_recall": 0.93}), ""),
        (scores({"risk_recall": 0.9}), "risk_recall of tg fell from 0.950 to 0.900"),
        (scores({"topic": 0.5}), ""),
        (scores(false_alarm=0.03), "false alarms rose from 0.010 to 0.030"),
        (scores(action=None), ""),
    ],
)
def test_what_keeps_a_model_out(new: gate.Scores, told: str) -> None:
    assert compare(new, scores()) == told


def test_a_language_that_is_new_is_not_compared() -> None:
    assert compare({**scores(), "ug": dict(GOOD)}, scores()) == ""


async def judged(monkeypatch: pytest.MonkeyPatch, old: object, tmp_path: Path) -> Verdict:
    found: dict[str, Any] = {"new": scores(), "old": old}

    async def evaluate(model: Path, *_: object) -> object:
        outcome = found[model.name]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(gate, "evaluate", evaluate)
    monkeypatch.setattr(gate, "scores_of", lambda evaluation: evaluation)
    return await gate.judge(Path("new"), Path("old"), tmp_path, lambda _: None)


@pytest.mark.asyncio
async def test_the_old_model_stays_when_it_is_better(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    verdict = await judged(monkeypatch, scores(action=0.95), tmp_path)
    assert (verdict.instead, "action of all fell" in verdict.refused) == ("old", True)


@pytest.mark.asyncio
async def test_an_old_model_that_cannot_be_served_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    verdict = await judged(monkeypatch, NluSetupError("does not load"), tmp_path)
    assert (verdict.refused, verdict.instead) == ("", "")


def test_a_refused_model_leaves_its_place(tmp_path: Path) -> None:
    new, old = tmp_path / "nlu-2.tar.gz", tmp_path / "nlu-1.tar.gz"
    assert in_force(new) == new
    write_verdict(new, Verdict({}, "worse", old.name))
    assert in_force(new) == new  # the old one is not there any more
    old.touch()
    assert in_force(new) == old
    new.with_name("nlu-2.tar.gz.json").write_text("{broken", encoding="utf-8")
    assert verdict_of(new) is None
    assert in_force(new) == new


def test_training_asks_the_gate_about_the_model_before(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(serving, "judge", lambda new, old, *_: _verdict(new, old))
    monkeypatch.setattr(serving, "train", trained)
    models = tmp_path / "models"
    models.mkdir()
    (models / "nlu-1.tar.gz").touch()
    made = serving.train_gated(tmp_path)
    assert verdict_of(made) == Verdict({}, "new is worse", "nlu-1.tar.gz")
    assert in_force(made).name == "nlu-1.tar.gz"


async def _verdict(new: Path, old: Path | None) -> Verdict:
    assert old is not None
    return Verdict({}, f"{new.name} is worse", old.name)


def trained(data_dir: Path, root: Path, *, force: bool, gate: Any) -> Path:
    del root, force
    target = data_dir / "models" / "nlu-2.tar.gz"
    gate(Path("new"), target, target.with_name("nlu-1.tar.gz"), lambda _: None)
    target.touch()
    return target


def test_no_model_is_in_force_before_the_first_training(tmp_path: Path) -> None:
    (tmp_path / "config.yml").write_text("recipe: default.v1")
    assert model_in_force(tmp_path / "var", tmp_path) is None
    model = tmp_path / "var" / "models" / f"nlu-{fingerprint(tmp_path)}.tar.gz"
    model.parent.mkdir(parents=True)
    model.touch()
    assert model_in_force(tmp_path / "var", tmp_path) == model


def test_an_address_is_told_and_taken_back(tmp_path: Path) -> None:
    address = Address(tmp_path)
    assert address.url("http://usual") == "http://usual"
    address.write("http://127.0.0.1:7", "nlu-1")
    assert address.read() == ("http://127.0.0.1:7", "nlu-1")
    assert address.url("http://usual") == "http://127.0.0.1:7"
    address.remove()
    address.remove()
    assert address.read() is None
    (tmp_path / "nlu-address.json").write_text('["broken"]')
    assert address.url("http://usual") == "http://usual"


@pytest.mark.asyncio
async def test_the_parser_asks_the_server_it_is_told() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.url.host}:{request.url.port}")
        intent = {"name": "greet", "confidence": 0.9}
        return httpx.Response(200, json={"intent": intent, "intent_ranking": [], "entities": []})

    client = httpx.AsyncClient(base_url="http://one:1", transport=httpx.MockTransport(answer))
    async with RasaParser(client, model="old") as parser:
        await parser.parse("hello")
        await parser.parse("hello")
        parser.use_server("http://two:2", "new")
        await parser.parse("hello")
    assert asked == ["one:1", "two:2"]


class FakeServer:
    """A server that runs until it is told to end, or dies."""

    def __init__(self, model: Path, first: bool, *, starts: bool = True) -> None:
        self.model, self.first, self._starts = model, first, starts
        self.url = f"http://{model.name}"
        self.ended = asyncio.Event()

    async def start(self) -> None:
        if not self._starts:
            raise NluSetupError("does not load")

    async def wait(self) -> int:
        await self.ended.wait()
        return 9

    async def stop(self) -> None:
        self.ended.set()


class Switch:
    """A switching server over fake ones."""

    def __init__(self, tmp_path: Path, broken: str = "") -> None:
        self.made: list[FakeServer] = []
        self.newest: Path | None = Path("old")
        self.said: list[str] = []
        self.spoke = asyncio.Event()
        self.address = Address(tmp_path)

        def make(model: Path, first: bool) -> Any:
            self.made.append(FakeServer(model, first, starts=model.name != broken))
            return self.made[-1]

        self.server = SwitchingServer(
            make, lambda: self.newest, self.address, self.say,
            every_seconds=0.01, grace_seconds=0.01,
        )  # fmt: skip

    def say(self, line: str) -> None:
        self.said.append(line)
        self.spoke.set()

    async def until_it_spoke(self) -> None:
        async with asyncio.timeout(5):
            await self.spoke.wait()


@pytest.mark.asyncio
async def test_a_new_model_gets_a_second_server_and_then_the_first_ends(tmp_path: Path) -> None:
    switch = Switch(tmp_path)
    await switch.server.start(Path("old"))
    assert switch.address.read() == ("http://old", "old")
    waiting = asyncio.create_task(switch.server.wait())
    switch.newest = Path("new")
    await switch.until_it_spoke()
    async with asyncio.timeout(5):
        await switch.made[0].ended.wait()
    assert switch.address.read() == ("http://new", "new")
    assert [server.first for server in switch.made] == [True, False]
    assert not waiting.done()  # the supervisor sees no end
    switch.made[1].ended.set()
    assert await waiting == 9
    await switch.server.stop()
    assert switch.address.read() is None


@pytest.mark.asyncio
async def test_a_model_that_does_not_load_leaves_everything_as_it_is(tmp_path: Path) -> None:
    switch = Switch(tmp_path, broken="new")
    await switch.server.start(Path("old"))
    switch.newest = Path("new")
    await switch.until_it_spoke()
    await asyncio.sleep(0.05)
    assert len(switch.made) == 2  # tried once
    assert "stays with old: does not load" in switch.said[0]
    assert switch.address.read() == ("http://old", "old")
    assert not switch.made[0].ended.is_set()
    await switch.server.stop()
    assert switch.made[0].ended.is_set()
