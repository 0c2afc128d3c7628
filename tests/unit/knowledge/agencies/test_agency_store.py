"""Imported snapshots: replaced whole, kept before, never half written."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge.agencies import (
    Change,
    Kind,
    RegisterStore,
    Source,
    SourcesError,
    StoreError,
    check,
    import_register,
    load_agencies,
)

TODAY = date(2026, 11, 23)
FIRST = datetime(2026, 11, 1, 12, tzinfo=UTC)
SECOND = datetime(2026, 11, 20, 12, tzinfo=UTC)
HEAD = "register_id,name,destination,status,status_date,as_of\n"
ONE = HEAD + "A,Тестовый Зумрад,TR,permitted,2026-01-01,2026-10-30\n"
TWO = HEAD + (
    "A,Тестовый Зумрад,TR,suspended,2026-11-10,2026-11-19\n"
    "B,Тестовый Карвон,DE,permitted,2026-11-10,2026-11-19\n"
)


def take(store: RegisterStore, text: str, now: datetime, folder: Path) -> Change:
    path = folder / "in.csv"
    path.write_text(text, encoding="utf-8")
    return store.save(import_register(path, Source("real-kg"), today=TODAY), now=now)


@pytest.fixture
def store(tmp_path: Path) -> RegisterStore:
    return RegisterStore(tmp_path / "agencies")


def test_a_second_import_replaces_and_keeps_the_history(
    store: RegisterStore, tmp_path: Path
) -> None:
    assert take(store, ONE, FIRST, tmp_path) == Change(1, 0, 0, same_file=False)
    assert take(store, TWO, SECOND, tmp_path) == Change(1, 0, 1, same_file=False)
    agencies = {agency.register_id: agency for agency in store.agencies("real-kg")}
    assert set(agencies) == {"A", "B"}
    (event,) = agencies["A"].history
    assert (event.status.value, event.seen) == ("permitted", date(2026, 11, 1))
    (before,) = store.history("real-kg")
    assert (before.seen, before.agencies) == (FIRST, 1)
    now = store.snapshot("real-kg")
    assert now is not None
    assert (now.seen, now.as_of) == (SECOND, date(2026, 11, 19))


def test_history_goes_on_through_further_imports(store: RegisterStore, tmp_path: Path) -> None:
    take(store, ONE, FIRST, tmp_path)
    take(store, TWO, SECOND, tmp_path)
    third = ONE.replace("2026-01-01", "2026-11-21")
    take(store, third, datetime(2026, 11, 22, tzinfo=UTC), tmp_path)
    (agency,) = store.agencies("real-kg")
    assert [event.status.value for event in agency.history] == ["permitted", "suspended"]
    assert len(store.history("real-kg")) == 2


def test_what_vanished_from_the_list_is_counted_and_kept_before(
    store: RegisterStore, tmp_path: Path
) -> None:
    take(store, TWO, FIRST, tmp_path)
    assert take(store, ONE, SECOND, tmp_path).removed == 1
    kept = store.history("real-kg")[0].path.read_text(encoding="utf-8")
    assert "Тестовый Карвон" in kept


def test_the_same_file_again_changes_nothing(store: RegisterStore, tmp_path: Path) -> None:
    take(store, ONE, FIRST, tmp_path)
    version = store.version()
    assert take(store, ONE, SECOND, tmp_path).same_file
    assert store.version() == version
    assert store.history("real-kg") == []


def test_the_version_changes_with_every_import(store: RegisterStore, tmp_path: Path) -> None:
    versions = [store.version()]
    take(store, ONE, FIRST, tmp_path)
    versions.append(store.version())
    take(store, TWO, SECOND, tmp_path)
    versions.append(store.version())
    assert len(set(versions)) == 3


def test_a_failed_write_leaves_the_snapshot_in_use(
    store: RegisterStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(store, ONE, FIRST, tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreError, match="free space"):
        take(store, TWO, SECOND, tmp_path)
    assert [agency.register_id for agency in store.agencies("real-kg")] == ["A"]
    assert not list(store.directory.rglob("*.tmp"))


def test_a_damaged_snapshot_is_named_with_its_line(store: RegisterStore, tmp_path: Path) -> None:
    take(store, TWO, FIRST, tmp_path)
    path = store.directory / "real-kg" / "current.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:2], '{"name": 1']), encoding="utf-8")
    with pytest.raises(StoreError, match="line 3"):
        list(store.agencies("real-kg"))
    path.write_text(json.dumps({"format": 99}) + "\n", encoding="utf-8")
    with pytest.raises(StoreError, match="this version cannot read"):
        list(store.agencies("real-kg"))


@pytest.mark.parametrize("source_id", ["", "../x", "a/b", ".hidden", "x" * 65, "a b"])
def test_ids_that_could_leave_the_folder_are_refused(source_id: str) -> None:
    with pytest.raises(SourcesError, match="cannot be the id"):
        Source(source_id)


def test_imported_lists_are_loaded_beside_the_demo_and_without_it(
    store: RegisterStore, tmp_path: Path, knowledge_root: Path
) -> None:
    take(store, ONE, FIRST, tmp_path)
    both = load_agencies(knowledge_root, store, today=TODAY)
    assert check(both, "Тестовый Зумрад", today=TODAY).verdict == Kind.LICENSED
    assert check(both, "Сапар Жумуш", today=TODAY).verdict == Kind.LICENSED
    alone = load_agencies(knowledge_root, store, demo=False, today=TODAY)
    assert [source.id for source in alone.sources] == ["real-kg"]
    assert alone.sources[0].as_of == date(2026, 10, 30)
    assert check(alone, "Сапар Жумуш", today=TODAY).verdict == Kind.UNKNOWN
