"""Words of scripts without capitals as their offices show names: Arabic, Hebrew, Devanagari, Hangul, where spaces part them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression

_UNDER_WORDS = "نائب نائبة مساعد مساعدة معاون معاونة وكيل وكيلة مستشار مستشارة ممثل ممثلة مبعوث مبعوثة سكرتير سكرتيرة"
UNDER = frozenset(_UNDER_WORDS.split())
"""Offices that are held under another's: "نائب الوزير"."""
_STOPS = r"\s,،、.۔!?؟:：؛;\"“”„«»()\[\]–—|।…/>"
_WORD = expression(rf"[^{_STOPS}](?:[^{_STOPS}]|[\".](?=[^{_STOPS}]))*")
_MARKS = expression("[\u0640\u064b-\u0652\u0670\u200b-\u200f\u00ad]")
_DOTS = {"ي": "ى", "ة": "ه"}
_HAMZA = expression("[أإآٱ](?!ل)")
"""Letters that many write without their hamza. Before a lām they stay: with it they would be taken for the article."""
_MARKED = frozenset('«»"“”„')
_CALLED = expression(r"[^\s,،.۔:؛«»\"“”„\n]+(?: [^\s,،.۔:؛«»\"“”„\n]+){0,3}[«»\"“”„] (?=\w)")
REACH = 14
"""How many words an office has at most."""


class Word(Struct, frozen=True, gc=False):
    """`bare` is what is compared. `gap` is what parts the word from the one before: nothing, a comma (or dash, or bracket), or more."""

    bare: str
    start: int
    end: int
    gap: str
    joined: int = 0
    """How many letters of a small word it has before a given name: "وسعيد"."""


class Kit(Struct, frozen=True, gc=False):
    """A pack's words as sets."""

    heads: frozenset[str]
    houses: frozenset[str]
    links: frozenset[str]
    halts: frozenset[str]
    titles: frozenset[str]
    forenames: frozenset[str]
    surnames: frozenset[str]
    said: frozenset[str]
    tails: tuple[str, ...]
    """Nouns of office as the end of a longer word."""
    clitics: str = ""
    article: tuple[str, ...] = ()
    arabic: bool = False
    postposed: bool = False
    """Whether what an office is of stands before it, with a word between them that says so (Urdu)."""


def kit_of(lexicon: Pack) -> Kit:
    words = (lexicon.roles, lexicon.houses, lexicon.links, lexicon.halts, lexicon.titles, lexicon.forenames, lexicon.surnames)
    return _gathered(*words, lexicon.said)


@lru_cache(maxsize=8)
def _gathered(
    roles: Words, houses: Words, links: Words, halts: Words, titles: Words, forenames: Words, surnames: Words, said: Words
) -> Kit:
    verbs = unmarked(word for phrase in said for word in (phrase, phrase.rsplit(" ", 1)[-1], phrase.split(" ", 1)[0]))
    arabic = any(role.startswith("ال") for role in roles)
    hebrew = "\u0590" <= roles[0][0] <= "\u05ff"
    clitics = "وفلبك" if arabic else "ולבכמש" if hebrew else ""
    article = ("ال", "لل", "وال", "بال", "ولل", "كال") if arabic else ("ה", "וה", "לה", "בה", "מה", "שה") if hebrew else ()
    return Kit(
        heads=unmarked(roles),
        houses=unmarked(houses),
        links=unmarked(links),
        halts=unmarked(halts),
        titles=unmarked(titles),
        forenames=unmarked(forenames),
        surnames=unmarked(surnames),
        said=verbs,
        tails=tuple(
            sorted(word for word in unmarked(roles) if len(word) > (1 if "\uac00" <= word[0] <= "\ud7af" else 3) and " " not in word)
        ),
        clitics=clitics,
        article=article,
        arabic=arabic,
        postposed="کے" in links,
    )


def unmarked(words: Iterable[str]) -> frozenset[str]:
    """Words without vowel signs; Arabic ones also as those write them who leave out the hamza, or the dots at the end."""
    plain = (_MARKS.sub("", word) for word in words)
    return frozenset(form for word in plain for seat in (word, _HAMZA.sub("ا", word)) for form in (seat, _undotted(seat)))


@lru_cache(maxsize=8)
def forms(words: Words) -> frozenset[str]:
    """A pack's words in all the ways in which they are written."""
    return unmarked(words)


def _undotted(word: str) -> str:
    return f"{word[:-1]}{_DOTS[word[-1]]}" if word[-1:] in _DOTS else word


