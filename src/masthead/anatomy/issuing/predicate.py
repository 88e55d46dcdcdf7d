"""What a text says of a name that it has named: the verb behind it, whose it is, and whether it announces."""

from __future__ import annotations

from masthead.anatomy.issuing.actors import VERBAL
from masthead.anatomy.issuing.wordkinds import kit_of
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.deeds import PRESENT
from masthead.expressions import expression

SHORT = expression(r"\s[(（][^()\n]{2,120}[)）]")
"""Letters in brackets behind a name, or behind letters what they stand for."""
_APPOSED = expression(r",\s(?:\([^()\n]{1,80}\)|[^\n.!?;,()]){3,160}?,(?=\s)")
_FORMED = expression(
    r",?\s(?:Inc|Ltd|LLC|Corp|Co|plc|PLC|PLLC|GmbH|AG|S\.A|S\.p\.A|B\.V|Pty|P\.[CA]|L\.L\.[CP]|L\.P|N\.A)\b\.?|\.(?=,\s|\s[(（])|[®™]"
)
"""What may stand between a name and its verb: a legal form, the full stop of one, a mark of trade."""
_BRACKETS = 160
"""Characters of brackets behind a name, one behind the other, that are looked behind."""
_PROUD = expression(
    r"\s(?:is|are)\s(?:very\s|so\s)?(?:proud|pleased|happy|delighted|excited|thrilled|honou?red|glad)\b|\s(?:freut|freuen)\ssich\b|\sse\scomplace\b"
    r"|\sa\s(?:le\splaisir|l['’]honneur)\b|\sest\s(?:heureu|fi[eè]r|ravi)|\s(?:è|sono)\s(?:liet|orgoglios|felic)|\stem\so\sprazer|\s(?:рад[аы]?|имеет честь|раді)\s"
    r"|\sis\s(?:trots|verheugd)|\sz\s(?:radością|dumą)"
)
"""What a house says of itself before it announces something."""
_ONGOING = expression(r"\s(?:is|are|has been|have been)\s(?:(?:now|today|also|again|currently|still)\s)?(?!being\s)[a-z]{3,}ing(?=\s)")
"""What a house is doing: "is calling for"."""
_PASSING_WORDS = (
    "today yesterday now also has have is will heute hat haben wird hoy ha han oggi hoje a ont va сегодня вчера can to does did dnes dziś"
)
_PASSING = frozenset(_PASSING_WORDS.split())
"""What may stand between a name of one word and its verb: more would show that the capital is only that of a sentence."""
_REFLEXIVE = frozenset(("fr", "es", "ca", "it", "pt", "ro"))
_WITH_SELF = expression(r"\s(?:(?:se|si|își)\s[^\W\d_A-Z]{3,}|s['’][^\W\d_A-Z]{4,}|[^\W\d_A-Z]{3,}-se)(?![^\s,.:])")
"""What a subject does with itself: "se une", "si impegna", "s’associe", "junta-se". Nothing but a verb has such a word right behind a name."""
_PASSIVE_WORDS = "was were be been being wurde wurden werden fue fueron foi foram été stato stata werd"
_PASSIVE = frozenset(_PASSIVE_WORDS.split())
"""Before a participle: what is done to whoever is named."""


