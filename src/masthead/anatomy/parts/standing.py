"""What a paragraph says a house is, or since when there is one: the sentences that boilerplate begins with."""

from __future__ import annotations

import re
from functools import cache

from masthead.anatomy.layout.lines import holds, length, terminal
from masthead.anatomy.pack import Pack, Words, may_hold, phrases, present
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.sparing import caseless
from masthead.anatomy.wording.bodies import OFFICE, holds_body
from masthead.anatomy.wording.names import office, runs, uncased
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression
from masthead.language.forenames import given
from masthead.language.stems import of_all, worded

_FOUNDED = worded(r"@|^(?:@)\s\d{4},?\s", "founded", "since", flags=re.I)
IS = expression(
    r"\s(?:is|are)\s[^\s]+['’]s\s|\sexists\sto\s|\sis\s(?:one of|dedicated to)\b"
    r"|\s(?:promotes|supports|serves|connects|empowers|enables|raggruppa|riunisce|regroupe|rassemble|agrupa|reúne|vertritt|vereint|zrzesza|объединяет)\s"
)
_ARTICLE = expression(r"\A(?:Der|Die|Das)\s")
_HOST = expression(
    r"(?:@|://(?:www\.)?|www\.|(?<![\w.@/-]))(?P<name>[\w-]{4,40})\.(?:[\w-]{2,30}\.)?(?:com|org|net|info|eu|[a-z]{2})(?![\w-])", re.I
)
"""The name of a domain."""
_QUOTED = expression(r"[\"“„«](?P<name>[^\"“”„«»\n]{4,80})[\"”“»]")
OPENED = expression(r"\A(?i:The|Die|Der|Das|La|Le|Les|El|Los|Las|Il|I|Gli|Lo|O|A|Os|As|Az|Het|De|Η|Ο|Το|L['’])\s?(?=[^\Wa-z\d_])")
_TENSE = expression(
    r"\s(?:is|was|are|were|has|wurde|wurden|est|a été|fue|foi|blev|ble|è stat[ao]|este|a fost|byl[ao]?|bol[ao]?|bil[ao]?|je|jest|has been|è|werd|is al)\Z"
)
_SINCE = expression(r"\s(?:(?:im Jahre?|in|en|el|i|år)\s)?(?:1[5-9]|20)\d\d(?!\w).*\Z")
"""The year that stands between a name and what says that it was founded then: "wurde 1998 gegründet"."""
_POINTS = expression(r"(?:This|That|These|Our|We|It|Its|He|She|They|There|His|Her|Today|For|In|With|At|By|And|But|If)\b")
"""What no name begins with."""
SPOKEN = '([（*“"«„”»‘’–—-'
"""What no boilerplate begins with: marks of quotations, the dash of speech, brackets."""
_SMALL = 4
"""Longer words without a capital that the name of a house may have, with what stands before it: "the non-profit research institute Acme"."""
_TOLD, _SAID = 12, 8
"""Words of a paragraph that says what a house is, at least; of one that also says since when."""
_FIRST, _NAMED, _SHORTEST = 2, 8, 3
"""Words and letters by which a name is known that stands first."""
_SMALL_BEHIND = frozenset(("cs", "sk", "pl", "sr", "bg", "ru", "uk", "fi", "lt", "lv", "et", "ro", "fr", "it", "es", "pt", "ca"))
"""Languages in which a name goes on with small letters."""
_FOLLOWS = expression(r"[^\W\d_][\w’'-]*(?: [^\W\d_A-Z][\w’'-]*){1,2}")


def founded(text: str) -> re.Match[str] | None:
    """The words that say since when there is a house. Their beginnings are asked for before: many times faster where there are none."""
    said = caseless(text)
    return _FOUNDED.search(text) if said.startswith(of_all("since")) or any(map(said.__contains__, _beginnings())) else None


@cache
def _beginnings() -> Words:
    """How such words begin: one of them, or what opens the text, is in every text that has them."""
    return tuple(word.strip("-") for word in of_all("founded"))