def words_in(text: str, kit: Kit) -> list[Word]:
    found: list[Word] = []
    last = 0
    closed = -1
    if kit.arabic:
        text = _plain(text, kit)
    for match in _WORD.finditer(text):
        between = text[last : match.start()]
        gap = between.strip(" \u00a0\u200e\u200f>")
        if (
            found
            and gap == "."
            and (len(found[-1].bare) <= 2 or found[-1].bare[-1] == "." or found[-1].bare in kit.titles or _initials(found[-1].bare))
        ):
            gap = ""
        elif gap and not gap.strip(" ,،、–—-("):
            gap = ","
        elif gap in _MARKED and found and kit.clitics and (match.start() <= closed or house(found[-1].bare, kit)):
            # What a house is called, in marks: "مؤسسة «مجتمعي» إبراهيم الماجد".
            behind = _CALLED.match(text, match.start())
            closed, gap = (match.start(), "") if match.start() <= closed else (behind.end(), "") if behind else (closed, ".")
        elif gap or "\n" in between:
            gap = "."
        if not found:
            gap = "."
        word = match.group()
        bare = _MARKS.sub("", word)
        if bare in ("", "-", "--"):
            continue  # a dash, or marks without a letter: the next word is parted by it, since its gap begins where the last word ended
        start, end = match.span()
        if "." in bare and bare.partition(".")[0] in kit.titles and bare.partition(".")[2]:
            # "د.محمد": a title that touches the name.
            title, _, bare = bare.partition(".")
            cut = start + word.index(".") + 1
            found.append(Word(title, start, cut - 1, gap))
            gap, start, word = "", cut, text[cut:end]
        if bare in kit.links and text.startswith(". ", end):
            bare += "."  # an initial in Hindi: "के. सिवन"
        joined = int(
            kit.arabic
            and bare[:1] == "و"
            and word[:1] == "و"
            and bare not in kit.forenames
            and bare not in kit.titles
            and (bare[1:] in kit.forenames or bare[1:] in kit.titles)
        )
        if (
            kit.arabic
            and len(bare) > 3
            and bare[:1] in ("ب", "ل")
            and bare not in kit.titles
            and (bare[1:] in kit.titles or f"ا{bare[1:]}" in kit.titles)
        ):
            # "بالسيد", "للسيد"
            joined, bare = (1, bare) if bare[1:] in kit.titles else (1, f"{bare[0]}ا{bare[1:]}")
        found.append(Word(bare[joined:], start, end, gap, joined))
        last = end
    return found


def _initials(bare: str) -> bool:
    """Whether a word of Tamil or Sinhala is initials with their points, or one that the gap behind it parts: "எஸ்.எம். பியதிஸ்ஸ", "கே. என். நேரு"."""
    if "\u0b80" <= bare[0] <= "\u0bff" and len(bare) < _INITIAL:
        return True
    return bare[0] >= "\u0b80" and "." in bare and all(len(part) <= _INITIAL for part in bare.split("."))


_INITIAL = 4
"""Characters of an initial, which is the name of a letter in English."""
_SET_OFF = expression(r"[\"“”«»](?P<name>(?:[دأم]\.\s?|أ\.د\.?\s?)?(?P<first>[^\s\"“”«».،,]+)(?:\s[^\s\"“”«»،,]+){0,4})[\"“”«»]")
_IN_PICTURE = expression(
    r"\s?\((?:من |في |على |إلى )?(?:أقصى )?(?:يسار|يمين|وسط|اليسار|اليمين|الوسط|الصف|الثاني|الثالث|الأول|الصورة)[^()\n]{0,30}\)"
)
_STATED = expression(r"\((?P<how>المكلفة?|بالإنابة|بالنيابة|بالوكالة|المؤقتة?|السابقة?|المنتخبة?|الأسبق)\)")


def _plain(text: str, kit: Kit) -> str:
    """Arabic text of the same length without marks around somebody's name, without the place in a picture behind it, and without brackets
    that say how an office is held."""
    if "(" in text:
        text = _IN_PICTURE.sub(lambda match: " " * len(match.group()), text)
        text = _STATED.sub(lambda match: f" {match['how']} ", text)
    if any(mark in text for mark in _MARKED):
        text = _SET_OFF.sub(
            lambda match: f" {match['name']}," if match["first"] in kit.forenames or match["first"] in _SERVING else match.group(), text
        )
    return text


_SERVING = ("عبد", "أبو")


def head(word: Word, kit: Kit) -> int:
    """How many letters stand before a noun of office that is written together with a small word; -1 if the word is no such noun."""
    bare = word.bare
    for cut in range(min(3, len(bare))):
        rest = bare[cut:]
        if cut and bare[cut - 1] not in kit.clitics:
            break
        if rest in kit.heads or (kit.arabic and len(rest) > 3 and rest.endswith("ا") and rest[:-1] in kit.heads):
            return cut  # "رئيسا" as an object
        plain = next((rest[len(article) :] for article in kit.article[:1] if rest.startswith(article)), "")
        if plain in kit.heads and len(plain) > 1:
            return cut
    return -1


def definite(bare: str, kit: Kit) -> bool:
    return bare.startswith(kit.article) and len(bare) > 3 and bare not in kit.forenames if kit.article else False


def house(bare: str, kit: Kit) -> bool:
    return bare in kit.houses or (len(bare) > 2 and bare[:1] in kit.clitics and bare[1:] in kit.houses)


def halts(word: Word, kit: Kit) -> bool:
    if word.bare in kit.halts or word.bare in kit.said or any(char.isdigit() for char in word.bare):
        return True
    return kit.arabic and word.bare[0] == "ف" and word.bare[1:] in kit.said  # "أما رئيسة الاتحاد رنا حسن فلفتت"


