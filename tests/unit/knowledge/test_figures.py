"""Numbers, dates and links of a text in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.figures import Allowed, figures, links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("С 05.02.2025 до 90 дней", ["2025-02-05", "90"]),
        ("со 02.10 по 31.12", ["10-02", "12-31"]),
        ("1 700 долларов, 120 000 человек, 1,13 млн", ["1700", "120000", "1.13"]),
        ("2002–2010, 400-800", ["2002", "2010", "400", "800"]),
        ("1. первое\n2. второе", []),
        ("пункт 3. Потом", ["3"]),
        ("2024-жылы 5 чел.", ["2024", "5"]),
        ("на migrant.kg/2 и https://24.kg/english/315688", []),
        ("12,000 dollars", ["12000"]),
        ("", []),
    ],
)
def test_figures(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("сайт migrant.kg, потом gov.uk.", ["migrant.kg", "gov.uk"]),
        ("[форма](https://Migrant.kg/faq).", ["https://migrant.kg/faq"]),
        ("xorijdaish.uz/service/appeal", ["xorijdaish.uz/service/appeal"]),
        ("и т.д. и т.п., a.b", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert links(text) == found


@pytest.mark.parametrize(
    ("stated", "figure", "allowed"),
    [
        ("90", "90", True),
        ("90", "91", False),
        ("2025-02-05", "2025-02-05", True),
        ("2025-02-05", "2025", True),
        ("2025-02-05", "5", True),
        ("2025-02-05", "2025-02-06", False),
        ("2025-02", "2025", True),
        ("2025-02", "2", False),
        ("12-31", "31", True),
        ("600000", "600", True),
        ("1130000", "1.13", True),
        ("264", "264.0", True),
        ("", "0", False),
    ],
)
def test_what_a_fact_allows(stated: str, figure: str, allowed: bool) -> None:
    assert (figure in Allowed([stated])) is allowed


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    allowed = Allowed(figures(text))
    assert all(figure in allowed for figure in figures(text))
    links(text)
