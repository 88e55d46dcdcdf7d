"""What in a text may be the name of a house: runs of capitals over small words, without article, genitive and office."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.anatomy.issuing.actors import FORM_BEFORE, FORMED, formed
from masthead.anatomy.issuing.goingon import CAPITALS, LINK, NOUN_LAST, goes_on, numbered
from masthead.anatomy.issuing.nameless import ORGAN, names_nobody
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.wordkinds import (
    ARTICLE,
    ARTICLE_LIKE,
    BODY,
    COMMON_LETTERS,
    COUNTED,
    DAY,
    ENDS_THING,
    FOR,
    GENRE,
    GIVEN,
    HOUSE,
    JOINT,
    NAMELESS,
    NEVER_FIRST,
    OF,
    OFFICE,
    OPENS_THING,
    RANK,
    SMALL,
    TITLE,
    UNLIKE_DESK,
    Kinds,
    kit_of,
)
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.wording.bodies import COMMUNE, holds_body
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import holds_office, linked, office, over_links, runs, thing
from masthead.anatomy.wording.places import state
from masthead.expressions import expression

_COUNTED = expression(r"[IVXLC]{2,8}\s(?=[^\Wa-z\d_])")
"""Which council it is since the first one: "XXIV Ayuntamiento de Lenn"."""
_OWN = expression(r"['’]s?(?=\s|$)")
JOINED = expression(r"[\s/](?:(?<=\s)(?:(?:and|&|und|et|y|e|en|и|та|i|och|og|și|a|la|al|ve|[–/-])\s|/\s?)|(?<=/)\s?)")
_FOR = expression(r"\sfor\s(?:the\s)?(?=[^\Wa-z\d_])")
_ADDRESSED = expression(r"\.(?:com|org|net|io|ai|eu|info)(?![\w-])")
"""What houses are called that have the name of their domain."""
_OF = expression(
    r"\s(?:of|de|du|des|da|do|del|della|di|der|von|van)\s(?:the\s|la\s|der\s|de\s)?(?=\S)|\s(?:d|dell)['’]\s?(?=\S)|\s(?:de|of|du)\sl['’](?=\S)"
)
_PARTING = {
    "de": expression(r"\s(?:das|dem|den|die|zu|mit|am)\s|\s(?:Mit|Das|Die|Der)\s"),
    **dict.fromkeys(("es", "it", "pt", "fr", "ca"), expression(r"\s(?:a|al|ai)\s")),
    **dict.fromkeys(("tr", "kk", "tk"), expression(r"(?<=\w)['’]\w{1,6}(?!\w)")),
}
"""What is a particle of names in other languages, and no part of one in this; in Turkish, how names are declined."""
_FOR_FIELDS = frozenset(("assessorato", "assessorati", "sottosegretariato", "délégation", "haut-commissariat"))
"""Houses whose field stands behind what else is a verb's: "alla Cultura", "aux Ports"."""
_WORD = expression(r"[^\s,;()]+")


