"""Edits of the agency files while the bot runs: taken over at once, or not at all."""

from __future__ import annotations

import logging
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.live import LiveAgencies
from knowledge.agencies import Kind, RegisterStore, Source, check, import_register

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
TODAY = date(2026, 11, 24)
ROW = "W-1,Тестовый Берег,,,,@testovyi_bereg,,TR,,,,warned,2026-11-20,Наша команда,брали деньги,,,2026-11-20\n"


class Live:
    def __init__(self, root: Path) -> None:
        self.root = root / "knowledge"
        shutil.copytree(KNOWLEDGE / "agencies", self.root / "agencies")
        self.warnings = self.root / "agencies" / "warnings.csv"
        self.store = RegisterStore(root / "var")
        self.agencies = LiveAgencies(self.root, self.store, demo=False)

    def write(self, path: Path, text: str) -> bool:
        path.write_text(text, encoding="utf-8")
        return self.agencies.refresh()

    def verdict(self, query: str = "@testovyi_bereg") -> Kind:
        return check(self.agencies.current, query, today=TODAY).verdict


@pytest.fixture
def live(tmp_path: Path) -> Live:
    return Live(tmp_path)


def test_a_warning_of_the_team_is_live_when_it_is_saved(live: Live) -> None:
    head = live.warnings.read_text(encoding="utf-8")
    assert live.verdict() is Kind.UNKNOWN
    assert live.agencies.current.sources == ()
    assert live.write(live.warnings, head + ROW)
    assert live.verdict() is Kind.WARNED
    assert [source.id for source in live.agencies.current.sources] == ["team-warnings"]
    assert live.write(live.warnings, head)
    assert live.verdict() is Kind.UNKNOWN


def test_a_wrong_row_changes_nothing_and_is_named(
    live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    head = live.warnings.read_text(encoding="utf-8")
    live.write(live.warnings, head + ROW)
    with caplog.at_level(logging.ERROR):
        wrong = ROW.replace("2026-11-20,Наша", "20.11.26,Наша").replace("W-1", "W-2")
        assert not live.write(live.warnings, head + wrong)
    assert live.verdict() is Kind.WARNED
    assert "warnings.csv, row 2, column status_date" in caplog.text
    assert not live.agencies.refresh()


def test_a_wrong_source_changes_nothing_and_is_named(
    live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    head = live.warnings.read_text(encoding="utf-8")
    live.write(live.warnings, head + ROW)
    sources = live.root / "agencies" / "sources.yml"
    text = sources.read_text(encoding="utf-8")
    with caplog.at_level(logging.ERROR):
        assert not live.write(sources, text.replace("kind: warnings", "kind: rumours", 1))
    assert live.verdict() is Kind.WARNED
    assert "sources.yml, row" in caplog.text


def test_an_import_is_live_without_a_restart(live: Live, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("register_id,name,status\nR,Тестовый Зумрад,permitted\n", encoding="utf-8")
    live.store.save(import_register(path, Source("kg-migrant"), today=TODAY), now=datetime.now(UTC))
    assert live.agencies.refresh()
    assert live.verdict("Тестовый Зумрад") is Kind.LICENSED


def test_a_source_that_is_on_but_not_fetched_yet_is_no_list(live: Live) -> None:
    sources = live.root / "agencies" / "sources.yml"
    text = sources.read_text(encoding="utf-8")
    at = text.index("- id: uz-license")
    on = text[at:].replace("enabled: false", "enabled: true", 1)
    assert live.write(sources, text[:at] + on)
    assert live.agencies.current.sources == ()
