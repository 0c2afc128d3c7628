"""Register files, good and bad: read, skipped and counted, or refused with a cure."""

from __future__ import annotations

import codecs
import csv
import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from knowledge.agencies import ImportResult, RegisterFileError, Source, SourceKind, import_register
from knowledge.agencies.model import Status
from knowledge.agencies.sources import COLUMNS

TODAY = date(2026, 11, 23)
ROW = {
    "register_id": "R1",
    "name": "ОсОО «ДЕМО Зумрад»",
    "aliases": "DEMO Zumrad; Zumrad LLC",
    "tax_number": "00000000000001",
    "phones": "+996 100 00 00 01; +996 100 00 00 02",
    "handles": "@demo_zumrad",
    "sites": "zumrad.example",
    "destination": "TR",
    "permit_number": "P-1",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "status": "permitted",
    "status_date": "2025-12-20",
    "issuing_body": "Ведомство",
    "reason": "",
    "source_url": "https://register.example/1",
    "as_of": "2026-11-01",
}


def table(*rows: dict[str, str], delimiter: str = ",") -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def read(path: Path, source: Source | None = None) -> ImportResult:
    return import_register(path, source or Source("test"), today=TODAY)


def imported(tmp_path: Path, text: str, source: Source | None = None) -> ImportResult:
    path = tmp_path / "register.csv"
    path.write_text(text, encoding="utf-8")
    return read(path, source)


def test_standard_columns_need_no_mapping(tmp_path: Path) -> None:
    second = {**ROW, "destination": "DE", "permit_number": "P-2", "aliases": "", "name": "Zumrad"}
    result = imported(tmp_path, table(ROW, second))
    (agency,) = result.agencies
    assert agency.name == "ОсОО «ДЕМО Зумрад»"
    assert agency.aliases == ("DEMO Zumrad", "Zumrad LLC", "Zumrad")
    assert agency.legal_form == "ОсОО"
    assert agency.phones == ("+996 100 00 00 01", "+996 100 00 00 02")
    assert [permit.destination for permit in agency.permits] == ["TR", "DE"]
    assert agency.permits[0].valid_to == date(2026, 12, 31)
    assert (result.rows, result.skipped, result.duplicates) == (2, 0, 0)
    assert result.as_of == date(2026, 11, 1)
    assert result.statuses == {Status.PERMITTED: 2}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "cp1251"])  # fmt: skip
def test_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(table(ROW).encode(encoding))
    assert read(path).agencies[0].permits[0].issuing_body == "Ведомство"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"\x00\x00\n \n", "empty"),
        (b"\n\n  \n", "empty"),
        (codecs.BOM_UTF8 + b"\n", "empty"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 100, "old .xls"),
        (b"PK\x03\x04 not really", "no XLSX"),
        ("Ведомство труда Алтын".encode("koi8-r") * 9, "encoding"),
        ("Çalışma İzni Şirketi ğüş".encode("cp1254") * 9, "encoding"),
        (codecs.BOM_UTF8 + b"name\n\xff\xff", "breaks at byte"),
        (b'{"broken": ', "JSON"),
        (b"[]", "no list"),
        (b"[" * 100_000, "JSON"),
        (b"first,second\n1,2\n", "column name, status is missing"),
        (b"name,name,status\nx,y,permitted\n", "there twice"),
        (b"name,status\n", "none of 0 rows"),
        (b"name,status\n,permitted\n", "there is no name"),
    ],
)
def test_useless_files_are_refused_with_the_reason(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(content)
    with pytest.raises(RegisterFileError, match=message) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterFileError, match="cannot be opened"):
        read(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"status": "fine"}, "status"),
        ({"status": ""}, "status"),
        ({"destination": "Turkey"}, "destination"),
        ({"destination": "UK"}, "destination"),
        ({"destination": "ZZ"}, "destination"),
        ({"valid_from": "01.02.2026"}, "valid_from"),
        ({"valid_to": "2026-02-30"}, "valid_to"),
        ({"valid_to": "2025-12-31"}, "valid_to"),
        ({"valid_to": "9999-12-31"}, "valid_to"),
        ({"status_date": "2026-12-24"}, "status_date"),
        ({"as_of": "2027-01-01"}, "as_of"),
        ({"name": "=A1&B1"}, "name"),
        ({"name": "12345"}, "name"),
        ({"reason": "x" * 5000}, "reason"),
    ],
)
def test_a_bad_row_is_skipped_counted_and_placed(
    tmp_path: Path, change: dict[str, str], column: str
) -> None:
    result = imported(tmp_path, table(ROW, {**ROW, "register_id": "R2", **change}))
    assert [agency.register_id for agency in result.agencies] == ["R1"]
    assert (result.rows, result.skipped) == (2, 1)
    (problem,) = result.problems
    assert (problem.row, problem.column) == (3, column)
    assert problem.remedy


