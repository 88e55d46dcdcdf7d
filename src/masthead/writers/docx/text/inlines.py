"""Inlines → runs: each with its character style, language and direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

import msgspec

from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.notices import Replaced
from masthead.writers.docx.characters import has_right_to_left, left_to_right
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.looks import (
    CHARACTER_STYLES,
    CODE,
    DOTTED,
    DOTTED_ACROSS,
    EMPHASIS,
    FORMULA,
    LINK,
    LOWERED,
    RAISED,
    SET_BOLD,
    STRONG,
    character_style,
    plain_flags,
)
from masthead.writers.docx.text.captions import may_mention, mentions, reference
from masthead.writers.docx.text.notes import call
from masthead.writers.docx.text.runs import run
from masthead.writers.formulas import scripts
from masthead.writers.stress import beside, dots
from masthead.writers.ties import closed, fastened

_COMPOUND = expression(r"(?<![\w-])(?=[\w-]{3,20}(?![\w-]))\w+(?:-\w+)+")
_MEASURE = expression(r"(?<=\d) (?=[^\W\d_]{2,12}\b)")
"""Between a number and its unit, a day and its month."""
_ARTICLE = 3
"""Letters of a first word of two that stays with the second."""
_LAST_WORDS = 16
"""Characters that the last two words of a title may have to stay together."""


def runs(story: Story, content: Iterable[Inline], flags: int = 0, language: str = "", base: bool | None = None) -> str:
    """The runs of inlines; `flags` are character styles around them (`styles`)."""
    if base is None:
        base = story.manuscript.right_to_left
    parts: list[str] = []
    for node in content:
        match node:
            case Text(text):
                if text:
                    parts.append(_text(story, text, flags, language, base))
            case Strong(kids):
                parts.append(runs(story, kids, flags if flags & SET_BOLD else flags | STRONG, language, base))
            case Emphasis(kids):
                if story.manuscript.script(language) not in ("han", "hangul"):
                    parts.append(runs(story, kids, flags | EMPHASIS, language, base))
                elif place := dots(kids, language or story.manuscript.language):
                    dotted = DOTTED if place == beside(story.manuscript.language) else DOTTED_ACROSS
                    parts.append(runs(story, kids, flags | dotted, language, base))
                else:
                    parts.append(runs(story, kids, flags if flags & SET_BOLD else flags | STRONG, language, base))
            case Code(text):
                # From left to right in any text, as on pages: its signs would else go to its other end.
                turned = base and not has_right_to_left(text)
                parts.append(run(story, left_to_right(text) if turned else text, named(story, flags | CODE), language, base and not turned))
            case Superscript(kids):
                parts.append(runs(story, kids, (flags & ~LOWERED) | RAISED, language, base))
            case Subscript(kids):
                parts.append(runs(story, kids, (flags & ~RAISED) | LOWERED, language, base))
            case Link(target, kids):
                parts.append(_link(story, target, kids, flags, language, base))
            case LineBreak():
                parts.append("<w:r><w:br/></w:r>")
            case NoteReference(label):
                # Behind a space that is hardly one, a label that Word lets nothing lead from is no end of the word before it.
                parts.append(call(story, label) or run(story, f"\u200a{label}", "FootnoteReference", "", base))
            case Foreign(tag, kids):
                parts.append(runs(story, kids, flags, tag, base))
            case Abbreviation(_, kids):
                parts.append(runs(story, kids, flags, language, base))
            case Formula(text):
                # From left to right in any text, and no matter for a spelling checker.
                for piece, level in scripts(left_to_right(text) if base else text):
                    script = (flags & ~(RAISED | LOWERED)) | (RAISED if level > 0 else LOWERED) if level else flags
                    parts.append(run(story, piece, named(story, script | FORMULA), language, False))
            case _:
                assert_never(node)
    return "".join(parts)


def _text(story: Story, text: str, flags: int, language: str, base: bool) -> str:
    """Runs of a text; where it names a table or a figure by its number, that is a reference. None in titles and links."""
    style = named(story, flags)
    if flags & (SET_BOLD | LINK) or not may_mention(story, text):
        return run(story, fastened(text, language or story.manuscript.language), style, language, base)
    parts = []
    for piece, anchor in mentions(story, text):
        if piece:
            shown = run(story, fastened(piece, language or story.manuscript.language), style, language, base)
            parts.append(reference(story, anchor, shown) if anchor else shown)
    return "".join(parts)


def display(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines as a title has them: compounds don't break at their hyphens, nor numbers before what they count, no line begins with a dash, and no short word stands
    alone on the last line; two whole words may, where a machine without the font sets them too wide for one."""
    shown = tuple(Text(_MEASURE.sub("\u00a0", closed(node.text))) if isinstance(node, Text) else node for node in unbroken(content))
    if shown and isinstance(shown[-1], Text):
        before, space, last = shown[-1].text.rpartition(" ")
        if space and (" " in before or len(before) <= _ARTICLE) and len(last) + len(before.rpartition(" ")[2]) <= _LAST_WORDS:
            shown = (*shown[:-1], Text(f"{before}\u00a0{last}"))
    return shown


def unbroken(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines whose compounds and dates don't break at their hyphens, and no word at a soft one."""
    return _changed(content, _whole)


def unhyphenated(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines without soft hyphens: Word breaks words at these even where it hyphenates nothing."""
    return _changed(content, _unsoftened)


def _unsoftened(text: str) -> str:
    return text.replace("\u00ad", "")


def _whole(text: str) -> str:
    text = _unsoftened(text)
    return _COMPOUND.sub(lambda found: found.group().replace("-", "\u2011"), text) if "-" in text else text


def _changed(content: tuple[Inline, ...], change: Callable[[str], str]) -> tuple[Inline, ...]:
    return tuple([_changed_one(node, change) for node in content])


def _changed_one(node: Inline, change: Callable[[str], str]) -> Inline:
    match node:
        case Text(text):
            return Text(change(text))
        case Strong(kids) | Emphasis(kids) | Superscript(kids) | Subscript(kids) | Link(_, kids) | Foreign(_, kids) | Abbreviation(_, kids):
            return msgspec.structs.replace(node, content=_changed(kids, change))
        case Code() | Formula() | LineBreak() | NoteReference():
            return node
        case _:
            assert_never(node)


def named(story: Story, flags: int) -> str:
    """The character style for these bits; mixtures are noted down, so that the file defines them."""
    used = plain_flags(flags)
    if used and used not in CHARACTER_STYLES:
        story.manuscript.mixed.add(used)
    return character_style(used)


def _link(story: Story, target: str, kids: tuple[Inline, ...], flags: int, language: str, base: bool) -> str:
    if flags & LINK or not plain(kids).strip():
        # A link within a link, or one that shows nothing: what is in it stands without it.
        return runs(story, kids, flags, language, base)
    if target.startswith("#"):
        anchor = target[1:]
        if not story.manuscript.leads_somewhere(anchor):
            story.manuscript.note(Replaced(f"a link to {target[:80]}", "its text", "the text has no such place", story.name))
            return runs(story, kids, flags, language, base)
        return f'<w:hyperlink w:anchor="{story.manuscript.bookmark(anchor)}" w:history="1">{runs(story, kids, flags | LINK, language, base)}</w:hyperlink>'
    relation = story.address(target)
    inner = runs(story, kids, flags | LINK if relation else flags, language, base)
    return f'<w:hyperlink r:id="{relation}" w:history="1">{inner}</w:hyperlink>' if relation else inner
