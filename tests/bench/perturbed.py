"""Questions about generated agencies, as people write: the set that matching was tuned on.

:mod:`tests.bench.second_set` has other tables, changes and messages, and is only measured.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.bench.generated import Made, Vocabulary, vocabularies
from tests.bench.scripts import without_marks, written_in_cyrillic, written_in_latin

__all__ = ["Asked", "Change", "asked_about", "changed_name", "contact"]

FORMS = [
    "ОсОО",
    "ООО",
    "ТОО",
    "ИП",
    "ЧП",
    "ЧАЗ",
    "ЖЧК",
    "ЖШС",
    "АҚ",
    "МЧЖ",
    "ХК",
    "ЯТТ",
    "ҶДММ",
    "КВД",
    "ҶСП",
    "OsOO",
    "MChJ",
    "XK",
    "XBA",
    "YTT",
    "HJ",
    "HK",
    "LLC",
    "Ltd",
    "Inc",
    "GmbH",
    "LTD.ŞTİ",
]
MESSAGES = (
    "Проверьте агентство {name}", "Скажите, {name} это мошенники?", "есть ли лицензия у {name}",
    "Здравствуйте! Мне предложили работу через фирму «{name}», можно ли им доверять?",
    "{name} деген агенттикке ишенсе болобу?", "«{name}» фирмасынын уруксаты барбы?",
    "«{name}» деген компания алаяқ па?", "Ба агентии «{name}» бовар кардан мумкин аст?",
    "{name} degan firma bormi?", "«{name}» agentligiga ishonsa bo'ladimi?", "«{name}» деган фирма ростми",
    "{name} atly firma meni aldady", "Is {name} licensed?", "Has anyone worked with {name}?",
)  # fmt: skip
CONTACT_MESSAGES = (
    "{contact}", "мне пишет {contact} про работу, кто это?", "{contact} проверить",
    "{contact} деген номер кимдики", "Bu {contact} kimniki? ishonsa bo'ladimi", "is {contact} real?",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the agency it is about (None: nobody on the list), and what was changed."""

    text: str
    register_id: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Change:
    """The words of a name on their way through the changes."""

    telling: tuple[str, ...]
    generic: tuple[str, ...]
    latin: bool
    vocabulary: Vocabulary

    def with_words(self, words: Sequence[str]) -> Change:
        """The same with other words for all, telling ones first."""
        count = len(self.telling)
        return Change(tuple(words[:count]), tuple(words[count:]), self.latin, self.vocabulary)

    @property
    def words(self) -> tuple[str, ...]:
        return self.telling + self.generic


def _vocabulary(made: Made) -> Vocabulary:
    return next(words for words in vocabularies() if words.language == made.language)


def other_script(change: Change, chance: random.Random) -> Change:
    """Cyrillic in Latin letters in one of the usual manners, or Latin by ear in Cyrillic."""
    write = written_in_cyrillic if change.latin else written_in_latin
    seed = chance.random()
    words = [write(word, change.vocabulary.language, random.Random(seed)) for word in change.words]
    turned = change.with_words(words)
    return Change(turned.telling, turned.generic, not change.latin, change.vocabulary)


def plain_keyboard(change: Change, chance: random.Random) -> Change:
    """Without the letters that a Russian or English keyboard lacks."""
    return change.with_words([without_marks(word) for word in change.words])


def typing_error(change: Change, chance: random.Random) -> Change:
    """One letter more, less, another, or two swapped, in the longest telling word."""
    words = list(change.words)
    at = max(range(len(change.telling)), key=lambda place: len(words[place]))
    words[at] = mistyped(words[at], chance)
    return change.with_words(words)


def mistyped(word: str, chance: random.Random) -> str:
    if len(word) < 6:
        return word
    at = chance.randrange(1, len(word) - 1)
    letters = "abdeiklmnorstu" if word[at].isascii() else "абдеиклмнорсту"
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice(letters) + word[at + 1 :],
        )
    )


def by_ear(change: Change, chance: random.Random) -> Change:
    """э for е, и for й, е for ё, and the like."""
    pairs = (("э", "е"), ("Э", "Е"), ("ё", "е"), ("й", "и"), ("ы", "и")) if not change.latin else (
        ("y", "i"), ("w", "v"), ("x", "h"), ("kh", "h"), ("j", "zh"))  # fmt: skip
    found = [pair for pair in pairs if any(pair[0] in word for word in change.words)]
    if not found:
        return change
    one, other = chance.choice(found)
    return change.with_words([word.replace(one, other) for word in change.words])


