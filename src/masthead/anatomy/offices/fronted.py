"""Offices that no comma or capital shows: "министр иностранных дел Иван Иванов", "Jane Doe has been appointed director"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices import listing
from masthead.anatomy.offices.northern import adjective
from masthead.anatomy.pack import Pack, Words, alternatives, listed, may_hold, of_present, phrases
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import capital, office, offices, person, runs
from masthead.anatomy.wording.posts import posts
from masthead.expressions import expression
from masthead.language.forenames import given as given_name
from masthead.language.memo import Asked
from masthead.language.stems import of_all

_TOKEN = expression(r"«[^«»\n]{1,70}»|„[^„“”\n]{1,70}[“”]|“[^“”\n]{1,70}”|\"[^\"\n]{1,70}\"|\([^()\n]{1,20}\)|[^\s«»„“”\"()]+")
_CLAUSE = expression(r"(?:(?<=\w\w\w)\.|[!?:;…])(?=\s)|[,،—–](?=\s)|\n")
_VERB = expression(r"(?<=\w\w)(?:[аиыяуе]л(?:[аио]|и)?(?:с[ья])?|[её]тся|ится|[ую]тся|[ая]тся|[юу]т|ть(?:ся)?|ает|яет|ует|ить)$")
_NOUN_WORDS = """
    дел отдел отдела дела филиал филиала журнала канала персонала капитала материала раздела потенциала зала вокзала сил футбола села тыл тыла
    мил ил пул сила закрила зала скала правила правило начала начало власть область часть сеть связь деятельность безопасность стоимость собственность
"""
_NOUNS = frozenset(_NOUN_WORDS.split())
"""Russian nouns that end as verbs in the past or the infinitive do."""
_ADJECTIVE = expression(r"(?:[ыио]й|ая|ого|его|ым|им|ому|ой|ий|ний|ший|щий|ський|[нтвк]ият|на|ва|ча|ка|ша|та)$")
_FORMER: Asked[str] = Asked(lambda: frozenset((*of_all("former"), "vice-")))
"""What stands before a noun of office and belongs to it."""
_AUXILIARIES = frozenset(("byl", "byla", "był", "była", "je", "jest", "беше", "бе", "fost", "будет", "буде", "було"))
"""What stands beside the participle that says who was given an office."""
_ABBREVIATED = 5
"""Characters that an abbreviation before a name has at most."""
_REACH = 13
"""How many words an office has at most."""


def before(text: str, floor: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where such an office begins and ends, if one ends right before the name at `name_at`."""
    start = max(floor, name_at - 200)
    if not posts(text, lexicon).within(start, name_at):
        return None
    name_at = start + len(untitled(text[start:name_at], lexicon))
    window = text[start:name_at]
    cut = max((match.end() for match in _CLAUSE.finditer(window)), default=0)
    tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text, start + cut, name_at)]
    if not tokens or text[tokens[-1][2] : name_at].strip():
        return None
    last = tokens[-1][0]
    if last[0] == "(" and text.startswith(",", tokens[-1][2]):
        return None  # "Mari Tamm (sopran), Jaan Kask (tenor)": the brackets are of the one before
    if last in ("im.", "ім.", "им."):
        return None  # "nagroda dla solisty im. Piotra Gana": called after somebody
    if last[-1] == ";":
        return None  # "…, jefe de producción; licenciado Juan Roe"
    if last[-1] in ".!?…" and (len(last) > _ABBREVIATED or last[-2:-1].isdigit()):
        return None  # a sentence ended: "с экспертами консорциума R3. Иван Петров, директор …"
    while len(tokens) > 1 and (tokens[-1][0].lower() in lexicon.appointed or tokens[-1][0] in _AUXILIARIES):
        last = tokens.pop()[0]  # "Генеральным директором назначен Иван Иванов", "ředitelem byl jmenován Jan Novák"
        if last == "fost" and len(tokens) > 1 and tokens[-1][0] == "a":
            tokens.pop()
    match lexicon.order:
        case "last":
            return _ends_in_it(tokens, lexicon)
        case "first":
            return _begins_with_it(tokens, lexicon)
        case _:
            return None


def untitled(front: str, lexicon: Pack) -> str:
    """What stands before a name, without titles in small letters at its end: "директор на болницата проф. д-р"."""
    bare = front.rstrip()
    while (last := bare.rpartition(" ")[2]) and last.islower() and last.rstrip(".") in lexicon.titles and not office(last, lexicon):
        bare = bare[: -len(last)].rstrip()
    return bare


