"""Fields that programs draw and whose text stands in their code alone: EQ (ECMA-376-1, 17.16.5.22) and SYMBOL (17.16.5.62).

Word for Chinese and Japanese sets characters in circles, and readings over characters, by EQ.
"""

from __future__ import annotations

from masthead.expressions import expression
from masthead.readers.docx import symbols
from masthead.readers.docx.fields import instruction

_NAME = expression(r"\s*(\w+)")
_TOKEN = expression(
    r'\\\*\s*(?:"[^"]*"|\w+)(?:\s+"[^"]*")?|\\hps\d+|\\[bl]c\\?\S|\\rc\\?\S|\\([a-zA-Z]{1,2})\d*\s?(?:\d+(?=\())?|\\(.)|[(),;]|[^\\(),;]+'
)
_RINGS = frozenset("○〇◯")
_MOST = 20
"""Parts of an equation within parts."""


def computed(code: str) -> str:
    """What a field without a result shows; empty for one whose result cannot be told from its code."""
    match = _NAME.match(code)
    name = match[1].upper() if match else ""
    if match and name == "EQ":
        return _equation(code[match.end() :]).strip()
    if name == "SYMBOL":
        said = instruction(code)
        number = next(iter(said.arguments), "")
        base = 16 if number.lower().startswith("0x") else 10
        if number.removeprefix("0x").isalnum() and len(number) < 8:
            try:
                return symbols.character(int(number, base), said.switch("f") or "")
            except ValueError:
                return ""
    return ""


def _equation(code: str) -> str:
    """The words of an equation in the order in which they are read; a reading over its character in brackets behind it."""
    stack: list[_Part] = [_Part("")]
    for match in _TOKEN.finditer(code):
        token, switch, sign = match[0], match[1], match[2]
        top = stack[-1]
        if switch:
            top.switches.append(switch.lower())
        elif sign:
            top.add(sign)
        elif token == "(" and top.switches and len(stack) < _MOST:
            stack.append(_Part("".join(one[0] for one in top.switches if one[0] in "fosrxbaild")[:1], raised="up" in top.switches))
            top.switches.clear()
        elif token == ")" and len(stack) > 1:
            stack.pop()
            stack[-1].join(top)
        elif token in ",;" and len(stack) > 1:
            top.pieces.append("")
        elif not token.startswith("\\"):
            top.add(token)
    while len(stack) > 1:
        ended = stack.pop()
        stack[-1].join(ended)
    return "".join(stack[0].pieces)


class _Part:
    """What stands in the brackets of a switch, piece by piece; `kind` is the switch: f fraction, o over each other, r root."""

    __slots__ = ("kind", "pieces", "raised", "reading", "switches")

    def __init__(self, kind: str, *, raised: bool = False) -> None:
        self.kind = kind
        self.raised = raised
        self.pieces = [""]
        self.switches: list[str] = []
        self.reading = ""
        """What is raised over another piece."""

    def add(self, said: str) -> None:
        self.pieces[-1] += said

    def join(self, part: _Part) -> None:
        """Takes in a part that has ended."""
        said = part.said()
        if part.raised and self.kind == "o":
            self.reading += said
        else:
            self.add(said)

    def said(self) -> str:
        pieces = [piece.strip() for piece in self.pieces]
        if self.kind == "f" and len(pieces) == 2:
            return f"{pieces[0]}/{pieces[1]}"
        if self.kind == "r":
            return f"{pieces[0] if len(pieces) > 1 else ''}√({pieces[-1]})"
        if self.kind == "o":
            if len(pieces) == 2 and pieces[0] in _RINGS:
                return _ringed(pieces[1])
            whole = "".join(pieces)
            return f"{whole}({self.reading})" if self.reading else whole
        return ", ".join(pieces) if self.kind in ("a", "l") else "".join(pieces)


def _ringed(said: str) -> str:
    """A number or letter in a circle, which Unicode has up to twenty."""
    if said.isdecimal() and 1 <= int(said) <= 20:
        return chr(0x245F + int(said))
    return f"({said})"
