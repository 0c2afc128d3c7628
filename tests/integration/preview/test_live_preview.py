"""The preview in a real Chromium: what is saved appears by itself, what breaks is said by itself."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from bot.health import serve_health
from bot.preview.pages import preview_app

pytestmark = pytest.mark.browser

REPOSITORY = Path(__file__).resolve().parents[3]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root, everything = tmp_path / "knowledge", REPOSITORY / "knowledge"
    ignored = shutil.ignore_patterns("*.py", "__pycache__", "articles")
    shutil.copytree(everything, root, ignore=ignored)
    shutil.copytree(everything / "articles/lost_passport", root / "articles/lost_passport")
    return root


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    """The preview of that folder, served from another thread."""
    started: list[str] = []
    ready, loop = threading.Event(), asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        async with serve_health(preview_app(root), "127.0.0.1", 0) as found:
            started.append(found)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert ready.wait(60)
    yield started[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


@pytest.fixture
def page() -> Iterator[Page]:
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium here: `make test` installs it, or apt-get install chromium"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(30_000)
        yield page
        browser.close()


def test_an_article_is_live_while_it_is_edited(root: Path, address: str, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    article = root / "articles/lost_passport/general/tg.md"
    good = article.read_text(encoding="utf-8")
    page.goto(f"{address}/?topic=lost_passport&country=general")
    phone = page.locator('[data-language="tg"]')
    expect(phone.locator(".message")).to_be_visible()

    article.write_text(good.replace("\n---\n", "\n---\nСанҷиш.\n\n", 1), encoding="utf-8")
    expect(phone.locator(".message")).to_contain_text("Санҷиш.")

    article.write_text(good.replace("as_of:", "asof:"), encoding="utf-8")
    expect(phone.get_by_text("Unknown field 'asof'")).to_be_visible()
    expect(phone.locator(".message")).to_have_count(0)
    expect(page.locator('[data-language="ru"] .message')).to_be_visible()

    article.write_text(good, encoding="utf-8")
    expect(phone.locator(".message")).to_be_visible()
    expect(phone.get_by_text("Unknown field 'asof'")).to_have_count(0)

    assert complaints == []
