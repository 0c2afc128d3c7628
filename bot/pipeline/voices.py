"""Voice messages: recordings of the team, and texts read aloud once and kept.

Reading aloud takes seconds, so it happens beside the sender, one text at a time; a reply that has
to wait for it is put back and looked at again. What is kept are texts that everybody may read.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from actions.messages import Speak
from bot.pipeline.trace import where
from knowledge.errors import ContentError
from knowledge.recording import SUFFIX, opus_seconds, read_recording

__all__ = ["CannotSpeak", "Mute", "NoVoice", "Speaker", "Voice", "VoiceLost", "Voices"]

LOOK_AGAIN_SECONDS: Final = 1.0
MOST_BYTES: Final = 512 * 1024 * 1024
"""Of kept files; those heard longest ago go first. One article is about 250 KiB."""

_log = logging.getLogger(__name__)


class CannotSpeak(Exception):
    """This text was not read aloud; says why, without the text."""


class NoVoice(Exception):
    """There is nothing to be heard: say it in words."""


class VoiceLost(Exception):
    """The file has gone since it was made: it is made again."""


class Speaker(Protocol):
    """A voice of this machine."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages it speaks."""
        ...

    async def speak(self, language: str, text: str) -> bytes:
        """Return ``text``, read aloud, as OGG Opus. Raises CannotSpeak."""
        ...


class Mute:
    """The voice of a machine that has none."""

    languages: frozenset[str] = frozenset()

    async def speak(self, language: str, text: str) -> bytes:  # noqa: ARG002 - the port's shape
        """Raise CannotSpeak."""
        raise CannotSpeak("there is no voice on this machine")


@dataclass(frozen=True, slots=True)
class Voice:
    """What is heard. ``key`` is the same for the same sound."""

    key: str
    data: bytes
    seconds: int


class Voices:
    """``folder`` is where made files are kept, ``recordings`` the knowledge folder."""

    def __init__(self, folder: Path, recordings: Path, speaker: Speaker) -> None:
        self._folder = folder
        self._recordings = recordings
        self._speaker = speaker
        self._making: dict[str, asyncio.Task[None]] = {}
        self._failed: set[str] = set()
        self._one_at_a_time = asyncio.Lock()
        self._file_ids: dict[str, str] = {}

    def pause(self, reply: Speak) -> float:
        """Return for how many seconds the reply has to wait; 0 when `get` will know.

        Begins to make what is missing, without waiting for it.
        """
        if reply.recording is not None:
            return 0.0
        key = _key(reply)
        if key not in self._making:
            if key in self._failed or self._path(key).exists():
                return 0.0
            self._making[key] = asyncio.create_task(self._make(key, reply))
        return LOOK_AGAIN_SECONDS * len(self._making)

    async def get(self, reply: Speak) -> Voice:
        """Return what is to be heard.

        Raises:
            NoVoice: it could not be made, or the recording is gone or unfit.
            VoiceLost: the file is no longer there, or damaged.
        """
        if reply.recording is not None:
            return await asyncio.to_thread(self._recorded, reply.recording)
        key = _key(reply)
        if key in self._failed:
            self._failed.discard(key)  # the next person who asks may be luckier
            raise NoVoice
        return await asyncio.to_thread(self._kept, key)

    def file_id(self, voice: Voice) -> str | None:
        """Telegram's name for it, if it was sent since the start: then it need not be sent whole."""
        return self._file_ids.get(voice.key)

    def remember(self, voice: Voice, file_id: str | None) -> None:
        """Keep Telegram's name for it; None: Telegram does not know it any more."""
        if file_id is None:
            self._file_ids.pop(voice.key, None)
        else:
            self._file_ids[voice.key] = file_id

    async def close(self) -> None:
        """Stop what is being made; it is made again when its reply comes up after the next start."""
        tasks = list(self._making.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _make(self, key: str, reply: Speak) -> None:
        try:
            async with self._one_at_a_time:
                data = await self._speaker.speak(reply.language, reply.text)
                await asyncio.to_thread(self._keep, key, data)
        except (CannotSpeak, ValueError, OSError) as error:
            _log.error("a text in %s was not read aloud: %s", reply.language, error)
            self._failed.add(key)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person gets words instead
            _log.error("a text in %s was not read aloud: %s", reply.language, where(error))
            self._failed.add(key)
        finally:
            self._making.pop(key, None)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{SUFFIX}"

    def _keep(self, key: str, data: bytes) -> None:
        opus_seconds(data)
        self._folder.mkdir(parents=True, exist_ok=True)
        # Written whole or not at all: a crash leaves a .part, which the next writing replaces.
        part = self._path(key).with_suffix(".part")
        part.write_bytes(data)
        part.replace(self._path(key))
        self._make_room()

    def _make_room(self) -> None:
        files = [(path, path.stat()) for path in self._folder.glob(f"*{SUFFIX}")]
        size = sum(stat.st_size for _, stat in files)
        for path, stat in sorted(files, key=lambda file: file[1].st_mtime):
            if size <= MOST_BYTES:
                return
            path.unlink(missing_ok=True)
            size -= stat.st_size

    def _kept(self, key: str) -> Voice:
        path = self._path(key)
        try:
            data = path.read_bytes()
            seconds = opus_seconds(data)
            os.utime(path)  # heard just now
        except FileNotFoundError:
            raise VoiceLost from None
        except (OSError, ValueError):
            path.unlink(missing_ok=True)
            raise VoiceLost from None
        return Voice(key, data, math.ceil(seconds))

    def _recorded(self, relative: str) -> Voice:
        try:
            data = read_recording(self._recordings / relative)
            seconds = opus_seconds(data)
        except (ContentError, OSError, ValueError) as error:
            _log.error("a recording cannot be sent: %s", error)
            raise NoVoice from None
        return Voice(hashlib.sha256(data).hexdigest(), data, math.ceil(seconds))


def _key(reply: Speak) -> str:
    return hashlib.sha256(f"{reply.language}\n{reply.text}".encode()).hexdigest()[:32]
