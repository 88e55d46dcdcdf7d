"""Numbering: the definitions that list styles are linked to, and an instance for each list that starts anew."""

from __future__ import annotations

from functools import lru_cache

from masthead.document.model import Counter
from masthead.writers.docx.styles.sheet import Look, Sheet
from masthead.writers.docx.styles.theme import DECLARATION
from masthead.writers.marks import opening

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

BULLETS, NUMBERS, PARAGRAPHS, HEADINGS, MARKS, BLANKS, GLANCES = 1, 2, 3, 4, 5, 6, 7
"""The instances that the styles name. `BLANKS`: numbers that nobody sees, which hang before a paragraph as far as those of its fellows.
`GLANCES`: what stands before what a text says at a glance, which is the brand's; lists of the text have what lists have anywhere."""
UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
"""Takes away the number that a style has from the one it is based on (ECMA-376 17.9.18)."""
FIXED = 7
"""Those made for single lists come after them."""

LEVELS = 9
"""Word's own limit (ECMA-376 17.9.6)."""
LAST = LEVELS - 2
"""The deepest level of lists, from 0: one is left for numbered paragraphs above them."""
_SIGN = 3.0
"""The size of the sign before quotations, in sizes of theirs."""
_CAPITALS = 0.66
"""How high capitals reach above the base line, in sizes."""
_SIGN_TOPS = {"“": 0.68, "”": 0.68, "«": 0.5, "„": 0.12, "「": 0.85}
"""The same of the signs."""
STEP = 340
"""Twips from one level of a list to the next: 6 mm."""


def hanging(sheet: Sheet) -> float:
    """Points that the mark of an item hangs before its words: from right to left it is counted from the middle of the mark, since programs
    differ over which edge of it stands at the start of its line."""
    return STEP / 20 - (_HALF_MARK if sheet.right_to_left else 0.0)


_HALF_MARK = 4.0


def list_style(ordered: bool, level: int) -> str:
    """The style of a list's paragraphs, as Word names them: `ListBullet`, `ListBullet2`, …; `level` from 0."""
    return ("ListNumber" if ordered else "ListBullet") + (str(level + 1) if level else "")


def continued_style(level: int) -> str:
    """The style of a paragraph that continues an item."""
    return "ListContinue" + (str(level + 1) if level else "")


LISTED = tuple(name for level in range(LAST + 1) for name in (list_style(False, level), list_style(True, level), continued_style(level)))
"""All of them."""


Made = tuple[int, int, int, Counter]
"""An instance: definition, level, first number, and how it counts."""
FORMS: dict[Counter, str] = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""What Word calls that (17.18.59)."""


class Instances:
    """Instances made while a file is written."""

    def __init__(self, beneath: bool) -> None:
        self.beneath = beneath
        """Paragraphs or sections are numbered: lists among them stand a level below, so that nobody takes them for the same list."""
        self.made: list[Made] = []
        self._expected = 1
        self._paragraphs = PARAGRAPHS

    def list(self, level: int, start: int, counter: Counter = "") -> str:
        """The `w:numPr` of a numbered list's items, counting from `start` in this form; `level` from 0."""
        level += self.beneath
        return properties(self.restart(NUMBERS, level, start, counter), level)

    def restart(self, definition: int, level: int, start: int, counter: Counter = "") -> int:
        """A new instance whose `level` counts from `start`."""
        self.made.append((definition, level, start, counter))
        return FIXED + len(self.made)

    def paragraph(self, number: int) -> str:
        """The `w:numPr` of a paragraph of the full text; empty where it counts on from the one before."""
        if number != self._expected:
            self._paragraphs = self.restart(PARAGRAPHS, 0, number)
        self._expected = number + 1
        return "" if self._paragraphs == PARAGRAPHS else properties(self._paragraphs, 0)


