"""Telling independent reports from one voice that speaks many times.

Nothing is thrown away here: a report that looks like part of a campaign is shown to operators with the
reason, and does not count as independent until one of them says that it does.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from rapidfuzz import fuzz

from actions.report_records import AgencyReport
from knowledge.agencies import phones_in
from knowledge.fold import fold

NEW_CONTACT = timedelta(hours=1)
"""Somebody who first wrote to the bot so shortly before is new to it."""
BURST = timedelta(hours=1)
"""Reports by new people about one firm within so long may be one person with many accounts."""
SAME_TEXT = 90.0
"""From this likeness (0 to 100) on, two stories are one, copied."""
TELLING_CHARACTERS = 25
"""Shorter stories ("they took my money") are alike without being copied."""


class Campaign(StrEnum):
    """Why a report is taken for part of a campaign."""

    SAME_TEXT = "same_text"
    SAME_PHONE = "same_phone"
    """Its story names the same phone, which is not the firm's: a number that is being promoted."""
    BURST = "burst"


def campaign_of(report: AgencyReport, others: Iterable[AgencyReport]) -> Campaign | None:
    """Return why ``report`` looks like one of several by one voice, None if it does not.

    ``others`` are earlier reports about the same firm. Those of the same person are left out: a
    person counts once anyhow.
    """
    others = [
        other
        for other in others
        if other.id != report.id
        and (report.contact_id is None or other.contact_id != report.contact_id)
    ]
    text, phones = fold(report.what), _foreign_phones(report)
    if any(_same_text(text, fold(other.what)) for other in others):
        return Campaign.SAME_TEXT
    if any(phones & _foreign_phones(other) for other in others):
        return Campaign.SAME_PHONE
    if report.new_contact and any(
        other.new_contact and abs(report.created_at - other.created_at) <= BURST for other in others
    ):
        return Campaign.BURST
    return None


def _same_text(one: str, other: str) -> bool:
    if min(len(one), len(other)) < TELLING_CHARACTERS:
        return False
    return fuzz.ratio(one, other, score_cutoff=SAME_TEXT) >= SAME_TEXT


def _foreign_phones(report: AgencyReport) -> frozenset[str]:
    """Phones in the story that are not given as the firm's own."""
    return phones_in(report.what) - phones_in(report.agency)
