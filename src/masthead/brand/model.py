"""A brand, resolved: what writers ask. They name a role, never a number.

Lengths are points (1/72 inch), colours `#rrggbb`, sides start and end (right-to-left mirrors for free). The file it comes from is the
open `_brand.yml` (`brand.load`), which says the same in its own units.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.brand.terms import USUAL, Assessment, Contrast, Standard, Valid, Word

Family = Literal["serif", "sans", "mono"]


class Style(Struct, frozen=True, omit_defaults=True):
    """How a role is set. `tracking` is in thousandths of the size; `color` is a field of `Colors`."""

    family: Family = "serif"
    size: float = 10.5
    leading: float = 15.0
    weight: int = 400
    italic: bool = False
    color: str = "ink"
    tracking: float = 0.0
    capitals: bool = False
    space_before: float | None = None
    """Room above a paragraph of the role, and below it; None: as usual."""
    space_after: float | None = None
    keep_with_next: bool | None = None
    """Whether no page ends after it; None: as usual."""


SPACED = frozenset(
    (
        *("banner", "kicker", "title", "title_long", "made", "standfirst", "label", "body", "glance", "quotation", "speaker", "table"),
        *("heading1", "heading2", "heading3", "heading4", "caption", "note", "small", "signature", "code"),
    )
)
"""Roles of paragraphs, which have room above and below."""


class Colors(Struct, frozen=True):
    """Colours by role. Text roles stand on `paper`, `on_danger` on `danger`, `on_band` on `band`, `on_head` on `head`.

    An empty one is another's: `accent`, `link` and `band` are `primary`; `on_band`, `on_head` and `on_callout` are `paper` or `ink`, whichever reads
    better there; `head` (the ground of tables' head rows), `stripe` (that of every second row) and `callout` (that of boxed notes) are none.
    `style.filled` gives them filled in.
    """

    ink: str = "#1c2430"
    muted: str = "#4a5563"
    primary: str = "#0b5a8f"
    danger: str = "#b3372b"
    on_danger: str = "#ffffff"
    rule: str = "#c9d2db"
    paper: str = "#ffffff"
    accent: str = ""
    link: str = ""
    band: str = ""
    on_band: str = ""
    head: str = ""
    on_head: str = ""
    stripe: str = ""
    callout: str = ""
    on_callout: str = ""


class Roles(Struct, frozen=True):
    """The type scale by role."""

    masthead: Style = Style("sans", 11.5, 15, 600, color="primary")
    """The publisher's name where there is no logo."""
    meta: Style = Style("sans", 9, 12.5, color="muted")
    """Genre, date and language at the end of the masthead."""
    banner: Style = Style("sans", 10, 14, 600, color="on_danger")
    kicker: Style = Style("sans", 9, 13, 600, color="primary", tracking=90, capitals=True)
    title: Style = Style("serif", 23, 27, 600)
    title_long: Style = Style("serif", 20, 25, 600)
    """The title where it takes more than three lines."""
    made: Style = Style("sans", 10, 14, italic=True, color="muted")
    """The note that a headline is made from the text."""
    standfirst: Style = Style("sans", 12.5, 17.5, color="muted")
    label: Style = Style("sans", 10, 16, 600, color="primary")
    body: Style = Style("serif", 10.5, 15)
    glance: Style = Style("sans", 11, 16)
    value: Style = Style("sans", 25, 27, 600, color="primary")
    clause: Style = Style("sans", 9.5, 13.5)
    name: Style = Style("sans", 10, 14, 600)
    role: Style = Style("sans", 10, 14)
    heading1: Style = Style("serif", 18, 22.5, 600)
    heading2: Style = Style("serif", 15, 19, 600)
    heading3: Style = Style("sans", 11, 15, 600, color="primary")
    heading4: Style = Style("sans", 10.5, 15, 600)
    number: Style = Style("sans", 9, 12.5, color="muted")
    """Paragraph numbers in the side margin; section numbers take `label`'s face."""
    quotation: Style = Style("serif", 12, 17, italic=True)
    speaker: Style = Style("sans", 9, 13, 600)
    table: Style = Style("sans", 9.5, 13.5)
    head: Style = Style("sans", 9.5, 13.5, 600)
    """Head cells of tables."""
    reference: Style = Style("sans", 9, 12, color="primary")
    caption: Style = Style("sans", 9, 12.5)
    note: Style = Style("sans", 9, 12.5)
    small: Style = Style("sans", 9.5, 13.5)
    """Notes, boilerplate, contacts, about."""
    signature: Style = Style("sans", 10, 15, 600)
    folio: Style = Style("sans", 9, 12.5, color="muted")
    running: Style = Style("sans", 9, 12.5, color="muted")
    code: Style = Style("mono", 9, 13)


class Face(Struct, frozen=True):
    """A font file. `path` is absolute; `weight` 400 is regular, 600 and more bold."""

    family: str
    path: str
    weight: int = 400
    italic: bool = False
    axes: tuple[tuple[str, float], ...] = ()
    """Where a variable font is set: (("wght", 600.0),); its other axes stand at their usual place."""
    number: int = 0
    """Which font of a collection (.ttc)."""
    whole: bool = False
    """It may be embedded, but not in part."""


class Stack(Struct, frozen=True):
    """The families that a kind of type is set in, by script, and what a reader's machine may put in their place.

    `families` are names of `Face.family`, tried in order, character by character; after them every other face of the brand.
    """

    latin: tuple[str, ...]
    greek: tuple[str, ...] = ()
    """Before `latin` in texts in Greek, and `cyrillic` in those of languages in Cyrillic, where the brand has others for them."""
    cyrillic: tuple[str, ...] = ()
    arabic: tuple[str, ...] = ()
    hebrew: tuple[str, ...] = ()
    han: tuple[str, ...] = ()
    """Chinese characters in the forms of the mainland; `hant` in those of Taiwan and Hong Kong, `jpan` in those of Japan."""
    hant: tuple[str, ...] = ()
    jpan: tuple[str, ...] = ()
    hangul: tuple[str, ...] = ()
    devanagari: tuple[str, ...] = ()
    bengali: tuple[str, ...] = ()
    thai: tuple[str, ...] = ()
    system: tuple[str, ...] = ()
    """Fonts that Word and reading systems have: ("Georgia", "serif")."""


class Stacks(Struct, frozen=True):
    serif: Stack
    sans: Stack
    mono: Stack
    fallback: tuple[str, ...] = ()
    """Families for characters that none of a stack's own has."""


class Page(Struct, frozen=True):
    """The page in points. The text column begins `side` after the start margin; wide things may begin at the margin."""

    name: str = "A4"
    width: float = 595.276
    height: float = 841.89
    start: float = 62.36
    end: float = 68.03
    top: float = 45.35
    bottom: float = 34.02
    """From the lower edge to the folio's base line."""
    side: float = 90.71
    grid: float = 15.0
    """Distance of base lines of the body text."""
    columns: int = 1
    """Columns of running text, 1 or 2."""
    gutter: float = 17.01
    """Between two columns."""
    first_top: float = -1.0
    """The first page's top margin, where paper with a printed head needs another one; -1: as the others."""


class Logo(Struct, frozen=True):
    """`path` is absolute, PNG, JPEG or SVG; `height` in points. `alt` by language; the key "" is the default."""

    path: str
    height: float = 24.0
    alt: dict[str, str] = {}
    variants: dict[str, str] = {}
    """Language → path of the logo in it."""
    dark: dict[str, str] = {}
    """Language → path of the logo for dark grounds, "" for the default: on a band or a full cover, and in the dark."""
    clear: float = 0.5
    """The least distance to anything else, in heights of the logo."""
    mono: dict[str, str] = {}
    """Language → path of the logo in one colour, "" for the default: in lines at head and foot, and on screens without colour."""
    least: float = 0.0
    """The least height in print, in points."""
    least_screen: float = 0.0
    """The least height on screens, in points."""
    align: Literal["", "start", "center", "end"] = ""
    """Where it stands in the masthead and on covers; empty: in the middle of a centred masthead, else at the start."""


class Partner(Struct, frozen=True):
    """A partner's logo, as `Logo`."""

    path: str
    height: float = 28.0
    alt: dict[str, str] = {}


class Row(Struct, frozen=True):
    """A line at the head or foot of a page by language, "" for any: words and the tokens {title} {date} {page} {pages} {folio} {publisher} {short}
    {issuer} {embargo} {language} {reference} {logo}."""

    start: dict[str, str] = {}
    center: dict[str, str] = {}
    end: dict[str, str] = {}


class Rows(Struct, frozen=True):
    """Lines for the first page and for the others; `None`: the usual one."""

    first: Row | None = None
    other: Row | None = None


When = Literal["auto", "always", "never"]


class Setting(Struct, frozen=True):
    """How pages are set: ragged or justified, hyphenated or not, what stands before the text."""

    justified: bool = False
    hyphens: bool = True
    hanging: bool = False
    """Punctuation hangs a little over the edges of justified lines."""
    figures: Literal["lining", "oldstyle"] = "lining"
    """Figures of running text; tables and key figures are lining always."""
    contents: When = "auto"
    """A table of contents: by itself in reports of more than eight pages."""
    head: Literal["rule", "band", "centred"] = "rule"
    """The masthead: logo or name over a rule; on a band of `Colors.band` from edge to edge; or in the middle over a double rule, with the
    facts of the release under it and the title in the middle too."""
    quotation: Literal["bar", "marks", "plain"] = "bar"
    """Quotations: beside a bar, after a large mark in `Colors.accent`, or indented."""
    labels: Literal["side", "above"] = "side"
    """Section labels in the side margin, where it is wide enough, or above their sections."""


Wide = Literal["auto", "rotate", "shrink", "stack"]


class Tables(Struct, frozen=True):
    """What becomes of tables that are too wide, and whether heads are seen again where a table goes on.

    `auto`: on pages over the side margin, set smaller, then on a page that lies on its side; on screens they scroll. `rotate`: on a page on its
    side at once. `shrink`: set smaller, never turned. `stack`: each row as a small list of "head: value".
    """

    wide: Wide = "auto"
    header_repeat: bool = True


CoverField = Literal["logo", "embargo", "genre", "title", "standfirst", "date", "issuer"]


class Cover(Struct, frozen=True):
    """A page of its own before the text: by itself where a report has a table of contents.

    `band`: a broad band of colour at the head; `full`: the whole page in the brand's colour; `plain`: type on paper.
    """

    when: When = "auto"
    layout: Literal["band", "full", "plain"] = "band"
    fields: tuple[CoverField, ...] = ("logo", "embargo", "genre", "title", "standfirst", "date", "issuer")
    """What stands on it; the title always does."""


class Swatch(Struct, frozen=True):
    """A colour of the palette, for the specimen: its name, `#rrggbb`, and what it is for printers: percents of cyan, magenta, yellow and
    black, and the name of a spot colour."""

    name: str
    color: str
    cmyk: tuple[float, ...] = ()
    pantone: str = ""


class Brand(Struct, frozen=True):
    """A house style. Made by `brand.load.load`, never by hand in a writer.

    Values by language have BCP 47 tags as keys, "" for the default.
    """

    name: str
    """The folder's name: `civic`."""
    publisher: dict[str, str]
    stacks: Stacks
    faces: tuple[Face, ...]
    link: str = ""
    short: dict[str, str] = {}
    """The publisher's short name by language, for lines at head and foot ({short}); empty: it has none."""
    publisher_id: str = ""
    """What the publisher is known by: an address, a URN, or a number with its register ("ISNI 0000 0001 2345 6789")."""
    colors: Colors = Colors()
    dark: Colors = Colors(
        ink="#e6e9ee", muted="#b3bcc8", primary="#7fc1f0", danger="#c2453a", on_danger="#ffffff", rule="#3b4654", paper="#14181f"
    )
    """Colours for readers in the dark (EPUB)."""
    roles: Roles = Roles()
    scripts: dict[str, dict[str, dict[str, float | int | bool | str]]] = {}
    """Where a script differs: script → role → field of `Style` → value."""
    page: Page = Page()
    logo: Logo | None = None
    setting: Setting = Setting()
    cover: Cover = Cover()
    table: Tables = Tables()
    docx: Word = Word()
    conformance: tuple[Standard, ...] = USUAL
    """The standards that PDF files claim, as far as they meet them; a file that carries others claims part 3 for part 2."""
    css_extra: str = ""
    """The absolute path of a style sheet that stands after ours in EPUB."""
    accessibility: Assessment = Assessment()
    scale: float = 1.0
    """All sizes and leadings times this: 1.15 and more is large print."""
    labels: dict[str, dict[str, str]] = {}
    """Language → field of `language.labels.Labels` → the brand's own word."""
    header: Rows = Rows()
    footer: Rows = Rows()
    partners: tuple[Partner, ...] = ()
    partners_statement: dict[str, str] = {}
    """What stands before the partners' logos: "In partnership with"."""
    funding: dict[str, str] = {}
    """The funder's line, by language."""
    legal: dict[str, str] = {}
    """The publisher's legal line, by language."""
    valid: Valid = Valid()
    filename: str = ""
    """A pattern for names of files: words and {date} {slug} {language} {issuer} {reference} {embargo} {source} {profile}. Empty: named after the source."""
    watermark: bool = False
    """While an embargo runs, its word lies behind the text of every page (PDF, Word)."""
    digits: dict[str, str] = {}
    """Language → `latn`, `arab` or `beng`: the digits of our own numbers."""
    options: dict[str, dict[str, str]] = {}
    """Format → option of its writer → value, as `--set` takes them; what a person sets is stronger."""
    language: str = ""
    """The language that the organisation speaks by itself, and `languages` all that it publishes in; empty: not said."""
    languages: tuple[str, ...] = ()
    contrast: Contrast = Contrast()
    palette: tuple[Swatch, ...] = ()
    boilerplate: dict[str, str] = {}
    contacts: tuple[dict[str, str], ...] = ()
    digest: str = ""
    """SHA-256 over the brand file, its parents and assets: part of files' identifiers."""
    version: str = ""
