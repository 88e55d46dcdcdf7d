"""Speech whose marks were lost on the way: what is said in the first person and attributed, and an attribution that stands within the marks."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, Words, of_list, phrases
from masthead.anatomy.sparing import bare, caseless
from masthead.anatomy.speech.attribution import named
from masthead.anatomy.speech.marks import Span, opens
from masthead.anatomy.speech.signing import Said, signed
from masthead.anatomy.wording.names import capital, particle, plain, uncased
from masthead.expressions import expression, words_of

_SELF_WORDS = """
    i we my our us ich wir mein meine meinem meinen meiner unser unsere unserem unseren unserer uns je nous mon ma mes notre nos yo nosotros
    nosotras mi mis nuestro nuestra nuestros nuestras eu nós meu minha nosso nossa nossos nossas io noi mio mia nostro nostra nostri nostre ik wij
    we mijn onze ons jag vi min mitt vår vårt våra jeg vores vår våre min
"""
_SELF = frozenset(_SELF_WORDS.split())
"""How somebody speaks of himself and of his house."""
_ENDS = expression(r"(?: (?:today|yesterday|in a (?:statement|letter|release)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?\.(?:\s|\Z)")
"""What ends a sentence that ends with whom speaks."""
_NAMED, _LEAST = 7, 6
"""Words at most of whoever speaks, and at least of what is said."""
_REACH = 90
"""Characters behind a verb of saying within which the sentence ends."""
_TAIL = 160
"""Characters at the end of a quotation within which its attribution may stand."""


def without_marks(text: str, lexicon: Pack) -> list[Span]:
    """What a paragraph without marks has of speech: a sentence in the first person that ends with a comma and its speaker ("It is in our hands,
    Mayor Roe said."), and what follows that. Told of others, the sentence only reports. Where no capitals are, what is said ends with a dash and its speaker."""
    if uncased(lexicon):
        return _credited(text, lexicon)
    words = words_of(text)
    if words is not None and _SELF.isdisjoint(words):
        return []
    verbs = [] if opens(text) else _attributing(text, lexicon.said)
    if not verbs or _SELF.isdisjoint(text.casefold().split()):
        return []
    for verb in verbs:
        comma = text.rfind(", ", 0, verb.start())
        low, high = (verb.end(), -1) if comma + 2 == verb.start() else (comma + 2, verb.start())  # "…, said Roe.", "…, Roe said."
        ended = _ENDS.search(text, low, low + _REACH) if high < 0 else _ENDS.match(text, verb.end())
        if ended is None or comma < 0:
            continue
        who = text[low : ended.start() if high < 0 else high].split()
        if not 0 < len(who) <= _NAMED or not _are_name(who, lexicon):
            continue
        own = text[:comma]
        rest = text[ended.end() :]
        if len(own.split()) < _LEAST or "\n" in own or not _SELF.intersection((own + " " + rest).casefold().split()):
            continue
        if ". " in own and not _SELF.intersection(own.rpartition(". ")[0].casefold().split()):
            continue  # sentences that nobody speaks stand before it
        high = comma + 1
        return [Span(0, high, 0, high, False, (ended.end(), len(text)) if rest.strip() else (0, 0))]
    return []


def _credited(text: str, lexicon: Pack) -> list[Span]:
    """A paragraph of sentences, and behind a dash who says them with an office and nothing else: "우리 항구는 좋아졌습니다. - Jane Doe, Director"."""
    dashes = list(_DASHED.finditer(text))
    last = dashes[-1] if dashes else None
    if last is None or opens(text) or length(text[: last.start()]) < _WHOLE or len(text) - last.end() > _TAIL:
        return []
    who = signed(f"— {text[last.end() :]}", lexicon)
    return [Span(0, last.start() + 1, 0, last.start() + 1)] if who and who.role and text.rstrip().endswith((who.role, who.speaker)) else []


_DASHED = expression(r"[.!?。।！？][ \u00a0]{1,2}[-–—―][ \u00a0]?(?=[^\W\d_])")
_WHOLE = 12
"""Words of a paragraph at least that somebody says."""


def _attributing(text: str, saying: Words) -> list[re.Match[str]]:
    """The verbs of saying right behind a comma, or behind one and a name at the end of a sentence: the whole text is not looked through for any."""
    said, last = phrases(saying), _last_words(saying)
    verbs = [verb for comma in _COMMA.finditer(text) if (verb := said.match(text, comma.end()))]
    for stop in _STOP.finditer(text):
        low = text.rfind(", ", max(0, stop.start() - _FAR), stop.start()) + 2
        words = text[low : stop.start()].split(None, _BETWEEN) if low > 1 else []
        if 0 < len(words) <= _BETWEEN and (not words[-1].isalpha() or caseless(words[-1]) in last):
            verbs += (verb for verb in said.finditer(text, low, stop.start()) if _ENDS.match(text, verb.end()))
    return sorted(verbs, key=lambda verb: verb.start())


@of_list
def _last_words(saying: Words) -> frozenset[str]:
    """With what a sentence ends that ends with who speaks: the last words of the phrases of saying, and of what `_ENDS` lets stand behind them."""
    spelt = {form for phrase in saying for form in (phrase, bare(phrase))}
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return frozenset((*(_LAST.sub("", caseless(form)) for form in spelt), "today", "yesterday", "statement", "letter", "release", *days))


_COMMA, _STOP = expression(", "), expression(r"\.(?:\s|\Z)")
_LAST = expression(r".*[\W_]", re.S)
_BETWEEN, _FAR = 20, 600
"""Words, and characters, between a comma and the end of a sentence among which are a name, a verb and what says when or where it is said."""


def _are_name(words: list[str], lexicon: Pack) -> bool:
    """Whether words are a name with its titles and offices: all have capitals but what joins them."""
    titles = plain(lexicon.titles)
    return all(capital(word) or particle(word) or word in ("of", "for", "the") or word.rstrip(".") in titles for word in words) and capital(
        words[-1]
    )


def within(text: str, lexicon: Pack) -> tuple[int, Said]:
    """Where in speech its own attribution begins, if it ends with one that should stand behind the marks: "…, said Mayor Ann Roe."; and whom
    that names with an office. -1 if it doesn't."""
    base = max(0, len(text) - _TAIL)
    comma = text.rfind(", ", base)
    while comma > base:
        verb = phrases(lexicon.said).match(text, comma + 2)
        if verb:
            told = named(text[comma + 1 :], lexicon, after=True, ended=False)
            if told.evident and told.speaker and told.role and text.rstrip(" .").endswith((told.speaker, told.role)):
                return comma + 1, told
            return -1, Said()
        comma = text.rfind(", ", base, comma)
    return -1, Said()


_SENTENCE = expression(r"(?<=[a-z])\.\s(?=[A-Z“\"])")


def inside(text: str, lexicon: Pack) -> tuple[str, Said]:
    """The words of speech whose mark nobody closed, without the attribution behind their first comma, and whom that names with an office: "“It is our
    work, said Mayor Ann Roe. We are glad."; the text as it is if there is none."""
    comma = text.find(", ")
    while 0 <= comma < _REACH_OF_FIRST:
        verb = phrases(lexicon.said).match(text, comma + 2)
        ends = _SENTENCE.search(text, verb.end(), verb.end() + _TAIL) if verb else None
        if verb and ends:
            told = named(text[comma + 1 : ends.start()], lexicon, after=True, ended=False)
            if told.evident and told.speaker and told.role:
                return f"{text[: comma + 1]} {text[ends.end() :]}", told
            return text, Said()
        comma = text.find(", ", comma + 1)
    return text, Said()


_REACH_OF_FIRST = 300
"""Characters of such speech within which its attribution stands."""
