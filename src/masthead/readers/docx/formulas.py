"""Office Math → a line that can be read: "(a + b)/2 = x^2" (ECMA-376-1, 22.1). Every word of it stays."""

from __future__ import annotations

from masthead.document.build import collapse
from masthead.document.model import Formula
from masthead.readers.docx.names import Element, M, W, local

_PROPERTIES = "Pr"


def formula(element: Element) -> Formula | None:
    """A `m:oMath`; None if it says nothing."""
    text = collapse(_row(element))
    return Formula(text) if text else None


def _row(element: Element) -> str:
    """Parts side by side; letters and figures that a layout parts stay apart: "2 1/2", "d/dx f(x)"."""
    said, layout = "", False
    for kid in element if element is not None else ():
        part = _line(kid)
        if not part:
            continue
        built = kid.tag != M + "r"
        apart = (built or layout) and said[-1:].isalnum() and part[0].isalnum()
        said, layout = f"{said} {part}" if apart else said + part, built
    return said


def _line(element: Element) -> str:
    name = local(element)
    if element.tag == M + "t" or element.tag == W + "t":
        return element.text or ""
    if not name or name.endswith(_PROPERTIES) or element.tag in (W + "del", W + "moveFrom"):
        return ""
    if element.tag == W + "br":
        return " "
    match name:
        case "f":
            return f"{_held(_part(element, 'num'))}/{_held(_part(element, 'den'))}"
        case "sSup":
            return f"{_held(_part(element, 'e'))}^{_held(_part(element, 'sup'))}"
        case "sSub":
            return f"{_held(_part(element, 'e'))}_{_held(_part(element, 'sub'))}"
        case "sSubSup":
            return f"{_held(_part(element, 'e'))}_{_held(_part(element, 'sub'))}^{_held(_part(element, 'sup'))}"
        case "sPre":
            return f"_{_held(_part(element, 'sub'))}^{_held(_part(element, 'sup'))} {_part(element, 'e')}"
        case "rad":
            return f"{_held(_part(element, 'deg'))}√({_part(element, 'e')})"
        case "nary":
            return _nary(element)
        case "d":
            return _delimited(element)
        case "func":
            inside = _part(element, "e")
            return f"{_part(element, 'fName')}{inside if inside.startswith('(') else f' {inside}'}"
        case "limLow":
            return f"{_part(element, 'e')}_{_held(_part(element, 'lim'))}"
        case "limUpp":
            return f"{_part(element, 'e')}^{_held(_part(element, 'lim'))}"
        case "acc":
            return _part(element, "e") + (_said(element, "accPr", "chr") or "\u0302")[:1]
        case "eqArr":
            return "; ".join(filter(None, (_row(kid).strip() for kid in element.findall(M + "e"))))
        case "m":
            rows = (", ".join(_row(cell).strip() for cell in row.findall(M + "e")) for row in element.findall(M + "mr"))
            return f"[{'; '.join(rows)}]"
        case "oMath" | "r" | "e" | "box" | "borderBox" | "bar" | "groupChr" | "phant" | _:
            return _row(element)


def _part(element: Element, name: str) -> str:
    return _row(element.find(M + name)).strip()


def _said(element: Element, properties: str, name: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return "" if found is None else str(found.get(M + "val", ""))


def _nary(element: Element) -> str:
    """A sum, a product, an integral: of what, from where to where."""
    sign = _said(element, "naryPr", "chr") or "∫"
    below, above = _part(element, "sub"), _part(element, "sup")
    return f"{sign}{f'_{_held(below)}' if below else ''}{f'^{_held(above)}' if above else ''} {_part(element, 'e')}"


def _delimited(element: Element) -> str:
    properties = element.find(M + "dPr")
    marks = {local(kid): kid.get(M + "val", "") for kid in properties} if properties is not None else {}
    inside = (marks.get("sepChr") or "|").join(_row(kid).strip() for kid in element.findall(M + "e"))
    return f"{marks.get('begChr', '(')}{inside}{marks.get('endChr', ')')}"


def _held(said: str) -> str:
    """In brackets, if it is more than one term."""
    if not said or said.isalnum() or (said[0] in "([{" and said[-1] in ")]}" and said.count(said[0]) == 1):
        return said
    return f"({said})" if len(said) > 1 else said
