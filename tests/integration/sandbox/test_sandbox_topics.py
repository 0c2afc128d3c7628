"""Forum topics, members, migration, other groups."""

from __future__ import annotations

import pytest
from sandbox_harness import GROUP, Person
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_life_of_a_topic(bot: Bot, person: Person) -> None:
    topic = await bot.create_forum_topic(GROUP, "Case 1", icon_color=0xFB6F5F)
    thread = topic.message_thread_id
    sent = await bot.send_message(GROUP, "x", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    assert sent.reply_to_message
    assert sent.reply_to_message.forum_topic_created
    assert await bot.edit_forum_topic(GROUP, thread, name="Case 1 · taken")
    with pytest.raises(BadRequest, match=r"(?i)Topic_not_modified"):
        await bot.edit_forum_topic(GROUP, thread, name="Case 1 · taken")
    assert await bot.close_forum_topic(GROUP, thread)
    with pytest.raises(BadRequest, match=r"(?i)Topic_not_modified"):
        await bot.close_forum_topic(GROUP, thread)
    (shown,) = await person.get("operators/topics")
    assert (shown["name"], shown["closed"]) == ("Case 1 · taken", True)
    assert [m["text"] for m in shown["messages"]] == ["x"]
    assert await bot.reopen_forum_topic(GROUP, thread)
    with pytest.raises(BadRequest, match=r"(?i)Topic_not_modified"):
        await bot.reopen_forum_topic(GROUP, thread)
    assert await bot.delete_forum_topic(GROUP, thread)
    assert await person.get("operators/topics") == []
    with pytest.raises(BadRequest, match=r"(?i)Message thread not found"):
        await bot.send_message(GROUP, "x", message_thread_id=thread)
    with pytest.raises(BadRequest, match=r"(?i)Topic_id_invalid"):
        await bot.close_forum_topic(GROUP, thread)
    assert await bot.send_chat_action(GROUP, "typing", message_thread_id=thread)


async def test_topic_refusals(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    for params, problem in (
        ({"chat_id": 5, "name": "x"}, "the chat is not a forum"),
        ({"chat_id": GROUP, "name": ""}, "TOPIC_TITLE_EMPTY"),
        ({"chat_id": GROUP, "name": "x" * 129}, "TOPIC_TITLE_TOO_LONG"),
        ({"chat_id": GROUP, "name": "x", "icon_color": 1}, "invalid icon color specified"),
    ):
        assert await person.refused("createForumTopic", **params) == f"Bad Request: {problem}"
    with pytest.raises(BadRequest, match=r"(?i)Message thread not found"):
        await bot.send_message(GROUP, "x", message_thread_id=1)  # General goes without a number


async def test_operators_write_and_tap(bot: Bot, person: Person) -> None:
    topic = await bot.create_forum_topic(GROUP, "Case")
    thread = topic.message_thread_id
    base = f"operators/7001/topics/{thread}"
    markup = {"inline_keyboard": [[{"text": "Take", "callback_data": "t"}]]}
    card = (
        await person.call(
            "sendMessage", chat_id=GROUP, message_thread_id=thread, text="card", reply_markup=markup
        )
    )["result"]["message_id"]
    await person.post(f"{base}/messages", {"text": "hello"})
    await person.post(f"{base}/messages", {"photo": True, "caption": "paper"})
    await person.post("operators/7002/topics/general/messages", {"text": "in general"})
    await person.post(f"{base}/taps", {"message_id": card, "button": "Take"})
    await person.post(f"{base}/close")
    updates = await bot.get_updates()
    texts = [
        (u.message.message_thread_id, u.message.text)
        for u in updates
        if u.message and u.message.text
    ]
    assert texts == [(thread, "hello"), (None, "in general")]
    taps = [u.callback_query for u in updates if u.callback_query]
    assert [(t.from_user.id, t.data) for t in taps] == [(7001, "t")]
    assert updates[-1].message
    assert updates[-1].message.forum_topic_closed is not None
    general, shown = await person.get("operators/topics")
    assert general["general"]
    assert [m["operator"] for m in general["messages"]] == [7002]
    assert [(m["from"], m["kind"]) for m in shown["messages"]] == [
        ("bot", "text"), ("operator", "text"), ("operator", "photo")]  # fmt: skip
    missing = await person.post("operators/7001/topics/99/messages", {"text": "x"}, status=404)
    assert str(thread) in missing["error"]


async def test_strangers_join_and_may_not_write_in_closed_topics(bot: Bot, person: Person) -> None:
    thread = (await bot.create_forum_topic(GROUP, "Case")).message_thread_id
    await person.post(f"operators/9999/topics/{thread}/messages", {"text": "let me in"})
    updates = await bot.get_updates()
    assert updates[0].message
    assert updates[0].message.new_chat_members[0].id == 9999
    assert updates[1].message
    assert updates[1].message.text == "let me in"
    assert (await bot.get_chat_member(GROUP, 9999)).status == "member"
    await bot.close_forum_topic(GROUP, thread)
    await person.post(f"operators/9999/topics/{thread}/messages", {"text": "x"}, status=409)
    await person.post(f"operators/7001/topics/{thread}/messages", {"text": "x"})


async def test_members(bot: Bot) -> None:
    admins = {a.user.id: a.status for a in await bot.get_chat_administrators(GROUP)}
    assert admins == {
        7001: "administrator", 7002: "administrator", 7003: "creator", bot.id: "administrator",
    }  # fmt: skip
    assert await bot.get_chat_member_count(GROUP) == 4
    chat = await bot.get_chat(GROUP)
    assert (chat.title, chat.is_forum, chat.type) == ("Safar operators", True, "supergroup")
    with pytest.raises(BadRequest, match=r"(?i)User not found"):
        await bot.get_chat_member(GROUP, 31337)
    assert await bot.leave_chat(GROUP)
    with pytest.raises(Forbidden, match=r"(?i)bot is not a member of the supergroup chat"):
        await bot.send_message(GROUP, "x")


async def test_migration(bot: Bot, person: Person) -> None:
    thread = (await bot.create_forum_topic(GROUP, "Case")).message_thread_id
    new = (await person.post("migrate", {}))["chat_id"]
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(GROUP, "x", message_thread_id=thread)
    assert moved.value.new_chat_id == new
    await bot.send_message(new, "x", message_thread_id=thread)
    left, came = [u.message for u in await bot.get_updates()]
    assert left
    assert left.migrate_to_chat_id == new
    assert came
    assert (came.chat.id, came.migrate_from_chat_id) == (new, GROUP)
    (shown,) = await person.get("operators/topics")
    assert [m["text"] for m in shown["messages"]] == ["x"]


async def test_other_groups(bot: Bot, person: Person) -> None:
    body = {"user": 5, "text": "hello bot", "title": "A market"}
    await person.post("groups/-555/messages", body)
    joined, message = await bot.get_updates()
    assert joined.my_chat_member
    assert joined.my_chat_member.chat.title == "A market"
    assert message.message
    assert message.message.chat.type == "group"
    await bot.send_message(-555, "answer")
    assert [m["from"] for m in await person.get("groups/-555/messages")] == ["user", "bot"]
    moved = (await person.post("migrate", {"chat": -555}))["chat_id"]
    with pytest.raises(ChatMigrated):
        await bot.send_message(-555, "x")
    assert (await bot.send_message(moved, "x")).chat.type == "supergroup"
