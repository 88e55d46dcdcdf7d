"""Persons in scripts without capitals: the office shows the name. Each script has its room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from masthead.anatomy.caseless import construct, devanagari, ezafe, georgian, lined, postposed, touching
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, apart, kit_of, unmarked, words_in
from masthead.expressions import expression


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Persons with an office in a text in the pack's script, in order."""
    first = lexicon.roles[0][0]
    if lexicon.language == "ka":
        return in_order(georgian.mentions(text, lexicon))
    if lexicon.language == "th":
        text = _LED_IN.sub(_blank, text)
    own = [one for one in _own(text, lexicon, first) if not one.name.startswith(_INVOCATION)]
    return in_order([*map(partial(_written, text), own), *touching.latin(text, lexicon, own)]) if first > "\u08ff" else in_order(own)


_LED_IN = expression("(?:ด้าน|โดย|ขณะที่|พร้อมด้วย|สำหรับ|ซึ่ง|และ|จาก)(?=(?:นาย|นาง|นางสาว|น\\.ส\\.|ดร\\.|ศ\\.|รศ\\.|ผศ\\.|พล\\.)[\u0e01-\u0e4e])")
"""What touches a form of address of Thai and leads in somebody: "ด้านนายก้อง"."""
_INVOCATION = "بسم الله"
"""With which a text begins in God's name, and nobody's."""
_LATIN = expression(r"[（(][A-ZÀ-Þ][\w.\-’' ]{1,40}[)）]")


def _written(text: str, mention: Mention) -> Mention:
    """With the name as it is written in Latin letters, in brackets behind it: "马丁·罗斯（Martin Ross）"."""
    behind = _LATIN.match(text, mention.end)
    if behind is None or mention.role_start >= mention.end or " " not in behind.group():
        return mention
    return replace(mention, name=mention.name + behind.group(), end=behind.end())


def _own(text: str, lexicon: Pack, first: str) -> list[Mention]:
    """Names in the script itself. `first` is a letter of it."""
    if not ("\u0590" <= first <= "\u0dff" or "\uac00" <= first <= "\ud7af"):
        return touching.mentions(text, lexicon)
    kit = kit_of(lexicon)
    if lexicon.language == "fa" and "«" in text:
        text = _SET_OFF.sub(partial(_unmarked, kit), text)
    words = words_in(text, kit)
    if lexicon.language in ("fa", "ur"):
        own = ezafe.mentions(text, words, kit)
        further = construct.mentions(text, words, kit) if lexicon.language == "fa" else []
        return apart(own, [_addressed(one, kit) for one in further if not _DONE.match(text, one.end)])
    if "\u0590" <= first <= "\u08ff":
        return apart(construct.mentions(text, words, kit), lined.mentions(text, words, kit))
    if "\u0900" <= first <= "\u0dff":
        return devanagari.mentions(text, words, kit)
    return postposed.korean(text, words_in(_BRACKETED.sub(_blank, text), kit) if _BRACKETED.search(text) else words, kit)


_SET_OFF = expression(
    r"(?P<before>(?<!\S)[^\s«»،؛:.]+ )?«(?P<name>[^\s«»،؛:.]+(?: [^\s«»،؛:.]+){1,3})»(?=(?P<comma>،?) (?P<after>[^\s«»،؛:.]+))?"
)
"""A name between marks in Persian, and the words around it: "دکتر «رضا نامدار» مدیرعامل"."""
_DONE = expression(r" (?:شد|شدند|شده|گردید|گردیدند|می[\u200c ]?شود|خواهد شد)(?!\w)")
"""What makes a verb of the word before it, which is of no name then: "گزارش بازرس قانونی قرائت شد"."""


def _unmarked(kit: Kit, match: re.Match[str]) -> str:
    """What stands between marks without them, if it begins with a given name and an office or a form of address stands beside it."""
    beside = (*unmarked([(match["before"] or "").strip()]), *unmarked([match["after"] or ""]))
    known = match["name"].split()[0] in kit.forenames and any(word in kit.titles or word in kit.heads for word in beside)
    return f"{match['before'] or ''} {match['name']} " if known else match.group()


def _addressed(one: Mention, kit: Kit) -> Mention:
    """Somebody of Persian, before whose name but a form of address stands that is a calling as well, without an office: "مهندس بهروز نامدار"."""
    if one.role not in kit.titles or one.role_start > one.start:
        return one
    return replace(one, address=one.role, role="", role_start=-1, role_end=-1)


_BRACKETED = expression(r"(?<=[\uac00-\ud7af])\([A-Z][A-Za-z .,'’&-]{1,30}\)")
"""A name or an office said again in Latin letters: "존 스미스(John Smith) 최고경영자", "최고경영자(CEO) 존 스미스"."""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def in_order(found: Sequence[Mention]) -> list[Mention]:
    """Without those that overlap an earlier one."""
    result: list[Mention] = []
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if not result or mention.start >= result[-1].end:
            result.append(mention)
    return result
