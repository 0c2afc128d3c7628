"""Reports found by their keys, warnings, the audit log, and who watches an agency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.report_records import AuditEntry, WarningState
from bot.storage import Limits
from tests.contracts.storage.examples import (
    CHAT,
    NOW,
    AnyStorage,
    contact,
    report,
    turn,
    warning,
    watch,
)

NAME = "name:umut"
PHONE = "phone:996:100000001"
LATER = NOW + timedelta(days=1)


async def test_reports_about_one_firm_come_together_by_any_key(storage: AnyStorage) -> None:
    await turn(
        storage,
        1,
        report("r-1", "a", keys=(NAME,)),
        report("r-2", "b", keys=(NAME, PHONE), created_at=LATER),
        report("r-3", "c", keys=(PHONE,), state="rejected"),
        report("r-4", "d", keys=("name:another",)),
        report("r-5", "e", keys=()),
    )
    async with storage.units("reader").reading() as unit:
        assert [one.id for one in await unit.reports.about([NAME])] == ["r-2", "r-1"]
        assert [one.id for one in await unit.reports.about([NAME, PHONE])] == ["r-2", "r-1", "r-3"]
        assert [one.id for one in await unit.reports.about([NAME, PHONE], 1)] == ["r-2"]
        assert await unit.reports.about([]) == []


async def test_a_person_counts_once_and_campaigns_and_rejected_reports_do_not(
    storage: AnyStorage,
) -> None:
    await turn(
        storage,
        1,
        report("r-1", "a", keys=(NAME,)),
        report("r-2", "a", keys=(NAME, PHONE)),
        report("r-3", "b", keys=(PHONE,), state="accepted"),
        report("r-4", "c", keys=(NAME,), state="rejected"),
        report("r-5", "d", keys=(NAME,), campaign="burst"),
        report("r-6", None, keys=(NAME,)),
    )
    async with storage.units("reader").reading() as unit:
        assert await unit.reports.reporters_of([NAME]) == 1
        assert await unit.reports.reporters_of([NAME, PHONE]) == 2
        assert await unit.reports.reporters_of(["name:nobody"]) == 0
        assert await unit.reports.reporters_of([]) == 0
    await turn(storage, 2, report("r-5", "d", keys=(NAME,), campaign=""))
    async with storage.units("reader").reading() as unit:
        assert await unit.reports.reporters_of([NAME]) == 2


async def test_keys_follow_their_report(storage: AnyStorage) -> None:
    await turn(storage, 1, report("r-1", keys=(NAME,)))
    await turn(storage, 2, report("r-1", keys=(PHONE,)))
    async with storage.units("reader").reading() as unit:
        assert await unit.reports.about([NAME]) == []
        assert await unit.reports.about([PHONE]) == [report("r-1", keys=(PHONE,))]


async def test_warnings_come_back_as_they_were(storage: AnyStorage) -> None:
    draft = warning(
        "W-2",
        state=WarningState.DRAFT,
        names=("A (DEMO)", "Б (DEMO)"),
        country=None,
        by_name=False,
        reason="",
        pending="…",
        proposed_by=None,
        confirmed_by=None,
        published_on=None,
        corrected_on=date(2030, 2, 2),
        expires_on=None,
        created_at=LATER,
    )
    async with storage.units("program").writing() as unit:
        await unit.warnings.save(warning())
        await unit.warnings.save(draft)
        assert await unit.warnings.get("W-2") == draft
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.warnings.get("W-1") == warning()
        assert await unit.warnings.get("W-2") == draft
        assert await unit.warnings.get("W-3") is None
        assert await unit.warnings.published() == [warning()]
        assert [one.id for one in await unit.warnings.about(["name:vymysel"])] == ["W-2", "W-1"]
        assert await unit.warnings.about(["name:nobody"]) == []


async def test_what_is_retracted_or_expired_is_not_published_and_not_found(
    storage: AnyStorage,
) -> None:
    async with storage.units("program").writing() as unit:
        await unit.warnings.save(warning("W-1", state=WarningState.RETRACTED))
        await unit.warnings.save(warning("W-2", state=WarningState.EXPIRED))
        await unit.warnings.save(warning("W-3", state=WarningState.PROPOSED))
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.warnings.published() == []
        assert [one.id for one in await unit.warnings.about(warning().keys)] == ["W-3"]


async def test_the_stamp_tells_every_change_of_what_is_published(storage: AnyStorage) -> None:
    async def stamp() -> str:
        async with storage.units("reader").reading() as unit:
            return await unit.warnings.stamp()

    async def save(**changes: object) -> str:
        async with storage.units("program").writing() as unit:
            await unit.warnings.save(warning(**changes))
            await unit.commit()
        return await stamp()

    empty = await stamp()
    published = await save()
    corrected = await save(reason="Corrected", changed_at=LATER)
    retracted = await save(state=WarningState.RETRACTED, changed_at=LATER)
    assert len({empty, published, corrected}) == 3
    assert retracted == empty
    assert await save(state=WarningState.RETRACTED, changed_at=LATER + timedelta(1)) == empty


async def test_the_audit_log_keeps_order_and_everything_said(storage: AnyStorage) -> None:
    entries = [
        AuditEntry(NOW, 7001, "take", "r-1"),
        AuditEntry(NOW, 7002, "reject", "r-1", "Сообщение о другой фирме"),
        AuditEntry(LATER, None, "expire", "W-1"),
    ]
    async with storage.units("program").writing() as unit:
        for entry in entries:
            await unit.audit.add(entry)
        assert await unit.audit.of("r-1") == entries[:2]
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.audit.of("r-1") == entries[:2]
        assert await unit.audit.of("W-1") == entries[2:]
        assert await unit.audit.of("r-2") == []
        assert not {"save", "remove", "update"} & set(dir(unit.audit))


async def test_watches_are_a_persons_own_and_go_with_them(storage: AnyStorage) -> None:
    mine = [watch("a-2", created_at=NOW), watch("a-1", created_at=LATER, register_id="R-1")]
    theirs = watch("a-3", "c-bek", told="warned")
    await turn(storage, 1, contact(), contact("c-bek", CHAT + 1))
    async with storage.units("program").writing() as unit:
        for one in (*mine, theirs):
            await unit.watches.save(one)
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.watches.of_contact("c-anna") == mine
        assert await unit.watches.get("a-3") == theirs
        assert [one.id for one in await unit.watches.after("", 2)] == ["a-1", "a-2"]
        assert [one.id for one in await unit.watches.after("a-2", 2)] == ["a-3"]
    async with storage.units("program").writing() as unit:
        await unit.watches.save(replace(mine[0], told="revoked"))
        await unit.watches.remove("a-1")
        await unit.watches.remove("a-1")
        await unit.contacts.erase("c-bek")
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.watches.after("", 9) == [replace(mine[0], told="revoked")]
        assert await unit.watches.of_contact("c-bek") == []


async def test_what_is_not_committed_did_not_happen(storage: AnyStorage) -> None:
    async with storage.units("program").writing() as unit:
        await unit.warnings.save(warning())
        await unit.audit.add(AuditEntry(NOW, 7001, "take", "r-1"))
        await unit.watches.save(watch())
    async with storage.units("reader").reading() as unit:
        assert await unit.warnings.published() == []
        assert await unit.audit.of("r-1") == []
        assert await unit.watches.after("", 9) == []
        for attempt in (
            unit.warnings.save(warning()),
            unit.audit.add(AuditEntry(NOW, 7001, "take", "r-1")),
            unit.watches.save(watch()),
            unit.watches.remove("a-1"),
        ):
            with pytest.raises(RuntimeError):
                await attempt


async def test_hidden_warnings_go_with_the_age_of_reports_and_the_log_after_three_years(
    storage: AnyStorage,
) -> None:
    async with storage.units("program").writing() as unit:
        await unit.warnings.save(warning("W-1"))
        await unit.warnings.save(warning("W-2", state=WarningState.RETRACTED))
        await unit.audit.add(AuditEntry(NOW, 7001, "retract", "W-2"))
        await unit.commit()
    just_before = NOW + Limits().reports - timedelta(hours=1)
    assert (await storage.retention(just_before)).total == 0
    gone = await storage.retention(just_before + timedelta(hours=2))
    assert (gone.warnings, gone.audit) == (1, 0)
    gone = await storage.retention(NOW + Limits().audit + timedelta(hours=1))
    assert (gone.warnings, gone.audit) == (0, 1)
    async with storage.units("reader").reading() as unit:
        assert [one.id for one in await unit.warnings.published()] == ["W-1"]
        assert await unit.warnings.about(["name:vymysel"]) == [warning("W-1")]
