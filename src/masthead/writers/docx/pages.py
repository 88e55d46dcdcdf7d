"""The page: its size and margins, heads and feet with their fields."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from masthead.brand.style import said, style
from masthead.briefing.model import Slots
from masthead.expressions import expression
from masthead.writers.docx.ems import ems
from masthead.writers.docx.package import properties
from masthead.writers.docx.story import Breaks, Manuscript, Sides, Story
from masthead.writers.docx.styles.covers import ground
from masthead.writers.docx.styles.mastheads import distance, logo_side
from masthead.writers.docx.text.figures import drawing
from masthead.writers.docx.text.lying import FOOTER, HEADER, TOKENS
from masthead.writers.docx.text.pictures import logo as logo_picture
from masthead.writers.docx.text.runs import field, field_ends, ours, run

_TAB = "<w:r><w:tab/></w:r>"
_BESIDE_NUMBER = expression(r"(?<=\d) (?=[^\W\d])|(?<=[^\W\d]) (?=\d)|(?<=[،,]) (?=\d)")
_TOKEN = expression(r"(\{(?:page|pages|logo)\})")

HEAD = 13.0
"""Points for the first page's head; a taller head pushes the text down."""
_LEAST_HALF = 147.4
"""Points that one of two columns has at least: 52 mm, as on pages."""
_BETWEEN_SLOTS = 1.5
"""Ems between what stands at the start and at the end of a line of a head or foot."""
FOOT = 18.0
"""Points between the text and the foot's base line."""


class Piece(Struct, frozen=True):
    """A head or a foot: its part's name, whether it is a `header` or a `footer`, on which pages it stands (17.10.5), and what writes it."""

    name: str
    kind: str
    pages: tuple[str, ...]
    write: Callable[[Story], str]


def pieces(manuscript: Manuscript) -> tuple[Piece, ...]:
    """Heads and feet, in the order of the document's first relationships."""
    own = manuscript.briefing.furniture
    feet: tuple[Piece, ...] = (Piece("footer1", "footer", ("default", "first"), footer),)
    if own.first_footer is not None or own.footer is not None or manuscript.cover:
        feet = (Piece("footer1", "footer", ("default",), footer), Piece("footer2", "footer", ("first",), first_footer))
    heads = (Piece("header1", "header", ("default",), running_header), Piece("header2", "header", ("first",), first_header))
    return (*heads, *feet)


def lying_pieces() -> tuple[Piece, ...]:
    """The head and the foot of pages that lie on their side."""
    return Piece(HEADER, "header", ("default",), running_header), Piece(FOOTER, "footer", ("default",), footer)


def breaks(manuscript: Manuscript) -> Breaks | None:
    """What ends sections of one and of two columns; none where the brand wants one column, or has no room for two."""
    page = manuscript.brand.page
    half = (manuscript.column - page.gutter) / 2
    if page.columns != 2 or half < _LEAST_HALF:
        return None
    return Breaks(section(manuscript), section(manuscript, "continuous"), section(manuscript, "continuous", 2), half)


def ranks(manuscript: Manuscript) -> Breaks | None:
    """What ends sections of lists in columns, in texts of one column; none where those of the text have two, or half of it is too narrow."""
    half = (manuscript.column - manuscript.brand.page.gutter) / 2
    if manuscript.breaks is not None or half < _LEAST_HALF:
        return None
    return Breaks(section(manuscript), section(manuscript, "continuous"), section(manuscript, "continuous", 2), half)


def sides(manuscript: Manuscript) -> Sides | None:
    """What ends sections of upright and of lying pages, where tables may be turned that are too wide. Pages of two columns, and those that are
    broader than high, have room enough."""
    page = manuscript.brand.page
    if manuscript.brand.table.wide not in ("auto", "rotate") or manuscript.breaks is not None or page.width >= page.height:
        return None
    ends = (section(manuscript), section(manuscript, "nextPage"), section(manuscript, "nextPage", lying=True))
    below = section(manuscript, "continuous", lying=True)
    depth = page.width - page.top - HEAD - page.bottom - FOOT
    return Sides(*ends, below, page.height - page.start - page.side - page.end, depth)


