"""The server as a process of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import httpx
import pytest
from sandbox_harness import TOKEN

PROGRAM = """
import asyncio
from sandbox.server import serve
asyncio.run(serve(port=0, ready=lambda address: print(address, flush=True)))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_at_once_even_while_a_bot_polls(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        answers: list[httpx.Response] = []

        def poll() -> None:
            url = f"{address}/bot{TOKEN}/getUpdates?timeout=50"
            answers.append(httpx.get(url, timeout=60, trust_env=False))

        thread = threading.Thread(target=poll)
        thread.start()
        while not httpx.get(f"{address}/sandbox/log", trust_env=False).json():
            pass
        process.send_signal(number)
        assert process.wait(timeout=20) == 0
        thread.join(timeout=20)
    assert answers[0].json() == {"ok": True, "result": []}
