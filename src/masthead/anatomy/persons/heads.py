"""Whom a clause says to head something, where no office stands beside the name: "Chiara Roe, che guida il Gruppo Giovani, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.subjects import governed
from masthead.anatomy.wording.names import Mention, office, offices
from masthead.expressions import expression
from masthead.language.forenames import given

_WORDS = r"(?:[^,.;:“”«»„\"\n]|(?<=\d)\.)"
_RELATIVES = {
    "en": "who",
    "de": "der|die",
    "nl": "die",
    "da": "som|der",
    "no": "som",
    "sv": "som",
    "is": "sem",
    "fr": "qui",
    "es": "que|quien|el cual|la cual",
    "pt": "que|o qual|a qual",
    "it": "che|il quale|la quale",
    "ca": "que|qui|el qual|la qual",
    "gl": "que|quen",
    "ro": "care",
    "fi": "joka",
    "et": "kes",
    "lt": "kuris|kuri",
    "lv": "kurš|kura|kas",
    "pl": "który|która",
    "cs": "který|která|jenž|jež",
    "sk": "ktorý|ktorá",
    "sl": "ki",
    "sr": "koji|koja|који|која",
    "mk": "кој|која|којшто|којашто|што",
    "bg": "който|която",
    "ru": "который|которая",
    "uk": "який|яка|що|котрий|котра",
    "be": "які|якая|што",
    "el": "που|ο οποίος|η οποία",
    "sq": "i cili|e cila|që",
    "hu": "aki",
    "id": "yang",
    "sw": "ambaye",
}
"""How a clause begins that tells more of somebody."""
_VERBS = {
    "en": "heads|leads|directs|chairs|led|founded|set up|manages|coordinates|co-ordinates|edits|oversees|runs|spearheads|headed|chaired|ran",
    "de": "leitet|führt|leitete|gegründet hat|verantwortet|koordiniert|betreut|präsidiert|leitet hat|aufgebaut hat|gründete|kommandiert|dirigiert",
    "nl": "leidt|leidde|runt|bestuurt|beheert|coördineert|voorzit|aanstuurt|aanvoert",
    "da": "leder|ledede|har ledet|driver|står for|står i spidsen for|grundlagde|har grundlagt|stiftede|har stiftet|koordinerer|bestyrer",
    "no": "leder|leiar|ledet|leia|har ledet|har leia|driver|styrer|står bak|grunnla|har grunnlagt|startet|stiftet|koordinerer|har ansvar for|har ansvaret for",
    "sv": "leder|ledde|har lett|driver|förestår|grundade|har grundat|startade|samordnar|koordinerar|ansvarar för|basar över",
    "is": "stýrir|stýrði|hefur stýrt|leiðir|hefur leitt|rekur|stofnaði|stjórnar|hefur stjórnað",
    "fr": "dirige|préside|pilote|anime|coordonne|conduit|gère|encadre|commande|a fondé|a créé|a dirigé|dirigeait|fonda",
    "es": "dirige|preside|encabeza|lidera|coordina|comanda|gobierna|gestiona|conduce|regenta|fundó|dirigió|creó",
    "pt": "dirige|preside|lidera|encabeça|coordena|comanda|governa|gere|conduz|fundou|dirigiu|criou|chefia",
    "it": "dirige|presiede|guida|gestisce|coordina|conduce|comanda|anima|ha fondato|ha diretto|fondò|ha creato",
    "ca": "dirigeix|presideix|encapçala|lidera|coordina|comanda|gestiona|porta|va fundar|va dirigir|ha fundat|va crear",
    "gl": "dirixe|preside|encabeza|lidera|coordina|comanda|xestiona|fundou|dirixiu|creou",
    "ro": "conduce|coordonează|prezidează|administrează|gestionează|a fondat|a înființat|a condus|comandă",
    "fi": "johtaa|johti|on johtanut|luotsaa|vetää|veti|on vetänyt|pyörittää|perusti|on perustanut|koordinoi",
    "et": "juhib|juhtis|on juhtinud|veab|vedas|asutas|on asutanud|haldab|koordineerib",
    "lt": "vadovauja|vadovavo|valdo|įkūrė|įsteigė|koordinuoja",
    "lv": "vada|vadīja|vadījis|vadījusi|dibināja|dibinājis|dibinājusi|koordinē|pārvalda",
    "pl": "kieruje|kierował|kierowała|prowadzi|prowadził|prowadziła|przewodniczy|zarządza|dowodzi|założył|założyła|koordynuje",
    "cs": "vede|vedl|vedla|řídí|řídil|řídila|předsedá|spravuje|koordinuje|založil|založila",
    "sk": "vedie|viedol|viedla|riadi|riadil|riadila|predsedá|spravuje|koordinuje|založil|založila",
    "sl": "vodi|vodil|vodila|upravlja|usklajuje|predseduje|ustanovil|ustanovila",
    "sr": "vodi|vodio|vodila|predvodi|rukovodi|upravlja|predsjeda|koordinira|osnovao|osnovala|utemeljio|utemeljila|води|водио|водила|предводи|руководи|управља|"
    "председава|координира|основао|основала",
    "mk": "води|раководи|предводи|управува|координира|основа|водеше|раководеше",
    "bg": "ръководи|води|оглавява|управлява|председателства|координира|основа|основал|основала|ръководеше",
    "ru": "возглавляет|возглавлял|возглавляла|руководит|руководил|руководила|курирует|управляет|координирует|основал|основала|ведёт",
    "uk": "очолює|очолював|очолювала|керує|керував|керувала|опікується|координує|заснував|заснувала|веде",
    "be": "узначальвае|кіруе|каардынуе|заснаваў|заснавала|вядзе",
    "el": "διευθύνει|ηγείται|προεδρεύει|διοικεί|συντονίζει|ίδρυσε|διηύθυνε|προΐσταται",
    "sq": "drejton|kryeson|udhëheq|koordinon|themeloi|ka themeluar|administron",
    "hu": "vezeti|vezette|irányítja|irányította|alapította|koordinálja|igazgatja",
    "id": "memimpin|mengepalai|mengetuai|mengelola|mendirikan|mengoordinasikan|membawahi",
    "sw": "anaongoza|aliongoza|anasimamia|alianzisha|anaratibu",
}
"""What somebody does who heads something."""
_FINAL = frozenset(("de", "nl"))
"""Languages whose clauses end with their verb, and which no such clause is told of without what it begins with."""
_SINCE = r"\s(?:since|for|seit|sinds|siden|sedan|síðan|frá|depuis|desde|dal|dalla|des|din|vuodesta|od|от|з|із|с|со|από|që|óta|sejak|nga|alates|nuo|kopš)\s"
_JOINTS = {
    "en": "and", "de": "und", "nl": "en", "da": "og", "no": "og", "sv": "och", "is": "og", "fr": "et", "es": "y|e", "pt": "e", "it": "e|ed", "ca": "i", "gl": "e",
    "ro": "și", "fi": "ja", "et": "ja", "lt": "ir", "lv": "un", "pl": "i|oraz", "cs": "a", "sk": "a", "sl": "in", "sr": "i|te|и|те", "mk": "и", "bg": "и", "ru": "и",
    "uk": "і|й|та", "be": "і|ды", "el": "και|κι", "sq": "dhe", "hu": "és", "id": "dan", "sw": "na",
}  # fmt: skip
"""What joins such a clause with the next."""


_IN_FRONT = r"\s(?:v|ve|vo|w|we|in|by|for|at)\s"
"""What stands behind such a verb that says who is in front, and no head of anything: "která vede v pořadí", "who leads by two points"."""


def _clause(language: str) -> re.Pattern[str]:
    relative, verbs = _RELATIVES[language], _VERBS[language]
    ends = rf"(?=[,.;–—]|{_SINCE}|\s(?:{_JOINTS[language]})\s|$)"
    return expression(
        rf",\s((?P<relative>{relative})\s(?P<front>{_WORDS}{{0,80}}?)\b(?:{verbs})(?!\w)(?!{_IN_FRONT})(?:\s{_WORDS}{{1,60}}?)??){ends}"
    )


_CLAUSES = {language: _clause(language) for language in _VERBS}


def _headed(text: str, end: int, lexicon: Pack) -> re.Match[str] | None:
    """The clause behind a name that says what its bearer heads."""
    clause = _CLAUSES.get(lexicon.language) if text.startswith(",", end) else None
    return clause.match(text, end) if clause else None


_HOLDING = {
    "de": expression(rf",\s(?:der|die)\s({_WORDS}{{3,90}}?)\s(?:ist|war)(?=[,.;–—]|$)"),
    "nl": expression(rf",\sdie\s({_WORDS}{{3,90}}?)\s(?:is|was)(?=[,.;–—]|\s(?:van|bij|in|voor|op)\s|$)"),
}


def _holding(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office that such a clause says somebody holds, in languages that end it with the verb: "…, die seit 2014 Vorsitzende des Vereins ist"."""
    clause = _HOLDING.get(lexicon.language) if text.startswith(", d", end) else None
    found = clause.match(text, end) if clause else None
    if found is None:
        return None
    at, last, before = found.start(1), found[1].split(" ")[-1], ""
    if lexicon.language == "de" and last.islower():
        return None  # "der als Direktor bekannt ist": no noun is small
    for word in found[1].split(" "):
        if office(word, lexicon):
            # "die mit der Direktorin befreundet ist", "der ein Neffe des Direktors ist": somebody else's
            return None if before in _OBLIQUE or governed(text, at, lexicon) else (at, found.end(1))
        at, before = at + len(word) + 1, word
    return None


