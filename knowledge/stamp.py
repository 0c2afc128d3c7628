"""Marking translations and recordings as up to date, with the hash of the text they were made from."""

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
_READ_ALOUD = re.compile(rf"^(recorded:\s*)['\"]?{PENDING}['\"]?[ ]*$", re.MULTILINE)


def stamp(root: Path, paths: Collection[Path] = ()) -> list[Path]:
    """Write the present hash of its source into translations; gives the files changed.

    Without ``paths``, only where the hash is still ``PENDING``. Name a path to say: I have
    compared this translation with the source as it is now. A ``recorded`` that is ``PENDING``
    becomes the hash of the article's own text.

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
        if article.recorded == PENDING:
            text = path.read_text(encoding="utf-8")
            read_aloud = _READ_ALOUD.sub(rf"\g<1>{article.hash}", text, count=1)
            path.write_text(read_aloud, encoding="utf-8", newline="\n")
            changed.append(path)
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
    changed = list(dict.fromkeys(changed))
    if problems:
        raise ContentError(problems)
    return changed
