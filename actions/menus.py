"""Every article by buttons alone, in at most three taps from the menu: by situation, by country."""

from __future__ import annotations

from actions.context import Turn
from actions.messages import Button, Buttons
from actions.taps import Verb, data

GENERAL = "general"
"""In a button: the article for every country."""


def topic_title(turn: Turn, topic: str) -> str:
    """Return a topic's name in the person's language, as plain text for a button."""
    return turn.library.texts.plain(turn.language, "topic-" + topic.replace("_", "-"))


def show_situations(turn: Turn) -> None:
    """Ask what the questions are about: before the journey, at work, in trouble …"""
    turn.close_question()
    rows: Buttons = tuple(
        (Button(situation.titles[turn.language], data(Verb.TOPICS, situation.id)),)
        for situation in turn.library.situations.all
    )
    turn.show(
        turn.t("choose-situation"),
        (*rows, (turn.button("button-places", Verb.PLACES),), turn.human_row(), turn.menu_row()),
    )


def show_situation(turn: Turn, id_: str | None) -> None:
    """Show the topics of a situation; all situations where there is none of that id."""
    situation = turn.library.situations.get(id_)
    if situation is None:
        show_situations(turn)
        return
    _show_topics(turn, situation.titles[turn.language], situation.topics, None, Verb.TOPICS)


def show_places(turn: Turn) -> None:
    """Ask for a country, of those that have articles of their own."""
    turn.close_question()
    turn.show(
        turn.t("choose-place"),
        (
            *turn.country_rows(turn.library.places(), Verb.PLACES, other="button-any-country"),
            turn.human_row(),
            turn.menu_row(),
        ),
    )


def show_place(turn: Turn, place: str | None) -> None:
    """Show the topics on which a country has an article; with ``general``, those for everywhere."""
    if place == GENERAL:
        title = turn.library.texts.plain(turn.language, "button-any-country")
        _show_topics(turn, title, turn.library.situations.topics, GENERAL, Verb.PLACES)
        return
    written = turn.library.topics_of(place) if place else frozenset()
    topics = tuple(topic for topic in turn.library.situations.topics if topic in written)
    if place is None or not topics:
        show_places(turn)
        return
    places = turn.library.countries
    title = f"{places.flag(place)} {places.name(place, turn.language)}"
    _show_topics(turn, title, topics, place, Verb.PLACES)


def _show_topics(
    turn: Turn, title: str, topics: tuple[str, ...], place: str | None, back: Verb
) -> None:
    turn.close_question()
    rows: Buttons = tuple(
        (Button(topic_title(turn, topic), data(Verb.TOPIC, topic, place)),) for topic in topics
    )
    heading = f"<b>{turn.t('plain', text=title)}</b>\n{turn.t('choose-topic')}"
    turn.show(
        heading,
        (*rows, turn.human_row(), (turn.button("button-back", back), *turn.menu_row())),
    )
