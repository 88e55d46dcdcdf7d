"""The numbers that tell: shares, sums and counts, each with the sentence and the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from masthead.anatomy.model import KeyFigure
from masthead.anatomy.pack import Pack, alternatives, phrases
from masthead.anatomy.text import Run
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.sentences import sentences

# Han, kana, Hangul and Thai touch their numbers; no other letter may.
_FREE = "(?<![^\\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?<![.,:/’'@#+-])"
_NUMBER = (
    _FREE + r"(?:[$€£¥₽₹]|US\$|A\$|C\$|USD|EUR|GBP|CHF)?\s?\d{1,3}(?:[ \u00a0\u202f’'.,]\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?(?![\d:/])"
    rf"|{_FREE}" + r"(?:[$€£¥₽₹]|US\$|A\$|C\$|USD\s?|EUR\s?|GBP\s?|CHF\s?)?\d{1,7}(?:[.,]\d{1,3})?(?![\d:/])"
)
_CURRENCY = expression(r"[$€£¥₽₹]|USD|EUR|GBP|CHF")
_SIGN = expression(r"\s?(?:%|％|‰|°C|€|£|\$|₽)")
_EXPONENT = expression(r"(?:st|nd|rd|th|er|e|º|ª)\b|-(?:го|й|я|е|bis)\b|\.\d|-\d|[–/]\d|[A-Z]{1,3}\b|x\d")
_STREET = expression(
    r"\s(?:[A-Z][\w.]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Drive|Lane|Boulevard|Blvd|Square|Place|Way|Terrace|Parade)\b"
)
_FEW = 40
"""So many figures of one text are enough for anybody."""
_LONG = 60_000
"""A paragraph of more characters is a dump of data, not prose."""


def figures(runs: Iterable[Run], lexicon: Pack, language: str) -> tuple[KeyFigure, ...]:
    """Key figures in the order of the text. Years, dates, times, phone and section numbers are none."""
    found: list[KeyFigure] = []
    seen: set[tuple[str, str]] = set()
    for run in runs:
        text = run.text
        if len(text) > _LONG:
            continue
        taken = {at for date in dates(text, language) for at in range(date.start, date.end)}
        for low, high in sentences(text, language):
            for figure in _in_sentence(run, low, min(high, low + 2000), taken, lexicon):
                key = (figure.text, figure.label)
                if key not in seen:
                    seen.add(key)
                    found.append(figure)
            if len(found) >= _FEW:
                return tuple(found)
    return tuple(found)


@lru_cache(maxsize=32)
def _pattern(units: tuple[str, ...], numbers: tuple[str, ...], uncounted: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    unit = rf"(?:\s?-?(?P<unit>{alternatives(units)})(?:\s(?:{alternatives(units)}))?)?"
    spelt = rf"|(?P<spelt>(?<!\w){alternatives(numbers)})\s{alternatives(units)}" if numbers else "|(?P<spelt>(?!))"
    return re.compile(rf"(?P<number>{_NUMBER})(?P<sign>{_SIGN.pattern})?{unit}{spelt}", re.I), re.compile(
        rf"\s?-?(?:{alternatives(uncounted)})", re.I
    )


def _in_sentence(run: Run, low: int, high: int, taken: set[int], lexicon: Pack) -> Iterable[KeyFigure]:
    text = run.text
    number, uncounted = _pattern(lexicon.units, lexicon.numbers, lexicon.uncounted)
    if re.search(r"https?://|www\.|@", text[low:high]) and high - low < 200:
        return
    for match in number.finditer(text, low, high):
        if match["spelt"]:
            yield _figure(run, low, high, match.start(), match.end(), lexicon, share=True)
            continue
        if match.start("number") in taken or match.end("number") - 1 in taken:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = match.end()
        share = bool(match["sign"]) or bool(match["unit"]) or bool(_CURRENCY.search(match["number"]))
        value = re.sub(r"\D", "", match["number"])
        if not share and not _counts(text, match, end, value, uncounted, high):
            continue
        if not share and not _label(text[end:high]):
            continue
        yield _figure(run, low, high, start, end, lexicon, share=share)


def _figure(run: Run, low: int, high: int, start: int, end: int, lexicon: Pack, *, share: bool) -> KeyFigure:
    text = run.text
    clause = _clause(text, low, high, start, end, share=share, lexicon=lexicon)
    rule, confidence = ("figure.share", 0.9) if share else ("figure.count", 0.7)
    where = run.evidence(rule, confidence, start, end)
    return KeyFigure(text[start:end].strip(), _label(text[end:high]), text[low:high].strip(), text[clause[0] : clause[1]], where)


def _counts(text: str, match: re.Match[str], end: int, value: str, uncounted: re.Pattern[str], high: int) -> bool:
    """Whether a bare number counts something: it is no year, no name's part, and a word follows that can be counted."""
    if not value or (len(value) == 1 and int(value) < 3):
        return False
    if len(value) == 4 and match["number"].strip().isdigit() and 1700 <= int(value) <= 2100:
        return False
    if _EXPONENT.match(text, end) or uncounted.match(text, end):
        return False
    before = text[max(match.start() - 24, 0) : match.start()].rstrip()
    word = before.split()[-1] if before.split() else ""
    # "Article 12", "PostgreSQL 14", "Phase 2": a number behind a capital is a name's part, but for the first word of a sentence.
    opens = re.search(r"[.!?:]\s+\S+$", before) is not None
    if word[:1].isupper() and len(before.split()) > 1 and not opens and not word.endswith((".", ":", ",")):
        return False
    if uncounted.fullmatch(word) or word.endswith(("№", "§", "#", "No.", "no.", "v.", "p.", "§")):
        return False
    if _STREET.match(text, end):
        return False
    following = re.compile(r"[ \u00a0-]?(\w[\w’'-]*)").match(text, end, high)
    return following is not None and not following[1][0].isdigit()


