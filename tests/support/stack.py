"""The whole product as processes on free ports: local Telegram, NLU server, bot. For tests."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds to wait for something that takes a fraction of one on an idle machine."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """Return the first true value of ``condition``; fail saying ``what`` did not come."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except httpx.HTTPError:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.05)


class Phone:
    """A migrant's phone on the local Telegram."""

    def __init__(self, http: httpx.Client, user: int, language_code: str) -> None:
        self._http = http
        self.user = user
        self.language_code = language_code
        self.seen = 0

    def write(self, text: str) -> int:
        body = {"text": text, "language_code": self.language_code}
        answer = self._http.post(f"/sandbox/users/{self.user}/messages", json=body)
        answer.raise_for_status()
        return int(answer.json()["message_id"])

    def send(self, **body: Any) -> int:
        answer = self._http.post(f"/sandbox/users/{self.user}/messages", json=body)
        answer.raise_for_status()
        return int(answer.json()["message_id"])

    def messages(self) -> list[dict[str, Any]]:
        answer = self._http.get(f"/sandbox/users/{self.user}/messages", params={"after": 0})
        answer.raise_for_status()
        return list(answer.json())

    def bot_messages(self) -> list[dict[str, Any]]:
        return [m for m in self.messages() if m["from"] == "bot" and not m["deleted"]]

    def wait_for(self, words: str, after: int = 0) -> dict[str, Any]:
        """Return the newest message of the bot, after a message id, that has ``words`` in it."""

        def look() -> dict[str, Any] | None:
            fitting = [
                m
                for m in self.bot_messages()
                if words.casefold() in m["text"].casefold()
                and (m["message_id"] > after or m["edited"])
            ]
            return fitting[-1] if fitting else None

        try:
            return wait_until(look, f"{words!r}")
        except AssertionError as error:
            shown = "\n---\n".join(m["text"] for m in self.bot_messages()[-3:])
            raise AssertionError(f"{error}; the last messages were:\n{shown}") from None

    def ask(self, text: str, words: str) -> dict[str, Any]:
        """Write, and return the answer that has ``words`` in it."""
        return self.wait_for(words, after=self.write(text))

    def tap(self, message: dict[str, Any], label: str) -> None:
        """Press the button whose text has ``label`` in it."""
        labels = [b["text"] for row in message["buttons"] for b in row]
        fitting = [text for text in labels if label.casefold() in text.casefold()]
        assert fitting, f"no button {label!r} among {labels}"
        body = {"message_id": message["message_id"], "button": fitting[0]}
        self._http.post(f"/sandbox/users/{self.user}/taps", json=body).raise_for_status()


class Desk:
    """The operators' side of the local Telegram."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def topics(self) -> list[dict[str, Any]]:
        answer = self._http.get("/sandbox/operators/topics")
        answer.raise_for_status()
        return list(answer.json())

    def topic_with(self, words: str) -> dict[str, Any]:
        def look() -> dict[str, Any] | None:
            for topic in self.topics():
                if any(words in (m["text"] or "") for m in topic["messages"]):
                    return topic
            return None

        return wait_until(look, f"a topic with {words!r}")

    def write(self, operator: int, thread: int, text: str) -> None:
        url = f"/sandbox/operators/{operator}/topics/{thread}/messages"
        self._http.post(url, json={"text": text}).raise_for_status()

    def tap(self, operator: int, thread: int, message_id: int, button: str) -> None:
        url = f"/sandbox/operators/{operator}/topics/{thread}/taps"
        body = {"message_id": message_id, "button": button}
        self._http.post(url, json=body).raise_for_status()


class Stack:
    """Processes of one product under test, in a data folder of its own."""

    def __init__(self, data_dir: Path, **extra: str) -> None:
        self.data_dir = data_dir
        self.sandbox_url = f"http://127.0.0.1:{free_port()}"
        self.http_address = f"127.0.0.1:{free_port()}"
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("SAFAR_", "TELEGRAM_"))},
            "SAFAR_DATA_DIR": str(data_dir),
            "SAFAR_SANDBOX": self.sandbox_url,
            "SAFAR_HTTP": self.http_address,
            "SAFAR_NLU_URL": f"http://127.0.0.1:{free_port()}",
            **extra,
        }
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._logs = data_dir / "logs"
        self.http = httpx.Client(base_url=self.sandbox_url, timeout=40, trust_env=False)

    def safar(self, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run a command of ``safar`` to its end."""
        return subprocess.run(
            [sys.executable, "-m", "bot.cli", *arguments],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False, **options,
        )  # fmt: skip

    def start(self, name: str, *arguments: str) -> None:
        """Start ``safar <arguments>`` as the part ``name``, its output in a log."""
        self._logs.mkdir(parents=True, exist_ok=True)
        with (self._logs / f"{name}.log").open("ab") as log:
            self._processes[name] = subprocess.Popen(
                [sys.executable, "-m", "bot.cli", *arguments],
                cwd=ROOT, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip

    def start_sandbox(self) -> None:
        self.start("sandbox", "sandbox")
        wait_until(
            lambda: self.http.get("/sandbox/operators/topics").is_success, "the local Telegram"
        )

    def start_bot(self, *, wait: bool = True) -> None:
        self.start("bot", "bot")
        if wait:
            self.wait_ready()

    def wait_ready(self) -> None:
        wait_until(lambda: self.readiness().get("ready"), "the bot's readiness")

    def readiness(self) -> dict[str, Any]:
        with httpx.Client(trust_env=False, timeout=5) as client:
            return dict(client.get(f"http://{self.http_address}/readyz").json())

    def metrics(self) -> str:
        with httpx.Client(trust_env=False, timeout=5) as client:
            return client.get(f"http://{self.http_address}/metrics").text

    def kill(self, name: str) -> None:
        """Kill -9."""
        process = self._processes.pop(name)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for process in reversed(self._processes.values()):
            process.terminate()
        for process in self._processes.values():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._processes.clear()
        self.http.close()

    def log(self, name: str) -> str:
        path = self._logs / f"{name}.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def phone(self, user: int, language_code: str = "ru") -> Phone:
        return Phone(self.http, user, language_code)

    @property
    def desk(self) -> Desk:
        return Desk(self.http)


@contextmanager
def running_stack(data_dir: Path, **extra: str) -> Iterator[Stack]:
    """Local Telegram and bot, without an NLU server unless ``SAFAR_NLU_URL`` names one."""
    stack = Stack(data_dir, **extra)
    try:
        migrated = stack.safar("migrate")
        assert migrated.returncode == 0, migrated.stderr
        stack.start_sandbox()
        stack.start_bot()
        yield stack
    finally:
        stack.stop()
