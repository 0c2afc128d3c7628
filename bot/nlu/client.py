"""Understanding by a Rasa server over HTTP: the adapter behind ``actions.nlu.NluParser``.

A server that is down, slow or wrong must never hold up a conversation: every failure becomes
NluUnavailable quickly, and the caller goes on with rules. Message texts and the token are never
logged or put into an error.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Self

import httpx

from actions.nlu import (
    Entity,
    NluError,
    NluParser,
    NluRejected,
    NluResult,
    NluUnavailable,
)
from bot.nlu.breaker import CircuitBreaker
from bot.nlu.wire import answer, question

__all__ = [
    "Entity", "NluError", "NluParser", "NluRejected", "NluResult", "NluUnavailable", "ParserCounters",
    "RasaParser",
]  # fmt: skip

_log = logging.getLogger(__name__)

CONNECT_TIMEOUT: Final = 1.0
READ_TIMEOUT: Final = 4.0
WRITE_TIMEOUT: Final = 2.0
POOL_TIMEOUT: Final = 4.0
"""Seconds. A parse takes 2 to 5 ms on an idle machine; the read timeout allows for a queue, since
Rasa parses one text after the other."""
TOTAL_TIMEOUT: Final = 6.0
"""Seconds for one parse in all, waiting for a free place included; a server that drips bytes never
hits the read timeout."""

MOST_AT_ONCE: Final = 4
MOST_CACHED: Final = 2048
MOST_BYTES: Final = 256 * 1024
"""A real answer is about 5 kB; more than this is not one."""


@dataclass(slots=True)
class ParserCounters:
    """What the parser did since it was made; the composition root exports it as metrics."""

    asked: int = 0
    cached: int = 0
    joined: int = 0
    answered: int = 0
    failed: int = 0
    refused: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Key:
    model: str
    text: str


class RasaParser:
    """Asks ``POST {url}/model/parse``.

    Equal texts are asked once: answers stay in a bounded cache, and a text that is being asked is
    not asked again. `model` names the model that answers, so that a new one starts with an empty
    cache (see `use_model`). Build it with `open`, or pass an httpx client (tests do).
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        token: str | None = None,
        model: str = "",
        clock: Callable[[], float] = time.monotonic,
        breaker: CircuitBreaker | None = None,
        most_at_once: int = MOST_AT_ONCE,
        most_cached: int = MOST_CACHED,
        total_timeout: float = TOTAL_TIMEOUT,
    ) -> None:
        self._client = client
        self._token = token
        self._model = model
        self._clock = clock
        self.breaker = breaker or CircuitBreaker(clock)
        self._places = asyncio.Semaphore(most_at_once)
        self._most_cached = most_cached
        self._total_timeout = total_timeout
        self._cache: OrderedDict[_Key, NluResult] = OrderedDict()
        self._asking: dict[_Key, asyncio.Task[NluResult]] = {}
        self.counters = ParserCounters()

    @classmethod
    def open(cls, url: str, *, token: str | None = None, model: str = "") -> Self:
        """Return a parser for the server at `url`; close it with `aclose`."""
        timeout = httpx.Timeout(
            connect=CONNECT_TIMEOUT,
            read=READ_TIMEOUT,
            write=WRITE_TIMEOUT,
            pool=POOL_TIMEOUT,
        )
        limits = httpx.Limits(max_connections=MOST_AT_ONCE, max_keepalive_connections=MOST_AT_ONCE)
        # trust_env: a proxy meant for the internet must never see what people write.
        client = httpx.AsyncClient(base_url=url, timeout=timeout, limits=limits, trust_env=False)
        return cls(client, token=token, model=model)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop what is being asked and close the connections."""
        for task in tuple(self._asking.values()):
            task.cancel()
        await asyncio.gather(*self._asking.values(), return_exceptions=True)
        await self._client.aclose()

    def use_server(self, url: str, model: str) -> None:
        """Ask the server at ``url`` from now on; what is being asked still comes from the old one."""
        if self._client.base_url != httpx.URL(url.rstrip("/") + "/"):
            self._client.base_url = httpx.URL(url)
        self.use_model(model)

    def use_model(self, model: str) -> None:
        """Answers come from another model from now on; forget those of the old one."""
        if model != self._model:
            self._model = model
            self._cache.clear()

    async def parse(self, text: str) -> NluResult:
        """Return what `text` means (see ``NluParser.parse``)."""
        try:
            key = _Key(self._model, question(text))
        except NluRejected:
            self.counters.refused += 1
            raise
        self.counters.asked += 1
        if (known := self._cache.get(key)) is not None:
            self._cache.move_to_end(key)
            self.counters.cached += 1
            return known
        task = self._asking.get(key)
        if task is None:
            task = asyncio.create_task(self._ask(key))
            self._asking[key] = task
            task.add_done_callback(lambda done: self._finished(key, done))
        else:
            self.counters.joined += 1
        # Shielded: one impatient caller must not take the answer from the others.
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():  # not this caller, the parser was closed
                raise NluUnavailable("The NLU client was closed while it was asking.") from None
            raise

    def _finished(self, key: _Key, task: asyncio.Task[NluResult]) -> None:
        self._asking.pop(key, None)
        if not task.cancelled():
            task.exception()  # seen: nobody may be waiting any more

    async def _ask(self, key: _Key) -> NluResult:
        if not self.breaker.allows():
            self.counters.failed += 1
            raise NluUnavailable(
                "The NLU server failed several times; it is left alone for a moment."
            )
        started = self._clock()
        try:
            async with asyncio.timeout(self._total_timeout), self._places:
                result = answer(await self._post(key.text))
        except NluRejected:
            self.breaker.succeeded()  # the server is well, the text is not
            self.counters.refused += 1
            raise
        except (
            NluUnavailable,
            httpx.HTTPError,
            httpx.InvalidURL,
            TimeoutError,
            OSError,
        ) as error:
            self.breaker.failed()
            self.counters.failed += 1
            reason = str(error) if isinstance(error, NluUnavailable) else type(error).__name__
            _log.warning("NLU server gave no answer: %s", reason)
            raise NluUnavailable(f"The NLU server gave no usable answer: {reason}") from None
        except BaseException:
            self.breaker.abandoned()
            raise
        self.breaker.succeeded()
        self.counters.answered += 1
        self.counters.seconds += self._clock() - started
        self._remember(key, result)
        return result

    async def _post(self, text: str) -> bytes:
        parameters = {"token": self._token} if self._token else {}
        body = json.dumps({"text": text}).encode()
        headers = {"content-type": "application/json"}
        request = self._client.build_request(
            "POST", "/model/parse", params=parameters, content=body, headers=headers
        )
        response = await self._client.send(request, stream=True)
        try:
            if response.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE:
                raise NluRejected("The NLU server finds this text too long.")
            if response.status_code in (
                httpx.codes.UNAUTHORIZED,
                httpx.codes.FORBIDDEN,
            ):
                raise NluUnavailable(
                    "the NLU server does not take our token; restart it, or set SAFAR_NLU_TOKEN to its token."
                )
            if response.status_code != httpx.codes.OK:
                raise NluUnavailable(f"HTTP status {response.status_code}")
            received = bytearray()
            async for part in response.aiter_bytes():
                received += part
                if len(received) > MOST_BYTES:
                    raise NluUnavailable("the answer is too long to be Rasa's")
            return bytes(received)
        finally:
            await response.aclose()

    def _remember(self, key: _Key, result: NluResult) -> None:
        if key.model != self._model:
            return  # the model was changed while this one was answering
        self._cache[key] = result
        while len(self._cache) > self._most_cached:
            self._cache.popitem(last=False)
