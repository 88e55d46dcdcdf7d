"""The paper of somebody who holds a public office: "Senator Jane Doe", "The Hon. John Roe MP, Minister for Water and the Rivers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.letterhead import without_motto
from masthead.anatomy.wording.deeds import deed
from masthead.anatomy.wording.names import UPPER, capital, lettered, office, particle, plain, thing
from masthead.expressions import expression
from masthead.language.forenames import given

_GOVERNS = expression(
    r"(?:\w{3,14}(?=minister|kanzler|präsident))?(?:minist|министр|міністр|υπουργ|mayor|maire\Z|mairesse|alcald|sindac|prefeit|governor|gouverneur|gobernador|governador|governator|premier|"
    r"chancellor|kanzler|canciller|treasurer|attorney|secretar|taoiseach|tánaiste|(?:ober)?bürgermeister|burgemeester|borgmester|borgarmester|burmistrz|primar|préfet|prefekt|prefett|procurator|"
    r"prosecutor|procureur|(?:ober|general)?staatsanw|fiscal|hejtman|wojewod|župan|губернатор|мэр|мер\Z|кмет|president|présiden|prezydent|prezident|президент|sheriff|commissioner)",
    re.I,
)
"""Offices that are houses themselves: what they give out is theirs, whoever holds them."""
_REPRESENTS = expression(
    r"(?:shadow|member|senator|sénat|senador|mp|mps|mhr|mla|mlc|msp|mep|td|congress(?:man|woman|member)|representative|leader|whip|speaker|spokes(?:man|woman|person)|councillor|councilman|councilwoman|councilor|"
    r"assemblym\w+|abgeordnet|député|diputad|deputad|deputat|fraktionsvorsitz|fraktionschef|poslan|posłank|poseł|kamerlid|raadslid|riksdags\w+|stortings\w+|folketing\w*|депутат|βουλευτ|opposition)",
    re.I,
)
"""Offices of those who speak for themselves or their party."""
_POST = expression(
    r"(?:M\.?P\.?P?|M\.?H\.?R|ML[AC]|MSP|MEP|TD|Md[BLA]|MdEP|[QKS]\.?C|A[OMC]|[OMC]BE|Ph\.?D|J\.?P|Jr|Sr|D-[A-Z]\w+|R-[A-Z]\w+|\([DR]-[A-Z]{2}\))[.,;)]*\Z"
)
"""What stands behind the name of a member of a parliament, or of somebody honoured."""
POST_NOMINAL = expression(r",?\s(?:M\.?P\.?P?|M\.?H\.?R|ML[AC]|MSP|MEP|TD|Md[BLA]|MdEP|[QKS]C|A[OM]|[OMC]BE)\Z")
"""The same at the end of a name."""
_HONOURED = frozenset(
    (
        "the",
        "hon",
        "rt",
        "right",
        "honourable",
        "honorable",
        "his",
        "her",
        "excellency",
        "h.e",
        "der",
        "die",
        "le",
        "la",
        "il",
        "el",
        "o",
        "a",
        "office",
        "of",
        "cabinet",
        "du",
        "de",
    )
)
"""What may stand before all of them."""
_LEADS = frozenset((
    "for", "of", "to", "on", "in", "assisting", "für", "des", "der", "de", "du", "des", "del", "della", "dell", "di", "da", "do", "per", "pour", "para", "voor", "van", "dla", "pro", "för", "til",
))  # fmt: skip
_SMALL = _LEADS | frozenset(
    (
        "the",
        "and",
        "&",
        "with",
        "und",
        "et",
        "y",
        "e",
        "en",
        "i",
        "och",
        "og",
        "a",
        "la",
        "le",
        "les",
        "los",
        "las",
        "l'",
        "l’",
        "d'",
        "d’",
        "das",
        "het",
    )
)
FORE = frozenset((
    "shadow", "assistant", "deputy", "acting", "federal", "state", "parliamentary", "first", "prime", "chief", "associate", "vice", "interim", "cabinet", "senior", "national", "opposition", "district",
    "county", "us", "u.s", "u.s.", "junior", "lord", "city", "british", "australian", "leading",
))  # fmt: skip
"""What may stand before an office and says more of it."""
_NEW = frozenset(("new", "next", "named", "as", "is", "wins", "who", "why", "how", "what", "vs", "versus", "not", "no"))
"""With these a line tells something."""
_NOUNS = frozenset(
    ("states", "works", "services", "resources", "sports", "notes", "comments", "trains", "supports", "calls", "names", "links")
)
"""Nouns that are written as verbs are."""
_PAPER = expression(r"(?:[-–—*•|:,.]+\s)?(?:(?:news\s)?from\s|by\s|issued by\s|statement by\s|von\s|du\s|de la\s)?(?:the\s)?", re.I)
_ELIDED = expression(r"(?<!\w)([ldLD]['’])(?=\w)")
_JOINED = expression(r"((?<!\w)[ldLD]['’]) ")
_DANGLING = expression(r"(?:\s(?:and|&|of|for|und|et|y|e))+\Z")
_MARKS = " \u00a0*-–—|•·:,;.'’\"_"
_TOP, _LONGEST = 8, 30
_GREETED = (",", "，", "،", "!", "！")


class Holder(Struct, frozen=True, gc=False):
    """Who holds which office, as a row says it; either may be empty."""

    person: str
    office: str
    governs: bool


def holder(text: str, lexicon: Pack) -> Holder | None:
    """Who a row is about that names nobody but holders of public offices, and tells nothing."""
    text = without_motto(text) if text.count("\n") > 1 else text
    if not 4 < len(text) <= 240 or any(mark in text for mark in '?!“”"@€$%') or has_digit(text):
        return None
    if not any(office(word, lexicon) or _POST.match(word) for word in text.split()):
        return None
    text = _without_genre(text, lexicon)
    words = _ELIDED.sub(r"\1 ", text).split()
    bare = [word.strip(",;.()|–—-").casefold() for word in words]
    if not (2 if "-" not in text else 1) <= len(words) <= _LONGEST or not _NEW.isdisjoint(bare):
        return None
    if any(deed(word, lexicon) and word not in _NOUNS and word not in _SMALL and not office(word, lexicon) for word in bare):
        return None
    if any(word[0].islower() and low not in _SMALL and low not in _HONOURED for word, low in zip(words, bare, strict=True) if low):
        return None
    return _read(words, bare, lexicon)


def _without_genre(text: str, lexicon: Pack) -> str:
    """A row without the genre's name at one of its ends."""
    genre = phrases(lexicon.genres).search(text) if present(lexicon.genres) else None
    if genre is not None:
        front, behind = text[: genre.start()].strip(_MARKS), text[genre.end() :].strip(_MARKS)
        text = front or behind if not (front and behind) else text
    text = text.strip(_MARKS)
    opened = _PAPER.match(text)
    return text[opened.end() :] if opened else text


