"""The house that acts in a lead, told by the nouns of which names of houses are made: "La Fundación X abre", "Компания «X»", "said the charity X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.issuing.dayfirst import behind_day
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.listed import said_alone
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import COMMUNE, holds_body
from masthead.anatomy.wording.declined import DECLINING
from masthead.anatomy.wording.initials import lettered
from masthead.anatomy.wording.names import linked, office, person
from masthead.expressions import expression
from masthead.language.memo import Asked
from masthead.language.months import weekday
from masthead.language.sentences import each
from masthead.language.stems import of_all

_ARTICLE = expression(
    r"(?:desde\s)?(?:the|die|der|das|la|le|les|el|los|las|il|lo|i|gli|o|os|a|as|de|het|η|ο|το|οι|az|în)\s(?:la\s)?|(?:l|dell|all)['’]\s?|(?:dalla|dal|dal)\s",
    re.I,
)
_LINK = expression(
    r"\s(?:of|for|and|&|de|du|des|da|do|dos|das|del|della|dello|dei|degli|delle|di|e|et|y|und|für|von|der|van|voor|en|och|dan|för|og|i|a|und|ja)\s(?:(?:de\s)?[ld]['’]|dell['’]|the\s|l(?:a|os|as|es)\s|d(?:ie|as|u|es|e(?:\sl(?:a|as|os)|l|i|lla|gli)?|[ao]s?)\s|het\s)?"
    r"|\s(?:d|dell|l)['’]"
)
_AND = expression(r"\s(?:and|&|und|et|y|e|en|и|та|i|och|og|dan)\s")
OCCASIONS: Asked[str] = Asked(lambda: frozenset(of_all("openings")))
"""With what no name of a house begins, but a sentence does."""
_NEXT = expression(r"[ \u00a0](?P<word>[^\W\d_][\w’'-]*)")
_QUOTED = expression(r"[«“„\"](?P<name>[^«»“”„\"\n]{2,60})[»”“\"]")
_BEFORE_FORM = frozenset((",", " ", "\u00a0"))
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_FIRST_OF_FORM = frozenset("ABCEGIKLNOPSTUZadegmprsΑΕΟАЕО")
"""The letters that `_FORM` begins with."""
_FORM = expression(
    r",?[ \u00a0](?:GmbH(?: & Co\. KGa?A?)?|g?AG|SE|KG|eG|e\.[ \u00a0]?V\.|mbH|S\.?A\.?S?|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|AB|A/S|ASA?|Oyj?|a\.[ \u00a0]?s|s\.[ \u00a0]?r\.[ \u00a0]?o|"
    r"Kft|Zrt|Nyrt|[Ss]p\. z o\.[ \u00a0]?o|Ltda|Lda|A\.?Ş|Ltd\. Şti|Inc|Ltd|LLC|LLP|plc|PLC|Corp|Corporation|Pty|SAD|Co\.,? Ltd|S\.A\. de C\.V|ry|PLLC|P\.(?:[CA]|L\.(?:C|L\.C))|L\.L\.[CP]|L\.P|N\.A"
    r"|d\.[ \u00a0]?o\.[ \u00a0]?o|d\.[ \u00a0]?d|SARL|EURL|SASU|SCOP|SRL|ApS|OÜ|SIA|UAB|ehf|Tbk|Α\.?Ε|Ο\.?Ε|Ε\.?Π\.?Ε|ЕООД|ООД|ЕАД|АД)(?![\w])\.?"
)
FORMED = expression(
    r"\s(?:GmbH|g?AG|SE|KG|KGaA|eG|e\.\s?V\.?|mbH|S\.?A\.?S?|S\.?L\.?U?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.V\.?|N\.V\.?|AB|A/S|ASA?|Oyj?|a\.\s?s\.?|s\.\s?r\.\s?o\.?|Kft\.?|Zrt\.?|Nyrt\.?"
    r"|Ltda\.?|ry|A\.Ş\.?|Inc\.?|Ltd\.?|Limited|LLC|LLP|plc|PLC|Corp\.?|Corporation|Holdings?|Pty|SAD|PLLC|P\.(?:[CA]|L\.(?:C|L\.C))\.?|L\.L\.[CP]\.?|L\.P\.?|N\.A\.?"
    r"|(?:z\.\s?s|z\.\s?ú|o\.\s?p\.\s?s|o\.\s?s|o\.\s?z|n\.\s?o|v\.\s?v\.\s?i|p\.\s?o|s\.\s?p|k\.\s?s|v\.\s?o\.\s?s|d\.\s?o\.\s?o|d\.\s?d|[Ss]p\.\s?z\s?o\.\s?o|sp\.\s?j)\.?|vzw|asbl|ApS|OÜ|MTÜ|Lda\.?|Ltd\. Şti\.?|SARL|EURL|SASU|SCOP|SRL|ehf\.?|Tbk"
    r"|(?:Α\.?Ε|Ο\.?Ε|Ε\.?Π\.?Ε|Ι\.?Κ\.?Ε)\.?|ЕООД|ООД|ЕАД|АД)\Z"
)
"""A name that ends with the legal form of a company or of an association."""
FORM_BEFORE = expression(r"(?:ООО|ОАО|ЗАО|ПАО|АО|АНО|НКО|ГК|ИП|ТОВ|ПАТ|ПрАТ|АТ|ДП|КП|ГО|БФ|PT)\s(?=[«“„\"]|[^\W\d_])")
_PLACE = expression(r"[^\W\d_][\w’'-]{2,24}(?:[ /][^\W\d_a-zа-я][\w’'-]{2,24}){0,2}(?:\.|\s?[-–—]+|,[^\n–—]{4,40}[–—-])\s(?=[^\Wa-z\d_])")
"""A place before the text: "Springfield. The …", and a dateline that is not read as one."""
_DAY = expression(
    r"(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\.?|\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4}\.?(?: (?:г|р|r|g|god)\.| года| року| roku| godine)?)(?:[,.:]?\s[-–—]|[,.:])?\s(?=[^\Wa-z\d_])"
)
"""A day before the text: "5.1.2026. Udruženje …"."""
_INITIALS = expression(r"\s\([^()\n]{2,140}\)")
_SHORT = expression(r"\s\([A-ZÀ-ÞА-Я][\w.&-]{1,11}\)")
"""A name's initials behind it."""
_APPOSED = expression(r",\s(?:\([^()\n]{1,80}\)|[^\n.!?;()]){3,160}?,\s")
_STOPS = frozenset((
    "in", "the", "by", "from", "to", "with", "at", "during", "after", "before", "because", "who", "which", "that", "mit", "bei", "im", "am", "nach", "vor", "seit", "zum",
    "zur", "avec", "dans", "sur", "pour", "lors", "con", "en", "tra", "durante", "em", "com", "no", "na", "met", "bij", "tijdens", "om",
    "в", "во", "на", "с", "со", "при", "по", "вместе", "совместно", "у", "з", "із", "під", "для", "w", "we", "z", "ze", "przy", "v",
    "ve", "s", "se", "při", "med", "på", "til", "ile", "de", "σε", "με", "στην", "στο", "στον",
    "che", "qui", "que", "quien", "quienes", "który", "która", "które", "którzy", "který", "která", "kteří", "ktorý", "ktorá", "ktorí", "koji", "koja", "koje",
    "который", "которая", "которые", "який", "яка", "які", "който", "която", "които", "care", "som", "joka", "jotka", "που",
    "un", "une", "una", "uno", "um", "uma", "unui", "unei"))  # fmt: skip
