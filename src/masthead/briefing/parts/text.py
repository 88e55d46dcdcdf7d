"""The source's own text as sections: every piece in one of them, headings in order, paragraphs numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Piece, Release, Role
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.said.places import folded
from masthead.briefing.model import Entry, Reference, Text
from masthead.briefing.mother_tongue import mother_tongue
from masthead.briefing.profiles import Profile
from masthead.briefing.telling.believed import untrue
from masthead.briefing.wording import Speak, silent, stretches, tagged, tongue
from masthead.document.cut import cut, trim
from masthead.document.model import (
    BlockNode,
    Break,
    Heading,
    LineBreak,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
)
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.language.labels import Labels
from masthead.language.tags import primary
from masthead.language.writing import numeral

_BODY: frozenset[Role] = frozenset(("body", "continued"))
_TAIL: dict[Role, Literal["notes", "boilerplate", "contact", "signature", "small"]] = {
    "notes": "notes",
    "boilerplate": "boilerplate",
    "contact": "contact",
    "signature": "signature",
    "disclaimer": "small",
    "furniture": "small",
}
_SENTENCE_ENDS = ".!?…:;,。！？：；،؛؟\"”»’'"
_AROUND = ("【】", "［］", "〔〕", "《》", "〈〉", "＜＞", "[]", "<>", "--", "――")
"""Marks that stand round a heading."""
_ASKS = "?？؟"
"""Questions head their answers, if they are all in bold."""
_ASKED = (*_ASKS,)
_TITLE_LINE = 90
"""Characters of a line in bold type that is a heading in all but name."""
LONGEST_LABEL = 80
"""Characters of a heading that may stand as a section's label; a longer one stays a heading in the text."""


class Body(Struct, frozen=True, gc=False):
    """The text of a release as entries, and where references to the document's blocks lead."""

    entries: tuple[Entry, ...]
    places: dict[int, Reference]
    """Index of the document's block → the entry that holds it."""


def body(release: Release, profile: Profile, labels: Labels, *, after: int = 0, prefix: str = "") -> Body:
    """The entries of the full text. Numbers go on after `after`; `prefix` keeps anchors of several releases apart."""
    placed = _placed(release)
    summed_up = _at_a_glance(release, profile) - _introduced(release)
    pieces = [piece for piece in placed if piece.role in _BODY or (piece.role == "summary" and piece.index not in summed_up)]
    while pieces and isinstance(pieces[-1].block, Break):  # a rule under the text parts it from nothing,
        pieces.pop()
    while pieces and isinstance(pieces[0].block, Break):  # nor does one above it, whose title stands elsewhere
        pieces.pop(0)
    if not profile.numbers:
        pieces = [part for piece in pieces for part in _asked(piece)]
    blocks = levelled([piece.block for piece in pieces], profile.top)
    last = max((i for i, block in enumerate(blocks) if not isinstance(block, Note)), default=-1)
    entries: list[Entry] = []
    places: dict[int, Reference] = {}
    number = after
    for i, (piece, block) in enumerate(zip(pieces, blocks, strict=True)):
        if isinstance(block, Break) and entries and isinstance(entries[-1].block, Break):
            continue  # one rule parts as well as two
        counted = profile.numbers and _counts(block)
        number += counted
        anchor = f"{prefix}p{number}" if counted else f"{prefix}b{piece.index}-{i}"
        mark = release.end_mark.text if release.end_mark and i == last else ""
        entries.append(Entry(block, number if counted else 0, anchor, mark))
        if profile.numbers and number > after:
            places.setdefault(piece.index, Reference(anchor, labels.paragraph.format(number=numeral(number, labels))))
    return Body(tuple(entries), places)


def _asked(piece: Piece) -> tuple[Piece, ...]:
    """A question in bold, and its answer on the lines below it in the same paragraph, as the two that they are; else the piece as it is."""
    match piece.block:
        case Paragraph((Strong() as question, LineBreak(), _, *_) as content) if plain((question,)).rstrip()[-1:] in _ASKED:
            asked = replace(piece.block, content=(question,))
            if _is_title_line(asked):
                return replace(piece, block=asked), replace(piece, block=replace(piece.block, content=content[2:]))
    return (piece,)


def _at_a_glance(release: Release, profile: Profile) -> frozenset[int]:
    """The pieces whose words, if they are the author's own summary, stand at a glance: not those in another language than the text."""
    if not profile.digest or release.at_a_glance is not None or untrue(release):
        return frozenset()
    return frozenset(piece.index for piece in mother_tongue(release).pieces)


