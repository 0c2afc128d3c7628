"""Which language a short message is written in.

langdetect with our own profiles: as shipped it knows none of Kyrgyz, Kazakh, Tajik, Uzbek and
Turkmen, and draws a random sample of a text, so that short messages change language from run to
run. Here every letter sequence counts, and what is known of the person comes in as a prior.
"""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Final, Self

from langdetect.detector import Detector
from langdetect.detector_factory import DetectorFactory
from langdetect.utils.lang_profile import LangProfile

from bot.nlu.language.letters import letter_evidence
from bot.nlu.language.text import plain_words
from bot.nlu.language.words import WordLists

LANGUAGES: Final = ("ru", "ky", "kk", "tg", "uz-Latn", "uz-Cyrl", "tk", "en")
_FOREIGN: Final = "foreign"
"""Stands for the profiles of languages that the bot does not speak (Turkish, Ukrainian)."""

CHOSEN_PRIOR: Final = 0.9
"""Probability that a person writes in the language they chose (half of the rest: Russian)."""
CLIENT_PRIOR: Final = 0.4
"""Probability that they write in the language of their Telegram, where none was chosen."""
TEMPERING: Final = 0.5
"""Share of the log-likelihood that counts: sequences overlap, so the plain sum is overconfident."""

_VARIANTS: Final[dict[str, tuple[str, float]]] = {
    **{language: (language, 1.0) for language in LANGUAGES},
    "ru-Latn": ("ru", 0.3),
    "ky-plain": ("ky", 0.3),
    "ky-Latn": ("ky", 0.1),
    "kk-plain": ("kk", 0.01),
    "tk-plain": ("tk", 0.3),
    "uz-plain": ("uz-Latn", 0.3),
    "tr": (_FOREIGN, 0.05),
    "uk": (_FOREIGN, 0.05),
}
"""Profile -> the language it speaks for, and its weight beside the official spelling."""

_KNOWN_ONLY: Final[dict[str, tuple[str, float]]] = {
    "kk-plain": ("kk", 0.3),
    "kk-Latn": ("kk", 0.1),
    "tg-plain": ("tg", 0.3),
    "tg-Latn": ("tg", 0.1),
    "uzc-plain": ("uz-Cyrl", 0.3),
    "tk-Cyrl": ("tk", 0.1),
}
"""The same for people who chose that language or whose Telegram speaks it; these weights replace those
above. Without their own letters these look like Kyrgyz and cost it more than they bring: always on
at 0.01, `kk-plain` takes 1.5 points from Kyrgyz and gives Kazakh typed without its letters 20."""

_CLIENT_LANGUAGES: Final[dict[str, tuple[str, ...]]] = {
    **{language: (language,) for language in LANGUAGES},
    "uz": ("uz-Latn", "uz-Cyrl"),
    "tk-latn": ("tk",),
}
_OUR_SCRIPTS: Final = ("LATIN", "CYRILLIC", "MODIFIER")


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """What a text seems to be written in.

    `language` is one of LANGUAGES, or None where the text has no letters of ours; `probability` is
    between 0 and 1. `foreign` says that it rather is a language that the bot does not speak
    (Turkish, Ukrainian; Persian, Chinese and others by their script); `language` is then the nearest.
    """

    language: str | None
    probability: float
    foreign: bool = False


class _AllSequences(Detector):  # type: ignore[misc]  # langdetect has no type hints
    """langdetect's Detector, summing over all sequences instead of drawing seven random samples."""

    def __init__(self, factory: DetectorFactory, extra: Mapping[str, float]) -> None:
        super().__init__(factory)
        self._extra = extra

    def _detect_block(self) -> None:
        smooth = self.alpha / self.BASE_FREQ
        sums = [0.0] * len(self.langlist)
        for sequence in self._extract_ngrams():
            for index, share in enumerate(self.word_lang_prob_map[sequence]):
                sums[index] += math.log(smooth + share)
        scores = [
            TEMPERING * (total + self._extra[name]) + math.log(prior) if prior else -math.inf
            for name, total, prior in zip(self.langlist, sums, self.prior_map, strict=True)
        ]
        best = max(scores)
        weights = [math.exp(score - best) for score in scores]
        self.langprob = [weight / sum(weights) for weight in weights]

    def shares(self) -> dict[str, float]:
        """Return the probability of every profile."""
        self._detect_block()
        return dict(zip(self.langlist, self.langprob, strict=True))


