"""A server that changes to a better model without a pause in understanding.

A new model gets a second server; once that answers, the bot is told its address, and only then the
first one ends. Loading takes ten seconds and twice the memory for that long.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot.nlu.address import LOOK_SECONDS, Address
from bot.nlu.places import NluSetupError
from bot.nlu.server import NluServer

EVERY_SECONDS: Final = 5.0
GRACE_SECONDS: Final = 5 * LOOK_SECONDS
"""The old server answers this much longer: the bot looks for a new address once in a while."""


class SwitchingServer:
    """Our NLU server as the supervisor sees it: it ends when the server in use ends by itself.

    ``make(model, first)`` makes an unstarted server (``first``: at the usual port); ``newest()`` tells
    which model should answer, None to leave it; ``say`` gets a line for people.
    """

    def __init__(
        self,
        make: Callable[[Path, bool], NluServer],
        newest: Callable[[], Path | None],
        address: Address,
        say: Callable[[str], None],
        *,
        every_seconds: float = EVERY_SECONDS,
        grace_seconds: float = GRACE_SECONDS,
    ) -> None:
        self._make = make
        self._newest = newest
        self._address = address
        self._say = say
        self._every_seconds = every_seconds
        self._grace_seconds = grace_seconds
        self._model: Path | None = None
        self._server: NluServer | None = None
        self._watching: asyncio.Task[None] | None = None

    async def start(self, model: Path) -> None:
        """Start with this model. Raises ServerError, with no process left."""
        server = self._make(model, True)
        await server.start()
        self._use(server, model)
        self._watching = asyncio.create_task(self._watch())

    async def wait(self) -> int:
        """Wait until the server in use ends by itself; returns its status."""
        while True:
            server = self._server
            if server is None:
                return 0
            status = await server.wait()
            if server is self._server:
                return status

    async def stop(self) -> None:
        """End everything."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        self._address.remove()
        server, self._server = self._server, None
        if server is not None:
            await server.stop()

    def _use(self, server: NluServer, model: Path) -> None:
        self._server, self._model = server, model
        self._address.write(server.url, model.name)

    async def _watch(self) -> None:
        refused: Path | None = None
        while True:
            await asyncio.sleep(self._every_seconds)
            newest = await asyncio.to_thread(self._newest)
            if newest is None or newest in (self._model, refused):
                continue
            try:
                await self._change(newest)
            except NluSetupError as error:
                refused = newest
                self._say(f"the NLU server stays with {self._name}: {error}")

    async def _change(self, model: Path) -> None:
        server, old = self._make(model, False), self._server
        await server.start()
        self._say(f"the NLU server changed from {self._name} to {model.name}")
        self._use(server, model)
        try:
            await asyncio.sleep(self._grace_seconds)
        finally:
            if old is not None:
                await old.stop()

    @property
    def _name(self) -> str:
        return self._model.name if self._model else "no model"
