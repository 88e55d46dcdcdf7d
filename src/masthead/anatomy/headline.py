"""The headline: the source's own, or an unbroken stretch of its text where it has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.layout.filed import titled as field
from masthead.anatomy.layout.invitation import told
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Evidence, Found, Headline, Role
from masthead.anatomy.numbers.figures import length_of
from masthead.anatomy.pack import TOUCHING, Pack, Words, alternatives, of_list, phrases, present
from masthead.anatomy.parts.likeness import CALLED_BELOW
from masthead.anatomy.parts.running import behind_mark, dashed
from masthead.anatomy.parts.subjects import FORWARDED, own_row
from masthead.anatomy.parts.titles import OFFICE, site_title
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.bodies import COMMUNE, holds_body
from masthead.anatomy.wording.names import UPPER, capital, lettered
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.sentences import sentences

LONGEST = 26
"""Words that a derived headline may have, if a clause can be left off to get there."""
_ENDLESS = 60
"""Words from which on what is derived is no sentence: tables without rows, lists, text without stops."""
_PARTS = expression(r"\s?[—–|]\s?(?=\S)|\s-{1,2}\s(?=\S)|[^:\n]{0,90}:\s?(?=\S)")
"""What parts the genre's name, and whose it is, from the headline in its line."""
_LETTER = expression(r"\bletter|\bbrief|\blettre|\bcarta|\blettera|письм|\bлист|\blist\b|公[开開]信|書簡|서한|mektup|\bbrev", re.I)
"""Genres that are sent to somebody."""
_FREED = expression(r"\s?(?:[:：|!]|[-–—]{1,2}(?=\s))\s?(?=\S)")
"""What parts a headline from words that free it for use."""
_PICTURED = expression(
    r"\s?[（(](?:[只衹]有(?:中|英)文|多[圖图]|组图|組圖|圖文包?|图文|视频|影音|사진\s?(?:있음|첨부)|写真あり|動画あり)[）)]\Z"
)
"""What a site puts in brackets behind a headline in East Asia: that pictures go with the text. "（附圖）" is of the headline of a government."""
_BARS = expression(r"\s(?:[-–—|]{1,2}|/{1,2})\s(?=\S)|\s(?=[(\[])[(\[]")
_TAGGED = expression(r"\[[^\[\]\n]{0,14}\d[^\[\]\n]{0,12}\]\s*(?=\S)|[A-ZÀ-Þ][A-Za-zÀ-ÿ]{1,3}\s\|\s(?=\S)")
_FEWEST = 4
"""Words of a headline that is left of such a subject."""
_STARRED = expression(r"(?P<mark>\*{1,2}|_{1,2})(?P<said>[^\s*_](?:[^*\n]*[^\s*_])?)(?P=mark)")
"""A headline between stars, as bold is written in plain text."""
_FILED = expression(r"(?:EQS|DGAP|PTA|pta|euro ?adhoc|HUGIN|GNW|BRN|OTS)(?:-[A-Za-z][\w-]*)?\s?:\s")
"""A service that spreads what houses of the exchange have to tell, before what it is."""
_LOUD = lettered(rf"\b[{UPPER}]{{2,}}\b")
_QUOTE = expression(r"[\"“«„]")
_COMMA = expression(r"[,،，]\s?")
_ARTICLE = expression(r"(?:the|a|an|le|la|les|l['’]|el|los|las|der|die|das)\s?(?=[^\Wa-z\d_])")
_ADDRESS_BEHIND = expression(r"(?<=\S)\s+https?://\S+\Z")
"""Where something is to be seen, behind a headline in its row."""
_STOP = expression(r"[.!…。！۔।]+$")
_TOUCHING_CLAUSE = expression(r"[，；,;](?!\d)|(?<=[\u3041-\u3096])、")
"""Where a clause ends in a script whose words touch: at a comma, which in Japanese stands behind an ending."""
_BRACKETS = "（(", "）)"


