"""Styles of OpenDocument: what a paragraph, a run or a list looks like, by the style it names and those that one comes from."""

from __future__ import annotations

import re
from typing import Any, Literal

from msgspec import Struct

from masthead.document.model import Align, Counter
from masthead.expressions import expression
from masthead.readers.odt.names import every, get, kid, name
from masthead.readers.stylenames import named

Raised = Literal["", "sup", "sub"]
Script = Literal["western", "asian", "complex"]
Role = Literal["", "title", "quotation", "preformatted", "caption", "rule"]

_DEEPEST = 30
"""Styles from styles; a circle ends here too."""
_SIZE = expression(r"(\d{1,4}(?:\.\d{1,4})?)(pt|%)")
_CODED = expression(r"_([0-9a-fA-F]{1,6})_")
_HEADS = expression(r"(?:heading|überschrift|titre|título|titolo|kop|заголовок) ([1-9])")
"""Names of styles of headings, as the program gives them to its files in any language."""
_BY_WORD = {"title": 1, "crosshead": 2}
_ROLES: tuple[tuple[Role, frozenset[str]], ...] = (
    ("title", frozenset(("title",))),
    ("quotation", frozenset(("quotations", "quote", "intense quote", "block text", "block quotation", "block quote"))),
    ("preformatted", frozenset(("preformatted text", "source code", "html preformatted", "code"))),
    ("caption", frozenset(("caption", "illustration", "table caption", "figurecaption", "tablecaption", "image caption"))),
    ("rule", frozenset(("horizontal line",))),
)
_CODE = frozenset(("source text", "teletype", "user entry", "verbatim char", "html code", "code char"))
_ALIGNS: dict[str, Align] = {"center": "center", "end": "end", "right": "end"}
_NO_LANGUAGE = ("", "none", "zxx", "und", "qaa")


class Look(Struct, frozen=True, gc=False):
    """What a style says of its text; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    raised: Raised | None = None
    code: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    language: str | None = None
    asian: str | None = None
    complex: str | None = None
    align: Align = ""
    role: Role = ""
    size: float | None = None
    """Of the type, in points; negative where it is a share of what is below."""

    def over(self, below: Look) -> Look:
        """This look, and where it says nothing what is below."""
        said: dict[str, Any] = {field: _first(getattr(self, field), getattr(below, field)) for field in _PLAIN}
        size = below.size if self.size is None else self.size if self.size >= 0 or below.size is None else -self.size * below.size
        return Look(**said, align=self.align or below.align, role=self.role or below.role, size=size)


_PLAIN = ("bold", "italic", "raised", "code", "hidden", "struck", "language", "asian", "complex")


def _first(one: Any, other: Any) -> Any:
    return other if one is None else one


_COUNTERS: dict[str, Counter] = {"a": "a", "A": "A", "i": "i", "I": "I"}
"""Forms of numbers, as OpenDocument names them (ODF 1.3, 20.322), that a document's lists have too."""


class Level(Struct, frozen=True, gc=False):
    """How a level of a list is marked. `drawn` is false where nothing stands before its items."""

    ordered: bool
    start: int = 1
    drawn: bool = True
    counter: Counter = ""


