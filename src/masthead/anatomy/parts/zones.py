"""Which line is what: head, title, lead, body, end, tail. Labels first, then the sequence they must come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.layout.endmarks import ruled
from masthead.anatomy.layout.filed import subtitled
from masthead.anatomy.layout.invitation import opening
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts import crest, holders, stationery
from masthead.anatomy.parts.asked import asked_above
from masthead.anatomy.parts.beneath import subheads
from masthead.anatomy.parts.decks import DECKS, fields, standfirst, summed_in, titled_deck
from masthead.anatomy.parts.letterhead import corrected_from, is_letterhead
from masthead.anatomy.parts.plates import said_after
from masthead.anatomy.parts.repeated import says_again, versioned
from masthead.anatomy.parts.running import folded, running, tells
from masthead.anatomy.parts.sections import chapters_alone, headline_in_kit, is_kit, section_end
from masthead.anatomy.parts.tail import text_and_tail
from masthead.anatomy.parts.titles import OFFICE, headline_at
from masthead.language.dates import dates


class Zones(Struct, frozen=True):
    """A role for each line, the index of the headline's line (-1: none), and of the body's first and the first line after it."""

    roles: tuple[Role, ...]
    headline: int
    body: int
    tail: int
    weak: bool = False
    """The headline was chosen by its place alone."""


def zones(
    lines: Sequence[Line],
    labels: Sequence[str],
    lexicon: Pack,
    language: str,
    title: str,
    summary: str,
    *,
    page: bool,
    mail: bool = False,
    author: str = "",
) -> Zones:
    """`labels` are what the words of each line say; `title`, `summary` and `author` what the source's metadata say of the text.

    `page`: it comes from a web page, so that what stands round it is not of it; `mail`: from a message, whose subject stands above it.
    """
    headline, weak = headline_at(lines, labels, title, language, mail=mail)
    if versioned(lines, labels, headline, lexicon):
        labels = [*labels[: headline + 1], "status", *labels[headline + 2 :]]
    asked = opening(lines)
    if 0 <= asked <= headline:
        # The rows are no headline, but the text: that is a line above them, if there is one.
        above = [at for at in range(asked) if length(lines[at].text) >= 3]
        headline = next((at for at in above if not labels[at]), next((at for at in above if tells(lines[at], labels[at])), -1))
        weak = False
    # Rows may come after a paragraph that says what there will be.
    first = next((at for at in range(headline + 1, asked) if running(lines, at) and terminal(lines[at].text)), asked)
    body = first if asked > headline else _body(lines, labels, headline, summary, lexicon, language, titled=bool(title) and not page)
    kit = is_kit(lines, headline, body) and not (page and chapters_alone(lines, headline, body))
    name, headline = headline, headline_in_kit(lines, labels, headline, body) if kit else headline
    tail, roles = text_and_tail(
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
    crest.roles_in(lines, labels, roles, headline, body, lexicon)
    if kit:
        # What stands between a kit's name and its release is the kit's own: its list of contents, a logo.
        for at in range(name + 1, body):
            roles[at] = "body" if roles[at] in ("furniture", "kicker") and not labels[at] else roles[at]
            if page and at == name + 1 and len(summary) > _SUMMARY and folded(lines[at].text) == folded(summary):
                roles[at] = "subheadline"
        roles[name] = "kicker" if name >= 0 else roles[name]
        if headline > name and not labels[headline - 1]:
            roles[headline - 1] = "kicker"
    else:
        subheads(lines, labels, roles, headline, body, summary, folded(author), language, folded(title))
    if headline > 0 and lines[headline - 1].text[-1:] == "؛" and _leads_in(lines[headline - 1]) and "subheadline" not in roles:
        roles[headline - 1] = "subheadline"
    if headline >= 0:
        roles[headline] = "headline"
        _repeated(lines, roles, headline)
        said_after(lines, roles, headline, tail)
        for at in range(headline + 1, body):
            if roles[at] in ("body", "subheadline") and not labels[at] and _dated(lines[at], language):
                roles[at] = "date"
    return Zones(tuple(roles), headline, body, tail, weak)


def _leads_in(line: Line) -> bool:
    """Whether a row above a headline is the deck that newsrooms of Iran set there: a clause that a semicolon ends."""
    return line.kind in ("paragraph", "heading") and "\n" not in line.text and _CLAUSE <= length(line.text) <= 3 * _CLAUSE


_CLAUSE = 6
"""Words of such a clause."""
_SUMMARY = 20
"""Characters of a summary that may be a deck."""


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
            again = says_again(line.text, wanted) or (roles[at] == "subheadline" and _says_all(line.text, lines[headline].text))
            roles[at] = "headline" if again else roles[at]


def _says_all(text: str, headline: str) -> bool:
    """Whether a line under a headline has all its words and few others: a page's title is often a shorter form of the release's."""
    words, wanted = text.casefold().split(), headline.casefold().split()
    return 5 <= len(wanted) <= len(words) and 2 * len(words) <= 3 * len(wanted) and not Counter(wanted) - Counter(words)


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
        if headline < 0 and titled and at < DECKS and (summed_in(lines[at], summary) or titled_deck(lines, at, language)):
            continue
        if at < DECKS and subtitled(lines[at].text, lexicon):
            continue
        if (
            headline >= 0
            and at <= headline + 4
            and (standfirst(lines, labels, at, summary, language) or says_again(lines[at].text, folded(lines[headline].text)))
        ):
            continue
        if 0 <= headline < at <= headline + 2 and holders.holder(lines[at].text, lexicon) is not None:
            continue  # "Statement by the Minister for Water."
        if labels[at] == "genre" and terminal(lines[at].text):
            continue  # "The press release issued by Acme on 5 May 2024."
        if (running(lines, at) and labels[at] in ("", "reachable", "about", "genre")) or (
            labels[at] in ("end-mark", "signature")
            and not (at + 1 < len(lines) and running(lines, at + 1) and (at == headline + 1 or _ends_below(labels, at, headline)))
        ):
            return at
    # Nothing reads like prose: what stands under the headline is the body all the same.
    rest = [at for at in range(headline + 1, len(lines)) if labels[at] in ("", "reachable") and not fields(lines[at])]
    return rest[0] if rest else len(lines)


def _ends_below(labels: Sequence[str], at: int, headline: int) -> bool:
    """Whether signs between the decks of a headline and the text only part the two: a mark further down ends it."""
    return labels[at] == "end-mark" and 0 <= headline < at <= headline + _PARTING and "end-mark" in labels[at + 2 :]


_PARTING = 4
"""Lines below the headline in which such signs stand."""


def _head_role(line: Line, said: str, at: int, headline: int, title: str) -> Role:
    said = "" if line.kind == "table" else "furniture" if said == "end-mark" and at < headline and ruled(line.text) else said
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
    if line.kind in ("list", "table", "figure", "note", "other", "quotation") and at < headline:
        return "furniture"
    if at < headline:
        return "kicker" if at == headline - 1 and length(line.text) <= 8 else "furniture"
    return "body"


def _above(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], headline: int, body: int, language: str) -> None:
    """What stands above the headline and is no furniture: the house in its letterhead, the note that opens a correction, those whom to ask."""
    noted = corrected_from(lines, labels, language) if headline > 0 else 0
    for at in range(min(headline, body)):
        if labels[at] or lines[at].kind != "paragraph":
            continue
        if at < noted:
            roles[at] = "notes"
        elif is_letterhead(lines, labels, at, body, OFFICE, language):
            roles[at] = "issuer"
    for at in asked_above(lines, labels, min(headline, body)):
        roles[at] = "contact"