def _introduced(release: Release) -> set[int]:
    """The author's points under a line of the text that announces them ("Key points:"): they stand there too, or it would announce nothing."""
    body = {piece.index: piece.block for piece in release.pieces if piece.role == "body"}
    points = (piece.index for piece in release.pieces if piece.role == "summary")
    return {at for at in points if at - 1 in body and plain_block(body[at - 1]).rstrip().endswith((":", "："))}


def _placed(release: Release) -> list[Piece]:
    """The pieces; a mark in words ("- end -") that ends not the text but a part of it belongs to what stands before it."""
    mark = release.end_mark.evidence.block if release.end_mark else -1
    last = max((piece.index for piece in release.pieces if piece.role in _BODY), default=-1)
    placed: list[Piece] = []
    for piece in release.pieces:
        if (
            piece.role == "furniture"
            and isinstance(piece.block, Preformatted)
            and placed
            and placed[-1].role in _BODY
            and piece.index < last
        ):
            piece = replace(piece, role=placed[-1].role)  # code amid a text is no furniture of its page, whatever it looks like
        stays = piece.role == "end-mark" and piece.index != mark and any(map(str.isalnum, plain_block(piece.block)))
        before: Role = placed[-1].role if placed and (placed[-1].role in _BODY or placed[-1].role in _TAIL) else "signature"
        placed.append(replace(piece, role=before) if stays else piece)
    return _in_order(_parting(_called(placed, release)))


def _called(pieces: list[Piece], release: Release) -> list[Piece]:
    """The pieces with notes that the text calls as part of it, whatever their words look like: they stand where they are called, and would
    leave a section of their own with a label and nothing under it."""
    notes = [at for at, piece in enumerate(pieces) if isinstance(piece.block, Note) and piece.role in _TAIL]
    if not notes or not any(piece.role in _BODY for piece in pieces):
        return pieces
    called = {
        inline.label
        for block in every(release.document.blocks)
        for inline in every_inline(inlines(block))
        if isinstance(inline, NoteReference)
    }
    kept = list(pieces)
    for at in notes:
        note = kept[at]
        if isinstance(note.block, Note) and note.block.label in called:
            kept[at] = replace(note, role="body")
    return kept


def _parting(pieces: list[Piece]) -> list[Piece]:
    """The pieces with rules between two paragraphs of the text as part of it: their author parts thoughts by them. One beside a heading or at
    the text's edge says nothing that the page does not."""
    kept = list(pieces)
    for at, piece in enumerate(pieces[1:-1], 1):
        if isinstance(piece.block, Break) and piece.role == "furniture":
            around = (pieces[at - 1], pieces[at + 1])
            if all(each.role in _BODY and not isinstance(each.block, (Heading, Note, Break)) for each in around):
                kept[at] = replace(piece, role="body")
    return kept


def _in_order(pieces: list[Piece]) -> list[Piece]:
    """The pieces with a section of background within the text as part of it: one that comes before another section of the text is no
    appendix, and stays where its author put it."""
    kept = list(pieces)
    start = -1
    begun = False
    for at, piece in enumerate(pieces):
        if piece.role == "end-mark":
            break
        begun = begun or piece.role == "body"
        if piece.role != "notes":
            if start >= 0 and piece.role == "body" and isinstance(piece.block, Heading):
                kept[start:at] = [replace(each, role="body") if each.role == "notes" else each for each in pieces[start:at]]
                start = -1
        elif start < 0 and begun and isinstance(piece.block, Heading):
            start = at
    return kept


def _counts(block: BlockNode) -> bool:
    """Whether a block is one of the numbered paragraphs; a list of contents or an address, set in lines, is none."""
    text = plain_block(block).strip() if isinstance(block, (Paragraph, Quotation)) else ""
    return bool(text) and not (isinstance(block, Paragraph) and "\n" in text and text[-1] not in _SENTENCE_ENDS)


