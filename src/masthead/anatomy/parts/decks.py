"""What stands between a headline and the text and says more of it: a standfirst, or a deck that a day or the tools of a page set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.filed import subtitled
from masthead.anatomy.layout.greeting import greets
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.likeness import under_picture
from masthead.anatomy.parts.nodecks import DIGIT, LONGEST, no_deck
from masthead.anatomy.parts.running import dashed, dated, folded
from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.towns import opening as town_before
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.tags import primary

_PLACED = expression(r"[^\W\d_a-z][^a-z\d\n]{2,30}(?:,\s[^\W\d_a-z][\w. ]{1,20})?\s?(?:(?:[–—]|\s-)\s|--\s?)(?=\S)")
"""A shouted place before the text: "SPRINGFIELD, Ill. – "."""
_TOWN = expression(r"([^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}, [^\W\d_a-z][\w.]+(?: [^\W\d_a-z]\w+){0,2})\s(?:[–—]|--?)\s(?=\S)")
"""A town with its state or country before a dash."""
_OVER = 60
"""Words of a deck over a dateline."""
BY = expression(r"(?:\w+ )?(?:by|von|par|por|di|door|автор)\s?:?", re.I)
CREDIT = expression(r"(?:©|\(c\)|Photo|Foto|Picture|Image|Bild|Crédit|Credit|Фото)\b|©", re.I)
DECKS = 2
"""Lines above a text whose headline stands in the source's own data among which a deck may stand."""
FEWEST = 5
"""Words of a deck that a source sets as a quotation."""
_FIELD = expression(r"[^\W\d_][\w .-]{1,24}[:：]\s?\S")
_AGAIN = 3
"""Paragraphs in which a text says its standfirst again."""
_TOOLS = 20
"""Lines below a summary among which the text begins."""
_STEMS = 6
"""Longer words of a standfirst that is known by them."""
_PARTING = ("date", "furniture", "status")
"""Labels of lines that stand between a deck and the text: a day, what a page offers, when it may be used."""
_TEXT = 2
"""Paragraphs below them that are the text."""


def points_under(lines: Sequence[Line], roles: Sequence[Role]) -> int:
    """The list of points under a headline: of two, as newsrooms of Spain and France set theirs, or of some more of few words. The first of them is its
    deck. -1 if there is none."""
    at = next((at for at, role in enumerate(roles) if role == "summary"), -1)
    points = [point for point in lines[at].text.split("\n") if point.strip()] if at > 0 and lines[at].kind == "list" else []
    if len(points) == 2:
        return at if all(FEWEST <= length(point) <= _POINT for point in points) else -1
    short = 2 < len(points) <= _POINTS and all(FEWEST <= length(point) <= _SHORT_POINT and not terminal(point) for point in points)
    return at if short else -1


def first_point(line: Line) -> bool:
    """Whether a deck is a list, whose first point says most."""
    return line.kind == "list" and "\n" in line.text


_POINTS, _SHORT_POINT = 5, 16
"""Points of such a list at most, and words of each."""
_POINT = 28
"""Words of such a point."""


def sureness(lines: Sequence[Line], labels: Sequence[str], at: int, summary: str, language: str) -> float:
    """How sure it is that a line between headline and text is a deck: what its type, its place or the source's own data tell apart is one four
    times in five, a plain row without a stop two times in five, a sentence as the text's seldom."""
    line = lines[at]
    if (
        line.kind in ("heading", "list", "quotation")
        or line.strong
        or line.slanted
        or dashed(line.text)
        or standfirst(lines, labels, at, summary, language)
    ):
        return 0.8
    return 0.3 if terminal(line.text) else 0.4


