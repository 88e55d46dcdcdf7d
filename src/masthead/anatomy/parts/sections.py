"""Sections of a text: in a kit the release is one of many, and wherever a heading goes, what stands under it goes with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.runin import TO_EDITORS
from masthead.anatomy.parts.titles import folded
from masthead.expressions import expression

_ZONES: frozenset[Role] = frozenset(("body", "notes", "boilerplate", "contact", "disclaimer", "furniture", "signature"))
_LISTED = 2
"""So many lines of a list that are headings further down make it a list of contents."""


def is_kit(lines: Sequence[Line], headline: int, body: int) -> bool:
    """Whether a list of contents stands before the text: the release is then one section, and others follow it."""
    names = {folded(line.text) for line in lines[headline + 1 :] if line.kind == "heading"}
    if len(names) < _LISTED:
        return False
    return any(
        line.kind in ("list", "paragraph") and sum(folded(part) in names for part in line.text.split("\n") if part.strip()) >= _LISTED
        for line in lines[headline + 1 : body]
    )


def chapters_alone(lines: Sequence[Line], headline: int, body: int) -> bool:
    """Whether a page's list of contents is one of its text's own chapters: no section's name stands between it and the text, as in a kit."""
    listed = next(at for at in range(body - 1, headline, -1) if lines[at].kind in ("list", "paragraph"))
    return all(line.kind != "heading" for line in lines[listed + 1 : body])


def headline_in_kit(lines: Sequence[Line], labels: Sequence[str], headline: int, body: int) -> int:
    """In a kit the heading right above the text, if a section's name stands above that; else the headline as it was."""
    own, section = body - 1, body - 2
    if section <= headline or lines[own].kind != "heading" or lines[section].kind != "heading" or labels[own]:
        return headline
    return own


def section_end(lines: Sequence[Line], body: int, headline: int, lexicon: Pack, *, kit: bool) -> int | None:
    """In a kit the release is one section, headed by its genre's name or at least by something: where the next section begins."""
    for at in range(body):
        line = lines[at]
        named = at > headline and phrases(lexicon.genres).search(line.text) and not _is_headed(lines, headline, at)
        if line.kind == "heading" and line.level > 1 and (named or (kit and at == body - 1)):
            return next(
                (after for after in range(body, len(lines)) if lines[after].kind == "heading" and lines[after].level <= line.level), None
            )
    return None


def _is_headed(lines: Sequence[Line], headline: int, at: int) -> bool:
    """Whether the genre's name stands right under a headline of several words, which a kit's name is not: then what follows are chapters of one
    release."""
    return 0 <= headline == at - 1 and lines[headline].kind == "heading" and length(lines[headline].text) >= _HEADLINE


_HEADLINE = 7
"""Words of a headline that no kit is called."""


def whole(lines: Sequence[Line], roles: list[Role], labels: Sequence[str], body: int, limit: int | None) -> None:
    """Gives each heading and what stands under it one role, as far as they are of one kind: no heading is torn from its section.

    `limit` is where a kit's further sections begin; what their headings don't say is boilerplate or notes is none.
    """
    for at in range(body, len(lines)):
        if labels[at] == "notes" and roles[at] == "notes":
            _links(lines, roles, labels, at)
        if lines[at].kind != "heading" or roles[at] not in _ZONES or not lines[at].text:
            continue
        end = at + 1
        while end < len(lines) and lines[end].kind != "heading" and not _opens(lines[end], labels[end]):
            end += 1
        under = [index for index in range(at + 1, end) if roles[index] in _ZONES and (lines[index].text or lines[index].kind == "figure")]
        if not under:
            continue
        if labels[at] == "furniture":
            if any(prose(lines[index]) for index in under):
                roles[at] = roles[under[0]]
            else:
                for index in under:
                    roles[index] = "furniture"
        elif limit is not None and at >= limit and roles[at] == "body":
            # Addresses and numbers without a sentence are contacts, whatever the heading says.
            reached = any(roles[index] == "contact" or labels[index] in ("reachable", "contact") for index in under)
            if reached and not any(prose(lines[index]) for index in under):
                roles[at] = "contact"
            for index in under:
                roles[index] = roles[at]
        elif all(roles[index] != roles[at] for index in under):
            roles[at] = roles[under[0]]


