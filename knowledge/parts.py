"""The kinds of content beside articles, sources, hotlines and texts: one :class:`Part` for each.

A part is a name, the paths it is made from, and a loader. List it in :data:`PARTS` and get it typed
from :meth:`knowledge.library.Library.part`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from knowledge.concept import Lexicon
from knowledge.country import Countries
from knowledge.country_rules import CountryRules
from knowledge.danger_rules import DangerRules
from knowledge.files import Stamp, scan
from knowledge.keyword_router import KeywordRouter
from knowledge.offer import OfferRules
from knowledge.recording import Recordings
from knowledge.replies import ShortReplies
from knowledge.risk_profiles import RiskProfiles
from knowledge.situations import Situations
from knowledge.spoken import Spoken

ARTICLES = "articles/"
"""The folder of the articles, below the root."""

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A further kind of content.

    ``paths`` are files, or folders ending in ``/``, relative to the root: the part is loaded again
    when one of them changes. ``load`` gets the root; whatever it raises refuses the whole set
    (raise :class:`ContentError` to name file and line).
    """

    name: str
    paths: tuple[str, ...]
    load: Callable[[Path], T_co]


@lru_cache(maxsize=1)
def _lexicon_of(root: Path, stamps: tuple[tuple[str, Stamp], ...]) -> Lexicon:
    """The concepts, read once for everything that uses them; ``stamps`` tell when to read anew."""
    del stamps
    return Lexicon.load(root)


def _lexicon(root: Path) -> Lexicon:
    return _lexicon_of(root, tuple(sorted(scan(root / "concepts").items())))


DANGER = Part(
    "danger", ("danger/", "concepts/"), lambda root: DangerRules.load(root, _lexicon(root))
)
COUNTRY_WORDS = Part("countries", ("countries.yml",), Countries.load)
KEYWORDS = Part(
    "keywords", ("keywords.yml", "concepts/"), lambda root: KeywordRouter.load(root, _lexicon(root))
)
OFFERS = Part("offers", ("offers/",), OfferRules.load)
REPLIES = Part("replies", ("replies.yml",), ShortReplies.load)
RISK_PROFILES = Part("risk_profiles", ("risk_profiles.yml", "sources.yml"), RiskProfiles.load)
COUNTRY_RULES = Part("country_rules", ("country_rules.yml", "sources.yml"), CountryRules.load)
SITUATIONS = Part("situations", ("situations.yml",), Situations.load)
SPOKEN = Part("spoken", ("spoken.yml",), Spoken.load)
RECORDINGS = Part("recordings", (ARTICLES,), Recordings.load)

PARTS: tuple[Part[object], ...] = (
    DANGER,
    KEYWORDS,
    COUNTRY_WORDS,
    OFFERS,
    REPLIES,
    SPOKEN,
    RECORDINGS,
    SITUATIONS,
    RISK_PROFILES,
    COUNTRY_RULES,
)
"""Parts loaded unless others are asked for: one line for each kind of content."""
