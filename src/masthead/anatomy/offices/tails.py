"""Where what is told of an occasion begins behind an office, or somebody else: neither is part of it."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import capital, holds_office, office, person, runs
from masthead.expressions import expression
from masthead.language.forenames import given

_OCCASIONS = {
    "en": expression(
        r"\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\w)|on (?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?! [A-Z])"
        r"|in (?:January|February|March|April|June|July|August|September|October|November|December)(?! [A-Z]))"
    ),
    "fr": expression(
        r"\s(?:à propos d|au sujet d|lors d|en présence d|à l[’']occasion d|à l[’']issue d|au cours d|dans le cadre d|en marge d|au terme d|à l[’']ouverture d|"
        r"en conclusion d|en introduction d|en ouverture d|à la suite d|présente?s? (?:à|au|en|lors|sur)\s|devant (?:les|le|la|une?|ses)\s|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|jour)(?!\w)|"
        r"le \d{1,2}(?:er)?\s|et (?:des|les|de plusieurs|d[’']autres) (?:représentante?s|membres|élue?s|acteurs|partenaires|services|autorités|habitants|bénévoles|agents)(?!\w))"
    ),
    "es": expression(
        r"\s(?:durante (?:el|la|los|las|su|una?|este|esta)\s|con motivo d|en el marco d|al término d|al finalizar\s|tras (?:el|la|los|las|su|una?)\s|en declaraciones\s|al inicio d|"
        r"en la (?:apertura|inauguración|clausura|presentación) d|en (?:rueda|conferencia) de prensa|en su (?:intervención|discurso)|a propósito d|luego de(?:l)?\s|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\w)|"
        r"(?:entre|junto [ac]|y) (?:de )?(?:los |las )?(?:demás|otros|otras|autoridades|representantes|miembros|integrantes|vecinos)(?!\w))"
    ),
    "pt": expression(
        r"\s(?:durante (?:o|a|os|as|uma?|seu|sua|esta|este)\s|por ocasião d|no âmbito d|ao final d|após (?:o|a|os|as|uma?)\s|em entrevista\s|na abertura d|no encerramento d|"
        r"em (?:coletiva|conferência) de imprensa|em seu (?:discurso|pronunciamento)|a respeito d|nesta (?:segunda|terça|quarta|quinta|sexta)(?!\w)|neste (?:sábado|domingo)(?!\w)|(?:entre|e) (?:demais|outros|outras|representantes|membros|autoridades)(?!\w))"
    ),
    "it": expression(
        r"\s(?:durante (?:il|la|lo|i|gli|le|un|una)\s|durante l[’']|in occasione d|nel corso d|a margine d|al termine d|dopo (?:il|la|lo|i|gli|le|un|una)\s|nell[’']ambito d|in apertura d|"
        r"in conferenza stampa|a conclusione d|in merito a|a proposito d|(?:questa|stamattina|questo)\s|e (?:altri|altre|i rappresentanti|rappresentanti|le autorità|autorità)(?!\w))"
    ),
    "de": expression(
        r"\s(?:anlässlich\s|während\s|im Rahmen (?:der|des|einer|eines)\s|bei (?:der|einer) (?:Eröffnung|Vorstellung|Feier\w*|Übergabe|Veranstaltung|Pressekonferenz|Präsentation)|"
        r"am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!\w)|vor (?:der|den) (?:Presse|Journalist\w+)|zu (?:Beginn|Gast)\s)"
    ),
    "nl": expression(
        r"\s(?:tijdens (?:de|het|een)\s|ter gelegenheid van|naar aanleiding van|bij de (?:opening|presentatie|uitreiking|overhandiging|start|viering)|in het kader van|na afloop van|"
        r"op (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\w)|(?:van|sinds|vanaf|tot)\s(?=(?:1[0-9]|20)\d\d))"
    ),
    "sv": expression(
        r"\s(?:kommer att\s|i samband med\s|under (?:en|ett|den|det)\s|vid (?:invigningen|öppningen|en pressträff|en presskonferens)|på (?:måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen)(?!\w)|"
        r"(?:håller|inviger|öppnar|hälsar|berättar|deltar|medverkar|talar)\s)"
    ),
    "da": expression(
        r"\s(?:vil\s|i forbindelse med\s|under (?:en|et|den|det)\s|ved (?:åbningen|indvielsen|et pressemøde)|på (?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?!\w)|"
        r"(?:holder|indvier|åbner|byder|fortæller|deltager|medvirker|taler)\s)"
    ),
    "no": expression(
        r"\s(?:vil\s|i forbindelse med\s|under (?:en|et|den|det)\s|ved (?:åpningen|innvielsen|en pressekonferanse)|på (?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?!\w)|"
        r"(?:holder|innvier|åpner|ønsker|forteller|deltar|medvirker|taler)\s)"
    ),
}
"""How what somebody said, or when and where, begins behind an office, where no mark parts them."""
_FIRM = expression(r"(?:(?<!\w)(?:GmbH|AG|eG|SE|KG)|e\.\s?V\.)(?=\s(?:in|bei|beim|auf|an|am|im|vor|nach|zu|zum|zur)\s)")
"""How the name of a German firm ends, behind which the sentence goes on."""
_OTHER = expression(
    r",?[ \u00a0](?:et|y|e|ed|und|sowie|en|och|og|samt)[ \u00a0](?:(?:de|d[’']|à|avec|a|con|del|do|da|di|com|von|mit|van|met)[ \u00a0]?)?(?:(?:M|Mme|MM|Mr|Dr|Pr|Sr|Sra|Frau|Herrn?)\.?[ \u00a0]){0,2}(?=[^\W\d_])"
)


_CLAUSES = {
    "fr": expression(r"(?:a|ont|est|sont|sera|avait|était|et)\s"),
    "es": expression(r"(?:ha|han|había|fue|era|es|será|estuvo|y|e)\s"),
    "pt": expression(r"(?:foi|é|era|tem|será|esteve|está)\s|e (?:o|a|os|as)\s"),
    "ro": expression(r"(?:și|iar|este|a|au|va)\s"),
    "it": expression(r"(?:è|ha|hanno|aveva|era|sarà|ed?)\s"),
}
"""How a clause goes on behind the comma after a name, with its verb or with somebody else: "…, et le maire", "…, a reçu les étudiants"."""


def goes_on(rest: str, lexicon: Pack) -> bool:
    """Whether what stands behind a name's comma is no apposition."""
    clause = _CLAUSES.get(lexicon.language)
    return clause is not None and clause.match(rest) is not None


