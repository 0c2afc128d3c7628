"""Offline guesses: what a message is about when only keywords can tell."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.keyword_router import KeywordRouter

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"
INTENTS = 46


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("как получить патент в Москве", "work_permit"),
        ("потерял паспорт что делать", "lost_passport"),
        ("как проверить запрет на въезд", "entry_ban"),
        ("два месяца не платят зарплату", "unpaid_wages"),
        ("Үйгө акча жөнөтсөм комиссия канча", "money_transfer"),
        ("Мигранттык каттоо кантип жасалат", "migration_registration"),
        ("Салық қанша төлеймін", "taxes_and_pension"),
        ("Азаматтық алғым келеді", "citizenship_and_residence"),
        ("Забон имтиҳон кай мешавад", "language_exam"),
        ("Барои кор патент лозим", "work_permit"),
        ("Elchixona telefon raqami kerak", "find_help"),
        ("Bolamni maktabga bermoqchiman", "children_and_family"),
        ("Мактабга боламни қандай жойлайман", "children_and_family"),
        ("Raýatlyk almak üçin näme gerek", "citizenship_and_residence"),
        ("what documents should I prepare before leaving", "documents_before_departure"),
        ("connect me to a human", "ask_human"),
        ("is this agency reliable?", "check_agency"),
        ("delete my data", "privacy"),
        ("hello", "greet"),
        ("какая завтра погода", "out_of_scope"),
    ],
)
def test_best_guess(text: str, intent: str, router: KeywordRouter) -> None:
    guesses = router.route(text)
    assert guesses, text
    assert guesses[0].intent == intent, guesses[:3]


def test_nothing_fits_nothing(router: KeywordRouter) -> None:
    assert router.route("") == ()
    assert router.route("🙂 12345") == ()


def test_more_signs_are_surer(router: KeywordRouter) -> None:
    def score(text: str) -> float:
        return next(g.score for g in router.route(text) if g.intent == "unpaid_wages")

    assert score("начальник не платит зарплату два месяца") > score("не заплатили")


def test_every_intent_can_be_guessed(router: KeywordRouter) -> None:

    intents = yaml.safe_load((KNOWLEDGE / "keywords.yml").read_text(encoding="utf-8"))
    assert len(intents) == INTENTS


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=200))
def test_scores_are_ordered_shares(text: str, router: KeywordRouter) -> None:
    scores = [guess.score for guess in router.route(text)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)
