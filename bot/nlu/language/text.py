"""What is left of a message once everything that says nothing about its language is gone."""

import re
import unicodedata
from typing import Final

APOSTROPHE: Final = "\u02bc"
"""The one character that stands for every apostrophe inside a word."""

_LINKS = re.compile(r"\b(?:https?://|www\.|t\.me/|wa\.me/)\S+", re.IGNORECASE)
_MAILS = re.compile(r"[-_.\w]+@[-_\w]+\.[-_.\w]+")
_HANDLES = re.compile(r"@\w+")
_COMMANDS = re.compile(r"(?:^|(?<=\s))/\w+")
_DOUBLE_QUOTED = re.compile(r"['\u2018\u2019]{2,}")
_APOSTROPHES = re.compile(
    r"(?<=\w)['`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032](?=\w|\s|$)"
)
_NOT_LETTERS = re.compile(r"[^\w\u02bc]+|[\d_]+")
_STRETCHED = re.compile(r"(.)\1{2,}")

MAX_LETTERS: Final = 600
"""More than this does not make the answer better, only slower (characters)."""


def plain_words(text: str) -> str:
    """Return the lower-case words of `text`, parted by single spaces, without links, names, digits.

    An empty string means that there is nothing to tell a language from.
    """
    text = unicodedata.normalize("NFC", text[: 4 * MAX_LETTERS])
    for pattern in (_LINKS, _MAILS, _HANDLES, _COMMANDS, _DOUBLE_QUOTED):
        text = pattern.sub(" ", text)
    # Lower case first: langdetect skips words in capitals, and people shout when in trouble.
    text = text.replace("\u0130", "i").lower()
    text = _APOSTROPHES.sub(APOSTROPHE, text)
    text = _NOT_LETTERS.sub(" ", text)
    text = _STRETCHED.sub(r"\1\1", text)
    words = (word.lstrip(APOSTROPHE) for word in _keep_marks(text).split())
    return " ".join(word for word in words if word)[:MAX_LETTERS].strip()


def _keep_marks(text: str) -> str:
    """Drop every apostrophe but those after o and g (letters of Uzbek) and between letters."""
    return re.sub(rf"(?<![og]){APOSTROPHE}(?=\s|$)", "", text)
