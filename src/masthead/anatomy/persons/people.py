"""Who is named with an office, role or function, and how the source words it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.offices import callings, fronting, slavic
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.offices.bestowed import named_in_run
from masthead.anatomy.offices.doubled import dashed
from masthead.anatomy.offices.northern import article_at, in_house, out_of_office, owns, parted, suspended, told_of
from masthead.anatomy.offices.ofhouse import apposed_house, goes_on_behind, house_before, is_of_house, of_members
from masthead.anatomy.offices.sharing import called_after, of_nobody, share_back, shared
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons import nicknames
from masthead.anatomy.persons.held import held
from masthead.anatomy.wording.names import TOKEN, Mention, lettered, office, particle, person, plain, runs, thing, uncased, unfit
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

_WORDS = expression(r"(?:[^\W\d_]\.){1,3}(?=[^\W\d_]{2})|[^ \u00a0]+")
"""Words, initials apart that touch what follows: "П.С.Громов"."""
_FOREIGN_NAME = expression(rf"\s?\({TOKEN}(?:\s[\w.\-’']+){{0,4}}\)")
_OF_THING = lettered(rf"({TOKEN})\s(?:of|for|de|du|des|del|della|di|da|do|der|von|van)\s(?:the\s|la\s|l[’'])?$")
_FEW = expression(r"(?:[ \u00a0][a-zà-ÿğış-]+){0,2}[ \u00a0]([a-zà-ÿğış-]+)[ \u00a0]")
_LETTERED = expression(r"\s\([A-ZÇĞİÖŞÜ]{2,10}\)\s(?:[^\s(),.]+\s){0,5}")
"""The letters by which a Turkish house is known, and the office of it that stands before another run."""
_BLANK = expression(r"[ \u00a0]")
_CASE = expression(r"[’'](?:\w{1,5})$")
_WHERE = ("sında", "sinde", "unda", "ünde", "ında", "inde")
"""How Turkish says in what something is: "Genel Kurul Salonunda"."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZPhDs "
_GENERATION = expression(r",\s(?:Jr|Sr)\.?(?!\w)|,\sI{2,3}(?=[,\s])")
_GENERAL = ("General", "Major", "Private")
"""Ranks that are adjectives as well: no article stands before a rank and a name."""
_FROM = frozenset((" of ", " from ", " aus ", " vom "))
_OPENING = {
    "en": ("The",),
    "fr": ("Le", "La", "Les"),
    "es": ("El", "La", "Los", "Las"),
    "ca": ("El", "La", "Els", "Les"),
    "it": ("Il", "La", "Gli", "Le"),
    "de": ("Der", "Die", "Das"),
}
"""Articles in capitals: names of papers, houses and places begin with them."""
_TITLING = ("fr", "es", "it", "pt")
"""Languages in which an office in small letters stands before a surname alone: "le préfet Roux"."""
_HONOUR_WORDS = "MP MPs MHK MNA MLA MLAs MSP MEP TD MPP MLC QC KC SC AM AO AC OBE CBE MBE CMG KCMG DCMG CB PhD MD"
_HONOURS = frozenset(_HONOUR_WORDS.split())


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Persons named in a text, in order, with the roles that stand right before or after them."""
    if uncased(lexicon) and not text.isascii():
        # Its five rooms are entered only where there is such a text.
        from masthead.anatomy.caseless import scripts

        return scripts.mentions(text, lexicon)
    if lexicon.language == "en" and (bare := nicknames.bared(text)) != text:
        return [_as_written(text, one) for one in _cased(bare, lexicon)]
    return _cased(text, lexicon)


def _as_written(text: str, one: Mention) -> Mention:
    """Somebody with the name and the office as a text has them, of whom a text of the same length told that lacks nicknames."""
    role = text[one.role_start : one.role_end] if one.role_start >= 0 else one.role
    return replace(one, name=text[one.start : one.start + len(one.name)], role=role)


def _cased(text: str, lexicon: Pack) -> list[Mention]:
    found: list[Mention] = []
    floor = 0
    for begin, end in (span for run in runs(text) for span in parted(run, lexicon)):
        if lexicon.language == "vi" and (said := phrases(lexicon.roles).match(text, begin)) and said.end() > end:
            continue  # "Phó Chủ tịch": an office that goes on in small letters
        if begin < floor:
            if not text.startswith(" ", floor) or end - floor < 6:
                continue
            begin = floor + 1  # a list without breaks: the run began with what the last office is of
        if text.startswith(", ", end) and text.endswith((" in ", " across "), 0, begin) and not given_name(text[begin:end].split()[0]):
            continue  # "the election in East Norhaven, the spokesperson said": where, not who
        if lexicon.order == "last" and found and not found[-1].role and _LETTERED.fullmatch(text, found[-1].end, begin):
            floor = max(
                (max(one.end, one.role_end) for one in found if one.role), default=0
            )  # "Türkiye Futbol Federasyonu (TFF) Başkanı …": what looked like a name is the house
        if found and text[found[-1].end : begin] in _FROM:
            continue  # "Jane Doe of Santa Cruz"
        behind = found and not found[-1].role and _FEW.fullmatch(text, found[-1].end, begin)
        if behind and office(behind[1], lexicon):
            floor = found[-1].start  # "Extinction Rebellion activist Jane Doe": what looked like a name is the house
        mention = _in_run(text, begin, end, floor, lexicon)
        if mention is None:
            continue
        alone = mention.start == begin and not 0 <= mention.role_start < mention.start
        if alone and _of_thing(text, begin, lexicon):
            continue  # "the University of Lower Humber"
        if mention.role and text.startswith(", ", mention.end) and _unit(mention, lexicon):
            continue  # "koordynator RODM Łódź, Jan Kowalski"
        if lexicon.order == "last" and (mention.name.endswith(_WHERE) or (not mention.role and _CASE.search(mention.name))):
            continue  # "İsveç'deki", and what an office behind it is of
        while found and mention.role_start >= 0 and found[-1].start >= mention.role_start:
            found.pop()
        if found and mention.role and not lexicon.order:
            house = found[-1]
            if house.end + 1 == mention.role_start < mention.start and not (house.role or house.address):
                # "Harbour Tea marketing director, Jane Doe": what looked like a name is the house of the office.
                mention = replace(mention, role=text[house.start : mention.role_end], role_start=house.start)
                found.pop()
        if found:
            mention = shared(text, found[-1], mention, lexicon)
            share_back(text, found, mention, lexicon)
        found.append(mention)
        floor = max(mention.end, mention.role_end)
    return [
        one for at, one in enumerate(found) if not (called_after(text, one, lexicon) or (one.role and of_nobody(text, found, at, lexicon)))
    ]


def _in_run(text: str, start: int, end: int, floor: int, lexicon: Pack) -> Mention | None:
    """The person in one run of capitalised words: what is left behind its titles, offices and organisations."""
    if _BLANK.search(text, start, end) is None:
        # A lone word needs a title or an office before it, and most are the first of a sentence.
        if text.startswith(", ", end) and not slavic.lone(text, start, text[start:end], lexicon):
            return _by_given_name(text, start, end, lexicon)
        titled = lexicon.language in _TITLING and text[start - 1 : start] == " " and _titled(text, start, lexicon) >= 0
        if not titled and not slavic.lone(text, start, text[start:end], lexicon):
            return None
    if text[start - 1 : start] in tuple('"“„«') and text[end : end + 1] in tuple('"”“»'):
        return None  # what stands in marks alone is what something is called
    spans = [(start + match.start(), start + match.end()) for match in _WORDS.finditer(text[start:end])]
    words = [text[low:high] for low, high in spans]
    if out_of_office(text, start, words, lexicon):
        words, spans, start = words[1:], spans[1:], spans[1][0]
    if (ends := article_at(words, lexicon)) > 0:
        words, spans = words[:ends], spans[:ends]
    outer = end
    if lexicon.language == "fi" and len(words) == 3 and in_house(words[2]):
        words.pop()
        spans.pop()
    while len(words) > 2 and words[-1] in _HONOURS:
        words.pop()
        spans.pop()
    titles = plain(lexicon.titles)
    first, title_at, titled_at = 0, -1, -1
    if of := told_of(words, lexicon):
        words, spans, start = words[of:], spans[of:], spans[of][0]
    if lexicon.language == "en" and len(words) > 2:
        named = named_in_run(text, start, words, spans, lexicon)
        outer = outer if named[0] is words else named[1][-1][1]
        words, spans = named
    for at, word in enumerate(words):
        if word in _GENERAL and lexicon.order == "first" and at and words[at - 1][0].isupper() and not _holds(words[at - 1], lexicon):
            first, title_at = at + 1, -1  # "Dirección General Marítima": an adjective behind its noun
        elif word.casefold().rstrip(".") in titles and at + 1 < len(words):
            title_at = at if title_at < 0 or first != at else title_at
            first = at + 1
        elif at == 0 and len(words) > 1 and not text[:start].rstrip()[-1:].isalnum() and _opens_sentence(word, lexicon):
            first = 1  # "Anche Claudia Alongi"
        elif not (word[0].islower() and at and particle(words[at - 1]) and particle(word)) and (
            unfit(words, at, first, lexicon) or is_of_house(words, at, lexicon)
        ):
            if (ends := _owned(words, first, at, lexicon)) > first:
                words, spans = words[:ends], spans[:ends]
                break  # "María Pérez de la Fundación Agua", "Eva Klein zur Direktorin"
            first, title_at = at + 1, -1
        elif (
            word == "von"
            and at + 2 == len(words)
            and at - first == 2
            and not particle(words[first + 1])
            and words[first + 1][1:] != "."
            and person(words[first:at], lexicon)
        ):
            words, spans = words[:at], spans[:at]
            break  # "Hans Müller von Greenpeace"
    given = (
        not lexicon.order
        and first == 1
        and len(words) == 2
        and title_at < 0
        and words[0].lower() in lexicon.roles
        and after(text, end, lexicon) is not None
    )
    first = 0 if given else first  # "Dean Taylor, vice president of marketing": some offices are given names
    if not lexicon.order and len(words) - first > 2 and (office_at := _last_office(words, first, lexicon)) >= 0:
        place = next(at for at in range(office_at + 1, len(words)) if not particle(words[at]))
        beyond = sum(not particle(word) for word in words[place + 1 :])
        first = place + 1 if beyond == 2 and person(words[place + 1 :], lexicon) else first  # "Außenminister der Schweiz Jan Roe"
    if lexicon.order == "first" and 0 < first < len(words) - 2 and title_at < 0 and words[first].islower() and particle(words[first]):
        # "jefe de Gobierno de Norhaven Juan Ruiz": a noun of houses between the office and what it is of.
        first += any(office(word, lexicon) for word in text[max(0, start - 40) : start].split()[-3:])
    first = (
        max(first, house_before(text, spans[first][0], words[first:], lexicon) + first) if first < len(words) and title_at < 0 else first
    )
    if (
        len(words) - first > 2
        and words[first].isupper()
        and words[first].isalpha()
        and len(words[first]) > 1
        and not words[first + 1].isupper()
    ):
        # An acronym is the house's: with one more word of its name, if there are that many.
        first += 1 if len(words) - first == 3 else len(words) - first - 2  # "руководитель пресс-службы ГХК Борис Рыженков"
    first = slavic.letters_before(words, first)
    if 0 < first < len(words) and thing(words[first - 1]) and words[first].islower() and particle(words[first]):
        first += 1  # "Tweet von Anna Klein"
    if lexicon.order == "last" and len(words) - first > 2:
        first = max((at + 1 for at in range(first, len(words) - 2) if owns(words[at])), default=first)  # "Hak-Der'den Elif Demir"
    if title_at < 0 or office(words[first - 1], lexicon):
        surely = fronting.surely(text[max(0, start - 60) : start], words, first, lexicon)
        first, title_at = (surely, -1) if surely > first else (first, title_at)
    if lexicon.language == "id":
        first = max(first, fronting.behind_firm(text[:start], words))
    names = words[first:]
    if first and title_at < 0 and words[first - 1] in _OPENING.get(lexicon.language, ()):
        return None  # "Le Courrier du Plateau": no article stands before a name
    if len(names) > 3 and names[1] == "von" and names[2][0].isupper() and title_at < 0:
        return None  # "Mutter von Eva Klein"
    if lexicon.language == "en" and 0 < len(names) < 3 and names[0].rstrip(".") == "St":
        return None  # "North West St. Andrew"
    real = [word for word in names if not particle(word)]
    if not real or (particle(names[0]) and names[0][0].islower()):
        return None
    if len(real) == 1:
        # A lone word needs a title or an office before it: "Senator Byrd", "Mr Baker".
        # An office alone fronts a surname only in compounds: "ZDH-Generalsekretär Schwannecke", not "Officer Cadets".
        known = first > 0 and (
            title_at >= 0
            or words[first - 1] in ("Tbk", "Persero")
            or (office(words[first - 1], lexicon) and ("-" in words[first - 1] or len(words[first - 1]) > 12))
        )
        if not known and spans[first][0] == start and (titled_at := _titled(text, start, lexicon)) >= 0:
            known, title_at = True, -2  # "le président Macron"
        bare = real[0].rstrip(".")
        if title_at >= 0 and words[title_at] in _GENERAL and text[max(0, spans[title_at][0] - 4) : spans[title_at][0]].casefold() == "the ":
            return None  # "the General Staff"
        known = known or slavic.lone(text, spans[first][0], real[0], lexicon)
        known = known or (len(words) - first == 1 and _by_given_name(text, spans[first][0], spans[first][1], lexicon) is not None)
        if (
            not known
            or slavic.genitive(bare, lexicon)
            or thing(bare)
            or len(bare) < 3
            or not bare[1:2].islower()
            or bare.casefold() in titles
        ):
            return None
    elif not given and not person(
        names, lexicon, fronted=first > 0 or (text[end : end + 1] == "," and after(text, end, lexicon) is not None)
    ):
        return None  # a month is a surname where an office stands beside it: "Cindy May, director of the ward"
    low, high = spans[first][0], spans[-1][1]
    foreign = _FOREIGN_NAME.match(text, high) if not text[high - 1].isascii() else None
    high = foreign.end() if foreign else high
    if text[high : high + 1] == "," and (younger := _GENERATION.match(text, high)):
        high = younger.end()
    address_at = spans[title_at][0] if title_at >= 0 else titled_at if title_at == -2 else low
    address_at = fronting.untitled(text, floor, address_at, lexicon) if address_at > floor else address_at
    address = text[address_at:low].strip()
    from_here = outer if outer > high and not text[high:outer].strip(_LETTERS) else high
    role = held(text, (floor, address_at, low, high, from_here), lexicon)
    if (lexicon.language == "en" and apposed_house(text, high, names)) or (role and role[0] < low and of_members(text, role[0], lexicon)):
        return None
    if role and role[0] < low and (fronting.of_house(text, low, high, lexicon) or (fronting.is_house(names) and not address)):
        return None
    if role and role[0] < low:
        role = callings.besides(text, floor, role, low, high, lexicon)
    if role and role[0] < low and text[max(floor, role[0] - 6) : role[0]].endswith((" ", "\u00a0")):
        role = (suspended(text, floor, role[0], lexicon), role[1])
        if lexicon.language in ("ru", "uk") and text[role[0] - 2 : role[0] - 1] in ("–", "—", "-"):
            role = (dashed(text, floor, role[0], lexicon), role[1])
    role = slavic.with_degrees(text, floor, role, address_at, low, lexicon)
    if role and slavic.of_kin(text, role[0], names, lexicon):
        return None
    if role and role[0] < low and goes_on_behind(text[role[0] : role[1]], names, lexicon):
        return None  # "Director of International Cooperation": an office goes on, nobody is named
    name = text[low:high].rstrip(".").strip() if not text[low:high].endswith(("Jr.", "Sr.")) else text[low:high]
    if lexicon.order == "last" and (role or address):
        name = _CASE.sub("", name)
    return Mention(name, address, *((text[role[0] : role[1]], low, high, *role) if role else ("", low, high)))


def _holds(word: str, lexicon: Pack) -> bool:
    """Whether a word is a title or an office, which a rank may follow."""
    return word.casefold().rstrip(".") in plain(lexicon.titles) or office(word, lexicon)


def _by_given_name(text: str, start: int, end: int, lexicon: Pack) -> Mention | None:
    """Whom a text names by the given name alone, with what he or she is between commas: "Pour Logan, président du comité, …"."""
    small = text.startswith(", ", end) and text[end + 2 : end + 3].islower() and end - start > 2
    role = after(text, end, lexicon) if small and (given_name(text[start:end]) or _by_article(text, start, end, lexicon)) else None
    if role is None or text[: max(0, start - 1)].endswith((",", " and", " et", " und", " y", " e")):
        return None
    return Mention(text[start:end], "", text[slice(*role)], start, end, *role)


def _by_article(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a sentence of English begins with a family name and the office behind it: "Hawker, the chief executive of the trust, was"."""
    opens = start == 0 or text[max(0, start - 2) : start].strip() in (".", "”", "")
    known = not thing(text[start:end]) and not text[start:end].isupper() and text[start:end].isalpha() and end - start > 3
    return lexicon.language == "en" and opens and known and _ITS_HEAD.match(text, end) is not None


