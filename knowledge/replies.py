"""Typed answers to a question that has buttons: is it a yes or a no?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import ContentError, Problem
from knowledge.files import read_text
from knowledge.words import latin
from knowledge.yamlfile import parse_yaml

FILE = "replies.yml"
VERDICTS = ("yes", "no")
_MARKS = str.maketrans(dict.fromkeys(".,!?…;:)(\"'«»", " "))


@dataclass(frozen=True, slots=True)
class ShortReplies:
    """Knows the words for yes and no in all languages."""

    verdicts: Mapping[str, str]

    @classmethod
    def load(cls, root: Path) -> ShortReplies:
        """Read ``replies.yml`` of the knowledge folder. Raises ContentError with line and remedy."""
        path = root / FILE
        top = parse_yaml(read_text(path), path)
        found: dict[str, str] = {}
        for verdict in VERDICTS:
            node = top.value.get(verdict) if isinstance(top.value, dict) else None
            if node is None or not isinstance(node.value, tuple):
                line = top.line if node is None else node.line
                raise _wrong(path, line, f"There is no list under {verdict!r}.", "Write one.")
            for saying in node.value:
                if not isinstance(saying.value, str):
                    what = f"{saying.value!r} is no text."
                    raise _wrong(path, saying.line, what, "Put quotes around it.")
                if found.setdefault(_plain(saying.value), verdict) != verdict:
                    what = f"{saying.value!r} stands under yes and under no."
                    raise _wrong(path, saying.line, what, "Keep one of them.")
        return cls(found)

    def verdict(self, text: str) -> str | None:
        """Return "yes" or "no" when the whole message says just that, else None."""
        return self.verdicts.get(_plain(text))


def _plain(text: str) -> str:
    return " ".join(latin(text).translate(_MARKS).split())


def _wrong(path: Path, line: int, what: str, remedy: str) -> ContentError:
    return ContentError([Problem(path, line, what, remedy)])
