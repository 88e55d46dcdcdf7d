"""Numbering: which mark and number a paragraph has, counted as Word counts (ECMA-376-1, 17.9)."""

from __future__ import annotations

from msgspec import Struct

from masthead.document.counters import label
from masthead.document.model import Counter
from masthead.expressions import expression
from masthead.readers.docx.names import Element, W, val, whole
from masthead.readers.docx.styles import Styles

_DEEPEST = 8
_UNSAID = -1
_PLACE = expression(r"%[1-9]")
_WORD = expression(r"[^\W\d_]{2,}|\b[^\W\d_](?=\s*%)")
_UNORDERED = frozenset(("bullet", "none"))
_DECIMAL = frozenset(("", "decimal", "decimalZero", "decimalFullWidth", "decimalHalfWidth", "numberInDash", "decimalEnclosedCircle"))

_COUNTERS: dict[str, Counter] = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


class Level(Struct, frozen=True, gc=False):
    """One level of a definition. `start` is its first number, `after` the level whose step starts it anew (-1: any above), `style`
    the paragraphs that are of it without saying so."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    after: int = -1
    indent: int | None = None
    style: str = ""


class Mark(Struct, frozen=True, gc=False):
    """How an item is marked: of which definition and level, with what number; `indent` in twips, -1 if the level says none. `words` is a label that is more than a number
    ("Article 3."), which is part of the text."""

    definition: int
    level: int
    ordered: bool
    number: int
    indent: int
    words: str = ""
    lettered: bool = False
    """It counts in signs that lists of a document have no form for."""
    counter: Counter = ""
    shown: bool = True
    """False for a mark of blanks: the paragraph goes on with the item before it."""


class _Definition(Struct, gc=False):
    levels: dict[int, Level]
    counts: dict[int, int]
    linked: str = ""


class Numbering:
    """The numbering part of a file, and how far each list has been counted."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[int, _Definition] = {}
        self._by_style: dict[str, int] = {}
        self._instances: dict[int, tuple[int, dict[int, Level], dict[int, int]]] = {}
        self._begun: set[tuple[int, int]] = set()
        for kid in root if root is not None else ():
            if kid.tag == W + "abstractNum":
                self._define(kid)
            elif kid.tag == W + "num":
                self._instance(kid)

    def mark(self, number: int, level: int) -> Mark | None:
        """The mark of the next paragraph of instance `number`, which it counts; None if the list does not exist."""
        instance = self._instances.get(number)
        level = min(max(level, 0), _DEEPEST)
        if instance is None:
            return None
        identity, overridden, starts = instance
        identity, definition = self._resolved(identity)
        if definition is None:
            return None
        here = overridden.get(level) or definition.levels.get(level, Level())
        value = self._count(definition, number, level, here, starts)
        worded = _WORD.search(_PLACE.sub("%", here.text)) is not None
        shown = bool(here.text.strip()) and (here.form != "none" or worded)
        ordered = here.form not in _UNORDERED
        words = self._label(definition, level, here, overridden) if worded and here.form != "bullet" else ""
        return Mark(
            identity,
            level,
            ordered,
            value,
            here.indent if here.indent is not None else _UNSAID,
            words,
            ordered and here.form not in _DECIMAL and here.form not in _COUNTERS,
            _COUNTERS.get(here.form, ""),
            shown,
        )

    def level(self, number: int, style: str) -> int:
        """Which level the paragraphs of a style are of, that names an instance but no level (17.9.23)."""
        instance = self._instances.get(number)
        definition = self._resolved(instance[0])[1] if instance is not None else None
        levels = definition.levels.items() if definition is not None else ()
        return next((at for at, level in levels if style and level.style == style), 0)

    def _define(self, element: Element) -> None:
        identity = whole(element.get(W + "abstractNumId", ""), -1)
        levels = {whole(kid.get(W + "ilvl", ""), 0): _level(kid) for kid in element.findall(W + "lvl")}
        self._definitions.setdefault(identity, _Definition(levels, {}, val(element, "numStyleLink")))
        if name := val(element, "styleLink"):
            self._by_style[name] = identity

    def _instance(self, element: Element) -> None:
        number = whole(element.get(W + "numId", ""), -1)
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for kid in element.findall(W + "lvlOverride"):
            at = whole(kid.get(W + "ilvl", ""), 0)
            if (own := kid.find(W + "lvl")) is not None:
                levels[at] = _level(own)
            if (start := kid.find(W + "startOverride")) is not None:
                starts[at] = whole(start.get(W + "val", ""), 1)
        self._instances.setdefault(number, (whole(val(element, "abstractNumId"), -1), levels, starts))

    def _resolved(self, identity: int) -> tuple[int, _Definition | None]:
        """A definition, or the one that it leaves to a list style (17.9.21)."""
        definition = self._definitions.get(identity)
        if definition is not None and definition.linked and not definition.levels:
            linked = self._by_style.get(definition.linked)
            if linked is None and (instance := self._instances.get(self._styles.of(definition.linked).number)) is not None:
                linked = instance[0]
            if linked is not None and linked != identity:
                return linked, self._definitions.get(linked)
        return identity, definition

    def _count(self, definition: _Definition, number: int, level: int, here: Level, starts: dict[int, int]) -> int:
        counts = definition.counts
        if level in starts and (number, level) not in self._begun:
            self._begun.add((number, level))
            counts[level] = starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else starts.get(level, here.start)
        for above in range(level):
            counts.setdefault(above, definition.levels.get(above, Level()).start)
        for below in [at for at in counts if at > level]:
            after = definition.levels.get(below, Level()).after
            if after < 0 or (after > 0 and level < after):
                del counts[below]
        return counts[level]

    def _label(self, definition: _Definition, level: int, here: Level, overridden: dict[int, Level]) -> str:
        """What stands before the text, numbers of levels above put in."""
        said = here.text
        for at in range(level + 1):
            form = (overridden.get(at) or definition.levels.get(at, Level())).form
            said = said.replace(f"%{at + 1}", _written(definition.counts.get(at, 1), form))
        return said


def _level(element: Element) -> Level:
    restart = val(element, "lvlRestart")
    indent = None
    if (found := element.find(f"{W}pPr/{W}ind")) is not None:
        said = found.get(W + "left") or found.get(W + "start")
        indent = whole(said) if said is not None else None
    text = element.find(W + "lvlText")
    return Level(
        val(element, "numFmt") or "decimal",
        "" if text is None else text.get(W + "val", ""),
        whole(val(element, "start"), 1),
        whole(restart, -1) if restart else -1,
        indent,
        val(element, "pStyle"),
    )


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number > 0:
        # After z comes aa, then bb (17.18.59).
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return label(number, "i" if form == "lowerRoman" else "I")
    return str(number)
