from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.errors import Problem, UnknownLanguageError, UnknownTextError
from knowledge.ftl import parse_ftl
from knowledge.interface import Html, Texts, format_date, load_texts
from knowledge.languages import LANGUAGES

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree


def texts(**files: str) -> Texts:
    return Texts(
        {
            language.replace("_", "-"): parse_ftl(text, Path("x.ftl")).resource
            for language, text in files.items()
        }
    )


def test_arguments_are_escaped_unless_they_are_html() -> None:
    shown = texts(ru="a = <b>{ $x }</b> & co".replace("&", "&amp;"))
    assert shown.t("ru", "a", x="<i>1 & 2</i>") == "<b>&lt;i&gt;1 &amp; 2&lt;/i&gt;</b> &amp; co"
    assert shown.t("ru", "a", x=Html("<i>1</i>")) == "<b><i>1</i></b> &amp; co"


def test_a_name_with_quotation_marks_of_its_own_is_not_quoted_twice_alike() -> None:
    shown = texts(ru="a = Фирма «{ $name }» есть.")
    assert shown.t("ru", "a", name="ОсОО «ДЕМО Сапар»") == "Фирма «ОсОО „ДЕМО Сапар“» есть."
    assert shown.t("ru", "a", name="ДЕМО Сапар") == "Фирма «ДЕМО Сапар» есть."


def test_plain_text_for_buttons() -> None:
    assert texts(ru="a = <b>{ $x }</b> &amp; co").plain("ru", "a", x="5 < 6") == "5 < 6 & co"


def test_no_isolation_marks_and_plurals_of_every_language() -> None:
    source = "n = { $n ->\n    [one] one { $n }\n    [few] few { $n }\n   *[other] other { $n }\n }"
    shown = texts(**{language.replace("-", "_"): source for language in LANGUAGES})
    assert shown.t("ru", "n", n=1) == "one 1"
    assert shown.t("ru", "n", n=3) == "few 3"
    for language in ("ky", "kk", "uz-Latn", "uz-Cyrl", "tk", "en"):
        assert shown.t(language, "n", n=1) == "one 1", language
        assert shown.t(language, "n", n=3) == "other 3", language
    assert shown.t("tg", "n", n=1) == "other 1"


def test_missing_text_is_taken_from_the_next_language() -> None:
    shown = texts(ru="a = по-русски\nb = б", en="c = c", tg="b = бэ")
    assert shown.t("tg", "b") == "бэ"
    assert shown.t("tg", "a") == "по-русски"
    assert shown.t("tg", "c") == "c"
    assert shown.has("b", "tg")
    assert not shown.has("a", "tg")
    assert shown.has("a")


def test_text_with_a_misspelled_variable_is_taken_from_the_next_language() -> None:
    shown = texts(ru="a = Звоните { $number }", tg="a = Занг занед { $nomber }")
    assert shown.t("tg", "a", number="112") == "Звоните 112"


def test_unknown_keys_languages_and_missing_arguments() -> None:
    shown = texts(ru="a = { $x }")
    with pytest.raises(UnknownTextError, match="'b': no language has it"):
        shown.t("ru", "b")
    with pytest.raises(UnknownTextError, match=r"'a'.*x.*Pass what it needs"):
        shown.t("ru", "a")
    with pytest.raises(UnknownLanguageError):
        shown.t("xx", "a", x="1")


def test_dates_cannot_be_misread() -> None:
    day = date(2025, 8, 2)
    assert format_date("tg", day) == "02.08.2025"
    assert format_date("en", day) == "2 Aug 2025"
    assert texts(ru="a = { $d }").t("ru", "a", d=day) == "02.08.2025"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = 1\nb { c\n", 2, "not Fluent"),
        ("a = 1\nb = { $x\n", 3, "not Fluent"),
        ("a = 1\n\na = 2", 3, "twice"),
        ("a = { b }", 1, "does not exist"),
        ("a = { -b }", 1, "does not exist"),
        ("a = { PRINT($x) }", 1, "function"),
        ("a = { b }\nb = { a }", 1, "'a' refers to itself"),
        ("a = <b>x", 1, "not closed"),
        ("a = x & y", 1, "bare &"),
        ("a =\n    .label = x", 1, "empty"),
        ("a = " + "{" * 5000, 1, "nested"),
        ("a = " + "{\n" * 5000, 21, "nested"),
    ],
)
def test_slips_in_fluent_files(
    text: str, line: int, says: str, one: Callable[..., Problem]
) -> None:
    problem = one(parse_ftl(text, Path("x.ftl")).problems, says)
    assert problem.line == line
    assert problem.remedy


def test_variables_are_found_through_other_messages() -> None:
    entries = parse_ftl("a = { b } { $x }\nb = { $n ->\n *[other] { $y }\n }", Path("x")).entries
    assert entries["a"].variables == {"x", "y", "n"}


def test_russian_texts_must_be_there(tree: ContentTree, one: Callable[..., Problem]) -> None:
    (tree.root / "interface/ru.ftl").unlink()
    _, problems = load_texts(tree.root)
    assert one(problems, "ru.ftl").severity == "error"
