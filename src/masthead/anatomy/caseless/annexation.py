"""Offices in Arabic and Hebrew: a noun of office, and over how many definite nouns it goes on (construct state)."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.crafts import AND_WHO
from masthead.anatomy.caseless.founded import ACTED_ON, BEARERS, FOUNDED, founder, is_within_office
from masthead.anatomy.wording.spaced import REACH, Kit, Word, definite, halts, head, house, until_name

Place = tuple[int, int, int]
"""Where a form of address begins, where the name does, and the word behind it, as indexes of words."""
_FORMER = frozenset(("בדימוס", "לשעבר", "בפועל", "הזמני", "הזמנית"))
"""What follows an office in Hebrew that somebody held, or holds for a time."""


def highness(words: Sequence[Word], at: int) -> bool:
    """Whether a form of address of two words begins: "صاحب السمو"."""
    return words[at].bare in ("صاحب", "صاحبة") and at + 1 < len(words) and words[at + 1].bare in _RANKS


_RANKS = ("السمو", "المعالي", "السعادة", "الجلالة", "الفخامة", "السيادة", "الفضيلة", "الغبطة")


def begun(words: Sequence[Word], at: int, kit: Kit) -> int:
    """As `head`, or of two words together: "القائم بأعمال السفارة", "رجل الأعمال"."""
    cut = head(words[at], kit)
    if cut >= 0 or at + 1 >= len(words) or words[at + 1].gap:
        return cut
    if f"{words[at].bare} {words[at + 1].bare}" in kit.heads:
        return 0
    joined = int(words[at].bare[:1] == "و" == kit.clitics[:1])
    return joined if joined and f"{words[at].bare[joined:]} {words[at + 1].bare}" in kit.heads else -1


def office_until(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The word behind the office that begins at `at`."""
    end = at + 1
    if end < len(words) and not words[end].gap and f"{words[at].bare.removeprefix('و')} {words[end].bare}" in kit.heads:
        end += 1  # "أمين سر الجمعية"
    while end < len(words) and end - at < REACH and not words[end].gap:
        bare = words[end].bare
        following = words[end + 1] if end + 1 < len(words) and not words[end + 1].gap else None
        if bare in BEARERS and words[end - 1].bare.lstrip("ل") in FOUNDED:
            end = founder(words, end, kit)  # "مدير مركز السلطان قابوس للثقافة"
            continue
        over = bare in _OVER and words[at].bare.removeprefix("و") in _SUPERVISING
        if over and following and (definite(following.bare, kit) or house(following.bare, kit)):
            end += 2  # "المشرف العام على جامعة النهضة": the preposition is a given name as well
            continue
        if end == at + 1 and is_within_office(words, end, kit):
            end += 1
            continue
        of_state = bare in kit.houses and following is not None and (house(following.bare, kit) or definite(following.bare, kit))
        if (titled(words, end, kit) and not of_state) or (bare in kit.forenames and not house(bare, kit)):
            break  # "دولة" is a form of address as well, but not in "سفير دولة قطر"
        if bare in kit.links:
            place = _placed_in(words, end, kit)
            if following is not None and following.bare in ACTED_ON:
                break  # "عميدة الكلية في الورشة"
            if following is None or not (definite(following.bare, kit) or house(following.bare, kit) or place):
                break
            end += place or 2
        elif (
            house(bare, kit)
            or head(words[end], kit) >= 0
            or (definite(bare, kit) and (not halts(words[end], kit) or (bare == _LABOUR and not definite(words[end - 1].bare, kit))))
        ):
            end += 1
        elif words[end - 1].bare.endswith("ا") and bare.endswith("ا") and len(bare) > 3 and kit.arabic:
            end += 1  # "رئيسا تنفيذيا", as an object
        elif (
            kit.arabic
            and bare[0] == "ل"
            and len(bare) > 4
            and following is not None
            and definite(following.bare, kit)
            and not halts(words[end], kit)
        ):
            end += 2  # what a house is for: "مجموعة العمري لتنمية المجتمع"
        elif not kit.arabic and (bare in _FORMER or ('"' in bare or "״" in bare)):
            end += 1  # "השופטת בדימוס", "בית החולים רמב״ם"
        elif bare == "ل" and following is not None:
            end = _foreign(words, end + 1, kit)  # "المدير التنفيذي لـ هيومن رايتس ووتش"
        elif house(words[end - 1].bare, kit) and end - 1 > at and not halts(words[end], kit) and following is not None:
            end += 1  # what the house is called: "مدير شركة أرامكو"
        elif kit.arabic and bare.isascii() and bare[:1].isupper() and (house(words[end - 1].bare, kit) or head(words[end - 1], kit) >= 0):
            end += 1  # "مؤسس AIREV"
        elif kit.arabic and (reached := _until_title(words, end, kit)):
            end = reached  # "الرئيس التنفيذي لشركة ينابيع الوادي للمياه الأستاذ"
        elif len(bare) > 2 and not halts(words[end], kit) and _titled_behind(words, end + 1, kit):
            end += 1  # the place that an office is of, before a form of address: "محافظ جدة صاحب السمو"
        else:
            break
    return end if kit.arabic else until_name(words, at, end, kit)


