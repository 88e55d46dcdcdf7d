"""Blocks → Markdown, each in lines without an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from msgspec import Struct

from masthead.document.model import (
    Aside,
    Asset,
    BlockNode,
    Break,
    Cell,
    Figure,
    Heading,
    LineBreak,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Table,
    Text,
)
from masthead.document.walk import every, every_inline, inside
from masthead.document.walk import inlines as own_inlines
from masthead.expressions import expression
from masthead.writers.columns import aligned
from masthead.writers.markdown import cells
from masthead.writers.markdown.inlines import bold, escape, inlines, opened
from masthead.writers.markup.files import inline
from masthead.writers.markup.sheet import clean
from masthead.writers.markup.sheet import escape as escape_html

_TICKS = expression(r"(?m)^ {0,3}(`{3,})")
_ALIGN = {"": "---", "start": ":--", "center": ":-:", "end": "--:"}


class Flow(Struct, frozen=True):
    """What all blocks of a text share: names of notes by label, which notes bear them, and the pictures that stand in it."""

    notes: dict[str, str]
    called: frozenset[int]
    assets: Mapping[str, Asset]

    def block(self, node: BlockNode) -> str:
        """A block; `\\n\\n` parts it from the next."""
        match node:
            case Paragraph(content):
                return self._language(node, opened(inlines(content, self.notes)))
            case Heading(level, content, anchor):
                # A heading is one line (CommonMark 0.31, 4.2).
                words = " ".join(
                    inlines(tuple(Text(" ") if isinstance(part, LineBreak) else part for part in content), self.notes).split("\n")
                )
                target = f'<a id="{escape_html(anchor)}"></a>' if anchor else ""
                return f"{'#' * max(2, min(level, 6))} {target}{_closed(words)}" if words.strip() else ""
            case Preformatted(text, syntax):
                fence = "```"
                while any(match[1].startswith(fence) for match in _TICKS.finditer(text)):
                    fence += "`"
                return f"{fence}{clean(syntax).replace('`', '')}\n{clean(text)}\n{fence}"
            case List(items, ordered, start):
                marks = [f"{start + at}. " if ordered else "- " for at in range(len(items))]
                shown = [hung(mark, self.all(item.content)) for mark, item in zip(marks, items, strict=True)]
                loose = any("\n\n" in item for item in shown)
                return ("\n\n" if loose else "\n").join(shown)
            case Quotation(content, speaker):
                by = (Paragraph((Text("— "), *speaker)),) if speaker else ()
                return quoted(self.all((*content, *by)))
            case Aside(content, title):
                named = bold(words) if (words := inlines(title, self.notes).strip()) else ""
                return quoted("\n\n".join(filter(None, (named, self.all(content)))))
            case Part(content, title):
                return self.all((Heading(1, title), *content))
            case Table():
                return self._table(node)
            case Figure():
                return self._figure(node)
            case Note(label, content):
                return hung(f"[^{self.notes[label]}]: ", self.all(content), "    ") if id(node) in self.called else self.all(content)
            case Break():
                return "* * *"
            case _:
                assert_never(node)

    def all(self, blocks: Iterable[BlockNode]) -> str:
        """Blocks, with a comment between two lists that would else be one."""
        out: list[str] = []
        last: BlockNode | None = None
        for node in blocks:
            if isinstance(last, List) and isinstance(node, List) and last.ordered == node.ordered:
                out.append("<!-- -->")
            if shown := self.block(node):
                out.append(shown)
                last = node
        return "\n\n".join(out)

    def _language(self, node: Paragraph, words: str) -> str:
        return f'<span lang="{escape_html(node.language)}">{words}</span>' if node.language and words else words

    def _table(self, table: Table) -> str:
        table = aligned(table)
        caption = inlines(table.caption, self.notes)
        if not _is_plain(table):
            return "\n\n".join(filter(None, (caption, _html(table))))
        rows = [f"| {' | '.join(self._cell(cell) for cell in row.cells)} |" for row in table.rows]
        aligns = [cell.align for cell in (table.rows[1] if len(table.rows) > 1 else table.rows[0]).cells]
        rows.insert(1, f"| {' | '.join(_ALIGN[align] for align in aligns)} |")
        return "\n\n".join(filter(None, (caption, "\n".join(rows))))

    def _cell(self, cell: Cell) -> str:
        said = cell.content[0] if cell.content else None
        return inlines(said.content, self.notes).strip() if isinstance(said, Paragraph) else ""

    def _figure(self, node: Figure) -> str:
        asset = self.assets.get(node.asset)
        alt = " ".join(escape(node.alt).split())
        if asset is not None and asset.data:
            image = f"![{alt}]({inline(asset.media_type, asset.data)})"
        else:
            image = f"[{alt}]" if alt else ""
            image = image.replace("[", "\\[", 1).removesuffix("]") + "\\]" if image else ""
        caption = "\n\n".join(inlines(said, self.notes) for said in (node.caption, node.credit) if said)
        return "\n\n".join(filter(None, (image, opened(caption))))


def hung(mark: str, text: str, indent: str = "") -> str:
    """Lines behind a mark, the others below its end; blank ones stay blank."""
    indent = indent or " " * len(mark)
    return mark + "\n".join(f"{indent}{line}" if line and at else line for at, line in enumerate(text.split("\n")))


def quoted(text: str) -> str:
    """Lines as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""


