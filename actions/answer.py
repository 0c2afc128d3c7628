"""Answering from the knowledge folder, and what to do when it has nothing or we are not sure."""

from __future__ import annotations

from actions.context import Turn
from actions.dialogue import Awaiting
from actions.intents import OUT_OF_SCOPE
from actions.listen import listen_row
from actions.menus import GENERAL, topic_title
from actions.messages import Button, Buttons, Edit
from actions.missed import Reason, note
from actions.taps import KEEP, Verb, data
from actions.understanding import Guess
from knowledge.article import Article, Freshness
from knowledge.vocabulary import DESTINATION_COUNTRIES, ORIGIN_COUNTRIES, TOPICS

HOME_TOPICS = frozenset({"agency_licence", "find_official_jobs", "reintegration"})
"""Topics that offices of the person's own country see to: its article goes before the destination's."""
COUNTED_TOPICS = frozenset({"debt_bondage", "recruitment_fees"})
"""Below these a count of months until the journey has paid for itself is offered."""
MANY_VARIANTS = 2
"""Beside one country's article, so many others are behind one button."""
WEAK = 0.3
"""Below this the best guess is as likely wrong as right: a search by words is asked too."""
MOST_GUESSES = 3
MOST_WEAK_GUESSES = 2
LEAST_CONFIDENCE = 0.08
MOST_SOURCES = 4


async def answer(turn: Turn, topic: str, country: str | None, *, asked: bool = False) -> None:
    """Show the article for topic and country.

    ``country`` None: what is remembered decides; nothing remembered, or ``asked`` already: the
    general article, with the countries that have their own below it.
    """
    chosen = country or (None if asked else _known_place(turn, topic))
    today = turn.now.date()
    match = turn.library.find(topic, chosen, turn.language, today)
    if match is None:
        no_article(turn, topic)
        return
    article = match.article
    parts = []
    if article.freshness(today) is Freshness.OVERDUE:
        parts.append(turn.t("article-overdue", date=article.review_by))
    if chosen and match.is_general:
        name = turn.library.countries.name(chosen, turn.language)
        parts.append(turn.t("article-general-only", country=name))
    if match.is_other_language:
        parts.append(turn.t("article-other-language"))
    parts += [article.html, footer(turn, article)]
    if article.country is None and turn.library.countries_for(topic):
        parts.append(turn.t("article-by-country"))
    parts.append(turn.t("was-it-helpful"))
    turn.show("\n\n".join(parts), article_rows(turn, article))


def _known_place(turn: Turn, topic: str) -> str | None:
    """Return the remembered country whose article is wanted; the destination where none has one."""
    order = [turn.contact.country, turn.contact.origin]
    if topic in HOME_TOPICS:
        order.reverse()
    variants = turn.library.countries_for(topic)
    return next((place for place in order if place in variants), turn.contact.country)


def remember_place(turn: Turn, topic: str, country: str) -> None:
    """Keep a country that was named or tapped: as where the person is from, or goes to."""
    from_there = country not in DESTINATION_COUNTRIES or topic in HOME_TOPICS
    if country in ORIGIN_COUNTRIES and from_there:
        turn.remember(origin=country)
    else:
        turn.remember(country=country)


def ask_place(turn: Turn, topic: str) -> None:
    """Ask for the country of a topic, by buttons."""
    variants = turn.library.countries_for(topic)
    rows = turn.country_rows(variants, Verb.TOPIC, topic, other="button-any-country")
    turn.show(turn.t("ask-country"), (*rows, turn.menu_row()))


def footer(turn: Turn, article: Article) -> str:
    """Return sources and date, as shown under every article."""
    shown = "\n".join(f"• {name}" for name in source_names(turn, article.sources))
    reviewed = "" if article.review == "native-read" else f"\n<i>{turn.t('machine-drafted')}</i>"
    as_of = turn.t("as-of", date=article.as_of)
    return f"{turn.t('sources')}\n{shown}\n{as_of}{reviewed}"


def source_names(turn: Turn, ids: tuple[str, ...]) -> list[str]:
    """Return publisher and date of the first sources as HTML, with a link where there is one."""
    names = []
    for source in (turn.library.sources[id_] for id_ in ids):
        words = ", ".join(word for word in (source.publisher, _date(source.date)) if word)
        title = turn.t("plain", text=words or source.title(turn.language))
        names.append(f'<a href="{source.url}">{title}</a>' if source.url else title)
    return list(dict.fromkeys(names))[:MOST_SOURCES]


