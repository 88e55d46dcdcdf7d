"""The house that acts in an Arabic or a Filipino lead, where the verb stands first: "أعلنت شركة الأفق الأخضر عن …", whose name goes on over definite nouns."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.spaced import Kit, Word, definite, forms, halts, house, kit_of, words_in
from masthead.expressions import Letters, expression

_ARABIC = Letters("\u0621-\u064a")
_SAID = expression(
    r"(?:قالت|قال|أعلنت|أعلن|دعت|دعا|حذرت|حذّرت|ذكرت|أكدت|أدانت|طالبت|كشفت|رحبت)\s[\"«“”]?(?P<name>[^\n،,.:\"«“”»()]{3,48}?)[\"»”“]?\s(?:اليوم|أمس|(?:(?:اليوم|أمس)\s)?(?:إن|إنّ|أن|أنّ|عن|إلى|من|بـ?أن))\s"
)
_SAID_IN_MARKS = expression(
    r"\A(?:[(\[]?[^\n\"«“]{0,30}\s?[-–—]\s?)?(?:قالت|قال|أعلنت|أعلن|دعت|حذرت|حذّرت|ذكرت|أكدت|أدانت|طالبت|كشفت|رحبت)\s[\"«“](?P<name>[^\n\"»”]{3,48})[\"»”]\s"
)
"""The same of a name in marks, at the beginning of a paragraph."""
_READ = 12
"""Words among which the verb stands."""
_LONGEST = 8
_IN_FULL, _LINES = 10, 60
"""Words of a name in full, and lines in which it may stand again."""
_RUNS = ("إدارة", "ادارة", "رئاسة", "قيادة")
"""Who runs a house, before its name."""
_PARTS_OF = ("فرع", "قسم", "شعبة")
"""Nouns of the parts of a house, which stand behind its name."""
_ADJECTIVE = ("ة", "ي", "ى", "ه", "الأحمر", "الأعلى")


def verb_first(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house behind the verb that announces, or before it at the very beginning."""
    text, offset = lead
    if lexicon.language == "tl" and found.body < len(lines):
        return _in_filipino(lines[found.body], text, offset, lexicon)
    if found.body >= len(lines) or not lexicon.houses or not _ARABIC.within(text[:40]):
        return None
    if phrases(lexicon.modified).match(text):
        return None  # what has been added since tells of others
    kit = kit_of(lexicon)
    words = words_in(text[:500], kit)
    verbs = forms((*lexicon.announce, *lexicon.acts))
    for at, word in enumerate(words[:_READ]):
        opens = at == 0 and house(word.bare, kit)
        behind = at > 0 and not word.gap and _noun(word.bare, kit) and (words[at - 1].bare in verbs or (at == 1 and _agrees(words, kit)))
        if not (opens or behind):
            continue
        end = _end(words, at, kit, verbs)
        if word.bare in _RUNS and at + 1 < end and _told(lines, text, words[at + 1 : end]) > _told(lines, text, words[at:end]):
            at, word = at + 1, words[at + 1]  # "the management of the festival …"
        end = _told_again(text, words, at, end, kit, lines)
        if end - at < 2 or (opens and (end >= len(words) or words[end].bare not in verbs)):
            return None
        return name_at(text[word.start : words[end - 1].end], "issuer.verb-first", 0.55, lines[found.body], offset + word.start)
    return None


def _in_filipino(line: Line, text: str, offset: int, lexicon: Pack) -> Found | None:
    """The house behind the verb of a Filipino lead and the small word that marks who acts: "Inilunsad ng Kagawaran ng Edukasyon ang …"."""
    for match in _FILIPINO.finditer(text[: max(text.find(". "), 0) or _LEAD][:_LEAD]):
        noun = match["name"].split()[0].casefold()
        if noun in lexicon.bodies or (noun.endswith("g") and noun[:-1] in lexicon.bodies) or noun.removesuffix("ng") in lexicon.bodies:
            return name_at(match["name"], "issuer.verb-first", 0.55, line, offset + match.start("name"))
    return None


