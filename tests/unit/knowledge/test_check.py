from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from knowledge.check import check
from knowledge.errors import Problem, errors_in
from knowledge.hotlines import TEXT_KEYS
from knowledge.loading import read_library
from knowledge.uzbek import make_uz_cyrl

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"
TODAY = date(2026, 2, 1)
LABELS = "".join(f"{key} = x\n" for key in TEXT_KEYS)


def checked(tree: ContentTree, today: date = TODAY) -> list[Problem]:
    return check(tree.root, parts=(), today=today)


def complete(tree: ContentTree) -> None:
    """Fill the gaps of the small tree, so that it has no error."""
    for language in ("ky", "kk", "tg", "uz-Latn", "tk", "en"):
        tree.write(f"interface/{language}.ftl", "hello = Hi, { $name }!\nbye = Bye\n" + LABELS)
    make_uz_cyrl(tree.root)


def test_good_content_has_no_errors(tree: ContentTree) -> None:
    complete(tree)
    assert errors_in(checked(tree)) == []


@pytest.mark.parametrize(
    ("relative", "old", "new", "line", "severity", "says"),
    [
        (RU, "[F-1]", "[F-2]", 6, "warning", "confidence low"),
        (RU, "review_by: 2026-12-31", "review_by: 2026-01-20", 8, "warning", "review was due"),
        (RU, "2026-01-10", "2026-03-01", 7, "warning", "in the future"),
        (RU, "related: []", "related: [wages]", 12, "warning", "no article on the related"),
        (RU, "Body.", "A\ttab.", 14, "warning", "tab"),
        (RU, "Body.", "A\u202etrick.", 14, "warning", "U+202E"),
        (RU, "Body.", "A\r\nB", 14, "warning", "Windows"),
        (RU, "[F-1]", "[F-7]", None, "error", "'F-7' is not in sources.yml"),
        ("interface/en.ftl", "{ $name }", "{ $nam }", 1, "error", "uses { $nam }"),
        ("interface/en.ftl", "{ $name }", "you", 1, "error", "does not show { $name }"),
        ("interface/en.ftl", "bye = Bye", "by = Bye", 2, "error", "'by' is not in ru.ftl"),
        ("interface/en.ftl", "bye = Bye", "# none", None, "error", "'bye' is missing"),
        ("interface/uz-Latn.ftl", "Bye", "Xayr", None, "error", "no longer says"),
        ("sources.yml", "https://", "ftp://", 1, "error", "not a web address"),
    ],
)
def test_slips(
    tree: ContentTree,
    one: Callable[..., Problem],
    relative: str,
    old: str,
    new: str,
    line: int | None,
    severity: str,
    says: str,
) -> None:
    complete(tree)
    tree.edit(relative, old, new)
    problem = one(checked(tree), says)
    assert (problem.line, problem.severity) == (line, severity)
    assert problem.remedy


def test_gaps_between_languages(tree: ContentTree, one: Callable[..., Problem]) -> None:
    problems = checked(tree)
    for language in ("ky", "kk", "tg", "uz-Latn", "uz-Cyrl", "tk", "en"):
        assert one(problems, f"{language}.md", "missing").severity == "warning"
        assert one(problems, f"{language}.ftl", "missing").severity == "error"


def test_translations_behind_their_source(tree: ContentTree, one: Callable[..., Problem]) -> None:
    tree.article(language="en", more="translated_from: {language: ru, hash: 000000000000}\n")
    tree.article(language="tk", more="translated_from: {language: ru, hash: PENDING}\n")
    tree.article(language="kk", more="translated_from: {language: ky, hash: 000000000000}\n")
    problems = checked(tree)
    assert one(problems, "en.md", "has changed").severity == "warning"
    assert one(problems, "tk.md", "pending").severity == "error"
    missing = one(problems, "kk.md", "no such article")
    assert (missing.severity, missing.line) == ("error", 10)


