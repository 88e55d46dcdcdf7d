"""Persons with an office in Persian and Urdu: neither capital nor article shows a name, which is known by its title or its first word."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import REACH, Kit, Word, halts, placed, words_in
from masthead.expressions import expression

Place = tuple[int, int, int]
"""Where a form of address begins, where the name does, and the word behind it, as indexes of words."""

_SERVANT = ("عبدال", "عبد‌", "عبد")
"""How names begin that call somebody the servant of God."""
_AGENT = ("نے",)
"""What marks the word before it as the one who acts (Urdu)."""
_LONGEST = 5


def mentions(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """ "رئیس پلیس راهور، سردار تیمور حسینی", "سارا احمدی معاون توسعه شرکت", "امید فاؤنڈیشن کے چیئرمین عبدالستار قریشی"."""
    found: list[Mention] = []
    floor = 0
    at = 0
    while at < len(words):
        if at < floor or not _heads(words, at, kit) or (words[at].bare in kit.titles and _begins(words, at + 1, kit)):
            at += 1
            continue
        if at > floor and not words[at].gap and words[at - 1].bare in _BY:
            at += 1  # "از سوی وزیر نیرو، مهندس …": who appoints another
            continue
        behind = _behind(words, at, kit)
        if behind and words[behind[0] - 1].bare == "و" and behind[0] - 1 > at:
            behind = None  # "… رئیس دانشگاه و دکتر علی کریمی معاون …": the office is his who stands before it
        if behind and words[behind[0]].gap and not words[at].gap and _before(words, at, floor, kit):
            behind = None  # "دکتر علی کریمی رئیس دانشگاه، دکتر رضا نامدار": a comma parts the next one from him who has the office
        before = None if behind else _before(words, at, floor, kit) or (_made(words, at, floor, kit))
        if behind:
            opening = _opening(words, at, floor, kit)
            found.append(placed(text, words, behind, (words[opening].start, words[behind[0] - 1].end)))
            floor = at = behind[2]
        elif before:
            end = _end(words, at, kit)
            found.append(placed(text, words, before, (words[at].start, words[end - 1].end)))
            floor = at = end
        else:
            at += 1
    return found


_BY = frozenset(("سوی", "توسط", "حکم", "جانب"))
"""What stands before the office of those who act upon another."""
_AS = frozenset(("عنوان", "سمت", "به‌عنوان", "به‌سمت", "بعنوان"))
_UNITS = frozenset(("منطقه", "ناحیه", "شعبه", "شماره", "فاز", "گروه", "کلاس", "درجه", "بخش"))
"""What a number stands behind: "شهردار منطقه ۵ تهران"."""


def _made(words: Sequence[Word], at: int, floor: int, kit: Kit) -> Place | None:
    """Who is made what: "بیژن نامدار به عنوان مدیرعامل منصوب شد"."""
    as_at = at - 1
    if as_at <= floor or words[at].gap or words[as_at].bare not in _AS:
        return None
    ends = as_at - (words[as_at - 1].bare == "به")
    for start in range(ends - 1, max(floor - 1, ends - _LONGEST - 2), -1):
        if start + 1 < ends and words[start + 1].gap:
            return None
        if _opens(words[start].bare, kit):
            while start - 1 >= floor and not words[start].gap and _opens(words[start - 1].bare, kit):
                start -= 1
            name = _name(words, start, kit)
            return name if name and name[2] == ends else None
    return None


_REPORTED = expression(r"به گزارش [^،,.:؛\n]{3,90}[،,:؛] ?")

_MARK = 8
"""Characters that a mark between paragraphs has at most."""


def foretold(texts: Sequence[str], kit: Kit) -> list[tuple[int, Mention]]:
    """Whom newsrooms of Iran name in the second paragraph whose office opens the first: "مدیر بازار بانک … خبر داد." and "به گزارش روابط عمومی
    بانک، رضا صدیق …". Each with the number of the text that names him."""
    found: list[tuple[int, Mention]] = []
    told = [at for at, text in enumerate(texts) if len(text) > _MARK]
    for before, at in itertools.pairwise(told):
        text = texts[at]
        report = _REPORTED.match(text.lstrip())
        above = words_in(texts[before][:300], kit) if report else []
        if report is None or not above or not _heads(above, 0, kit) or above[0].bare in kit.titles:
            continue
        end = _end(above, 0, kit)
        words = words_in(text[:400], kit)
        first = next((i for i, word in enumerate(words) if word.start >= report.end() + len(text) - len(text.lstrip())), len(words))
        name = _name(words, first, kit) if 1 < end < len(above) and first < len(words) else None
        if name:
            address, start, last = name
            low, high = words[start].start, words[last - 1].end
            role = texts[before][above[0].start : above[end - 1].end]
            found.append((at, Mention(text[low:high], text[words[address].start : low].strip(), role, low, high)))
    return found


