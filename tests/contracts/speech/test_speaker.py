"""What every speaker keeps to: the fake, and espeak-ng where it is installed (CI installs it)."""

from __future__ import annotations

import shutil

import pytest

from bot.pipeline.voices import CannotSpeak, Speaker
from bot.speech.espeak import PROGRAMS, find_speaker
from knowledge.recording import MOST_BYTES, opus_seconds
from tests.fakes.speaker import FakeSpeaker

INSTALLED = all(shutil.which(program) for program in PROGRAMS)
REAL = pytest.param(
    "espeak", marks=pytest.mark.skipif(not INSTALLED, reason="espeak-ng or opus-tools is missing")
)


@pytest.fixture(params=["fake", REAL])
def speaker(request: pytest.FixtureRequest) -> Speaker:
    return FakeSpeaker() if request.param == "fake" else find_speaker()


async def test_it_reads_aloud_in_each_of_its_languages(speaker: Speaker) -> None:
    assert {"ru", "ky"} <= speaker.languages
    for language in speaker.languages:
        assert opus_seconds(await speaker.speak(language, "Москва Bishkek 112")) > 0.3


async def test_a_longer_text_is_heard_longer_and_stays_a_small_file(speaker: Speaker) -> None:
    short = await speaker.speak("ru", "Возьмите паспорт.")
    long = await speaker.speak("ru", "Возьмите паспорт и договор. " * 120)
    assert opus_seconds(long) > 10 * opus_seconds(short)
    assert len(long) < MOST_BYTES


@pytest.mark.parametrize(
    "text", ["-v en --help", "[[h@'loU]] <voice>&amp;", "\x1b[0m\0 а", "ё" * 4000]
)
async def test_any_text_is_only_read(speaker: Speaker, text: str) -> None:
    assert opus_seconds(await speaker.speak("ru", text)) > 0


@pytest.mark.parametrize(
    ("language", "text"), [("tg", "салом"), ("xx", "a"), ("ru", ""), ("ru", " …\n")]
)
async def test_what_cannot_be_read_is_said_so(speaker: Speaker, language: str, text: str) -> None:
    with pytest.raises(CannotSpeak):
        await speaker.speak(language, text)


async def test_nobody_has_a_tajik_voice(speaker: Speaker) -> None:
    assert "tg" not in speaker.languages
