"""A second set of questions, with other tables, changes and messages: only measured, never tuned on.

Whoever changes the matching because of a miss here must write a third set.
"""

from __future__ import annotations

import random

from tests.bench.generated import Made
from tests.bench.perturbed import Asked

__all__ = ["asked_about"]

_LATIN_LANGUAGES = frozenset({"uz-Latn", "tk", "en"})
_KEYS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_TO_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүұңіәқғҳҷӣӯўһ",
        ["a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "_", "y", "_", "e", "yu", "ya", "o", "u", "u", "ng", "i", "a", "k", "g", "h", "j", "i", "u", "u", "h"],
        strict=True,
    )
) | {"_": ""}  # fmt: skip
_AS_TURKISH = {"ж": "j", "ч": "ç", "ш": "ş", "ы": "ı", "ө": "ö", "ү": "ü", "ң": "ñ", "ғ": "ğ", "я": "ia", "ю": "iu", "й": "i",
               "х": "kh", "қ": "q", "ә": "ä", "ұ": "ū", "ҷ": "c", "ў": "oʻ"}  # fmt: skip
_TO_CYRILLIC = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "oʻ": "у",
    "gʻ": "г", "ç": "ч", "ş": "ш", "ž": "ж", "ý": "й", "ň": "н", "ä": "я", "ö": "ё", "ü": "ю", "ck": "к", "ph": "ф",
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к", "l": "л",
    "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "х",
    "y": "й", "z": "з",
}  # fmt: skip
_FORMS = {
    True: ("L.L.C.", "LLC", "Ltd", "MCHJ", "M.Ch.J.", "XK", "X.K.", "HJ", "OsOO", "Ltd. Şti.", "A.Ş.", "Limited", "YATT"),
    False: ("О.с.О.О.", "ОсОО", "ООО", "О.О.О.", "ТОО", "ЖШС", "ЖЧК", "М.Ч.Ж.", "ҶДММ", "ИП", "И.П.", "ЧДММ",
            "Общество с ограниченной ответственностью", "Жоопкерчилиги чектелген коом"),
}  # fmt: skip
_GENERIC = {
    True: ("Agency", "Company", "Job", "Tour", "Holding"),
    False: ("агентство", "фирма", "компания", "Тур", "Холдинг"),
}
_ADVERTS = (
    "Срочно! Требуются рабочие в Германию, зарплата 2500 евро. Агентство «{name}». Проживание бесплатно.",
    "Салам, {name} дегендер акча сурап жатат, ишенимдүүбү?", "{name} деген фирма барбы, лицензиясы бар бекен",
    "Сәлеметсіз бе! «{name}» компаниясы Кореяға жұмысқа шақырады, рас па?", "Ширкати «{name}» моро ба Полша мефиристад, рост аст?",
    "Assalomu alaykum, «{name}» firmasi Koreyaga olib ketamiz deyapti, rostmi?",
    "«{name}» фирмаси ишончлими, лицензияси борми", "Salam! «{name}» diýen firma dogrumy?",
    "Hello, a company called {name} asks me for 500 dollars. Is it registered?", "компания {name} реальная или развод?",
)  # fmt: skip


def _neighbour(letter: str, chance: random.Random) -> str:
    """A letter beside ``letter`` on the keyboard."""
    for row in _KEYS:
        at = row.find(letter.casefold())
        if at >= 0:
            return row[
                at + 1 if at == 0 else at - 1 if at == len(row) - 1 else at + chance.choice((-1, 1))
            ]
    return letter


def _slip(word: str, chance: random.Random) -> str:
    """The key beside the right one, a letter missed or struck twice."""
    if len(word) < 7:
        return word
    at = chance.randrange(2, len(word))
    kind = chance.randrange(3)
    if kind == 0:
        return word[:at] + _neighbour(word[at], chance) + word[at + 1 :]
    return word[:at] + word[at + 1 :] if kind == 1 else word[: at + 1] + word[at:]


