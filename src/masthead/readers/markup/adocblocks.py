"""The blocks of AsciiDoc (docs.asciidoctor.org): its head, sections, lists, tables, boxes, and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.document.build import collapse
from masthead.document.model import (
    Aside,
    BlockNode,
    Break,
    Figure,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    List,
    Paragraph,
    Preformatted,
    Quotation,
    Strong,
    Text,
)
from masthead.document.model import Note as NoteBlock
from masthead.document.tidy import inlines as tidied
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note
from masthead.readers.markup import adoctables
from masthead.readers.markup.adocinlines import Inlines, formula
from masthead.readers.markup.adocsaid import Said, attributes
from masthead.readers.pictures import Pictures, elsewhere
from masthead.sources.counted import too_deep
from masthead.sources.source import Source

_HEADING = expression(r"(={1,6}|#{1,6})[ \t]+(\S.*)")
_ENTRY = expression(r":(!?[A-Za-z0-9_][\w-]*!?):(?:[ \t]+(.*))?")
_ATTRIBUTES = expression(r"\[(?:[^\[\]\s][^\[\]]*)?\]|\[\[[^\[\]]+\]\]|\[[^\n]*\]")
_TITLE = expression(r"\.(?![.\s])(\S.*)")
_FENCE = expression(r"(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```.*|[|,:!]={3,})[ \t]*")
_RULE = expression(r"'{3,}|-{3}|\*{3}|(?:- ){2}-|(?:\* ){2}\*")
_MACRO = expression(r"(image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::([^\[\]]*)\[(.*)\]")
_ITEM = expression(r"[ \t]*(\*{1,6}|-|\.{1,6}|\d{1,4}\.|[A-Za-z]\.|[ivxIVX]{1,6}\)|•|<(?:\d+|\.)>)[ \t]+(\S.*)")
_CHECK = expression(r"\[[ xX*]\][ \t]+")
_TERM = expression(r"[ \t]*(\S.{0,200}?)(:{2,4}|;;)(?:[ \t]+(\S.*))?")
_BOXED = expression(r"(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(\S.*)")
_KINDS = frozenset(("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"))
_AUTHOR = expression(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}(?: <[^<>]+>)?(?:; ?[^\W\d_][^;<>]*(?: <[^<>]+>)?)*")
_REVISION = expression(r"(?:[vV]?\d[\w.]*,[ \t]*)?(\w[\w ,./-]*\d{4}|\d{4}-\d\d-\d\d)(?::[ \t].*)?|v\d[\w.]*(?:: .*)?")
_SPOKEN = expression(r"-- (\S.*)")
_ANCHOR = expression(r"#([\w:.-]+)|\[([\w:.-]+)(?:,[^\]]*)?\]")
_UNFIT = expression(r"[^\w]+")


class Blocks:
    """One document."""

    def __init__(self, source: Source, note: Note) -> None:
        self._where = source.name
        self._tell = note
        self.pictures = Pictures(source, note)
        self.facts: list[tuple[str, str]] = []
        self._attributes: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._notes: dict[str, tuple[Inline, ...]] = {}
        self._figures: list[Figure] = []
        self._inlines = Inlines(self._attributes, self._titles, self._noted, self._pictured, [0])
        self._depth = 0

    def document(self, lines: Sequence[str]) -> tuple[BlockNode, ...]:
        anchor = ""
        for line in lines:
            if match := _HEADING.fullmatch(line):
                self._titles["_" + _UNFIT.sub("_", match[2].lower()).strip("_")] = match[2]
                if anchor:
                    self._titles[anchor] = match[2]
            found = _ANCHOR.search(line) if line.startswith("[") else None
            anchor = (found[1] or found[2]) if found else ""
        at = self._head(lines)
        made = self.read(lines[at:])
        return (
            *self._opening,
            *made,
            *(NoteBlock(label, (Paragraph(content),) if content else ()) for label, content in self._notes.items()),
        )

    def _head(self, lines: Sequence[str]) -> int:
        """The title of the whole, who wrote it and when, and what the text says of itself."""
        self._opening: tuple[BlockNode, ...] = ()
        at = 0
        while at < len(lines) and (not lines[at].strip() or lines[at].startswith("//") or _ENTRY.fullmatch(lines[at])):
            at = self._comment(lines, at) if lines[at].startswith("//") else self._entry(lines, at) if lines[at].startswith(":") else at + 1
        match = _HEADING.fullmatch(lines[at]) if at < len(lines) else None
        if match is None or len(match[1]) > 1:
            return at
        self._opening = (Heading(1, title),) if (title := self._inlines.read(match[2])) else ()
        at += 1
        if at < len(lines) and _AUTHOR.fullmatch(lines[at].strip()):
            self.facts += (("author", expression(r"\s*<[^<>]*>").sub("", lines[at])), ("authors", lines[at]))
            at += 1
            if at < len(lines) and (when := _REVISION.fullmatch(lines[at].strip())):
                self.facts += (("revdate", when[1] or ""), ("revision", lines[at]))
                at += 1
        return at

    def _entry(self, lines: Sequence[str], at: int) -> int:
        match = _ENTRY.fullmatch(lines[at])
        value = (match[2] or "") if match else ""
        while value.endswith("\\") and at + 1 < len(lines):
            at += 1
            value = f"{value[:-1].rstrip(' +')} {lines[at].strip()}"
        name = match[1].strip("!").lower() if match else ""
        if match and "!" in match[1]:
            self._attributes.pop(name, None)
        else:
            self._attributes[name] = self._inlines.replaced(value)
            self.facts.append((name, self._attributes[name]))
        return at + 1

    def read(self, lines: Sequence[str]) -> tuple[BlockNode, ...]:
        """Blocks within the whole, or within another."""
        self._depth += 1
        if self._depth > LIMITS.depth:
            raise too_deep(self._where)
        made: list[BlockNode] = []
        at = 0
        while at < len(lines):
            blocks, at = self.block(lines, at)
            made += blocks
        self._depth -= 1
        return tuple(made)

    def block(self, lines: Sequence[str], at: int) -> tuple[list[BlockNode], int]:
        """The next block and the line behind it."""
        said, at = self._said(lines, at)
        if at >= len(lines):
            return self._over(said, []), at
        line = lines[at].rstrip()
        if (match := _HEADING.fullmatch(line)) and said.style not in ("listing", "literal"):
            return self._with(Heading(len(match[1]), self._inlines.read(match[2].removesuffix(match[1]).rstrip() or match[2]))), at + 1
        if _FENCE.fullmatch(line):
            return self._fenced(lines, at, said)
        if line.startswith("<<<") and not line.strip("<"):
            return [], at + 1
        if _RULE.fullmatch(line):
            return [Break()], at + 1
        if match := _MACRO.fullmatch(line):
            return self._macro(match[1], match[2], match[3], said), at + 1
        if _ITEM.fullmatch(line) and said.style not in ("verse", "listing", "literal"):
            made, at = self._list(lines, at, ())
            return self._over(said, made), at
        if self._term(line) and said.style in ("", "horizontal", "qanda", "glossary"):
            made, at = self._terms(lines, at)
            return self._over(said, made), at
        end = at + 1
        while end < len(lines) and lines[end].strip() and lines[end].strip() != "+" and not self._ends(lines[end]):
            end += 1
        rows = [row for row in lines[at:end] if not row.startswith("//") or row.startswith("///")]
        return self._paragraph(rows, said), end

    def _ends(self, line: str) -> bool:
        """Whether a line ends the paragraph above it."""
        if "::" in line and _MACRO.fullmatch(line.rstrip()):
            return True
        return (_FENCE.fullmatch(line.rstrip()) is not None and line.strip() != "--") or (
            line.startswith("[")
            and _ATTRIBUTES.fullmatch(line.rstrip()) is not None
            and not line.rstrip().endswith(("]]]",))
            and " " not in line
        )

    def _said(self, lines: Sequence[str], at: int) -> tuple[Said, int]:
        """What stands above a block: attributes, a title, entries and comments."""
        said = Said()
        while at < len(lines):
            line = lines[at].rstrip()
            if not line:
                at += 1
            elif line.startswith("//") and (not line.startswith("///") or not line.strip("/")):
                at = self._comment(lines, at)
            elif line.startswith(":") and _ENTRY.fullmatch(line):
                at = self._entry(lines, at)
            elif line.startswith("[") and _ATTRIBUTES.fullmatch(line) and not self._is_text(lines, at):
                if not line.startswith("[["):
                    said = attributes(line[1:-1], said)
                at += 1
            elif (match := _TITLE.fullmatch(line)) and at + 1 < len(lines) and lines[at + 1].strip():
                said = Said(said.style, said.values, said.named, said.options, match[1])
                at += 1
            else:
                break
        return said, at

    def _is_text(self, lines: Sequence[str], at: int) -> bool:
        """Whether a line in brackets is no line of attributes: nothing stands right below it, or it is a sentence."""
        bare = lines[at].strip()[1:-1]
        return (at + 1 >= len(lines) or not lines[at + 1].strip()) and (" " in bare and "=" not in bare and "," not in bare)

    def _comment(self, lines: Sequence[str], at: int) -> int:
        """The line behind a comment."""
        end = at + 1
        if lines[at].startswith("////") and not lines[at].strip().strip("/"):
            while end < len(lines) and lines[end].rstrip() != lines[at].rstrip():
                end += 1
            end += 1
        if words := " ".join(lines[at:end]).replace("/", " ").split():
            self._tell(Dropped(tuple(words), "a comment", self._where))
        return min(end, len(lines))

    def _fenced(self, lines: Sequence[str], at: int, said: Said) -> tuple[list[BlockNode], int]:
        fence = lines[at].rstrip()
        closed = "```" if fence.startswith("```") else fence
        end = next((below for below in range(at + 1, len(lines)) if lines[below].rstrip() == closed), len(lines))
        held = lines[at + 1 : end]
        sign = fence[0]
        if fence[1:4] == "===" and sign in "|,:!":
            caption = self._inlines.read(said.title)
            made = adoctables.read(held, sign, said.named.get("cols", ""), said.options, caption, self, self._where)
            return [*made, *self._hung()], end + 1
        if sign in "-.`+" and fence != "--" and not (sign == "-" and said.style in ("quote", "verse")):
            kind = fence[3:].strip() or next(iter(said.values), "")
            text = preformatted("\n".join(held))
            if said.style in ("stem", "latexmath", "asciimath"):
                shown = formula(text, said.style)
                return self._over(said, [Paragraph((Formula(shown),))] if shown else []), end + 1
            if sign != "+":
                return self._over(
                    said, [Preformatted(text, syntax=kind if said.style == "source" or fence[3:].strip("-.") else "")] if text else []
                ), end + 1
            return self._over(said, [Preformatted(text)] if text else []), end + 1
        if said.style == "verse":
            return self._speech([Paragraph(self._lined(held))] if any(map(str.strip, held)) else [], said), end + 1
        content = list(self.read(held))
        if sign == "_" or said.style == "quote":
            return self._speech(content, said), end + 1
        if said.style.upper() in _KINDS or sign == "*" or said.style in ("sidebar", "abstract"):
            return self._boxed(content, said), end + 1
        return self._over(said, content), end + 1

    def _boxed(self, content: Iterable[BlockNode], said: Said) -> list[BlockNode]:
        kind = said.style.capitalize() if said.style.upper() in _KINDS else ""
        title = self._inlines.read(said.title)
        named = tidied((Text(f"{kind}: " if title and kind else kind), *title)) if kind or title else ()
        held = tuple(content)
        return [Aside(held, named)] if held or named else []

    def _speech(self, content: list[BlockNode], said: Said) -> list[BlockNode]:
        """`[quote, who, where]`."""
        who = self._inlines.read(
            ", ".join(filter(None, (said.named.get("attribution", ""), said.named.get("citetitle", ""), *said.values)))
        )
        if not content and not who:
            return []
        return self._over(Said(title=said.title), [Quotation(tuple(content), who)])

    def _macro(self, name: str, goal: str, rest: str, said: Said) -> list[BlockNode]:
        if name == "image":
            values = attributes(rest, Said())
            caption = self._inlines.read(said.title or values.named.get("title", ""))
            alt = values.named.get("alt", "") or values.style
            address = self._inlines.replaced(goal)
            asset = self.pictures.take(address, alt, where=self._where)
            return [Figure(asset, collapse(alt), caption, address=elsewhere(address))]
        if name in ("ifdef", "ifndef"):
            return list(self.read([rest])) if rest.strip() else []
        if name in ("include", "video", "audio"):
            self._tell(Dropped(tuple(goal.split()), f"what the macro “{name}” names, which is not read", self._where))
        return self._over(said, [])

    def _paragraph(self, rows: Sequence[str], said: Said) -> list[BlockNode]:
        if not rows:
            return []
        if said.style in ("listing", "source", "literal") or (said.style == "" and rows[0][:1] in " \t"):
            return self._over(said, [Preformatted(preformatted("\n".join(rows)), syntax=next(iter(said.values), ""))])
        if said.style == "verse":
            return self._speech([Paragraph(self._lined(rows))], said)
        if match := _BOXED.fullmatch(rows[0]):
            return self._boxed(
                self._with(Paragraph(self._inlines.read("\n".join((match[2], *rows[1:]))))), Said(match[1], title=said.title)
            )
        last = _SPOKEN.fullmatch(rows[-1].strip())
        if last and rows[0].startswith('"') and rows[-2:-1] and rows[-2].rstrip().endswith('"'):
            return [Quotation((Paragraph(self._inlines.read("\n".join(rows[:-1]))),), self._inlines.read(last[1]))]
        if all(row.startswith(">") for row in rows):
            return self._speech(list(self.read([row[1:].removeprefix(" ") for row in rows])), said)
        content = self._inlines.read("\n".join(rows)) if "hardbreaks" not in said.options else self._lined(rows)
        made = self._with(Paragraph(content) if content else None)
        if said.style == "quote":
            return self._speech(made, said)
        if said.style.upper() in _KINDS or said.style in ("sidebar", "abstract"):
            return self._boxed(made, said)
        return self._over(said, made)

    def _lined(self, rows: Sequence[str]) -> tuple[Inline, ...]:
        content: list[Inline] = []
        for row in rows:
            content += (*((LineBreak(),) if content else ()), *self._inlines.read(row))
        return tidied(content)

    def _list(self, lines: Sequence[str], at: int, above: tuple[str, ...]) -> tuple[list[BlockNode], int]:
        """The list that begins at a line; `above` are the marks of the lists that it stands in."""
        first = _ITEM.fullmatch(lines[at])
        own = _sign(first[1]) if first else ""
        items: list[Item] = []
        number = int(first[1][:-1]) if first and first[1][:-1].isdecimal() else 1
        while at < len(lines) and (match := _ITEM.fullmatch(lines[at])) and _sign(match[1]) == own:
            content, at = self._item(lines, at + 1, _CHECK.sub("", match[2]), (*above, own))
            items += [Item(content)] if content else []
            ahead = _filled(lines, at)
            follows = _ITEM.fullmatch(lines[ahead]) if ahead < len(lines) else None
            at = ahead if follows and _sign(follows[1]) == own else at
        ordered = own[:1] in ".1ai<"
        return ([List(tuple(items), ordered, number if ordered else 1)] if items else []), at

    def _item(self, lines: Sequence[str], at: int, text: str, above: tuple[str, ...]) -> tuple[tuple[BlockNode, ...], int]:
        """What an item holds: its words, the lists in it, and what a plus sign hangs on it."""
        rows = [text] if text else []
        while at < len(lines) and lines[at].strip() and not self._breaks(lines[at]):
            rows.append(lines[at].strip())
            at += 1
        content = self._inlines.read("\n".join(row for row in rows if not row.startswith("//")))
        made = self._with(Paragraph(content) if content else None)
        while at < len(lines):
            ahead = _filled(lines, at)
            if ahead >= len(lines):
                break
            if lines[ahead].strip() == "+":
                blocks, at = self.block(lines, ahead + 1)
                made += blocks
            elif (match := _ITEM.fullmatch(lines[ahead])) and _sign(match[1]) not in above and len(above) < LIMITS.depth:
                blocks, at = self._list(lines, ahead, above)
                made += blocks
            else:
                break
        return tuple(made), at

    def _breaks(self, line: str) -> bool:
        bare = line.rstrip()
        return (
            bare.strip() == "+"
            or _ITEM.fullmatch(bare) is not None
            or self._term(bare)
            or _FENCE.fullmatch(bare) is not None
            or self._ends(bare)
        )

    def _term(self, line: str) -> bool:
        return ("::" in line or ";;" in line) and _TERM.fullmatch(line) is not None and _MACRO.fullmatch(line) is None

    def _terms(self, lines: Sequence[str], at: int) -> tuple[list[BlockNode], int]:
        """Terms, and what each means."""
        made: list[BlockNode] = []
        while at < len(lines) and (match := _TERM.fullmatch(lines[at].rstrip())) and self._term(lines[at]):
            if term := self._inlines.read(match[1]):
                made.append(Paragraph((Strong(term),)))
            below = _filled(lines, at + 1) if not match[3] else at + 1
            content, at = self._item(lines, below, match[3] or "", ("::",))
            made += content
            ahead = _filled(lines, at)
            at = ahead if ahead < len(lines) and _TERM.fullmatch(lines[ahead].rstrip()) and not _HEADING.fullmatch(lines[ahead]) else at
        return made, at

    def _over(self, said: Said, made: list[BlockNode]) -> list[BlockNode]:
        """Blocks under the title that they have."""
        title = self._inlines.read(said.title)
        return [Paragraph((Strong(title),)), *made] if title else made

    def _with(self, block: BlockNode | None) -> list[BlockNode]:
        return [*((block,) if block is not None else ()), *self._hung()]

    def _hung(self) -> list[Figure]:
        """Pictures that stood within the last text."""
        held, self._figures = self._figures, []
        return held

    def _pictured(self, address: str, alt: str) -> None:
        address = self._inlines.replaced(address)
        self._figures.append(Figure(self.pictures.take(address, alt, where=self._where), collapse(alt), address=elsewhere(address)))

    def _noted(self, name: str, text: str) -> str:
        label = name or f"n{len(self._notes) + 1}"
        if text or label not in self._notes:
            self._notes[label] = ()
            self._notes[label] = self._inlines.read(text)
        return label


def _filled(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and (not lines[at].strip() or (lines[at].startswith("//") and not lines[at].startswith("///"))):
        at += 1
    return at


def _sign(mark: str) -> str:
    """What the items of one list have in common."""
    if mark[:-1].isdecimal():
        return "1"
    return "<" if mark[0] == "<" else "a" if mark[:-1].isalpha() and mark[-1] == "." else "i" if mark[-1] == ")" else mark
