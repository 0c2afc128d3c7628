"""Reading ``hotlines.yml``; the fields are explained at the head of that file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.hotlines import (
    CAUTIONS,
    DAYS,
    KINDS,
    RESULTS,
    USES,
    Hotline,
    Hotlines,
    Hours,
    Number,
    TestCall,
)
from knowledge.sources import CONFIDENCES
from knowledge.vocabulary import COUNTRIES
from knowledge.yamlfile import parse_yaml

_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]*")
_AS_OF = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_TIMEZONE = re.compile(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+|UTC")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
_PLACES = (*COUNTRIES, "EU")


def load_hotlines(path: Path) -> tuple[Hotlines, list[Problem]]:
    """The entries that can be used, and what is wrong with the others. Never raises."""
    try:
        return parse_hotlines(read_text(path), path)
    except ContentError as error:
        return Hotlines(()), list(error.problems)


def parse_hotlines(text: str, path: Path) -> tuple[Hotlines, list[Problem]]:
    """The same of a text that is to be in ``path``. Never raises."""
    problems: list[Problem] = []
    try:
        top = Fields(parse_yaml(text, path), path, problems)
    except ContentError as error:
        return Hotlines(()), list(error.problems)
    schema = top.node("schema")
    if schema is not None and schema.value != 1:
        top.problem("schema", "This schema is not known.", "Write 'schema: 1'.")
    entries = top.entries("entries", _read, lambda it: it.id)
    top.finish()
    return Hotlines(tuple(entries.values())), problems


def _read(fields: Fields) -> Hotline | None:
    before = len(fields.problems)
    id_ = fields.text("id", limit=60)
    country = fields.choice("country", _PLACES)
    kind = fields.choice("kind", KINDS)
    numbers = _numbers(fields)
    source = fields.text("source")
    as_of = fields.label("as_of", required=False)
    confidence = fields.choice("confidence", CONFIDENCES)
    publish = fields.flag("publish")
    reason = fields.text("reason", required=publish is False, limit=1000)
    if as_of is not None and not _is_date(as_of):
        fields.problem("as_of", f"{as_of[:40]!r} is not a date.", "Write 2026-11-23, or 2026.")
    if publish and (not numbers or confidence == "none"):
        fields.problem(
            "publish",
            "An entry without a number or with confidence none cannot be published.",
            "Write 'publish: false' and a 'reason'.",
        )
    entry: Hotline | None = None
    # Anything missing here is among the problems already.
    if id_ and country and kind and source and confidence and publish is not None:
        entry = Hotline(
            id=id_,
            country=country,
            for_people_in=(country,),
            for_citizens_of=fields.choices("for_citizens_of", COUNTRIES, required=False),
            kind=kind,
            numbers=numbers,
            place=fields.text("place", required=False, limit=60),
            run_by=fields.text("run_by", required=False, limit=120),
            hours=_hours(fields),
            languages=_languages(fields),
            toll_free=fields.flag("toll_free", required=False),
            cautions=fields.choices("cautions", CAUTIONS, required=False),
            source=source,
            as_of=as_of,
            confidence=confidence,
            last_test_call=_test_call(fields),
            publish=publish,
            reason=reason,
            note=fields.text("note", required=False, limit=1000),
        )
        entry = replace(entry, for_people_in=_for_people_in(fields, country))
        fields.finish()
    wrong = errors_in(fields.problems[before:])
    return None if wrong else entry


def _is_date(as_of: str) -> bool:
    """Whether it is a day, a month or a year of the calendar."""
    if not _AS_OF.fullmatch(as_of):
        return False
    try:
        date.fromisoformat(as_of + "-01-01"[: 10 - len(as_of)])
    except ValueError:
        return False
    return True


def _for_people_in(fields: Fields, country: str) -> tuple[str, ...] | None:
    node = fields.node("for_people_in", required=False)
    if node is None or node.value is None:
        if country == "EU":
            fields.problem("country", "EU is not a place.", "Add 'for_people_in: [PL, …]'.")
        return (country,)
    if node.value == "anywhere":
        return None
    return fields.choices("for_people_in", COUNTRIES)


def _numbers(fields: Fields) -> tuple[Number, ...]:
    numbers = []
    for node in fields.items("numbers"):
        inner = Fields(node, fields.path, fields.problems)
        number = inner.text("number", limit=30)
        use = inner.choice("use", USES)
        inner.finish()
        if number is not None and not _NUMBER.fullmatch(number):
            inner.problem(
                "number",
                f"{number!r} is not a telephone number.",
                "Write digits, spaces, - and a leading + only; one number per entry.",
            )
        elif number is not None and use is not None:
            numbers.append(Number(number, use))
    return tuple(numbers)


def _languages(fields: Fields) -> tuple[str, ...]:
    languages = fields.texts("languages", required=False, limit=20)
    for language in languages:
        if not _LANGUAGE.fullmatch(language):
            fields.problem("languages", f"{language!r} is not a language code.", "Write ru, tr, …")
    return languages


def _hours(fields: Fields) -> Hours | None:
    node = fields.node("hours", required=False)
    if node is None or node.value is None:
        return None
    if node.value == "always":
        return Hours(always=True)
    inner = Fields(node, fields.path, fields.problems)
    days = inner.text("days", required=False, limit=10)
    opens, closes = _clock(inner, "from"), _clock(inner, "to")
    timezone = inner.text("timezone", limit=60)
    inner.finish()
    if opens is None or closes is None or timezone is None:
        return None
    first, _, last = (days or "").partition("-")
    last = last or first
    if days is not None and (first not in DAYS or last not in DAYS):
        inner.problem("days", f"{days!r} are no days.", "Write mon-fri, or one of mon … sun.")
        return None
    # By form alone: not every server has the time zone data, and hours are only shown.
    if not _TIMEZONE.fullmatch(timezone):
        inner.problem("timezone", f"{timezone!r} is no time zone.", "Write Europe/Moscow or so.")
        return None
    return Hours(
        days=(first, last) if days is not None else None,
        opens=opens,
        closes=closes,
        timezone=timezone,
    )


def _clock(fields: Fields, key: str) -> time | None:
    text = fields.text(key, limit=10)
    if text is None:
        return None
    try:
        return time.fromisoformat(text)
    except ValueError:
        fields.problem(key, f"{text!r} is not a time of day.", 'Write "09:00", in quotes.')
        return None


def _test_call(fields: Fields) -> TestCall | None:
    fields.node("last_test_call")  # must be written, be it as null
    inner = fields.fields("last_test_call", required=False)
    if inner is None:
        return None
    day = inner.date("date")
    result = inner.choice("result", RESULTS)
    inner.finish()
    return None if day is None or result is None else TestCall(day, result)
