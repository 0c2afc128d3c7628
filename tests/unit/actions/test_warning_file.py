"""Published warnings as a file, and back with corrections."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from actions.report_records import OwnWarning, WarningState
from actions.warning_file import WarningFileError, as_csv, corrections
from knowledge.agencies import Source, SourceKind, import_register

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WARNING = OwnWarning(
    id="W7K2PQ",
    state=WarningState.PUBLISHED,
    names=("Зувакс Перлон (DEMO)", "Zuvaks Perlon (DEMO)"),
    contacts=("+996 100 00 00 88", "@zuvaks_demo", "zuvaks.example"),
    keys=("firm:perlon-zovaks",),
    country="PL",
    evidence="Позвонили",
    source="Два чека; переписка",
    report_ids=("R1",),
    created_at=NOW,
    changed_at=NOW,
    reason='Брали деньги, "визы" не было\nДважды',
    agency_side="Вернём",
    published_on=date(2026, 11, 1),
    expires_on=date(2027, 11, 1),
)
KNOWN = {WARNING.id: WARNING}
TEXT = as_csv([WARNING], "DEMO operators")


def test_an_untouched_file_changes_nothing() -> None:
    assert corrections(TEXT, KNOWN, NOW) == []
    assert corrections("\ufeff" + TEXT, KNOWN, NOW) == []
    assert "Позвонили" not in TEXT, "the evidence is for operators"


def test_another_copy_of_this_program_can_import_it(tmp_path: Path) -> None:
    file = tmp_path / "warnings.csv"
    file.write_text(TEXT, encoding="utf-8")
    result = import_register(file, Source("theirs", SourceKind.WARNINGS), today=NOW.date())
    assert result.problems == ()
    (agency,) = result.agencies
    assert agency.names == WARNING.names
    assert (agency.phones, agency.handles, agency.sites) == (
        ("+996 100 00 00 88",),
        ("@zuvaks_demo",),
        ("zuvaks.example",),
    )
    assert [warning.warned_on for warning in agency.warnings] == [date(2026, 11, 1)]


def test_corrections_are_taken_with_their_columns_and_the_day() -> None:
    edited = TEXT.replace("Вернём", "Вернули").replace("@zuvaks_demo", "@zuvaks_demo; @zuvaks_two")
    edited = edited.replace("2027-11-01", "2027-05-01")
    (found,) = corrections(edited, KNOWN, NOW)
    assert set(found.changed) == {"agency_side", "handles", "valid_to"}
    assert found.warning.agency_side == "Вернули"
    assert "@zuvaks_two" in found.warning.contacts
    assert "handle:zuvaks_two" in found.warning.keys
    assert found.warning.expires_on == date(2027, 5, 1)
    assert (found.warning.corrected_on, found.warning.published_on) == (
        NOW.date(),
        date(2026, 11, 1),
    )


def test_a_row_can_withdraw_its_warning() -> None:
    (found,) = corrections(TEXT.replace(",warned,", ",retracted,"), KNOWN, NOW)
    assert found.warning.state is WarningState.RETRACTED


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("W7K2PQ", "NOBODY", "row 3: 'NOBODY' is no published warning; remove the row"),
        (",warned,", ",published,", "status: 'published' is neither warned nor retracted"),
        ("2027-11-01", "01.11.2027", "valid_to: '01.11.2027' is no date; write it as"),
        (",PL,", ",Poland,", "destination: 'Poland' is none of"),
        ("register_id", "code", "row 1: the column register_id is missing"),
        ('"Брали деньги, ""визы"" не было\nДважды"', "", "reason: write 1 to 600 characters"),
    ],
)
def test_mistakes_are_told_with_their_row_and_nothing_is_taken(
    old: str, new: str, told: str
) -> None:
    assert old in TEXT
    with pytest.raises(WarningFileError) as error:
        corrections(TEXT.replace(old, new), KNOWN, NOW)
    assert told in "\n".join(error.value.problems)


@pytest.mark.parametrize(
    "text", ["", "x", "\x00\x01", "a;b;c\n1;2;3", TEXT + TEXT.split("\n", 1)[1]]
)
def test_odd_files_are_refused_with_a_reason(text: str) -> None:
    with pytest.raises(WarningFileError) as error:
        corrections(text, KNOWN, NOW)
    assert all("row " in problem for problem in error.value.problems)
