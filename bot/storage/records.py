"""Between rows and the records of ``actions.ports``: what is sealed, and where.

One sealed column holds all that is personal of a record, as JSON.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row

from actions.ports import Case, CaseStatus, Contact
from actions.report_records import AgencyReport, Evidence, OwnWarning, Watch
from bot.storage.errors import Damaged
from bot.storage.schema import agency_reports, cases, contacts
from bot.storage.vault import Pseudonyms, Vault

__all__ = [
    "case_row",
    "contact_row",
    "open_case",
    "open_contact",
    "open_record",
    "open_report",
    "report_row",
    "seal_record",
    "sealed_part",
    "with_tuples",
]

_CONTACT = str(contacts.c.sealed)
_CASE = str(cases.c.sealed)
_REPORT = str(agency_reports.c.sealed)
_REPORT_IN_CLEAR = frozenset({"id", "contact_id", "state", "created_at"})


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
        "sealed": seal_record(vault, _CONTACT, contact.id, personal),
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
        **open_record(vault, _CONTACT, row.id, row.sealed),
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
        "sealed": seal_record(vault, _CASE, case.id, personal),
        "personal": bool(case.summary or case.contact_id),
        "opened_at": case.opened_at,
        "claimed_at": case.claimed_at,
        "closed_at": case.closed_at,
    }


def open_case(row: Row[Any], vault: Vault) -> Case:
    """Return the case of a row."""
    personal = open_record(vault, _CASE, row.id, row.sealed)
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


def report_row(report: AgencyReport, vault: Vault) -> dict[str, Any]:
    """Return the report as a row of ``agency_reports``."""
    told = sealed_part(report, _REPORT_IN_CLEAR)
    return {
        "id": report.id,
        "contact_id": report.contact_id,
        "state": report.state,
        "campaign": bool(report.campaign),
        "sealed": seal_record(vault, _REPORT, report.id, told),
        "personal": bool(
            report.contact_id or report.what or report.money or report.evidence or report.answers
        ),
        "created_at": report.created_at,
    }


def open_report(row: Row[Any], vault: Vault) -> AgencyReport:
    """Return the report of a row."""
    told = open_record(vault, _REPORT, row.id, row.sealed)
    told["evidence"] = tuple(Evidence(**file) for file in told.get("evidence", ()))
    return AgencyReport(
        id=row.id,
        contact_id=row.contact_id,
        state=row.state,
        created_at=row.created_at,
        **with_tuples(told),
    )


def seal_record(vault: Vault, place: str, row: str | int, personal: dict[str, Any]) -> bytes:
    """Return a record's fields sealed as one value."""
    return vault.seal(place, row, json.dumps(personal, ensure_ascii=False, separators=(",", ":")))


def open_record(vault: Vault, place: str, row: str | int, sealed: bytes) -> dict[str, Any]:
    """Return the fields that :func:`seal_record` sealed."""
    personal = json.loads(vault.open(place, row, sealed))
    if not isinstance(personal, dict):
        raise Damaged(f"{place} of row {row} is not a record")
    return personal


def with_tuples(told: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with tuples where JSON has lists."""
    return {k: tuple(v) if isinstance(v, list) else v for k, v in told.items()}


def sealed_part(record: AgencyReport | OwnWarning | Watch, clear: frozenset[str]) -> dict[str, Any]:
    """Return the fields of a record but those kept in clear, as values of JSON."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(record).items()
        if name not in clear
    }
