"""A story of a Word file (its text, a note): paragraphs and tables → blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from masthead.document.model import BlockNode, Break, Code, Figure, Foreign, Heading, Inline, Paragraph, Strong, Text
from masthead.document.plain import plain
from masthead.document.renaming import Names, renamed
from masthead.document.tidy import inlines as tidied
from masthead.document.tidy import preformatted
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.limits import LIMITS
from masthead.notices import Dropped
from masthead.readers.docx import tables
from masthead.readers.docx.drawings import Drawings
from masthead.readers.docx.gathering import Caption, Gathering
from masthead.readers.docx.line import Line
from masthead.readers.docx.manuscript import Manuscript, gallery, placeholder, said_in
from masthead.readers.docx.names import MC, Element, M, O, R, V, W, local, val, whole
from masthead.readers.docx.numbering import Mark
from masthead.readers.docx.places import heads
from masthead.readers.docx.styles import Style, indents
from masthead.sources.source import Source

_DEEPEST = 6
"""The deepest level of headings that a document has."""
_TEXT = 100
"""Characters from which a paragraph is one of the text."""
_NO_HEADING = 250
"""Characters from which it is, whatever the name of its style says."""
_STEP = 360
"""Twips between levels of lists that say nothing of it."""
_THROUGH = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent"))
_SILENT = frozenset(W + name for name in ("sectPr", "tcPr", "pPr", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))
_TABLE_OF_CONTENTS = "the table of contents, which is made anew"


class Story:
    """Reads one part. Recursion is bounded: no part has more than 256 elements within each other (see `Package.xml`)."""

    def __init__(self, manuscript: Manuscript, part: str) -> None:
        self._manuscript = manuscript
        self._drawings = Drawings(manuscript, part, self.boxed)
        self._part = part
        self._line = Line(manuscript, part, self._drawings)
        self._depth = 0
        self._carried = False
        """The paragraph's mark is deleted, or it is a drop capital: what follows belongs to it."""
        self._plain = False
        """Whether a paragraph of the text has come that is not set in: only then is one that is set in set apart."""

    def blocks(self, element: Element) -> tuple[BlockNode, ...]:
        """What a body, a cell or a note holds."""
        self._depth += 1
        if self._depth > LIMITS.depth + 1:
            raise LimitError(
                f"has tables or boxes nested deeper than limit.depth ({LIMITS.depth})",
                where=self._manuscript.where,
                hint="no honest document is nested like this; --set limit.depth=N raises the limit",
            )
        gathering = Gathering()
        self._within(element, gathering)
        if self._carried:
            self._carried = False
            self._end(Style(), None, gathering, None)
        self._depth -= 1
        return gathering.done()

    def boxed(self, element: Element) -> tuple[BlockNode, ...]:
        """What a text box holds: a story of its own, in the middle of a line of this one."""
        inner = Story(self._manuscript, self._part)
        inner._depth = self._depth
        return inner.blocks(element)

    def _within(self, kids: Iterable[Element], gathering: Gathering) -> None:
        for kid in kids:
            tag = kid.tag
            if tag == W + "p":
                self._paragraph(kid, gathering)
            elif tag == W + "tbl":
                self._table(kid, gathering)
            elif tag == W + "sdt":
                self._control(kid, gathering)
            elif tag in _THROUGH:
                self._within(kid, gathering)
            elif tag in (W + "del", W + "moveFrom"):
                self._line.walk((kid,))
            elif tag == MC + "AlternateContent":
                ways = [*kid.findall(MC + "Choice"), *kid.findall(MC + "Fallback")]
                self._within(ways[0] if ways else (), gathering)
            elif tag in (M + "oMathPara", M + "oMath"):
                self._line.begin(Style())
                self._line.walk((kid,))
                self._end(Style(), None, gathering, None)
            elif tag == W + "altChunk":
                self._chunk(kid, gathering)
            elif isinstance(tag, str) and tag not in _SILENT:
                self._astray(kid, gathering)

    def _astray(self, element: Element, gathering: Gathering) -> None:
        """What may not stand among blocks, though some programs write it: what is in it, if that is text."""
        if element.find(f".//{W}p") is not None:
            self._manuscript.unknown.setdefault(local(element))
            self._within(element, gathering)
        elif said_in(element).strip() or element.find(f".//{W}drawing") is not None:
            self._line.begin(Style())
            self._line.walk((element,))
            self._end(Style(), None, gathering, None)

    def _chunk(self, element: Element, gathering: Gathering) -> None:
        """A part in another format, which Word takes into the text when it opens the file (17.17.2.1)."""
        manuscript = self._manuscript
        relation = manuscript.package.relations(self._part).get(element.get(R + "id", ""))
        try:
            if relation is None or relation.external or relation.target not in manuscript.package:
                raise UnreadableError("is not here")
            found = manuscript.inner(Source(relation.target.rpartition("/")[2], manuscript.package.data(relation.target)), manuscript.note)
        except MastheadError as error:
            manuscript.note(Dropped((), f"a part in another format: it {error.problem}", manuscript.where))
            return
        manuscript.pictures.adopt(found.assets)
        manuscript.chunks += 1
        names = Names(f"part{manuscript.chunks}-", {asset.name: asset.name for asset in found.assets})
        for block in found.blocks:
            gathering.add(renamed(block, names))

    def _control(self, element: Element, gathering: Gathering) -> None:
        properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
        if content is None:
            return
        if gallery(properties) == "table of contents":
            self._line.leave_out(content, _TABLE_OF_CONTENTS)
        elif placeholder(properties):
            self._line.leave_out(content, "a placeholder that nobody filled in")
        else:
            self._within(content, gathering)

    def _table(self, element: Element, gathering: Gathering) -> None:
        for block in tables.blocks(element, self._manuscript, self.blocks):
            gathering.add(block)

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────

    def _paragraph(self, element: Element, gathering: Gathering) -> None:
        properties = element.find(W + "pPr")
        style = self._manuscript.styles.paragraph(val(properties, "pStyle"))
        if style.role == "contents":
            # Fields that begin or end here are still to be heard.
            if not self._line.makes_contents:
                self._line.leave_out(element, _TABLE_OF_CONTENTS)
            self._line.walk(element.iter(W + "fldChar", W + "instrText"))
            return
        level = heads(element, self._manuscript.styles, self._manuscript.looked)
        if level and style.role not in ("heading", "title"):
            # What only looks like a heading has the level that it has beside the others.
            style = replace(style, role="heading", level=level, named=element in self._manuscript.looked)
        if style.role == "code" and self._manuscript.styles.typewritten:
            style = replace(style, role="")
        if not self._carried:
            self._line.begin(style, raw=style.role == "code")
        if self._joins(properties):
            self._carried = True
            self._line.walk(element)
            return
        self._carried = False
        mark = self._mark(properties, style)
        if mark is not None and mark.words and style.role != "code":
            self._line.say(mark.words.rstrip() + " ")
        elif mark is not None and mark.ordered and style.role in ("heading", "title"):
            self._manuscript.unnumbered += 1
        if style.role == "term":
            self._line.mark("strong", lambda: self._line.walk(element))
        else:
            self._line.walk(element)
        self._end(style, properties, gathering, mark, self._manuscript.places.anchors.get(element, ""))
        if _is_rule(element, properties) or (style.role == "rule" and not said_in(element).strip()):
            gathering.add(Break())

    def _joins(self, properties: Element) -> bool:
        """Whether a paragraph is one with the next: its mark is deleted or moved away (17.13.5), or it is a drop capital (17.3.1.11)."""
        if properties is None:
            return False
        own = properties.find(W + "rPr")
        if own is not None and (own.find(W + "del") is not None or own.find(W + "moveFrom") is not None):
            return True
        frame = properties.find(W + "framePr")
        return frame is not None and frame.get(W + "dropCap", "none") != "none"

    def _mark(self, properties: Element, style: Style) -> Mark | None:
        """The mark that numbering gives a paragraph, which is counted even if it is not shown here."""
        number, level = style.number, style.deep
        own = properties.find(W + "numPr") if properties is not None else None
        if own is not None:
            number = whole(val(own, "numId"), number) if own.find(W + "numId") is not None else number
            level = whole(val(own, "ilvl"), level) if own.find(W + "ilvl") is not None else level
        if not number:
            return None
        if level < 0:
            level = self._manuscript.numbering.level(number, val(properties, "pStyle") or self._manuscript.styles.default)
        mark = self._manuscript.numbering.mark(number, level)
        if mark is None:
            return None
        # The paragraph's own indent holds before the level's, and that before the style's, unless the style brings the numbering (17.9.23).
        indent = indents(properties, None, False)[0] if properties is not None else None
        if indent is None and style.indent is not None and (own is None or mark.indent < 0):
            indent = style.indent
        if indent is None and mark.indent < 0:
            indent = _STEP * (mark.level + 1)
        return mark if indent is None else replace(mark, indent=indent)

    def _end(self, style: Style, properties: Element, gathering: Gathering, mark: Mark | None, anchor: str = "") -> None:
        """Makes blocks of what the line holds."""
        line = self._line
        before, line.before = line.before, []
        if style.role == "code":
            gathering.code(preformatted(line.raw().expandtabs(8)) if mark is None else line.raw())
            paragraphs: list[Paragraph] = []
        else:
            parts = [*line.split, line.take()]
            line.split = []
            paragraphs = [_tongued(_coded(content)) for content in parts if content]
        after, line.after = line.after, []
        for block in before:
            self._beside(block, gathering)
        for paragraph in paragraphs:
            self._place(paragraph, style, properties, gathering, mark, anchor)
            mark, anchor = None, ""
        for block in after:
            self._beside(block, gathering)

    def _beside(self, block: BlockNode, gathering: Gathering) -> None:
        """A picture or a box: in an item of a list, if the list goes on around it."""
        if isinstance(block, Figure) and gathering.in_list and gathering.continues(0):
            gathering.more(block)
        else:
            gathering.add(block)

    def _place(self, paragraph: Paragraph, style: Style, properties: Element, gathering: Gathering, mark: Mark | None, anchor: str) -> None:
        match style.role:
            case "heading" | "title" if style.named and _is_text(paragraph):
                self._text(paragraph, replace(style, role=""), properties, gathering, mark)
            case "heading" | "title":
                if style.named:
                    level = style.level or 1 + (self._manuscript.begun and not self._manuscript.crossheads)
                else:
                    level = 1 if style.role == "title" else min(style.level + self._manuscript.titled, _DEEPEST)
                gathering.add(Heading(level, _light(paragraph.content), anchor, language=paragraph.language))
            case "caption":
                gathering.add(Caption(paragraph, self._line.sequence))
            case "rule":
                gathering.add(paragraph if any(letter.isalnum() for letter in plain(paragraph.content)) else Break())
            case "quote" if mark is None or not mark.shown:
                gathering.quote(paragraph)
            case "speaker" if gathering.speak(paragraph.content):
                pass
            case "aside":
                gathering.box(paragraph)
            case "aside title":
                gathering.box(None, _light(paragraph.content))
            case "" | "subtitle" | "speaker" | "quote" | "term" | "continued" | "contents" | "code" | "paragraph":
                self._text(paragraph, style, properties, gathering, mark)
            case _:
                assert_never(style.role)

    def _text(self, paragraph: Paragraph, style: Style, properties: Element, gathering: Gathering, mark: Mark | None) -> None:
        if mark is not None and mark.shown and not mark.words and style.role != "paragraph":
            self._manuscript.lettered = self._manuscript.lettered or mark.lettered
            gathering.item(paragraph, mark)
            return
        indent, both = indents(properties, style.indent, style.both) if properties is not None else (style.indent, style.both)
        if mark is not None and not mark.shown:
            indent, both = mark.indent, False
        if (indent or style.role == "continued") and gathering.in_list and gathering.continues(indent or 0):
            gathering.more(paragraph)
        elif both and self._plain and not style.role:
            gathering.quote(paragraph)
        else:
            self._plain = self._plain or not indent
            self._manuscript.begun = self._manuscript.begun or len(plain(paragraph.content)) > _TEXT
            gathering.add(paragraph)


