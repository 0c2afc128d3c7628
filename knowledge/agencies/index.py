"""Find the agencies that a name, number, phone, handle or site may mean.

The cost of a question does not grow with the lists: what is worth comparing is found by keys
(:mod:`knowledge.agencies.candidates`), and only the best few are compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from knowledge.agencies.candidates import candidates, identical
from knowledge.agencies.contacts import handle_key, number_key, phone_keys, site_key
from knowledge.agencies.lookalikes import lookalike_key
from knowledge.agencies.model import Agency, SourceInfo
from knowledge.agencies.nametable import NameTable
from knowledge.agencies.neighbours import Keys
from knowledge.agencies.readings import readings
from knowledge.agencies.similarity import compare, word_likeness
from knowledge.agencies.words import Name, Words, load_words

__all__ = ["AgencyIndex", "Match"]


@dataclass(frozen=True, slots=True)
class Match:
    """An agency that a name may mean. ``decides``: the name alone is enough to say so."""

    agency: Agency
    score: float
    decides: bool
    exact: bool = False
    """Whether the names are equal to the letter, in their skeletons."""


class AgencyIndex:
    """All agencies of all sources in use, built once and never changed (swap it to reload)."""

    def __init__(
        self,
        agencies: Iterable[Agency],
        sources: Iterable[SourceInfo] = (),
        words: Words | None = None,
    ) -> None:
        self.agencies: tuple[Agency, ...] = tuple(agencies)
        self.sources: tuple[SourceInfo, ...] = tuple(sources)
        self.words = words or load_words()
        self.several_sources = len({agency.source_id for agency in self.agencies}) > 1
        self._build_names()
        self._build_keys()

    def __len__(self) -> int:
        return len(self.agencies)

    # -- exact keys ---------------------------------------------------------------------------

    def _build_keys(self) -> None:
        self._keys = Keys(
            (key, number) for number, agency in enumerate(self.agencies) for key in _keys_of(agency)
        )

    def by_key(self, keys: Iterable[str]) -> list[Agency]:
        """The agencies that have one of ``keys`` (see :mod:`knowledge.agencies.contacts`)."""
        found: dict[int, None] = {}
        for key in keys:
            for number in self._keys.find(key):
                if key in _keys_of(self.agencies[number]):
                    found[number] = None
        return [self.agencies[number] for number in found]

    def by_looks(self, key: str) -> list[Agency]:
        """The agencies with a site or handle that ``key`` resembles most, without being it."""
        looks = lookalike_key(key)
        found = self.by_key([looks]) if looks is not None else []
        alike = [max(fuzz.ratio(key, own) for own in contact_keys(agency)) for agency in found]
        most = max(alike, default=0.0)
        return [agency for agency, value in zip(found, alike, strict=True) if value == most]

    def knows_word(self, skeleton: str) -> bool:
        """Whether some name has this word."""
        return self._names.number(skeleton) is not None

    def by_id(self, register_id: str, source_id: str | None = None) -> Agency | None:
        """The agency with this id, in one source or in the first that has it."""
        for number in self._keys.find(_id_key(register_id)):
            agency = self.agencies[number]
            if agency.register_id == register_id and source_id in (None, agency.source_id):
                return agency
        return None

    # -- names --------------------------------------------------------------------------------

    def _build_names(self) -> None:
        self._names = NameTable(
            (
                (number, tokens)
                for number, agency in enumerate(self.agencies)
                for tokens in dict.fromkeys(map(self.words.tokens, agency.names))
            ),
            self.words,
        )

    def search(self, text: str, limit: int = 10, *, as_spelled: bool = False) -> list[Match]:
        """The agencies that ``text``, taken as a name, may mean: best first, each once.

        ``as_spelled``: only those with the very words of ``text``, in any script.
        """
        query = self.words.name(text)
        best = self._compared(query, identical)
        with_all = self.words.name_of(self.words.tokens(text, keep_doubtful=True))
        if with_all != query:
            _take_better(best, self._compared(with_all, identical))
        if not as_spelled and not any(map(_is_sure, best.values())):
            _take_better(best, self._compared(query, candidates))
            if not any(match.decides for match in best.values()):
                for tokens in readings(text, self.words, self.knows_word):
                    _take_better(best, self._read_as(self.words.name_of(tokens)))
        found = [match for match in best.values() if match.score >= 0.3]
        ranked = sorted(found, key=_rank, reverse=True)[: 2 * limit]
        # Of equals, the one that is written as in the question comes first: script, order, form.
        asked = text.casefold()
        ranked.sort(
            key=lambda match: (*_rank(match)[:3], _written_alike(asked, match)), reverse=True
        )
        return ranked[:limit]

    def _read_as(self, query: Name) -> dict[int, Match]:
        best = self._compared(query, identical)
        if not any(map(_is_sure, best.values())):
            _take_better(best, self._compared(query, candidates))
        return best

    def _compared(
        self, query: Name, find: Callable[[NameTable, Name], list[int]]
    ) -> dict[int, Match]:
        """The agencies that ``query`` may mean, by number, each with the likest of its names."""
        if not query.joined:
            return {}
        likeness = cache(word_likeness)
        best: dict[int, Match] = {}
        for entry in find(self._names, query):
            name = self._names.name(entry)
            result = compare(query, name, likeness)
            decides = result.decides
            if decides and result.one_sided and len(query.core) == 1:
                # "Sapar" for "Sapar Work": only a long word that no other name has.
                decides = len(query.core[0]) >= 5 and self._is_rare(name.core[0])
            exact = query.joined == name.joined
            owner = self._names.owner(entry)
            known = best.get(owner)
            found = Match(self.agencies[owner], round(result.score, 4), decides, exact)
            if known is None or _rank(found) > _rank(known):
                best[owner] = found
        return best

    def _is_rare(self, word: str) -> bool:
        number = self._names.number(word)
        if number is None:
            return False
        entries = self._names.entries_holding(number, limit=50)
        return len({self._names.owner(entry) for entry in entries}) == 1


def _is_sure(match: Match) -> bool:
    """Whether every word agrees; nothing else can be better."""
    return match.decides and match.score == 1.0


def _take_better(best: dict[int, Match], others: dict[int, Match]) -> None:
    for owner, match in others.items():
        if owner not in best or _rank(match) > _rank(best[owner]):
            best[owner] = match


def _rank(match: Match) -> tuple[bool, bool, float, str, str]:
    agency = match.agency
    return (match.decides, match.exact, match.score, agency.source_id, agency.register_id)


def _written_alike(asked: str, match: Match) -> float:
    return max(fuzz.ratio(asked, name.casefold()) for name in match.agency.names[:5])


def _keys_of(agency: Agency) -> tuple[str, ...]:
    contacts = contact_keys(agency)
    looks = [look for key in contacts if (look := lookalike_key(key)) is not None]
    return (*contacts, *looks, *_number_keys(agency), _id_key(agency.register_id))


def _id_key(register_id: str) -> str:
    return f"id:{register_id}"


def contact_keys(agency: Agency) -> tuple[str, ...]:
    """The keys of an agency's phones, handles and sites, as far as they can be read."""
    keys: list[str] = []
    for phone in agency.phones:
        keys.extend(phone_keys(phone))
    for handle in agency.handles:
        plain = handle.strip()
        key = site_key(plain) if "." in plain and "/" in plain else handle_key(plain)
        keys.append(key or handle_key(plain))
    for site in agency.sites:
        key = site_key(site)
        if key is not None:
            keys.append(key)
    return tuple(dict.fromkeys(keys))


def _number_keys(agency: Agency) -> tuple[str, ...]:
    numbers = [agency.register_id, agency.tax_number]
    numbers.extend(permit.number for permit in agency.permits)
    return tuple(
        number_key(number) for number in numbers if number and any(map(str.isdigit, number))
    )
