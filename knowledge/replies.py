"""Typed answers to a question that has buttons: yes, no, back, skip, cancel; and what is a question."""

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
SAYINGS = (*VERDICTS, "back", "skip", "cancel")
QUESTION = "question"
SHORT_QUESTION = 12
"""A message of so few words that has a question word asks, even without a question mark."""
_MARKS = str.maketrans(dict.fromkeys(".,!?…;:)(\"'«»", " "))


@dataclass(frozen=True, slots=True)
class ShortReplies:
    """Knows the words for yes, no and the like in all languages, and question words."""

    sayings: Mapping[str, str]
    question_words: frozenset[str] = frozenset()

    @classmethod
    def load(cls, root: Path) -> ShortReplies:
        """Read ``replies.yml`` of the knowledge folder. Raises ContentError with line and remedy."""
        path = root / FILE
        top = parse_yaml(read_text(path), path)
        found: dict[str, str] = {}
        for verdict in (*SAYINGS, QUESTION):
            node = top.value.get(verdict) if isinstance(top.value, dict) else None
            if node is None or not isinstance(node.value, tuple):
                line = top.line if node is None else node.line
                raise _wrong(path, line, f"There is no list under {verdict!r}.", "Write one.")
            for saying in node.value:
                if not isinstance(saying.value, str):
                    what = f"{saying.value!r} is no text."
                    raise _wrong(path, saying.line, what, "Put quotes around it.")
                if found.setdefault(_plain(saying.value), verdict) != verdict:
                    other = found[_plain(saying.value)]
                    what = f"{saying.value!r} stands under {other} and under {verdict}."
                    raise _wrong(path, saying.line, what, "Keep one of them.")
        asking = frozenset(word for word, kind in found.items() if kind == QUESTION)
        return cls({word: kind for word, kind in found.items() if kind != QUESTION}, asking)

    def verdict(self, text: str) -> str | None:
        """Return "yes" or "no" when the whole message says just that, else None."""
        saying = self.saying(text)
        return saying if saying in VERDICTS else None

    def saying(self, text: str) -> str | None:
        """Return one of ``SAYINGS`` when the whole message says just that, else None."""
        return self.sayings.get(_plain(text))

    def is_question(self, text: str) -> bool:
        """Tell whether a message asks something: by its mark, or by a question word if it is short."""
        if text.rstrip(" )\"'»").endswith("?"):
            return True
        said = _plain(text)
        if len(said.split()) > SHORT_QUESTION:
            return False
        return any(f" {asking} " in f" {said} " for asking in self.question_words)


def _plain(text: str) -> str:
    return " ".join(latin(text).translate(_MARKS).split())


def _wrong(path: Path, line: int, what: str, remedy: str) -> ContentError:
    return ContentError([Problem(path, line, what, remedy)])
