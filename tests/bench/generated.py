"""Generated registers: as many invented agencies as wished, in four scripts, always the same.

Every agency is marked as generated (its id, its source, its issuing body) and means nobody. A name has one
to three telling words of one language, real or coined of syllables, perhaps words that many agencies
share (travel, group) and a legal form. No two agencies have the same telling and generic words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from knowledge.agencies import Agency, Permit, SourceInfo, SourceKind, Status

__all__ = ["SOURCE", "Made", "Vocabulary", "agency_of", "made_names", "row_of", "vocabularies"]

SOURCE = SourceInfo(
    "generated", "Generated, no real agencies", SourceKind.REGISTER, None, demo=True
)
_BODY = "GENERATED, no real body"
_DESTINATIONS = ("TR", "DE", "KR", "PL", "AE", "GB", "BG", "SK")
_AS_OF = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language."""

    language: str
    latin: bool
    roots: tuple[str, ...]
    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    codas: tuple[str, ...]
    generic: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One generated agency: the parts of its name, and its contacts."""

    number: int
    language: str
    telling: tuple[str, ...]
    generic: tuple[str, ...]
    form: str
    form_first: bool
    quoted: bool = field(compare=False)

    @property
    def bare(self) -> str:
        """The name without its legal form."""
        return " ".join((*self.telling, *self.generic))

    @property
    def name(self) -> str:
        """The name as the register writes it."""
        bare = f"«{self.bare}»" if self.quoted else self.bare
        parts = (self.form, bare) if self.form_first else (bare, self.form)
        return " ".join(filter(None, parts))

    @property
    def register_id(self) -> str:
        return f"GEN-{self.number:07d}"

    @property
    def phone(self) -> str:
        """Of a possible length, behind a prefix that is assigned to nobody."""
        return f"+99610{self.number:07d}"

    @property
    def handle(self) -> str:
        return f"@gen_{self.number * 7919 % 10_000_000:07d}_job"

    @property
    def site(self) -> str:
        return f"gen-{_letters(self.number)}.example"

    @property
    def tax_number(self) -> str:
        return f"000{self.number:011d}"

    @property
    def permit_number(self) -> str:
        return f"GP-{self.number:07d}"


@cache
def vocabularies() -> tuple[Vocabulary, ...]:
    """The word lists of ``vocabulary.yml``."""
    data = yaml.safe_load(Path(__file__).with_name("vocabulary.yml").read_text(encoding="utf-8"))
    return tuple(
        Vocabulary(
            language,
            words["script"] == "Latn",
            tuple(_roots(words)),
            tuple(words["onsets"].split()),
            tuple(words["vowels"].split()),
            tuple(words["codas"].split()),
            tuple(words["generic"].replace("-", " ").split()),
            tuple(words["forms"]["before"].split()),
            tuple(words["forms"]["after"].split()),
        )
        for language, words in data.items()
    )


def _roots(words: dict[str, str]) -> list[str]:
    if "by_ear" in words:
        return [pair.partition("/")[0] for pair in words["by_ear"].split()]
    return words["roots"].split()


def made_names(count: int, seed: int, *, first: int = 1) -> Iterator[Made]:
    """``count`` invented agencies, all different; the same ``seed`` gives the same."""
    chance = random.Random(seed)
    words = vocabularies()
    seen: set[tuple[str, ...]] = set()
    number = first
    while number < first + count:
        made = _make(number, chance.choice(words), chance)
        key = tuple(sorted(word.casefold() for word in (*made.telling, *made.generic)))
        if key not in seen:
            seen.add(key)
            number += 1
            yield made


def _make(number: int, words: Vocabulary, chance: random.Random) -> Made:
    kinds = chance.choice(("rr", "rc", "cc", "c", "rrr", "cr", "c"))
    telling = tuple(
        _coined(words, chance) if kind == "c" else chance.choice(words.roots) for kind in kinds
    )
    if len(set(telling)) < len(telling):
        return _make(number, words, chance)
    generic = tuple(
        chance.sample(words.generic, chance.choice((0, 0, 1, 1, 2) if kinds != "c" else (0, 1)))
    )
    places = [(form, True) for form in words.before] + [(form, False) for form in words.after]
    form, form_first = chance.choice([*places, ("", True)])
    quoted = bool(form) and not words.latin and chance.random() < 0.6
    return Made(number, words.language, telling, generic, form, form_first, quoted)


def _coined(words: Vocabulary, chance: random.Random) -> str:
    """A word of no language, long enough to tell."""
    word = ""
    for _ in range(chance.choice((2, 3, 3, 3))):
        word += chance.choice(words.onsets) + chance.choice(words.vowels)
        if chance.random() < 0.5 or len(word) < 3:
            word += chance.choice(words.codas)
    return (word + chance.choice(words.codas) * (len(word) < 6)).capitalize()


def _letters(number: int) -> str:
    """A number in letters, as a site would have no digits."""
    text = ""
    for _ in range(5):
        number, rest = divmod(number, 26)
        text += chr(ord("a") + (rest * 7 + 3) % 26)
    return text


def agency_of(made: Made) -> Agency:
    """The agency as a register describes it."""
    destination = _DESTINATIONS[made.number % len(_DESTINATIONS)]
    permit = Permit(
        destination, Status.PERMITTED, made.permit_number, date(2026, 1, 1), date(2099, 1, 1),
        date(2026, 1, 1), _BODY, as_of=_AS_OF,
    )  # fmt: skip
    return Agency(
        made.register_id, SOURCE.id, made.name, legal_form=made.form or None, tax_number=made.tax_number,
        phones=(made.phone,), handles=(made.handle,), sites=(made.site,), permits=(permit,), as_of=_AS_OF,
    )  # fmt: skip


def row_of(made: Made) -> dict[str, str]:
    """The same as a row of a register file in the standard columns."""
    agency = agency_of(made)
    (permit,) = agency.permits
    return {
        "register_id": made.register_id, "name": made.name, "aliases": "", "tax_number": made.tax_number,
        "phones": made.phone, "handles": made.handle, "sites": made.site, "destination": permit.destination or "",
        "permit_number": made.permit_number, "valid_from": "2026-01-01", "valid_to": "2099-01-01",
        "status": "permitted", "status_date": "2026-01-01", "issuing_body": _BODY, "reason": "",
        "source_url": "", "as_of": _AS_OF.isoformat(),
    }  # fmt: skip
