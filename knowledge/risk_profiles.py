"""What went wrong in past years with offers from one country to another: ``risk_profiles.yml``.

A profile is history, with its sources and its date. It is no forecast and accuses nobody; it says
what to check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.figures import Allowed, figures, links
from knowledge.files import read_text
from knowledge.languages import SOURCE_LANGUAGE
from knowledge.phrases import Phrase, PhraseError, PhraseIndex, parse_phrase
from knowledge.sources import Source, load_sources
from knowledge.vocabulary import COUNTRIES, ORIGIN_COUNTRIES
from knowledge.wording import read_wording
from knowledge.words import words
from knowledge.yamlfile import parse_yaml

FILE = "risk_profiles.yml"
SOURCES = "sources.yml"
OWN = "own"
"""As a destination: the country that the person is from."""
LONGEST = 300
"""Characters of a text."""


@dataclass(frozen=True, slots=True)
class RiskProfile:
    """What is known of offers like this one.

    ``origins`` empty: of people from anywhere; ``sectors`` empty: of any work. ``sources`` are fact
    ids; ``as_of`` is the day to which it is known to hold.
    """

    id: str
    origins: tuple[str, ...]
    destinations: tuple[str, ...]
    sectors: tuple[str, ...]
    sources: tuple[str, ...]
    as_of: date
    texts: Mapping[str, str]

    def fits(self, origin: str | None, destination: str, sectors: Collection[str]) -> bool:
        """Tell whether it speaks of this journey and, if only of some work, of this work."""
        there = destination in self.destinations
        inside = OWN in self.destinations and origin == destination
        return (
            (there or inside)
            and (not self.origins or origin in self.origins)
            and (not self.sectors or not set(self.sectors).isdisjoint(sectors))
        )

    @property
    def specificity(self) -> tuple[int, int, int]:
        """The more, the more it says of just this offer: what it asks for, then how narrowly."""
        asked = bool(self.origins) + bool(self.sectors)
        return asked, -len(self.destinations), -len(self.sectors)


@dataclass(frozen=True, slots=True)
class RiskProfiles:
    """All profiles, and the words that show an offer's sector."""

    all: tuple[RiskProfile, ...]
    _sector_words: PhraseIndex[str]

    @classmethod
    def load(cls, root: Path) -> RiskProfiles:
        """Read ``risk_profiles.yml`` of the knowledge folder, against its ``sources.yml``.

        Raises:
            ContentError: the file is missing or wrong; every problem has its line and a remedy.
        """
        path = root / FILE
        problems: list[Problem] = []
        top = Fields(parse_yaml(read_text(path), path), path, problems)
        top.text("review")
        group = top.fields("sectors")
        sectors = () if group is None else tuple(_sector_words(group))
        known = dict.fromkeys(sector for sector, _ in sectors)
        sources, _ = load_sources(root / SOURCES)  # its own problems are told where it is loaded
        found = top.entries(
            "profiles", lambda fields: _profile(fields, known, sources), lambda it: it.id
        )
        top.finish()
        if errors_in(problems):
            raise ContentError(problems)
        return cls(tuple(found.values()), PhraseIndex(sectors))

    def sectors(self, text: str) -> frozenset[str]:
        """The sectors whose words stand in an offer, in any language."""
        return frozenset(sector for sector, _, _ in self._sector_words.find(words(text)))

    def find(
        self, origin: str | None, destination: str, sectors: Collection[str]
    ) -> RiskProfile | None:
        """The profile that says most of just this offer; None where none fits."""
        fitting = [it for it in self.all if it.fits(origin, destination, sectors)]
        return max(fitting, key=lambda it: it.specificity, default=None)


def _sector_words(group: Fields) -> Iterator[tuple[str, Phrase]]:
    names = group.keys()
    for sector in names:
        for written in group.texts(sector, limit=100):
            try:
                for phrase in parse_phrase(written):
                    yield sector, phrase
            except PhraseError as error:
                group.problem(sector, f"The phrase {written!r} cannot be read.", str(error))


def _profile(
    fields: Fields, sectors: Collection[str], sources: Mapping[str, Source]
) -> RiskProfile | None:
    id_ = fields.text("id", limit=60)
    origins = fields.choices("origins", ORIGIN_COUNTRIES)
    destinations = fields.choices("destinations", (*COUNTRIES, OWN))
    of_work = fields.choices("sectors", sectors)
    facts = fields.texts("sources", limit=40)
    as_of = fields.date("as_of")
    texts = read_wording(fields, "text", limit=LONGEST)
    fields.finish()
    if not destinations:
        fields.problem("destinations", "It names no destination.", "Name one, or 'own'.")
    if not facts:
        fields.problem("sources", "It names no source.", f"Add fact ids of {SOURCES}.")
    for fact in facts:
        if fact not in sources:
            what = f"The fact {fact!r} is not in {SOURCES}."
            fields.problem("sources", what, "Correct the id, or add the source.")
    check_figures(fields, texts, [sources[fact] for fact in facts if fact in sources])
    if id_ is None or as_of is None:
        return None
    return RiskProfile(id_, origins, destinations, of_work, facts, as_of, texts)


def check_figures(fields: Fields, texts: Mapping[str, str], named: Collection[Source]) -> None:
    """Every figure stands in the facts, and figures and links are the same in all languages."""
    original = texts.get(SOURCE_LANGUAGE)
    written = fields.fields("text")
    if original is None or written is None:
        return
    allowed = Allowed([figure for it in named for figure in (*it.figures, it.date or "")])
    for figure in dict.fromkeys(figures(original)):
        if figure not in allowed:
            what = f"The number {figure} stands in none of the facts that it names."
            remedy = "Name the fact that states it, or take it out."
            written.problem(SOURCE_LANGUAGE, what, remedy)
    for language, text in texts.items():
        for kind, found in (("number", figures), ("link", links)):
            if Counter(found(text)) != Counter(found(original)):
                what = f"In {language} it has other {kind}s than in {SOURCE_LANGUAGE}."
                written.problem(language, what, f"Write the {kind}s of {SOURCE_LANGUAGE}.")
