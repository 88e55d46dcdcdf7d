"""The house or place that an office before a name is of, where nothing but capitals parts it from the name: "presidente de Telefónica José María Roe"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices import fronting, slavic
from masthead.anatomy.offices.judged import SMALL
from masthead.anatomy.offices.northern import of_town
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.bodies import of_house
from masthead.anatomy.wording.declined import DECLINING
from masthead.anatomy.wording.names import office, offices, particle
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given as given_name
from masthead.language.forenames import given_in_case

_REACH = 70
"""Characters before a name within which an office stands whose house the name may begin with."""
_AFTER_WHOM = ("ім.", "им.", "імені", "имени")
"""What stands before the name of somebody after whom a house is called."""
_LINKED = expression(r"(?:^|\s)([^\W\d_]+[’']?)(?:\s(?:el|la|los|las|le|les|il|lo|gli|o|a|os|as))?\s?$")
_OF_FIELDS = expression(r"\b(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]+,?\s){1,4}and\Z")
_LINKS = ("of", "for", "in", "to")
"""Such words of English, which has no list of them."""
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
_OPENS_PLACE = frozenset(
    ("Te", "Ngā", "Los", "Las", "San", "Santa", "El", "Fort", "Port", "Mount", "Saint", "New", "North", "South", "East", "West")
)
"""How names of places begin behind a small word of English."""
_PLACES_OF_TWO = frozenset(_PLACE_WORDS.split())
"""How names of places begin that have a second word: "jefe de Gobierno de la Ciudad de Buenos Aires Juan Ruiz"."""


def house_before(text: str, start: int, words: Sequence[str], lexicon: Pack) -> int:
    """How many of a run's first words name what an office before them is of: "presidente de Telefónica José María Roe"."""
    if lexicon.order == "last":
        return 0
    front = text[max(0, start - _REACH) : start]
    if front.rstrip().endswith(_AFTER_WHOM):
        return _called_after(words)
    if not posts(text, lexicon).within(start - _REACH, start):
        return 0
    if len(words) == 3 and words[0].endswith(_GENITIVES) and offices(front.split()[-2:], lexicon):
        return 1  # "poslanec Pirátů Jan Novák", "předseda pražských Pirátů Jan Novák"
    if (last := front.split()[-1:]) and office(last[0], lexicon) and of_town(words, lexicon):
        return 1
    if lexicon.language == "el" and offices(front.split()[-2:], lexicon) and fronting.in_genitive(words[:1], "el"):
        # "του δημάρχου Δυτικής Ακτής Προκόπη Δήμου"
        begins = next((at for at in range(1, len(words)) if not fronting.in_genitive(words[at : at + 1], "el")), 0)
        if begins and len(words) - begins > 1:
            return begins
    if slavic.whole(words, 0):
        return 0
    if "\u0400" <= words[0][0] <= "\u04ff" and len(words) == 3 and not words[1].endswith(_PATRONYMICS) and not given_name(words[0]):
        beside = front.split()[-3:] if front[-1:].isspace() and front.rstrip()[-1:].isalpha() else []
        if offices(beside, lexicon):
            return 1  # "Председатель правления Сбербанка Иван Петров"
    links = lexicon.links if lexicon.order else _LINKS
    if not any(word.lower() in links or word == "and" for word in front.split()[-2:]):
        return 0
    link = _LINKED.search(front, max(0, len(front) - _LONGEST_LINK))
    if lexicon.language == "en" and link and link[1] == "and" and len(words) > 2 and _OF_FIELDS.search(front, 0, link.end(1)):
        held = offices(front.split()[-8:], lexicon) and not any(map(given_name, words))
        return len(words) - 2 if held else 0  # "Minister of Energy and Mines Sonexay Phon"
    if (
        not link
        or link[1].lower() in _BOTH
        or front[: link.start()].rstrip()[-1:] in tuple(",;:.)")
        or link[1].lower() not in links
        or not offices(front[: link.start()].split()[-7 if lexicon.order else -5 :], lexicon)
    ):
        return 0
    real = [at for at, word in enumerate(words) if not particle(word)]
    if (
        lexicon.order
        and given_name(words[0])
        and ((len(real) == 2 and " " not in link.group().strip()) or (len(words) > 2 and given_name(words[1])))
    ):
        return 0  # "la directiva está formada por María José Ruiz", "la visita oficial de Pablo Ruiz"
    if lexicon.language == "en" and given_name(words[0]) and (link[1] == "to" or not office(front[: link.start(1)].split()[-1], lexicon)):
        return 0  # "secretary to Jane Doe, the president", "the minister announced the appointment of Jane Doe"
    if len(real) == 2 and front[: link.start()].rpartition(" ")[2] in _BOTH and given_name(words[0]):
        return 0  # "en présence de Luc Roe, sous-préfet, et de Jean Petit"
    told = None if lexicon.order else _IS.search(front[: link.start()])
    if len(real) < 3 or (told is not None and " by " not in told.group()):
        return len(words)
    if lexicon.order:
        return _of_what(words, real)
    return real[-3] if len(words[real[-2]].strip(".")) == 1 else real[-2]  # "Minister for Water Resources Jane Doe"


def is_of_house(words: Sequence[str], at: int, lexicon: Pack) -> bool:
    """Whether a word is one of what offices are of, and no given name as well: "São Paulo", but "o engenheiro Paulo Sato"."""
    if words[at].lower() not in lexicon.houses:
        return False
    return not given_name(words[at]) or at + 1 == len(words) or (at > 0 and words[at - 1].casefold() in _SAINTS)


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


