"""Quotes: the strongest of what is said in a text, each with a speaker of whom we are sure, and a link to where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Quote, Release
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.persons.known import surname
from masthead.briefing.choice import Choice
from masthead.briefing.model import Quoted, Quotes, Reference
from masthead.briefing.parts.digest import called
from masthead.briefing.parts.head import CUT
from masthead.briefing.parts.stated import is_said, signed
from masthead.briefing.room import length, weight
from masthead.briefing.telling.believed import untrue
from masthead.briefing.telling.known import stems
from masthead.briefing.telling.listed import begins, holds
from masthead.briefing.telling.standing import office
from masthead.document.model import Text
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.language.sentences import sentences
from masthead.language.tags import script

MOST = 3
SURE = 0.9
"""A quotation whose speaker is less sure is left out: without a speaker it would mislead, and with a wrong one more so."""
_MOST_READ = 100
"""Quotations that are looked at: who speaks first, matters most."""
_SHARE = 0.2
"""Of the text, for all quotes together."""
_ENOUGH = 1200
"""Letters of a text below which quotes would only say it twice."""
_ENOUGH_UNVOWELLED = 900
"""The same in scripts that leave out short vowels."""
_SHORTEST, _LONGEST = 45, 300
"""Letters of a quote."""
_ENDS = ".!?…。！？؟۔।"
_COMMAS = " ,،，"
_TOUCHING = ("han", "hangul", "thai")
_PLAIN_NAME = expression(r"[\u3400-\u9fff]{2,4}|[^\u3400-\u9fff]+|.{2,16}[·・•].{1,16}")
"""Names in texts of Chinese characters: without spaces, a longer stretch is a clause."""
_PAIRS = (("(", ")"), ("（", "）"), ("[", "]"), ("“", "”"), ("«", "»"), ("「", "」"))


class _Strong(Struct, frozen=True, gc=False):
    score: float
    text: str
    quote: Quote
    rule: str


def quotes(release: Release, places: Mapping[int, Reference], labels: Labels, used: Collection[str], room: int) -> Quotes | None:
    """The section; None where nothing said is worth saying twice."""
    items = tuple(
        Quoted((Text(quote.text),), quote.speaker, quote.role, places.get(quote.evidence.block)) for quote, _ in chosen(release, used, room)
    )
    return Quotes(signed(labels.quotes, "quotes", release, labels), items) if items else None


def chosen(release: Release, used: Collection[str], room: int) -> list[tuple[Quote, Choice]]:
    """Up to three quotes in the order of the text, at most one of each speaker, none that stands at a glance (`used`), not longer than
    `room` characters together."""
    size = weight(release.language)
    whole = length(release)
    if (
        not release.quotes
        or untrue(release)
        or whole * size < (_ENOUGH_UNVOWELLED if script(release.language) in ("arabic", "hebrew") else _ENOUGH)
    ):
        return []
    texts = {piece.index: plain_block(piece.block) for piece in release.pieces if piece.role in ("body", "continued")}
    weighed = partial(_weighed, release, texts, ["".join(text.casefold().split()) for text in used], pack(release.language))
    strong = [one for at, quote in enumerate(release.quotes[:_MOST_READ]) if (one := weighed(at, quote))]
    left = min(room, int(whole * _SHARE))
    taken: list[_Strong] = []
    for one in sorted(strong, key=lambda one: -one.score):
        heard = any(surname(one.quote.speaker) == surname(other.quote.speaker) for other in taken)
        if len(taken) < MOST and len(one.text) <= left and not heard:
            taken.append(one)
            left -= len(one.text)
    return [_told(one) for one in strong if one in taken]


def _told(one: _Strong) -> tuple[Quote, Choice]:
    evidence = replace(one.quote.evidence, rule=one.rule, confidence=round(max(0.5, min(0.6 + one.score / 3, 0.95)), 2))
    return replace(one.quote, text=one.text), Choice("quotes", one.text, evidence)


def _weighed(release: Release, texts: Mapping[int, str], told: Collection[str], lexicon: Pack, at: int, quote: Quote) -> _Strong | None:
    """How strong a quote is; None if it can't stand by itself. Strong: its speaker has an office, it speaks of what the title speaks of,
    it is short enough to be quoted, and comes early. Weak: it is only polite."""
    text = texts.get(quote.evidence.block)
    speaker = _speaker(quote, release, texts) if text is not None and quote.evidence.confidence >= SURE else None
    if text is None or speaker is None:
        return None
    size = weight(release.language)
    said, rule = _said(quote, text, lexicon, size)
    folded = "".join(said.replace(CUT, "").casefold().split())
    if not said or any(folded in other or (len(other) > 20 and other in folded) for other in told):
        return None
    title = stems(release.headline.text, release.language) if release.headline else frozenset()
    score = (
        0.4 * bool(speaker.role)
        + min(0.12 * len(title & stems(said, release.language)), 0.36)
        + 0.2 * (len(said) * size <= 240)
        + 0.1 * (rule == "quote.whole")
        - 0.06 * min(at, 8)
        - 0.3 * holds(said, lexicon.polite)
        + 0.5 * is_said(quote.evidence)
    )
    return _Strong(score, said, speaker, rule)


def _speaker(quote: Quote, release: Release, texts: Mapping[int, str]) -> Quote | None:
    """The quotation with a name and office that tell who speaks; None for somebody whose office the text does not give, unless it speaks of
    them again: names without an office are those of places and of the dead, too."""
    name = quote.speaker.strip()
    if not name or (script(release.language) in _TOUCHING and not _PLAIN_NAME.fullmatch(name)):
        return None
    same = [person for person in release.people if surname(person.name) == surname(name) and person.role]
    if not quote.role and len(same) == 1:
        quote = replace(quote, speaker=same[0].name, role=same[0].role)
    if quote.role and not is_said(quote.evidence):
        quote = replace(quote, role=office(quote.speaker, quote.role, quote.evidence.block, release))
    if quote.role and _is_title(quote.role, pack(release.language)):
        # "Sen. Robert Byrd": what stands before a name is no office beside it.
        full = f"{quote.role} {quote.speaker}"
        # That of several ("Sens. Domenici and Bingaman") is nobody's own.
        whole = _is_title(quote.role, pack(release.language), one=True) and any(full in text for text in texts.values())
        return replace(quote, speaker=full if whole else quote.speaker, role="")
    last = name.split()[-1]
    again = sum(text.count(last) for text in texts.values()) > 1
    known = again and len(name.split()) > 1 and not _titled(name, pack(release.language))
    if len(same) == 1 and same[0].name == quote.speaker:
        quote = replace(quote, speaker=called(same[0]))  # as among who's who: "Professor Sir Muir Gray"
    return quote if quote.role or known else None


def _titled(name: str, lexicon: Pack) -> bool:
    """Whether a name is a form of address and a surname: "Mr Ings"."""
    first, *others = name.split()
    return len(others) == 1 and _is_title(first, lexicon)


def _is_title(word: str, lexicon: Pack, *, one: bool = False) -> bool:
    """Whether a word is a form of address, cut short; `one`: that of one person."""
    bare = word.casefold().rstrip(".")
    titles = {title.casefold().rstrip(".") for title in lexicon.titles}
    several = bare != "mrs" and bare.endswith("s") and bare[:-1] in titles
    return word.endswith(".") and (not several if one else bare in titles or several)


def _said(quote: Quote, text: str, lexicon: Pack, size: int) -> tuple[str, str]:
    """What of a quotation is quoted, and the rule's name: all of it, or its first sentences; nothing if it is no sentence by itself."""
    first = " ".join(text[quote.evidence.start : quote.evidence.end].split()) if quote.evidence.start >= 0 else quote.text
    whole = " ".join(quote.text.split())
    rest = whole.removeprefix(first).strip() if whole.startswith(first) else ""
    if rest and first[-1:] not in _ENDS and not rest[:1].islower():
        # “We begin today,” she said. “It takes a year.”: what names the speaker between them is cut out.
        whole = f"{first.rstrip(_COMMAS)} {CUT} {rest}"
        whole = whole if len(whole) * size <= _LONGEST and not _courteous(rest, lexicon) else first
    shown = whole.rstrip(_COMMAS)
    if len(shown) * size < _SHORTEST or shown[:1].islower() or _leans(shown, lexicon) or _courteous(shown, lexicon):
        return "", ""
    if len(shown) * size <= _LONGEST:
        return (shown, "quote.whole") if _closed(shown) else ("", "")
    kept = 0
    spans = sentences(shown, lexicon.language)
    for at, (_, end) in enumerate(spans):
        following = shown[spans[at + 1][0] :] if at + 1 < len(spans) else ""
        # What takes back or limits a sentence stays with it.
        if end * size <= _LONGEST and not begins(following, lexicon.hedges):
            kept = end
    opening = shown[:kept]
    if len(opening) * size < _SHORTEST or opening[-1] not in _ENDS or not _closed(opening):
        return "", ""
    return f"{opening} {CUT}", "quote.opening"


def _leans(said: str, lexicon: Pack) -> bool:
    """Whether a quotation begins by pointing back at words that are not quoted ("This is …", "They must …"); who "we" are stands beside it."""
    start = said.lstrip("\"“«„'‘([")
    listed = (lexicon.leaning, lexicon.pronouns, lexicon.pointing)
    return not begins(start, lexicon.ours) and any(begins(start, words) for words in listed)


def _courteous(said: str, lexicon: Pack) -> bool:
    """Whether a quotation begins with courtesies ("We are delighted …"): nobody prints them."""
    start, end = next(iter(sentences(said, lexicon.language)), (0, len(said)))
    return holds(said[start:end], lexicon.polite)


def _closed(said: str) -> bool:
    """Whether no bracket or mark is open in it."""
    return said.count('"') % 2 == 0 and all(said.count(opening) <= said.count(closing) for opening, closing in _PAIRS)
