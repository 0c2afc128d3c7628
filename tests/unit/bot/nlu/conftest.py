"""A server that stands where Rasa's would, and behaves as badly as a test asks."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import pytest_asyncio
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

GOOD = {
    "text": "ignored",
    "intent": {"name": "unpaid_wages", "confidence": 0.7},
    "entities": [
        {"entity": "agency", "start": 3, "end": 7, "value": "Blue", "confidence_entity": 0.8,
         "extractor": "CRFEntityExtractor"},
    ],
    "intent_ranking": [
        {"name": "unpaid_wages", "confidence": 0.7},
        {"name": "wages", "confidence": 0.2},
    ],
}  # fmt: skip

Behaviour = Callable[[Request], Awaitable[Response]]


async def well(_: Request) -> Response:
    """Answer as Rasa does."""
    return JSONResponse(GOOD)


@dataclass
class StandIn:
    """The stand-in server: set `behaviour`, read `asked` (texts) and `tokens`."""

    url: str
    behaviour: Behaviour = well
    asked: list[str] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)
    busiest: int = 0
    first: asyncio.Event = field(default_factory=asyncio.Event)
    _busy: int = 0

    async def parse(self, request: Request) -> Response:
        self.asked.append((await request.json())["text"])
        self.first.set()
        self.tokens.append(request.query_params.get("token"))
        self._busy += 1
        self.busiest = max(self.busiest, self._busy)
        try:
            return await self.behaviour(request)
        finally:
            self._busy -= 1

    async def status(self, request: Request) -> Response:
        if request.query_params.get("token") != "right":
            return JSONResponse({"status": "failure"}, status_code=401)
        return JSONResponse({"model_file": "/some/where/nlu-abc.tar.gz", "fingerprint": {}})


@pytest_asyncio.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    server = StandIn(f"http://127.0.0.1:{listening.getsockname()[1]}")
    app = Starlette(
        routes=[
            Route("/model/parse", server.parse, methods=["POST"]),
            Route("/status", server.status),
        ]
    )
    config = uvicorn.Config(app, log_level="critical", lifespan="off")
    config.load()
    running = uvicorn.Server(config)
    running.lifespan = config.lifespan_class(config)
    # Not serve(): its main loop looks only ten times a second whether it should end.
    await running.startup(sockets=[listening])
    yield server
    # Not shutdown(): it always waits a tenth of a second.
    for listener in running.servers:
        listener.close()