def stated(lines: Sequence[Line], found: Zones, lexicon: Pack, title: str = "") -> Headline | None:
    """The headline that the source has. `title`: what its own data call it."""
    if found.headline < 0:
        return None
    line = lines[found.headline]
    above = field(line.text, lexicon) or _defined_above(line.text) or _filed_above(line.text)
    above = above or (own_row(line.text, title) if title and "\n" in line.text else 0)
    told = line.text[above:].partition("\n")[0] if above and line.kind == "table" else line.text[above:]  # one cell of a form
    told = told[: len(told) - len(row) - 1] if "\n" in told and not above and (row := _set_apart_below(told)) else told
    text = expression(r"\s+").sub(" ", told.replace("\u00ad", "")).strip()
    start = line.start + line.lead + above
    if forwarded := FORWARDED.match(text) if text[:1] == "[" or any(mark in text[:10] for mark in ":：") else None:
        start += max(line.text.find(text[forwarded.end() : forwarded.end() + 12]), 0)
        text = text[forwarded.end() :]
    text = text.rstrip(" :") if line.strong else text
    text = _PICTURED.sub("", text) if text[-1:] in "）)" and not text.isascii() else text
    if starred := _STARRED.fullmatch(text) if text[:1] in "*_" else None:
        start, text = start + starred.start("said"), starred["said"]
    text = _until_embargo(text, lexicon)
    for before in (behind_mark, _tag_before, _status_before, _genre_before):
        if front := before(text, lexicon):
            start += max(line.text.find(text[front : front + 12]), 0)
            text = text[front:]
    text = _ADDRESS_BEHIND.sub("", unsited(text, lexicon)) if "://" in text else unsited(text, lexicon)
    rule, confidence = _rule(line, found)
    return Headline(text, Evidence(rule, confidence, line.index, start, line.start + line.lead + len(line.text)))


def _set_apart_below(text: str) -> str:
    """The last row of a headline of several, if it stands between dashes or tildes, as a deck does in East Asia."""
    above, _, row = text.rpartition("\n")
    return row if dashed(row.strip()) and not dashed(above.strip()) and length(above) >= _FEWEST else ""


def deck_within(lines: Sequence[Line], found: Zones) -> Found | None:
    """The deck that such a row is."""
    line = lines[found.headline] if found.headline >= 0 else None
    row = _set_apart_below(line.text) if line is not None and "\n" in line.text else ""
    if line is None or not row:
        return None
    end = line.start + line.lead + len(line.text)
    return Found(row.strip(), Evidence("zone.subheadline", 0.8, line.index, end - len(row), end))


def _rule(line: Line, found: Zones) -> tuple[str, float]:
    """The rule by which a line is the headline, and how sure it is. One that only its place makes the headline is surer below what releases have at
    their head than where the source begins with it; and in one row: several are often a letterhead."""
    if found.weak:
        return "headline.place", 0.6
    if line.kind == "heading":
        return "headline.heading", 0.9
    headed = not _HEAD.isdisjoint(found.roles[: found.headline])
    return "headline.first-line", 0.9 if headed and "\n" not in line.text else 0.8


_HEAD: frozenset[Role] = frozenset(("genre", "date", "dateline", "status", "issuer", "contact"))
"""What stands at the head of a release, above its headline."""


def _until_embargo(text: str, lexicon: Pack) -> str:
    """A headline without the embargo that a subject puts behind it: "Acme opens a pier - EMBARGO 12 May, 17:00"."""
    for bar in _BARS.finditer(text) if lexicon.embargo else ():
        if length(text[: bar.start()]) >= _FEWEST and phrases(lexicon.embargo).match(text, bar.end()):
            return text[: bar.start()]
    return text


@of_list
def _tags(letters: Words) -> re.Pattern[str]:
    return expression(rf"(?:{'|'.join(letters) or '(?!)'})\s?[:|]\s?(?=\S)")


def _tag_before(text: str, lexicon: Pack) -> int:
    """Where a headline begins behind a number in brackets, or letters and a bar, by which a desk files what it sends: "[PR 12/2026] ", "PR | "; else 0."""
    tag = _tags(lexicon.genres_short).match(text) if ":" in text[:5] or "|" in text[:6] else None
    tag = tag or _TAGGED.match(text)
    return tag.end() if tag and length(text[tag.end() :]) >= _FEWEST else 0


def _status_before(text: str, lexicon: Pack) -> int:
    """Where a headline begins behind words that only free the text for use: "FOR IMMEDIATE RELEASE: Harbour opens"; else 0."""
    freed = phrases(lexicon.immediate).match(text) if lexicon.immediate else None
    mark = _FREED.match(text, freed.end()) if freed else None
    return mark.end() if mark and len(text) - mark.end() > 12 else 0


