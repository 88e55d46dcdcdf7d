"""Persons with an office in Arabic and Hebrew: the office stands first and goes on over definite nouns (construct state); then comes the name."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.crafts import AND_WHO, by_clause, calling_alone, third
from masthead.anatomy.caseless.founded import ACTED_ON, BEARERS, FOUNDED, KIN, OWNED, founder, is_family, is_within_office
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import HALVES, REACH, Kit, Word, called, definite, halts, head, house, named_before, placed, until_name

Place = tuple[int, int, int]
"""Where a form of address begins, where the name does, and the word behind it, as indexes of words."""


def mentions(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """A noun of office, the definite nouns and adjectives that belong to it (construct state), and the name; or the name, a comma and the office."""
    found: list[Mention] = []
    at = 0
    while at < len(words):
        cut = _begun(words, at, kit)
        if cut >= 0 and (until := by_clause(text, words, at, kit, found)):
            at = until
            continue
        if cut >= 0 and at + 1 < len(words) and words[at + 1].joined and text[words[at + 1].start] == "ب":
            at += 1  # "ممثلة بالسيد": represented by somebody
            continue
        addressed = at > 0 and ((words[at - 1].bare in kit.titles and words[at].bare in kit.forenames) or called(words, at, kit))
        addressed = addressed or (words[at].bare in kit.titles and at + 1 < len(words) and words[at + 1].bare in kit.titles)
        founder = cut >= 0 and at > 0 and words[at].bare in BEARERS and words[at - 1].bare.lstrip("وفبلك") in FOUNDED
        if cut < 0 or addressed or founder or _ranked(words, at, kit):
            if lone := _addressed(words, at, kit):
                found.append(_unofficial(text, words, lone))
            at += 1
            continue
        office = _office(words, at, kit)
        name = _name(words, office, kit)
        if name and not kit.arabic and name[0] == name[1] and name[2] - name[1] > 2 and _fronted(words, name[1], kit):
            office += 1  # "מנכ״לית אלפא שירי לוי": a house before the given name
            name = (office, office, name[2])
        if name and _is_place(words, name, kit):
            office = name[2]  # "ראש העיר נווה אור, משה כהן": the town, and the name behind a comma
            name = _name(words, office, kit)
        before = _apposed(words, at, kit) if words[at].gap == "," else _joined(words, at, kit)
        if before and found and words[before[1]].start < found[-1].role_end:
            before = None  # "… حاكم الشارقة، الرئيس الفخري للجمعية": what stands there is of the office before it
        if cut == 0 and before and name and before[0] < before[1] and words[name[0]].joined:
            name = None  # "الدكتور سامر النجار رئيس القسم والدكتورة منى …": the office is his who stands before it
        if before and name and before[0] < before[1] and _begun(words, name[1], kit) >= 0 and _construct(words, name[1] + 1, kit):
            name = None  # "الشيخ سلطان بن محمد القاسمي، عضو المجلس الأعلى حاكم الشارقة": a second office, and nobody's name
        if before and name and (words[name[1]].bare not in kit.forenames or house(words[name[0] - 1].bare, kit) or words[name[0]].gap):
            name = None  # "أحمد سيف الإسلام، المدير السابق لمركز هشام مبارك": the house bears the second name
        name = None if name and office == at + 1 and calling_alone(words, at, name[2], kit) else name
        if name and (_named(words, at, name, kit) or _labels(text, words, at, name)):
            role = words[at].start + cut, words[office - 1].end
            found.append(placed(text, words, name, role))
            at = name[2]
            continue
        if before is None and cut >= 0 and (lone := _addressed(words, at, kit)):
            found.append(_unofficial(text, words, lone))
        if before:
            end = _apposition(words, at, kit) if words[at].gap else office
            found.append(placed(text, words, before, (words[at].start, words[end - 1].end)))
            at = end
            continue
        at += 1
    return found


_FIRM = ("חברת", "וחברת", "לחברת", "בחברת", "מחברת", "שחברת")
"""What is a woman who is a member of something in Hebrew, and a firm far more often."""
_FORMER = frozenset(("בדימוס", "לשעבר", "בפועל", "הזמני", "הזמנית"))
"""What follows an office in Hebrew that somebody held, or holds for a time."""


def _highness(words: Sequence[Word], at: int) -> bool:
    """Whether a form of address of two words begins: "صاحب السمو"."""
    return words[at].bare in ("صاحب", "صاحبة") and at + 1 < len(words) and words[at + 1].bare in _RANKS


_RANKS = ("السمو", "المعالي", "السعادة", "الجلالة", "الفخامة", "السيادة", "الفضيلة", "الغبطة")


def _is_place(words: Sequence[Word], name: Place, kit: Kit) -> bool:
    """Whether what stands right behind an office in Hebrew is what it is of, since a name that begins with a given name follows its comma."""
    if kit.arabic or name[0] < name[1] or name[2] + 1 >= len(words) or words[name[1]].bare in kit.forenames:
        return False
    return words[name[2]].gap == "," and words[name[2]].bare in kit.forenames and not words[name[2] + 1].gap


def _fronted(words: Sequence[Word], at: int, kit: Kit) -> bool:
    return words[at].bare not in kit.forenames and words[at + 1].bare in kit.forenames


def _begun(words: Sequence[Word], at: int, kit: Kit) -> int:
    """As `head`, or of two words together: "القائم بأعمال السفارة", "رجل الأعمال"."""
    cut = head(words[at], kit)
    if cut >= 0 or at + 1 >= len(words) or words[at + 1].gap:
        return cut
    if f"{words[at].bare} {words[at + 1].bare}" in kit.heads:
        return 0
    joined = int(words[at].bare[:1] == "و" == kit.clitics[:1])
    return joined if joined and f"{words[at].bare[joined:]} {words[at + 1].bare}" in kit.heads else -1


def _ranked(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a noun of office is the rank of somebody whose office stands behind the name: "العقيد سعيد الهاجري مدير إدارة المباحث"."""
    if words[at].bare not in kit.titles or _office(words, at, kit) != at + 1:
        return False
    behind = (_name(words, at + 1, kit) or (0, 0, 0))[2] if at + 1 < len(words) and not words[at + 1].gap else 0
    return 0 < behind < len(words) and words[behind].gap in ("", ",") and head(words[behind], kit) >= 0