def standfirst(lines: Sequence[Line], labels: Sequence[str], at: int, summary: str, language: str) -> bool:
    """Whether a paragraph says that it is the deck, or is all in bold, or is what the source's own data call the summary of the text, or stands above the dateline, or
    above a day or a page's tools that part it from the text; and text follows it."""
    if subtitled(lines[at].text, pack(language)):
        return True
    if not lines[at].strong and (greets(lines[at].text, pack(language)) or town_before(lines[at].text[:160], primary(language))):
        return False  # a letter, or the lead, which begins with its place
    follows = any(prose(line) and not line.strong for line in lines[at + 1 : at + 8])
    if lines[at].strong and prose(lines[at]) and length(lines[at].text) <= 70:
        return follows
    if _in_italics(lines, at, language) or _hyphened(lines, at, language):
        return True
    if over_dateline(lines, at, language):
        return True
    if prose(lines[at]) and length(lines[at].text) <= LONGEST and not _dates_it(lines[at].text, language) and _set_apart(lines, labels, at):
        return True
    if _told_again(lines, at):
        return True
    if not 20 < len(summary) < 500 or not lines[at].text or _dates_it(lines[at].text, language) or _PLACED.match(lines[at].text):
        return False
    # Pages cut their summaries short.
    short, long = sorted((folded(lines[at].text), folded(summary)), key=len)
    if not long.startswith(short) or len(short) * 10 < len(long) * 8:
        return False
    return follows or any(prose(line) for line in lines[at + 8 : at + _TOOLS])  # a page's day, tools and contents stand between