def _transcribed(word: str, table: dict[str, str]) -> str:
    text, at = "", 0
    low = word.casefold()
    while at < len(low):
        size = next(
            (size for size in (4, 3, 2) if low[at : at + size] in table and size <= len(low) - at),
            1,
        )
        text += table.get(low[at : at + size], low[at : at + size])
        at += size
    return text


def _turned(words: list[str], latin: bool, chance: random.Random) -> list[str]:
    if latin:
        return [_transcribed(word, _TO_CYRILLIC) for word in words]
    table = {**_TO_LATIN, **_AS_TURKISH} if chance.random() < 0.4 else _TO_LATIN
    return [_transcribed(word, table).title() for word in words]


def _name(made: Made, alone: bool, chance: random.Random) -> tuple[str, str]:
    latin = made.language in _LATIN_LANGUAGES
    telling, generic = list(made.telling), list(made.generic)
    done = []
    lot = chance.random()
    if lot < 0.35:
        done.append("script")
        both = _turned(telling + generic, latin, chance)
        telling, generic, latin = both[: len(telling)], both[len(telling) :], not latin
    if chance.random() < 0.25:
        done.append("slip")
        at = chance.randrange(len(telling))
        telling[at] = _slip(telling[at], chance)
    if alone and generic and chance.random() < 0.2:
        done.append("fewer")
        generic.pop()
    if chance.random() < 0.2:
        done.append("filler")
        generic.insert(0, chance.choice(_GENERIC[latin][:3]))
    if len(telling) > 1 and chance.random() < 0.2:
        done.append("order")
        chance.shuffle(telling)
    sign = chance.choice((" ", " ", " ", "  ", "-", "–", ". ", "_", "+"))
    text = sign.join(telling) + (" " if generic else "") + " ".join(generic)
    if chance.random() < 0.4:
        done.append("form")
        form = chance.choice(_FORMS[latin])
        text = chance.choice(
            (f"{form} {text}", f'{form} "{text}"', f"{text}, {form}", f"“{text}” {form}")
        )
    return chance.choice((text, text.lower(), text.upper(), text.title())), "+".join(done) or "same"


def _contact(made: Made, chance: random.Random) -> tuple[str, str]:
    phone, handle, site = made.phone, made.handle, made.site
    label = site.partition(".")[0]
    swapped = label.replace("o", "0").replace("l", "1").replace("e", "3")
    cyrillic = label.translate(str.maketrans("aeopcx", "аеорсх")) + ".example"
    return chance.choice(
        (
            (
                f"тел. {phone[:4]}-{phone[4:7]}-{phone[7:9]}-{phone[9:11]}-{phone[11:]} это кто",
                "phone",
            ),
            (f"{phone[:4]}({phone[4:7]}){phone[7:]}", "phone"),
            (f"whatsapp: https://api.whatsapp.com/send/?phone={phone[1:]}&text=hi", "phone"),
            (f"tg {handle} норм агентство?", "handle"),
            (f"http://telegram.me/{handle[1:]}", "handle"),
            (f"instagram.com/{handle[1:]}/reels", "handle"),
            (f"смотрите https://{site}/ru/about.html", "site"),
            (f"hr@{site}", "site"),
            (f"{swapped}.example", "site looks alike" if swapped != label else "site"),
            (cyrillic.encode("idna").decode(), "site looks alike" if cyrillic != site else "site"),
            (f"ИНН {made.tax_number}", "number"),
            (f"permit No {made.permit_number}", "number"),
        )
    )


def asked_about(made: Made, telling_alone: bool, chance: random.Random) -> Asked:
    """A question about ``made``; ``telling_alone``: nobody else has its telling words."""
    lot = chance.random()
    if lot < 0.2:
        text, kind = _contact(made, chance)
        return Asked(text, made.register_id, kind)
    if lot < 0.35:
        return Asked(
            chance.choice(_ADVERTS).format(name=made.bare), made.register_id, "in an advert"
        )
    text, kind = _name(made, telling_alone, chance)
    return Asked(text, made.register_id, kind)
