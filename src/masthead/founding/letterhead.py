"""What an organisation's Word template says of its look: colours, fonts, page, the logo in its head, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from masthead.brand.contrast import ratio
from masthead.brand.units import POINTS
from masthead.errors import MastheadError
from masthead.founding.facts import Face, Facts, Mark, face, safe
from masthead.notices import Notice
from masthead.writers.docx.template.opening import Template, opened
from masthead.writers.docx.template.parcel import leads, parsed
from masthead.writers.docx.template.stylebook import A, Stylebook, value, whole

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPANY = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Company"
_EMU = 12_700
"""English metric units to the point."""
_WHITE = "#ffffff"
_FAINT = 1.3
"""Colours nearer to paper than this are grounds, not the house's colour."""
_SHEETS = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0), "A5": (419.5, 595.3), "Legal": (612.0, 1008.0)}
_NARROW = 270.0
"""Points of text beside the margin that holds labels, under which they stand above their sections."""
_SIDE = 90.7
_NAME = 70
"""Characters of the longest line that may be a name."""
_ROLES = ("dk2", "lt2", *(f"accent{number}" for number in range(1, 7)))


def of_template(path: str, publisher: str = "") -> Facts:
    """The facts that a template knows; a name that is given counts for more than its own. Raises as `opening.opened` does."""
    notices: list[Notice] = []
    template = opened(path, notices.append)
    body = parsed(template.parts[template.main], template.main)
    book = _book(template)
    section = next(iter(reversed(list(body.iter(f"{_W}sectPr")))), None)
    mark, told = _mark(template, section)
    text, headings = _faces(template, book)
    palette = {_spelled(name): f"#{color.lower()}" for name, color in book.colors.items() if name in _ROLES}
    color = _color(book)
    name = publisher or _company(template)
    if not name and (name := _headed(template, section)):
        told.append(f"“{name}” in the template's head is taken for the publisher's name")
    for wanted in dict.fromkeys(filter(None, (text, headings))):
        if wanted.wanted != wanted.ours:
            told.append(f"the font {wanted.wanted} is not ours to give: PDF is set in {wanted.ours}, Word and e-books name both")
    if template.macros:
        told.append("the template's macros stay in the file, and no briefing gets them")
    return Facts(
        publisher=name,
        color=color,
        palette={name: shade for name, shade in palette.items() if shade != color},
        mark=mark,
        text=text,
        headings=headings if headings != text else None,
        page=tuple(_page(section)),
        template=(f"template{Path(path).suffix.lower()}", Path(path).expanduser().read_bytes()),
        told=tuple(told),
    )


def _book(template: Template) -> Stylebook:
    def root(kind: str) -> etree._Element | None:
        part = template.part(kind)
        return parsed(template.parts[part], part) if part else None

    return Stylebook(root("styles"), root("theme"))


def _spelled(name: str) -> str:
    return {"dk2": "deep", "lt2": "pale"}.get(name, name)


def _color(book: Stylebook) -> str:
    """The house's colour: that of its headings, else the theme's first that is no grey and can be seen on paper."""
    named = [book.color(book.found(book.named("paragraph", name), "rPr/color")) for name in ("heading 1", "title", "heading 2")]
    for digits in (*named, *(book.colors.get(name, "") for name in ("accent1", "dk2", "accent2", "accent3"))):
        grey = len({digits[at : at + 2] for at in (0, 2, 4)}) == 1
        if digits and not grey and ratio(f"#{digits.lower()}", _WHITE) >= _FAINT:
            return f"#{digits.lower()}"
    return ""


def _faces(template: Template, book: Stylebook) -> tuple[Face | None, Face | None]:
    """The families of text and of headings, from the styles or the theme that they name."""
    part = template.part("theme")
    theme = parsed(template.parts[part], part) if part else None

    def named(style: str) -> str:
        fonts = book.found(style, "rPr/rFonts")
        if fonts is None:
            return ""
        kind = fonts.get(f"{_W}asciiTheme", "")
        latin = None if theme is None or not kind else theme.find(f".//{A}{'major' if kind.startswith('major') else 'minor'}Font/{A}latin")
        return (latin.get("typeface", "") if latin is not None else "") or fonts.get(f"{_W}ascii", "")

    text = named(book.default("paragraph"))
    headings = named(book.named("paragraph", "heading 1"))
    return face(text) if text else None, face(headings) if headings else None


