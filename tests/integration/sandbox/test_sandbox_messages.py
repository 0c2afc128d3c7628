"""Sending, editing, deleting, copying; with python-telegram-bot as the client."""

from __future__ import annotations

import pytest
from sandbox_harness import GROUP, TOKEN, Person
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden

pytestmark = pytest.mark.asyncio(loop_scope="module")


def keyboard(text: str = "A", data: str = "a") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data)]])


async def test_get_me_and_tokens(bot: Bot, person: Person) -> None:
    assert bot.id == 123456789
    assert bot.bot.is_bot
    for wrong, status in (("nonsense", 404), ("12:short", 401)):
        answer = await person.http.get(f"/bot{wrong}/getMe")
        assert (answer.status_code, answer.json()["error_code"]) == (status, status)


async def test_unknown_method(person: Person) -> None:
    data = await person.call("sendTelegram")
    assert data["error_code"] == 404


async def test_send_message_with_everything(bot: Bot, person: Person) -> None:
    first = await person.write(5, "/start", language_code="ky")
    sent = await bot.send_message(
        5, "<b>Салам</b> 😀 <i>x</i>", parse_mode="HTML", reply_markup=keyboard(),
        reply_parameters=ReplyParameters(first), protect_content=True, disable_notification=True,
    )  # fmt: skip
    assert sent.text == "Салам 😀 x"
    assert list(sent.parse_entities().values()) == ["Салам", "x"]
    assert sent.reply_to_message
    assert sent.reply_to_message.message_id == first
    assert sent.has_protected_content
    (view,) = await person.get(f"users/5/messages?after={first}")
    assert view["from"] == "bot"
    assert view["text"] == "Салам 😀 x"
    assert view["buttons"] == [[{"text": "A", "data": "a"}]]
    assert (view["edited"], view["deleted"], view["silent"]) == (False, False, True)


