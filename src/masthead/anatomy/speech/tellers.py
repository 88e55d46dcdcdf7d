"""Whom a text lets speak that has no marks of quotation: beside a verb of saying, by a source, or nobody whom it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge, governed
from masthead.anatomy.speech.marks import OPEN
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.stops import sentence_end
from masthead.expressions import expression
from masthead.language.forenames import given

PRONOUN = expression(
    r"\b(?:he|she|they|er|sie|il|elle|él|ella|он|она|ele|ela|lui|lei|egli|on|ona|він|вона|hij|zij|ze|αυτός|αυτή)\b"
    r"|\b-(?:il|elle)\b|他|她|彼は|彼女は|그는|그녀는|उन्होंने|เขา|เธอ",
    re.I,
)


FOR = expression(r"\s*(?:Pour|Para|Per|Für|Voor|Dla|Для)\s")
"""How what somebody thinks of something begins."""
_ARTICLED = 4
"""Characters of an article between that and whom it names."""


def thinking(window: str, everybody: Sequence[Mention]) -> Mention | None:
    """Who thinks what stands behind the colon with which a sentence ends, if it names nobody else: "Für Anna Roe ist das ein Gewinn: „…“"."""
    fore = FOR.match(window) if everybody else None
    if fore is None or edge(everybody[0]) > fore.end() + _ARTICLED:
        return None
    others = (one.role or one.address or given(one.name.partition(" ")[0]) for one in everybody[1:])
    return None if any(others) else everybody[0]


def only_one(before: str, lexicon: Pack) -> Mention | None:
    """The only one whom the whole sentences before a quotation name, with an office: of whom its verb tells that has no subject beside it."""
    everybody = mentions(before, lexicon) if before.rstrip()[-1:] in (".", "!", "?") else []
    return everybody[0] if len(everybody) == 1 and everybody[0].role else None


def introduced(text: str, lexicon: Pack) -> Mention | None:
    """The only one whom a paragraph without speech names, with an office, at the beginning of a sentence: of him or her the pronoun tells that
    stands beside the words of the next ("Ordfører Mette Lund er lettet. – Endelig, sier hun.")."""
    if length(text) > _LONGEST or OPEN.search(text):
        return None
    everybody = [one for one in mentions(text, lexicon) if one.role or one.address or given(one.name.partition(" ")[0])]
    if len(everybody) != 1 or not everybody[0].role:
        return None
    front = text[: edge(everybody[0])].rstrip()
    return everybody[0] if length(front) <= _FRONT or front[-1:] in ".!?" else None


_LONGEST, _FRONT = 60, 2
"""Words of such a paragraph, and words with which its sentence may open."""


def speaking(text: str, lexicon: Pack) -> Mention | None:
    """Whom a text lets speak: the last one beside a verb of saying, else the first whom it names."""
    everybody = mentions(text, lexicon)
    persons = [one for one in everybody if not governed(text, edge(one), lexicon)]
    verbs = phrases(lexicon.said)
    for one in reversed(everybody) if len(persons) < len(everybody) else ():
        clause = _WHO.match(text, max(one.end, one.role_end))
        if clause and verbs.match(text, clause.end()):
            return one  # "was joined by the commissioner, Jane Doe, who said that …"
    for one in reversed(persons):
        low, high = edge(one), max(one.end, one.role_end)
        behind = verbs.search(text, high, high + 30)
        ahead = verbs.search(text, max(0, low - 30), low)
        if ahead and any(max(other.end, other.role_end) == ahead.start() - 1 for other in persons):
            continue  # "Jane Doe thanked Tom Roe."
        if ahead or (behind and not PRONOUN.search(text, high, behind.start())):
            return one
    return persons[0] if persons else next((one for one in everybody if _SOURCE.search(text, 0, edge(one))), None)


_WHO = expression(
    r",?\s(?:who|qui|quien|que|quem|che|wer|der|die|die|som|které?r?[ýáé]?|który|która|который|которая|który|joka|yang|ο οποίος|η οποία|που|care)\s(?:(?:also|later|then|also|a|ha|hat|har|zudem|auch|również|также|también|também|inoltre)\s)?"
)
"""What leads from a name to what its bearer says."""
_SOURCE = expression(
    r"(?:^|[.!?]\s)(?:De acuerdo con|En opinión de|En palabras de|A juicio de|Na avaliação d[aeo]|Para|Ad avviso (?:di|del|della)|Nach Ansicht (?:von|der|des)|Aus Sicht (?:von|der|des)|Pour|Selon|D[’']après|Según|Segundo|De acordo com|Na opinião d[aeo]|Per|Secondo|A parere (?:di|del|della)|Für|Laut|Nach|Volgens|Voor|Enligt|För|Ifølge|For|Podle|Pro|Według|Zdaniem|Dla|"
    r"Для|По словам|По мнению|За словами|На думку|Според|Πάντως για|Κατά|Menurut|Bagi|Theo)\s(?:(?:l[’'])|(?:[a-zà-ÿ]{1,4}\s))?\Z"
)
"""How a sentence begins that tells what somebody thinks: "Para o procurador Ana Roe, a decisão é boa."."""


def verb_alone(behind: str, lexicon: Pack) -> bool:
    """Whether nothing but a verb of saying and small words stand between a quotation and the end of its sentence: "«…», escreveu no voto."."""
    behind = behind.lstrip(" ,–—-")
    verb = phrases(lexicon.said).match(behind)
    rest = behind[verb.end() : sentence_end(behind, lexicon)] if verb else ""
    return verb is not None and length(rest) <= _SMALL and rest == rest.lower()


_SMALL = 5
"""Words behind a verb of saying, none with a capital, that tell where something was said, and not by whom."""
