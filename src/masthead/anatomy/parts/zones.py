"""Which line is what: head, title, lead, body, end, tail. Labels first, then the sequence they must come in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.layout.addresses import email, phone, told_in_prose
from masthead.anatomy.layout.furniture import beyond
from masthead.anatomy.layout.invitation import opening
from masthead.anatomy.layout.lines import Line, length, prose, terminal, weak_mark
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts import behind, holders, stationery
from masthead.anatomy.parts.beneath import subheads
from masthead.anatomy.parts.decks import DECKS, fields, standfirst, titled_deck
from masthead.anatomy.parts.letterhead import corrected_from, is_letterhead
from masthead.anatomy.parts.plates import headless, said_after
from masthead.anatomy.parts.running import folded, running, tells
from masthead.anatomy.parts.sections import headline_in_kit, inside, is_kit, page_foot, section_end, whole
from masthead.anatomy.parts.titles import OFFICE, headline_at
from masthead.expressions import expression
from masthead.language.dates import dates

_TRADEMARKS = expression(
    r"\b(?:trade|service) ?marks?\b|\bMarken(?:zeichen)? (?:oder|der|von)|marques? (?:déposées?|commerciales?)|marcas? (?:registradas?|comerciales?)|marchi (?:registrati|di)"
    r"|without warranty of any kind|(?:provides?|provided|published) [^.]{0,40}[\"“]as is[\"”]|ohne Gewähr für|sans garantie d|sin garantía|senza garanzi|sem garantia|без гарантий|bez gwarancji"
    r"|товарны\w+ знак|商标|商標|登録商標|상표",
    re.I,
)
"""Whose the names are, as houses say it at the foot."""


_TURNS = ("contact", "about", "notes", "disclaimer", "end-mark", "signature")
"""Labels of lines with which something else begins than the text."""


class Zones(Struct, frozen=True):
    """A role for each line, the index of the headline's line (-1: none), and of the body's first and the first line after it."""

    roles: tuple[Role, ...]
    headline: int
    body: int
    tail: int
    weak: bool = False
    """The headline was chosen by its place alone."""


def zones(
    lines: Sequence[Line], labels: Sequence[str], lexicon: Pack, language: str, title: str, summary: str, *, page: bool, author: str = ""
) -> Zones:
    """`labels` are what the words of each line say; `title`, `summary` and `author` what the source's metadata say of the text.

    `page`: it comes from a web page, so that what stands round it is not of it.
    """
    headline, weak = headline_at(lines, labels, title, language)
    asked = opening(lines)
    if 0 <= asked <= headline:
        # The rows are no headline, but the text: that is a line above them, if there is one.
        above = [at for at in range(asked) if length(lines[at].text) >= 3]
        headline = next((at for at in above if not labels[at]), next((at for at in above if tells(lines[at], labels[at])), -1))
        weak = False
    # Rows may come after a paragraph that says what there will be.
    first = next((at for at in range(headline + 1, asked) if running(lines, at) and terminal(lines[at].text)), asked)
    body = first if asked > headline else _body(lines, labels, headline, summary, lexicon, language, titled=bool(title) and not page)
    kit = is_kit(lines, headline, body)
    name, headline = headline, headline_in_kit(lines, labels, headline, body) if kit else headline
    tail, roles = _after(
        lines,
        labels,
        body,
        lexicon,
        page=page,
        limit=section_end(lines, body, headline, lexicon, kit=kit),
        title=lines[headline].text if headline >= 0 else title,
    )
    for at in range(body):
        roles[at] = _head_role(lines[at], labels[at], at, headline, title)
    _above(lines, labels, roles, headline, body, language)
    stationery.roles_above(lines, labels, roles, headline, OFFICE, lexicon)
    holders.roles_around(lines, labels, roles, headline, body, lexicon)
    if kit:
        # What stands between a kit's name and its release is the kit's own: its list of contents, a logo.
        for at in range(name + 1, body):
            roles[at] = "body" if roles[at] in ("furniture", "kicker") and not labels[at] else roles[at]
        roles[name] = "kicker" if name >= 0 else roles[name]
        if headline > name and not labels[headline - 1]:
            roles[headline - 1] = "kicker"
    else:
        subheads(lines, labels, roles, headline, body, summary, folded(author), language, folded(title))
    if headline >= 0:
        roles[headline] = "headline"
        _repeated(lines, roles, headline)
        said_after(lines, roles, headline, tail)
        for at in range(headline + 1, body):
            if roles[at] in ("body", "subheadline") and not labels[at] and _dated(lines[at], language):
                roles[at] = "date"
    return Zones(tuple(roles), headline, body, tail, weak)


def shifted(found: Zones, before: Sequence[Line]) -> Zones:
    """The same zones below what stands before a release in its source: the source's title, its list of contents."""
    own: tuple[Role, ...] = tuple("kicker" if line.kind == "heading" else "furniture" for line in before)
    down = len(before)
    headline = found.headline + down if found.headline >= 0 else -1
    return Zones((*own, *found.roles), headline, found.body + down, found.tail + down, found.weak)