def section(manuscript: Manuscript, kind: str = "", columns: int = 1, *, lying: bool = False) -> str:
    """The properties of a section (ECMA-376 17.6). The first one's first page has a head of its own; those of the kind `continuous` take heads
    and feet over from it. `lying`: its pages lie on their side; a continuous one of those is as narrow as the text of upright pages."""
    brand, right_to_left = manuscript.brand, manuscript.right_to_left
    page = brand.page
    start, end = page.start + page.side, page.end + (page.height - page.width if lying and kind == "continuous" else 0.0)
    width, height = (page.height, page.width) if lying else (page.width, page.height)
    turned = ' w:orient="landscape"' * lying
    left, right = (end, start) if right_to_left else (start, end)
    numbers = (
        f'w:top="{_twips(page.top + HEAD)}" w:right="{_twips(right)}" w:bottom="{_twips(page.bottom + FOOT)}" w:left="{_twips(left)}" '
        f'w:header="{_twips(distance(brand))}" w:footer="{_twips(max(page.bottom - 4, 12))}" w:gutter="0"'
    )
    named = [(piece, f"rId{number}") for number, piece in enumerate(pieces(manuscript), 1) if kind != "continuous"]
    if lying and kind != "continuous":
        named = [(piece, TOKENS[piece.name]) for piece in lying_pieces()]
    references = "".join(
        f'<w:{piece.kind}Reference w:type="{when}" r:id="{id}"/>'
        for piece, id in named
        for when in piece.pages
        if not kind or when == "default"
    )
    return (
        f"<w:sectPr>{references}"
        + (f'<w:type w:val="{kind}"/>' if kind else "")
        + f'<w:pgSz w:w="{_twips(width)}" w:h="{_twips(height)}"{turned}/><w:pgMar {numbers}/><w:cols w:num="{columns}" w:space="{_twips(page.gutter) if columns > 1 else 454}"/>'
        f"{'<w:titlePg/>' * (not kind)}{'<w:bidi/>' * right_to_left}</w:sectPr>"
    )


def _twips(points: float) -> int:
    return round(points * 20)


def first_header(story: Story) -> str:
    """The publisher's logo or name, or what the brand wants there; over the rule of the masthead where nothing else stands over it."""
    manuscript = story.manuscript
    briefing = manuscript.briefing
    if briefing.furniture.first_header is not None and not manuscript.cover:
        _row(story, briefing.furniture.first_header, "Publisher")
    else:
        _opening(story)
    if manuscript.brand.setting.head == "rule" and not manuscript.cover and not (briefing.genre or briefing.date or briefing.language_name):
        story.edge(-1, "Underlined")
    return "".join(story.out)


def _opening(story: Story) -> None:
    if story.manuscript.cover:
        behind = ground(story.manuscript.brand, story.manuscript.drawing())
        shown = _logo(story) if "logo" in story.manuscript.brand.cover.fields else ""
        story.paragraph("CoverPublisher", behind + (shown or run(story, _publisher(story))))
    elif shown := _logo(story):
        # On a band, which reaches from edge to edge of the paper, tab stops say where the margins are.
        side = logo_side(story.manuscript.brand) if story.manuscript.brand.setting.head == "band" else ""
        story.paragraph("PublisherThree" if side == "center" else "Publisher", _TAB * bool(side) + shown)
    else:
        story.paragraph("Publisher", run(story, _publisher(story)))


def _publisher(story: Story) -> str:
    manuscript = story.manuscript
    return manuscript.briefing.publisher or said(manuscript.brand.publisher, manuscript.language)


def _logo(story: Story, *, mono: bool = False) -> str:
    """The run with the logo, no smaller than it may be; empty if the brand has none for the ground that it would stand on. `mono`: in one
    colour, as it stands among words."""
    manuscript = story.manuscript
    brand = manuscript.brand
    on_band = brand.cover.layout == "full" if manuscript.cover else brand.setting.head == "band"
    found = logo_picture(manuscript, dark=on_band and story.name == "header2", mono=mono)
    if brand.logo is None or found is None:
        return ""
    words = said(brand.logo.alt, manuscript.language) or _publisher(story)
    room = brand.page.width / 2
    height = max(brand.logo.height, brand.logo.least)
    if brand.logo.least and found.width * brand.logo.least > found.height * room:
        room = brand.page.width - brand.page.start - brand.page.end
    return f"<w:r>{drawing(story, found, words, room, height, enlarge=True)}</w:r>"


