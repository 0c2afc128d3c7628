"""What people see differently: two states of the content folder compared, in words.

Only what reaches people counts: articles, interface texts, hotlines. A reworded comment, a moved
date of review or a new draft does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fluent.syntax import FluentSerializer, ast

from knowledge.article import Article, Freshness, parse_article
from knowledge.errors import errors_in
from knowledge.figures import figures, links
from knowledge.files import scan
from knowledge.ftl import read_ftl
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import Hotline
from knowledge.interface import FOLDER as INTERFACE
from knowledge.languages import LANGUAGES
from knowledge.parts import ARTICLES

MOST_WORDS = 90
"""Characters of an interface text that are quoted."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that people see differently. ``what`` is "new", "changed" or "withdrawn"."""

    what: str
    name: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """The content folder as it was on a day."""

    root: Path
    day: date


@dataclass(slots=True)
class Changes:
    """All changes; those of articles and interface texts by language."""

    articles: dict[str, list[Change]] = field(default_factory=dict)
    texts: dict[str, list[Change]] = field(default_factory=dict)
    hotlines: list[Change] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many there are."""
        parts = (*self.articles.values(), *self.texts.values(), self.hotlines)
        return sum(len(part) for part in parts)


def changes_between(old: State, new: State) -> Changes:
    """Compare two states of the content folder.

    A file that one of the two states has with errors is named in ``unreadable``. Never raises.
    """
    found = Changes()
    for relative in sorted(scan(old.root).keys() | scan(new.root).keys()):
        is_article = relative.startswith(ARTICLES) and relative.endswith(".md")
        if not is_article or relative.count("/") != 3:
            continue
        if _same(old.root / relative, new.root / relative):
            change = _by_time(new, relative, old.day)
        else:
            change = _of_article(old, new, relative, found)
        if change is not None:
            language = Path(relative).stem
            found.articles.setdefault(language, []).append(change)
    for language in LANGUAGES:
        relative = f"{INTERFACE}/{language}.ftl"
        if changed := list(_of_texts(old.root / relative, new.root / relative)):
            found.texts[language] = changed
    found.hotlines.extend(_of_hotlines(old, new))
    return found


def _same(old: Path, new: Path) -> bool:
    try:
        return old.read_bytes() == new.read_bytes()
    except OSError:
        return not old.exists() and not new.exists()


# -- articles ------------------------------------------------------------------


def _seen(state: State, relative: str, found: Changes) -> Article | None:
    """The article that people saw in a state."""
    if not (state.root / relative).exists():
        return None
    parsed = parse_article(state.root, relative)
    if errors_in(parsed.problems):
        found.unreadable.append(relative)
    article = parsed.article
    is_gone = article is not None and article.freshness(state.day) is Freshness.WITHDRAWN
    return None if is_gone else article


def _by_time(state: State, relative: str, since: date) -> Change | None:
    """An article that nobody edited and that withdrew itself."""
    article = parse_article(state.root, relative).article
    if article is None or not since < article.withdrawn_on <= state.day:
        return None
    reason = f"its review was due on {article.review_by}: people are sent to an operator"
    return Change("withdrawn", _name(article), (reason,))


def _of_article(old: State, new: State, relative: str, found: Changes) -> Change | None:
    before, after = _seen(old, relative, found), _seen(new, relative, found)
    if after is None:
        return None if before is None else Change("withdrawn", _name(before))
    if before is None:
        return Change("new", _name(after), (f"as of {after.as_of}",))
    details = tuple(_differences(before, after))
    return Change("changed", _name(after), details) if details else None


def _name(article: Article) -> str:
    return f"{article.title} ({article.topic}, {article.country or 'all countries'})"


def _differences(before: Article, after: Article) -> Iterator[str]:
    if before.title != after.title:
        yield f"title, was “{before.title}”"
    if before.body != after.body:
        yield "text"
    for kind, of in (("numbers", figures), ("links", links)):
        there, here = Counter(of(before.body)), Counter(of(after.body))
        gone, come = list(there - here), list(here - there)
        if gone or come:
            yield f"{kind}: {', '.join(gone) or 'none'} → {', '.join(come) or 'none'}"
    if before.sources != after.sources:
        yield f"sources: {', '.join(before.sources)} → {', '.join(after.sources)}"
    if before.as_of != after.as_of:
        yield f"as of {before.as_of} → {after.as_of}"
    if before.review != after.review:
        yield f"{before.review} → {after.review}"
    if before.related != after.related:
        yield "related topics"


# -- interface texts -------------------------------------------------------------


def _of_texts(old: Path, new: Path) -> Iterator[Change]:
    before, after = _texts(old), _texts(new)
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        if was is None:
            yield Change("new", key, (_quoted(now),))
        elif now is None:
            yield Change("withdrawn", key, (_quoted(was),))
        elif was != now:
            yield Change("changed", key, (f"{_quoted(was)} → {_quoted(now)}",))


def _texts(path: Path) -> Mapping[str, str]:
    if not path.exists():
        return {}
    serialize = FluentSerializer().serialize_entry
    found = {}
    for entry in read_ftl(path).resource.body:
        if isinstance(entry, ast.Message | ast.Term):
            entry.comment = None
            _, _, text = str(serialize(entry)).partition("=")
            found[str(entry.id.name)] = " ".join(text.split())
    return found


def _quoted(text: str | None) -> str:
    text = text or ""
    return f"“{text}”" if len(text) <= MOST_WORDS else f"“{text[:MOST_WORDS].rstrip()}…”"


# -- hotlines --------------------------------------------------------------------


def _of_hotlines(old: State, new: State) -> Iterator[Change]:
    before, after = _lines(old), _lines(new)
    for id_ in dict.fromkeys((*before, *after)):
        was, now = before.get(id_), after.get(id_)
        if now is None and was is not None:
            yield Change("withdrawn", f"{id_}: {_numbers(was)}")
        elif was is None and now is not None:
            yield Change("new", f"{id_}: {_numbers(now)}")
        elif was is not None and now is not None and (details := tuple(_moved(was, now))):
            yield Change("changed", f"{id_}: {_numbers(now)}", details)


def _lines(state: State) -> dict[str, Hotline]:
    """The lines that are listed as help."""
    path = state.root / "hotlines.yml"
    entries = load_hotlines(path)[0].entries if path.exists() else ()
    return {line.id: line for line in entries if line.shown and not line.expired(state.day)}


def _numbers(line: Hotline) -> str:
    return ", ".join(number.number for number in line.numbers)


def _moved(was: Hotline, now: Hotline) -> Iterator[str]:
    if was.numbers != now.numbers:
        yield f"number, was {_numbers(was)}"
    if was.last_test_call != now.last_test_call and now.last_test_call is not None:
        yield f"test call on {now.last_test_call.date}: {now.last_test_call.result}"
    for name in ("run_by", "hours", "languages", "for_people_in", "cautions", "toll_free", "place"):
        if getattr(was, name) != getattr(now, name):
            yield name.replace("_", " ")
