"""Whom a text lets speak that has no marks of quotation: beside a verb of saying, by a source, or nobody whom it names."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge, governed
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression

PRONOUN = expression(
    r"\b(?:he|she|they|er|sie|il|elle|él|ella|он|она|ele|ela|lui|lei|egli|on|ona|він|вона|hij|zij|ze|αυτός|αυτή)\b"
    r"|\b-(?:il|elle)\b|他|她|彼は|彼女は|그는|그녀는|उन्होंने|เขา|เธอ",
    re.I,
)


def speaking(text: str, lexicon: Pack) -> Mention | None:
    """Whom a text lets speak: the last one beside a verb of saying, else the first whom it names."""
    everybody = mentions(text, lexicon)
    persons = [one for one in everybody if not governed(text, edge(one), lexicon)]
    verbs = phrases(lexicon.said)
    for one in reversed(persons):
        low, high = edge(one), max(one.end, one.role_end)
        behind = verbs.search(text, high, high + 30)
        ahead = verbs.search(text, max(0, low - 30), low)
        if ahead and any(max(other.end, other.role_end) == ahead.start() - 1 for other in persons):
            continue  # "Jane Doe thanked Tom Roe."
        if ahead or (behind and not PRONOUN.search(text, high, behind.start())):
            return one
    return persons[0] if persons else next((one for one in everybody if _SOURCE.search(text, 0, edge(one))), None)


_SOURCE = expression(
    r"(?:^|[.!?]\s)(?:De acuerdo con|En opinión de|En palabras de|A juicio de|Na avaliação d[aeo]|Para|Ad avviso (?:di|del|della)|Nach Ansicht (?:von|der|des)|Aus Sicht (?:von|der|des)|Pour|Selon|D[’']après|Según|Segundo|De acordo com|Na opinião d[aeo]|Per|Secondo|A parere (?:di|del|della)|Für|Laut|Nach|Volgens|Voor|Enligt|För|Ifølge|For|Podle|Pro|Według|Zdaniem|Dla|"
    r"Для|По словам|По мнению|За словами|На думку|Според|Πάντως για|Κατά|Menurut|Bagi|Theo)\s(?:(?:l[’'])|(?:[a-zà-ÿ]{1,4}\s))?\Z"
)
"""How a sentence begins that tells what somebody thinks: "Para o procurador Ana Roe, a decisão é boa."."""
