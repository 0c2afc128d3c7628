"""How people really type: Russian and Kyrgyz in Latin letters, Turkmen without its diacritics.

Used to build the language profiles, from text in the official spelling. Every function takes
lower-case text as `bot.nlu.language.text.plain_words` returns it.
"""

from collections.abc import Callable
from typing import Final

from bot.nlu.language.text import APOSTROPHE

Spelling = Callable[[str], str]


def _speller(*tables: dict[str, str]) -> Spelling:
    table: dict[str, str] = {}
    for part in tables:
        table |= part
    longer = sorted((key for key in table if len(key) > 1), key=len, reverse=True)
    letters = str.maketrans({key: value for key, value in table.items() if len(key) == 1})

    def spell(text: str) -> str:
        for key in longer:
            text = text.replace(key, table[key])
        return text.translate(letters)

    return spell


def _letters(source: str, target: str) -> dict[str, str]:
    return dict(zip(source.split(), target.split(), strict=True))


_COMMON = _letters(
    "а б в г д е ё з и й к л м н о п р с т у ф х ж ц ч ш щ ы э ю я",
    "a b v g d e e z i y k l m n o p r s t u f h j c ch sh sh y e yu ya",
) | {"ъ": "", "ь": ""}
_CAREFUL = _letters("ё ж х ц щ ю я", "yo zh kh ts sch yu ya")
_SHORT = _letters("ж й х ч ы ю я", "j i x ch i u ia")

RUSSIAN: Final = (
    _speller(_COMMON),
    _speller(_COMMON, _CAREFUL),
    _speller(_COMMON, _SHORT),
)
"""Three habits: `zh`/`kh` as in passports, `j`/`h` as in chats, `j`/`x` as on old phones."""

_KYRGYZ = _letters("ө ү ң ж х", "o u n j h")
KYRGYZ: Final = (
    _speller(_COMMON, _KYRGYZ),
    _speller(_COMMON, _KYRGYZ, {"ң": "ng", "ө": "o", "ү": "u", "ы": "i"}),
)
_KAZAKH = _letters("ә і ұ ү ө ғ қ ң һ ж у", "a i u u o g k n h j u")
KAZAKH: Final = (
    _speller(_COMMON, _KAZAKH),
    _speller(_COMMON, _KAZAKH, _letters("ә қ ғ ң ш ж", "a q g ng sh zh")),
)
_TAJIK = _letters("ӣ ӯ ҷ ҳ қ ғ х ж", "i u j h k g kh zh")
TAJIK: Final = (
    _speller(_COMMON, _TAJIK),
    _speller(_COMMON, _TAJIK, _letters("қ ғ х ӯ", "q gh h o")),
)

TURKMEN_PLAIN: Final = (_speller(_letters("ä ç ž ň ö ş ü ý", "a c z n o s u y")),)
"""Turkmen on a keyboard without its letters."""

UZBEK_PLAIN: Final = (lambda text: text.replace(APOSTROPHE, ""),)
"""Uzbek with the marks of oʻ and gʻ left out."""

CYRILLIC_PLAIN: Final = (
    _speller(
        _letters("ө ү ң ә і ұ қ ғ ҳ һ ҷ ӣ ӯ ў", "о у н а и у к г х х ж и у у"),
    ),
)
"""Kyrgyz, Kazakh, Tajik or Uzbek on a Russian keyboard."""

uzbek_latin: Final = _speller(
    _letters(
        "а б в г д ж з и й к л м н о п р с т у ф х ч ш қ ҳ ы э ю я ё ц",
        "a b v g d j z i y k l m n o p r s t u f x ch sh q h i e yu ya yo ts",
    ),
    {
        " е": " ye",
        "е": "e",
        "ў": "o" + APOSTROPHE,
        "ғ": "g" + APOSTROPHE,
        "ъ": APOSTROPHE,
        "ь": "",
    },
)
"""Uzbek Cyrillic written in the Latin script of 1995."""

uzbek_cyrillic: Final = _speller(
    {
        "o" + APOSTROPHE: "ў", "g" + APOSTROPHE: "ғ", "sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю",
        "ya": "я", "ye": "е", " e": " э", "ts": "ц", APOSTROPHE: "ъ", "w": "в", "c": "с",
    },
    _letters(
        "a b v g d e j z i y k l m n o p r s t u f x q h",
        "а б в г д е ж з и й к л м н о п р с т у ф х қ ҳ",
    ),
)  # fmt: skip
"""Uzbek Latin written in Cyrillic."""
