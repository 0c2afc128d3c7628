"""Countries named in messages, in every language variant."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.country import Countries
from knowledge.country_words import COUNTRIES_FILE, check_countries
from knowledge.errors import ContentError, errors_in
from knowledge.languages import LANGUAGES

HERE = Path(__file__).parent
ROOT = HERE.parents[3] / "knowledge"
COUNTRIES = Countries.load(ROOT)

SENTENCES = [
    pytest.param(text, country, id=f"{language}-{text[:40]}")
    for language in LANGUAGES
    for text, country in yaml.safe_load((HERE / f"{language}.yml").read_text("utf-8"))
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_tried(language: str) -> None:
    assert len(yaml.safe_load((HERE / f"{language}.yml").read_text("utf-8"))) >= 15


@pytest.mark.parametrize(("text", "country"), SENTENCES)
def test_the_country_a_message_is_about(text: str, country: str | None) -> None:
    assert COUNTRIES.main(text) == country


@pytest.mark.parametrize(("text", "country"), SENTENCES)
def test_words_are_where_they_are_said_to_be(text: str, country: str | None) -> None:
    mentions = COUNTRIES.find(text)
    assert bool(mentions) is (country is not None)
    assert all(text[m.start : m.end] == m.words for m in mentions)
    assert list(mentions) == sorted(mentions, key=lambda mention: mention.start)


def test_the_countries_of_the_vocabulary() -> None:
    assert COUNTRIES.origins == ("KZ", "KG", "TJ", "TM", "UZ")
    assert set(COUNTRIES.destinations) == set(
        "RU KZ TR AE KR IL PL DE GB IR MY IN TH GR SA QA JP CN US".split()  # noqa: SIM905
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("iso", sorted({*COUNTRIES.origins, *COUNTRIES.destinations}))
def test_the_shown_name_is_understood(iso: str, language: str) -> None:
    mentions = COUNTRIES.find(COUNTRIES.name(iso, language))
    assert {mention.iso for mention in mentions} == {iso}


def test_flags_are_the_letters_of_the_code() -> None:
    for iso in {*COUNTRIES.origins, *COUNTRIES.destinations}:
        letters = "".join(chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in COUNTRIES.flag(iso))
        assert letters == iso


def test_an_unknown_country_has_no_name() -> None:
    with pytest.raises(KeyError):
        COUNTRIES.name("XX", "en")


def test_a_language_without_a_name_is_shown_the_english_one() -> None:
    assert COUNTRIES.name("KG", "fr") == "Kyrgyzstan"


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("из Узбекистана в Россию", [True, False]),
        ("Oʻzbekistondan Rossiyaga", [True, False]),
        ("Кыргызстандык жарандар Россияда", [True, False]),
        ("citizens of Tajikistan in Russia", [True, False]),
        ("шаҳрванди Тоҷикистон дар Россия", [True, False]),
        ("Türkmenistandan Türkiýä", [True, False]),
        ("Қазақстан азаматы Кореяда", [True, False]),
        ("еду в Россию", [False]),
    ],
)
def test_where_one_comes_from_is_marked(text: str, origins: list[bool]) -> None:
    assert [mention.origin for mention in COUNTRIES.find(text)] == origins


def test_every_mention_is_found_in_order() -> None:
    found = COUNTRIES.find("Москва, потом Дубай, потом опять Москва")
    assert [mention.iso for mention in found] == ["RU", "AE", "RU"]


@pytest.mark.parametrize("text", ["Рос\u200bсия", "Росси́я", "ROSSIYA", "«Россия»", "в-Россию"])
def test_disguised_and_decorated_words(text: str) -> None:
    assert COUNTRIES.main(text) == "RU"


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for mention in COUNTRIES.find(text):
        assert text[mention.start : mention.end] == mention.words


@given(st.lists(st.sampled_from(["в Россию", "½", "İ", "ﬁ", "\u200b", "ß", "«Сеул»", "\n", "💼"])))
def test_signs_that_change_length_do_not_move_the_words(parts: list[str]) -> None:
    text = " ".join(parts)
    found = [mention.words for mention in COUNTRIES.find(text)]
    wanted = {"в Россию": "Россию", "«Сеул»": "Сеул"}
    assert found == [wanted[part] for part in parts if part in wanted]


def test_the_file_has_no_errors() -> None:
    assert check_countries(ROOT) == []


BROKEN = [
    ("a word of two countries", "Варшава", "Берлин", "is also a word of"),
    ("a missing name", "ky: Польша, ", "", "'ky' is missing"),
    ("an unknown role", "roles: [origin]", "roles: [origen]", "does not know 'origen'"),
    ("a wrong code", "\n  PL:", "\n  Poland:", "no country code"),
    ("a word without letters", "Варшава", '"!!"', "has no letters"),
    ("an unknown field", "    adjectives: [казахстанский]", "    nouns: [а]", "Unknown field"),
]


@pytest.mark.parametrize(
    ("old", "new", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_a_broken_file_is_refused_with_line_and_remedy(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    good = (ROOT / COUNTRIES_FILE).read_text("utf-8")
    assert old in good
    (tmp_path / COUNTRIES_FILE).write_text(good.replace(old, new, 1), "utf-8")
    problems = errors_in(check_countries(tmp_path))
    assert any(message in problem.message for problem in problems)
    assert all(problem.line and problem.remedy for problem in problems)
    with pytest.raises(ContentError):
        Countries.load(tmp_path)


def test_a_missing_file_is_said() -> None:
    with pytest.raises(ContentError, match="Cannot read"):
        Countries.load(HERE)
