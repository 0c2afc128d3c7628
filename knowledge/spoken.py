"""The words by which an article is read aloud: no markup, dates and numbers as they are said.

What a voice says badly (abbreviations, signs) is replaced by the words of ``spoken.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from html import unescape
from pathlib import Path

from babel.dates import format_date

from knowledge.article import Article
from knowledge.errors import ContentError, Problem
from knowledge.fields import Fields
from knowledge.figures import ADDRESS, DATE, DAY, NUMBER, SITE, number
from knowledge.files import read_text
from knowledge.languages import LANGUAGES
from knowledge.numerals import NUMERALS
from knowledge.yamlfile import parse_yaml

FILE = "spoken.yml"
COMMA, DOT = ",", "."
_REVIEW = "review"
_MOST_LETTERS = 60

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MONEY = re.compile(r"([$€£₽])[ \u00a0]?(\d+(?:[., \u00a0\u202f]\d+)*)")
_ASIDE = re.compile(r"\s*\([^()]*[Ѐ-ӿ][^()]*\)")
"""A Cyrillic word in brackets helps who reads, and a voice of the Latin alphabet would spell it."""
_DIGITS = re.compile(r"\d+")
_DASH = re.compile(r"\s*[–—]\s*")
_PHONEMES = str.maketrans({"[": " ", "]": " ", "|": " "})
"""espeak-ng takes [[…]] for phonemes."""
_APOSTROPHES = str.maketrans({"ʼ": "'", "’": "'", "‘": "ʻ"})
_LATIN = frozenset({"uz-Latn", "tk", "en"})
_ENDS = (".", "!", "?", ":", ";", ",", "…")
_SOME_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Spoken:
    """How each language says what is written otherwise: ``words[language][written]``."""

    words: Mapping[str, Mapping[str, str]]

    @classmethod
    def load(cls, root: Path) -> Spoken:
        """Read ``spoken.yml`` of the knowledge folder.

        Raises:
            ContentError: with every problem, its line and remedy.
        """
        path = root / FILE
        problems: list[Problem] = []
        fields = Fields(parse_yaml(read_text(path), path), path, problems)
        fields.text(_REVIEW, required=False)
        words = {code: _words(fields, code) for code in LANGUAGES}
        fields.finish()
        if problems:
            raise ContentError(problems)
        return cls(words)

    def article(self, article: Article) -> str:
        """Return what is read aloud of an article: its title and its text."""
        return self.text(article.html, article.language)

    def text(self, html: str, language: str) -> str:
        """Return Telegram HTML as the words of a reader, a line for each pause."""
        said = self.words.get(language, {})
        text = unescape(_TAG.sub("", html))
        if language in _LATIN:
            text = _ASIDE.sub("", text).translate(_APOSTROPHES)
        site = partial(_site, said.get(DOT, ""))
        text = SITE.sub(site, ADDRESS.sub(site, text))
        text = DATE.sub(partial(_date, language), text)
        text = DAY.sub(partial(_day, language), text)
        text = _MONEY.sub(r"\2 \1", text)
        text = NUMBER.sub(lambda match: _number(match[0], language, said), text)
        for written, words in said.items():
            if written not in (COMMA, DOT):
                text = _whole(written).sub(
                    _just(words if written.isalnum() else f" {words} "), text
                )
        text = _DASH.sub(" — ", text)
        lines = (_line(line) for line in text.translate(_PHONEMES).split("\n"))
        return "\n".join(line for line in lines if line)


def _words(fields: Fields, language: str) -> dict[str, str]:
    inner = fields.fields(language, required=False)
    if inner is None:
        return {}
    found = {}
    for written in inner.keys():  # noqa: SIM118 - fields, not a mapping
        said = inner.text(written, limit=_MOST_LETTERS)
        if not written.strip() or len(written) > _MOST_LETTERS:
            inner.problem(written, "This is no sign or abbreviation.", "Write one, or remove it.")
        elif said is not None:
            found[written] = said
    return found


@cache
def _whole(written: str) -> re.Pattern[str]:
    """A pattern for an abbreviation that is no part of a longer word, or for a sign."""
    escaped = re.escape(written)
    return re.compile(rf"(?<!\w){escaped}(?!\w)" if written.isalnum() else escaped)


def _just(words: str) -> Callable[[object], str]:
    """A replacement in which a backslash is a backslash."""
    return lambda _: words


def _site(dot: str, match: re.Match[str]) -> str:
    """An address is said by the name of its site."""
    name = re.sub(r"^(?:https?://)?(?:www\.)?|(?<!/)/(?!/).*$|[?#].*$", "", match[0].rstrip(".,;:"))
    return name.replace(".", f" {dot} ")


def _date(language: str, match: re.Match[str]) -> str:
    day, month, year = (int(group) for group in match.groups())
    try:
        return _in_words(date(year, month, day), "d MMMM y", language)
    except ValueError:
        return match[0]


def _day(language: str, match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    try:
        return _in_words(date(_SOME_LEAP_YEAR, month, day), "d MMMM", language)
    except ValueError:
        return match[0]


def _in_words(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale=language.replace("-", "_"))


def _number(written: str, language: str, said: Mapping[str, str]) -> str:
    """The number in figures without gaps where the voice knows them, else in words."""
    plain = number(written)
    if language == "en":
        return plain  # the English voice knows the point
    if plain.count(".") == 1:
        plain = plain.replace(".", f" {said.get(COMMA, COMMA)} ")
    numerals = NUMERALS.get(language)
    return plain if numerals is None else _DIGITS.sub(lambda run: numerals.say(run[0]), plain)


def _line(line: str) -> str:
    """A line without its bullet, ended so that the voice pauses there."""
    text = " ".join(line.replace("•", " ").split())
    text = re.sub(r"\s+([.,;:!?…])", r"\1", text)
    return text if not text or text.endswith(_ENDS) else f"{text}."
