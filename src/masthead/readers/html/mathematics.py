"""MathML → a line that can be read: "(a + b)/2 = x_i^2". Every word of it stays, each apart."""

from __future__ import annotations

from collections.abc import Callable

from masthead.document.build import collapse
from masthead.document.model import Formula
from masthead.readers.html.tree import Element

_DEEP = 40
"""Levels of nesting beyond which a formula is given as its bare words."""
_UNSAID = frozenset({"annotation", "annotation-xml", "mphantom", "mprescripts", "none"})
_INVISIBLE = "\u2061\u2062\u2063\u2064"


def formula(element: Element) -> Formula | None:
    """A `math` element as a line, with the words that its author gives for it (`alttext`, MathML Core, 2.1.3); None if it says nothing."""
    text = collapse(element.text() if _depth(element) > _DEEP else _line(element))
    return Formula(text, collapse(element.get("alttext") or element.get("aria-label"))) if text else None


def _depth(element: Element) -> int:
    deepest, pending = 0, [(element, 1)]
    while pending:
        node, depth = pending.pop()
        deepest = max(deepest, depth)
        pending.extend((kid, depth + 1) for kid in node.kids if isinstance(kid, Element))
    return deepest


def _line(element: Element) -> str:
    tag = element.tag
    if tag in _UNSAID:
        return ""
    kids = [kid for kid in element.kids if isinstance(kid, Element)]
    if tag == "mo":
        return _operator(element.text())
    if tag == "semantics":
        return _line(kids[0]) if kids else ""
    if tag == "msqrt":
        return f"√({_row(kids)})"
    if tag == "mtable":
        return "; ".join(filter(None, map(_line, kids)))
    if tag in ("mtr", "mlabeledtr"):
        return ", ".join(filter(None, map(_line, kids)))
    if tag == "mfenced":
        inside = ", ".join(map(_line, kids))
        return f"{element.get('open') or '('}{inside}{element.get('close') or ')'}"
    if tag in _SCRIPTS and len(kids) >= 2:
        return _SCRIPTS[tag]([_line(kid) for kid in kids])
    if not kids:
        return element.text()
    return _row(kids)


def _row(kids: list[Element]) -> str:
    return " ".join(filter(None, (_line(kid).strip() for kid in kids)))


def _operator(text: str) -> str:
    return text.strip(_INVISIBLE + " \n\t")


def _held(said: str) -> str:
    """In brackets, if it is more than one term."""
    said = collapse(said)
    return said if " " not in said or (said.startswith("(") and said.endswith(")") and "(" not in said[1:]) else f"({said})"


_SCRIPTS: dict[str, Callable[[list[str]], str]] = {
    "mfrac": lambda parts: f"{_held(parts[0])}/{_held(parts[1])}",
    "msup": lambda parts: f"{_held(parts[0])}^{_held(parts[1])}",
    "msub": lambda parts: f"{_held(parts[0])}_{_held(parts[1])}",
    "msubsup": lambda parts: f"{_held(parts[0])}_{_held(parts[1])}" + "".join(f"^{_held(part)}" for part in parts[2:]),
    "munder": lambda parts: f"{_held(parts[0])}_{_held(parts[1])}",
    "mover": lambda parts: f"{_held(parts[0])}^{_held(parts[1])}",
    "munderover": lambda parts: f"{_held(parts[0])}_{_held(parts[1])}" + "".join(f"^{_held(part)}" for part in parts[2:]),
    "mroot": lambda parts: f"{_held(parts[1])}√({collapse(parts[0])})",
}
"""What stands for a layout of MathML (MathML Core, 3.3 and 3.4) in a line."""
