"""Quotes: the strongest of what is said in a text, each with a speaker of whom we are sure, and a link to where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Quote, Release
from masthead.briefing.choice import Choice
from masthead.briefing.head import CUT
from masthead.briefing.model import Quoted, Quotes, Reference
from masthead.briefing.prose import stands_alone
from masthead.briefing.room import length, weight
from masthead.briefing.stated import is_said, signed
from masthead.document.model import Text
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.language.labels import Labels
from masthead.language.sentences import sentences
from masthead.language.tags import primary

MOST = 3
SURE = 0.9
"""A quotation whose speaker is less sure is left out: without a speaker it would mislead, and with a wrong one more so."""
_SHARE = 0.2
"""Of the text, for all quotes together."""
_ENOUGH = 1500
"""Letters of a text below which quotes would only say it twice."""
_SHORTEST, _LONGEST = 45, 340
"""Letters of a quote."""
_ENDS = ".!?…。！？؟۔।"


class _Strong(Struct, frozen=True, gc=False):
    score: float
    text: str
    quote: Quote
    rule: str


def chosen(release: Release, used: Collection[str], room: int) -> list[tuple[Quote, Choice]]:
    """Up to three quotes in the order of the text, at most one of each speaker, none that stands at a glance (`used`), not longer than
    `room` characters together. What a person says of a quotation makes it neither stronger nor weaker."""
    size = weight(release.language)
    whole = length(release)
    if whole * size < _ENOUGH:
        return []
    left = min(room, int(whole * _SHARE))
    texts = {piece.index: plain_block(piece.block) for piece in release.pieces if piece.role in ("body", "continued")}
    told = ["".join(text.casefold().split()) for text in used]
    strong = [one for at, quote in enumerate(release.quotes) if (one := _weighed(release, quote, at, texts, told, size))]
    taken: list[_Strong] = []
    for one in sorted(strong, key=lambda one: -one.score):
        if len(taken) < MOST and len(one.text) <= left and all(one.quote.speaker != other.quote.speaker for other in taken):
            taken.append(one)
            left -= len(one.text)
    return [_told(one) for one in strong if one in taken]


def _told(one: _Strong) -> tuple[Quote, Choice]:
    evidence = replace(one.quote.evidence, rule=one.rule, confidence=round(min(0.5 + one.score / 3, 0.95), 2))
    return replace(one.quote, text=one.text), Choice("quotes", one.text, evidence)


def quotes(release: Release, places: Mapping[int, Reference], labels: Labels, used: Collection[str], room: int) -> Quotes | None:
    """The section; None where nothing said is worth saying twice."""
    items = tuple(
        Quoted((Text(quote.text),), quote.speaker, quote.role, places.get(quote.evidence.block)) for quote, _ in chosen(release, used, room)
    )
    return Quotes(signed(labels.quotes, "quotes", release, labels), items) if items else None


def _weighed(release: Release, quote: Quote, at: int, texts: Mapping[int, str], told: Collection[str], size: int) -> _Strong | None:
    """How strong a quote is; None if it can't stand by itself. Strong: its speaker has an office, it speaks of what the title speaks of,
    it is short enough to be quoted, and comes early."""
    text = texts.get(quote.evidence.block)
    if text is None or quote.evidence.confidence < SURE or not _named(quote, release):
        return None
    said, rule = _said(quote, text, release.language, size)
    folded = "".join(said.casefold().split())
    if not said or any(folded in other or other in folded for other in told):
        return None
    title = {word for word in words(release.headline.text) if len(word) > 3 or size > 1} if release.headline else set()
    score = (
        0.4 * bool(quote.role)
        + min(0.12 * len(title.intersection(words(said))), 0.36)
        + 0.3 * (len(said) * size <= 240)
        - 0.06 * min(at, 8)
        + 0.2 * is_said(quote.evidence)
    )
    return _Strong(score, said, quote, rule)


def _named(quote: Quote, release: Release) -> bool:
    """Whether the speaker has a name that tells who it is: more than a surname alone, or an office beside it."""
    name = quote.speaker.strip()
    return bool(name) and (bool(quote.role) or len(name.split()) > 1 or weight(release.language) > 1)


def _said(quote: Quote, text: str, language: str, size: int) -> tuple[str, str]:
    """What of a quotation is quoted, and the rule's name: all of it, or its first sentences; nothing if it is no sentence by itself."""
    first = " ".join(text[quote.evidence.start : quote.evidence.end].split()) if quote.evidence.start >= 0 else quote.text
    whole = " ".join(quote.text.split())
    rest = whole.removeprefix(first).strip() if whole.startswith(first) else ""
    if rest and first[-1:] not in _ENDS and not rest[:1].islower():
        # “We begin today,” she said. “It takes a year.”: joined, the two would be no sentence.
        whole = first
    shown = whole.rstrip(" ,،，")
    if len(shown) * size < _SHORTEST or shown[:1].islower() or _leans(shown, language):
        return "", ""
    if len(shown) * size <= _LONGEST:
        return shown, "quote.whole"
    kept = 0
    spans = sentences(shown, language)
    for at, (_, end) in enumerate(spans):
        following = shown[spans[at + 1][0] :] if at + 1 < len(spans) else ""
        if end * size <= _LONGEST and not _turns(following, language):
            kept = end
    if kept * size < _SHORTEST or shown[kept - 1] not in _ENDS:
        return "", ""
    return f"{shown[:kept]} {CUT}", "quote.opening"


_TURNS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "but however yet still nevertheless unless although though if except only otherwise",
        "fr": "mais cependant toutefois pourtant néanmoins sauf or sinon si",
        "es": "pero sin no obstante aunque salvo si sino",
        "de": "aber doch jedoch allerdings dennoch trotzdem nur wenn falls sonst",
        "ru": "но однако хотя если только зато иначе",
        "ar": "لكن ولكن إلا غير بيد إذا",
        "pt": "mas porém contudo todavia entretanto no embora se salvo",
        "it": "ma però tuttavia eppure sebbene se salvo",
    }.items()
}
"""What a sentence begins with that takes back or limits the one before: no cut is made before it."""
_TURNS_HAN = ("但", "然而", "不过", "不過", "可是", "除非", "しかし", "ただし", "だが")


def _turns(following: str, language: str) -> bool:
    first = following.split(None, 1)[0].strip(",;:،").casefold() if following else ""
    return first in _TURNS.get(primary(language), ()) or following.startswith(_TURNS_HAN)


_OWN_WORDS = "i we my our je nous mon ma mes notre nos yo nosotros mi mis nuestro nuestra ich wir mein unser я мы мой наш نحن أنا eu nós meu nosso io noi mio nostro"
_OWN = frozenset(_OWN_WORDS.split())
"""Words by which speakers mean themselves: who speaks stands beside a quote."""


def _leans(said: str, language: str) -> bool:
    """Whether a quotation's first sentence points back at words that are not quoted ("This is …", "They must …")."""
    start, end = next(iter(sentences(said, language)), (0, len(said)))
    opening = said[start:end]
    first = opening.split(None, 1)[0].strip(",;:،’'").casefold() if opening.strip() else ""
    if first in _OWN or opening.startswith(("我", "私")):
        return False
    # Only its beginning is asked about: a quotation may end without a full stop.
    return not stands_alone(f"{opening.rstrip(_ENDS)}.".replace('"', "").replace("“", "").replace("”", ""), language)
