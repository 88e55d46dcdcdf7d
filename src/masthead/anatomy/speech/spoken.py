"""Whether what stands between marks is speech: names of programmes and words set apart stand in marks too."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.sparing import TOUCHING
from masthead.anatomy.speech.attribution import apart, leads, reported
from masthead.anatomy.speech.marks import Span
from masthead.anatomy.speech.quotative import quoted, sentence
from masthead.anatomy.speech.signing import Said
from masthead.anatomy.speech.works import authored
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.stops import last_sentence
from masthead.expressions import expression

_TAKEN = expression(
    r"[をにへがはでやも]|など|および|及び|という|といった|と(?:題|名付|銘|称する|呼ばれ)|の(?!声|言葉|コメント|発言|思い|想い)"
)
"""What follows a mark of Japanese that closes a title, a demand or a name: speech is followed by "と"."""
_CITED = expression(
    r"\b(?:reads?|reading|titled|entitled|lautet|lauten|intitulée?|titulad[oa]|worded|as follows|wie folgt|comme suit)\s*[:,]?$", re.I
)
_SAID, _CLOSED = 4, 6
"""Words that a whole sentence between marks has at least which is speech: right beside a verb of saying, and else."""


def is_speech(run: Run, span: Span, text: str, said: Said, lexicon: Pack) -> bool:
    """Whether words between marks are speech: it is attributed, or is a sentence. `said`: who says it, as far as is known."""
    words = length(text)
    following = run.text[span.high : span.high + 2]
    closed = terminal(text) or text.endswith((",", "，", "،")) or following[:1] in (",", "，", "،") or following in (" –", " —")
    before = run.text[: span.low].rstrip()
    by_somebody = bool(said.speaker) or said.pronoun
    if run.kind == "quotation" and span.low == 0 and span.start == 0:
        # A block without marks: campaigns, laws and lists of links are set apart too.
        return words >= 5 and by_somebody and not (text.count("\n") and len(text) < 40 * text.count("\n"))
    if (_CITED.search(before[-40:]) and not said.speaker) or (
        not span.open
        and not (by_somebody and not said.speaker[:1].islower() and before.endswith(","))
        and (_entitled(before, lexicon) or (_called_so(before, text, said, lexicon) if by_somebody else headed(before, lexicon)))
    ):
        return False
    if run.text[span.low] in "「『" and (lexicon.language == "ko" or _TAKEN.match(run.text, span.high)):
        return False  # Korean has names of laws and works between them, and speech between others
    if _is_term(run.text, span, text, lexicon) or authored(run, span, text, lexicon):
        return False
    if span.open:
        return words >= 8 and (said.evident or span.low == 0)
    if words < 4:
        if apart(before) and _called(text) and not terminal(text):
            return False  # "die Initiative von "Die Datensauger", wie …"
        whole = sentence(text, run.text[span.high :])
        ended = closed or before.endswith((":", "：")) or whole
        return (by_somebody or (said.evident and whole)) and words >= 2 and ended and not _term(text, before, lexicon)
    if by_somebody:
        if closed or words >= 7 or (words >= 5 and before.endswith(",")):
            return True
        told = before.endswith((":", "：")) or quoted(run.text[span.high :]) or reported(before, lexicon)
        return told or not (text[:1].islower() or apart(before) or _called(text))
    if text[:1].isupper() and _called(text):
        return False  # "the most recent “Measuring the Tides of the North Report.”"
    if said.evident:
        beside = closed and (leads(before, lexicon) or phrases(lexicon.said).match(run.text[span.high :].lstrip(" ,")) is not None)
        return words >= 8 or (closed and words >= (_SAID if beside else _CLOSED)) or sentence(text, run.text[span.high :])
    alone = not before.strip(" -–—") and length(run.text[span.high :]) <= 12
    if (words >= 10 and closed and (alone or span.low == 0)) or (alone and words >= 7 and (closed or terminal(run.text))):
        return True
    return words >= 8 and terminal(text) and text[:1].isupper() and terminal(before)


_STOPPED = expression(r"[，,。！？!?；;：:…、۔]")
_OF_TERM = expression(r"[ \u00a0]?(?:کا|کی|کے|का|की|के|এর|의)(?!\w)")
"""What joins a term between marks to the noun behind it."""


def _is_term(run: str, span: Span, text: str, lexicon: Pack) -> bool:
    """Whether words between marks are what something is called: no stop is in them, and the sentence goes on with a noun right behind the mark,
    as in "啟動「小船充電計畫」第二階段", and no verb of saying."""
    if span.open or text.isascii() or len(text) > _TERM or _STOPPED.search(text):
        return False
    if _OF_TERM.match(run, span.high):
        return True
    if lexicon.language != "zh" or run[span.low - 1 : span.low] in ("：", ":", "，", ","):
        return False
    behind = run[span.high : span.high + 1]
    return "\u3400" <= behind <= "\u9fff" and phrases(lexicon.said).match(run, span.high) is None


_TERM = 40
"""Characters of a term."""


def _term(text: str, before: str, lexicon: Pack) -> bool:
    """Whether two or three small words in marks are a term, which the word before them governs: "рисуют личные “траектории развития”"."""
    last = before.rpartition(" ")[2]
    return text[:1].islower() and last[-1:].isalpha() and not leads(before, lexicon)


def _entitled(before: str, lexicon: Pack) -> bool:
    """Whether the word before the mark says that a name or a title stands in it: "the programme “…”", "ООО «…»"."""
    last = before[-40:].rstrip(" ,").rpartition(" ")[2].casefold()
    return last in lexicon.called or (not last.isascii() and any(last.endswith(word) for word in lexicon.called if TOUCHING.within(word)))


def _called_so(before: str, text: str, said: Said, lexicon: Pack) -> bool:
    """Whether the word before a colon says what bears the title between the marks, though somebody is named before it, without an office and a verb of
    saying: "La Fundación Norvex organizó el seminario: “Cuatro décadas de mar”, …"."""
    bare = before.rstrip(" :：")
    if bare == before.rstrip() or said.role or terminal(text) or not _entitled(bare, lexicon):
        return False
    house = holds_body(bare.rpartition(" ")[2], lexicon)  # "Anna Roe of the trust: “…”"
    return not house and phrases(lexicon.said).search(last_sentence(before[-_BEFORE:], lexicon)) is None


_BEFORE = 260
"""Characters before a mark in which it may stand."""


def headed(before: str, lexicon: Pack) -> bool:
    """The same before a colon, where an adjective may stand behind the word: "tematem przewodnim: „…”"."""
    bare = before.rstrip(" :：")
    return bare != before.rstrip() and (_entitled(bare, lexicon) or _entitled(bare.rpartition(" ")[0], lexicon))


def _called(text: str) -> bool:
    """Whether its longer words begin with capitals, as those of titles and names do."""
    longer = [word for word in text.split() if len(word) > 3]
    return all(word[:1].isupper() for word in longer)
