"""Who speaks: what the words beside a quotation say of its speaker, in whatever order verb, name and office stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import DETERMINERS, clear, edge, governed, pronoun, subjects, told_to, turned_to, without
from masthead.anatomy.speech.joined import joined, leans, of_a_house, qualifies, subjectless
from masthead.anatomy.speech.quotative import equated, goes_on, quoted, teller, topic
from masthead.anatomy.speech.signing import Said, by, closing, of_house, signed
from masthead.anatomy.speech.tellers import FOR, PRONOUN, leading, of_none_before, owned, says_whose, thinking, thought
from masthead.anatomy.speech.unsaid import NOBODY
from masthead.anatomy.wording.names import RUN, TOKEN, Mention, lettered, office, thing, uncased
from masthead.anatomy.wording.spaced import forms
from masthead.anatomy.wording.stops import last_sentence, sentence_end
from masthead.expressions import expression

REACH = 260
"""How many characters before or behind a quotation its speaker is looked for."""
_BEHIND = lettered(rf"\s(?:the\s)?({RUN})(,\s[^,.;]{{3,90}})?")
_AHEAD = lettered(rf"({RUN})(?:,[^,]{{2,120}},)?(?:\s(?:has|also|then|further|hat|a))?\s$")
_BEFORE_COLON = lettered(rf"(?:^|[\s,])({TOKEN}(?:\s{TOKEN}){{0,3}})\s?[:：]\s*$")
"""Where a speaker stands: behind the verb, before it, or before a colon."""
_TWO = lettered(rf"[,\s]+([^\W\d_]{{3,}})\s({TOKEN})(?=[.,]|\s|$)")
_WHOLE = 7
"""Words that speech has at least behind which nothing but a name tells that it is speech."""
_APART_WORDS = """
    of the a an in on at by as for with called titled entitled named dubbed termed labelled labeled read reads this that their its our his her
    de du des la le les un une del el los las il lo gli i von van der die das den dem des ein eine einen einer im zum zur vom do da dos o os um uma
    intitulé intitulée intitulés titulado titulada intitolato intitolata heißt namens genannt lautet sogenannte sogenannten het een
    το τη την της του των в о об на по под названием
"""
_APART = frozenset(_APART_WORDS.split())
"""Small words before marks that set a name, a title or a term apart."""
_CREDIT = expression(r"[ \u00a0\u3000]?\n?[（(]([^（()）\n]{3,70}?)(?:[ \u3000]?(?:様|氏|さん|殿))?[）)]")
"""Whom brackets right behind a quotation name."""
_SPEAKS = expression(
    r"[\s,”\"]*(?:diyen|diye konuşan|(?:ifadelerini|ifadesini|sözlerini) kullanan|şeklinde konuşan)\s(?P<name>[A-ZÇĞİÖŞÜ][^\W\d_]+)(?=,|\s[a-zçğıöşü])"
)
"""Who says it in Turkish, by the family name behind the verb that goes on to something else: "“…” diyen Yılmaz, …"."""
_COLON = expression(r"\s?:\s(?=[^\W\d_])")
_BESIDE = expression(r"^[\s,–—-]*((?!\d)[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,2})[ \u00a0]$")
_LINKS_WORDS = """
    by from with for of in at on as to and or but featuring starring under against about via von mit für und durch bei par de avec pour
    et sur por con para y en di per e da com van met voor door od z i przez от с для и у
