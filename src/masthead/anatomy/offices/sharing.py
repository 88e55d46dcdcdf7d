"""Offices in the plural: whose they are, one after the other, and where they are nobody's, since no list of names follows or a street has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from masthead.anatomy.pack import Pack, Words, alternatives, of_list
from masthead.anatomy.wording.names import Mention, holds_office, office
from masthead.expressions import expression
from masthead.language.forenames import given_in_case
from masthead.language.memo import Asked
from masthead.language.stems import of_all

_AND = alternatives(
    ("and", "und", "et", "y", "e", "ed", "и", "та", "й", "i", "og", "och", "en", "oraz", "a", "și", "și", "ve", "και", "ja", "és", "و", "&")
)
_JOINT = expression(rf"\s?(?:\([^()]{{1,24}}\)\s?)?(?:,\s[^\W\d_a-zа-я]\w{{2,14}}(?=,))?(?:[,،、]\s?)?(?:{_AND})?\s?")
"""What stands between the names of a list: also somebody who is called by one name alone."""
_LONGEST = 32
_REACH = 100
"""Characters behind a name within which another one makes it one of a list."""
_PLURALS = {
    "it": ("i",),
    "es": ("s",),
    "pt": ("s",),
    "fr": ("s", "x"),
    "ca": ("s",),
    "pl": ("owie", "rzy", "ści", "dzy", "cy", "nki", "nie", "ktorki", "le", "ów", "ami"),
    "cs": ("ci", "ři", "ové", "sté", "gové", "kyně", "ky", "ní", "ů", "ům"),
    "sk": ("ci", "ri", "ovia", "ti", "kyne", "čky", "ov", "om"),
    "ro": ("ii", "ele", "orii"),
    "bg": ("те",),
    "sr": ("ци", "ри", "ти", "ci", "ri", "ti"),
}
"""How the noun of an office ends that several hold, in languages that have it first; of Slavic ones only what no single one ends in."""
_LAST_PLURALS = ("s", "innen")
_MANY = {
    "tr": ("ları", "leri", "lar", "ler"),
    "sv": ("arna", "erna", "orna"),
    "da": ("erne", "ene"),
    "no": ("ene", "erne"),
    "fi": ("jat", "rit", "jät"),
    "nl": ("s", "leden"),
}
_ARTICLE = expression(r"(?<!\w)(?:[Dd]ie|[Uu]nsere|[Ii]hre|[Ss]eine|[Dd]eren|[Bb]eide|[Zz]wei|[Dd]rei|[Vv]ier)\s(?:[a-zäöü]+en\s)?\Z")
"""What stands before German offices in the plural: "die Abgeordneten", "die beiden Geschäftsführer", "unsere neuen Vorstände"."""
_BEFORE = 48
"""Characters of such an article and an adjective, at most."""
_ONE_WOMAN = ("in", "e", "frau")
"""How German nouns of office end that stand behind "die" in the singular."""


def shared(text: str, last: Mention, mention: Mention, lexicon: Pack) -> Mention:
    """A role that stands once before several names is the role of each: "Senior prosecutors, Mr. A, Mr. B and Mr. C"."""
    if not last.role or last.role_start > last.start:
        return mention
    many = _plural(text, last, lexicon)
    behind = many and mention.role_start > mention.end
    # "Senators Ann Roe and Bo Lund, members of the committee,", "os senadores Ana Roe e Bruno Lund, que falaram aos moradores,"
    if mention.role and not (behind and (plural(mention.role, lexicon) or not holds_office(mention.role, lexicon, 3))):
        return mention
    between = text[last.end : mention.start - len(mention.address) - (1 if mention.address else 0)]
    if (
        len(between) > _LONGEST
        or not _JOINT.fullmatch(between)
        or not (many or (last.address and mention.address and last.role != last.address))
    ):
        return mention
    return Mention(mention.name, mention.address, last.role, mention.start, mention.end, last.role_start, last.role_end)


_LED = expression(r"([^\W\d_A-ZÀ-Þ][\w-]+) ((?:[A-ZÀ-Þ][\w’'-]+ ?){2,3})")


def led(text: str, mention: Mention, lexicon: Pack) -> tuple[Mention, ...]:
    """Somebody with an unknown given name who was taken for a part of the office before a list, and who follows there: "os deputados Aluir Braga, Ana Lima"."""
    if lexicon.order != "first" or not 0 <= mention.role_start < mention.start or not plural(mention.role, lexicon):
        return (mention,)
    match = _LED.fullmatch(mention.role)
    if match is None or not text.startswith(", ", mention.role_end):
        return (mention,)
    role, name = match.groups()
    ends = mention.role_start + len(role)
    first = Mention(name, "", role, mention.role_start + match.start(2), mention.role_end, mention.role_start, ends)
    return first, replace(mention, role=role, role_end=ends)


_PAIRED = expression(rf"\s?(?:,\s)?(?:{_AND})\s")


def share_back(text: str, found: list[Mention], mention: Mention, lexicon: Pack) -> None:
    """Gives a role in the plural that follows several names to those before the last as well: "Jane Doe and John Roe, co-chairs of the trust"."""
    if lexicon.order == "last" or not mention.role or mention.role_start < mention.end or not plural(mention.role, lexicon):
        return
    joint, at = _PAIRED, len(found) - 1
    following = mention
    while at >= 0 and not found[at].role and joint.fullmatch(text, found[at].end, _addressed_at(following)):
        found[at] = replace(found[at], role=mention.role, role_start=mention.role_start, role_end=mention.role_end)
        following, joint, at = found[at], _JOINT, at - 1


def _addressed_at(mention: Mention) -> int:
    return mention.start - (len(mention.address) + 1 if mention.address else 0)


def plural(role: str, lexicon: Pack) -> bool:
    """Whether an office is that of several, by the noun with which it begins: "co-chairs of the trust", "Heads of Government"."""
    ends = _COUNTED.get(lexicon.language, ())
    head = role.split()[0] if lexicon.order else _head(role.split())
    bare = head.casefold()
    if not bare.partition("-in-")[0].endswith(ends) or not ends:
        return False
    if "-in-" in bare and bare in _single(lexicon.roles):
        return True  # "masters-in-chambers"
    bare = bare.partition("-in-")[0] if "-in-" in bare else bare
    bare, one = bare.rpartition("-")[2], _single(lexicon.roles)
    if lexicon.language == "it":
        return bare[:-1] + "o" in one or bare[:-1] + "e" in one or bare[:-1] + "a" in one
    return bare[:-1] in one or (bare.endswith("es") and bare[:-2] in one)


def _plural(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether the office before a name is that of several."""
    first, *_, final = (*mention.role.split(), mention.role.rstrip("."))
    if final.endswith("s General"):
        return True  # "Assistant Attorneys General Ann Roe and Bo Lund"
    if lexicon.order == "first":
        return first.endswith(_PLURALS.get(lexicon.language, ("\n",))) or final.endswith(_LAST_PLURALS)
    if (
        lexicon.language == "de"
        and mention.role_start >= 0
        and _ARTICLE.search(text, max(mention.role_start - _BEFORE, 0), mention.role_start)
    ):
        return not final.endswith(_ONE_WOMAN)  # "die Abgeordneten Eva Klein und Max Brandt"
    return final.endswith((*_LAST_PLURALS, *_MANY.get(lexicon.language, ())))


