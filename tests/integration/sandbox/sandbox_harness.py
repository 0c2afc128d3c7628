"""Drives the local Telegram as an acceptance program would."""

from __future__ import annotations

from typing import Any

import httpx

TOKEN = "123456789:AAEhBOweik6ad6PsIjBDBk3bq9x4GVdEYhg"
GROUP = -1001000000001


class Person:
    """Drives the control API, as an acceptance program would."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def post(self, path: str, body: Any = None, status: int = 200) -> Any:
        answer = await self.http.post(f"/sandbox/{path}", json=body if body is not None else {})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def get(self, path: str) -> Any:
        answer = await self.http.get(f"/sandbox/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def write(self, user: int, text: str, **more: Any) -> int:
        answer = await self.post(f"users/{user}/messages", {"text": text, **more})
        return int(answer["message_id"])

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """A raw Bot API call; the whole answer."""
        answer = await self.http.post(f"/bot{TOKEN}/{method}", json=params)
        data: dict[str, Any] = answer.json()
        assert data["ok"] is (answer.status_code == 200)
        return data

    async def refused(self, method: str, **params: Any) -> str:
        data = await self.call(method, **params)
        assert not data["ok"], data
        return str(data["description"])