_ITS_HEAD = expression(
    r",\s(?:the|an?)\s(?:[a-z’'-]+\s){0,3}?(?:chief executive|director|manager|professor|spokes(?:man|woman|person)|secretary|minister|chair(?:man|woman)|editor|"
    r"commissioner|officer|coach|analyst|researcher|scientist|lecturer|economist|mayor|governor|lawyer|journalist|teacher|farmer|engineer|nurse)\b[^.;:]{0,110},\s(?:was|is|said|says|told|added|who|has|had|[a-z]+ed)\s"
)


def _unit(mention: Mention, lexicon: Pack) -> bool:
    """Whether an acronym opens what stands behind an office: a house's name, where no other word is written in capitals."""
    first, *others = mention.name.split()
    acronym = (
        lexicon.order == "first" and len(first) > 2 and first.isupper() and first.isalpha() and 0 <= mention.role_start < mention.start
    )
    return acronym and not any(word.isupper() for word in others)


def _of_thing(text: str, start: int, lexicon: Pack) -> bool:
    """Whether a house or a thing in capitals stands before a run of capitals that "of" joins to it."""
    found = _OF_THING.of(text).search(text[:start], max(0, start - 60))
    return found is not None and (thing(found[1]) or found[1].casefold() in lexicon.bodies)


