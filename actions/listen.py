"""Hearing an article instead of reading it."""

from __future__ import annotations

from actions.context import Turn
from actions.messages import Button, Speak, ToContact
from actions.taps import Verb
from knowledge.article import NATIVE_READ, Article, ArticleKey, Freshness
from knowledge.uzbek import CYRILLIC, LATIN
from knowledge.vocabulary import COUNTRIES, TOPICS


def listen_row(turn: Turn, article: Article, place: str) -> tuple[Button, ...]:
    """Return the button to hear an article; nothing where it cannot be heard."""
    if not _can_be_heard(turn, article):
        return ()
    return (turn.button("button-listen", Verb.LISTEN, article.topic, place),)


def listen(turn: Turn, topic: str | None, place: str | None) -> None:
    """Send the article to be heard; the message with its text stays as it is."""
    match = None
    if topic in TOPICS:
        country = place if place in COUNTRIES else None
        match = turn.library.find(topic, country, turn.language, turn.now.date())
    if match is None or not _can_be_heard(turn, match.article):
        turn.toast(turn.t("button-out-of-date"), alert=True)
        return
    turn.toast(turn.t("listen-soon"))
    turn.replies.append(_speak(turn, match.article))


def _speak(turn: Turn, shown: Article) -> Speak:
    article = _read_aloud(turn, shown)
    recording = turn.library.recordings.of(article)
    spoken, warning = article.html, ""
    if article.freshness(turn.now.date()) is Freshness.OVERDUE:
        warning = turn.t("article-overdue", date=article.review_by)
        texts = turn.library.texts
        first = texts.t(article.language, "article-overdue", date=article.review_by)
        spoken = f"{first}\n{spoken}"
    caption = [
        f"<b>{turn.t('plain', text=shown.title)}</b>",
        warning,
        turn.t("voice-recorded" if recording else "voice-computer"),
        "" if recording or article.review == NATIVE_READ else turn.t("machine-drafted"),
        turn.t("as-of", date=article.as_of),
    ]
    return Speak(
        ToContact(turn.contact.id),
        article.language,
        turn.library.spoken.text(spoken, article.language),
        "\n".join(filter(None, caption)),
        turn.t("listen-failed"),
        recording.relative_to(turn.library.root).as_posix() if recording else None,
    )


def _can_be_heard(turn: Turn, shown: Article) -> bool:
    article = _read_aloud(turn, shown)
    return (
        article.language in turn.settings.voices or turn.library.recordings.of(article) is not None
    )


def _read_aloud(turn: Turn, article: Article) -> Article:
    """Return the article whose words are read: Uzbek sounds the same in both scripts."""
    if article.language != CYRILLIC:
        return article
    return turn.library.articles.get(
        ArticleKey(article.topic, article.country or "", LATIN), article
    )
