"""Uzbek between its two scripts.

Latin to Cyrillic is not one letter for one: oʻ gʻ sh ch, ya yo yu ye, e at the beginning of a
word, ц in borrowed words, the tutuq ʼ. What no rule tells is listed in ``uz_exceptions.yml``.
Addresses, @handles, /commands, {placeables}, HTML, Markdown links and foreign names stay as they
are. The result is deterministic, so that a check can tell when a made text is out of date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.errors import ContentError, Problem
from knowledge.files import read_text
from knowledge.fold import APOSTROPHES
from knowledge.yamlfile import parse_yaml

_EXCEPTIONS_FILE = Path(__file__).with_name("uz_exceptions.yml")

_APOSTROPHE = f"[{re.escape(APOSTROPHES)}]"
_DOMAINS = (
    "uz|ru|kg|kz|tj|tm|com|org|net|gov|int|io|me|eu|uk|pl|de|tr|ae|kr|il|gr|my|th|in|ir|sa|qa|jp"
    "|cn|us|info|app"
)
_PROTECTED = "|".join(
    (
        r"\{[^{}]*\}",  # a placeable
        r"</?[A-Za-z][^<>]*>",  # HTML
        r"&(?:[a-z]+|#x?[0-9a-fA-F]+);",
        r"(?<=\])\([^()\s]*\)",  # the address of a Markdown link
        r"(?:https?|tg)://[^\s)>\]]+",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # e-mail
        rf"(?<![\w.])(?:[A-Za-z0-9-]+\.)+(?:{_DOMAINS})\b(?:/[^\s)>\]]*)?",
        r"@\w+",
        r"(?<![\w/])/[a-z_]+\b",  # a command
        r"\b(?=\w*[0-9])(?=\w*[A-Za-z])\w+\b",  # 2FA, B1, F16
        r"\b\w*[À-ɏ]\w*\b",  # a foreign word: ç, ş, ö are no Uzbek letters
    )
)
_WORD = rf"[A-Za-z](?:[A-Za-z]|{_APOSTROPHE}(?=[A-Za-z])|(?<=[OoGg]){_APOSTROPHE})*"
_LATIN = re.compile(f"(?P<protected>{_PROTECTED})|(?P<word>{_WORD})")
_ROMAN = re.compile(r"[IVX]{2,}")
_FOREIGN = re.compile(r"w|c(?!h)", re.IGNORECASE)
_SUFFIX = re.compile(
    r"'?(?:lar)?(?:ingiz|imiz|ing|im|si|i)?(?:dagi|dan|da|ga|ka|qa|ning|ni|cha|mi|dir)?"
)

_DIGRAPHS = {
    "o'": "ў", "g'": "ғ", "sh": "ш", "ch": "ч", "ya": "я", "yo": "ё", "yu": "ю", "ye": "е",
}  # fmt: skip
_LETTERS = {
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с",
    "t": "т", "u": "у", "v": "в", "x": "х", "y": "й", "z": "з", "'": "ъ",
}  # fmt: skip
_VOWELS = frozenset("aeiou")
# -tsiya, and -siya after these consonants, is -ция; пенсия and its like are exceptions.
_TS = re.compile(r"ts(?=i(?:ya|on|o|al|ent))")
_SIYA = re.compile(r"(?<=[nkp])s(?=iya)")

_CYRILLIC_WORD = re.compile(r"[Ѐ-ӿ]+")
_BACK = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ё": "yo", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "x", "ч": "ch", "ш": "sh", "щ": "sh", "ы": "i", "э": "e",
    "ю": "yu", "я": "ya", "ў": "oʻ", "қ": "q", "ғ": "gʻ", "ҳ": "h", "ъ": "ʼ", "ь": "",
}  # fmt: skip
_CYRILLIC_VOWELS = frozenset("аеёиоуыэюяў")


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Words spelled against the rules; keys in lower case with ``'`` for every apostrophe."""

    keep: Mapping[str, str]
    words: Mapping[str, str]
    stems: Mapping[str, str]


def to_cyrillic(text: str, exceptions: Exceptions | None = None) -> str:
    """Uzbek Latin text in Cyrillic letters.

    Raises:
        ContentError: the exceptions file (read once) is broken.
    """
    rules = exceptions or load_exceptions()

    def replace(match: re.Match[str]) -> str:
        word = match["word"]
        return match.group() if word is None else _word_to_cyrillic(word, rules)

    return _LATIN.sub(replace, text)