class Styles:
    """All styles of a document, by family and name; looks are worked out when they are first asked for."""

    def __init__(self, roots: list[Any]) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._defaults: dict[str, Look] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._lists: dict[str, Any] = {}
        for root in roots:
            for element in every(root, "style:style"):
                self._styles.setdefault((get(element, "style:family"), get(element, "style:name")), element)
            for element in every(root, "style:default-style"):
                self._defaults.setdefault(get(element, "style:family"), self._own(element))
            for element in every(root, "text:list-style"):
                self._lists.setdefault(get(element, "style:name"), element)

    @property
    def default(self) -> Look:
        """What paragraphs are unless they say otherwise."""
        return self._defaults.get("paragraph", Look())

    def look(self, family: str, style: str) -> Look:
        key = (family, style)
        if key not in self._looks:
            made, seen = Look(), 0
            while style and seen < _DEEPEST and (element := self._styles.get((family, style))) is not None:
                made = made.over(self._own(element))
                style, seen = get(element, "style:parent-style-name"), seen + 1
            self._looks[key] = made
        return self._looks[key]

    def outline(self, style: str) -> int:
        """The level of headings that a paragraph's style, or one that it is made of, is for; 0 for one of text."""
        for _ in range(_DEEPEST):
            element = self._styles.get(("paragraph", style))
            if element is None:
                return 0
            match = _HEADS.fullmatch(_shown(element).lower())
            if match is not None:
                return int(match[1])
            if kind := named(_shown(element)):
                return _BY_WORD.get(kind, 0)
            style = get(element, "style:parent-style-name")
        return 0

    def list_style(self, paragraph: str) -> str:
        """The list style that a paragraph's style brings along."""
        for _ in range(_DEEPEST):
            element = self._styles.get(("paragraph", paragraph))
            if element is None:
                return ""
            if found := get(element, "style:list-style-name"):
                return found
            paragraph = get(element, "style:parent-style-name")
        return ""

    def level(self, style: str, depth: int) -> Level:
        """How a list of this style is marked at a depth from 1."""
        holder = self._lists.get(style)
        for element in holder if holder is not None else ():
            if get(element, "text:level") == str(depth):
                if name(element) == "text:list-level-style-number":
                    start = get(element, "text:start-value")
                    number = int(start) if start.isdecimal() and start.isascii() and len(start) < 8 else 1
                    around = get(element, "style:num-prefix").strip() + get(element, "style:num-suffix").strip()
                    form = get(element, "style:num-format")
                    drawn = bool(form)
                    # A bare prefix is a bullet that somebody drew by hand.
                    return Level(drawn, number, drawn or bool(around), _COUNTERS.get(form, ""))
                return Level(False, 1, bool(get(element, "text:bullet-char").strip()) or name(element) == "text:list-level-style-image")
        return Level(False)

    def _own(self, element: Any) -> Look:
        known = " ".join(_shown(element).lower().split())
        text, paragraph = kid(element, "style:text-properties"), kid(element, "style:paragraph-properties")
        align = _ALIGNS.get(get(paragraph, "fo:text-align"), "") if paragraph is not None else ""
        role: Role = next((role for role, names in _ROLES if known in names), "")
        code = True if known in _CODE else None
        if text is None:
            return Look(code=code, align=align, role=role)
        weight, slant, position = get(text, "fo:font-weight"), get(text, "fo:font-style"), get(text, "style:text-position")
        struck = get(text, "style:text-line-through-style") or get(text, "style:text-line-through-type")
        hidden = get(text, "text:display")
        return Look(
            (weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)) if weight else None,
            slant in ("italic", "oblique") if slant else None,
            _raised(position) if position else None,
            code,
            hidden == "none" if hidden else None,
            struck != "none" if struck else None,
            _language(text, "fo:language", "fo:country"),
            _language(text, "style:language-asian", "style:country-asian"),
            _language(text, "style:language-complex", "style:country-complex"),
            align,
            role,
            _size(get(text, "fo:font-size")),
        )


def _size(said: str) -> float | None:
    match = _SIZE.fullmatch(said)
    return None if match is None else float(match[1]) if match[2] == "pt" else -float(match[1]) / 100


def _shown(element: Any) -> str:
    """What a style is called where people choose one."""
    return get(element, "style:display-name") or _CODED.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), get(element, "style:name"))


def _raised(position: str) -> Raised:
    first = position.split()[0]
    if first == "super" or (re.fullmatch(r"\d+(?:\.\d+)?%", first) and float(first[:-1]) > 0):
        return "sup"
    return "sub" if first == "sub" or first.startswith("-") else ""


def _language(element: Any, language: str, country: str) -> str | None:
    spoken, place = get(element, language), get(element, country)
    if not spoken:
        return None
    if spoken in _NO_LANGUAGE or not re.fullmatch(r"[A-Za-z]{2,3}", spoken):
        return ""
    return f"{spoken}-{place}" if re.fullmatch(r"[A-Za-z]{2}|\d{3}", place) else spoken
