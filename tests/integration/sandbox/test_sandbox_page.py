"""The page: served whole, nothing from outside, and words of people never become HTML."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import ConsoleMessage, Page, async_playwright, expect
from sandbox_harness import GROUP, Person
from telegram import Bot

import sandbox
from bot.speech.espeak import find_speaker
from knowledge.recording import opus_seconds
from sandbox.server import Running

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = Path(sandbox.__file__).parent / "page"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


async def test_everything_is_served_and_local(person: Person) -> None:
    index = await person.http.get("/")
    assert "<title>Safar — local Telegram</title>" in index.text
    assert "default-src 'none'" in index.headers["content-security-policy"]
    for path in PAGE.iterdir():
        text = path.read_text(encoding="utf-8")
        addresses = [a for a in re.findall(r"https?://[\w.]+", text) if "www.w3.org" not in a]
        assert addresses == [], path.name
        assert "innerHTML" not in text, path.name
        served = await person.http.get(f"/page/{path.name}")
        assert served.status_code == 200


@pytest_asyncio.fixture(loop_scope="module")
async def page(local: Running) -> AsyncIterator[Page]:
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        problems: list[str] = []

        def note(line: ConsoleMessage) -> None:
            if line.type == "error":
                problems.append(line.text)

        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", note)
        await page.goto(local.address)
        await page.get_by_test_id("start").wait_for()
        yield page
        await browser.close()
        assert problems == []


@pytest.mark.browser
async def test_both_sides_live(page: Page, bot: Bot, person: Person) -> None:
    await page.get_by_test_id("start").click()
    log = page.get_by_test_id("migrant-log")
    await expect(log.get_by_text("/start")).to_be_visible()
    evil = "<img src=x onerror=alert(1)> & <b>ӯ</b>"
    await page.get_by_test_id("migrant-input").fill(evil)
    await page.keyboard.press("Enter")
    await expect(log.get_by_text(evil)).to_be_visible()
    assert await log.locator("img").count() == 0
    rows = {"inline_keyboard": [[{"text": "Тоҷикӣ", "callback_data": "l:tg"}]]}
    text = "<b>bold</b> <a href='https://example.org'>link</a> <code>x</code>"
    await person.call("sendMessage", chat_id=1001, text=text, parse_mode="HTML", reply_markup=rows)
    await expect(log.locator("b")).to_have_text("bold")
    await expect(log.locator("a")).to_have_attribute("href", "https://example.org/")
    await log.get_by_test_id("button").click()
    async with asyncio.timeout(5):
        while not (taps := [u.callback_query for u in await bot.get_updates() if u.callback_query]):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    await bot.answer_callback_query(taps[0].id, "Хуб")
    await expect(page.get_by_test_id("toast")).to_have_text("Хуб")
    await bot.send_chat_action(1001, "typing")
    await expect(page.get_by_test_id("bot-state")).to_have_text("typing…")

    thread = (await bot.create_forum_topic(GROUP, "Case 1")).message_thread_id
    await bot.send_message(GROUP, "card", message_thread_id=thread)
    await page.get_by_test_id(f"topic-{thread}").click()
    await page.get_by_test_id("operator").select_option("7002")
    await page.get_by_test_id("operator-input").fill("I take it")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("operator-log").get_by_text("I take it")).to_be_visible()
    (shown,) = await person.get("operators/topics")
    assert [m.get("operator") for m in shown["messages"]] == [None, 7002]
    await bot.close_forum_topic(GROUP, thread)
    await expect(page.get_by_test_id("topic-name")).to_have_text("Case 1 (closed)")


@pytest.mark.browser
async def test_narrow_screens_switch_sides(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(page.get_by_test_id("operators")).to_be_hidden()
    await page.get_by_test_id("switch-operators").click()
    await expect(page.get_by_test_id("operators")).to_be_visible()
    await expect(page.get_by_test_id("migrant")).to_be_hidden()
    wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide


@pytest.mark.browser
async def test_keyboard_shortcuts_and_editing(page: Page, person: Person) -> None:
    await page.keyboard.press("Alt+o")
    await expect(page.get_by_test_id("operator-input")).to_be_focused()
    await page.keyboard.press("Alt+m")
    await expect(page.get_by_test_id("migrant-input")).to_be_focused()
    await page.keyboard.type("helo")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("migrant-log").get_by_text("helo")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_test_id("editing")).to_be_visible()
    await page.get_by_test_id("migrant-input").fill("hello")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("migrant-log").get_by_text("edited")).to_be_visible()
    (message,) = await person.get("users/1001/messages")
    assert (message["text"], message["edited"]) == ("hello", True)
    await page.keyboard.press("Alt+n")
    await expect(page.get_by_test_id("person-1002")).to_have_attribute("aria-selected", "true")


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng or opus-tools is missing")
async def test_a_voice_message_can_be_played(page: Page, bot: Bot, person: Person) -> None:
    """A voice of the bot, and one of the person's, which is only a placeholder without a sound."""
    await page.get_by_test_id("start").click()
    sound = await find_speaker().speak("ru", "Здравствуйте, это Сафар.")
    await bot.send_voice(1001, sound, duration=2, caption="heard")
    log = page.get_by_test_id("migrant-log")
    player = log.get_by_test_id("player")
    await expect(player).to_be_visible()
    seconds = await player.evaluate(
        """it => new Promise((done) => {
             if (it.readyState > 0) done(it.duration);
             it.addEventListener("loadedmetadata", () => done(it.duration));
           })"""
    )
    assert seconds == pytest.approx(opus_seconds(sound), abs=0.2)
    await person.post("users/1001/messages", {"voice": True})
    await expect(log.get_by_label("Voice message, 3 seconds")).to_be_visible()
    assert await player.count() == 1
