"""The lists we know of, from ``knowledge/agencies/sources.yml``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from knowledge.agencies.errors import Problem, SourcesError
from knowledge.agencies.model import SourceInfo, SourceKind, Status

__all__ = [
    "COLUMNS", "FORMATS", "LANGUAGES", "Source", "load_sources", "may_be_fetched", "source_for",
]  # fmt: skip

COLUMNS = (
    "register_id", "name", "aliases", "tax_number", "phones", "handles", "sites", "destination",
    "permit_number", "valid_from", "valid_to", "status", "status_date", "issuing_body", "reason",
    "source_url", "as_of",
    "legal_form", "addresses", "people", "ground",
)  # fmt: skip
"""The standard columns; a file that has them needs no mapping. The last line's may be missing."""

FORMATS = ("csv", "xlsx", "json", "html")

LANGUAGES = ("ru", "ky", "kk", "tg", "uz-Latn", "uz-Cyrl", "tk", "en")

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_FIELDS = frozenset(
    [
        "id",
        "country",
        "title",
        "kind",
        "file",
        "columns",
        "statuses",
        "defaults",
        "refresh_days",
        "url",
        "enabled",
        "demo",
        "why",
        "needs",
        "facts",
        "format",
    ]
)


@dataclass(frozen=True, slots=True)
class Source:
    """One list: where it comes from and how its columns are called.

    ``columns`` maps standard columns to the headings of the file, ``statuses`` the file's words
    for a status to ours, ``defaults`` standard columns to a value for empty cells.
    ``refresh_days`` is the term after which the list counts as old. ``file`` is relative to the
    folder of ``sources.yml``. ``url`` is where ``safar agencies sync`` fetches the list, ``format``
    what it must get there (:data:`FORMATS`; None: whatever it is). ``why`` says why a source is
    switched off, ``needs`` what a person with access must do to switch it on.
    """

    id: str
    kind: SourceKind = SourceKind.REGISTER
    country: str | None = None
    titles: dict[str, str] = field(default_factory=dict)
    file: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    refresh_days: int | None = None
    url: str | None = None
    enabled: bool = True
    demo: bool = False
    why: str | None = None
    needs: str | None = None
    format: str | None = None

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise SourcesError(
                f"{self.id!r} cannot be the id of a source. "
                "Use up to 64 letters a-z, digits, dots, hyphens or underscores."
            )

    @property
    def title(self) -> str:
        """The English title, or the id where there is none."""
        return self.titles.get("en", self.id)

    def info(self, as_of: Any = None) -> SourceInfo:
        """What an answer says about this list."""
        return SourceInfo(
            self.id, self.title, self.kind, as_of, self.demo, self.refresh_days,
            tuple(self.titles.items()), self.country,
        )  # fmt: skip


def source_for(sources: dict[str, Source], source_id: str) -> Source:
    """The source called ``source_id``, or a plain register with standard columns of that name."""
    return sources.get(source_id) or Source(source_id)


def may_be_fetched(url: object) -> bool:
    """Whether a list may come from here: over https, or from this very computer (for tests)."""
    if not isinstance(url, str):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.username or parts.password:
        return False
    local = host in ("localhost", "127.0.0.1", "::1")
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and local))


