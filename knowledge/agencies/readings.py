"""Other ways to read a name: with a space that was left out, by another spelling, тоо as a mountain.

A reading is tried only when the name as written decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from knowledge.agencies.words import Words

__all__ = ["readings"]

_LONG_ENOUGH = 7
"""Letters that a word has at least if it is two words."""
_MOST = 3
_LETTERS = (("ks", "x"), ("x", "ks"), ("j", "y"))
"""x is read as in Uzbek (Xumo) or as in English (Next), j as in Jol or as in Ramaj."""


def readings(text: str, words: Words, is_known: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Other tokens that the name ``text`` may stand for, the likeliest first, some at most.

    ``is_known`` tells whether a skeleton is a word of some name.
    """
    plain_words = words.telling_words(text)
    tokens = tuple(map(words.sound, plain_words))
    with_all = tuple(map(words.sound, words.telling_words(text, keep_doubtful=True)))
    if with_all != tokens:
        yield with_all
    yield from _divided(plain_words, tokens, words, is_known)
    for one, other in _LETTERS:
        changed = tuple(
            token if is_known(token) else words.sound(word.replace(one, other))
            for word, token in zip(plain_words, tokens, strict=True)
        )
        if changed != tokens:
            yield changed


def _divided(
    plain_words: Sequence[str],
    tokens: tuple[str, ...],
    words: Words,
    is_known: Callable[[str], bool],
) -> list[tuple[str, ...]]:
    """With one long unknown word divided in two, of which one is known at least."""
    found: list[tuple[tuple[int, int], tuple[str, ...]]] = []
    for place, word in enumerate(plain_words):
        if len(word) < _LONG_ENOUGH or is_known(tokens[place]):
            continue
        for at in range(3, len(word) - 2):
            parts = words.sound(word[:at]), words.sound(word[at:])
            known = [len(part) for part in parts if is_known(part)]
            if len(known) == len(parts) or sum(known) >= 4:
                rest = (*tokens[:place], *parts, *tokens[place + 1 :])
                found.append(((len(known), sum(known)), rest))
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [reading for _, reading in found[:_MOST]]
