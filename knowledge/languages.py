"""The languages Safar speaks: their tags, own names, and what to show where a text is missing."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from knowledge.errors import UnknownLanguageError

LANGUAGES: Final[tuple[str, ...]] = (
    "ru",
    "ky",
    "kk",
    "tg",
    "uz-Latn",
    "uz-Cyrl",
    "tk",
    "en",
)
"""BCP 47 tags, in the order of the vocabulary; the script is part of the tag for Uzbek."""

SOURCE_LANGUAGE: Final = "ru"
"""The language that interface texts are compared with, and the last resort before English."""

OWN_NAMES: Final = MappingProxyType(
    {
        "ru": "Русский",
        "ky": "Кыргызча",
        "kk": "Қазақша",
        "tg": "Тоҷикӣ",
        "uz-Latn": "Oʻzbekcha",
        "uz-Cyrl": "Ўзбекча",
        "tk": "Türkmençe",
        "en": "English",
    }
)
"""Each language in its own words, for buttons."""

_FALLBACKS: Final = MappingProxyType(
    {
        "uz-Latn": ("uz-Latn", "uz-Cyrl", "ru", "en"),
        "uz-Cyrl": ("uz-Cyrl", "uz-Latn", "ru", "en"),
        "ru": ("ru", "en"),
        "en": ("en", "ru"),
    }
)

_TELEGRAM: Final = MappingProxyType(
    {
        "ru": "ru",
        "ky": "ky",
        "kk": "kk",
        "tg": "tg",
        "uz": "uz-Latn",
        "tk": "tk",
        "en": "en",
    }
)


def fallbacks(language: str) -> tuple[str, ...]:
    """Languages to try for ``language``, itself first.

    Raises:
        UnknownLanguageError: ``language`` is none of :data:`LANGUAGES`.
    """
    require_language(language)
    return _FALLBACKS.get(language, (language, "ru", "en"))


def from_telegram(language_code: str | None) -> str | None:
    """Our language for a Telegram client's ``language_code``, or None where we have none.

    Telegram sends IETF tags of the app's language (``uz``, ``en-GB``); it is a weak hint, as most
    of our users keep the app in Russian.
    """
    if not language_code:
        return None
    subtags = language_code.replace("_", "-").lower().split("-")
    if subtags[0] == "uz" and "cyrl" in subtags[1:]:
        return "uz-Cyrl"
    return _TELEGRAM.get(subtags[0])


def require_language(language: str) -> None:
    """Refuse a tag that is none of ours.

    Raises:
        UnknownLanguageError: names the tags that exist.
    """
    if language not in LANGUAGES:
        raise UnknownLanguageError(language, LANGUAGES)
