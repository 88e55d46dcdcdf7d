"""RTF → lines: groups and their destinations, characters in any encoding. One pass, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from masthead.document.model import Figure
from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.readers.leftout import LeftOut
from masthead.readers.links import target
from masthead.readers.pictures import Pictures
from masthead.readers.rtf import words
from masthead.readers.rtf.flow import Call, Column, Flow, Line, Piece, merged
from masthead.readers.rtf.head import Head
from masthead.readers.rtf.picture import Picture
from masthead.readers.rtf.state import Field, State
from masthead.readers.rtf.tokens import tokens

_LINK = expression(r"\s*HYPERLINK\s+(?:\\[a-z]\s+)*\"?([^\"\s]+)\"?", re.IGNORECASE)
_LISTS = frozenset(("TOC", "TOA", "INDEX"))


class Scan:
    """Reads the tokens. After `run`, `body` holds the text; the other fields what the file says beside it."""

    def __init__(self, pictures: Pictures, left: LeftOut, where: str) -> None:
        self._pictures = pictures
        self._left = left
        self._where = where
        self._state = State("")
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._high = ""
        self._skip = 0
        self._flows = [Flow()]
        self._line = Line()
        self._waiting: list[Line] = []
        self._columns: list[Column] = []
        self._beside = self._below = self._head = False
        self._picture: Picture | None = None
        self._key = ""
        self._value = ""
        self._alt = ""
        self._notes = 0
        self._names: list[str] = []
        self.head = Head()
        self.nowhere: list[str] = []

    @property
    def body(self) -> Flow:
        return self._flows[0]

    def run(self, data: bytes) -> None:
        for kind, said, number in tokens(data):
            match kind:
                case "text":
                    self._characters(said)
                case "word":
                    self._word(said.decode("ascii"), number)
                case "hex":
                    if self._skip:
                        self._skip -= 1
                    else:
                        self._bytes += said
                case "{":
                    self._flush()
                    self._skip = 0
                    self._stack.append(self._state)
                    if len(self._stack) > LIMITS.html_depth:
                        raise LimitError(
                            f"has groups nested deeper than limit.html_depth ({LIMITS.html_depth:,})",
                            where=self._where,
                            hint="no honest text is nested like this; --set limit.html_depth=N raises the limit",
                        )
                    self._state = self._state.within()
                case "}":
                    self._flush()
                    self._skip = 0
                    if (leave := self._state.leave) is not None:
                        self._state.leave = None  # a damaged file may end more groups than it began
                        leave()
                    if self._stack:
                        self._state = self._stack.pop()
                case "symbol":
                    self._symbol(said)
                case _:
                    if self._picture is not None and self._state.goal == "picture":
                        self._picture.data += said
        self._flush()
        # A file that was cut off ends in the middle of its groups.
        while self._stack:
            if self._state.leave is not None:
                self._state.leave()
            self._state = self._stack.pop()
        self.end_line("line")

    # ── characters ───────────────────────────────────────────────────────────────────────────────────

    def _characters(self, said: bytes) -> None:
        if self._skip:
            said, self._skip = said[self._skip :], max(0, self._skip - len(said))
        if self._state.goal == "picture" and self._picture is not None:
            self._picture.hexadecimal += said
        else:
            self._bytes += said

    def _flush(self) -> None:
        if self._bytes:
            said, self._bytes = bytes(self._bytes), bytearray()
            state = self._state
            if state.symbols:
                # Of symbol fonts only the bullet is common, and means the same everywhere.
                said = said.replace(b"\xb7", b"\x95")
            self.say(said.decode(state.encoding or self.head.page, "replace"))

    def unicode(self, number: int) -> None:
        """A character by its number, and the skipping of what stands there for old programs (`\\u`)."""
        self._flush()
        code = number + 65536 if number < 0 else number
        if 0xD800 <= code <= 0xDBFF:
            self._high = chr(code)
        elif 0xDC00 <= code <= 0xDFFF:
            if self._high:
                self.say((self._high + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16"))
            self._high = ""
        elif 0 < code < 0x110000 and not (code & 0xFFFF >= 0xFFFE):
            self.say(chr(code))
        self._skip = self._state.uc

    def say(self, text: str) -> None:
        """Gives characters to where text goes now."""
        state = self._state
        text = text.replace("\0", "")
        match state.goal:
            case "text":
                if state.deleted or state.hidden:
                    self._left.add(text, "text that was deleted while changes were tracked" if state.deleted else "hidden text")
                else:
                    self._line.pieces.append(Piece(text, state.look))
            case "left":
                self._names.append(text)
            case "marker":
                self._line.marker = (self._line.marker or "") + text
            case "instruction":
                if state.field is not None and len(state.field.instruction) < 10_000:
                    state.field.instruction += text
            case "styles" | "info":
                self.head.hear(state.goal, text)
            case "key" | "bookmark":
                self._key += text
            case "value":
                self._value += text
            case _:
                pass  # names of fonts, numbers of lists: not text

    def _symbol(self, said: bytes) -> None:
        if said == b"*":
            self._state.after_star = True
            return
        if self._skip:
            self._skip -= 1
            return
        if said in words.ESCAPED:
            self._bytes += said
            return
        self._flush()
        if said in (b"\r\n", b"\n", b"\r"):
            self.end_line("line")
        else:
            self.say(words.SYMBOLS.get(said, ""))

    # ── control words ────────────────────────────────────────────────────────────────────────────────

    def _word(self, word: str, number: int | None) -> None:
        star, self._state.after_star = self._state.after_star, False
        if self._skip and word != "u" and word not in words.DESTINATIONS:
            self._skip -= 1
            return
        if word == "u":
            self.unicode(number or 0)
            return
        self._flush()
        state = self._state
        if word == "ud" and state.outer is not None:
            state.goal, state.outer = state.outer, None
        elif state.goal == "skip":
            return
        elif (destination := words.DESTINATIONS.get(word)) is not None:
            self._enter(word, destination)
        elif star:
            state.goal = "skip"
        elif (character := words.CHARACTERS.get(word)) is not None:
            self.say(character)
        elif not words.format(state, word, number):
            self._other(word, number)

    def _other(self, word: str, number: int | None) -> None:
        state, value = self._state, number if number is not None else 0
        if state.goal == "picture":
            if self._picture is not None:
                self._picture.told(word)
        elif state.goal in ("fonts", "styles", "lists", "overrides", "info"):
            self.head.define(state.goal, word, value)
        elif state.goal == "left":
            self._names.append(" " if word in words.ENDS else "")
        elif word in ("par", "sect", "page", "column"):
            self.end_line("line")
        elif word in ("cell", "nestcell"):
            self.end_line("cell", 1 if word == "cell" else max(state.depth, 2))
        elif word in ("row", "nestrow"):
            self._end_row(1 if word == "row" else max(state.depth, 2))
        elif word in ("line", "lbr", "softline"):
            if word != "softline":
                self._line.pieces.append(Piece("\n", state.look))
        elif word == "trowd":
            self._columns, self._beside, self._below, self._head = [], False, False, False
        elif word == "trhdr":
            self._head = number != 0
        elif word == "clmrg":
            self._beside = True
        elif word == "clvmrg":
            self._below = True
        elif word == "cellx":
            if len(self._columns) < LIMITS.span:
                self._columns.append(Column(value, self._beside, self._below))
            self._beside = self._below = False
        elif word == "f":
            state.encoding, state.symbols = self.head.encoding(value), self.head.symbolic(value)
        elif self.head.says(word, value) and word != "deflang":
            state.encoding = ""

    # ── destinations ─────────────────────────────────────────────────────────────────────────────────

    def _enter(self, word: str, destination: str) -> None:
        state = self._state
        if state.goal == "left":
            # What is left out is left out whole; only what is no text of it must not be told as such.
            if destination in words.NO_TEXT:
                state.goal = "skip"
        elif destination in words.GOALS:
            state.goal = words.GOALS[destination]
            self.head.about("")
        elif destination == "pass":
            pass
        elif destination == "twice":
            state.outer, state.goal = state.goal, "skip"
        elif destination.startswith("left "):
            self._leave_out(destination.removeprefix("left "))
        elif destination == "info field":
            if state.goal == "info":
                self.head.about(word)
            else:
                state.goal = "skip"
        else:
            self._ways[destination](self)

    def _leave_out(self, why: str) -> None:
        state = self._state
        state.goal, self._names = "left", []

        def leave() -> None:
            self._left.add("".join(self._names), why)

        state.leave = leave

    def _begin_field(self) -> None:
        self._state.field = Field()

    def _begin_result(self) -> None:
        state = self._state
        told = state.field.instruction if state.field is not None else ""
        kind = told.split(maxsplit=1)[0].upper() if told.strip() else ""
        if kind in _LISTS:
            self._leave_out("the document’s own table of contents" if kind == "TOC" else "the document’s own index")
        elif kind == "HYPERLINK" and (found := _LINK.match(told)):
            within = re.search(r"\\l\s", told[: found.start(1)])
            state.link = f"#{found[1]}" if within else target(found[1])
            if not state.link:
                self.nowhere.append(found[1])

    def _begin_note(self) -> None:
        self._notes += 1
        label = f"note{self._notes}"
        self._line.pieces.append(Call(label))
        self._begin_flow(label)

    def _begin_box(self) -> None:
        self._begin_flow("")

    def _begin_flow(self, label: str) -> None:
        if len(self._flows) > LIMITS.inner_depth:
            raise LimitError(
                f"has notes and boxes within each other deeper than limit.inner_depth ({LIMITS.inner_depth})",
                where=self._where,
                hint="no honest text has",
            )
        state = self._state
        flow = Flow(label)
        self._line.after.append(flow)
        self._flows.append(flow)
        self._waiting.append(self._line)
        self._line = Line()
        state.goal, state.link = "text", ""
        state.plain()
        state.paragraph()

        def leave() -> None:
            self.end_line("line")
            self._flows.pop()
            self._line = self._waiting.pop()

        state.leave = leave

    def _begin_picture(self) -> None:
        state = self._state
        self._picture = picture = Picture()
        state.goal = "picture"

        def leave() -> None:
            self._picture = None
            asset = picture.taken(self._pictures, self._alt, self._left, self._where)
            if asset or self._alt:
                self._line.after.append(Figure(asset, " ".join(self._alt.split())))
                self._alt = ""

        state.leave = leave

    def _begin_shape(self) -> None:
        """A drawn object: its description may come before its picture or after it."""
        self._alt = ""

        def leave() -> None:
            last = self._line.after[-1] if self._line.after else None
            if self._alt and isinstance(last, Figure) and not last.alt:
                self._line.after[-1] = Figure(last.asset, " ".join(self._alt.split()))
            self._alt = ""

        self._state.leave = leave

    def _begin_property(self) -> None:
        """A property of a shape or a picture: its name and its value (RTF 1.9.1, "Drawing Object Properties")."""
        self._key = self._value = ""

        def leave() -> None:
            if self._key.strip() == "wzDescription":
                self._alt = self._value

        self._state.leave = leave
        self._state.goal = "key"

    def _begin_bookmark(self) -> None:
        self._key, self._state.goal = "", "bookmark"

        def leave() -> None:
            self._line.marks.append(self._key.strip())

        self._state.leave = leave

    _ways: ClassVar[dict[str, Callable[[Scan], None]]] = {
        "field": _begin_field,
        "result": _begin_result,
        "note": _begin_note,
        "box": _begin_box,
        "picture": _begin_picture,
        "property": _begin_property,
        "shape": _begin_shape,
        "bookmark": _begin_bookmark,
    }

    # ── lines ────────────────────────────────────────────────────────────────────────────────────────

    def end_line(self, end: str, depth: int = 0) -> None:
        """What came since the last end is a paragraph, or the last of a cell."""
        state, line = self._state, self._line
        line.end = "cell" if end == "cell" else "line"
        line.depth = max(depth, state.depth) if end == "cell" else state.depth
        if line.depth > LIMITS.depth:
            raise LimitError(
                f"has tables nested deeper than limit.depth ({LIMITS.depth})",
                where=self._where,
                hint="no honest text is nested like this; --set limit.depth=N raises the limit",
            )
        line.style, line.outline, line.listed, line.level, line.align = state.style, state.outline, state.listed, state.level, state.align
        line.pieces = merged(line.pieces)
        self._line = Line()
        if line.pieces or line.after or line.end == "cell":
            self._flows[-1].lines.append(line)

    def _end_row(self, depth: int) -> None:
        if self._line.pieces or self._line.after:
            self.end_line("cell", depth)
        line = Line()
        line.end, line.depth, line.columns, line.head = "row", min(depth, LIMITS.depth), tuple(self._columns), self._head
        self._flows[-1].lines.append(line)