def _is_text(paragraph: Paragraph) -> bool:
    said = plain(paragraph.content).rstrip()
    return len(said) > (_TEXT if said.endswith((".", "。")) else _NO_HEADING)


def _coded(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Runs of code side by side, which a program coloured, as one."""
    if sum(isinstance(part, Code) for part in content) < 2:
        return content
    joined: list[Inline] = []
    for part in content:
        if isinstance(part, Code) and joined and isinstance(last := joined[-1], Code):
            joined[-1] = Code(last.text + part.text)
        else:
            joined.append(part)
    return tuple(joined)


def _tongued(content: tuple[Inline, ...]) -> Paragraph:
    """A paragraph that is wholly in another language is that, not its words."""
    tongues = {part.language for part in content if isinstance(part, Foreign)}
    if len(tongues) != 1 or any(plain((part,)).strip() for part in content if not isinstance(part, Foreign)):
        return Paragraph(content)
    bare = tidied(kid for part in content for kid in (part.content if isinstance(part, Foreign) else (part,)))
    return Paragraph(bare, language=tongues.pop())


def _light(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A heading that is bold all through says no more by it than that it is a heading."""
    if any(isinstance(part, Text) and part.text.strip() for part in content):
        return content
    if all(isinstance(part, (Strong, Text)) for part in content):
        return tidied(kid for part in content for kid in (part.content if isinstance(part, Strong) else (part,)))
    return content


def _is_rule(element: Element, properties: Element) -> bool:
    """A line across the page: drawn (`o:hr`), or the border of a paragraph without words."""
    if any(shape.get(O + "hr") in ("t", "true", "1") for shape in element.iter(V + "rect")):
        return True
    borders = properties.find(W + "pBdr") if properties is not None else None
    drawn = borders is not None and any(
        local(edge) in ("top", "bottom") and edge.get(W + "val", "nil") not in ("nil", "none") for edge in borders
    )
    return drawn and element.find(W + "r") is None and not said_in(element).strip()