def _ends_in_it(tokens: Sequence[tuple[str, int, int]], lexicon: Pack) -> tuple[int, int] | None:
    """What an office is of stands before it ("Sağlık Bakanı"): all of the clause."""
    last = len(tokens) - 1
    while last > 0 and tokens[last][0].lower() in lexicon.links:
        last -= 1
    if not office(tokens[last][0], lexicon):
        return None
    first = last
    great = lexicon.language == "tr" and tokens[last][0][:1].isupper()
    while first > 0 and last - first < _REACH and not stops(tokens[first - 1][0], lexicon):
        word = tokens[first - 1][0]
        if great and (_CASED.search(word) or (word[:1].islower() and word not in _WITHIN_TITLES)):
            break  # an office in capitals is of what has capitals: "Proje ekibini ağırlayan Ege Üniversitesi Rektörü"
        first -= 1
    while first < last and (tokens[first][0] in _JOINING or tokens[first][0].endswith(_OBJECTS_FIRST.get(lexicon.language, "\n"))):
        first += 1  # what joins one with the one before; "Көрмені археолог Айгүл Серікова ашты"
    return tokens[first][1], tokens[last][2]


_JOINING = frozenset(("ve", "ile", "és", "ir", "bei", "un", "ja", "և", "ու", "және", "мен"))
_WITHIN_TITLES = frozenset(("ve", "ile", "için", "eski", "de", "da"))
_CASED = expression(r"[’'](?:[dt][ae]n?|y[ae]|n[ae]|[ae]|yl[ae]|l[ae])\Z")
"""Turkish places and houses in a case that no office is of: "Ankara'da", "TÜBİTAK'tan"."""


def _begins_with_it(tokens: Sequence[tuple[str, int, int]], lexicon: Pack) -> tuple[int, int] | None:
    """What an office is of stands behind it ("ministre de la Santé"): from the first noun of office whose words go on to the name."""
    if tokens[-1][0].lower() in lexicon.links or tokens[-1][0] in lexicon.governing or tokens[-1][0].endswith(("’", "'")):
        return None  # "ministre de Norville", "chauffeurs kunt u bellen met Anna Visser"
    first = -1
    for at in range(len(tokens) - 1, max(-1, len(tokens) - _REACH - 1), -1):
        word = tokens[at][0]
        if first >= 0 and word.lower() in _DEFINITE_ARTICLES and tokens[at - 1][0] in _ANDS:
            break  # "regidores y el alcalde Víctor Paz": each has an article
        if office(word, lexicon):
            first = at
        elif stops(word, lexicon) and not _within_name(tokens, at, lexicon):
            break
    if first < 0 or (len(tokens) - first < 2 and tokens[first][0][:1].isupper()):
        return None
    while first > 0 and (
        tokens[first - 1][0].lower() in _FORMER
        or _qualifies(tokens[first - 1][0], tokens[first][0], lexicon)
        or f"{tokens[first - 1][0]} {tokens[first][0]}".lower() in listed(lexicon.roles)
    ):
        first -= 1
    return tokens[first][1], tokens[-1][2]


_DEFINITE_ARTICLES = frozenset(("el", "la", "los", "las", "le", "les", "il", "lo", "o", "a", "els"))
_ANDS = frozenset(("y", "e", "et", "i", "ed"))
_OWNER_WORDS = "son sa ses leur leurs notre nos su sus nuestra nuestro suo sua suoi sue loro seu seus suas nossa nosso nostra nostro"
_OWNERS = frozenset(_OWNER_WORDS.split())
"""Whose what an office is of is, behind the small word that joins it."""
_FOR = frozenset(("за", "с", "със", "sa", "s", "са", "по", "po"))
"""What joins a house with what it is for, and a verb with what it tells of."""


def _within_name(tokens: Sequence[tuple[str, int, int]], at: int, lexicon: Pack) -> bool:
    """Whether a word over which no office goes on is within the name of a house: "Комисията за защита на потребителите", "Direcția de Sănătate
    Publică"."""
    word, before = tokens[at][0], tokens[at - 1][0] if at else ""
    if word.lower() in _OWNERS and before.lower() in lexicon.links:
        return at > 1  # "le président de leur association"
    if word.lower() in _FOR:
        house = tokens[at - 3][0] if at > 3 and tokens[at - 2][0].lower() in _FOR else before  # "Центърът за работа с деца"
        return at > 1 and (house[0].isupper() or holds_body(house, lexicon))
    return at > 1 and word[0].isupper() and word.lower() not in lexicon.halts and not before.endswith((".", "!", "?", ":"))


