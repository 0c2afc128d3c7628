"""What a new import of a list changes, and what of that should first be looked at by a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.agencies.model import Agency, Permit

__all__ = ["Diff", "Suspicion", "compare", "suspicions"]

MOST_GONE = 0.5
"""More than this share of a list gone at once is not believed without a person."""
MOST_SKIPPED = 0.2
MOST_RENAMED = 0.5
WAS_FILLED, IS_EMPTY = 0.5, 0.1
_FIELDS: dict[str, Callable[[Agency], object]] = {
    "phones": lambda agency: agency.phones,
    "handles": lambda agency: agency.handles,
    "sites": lambda agency: agency.sites,
    "tax_number": lambda agency: agency.tax_number,
    "destination": lambda agency: any(permit.destination for permit in agency.permits),
    "permit_number": lambda agency: any(permit.number for permit in agency.permits),
    "valid_to": lambda agency: any(permit.valid_to for permit in agency.permits),
    "status_date": lambda agency: any(permit.status_date for permit in agency.permits),
}


@dataclass(frozen=True, slots=True)
class Diff:
    """``changed`` are pairs of before and after, by what is known of the agency.

    ``statuses`` are those of them for which something was decided. That a list is of a later day
    is no change.
    """

    added: tuple[Agency, ...]
    removed: tuple[Agency, ...]
    changed: tuple[tuple[Agency, Agency], ...]
    statuses: tuple[tuple[Agency, Agency], ...]
    before: int

    @property
    def is_empty(self) -> bool:
        """Whether the two lists say the same."""
        return not (self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Why a change should be looked at first: a code, and the figures in words."""

    code: str
    text: str


def compare(before: Iterable[Agency], after: Iterable[Agency]) -> Diff:
    """What ``after`` says that ``before`` did not; agencies are the same by their register ids."""
    old = {agency.register_id: agency for agency in before}
    count = len(old)
    added: list[Agency] = []
    changed: list[tuple[Agency, Agency]] = []
    statuses: list[tuple[Agency, Agency]] = []
    for agency in after:
        known = old.pop(agency.register_id, None)
        if known is None:
            added.append(agency)
        elif _known(known) != _known(agency):
            changed.append((known, agency))
            if _decisions(known.permits) != _decisions(agency.permits):
                statuses.append((known, agency))
    return Diff(tuple(added), tuple(old.values()), tuple(changed), tuple(statuses), count)


def suspicions(
    diff: Diff,
    before: tuple[Agency, ...],
    after: tuple[Agency, ...],
    *,
    columns: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
    as_of: tuple[date | None, date | None] = (None, None),
    skipped: float = 0.0,
) -> tuple[Suspicion, ...]:
    """Why the change from ``before`` to ``after`` is not to be believed at once; () if it is.

    ``columns`` and ``as_of`` are those of before and after, ``skipped`` the share of rows that could
    not be used.
    """
    found = [*_shrunk(diff, after), *_moved(diff, before, after, columns)]
    if None not in as_of and as_of[1] < as_of[0]:  # type: ignore[operator]
        text = f"the list is of {as_of[1]}, the one in use is of {as_of[0]}"
        found.append(Suspicion("older", text))
    if skipped > MOST_SKIPPED:
        text = f"{skipped:.0%} of the rows could not be used"
        found.append(Suspicion("unreadable", text))
    return tuple(found)


def _shrunk(diff: Diff, after: tuple[Agency, ...]) -> Iterator[Suspicion]:
    gone = len(diff.removed)
    if diff.before and not after:
        yield Suspicion("empty", f"the list is empty; the one in use has {diff.before} agencies")
    elif diff.before and gone / diff.before > MOST_GONE:
        yield Suspicion("half_gone", f"{gone} of {diff.before} agencies are gone")


def _moved(
    diff: Diff,
    before: tuple[Agency, ...],
    after: tuple[Agency, ...],
    columns: tuple[tuple[str, ...], tuple[str, ...]],
) -> Iterator[Suspicion]:
    missing = [column for column in columns[0] if column not in columns[1]]
    if missing:
        yield Suspicion("columns_gone", f"the columns {', '.join(missing)} are missing")
    if not before or not after:
        return
    for name, get in _FIELDS.items():
        if name in missing:
            continue
        had, has = _share(before, get), _share(after, get)
        if had >= WAS_FILLED and has < IS_EMPTY:
            text = f"{name} was filled in for {had:.0%} of the agencies and is for {has:.0%}"
            yield Suspicion("column_emptied", text)
    stayed = len(before) - len(diff.removed)
    renamed = sum(old.name != new.name for old, new in diff.changed)
    if stayed >= 4 and renamed / stayed > MOST_RENAMED:
        yield Suspicion("columns_moved", f"{renamed} of {stayed} agencies have another name")


def _share(agencies: tuple[Agency, ...], get: Callable[[Agency], object]) -> float:
    return sum(bool(get(agency)) for agency in agencies) / len(agencies)


def _known(agency: Agency) -> tuple[object, ...]:
    """What is said of an agency, but for days of reading and the order of rows."""
    return (
        agency.names, agency.legal_form, agency.tax_number, agency.phones, agency.handles,
        agency.sites, agency.addresses, agency.people, _decisions(agency.permits),
    )  # fmt: skip


def _decisions(permits: Iterable[Permit]) -> frozenset[tuple[object, ...]]:
    return frozenset(permit.decision for permit in permits)
