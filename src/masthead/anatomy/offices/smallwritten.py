"""Offices of English written small right before a name, with all that belongs to them: "Norhaven school board president Jane Doe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, office, thing
from masthead.expressions import expression

_ATTRIBUTE_WORDS = """
    acting interim former ex outgoing incoming retired retiring current new newly-elected newly-appointed then then- late-night founding honorary emeritus first second third
    fourth deputy vice assistant associate adjunct visiting senior junior lead principal chief general managing executive presiding ranking sitting
    head top high special supreme grand joint full part-time full-time permanent independent veteran seasoned noted renowned leading prominent acclaimed celebrated
    award-winning prize-winning best-selling bestselling self-taught long-time longtime long-serving longstanding lifelong fellow young local
    school schools board project programme program research study studies team union county city town village state district borough parish ward precinct regional area
    national federal provincial municipal metropolitan international global world world-renowned interior home police fire ambulance rescue department ministry ministerial government
    governmental cabinet party parliamentary presidential prime opposition majority minority committee subcommittee council commission court courts appeals trial district
    health healthcare medical clinical nursing hospital care mental surgical dental veterinary pharmacy biomedical emergency intensive public private press media communications
    communication marketing advertising brand sales product design engineering software hardware technology technical tech digital information data security cyber cybersecurity
    finance financial fiscal budget treasury investment investor investors bank banking insurance legal law compliance risk audit tax human resources hr people talent
    personnel operations operating supply chain procurement purchasing logistics transport transportation transit traffic rail railway train airport airline aviation flight port
    harbour harbor maritime marine naval navy army military air force defence defense intelligence counterterrorism foreign affairs external internal trade industry industrial business commercial
    corporate company group firm startup store shop plant factory site production manufacturing club football soccer rugby cricket basketball baseball softball hockey tennis golf
    athletics athletic swimming cycling racing rowing sailing boxing chess volleyball netball handball gymnastics skating skiing martial film movie screen television tv radio broadcast news newspaper magazine
    newsroom book books children's fiction crime thriller music musical jazz folk pop rock opera operatic choral ballet dance theatre theater stage drama comedy art arts museum gallery
    library archive archives heritage history historical literary poetry fashion food pastry wine beer restaurant hotel hospitality tourism travel farm farming dairy livestock cattle crop sheep
    beef poultry agriculture agricultural fisheries fishing forest forestry garden gardens park parks wildlife conservation environment environmental climate sustainability energy oil gas mining mine power
    electricity nuclear renewable solar wind water waste sanitation housing planning building construction property estate real land community youth women's women
    men's men family social welfare charity charitable aid relief humanitarian development peace human rights labour labor workers workers' student students' students university college campus
    academic faculty graduate undergraduate postgraduate postdoctoral doctoral phd criminal civil justice prison prisons probation parole immigration border customs campaign election electoral
    polling voter advocacy policy strategy strategic innovation quality safety standards customer consumer service services client account relationship relations partnerships partnership events
    event volunteer fundraising membership member training learning teaching education educational curriculum science sciences scientific political economic economics cultural culture religious interfaith sports
    sport performance fitness strength conditioning goalkeeping defensive offensive administrative administration support help facilities facility maintenance field branch division divisional section unit
    crew watch duty desk night shift line front office house floor content creative visual graphic fine contemporary classical concert chamber symphony
    orchestra choir band bass guitar lead-guitar horn violin piano organ church cathedral diocesan youth-team under-21 women’s men’s children’s students’ workers’ growth revenue
    analytics laboratory lab computing computer systems system network infrastructure cloud web internet social-media gaming game games esports automotive motor car truck bus road roads highway highways
    bridge space satellite weather meteorological geological survey statistics statistical population wages pay pensions pension benefits claims loan credit mortgage retail wholesale
    packaging textile steel chemical pharmaceutical drug vaccine cancer heart stroke brain diabetes tobacco alcohol poison animal bird plant soil seed
    adult adults adult's elderly older early special-needs safeguarding parking leisure regeneration skills apprenticeships town-centre democratic resources rural urban coastal inland
    ocean oceans polar arctic crimes counter-terrorism terrorism narcotics gang fraud homicide sex domestic violence trafficking slavery exploitation refugee-rights indigenous tribal
    native minority women-led grassroots citizen citizens citizens' residents residents' tenants tenants' parents parent parents' carers patient patients patients' victims victims' survivors
    alumni alumnae shareholder shareholders employee employees employees' employer employers' worker's trade-union dockers' miners' teachers' nurses' doctors' lawyers' journalists' writers' authors'
    artists' musicians' actors' players' supporters' fans' coaches' referees' growers' farmers' fishermen's drivers' pilots' veterans' pensioners' consumers' taxpayers' voters' church-state
    prevention protection preparedness response recovery resilience inclusion diversity equity equality gender disability ageing aging veterans refugee refugees migration
    foundation fund trust staff tenant chapter coalition alliance institute initiative nonprofit non-profit co-op cooperative collective society workplace organizing organising yard studio workshop
    open-source developer developers ecosystem partner channel protocol kernel release documentation user experience robotics quantum semiconductor machine-learning platform app
    physics chemistry biology mathematics geology ecology psychology sociology anthropology archaeology philosophy linguistics neuroscience genetics genomics bioinformatics astronomy astrophysics
    epidemiology geography oceanography journalism mission telescope spacecraft instrument
