"""Which sentences of a text are told at a glance: by which rule each is chosen, and how sure the choice is.

News first, then what came of it, what comes next, who pays, and what it is about. Each is a whole sentence that can be understood alone; one that is too
long is cut where a clause ends that it can do without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from masthead.anatomy.model import Evidence, Release
from masthead.briefing.parts.questions import answers
from masthead.briefing.room import prose, weight
from masthead.briefing.telling.alone import Sentence, Vocabulary, depends, heard, spaced, vocabulary
from masthead.briefing.telling.bound import bound, opens_with_proviso
from masthead.briefing.telling.compared import before_that, earlier, forecast, news_year
from masthead.briefing.telling.disputed import taken_back
from masthead.briefing.telling.known import MOST_READ, Known, known, stems
from masthead.briefing.telling.prose import after_dateline, is_aside, is_speech, stands_alone, unlinked
from masthead.document.cut import cut
from masthead.document.model import Inline, Text
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.sentences import sentences

CUT = "[…]"
Rule = Literal["lead", "result", "next-step", "funder", "context"]
_ORDER: tuple[Rule, ...] = ("lead", "result", "next-step", "funder", "context")
_SURE: dict[Rule, float] = {"lead": 0.9, "result": 0.8, "next-step": 0.75, "funder": 0.8, "context": 0.7}
"""How often a sentence that is chosen by a rule was the right one, where it was read by hand (docs/digests.md)."""
_AGAIN: tuple[Rule, ...] = ("result", "context", "next-step")
"""Of these there may be a second one, where there is room."""
_USUAL = 3
"""Lines that a text should have if it has as many that are worth it."""
_GOOD, _BETTER, _BEST = 0.3, 0.6, 0.9
"""The least score of what fills up to them, though by its rule it would have had no further turn; and of what stands beyond them."""
_SHORTEST = 40
_LONGEST = 330
"""Letters of a sentence that can stand at a glance."""
_SHARE = 0.45
"""These lines are never longer than this part of the text they are from."""
_SAME = 0.65
"""Share of a sentence's telling words from which on it says what was said before."""
_NEW = 5
"""Telling words that such a sentence must add to be worth its place all the same."""
_FIRST = 3
"""Lines and the like that may stand before the first paragraph in sentences."""
_LISTED = 6
"""Commas beyond which a sentence is a list rather than news."""
_WORTH = 0.2
"""The least score of a sentence that is no news and tells of no result, step or money."""
_MARKS = ".,;:!?()«»“”\"'’"
_CHRONICLE = expression(r"[^:：]{0,18}\b(?:1[89]|20)\d\d[^\W\d_.]{0,3}\s?[:：]\s")
"""A sentence that begins with a day and a colon."""
_CLAUSE = expression(r"[,،，;；]\s?")


class Line(Struct, frozen=True, gc=False):
    """A chosen sentence: its words, and where they stand."""

    content: tuple[Inline, ...]
    evidence: Evidence


class _Candidate(Struct, frozen=True, gc=False):
    rule: Rule
    score: float
    doubt: float
    block: int
    start: int
    end: int
    content: tuple[Inline, ...]
    terms: frozenset[str]
    counted: bool
    """It holds a key figure, which may have a tile of its own."""


