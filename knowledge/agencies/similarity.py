"""How alike two names are, word by word, and whether that is enough to say they are one.

Precision comes first: every telling word of either name must have its counterpart in the other,
generic words must not contradict each other, and short or generic names never decide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from knowledge.agencies.spelling import bones
from knowledge.agencies.words import Name

__all__ = ["Likeness", "compare", "word_likeness"]

GENERIC_WEIGHT = 0.2
"""What a word such as travel weighs against a telling word (1.0)."""
VOWEL_ONLY = 0.9
"""Likeness of words that differ by a vowel that is spelled in two ways: э, е, и; ә, ä, a, e; ё."""
SAME_WORD = 0.75
"""From this likeness two words are taken for spellings of one."""
NEAR_WORD = 0.65
"""From this likeness on, one word of a name may be a typing error if another is letter-perfect."""
MAYBE_WORD = 0.5
"""From this likeness two words make a name a candidate, never more."""
LETTERS_AN_ERROR = 9
"""One error in so many telling letters is a typing error, in names without their spaces."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` 0..1; ``decides``: the names are the same as far as their words can tell.

    ``one_sided``: one of the names has generic words that the other lacks.
    """

    score: float
    decides: bool
    one_sided: bool = False


def word_likeness(left: str, right: str) -> float:
    """0..1 for two skeletons, by the letters that differ and the length of the words.

    One letter in a word of eight is a typing error; in a word of five it may be another word.
    Vowels differ most between spellings and count less.
    """
    if left == right:
        return 1.0
    if min(len(left), len(right)) >= 3 and _without_yo(left) == _without_yo(right):
        return VOWEL_ONLY
    shorter = min(len(left), len(right))
    # Nur, Bar, Bor: one letter makes another word. And 2017 is not 2018.
    if shorter <= 3 or left.isdigit() or right.isdigit():
        return 0.0
    edits = OSA.distance(left, right, score_cutoff=2)
    if edits > 2:
        return 0.0
    vowels_only = bones(left) == bones(right)
    if edits == 1:
        if vowels_only and _spelled_by_ear(left, right):
            return VOWEL_ONLY if shorter >= 6 else 0.7
        if left[0] != right[0]:
            # Nobody errs at the first letter; there it is another word.
            return SAME_WORD if shorter >= 8 else 0.55
        return 0.8 if shorter >= 8 else 0.7 if shorter >= 5 else 0.55
    if vowels_only and shorter >= 6:
        return 0.8 if shorter >= 8 else SAME_WORD
    return SAME_WORD if shorter >= 10 else 0.55 if shorter >= 5 else 0.0


def _spelled_by_ear(left: str, right: str) -> bool:
    """Whether a vowel differs that people spell in two ways; Altyn and Oltin are two words."""
    left, right = _without_yo(left), _without_yo(right)
    return any(left.replace(vowel, "e") == right.replace(vowel, "e") for vowel in "ia")


def _without_yo(word: str) -> str:
    """ё is written е, and in Latin yo, io or ie."""
    return word.replace("io", "e").replace("ie", "e")


def compare(
    query: Name, name: Name, likeness: Callable[[str, str], float] = word_likeness
) -> Likeness:
    """How alike the name asked about and a name on a list are."""
    query, name = _agree_on_generic(query, name, likeness)
    core = _pair(query.core, name.core, likeness)
    generic = _pair(query.generic, name.generic, likeness)
    weight = (
        len(query.core) + len(name.core) + GENERIC_WEIGHT * (len(query.generic) + len(name.generic))
    )
    score = 2 * (sum(core) + GENERIC_WEIGHT * sum(generic)) / weight if weight else 0.0
    agreed = sum(value >= SAME_WORD for value in generic)
    open_query, open_name = len(query.generic) - agreed, len(name.generic) - agreed
    if not (open_query and open_name) and _all_told(query, name, core):
        if not (open_query or open_name):
            return Likeness(score, decides=True)
        # A word more or less, and another spelling or order at once: too much to be sure.
        alike = min(core) == 1.0 or _long(query, core)
        return Likeness(score, alike and _same_order(query, name, likeness), one_sided=True)
    if query.core and name.core and min(len(query.joined), len(name.joined)) >= 8:
        # The same letters with other spaces between them: GoldenWork, Ramaisayakat.
        if query.joined == name.joined:
            return Likeness(1.0, True)
        if len(query.tokens) != len(name.tokens):
            whole = OSA.normalized_similarity(query.joined, name.joined)
            # Generic words fill the letters up; the telling ones must bear the error.
            telling = min(sum(map(len, query.core)), sum(map(len, name.core)))
            decides = OSA.distance(query.joined, name.joined) <= telling // LETTERS_AN_ERROR
            return Likeness(max(score, whole), decides)
    return Likeness(score, False)


def _same_order(query: Name, name: Name, likeness: Callable[[str, str], float]) -> bool:
    pairs = zip(query.core, name.core, strict=True)
    return all(likeness(one, other) >= MAYBE_WORD for one, other in pairs)


def _long(query: Name, pairs: list[float]) -> bool:
    return len(query.core) > 1 and min(pairs) >= VOWEL_ONLY


def _agree_on_generic(
    query: Name, name: Name, likeness: Callable[[str, str], float]
) -> tuple[Name, Name]:
    """A telling word of one that is a misspelt generic word of the other counts as generic."""

    def settle(one: Name, other: Name) -> Name:
        if not one.core or not other.generic or len(one.core) <= len(other.core):
            return one
        odd = [
            word
            for word in one.core
            if word not in other.core
            and any(likeness(word, known) >= NEAR_WORD for known in other.generic)
        ]
        if not odd or len(odd) == len(one.core):
            return one
        core = tuple(word for word in one.core if word not in odd)
        return Name(core, one.generic + tuple(odd), one.joined)

    return settle(query, name), settle(name, query)


def _all_told(query: Name, name: Name, pairs: list[float]) -> bool:
    """Whether the telling words of both names are the same words."""
    if not pairs or len(pairs) != len(query.core) or len(pairs) != len(name.core):
        return False
    if min(pairs) < NEAR_WORD or sum(value < VOWEL_ONLY for value in pairs) > 1:
        return False
    if min(pairs) < SAME_WORD and max(pairs) < 1.0:
        return False
    if len(pairs) == 1 and not _one_word_told(query.core[0], name.core[0], pairs[0]):
        return False
    if sum(map(len, query.core)) < 4:
        # Too short to tell alone: only the whole name to the letter will do.
        return query.joined == name.joined and len(query.joined) >= 8
    return True


def _one_word_told(asked: str, listed: str, likeness: float) -> bool:
    """Whether a name of one telling word is the same: alone, it must be more alike."""
    if bones(asked) == bones(listed):
        return likeness >= 0.8
    return likeness >= 0.8 and min(len(asked), len(listed)) >= LETTERS_AN_ERROR


def _pair(
    left: Sequence[str], right: Sequence[str], likeness: Callable[[str, str], float]
) -> list[float]:
    """The likenesses of like words, paired greedily in any order."""
    scored = sorted(
        (
            (value, i, j)
            for i, one in enumerate(left)
            for j, other in enumerate(right)
            if (value := likeness(one, other)) >= MAYBE_WORD
        ),
        reverse=True,
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    values = []
    for value, i, j in scored:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            values.append(value)
    return values