_SLAVIC = {
    "cs": ("ti", "ři", "ci", "ové", "sté", "elé"),
    "pl": ("owie", "rzy", "ści", "ele"),
    "ru": ("ты", "ёры", "еры", "оры", "чи", "тры", "ники", "тели", "логи", "ов", "ев"),
    "uk": ("ти", "ори", "ери", "рі", "чі", "елі", "три", "ники", "логи", "ів", "їв"),
}
"""Of Slavic plurals only what no woman's office ends in in the genitive ("руководительницы"), nor any adjective ("przewodniczący")."""
_GENITIVE = ("ов", "ев", "ів", "їв")
_COUNTED = {"en": ("s",), "es": ("s",), "pt": ("s",), "fr": ("s", "x"), "it": ("i",), "ca": ("s",)}


_HEADED = frozenset((*_COUNTED, *_SLAVIC))
_NAMED_AFTER: Asked[str] = Asked(lambda: frozenset(of_all("named_after")))
"""Streets, schools, hospitals and prizes, which are called after people with their titles: "calle Doctor Fleming", "rue du Président Wilson"."""
_HOUSE_OF_HERO = expression(
    r"\b(?:Universitas|Institut|Politeknik|Rumah Sakit|RS|RSUD|RSUP|Bandara|Stadion|Museum|Masjid|Jalan|Jl\.|Gedung)\s"
    r"(?:(?:Jenderal|Jendral|Letjen|Sultan|Pangeran|Sunan|Raden|Panglima|Laksamana|Marsekal|Prof|Dr|dr|Ir|K\.?H|Haji)\.?\s){1,2}\Z"
)
"""A house of Indonesia that is called after somebody of rank: "Universitas Jenderal …"."""
_OVER_WORDS = "du de del della dell do da dos universitario universitaria municipal nacional regional provincial comunale civile statale general privé"
_OVER = frozenset(_OVER_WORDS.split())