def _qualifies(word: str, head: str, lexicon: Pack) -> bool:
    """Whether a word is an adjective before a Slavic noun of office: "исполнительный директор", "generální ředitel"."""
    if lexicon.language == "cs" and word.islower() and head[0].islower():
        return len(word) > 4 and adjective(word, lexicon)
    slavic = len(word) > 5 and "\u0410" <= word[0] <= "\u04ff"
    return slavic and _ADJECTIVE.search(word) is not None and _VERB.search(word) is None and head[0].islower()


_FINITE = {
    "fi": frozenset(
        (
            "on",
            "ovat",
            "oli",
            "olivat",
            "ollut",
            "tulee",
            "tulevat",
            "saa",
            "saavat",
            "jonka",
            "joka",
            "jossa",
            "esiintyy",
            "vastaa",
            "johtaa",
            "toimii",
            "edustaa",
            "puhuu",
            "avaa",
        )
    ),
    "et": frozenset(("on", "oli", "olid", "olnud", "kelle", "kes", "mis", "kus")),
    "lt": frozenset(("yra", "buvo", "bus", "kurį", "kurią", "kuris", "kuri")),
    "lv": frozenset(("ir", "bija", "būs", "kuru", "kuras", "kurš", "kura")),
}
"""Verbs and relatives with which no office is read on in languages where what it is of stands before it."""
_THIRD_PERSON = {"et": ("ab", "eb", "ib", "ub", "vad", "sid", "is", "as", "es")}
"""How Estonian verbs end of whom a sentence tells."""
_PLURAL = ("ler", "lar")
_UNOWNING = {
    "lv": ("ēts", "āts", "īts", "ties", "ēs", "ās", "īs"),
    "lt": ("oje", "ėje", "yje", "uje", "uose", "ėse", "yse", "ins", "uos"),
    "kk": ("ға", "ге", "қа", "ке", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "ған", "ген", "қан", "кен"),
}
"""How small words end that no office is of: participles, places and the future of Baltic languages, cases and participles of Kazakh."""
_OBJECTS_FIRST = {"kk": ("ны", "ні", "ға", "ге"), "et": ("it", "id")}
"""How what a sentence does something to ends where it opens the sentence, which is no house then."""
_DEFINITE = {"lv": expression(r"(?:isk|āl|āk|īg|īv|ār|oš|en|[gkprs]t|ot)ās\Z|\A(?:vispār|iekš|ār|pēd)ējās\Z")}
"""How adjectives end with which what an office is of has them: "augstākās izglītības departamenta direktore"."""


def stops(word: str, lexicon: Pack) -> bool:
    """Whether no office goes on over a word: a verb, a small word that none holds."""
    low = word.lower()
    definite = _DEFINITE.get(lexicon.language)
    if definite and definite.search(low):
        return False
    if lexicon.order == "last" and word[0].islower() and low.endswith(_UNOWNING.get(lexicon.language, _PLURAL)):
        return True  # Turkish plurals: "katılan üyeler"; Baltic participles: "centrā eksponēts"
    if (
        lexicon.language in _FINITE
        and word[0].islower()
        and (low in _FINITE[lexicon.language] or low.endswith(_THIRD_PERSON.get(lexicon.language, "\n")))
    ):
        return True  # "Turvalisuse eest vastab ameti ekspert Mari Tamm", "päävieras on ohjaaja Matti Virtanen"
    if low in lexicon.halts or phrases(lexicon.said).fullmatch(low) or phrases(lexicon.announce).fullmatch(low):
        return True
    return "\u0400" <= low[0] <= "\u04ff" and word[0].islower() and low not in _NOUNS and _VERB.search(low) is not None


