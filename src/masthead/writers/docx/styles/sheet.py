"""How a role of the brand is said in WordprocessingML: the parts that styles are made of."""

from __future__ import annotations

from msgspec import Struct

from masthead.brand.contrast import ratio
from masthead.brand.model import Brand, Family, Style
from masthead.brand.style import filled, style
from masthead.expressions import expression
from masthead.language.tags import right_to_left, script
from masthead.writers.docx.styles.spaces import Rooms, rooms
from masthead.writers.docx.styles.standing import STANDING
from masthead.writers.docx.styles.theme import Tint, attribute, minor, named, shaded, slot, typefaces, value
from masthead.writers.stacked import SHRUNK

PADDING = 70
"""Twips at each side of a table's cells."""
CROWDED_PADDING = 40
"""The same where there is too little room for every word."""
ROW = 45
"""Twips above and below what stands in a cell."""


class Smaller(Struct, frozen=True):
    """How cells look in a table that is set smaller: their share of its size, and what else their styles have."""

    share: float
    properties: str = ""


SMALLER = {"Close": Smaller(SHRUNK), "Torn": Smaller(0.79, '<w:suppressAutoHyphens w:val="0"/>')}
"""By what the styles of cells end in. Where even so there is no room for every word, those of heads are hyphenated too."""
_LEGIBLE = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""

BOLD = 600
"""Weights from here on are bold."""


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


_BASED = expression(r'<w:basedOn w:val="(\w+)"/>')
_INDENT = expression(r'<w:ind w:left="(-?\d+)" w:right="-?\d+"(?: w:(hanging|firstLine)="(\d+)")?')


class Look(Struct, frozen=True):
    """What decides on the styles of a file beside its brand."""

    language: str
    report: bool = False
    """Paragraphs follow each other without space, the next one indented."""
    lifted: bool = False
    """The text has no headings of level 1: Word's Heading 1 looks like the brand's heading 2, and so on."""
    numbered: int = 0
    """The level of Word's headings that carries section numbers; 0: none."""
    columned: bool = False
    """Running text stands in two columns."""
    beneath: bool = False
    """Lists stand a level below numbered paragraphs or sections."""
    figures: int = 0
    """Points that key figures take before their clauses; 0: a line of their own."""
    days: int = 0
    """The same of the days of timelines."""
    values: int = 0
    """The same of the figures of a digest's releases."""
    mixed: frozenset[int] = frozenset()
    spaced: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    edged: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    """Styles of lists and headings that are used among small print."""
    narrow: int = 0
    """Percents of a long title's size that one has whose longest word would not fit else; 0: none."""
    evened: tuple[str, int] = ("", 0)
    """The style of the title where its lines are even, and how many points they end before the column does."""
    cover: int = 0
    """Percents of the title's size that it has on a cover; 0: there is none. `drop`: points above what stands over it."""
    drop: int = 0
    turned: frozenset[str] = frozenset()
    paged: frozenset[str] = frozenset()
    close: frozenset[str] = frozenset()
    """Styles of cells of tables that are set smaller."""
    lying: frozenset[str] = frozenset()
    """Styles of heads and feet of pages that lie on their side."""
    inset: frozenset[str] = frozenset()
    """Styles within lists, with how deep they stand."""
    lined: bool = False
    """The title's lines end with breaks in a style of their own."""
    abreast: frozenset[str] = frozenset()
    """Styles of captions under pictures in a row, with how far in they stand."""


