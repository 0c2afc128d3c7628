"""Words of a message as keys that survive sloppy typing.

People write the same word with and without the letters of their language (`үй`, `уй`), in the
other script (`паспорт`, `pasport`), with look-alike letters and with invisible characters. A *key* is
what all these spellings share: folded, in Latin letters and with no doubled letters. In words typed
in Latin letters `y` and `i` are one letter too, as they stand for ы, й and и at whim; in Cyrillic
words ы and и stay apart (`был` is not `бил`). Patterns of the concept files and words of messages
become keys by the same function, so a key never needs to be readable or reversible.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.fold import fold

CYRILLIC = "cyrillic"
LATIN = "latin"
ENGLISH = "english"  # Latin letters of an English message: no transliteration is meant there

# Words that mark a message as English; none of them is a word typed in Latin letters of another
# language of ours, however spelt.
_ENGLISH_WORDS = frozenset(
    [
        "the",
        "are",
        "was",
        "for",
        "and",
        "of",
        "they",
        "can",
        "could",
        "what",
        "how",
        "if",
        "not",
        "with",
        "you",
        "your",
        "must",
        "have",
        "has",
        "had",
        "from",
        "this",
        "that",
        "when",
        "where",
        "who",
        "which",
        "their",
        "them",
        "does",
        "did",
        "will",
        "would",
        "should",
        "get",
        "want",
        "need",
        "please",
        "there",
        "out",
        "him",
        "she",
        "been",
        "because",
        "about",
        "after",
        "before",
        "without",
        "any",
        "work",
        "took",
        "money",
        "pay",
        "paid",
        "job",
        "dont",
        "cant",
        "wont",
        "but",
        "than",
        "too",
        "also",
        "just",
        "only",
        "came",
        "open",
        "know",
    ]
)
_ENGLISH_SHARE = 0.1

# Characters that may stand inside a word without being letters: combining marks, invisible
# characters and everything that people type for the Uzbek tutuq belgisi.
_INSIDE = (
    "\u0300-\u036f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "'`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u2032"
)
_TOKEN = re.compile(
    rf"[^\W\d_](?:[{_INSIDE}]*[^\W\d_]|(?<=[A-Za-z])4(?=[A-Za-z]))*|\d+(?:[{_INSIDE}]*\d)*"
)
_LATIN_WORD = re.compile(r"[a-z]+")
_INVISIBLE = re.compile(rf"[{_INSIDE}]")
_END = re.compile(r"[.!?;…\n。؟]")
_PAUSE = re.compile(r"[,:()«»\"“”]|\s[-–—]\s")

_SENTENCE_COST = 3  # a sentence end counts as three words of distance, a comma as one
_PAUSE_COST = 1
_MAX_DIGITS = 6

# Latin letters that look like Cyrillic ones, for words that mix the scripts.
_LOOK_ALIKES = str.maketrans("aceopxykmthbi", "асеорхукмтнви")

_CYRILLIC_KEYS = str.maketrans(
    {
        **dict(
            zip(
                "абвгдезийклмнопрстуфхыэёіәөүұқғңһҳҷӣӯўѓќњљєґ",
                "abvgdeziiklmnoprstufhyeeiaouukgnhhciuugknleg",
                strict=True,
            )
        ),
        "ж": "j",
        "җ": "j",
        "ц": "ts",
        "ч": "c",
        "ш": "w",
        "щ": "w",
        "ъ": "",
        "ь": "",
        "ю": "iu",
        "я": "ia",
        "ї": "i",
    }
)
_LATIN_PAIRS = (
    ("w", "v"),
    ("shch", "w"),
    ("sch", "w"),
    ("sh", "w"),
    ("zh", "j"),
    ("kh", "h"),
    ("ch", "c"),
)
_LATIN_KEYS = str.maketrans("xqı", "hki")
_SPELT_OUT = str.maketrans({"ş": "sh", "ç": "ch", "ž": "zh"})  # folding would lose their sound
_REPEATED = re.compile(r"(.)\1+")

# Uzbek Latin to Cyrillic, longest first: one list of patterns serves both scripts.
_UZBEK_PAIRS = (
    ("o'", "ў"),
    ("g'", "ғ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("yo", "ё"),
    ("yu", "ю"),
    ("ya", "я"),
    ("ye", "е"),
    ("'", "ъ"),
)
_UZBEK_LETTERS = str.maketrans("abdefghijklmnopqrstuvxyzwc", "абдефгҳижклмнопқрстувхйзвк")
_UZBEK_APOSTROPHES = re.compile("[`\u00b4\u2018\u2019\u02bb\u02bc\u2032]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number of a message.

    `start` and `end` are offsets into the original message; `place` is its position in words,
    with commas and sentence ends counted in, so that distances respect them.
    """

    start: int
    end: int
    key: str
    script: str
    number: int | None
    place: int


