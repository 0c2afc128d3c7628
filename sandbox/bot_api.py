"""The Bot API over HTTP: ``/bot<TOKEN>/<method>`` and ``/file/bot<TOKEN>/<path>``."""

from __future__ import annotations

import inspect
import logging
import re
import time
from dataclasses import replace
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sandbox.answers import NoAnswer, json_response
from sandbox.calls import CallEntry
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.methods import TABLE, Call, Handler
from sandbox.params import Params, read_params
from sandbox.world import World

logger = logging.getLogger(__name__)

_TOKEN = re.compile(r"(\d{1,19}):[A-Za-z0-9_-]{20,100}")
_PARAM_SHOWN = 10_000


def check_token(world: World, token: str) -> None:
    """Any token of Telegram's form is the bot's; its number becomes the bot's id.

    Raises:
        ApiError: 404 for what is no token at all, 401 for one that cannot be real.
    """
    if not re.match(r"\d+:", token):
        raise ApiError(404, "Not Found")
    match = _TOKEN.fullmatch(token)
    if not match:
        raise ApiError(401, "Unauthorized")
    number = int(match.group(1))
    if number != world.bot.id:
        world.bot = replace(world.bot, id=number)


async def bot_method(request: Request) -> Response:
    """One call of the Bot API."""
    world: World = request.app.state.world
    started = time.monotonic()
    name, handler = TABLE.get(
        request.path_params["method"].lower(), (request.path_params["method"], None)
    )
    entry = world.calls.open(world.clock.now(), name, {}, [])
    fault: Fault | None = None
    try:
        params = await read_params(request)
        entry.params = {k: v[:_PARAM_SHOWN] for k, v in params.values.items()}
        entry.files = [upload.filename for upload in params.uploads.values()]
        check_token(world, request.path_params["token"])
        fault = world.faults.take(name, params.values.get("chat_id"))
        entry.fault = fault is not None
        if fault is None or fault.after:
            result = await _run(world, handler, params)
        if fault is None:
            response = json_response({"ok": True, "result": result})
            _finish(world, entry, 200, None, started)
            return response
        if fault.status in ("timeout", "drop"):
            _finish(
                world,
                entry,
                fault.status,
                "no answer, on order of /sandbox/faults",
                started,
            )
            return NoAnswer(world.settings.hang_seconds if fault.status == "timeout" else 0)
        raise fault.error()
    except ApiError as error:
        _finish(world, entry, error.code, error.description, started)
        return json_response(error.body(), error.code)
    except ClientDisconnect:
        _finish(world, entry, "drop", "the caller left", started)
        return Response(status_code=400)
    except Exception:
        logger.exception("%s failed inside the local Telegram", name)
        broken = ApiError(500, "Internal Server Error")
        _finish(world, entry, 500, broken.description, started)
        return json_response(broken.body(), 500)


async def _run(world: World, handler: Handler | None, params: Params) -> Any:
    if handler is None:
        raise ApiError(404, "Not Found: method not found")
    result = handler(Call(world, params))
    return await result if inspect.isawaitable(result) else result


def _finish(
    world: World,
    entry: CallEntry,
    status: int | str,
    description: str | None,
    started: float,
) -> None:
    entry.status = status
    entry.description = description
    entry.duration = round(time.monotonic() - started, 6)
    if entry.method != "getUpdates" or status != 200:
        world.bus.publish("call", call=entry.json())


async def bot_file(request: Request) -> Response:
    """Download a file by the path that ``getFile`` gave."""
    world: World = request.app.state.world
    try:
        check_token(world, request.path_params["token"])
        stored = world.files.at(request.path_params["path"])
        if stored is None:
            raise ApiError(404, "Not Found")
    except ApiError as error:
        return json_response(error.body(), error.code)
    return Response(stored.data, media_type="application/octet-stream")
