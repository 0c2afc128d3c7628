from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import ContentError
from knowledge.yamlfile import Node, parse_yaml

PATH = Path("x.yml")


def plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    if isinstance(node.value, tuple):
        return [plain(value) for value in node.value]
    return node.value


def test_plain_scalars_are_what_an_editor_means() -> None:
    text = "a: NO\nb: 0112\nc: 12\nd: 2026-02-03\ne: 2026-02-31\nf: null\ng: true\nh: 12:30\ni: '5'"
    assert plain(parse_yaml(text, PATH)) == {
        "a": "NO",
        "b": "0112",
        "c": 12,
        "d": date(2026, 2, 3),
        "e": "2026-02-31",
        "f": None,
        "g": True,
        "h": "12:30",
        "i": "5",
    }


def test_lines_are_those_of_the_file() -> None:
    node = parse_yaml("a: 1\nb:\n  - x\n  - {y: 2}\nc:\n", PATH, first_line=2)
    assert isinstance(node.value, dict)
    assert node.value["a"].line == 2
    assert isinstance(node.value["b"].value, tuple)
    assert node.value["b"].value[1].line == 5
    assert node.value["c"].line == 6


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: &x [1]\nb: *x", 1, "aliases"),
        ("a: 1\nb: *x", 2, "aliases"),
        ("a: !!python/object:os.system 1", 1, "tags"),
        ("a: 1\nb: 2\na: 3", 3, "twice"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a:\n\t- b", 2, "not valid YAML"),
        ("a: b: c", 1, "not valid YAML"),
        ("[" * 50, 1, "nested"),
        ("? [a]\n: b", 1, "key"),
        ("a: \x07", None, "not valid YAML"),
    ],
)
def test_what_is_refused(text: str, line: int | None, says: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_yaml(text, PATH)
    (problem,) = caught.value.problems
    assert says in problem.message
    assert problem.line == line
    assert problem.remedy
