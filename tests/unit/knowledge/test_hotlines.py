from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.errors import Problem
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import Hotlines
from knowledge.vocabulary import COUNTRIES

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def real(real_root: Path) -> Hotlines:
    hotlines, problems = load_hotlines(real_root / "hotlines.yml")
    assert problems == []
    return hotlines


def entry(**changes: str) -> str:
    fields = {
        "id": "x-1",
        "country": "TR",
        "kind": "trafficking",
        "numbers": '[{number: "157", use: any}]',
        "source": "s",
        "as_of": "2019",
        "confidence": "medium",
        "last_test_call": "null",
        "publish": "true",
    } | changes
    lines = "\n  ".join(f"{key}: {value}" for key, value in fields.items())
    return f"schema: 1\nentries:\n- {lines}\n"


def load(tree: ContentTree, text: str) -> tuple[Hotlines, list[Problem]]:
    return load_hotlines(tree.write("hotlines.yml", text))


def test_emergency_numbers_of_the_facts(real: Hotlines) -> None:
    numbers = {
        country: [(n.number, n.use) for n in line.numbers]
        for country in COUNTRIES
        if (line := real.for_country(country).emergency) is not None
    }
    assert numbers["RU"] == numbers["KZ"] == numbers["TR"] == [("112", "any")]
    assert numbers["AE"] == [("999", "any"), ("998", "ambulance")]
    assert numbers["DE"][0] == ("110", "police")  # its own before the Union's
    assert numbers["GR"] == [("112", "any")]  # the Union's, as it has none of its own here
    assert "TM" not in numbers  # sources conflict


def test_doubtful_numbers_are_kept_but_never_shown(real: Hotlines) -> None:
    hidden = {
        "kz-11616",
        "uz-1148",
        "ae-hope",
        "kr-1644-0644",
        "tm-emergency",
        "uz-customs-trafficking",
    }
    for id_ in hidden:
        line = real.get(id_)
        assert line is not None
        assert not line.shown
        assert line.reason
    shown = {
        line.id
        for country in COUNTRIES
        for citizen in (None, *COUNTRIES)
        for help_ in [real.for_country(country, citizen)]
        for line in (*help_.lines, *help_.consular)
    }
    assert not shown & hidden
    assert shown == {line.id for line in real.entries if line.shown and line.kind != "emergency"}


def test_nothing_is_called_verified_as_nobody_has_called(real: Hotlines) -> None:
    assert not any(line.verified(TODAY) for line in real.entries)
    line = real.get("tr-157")
    assert line is not None
    assert line.year == 2019
    assert line.hours is not None
    assert line.hours.always
    assert line.caution_keys == ("hotline-caution-run-by-migration-authority",)
    assert line.kind_key == "hotline-kind-trafficking"
    assert line.numbers[0].use_key is None


def test_lines_for_citizens_are_for_them_alone(real: Hotlines) -> None:
    tajik = real.for_country("RU", "TJ")
    assert [line.id for line in tajik.lines] == ["tj-ministry-moscow"]
    assert tajik.consular == ()
    kyrgyz = real.for_country("RU", "KG")
    assert [line.id for line in kyrgyz.consular] == ["kg-embassy-moscow", "kg-mfa-consular"]
    unknown = real.for_country("RU")
    assert unknown.lines == ()
    assert {line.for_citizens_of[0] for line in unknown.consular} == {"KG", "UZ"}


def test_unverified_numbers_alone_are_told_apart(real: Hotlines) -> None:
    assert real.for_country("TM").only_unverified(TODAY)
    assert not real.for_country("TR").only_unverified(TODAY)


def test_a_test_call_verifies_for_thirty_days(tree: ContentTree) -> None:
    hotlines, problems = load(tree, entry(last_test_call="{date: 2026-11-01, result: answered}"))
    assert problems == []
    line = hotlines.entries[0]
    assert line.verified(date(2026, 11, 1))
    assert line.verified(date(2026, 12, 1))
    assert not line.verified(date(2026, 12, 2))
    assert not line.verified(date(2026, 10, 31))
    assert line.year == 2026
    assert line.shown


def test_a_line_that_failed_its_test_call_is_not_shown(tree: ContentTree) -> None:
    hotlines, _ = load(tree, entry(last_test_call="{date: 2026-11-01, result: wrong_number}"))
    assert hotlines.for_country("TR").lines == ()
    assert not hotlines.entries[0].verified(date(2026, 11, 1))