def finds(text: str, lexicon: Pack) -> str:
    """The name of which a paragraph says at its beginning what it is, and in it where it stands on the web: "… at www.harbour-trust.example"."""
    name = named_by(text, lexicon)
    first = folded(name)
    for host in _HOST.finditer(text) if len(first) > 3 else ():
        called = folded(host["name"])
        if len(called) > 3 and (called in first or first in called):
            return name
    return ""


def named_by(text: str, lexicon: Pack) -> str:
    """The name of which a paragraph says at its beginning what it is, or since when; or nothing."""
    found = (phrases(lexicon.defines).search(text[:160]) if present(lexicon.defines) else None) or IS.search(text[:160])
    since = founded(text[:120])
    if found is None or (since is not None and 0 < since.start() < found.start()):
        found = since
    name = expression(r"[(–—®™]|,(?!\s(?:Inc|LLC|Ltd|Corp|Co)\b)").split(text[: found.start()])[0].strip() if found else ""
    name = _SINCE.sub("", name)
    name = _TENSE.sub("", OPENED.sub("", name))
    return (
        name
        if found and 0 < len(name.split()) <= 10 and _names(name, text[found.end() :]) and name[:1].isupper() and not _POINTS.match(name)
        else ""
    )


def presents(text: str, lexicon: Pack) -> bool:
    """Whether a paragraph begins with a house's name and says since when there is one: at the end of a text that may name nobody else it tells whose
    that is."""
    if not holds(text, _SAID) or text.startswith(tuple(SPOKEN)) or "@" in text[:120] or founded(text[:120]) is None:
        return False
    name = named_by(text, lexicon)
    words = name.split()
    if not words or name not in OPENED.sub("", text[: len(name) + _ARTICLE_LENGTH]) or office(words[0], lexicon) or given(words[0]):
        return False
    several = len(words) > 1 and all(word[0].isupper() or len(word) <= _SHORTEST for word in words) and lexicon.language != "de"
    return several or holds_body(name, lexicon)


_ARTICLE_LENGTH = 5
"""Letters of an article before a name, with the blank."""


def begins_known(text: str, said: str, lexicon: Pack) -> bool:
    """Whether a paragraph of some length begins with the name of a house that the text has: below whom to ask and below the end mark it says what
    that is, whatever its verb."""
    if not holds(text, _TOLD) or not (terminal(text) or _SENTENCE.search(text)) or "@" in text or phrases(lexicon.contacts).match(text):
        return False
    bare = OPENED.sub("", text[:200])
    if uncased(lexicon):
        return _begins_uncased(_LABEL.sub("", bare), said, lexicon)
    run = next(iter(runs(bare, 0, 120)), None)
    name = first = run.group() if run and run.start() == 0 else ""
    small = _FOLLOWS.match(bare) if name and " " not in name else None
    if small and lexicon.language in _SMALL_BEHIND:  # "Česká obchodní inspekce"
        name = small.group()
    elif name and (joined := _OF_NAME.match(bare)) and len(joined.group()) > len(name):
        name = joined.group()  # "Diocese of Lund"
    words = name.split()
    while len(words) > _FIRST and " ".join(words) not in said and not (name != first and holds_body(first, lexicon)):
        words.pop()
    name = " ".join(words)
    name = name if name in said or not any(map(str.isupper, first[1:])) else first
    if len(name) >= _SHORTEST and name not in said and holds_body(name, lexicon) and length(name) > 1:
        return (
            len(words[-1]) > _SHORTEST and words[-1][:1].isupper() and words[-1] in said
        )  # "the Diocese of Lund", where the text has its bishop
    if len(name) < _SHORTEST or name not in said or text.startswith(tuple(SPOKEN)):
        return False
    if " " not in name:
        return any(map(str.isupper, name[1:]))
    return (
        holds_body(name, lexicon)
        or OFFICE.search(name) is not None
        or not (given(words[0]) or words[0].rstrip(".").casefold() in lexicon.titles)
    )


