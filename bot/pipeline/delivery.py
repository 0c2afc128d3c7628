"""What has to be called in Telegram for each kind of reply, one step at a time.

A step is a piece of work that counts against the limits: opening a topic, one part of a long text.
Steps that are done are remembered until the row is finished, so that what comes after an
interruption goes on from there. After a crash the row starts anew: what was sent may come twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, assert_never

from actions.messages import (
    Address,
    AnswerTap,
    Attach,
    Copy,
    Edit,
    EraseMessages,
    Reply,
    Say,
    SetTopic,
    Speak,
    ToCase,
)
from actions.ports import Case
from bot.pipeline.ports import Destination, OutboxStore
from bot.pipeline.telegram import NothingToDo, Refused, Telegram
from bot.pipeline.voices import NoVoice, VoiceLost, Voices
from bot.telegram.html import plain_text, split_html, split_plain

__all__ = ["Delivery", "Progress", "address_of"]

ERASED_AT_ONCE: Final = 100
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Progress:
    """How far one reply has come in this process."""

    message_ids: list[int] = field(default_factory=list)
    """Ids of the messages sent so far."""
    edited: bool = False
    """The first part was shown by editing."""
    plain: bool = False
    """Telegram could not read the HTML."""
    as_new: bool = False
    """The message to edit cannot be changed."""
    voiceless: bool = False
    """There is no voice message to send, or this person takes none."""
    topics_lost: int = 0
    moves: int = 0
    surprises: int = 0

    @property
    def parts_done(self) -> int:
        """How many parts of the text the reader has."""
        return len(self.message_ids) + self.edited


def address_of(reply: Reply) -> Address | int | None:
    """Return where a reply goes: an address, a chat's id, or None for the answer to a tap."""
    match reply:
        case Say(to=to) | Copy(to=to) | Attach(to=to) | Speak(to=to):
            return to
        case SetTopic(case_id=case_id):
            return ToCase(case_id)
        case Edit(chat_id=chat_id) | EraseMessages(chat_id=chat_id):
            return chat_id
        case AnswerTap():
            return None
        case _:
            assert_never(reply)


