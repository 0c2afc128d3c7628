"""Risk profiles: the one that fits best, and what an editor is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import ContentError
from knowledge.languages import LANGUAGES
from knowledge.risk_profiles import RiskProfile, RiskProfiles
from tests.unit.knowledge.conftest import ContentTree

SOURCES = """\
F-1: {title: "A report", publisher: P, date: 2024, confidence: high, figures: ["150", "2024"]}
"""
TEXTS = "\n".join(
    f'    {language}: "150 people, see example.org"'
    for language in LANGUAGES
    if language != "uz-Cyrl"
)
FILE = f"""\
review: machine-drafted
sectors:
  farm: [ферм*, farm*]
  care: [nanny|nannies]
profiles:
- id: one
  origins: [KG]
  destinations: [RU]
  sectors: [farm]
  sources: [F-1]
  as_of: 2024-05-15
  text:
{TEXTS}
"""


@pytest.fixture
def content(tree: ContentTree) -> ContentTree:
    tree.write("sources.yml", SOURCES)
    tree.write("risk_profiles.yml", FILE)
    return tree


def profile(id_: str, origins: str, destinations: str, sectors: str = "") -> RiskProfile:
    return RiskProfile(
        id_,
        tuple(origins.split()),
        tuple(destinations.split()),
        tuple(sectors.split()),
        ("F-1",),
        date(2024, 1, 1),
        {},
    )


def test_a_profile_has_every_language_and_uzbek_in_both_scripts(content: ContentTree) -> None:
    (one,) = RiskProfiles.load(content.root).all

    assert set(one.texts) == set(LANGUAGES)
    assert one.texts["uz-Cyrl"] != one.texts["uz-Latn"]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("[F-1]", "[F-9]", 10, "'F-9' is not in sources.yml"),
        ("sources: [F-1]", "sources: []", 10, "names no source"),
        ("[RU]", "[XX]", 8, "does not know 'XX'"),
        ("[RU]", "[]", 8, "no destination"),
        ("[KG]", "[DE]", 7, "does not know 'DE'"),
        ("sectors: [farm]", "sectors: [fram]", 9, "does not know 'fram'"),
        ('ru: "150 people', 'ru: "170 people', 13, "170 stands in none of the facts"),
        ('ky: "150 people', 'ky: "15 people', 14, "In ky it has other numbers"),
        ('tk: "150 people, see example.org', 'tk: "150 people', 18, "In tk it has other links"),
        ('    en: "150 people, see example.org"\n', "", 13, "'en' is missing"),
        ("2024-05-15", "2024-15-15", 11, "not a date"),
        ("[ферм*, farm*]", '["*"]', 3, "cannot be read"),
        ("id: one\n", "id: one\n  colour: red\n", 7, "Unknown field"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    content: ContentTree, old: str, new: str, line: int, words: str
) -> None:
    content.edit("risk_profiles.yml", old, new)

    with pytest.raises(ContentError) as caught:
        RiskProfiles.load(content.root)

    assert words in " ".join(problem.message for problem in caught.value.problems)
    assert line in {problem.line for problem in caught.value.problems}
    assert all(problem.remedy for problem in caught.value.problems)


def test_an_id_stands_once(content: ContentTree) -> None:
    text = (content.root / "risk_profiles.yml").read_text(encoding="utf-8")
    content.write("risk_profiles.yml", text + text[text.index("- id: one") :])

    with pytest.raises(ContentError, match="stands twice"):
        RiskProfiles.load(content.root)


@pytest.mark.parametrize(
    ("origin", "destination", "sectors", "expected"),
    [
        ("KG", "RU", {"farm"}, "both"),
        ("KG", "RU", {"care"}, "origin"),
        (None, "RU", {"farm"}, "sector"),
        ("TJ", "RU", set(), None),
        ("KG", "KG", set(), "inside"),
        ("TM", "KG", set(), None),
        (None, "KG", set(), None),
        ("UZ", "AE", set(), "narrow"),
        ("UZ", "TR", set(), "wide"),
    ],
)
def test_the_profile_that_says_most_of_this_offer(
    content: ContentTree, origin: str | None, destination: str, sectors: set[str], expected: str
) -> None:
    words = RiskProfiles.load(content.root)._sector_words
    profiles = RiskProfiles(
        (
            profile("sector", "", "RU", "farm"),
            profile("origin", "KG", "RU"),
            profile("both", "KG", "RU", "farm"),
            profile("inside", "KG TJ TM", "own"),
            profile("wide", "UZ", "AE TR"),
            profile("narrow", "UZ", "AE"),
        ),
        words,
    )
    found = profiles.find(origin, destination, sectors)

    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("offer", "sector"),
    [
        ("Требуются рабочие на ферму в Польше", "farm"),
        ("Дубайга бала багуучу керек", "care"),
        ("Кор дар сохтмон дар Маскав", "construction"),
        ("Turkiyaga tikuvchilar kerak", "sewing"),
        ("Туркияга тикувчилар керак", "sewing"),
        ("Түркияда қонақ үйге даяшы керек", "hospitality"),
        ("Stambula öý hyzmatçysy gerek", "domestic"),
        ("Hostess in a night club in Dubai", "entertainment"),
        ("Продавец в магазин", "trade"),
    ],
)
def test_an_offer_s_sector_is_seen_in_every_language(
    real_root: Path, offer: str, sector: str
) -> None:
    assert sector in RiskProfiles.load(real_root).sectors(offer)


@pytest.mark.parametrize("text", ["Москвада жумуш бар, айлык жакшы", "Водитель категории Е", ""])
def test_words_that_only_look_like_a_sector_are_none(real_root: Path, text: str) -> None:
    assert not RiskProfiles.load(real_root).sectors(text)
