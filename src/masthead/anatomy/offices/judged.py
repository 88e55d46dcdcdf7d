"""Whether words beside a name are an office, a firm, or somebody else with an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices import listing
from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person, plain, runs
from masthead.expressions import expression
from masthead.language.forenames import given

_SMALL_WORDS = """
    of for to the and at on in & a an de del della di da do dos das du des la le les von der des für und im am van y e au aux à en pour el
    los las o os as il lo gli het and/or sur et para per with zum zur
"""
SMALL = frozenset(_SMALL_WORDS.split())
_NO_OFFICE_WORDS = "which who that whose where es er sie it he she they we wir ich dass ob weil wenn und aber but because if when while"
NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
_FIRM_WORDS = """
    labs group systems technologies software solutions holdings inc ltd plc corp corporation company networks partners ventures bank airlines
    pharmaceuticals industries studio studios works games brands foods motors energy insurance media
"""
_FIRMS = frozenset(_FIRM_WORDS.split())
"""How names of firms end, which may begin as offices do: "Rancher Labs, Red Hat"."""
_SAINTS = frozenset(
    ("san", "santa", "santo", "são", "saint", "sainte", "sant", "sankt", "villa", "vila", "puerto", "porto", "ciudad", "sfântul", "sfânta")
)
"""How names of places begin that go on with a given name."""
_LISTED = expression(r"\s(?:sowie|und|and|as well as|et|y|e|и|та|і|a|i|oraz)\s")
PAST = expression(r"[a-z]+ed\s")
_SHORTENED = frozenset(
    ("Rep", "Reps", "Sen", "Sens", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Dr", "Prof", "Rev", "Hon", "Supt", "Insp", "Cllr")
)


def next_titled(rest: str, stop: int, lexicon: Pack) -> bool:
    """Whether a shortened title ends what stands behind a comma, so that the next of a list follows: "…, state Rep. Don Fessler"."""
    last = rest[:stop].rpartition(" ")[2]
    follows = rest[stop : stop + 2] == ". " and capital(rest[stop + 2 : stop + 3])
    return follows and "," not in rest[:stop] and capital(last) and last.casefold() in plain(lexicon.titles) and last in _SHORTENED


def run_on(role: str, further: str, lexicon: Pack) -> int:
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


def ended(role: str, lexicon: Pack) -> str:
    """An office that ends with its noun, without what follows that: "Nyírvár polgármestere" of "Nyírvár polgármestere köszöntötte a vendégeket"."""
    words = role.split(" ")[:13]
    last = next(
        (at for at, word in enumerate(words) if office(word, lexicon) and not (at + 1 < len(words) and office(words[at + 1], lexicon))), -1
    )
    cut = any(word in lexicon.halts or phrases(lexicon.said).fullmatch(word) for word in words[: last + 1])
    return "" if last < 0 or cut else " ".join(words[: last + 1])


_CLERGY = frozenset(("Rabbi", "Rebbetzin", "Cantor", "Pastor", "Imam", "Sheikh", "Father", "Sister", "Brother", "Bishop", "Reverend"))
"""Offices that stand before a name as a title does."""


def is_another(role: str, lexicon: Pack) -> bool:
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
        placed = words[-3].casefold() in _SAINTS  # "alcalde de San Lázaro Norte"
        if given(last[0]) and capital(words[-3]) and not placed and not office(words[-3], lexicon) and person(last, lexicon):
            return True  # "…, wicestarosta Lipski Mirosław Nowak"
    if lexicon.language == "en" and (
        listing.names_its_own(role, lexicon)
        or (words and words[0] in _CLERGY and 2 < len(words) <= 4 and person(words[1:], lexicon, fronted=True))
    ):
        return True  # "…, Rabbi Motty Roe"
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
    return 1 < len(words) <= 14 and office(words[0], lexicon) and not _names_holder(phrase, lexicon)


def _names_holder(phrase: str, lexicon: Pack) -> bool:
    """Whether somebody is named in the words of an office: no house, before which an article stands ("directora de la Escuela de Artes")."""
    behind = _ARTICLES.get(lexicon.language, ())
    named = (run for run in runs(phrase) if person(run.group().split(), lexicon))
    return any(not phrase.endswith(behind, 0, run.start()) or any(map(given, run.group().split())) for run in named)


_ARTICLES = {
    "es": (" la ", " el ", " los ", " las ", " del "),
    "fr": (" la ", " le ", " les ", " du ", " des ", " l’", " l'"),
    "it": (" la ", " il ", " i ", " le ", " del ", " della ", " dello ", " dei ", " degli ", " delle ", " dell’", " dell'"),
}
"""Articles of languages in which none stands before a name."""


def is_further(phrase: str, lexicon: Pack) -> bool:
    """Whether words begin with an office of which a small word tells what it is of, without an article: "vice president of research"."""
    words = phrase.split()
    joint = next((at for at, word in enumerate(words[:5]) if word in SMALL), -1)
    return (
        0 < joint < len(words) - 1
        and len(words) <= 14
        and office(words[joint - 1], lexicon)
        and (words[0] == "distinguished" or not PAST.match(phrase))
        and not _names_holder(phrase, lexicon)
    )


def opens(role: str, lexicon: Pack) -> bool:
    """Whether an office begins with its noun, or with adjectives before it: not "entouré des membres du Gouvernement"."""
    words = _ONE_OF.sub("", role).split()[:9]
    for at, word in enumerate(words):
        if office(word, lexicon) and (at < 4 or "&" in words[1:at] or words[at - 1] in ("et", "y", "e", "i", "și", "и", "та")):
            return True
        if at < 4 and word.lower() in lexicon.links and not any(one in ("et", "y", "e", "i", "și", "и", "та") for one in words[at:]):
            return False
    return " ".join(words[:2]).casefold() in listed(lexicon.roles)  # "Eksekutif Media"


_ONE_OF = expression(r"(?:(?:l[’'])?une?\sdes|un[ao]?\sde\sl[ao]s|uma?\sd[ao]s|un[oa]?\s(?:dei|degli|delle)|una\sde\sles|un\sdels)\s", re.I)
"""What says that somebody is one of several: "une des porte-parole du collectif"."""


def are_several(role: str, lexicon: Pack) -> bool:
    """Whether words after a comma go on a list of persons: "der Außenminister der Schweiz Ignazio Cassis sowie die Ministerin Aurelia Frick"."""
    parts = _LISTED.split(role)
    return len(parts) > 1 and all(_fronted(part, lexicon) for part in parts)


def _fronted(part: str, lexicon: Pack) -> bool:
    words = part.split()
    return (
        len(words) > 2
        and holds_office(" ".join(words[:-2]), lexicon, 5)
        and any(_is_named(words, at, lexicon) for at in range(len(words) - 3, len(words) - 1))
    )


def _is_named(words: Sequence[str], at: int, lexicon: Pack) -> bool:
    """Whether two words name somebody and not what the office before them is of: "directora de Banco Alto"."""
    capitals = at > 0 and capital(words[at]) and capital(words[at + 1])
    return capitals and words[at - 1].casefold() not in lexicon.links and person(words[at : at + 2], lexicon)


_SEVERAL = {"es": ("los", "las"), "pt": ("os", "as"), "gl": ("os", "as"), "fr": ("les",), "ca": ("els", "les"), "it": ("i", "gli", "le")}


def behind_others(words: Sequence[tuple[str, int]], lexicon: Pack) -> int:
    """Where among words before a name those begin whom an article of several parts from somebody before: "Acompañaron a la presidenta los concejales
    Ana Ruiz y Juan Gil"; 0 if none does."""
    articles = _SEVERAL.get(lexicon.language, ())
    for at in range(len(words) - 2, 0, -1) if articles else ():
        if words[at][0] in articles and words[at - 1][0] not in lexicon.links and any(office(word, lexicon) for word, _ in words[at + 1 :]):
            return at + 1
    return 0
