"""Formatted text: what Telegram reads, what it refuses, and in which words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import formatted, utf16_length
from sandbox.errors import ApiError


def marks(text: str, mode: str | None, entities: Any = None) -> tuple[str, list[tuple[Any, ...]]]:
    plain, found = formatted(text, mode, entities)
    return plain, [(e["type"], e["offset"], e["length"]) for e in found]


@pytest.mark.parametrize(
    ("text", "plain", "expected"),
    [
        ("<b>Салом</b> дӯст", "Салом дӯст", [("bold", 0, 5)]),
        ("<B>x</b>", "x", [("bold", 0, 1)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("&lt;b&gt; &amp; &quot; &#1178; &nbsp;", '<b> & " Қ &nbsp;', []),
        ('<a href="https://example.org">x</a>', "x", [("text_link", 0, 1)]),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ("  <b> x </b>  ", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<code>/start</code>", "/start", [("code", 0, 6)]),
    ],
)
def test_html(text: str, plain: str, expected: list[Any]) -> None:
    assert marks(text, "HTML") == (plain, expected)


def test_html_keeps_address_and_language() -> None:
    _, found = formatted('<a href="https://example.org?a=1&amp;b=2">x</a>', "HTML")
    assert found[0]["url"] == "https://example.org/?a=1&b=2"
    _, found = formatted('<pre><code class="language-py">x</code></pre>', "HTML")
    assert found[0]["language"] == "py"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("я<br>", 'Unsupported start tag "br" at byte offset 2'),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_html_refusals(text: str, problem: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted(text, "HTML")
    if text == "1 < 2":  # a space right after "<" ends an empty tag name
        assert refused.value.description.startswith("Bad Request: can't parse entities: ")
    else:
        assert refused.value.description == f"Bad Request: can't parse entities: {problem}"


@pytest.mark.parametrize(
    ("text", "plain", "expected"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", "a b c d e", [
            ("bold", 0, 1), ("italic", 2, 1), ("underline", 4, 1),
            ("strikethrough", 6, 1), ("spoiler", 8, 1)]),
        (r"1\.5\!", "1.5!", []),
        ("`a*b` ok", "a*b ok", [("code", 0, 3)]),
        ("```py\nx\n```", "x", [("pre", 0, 1)]),
        ("[x](https://example.org)", "x", [("text_link", 0, 1)]),
        (">q\n>r\nx", "q\nr\nx", [("blockquote", 0, 4)]),
        ("*a _b_ c*", "a b c", [("bold", 0, 5), ("italic", 2, 1)]),
    ],
)  # fmt: skip
def test_markdown_v2(text: str, plain: str, expected: list[Any]) -> None:
    assert marks(text, "MarkdownV2") == (plain, expected)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*x", "Can't find end of Bold entity at byte offset 0"),
        ("я _x", "Can't find end of Italic entity at byte offset 3"),
    ],
)
def test_markdown_v2_refusals(text: str, problem: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted(text, "MarkdownV2")
    assert refused.value.description == f"Bad Request: can't parse entities: {problem}"


def test_old_markdown() -> None:
    assert marks("*a* _b_ `c` [d](https://e.org)", "Markdown") == (
        "a b c d",
        [("bold", 0, 1), ("italic", 2, 1), ("code", 4, 1), ("text_link", 6, 1)],
    )
    with pytest.raises(ApiError, match="Can't find end of the entity starting at byte offset 2"):
        formatted("a _b", "Markdown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("a/b 1/2 </script>", []),
        ("write a.b@example.org", [("email", 6, 15)]),
        ("see https://example.org/x.", [("url", 4, 21)]),
        ("see example.org", [("url", 4, 11)]),
        ("ask @safar_bot", [("mention", 4, 10)]),
        ("call +7 495 123-45-67 now", [("phone_number", 5, 16)]),
        ("#тема", [("hashtag", 0, 5)]),
    ],
)
def test_automatic_entities(text: str, expected: list[Any]) -> None:
    assert marks(text, None) == (text, expected)


def test_given_entities_are_checked_and_clamped() -> None:
    entities = [{"type": "bold", "offset": 1, "length": 99}]
    assert marks("abc", None, entities) == ("abc", [("bold", 1, 2)])
    with pytest.raises(ApiError, match="unsupported type"):
        formatted("abc", None, [{"type": "loud", "offset": 0, "length": 1}])


def test_unknown_parse_mode() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        formatted("x", "BBCode")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_escaped_text_comes_back_whole(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert formatted(escaped, "HTML")[0] == formatted(text, None)[0]


@given(st.text(max_size=80), st.sampled_from(["HTML", "MarkdownV2", "Markdown", None]))
def test_entities_always_lie_within_the_text(text: str, mode: str | None) -> None:
    try:
        plain, found = formatted(text, mode)
    except (ApiError, UnicodeEncodeError):
        return
    size = utf16_length(plain)
    assert all(e["offset"] >= 0 and e["length"] > 0 for e in found)
    assert all(e["offset"] + e["length"] <= size for e in found)
