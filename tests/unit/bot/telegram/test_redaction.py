"""The token gets into no log."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import httpx
import pytest

from bot.telegram.api import build_bot, close_bot
from bot.telegram.redaction import REDACTED, Redactor, redact_logs

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
SECRET = TOKEN.split(":")[1]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger writes at any level, formatted."""
    before = logging.getLogRecordFactory()
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore", "telegram")}
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield text
    root.removeHandler(handler)
    root.setLevel(level)
    logging.setLogRecordFactory(before)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


def test_messages_arguments_and_tracebacks(log: io.StringIO) -> None:
    redact_logs(TOKEN)
    logger = logging.getLogger("some.library")
    logger.info("GET https://api.telegram.org/bot%s/getMe", TOKEN)
    logger.info(f"GET /bot{TOKEN}/getMe")  # noqa: G004 - that is how libraries do it
    logger.info(httpx.URL(f"https://api.telegram.org/bot{TOKEN}/getMe"))
    logger.info("half of it: %s", SECRET)
    logger.info("an odd one %d %s", "x", TOKEN)
    logger.info("%(url)s", {"url": TOKEN})
    try:
        int(f"The token `{TOKEN}` was rejected")
    except ValueError:
        logger.exception("failed")
    written = log.getvalue()
    assert SECRET not in written
    assert written.count(REDACTED) >= 6
    assert "ValueError" in written


def test_other_records_stay_as_they_are(log: io.StringIO) -> None:
    redact_logs(TOKEN)
    logging.getLogger("x").info("%d of %s at 12:30:45.123456", 5, "ten")
    assert "5 of ten at 12:30:45.123456" in log.getvalue()


def test_tokens_nobody_named_are_redacted_too() -> None:
    assert Redactor().text(f"/bot{TOKEN}/x and {TOKEN}") == f"/bot{REDACTED}/x and {REDACTED}"


def test_structlog_events() -> None:
    redactor = Redactor()
    redactor.know(TOKEN)
    event = {"event": f"x {TOKEN}", "url": [f"/bot{TOKEN}/"], "n": 5}
    assert redactor(None, "info", event) == {
        "event": f"x {REDACTED}",
        "url": [f"/bot{REDACTED}/"],
        "n": 5,
    }


async def test_a_call_that_fails_in_every_library_names_no_token(log: io.StringIO) -> None:
    bot = build_bot(TOKEN, "http://127.0.0.1:9")
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    try:
        await bot.get_me()
    except Exception:
        logging.getLogger("test").exception("as somebody might log it: %s", bot.base_url)
    await close_bot(bot)
    written = log.getvalue()
    assert "telegram" in written
    assert SECRET not in written


def test_the_libraries_do_not_log_addresses_at_all() -> None:
    build_bot(TOKEN)
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore.http11").isEnabledFor(logging.DEBUG)
