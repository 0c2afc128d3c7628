"""The word lists of ``mentions.yml`` in the form in which :mod:`knowledge.agencies.extract` asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.agencies.errors import AgencyDataError
from knowledge.agencies.spelling import plain

__all__ = ["MentionWords", "load_mention_words"]

_FILE = Path(__file__).with_name("mentions.yml")
# Endings of Russian verbs, participles and adjectives, of Turkic verbs, as written by people: such
# words beside "agency" tell about it and are not its name.
_VERBAL = re.compile(
    r".{2,}(?:ла|ли|ло|ет|ёт|ют|ит|ат|ят|ть|ться|тся|ая|ое|ые|ый|ий|ой|ого|ому|ных|ным|ную|ющ\w+|вш\w+"
    r"|дым|дим|ган|ген|кан|кен|гон|адиган|атын|етін|ат|от|йт|ды|ди|ду|дү|ты|ти|мак|май|бай|"
    r"digan|gan|kan|yapti|yotgan|adi|ydi|moqda|dilar|yan|ýän|ýan|ýar|ýär|jak|jek|dy|di|ing|ed|ymy|imi|umy|ümi|imni|ымды|имди|умду|үмдү|имни|амро|ашро)",
    re.IGNORECASE,
)
# A tail of small Cyrillic letters on a Latin word, or an ending after an apostrophe or hyphen.
_FOREIGN_TAIL = re.compile(
    r"(?<=[A-Za-z0-9])[а-яёөүңқғҳҷӣӯўәіұһ]{1,6}$|(?<=\w{3})['’ʼ`\-–][a-zа-яёөүңқғҳҷӣӯўәіұһý]{1,5}$"
)


@dataclass(frozen=True, slots=True)
class MentionWords:
    """Word lists in Latin letters; stems are compared with the beginning of a word."""

    agency: tuple[str, ...]
    called_before: frozenset[str]
    called_after: frozenset[str]
    cue: tuple[str, ...]
    cue_words: frozenset[str]
    stop: frozenset[str]
    proper: tuple[str, ...]
    endings: tuple[str, ...]
    plain_forms: frozenset[str] = frozenset(
        ["osoo", "ooo", "llc", "ltd", "mchj", "too", "jshs", "gmbh", "jdmm", "jchk"]
    )

    def is_agency(self, latin: str) -> bool:
        """Whether a word means agency, firm or company, in any inflection."""
        return latin.startswith(self.agency)

    def owns(self, latin: str) -> bool:
        """Whether it has the Turkic possessive (agentligi, фирмасы): its name stands before it."""
        return bool(re.search(r"(?:lig|tig|si|sy|su|i)(?:ga|ge|na|ne|ni|ny|ning|nin|nyn|da|den|nde|dan)?$",
                              latin)) and not latin.startswith(("kompanii", "agentii", "shirkati")) \
            and not latin.endswith(("ii", "cies"))  # fmt: skip

    def is_cue(self, latin: str) -> bool:
        """Whether a word belongs to checking, trusting or warning."""
        return latin in self.cue_words or latin.startswith(self.cue)

    def is_noise(self, latin: str) -> bool:
        """Whether it is an ordinary word or a cue: no part of a name by itself."""
        return not latin or latin in self.stop or self.is_cue(latin)

    def is_proper(self, latin: str) -> bool:
        """Whether it is a country, city, service or office."""
        return latin.startswith(self.proper)

    def is_verbal(self, word: str) -> bool:
        """Whether a word in small letters looks like a verb or an adjective."""
        return word[0].islower() and _VERBAL.fullmatch(word) is not None

    def without_foreign_ending(self, name: str) -> str:
        """``name`` without an ending that its own spelling sets off: Workту, Work'ga, Work-ту."""
        return _FOREIGN_TAIL.sub("", name) or name

    def without_ending(self, name: str) -> str:
        """``name`` without a case ending of its last word, if a word of four letters remains."""
        name = self.without_foreign_ending(name)
        head, space, last = name.rpartition(" ")
        latin = plain(last)
        for ending in self.endings:
            if latin.endswith(ending) and len(latin) - len(ending) >= 4:
                return head + space + latin[: -len(ending)]
        return name


@lru_cache(maxsize=4)
def load_mention_words(path: Path = _FILE) -> MentionWords:
    """Read the word lists. Raises :class:`AgencyDataError` when the file cannot be used."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))

        def words(name: str) -> list[str]:
            found = (plain(word) for line in data[name] for word in str(line).split())
            return list(dict.fromkeys(word for word in found if word))

        return MentionWords(
            agency=tuple(words("agency")),
            called_before=frozenset(words("called_before")),
            called_after=frozenset(words("called_after")),
            cue=tuple(word for word in words("cue") if len(word) > 2),
            cue_words=frozenset(words("cue_words")),
            stop=frozenset(words("stop")),
            proper=tuple(word for word in words("proper") if len(word) > 2),
            endings=tuple(sorted(words("endings"), key=len, reverse=True)),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise AgencyDataError(
            f"{path}: the word lists cannot be read ({error}). "
            "Restore the file or correct the line it names."
        ) from error
