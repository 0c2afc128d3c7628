"""The pages for supervisors and Prometheus."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot import health
from bot.health import health_app, serve_health
from bot.metrics import Metrics
from bot.pipeline.check import Check, State


class Parts:
    def __init__(self) -> None:
        self.state = dict.fromkeys(("database", "nlu", "telegram"), Check(State.OK))
        self.metrics = Metrics()
        self.broken = False
        self.app = health_app(
            {name: self._check(name) for name in self.state}, self.depths, self.metrics
        )

    def _check(self, name: str):  # type: ignore[no-untyped-def]
        async def check() -> Check:
            return self.state[name]

        return check

    async def depths(self) -> Mapping[str, int]:
        if self.broken:
            raise OSError
        return {"inbox": 3, "outbox": 4}

    async def get(self, path: str) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return await client.get(path)


async def test_alive_is_alive_whatever_else() -> None:
    parts = Parts()
    parts.state = dict.fromkeys(parts.state, Check(State.DOWN))
    assert (await parts.get("/healthz")).status_code == 200


async def test_ready_when_all_is_well() -> None:
    answer = await Parts().get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "database": {"state": "ok", "detail": ""},
        "nlu": {"state": "ok", "detail": ""},
        "telegram": {"state": "ok", "detail": ""},
    }


@pytest.mark.parametrize(("part", "status"), [("database", 503), ("telegram", 503), ("nlu", 200)])
async def test_what_is_needed_decides(part: str, status: int) -> None:
    parts = Parts()
    parts.state[part] = Check(State.DOWN, "gone")
    answer = await parts.get("/readyz")
    assert answer.status_code == status
    assert answer.json()[part] == {"state": "down", "detail": "gone"}
    assert answer.json()["ready"] is (status == 200)


async def test_a_degraded_part_is_shown_and_ready() -> None:
    parts = Parts()
    parts.state["telegram"] = Check(State.DEGRADED, "no answer in time")
    answer = await parts.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["telegram"]["state"] == "degraded"


async def test_checks_that_fail_or_hang_are_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "CHECK_SECONDS", 0.01)

    async def fails() -> Check:
        raise RuntimeError("with a secret")

    async def hangs() -> Check:
        await asyncio.Event().wait()
        return Check(State.OK)

    app = health_app({"database": fails, "telegram": hangs}, Parts().depths, Metrics())
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://bot"
    ) as client:
        answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert "secret" not in answer.text
    assert answer.json()["telegram"]["state"] == "down"


async def test_figures() -> None:
    parts = Parts()
    parts.state["nlu"] = Check(State.DEGRADED)
    text = (await parts.get("/metrics")).text
    assert 'safar_queue_rows{queue="inbox"} 3.0' in text
    assert 'safar_up{part="nlu"} 0.5' in text
    parts.broken = True
    text = (await parts.get("/metrics")).text
    assert "safar_queue_rows{" not in text, "old figures would look like new ones"


async def test_it_is_served_beside_other_routes() -> None:
    async def hello(_request: object) -> PlainTextResponse:
        return PlainTextResponse("hello")

    app = health_app({}, Parts().depths, Metrics(), routes=[Route("/hello", hello)])
    async with serve_health(app, "127.0.0.1", 0) as address, httpx.AsyncClient() as client:
        assert (await client.get(f"{address}/hello")).text == "hello"
        assert (await client.get(f"{address}/healthz")).json() == {"status": "alive"}


async def test_a_taken_port_is_an_error_at_once() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match=r"[Aa]ddress already in use"):
            async with serve_health(Parts().app, "127.0.0.1", taken.getsockname()[1]):
                raise AssertionError("not reached")
