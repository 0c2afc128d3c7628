"""Running: everything under one supervisor, or one part of it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from pathlib import Path
from typing import Annotated, Any

import httpx
import typer

from bot.app import run_app
from bot.commands.output import fail, run, tell
from bot.nlu.address import Address
from bot.nlu.places import server_token
from bot.nlu.server import NluServer, status_of
from bot.nlu.serving import ensure_model, model_in_force
from bot.nlu.switching import SwitchingServer
from bot.settings import Settings, host_and_port, load_settings
from bot.storage.revisions import migrate
from bot.supervisor import Child, Part, Process, Supervisor, end_with_supervisor, start_child

# The commands are the one place that knows the sandbox; the bot itself only knows an address.
from sandbox.server import serve
from sandbox.settings import Settings as SandboxSettings


def run_all() -> None:
    """Start everything: local Telegram (without a token), NLU server and bot; stop with Ctrl-C."""
    settings = load_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    run(migrate(settings.database))
    model = ensure_model(settings.data_dir)
    run(_supervise(settings, model))


async def _supervise(settings: Settings, model: Path) -> None:
    started = time.monotonic()
    with_sandbox = settings.telegram_bot_token is None and settings.telegram_api_url is None
    parts = []
    if with_sandbox:
        await _need_free_port("SAFAR_SANDBOX", settings.safar_sandbox)
        parts.append(Part("local Telegram", lambda: start_child(["sandbox"])))
    await _need_free_port("SAFAR_HTTP", settings.safar_http)
    token = server_token(settings.data_dir)
    # What a killed run left behind leads nowhere.
    Address(settings.data_dir).remove()
    if await status_of(settings.nlu_url, token) is None:
        await _need_free_port("SAFAR_NLU_URL", settings.safar_nlu_url)
        parts.append(Part("NLU server", lambda: _start_nlu(settings, model, token)))
    parts.append(Part("bot", _start_bot))
    supervisor = Supervisor(parts, lambda line: tell(f"[run] {line}"))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, supervisor.stop)
    announcing = asyncio.create_task(_announce(settings, with_sandbox, started))
    await supervisor.run()
    announcing.cancel()
    tell("[run] stopped")


async def _start_bot() -> Child:
    return await start_child(["bot"])


async def _start_nlu(settings: Settings, model: Path, token: str) -> Process:
    log = settings.data_dir / "logs" / "nlu-server.log"
    port = host_and_port("SAFAR_NLU_URL", settings.safar_nlu_url)[1]
    server = SwitchingServer(
        lambda model, first: NluServer(model, token=token, log=log, port=port if first else 0),
        lambda: model_in_force(settings.data_dir),
        Address(settings.data_dir),
        lambda line: tell(f"[run] {line}"),
    )
    await server.start(model_in_force(settings.data_dir) or model)
    return server


async def _announce(settings: Settings, with_sandbox: bool, started: float) -> None:
    """Say where to look as soon as the bot is ready, and again when it understands in full."""
    host, port = settings.http_address
    where = settings.safar_sandbox if with_sandbox else "Telegram"
    said: set[str] = set()
    async with httpx.AsyncClient(timeout=2.0, trust_env=False) as client:
        while "full" not in said:
            await asyncio.sleep(0.3)
            try:
                answer: dict[str, Any] = (await client.get(f"http://{host}:{port}/readyz")).json()
            except (httpx.HTTPError, ValueError):
                continue
            seconds = f"{time.monotonic() - started:.0f} s"
            if "page" not in said and answer.get("ready"):
                said.add("page")
                tell(f"[run] Safar answers on {where} (after {seconds}; still loading the model)")
            nlu = answer.get("nlu", {}).get("state")
            if answer.get("ready") and nlu == "ok":
                said.add("full")
                tell(f"[run] Ready after {seconds}. Open {where}" if with_sandbox
                     else f"[run] Ready after {seconds}.")  # fmt: skip
                tell("[run] Ctrl-C stops everything.")


async def _need_free_port(name: str, address: str) -> None:
    host, port = host_and_port(name, address)
    try:
        _, writer = await asyncio.open_connection(host, port)
    except OSError:
        return
    writer.close()
    fail(f"port {port} is in use; stop what runs there or set {name} to another address")


def run_bot() -> None:
    """Run the bot alone (NLU server and Telegram are elsewhere)."""
    end_with_supervisor()
    run(run_app(load_settings()))


def run_sandbox(
    address: Annotated[str | None, typer.Option(help="host:port, if not SAFAR_SANDBOX.")] = None,
) -> None:
    """Run the local Telegram alone: the Bot API and its page."""
    end_with_supervisor()
    host, port = host_and_port("SAFAR_SANDBOX", address or load_settings().safar_sandbox)
    try:
        run(
            serve(
                host,
                port,
                SandboxSettings.from_environment(os.environ),
                ready=lambda url: tell(f"Local Telegram: {url}"),
            )
        )
    except OSError as error:
        fail(f"cannot listen on {host}:{port} ({error.strerror}); set SAFAR_SANDBOX to another")
    sys.exit(0)
