"""How European languages part an office from what stands before it: adjectives, verbs, small words and owners, language by language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices.predicated import predicated
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office, offices, person, thing
from masthead.expressions import expression
from masthead.language.forenames import given
from masthead.language.stems import endings

ORDINAL = expression(r"[1-9]\.")
"""Which of several offices of one name: "1. suppleant"."""
_OPENING_WORDS = "mit wie so auch laut für nach bei von vom beim durch gegen neben seit unter met volgens door bij aldus med enligt ifølge hos podle dle wg według zdaniem"
_OPENING = frozenset(_OPENING_WORDS.split())
"""Small words with which a sentence begins, in capitals there: "Mit Landrat Max Brandt"."""
_SMALL_OFFICES = frozenset(("sv", "da", "nl", "nb", "nn", "no", "fi"))
"""Languages that write offices small, so that a capital before one is a house's or a sentence's."""


def adjective(word: str, lexicon: Pack) -> bool:
    """Whether a small word before a noun of office belongs to it."""
    return len(word) > 2 and word.isalpha() and word.endswith(endings(lexicon.adjective_endings))


def verb_between(word: str, lexicon: Pack) -> bool:
    """Whether a small word between a capital and an office is a clause's: in German every noun has a capital ("In ihrer Rede lobte heute
    Ministerin Eva Klein"), so that what is small and no adjective is none of the office's."""
    if lexicon.language == "fi":
        return is_copula(word, lexicon) or (word.endswith(_UNOWNING) and word != "uusi")  # "Yhtiön uusi johtaja"
    return is_copula(word, lexicon) or (lexicon.language == "de" and not adjective(word, lexicon))


_UNOWNING_WORDS = (
    "nut nyt neet ttu tty ssa ssä sta stä lla llä lta ltä lle ksi tta ttä si mme jaa jää ntaa ntää stää staa ttaa ttää kee tee nee"
)
_UNOWNING = tuple(_UNOWNING_WORDS.split())
"""How small Finnish words end that no office is of: participles, verbs, most cases."""


def is_copula(word: str, lexicon: Pack) -> bool:
    """Whether a small word says who somebody is: "Festivaalin päävieras on ohjaaja Matti Virtanen"."""
    return word in _COPULAS_BETWEEN.get(lexicon.language, ())


_COPULAS_BETWEEN = {
    "fi": frozenset(("on", "ovat", "oli", "olivat")),
    "sv": frozenset(("är", "var", "blir", "blev")),
    "da": frozenset(("er", "var", "bliver", "blev")),
    "no": frozenset(("er", "var", "blir", "ble", "blei")),
    "nl": frozenset(("is", "was", "wordt", "werd")),
}


def leads_in(word: str, lexicon: Pack) -> bool:
    """Whether a word in capitals is what a sentence begins with whose verb stands before who holds an office: "På mötet talade rektor Eva Ek"."""
    return lexicon.language in _SMALL_OFFICES and (word.casefold() in lexicon.governing or word.casefold() in lexicon.prepositions)


def opens(word: str, lexicon: Pack) -> bool:
    """Whether a word in front of an office only opens the sentence."""
    return bool(lexicon.adjective_endings) and word[:1].isupper() and word.casefold() in _OPENING


def bounded(taken: Sequence[tuple[str, int]], lexicon: Pack) -> int:
    """Where an office begins that is written small and stands before a comma and the name: "Mødet ledes af direktør i styrelsen, Lars Krag".
    Its house may own it: "Sundhedsstyrelsens direktør, Lars Krag". -1 in languages that write offices otherwise."""
    if lexicon.language not in _SMALL_OFFICES:
        return -1
    first = next((at for at, (word, _) in enumerate(taken) if office(word, lexicon)), -1)
    while first > 0 and (adjective(taken[first - 1][0], lexicon) or ORDINAL.fullmatch(taken[first - 1][0])):
        first -= 1
    owned = first > 0 and taken[first - 1][0][:1].isupper() and taken[first - 1][0].endswith(("s", "n"))
    return first - 1 if owned else first


def in_genitive(word: str, lexicon: Pack) -> bool:
    """Whether a small Scandinavian word is the genitive of what an office behind it is of: "hamnnämndens ordförande", "utvalgets leder"."""
    return len(word) > _OWNER and word.isalpha() and word.islower() and word.endswith(_GENITIVES.get(lexicon.language, ()))


