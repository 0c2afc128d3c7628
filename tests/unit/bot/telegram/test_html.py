"""Cutting HTML so that every part is a message that Telegram takes."""

from __future__ import annotations

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.html import plain_text, split_html, split_plain, units
from knowledge.telegram_html import html_problem


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert split_html("<b>hi</b>\n\nthere ") == ["<b>hi</b>\n\nthere "]


def test_nothing_visible_is_no_message() -> None:
    assert split_html("") == []
    assert split_html("<b> </b>\n") == []


def test_tags_and_entities_count_as_telegram_counts_them() -> None:
    text = "<b>" + "&amp;" * 4096 + "</b>"
    assert split_html(text) == [text]
    assert len(split_html("<b>" + "&amp;" * 4097 + "</b>")) == 2


def test_characters_beyond_the_basic_plane_count_twice() -> None:
    assert units("a\U0001f198") == 3
    assert [units(part) for part in split_html("\U0001f198" * 2049)] == [4096, 2]
    assert [units(part) for part in split_html("a" + "\U0001f198" * 2048)] == [4095, 2]


def test_it_is_cut_between_paragraphs_rather_than_lines_rather_than_words() -> None:
    assert split_html("aaa aaa\n\nbbb\nbbb bbb", 16) == ["aaa aaa", "bbb\nbbb bbb"]
    assert split_html("aaa aaa\nbbb bbb ccc", 16) == ["aaa aaa", "bbb bbb ccc"]
    assert split_html("aaa bbb ccc ddd eee", 16) == ["aaa bbb ccc ddd", "eee"]
    assert split_html("x" * 20, 16) == ["x" * 16, "x" * 4]


def test_a_cut_right_at_the_limit_loses_no_space() -> None:
    assert split_html("aaaa bbbb", 4) == ["aaaa", "bbbb"]
    assert split_html("aaaa bbbb", 5) == ["aaaa", "bbbb"]


def test_a_paragraph_end_far_up_is_no_place_to_cut() -> None:
    first, *_ = split_html("a\n\n" + "word " * 20, 40)
    assert len(first) > 20


def test_open_tags_are_closed_and_opened_again() -> None:
    text = '<b>one <a href="https://a.example/?x=1&amp;y=2">two three</a></b> four'
    assert len(text) > 9
    assert split_html(text, 9) == [
        '<b>one <a href="https://a.example/?x=1&amp;y=2">two</a></b>',
        '<b><a href="https://a.example/?x=1&amp;y=2">three</a></b>',
        "four",
    ]


def test_an_entity_is_never_cut() -> None:
    assert split_html("aaa&lt;bbb", 4) == ["aaa&lt;", "bbb"]


def test_plain_text_has_no_tags_and_no_entities() -> None:
    assert plain_text('<b>5 &lt; 6</b> <a href="https://a.example">link</a> <3') == "5 < 6 link <3"


def test_plain_text_is_cut_as_well() -> None:
    assert split_plain("a < b & c > d", 7) == ["a < b &", "c > d"]


_WORDS = st.text(st.sampled_from("abя😀\u0301 <>&'\"\n"), max_size=30)


@st.composite
def _html(draw: st.DrawFn, depth: int = 3) -> str:
    pieces = []
    for _ in range(draw(st.integers(0, 4))):
        words = html.escape(draw(_WORDS))
        if depth and draw(st.booleans()):
            tag = draw(st.sampled_from(["b", "i", "code", "blockquote", "a"]))
            attributes = ' href="https://a.example/?a=1&amp;b=2"' if tag == "a" else ""
            words = f"<{tag}{attributes}>{draw(_html(depth - 1))}</{tag}>"
        pieces.append(words)
    return "".join(pieces)


@settings(max_examples=300, deadline=None)
@given(_html(), st.integers(2, 40))
def test_parts_are_valid_short_visible_and_together_the_whole(text: str, limit: int) -> None:
    parts = split_html(text, limit)
    for part in parts:
        assert html_problem(part) is None, part
        assert 0 < units(plain_text(part).strip()) <= limit
    assert squeezed("".join(map(plain_text, parts))) == squeezed(plain_text(text))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab<>/&;lt \n😀ibu"), max_size=120), st.integers(2, 40))
def test_even_broken_html_is_cut_without_an_error(text: str, limit: int) -> None:
    for part in split_html(text, limit):
        assert part
    for part in split_plain(text, limit):
        assert units(part.strip()) <= limit