_SENTENCE = expression(r"[^\W\d_]{3}[.!?…]\s+[^\Wa-z]")
"""Where a sentence ends within a paragraph, behind whose last a number of a register may stand."""
_OF_NAME = expression(
    r"[^\W\d_a-z][\w’'-]+(?:\s(?:of(?:\sthe)?|for(?:\sthe)?|de(?:\sla|\slos)?|du|des|del(?:la|le)?|di|do|da|dos|van|von|der|för|på|af|av|i|z|ds\.)\s[^\W\d_a-z][\w’'-]+)+"
)
_LABEL = expression(r"\A[^\W\d_]{2,12}\s?[:：]\s")
"""A word that heads a paragraph in its row."""


def _begins_uncased(bare: str, said: str, lexicon: Pack) -> bool:
    """The same in a script without capitals: a noun of a house with its name, or when it was founded with the name before or behind that."""
    words = bare.split()
    first = " ".join(words[:_FIRST])
    if len(first) >= _NAMED and first in said and (holds_body(words[0], lexicon) or board(first, lexicon)):
        return True
    since = founded(bare[:60])
    if since is None:
        return False
    quoted = _QUOTED.search(bare[:80])
    if quoted is not None:
        return quoted["name"] in said
    before, behind = bare[: since.start()].split(), bare[since.end() :].split()
    named = before[0].strip("，,、は이은는") if before else " ".join(behind[1 : 1 + _FIRST])
    return len(named) >= _TOUCHING and named in said


_TOUCHING = 4
"""Letters by which a name is known where words touch."""


def in_marks(text: str, said: str, lexicon: Pack) -> bool:
    """Whether a paragraph begins with a name in quotation marks that the text has, and what that is right behind it: "“Lenn Ferries” is an initiative
    …", or a dash as Russian has it: "«Acme» — a firm of lawyers"."""
    named = _IN_MARKS.match(text)
    if named is None or named["name"] not in said:
        return False
    if not named["topic"] or (named["topic"][0] == "," and lexicon.language not in _VERB_LAST):
        return _DASHED.match(text, named.end()) is not None or _tells(_unmarked(text)[len(named["name"]) :].lstrip(" ,"), lexicon)
    return phrases(lexicon.defines).search(text[named.end() : 160]) is not None


def _tells(text: str, lexicon: Pack) -> bool:
    """Whether a text begins with what something is or does, or since when it has been there."""
    return (
        phrases(lexicon.defines).match(text) is not None
        or IS.match(f" {text}") is not None
        or phrases(lexicon.founded).match(text) is not None
    )


def _unmarked(text: str) -> str:
    """A paragraph without the quotation marks round the name with which it begins, and its letters in brackets behind that."""
    named = _IN_MARKS.match(text)
    return f"{named['name']}{named['topic'] or ''}{text[named.end() :]}" if named else text


_IN_MARKS = expression(
    r"[«„“\"‘「『]\s?(?P<name>[^«»„“”\"‘’「」『』\n]{2,60}?)\s?[»“”\"’」』](?:\s?[(（][^()（）\n]{2,30}[)）])?(?P<topic>,\s|(?:은|는|이란|란)\s|は)?"
)
"""A name in quotation marks at the beginning, perhaps with its letters in brackets, and what says in languages whose verbs stand last that it is told of."""
_VERB_LAST = frozenset(("az", "hu", "hy", "kk", "tk", "tr", "uz"))
"""Languages whose verbs stand last, and that part by a comma what is told of."""
_DASHED = expression(r"\s[—–-]\s(?=[^\W\d_])")


def says_what(text: str, said: str, known: str, lexicon: Pack) -> bool:
    """Whether a paragraph begins with a name that the text knows and says what it is."""
    text = _unmarked(text)
    if defined(text, said, known, lexicon):
        return True
    return length(text) > 12 and founded(text[:120]) is not None and any(_named(run.group(), known) for run in runs(text, 0, 160))


