"""Our own Rasa server: started on loopback with a token, watched until it answers, stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import httpx

from bot.nlu.places import (
    ROOT,
    NluSetupError,
    rasa_environment,
    rasa_python,
)

READY_TIMEOUT: Final = 180.0
"""Seconds until the server must answer; it takes about 15 on two idle cores."""
STATUS_TIMEOUT: Final = 3.0
STOP_TIMEOUT: Final = 5.0


class ServerError(NluSetupError):
    """The NLU server did not come up; the message names its log."""


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """What a running server says of itself. `model` is the file name of its model."""

    model: str


async def status_of(url: str, token: str) -> ServerStatus | None:
    """Return the status of the server at `url`; None where none answers, or not to this token."""
    response = await _ask_status(url, token)
    if response is None or response.status_code != httpx.codes.OK:
        return None
    try:
        model = response.json()["model_file"]
    except (ValueError, KeyError, TypeError):
        return None
    return ServerStatus(Path(model).name) if isinstance(model, str) and model else None


async def _ask_status(url: str, token: str) -> httpx.Response | None:
    try:
        async with httpx.AsyncClient(timeout=STATUS_TIMEOUT, trust_env=False) as client:
            return await client.get(f"{url.rstrip('/')}/status", params={"token": token})
    except (httpx.HTTPError, httpx.InvalidURL):
        return None


class NluServer:
    """One Rasa process. Use it as an async context manager, or `start` and `stop`.

    `port` 0 takes a free one. The process ends with this program, even when that is killed.
    """

    def __init__(
        self,
        model: Path,
        *,
        token: str,
        log: Path,
        port: int = 0,
        root: Path = ROOT,
        python: Path | None = None,
    ) -> None:
        self._model = model
        self._token = token
        self._log = log
        self._port = port
        self._root = root
        self._python = python
        self._process: asyncio.subprocess.Process | None = None
        self._scratch = ""

    @property
    def url(self) -> str:
        """Where the server answers, once started."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        running = self._process is not None and self._process.returncode is None
        return self._process.pid if self._process is not None and running else None

    async def start(self, ready_timeout: float = READY_TIMEOUT) -> None:
        """Start the process and wait until it answers. Raises ServerError, with no process left."""
        python = self._python or rasa_python(self._root)
        self._port = self._port or _free_port()
        self._log.parent.mkdir(parents=True, exist_ok=True)
        # Rasa unpacks its model here and leaves files of the entity extractor behind.
        self._scratch = tempfile.mkdtemp(prefix="safar-nlu-")
        environment = rasa_environment(self._root)
        environment |= {
            "SAFAR_NLU_TOKEN": self._token,
            "SAFAR_NLU_LEASH": "1",
            "LOG_LEVEL": "WARNING",
            "TMPDIR": self._scratch,
        }
        with self._log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                str(python), "-m", "bot.nlu.in_rasa.serve", str(self._model.resolve()), str(self._port),
                cwd=self._log.parent, env=environment, start_new_session=True,
                stdin=asyncio.subprocess.PIPE, stdout=output, stderr=output,
            )  # fmt: skip
        try:
            await self._wait_until_ready(ready_timeout)
        except BaseException:
            await self.stop()
            raise

    async def _wait_until_ready(self, ready_timeout: float) -> None:
        end = time.monotonic() + ready_timeout
        while time.monotonic() < end:
            if self.pid is None:
                raise ServerError(f"The NLU server ended while it started; its log is {self._log}")
            if await status_of(self.url, self._token):
                return
            response = await _ask_status(self.url, self._token)
            if response is not None and response.status_code == httpx.codes.CONFLICT:
                # Rasa opens its port after it tried to load the model, and serves on without one.
                raise ServerError(
                    f"Rasa could not load {self._model}; delete it and run `make setup`. Log: {self._log}"
                )
            await asyncio.sleep(0.2)
        raise ServerError(
            f"The NLU server did not answer within {ready_timeout:.0f} s; its log is {self._log}"
        )

    async def wait(self) -> int:
        """Wait for the process to end by itself and return its exit status."""
        if self._process is None:
            raise ServerError("The NLU server was not started.")
        return await self._process.wait()

    async def stop(self) -> None:
        """End the process: asked first, then killed. Does nothing where none runs."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            await _end(process)
        if self._scratch:
            await asyncio.to_thread(shutil.rmtree, self._scratch, ignore_errors=True)
            self._scratch = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()


async def _end(process: asyncio.subprocess.Process) -> None:
    """Ask the process to end, then make it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        async with asyncio.timeout(STOP_TIMEOUT):
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