def _opens(line: Line, said: str) -> bool:
    """Whether a row in bold stands for the heading of a section that its words tell: "**Contacts**"."""
    return said in _STOPS and line.strong and line.kind == "paragraph" and length(line.text) <= _HEADING


def heads_section(lines: Sequence[Line], at: int) -> bool:
    """Whether a row in bold stands for a heading of a kit: running text comes under it, and nobody who can be reached, before the next such row."""
    line = lines[at]
    if not line.strong or line.kind != "paragraph" or length(line.text) > _HEADING or terminal(line.text) or _reached(line):
        return False
    below = [*takewhile(lambda under: not (under.strong or under.kind == "heading"), lines[at + 1 :])]
    return any(map(prose, below)) and not any(map(_reached, below[:_CARD]))


def _reached(line: Line) -> bool:
    return bool(email(line.text) or phone(line.text))


_CARD = 3
"""Lines below a name in which there is how to reach who bears it."""


def _links(lines: Sequence[Line], roles: list[Role], labels: Sequence[str], at: int) -> None:
    """Links and names alone are no notes, whatever stands above them."""
    end = at + 1
    while end < len(lines) and roles[end] == "notes" and not labels[end] and lines[end].kind != "heading":
        end += 1
    if TO_EDITORS.search(lines[at].text):
        return
    if end > at + 1 and not any(_said(line) for line in lines[at + 1 : end]):
        roles[at:end] = ["furniture"] * (end - at)


def _said(line: Line) -> bool:
    """Whether a line says something: running text, or a list or table with some words in an item."""
    return prose(line) or (line.kind != "paragraph" and any(length(part) >= 6 for part in line.text.split("\n")))


def _in_sentences(line: Line) -> bool:
    """Whether points of a list are sentences, as no menu's are."""
    if line.kind != "list":
        return False
    points = line.text.split("\n")
    return sum(terminal(point) and holds(point, 8) for point in points) * 2 > len(points)


_SPOKEN = expression(r"[“„«\"][ \u00a0\u202f]?(?=\w)[^“”„«»\"]{20,}[”“»\"]")
_STOPS = frozenset(("contact", "notes", "end-mark", "disclaimer", "status"))


def inside(lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack) -> frozenset[int]:
    """Headings "About …" within the text: another heading comes after them, and speech with its speaker under that."""
    found: set[int] = set()
    waiting: list[int] = []
    headed = False
    for at in range(body, len(lines)):
        line = lines[at]
        if labels[at] in _STOPS:
            waiting, headed = [], False
        elif labels[at] == "about":
            waiting.append(at)
            headed = False
        elif not waiting:
            continue
        elif line.kind == "heading" or (line.strong and line.kind == "paragraph" and length(line.text) <= 8):
            headed = True
        elif headed and prose(line) and _SPOKEN.match(line.text) and phrases(lexicon.said).search(line.text):
            found.update(waiting)
            waiting, headed = [], False
    return frozenset(found)


def chapters(lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack) -> frozenset[int]:
    """Headings within the text that begin as those of notes do ("Background to the plan"), where speech with its speaker stands under them and nothing
    has ended the text before."""
    found: set[int] = set()
    waiting = -1
    for at in range(body + 1, len(lines)):
        line = lines[at]
        if (
            labels[at] == "notes"
            and line.kind in ("heading", "paragraph")
            and length(line.text) <= _HEADING
            and not TO_EDITORS.search(line.text)
        ):
            waiting = at if phrases(lexicon.notes).fullmatch(line.text.strip(" :")) is None else -1
        elif labels[at] in _STOPS or labels[at] == "about":
            if labels[at] != "notes":
                break
            waiting = -1
        elif waiting >= 0 and prose(line) and _SPOKEN.match(line.text) and phrases(lexicon.said).search(line.text):
            found.add(waiting)
            waiting = -1
    return frozenset(found) | _resumed(lines, labels, body, lexicon)


_HEADING = 8
"""Words of such a heading."""