def verb_behind(text: str, start: int, end: int, lexicon: Pack, *, headline: bool = False, shown: bool = False) -> int:
    """Whether a verb follows that tells what somebody does or says (1), or announces (2): behind initials, a phrase between commas, words of time.
    `shown`: the text shows elsewhere that a single word is a name. In an English `headline` what happened stands in the present, and a participle says what was done to whoever is named."""
    if _HAN[0] <= text[end - 1] <= _HAN[1]:
        if towards(text, start, end, lexicon):
            return 0
        return _verb_near(text, end, lexicon) or int(_THAT_DAY.match(text, end) is not None)
    if "\u0900" <= text[end - 1] <= "\u097f":
        return 2 if text.startswith(" ने ", end) else int(_BY_ITS.match(text, end) is not None)
    if "\uac00" <= text[end - 1] <= "\ud7af" or (text[end - 1] == ")" and lexicon.language == "ko"):
        return _of_korean_topic(text, end, lexicon)
    if "\u0621" <= text[end - 1] <= "\u06ff" and lexicon.language == "ar" and _PRESENT.match(text, end):
        return 1
    if form := _FORMED.match(text, end):
        end = form.end()
    one = not shown and " " not in text[start:end] and text[start + 1 : end].islower()
    quoted = text[end : end + 1] == "»" and text[max(0, start - 1) : start] == "«"
    if quoted:
        end, one = end + 1, False
    if _PROUD.match(text, end):
        return 2
    if not one and lexicon.language == "en" and _ONGOING.match(text, end):
        return 1
    at = end
    while (short := SHORT.match(text, at)) and at - end < _BRACKETS:
        at = short.end()  # "Acme Corp. (“Acme” or the “Company”) (TSX: ACM), today announced"
    kit = kit_of(lexicon)
    apposed = _APPOSED.match(text, at)
    if apposed and not one and _ends_as_verbs(text[at + 2 :].partition(" ")[0].casefold(), lexicon.language):
        return 1  # "El Ayuntamiento de Lenn, implementará …, y"
    at = apposed.end() if apposed else at
    itself = int(lexicon.language in _REFLEXIVE and _WITH_SELF.match(text, at) is not None)
    last = ""
    for word in text[at : at + 60].split()[: 5 if quoted else 3]:
        low = word.casefold().strip(".,:")
        if quoted and (low in kit.verbs or VERBAL.search(low)):
            return 2  # marks say what a capital at the beginning does not: that it is a name
        if headline and lexicon.language == "en" and low in PRESENT and low not in kit.verbs:
            return 1
        if not last and not one and low not in kit.verbs and _ends_as_verbs(low, lexicon.language):
            return 1
        if low in kit.verbs:
            if headline and lexicon.language == "en" and low.endswith("ed"):
                return 0
            return 0 if last in _PASSIVE else 1 + (low in kit.announcing)
        if one and low not in _PASSING and not low.endswith("ly"):
            return itself
        last = low
    return itself


_ENDINGS = {
    "es": expression(r".{3,}(?:[^\W\d_]ó|aron|ieron|[aei]rán?|izaba)\Z"),
    "ca": expression(r".{3,}(?:[aei]rà|[aei]ran)\Z"),
    "pt": expression(r".{3,}(?:[aie]u|ou|[aei]ram|[aei]rá|[aei]rão)\Z"),
    "it": expression(r".{3,}(?:[ei]rà|[ei]ranno)\Z"),
    "fr": expression(r".{3,}(?:era|eront|ira|iront)\Z"),
    "nl": expression(
        r"(?!drift|asfalt|consult|bericht|opdracht|markt|punt).{2,}(?:eert|(?:[io]e|uu|eu|oo)rt|[iauoe]jft|ijft|eeft|eegt|[bdglkm]t|oept|oopt|elpt)\Z"
    ),
    "de": expression(
        r"(?!ge|statt|seit|laut|samt|nicht|jetzt|zuletzt|insgesamt|derzeit|selbst|sonst|meist|zumeist|erst|fast|echt|komplett|direkt|exakt|bekannt|aktuell|mitsamt|anstatt|weit|soweit"
        r"|privat|konkret|relativ|desolat|dort|vereint|benannt|genannt)[a-zäöüß]{4,}t\Z"
    ),
    "sv": expression(r".{3,}(?:erar|erade)\Z"),
    **dict.fromkeys(("da", "no"), expression(r".{3,}(?:erer|erte|erede)\Z")),
    "ro": expression(r".{2,}(?:ează|ește)\Z"),
    "el": expression(r".{3,}(?:ει|εί|εται|ουν|ούν|[ηιω]σε)\Z"),
    **dict.fromkeys(
        ("ru", "uk", "bg", "sr", "pl", "cs", "sk"),
        expression(
            r".{3,}(?:[иаеыяу]л[аои]?|[иаяу]л[аи]с[ья]|[аеияую]ет(?:ся)?|[аяу]є(?:ться)?|[юу]ть|[iaeyu]ł[aoy]?|uje|ují|ują|[iaeyu]l[ao]?)\Z"
        ),
    ),
}
"""How verbs end that tell what was done or will be, in the languages where few other words end so."""


def _ends_as_verbs(low: str, language: str) -> bool:
    """Whether a word right behind a name of several words is made as verbs are, though no list has it."""
    pattern = _ENDINGS.get(language)
    return pattern is not None and low.isalpha() and pattern.match(low) is not None


