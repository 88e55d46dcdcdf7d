"""Who is named with an office, role or function, and how the source words it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from masthead.anatomy.offices.fronted import stops
from masthead.anatomy.offices.namesakes import of_first, of_namesake
from masthead.anatomy.offices.northern import JOINING, parted
from masthead.anatomy.offices.sharing import called_after, led, of_hero, of_nobody, share_back, shared
from masthead.anatomy.pack import Pack, Words, of_list, phrases
from masthead.anatomy.persons import nicknames
from masthead.anatomy.persons.inrun import CASE, in_run
from masthead.anatomy.persons.kinds import kinds
from masthead.anatomy.persons.oneword import IN_ONE_WORD
from masthead.anatomy.persons.storms import storm
from masthead.anatomy.wording.bodies import of_house
from masthead.anatomy.wording.names import TOKEN, Mention, holds_office, lettered, office, person, runs, thing, uncased
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given as given_name
from masthead.language.forenames import given_in_case

_OF_THING = lettered(rf"({TOKEN})\s(?:of|for|de|du|des|del|della|di|da|do|der|von|van)\s(?:the\s|la\s|l[’'])?$")
_LONGEST_JOINT = 9
_JOINTS = frozenset(("of", "for", "de", "du", "des", "del", "della", "di", "da", "do", "der", "von", "van", "the", "la"))
"""The words, of fewer letters than that, with which such a front ends."""
_FEW = expression(r"(?:[ \u00a0][a-zà-ÿğış-]+){0,2}[ \u00a0]([a-zà-ÿğış-]+)(,?)[ \u00a0]")
_LETTERED = expression(r"\s\([A-ZÇĞİÖŞÜ]{2,10}\)\s(?:[^\s(),.]+\s){0,5}")
"""The letters by which a Turkish house is known, and the office of it that stands before another run."""
_WHERE = ("sında", "sinde", "unda", "ünde", "ında", "inde")
"""How Turkish says in what something is: "Genel Kurul Salonunda"."""
_CHAIN = expression(r"(?:[ \u00a0][^\s,.;:!?()«»\"“”„]+){1,9}[ \u00a0]")
"""Words without a mark between them."""
_OWNING = frozenset(("fi", "et", "lt", "lv", "tr"))
"""Languages in which what an office is of stands before it, in capitals often: "VU Gyvybės mokslų centro profesorė"."""
_FROM = frozenset((" of ", " from ", " aus ", " vom "))


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Persons named in a text, in order, with the roles that stand right before or after them."""
    told = kinds(lexicon).told
    known = told.get(text)
    if known is None:
        if len(told) >= _MOST_TEXTS:
            told.clear()
        known = told[text] = tuple(_named(text, lexicon))
    return list(known)


_MOST_TEXTS = 64
"""Paragraphs of a language of which is known whom they name: the register of persons, quotations and contacts ask one after another."""


def _named(text: str, lexicon: Pack) -> list[Mention]:
    if uncased(lexicon) and not text.isascii():
        # Its five rooms are entered only where there is such a text.
        from masthead.anatomy.caseless import scripts

        return scripts.mentions(text, lexicon)
    if (bare := nicknames.bared(text) if lexicon.language == "en" else nicknames.of_old(text, lexicon)) != text:
        return [_as_written(text, one) for one in _cased(bare, lexicon)]
    return _cased(text, lexicon)


def _as_written(text: str, one: Mention) -> Mention:
    """Somebody with the name and the office as a text has them, of whom a text of the same length told that lacks nicknames."""
    role = text[one.role_start : one.role_end] if one.role_start >= 0 else one.role
    return replace(one, name=text[one.start : one.start + len(one.name)], role=role)


