"""Starting, watching and stopping the server process, with a small program in Rasa's place."""

from __future__ import annotations

import asyncio
import os
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from bot.nlu import server, serving
from bot.nlu.server import (
    NluServer,
    ServerError,
    ServerStatus,
    status_of,
)
from bot.nlu.serving import ensure_parser

pytestmark = pytest.mark.asyncio

PRETENDER = """#!{python}
import http.server, json, os, sys, threading, time
_, _, module, model, port = sys.argv
token = os.environ["SAFAR_NLU_TOKEN"]
print("started", module, flush=True)
mode = {mode!r}
if mode == "dies":
    sys.exit(3)
if mode == "deaf":
    import signal
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if mode == "hangs":
    time.sleep(60)
threading.Thread(target=lambda: (os.read(0, 1), os._exit(0)), daemon=True).start()

class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, body):
        good = "token=" + token in self.path
        self.send_response(200 if good else 401)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())
    def do_GET(self):
        self.answer({{"model_file": model}})
    def do_POST(self):
        ranking = [{{"name": "greet", "confidence": 0.9}}]
        self.answer({{"intent": ranking[0], "entities": [], "intent_ranking": ranking}})
    def log_message(self, *_): pass

http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Handler).serve_forever()
"""


@dataclass(frozen=True)
class Settings:
    nlu_url: str
    data_dir: Path


def pretender(tmp_path: Path, mode: str = "") -> Path:
    path = tmp_path / f"python-{mode}"
    path.write_text(PRETENDER.format(python=sys.executable, mode=mode), encoding="utf-8")
    path.chmod(0o755)
    return path


def nlu_server(tmp_path: Path, mode: str = "") -> NluServer:
    log = tmp_path / "logs" / "server.log"
    python = pretender(tmp_path, mode)
    return NluServer(tmp_path / "nlu-1.tar.gz", token="right", log=log, python=python)


async def test_starts_answers_and_stops(tmp_path: Path) -> None:
    async with nlu_server(tmp_path) as running:
        pid = running.pid
        assert pid is not None
        assert await status_of(running.url, "right") == ServerStatus("nlu-1.tar.gz")
        assert await status_of(running.url, "wrong") is None
        assert "right" not in " ".join(psutil.Process(pid).cmdline())
    assert running.pid is None
    assert not psutil.pid_exists(pid)
    assert "started bot.nlu.in_rasa.serve" in (tmp_path / "logs" / "server.log").read_text()


async def test_says_where_the_log_is_when_it_dies(tmp_path: Path) -> None:
    running = nlu_server(tmp_path, "dies")
    with pytest.raises(ServerError, match=r"ended while it started.*server\.log"):
        await running.start()
    assert running.pid is None


async def test_gives_up_on_a_server_that_never_answers(tmp_path: Path) -> None:
    running = nlu_server(tmp_path, "hangs")
    with pytest.raises(ServerError, match="did not answer"):
        await running.start(ready_timeout=0.3)
    assert running.pid is None


async def test_kills_a_server_that_does_not_listen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "STOP_TIMEOUT", 0.1)
    running = nlu_server(tmp_path, "deaf")
    await running.start()
    pid = running.pid
    assert pid is not None
    await running.stop()
    assert not psutil.pid_exists(pid)
    await running.stop()  # a second time does nothing


async def test_the_server_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    program = textwrap.dedent(f"""
        import asyncio, pathlib
        from bot.nlu.server import NluServer
        async def main():
            running = NluServer(pathlib.Path("m"), token="right", log=pathlib.Path({str(tmp_path / "log")!r}),
                                python=pathlib.Path({str(pretender(tmp_path))!r}))
            await running.start()
            print(running.pid, flush=True)
            await asyncio.sleep(60)
        asyncio.run(main())
    """)
    environment = os.environ | {"PYTHONPATH": str(server.ROOT), "TMPDIR": str(tmp_path)}
    starter = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE, env=environment
    )
    assert starter.stdout is not None
    child = psutil.Process(int(await starter.stdout.readline()))
    starter.kill()
    await starter.wait()
    gone, alive = await asyncio.to_thread(psutil.wait_procs, [child], 5)
    assert (len(gone), alive) == (1, [])


async def test_ensure_parser_takes_the_server_that_runs(
    stand_in: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFAR_NLU_TOKEN", "right")
    async with ensure_parser(Settings(stand_in.url, tmp_path)) as parser:
        assert (await parser.parse("hello")).intent == "unpaid_wages"
    assert stand_in.asked == ["hello"]
    assert stand_in.tokens == ["right"]


async def test_ensure_parser_starts_one_where_none_answers_to_us(
    stand_in: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server with another token is somebody else's."""
    monkeypatch.setenv("SAFAR_NLU_TOKEN", "another")
    monkeypatch.setenv("SAFAR_NLU_PYTHON", str(pretender(tmp_path)))
    monkeypatch.setattr(serving, "ensure_model", lambda data_dir: data_dir / "nlu-2.tar.gz")
    async with ensure_parser(Settings(stand_in.url, tmp_path / "var")) as parser:
        assert (await parser.parse("hello")).intent == "greet"
        (child,) = [
            p for p in psutil.Process().children() if "nlu-2.tar.gz" in " ".join(p.cmdline())
        ]
    assert not child.is_running()
    assert stand_in.asked == []