def defined(text: str, said: str, known: str, lexicon: Pack) -> str:
    """The name, known to the text, of which a paragraph says at its beginning what it is; or nothing."""
    if lexicon.language == "en" and (_ANY.match(text) or _AS.match(text)):
        return _appositive(text, known, lexicon)
    may_define = lexicon.defines and may_hold(text, lexicon.defines)
    found = (phrases(lexicon.defines).search(text[:160]) if may_define else None) or IS.search(text[:160])
    if found and (
        _SPONSORS.match(text, found.end())
        or _SENTENCE.search(text[: found.start()])
        or _has_told(_subject(text[: found.start()], lexicon), found.group(), said, lexicon)
    ):
        return ""
    name = expression(r"[(,;–—®™]|\.(?!\w)|\s\d{4}\s").split(text[: found.start()])[0].strip() if found else ""
    topic = _TOPICS.get(lexicon.language)
    name = topic.split(name)[0] if topic and found else name
    if _EXPLAINED.search(name) or _POINTS.fullmatch(name) or (_ANY_ONE.match(name) and name not in said):
        return ""  # "This is an issue on which …"
    first = folded(" ".join(name.split()[:3]))
    if lexicon.language == "de" and found and len(_ARTICLE.sub("", name).split()) == 1 and not any(map(str.isupper, name[-4:])):
        # German writes every noun with a capital: "Die Vulkanasche ist ein außergewöhnlicher Umstand".
        told = " ".join(text[found.end() :].split()[:8])
        first = first if holds_body(name, lexicon) or holds_body(told, lexicon) else ""
    # "Die Stadtwerke Lindau", where the text says "Lindau. Die Stadtwerke …": each word of a house's name.
    bare = OPENED.sub("", name).split()
    housed = 1 < len(bare) <= 4 and all(word[0].isupper() and len(word) > 3 and folded(word) in known for word in bare)
    first = folded(bare[0]) if housed and first not in known and holds_body(" ".join(bare), lexicon) else first
    # Cases change the words before a name in quotation marks, and hardly ever the name.
    quoted = _QUOTED.search(name) if found and first not in known else None
    first = folded(quoted["name"]) if quoted else first
    if len(name.split()) > 14 or len(first) <= 3:
        return ""
    if first in known:
        verbatim = len(name) >= _WHOLE and name in said and holds_body(name, lexicon)
        return name if quoted or verbatim or _names(name, said) else ""
    if lexicon.language not in _INFLECTING or not _inflected(name, said) or not _names(name, said):
        return ""
    # German writes every noun with a capital; elsewhere two words with one are a name, if nobody's.
    bare = OPENED.sub("", name).split()
    housed = holds_body(name, lexicon) or (lexicon.language != "de" and not given(bare[0]) and not office(bare[0], lexicon))
    return name if housed else ""


_TOPICS = {"ja": expression(r"は"), "ko": expression(r"(?:은|는|이란|란)\s")}
"""What stands behind the name that is told of, where no space parts it from that."""
_WHOLE = 24
"""Letters of a house's name that the text has as a whole, whatever words it is made of."""
_INFLECTING = frozenset(
    ["be", "bg", "cs", "de", "el", "et", "fi", "hr", "hu", "is", "lt", "lv", "mk", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "tr", "uk"]
)
"""Languages in which names change with what they are to the sentence."""


