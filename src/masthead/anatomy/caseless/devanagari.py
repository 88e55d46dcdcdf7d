"""Persons with an office in Hindi and Bengali, Tamil and Sinhala: the office stands last, its house before it, and a name or a form of address follows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import REACH, Kit, Word, apart, halts, house, named_before, placed, words_in
from masthead.expressions import expression

_BEHIND = (
    "शामिल",
    "उपस्थित",
    "मौजूद",
    "रहे",
    "रहीं",
    "थे",
    "थीं",
    "हुए",
    "हुईं",
    "ने",
    "द्वारा",
    "और",
    "एवं",
    "व",
    "तथा",
    "सहित",
    "समेत",
    "भी",
    "को",
    "से",
)
"""What may follow a name in Hindi without a comma."""


_OCCASIONS = frozenset(
    [
        "कार्यक्रम",
        "बैठक",
        "समारोह",
        "सम्मेलन",
        "संगोष्ठी",
        "कार्यशाला",
        "गोष्ठी",
        "सभा",
        "मेले",
        "रैली",
        "शिविर",
        "अवसर",
        "उद्घाटन",
        "अंत",
        "आरंभ",
        "शुरुआत",
        "प्रारंभ",
        "समापन",
        "मौके",
        "सत्र",
        "उपस्थिति",
        "अध्यक्षता",
    ]
)
"""At what somebody is, which is none of an office: "कार्यक्रम में प्राचार्य संजय वर्मा"."""
_MARKS = ("'", "‘", '"', "“", "«")
_WILL = ("ेंगे", "ेंगी", "ेगा", "ेगी", "एंगे", "एंगी", "एगा", "एगी", "होंगे", "होंगी", "होगा", "होगी")
"""How verbs of Hindi end that say what somebody will do."""
_GUESTS = ("অতিথি", "অতিথির", "अतिथि")
_DEFINITE = ("টির", "টিকে", "টি", "টিতে", "গুলোর", "গুলোকে", "গুলো")
"""How Bengali marks a thing that is known, and no name."""


def mentions(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """ "विदेश मंत्री एस. जयशंकर ने", or "कर्ट मिकोल, Simple Finance में इंजीनियर ने"."""
    found: list[Mention] = []
    floor = 0
    if "(" in text and _RETIRED.search(text):
        text = _RETIRED.sub(lambda match: " " * len(match.group()), text)
        words = words_in(text, kit)
    if "(" in text and _FIELD.search(text):
        words = words_in(_FIELD.sub(lambda match: " " * len(match.group()), text), kit)
    for at, word in enumerate(words):
        if at < floor or not (_ends(word.bare, kit) or _ends_phrase(words, at, kit)):
            continue
        if at + 1 < len(words) and not words[at + 1].gap and words[at + 1].bare not in kit.titles and _ends(words[at + 1].bare, kit):
            continue  # "चीफ प्रोक्टर": the last noun of an office ends it
        if at and at + 1 < len(words) and not words[at + 1].gap and _ends_phrase(words, at + 1, kit):
            continue  # "হেড অব কমিউনিকেশনস"
        opening = at
        while opening > floor and not words[opening].gap and at - opening < REACH and not _parts_before(words, opening, kit):
            opening -= 1
        titled = max((i for i in range(opening, at) if words[i].bare in kit.titles and words[i].bare not in _HONOURABLE), default=-1)
        if titled >= 0 and not any(words[i].bare in kit.houses and words[i + 1].bare in kit.links for i in range(titled + 1, at)):
            continue  # "श्री अमित वर्मा निदेशक": the name stands before it, and not "डॉ. अब्दुल कलाम विश्वविद्यालय के कुलपति"
        opening = next((i + 1 for i in range(at - 1, opening, -1) if words[i].bare == "में" and words[i - 1].bare in _OCCASIONS), opening)
        opening = max((i + 1 for i in range(opening, at) if words[i].bare in _HONOURABLE and words[i].bare[0] >= "\u0b80"), default=opening)
        while opening < at and (words[opening].bare in kit.links or words[opening].bare in _COME or words[opening].bare in _HONOURABLE):
            opening += 1
        if words[opening].bare in _ONE or (opening and not words[opening].gap and words[opening - 1].bare in _ONE):
            continue  # "একজন উদ্যোক্তা জামানত ছাড়াই ঋণ পাবেন": any one, and nobody's name follows
        name = _plain_name(words, at + 1, kit) or _one_word(words, opening, at + 1, kit)
        if name:
            field = _FIELD.match(text, word.end)
            found.append(placed(text, words, name, (words[opening].start, field.end() if field else word.end)))
            floor = name[2]
        elif words[opening].gap == "," and (before := named_before(words, opening, kit)):
            found.append(placed(text, words, before, (words[opening].start, word.end)))
            floor = at + 1
    found = apart(found, _titled(text, words, kit))
    return [_uninflected(one) if "\u0b80" <= one.name[-1:] <= "\u0bff" else one for one in found]


def _uninflected(one: Mention) -> Mention:
    """Somebody of Tamil without the ending of a case behind the vowel of the name: "திசாநாயக்கவுக்கு"."""
    ending = _ENDING.search(one.name)
    return replace(one, name=one.name[: ending.start()], end=one.end - len(one.name) + ending.start()) if ending else one


_ENDING = expression("(?<=[\u0b80-\u0bff]{3})[வய](?:ுக்கு|ின்|ால்|ிடம்|ுடன்|ும்|ை)\\Z")


def _titled(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """A form of address, the name, and the office behind it, no comma between them: "श्री अमित वर्मा निदेशक मुद्रण निदेशालय भी"."""
    found: list[Mention] = []
    for at, word in enumerate(words[:-2]):
        if word.bare not in kit.titles or "\u0980" <= word.bare[0] <= "\u0dff":
            continue
        behind = range(at + 1, min(at + 6, len(words)))
        office = next(
            (i for i in behind if words[i].gap or words[i].bare in kit.titles or _ends(words[i].bare, kit) or _stops(words[i], kit)), 0
        )
        if not office or office - at < 2 or words[office].gap or not _ends(words[office].bare, kit) or words[office].bare in kit.titles:
            continue
        end = office + 1
        while (
            end < len(words)
            and end - office < 6
            and not words[end].gap
            and not _stops(words[end], kit)
            and words[end].bare not in kit.titles
        ):
            end += 1
        found.append(placed(text, words, (at, at + 1, office), (words[office].start, words[end - 1].end)))
    return found


def _stops(word: Word, kit: Kit) -> bool:
    return word.bare in _BEHIND or word.bare in kit.links or halts(word, kit)


def _parts(bare: str, kit: Kit) -> bool:
    """Whether a word before an office is none of its phrase."""
    if bare[0] >= "\u0d80" and bare[-3:] == "මට":
        return True  # "ලබා දීමට": what is done
    return bare in kit.halts or ("\u0980" <= bare[0] <= "\u0dff" and bare in kit.said)


def _parts_before(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether the word before another is none of an office's phrase; "प्रबंध" is in "प्रबंध निदेशक"."""
    return _parts(words[at - 1].bare, kit) and f"{words[at - 1].bare} {words[at].bare}" not in kit.heads