def towards(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether what stands before a Chinese name, or behind a Japanese one, says that something is done with it, or to it."""
    if not _HAN[0] <= text[start] <= _HAN[1]:
        return False
    return text[end : end + 1] in _PARTICLES if lexicon.language == "ja" else text[max(0, start - 1) : start] in _TOWARDS


_TOWARDS = frozenset("与與和及在对對向给給为為于於从從跟同自")
_PARTICLES = frozenset("とにをへ")


def _verb_near(text: str, end: int, lexicon: Pack) -> int:
    """The same where words touch: a verb in the next letters of the clause, with brackets and a day before it."""
    short = _BRACKETED.match(text, end)
    pattern = _OF_TOPIC if lexicon.language == "ja" else _CLAUSE
    clause = pattern.match(text, short.end() if short else end)
    if clause is None:
        return 0
    near = clause.group()
    if any(verb in near for verb in lexicon.announce):
        return 2
    return int(any(len(verb) > 1 and verb in near for verb in lexicon.said))


def _of_korean_topic(text: str, end: int, lexicon: Pack) -> int:
    """The same in Korean: the particle of a subject behind the name, and whether the sentence, whose verb stands last, announces something."""
    particle = _KOREAN_SUBJECT.match(text, end) or _KOREAN_FIRST.match(text, end)
    if particle is None or _WHICH.match(text, particle.end() - 2):
        return 0
    clause = text[particle.end() : particle.end() + 300].partition("다.")[0]
    return 1 + any(verb in clause[-40:] for verb in (*lexicon.announce, *lexicon.said))


_KOREAN_SUBJECT = expression(r"(?:\s?\([^()\n]{1,40}\))?(?:에서는|에서|은|는|이|가|측은)\s")
_WHICH = expression(
    r"[이가]\s(?:[^\s.,]{0,9}[^\s.,이가은는]\s)?[\uac00-\ud7af]{2,4}(?:하는|되는|(?<=주최)한|(?<=주관)한|(?<=운영)한|(?<=개발)한|(?<=제작)한)\s"
)
"""The subject of a clause within another, which says of which thing that tells: "진흥원이 주관하는 사업"."""
_KOREAN_FIRST = expression(
    r"(?:\s?\([^()\n]{1,40}\))?(?:와|과| 및|·|,)\s?(?:\([^()\n]{1,4}\))?[^\s()]{2,24}(?:\s?\([^()\n]{1,40}\))?(?:은|는|이|가)\s"
)
"""The same behind the first of two names that act together."""
_BY_ITS = expression(r"\s(?:द्वारा|की ओर से)\s|\s(?:के|की)\s(?:[^\s।,]+\s){1,7}?(?:ने|द्वारा)\s")
"""By whom something is done in Hindi: the house, or somebody or something of it."""
_PRESENT = expression(r"\s[يت][\u0621-\u064a]{3,}\s")
"""A verb in the present behind a name with which an Arabic headline begins."""
_THAT_DAY = expression(
    r"\s?(?:[（(][^()（）\n]{1,30}[)）])?[於于]?(?:今[日天(（]|昨[日天]|本[周週月]|近日|日前|\d{1,2}\s?[月日]|\d{4}\s?年)"
)
"""The day on which the subject of a Chinese sentence does something."""
_HAN = "\u3400\u9fff"
_BRACKETED = expression(r"\s?[(（][^()（）\n]{1,30}[)）]")
_OF_TOPIC = expression(r"[はが][^。\n]{2,120}")
_CLAUSE = expression(r"[^，。、,;；：:「」“”\n]{1,9}")


def before_verb(text: str, start: int, end: int, lexicon: Pack) -> int:
    """Where in a run of capitals the verb of a headline begins whose words all have them: "Acme Water Opens Wells"; 0 if none does."""
    announcing = kit_of(lexicon).announcing
    at = text.find(" ", start, end)
    while at > 0:
        behind = text.find(" ", at + 1, end)
        word = text[at + 1 : behind if behind > 0 else end].casefold()
        known = word in announcing or (lexicon.language == "en" and word in PRESENT)
        if known and not word.endswith("ed") and not text[start:end].isupper():
            return at if behind > 0 or len(text) > end + 1 else 0
        at = behind
    return 0