def _cased(text: str, lexicon: Pack) -> list[Mention]:
    found: list[Mention] = []
    held_by: tuple[int, int] | None = None
    floor = 0
    language, order = lexicon.language, lexicon.order
    for begin, end in _spans(text, lexicon):
        comma = text.startswith(", ", end)
        single = not comma and language not in IN_ONE_WORD and " " not in (run := text[begin:end]) and "\u00a0" not in run
        goes_on = found and (not found[-1].role or found[-1].role[-1] == ",")
        if single and not goes_on:
            continue  # most are the first words of sentences
        if language == "vi" and (said := phrases(lexicon.roles).match(text, begin)) and said.end() > end:
            continue  # "Phó Chủ tịch": an office that goes on in small letters
        if begin < floor:
            if not text.startswith(" ", floor) or end - floor < 6:
                continue
            begin = floor + 1  # a list without breaks: the run began with what the last office is of
        if comma and (_says_where(text, begin, end, lexicon) or storm(text, begin, end)):
            continue
        if found:
            last = found[-1]
            if order == "last" and not last.role and _LETTERED.fullmatch(text, last.end, begin):
                floor = _told(one for one in found[-_LAST:] if one.role)  # "Türkiye Futbol Federasyonu (TFF) Başkanı …": it is the house
            if text[last.end : begin] in _FROM:
                continue  # "Jane Doe of Santa Cruz"
            if goes_on and posts(text, lexicon).within(last.end, begin):
                behind = None if last.role else _FEW.fullmatch(text, last.end, begin)
                if behind and office(behind[1], lexicon) and (not behind[2] or (language == "eu" and not given_name(last.name.split()[0]))):
                    floor = last.start  # "Extinction Rebellion activist Jane Doe": what looked like a name is the house
                if _owns(text, last, begin, lexicon):
                    floor = _told(found[-_LAST:-1])
        if single:
            continue
        mention = in_run(text, begin, end, floor, lexicon)
        if mention is None:
            continue
        if not order and text.startswith(" (", mention.end):
            mention = _told_in_brackets(text, mention, lexicon)
        if order == "first":
            mention = of_first(text, floor, mention, lexicon)
        if order == "first" and (namesake := of_namesake(text, mention, found[-1] if found else None, lexicon)) is not None:
            found[len(found) - namesake.replaces :] = [namesake.mention] if namesake.mention else []
            floor = max(floor, mention.end if namesake.mention is None else namesake.mention.role_end)
            held_by = namesake.pending
            continue
        if (
            held_by is not None
            and begin == held_by[1] + 2
            and text.startswith(", ", held_by[1])
            and not 0 <= mention.role_start < mention.start
        ):
            mention = replace(mention, role=text[slice(*held_by)], role_start=held_by[0], role_end=held_by[1])
        held_by = None
        if comma and _of_named_house(text, mention, lexicon):
            held_by = mention.role_start, mention.end
            continue
        if of_hero(text, mention, lexicon):
            continue  # "Rektor Universitas Jenderal Achmad Yani, Prof. Budi Santoso": the house
        alone = mention.start == begin and not 0 <= mention.role_start < mention.start
        if alone and _of_thing(text, begin, lexicon):
            continue  # "the University of Lower Humber"
        if mention.role and text.startswith(", ", mention.end) and _unit(mention, lexicon):
            continue  # "koordynator RODM Łódź, Jan Kowalski"
        if order == "last" and (
            (lexicon.language == "tr" and mention.name.endswith(_WHERE)) or (not mention.role and CASE.search(mention.name))
        ):
            continue  # "İsveç'deki", and what an office behind it is of
        while found and mention.role_start >= 0 and found[-1].start >= mention.role_start:
            found.pop()
        if found and mention.role and not order:
            house = found[-1]
            if house.end + 1 == mention.role_start < mention.start and not (house.role or house.address):
                # "Harbour Tea marketing director, Jane Doe": what looked like a name is the house of the office.
                mention = replace(mention, role=text[house.start : mention.role_end], role_start=house.start)
                found.pop()
        if found:
            mention = shared(text, found[-1], mention, lexicon)
            share_back(text, found, mention, lexicon)
        found += led(text, mention, lexicon)
        if mention.role or mention.address or not of_house(mention.name.split(), lexicon):
            floor = max(mention.end, mention.role_end)
    if order not in ("first", "last") and "." in text:
        found = [_with_domain(text, one) for one in found]
    return [
        one
        for at, one in enumerate(found)
        if not (called_after(text, one, lexicon) or (one.role and (of_nobody(text, found, at, lexicon) or _acts(one, lexicon))))
    ]


