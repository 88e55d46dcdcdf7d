"""Blocks → paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

import msgspec

from masthead.brand.style import style as look
from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Note,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Table,
    Text,
)
from masthead.document.plain import plain
from masthead.writers.docx.story import Setting, Story
from masthead.writers.docx.styles.looks import SET_BOLD, STRONG
from masthead.writers.docx.styles.numbering import LAST, LISTED, continued_style, list_style
from masthead.writers.docx.styles.part import RUNNING
from masthead.writers.docx.text import ranks
from masthead.writers.docx.text.contents import Listed
from masthead.writers.docx.text.figures import figure, row_of
from masthead.writers.docx.text.inlines import runs, unhyphenated
from masthead.writers.docx.text.outline import Outline
from masthead.writers.docx.text.preformatted import STYLE as PREFORMATTED
from masthead.writers.docx.text.preformatted import preformatted
from masthead.writers.docx.text.runs import direction, run
from masthead.writers.docx.text.tables import table
from masthead.writers.formulas import displayed

_LINE = 90
"""Characters of a line, about."""
_JUSTIFIED = ("BodyText", "BodyTextFirstIndent", "NumberedParagraph")


class Blocks:
    """Writes blocks in order; keeps the outline of the headings it wrote."""

    def __init__(self, contents: bool, later: frozenset[str] = frozenset()) -> None:
        self.outline = Outline()
        self.later = later
        """Releases of a digest that contents list where their full texts stand."""
        self.contents: list[Listed] | None = [] if contents else None
        """The headings, if a table of contents is asked for."""

    def write(self, story: Story, blocks: Iterable[BlockNode], setting: Setting) -> None:
        previous: type[BlockNode] | None = None
        content = tuple(blocks)
        written = 0
        for at, block in enumerate(content):
            written = written if at < written else self.row(story, content, at, setting)
            if at < written:
                previous = Figure
                continue
            style = setting.following if previous is Paragraph else setting.paragraph
            self.block(story, block, setting, style)
            if not isinstance(block, Note):
                previous = Break if displayed(block) else type(block)

    def row(self, story: Story, content: Sequence[BlockNode], at: int, setting: Setting) -> int:
        """Writes the figures that share a line from this one on; how many blocks are written with them."""
        return at + row_of(story, content, at, setting) if _begins_row(content, at) else 0

    def block(self, story: Story, block: BlockNode, setting: Setting, style: str) -> None:
        """Writes one block; a plain paragraph in `style`."""
        language = block.language or setting.language
        if block.language and block.language != setting.language:
            setting = msgspec.structs.replace(setting, language=language)
        match block:
            case Paragraph(content):
                style = "Equation" if style in RUNNING and displayed(block) else style
                self.paragraph(story, content, style, setting, numbered=setting.numbered or "")
            case Heading(level, content, anchor):
                self._heading(story, level, content, anchor, setting)
            case List():
                self._list(story, block, setting)
            case Quotation(content, speaker):
                self._quotation(story, content, speaker, setting)
            case Aside(content, title):
                self._aside(story, content, title, setting)
            case Table():
                table(story, block, setting, self.write)
            case Figure():
                figure(story, block, setting)
            case Preformatted(text):
                if text.strip():
                    preformatted(story, text.strip("\n"), setting, language, _inset(story, PREFORMATTED, setting.depth))
            case Break():
                story.paragraph("Break", run(story, "∗∗∗"))
            case Part(content, title):
                self._part(story, content, title, setting)
            case Note():
                # Its words stand where it is called (`notes`).
                pass
            case _:
                assert_never(block)

    def paragraph(
        self, story: Story, content: tuple[Inline, ...], style: str, setting: Setting, *, numbered: str = "", flags: int = 0, keep: str = ""
    ) -> None:
        base, turned = direction(story, setting.language) if setting.language else (story.manuscript.right_to_left, "")
        inner = runs(story, content, flags, setting.language, base)
        if inner:
            if (_runs_on(setting) and style in RUNNING) or style == "NumberedParagraph":
                story.keep_last("Parted", LISTED)
            keep = setting.keep or keep or ("Kept" if _stays(story, content, style, setting) else "")
            if not keep and story.manuscript.brand.setting.justified and style in _JUSTIFIED and "\n" in plain(content):
                keep = "Ragged"
            story.paragraph(style, inner, numbered=numbered, properties=turned, keep=keep)

    def label(self, story: Story, style: str, content: tuple[Inline, ...], level: int, language: str = "", *, listed: bool = True) -> None:
        """A heading in `style`. `listed`: contents have it too, if there are any."""
        words = plain(content).strip()
        if not words:
            return
        if listed and self.contents is not None:
            anchor = f"_Toc{len(self.contents) + 1}"
            self.contents.append(Listed(level, anchor, " ".join(words.split()), style == f"Heading{level}"))
            story.anchors.append(anchor)
        if "\u00ad" in words:
            content = unhyphenated(content)
        self.paragraph(story, content, style, Setting(language=language), flags=SET_BOLD)

    def _heading(self, story: Story, level: int, content: tuple[Inline, ...], anchor: str, setting: Setting) -> None:
        if anchor:
            story.anchors.append(anchor)
        if setting.where == "text":
            if plain(content).strip():
                story.manuscript.level_one |= level == 1 and not self.outline.labelled
                level = self.outline.heading(level)
                self.label(story, _among(story, f"Heading{level}", setting), content, level, setting.language)
        elif setting.where == "cell":
            style = setting.paragraph if setting.paragraph.startswith("TableHead") else "TableHead"
            self.paragraph(story, content, style, setting, flags=SET_BOLD)
        else:
            # Within a list, a quotation or a note a heading of the outline would end what it stands in.
            self.paragraph(story, content, setting.paragraph, setting, flags=STRONG)

    def question(self, story: Story, block: Heading, setting: Setting) -> None:
        """A heading that is a question: quieter than other headings of its level."""
        if block.anchor:
            story.anchors.append(block.anchor)
        if plain(block.content).strip():
            self.label(story, "QuestionHeading", block.content, self.outline.heading(2), block.language or setting.language)

    def _part(self, story: Story, content: tuple[BlockNode, ...], title: tuple[Inline, ...], setting: Setting) -> None:
        titled = bool(plain(title).strip())
        if setting.where != "text":
            if titled:
                self.paragraph(story, title, setting.paragraph, setting, flags=STRONG)
            self.write(story, content, setting)
            return
        before = self.outline.enter(titled)
        if titled:
            level = self.outline.title()
            self.label(story, _among(story, f"Heading{level}", setting), title, level, setting.language)
        self.write(story, content, setting)
        self.outline.leave(before)

    def _quotation(self, story: Story, content: tuple[BlockNode, ...], speaker: tuple[Inline, ...], setting: Setting) -> None:
        spoken = bool(plain(speaker).strip())
        if setting.where == "cell" or setting.where == "note":
            self.write(story, content, setting)
            if spoken:
                self.paragraph(story, speaker, setting.paragraph, setting, flags=STRONG)
            return
        # Where a large sign stands before quotations, it stands before their first paragraph alone.
        following = "QuoteContinued" if story.manuscript.brand.setting.quotation == "marks" else "Quote"
        inside = msgspec.structs.replace(setting, paragraph="Quote", following=following, where="quotation")
        first = setting.numbered is None
        if not first:
            inside = msgspec.structs.replace(inside, numbered=None)
            if content and isinstance(content[0], Paragraph):
                numbered = msgspec.structs.replace(inside, numbered=setting.numbered or "", keep="Kept" * (spoken and len(content) == 1))
                self.block(story, content[0], numbered, "QuoteNumbered")
                content = content[1:]
                inside = msgspec.structs.replace(inside, paragraph=following)
        last = content[-1] if content else None
        if spoken and isinstance(last, Paragraph):
            self.write(story, content[:-1], inside)
            if following == "Quote" or (first and len(content) == 1):
                self.block(story, last, inside, "QuoteAttributed")
            else:
                self.block(story, last, msgspec.structs.replace(inside, keep=inside.keep or "Kept"), following)
        else:
            self.write(story, content, inside)
        if spoken:
            self.paragraph(story, speaker, "Speaker", msgspec.structs.replace(setting, keep=""), flags=SET_BOLD)

    def _aside(self, story: Story, content: tuple[BlockNode, ...], title: tuple[Inline, ...], setting: Setting) -> None:
        """A boxed note: paragraphs of a style of its own between two rules, never a table of one cell."""
        titled = bool(plain(title).strip())
        inside = msgspec.structs.replace(setting, numbered=None)
        if setting.where != "text":
            if titled:
                self.paragraph(story, title, setting.paragraph, inside, flags=STRONG, keep="Kept")
            self.write(story, content, inside)
            return
        begin = len(story.out)
        if titled:
            self.paragraph(story, title, "AsideTitle", inside, flags=SET_BOLD)
        self.write(story, content, msgspec.structs.replace(inside, paragraph="Aside", following="Aside", small="Small"))
        if len(story.out) > begin:
            if story.manuscript.brand.colors.callout:
                for index in range(begin, len(story.out)):
                    story.box(index)
            story.edge(begin, "Opened")
            story.edge(len(story.out) - 1, "Closed")

    def _list(self, story: Story, block: List, setting: Setting) -> None:
        if _runs_on(setting):
            story.keep_last("Parted", (*RUNNING, *LISTED))
        level = min(setting.depth, LAST)
        suffix = setting.small
        style = list_style(block.ordered, level)
        continued = continued_style(level)
        if suffix:
            story.manuscript.small.update((style, continued))
            style, continued = style + suffix, continued + suffix
        inside = msgspec.structs.replace(
            setting,
            paragraph=continued,
            following=continued,
            where="list" if setting.where == "text" else setting.where,
            depth=setting.depth + 1,
        )
        numbered = story.manuscript.numbering.list(level, block.start, block.counter) if block.ordered else ""
        count = len(block.items)
        size = look(story.manuscript.brand, "small" if suffix else "body", story.manuscript.language).size
        abreast = ranks.columns(story, block, size) if setting.where == "text" and not setting.keep else 1
        abreast = abreast if abreast > 1 and ranks.begin(story) else 1
        for number, item in enumerate(block.items):
            begin = len(story.out)
            self._item(story, item, inside, style, numbered)
            # The first two items stay together, and the last two: none stands alone on a page.
            if setting.where == "text" and not setting.keep and number < count - 1 and number in (0, count - 2) and len(story.out) > begin:
                story.keep_last("Kept")
        if abreast > 1:
            ranks.finish(story, abreast)

    def _item(self, story: Story, item: Item, setting: Setting, style: str, numbered: str) -> None:
        first = item.content[0] if item.content else None
        rest = item.content[1:]
        if isinstance(first, (Paragraph, Heading)) and plain(first.content).strip():
            inside = msgspec.structs.replace(setting, language=first.language) if first.language else setting
            flags = STRONG if isinstance(first, Heading) else 0
            if isinstance(first, Heading) and first.anchor:
                story.anchors.append(first.anchor)
            self.paragraph(story, first.content, style, inside, numbered=numbered, flags=flags)
        else:
            # A number counts even where no paragraph carries it; a bullet before a table or another bullet says nothing.
            if numbered:
                story.paragraph(style, "", numbered=numbered)
            rest = item.content
        self.write(story, rest, setting)


def _begins_row(content: Sequence[BlockNode], at: int) -> bool:
    """Whether a figure shares its line with the next one."""
    if at + 1 >= len(content) or not isinstance(content[at], Figure):
        return False
    following = content[at + 1]
    return isinstance(following, Figure) and following.beside


def _among(story: Story, style: str, setting: Setting) -> str:
    """The style of a heading, quieter among small print."""
    if setting.small:
        story.manuscript.small.add(style)
    return style + setting.small


def _inset(story: Story, style: str, depth: int) -> str:
    """A style as it stands within so many lists: as far in as their words."""
    if depth:
        style += f"Inset{min(depth, LAST + 1)}"
        story.manuscript.inset.add(style)
    return style


def _runs_on(setting: Setting) -> bool:
    """Whether paragraphs follow each other without room between them."""
    return setting.where == "text" and setting.following == "BodyTextFirstIndent"


def _stays(story: Story, content: tuple[Inline, ...], style: str, setting: Setting) -> bool:
    """Whether a paragraph stays with what comes next: it announces that, or is a line all in bold over it. Of several such lines not each, so
    that a text that is all in bold may part; and none in a cell, which would hold rows together and the table with what follows."""
    if setting.where == "cell" or style == "Question":
        return False
    if _announces(content):
        return True
    if setting.where != "text" or len(content) != 1 or not isinstance(content[0], Strong) or len(plain(content)) > _LINE:
        return False
    return not (story.out and 'Kept"/>' in story.out[-1][:80])


def _announces(content: tuple[Inline, ...]) -> bool:
    """Whether a paragraph ends in a colon: what it announces must not begin on another page."""
    last = content[-1] if content else None
    match last:
        case Text(text):
            return text.rstrip().endswith((":", "："))
        case Strong(kids) | Emphasis(kids) | Link(_, kids) | Foreign(_, kids) | Abbreviation(_, kids):
            return _announces(kids)
        case _:
            return False
