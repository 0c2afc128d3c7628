"""Storage in memory: what ``bot.storage`` does, without a database.

Held to the same contract tests as the real one (``tests/contracts/storage``). Lanes are plain text
here: ``chat:5``, ``case:AB12``, ``operators``, ``tap:…``. A private chat's inbox lane must be
``bot.storage.lanes.chat_lane(chat_id)``.

    storage = MemoryStorage(operators_group=-100, clock=clock)
    await storage.inbox.add(1, chat_lane(5), "{}", now)
    async with storage.units("worker-1").for_update(1) as unit: ...
    storage.replies()      # what waits in the outbox, in order
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Self

from actions.messages import Address, Priority, Reply, ToCase, ToContact, ToOperators
from actions.ports import (
    Case,
    CaseStatus,
    Clock,
    Contact,
    MissedQuestion,
    TurnTaken,
)
from actions.report_records import AgencyReport, AuditEntry, OwnWarning, Watch
from bot.pipeline.ports import DeadLetter, Destination, InboxRow, OutboxRow
from bot.storage.clock import SystemClock
from bot.storage.errors import StorageConflict
from bot.storage.feedback import Votes
from bot.storage.lanes import (
    OPERATORS_LANE,
    Aside,
    InChat,
    Tap,
    aside_lane,
    case_lane,
    chat_lane,
    priority_of,
    target_of,
)
from bot.storage.limits import Counts, Limits, Purged
from tests.fakes.moderation import (
    MemoryAudit,
    MemoryReports,
    MemoryWarnings,
    MemoryWatches,
    without_reporter,
)

ACTIVE = ("open", "taken")


@dataclass(slots=True)
class InboxEntry:
    update_id: int
    lane: str
    raw: str | None
    received_at: datetime
    state: str = "open"
    worker: str | None = None
    lease_until: datetime | None = None
    not_before: datetime | None = None
    attempts: int = 0
    takes: int = 0
    reason: str = ""
    ended_at: datetime | None = None


@dataclass(slots=True)
class OutboxEntry:
    id: int
    lane: str
    reply: Reply | None
    priority: int
    created_at: datetime
    state: str = "open"
    sender: str | None = None
    lease_until: datetime | None = None
    not_before: datetime | None = None
    attempts: int = 0
    reason: str = ""
    ended_at: datetime | None = None


@dataclass(slots=True)
class State:
    """All tables."""

    clock: Clock
    group: int | None
    contacts: dict[str, Contact] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    reports: dict[str, AgencyReport] = field(default_factory=dict)
    warnings: dict[str, OwnWarning] = field(default_factory=dict)
    audit: list[AuditEntry] = field(default_factory=list)
    watches: dict[str, Watch] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    feedback: Counter[tuple[str, str, bool, date]] = field(default_factory=Counter)
    missed: dict[int, MissedQuestion] = field(default_factory=dict)
    inbox: dict[int, InboxEntry] = field(default_factory=dict)
    outbox: dict[int, OutboxEntry] = field(default_factory=dict)
    messages: dict[tuple[str, int], datetime] = field(default_factory=dict)
    last_row: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def lane_of(self, reply: Reply) -> str:
        match target_of(reply):
            case ToContact() as to:
                return self._chat_of(to)
            case Aside(to=to):
                return aside_lane(self._chat_of(to))
            case ToCase(case_id=case_id):
                return case_lane(case_id)
            case ToOperators():
                return OPERATORS_LANE
            case InChat(chat_id=chat_id):
                return chat_lane(chat_id)
            case Tap(tap_id=tap_id):
                return f"tap:{tap_id}"

    def _chat_of(self, to: ToContact) -> str:
        contact = self.contacts.get(to.contact_id)
        return chat_lane(contact.chat_id) if contact else f"contact:{to.contact_id}"

    def put(self, replies: list[Reply]) -> None:
        for reply in replies:
            self.last_row += 1
            self.outbox[self.last_row] = OutboxEntry(
                self.last_row,
                self.lane_of(reply),
                reply,
                int(priority_of(reply)),
                self.clock.now(),
            )

    def forget(self, contact: Contact) -> None:
        """What ``Contacts.erase`` does beyond the contact's, cases' and reports' rows."""
        lane = chat_lane(contact.chat_id)
        for entry in self.inbox.values():
            if entry.lane == lane and entry.state not in ACTIVE:
                entry.raw = None
        for row in self.outbox.values():
            if row.lane in (lane, aside_lane(lane)) and row.state in ACTIVE:
                self.end(row, "failed", "erased")
        for key in [key for key in self.messages if key[0] == lane]:
            del self.messages[key]

    def end(
        self, row: OutboxEntry, state: str, reason: str = "", at: datetime | None = None
    ) -> None:
        row.state, row.reason, row.reply, row.sender = state, reason, None, None
        row.ended_at = at or self.clock.now()