_LONGEST_HOUSE = 4
_OVER = ("على", "علي")
_SUPERVISING = frozenset(
    ("مشرف", "مشرفة", "المشرف", "المشرفة", "قيم", "القيم", "رقيب", "الرقيب", "أمين", "الأمين", "مؤتمن", "وصي", "الوصي")
)
"""Offices that are held over something."""


def _titled_behind(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a form of address stands at a word; in Hebrew also behind the comma that parts it from the office: "רופאת מחוז הצפון, ד״ר"."""
    return at < len(words) and words[at].gap in (("",) if kit.arabic else ("", ",")) and titled(words, at, kit)


def _until_title(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The form of address behind what an office is of, if no mark and no small word parts them; else 0."""
    for end in range(at, min(at + _LONGEST_HOUSE + 1, len(words))):
        word = words[end]
        if word.gap or halts(word, kit):
            return 0
        if titled(words, end, kit):
            return end if end > at else 0
        if word.joined or word.bare[0] in kit.clitics[:1] or word.bare in kit.links or word.bare in kit.forenames or head(word, kit) >= 0:
            return 0
    return 0


def titled(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a form of address stands at a word, of one or of two."""
    return words[at].bare in kit.titles or highness(words, at)


_LABOUR = "العمل"
"""What an office or a house is of; behind a name it is what somebody calls for."""


def _placed_in(words: Sequence[Word], at: int, kit: Kit) -> int:
    """How many words a small word and the place behind it are, where a name follows: "في غزة", "في رام الله"; else 0."""
    if any(word.bare in BEARERS for word in words[at + 2 : at + 3]) and words[at + 1].bare in FOUNDED:
        return 0
    for many in (2, 3):
        until = words[at + 1 : at + many + 1]
        if len(until) == many and not any(word.gap for word in until) and until[-1].bare in (kit.titles | kit.forenames):
            bound = many == 3 and not (definite(until[1].bare, kit) and until[1].bare not in kit.forenames)
            return 0 if bound or until[0].bare in (kit.titles | kit.forenames) else many
    return 0


def _foreign(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The word behind a house's foreign name, which no article marks."""
    end = at
    while end < len(words) and end - at < 5 and not (end > at and words[end].gap):
        if halts(words[end], kit) or words[end].bare in kit.titles or words[end].bare in kit.forenames:
            break
        end += 1
    return end


def in_construct(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether what an office is of stands at a word."""
    return at < len(words) and not words[at].gap and (definite(words[at].bare, kit) or house(words[at].bare, kit))


def apposition(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The word behind an office between commas."""
    end = at + 1
    while end < len(words) and end - at < REACH and not words[end].gap:
        word = words[end]
        paired = f"{words[end - 1].bare.removeprefix('و')} {word.bare}" in kit.heads  # "باحث ورائد أعمال"
        if word.bare in AND_WHO or (word.bare not in kit.links and not house(word.bare, kit) and halts(word, kit) and not paired):
            break
        end += 1
    while end > at + 1 and words[end - 1].bare in kit.links:
        end -= 1
    return end