def _genre_before(text: str, lexicon: Pack) -> int:
    """Where a headline begins behind what says what it is and whose: "Medienmitteilung der Direktion: Impfen bleibt möglich"; else 0."""
    genre = phrases(lexicon.genres).match(text) if lexicon.genres else None
    colon = _PARTS.match(text, genre.end()) if genre else None
    if genre and colon and _LETTER.search(genre.group()) and any(map(str.isalpha, colon.group())):
        return 0  # "Open letter to the Commission: Stop the dredging": to whom is of the headline
    return colon.end() if colon and len(text) - colon.end() > 12 else 0


def bare(title: str, lexicon: Pack, publisher: str = "") -> str:
    """A title that a source's own data have, in one row, without the genre before it and the house behind it."""
    text = " ".join(title.split())
    text = text[behind_mark(text, lexicon) :]
    text = text[_status_before(text, lexicon) :]
    return unsited(text[_genre_before(text, lexicon) :], lexicon, publisher)


def unsited(text: str, lexicon: Pack, publisher: str = "") -> str:
    """A page's title without the name of the house behind it: "Acme opens a plant | Acme Foundation". `publisher`: a house that is known."""
    title, bar, site = site_title(text)
    if "|" not in bar or length(title) < 4 or not site:
        return text
    known = publisher and publisher.casefold() == site.strip().casefold()
    housed = 1 < length(site) <= 6 and (OFFICE.search(site) or holds_body(site, lexicon) or COMMUNE.match(site))
    return title if known or housed else text


def _defined_above(text: str) -> int:
    """Where a headline begins in rows that a house opens with its name and what it is called below: "Acme Group plc", "(“Acme” or the “Company”)"."""
    rows = text.split("\n")
    at = next((at for at, row in enumerate(rows[:3]) if CALLED_BELOW.fullmatch(row.strip())), -1)
    rest = "\n".join(rows[at + 1 :])
    return len(text) - len(rest) if 0 < at < len(rows) - 1 and rest.strip() else 0


def _filed_above(text: str) -> int:
    """Where a headline begins below the row in which a service for the duties of listed houses says what it is and whose: "EQS-Ad-hoc: Acme AG / …"."""
    first, _, rest = text.partition("\n")
    return len(first) + 1 if rest.strip() and _FILED.match(first) else 0


def derived(runs: Sequence[Run], lexicon: Pack, language: str) -> Headline | None:
    """The main clause of the sentence that tells what happened, in its own words and unbroken."""
    for before, run in zip(("", *(run.text for run in runs)), runs[:12], strict=False):
        if what := told(run.text, before):
            return Headline(run.text[slice(*what)].rstrip(" ."), run.evidence("headline.invitation", 0.8, *what), True)
    best: tuple[float, Run, int, int, int] | None = None
    for order, run in enumerate(runs[:6]):
        for place, (low, high) in enumerate(sentences(run.text[:4000], language)[:4]):
            score, verb = _telling(run.text, low, high, lexicon, language)
            score -= order * 0.5 + place * 0.25
            if best is None or score > best[0]:
                best = (score, run, low, high, verb)
    if best is None:
        return None
    _, run, low, high, verb = best
    start, end = _clause(run.text, low, high, verb, lexicon)
    rule = "headline.derived.main-clause" if verb >= 0 else "headline.derived.first-sentence"
    return Headline(run.text[start:end], run.evidence(rule, 0.6 if verb >= 0 else 0.4, start, end), True)


def _telling(text: str, low: int, high: int, lexicon: Pack, language: str) -> tuple[float, int]:
    """How much a sentence tells of an event, and where its verb is (-1: it has none that we know)."""
    sentence = text[low:high]
    words = length_of(sentence)
    score = 0.0
    verb = -1
    if lexicon.announce:
        for match in phrases(lexicon.announce).finditer(text, low, high):
            if match.start() == low or not expression(r"\s").match(text[match.end() : match.end() + 1] or " "):
                continue
            verb = match.start()
            score += 2.0
            break
    when = dates(sentence, language)
    score += 1.0 if any(len(date.date) == 10 for date in when) else 0.3 if when else 0.0
    score += 0.5 if _LOUD.of(sentence).search(sentence) else 0.0
    score -= 1.5 if words < 6 else 0.0
    score -= 1.0 if _QUOTE.match(sentence) or sentence.endswith("?") else 0.0
    return score, verb


