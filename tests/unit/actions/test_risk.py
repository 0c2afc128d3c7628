"""Rules and model joined: the more serious wins, unless the model knows a hard negative."""

from __future__ import annotations

import pytest

from actions.risk import RISKS, join, more_serious
from knowledge.danger_rules import Danger

CALM = Danger("none", (), ())


def shares(**given: float) -> dict[str, dict[str, float]]:
    risk = {name: share for name, share in given.items() if name in RISKS}
    shown = {name: share for name, share in given.items() if name not in RISKS}
    return {"risk": {"none": 1.0 - sum(risk.values()), **risk}, "indicators": shown}


def heard(risk: str, *indicators: str) -> Danger:
    return Danger(risk, indicators, ())  # type: ignore[arg-type]


def test_without_labels_the_rules_speak_alone() -> None:
    assert join(heard("high", "threats"), {}) == ("high", ("threats",))


@pytest.mark.parametrize(
    ("labels", "told", "risk"),
    [
        (shares(concern=0.2), 0.0, "none"),
        (shares(concern=0.5), 0.0, "concern"),
        (shares(concern=0.3, high=0.2), 0.0, "concern"),
        (shares(high=0.2), 0.3, "high"),
        (shares(concern=0.1, high=0.5), 0.0, "high"),
        (shares(high=0.3, immediate=0.4), 0.9, "immediate"),
        (shares(high=0.7, immediate=0.2), 0.9, "high"),
        (shares(high=0.9), 0.9, "high"),
        (shares(high=0.9, violence=0.2), 0.9, "high"),
        (shares(high=0.9, violence=0.4), 0.9, "immediate"),
        (shares(high=0.9, threats=0.9), 0.9, "high"),
        (shares(high=0.15), 0.15, "none"),
        (shares(high=0.15, child=0.9), 0.15, "immediate"),
        (shares(child=0.9), 0.0, "none"),
    ],
)
def test_the_model_alone(labels: dict[str, dict[str, float]], told: float, risk: str) -> None:
    assert join(CALM, labels, told)[0] == risk


def test_the_more_serious_wins() -> None:
    assert join(heard("immediate", "violence"), shares(concern=0.3, high=0.35))[0] == "immediate"
    assert join(heard("concern", "deception"), shares(immediate=0.9))[0] == "immediate"
    assert more_serious("concern", "none", "high") == "high"


def test_a_hard_negative_takes_an_alarm_back_to_a_concern() -> None:
    certain = shares(concern=0.01)
    assert join(heard("immediate", "violence"), certain)[0] == "concern"
    assert join(heard("high", "threats"), shares(high=0.2), told=0.2)[0] == "high"
    assert join(heard("concern", "deception"), certain)[0] == "none"
    assert join(heard("concern", "deception"), shares(concern=0.2))[0] == "concern"


def test_nobody_talks_down_thoughts_of_suicide() -> None:
    certain = {"risk": {"none": 0.995}, "indicators": {}}
    assert join(heard("immediate", "self_harm"), certain) == ("immediate", ("self_harm",))


def test_indicators_of_both_with_the_models_first() -> None:
    labels = {
        "risk": {"none": 0.1, "high": 0.9},
        "indicators": {"threats": 0.5, "confinement": 0.8, "child": 0.1},
    }
    found = join(heard("high", "violence", "threats"), labels)[1]
    assert found == ("confinement", "threats", "violence")


def test_danger_always_has_a_name() -> None:
    labels = {"risk": {"immediate": 0.9}, "indicators": {"child": 0.2, "violence": 0.3}}
    assert join(CALM, labels) == ("immediate", ("violence",))
    assert join(CALM, {"risk": {"none": 0.9}, "indicators": {"child": 0.9}}) == ("none", ())
