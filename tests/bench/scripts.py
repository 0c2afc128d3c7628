"""Names in the other script, in the manners people use; for the questions of the benchmark."""

from __future__ import annotations

import random

from tests.bench.by_ear import cyrillic_of_english

__all__ = ["in_letters", "without_marks", "written_in_cyrillic", "written_in_latin"]

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ч": "ch", "ш": "sh",
    "ъ": "", "ь": "", "э": "e", "ө": "o", "ү": "u", "ұ": "u", "ң": "n", "і": "i", "ә": "a", "ӣ": "i",
    "ӯ": "u", "ў": "o", "ҷ": "j", "һ": "h",
}  # fmt: skip
_MANNERS = {
    "passport": {"ё": "e", "ж": "zh", "й": "i", "х": "kh", "ц": "ts", "щ": "shch", "ы": "y", "ю": "iu", "я": "ia",
                 "қ": "k", "ғ": "g", "ҳ": "kh", "ҷ": "dzh"},
    "chat": {"ё": "yo", "ж": "j", "й": "y", "х": "h", "ц": "c", "щ": "sh", "ы": "y", "ю": "yu", "я": "ya",
             "қ": "q", "ғ": "g", "ҳ": "h"},
    "english": {"ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "щ": "shch", "ы": "y", "ю": "yu", "я": "ya",
                "қ": "q", "ғ": "gh", "ҳ": "h"},
}  # fmt: skip
_UZBEK = {"ў": "o'", "ғ": "g'", "х": "x", "ҳ": "h", "ж": "j", "й": "y", "қ": "q", "ц": "ts", "ю": "yu", "я": "ya", "ё": "yo",
          "ы": "i", "щ": "sh"}  # fmt: skip
_FROM_LATIN = {
    "uz-Latn": {"oʻ": "ў", "gʻ": "ғ", "sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я", "a": "а", "b": "б", "d": "д",
                "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
                "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х", "y": "й", "z": "з"},
    "tk": {"ç": "ч", "ş": "ш", "ž": "ж", "j": "дж", "ň": "н", "ýa": "я", "ýe": "е", "ýo": "ё", "ýu": "ю", "ý": "й", "y": "ы",
           "ä": "е", "ö": "о", "ü": "у", "w": "в", "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х",
           "i": "и", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у",
           "z": "з"},
}  # fmt: skip
_MARKS = str.maketrans("өүңқғҳҷӣӯўәіұһёöüäşçňžýı", "оункгхжиууаиухеouascnzyi")


def written_in_latin(word: str, language: str, chance: random.Random) -> str:
    """A Cyrillic word in Latin letters: as in passports, in chats, in English or, if Uzbek, officially."""
    manner = chance.choice(tuple(_MANNERS))
    table = {**_COMMON, **_MANNERS[manner]}
    if language == "uz-Cyrl" and chance.random() < 0.7:
        table = {**_COMMON, **_UZBEK}
    return _spelled(word, table)


def written_in_cyrillic(word: str, language: str, chance: random.Random) -> str:
    """A Latin word in Cyrillic letters, English by ear."""
    if language == "en":
        return cyrillic_of_english(word)
    return _spelled(word, _FROM_LATIN[language])


def without_marks(word: str) -> str:
    """As typed on a keyboard without the letters of the language."""
    return (
        word.translate(_MARKS).replace("ʻ", "'")
        if word.islower()
        else word[0] + without_marks(word[1:].lower())
    )


def in_letters(word: str) -> str:
    """``word`` of any language in plain Latin letters, in one manner."""
    low = without_marks(word.casefold()).replace("'", "")
    text = _spelled(low, {**_COMMON, **_MANNERS["english"]})
    for one, other in (
        ("q", "k"),
        ("x", "kh"),
        ("gh", "g"),
        ("zh", "j"),
        ("w", "v"),
        ("kh", "h"),
        ("y", "i"),
    ):
        text = text.replace(one, other)
    return text


def _spelled(word: str, table: dict[str, str]) -> str:
    longest = max(map(len, table))
    low, at, text = word.casefold(), 0, ""
    while at < len(low):
        for length in range(longest, 0, -1):
            part = low[at : at + length]
            if part in table or length == 1:
                text += table.get(part, part)
                at += len(part)
                break
    return text.capitalize() if word[0].isupper() else text