class Sheet:
    """Makes styles for one brand and language; `out` is what was made so far."""

    def __init__(self, brand: Brand, language: str) -> None:
        self.brand = brand
        self.language = language
        self.colors = filled(brand.colors)
        self.right_to_left = right_to_left(language)
        self.complex = self.right_to_left or script(language) in ("devanagari", "bengali", "thai")
        """The language's own script is what Word calls complex, and has a size of its own (17.3.2.39)."""
        self.east_asian = script(language) in ("han", "hangul")
        self.out: list[str] = []
        self.bars: dict[str, str] = {}
        """Styles with a bar at the start edge → the same bar at the other edge."""

    # ── parts of styles ──────────────────────────────────────────────────────────────────────────────

    def fonts(self, family: Family) -> str:
        """The theme's faces where the theme has the family; the face by its name too, for programs that don't read themes.

        Weight is `w:b` alone: a theme has one face a slot, and what named a family of one weight beside it (“Source Serif 4
        SemiBold”) would not follow when somebody changes the theme's faces in Word.
        """
        latin, east, complex_ = map(attribute, typefaces(self.brand, family, self.language))
        named = f'w:ascii="{latin}" w:hAnsi="{latin}"' + f' w:eastAsia="{east}"' * bool(east) + f' w:cs="{complex_}"' * bool(complex_)
        if family == "mono":
            return f"<w:rFonts {named}/>"
        pair = "minor" if family == minor(self.brand) else "major"
        themed = f'w:asciiTheme="{pair}HAnsi" w:hAnsiTheme="{pair}HAnsi" w:eastAsiaTheme="{pair}EastAsia" w:cstheme="{pair}Bidi"'
        return f"<w:rFonts {named} {themed}/>"

    def tint(self, role: str) -> Tint:
        """A colour by its role."""
        return Tint(value(self.colors, role), slot(self.colors, role))

    def color(self, role: str) -> str:
        tint = self.tint(role)
        return f'<w:color w:val="{tint.digits}"{named(tint)}/>'

    def alarm(self) -> str:
        """The role whose colour words that warn have: that of the embargo, where it can be read on paper."""
        return "danger" if ratio(self.colors.danger, self.colors.paper) >= _LEGIBLE else "ink"

    def mark(self) -> str:
        """The role whose colour marks among words have: that of the brand's marks, where it can be read on paper."""
        return "accent" if ratio(self.colors.accent, self.colors.paper) >= _LEGIBLE else "primary"

    def shading(self, role: str) -> str:
        return shaded(self.tint(role))

    def line(self, side: str, role: str, width: float, space: int = 0, *, kind: str = "single") -> str:
        """A border: `width` in points, `space` points from the text."""
        tint = self.tint(role)
        return f'<w:{side} w:val="{kind}" w:sz="{round(width * 8)}" w:space="{space}" w:color="{tint.digits}"{named(tint)}/>'

    def style(self, role: str) -> Style:
        return style(self.brand, role, self.language)

    def run(
        self,
        role: str,
        spread: float = 0.0,
        *,
        share: float = 1.0,
        color: str = "",
        bold: bool = False,
        upright: bool = False,
    ) -> str:
        """The `w:rPr` content of a role; `spread` is space between letters in points, if not the role's own; `share` of its size, in
        another `color`, or `bold`, whatever its weight; `upright`: even among italics. Complex script has its own size: that of Arabic in a Latin text, and the other
        way round."""
        own = self.style(role)
        latin = style(self.brand, role, "en") if self.right_to_left else own
        complex_ = own if self.complex else style(self.brand, role, "ar")
        heavy = "<w:b/><w:bCs/>" if own.weight >= BOLD or bold else ""
        # Arabic and Hebrew know no italics: w:iCs is off, whatever the brand says of Latin.
        slanted = '<w:i/><w:iCs w:val="0"/>' if latin.italic and own.italic and not self.east_asian else '<w:i w:val="0"/>' * upright
        capitals = "<w:caps/>" if own.capitals else ""
        spread = spread or own.tracking / 1000 * own.size
        tracking = f'<w:spacing w:val="{twips(spread)}"/>' if spread else ""
        size = f'<w:sz w:val="{round(latin.size * share * 2)}"/><w:szCs w:val="{round(complex_.size * share * 2)}"/>'
        return f"{self.fonts(own.family)}{heavy}{slanted}{capitals}{self.color(color or own.color)}{tracking}{size}"

    # ── styles ───────────────────────────────────────────────────────────────────────────────────────

    def add(
        self,
        kind: str,
        id: str,
        name: str,
        body: str,
        *,
        based: str = "",
        following: str = "",
        custom: bool = False,
        default: bool = False,
        hidden: bool = False,
    ) -> None:
        """A style by its kind (`paragraph`, `character`, `table`), with its properties as `body`. `hidden`: the list of styles shows it once it is used."""
        priority, quick = STANDING.get(name, (60, True) if custom and not name.startswith("List ") else (99, False))
        shown = f'<w:uiPriority w:val="{priority}"/>' + "<w:qFormat/>" * quick
        marks = ' w:default="1"' * default + ' w:customStyle="1"' * custom
        self.out.append(
            f'<w:style w:type="{kind}"{marks} w:styleId="{id}"><w:name w:val="{name}"/>'
            + (f'<w:basedOn w:val="{based}"/>' if based else "")
            + (f'<w:next w:val="{following}"/>' if following else "")
            + ('<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' if hidden else shown)
            + f"{body}</w:style>"
        )

    def paragraph(
        self,
        id: str,
        name: str,
        role: str = "",
        *,
        based: str = "Normal",
        following: str = "",
        custom: bool = False,
        before: float = 0,
        after: float = 0,
        start: float = 0,
        end: float = 0,
        hanging: float = 0,
        first: float = 0,
        keep_next: bool = False,
        keep_lines: bool = False,
        numbered: str = "",
        borders: str = "",
        shading: str = "",
        tabs: str = "",
        align: str = "",
        outline: int = 0,
        exact: bool = False,
        hyphens: bool = True,
        contextual: bool = False,
        spread: float = 0,
        color: str = "",
        bold: bool = False,
        share: float = 1.0,
        extra: str = "",
    ) -> None:
        """Adds a paragraph style. Lengths are points; `outline` is a heading's level from 1; `color`, `bold` and `share` as in `run`."""
        before, after, keep_next = rooms(self.brand, self.language, id, role, Rooms(before, after, keep_next))
        leading = f' w:line="{twips(self.style(role).leading * share)}" w:lineRule="{"exact" if exact else "atLeast"}"' if role else ""
        side = f' w:hanging="{twips(hanging)}"' if hanging else f' w:firstLine="{twips(first)}"'
        properties = (
            "<w:keepNext/>" * keep_next
            + "<w:keepLines/>" * keep_lines
            + numbered
            + (f"<w:pBdr>{borders}</w:pBdr>" if borders else "")
            + shading
            + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
            + "<w:suppressAutoHyphens/>" * (not hyphens)
            + f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"{leading}/>'
            + f'<w:ind w:left="{twips(start)}" w:right="{twips(end)}"{side}/>'
            + "<w:contextualSpacing/>" * contextual
            + (f'<w:jc w:val="{align}"/>' if align else "")
            + (f'<w:outlineLvl w:val="{outline - 1}"/>' if outline else "")
        )
        run = self.run(role, spread, share=share, color=color, bold=bold) + extra if role else extra
        body = f"<w:pPr>{properties}</w:pPr>" + (f"<w:rPr>{run}</w:rPr>" if run else "")
        self.add("paragraph", id, name, body, based=based, following=following or id, custom=custom)

    def place(self, style: str) -> tuple[int, int]:
        """Twips from the column's start to the text of a style made before, its own or taken over, and how far its first line hangs out."""
        found = None
        while style and found is None:
            text = next((made for made in self.out if f'w:styleId="{style}"' in made), "")
            found, based = _INDENT.search(text), _BASED.search(text)
            style = based[1] if based is not None else ""
        if found is None:
            return 0, 0
        return int(found[1]), int(found[3]) if found[2] == "hanging" else 0

    def character(
        self, id: str, name: str, run: str, *, based: str = "DefaultParagraphFont", custom: bool = False, hidden: bool = False
    ) -> None:
        self.add("character", id, name, f"<w:rPr>{run}</w:rPr>", based=based, custom=custom, hidden=hidden)


def cell_margins(brand: Brand, padding: int, *, right_to_left: bool, grounds: bool = True) -> str:
    """The `w:tblCellMar` of a table, with so many twips at each side of its cells. From left to right the text of a table begins where its rules
    do; in tables from right to left programs differ over which side is which. `grounds`: it may stand on those of the brand."""
    lead = padding if right_to_left or (grounds and (brand.colors.head or brand.colors.stripe)) else 0
    edges = (("top", ROW), ("left", lead), ("bottom", ROW), ("right", padding * 2 - lead))
    return "<w:tblCellMar>" + "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in edges) + "</w:tblCellMar>"
