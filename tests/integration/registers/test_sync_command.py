"""`safar agencies sync`, `sources`, `history` and `check --on`, as a person or a timer runs them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.agencies import app
from tests.integration.registers.misbehaving import Server, answer, serving

HEAD = "register_id,name,destination,status,status_date,as_of\n"
ROWS = "".join(f"R{n},Тестовый Зумрад {n},TR,permitted,2025-10-01,2025-10-20\n" for n in range(4))
SOURCES = """\
sources:
  - id: real-kg
    country: KG
    kind: register
    title: {en: Test}
    url: URL
    enabled: true
    demo: false
  - id: off-list
    country: TJ
    kind: register
    title: {en: Off}
    url: null
    enabled: false
    demo: false
    why: "Nobody knows the address."
    needs: "Ask the office."
"""


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def place(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "knowledge" / "agencies"
    folder.mkdir(parents=True)
    (folder / "sources.yml").write_text(SOURCES.replace("URL", server.url()), encoding="utf-8")
    monkeypatch.setenv("SAFAR_KNOWLEDGE_DIR", str(folder.parent))
    monkeypatch.setenv("SAFAR_DATA_DIR", str(tmp_path / "var"))
    server.pages["/list"] = answer(200, (HEAD + ROWS).encode())


async def safar(*words: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, app, list(words))


async def test_a_timer_hears_only_of_changes_and_failures(server: Server) -> None:
    first = await safar("sync", "--all", "--quiet")
    assert (first.exit_code, "4 new, 0 gone" in first.stdout) == (0, True)
    again = await safar("sync", "--all", "--quiet")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "")
    server.pages["/list"] = answer(500)
    broken = await safar("sync", "--all", "--quiet")
    assert broken.exit_code == 1
    assert "The list in use stays." in broken.stderr


async def test_an_odd_change_ends_with_three_until_it_is_accepted(server: Server) -> None:
    await safar("sync", "real-kg")
    server.pages["/list"] = answer(200, (HEAD + ROWS.splitlines()[0] + "\n").encode())
    refused = await safar("sync", "real-kg")
    assert refused.exit_code == 3
    assert "--accept" in refused.stderr
    assert "3 of 4 agencies are gone" in refused.stderr
    assert (await safar("sync", "real-kg", "--accept")).exit_code == 0


async def test_what_cannot_be_fetched_is_said_with_a_remedy() -> None:
    off = await safar("sync", "off-list")
    assert off.exit_code == 1
    assert "Ask the office." in off.stderr
    assert "real-kg" in (await safar("sync", "nobody")).stderr
    assert (await safar("sync")).exit_code == 1


async def test_history_and_days_are_asked_by_command(server: Server) -> None:
    await safar("sync", "real-kg")
    later = ROWS.replace("permitted,2025-10-01,2025-10-20", "suspended,2026-01-12,2026-01-13", 1)
    server.pages["/list"] = answer(200, (HEAD + later).encode())
    await safar("sync", "real-kg")
    told = (await safar("history", "Тестовый Зумрад 0", "--json")).stdout.splitlines()
    assert [json.loads(line)["status"] for line in told] == ["permitted", "suspended"]
    assert "suspended" in (await safar("history", "Тестовый Зумрад 0")).stdout
    verdicts = [
        json.loads((await safar("check", "Тестовый Зумрад 0", "--on", day)).stdout)["verdict"]
        for day in ("2025-09-30", "2025-11-01", "2026-01-12")
    ]
    assert verdicts == ["unknown", "licensed", "suspended"]


async def test_all_lists_are_shown_with_what_those_need_that_are_off() -> None:
    await safar("sync", "real-kg")
    shown = (await safar("sources")).stdout
    assert "real-kg" in shown
    assert "off-list: Nobody knows the address. Ask the office." in shown
