"""Tables of HTML pages: merged cells, sloppy markup, and pages that hold no list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.agencies import ImportResult, RegisterFileError, Source, import_register
from knowledge.agencies.htmltables import tables_of

TODAY = date(2026, 11, 23)
HEAD = "<tr><th>register_id<th>name<th>destination<th>status<th>sites"
PAGE = f"""<!DOCTYPE html><html><head><title>DEMO</title><style>td {{ color: red }}</style></head><body>
<table><tr><td>menu<td>news</table>
<h1>DEMO list</h1><table>
<tr><td colspan=5>DEMO list as of November</td></tr>{HEAD}
<tr><td rowspan=2>R1<td rowspan="2"> ОсОО «ДЕМО&nbsp;Зумрад» <td>TR<td>permitted<td><a href="zumrad.example"></a>
<tr><td>DE<td>suspended<td></tr>
<tr><td>R2</td><td><b>DEMO</b> <i>Karvon</i><script>alert("x")</script></td><td>KR</td><td>permitted</td><td>karvon.example</td>
</table></body></html>"""


def imported(tmp_path: Path, page: bytes) -> ImportResult:
    path = tmp_path / "page.html"
    path.write_bytes(page)
    return import_register(path, Source("test"), today=TODAY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_the_table_with_our_columns_is_read(tmp_path: Path, encoding: str) -> None:
    first, second = imported(tmp_path, PAGE.encode(encoding)).agencies
    assert (first.name, first.sites) == ("ОсОО «ДЕМО Зумрад»", ("zumrad.example",))
    assert [permit.destination for permit in first.permits] == ["TR", "DE"]
    assert second.name == "DEMO Karvon"


def test_merged_cells_say_the_same_in_each_place() -> None:
    (table,) = tables_of(
        "<table><tr><td rowspan=3>a<td colspan=2>b<tr><td>c<td rowspan=2>d<tr><td>e</table>"
    )
    assert table == [["a", "b", "b"], ["a", "c", "d"], ["a", "e", "d"]]


def test_tables_inside_tables_stand_by_themselves() -> None:
    outer, inner = tables_of("<table><tr><td>a<td><table><tr><td>b</table>c<tr><td>d<td>e</table>")
    assert outer == [["a", "c"], ["d", "e"]]
    assert inner == [["b"]]


@pytest.mark.parametrize(
    "html",
    ["<table><tr><td>a<td>b", "<table><td>a<td>b</table>", "<TABLE><TR><TD>a</TD><TD>b</TD></TABLE>",
     "<table><tr><td>a</td><td><!-- x -->b</td></tr></tr></table></table>"],
)  # fmt: skip
def test_sloppy_markup_is_forgiven(html: str) -> None:
    assert tables_of(html) == [[["a", "b"]]]


@pytest.mark.parametrize("span", ["0", "-5", "x", "99999999999", "²", ""])
def test_absurd_spans_do_no_harm(span: str) -> None:
    (table,) = tables_of(f"<table><tr><td colspan='{span}'>a<td rowspan='{span}'>b</table>")
    assert table[0][0] == "a"
    assert table[0][-1] == "b"
    assert len(table[0]) <= 1_001


@pytest.mark.parametrize(
    "page", [b"<html><body>no list here</body></html>", b"<?xml version='1.0'?><a/>"]
)
def test_a_page_without_a_table_is_refused_with_the_cure(tmp_path: Path, page: bytes) -> None:
    with pytest.raises(RegisterFileError, match="no table on this page"):
        imported(tmp_path, page)


@given(
    st.lists(
        st.sampled_from(
            ["<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<th colspan=2>", "</td>",
             "<script>", "</script>", "<a href=x>", "&amp;", "text", "<", "<!--", "-->"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_markup_gives_rows_of_text(parts: list[str]) -> None:
    for table in tables_of("".join(parts)):
        assert table
        assert all(isinstance(cell, str) for row in table for cell in row)
