"""Numbers and links in a text, brought to one form, so that texts and facts can be compared.

A figure is a number or a date: ``1 700`` and ``1,700`` are ``1700``, ``05.02.2025`` is ``2025-02-05``, ``31.12`` is ``12-31``.
The numbers of a numbered list are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LIST_NUMBER = re.compile(r"^\s*\d+\.\s", re.MULTILINE)
ADDRESS = re.compile(r"https?://[^\s)\]]+")
SITE = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]+\.)+"
    r"(?:ae|com|de|gov|il|int|io|kg|kr|kz|net|org|pl|ru|tj|tm|tr|uk|uz)(?:/[\w./-]*\w)?",
    re.IGNORECASE,
)
DATE = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
DAY = re.compile(r"(?<![\d.,])(\d\d)\.(0[1-9]|1[0-2])(?![\d.,]\d|\d)")
NUMBER = re.compile(r"\d{1,3}(?:[    ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_DATES = re.compile(r"(?P<year>\d{4})-\d\d(?:-(?P<day>\d\d))?|\d\d-(?P<only_day>\d\d)")
_LARGE = (1_000, 1_000_000)
"""A text may say "600 thousand" of the figure 600000."""


def figures(text: str) -> list[str]:
    """Return the numbers and dates of an article's text in their order; links are not looked into."""
    text = ADDRESS.sub(" ", SITE.sub(" ", _LIST_NUMBER.sub("", text)))
    found: list[str] = []

    def date(match: re.Match[str]) -> str:
        day, month, year = match.groups()
        found.append(f"{year}-{int(month):02d}-{int(day):02d}")
        return " "

    def day(match: re.Match[str]) -> str:
        found.append(f"{match[2]}-{match[1]}")
        return " "

    text = DAY.sub(day, DATE.sub(date, text))
    found += (number(match[0]) for match in NUMBER.finditer(text))
    return found


def number(written: str) -> str:
    """Return a number as digits with at most one point: ``1 700`` and ``1,700`` are ``1700``."""
    joined = re.sub(r"[    ]", "", written)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", joined):
        return joined.replace(",", "")
    return joined.replace(",", ".") if joined.count(",") + joined.count(".") == 1 else joined


def links(text: str) -> list[str]:
    """Return addresses and names of sites in a text, in small letters."""
    addresses = [match[0].rstrip(".,;:").lower() for match in ADDRESS.finditer(text)]
    sites = [match[0].lower() for match in SITE.finditer(ADDRESS.sub(" ", text))]
    return addresses + sites


class Allowed:
    """What the figures of some facts allow a text to say."""

    def __init__(self, stated: Iterable[str]) -> None:
        self._allowed: set[str] = set()
        for figure in stated:
            self._allowed.add(figure)
            if "-" in figure:
                self._allowed |= _parts_of_date(figure)

    def __contains__(self, figure: str) -> bool:
        """Tell whether a figure of a text stands in the facts, be it as part of a date."""
        if figure in self._allowed:
            return True
        try:
            value = float(figure)
        except ValueError:
            return False
        return any(f"{value * large:.0f}" in self._allowed for large in _LARGE) or any(
            _same(value, other) for other in self._allowed
        )


def _parts_of_date(figure: str) -> set[str]:
    """Return what a text may say of a date (2025-02-05, 2025-02 or 02-05): its year, its day."""
    match = _DATES.fullmatch(figure)
    if match is None:
        return set()
    day = match["day"] or match["only_day"]
    return {part for part in (match["year"], day, day and str(int(day))) if part}


def _same(value: float, other: str) -> bool:
    try:
        return abs(float(other) - value) < 1e-9
    except ValueError:
        return False