def test_duplicates_are_counted_once(tmp_path: Path) -> None:
    result = imported(tmp_path, table(ROW, ROW, ROW))
    assert result.duplicates == 2
    assert len(result.agencies[0].permits) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_recognised(tmp_path: Path, delimiter: str) -> None:
    result = imported(tmp_path, table(ROW, delimiter=delimiter))
    assert len(result.agencies[0].phones) == 2


def test_an_unclosed_quotation_mark_is_reported(tmp_path: Path) -> None:
    text = "name,status\n" + '"' + "слово " * 60_000
    with pytest.raises(RegisterFileError, match="quotation mark"):
        imported(tmp_path, text)


def test_json_lists_objects_and_lines(tmp_path: Path) -> None:
    record = {**ROW, "phones": ["+996 100 00 00 01", "+996 100 00 00 02"], "reason": None}
    for text in (
        json.dumps([record]),
        json.dumps({"agencies": [record]}),
        json.dumps(record) + "\n" + json.dumps({**record, "register_id": "R2"}),
    ):
        assert len(imported(tmp_path, text).agencies[0].phones) == 2


def test_xlsx_with_dates_numbers_formulas_and_merged_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(COLUMNS))
    sheet.append(
        [{**ROW, "valid_to": date(2026, 12, 31), "tax_number": 101}.get(name) for name in COLUMNS]
    )
    sheet.append([{**ROW, "register_id": "R2", "name": "=1+1"}.get(name) for name in COLUMNS])
    sheet.append([{**ROW, "register_id": "R3"}.get(name) for name in COLUMNS])
    sheet.append([{**ROW, "register_id": "R4"}.get(name) for name in COLUMNS])
    sheet.merge_cells("B4:B5")
    path = tmp_path / "register.xlsx"
    book.save(path)
    result = read(path)
    assert [agency.register_id for agency in result.agencies] == ["R1", "R3"]
    assert result.agencies[0].tax_number == "101"
    assert [(problem.row, problem.column) for problem in result.problems] == [
        (3, "name"),
        (5, "name"),
    ]
    assert "merged" in result.problems[1].remedy


def test_columns_statuses_and_defaults_are_mapped(tmp_path: Path) -> None:
    source = Source(
        "mapped",
        columns={"name": "Наименование", "register_id": "№", "status": "Состояние"},
        statuses={"действует": Status.PERMITTED},
        defaults={"destination": "RU"},
    )
    text = "№;Наименование;Состояние\n7;ДЕМО Зумрад;Действует\n8;ДЕМО Карвон;неизвестно\n"
    result = imported(tmp_path, text, source)
    assert [agency.register_id for agency in result.agencies] == ["7"]
    assert result.agencies[0].permits[0].destination == "RU"
    assert result.problems[0].column == "состояние"


def test_a_warning_list_needs_no_status_and_no_ids(tmp_path: Path) -> None:
    source = Source("warn", SourceKind.WARNINGS)
    result = imported(tmp_path, "name,reason\nДЕМО Лёгкий Заработок,взяли деньги\n", source)
    (agency,) = result.agencies
    assert agency.register_id.startswith("name:")
    assert agency.warnings[0].reason == "взяли деньги"
    assert agency.permits[0].status is Status.WARNED
