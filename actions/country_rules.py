"""What holds in the countries of a question, with sources and date, as lines below an answer."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from actions.answer import source_names
from actions.context import Turn
from knowledge.country_rules import About, CountryRule

HOME_OF = MappingProxyType(
    {"ky": "KG", "kk": "KZ", "tg": "TJ", "uz-Latn": "UZ", "uz-Cyrl": "UZ", "tk": "TM"}
)
"""Where somebody is most likely from who reads this language and has not said it."""
TITLES = MappingProxyType(
    {About.OFFICE: "agency-office", About.FEES: "offer-fees", About.VISA: "offer-visa"}
)


def origin_of(turn: Turn, text: str) -> str | None:
    """Return where the person is from: known, named in ``text``, or likely by their language."""
    named = (match.iso for match in turn.library.countries.find(text) if match.origin)
    return turn.contact.origin or next(named, None) or HOME_OF.get(turn.language)


def rules_shown(turn: Turn, about: About, countries: Iterable[str | None]) -> str:
    """Return the rules of these countries under a title; the general one where none has its own.

    "" when nothing may be shown any more.
    """
    today = turn.now.date()
    found = [turn.library.country_rules.find(about, country, today) for country in countries]
    general = turn.library.country_rules.find(about, None, today)
    own = {rule.country: rule for rule in found if rule is not None and rule.country is not None}
    lines = [_line(turn, rule) for rule in own.values() or ([general] if general else [])]
    return "\n".join([turn.t(TITLES[about]), *lines]) if lines else ""


def _line(turn: Turn, rule: CountryRule) -> str:
    sources = "; ".join(source_names(turn, rule.sources))
    text = turn.t("plain", text=rule.texts[turn.language])
    return f"{text}\n<i>{sources}. {turn.t('as-of', date=rule.as_of)}</i>"
