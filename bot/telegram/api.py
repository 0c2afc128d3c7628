"""Builds the Bot API client: timeouts by name, one pool of connections, no token in any log."""

from __future__ import annotations

import ipaddress
import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.telegram.redaction import redact_logs

__all__ = ["DEFAULT_API_URL", "Timeouts", "build_bot", "close_bot"]

DEFAULT_API_URL = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long each step of a call may take, in seconds. Polls have their own reading time."""

    connect: float = 10.0
    write: float = 20.0
    read: float = 20.0
    pool: float = 10.0


class _Request(HTTPXRequest):
    """The library logs an answer that it cannot read, whole; here it is only counted in bytes."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as error:
            raise TelegramError(f"Telegram's answer of {len(payload)} bytes is not JSON") from error
        if not isinstance(answer, dict):
            raise TelegramError("Telegram's answer is not an object")
        return answer


def build_bot(
    token: str,
    api_url: str = DEFAULT_API_URL,
    *,
    timeouts: Timeouts | None = None,
    connections: int = 32,
) -> Bot:
    """Return a client for ``{api_url}/bot{token}/…``. Nothing is sent yet; end with `close_bot`.

    Also turns the HTTP libraries' logs down and keeps the token out of all logs, because it is
    part of every address.
    """
    # Without this the library warns each time that Telegram asks it to wait.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    quiet_libraries()
    redact_logs(token)
    times = timeouts or Timeouts()
    request = _Request(
        connection_pool_size=connections,
        connect_timeout=times.connect,
        write_timeout=times.write,
        read_timeout=times.read,
        pool_timeout=times.pool,
        # A proxy from the environment leads outside; a server on this computer is not there.
        httpx_kwargs={"trust_env": False} if _is_here(api_url) else None,
    )
    base = api_url.rstrip("/")
    return Bot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def close_bot(bot: Bot) -> None:
    """Close the connections."""
    with suppress(RuntimeError):
        await bot.request.shutdown()


def quiet_libraries() -> None:
    """httpx logs every address at INFO, and the token is in the address."""
    for name in ("httpx", "httpcore", "hpack", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"
