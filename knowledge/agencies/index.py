"""Find the agencies that a name, number, phone, handle or site may mean.

The cost of a question depends on how many names share its rarest words, not on how many agencies
there are: words are found by their consonants with one error allowed
(:mod:`knowledge.agencies.neighbours`), names by their words, and only the best few are compared
letter by letter.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.agencies.contacts import handle_key, number_key, phone_keys, site_key
from knowledge.agencies.model import Agency, SourceInfo
from knowledge.agencies.neighbours import ExactKeys, Neighbours
from knowledge.agencies.similarity import MAYBE_WORD, compare, word_likeness
from knowledge.agencies.spelling import bones
from knowledge.agencies.words import Name, Words, load_words

__all__ = ["AgencyIndex", "Match"]

_POSTINGS = 3_000
"""So many names at most are collected for one question before they are compared."""
_COMPARED = 40
"""So many of them, the most promising, are compared word by word."""
_WORDS = 12
"""Longer questions are names with a story around; so many words at most are looked up."""


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
        self._keys = ExactKeys(
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

    def by_id(self, register_id: str, source_id: str | None = None) -> Agency | None:
        """The agency with this id, in one source or in the first that has it."""
        for number in self._keys.find(_id_key(register_id)):
            agency = self.agencies[number]
            if agency.register_id == register_id and source_id in (None, agency.source_id):
                return agency
        return None

    # -- names --------------------------------------------------------------------------------

    def _build_names(self) -> None:
        """Number the words and names; a name is kept as the numbers of its words."""
        owners, starts, spelled = array("I"), array("I"), array("I")
        joined: dict[str, list[int]] = defaultdict(list)
        words: dict[str, int] = {}
        postings: list[array[int]] = []
        for number, agency in enumerate(self.agencies):
            for tokens in dict.fromkeys(map(self.words.tokens, agency.names)):
                if not tokens:
                    continue
                entry = len(owners)
                owners.append(number)
                starts.append(len(spelled))
                joined[bones("".join(tokens))].append(entry)
                for token in tokens:
                    word = words.setdefault(token, len(words))
                    spelled.append(word)
                    if word == len(postings):
                        postings.append(array("I"))
                    if not postings[word] or postings[word][-1] != entry:
                        postings[word].append(entry)
        starts.append(len(spelled))
        self._owners, self._starts, self._spelled = owners, starts, spelled
        self._postings, self._vocabulary, self._word_ids = postings, list(words), words
        self._near_words = Neighbours((bones(word), id_) for word, id_ in words.items())
        self._joined_entries = [array("I", entries) for entries in joined.values()]
        self._near_joined = Neighbours((key, id_) for id_, key in enumerate(joined))

    def _name(self, entry: int) -> Name:
        ids = self._spelled[self._starts[entry] : self._starts[entry + 1]]
        return self.words.name_of([self._vocabulary[word] for word in ids])

    def search(self, text: str, limit: int = 10) -> list[Match]:
        """The agencies that ``text``, taken as a name, may mean: best first, each once."""
        query = self.words.name(text)
        if not query.joined:
            return []
        return self.search_name(query, limit)

    def search_name(self, query: Name, limit: int = 10) -> list[Match]:
        """As :meth:`search`, for a name that is already prepared."""
        likeness = cache(word_likeness)
        best: dict[int, Match] = {}
        for entry in self._candidates(query):
            name = self._name(entry)
            result = compare(query, name, likeness)
            decides = result.decides
            if decides and result.one_sided and len(query.core) == 1:
                # "Sapar" for "Sapar Work": only a long word that no other name has.
                decides = len(query.core[0]) >= 5 and self._is_rare(name.core[0])
            exact = query.joined == name.joined
            owner = self._owners[entry]
            known = best.get(owner)
            found = Match(self.agencies[owner], round(result.score, 4), decides, exact)
            if known is None or _rank(found) > _rank(known):
                best[owner] = found
        ranked = sorted(best.values(), key=_rank, reverse=True)
        return [match for match in ranked if match.score >= 0.3][:limit]

    def _is_rare(self, word: str) -> bool:
        entries = self._postings[self._word_ids[word]]
        return len({self._owners[entry] for entry in entries[:50]}) == 1

    def _candidates(self, query: Name) -> list[int]:
        """The entries worth comparing, by the words they share, the rarest words first."""
        points: dict[int, float] = defaultdict(float)
        for id_ in self._near_joined.find(bones(query.joined), limit=200):
            for entry in self._joined_entries[id_][:50]:
                points[entry] += 1.0
        # Generic words find nobody; they are looked up only where there are no others.
        tokens = dict.fromkeys((query.core or query.generic)[:_WORDS])
        groups = [(sum(len(self._postings[word]) for word, _ in near), near)
                  for near in map(self._near, tokens) if near]  # fmt: skip
        groups.sort(key=lambda group: group[0])
        room = _POSTINGS
        for size, near in groups:
            if size <= room:
                room -= size
                for word, value in near:
                    for entry in self._postings[word]:
                        points[entry] += value
            elif points:
                self._add_common(points, near)
            else:
                self._start_from_common(points, near, [group[1] for group in groups])
        if not points:
            return []
        least = 0.5 * max(points.values())
        ranked = sorted(
            (entry for entry, value in points.items() if value >= least),
            key=lambda entry: (-points[entry], entry),
        )
        return ranked[:_COMPARED]

    def _near(self, token: str) -> list[tuple[int, float]]:
        """Words of the lists that ``token`` may be a spelling of, with their likeness."""
        known = self._word_ids.get(token)
        found = [] if known is None else [(known, 1.0)]
        spellings = {word: self._vocabulary[word] for word in self._near_words.find(bones(token))}
        close = process.extract(
            token, spellings, scorer=OSA.distance, processor=None, score_cutoff=2, limit=None
        )
        for _, distance, word in close:
            value = word_likeness(token, self._vocabulary[word]) if distance else 0.0
            if value >= MAYBE_WORD:
                found.append((word, value))
        return found

    def _add_common(self, points: dict[int, float], near: Sequence[tuple[int, float]]) -> None:
        """Credit the entries already found for a word that too many names have."""
        for word, value in near:
            postings = self._postings[word]
            for entry in points:
                if _contains(postings, entry):
                    points[entry] += value

    def _start_from_common(
        self,
        points: dict[int, float],
        near: Sequence[tuple[int, float]],
        groups: Sequence[Sequence[tuple[int, float]]],
    ) -> None:
        """All words are common: start from the names that have this one and another of them."""
        first, likeness = near[0]
        postings = self._postings[first]
        others = [pair for group in groups if group is not near for pair in group]
        if not others:
            points.update((entry, likeness) for entry in postings[:_POSTINGS])
        for word, value in others:
            shorter, longer = sorted((postings, self._postings[word]), key=len)
            for entry in shorter:
                if len(points) >= _POSTINGS:
                    return
                if _contains(longer, entry):
                    points[entry] = max(points.get(entry, 0.0), likeness + value)


def _contains(postings: array[int], entry: int) -> bool:
    """Whether a sorted array holds ``entry``."""
    at = bisect_left(postings, entry)
    return at < len(postings) and postings[at] == entry


def _rank(match: Match) -> tuple[bool, bool, float, str, str]:
    agency = match.agency
    return (match.decides, match.exact, match.score, agency.source_id, agency.register_id)


def _keys_of(agency: Agency) -> tuple[str, ...]:
    return (*contact_keys(agency), *_number_keys(agency), _id_key(agency.register_id))


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
