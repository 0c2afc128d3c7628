"""Looking at a job offer: red flags with the words that show them, what is missing, next steps."""

from __future__ import annotations

from actions.answer import source_names
from actions.calculator import calculator_row
from actions.context import Turn
from actions.country_rules import origin_of, rules_shown
from actions.dialogue import Awaiting
from actions.offer_register import offer_register
from actions.taps import KEEP, Verb
from knowledge.country_rules import About
from knowledge.interface import Html

ENOUGH_CHARACTERS = 40
"""A shorter text is a question about an offer, not the offer itself."""
MOST_FLAGS = 6
MOST_MISSING = 5


async def screen_offer(turn: Turn, text: str) -> None:
    """Show what is seen in the offer's text; ask for the text when there is none yet."""
    reading = turn.library.offers.find(text)
    if not reading.flags and len(text.strip()) < ENOUGH_CHARACTERS:
        ask_for_offer(turn)
        return
    turn.close_question()
    parts = [f"<b>{turn.t('offer-title')}</b>"]
    if reading.flags:
        lines = [
            turn.t(
                "offer-flag",
                flag=Html(turn.t(f"offer-flag-{flag.id.replace('_', '-')}")),
                words=", ".join(f"“{word}”" for word in flag.words[:3]),
            )
            for flag in reading.flags[:MOST_FLAGS]
        ]
        parts.append(turn.t("offer-flags") + "\n" + "\n".join(lines))
    else:
        parts.append(turn.t("offer-no-flags"))
    if reading.missing:
        missing = [
            f"• {turn.t('offer-missing-' + item.replace('_', '-'))}"
            for item in reading.missing[:MOST_MISSING]
        ]
        parts.append(turn.t("offer-missing") + "\n" + "\n".join(missing))
    destination = turn.library.countries.main(text)
    parts.append(await offer_register(turn, text, destination))
    if reading.asks_money:
        parts.append(rules_shown(turn, About.FEES, (destination, origin_of(turn, text))))
    if reading.shows("visit_visa"):
        parts.append(rules_shown(turn, About.VISA, (destination,)))
    history = _history(turn, text)
    if history:
        parts.append(history)
    parts.append(turn.t("offer-next"))
    turn.say(
        "\n\n".join(filter(None, parts)),
        (
            turn.human_row(keep=True),
            (turn.button("button-check-agency", Verb.CHECK, KEEP),),
            calculator_row(turn),
            (turn.button("button-report-agency", Verb.REPORT, KEEP),),
            turn.menu_row(keep=True),
        ),
    )


def _history(turn: Turn, text: str) -> str:
    """Return what past years showed of offers like this, with sources and date; "" if nothing."""
    library = turn.library
    destination = library.countries.main(text)
    if destination is None:
        return ""
    origin = origin_of(turn, text)
    profiles = library.risk_profiles
    profile = profiles.find(origin, destination, profiles.sectors(text))
    if profile is None:
        return ""
    sources = "; ".join(source_names(turn, profile.sources))
    lines = (
        turn.t("offer-history"),
        turn.t("plain", text=profile.texts[turn.language]),
        f"{turn.t('sources')} {sources}. {turn.t('as-of', date=profile.as_of)}",
    )
    return "\n".join(lines)


def ask_for_offer(turn: Turn) -> None:
    """Ask for the offer's text."""
    turn.close_question()
    turn.wait_for(Awaiting.OFFER)
    turn.show(turn.t("offer-ask"), ((turn.button("button-cancel", Verb.CANCEL),),))
