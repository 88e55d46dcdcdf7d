"""Numbering: the definitions that list styles are linked to, and an instance for each list that starts anew."""

from __future__ import annotations

from functools import lru_cache

from masthead.writers.docx.sheet import Look, Sheet
from masthead.writers.docx.theme import DECLARATION

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

BULLETS, NUMBERS, PARAGRAPHS, HEADINGS = 1, 2, 3, 4
"""The instances that the styles name; those made for single lists come after them."""

LEVELS = 9
"""Word's own limit (ECMA-376 17.9.6)."""
LAST = LEVELS - 2
"""The deepest level of lists, from 0: one is left for numbered paragraphs above them."""
STEP = 340
"""Twips from one level of a list to the next: 6 mm."""


def list_style(ordered: bool, level: int) -> str:
    """The style of a list's paragraphs, as Word names them: `ListBullet`, `ListBullet2`, …; `level` from 0."""
    return ("ListNumber" if ordered else "ListBullet") + (str(level + 1) if level else "")


def continued_style(level: int) -> str:
    """The style of a paragraph that continues an item."""
    return "ListContinue" + (str(level + 1) if level else "")


class Instances:
    """Instances made while a file is written: (definition, level, first number)."""

    def __init__(self, beneath: bool) -> None:
        self.beneath = beneath
        """Paragraphs or sections are numbered: lists among them stand a level below, so that nobody takes them for the same list."""
        self.made: list[tuple[int, int, int]] = []
        self._expected = 1
        self._paragraphs = PARAGRAPHS

    def list(self, level: int, start: int) -> str:
        """The `w:numPr` of a numbered list's items, counting from `start`; `level` from 0."""
        level += self.beneath
        return properties(self.restart(NUMBERS, level, start), level)

    def restart(self, definition: int, level: int, start: int) -> int:
        """A new instance whose `level` counts from `start`."""
        self.made.append((definition, level, start))
        return HEADINGS + len(self.made)

    def paragraph(self, number: int) -> str:
        """The `w:numPr` of a paragraph of the full text; empty where it counts on from the one before."""
        if number != self._expected:
            self._paragraphs = self.restart(PARAGRAPHS, 0, number)
        self._expected = number + 1
        return "" if self._paragraphs == PARAGRAPHS else properties(self._paragraphs, 0)


def properties(instance: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def part(sheet: Sheet, look: Look, made: list[tuple[int, int, int]]) -> bytes:
    """The numbering part (ECMA-376 17.9): definitions by the brand, and the instances made for this file."""
    head, tail = _definitions(
        look.numbered,
        f'{sheet.fonts("sans")}{sheet.color("primary")}<w:sz w:val="15"/><w:szCs w:val="15"/>',
        sheet.run("number"),
        sheet.fonts(sheet.style("label").family) + sheet.color(sheet.style("label").color),
        look.beneath,
    )
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, (definition, level, start) in enumerate(made, HEADINGS + 1)
    )
    return f"{head}{instances}{tail}".encode()


@lru_cache(maxsize=64)
def _definitions(heading: int, mark: str, number: str, section: str, beneath: bool) -> tuple[str, str]:
    """The part up to and including the styles' own instances, and its end.

    `heading` is the level of heading that carries section numbers, 0 for none; `mark`, `number`
    and `section` are the `w:rPr` of bullets, paragraph numbers and section numbers.
    """
    places = range(beneath, beneath + LAST + 1)
    bullets = "".join(
        _level(place, "bullet", "–" if (place - beneath) % 2 else "■", list_style(False, place - beneath), run=mark) for place in places
    )
    numbers = "".join(_level(place, "decimal", f"%{place + 1}.", list_style(True, place - beneath)) for place in places)
    if beneath:
        bullets, numbers = _level(0, "bullet", "■", "") + bullets, _level(0, "decimal", "%1.", "") + numbers
    # Right-aligned at the start of the hanging indent: 9 and 10 end at the same place, in the side margin.
    paragraphs = _level(0, "decimal", "%1", "NumberedParagraph", align="right", run=number)
    sections = _level(0, "decimal", "%1", f"Heading{heading or 1}", run=section)
    kinds = [(BULLETS, "multilevel", bullets), (NUMBERS, "multilevel", numbers), (PARAGRAPHS, "singleLevel", paragraphs)]
    if heading:
        kinds.append((HEADINGS, "singleLevel", sections))
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
