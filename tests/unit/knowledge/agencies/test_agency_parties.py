"""The name on a contract against the permit holder, and the two firms of one advert."""

from __future__ import annotations

import pytest

from knowledge.agencies import Agency, AgencyIndex
from knowledge.agencies.parties import Party, compare_party, firms_in, other_party

HOLDER = Agency(
    "R", "real", "ОсОО «Тестовый Зумрад»", aliases=("Testovyi Zumrad",), tax_number="01234567890123"
)


@pytest.mark.parametrize(
    ("written", "party"),
    [
        ("ОсОО «Тестовый Зумрад»", Party.SAME),
        ("Тестовый Зумрад", Party.SAME),
        ("TESTOVYI ZUMRAD", Party.SAME),
        ("Общество, ИНН 0123 4567 890123", Party.SAME),
        ("ИП Тестовый Зумрад", Party.ALIKE),
        ("Тестовый Зумрад Групп Трэвел", Party.ALIKE),
        ("ОсОО «Тестовый Карвон»", Party.OTHER),
        ("ОсОО «Берег»", Party.OTHER),
        ("Иванов Иван Иванович", Party.OTHER),
        ("ОсОО", Party.OTHER),
        ("01234567890124", Party.OTHER),
        ("?" * 4096, Party.OTHER),
        ("'; DROP TABLE agencies; --", Party.OTHER),
    ],
)
def test_a_name_is_compared_to_the_letter(written: str, party: Party) -> None:
    assert compare_party(HOLDER, written) is party


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Фирма «Зумрад» зовёт в Корею", ["Зумрад"]),
        ("ОсОО Зумрад приглашает", ["Зумрад"]),
        ("Karvon MChJ ishga taklif qiladi", ["Karvon"]),
        ("Работа в Польше, хорошая зарплата, Хороший Коллектив", []),
        ("", []),
    ],
)
def test_only_what_is_plainly_a_firm_counts(text: str, firms: list[str]) -> None:
    assert list(firms_in(text)) == firms


def test_two_firms_in_one_advert() -> None:
    advert = "ОсОО «Зумрад» набирает швей. Договор с ОсОО «Берег»."
    assert other_party(advert, ["Договор с ОсОО «Берег»."]) == ("Зумрад", "Берег")
    same = "ОсОО «Зумрад» набирает швей. Договор с ОсОО «Zumrad»."
    assert other_party(same, ["Договор с ОсОО «Zumrad»."]) is None
    assert other_party(advert, []) is None


def test_the_demo_holders_are_the_same_as_themselves(demo_index: AgencyIndex) -> None:
    for agency in demo_index.agencies:
        for name in agency.names:
            assert compare_party(agency, name) in (Party.SAME, Party.ALIKE), name
            if name == agency.name:
                assert compare_party(agency, name) is Party.SAME
