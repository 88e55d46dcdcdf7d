"""Several languages in one source: which block, cell or quotation is in another language than the text, told by its own words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.document.cut import cut
from masthead.document.model import (
    Aside,
    BlockNode,
    Document,
    Foreign,
    Heading,
    Inline,
    Item,
    List,
    Note,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every_inline
from masthead.expressions import Letters, expression, rare
from masthead.language.identify import told
from masthead.language.tags import primary, script

_QUOTED = expression(r"“([^“”]{30,1500})”|«([^«»]{30,1500})»|„([^„“”]{30,1500})[“”]|\"([^\"\n]{30,1500})\"|「([^「」]{15,800})」")
_WORDS = 8
"""Words from which a passage counts as text in its language."""


def tagged(document: Document, language: str) -> tuple[Document, tuple[str, ...]]:
    """The document with a language on each block that is in another one, and the languages of its text, the main one first.

    What is too short to be told stands with what is around it. A document in one language is given back as it is.
    """
    blocks = _blocks(document.blocks, language)
    if blocks is document.blocks:
        return document, (language,) if language else ()
    spoken = [language]
    for block in blocks:
        own = block.language
        if own and primary(own) not in map(primary, spoken) and _length(plain_block(block)) >= _WORDS:
            spoken.append(own)
    return replace(document, blocks=blocks), tuple(tag for tag in spoken if tag)


def first_spoken(document: Document, language: str) -> str:
    """The language that the text begins in, if that is another and a good part of the text is in it: of two that follow each other the
    first is the main one. A source that declares another must be in it for a greater part: pages in any language are said to be English by what they
    are made with."""
    least = 4 if document.language else 3
    words: dict[str, int] = {}
    for block in document.blocks:
        tag, text = block.language or language, plain_block(block)
        words[tag] = words.get(tag, 0) + max(_length(text), len(text) // (_LETTERS if rare(text[:80]) else 2 * _LETTERS))
    opening = next((block.language or language for block in document.blocks if _length(plain_block(block)) >= _WORDS), language)
    return opening if words.get(opening, 0) * 10 >= sum(words.values()) * least else language


_LETTERS = 3
"""Letters of a word, in scripts whose words say more than those of ours."""
_TOUCHING = Letters("\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff")
"""Scripts that part no words."""


def _length(text: str) -> int:
    """Words; of scripts that don't part them, two characters count as one."""
    if text.isascii():
        return len(text.split())
    touching = _TOUCHING.count(text)
    return len(text.split()) if touching * 3 < len(text) else touching // 2


def _blocks(blocks: tuple[BlockNode, ...], language: str) -> tuple[BlockNode, ...]:
    """The same tuple if all is in the language."""
    if not language or not blocks:
        return blocks
    found = [_told(block, language) for block in blocks]
    if not any(tag and tag != language for tag in found):
        done = tuple(_within(block, language) for block in blocks)
        return blocks if all(new is old for new, old in zip(done, blocks, strict=True)) else done
    tags = _settled(blocks, found, language)
    return tuple(
        replace(block, language=tag) if tag != language and not block.language else _within(block, language) if tag == language else block
        for block, tag in zip(blocks, tags, strict=True)
    )


def _told(block: BlockNode, language: str) -> str:
    """The language that a block's words tell: its own, the text's, or empty where they tell nothing."""
    if block.language:
        return block.language
    if isinstance(block, (Table, List, Aside, Preformatted)):
        # What it holds may be in several, or in none.
        return ""
    return told(plain_block(block), language)


def _settled(blocks: Sequence[BlockNode], found: Sequence[str], language: str) -> list[str]:
    """A language for every block. A short one is in that of its neighbours; between two languages headings go with what follows."""
    tags = list(found)
    at = 0
    while at < len(tags):
        if tags[at]:
            at += 1
            continue
        end = next((after for after in range(at, len(tags)) if tags[after]), len(tags))
        before = tags[at - 1] if at else ""
        after = tags[end] if end < len(tags) else ""
        # At the end of a source a lone quotation in another language does not speak for the addresses below it.
        last = before if at > 1 and found[at - 2] == before else language
        turn = next((here for here in range(at, end) if isinstance(blocks[here], Heading)), end)
        for here in range(at, end):
            turn = here if before and after and _in_the_script_of(blocks[here], after, before) else turn
            tags[here] = after if not before or (here >= turn and after) else before if after == before else last if not after else before
        at = end
    return [tag or language for tag in tags]


def _in_the_script_of(block: BlockNode, language: str, other: str) -> bool:
    """Whether a short block is in the letters of one language and not in those of the other: "Notes to editors" between Arabic and English."""
    if (script(language) == "latin") == (script(other) == "latin"):
        return False
    letters = [character for character in plain_block(block)[:80] if character.isalpha()]
    return bool(letters) and all((character < "\u0530") == (script(language) == "latin") for character in letters)


def _within(block: BlockNode, language: str) -> BlockNode:
    """The block with what in it is in another language marked; itself where nothing is."""
    match block:
        case Paragraph(content):
            marked = _marked(content, language)
            return block if marked is content else replace(block, content=marked)
        case Quotation(content) | Aside(content) | Note(_, content):
            inner = _blocks(content, language)
            return block if inner is content else replace(block, content=inner)
        case List(items):
            held = [_blocks(item.content, language) for item in items]
            if all(new is item.content for new, item in zip(held, items, strict=True)):
                return block
            return replace(block, items=tuple(Item(content) for content in held))
        case Table(rows):
            cells = [[_blocks(cell.content, language) for cell in row.cells] for row in rows]
            same = all(
                new is cell.content for row, made in zip(rows, cells, strict=True) for cell, new in zip(row.cells, made, strict=True)
            )
            if same:
                return block
            return replace(
                block,
                rows=tuple(
                    Row(tuple(replace(cell, content=new) for cell, new in zip(row.cells, made, strict=True)))
                    for row, made in zip(rows, cells, strict=True)
                ),
            )
        case _:
            return block


def _marked(content: tuple[Inline, ...], language: str) -> tuple[Inline, ...]:
    """Inlines with quotations in another language marked as such; the same tuple if there are none."""
    text = plain(content)
    if not ("“" in text or '"' in text or "«" in text or "„" in text or "「" in text):
        return content
    spans: list[tuple[int, int, str]] = []
    for match in _QUOTED.finditer(text[:20_000]):
        number = match.lastindex or 0
        tag = told(match[number], language)
        if tag and tag != language and len(match[number].split()) * 2 >= _WORDS:
            spans.append((match.start(number), match.end(number), tag))
    if not spans or any(isinstance(node, Foreign) for node in every_inline(content)):
        return content
    done: list[Inline] = []
    at = 0
    for start, end, tag in spans:
        done += [*cut(content, at, start), Foreign(tag, cut(content, start, end))]
        at = end
    return (*done, *cut(content, at, len(text)))
