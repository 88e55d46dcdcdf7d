"""Houses that have commas in their names, since what they are for is a list, and of two houses that act the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.together import OF
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import office
from masthead.anatomy.wording.places import state
from masthead.expressions import expression
from masthead.language.forenames import given

_OF_FIELDS = expression(
    r"(?:Department|Dept\.|Ministry|Minister|Secretary|Secretariat|Directorate(?:[- ]General)?|Committee|Commission|Council|Office|Bureau|Institute|Agency|Centre|Center)\s(?:of|for|on)\s\S"
    r"|(?:[^\W\d_]*[Mm]inisterium|Senatsverwaltung|Behörde|[^\W\d_]*[Aa]mt|Referat|Dezernat|Ausschuss)\s(?:für|der|des)\s\S"
    r"|(?:[Mm]inist(?:eri|éri|èr|er)[eo]|[Dd]irec(?:ción|ció|tion|ção|zione)[- ]?(?:[Gg]eneral|[Gg]énérale|[Gg]eral|[Gg]enerale)?|[Ss]ecretar[ií]a(?:\sde\s[Ee]stado)?|[Cc]onse[jl]l?er[ií]a|[Dd]epartament[o]?|[Aa]ssessorato|[Dd]ipartimento"
    r"|[Ii]nstitut[o]?|[Cc]omi(?:sión|ssão|ssione|tato|té)|[Ss]ubsecretaría)\s(?:d(?:e|el|[oa]s?|i|ell[ae]?|ei|u|es)?|per|pour|para)[\s'’](?:l[ao]s?\s|l['’])?\S"
    r"|(?:[Mm]inisterie|[Mm]inisteriet)\s(?:van|för|for)\s\S|(?:[Мм]ин(?:истерств|істерств|истарств)[оа]|[Кк]омитет|[Дд]епартамент|[Уу]правлен(?:ие|ня)|[Mm]inisterst[vw][oa]|[Mm]inisterul)\s\S"
)
"""A house of a state that may be for more than one field, and what leads to the first."""
_ARTICLE = r"(?:the |la |le |les |los |las |el |il |lo |de la |de los |de las |de l['’]|du |des |del |della |delle |dei |degli |dell['’]|dos |das |do |da |de |di |d['’])?"
_GREAT = rf"{_ARTICLE}[^\Wa-z\d_à-ÿа-яії][\w’'-]+(?:(?: (?:of|de|del|der|des|du|di|e|y))? [^\Wa-z\d_à-ÿа-яії][\w’'-]+){{0,3}}"
_SMALL = r"[^\W\d_A-ZÀ-Þ][\w’'-]{3,}(?: [^\W\d_A-ZÀ-Þ][\w’'-]{4,})?"
_AND = r",? (?:and|&|und|et|y|e|и|та|й|i|a|en|och|og|și) "
_FIELD = expression(_GREAT)
_FIELDS = expression(rf"(?:, {_GREAT}){{1,6}}{_AND}{_GREAT}(?=[ ,.;:)\n]|\Z)")
_SMALL_FIELDS = expression(rf"(?:, {_SMALL}){{1,6}}{_AND}[^\W\d_A-ZÀ-Þ][\w’'-]{{3,}}(?=[ ,.;:)\n]|\Z)")
"""The further fields of a list that "and" ends."""
_JOINED = expression(
    r"\s(?:and|und|et|y|e|ed|en|och|og|i|и|та|és)\s(?P<article>(?:the|die|der|das|la|le|les|el|los|las|il|lo|gli|o|a|os|as|de|het)\s|l['’])?"
)


def whole(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The name with the further fields of its list, where commas had cut it: "Department for Business, Energy and Industrial Strategy"."""
    at = named.evidence.start
    line = next((line for line in lines if at >= 0 and line.index == named.evidence.block and line.start <= at <= line.end), None)
    if line is None or "," not in line.text:
        return named
    text, begin = line.text, at - line.start - line.lead
    end = begin + len(named.text)
    if text[begin:end] != named.text:
        return named
    if not text.startswith(", ", end) and text.find(", ", max(0, begin - _BEFORE), begin) < 0:
        return named
    if _OF_FIELDS.search(named.text):
        further = _further(text, end, lexicon)
        return _from(named, text, begin, further) if further else named
    for house in _OF_FIELDS.finditer(text, max(0, begin - _BEFORE), begin):
        field = _FIELD.match(text, house.end() - 1)  # the expression has read its first letter
        further = _further(text, field.end(), lexicon) if field else 0
        if field and field.end() < begin < further:
            return _from(named, text, house.start(), further)
    return named


_BEFORE = 120
"""Characters before one of the fields among which the house's noun stands."""


def _further(text: str, end: int, lexicon: Pack) -> int:
    """Where the list of a house's fields ends that goes on at a comma; 0 if none does."""
    small = lexicon.language not in ("en", "de")
    further = _FIELDS.match(text, end) or (_SMALL_FIELDS.match(text, end) if small else None)
    return further.end() if further and _are_fields(further.group(), lexicon) else 0


def _from(named: Found, text: str, begin: int, end: int) -> Found:
    """The same in other bounds of its line's text."""
    start = named.evidence.start + begin - text.find(named.text, begin)
    return Found(text[begin:end], replace(named.evidence, start=start, end=start + end - begin))


def _are_fields(listed: str, lexicon: Pack) -> bool:
    """Whether what stands in a list is what one house is for: no other house, no place and nobody, with an office or without."""
    words = [word.strip(",") for word in listed.split()]
    if any(made_of_houses(word, lexicon) or office(word, lexicon) or given(word) for word in words):
        return False
    return not any(state(f"a, {part.strip()}") for part in listed.split(", ") if part)


def first_of_two(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The first of two houses that act together, each of a noun of houses: "the Harbour Trust and the Pier Guild"; without a second article only if
    the text has it alone as well, since a "Norhaven Museum and Art Gallery" is one house."""
    joint = _JOINED.search(named.text)
    if joint is None:
        return named
    first, second = named.text[: joint.start()], named.text[joint.end() :]
    if ", " in first or not all(" " in part and holds_body(part, lexicon) for part in (first, second)):
        return named
    if not joint["article"] and ((OF.search(first) and not OF.search(second)) or not said_alone(first, named.text, lines)):
        return named  # "Board of State and Community Projects": one house for both
    end = named.evidence.end
    return Found(first, replace(named.evidence, end=end - len(named.text) + len(first) if end > 0 else end))


def said_alone(first: str, both: str, lines: Sequence[Line]) -> bool:
    """Whether a text has the first of two names more often than both."""
    told = "\n".join(line.text[:2000] for line in lines[:40])
    return len(re.findall(rf"(?<!\w){re.escape(first)}(?!\w)", told)) > told.count(both)