def _told_in_brackets(text: str, one: Mention, lexicon: Pack) -> Mention:
    """Somebody in a list with the office in brackets behind the name, not with that of others before the comma: "Club Presidents, Jane Doe (harbour dean)"."""
    if not 0 <= one.role_start < one.start or text[one.role_end : one.role_end + 1] != ",":
        return one
    close = text.find(")", one.end, one.end + _BRACKETED)
    said = text[one.end + 2 : close] if close > 0 else ""
    if "(" in said or not holds_office(said, lexicon):
        return one
    return replace(one, role=said, role_start=one.end + 2, role_end=close)


_BRACKETED = 120
"""Characters of such brackets."""


def _acts(one: Mention, lexicon: Pack) -> bool:
    """Whether what stands for an office tells what houses, or those of a list, do, behind what may be nobody's name, or before it who they are: "Clean
    Tides, Norhaven Fishers and the Bay Keepers sued the state", "Harbour Road Boats, held its annual fair", "developers from Belarus, Canada, Hong Kong"."""
    if given_name(one.name.partition(" ")[0]):
        return False
    if one.role_start < one.start:
        return _CONSISTS.search(one.role) is not None or (lexicon.language == "en" and _WHENCE.match(one.role) is not None)
    if lexicon.language != "en":
        return False
    return (one.role[0].isupper() and " and " in one.role and _DID.search(one.role) is not None) or _DOING.match(one.role) is not None


_CONSISTS = expression(
    r"\b(?:made up|consisting|comprised|composed|formad[oa]s?|integrad[oa]s?|compuest[oa]s?|constituid[oa]s?|composée?s?|constituée?s?|compost[oaie]|formed)\s"
    r"(?:of|by|por|pel[oa]s?|de|du|des|da|dal|dalla|dai)\b"
)
"""What stands before those who make up a body: "grupo impulsor formado por el Municipio, Grupo Lenés, Marea y Puerto"."""
_DID_WORDS = "sued|filed|signed|announced|launched|opened|joined|called|said|urged|asked|won|held|hosted|welcomed|issued|released|have|has|are|were|will"
_DID = expression(rf"\s(?:{_DID_WORDS})\s")
_DOING = expression(rf"(?:{_DID_WORDS})\s(?:its|their|the|an?)\s")
_WHENCE = expression(r"[a-z]+s from (?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2},\s?)+\Z|[a-z]+s from [A-Z][\w.’'-]+(?:, [A-Z][\w.’' -]+)+\Z")
"""Whence those come who are counted up by their countries: "developers from Belarus, Canada"."""


def _with_domain(text: str, one: Mention) -> Mention:
    """Somebody with the office up to the end of a house that is called like its domain: "CEO of Acme.io"."""
    domain = _DOMAIN.match(text, one.role_end) if one.role_end > one.end else None
    if domain is None or not text[one.role_end - 1].isalnum():
        return one
    return replace(one, role=text[one.role_start : domain.end()], role_end=domain.end())


_DOMAIN = expression(r"\.(?:com?|org|net|io|ai|app|eu|de|uk|us|fr|ch|at|nl|tv|me|dev|tech|cloud|info|gov|edu)(?:\.[a-z]{2})?(?!\w)")
_LAST = 32
"""Of those named before, they among whom the one is of whom a text tells farthest."""


def _told(named: Iterable[Mention]) -> int:
    """Up to where a text tells of those named; 0 if nobody is."""
    return max((max(one.end, one.role_end) for one in named), default=0)


