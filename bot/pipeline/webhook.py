"""Takes updates from Telegram's calls to our address, instead of asking for them."""

from __future__ import annotations

import hmac
import json
import logging

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.pipeline.receiver import Intake
from bot.pipeline.trace import where

__all__ = ["SECRET_HEADER", "webhook_route"]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LARGEST_BODY = 1_048_576
"""Bytes. Telegram's updates are far smaller."""

_log = logging.getLogger(__name__)


def webhook_route(intake: Intake, secret: str, path: str = "/telegram") -> Route:
    """Return the route that Telegram calls.

    Answers 200 only when the update is committed; 503 makes Telegram call again. What cannot be an
    update is answered with 200 too, because Telegram would repeat it for ever.

    Raises:
        ValueError: there is no secret, so that anybody could send us updates.
    """
    if not secret:
        raise ValueError("a webhook needs a secret: set SAFAR_WEBHOOK_SECRET")

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        body = b""
        try:
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST_BODY:
                    return Response(status_code=413)
        except ClientDisconnect:
            return Response(status_code=400)
        try:
            update: object = json.loads(body)
        except (ValueError, RecursionError):
            update = None
        try:
            await intake.store([update])
        except Exception as error:  # noqa: BLE001 - whatever it is, Telegram must send it again
            _log.error("an update was not stored, Telegram will send it again: %s", where(error))
            return Response(status_code=503)
        return Response(status_code=200)

    return Route(path, receive, methods=["POST"])