class MemoryContacts:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def of_chat(self, chat_id: int) -> Contact | None:
        found = [one for one in self._unit.shadow.contacts.values() if one.chat_id == chat_id]
        return found[0] if found else None

    async def get(self, contact_id: str) -> Contact | None:
        return self._unit.shadow.contacts.get(contact_id)

    async def save(self, contact: Contact) -> None:
        other = await self.of_chat(contact.chat_id)
        if other is not None and other.id != contact.id:
            raise StorageConflict("this chat already belongs to another contact")
        self._unit.change(lambda state: state.contacts.__setitem__(contact.id, contact))

    async def erase(self, contact_id: str) -> tuple[int, ...]:
        contact = await self.get(contact_id)
        if contact is None:
            return ()
        since = self._unit.shadow.clock.now() - timedelta(hours=48)
        lane = chat_lane(contact.chat_id)
        ids = sorted(
            key[1]
            for key, at in self._unit.shadow.messages.items()
            if key[0] == lane and at > since
        )
        self._unit.change(lambda state: unlink(state, contact_id))
        self._unit.change(lambda state: state.forget(contact), here=False)
        return tuple(ids)


def unlink(state: State, contact_id: str) -> None:
    del state.contacts[contact_id]
    for case in list(state.cases.values()):
        if case.contact_id == contact_id:
            state.cases[case.id] = replace(case, contact_id=None, summary="")
    for report in list(state.reports.values()):
        if report.contact_id == contact_id:
            state.reports[report.id] = without_reporter(report)
    for watch in list(state.watches.values()):
        if watch.contact_id == contact_id:
            del state.watches[watch.id]


class MemoryCases:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def get(self, case_id: str) -> Case | None:
        return self._unit.shadow.cases.get(case_id)

    async def active_of(self, contact_id: str) -> Case | None:
        for case in self._unit.shadow.cases.values():
            if case.contact_id == contact_id and case.status is not CaseStatus.CLOSED:
                return case
        return None

    async def by_thread(self, thread_id: int) -> Case | None:
        found = [one for one in self._unit.shadow.cases.values() if one.thread_id == thread_id]
        return max(found, key=lambda case: case.opened_at, default=None)

    async def save(self, case: Case) -> None:
        if case.contact_id is not None and case.status is not CaseStatus.CLOSED:
            other = await self.active_of(case.contact_id)
            if other is not None and other.id != case.id:
                raise StorageConflict("this contact already has an active case")
        self._unit.change(lambda state: state.cases.__setitem__(case.id, case))


class MemoryFeedback:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def add(self, article: str, language: str, helpful: bool) -> None:
        key = (article, language, helpful, self._unit.shadow.clock.now().date())
        self._unit.change(lambda state: state.feedback.update([key]), here=False)


class MemoryFeedbackTotals:
    def __init__(self, state: State) -> None:
        self._state = state

    async def all(self) -> list[Votes]:
        votes: dict[tuple[str, str], list[int]] = {}
        for (article, language, helpful, _), count in self._state.feedback.items():
            votes.setdefault((article, language), [0, 0])[not helpful] += count
        return [Votes(*key, *counts) for key, counts in sorted(votes.items())]