_OBLIQUE = ("der", "des", "dem", "den", "einer", "eines", "einem")
"""Articles before an office in German that is not its bearer's."""


_TIME = expression(r".*\d{4}\.?(?:\s(?:gada|óta|metų|godine|године|година|godini|roku|roka|року|года|году|aastast|aastal))?\s")


def _past_time(found: re.Match[str]) -> int:
    """Where such a clause begins behind its relative, and behind since when."""
    time = _TIME.match(found["front"])
    return found.start("front") + (time.end() if time else 0)


def said_to_head(run: Run | None, quote: Quote, lexicon: Pack) -> str:
    """What a clause behind a speaker's name says that he or she heads."""
    at = run.text.find(quote.speaker) if run else -1
    found = _headed(run.text, at + len(quote.speaker), lexicon) if run and at >= 0 else None
    if found is None:
        return ""
    # The clause without its relative, where its verb follows at once ("leads the project"); no German one stands without it.
    return found[1] if lexicon.language in _FINAL else found[1].partition(found["relative"])[2].strip()


def _as_office(text: str, low: int, high: int, lexicon: Pack) -> tuple[int, int] | None:
    """The office as which such a clause says that somebody does so: "die das Projekt als Bereichsleiterin verantwortet"."""
    joint = text.find(" als ", low, high)
    start, end = joint + len(" als "), text.rfind(" ", low, high)
    return (start, end) if joint >= 0 and start < end and offices(text[start:end].split()[:3], lexicon) else None


def is_clause(role: str, lexicon: Pack) -> bool:
    """Whether what is told for an office is such a clause, of which no article is left off: "die das Projekt leitet"."""
    return lexicon.language in _FINAL and role.endswith(_FINITE[lexicon.language])


_FINITE = {language: tuple(_VERBS[language].split("|")) for language in _FINAL}


def heading(text: str, named: Sequence[Mention], lexicon: Pack) -> Iterator[Mention]:
    """Those of the named whom such a clause follows, each with the clause for an office; no German one stands without its relative."""
    for one in named:
        if one.role or " " not in one.name or not given(one.name.split()[-1 if lexicon.language == "hu" else 0]):
            continue
        if held := _holding(text, one.end, lexicon):
            yield replace(one, role=text[slice(*held)], role_start=held[0], role_end=held[1])
            continue
        found = _headed(text, one.end, lexicon)
        if found is None:
            continue
        low, high = _past_time(found), found.end(1)
        low = found.start(1) if lexicon.language in _FINAL and low == found.start("front") else low
        if lexicon.language in _FINAL and (role := _as_office(text, low, high, lexicon)):
            low, high = role
        low += len(text[low:high]) - len(text[low:high].lstrip())
        yield replace(one, role=text[low:high], role_start=low, role_end=high)