def running_header(story: Story) -> str:
    """Short title and date: fields that repeat properties, so that a file that serves as a template never shows another text's.

    Over them stands what must be seen on every page: until when the text is held, that it is a draft.
    """
    briefing = story.manuscript.briefing
    own = briefing.furniture.header
    if own is None or not any(properties.status(briefing) in slot for slot in (own.start, own.center, own.end)):
        state(story)
    if own is not None:
        return _row(story, own, "Header")
    short = properties.running(briefing, across(story.manuscript))
    date = _TAB + repeated(properties.DATE, run(story, _held(story, briefing.date))) if briefing.date else ""
    story.paragraph(
        "HeaderBelow" if story.out else "Header",
        repeated(properties.RUNNING_HEAD, run(story, _held(story, short))) * bool(short) + date,
    )
    return "".join(story.out)


def across(manuscript: Manuscript) -> float:
    """The width of the running head, in ems of its type."""
    page = manuscript.brand.page
    return (page.width - page.start - page.end) / style(manuscript.brand, "running", manuscript.language).size


def state(story: Story) -> str:
    """What must be seen on every page; empty if there is nothing of the kind."""
    status = properties.status(story.manuscript.briefing)
    if status:
        story.paragraph("HeaderState", repeated(properties.STATUS, ours(story, _held(story, status))))
    return "".join(story.out)


def repeated(name: str, shown: str) -> str:
    """A property of the file where it is read (ECMA-376 17.16.5.16)."""
    begin, end = field_ends(f'DOCPROPERTY "{name}"')
    return f"{begin}{shown}{end}"


def _held(story: Story, text: str) -> str:
    """What a field shows, from right to left with numbers held to what stands beside them: LibreOffice sets such a number apart from the rest,
    and a space between on its wrong side."""
    return _BESIDE_NUMBER.sub("\u00a0", text) if story.manuscript.right_to_left else text


def footer(story: Story) -> str:
    """The foot of all pages but the first."""
    own = story.manuscript.briefing.furniture.footer
    return _usual(story) if own is None else _row(story, own, "Footer")


def _usual(story: Story) -> str:
    """Where it comes from, and page of pages."""
    briefing = story.manuscript.briefing
    told = _held(story, properties.whence(briefing, across(story.manuscript)))
    whence = ours(story, told) if briefing.provenance else run(story, told)
    pages = _filled(story, briefing.labels.page, ours)
    story.paragraph("Footer", repeated(properties.PROVENANCE, whence) * bool(whence) + _TAB + pages)
    return "".join(story.out)


def first_footer(story: Story) -> str:
    """The foot of the first page, where it is not that of the others. A cover has none but the brand's, and none on a ground that reaches
    down to it."""
    own = story.manuscript.briefing.furniture.first_footer
    if story.manuscript.cover and (own is None or story.manuscript.brand.cover.layout == "full"):
        story.paragraph("Footer", "")
        return "".join(story.out)
    return _usual(story) if own is None else _row(story, own, "Footer")


def _row(story: Story, slots: Slots, style: str) -> str:
    """A line of the brand's in up to three places, which tab stops of its style part."""
    start, center, end = (_filled(story, slot, run) for slot in (slots.start, slots.center, slots.end))
    content = f"{start}{_TAB}{center}" if center else start
    if start and end and not center and "{logo}" not in slots.start + slots.end:
        # What has no room beside the other end goes under it: a tab stop that the words have passed parts nothing.
        took = ems(_TOKEN.sub("00", slots.start)) + ems(_TOKEN.sub("00", slots.end)) + _BETWEEN_SLOTS
        content += "<w:r><w:br/></w:r>" * (took > across(story.manuscript))
    style += "Three" * bool(center) + "Below" * bool(story.out)
    story.paragraph(style, content + (_TAB + end if end else ""))
    return "".join(story.out)


def _filled(story: Story, text: str, said: Callable[[Story, str], str]) -> str:
    """The runs of a line with its tokens filled in: fields for `{page}` and `{pages}`, the picture for `{logo}`; in the colour of
    warnings what must be seen on every page."""
    parts = []
    held = properties.status(story.manuscript.briefing)
    for piece in _TOKEN.split(text):
        match piece:
            case "":
                continue
            case "{page}":
                parts.append(field(story, "PAGE", "1"))
            case "{pages}":
                parts.append(field(story, "NUMPAGES", "1"))
            case "{logo}":
                parts.append(_logo(story, mono=True) or run(story, _publisher(story)))
            case _ if held and held in piece:
                before, _, after = piece.partition(held)
                parts += [said(story, before)] * bool(before) + [run(story, held, "Held")] + [said(story, after)] * bool(after)
            case _:
                parts.append(said(story, piece))
    return "".join(parts)
