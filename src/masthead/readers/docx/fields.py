"""Fields: instructions whose last result stands in the text (ECMA-376-1, 17.16)."""

from __future__ import annotations

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.docx.names import Element, W, is_on, val, whole

CONTENTS = "the table of contents, which is made anew"
MARK = "the mark of a note, which has a number"
_CODE = "the instruction of a field"
_WORDS = expression(r'"((?:[^"\\]|\\.)*)"?|(\S+)')
_CONTENTS = frozenset(("TOC", "TOA"))


class Instruction(Struct, frozen=True, gc=False):
    """`name` in capitals; `arguments` without quotation marks; `switches` by letter, each with what follows it."""

    name: str
    arguments: tuple[str, ...] = ()
    switches: tuple[tuple[str, str], ...] = ()

    def switch(self, letter: str) -> str | None:
        return next((said for name, said in self.switches if name == letter), None)

    @property
    def makes_contents(self) -> bool:
        """Whether the result is a table of contents, which whoever publishes makes anew."""
        return self.name in _CONTENTS

    @property
    def reference(self) -> str:
        """The bookmark whose words a REF repeats, if it leads there too (17.16.5.51)."""
        return self.arguments[0] if self.name == "REF" and self.arguments and self.switch("h") is not None else ""

    @property
    def note(self) -> str:
        """The bookmark around the call of a note that a NOTEREF repeats (17.16.5.39; FTNREF is its older name)."""
        return self.arguments[0] if self.name in ("NOTEREF", "FTNREF") and self.arguments else ""

    @property
    def address(self) -> str:
        """Where a HYPERLINK leads."""
        if self.name != "HYPERLINK":
            return ""
        address = self.arguments[0] if self.arguments else ""
        place = self.switch("l")
        return f"{address}#{place}" if place else address


def instruction(code: str) -> Instruction:
    """What the code of a field says."""
    said = [
        (match.group(1) is not None, match.group(1) if match.group(1) is not None else match.group(2)) for match in _WORDS.finditer(code)
    ]
    if not said:
        return Instruction("")
    arguments: list[str] = []
    switches: list[tuple[str, str]] = []
    waiting = ""
    for quoted, word in said[1:]:
        if not quoted and word.startswith("\\") and len(word) > 1:
            if waiting:
                switches.append((waiting, ""))
            waiting = word[1:2].lower()
            continue
        word = word.replace('\\"', '"').replace("\\\\", "\\")
        if waiting in _VALUED:
            switches.append((waiting, word))
            waiting = ""
            continue
        if waiting:
            switches.append((waiting, ""))
            waiting = ""
        arguments.append(word)
    if waiting:
        switches.append((waiting, ""))
    return Instruction(said[0][1].upper(), tuple(arguments), tuple(switches))


_VALUED = frozenset("lotbcf*#@s")
"""Switches that a word follows."""


_MOST = 200
"""Fields within fields; a file that leaves more of them open is broken."""


class Field(Struct):
    """A field that is open: first its code, then its result."""

    code: list[str]
    in_code: bool = True
    instruction: Instruction = Instruction("")
    linked: bool = False
    bare: bool = True
    """Whether it has no result, so that a program that shows it makes one."""
    called: bool = False
    """Whether it calls a note, which its result is the mark of."""


class Fields:
    """The fields that are open, one within another."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    @property
    def muted(self) -> str:
        """Why what comes is none of the text; empty if it is."""
        if not self._open:
            return ""
        if any(field.instruction.makes_contents for field in self._open):
            return CONTENTS
        return _CODE if any(field.in_code for field in self._open) else MARK if any(field.called for field in self._open) else ""

    def begin(self) -> None:
        if len(self._open) < _MOST:
            self._open.append(Field([]))

    def write(self, code: str) -> None:
        """More of the instruction of the field opened last."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(code)

    def separate(self) -> Field | None:
        """Between instruction and result: the field, now that its instruction is whole."""
        if not self._open:
            return None
        field = self._open[-1]
        field.in_code = False
        field.instruction = instruction("".join(field.code))
        return field

    def end(self) -> Field | None:
        return self._open.pop() if self._open else None


def unclosed(root: Element) -> frozenset[Element]:
    """The marks at which fields begin, and part code from result, that no mark ends: what follows such a one is text, not a table of contents."""
    opened: list[list[Element]] = []
    for mark in root.iter(W + "fldChar") if root is not None else ():
        match mark.get(W + "fldCharType"):
            case "begin":
                opened.append([mark])
            case "separate" if opened:
                opened[-1].append(mark)
            case "end" if opened:
                opened.pop()
            case _:
                pass
    return frozenset(mark for marks in opened for mark in marks)


def raised(parts: Element) -> Element | None:
    """The look of the first run among parts of a field's result; None if it has none of its own."""
    run = next((part for part in parts if part.tag == W + "r" and part.find(W + "t") is not None), None)
    return run.find(W + "rPr") if run is not None else None


def ended(character: Element) -> bool:
    """Whether a field whose code ends here has no result: its end is the next thing there is."""
    after = character.getparent().getnext()
    mark = after.find(W + "fldChar") if after is not None else None
    return mark is not None and mark.get(W + "fldCharType") == "end"


def shown(character: Element) -> str:
    """What an old form's control shows, by the `w:ffData` that its field begins with (17.16.17): a box, or the entry that is chosen."""
    data = character.find(W + "ffData")
    if data is None:
        return ""
    if (box := data.find(W + "checkBox")) is not None:
        state = box.find(W + "checked")
        return "☒" if is_on(state if state is not None else box.find(W + "default")) else "☐"
    if (menu := data.find(W + "ddList")) is not None:
        entries = [entry.get(W + "val", "") for entry in menu.findall(W + "listEntry")]
        at = whole(val(menu, "result") or val(menu, "default"), 0)
        return entries[at] if 0 <= at < len(entries) else ""
    return ""
