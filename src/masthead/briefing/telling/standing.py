"""Whether an office can stand beside a name as it was read: whole, held now or said to be held no more, of one person, and told of no accused.

A half of it would give somebody an office that he or she has not: "minister" of a former minister, "dean" of an interim one.
"""

from __future__ import annotations

import re

from masthead.anatomy.model import Release
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.wording.names import holds_office
from masthead.anatomy.wording.names import person as nameable
from masthead.briefing.remembered import texts
from masthead.briefing.telling.believed import of_the_denied
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.sentences import sentences
from masthead.language.tags import primary

_STATE = expression(
    r"(?<![\w-])(?:former|ex|acting|interim|outgoing|incoming|designated|retired|late|then|future|"
    r"frühere[rnms]?|ehemalige[rnms]?|damalige[rnms]?|amtierende[rnms]?|kommissarische[rnms]?|geschäftsführende[rnms]?|designierte[rnms]?|scheidende[rnms]?|künftige[rnms]?|"
    r"anciens?|anciennes?|future?|antigu[oa]|entonces|futur[oa]|antig[oa]|allora|già|voormalige?|toenmalige?|waarnemend|demissionair|"
    r"бывш(?:ий|ая|его|ей|им)|тогдашн\w+|и\.\s?о\.|врио|колишн\w+|в\.\s?о\.|były|była|byłego|byłej|p\.\s?o\.|bývalý|bývalá|tidigare|tillförordnad|f\.d\.|avgående|"
    r"tidligere|fungerende|konstitueret|påtroppende|entinen|πρώην|eski)(?:[ \u00a0-](?:[^\W\d_]+[ \u00a0]){0,1})?\Z",
    re.I,
)
"""What says before an office that it is held no more, not yet or for a time, perhaps with a word of the office that was left out."""
_STATE_TOUCHING = expression(r"(?:前|原|時任|时任|代理|元|전)\Z")
_STATE_BEHIND = expression(
    r"\A[ \u00a0](?:par intérim|intérimaire|désignée?|démissionnaire|sortante?|honoraire|interin[oa]|en funciones|designad[oa]|elect[oa]|saliente|"
    r"ad interim|facente funzioni?|uscente|designat[oa]|interin[oa]|em exercício|cessante|eleit[oa]|a\.\s?D\.|i\.\s?R\.|designate|elect|emeritus|emerita)(?!\w)"
)
_GONE = expression(
    r"(?<!\w)(?:dismissal|removal|ouster|ousting|sacking|firing|resignation|resigning|Entlassung|Abberufung|Absetzung|Rücktritt|révocation|limogeage|destitution|démission|"
    r"éviction|destitución|cese|dimisión|renuncia|despido|demissão|exoneração|renúncia|dimissioni|licenziamento|rimozione|destituzione|ontslag|aftreden|"
    r"отставк\w+|увольнени\w+|odwołani\w+|dymisj\w+|rezygnacj\w+)\s(?:of|von|des|der|du|de la|de l[’']|de|del|do|da|della|dell[’']|di|van|as)?\s?(?:the |its |his |her |son |sa |su |suo |seu )?(?:président )?\Z",
    re.I,
)
"""Who loses an office is not its holder."""
_AGAINST = expression(
    r"(?<!\w)(?:(?:inquiry|investigation|probe) into|(?:proceedings|charges?|allegations?|accusations?|complaints?|case|warrant|evidence|lawsuit|sanctions) against|"
    r"suspicion of|threats by|threats? from|(?:Ermittlungen|Verfahren|Vorwürfe|Anklage|Klage|Anzeige|Haftbefehl) (?:gegen)|(?:enquête|plainte|poursuites|accusations) (?:contre|visant|à l[’']encontre d\w+)|"
    r"(?:investigación|acusaci\w+|denuncia|querella|causa|cargos) contra|(?:indagin\w+|accus\w+|denunci\w+) (?:su|contro|a carico di)|(?:processo|denúncia|acusaç\w+|inquérito) contra|"
    r"(?:onderzoek|aanklacht|aangifte) (?:naar|tegen)|(?:расследовани\w+|дел[оа]|обвинени\w+) (?:против|в отношении)|(?:śledztw\w+|zarzut\w+) (?:przeciwko?|wobec))"
    r"\s(?:(?:the|a|an|den|die|der|l|le|la|el|il|lo|o|de|het|its|former|frühere[rn]?|ehemalige[rn]?|ancien(?:ne)?|antiguo|antigua|ex|voormalige?|бывш\w+)[ \u00a0’'-]){0,3}\Z",
    re.I,
)
"""Behind which an accused is named."""
_NOTHING = expression(
    r"(?:representative|employee|member|resident|driver|witness|customer|victim|Vertreter(?:in)?|Mitarbeiter(?:in)?|Mitglied|représentante?|employée?|représentant|"
    r"representante|emplead[oa]|rappresentante|dipendente|representante|funcionári[oa]|vertegenwoordiger|medewerker|представитель|сотрудни[кц]а?|przedstawiciel(?:ka)?|"
    r"(?:leading )?expert|who|person|man|woman)",
    re.I,
)
"""What says nothing of somebody, if it is not said whose."""
_HOUSE = expression(
    r"(?:a |an |the )?(?:[^\W\d_]+ ){0,2}(?:division|subsidiary|unit|affiliate|arm|brand|maker|provider|supplier|manufacturer|developer|retailer|filiale|filial|Tochter|sussidiaria|"
    r"dochteronderneming)(?: of| de| di| von| van)(?!\w)",
    re.I,
)
"""What only a firm is."""
_CLAUSE = expression(
    r"(?<!\w)(?:is|was|are|were|has|have|had|will|would|that|which|who|whose|have been)(?!\w)|\n|[.!?]\s+[^\W\d_a-z][^\W\d_]{3,}|\A[a-zà-ÿ]+\."
)
"""What no office has within it."""
_ADDRESSED = expression(r"[ \u00a0](?:Mr|Ms|Mrs|Dr|Prof|Sr|Sra|Dra|Herr|Frau|Mme|M)\.?[ \u00a0](?=[^\W\d_a-z])")
"""A form of address within an office: that of the next person in a list."""
_BRACKETED = expression(r"\A\s*\([^()]*\)\s*(?:(?:and|und|et|y|e|и)\s+)?")
_HOUSE_AND = expression(
    r".*\b(?:Division|Department|Ministry|Office|Agency|Bureau|Commission|Court|Committee|Service|Branch)\s(?:and|&)\s(?=[A-Z])"
)
_IN_WORD = expression(r"\w")
_PLACE = expression(r".*(?<!\w)(?:Regione|Provincia|Comune|Région|Département|Comunidad|Região|Bundesland|Voivodeship)")
"""An office that ends with what has a name of its own: the name beside it begins with that."""
_RUN = expression(r"[^\W\d_a-z][^\W\d_]+(?:[ \u00a0](?:[^\W\d_a-z]\.|[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*)){1,3}")
_NAMED = expression(
    r"(?<!\w)(?:Escola|Colégio|Escuela|Colegio|Institut[oe]?|Hospital|Ospedale|Hôpital|Krankenhaus|Avenida|Rua|Calle|Plaza|Praça|Piazza|Via|Rue|Place|Avenue|Boulevard|Scuola|"
    r"Istituto|Liceo|École|Lycée|Collège|Schule|Gymnasium|School|Stadium|Estadio|Estádio|Stadio|Airport|Aeropuerto|Aeroporto|Aéroport|Ponte|Puente|Pont|Bridge|Teatro|Théâtre|"
    r"Theatre|Fundación|Fundação|Fondazione|Fondation|Foundation|Stiftung|Prize|Premio|Prêmio|Prix|Parque|Parc|Park|Museo|Museu|Musée|Museum)"
    r"(?:\s(?:Municipal|Estadual|Estatal|Federal|Nacional|Nazionale|National|Provincial|Regional|Público|Pública|Primaria|Secundaria|General|de|da|do|di|del|du|d[’'])){0,3}\s\Z"
)
"""What is called after somebody."""
_GOES_ON = expression(
    r"\s(?:for (?:the|his|her)|et (?:la|le|les)|y (?:la|el)|e (?:la|il|a|o)|und (?:die|der|das)|and the|in connection with|over|after)\s"
)
"""How a text goes on behind somebody's name, that is no part of an office."""
_GIVEN = expression(r"\s(?:as|acting|interim|als|comme|como|come|kommissarisch\w*)\s")
_CASED = expression(r"[’'][dt][ae]n?\b")
"""An ending of Turkish, "from" or "at", between a name and what follows it."""
_SMALL_WORDS = "der die das des dem den ein eine einer eines einem einen und oder von vom für im in am an auf zu zur zum bei beim mit aus über unter nach"
_SMALL_GERMAN = frozenset(_SMALL_WORDS.split())
_NEAR = 48


