"""``/healthz``, ``/readyz`` and ``/metrics``, for supervisors, load balancers and Prometheus."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Final

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.metrics import Metrics
from bot.pipeline.check import Check, State
from bot.pipeline.trace import where

__all__ = ["NEEDED", "health_app", "serve_health"]

NEEDED: Final = frozenset({"database", "telegram"})
"""Without these the bot is not ready. Without NLU it answers by its rules, so it is."""
CHECK_SECONDS: Final = 3.0
METRICS_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_UP: Final = {State.OK: 1.0, State.DEGRADED: 0.5, State.DOWN: 0.0}

Checks = Mapping[str, Callable[[], Awaitable[Check]]]
Depths = Callable[[], Awaitable[Mapping[str, int]]]


def health_app(
    checks: Checks,
    depths: Depths,
    metrics: Metrics,
    *,
    needed: frozenset[str] = NEEDED,
    routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """Build the pages.

    ``checks``: how each part is found out ("database", "nlu", "telegram"). ``depths``: rows per
    queue. ``routes``: others to serve at the same address, for instance the webhook's.
    """

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readyz(_request: Request) -> Response:
        found = await _look(checks, metrics)
        missing = [name for name in needed if found.get(name, _UNKNOWN).state is State.DOWN]
        parts = {
            name: {"state": check.state.value, "detail": check.detail}
            for name, check in found.items()
        }
        body = {"ready": not missing, **parts}
        return JSONResponse(body, status_code=503 if missing else 200)

    async def figures(_request: Request) -> Response:
        await _look(checks, metrics)
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                for queue, rows in (await depths()).items():
                    metrics.queue.labels(queue).set(rows)
        except Exception:  # noqa: BLE001 - safar_up says that the database is away
            metrics.queue.clear()
        return PlainTextResponse(metrics.text(), media_type=METRICS_TYPE)

    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", figures),
            *routes,
        ]
    )


_UNKNOWN = Check(State.DOWN, "not checked")


async def _look(checks: Checks, metrics: Metrics) -> dict[str, Check]:
    """Ask every part at once; one that does not answer in time is down."""

    async def one(check: Callable[[], Awaitable[Check]]) -> Check:
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                return await check()
        except TimeoutError:
            return Check(State.DOWN, f"no answer in {CHECK_SECONDS:g} s")
        except Exception as error:  # noqa: BLE001 - a failing check is an answer
            return Check(State.DOWN, where(error))

    results = await asyncio.gather(*(one(check) for check in checks.values()))
    found = dict(zip(checks, results, strict=True))
    for name, check in found.items():
        metrics.up.labels(name).set(_UP[check.state])
    return found


class _Server(uvicorn.Server):
    """Leaves signals to whoever runs the bot."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


@asynccontextmanager
async def serve_health(app: Starlette, host: str, port: int) -> AsyncIterator[str]:
    """Serve the pages while the block runs; gives the address. Port 0 takes a free one.

    Raises:
        OSError: the port is taken: set SAFAR_HTTP to another one.
    """
    config = uvicorn.Config(
        app, host=host, port=port, ws="none", lifespan="off", log_config=None, access_log=False,
        timeout_graceful_shutdown=2,
    )  # fmt: skip
    listener = _listen(host, port)
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - uvicorn has no event
            await asyncio.sleep(0.005)
        shown = f"[{host}]" if ":" in host else host
        yield f"http://{shown}:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
        listener.close()
