"""Names across scripts: one Latin skeleton for Cyrillic, Latin, and the letters of six languages.

``plain`` writes any of the languages in ASCII Latin letters. ``skeleton`` reduces that further so
that spellings by ear meet (Sapar/Сапар, Tashkent/Toshkent stay apart, sh/ш/ş are one letter).
``bones`` keeps the consonants only; it finds candidates and is never proof.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from knowledge.fold import APOSTROPHES, fold

__all__ = ["bones", "plain", "skeleton", "words_of"]

# Letters whose sound fold() would lose, and Cyrillic: written before folding.
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ө": "o", "ү": "u", "ұ": "u", "ң": "n", "і": "i", "ә": "a", "қ": "q", "ғ": "g", "ҳ": "kh",
    "һ": "kh", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ў": "o", "є": "e", "ї": "i",
    "ş": "sh", "ç": "ch", "ň": "n", "ž": "j", "ý": "y", "ö": "o", "ü": "u", "ä": "a", "ı": "i",
    "ğ": "g", "ñ": "n", "ú": "u", "ū": "u", "ś": "sh", "ł": "l", "č": "ch", "š": "sh",
    "ß": "ss",
}  # fmt: skip
_TO_LATIN = str.maketrans(_LATIN)
# Latin letters that look like a Cyrillic one, and back: for words that mix the two scripts.
_LOOKALIKE = "aeopcxyikmthb"
_CYRILLIC_TWIN = "аеорсхуікмтнв"
_AS_CYRILLIC = str.maketrans(_LOOKALIKE, _CYRILLIC_TWIN)
_AS_LATIN = str.maketrans(_CYRILLIC_TWIN, _LOOKALIKE)

_MAX_WORD = 48
"""Letters of a word that are read; no word of a name has more."""
_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.\s?){2,}[^\W\d_]?(?![^\W_])")
_APOSTROPHE = re.compile(f"[{re.escape(APOSTROPHES)}]")

_REDUCE = [
    (re.compile(pattern), sound)
    for pattern, sound in [
        (r"sch|shch|sh", "S"), (r"tch|ch", "C"), (r"dzh|zh|dj|j", "J"),
        (r"kh|x", "h"), (r"gh", "g"), (r"ph", "f"), (r"th", "t"), (r"ck|q", "k"), (r"w", "v"),
        (r"ts|tz|c(?=[eiy])", "s"), (r"c", "k"), (r"ee", "i"), (r"oo|ou|u", "o"), (r"y", "i"),
        (r"^ie", "e"), (r"(.)\1+", r"\1"),
    ]
]  # fmt: skip
_TO_BONES = str.maketrans({"S": "s", "J": "z", "C": "k", **dict.fromkeys("aeio")})


def words_of(text: str) -> list[str]:
    """The words of ``text`` in ASCII Latin letters, hyphens, ampersands and quotes being spaces.

    >>> words_of("ОсОО «Рамай-Саякат»")
    ['osoo', 'ramay', 'sayakat']
    """
    text = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", text)).casefold()
    # Abbreviations with dots (о.о.о., A.Ş.) are one word.
    text = _INITIALS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    words = (plain(word[:_MAX_WORD]) for word in _WORD.findall(text.replace("'", "")))
    return [word for word in words if word]


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """One word in ASCII Latin letters and digits; "" for scripts that are not handled."""
    word = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", word).casefold())
    if not word.isascii():
        word = fold(_one_script(word).translate(_TO_LATIN))
    return "".join(char for char in word if char.isascii() and char.isalnum())


def _one_script(word: str) -> str:
    """A word that mixes look-alike letters of two scripts, in the script of its majority."""
    cyrillic = sum("Ѐ" <= char <= "ӿ" for char in word)
    latin = sum(char.isascii() and char.isalpha() for char in word)
    if not cyrillic or not latin:
        return word
    if cyrillic >= latin:
        changed = word.translate(_AS_CYRILLIC)
        return changed if not re.search("[a-z]", changed) else word
    changed = word.translate(_AS_LATIN)
    return changed if not re.search("[Ѐ-ӿ]", changed) else word


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The sound of one ``plain`` word: one letter per sound, no doubles, o and u alike."""
    for pattern, sound in _REDUCE:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=16384)
def bones(sounds: str) -> str:
    """The consonants of a skeleton; words that hardly have any keep their vowels."""
    key = sounds.translate(_TO_BONES)
    return key if len(key) > 1 else sounds
