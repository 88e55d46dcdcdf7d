"""Where the office of somebody stands behind the name: between commas, in brackets, or in a clause of its own."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.offices import listing
from masthead.anatomy.offices.tails import fields, goes_on, shortened
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person, plain, runs, thing, titled
from masthead.expressions import expression
from masthead.language.forenames import given

_SMALL_WORDS = """
    of for to the and at on in & a an de del della di da do dos das du des la le les von der des für und im am van y e au aux à en pour el
    los las o os as il lo gli het and/or sur et para per with zum zur
"""
SMALL = frozenset(_SMALL_WORDS.split())
_NO_OFFICE_WORDS = "which who that whose where es er sie it he she they we wir ich dass ob weil wenn und aber but because if when while"
NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
REACH = 220
"""How many characters before or after a name its role is looked for."""
_FINITE = expression(r"\s(?:was|were|is|are|has been|have been|had been)\s")
"""What no office has within it, but a clause."""
_FIRM_WORDS = """
    labs group systems technologies software solutions holdings inc ltd plc corp corporation company networks partners ventures bank airlines
    pharmaceuticals industries studio studios works games brands foods motors energy insurance media
"""
_FIRMS = frozenset(_FIRM_WORDS.split())
"""How names of firms end, which may begin as offices do: "Rancher Labs, Red Hat"."""
_PARENTHESIS = expression(r"\s?\(([^()]{2,120})\)")
_DASHED = expression(r"\s[–—-]\s(?=[^.!?–—]{0,120}\Z)")
_LONGEST_PARTY = 14
"""Characters of a party, a town or an age in brackets between a name and the office."""
_COMMA = expression(r"\s?[,،，]\s?(?:selaku\s)?|;\s(?=[A-Z]\w+,\s)|\s[–—-]\s|\sselaku\s|[ \u00a0]?\n(?=[^\n]{4,90}(?:\n|$))")
_CUT = expression(r"[.;:!?“”«»„\"\n]")
_ABBREVIATED = expression(r"\b(?:[A-Z]|Inc|Ltd|Ltda|Cia|Imp|Exp|Eng|Ing|Prof|Dpto|Depto|Sra|Mons|Stellv|Dr|St|U\.S|Mr|Ms|Corp|Co|e\.V)$")
_ANEW = expression(r"\s(?:It|The|This|These|He|She|They|We|His|Her|Its|Their|That|There|At|On|As|For|After|During|When|While|Both|All)\s")
"""How a new sentence begins behind a firm's abbreviation: "Head of Safety at Roe & Co. It was"."""
_BEGINS_NONE = ("and ", "or ", "but ", "for ", "of ", "from ", "with ", "by ", "to ", "in ", "at ", "on ", "under ", "who ")
"""How no office of English begins behind a comma."""
_FURTHER = expression(r"\A(?:and |und |et |y )")
_LOOSE = expression(r"\s(?:and|und|et|y|e|a|i|и|та|і|й)\s?\Z")
_LISTED = expression(r"\s(?:sowie|und|and|as well as|et|y|e|и|та|і|a|i|oraz)\s")
_JOINED = expression(r"\s(?:and|und|et|y|e)\s")
_DEGREES = expression(
    r"(?:,\s(?:Ph\.?\s?D|M\.?D|MPH|M\.?P\.?H|MBA|J\.?D|Esq|R\.?N|CPA|P\.?E|M\.?S|MSc|BSc|M\.?A|B\.?A|Ed\.?D|DVM|D\.?V\.?M|DDS|Dr\.?P\.?H|Psy\.?D|"
    r"SJ|OP|OFM|OSB|CSC|CSsR|SDB|SVD|RSM|OSF|AO|AM|AC|OAM|PSM|QPM|OFR|CON|GCON|GCFR|JP|DL|FRSC|FRCP|FRCS|FREng|FBA|FRSE|MRCVS|MA|BA|PsyD|EdD|LCSW|LPC|SPHR|PMP|CFP|CAE|NP|APRN|DNP|"
    r"IAS|IPS|IFS|IRS|PCS|KAS|MSN|BSN|FNP|PA-C|DPT|AICP|ASLA|FASLA|RIBA|SC|MBChB|DSc|LLB|LLD|ThD|DMin|MDiv|CISSP|FACHE|MHA|MPA|MPP|MEd|M\.?Ed|MFA|ICD\.D|"
    r"\d\d|aged \d\d|Pharm\.?D|D\.?O|FAAP|FACS|FRS|FACP|OBE|CBE|MBE|KC|QC|MP|Jr|Sr|II|III|CFA|LLM|AIA|FAIA|LEED AP)\b\.?)+(?=,)"
)
_LETTERS = expression(
    r"(?:,\s(?:(?:[A-Z][A-Za-z]{0,4}\.){2,4}(?:[A-Z][a-z]{0,3})?|[A-Z]\.[A-Z][A-Za-z]{0,3}\.?)(?!\w))+(?=,?\s[a-z(]|\.?$)"
)
"""Degrees as letters behind a name, with a full stop behind each: "Bambang Suryanto, S.T., M.Sc. melantik"."""
_OF_HOUSE = expression(
    r"\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’'&-]+(?:\s(?:of\s(?:the\s)?|for\s|and\s|&\s)?[A-Z][\w’'&-]+){0,6}(?:\s\([A-Z]{2,8}\))?(?=,\s(?:(?:the|an?)\s)?(?:lead|senior|first|co-|corresponding|principal|[a-z]+)[\w-]*\s)"
)
_SHOWN = expression(
    r",\s(?:(?:pictured |seated |standing |far |second from |third from |front |back )?(?:left|right|cent(?:er|re)|front|back|middle|above|below|pictured)"
    r"|(?:aged? )?\d\d(?:,\sof\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?|of\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)(?=,\s(?!and\s|who\s|was\s))"
)
"""What a caption says of where somebody stands, and what stands of age and town before the office."""
_WHO = expression(r"(?<=\w)\s(?:who|whose|qui|quien|che)\s")
"""How a clause begins that goes on an apposition, and is none of the office: "its first mayor who came from Norhaven"."""
_CALLED = expression(r"«[^«»\n]{2,70}»|“[^“”\n]{2,70}”|„[^„“”\n]{2,70}[“”]|\"[^\"\n]{2,50}\"")
_SERVES = expression(
    r"who (?:currently |now |also |previously |formerly )?(?:serves|acts|works|served|acted|worked|(?:is|was|has been|had been) (?:currently |now |also )?(?:serving|acting|working)|"
    r"has (?:served|acted|worked)|resigned|retired|retires|stepped down|steps down|is stepping down|is retiring|will step down|will retire|will (?:serve|act)|(?:was|has been|is|were) (?:recently |just |also |unanimously |newly )?(?:re-?)?(?:appointed|named|elected|chosen|sworn in|promoted)) "
    r"(?:as |to be |to )(?:the |an? )?(?:official )?|in (?:his|her|their) (?:capacity|role|position|function) as (?:the |an? )?"
)
"""A clause that tells of an office what an apposition would: "who serves as the official spokesperson of the unit"."""
_IS = expression(
    r"(?:who|der|die|som|qui|que|che|który|która|který|která|joka)\s(?:is|er|ist|är|est|es|é|è|jest|je|on)\s(?:(?:the|an?|eine?|une?|un[ao]?|la|le|el|il|o|en|et|ett)\s)?"
)
"""A clause that says the same: "der er formand for klubben"."""
_SINCE = expression(
    r"\s(?:since|from|until|during|under|before|after|when|while|in (?:early |late )?\d{4}|for (?:the|over|more|about|nearly|almost|\d+|two|three|four|five|six))\b"
)
_PAST = expression(r"[a-z]+ed\s")
_NO_APPOSITION = expression(
    r"(?:Inc|Ltd|LLC|Corp|Co\.|plc|PLC|GmbH|S\.A|N\.V|Pty|Limited)(?![\w-])|(?:will|would|has|have|had|is|are|was|were|can|could|may|must|should|does|did|including|such as|especially|namely|as well as|along with|together with|alongside|in (?:his|her|their) capacity)\s"
    r"|(?:sowie|nebst|ainsi que|así como|bem como|assim como|nonché|oraz|a także|stejně jako|а также|а також|както и|alsmede|samt|sekä|valamint|precum și)\s|\d{4}\s"
    r"|(?:MD|DO|Ph\.?D|RN|JD|CPA|MBA|Esq)\.?\sand\s"
)
"""What stands behind the comma of a house's name or of a clause, and is no office: "Acme, Inc. elected", "the Quay Hall, will show"."""
_ANOTHER = expression(r"\s(?:and|&)\s(?:Drs?|Mrs?|Ms|Prof|Hon|Sir|Dame)\.?\s(?=[A-Z])|\s[–—]\s(?=[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+,\s)")
"""Where somebody else follows with a form of address: "chair of the trust and Dr. Bo Roe, its director"."""
_ENDS_NAMED = expression(
    r"(?<=[a-z])(?<! and)\s(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}\Z"
)
_UNIT_BEHIND = expression(r"[a-zà-ÿ&\-]+(?:\s[a-zà-ÿ&\-]+){0,3},\s[A-Z][^,]{1,40}")
_COMMAS = expression("[,،，]")


