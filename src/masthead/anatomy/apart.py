"""Several releases in one source: a feed's items, a press kit, a page of news, texts one after another. Each comes out by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.kind import greets
from masthead.anatomy.layout.endmarks import weak_mark
from masthead.anatomy.layout.greeting import greets as hails
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.pack import pack
from masthead.anatomy.timing.datelines import opens
from masthead.document.model import BlockNode, Document, Heading, Metadata, Part
from masthead.expressions import Sieve

_OPENING = ("status", "embargo", "genre")
"""Labels of lines that stand at the top of a release."""
_TAIL = ("contact", "about", "notes", "reachable", "end-mark", "signature", "disclaimer")
"""Labels of lines that belong to the release before."""
_HEAD = 12
"""Lines of a release's head, at most."""
_SHARED = 2
"""Paragraphs that a page may say before its first release."""


class Unit(Struct, frozen=True):
    """A document with one release. `before`: so many blocks at its start belong to the whole source (its title, a list of contents)."""

    document: Document
    before: int = 0
    languages: tuple[str, ...] = ()


def units(document: Document) -> list[Unit]:
    """A unit for each part, with what stands outside the parts in the first or last; the document itself if it has no parts."""
    if not any(isinstance(block, Part) for block in document.blocks):
        return [Unit(document)]
    found: list[Unit] = []
    loose: list[BlockNode] = []
    for block in document.blocks:
        if not isinstance(block, Part):
            loose.append(block)
            continue
        title = (Heading(1, block.title),) if block.title else ()
        first = loose if not found else []
        inner = replace(
            document,
            blocks=(*first, *title, *block.content),
            language=block.language or document.language,
            metadata=_inherited(document.metadata, block.metadata),
        )
        found.append(Unit(inner, len(first)))
        if len(found) == 1:
            loose = []
    if loose:
        last = found[-1]
        found[-1] = replace(last, document=replace(last.document, blocks=(*last.document.blocks, *loose)))
    return found


def _inherited(outer: Metadata, inner: Metadata) -> Metadata:
    """A part's own; publisher, author and licence of the whole where it has none. A channel's title is no item's."""
    return replace(
        inner,
        publisher=inner.publisher or outer.publisher,
        author=inner.author or outer.author,
        licence=inner.licence or outer.licence,
    )


def parted(document: Document, lines: Sequence[Line], labels: Sequence[str], spoken: Sequence[str]) -> list[Unit]:
    """The releases that stand one after another in a document, with nothing but their heads to tell where each begins; none if it is one.

    What the source's metadata say is then true of the whole alone: only publisher, author and licence are each release's.
    """
    starts = _by_marks(lines, labels, spoken) or _by_headings(lines, labels, spoken)
    blocks = sorted({lines[at].index for at in starts})
    if len(blocks) < 2 or any(at and lines[at].index == lines[at - 1].index for at in starts):
        return []
    metadata = _inherited(document.metadata, Metadata(address=document.metadata.address))
    ends = [*blocks[1:], len(document.blocks)]
    whole = document.metadata if _headless(lines, labels, starts[1]) else metadata
    return [
        Unit(replace(document, blocks=document.blocks[(start if at else 0) : end], metadata=metadata if at else whole), 0 if at else start)
        for at, (start, end) in enumerate(zip(blocks, ends, strict=True))
    ]


def _headless(lines: Sequence[Line], labels: Sequence[str], end: int) -> bool:
    """Whether the first release begins with its text, so that the source's own title is its headline."""
    first = next((at for at in range(end) if prose(lines[at])), end)
    return not any(_like_headline(lines[at], labels[at]) for at in range(first))


