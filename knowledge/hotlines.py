"""Hotlines and emergency numbers: what ``hotlines.yml`` says, and which of it a person may see.

A wrong number costs someone in danger the call they had. So a line that nobody has test-called is
shown as unverified with its year, a line that failed its last test call is not shown at all, and
numbers of which we doubt the origin stay in the file with ``publish: false`` and the reason. A line
of which nothing newer than ten years is known (three, where the source is weak) has expired: it is
kept for people who would otherwise get no number at all.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta

from knowledge.sources import CONFIDENCES

TEST_CALL_HOLDS = timedelta(days=30)
"""How long an answered test call makes a line count as verified."""

EXPIRES_AFTER = timedelta(days=10 * 365)
WEAK_EXPIRES_AFTER = timedelta(days=3 * 365)
"""How old the newest word of a number (its source, an answered test call) may be; the second where
the source is weak (confidence low) and nobody has called."""

KINDS: tuple[str, ...] = (
    "emergency",
    "trafficking",
    "shelter",
    "women",
    "labour",
    "migration",
    "consular",
    "embassy",
)
"""Kinds of lines in the order in which they are shown. Labels: :attr:`Hotline.kind_key`."""

USES: tuple[str, ...] = (
    "any",
    "police",
    "ambulance",
    "fire",
    "not_urgent",
    "from_abroad",
    "whatsapp",
)
"""What a number of an entry is for. Labels: :attr:`Number.use_key`."""

CAUTIONS: tuple[str, ...] = (
    "run_by_migration_authority",
    "often_unanswered",
    "women_only",
    "women_and_children",
)
"""What a person should know before calling. Texts: :attr:`Hotline.caution_keys`."""

TEXT_KEYS: tuple[str, ...] = (
    *(f"hotline-kind-{kind}" for kind in KINDS),
    *(f"hotline-use-{use.replace('_', '-')}" for use in USES if use != "any"),
    *(f"hotline-caution-{caution.replace('_', '-')}" for caution in CAUTIONS),
)
"""Interface texts that showing hotlines needs; the check demands them."""

RESULTS: tuple[str, ...] = ("answered", "not_answered", "wrong_number")

DAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CONSULAR = ("consular", "embassy")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is dialled, and what for (one of :data:`USES`)."""

    number: str
    use: str

    @property
    def use_key(self) -> str | None:
        """Key of the interface text for its use; None where it is for anything."""
        return None if self.use == "any" else f"hotline-use-{self.use.replace('_', '-')}"

    @property
    def dial(self) -> str:
        """Digits (and a leading +) only, for a tel: link or a comparison."""
        return re.sub(r"[^+0-9]", "", self.number)


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours; ``always`` for round the clock, and then nothing else is set.

    ``days`` are the first and the last day of the week (:data:`DAYS`), both included; None where
    the source gives the hours alone. ``timezone`` is an IANA name.
    """

    always: bool = False
    days: tuple[str, str] | None = None
    opens: time | None = None
    closes: time | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class TestCall:
    """The last time one of us called the line, and what came of it (:data:`RESULTS`)."""

    __test__ = False  # not a test class, whatever pytest thinks of the name

    date: date
    result: str


@dataclass(frozen=True, slots=True)
class Hotline:
    """One line. ``for_people_in`` None means anywhere, ``for_citizens_of`` empty means anybody."""

    id: str
    country: str
    for_people_in: tuple[str, ...] | None
    for_citizens_of: tuple[str, ...]
    kind: str
    numbers: tuple[Number, ...]
    place: str | None
    run_by: str | None
    hours: Hours | None
    languages: tuple[str, ...]
    toll_free: bool | None
    cautions: tuple[str, ...]
    source: str
    as_of: str | None
    confidence: str
    last_test_call: TestCall | None
    publish: bool
    reason: str | None
    note: str | None

    @property
    def kind_key(self) -> str:
        """Key of the interface text for its kind."""
        return f"hotline-kind-{self.kind}"

    @property
    def caution_keys(self) -> tuple[str, ...]:
        """Keys of the interface texts to read before calling."""
        return tuple(f"hotline-caution-{word.replace('_', '-')}" for word in self.cautions)

    @property
    def year(self) -> int | None:
        """Year of the text the number was read in (or of the last test call); None: undated."""
        if self.last_test_call is not None:
            return self.last_test_call.date.year
        return int(self.as_of[:4]) if self.as_of else None

    @property
    def known_on(self) -> date | None:
        """The last day of which we know that the number held; None: undated.

        Of a source that gives a year or a month alone, its last day.
        """
        days = [day for day in (self.called_on, _last_day(self.as_of)) if day is not None]
        return max(days, default=None)

    @property
    def called_on(self) -> date | None:
        """The day of the last test call, if it was answered."""
        call = self.last_test_call
        return call.date if call is not None and call.result == "answered" else None

    def expired(self, today: date) -> bool:
        """Too old to be shown as help that works: give something else first.

        Emergency numbers do not expire: they are what an expired line falls back on. What is
        undated has expired where its source is weak.
        """
        if self.kind == "emergency":
            return False
        weak = self.confidence == "low" and self.called_on is None
        if self.known_on is None:
            return weak
        return today - self.known_on > (WEAK_EXPIRES_AFTER if weak else EXPIRES_AFTER)

    def verified(self, today: date) -> bool:
        """Somebody answered a test call within the last 30 days."""
        call = self.last_test_call
        return (
            call is not None
            and call.result == "answered"
            and timedelta(0) <= today - call.date <= TEST_CALL_HOLDS
        )

    @property
    def shown(self) -> bool:
        """Whether people may see it: published, and not found dead by the last test call."""
        failed = self.last_test_call is not None and self.last_test_call.result != "answered"
        return self.publish and bool(self.numbers) and not failed

    def serves(self, country: str) -> bool:
        """Whether it is of use to somebody who is in ``country``."""
        return self.for_people_in is None or country in self.for_people_in


@dataclass(frozen=True, slots=True)
class HelpEntries:
    """What to show somebody in a country. Any of it may be missing: then say so.

    ``expired`` has lines and consular ones that are only for somebody with no other number.
    """

    emergency: Hotline | None
    lines: tuple[Hotline, ...]
    consular: tuple[Hotline, ...]
    expired: tuple[Hotline, ...] = ()

    @property
    def last_resort(self) -> tuple[Hotline, ...]:
        """The expired ones where neither an emergency number nor a line is known, else none.

        A consulate is no help line: whose citizen the person is may not be known either.
        """
        return () if self.emergency or self.lines else self.expired

    def only_unverified(self, today: date) -> bool:
        """True where no number was test-called lately and no emergency number is known.

        Then unverified numbers must not be the only help: offer an operator first.
        """
        if self.emergency is not None:
            return False
        return not any(line.verified(today) for line in (*self.lines, *self.consular))


@dataclass(frozen=True, slots=True)
class Hotlines:
    """All entries of the file, in its order."""

    entries: tuple[Hotline, ...]

    def get(self, id_: str) -> Hotline | None:
        """The entry of that id, shown or not."""
        return next((entry for entry in self.entries if entry.id == id_), None)

    def for_country(
        self, country: str, citizen_of: str | None = None, today: date | None = None
    ) -> HelpEntries:
        """What may be shown to somebody who is in ``country`` (ISO 3166-1 alpha-2).

        Given ``today``, what has expired by then is kept apart. Lines for citizens of one country are given to them alone; where ``citizen_of`` is not
        known, all consular ones are given (each says whose it is) and no others.
        """
        here = [line for line in self.entries if line.shown and line.serves(country)]
        # The country's own number comes before one of the whole Union.
        emergency = sorted(
            (line for line in here if line.kind == "emergency"),
            key=lambda line: line.country != country,
        )
        lines: list[Hotline] = []
        consular: list[Hotline] = []
        expired: list[Hotline] = []
        for line in here:
            if line.kind == "emergency":
                continue
            is_theirs = not line.for_citizens_of or citizen_of in line.for_citizens_of
            is_consular = line.kind in _CONSULAR
            if not is_theirs and not (is_consular and citizen_of is None):
                continue
            if today is not None and line.expired(today):
                expired.append(line)
            else:
                (consular if is_consular else lines).append(line)
        return HelpEntries(
            emergency[0] if emergency else None,
            tuple(sorted(lines, key=_rank)),
            tuple(sorted(consular, key=_rank)),
            tuple(sorted(expired, key=_rank)),
        )


def _last_day(as_of: str | None) -> date | None:
    if as_of is None:
        return None
    year, month, *days = (*(int(part) for part in as_of.split("-")), 12)[:3]
    is_day = as_of.count("-") == 2
    return date(year, month, days[0] if is_day else monthrange(year, month)[1])


def _rank(line: Hotline) -> tuple[int, bool, int]:
    is_far = line.for_people_in is None
    return KINDS.index(line.kind), is_far, CONFIDENCES.index(line.confidence)