def load_sources(path: Path) -> dict[str, Source]:
    """Read ``sources.yml``. Raises :class:`SourcesError` with every problem found, by line."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = None if mark is None else mark.line + 1
        problem = Problem(
            str(path), line, None, f"the file cannot be read: {error}", "Correct the YAML."
        )
        raise SourcesError(str(problem), (problem,)) from error
    if not isinstance(data, dict) or not isinstance(data.get("sources"), list):
        problem = Problem(
            str(path), 1, "sources", "there is no list of sources.", "Begin it with `sources:`."
        )
        raise SourcesError(str(problem), (problem,))
    lines = _lines(node)
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    for number, entry in enumerate(data["sources"]):
        line = lines[number] if number < len(lines) else None
        found = [
            Problem(str(path), line, column, message, remedy)
            for column, message, remedy in _wrong(entry, sources)
        ]
        problems += found
        if not found:
            source = _source(entry)
            sources[source.id] = source
    if problems:
        raise SourcesError("; ".join(map(str, problems)), tuple(problems))
    return sources


def _lines(node: Any) -> list[int]:
    """The line of each entry under ``sources``."""
    for key, value in node.value:
        if key.value == "sources":
            return [item.start_mark.line + 1 for item in value.value]
    return []


Fault = tuple[str, str, str]
"""What is wrong with an entry: field, message, remedy."""


def _wrong(entry: Any, known: dict[str, Source]) -> list[Fault]:
    if not isinstance(entry, dict):
        return [("sources", "an entry is not a mapping.", "Write `- id: …` and its fields.")]
    found: list[Fault] = [
        (str(key), "there is no such field.", "Remove it or correct its spelling.")
        for key in sorted(set(entry) - _FIELDS, key=str)
    ]
    return found + _wrong_identity(entry, known) + _wrong_state(entry) + _wrong_mapping(entry)


def _wrong_identity(entry: dict[str, Any], known: dict[str, Source]) -> list[Fault]:
    found: list[Fault] = []
    name = entry.get("id")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        found.append(("id", f"{name!r} is no id.", "Use letters a-z, digits, dots or hyphens."))
    elif name in known:
        found.append(("id", f"{name} is there twice.", "Give each source its own id."))
    if entry.get("kind") not in list(SourceKind):
        found.append(("kind", f"{entry.get('kind')!r} is no kind.", "Write register or warnings."))
    title = entry.get("title")
    if not isinstance(title, dict) or set(title) - set(LANGUAGES) or "en" not in title:
        found.append(
            ("title", "titles by language are needed.", f"Use {', '.join(LANGUAGES)}; en at least.")
        )
    return found


def _wrong_state(entry: dict[str, Any]) -> list[Fault]:
    found: list[Fault] = [
        (key, "it must be true or false.", f"Write `{key}: true` or false.")
        for key in ("enabled", "demo")
        if not isinstance(entry.get(key), bool)
    ]
    if entry.get("enabled") is False and not entry.get("why"):
        found.append(("why", "a source that is off needs a reason.", "Say why it is off."))
    if entry.get("enabled") is False and not entry.get("needs"):
        found.append(
            ("needs", "nobody knows how to switch it on.", "Say what a person must find out or do.")
        )
    places = [key for key in ("file", "url") if isinstance(entry.get(key), str)]
    if entry.get("enabled") is True and not places:
        found.append(
            ("file", "a source that is on needs a file or a url.", "Or write `enabled: false`.")
        )
    if entry.get("url") is not None and not may_be_fetched(entry["url"]):
        found.append(
            ("url", f"{entry['url']!r} is no https address.", "Write https://…, or leave it null.")
        )
    if entry.get("format") is not None and entry["format"] not in FORMATS:
        found.append(
            ("format", f"{entry['format']!r} is no format.", f"Write {', '.join(FORMATS)}.")
        )
    days = entry.get("refresh_days")
    if days is not None and (not isinstance(days, int) or isinstance(days, bool) or days < 1):
        found.append(("refresh_days", f"{days!r} is no number of days.", "Write 1 or more."))
    return found


def _wrong_mapping(entry: dict[str, Any]) -> list[Fault]:
    maps = {key: entry.get(key) or {} for key in ("columns", "defaults", "statuses")}
    found: list[Fault] = [
        (key, "it is no mapping.", f"Write `{key}: {{…}}`.")
        for key, value in maps.items()
        if not isinstance(value, dict)
    ]
    if found:
        return found
    found += [
        ("columns", f"{column} is no standard column.", f"Use {', '.join(COLUMNS)}.")
        for column in sorted(map(str, {**maps["columns"], **maps["defaults"]}))
        if column not in COLUMNS
    ]
    found += [
        ("statuses", f"{word}: {status} is no status.", f"Use {', '.join(Status)}.")
        for word, status in maps["statuses"].items()
        if status not in list(Status)
    ]
    return found


def _source(entry: dict[str, Any]) -> Source:
    return Source(
        id=entry["id"],
        kind=SourceKind(entry["kind"]),
        country=entry.get("country"),
        titles=dict(entry["title"]),
        file=entry.get("file"),
        columns=dict(entry.get("columns") or {}),
        statuses={
            str(word).casefold(): Status(status)
            for word, status in (entry.get("statuses") or {}).items()
        },
        defaults={key: str(value) for key, value in (entry.get("defaults") or {}).items()},
        refresh_days=entry.get("refresh_days"),
        url=entry.get("url"),
        enabled=entry["enabled"],
        demo=entry["demo"],
        why=entry.get("why"),
        needs=entry.get("needs"),
        format=entry.get("format"),
    )