def shortened(rest: str, stop: int, lexicon: Pack) -> int:
    """Where an office ends at the latest that stands at the beginning of `rest` and goes on no further than `stop`."""
    occasions = _OCCASIONS.get(lexicon.language)
    if occasions is None:
        return stop
    occasion = occasions.search(rest, 1, stop)
    stop = occasion.start() if occasion else stop
    firm = _FIRM.search(rest, 0, stop) if lexicon.language == "de" else None
    stop = firm.end() if firm else stop
    for joint in _OTHER.finditer(rest, 1, stop):
        if capital(rest[joint.end() : joint.end() + 1]) and _named(rest, joint, lexicon):
            return joint.start()  # "directeur du cabinet et de Luc Roe, procureur"
    return stop


def _named(rest: str, joint: re.Match[str], lexicon: Pack) -> bool:
    """Whether somebody else is named behind a joint."""
    run = next((one for one in runs(rest, joint.end(), joint.end() + 60) if one.start() == joint.end()), None)
    words = run.group().split() if run else []
    return len(words) > 1 and given(words[0]) and not office(words[0], lexicon) and person(words, lexicon, fronted=True)


_FIELDS = {
    "fr": r"(?:à la |à l[’']|aux |au |de la |de l[’']|des |du |d[’'])",
    "it": r"(?:all[’']|alla |alle |allo |agli |al |ai |dell[’']|della |delle |dello |degli |del |dei )",
    "es": r"(?:de la |de los |de las |del |de )",
    "pt": r"(?:de |da |do |das |dos )",
}
_LAST = {"fr": "et", "it": "ed?", "es": "[ye]", "pt": "e"}
_LISTED = {
    language: expression(
        rf",\s{field}[^,.;:()«»“”]{{2,48}}?(?:,\s{field}[^,.;:()«»“”]{{2,48}}?){{0,4}}(?:,\s)?\s?(?<=\s){_LAST[language]}\s{field}[^,.;:()«»“”]{{2,60}}(?=[,.;:)»”]|\Z)"
    )
    for language, field in _FIELDS.items()
}
_CHARGED = expression(
    r"(?:adjointe?|chargée?s?|déléguée?|en charge|vice-présidente?|conseill[eè]re?|ministre|secrétaire|assessor[ea]|delega|consiglier[ea]|ministr[oa]|sottosegretari[oa]|"
    r"consejer[oa]|concejal[a]?|concejal delegad[oa]|secretari[oa]|edil|directora?|vereadora?|secretári[oa])\b",
    re.I,
)


