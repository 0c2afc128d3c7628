"""The encoding of a text file, told by its bytes: UTF-8, UTF-16 or Windows-1251, else refused.

Nothing is guessed that could turn names into other names: what is neither is refused with a cure.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from knowledge.agencies.errors import RegisterFileError

__all__ = ["encoding_of"]

_CHUNK = 1 << 20
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def encoding_of(path: Path) -> str:
    """The name under which Python knows the encoding of ``path``; all of the file can be read in it.

    Raises :class:`RegisterFileError` for binary files and other encodings, and OSError.
    """
    with path.open("rb") as file:
        head = file.read(_CHUNK)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            bad = _first_bad_byte(path, encoding)
            if bad is not None:
                raise _broken(path, encoding, bad)
            return encoding
    if b"\x00" in head:
        return _without_mark(path, head)
    if _first_bad_byte(path, "utf-8") is None:
        return "utf-8"
    if _first_bad_byte(path, "cp1251") is None and _looks_like_words(head.decode("cp1251")):
        return "cp1251"
    raise RegisterFileError(
        f"{path}: the encoding is neither UTF-8, UTF-16 nor Windows-1251. "
        "Save the file as CSV UTF-8."
    )


def _without_mark(path: Path, head: bytes) -> str:
    """UTF-16 without its mark: every second byte is zero, as far as letters are Latin."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > 8 * (min(even, odd) + 1) or (even + odd and len(head) < 32):
        encoding = "utf-16-be" if even > odd else "utf-16-le"
        bad = _first_bad_byte(path, encoding)
        if bad is not None:
            raise _broken(path, encoding, bad)
        return encoding
    raise RegisterFileError(
        f"{path}: this is a binary file, not a table. Save the table as CSV UTF-8 or XLSX."
    )


def _broken(path: Path, encoding: str, at: int) -> RegisterFileError:
    return RegisterFileError(
        f"{path}: the file begins as {encoding} and breaks at byte {at}. "
        "Save it again as CSV UTF-8."
    )


def _first_bad_byte(path: Path, encoding: str) -> int | None:
    """About where ``path`` stops being text of ``encoding``, or None; reads it piece by piece."""
    decoder = codecs.getincrementaldecoder(encoding)()
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                return done + error.start
            done += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return done
    return None


def _looks_like_words(text: str) -> bool:
    """Whether text read as Windows-1251 is Cyrillic, and not another encoding read wrongly."""
    letters = [char for char in text if not char.isascii()]
    if not letters or any(char < " " and char not in "\t\r\n\f" for char in text):
        return False
    cyrillic = sum("А" <= char <= "я" or char in "ЁёІіЇїЄєЎў" for char in letters)
    quotes = sum(char in "«»“”„‘’–—…№ \xad°·•" for char in letters)
    if (cyrillic + quotes) < 0.97 * len(letters) or cyrillic < quotes:
        return False
    words = re.findall(r"[^\W\d_]+", text)
    # Read wrongly, words mix scripts (Turkish) or have capitals inside (KOI8-R, DOS).
    mixed = sum(bool(re.search("[a-z]", word) and re.search("[а-я]", word)) for word in words)
    inner = sum(bool(re.search("[а-яё][А-ЯЁ]", word)) for word in words)
    return (mixed + inner) <= 0.05 * len(words)
