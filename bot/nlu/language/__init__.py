"""Language detection: see :mod:`bot.nlu.language.detector`."""

from bot.nlu.language.detector import LANGUAGES, LanguageDetector, LanguageGuess

__all__ = ["LANGUAGES", "LanguageDetector", "LanguageGuess"]
