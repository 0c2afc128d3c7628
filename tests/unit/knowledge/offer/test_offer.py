"""Red flags and missing items in job offers of every language variant."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ContentError, errors_in
from knowledge.languages import LANGUAGES
from knowledge.offer import OfferReading, OfferRules, check_files

HERE = Path(__file__).parent
ROOT = HERE.parents[3] / "knowledge"
RULES = OfferRules.load(ROOT)


def _offers(language: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((HERE / f"{language}.yml").read_text("utf-8"))
    return read


ADVERTS = [
    pytest.param(advert["text"], advert["flags"], id=f"{language}-{i}")
    for language in LANGUAGES
    for i, advert in enumerate(_offers(language)["adverts"])
]
HARMLESS = [
    pytest.param(text, id=f"{language}-{i}")
    for language in LANGUAGES
    for i, text in enumerate(_offers(language)["harmless"])
]


def _ids(reading: OfferReading) -> set[str]:
    return {flag.id for flag in reading.flags}


@pytest.mark.parametrize(("text", "flags"), ADVERTS)
def test_flags_of_an_advert(text: str, flags: list[str]) -> None:
    assert _ids(RULES.find(text)) == set(flags)


@pytest.mark.parametrize("text", HARMLESS)
def test_an_honest_advert_has_no_flag(text: str) -> None:
    assert RULES.find(text).flags == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_honest_advert_lacks_nothing(language: str) -> None:
    assert RULES.find(_offers(language)["harmless"][0]).missing == ()


@pytest.mark.parametrize(("text", "flags"), ADVERTS)
def test_words_are_taken_from_the_message(text: str, flags: list[str]) -> None:
    for flag in RULES.find(text).flags:
        assert flag.words
        assert all(word in text for word in flag.words)


def test_every_flag_and_item_is_reported_in_the_order_of_the_file() -> None:
    reading = RULES.find("Оплата вперёд, без договора, почка")
    assert [flag.id for flag in reading.flags] == ["money_first", "no_contract", "organs"]
    assert [flag.level for flag in reading.flags] == ["concern", "concern", "high"]
    assert reading.missing == tuple(i for i in RULES.missing_ids if i != "contract")


def test_what_names_organs_a_child_crime_or_confinement_is_high() -> None:
    text = "почка. закладки. с 14 лет. выходить нельзя, под охраной. на фронт. эскорт"
    flags = RULES.find(text).flags
    assert len(flags) == 6
    assert {flag.level for flag in flags} == {"high"}


def test_facts_stand_behind_a_flag() -> None:
    (flag,) = RULES.find("В Корею без экзамена").flags
    assert flag.facts == ("F-WA-63", "F-WA-60", "F-WA-61")
    assert flag.words == ("без экзамена",)


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("зарплата 400 000 руб", True),
        ("зарплата 120 000 руб", False),
        ("зарплата 400к рублей", True),
        ("зарплата 0,5 млн рублей", True),
        ("платим 20000 руб в день", True),
        ("платим 4000 руб за смену", False),
        ("$5000 per month", True),
        ("salary 5.000 usd", True),
        ("salary 1,500 USD", False),
        ("30 $ per hour", True),
        ("kuniga 3 mln so'm", True),
        ("oylik 8 mln so'm", False),
        ("айлык 400 миң сом", True),
        ("жалақы 2 млн теңге", True),
        ("oylik 900 000 so'm", False),
        ("kuniga 200 ming som", False),
        ("маош 5000 сомонӣ", False),
        ("aýlyk 6000 manat", False),
        ("зарплата 7 млн вон", True),
        ("зарплата 2,5 млн вон", False),
        ("зарплата 9000 евро, нужен хирург", False),
        ("билет стоит 900000 руб", False),
        ("долг 900000 руб, зарплата 50000 руб", False),
        ("500000 рублей в год зарплата", False),
        ("телефон 89001234567", False),
        ("зарплата хорошая", False),
    ],
)
def test_pay_that_is_too_good(text: str, high: bool) -> None:
    assert ("pay_too_good" in _ids(RULES.find(text))) is high


def test_the_amount_is_shown_as_written() -> None:
    (flag,) = RULES.find("Зарплата 400 000 руб. Иногда 600к рублей или $9000 в месяц").flags
    assert flag.words == ("400 000 руб", "600к рублей", "$9000")


@pytest.mark.parametrize(
    "text",
    ["без предоплаты", "предоплата не требуется", "no deposit", "алдын ала төлөм жок", "deposit is not required",
     "oldindan to'lov yo'q", "пардохт пешакӣ лозим нест", "Öňünden töleg ýok", "алдын ала төлем алынбайды",
     "не интим"],
)  # fmt: skip
def test_what_is_denied_is_no_flag(text: str) -> None:
    assert RULES.find(text).flags == ()


def test_a_phrase_does_not_reach_into_the_next_sentence() -> None:
    assert "passport_in_advance" in _ids(RULES.find("паспорт отдайте нам"))
    assert "passport_in_advance" not in _ids(RULES.find("Нужен паспорт. Отдайте ключи"))


def test_a_messenger_is_no_flag_where_the_employer_is_named() -> None:
    assert "only_messenger" in _ids(RULES.find("пишите в телеграм"))
    assert "only_messenger" not in _ids(RULES.find("ООО «Демо», пишите в телеграм"))


def test_a_uk_agency_is_a_flag_only_for_kyrgyzstan() -> None:
    assert "private_agency_uk" in _ids(RULES.find("агентство в Бишкеке, работа в Англии"))
    assert "private_agency_uk" not in _ids(RULES.find("агентство в Ташкенте, работа в Англии"))
    assert "private_agency_uk" not in _ids(RULES.find("агентство в Бишкеке, работа в Турции"))


@pytest.mark.parametrize(
    "text",
    ["Is it a scam or not?", "Работаем 15 лет", "Няня для детей", "drop your CV", "охранник на склад, договор",
     "фронтальный погрузчик, нужен водитель", "Спасибо!", ""],
)  # fmt: skip
def test_what_only_sounds_bad(text: str) -> None:
    assert RULES.find(text).flags == ()


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for flag in RULES.find(text).flags:
        assert all(word in text for word in flag.words)


@given(
    st.lists(
        st.sampled_from([text for param in ADVERTS for text in str(param.values[0]).split()]),
        max_size=30,
    )
)
def test_any_mixture_of_adverts_can_be_read(parts: list[str]) -> None:
    text = " ".join(parts)
    reading = RULES.find(text)
    assert set(reading.missing) <= set(RULES.missing_ids)
    assert _ids(reading) <= set(RULES.flag_ids)
    assert all(word in text for flag in reading.flags for word in flag.words)


def test_the_files_have_no_errors() -> None:
    assert check_files(ROOT) == []


BROKEN = [
    ("a level", "flags.yml", "{level: high", "{level: huge", "does not know 'huge'"),
    ("no ground", "flags.yml", "{level: high, facts: [F-RK-08]}", "{level: high, facts: []}", "no fact"),
    ("an unknown item", "flags.yml", "unless: [employer", "unless: [emploier", "does not know"),
    ("a phrase of dots", "ru.yml", "[предоплат*", "[..., предоплат*", "cannot be read"),
    ("a joined word", "kk.yml", "[донор*", "[дон-ор*", "cannot be read"),
    ("no words for a flag", "tk.yml", "  organs:", "  organz:", "'organs' is missing"),
    ("an unknown flag", "en.yml", "  organs:", "  kidneys: [a]\n  organs:", "Unknown field"),
    ("a limit in words", "money.yml", "limit: 2900", "limit: much", "not a whole number"),
    ("no review", "uz.yml", "review: machine-drafted", "", "'review' is missing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [case[1:] for case in BROKEN],
    ids=[case[0] for case in BROKEN],
)
def test_a_broken_file_is_refused_with_line_and_remedy(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    shutil.copytree(ROOT / "offers", tmp_path / "offers")
    shutil.copy(ROOT / "countries.yml", tmp_path)
    path = tmp_path / "offers" / name
    text = path.read_text("utf-8")
    if old not in text:  # the list may begin with another word
        old, new = old.lstrip("["), new.lstrip("[")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    problems = errors_in(check_files(tmp_path))
    assert any(message in problem.message for problem in problems)
    assert all(problem.path == path and problem.line and problem.remedy for problem in problems)
    with pytest.raises(ContentError):
        OfferRules.load(tmp_path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert len(check_files(tmp_path)) == 2
    with pytest.raises(ContentError, match="Cannot read"):
        OfferRules.load(tmp_path)
