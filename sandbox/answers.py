"""Answers over HTTP, those that never come included."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

CLOSE_KEY = "sandbox.close"


def json_response(data: Any, status: int = 200) -> Response:
    """JSON in ASCII, so that injected updates with broken Unicode pass as well."""
    return Response(json.dumps(data), status, media_type="application/json")


class NoAnswer(Response):
    """Waits up to ``seconds``, then closes the connection without a word."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        gone = asyncio.ensure_future(_disconnected(receive))
        try:
            if self.seconds > 0:
                await asyncio.wait({gone}, timeout=self.seconds)
            close = scope.get(CLOSE_KEY)
            if close is None:  # another server than ours: the nearest thing to no answer
                raise ConnectionAbortedError("fault: the connection was dropped")
            close()
            await gone  # until the server has noticed: it must not answer in our stead
        finally:
            gone.cancel()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
