"""Recordings beside the articles: what is fit, what is heard, what the check says."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.errors import ContentError, Problem
from knowledge.loading import load_library
from knowledge.recording import (
    MOST_BYTES,
    Recordings,
    file_problem,
    opus_seconds,
    read_recording,
    recording_problems,
)
from knowledge.stamp import stamp
from tests.support.opus import opus_file


def test_the_length_is_read_from_the_file() -> None:
    assert opus_seconds(opus_file(93.25)) == pytest.approx(93.25)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"OggS",
        b"\x89PNG" + bytes(100),
        opus_file()[:-1],
        opus_file() + b"x",
        opus_file().replace(b"OpusHead", b"\x01vorbis_"),
        opus_file(0),
    ],
)
def test_anything_else_is_no_recording(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"Opus|OGG|ends"):
        opus_seconds(data)


def test_no_bytes_whatever_are_more_than_refused() -> None:
    dice = random.Random(11)
    whole = opus_file()
    for _ in range(3000):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        with contextlib.suppress(ValueError):
            assert opus_seconds(bytes(data[: dice.randint(0, len(data))])) > 0


def test_a_large_or_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "ru.ogg"
    assert file_problem(path)
    path.write_bytes(bytes(MOST_BYTES + 1))
    problem = file_problem(path)
    assert problem is not None
    assert "1024" in problem[0]
    assert "24 kbit/s" in problem[1]
    with pytest.raises(ContentError, match="KiB"):
        read_recording(path)


class Place:
    """A small content folder with one article."""

    def __init__(self, tree: object) -> None:
        self.root: Path = tree.root  # type: ignore[attr-defined]
        self.text = next(path for path in sorted(self.root.glob("articles/*/*/*.md")))
        self.sound = self.text.with_suffix(".ogg")

    def declare(self, recorded: str) -> None:
        text = self.text.read_text("utf-8")
        self.text.write_text(text.replace("review_by:", f"recorded: {recorded}\nreview_by:", 1))

    def problems(self) -> list[Problem]:
        words = ("recording", "recorded")
        found = check(self.root, parts=())
        return [p for p in found if any(word in f"{p.message} {p.remedy}" for word in words)]

    def heard(self) -> Path | None:
        library = load_library(self.root, parts=())
        article = next(a for a in library.articles.values() if a.path == self.text)
        return Recordings.load(self.root).of(article)


@pytest.fixture
def place(tree: object) -> Place:
    return Place(tree)


def test_a_recording_is_heard_once_it_is_stamped(place: Place) -> None:
    place.sound.write_bytes(opus_file())
    assert "does not say which text" in place.problems()[0].message
    assert place.heard() is None
    place.declare("PENDING")
    assert "still pending" in place.problems()[0].message
    assert place.heard() is None
    assert stamp(place.root) == [place.text]
    assert place.problems() == []
    assert place.heard() == place.sound
    assert stamp(place.root) == []


def test_a_text_that_changed_silences_its_recording_and_warns(place: Place) -> None:
    place.sound.write_bytes(opus_file())
    place.declare("PENDING")
    stamp(place.root)
    place.text.write_text(place.text.read_text("utf-8").rstrip() + " More.\n")
    [problem] = place.problems()
    assert problem.severity == "warning"
    assert "newer than its recording" in problem.message
    assert place.heard() is None


@pytest.mark.parametrize(
    ("recorded", "words"), [("PENDING", "no recording"), ("abcdef123456", "no recording")]
)
def test_a_promised_recording_that_is_missing_is_said(
    place: Place, recorded: str, words: str
) -> None:
    place.declare(recorded)
    assert words in place.problems()[0].message


def test_a_wrong_hash_is_an_error_of_the_article(place: Place) -> None:
    place.declare("yes please")
    problems = [p for p in check(place.root, parts=()) if "'recorded'" in p.message]
    assert problems[0].line is not None


def test_a_file_that_is_no_opus_is_an_error_but_the_bot_goes_on(place: Place) -> None:
    place.sound.write_bytes(b"RIFF....WAVE")
    place.declare("PENDING")
    stamp(place.root)
    [problem] = place.problems()
    assert (problem.path, problem.severity) == (place.sound, "error")
    assert place.heard() is None


def test_a_recording_without_a_text_or_in_a_wrong_place_stops_nobody(place: Place) -> None:
    lost = place.text.with_name("kk.ogg")
    lost.write_bytes(opus_file())
    high = place.root / "articles" / "ru.ogg"
    high.write_bytes(opus_file())
    load_library(place.root, parts=())
    paths = {p.path for p in place.problems()}
    assert {lost, high} <= paths


def test_many_recordings_are_looked_at_once(
    place: Place, monkeypatch: pytest.MonkeyPatch, one: Callable[..., Problem]
) -> None:
    place.sound.write_bytes(opus_file())
    Recordings.load(place.root)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("read again"))
    assert place.sound in Recordings.load(place.root).paths
    assert list(recording_problems(place.root, (), {})) == []