def _repeated(lines: Sequence[Line], roles: list[Role], headline: int) -> None:
    """Some pages say their headline again above the text, or in it: that is the headline as well."""
    wanted = folded(lines[headline].text)
    longest = 2 * len(lines[headline].text) if len(wanted) > 8 else 0
    for at, line in enumerate(lines):
        if (
            len(line.text) <= longest
            and roles[at] in ("body", "kicker", "subheadline", "signature")
            and line.kind in ("paragraph", "heading")
        ):
            roles[at] = "headline" if folded(line.text) == wanted else roles[at]


def _dated(line: Line, language: str) -> bool:
    """ "8 December 2022, Federal Association": a date with the house beside it, under the headline."""
    if line.kind != "paragraph" or not 2 <= length(line.text) <= 9 or terminal(line.text) or "\n" in line.text:
        return False
    return (
        any(not date.date.startswith("--") and (date.start == 0 or date.end == len(line.text)) for date in dates(line.text, language))
        and OFFICE.search(line.text) is not None
    )


def _body(lines: Sequence[Line], labels: Sequence[str], headline: int, summary: str, lexicon: Pack, language: str, *, titled: bool) -> int:
    """The first line of the body: the first paragraph of prose after the headline, and after the standfirst if there is one. `titled`: the
    headline stands in the source's own data."""
    for at in range(headline + 1, len(lines)):
        if headline < 0 and titled and at < DECKS and titled_deck(lines, at, language):
            continue
        if (
            headline >= 0
            and at <= headline + 4
            and (standfirst(lines, labels, at, summary, language) or folded(lines[at].text) == folded(lines[headline].text))
        ):
            continue
        if 0 <= headline < at <= headline + 2 and holders.holder(lines[at].text, lexicon) is not None:
            continue  # "Statement by the Minister for Water."
        if labels[at] == "genre" and terminal(lines[at].text):
            continue  # "The press release issued by Acme on 5 May 2024."
        if (running(lines, at) and labels[at] in ("", "reachable", "about", "genre")) or (
            labels[at] in ("end-mark", "signature") and not (at + 1 < len(lines) and at == headline + 1 and running(lines, at + 1))
        ):
            return at
    # Nothing reads like prose: what stands under the headline is the body all the same.
    rest = [at for at in range(headline + 1, len(lines)) if labels[at] in ("", "reachable") and not fields(lines[at])]
    return rest[0] if rest else len(lines)


def _head_role(line: Line, said: str, at: int, headline: int, title: str) -> Role:
    match said:
        case (
            "filing"
            | "date"
            | "genre"
            | "contact"
            | "furniture"
            | "end-mark"
            | "signature"
            | "continued"
            | "disclaimer"
            | "wire"
            | "issuer"
        ):
            return said
        case "status" | "embargo":
            return "status"
        case "reachable":
            return "contact"
        case "notes":
            return "notes"
        case _:
            pass
    if line.kind in ("list", "table", "figure", "other", "quotation") and at < headline:
        return "furniture"
    if at < headline:
        return "kicker" if at == headline - 1 and length(line.text) <= 8 else "furniture"
    return "body"