def article_rows(turn: Turn, article: Article) -> Buttons:
    """Return the buttons under an article: helpful or not, related questions, a human."""
    place = article.country or GENERAL
    rows: list[tuple[Button, ...]] = [
        (
            turn.button("button-yes", Verb.HELPFUL, "yes", article.topic, place),
            turn.button("button-no", Verb.HELPFUL, "no", article.topic, place),
        )
    ]
    if listening := listen_row(turn, article, place):
        rows.append(listening)
    others = tuple(c for c in turn.library.countries_for(article.topic) if c != article.country)
    if article.topic in COUNTED_TOPICS:
        rows.append((turn.button("button-calculate", Verb.CALCULATE, "start", KEEP),))
    if article.country is None:
        rows += turn.country_rows(others, Verb.TOPIC, article.topic, keep=True)
    for related in turn.library.related(article, turn.now.date())[:3]:
        topic = related.article.topic
        rows.append((Button(topic_title(turn, topic), data(Verb.TOPIC, topic, None, KEEP)),))
    if article.country is not None and len(others) >= MANY_VARIANTS:
        rows.append((turn.button("button-other-country", Verb.TOPIC, article.topic, "ask", KEEP),))
    elif article.country is not None and others:
        rows.append((turn.country_button(others[0], Verb.TOPIC, article.topic, keep=True),))
    return (*rows, turn.human_row(keep=True), turn.menu_row(keep=True))


def no_article(turn: Turn, topic: str) -> None:
    """Say honestly that nothing checked is at hand, and offer what is near and a human."""
    near = [
        (Button(topic_title(turn, found), data(Verb.TOPIC, found)),)
        for found in topics_by_words(turn, topic_title(turn, topic))
        if found != topic
    ]
    turn.show(
        turn.t("no-article", topic=topic_title(turn, topic)),
        (
            *near,
            turn.human_row(),
            (turn.button("button-find-help", Verb.FIND_HELP, None),),
            turn.menu_row(),
        ),
    )


async def helpful(turn: Turn, verdict: str | None, topic: str | None, place: str | None) -> None:
    """Count whether an article helped; after a "no", offer near articles and a human."""
    if verdict not in ("yes", "no") or topic not in TOPICS:
        turn.toast(turn.t("button-out-of-date"))
        return
    await turn.uow.feedback.add(f"{topic}/{place or GENERAL}", turn.language, verdict == "yes")
    turn.toast(turn.t("thanks"))
    _take_back_votes(turn, topic, place)
    if verdict == "no":
        if turn.dialogue.last.get("intent") == topic:
            await note(turn, turn.dialogue.last["text"], Reason.NOT_HELPFUL, (Guess(topic, 1.0),))
        turn.say(turn.t("not-helpful"), (turn.human_row(), turn.menu_row()))


def _take_back_votes(turn: Turn, topic: str, place: str | None) -> None:
    """One vote each: the buttons for it go, the others stay."""
    match = turn.library.find(topic, place, turn.language)
    message_id = turn.incoming.message_id
    if match is not None and message_id is not None:
        rows = article_rows(turn, match.article)[1:]
        turn.replies.append(Edit(turn.incoming.chat_id, message_id, None, rows))


async def ask_back(turn: Turn, text: str, guesses: tuple[Guess, ...]) -> None:
    """Not sure: offer a few guesses and a human instead of a wrong answer.

    The text is noted (encrypted, until the next question) so that the chosen guess can use it.
    """
    turn.wait_for(Awaiting.NOTHING, asked=text)
    await note(turn, text, Reason.UNSURE, guesses)
    choices = _choices(turn, text, guesses)
    if not choices:
        turn.say(turn.t("not-understood"), (turn.human_row(), turn.menu_row()))
        return
    rows = [(Button(guess_title(turn, intent), data(Verb.INTENT, intent)),) for intent in choices]
    turn.say(turn.t("did-you-mean"), (*rows, turn.human_row(), turn.menu_row()))


def _choices(turn: Turn, text: str, guesses: tuple[Guess, ...]) -> tuple[str, ...]:
    """Return the likeliest intents; where all are weak, with the topics that the words point to."""
    if guesses and guesses[0].confidence >= WEAK:
        return tuple(guess.intent for guess in guesses[:MOST_GUESSES])
    weak = [
        g.intent for g in guesses if g.confidence >= LEAST_CONFIDENCE and g.intent != OUT_OF_SCOPE
    ]
    return tuple(dict.fromkeys((*weak[:MOST_WEAK_GUESSES], *topics_by_words(turn, text))))


def topics_by_words(turn: Turn, text: str) -> tuple[str, ...]:
    """Return up to three topics whose articles speak most like the text."""
    found = turn.library.search(text, turn.language, today=turn.now.date())
    return tuple(result.article.topic for result in found)


def guess_title(turn: Turn, intent: str) -> str:
    """Return the label of an intent: a topic's name, or what the action does."""
    key = "topic-" if intent in TOPICS else "intent-"
    return turn.library.texts.plain(turn.language, key + intent.replace("_", "-"))


def _date(iso: str | None) -> str:
    """Return '2025-08-22' as '22.08.2025', '2025-08' as '08.2025', '2025' as it is."""
    return ".".join(reversed((iso or "").split("-")))
