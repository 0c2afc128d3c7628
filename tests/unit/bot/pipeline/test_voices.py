"""Voice messages through the sender: made once, beside the answers, never lost, never in their way."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from pipeline_fakes import Desk, until

from actions.messages import Priority, Say, Speak, ToContact
from bot.pipeline import voices as module
from bot.pipeline.ports import Destination
from bot.pipeline.telegram import BadMarkup, Blocked, FloodWait, Refused, Unreachable
from bot.pipeline.voices import Mute, Speaker, Voices
from tests.fakes.speaker import FakeSpeaker
from tests.support.opus import opus_file

ANNA = ToContact("anna")
WORDS = Speak(ANNA, "ru", "Первое. Второе.", "<b>Статья</b>", "Прочитайте текст.")


class Heard(Desk):
    """A desk whose sender has a voice."""

    def __init__(self, folder: Path, speaker: Speaker) -> None:
        self.folder = folder / "voices"
        self.root = folder / "knowledge"
        self.speaker = speaker
        super().__init__()
        self.contact()
        self.restart()

    def restart(self) -> None:
        self.voices = Voices(self.folder, self.root, self.speaker)
        self.sender = self.new_sender(self.voices)

    async def made(self) -> None:
        """Let what is being made be finished."""
        while tasks := list(self.voices._making.values()):
            await asyncio.wait(tasks)

    async def hear(self, *replies: Speak) -> None:
        await self.put(*replies)
        await self.run()
        await self.made()
        await self.run(5 * len(replies))

    @property
    def sent(self) -> list[object]:
        return [call["voice"] for call in self.telegram.named("send_voice")]


@pytest.fixture
async def desk(tmp_path: Path) -> Heard:
    return Heard(tmp_path, FakeSpeaker())


def held(desk: Heard) -> FakeSpeaker:
    desk.speaker = FakeSpeaker(hold=True)
    desk.restart()
    return desk.speaker


async def test_a_text_is_read_aloud_and_sent_with_its_caption(desk: Heard) -> None:
    await desk.hear(WORDS)
    [call] = desk.telegram.named("send_voice")
    assert call["to"] == Destination(5)
    assert call["voice"] == opus_file(len(WORDS.text) / 10)
    assert call["seconds"] == 2
    assert (call["caption"], call["plain"]) == ("<b>Статья</b>", False)
    assert desk.state(1) == "sent"
    assert desk.storage.state.messages.keys() == {("chat:5", desk.telegram.last_id)}


async def test_it_is_made_once_and_the_second_time_telegram_knows_it(desk: Heard) -> None:
    await desk.hear(WORDS, WORDS)
    await desk.hear(WORDS)
    first, *others = desk.sent
    assert isinstance(first, bytes)
    assert others == ["file 101", "file 101"] or len(set(others)) == len(others)
    assert all(isinstance(other, str) for other in others)
    assert desk.speaker.said == [("ru", WORDS.text)]


async def test_after_a_restart_the_kept_file_is_sent(desk: Heard) -> None:
    await desk.hear(WORDS)
    desk.restart()
    await desk.hear(WORDS)
    assert [type(voice) for voice in desk.sent] == [bytes, bytes]
    assert len(desk.speaker.said) == 1


async def test_answers_do_not_wait_for_a_voice_that_is_being_made(desk: Heard) -> None:
    speaker = held(desk)
    await desk.put(WORDS, Say(ANNA, "next answer"), Say(ANNA, "danger", priority=Priority.URGENT))
    await desk.run(3)
    assert desk.telegram.texts == ["danger", "next answer"]
    assert desk.sent == []
    speaker.go.set()
    await desk.made()
    await desk.run(3)
    assert len(desk.sent) == 1


async def test_many_who_wait_for_a_voice_take_no_place_from_answers(desk: Heard) -> None:
    held(desk)
    for number in range(40):
        desk.contact(f"c{number}", 100 + number)
        text = f"text {number}"
        await desk.put(Speak(ToContact(f"c{number}"), "ru", text, "caption", "instead"))
    await desk.run(2)
    await desk.put(Say(ANNA, "answer"))
    await desk.run(1)
    assert desk.telegram.texts == ["answer"]
    assert len(desk.speaker.said) == 1, "one at a time"
    await desk.voices.close()


async def test_a_crash_while_it_is_made_loses_nothing(desk: Heard) -> None:
    held(desk)
    await desk.put(WORDS)
    await desk.run()
    await until(lambda: bool(desk.speaker.said))
    await desk.voices.close()
    assert list(desk.root.parent.rglob("*.ogg")) == []
    desk.speaker = FakeSpeaker()
    desk.restart()
    await desk.storage.outbox.release("bot")
    await desk.run(2)
    await desk.made()
    await desk.run(5)
    assert len(desk.sent) == 1


async def test_what_cannot_be_read_aloud_is_said_politely_and_tried_anew_next_time(
    desk: Heard,
) -> None:
    desk.speaker.fails = 1
    await desk.hear(WORDS)
    assert desk.telegram.texts == ["Прочитайте текст."]
    assert desk.state(1) == "sent"
    await desk.hear(WORDS)
    assert len(desk.sent) == 1


@pytest.mark.parametrize("language", ["tg", "xx"])
async def test_a_language_without_a_voice_is_answered_in_words(desk: Heard, language: str) -> None:
    await desk.hear(Speak(ANNA, language, "салом", "caption", "instead"))
    assert desk.telegram.texts == ["instead"]


async def test_without_any_voice_there_are_words(tmp_path: Path) -> None:
    mute = Heard(tmp_path, Mute())
    await mute.hear(WORDS)
    assert mute.telegram.texts == ["Прочитайте текст."]


async def test_a_speaker_that_makes_no_sound_is_not_believed(desk: Heard) -> None:
    class Broken(FakeSpeaker):
        async def speak(self, language: str, text: str) -> bytes:
            return b"RIFF of something else"

    desk.speaker = Broken()
    desk.restart()
    await desk.hear(WORDS)
    assert desk.telegram.texts == ["Прочитайте текст."]
    assert list(desk.folder.parent.rglob("*.ogg")) == []


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "other"])
async def test_a_file_that_vanished_or_was_damaged_is_made_again(desk: Heard, damage: str) -> None:
    await desk.hear(WORDS)
    [path] = desk.folder.glob("*.ogg")
    whole = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "cut": whole[:-1], "other": b"x" * 99}[damage])
    desk.restart()
    await desk.hear(WORDS)
    await desk.made()
    await desk.run(5)
    assert desk.sent == [whole, whole]
    assert path.read_bytes() == whole


async def test_a_folder_that_cannot_be_written_is_no_crash(desk: Heard) -> None:
    desk.folder.write_text("a file where the folder should be")
    await desk.hear(WORDS)
    assert desk.telegram.texts == ["Прочитайте текст."]


async def test_what_was_heard_longest_ago_makes_room(
    desk: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 2 * len(opus_file()))
    for number, text in enumerate(("first text", "second text", "third text")):
        await desk.hear(Speak(ANNA, "ru", text, "caption", "instead"))
        for path in desk.folder.glob("*.ogg"):
            if path.stat().st_mtime > 1000:
                os.utime(path, (number, number))
    assert len(list(desk.folder.glob("*.ogg"))) == 2
    await desk.hear(Speak(ANNA, "ru", "first text", "caption", "instead"))
    said = [text for _, text in desk.speaker.said]
    assert said == ["first text", "second text", "third text", "first text"]


async def test_a_name_that_telegram_forgot_is_uploaded_again(desk: Heard) -> None:
    await desk.hear(WORDS)
    desk.telegram.will_fail("send_voice", Refused("wrong file identifier"))
    await desk.hear(WORDS)
    assert [type(voice) for voice in desk.sent] == [bytes, str, bytes]
    assert desk.telegram.texts == []


async def test_a_person_who_takes_no_voice_messages_gets_words(desk: Heard) -> None:
    desk.telegram.will_fail("send_voice", Refused("Voice_messages_forbidden"))
    await desk.hear(WORDS)
    assert desk.telegram.texts == ["Прочитайте текст."]
    assert desk.state(1) == "sent"


async def test_a_caption_that_telegram_cannot_read_goes_plain(desk: Heard) -> None:
    desk.telegram.will_fail("send_voice", BadMarkup("no"))
    await desk.hear(WORDS)
    calls = desk.telegram.named("send_voice")
    assert [(call["caption"], call["plain"]) for call in calls] == [
        ("<b>Статья</b>", False),
        ("Статья", True),
    ]


@pytest.mark.parametrize("failure", [FloodWait(2), Unreachable("down")])
async def test_a_voice_that_did_not_get_through_is_sent_again(
    desk: Heard, failure: Exception
) -> None:
    desk.telegram.will_fail("send_voice", failure)
    await desk.hear(WORDS)
    assert len(desk.sent) == 2
    assert desk.state(1) == "sent"


async def test_a_person_who_blocked_the_bot_is_left_alone(desk: Heard) -> None:
    desk.telegram.will_fail("send_voice", Blocked("blocked"))
    await desk.hear(WORDS)
    assert desk.state(1) == "failed"
    assert desk.storage.state.contacts["anna"].blocked


async def test_a_recording_is_sent_as_it_is(desk: Heard) -> None:
    desk.root.mkdir()
    (desk.root / "ru.ogg").write_bytes(opus_file(7))
    await desk.hear(Speak(ANNA, "ru", "Текст", "caption", "instead", "ru.ogg"))
    [call] = desk.telegram.named("send_voice")
    assert (call["voice"], call["seconds"]) == (opus_file(7), 7)
    assert desk.speaker.said == []


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG not a sound", opus_file()[:-2]])
async def test_a_recording_that_is_gone_or_unfit_is_said_politely(
    desk: Heard, content: bytes | None
) -> None:
    desk.root.mkdir()
    if content is not None:
        (desk.root / "ru.ogg").write_bytes(content)
    await desk.hear(Speak(ANNA, "ru", "Текст", "caption", "instead", "ru.ogg"))
    assert desk.telegram.texts == ["instead"]
