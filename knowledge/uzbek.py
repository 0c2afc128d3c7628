"""Uzbek in Cyrillic letters, made from the Latin texts: articles and interface texts.

Made texts are marked machine-drafted and are made anew whenever the Latin text changes. Once a
native reader corrected one (``review: native-read``), it is left alone.
"""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path

from fluent.syntax import FluentSerializer, ast

from knowledge.article import (
    MACHINE_DRAFTED,
    NATIVE_READ,
    Article,
    TranslatedFrom,
    parse_article,
)
from knowledge.errors import ContentError, errors_in
from knowledge.files import read_text
from knowledge.ftl import FtlFile, read_ftl
from knowledge.interface import FOLDER as INTERFACE
from knowledge.transliterate import to_cyrillic

LATIN = "uz-Latn"
CYRILLIC = "uz-Cyrl"

NATIVE_READ_MARK = f"# review: {NATIVE_READ}"
"""A line of this in an interface file keeps it from being made anew."""


def in_cyrillic(article: Article) -> Article:
    """The Uzbek article in Cyrillic letters, with the Latin one's path (nothing is written)."""
    title, body = to_cyrillic(article.title), to_cyrillic(article.body)
    return replace(
        article,
        language=CYRILLIC,
        title=title,
        body=body,
        review=MACHINE_DRAFTED,
        translated_from=TranslatedFrom(LATIN, article.hash),
        questions=tuple(dict.fromkeys(to_cyrillic(question) for question in article.questions)),
        transliterated=True,
    )


def article_file(article: Article) -> str:
    """The text of an article's file."""
    quoted = [f"  - {json.dumps(question, ensure_ascii=False)}" for question in article.questions]
    origin = article.translated_from
    lines = [
        "---",
        f"topic: {article.topic}",
        f"country: {article.country or 'null'}",
        f"language: {article.language}",
        f"title: {json.dumps(article.title, ensure_ascii=False)}",
        f"sources: [{', '.join(article.sources)}]",
        f"as_of: {article.as_of.isoformat()}",
        f"review_by: {article.review_by.isoformat()}",
        f"review: {article.review}",
        *(
            [f"translated_from: {{language: {origin.language}, hash: {origin.hash}}}"]
            if origin is not None
            else []
        ),
        *(["questions:", *quoted] if quoted else ["questions: []"]),
        f"related: [{', '.join(article.related)}]",
        "---",
        article.body,
        "",
    ]
    return "\n".join(lines)


def cyrillic_resource(file: FtlFile) -> ast.Resource:
    """The Latin interface texts in Cyrillic letters; ids, variables and comments stay."""
    entries: list[ast.EntryType] = []
    for entry in copy.deepcopy(file.resource).body:
        if isinstance(entry, ast.Message | ast.Term):
            entry.comment = None
            for part in _text_elements(entry):
                part.value = to_cyrillic(str(part.value))
            entries.append(entry)
    return ast.Resource(entries)


def cyrillic_interface(file: FtlFile) -> str:
    """The text of the Cyrillic interface file made from the Latin one."""
    head = (
        f"# Made from {LATIN}.ftl by 'safar knowledge uz-cyrl': correct {LATIN}.ftl instead.\n"
        f"# review: {MACHINE_DRAFTED}\n\n"
    )
    return head + str(FluentSerializer().serialize(cyrillic_resource(file)))


def made_files(root: Path) -> dict[Path, str]:
    """Every Uzbek Cyrillic file that ought to be made, with its text. Writes nothing.

    Latin files that cannot be read are left out: the check reports them.
    """
    files: dict[Path, str] = {}
    for source in sorted((root / "articles").glob(f"*/*/{LATIN}.md")):
        target = source.with_name(f"{CYRILLIC}.md")
        article = parse_article(root, source.relative_to(root).as_posix()).article
        if article is not None and not _native_article(root, target):
            files[target] = article_file(in_cyrillic(article))
    source = root / INTERFACE / f"{LATIN}.ftl"
    target = source.with_name(f"{CYRILLIC}.ftl")
    if source.exists() and not _native_interface(target):
        file = read_ftl(source)
        if not errors_in(file.problems):
            files[target] = cyrillic_interface(file)
    return files


def make_uz_cyrl(root: Path) -> list[Path]:
    """Write the Uzbek Cyrillic articles and interface texts; gives the paths that changed."""
    changed = []
    for path, text in made_files(root).items():
        if not _has_text(path, text):
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def outdated_uz_cyrl(root: Path) -> list[Path]:
    """Made files that are there but no longer say what the Latin ones do."""
    return [
        path
        for path, text in made_files(root).items()
        if path.exists() and not _has_text(path, text)
    ]


def _has_text(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def _native_article(root: Path, path: Path) -> bool:
    """Whether a person answers for the file, be it broken at the moment."""
    if not path.exists():
        return False
    article = parse_article(root, path.relative_to(root).as_posix()).article
    if article is not None:
        return article.review == NATIVE_READ
    try:
        return f"review: {NATIVE_READ}" in read_text(path)
    except ContentError:
        return False


def _native_interface(path: Path) -> bool:
    try:
        return NATIVE_READ_MARK in read_text(path).split("\n")
    except ContentError:
        return False


def _text_elements(entry: ast.Message | ast.Term) -> list[ast.TextElement]:
    found: list[ast.TextElement] = []
    stack: list[object] = [entry]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.TextElement):
            found.append(node)
        elif isinstance(node, ast.BaseNode):
            stack.extend(value for key, value in vars(node).items() if key != "span")
        elif isinstance(node, list):
            stack.extend(node)
    return found
