"""Names in Arabic and Hebrew: how far a chain of names goes, and what shows that it is one."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.annexation import Place, begun, highness, in_construct, titled
from masthead.anatomy.caseless.crafts import third
from masthead.anatomy.caseless.founded import ACTED_ON, KIN, OWNED, is_family
from masthead.anatomy.wording.spaced import HALVES, Kit, Word, called, definite, halts, head, house, named_before

_FIRM = ("חברת", "וחברת", "לחברת", "בחברת", "מחברת", "שחברת")
"""What is a woman who is a member of something in Hebrew, and a firm far more often."""
_WORLD = "عالم"
"""A scholar, but with the article far more often the world."""
_AGENT = ("نے",)
"""What marks the word before it as the one who acts (Urdu)."""
_SERVANT = ("عبد", "أبو")
_TOLD = ("إلى", "على", "عن", "خلال", "في", "بأنه", "بأنها", "أنه", "أنها", "إنه", "إنها", "قائلا", "قائلة")
"""What stands behind the name of somebody who says something: "وأشارت رئيسة الجمعية نسرين قطامش إلى"."""


def name_at(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """The name that stands at a word, with the forms of address before it."""
    if at >= len(words) or words[at].gap == ".":
        return None
    start = at
    while start < len(words) and titled(words, start, kit) and not (start > at and words[start].gap):
        start += 1
    end = start
    while end < len(words) and end - start < 7 and not (words[end].gap and end > at) and _goes_on(words, at, start, end, kit):
        end += 1
    if not kit.arabic and third(words, start, end, kit):
        end += 1
    while end - start > 1 and words[end - 1].bare in KIN:
        end -= 1
    acts = end < len(words) and words[end].bare in _AGENT
    return (at, start, end) if end - start >= (2 if start == at and not acts else 1) else None


def apposed(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A name with a comma between it and its office. In a list of clauses other words stand there too."""
    place = named_before(words, at, kit)
    if place is None or place[0] < place[1]:
        return place
    first = words[place[1]]
    known = any(word.bare in kit.forenames or word.bare in KIN or word.bare[0].isascii() for word in words[place[1] : at])
    opens = first.gap == "." or words[place[1] - 1].bare in kit.said
    return place if known or (opens and first.bare[0] not in kit.clitics[:1]) else None


def joined(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A name with a title right before its office, no comma between them: "سمو الشيخ زايد بن حمدان رئيس المكتب"."""
    place = None if words[at].gap == "." else named_before(words, at, kit)
    return place if place and (place[0] < place[1] or words[place[1]].bare in kit.forenames) else None


def _given_next(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a name goes on behind a word that is written as a small word is: "محمد على حسن", and not "محمد على ضرورة"."""
    return at + 1 < len(words) and not words[at + 1].gap and words[at + 1].bare in kit.forenames


def _goes_on(words: Sequence[Word], at: int, start: int, end: int, kit: Kit) -> bool:
    """Whether the name that begins at `start` goes on with the word at `end`."""
    word = words[end]
    given = word.bare in kit.forenames and not (word.bare == "على" and end > start and not _given_next(words, end, kit))
    given = given or (end > start and called(words, end, kit))
    if end == start == at and given and kit.arabic and _is_name_too(words, at, kit):
        return True  # "مدير الدائرة رائد الزواهرة"
    if given and end - start > 1 and begun(words, end, kit) >= 0 and in_construct(words, end + 1, kit):
        given = False  # "حسام عيسى عميد الكلية": an office that is a given name as well
    his = word.bare == "שלו" and end == start + 1 and words[start].bare in kit.forenames and words[end + 1 : end + 2] and words[end + 1].gap
    if (
        not (given and end > at)
        and not (his or (end > start and is_family(words, end, kit)))
        and (halts(word, kit) or word.bare in kit.titles or begun(words, end, kit) >= 0)
    ):
        return False
    if (word.bare in kit.houses and not given) or highness(words, end):
        return False
    if kit.arabic and not given and (word.bare.endswith(OWNED) or house(word.bare, kit)):
        return False  # "بدأ جولته بقسم": a noun of his, a house behind a small word
    if end == start:
        return len(word.bare) > 1 and word.bare[-1].isalnum() and not definite(word.bare, kit)
    last = words[end - 1].bare
    if last in KIN:
        return True
    closed = (
        definite(last, kit) and words[end - 2].bare not in _SERVANT and last not in HALVES
    )  # a family name with the article is the last
    if definite(word.bare, kit):
        if not kit.arabic and end - start > 1:
            return False  # "דליה דורנר הגישה": the third is a verb
        if not given and (word.bare.removeprefix("ال") in kit.houses or word.bare in ACTED_ON):
            return False  # "افتتح محافظ جدة سعود بن عبدالله المعرض"
        units = sum(words[at].bare not in KIN and words[at - 1].bare not in KIN for at in range(start + 1, end))
        return units < 2 and not closed and not word.bare.startswith("وال")
    if given:
        return True
    if kit.arabic and end - start > 2 and words[end - 2].bare in _SERVANT and definite(last, kit) and word.bare not in KIN:
        return False  # "سلمان بن عبد العزيز بإنشاء": a name with the servant's article is whole
    if closed or (word.bare[0] in kit.clitics[:1] and (word.bare[1:] in kit.forenames or definite(word.bare[1:], kit))):
        return False
    # Two names, where no comma parts them from what follows; in Arabic a third may follow, unless it begins as a verb in the imperfect or with "and".
    return end - start < 2 or (kit.arabic and (word.bare in KIN or word.bare[0] not in "يتسو"))


def _is_name_too(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a given name that is a noun of office as well is the name, since what follows is nothing that an office is of."""
    following = words[at + 1] if at + 1 < len(words) and not words[at + 1].gap else None
    if following is None or begun(words, at, kit) < 0 or f"{words[at].bare} {following.bare}" in kit.heads:
        return False
    return not (
        following.bare.removeprefix("ال") in kit.houses or head(following, kit) >= 0 or halts(following, kit) or following.bare in ACTED_ON
    )


def is_named(words: Sequence[Word], head: int, name: Place, kit: Kit) -> bool:
    """Whether the words behind an office are a name: after a verb its object may stand there ("بحث وزير الخارجية سبل التعاون")."""
    address, start, end = name
    if start > address:
        return True
    if any(word.bare in kit.forenames or word.bare[:1].isascii() for word in words[start:end]):
        return True
    if not kit.arabic and words[head].bare in _FIRM:
        return False  # "במימון חברת נתיבי חוף": a firm, and no member of anything
    if kit.arabic and ((words[start].bare[0] in "يت" and len(words[start].bare) > 3) or words[head].bare.endswith(_WORLD)):
        return False  # a verb: "إن العالم يحتاج زراعة قادرة"
    if any(word.bare in ("عبد", "بن", "بنت", "آل", "أبو", "בן", "בר") for word in words[start:end]):
        return True
    following = words[end] if end < len(words) else None
    if following is not None and following.gap == "," and house(following.bare, kit) and begun(words, end, kit) < 0:
        return False  # "المالك لمدارس مودرن جلوبال، شركة النور": what follows says that it is a house
    told = following is not None and (
        following.gap == "," or following.bare in _AGENT or following.bare in ("إن", "أن", "إنّ", "أنّ", "ان", "بأن", "כי")
    )
    if words[address].gap == ",":
        return told and words[start].bare[0] not in kit.clitics[:1]
    before = words[head - 1] if head and not words[head].gap else None
    if before is not None and before.bare in kit.said:
        return told or following is None or following.gap == "." or following.bare in _TOLD
    return told or (before is not None and before.bare in kit.halts)