def _bengali(word: Word) -> bool:
    return "\u0980" <= word.bare[0] <= "\u0dff"


_COME = ("আসা", "আগত", "आए", "आई", "आये")
"""Who has come from the place before it, which is none of the calling behind it: "সাতক্ষীরা থেকে আসা উদ্যোক্তা"."""
_HONOURABLE = frozenset(
    (
        "माननीय",
        "माननीया",
        "महामहिम",
        "आदरणीय",
        "आदरणीया",
        "मान्यवर",
        "মাননীয়",
        "মহামান্য",
        "ගරු",
        "අතිගරු",
        "மாண்புமிகு",
        "கௌரவ",
        "மதிப்புக்குரிய",
        "மேதகு",
    )
)
"""What stands before offices out of respect, and before names."""
_SEATED = frozenset(("এমপি", "এম.পি", "এম.পি.", "এমএলএ", "सांसद", "एमपी", "एम.पी", "एमएलए", "පා.ම", "எம்.பி", "எம்.பி.", "எம்.எல்.ஏ"))
"""What says behind a name that somebody sits in a parliament, whatever office stands before it."""
_ONE = ("একজন", "এক", "কোনো", "যেকোনো", "एक", "कोई", "किसी")
"""What makes a noun of office anybody's."""


def _ends_phrase(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether the last of two or three words ends an office that is one only with them: "बैंक सखी", "হেড অব কমিউনিকেশনস"."""
    if not at or words[at].gap:
        return False
    two = f"{words[at - 1].bare} {words[at].bare}"
    return two in kit.heads or (at > 1 and not words[at - 1].gap and f"{words[at - 2].bare} {two}" in kit.heads)


def _ends(bare: str, kit: Kit) -> bool:
    if bare[0] >= "\u0b80":
        return bare in kit.heads  # a Sinhala family name ends as "leader" does: "දිසානායක"
    return bare in kit.heads or bare.endswith(kit.tails)


def _predicate(bare: str) -> bool:
    """Whether a word of Tamil is a verb that tells what somebody does, or what is done to something: "அறிவித்துள்ளார்", "திட்டத்தைத்"."""
    return "\u0b80" <= bare[0] <= "\u0bff" and _TAMIL.search(bare) is not None


_DOING = ("ීම", "ීමේ", "ීමට", "ීමක්", "ීම්")
"""How Sinhala names what is done: "යථාවත් කිරීම"."""
_TAMIL = expression("(?:(?:ுள்ள|ித்த|த்த|ந்த|ட்ட|ின|கிற)ார்|(?:த்த|ந்த|ட்ட|ண்ட|ின|ற்ற|ுள்ள)னர்|ை[கசதப]்)\\Z")


def _plain_name(words: Sequence[Word], at: int, kit: Kit) -> tuple[int, int, int] | None:
    """A name up to a postposition or a comma."""
    start = at
    while start < len(words) and words[start].bare in kit.titles and not words[start].gap:
        start += 1
    end = start
    if end < len(words) and (words[end].bare in _GUESTS or words[end].bare in _RESPECTS):
        return None  # "প্রধান অতিথির বক্তৃতায়", "मंत्री महोदय ने"
    while (
        end < len(words)
        and not words[end].gap
        and (_initial(words, end, start) or not (halts(words[end], kit) or words[end].bare in kit.links))
    ):
        if end > start and end + 1 < len(words) and words[end + 1].bare in _GUESTS:
            return at, start, end  # "আলী হোসেন প্রধান অতিথি": what he was at the occasion
        if end - start > 1 and words[end].bare in _SEATED:
            return at, start, end  # "জনাব কামাল হোসেন এম.পি"
        if end - start > 1 and (_predicate(words[end].bare) or _ENDING.search(words[end - 1].bare)):
            return at, start, end
        if end - start > 1 and words[end].bare.startswith(_MARKS):
            return at, start, end  # "राजीव वर्मा 'नई राह' पर": what a talk is called
        if words[end].bare.endswith(_DOING):
            return None
        if end - start > 1 and start > at and end + 1 < len(words) and words[end + 1].bare in kit.titles and _ends(words[end].bare, kit):
            return at, start, end  # "श्री करुणाकर शुक्ला निदेशक श्री प्रदीप चौहान": the next one's office
        if (
            end - start > 1
            and words[end].bare in _RESPECTS
            and (end + 1 == len(words) or words[end + 1].bare in _BEHIND or words[end + 1].gap)
        ):
            return at, start, end  # "श्री अमित वर्मा जी ने"
        if start > at and end > start and house(words[end].bare, kit) and (end + 1 == len(words) or words[end + 1].gap):
            return at, start, end + 1  # "মোঃ ফিরোজ সরকার,": a family name that is a noun of houses as well
        if end > start and _ends(words[end].bare, kit) and end + 1 < len(words) and words[end + 1].bare == "ने" and not words[end + 1].gap:
            return at, start, end + 1  # "गोविंद चंद महंत ने": a calling that is the family name
        if _ends(words[end].bare, kit) or house(words[end].bare, kit) or words[end].bare.endswith("ों"):
            return None  # an office, a house, or a plural: "प्रमुख संस्करणों से"
        if end - start > 1 and words[end].bare.endswith(_DEFINITE):
            return at, start, end  # what is done to something: "কামাল হোসেন শাখাটির উদ্বোধন করেন"
        end += 1
    acts = end < len(words) and words[end].bare == "ने"
    will = end < len(words) and words[end].bare.endswith(_WILL)  # "निदेशक अमित वर्मा करेंगे"
    stops = will or (
        end < len(words) and (words[end].bare in _BEHIND or words[end].bare in kit.said or words[end].gap != "" or _bengali(words[end]))
    )
    closed = stops or end == len(words) or start > at
    return (at, start, end) if closed and (2 if start == at and not acts else 1) <= end - start <= 4 else None


def _one_word(words: Sequence[Word], opening: int, at: int, kit: Kit) -> tuple[int, int, int] | None:
    """A name of one word in a list of people, between an office that a comma opens and the next comma: ", उपाध्यक्ष चेतराम, "."""
    if not words[opening].gap or at + 1 >= len(words) or words[at].gap or words[at + 1].gap != ",":
        return None
    bare = words[at].bare
    plain = not (halts(words[at], kit) or _bengali(words[at]) or bare in _BEHIND or bare in kit.links or bare in kit.titles)
    return (
        (at, at, at + 1) if plain and len(bare) > 3 and not _ends(bare, kit) and not house(bare, kit) and not bare.endswith("ों") else None
    )


_FIELD = expression(r"(?<=[\u0900-\u09ff]) ?\([^()\n]{1,24}\)")
"""Of what an office is, in brackets behind it, or its rank: "अतिरिक्त सचिव (स्वास्थ्य)", "মহাপরিচালক (যুগ্ম সচিব)"."""
_RETIRED = expression(r"\((?:অব\.?|অবঃ|অবসরপ্রাপ্ত|सेवानिवृत्त|से\.\s?नि\.?|अ\.\s?प्रा\.?|ऑनरेरी)\)")
"""What stands behind the rank of somebody who has left the service: "জেনারেল (অব.)"."""
_INITIAL_WORDS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
_INITIALS = frozenset(_INITIAL_WORDS.split())
_RESPECTS = frozenset(("जी", "सर", "साहब", "महोदय", "महोदया", "मैडम", "साहिब"))
"""What follows a name out of respect."""


def _initial(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a small word is an initial behind another: "आर के तिवारी"."""
    return at > start and words[at].bare in _INITIALS and words[at - 1].bare in _INITIALS