def levelled(blocks: Sequence[BlockNode], top: int) -> list[BlockNode]:
    """Headings so that the highest has level `top`, none skips a level (readers are told of no gap that the source had), and those that the source
    has side by side stay so."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    shift = top - min(levels, default=top)
    above = named = top - 1
    opened: list[tuple[int, int]] = []  # levels of the headings over what follows: the source's, and ours
    done: list[BlockNode] = []
    for block in blocks:
        if isinstance(block, Heading):
            if opened and block.level <= opened[-1][0]:
                above = _beside(opened, block.level, top) - 1
            above = named = min(block.level + shift, above + 1, 6)
            opened.append((block.level, above))
            done.append(replace(block, level=above))
        elif isinstance(block, Paragraph) and _is_title_line(block):
            above = min(named + 1, 6)
            strong = block.content[0]
            content = strong.content if isinstance(strong, Strong) else block.content  # a heading says so by more than its weight
            done.append(Heading(above, content, place=block.place, language=block.language))
        elif isinstance(block, Part):
            done.append(replace(block, content=tuple(levelled(block.content, min(top + 1, 6)))))
        else:
            done.append(block)
    return done


def _beside(opened: list[tuple[int, int]], level: int, top: int) -> int:
    """Our level for a heading that closes some of those: theirs that the source has as high, else one under what is left open."""
    while opened:
        source, ours = opened.pop()
        if source <= level:
            if source == level:
                return ours
            opened.append((source, ours))
            return ours + 1
    return top


def _is_title_line(block: Paragraph) -> bool:
    """A paragraph that is nothing but a short line in bold, without a full stop: writers of web pages mean a heading by it."""
    if len(block.content) != 1 or not isinstance(block.content[0], Strong):
        return False
    line = plain(block.content).strip()
    return 0 < len(line) <= _TITLE_LINE and "\n" not in line and (line[-1] not in _SENTENCE_ENDS or line[-1] in _ASKS)


def whole(entries: tuple[Entry, ...], language: str, profile: Profile, labels: Labels, speak: Speak) -> list[Text]:
    """The full text; where one language follows another in it, a part for each, under a label in its own."""
    if not profile.digest:
        return [Text("report" if profile.sections else "full", "", entries)]
    parts: list[Text] = []
    for tag, stretch in stretches(entries, language) if entries else ():
        other = speak(tag) if tag else None
        parts.append(Text("full", (other or labels).full_text, stretch, tag if other else ""))
    return parts


def tail(release: Release, labels: Labels, *, level: int = 2, speak: Speak = silent) -> list[Text]:
    """What stands around the text: signature, notes, boilerplate, contacts and small print, in the order of the source and each under
    its own heading, which is of this level, or under our label: in the language of the part, if we `speak` it."""
    sections: list[Text] = []
    for group in _runs(_placed(release)):
        role = group[0].role
        own, blocks = _headed(group, release, labels.contacts if role == "contact" else "")
        first = group[0].block
        # What leads to its heading leads to the section. In a digest the same name may be several releases'.
        anchor = first.anchor if own and level == 2 and isinstance(first, Heading) else ""
        if all(isinstance(block, Break) for block in blocks):  # rules alone part nothing
            blocks = []
        tag = tongue((piece.block for piece in group), release.language) if len(release.languages) > 1 else ""
        if own and primary(group[0].block.language or release.language) != primary(tag):
            tag = ""  # its own heading is not in the language of what it is over
        other = speak(tag) if tag else None
        said = other or labels
        named: dict[Role, str] = {"notes": said.notes, "boilerplate": said.about, "contact": said.contacts}
        # A heading that leads somewhere stays one, since a label leads nowhere.
        label = own or ("" if blocks and _leads(blocks[0]) else named.get(role, ""))
        if not own and role == "contact" and blocks and folded(plain_block(blocks[0]).partition("\n")[0]) == folded(label):
            label = ""  # the first line of the text says just that
        if own and not blocks and sections:
            # Its text stands elsewhere: a heading alone makes no section, but its words stay.
            heading = Heading(level + 1, (Words(own),))
            sections[-1] = replace(sections[-1], entries=(*sections[-1].entries, Entry(heading)))
        elif blocks or label:
            blocks = levelled([*_parted_once(blocks)], level + 1 if label else level)
            entries = tuple(map(Entry, tagged(blocks, release.language) if other else blocks))
            kind = "questions" if role == "notes" and asks_and_answers(label, release.language) else _TAIL[role]
            sections.append(Text(kind, label, entries, tag if other else "", anchor, level))
    return sections


def _parted_once(blocks: Iterable[BlockNode]) -> Iterator[BlockNode]:
    """Blocks, without rules that follow rules."""
    before: BlockNode | None = None
    for block in blocks:
        if not (isinstance(block, Break) and isinstance(before, Break)):
            yield block
        before = block


def asks_and_answers(heading: str, language: str) -> bool:
    """Whether a heading says that questions and answers follow."""
    return folded(heading) in {folded(name) for name in pack(language).questions}


def _runs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces of the tail that follow each other in one role. A heading begins a run, and what follows it alone is its own, headings below its
    rank as well."""
    runs: list[list[Piece]] = []
    before: Piece | None = None
    for piece in pieces:
        if piece.role in _TAIL:
            goes_on = before is not None and (before.role == piece.role or isinstance(before.block, Heading)) and before.role in _TAIL
            if goes_on and (not isinstance(piece.block, Heading) or _lies_in(runs[-1][0], piece)):
                runs[-1].append(piece)
            else:
                runs.append([piece])
        # What a wire or a page put between two lines parts nothing.
        before = before if piece.role == "wire" else piece
    return runs


