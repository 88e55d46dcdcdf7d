"""The house or place that an office before a name is of, where nothing but capitals parts it from the name: "presidente de Telefónica José María Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.pack import Pack
from masthead.anatomy.persons import slavic
from masthead.anatomy.persons.northern import of_town
from masthead.anatomy.wording.names import office, particle
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

_AFTER_WHOM = ("ім.", "им.", "імені", "имени")
"""What stands before the name of somebody after whom a house is called."""
_LINKED = expression(r"(?:^|\s)([^\W\d_]+[’']?)(?:\s(?:el|la|los|las|le|les|il|lo|gli|o|a|os|as))?\s?$")
_LONGEST_LINK = 40
"""Characters that such a word, and an article behind it, may have."""
_IS = expression(
    r"(?<!who)\s(?:is|was|becomes|became|remains|(?:has|had) been)\s(?:now |currently |also |the |an? |its |their ){0,2}[^,.;:]{0,60}\Z"
)
"""What makes an office somebody's of whom the sentence has told already: nobody is named behind the house that it is of."""
_GENITIVES = ("ů", "ów", "ých", "ích", "ého")
"""How Czech, Slovak and Polish houses end behind an office, and hardly a given name."""
_PATRONYMICS = ("вич", "вна", "чна", "ович", "івна", "їв")
_BOTH = frozenset(("et", "y", "e", "ed", "i", "и", "та", "й", "oraz", "en", "και", "ve", "a", "à"))
_PLACE_WORDS = """
    Buenos San Santa Santo São Sant Saint Los Las El La Nueva Nuevo Puerto Villa Vila Rio Río Porto Belo Monte Costa Castel Castelo Ciudad New
    Reggio Campo Cabo Santiago Nova Novo Foz Campos
"""
_PLACES_OF_TWO = frozenset(_PLACE_WORDS.split())
"""How names of places begin that have a second word: "jefe de Gobierno de la Ciudad de Buenos Aires Juan Ruiz"."""


def house_before(text: str, start: int, words: Sequence[str], lexicon: Pack) -> int:
    """How many of a run's first words name what an office before them is of: "presidente de Telefónica José María Roe"."""
    if lexicon.order == "last":
        return 0
    front = text[max(0, start - 70) : start]
    if front.rstrip().endswith(_AFTER_WHOM):
        return _called_after(words)
    if len(words) == 3 and words[0].endswith(_GENITIVES) and any(office(word, lexicon) for word in front.split()[-2:]):
        return 1  # "poslanec Pirátů Jan Novák", "předseda pražských Pirátů Jan Novák"
    if (last := front.split()[-1:]) and office(last[0], lexicon) and of_town(words, lexicon):
        return 1
    if slavic.whole(words, 0):
        return 0
    if "\u0400" <= words[0][0] <= "\u04ff" and len(words) == 3 and not words[1].endswith(_PATRONYMICS) and not given_name(words[0]):
        beside = front.split()[-3:] if front[-1:].isspace() and front.rstrip()[-1:].isalpha() else []
        if any(office(word, lexicon) for word in beside):
            return 1  # "Председатель правления Сбербанка Иван Петров"
    link = _LINKED.search(front, max(0, len(front) - _LONGEST_LINK))
    if (
        not link
        or link[1].lower() in _BOTH
        or front[: link.start()].rstrip()[-1:] in tuple(",;:.)")
        or link[1].lower() not in (lexicon.links if lexicon.order else ("of", "for", "in", "to"))
        or not any(office(word, lexicon) for word in front[: link.start()].split()[-7 if lexicon.order else -5 :])
    ):
        return 0
    real = [at for at, word in enumerate(words) if not particle(word)]
    if len(real) == 2 and front[: link.start()].rpartition(" ")[2] in _BOTH and given_name(words[0]):
        return 0  # "en présence de Luc Roe, sous-préfet, et de Jean Petit"
    if len(real) < 3 or (not lexicon.order and _IS.search(front[: link.start()]) is not None):
        return len(words)
    if lexicon.order:
        return _of_what(words, real)
    return real[-3] if len(words[real[-2]].strip(".")) == 1 else real[-2]  # "Minister for Water Resources Jane Doe"


def _of_what(words: Sequence[str], real: Sequence[int]) -> int:
    """Where a name begins behind what an office is of: "gerente de Planeamiento y Presupuesto", "alcalde de la Ciudad de Buenos Aires"."""
    ends = 1
    while ends + 1 < len(real):
        last = real[ends - 1]
        if real[ends] == last + 1 and not (len(real) - ends > 2 and words[last] in _PLACES_OF_TWO):
            break
        ends += 1
    return real[ends]


def _called_after(words: Sequence[str]) -> int:
    """How many of a run's first words are the name of somebody after whom a house is called: "КПІ ім. Ігоря Сікорського М. З. Згуровський"."""
    if len(words) < 3:
        return len(words)
    patronymic = next((at for at, word in enumerate(words) if at > 1 and word.endswith(_PATRONYMICS)), 0)
    return patronymic - 1 if patronymic else 1 if len(words) == 3 and words[0][-1:] != "." else 2
