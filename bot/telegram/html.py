"""Cuts Telegram HTML into messages that Telegram takes, and into plain text when it does not.

Lengths are counted as Telegram counts them: UTF-16 units of the text without tags, entities such as
``&amp;`` as what they stand for (https://core.telegram.org/bots/api#sendmessage).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["MESSAGE_LIMIT", "plain_text", "split_html", "split_plain", "units"]

MESSAGE_LIMIT = 4096

_ATOM = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?>"
    r"|&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});"
    r"|.",
    re.DOTALL,
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?>")


def units(text: str) -> int:
    """Return the length in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def plain_text(text: str) -> str:
    """Return the text without tags, entities resolved."""
    return html.unescape(_TAG.sub("", text))


def split_plain(text: str, limit: int = MESSAGE_LIMIT) -> list[str]:
    """Cut a plain text as :func:`split_html` cuts HTML."""
    escaped = html.escape(text, quote=False)
    return [html.unescape(part) for part in split_html(escaped, limit)]


def split_html(text: str, limit: int = MESSAGE_LIMIT) -> list[str]:
    """Cut HTML into parts of at most ``limit`` units, between paragraphs, lines or words.

    Tags that are open at a cut are closed before and opened again after it. Parts without visible
    text are left out, so that the list is empty for a text that shows nothing. A text that fits
    comes back as it is.
    """
    if units(text) <= limit:
        return [text] if plain_text(text).strip() else []
    parts = []
    open_tags: list[_Atom] = []
    current = _Part(open_tags)
    for atom in _atoms(text):
        if current.length + atom.length > limit and current.length:
            finished, current = current.cut(atom)
            parts.append(finished)
        current.add(atom)
    parts.append(current.text())
    return [part for part in parts if plain_text(part).strip()]


@dataclass(frozen=True, slots=True)
class _Atom:
    """What may not be cut: a tag, an entity or a character. Tags have no length."""

    raw: str
    length: int
    opens: str = ""
    closes: str = ""


def _atoms(text: str) -> Iterator[_Atom]:
    for match in _ATOM.finditer(text):
        raw, name = match.group(), match["name"]
        if name is None:
            yield _Atom(raw, units(html.unescape(raw)))
        elif match["close"]:
            yield _Atom(raw, 0, closes=name.lower())
        else:
            yield _Atom(raw, 0, opens=name.lower())


@dataclass(slots=True)
class _Part:
    """The message being filled. ``reopened``: tags that were open where it begins."""

    reopened: list[_Atom]
    atoms: list[_Atom] = field(default_factory=list)
    length: int = 0

    def add(self, atom: _Atom) -> None:
        # A message does not begin with an empty line: Telegram would strip it anyway.
        if self.length == 0 and atom.raw.isspace():
            return
        self.atoms.append(atom)
        self.length += atom.length

    def text(self) -> str:
        open_tags = self._open_after(self.atoms)
        raw = "".join(atom.raw for atom in (*self.reopened, *self.atoms)).rstrip()
        return raw + "".join(f"</{tag.opens}>" for tag in reversed(open_tags))

    def cut(self, following: _Atom) -> tuple[str, _Part]:
        """Return the text up to the best place to cut, and the part that goes on with the rest."""
        at = self._best_cut(following)
        before, after = self.atoms[:at], self.atoms[at:]
        rest = _Part(self._open_after(before))
        for atom in after:
            rest.add(atom)
        return _Part(self.reopened, before).text(), rest

    def _best_cut(self, following: _Atom) -> int:
        """The last paragraph, line or word end, unless that would leave a very short message."""
        paragraph = line = word = 0
        length = 0
        for index, atom in enumerate(self.atoms, 1):
            length += atom.length
            if not atom.raw.isspace() or length * 3 < self.length:
                continue
            word = index
            if atom.raw == "\n":
                line = index
                if index > 1 and self.atoms[index - 2].raw == "\n":
                    paragraph = index
        if following.raw == "\n":
            line = len(self.atoms)
        elif following.raw.isspace():
            word = len(self.atoms)
        return paragraph or line or word or len(self.atoms)

    def _open_after(self, atoms: list[_Atom]) -> list[_Atom]:
        """The tags open after these atoms, outermost first. Tags that close nothing are let be."""
        stack = list(self.reopened)
        for atom in atoms:
            if atom.opens:
                stack.append(atom)
            elif atom.closes and stack and stack[-1].opens == atom.closes:
                stack.pop()
        return stack