class Delivery:
    """Makes the calls.

    ``topic_title`` gives the name of a case's topic. ``moved``: new ids of groups by their old ones.
    Without ``voices`` nothing can be heard.
    """

    def __init__(
        self,
        outbox: OutboxStore,
        telegram: Telegram,
        topic_title: Callable[[Case], str],
        moved: Mapping[int, int],
        voices: Voices | None = None,
    ) -> None:
        self._voices = voices
        self._outbox = outbox
        self._telegram = telegram
        self._topic_title = topic_title
        self._moved = moved

    def pause(self, reply: Reply, progress: Progress) -> float:
        """Return for how many seconds the reply waits for something that is being made."""
        if isinstance(reply, Speak) and self._voices is not None and not progress.voiceless:
            return self._voices.pause(reply)
        return 0.0

    def cost(self, reply: Reply) -> int:
        """Return what the next step counts against the limits."""
        match reply:
            case AnswerTap() | EraseMessages():
                return 0
            case SetTopic(title=title, closed=closed):
                return max(1, (title is not None) + (closed is not None))
        return 1

    async def step(self, reply: Reply, place: Destination | None, progress: Progress) -> bool:
        """Do the next step; returns whether the reply is done. Raises `TelegramFailure`."""
        if isinstance(reply, AnswerTap):
            await self._telegram.answer_tap(reply.tap_id, reply.text, reply.alert)
            return True
        if place is None:
            raise Refused("the address leads nowhere")
        match reply:
            case Say() | Copy() | Attach():
                if isinstance(reply.to, ToCase) and place.thread_id is None:
                    await self._open_topic(reply.to.case_id, place.chat_id)
                    return False
                return await self._send(reply, place, progress)
            case Edit():
                return await self._edit(reply, place, progress)
            case Speak():
                return await self._speak(reply, place, progress)
            case SetTopic():
                await self._set_topic(reply, place)
                return True
            case EraseMessages():
                await self._erase(place.chat_id, reply.message_ids)
                return True
            case _:
                assert_never(reply)

    async def _open_topic(self, case_id: str, chat_id: int) -> None:
        case = await self._outbox.case(case_id)
        if case is None:
            raise Refused("the case is unknown")
        thread_id = await self._telegram.create_topic(chat_id, self._topic_title(case))
        await self._outbox.topic_opened(case_id, thread_id)

    async def _send(
        self, reply: Say | Copy | Attach, place: Destination, progress: Progress
    ) -> bool:
        match reply:
            case Say():
                return await self._say(reply, place, progress)
            case Copy():
                return await self._copy(reply, place, progress)
            case Attach():
                return await self._attach(reply, place, progress)

    async def _say(self, reply: Say, place: Destination, progress: Progress) -> bool:
        parts = _parts(reply.text, plain=progress.plain)
        number = progress.parts_done
        if number >= len(parts):
            return True
        is_last = number + 1 == len(parts)
        sent = await self._telegram.send_text(
            place,
            parts[number],
            reply.buttons if is_last else (),
            plain=progress.plain,
        )
        progress.message_ids.append(sent)
        return is_last

    async def _copy(self, reply: Copy, place: Destination, progress: Progress) -> bool:
        if not progress.message_ids:
            source = self._moved.get(reply.from_chat_id, reply.from_chat_id)
            progress.message_ids.append(await self._telegram.copy(place, source, reply.message_id))
        return True

    async def _attach(self, reply: Attach, place: Destination, progress: Progress) -> bool:
        if not progress.message_ids:
            caption = plain_text(reply.caption) if progress.plain else reply.caption
            sent = await self._telegram.send_file(
                place, reply.media, reply.file_id, caption, plain=progress.plain
            )
            progress.message_ids.append(sent)
        return True

    async def _edit(self, reply: Edit, place: Destination, progress: Progress) -> bool:
        if reply.text is None:
            if progress.as_new:
                raise NothingToDo("buttons of a message that cannot be changed")
            await self._telegram.edit(place.chat_id, reply.message_id, None, reply.buttons)
            return True
        parts = _parts(reply.text, plain=progress.plain)
        number = progress.parts_done
        if number >= len(parts):
            return True
        is_last = number + 1 == len(parts)
        buttons = reply.buttons if is_last else ()
        if number == 0 and not progress.as_new:
            await self._telegram.edit(
                place.chat_id, reply.message_id, parts[0], buttons, plain=progress.plain
            )
            progress.edited = True
        else:
            sent = await self._telegram.send_text(
                place, parts[number], buttons, plain=progress.plain
            )
            progress.message_ids.append(sent)
        return is_last

    async def _speak(self, reply: Speak, place: Destination, progress: Progress) -> bool:
        voices = None if progress.voiceless else self._voices
        try:
            voice = await voices.get(reply) if voices else None
        except VoiceLost:
            return False
        except NoVoice:
            progress.voiceless = True
            voice = None
        if voices is None or voice is None:
            progress.message_ids.append(await self._telegram.send_text(place, reply.instead))
            return True
        known = voices.file_id(voice)
        caption = plain_text(reply.caption) if progress.plain else reply.caption
        try:
            message_id, file_id = await self._telegram.send_voice(
                place, known or voice.data, voice.seconds, caption, plain=progress.plain
            )
        except Refused as failure:
            # Its name may be forgotten; else this person takes no voice messages.
            voices.remember(voice, None)
            progress.voiceless = known is None
            _log.warning("a voice message was refused: %s", failure)
            return False
        voices.remember(voice, file_id)
        progress.message_ids.append(message_id)
        return True

    async def _set_topic(self, reply: SetTopic, place: Destination) -> None:
        """Change the topic. One that was never opened gets its right name when it is."""
        if place.thread_id is None:
            return
        if reply.title is not None:
            try:
                await self._telegram.rename_topic(place.chat_id, place.thread_id, reply.title)
            except NothingToDo:
                _log.debug("the topic has that name already")
        if reply.closed is not None:
            await self._telegram.shut_topic(place.chat_id, place.thread_id, reply.closed)

    async def _erase(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete in batches; of a batch that is refused, whatever can be deleted."""
        for start in range(0, len(message_ids), ERASED_AT_ONCE):
            await self._erase_batch(chat_id, message_ids[start : start + ERASED_AT_ONCE])

    async def _erase_batch(self, chat_id: int, message_ids: Sequence[int]) -> None:
        try:
            await self._telegram.delete_messages(chat_id, message_ids)
        except (Refused, NothingToDo):
            # One message that may not be deleted spoils the batch: look for it by halves.
            if len(message_ids) > 1:
                half = len(message_ids) // 2
                await self._erase_batch(chat_id, message_ids[:half])
                await self._erase_batch(chat_id, message_ids[half:])


def _parts(text: str, *, plain: bool) -> list[str]:
    parts = split_plain(plain_text(text)) if plain else split_html(text)
    if not parts:
        raise Refused("the text shows nothing")
    return parts