def _label(rest: str) -> str:
    """What a number counts: the words after it up to the next stop, eight at most."""
    part = re.split(r"[,.;:!?()“”\"«»—–。，；]|\s-\s", rest[:120], maxsplit=1)[0]
    words = part.split()
    if words and words[0].casefold() in ("and", "or", "und", "oder", "et", "ou", "y", "e", "и", "than"):
        return ""
    if not words and rest:
        return part.strip()[:24]
    return " ".join(words[:8]) if len(part) < 90 else " ".join(words[:6])


def _clause(text: str, low: int, high: int, start: int, end: int, *, share: bool, lexicon: Pack) -> tuple[int, int]:
    """The part of the sentence that can stand alone with its number: an unbroken stretch of it.

    A count that hangs on a preposition begins with itself ("20 practitioners, …"); anything else keeps its clause, without what opens
    the sentence before the main clause.
    """
    before = text[low:start]
    qualified = re.search(rf"(?:{alternatives(lexicon.qualifiers)})\s$", before, re.I) if lexicon.qualifiers else None
    base = low + qualified.start() if qualified else start
    front = text[low:base].rstrip()
    last = front.split()[-1].casefold() if front.split() else ""
    if not share and last in lexicon.prepositions and len(front.split()) >= 4:
        opening = base
    else:
        opening = low
        for comma in re.finditer(r"[,;:]\s", front):
            lead = text[low : low + comma.start()]
            after = text[low + comma.end() : low + comma.end() + 40]
            if comma.group()[0] in ";:" or (_opens(lead, lexicon) and not re.match(r"(?:and|or|und|et|y)\s", after)):
                opening = low + comma.end()
    closing = high
    tail = re.search(r"[.!?…。！？؟।]+[\"'”’»)]*$", text[:high][opening:])
    if tail:
        closing = opening + tail.start()
        if text[closing - 1 : closing] in '"”»':
            closing -= 1
    if length_of(text[opening:closing]) > 30:
        for cut in re.finditer(r"[,;]\s|\s[–—]\s", text[end:closing]):
            if length_of(text[opening : end + cut.start()]) >= 6:
                closing = end + cut.start()
                break
    while opening < closing and text[opening] in '“"«„ ':
        opening += 1
    return opening, closing


def _opens(lead: str, lexicon: Pack) -> bool:
    """Whether what stands before a comma only opens the sentence: a phrase of purpose, time or place, or a participle."""
    first = lead.split()[0].casefold() if lead.split() else ""
    return bool(phrases(lexicon.openers).match(lead)) or first.endswith("ing")


def length_of(text: str) -> int:
    return len(text.split()) or len(text) // 2
