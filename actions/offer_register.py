"""What the lists say of those who are named in a job offer: agency, phones, handles, links, contract."""

from __future__ import annotations

from actions.check_agency import SHOWN_CHARACTERS, agency_summary, with_reports
from actions.context import Turn
from knowledge.agencies import extract
from knowledge.agencies.contacts import find_contacts
from knowledge.agencies.parties import firms_in, other_party

MOST_CONTACTS = 5


async def offer_register(turn: Turn, text: str, destination: str | None) -> str:
    """Return what is found of whom the offer in ``text`` names; "" when it names nobody.

    ``destination`` is the country that it is about: a permit for another one is none.
    """
    if extract(text) is None:
        return ""
    verdict = await with_reports(turn, text, destination)
    firm = next(firms_in(text), None)
    name = verdict.agency.name if verdict.agency else firm
    contacts = _contacts(turn, text)
    if name is None and not contacts:
        return ""
    lines = [turn.t("offer-register")]
    shown = name or contacts[0][0]
    lines += agency_summary(turn, shown, verdict, destination)
    if verdict.agency is None:
        lines += [line for written, line in contacts if written != shown]
    parties = other_party(text, turn.library.offers.sentences_about("contract", text))
    if parties is not None:
        agency, party = (part[:SHOWN_CHARACTERS] for part in parties)
        lines.append(turn.t("offer-party-differs", name=agency, party=party))
    return "\n".join(lines)


def _contacts(turn: Turn, text: str) -> list[tuple[str, str]]:
    """Return each phone, handle and link as written, and whose it is by the lists."""
    found = find_contacts(text)
    told: dict[str, str] = {}
    for keys, written in zip(found.keys, found.written, strict=True):
        keys_of_contact = [key for key in keys if not key.startswith("number:")]
        if not keys_of_contact or written in told:
            continue
        owner = next(iter(turn.agencies.by_key(keys_of_contact)), None)
        told[written] = (
            turn.t("offer-contact-listed", contact=written, name=owner.name)
            if owner
            else turn.t("offer-contact-unknown", contact=written)
        )
    return list(told.items())[:MOST_CONTACTS]