async def test_other_keyboards(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    markup = ReplyKeyboardMarkup([[KeyboardButton("Yes"), "No"]], resize_keyboard=True)
    sent = await bot.send_message(5, "?", reply_markup=markup)
    (view,) = await person.get(f"users/5/messages?after={sent.message_id - 1}")
    assert view["keyboard"] == [["Yes", "No"]]
    await person.post("users/5/taps", {"message_id": sent.message_id, "button": "Yes"})
    updates = await bot.get_updates()
    assert updates[-1].message
    assert updates[-1].message.text == "Yes"
    sent = await bot.send_message(5, "?", reply_markup=ForceReply())
    assert sent.reply_markup is None


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"chat_id": 5}, "message text is empty"),
        ({"chat_id": 5, "text": "  "}, "message text is empty"),
        ({"chat_id": 5, "text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "abc", "text": "x"}, "chat not found"),
        ({"chat_id": 404, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": 5, "text": "я" * 4097}, "message is too long"),
        ({"chat_id": 5, "text": "😀" * 2049}, "message is too long"),
        ({"chat_id": 5, "text": "x", "message_thread_id": 9}, "message thread not found"),
        (
            {"chat_id": 5, "text": "x", "message_thread_id": "two"},
            "invalid message_thread_id specified: an Integer is expected",
        ),
        (
            {"chat_id": 5, "text": "x", "reply_parameters": {"message_id": 1}},
            "message to be replied not found",
        ),
        ({"chat_id": 5, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"chat_id": 5, "text": "x", "reply_markup": []}, "object expected as reply markup"),
    ],
)  # fmt: skip
async def test_refusals(person: Person, params: dict[str, object], problem: str) -> None:
    await person.write(5, "/start")
    assert await person.refused("sendMessage", **params) == f"Bad Request: {problem}"


async def test_limit_counts_after_parsing(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_message(5, "<b>" + "я" * 4096 + "</b>", parse_mode="HTML")
    assert sent.text == "я" * 4096


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({"text": "A", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "A", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "a"}, "inline keyboard button text must be non-empty"),
        ({"text": "A"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "A", "url": "javascript:x"}, "inline keyboard button URL 'javascript:x' is invalid: Unsupported URL protocol"),
        ({"text": "A", "url": "http://local"}, "inline keyboard button URL 'http://local' is invalid: Wrong HTTP URL"),
    ],
)  # fmt: skip
async def test_button_refusals(person: Person, button: dict[str, str], problem: str) -> None:
    await person.write(5, "/start")
    markup = {"inline_keyboard": [[button]]}
    found = await person.refused("sendMessage", chat_id=5, text="x", reply_markup=markup)
    assert found == f"Bad Request: {problem}"


async def test_64_bytes_of_data_pass(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_message(5, "x", reply_markup=keyboard(data="я" * 32))
    assert sent.reply_markup


async def test_whom_the_bot_may_write_to(bot: Bot, person: Person) -> None:
    with pytest.raises(Forbidden, match=r"(?i)bot can't initiate conversation with a user"):
        await bot.send_message(7001, "x")
    await person.write(5, "/start")
    await bot.send_message(5, "x")
    await person.post("users/5/block")
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(5, "x")
    await person.post("users/5/messages", {"text": "hi"}, status=409)
    await person.post("users/5/unblock")
    await bot.send_message(5, "x")
    changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_start_unblocks(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    await person.post("users/5/block")
    await person.write(5, "/start")
    assert (await bot.send_message(5, "x")).text == "x"


async def test_edit(bot: Bot, person: Person) -> None:
    theirs = await person.write(5, "/start")
    sent = await bot.send_message(5, "one", reply_markup=keyboard())
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("one", 5, sent.message_id, reply_markup=keyboard())
    edited = await bot.edit_message_text("two", 5, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("two", None)
    assert edited.edit_date
    await bot.edit_message_reply_markup(5, sent.message_id, reply_markup=keyboard("B", "b"))
    (view,) = await person.get(f"users/5/messages?after={sent.message_id - 1}")
    assert (view["text"], view["edited"]) == ("two", True)
    assert view["buttons"] == [[{"text": "B", "data": "b"}]]
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("x", 5, theirs)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", 5, 10**6 * 999)
    place = await bot.send_location(5, 1, 2)
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await bot.edit_message_text("x", 5, place.message_id)


async def test_edits_can_be_awaited_by_revision(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_message(5, "one")
    newest = max(m["revision"] for m in await person.get("users/5/messages"))
    assert await person.get(f"users/5/messages?changed={newest}") == []
    await bot.edit_message_text("two", 5, sent.message_id)
    (view,) = await person.get(f"users/5/messages?changed={newest}&wait=2")
    assert view["text"] == "two"


async def test_delete(bot: Bot, person: Person) -> None:
    theirs = await person.write(5, "/start")
    sent = await bot.send_message(5, "x")
    assert await bot.delete_message(5, sent.message_id)
    assert await bot.delete_message(5, theirs)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(5, sent.message_id)
    assert [m["deleted"] for m in await person.get("users/5/messages")] == [True, True]


async def test_delete_after_48_hours(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_message(5, "x")
    await person.post("clock", {"advance": 48 * 3600 + 1})
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await bot.delete_message(5, sent.message_id)
    in_group = await bot.send_message(GROUP, "x")
    await person.post("clock", {"advance": 48 * 3600 + 1})
    assert await bot.delete_message(GROUP, in_group.message_id)  # an administrator may


async def test_delete_messages_skips_missing(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    ids = [(await bot.send_message(5, str(n))).message_id for n in range(3)]
    assert await bot.delete_messages(5, [*ids, ids[-1] + 50])
    assert all(m["deleted"] for m in await person.get("users/5/messages") if m["from"] == "bot")
    assert "too many" in await person.refused(
        "deleteMessages", chat_id=5, message_ids=list(range(1, 102))
    )


async def test_copy_and_forward(bot: Bot, person: Person) -> None:
    theirs = await person.write(5, "my words")
    topic = await bot.create_forum_topic(GROUP, "Case")
    thread = topic.message_thread_id
    copied = await bot.copy_message(GROUP, 5, theirs, message_thread_id=thread)
    forwarded = await bot.forward_message(GROUP, 5, theirs, message_thread_id=thread)
    assert forwarded.forward_origin
    assert forwarded.forward_origin.type == "user"
    (shown,) = await person.get("operators/topics")
    assert [m["text"] for m in shown["messages"]] == ["my words", "my words"]
    assert shown["messages"][0]["message_id"] == copied.message_id
    with pytest.raises(BadRequest, match=r"(?i)message to copy not found"):
        await bot.copy_message(GROUP, 5, theirs + 99)
    with pytest.raises(BadRequest, match=r"(?i)message to forward not found"):
        await bot.forward_message(GROUP, 5, theirs + 99)
    await bot.delete_message(5, theirs)
    with pytest.raises(BadRequest, match=r"(?i)message to copy not found"):
        await bot.copy_message(GROUP, 5, theirs)


async def test_copy_messages_and_captions(bot: Bot, person: Person) -> None:
    answer = await person.post("users/5/messages", {"photo": "my paper"})
    photo = answer["message_id"]
    words = await person.write(5, "words")
    copies = await bot.copy_messages(GROUP, 5, [photo, words, words + 77])
    assert len(copies) == 2
    await bot.copy_message(GROUP, 5, photo, caption="<b>new</b>", parse_mode="HTML")
    (general,) = await person.get("operators/topics")
    assert [m["text"] for m in general["messages"]] == ["my paper", "words", "new"]
    with pytest.raises(BadRequest, match=r"(?i)there are no messages to copy"):
        await bot.copy_messages(GROUP, 5, [10**8])


async def test_media(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_document(5, b"hello", filename="список.txt", caption="c")
    assert sent.document
    assert sent.document.file_name == "список.txt"
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"hello"
    again = await bot.send_document(5, sent.document.file_id)
    assert again.document
    assert again.document.file_id == sent.document.file_id
    photo = await bot.send_photo(
        5, b"\x89PNG\r\n\r\n--x\r\n", caption="<b>p</b>", parse_mode="HTML"
    )
    assert photo.photo
    assert photo.photo[-1].file_size == 13
    await bot.edit_message_caption(5, photo.message_id, caption="new")
    assert (await bot.send_voice(5, b"OggS", duration=4)).voice
    assert (await bot.send_audio(5, b"x", title="t")).audio
    assert (await bot.send_video(5, b"x")).video
    assert (await bot.send_sticker(5, b"x")).sticker
    assert (await bot.send_contact(5, "+700", "A")).contact
    kinds = [m["kind"] for m in await person.get("users/5/messages") if m["from"] == "bot"]
    assert kinds == [
        "document",
        "document",
        "photo",
        "voice",
        "audio",
        "video",
        "sticker",
        "contact",
    ]
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(5, "nonsense")
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_photo(5, photo.photo[-1].file_id, caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)there is no photo in the request"):
        await bot.send_photo(5, "")


async def test_big_files_cannot_be_fetched(bot: Bot, person: Person) -> None:
    await person.post("users/5/messages", {"document": {"name": "a.pdf", "size": 30_000_000}})
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.document
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(update.message.document.file_id)


async def test_callback_answers(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    sent = await bot.send_message(5, "x", reply_markup=keyboard())
    tap = await person.post("users/5/taps", {"message_id": sent.message_id, "button": "A"})
    update = (await bot.get_updates())[-1]
    assert update.callback_query
    assert update.callback_query.data == "a"
    assert update.callback_query.id == tap["callback_query_id"]
    assert update.callback_query.message
    assert update.callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(tap["callback_query_id"], "Done", show_alert=True)
    (view,) = await person.get(f"users/5/messages?after={sent.message_id - 1}")
    assert view["toast"] == {"text": "Done", "alert": True, "user_id": 5}
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
        await bot.answer_callback_query(tap["callback_query_id"])
    tap = await person.post("users/5/taps", {"message_id": sent.message_id, "button": "a"})
    await person.post("clock", {"advance": 3600})
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
        await bot.answer_callback_query(tap["callback_query_id"])


async def test_small_things(bot: Bot, person: Person) -> None:
    theirs = await person.write(5, "/start")
    assert await bot.send_chat_action(5, ChatAction.TYPING)
    assert "wrong parameter action" in await person.refused("sendChatAction", chat_id=5, action="x")
    assert await bot.set_message_reaction(5, theirs, [ReactionTypeEmoji("👍")])
    assert (await person.get("users/5/messages"))[0]["reactions"] == ["👍"]
    assert await bot.pin_chat_message(5, theirs)
    assert (await bot.get_chat(5)).pinned_message
    assert await bot.unpin_chat_message(5)
    with pytest.raises(BadRequest, match=r"(?i)message to pin not found"):
        await bot.pin_chat_message(5, theirs + 5)


async def test_get_and_form_requests(person: Person) -> None:
    await person.write(5, "/start")
    for request in (
        person.http.get(f"/bot{TOKEN}/sendmessage", params={"chat_id": 5, "text": "к"}),
        person.http.post(f"/bot{TOKEN}/SendMessage", data={"chat_id": "5", "text": "к"}),
        person.http.post(
            f"/bot{TOKEN}/sendMessage", files={"chat_id": (None, "5"), "text": (None, "к")}
        ),
    ):
        assert (await request).json()["result"]["text"] == "к"
    broken = await person.http.post(
        f"/bot{TOKEN}/sendMessage", content=b"chat_id=5&text=%ff",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    assert broken.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


@pytest.mark.parametrize(
    ("asked", "status", "data"),
    [
        ("", 200, b"OggS0123"),
        ("bytes=0-", 206, b"OggS0123"),
        ("bytes=4-5", 206, b"01"),
        ("bytes=6-99", 206, b"23"),
        ("bytes=8-", 200, b"OggS0123"),
        ("bytes=-2", 200, b"OggS0123"),
        ("lines=1-2", 200, b"OggS0123"),
    ],
)
async def test_a_player_gets_the_part_of_a_sound_that_it_asks_for(
    bot: Bot, person: Person, asked: str, status: int, data: bytes
) -> None:
    await person.post("users/5/messages", {"text": "hi"})
    voice = (await bot.send_voice(5, b"OggS0123", duration=4)).voice
    assert voice
    headers = {"Range": asked} if asked else {}
    answer = await person.http.get(f"/sandbox/files/{voice.file_id}", headers=headers)
    assert (answer.status_code, answer.content) == (status, data)
    assert answer.headers["content-type"] == "audio/ogg"
    assert ("content-range" in answer.headers) is (status == 206)