def _begins(text: str) -> bool:
    """Whether a clause may begin so: with a capital, or what somebody says."""
    return capital(text) or text.startswith(('"', "“", "«"))


@lru_cache(maxsize=64)
def _subject(words: Words) -> re.Pattern[str]:
    return phrased(rf"{alternatives(words)}\s")


@lru_cache(maxsize=64)
def _tail(words: Words) -> re.Pattern[str]:
    return phrased(rf"\s(?={alternatives(words)}\s)")


def _clause(text: str, low: int, high: int, verb: int, lexicon: Pack) -> tuple[int, int]:
    """The main clause: all its actors, without the phrase that opens the sentence, and without what follows when that is long."""
    start = low
    if verb >= 0 and phrases(lexicon.openers).match(text, low):
        subject = _subject(present(lexicon.subjects))
        for comma in _COMMA.finditer(text[low:verb]):
            at = low + comma.end()
            if (
                _begins(text[at : at + 1])
                or subject.match(text[at : at + 20])
                or ((it := subject.match(text, at)) and _begins(text[it.end() :]))
            ):
                start = at
                break
    # Headlines do without the article, and none should begin with a small letter for it.
    article = _ARTICLE.match(text[start : start + 8]) if start > low else None
    start += article.end() if article else 0
    end = high
    tail = _STOP.search(text[start:end])
    if tail:
        end = start + tail.start()
    if TOUCHING.within(text[start:end]):
        return start, start + (_last_clause(text[start:end]) or _short(text[start:end]))
    if length_of(text[start:end]) > LONGEST:
        minimum = max(verb, start)
        for cut in expression(r"[,،，;]\s|\s[–—-]\s").finditer(text[minimum:end]):
            if length_of(text[start : minimum + cut.start()]) >= 7 and text[minimum + cut.start() - 1 : minimum + cut.start()] not in '"“':
                if length_of(text[start : minimum + cut.start()]) <= LONGEST or cut.group()[0] == ";":
                    end = minimum + cut.start()
                break
    if length_of(text[start:end]) > LONGEST and lexicon.tails:
        for cut in _tail(present(lexicon.tails)).finditer(text[max(verb, start) : end]):
            at = max(verb, start) + cut.start()
            if length_of(text[start:at]) >= 9:
                end = at
                break
    return start, start + _short(text[start:end])


def _last_clause(text: str) -> int:
    """Where the last clause ends that has room in a headline, in a script whose words touch; 0 if all of it has, or none."""
    if _size(text) <= LONGEST:
        return 0
    opening, closing = _BRACKETS
    ends = 0
    for cut in _TOUCHING_CLAUSE.finditer(text):
        said = text[: cut.start()]
        if _size(said) > LONGEST:
            break
        if _size(said) >= _CLAUSE and sum(map(said.count, opening)) == sum(map(said.count, closing)):
            ends = cut.start()
    return ends


_CLAUSE = 7
"""Words of a clause that says something by itself."""


def _short(text: str) -> int:
    """Where the words of a headline end that no clause ends in time: with their first row, else with the last word that has room."""
    if _size(text) <= LONGEST:
        return len(text)
    row = len(text.partition("\n")[0].rstrip())
    if 0 < row < len(text) and _size(text[:row]) <= LONGEST:
        return row
    if _size(text) <= _ENDLESS:
        return len(text)
    room = text[: LONGEST * _width(text)]
    ends = [word.end() for word in expression(r"\S+(?=\s)|[，、；。]").finditer(room)]
    if ends:
        return ends[-1]
    beyond = expression(r"\s|[，、；。]").search(text, len(room))
    return beyond.start() if beyond and beyond.start() <= 2 * len(room) else len(room)


def _size(text: str) -> int:
    """Words: those between blanks, or in scripts without blanks what their characters come to."""
    touching = TOUCHING.count(text)
    return max(length_of(text) + touching // 2 if touching else 0, length_of(text), len(text) // _width(text))


def _width(text: str) -> int:
    """Characters that a word and its blank take: two where text goes on without blanks, as Chinese does."""
    return 2 if len(text) > 20 * length_of(text) else 8
