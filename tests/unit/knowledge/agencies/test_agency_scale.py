"""Thousands of generated agencies: found in other spellings, and nobody who is not on the list."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.agencies import Agency, AgencyIndex, Kind, Permit, Status, check
from knowledge.agencies.candidates import candidates, identical
from knowledge.agencies.nametable import NameTable
from knowledge.agencies.words import load_words
from tests.bench import perturbed, second_set
from tests.bench.agencies import measured, questions, unknown_names
from tests.bench.generated import SOURCE, Made, agency_of, made_names
from tests.bench.perturbed import Asked

TODAY = date(2026, 11, 23)
REAL_SPELLINGS = [
    ("Голден ворк & тревел", "Голден Ворк Тревел"),
    ("Аска-Трэвел", "Аска Тревел"),
    ("Рамай-Саякат", "Рамай Саякат"),
]
"""Of fact F-RG-81: the same firms in three newspapers; each with and without ОсОО."""


@cache
def register() -> tuple[list[Made], AgencyIndex]:
    """Built once; no fixture, as hypothesis would print it."""
    made = list(made_names(4_000, seed=11))
    return made, AgencyIndex(map(agency_of, made), [SOURCE])


@pytest.fixture
def made() -> list[Made]:
    return register()[0]


@pytest.fixture
def index() -> AgencyIndex:
    return register()[1]


@pytest.mark.parametrize("ask", [perturbed.asked_about, second_set.asked_about])
def test_the_right_agency_comes_first_and_unknown_names_stay_unknown(
    made: list[Made], index: AgencyIndex, ask: Callable[[Made, bool, random.Random], Asked]
) -> None:
    asked = questions(made, 600, 3, ask) + unknown_names(made, 300, 3, ask)
    figures = measured(index, asked)
    assert figures.first >= 0.98, figures.misses
    assert figures.wrong <= 0.005, figures.misses
    assert figures.wrong_unknown <= 0.01, figures.misses


@pytest.mark.parametrize("pair", REAL_SPELLINGS)
@pytest.mark.parametrize("form", ["{}", "ОсОО «{}»", "осоо {}"])
def test_the_spellings_of_the_newspapers_match_among_thousands(
    made: list[Made], pair: tuple[str, str], form: str
) -> None:
    permit = (Permit("TR", Status.PERMITTED, as_of=date(2026, 1, 1)),)
    firms = [
        Agency(f"R{at}", SOURCE.id, f"ОсОО «{one}»", permits=permit)
        for at, (one, _) in enumerate(REAL_SPELLINGS)
    ]
    index = AgencyIndex([*map(agency_of, made), *firms], [SOURCE])
    for spelling in pair:
        verdict = check(index, form.format(spelling), today=TODAY)
        assert (verdict.verdict, verdict.register_id) == (
            Kind.LICENSED,
            f"R{REAL_SPELLINGS.index(pair)}",
        )


@pytest.mark.parametrize(
    "query", ["Алтын", "Нур", "Global Work", "работа travel", "ОсОО", "Тревел Консалтинг", "sapar"]
)
def test_short_and_generic_names_give_candidates_and_no_verdict(
    index: AgencyIndex, query: str
) -> None:
    assert check(index, query, today=TODAY).verdict is Kind.UNKNOWN


def test_statuses_hold_among_thousands(made: list[Made]) -> None:
    changes = {
        Kind.LICENSED: {"destination": "TR"},
        Kind.LICENSED_ELSEWHERE: {"destination": "DE"},
        Kind.SUSPENDED: {"destination": "TR", "status": Status.SUSPENDED},
        Kind.REVOKED: {"destination": "TR", "status": Status.REVOKED},
        Kind.WARNED: {"destination": "TR", "status": Status.REFUSED},
        Kind.EXPIRED: {"destination": "TR", "valid_to": date(2026, 11, 22)},
    }
    kinds = list(changes)
    agencies = []
    for item in made:
        agency = agency_of(item)
        change = changes[kinds[item.number % len(kinds)]]
        agencies.append(replace(agency, permits=(replace(agency.permits[0], **change),)))
    index = AgencyIndex(agencies, [SOURCE])
    for item in made[::40]:
        kind = kinds[item.number % len(kinds)]
        assert check(index, item.phone, "TR", today=TODAY).verdict is kind
        named = check(index, item.name, "TR", today=TODAY)
        assert named.register_id in (item.register_id, None)
        assert named.verdict is kind or named.reason("ambiguous") or named.reason("too_general")
        stranger = check(index, f"{item.name} +996 100 99 99 99", "TR", today=TODAY)
        if named.verdict in (Kind.LICENSED, Kind.LICENSED_ELSEWHERE):
            assert stranger.verdict is Kind.IMPERSONATION


def test_only_a_few_names_are_compared_however_many_share_a_word() -> None:
    words = load_words()
    names = [f"Алтын Жол {number}" for number in range(3_000)] + ["Алтын Жол"]
    table = NameTable(((at, words.tokens(name)) for at, name in enumerate(names)), words)
    for query in ("Алтын Жол", "Жол Алтын"):
        assert len(candidates(table, words.name(query))) <= 30
        assert identical(table, words.name(query)) == [3_000]


ODD = [
    "", " ", "\x00" * 4096, "a." * 2048, "@" * 4096, "1" * 4096, "+1" * 2048, "😀" * 4096, "абвгдежз" * 512,
    "'; DROP TABLE agencies; --", "<script>alert(1)</script>" * 160, "«" * 4096, "о'" * 2048, "a-" * 2048, "_" * 4096,
    "работа travel global " * 190, "a" * 2000 + "@" + "b" * 2000, "\u202e" * 4096, "a" + "\u0301" * 4000, "\ud800 x",
    "xn--" * 1000 + ".example", "xn--\udfff.example", "http://" * 580, " ".join(map(str, range(10**8, 10**8 + 400))),
]  # fmt: skip


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_odd_questions_get_an_answer_and_no_verdict(index: AgencyIndex, query: str) -> None:
    assert check(index, query, today=TODAY).verdict is Kind.UNKNOWN


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["Алтын", "travel", "ОсОО", "«", "»", "+996", "&", "@", ".", "и", "7"]),
        max_size=30,
    ).map(" ".join)
)
def test_any_text_gets_an_answer(query: str) -> None:
    verdict = check(register()[1], query, today=TODAY)
    assert 0.0 <= verdict.score <= 1.0
    assert (verdict.agency is None) == (verdict.verdict in (Kind.UNKNOWN, Kind.REPORTED))
    assert len(verdict.candidates) <= 5


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 3_999),
    st.sampled_from(["{}", "{} LLC", "ОсОО «{}»", "  {}  ", "«{}»"]),
    st.sampled_from([str, str.lower, str.upper, str.title]),
)
def test_a_name_as_listed_is_found_in_any_case_and_with_any_form(
    number: int, form: str, case: Callable[[str], str]
) -> None:
    made, index = register()
    verdict = check(index, form.format(case(made[number].bare)), today=TODAY)
    assert verdict.candidates[0].score == 1.0
    assert made[number].register_id in [item.register_id for item in verdict.candidates]
