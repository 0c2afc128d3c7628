"""Starts the local Telegram: the application and the server it runs in."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sandbox.answers import CLOSE_KEY, json_response
from sandbox.bot_api import bot_file, bot_method
from sandbox.control import ROUTES
from sandbox.settings import Settings
from sandbox.world import World

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8081
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_PAGE = Path(__file__).parent / "page"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def create_app(settings: Settings | None = None) -> Starlette:
    """The local Telegram as an ASGI application; its state is ``app.state.world``."""
    app = Starlette(
        routes=[
            Route("/", _index),
            Route("/favicon.ico", _no_icon),
            Mount("/page", StaticFiles(directory=_PAGE)),
            Route("/file/bot{token}/{path:path}", bot_file, methods=["GET"]),
            Route("/bot{token}/{method}", bot_method, methods=["GET", "POST"]),
            *ROUTES,
        ],
        exception_handlers={404: _not_found},
    )
    app.state.world = World(settings or Settings())
    app.add_middleware(_PageHeaders)
    return app


async def _index(_request: Request) -> Response:
    return FileResponse(_PAGE / "index.html", media_type="text/html; charset=utf-8")


async def _no_icon(_request: Request) -> Response:
    return Response(status_code=204)


async def _not_found(_request: Request, _error: Exception) -> Response:
    return json_response({"ok": False, "error_code": 404, "description": "Not Found"}, 404)


class _PageHeaders:
    """Nothing from outside runs or loads on the page, and no browser keeps an old one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = _POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        await self.app(scope, receive, send_with_headers)


class _Protocol(H11Protocol):
    """Lets the application close its connection without an answer (see ``sandbox.faults``)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inner = self.app

        async def app(scope: Any, receive: Any, send: Any) -> None:
            scope[CLOSE_KEY] = self.transport.close
            await inner(scope, receive, send)

        self.app = app


class _Server(uvicorn.Server):
    """Frees those who wait (polls, live events) before it goes down, so that it goes at once."""

    def __init__(self, config: uvicorn.Config, world: World, *, signals: bool) -> None:
        super().__init__(config)
        self._world = world
        self._signals = signals

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Unlike uvicorn's own, does not raise the signal again: the caller ends in peace."""
        if not self._signals:
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._world.close()
        await super().shutdown(sockets)


@dataclass(frozen=True, slots=True)
class Running:
    """A local Telegram that is running: its address (no slash at the end) and its state."""

    address: str
    world: World


@asynccontextmanager
async def running(
    settings: Settings | None = None,
    *,
    host: str = DEFAULT_HOST,
    port: int = 0,
    signals: bool = False,
) -> AsyncIterator[Running]:
    """Run the local Telegram inside this event loop; port 0 takes a free one.

    Raises:
        OSError: when the port is taken.
    """
    app = create_app(settings)
    world: World = app.state.world
    config = uvicorn.Config(
        app, http=_Protocol, ws="none", lifespan="off", log_config=None, access_log=False,
        timeout_graceful_shutdown=2,
    )  # fmt: skip
    server = _Server(config, world, signals=signals)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
        bound = listener.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        task = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            while not server.started and not task.done():  # noqa: ASYNC110, uvicorn has no event
                await asyncio.sleep(0.005)
            yield Running(f"http://{shown}:{bound}", world)
            if signals:
                await task
        finally:
            server.should_exit = True
            await task


async def serve(
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    settings: Settings | None = None,
    *,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Run the local Telegram until SIGINT or SIGTERM, then return. Main thread only.

    ready: called with the address as soon as it answers.

    Raises:
        OSError: when the port is taken.
    """
    async with running(settings, host=host, port=port, signals=True) as local:
        if ready:
            ready(local.address)