_POST = (
    r"(?:(?:el|o|a|il|la|l[’']|le|les|las|as|das|die|den|els)\s?)?(?:cargo|rol|papel|puesto|función|funciones|posición|função|funções|posto|posição|ruolo|carica|incarico|funzioni|"
    r"rôle|poste|fonctions?|charge|càrrec|Amt|Rolle|Funktion|Position|Posten|funcția|postul|rolul)\s(?:de\sla|de|del|della|dell[’']|da|do|di|du|d[’']|des|der|als|eines|einer)"
)
"""What calls the office by what it is: "el cargo de directora", "das Amt der Direktorin"."""
_PARTS = (
    rf"(?:{_POST}|as|to be|to|to the|the|its|our|their|a|an|new|next|first|interim|acting|position of|post of|role of|zum|zur|neuen?|neuer|neue|der|die|als|comme|en|au poste de|nouveau|nouvelle|nouvel|le|la|como|en tant que|en calidad de|na qualidade de|in qualità di|in veste di|en qualité de|com a|nuevo|nueva|nou|nova|novo|nova|para|o|cargo de|al|alla|a|nuovo|nuova|di|tot|nieuwe|door|на|пост|должность|новым|новой|na|stanowisko|nowym|nową|som|til|till|ny|nye|nya|"
    r"w funkcję|funkcję|do funkce|novým|novou|în funcția de|ca|за|нов|нова)"
)
ONWARDS = expression(
    r"[.;,:\n]|\s(?:est|a été|fue|fu|è|is|was|ist|has|will|será|foi|é|effective|with effect|starting|beginning|from|on|as of|for an? (?:[\w-]+[ -]){0,2}(?:term|period|spell|season)|for (?:the next |another )?(?:one|two|three|four|five|six|seven|\d+)|until|during|under|amid|before|last|this|next|today|yesterday|since|by|with (?=[A-Z][\w’'-]+ [A-Z])|in (?=(?:early |late |mid-)?(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December))|succeeding|replacing|following|after|where|who|ab|per|mit Wirkung|zum \d|und|"
    r"and will|and an? new|to (?!the |an? |his |her |its |their )(?=[a-z])|and(?=\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s(?:as|to)\s)|à compter|à partir|hasta|até|fins(?: al)?|fino al?|jusqu[’'](?:en|au|à)|bekannt|wiedergewählt|gewählt|ernannt|berufen|bestellt|befördert|übernimmt|übernommen|übernahm|et|qui|a partir|desde|con effetto|dal|met ingang|per|с \d|с июня|взамен|вместо|od|ustnięt)\b"
)


_OF = (" of", " de", " di", " von", " van", " d’", " lui")


@of_present
def _given(appointed: Words) -> re.Pattern[str]:
    # Nouns ("appointment of") stand before the name alone.
    verbs = tuple(word for word in appointed if not (word.endswith(_OF) and word.count(" ") == 1))
    return phrased(
        rf"(?:,\s[^,.;]{{2,80}},|,(?=\s(?:quien|que|qui|che|care|el qual|la qual|o qual|a qual)\s))?(?:\s[\w’'-]{{1,12}}){{0,3}}?\s{alternatives(verbs)}((?:\s{_PARTS}){{0,8}})\s"
    )


_GIVEN_AS = expression(
    rf"\s((?:as|to be|to|zum|zur|als|comme|en tant que|en qualité de|au poste de|como|en calidad de|na qualidade de|in qualità di|in veste di|con il ruolo di|con la carica di|con el cargo de|com o cargo de|amb el càrrec de|com a|para o cargo de|come|alla?|a|tot|на пост|на должность|na stanowisko|som|til|till|ca|în funcția de|за)(?:\s{_PARTS}){{0,8}})\s"
)


_OBJECTS = frozenset(("fr", "es", "it", "pt", "ca"))
_NO_OFFICE = expression(
    r"\A(?:by |lead (?:the|an?|its|our|their) )|\bof the (?:Year|Month|Week|Match|Decade|Day|Century)\b|\A(?:[A-Z][\w’'-]*\s){1,4}(?:Team|Committee|Council|Board)(?:\s(?:in|of|for|at)\s|\Z)"
)
"""What is given to somebody and is none: an honour, a task, a place among others: "joined the Executive Leadership Team"."""
_UNIT = expression(r",(?:\s(?:[A-ZÀ-Þ][\w’'-]+|and|of|&)){1,5}(?=[.;]|\s[a-z])")
_OF_PLACE = expression(r"\s(?:of|from|aus)(?:\s[A-ZÀ-Þ][\w’'.-]+){1,4}(?=\s(?:as|to|was|is|zum|zur|als|wird|wurde)\s)")


def _appoints(near: str, lexicon: Pack) -> bool:
    """Whether a stretch around a name has a word by which an office is given."""
    if lexicon.language == "en":
        return phrases(lexicon.appointed).search(near) is not None
    return any(word in near for word in lexicon.appointed)


