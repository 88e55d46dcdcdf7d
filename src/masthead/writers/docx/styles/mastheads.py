"""Styles of what opens a publication and stands on all its pages: masthead, banner, title, heads and feet, contents."""

from __future__ import annotations

from functools import partial

from masthead.brand.model import Brand, Page
from masthead.writers.docx.styles.numbering import STEP
from masthead.writers.docx.styles.sheet import Look, Sheet, twips

_DEEPEST_SPACE = 31
_WIDEST_LINE = 12.0
"""Points between a border and its text, and of a border, at most (ECMA-376 17.18.2, 17.3.4)."""
_UNDER_BAND = 10
_HAIRLINE = 0.625
BANNER_INSET = 7.5
"""Points beside the words of an embargo, within its ground."""


def distance(brand: Brand) -> float:
    """Points from the paper's edge to the heads of pages; those that begin lower have room above them in their style."""
    return 0.0 if brand.setting.head == "band" else min(brand.page.top, first(brand.page))


def first(page: Page) -> float:
    """Points from the paper's edge to the first page's head."""
    return page.first_top if page.first_top >= 0 else page.top


def logo_side(brand: Brand) -> str:
    """Where the brand wants its logo, as paragraphs are aligned (17.18.44); empty at the start, and where there is none."""
    return {"center": "center", "end": "right"}.get(brand.logo.align, "") if brand.logo is not None else ""


def add(sheet: Sheet, look: Look) -> None:
    """Adds the styles of the first page to a sheet."""
    side = sheet.brand.page.side
    centred = sheet.brand.setting.head == "centred"
    rule = sheet.line("bottom", "primary", 2, 6) if sheet.brand.setting.head == "rule" else ""
    facts = "center" if centred else "" if logo_side(sheet.brand) == "right" else "right"
    sheet.paragraph("Masthead", "Masthead", "meta", custom=True, start=-side, after=11, align=facts, borders=rule, following="Title")
    sheet.paragraph(
        "Banner",
        "Banner",
        "banner",
        custom=True,
        start=BANNER_INSET - side,
        end=BANNER_INSET,
        before=6,
        after=18,
        borders=banner_frame(sheet),
        shading=sheet.shading("danger"),
        keep_lines=True,
        hyphens=False,
        contextual=True,
    )
    # In the middle of the page, not of the text column.
    head = partial(sheet.paragraph, start=-side, align="center") if centred else sheet.paragraph
    head("Kicker", "Kicker", "kicker", custom=True, before=20, after=3, keep_next=True, hyphens=False, following="Title")
    title = partial(head, after=8, exact=True, keep_next=True, keep_lines=True, hyphens=False, following="Subtitle")
    title("Title", "Title", "title")
    title("TitleLong", "Title Long", "title_long", based="Title", custom=True)
    if look.narrow:
        title("TitleNarrow", "Title Narrow", "title_long", based="Title", custom=True, share=look.narrow / 100)
    base, shorter = look.evened
    if base:
        name = "Title Long Even" if base == "TitleLong" else "Title Even"
        body = f"<w:pPr>{_ends_sooner(sheet.brand, shorter)}</w:pPr>"
        sheet.add("paragraph", f"{base}Even", name, body, based=base, following="Subtitle", custom=True, hidden=True)
    head("MadeHeadline", "Made Headline", "made", custom=True, after=4, hyphens=False)
    head("Subtitle", "Subtitle", "standfirst", before=2, after=4, keep_lines=True, hyphens=False, following="BodyText")
    head("HeadLine", "Head Line", "small", custom=True, after=3)


def evened(part: bytes, brand: Brand, look: Look) -> bytes:
    """A styles part that was made for a title whose lines end with the column, for one whose lines end sooner: all else in it is the same from
    title to title."""
    base, shorter = look.evened
    at = part.find(f'w:styleId="{base}Even"'.encode()) if shorter else -1
    if at < 0:
        return part
    return part[:at] + part[at:].replace(_ends_sooner(brand, 0).encode(), _ends_sooner(brand, shorter).encode(), 1)


def _ends_sooner(brand: Brand, shorter: int) -> str:
    """Indents of lines that end so many points before their column does; centred ones do so at both sides."""
    centred = brand.setting.head == "centred"
    left, right = (twips(shorter / 2 - brand.page.side), twips(shorter / 2)) if centred else (0, twips(shorter))
    return f'<w:ind w:left="{left}" w:right="{right}"/>'


def banner_frame(sheet: Sheet) -> str:
    """Borders in the colour of an embargo's ground, which carry it beyond the words."""
    return "".join(sheet.line(edge, "danger", 0.5, space) for edge, space in (("top", 5), ("left", 7), ("bottom", 5), ("right", 7)))