"""Small words at which a name made of small words is over: what leads to a place or a time, to a clause, to another thing."""
_DONE_BY = frozenset(("tarafından", "hakkında", "nezdinde", "aleyhine", "aleyhinde"))
"""What stands behind a name in Turkish by which, or of which, something is done."""
_CLAUSE = expression(
    r"(?<!di)(?<!de)(?<!per)(?<!con)(?<!par)(?<!sur)(?<!pour)(?<!para)(?<!por)(?<!con)(?<!sobre)(?<!contra)(?<!contro)(?<!contre)(?<!dans)(?<!entre)(?<!et)(?<!y)(?<!e)(?<!tra)(?<!i)(?<!ed)(?<!all)(?<!toda)(?<!tutti)"
    r"(?<!tous)(?<!vers)(?<!verso)(?<!hacia)(?<!sous)(?<!sans)\s(?:il|gli|le|les|el|los|las|lo)\s[^\W\d_]",
)
"""A noun with its own article behind another word than one that governs it: the sentence goes on, and no name has both."""
_DOERS = frozenset(("par", "por", "by", "von", "da", "dal", "dalla", "door", "av", "af", "przez", "pelo", "pela"))
"""Behind which stands who does something, and no subject."""
_WEAK = frozenset((
    "today", "yesterday", "now", "also", "has", "have", "will", "is", "heute", "gestern", "jetzt", "hoy", "ayer", "ha", "han", "ya",
    "aujourd", "hier", "oggi", "ieri", "hoje", "ontem", "vandaag", "gisteren", "сегодня", "вчера", "уже", "сьогодні", "вчора", "вже",
    "dziś", "wczoraj", "dnes", "včera", "idag", "igår", "se", "si", "s", "no", "ne", "ni", "не", "nie", "ook", "auch", "aussi",
    "también", "também", "anche"))  # fmt: skip