def script_of(text: str) -> str:
    """The script of a word; Latin letters that only look like Cyrillic ones do not count."""
    cyrillic = sum("\u0400" <= c <= "\u052f" for c in text)
    latin = [
        c for c in text.casefold() if (c.isascii() and c.isalpha()) or "\u00c0" <= c <= "\u024f"
    ]
    if cyrillic and (cyrillic >= len(latin) or all(ord(c) in _LOOK_ALIKES for c in latin)):
        return CYRILLIC
    return LATIN


@lru_cache(maxsize=16384)
def key_and_script(word: str) -> tuple[str, str]:
    """The key of one word, and the script it was written in."""
    script = script_of(word)
    # Uzbek oʻ is another letter than o (oʻlsam is not olsam): as in Cyrillic, it counts as u.
    folded = _INVISIBLE.sub("", fold(word.translate(_SPELT_OUT)).replace("o'", "u"))
    if script == CYRILLIC:
        key = folded.translate(_LOOK_ALIKES).translate(_CYRILLIC_KEYS)
    else:
        key = folded.replace("4", "ch")
        for pair, letter in _LATIN_PAIRS:
            key = key.replace(pair, letter)
        # What is left in Cyrillic are letters of a word that mixes the scripts.
        key = latin_key(key.translate(_LATIN_KEYS).translate(_CYRILLIC_KEYS))
    return _REPEATED.sub(r"\1", key.replace("ie", "e")), script


def latin_key(key: str) -> str:
    """The key that a Cyrillic word has when it is typed in Latin letters."""
    return _REPEATED.sub(r"\1", key.replace("y", "i").replace("ie", "e"))


def uzbek_cyrillic(word: str) -> str:
    """An Uzbek word in Latin letters as it is written in Cyrillic."""
    text = _UZBEK_APOSTROPHES.sub("'", word.casefold())
    for pair, letter in _UZBEK_PAIRS:
        text = text.replace(pair, letter)
    if text.startswith("e"):
        text = "э" + text[1:]
    return text.translate(_UZBEK_LETTERS)


def words_of(text: str) -> list[Word]:
    """Every word and number of a message, in order."""
    words: list[Word] = []
    latin = LATIN
    typed = _LATIN_WORD.findall(_INVISIBLE.sub("", text).casefold())
    if typed and sum(word in _ENGLISH_WORDS for word in typed) >= _ENGLISH_SHARE * len(typed):
        latin = ENGLISH
    place = 0
    last_end = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        between = text[last_end:start]
        if words and between != " ":
            if _END.search(between):
                place += _SENTENCE_COST
            elif _PAUSE.search(between):
                place += _PAUSE_COST
        token = match.group()
        if token[0].isdecimal():
            digits = _INVISIBLE.sub("", token)
            number = int(digits) if len(digits) <= _MAX_DIGITS else None
            words.append(Word(start, end, "", LATIN, number, place))
        else:
            key, script = key_and_script(token)
            words.append(Word(start, end, key, latin if script == LATIN else script, None, place))
        place += 1
        last_end = end
    return words