def to_latin(text: str) -> str:
    """Uzbek Cyrillic text in Latin letters (oʻ and gʻ with ʻ, the tutuq as ʼ).

    Latin text and everything else stays as it is. Needs no exceptions: Latin says less.
    """
    return _CYRILLIC_WORD.sub(lambda match: _word_to_latin(match.group()), text)


@lru_cache(maxsize=4)
def load_exceptions(path: Path = _EXCEPTIONS_FILE) -> Exceptions:
    """The exceptions file.

    Raises:
        ContentError: what is wrong, with file and line.
    """
    top = parse_yaml(read_text(path), path).value
    tables: dict[str, dict[str, str]] = {"keep": {}, "words": {}, "stems": {}}
    if not isinstance(top, dict) or not set(top) <= set(tables):
        problem = Problem(path, 1, "keep, words and stems are expected.", "Write these three.")
        raise ContentError([problem])
    for name, node in top.items():
        if name == "keep" and isinstance(node.value, tuple):
            pairs = [(str(item.value), item) for item in node.value]
        elif name != "keep" and isinstance(node.value, dict):
            pairs = list(node.value.items())
        else:
            problem = Problem(
                path, node.line, f"'{name}' has the wrong form.", "See the file's head."
            )
            raise ContentError([problem])
        for latin, item in pairs:
            if not isinstance(item.value, str):
                problem = Problem(path, item.line, "A word is expected.", "Quote it.")
                raise ContentError([problem])
            tables[name][_key(latin)] = item.value
    return Exceptions(**tables)


def _key(word: str) -> str:
    return re.sub(_APOSTROPHE, "'", word).lower()


def _word_to_cyrillic(word: str, rules: Exceptions) -> str:
    key = _key(word)
    if _ROMAN.fullmatch(word):
        return word
    for length in range(len(key), 1, -1):
        if key[:length] in rules.keep and _SUFFIX.fullmatch(key[length:]):
            return word[:length] + _spell(key[length:].removeprefix("'"), at_start=False)
    if _FOREIGN.search(key):
        return word
    if key in rules.words:
        return _cased(rules.words[key], word)
    for length in range(len(key), 2, -1):
        if key[:length] in rules.stems:
            rest = _spell(key[length:], at_start=False, after=key[length - 1])
            return _cased(rules.stems[key[:length]] + rest, word)
    return _spell(key, at_start=True, like=word)


def _spell(key: str, *, at_start: bool, after: str = "", like: str = "") -> str:
    """Spell by rule; ``like`` is the same word with its capitals."""
    key = _TS.sub("ц", key)
    if "ц" in key and like:  # one letter fewer
        return _cased(_spell(key, at_start=at_start, after=after), like)
    key = _SIYA.sub("ц", key)
    out = []
    i = 0
    while i < len(key):
        pair, char = key[i : i + 2], key[i]
        before = key[i - 1] if i else after
        upper = like[i].isupper() if like else False
        # In yoʻl the y stands alone; in Isʼhoq the apostrophe keeps s and h apart.
        if pair in _DIGRAPHS and not (pair == "yo" and key[i + 2 : i + 3] == "'"):
            letter, step = _DIGRAPHS[pair], 2
        elif char == "e" and ((at_start and i == 0) or before in _VOWELS):
            letter, step = "э", 1
        elif char == "'" and before == "s" and key[i + 1 : i + 2] == "h":
            letter, step = "", 1
        else:
            letter, step = _LETTERS.get(char, char), 1
        out.append(letter.upper() if upper else letter)
        i += step
    return "".join(out)


def _cased(cyrillic: str, like: str) -> str:
    if len(like) > 1 and like.isupper():
        return cyrillic.upper()
    if like[:1].isupper():
        return cyrillic[:1].upper() + cyrillic[1:]
    return cyrillic


def _word_to_latin(word: str) -> str:
    out = []
    lower = word.lower()
    if len(lower) != len(word):  # no Uzbek letter does this
        return word
    for i, char in enumerate(lower):
        before, following = lower[i - 1] if i else "", lower[i + 1 : i + 2]
        if char == "е":
            latin = "ye" if not before or before in _CYRILLIC_VOWELS or before in "ъь" else "e"
        elif char == "ц":
            latin = "ts" if before in _CYRILLIC_VOWELS and before else "s"
        elif (char == "ъ" and following == "е") or (char == "ъ" and before in ("ў", "ғ")):
            latin = ""
        elif char == "с" and following == "ҳ":
            latin = "sʼ"
        else:
            latin = _BACK.get(char, char)
        if word[i].isupper():
            neighbours = word[i + 1 : i + 2] or word[i - 1 : i]
            latin = latin.upper() if neighbours.isupper() else latin[:1].upper() + latin[1:]
        out.append(latin)
    return "".join(out)