def word_order(change: Change, chance: random.Random) -> Change:
    return Change(change.telling[::-1], change.generic[::-1], change.latin, change.vocabulary)


def without_generic(change: Change, chance: random.Random) -> Change:
    return Change(change.telling, (), change.latin, change.vocabulary)


def more_generic(change: Change, chance: random.Random) -> Change:
    if change.generic:
        return change
    extra = "Travel Group Consult" if change.latin else "Тревел Групп Консалт"
    return Change(change.telling, (chance.choice(extra.split()),), change.latin, change.vocabulary)


CHANGES: tuple[Callable[[Change, random.Random], Change], ...] = (
    other_script, other_script, plain_keyboard, typing_error, by_ear, word_order,
)  # fmt: skip
GENERIC_CHANGES = (without_generic, more_generic)
"""Only for agencies whose telling words nobody else has."""


def joined(words: Sequence[str], latin: bool, chance: random.Random) -> str:
    """The words with one of the usual joints between two of them."""
    space = chance.choice((" ", " ", " ", "-", " & ", "" if len(words) > 1 else " "))
    and_word = " and " if latin else " и "
    if len(words) < 2:
        return words[0]
    if space == "":
        return words[0] + words[1].lower() + " ".join(["", *words[2:]])
    first = chance.choice((space, and_word)) if space == " & " else space
    return words[0] + first + " ".join(words[1:])


def cased(text: str, chance: random.Random) -> str:
    return chance.choice((text, text, text.lower(), text.upper()))


def with_form(text: str, chance: random.Random) -> str:
    form = chance.choice(FORMS)
    return chance.choice((text, text, f"{form} {text}", f"{form} «{text}»", f"{text} {form}"))


def changed_name(made: Made, telling_alone: bool, chance: random.Random) -> Asked:
    """The name of ``made`` after one to three changes."""
    change = Change(
        made.telling, made.generic, made.language in {"uz-Latn", "tk", "en"}, _vocabulary(made)
    )
    steps = list(dict.fromkeys(chance.sample(CHANGES, chance.choice((0, 1, 1, 2)))))
    if telling_alone and chance.random() < 0.3:
        steps.insert(0, chance.choice(GENERIC_CHANGES))
    for step in steps:
        change = step(change, chance)
    text = joined(change.words, change.latin, chance)
    kind = "+".join(sorted(step.__name__ for step in steps)) or "spelled as listed"
    return Asked(with_form(cased(text, chance), chance), made.register_id, kind)


def in_message(made: Made, telling_alone: bool, chance: random.Random) -> Asked:
    """The name, a little changed, inside a message."""
    name = chance.choice(
        (made.bare, made.name.replace("«", "").replace("»", ""), made.bare.upper())
    )
    return Asked(chance.choice(MESSAGES).format(name=name), made.register_id, "in a message")


def contact(made: Made, chance: random.Random) -> Asked:
    """A phone, handle, link or number in one of its forms."""
    phone, handle, site = made.phone, made.handle.removeprefix("@"), made.site
    digits = phone.removeprefix("+996")
    forms = {
        "phone": (
            phone, phone[1:], f"00{phone[1:]}", f"0{digits}", f"+996 {digits[:3]} {digits[3:5]} {digits[5:7]} {digits[7:]}",
            f"+996 ({digits[:3]}) {digits[3:6]}-{digits[6:]}", f"https://wa.me/{phone[1:]}", f"wa.me/{phone}",
            f"api.whatsapp.com/send?phone={phone[1:]}",
        ),
        "handle": (
            f"@{handle}", f"t.me/{handle}", f"https://t.me/{handle}?start=1", f"https://www.instagram.com/{handle}/",
            f"@{handle.upper()}", f"https://instagram.com/{handle}?igsh=abc",
        ),
        "site": (site, f"https://www.{site}/vacancies?id=1", f"info@{site}", f"HTTP://{site.upper()}",
                 site.replace("e", "3", 1).replace("o", "0")),
        "number": (made.tax_number, f"лицензия {made.permit_number}", made.permit_number.lower(), made.register_id),
    }  # fmt: skip
    kind = chance.choice(tuple(forms))
    text = chance.choice(forms[kind])
    if kind != "number":
        text = chance.choice(CONTACT_MESSAGES).format(contact=text)
    return Asked(text, made.register_id, kind)


def asked_about(made: Made, telling_alone: bool, chance: random.Random) -> Asked:
    """A question about ``made``; ``telling_alone``: nobody else has its telling words."""
    lot = chance.random()
    if lot < 0.2:
        return contact(made, chance)
    if lot < 0.3:
        return in_message(made, telling_alone, chance)
    return changed_name(made, telling_alone, chance)
