"""Find names in a message by what stands around them; the rules behind :mod:`extract`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.agencies.mentions import MentionWords, load_mention_words
from knowledge.agencies.spelling import plain
from knowledge.agencies.words import Words, load_words

__all__ = ["Token", "names_in", "tokens_of"]

_MAX_WORDS = 5
_MAX_WORDS_LOWER = 4
_SHORT_WORD = 4
_AND = frozenset({"i", "and", "va", "jana", "jane", "we", "hem"})
_ENGLISH = frozenset({"agency", "company", "firm"})
_WORD = re.compile(r"[^\W_]+(?:['ʻʼ’‘`´.&\-–][^\W_]+)*|[&+]")
_QUOTED = re.compile(
    r"«([^«»\n]{2,80})»|“([^“”\n]{2,80})”|„([^„“”\n]{2,80})[“”]|\"([^\"\n]{2,80})\""
    r"|(?<![\w])[‘']([^\W\d_][^'’‘\n]{2,60})['’](?![\w])"
)
_SENTENCE_END = ".!?…:;\n\r"
_OPENING = " \t«“„\"'(-–—"
"""Stands between the end of a sentence and the first word of the next."""


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int
    latin: str
    capital: bool
    first: bool
    """Whether it begins a sentence, where a capital letter says nothing."""


def tokens_of(text: str) -> Iterator[Token]:
    for found in _WORD.finditer(text):
        word = found[0]
        before = found.start()
        while before and text[before - 1] in _OPENING:
            before -= 1
        yield Token(
            word,
            found.start(),
            found.end(),
            plain(word),
            word[0].isupper() or word == "&",
            before == 0 or text[before - 1] in _SENTENCE_END,
        )


def names_in(text: str) -> Iterator[str]:
    """Names as written, the surest first, each once."""
    seen: set[str] = set()
    finder = _Finder(text)
    for find in (finder.quoted, finder.beside_legal_form, finder.called, finder.beside_agency,
                 finder.capitalised, finder.other_script):  # fmt: skip
        for name in find():
            key = plain(name)
            if key and not any(key in known or known in key for known in seen):
                seen.add(key)
                yield name


class _Finder:
    """The rules, each over the same words of one message."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: MentionWords = load_mention_words()
        self.lists: Words = load_words()
        self.tokens = list(tokens_of(text))
        self.has_small_letters = any(map(str.islower, text))
        self.asks = any(self.words.is_cue(token.latin) for token in self.tokens)
        self.agencies = [
            at for at, token in enumerate(self.tokens) if self.words.is_agency(token.latin)
        ]

    # -- rules --------------------------------------------------------------------------------

    def quoted(self) -> Iterator[str]:
        """«Сапар», "Safar Ish": quotation marks beside a word for agency, or around capitals."""
        for found in _QUOTED.finditer(self.text):
            content = next(part for part in found.groups() if part)
            inside = list(tokens_of(content))
            if not 0 < len(inside) <= 6 or all(self._ordinary(token) for token in inside):
                continue
            near = self.text[max(0, found.start() - 30) : found.start()]
            near += " " + self.text[found.end() : found.end() + 30]
            beside = any(
                self.words.is_agency(token.latin) or self._is_form(token)
                for token in tokens_of(near)
            )
            capital = any(token.capital for token in inside)
            if beside or (capital and (self.asks or len(inside) <= 3)):
                name = self._clean(inside, content)
                if name:
                    yield name

    def beside_legal_form(self) -> Iterator[str]:
        """ОсОО Сапар, Safar Ish MChJ."""
        for at, token in enumerate(self.tokens):
            if not self._is_form(token):
                continue
            yield from self._emit(self._run(at + 1, 1) or self._run(at - 1, -1))
            if not self._run(at + 1, 1) and not self._run(at - 1, -1):
                yield from self._emit(self._lower(at + 1, 1) or self._lower(at - 1, -1))

    def called(self) -> Iterator[str]:
        """Safar Ish degan firma; a firm called Safar Ish."""
        for at, token in enumerate(self.tokens):
            if token.latin in self.words.called_before:
                yield from self._emit(self._run(at - 1, -1) or self._near_agency(at, -1))
            elif token.latin in self.words.called_after:
                yield from self._emit(self._run(at + 1, 1) or self._near_agency(at, 1))

    def beside_agency(self) -> Iterator[str]:
        """агентство Сапар, Safar agentligi; in small letters only where the grammar shows it."""
        for at in self.agencies:
            after, before = self._run(at + 1, 1), self._run(at - 1, -1)
            if before and all(token.first for token in before) and after:
                before = []
            yield from self._emit(after)
            yield from self._emit(before)
            if after or before or not self.asks:
                continue
            word = self.tokens[at].latin
            lower = [] if self.words.owns(word) else self._lower(at + 1, 1)
            if not lower and (self.words.owns(word) or word in _ENGLISH):
                lower = self._lower(at - 1, -1)
            yield from self._emit(lower)

    def capitalised(self) -> Iterator[str]:
        """Capital letters in a message that asks or warns, where no sentence begins."""
        if not self.asks:
            return
        at = 0
        while at < len(self.tokens):
            run = self._run(at, 1)
            if not run:
                at += 1
                continue
            at = self.tokens.index(run[-1]) + 1
            words = [token for token in run if token.text[0].isalpha()]
            asked = at < len(self.tokens) and self.words.is_cue(self.tokens[at].latin)
            alone = len(words) == 1 and run[0].first and not self._other_script(run[0])
            if not alone or (asked and len(run) == 1):
                yield from self._emit(run)

    def other_script(self) -> Iterator[str]:
        """Latin words in a Cyrillic message that asks or warns, in small letters too."""
        if not self.asks or not re.search("[а-яё]", self.text.casefold()):
            return
        run: list[Token] = []
        for token in self.tokens:
            if not token.text.isascii() or not token.latin or self._ordinary(token):
                yield from self._emit_telling(run)
                run = []
            else:
                if run and not self._touch(token, run[-1]):
                    yield from self._emit_telling(run)
                    run = []
                run.append(token)
        yield from self._emit_telling(run)

    # -- parts --------------------------------------------------------------------------------

    def _run(self, at: int, step: int) -> list[Token]:
        """Capitalised words from ``at`` on, in the order of the text; & and digits may join."""
        run: list[Token] = []
        while 0 <= at < len(self.tokens) and len(run) < _MAX_WORDS:
            token = self.tokens[at]
            if run and not self._touch(token, run[-1]):
                break
            joins = bool(run) and (
                token.text[0].isdigit() or token.text in "&+" or self._links(at, step)
            )
            if self._is_form(token) or self.words.is_agency(token.latin):
                break
            if not joins and (not token.capital or self._stops(token)):
                break
            run.append(token)
            at += step
        while run and (run[-1].text in "&+" or run[-1].latin in _AND):
            run.pop()
        if step < 0:
            run.reverse()
        if not run or all(self._ordinary(token) for token in run):
            return []
        return run

    def _lower(self, at: int, step: int) -> list[Token]:
        """One to three words in small letters that are no ordinary words."""
        run: list[Token] = []
        while 0 <= at < len(self.tokens) and len(run) < _MAX_WORDS_LOWER:
            token = self.tokens[at]
            if run and not self._touch(token, run[-1]):
                break
            if run and self._links(at, step):
                run.append(token)
                at += step
                continue
            if (
                self.words.is_noise(token.latin)
                or self.words.is_agency(token.latin)
                or self._is_form(token)
                or self.words.is_verbal(token.text)
                or self.words.is_proper(token.latin)
            ):
                break
            run.append(token)
            at += step
        if step < 0:
            run.reverse()
        if not run or all(self.lists.is_generic(token.text) for token in run):
            return []
        return run

    def _links(self, at: int, step: int) -> bool:
        """Whether a word is an "and" between two words of one name, as in Stars and Stripes."""
        if self.tokens[at].latin not in _AND or not 0 <= at + step < len(self.tokens):
            return False
        token, beyond = self.tokens[at], self.tokens[at + step]
        return self._touch(token, beyond) and not (self._ordinary(beyond) or self._is_form(beyond))

    def _near_agency(self, at: int, step: int) -> list[Token]:
        """Small letters beside "called", if a word for agency stands on the other side or near."""
        return self._lower(at + step, step) if any(abs(at - n) <= 3 for n in self.agencies) else []

    def _touch(self, one: Token, other: Token) -> bool:
        """Whether nothing but spaces lies between two words."""
        first, second = sorted((one, other), key=lambda token: token.start)
        return not self.text[first.end : second.start].strip(" \t")

    def _emit(self, run: list[Token]) -> Iterator[str]:
        if run:
            name = self._clean(run, self.text)
            if name:
                yield name

    def _emit_telling(self, run: list[Token]) -> Iterator[str]:
        """A run in small letters, if one of its words is long and no generic word."""
        if any(len(word.text) >= 4 and not self.lists.is_generic(word.text) for word in run):
            yield from self._emit(run[:_MAX_WORDS])

    def _clean(self, run: list[Token], text: str) -> str | None:
        """The words of ``run`` without legal forms at the ends and without foreign endings."""
        kept = list(run)
        while kept and (self._is_form(kept[0]) or self.words.is_agency(kept[0].latin)):
            kept.pop(0)
        while kept and (self._is_form(kept[-1]) or self.words.is_agency(kept[-1].latin)):
            kept.pop()
        if not kept:
            return None
        name = text[kept[0].start : kept[-1].end]
        return self.words.without_foreign_ending(name)

    def _is_form(self, token: Token) -> bool:
        """A legal form; short ones (АО, ИП, Co) only in capitals, as they are words else."""
        if not self.lists.is_legal_form(token.text):
            return False
        capitals = sum(char.isupper() for char in token.text)
        return capitals >= 2 or (len(token.latin) >= 3 and token.latin in self.words.plain_forms)

    def _stops(self, token: Token) -> bool:
        """Whether a capitalised word cannot be in a name: it begins a sentence, or all shout."""
        if token.first:
            return self.words.is_noise(token.latin)
        if self.lists.is_generic(token.text) or token.latin not in self.words.stop:
            return False
        return not self.has_small_letters or len(token.latin) < _SHORT_WORD

    def _ordinary(self, token: Token) -> bool:
        return (
            self.words.is_noise(token.latin)
            or self.words.is_proper(token.latin)
            or self.words.is_agency(token.latin)
            or token.text.isdigit()
            or len(token.latin) < 2
        )

    def _other_script(self, token: Token) -> bool:
        """A word in Latin letters in a message in Cyrillic."""
        return token.text.isascii() and bool(re.search("[а-яё]", self.text))
