"""What the routes of the control API share: bodies in, JSON and errors out."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from sandbox.answers import json_response
from sandbox.errors import ControlError
from sandbox.model import Json
from sandbox.world import World

View = Callable[[Request], Awaitable[Response]]
WAIT_LIMIT = 300.0


def world_of(request: Request) -> World:
    """The state that a request works on."""
    world: World = request.app.state.world
    return world


def path_number(request: Request, name: str) -> int:
    """A whole number in the path.

    Raises:
        ControlError: 400 when it is none.
    """
    value = request.path_params[name]
    try:
        return int(value)
    except ValueError:
        raise ControlError(400, f"{name}: {value!r} is no whole number") from None


def query_number(request: Request, name: str, default: float = 0.0) -> float:
    """A number in the query.

    Raises:
        ControlError: 400 when it is none.
    """
    value = request.query_params.get(name)
    if value is None or value == "":
        return default
    try:
        return float(value)
    except ValueError:
        raise ControlError(400, f"{name}: {value!r} is no number") from None


async def body_of(request: Request) -> Json:
    """The JSON object in the body; an empty body is an empty object.

    Raises:
        ControlError: 400 when it is something else.
    """
    raw = await request.body()
    if not raw.strip():
        return {}
    try:
        data: Any = json.loads(raw)
    except ValueError as error:
        raise ControlError(400, f"The body is not JSON: {error}") from None
    if not isinstance(data, dict):
        raise ControlError(400, "The body must be a JSON object")
    return data


def view(handler: Callable[[Request], Awaitable[Any]]) -> View:
    """Turn a function that returns data into a view; its ControlErrors become answers."""

    async def wrapped(request: Request) -> Response:
        try:
            result = await handler(request)
        except ControlError as error:
            return json_response({"error": error.text}, error.status)
        except (KeyError, TypeError, ValueError) as error:
            return json_response({"error": f"The body does not fit: {error!r}"}, 400)
        return result if isinstance(result, Response) else json_response(result)

    return wrapped
