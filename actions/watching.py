"""Watching an agency: told when the lists say something else of it.

What counts as a change is the standing (:func:`signature`): a warning published or withdrawn, a permit
granted, suspended, revoked, run out. That a list was read anew is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from actions.cases import new_code
from actions.context import Turn
from actions.messages import Button, Buttons, Priority, Say, ToContact
from actions.ports import UnitOfWork
from actions.report_records import Watch
from actions.taps import KEEP, Verb, data
from knowledge.agencies import Agency, AgencyIndex, Kind, Verdict, check, check_record
from knowledge.interface import Html
from knowledge.library import Library

MOST_WATCHES = 20
CODE_LETTERS = 5
NAME_CHARACTERS = 100
STANDING = frozenset(
    {
        "warned",
        "permit_in_force",
        "suspended",
        "revoked",
        "refused",
        "never_licensed",
        "under_investigation",
        "expired",
        "not_yet_valid",
        "contact_not_its_own",
    }
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a watcher has not heard yet."""

    watch: Watch
    verdict: Verdict
    signature: str


def signature(verdict: Verdict) -> str:
    """Return what a verdict rests on, in a text that is equal while nothing changed."""
    rests = {
        f"{reason.code}:{reason.data.get('destination') or ''}"
        for reason in verdict.reasons
        if reason.code in STANDING
    }
    return " ".join((verdict.verdict.value, *sorted(rests)))


def noted(
    turn: Turn, name: str, query: str, agency: Agency | None = None, country: str | None = None
) -> None:
    """Remember whom the buttons below a verdict are about."""
    checked = {"code": new_code(CODE_LETTERS), "name": name[:NAME_CHARACTERS], "query": query[:500]}
    if agency is not None:
        checked |= {"register_id": agency.register_id, "source_id": agency.source_id}
    if country:
        checked["country"] = country
    turn.dialogue = replace(turn.dialogue, checked=checked)


def watch_row(turn: Turn) -> tuple[Button, ...]:
    """Return the button that watches the agency that was noted last."""
    return (turn.button("button-watch", Verb.WATCH, turn.dialogue.checked["code"], KEEP),)


async def watch(turn: Turn, code: str | None) -> None:
    """Begin to watch the agency of the verdict above the button."""
    checked = turn.dialogue.checked
    if not code or checked.get("code") != code:
        turn.toast(turn.t("button-out-of-date"), alert=True)
        return
    mine = await turn.uow.watches.of_contact(turn.contact.id)
    new = Watch(
        id=new_code(10),
        contact_id=turn.contact.id,
        name=checked["name"],
        query=checked["query"],
        told="",
        created_at=turn.now,
        country=checked.get("country"),
        register_id=checked.get("register_id"),
        source_id=checked.get("source_id"),
    )
    known = next((one for one in mine if _same(one, new)), None)
    if known is None and len(mine) >= MOST_WATCHES:
        turn.toast(turn.t("watch-many", count=MOST_WATCHES), alert=True)
        return
    if known is None:
        verdict = verdict_of(new, turn.agencies, turn.now.date())
        known = replace(new, told=signature(verdict))
        await turn.uow.watches.save(known)
    rows = ((turn.button("button-unwatch", Verb.UNWATCH, known.id),), turn.menu_row(keep=True))
    turn.toast(turn.t("watch-on-short"))
    turn.say(turn.t("watch-on", name=known.name), rows)


async def unwatch(turn: Turn, watch_id: str | None) -> None:
    """Watch it no more."""
    found = await _own(turn, watch_id)
    if found is None:
        turn.toast(turn.t("button-out-of-date"))
        return
    await turn.uow.watches.remove(found.id)
    turn.toast(turn.t("watch-off-short"))
    turn.show(turn.t("watch-off", name=found.name), (turn.menu_row(),))


async def watched(turn: Turn, watch_id: str | None) -> Watch | None:
    """Return the person's own watch of this id; says so where there is none."""
    found = await _own(turn, watch_id)
    if found is None:
        turn.toast(turn.t("button-out-of-date"))
    return found


async def _own(turn: Turn, watch_id: str | None) -> Watch | None:
    found = await turn.uow.watches.get(watch_id) if watch_id else None
    return found if found is not None and found.contact_id == turn.contact.id else None


def _same(one: Watch, other: Watch) -> bool:
    if one.register_id or other.register_id:
        return (one.source_id, one.register_id) == (other.source_id, other.register_id)
    return one.query.casefold() == other.query.casefold()


# -- telling ---------------------------------------------------------------------


def verdict_of(watch: Watch, index: AgencyIndex, today: date) -> Verdict:
    """Return what the lists say today of what is watched."""
    if watch.register_id:
        found = check_record(
            index, watch.register_id, watch.country, today=today, source_id=watch.source_id
        )
        if found is not None:
            return found
    return check(index, watch.query, watch.country, today=today)


def changes(watches: list[Watch], index: AgencyIndex, today: date) -> list[Change]:
    """Return what has become of the watched agencies, where it is not what their watchers know."""
    found = []
    for one in watches:
        verdict = verdict_of(one, index, today)
        now = signature(verdict)
        if now != one.told:
            found.append(Change(one, verdict, now))
    return found


async def tell(change: Change, uow: UnitOfWork, library: Library, now: datetime) -> bool:
    """Tell one watcher, in their language; False if it must wait: an operator is talking to them.

    Somebody who blocked the bot is not written to; if they come back they hear of the next change.
    """
    # The person before what they watch, as everywhere: so nobody waits for each other crosswise.
    contact = await uow.contacts.get(change.watch.contact_id)
    if contact is not None and await uow.cases.active_of(contact.id) is not None:
        return False
    watch = await uow.watches.get(change.watch.id)
    if watch is None or watch.told != change.watch.told:
        return True  # another program has told them
    await uow.watches.save(replace(watch, told=change.signature))
    if contact is not None and not contact.blocked:
        language = contact.language or contact.guessed_language or "ru"
        text, rows = _news(change, library, language, now.date())
        await uow.outbox.put([Say(ToContact(contact.id), text, rows, Priority.BULK)])
    return True


def _news(change: Change, library: Library, language: str, day: date) -> tuple[str, Buttons]:
    def t(key: str, **values: str | date) -> str:
        return library.texts.t(language, key, **values)

    def label(key: str) -> str:
        return library.texts.plain(language, key)

    watch = change.watch
    was = watch.told.partition(" ")[0]
    is_now = Html(t(_status_key(change.verdict.verdict.value)))
    lines = [t("watch-changed", name=watch.name, date=day)]
    if was == Kind.WARNED and change.verdict.verdict is not Kind.WARNED:
        lines.append(t("watch-warning-gone"))
    lines.append(t("watch-now", status=is_now))
    rows = (
        (Button(label("button-what-lists-say"), data(Verb.WATCHED, watch.id, KEEP)),),
        (Button(label("button-unwatch"), data(Verb.UNWATCH, watch.id)),),
    )
    return "\n".join(lines), rows


def _status_key(kind: str) -> str:
    return f"watch-status-{kind.replace('_', '-')}"
