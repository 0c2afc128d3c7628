"""A report while it is being told: its questions in order, and the answers so far.

The draft is part of the chat's state (``Dialogue.draft``): a flat mapping of texts. A skipped question has
the answer "". Files are kept as lines of ``kind id``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from actions.report_records import Evidence

Draft = dict[str, str]

LONGEST_STORY = 1500
LONGEST_LINE = 200
MOST_FILES = 10
FILES = "files"


class Step(StrEnum):
    """The questions, in their order; ``check`` is the summary before sending."""

    WHAT = "what"
    COUNTRY = "country"
    AGENCY = "agency"
    MONEY = "money"
    HAPPENED = "happened"
    EVIDENCE = "evidence"
    ASK_BACK = "ask_back"
    CHECK = "check"


STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Told:
    """A finished draft."""

    what: str
    country: str | None
    agency: str
    money: str | None
    happened: str | None
    evidence: tuple[Evidence, ...]
    may_ask_back: bool


def step_of(draft: Draft) -> Step:
    """Return the first question that is not answered."""
    return next((step for step in STEPS if step not in draft), Step.CHECK)


def answered(draft: Draft, step: Step, text: str) -> Draft:
    """Return the draft with this answer, cut to what is kept."""
    longest = LONGEST_STORY if step is Step.WHAT else LONGEST_LINE
    return {**draft, step: text.strip()[:longest]}


def told_more(draft: Draft, text: str) -> Draft:
    """Return the draft with more of the story."""
    story = f"{draft.get(Step.WHAT, '')}\n{text}".strip()
    return answered(draft, Step.WHAT, story)


def step_back(draft: Draft) -> Draft:
    """Return the draft with the question before the open one open again; files stay."""
    before = STEPS[: STEPS.index(step_of(draft))]
    return {key: text for key, text in draft.items() if not before or key != before[-1]}


def says_nothing(draft: Draft) -> bool:
    """Whether it neither tells what happened nor names anybody."""
    return not draft.get(Step.WHAT) and not draft.get(Step.AGENCY)


def files_of(draft: Draft) -> tuple[Evidence, ...]:
    """Return the files sent so far."""
    lines = (line.partition(" ") for line in draft.get(FILES, "").splitlines())
    return tuple(Evidence(media, file_id) for media, _, file_id in lines)


def with_file(draft: Draft, file: Evidence) -> Draft:
    """Return the draft with one more file; the same file twice is one."""
    files = tuple(dict.fromkeys((*files_of(draft), file)))[:MOST_FILES]
    return {**draft, FILES: "\n".join(f"{one.media} {one.file_id}" for one in files)}


def told(draft: Draft) -> Told:
    """Return what the draft tells."""
    return Told(
        what=draft.get(Step.WHAT, ""),
        country=draft.get(Step.COUNTRY) or None,
        agency=draft.get(Step.AGENCY, ""),
        money=draft.get(Step.MONEY) or None,
        happened=draft.get(Step.HAPPENED) or None,
        evidence=files_of(draft),
        may_ask_back=draft.get(Step.ASK_BACK) == "yes",
    )
