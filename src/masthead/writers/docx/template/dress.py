"""What a template looks like, as far as what we add to it must match: its page, its body text, its colours and its headings' face."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, structs

from masthead.brand.contrast import ratio
from masthead.brand.model import Brand, Page
from masthead.writers.docx.styles.theme import Tint, attribute
from masthead.writers.docx.template.opening import Template
from masthead.writers.docx.template.stylebook import Stylebook, W, shaded, value, whole

_LEGIBLE = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""
_NARROWEST = 100.0
"""Points that a column has at least; a page that leaves less is a mistake."""
_APART = 40
"""Twips between paragraphs from which on one sees that they are two."""


class Dress(Struct, frozen=True):
    page: Page
    right_to_left: bool
    """The direction of paragraphs that say nothing."""
    size: float
    """Of body text, in points."""
    apart: bool
    """Whether paragraphs of body text are told apart by space or indent."""
    tints: dict[str, Tint]
    """By role of `Colors`; a role that is missing has the colour of body text."""
    label: str
    """The attributes of headings' `w:rFonts`; empty if they are set in the face of body text."""


def measured(book: Stylebook, section: etree._Element | None, brand: Brand) -> Dress:
    """The dress of a template whose text stands in `section` (a `w:sectPr`)."""
    normal = book.default("paragraph")
    body = book.named("paragraph", "body text") or normal
    size = book.attribute(body, "rPr/sz", "val")
    spaces = [book.attribute(body, "pPr/spacing", edge) for edge in ("before", "after")]
    indent = book.attribute(body, "pPr/ind", "firstLine")
    return Dress(
        page=_page(section, brand.page),
        right_to_left=_on(book.found(normal, "pPr/bidi")),
        # Without any size Word takes 10 points (17.3.2.38).
        size=whole(size, 20) / 2,
        apart=any(whole(space) >= _APART for space in (*spaces, indent)),
        tints=_tints(book, brand),
        label=_label(book),
    )


def dressed(brand: Brand, dress: Dress, template: Template) -> Brand:
    """The brand as far as the template leaves room for it: on its page, in its colours, at its size."""
    tints = {role: f"#{tint.digits.lower()}" for role, tint in dress.tints.items()}
    # Grounds of tables and notes are the template's to give: on its paper the brand's may hide its type.
    colors = structs.replace(brand.colors, **tints, head="", stripe="", callout="")
    # A band needs the page's upper edge, which is the template's.
    setting = structs.replace(brand.setting, head="rule") if brand.setting.head == "band" else brand.setting
    scale = round(min(max(dress.size / brand.roles.body.size, 0.85), 1.4), 3)
    digest = f"{brand.digest}+{template.digest}" if brand.digest else ""
    return structs.replace(brand, page=dress.page, colors=colors, setting=setting, scale=scale, digest=digest)


def _on(element: etree._Element | None) -> bool:
    return element is not None and element.get(W + "val", "1") not in ("0", "false", "off")


def _page(section: etree._Element | None, page: Page) -> Page:
    """The page of a section; where it says nothing, the brand's. There is no side margin: labels stand over their sections."""

    def points(path: str, attribute: str, otherwise: float) -> float:
        said = whole(value(section, path, attribute))
        return said / 20 if said else otherwise

    width, height = points("pgSz", "w", page.width), points("pgSz", "h", page.height)
    left, right = points("pgMar", "left", page.start), points("pgMar", "right", page.end)
    gutter = whole(value(section, "pgMar", "gutter")) / 20
    columns = max(1, min(whole(value(section, "cols", "num"), 1), 9))
    if columns > 1:
        space = points("cols", "space", 36.0)
        column = (width - left - right - gutter - space * (columns - 1)) / columns
        right = width - left - gutter - column
    if width - left - gutter - right < _NARROWEST:
        return structs.replace(page, side=0.0, first_top=-1.0)
    top, bottom = (abs(points("pgMar", side, otherwise)) for side, otherwise in (("top", page.top), ("bottom", page.bottom)))
    return structs.replace(
        page, name="", width=width, height=height, start=left + gutter, end=right, top=top, bottom=bottom, side=0.0, first_top=-1.0
    )


def _tints(book: Stylebook, brand: Brand) -> dict[str, Tint]:
    paper = book.colors.get("lt1", "FFFFFF")
    ink = book.color(book.found(book.default("paragraph"), "rPr/color")) or book.colors.get("dk1", "000000")

    def legible(color: str) -> bool:
        return ratio(f"#{color}", f"#{paper}") >= _LEGIBLE

    tints = {
        "ink": Tint(ink, "text1" if ink == book.colors.get("dk1") else ""),
        "paper": Tint(paper, "background1" if "lt1" in book.colors else ""),
        "rule": Tint(shaded(paper, shade="BF"), "background1" if "lt1" in book.colors else "", shade="BF"),
        # The embargo's banner keeps the brand's own colours: a template's second accent need not bear white type.
        "danger": Tint(brand.colors.danger.lstrip("#").upper()),
        "on_danger": Tint(brand.colors.on_danger.lstrip("#").upper()),
    }
    lighter = shaded(ink, tint="A6")
    tints["muted"] = Tint(lighter, tints["ink"].theme, tint="A6") if legible(lighter) else tints["ink"]
    tints["primary"] = next((tint for tint in _accents(book) if legible(tint.digits)), tints["ink"])
    roles = {"accent": "primary", "link": "primary", "band": "primary", "on_band": "paper", "on_head": "ink", "on_callout": "ink"}
    return tints | {role: tints[like] for role, like in roles.items()}


def _accents(book: Stylebook) -> list[Tint]:
    """Colours that may be the organisation's: that of its headings, then the theme's first accent, darker and darker."""
    found: list[Tint] = []
    for name in ("heading 1", "title", "heading 2"):
        color = book.found(book.named("paragraph", name), "rPr/color")
        if color is not None and (digits := book.color(color)):
            theme = color.get(W + "themeColor", "")
            found.append(Tint(digits, theme, color.get(W + "themeShade", ""), color.get(W + "themeTint", "")))
    accent = book.colors.get("accent1", "")
    if accent:
        found += (Tint(shaded(accent, shade=shade), "accent1", shade) for shade in ("", "BF", "80"))
    return [tint for tint in found if len({tint.digits[at : at + 2] for at in (0, 2, 4)}) > 1]


def _label(book: Stylebook) -> str:
    heading = book.named("paragraph", "heading 1")
    fonts = next((style.find(f"{W}rPr/{W}rFonts") for style in book.chain(heading) if style.find(f"{W}rPr/{W}rFonts") is not None), None)
    if fonts is None:
        return ""
    return "".join(
        f' w:{etree.QName(str(key)).localname}="{attribute(str(text))}"' for key, text in fonts.attrib.items() if str(key).startswith(W)
    )