"""What may stand before a verb and is no part of a name."""
VERBAL = expression(
    r"..(?:[aei]r[áà]n?|[aei]rão|[aei]ranno|[иаеыяу]л[аои]?|[иаяу]ла[сь]*|[аеияую]ет(?:ся)?|[аяу]є(?:ться)?|[юу]ть|ають|ают|яет|яют|тся|л[аои]?с[яь]|[аиуя]в|вала|вали|ють|[iaeyu]l[ai]|[iaeu]lo|(?:m[ií]t|ab[ií]d|ozhod|ohod|[řr]ek|inesl|vedl)l[aoiy]?|[iaeyu]ł[aoy]?|uje|ují|ują)$"
)
"""How verbs of Slavic languages end, and Romance ones that tell what will be: those that no list has."""
_NORTHERN = frozenset((
    "står", "stod", "går", "gick", "gikk", "gik", "ligger", "låg", "lå", "blir", "bliver", "blev", "ble", "kommer", "kom", "ska", "skall", "skal", "vill", "vil", "kan", "måste",
    "har", "hade", "hadde", "havde", "är", "var", "får", "fick", "fikk", "fik", "tar", "tager", "tog", "tok", "ger", "gir", "giver", "gav", "ga"))  # fmt: skip
"""Verbs of the north that no ending tells."""
_LOUD = 2
"""Blanks in a name of three words, of which all have capitals: one in small letters is none of it."""
_REACH = 9
"""Words of which a name that goes on in small letters may be made."""


def formed(text: str, begin: int, last: int) -> int:
    """Where a name ends that begins and ends there but for a company's legal form: "Acme Quays, Inc.", "АО «Мой порт»"."""
    behind = text[last : last + 3]
    if behind[:1] not in _BEFORE_FORM:
        return last
    if (behind[2:] if behind[0] == "," else behind[1:2]) in _FIRST_OF_FORM and (form := _FORM.match(text, last)):
        return form.end()
    if behind[0] != " " or behind[1:2] not in _OPENING or " " in text[begin:last] or not FORM_BEFORE.match(text, begin):
        return last
    marked = _QUOTED.match(text, last + 1)
    return marked.end() if marked else last


