"""Topics in the order of a journey, for people who press buttons: ``situations.yml``.

.. code-block:: yaml

    situations:
    - id: before
      title: {ru: "…", ky: "…", …}
      topics: [job_offer_red_flags, …]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.vocabulary import TOPICS
from knowledge.wording import read_wording
from knowledge.yamlfile import parse_yaml

FILE = "situations.yml"
LONGEST_TITLE = 40
"""Characters that a button of a phone shows."""
_ID = re.compile(r"[a-z_]{1,20}")  # it goes into the data of a button


@dataclass(frozen=True, slots=True)
class Situation:
    """A part of the journey, and the topics that matter then, the most wanted first."""

    id: str
    titles: Mapping[str, str]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situations:
    """All situations, in the order in which they are shown. Every topic is in one at least."""

    all: tuple[Situation, ...]

    @classmethod
    def load(cls, root: Path) -> Situations:
        """Read ``situations.yml`` of the knowledge folder.

        Raises:
            ContentError: the file is missing or wrong; every problem has its line and a remedy.
        """
        path = root / FILE
        problems: list[Problem] = []
        top = Fields(parse_yaml(read_text(path), path), path, problems)
        top.text("review")
        found = top.entries("situations", _situation, lambda it: it.id)
        top.finish()
        placed = {topic for situation in found.values() for topic in situation.topics}
        for topic in TOPICS:
            if topic not in placed:
                top.problem(
                    "situations",
                    f"No situation has the topic {topic!r}: nobody finds it by buttons.",
                    "Add it to one.",
                )
        if errors_in(problems):
            raise ContentError(problems)
        return cls(tuple(found.values()))

    @property
    def topics(self) -> tuple[str, ...]:
        """Every topic once, in the order of the journey."""
        return tuple(dict.fromkeys(topic for it in self.all for topic in it.topics))

    def get(self, id_: str | None) -> Situation | None:
        """The situation of an id; None for any other text, such as an older version's button."""
        return next((situation for situation in self.all if situation.id == id_), None)


def _situation(fields: Fields) -> Situation | None:
    id_ = fields.text("id")
    titles = read_wording(fields, "title", limit=LONGEST_TITLE)
    topics = fields.choices("topics", TOPICS)
    fields.finish()
    if id_ is None:
        return None
    if not _ID.fullmatch(id_):
        fields.problem("id", f"{id_[:40]!r} is no id.", "Use up to 20 of a-z and _.")
    return Situation(id_, titles, topics)
