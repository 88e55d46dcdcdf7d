"""A line that names a desk which speaks to the press, and whose it is: "Press Office of the Harbour Trust"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.pack import TOUCHING, ByWord, Pack, Words, of_list
from masthead.anatomy.sparing import bare, caseless, unseated
from masthead.expressions import expression

_DESK = expression(
    r"(?P<desk>(?:press|media|communications?|public (?:affairs|relations)|news) (?:office|service|department|bureau|team|centre|center|unit)(?: of(?: the)?|,| [-–|])?"
    r"|office of (?:communications?|public affairs|media relations|the press secretary),"
    r"|(?:pressestelle|presseabteilung|pressebüro|medienstelle|öffentlichkeitsarbeit|presse- und öffentlichkeitsarbeit)(?: der| des| von| vom|,| [-–|])?"
    r"|(?:(?:service|direction|département|pôle) (?:de la |des |de )?(?:presse|communications?)|bureau de presse|(?:service des )?relations (?:avec les médias|médias|presse))(?: de la| de l['’]| du| des| de|,| [-–|])?"
    r"|(?:oficina|gabinete|departamento|dirección(?: general)?|coordinación|secretaría|unidad|área|servicio) de (?:prensa|comunicación|comunicaciones)(?: de la| del| de los| de|,| [-–|])?"
    r"|(?:assessoria|gabinete|departamento|diretoria|coordenadoria|coordenação|secretaria|setor|núcleo) de (?:imprensa|comunicação)(?: social)?(?: da| do| dos| das| de|,| [-–|])?"
    r"|(?:ufficio|servizio|area) (?:stampa|comunicazione)(?: della| del| dell['’]| dei| degli| di|,| [-–|])?"
    r"|(?:persdienst|persvoorlichting|afdeling communicatie)(?: van de| van het| van|,| [-–|])?"
    r"|biuro (?:prasowe|rzecznika(?: prasowego)?)|tiskov[éý] (?:oddělení|odbor)|biroul de pres[ăa](?: al| a)?"
    r"|пресс-служба|пресс-центр|отдел по связям с общественностью|управление пресс-службы|прес-?служба|прес-?центр|(?:відділ|управління|департамент) комунікацій"
    r"|דוברות|לשכת הדוברות|דוברת|المكتب الإعلامي ل?|المكتب الصحفي ل?|المركز الإعلامي ل?|روابط عمومی|دفتر روابط عمومی)\s?",
    re.I,
)
"""The desk of a house that speaks to the press, before the name of the house."""
_SOCIAL = expression(
    r"(?:y relaciones (?:públicas|institucionales)|[Ss]ocial|SOCIAL|[Ii]nstitucional|INSTITUCIONAL|[Cc]orporativa|[Ii]nterna y [Ee]xterna)(?:(?:\s(?:de la|del|de los|de|da|do|dos|das))?\s|$)"
)
"""What else such a desk is called: "Dirección de Comunicación Social del Ayuntamiento"."""
_ROW = 9
"""Words of a line that names a desk and its house."""


def desk_of(line: Line) -> int:
    """Where the name of the house begins in such a line; 0 if it is none."""
    said = _DESK.match(line.text) if line.kind in ("paragraph", "heading") else None
    name = line.text[said.end() :].lstrip(" :.,–-") if said else ""
    if more := _SOCIAL.match(name):
        name = name[more.end() :].lstrip(" :.,–-")
    if not name or not 1 <= length(name) <= _ROW or "\n" in name or prose(line) or expression(r"[@\d:]").search(name) or name[0].islower():
        return 0
    return len(line.text) - len(name)


def before_desk(part: str) -> str:
    """The house whose letters a desk bears in one word with its own: "HBAV-Presse", "Hafenbund-Pressestelle"; nothing where none does."""
    said = _BEARS.fullmatch(part) if "-" in part else None
    return said["house"] if said else ""


_BEARS = expression(
    r"(?P<house>[^\W\d_a-zäöü][\w&.]*(?:\s[^\W\d_a-zäöü][\w&.]*){0,3})-(?:Presse(?:stelle|dienst|referat|abteilung|team|büro|service|sprecher|sprecherin|kontakt)?|"
    r"Medien(?:stelle|dienst|service|team|büro)|Kommunikation|Öffentlichkeitsarbeit|Newsroom|Pressroom|pressen|presstjänst|pressetjeneste|persdienst|persvoorlichting|viestintä|tiedotus)"
)
_ELIDED = expression(r"(?:l|d|dell|all|nell)['’](?=\w)", re.I)


def behind_desk(name: str) -> int:
    """Where a house's name begins behind the desk that a sender is called by: "Ufficio stampa ENLA", "Прес-служба ІАС"; 0 if it does not."""
    said = _DESK.match(name)
    rest = name[said.end() :].lstrip(" :.,–-") if said else ""
    begun = rest[:1].isupper() and name[said.end() - 1 : said.end()] in " ,–-" and "\n" not in rest if said else False
    return len(name) - len(rest) if begun and length(rest) <= _ROW else 0