def names_in(text: str, lexicon: Pack, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such names stand; one in several lengths where more than one may be meant ("Acme and Partners", "Acme")."""
    done = start
    kit = kit_of(lexicon)
    kinds = kit.kinds
    parting = _PARTING.get(lexicon.language)
    small_too = lexicon.language not in CAPITALS or lexicon.language in NOUN_LAST
    genres = phrases(lexicon.genres) if may_hold(text, lexicon.genres) else None
    if genres is not None and genres.search(text, start, min(end + 60, len(text))) is None:
        genres = None
    found = runs(text, start, min(end, len(text)), branded=True)
    cut_off = found[-1] if found and end < len(text) else None
    """The last run may go on behind `end`, as it is found here."""
    for run in found:
        begin, last = run.span()
        if begin < done:
            continue
        while begin > start and (text[begin - 1].islower() or text[begin - 1].isdigit()):  # "eQualitie", "5G Norhaven"
            begin -= 1
        read, words = (begin, last), text[begin:last].split()
        opening = kinds[words[0]]
        if opening & ARTICLE_LIKE and (article := ARTICLE.match(text, begin)):
            begin = article.end()
            opening = COUNTED
        if (
            opening & COUNTED
            and (counted := _COUNTED.match(text, begin))
            and made_of_houses(text[counted.end() :].partition(" ")[0], lexicon)
        ):
            begin = counted.end()
        whole = begin == run.start() and run is not cut_off
        last = over_links(text, last, LINK, 4) if whole else max(linked(text, begin, LINK, 4), last)
        if text[last : last + 1] == "." and (address := _ADDRESSED.match(text, last)):
            last = address.end()  # "Boats.example.com"
        last = formed(text, begin, last)
        name = text[begin:last]
        if ("'" in name or "’" in name) and (owned := _OWN.search(text, begin, last)):
            # "Lenn County Sheriff’s Office", "Seamen’s Union"
            behind = text[owned.end() + 1 : last].split()
            housed = bool(behind) and behind[0][0].isupper() and (made_of_houses(behind[0], lexicon) or made_of_houses(behind[-1], lexicon))
            if housed:
                yield begin, last
                if (meant := _FOR.search(text, begin, last)) is not None:
                    yield meant.end(), last
            holder = text[begin : owned.start()].split()
            if housed and len(behind) == 1 and holder and office(holder[-1], lexicon):
                done = last
                continue
            if not housed and len(behind) == 1 and behind[0].isalpha() and behind[0][0].isupper() and lexicon.language == "en":
                yield owned.end() + 1, last  # "Norhaven’s Quayline"
            last = owned.start()
        cut = parting.search(text, begin, last) if parting is not None else None
        if cut is not None and text[begin : cut.start()].casefold() in _FOR_FIELDS:
            cut = None  # "Assessorato ai Trasporti"
        if cut is not None:
            yield from names_in(text, lexicon, cut.end(), last)
            last = cut.start()
        done = last if cut is None else max(last, cut.end())
        if genres is not None and (genre := genres.search(text, begin, last)):
            # "Kultusministerium - Pressemitteilung": the genre is no part of the name before it.
            if genre.start() <= begin + 1:
                done = max(genre.end(), begin + 1)
                continue
            last = genre.start()
            while last > begin and not text[last - 1].isalnum():
                last -= 1
        name = text[begin:last]
        said = kinds.of(words if read == (begin, last) else name.split())
        held = said & TITLE or "," in name or "(" in name  # words that marks touch are told there
        for first, until in _without_office(text, begin, last, lexicon, kinds) if held else ((begin, last),):
            yield first, until
            if lexicon.language == "tr" and (noun := _nouned(text, first, until, lexicon)) < until:
                yield first, noun
            if said & (JOINT | OF | FOR) or "/" in name:
                yield from _shorter(text, first, until, lexicon)
            if small_too and (on := goes_on(text, first, until, lexicon, kit)) > until:
                yield first, on
            if until == last and (end_of := numbered(text, until, words[-1], kit)):
                yield first, end_of


def _shorter(text: str, first: int, until: int, lexicon: Pack) -> Iterator[tuple[int, int]]:
    """The names within a name of several words, of which each may be meant: the first of two, what a noun is of, for whom it is."""
    name = text[first:until]
    if " " not in name and "/" not in name:
        return
    if (joint := JOINED.search(text, first, until)) and joint.start() > first:
        yield first, joint.start()
    for inner in _OF.finditer(text, first, until):
        if COMMUNE.match(text, inner.end()) or made_of_houses(text[inner.end() : until].partition(" ")[0], lexicon):
            yield inner.end(), until
    if (
        lexicon.language == "en"
        and (meant := _FOR.search(text, first, until))
        and made_of_houses(text[meant.end() : until].split()[-1], lexicon)
    ):
        yield meant.end(), until  # "Bureau of Boats for the Lenn County Sheriff’s Office"


def _without_office(text: str, begin: int, last: int, lexicon: Pack, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """The parts of a run before, between and behind the offices in it: "Norhaven Council President", "Director of Norhaven Council"."""
    words = list(_WORD.finditer(text, begin, last))
    held = [kinds[word.group()] & TITLE > 0 for word in words]
    for at, word in enumerate(words):  # "Norhaven Ombudsman for Children": an office that is a house, unless somebody is named behind it
        if held[at] and kinds[word.group()] & BODY and not (at + 1 < len(words) and kinds[words[at + 1].group()] & GIVEN):
            held[at] = False
    if not any(held):
        yield begin, last
        return
    if (
        lexicon.language == "en"
        and len(words) > 1
        and not any(is_title and not _several(word.group()) for word, is_title in zip(words, held, strict=True))
    ):
        yield begin, last  # "Tarn Partners", "Doctors of the Coast": nobody holds several offices of one name
    if not held[0] and made_of_houses(words[0].group(), lexicon) and len(words) > 1 and words[1].group().islower():
        # "Office of the President": what begins with a noun of houses is one.
        yield begin, last
        return
    first = 0
    for at in (*(at for at, is_title in enumerate(held) if is_title), len(words)):
        while first < at and words[first].group()[0].islower():
            first += 1
        resume = at
        if lexicon.language == "en" and 0 < at < len(words) and words[at - 1].group() in _DEGREES:
            at -= 1  # "Norhaven High Commissioner"
        while lexicon.language == "tr" and at < len(words) and at > first and words[at - 1].group().casefold() in _OFFICED:
            at -= 1
        if first < at and words[at - 1].group()[0].isupper():
            yield words[first].start(), words[at - 1].end() if at < len(words) else last
        first = resume + 1
        if lexicon.language in _NOUN_FIRST:
            while first + 1 < len(words) and words[first + 1].group().islower() and _QUALIFYING.fullmatch(words[first].group()):
                first += 1  # "Presidente Municipal de Lenn"
    if lexicon.order == "last":
        return  # where the office stands behind the house, the whole is somebody's
    if any(made_of_houses(word.group(), lexicon) for word, is_title in zip(words, held, strict=True) if not is_title):
        yield begin, last


_NOUN_FIRST = frozenset(("es", "pt", "fr", "it", "ca", "gl", "ro"))
"""Languages in which an adjective stands behind its noun."""
_QUALIFYING = expression(r"[^\W\d_]{3,}(?:[ai]le?|iv[oa]|ic[oa]|junt[oa]|tari[oa]|ive|if|ique|aire)")
"""What such adjectives of offices end with: "Municipal", "Ejecutiva", "Adjunto"."""
_DEGREES = frozenset(
    ("High", "Deputy", "Vice", "Assistant", "Chief", "Executive", "Managing", "Prime", "Permanent", "Acting", "Interim", "Senior")
)
"""What stands before a noun of office and is of it."""
_OFFICED = frozenset(
    (
        "belediye",
        "büyükşehir",
        "i̇l",
        "il",
        "ilçe",
        "i̇lçe",
        "şube",
        "oda",
        "dernek",
        "vakıf",
        "okul",
        "daire",
        "genel",
        "bölge",
        "yönetim",
        "parti",
        "grup",
        "meclis",
        "eş",
    )
)
"""What stands in Turkish before a noun of office and is of it: "Belediye Başkanı"."""


def _several(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _nouned(text: str, first: int, until: int, lexicon: Pack) -> int:
    """Where in a Turkish run the last noun of houses ends, with which its name is over: "İçmimarlar Odası Örgütlülüğünün"."""
    ends = [word.end() for word in _WORD.finditer(text, first, until) if holds_body(word.group(), lexicon)]
    return ends[-1] if ends and ends[-1] - first > len(text[first:until].split()[0]) else until


def holds_title(name: str, lexicon: Pack) -> bool:
    """Whether an office or a form of address stands in a name, behind its first word: "Harbour Party Senator Jane Doe"."""
    kinds = kit_of(lexicon).kinds
    words = name.split()
    if kinds[words[-1]] & (HOUSE | TITLE) == HOUSE and not any(kinds[word] & GIVEN for word in words[1:-1]):
        return False  # "Norhaven Student Council": what ends with a noun of houses is one
    return any(word[0].isupper() and kinds[word] & TITLE and not (lexicon.language == "en" and _several(word)) for word in words[1:])


def fit(name: str, lexicon: Pack, *, alone: bool = False) -> bool:
    """Whether a name may be a house's at all: no day, no genre, no pronoun, no occasion, no office, no desk, no country, no bare noun.

    `alone`: it is a line's, so that in German as well its capital says that it is a name.
    """
    if not (name[:1].isalpha() or name[1:2].isalpha()) or name in COMMON_LETTERS or " #" in name:
        return False
    kit = kit_of(lexicon)
    words = name.split()
    said, opening, closing = kit.kinds.of(words), kit.kinds[words[0]], kit.kinds[words[-1]]
    if (
        opening & NEVER_FIRST
        or closing & DAY
        or ((said & NAMELESS or name[0] >= _TOUCHING) and (names_nobody(name) or (len(words) > 1 and ORGAN.fullmatch(name))))
        or (said & GENRE and phrases(lexicon.genres).search(name))
        or ((not said & UNLIKE_DESK or name[0] >= _TOUCHING) and only_desk(name, lexicon))
    ):
        return False
    if len(words) > 1:
        if words[-1].isdigit():
            return fit(name.rpartition(" ")[0], lexicon, alone=True)  # "Canal 9"
        if opening & SMALL and ((len(words) > 2 and words[1].islower()) or not said & HOUSE):
            return False  # "En la Octava Sesión del Consejo"
        if opening & SMALL and len(words) == 2 and words[0].casefold() in lexicon.prepositions and made_of_houses(words[1], lexicon):
            return False  # "På Myndigheten"
        several = lexicon.language == "en" and _several(words[0])
        if (
            ((opening & OPENS_THING or closing & ENDS_THING) and not alone and not said & HOUSE)  # "Annual Crane Report", "Prix du Port"
            or opening & RANK
        ):
            return False
        held = opening & OFFICE or ("," in words[0] and holds_office(name, lexicon, 1))
        return not (held and not several and not opening & HOUSE) and not (len(words) < 4 and state(f"Town, {name}"))
    if name.isupper() and (FORMED.search(f" {name}") or FORM_BEFORE.match(f"{name} X")):
        return False  # "ООД": a legal form alone
    if (len(name) < 3 and not name.isupper() and not "\u3400" <= name[0] <= "\u9fff") or name.casefold() in kit.none or said & OFFICE:
        return False
    low = name.casefold()
    if lexicon.language == "de" and not (name.isupper() or kit.none.isdisjoint((low.removesuffix("s"), low.removesuffix("es")))):
        return False  # "die Vorsitzende des Vereins"
    if said & HOUSE and name[1:2] in ("'", "’") and name[2:3].islower():
        return False  # "L’assemblée"
    loud = name.isupper() or any(map(str.isupper, name[1:])) or _ADDRESSED.search(name) is not None
    if (not loud and thing(name)) or (lexicon.language == "de" and not alone and not loud and not said & HOUSE):
        return False
    return not state(f"Town, {name}")


_TOUCHING = "\u0e00"
"""The first letter of the scripts whose words touch."""
