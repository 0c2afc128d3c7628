"""A speaker that makes files without a sound; held to the same contract as the real one."""

from __future__ import annotations

import asyncio

from bot.pipeline.voices import CannotSpeak
from tests.support.opus import opus_file


class FakeSpeaker:
    """``fails`` of the next calls fail; with ``hold`` it says nothing until ``go`` is set."""

    def __init__(self, *languages: str, fails: int = 0, hold: bool = False) -> None:
        self.languages = frozenset(languages or ("ru", "ky"))
        self.said: list[tuple[str, str]] = []
        self.fails = fails
        self.go = asyncio.Event()
        if not hold:
            self.go.set()

    async def speak(self, language: str, text: str) -> bytes:
        if language not in self.languages:
            raise CannotSpeak(f"no voice speaks {language}")
        if not any(character.isalnum() for character in text):
            raise CannotSpeak("there is nothing to read")
        self.said.append((language, text))
        await self.go.wait()
        if self.fails:
            self.fails -= 1
            raise CannotSpeak("the fake was told to fail")
        return opus_file(len(text) / 10)