def given(text: str, name_at: int, end: int, lexicon: Pack, *, apposed: bool = False) -> tuple[int, int] | None:
    """The office that somebody is given: "Jane Doe has been appointed Director of X", "appoints Jane Doe as its new director". `apposed`:
    another stands between commas behind the name, so that the verb must follow those."""
    if not posts(text, lexicon).within(end, end + _FARTHEST) or (lexicon.language == "en" and not may_hold(text, lexicon.appointed)):
        return None
    near = slice(max(0, name_at - 160), end + 160)
    if not apposed and (onto := _given_by(text, name_at, end, lexicon)) and _appoints(text[near], lexicon):
        return onto
    limit = min(len(text), end + 260)
    if of := _OF_PLACE.match(text, end):
        end = of.end()  # "elected Jane Doe of Santa Cruz as president"
    straight = _given(lexicon.appointed).match(text, end, limit)
    found = straight or (None if apposed else _GIVEN_AS.match(text, end, limit))
    if found is None or not _appoints(text[near], lexicon):
        return None
    verbs = phrases(lexicon.appointed)
    behind = None
    if straight is None:
        behind = verbs.search(text, found.end(), found.end() + 120)
        joined = text.endswith((" and ", " und ", " et ", " y ", " e "), 0, name_at)
        found = found if behind or verbs.search(text, max(0, name_at - (160 if joined else 50)), name_at) else None
    if found is None:
        return None
    if found[1] == "a" and not office(text[found.end() : found.end() + 40].partition(" ")[0], lexicon):
        return None
    stop = ONWARDS.search(text, found.end(), limit)
    until = min(stop.start() if stop else limit, behind.start() if behind else limit)
    start = found.end()
    later = _GIVEN_AS.search(text, start, until)
    if later and not offices(text[start : later.start()].split(), lexicon):
        if any(person(run.group().split(), lexicon) for run in runs(text, start, later.start())):
            return None  # "Acme Systems, a maker of maps, appoints Jane Doe as its director"
        start = later.end()  # "joins the museum as Head of Collections"
    if lexicon.language == "en" and text[until : until + 1] == ",":
        until = start + listing.fields(text[start:limit], until - start, lexicon)
    role = text[start:until].rstrip()
    if role.isupper() and len(role) < 5 and (unit := _UNIT.match(text, start + len(role))):
        role = text[start : unit.end()]  # "as its EVP, Global Brand Strategy"
    if lexicon.language == "en":
        if _NO_OFFICE.search(role):
            return None
        role = listing.before_named(role, lexicon)
    words = role.split()
    if words and words[0] in _POSSESSIVES:
        words = words[1:]
    near_first = _FIRST if lexicon.language in _OBJECTS else _WITHIN
    if not 1 <= len(words) <= _MOST or not offices(words[:near_first], lexicon) or phrases(lexicon.said).search(role):
        return None
    if len(words) > 2 and capital(words[1]) and given_name(words[0]):
        return None  # "Jean Roe, PDG d'Altavista, a nommé Luc Petit PDG par intérim": the office is of the one whom the verb names
    return start, start + len(role)


_FARTHEST = 300
"""Characters behind a name within which an office stands that its bearer is given."""
_MOST = 18
"""Words that an office has at most which somebody is given: houses say it in full then."""
_POSSESSIVES = frozenset(
    ("su", "sua", "suo", "son", "sa", "seu", "seva", "nuestra", "nuestro", "nossa", "nosso", "nostra", "nostro", "notre")
)
_FIRST, _WITHIN = 2, 5
"""Words of an office among which its noun is: in Romance languages only an adjective or two stand before it, else it is of what is named there."""
_ONTO = expression(r"[ \u00a0](?:(?:nouveau|nouvelle|nuevo|nueva|novo|nova|nuovo|nuova|la nuova|il nuovo)[ \u00a0])?(?=[^\W\d_])")


def _given_by(text: str, name_at: int, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that somebody is given as whom the verb's object is named: "a nommé Anne Roe directrice générale de la fondation"."""
    onto = _ONTO.match(text, end) if lexicon.language in _OBJECTS else None
    if onto is None or not office(text[onto.end() : onto.end() + 40].partition(" ")[0].rstrip(".,;"), lexicon):
        return None
    if phrases(lexicon.appointed).search(text, max(0, name_at - 40), name_at) is None:
        return None
    limit = min(len(text), onto.end() + 160)
    stop = ONWARDS.search(text, onto.end(), limit)
    return onto.end(), (stop.start() if stop else limit)