def of_hero(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether a name is a house's of Indonesia that is called after somebody of rank."""
    return lexicon.language == "id" and _HOUSE_OF_HERO.search(text, max(0, mention.start - 40), mention.start) is not None


def called_after(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether a name with a title right before it is that of a street or a house."""
    if of_hero(text, mention, lexicon):
        return True
    if lexicon.order != "first" or not (mention.address or 0 <= mention.role_start < mention.start):
        return False
    begin = mention.start - len(mention.address) - 1 if mention.address else mention.start
    begin = mention.role_start if 0 <= mention.role_start < begin else begin
    front = text[max(0, begin - 28) : begin].casefold().replace("’", "'").split()[-2:]
    front = [word.removeprefix("l'").removeprefix("d'").removeprefix("dell'") for word in front]
    if not front or not (front[-1] in _NAMED_AFTER or (len(front) == 2 and front[1] in _OVER and front[0] in _NAMED_AFTER)):
        return False
    return " " not in text[begin : mention.start].strip()


_OF_FIRMS = expression(
    r"(?<!\w)(?:[\w-]+-)?(?:investor|investiss|inversor|inversionist|investidor|investitor|inwestor|investeerder|investerar|инвестор|інвестор|sponsor)\w{0,5}\Z",
    re.I,
)
"""What hardly anybody but firms is, where no given name shows a person."""


def of_nobody(text: str, found: Sequence[Mention], at: int, lexicon: Pack) -> bool:
    """Whether the office right before a name is in the plural and no other name follows: "parlamentares da Câmara Legislativa", "juristes de
    Norville Lac", where what looks like a name is the house that they are of."""
    mention = found[at]
    if _OF_FIRMS.search(mention.role) and not mention.address and not any(map(given_in_case, mention.name.split())):
        return True  # "existing investors Blue Seed and Harbour Capital"
    if lexicon.order == "first" and mention.role_start > mention.end and plural(mention.role, lexicon) and _alone(found, at):
        return True  # "da Força Aérea Brasileira (FAB), representantes do Ministério"
    if mention.address or not 0 <= mention.role_start < mention.start or lexicon.language not in _HEADED:
        return False
    if at and found[at - 1].role_start == mention.role_start:
        return False
    words = mention.role.split()
    if lexicon.language in _SLAVIC:
        many = words[0].casefold().endswith(_SLAVIC[lexicon.language]) and office(words[0], lexicon)
        following = found[at + 1] if at + 1 < len(found) else None
        if many and following is not None and words[0].casefold().endswith(_GENITIVE):
            return not _PAIRED.fullmatch(
                text, mention.end, _addressed_at(following)
            )  # "працівників Школи Бізнесу", of whom no one is named
        return many and not (following is not None and following.start - mention.end <= _REACH)
    head = words[0] if lexicon.order == "first" else words[-1] if len(words) == 1 else _head(words)
    bare = head.casefold()
    if not bare.endswith(_COUNTED[lexicon.language]) or bare in _single(lexicon.roles) or not office(head, lexicon):
        return False
    following = found[at + 1] if at + 1 < len(found) else None
    return following is None or following.start - mention.end > _REACH


def _alone(found: Sequence[Mention], at: int) -> bool:
    """Whether nobody else has the office of the one found there."""
    return not any(one.role_start == found[at].role_start for one in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]))


def _head(words: Sequence[str]) -> str:
    """The noun of an English office: the word before what it is of."""
    return next((word for word, following in pairwise(words) if following in ("of", "for", "at", "in")), words[-1])


@of_list
def _single(roles: Words) -> frozenset[str]:
    return frozenset(role.casefold() for role in roles if " " not in role)
