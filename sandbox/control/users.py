"""Migrants: their messages, taps, edits, blocks; messages of other groups."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from sandbox.control.http import (
    WAIT_LIMIT,
    body_of,
    path_number,
    query_number,
    view,
    world_of,
)
from sandbox.errors import ControlError
from sandbox.groups import group_writes
from sandbox.model import Chat, Json
from sandbox.people import edit, open_private, set_blocked, tap, write
from sandbox.render import message_view
from sandbox.world import World


async def post_message(request: Request) -> Json:
    """A migrant writes."""
    world, body = world_of(request), await body_of(request)
    user, chat = open_private(world, path_number(request, "user"), body)
    ids = [message.id for message in write(world, chat, user, body)]
    return {"message_id": ids[-1], "message_ids": ids}


def _messages(world: World, chat: Chat | None, after: int, changed: int) -> list[Json]:
    return [
        message_view(message, world.bot.id)
        for message in (chat.messages.values() if chat else ())
        if message.id > after and message.revision > changed and not message.service
    ]


async def get_messages(request: Request) -> list[Json]:
    """The chat from ``after`` on; ``wait`` seconds for the first. ``changed``: also revisions."""
    world, number = world_of(request), path_number(request, "user")
    after, changed = (
        int(query_number(request, "after")),
        int(query_number(request, "changed")),
    )
    seconds = min(query_number(request, "wait"), WAIT_LIMIT)
    return await world.bus.wait_for(
        lambda: _messages(world, world.chats.get(number), after, changed), seconds, number
    )


def _known(world: World, number: int) -> Chat:
    chat = world.chats.get(number)
    if chat is None or not chat.private:
        raise ControlError(404, f"User {number} has no chat with the bot yet")
    return chat


async def post_tap(request: Request) -> Json:
    """A migrant taps a button."""
    world, number = world_of(request), path_number(request, "user")
    chat = _known(world, number)
    return tap(world, chat, world.users[number], await body_of(request))


async def post_edit(request: Request) -> Json:
    """A migrant edits a message."""
    world, number = world_of(request), path_number(request, "user")
    chat = _known(world, number)
    return {"message_id": edit(world, chat, world.users[number], await body_of(request)).id}


async def post_block(request: Request) -> Json:
    """A migrant blocks the bot."""
    set_blocked(world_of(request), path_number(request, "user"), True)
    return {"blocked": True}


async def post_unblock(request: Request) -> Json:
    """A migrant unblocks the bot."""
    set_blocked(world_of(request), path_number(request, "user"), False)
    return {"blocked": False}


async def post_profile(request: Request) -> Json:
    """Make a migrant known, or change name and language of the Telegram app."""
    world, body = world_of(request), await body_of(request)
    number = path_number(request, "user")
    if number <= 0:
        raise ControlError(400, "user: a positive whole number is expected")
    user = world.person(number, body.get("language_code"), body.get("first_name"))
    world.private_chat(number)
    return user.json()


async def post_update(request: Request) -> Json:
    """Put any update into the queue, well-formed or not."""
    return {"update_id": world_of(request).updates.inject(await body_of(request))}


async def post_group_message(request: Request) -> Json:
    """A message in a group that is not the operators'."""
    world, number = world_of(request), path_number(request, "chat")
    return {"message_id": group_writes(world, number, await body_of(request))}


async def get_group_messages(request: Request) -> Any:
    """The messages of a group."""
    world, number = world_of(request), path_number(request, "chat")
    after, changed = (
        int(query_number(request, "after")),
        int(query_number(request, "changed")),
    )
    seconds = min(query_number(request, "wait"), WAIT_LIMIT)
    return await world.bus.wait_for(
        lambda: _messages(world, world.chats.get(number), after, changed), seconds, number
    )


_USER = "/sandbox/users/{user}"
ROUTES = [
    Route(_USER, view(post_profile), methods=["POST"]),
    Route(f"{_USER}/messages", view(post_message), methods=["POST"]),
    Route(f"{_USER}/messages", view(get_messages), methods=["GET"]),
    Route(f"{_USER}/taps", view(post_tap), methods=["POST"]),
    Route(f"{_USER}/edits", view(post_edit), methods=["POST"]),
    Route(f"{_USER}/block", view(post_block), methods=["POST"]),
    Route(f"{_USER}/unblock", view(post_unblock), methods=["POST"]),
    Route(f"{_USER}/updates", view(post_update), methods=["POST"]),
    Route("/sandbox/updates", view(post_update), methods=["POST"]),
    Route("/sandbox/groups/{chat}/messages", view(post_group_message), methods=["POST"]),
    Route("/sandbox/groups/{chat}/messages", view(get_group_messages), methods=["GET"]),
]