def after(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role in apposition stands: between commas, or in brackets, behind the name."""
    bracket = _PARENTHESIS.match(text, end)
    if bracket and holds_office(bracket[1], lexicon):
        return bracket.span(1)
    if bracket and len(bracket[1]) <= _LONGEST_PARTY and not bracket[1].islower() and text.startswith(", ", bracket.end()):
        end = bracket.end()  # "Eva Klein (SPD), Sprecherin der Fraktion"
    lettered = _LETTERS.match(text, end)
    end = lettered.end() if lettered else end
    degrees = _DEGREES.match(text, end)
    end = degrees.end() if degrees else end
    if lexicon.language == "en" and (shown := _SHOWN.match(text, end)):
        end = shown.end()
    found = _COMMA.match(text, end)
    if found is None and lexicon.language == "en" and (of := _OF_HOUSE.match(text, end)):
        found = _COMMA.match(text, of.end())  # "Jane Doe of Norhaven University, lead author of the study"
    if not found:
        return _unparted(text, end, lexicon) if lexicon.order == "first" else None
    start = found.end()
    if found.group().strip() == "," and (dash := _DASHED.search(text, max(0, end - 120), end)):
        # "… – afferma Anna Roe, direttrice del parco – …": the dash that opened what is said of the speaker closes it.
        closes = text.find(dash.group(), start, start + REACH)
        if closes > 0:
            return _apposed(text[:closes], start, lexicon)
    return _apposed(text, start, lexicon)


def _apposed(text: str, start: int, lexicon: Pack) -> tuple[int, int] | None:
    """The role that begins behind a comma, up to where the apposition ends."""
    serves = _SERVES.match(text, start)
    clause = serves or _IS.match(text, start)
    start = clause.end() if clause else start
    rest = text[start : start + REACH + 40]
    english = lexicon.language == "en"
    if _NO_APPOSITION.match(rest) or goes_on(rest, lexicon) or (english and rest.startswith(_BEGINS_NONE)):
        return None
    stop = _stop(rest, lexicon)
    if english and (listing.of_kin(rest) or _next_titled(rest, stop, lexicon)):
        return None
    if english and rest[stop : stop + 2] == ": " and listing.labels(rest, stop, lexicon):
        return None  # "President: Jane Doe, Treasurer: John Roe"
    if english:
        stop = listing.next_named(rest, listing.turns(rest, stop), lexicon)
    if serves and (since := _SINCE.search(rest, 0, stop)):
        stop = since.start()
    if not lexicon.order and _ENDS_NAMED.search(rest, 0, min([stop, *(at for at in (rest.find(","),) if at > 0)])):
        return None  # "Dame Ann Roe, Chair of the Harbour Committee Sir Bo Lund, as well as": the office is of the one who follows it
    beside = _ANOTHER.search(rest, 0, stop)
    stop = shortened(rest, beside.start() if beside else stop, lexicon)
    called = [match.span() for match in _CALLED.finditer(rest, 0, stop)]
    commas = [match.start() for match in _COMMAS.finditer(rest[:stop]) if not any(low < match.start() < high for low, high in called)]
    first = commas[0] if commas else stop
    if english and commas and (ends := listing.fields(rest[:stop], first, lexicon)) > first:
        first, commas = ends, [first, *(comma for comma in commas if comma >= ends)]
    elif commas and (ends := fields(rest[:first], rest, first, lexicon)) > first:
        first, commas = ends, [comma for comma in commas if comma >= ends]
    role = rest[:first].strip()
    if beyond := _run_on(role, rest[first:], lexicon):
        return start, start + beyond
    bracket_at = role.find("(")
    if bracket_at > 0 and ")" not in role:
        first = rest.index("(")
        role = rest[:first].strip()
    if lexicon.order == "last":
        role = _ended(role, lexicon)
        if role and (run := next(iter(runs(rest, first := rest.index(role) + len(role), first + 60)), None)) and run.start() == first + 1:
            return None  # "Elif Demir, Kadın Komitesi Temsilcisi Fatma Yıldız okudu"
        first = rest.index(role) + len(role) if role else first
        article = _ARTICLE.match(role) if lexicon.language == "hu" else None
        start, rest, role = (start + article.end(), rest[article.end() :], role[article.end() :]) if article else (start, rest, role)
        first -= article.end() if article else 0
        return (start, start + first) if role else None
    if (
        role.endswith(("&", "/"))
        or role[:1] in (")", "]")
        or _PAST.match(role)
        or role.partition(" ")[0] in NO_OFFICE
        or _FINITE.search(role)
        or not (serves or (_opens(role, lexicon) if lexicon.order == "first" else holds_office(role, lexicon, 9)))
        or len(role.split()) > 24
        or phrases(lexicon.said).match(role)
        or _several(role, lexicon)
        or (not lexicon.order and is_firm(role.partition(" and ")[0].split(), lexicon))
        or _another(role, lexicon)
    ):
        return None
    opened = titled(lexicon.titles).match(role + " ")
    if opened and not office(role.split()[0].rstrip("."), lexicon):
        return None
    unit = rest[commas[0] + 1 : stop].strip(" .,") if len(commas) > 1 else ""
    if _UNIT_BEHIND.fullmatch(unit) and not holds_office(unit.partition(",")[0], lexicon):
        return start, start + stop  # "general manager, professional graphics, AMD"
    for at, comma in enumerate(commas):
        until = commas[at + 1] if at + 1 < len(commas) else stop
        more = rest[comma + 1 : until].strip()
        # "Chief Architect, Synthetic Genomics": the organisation, if it stands alone and the sentence or another comma ends it.
        joined = _JOINED.split(more, maxsplit=1)
        named = joined[0] if len(joined) > 1 and office(joined[1].split()[0], lexicon) else more
        proper = capital(_FURTHER.sub("", more)) and all(
            word.lstrip("(")[:1].isupper() or word.casefold() in SMALL for word in named.split()
        )
        name = _FURTHER.sub("", more)
        if (more != name and name.casefold() in plain(lexicon.titles)) or (
            (more != name or given(name.partition(" ")[0])) and person(name.split(), lexicon)
        ):
            break  # "…, and John Roe, professor of law"
        if (
            more != name
            and " " not in name
            and capital(name)
            and not thing(name)
            and not office(name, lexicon)
            and holds_office(rest[until + 1 : until + 60], lexicon, 2)
        ):
            break  # "…, and Roe, keeper of manuscripts"
        further = (
            (more[:1].islower() or english) and not _NO_APPOSITION.match(more) and (is_office(more, lexicon) or _further(more, lexicon))
        )  # "ministre d'État, ministre de la Mer"
        alone = proper and len(named.split()) <= 7 and (until < len(rest) or len(rest) < 120)
        if not further and (not alone or titled(lexicon.titles).match(more + " ")):
            break
        first = until
    return start, start + len(rest[:first].rstrip())


def _next_titled(rest: str, stop: int, lexicon: Pack) -> bool:
    """Whether a shortened title ends what stands behind a comma, so that the next of a list follows: "…, state Rep. Don Fessler"."""
    last = rest[:stop].rpartition(" ")[2]
    follows = rest[stop : stop + 2] == ". " and capital(rest[stop + 2 : stop + 3])
    return follows and "," not in rest[:stop] and capital(last) and last.casefold() in plain(lexicon.titles) and last in _SHORTENED


_SHORTENED = frozenset(
    ("Rep", "Reps", "Sen", "Sens", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Dr", "Prof", "Rev", "Hon", "Supt", "Insp", "Cllr")
)
_BESIDE = expression(r"[ \u00a0]([^\W\d_][\w’'-]+)[ \u00a0]((?:d|l|dell|all)(?=[’'])|[a-zà-ÿ]+(?=[ \u00a0]))")


def _unparted(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office right behind a name without a comma, which a small word joins to what it is of: "Anne Roe directrice des services à Norville"."""
    found = _BESIDE.match(text, end)
    if found is None or not office(found[1], lexicon) or not (found[2] in lexicon.links or found[2] in ("d", "l", "dell", "all")):
        return None
    start = found.start(1)
    rest = text[start : start + REACH]
    comma = _COMMAS.search(rest)
    stop = min(_stop(rest, lexicon), comma.start() if comma else REACH)
    words = rest[:stop].split()
    while words and words[-1].islower() and words[-1][1:2] not in ("’", "'") and any(map(capital, words)):
        words.pop()  # "presidente de la Cámara habló"
    closed = capital(words[-1]) or words[-1][1:2] in ("’", "'") or (comma is not None and comma.start() == stop)
    if not closed or len(words) > 12 or any(word.casefold() in lexicon.halts for word in words):
        return None
    return start, start + rest.index(words[-1], len(" ".join(words[:-1]))) + len(words[-1])


_ARTICLE = expression(r"az?\s")


def _run_on(role: str, further: str, lexicon: Pack) -> int:
    """How long an office is that a list without breaks runs together with the next name, which has an office behind its comma: "Secretary, Harbour
    Board Jane Doe, Chair of the Port"; 0 if none does."""
    words = role.split()
    if len(words) < 4 or not further.startswith(", ") or not given(words[-2]) or not capital(words[-1]) or not office(words[0], lexicon):
        return 0
    behind = further[2:60].split()
    name = " ".join(words[-2:])
    if not behind or not office(behind[0], lexicon) or not role.endswith(name) or not capital(words[-3]) or office(words[-3], lexicon):
        return 0
    return len(role[: -len(name)].rstrip())


def _ended(role: str, lexicon: Pack) -> str:
    """An office that ends with its noun, without what follows that: "Nyírvár polgármestere" of "Nyírvár polgármestere köszöntötte a vendégeket"."""
    words = role.split(" ")[:13]
    last = next(
        (at for at, word in enumerate(words) if office(word, lexicon) and not (at + 1 < len(words) and office(words[at + 1], lexicon))), -1
    )
    cut = any(word in lexicon.halts or phrases(lexicon.said).fullmatch(word) for word in words[: last + 1])
    return "" if last < 0 or cut else " ".join(words[: last + 1])


def _another(role: str, lexicon: Pack) -> bool:
    """Whether what follows a name names somebody else: a list goes on, and each has the office before the name ("Mayor Jane Doe, Bishop Ann Roe")."""
    words = role.split()
    beyond = next((at for at, word in enumerate(words[:4]) if office(word, lexicon)), -1) + 1
    while 0 < beyond < len(words) and words[beyond].casefold().rstrip(".") in plain(lexicon.titles):
        beyond += 1
    if (
        lexicon.order == "first"
        and beyond
        and len(words) > 3
        and not any(word in lexicon.links or word.casefold() in lexicon.bodies for word in words[-3:-2])
        and words[-3][-1:] != "."
    ):
        last = words[-2:]
        if given(last[0]) and capital(words[-3]) and not office(words[-3], lexicon) and person(last, lexicon):
            return True  # "…, wicestarosta Lipski Mirosław Nowak"
    if lexicon.language == "en" and listing.names_its_own(role, lexicon):
        return True
    name = words[beyond : beyond + 2]
    return len(name) == 2 and given(name[0]) and capital(name[1]) and person(name, lexicon, fronted=True)


def is_firm(words: Sequence[str], lexicon: Pack) -> bool:
    """Whether two or three words are a firm's name whose first is a noun of office as well: "Rancher Labs"."""
    return (
        1 < len(words) < 4
        and words[-1].casefold() in _FIRMS
        and not any(word in ("of", "for") for word in words)
        and not any(office(word, lexicon) for word in words[1:])
    )


def is_office(phrase: str, lexicon: Pack) -> bool:
    """Whether words begin with an office and name nobody who holds it."""
    words = phrase.split()
    return 1 < len(words) <= 14 and office(words[0], lexicon) and not any(person(run.group().split(), lexicon) for run in runs(phrase))


def _further(phrase: str, lexicon: Pack) -> bool:
    """Whether words begin with an office of which a small word tells what it is of, without an article: "vice president of research"."""
    words = phrase.split()
    joint = next((at for at, word in enumerate(words[:5]) if word in SMALL), -1)
    return (
        0 < joint < len(words) - 1
        and len(words) <= 14
        and office(words[joint - 1], lexicon)
        and (words[0] == "distinguished" or not _PAST.match(phrase))
        and not any(person(run.group().split(), lexicon) for run in runs(phrase))
    )


def _opens(role: str, lexicon: Pack) -> bool:
    """Whether an office begins with its noun, or with adjectives before it: not "entouré des membres du Gouvernement"."""
    words = role.split()[:9]
    for at, word in enumerate(words):
        if office(word, lexicon) and (at < 4 or words[at - 1] in ("et", "y", "e", "i", "și", "и", "та")):
            return True
        if at < 4 and word.lower() in lexicon.links and not any(one in ("et", "y", "e", "i", "și", "и", "та") for one in words[at:]):
            return False
    return False


def _stop(rest: str, lexicon: Pack) -> int:
    """Where an apposition ends at the latest: the end of the sentence, a quotation, a verb of saying."""
    stop, inside = len(rest), 0
    for match in _CUT.finditer(rest):
        if match.start() < inside:
            continue
        named = _CALLED.match(rest, match.start())
        if named and rest[: match.start()].rstrip()[-1:].isalpha():
            inside = named.end()  # "président de « Piste 01, ça suffit ! »"
            continue
        if match.group() == ".":
            following = rest[match.end() : match.end() + 2].strip()
            shortened = _ABBREVIATED.search(rest[: match.start()]) and following
            if following[:1].islower() or following[:1].isdigit() or (shortened and not _ANEW.match(rest, match.end())):
                continue
        stop = match.start()
        break
    clause = _WHO.search(rest, 0, stop) if lexicon.language in ("en", "fr", "es", "it") else None
    stop = clause.start() if clause else stop
    verb = next(
        (verb for verb in phrases(lexicon.said).finditer(rest, 0, stop) if not capital(verb.group())), None
    )  # not in "United States"
    if not verb or verb.start() == 0:
        return stop
    loose = _LOOSE.search(rest, 0, verb.start())
    return min(stop, loose.start() if loose else verb.start())


def _several(role: str, lexicon: Pack) -> bool:
    """Whether words after a comma go on a list of persons: "der Außenminister der Schweiz Ignazio Cassis sowie die Ministerin Aurelia Frick"."""
    parts = _LISTED.split(role)
    return len(parts) > 1 and all(_fronted(part, lexicon) for part in parts)


def _fronted(part: str, lexicon: Pack) -> bool:
    words = part.split()
    return (
        len(words) > 2
        and holds_office(" ".join(words[:-2]), lexicon, 5)
        and any(person(words[at : at + 2], lexicon) and capital(words[at + 1]) and at > 0 for at in range(len(words) - 3, len(words) - 1))
    )