def _lies_in(first: Piece, piece: Piece) -> bool:
    """Whether a heading is of a lower rank than the one that a part of the tail begins with, whose role it has."""
    return (
        isinstance(first.block, Heading)
        and isinstance(piece.block, Heading)
        and piece.block.level > first.block.level
        and piece.role == first.role
    )


def _headed(group: Sequence[Piece], release: Release, ours: str = "") -> tuple[str, list[BlockNode]]:
    """A run's own heading as its label, and the blocks under it; no label and all blocks, if the heading is a link, or a line of a paragraph
    that says what our label would."""
    blocks = [piece.block for piece in group]
    first = blocks[0]
    if isinstance(first, Paragraph) and "\n" in (text := plain_block(first)):
        row = text.partition("\n")[0]
        if 0 < len(row) <= LONGEST_LABEL and _is_heading(row, group[0], release) and folded(row) != folded(ours):
            # The heading and its text are lines of one paragraph.
            heading, rest = Heading(2, trim(cut(first.content, 0, len(row)))), trim(cut(first.content, len(row), len(text)))
            if _leads(heading):
                return "", [heading, replace(first, content=rest), *blocks[1:]]
            return _bare(row), [replace(first, content=rest), *blocks[1:]]
    if isinstance(first, Heading) or (isinstance(first, Paragraph) and len(blocks) > 1 and _heads(group[0], release)):
        label = " ".join(plain(first.content).split())
        if len(label) <= LONGEST_LABEL:
            heading = first if isinstance(first, Heading) else Heading(2, first.content, language=first.language)
            if _leads(heading):
                return "", [heading, *blocks[1:]]
            return _bare(label), blocks[1:]  # a label stands beside its text and needs no colon
    return "", blocks


def _heads(piece: Piece, release: Release) -> bool:
    """Whether a paragraph is a heading."""
    return piece.evidence.rule.endswith("heading") or _calls(plain_block(piece.block), piece, release)


def _bare(label: str) -> str:
    """A label without its colon, and without brackets that lie round the whole."""
    label = label.rstrip(":： ")
    held = label[1:-1].strip()
    return held if held and label[0] + label[-1] in _AROUND and label[0] not in held and label[-1] not in held else label


def _calls(row: str, piece: Piece, release: Release) -> bool:
    """Whether a line says that contacts follow, and nothing more: our own label beside it would say the same. Between brackets it may say of
    what: 【本件に関するお問い合わせ先】."""
    label = _bare(row.strip())
    if piece.role != "contact" or not 0 < len(label) <= LONGEST_LABEL or any(letter.isdigit() or letter == "@" for letter in label):
        return False
    said = folded(label)
    names = {folded(name) for language in (release.language, "en") for name in pack(language).contacts}
    return said in names or (label != row.strip().rstrip(":： ") and said.endswith(tuple(names)))


def _leads(block: BlockNode) -> bool:
    """Whether a block is a heading that leads out of the document."""
    return isinstance(block, Heading) and any(
        isinstance(inline, Link) and not inline.target.startswith("#") for inline in every_inline(block.content)
    )


def _is_heading(row: str, piece: Piece, release: Release) -> bool:
    """Whether the first line of a paragraph is the heading of the part that it opens."""
    if piece.role == "contact":
        return _calls(row, piece, release)
    if piece.role == "disclaimer":
        return phrases(pack(release.language).disclaimers).match(row) is not None
    return piece.role == "boilerplate" and any(passage.heading == row for passage in release.boilerplate)