_WORDS = expression(r"[^\W_]+(?:[-’'][^\W_]+)*")
_INDIC = expression(r"[\u0900-\u0963\u0966-\u0dff]+(?:-[\u0900-\u0963\u0966-\u0dff]+)*")
"""The same in the scripts of India, whose vowels stand in marks that are no letters."""
_LONGEST = 90
"""Characters of what such a desk is called."""
_JOINING = 3
"""Letters of the small words in it."""
_JOINING_WORDS = "and for the of und für der die das zur e y i de di da do du del dei des dos das las los la le per con por par och og för til en van met voor et ve za su sa s z ze ds do na u ja és и по с з та και ו و"
_JOINS = frozenset(_JOINING_WORDS.split())
"""Those of them that rows of capitals have."""


def only_desk(text: str, lexicon: Pack) -> bool:
    """Whether a text is made of words alone that call a part of any house which speaks to the press: "Public Relations Department"."""
    if not lexicon.publicity or len(text) > _LONGEST:
        return False
    if not text.isascii() and TOUCHING.within(text[:1]):
        return _run_together(text.strip(), lexicon.departments, lexicon.publicity) and not _begins_with_genre(text, lexicon)
    callings = _callings(lexicon.publicity)(lexicon.departments)
    speaks = False
    for word in text.split():
        called = callings[word]
        if called == _NO_DESK:
            return False
        speaks = speaks or called == _SPEAKS
    return speaks and not _begins_with_genre(text, lexicon)


def may_call_desk(word: str, lexicon: Pack) -> bool:
    """Whether a word may be one of those that call such a desk, in a script whose words do not touch."""
    return _callings(lexicon.publicity)(lexicon.departments)[word] != _NO_DESK


_NO_DESK, _PART, _SPEAKS = range(3)
"""What a word says of what it is part of: that this is no desk's, that it may be, and that it speaks to the press if it is."""


class _Callings(ByWord[int]):
    """The same of each word of a language: most names are told from a desk's by their first."""

    def __init__(self, publicity: Words, departments: Words) -> None:
        super().__init__()
        self._speaking, self._parts = _beginnings(publicity), _beginnings(departments)

    def look(self, text: str) -> int:
        said = {self._of(word) for word in (_INDIC if "\u0900" <= text[:1] < "\u0e00" else _WORDS).findall(text)}
        return _NO_DESK if _NO_DESK in said else max(said, default=_PART)

    def _of(self, word: str) -> int:
        if (elided := _ELIDED.match(word)) is not None:
            word = word[elided.end() :]  # "Service de l’information"
        low = unseated(caseless(word))
        if _begins(low, self._speaking):
            return _SPEAKS
        return _PART if _begins(low, self._parts) or (len(word) <= _JOINING and (word == low or low in _JOINS)) else _NO_DESK


@of_list
def _callings(publicity: Words) -> Callable[[Words], _Callings]:
    """Those of a language, by its words for such desks and then by those for departments."""
    return of_list(partial(_Callings, publicity))


def _begins_with_genre(text: str, lexicon: Pack) -> bool:
    return text.casefold().strip().startswith(_genres(lexicon.genres))


def labels_press(text: str, lexicon: Pack) -> bool:
    """Whether a line begins with a label whose first word is of the press: "Mediapuhelin (arkisin klo 8–16): 029 …"."""
    label, colon, _ = text.partition(":")
    word = (
        (_INDIC if "\u0900" <= label[:1] < "\u0e00" else _WORDS).match(label)
        if colon and len(label) < _LONGEST and "," not in label
        else None
    )
    return word is not None and _begins(unseated(caseless(word.group())), _beginnings(lexicon.publicity))


@of_list
def _genres(words: Words) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _begins(word: str, words: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    return word in words[0] or word.startswith(words[1])


@of_list
def _beginnings(words: Words) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words, and those of them that others begin with: letters like "PR" are a word by themselves."""
    folded = [unseated(caseless(word)) for each in words for word in (each, bare(each))]
    return frozenset(folded), tuple(word for word in folded if len(word) > _JOINING)


_ALSO = tuple("及和与與・和暨")
"""What joins such words where words touch."""


def _run_together(text: str, parts: Words, speaking: Words) -> bool:
    """The same where words touch: "広報課". Words that are made of others (담당관 of 담당 and 관) would give an expression more ways than it has time."""
    if not any(word in text for word in speaking):
        return False
    ends = {0}
    """Where words may end that the text is made of so far."""
    for at in range(len(text)):
        if at in ends:
            ends.update(at + len(word) for word in (*speaking, *parts, *_ALSO) if text.startswith(word, at))
    return len(text) in ends
