from pathlib import Path

import pytest

from knowledge.concept import Lexicon
from knowledge.danger_rules import DangerRules
from knowledge.keyword_router import KeywordRouter

KNOWLEDGE = Path(__file__).resolve().parents[4] / "knowledge"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load(KNOWLEDGE)


@pytest.fixture(scope="session")
def rules(lexicon: Lexicon) -> DangerRules:
    return DangerRules.load(KNOWLEDGE, lexicon)


@pytest.fixture(scope="session")
def router(lexicon: Lexicon) -> KeywordRouter:
    return KeywordRouter.load(KNOWLEDGE, lexicon)