_OWNER = 6
"""Letters of such a word are more: "årets" and "dagens" say when somebody holds it."""
_GENITIVES = {"sv": ("ens", "ets", "ans", "ornas", "arnas", "ernas"), "da": ("ens", "ets", "ernes"), "no": ("ens", "ets", "enes")}
_ARTICLES = frozenset(("das", "der", "den", "dem"))
_GIVEN_NAMES = frozenset(
    ["Jerzy", "Antoni", "Ignacy", "Hilary", "Walery", "Ksawery", "Cezary", "Konstanty", "Kuba", "Barnaba", "Bonawentura", "Andrzej"]
)


def article_at(words: Sequence[str], lexicon: Pack, behind: str = "") -> int:
    """Where an article stands behind a name in a run of German capitals, which other languages have in names: "Eva Klein das Zentrum"; -1 if
    none does. Not in "Außenminister der Schweiz" or "von der Leyen". `behind`: how the text goes on."""
    if lexicon.language == "nl":
        return _from_house(words)
    if lexicon.order == "first":
        return _before_office(words, lexicon, behind)
    if lexicon.language != "de":
        return -1
    for at in range(2, len(words)):
        if words[at] == "von" and words[at + 1] in _ARTICLES and at + 3 < len(words) and person(words[:at], lexicon):
            return at  # "Leonie Wolf von der Open Data Stiftung", not "von der Leyen"
        if (
            words[at] == "zur"
            and (words[at + 1].endswith(_NOUNS) or office(words[at + 1], lexicon))
            and person(words[at - 2 : at], lexicon, fronted=True)
        ):
            return at  # "nimmt Bürgermeister Max Brandt zur Kenntnis", not "zur Hausen"
        if words[at] in _ARTICLES and all(
            word[0].isupper() and not office(word, lexicon) and not thing(word) for word in words[at - 2 : at]
        ):
            return at
    return -1


def _before_office(words: Sequence[str], lexicon: Pack, behind: str) -> int:
    """Where a name ends behind which an office stands without a comma: "Claude Roe Président de la Chambre", "Luc Roe PDG", "Lic. Luis Roe Director
    de Obras", "Anne Roe Directrice", behind which "du port" follows."""
    first = next((at for at, word in enumerate(words) if not word.endswith(".")), len(words))  # behind a short title
    if len(words) < first + 3 or not given(words[first]) or office(words[first], lexicon):
        return -1
    for at in range(first + 2, len(words)):
        joined = words[at + 1].islower() if at + 1 < len(words) else _JOINS.match(behind) is not None
        if (joined or words[at].isupper()) and words[at][0].isupper() and office(words[at], lexicon) and person(words[first:at], lexicon):
            return at if words[at - 1][0].isupper() and not words[first].isupper() else -1
    return -1


_JOINS = expression(r"[ \u00a0](?:de|du|des|del|della|dello|dei|degli|da|do|dos|das|di)[ \u00a0]|[ \u00a0](?:d|de l|dell|dall)['’]")
"""What joins an office with what it is of."""


def _from_house(words: Sequence[str]) -> int:
    """Where a Dutch name ends behind which "van" tells of which house somebody is: "Pieter Smit van de Universiteit", not "Anna Maria van Dijk"."""
    for at in range(2, len(words) - 1):
        before, last = words[at - 2], words[at - 1]
        if words[at] == "van" and given(before) and not given(last) and last[0].isupper() and before[0].isupper():
            return at
    return -1


_NOUNS = ("nis", "ung", "heit", "keit", "schaft", "tion", "tät", "wahl", "rede", "frage", "seite", "hilfe", "sache")
"""How German nouns end of the feminine gender, which stand behind a name as parts of what the verb says."""


def told_of(words: Sequence[str], lexicon: Pack) -> int:
    """How many words of a German run stand before the name that "von" joins to a noun: "Ernennung von Eva Klein"."""
    return (
        2
        if lexicon.language == "de" and len(words) > 3 and words[1] == "von" and words[0].endswith(_NOUNS) and words[2][0].isupper()
        else 0
    )


def out_of_office(text: str, start: int, words: Sequence[str], lexicon: Pack) -> bool:
    """Whether a German run begins with the last letter of what says that an office is held no more: "Ministerin a. D. Eva Klein"."""
    return lexicon.language == "de" and len(words) > 2 and words[0] == "D." and text.endswith(("a. ", "a."), 0, start)