def covered(lines: Sequence[Line], labels: Sequence[str], language: str, *, mail: bool) -> int:
    """Where a release begins under a note to whom it was sent; 0 if no such note is there. `mail`: the source is a message, which
    needs no greeting to be one.
    """
    if mail and len(lines) > 1 and labels[1] in _OPENING:
        # A message's subject stands over a release that has a headline of its own.
        first = next((at for at in range(2, len(lines)) if prose(lines[at])), 2)
        return 1 if any(_like_headline(lines[at], labels[at]) for at in range(2, first)) else 0
    greeted = mail or any(line.text[-1:] in ",，،:：!" and greets(line.text) for line in lines[:3] if line.text)
    if not greeted or not any(map(prose, lines[:_HEAD])):
        return 0
    told = 0
    for at, line in enumerate(lines[: 2 * _HEAD]):
        if labels[at] == "end-mark" or (not told and labels[at] in _OPENING and at):
            break
        if told and labels[at] in _OPENING and _opening(lines, labels, at) and any(map(prose, lines[at + 1 : at + _HEAD])):
            return _up(lines, labels, at, 0, 0)
        # A rule across the page ends the note.
        if (
            told
            and line.kind == "other"
            and not line.text
            and at + 2 < len(lines)
            and _like_headline(lines[at + 1], labels[at + 1])
            and prose(lines[at + 2])
        ):
            return at + 1
        # A line to the press, and then the headline with the text under it.
        if told and told <= 2 and not labels[at] and _like_headline(line, labels[at]) and not prose(line) and _follows(lines, at):
            return at
        if told and prose(line) and opens(line, language):
            return max(_over(lines, labels, at, 0), 0)
        told += prose(line) or greets(line.text) or (mail and at > 0 and line.kind == "paragraph" and _hails(line, language))
    return 0


def _hails(line: Line, language: str) -> bool:
    """Whether the first row of a note greets those to whom it is sent, in the words of its language."""
    return hails(line.text.partition("\n")[0], pack(language))


def _follows(lines: Sequence[Line], at: int) -> bool:
    """Whether a text follows right under what may be a headline, longer than what stands above that."""
    below = [length(line.text) for line in lines[at + 1 : at + 3] if prose(line)]
    return len(below) == 2 and sum(below) > 2 * sum(length(line.text) for line in lines[:at])


def _by_marks(lines: Sequence[Line], labels: Sequence[str], spoken: Sequence[str]) -> list[int]:
    """Where releases begin: after an end mark with a status line, or with a headline and a dateline; without an end mark with all of them."""
    marks = [at for at, said in enumerate(labels) if said == "end-mark" and not weak_mark(lines[at].text)]
    openings = [at for at, said in enumerate(labels) if said in _OPENING]
    if not marks and len(openings) < 2 and all(tongue == spoken[0] for tongue in spoken):
        return []
    listed = _contents(lines, openings[0]) if openings else False
    above = openings[0] if openings and openings[0] <= 6 and not listed and not any(map(prose, lines[: openings[0]])) else 0
    starts = [openings[0] if listed else 0]
    told = 0
    ended = -1
    for at in range(starts[0], len(lines)):
        said = labels[at]
        if said == "end-mark" and told and not weak_mark(lines[at].text):
            ended = at
        begin = -1
        if said in _OPENING and told >= 1 and (told >= 2 or ended > starts[-1]) and _opening(lines, labels, at):
            headed, dated = _followed(lines, labels, at, spoken[at])
            again = spoken[at] != spoken[starts[-1]] or (said != "genre" and labels[openings[0]] == said)
            if headed and (ended > starts[-1] or (dated and again)):
                begin = _up(lines, labels, at, max(ended, starts[-1]), above)
        elif prose(lines[at]) and said == "" and (ended > starts[-1] or (told >= 2 and spoken[at] != spoken[starts[-1]])):
            # The same release in another language needs no end mark before it.
            begin = _over(lines, labels, at, max(ended, starts[-1]))
            begin = begin if begin > starts[-1] and opens(lines[at], spoken[at]) else -1
        if begin > starts[-1]:
            starts.append(begin)
            told = 0
        told += prose(lines[at]) and not _title_again(lines, at)
    return starts if len(starts) > 1 else []


def _title_again(lines: Sequence[Line], at: int) -> bool:
    """Whether a long line without a stop is the title that stands again at the head below it, as pages flattened to text have theirs several
    times: in the tab, above the text and with it."""
    text = lines[at].text
    if terminal(text) or "\n" in text:
        return False
    title = _bare(text)
    return any(
        length(line.text) >= 3 and _may_end(title, line.text) and title.endswith(_bare(line.text)) for line in lines[at + 1 : at + _HEAD]
    )


def _may_end(title: str, text: str) -> bool:
    """Whether a text's last letter, where it is found at once, is that of a title without case."""
    last = text.rstrip(_MARKS)[-1:]
    return not last.isalpha() or title.endswith(last.casefold())


_MARKS = " .,:;!?…\"'”’»)0123456789"
"""What stands behind a last letter most often."""


