"""Warnings of the programme's own operators: as an entry of a list that a check looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from actions.ports import UnitOfWork
from actions.report_records import AuditEntry, OwnWarning, WarningState
from knowledge.agencies import (
    Agency,
    AgencyIndex,
    AgencyWarning,
    OverlaidIndex,
    SourceInfo,
    SourceKind,
)
from knowledge.interface import Texts
from knowledge.languages import LANGUAGES

OWN_LIST: Final = "operators"
"""The id of the list of these warnings, beside those of ``sources.yml``."""


def in_force(warning: OwnWarning, today: date) -> bool:
    """Tell whether people are to see the warning on this day."""
    ends = warning.expires_on
    return warning.state is WarningState.PUBLISHED and (ends is None or ends >= today)


def as_agency(warning: OwnWarning) -> Agency:
    """Return the warning as an entry of a warning list.

    Where the name belongs to another firm (``by_name`` False) the contacts alone lead to it.
    """
    handles = tuple(one for one in warning.contacts if _is_handle(one))
    sites = tuple(one for one in warning.contacts if "." in one and one not in handles)
    phones = tuple(one for one in warning.contacts if one not in handles and one not in sites)
    names = warning.names if warning.by_name and warning.names else warning.contacts
    return Agency(
        register_id=warning.id,
        source_id=OWN_LIST,
        name=names[0] if names else warning.id,
        aliases=tuple(names[1:]) if warning.by_name else (),
        phones=phones,
        handles=handles,
        sites=sites,
        warnings=(
            AgencyWarning(
                reason=warning.reason,
                issuing_body=None,
                warned_on=warning.published_on,
                evidence=warning.source,
                as_of=warning.changed_at.date(),
                corrected_on=warning.corrected_on,
                agency_side=warning.agency_side or None,
            ),
        ),
        as_of=warning.changed_at.date(),
    )


def with_own(
    index: AgencyIndex, warnings: Iterable[OwnWarning], texts: Texts, today: date
) -> AgencyIndex:
    """Return the index with the warnings that are in force; the index itself if there are none."""
    agencies = [as_agency(warning) for warning in warnings if in_force(warning, today)]
    if not agencies:
        return index
    titles = tuple((code, texts.plain(code, "own-warnings-list")) for code in LANGUAGES)
    newest = max(agency.as_of for agency in agencies if agency.as_of)
    title = dict(titles)["en"]
    info = SourceInfo(OWN_LIST, title, SourceKind.WARNINGS, newest, demo=False, titles=titles)
    return OverlaidIndex(index, agencies, info)


async def expire(uow: UnitOfWork, now: datetime) -> list[OwnWarning]:
    """Withdraw what has run out, note it in the audit log, and return it."""
    ended = []
    for warning in await uow.warnings.published():
        if in_force(warning, now.date()):
            continue
        expired = replace(warning, state=WarningState.EXPIRED, changed_at=now)
        await uow.warnings.save(expired)
        await uow.audit.add(AuditEntry(now, None, "expire", warning.id))
        ended.append(expired)
    return ended


def _is_handle(contact: str) -> bool:
    return contact.startswith("@") or ("." in contact and "/" in contact)
