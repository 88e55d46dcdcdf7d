"""The tree that docutils makes of a text → blocks and inlines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from masthead.document.build import Kind, Runs, collapse
from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Cell,
    Code,
    Figure,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Strong,
    Text,
)
from masthead.document.model import Note as NoteBlock
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note
from masthead.readers import links, tex
from masthead.readers.grid import table
from masthead.readers.markup.facts import is_fact
from masthead.readers.pictures import Pictures, elsewhere
from masthead.sources.counted import too_deep
from masthead.sources.source import Source

if TYPE_CHECKING:
    from docutils import nodes

Parse = Callable[[str], "nodes.document"]

_ROLE = expression(r":[\w:+.-]+:`((?:[^`\\]|\\.)*)`|`((?:[^`\\]|\\.)*)`:[\w:+.-]+:")
_TARGET = expression(r"\s*<[^<>]*>\s*\Z")
_DIRECTIVE = expression(r"\.\. (?:\|[^|]+\| )?([\w:+.-]+)::[ \t]*(.*)")
_OPTION = expression(r"[ \t]*:[\w-]+:.*")
_FACT = expression(r"([A-Za-z][\w-]*): *(.*)")
_BOXED = frozenset(("attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning"))
_THROUGH = frozenset(
    ("document", "container", "compound", "decoration", "docinfo", "legend", "definition", "description", "field_body", "line")
)
_NOTHING = frozenset(("substitution_definition", "pending", "target", "colspec", "meta", "generated"))
_UNSHOWN = frozenset(
    ("toctree", "index", "contents", "sectnum", "highlight", "currentmodule", "module", "default-role", "role", "meta", "include", "raw")
)
"""Directives without a text of their own."""


class Walk:
    """One document. `parse` makes a tree of what a directive holds that docutils doesn't know."""

    def __init__(self, source: Source, note: Note, parse: Parse) -> None:
        self._where = source.name
        self._note = note
        self._parse = parse
        self.pictures = Pictures(source, note)
        self.facts: list[tuple[str, str]] = []
        self._runs = Runs()
        self._figures: list[Figure] = []
        self._anchors: frozenset[str] = frozenset()
        self._level = 0
        self._titled = False
        self._begun = False
        self._depth = 0

    def document(self, tree: nodes.document) -> tuple[BlockNode, ...]:
        from docutils import nodes

        self._anchors = frozenset(reference["refid"] for reference in tree.findall(nodes.reference) if "refid" in reference)
        self._titled = any(isinstance(kid, nodes.title) for kid in tree.children)
        return tuple(self._blocks(tree.children))

    def _blocks(self, kids: Iterable[nodes.Node]) -> Iterator[BlockNode]:
        self._depth += 1
        if self._depth > LIMITS.depth:
            raise too_deep(self._where)
        for kid in kids:
            yield from self._block(kid)
        self._depth -= 1

    def _block(self, node: nodes.Node) -> Iterator[BlockNode]:
        name = type(node).__name__
        kids = node.children
        match name:
            case "section":
                self._level += 1
                yield from self._blocks(kids)
                self._level -= 1
            case "title":
                yield from self._heading(node, self._level + self._titled)
            case "subtitle" | "rubric":
                yield from self._heading(node, self._level + 1 + self._titled)
            case "paragraph" | "attribution" | "caption" | "term":
                if content := self._inlines(node):
                    self._begun = True
                    yield Paragraph((Strong(content),) if name == "term" else content)
                yield from self._hung()
            case "bullet_list" | "enumerated_list":
                items = (tuple(self._blocks(item.children)) for item in kids)
                made = tuple(Item(item) for item in items if item)
                start = node.get("start", 1)
                if made:
                    yield List(made, name == "enumerated_list", start if name == "enumerated_list" else 1)
            case "definition_list" | "definition_list_item" | "option_list" | "option_list_item" | "citation_list":
                yield from self._blocks(kids)
            case "option_group":
                yield Paragraph((Code(node.astext()),))
            case "field_list" | "docinfo":
                yield from self._fields(node)
            case "line_block":
                if content := self._lines(node):
                    yield Paragraph(content)
            case "literal_block" | "doctest_block":
                classes = [each for each in node.get("classes", ()) if each != "code"]
                if text := preformatted(node.astext()):
                    yield Preformatted(text, syntax=classes[0] if classes else "")
            case "math_block":
                if said := tex.line(node.astext()):
                    yield Paragraph((Formula(said),))
            case "block_quote":
                yield from self._quotation(node)
            case "topic" | "sidebar" | "admonition":
                yield from self._aside(node)
            case "image":
                self._image(node)
                yield from self._hung()
            case "figure":
                yield from self._figure(node)
            case "table":
                yield from self._table(node)
            case "footnote" | "citation":
                held = tuple(self._blocks(kid for kid in kids if type(kid).__name__ != "label"))
                yield NoteBlock(node["ids"][0] if node["ids"] else node.astext()[:20], held)
            case "transition":
                yield Break()
            case "comment":
                self._comment(node)
            case "system_message":
                yield from self._unknown(node)
            case _ if name in _BOXED:
                if held := tuple(self._blocks(kids)):
                    yield Aside(held, (Text(name.capitalize()),))
            case _ if name in _THROUGH:
                yield from self._blocks(kids)
            case _ if name in _NOTHING:
                return
            case _:
                if content := self._inlines(node):
                    yield Paragraph(content)
                yield from self._hung()

    def _heading(self, node: nodes.Node, level: int) -> Iterator[BlockNode]:
        holder = node.parent if type(node).__name__ == "title" else node
        anchor = next((each for each in holder.get("ids", ()) if each in self._anchors), "")
        if content := self._inlines(node):
            yield Heading(max(1, min(level, 6)), content, anchor)
        yield from self._hung()

    def _fields(self, node: nodes.Node) -> Iterator[BlockNode]:
        """Fields at the top that say something of the text are no part of it; others are rows of it, each with its name."""
        top = not self._begun
        rows: list[Inline] = []
        for field in node.children:
            name, body = field.children[0].astext(), field.children[1]
            if top and is_fact(name):
                self.facts.append((name, body.astext()))
                continue
            blocks = tuple(self._blocks(body.children))
            first = blocks[0].content if blocks and isinstance(blocks[0], Paragraph) else ()
            if rows:
                rows.append(LineBreak())
            rows += (Text(f"{collapse(name)}: " if first else f"{collapse(name)}:"), *first)
            if rest := blocks[1:] if first else blocks:
                yield Paragraph(self._tidy(rows))
                yield from rest
                rows = []
        if rows:
            yield Paragraph(self._tidy(rows))

    def _tidy(self, content: Iterable[Inline]) -> tuple[Inline, ...]:
        runs = Runs()
        runs.feed(content)
        return runs.take()

    def _lines(self, node: nodes.Node) -> tuple[Inline, ...]:
        rows: list[Inline] = []
        for line in node.findall(lambda each: type(each).__name__ == "line"):
            rows += (*((LineBreak(),) if rows else ()), *self._inlines(line))
        return self._tidy(rows)

    def _quotation(self, node: nodes.Node) -> Iterator[BlockNode]:
        speaker = [kid for kid in node.children if type(kid).__name__ == "attribution"]
        content = tuple(self._blocks(kid for kid in node.children if kid not in speaker))
        said = self._inlines(speaker[0]) if speaker else ()
        if content or said:
            yield Quotation(content, said)

    def _aside(self, node: nodes.Node) -> Iterator[BlockNode]:
        title = next((kid for kid in node.children if type(kid).__name__ == "title"), None)
        said = self._inlines(title) if title is not None else ()
        content = tuple(self._blocks(kid for kid in node.children if kid is not title))
        if "contents" in node.get("classes", ()):
            return
        if content or said:
            yield Aside(content, said)

    def _image(self, node: nodes.Node, caption: tuple[Inline, ...] = ()) -> None:
        address, alt = node.get("uri", ""), collapse(node.get("alt", ""))
        asset = self.pictures.take(address, alt, where=self._where)
        self._figures.append(Figure(asset, alt, caption, address=elsewhere(address)))

    def _figure(self, node: nodes.Node) -> Iterator[BlockNode]:
        caption: tuple[Inline, ...] = ()
        for kid in node.children:
            if type(kid).__name__ == "caption":
                caption = self._inlines(kid)
        for image in node.findall(lambda each: type(each).__name__ == "image"):
            self._image(image, caption)
            caption = ()
        yield from self._hung()
        if caption:
            yield Paragraph(caption)
        yield from self._blocks(kid for kid in node.children if type(kid).__name__ == "legend")

    def _hung(self) -> Iterator[Figure]:
        """Pictures that stood within the last text."""
        held, self._figures = self._figures, []
        yield from held

    def _table(self, node: nodes.Node) -> Iterator[BlockNode]:
        caption: tuple[Inline, ...] = ()
        rows: list[list[Cell]] = []
        heads = 0
        for part in node.findall(lambda each: type(each).__name__ in ("title", "row")):
            if type(part).__name__ == "title":
                caption = caption or self._inlines(part)
                continue
            head = type(part.parent).__name__ == "thead"
            heads += head
            rows.append(
                [
                    Cell(tuple(self._blocks(entry.children)), entry.get("morerows", 0) + 1, entry.get("morecols", 0) + 1, head=head)
                    for entry in part.children
                ]
            )
        if (made := table(rows, head_rows=heads, caption=caption, where=self._where)) is not None:
            yield made
        elif caption:
            yield Paragraph(caption)

    def _comment(self, node: nodes.Node) -> None:
        """Comments are no text; Nikola says in them what the text is."""
        text = node.astext()
        said = [_FACT.fullmatch(line.strip()) for line in text.split("\n")]
        if said and all(said):
            self.facts += [(match[1], match[2]) for match in said if match]
        elif collapse(text):
            self._note(Dropped(tuple(text.split()), "a comment", self._where))

    def _unknown(self, node: nodes.Node) -> Iterator[BlockNode]:
        """What a directive holds that docutils doesn't know, or may not do here."""
        held = next(node.findall(lambda each: type(each).__name__ == "literal_block"), None)
        text = held.astext() if held is not None else ""
        match = _DIRECTIVE.match(text)
        if match is None:
            if text:
                yield Preformatted(preformatted(text))
            return
        rest = text[match.end() :].lstrip("\n").split("\n")
        while rest and _OPTION.fullmatch(rest[0]):
            del rest[0]
        content = textwrap.dedent("\n".join(rest)).strip("\n")
        if not content and " " in match[2].strip():
            content, told = match[2], ""
        else:
            told = collapse(match[2])
        if match[1].lower() in _UNSHOWN or not content:
            if said := f"{told} {content}".split():
                self._note(Dropped(tuple(said), f"the directive “{match[1]}”", self._where))
            return
        if told:
            yield Paragraph((Strong((Text(told),)),))
        yield from self._blocks(self._parse(content).children)

    def _inlines(self, node: nodes.Node) -> tuple[Inline, ...]:
        self._fill(node.children)
        return self._runs.take()

    def _fill(self, kids: Iterable[nodes.Node]) -> None:
        runs = self._runs
        for kid in kids:
            match type(kid).__name__:
                case "Text":
                    runs.text(kid.astext())
                case "strong":
                    self._within("strong", "", kid)
                case "emphasis" | "title_reference":
                    self._within("emphasis", "", kid)
                case "superscript":
                    self._within("sup", "", kid)
                case "subscript":
                    self._within("sub", "", kid)
                case "literal":
                    runs.add(Code(kid.astext()))
                case "math":
                    runs.add(Formula(tex.line(kid.astext())))
                case "reference":
                    goal = kid.get("refuri", "") or (f"#{kid['refid']}" if "refid" in kid else "")
                    if goal := links.target(goal):
                        self._within("link", goal, kid)
                    else:
                        self._fill(kid.children)
                case "footnote_reference" | "citation_reference":
                    if "refid" in kid:
                        runs.add(NoteReference(kid["refid"]))
                    else:
                        runs.text(f"[{kid.astext()}]")
                case "problematic":
                    runs.text(_ROLE.sub(_shown, kid.astext()))
                case "image":
                    self._image(kid)
                case "system_message" | "comment" | "substitution_definition" | "raw":
                    continue
                case _:
                    self._fill(kid.children)

    def _within(self, kind: Kind, value: str, node: nodes.Element) -> None:
        self._runs.open(kind, value)
        self._fill(node.children)
        self._runs.close(kind)


def _shown(match: re.Match[str]) -> str:
    """The words of a role that only Sphinx knows, without where they lead."""
    said = match[1] or match[2] or ""
    return _TARGET.sub("", said) or said