def _read(words: Sequence[str], bare: Sequence[str], lexicon: Pack) -> Holder | None:
    at = 0
    persons: list[str] = []
    offices: list[str] = []
    titled = spoken = False
    while at < len(words):
        low = bare[at]
        if not low or (low in _HONOURED and words[at][1:] != ".") or (low in plain(lexicon.titles) and not office(low, lexicon)):
            at, titled = at + 1, titled or low in plain(lexicon.titles) or low in ("hon", "honourable")
            continue
        if _POST.match(words[at]):
            at, spoken = at + 1, True
            continue
        named = _person(words, bare, at, lexicon, titled=titled or bool(offices))
        if named > at and not persons:
            persons.append(_STOPPED.sub("", " ".join(words[at:named]).strip(",;| ")))
            at, titled = named, False
            continue
        end = _office(words, bare, at, lexicon)
        if end == at:
            if not offices or not words[at - 1].endswith(","):
                return None
            end = _complement(words, bare, at, lexicon)  # "Minister for Roads, Rivers and Ports"
            if end == at:
                return None
            offices[-1] = f"{offices[-1]} {' '.join(words[at:end])}"
        else:
            offices.append(" ".join(words[at:end]))
        at, titled = end, False
    offices = [_JOINED.sub(r"\1", _DANGLING.sub("", each.strip(",;| "))) for each in offices]
    governing = next((each for each in offices if _governs(each)), "")
    told = governing or next((each for each in offices if any(map(_REPRESENTS.match, each.split()))), "")
    if persons and told and not governing:  # "Senator Ann Roe Shadow Minister for Roads"
        told = next((each for each in offices if " " in each and " of " not in each.casefold()), told)
    if not told and not spoken:
        return None
    if not persons and len(told.split()) < 2 and "-" not in told:
        return None
    return Holder(persons[0] if persons else "", told, bool(governing))


