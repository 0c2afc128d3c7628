"""The spellings that profiles and the classifier are built with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.in_rasa.spelling import rough
from bot.nlu.language import latin
from bot.nlu.language.text import plain_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ойлигимни бермаяпти", "Oyligimni bermayapti"),
        ("хўжайин қаерда", "xo'jayin qayerda"),
        ("НЕ ПЛАТЯТ зарплату", "ne platyat zarplatu"),
        ("хозяин паспорт забрал", "khozyain pasport zabral"),
        ("жумуш берүүчү", "jumush beruuchu"),
        ("aýlygymy bermeýär", "aylygymy bermeyar"),
        ("плаааатить", "платить"),
    ],
)
def test_rough_makes_spellings_meet(one: str, other: str) -> None:
    assert rough(one) == rough(other)


@given(st.text(max_size=60))
def test_rough_never_fails_and_is_in_lower_case(text: str) -> None:
    assert rough(text) == rough(text).lower()


@pytest.mark.parametrize(
    ("cyrillic", "in_latin"),
    [
        ("ўзбекистонда ишлайман", "oʼzbekistonda ishlayman"),
        ("ер ва сув", "yer va suv"),
        ("чет элга", "chet elga"),
        ("маълумот", "maʼlumot"),
        ("ғалаба қозонди", "gʼalaba qozondi"),
    ],
)
def test_uzbek_scripts(cyrillic: str, in_latin: str) -> None:
    assert latin.uzbek_latin(f" {cyrillic}").strip() == in_latin
    assert latin.uzbek_cyrillic(f" {in_latin}").strip() == cyrillic


def test_russian_is_typed_in_several_habits() -> None:
    assert [spell("хозяин должен") for spell in latin.RUSSIAN] == [
        "hozyain doljen",
        "khozyain dolzhen",
        "xoziain doljen",
    ]


def test_turkmen_and_uzbek_without_their_marks() -> None:
    assert latin.TURKMEN_PLAIN[0]("aýlygymyň şu aýy ödenmän") == "aylygymyn su ayy odenman"
    assert latin.UZBEK_PLAIN[0]("oʼgʼlim") == "oglim"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ne PLATYAT 2 mesyaca!!!", "ne platyat mesyaca"),
        ("см. https://t.me/x и www.site.kg/a?b", "см и"),
        ("пишите на me@mail.example или @agent_007", "пишите на или"),
        ("/start салом", "салом"),
        ("и/или", "и или"),
        ("нееееет", "неет"),
        ("'quoted' o'g'lim do'", "quoted oʼgʼlim doʼ"),
        ("İstanbul", "istanbul"),
        ("e\u0301", "é"),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain_words(text) == words
