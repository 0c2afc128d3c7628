"""The adapter of espeak-ng against programs that misbehave."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.pipeline.voices import CannotSpeak, Mute
from bot.speech import espeak
from bot.speech.espeak import Espeak, find_speaker

VOICES = (
    "Pty Language Age/Gender VoiceName File\n 5 ru --/M Russian zle/ru\n 5 fa --/M Persian ira/fa\n"
)


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], str]:
    def make(name: str, script: str) -> str:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    return make


def speaker(espeak_ng: str, opusenc: str = "/bin/cat") -> Espeak:
    return Espeak(espeak_ng, opusenc, "/usr/bin/nice", frozenset({"ru"}))


async def test_the_text_goes_through_both_programs(program: Callable[[str, str], str]) -> None:
    said = await speaker(program("say", "cat"), program("encode", "cat")).speak("ru", "-привет")
    assert said.decode() == "-привет"


async def test_the_programs_know_none_of_our_secrets(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    said = await speaker(program("say", "env"), program("encode", "cat")).speak("ru", "x")
    assert b"LC_ALL" in said
    assert b"secret" not in said


@pytest.mark.parametrize("script", ["exit 3", "cat >/dev/null", "kill -9 $$", "echo half; exit 1"])
async def test_a_program_that_fails_is_no_voice(
    program: Callable[[str, str], str], script: str
) -> None:
    with pytest.raises(CannotSpeak, match="ended with code"):
        await speaker(program("say", script)).speak("ru", "x" * 100_000)


async def test_a_program_that_hangs_is_ended(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(espeak, "SPEAK_SECONDS", 0.2)
    with pytest.raises(CannotSpeak, match="did not end"):
        # Were it not ended, its end would be waited for, longer than a test may last.
        await speaker(program("say", "exec sleep 1000000")).speak("ru", "x")


async def test_a_program_that_is_gone_is_no_voice() -> None:
    lost = Espeak("/nowhere/espeak-ng", "/bin/cat", "/nowhere/nice", frozenset({"ru"}))
    with pytest.raises(CannotSpeak, match="does not start"):
        await lost.speak("ru", "x")


def test_without_the_programs_nobody_speaks_and_the_log_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with caplog.at_level(logging.WARNING):
        assert isinstance(find_speaker(), Mute)
    assert "apt-get install espeak-ng opus-tools" in caplog.text
    assert len(caplog.records) == 1


@pytest.mark.parametrize(
    ("script", "languages"),
    [(f"printf '{VOICES}'".replace("\n", "\\n"), {"ru"}), ("exit 1", set()), ("echo", set())],
)
def test_its_languages_are_those_of_the_voices_that_are_there(
    program: Callable[[str, str], str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    script: str,
    languages: set[str],
) -> None:
    program("espeak-ng", script)
    program("opusenc", "cat")
    program("nice", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_speaker().languages == languages