def _opening(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether a line that names status or genre stands at the top of something: it is short, and the line above is no such line."""
    line = lines[at]
    return length(line.text) <= (6 if labels[at] == "genre" else 24) and line.kind in ("paragraph", "heading")


def _followed(lines: Sequence[Line], labels: Sequence[str], at: int, language: str) -> tuple[bool, bool]:
    """Whether a headline and two paragraphs follow the top of a release, and whether they are dated."""
    headed = dated = False
    told = 0
    for after in range(at + 1, len(lines)):
        line = lines[after]
        if labels[after] == "end-mark" or (labels[after] in _OPENING and told):
            break
        if told == 0 and after > at + _HEAD:
            break
        headed = headed or (not told and _like_headline(line, labels[after]))
        dated = dated or (not told and (labels[after] == "date" or opens(line, language)))
        told += prose(line) and labels[after] in ("", "reachable")
        if told >= 2:
            return headed, dated
    return False, False


def _like_headline(line: Line, said: str) -> bool:
    return (
        line.kind in ("paragraph", "heading")
        and said in ("", "genre")
        and 3 <= length(line.text) <= 40
        and (line.kind == "heading" or not terminal(line.text) or not prose(line))
        and line.text[-1:] not in ":,;-–—"  # behind a dash a text begins: "NORHAVEN, May 3, 2024-"
    )


def _up(lines: Sequence[Line], labels: Sequence[str], at: int, floor: int, above: int) -> int:
    """The first line of a release's head: as many lines stand above its status line as do in the first release."""
    while above and at - 1 > floor and not prose(lines[at - 1]) and labels[at - 1] not in _TAIL:
        at, above = at - 1, above - 1
    return at


def _over(lines: Sequence[Line], labels: Sequence[str], at: int, floor: int) -> int:
    """The first line of the head that stands right over a dateline: a headline, and what else is short; -1 if no headline is there."""
    begin, headed = at, False
    while begin - 1 > floor and at - begin < 5 and not prose(lines[begin - 1]) and labels[begin - 1] not in _TAIL:
        begin -= 1
        headed = headed or _like_headline(lines[begin], labels[begin])
    return begin if headed else -1


def _contents(lines: Sequence[Line], first: int) -> bool:
    """Whether two lines or items before the first release stand further down again: a list of contents."""
    parts = [part for line in lines[:first] for part in line.text.split("\n") if length(part) >= 3]
    if len(parts) < 2:
        return False
    below = {_bare(line.text) for line in lines[first:] if line.kind in ("paragraph", "heading") and len(line.text) < 300}
    return sum(_bare(part) in below for part in parts) >= 2


_LETTERS = Sieve(str.isalpha)


def _bare(text: str) -> str:
    return _LETTERS.of(text)


def _by_headings(lines: Sequence[Line], labels: Sequence[str], spoken: Sequence[str]) -> list[int]:
    """Where releases begin on a page: headings of one level, each with a date of its own and with two paragraphs under it."""
    for level in (1, 2, 3):
        heads = [at for at, line in enumerate(lines) if line.kind == "heading" and line.level == level and labels[at] in ("", "genre")]
        if len(heads) < 2:
            continue
        begins = {at: begin for at in heads if length(lines[at].text) >= 3 and (begin := _dated_head(lines, labels, at, spoken[at])) >= 0}
        bounds = [*begins, len(lines)]
        told = [sum(prose(lines[under]) for under in range(start + 1, end)) for start, end in pairwise(bounds)]
        if len(begins) < 2 or len(begins) * 2 < len(heads) or any(count < 2 for count in told):
            continue
        if sum(map(prose, lines[: bounds[0]])) <= _SHARED:
            return list(begins.values())
    return []


def _dated_head(lines: Sequence[Line], labels: Sequence[str], at: int, language: str) -> int:
    """The line with which a release begins that this heading is the headline of: the heading, or the date above it; -1 if none does."""
    for under in range(at + 1, min(at + 5, len(lines))):
        line = lines[under]
        if line.kind == "heading" and line.level <= lines[at].level:
            break
        if labels[under] in ("date", "status", "embargo") or (line.kind == "paragraph" and opens(line, language)):
            return at
        if prose(line):
            break
    above = at
    while above and at - above < 3 and labels[above - 1] in ("date", "status", "embargo", "genre"):
        above -= 1
    return above if any(labels[over] in ("date", "status", "embargo") for over in range(above, at)) else -1