_LEAD = 240
_FILIPINO = expression(
    r"(?<=[a-z] )(?:ng|ang|sa pangunguna ng) (?P<name>[A-ZÑ][\w-]*(?: (?:(?:ng|para sa|sa|at|of|for|and|the) )?[A-ZÑ][\w.-]*(?: \([A-Z]+\))?){0,8})"
)


def _told(lines: Sequence[Line], text: str, words: Sequence[Word]) -> int:
    """How often a release has words of its lead."""
    return sum(line.text[:1500].count(text[words[0].start : words[-1].end]) for line in lines[:_LINES])


def _told_again(text: str, words: Sequence[Word], at: int, end: int, kit: Kit, lines: Sequence[Line]) -> int:
    """The word behind a name of which the release has more words again: "مهرجان المرفأ لأفلام البحر" in the lead and in what it says of itself."""
    while end < len(words) and end - at < _IN_FULL and not words[end].gap and not halts(words[end], kit):
        if _told(lines, text, words[at : end + 1]) < 2:
            break
        end += 1
    return end


def _noun(bare: str, kit: Kit) -> bool:
    """Whether a word is a noun of houses, with its article or without."""
    return house(bare, kit) or (bare.startswith("ال") and bare[2:] in kit.houses)


def _agrees(words: Sequence[Word], kit: Kit) -> bool:
    """Whether a text begins with a verb, whichever it is, and its subject: the one has the sign of the other's gender, "زارت شركة …", "يتابع المركز …"."""
    verb, noun = words[0].bare, words[1].bare
    known = halts(words[0], kit) and verb not in kit.said
    if (
        len(verb) > 3
        and not known
        and verb not in kit.heads
        and not house(verb, kit)
        and verb[0] == ("ت" if noun.endswith(("ة", "ه")) else "ي")
    ):
        return True
    return 2 < len(verb) < 8 and verb.endswith("ت") and not verb.endswith("ات") and not known and noun.endswith(("ة", "ه"))


def _end(words: Sequence[Word], at: int, kit: Kit, verbs: frozenset[str]) -> int:
    """The word behind a name that begins with a noun of houses."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST and not words[end].gap:
        word = words[end].bare
        if halts(words[end], kit) or word in verbs:
            break
        bound = definite(word, kit) or house(word, kit) or word.startswith("لل")
        # Behind what it is for only an adjective goes on ("للشؤون المدنية"): another noun is what the verb acts on.
        if words[end - 1].bare.startswith("لل") and not word.endswith(_ADJECTIVE):
            break
        for_it = word[0] == "ل" and house(word[1:], kit)
        """ "الأمانة العامة لمجلس القرى": a house's secretariat."""
        if house(word, kit) and not (for_it or definite(word, kit)) and definite(words[end - 1].bare, kit) and word not in _PARTS_OF:
            break  # "أطلقت وزارة البيئة مبادرة": a noun without the article is what the verb acts on, and no more of the name
        # What stands right behind the noun may be its own name, without an article: "مؤسسة نور".
        if not bound and not (house(words[end - 1].bare, kit) and not definite(words[end - 1].bare, kit)):
            break
        end += 1
    return end


def said(lines: Sequence[Line], found: Zones, lead: tuple[str, int]) -> Found | None:
    """Who says it in an Arabic lead, where no noun of houses is in the name, if the text comes back to it."""
    text, offset = lead
    for at in range(found.body, min(found.body + 3, len(lines))):
        quoted = _SAID_IN_MARKS.search(lines[at].text[:160]) if _ARABIC.within(lines[at].text[:40]) else None
        if quoted:
            return name_at(quoted["name"], "issuer.said", 0.95, lines[at], quoted.start("name"))
    match = _SAID.search(text[:200]) if found.body < len(lines) and _ARABIC.within(text[:40]) else None
    if match is None or len(match["name"].split()) > 6 or sum(line.text[:3000].count(match["name"]) for line in lines[:80]) < 3:
        return None
    return name_at(match["name"], "issuer.said", 0.4, lines[found.body], offset + match.start("name"))
