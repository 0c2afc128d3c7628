"""Test calls: which are due, and recorded in place without touching anything else."""

from __future__ import annotations

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.errors import ContentError
from knowledge.hotline_calls import Due, TestCallError, due_calls, record_call
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import KINDS, TestCall

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

TODAY = date(2026, 11, 30)
CALL = TestCall(date(2026, 11, 29), "answered")

FILE = """\
# Kept by hand.
schema: 1
entries:

# --- Turkey
- id: tr-157
  country: TR
  kind: trafficking
  numbers: [{number: "157", use: any}]   # as dialled
  source: s
  as_of: 2014
  confidence: medium
  last_test_call: null    # nobody yet
  publish: true
  note: "last_test_call: is a field"

- id: tr-112
  last_test_call:
    date: 2026-01-05
    result: answered
  country: TR
  kind: emergency
  numbers: [{number: "112", use: any}]
  source: s
  as_of: 2026
  confidence: high
  publish: true
- id: tr-embassy
  country: TR
  kind: embassy
  numbers: [{number: "+90 1", use: any}]
  source: s
  as_of: 2026
  confidence: high
  last_test_call: {date: 2026-11-20, result: wrong_number}
  publish: true
- id: tr-hidden
  country: TR
  kind: trafficking
  numbers: [{number: "158", use: any}]
  source: s
  as_of: null
  confidence: low
  last_test_call: null
  publish: false
  reason: "Doubtful."
- id: tr-fine
  country: TR
  kind: labour
  numbers: [{number: "170", use: any}]
  source: s
  as_of: 2026
  confidence: high
  last_test_call: {date: 2026-11-01, result: answered}
  publish: true
"""


@pytest.fixture
def path(tree: ContentTree) -> Path:
    return tree.write("hotlines.yml", FILE)


def test_due_are_the_never_called_the_failed_and_the_long_ago_by_weight(path: Path) -> None:
    hotlines, problems = load_hotlines(path)
    assert problems == []

    found = due_calls(hotlines, TODAY)
    assert [(due.line.id, due.why) for due in found] == [
        ("tr-112", Due.LONG_AGO),
        ("tr-157", Due.NEVER),
        ("tr-embassy", Due.FAILED),
        ("tr-hidden", Due.NEVER),
    ]
    assert [due.expired for due in found] == [False, True, False, True]


def test_all_numbers_of_the_project_are_due_once_and_in_order(real_root: Path) -> None:
    hotlines, _ = load_hotlines(real_root / "hotlines.yml")
    found = [due.line for due in due_calls(hotlines, date(2999, 1, 1))]
    assert {line.id for line in found} == {line.id for line in hotlines.entries if line.numbers}
    shown = [KINDS.index(line.kind) for line in found if line.publish]
    assert shown == sorted(shown)


@pytest.mark.parametrize(
    ("id_", "old", "new"),
    [
        (
            "tr-157",
            "  last_test_call: null    # nobody yet\n",
            "  last_test_call: {date: 2026-11-29, result: answered}    # nobody yet\n",
        ),
        (
            "tr-112",
            "  last_test_call:\n    date: 2026-01-05\n    result: answered\n",
            "  last_test_call: {date: 2026-11-29, result: answered}\n",
        ),
        (
            "tr-embassy",
            "{date: 2026-11-20, result: wrong_number}",
            "{date: 2026-11-29, result: answered}",
        ),
    ],
)
def test_a_call_changes_one_field_and_nothing_else(
    path: Path, id_: str, old: str, new: str
) -> None:
    line = record_call(path, id_, CALL, TODAY)

    assert path.read_text(encoding="utf-8") == FILE.replace(old, new)
    assert line.last_test_call == CALL
    assert line.shown


def test_a_failed_call_hides_the_line_at_once(path: Path) -> None:
    line = record_call(path, "tr-157", TestCall(TODAY, "wrong_number"), TODAY)
    assert not line.shown
    assert load_hotlines(path)[0].for_country("TR").lines[0].id == "tr-fine"


def test_line_ends_mark_and_rights_of_the_file_stay(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    record_call(path, "tr-157", CALL, TODAY)

    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# Kept")
    assert data.count(b"\r\n") == data.count(b"\n") == FILE.count("\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [it.name for it in path.parent.iterdir() if "tmp" in it.name] == []


@pytest.mark.parametrize(
    ("id_", "call", "says"),
    [
        ("tr-175", CALL, "Did you mean tr-157"),
        ("zzz", CALL, "no hotline 'zzz'"),
        ("tr-157", TestCall(date(2026, 12, 1), "answered"), "future"),
        ("tr-embassy", TestCall(date(2026, 11, 19), "answered"), "was called on 2026-11-20"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_nothing_written(
    path: Path, id_: str, call: TestCall, says: str
) -> None:
    with pytest.raises(TestCallError, match=says):
        record_call(path, id_, call, TODAY)
    assert path.read_text(encoding="utf-8") == FILE


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("schema: 1\nentries:", "entries: [\nschema: 1"),
        lambda text: text.replace('numbers: [{number: "157", use: any}]', "numbers: []"),
        lambda text: text.replace("  last_test_call: null    # nobody yet\n", "").replace(
            "- id: tr-157", "- last_test_call: null\n  id: tr-157"
        ),
    ],
    ids=["not YAML", "the entry is wrong", "field on the dash"],
)
def test_a_file_that_cannot_be_rewritten_safely_stays(
    path: Path, change: Callable[[str], str]
) -> None:
    path.write_text(change(FILE), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(ContentError):
        record_call(path, "tr-157", CALL, TODAY)
    assert path.read_bytes() == before


def test_every_entry_of_the_project_can_be_called(real_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "hotlines.yml"
    text = (real_root / "hotlines.yml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    day = date(2999, 1, 1)
    hotlines, _ = load_hotlines(path)
    for line in hotlines.entries:
        record_call(path, line.id, TestCall(day, "answered"), day)

    after = path.read_text(encoding="utf-8")
    assert after.count("{date: 2999-01-01, result: answered}") == len(hotlines.entries)
    assert [x for x in after.split("\n") if "last_test_call" not in x] == [
        x for x in text.split("\n") if "last_test_call" not in x
    ]