"""
_LINKS = frozenset(_LINKS_WORDS.split())
_INVERTED = expression(r"[\s,–—-]*(?:a-t-(?:il|elle|on)|ont-(?:ils|elles))\s\w+")
_SOME = frozenset(("an", "ein", "eine", "einer", "un", "une", "uno", "una", "um", "uma", "een"))
_CONTINUED_WORDS = "the in we i it this that der die das le la el los un une o a os as no yes but and so"
_CONTINUED = frozenset(_CONTINUED_WORDS.split())


def attribution(text: str, low: int, high: int, floor: int, limit: int, lexicon: Pack, known: frozenset[str] = frozenset()) -> Said:
    """Who says what stands between the marks at `low` and `high`: looked for behind it, then before it, not beyond `floor` and `limit`.
    `known` are surnames of people who spoke before."""
    behind = text[high : min(limit, high + REACH)]
    inner = text[low + 1 : high - 1].rstrip()
    ended = inner[-1:] in tuple(".!?…。！？।")
    if behind[:2] in (". ", ".\u00a0") and behind[2:3].isupper() and says_whose(behind, 2, lexicon) and not leads(text[floor:low], lexicon):
        behind = behind[1:]  # "…”. Così il presidente"
    if behind[:1] == "\n" and behind.lstrip()[:1] in tuple("–—―-"):
        behind = behind.lstrip()  # the line of a set quotation that names its speaker
    behind = behind[: sentence_end(behind, lexicon)]
    if colon := _COLON.match(behind):
        first = next(iter(mentions(behind[colon.end() :].rstrip(" ."), lexicon)), None)
        if first and first.role and edge(first) <= 2:
            return by(first)  # "“…”: Jane Doe, director of the trust."
    closes = limit >= len(text.rstrip()) and (ended or length(inner) >= _WHOLE)
    if closes and (signer := closing(text[high:limit], lexicon)):
        return signer
    credit = _CREDIT.match(behind) or _CREDIT.match(text, high, min(limit, high + REACH))  # in a row of its own, perhaps
    signer = (signed(credit[1], lexicon) or of_house(credit[1], lexicon)) if credit else None
    if signer and (signer.role or ended):
        return signer  # "「…」（代表取締役 山田太郎）", "“….” (Jane Doe, Acme)"
    said = named(behind, lexicon, after=True, ended=ended)
    if lexicon.language in ("ko", "ja", "zh") and not said.speaker and (equal := equated(text[high : min(limit, high + REACH)], lexicon)):
        return Said(*equal, True)
    if lexicon.language in ("ko", "ja") and not said.speaker:
        # The subject stands before the words, the verb behind them.
        front = last_sentence(text[max(floor, low - REACH) : low], lexicon)
        name, role = topic(front, lexicon)
        if name or said.pronoun:
            return Said(name, role, said.evident or (bool(name) and quoted(behind)), not name and goes_on(front, behind, lexicon.language))
    if not (said.evident and said.speaker) and (behind[:1] == "," or not text[max(floor, low - 2) : low].rstrip()[-1:].isalpha()):
        said = _told(behind, inner, lexicon, known) or said  # not in "Dyskusję „…?” poprowadził Jan Lis"
    before = last_sentence(text[max(floor, low - REACH) : low], lexicon)
    led = leads(before, lexicon)
    if said.evident and said.speaker and not led:
        return said
    fore = named(before, lexicon, after=False, ended=False)
    front = text[max(floor, low - REACH) : low].strip()
    if not fore.evident and not said.evident and front.endswith("。") and not front.startswith("と"):
        fore = named(last_sentence(front[:-1], lexicon), lexicon, after=False, ended=False)  # "次のように述べています。「"
    if led and said.speaker and not fore.speaker and not (fore.pronoun and said.speaker in lexicon.pronouns):
        return said
    if not fore.speaker and ((said.evident and not said.pronoun) or (uncased(lexicon) and high >= len(text.rstrip()))):
        # "Jane Doe, „…“ dedi": the name stands before the words, the verb behind them, or there is none.
        fore = _opened(before, lexicon) or fore
    if led and fore.pronoun and said.speaker in lexicon.pronouns:
        return fore  # "উপদেষ্টা বলেন, ‘…’ তিনি বলেন": the second verb is the next sentence's
    if not (fore.evident or said.evident) and (leader := leading(before, inner, lexicon)):
        return by(leader)
    return fore if fore.evident and (fore.speaker or not said.evident) else said


def leads(before: str, lexicon: Pack) -> bool:
    """Whether a verb of saying stands right before the mark: "…, saying “"."""
    bare = before.rstrip(" ,:：，\u00a0")
    if lexicon.language == "zh":
        return before.rstrip().endswith(("：", ":")) and bare.endswith(lexicon.said)
    words = bare[-_VERBS:].split()
    return any(phrases(lexicon.said).fullmatch(" ".join(words[-count:])) for count in range(1, min(len(words), _PARTS) + 1))


_VERBS, _PARTS, _VERB = 40, 3, 24
"""Characters and words of the longest verbs of saying ("a également déclaré", "nhấn mạnh"), and characters of one of a single word."""
_THAT = frozenset(("that", "que", "che", "că", "dass", "daß", "dat", "att", "at", "że", "že", "что", "що", "ότι", "että", "hogy", "da"))


def reported(before: str, lexicon: Pack) -> bool:
    """Whether a verb of saying and what joins a clause to it stand right before the mark: "afirmou que “"."""
    front, _, last = before.rstrip().rpartition(" ")
    verb = front[-_VERB:].rstrip(", ").rpartition(" ")[2]
    return last.casefold() in _THAT and bool(verb) and phrases(lexicon.said).fullmatch(verb) is not None


def apart(before: str) -> bool:
    """Whether the words before a mark say that a name or a term stands in it: "the “…”", "président de «…»"."""
    last = before[-24:].split()
    return bool(last) and expression("[’'(]").split(last[-1])[-1].casefold() in _APART


def named(window: str, lexicon: Pack, *, after: bool, ended: bool) -> Said:
    """The speaker in the words beside a quotation. `ended`: the quotation itself ended with a full stop."""
    if not window.strip():
        return Said()
    if after and lexicon.language == "tr" and (speaks := _SPEAKS.match(window)):
        return Said(speaks["name"], "", True)
    verb = _verb(window, lexicon, after=after, ended=ended)
    if verb is None and (together := joined(window, lexicon)) is not window:
        window, verb = together, _verb(together, lexicon, after=after, ended=ended)
    colon = not after and window.rstrip().endswith((":", "："))
    whole = window
    cleared = clear(window, verb.start() if verb else len(window.rstrip(" :：\u00a0")) if colon else -1, lexicon)
    if cleared != window:
        window, verb = cleared, _verb(cleared, lexicon, after=after, ended=ended)
    if verb is None and not (colon or after) and thought(window, lexicon):
        return _opened(window, lexicon) or Said()  # "Pour Anne Dupont, directrice, « … »", "Per la direttrice Anna Roe “…”"
    if verb is None and after and quoted(window):
        return Said(evident=True)
    if verb is None and not colon and not _dashed(window, after):
        return Said(evident=True, pronoun=True) if after and _INVERTED.match(window) else Said()
    reported = verb is not None and window[verb.end() :].strip().casefold() == "that" and mentions(window, lexicon)
    if not after and not colon and apart(window) and not reported:
        return Said()  # "announced the launch of “…”", and not "Mr Roe stressed that “…”"
    if (
        verb is not None
        and after
        and ended
        and verb.start() > 60
        and window[: verb.start()].lstrip()[:1].isupper()
        and window.lstrip()[:1] not in "-–—,"
    ):
        return Said()
    if verb is not None and lexicon.language == "en" and of_none_before(window, verb):
        return Said(evident=True)  # whoever writes, or a group without a name, and nobody named before
    if verb is not None and (pronoun(window, verb, lexicon, after=after) or _in_ending(verb, lexicon)):
        return Said(evident=True, pronoun=True)
    if verb is None and colon and window.strip(" :：\u00a0").casefold() in lexicon.personal:
        return Said(evident=True, pronoun=True)  # "Ol: «"
    everybody = mentions(window, lexicon)
    if colon and (thinks := thinking(window, everybody)):
        return by(thinks)
    owner = owned(whole, lexicon) if verb is not None and not after else None
    persons = [owner] if owner else subjects(window, everybody, verb, lexicon)
    if persons:
        return by(_nearest(persons, verb, after=after))
    window = without(window, everybody)
    if lone := _lone(window, verb, lexicon, colon=colon):
        return lone
    if verb is not None and (
        _alone(whole, verb, lexicon) or subjectless(whole, verb, lexicon) or (PRONOUN.search(window) and length(window) <= 8)
    ):
        return Said(evident=True, pronoun=True)
    if uncased(lexicon) and not window.isascii():
        if after and quoted(window):
            return Said(evident=True)  # "”라고 말했다": the subject stands before the words
        name, role = teller(window, lexicon, told=verb is not None)
        if name:
            return Said(name, role, True)
    if verb is not None and (PRONOUN.search(window) or _of_office(window, verb, lexicon)):
        return Said(evident=True, pronoun=True)
    return Said(evident=verb is not None or colon)


def _in_ending(verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether the ending of a verb of Malay is its subject: "ujarnya", the speech of his or hers."""
    return lexicon.language in ("id", "ms") and verb.group().casefold().endswith("nya")


