"""Sites and handles that imitate another: seen, and never taken for the real ones."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.agencies import AgencyIndex, Kind, check
from knowledge.agencies.lookalikes import lookalike_key

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "imitation",
    [
        "s4par-jumush.example", "saparjumush.example", "https://www.sapar-jurnush.example/x", "sapar-jumu5h.example",
        "ѕараr-jumush.example", "https://" + "ѕараr-jumush".encode("idna").decode() + ".example/pay", "hr@sapar-jumu5h.example",
        "@dem0_sapar_jumush", "t.me/demo_saparjumush", "instagram.com/demo.5apar",
    ],
)  # fmt: skip
def test_an_imitation_names_whom_it_imitates(demo_index: AgencyIndex, imitation: str) -> None:
    verdict = check(demo_index, imitation, today=TODAY)
    assert (verdict.verdict, verdict.register_id) == (Kind.IMPERSONATION, "DEMO-001")
    reason = verdict.reason("contact_not_its_own")
    assert reason is not None
    assert reason.data["belongs_to"] == []


@pytest.mark.parametrize(
    "own",
    [
        "sapar-jumush.example",
        "@demo_sapar_jumush",
        "instagram.com/demo.sapar",
        "hr@sapar-jumush.example",
    ],
)
def test_its_own_contacts_are_no_imitation(demo_index: AgencyIndex, own: str) -> None:
    assert check(demo_index, own, today=TODAY).verdict is Kind.LICENSED


@pytest.mark.parametrize(
    "other", ["sapar-jumush.com", "sapar.example", "@sapar_jumush", "jumush-sapar.example"]
)
def test_other_sites_and_handles_imitate_nobody(demo_index: AgencyIndex, other: str) -> None:
    assert check(demo_index, other, today=TODAY).verdict is Kind.UNKNOWN


def test_only_sites_and_handles_have_looks() -> None:
    assert lookalike_key("phone:996:100000001") is None
    assert lookalike_key("number:0123") is None
    assert lookalike_key("site:xn--\udfff.example") is None
    assert lookalike_key("site:g00d.example") == lookalike_key("site:good.example")
