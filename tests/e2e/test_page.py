"""The page of the local Telegram in a real Chromium, with the real bot behind it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.support.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.rasa]

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
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


def test_a_newcomer_writes_and_reads_the_answer(stack: Stack, page: Page) -> None:
    page.goto(stack.sandbox_url)
    field = page.get_by_test_id("migrant-input")
    field.fill("/start")
    field.press("Enter")

    expect(page.get_by_role("button", name="Кыргызча").first).to_be_visible()
    page.get_by_role("button", name="Кыргызча").first.click()
    expect(page.get_by_text("Саламатсызбы").first).to_be_visible()
