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
    asked = request.path_params["method"]
    name, handler = TABLE.get(asked.lower(), (asked, None))
    entry = world.calls.open(world.clock.now(), name, {}, [])
    try:
        status, response = await _answer(world, request, entry, handler)
        description = None
    except ApiError as error:
        status, description = error.code, error.description
        response = json_response(error.body(), error.code)
    except ClientDisconnect:
        status, description, response = "drop", "the caller left", Response(status_code=400)
    except Exception:  # a mistake of ours: say so, go on serving
        logger.exception("%s failed inside the local Telegram", name)
        broken = ApiError(500, "Internal Server Error")
        status, description = 500, broken.description
        response = json_response(broken.body(), 500)
    _finish(world, entry, status, description, started)
    return response


async def _answer(
    world: World, request: Request, entry: CallEntry, handler: Handler | None
) -> tuple[int | str, Response]:
    params = await read_params(request)
    entry.params = {k: v[:_PARAM_SHOWN] for k, v in params.values.items()}
    entry.files = [upload.filename for upload in params.uploads.values()]
    check_token(world, request.path_params["token"])
    fault = world.faults.take(entry.method, params.values.get("chat_id"))
    if fault is None:
        result = await _run(world, handler, params)
        return 200, json_response({"ok": True, "result": result})
    entry.fault = True
    if fault.after:
        await _run(world, handler, params)
    if fault.status in ("timeout", "drop"):
        seconds = world.settings.hang_seconds if fault.status == "timeout" else 0
        return fault.status, NoAnswer(seconds)
    raise fault.error()


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
    stored = world.files.at(request.path_params["path"])
    try:
        check_token(world, request.path_params["token"])
    except ApiError as error:
        return json_response(error.body(), error.code)
    if stored is None:
        return json_response(ApiError(404, "Not Found").body(), 404)
    return Response(stored.data, media_type="application/octet-stream")
