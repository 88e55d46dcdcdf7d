"""Which sentences of a text are told at a glance: by which rule each is chosen, and how sure the choice is.

News first, then what came of it, what comes next, who pays, and what it is about. Each is a whole sentence that can be understood alone; one that is too
long is cut where a clause ends that it can do without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from masthead.anatomy.model import Evidence, Quote, Release
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
_BEHIND = 4
"""Marks and spaces between a quotation and who signs it."""
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


class _Ground(Struct, frozen=True, gc=False):
    """What the sentences of a release are held against."""

    release: Release
    about: Known
    words: Vocabulary
    size: int
    """How many letters of Latin one of its letters counts for."""
    latest: int
    """The year of the news."""
    paid: bool
    """Money is the news itself."""
    counts: tuple[Evidence, ...]
    spoken: tuple[Evidence, ...]

    def quotes(self, block: int, start: int, end: int) -> bool:
        """Whether a passage holds part of a quotation, which without its speaker would mislead."""
        return any(one.block == block and one.start < end and start < one.end for one in self.spoken)

    def figure(self, block: int, start: int, end: int) -> int:
        """How far within a passage the first key figure stands; -1: there is none in it."""
        return next((one.start - start for one in self.counts if one.block == block and start <= one.start < end), -1)


def _candidates(release: Release, about: Known, used: frozenset[str]) -> Iterator[_Candidate]:
    language = release.language
    words = vocabulary(language)
    ground = _Ground(
        release,
        about,
        words,
        weight(language),
        news_year(release, about.seen),
        heard(about.seen, language).has(words.funding),
        tuple(figure.evidence for figure in release.figures),
        tuple(quote.evidence for quote in release.quotes),
    )
    bodies = prose(release)[: min(release.body_paragraphs or MOST_READ, MOST_READ)]  # what follows the release is not its news
    led = False
    answered = answers(release)
    tops = _top(release, [(piece.index, plain(block.content)) for piece, block in bodies])
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
            if text[begin:end] in used or not _fits(ground, piece.index, text, start, end, followed=followed):
                continue
            if taken_back(text, spans, number, after, language):
                continue
            kept = bound(text, spans, number, release)
            if kept is None or begin < covered or (begin > 0 and opens_with_proviso(text[start:end], language)):
                continue
            if kept > end:
                # What limits it stands with it, and is not cut.
                end = covered = kept
                if (kept - start) * ground.size > _LONGEST or ground.quotes(piece.index, start, end):
                    continue
            if (end - start) * ground.size > _LONGEST:
                kept = start + _shortened(text[start:end], words, language, ground.size)
            sentence = text[start:kept]
            if kept == start or depends(sentence, language, about.terms) or about.needed(sentence):
                continue
            terms, counted = stems(sentence, language), ground.figure(piece.index, start, kept) >= 0
            rule, score, doubt = _weighed(ground, sentence, terms, order, tops, led=led, opens=begin == 0, counted=counted)
            led = led or rule == "lead"
            if rule == "context" and score < _WORTH:
                continue
            content = unlinked(cut(block.content, start, kept))
            content = (*content, Text(f" {CUT}")) if kept < end else content
            yield _Candidate(rule, score, doubt, piece.index, start, kept, content, terms, counted)


def _fits(ground: _Ground, block: int, text: str, start: int, end: int, *, followed: bool) -> bool:
    """Whether a sentence can be told by itself, as far as that shows in its own words. `followed`: it stands right behind one that is told above."""
    sentence, language = text[start:end], ground.release.language
    if (end - start) * ground.size < _SHORTEST:
        return False
    if not stands_alone(sentence, language, told=True, read=ground.about.terms if followed else frozenset()):
        return False
    if ground.quotes(block, start, end) or any(quote.text[:30] in sentence or sentence in quote.text for quote in ground.release.quotes):
        return False
    if any(_signs(quote, block, sentence, start) for quote in ground.release.quotes):
        return False
    if _CHRONICLE.match(sentence) or forecast(sentence):
        return False  # an item of a chronology, which a timeline tells; what somebody only expected
    figure = ground.figure(block, start, end)
    # What was so before is not the news.
    return figure < 0 or not (before_that(sentence) or earlier(sentence, figure, ground.latest))


def _signs(quote: Quote, block: int, sentence: str, start: int) -> bool:
    """Whether a sentence right behind a quotation only says whose it is: "“…” Ada Moss, Harbour Secretariat."."""
    behind = start - quote.evidence.end
    return quote.evidence.block == block and 0 <= behind <= _BEHIND and bool(quote.speaker) and sentence.startswith(f"{quote.speaker},")


def _weighed(
    ground: _Ground,
    sentence: str,
    terms: frozenset[str],
    order: int,
    tops: tuple[int, int],
    *,
    led: bool,
    opens: bool,
    counted: bool,
) -> tuple[Rule, float, float]:
    """The rule by which a sentence may be told, what it is worth and how doubtful it is. `order`: its paragraph's place in the text, `tops`: those
    of the paragraphs that may have the news; `led`: that has been told; `opens`: it begins its paragraph; `counted`: it holds a key figure."""
    language, words, about = ground.release.language, ground.words, ground.about
    top, second = tops
    told = heard(sentence, language)
    unsure = told.has(words.hypotheses) or opens_with_proviso(sentence, language)
    first = not (led or unsure) and (order == top or (order == second and opens and told.has(words.news)))
    rule: Rule = "lead" if first else "context" if order < top else _rule(told, words, counted, ground.paid)
    doubt = about.doubt(sentence)
    # What only may be so, is denied or withdrawn, is no result.
    claimed = told.has(words.claims)
    rule = "context" if rule == "result" and (claimed or told.has(words.conditions)) else rule
    length = len(sentence) * ground.size
    shared = len(terms & about.terms) / (len(terms) ** 0.5 or 1)
    score = 0.35 * shared + 0.25 * counted + 0.4 / (1 + order) + 0.15 * opens
    score += 0.1 * min(about.weigh(terms), 4) - abs(length - 0.45 * _LONGEST) / (2 * _LONGEST) - 2 * doubt
    score -= 0.4 * claimed + 0.25 * told.has(words.said) + 0.3 * (len(_CLAUSE.findall(sentence)) > _LISTED)
    return rule, score, doubt


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