def properties(instance: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def part(sheet: Sheet, look: Look, made: list[Made]) -> bytes:
    """The numbering part (ECMA-376 17.9): definitions by the brand, and the instances made for this file."""
    align = "center" if sheet.right_to_left else "left"
    head, tail = _definitions(
        look.numbered,
        f"{sheet.fonts('sans')}{sheet.color('accent')}",
        sheet.run("number", upright=True),
        sheet.fonts(sheet.style("label").family) + sheet.color(sheet.style("label").color),
        look.beneath,
        align,
        *_mark(sheet),
    )
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
        + (_level(level, FORMS[counter], f"%{level + 1}.", list_style(True, level - look.beneath), align=align) if counter else "")
        + "</w:lvlOverride></w:num>"
        for number, (definition, level, start, counter) in enumerate(made, FIXED + 1)
    )
    return f"{head}{instances}{tail}".encode()


def _mark(sheet: Sheet) -> tuple[str, str]:
    """The large sign before quotations and how it is set, lowered to the height of their capitals; nothing if the brand has none."""
    if sheet.brand.setting.quotation != "marks":
        return "", ""
    size = sheet.style("quotation").size
    sign = opening(sheet.language)
    lowered = f'<w:position w:val="{round((_CAPITALS - _SIGN_TOPS[sign] * _SIGN) * size * 2)}"/>'
    large = f'<w:b w:val="0"/><w:i w:val="0"/>{sheet.color("accent")}{lowered}<w:sz w:val="{round(size * _SIGN * 2)}"/><w:szCs w:val="{round(size * _SIGN * 2)}"/>'
    return sign, sheet.fonts(sheet.style("quotation").family) + large


_SIGNS = ("•", "–")
"""Before items, level by level in turn, in the look of their words."""
_SMALL = '<w:sz w:val="15"/><w:szCs w:val="15"/>'


@lru_cache(maxsize=64)
def _definitions(heading: int, mark: str, number: str, section: str, beneath: bool, align: str, sign: str, large: str) -> tuple[str, str]:
    """The part up to and including the styles' own instances, and its end.

    `heading` is the level of heading that carries section numbers, 0 for none; `mark`, `number`
    and `section` are the `w:rPr` of squares, paragraph numbers and section numbers. `align` is how items' marks stand (`hanging`). `sign` is what stands before quotations, if anything
    does, `large` its `w:rPr`.
    """
    places = range(beneath, beneath + LAST + 1)
    bullets = "".join(
        _level(
            place,
            "bullet",
            _SIGNS[(place - beneath) % 2],
            list_style(False, place - beneath),
            align=align,
        )
        for place in places
    )
    numbers = "".join(_level(place, "decimal", f"%{place + 1}.", list_style(True, place - beneath), align=align) for place in places)
    if beneath:
        bullets, numbers = _level(0, "bullet", _SIGNS[0], "") + bullets, _level(0, "decimal", "%1.", "") + numbers
    # Right-aligned at the start of the hanging indent: 9 and 10 end at the same place, in the side margin.
    paragraphs = _level(0, "decimal", "%1", "NumberedParagraph", align="right", run=number)
    sections = _level(0, "decimal", "%1", f"Heading{heading or 1}", run=section)
    kinds = [(BULLETS, "multilevel", bullets), (NUMBERS, "multilevel", numbers), (PARAGRAPHS, "singleLevel", paragraphs)]
    kinds.append((BLANKS, "singleLevel", _level(0, "none", "", "")))
    kinds.append((GLANCES, "singleLevel", _level(0, "bullet", "■", "Glance", align=align, run=mark + _SMALL)))
    if heading:
        kinds.append((HEADINGS, "singleLevel", sections))
    if sign:
        kinds.append((MARKS, "singleLevel", _level(0, "bullet", sign, "Quote", run=large)))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="6D6173{id:02X}"/><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        for id, kind, levels in kinds
    )
    instances = "".join(f'<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>' for id, _, _ in kinds)
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{abstract}{instances}', "</w:numbering>"


def _level(level: int, form: str, text: str, style: str, *, align: str = "left", run: str = "") -> str:
    """A level; its indents are those of the style it is linked to."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="{align}"/>'
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:lvl>"
    )
