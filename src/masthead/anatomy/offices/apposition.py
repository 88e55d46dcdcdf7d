"""Where the office of somebody stands behind the name: between commas, in brackets, or in a clause of its own."""

from __future__ import annotations

from masthead.anatomy.offices.apposed import COMMAS, REACH, SINCE, apposed, latest_end
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.wording.names import UPPER, capital, holds_office, linked, office, plain
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given

_POINTS = expression(r"(?:se|see|siehe|vgl\.?|voir|véase|ver|vedi|zie|см\.|див\.|viz|zob\.)\s")
"""What points at another place of the text, where nobody's office stands: "(se presskontakt)"."""
_PARENTHESIS = expression(r"\s?\(([^()]{0,119}[^()\s])(?:\s?\([^()]{1,60}\)[^()]{0,80})?\s?\)")
_DASHED = expression(r"\s[–—-]\s(?=[^.!?–—]{0,120}\Z)")
_LONGEST_PARTY = 14
"""Characters of a party, a town or an age in brackets between a name and the office."""
_SEAT = 32
"""Characters of a party with the ward or the district: "(Lab, Harbour ward)"."""
_COMMA = expression(r"\s?[,،，]\s?(?:selaku\s)?|;\s(?=[A-Z]\w+,\s)|\s[–—-]\s|\sselaku\s|[ \u00a0]?\n(?=[^\n]{4,90}(?:\n|$))")
_DEGREES = expression(
    r"(?:,\s(?:Ph\.?\s?D|M\.?D|M\.?P\.?H|MBA|J\.?D|Esq|R\.?N|CPA|P\.?E|M\.?S|MSc|BSc|M\.?A|B\.?A|Ed\.?D|D\.?V\.?M|DDS|Dr\.?P\.?H|Psy\.?D|"
    r"SJ|OP|OFM|OSB|CSC|CSsR|SDB|SVD|RSM|OSF|AO|AM|AC|OAM|PSM|QPM|OFR|CON|GCON|GCFR|JP|DL|FRSC|FRCP|FRCS|FREng|FBA|FRSE|MRCVS|LCSW|LPC|SPHR|PMP|CFP|CAE|NP|APRN|DNP|[MB]\.\s?(?:Sc|Eng|Com|Tech|Ed)|P\.\s?(?:Geo|Eng|Ag|Biol|Chem)|"
    r"IAS|IPS|IFS|IRS|PCS|KAS|MSN|BSN|FNP|PA-C|DPT|AICP|ASLA|FASLA|RIBA|SC|MBChB|DSc|LLB|LLD|ThD|DMin|MDiv|CISSP|FACHE|MHA|MPA|MPP|MEd|MFA|ICD\.D|"
    r"CSc|DrSc|DiS|prof\.\s(?:uczelni|zw|nadzw|[A-ZŁŚŻ]{2,5}(?!\w))|LL\.M|EMBA|mult|h\.\s?c|"
    r"\d\d|aged \d\d|Pharm\.?D|D\.?O|FAAP|FACS|FRS|FACP|OBE|CBE|MBE|KC|QC|MP|Jr|Sr|II|III|CFA|LLM|AIA|FAIA|LEED AP)\b\.?[®™]?)+(?=,|\s\()"
)
_LETTERS = expression(r"(?:,\s(?:(?:[A-Z][A-Za-z]{0,4}\.){2,4}(?:[A-Z][a-z]{0,3})?|[A-Z]\.[A-Z][A-Za-z]{0,3})(?!\w))+(?=,?\s[a-z(]|\.?$)")
"""Degrees as letters behind a name, with a full stop behind each: "Bambang Suryanto, S.T., M.Sc. melantik"."""
_HONOURS = expression(r"(?:,\s(?:[A-Z]{2,6}[®™]?|P\.\s?(?:Geo|Eng|Ag|Biol|Chem)\.?|Dipl\.?-?Ing\.?|Q\.P\.))+(?=,\s[A-Za-z])")
"""Letters of honours and of professions behind a name, whatever they are of, and before another comma."""
_OF_HOUSE = expression(
    r"\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’'&-]+(?:\s(?:of\s(?:the\s)?|for\s|and\s|&\s)?[A-Z][\w’'&-]+){0,6}(?:\s\([A-Z]{2,8}\))?(?=,\s(?:(?:the|an?)\s)?(?:lead|senior|first|co-|corresponding|principal|[a-z]+)[\w-]*\s)"
)
_NOUNS = rf"[{UPPER}][\w’'&-]+(?:\s(?:(?:für|und|der|des|die|de|du|des|la|las|los|del|di|della|dell|dei|degli|e|y|et|do|da|dos|das|för|og|och|for|van|het|en|voor|i|im|a|и|та)\s){{0,2}}[{UPPER}][\w’'&-]+){{0,7}}(?:\s\([A-Z]{{2,8}}\))?,\s"
_OF_HOUSES = {
    "de": expression(rf"\s(?:vom|von|beim|bei|am|an|aus)\s(?:der\s|dem\s)?{_NOUNS}(?:(?:die|der|das)\s)?"),
    "fr": expression(rf"\s(?:de\sl[’']|de\sla\s|du\s|d[’']|de\s|à\sl[’']|au\s|chez\s){_NOUNS}(?:(?:la|le)\s|l[’'])?"),
    "es": expression(rf"\s(?:del\s|de\sla\s|de\s){_NOUNS}(?:(?:la|el)\s)?"),
    "pt": expression(rf"\s(?:d[aeo]\s){_NOUNS}(?:[ao]\s)?"),
    "it": expression(rf"\s(?:del\s|della\s|dell[’']|dello\s|di\s){_NOUNS}(?:(?:la|il|lo)\s|l[’'])?"),
    "nl": expression(rf"\s(?:van|bij)\s(?:de\s|het\s)?{_NOUNS}(?:(?:de|het)\s)?"),
    "sv": expression(rf"\s(?:vid|på|från)\s{_NOUNS}"),
    "da": expression(rf"\s(?:fra|ved|hos|på)\s{_NOUNS}"),
    "pl": expression(rf"\s(?:ze?|przy)\s{_NOUNS}"),
    "cs": expression(rf"\s(?:ze?|při)\s{_NOUNS}"),
    "ru": expression(rf"\s(?:из|от)\s{_NOUNS}"),
    "uk": expression(rf"\s(?:з|із|від)\s{_NOUNS}"),
    "no": expression(rf"\s(?:fra|ved|hos|på|i)\s{_NOUNS}"),
}
"""Of what house somebody is, between the name and the comma behind which the office stands: "Almut Rein vom Institut für Moore, die Erstautorin"."""
_AT_THE_TIME = expression(
    r"(?:la data faptelor|la momentul faptelor|la acel moment|para la época(?: de los hechos)?|en la época de los hechos|para el momento de los hechos|"
    r"à data dos fa(?:c)?tos|à época(?: dos fatos)?|all[’']epoca(?: dei fatti)?|au moment des faits|à l[’']époque(?: des faits)?|lors des faits),?\s"
)
"""What prosecutors say of when an office was held, which opens an apposition and belongs to no office."""
_SHOWN = expression(
    r",\s(?:(?:pictured |seated |standing |far |second from |third from |front |back )?(?:left|right|cent(?:er|re)|front|back|middle|above|below|pictured)"
    r"|(?:aged? )?\d\d(?:,\sof\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?|of\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)(?=,\s(?!and\s|who\s|was\s))"
)
"""What a caption says of where somebody stands, and what stands of age and town before the office."""


