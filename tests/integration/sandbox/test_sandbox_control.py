"""The control API: what programs and the page rely on."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from sandbox_harness import GROUP, Person
from telegram import Bot

from sandbox.server import Running, running
from sandbox.settings import Settings

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_messages_of_every_kind(bot: Bot, person: Person) -> None:
    for kind, value in (
        ("voice", True), ("photo", "my paper"), ("document", "contract.pdf"),
        ("location", {"latitude": 41.3, "longitude": 69.2}), ("contact", True), ("sticker", True),
        ("video", True), ("audio", True),
    ):  # fmt: skip
        await person.post("users/5/messages", {kind: value})
    voice, photo, document, place, *others = [u.message for u in await bot.get_updates()]
    assert voice
    assert voice.voice
    assert bytes(await (await bot.get_file(voice.voice.file_id)).download_as_bytearray())
    assert photo
    assert photo.photo
    assert photo.caption == "my paper"
    assert document
    assert document.document
    assert document.document.file_name == "contract.pdf"
    assert place
    assert place.location
    assert place.location.latitude == 41.3
    assert [m.effective_attachment is not None for m in others if m] == [True] * 4
    problem = await person.post("users/5/messages", {}, status=400)
    assert "voice, photo" in problem["error"]


async def test_uploaded_content(bot: Bot, person: Person) -> None:
    await person.post("users/5/messages", {"document": {"name": "a.txt", "content": "aGVsbG8="}})
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.document
    file = await bot.get_file(update.message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"hello"
    body = {"document": {"content": "?"}}
    assert "base64" in (await person.post("users/5/messages", body, status=400))["error"]


async def test_language_and_forwards(bot: Bot, person: Person) -> None:
    await person.write(5, "a")
    await person.write(5, "b", language_code="uz")
    await person.write(5, "c", forward_from={"id": 77, "first_name": "Agent"})
    await person.write(5, "d", forward_from="Hidden", media_group_id="g")
    a, b, c, d = [u.message for u in await bot.get_updates()]
    assert a
    assert a.from_user
    assert a.from_user.language_code is None
    assert b
    assert b.from_user
    assert b.from_user.language_code == "uz"
    assert c
    assert c.from_user
    assert c.from_user.language_code == "uz"
    assert c.forward_origin
    assert c.forward_origin.to_dict()["sender_user"]["id"] == 77
    assert d
    assert d.forward_origin
    assert d.forward_origin.type == "hidden_user"
    assert d.media_group_id == "g"


async def test_long_texts_go_out_in_pieces(bot: Bot, person: Person) -> None:
    answer = await person.post("users/5/messages", {"text": "😀слово " * 1500})
    assert len(answer["message_ids"]) == 3
    updates = await bot.get_updates()
    texts = [u.message.text or "" for u in updates if u.message]
    assert " ".join(texts) == ("😀слово " * 1500).strip()
    assert all(len(t.encode("utf-16-le")) <= 8192 for t in texts)


async def test_waiting(bot: Bot, person: Person) -> None:
    asked = await person.write(5, "hi")
    assert await person.get(f"users/5/messages?after={asked}&wait=0.05") == []
    waiting = asyncio.create_task(person.get(f"users/5/messages?after={asked}&wait=10"))
    await asyncio.sleep(0.05)
    sent = await bot.send_message(5, "hello")
    (message,) = await asyncio.wait_for(waiting, 5)
    assert (message["message_id"], message["from"]) == (sent.message_id, "bot")
    assert await person.get("users/404/messages") == []


async def test_edits_of_people(bot: Bot, person: Person) -> None:
    number = await person.write(5, "one")
    await person.post("users/5/edits", {"message_id": number, "text": "two"})
    update = (await bot.get_updates())[-1]
    assert update.edited_message
    assert update.edited_message.text == "two"
    assert update.edited_message.edit_date
    await person.post("users/5/edits", {"message_id": number + 9, "text": "x"}, status=404)


async def test_taps_that_find_no_button_say_which_there_are(person: Person) -> None:
    await person.write(5, "/start")
    rows = [[{"text": "Ҳа", "callback_data": "y"}, {"text": "Site", "url": "https://example.org"}]]
    sent = await person.call(
        "sendMessage", chat_id=5, text="?", reply_markup={"inline_keyboard": rows}
    )
    number = sent["result"]["message_id"]
    problem = await person.post("users/5/taps", {"message_id": number, "button": "No"}, status=404)
    assert "«Ҳа» (y), «Site»" in problem["error"]
    opened = await person.post("users/5/taps", {"message_id": number, "button": "Site"})
    assert opened == {"url": "https://example.org/"}
    assert await person.post("users/5/taps", {"message_id": number, "button": " ҲА "})
    await person.post("users/5/taps", {"message_id": 1, "button": "x"}, status=404)
    await person.post("users/99/taps", {"message_id": 1, "button": "x"}, status=404)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("users/abc/messages", {"text": "x"}),
        ("users/-5/messages", {"text": "x"}),
        ("users/5/messages", {"text": 5}),
        ("users/5/messages", {"voice": 5}),
        ("clock", {"advance": -1}),
        ("groups/5/messages", {"text": "x"}),
    ],
)
async def test_bad_bodies(person: Person, path: str, body: dict[str, object]) -> None:
    assert (await person.post(path, body, status=400))["error"]


async def test_broken_json(person: Person) -> None:
    for content in (b"{", b"[]", b"\xff"):
        answer = await person.http.post("/sandbox/users/5/messages", content=content)
        assert answer.status_code == 400
        assert "JSON" in answer.json()["error"]


async def test_reset_forgets(bot: Bot, person: Person) -> None:
    await person.write(5, "x")
    await bot.create_forum_topic(GROUP, "Case")
    await person.post("faults", {"method": "sendMessage", "status": 500})
    await person.post("migrate", {})
    await person.post("clock", {"advance": 60})
    await person.post("reset")
    state = await person.get("state")
    assert state["users"] == []
    assert state["faults"] == []
    assert state["clock"]["offset"] == 0
    assert state["operators"]["chat_id"] == GROUP
    assert [t["name"] for t in state["operators"]["topics"]] == ["General"]
    assert await person.get("log") == []
    assert await bot.get_updates() == ()


async def test_commands_and_profile(bot: Bot, person: Person) -> None:
    await bot.set_my_commands([("start", "Start")])
    await bot.set_my_commands([("start", "Начать")], language_code="ru")
    assert (await bot.get_my_commands())[0].description == "Start"
    assert (await bot.get_my_commands(language_code="ru"))[0].description == "Начать"
    assert await bot.get_my_commands(language_code="ky") == ()
    await bot.delete_my_commands(language_code="ru")
    assert await bot.get_my_commands(language_code="ru") == ()
    for commands, problem in (
        ([{"command": "Start!", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ):
        refused = await person.refused("setMyCommands", commands=commands)
        assert refused == f"Bad Request: {problem}"
    await bot.set_my_description("Помощь", language_code="ru")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Safar demo")
    assert (await bot.get_my_description("ru")).description == "Помощь"
    assert (await bot.get_my_short_description("ru")).short_description == "Short"
    assert (await bot.get_my_name()).name == "Safar demo"
    state = await person.get("state")
    assert state["commands"][0]["commands"] == [{"command": "start", "description": "Start"}]


async def test_events_come_live(bot: Bot, person: Person) -> None:
    async with person.http.stream("GET", "/sandbox/events") as stream:
        lines = stream.aiter_lines()
        await anext(lines)
        assert await anext(lines) == "event: hello"
        await person.write(5, "hi")
        await bot.send_chat_action(5, "typing")
        kinds = []
        async with asyncio.timeout(5):
            async for line in lines:
                if line.startswith("data:") and "type" in (event := json.loads(line[5:])):
                    kinds.append(event["type"])
                    if event["type"] == "action":
                        break
        assert "message" in kinds
        assert "user" in kinds


async def test_a_seed_exists_from_the_start(tmp_path: Path) -> None:
    seed = tmp_path / "seed.json"
    seed.write_text('{"users": [{"id": 31, "first_name": "Demo", "language_code": "tg"}]}')
    async with running(Settings(seed=seed)) as local:
        assert local.world.users[31].language_code == "tg"
        local.world.reset()
        assert local.world.users[31].first_name == "Demo"


async def test_two_run_side_by_side(local: Running, person: Person) -> None:
    async with running() as other:
        assert other.address != local.address
        await person.write(5, "x")
        assert 5 not in other.world.chats
