from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import UnknownLanguageError
from knowledge.fold import fold
from knowledge.languages import LANGUAGES, OWN_NAMES, fallbacks, from_telegram


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("озубуз", "өзүбүз"),
        ("КУН", "күң"),
        ("жалакы толобойт", "жалакы төлөбөйт"),
        ("хучум", "ҳуҷум"),
        ("маош намедиханд, кор кардам", "маош намедиҳанд, қор кардам"),
        ("o`zbek", "oʻzbek"),
        ("o‘g’il", "oʻgʻil"),
        ("isleyan isci", "işleýän işçi"),
        ("telefon", "tele\u200bfon"),
        ("помощь", "по\u00adмо\u0301щь"),
        ("still", "ＳＴＩＬＬ"),
        ("istanbul", "İstanbul"),
        ("елка", "Ёлка"),
    ],
)
def test_what_is_typed_folds_to_what_is_meant(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


def test_different_words_stay_different() -> None:
    assert fold("мой") != fold("мои")
    assert fold("уже") != fold("ужа")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_language_has_a_name_and_ends_in_russian_or_english() -> None:
    assert set(OWN_NAMES) == set(LANGUAGES)
    for language in LANGUAGES:
        order = fallbacks(language)
        assert order[0] == language
        assert {"ru", "en"} <= set(order) <= set(LANGUAGES)
        assert len(set(order)) == len(order)
    assert fallbacks("uz-Cyrl") == ("uz-Cyrl", "uz-Latn", "ru", "en")


def test_unknown_language_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownLanguageError, match=r"'uz'.*uz-Latn"):
        fallbacks("uz")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("uz", "uz-Latn"),
        ("uz-Cyrl", "uz-Cyrl"),
        ("en-GB", "en"),
        ("RU", "ru"),
        ("tg", "tg"),
        ("fa", None),
        ("", None),
        (None, None),
    ],
)
def test_telegram_language_codes(code: str | None, language: str | None) -> None:
    assert from_telegram(code) == language