_PARTED = expression(r"\s?[,،，;(\n–—-]|\s(?:of|from|at|who|selaku)\s")
"""What parts a name from an office behind it, or from what stands between both."""
_BEYOND = 600
"""Characters behind a name within which an office of its bearer's ends, whatever stands between: degrees, a town, an age, a clause."""
_NEAR = 200


def may_follow(text: str, end: int, lexicon: Pack) -> bool:
    """Whether an office may stand behind a name: a noun of office does, or what tells of one without a noun ("who serves as …")."""
    return (
        posts(text, lexicon).within(end, end + _BEYOND)
        or text.find("who ", end, end + _NEAR) >= 0
        or text.find(" as ", end, end + _NEAR) >= 0
    )


_THAT_IS = {
    "id": expression(
        r",?\s(?:yang\s(?:(?:juga|kini|saat\sini)(?:\s(?:merupakan|adalah|menjabat(?:\ssebagai)?))?|merupakan|adalah|menjabat(?:\ssebagai)?)|(?P<made>sebagai|menjadi))\s"
    ),
    "sw": expression(r",?\sambaye\s(?:pia\s)?ni\s(?P<made>(?!))?"),
    **dict.fromkeys(
        ("sv", "da", "no"), expression(r"\s(?:som|der)\s(?:är|er)\s(?:också\s|også\s|en\s|ett\s|et\s|ny\s){0,2}(?P<made>(?!))?")
    ),
}
"""What leads from a name to the office in Malay, Swahili and, without a comma, in the north ("Lars Holm som är rektor på …"): "Siti Rahma yang juga Ketua …", "Asha Juma ambaye ni Katibu wa …", "mengangkat … sebagai"."""
_MAKES = expression(r"\b(?:mengangkat|menunjuk|melantik|menetapkan|mengukuhkan|memilih|menugaskan|mencalonkan)\s[^,.;:]{3,60}\Z")
_ONWARDS = expression(
    r"(?:\s(?:menggantikan|untuk\s(?:periode|masa)|periode|terhitung|efektif|yang)|,\s(?:Senin|Selasa|Rabu|Kamis|Jumat|Jumaat|Sabtu|Minggu|Ahad|Isnin|Khamis))(?!\w)"
)
_LONGEST_WORD, _TO_VERB = 40, 90
"""Characters of a word at most, and from the end of a name back to the verb by which an office is given."""


