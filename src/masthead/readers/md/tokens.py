"""markdown-it's flat stream of tokens → blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Literal

from markdown_it.common.utils import unescapeAll
from msgspec.structs import replace

from masthead.document.build import Runs, collapse
from masthead.document.model import (
    BlockNode,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    NoteReference,
    Paragraph,
    Place,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)
from masthead.document.model import Note as NoteBlock
from masthead.document.tidy import preformatted
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note, Notice
from masthead.readers import struck, tex, touching
from masthead.readers.archive import without_copies
from masthead.readers.bullets import listed
from masthead.readers.continued import continued
from masthead.readers.contract import Inner
from masthead.readers.leftout import LeftOut
from masthead.readers.links import leads_to_picture, pictured
from masthead.readers.md import slugs
from masthead.readers.md.alerts import boxed
from masthead.readers.md.frames import Frame, captioned, parted
from masthead.readers.md.rawhtml import Raw, says_anything
from masthead.readers.md.softbreaks import ended
from masthead.readers.pictures import Pictures, described, elsewhere, furniture
from masthead.readers.speakers import attributed
from masthead.readers.text.tables import grid
from masthead.sources.counted import too_deep
from masthead.sources.encoding import refuse_endless
from masthead.sources.source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_WORDS = expression(r"<[^>]*>")

_ALIGN: dict[str, Literal["", "start", "center", "end"]] = {
    "text-align:left": "start",
    "text-align:center": "center",
    "text-align:right": "end",
}


class Walk:
    """One pass over the tokens of one source. Keeps a stack of its own, so that depth is counted and harmless."""

    def __init__(self, source: Source, note: Note, inner: Inner | None, starts: Sequence[int], numbers: Sequence[int] = ()) -> None:
        """`starts` are the offsets of the lines, `numbers` what they are called where that is not their order."""
        self._source = source
        self._note = note
        self._inner = inner
        self._starts = starts
        self._numbers = numbers
        self._stack = [Frame(None)]
        self._depth = 0
        self._runs = Runs()
        self._labels: set[str] = set()
        self._headings = 0
        self._anchors: dict[int, str] = {}
        self._places: dict[str, str] = {}
        self._left = LeftOut()
        self._pictured: list[str] = []
        self._struck: list[str] = []
        self.pictures = Pictures(source, note)

    def blocks(self, tokens: Sequence[Token], env: dict[str, Any]) -> tuple[BlockNode, ...]:
        """The blocks of a text. `env` is what the parser found out on the way: notes, and what links lead to. What is left out is told."""
        self._anchors, self._places = slugs.places(tokens)
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "plain":
                self._plain(token)
                at += 1
                continue
            if token.type == "html_block":
                until = at + 1
                while until < len(tokens) and tokens[until].type == "html_block":
                    until += 1
                self._html(tokens[at:until])
                at = until
                continue
            self._token(token)
            at += 1
        self._inline_notes(env)
        self._left.report(self._note, self._source.name)
        pictured(self._pictured, self._note, self._source.name)
        struck.report(self._struck, self._note, self._source.name)
        found = without_copies(tuple(listed(self._stack[0].content)), self._note, self._source.name)
        return continued(found, self._note, self._source.name)

    def _token(self, token: Token) -> None:
        if token.nesting == 1:
            self._open(token)
        elif token.nesting == -1:
            self._close()
        elif token.type == "inline":
            self._inline(token)
        elif token.type in ("fence", "code_block"):
            text = preformatted(token.content)
            # What follows the fence may be escaped, as text may (CommonMark 0.31, 4.5).
            syntax, _, rest = unescapeAll(token.info).strip().partition(" ")
            if rest.strip():
                self._note(Dropped(tuple(rest.split()), "what follows the language of a code block", self._at(token)))
            if text:
                self._add(Preformatted(text, syntax, place=self._place(token)))
            elif syntax:
                self._note(Dropped((syntax,), "an empty code block", self._at(token)))
        elif token.type == "hr":
            self._add(Break(place=self._place(token)))
        else:
            self._note(Dropped(tuple(token.content.split()), f"unknown Markdown construct {token.type}", self._at(token)))

    def _plain(self, token: Token) -> None:
        """A paragraph without marks: what `_inline` makes of one text, line ends being blanks."""
        if len(token.content) > LIMITS.word_characters:
            refuse_endless(token.content, where=self._at(token))
        for part in touching.parted(token.content) if touching.touches(token.content) else (token.content,):
            self._runs.text(part)
            if content := self._runs.take():
                self._add(Paragraph(content, place=self._place(token)))

    def _open(self, token: Token) -> None:
        self._headings += token.type == "heading_open"
        self._stack.append(Frame(token))
        # A list is two tokens deep, a table four; blocks of the document are counted, not tokens.
        self._depth += token.type in _DEEPER
        if self._depth > LIMITS.depth:
            raise too_deep(self._at(token))

    def _add(self, block: BlockNode) -> None:
        self._stack[-1].content.append(block)

    def _close(self) -> None:
        frame = self._stack.pop()
        token = frame.token
        assert token is not None
        self._depth -= token.type in _DEEPER
        place = self._place(token)
        # A paragraph's own bullets are gathered with those of its neighbours, by what holds them.
        kids = tuple(frame.content if token.type in _LEAVES else listed(frame.content))
        parent = self._stack[-1]
        match token.type:
            case "heading_open" if not kids and len(token.markup) > 2 and set(token.markup) == {"#"}:
                self._add(Paragraph((Text(token.markup),), place=place))  # no heading, but the mark with which releases end
            case "paragraph_open" | "dt_open" | "heading_open":
                parent.content.extend(kids)
            case "bullet_list_open" | "ordered_list_open":
                start = token.attrGet("start")
                if frame.items:
                    ordered = token.type == "ordered_list_open"
                    self._add(List(tuple(frame.items), ordered, int(start) if start is not None else 1, place=place))
            case "list_item_open":
                if kids:
                    parent.items.append(Item(kids))
            case "blockquote_open":
                if kids:
                    self._add(boxed(attributed(Quotation(kids, place=place))))
            case "footnote_reference_open":
                self._add(NoteBlock(self._label(token.meta["label"]), kids, place=place))
            case "th_open" | "td_open":
                align = _ALIGN.get(str(token.attrGet("style") or ""), "")
                parent.cells.append(Cell(kids, align=align, head=token.type == "th_open"))
            case "tr_open":
                parent.rows.append(Row(tuple(frame.cells)))
            case "thead_open" | "tbody_open":
                parent.rows.extend(frame.rows)
            case "table_open":
                heads = sum(bool(row.cells) and all(cell.head for cell in row.cells) for row in frame.rows)
                self._add(Table(tuple(frame.rows), heads, caption=frame.caption, place=place))
            case "caption_open":
                parent.caption = next((block.content for block in kids if isinstance(block, Paragraph)), ())
            case _:
                # dl and dd: terms and what they mean follow each other as paragraphs.
                parent.content.extend(kids)

    def _inline(self, token: Token) -> None:
        """The content of a paragraph, a heading, a term or a cell."""
        holder = self._stack[-1].token
        place = self._place(holder if holder is not None and holder.map else token)
        if token.content.startswith("+-") and (drawn := grid(token.content)) is not None:
            self._add(replace(drawn, place=place))
            return
        figures = self._fill(token)
        content = self._runs.take()
        kind = holder.type if holder is not None else ""
        first = next(
            (child for child in token.children or () if child.type != "link_open" and (child.type != "text" or child.content.strip())), None
        )
        leads = first is not None and first.type == "image"
        said = content[0] if len(content) == 1 else None
        if leads and isinstance(said, Emphasis) and figures and not any(figure.caption for figure in figures):
            # A line in italics below pictures is their caption, for want of another way to write one.
            figures[-1], content = replace(figures[-1], caption=said.content), ()
        elif isinstance(said, Emphasis) and kind == "paragraph_open" and captioned(self._stack[-2].content, said.content):
            content = ()
        if not content:
            figures[1:] = [replace(figure, beside=True) for figure in figures[1:]]
        if leads:
            self._figures(figures, place)
            figures = []
        if content:
            match kind:
                case "heading_open" if holder is not None and isinstance(said, Text) and not said.text.strip("# "):
                    # "# # #": the mark again; the parser takes its last sign for the end of a heading.
                    self._add(Paragraph((Text(f"{holder.markup} {said.text} {holder.markup}"),), place=place))
                case "heading_open":
                    assert holder is not None
                    self._add(Heading(int(holder.tag[1]), content, self._anchors.get(self._headings, ""), place=place))
                case "dt_open":
                    self._add(Paragraph((Strong(content),), place=place))
                case "th_open" | "td_open":
                    self._add(Paragraph(content))
                case _:
                    for part in parted(content):
                        self._add(Paragraph(part, place=place))
        self._figures(figures, None if content else place)

    def _figures(self, figures: list[Figure], place: Place | None) -> None:
        for figure in figures:
            self._add(replace(figure, place=place) if place is not None else figure)

    def _fill(self, token: Token) -> list[Figure]:
        """Puts inline tokens into the runs; images come back, to stand after the text they are in."""
        runs = self._runs
        raw = Raw(runs, self._note, self._at(token), self.pictures, self._places)
        figures = raw.figures
        children = token.children or []
        around, wordless = "", False
        quoted = len(self._stack) > 1 and (above := self._stack[-2].token) is not None and above.type == "blockquote_open"
        ends = ended(children, quoted=quoted)
        for at, (child, following) in enumerate(zip_longest(children, children[1:])):
            match child.type:
                case "text" | "text_special":
                    wordless = wordless and not child.content.strip()
                    raw.text(child.content)
                case "softbreak" if at in ends:
                    for _ in range(ends[at]):
                        runs.add(LineBreak())
                case "softbreak":
                    raw.text(" ")
                case "hardbreak":
                    runs.add(LineBreak())
                case "code_inline":
                    wordless = False
                    runs.add(Code(child.content))
                case "math_inline":
                    runs.add(Formula(tex.line(child.content)))
                case "strong_open":
                    runs.open("strong")
                case "strong_close":
                    runs.close("strong")
                case "em_open":
                    runs.open("emphasis")
                case "em_close":
                    runs.close("emphasis")
                case "s_open":
                    self._struck.append(following.content if following is not None else "")
                case "s_close":
                    pass
                case "link_open":
                    around, wordless = str(child.attrGet("href") or ""), following is not None and following.type == "image"
                    raw.link(around, str(child.attrGet("title") or ""))
                case "link_close":
                    if wordless and not leads_to_picture(around):
                        self._pictured.append(around)
                    runs.close("link")
                case "image":
                    self._image(child, figures)
                case "html_inline":
                    raw.tag(child.content)
                case "footnote_ref":
                    runs.add(NoteReference(_note_label(child)))
                case "footnote_anchor":
                    pass
                case _:
                    self._note(Dropped(tuple(child.content.split()), f"unknown Markdown construct {child.type}", self._at(token)))
        raw.end()
        self._struck += raw.struck
        return figures

    def _image(self, token: Token, figures: list[Figure]) -> None:
        alt = described("".join(_alt(child) for child in token.children or ()))
        address, title = str(token.attrGet("src") or ""), collapse(str(token.attrGet("title") or ""))
        why = "" if title else furniture(address, alt)
        asset = self.pictures.take(address, alt, where=self._source.name, missed=not why)
        if why and not asset:
            self._left.add(alt, why)
            self._runs.text(" ")
            return
        caption: tuple[Inline, ...] = (Text(title),) if title else ()
        # No description is rather forgotten than meant here: in Markdown nobody says that a picture is decoration.
        figures.append(Figure(asset, alt, caption, address=elsewhere(address)))

    def _html(self, tokens: Sequence[Token]) -> None:
        """Blocks of HTML that follow each other are one, or a table with blank lines in it would fall apart."""
        html = "\n".join(token.content for token in tokens)
        if not says_anything(html):
            return
        if self._inner is not None:
            at = self._at(tokens[0])

            def within(notice: Notice) -> None:
                self._note(replace(notice, where=at))

            try:
                document = self._inner(self._source.inside(html.encode(), "html"), within)
            except UnreadableError as error:
                self._note(Dropped(tuple(_WORDS.sub(" ", html).split()), f"HTML that {error.problem}", self._at(tokens[0])))
                return
            self.pictures.adopt(document.assets)
            for block in document.blocks:
                self._add(replace(block, place=self._place(tokens[0])))
            return
        raw = Raw(self._runs, self._note, self._at(tokens[0]), self.pictures)
        for content in raw.paragraphs(html):
            self._add(Paragraph(content, place=self._place(tokens[0])))
        for figure in raw.figures:
            self._add(figure)

    def _inline_notes(self, env: dict[str, Any]) -> None:
        """`^[…]` notes, whose text the parser keeps aside."""
        held: dict[int, dict[str, Any]] = env.get("footnotes", {}).get("list", {})
        for number, data in held.items():
            if "tokens" in data:
                from markdown_it.token import Token

                figures = self._fill(Token("inline", "", 0, children=data["tokens"]))
                content: tuple[BlockNode, ...] = (Paragraph(self._runs.take()), *figures)
                self._add(NoteBlock(self._label(f"inline-{number + 1}"), content))

    def _label(self, label: str) -> str:
        """A label once: a second note of the same name stays, though nothing calls it."""
        made, number = label, 2
        while made in self._labels:
            made, number = f"{label}-{number}", number + 1
        self._labels.add(made)
        return made

    def _place(self, token: Token) -> Place | None:
        if not token.map:
            return None
        first, last = token.map
        last = min(max(last, first + 1), len(self._starts) - 1)
        return Place(self._number(first), self._starts[first], self._starts[last] - 1)

    def _at(self, token: Token) -> str:
        if token.map:
            return f"{self._source.name}:{self._number(token.map[0])}"
        return self._source.name

    def _number(self, line: int) -> int:
        return self._numbers[line] if line < len(self._numbers) else line + 1


_LEAVES = frozenset({"paragraph_open", "heading_open", "dt_open"})
_DEEPER = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open", "table_open", "footnote_reference_open"})


def _note_label(token: Token) -> str:
    label = token.meta.get("label")
    return str(label) if label is not None else f"inline-{token.meta['id'] + 1}"


def _alt(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if not token.children else "".join(map(_alt, token.children))
