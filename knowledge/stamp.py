"""Marking translations as up to date: the hash of the text they were translated from."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from knowledge.article import PENDING, parse_article
from knowledge.errors import ContentError, Problem, errors_in

_RECORDED = re.compile(
    r"^(translated_from:(?:[^\n]*?|\s*\n(?:[ ]+[^\n]*\n)*?[ ]+)hash:\s*)['\"]?[\w.-]+['\"]?",
    re.MULTILINE,
)


def stamp(root: Path, paths: Collection[Path] = ()) -> list[Path]:
    """Write the present hash of its source into translations; gives the files changed.

    Without ``paths``, only where the hash is still ``PENDING``. Name a path to say: I have
    compared this translation with the source as it is now.

    Raises:
        ContentError: an article, or the one it was translated from, cannot be read.
    """
    chosen = {path.resolve() for path in paths}
    changed, problems = [], []
    for path in sorted((root / "articles").glob("*/*/*.md")):
        if chosen and path.resolve() not in chosen:
            continue
        parsed = parse_article(root, path.relative_to(root).as_posix())
        article = parsed.article or parsed.draft
        if article is None:
            problems.extend(errors_in(parsed.problems))
            continue
        origin = article.translated_from
        if origin is None or (not chosen and origin.hash != PENDING):
            continue
        source_path = path.with_name(f"{origin.language}.md")
        source = parse_article(root, source_path.relative_to(root).as_posix())
        original = source.article or source.draft
        if original is None:
            problems.extend(errors_in(source.problems))
            continue
        text = path.read_text(encoding="utf-8")
        stamped = _RECORDED.sub(rf"\g<1>{original.hash}", text, count=1)
        if stamped == text and origin.hash != original.hash:
            problems.append(
                Problem(
                    path,
                    None,
                    "The hash was not found.",
                    "Write 'translated_from: {…}'.",
                )
            )
        elif stamped != text:
            path.write_text(stamped, encoding="utf-8", newline="\n")
            changed.append(path)
    if problems:
        raise ContentError(problems)
    return changed
