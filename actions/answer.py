"""Answering from the knowledge folder, and what to do when it has nothing or we are not sure."""

from __future__ import annotations

from actions.context import Turn
from actions.dialogue import Awaiting
from actions.messages import Button, Buttons, Edit
from actions.missed import Reason, note
from actions.taps import KEEP, Verb, data
from actions.understanding import Guess
from knowledge.article import Article, Freshness
from knowledge.vocabulary import TOPICS

GENERAL = "general"
ORIGIN_TOPICS = frozenset({"agency_licence"})
"""Topics whose country is where the person comes from, not where the work is."""
ENOUGH_VARIANTS = 2
"""With one country's own article the general one is shown at once, that country's by a button."""
MENU_TOPICS_PER_PAGE = 8
MOST_SOURCES = 4


async def answer(turn: Turn, topic: str, country: str | None, *, asked: bool = False) -> None:
    """Show the article for topic and country.

    ``country`` None: take the remembered one, else ask by buttons where it matters. ``asked``: the
    person was asked already, so that "another country" gets the general article.
    """
    variants = turn.library.countries_for(topic)
    known = turn.contact.origin if topic in ORIGIN_TOPICS else turn.contact.country
    chosen = country or (None if asked else known)
    if chosen is None and len(variants) >= ENOUGH_VARIANTS and not asked:
        turn.show(
            turn.t("ask-country-origin" if topic in ORIGIN_TOPICS else "ask-country"),
            (
                *turn.country_rows(variants, Verb.TOPIC, topic, other="button-other-country"),
                turn.menu_row(),
            ),
        )
        return
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
    parts += [article.html, footer(turn, article), turn.t("was-it-helpful")]
    turn.show("\n\n".join(parts), article_rows(turn, article))


def footer(turn: Turn, article: Article) -> str:
    """Return sources and date, as shown under every article."""
    lines = []
    for source in (turn.library.sources[id_] for id_ in article.sources):
        words = ", ".join(word for word in (source.publisher, _date(source.date)) if word)
        title = turn.t("plain", text=words or source.title(turn.language))
        lines.append(f'• <a href="{source.url}">{title}</a>' if source.url else f"• {title}")
    shown = "\n".join(list(dict.fromkeys(lines))[:MOST_SOURCES])
    reviewed = "" if article.review == "native-read" else f"\n<i>{turn.t('machine-drafted')}</i>"
    as_of = turn.t("as-of", date=article.as_of)
    return f"{turn.t('sources')}\n{shown}\n{as_of}{reviewed}"


def article_rows(turn: Turn, article: Article) -> Buttons:
    """Return the buttons under an article: helpful or not, related questions, a human."""
    place = article.country or GENERAL
    rows: list[tuple[Button, ...]] = [
        (
            turn.button("button-yes", Verb.HELPFUL, "yes", article.topic, place),
            turn.button("button-no", Verb.HELPFUL, "no", article.topic, place),
        )
    ]
    for related in turn.library.related(article, turn.now.date())[:3]:
        topic = related.article.topic
        rows.append((Button(topic_title(turn, topic), data(Verb.TOPIC, topic, None, KEEP)),))
    others = [c for c in turn.library.countries_for(article.topic) if c != article.country]
    if len(others) >= ENOUGH_VARIANTS:
        rows.append((turn.button("button-other-country", Verb.TOPIC, article.topic, "ask", KEEP),))
    elif others:
        rows.append((turn.country_button(others[0], Verb.TOPIC, article.topic, keep=True),))
    return (*rows, turn.human_row(keep=True), turn.menu_row(keep=True))


def no_article(turn: Turn, topic: str) -> None:
    """Say honestly that nothing checked is at hand, and offer what is near and a human."""
    near = [
        (Button(topic_title(turn, found), data(Verb.TOPIC, found)),)
        for found in dict.fromkeys(
            result.article.topic
            for result in turn.library.search(
                topic_title(turn, topic), turn.language, today=turn.now.date()
            )
        )
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


def topic_title(turn: Turn, topic: str) -> str:
    """Return a topic's name in the person's language, as plain text for a button."""
    return turn.library.texts.plain(turn.language, "topic-" + topic.replace("_", "-"))


def show_topics(turn: Turn, page: int = 0) -> None:
    """Show the topics by buttons, those with an article first, a page at a time."""
    turn.close_question()
    written = {key.topic for key in turn.library.articles}
    topics = sorted(TOPICS, key=lambda topic: (topic not in written, TOPICS.index(topic)))
    start = page * MENU_TOPICS_PER_PAGE
    if not 0 <= start < len(topics):
        start, page = 0, 0
    shown = topics[start : start + MENU_TOPICS_PER_PAGE]
    rows: list[tuple[Button, ...]] = [
        (Button(topic_title(turn, topic), data(Verb.TOPIC, topic)),) for topic in shown
    ]
    turns = []
    if page > 0:
        turns.append(Button("←", data(Verb.TOPICS, str(page - 1))))
    if start + MENU_TOPICS_PER_PAGE < len(topics):
        turns.append(Button("→", data(Verb.TOPICS, str(page + 1))))
    if turns:
        rows.append(tuple(turns))
    turn.show(turn.t("choose-topic"), (*rows, turn.human_row(), turn.menu_row()))


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
    """Not sure: offer up to three guesses and a human instead of a wrong answer.

    The text is noted (encrypted, until the next question) so that the chosen guess can use it.
    """
    turn.wait_for(Awaiting.NOTHING, asked=text)
    await note(turn, text, Reason.UNSURE, guesses)
    rows = [(Button(guess_title(turn, g.intent), data(Verb.INTENT, g.intent)),) for g in guesses]
    if not rows:
        turn.say(turn.t("not-understood"), (turn.human_row(), turn.menu_row()))
        return
    turn.say(turn.t("did-you-mean"), (*rows[:3], turn.human_row(), turn.menu_row()))


def guess_title(turn: Turn, intent: str) -> str:
    """Return the label of an intent: a topic's name, or what the action does."""
    key = "topic-" if intent in TOPICS else "intent-"
    return turn.library.texts.plain(turn.language, key + intent.replace("_", "-"))


def _date(iso: str | None) -> str:
    """Return '2025-08-22' as '22.08.2025', '2025-08' as '08.2025', '2025' as it is."""
    return ".".join(reversed((iso or "").split("-")))
