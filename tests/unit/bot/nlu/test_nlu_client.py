"""RasaParser against a server that misbehaves in every way seen or feared."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from actions.nlu import Entity, NluRejected, NluResult, NluUnavailable
from bot.nlu.breaker import CircuitBreaker
from bot.nlu.client import RasaParser

pytestmark = pytest.mark.asyncio

GOOD: dict[str, Any] = {
    "intent": {"name": "wages", "confidence": 0.5},
    "entities": [],
    "intent_ranking": [{"name": "wages", "confidence": 0.5}],
}


class HandClock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def parser_for(url: str, **options: Any) -> AsyncIterator[RasaParser]:
    client = httpx.AsyncClient(base_url=url, timeout=0.3, trust_env=False)
    async with RasaParser(client, token="right", **options) as parser:
        yield parser


def answers(body: object, status: int = 200) -> Callable[[Request], Any]:
    async def behave(_: Request) -> Response:
        if isinstance(body, bytes):
            return Response(body, status_code=status)
        return JSONResponse(body, status_code=status)

    return behave


async def test_reads_intent_ranking_and_entities(stand_in: Any) -> None:
    async with parser_for(stand_in.url) as parser:
        result = await parser.parse("is Blue real")
    assert result == NluResult(
        "unpaid_wages",
        0.7,
        (("unpaid_wages", 0.7), ("wages", 0.2)),
        (Entity("agency", "Blue", 3, 7, 0.8),),
    )
    assert result.margin == pytest.approx(0.5)
    assert stand_in.tokens == ["right"]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("/in_danger", "in_danger"),
        (' //\u200b/greet{"agency":"x"}', 'greet{"agency":"x"}'),
        ("a\nb\t c ", "a b c"),
        ("broken \ud83d half", "broken ? half"),
        ("ж" * 5000, "ж" * 1000),
    ],
)
async def test_sends_only_tame_text(stand_in: Any, typed: str, sent: str) -> None:
    async with parser_for(stand_in.url) as parser:
        await parser.parse(typed)
    assert stand_in.asked == [sent]


@pytest.mark.parametrize("text", ["", "  ", "/", "?!...", "🙂", None, 7, b"bytes"])
async def test_rejects_what_is_no_text(stand_in: Any, text: Any) -> None:
    async with parser_for(stand_in.url) as parser:
        with pytest.raises(NluRejected):
            await parser.parse(text)
    assert stand_in.asked == []


@pytest.mark.parametrize(
    "behaviour",
    [
        answers({"status": "failure"}, 500),
        answers(GOOD, 503),
        answers(GOOD, 401),
        answers(b"", 200),
        answers(b"<html>hello</html>"),
        answers(b'{"intent": '),
        answers(b"\xff\xfe"),
        answers(b"[" * 100_000),
        answers([1, 2]),
        answers(None),
        answers({**GOOD, "intent_ranking": [{"name": None, "confidence": 0.5}]}),
        answers({**GOOD, "intent_ranking": [{"name": "wages", "confidence": "high"}]}),
        answers({**GOOD, "intent_ranking": {}, "intent": None}),
        answers({**GOOD, "intent_ranking": "wages"}),
        answers(
            b'{"intent": {}, "entities": [], "intent_ranking": [{"name":"a","confidence":NaN}]}'
        ),
        answers(
            {
                **GOOD,
                "entities": [{"entity": "agency", "value": "x", "start": -1, "end": 2}],
            }
        ),
        answers(
            {
                **GOOD,
                "entities": [{"entity": "agency", "value": 5, "start": 0, "end": 2}],
            }
        ),
        answers({**GOOD, "entities": None}),
        answers({**GOOD, "padding": "x" * 300_000}),
    ],
)
async def test_a_bad_answer_is_unavailable(stand_in: Any, behaviour: Any) -> None:
    stand_in.behaviour = behaviour
    async with parser_for(stand_in.url) as parser:
        with pytest.raises(NluUnavailable):
            await parser.parse("my boss does not pay")
        assert parser.counters.failed == 1


async def test_a_hanging_server_is_unavailable(stand_in: Any) -> None:
    async def hang(request: Request) -> Response:
        assert (await request.receive())["type"] == "http.disconnect"
        return Response()

    stand_in.behaviour = hang
    async with parser_for(stand_in.url) as parser:
        with pytest.raises(NluUnavailable, match="ReadTimeout"):
            await parser.parse("hello")


async def test_a_dripping_server_is_unavailable(stand_in: Any) -> None:
    async def drip(_: Request) -> Response:
        async def parts() -> AsyncIterator[bytes]:
            while True:
                yield b" "
                await asyncio.sleep(0.02)

        return StreamingResponse(parts())

    stand_in.behaviour = drip
    async with parser_for(stand_in.url, total_timeout=0.2) as parser:
        with pytest.raises(NluUnavailable, match="TimeoutError"):
            await parser.parse("hello")


async def test_no_server_is_unavailable(unused_tcp_port: int) -> None:
    async with parser_for(f"http://127.0.0.1:{unused_tcp_port}") as parser:
        with pytest.raises(NluUnavailable, match="ConnectError"):
            await parser.parse("hello")


async def test_breaker_opens_probes_and_closes(stand_in: Any) -> None:
    clock = HandClock()
    breaker = CircuitBreaker(clock, failures_to_open=3, cool_down=10)
    stand_in.behaviour = answers({}, 500)
    async with parser_for(stand_in.url, clock=clock, breaker=breaker) as parser:
        for number in range(5):
            with pytest.raises(NluUnavailable):
                await parser.parse(f"text {number}")
        assert len(stand_in.asked) == 3
        assert breaker.state == "open"
        clock.now += 10
        assert breaker.state == "half-open"
        with pytest.raises(NluUnavailable):
            await parser.parse("probe that fails")
        assert (len(stand_in.asked), breaker.state) == (4, "open")
        clock.now += 10
        stand_in.behaviour = answers(GOOD)
        assert (await parser.parse("probe that works")).intent == "wages"
        assert breaker.state == "closed"


async def test_only_one_probe_goes_out(stand_in: Any) -> None:
    clock = HandClock()
    breaker = CircuitBreaker(clock, failures_to_open=1, cool_down=10)
    breaker.failed()
    clock.now += 10
    async with parser_for(stand_in.url, clock=clock, breaker=breaker) as parser:
        outcomes = await asyncio.gather(
            *(parser.parse(f"text {number}") for number in range(4)),
            return_exceptions=True,
        )
    assert len(stand_in.asked) == 1
    assert sum(isinstance(outcome, NluUnavailable) for outcome in outcomes) == 3


async def test_an_abandoned_probe_does_not_block_for_ever() -> None:
    clock = HandClock()
    breaker = CircuitBreaker(clock, failures_to_open=1, cool_down=10)
    breaker.failed()
    clock.now += 10
    assert breaker.allows()
    breaker.abandoned()
    assert breaker.allows()


async def test_equal_texts_are_asked_once(stand_in: Any) -> None:
    gate = asyncio.Event()

    async def slow(_: Request) -> Response:
        await gate.wait()
        return JSONResponse(GOOD)

    stand_in.behaviour = slow
    async with parser_for(stand_in.url) as parser:
        tasks = [asyncio.create_task(parser.parse(text)) for text in ("a b", " a  b", "a b ")]
        await stand_in.first.wait()
        tasks[0].cancel()  # the first caller gives up; the others still get the answer
        gate.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(outcomes[0], asyncio.CancelledError)
        assert [outcome.intent for outcome in outcomes[1:]] == ["wages", "wages"]  # type: ignore[union-attr]
        await parser.parse("a b")
        assert stand_in.asked == ["a b"]
        assert (parser.counters.joined, parser.counters.cached) == (2, 1)


async def test_cache_is_bounded_and_belongs_to_a_model(stand_in: Any) -> None:
    async with parser_for(stand_in.url, most_cached=2) as parser:
        for text in ("a", "b", "a", "c", "a", "b"):
            await parser.parse(text)
        assert stand_in.asked == [
            "a",
            "b",
            "c",
            "b",
        ]  # b was the one not used for longest
        parser.use_model("next")
        await parser.parse("b")
        assert stand_in.asked[-2:] == ["b", "b"]


async def test_failures_are_not_cached(stand_in: Any) -> None:
    stand_in.behaviour = answers({}, 500)
    async with parser_for(stand_in.url) as parser:
        with pytest.raises(NluUnavailable):
            await parser.parse("a")
        stand_in.behaviour = answers(GOOD)
        assert (await parser.parse("a")).intent == "wages"


async def test_no_more_at_once_than_told(stand_in: Any) -> None:
    async def short(_: Request) -> Response:
        await asyncio.sleep(0.02)
        return JSONResponse(GOOD)

    stand_in.behaviour = short
    async with parser_for(stand_in.url, most_at_once=2) as parser:
        await asyncio.gather(*(parser.parse(f"text {number}") for number in range(8)))
    assert (len(stand_in.asked), stand_in.busiest) == (8, 2)


async def test_closing_ends_what_is_being_asked(stand_in: Any) -> None:
    gate = asyncio.Event()

    async def slow(_: Request) -> Response:
        await gate.wait()
        return JSONResponse(GOOD)

    stand_in.behaviour = slow
    async with parser_for(stand_in.url) as parser:
        task = asyncio.create_task(parser.parse("a"))
        await stand_in.first.wait()
    with pytest.raises(NluUnavailable, match="closed"):
        await task
    gate.set()


async def test_neither_text_nor_token_reach_log_or_error(
    stand_in: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    stand_in.behaviour = answers({"text": "they locked me in"}, 500)
    async with parser_for(stand_in.url) as parser:
        with pytest.raises(NluUnavailable) as caught:
            await parser.parse("they locked me in")
    told = json.dumps(
        [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    )
    for secret in ("locked", "right"):
        assert secret not in told + str(caught.value)
    assert caught.value.__cause__ is None
    assert "500" in told