def acting(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house with which the lead begins, and of which it tells what it does."""
    text, offset = lead
    if found.body >= len(lines) or not (lexicon.bodies or lexicon.acts) or not text:
        return None
    if (short := lettered(text)) is not None:
        return name_at(short, "issuer.acting", 0.6, lines[found.body], offset)
    placed = _PLACE.match(text) or _DAY.match(text)
    begin = placed.end() if placed else 0
    begin = behind_day(text, begin, lexicon)
    at = _after_article(text, begin)
    named = _nominal(text, at, lexicon, opens=at == begin)
    if named is None:
        return None
    start, end, house = named
    end = start + len(_first_of_two(text[start:end], lines))
    name = text[start:end]
    behind = _behind(text, end + (text[end : end + 1] in _CLOSING))
    verb = _word(text, behind)
    if _CLAUSE.search(name):
        return None
    if verb.casefold() in _DONE_BY or not _DONE_BY.isdisjoint(name.split()):
        return None
    does = verb.casefold() in _verbs(lexicon)
    if not (
        does
        or (house and verb[:1].islower() and verb.casefold() not in ("and", "und", "et", "y", "e", "en", "и", "та", "i", "a", "och", "og"))
    ):
        return None
    if not house and (" " not in name or behind > end + 1 or (person(name.split(), lexicon) and _surname(name, lines, found))):
        return None
    if not house and (owner := _OWNER.match(name)) and _times(name[owner.end() :], lines) > _times(name, lines):
        return None  # "Norhaven’s Quayline", which the text calls by the last word alone
    first = name.split()[0]
    if office(first, lexicon) or first.casefold() in lexicon.prepositions or first in OCCASIONS:
        return None
    return name_at(name, "issuer.acting", 0.7 if house and does else 0.45 if house else 0.3, lines[found.body], offset + start)


_OWNER = expression(r"[^'’]{2,40}['’]s ")


def _times(name: str, lines: Sequence[Line]) -> int:
    """How often the first paragraphs have a name."""
    return sum(line.text[:1200].count(name) for line in lines[:20])


def telling(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The house behind the verb with which the first sentence ends, where nouns in small letters are part of its name: "…, a annoncé la Ligue du port." """
    text, offset = lead
    if lexicon.language not in _INVERTED or found.body >= len(lines):
        return None
    sentence = text[: next(each(text, lexicon.language), (0, 0))[1]]
    comma = sentence.rfind(",", 0, len(sentence) - 1)
    told = phrases(lexicon.announce).match(sentence, comma + 2) if comma > 0 else None
    if told is None:
        return None
    at = told.end() + 1
    for _ in range(_ADVERBS):
        if _ARTICLE.match(sentence, at):
            break
        at += len(_word(sentence, at)) + 1
    at = _after_article(sentence, at)
    over = next((word.start() for word in _NEXT.finditer(sentence, at) if _leads_on(word["word"], lexicon)), len(sentence))
    name = sentence[at:over].rstrip(" .")
    words = name.split()
    if not 1 < len(words) <= _REACH or not words[0][:1].isupper() or not holds_body(words[0], lexicon) or has_digit(name):
        return None
    return name_at(name, "issuer.acting", 0.7, lines[found.body], offset + at)


_INVERTED = ("fr", "it", "es", "pt", "ca", "gl", "ro")
"""Languages whose sentences may end with who tells."""
_ADVERBS = 3
"""Words between the verb and who tells, at most: "a annoncé ce mardi matin la Ligue"."""
_IN_NAMES = frozenset(("de", "en", "na", "no", "e", "y", "s", "un"))
"""Words at which other names end, but none of these languages."""


def _leads_on(word: str, lexicon: Pack) -> bool:
    """Whether a word leads from a name at the end of a sentence to something else: "… la Ligue du port | dans un communiqué", "| ce mardi"."""
    if word in lexicon.definite or not word.islower():
        return False
    day = len(word) > _SHORT_DAY and weekday(word, lexicon.language) >= 0
    return day or word in lexicon.halts or (word in _STOPS and word not in _IN_NAMES)


_SHORT_DAY = 3
"""Letters of what may be the short form of a day, and another word: "mer"."""


def _first_of_two(name: str, lines: Sequence[Line]) -> str:
    """Of two names that act together the first, if the text has it more often than both."""
    joint = _AND.search(name)
    return name[: joint.start()] if joint and said_alone(name[: joint.start()], name, lines) else name


def _surname(name: str, lines: Sequence[Line], found: Zones) -> bool:
    """Whether the text says the last word of a name alone as well, as it does of persons, or the name stands there but once."""
    told = "\n".join(line.text[:2000] for line in lines[:40])
    last = name.split()[-1]
    return told.count(last) > told.count(name) or told.count(name) < 2


def _after_article(text: str, at: int) -> int:
    article = _ARTICLE.match(text, at)
    return article.end() if article else at


def _nominal(text: str, at: int, lexicon: Pack, *, opens: bool) -> tuple[int, int, bool] | None:
    """Where a name begins and ends that stands at an offset, perhaps behind a common noun, and whether it is plainly a house's.

    `opens`: its first word begins a sentence, so that its capital says nothing.
    """
    if form := FORM_BEFORE.match(text, at):
        quoted = _QUOTED.match(text, form.end())
        end = quoted.end() if quoted else linked(text, form.end(), _LINK, 4)
        return (at, end, True) if end > form.end() else None
    # Common nouns before the name: "empresa chilena X", "компания «X»".
    start, words = at, 0
    noun = False
    last = ""
    public = behind = -1
    """Where a noun begins that is part of the name of a house called by its place, and what stands behind it: "gemeente Norhaven"."""
    while words < 5:
        word = _word(text, start)
        low = word.casefold()
        if low in _DOERS:
            return None  # "Le projet porté par la société X"
        common = word[:1].islower() or (words == 0 and low in lexicon.makers)
        if not common or not word:
            break
        noun = noun or low in lexicon.makers or low in lexicon.bodies
        if low in lexicon.bodies and low not in lexicon.makers:
            public, behind = start, start + len(word) + 1
        last, start, words = low, start + len(word) + 1, words + 1
    led = last in _SMALL
    if words and (not noun or (led and start != behind + len(last) + 1)):
        return None
    if quoted := _QUOTED.match(text, start):
        return (quoted.start("name"), quoted.end("name"), True) if words and not led else None
    end = linked(text, start, _LINK, 4)
    if end == start:
        return None
    if public >= 0 and (led or (start == behind and COMMUNE.match(text, public))):
        return public, _on(text, public, end, lexicon, known=True), True
    # The run may have taken up a legal form: "X S.p", "X GmbH".
    formed = next((found.end() for found in _FORM.finditer(text, start, end + 14) if found.start() < end), 0)
    if formed:
        return start, formed, True
    end = _on(text, start, end, lexicon, known=bool(words))
    quoted = _QUOTED.match(text, end + 1)
    if quoted and holds_body(text[start:end], lexicon):
        # Of "Leading media company «X»" only what stands in marks is the name.
        if _made(text[start:end], lexicon):
            return quoted.start("name"), quoted.end("name"), True
        end = quoted.end()
    form = _FORM.match(text, end)
    house = bool(words) or form is not None or holds_body(text[start:end], lexicon) or _firm_behind(text, end, lexicon)
    end = form.end() if form else _seat(text, start, end, lexicon)
    if not words and " " not in text[start:end] and (opens or not form) and text[start:end].casefold() in lexicon.bodies:
        return None
    return start, end, house


def _seat(text: str, start: int, end: int, lexicon: Pack) -> int:
    """The end of a house's name with the town behind it, where Slavic languages say so and the verb follows: "Muzeum Morskie w Norhaven ogłasza"."""
    seat = _IN_TOWN.match(text, end) if lexicon.language in (*DECLINING, *_BALKAN) and holds_body(text[start:end], lexicon) else None
    if seat is None:
        return end
    verb = _word(text, _behind(text, seat.end())).casefold()
    return seat.end() if verb in _verbs(lexicon) or VERBAL.search(verb) else end


_IN_TOWN = expression(
    r"[ \u00a0](?:we?|ve?|u|във?|во?|у)[ \u00a0][^\W\d_a-zа-я][\w’'-]+(?:[ \u00a0](?:nad[ \u00a0])?[^\W\d_a-zа-яіїє][\w’'-]+)?"
)


def _firm_behind(text: str, end: int, lexicon: Pack) -> bool:
    """Whether a noun for a firm follows a name in small letters, where nouns stand behind: "Norkran şirketi"."""
    return lexicon.order == "last" and bool(lexicon.makers) and _word(text, end + 1).startswith(lexicon.makers)


def _on(text: str, start: int, end: int, lexicon: Pack, *, known: bool) -> int:
    """The end of a name that goes on in small letters: before the verb, if one that we know follows in reach. Where nouns stand last, and verbs behind all
    else, it ends at its noun: "Goialdeko Udalak kai berria ireki du"."""
    if (
        not lexicon.acts
        or lexicon.language in ("en", "de")
        or (lexicon.language in DECLINING and text.count(" ", start, end) >= _LOUD and text[start:end].istitle())
        or _word(text, end + 1).casefold() in _verbs(lexicon)
        or (lexicon.order == "last" and text[start:end].rpartition(" ")[2].casefold() in lexicon.bodies)
        or _firm_behind(text, end, lexicon)
        or not (known or holds_body(text[start:end] + _ahead(text, end), lexicon))
    ):
        return end
    at, good = end, end
    for _ in range(_REACH):
        match = _NEXT.match(text, at)
        if match is None:  # "La Fédération des pêcheurs (FDP) annonce"
            return good if _INITIALS.match(text, at) else end
        low = match["word"].casefold()
        if low in _verbs(lexicon) or low in _NORTHERN or (match["word"].islower() and low not in lexicon.bodies and VERBAL.search(low)):
            return good if good > end else end
        if low in _STOPS and not _is_of(low, lexicon.language):
            return good if known or holds_body(text[start:good], lexicon) else end
        if lexicon.today and (today := phrases(lexicon.today).match(text, match.start("word"))):
            at = today.end()
            continue
        at = match.end()
        if low not in _WEAK:
            good = at
            if _QUOTED.match(text, at + 1):
                return good if known or holds_body(text[start:good], lexicon) else end
    return end


def _is_of(word: str, language: str) -> bool:
    """Whether a word that leads elsewhere in other languages is but "of" here: "de" is "also" in Turkish, "на" is "on" in Russian."""
    return (word == "de" and language != "tr") or (word == "на" and language in _BALKAN)


_BALKAN = ("bg", "mk")


def _ahead(text: str, end: int) -> str:
    """The two words that follow: an adjective with a capital may stand before the noun, "Государственный музей"."""
    first = _word(text, end + 1)
    second = _word(text, end + 2 + len(first)) if first else ""
    return f" {first} {second}"


def _behind(text: str, end: int) -> int:
    """Where the verb of a name stands: behind its initials, what is said of it between commas, and words of time."""
    short = _INITIALS.match(text, end)
    end = short.end() if short else end
    apposed = _APPOSED.match(text, end)
    at = apposed.end() if apposed else end + 1
    while (word := _word(text, at)).casefold() in _WEAK:
        at += len(word) + 1
    return at


def _word(text: str, at: int) -> str:
    match = _WORD.match(text, at)
    return match.group() if match else ""


_WORD = expression(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset((
    "of", "de", "du", "des", "del", "della", "di", "da", "do", "dos", "von", "van", "der", "für", "for", "pour", "para", "per", "по",
    "для", "od", "dla", "pro", "av", "för", "la", "le", "les", "los", "las", "lo", "il", "and", "et", "y", "e", "und", "en", "и", "та", "i", "a", "с", "на", "в"))  # fmt: skip


def _made(name: str, lexicon: Pack) -> bool:
    """Whether the last of small words is a common noun for a company."""
    last = name.split()
    return any(word.casefold().endswith(lexicon.makers) for word in last if word[:1].islower()) if lexicon.makers else False


def _verbs(lexicon: Pack) -> frozenset[str]:
    return _single((*lexicon.acts, *lexicon.announce))


@lru_cache(maxsize=16)
def _single(words: tuple[str, ...]) -> frozenset[str]:
    """The words, and of phrases the last: "a déclaré"."""
    return frozenset(word.rpartition(" ")[2].casefold() for word in words)