def _resumed(lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack) -> frozenset[int]:
    """Headings that are those of notes ("Methodology") within the text: another of their kind comes after them with speech under it, or two of them
    behind how something was found out or what says of what more is told; nothing is for editors, and nothing has ended the text."""
    found: set[int] = set()
    waiting: list[int] = []
    headed = 0
    for at in range(body + 1, len(lines)):
        line, said = lines[at], labels[at]
        if said in _STOPS or said == "about":
            own = said == "notes" and _heads(lines, at) and not TO_EDITORS.search(line.text)
            waiting, headed = ([*waiting, at] if own else []), 0
        elif not waiting or said:
            continue
        elif _heads(lines, at) and line.kind == lines[waiting[0]].kind and line.level <= lines[waiting[0]].level:
            headed += 1
            found.update(
                one for one in waiting if headed >= _AGAIN and (_METHOD.match(lines[one].text) or _says_of_what(lines[one], lexicon))
            )
        elif headed and prose(line) and _SPOKEN.search(line.text) and phrases(lexicon.said).search(line.text):
            found.update(waiting)
            waiting = []
    return frozenset(found)


def _says_of_what(line: Line, lexicon: Pack) -> bool:
    """Whether a heading of notes goes on as that of a chapter does: "More information on the new cranes"."""
    said = phrases(lexicon.notes).match(line.text)
    return line.kind == "heading" and said is not None and length(line.text[said.end() :]) >= _OF_WHAT


_OF_WHAT = 2
"""Words that say of what."""


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading, or a row that stands for one, and running text stands right below it."""
    line = lines[at]
    row = line.kind == "paragraph" and length(line.text) <= _ROW and line.text[:1].isupper() and not terminal(line.text)
    return (line.kind == "heading" or row) and at + 1 < len(lines) and prose(lines[at + 1])


_ROW, _AGAIN = 5, 2
"""Words of a row that stands for a heading; headings behind one of notes by which the text goes on."""
_METHOD = expression(r"\W{0,3}(?:m[eé]th?od|метод|menetelm|调查方法|調査方法|조사 방법)", re.I)
"""How something was found out."""


def _resumptions(lines: Sequence[Line], body: int) -> dict[int, int]:
    """By level of heading, the last such heading of the text that running text follows."""
    found: dict[int, int] = {}
    for at in range(body, len(lines) - 1):
        if lines[at].kind == "heading" and any(prose(below) for below in lines[at + 1 : at + 3]):
            found[lines[at].level] = at
    return found


_FRAMED = 14
"""Words of what a page sets in a frame within its text."""


def _led_in(lines: Sequence[Line], body: int) -> tuple[int, int]:
    """Where rows stand that part a standfirst from the text that it leads in to, as "Date", "Reading time" and "Share" do on pages of town halls: they
    begin above the second paragraph, the first number, and end above a text of several sentences, the other."""
    second = next(islice((at for at in range(body, len(lines)) if prose(lines[at])), 1, None), len(lines))
    told = (at for at in range(len(lines) - 1, -1, -1) if prose(lines[at]) and terminal(lines[at].text))
    return second, next(islice(told, _TEXT - 1, None), -1)


_TEXT = 3
"""Paragraphs of a text, at least, below rows that are of its page's head."""


def page_foot(lines: Sequence[Line], roles: list[Role], body: int, tail: int) -> int:
    """On a web page the text ends where only labels, lists and links follow each other, and no section like those before comes again."""
    dry = 0
    last = _resumptions(lines, body)
    again = named = -1
    lead: tuple[int, int] | None = None
    for at in range(body, len(lines)):
        if lines[at].kind == "heading":
            named = max(named, last.get(lines[at].level, -1))
        framed = lines[at].kind in ("other", "note") and holds(lines[at].text, _FRAMED)
        dry = 0 if framed or prose(lines[at]) or lines[at].kind in ("table", "figure", "quotation") or _in_sentences(lines[at]) else dry + 1
        again = named if not dry else again
        if dry >= 5 and roles[at] in ("body", "furniture", "signature") and again <= at:
            start = at - dry + 1
            lead = lead or _led_in(lines, body)
            if start <= lead[0] and at < lead[1]:
                dry = 0
                continue
            for after in range(start, len(lines)):
                if roles[after] in ("body", "signature"):
                    roles[after] = "furniture"
            return min(tail, start)
    return tail
