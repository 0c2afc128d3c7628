"""Rules of countries: sourced, dated, withdrawn when they are due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.country_rules import About, CountryRules
from knowledge.errors import ContentError
from knowledge.languages import LANGUAGES
from knowledge.vocabulary import ORIGIN_COUNTRIES

ROOT = Path(__file__).resolve().parents[3] / "knowledge"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def rules() -> CountryRules:
    return CountryRules.load(ROOT)


def test_every_origin_has_its_office_in_every_language(rules: CountryRules) -> None:
    for country in ORIGIN_COUNTRIES:
        rule = rules.find(About.OFFICE, country, TODAY)
        assert rule is not None
        assert rule.country == country
        assert set(rule.texts) == set(LANGUAGES)


def test_only_a_sourced_rule_says_illegal(rules: CountryRules) -> None:
    said = [rule for rule in rules.all if "illegal" in rule.texts["en"]]
    assert [(rule.country, rule.sources) for rule in said] == [("AE", ("F-WA-50",))]


def test_a_country_without_its_own_has_the_general_rule(rules: CountryRules) -> None:
    rule = rules.find(About.FEES, "PL", TODAY)
    assert rule is not None
    assert rule.country is None


def test_an_overdue_rule_gives_way_to_the_general_one_and_then_to_none(
    rules: CountryRules,
) -> None:
    own = rules.find(About.FEES, "TJ", TODAY)
    general = rules.find(About.FEES, None, TODAY)
    assert own is not None
    assert general is not None
    late = max(own.review_by, general.review_by).replace(year=2099)
    assert rules.find(About.FEES, "TJ", late) is None
    assert rules.find(About.FEES, "TJ", own.review_by) == own


GOOD = (ROOT / "country_rules.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("find", "put", "says"),
    [
        ("- about: office", "- about: offices", "about"),
        ("country: KG", "country: XX", "country"),
        ("sources: [F-RG-01]", "sources: []", "names no source"),
        ("sources: [F-RG-01]", "sources: [F-NO-99]", "is not in sources.yml"),
        ("as_of: 2026-02-24\n  review_by: 2027-05-23", "as_of: 2026-02-24\n  review_by: 2026-01-01",
         "before as_of"),
        ("2025", "2024", "stands in none of the facts"),
        ("country: KZ", "country: KG", "two rules"),
        ("  country: general", "  country: PL", "No general rule"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(tmp_path: Path, find: str, put: str, says: str) -> None:
    (tmp_path / "sources.yml").write_bytes((ROOT / "sources.yml").read_bytes())
    count = -1 if find == "2025" else 1
    text = GOOD.replace(find, put, count)
    assert text != GOOD
    (tmp_path / "country_rules.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=says) as error:
        CountryRules.load(tmp_path)
    assert "country_rules.yml:" in str(error.value)
