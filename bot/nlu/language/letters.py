"""Letters that only some of our languages have, as soft evidence.

They never decide alone: a Kyrgyz text may name a Kazakh town, and most people leave the special
letters out. Sources: the alphabets in force of each language (Unicode CLDR exemplar characters).
"""

from collections.abc import Iterable
from typing import Final

PENALTY: Final = -2.0
"""Natural logarithm taken from every language that lacks a letter, for each time it stands there."""

MOST_TIMES: Final = 4
"""A letter counts no more often than this, so that one name cannot outvote a message."""

_LETTERS: Final[dict[str, frozenset[str]]] = {
    letter: frozenset(languages.split())
    for letters, languages in {
        "әұһ": "kk kaa tt",
        "і": "kk uk",
        "їєґ": "uk",
        "өүң": "ky kk tt kaa",
        "қғ": "kk tg uz-Cyrl kaa",
        "ҳ": "tg uz-Cyrl kaa",
        "ӣӯҷ": "tg",
        "ў": "uz-Cyrl kaa",
        "ňýž": "tk",
        "äşçöü": "tk tr kk-Latn",
        "ığ": "tr kk-Latn",
        "щ": "ru ru-Cyrl ky kk uk",
    }.items()
    for letter in letters
}


def letter_evidence(words: str, languages: Iterable[str]) -> dict[str, float]:
    """Return what the letters of `words` take from each language (0 or a negative logarithm)."""
    evidence = dict.fromkeys(languages, 0.0)
    for letter, owners in _LETTERS.items():
        times = min(words.count(letter), MOST_TIMES)
        if times:
            for language in evidence:
                if language not in owners:
                    evidence[language] += times * PENALTY
    return evidence