def office(name: str, role: str, block: int, release: Release) -> str:
    """The office as it can stand beside the name: with what says that it is held no more or for a time, without what is another's; empty where it can't be told.

    `block` is the one in which they stand beside each other.
    """
    lexicon = pack(release.language)
    text = next((plain_block(piece.block) for piece in release.pieces if piece.index == block), "")
    role = _own(_BRACKETED.sub("", role), name, text, lexicon)
    if (
        not role
        or _NOTHING.fullmatch(role)
        or _HOUSE.match(role)
        or _PLACE.fullmatch(role)
        or _CLAUSE.search(role)
        or _others(role, name, release)
    ):
        return ""
    if lexicon.order != "last" and any(word.casefold() in lexicon.bodies for word in name.split()):
        return ""
    if primary(release.language) == "tr" and (_CASED.search(role.split()[0]) or _CASED.search(name.split()[0])):
        return ""
    if " " not in name.strip() and _is_common(name, release):
        return ""
    at = _beside(role, name, text)
    if at < 0:
        return role
    sentence = next((text[low:high] for low, high in sentences(text, release.language) if low <= at < high), "")
    if of_the_denied(sentence, release) and not any(quote.speaker == name for quote in release.quotes):
        return ""  # of whom those tell something whom the release contradicts
    before = text[max(0, at - _NEAR) : at]
    if _GONE.search(before) or _AGAINST.search(before) or _NAMED.search(before):
        return ""
    state = _STATE.search(before) or _STATE_TOUCHING.search(before)
    role = before[state.start() :] + role if state else role
    behind = _STATE_BEHIND.match(text, text.find(role) + len(role)) if role in text else None
    return role + behind.group() if behind else role