_IN_HOUSE = ("sta", "stä", "lta", "ltä", "ssa", "ssä", "lla", "llä")
_LONGER = 8


def in_house(word: str) -> bool:
    """Whether a word behind a Finnish name is in a case that says from where somebody is: "Pekka Hietala Luontokeskuksesta"."""
    return len(word) > _LONGER and word.endswith(_IN_HOUSE)


_ENDED = expression(r"\s(?:a\.\s?D\.|i\.\s?R\.|em\.|emer\.)\s\Z")


def retired(text: str, floor: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such letters stand that end right before a name."""
    found = _ENDED.search(text, max(floor, end - 12), end) if lexicon.language == "de" else None
    return (found.start(), found.end() - 1) if found else None


_ATTRIBUTED = expression(
    r"(?<![^\s’'])(?:anciens?|anciennes?|ex|actuel(?:le)?|nouve(?:au|l|lle)|future?|nuev[oa]|actual|antigu[oa]|nov[oa]|antig[oa]|attuale|nuov[oa]|allora)\s\Z"
)
"""What says in which state an office of a Romance language is held, before its noun."""
_SUSPENDED = expression(r"(?<![\w-])(?:[^\W\d_]+-,\s)*[^\W\d_]+-,?\s(?:und|och|og|en|ja|sowie|oder)\s\Z")


def suspended(text: str, floor: int, start: int, lexicon: Pack) -> int:
    """Where an office begins whose first half shares its noun with what stands there ("infrastruktur- och bostadsminister"), or that somebody
    held before or holds now ("ancienne ministre")."""
    if (state := _ATTRIBUTED.search(text, max(floor, start - 14), start)) and lexicon.language in ("fr", "es", "it", "pt", "ca"):
        return state.start()
    low = max(floor, start - 80)
    found = _SUSPENDED.search(text, low, start) if "- " in text[low:start] or "-, " in text[low:start] else None
    return found.start() if found else start


_SMALL_NEXT = expression(r"\s[a-zäöå]")
_AND_OFFICE = expression(r"[ \u00a0](?:y|e|ed|i)[ \u00a0](?:(?:la|el|il|lo|del?|della|di|da|do|al)[ \u00a0]){0,2}(?=[^\W\d_])")
_FAMILIES = ("nen", "sen")
"""How most Finnish family names end, and how they do in the genitive: "Toimitusjohtaja Matti Virtanen", "johtaja Jari Lahtisen mukaan"."""
_BOTH = {"es": (" y ", " e "), "pt": (" e ",), "it": (" e ", " ed "), "ca": (" i ",)}


JOINING = frozenset(("fi", *_BOTH))
"""Languages whose runs of capitals may hold more than one name."""


def parted(run: re.Match[str], lexicon: Pack) -> list[tuple[int, int]]:
    """Where the names of a run of capitals stand that "and" joins: two persons in "Rita Amaral e Ana Prado", one in "José Ortega y Gasset"."""
    text, start = run.group(), run.start()
    if " " not in text and "\u00a0" not in text:
        return [run.span()]
    if lexicon.language == "fi" and text.endswith("n") and text.count(" ") > 1 and _SMALL_NEXT.match(run.string, run.end()):
        named = text.count(" ") - office(text.partition(" ")[0], lexicon) > 1 and not text.endswith(_FAMILIES)
        return [(start, start + text.rindex(" "))] if named else [run.span()]  # "Liisa Koski Pohjan yliopistosta"
    for other in _AND_OFFICE.finditer(text) if lexicon.language in _BOTH else ():
        named = any(map(given, text[: other.start()].split()))
        if named and office(text[other.end() :].partition(" ")[0], lexicon) and text[other.end() :].count(" ") > 1:
            return [
                (start, start + other.start()),
                (start + other.end(), start + len(text)),
            ]  # "la Alcaldesa Rita Paz y la Secretaria Ana Ruiz"
    for joint in _BOTH.get(lexicon.language, ()):
        left, _, right = text.partition(joint)
        if (
            right
            and joint not in right
            and all(person(part.split(), lexicon) for part in (left, right))
            and any(map(_begins_given, (left, right)))
        ):
            return [(start, start + len(left)), (start + len(left) + len(joint), start + len(text))]
    return [run.span()]


def _begins_given(name: str) -> bool:
    return given(name.partition(" ")[0])


def of_town(words: Sequence[str], lexicon: Pack) -> bool:
    """Whether the first of three words behind a Polish office is the town that it is of, in the genitive: "prezydent Gdyni Jan Kowalski". Many
    given names end alike, but a man's stands behind no woman's."""
    if lexicon.language != "pl" or len(words) != 3 or words[0] in _GIVEN_NAMES:
        return False
    if words[0].endswith(("i", "y", "u")) or words[0].endswith(("ska", "cka", "dzka", "owa")):
        return True
    return words[0].endswith("a") and not words[1].endswith("a")


def owns(word: str) -> bool:
    """Whether a Turkish word is a house's name with an ending that no name of a person has before another word: "Hak-Der'den"."""
    return _FROM_HOUSE.search(word) is not None


_FROM_HOUSE = expression(r"[’'](?:d[ae]n|t[ae]n|n[ıiuü]n|[ıiuü]n|d[ae]ki|t[ae]ki)\Z")


_POSTS = ("lığına", "liğine", "luğuna", "lüğüne", "lığını", "liğini", "luğunu", "lüğünü", "lığından", "liğinden")


def to_post(words: Sequence[str]) -> int:
    """How many words of a Turkish run stand before the name that tell to which post somebody is appointed; 0 if none do."""
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at - 1].endswith(_POSTS)), 0)
    return at if len(words) - at > 1 else 0