def lines(release: Release, used: frozenset[str]) -> tuple[Line, ...]:
    """What is told at a glance, in its order. `used` are sentences that stand above it already."""
    about = known(release, used)
    found = sorted(_candidates(release, about, used), key=lambda one: (-one.score, one.block, one.start))
    paragraphs = len({candidate.block for candidate in found})
    most = 3 if paragraphs < 4 else 4 if paragraphs < 7 else 5
    room = _SHARE * sum(len(plain(block.content)) for _, block in prose(release))
    chosen: list[_Candidate] = []
    # The best of each rule in its turn; then results and context may have a second one.
    for rule in (*_ORDER, *_AGAIN):
        for candidate in (one for one in found if one.rule == rule):
            size = candidate.end - candidate.start
            if len(chosen) == most or size > room or candidate in chosen:
                continue
            if _repeats(candidate, about, chosen) or _crowded(candidate, chosen, paragraphs):
                continue
            chosen.append(candidate)
            room -= size
            break
    # What is worth it fills up to the usual number, and beyond it where it is worth more.
    for usual, worth, each in ((_USUAL, _GOOD, True), (_USUAL, _GOOD, False), (most, _BETTER, True), (most, _BEST, False)):
        for candidate in found:
            size = candidate.end - candidate.start
            if not chosen or len(chosen) >= usual or candidate.score < worth:
                break
            if (
                (usual > _USUAL and candidate.counted)
                or size > room
                or candidate in chosen
                or _repeats(candidate, about, chosen)
                or (each and _crowded(candidate, chosen, paragraphs))
            ):
                continue
            chosen.append(candidate)
            room -= size
    if len(chosen) == 1 and chosen[0].rule not in ("lead", "result"):
        return ()  # one remark is no summary
    chosen.sort(key=lambda one: (_ORDER.index(one.rule), one.block, one.start))
    return tuple(
        Line(one.content, Evidence(f"glance.{one.rule}", round(_SURE[one.rule] - one.doubt, 2), one.block, one.start, one.end))
        for one in chosen
    )


def _repeats(candidate: _Candidate, about: Known, chosen: list[_Candidate]) -> bool:
    """Whether a sentence says again what stands above it, or what another line says. Names and numbers that it adds count twice."""
    own, text = candidate.terms, plain(candidate.content)
    if len(own & about.terms) > _SAME * len(own):
        names = {word for word in text.split()[1:] if word[:1].isupper() or word[:1].isdigit()}
        if len(own - about.terms) + 2 * sum(name.strip(_MARKS) not in about.seen for name in names) < _NEW:
            return True
    return any(len(own & other.terms) > _SAME * min(len(own), len(other.terms)) for other in chosen)


def _crowded(candidate: _Candidate, chosen: list[_Candidate], paragraphs: int) -> bool:
    """Whether a paragraph has had its turn: one sentence each, where there are others."""
    return paragraphs > 3 and sum(other.block == candidate.block for other in chosen) > 0