def test_hours_and_dialled_number(tree: ContentTree) -> None:
    hotlines, problems = load(
        tree,
        entry(
            hours='{days: mon-fri, from: "09:00", to: "18:30", timezone: Europe/Moscow}',
            numbers='[{number: "+7 (495) 967-98 44", use: any}]',
        ),
    )
    assert problems == []
    line = hotlines.entries[0]
    assert line.hours is not None
    assert line.hours.days == ("mon", "fri")
    assert line.hours.closes == time(18, 30)
    assert line.numbers[0].dial == "+74959679844"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"numbers": "[]"}, "cannot be published"),
        ({"confidence": "none"}, "cannot be published"),
        ({"publish": "false"}, "'reason' is missing"),
        ({"publish": "yes"}, "true or false"),
        ({"numbers": "[{number: 157, use: any}]"}, "must be a text"),
        ({"numbers": '[{number: "112 police, 119", use: any}]'}, "not a telephone number"),
        ({"numbers": '[{number: "112", use: help}]'}, "does not know 'help'"),
        ({"country": "XX"}, "does not know 'XX'"),
        ({"country": "EU"}, "EU is not a place"),
        ({"kind": "labor"}, "does not know 'labor'"),
        ({"as_of": "c.2011"}, "is not a date"),
        ({"hours": "24/7"}, "Fields"),
        ({"hours": '{from: "9", to: "25:00", timezone: Europe/Moscow}'}, "'9' is not a time"),
        ({"hours": '{days: mo-fr, from: "09:00", to: "10:00", timezone: UTC}'}, "no days"),
        ({"hours": '{from: "09:00", to: "10:00", timezone: Moscow}'}, "no time zone"),
        ({"languages": "[Russian]"}, "not a language code"),
        ({"cautions": "[beware]"}, "does not know 'beware'"),
        ({"last_test_call": "{date: today, result: answered}"}, "not a date"),
        ({"colour": "red"}, "Unknown field 'colour'"),
    ],
)
def test_slips_are_found(
    tree: ContentTree, one: Callable[..., Problem], changes: dict[str, str], says: str
) -> None:
    hotlines, problems = load(tree, entry(**changes))
    problem = next(p for p in problems if says in p.message)
    assert problem.line is not None
    assert problem.line >= 3
    assert hotlines.entries == ()


def test_double_ids(tree: ContentTree, one: Callable[..., Problem]) -> None:
    text = entry()
    _, problems = load(tree, text + text.split("entries:\n")[1])
    assert "twice" in one(problems, "x-1").message


@pytest.mark.parametrize(
    ("changes", "expired"),
    [
        ({"as_of": "2016-11-29"}, False),  # ten years less a few days
        ({"as_of": "2016-11-01"}, True),
        ({"as_of": "2016-10"}, True),
        ({"as_of": "2016"}, False),  # may be of its last day
        ({"as_of": "2015"}, True),
        ({"as_of": "2023-11-28", "confidence": "low"}, False),  # three years less a few days
        ({"as_of": "2023-11-01", "confidence": "low"}, True),
        (
            {
                "as_of": "2022",
                "confidence": "low",
                "last_test_call": "{date: 2023-01-05, result: answered}",
            },
            False,
        ),
        ({"as_of": "null"}, False),
        ({"as_of": "null", "confidence": "low"}, True),
        ({"as_of": "2010", "last_test_call": "{date: 2026-01-05, result: answered}"}, False),
        ({"as_of": "2010", "last_test_call": "{date: 2016-01-05, result: answered}"}, True),
        ({"as_of": "2010", "last_test_call": "{date: 2026-01-05, result: not_answered}"}, True),
        ({"as_of": "2010", "kind": "emergency"}, False),
    ],
)
def test_a_number_of_which_nothing_new_is_known_has_expired(
    tree: ContentTree, changes: dict[str, str], expired: bool
) -> None:
    hotlines, problems = load(tree, entry(**changes))
    assert problems == []
    assert hotlines.entries[0].expired(TODAY) is expired


def test_expired_numbers_are_kept_apart_and_a_last_resort(tree: ContentTree) -> None:
    old, new = entry(as_of="2010"), entry(id="x-2", as_of="2026")
    hotlines, _ = load(tree, old)
    found = hotlines.for_country("TR", today=TODAY)
    assert found.lines == ()
    assert [line.id for line in found.expired] == ["x-1"]
    assert found.last_resort == found.expired
    assert [line.id for line in hotlines.for_country("TR").lines] == ["x-1"]  # no day given

    both, _ = load(tree, old + new.split("entries:\n")[1])
    found = both.for_country("TR", today=TODAY)
    assert [line.id for line in found.lines] == ["x-2"]
    assert [line.id for line in found.expired] == ["x-1"]
    assert found.last_resort == ()


@pytest.mark.parametrize("as_of", ["2023-13", "2023-02-30", "0000"])
def test_a_day_that_is_none(tree: ContentTree, as_of: str) -> None:
    hotlines, problems = load(tree, entry(as_of=f'"{as_of}"'))
    assert hotlines.entries == ()
    assert "is not a date" in problems[0].message
