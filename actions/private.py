"""What a contact did in their own chat: wrote, sent, pressed, or gave a command."""

from __future__ import annotations

from dataclasses import replace

from actions import calculator, cases, contract_party, follow_up, greet, report_agency, report_reply
from actions.answer import ask_back, topics_by_words
from actions.change_language import change_language
from actions.check_agency import ask_for_agency, check_agency
from actions.context import Turn
from actions.dialogue import Awaiting
from actions.doing import Wish, do
from actions.find_help import ask_country, find_help
from actions.messages import Incoming, Kind
from actions.privacy import privacy
from actions.risk import ALARMING
from actions.screen_offer import screen_offer
from actions.tapped import ALLOWED_DURING_CASE, tapped
from actions.taps import KEEP, Verb, read
from actions.understanding import Understanding, is_sure

COMMANDS = ("start", "menu", "help", "language", "agency", "hotlines", "operator", "privacy")
"""The commands in Telegram's menu, in this order; their descriptions are interface texts."""
COMMANDS_DURING_CASE = frozenset({"hotlines", "language", "privacy"})
ASIDES = frozenset({"answer", "find_help", "help", "privacy", "change_language", "check_agency"})
"""Asked in the middle of a report, these are answered and the report goes on."""
CLEARLY_OTHER = 0.7
"""From this confidence on, a message is not the answer to the open question but something else."""


async def private(turn: Turn, meaning: Understanding | None) -> None:
    """Handle one update of a contact's own chat."""
    kind = turn.incoming.kind
    if kind in (Kind.BLOCKED, Kind.UNBLOCKED):
        await cases.contact_blocked(turn, kind is Kind.BLOCKED)
        return
    turn.contact = replace(turn.contact, blocked=False)
    case = await turn.uow.cases.active_of(turn.contact.id)
    command = command_of(turn.incoming)
    if kind is Kind.TAP:
        tap = read(turn.incoming.tap)
        if case is not None and not (tap and tap.verb in ALLOWED_DURING_CASE):
            turn.toast(turn.t("operator-is-here"), alert=True)
        else:
            await tapped(turn, tap)
    elif command is not None and (case is None or command in COMMANDS_DURING_CASE):
        await _commanded(turn, command)
    elif command is not None:
        rows = ((turn.button("button-end-case", Verb.END_CASE, KEEP),),)
        turn.say(turn.t("operator-is-here"), rows)
    elif case is not None:
        await cases.relay_from_contact(turn, case, meaning)
    elif meaning is not None:
        await _written(turn, meaning)
    elif kind is Kind.MEDIA:
        await _sent_media(turn)
    else:
        await greet.greet(turn)


async def _written(turn: Turn, meaning: Understanding) -> None:
    """Handle a written message outside of a case; a question in the middle of a report does not end it."""
    in_report = turn.dialogue.awaiting is Awaiting.REPORT and meaning.risk not in ALARMING
    is_aside = in_report and meaning.action in ASIDES and _leaves_question(turn, meaning)
    await _understood(turn, meaning)
    if is_aside:
        report_agency.go_on(turn)


async def _understood(turn: Turn, meaning: Understanding) -> None:
    first = not turn.dialogue.welcomed
    button = follow_up.pressed(meaning.text, turn.dialogue, turn.library)
    again = follow_up.asked_again(meaning.text, turn.dialogue, turn.library, turn.now)
    if meaning.risk in ALARMING:
        await _heard_danger(turn, meaning)
    elif turn.dialogue.awaiting is not Awaiting.NOTHING and not _leaves_question(turn, meaning):
        await _answered(turn, meaning)
        return
    elif button is not None:
        await tapped(turn, read(button))
        return
    elif again is not None:
        await do(turn, again)
    elif turn.incoming.forwarded and meaning.action in ("answer", "out_of_scope", "screen_offer"):
        await screen_offer(turn, meaning.text)
    elif is_sure(meaning, turn.settings.sure, turn.settings.margin):
        await _do(turn, meaning)
    elif first and _says_nothing(turn, meaning):
        greet.welcome(turn)
        return
    else:
        await ask_back(turn, meaning.text, meaning.guesses)
    if meaning.risk == "concern" and meaning.action in ("answer", "screen_offer"):
        _offer_human_too(turn, meaning)
    if first and meaning.risk not in ALARMING and not turn.dialogue.welcomed:
        greet.introduce(turn)


def _says_nothing(turn: Turn, meaning: Understanding) -> bool:
    """Tell whether neither the model nor a search by words makes anything of a message."""
    weak = meaning.confidence < turn.settings.sure / 2
    return weak and not topics_by_words(turn, meaning.text)


