"""What is published is in use at once, over lists of any size, and watchers hear of it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from actions.messages import Say, ToContact, ToOperators
from actions.ports import Contact
from actions.report_records import OwnWarning, WarningState, Watch
from actions.watching import signature
from bot.live import LiveAgencies
from bot.own_warnings import OwnWarnings
from knowledge.agencies import Kind, RegisterStore, check
from knowledge.library import Library
from knowledge.loading import load_library
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NAME = "Зувакс Перлон"
WARNING = OwnWarning(
    "W7K2PQ", WarningState.PUBLISHED, (NAME,), ("+996 100 00 00 88",), ("firm:perlon-zovaks",), None,
    "evidence", "source", ("R1",), NOW, NOW, reason="reason", published_on=NOW.date(),
    expires_on=date(2027, 11, 24),
)  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(KNOWLEDGE)


class Running:
    """The part of the bot that follows warnings, one step at a time."""

    def __init__(self, folder: Path, library: Library) -> None:
        shutil.copytree(KNOWLEDGE / "agencies", folder / "knowledge" / "agencies")
        self.root = folder / "knowledge"
        self.clock = FixedClock(NOW)
        self.storage = MemoryStorage(operators_group=-100, clock=self.clock)
        store = RegisterStore(folder / "registers")
        self.agencies = LiveAgencies(self.root, store, demo=True)
        self.loop = OwnWarnings(
            self.storage.units("bot"),
            self.agencies,
            library=lambda: library,
            clock=self.clock,
            operators_language="ru",
        )

    async def save(self, warning: OwnWarning) -> None:
        async with self.storage.units("bot").writing() as uow:
            await uow.warnings.save(replace(warning, changed_at=self.clock.now()))
            await uow.commit()

    async def watch(self, contact_id: str, chat_id: int, language: str, query: str = NAME) -> None:
        verdict = check(self.agencies.current, query, today=self.clock.now().date())
        contact = Contact(contact_id, chat_id, NOW, NOW, language)
        watch = Watch(f"a-{contact_id}", contact_id, query, query, signature(verdict), NOW)
        async with self.storage.units("bot").writing() as uow:
            await uow.contacts.save(contact)
            await uow.watches.save(watch)
            await uow.commit()

    def verdict(self, query: str = NAME) -> Kind:
        return check(self.agencies.current, query, today=self.clock.now().date()).verdict

    def said(self) -> list[Say]:
        return [r for r in self.storage.replies() if isinstance(r, Say)]


@pytest.fixture
def running(tmp_path: Path, library: Library) -> Running:
    return Running(tmp_path, library)


async def test_published_corrected_and_retracted_without_a_restart(running: Running) -> None:
    await running.loop.step()
    assert running.verdict() is Kind.UNKNOWN
    await running.save(WARNING)
    await running.loop.step()
    assert running.verdict() is Kind.WARNED
    assert running.verdict("+996100000088") is Kind.WARNED
    running.clock.pass_(seconds=5)
    await running.save(replace(WARNING, reason="corrected"))
    await running.loop.step()
    verdict = check(running.agencies.current, NAME, today=NOW.date())
    assert [r.data["reason"] for r in verdict.reasons if r.code == "warned"] == ["corrected"]
    await running.save(replace(WARNING, state=WarningState.RETRACTED))
    await running.loop.step()
    assert running.verdict() is Kind.UNKNOWN


async def test_an_edit_of_the_lists_keeps_the_warnings(running: Running) -> None:
    await running.save(WARNING)
    await running.loop.step()
    register = running.root / "agencies" / "demo" / "register.csv"
    text = register.read_text("utf-8").replace("DEMO Safar Ish LLC", "DEMO Safar Ish Plus LLC")
    register.write_text(text, "utf-8")
    assert running.agencies.refresh()
    assert running.verdict() is Kind.WARNED
    assert running.agencies.current.by_id("DEMO-002") is not None


async def test_watchers_are_told_in_their_languages_once(running: Running) -> None:
    await running.loop.step()
    for number, language in enumerate(("ru", "ky", "tk")):
        await running.watch(f"c-{number}", 100 + number, language)
    await running.watch("c-other", 999, "ru", "ДЕМО Сапар Жумуш")
    await running.save(WARNING)
    await running.loop.step()
    await running.loop.step()
    told = [r for r in running.said() if isinstance(r.to, ToContact)]
    assert sorted(r.to.contact_id for r in told if isinstance(r.to, ToContact)) == [
        "c-0",
        "c-1",
        "c-2",
    ]
    assert len({r.text for r in told}) == 3


async def test_a_warning_that_runs_out_is_withdrawn_and_operators_hear_of_it(
    running: Running,
) -> None:
    await running.save(WARNING)
    await running.loop.step()
    running.clock.pass_(days=365)
    await running.loop.step()
    assert running.verdict() is Kind.WARNED
    running.clock.pass_(days=1)
    await running.loop.step()
    await running.loop.step()
    assert running.verdict() is Kind.UNKNOWN
    (note,) = [r for r in running.said() if isinstance(r.to, ToOperators)]
    assert WARNING.id in note.text
    assert running.storage.state.warnings[WARNING.id].state is WarningState.EXPIRED
    assert [entry.step for entry in running.storage.state.audit] == ["expire"]


async def test_a_permit_that_runs_out_is_told_though_no_list_changed(running: Running) -> None:
    await running.loop.step()
    await running.watch("c-1", 101, "ru", "ДЕМО Сапар Жумуш")
    running.clock.pass_(days=90)
    await running.loop.step()
    assert running.said() == []
    running.clock.pass_(days=10)
    await running.loop.step()
    assert [isinstance(r.to, ToContact) for r in running.said()] == [True]