def _closed(words: str) -> str:
    """A heading's words, whose last marks are not taken for those that may close it."""
    return words[:-1] + "\\#" if words.endswith("#") else words


def _is_plain(table: Table) -> bool:
    """Whether pipes can draw it."""
    count = len(table.rows[0].cells) if table.rows else 0
    return table.head_rows == 1 and all(
        len(row.cells) == count and all(cell.rows == cell.columns == 1 and _short(cell) for cell in row.cells) for row in table.rows
    )


def _short(cell: Cell) -> bool:
    """Whether a cell fits into one line of a table drawn with pipes."""
    if not cell.content:
        return True
    node = cell.content[0]
    return (
        len(cell.content) == 1
        and isinstance(node, Paragraph)
        and not any(isinstance(part, LineBreak) for part in every_inline(node.content))
    )


def _html(table: Table) -> str:
    """A table that pipes cannot draw: spans, heads at the side, cells of several blocks. No blank line, which would end it (4.6)."""
    lines = ["<table>"]
    for number, row in enumerate(table.rows):
        lines.append("<tr>")
        for cell in row.cells:
            tag = "th" if number < table.head_rows or cell.head else "td"
            spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
            scope = (' scope="col"' if number < table.head_rows else ' scope="row"') if tag == "th" else ""
            lines.append(f"<{tag}{spans}{scope}>{cells.html(cell.content)}</{tag}>")
        lines.append("</tr>")
    return "\n".join((*lines, "</table>"))


def named(blocks: Iterable[BlockNode]) -> tuple[dict[str, str], frozenset[int]]:
    """Names for the notes of a text, in order (what a label of the source may hold, a name must not), and which notes bear them, by `id()`.

    A note that nothing calls has none: readers of Markdown leave it out, so that it is set as paragraphs.
    """
    content = list(blocks)
    waiting: dict[str, Note] = {}
    for block in every(content):
        if isinstance(block, Note):
            waiting.setdefault(block.label, block)
    notes, names = dict(waiting), dict[str, str]()
    found = [label for block in content for label in _calls(block)]
    while found or waiting:
        if not found:
            _, loose = waiting.popitem()
            found = list(_calls(loose, within=True))
            continue
        label = found.pop(0)
        if (note := waiting.pop(label, None)) is not None:
            names[label] = str(len(names) + 1)
            found += _calls(note, within=True)
    return names, frozenset(id(notes[label]) for label in names)


def _calls(block: BlockNode, *, within: bool = False) -> Iterator[str]:
    """The labels of the notes that a block calls; `within`: it is a note, else what notes call does not count."""
    if isinstance(block, Note) and not within:
        return
    yield from (node.label for node in every_inline(own_inlines(block)) if isinstance(node, NoteReference))
    if not isinstance(block, Table) or _is_plain(block):
        for inner in inside(block):
            yield from _calls(inner)
