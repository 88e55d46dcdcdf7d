"""Style sheets of drawings, written into the elements that they are for: what draws without a browser knows no classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.limits import LIMITS

_COMMENT = expression(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIMPLE = expression(r"(\*|[A-Za-z][\w-]*)?((?:[.#][A-Za-z_][\w-]*)*)")
_MARK = expression(r"([.#])([\w-]+)")
_URGENT = expression(r"\s*!\s*important\s*", re.IGNORECASE)
_OUTSIDE = expression(r"url\(\s*(?!['\"]?\s*#)|[\\<@]|expression|image-set|src\(|javascript:|-moz-binding", re.IGNORECASE)

_NAMES = (
    "alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters direction display "
    "dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-stretch font-style "
    "font-variant font-weight isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type "
    "mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset "
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform "
    "transform-origin transform-box unicode-bidi vector-effect visibility word-spacing writing-mode cx cy r rx ry x y width height d"
)
_PROPERTIES = frozenset(_NAMES.split())
"""What a style may say (SVG 2, property index). All else (fonts from elsewhere, animations, behaviours) is nothing that draws."""

Declarations = tuple[tuple[str, str, bool], ...]
"""Property, value, and whether it is important."""


class _Part(Struct, frozen=True):
    """A compound selector; `child`: it stands right above the part after it."""

    tag: str
    classes: frozenset[str]
    identifier: str
    child: bool


class _Rule(Struct, frozen=True):
    rank: tuple[int, int, int, int]
    """Specificity, then place in the sheet."""
    parts: tuple[_Part, ...]
    declarations: Declarations


def harmless(value: str) -> bool:
    """Whether a value asks for nothing outside the drawing, and hides nothing behind escapes."""
    return _OUTSIDE.search(value) is None


def declarations(style: str) -> Declarations:
    """What a style attribute, or the body of a rule, says about drawing, in order."""
    found = []
    for piece in _COMMENT.sub("", style).split(";"):
        name, colon, value = piece.partition(":")
        name = name.strip().lower()
        if colon and name in _PROPERTIES and harmless(value):
            plain = _URGENT.sub("", value)
            found.append((name, plain.strip(), plain != value))
    return tuple(found)


def write_in(root: etree._Element, sheets: str) -> None:
    """Gives each element the style that the sheets have for it, under its own. Raises `LimitError` where that is beyond measure."""
    rules = list(_rules(_COMMENT.sub("", sheets)))
    by_key: dict[str, list[_Rule]] = {}
    for rule in rules:
        by_key.setdefault(_key(rule.parts[-1]), []).append(rule)
    written = 0
    for element in root.iter(etree.Element):
        own = declarations(str(element.get("style") or ""))
        keys = ["*", etree.QName(element).localname, f"#{element.get('id')}", *(f".{name}" for name in _classes(element))]
        applied = [rule for key in dict.fromkeys(keys) for rule in by_key.get(key, ()) if _matches(rule.parts, element)]
        written += sum(len(rule.declarations) for rule in applied)
        if written > LIMITS.drawing_elements * 20:
            raise LimitError(
                f"has more styles than a drawing of limit.drawing_elements ({LIMITS.drawing_elements:,}) needs",
                hint="simplify it, or raise it: --set limit.drawing_elements=N",
            )
        said = [one for rule in sorted(applied, key=lambda rule: rule.rank) for one in rule.declarations] + list(own)
        final = {name: value for name, value, _ in sorted(said, key=lambda one: one[2])}
        if final:
            element.set("style", ";".join(f"{name}:{value}" for name, value in final.items()))
        elif "style" in element.attrib:
            del element.attrib["style"]


def _rules(sheet: str) -> Iterator[_Rule]:
    """The rules of a sheet whose selectors ask for names, classes and ids, alone, one within another, or right within. At-rules
    (other media, fonts, animations) are passed over, and so is what asks for states that paper does not have."""
    at, order = 0, 0
    while (begin := sheet.find("{", at)) >= 0:
        prelude = sheet[at:begin].rpartition(";")[2].strip()
        depth, end = 1, begin + 1
        while depth and end < len(sheet):
            after = min((place for place in (sheet.find("{", end), sheet.find("}", end)) if place >= 0), default=len(sheet))
            depth += 1 if sheet[after : after + 1] == "{" else -1
            end = after + 1
        at = end
        if prelude.startswith("@"):
            continue
        said = declarations(sheet[begin + 1 : end - 1])
        for selector in prelude.split(",") if said else ():
            parts = _parts(selector)
            if parts:
                order += 1
                ids = sum(bool(part.identifier) for part in parts)
                classes = sum(len(part.classes) for part in parts)
                tags = sum(part.tag not in ("", "*") for part in parts)
                yield _Rule((ids, classes, tags, order), parts, said)


def _parts(selector: str) -> tuple[_Part, ...]:
    """Empty if it asks for more than we know."""
    words = selector.replace(">", " > ").split()
    parts: list[_Part] = []
    for index, word in enumerate(words):
        if word == ">":
            continue
        match = _SIMPLE.fullmatch(word)
        if match is None:
            return ()
        marks = _MARK.findall(match[2])
        ids = [name for mark, name in marks if mark == "#"]
        parts.append(
            _Part(
                match[1] or "",
                frozenset(name for mark, name in marks if mark == "."),
                ids[0] if ids else "",
                words[index + 1 : index + 2] == [">"],
            )
        )
    return tuple(parts)


def _key(part: _Part) -> str:
    if part.identifier:
        return f"#{part.identifier}"
    if part.classes:
        return f".{min(part.classes)}"
    return part.tag or "*"


def _classes(element: etree._Element) -> list[str]:
    return str(element.get("class") or "").split()


def _fits(part: _Part, element: etree._Element) -> bool:
    return (
        part.tag in ("", "*", etree.QName(element).localname)
        and (not part.identifier or part.identifier == element.get("id"))
        and (not part.classes or part.classes.issubset(_classes(element)))
    )


def _matches(parts: tuple[_Part, ...], element: etree._Element) -> bool:
    """Ancestors are looked for from within; the nearest that fits is taken, which is enough for what drawing programs write."""
    if not _fits(parts[-1], element):
        return False
    above = element.getparent()
    for part in reversed(parts[:-1]):
        while above is not None and not _fits(part, above):
            if part.child:
                return False
            above = above.getparent()
        if above is None:
            return False
        above = above.getparent()
    return True