def _inflected(name: str, said: str) -> bool:
    """Whether a name's words that have a capital, two of them at least, stand in the text one behind the other in some form: "die Forscher des Zentrums
    für Seegras", "das Zentrum für Seegras"; not those of who holds an office ("starosta Jan Novák", "Starosta Novák")."""
    words = [word for word in _LONG_WORDS.findall(OPENED.sub("", name)) if word[0].isupper()]
    if len(words) < 2 or not _SHORT_END.sub("", name).split()[-1][0].isupper():  # "Koleje Nadwodne sp. z o.o."
        return False
    stems = [re.escape(word[: max(4, -(-2 * len(word) // 3))]) + r"\w{0,6}" for word in words]
    between = r"[\s\"“„”«»’-]{1,3}(?:[^\WA-ZÀ-ÞА-ЯΑ-Ω\d_][\w’-]*\s){0,3}[\"“„«]?"
    return re.search(rf"(?<!\w){between.join(stems)}(?!\w)", said) is not None


_LONG_WORDS = expression(r"[^\W\d_]{4,}")
_SHORT_END = expression(r"(?:\s[^\WA-Z\d_]{1,3})+\Z")
_EXPLAINED = expression(r"[”\"»]\s[a-z]+(?:\s[a-z]+)?\Z")
"""How a word is said to be used: "The term “Central Lenn” here covers …"."""


def _subject(before: str, lexicon: Pack) -> str:
    """What is told of, in what stands before the verb: where verbs stand last a comma ends it."""
    return before.partition(",")[0] if lexicon.language in _VERB_LAST else before


def _has_told(before: str, verb: str, said: str, lexicon: Pack) -> bool:
    """Whether what stands before a verb that stands alone ("serves") is no bare name, as the text has it, but tells something: "Acme opened a line
    that serves …", "The register of carriers covers …"."""
    words = before.split()
    if len(verb.strip()) <= _VERB or " " in verb.strip() or not any(word[0].islower() and len(word) > _VERB for word in words):
        return False
    bare = words[0].casefold() not in (*lexicon.articles, *lexicon.definite)
    named = bare or any(word[0].isupper() for word in words[1:]) or holds_body(before, lexicon)
    return not (named and before.partition(" (")[0].strip() in said)


_VERB = 4
"""Letters of a verb that says more than "is", and of words that names hardly have without a capital."""
_ANY = expression(r"An?\s[a-z]")
_ANY_ONE = expression(r"(?:Eine?|Een|En|Ett?|Une?|Una|Uno|Uma?|Unha|Egy|Ένας|Μ[ιί]α|Ένα|Sebuah|Một|Bir)\s")
"""What stands before what any of a kind is: "Un brise-lames est un ouvrage …"."""
_AS = expression(r"As\s(?:an?|the)\s[a-z]")
_APPOSITIVE = expression(
    r"(?:As\san?|As\sthe|An?)\s(?P<what>[^;:“”\"]{8,140}),\s(?P<name>[A-Z][\w’&.-]*(?:\s[A-Z&][\w’&.-]*){0,5})(?P<site>\s\((?:https?://|www\.)[^()\s]+\))?\s(?=[a-z])"
)
_SPONSORS = expression(r"\s(?:lead |original |proud |chief )?(?:co-?)?(?:sponsor|author)s?\sof\b", re.I)
"""Behind "Senator Roe is a": what a member of a parliament has to do with a bill, of which the text tells."""


def _appositive(text: str, known: str, lexicon: Pack) -> str:
    """The name, known to the text, with what it is before it: "A leading boat builder and exporter, Acme builds …"; nothing where any of a kind is
    meant: "An indictment is not proof of guilt.". Behind "As the leading builder" the name has its page: else it may do something here."""
    found = _APPOSITIVE.match(text)
    if found is not None and text.startswith("As ") and not found["site"]:
        return ""
    if found is None or folded(found["name"]) not in known or not length(text) > _TOLD:
        return ""
    what = found["what"].split()
    housed = any(holds_body(word, lexicon) or word.casefold().endswith(lexicon.makers or ("\n",)) or word in _MAKES for word in what)
    return found["name"] if housed else ""


_MAKES = frozenset(
    [
        "company",
        "leader",
        "provider",
        "manufacturer",
        "maker",
        "builder",
        "producer",
        "exporter",
        "supplier",
        "developer",
        "operator",
        "retailer",
        "network",
        "nonprofit",
        "non-profit",
        "startup",
        "firm",
        "group",
        "marketplace",
        "exchange",
    ]
)
"""What a house is said to be that does business."""


def _names(name: str, said: str) -> bool:
    """Whether what stands before the verb is a name: hardly any longer word without a capital is in it, and if only its first word has one, as
    any first word has, the text writes it so elsewhere too ("Questioned is …" names nobody)."""
    words = name.split()
    small = sum(word[0].islower() and len(word) > 3 for word in words)
    if small == 0 and len(words) == 1 and name[:1].isupper() and name[1:].lower() == name[1:]:
        return name in said
    # "Sự kiện bàn giao dự án lần này là …" speaks of a thing by its common words.
    if len(words) > _SMALL and not any(word[0] != word[0].lower() for word in words[1:]) and name != name.swapcase():
        return False
    return small <= _SMALL


def _named(name: str, known: str) -> bool:
    words = name.split()
    # German writes all its nouns with capitals, so that a name runs on into what is no name.
    told = [folded(" ".join(words[:count])) for count in range(len(words), 1, -1)] or [folded(name)]
    return any(len(said) > 4 and said in known for said in told)
