"""A document as lines, one a node, indented by depth: for people, and for tests to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Cell,
    Code,
    Document,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)


def dump(document: Document, *, places: bool = False) -> str:
    """The document's own facts first, then its blocks. `places` adds where each block stands in the source."""
    lines = [f"{name}: {value}" for name, value in _facts(document)]
    lines += _blocks(document.blocks, "", places)
    lines += [f"asset {asset.name} {asset.media_type} {asset.width}×{asset.height}" for asset in document.assets]
    return "\n".join(lines) + "\n"


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    if document.language:
        yield "language", document.language
    about = document.metadata
    for name in about.__struct_fields__:
        value = getattr(about, name)
        if name == "keywords" and value:
            yield name, ", ".join(value)
        elif name == "extra":
            yield from ((f"extra {key}", said) for key, said in value)
        elif name == "files":
            yield from (("file", " | ".join(filter(None, (one.address, one.media_type, one.title, one.credit)))) for one in value)
        elif value:
            yield name, value
    for saying in document.said:
        number = f" of {saying.release}" if saying.release else ""
        by = f", by {saying.by}" if saying.by else ""
        yield f"said {saying.field}{number}", f"{saying.value} ({saying.origin}{by}, {saying.where})"


def _blocks(blocks: Iterable[BlockNode], indent: str, places: bool) -> Iterator[str]:
    for block in blocks:
        yield f"{indent}{_title(block)}{_shared(block, places)}"
        yield from _inside(block, indent + "  ", places)


def _title(block: BlockNode) -> str:
    match block:
        case Heading(level, _, anchor):
            return f"heading {level}" + (f" #{anchor}" if anchor else "")
        case List(_, ordered, start, counter):
            return f"list from {start}" + f" in {counter}" * bool(counter) if ordered else "list"
        case Note(label):
            return f"note {label}"
        case Table():
            heads = [f" head-rows={block.head_rows}"] if block.head_rows else []
            heads += [f" head-columns={block.head_columns}"] if block.head_columns else []
            return "table" + "".join(heads)
        case Figure():
            return f"figure {block.asset or '-'}" + (" decorative" if block.decorative else "") + (" beside" if block.beside else "")
        case Preformatted():
            return "preformatted" + (f" {block.syntax}" if block.syntax else "")
        case Paragraph() | Quotation() | Aside() | Break() | Part():
            return type(block).__name__.lower()
        case _:
            assert_never(block)


def _shared(block: BlockNode, places: bool) -> str:
    said = f" [{block.language}]" if block.language else ""
    if places and block.place is not None:
        said += f" @{block.place.line}:{block.place.start}-{block.place.end}"
    return said


def _inside(block: BlockNode, indent: str, places: bool) -> Iterator[str]:
    match block:
        case Paragraph(content) | Heading(_, content):
            yield from _inlines(content, indent)
        case List(items):
            for item in items:
                yield f"{indent}item"
                yield from _blocks(item.content, indent + "  ", places)
        case Quotation(content, speaker):
            yield from _blocks(content, indent, places)
            yield from _named("speaker", speaker, indent)
        case Note(_, content):
            yield from _blocks(content, indent, places)
        case Table(rows, caption=caption):
            yield from _named("caption", caption, indent)
            for row in rows:
                yield f"{indent}row"
                for cell in row.cells:
                    yield f"{indent}  {_cell(cell)}"
                    yield from _blocks(cell.content, indent + "    ", places)
        case Figure(alt=alt, caption=caption, credit=credit):
            if alt:
                yield f"{indent}alt {_quoted(alt)}"
            yield from _named("caption", caption, indent)
            yield from _named("credit", credit, indent)
        case Preformatted(text):
            yield from (f"{indent}{_quoted(line)}" for line in text.split("\n"))
        case Part(content, title) | Aside(content, title):
            yield from _named("title", title, indent)
            yield from _blocks(content, indent, places)
        case Break():
            return
        case _:
            assert_never(block)


def _cell(cell: Cell) -> str:
    said = ["head" if cell.head else "cell"]
    said += [f"rows={cell.rows}"] if cell.rows != 1 else []
    said += [f"columns={cell.columns}"] if cell.columns != 1 else []
    said += [cell.align] if cell.align else []
    return " ".join(said)


def _named(name: str, content: tuple[Inline, ...], indent: str) -> Iterator[str]:
    if content:
        yield f"{indent}{name}"
        yield from _inlines(content, indent + "  ")


def _inlines(content: Iterable[Inline], indent: str) -> Iterator[str]:
    for node in content:
        match node:
            case Text(text):
                yield indent + _quoted(text)
            case Code(text):
                yield f"{indent}code {_quoted(text)}"
            case LineBreak():
                yield f"{indent}linebreak"
            case NoteReference(label):
                yield f"{indent}note {label}"
            case Link(target, kids):
                yield f"{indent}link {target}"
                yield from _inlines(kids, indent + "  ")
            case Foreign(language, kids):
                yield f"{indent}foreign {language}"
                yield from _inlines(kids, indent + "  ")
            case Abbreviation(expansion, kids):
                yield f"{indent}abbreviation {_quoted(expansion)}"
                yield from _inlines(kids, indent + "  ")
            case Formula(text, alternative):
                yield f"{indent}formula {_quoted(text)}" + (f" said {_quoted(alternative)}" if alternative else "")
            case Strong(kids) | Emphasis(kids) | Superscript(kids) | Subscript(kids):
                yield indent + type(node).__name__.lower()
                yield from _inlines(kids, indent + "  ")
            case _:
                assert_never(node)


def _quoted(text: str) -> str:
    """In double quotes, with what cannot be seen written out."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return f'"{shown}"'
