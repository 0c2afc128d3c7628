"""English words in Cyrillic as heard: known ones from the vocabulary, coined ones letter by letter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

__all__ = ["cyrillic_of_english"]

_GENERIC = {
    "work": "ворк", "travel": "тревел", "global": "глобал", "jobs": "джобс", "recruitment": "рекрутмент",
    "consulting": "консалтинг", "group": "групп", "services": "сервис", "international": "интернешнл",
    "staff": "стафф", "career": "карьера", "world": "ворлд", "visa": "виза",
}  # fmt: skip
_PAIRS = {"sh": "ш", "ch": "ч", "ck": "к", "qu": "кв", "ph": "ф", "th": "т", "oo": "у", "ee": "и"}
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхиджклмнопкрстувв", strict=False))
_LETTERS |= {"j": "дж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с",
             "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "y": "и", "z": "з"}  # fmt: skip


@cache
def _known() -> dict[str, str]:
    data = yaml.safe_load(Path(__file__).with_name("vocabulary.yml").read_text(encoding="utf-8"))
    pairs = (pair.split("/") for pair in data["en"]["by_ear"].split())
    return _GENERIC | {english.casefold(): heard.casefold() for english, heard in pairs}


def cyrillic_of_english(word: str) -> str:
    """``word`` as a speaker of Russian would write what is heard."""
    low = word.casefold()
    text = _known().get(low)
    if text is None:
        text, at = "", 0
        while at < len(low):
            pair = low[at : at + 2]
            text += _PAIRS.get(pair) or _LETTERS.get(low[at], low[at])
            at += 2 if pair in _PAIRS else 1
    return text.capitalize() if word[0].isupper() else text
