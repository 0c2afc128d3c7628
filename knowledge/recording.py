"""Articles read aloud by the team: ``<language>.ogg`` beside ``<language>.md``.

A recording is used only while it says what the text says: the front matter's ``recorded`` holds the
hash of the text that was read.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from knowledge.article import PENDING, Article, ArticleKey
from knowledge.errors import ContentError, Problem

SUFFIX = ".ogg"
MOST_BYTES = 1024 * 1024
"""People pay for what they hear; an article of two minutes needs 300 KiB."""

_PAGE = struct.Struct("<4sBBqIIIB")
"""An OGG page's head (RFC 3533): capture pattern, version, type, granule position, serial, sequence,
checksum, number of segments."""
_OPUS_RATE = 48_000
"""Granule positions of Opus count at this rate, whatever was recorded (RFC 7845)."""
_AGAIN = "Save it as OGG Opus, one channel, 24 kbit/s."


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recordings that can be played, by their paths."""

    paths: Collection[Path]

    @classmethod
    def load(cls, root: Path) -> Recordings:
        """Look for recordings under ``root``. Unfit ones are left out; the check reports them."""
        found = (root / "articles").glob(f"*/*/*{SUFFIX}")
        return cls(frozenset(path for path in found if not file_problem(path)))

    def of(self, article: Article) -> Path | None:
        """Return the recording of this very text, if there is one."""
        path = article.path.with_suffix(SUFFIX)
        return path if article.recorded == article.hash and path in self.paths else None


def opus_seconds(data: bytes) -> float:
    """Return how long an OGG Opus file plays.

    Raises:
        ValueError: it is not OGG Opus, or ends in the middle.
    """
    at, last, skipped = 0, 0, 0
    while at < len(data):
        if len(data) - at < _PAGE.size:
            raise ValueError("the file ends in the middle")
        pattern, _, _, granule, _, number, _, count = _PAGE.unpack_from(data, at)
        body = at + _PAGE.size + count
        if pattern != b"OggS" or len(data) < body:
            raise ValueError("this is not OGG, or it ends in the middle")
        if number == 0:
            if data[body : body + 8] != b"OpusHead" or len(data) < body + 12:
                raise ValueError("this is OGG, but not Opus")
            skipped = int.from_bytes(data[body + 10 : body + 12], "little")
        last = max(last, granule)
        at = body + sum(data[body - count : body])
    if at != len(data) or last <= skipped:
        raise ValueError("the file ends in the middle, or is silent")
    return (last - skipped) / _OPUS_RATE


def file_problem(path: Path) -> tuple[str, str] | None:
    """What keeps a recording from being played, and the remedy; None where it is fit."""
    try:
        stat = path.stat()
        return _problem_of(path, stat.st_mtime_ns, stat.st_size)
    except OSError as error:
        return (f"The recording cannot be read ({error.strerror}).", "Restore it.")


@lru_cache(maxsize=4096)
def _problem_of(path: Path, _changed: int, size: int) -> tuple[str, str] | None:
    """The same, from memory as long as the file is not changed: all are looked at on each edit."""
    if size > MOST_BYTES:
        return (f"The recording has {size // 1024} KiB; {MOST_BYTES // 1024} are allowed.", _AGAIN)
    try:
        opus_seconds(path.read_bytes())
    except ValueError as error:
        return (f"The recording cannot be played: {error}.", _AGAIN)
    return None


def recording_problems(
    root: Path, relatives: Collection[str], articles: Mapping[ArticleKey, Article]
) -> Iterator[Problem]:
    """What to mend in the recordings among the content's files ``relatives``, and in their texts."""
    by_path = {it.path: it for it in articles.values() if not it.transliterated}
    recorded = {root / relative for relative in relatives if is_recording(relative)}
    for path in sorted(recorded):
        article = by_path.get(path.with_suffix(".md"))
        if found := file_problem(path):
            yield Problem(path, None, *found)
        if article is None:
            yield _warning(
                path, "There is no article to this recording.", "Move it beside its text."
            )
        elif article.recorded is None:
            message = "The article does not say which text was recorded, so nobody hears it."
            yield _warning(article.path, message, f"Add 'recorded: {PENDING}', then stamp it.")
        elif article.recorded == PENDING:
            message = (
                "The hash of the recorded text is still pending, so nobody hears the recording."
            )
            yield _warning(article.path, message, "Listen to it, then run 'safar knowledge stamp'.")
        elif article.recorded != article.hash:
            message = "The text is newer than its recording, which nobody hears any more."
            remedy = (
                f"Record it anew, or if it still says the same, write recorded: {article.hash}."
            )
            yield _warning(article.path, message, remedy)
    for path, article in sorted(by_path.items()):
        if article.recorded is not None and path.with_suffix(SUFFIX) not in recorded:
            message = f"There is no recording {path.with_suffix(SUFFIX).name}."
            yield _warning(path, message, "Put it there, or remove 'recorded'.")


def is_recording(relative: str) -> bool:
    """Tell whether a file of the content is a recording, by where it lies."""
    path = PurePosixPath(relative)
    return path.suffix == SUFFIX and path.parts[0] == "articles"


def read_recording(path: Path) -> bytes:
    """Return a recording that can be played.

    Raises:
        ContentError: it is gone or unfit; says why.
    """
    if found := file_problem(path):
        raise ContentError([Problem(path, None, *found)])
    return path.read_bytes()


def _warning(path: Path, message: str, remedy: str) -> Problem:
    return Problem(path, None, message, remedy, "warning")