class LanguageDetector:
    """Guesses languages; holds no state between messages, so that threads may share one."""

    def __init__(self, factory: DetectorFactory, words: WordLists) -> None:
        self._factory = factory
        self._words = words
        self._names = tuple(factory.get_lang_list())

    @classmethod
    def load(cls) -> Self:
        """Read the profiles that lie beside this module (about 0.2 s) and try them once.

        Do it before threads start; langdetect's global factory is not touched.
        """
        folder = resources.files(__package__) / "profiles"
        factory, words = DetectorFactory(), WordLists()
        wanted = {**_VARIANTS, **_KNOWN_ONLY}
        for index, name in enumerate(wanted):
            content = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
            words.add(name, content.pop("words"), content.pop("all_words"))
            factory.add_profile(LangProfile(**content), index, len(wanted))
        detector = cls(factory, words)
        detector.detect("сафар, sapar, journey")
        return detector

    def detect(
        self, text: str, chosen: str | None = None, client: str | None = None
    ) -> LanguageGuess:
        """Return the language of `text`.

        `chosen` is the language that the person chose in the bot (one of LANGUAGES), `client` is
        Telegram's `language_code`. Both only shift the balance: a clear text wins over them.
        """
        words = plain_words(text)
        if not words:
            return LanguageGuess(None, 0.0)
        if _mostly_foreign_script(words):
            return LanguageGuess(None, 0.0, foreign=True)
        letters = letter_evidence(words, self._names)
        extra = {name: letters[name] + share for name, share in self._words.evidence(words).items()}
        detector = _AllSequences(self._factory, extra)
        detector.append(f" {words} ")
        detector.set_prior_map(_prior(chosen, client))
        totals: dict[str, float] = {}
        for name, share in detector.shares().items():
            language = (_VARIANTS.get(name) or _KNOWN_ONLY[name])[0]
            totals[language] = totals.get(language, 0.0) + share
        foreign = totals.pop(_FOREIGN)
        language = max(totals, key=totals.__getitem__)
        return LanguageGuess(language, totals[language], foreign=foreign > totals[language])


def _mostly_foreign_script(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    ours = sum(unicodedata.name(letter, "").startswith(_OUR_SCRIPTS) for letter in letters)
    return 2 * ours < len(letters)


def _prior(chosen: str | None, client: str | None) -> dict[str, float]:
    """Probability of every profile before a word is read."""
    known = (chosen,) if chosen in LANGUAGES else _CLIENT_LANGUAGES.get(_base(client), ())
    strength = CHOSEN_PRIOR if chosen in LANGUAGES else CLIENT_PRIOR
    profiles = dict(_VARIANTS) | {n: v for n, v in _KNOWN_ONLY.items() if v[0] in known}
    languages = _language_prior(known, strength, to_russian=chosen in LANGUAGES)
    weights = {name: languages.get(language, 1.0) * w for name, (language, w) in profiles.items()}
    sums: dict[str, float] = {}
    for name, (language, _) in profiles.items():
        sums[language] = sums.get(language, 0.0) + weights[name]
    return {
        name: weight * languages[language] / sums[language] if language in languages else weight / 8
        for (name, weight), (language, _) in zip(weights.items(), profiles.values(), strict=True)
    }


def _language_prior(
    known: tuple[str | None, ...], strength: float, *, to_russian: bool
) -> dict[str, float]:
    if not known:
        return dict.fromkeys(LANGUAGES, 1 / len(LANGUAGES))
    rest = [language for language in LANGUAGES if language not in known]
    prior = {language: strength / len(known) for language in LANGUAGES if language in known}
    if to_russian and "ru" in rest:
        rest.remove("ru")
        prior["ru"] = (1 - strength) / 2
    left = 1 - sum(prior.values())
    return prior | {language: left / len(rest) for language in rest}


def _base(client: str | None) -> str:
    """Reduce Telegram's `language_code` ("ru", "uz", "pt-br") to its language."""
    return (client or "").lower().partition("-")[0]
