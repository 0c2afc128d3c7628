"""Between rows and the records of ``actions.ports``: what is sealed, and where.

One sealed column holds all that is personal of a record, as JSON.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row

from actions.ports import AgencyReport, Case, CaseStatus, Contact
from bot.storage.errors import Damaged
from bot.storage.schema import agency_reports, cases, contacts
from bot.storage.vault import Pseudonyms, Vault

__all__ = [
    "case_row",
    "contact_row",
    "open_case",
    "open_contact",
    "open_report",
    "report_row",
]

_CONTACT = str(contacts.c.sealed)
_CASE = str(cases.c.sealed)
_REPORT = str(agency_reports.c.sealed)


def contact_row(contact: Contact, vault: Vault, pseudonyms: Pseudonyms) -> dict[str, Any]:
    """Return the contact as a row of ``contacts``."""
    personal = {
        "chat_id": contact.chat_id,
        "language": contact.language,
        "guessed_language": contact.guessed_language,
        "country": contact.country,
        "origin": contact.origin,
        "dialogue": contact.dialogue,
    }
    return {
        "id": contact.id,
        "chat_hmac": pseudonyms.chat(contact.chat_id),
        "sealed": _seal(vault, _CONTACT, contact.id, personal),
        "blocked": contact.blocked,
        "first_seen": contact.first_seen,
        "last_seen": contact.last_seen,
    }


def open_contact(row: Row[Any], vault: Vault) -> Contact:
    """Return the contact of a row."""
    return Contact(
        id=row.id,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        blocked=row.blocked,
        **_open(vault, _CONTACT, row.id, row.sealed),
    )


def case_row(case: Case, vault: Vault) -> dict[str, Any]:
    """Return the case as a row of ``cases``."""
    personal = {
        "risk": case.risk,
        "indicators": case.indicators,
        "language": case.language,
        "country": case.country,
        "summary": case.summary,
        "operator_id": case.operator_id,
    }
    return {
        "id": case.id,
        "contact_id": case.contact_id,
        "status": case.status.value,
        "thread_id": case.thread_id,
        "sealed": _seal(vault, _CASE, case.id, personal),
        "personal": bool(case.summary or case.contact_id),
        "opened_at": case.opened_at,
        "claimed_at": case.claimed_at,
        "closed_at": case.closed_at,
    }


def open_case(row: Row[Any], vault: Vault) -> Case:
    """Return the case of a row."""
    personal = _open(vault, _CASE, row.id, row.sealed)
    return Case(
        id=row.id,
        contact_id=row.contact_id,
        status=CaseStatus(row.status),
        thread_id=row.thread_id,
        opened_at=row.opened_at,
        claimed_at=row.claimed_at,
        closed_at=row.closed_at,
        **{**personal, "indicators": tuple(personal["indicators"])},
    )


def report_row(report: AgencyReport, vault: Vault, pseudonyms: Pseudonyms) -> dict[str, Any]:
    """Return the report as a row of ``agency_reports``."""
    personal = {
        "agency": report.agency,
        "what": report.what,
        "country": report.country,
        "money": report.money,
        "may_ask_back": report.may_ask_back,
        "language": report.language,
        "moderator_id": report.moderator_id,
    }
    return {
        "id": report.id,
        "contact_id": report.contact_id,
        "agency_hmac": pseudonyms.agency(report.agency),
        "state": report.state,
        "sealed": _seal(vault, _REPORT, report.id, personal),
        "personal": bool(report.contact_id or report.what or report.money),
        "created_at": report.created_at,
    }


def open_report(row: Row[Any], vault: Vault) -> AgencyReport:
    """Return the report of a row."""
    return AgencyReport(
        id=row.id,
        contact_id=row.contact_id,
        state=row.state,
        created_at=row.created_at,
        **_open(vault, _REPORT, row.id, row.sealed),
    )


def _seal(vault: Vault, place: str, row: str, personal: dict[str, Any]) -> bytes:
    return vault.seal(place, row, json.dumps(personal, ensure_ascii=False, separators=(",", ":")))


def _open(vault: Vault, place: str, row: str, sealed: bytes) -> dict[str, Any]:
    personal = json.loads(vault.open(place, row, sealed))
    if not isinstance(personal, dict):
        raise Damaged(f"{place} of row {row} is not a record")
    return personal