_STOPPED = expression(r"(?<=[^\W\d_]{4})\.\Z")
"""The stop for which a scan took the comma behind a surname."""


def may_govern(text: str) -> bool:
    """Whether any such office may be named in a text."""
    return any(map(_may_name_government, _CAPITALISED.of(text).findall(text)))


_CAPITALISED = lettered(rf"[{UPPER}][\w-]*")
"""Words that may have a capital, as offices have them on such paper."""


@lru_cache(maxsize=20_000)
def _may_name_government(word: str) -> bool:
    return _GOVERNS.match(word) is not None


def _governs(office: str) -> bool:
    words = office.split()
    aside = words[0].casefold() in _OUT_OF_OFFICE or any(word.casefold() in _HELPING for word in words)
    return not aside and any(map(_GOVERNS.match, words))


_OUT_OF_OFFICE, _HELPING = frozenset(("shadow", "opposition")), frozenset(("assistant", "associate"))
"""Who would govern, and who only helps one who does: "Deputy Assistant Attorney General"."""


def _person(words: Sequence[str], bare: Sequence[str], at: int, lexicon: Pack, *, titled: bool) -> int:
    """Where a person's name ends that begins at a word; `at` if none does."""
    end = at
    while end < len(words) and end - at < 4:
        word = words[end]
        if end > at and _IN_FULL.fullmatch(word):
            end += 1
            continue
        if (
            _POST.match(word)
            or not (capital(word) or (particle(word) and end > at))
            or bare[end] in FORE
            or (office(bare[end], lexicon) and end - at != 1)
            or (word[1:] != "." and thing(_spoken(word.strip(",;.|"))))
        ):
            break
        if office(bare[end], lexicon) and not (given(words[at]) and (end + 1 == len(words) or bare[end + 1] not in _SMALL)):
            break
        end += 1
        if word.endswith((",", ";", "|")):
            break
    many = end - at
    initials = expression(r"(?:[^\W\d_]\.){1,3}").match(words[at]) is not None if many else False
    known = initials or given(words[at].strip(",."))
    if titled and many > 2 and not known and not _POST.match(words[end] if end < len(words) else ""):
        return at  # "Senator Brown Slams …"
    post = end < len(words) and _POST.match(words[end]) is not None
    if many < (1 if titled else 2) or not (titled or post or initials or given(words[at].strip(",."))):
        return at
    closed = end == len(words) or words[end - 1].endswith((",", ";", "|")) or post or bare[end] in FORE
    return end if closed or office(bare[end], lexicon) or bare[end] in ("the", "") else at


_IN_FULL = expression(r"\((?:[^\W\d_]\.){1,3}\)")
"""Initials in brackets behind the name by which somebody is called: "Kit (C.J.) Roe"."""


def _spoken(word: str) -> str:
    return word.capitalize() if word.isupper() and len(word) > 3 else word