def _candidates(release: Release, about: Known, used: frozenset[str]) -> Iterator[_Candidate]:
    language = release.language
    size = weight(language)
    words = vocabulary(language)
    bodies = prose(release)[: min(release.body_paragraphs or MOST_READ, MOST_READ)]  # what follows the release is not its news
    counts = [figure.evidence for figure in release.figures]
    paid = heard(about.seen, language).has(words.funding)
    spoken = [quote.evidence for quote in release.quotes]
    quoted = [quote.text for quote in release.quotes]
    led = False
    answered = answers(release)
    latest = news_year(release, about.seen)
    top, second = _top(release, [(piece.index, plain(block.content)) for piece, block in bodies])
    for order, (piece, block) in enumerate(bodies):
        text = plain(block.content)
        if piece.index in answered or is_aside(block) or is_speech(text, language):
            continue
        before, covered, spans = "", 0, sentences(text, language)
        after = plain(bodies[order + 1][1].content) if order + 1 < len(bodies) else ""
        for number, (begin, end) in enumerate(spans):
            # "This version …" right behind what stands above speaks of what that speaks of.
            followed, before = before in used, text[begin:end]
            start = after_dateline(release, piece.index, text, begin)
            sentence = text[start:end]
            length = (end - start) * size
            if (
                length < _SHORTEST
                or text[begin:end] in used
                or not stands_alone(sentence, language, told=True, read=about.terms if followed else frozenset())
            ):
                continue
            if any(one.block == piece.index and one.start < end and start < one.end for one in spoken):
                continue  # a quotation without its speaker
            if any(one[:30] in sentence or sentence in one for one in quoted):
                continue
            if _CHRONICLE.match(sentence):
                continue  # an item of a chronology, which a timeline tells
            if taken_back(text, spans, number, after, language) or forecast(sentence):
                continue
            number_at = next((one.start - start for one in counts if one.block == piece.index and start <= one.start < end), -1)
            if number_at >= 0 and (before_that(sentence) or earlier(sentence, number_at, latest)):
                continue  # what was so before is not the news
            kept = bound(text, spans, number, release)
            if kept is None or begin < covered or (begin > 0 and opens_with_proviso(sentence, language)):
                continue
            if kept > end:
                # What limits it stands with it, and is not cut.
                end = covered = kept
                sentence, length = text[start:kept], (kept - start) * size
                if length > _LONGEST or any(one.block == piece.index and one.start < end and start < one.end for one in spoken):
                    continue
            if length > _LONGEST:
                kept = start + _shortened(sentence, words, language, size)
                sentence = text[start:kept]
                length = (kept - start) * size
            if kept == start or depends(sentence, language, about.terms) or about.needed(sentence):
                continue
            terms = stems(sentence, language)
            told = heard(sentence, language)
            counted = any(one.block == piece.index and start <= one.start < kept for one in counts)
            unsure = told.has(words.hypotheses) or opens_with_proviso(sentence, language)
            first = not (led or unsure) and (order == top or (order == second and begin == 0 and told.has(words.news)))
            rule: Rule = "lead" if first else "context" if order < top else _rule(told, words, counted, paid)
            doubt = about.doubt(sentence)
            # What only may be so, is denied or withdrawn, is no result.
            claimed = told.has(words.claims)
            rule = "context" if rule == "result" and (claimed or told.has(words.conditions)) else rule
            led = led or first
            shared = len(terms & about.terms) / (len(terms) ** 0.5 or 1)
            score = 0.35 * shared + 0.25 * counted + 0.4 / (1 + order) + 0.15 * (begin == 0)
            score += 0.1 * min(about.weigh(terms), 4) - abs(length - 0.45 * _LONGEST) / (2 * _LONGEST) - 2 * doubt
            score -= 0.4 * claimed + 0.25 * told.has(words.said) + 0.3 * (len(_CLAUSE.findall(sentence)) > _LISTED)
            if rule == "context" and score < _WORTH:
                continue
            content = unlinked(cut(block.content, start, kept))
            content = (*content, Text(f" {CUT}")) if kept < end else content
            yield _Candidate(rule, score, doubt, piece.index, start, kept, content, terms, counted)


def _top(release: Release, paragraphs: Sequence[tuple[int, str]]) -> tuple[int, int]:
    """Which paragraph has the news, and which may have it if the first has been told: the first in sentences, or the one that the headline is from."""
    if release.headline is not None and release.headline.derived:
        found = next((order for order, (block, _) in enumerate(paragraphs) if block == release.headline.evidence.block), 0)
        return found, -1
    whole = [order for order, (_, text) in enumerate(paragraphs) if len(text) >= _SHORTEST and stands_alone(text)]
    if not whole or whole[0] > _FIRST:
        return 0, -1
    return whole[0], whole[1] if len(whole) > 1 else -1


def _rule(told: Sentence, words: Vocabulary, counted: bool, paid: bool) -> Rule:
    """`counted`: it holds a key figure; `paid`: money is the news itself, so who speaks of it tells what came of it."""
    if told.has(words.funding) and not paid:
        return "funder"
    if told.has(words.steps):
        return "next-step"
    return "result" if counted or told.has(words.outcomes) else "context"


def _shortened(sentence: str, words: Vocabulary, language: str, size: int) -> int:
    """Where a sentence that is too long can be cut so that it keeps its sense; 0 if nowhere.

    A cut stands before a clause that only adds ("which …", or what follows a semicolon), never where what is left out says "not", "if", "only", who says
    so or who else took part.
    """
    best = 0
    for mark in _CLAUSE.finditer(sentence):
        at = mark.start()
        kept, rest = sentence[:at], sentence[mark.end() :]
        if not 2 * _SHORTEST <= at * size <= _LONGEST or not (mark.group()[0] in ";；" or words.tails.begins(rest, spaced(rest[:80]))):
            continue
        if heard(rest, language).has(words.hedges) or not stands_alone(f"{kept}.", language, told=True):
            continue
        best = at
    return best
