"""Puts a sentence that a person accepted into nlu_data/, where a content editor would write it."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from bot.nlu.places import ROOT
from bot.nlu.sentences import Schema, SchemaError

_BLOCK = re.compile(r"^- intent: ", re.MULTILINE)
_METADATA = re.compile(r"^  metadata: (.*)$", re.MULTILINE)


def add_sentence(
    text: str,
    *,
    language: str,
    intent: str,
    schema: Schema,
    risk: str = "",
    indicators: tuple[str, ...] = (),
    root: Path = ROOT,
) -> Path:
    """Append the sentence to the block of its intent, risk and indicators; returns the file.

    A new block is begun where there is none with these labels. Raises SchemaError for words that the
    schema does not know, and for an intent whose sentences need a risk but get none.
    """
    for word, known in ((language, schema.languages), (intent, schema.actions)):
        if word not in known:
            raise SchemaError(f"{word!r} is not in nlu_data/schema.yml")
    if risk and risk not in schema.risks:
        raise SchemaError(f"risk {risk!r} is none of {', '.join(schema.risks)}")
    if unknown := [name for name in indicators if name not in schema.indicators]:
        raise SchemaError(f"indicator {unknown[0]!r} is not in nlu_data/schema.yml")
    if intent in schema.labelled and not risk:
        raise SchemaError(f"sentences of {intent} need a risk: {', '.join(schema.risks)}")
    path = root / "nlu_data" / language / f"{intent}.yml"
    content = path.read_text(encoding="utf-8") if path.is_file() else 'version: "3.1"\nnlu:\n'
    labels = _labels(risk if risk != next(iter(schema.risks), "") else "", indicators)
    # Marks and a leading slash mean something to Rasa.
    plain = " ".join(re.sub(r"[][]", " ", text).split()).lstrip("/-# ")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_added(content, intent, labels, f"    - {plain}\n"), encoding="utf-8")
    return path


def _labels(risk: str, indicators: tuple[str, ...]) -> str:
    if not risk:
        return ""
    shown = f", indicators: [{', '.join(indicators)}]" if indicators else ""
    return f"{{risk: {risk}{shown}}}"


def _added(content: str, intent: str, labels: str, line: str) -> str:
    content = content.rstrip("\n") + "\n"
    starts = [match.start() for match in _BLOCK.finditer(content)]
    for start, end in itertools.pairwise([*starts, len(content)]):
        metadata = _METADATA.search(content, start, end)
        if (metadata[1].strip() if metadata else "") == labels:
            return content[:end] + line + content[end:]
    metadata_line = f"  metadata: {labels}\n" if labels else ""
    return f"{content}- intent: {intent}\n{metadata_line}  examples: |\n{line}"
