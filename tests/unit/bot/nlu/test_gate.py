"""A new model takes the old one's place only when it is not worse, and without a pause."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from actions.understanding import Understanding
from bot.nlu import gate, serving
from bot.nlu.address import Address
from bot.nlu.client import RasaParser
from bot.nlu.evaluation import Evaluation, Outcome
from bot.nlu.gate import Verdict, compare, verdict_of, write_verdict
from bot.nlu.model import fingerprint
from bot.nlu.places import NluSetupError
from bot.nlu.sentences import Schema, Sentence
from bot.nlu.serving import in_force, model_in_force
from bot.nlu.switching import SwitchingServer

SCHEMA = Schema(("ru", "tg"), {"wages": "answer"}, (), 1)
CALM, LOUD, ALIVE = ("none", "none"), ("none", "high"), ("high", "high")
DEAF = ("high", "none")
"""Risk as it is and as it was understood."""


def evaluation(
    right: int, of: int, language: str = "ru", risks: tuple[tuple[str, str], ...] = ()
) -> Evaluation:
    """So many sentences, of which the first ones are understood; and some more with these risks."""
    outcomes = [outcome(language, f"s{n}", understood=n < right) for n in range(of)]
    outcomes += [outcome(language, f"r{n}", risk, heard) for n, (risk, heard) in enumerate(risks)]
    return Evaluation(tuple(outcomes), SCHEMA)


def outcome(
    language: str, text: str, risk: str = "none", heard: str = "none", *, understood: bool = True
) -> Outcome:
    intent = "wages" if understood else "housing"
    action = "answer" if understood else "greet"
    return Outcome(
        Sentence(text, "wages", language, Path("wages.yml"), 1, risk=risk),
        Understanding(
            text, language, 1.0, intent, action, intent, None, None, heard, (), 1.0, (), (), True
        ),
    )


@pytest.mark.parametrize(
    ("new", "old", "told"),
    [
        (evaluation(90, 100), evaluation(90, 100), ""),
        (evaluation(89, 100), evaluation(90, 100), ""),
        (evaluation(88, 100), evaluation(90, 100), ""),
        (evaluation(80, 100), evaluation(90, 100), "action of all: 10 sentences lost, 0 gained"),
        (evaluation(95, 100), evaluation(90, 100), ""),
        (evaluation(9, 9, risks=(LOUD,) * 5), evaluation(9, 9, risks=(CALM,) * 5),
         "false_alarm of all: 5 sentences lost, 0 gained"),
        (evaluation(9, 9, risks=(CALM,) * 5), evaluation(9, 9, risks=(LOUD,) * 5), ""),
        (evaluation(9, 9, risks=(DEAF,) * 3), evaluation(9, 9, risks=(ALIVE,) * 3),
         "risk_recall of all: 3 sentences lost, 0 gained; risk_recall of ru: 3 sentences lost, 0 gained"),
        (evaluation(0, 3, "tg"), evaluation(3, 3, "ru"), ""),
    ],
)  # fmt: skip
def test_what_keeps_a_model_out(new: Evaluation, old: Evaluation, told: str) -> None:
    assert compare(new, old).startswith(told)
    assert bool(compare(new, old)) is bool(told)


def test_gains_make_up_for_losses() -> None:
    def right_in(first: int, last: int) -> Evaluation:
        numbers = range(30)
        return Evaluation(
            tuple(outcome("ru", f"s{n}", understood=first <= n < last) for n in numbers), SCHEMA
        )

    assert compare(right_in(10, 20), right_in(0, 10)) == ""
    assert compare(right_in(10, 14), right_in(0, 10)) == ""
    assert "10 sentences lost, 3 gained" in compare(right_in(10, 13), right_in(0, 10))


async def judged(monkeypatch: pytest.MonkeyPatch, old: object, tmp_path: Path) -> Verdict:
    found: dict[str, Any] = {"new": evaluation(80, 100), "old": old}

    async def evaluate(model: Path, *_: object) -> object:
        outcome = found[model.name]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(gate, "evaluate", evaluate)
    return await gate.judge(Path("new"), Path("old"), tmp_path, lambda _: None)


@pytest.mark.asyncio
async def test_the_old_model_stays_when_it_is_better(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    verdict = await judged(monkeypatch, evaluation(95, 100), tmp_path)
    assert (verdict.instead, "action of all: 15" in verdict.refused) == ("old", True)


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
