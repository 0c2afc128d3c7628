"""Reading content files: which files count, and text that is safe to parse."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from knowledge.errors import ContentError, Problem

MAX_BYTES = 512 * 1024
"""No hand-kept content file comes near this; larger ones are refused unread."""

MAX_ARTICLE_BYTES = 64 * 1024

Stamp = tuple[int, int, int]
"""Change of a file: (mtime in ns, ctime in ns, size in bytes)."""

_NOT_CONTENT = (".py", ".pyc", ".pyi", ".tmp", ".swp", ".bak", "~")

# Marks that reorder or hide text: an editor cannot see them, and they can disguise a number.
_INVISIBLE = dict.fromkeys(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def scan(root: Path) -> dict[str, Stamp]:
    """Stamps of all content files under ``root`` by path relative to it (with ``/``).

    Code, caches, hidden files and editors' backups are left out. Cheap enough to poll.
    """
    return dict(_scan(os.fspath(root), ""))


def _scan(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name.startswith((".", "__", "#")) or name.endswith(_NOT_CONTENT):
            continue
        try:
            if entry.is_dir():
                yield from _scan(entry.path, f"{prefix}{name}/")
            else:
                stat = entry.stat()
                yield (
                    f"{prefix}{name}",
                    (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size),
                )
        except OSError:  # deleted meanwhile: gone is gone
            continue


def read_text(path: Path, *, limit: int = MAX_BYTES) -> str:
    """The text of a content file, line ends made ``\\n``.

    Raises:
        ContentError: unreadable, larger than ``limit`` bytes, not UTF-8, or with NUL bytes.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _refused(path, None, f"Cannot read the file ({reason}).", "Restore it.") from error
    if len(data) > limit:
        raise _refused(
            path,
            None,
            f"The file is larger than {limit // 1024} KiB.",
            "Split it, or remove what was pasted into it by accident.",
        )
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise _refused(path, line, "The file has NUL bytes.", "Save it again as UTF-8 text.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _refused(
            path,
            line,
            "This is not UTF-8 text.",
            "Save the file again with encoding UTF-8.",
        ) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def style_problems(path: Path, *, limit: int = MAX_BYTES) -> list[Problem]:
    """Warnings on what the loader bears but an editor should mend: BOM, CRLF, tabs, hidden marks."""
    try:
        data = path.read_bytes()[: limit + 1]
    except OSError:
        return []
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(
            _style(
                path,
                1,
                "The file begins with a byte order mark.",
                "Save it as UTF-8 without BOM.",
            )
        )
    if b"\r" in data:
        line = data[: data.index(b"\r")].count(b"\n") + 1
        problems.append(
            _style(
                path,
                line,
                "The file has Windows line ends.",
                "Save it with line ends LF.",
            )
        )
    for number, text in enumerate(data.decode("utf-8", "replace").split("\n"), start=1):
        if "\t" in text:
            problems.append(_style(path, number, "The line has a tab.", "Use spaces."))
        hidden = next((char for char in text.removeprefix("\ufeff") if char in _INVISIBLE), None)
        if hidden is not None:
            problems.append(
                _style(
                    path,
                    number,
                    f"The line has the invisible character U+{ord(hidden):04X}.",
                    "Delete it: type the words around it again.",
                )
            )
    return problems


def _refused(path: Path, line: int | None, message: str, remedy: str) -> ContentError:
    return ContentError([Problem(path, line, message, remedy)])


def _style(path: Path, line: int, message: str, remedy: str) -> Problem:
    return Problem(path, line, message, remedy, "warning")
