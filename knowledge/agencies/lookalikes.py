"""Sites and handles that look like another: digits for letters, Cyrillic for Latin, a hyphen more.

A look-alike is never taken for the thing itself; it says whom somebody wants to be taken for.
"""

from __future__ import annotations

import unicodedata

__all__ = ["lookalike_key"]

# Letters of other alphabets, and digits, that a reader takes for a Latin letter.
_TWINS = {
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t",
    "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "һ": "h", "ԛ": "q", "ԝ": "w", "ү": "y", "ө": "o",
    "ɡ": "g", "ı": "i", "α": "a", "ο": "o", "ν": "v", "ρ": "p", "ι": "i", "κ": "k", "τ": "t", "υ": "u",
    "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "i": "l",
    "-": "", "_": "",
}  # fmt: skip
_LOOKS = str.maketrans({**_TWINS, "і": "l", "ı": "l", "ι": "l"})
_PAIRS = (("rn", "m"), ("vv", "w"))


def lookalike_key(key: str) -> str | None:
    """The key that ``site:…`` or ``handle:…`` shares with all that look like it, else None."""
    kind, _, text = key.partition(":")
    if kind not in {"site", "handle"}:
        return None
    if "xn--" in text:
        try:
            text = text.encode("ascii").decode("idna")
        except UnicodeError:
            return None
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(char for char in text if not unicodedata.combining(char)).translate(_LOOKS)
    for pair, one in _PAIRS:
        text = text.replace(pair, one)
    return f"looks:{kind}:{text}"