def _last_office(words: Sequence[str], first: int, lexicon: Pack) -> int:
    """Where the office stands that a small word joins to what follows it, with which a name seems to begin at `first`; -1 if none does."""
    at = first - 1 if words[first - 1].islower() or not words[first].islower() else first
    while at > 0 and words[at].islower() and particle(words[at]):
        at -= 1
    joined = at + 1 < len(words) and words[at + 1].islower()
    return at if 0 <= at < first and joined and office(words[at], lexicon) else -1


def _titled(text: str, start: int, lexicon: Pack) -> int:
    """Where an office in small letters stands that is as good as a title right before a surname; -1 if none does."""
    word = text[max(0, start - 20) : start].rsplit(None, 1)[-1:] if text[start - 1 : start] in (" ", "\u00a0") else []
    return start - len(word[0]) - 1 if word and word[0] in lexicon.titles and word[0].islower() and office(word[0], lexicon) else -1


_OPENER_WORDS = "dazu hierzu dabei als aldus volgens menurut d'après d’après όπως também também también también ook även også myös też také również тоже также також"
_OPENERS = frozenset(_OPENER_WORDS.split())
"""Small words that stand in capitals before a name where the sentence begins: "D’après Anne Roe", "Dazu Eva Klein:"."""


def _opens_sentence(word: str, lexicon: Pack) -> bool:
    """Whether a capitalised word is one of the small ones, at the beginning of a sentence."""
    low = word.lower()
    if len(low) > 5 and low.endswith(_DID.get(lexicon.language, ("\n",))):
        return True  # "Asistieron Ana Ruiz"
    return low in lexicon.halts or low in lexicon.links or low in lexicon.prepositions or low in _OPENERS


def _owned(words: Sequence[str], first: int, at: int, lexicon: Pack) -> int:
    """Where a name ends that small words join with what follows it; `first` if there is none."""
    ends = at
    while ends > first and particle(words[ends - 1]):
        ends -= 1
    return ends if ends < at and person(words[first:ends], lexicon, fronted=first > 0) else first


_DID = {
    "es": ("aron", "ieron", "eron", "ió", "rán"),
    "pt": ("aram", "eram", "iram", "rão"),
    "it": ("arono", "erono", "irono", "ranno"),
}
"""How verbs end that tell what several did or will do, or one did, and stand before whom they tell of."""
