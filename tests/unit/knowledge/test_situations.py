"""The menu by situation, as the content team writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import ContentError
from knowledge.languages import LANGUAGES
from knowledge.situations import FILE, Situations
from knowledge.vocabulary import TOPICS
from tests.unit.knowledge.conftest import ContentTree

TITLES = ", ".join(f"{language}: Ish" for language in LANGUAGES if language != "uz-Cyrl")
CONTENT = f"""\
review: machine-drafted
situations:
- id: before
  title: {{{TITLES}}}
  topics: [{", ".join(TOPICS[:20])}]
- id: later
  title: {{{TITLES}}}
  topics: [{", ".join(TOPICS[19:])}]
"""


def test_the_real_situations_have_every_topic_in_every_language(real_root: Path) -> None:
    situations = Situations.load(real_root)

    assert set(situations.topics) == set(TOPICS)
    assert len(situations.topics) == len(TOPICS)
    assert all(set(situation.titles) == set(LANGUAGES) for situation in situations.all)


def test_topics_keep_their_order(tree: ContentTree) -> None:
    tree.write(FILE, CONTENT)
    situations = Situations.load(tree.root)

    assert situations.topics == TOPICS
    later = situations.get("later")
    assert later is not None
    assert later.titles["uz-Cyrl"] == "Иш"
    assert situations.get("3") is None


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("id: later", "id: before", 6, "stands twice"),
        ("id: later", "id: 'a:b'", 6, "is no id"),
        ("id: later", "id: " + "a" * 21, 6, "is no id"),
        (TOPICS[35], TOPICS[3], 3, f"No situation has the topic '{TOPICS[35]}'"),
        (TOPICS[35], "wage", 8, "does not know 'wage'"),
        ("en: Ish", "en: " + "long " * 10, 4, "longer than 40"),
        (", tk: Ish", "", 4, "'tk' is missing"),
        ("review: machine-drafted\n", "", 1, "'review' is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tree: ContentTree, old: str, new: str, line: int, words: str
) -> None:
    tree.write(FILE, CONTENT)
    tree.edit(FILE, old, new)

    with pytest.raises(ContentError) as caught:
        Situations.load(tree.root)

    found = [problem for problem in caught.value.problems if words in problem.message]
    assert line in {problem.line for problem in found}, caught.value


def test_a_missing_file_is_a_content_error(tree: ContentTree) -> None:
    with pytest.raises(ContentError, match="Cannot read"):
        Situations.load(tree.root)