def _page(section: etree._Element | None) -> Iterator[str]:
    width, height = (whole(value(section, "pgSz", side)) / 20 for side in ("w", "h"))
    if not (200 <= width <= 2000 and 300 <= height <= 2000):
        return
    name = next((name for name, (wide, high) in _SHEETS.items() if abs(wide - width) < 3 and abs(high - height) < 3), "")
    yield f"size: {name}" if name else f"size: {{width: {width:g}pt, height: {height:g}pt}}"
    left, right, top, head, foot = (abs(whole(value(section, "pgMar", side))) / 20 for side in ("left", "right", "top", "header", "footer"))
    gutter = whole(value(section, "pgMar", "gutter")) / 20
    start, end = left + gutter, right
    if not (start and end) or width - start - end < _NARROW:
        return
    yield f"start: {_millimetres(start)}"
    yield f"end: {_millimetres(end)}"
    yield f"top: {_millimetres(min(max(head or top, 28.0), 120.0))}"
    yield f"bottom: {_millimetres(min(max(foot, 24.0), 100.0))} # from the lower edge to the folio's base line"
    if width - start - end - _SIDE < _NARROW:
        yield "side: 0 # no room for labels beside the text: they stand above their sections"


def _millimetres(points: float) -> str:
    return f"{points / POINTS['mm']:.0f}mm"


def _company(template: Template) -> str:
    data = template.parts.get("docProps/app.xml")
    found = parsed(data, "docProps/app.xml").findtext(_COMPANY, "") if data is not None else ""
    return " ".join(found.split())


def _headed(template: Template, section: etree._Element | None) -> str:
    """The first line of a head, where it may be a name: short, without numbers, addresses and fields."""
    for part in _heads(template, section):
        for paragraph in parsed(template.parts[part], part).iter(f"{_W}p"):
            line = " ".join("".join(text.text or "" for text in paragraph.iter(f"{_W}t")).split())
            fields = any(True for _ in paragraph.iter(f"{_W}fldSimple", f"{_W}instrText"))
            if line and len(line) <= _NAME and not fields and not any(sign.isdigit() or sign in "@[]{}<>" for sign in line):
                return line
    return ""


def _mark(template: Template, section: etree._Element | None) -> tuple[Mark | None, list[str]]:
    """The logo: the largest picture in the heads of pages, those of the first page before the others."""
    told: list[str] = []
    for part in _heads(template, section):
        pictures = sorted(_pictures(template, part), key=lambda picture: -picture[2])
        for name, alt, _, height in pictures:
            try:
                return safe(template.parts[name], name.rpartition("/")[2], height=height, alt=alt), told
            except MastheadError as error:
                told.append(f"the picture {name.rpartition('/')[2]} in the head of the template is left out: {error.problem}")
    return None, told


def _heads(template: Template, section: etree._Element | None) -> Iterator[str]:
    """The head parts of the section, the first page's first."""
    by_id = {lead.id: lead.target for lead in template.leads if lead.short == "header"}
    listed = [] if section is None else list(section.iterfind(f"{_W}headerReference"))
    for reference in sorted(listed, key=lambda one: ("first", "default", "even").index(one.get(f"{_W}type", "default"))):
        part = by_id.get(reference.get(f"{_R}id", ""), "")
        if part in template.parts:
            yield part


def _pictures(template: Template, part: str) -> Iterator[tuple[str, str, float, float]]:
    """The pictures of a part: file, words, area and height in points."""
    by_id = {lead.id: lead.target for lead in leads(template.parts, part) if lead.short == "image" and not lead.external}
    for holder in parsed(template.parts[part], part).iter(f"{_WP}inline", f"{_WP}anchor"):
        extent, words = holder.find(f"{_WP}extent"), holder.find(f"{_WP}docPr")
        alt = "" if words is None else words.get("descr", "") or words.get("title", "")
        # A drawing stands beside the picture that older programs show (a16:svgBlip), and is the better of the two.
        ids = [blip.get(f"{_R}embed", "") for blip in holder.iter() if etree.QName(blip).localname in ("svgBlip", "blip")]
        files = [by_id[id] for id in ids if by_id.get(id, "") in template.parts]
        if extent is None or not files:
            continue
        width, height = (whole(extent.get(side, "")) / _EMU for side in ("cx", "cy"))
        for file in sorted(files, key=lambda name: not name.lower().endswith(".svg")):
            yield file, alt, width * height, height