def _after(
    lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack, *, page: bool, limit: int | None, title: str
) -> tuple[int, list[Role]]:
    """The body's roles and those of what follows it; the first line that is no longer body. `limit` is where a kit's next section begins."""
    roles: list[Role] = ["body"] * len(lines)
    state: Role = "body"
    state_level = 9
    tail = len(lines)
    paragraphs = 0
    ended = False
    real_end = _real_end(lines, labels, body)
    within = inside(lines, labels, body, lexicon) if limit is None and "about" in labels else frozenset[int]()
    over = beyond(lines, labels, body, lexicon) if limit is None else len(lines)
    for at in range(body, len(lines)):
        line, said = lines[at], "" if at in within else labels[at]
        if at == over:
            state, state_level, tail = "furniture", 9, min(tail, at)
        if state == "furniture" and at >= over and said not in ("about", "notes", "disclaimer", "end-mark"):
            roles[at] = "contact" if said in ("contact", "reachable") else "furniture"
            continue
        if said == "end-mark":
            if at in real_end:
                roles[at] = "end-mark"
                tail = min(tail, at)
                ended, state, state_level = True, "signature", 9
            continue
        if said == "date" and state == "body" and _heads_more(lines, labels, at, paragraphs):
            roles[at] = "date"
            continue
        if said == "signature" and state == "body" and paragraphs >= 2 and line.text.startswith("SOURCE "):
            # A wire's last line ends the text; whom to ask may stand below it.
            ended, state, state_level, tail = True, "signature", 9, min(tail, at)
        new, level = _turn(line, said, state, paragraphs, ended)
        if new == "signature" and said == "date" and _cites(lines, labels, at):
            new = None
        if state == "signature" and ended and not said and _tells_whom(line, lexicon):
            new, level = "contact", 9
        if (
            new is None
            and state == "body"
            and said in ("", "reachable")
            and paragraphs
            and _asks(lines[at - 1], lexicon)
            and _reached(line)
        ):
            new, level = "contact", 7
        if new == "contact" and said == "reachable" and state == "body" and not email(line.text) and _goes_on(lines, labels, at):
            new = None
        if new is not None:
            if said == "reachable":
                # The name stands above the number.
                for above in range(at - 1, max(at - 5, body), -1):
                    if labels[above] or prose(lines[above]) or lines[above].kind != "paragraph" or length(lines[above].text) > 7:
                        break
                    roles[above] = "contact"
                    tail = min(tail, above)
            if new == "contact" and at - 1 > body and _asks(lines[at - 1], lexicon):
                roles[at - 1] = "contact"
                tail = min(tail, at - 1)
            state, state_level = new, level
            if new != "body":
                tail = min(tail, at)
        elif line.kind == "heading" and state not in ("body", "signature") and line.level <= state_level and said in ("", "furniture"):
            state, state_level = "body", 9
        elif line.kind == "other" and not line.text and state == "contact":
            state, state_level = "furniture", 9
        elif state == "body" and limit is not None and at >= limit:
            tail = min(tail, at)
        elif state == "signature" and prose(line) and length(line.text) > 20:
            # Biographies and footnotes follow the end mark in many offices; they belong to the release.
            state, state_level = ("disclaimer" if _TRADEMARKS.search(line.text[:600]) else "notes"), 9
        roles[at] = _one(said) or state
        paragraphs += prose(line) and state == "body"
    tail = behind.footnotes(lines, roles, body, tail)
    tail = headless(lines, roles, body, tail, title, lexicon)
    behind.apart(lines, labels, roles, body, lexicon)
    if page and limit is None:
        tail = page_foot(lines, roles, body, tail)
    whole(lines, roles, labels, body, limit)
    if "notes" in labels:
        behind.headed_alone(lines, labels, roles, body)
    return tail, roles


def _above(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], headline: int, body: int, language: str) -> None:
    """What stands above the headline and is no furniture: the house in its letterhead, and the note that opens a correction."""
    noted = corrected_from(lines, labels, language) if headline > 0 else 0
    for at in range(min(headline, body)):
        if labels[at] or lines[at].kind != "paragraph":
            continue
        if at < noted:
            roles[at] = "notes"
        elif is_letterhead(lines, labels, at, body, OFFICE, language):
            roles[at] = "issuer"


