"""Small registers for the tests of agencies; every agency in them is invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.agencies import AgencyIndex, load_agencies

KNOWLEDGE = Path(__file__).parents[4] / "knowledge"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def knowledge_root() -> Path:
    return KNOWLEDGE


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def demo_index() -> AgencyIndex:
    return load_agencies(KNOWLEDGE, today=TODAY)
