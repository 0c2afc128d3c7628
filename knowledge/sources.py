"""Where facts come from: ``sources.yml``, one entry per fact id.

.. code-block:: yaml

    F-WA-04: {title: {ru: "…", en: "…"}, url: null, publisher: "…", date: 2025-08-22,
              confidence: high, figures: ["30"]}

``figures`` are all numbers and dates that the fact states (dates as 2025-08-22, 2025-08 or 08-22); an
article may show no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from knowledge.errors import ContentError, Problem
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE, fallbacks
from knowledge.yamlfile import parse_yaml

CONFIDENCES: tuple[str, ...] = ("high", "medium", "low", "none")
"""high: official or several sources agree; medium: one good source; low: old or in conflict;
none: not confirmed, must not be stated."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source of facts. ``date`` is as the source gives it (a date, a year, "undated")."""

    id: str
    titles: Mapping[str, str]
    url: str | None
    publisher: str | None
    date: str | None
    confidence: str
    figures: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        """Its title in ``language``, or in the next language that there is."""
        for candidate in (*fallbacks(language), *self.titles):
            if candidate in self.titles:
                return self.titles[candidate]
        return self.id


def load_sources(path: Path) -> tuple[Mapping[str, Source], list[Problem]]:
    """Sources by fact id, and what is wrong with the file. Never raises."""
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    try:
        top = parse_yaml(read_text(path), path)
    except ContentError as error:
        return MappingProxyType(sources), list(error.problems)
    if not isinstance(top.value, dict):
        problem = Problem(path, top.line, "Entries by fact id are expected.", "Write 'F-…: {…}'.")
        return MappingProxyType(sources), [problem]
    for id_, node in top.value.items():
        fields = Fields(node, path, problems)
        titles = _titles(fields)
        url = fields.text("url", required=False, limit=2000)
        publisher = fields.text("publisher", required=False, limit=1000)
        date = fields.label("date", required=False)
        confidence = fields.choice("confidence", CONFIDENCES)
        figures = fields.texts("figures", required=False, limit=40)
        if url is not None and not url.startswith(("https://", "http://")):
            fields.problem("url", f"{url[:60]!r} is not a web address.", "Write https://… or null.")
        fields.finish()
        if titles and confidence is not None:
            titles = MappingProxyType(titles)
            sources[id_] = Source(id_, titles, url, publisher, date, confidence, figures)
    return MappingProxyType(sources), problems


def _titles(fields: Fields) -> Mapping[str, str]:
    """Either one title for all languages, or titles by language."""
    node = fields.node("title")
    if node is None or not isinstance(node.value, dict):
        title = fields.text("title", limit=1000) if node is not None else None
        return {} if title is None else {SOURCE_LANGUAGE: title}
    inner = Fields(node, fields.path, fields.problems)
    titles = {}
    for language in LANGUAGES:
        if (title := inner.text(language, required=False, limit=1000)) is not None:
            titles[language] = title
    inner.finish()
    if not titles:
        fields.problem("title", "There is no title.", "Write one.")
    return titles
