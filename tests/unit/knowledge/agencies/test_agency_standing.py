"""Reinstatements, investigations, and firms that never had a permit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.agencies import AgencyIndex, Kind, Source, check, import_register

TODAY = date(2026, 11, 23)
HEAD = "register_id,name,destination,status,status_date,valid_from,valid_to,as_of\n"


def index_of(tmp_path: Path, *rows: str) -> AgencyIndex:
    path = tmp_path / "in.csv"
    lines = [f"A,Тестовый Зумрад,{row},2026-11-20\n" for row in rows]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    source = Source("real")
    result = import_register(path, source, today=TODAY)
    assert result.skipped == 0
    return AgencyIndex(result.agencies, [source.info(result.as_of)])


@pytest.mark.parametrize(
    ("rows", "verdict", "code"),
    [
        (("TR,reinstated,2026-11-01,,",), Kind.LICENSED, "permit_in_force"),
        (
            ("TR,permitted,2026-01-01,2026-01-01,2026-12-31", "TR,suspended,2026-06-01,,",
             "TR,reinstated,2026-06-20,,"),
            Kind.LICENSED, "permit_in_force",
        ),
        (  # a reinstatement does not prolong what has run out
            ("TR,permitted,2025-01-01,2025-01-01,2025-12-31", "TR,suspended,2025-06-01,,",
             "TR,reinstated,2025-06-20,,"),
            Kind.EXPIRED, "expired",
        ),
        (
            ("TR,reinstated,2026-06-20,,", "TR,suspended,2026-07-01,,"),
            Kind.SUSPENDED, "suspended",
        ),
        (("TR,never_licensed,2026-06-20,,",), Kind.WARNED, "never_licensed"),
        (("TR,under_investigation,2026-06-20,,",), Kind.WARNED, "under_investigation"),
        (
            ("TR,permitted,2026-01-01,,", "TR,under_investigation,2026-06-20,,"),
            Kind.LICENSED, "under_investigation",
        ),
    ],
)  # fmt: skip
def test_what_a_status_amounts_to(
    tmp_path: Path, rows: tuple[str, ...], verdict: Kind, code: str
) -> None:
    found = check(index_of(tmp_path, *rows), "Тестовый Зумрад", "TR", today=TODAY)
    assert found.verdict == verdict
    assert found.reason(code) is not None


def test_a_later_decision_ends_an_investigation(tmp_path: Path) -> None:
    rows = ("TR,under_investigation,2026-06-20,,", "TR,permitted,2026-07-01,,")
    found = check(index_of(tmp_path, *rows), "Тестовый Зумрад", "TR", today=TODAY)
    assert found.verdict == Kind.LICENSED
    assert found.reason("under_investigation") is None


def test_an_old_list_is_called_old_also_when_nothing_is_found(tmp_path: Path) -> None:
    index = index_of(tmp_path, "TR,permitted,2026-01-01,,")
    source = Source("real", refresh_days=2)
    old = AgencyIndex(index.agencies, [source.info(date(2026, 11, 20))])
    found = check(old, "Совсем Другая Фирма", today=TODAY)
    assert found.verdict == Kind.UNKNOWN
    assert found.reason("source_old") is not None
    assert check(index, "Совсем Другая Фирма", today=TODAY).reason("source_old") is None
