"""Who is named in a message, and what that says about its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from actions.nlu import Entity, NluResult
from actions.understanding import Understander, Understanding
from knowledge.library import Library
from knowledge.loading import load_library

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(KNOWLEDGE)


@dataclass
class Guess:
    language: str | None = "ru"
    probability: float = 1.0


class Languages:
    def detect(self, text: str, chosen: str | None = None, client: str | None = None) -> Guess:
        return Guess()


@dataclass
class Model:
    """Answers with what the test says."""

    result: NluResult

    async def parse(self, text: str) -> NluResult:
        return self.result


async def understood(
    library: Library,
    text: str,
    ranking: dict[str, float],
    named: dict[str, float] | None = None,
    risk: str = "none",
) -> Understanding:
    pairs = tuple(ranking.items())
    entities = tuple(
        Entity("agency", name, text.index(name), text.index(name) + len(name), sure)
        for name, sure in (named or {}).items()
    )
    labels = {"risk": {"none": 0.0, risk: 1.0}, "indicators": {}}
    model = Model(NluResult(*pairs[0], pairs, entities, labels))
    return await Understander(lambda: library, Languages(), model).understand(text)


async def test_the_surest_name_is_the_agency(library: Library) -> None:
    meaning = await understood(
        library,
        "за работу в отеле Анапы взяли деньги, фирма Юг Кадр ДЕМО",
        {"report_agency": 0.9},
        {"отеле Анапы": 0.6, "Юг Кадр ДЕМО": 0.95},
    )
    assert meaning.agency == "Юг Кадр ДЕМО"


@pytest.mark.parametrize(
    ("ranking", "sure", "action"),
    [
        ({"leaving_employer": 0.7, "report_agency": 0.2}, 0.95, "report_agency"),
        ({"leaving_employer": 0.7, "check_agency": 0.1, "report_agency": 0.08}, 0.95, "check_agency"),
        ({"leaving_employer": 0.7, "report_agency": 0.2}, 0.6, "answer"),
        ({"work_permit": 0.9, "check_agency": 0.02}, 0.95, "answer"),
        ({"out_of_scope": 0.6, "check_agency": 0.3}, 0.95, "out_of_scope"),
    ],
)  # fmt: skip
async def test_a_named_agency_outweighs_a_doubtful_topic(
    library: Library, ranking: dict[str, float], sure: float, action: str
) -> None:
    text = "хочу пожаловаться на Мега Кадр ДЕМО, нарушили договор"
    meaning = await understood(library, text, ranking, {"Мега Кадр ДЕМО": sure})
    assert meaning.action == action


async def test_who_told_of_danger_may_have_named_the_firm(library: Library) -> None:
    text = "Алтын Жол ДЕМО взяли деньги и заперли нас"
    named = {"Алтын Жол ДЕМО": 1.0}
    meaning = await understood(library, text, {"in_danger": 1.0}, named, risk="high")
    assert (meaning.action, meaning.agency) == ("escalate", "Алтын Жол ДЕМО")
    meaning = await understood(library, text, {"in_danger": 1.0}, risk="high")
    assert (meaning.action, meaning.agency) == ("escalate", None)