def _office(words: Sequence[str], bare: Sequence[str], at: int, lexicon: Pack) -> int:
    """Where an office ends with what it is of, that begins at a word; `at` if none does."""
    first = next((to for to in range(at, min(at + 4, len(words))) if office(bare[to], lexicon)), -1)
    if first < 0 or any(words[to].endswith(",") or not capital(words[to]) for to in range(at, first)):
        return at
    end = first + 1
    while end < len(words) and office(bare[end], lexicon) and not words[end - 1].endswith(","):
        end += 1
    if end < len(words) and not words[end - 1].endswith(",") and bare[end] in _LEADS:
        return _complement(words, bare, end, lexicon)
    return end


def _complement(words: Sequence[str], bare: Sequence[str], at: int, lexicon: Pack) -> int:
    """Where what an office is of ends: before a comma's next part, a person, a title, or another office."""
    end, named = at, False
    while end < len(words):
        small = bare[end] in _SMALL
        if not small and named and end > at and (_begins_person(words, bare, end, lexicon) or _begins_office(bare, end, lexicon)):
            break
        if named and bare[end] == "the" and end + 1 < len(words) and bare[end + 1] in ("hon", "honourable", "rt"):
            break
        if _POST.match(words[end]) and named:
            break
        if not small and not capital(words[end]):
            break
        named = named or not small
        end += 1
        if words[end - 1].endswith((",", ";", "|")):
            break
    return end if named else at


def _begins_person(words: Sequence[str], bare: Sequence[str], at: int, lexicon: Pack) -> bool:
    if bare[at] in plain(lexicon.titles):
        return True
    return (
        bare[at - 1] not in _SMALL
        and given(words[at])
        and at + 1 < len(words)
        and capital(words[at + 1])
        and not thing(_spoken(words[at + 1]))
    )


def _begins_office(bare: Sequence[str], at: int, lexicon: Pack) -> bool:
    if bare[at - 1] in _SMALL and bare[at - 1] not in ("and", "&"):
        return False
    return office(bare[at], lexicon) or (bare[at] in FORE and any(office(word, lexicon) for word in bare[at + 1 : at + 3]))


def over(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, lexicon: Pack) -> bool:
    """Whether a line at the head is such paper, with a line below it, before the text, that may be the headline."""
    if at >= _TOP or lines[at].kind not in ("paragraph", "heading") or holder(lines[at].text, lexicon) is None:
        return False
    return any(
        lines[below].kind in ("paragraph", "heading")
        and labels[below] not in ("date", "status", "embargo", "contact", "reachable", "furniture", "wire", "filing")
        and (3 <= length(lines[below].text) <= 45 or _in_two_words(lines, labels, below, first_prose))
        and sum(map(str.isalpha, lines[below].text)) * 2 > len(lines[below].text)
        and not (labels[below] == "genre" and length(lines[below].text) < 5)
        and holder(lines[below].text, lexicon) is None
        for below in range(at + 1, first_prose)
    )


def _in_two_words(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int) -> bool:
    """Whether a line of two words stands alone above the text in capitals, as a headline may: "MINISTERIAL APPOINTMENTS"."""
    text = lines[at].text
    return not labels[at] and length(text) == 2 and (text.isupper() or lines[at].kind == "heading") and at + 1 == first_prose


def roles_around(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], headline: int, body: int, lexicon: Pack) -> None:
    """Gives the rows of such paper above and under a headline their role."""
    for at in range(min(body, headline + 3, _TOP + 3) if headline >= 0 else 0):
        if (
            at != headline
            and roles[at] in ("furniture", "kicker", "genre", "body")
            and lines[at].kind in ("paragraph", "heading")
            and labels[at] in ("", "genre")
            and not (at > headline and lines[at].text.endswith(_GREETED))  # "Members of the County Assembly," are spoken to
            and holder(lines[at].text, lexicon) is not None
        ):
            roles[at] = "issuer"
