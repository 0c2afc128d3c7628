"""The operators' group: its topics, and what operators do there."""

from __future__ import annotations

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
from sandbox.groups import (
    find_thread,
    join,
    operator_deletes,
    operator_shuts,
    operator_writes,
    thread_number,
)
from sandbox.methods.topics import DEFAULT_COLOR
from sandbox.model import Json
from sandbox.people import edit, tap
from sandbox.render import message_view, topic_messages, topic_view
from sandbox.settings import GENERAL_THREAD
from sandbox.world import World


def topics_view(
    world: World, *, general: bool, after: int = 0, service: bool = False
) -> list[Json]:
    """Topics with their messages; General only when asked for or when something stands there."""
    chat, found = world.operators, []
    for topic in sorted(chat.topics.values(), key=lambda t: t.thread_id):
        if topic.deleted:
            continue
        messages = [
            message_view(message, world.bot.id, operators=True)
            for message in topic_messages(chat, topic, service=service)
            if message.id > after
        ]
        if topic.thread_id == GENERAL_THREAD and not (general or messages):
            continue
        found.append({**topic_view(topic), "messages": messages})
    return found


async def get_topics(request: Request) -> list[Json]:
    """All topics. ``general=1`` shows an empty General too; ``after``/``wait`` as for messages."""
    world = world_of(request)
    general = request.query_params.get("general") in {"1", "true"}
    after = int(query_number(request, "after"))
    seconds = min(query_number(request, "wait"), WAIT_LIMIT)

    def look() -> list[Json]:
        topics = topics_view(world, general=general, after=after)
        waiting = seconds > 0 and not any(topic["messages"] for topic in topics)
        return [] if waiting else topics

    found = await world.bus.wait_for(look, seconds)
    return found or topics_view(world, general=general, after=after)


async def post_topic(request: Request) -> Json:
    """An operator opens a topic by hand."""
    world, body = world_of(request), await body_of(request)
    user = join(world, world.operators, path_number(request, "operator"))
    name = str(body.get("name", "")).strip()
    if not name:
        raise ControlError(400, "name: what the topic shall be called")
    topic = world.add_topic(world.operators, user, name, DEFAULT_COLOR, None)
    return topic_view(topic)


async def post_message(request: Request) -> Json:
    """An operator writes into a topic."""
    world, operator = world_of(request), path_number(request, "operator")
    body = await body_of(request)
    return {"message_id": operator_writes(world, operator, request.path_params["thread"], body)}


async def post_tap(request: Request) -> Json:
    """An operator taps a button in a topic."""
    world = world_of(request)
    topic = find_thread(world, request.path_params["thread"])
    user = join(world, world.operators, path_number(request, "operator"))
    return tap(world, world.operators, user, await body_of(request), thread_number(topic))


async def post_edit(request: Request) -> Json:
    """An operator edits their own message."""
    world = world_of(request)
    find_thread(world, request.path_params["thread"])
    user = join(world, world.operators, path_number(request, "operator"))
    return {"message_id": edit(world, world.operators, user, await body_of(request)).id}


async def post_close(request: Request) -> Json:
    """An operator closes a topic."""
    world, operator = world_of(request), path_number(request, "operator")
    operator_shuts(world, operator, request.path_params["thread"], True)
    return {"closed": True}


async def post_reopen(request: Request) -> Json:
    """An operator reopens a topic."""
    world, operator = world_of(request), path_number(request, "operator")
    operator_shuts(world, operator, request.path_params["thread"], False)
    return {"closed": False}


async def delete_topic(request: Request) -> Json:
    """An operator deletes a topic."""
    operator_deletes(world_of(request), request.path_params["thread"])
    return {"deleted": True}


_OPERATOR = "/sandbox/operators/{operator}/topics"
ROUTES = [
    Route("/sandbox/operators/topics", view(get_topics), methods=["GET"]),
    Route(_OPERATOR, view(post_topic), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}/messages", view(post_message), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}/taps", view(post_tap), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}/edits", view(post_edit), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}/close", view(post_close), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}/reopen", view(post_reopen), methods=["POST"]),
    Route(f"{_OPERATOR}/{{thread}}", view(delete_topic), methods=["DELETE"]),
]
