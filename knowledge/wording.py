"""A short text in all eight languages, written beside what it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from knowledge.fields import Fields
from knowledge.languages import LANGUAGES
from knowledge.transliterate import to_cyrillic
from knowledge.uzbek import CYRILLIC, LATIN


def read_wording(fields: Fields, key: str, *, limit: int) -> Mapping[str, str]:
    """The texts under ``key`` by language, each of at most ``limit`` characters.

    Uzbek in Cyrillic letters is made from the Latin text where it is not written. Any other
    language that is missing is a problem in ``fields.problems``.
    """
    inner = fields.fields(key)
    if inner is None:
        return MappingProxyType({})
    texts = {}
    for language in LANGUAGES:
        text = inner.text(language, required=language != CYRILLIC, limit=limit)
        if text is not None:
            texts[language] = text
    inner.finish()
    if LATIN in texts:
        texts.setdefault(CYRILLIC, to_cyrillic(texts[LATIN]))
    return MappingProxyType(texts)
