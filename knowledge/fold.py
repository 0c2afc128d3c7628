"""One spelling for matching: what people type, without the letters their keyboards lack.

Kyrgyz is typed without ө ү ң, Tajik without ӣ ӯ ҷ ҳ қ ғ, Turkmen without its diacritics, Uzbek with
any of six apostrophes. Folding both sides of a comparison makes these the same. The result is
for matching only and is never shown to anybody.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["APOSTROPHES", "fold"]

APOSTROPHES = "'`´ʻʼʹˈʽ‘’‛′＇ꞌ"
"""Every character met in place of the Uzbek ʻ and ʼ; :func:`fold` makes each of them ``'``."""

_LETTERS = {
    # Kyrgyz, Kazakh, Tajik, Uzbek Cyrillic -> the letter of a Russian keyboard typed instead
    "ө": "о", "ү": "у", "ұ": "у", "ң": "н", "і": "и", "ә": "а", "қ": "к", "ғ": "г",
    "ҳ": "х", "һ": "х", "ҷ": "ч", "ӣ": "и", "ӯ": "у", "ў": "у", "ё": "е",
    # Turkmen and Turkish -> plain Latin
    "ş": "s", "ç": "c", "ň": "n", "ž": "z", "ý": "y", "ö": "o", "ü": "u", "ä": "a",
    "ı": "i", "ğ": "g",
}  # fmt: skip

_SETTLED = re.compile(r"[\x00-\x7fа-я]*")
"""Letters that nothing below changes, once they are small."""

_TABLE = str.maketrans({**_LETTERS, **dict.fromkeys(APOSTROPHES, "'")})


def fold(text: str) -> str:
    """``text`` for comparison: casefolded NFKC, look-alike letters and apostrophes unified.

    Zero-width characters, direction marks and stress marks are dropped, as they are used to hide
    words from filters or come along with a copied text. White space and punctuation stay.
    Folding twice gives the same as folding once.
    """
    plain = text.casefold().translate(_TABLE)
    if _SETTLED.fullmatch(plain):  # nearly all that people type; the rest takes ten times longer
        return plain
    folded = _fold_once(text)
    while (again := _fold_once(folded)) != folded:
        folded = again
    return folded


def _fold_once(text: str) -> str:
    # Apostrophes first: NFKC would turn ´ into a space and a combining accent.
    text = text.translate(_TABLE)
    if not text.isascii():
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
        text = unicodedata.normalize("NFKC", text)
    text = unicodedata.normalize("NFKC", text.casefold()).translate(_TABLE)
    if text.isascii():
        return text
    return "".join(char for char in text if unicodedata.category(char) not in ("Mn", "Cf"))