def _until_verb(text: str, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """An office up to where a sentence of Malay goes on: "sebagai Direktur Utama menggantikan"."""
    on = _ONWARDS.search(text, *found) if found else None
    return (found[0], on.start()) if found and on else found


def after(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role in apposition stands: between commas, or in brackets, behind the name."""
    found = _after(text, end, lexicon)
    if found is None and lexicon.language == "id" and (leads := _AS.match(text, end)):
        return apposed(text, leads.end(), pack("en"))  # "Datuk Ahmad Ismail selaku Deputy Minister for Trade"
    return found


_AS = expression(r",?\sselaku\s")
"""What leads to an office in Malay, which may be in English."""


def _after(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    if (relative := _THAT_IS.get(lexicon.language)) and (who := relative.match(text, end)):
        first = text[who.end() : who.end() + _LONGEST_WORD].partition(" ")[0]
        made = not who["made"] or _MAKES.search(text, max(0, end - _TO_VERB), end)
        if made and office(first.strip(".,;"), lexicon):
            return _until_verb(text, apposed(text, who.end(), lexicon))
    house = _OF_HOUSES.get(lexicon.language) if any(map(given, text[max(0, end - 60) : end].split()[-3:])) else None
    parted = (
        _PARTED.match(text, end)
        or (house is not None and house.match(text, end))
        or (lexicon.order == "first" and posts(text, lexicon).within(end, end + 2))
        or (lexicon.language == "en" and _BARE.match(text, end))
    )
    if not parted or not may_follow(text, end, lexicon):
        return None
    bracket = _PARENTHESIS.match(text, end)
    if bracket and holds_office(bracket[1], lexicon) and _POINTS.match(bracket[1]) is None:
        return bracket.span(1)
    longest = _SEAT if lexicon.language == "en" and bracket and bracket[1][:1].isupper() else _LONGEST_PARTY
    if bracket and _is_aside(bracket[1], longest) and text.startswith(", ", bracket.end()):
        end = bracket.end()  # "Eva Klein (SPD), Sprecherin der Fraktion"
    lettered = _LETTERS.match(text, end)
    end = lettered.end() if lettered else end
    degrees = _DEGREES.match(text, end)
    end = degrees.end() if degrees else end
    if (lettered or degrees) and (bracket := _PARENTHESIS.match(text, end)) and holds_office(bracket[1], lexicon):
        return bracket.span(1)  # "Jan Lis, PhD (prezes towarzystwa)"
    if lexicon.language == "en" and (honours := _HONOURS.match(text, end)) and not holds_office(honours.group(), lexicon):
        end = honours.end()
    if lexicon.language == "en" and (shown := _SHOWN.match(text, end)):
        end = shown.end()
    found = _COMMA.match(text, end)
    if found is None and lexicon.language == "en" and (of := _OF_HOUSE.match(text, end)) and not _of_somebody(of.group(), lexicon):
        found = _COMMA.match(text, of.end())  # "Jane Doe of Norhaven University, lead author of the study"
    if found is None and house is not None and (of := house.match(text, end)):
        told = apposed(text, of.end(), lexicon)
        return told if told and office(text[told[0] :].split()[0], lexicon) else None
    if not found and lexicon.language == "en" and (who := _WHO_IS.match(text, end)):
        told = apposed(text, who.end(), lexicon)
        until = SINCE.search(text, *told) if told else None
        return (told[0], until.start()) if told and until else told
    if not found:
        if lexicon.language == "en":
            return _bare(text, end, lexicon)
        return _unparted(text, end, lexicon) if lexicon.order == "first" else None
    start = found.end()
    if lexicon.order == "first" and (then := _AT_THE_TIME.match(text, start)):
        start = then.end()
    if found.group().strip() == "," and (dash := _DASHED.search(text, max(0, end - 120), end)):
        # "… – afferma Anna Roe, direttrice del parco – …": the dash that opened what is said of the speaker closes it.
        closes = text.find(dash.group(), start, start + REACH)
        if closes > 0:
            return apposed(text[:closes], start, lexicon)
    if found.group().strip() in ("–", "—", "-"):
        # "Jan Lis – dyrektor portu – podkreślał": what a dash opens the next one closes.
        closes = text.find(found.group(), start, start + REACH)
        if closes > 0:
            return apposed(text[:closes], start, lexicon)
    return apposed(text, start, lexicon)


def _of_somebody(house: str, lexicon: Pack) -> bool:
    """Whether what stands behind "of" or "from" is no house, but somebody with a title, or goes on to somebody, whose the office behind is: "a talk from
    Rabbi Motty Roe, scholar and speaker", "of Bay University and Mary Roe, a student"."""
    words, named = house.split()[1:], house.rpartition(" and ")[2].split()
    if " and " in house and 1 < len(named) < _MOST_NAMES and given(named[0]):
        return True
    first = words[0] if words[0] != "the" or len(words) < 2 else words[1]
    return first.casefold().rstrip(".") in plain(lexicon.titles) or office(first, lexicon)


def _is_aside(words: str, longest: int) -> bool:
    """Whether brackets between a name and the office hold a party, a town, an age, or how its bearer is spoken of: "(she/her)"."""
    return len(words) <= longest and (not words.islower() or _PRONOUNS.fullmatch(words) is not None)


_PRONOUNS = expression(r"(?:she|he|they|ze|xe|it|elle|él|ella)(?:\s?/\s?[a-z]{2,6}){1,3}")
_MOST_NAMES = 5
"""One more than the words of a name."""
_WHO_IS = expression(
    r"\swho\s(?:has been|had been|is|was)\s(?:currently\s|now\s)?(?:the\s|an?\s)?(?=(?:[Aa]cting|[Ii]nterim|[Dd]eputy|[A-Z])\w*\s?)"
)
"""A clause without a comma that tells the office: "Jane Doe who has been Acting President since May"."""
_BARE = expression(
    r"[ \u00a0](?P<post>[a-z][a-z-]{2,}[a-rt-z])(?:[ \u00a0](?:and|&)[ \u00a0][\w-]{2,}(?:[ \u00a0][\w-]{2,})?)?[ \u00a0](?:of|at|for)[ \u00a0](?=[A-Z])"
)
"""An office written small right behind a name, and what it is of: "said Jane Doe co-founder and CTO of Acme"."""
_OF = expression(r"[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?")


def _bare(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office of English stands, whose writer forgot the comma."""
    found = _BARE.match(text, end)
    ends = linked(text, found.end(), _OF) if found and office(found["post"], lexicon) else -1
    return (found.start("post"), ends) if found and ends > found.end() else None


_BESIDE = expression(r"[ \u00a0]([^\W\d_][\w’'-]+)[ \u00a0]((?:d|l|dell|all)(?=[’'])|[a-zà-ÿ]+(?=[ \u00a0]))")


_LOUD = expression(r"[^\W\d_a-zà-ÿ][A-ZÀ-Þ’'-]{2,}\Z")
"""A surname in capitals, as France writes it, behind which the office goes on in small letters without any mark: "Guy ROUX chef du service des eaux"."""
_NAMES_END = 24


def _unparted(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office right behind a name without a comma, which a small word joins to what it is of: "Anne Roe directrice des services à Norville"."""
    found = _BESIDE.match(text, end)
    if found is None or not office(found[1], lexicon) or not (found[2] in lexicon.links or found[2] in ("d", "l", "dell", "all")):
        return None
    start = found.start(1)
    rest = text[start : start + REACH]
    comma = COMMAS.search(rest)
    stop = min(latest_end(rest, lexicon), comma.start() if comma else REACH)
    words = rest[:stop].split()
    while words and words[-1].islower() and words[-1][1:2] not in ("’", "'") and any(map(capital, words)):
        words.pop()  # "presidente de la Cámara habló"
    closed = capital(words[-1]) or words[-1][1:2] in ("’", "'") or (comma is not None and comma.start() == stop)
    closed = closed or (_LOUD.search(text, max(0, end - _NAMES_END), end) is not None and not rest[stop:].strip(' .»”"'))
    if not closed or len(words) > 16 or any(word.casefold() in lexicon.halts for word in words):
        return None
    return start, start + rest.index(words[-1], len(" ".join(words[:-1]))) + len(words[-1])
