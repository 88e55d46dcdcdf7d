"""The blocks and inlines of Org (orgmode.org, "Org Syntax"): headings behind stars, lists, tables, blocks between `#+begin` and `#+end`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.document.build import Kind, Runs
from masthead.document.model import (
    BlockNode,
    Break,
    Cell,
    Code,
    Figure,
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
)
from masthead.document.model import Note as NoteBlock
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Note
from masthead.readers import links
from masthead.readers.grid import table
from masthead.readers.pictures import Pictures, elsewhere
from masthead.readers.speakers import attributed, signed
from masthead.sources.counted import too_deep
from masthead.sources.source import Source

_HEADING = expression(
    r"(\*{1,20})[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z0-9]\][ \t]+)?(\S.*?)(?:[ \t]+:([\w@#%:]+):)?[ \t]*"
)
_UNSHOWN = expression(r"COMMENT(?=\s|\Z)")
"""What a heading begins with that is left out with all below it (Org manual, 13.6)."""
_STAMP = expression(r"[<\[](\d{4}-\d\d-\d\d)[^>\]\n]*[>\]]")
"""A day as Org writes it: `<2022-11-29 Tue>`."""
_KEYWORD = expression(r"[ \t]*#\+([A-Za-z_-]+):[ \t]*(.*)")
_BEGIN = expression(r"[ \t]*#\+begin_(\w+)(?:[ \t]+(.*))?", re.IGNORECASE)
_ITEM = expression(r"([ \t]*)(?:([-+]|(?<=[ \t])\*)|(\d{1,4}|[A-Za-z])[.)])[ \t]+(?:\[@\d+\][ \t]*)?(?:\[[ xX-]\][ \t]+)?(\S.*)")
_TERM = expression(r"(\S.*?)[ \t]+::[ \t]+(\S.*)")
_RULE = expression(r"[ \t]*-{5,}[ \t]*")
_DRAWER = expression(r"[ \t]*:([\w-]+):[ \t]*")
_TABLE = expression(r"[ \t]*\|.*")
_STROKE = expression(r"[ \t]*\|[-+|]+[ \t]*")
_NOTE = expression(r"\[fn:([\w-]+)\][ \t]*(.*)")
_MARK = expression(
    r"\[\[(?P<goal>[^\[\]]{1,2000})\](?:\[(?P<said>[^\[\]]{1,1000})\])?\]"
    r"|\[fn:(?P<called>[\w-]*)(?::(?P<note>[^\[\]]{1,2000}))?\]"
    r"|(?P<address>\bhttps?://[^\s\[\]<>]{1,2000})|(?P<mail>(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})"
    r"|(?<![^\s\"'({\-–—])(?P<mark>[*/_=~+])(?P<inner>\S|\S.{0,1000}?\S)(?P=mark)(?![^\s\-–—.,;:!?'\")}\[…])"
    r"|(?P<broken>\\\\)[ \t]*(?:\n|\Z)|(?P<raised>[\^_])\{(?P<short>[^{}\n]{1,80})\}",
    re.DOTALL,
)
_KINDS: dict[str, Kind] = {"*": "strong", "/": "emphasis", "^": "sup"}
_DEEPEST = 12
"""Marks within marks that are told apart."""
_PICTURE = expression(r"(?:file:)?(\S+\.(?:png|jpe?g|gif|svg|webp))", re.IGNORECASE)
_DASHES = expression(r"(?:(?<=\s)|\A)-{2,3}(?=\s)|(?<=\d)--(?=\d)")


class Blocks:
    """One document."""

    def __init__(self, source: Source, note: Note) -> None:
        self._where = source.name
        self._tell = note
        self.pictures = Pictures(source, note)
        self.facts: list[tuple[str, str]] = []
        self.title = ""
        self._notes: dict[str, tuple[Inline, ...]] = {}
        self._figures: list[Figure] = []
        self._shift = 0
        self._caption: tuple[Inline, ...] = ()

    def document(self, lines: Sequence[str]) -> tuple[BlockNode, ...]:
        self._shift = int(any((match := _KEYWORD.fullmatch(line)) and match[1].lower() == "title" for line in lines))
        made = self.read(lines, 0)
        notes = (NoteBlock(label, (Paragraph(content),) if content else ()) for label, content in self._notes.items())
        return (*made, *notes)

    def read(self, lines: Sequence[str], depth: int) -> list[BlockNode]:
        if depth > LIMITS.depth:
            raise too_deep(self._where)
        made: list[BlockNode] = []
        at = 0
        while at < len(lines):
            blocks, at = self._block(lines, at, depth)
            made += blocks
        return made

    def _block(self, lines: Sequence[str], at: int, depth: int) -> tuple[list[BlockNode], int]:
        line = lines[at]
        if not line.strip():
            return [], at + 1
        if match := _HEADING.fullmatch(line):
            if _UNSHOWN.match(match[2]) or "noexport" in (match[3] or "").split(":"):
                end = self._section_end(lines, at, len(match[1]))
                self._tell(Dropped(tuple(" ".join(lines[at:end]).split()), "a section that is not to be shown", self._where))
                return [], end
            return self._with(Heading(min(len(match[1]) + self._shift, 6), self.inlines(match[2]))), at + 1
        if match := _BEGIN.fullmatch(line):
            return self._fenced(lines, at, match[1].lower(), match[2] or "", depth)
        if match := _KEYWORD.fullmatch(line):
            return self._keyword(match[1], match[2]), at + 1
        if line.lstrip().startswith("# ") or line.strip() == "#":
            if words := line.split()[1:]:
                self._tell(Dropped(tuple(words), "a comment", self._where))
            return [], at + 1
        if match := _DRAWER.fullmatch(line):
            end = next((below for below in range(at + 1, min(len(lines), at + 200)) if lines[below].strip().upper() == ":END:"), -1)
            if end > 0:
                if words := " ".join(lines[at + 1 : end]).replace(":", " ").split():
                    self._tell(Dropped(tuple(words), f"the drawer “{match[1]}”", self._where))
                return [], end + 1
        if _RULE.fullmatch(line):
            return [Break()], at + 1
        if _TABLE.fullmatch(line):
            return self._table(lines, at)
        if match := _NOTE.fullmatch(line):
            end = at + 1
            while end < len(lines) and lines[end].strip() and not self._begins(lines[end]):
                end += 1
            self._notes[match[1]] = self.inlines("\n".join((match[2], *lines[at + 1 : end])))
            return [], end
        if _ITEM.fullmatch(line):
            return self._list(lines, at, depth)
        if line.lstrip().startswith(": ") or line.strip() == ":":
            end = at
            while end < len(lines) and (lines[end].lstrip().startswith(": ") or lines[end].strip() == ":"):
                end += 1
            text = preformatted("\n".join(row.lstrip()[2:] for row in lines[at:end]))
            return ([Preformatted(text)] if text else []), end
        end = at + 1
        while end < len(lines) and lines[end].strip() and not self._begins(lines[end]):
            end += 1
        content = self.inlines("\n".join(lines[at:end]))
        return self._with(Paragraph(content) if content else None), end

    def _section_end(self, lines: Sequence[str], at: int, level: int) -> int:
        """Where the section of a heading of so many stars ends."""
        found = (below for below in range(at + 1, len(lines)) if (match := _HEADING.fullmatch(lines[below])) and len(match[1]) <= level)
        return next(found, len(lines))

    def _begins(self, line: str) -> bool:
        """Whether something else than a paragraph begins."""
        mark = line.lstrip()[:1]
        return (mark in "*-+|#:[" or mark.isalnum()) and any(
            shape.fullmatch(line) for shape in (_HEADING, _BEGIN, _KEYWORD, _TABLE, _NOTE, _ITEM, _RULE, _DRAWER)
        )

    def _keyword(self, name: str, value: str) -> list[BlockNode]:
        name = name.lower()
        if name == "title" and not self.title:
            self.title = value
            return self._with(Heading(1, content)) if (content := self.inlines(value)) else []
        if name == "subtitle":
            self.facts.append(("description", value))
            return self._with(Paragraph(content)) if (content := self.inlines(value)) else []
        if name == "caption":
            self._caption = self.inlines(value)
        elif name in ("include", "setupfile"):
            self._tell(Dropped(tuple(value.split()), f"what the keyword “{name}” names, which is not read", self._where))
        elif not name.startswith(("attr_", "begin", "end", "results", "name", "tblfm")):
            self.facts.append((name, stamp[1] if name == "date" and (stamp := _STAMP.fullmatch(value.strip())) else value))
        return []

    def _fenced(self, lines: Sequence[str], at: int, kind: str, value: str, depth: int) -> tuple[list[BlockNode], int]:
        closed = f"#+end_{kind}"
        end = next((below for below in range(at + 1, len(lines)) if lines[below].strip().lower() == closed), len(lines))
        held = lines[at + 1 : end]
        if kind in ("src", "example", "export"):
            text = preformatted("\n".join(held))
            return ([Preformatted(text, syntax=value.split()[0] if kind == "src" and value.split() else "")] if text else []), end + 1
        if kind == "comment":
            if words := " ".join(held).split():
                self._tell(Dropped(tuple(words), "a comment", self._where))
            return [], end + 1
        if kind == "verse":
            content: list[Inline] = []
            for row in filter(str.strip, held):
                content += (*((LineBreak(),) if content else ()), *self.inlines(row))
            return ([Paragraph(tuple(content))] if content else []), end + 1
        speaker = next((row for row in range(len(held) - 1, 0, -1) if held[row].strip()), 0) if kind == "quote" else 0
        if speaker and signed(held[speaker].strip()):
            held = [*held[:speaker], "", held[speaker]]
        made = self.read(held, depth + 1)
        return ([attributed(Quotation(tuple(made)))] if kind == "quote" and made else made), end + 1

    def _table(self, lines: Sequence[str], at: int) -> tuple[list[BlockNode], int]:
        end = at
        while end < len(lines) and _TABLE.fullmatch(lines[end]):
            end += 1
        rows = [None if _STROKE.fullmatch(row) else row.strip().removeprefix("|").removesuffix("|").split("|") for row in lines[at:end]]
        first = next((number for number, row in enumerate(rows) if row is None and number), 0)
        kept = [row for row in rows if row is not None]
        heads = sum(row is not None for row in rows[:first]) if any(row is not None for row in rows[first:]) else 0
        width = max(map(len, kept), default=0)
        made = [
            tuple(
                Cell((Paragraph(content),) if at < len(row) and (content := self.inlines(row[at])) else (), head=number < heads)
                for at in range(width)
            )
            for number, row in enumerate(kept)
        ]
        caption, self._caption = self._caption, ()
        built = table(made, head_rows=heads, caption=caption, where=self._where)
        return [*((built,) if built is not None else ()), *self._hung()], end

    def _list(self, lines: Sequence[str], at: int, depth: int) -> tuple[list[BlockNode], int]:
        first = _ITEM.fullmatch(lines[at])
        indent = len(first[1].expandtabs(8)) if first else 0
        ordered = bool(first and first[3])
        items: list[Item] = []
        made: list[BlockNode] = []
        start = int(first[3]) if first and first[3] and first[3].isdecimal() else 1
        while at < len(lines) and (match := _ITEM.fullmatch(lines[at])) and len(match[1].expandtabs(8)) == indent:
            if bool(match[3]) != ordered:
                break
            end = at + 1
            while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
                if not lines[end].strip() and (end + 1 >= len(lines) or not lines[end + 1].strip()):
                    break  # two blank lines end all lists
                end += 1
            held = [match[4], *(row.strip() if not _ITEM.fullmatch(row) else row for row in lines[at + 1 : end])]
            term = _TERM.fullmatch(match[4]) if not ordered else None
            if term:
                made += [List(tuple(items), ordered, start)] if items else []
                items = []
                made += [Paragraph((Strong(self.inlines(term[1])),)), *self.read([term[2], *held[1:]], depth + 1)]
            elif content := self.read(held, depth + 1):
                items.append(Item(tuple(content)))
            at = end
            while at < len(lines) and not lines[at].strip() and at + 1 < len(lines) and _ITEM.fullmatch(lines[at + 1]):
                at += 1
        return [*made, *((List(tuple(items), ordered, start),) if items else ())], at

    def inlines(self, text: str) -> tuple[Inline, ...]:
        runs = Runs()
        self._fill(runs, text, 0)
        return runs.take()

    def _fill(self, runs: Runs, text: str, depth: int) -> None:
        at = 0
        for match in _MARK.finditer(text) if depth < _DEEPEST else ():
            runs.text(_dashed(text[at : match.start()]))
            at = match.end()
            if match["goal"] is not None:
                self._link(runs, match["goal"], match["said"] or "", depth)
            elif match["called"] is not None:
                label = match["called"] or f"n{len(self._notes) + 1}"
                if match["note"]:
                    self._notes[label] = ()
                    self._notes[label] = self.inlines(match["note"])
                self._notes.setdefault(label, ())
                runs.add(NoteReference(label))
            elif address := match["address"] or match["mail"]:
                bare = address.rstrip(".,;:!?)'\"")
                self._link(runs, bare if match["address"] else f"mailto:{bare.removeprefix('mailto:')}", bare, depth)
                runs.text(address[len(bare) :])
            elif match["broken"]:
                runs.add(LineBreak())
            elif match["short"] is not None:
                self._within(runs, "sup" if match["raised"] == "^" else "sub", match["short"], depth)
            elif match["mark"] in "=~":
                runs.add(Code(match["inner"]))
            elif kind := _KINDS.get(match["mark"]):
                self._within(runs, kind, match["inner"], depth)
            else:
                self._fill(runs, match["inner"], depth + 1)
        runs.text(_dashed(text[at:]))

    def _within(self, runs: Runs, kind: Kind, text: str, depth: int) -> None:
        runs.open(kind)
        self._fill(runs, text, depth + 1)
        runs.close(kind)

    def _link(self, runs: Runs, goal: str, said: str, depth: int) -> None:
        picture = _PICTURE.fullmatch(goal)
        if picture and not said:
            asset = self.pictures.take(picture[1], where=self._where)
            self._figures.append(Figure(asset, caption=self._caption, address=elsewhere(picture[1])))
            self._caption = ()
        elif target := links.target(goal):
            runs.open("link", target)
            self._fill(runs, said or goal, _DEEPEST if not said or said == goal else depth + 1)
            runs.close("link")
        else:
            self._fill(runs, said or goal.lstrip("*#"), depth + 1)

    def _with(self, block: BlockNode | None) -> list[BlockNode]:
        held, self._figures = self._figures, []
        return [*((block,) if block is not None else ()), *held]

    def _hung(self) -> list[BlockNode]:
        return self._with(None)


def _dashed(text: str) -> str:
    """Dashes as Org sets those that are typed: two hyphens, and three (Org manual, 12.4, special strings)."""
    return _DASHES.sub(lambda match: "—" if len(match[0]) > 2 else "–", text) if "--" in text else text


def _indent(line: str) -> int:
    shown = line.expandtabs(8)
    return len(shown) - len(shown.lstrip())