"""
ATTRIBUTES = frozenset(_ATTRIBUTE_WORDS.split())
"""Words that stand before a noun of office and belong to it, or tell of what field it is."""
_STOPPED = expression(r"[,.;:!?…”»)\"]$")
_COMPOUND = expression(
    r"(?:[a-z]+-){1,2}(?:born|based|winning|nominated|trained|elected|appointed|selling|time|serving|standing|ranked|level|wide|general|presenting|grade)\Z"
)
_OPENER_WORDS = (
    "and but or as when while if although because since after before during with by from to for of in on at also both meanwhile yesterday today earlier later then now however "
    "the a an this that these those his her its their our my your he she they we it who according said says told joining fellow among including like unlike"
)
_OPENERS = frozenset(_OPENER_WORDS.split())
_JOINS = frozenset(("of", "for"))
_MOST = 12


def backwards(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, from the last one on: few are asked for."""
    end = len(text)
    while end > 0:
        start = max(text.rfind(" ", 0, end), text.rfind("\u00a0", 0, end)) + 1
        if start < end:
            yield start, end
        end = start - 1


def small_office(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office stands that ends `front`, which begins at `base`; None if its last word is not written small."""
    spans = list(islice(backwards(front), _MOST))
    if not spans or not front[spans[0][0]].islower():
        return None
    spans.reverse()
    said = [front[start:end] for start, end in spans]
    last = len(said) - 1
    head = _head(said, last, lexicon)
    if head < 0:
        return None
    first = head
    while first > 0 and _STOPPED.search(before := said[first - 1]) is None:
        joined = before in ("and", "&") and first > 1 and office(said[first - 2], lexicon) and _STOPPED.search(said[first - 2]) is None
        if joined and said[first - 2].islower():
            first -= 2
        elif (before in ATTRIBUTES or _COMPOUND.match(before) or office(before, lexicon)) and before.islower():
            first -= 1
        else:
            break
    first = _with_house(said, first, lexicon)
    return base + spans[first][0], base + spans[last][1]


def _head(said: Sequence[str], last: int, lexicon: Pack) -> int:
    """Where the noun of office is: the last word, or the one before what it is of ("director of product design"); -1 if there is none."""
    if office(said[last], lexicon):
        return last
    at = last
    while at > 0 and last - at < 6 and (said[at] in ATTRIBUTES or (said[at] == "and" and at < last)):
        at -= 1
    if 0 < at < last and said[at] in _JOINS and office(said[at - 1], lexicon):
        return at - 1
    of = next((at for at in range(last - 1, max(0, last - _FIELD) - 1, -1) if said[at] == "of"), 0)
    if of > 0 and office(said[of - 1], lexicon) and said[of - 1].islower() and all(map(_is_field, said[of + 1 : last + 1])):
        return of - 1  # "curator of American glass"
    return _great_head(said, last, lexicon)


_FIELD = 4
"""Words, with "of", of what somebody's field is."""


def _is_field(word: str) -> bool:
    """Whether a word may be one of those that tell of what field a calling is: small, or where something is from."""
    if word in _OPENERS or _STOPPED.search(word) is not None:
        return False
    return (word.islower() and not word.endswith(("ed", "ing", "ly"))) or word.endswith(("an", "ish", "ese", "ic"))


def _great_head(said: Sequence[str], last: int, lexicon: Pack) -> int:
    """Where the noun of an office in capitals is that a few small words follow: "UN Special Rapporteur on the right to food"; -1 if there is none."""
    for at in range(last - 1, max(0, last - 8), -1):
        if _STOPPED.search(said[at]) or capital(said[at]):
            joined = (
                said[at + 1] in ("on", "for", "of")
                and capital(said[at])
                and capital(said[at - 1])
                and said[at - 1].casefold() not in _OPENERS
            )
            return (
                at
                if joined and office(said[at], lexicon) and not any(phrases(lexicon.said).fullmatch(word) for word in said[at + 1 :])
                else -1
            )
    return -1


def _with_house(said: Sequence[str], first: int, lexicon: Pack) -> int:
    """Where an office begins whose house stands before it in capitals: "Norhaven Farmers’ Union vice president"."""
    low = first
    while low > 0 and _STOPPED.search(word := said[low - 1]) is None and capital(word) and word.casefold() not in _OPENERS:
        owner = word.endswith(("’s", "'s", "’", "'"))
        if owner and (low == first or not thing(said[low])):
            break  # "Norhaven’s fire chief"
        if phrases(lexicon.said).fullmatch(word) or (low == 1 and first > 1 and word.endswith(("ing", "ly"))):
            break
        low -= 1
    return low
