"""Hands updates to the bot's webhook, again and again until it takes them."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable

import httpx

from sandbox.model import Json
from sandbox.updates import Pending, UpdateQueue

BACKOFF_LIMIT = 60.0


class Webhook:
    """Delivers each chat's updates in order, several chats at a time.

    An update is done when the webhook answers 2xx; otherwise it is tried again after a pause
    that doubles from ``backoff`` to a minute, and later updates of the same chat wait.
    """

    def __init__(
        self,
        updates: UpdateQueue,
        now: Callable[[], float],
        backoff: float,
        timeout: float,
    ) -> None:
        self.url = ""
        self._updates = updates
        self._now = now
        self._backoff = backoff
        self._timeout = timeout
        self._secret: str | None = None
        self._max_connections = 40
        self._last_error: tuple[int, str] | None = None
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        updates.on_push = self._changed.set

    def set(self, url: str, secret: str | None, max_connections: int) -> None:
        """Start delivering to ``url``; an empty one stops it."""
        self.stop()
        self.url = url
        self._secret = secret
        self._max_connections = max_connections
        self._last_error = None
        if url:
            self._task = asyncio.get_running_loop().create_task(self._deliver())

    def stop(self) -> None:
        """End deliveries; updates stay queued."""
        if self._task:
            self._task.cancel()
            self._task = None

    def info(self) -> Json:
        """Telegram's ``WebhookInfo``."""
        data: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.url:
            data |= {
                "max_connections": self._max_connections,
                "ip_address": "127.0.0.1",
            }
        if self._last_error:
            data["last_error_date"], data["last_error_message"] = self._last_error
        if self._updates.allowed:
            data["allowed_updates"] = self._updates.allowed
        return data

    async def _deliver(self) -> None:
        flying: dict[object, asyncio.Task[None]] = {}
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        client = httpx.AsyncClient(timeout=self._timeout, headers=headers, trust_env=False)
        try:
            while True:
                self._changed.clear()
                for item in self._updates.pending:
                    if len(flying) >= self._max_connections:
                        break
                    key = _chat_key(item.update)
                    if key not in flying:
                        task = asyncio.create_task(self._send(client, item))
                        flying[key] = task

                        def landed(_: asyncio.Task[None], key: object = key) -> None:
                            flying.pop(key, None)
                            self._changed.set()

                        task.add_done_callback(landed)
                await self._changed.wait()
        finally:
            for task in list(flying.values()):
                task.cancel()
            with contextlib.suppress(RuntimeError):
                await client.aclose()

    async def _send(self, client: httpx.AsyncClient, item: Pending) -> None:
        pause = self._backoff
        while item in self._updates.pending:
            problem = await self._attempt(client, item.update)
            if problem is None:
                self._updates.remove(item)
                return
            self._last_error = (int(self._now()), problem)
            await asyncio.sleep(pause)
            pause = min(pause * 2, BACKOFF_LIMIT)

    async def _attempt(self, client: httpx.AsyncClient, update: Json) -> str | None:
        """What went wrong, in Telegram's words, or ``None``."""
        try:
            # ASCII-only JSON also carries what is no valid Unicode: injected updates may be odd.
            response = await client.post(self.url, content=json.dumps(update))
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.ConnectError:
            return "Connection refused"
        except httpx.HTTPError:
            return "Connection was closed by the webhook"
        if response.is_success:
            return None
        return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"


def _chat_key(update: Json) -> object:
    """What must stay in order: the chat, or else the person; odd updates stand alone."""
    for value in update.values():
        if isinstance(value, dict):
            for holder in (value, value.get("message")):
                if isinstance(holder, dict) and isinstance(holder.get("chat"), dict):
                    return ("chat", str(holder["chat"].get("id")))
            if isinstance(value.get("from"), dict):
                return ("user", str(value["from"].get("id")))
    return ("update", id(update))
