"""Whole numbers in words, for the two languages whose computer voice cannot say figures.

espeak-ng 1.51 leaves every Turkmen number out and reads Uzbek ones digit by digit; a sum or a term
that is not heard is worse than no voice. Both languages count in the same regular way.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

MOST_DIGITS: Final = 12
"""Longer numbers, and those that begin with a zero, are codes: they are said digit by digit."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """A language's words: 0 to 9; 0 (silent), 10 to 90; 100; then 1000, a million, a thousand million."""

    ones: tuple[str, ...]
    tens: tuple[str, ...]
    hundred: str
    thousands: tuple[str, ...]

    def say(self, digits: str) -> str:
        """Return ``digits`` in words."""
        number = int(digits)
        if len(digits) > MOST_DIGITS or (digits.startswith("0") and len(digits) > 1):
            return " ".join(self.ones[int(digit)] for digit in digits)
        if number == 0:
            return self.ones[0]
        words: list[str] = []
        for power in range(len(self.thousands), -1, -1):
            group = number // 1000**power % 1000
            name = self.thousands[power - 1 : power] if power else ()
            # "Thousand" stands alone, "one million" does not.
            if group and not (group == 1 and power == 1):
                words += self._below_thousand(group)
            if group:
                words += name
        return " ".join(words)

    def _below_thousand(self, number: int) -> list[str]:
        hundreds, rest = divmod(number, 100)
        words = [self.ones[hundreds]] if hundreds > 1 else []
        words += [self.hundred] if hundreds else []
        words += [self.tens[rest // 10]] if rest >= 10 else []
        return words + ([self.ones[rest % 10]] if rest % 10 else [])


NUMERALS: Final = MappingProxyType(
    {
        "uz-Latn": Numerals(
            ones=(
                *("nol", "bir", "ikki", "uch", "toʻrt"),
                *("besh", "olti", "yetti", "sakkiz", "toʻqqiz"),
            ),
            tens=(
                *("", "oʻn", "yigirma", "oʻttiz", "qirq"),
                *("ellik", "oltmish", "yetmish", "sakson", "toʻqson"),
            ),
            hundred="yuz",
            thousands=("ming", "million", "milliard"),
        ),
        "tk": Numerals(
            ones=(
                *("nol", "bir", "iki", "üç", "dört"),
                *("bäş", "alty", "ýedi", "sekiz", "dokuz"),
            ),
            tens=(
                *("", "on", "ýigrimi", "otuz", "kyrk"),
                *("elli", "altmyş", "ýetmiş", "segsen", "togsan"),
            ),
            hundred="ýüz",
            thousands=("müň", "million", "milliard"),
        ),
    }
)
"""The languages whose numbers are written out before a computer reads them."""
