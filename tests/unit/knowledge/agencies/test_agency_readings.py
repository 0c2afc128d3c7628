"""Other readings of a name, parts of names, and what keys find."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.agencies import Agency, AgencyIndex, Kind, Permit, Status, check
from knowledge.agencies.neighbours import Keys, Neighbours
from knowledge.agencies.words import load_words

TODAY = date(2026, 11, 23)


def asked(query: str, *names: str) -> tuple[str, str | None]:
    permit = Permit("TR", Status.PERMITTED, as_of=date(2026, 1, 1))
    index = AgencyIndex(
        Agency(f"R{at}", "test", name, permits=(permit,)) for at, name in enumerate(names)
    )
    verdict = check(index, query, today=TODAY)
    return verdict.verdict, verdict.agency.name if verdict.agency else None


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("ЖолҚыран тревел", "Қыран Жол Тревел"),
        ("Викторибридж Лидер", "Victory Bridge Leader"),
        ("Некст Карго Стар", "Next Kargo Star"),
        ("Ramaj Sajakat Nur", "Рамай Саякат Нур"),
        ("Бригхт Фалкон", "Bright Falcon"),
        ("Дарё Осмон", "Daryo Osmon"),
        ("Даре Осмон", "Дарё Осмон"),
        ("тоо кыраан жаңы", "ЖЧК «Тоо Кыраан Жаңы»"),
        ("ТОО Кыраан Даңк", "Кыраан Даңк"),
        ("ТОО «Кыраан Даңк»", "Кыраан Даңк"),
    ],
)
def test_names_are_read_in_the_ways_people_write(query: str, listed: str) -> None:
    assert asked(query, listed, "DEMO Else Where") == (Kind.LICENSED, listed)


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("сарнур и тынчтык", "Сарнур"),
        ("ОсОО «Сарнур и Тынчтык»", "Сарнур"),
        ("Stilti and Oskorgra", "Stilti"),
        ("Сарнур-Тынчтык", "Сарнур"),
        ("агентство Сарнур и Тынчтык настоящее?", "Сарнур"),
        ("Тоо Кыраан Даңк", "Кыраан Даңк"),
        ("Жол Қыран Консалт", "Қыран Жол"),
    ],
)
def test_a_part_of_a_name_is_another_name(query: str, listed: str) -> None:
    others = ("Тынчтык Булак", "Oskorgra Nur", "Тоо Булак")
    assert asked(query, listed, *others) == (Kind.UNKNOWN, None)


def test_a_word_of_names_at_the_beginning_of_a_question_leaves_it_open() -> None:
    names = ("Daglar Kerwen", "Ynanç Nesip")
    question = "Daglar Kerwen diýen firma dogrumy?"
    assert asked(question, *names) == (Kind.LICENSED, "Daglar Kerwen")
    assert asked(f"Ynanç {question}", *names) == (Kind.UNKNOWN, None)


def test_only_names_of_all_the_words_are_identical() -> None:
    index = AgencyIndex(
        Agency(f"R{at}", "t", name) for at, name in enumerate(["Алтын Жол", "Алтын Жол Нур", "Жол"])
    )
    found = index.search("жол алтын", as_spelled=True)
    assert [match.agency.register_id for match in found] == ["R0"]


@given(st.lists(st.tuples(st.text(max_size=4), st.integers(0, 99)), max_size=60))
def test_keys_give_back_what_was_put_in(items: list[tuple[str, int]]) -> None:
    keys = Keys(items)
    for key, _ in items:
        assert keys.find(key) == sorted({number for other, number in items if other == key})
        assert keys.find(key, limit=1) == keys.find(key)[:1]
    assert keys.find("absent") == []


def test_words_that_hardly_have_consonants_are_found_too() -> None:
    near = Neighbours([("aaaaab", 7), ("eaoaie", 8)])
    assert near.find("baaaab", limit=10) == [7]
    assert near.find("eaoaib", limit=10) == [8]


@given(st.text("abeiklmnorst", min_size=3, max_size=14), st.data())
def test_a_skeleton_is_found_with_one_letter_wrong(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abeikl"))
    near = Neighbours([(word, 7)])
    for wrong in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + letter + word[at:],
    ):
        if len(wrong) > 2:
            assert near.find(wrong, limit=10) == [7], wrong


def test_words_are_cut_before_they_are_compared() -> None:
    assert len(load_words().name("ы" * 4_000).joined) < 100