def test_one_question_under_two_topics(tree: ContentTree, one: Callable[..., Problem]) -> None:
    tree.article(topic="wages", question="QUESTION?")
    assert one(checked(tree), "also stands in").severity == "warning"


def test_files_in_wrong_places(tree: ContentTree, one: Callable[..., Problem]) -> None:
    tree.write("articles/work_permit/ru.md", "x")
    tree.write("interface/de.ftl", "a = b")
    problems = checked(tree)
    assert any("work_permit/ru.md" in str(p) and "not where" in p.message for p in problems)
    one(problems, "de.ftl", "none of the interface files")


def test_countries_without_emergency_number_are_named(
    tree: ContentTree, one: Callable[..., Problem]
) -> None:
    problems = checked(tree)
    one(problems, "number can be shown for TM")
    assert not any("shown for RU" in p.message for p in problems)


def test_labels_of_hotlines_must_be_there(tree: ContentTree, one: Callable[..., Problem]) -> None:
    tree.edit("interface/ru.ftl", "hotline-use-not-urgent", "other")
    assert one(checked(tree), "ru.ftl", "hotline-use-not-urgent").severity == "error"


def test_an_empty_folder(tmp_path: Path) -> None:
    assert errors_in(check(tmp_path, parts=()))
    assert errors_in(check(tmp_path / "nothing", parts=()))


def test_the_real_content_loads(real_root: Path) -> None:
    library, problems = read_library(real_root, parts=())
    assert [str(problem) for problem in errors_in(problems)] == []
    assert library is not None
    for article in library.articles.values():
        assert all(id_ in library.sources for id_ in article.sources)


_TOKENS = [
    b"---\n", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\t", b": ", b"&a", b"*a", b"- ",
    b"{", b"}", b"[", b"]", b'"', b"'", b"|", b">", b"!!", b"#", b"**", b"](", b"<b>", b"&",
    "ʻ".encode(), "😀".encode(), "\u202e".encode(), b"null", b"9" * 400, b"{ $x ->", b"\n",
]  # fmt: skip
_EDIT = st.tuples(
    st.floats(0, 1), st.integers(0, 40), st.one_of(st.sampled_from(_TOKENS), st.binary(max_size=20))
)
_FILES = (
    "articles/work_permit/RU/ru.md",
    "articles/work_permit/general/en.md",
    "hotlines.yml",
    "sources.yml",
    "interface/ru.ftl",
)


@pytest.fixture(scope="session")
def real_files(real_root: Path) -> dict[str, bytes]:
    return {name: (real_root / name).read_bytes() for name in _FILES}


@pytest.fixture(scope="session")
def broken_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("broken")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=st.sampled_from(_FILES), edits=st.lists(_EDIT, min_size=1, max_size=5))
@example(name="interface/ru.ftl", edits=[(0.5, 0, b"\nx = " + b"{ x" * 3000)])
@example(name="interface/ru.ftl", edits=[(0.5, 0, b"\nx = " + b"{" * 3000)])
@example(name="hotlines.yml", edits=[(0.0, 0, b"[" * 3000)])
@example(name="sources.yml", edits=[(0.0, 0, b"a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n")])
@example(name="articles/work_permit/RU/ru.md", edits=[(1.0, 0, b"> " * 3000)])
@example(name="articles/work_permit/RU/ru.md", edits=[(1.0, 0, b"[" * 3000)])
@example(name="articles/work_permit/RU/ru.md", edits=[(1.0, 0, b"*a" * 3000)])
def test_no_bytes_make_the_check_raise(
    broken_root: Path,
    real_files: dict[str, bytes],
    name: str,
    edits: list[tuple[float, int, bytes]],
) -> None:
    shutil.rmtree(broken_root)
    for file, content in real_files.items():
        data = content
        if file == name:
            for where, cut, put in edits:
                at = int(where * len(data))
                data = data[:at] + put + data[at + cut :]
        path = broken_root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for problem in check(broken_root, parts=(), today=TODAY):
        assert problem.message
        assert problem.remedy
        assert problem.line is None or problem.line >= 1
        assert str(problem)