_BECOMES = expression(r"\b(?:[Nn]y|[Nn]ya|[Nn]ye|[Nn]euer?|[Nn]ieuwe)\s((?:[\w-]+\s){0,5}?[\w-]+)\s(?:blir|bliver|wird|ist|wordt|is)\s\Z")


_BECOMING = ("blir", "bliver", "wird", "ist", "wordt", "is")
"""How such a clause ends before the name."""
_ELECTED = expression(
    r"\b(?:[Zz]um|[Zz]ur|[Aa]ls)\s(?:neue[nr]?\s)?((?:[\w-]+\s){0,6}?[\w-]+)\s(?:wurde|wird|ist|wurden|stellt sich|verlässt|verließ|übernimmt|folgt|tritt|geht|wechselt|verabschiedet sich|scheidet|startet)\s\Z"
)


def becomes(text: str, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office whose new holder is named behind the verb: "Ny tillförordnad vd blir Per Holm", "Zur neuen Direktorin wurde Anna Roth gewählt"."""
    found = _BECOMES.search(text, max(0, name_at - 120), name_at) if text.endswith(_BECOMING, 0, name_at - 1) else None
    if found is None and lexicon.language == "de":
        found = _ELECTED.search(text, max(0, name_at - 120), name_at)
    if found is None:
        return predicated(text, name_at, lexicon)
    return found.span(1) if offices(found[1].split(), lexicon) else None


_PARTED = r"\s(?:who|where|since|but|while)\s|\sand\s(?![A-Z])|(?<!ic)(?<!al)\sand\s"
"""Where an office ends within its sentence; not between adjectives of a house's name: "Center for Strategic and International Studies"."""
_IS_NOW = expression(
    r"\s(?:is|was|has been|will be|serves as|currently serves as|is currently|is now)\s(?:the\s|an?\s)?"
    r"((?:[A-Z][\w’'-]*\s(?:and\s|&\s)?){0,4}([A-Z][\w’'-]*)\s(?:of|at|for)\s[A-Z][^.,;:()\n]{1,80}?)"
    rf"(?=[.,;:(\n]|$|{_PARTED})"
)


_IS_ONE = expression(
    r"\s(?:is|was|has been|had been|will be)\s(?:currently\s|now\s|also\s|previously\s)?(?:the\s|an?\s)?((?:[a-z][\w’'-]*\s){0,4}?([a-z][\w’'-]*)\s(?:of|at|for|with|in)\s[^.,;:()\n]{1,80}?)"
    rf"(?=[.,;:(\n]|$|{_PARTED})"
)
_IS_BARE = expression(
    r"\s(?:is|was|has been|will be|is to be)\s(?:currently\s|now\s|also\s)?(?:the|an?|its|their|our)\s((?:[\w’'-]+\s){0,6}?[\w’'-]+)(?=[.,;:]|\Z)"
)
_PHRASE = r"([^\W\d_][^.,;:()\n]{4,90}?)(?=[.,;:(\n]|$|\s(?:und|et|y|e|en|och|og|sowie|die|qui|depuis|desde|dal|sedan|siden|seit|sinds)\s)"
_COPULAS = {
    "de": expression(
        rf"\s(?:ist|wird|wurde)\s(?:(?:seit|zum|ab|am)\s[\w. ]{{2,20}}?\s)?(?:(?:derzeit|zudem|auch|neuer|neue|die|der|ein|eine)\s){{0,2}}{_PHRASE}"
    ),
    "fr": expression(rf"\sest\s(?:(?:actuellement|aussi|depuis\s\w+|le|la|un|une)\s|l[’'])?{_PHRASE}"),
    "es": expression(rf"\ses\s(?:(?:actualmente|el|la|un|una)\s)?{_PHRASE}"),
    "pt": expression(rf"\sé\s(?:(?:atualmente|o|a|um|uma)\s)?{_PHRASE}"),
    "it": expression(rf"\sè\s(?:(?:attualmente|il|la|un|una)\s|l[’'])?{_PHRASE}"),
    "nl": expression(rf"\sis\s(?:sinds\s[\w ]{{2,16}}?\s)?(?:(?:de|het|een)\s)?{_PHRASE}"),
    "sv": expression(rf"\sär\s(?:(?:sedan\s\d{{4}}|ny)\s)?{_PHRASE}"),
    "da": expression(rf"\ser\s(?:(?:siden\s\d{{4}}|ny)\s)?{_PHRASE}"),
    "no": expression(rf"\ser\s(?:(?:siden\s\d{{4}}|ny)\s)?{_PHRASE}"),
}
"""What a sentence of somebody's life says that he or she is."""


def biography(text: str, start: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office, in capitals, that a sentence of somebody's life gives: "Jane Doe is Chief Operating Officer of Savannah Air Cargo"."""
    if inverted := _inverted(text, start, end, lexicon):
        return inverted
    before = text[max(0, start - 3) : start].rstrip()
    if before and before[-1] not in ".!?:\n–—-":
        return None
    return _told(text, end, lexicon)


_INVERTED = {
    "de": expression(r"\b(?:wird|wurde|ist|bleibt|war|[Mm]it)\s\Z"),
    "nl": expression(r"\b(?:wordt|werd|is|blijft|was|[Mm]et)\s\Z"),
}
_NEW = {
    "de": expression(rf"\s(?:(?:seit|zum|ab)\s[\w. ]{{2,20}}?\s)?(?:(?:neuer?|neue[rn]|die|der|eine[n]?|ein)\s){{1,3}}{_PHRASE}"),
    "nl": expression(rf"\s(?:(?:de|het|een|nieuwe)\s){{1,2}}{_PHRASE}"),
}
"""What stands behind the name of whom the verb before it makes something: "wird Eva Klein neue Leiterin des Museums", "mit Eva Klein eine neue Leiterin"."""


def _inverted(text: str, start: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    verb = _INVERTED[lexicon.language].search(text, max(0, start - 8), start) if lexicon.language in _INVERTED else None
    found = _NEW[lexicon.language].match(text, end) if verb else None
    words = found[1].split() if found else []
    first = next((at for at, word in enumerate(words[:4]) if office(word, lexicon)), -1)
    if verb is None or found is None or first < 0 or not all(adjective(word, lexicon) or word[0].islower() for word in words[:first]):
        return None
    if verb.group().strip().lower() in ("mit", "met"):
        return found.start(1), found.start(1) + len(" ".join(words[: first + 1]))
    return found.span(1)


def _told(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that the sentence gives which begins with the name that ends there."""
    if lexicon.language in _COPULAS:
        copula = _COPULAS[lexicon.language].match(text, end)
        words = copula[1].split() if copula else []
        first = next((at for at, word in enumerate(words[:3]) if office(word, lexicon)), -1)
        held = first >= 0 and all(adjective(word, lexicon) for word in words[:first]) and len(words) - first > 1
        return copula.span(1) if copula and held else None
    if lexicon.order:
        return None
    found = _IS_NOW.match(text, end)
    if found and office(found[2], lexicon):
        return found.span(1)
    small = _IS_ONE.match(text, end)
    if small and office(small[2], lexicon):
        return small.span(1)
    bare = _IS_BARE.match(text, end)
    return bare.span(1) if bare and office(bare[1].split()[-1], lexicon) else None