def furniture(sheet: Sheet) -> None:
    """Adds the styles of heads and feet, and of contents."""
    page = sheet.brand.page
    right, three = (_tabs(page, page.width, count) for count in (1, 2))
    # The space under the running head pushes the text down; the first page's has none, so that its masthead is one thing. The
    # hairline stands over the head: under it, it would be the second one where a section opens a page with its own.
    rule = sheet.line("top", "rule", _HAIRLINE, 4)
    line = partial(sheet.paragraph, start=-page.side, hyphens=False)
    room = page.top - distance(sheet.brand)
    line("Header", "header", "running", before=room, after=20, tabs=right, borders=rule)
    line("HeaderThree", "Header Three", "running", based="Header", custom=True, before=room, after=20, tabs=three, borders=rule)
    # What must be seen on every page stands over the running head, which then begins under it; the hairline is over both.
    sheet.character("Held", "Held", sheet.color(sheet.alarm()), custom=True)
    line("HeaderState", "Header State", "running", custom=True, before=room, after=0, color=sheet.alarm(), following="Header", borders=rule)
    for base, name in (("Header", "Header Below"), ("HeaderThree", "Header Three Below")):
        below = '<w:pPr><w:pBdr><w:top w:val="nil"/></w:pBdr><w:spacing w:before="0"/></w:pPr>'
        sheet.add("paragraph", f"{base}Below", name, below, based=base, following=base, custom=True, hidden=True)
    _publisher(sheet, "Publisher", "Publisher", right)
    _publisher(sheet, "PublisherThree", "Publisher Three", three)
    line("Footer", "footer", "folio", tabs=right)
    line("FooterThree", "Footer Three", "folio", based="Footer", custom=True, tabs=three)
    sheet.paragraph("TOCHeading", "TOC Heading", "heading1", before=12, after=8, keep_next=True, following="BodyText")
    for level, role, above in ((1, "name", 6), (2, "role", 1.5), (3, "role", 1.5)):
        stop = f'<w:tab w:val="left" w:pos="{STEP * level}"/>'  # behind a section's number
        sheet.paragraph(f"TOC{level}", f"toc {level}", role, before=above, start=STEP / 20 * level, hanging=STEP / 20, tabs=stop)


def _tabs(page: Page, across: float, count: int, kinds: tuple[str, str] = ("center", "right")) -> str:
    """The tab stops of a line with two or three places, on paper that is so wide: the last or both, counted from the text's start."""
    width = across - page.start - page.end
    places = (width / 2 - page.side, width - page.side)
    return "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in list(zip(kinds, places, strict=True))[-count:])


def lying_tabs(sheet: Sheet, *, three: bool) -> str:
    """The tab stops of a line on a page that lies on its side, instead of those that its style has."""
    page, count = sheet.brand.page, 1 + three
    return f"<w:tabs>{_tabs(page, page.width, count, ('clear', 'clear'))}{_tabs(page, page.height, count)}</w:tabs>"


def _publisher(sheet: Sheet, id: str, name: str, tabs: str) -> None:
    """The line with the publisher's logo or name: over a rule, on a band, or in the middle over two rules."""
    brand = sheet.brand
    page, logo = brand.page, brand.logo
    top = first(page)
    add = partial(sheet.paragraph, id, name, custom=True, tabs=tabs, hyphens=False)
    alone = id == "Publisher"
    # The tab stops of a row of the brand's are counted from its start.
    side = logo_side(brand) if alone and brand.header.first is None else ""
    match brand.setting.head:
        case "rule":
            add("masthead", start=-page.side, before=top - distance(brand), align=side)
        case "centred":
            clear = min(round(max(6.0, logo.clear * logo.height if logo is not None else 0.0)), _DEEPEST_SPACE)
            rules = sheet.line("bottom", "primary", 0.75, clear, kind="double")
            own = logo is not None and logo.align != ""
            middle = side if own else "center" if alone else ""
            add("masthead", start=-page.side, before=top - distance(brand), after=5, align=middle, borders=rules)
        case "band":
            # A ground reaches as far as borders do: a border above it takes it up to the paper's edge.
            above = min(top, _DEEPEST_SPACE + _WIDEST_LINE)
            thick = max(above - _DEEPEST_SPACE, 0.25)
            edges = sheet.line("top", "band", thick, round(above - thick)) + sheet.line("bottom", "band", 0.25, _UNDER_BAND)
            add(
                "masthead",
                start=-page.side - page.start,
                first=page.start,
                end=-page.end,
                after=6,
                borders=edges,
                shading=sheet.shading("band"),
                color="on_band",
            )