def _addressed(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A family name with the article behind a form of address: "الدكتور القصبي", named in full before."""
    if words[at].bare not in kit.titles or not kit.arabic or at + 1 >= len(words) or words[at + 1].gap:
        return None
    name = words[at + 1].bare
    known = name in kit.titles or house(name, kit) or head(words[at + 1], kit) >= 0 or halts(words[at + 1], kit)
    following = words[at + 2] if at + 2 < len(words) else None
    ends = following is None or following.gap or halts(following, kit)
    return (at, at + 1, at + 2) if ends and not known and name.startswith("ال") and name.endswith("ي") else None


def _unofficial(text: str, words: Sequence[Word], name: Place) -> Mention:
    start, end = words[name[1]].start, words[name[2] - 1].end
    return Mention(text[start:end], text[words[name[0]].start : start].strip(), "", start, end)


def _office(words: Sequence[Word], at: int, kit: Kit) -> int:
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
        if (_titled(words, end, kit) and not of_state) or (bare in kit.forenames and not house(bare, kit)):
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
    return at < len(words) and words[at].gap in (("",) if kit.arabic else ("", ",")) and _titled(words, at, kit)


def _until_title(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The form of address behind what an office is of, if no mark and no small word parts them; else 0."""
    for end in range(at, min(at + _LONGEST_HOUSE + 1, len(words))):
        word = words[end]
        if word.gap or halts(word, kit):
            return 0
        if _titled(words, end, kit):
            return end if end > at else 0
        if word.joined or word.bare[0] in kit.clitics[:1] or word.bare in kit.links or word.bare in kit.forenames or head(word, kit) >= 0:
            return 0
    return 0


def _titled(words: Sequence[Word], at: int, kit: Kit) -> bool:
    return words[at].bare in kit.titles or _highness(words, at)


_WORLD = "عالم"
"""A scholar, but with the article far more often the world."""
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


_AGENT = ("نے",)
"""What marks the word before it as the one who acts (Urdu)."""
_SERVANT = ("عبد", "أبو")
_TOLD = ("إلى", "على", "عن", "خلال", "في", "بأنه", "بأنها", "أنه", "أنها", "إنه", "إنها", "قائلا", "قائلة")
"""What stands behind the name of somebody who says something: "وأشارت رئيسة الجمعية نسرين قطامش إلى"."""


def _name(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    if at >= len(words) or words[at].gap == ".":
        return None
    start = at
    while start < len(words) and _titled(words, start, kit) and not (start > at and words[start].gap):
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


def _apposed(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A name with a comma between it and its office. In a list of clauses other words stand there too."""
    place = named_before(words, at, kit)
    if place is None or place[0] < place[1]:
        return place
    first = words[place[1]]
    known = any(word.bare in kit.forenames or word.bare in KIN or word.bare[0].isascii() for word in words[place[1] : at])
    opens = first.gap == "." or words[place[1] - 1].bare in kit.said
    return place if known or (opens and first.bare[0] not in kit.clitics[:1]) else None


def _joined(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A name with a title right before its office, no comma between them: "سمو الشيخ زايد بن حمدان رئيس المكتب"."""
    place = None if words[at].gap == "." else named_before(words, at, kit)
    return place if place and (place[0] < place[1] or words[place[1]].bare in kit.forenames) else None


def _given_next(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a name goes on behind a word that is written as a small word is: "محمد على حسن", and not "محمد على ضرورة"."""
    return at + 1 < len(words) and not words[at + 1].gap and words[at + 1].bare in kit.forenames


def _construct(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether what an office is of stands at a word."""
    return at < len(words) and not words[at].gap and (definite(words[at].bare, kit) or house(words[at].bare, kit))


def _goes_on(words: Sequence[Word], at: int, start: int, end: int, kit: Kit) -> bool:
    """Whether the name that begins at `start` goes on with the word at `end`."""
    word = words[end]
    given = word.bare in kit.forenames and not (word.bare == "على" and end > start and not _given_next(words, end, kit))
    given = given or (end > start and called(words, end, kit))
    if end == start == at and given and kit.arabic and _is_name_too(words, at, kit):
        return True  # "مدير الدائرة رائد الزواهرة"
    if given and end - start > 1 and _begun(words, end, kit) >= 0 and _construct(words, end + 1, kit):
        given = False  # "حسام عيسى عميد الكلية": an office that is a given name as well
    his = word.bare == "שלו" and end == start + 1 and words[start].bare in kit.forenames and words[end + 1 : end + 2] and words[end + 1].gap
    if (
        not (given and end > at)
        and not (his or (end > start and is_family(words, end, kit)))
        and (halts(word, kit) or word.bare in kit.titles or _begun(words, end, kit) >= 0)
    ):
        return False
    if (word.bare in kit.houses and not given) or _highness(words, end):
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
    if following is None or _begun(words, at, kit) < 0 or f"{words[at].bare} {following.bare}" in kit.heads:
        return False
    return not (
        following.bare.removeprefix("ال") in kit.houses or head(following, kit) >= 0 or halts(following, kit) or following.bare in ACTED_ON
    )


def _named(words: Sequence[Word], head: int, name: Place, kit: Kit) -> bool:
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
    if following is not None and following.gap == "," and house(following.bare, kit) and _begun(words, end, kit) < 0:
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


def _labels(text: str, words: Sequence[Word], head: int, name: Place) -> bool:
    """Whether an office and a name are all that stands before a colon: "שר הבריאות אוריאל בוסו: …"."""
    return words[head].gap == "." and text[words[name[2] - 1].end :].lstrip()[:1] == ":"


def _apposition(words: Sequence[Word], at: int, kit: Kit) -> int:
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