HALVES = frozenset(("الدين", "الإسلام", "الهدى", "الله", "الإله", "الحق"))
"""The second half of given names: "نور الهدى", "صلاح الدين"."""


def called(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a noun of office with the article is the family name of the one whose given name stands before it, since an office, a mark or a
    small word follows: "منى الخطيب عميدة الكلية"."""
    if not kit.arabic or not at or words[at].gap or not words[at].bare.startswith("ال") or words[at - 1].bare not in kit.forenames:
        return False
    if head(words[at], kit) < 0:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or following.gap != "" or (head(following, kit) >= 0 and following.bare[:2] != "ال") or halts(following, kit)


def named_before(words: Sequence[Word], at: int, kit: Kit) -> tuple[int, int, int] | None:
    """A name that ends right before a comma."""
    start = at
    while start and at - start < 9 and not (start < at and words[start].gap):
        word = words[start - 1]
        if (word.bare in kit.forenames and start < at) or called(words, start - 1, kit):
            start -= 1
            continue
        called_so = kit.arabic and start < at and start > 1 and not word.gap and _addresses(words[start - 2], kit)
        if (halts(word, kit) and not called_so) or _addresses(word, kit) or house(word.bare, kit) or head(word, kit) >= 0:
            break  # "الأستاذ كرم عطية": a verb that is a given name as well
        start -= 1
    # "حضر اللقاء أحمد سليمان، مدير …": what stands before a given name with an article is none of the name's.
    bound = [
        i
        for i in range(start, at - 1)
        if definite(words[i].bare, kit)
        and words[i].bare not in HALVES
        and words[i + 1].bare in kit.forenames
        and not (i > start and words[i - 1].bare in _COMPOUNDS)
    ]
    start = bound[-1] + 1 if bound else start
    address = start
    while address and not words[address].gap and (_addresses(words[address - 1], kit) or words[address - 1].bare in ("صاحب", "صاحبة")):
        address -= 1
    size = at - start
    if size < (1 if address < start else 2) or size > 8:
        return None
    if definite(words[start].bare, kit) and address == start:
        return None
    return address, start, at


_COMPOUND_WORDS = (
    "عبد عبيد هبة أمة نور سيف عز شمس صلاح علاء ضياء بهاء فخر نجم بدر تقي محي محيي زين سعد شرف عماد نصر خير حسام جلال أبو ابو أم آل بن ابن"
)
_COMPOUNDS = frozenset(_COMPOUND_WORDS.split())
"""With what names of Arabic begin that a word with the article ends: "عبد العزيز", "هبة الرحمن", "سيف الإسلام"."""


def until_name(words: Sequence[Word], at: int, end: int, kit: Kit) -> int:
    """The word behind all that a Hebrew office is of, where a comma and a given name follow: "מנהלת מחלקת קשרי חוץ באוניברסיטה, דנה לוי"; or `end`,
    as far as the office, which begins at `at`, is known."""
    for until in range(end, min(at + REACH, len(words) - 1)):
        word = words[until]
        if word.gap:
            given = word.gap == "," and (word.bare in kit.titles or (word.bare in kit.forenames and not words[until + 1].gap))
            # Two words of which nothing is known may be somebody's name.
            return (
                until if given and (until - end != 2 or any(map(kit.houses.__contains__, (words[end].bare, words[end].bare[1:])))) else end
            )
        if (halts(word, kit) and word.bare not in kit.links) or word.bare in kit.titles or word.bare in kit.forenames:
            return end
    return end


def _addresses(word: Word, kit: Kit) -> bool:
    """Whether a word is a form of address, in Hebrew also with the "and" that is written together with it: "וד״ר"."""
    return word.bare in kit.titles or (word.bare[:1] == "ו" and word.bare[1:] in kit.titles)


def placed(text: str, words: Sequence[Word], name: tuple[int, int, int], role: tuple[int, int]) -> Mention:
    address, first, last = name
    start, end = words[first].start + words[first].joined, words[last - 1].end
    if text[role[1] : role[1] + 1] == ")" and "(" in text[slice(*role)]:
        role = role[0], role[1] + 1
    if text[role[1] : role[1] + 1] in _MARKED and any(mark in _MARKED for mark in text[slice(*role)]):
        role = role[0], role[1] + 1
    addressed = words[address].start + (words[address].joined if address < first else 0)
    return Mention(text[start:end], text[addressed : words[first].start].strip(), text[slice(*role)], start, end, *role)


def apart(first: Sequence[Mention], further: Sequence[Mention]) -> list[Mention]:
    """The first, and of the others those that share no word with one of them, be it of the name or of the office."""
    taken = [span for one in first for span in ((one.start, one.end), (one.role_start, one.role_end))]
    return [
        *first,
        *(
            one
            for one in further
            if not any(
                low < end and start < high for start, end in ((one.start, one.end), (one.role_start, one.role_end)) for low, high in taken
            )
        ),
    ]
