"""Hotlines, emergency numbers and embassies for a country, each with its age."""

from __future__ import annotations

from actions.context import Turn
from actions.taps import KEEP, Verb
from knowledge.hotlines import HelpEntries, Hotline, Hours
from knowledge.interface import Html
from knowledge.vocabulary import COUNTRIES, DESTINATION_COUNTRIES, ORIGIN_COUNTRIES

MOST_INSTEAD = 3


async def find_help(turn: Turn, country: str | None, *, asked: bool = False) -> None:
    """Show the numbers for a country; ask for it by buttons when it is not known."""
    where = country or (None if asked else turn.contact.country)
    if where not in COUNTRIES:
        ask_country(turn)
        return
    turn.show(
        numbers(turn, where),
        (
            turn.human_row(keep=True),
            (turn.button("button-other-country", Verb.FIND_HELP, "ask", KEEP),),
            turn.menu_row(keep=True),
        ),
    )


def ask_country(turn: Turn) -> None:
    """Ask where the person is."""
    order = tuple(dict.fromkeys((*DESTINATION_COUNTRIES, *ORIGIN_COUNTRIES)))
    turn.show(
        turn.t("ask-country-help"),
        (*turn.country_rows(order, Verb.FIND_HELP), turn.human_row(), turn.menu_row()),
    )


def numbers(turn: Turn, country: str) -> str:
    """Return everything we may show for a country, never only numbers that nobody checked."""
    entries = _entries(turn, country)
    name = turn.library.countries.name(country, turn.language)
    flag = turn.library.countries.flag(country)
    age = f"\n<i>{_age(turn, entries.emergency)}</i>" if entries.emergency else ""
    parts = [
        f"<b>{flag} {turn.t('help-in-country', country=name)}</b>",
        emergency_line(turn, country) + age,
    ]
    for key, found in (("help-lines", entries.lines), ("help-consular", entries.consular)):
        if found:
            lines = "\n".join(entry_line(turn, entry) for entry in found)
            parts.append(f"<b>{turn.t(key)}</b>\n{lines}")
    if not entries.lines:
        parts.append(turn.t("help-lines-expired" if entries.expired else "help-no-lines"))
    if entries.last_resort:
        lines = "\n".join(entry_line(turn, entry) for entry in entries.last_resort)
        parts.append(f"{turn.t('help-last-resort')}\n{lines}")
    parts.append(turn.t("help-always"))
    if country == "RU":
        parts.append(turn.t("help-russia-police"))
    return "\n\n".join(parts)


def emergency_line(turn: Turn, country: str) -> str:
    """Return the emergency number of a country, or what to do where none is known."""
    entry = _entries(turn, country).emergency
    if entry is None:
        return turn.t("emergency-unknown")
    return turn.t("emergency-number", number=Html(_dialled(turn, entry)))


def entry_line(turn: Turn, entry: Hotline) -> str:
    """Return one entry: number, who runs it, when, in which languages, how old the fact is."""
    facts = [turn.t(f"hotline-kind-{entry.kind}")]
    if entry.hours:
        facts.append(_hours(turn, entry.hours))
    if entry.languages:
        facts.append(turn.t("plain", text=", ".join(entry.languages)))
    if entry.toll_free:
        facts.append(turn.t("toll-free"))
    facts += [turn.t(f"hotline-caution-{c.replace('_', '-')}") for c in entry.cautions]
    who = " · ".join(turn.t("plain", text=text) for text in (entry.run_by, entry.place) if text)
    age = f"<i>{_age(turn, entry)}</i>"
    lines = [f"• <b>{_dialled(turn, entry)}</b>", who, "; ".join(facts), age]
    return "\n  ".join(line for line in lines if line)


def _entries(turn: Turn, country: str) -> HelpEntries:
    """Return the numbers of a country for this person, as of today."""
    return turn.library.hotlines.for_country(
        country, citizen_of=turn.contact.origin, today=turn.now.date()
    )


def _age(turn: Turn, entry: Hotline) -> str:
    """Return how old the newest word of a number is: the day of a call, or its source's year."""
    if entry.last_test_call:
        return turn.t("number-checked", date=entry.last_test_call.date)
    if entry.year is None:
        return turn.t("number-undated")
    return turn.t("number-unverified", year=str(entry.year))


def _dialled(turn: Turn, entry: Hotline) -> str:
    """Return the entry's numbers with what each is for, as HTML."""
    return ", ".join(
        turn.t("plain", text=number.number)
        if number.use == "any"
        else f"{turn.t('plain', text=number.number)} "
        f"({turn.t('hotline-use-' + number.use.replace('_', '-'))})"
        for number in entry.numbers
    )


def _hours(turn: Turn, hours: Hours) -> str:
    if hours.always:
        return turn.t("hours-always")
    words = []
    if hours.days:
        words.append("–".join(turn.t(f"day-{day}") for day in dict.fromkeys(hours.days)))
    if hours.opens and hours.closes:
        words.append(f"{hours.opens:%H:%M}–{hours.closes:%H:%M}")
    if hours.timezone:
        words.append(f"({hours.timezone})")
    return turn.t("plain", text=" ".join(words))


def emergency_everywhere(turn: Turn, country: str | None) -> str:
    """Return what a person in danger needs first: the number where they are.

    ``country`` is what the message itself named. What was remembered from earlier may be where
    somebody meant to go, so it only comes first; the other countries' numbers stay below it.
    """
    places = turn.library.countries
    named = country or turn.contact.country
    lines = []
    if named:
        name = turn.t("plain", text=places.name(named, turn.language))
        lines.append(f"{places.flag(named)} {name}: {emergency_line(turn, named)}")
        lines += _instead_of_emergency(turn, named)
    if country is None:
        lines.append(turn.t("emergency-by-country"))
        by_number: dict[str, list[str]] = {}
        for code in (code for code in COUNTRIES if code != named):
            entry = turn.library.hotlines.for_country(code).emergency
            if entry is not None:
                by_number.setdefault(_dialled(turn, entry), []).append(places.flag(code))
        lines += [f"{' '.join(flags)} — {number}" for number, flags in by_number.items()]
    return "\n".join(lines)


def _instead_of_emergency(turn: Turn, country: str) -> list[str]:
    """Where no emergency number is known, the numbers that there are, each with its age."""
    entries = _entries(turn, country)
    if entries.emergency is not None:
        return []
    known = (*entries.lines, *entries.consular)[:MOST_INSTEAD]
    lines = [entry_line(turn, entry) for entry in known]
    if entries.last_resort:
        lines.append(turn.t("help-last-resort"))
        lines += [entry_line(turn, entry) for entry in entries.last_resort[:MOST_INSTEAD]]
    return lines