class MemoryMissed:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def add(self, question: MissedQuestion) -> None:
        def step(state: State) -> None:
            state.last_row += 1
            state.missed[state.last_row] = replace(question, id=state.last_row)

        self._unit.change(step, here=False)


class MemoryMissedList:
    def __init__(self, state: State) -> None:
        self._state = state

    async def oldest(self, limit: int = 1000) -> list[MissedQuestion]:
        return [self._state.missed[key] for key in sorted(self._state.missed)][:limit]

    async def remove(self, question_id: int) -> None:
        self._state.missed.pop(question_id, None)


class MemorySettings:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def get(self, key: str) -> str | None:
        return self._unit.shadow.settings.get(key)

    async def set(self, key: str, value: str) -> None:
        self._unit.change(lambda state: state.settings.__setitem__(key, value))


class MemoryPut:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def put(self, replies: list[Reply]) -> None:
        kept = list(replies)
        self._unit.change(lambda state: state.put(kept), here=False)


class MemoryUnit:
    """Changes are played on a copy at once and on the true state by ``commit``."""

    def __init__(
        self,
        state: State,
        update_id: int | None,
        worker: str,
        also: tuple[int, ...] = (),
        *,
        writing: bool = False,
    ) -> None:
        self._also = also
        self._writing = writing or update_id is not None
        self._state = state
        self._update_id = update_id
        self._worker = worker
        self._journal: list[Callable[[State], object]] = []
        self._locked = False
        self._committed = False
        self.shadow = state
        self.contacts = MemoryContacts(self)
        self.cases = MemoryCases(self)
        self.reports = MemoryReports(self)
        self.warnings = MemoryWarnings(self)
        self.audit = MemoryAudit(self)
        self.watches = MemoryWatches(self)
        self.feedback = MemoryFeedback(self)
        self.missed = MemoryMissed(self)
        self.outbox = MemoryPut(self)
        self.settings = MemorySettings(self)

    async def __aenter__(self) -> Self:
        if self._writing:
            await self._state.lock.acquire()
            self._locked = True
        self.shadow = replace(
            self._state,
            contacts=dict(self._state.contacts),
            cases=dict(self._state.cases),
            reports=dict(self._state.reports),
            warnings=dict(self._state.warnings),
            audit=list(self._state.audit),
            watches=dict(self._state.watches),
            settings=dict(self._state.settings),
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._journal.clear()
        if self._locked:
            self._locked = False
            self._state.lock.release()

    def change(self, step: Callable[[State], object], *, here: bool = True) -> None:
        if not self._writing:
            raise RuntimeError("a unit for reading cannot write: use for_update")
        if self._committed:
            raise RuntimeError("this unit of work is committed already")
        if here:
            step(self.shadow)
        self._journal.append(step)

    async def commit(self) -> None:
        if not self._writing:
            raise RuntimeError("a unit for reading is never committed: use for_update")
        if self._update_id is not None:
            self._finish(self._update_id)
        for step in self._journal:
            step(self._state)
        self._journal.clear()
        self._committed = True

    def _finish(self, update_id: int) -> None:
        row = self._state.inbox.get(update_id)
        if row is None or row.state != "taken" or row.worker != self._worker:
            raise TurnTaken(f"update {update_id} is no longer held by {self._worker}")
        joined = [self._state.inbox[number] for number in self._also]
        if any(one.state != "open" for one in joined):
            raise TurnTaken(f"an update joined to {update_id} was handled meanwhile")
        for one in joined:
            one.state, one.raw, one.ended_at = "done", None, self._state.clock.now()
        row.state, row.raw, row.worker = "done", None, None
        row.ended_at = self._state.clock.now()


class MemoryUnits:
    def __init__(self, state: State, worker: str) -> None:
        self._state = state
        self._worker = worker

    def for_update(self, update_id: int, also: tuple[int, ...] = ()) -> MemoryUnit:
        return MemoryUnit(self._state, update_id, self._worker, also)

    def reading(self) -> MemoryUnit:
        return MemoryUnit(self._state, None, self._worker)

    def writing(self) -> MemoryUnit:
        return MemoryUnit(self._state, None, self._worker, writing=True)


class MemoryInbox:
    def __init__(self, state: State) -> None:
        self._state = state

    async def add(
        self,
        update_id: int,
        lane: str,
        raw: str,
        received_at: datetime,
        message_id: int | None = None,
    ) -> bool:
        return await self.add_many([(update_id, lane, raw, received_at, message_id)]) == 1

    async def add_many(self, rows: list[tuple[int, str, str, datetime, int | None]]) -> int:
        new = 0
        for update_id, lane, raw, received_at, message_id in rows:
            if update_id in self._state.inbox:
                continue
            new += 1
            self._state.inbox[update_id] = InboxEntry(update_id, lane, raw, received_at)
            if message_id is not None:
                self._state.messages[lane, message_id] = received_at
        return new

    async def take(self, worker: str, now: datetime, lease_seconds: float) -> InboxRow | None:
        busy: set[str] = {
            row.lane
            for row in self._state.inbox.values()
            if row.state == "taken" and row.lease_until is not None and row.lease_until > now
        }
        for row in sorted(self._state.inbox.values(), key=lambda row: row.update_id):
            if row.state not in ACTIVE or row.lane in busy:
                continue
            busy.add(row.lane)
            if row.state == "open" and row.not_before is not None and row.not_before > now:
                continue
            row.state, row.worker = "taken", worker
            row.lease_until = now + timedelta(seconds=lease_seconds)
            row.takes += 1
            return InboxRow(
                row.update_id,
                row.lane,
                row.raw or "",
                row.attempts,
                row.takes,
                row.received_at,
            )
        return None

    def _held(self, update_id: int, worker: str) -> InboxEntry | None:
        row = self._state.inbox.get(update_id)
        return row if row and row.state == "taken" and row.worker == worker else None

    async def extend(self, update_id: int, worker: str, until: datetime) -> bool:
        if (row := self._held(update_id, worker)) is None:
            return False
        row.lease_until = until
        return True

    async def release(self, worker: str) -> int:
        held = [row for row in self._state.inbox.values() if self._held(row.update_id, worker)]
        for row in held:
            row.state, row.worker = "open", None
        return len(held)

    async def retry(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        if row := self._held(update_id, worker):
            row.state, row.worker, row.not_before, row.reason = "open", None, at, reason
            row.attempts += 1

    async def following(self, update_id: int, limit: int) -> list[InboxRow]:
        lane = self._state.inbox[update_id].lane
        later = sorted(
            (
                row
                for row in self._state.inbox.values()
                if row.lane == lane and row.update_id > update_id and row.state == "open"
            ),
            key=lambda row: row.update_id,
        )
        return [
            InboxRow(
                row.update_id, row.lane, row.raw or "", row.attempts, row.takes, row.received_at
            )
            for row in later[:limit]
        ]

    async def defer(self, update_id: int, worker: str, at: datetime) -> None:
        if row := self._held(update_id, worker):
            row.state, row.worker, row.not_before = "open", None, at
            row.takes -= 1

    async def bury(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        if row := self._held(update_id, worker):
            row.state, row.worker, row.ended_at, row.reason = "dead", None, at, reason

    async def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        dead = sorted(
            (row for row in self._state.inbox.values() if row.state == "dead"),
            key=lambda row: row.update_id,
        )
        return [
            DeadLetter(row.update_id, row.received_at, row.ended_at, row.reason, row.raw)
            for row in dead[:limit]
            if row.ended_at is not None
        ]

    async def revive(self, update_id: int) -> bool:
        row = self._state.inbox.get(update_id)
        if row is None or row.state != "dead" or row.raw is None:
            return False
        row.state, row.attempts, row.takes = "open", 0, 0
        row.not_before, row.reason, row.ended_at = None, "", None
        return True

    async def open_count(self) -> int:
        return sum(row.state in ACTIVE for row in self._state.inbox.values())


class MemoryOutbox:
    def __init__(self, state: State) -> None:
        self._state = state

    async def take(
        self,
        sender: str,
        now: datetime,
        lease_seconds: float,
        limit: int,
        busy_lanes: frozenset[str],
    ) -> list[OutboxRow]:
        lanes: dict[str, list[OutboxEntry]] = {}
        for row in self._state.outbox.values():
            if row.state in ACTIVE and row.lane not in busy_lanes:
                lanes.setdefault(row.lane, []).append(row)
        heads = []
        for rows in lanes.values():
            if any(
                one.state == "taken" and one.lease_until and one.lease_until > now for one in rows
            ):
                continue
            head = min(rows, key=lambda one: (one.priority != Priority.URGENT, one.id))
            if head.not_before is None or head.not_before <= now:
                heads.append(head)
        taken = sorted(heads, key=lambda one: (one.priority, one.id))[:limit]
        for row in taken:
            row.state, row.sender = "taken", sender
            row.lease_until = now + timedelta(seconds=lease_seconds)
        return [
            OutboxRow(row.id, row.lane, row.reply, row.priority, row.attempts, row.created_at)
            for row in taken
            if row.reply is not None
        ]

    async def release(self, sender: str) -> int:
        held = [
            row
            for row in self._state.outbox.values()
            if row.state == "taken" and row.sender == sender
        ]
        for row in held:
            row.state, row.sender = "open", None
        return len(held)

    async def sent(
        self, row_id: int, at: datetime, chat_id: int | None, message_id: int | None
    ) -> None:
        if row := self._state.outbox.get(row_id):
            self._state.end(row, "sent", at=at)
        if chat_id is not None and message_id is not None and chat_id > 0:
            self._state.messages[chat_lane(chat_id), message_id] = at

    def _taken(self, row_id: int) -> OutboxEntry | None:
        row = self._state.outbox.get(row_id)
        return row if row and row.state == "taken" else None

    async def retry(self, row_id: int, at: datetime, reason: str) -> None:
        if row := self._taken(row_id):
            row.state, row.sender, row.not_before, row.reason = "open", None, at, reason
            row.attempts += 1

    async def defer(self, row_id: int, at: datetime) -> None:
        if row := self._taken(row_id):
            row.state, row.sender, row.not_before = "open", None, at

    async def fail(self, row_id: int, at: datetime, reason: str) -> None:
        if row := self._taken(row_id):
            self._state.end(row, "failed", reason, at)

    async def destination(self, address: Address) -> Destination | None:
        group = self._state.group
        match address:
            case ToContact(contact_id=contact_id):
                contact = self._state.contacts.get(contact_id)
                return Destination(contact.chat_id) if contact else None
            case ToCase(case_id=case_id):
                case = self._state.cases.get(case_id)
                return Destination(group, case.thread_id) if case and group is not None else None
            case ToOperators():
                return Destination(group) if group is not None else None

    async def case(self, case_id: str) -> Case | None:
        return self._state.cases.get(case_id)

    async def topic_opened(self, case_id: str, thread_id: int) -> None:
        await self._thread(case_id, thread_id)

    async def topic_lost(self, case_id: str) -> None:
        await self._thread(case_id, None)

    async def _thread(self, case_id: str, thread_id: int | None) -> None:
        async with self._state.lock:
            if case := self._state.cases.get(case_id):
                self._state.cases[case_id] = replace(case, thread_id=thread_id)

    async def contact_blocked(self, contact_id: str) -> None:
        async with self._state.lock:
            if contact := self._state.contacts.get(contact_id):
                self._state.contacts[contact_id] = replace(contact, blocked=True)

    async def group_moved(self, new_chat_id: int) -> None:
        self._state.group = new_chat_id

    async def enqueue(self, replies: list[Reply]) -> None:
        async with self._state.lock:
            self._state.put(replies)

    async def open_count(self) -> int:
        return sum(row.state in ACTIVE for row in self._state.outbox.values())


class MemoryStorage:
    """The fake of :class:`bot.storage.Storage`."""

    def __init__(
        self,
        operators_group: int | None = -100,
        clock: Clock | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.state = State(clock or SystemClock(), operators_group)
        self.limits = limits or Limits()
        self.inbox = MemoryInbox(self.state)
        self.outbox = MemoryOutbox(self.state)
        self.missed = MemoryMissedList(self.state)
        self.feedback = MemoryFeedbackTotals(self.state)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Nothing to close."""

    def units(self, worker: str) -> MemoryUnits:
        return MemoryUnits(self.state, worker)

    async def ping(self) -> None:
        """Memory always answers."""

    async def operators_group(self) -> int | None:
        return self.state.group

    def replies(self) -> list[Reply]:
        """What waits to be sent, in order."""
        return [
            row.reply
            for row in self.state.outbox.values()
            if row.state in ACTIVE and row.reply is not None
        ]

    async def counts(self) -> Counts:
        inbox = Counter(row.state for row in self.state.inbox.values())
        outbox = Counter(row.state for row in self.state.outbox.values())
        cases = Counter(case.status for case in self.state.cases.values())
        return Counts(
            inbox_open=inbox["open"] + inbox["taken"],
            dead_letters=inbox["dead"],
            outbox_open=outbox["open"] + outbox["taken"],
            outbox_failed=outbox["failed"],
            contacts=len(self.state.contacts),
            cases_open=cases[CaseStatus.OPEN],
            cases_claimed=cases[CaseStatus.CLAIMED],
            reports_new=sum(report.state == "new" for report in self.state.reports.values()),
        )

    async def retention(self, now: datetime) -> Purged:
        state, limits = self.state, self.limits

        def ended(row: InboxEntry | OutboxEntry, kind: str, age: timedelta) -> bool:
            return row.state == kind and row.ended_at is not None and row.ended_at < now - age

        done = [key for key, row in state.inbox.items() if ended(row, "done", limits.inbox_ids)]
        dead = [key for key, row in state.inbox.items() if ended(row, "dead", limits.dead_letters)]
        sent = [key for key, row in state.outbox.items() if ended(row, "sent", limits.sent)]
        failed = [key for key, row in state.outbox.items() if ended(row, "failed", limits.failed)]
        messages = [key for key, at in state.messages.items() if at < now - limits.message_ids]
        for update_id in done + dead:
            del state.inbox[update_id]
        for row_id in sent + failed:
            del state.outbox[row_id]
        for key in messages:
            del state.messages[key]
        unseen = [one for one in state.contacts.values() if one.last_seen < now - limits.contacts]
        for contact in unseen:
            unlink(state, contact.id)
            state.forget(contact)
        cases = [
            case
            for case in state.cases.values()
            if case.closed_at is not None
            and case.closed_at < now - limits.cases
            and (case.summary or case.contact_id)
        ]
        for case in cases:
            state.cases[case.id] = replace(case, contact_id=None, summary="")
        reports = [
            report
            for report in state.reports.values()
            if report.created_at < now - limits.reports
            and (
                report.contact_id
                or report.what
                or report.money
                or report.evidence
                or report.answers
            )
        ]
        for report in reports:
            state.reports[report.id] = replace(
                without_reporter(report), what="", money=None, happened=None, keys=()
            )
        warnings = [
            warning.id
            for warning in state.warnings.values()
            if warning.state != "published" and warning.changed_at < now - limits.reports
        ]
        for key in warnings:
            del state.warnings[key]
        audit = [entry for entry in state.audit if entry.at < now - limits.audit]
        state.audit[:] = [entry for entry in state.audit if entry not in audit]
        missed = [key for key, one in state.missed.items() if one.at < now - limits.missed]
        for key in missed:
            del state.missed[key]
        return Purged(
            missed=len(missed),
            inbox_ids=len(done),
            dead_letters=len(dead),
            message_ids=len(messages),
            sent=len(sent),
            failed=len(failed),
            contacts=len(unseen),
            cases=len(cases),
            reports=len(reports),
            warnings=len(warnings),
            audit=len(audit),
        )