def _own(role: str, name: str, text: str, lexicon: Pack) -> str:
    """An office without what is another's: what stands behind the form of address of the next in a list, or before a German verb."""
    listed = _ADDRESSED.search(role)
    role = role[: listed.start()].rstrip(" ,;") if listed else role
    house = _HOUSE_AND.match(role)
    if house and f"{role} {name}" in text and holds_office(role[house.end() :], lexicon):
        role = role[house.end() :]  # the house is that of the one before: "Wood of the Resources Division and Attorney Harrington"
    if lexicon.language != "de" or f"{role} {name}" not in text:
        return role
    words = role.split()
    for at in range(len(words) - 1, 0, -1):
        # An adjective stands behind an article or a preposition; what stands behind a noun, or behind a verb, is the clause's.
        rest = " ".join(words[at + 1 :])
        if words[at].islower() and not _SMALL_GERMAN & {words[at], words[at - 1].lower()} and holds_office(rest, lexicon):
            return rest
    return role


def _others(role: str, name: str, release: Release) -> bool:
    """Whether an office holds the name of somebody else: one whom the text names, or one of whom it goes on to tell."""
    lexicon = pack(release.language)
    own = set(name.split())
    people = {person.name for person in release.people} | {quote.speaker for quote in release.quotes}
    for run in _RUN.finditer(role):
        words = run.group().split()
        behind = role[run.end() :]
        # "Liberal Democrat spokesman" is an office; "Rosa Peralta acting minister" is somebody who was given one.
        opens = run.start() == 0 and _GIVEN.match(behind) is not None and holds_office(behind, lexicon)
        told = run.start() > 0 and _GOES_ON.match(behind) is not None
        if own.isdisjoint(words) and (
            run.group() in people or ((opens or told) and nameable(words, lexicon) and _is_given(words, lexicon))
        ):
            return True
    return False


def _is_given(words: list[str], lexicon: Pack) -> bool:
    """Whether none of two or three words with capitals is a common noun of houses and places."""
    return not any(word.casefold() in (*lexicon.bodies, *lexicon.roles, *lexicon.houses) for word in words)


def _is_common(name: str, release: Release) -> bool:
    """Whether a lone word stands in the text in small letters too, and so is no name."""
    small = name.casefold()
    return small != name and any(_stands(small, text) for text in texts(release) if small in text)


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text by itself."""
    at = text.find(word)
    while at >= 0:
        if not _IN_WORD.match(text[max(at - 1, 0) : at]) and not _IN_WORD.match(text, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False


def _beside(role: str, name: str, text: str) -> int:
    """Where the office stands that is nearest to the name; -1 if it does not stand there."""
    at = text.find(name)
    before, behind = text.rfind(role, 0, at + len(role)) if at >= 0 else -1, text.find(role, max(at, 0))
    return min((place for place in (before, behind) if place >= 0), key=lambda place: abs(place - at), default=-1)