def _heads(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether an office begins with a word, or with it and the next."""
    bare = words[at].bare
    pair = f"{bare} {words[at + 1].bare}" if at + 1 < len(words) and not words[at + 1].gap else ""
    return bare in kit.heads or pair in kit.heads


def _given(bare: str, kit: Kit) -> bool:
    return bare in kit.forenames or (len(bare) > 6 and bare.startswith(_SERVANT))


def _begins(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a name begins at a word, which no small word is."""
    return at < len(words) and words[at].gap != "." and _opens(words[at].bare, kit)


def _opens(bare: str, kit: Kit) -> bool:
    return bare in kit.titles or _given(bare, kit)


def _name(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """The name that begins at a word, its titles before it."""
    start = at
    while start < len(words) and words[start].bare in kit.titles and not (start > at and words[start].gap == "."):
        start += 1
    if start >= len(words) or (start == at and not _given(words[start].bare, kit)):
        return None
    end = start
    while end < len(words) and end - start < _LONGEST and not (end > start and words[end].gap) and not _stops(words, end, start, kit):
        end += 1
    return (at, start, end) if end - start >= (1 if start > at else 2) else None


def _stops(words: Sequence[Word], at: int, start: int, kit: Kit) -> bool:
    """Whether a name that begins at `start` ends before a word."""
    word = words[at]
    if halts(word, kit) or word.bare in kit.links:
        return True
    if at > start and (word.bare in kit.houses or (_heads(words, at, kit) and not _given(word.bare, kit))):
        return True
    # Three words, where what follows is none of a name's: then a verb of saying or an office may.
    return at - start >= 3 and not _given(word.bare, kit)


def _behind(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """The name behind an office and what it is of."""
    end = at + 1
    while end < len(words) and end - at < REACH:
        word = words[end]
        if word.gap == "." or (word.gap and not _begins(words, end, kit)):
            return None
        if _begins(words, end, kit):
            name = _name(words, end, kit)
            if name:
                return name
        elif word.bare in _AGENT or (word.bare in _OF and end + 1 < len(words) and words[end + 1].bare == "کہنا"):
            return _acting(words, at, end, kit)
        elif word.gap or (halts(word, kit) and word.bare not in kit.links and not _numbered(words, end)):
            return None
        end += 1
    return None


def _numbered(words: Sequence[Word], at: int) -> bool:
    """Whether a number tells which of several units: "منطقه ۵"."""
    return words[at].bare.isdigit() and words[at - 1].bare in _UNITS


def _acting(words: Sequence[Word], at: int, end: int, kit: Kit) -> Place | None:
    """What stands in Urdu between an office and the word that marks who acts, if it can be a name: "وزیراعظم ٹریزامے نے"."""
    start = at + 1
    pair = f"{words[at].bare} {words[start].bare}" if start < end else ""
    start += pair in kit.heads
    while start + 2 < end and words[start].bare in kit.houses:
        start += 1  # "ڈپٹی کمشنر لاہور رافعہ حیدر نے": the place is the office's
    plain = all(word.bare not in kit.houses and word.bare not in kit.links and not halts(word, kit) for word in words[start:end])
    return (start, start, end) if 1 <= end - start <= 3 and plain and not _heads(words, start, kit) else None


def _before(words: Sequence[Word], at: int, floor: int, kit: Kit) -> Place | None:
    """The name right before an office, with a comma between them or none."""
    for start in range(at - 1, max(floor - 1, at - _LONGEST - 2), -1):
        if words[start + 1].gap == "." or (start + 1 < at and words[start + 1].gap):
            return None
        if _opens(words[start].bare, kit):
            while start - 1 >= floor and not words[start].gap and _opens(words[start - 1].bare, kit):
                start -= 1
            name = _name(words, start, kit)
            return name if name and name[2] == at else None
    return None


def _opening(words: Sequence[Word], at: int, floor: int, kit: Kit) -> int:
    """Where the house begins whose office it is, in Urdu: "امید فاؤنڈیشن کے چیئرمین"."""
    opening = at
    while opening > floor and not words[opening].gap and at - opening < REACH:
        word = words[opening - 1]
        if halts(word, kit) and word.bare not in kit.links:
            break
        opening -= 1
    joined = opening < at and words[at - 1].bare in _OF
    adjective = opening < at and words[at - 1].bare not in kit.links
    while opening < at and words[opening].bare in kit.links:
        opening += 1
    return opening if joined or (adjective and kit.postposed) else at


_OF = ("کے", "کی", "کا")


def _end(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The word behind an office that a name stands before."""
    end = at + 1
    if end < len(words) and not words[end].gap and f"{words[at].bare} {words[end].bare}" in kit.heads:
        end += 1  # "نماینده ولی فقیه"
    while end < len(words) and end - at < REACH and not words[end].gap:
        word = words[end]
        if word.bare in _AND and end + 1 < len(words) and (_begins(words, end + 1, kit) or words[end + 1].bare in _OTHERS):
            break  # "رئیس دانشگاه و استادان": who else was there
        if word.bare in kit.links and end + 1 < len(words) and not words[end + 1].gap and not halts(words[end + 1], kit):
            if word.bare in _CLAUSE:
                break
            end += 2
            continue
        if halts(word, kit) and not _numbered(words, end):
            break
        if end + 1 < len(words) and words[end + 1].bare in _DONE and not words[end + 1].gap:
            break  # "گزارش مدیرعامل شرکت ارائه شد"
        end += 1
    return end


_DONE = frozenset(("شد", "شدند", "شده", "گردید", "گردیدند", "می‌شود"))
"""What makes a verb of the noun before it, which is of no office then."""


_AND = ("و", "اور")
_OTHERS_WORDS = """
    استادان اساتید استاتید دانشجویان دانش‌آموزان دانش‌آموختگان مسئولان مسئولین مسوولان مدیران اعضای اعضا کارکنان کارمندان کارشناسان جمعی گروهی تعدادی شماری معاونان معاونین نمایندگان رؤسا رؤسای روسا
    روسای فرماندهان خانواده خانواده‌های خانواده‌ها مردم علاقه‌مندان علاقمندان پژوهشگران مهمانان همراه همراهان دیگر سایر برخی هیئت هیأت هنرمندان فعالان اصحاب اهالی شهروندان ورزشکاران داوطلبان
    اراکین افسران عملہ طلبہ طلباء اساتذہ عہدیداران نمائندوں نمائندے حکام شہریوں متعلقہ
"""
_OTHERS = frozenset(_OTHERS_WORDS.split())
"""Who stands behind "and" in the plural, and is of no office."""
_CLAUSE = ("در", "به", "برای")
"""What opens another phrase of a Persian clause: "در این نشست گفت"."""