def _in_italics(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph is in italics above text that is not, and tells of it as a deck does: no day, no caption, nothing of the text's use."""
    line = lines[at]
    if not line.slanted or line.strong or not FEWEST <= length(line.text) <= LONGEST or _dates_it(line.text, language):
        return False
    if line.text.rstrip()[-1:] in ":：":
        return False  # it leads to what stands below it
    if no_deck(line.text, language) or CREDIT.match(line.text) or BY.match(line.text) or under_picture(lines, at):
        return False
    below = [other for other in lines[at + 1 : at + 5] if prose(other)][:_TEXT]
    return len(below) == _TEXT and not any(other.slanted for other in below)


def _hyphened(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph stands behind a hyphen that touches it, as who types a text marks its deck, above a text that has none. Speech behind
    one, which the north sets so, is told by who says it."""
    line = lines[at]
    if line.text[:1] != "-" or not line.text[1:2].isupper() or "\n" in line.text or not FEWEST <= length(line.text) <= LONGEST:
        return False
    if phrases(pack(language).said).search(line.text):
        return False
    below = [other.text for other in lines[at + 1 : at + 4] if prose(other)]
    return len(below) >= _TEXT and not any(text[0] in "-–—" for text in below)


def over_dateline(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph, or what a source sets as a quotation, stands over the dateline with which the text begins."""
    line = lines[at]
    told = prose(line) or (line.kind == "quotation" and length(line.text) >= FEWEST and not terminal(line.text))
    if not told or length(line.text) > _OVER or _dates_it(line.text, language):
        return False
    below = next(
        (
            other
            for other in lines[at + 1 : at + 4]
            if other.kind != "figure" and other.text != line.text and (prose(other) or length(other.text) > 8)
        ),
        None,
    )
    if below is None:
        return False
    if below is lines[at + 1] and (prose(below) or below.kind == "heading") and at + 2 < len(lines) and dated(lines[at + 2].text):
        # A standfirst of two paragraphs.
        return prose(lines[at + 2]) and length(below.text) <= _OVER and not _dates_it(below.text, language)
    if not prose(below):
        return False
    town = _TOWN.match(below.text)
    return _dates_it(below.text, language) or _PLACED.match(below.text) is not None or (town is not None and state(town[1]))


def summed_in(line: Line, summary: str) -> bool:
    """Whether a paragraph in bold or in italics, over a text whose headline stands in the source's own data, says what those give as the summary. In
    plain type it is rather the lead, from which a summary was made."""
    return (line.strong or line.slanted) and len(summary) > _SUMMARY and folded(line.text) == folded(summary)


_SUMMARY = 20
"""Characters of a summary that may be a deck."""


def titled_deck(lines: Sequence[Line], at: int, language: str) -> bool:
    """Whether a paragraph is the deck of a headline that stands in the source's own data alone: above the dateline, or in bold or
    italics above a text that is not."""
    if subtitled(lines[at].text, pack(language)) or over_dateline(lines, at, language) or _hyphened(lines, at, language):
        return True
    if at == 0 and terminal(lines[at].text) and _in_italics(lines, at, language):
        return True
    if not lines[at].strong or not prose(lines[at]) or length(lines[at].text) > _OVER:
        return False
    below = [line for line in lines[at + 1 : at + 2 + _TEXT] if line.kind == "paragraph"]
    return len(below) >= _TEXT and all(prose(line) and not line.strong for line in below[:_TEXT])


def _told_again(lines: Sequence[Line], at: int) -> bool:
    """Whether the paragraphs below one say again nearly every word of it, as a text does whose lead only a standfirst has told before."""
    if not prose(lines[at]) or length(lines[at].text) > LONGEST or "\n" in lines[at].text:
        return False
    end = next((below for below in range(at + 1, min(at + 6, len(lines))) if lines[below].kind == "heading"), at + 6)
    text = [line.text[:1500] for line in lines[at + 1 : end] if prose(line)][:_AGAIN]
    own = stems(lines[at].text) if len(text) == _AGAIN and lines[at].text not in text else set()
    return len(own) >= _STEMS and len(own & stems(" ".join(text))) * 20 >= 19 * len(own)


def _set_apart(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether only a day or a page's tools stand between a paragraph and the text, of two paragraphs at least, be that headed "Description"."""
    first = next((below for below in range(at + 1, min(at + _BETWEEN, len(lines))) if labels[below] not in _PARTING), 0)
    if first > at + 1 and lines[first].kind == "heading" and " " not in lines[first].text and first + 1 < len(lines):
        first += 1
    if first <= at + 1 or labels[first] or not prose(lines[first]):
        return False
    text = [line for line, label in zip(lines[first : first + 5], labels[first : first + 5], strict=True) if prose(line) and not label]
    return len(text) >= _TEXT and _PLACED.match(lines[at].text) is None


_BETWEEN = 8
"""Rows of a page's head below a standfirst."""


def _dates_it(text: str, language: str) -> bool:
    """Whether a paragraph begins with place and date, or at least a date, before a dash."""
    head = text[:100]
    if text[:1] in tuple("(（[【"):
        closing = next((at for at, mark in enumerate(head) if mark in ")）]】"), 0)
        return DIGIT.search(head) is not None and any(closing - 3 <= date.end <= closing for date in dates(head[:closing], language))
    return DIGIT.search(head) is not None and any(
        expression(
            r"\s?(?:(?:г|р|r|m)\.|года|року|roku|год|թ\.)?\s?[.)）]?\s?(?:[-–—:：]|/[^/]{2,30}/)|[，,]\s?[\u3400-\u9fff/／、·]{2,16}\s?[-–—]"
        ).match(text[date.end : date.end + 40])
        for date in dates(head, language)
    )


def fields(line: Line) -> bool:
    """Whether a list is what a page's own data say of a text: "Date: 26 January", "Year: 2022"."""
    items = [item for item in line.text.split("\n") if item.strip()] if line.kind == "list" else []
    return bool(items) and all(_FIELD.match(item) and length(item) <= 8 for item in items)


def retold(lines: Sequence[Line], roles: Sequence[Role], at: int) -> int:
    """Where in a deck of several rows those end that say the headline again; 0 if its first row does not, or nothing is left."""
    headline = next((folded(lines[above].text) for above in range(at) if roles[above] == "headline"), "")
    said, end = "", 0
    for row in lines[at].text.split("\n"):
        said += folded(row)
        if not headline.startswith(said):
            break
        end += len(row) + 1
    return end if 0 < end < len(lines[at].text) else 0