def fields(role: str, rest: str, first: int, lexicon: Pack) -> int:
    """Where an office ends whose fields are a list, each with its small word: "adjointe à la culture, au sport et à la jeunesse"; `first`, where
    the comma stands, if no list goes on."""
    listed = _LISTED.get(lexicon.language)
    if listed is None:
        return first
    found = listed.match(rest, first)
    if found and not _CHARGED.match(role):
        # "directrice des travaux publics, de l'énergie et de l'environnement": the office itself is of a first field.
        ahead = expression(rf"\s{_FIELDS[lexicon.language]}").search(role)
        return found.end() if ahead and holds_office(role[: ahead.start()], lexicon) else first
    return found.end() if found else first


def bare_fields(rest: str, first: int, lexicon: Pack) -> int:
    """Where an office ends behind whose comma, without any small word, stands what in a firm it is of: "vicepresidente ejecutivo, ventas y marketing de
    Acme", "directora de ventas, marketing y comunicación de Acme"; `first`, where the comma stands, if nothing such does."""
    office_words = rest[:first].split()
    if not lexicon.fields or not office_words or not _may_have_field(office_words, lexicon):
        return first
    end = first
    while (part := _PART.match(rest, end)) is not None:
        if not _are_fields(part["words"].split(), lexicon):
            break
        end = part.end()
    return end


def _are_fields(words: list[str], lexicon: Pack) -> bool:
    """Whether words are but fields, each with an adjective perhaps, and the house or place which they are of: no verb stands among them."""
    return (
        words[0].casefold() in lexicon.fields
        and len(words) <= _FIELD_WORDS
        and all(
            word.casefold() in lexicon.fields or word in _SMALL or word in lexicon.prepositions or capital(word) or _PLURAL.fullmatch(word)
            for word in words[1:]
        )
    )


_SMALL_WORDS = "y e et ed und and en & de del da do di du des la los las el les the chez bei at bij"
_SMALL = frozenset(_SMALL_WORDS.split())
"""What joins fields, and leads to what they are of."""
_PLURAL = expression(r"(?-i:[^\W\d_A-Z][^\W\d_]{2,}(?:[ao]s|[ai]les|aines|ives|ifs|ques|ane|ali|che))")
"""Adjectives of Romance languages that say more of a field: "recursos humanos"."""


def _may_have_field(words: list[str], lexicon: Pack) -> bool:
    """Whether an office is of no house and no place yet, but of a field perhaps."""
    small = next((at for at, word in enumerate(words) if at and word.casefold() in lexicon.prepositions), len(words))
    of = words[small + 1 :]
    return small <= _SHORT_OFFICE and (not of or (len(of) == 1 and of[0].casefold() in lexicon.fields))


_PART = expression(r",\s(?P<words>[^\d,.;:()«»“”\"\n]{4,70})(?=[,.;:)»”\"]|\Z)")
_FIELD_WORDS, _SHORT_OFFICE = 9, 4
"""Words of what an office is of at most, and of the office before it."""
