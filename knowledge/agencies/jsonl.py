"""``safar agencies check --jsonl``: questions in, verdicts out, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from knowledge.agencies.errors import AgencyDataError
from knowledge.agencies.index import AgencyIndex
from knowledge.agencies.verdict import CountReports, Verdict, check

__all__ = ["check_jsonl", "verdict_to_record"]


def check_jsonl(
    index: AgencyIndex, lines: Iterable[str], *, today: date, reports: CountReports | None = None
) -> Iterator[str]:
    """Answer each line ``{"id", "query", "country"?}`` in order; empty lines are passed over.

    Raises :class:`AgencyDataError` with the number of the line that cannot be read.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise AgencyDataError(f"line {number}: this is no JSON ({error}).") from error
        query = asked.get("query") if isinstance(asked, dict) else None
        if not isinstance(query, str):
            raise AgencyDataError(f'line {number}: write {{"id": …, "query": "…"}}.')
        country = asked.get("country")
        if country is not None and not isinstance(country, str):
            raise AgencyDataError(f"line {number}: country must be a code such as TR, or null.")
        verdict = check(index, query, country or None, today=today, reports=reports)
        record = {"id": asked.get("id"), **verdict_to_record(verdict)}
        yield _line(record)


def _line(record: dict[str, Any]) -> str:
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        # Half a character, which JSON can spell and UTF-8 cannot: give it back as it came.
        return json.dumps(record)
    return line


def verdict_to_record(verdict: Verdict) -> dict[str, Any]:
    """``verdict`` as outside programs get it."""
    return {
        "verdict": verdict.verdict.value,
        "agency": None if verdict.agency is None else verdict.agency.name,
        "register_id": verdict.register_id,
        "score": round(verdict.score, 4),
        "candidates": [
            {
                "agency": candidate.name,
                "register_id": candidate.register_id,
                "source": candidate.agency.source_id,
                "score": round(candidate.score, 4),
            }
            for candidate in verdict.candidates
        ],
        "sources": [
            {
                "id": source.id,
                "as_of": None if source.as_of is None else source.as_of.isoformat(),
                "demo": source.demo,
            }
            for source in verdict.sources
        ],
        "reasons": [
            {"code": reason.code, **{key: _plain(value) for key, value in reason.data.items()}}
            for reason in verdict.reasons
        ],
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