def _alone(window: str, verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether a verb stands without a subject, as where the ending of the verb tells it: "…”, añadió."."""
    rest = (window[: verb.start()] + window[verb.end() :]).strip(' ,.:;–—-\u00a0،：«“"')
    return not rest or rest.lower() in lexicon.halts or (not rest.isascii() and forms(lexicon.halts).issuperset(rest.split()))


def _told(behind: str, inner: str, lexicon: Pack, known: frozenset[str]) -> Said | None:
    """Behind the comma of a quotation one or two small words and a name: a verb of saying, whichever it is ("…“, rät Eva Roe")."""
    if not (inner[-1:] in tuple(",.!?…") or behind[:1] == ",") or length(inner) < 4:
        return None
    for mention in mentions(behind, lexicon)[:1]:
        if phrases(lexicon.said).search(behind, 0, mention.start):
            break  # it was looked at with that verb
        start = mention.start - (len(mention.address) + 1 if mention.address else 0)
        if mention.role_start >= 0:
            start = min(start, mention.role_start)
        gap = _BESIDE.match(behind[:start])
        if gap and _verbal(gap[1], lexicon):
            return by(mention)
        rest = behind[max(mention.end, mention.role_end) :].strip(" .,")
        if start <= 2 and inner[-1:] == "," and 0 < len(rest.split()) <= 6:
            return by(mention)
    lone = _TWO.of(behind).match(behind)
    if lone and lone[2].casefold() in known and _verbal(lone[1], lexicon):
        return Said(lone[2], "", True)
    return None


def _verbal(words: str, lexicon: Pack) -> bool:
    """Whether small words between a quotation and a name can be a verb with its article or adverb."""
    each = words.split()
    if len(each) > 1 and each[0] in ("das", "dies"):
        each = each[1:]  # "…“, das kündigte Eva Roth an."
    return (
        each[0][0].islower()
        and len(each[0]) > 1
        and each[0] not in DETERMINERS
        and not any(word in _LINKS or word in lexicon.prepositions for word in each)
        and not office(each[0], lexicon)
    )


def _opened(before: str, lexicon: Pack) -> Said | None:
    """The one person with whom the sentence of a quotation begins."""
    persons = mentions(before, lexicon)
    if len(persons) != 1 or (not FOR.match(before) and not subjects(before, persons, None, lexicon)):
        return None
    ends = max(persons[0].end, persons[0].role_end)
    rest = before[ends:].strip(" ,、，:：-–—\u00a0")
    return by(persons[0]) if length(rest) <= 2 and len(rest) <= 12 else None


def _verb(window: str, lexicon: Pack, *, after: bool, ended: bool) -> re.Match[str] | None:
    """The verb of saying that belongs to the quotation: the first after it, the last before it."""
    found = list(phrases(lexicon.said).finditer(window))
    if not found:
        return None
    if after:
        return found[0] if found[0].start() < 200 else None
    return found[-1] if len(window) - found[-1].end() < 120 else None


def _dashed(window: str, after: bool) -> bool:
    """A name behind a dash, under the quotation or beside it: "— Jane Doe, director", "«…», – директор музея Анна Лугова."."""
    return after and expression(r"[\s,]*[-–—―]\s*\S").match(window) is not None and len(window) < 200


def _nearest(persons: Sequence[Mention], verb: re.Match[str] | None, *, after: bool) -> Mention:
    if verb is None:
        titled = len(persons) > 1 and persons[0].start <= 2 and persons[1].start - persons[0].end <= 3 and not persons[1].role
        return persons[0] if after or titled else persons[-1]  # "Jane Doe, Clean Water: “…”"
    # "…", said Jane Doe. / "…", Jane Doe of Acme said.
    behind = [person for person in persons if person.start >= verb.end()]
    ahead = [person for person in persons if person.end <= verb.start()]
    if after:
        if behind and behind[0].start - verb.end() < 60 and not ahead:
            return behind[0]
        return ahead[-1] if ahead else persons[0]
    return ahead[-1] if ahead else behind[0] if behind else persons[-1]


def _lone(window: str, verb: re.Match[str] | None, lexicon: Pack, *, colon: bool) -> Said | None:
    """A surname or an office right beside the verb: "Byrd said", "sagt ZF", "Sokolovas added:"."""
    if verb is not None:
        behind = _BEHIND.of(window).match(window, verb.end())
        ahead = _AHEAD.of(window).search(window[: verb.start()])
        for found in (ahead, behind):
            if found and not PRONOUN.fullmatch(found[1]) and found[1].casefold() not in NOBODY:
                name = found[1].rstrip(".")
                if (
                    name.casefold() in _CONTINUED
                    or name.casefold() in lexicon.halts  # "Mint mondta", "Según contó"
                    or leans(name, lexicon)
                    or office(name.split()[-1], lexicon)
                    or of_a_house(name, lexicon)
                    or not _fit(window, found, verb, lexicon)
                ):
                    continue
                role = (found[2] or "").lstrip(", ") if found is behind else ""
                stands = bool(role) and " " not in name and any(office(word, lexicon) for word in role.split()[:4]) and not thing(name)
                return Said(name, role.strip() if stands else "", True)
    if colon:
        found = _BEFORE_COLON.of(window).search(window)
        itself = found is not None and verb is not None and verb.start() <= found.start(1) < verb.end()  # "Πρόσθεσε:" is the verb
        told = itself or (found is not None and turned_to(window, found.start(1), lexicon))
        if found and not told and len(window) < 80 and not office(found[1].split()[-1], lexicon) and found[1].casefold() not in NOBODY:
            return Said(found[1], "", True)
    return None


def _fit(window: str, found: re.Match[str], verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether a name beside a verb can be its subject: not "of Acme", not "Peter Bell’s" son, not whom somebody else tells it."""
    start, name = found.start(1), found[1]
    if governed(window, start, lexicon, verb) or name.endswith(("’s", "'s")) or qualifies(name, window[found.end(1) :], lexicon):
        return False
    return start < verb.start() or not told_to(window, verb, lexicon)


def _of_office(window: str, verb: re.Match[str], lexicon: Pack) -> bool:
    """Whether nothing but an office stands beside the verb: "said the minister", "so die Ministerin", "وقال الوزير"."""
    near = window[: verb.start()].split()[-2:] + window[verb.end() :].split()[:3]
    some = _SOME if lexicon.order else _SOME | {"a"}
    if any(word.casefold() in some for word in window.split()[:6]):
        return False  # "A Moody’s spokesman said": nobody named before
    near = [
        word for word in near if not (lexicon.language == "en" and word[-1:] == "s" and office(word[:-1], lexicon))
    ]  # "Activists told him"
    return any(office(word, lexicon) or (word.startswith("ال") and word[2:].strip(":،.") in lexicon.roles) for word in near)
