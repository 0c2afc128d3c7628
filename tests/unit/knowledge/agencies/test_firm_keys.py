"""What brings reports about one firm together, and what keeps two firms apart."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.agencies import (
    Agency,
    AgencyIndex,
    AgencyWarning,
    Kind,
    OverlaidIndex,
    Permit,
    SourceInfo,
    SourceKind,
    Status,
    check,
    contacts_in,
    firm_keys,
    phones_in,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Зувакс Перлон", "Zuvaks Perlon LLC"),
        ("ОсОО «Зувакс Перлон»", "перлон зувакс"),
        ("wa.me/996100000088", "+996 100 00 00 88"),
        ("@zuvaks_perlon", "https://t.me/zuvaks_perlon"),
        ("Зувакс Перлон, +996 100 00 00 88", "+996100000088"),
        ("Мутная Контора", "фирма «Мутная Контора»"),
    ],
)
def test_spellings_of_one_firm_meet(one: str, other: str) -> None:
    assert set(firm_keys(one)) & set(firm_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Сапар Жумуш", "Сапар Турист"),
        ("Safar Work", "Safar Travel"),
        ("Зувакс Перлон", "Зувакс"),
        ("+996 100 00 00 88", "+996 100 00 00 89"),
        ("@zuvaks_perlon", "@zuvaks_perlon2"),
    ],
)
def test_two_firms_stay_apart(one: str, other: str) -> None:
    assert not set(firm_keys(one)) & set(firm_keys(other))


@pytest.mark.parametrize(
    "text", ["", "работа", "Work", "фирма", "агентство", "Ак", "12 000", "🙂", "??"]
)
def test_what_names_nobody_has_no_keys(text: str) -> None:
    assert firm_keys(text) == ()


def test_a_record_of_a_list_is_a_key_too() -> None:
    listed = Agency("R-1", "register", "ДЕМО Зувакс")
    assert "agency:register:R-1" in firm_keys("зуваксс", (listed,))


def test_contacts_as_written_and_phones_by_key() -> None:
    text = "Зувакс, тел. +996 100 00 00 88, @zuvaks, zuvaks.example"
    assert contacts_in(text) == ("+996 100 00 00 88", "@zuvaks", "zuvaks.example")
    assert phones_in(text) == {"phone:996:100000088"}


@pytest.mark.parametrize("text", ["x" * 5000, "'; DROP TABLE reports; --", "<b>" * 900, "@" * 4096])
def test_odd_texts_do_no_harm(text: str) -> None:
    assert isinstance(firm_keys(text), tuple)


# -- a small index over a big one ---------------------------------------------------


PERMIT = Permit("TR", Status.PERMITTED, "1", date(2026, 1, 1), date(2027, 1, 1), date(2026, 1, 1))
REGISTER = SourceInfo("register", "Register", SourceKind.REGISTER, TODAY, demo=True)
OWN = SourceInfo("own", "Own", SourceKind.WARNINGS, TODAY, demo=False)
BASE = AgencyIndex(
    [
        Agency("R-1", "register", "ДЕМО Зувакс Перлон", phones=("+996 100 00 00 01",), permits=(PERMIT,)),
        Agency("R-2", "register", "ДЕМО Хвощ Драга", permits=(PERMIT,)),
    ],
    [REGISTER],
)  # fmt: skip


def over(name: str, **fields: tuple[str, ...]) -> OverlaidIndex:
    warning = AgencyWarning("reason", None, TODAY)
    return OverlaidIndex(BASE, [Agency("W-1", "own", name, warnings=(warning,), **fields)], OWN)  # type: ignore[arg-type]


def test_a_firm_of_the_register_is_warned_of_and_its_permit_still_told() -> None:
    verdict = check(over("DEMO Zuvaks Perlon"), "ДЕМО Зувакс Перлон", today=TODAY)
    assert verdict.verdict is Kind.WARNED
    assert {source.id for source in verdict.sources} == {"register", "own"}
    assert verdict.reason("permit_in_force") is not None


def test_contacts_of_the_warning_are_found_and_those_of_others_are_not() -> None:
    index = over("@zuvaks_fake", phones=("+996 100 00 00 77",), handles=("@zuvaks_fake",))
    for query in ("+996100000077", "t.me/zuvaks_fake"):
        assert check(index, query, today=TODAY).verdict is Kind.WARNED
    assert check(index, "ДЕМО Зувакс Перлон", today=TODAY).verdict is Kind.LICENSED
    assert check(index, "+996 100 00 00 01", today=TODAY).verdict is Kind.LICENSED


def test_what_only_resembles_the_warned_name_keeps_its_own_verdict() -> None:
    index = over("ДЕМО Хвощ Драги")
    assert check(index, "ДЕМО Хвощ Драга", today=TODAY).verdict is Kind.LICENSED
    assert check(index, "ДЕМО Хвощ Драги", today=TODAY).register_id == "W-1"


def test_a_misspelt_name_of_a_warning_is_found_where_the_register_has_nothing_like_it() -> None:
    index = over("Кремпачёво Бульдозавр")
    assert check(index, "Кремпачево Бульдозаврр", today=TODAY).verdict is Kind.WARNED


def test_both_are_there() -> None:
    index = over("ДЕМО Мырза")
    assert len(index) == len(BASE) + 1
    assert index.by_id("W-1") is not None
    assert index.by_id("R-2") is BASE.by_id("R-2")
    assert [source.id for source in index.sources] == ["register", "own"]
