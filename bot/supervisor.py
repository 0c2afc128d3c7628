"""Runs the parts of Safar as one: starts them, restarts one that dies, stops all together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

LEASH: Final = "SAFAR_LEASH"
"""Set for a child: end when standard input ends, so that nothing outlives a killed supervisor."""
STOP_SECONDS: Final = 10.0
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
STEADY_SECONDS: Final = 30.0
"""A part that ran this long is healthy: its next restart is quick again."""


class Process(Protocol):
    """A running part."""

    async def wait(self) -> int: ...
    async def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A part to keep running. ``start`` returns once it runs, not once it is ready."""

    name: str
    start: Callable[[], Awaitable[Process]]


@dataclass(slots=True)
class Child:
    """A child process of the same program."""

    process: asyncio.subprocess.Process

    async def wait(self) -> int:
        """Wait for its end and return its exit status."""
        return await self.process.wait()

    async def stop(self) -> None:
        """Ask it to end, then make it."""
        if self.process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self.process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()


async def start_child(arguments: list[str], extra: Mapping[str, str] | None = None) -> Child:
    """Start ``safar <arguments>`` in a session of its own, on a leash."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.cli",
        *arguments,
        env={**os.environ, LEASH: "1", **(extra or {})},
        stdin=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    return Child(process)


def end_with_supervisor() -> None:
    """In a child: watch the leash from a thread and end the process when the supervisor is gone."""
    if not os.environ.pop(LEASH, None):
        return

    def watch() -> None:
        with contextlib.suppress(OSError):
            while os.read(0, 1024):
                pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="leash").start()


@dataclass(slots=True)
class Supervisor:
    """Keeps parts running until it is told to stop. ``say`` gets a line for people."""

    parts: list[Part]
    say: Callable[[str], None]
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)

    def stop(self) -> None:
        """Begin to stop; :meth:`run` returns when everything has ended."""
        self._stopping.set()

    async def run(self) -> None:
        """Run all parts until :meth:`stop`; they end in reverse order of their start."""
        tasks = [asyncio.create_task(self._keep(part), name=part.name) for part in self.parts]
        await self._stopping.wait()
        for task in reversed(tasks):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _keep(self, part: Part) -> None:
        loop = asyncio.get_running_loop()
        pause = FIRST_PAUSE
        while True:
            started = loop.time()
            process: Process | None = None
            try:
                process = await part.start()
                status = await process.wait()
                reason = f"ended with status {status}"
            except asyncio.CancelledError:
                if process is not None:
                    await asyncio.shield(process.stop())
                raise
            except Exception as error:  # noqa: BLE001 - the other parts go on
                reason = str(error) or type(error).__name__
            if loop.time() - started > STEADY_SECONDS:
                pause = FIRST_PAUSE
            self.say(f"{part.name} {reason}; starting it again in {pause:.1f} s")
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
