"""The machine itself: faults, log, clock, reset, migration, state and live events."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sandbox.control.http import body_of, query_number, view, world_of
from sandbox.control.operators import topics_view
from sandbox.errors import ControlError
from sandbox.faults import fault_from
from sandbox.groups import migrate
from sandbox.methods.call import Call
from sandbox.methods.commands import commands_view
from sandbox.model import Json
from sandbox.params import Params
from sandbox.render import message_view, user_view

_SHOWN = {
    b"OggS": "audio/ogg",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}


async def post_fault(request: Request) -> Json:
    """Order a fault."""
    fault = fault_from(await body_of(request))
    world_of(request).faults.add(fault)
    return fault.json()


async def get_faults(request: Request) -> list[Json]:
    """The faults still to come."""
    return [fault.json() for fault in world_of(request).faults.ordered]


async def delete_faults(request: Request) -> Json:
    """No more faults."""
    world_of(request).faults.clear()
    return {"ok": True}


async def get_log(request: Request) -> list[Json]:
    """Every call, in order; ``method`` and ``after`` (a number) narrow it down."""
    method = request.query_params.get("method", "").lower()
    after = int(query_number(request, "after"))
    return [
        entry.json()
        for entry in world_of(request).calls.entries
        if entry.number > after and (not method or entry.method.lower() == method)
    ]


async def post_reset(request: Request) -> Json:
    """Back to the start."""
    world_of(request).reset()
    return {"ok": True}


async def post_clock(request: Request) -> Json:
    """Put Telegram's clock forward."""
    world, body = world_of(request), await body_of(request)
    seconds = body.get("advance", 0)
    if not isinstance(seconds, (int, float)) or isinstance(seconds, bool) or seconds < 0:
        raise ControlError(400, "advance: seconds, not below 0")
    world.clock.advance(seconds)
    world.bus.publish("clock", offset=world.clock.offset)
    return {"now": world.clock.now(), "offset": world.clock.offset}


async def post_migrate(request: Request) -> Json:
    """The operators' group (or ``chat``) moves to a new id."""
    return {"chat_id": migrate(world_of(request), await body_of(request))}


async def get_state(request: Request) -> Json:
    """All that the page shows."""
    world = world_of(request)
    operators = world.operators
    return {
        "seq": world.bus.sequence,
        "bot": world.bot.json(),
        "profile": {
            "names": world.profile.names,
            "descriptions": world.profile.descriptions,
            "short_descriptions": world.profile.short_descriptions,
        },
        "commands": commands_view(Call(world, Params({}))),
        "users": [
            {
                **user_view(world.users[chat.id], chat),
                "messages": [
                    message_view(message, world.bot.id) for message in chat.messages.values()
                ],
                "pinned": chat.pinned,
            }
            for chat in world.chats.values()
            if chat.private
        ],
        "operators": {
            "chat_id": operators.id,
            "title": operators.title,
            "members": [
                {**user_view(world.users[number], None), "status": status}
                for number, status in operators.members.items()
            ],
            "topics": topics_view(world, general=True, service=True),
            "pinned": operators.pinned,
        },
        "groups": [
            {
                "chat_id": chat.id,
                "title": chat.title,
                "type": chat.type,
                "migrated_to": chat.migrated_to,
            }
            for chat in world.chats.values()
            if not chat.private and chat is not operators
        ],
        "clock": {"now": world.clock.now(), "offset": world.clock.offset},
        "webhook": world.webhook.info(),
        "limits": world.limits.enabled,
        "faults": [fault.json() for fault in world.faults.ordered],
    }


async def get_events(request: Request) -> Response:
    """Server-Sent Events: every change from now on."""
    world = world_of(request)

    async def stream() -> AsyncIterator[str]:
        queue = world.bus.subscribe()  # before the greeting: nothing falls between the two
        yield f"retry: 1000\nevent: hello\ndata: {json.dumps({'seq': world.bus.sequence})}\n\n"
        async for event in world.bus.events(queue):
            yield ": alive\n\n" if event is None else f"data: {json.dumps(event)}\n\n"

    return StreamingResponse(
        stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def get_file(request: Request) -> Response:
    """A file, for the page; pictures are shown and voices played, everything else is a download."""
    stored = world_of(request).files.find(request.path_params["file_id"])
    if stored is None:
        raise ControlError(404, "There is no such file")
    kind = next((k for magic, k in _SHOWN.items() if stored.data.startswith(magic)), None)
    headers = {"X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes"}
    if kind is None:
        headers["Content-Disposition"] = "attachment"
    data, status = stored.data, 200
    # A player asks for parts: without them it knows neither the length nor how to go back.
    asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("range", ""))
    if asked and int(asked[1]) < len(data):
        first, last = int(asked[1]), min(int(asked[2] or len(data)), len(data) - 1)
        headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
        data, status = data[first : last + 1], 206
    return Response(data, status, headers, media_type=kind or "application/octet-stream")


ROUTES = [
    Route("/sandbox/faults", view(post_fault), methods=["POST"]),
    Route("/sandbox/faults", view(get_faults), methods=["GET"]),
    Route("/sandbox/faults", view(delete_faults), methods=["DELETE"]),
    Route("/sandbox/log", view(get_log), methods=["GET"]),
    Route("/sandbox/reset", view(post_reset), methods=["POST"]),
    Route("/sandbox/clock", view(post_clock), methods=["POST"]),
    Route("/sandbox/migrate", view(post_migrate), methods=["POST"]),
    Route("/sandbox/state", view(get_state), methods=["GET"]),
    Route("/sandbox/events", view(get_events), methods=["GET"]),
    Route("/sandbox/files/{file_id}", view(get_file), methods=["GET"]),
]