_FIELD = frozenset(("в области", "в сфере", "у галузі", "в галузі", "у сфері", "в областта", "в сферата", "u oblasti", "u području"))
"""What stands before a field, not before a name: "эксперт в области Big Data"."""
_HOUSES = ("zenie", "kcja", "stwo", "ytet", "ytut")
_OF_HOUSES = ("zenia", "acji", "kcji", "stwa", "ytetu", "ytutu")
"""How Polish nouns of houses end, and in the genitive; given names don't."""
_SAINTS = frozenset(("san", "santa", "santo", "são", "saint", "sainte", "sankt", "sant"))
"""With what the names of hospitals, schools and towns begin that are called after a saint."""
_ATTRIBUTE_WORDS = """
    global international corporate digital strategic national regional federal human external internal social environmental technical clinical commercial industrial
    operational academic
"""
_ATTRIBUTES = frozenset(_ATTRIBUTE_WORDS.split())
"""Adjectives with which a field begins that an office is of: "VP of Global Demand Planning"."""


_AFTER_PEOPLE_WORDS = """
    biblioteca escuela colegio liceo hospital clínica teatro plaza calle avenida estadio premio polideportivo aeropuerto puente auditorio parque bibliothèque
    médiathèque école collège lycée hôpital théâtre stade prix rue place avenue gymnase maternité scuola ospedale stadio premio via piazza palestra palazzetto
    escola colégio prêmio prémio praça rua estádio ponte aeroporto ginásio
"""
_AFTER_PEOPLE = frozenset(_AFTER_PEOPLE_WORDS.split())
"""Houses and places that are called after people: a given name right behind one is no person's."""
_NUMBERED = expression(r"\d{1,3}[ºªo°.]")


_FIELD_OF = expression(r"(?:alla?|allo|ai|agli|alle) |\S+ all[’']")
"""What joins an Italian office with the field that it is for, no house: "assessore alla Scuola", "assessora all’Università"."""
_MANY = expression(r"(ções|ciones|(?<=[^s])s)\Z")


def _single(many: re.Match[str]) -> str:
    return {"ções": "ção", "ciones": "ción"}.get(many[1], "")


def _is_house(unit: str, names: Sequence[str], lexicon: Pack) -> bool:
    """Whether the last word before what looks like a name is the noun of a house, which goes on with it."""
    bare = unit.casefold().replace("’", "'").rpartition("'")[2]
    if given_name(names[0]):
        return bare in _AFTER_PEOPLE
    return bare in lexicon.bodies or _MANY.sub(_single, bare) in lexicon.bodies


_HOUSE = expression(
    r",\s(?:the|an?|its|one of)\s(?:(?!of\b|for\b|at\b|in\b|from\b|with\b|behind\b|and\b|who\b)[\w’'-]+\s){0,5}?(?:arm|subsidiary|affiliate|provider|supplier|maker|"
    r"manufacturer|company|firm|start-?up|brand|retailer|platform|bank|insurer|airline|carrier|charity|non-?profit|foundation|think tank|network|newspaper|website|marketplace)"
    r"\s(?:of|for|in|that|which|based|behind|specialising|specializing)\s"
)


def apposed_house(text: str, end: int, names: Sequence[str]) -> bool:
    """Whether what stands behind a name's comma in English says that it is a house's: "Blue Cloud, the computing arm of Blue Group"."""
    return text.startswith(", ", end) and not given_name(names[0]) and _HOUSE.match(text, end) is not None


def of_members(text: str, start: int, lexicon: Pack) -> bool:
    """Whether the noun of a house and a small word govern an office in the plural, which then is its members': "Associazione degli Studenti"."""
    words = text[max(0, start - 60) : start].split()[-3:] if lexicon.order == "first" else []
    if not words or words[-1] not in _MEMBERS:
        return False
    return any(word[:1].isupper() and word.casefold() in lexicon.bodies for word in words[:-1])


_MEMBERS = frozenset(("degli", "dei", "delle", "des", "los", "las", "dos", "das", "der"))
"""Small words before nouns in the plural."""


def goes_on_behind(role: str, names: Sequence[str], lexicon: Pack) -> bool:
    """Whether an office goes on with what stands behind it, which then is nobody's name."""
    last = role.casefold().split()[-2:]
    unit = role.split()[-1]
    if (names[0].endswith(_OF_HOUSES) and not given_name(names[0])) or last[-1].endswith(_HOUSES):
        return True  # "Prezesa Stowarzyszenia Nasza Rzeka"
    declines = lexicon.language in DECLINING and names[0][0] < "\u0400"  # Cyrillic texts name many whose given names no list has
    if declines and len(last) > 1 and unit[:1].isupper() and of_house([unit], lexicon) and not given_in_case(names[0]):
        return True  # "kierownik Zakładu Hodowli Roślin"
    if unit in _OPENS_PLACE and len(last) > 1 and last[0] in ("of", "for", "in"):
        return True  # "MP for Te Tai Nui"
    if last[-1] in _SAINTS:
        return True  # "médico del Hospital San José"
    if len(last) > 1 and last[0] == "the" and len(unit) > 2 and unit.isupper() and not given_name(names[0]):
        return True  # "Senior Vice President for the CDMO Blue Harbor": the house that the letters stand for
    if (
        lexicon.order == "first"
        and len(last) > 1
        and (unit[:1].isupper() or "’" in unit or "'" in unit)
        and not _FIELD_OF.match(" ".join(last))
        and _is_house(unit, names, lexicon)
    ):
        return True  # "presidente da Federação Marinhense de Futebol", "director de la Biblioteca Juan Roe"
    if _NUMBERED.fullmatch(unit):
        return True  # "comandante do 5º Batalhão da Polícia Militar"
    if len(last) > 1 and last[-1] in _ATTRIBUTES and last[0] in ("of", "for") and not given_name(names[0]):
        return True
    return last[-1] in SMALL or " ".join(last) in _FIELD