def _spans(text: str, lexicon: Pack) -> Iterable[tuple[int, int]]:
    """Where runs of capitals stand, those parted in which "and" joins two names."""
    found = runs(text)
    return [span for run in found for span in parted(run, lexicon)] if lexicon.language in JOINING else [run.span() for run in found]


@of_list
def _spaced(words: Words) -> Words:
    return tuple(f" {word} " for word in words)


def _says_where(text: str, begin: int, end: int, lexicon: Pack) -> bool:
    """Whether a run before a comma tells where something is, and names nobody."""
    if text.endswith((" in ", " across "), 0, begin) and not given_name(text[begin:end].split()[0]):
        return True  # "the election in East Norhaven, the spokesperson said"
    # "direktør ved Museet i Nordre Fjord, Hanne Lund"
    return text.endswith(_spaced(lexicon.locatives), 0, begin) and _is_place(text, begin, end, lexicon)


def _is_place(text: str, begin: int, end: int, lexicon: Pack) -> bool:
    """Whether a run behind "in" is a place or a house, since somebody is named behind its comma, and none of its words is a given name."""
    if any(map(given_in_case, text[begin:end].split())):
        return False
    following = next(iter(runs(text, end + 2, end + 60)), None)
    return following is not None and following.start() == end + 2 and given_name(following.group().split()[0])


def _owns(text: str, before: Mention, begin: int, lexicon: Pack) -> bool:
    """Whether what looked like a name is what an office before the next name is of: "Ulkoministeriön Afrikan ja Lähi-idän osaston päällikkö"."""
    # "Kuratore, Mākslas akadēmijas pasniedzēja Daina Liepiņa": the office before the comma was taken for that of the house.
    apposed = 0 <= before.role_start < before.start and text.startswith(", ", before.start - 2)
    if (before.role and not apposed) or before.address or lexicon.language not in _OWNING or given_name(before.name.split()[0]):
        return False
    between = _CHAIN.fullmatch(text, before.end, begin)
    words = between.group().split() if between else []
    return bool(words) and office(words[-1], lexicon) and not any(stops(word, lexicon) for word in words[:-1] if not office(word, lexicon))


def _of_named_house(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether what looked like a name is that of the house whose kind the office before it tells, since whoever holds it follows behind a comma:
    "die Sprecherin der Fraktion Freie Bürger, Eva Klein"."""
    words = mention.role.split()
    if mention.address or not 0 <= mention.role_start < mention.start or len(words) < _OF_KIND or office(words[-1], lexicon):
        return False
    if not text.endswith(words[-1] + " ", 0, mention.start) or any(map(given_name, mention.name.split())):
        return False
    following = next(iter(runs(text, mention.end + 2, mention.end + 60)), None)
    who = following.group().split() if following is not None and following.start() == mention.end + 2 else []
    return 1 < len(who) < _MOST_NAMES and given_name(who[0]) and person(who, lexicon)


_OF_KIND, _MOST_NAMES = 3, 5
"""Words that an office has at least that tells of what kind its house is, and one more than a name has at most."""


def _unit(mention: Mention, lexicon: Pack) -> bool:
    """Whether an acronym opens what stands behind an office: a house's name, where no other word is written in capitals."""
    first, *others = mention.name.split()
    acronym = (
        lexicon.order == "first" and len(first) > 2 and first.isupper() and first.isalpha() and 0 <= mention.role_start < mention.start
    )
    return acronym and not any(word.isupper() for word in others)


def _of_thing(text: str, start: int, lexicon: Pack) -> bool:
    """Whether a house or a thing in capitals stands before a run of capitals that "of" joins to it."""
    front = text[max(0, start - _LONGEST_JOINT) : start].split()
    if not front or not (front[-1] in _JOINTS or front[-1].endswith(("l’", "l'"))):
        return False
    found = _OF_THING.of(text).search(text, max(0, start - 60), start)
    return found is not None and (thing(found[1]) or found[1].casefold() in lexicon.bodies)
