"""With whom is the contract? The name on it, compared with who has the permit."""

from __future__ import annotations

from types import MappingProxyType

from actions.context import Turn
from actions.country_rules import origin_of, rules_shown
from actions.dialogue import Awaiting
from actions.messages import Button, Buttons
from actions.taps import KEEP, Verb, fits
from knowledge.agencies import Agency, Kind, Verdict
from knowledge.agencies.parties import MAX_PARTY, Party, compare_party
from knowledge.country_rules import About

WITH_PERMIT = frozenset({Kind.LICENSED, Kind.LICENSED_ELSEWHERE})
SHOWN_CHARACTERS = 200
TEXTS = MappingProxyType(
    {Party.SAME: "party-same", Party.ALIKE: "party-alike", Party.OTHER: "party-other"}
)


def party_rows(turn: Turn, verdict: Verdict) -> Buttons:
    """Return the button that compares the contract, where there is a permit to compare it with."""
    agency = verdict.agency
    if agency is None or verdict.verdict not in WITH_PERMIT:
        return ()
    if not fits(Verb.PARTY, agency.register_id):
        return ()
    return ((turn.button("button-contract-party", Verb.PARTY, agency.register_id),),)


def ask_party(turn: Turn, register_id: str | None) -> None:
    """Ask for the name on the contract; the verdict above stays as it is."""
    agency = turn.agencies.by_id(register_id) if register_id else None
    if agency is None:
        turn.toast(turn.t("button-out-of-date"))
        return
    turn.keep_tapped = True
    turn.close_question()
    turn.wait_for(Awaiting.CONTRACT_PARTY, holder=agency.register_id)
    turn.show(turn.t("party-ask", name=agency.name), ((_cancel(turn),),))


def take_party(turn: Turn, text: str) -> None:
    """Compare the name that was written and say what follows."""
    agency = turn.agencies.by_id(turn.dialogue.notes.get("holder", ""))
    if agency is None:  # it vanished from the lists meanwhile
        turn.close_question()
        turn.say(turn.t("button-out-of-date"), (turn.menu_row(),))
        return
    if not any(map(str.isalnum, text)):
        turn.say(turn.t("party-ask", name=agency.name), ((_cancel(turn),),))
        return
    turn.close_question()
    turn.say(*_compared(turn, agency, " ".join(text.split())[:MAX_PARTY]))


def _compared(turn: Turn, agency: Agency, written: str) -> tuple[str, Buttons]:
    party = compare_party(agency, written)
    said = turn.t(TEXTS[party], party=written[:SHOWN_CHARACTERS], name=agency.name)
    where = next((s.country for s in turn.agencies.sources if s.id == agency.source_id), None)
    office = rules_shown(turn, About.OFFICE, (where or origin_of(turn, ""),))
    rows = (
        (turn.button("button-check-agency", Verb.CHECK, KEEP),),
        (turn.button("button-report-agency", Verb.REPORT, KEEP),),
        turn.human_row(keep=True),
        turn.menu_row(keep=True),
    )
    return "\n\n".join(filter(None, [said, office])), rows


def _cancel(turn: Turn) -> Button:
    return turn.button("button-cancel", Verb.CANCEL)