def _goes_on(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether the text goes on below a line with a number alone, before anything that the tail begins with: two paragraphs with quotations or
    several sentences each."""
    told = 0
    for line, said in zip(lines[at + 1 :], labels[at + 1 :], strict=True):
        if said in _TURNS:
            break
        told += not said and told_in_prose(line)
    return told >= 2


def _heads_more(lines: Sequence[Line], labels: Sequence[str], at: int, above: int) -> bool:
    """Whether most of the text stands below a day, which then is its head's, and signs nothing."""
    end = next((below for below in range(at + 1, len(lines)) if labels[below] in _TURNS), len(lines))
    return 0 < above <= 2 and sum(prose(line) for line in lines[at + 1 : end]) >= max(3, 2 * above)


def _cites(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether a day in brackets, or one with more text below it than a note is long, is of what stands above it, and signs nothing."""
    end = next((below for below in range(at + 1, len(lines)) if labels[below] in _TURNS), len(lines))
    told = sum(prose(line) for line in lines[at + 1 : end])
    return told >= (1 if lines[at].text[0] in "(（[［" else 4)


def _tells_whom(line: Line, lexicon: Pack) -> bool:
    """Whether a sentence below the end says whom to ask, with a number or an address."""
    asked = phrases(lexicon.contacts).search(line.text[:120])
    return asked is not None and length(line.text) <= 60 and bool(phone(line.text) or email(line.text))


def _reached(line: Line) -> bool:
    """Whether a paragraph under "please contact:" has a number or an address, be it a list of several in one row."""
    return length(line.text) <= 60 and bool(phone(line.text) or email(line.text))


def _asks(line: Line, lexicon: Pack) -> bool:
    """ "For more information please contact:", above those whom it means."""
    return (
        line.kind == "paragraph"
        and line.text.endswith((":", "："))
        and length(line.text) <= 25
        and bool(phrases(lexicon.contacts).search(line.text))
    )


def _one(said: str) -> Role | None:
    """Labels that hold for their line alone."""
    match said:
        case "continued" | "furniture" | "signature" | "filing" | "wire" | "issuer":
            return said
        case "status" | "embargo":
            return "status"
        case _:
            return None


def _turn(line: Line, said: str, state: Role, paragraphs: int, ended: bool) -> tuple[Role | None, int]:
    """The zone that a line opens, if it opens one, and the level of its heading."""
    level = line.level or 7
    match said:
        case "about":
            return "boilerplate", level
        case "notes":
            return ("notes", level) if paragraphs or ended else (None, 9)
        case "disclaimer":
            return "disclaimer", level
        case "contact":
            return ("contact", level) if paragraphs or ended else (None, 9)
        case "reachable":
            size = length(line.text)
            if state in ("boilerplate", "notes"):
                return ("contact", 7) if (size <= 9 or _in_rows(line)) and not terminal(line.text) else (None, 9)
            inside = state in ("contact", "disclaimer")
            return ("contact", 7) if not inside and (ended or paragraphs >= 2) and size <= 20 else (None, 9)
        case "date":
            return ("signature", 9) if paragraphs and not ended and state == "body" else (None, 9)
        case _:
            return None, 9


def _in_rows(line: Line) -> bool:
    """Whether a paragraph is rows of a few words each, as an address is."""
    rows = line.text.split("\n")
    return len(rows) > 1 and all(length(row) <= 9 for row in rows)


def _real_end(lines: Sequence[Line], labels: Sequence[str], body: int) -> set[int]:
    """The end marks that end something. A row of stars that prose follows only parts the text."""
    marks = [at for at in range(body, len(lines)) if labels[at] == "end-mark"]
    strong = {at for at in marks if not weak_mark(lines[at].text)}
    if strong:
        return strong
    return {at for at in marks[-1:] if sum(prose(line) for line in lines[at + 1 :]) * 3 <= sum(prose(line) for line in lines[body:at])}
