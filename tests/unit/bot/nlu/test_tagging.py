"""Names in training texts: tags on words, copies with other names, what the extractor sees."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.in_rasa.augment import with_copies
from bot.nlu.in_rasa.marked import Marked, Span, marked, pool_of, with_other_names
from bot.nlu.in_rasa.shapes import shapes
from bot.nlu.in_rasa.tagging import counted, features_of, runs, shape, tags_of, words_of

ASKED = Marked("есть ли ОсОО Ак Жол Тревел в списке", (Span("agency", 13, 26),))


def test_names_become_tags_and_tags_names() -> None:
    words = words_of(ASKED.text)
    tags = list(tags_of(words, ASKED.spans))
    assert tags == ["O", "O", "O", "B-agency", "I-agency", "L-agency", "O", "O"]
    found = [(kind, words[a].start, words[b].end) for kind, a, b in runs(tags)]
    assert found == [("agency", 13, 26)]


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        (["U-a", "U-a"], [("a", 0, 0), ("a", 1, 1)]),
        (["B-a", "O"], [("a", 0, 0)]),
        (["I-a", "I-b"], [("a", 0, 0), ("b", 1, 1)]),
        (["B-a", "B-a", "L-a"], [("a", 0, 0), ("a", 1, 2)]),
        (["O", "L-a", "I-a"], [("a", 1, 1), ("a", 2, 2)]),
        ([], []),
    ],
)
def test_tags_that_fit_no_scheme_are_read_kindly(
    tags: list[str], found: list[tuple[str, int, int]]
) -> None:
    assert list(runs(tags)) == found


@pytest.mark.parametrize(
    "word", ["https://ak-jol.example/form", "@ak_jol", "+996 555 00-11-22", "O'zbek-ish", "«"]
)
def test_links_handles_and_telephone_numbers_are_one_word(word: str) -> None:
    assert [found.text for found in words_of(f"бу {word} ким")] == ["бу", word, "ким"]


def test_a_copy_keeps_the_sentence_and_changes_the_name() -> None:
    other = Marked("кто такие Памир Кадр", (Span("agency", 10, 20),))
    copies = {
        with_other_names(ASKED, pool_of([other]), random.Random(seed)).text for seed in range(20)
    }
    assert copies == {"есть ли ОсОО Памир Кадр в списке", "есть ли ОсОО памир кадр в списке"}


def test_copies_know_what_they_were_made_from() -> None:
    texts = [ASKED, Marked("сколько стоит патент", ())]
    versions = with_copies(texts, {"copies": 2, "noise": 0.5}, random.Random(1))
    assert [number for _, number in versions] == [0, 0, 0, 1, 1, 1]
    assert [text for text, _ in versions][::3] == [text.text for text in texts]


def test_entities_that_overlap_are_marked_once() -> None:
    entities = [
        {"entity": "agency", "start": 4, "end": 9},
        {"entity": "agency", "start": 0, "end": 5},
    ]
    assert marked("Ак Жол Тур", entities).spans == (Span("agency", 0, 5),)


def test_a_word_of_this_sentence_alone_looks_as_if_never_seen() -> None:
    known = counted([ASKED, Marked("есть ли место", ())])
    assert known == {"est": 2, "li": 2, "oso": 1, "v": 1, "spiske": 1, "mesto": 1}
    words = words_of(ASKED.text)
    rare = features_of(words, known, {"oso": 1, "est": 1})
    assert "seen=0" in rare[2]
    assert "seen=1" in rare[0]


@given(st.text(max_size=80))
def test_any_text_has_features_and_shapes(text: str) -> None:
    words = words_of(text)
    assert len(features_of(words, {})) == len(words)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert list(shapes(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("hi", {"words-1"}),
        ("пишет @ak_jol и t.me/ak_jol", {"handle", "link"}),
        ("звоните +996 555 001 122, 1500$ в месяц", {"phone", "money"}),
        ("через Алтын Жол", {"capital"}),
        ("ЧТО ДЕЛАТЬ?", {"shouting", "question"}),
        ("а это Nur Kadr", {"two-scripts"}),
    ],
)
def test_shapes(text: str, seen: set[str]) -> None:
    assert seen <= set(shapes(text))


def test_the_first_word_of_a_sentence_is_no_capital() -> None:
    assert "capital" not in set(shapes("Где работать. Сколько платят?"))


def test_the_shape_of_a_word() -> None:
    assert [shape(word) for word in ("Сапар", "HR", "h2o", "1500", "ak-jol")] == [
        "Xx", "X", "x9x", "9", "x-x",
    ]  # fmt: skip
