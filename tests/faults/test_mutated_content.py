"""More than ten thousand damaged content files: never a crash, never half a set, never refused markup.

Each file is damaged, read by the loader of its kind, and put right again. A loader may answer with
the content or with problems that say where and what to do; anything else is a crash.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from knowledge.article import parse_article
from knowledge.check import check
from knowledge.concept import Lexicon
from knowledge.country import Countries
from knowledge.country_rules import CountryRules
from knowledge.danger_rules import DangerRules
from knowledge.errors import ContentError, KnowledgeError, Problem, errors_in
from knowledge.ftl import read_ftl
from knowledge.hotline_file import load_hotlines
from knowledge.interface import Texts
from knowledge.keyword_router import KeywordRouter
from knowledge.library import Library
from knowledge.live import LiveLibrary
from knowledge.loading import LoadCache, read_library
from knowledge.offer import OfferRules
from knowledge.parts import PARTS
from knowledge.render import BODY_LIMIT, render, visible_length
from knowledge.replies import ShortReplies
from knowledge.risk_profiles import RiskProfiles
from knowledge.situations import Situations
from knowledge.sources import load_sources
from knowledge.spoken import Spoken
from knowledge.telegram_html import html_problem
from tests.faults.mutations import COMMON, SELDOM, mutate
from tests.faults.small_content import ARTICLES, short_ftl, write_small

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mutated") / "knowledge"
    write_small(KNOWLEDGE, root)
    assert read_library(root)[0] is not None, "the undamaged set loads"
    return root


@dataclass
class Damaged:
    """Files of ``root`` that are damaged one at a time."""

    root: Path
    relatives: Sequence[str]

    def each(self, count: int, use: Callable[[str], object]) -> None:
        """Damage, use, put right; a failure names the file, the number of the try, and the damage."""
        whole = {relative: (self.root / relative).read_bytes() for relative in self.relatives}
        for number in range(count):
            relative = self.relatives[number % len(self.relatives)]
            dice = random.Random(f"{relative}:{number}")
            path = self.root / relative
            damage, data = mutate(dice, whole[relative])
            path.write_bytes(data)
            try:
                use(relative)
            except Exception as error:
                raise AssertionError(f"{relative}, try {number}, {damage}: {error!r}") from error
            finally:
                path.write_bytes(whole[relative])


def are_useful(problems: Sequence[Problem], root: Path) -> None:
    """Each names a file of the content and says what is wrong and what to do."""
    for problem in problems:
        assert problem.path.is_relative_to(root), problem
        assert problem.line is None or problem.line >= 1, problem
        assert problem.message, problem
        assert problem.remedy, problem
        assert len(str(problem)) < 2000, problem
        str(problem).encode()


def loads_or_says_why(load: Callable[[Path], object], root: Path) -> Callable[[str], None]:
    def use(_relative: str) -> None:
        problems: Sequence[Problem] = ()
        try:
            load(root)
        except ContentError as error:
            problems = error.problems
            are_useful(problems or [Problem(root, 0, "", "")], root)
        except KnowledgeError as error:
            # Of concepts and danger rules: one text that names the file.
            are_useful([Problem(root, None, str(error)[:400], "-")], root)
            if ".yml: " not in str(error):
                raise

    return use


def test_every_kind_of_damage_is_done(small: Path) -> None:
    data = (small / ARTICLES[0]).read_bytes()
    for kind in (*COMMON, *SELDOM):
        changed = [kind(random.Random(seed), data) != data for seed in range(20)]
        assert any(changed), kind
    done = "+".join(mutate(random.Random(seed), data)[0] for seed in range(1000))
    assert all(kind.__name__ in done for kind in (*COMMON, *SELDOM))


def test_articles(small: Path) -> None:
    shown = []

    def use(relative: str) -> None:
        parsed = parse_article(small, relative)
        are_useful(parsed.problems, small)
        assert bool(parsed.article) + bool(errors_in(parsed.problems)) + bool(parsed.draft) >= 1
        assert not (parsed.article and errors_in(parsed.problems)), "never with errors"
        for article in filter(None, (parsed.article, parsed.draft)):
            assert html_problem(article.html) is None, article.html
            article.html.encode()
        if parsed.article:
            shown.append(relative)
            assert visible_length(parsed.article.title + parsed.article.body) < 2 * BODY_LIMIT

    Damaged(small, ARTICLES).each(3500, use)
    assert len(shown) > 500, "many a slip leaves an article that can be shown: those count"


def test_markup_of_any_kind_is_shown_as_something_that_telegram_takes(small: Path) -> None:
    body = (small / ARTICLES[0]).read_text("utf-8").split("---\n", 2)[2][:500].encode()
    for number in range(1500):
        damage, data = mutate(random.Random(f"body {number}"), body)
        text = data[:3000].decode("utf-8", "replace")
        rendered = render(text[:40], text)
        assert html_problem(rendered.html) is None, (number, damage)


def test_interface_texts(small: Path) -> None:
    path = small / "interface" / "short.ftl"
    path.write_bytes(short_ftl(small / "interface" / "ru.ftl"))
    formatted = []

    def use(relative: str) -> None:
        file = read_ftl(small / relative)
        are_useful(file.problems, small)
        if errors_in(file.problems):
            return
        texts = Texts({"ru": file.resource})
        for key, entry in file.entries.items():
            if not key.startswith("-"):
                given = dict.fromkeys(entry.variables, "<&>")
                try:
                    text = texts.t("ru", key, **given)
                except KnowledgeError:
                    continue
                formatted.append(key)
                assert html_problem(text) is None, text

    Damaged(small, ["interface/short.ftl"]).each(1200, use)
    path.unlink()
    assert len(formatted) > 500


def test_sources_and_hotlines(small: Path) -> None:
    for name, load in (("sources.yml", load_sources), ("hotlines.yml", load_hotlines)):

        def use(relative: str, load: Callable[..., object] = load) -> None:
            _, problems = load(small / relative)  # type: ignore[misc]
            are_useful(problems, small)

        Damaged(small, [name]).each(500, use)


@pytest.mark.parametrize(
    ("relative", "load", "count"),
    [
        ("replies.yml", ShortReplies.load, 500),
        ("spoken.yml", Spoken.load, 500),
        ("situations.yml", Situations.load, 500),
        ("countries.yml", Countries.load, 200),
        ("risk_profiles.yml", RiskProfiles.load, 200),
        ("country_rules.yml", CountryRules.load, 200),
        ("offers/flags.yml", OfferRules.load, 30),
        ("offers/ru.yml", OfferRules.load, 30),
        ("offers/money.yml", OfferRules.load, 30),
        ("concepts/_meaning.yml", Lexicon.load, 100),
        ("concepts/ky.yml", Lexicon.load, 100),
        ("concepts/en.yml", Lexicon.load, 100),
    ],
)
def test_lists_of_words(
    small: Path, relative: str, load: Callable[[Path], object], count: int
) -> None:
    Damaged(small, [relative]).each(count, loads_or_says_why(load, small))


def test_danger_rules_and_keywords(small: Path) -> None:
    lexicon = Lexicon.load(small)
    rules = loads_or_says_why(lambda root: DangerRules.load(root, lexicon), small)
    Damaged(small, ["danger/rules.yml", "danger/phrases/ru.yml"]).each(500, rules)
    keywords = loads_or_says_why(lambda root: KeywordRouter.load(root, lexicon), small)
    Damaged(small, ["keywords.yml"]).each(500, keywords)


ANY = (
    *ARTICLES[::2], "sources.yml", "hotlines.yml", "keywords.yml", "replies.yml", "spoken.yml",
    "situations.yml", "countries.yml", "danger/rules.yml", "concepts/tg.yml", "offers/tk.yml",
)  # fmt: skip


def test_a_running_bot_keeps_the_old_set_or_has_a_whole_new_one(small: Path) -> None:
    refused: list[Problem] = []
    live = LiveLibrary(small, on_refused=refused.extend)
    taken = kept = 0

    def use(relative: str) -> None:
        nonlocal taken, kept
        before = live.current
        refused.clear()
        if live.refresh():
            taken += 1
            assert live.current is not before
            is_whole(live.current, small)
        else:
            kept += 1
            assert live.current is before
            assert errors_in(refused), "and it is said why"
            are_useful(refused, small)

    Damaged(small, ANY).each(120, use)
    live.refresh()
    is_whole(live.current, small)
    assert taken > 10
    assert kept > 50


def is_whole(library: Library, root: Path) -> None:
    cache = LoadCache()
    assert read_library(root, cache=cache)[0] is not None
    usable = cache.usable()
    assert library.articles.keys() >= usable.keys()
    assert all(library.articles[key].html == article.html for key, article in usable.items())
    assert set(library.parts) == {part.name for part in PARTS}
    assert all(library.parts[part.name] is not None for part in PARTS)
    assert library.texts.t("ru", "menu")
    assert library.search("зарплата", "ru") is not None


def test_the_check_of_everything_never_fails(small: Path) -> None:
    def use(_relative: str) -> None:
        are_useful(check(small, today=TODAY), small)

    Damaged(small, ANY).each(12, use)
