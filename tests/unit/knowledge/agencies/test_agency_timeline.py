"""What was true on a given day, through imports that replace one another."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge.agencies import (
    Kind,
    RegisterStore,
    Source,
    SourceKind,
    check,
    import_register,
    load_agencies,
)
from knowledge.agencies.timeline import as_on, events

HEAD = "register_id,name,destination,status,status_date,reason,ground,valid_to,as_of\n"
FIRM = "A,Тестовый Зумрад,TR,"
JANUARY = HEAD + FIRM + "permitted,2025-12-01,,,2026-11-30,2025-12-20\n"
SUSPENDED = HEAD + FIRM + "suspended,2026-01-12,партнёры,п. 29(1),,2026-01-13\n"
BACK = HEAD + FIRM + "reinstated,2026-01-26,,,2026-11-30,2026-01-27\n"
OTHER = HEAD + "B,Тестовый Карвон,DE,permitted,2026-02-01,,,,2026-03-01\n"
IMPORTS = (
    (JANUARY, datetime(2025, 12, 20, tzinfo=UTC)),
    (SUSPENDED, datetime(2026, 1, 13, tzinfo=UTC)),
    (BACK, datetime(2026, 1, 27, tzinfo=UTC)),
    (OTHER, datetime(2026, 3, 1, tzinfo=UTC)),
)


@pytest.fixture
def store(tmp_path: Path) -> RegisterStore:
    store = RegisterStore(tmp_path / "agencies")
    for text, now in IMPORTS:
        path = tmp_path / "in.csv"
        path.write_text(text, encoding="utf-8")
        store.save(import_register(path, Source("real-kg"), today=now.date()), now=now)
    return store


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        (date(2025, 11, 30), Kind.UNKNOWN),
        (date(2025, 12, 1), Kind.LICENSED),
        (date(2026, 1, 11), Kind.LICENSED),
        (date(2026, 1, 12), Kind.SUSPENDED),
        (date(2026, 1, 25), Kind.SUSPENDED),
        (date(2026, 1, 26), Kind.LICENSED),
        (date(2026, 2, 28), Kind.LICENSED),
        (date(2026, 3, 1), Kind.UNKNOWN),
    ],
)
def test_a_day_has_what_was_decided_until_then(
    store: RegisterStore, knowledge_root: Path, on: date, verdict: Kind
) -> None:
    index = load_agencies(knowledge_root, store, demo=False, today=date(2026, 4, 1), on=on)
    assert check(index, "Тестовый Зумрад", "TR", today=on).verdict == verdict


def test_an_agency_that_is_on_the_list_no_more_keeps_its_history(store: RegisterStore) -> None:
    assert [agency.register_id for agency in store.agencies("real-kg")] == ["B"]
    gone = next(a for a in store.all_agencies("real-kg") if a.register_id == "A")
    told = [(e.status.value, e.status_date, e.seen, e.gone, e.ground) for e in events(gone)]
    assert told == [
        ("permitted", date(2025, 12, 1), date(2025, 12, 20), date(2026, 1, 13), None),
        ("suspended", date(2026, 1, 12), date(2026, 1, 13), date(2026, 1, 27), "п. 29(1)"),
        ("reinstated", date(2026, 1, 26), date(2026, 1, 27), date(2026, 3, 1), None),
    ]


def test_a_later_date_of_the_list_is_no_new_decision(store: RegisterStore, tmp_path: Path) -> None:
    path = tmp_path / "again.csv"
    path.write_text(OTHER.replace("2026-03-01", "2026-03-20"), encoding="utf-8")
    now = datetime(2026, 3, 20, tzinfo=UTC)
    change = store.save(import_register(path, Source("real-kg"), today=now.date()), now=now)
    assert (change.added, change.changed, change.removed) == (0, 0, 0)
    (agency,) = store.agencies("real-kg")
    assert agency.history == ()
    assert agency.permits[0].seen == date(2026, 3, 1)
    assert agency.as_of == date(2026, 3, 20)


def test_who_comes_back_has_the_old_history(store: RegisterStore, tmp_path: Path) -> None:
    path = tmp_path / "back.csv"
    path.write_text(BACK.replace("2026-01-26", "2026-04-02"), encoding="utf-8")
    now = datetime(2026, 4, 3, tzinfo=UTC)
    store.save(import_register(path, Source("real-kg"), today=now.date()), now=now)
    (agency,) = store.agencies("real-kg")
    assert [event.status.value for event in agency.history] == [
        "permitted", "suspended", "reinstated",
    ]  # fmt: skip


def test_a_decision_without_a_date_holds_from_the_day_it_was_read(
    store: RegisterStore, tmp_path: Path
) -> None:
    path = tmp_path / "undated.csv"
    path.write_text(HEAD + "C,Тестовый Кыраан,TR,suspended,,,,,\n", encoding="utf-8")
    now = datetime(2026, 5, 4, tzinfo=UTC)
    store.save(import_register(path, Source("undated"), today=now.date()), now=now)
    (agency,) = store.agencies("undated")
    assert as_on(agency, date(2026, 5, 3), SourceKind.REGISTER) is None
    assert as_on(agency, date(2026, 5, 4), SourceKind.REGISTER) is not None
