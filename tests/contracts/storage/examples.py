"""Records and steps that the contract tests share."""

from __future__ import annotations

from datetime import UTC, date, datetime

from actions.messages import (
    AnswerTap,
    Attach,
    Button,
    Copy,
    Edit,
    EraseMessages,
    Priority,
    Reply,
    Say,
    SetTopic,
    Speak,
    ToCase,
    ToContact,
    ToOperators,
)
from actions.ports import Case, CaseStatus, Contact
from actions.report_records import AgencyReport, Evidence, OwnWarning, WarningState, Watch
from bot.storage import Storage, chat_lane
from tests.fakes.storage import MemoryStorage

AnyStorage = Storage | MemoryStorage

GROUP = -1001234567890
CHAT = 7654321012
WORKER = "worker-1"
NOW = datetime(2030, 1, 1, 12, tzinfo=UTC)
LEASE = 60.0


def contact(contact_id: str = "c-anna", chat_id: int = CHAT, **changes: object) -> Contact:
    fields: dict[str, object] = {
        "id": contact_id,
        "chat_id": chat_id,
        "first_seen": NOW,
        "last_seen": NOW,
        "language": "ky",
        "guessed_language": "ru",
        "country": "RU",
        "origin": "KG",
        "dialogue": '{"step":"Айгүл"}',
    }
    return Contact(**(fields | changes))  # type: ignore[arg-type]


def case(case_id: str = "K7P2", contact_id: str | None = "c-anna", **changes: object) -> Case:
    fields: dict[str, object] = {
        "id": case_id,
        "contact_id": contact_id,
        "status": CaseStatus.OPEN,
        "risk": "high",
        "indicators": ("confinement", "threats"),
        "language": "ky",
        "country": "RU",
        "summary": "Кулпуланган, паспорту жок",
        "opened_at": NOW,
    }
    return Case(**(fields | changes))  # type: ignore[arg-type]


def report(
    report_id: str = "r-1", contact_id: str | None = "c-anna", **changes: object
) -> AgencyReport:
    fields: dict[str, object] = {
        "id": report_id,
        "contact_id": contact_id,
        "agency": "ОсОО «Вымысел» (DEMO)",
        "what": "Акча алып, жоголуп кетти",
        "country": "RU",
        "money": "500 USD",
        "may_ask_back": True,
        "language": "ky",
        "created_at": NOW,
        "happened": "былтыр күзүндө",
        "evidence": (Evidence("photo", "file-of-anna"),),
        "answers": ("Ооба, чек бар",),
        "keys": ("name:vymysel",),
        "new_contact": True,
    }
    return AgencyReport(**(fields | changes))  # type: ignore[arg-type]


def warning(warning_id: str = "W-1", **changes: object) -> OwnWarning:
    fields: dict[str, object] = {
        "id": warning_id,
        "state": WarningState.PUBLISHED,
        "names": ("ОсОО «Вымысел» (DEMO)",),
        "contacts": ("+996 100 00 00 77",),
        "keys": ("name:vymysel", "phone:996:100000077"),
        "country": "RU",
        "evidence": "Айгүл чегин көрсөттү",
        "source": "Кат алышуу",
        "report_ids": ("r-1",),
        "created_at": NOW,
        "changed_at": NOW,
        "reason": "Акча алып, жоголуп кетти",
        "proposed_by": 7001,
        "confirmed_by": 7002,
        "published_on": date(2030, 1, 1),
        "expires_on": date(2031, 1, 1),
    }
    return OwnWarning(**(fields | changes))  # type: ignore[arg-type]


def watch(watch_id: str = "a-1", contact_id: str = "c-anna", **changes: object) -> Watch:
    fields: dict[str, object] = {
        "id": watch_id,
        "contact_id": contact_id,
        "name": "Вымысел",
        "query": "Вымысел +996 100 00 00 77",
        "told": "unknown",
        "created_at": NOW,
        "country": "RU",
    }
    return Watch(**(fields | changes))  # type: ignore[arg-type]


REPLIES: tuple[Reply, ...] = (
    Say(
        ToContact("c-anna"),
        "Салам <b>Айгүл</b>",
        buttons=(
            (Button("Ооба", data="yes"), Button("Сайт", url="https://example.org")),
            (),
        ),
        priority=Priority.URGENT,
        case_id="K7P2",
    ),
    Say(ToOperators(), "notice"),
    Copy(ToCase("K7P2"), CHAT, 12, Priority.BULK, "K7P2"),
    Attach(ToOperators(), "photo", "file-of-anna", "<b>K7P2</b>", Priority.BULK),
    Edit(CHAT, 13, "new text", ((Button("x", "y"),),)),
    Edit(CHAT, 13, None),
    AnswerTap("tap-9", "Ок", alert=True),
    SetTopic("K7P2", title="K7P2", closed=False),
    EraseMessages(CHAT, (1, 2, 3)),
    EraseMessages(CHAT, ()),
    Speak(ToContact("c-anna"), "ky", "Сөз", "<b>Үн</b>", "Окуңуз", "articles/x/general/ky.ogg"),
)


async def receive(
    storage: AnyStorage,
    update_id: int,
    chat_id: int = CHAT,
    message_id: int | None = None,
) -> None:
    """Store an update of a chat."""
    raw = f'{{"update_id":{update_id}}}'
    assert await storage.inbox.add(update_id, chat_lane(chat_id), raw, NOW, message_id)


async def turn(storage: AnyStorage, update_id: int, *saved: Contact | Case | AgencyReport) -> None:
    """Receive an update, take it, and commit a unit that saves records."""
    await receive(storage, update_id, chat_id=900_000_000 + update_id)
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert row.update_id == update_id
    async with storage.units(WORKER).for_update(update_id) as unit:
        for record in saved:
            match record:
                case Contact():
                    await unit.contacts.save(record)
                case Case():
                    await unit.cases.save(record)
                case AgencyReport():
                    await unit.reports.save(record)
        await unit.commit()
