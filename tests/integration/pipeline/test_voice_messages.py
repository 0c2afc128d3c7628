"""Voice messages through python-telegram-bot's client to the local Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from local_telegram import Line, open_line

from actions.messages import Speak, ToContact
from bot.pipeline.voices import Voices
from tests.fakes.speaker import FakeSpeaker
from tests.support.opus import opus_file


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    (tmp_path / "ru.ogg").write_bytes(opus_file(12))
    voices = Voices(tmp_path / "voices", tmp_path, FakeSpeaker())
    async with open_line(voices=voices) as line:
        yield line
    await voices.close()


async def hear(line: Line, *speaks: Speak) -> list[dict[str, Any]]:
    """What the person's chat shows of the bot, once nothing waits any more."""
    await line.storage.outbox.enqueue(list(speaks))
    async with asyncio.timeout(60):
        while await line.storage.outbox.open_count():
            await line.send(2)
            await asyncio.sleep(0)
    messages = await line.sandbox("GET", "users/5/messages")
    return [m for m in messages if m["from"] == "bot"][1:]


def speak(contact: str, recording: str | None = None) -> Speak:
    return Speak(ToContact(contact), "ru", "Первое. Второе.", "<b>Т</b> &amp;", "words", recording)


async def test_it_arrives_as_a_voice_message_that_can_be_fetched(line: Line) -> None:
    contact = await line.contact(5)
    [shown] = await hear(line, speak(contact))
    assert (shown["kind"], shown["text"]) == ("voice", "Т &")
    assert shown["media"]["duration"] == 2
    assert shown["media"]["mime_type"] == "audio/ogg"
    file = await line.bot.get_file(shown["media"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == opus_file(1.5)


async def test_the_second_time_only_its_name_is_sent(line: Line) -> None:
    contact = await line.contact(5)
    first, second = await hear(line, speak(contact), speak(contact))
    assert first["media"]["file_id"] == second["media"]["file_id"]
    uploads = [entry.files for entry in line.calls("sendVoice")]
    assert [len(files) for files in uploads] == [1, 0]


async def test_files_that_telegram_lost_are_uploaded_again(line: Line) -> None:
    contact = await line.contact(5)
    await hear(line, speak(contact))
    line.world.files.clear()
    *_, last = await hear(line, speak(contact))
    assert last["kind"] == "voice"
    assert [call.status for call in line.calls("sendVoice")] == [200, 400, 200]


async def test_a_recording_arrives_whole(line: Line) -> None:
    contact = await line.contact(5)
    [shown] = await hear(line, speak(contact, "ru.ogg"))
    assert (shown["media"]["duration"], shown["media"]["file_size"]) == (12, len(opus_file(12)))


async def test_a_person_who_takes_no_voice_messages_reads_why(line: Line) -> None:
    contact = await line.contact(5)
    await line.fault("sendVoice", 400, description="Bad Request: VOICE_MESSAGES_FORBIDDEN")
    [shown] = await hear(line, speak(contact))
    assert (shown["kind"], shown["text"]) == ("text", "words")


async def test_after_an_error_of_telegrams_it_comes_once(line: Line) -> None:
    contact = await line.contact(5)
    await line.fault("sendVoice", 500, times=2)
    shown = await hear(line, speak(contact))
    assert [m["kind"] for m in shown] == ["voice"]
