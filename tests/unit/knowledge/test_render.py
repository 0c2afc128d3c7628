from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.render import BODY_LIMIT, ENTITY_LIMIT, is_plain, render, visible_length
from knowledge.telegram_html import html_problem


def test_the_subset_becomes_telegram_html() -> None:
    body = """\
First **bold** and *italic*, wrapped
by the editor, with a [link](https://example.org/a?b=1&c=2).

## What **to** do

- one
- two,
  still two

1. a
2. b

A < B & C\\*."""
    assert render("A & B", body).html == (
        "<b>A &amp; B</b>\n\n"
        "First <b>bold</b> and <i>italic</i>, wrapped by the editor, "
        'with a <a href="https://example.org/a?b=1&amp;c=2">link</a>.\n\n'
        "<b>What to do</b>\n"
        "• one\n• two, still two\n\n"
        "1. a\n2. b\n\n"
        "A &lt; B &amp; C*."
    )


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("ok\n\n### deep", 2, "deeper"),
        ("- a\n  - b", 1, "list inside"),
        ("> q", 0, "quotation"),
        ("a\n\n---\n\nb", 2, "rule"),
        ("```\ncode\n```", 0, "code"),
        ("a `b`", 0, "backticks"),
        ("![p](https://example.org/x.png)", 0, "picture"),
        ("one **open", 0, "as it stands"),
        ("a\nb <u>x</u>", 1, "as it stands"),
        ("[text] (https://example.org)", 0, "as it stands"),
        ("[text](example.org)", 0, "not a full address"),
        ("[text](javascript:alert)", 0, "as it stands"),
        ("[text](mailto:a@example.org)", 0, "not a full address"),
        ("x\n| a | b |\n|---|---|", 1, "as it stands"),
    ],
)
def test_markup_telegram_lacks_is_reported(body: str, line: int, says: str) -> None:
    problems = render("T", body).problems
    assert any(says in problem.message and problem.line == line for problem in problems), problems


def test_clean_text_has_no_problems() -> None:
    assert render("T", "Plain 5 * 3 text, **bold**.\n\n* star list\n* more").problems == ()


def test_length_is_counted_as_telegram_does() -> None:
    assert visible_length("a😀") == 3
    just = "x" * (BODY_LIMIT - len("T\n\n"))
    assert render("T", just).problems == ()
    assert "Telegram leaves room" in render("T", just + "😀").problems[0].message
    assert render("T", "**a** &amp; [b](https://example.org)").length == len("T\n\na & b")


def test_too_much_formatting_is_reported() -> None:
    assert "formatting" in render("T", "**a** " * 95).problems[0].message


_MARKUP = st.sampled_from(
    ["**", "*", "_", "- ", "1. ", "# ", "\n", "\n\n", "[", "](https://a.uz)", "<b>", "&", "`", "> "]
)


@given(st.lists(st.one_of(_MARKUP, st.text(max_size=6)), max_size=30))
def test_whatever_the_body_the_html_is_well_formed(pieces: list[str]) -> None:
    assert html_problem(render("T", "".join(pieces)).html) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<b>a</b> &amp; &#39; <a href="https://example.org">x</a>', None),
        ("a & b", "bare &"),
        ("<b>a", "not closed"),
        ("<b><i>a</b></i>", "closes nothing"),
        ("a</b>", "closes nothing"),
        ("<div>", "<div>"),
        ("a < b", "bare <"),
        ("<a>x</a>", "address"),
        ('<b class="x">a</b>', "attributes"),
    ],
)
def test_html_problems(text: str, says: str | None) -> None:
    found = html_problem(text)
    assert found is None if says is None else says in (found or "")


PIECES = (
    "слово", "**", "*", "**жирно**", " ", "\n", "\n\n", "- ", "-", "1. ", "2) ", "---", "+ ", "=", "_", "`",
    "[", "](https://a.kg)", "](", "]", "<b>", "&amp;", "#", "# ", ">", "|", "\\", "!", ",", ".", "«", "»", "5",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_what_is_plain_at_a_glance_is_in_order(pieces: list[str]) -> None:
    body = "".join(pieces).strip()
    if is_plain("T", body):
        assert render("T", body).problems == ()


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("**Сначала** проверьте.\n\n1. Срок.\n2. Имя.\n\n- вода;\n- тепло.", True),
        ("[сайт](https://migrant.kg)", False),
        ("**нет", False),
        ("слово**нет**слово", False),
        ("- - два", False),
        ("x" * BODY_LIMIT, False),
        ("**а** " * ENTITY_LIMIT, False),
    ],
)
def test_plain_at_a_glance(body: str, plain: bool) -> None:
    assert is_plain("T", body) is plain