async def _heard_danger(turn: Turn, meaning: Understanding) -> None:
    if meaning.action == "screen_offer" and meaning.risk != "immediate":
        await screen_offer(turn, meaning.text)
        cases.offer_human(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)
    else:
        await cases.escalate(turn, meaning)


async def _do(turn: Turn, meaning: Understanding) -> None:
    if meaning.action == "escalate":
        await cases.escalate(turn, meaning)
    else:
        wish = Wish(meaning.intent, meaning.text, meaning.agency, meaning.country)
        await do(turn, wish)


def _offer_human_too(turn: Turn, meaning: Understanding) -> None:
    """Signs of abuse in a question: the answer stays, and an operator is one tap away."""
    if turn.dialogue.awaiting is Awaiting.NOTHING:
        turn.wait_for(Awaiting.NOTHING, asked=meaning.text)
    turn.say(turn.t("concern"), (turn.human_row(keep=True),))


def _leaves_question(turn: Turn, meaning: Understanding) -> bool:
    """Tell whether a message while a question is open is clearly about something else."""
    if meaning.confidence < CLEARLY_OTHER:
        return False
    if turn.dialogue.awaiting is Awaiting.CALCULATOR:
        return not any(map(str.isdigit, meaning.text))
    if turn.dialogue.awaiting in (Awaiting.AGENCY, Awaiting.CONTRACT_PARTY):
        near = ("check_agency", "report_agency", "out_of_scope", "greet")
        return meaning.agency is None and meaning.action not in near
    if turn.dialogue.awaiting is Awaiting.OFFER:
        other = ("change_language", "privacy", "help", "find_help", "escalate")
        return meaning.action in other
    if turn.dialogue.awaiting is Awaiting.REPORT:
        if meaning.action == "escalate":
            return True
        return meaning.action in ASIDES and turn.library.replies.is_question(meaning.text)
    return False


async def _answered(turn: Turn, meaning: Understanding) -> None:
    """Take a written message as the answer to the open question."""
    is_report = turn.dialogue.awaiting is Awaiting.REPORT
    if not is_report and turn.library.replies.saying(meaning.text) == "cancel":
        report_agency.cancel(turn)
        return
    match turn.dialogue.awaiting:
        case Awaiting.AGENCY:
            turn.close_question()
            await check_agency(turn, meaning.text, meaning.agency or meaning.text, meaning.country)
        case Awaiting.CONTRACT_PARTY:
            contract_party.take_party(turn, meaning.text)
        case Awaiting.CALCULATOR:
            calculator.take_answer(turn, meaning.text)
        case Awaiting.OFFER:
            await screen_offer(turn, meaning.text)
        case Awaiting.CASE_MESSAGE:
            turn.close_question()
            cases.offer_human(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)
        case Awaiting.REPORT_REPLY:
            await report_reply.take_reply(turn)
        case _ if turn.incoming.kind is Kind.MEDIA:
            await report_agency.take_media(turn)
        case _:
            await report_agency.take_answer(turn, meaning.text)


async def _sent_media(turn: Turn) -> None:
    """Say kindly what the bot cannot see or hear, and who can."""
    media = turn.incoming.media or "other"
    if turn.dialogue.awaiting is Awaiting.REPORT:
        await report_agency.take_media(turn)
        return
    if turn.dialogue.awaiting is Awaiting.REPORT_REPLY and turn.incoming.file_id is not None:
        await report_reply.take_reply(turn)
        return
    if media in ("sticker", "animation", "dice"):
        await greet.greet(turn)
        return
    key = {"voice": "media-voice", "video_note": "media-voice", "location": "media-location"}
    rows = () if media == "location" else (turn.human_row(), turn.menu_row())
    turn.say(turn.t(key.get(media, "media-other")), rows)
    if media == "location":
        ask_country(turn)


def command_of(incoming: Incoming) -> str | None:
    """Return the command of a message that is one of ours; any other text is a text.

    "/помогите меня заперли" must be heard like everything else.
    """
    if incoming.kind is Kind.TAP or not incoming.text.startswith("/"):
        return None
    word = incoming.text.split()[0].lstrip("/").split("@")[0].lower()
    return word if word in COMMANDS else None


async def _commanded(turn: Turn, command: str) -> None:
    turn.close_question()
    match command:
        case "start":
            greet.welcome(turn)
        case "menu":
            greet.menu(turn)
        case "language":
            await change_language(turn)
        case "agency":
            ask_for_agency(turn)
        case "hotlines":
            await find_help(turn, None)
        case "operator":
            cases.offer_human(turn, "")
        case "privacy":
            await privacy(turn)
        case _:
            await greet.help_(turn)
