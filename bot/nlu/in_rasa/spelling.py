"""One rough Latin spelling for all eight languages, for comparing words only.

Uzbek is written in two scripts, Russian is typed in Latin letters, and people leave out what
their keyboards lack. Spelled alike, a sentence learned in one script helps with the other, and
words that the Turkic languages share help each other.
"""

from __future__ import annotations

import re

from knowledge.fold import fold

_SOUNDS = dict(zip("абвгдезийклмнопрстуфх", "abvgdeziiklmnoprstufh", strict=True)) | {
    "ж": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e",
    "ю": "iu", "я": "ia", "ё": "e", "'": "",
    # Latin letters that stand for the same sound elsewhere
    "y": "i", "q": "k", "x": "h", "w": "v",
}  # fmt: skip
_TABLE = str.maketrans(_SOUNDS)
_DIGRAPHS = (
    ("shch", "sh"),
    ("sch", "sh"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("ie", "e"),
)
_REPEATED = re.compile(r"(.)\1+")


def rough(text: str) -> str:
    """Return `text` in the rough spelling: lower case, Latin letters, nothing doubled."""
    # Uzbek ў is oʻ in the other script; fold would make it у.
    spelled = fold(text.lower().replace("ў", "о")).translate(_TABLE)
    for longer, shorter in _DIGRAPHS:
        spelled = spelled.replace(longer, shorter)
    return _REPEATED.sub(r"\1", spelled)
