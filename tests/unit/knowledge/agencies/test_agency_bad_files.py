"""Files as they come: titles above tables, disguised letters, broken workbooks, endless numbers."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.agencies import (
    AgencyIndex,
    ImportResult,
    Kind,
    RegisterFileError,
    RegisterStore,
    Source,
    check_jsonl,
    import_register,
    reading,
)

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEAD = "register_id,name,destination,status,as_of\n"


def imported(path: Path, content: bytes) -> ImportResult:
    path.write_bytes(content)
    return import_register(path, Source("test"), today=TODAY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register"


@pytest.mark.parametrize(
    "above", ["DEMO list\n", "DEMO list;;;;\n\nAs of;2026-11-01\n\n", "a,b,c,d,e,f,g\n"]
)
def test_titles_above_the_headings_are_passed_over(path: Path, above: str) -> None:
    result = imported(path, f"{above}{HEAD}R1,DEMO Zumrad,TR,permitted,2026-11-01\n".encode())
    assert [agency.name for agency in result.agencies] == ["DEMO Zumrad"]
    assert result.rows == 1


def test_titles_in_a_workbook_are_passed_over(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["DEMO list"],
        [],
        ["register_id", "name", "status"],
        ["R1", "DEMO Zumrad", "permitted"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(path)
    assert import_register(path, Source("test"), today=TODAY).agencies[0].name == "DEMO Zumrad"


def test_what_cannot_be_seen_is_taken_out_of_names(path: Path, tmp_path: Path) -> None:
    name = "DEMO \u202eZum\u200brad\ud800\u0007 \x85Ltd"
    row = {"register_id": "R1", "name": name, "status": "permitted"}
    result = imported(path, json.dumps([row]).encode())
    assert result.agencies[0].name == "DEMO Zumrad Ltd"
    store = RegisterStore(tmp_path / "store")
    store.save(result, now=NOW)
    assert next(store.agencies("test")).name == "DEMO Zumrad Ltd"


@pytest.mark.parametrize(
    "name", ["'; DROP TABLE agencies; --", "<b>DEMO</b> <script>x</script>", "{{ DEMO }} %s \\n"]
)
def test_code_in_a_name_is_a_name(path: Path, name: str) -> None:
    row = {"register_id": "R1", "name": name, "status": "permitted"}
    assert imported(path, json.dumps([row]).encode()).agencies[0].name == name


@pytest.mark.parametrize("cell", ["=1+1", '=HYPERLINK("http://x.example")', "=cmd|' /C calc'!A0"])
def test_formulas_are_no_values(path: Path, cell: str) -> None:
    rows = [{"register_id": "R1", "name": "DEMO Zumrad", "status": "permitted"},
            {"register_id": "R2", "name": "DEMO Karvon", "status": "permitted", "reason": cell}]  # fmt: skip
    result = imported(path, json.dumps(rows).encode())
    assert (result.skipped, result.problems[0].column) == (1, "reason")


@pytest.mark.parametrize(
    "content",
    [b'[{"name": ' + b"9" * 5000 + b"}]", b'{"a": ' + b"[" * 100_000, b'[{"name": [[["x"]]], "status": {"a": 1}}]'],
)  # fmt: skip
def test_odd_json_is_refused_and_does_not_crash(path: Path, content: bytes) -> None:
    with pytest.raises(RegisterFileError) as caught:
        imported(path, content)
    assert str(path) in str(caught.value)


def zipped(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


@pytest.mark.parametrize(
    "content",
    [zipped(a=b"x"), zipped(**{"[Content_Types].xml": b"<broken"}), zipped(**{"[Content_Types].xml": b"<a/>"}),
     b"PK\x03\x04" + bytes(4000), b"\xd0\xcf\x11\xe0" + bytes(600)],
)  # fmt: skip
def test_what_only_begins_like_a_workbook_is_refused(path: Path, content: bytes) -> None:
    with pytest.raises(RegisterFileError, match=r"XLSX|\.xls"):
        imported(path, content)


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MAX_UNPACKED", 100)
    with pytest.raises(RegisterFileError, match="unpacks to"):
        imported(path, zipped(a=b"x" * 101))


def test_a_file_that_is_too_large_is_refused_unread(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 100)
    with pytest.raises(RegisterFileError, match="Split the file"):
        imported(path, HEAD.encode() * 3)


def test_bad_bytes_far_into_a_file_are_found(path: Path) -> None:
    rows = "".join(f"R{n},DEMO Zumrad {n},TR,permitted,2026-11-01\n" for n in range(40_000))
    assert len(rows) > 1 << 20
    with pytest.raises(RegisterFileError, match="encoding"):
        imported(path, (HEAD + rows).encode() + b"R,\xff\xfe\xc3,TR,permitted,\n")
    utf16 = (HEAD + rows).encode("utf-16") + b"\x00"
    with pytest.raises(RegisterFileError, match="breaks at byte"):
        imported(path, utf16)


def test_progress_is_told(path: Path) -> None:
    path.write_text(HEAD + "".join(f"R{n},DEMO Zumrad {n},TR,permitted,\n" for n in range(11_000)))
    told: list[int] = []
    result = import_register(path, Source("test"), today=TODAY, on_rows=told.append)
    assert told == [5_000, 10_000]
    assert result.rows == 11_000


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=300) | st.binary(max_size=60).map(lambda tail: HEAD.encode() + tail))
def test_any_file_is_read_or_refused(path: Path, content: bytes) -> None:
    refused = False
    try:
        result = imported(path, content)
    except RegisterFileError:
        refused = True
    assert refused or result.agencies


def test_half_a_character_in_a_question_is_given_back() -> None:
    index = AgencyIndex([])
    (answer,) = check_jsonl(index, ['{"id": "\\ud800", "query": "@\\ud800"}'], today=TODAY)
    assert json.loads(answer)["verdict"] == Kind.UNKNOWN
    answer.encode()
