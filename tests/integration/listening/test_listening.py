"""The whole bot, without NLU: ask, press "listen", hear; with espeak-ng, and where it is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.speech.espeak import PROGRAMS
from knowledge.recording import opus_seconds
from tests.support.stack import running_stack, wait_until

INSTALLED = all(shutil.which(program) for program in PROGRAMS)


@pytest.mark.skipif(not INSTALLED, reason="espeak-ng or opus-tools is missing")
def test_an_article_is_heard_in_kyrgyz(tmp_path: Path) -> None:
    with running_stack(tmp_path) as stack:
        phone = stack.phone(62_001, "ky")
        phone.write("/start")
        phone.wait_for("Сафар")
        article = phone.ask("айлык бербей жатат", "Булактар")
        phone.tap(article, "Угуу")
        heard = phone.wait_for("компьютер", after=article["message_id"])
        assert heard["kind"] == "voice"
        sound = stack.http.get(f"/sandbox/files/{heard['media']['file_id']}")
        assert sound.headers["content-type"] == "audio/ogg"
        assert opus_seconds(sound.content) > 20
        assert len(sound.content) < 1024 * 1024
        phone.tap(article, "Угуу")
        wait_until(
            lambda: sum(m["kind"] == "voice" for m in phone.bot_messages()) == 2, "a second voice"
        )
        assert len(list((tmp_path / "voices").glob("*.ogg"))) == 1


def test_without_the_programs_there_is_no_button_and_the_log_says_so_once(tmp_path: Path) -> None:
    empty = tmp_path / "bin"
    empty.mkdir()
    with running_stack(tmp_path, PATH=str(empty)) as stack:
        phone = stack.phone(62_002)
        phone.write("/start")
        phone.wait_for("Сафар")
        article = phone.ask("не платят зарплату", "Источники")
        labels = [button["text"] for row in article["buttons"] for button in row]
        assert not any("Послушать" in label for label in labels)
        assert stack.log("bot").count("install espeak-ng and opus-tools") == 1
