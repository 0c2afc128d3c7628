"""What holds in a country for agencies, fees and visas: ``country_rules.yml``.

Short answers with sources and a date, shown below what was found of an agency or an offer. A rule
that is due for review is not shown any more; then the general one takes its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.risk_profiles import check_figures
from knowledge.sources import Source, load_sources
from knowledge.vocabulary import COUNTRIES
from knowledge.wording import read_wording
from knowledge.yamlfile import parse_yaml

FILE = "country_rules.yml"
SOURCES = "sources.yml"
GENERAL = "general"
"""As a country: where there is no rule of its own."""
LONGEST = 320
"""Characters of a text."""


class About(StrEnum):
    """What a rule is about."""

    OFFICE = "office"
    """How to check an agency at the office of the country that people are from."""
    FEES = "fees"
    """What may be asked of a worker: in the country they are from, or go to."""
    VISA = "visa"
    """Whether one may work in the country on a guest visa, or without one."""


@dataclass(frozen=True, slots=True)
class CountryRule:
    """``country`` None: anywhere. ``sources`` are fact ids; it is shown until ``review_by``."""

    about: About
    country: str | None
    sources: tuple[str, ...]
    as_of: date
    review_by: date
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CountryRules:
    """All rules."""

    all: tuple[CountryRule, ...]

    @classmethod
    def load(cls, root: Path) -> CountryRules:
        """Read ``country_rules.yml`` of the knowledge folder, against its ``sources.yml``.

        Raises:
            ContentError: the file is missing or wrong; every problem has its line and a remedy.
        """
        path = root / FILE
        problems: list[Problem] = []
        top = Fields(parse_yaml(read_text(path), path), path, problems)
        top.text("review")
        sources, _ = load_sources(root / SOURCES)  # its own problems are told where it is loaded
        found = top.entries(
            "rules",
            lambda fields: _rule(fields, sources),
            lambda rule: (rule.about, rule.country),
            field="country",
            twice=lambda it: f"There are two rules on {it.about} for {it.country or GENERAL}.",
        )
        top.finish()
        for about in About:
            if (about, None) not in found and not errors_in(problems):
                top.problem("rules", f"No general rule on {about}.", f"Add country: {GENERAL}.")
        if errors_in(problems):
            raise ContentError(problems)
        return cls(tuple(found.values()))

    def find(self, about: About, country: str | None, today: date) -> CountryRule | None:
        """The rule of a country, else the general one; None when both are due for review."""
        fitting = (
            rule
            for place in dict.fromkeys((country, None))
            for rule in self.all
            if (rule.about, rule.country) == (about, place) and today <= rule.review_by
        )
        return next(fitting, None)


def _rule(fields: Fields, sources: Mapping[str, Source]) -> CountryRule | None:
    about = fields.choice("about", tuple(About))
    country = fields.choice("country", (*COUNTRIES, GENERAL))
    facts = fields.texts("sources", limit=40)
    as_of, review_by = fields.date("as_of"), fields.date("review_by")
    texts = read_wording(fields, "text", limit=LONGEST)
    fields.finish()
    if not facts:
        fields.problem("sources", "It names no source.", f"Add fact ids of {SOURCES}.")
    for fact in facts:
        if fact not in sources:
            what = f"The fact {fact!r} is not in {SOURCES}."
            fields.problem("sources", what, "Correct the id, or add the source.")
    check_figures(fields, texts, [sources[fact] for fact in facts if fact in sources])
    if as_of is not None and review_by is not None and review_by <= as_of:
        fields.problem("review_by", "It lies before as_of.", "Say until when it may be shown.")
    if about is None or country is None or as_of is None or review_by is None:
        return None
    place = None if country == GENERAL else country
    return CountryRule(About(about), place, facts, as_of, review_by, texts)
