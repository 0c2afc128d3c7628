"""A computer voice: espeak-ng speaks, opusenc makes the small files that Telegram plays as voice.

Both are system packages (Debian: ``espeak-ng``, ``opus-tools``); the bot works without them.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import subprocess
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.pipeline.voices import CannotSpeak, Mute, Speaker

__all__ = ["Espeak", "find_speaker"]

PROGRAMS: Final = ("espeak-ng", "opusenc", "nice")
VOICES: Final = MappingProxyType(
    {"ru": "ru", "ky": "ky", "kk": "kk", "uz-Latn": "uz", "tk": "tk", "en": "en-gb"}
)
"""espeak-ng's names of our languages. It has no Tajik, and a Persian voice would read it wrongly."""
WORDS_A_MINUTE: Final = 145
"""Slower than its usual 175: an unusual voice in a second language."""
KBIT_A_SECOND: Final = 16
SPEAK_SECONDS: Final = 30.0
"""Each program takes a second or two; one that takes longer hangs."""
LOOK_SECONDS: Final = 10.0
_SPEAK = ("-s", str(WORDS_A_MINUTE), "-b", "1", "--stdin", "--stdout")
# espeak-ng writes to a pipe and cannot know the length that it puts into the WAV's head.
_ENCODE = ("--quiet", "--speech", "--bitrate", str(KBIT_A_SECOND), "--framesize", "60")
_PIPES = ("--ignorelength", "-", "-")
_ENVIRONMENT: Final = {"LC_ALL": "C.UTF-8"}
"""Nothing of ours: neither program needs to know a token."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Espeak:
    """Speaks ``languages``. ``nice`` keeps it behind the answers to people on a small machine."""

    espeak: str
    opusenc: str
    nice: str
    languages: frozenset[str]

    async def speak(self, language: str, text: str) -> bytes:
        """Return ``text``, read aloud, as OGG Opus.

        Raises:
            CannotSpeak: there is no voice for the language, no word in the text, or a program failed.
        """
        if language not in self.languages:
            raise CannotSpeak(f"no voice speaks {language}")
        if not any(character.isalnum() for character in text):
            raise CannotSpeak("there is nothing to read")
        # Told through a pipe: a text that begins with "-" is no option, and no list of processes shows it.
        spoken = await self._run(self.espeak, "-v", VOICES[language], *_SPEAK, given=text.encode())
        return await self._run(self.opusenc, *_ENCODE, *_PIPES, given=spoken)

    async def _run(self, program: str, *arguments: str, given: bytes) -> bytes:
        try:
            process = await asyncio.create_subprocess_exec(
                *(self.nice, "-n", "10", program, *arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_ENVIRONMENT,
            )
        except OSError as error:
            raise CannotSpeak(f"{program} does not start ({error.strerror})") from error
        try:
            async with asyncio.timeout(SPEAK_SECONDS):
                made, _ = await process.communicate(given)
        except TimeoutError:
            raise CannotSpeak(f"{program} did not end within {SPEAK_SECONDS:.0f} s") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0 or not made:
            raise CannotSpeak(f"{program} ended with code {process.returncode}")
        return made


def find_speaker() -> Speaker:
    """Return the voice of this machine; a mute one, with a line in the log, where there is none.

    Starts a program: call it once, off the event loop.
    """
    paths = [shutil.which(name) for name in PROGRAMS]
    espeak, opusenc, nice = paths
    if espeak is None or opusenc is None or nice is None:
        _log.warning(
            "articles are not read aloud by a computer: install espeak-ng and opus-tools "
            "(sudo apt-get install espeak-ng opus-tools) and start again"
        )
        return Mute()
    try:
        listed = subprocess.run(
            [espeak, "--voices"],
            check=True, capture_output=True, timeout=LOOK_SECONDS, env=_ENVIRONMENT,
        ).stdout.decode("utf-8", "replace")  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        _log.warning("articles are not read aloud: espeak-ng fails (%s)", type(error).__name__)
        return Mute()
    # Columns: priority, language, age and gender, name, file, other languages.
    known = {line.split()[1] for line in listed.splitlines()[1:] if len(line.split()) > 1}
    return Espeak(
        espeak, opusenc, nice, frozenset(o for o, voice in VOICES.items() if voice in known)
    )
