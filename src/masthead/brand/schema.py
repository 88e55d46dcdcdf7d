"""The brand file as it is written: the open `_brand.yml` and, under `defaults: masthead:`, what print and press need beside it.

Each key may be missing: the brand that a file extends gives the rest. The keys of ours are those of `brand.model`, with underscores.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from masthead.brand.model import CoverField, When, Wide
from masthead.brand.open_format import ColorPart, LogoPart, MetaPart, Typography
from masthead.brand.terms import Standard
from masthead.brand.type_keys import RoleKeys, ScriptKeys, StacksKeys
from masthead.brand.values import ByLanguage, Color, FilesByLanguage, Length, Open, Ours, Path, ScreenLength


class Sheet(Ours, frozen=True):
    """A page of a size without a name."""

    width: Length
    height: Length


class FirstKeys(Ours, frozen=True):
    """What differs on the first page."""

    top: Length | UnsetType = UNSET


class PageKeys(Ours, frozen=True):
    """The page. Sides are start and end, so that right-to-left mirrors by itself."""

    size: Literal["A3", "A4", "A5", "B5", "Letter", "Legal"] | Sheet | UnsetType = UNSET
    start: Length | UnsetType = UNSET
    end: Length | UnsetType = UNSET
    top: Length | UnsetType = UNSET
    bottom: Length | UnsetType = UNSET
    """From the lower edge to the folio's base line."""
    side: Length | UnsetType = UNSET
    """The side margin at the start edge, which holds labels and paragraph numbers."""
    grid: Length | UnsetType = UNSET
    """Distance of the base lines of body text."""
    columns: Annotated[int, Meta(ge=1, le=2)] | UnsetType = UNSET
    """Columns of running text."""
    gutter: Length | UnsetType = UNSET
    """Between two columns."""
    first: FirstKeys | UnsetType = UNSET
    """The first page, where paper with a printed head needs another margin."""


class ColorKeys(Ours, frozen=True):
    """Colours by role. Type stands on `paper`; `on_danger` stands on `danger` (the embargo's banner), `on_band` on `band` (the masthead's band
    and covers), `on_head` on `head` (head rows of tables). `stripe` is the ground of every second row, `callout` that of boxed notes.
    """

    ink: Color | UnsetType = UNSET
    muted: Color | UnsetType = UNSET
    primary: Color | UnsetType = UNSET
    danger: Color | UnsetType = UNSET
    on_danger: Color | UnsetType = UNSET
    rule: Color | UnsetType = UNSET
    paper: Color | UnsetType = UNSET
    accent: Color | UnsetType = UNSET
    """Marks that are no words: of quotations, charts; else `primary`."""
    link: Color | UnsetType = UNSET
    """Links; else `primary`."""
    band: Color | UnsetType = UNSET
    """Else `primary`."""
    on_band: Color | UnsetType = UNSET
    """Else `paper`."""
    head: Color | UnsetType = UNSET
    on_head: Color | UnsetType = UNSET
    """Else `ink`."""
    stripe: Color | UnsetType = UNSET
    callout: Color | UnsetType = UNSET
    on_callout: Color | UnsetType = UNSET
    """Else `ink`, or `paper` where that reads better."""


class ContrastKeys(Ours, frozen=True):
    """The least contrasts that the brand asks of itself. Nothing is changed to reach them."""

    text: Annotated[float, Meta(ge=3, le=21)] | UnsetType = UNSET
    large: Annotated[float, Meta(ge=3, le=21)] | UnsetType = UNSET
    """Of text of 18 pt, or of 14 pt bold."""
    ui: Annotated[float, Meta(ge=1, le=21)] | UnsetType = UNSET
    """Of marks that carry meaning."""
    on_violation: Literal["error", "warn"] | UnsetType = UNSET
    """error: nothing is published in a brand that falls short; warn: `masthead brand check` warns. Left out, it is an error of the check."""


class LeastKeys(Ours, frozen=True, rename={"paper": "print"}):
    """The least height of the logo by what it is seen on."""

    paper: Length | UnsetType = UNSET
    screen: ScreenLength | UnsetType = UNSET


class LogoKeys(Ours, frozen=True):
    use: str | UnsetType = UNSET
    """Which of `logo.images` print takes."""
    height: Length | UnsetType = UNSET
    alt: ByLanguage | UnsetType = UNSET
    languages: dict[str, Path] | UnsetType = UNSET
    """The logo in other languages: BCP 47 tag: path."""
    dark: FilesByLanguage | UnsetType = UNSET
    """The logo for dark grounds."""
    mono: FilesByLanguage | UnsetType = UNSET
    """The logo in one colour: in lines at head and foot, and on screens without colour."""
    align: Literal["start", "center", "end"] | UnsetType = UNSET
    """Where it stands in the masthead and on covers."""
    clear_space: Length | UnsetType = UNSET
    """The least distance to anything else: a length, or heights of the logo, as “0.5h”."""
    min_height: Length | LeastKeys | UnsetType = UNSET
    """The least height: in print, or in print and on screens."""


class PartnerKeys(Ours, frozen=True):
    path: Path
    height: Length | UnsetType = UNSET
    alt: ByLanguage | UnsetType = UNSET


class PartnersKeys(Ours, frozen=True):
    """Logos of partners and funders, at the foot of the last page."""

    logos: list[Path | PartnerKeys] | UnsetType = UNSET
    height: Length | UnsetType = UNSET
    """Of all that have no height of their own."""
    statement: ByLanguage | UnsetType = UNSET
    """What stands before them."""


class RowKeys(Ours, frozen=True):
    """A line in three slots: words and the tokens {title} {date} {page} {pages} {folio} {publisher} {short} {issuer} {embargo} {language} {reference} {logo}."""

    start: ByLanguage | UnsetType = UNSET
    center: ByLanguage | UnsetType = UNSET
    end: ByLanguage | UnsetType = UNSET


class RowsKeys(Ours, frozen=True):
    """A line for the first page and one for the others; one that is left out is the usual one."""

    first: RowKeys | UnsetType = UNSET
    other: RowKeys | UnsetType = UNSET


class ValidKeys(Ours, frozen=True, rename={"start": "from"}):
    """When the marks may be used: days as 2026-01-31."""

    start: str | UnsetType = UNSET
    until: str | UnsetType = UNSET
    """The last day."""


class LanguageKeys(Ours, frozen=True):
    """What the organisation speaks (BCP 47 tags)."""

    default: str | UnsetType = UNSET
    supported: list[str] | UnsetType = UNSET


class SettingKeys(Ours, frozen=True):
    justified: bool | UnsetType = UNSET
    hyphens: bool | UnsetType = UNSET
    hanging: bool | UnsetType = UNSET
    """Punctuation hangs a little over the edges of justified lines."""
    figures: Literal["lining", "oldstyle"] | UnsetType = UNSET
    """Figures of running text."""
    contents: When | UnsetType = UNSET
    """A table of contents; auto: in reports of more than eight pages."""
    head: Literal["rule", "band", "centred"] | UnsetType = UNSET
    """The masthead: over a rule, on a band of colour from edge to edge, or centred over a double rule."""
    quotation: Literal["bar", "marks", "plain"] | UnsetType = UNSET
    """Quotations: beside a bar, after a large mark, or indented."""
    labels: Literal["side", "above"] | UnsetType = UNSET
    """Section labels in the side margin, or above their sections."""


class CoverKeys(Ours, frozen=True):
    """A page of its own before the text."""

    when: When | UnsetType = UNSET
    """auto: where a report has a table of contents."""
    layout: Literal["band", "full", "plain"] | UnsetType = UNSET
    fields: list[CoverField] | UnsetType = UNSET
    """What stands on it."""


class EmbargoKeys(Ours, frozen=True):
    """What marks a release under embargo beside its banner."""

    watermark: bool | UnsetType = UNSET
    """The word for embargo lies large and faint behind the text of every page (PDF, Word)."""


class TableKeys(Ours, frozen=True):
    """What becomes of tables that are too wide, and of their heads on further pages."""

    wide: Wide | UnsetType = UNSET
    """rotate: on a page that lies on its side; shrink: set smaller; stack: each row as a list of “head: value”; auto: what suits the format."""
    header_repeat: bool | UnsetType = UNSET
    """Heads are seen again on each page that a table goes on to."""


Options = Annotated[
    dict[str, str | bool | int | float | list[str]],
    Meta(description="Options of this format's writer, as --set takes them (masthead formats lists them); --set is stronger."),
]


class WordKeys(Open, frozen=True):
    """How Word files are made; beside these keys, options of the writer as those of other formats."""

    template: Path | UnsetType = UNSET
    """A Word file whose styles, theme, headers and margins are taken."""
    embed: bool | UnsetType = UNSET
    """Fonts go into the file, where their licence allows."""
    styles: dict[str, str] | UnsetType = UNSET
    """Role → name of a style of the template."""


class PdfKeys(Open, frozen=True, rename=str):
    """What PDF files claim; beside these keys, options of the writer as those of other formats."""

    conformance: list[Standard] | UnsetType = UNSET
    """The standards that files claim, as far as they meet them: ua-1, and one of PDF/A. A file that carries others claims part 3 for part 2."""
    output_intent: Literal["sRGB"] | UnsetType = UNSET
    """The colours that files are in, which they say (ISO 19005-2, 6.2.3)."""


class EpubKeys(Open, frozen=True, rename=str):
    """What e-books have of the brand's own; beside it, options of the writer as those of other formats."""

    css_extra: Path | UnsetType = UNSET
    """A style sheet that stands after ours: no url() to anything outside, no @import."""


class AccessibilityKeys(Ours, frozen=True):
    """Who assessed the brand's publications for accessibility, and against what. Without both, no claim is made."""

    conforms_to: str | UnsetType = UNSET
    certified_by: str | UnsetType = UNSET
    certified_on: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | UnsetType = UNSET
    credential: str | UnsetType = UNSET
    report: str | UnsetType = UNSET
    statement: ByLanguage | UnsetType = UNSET
    """What readers are told about accessibility."""


class ContactKeys(Ours, frozen=True):
    """Whom the press may ask. With `lang`, only for releases in that language."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    lang: str = ""


class Masthead(Ours, frozen=True):
    """What print and press need beside brand.yml."""

    extends: str | UnsetType = UNSET
    """A brand's name, or the path of its file from this one. All brands rest on `base`."""
    version: str | UnsetType = UNSET
    publisher: ByLanguage | UnsetType = UNSET
    """The publisher's name, where it differs by language or from `meta.name`."""
    publisher_short: ByLanguage | UnsetType = UNSET
    """Its short name, where it differs by language or from `meta.name.short`: {short} in lines at head and foot."""
    publisher_id: str | UnsetType = UNSET
    """What the publisher is known by: an address, a URN, or a number with its register (ISNI 0000 0001 2345 6789)."""
    page: PageKeys | UnsetType = UNSET
    colors: ColorKeys | UnsetType = UNSET
    dark: ColorKeys | UnsetType = UNSET
    """Colours for readers in the dark (EPUB)."""
    stacks: StacksKeys | UnsetType = UNSET
    roles: RoleKeys | UnsetType = UNSET
    scripts: ScriptKeys | UnsetType = UNSET
    setting: SettingKeys | UnsetType = UNSET
    cover: CoverKeys | UnsetType = UNSET
    table: TableKeys | UnsetType = UNSET
    embargo: EmbargoKeys | UnsetType = UNSET
    docx: WordKeys | UnsetType = UNSET
    pdf: PdfKeys | UnsetType = UNSET
    epub: EpubKeys | UnsetType = UNSET
    html: Options | UnsetType = UNSET
    md: Options | UnsetType = UNSET
    txt: Options | UnsetType = UNSET
    eml: Options | UnsetType = UNSET
    ninjs: Options | UnsetType = UNSET
    formats: dict[str, Options] | UnsetType = UNSET
    """Options of other formats, by name."""
    accessibility: AccessibilityKeys | UnsetType = UNSET
    scale: Annotated[float, Meta(ge=0.5, le=3)] | UnsetType = UNSET
    """All sizes and leadings times this; 1.15 and more is large print."""
    logo: LogoKeys | UnsetType = UNSET
    partners: PartnersKeys | UnsetType = UNSET
    header: RowsKeys | UnsetType = UNSET
    footer: RowsKeys | UnsetType = UNSET
    contrast: ContrastKeys | UnsetType = UNSET
    valid: ValidKeys | UnsetType = UNSET
    languages: LanguageKeys | UnsetType = UNSET
    digits: dict[str, Literal["latn", "arab", "beng"]] | UnsetType = UNSET
    """Language → the digits of our own numbers: latn (1 2 3), arab (١ ٢ ٣) or beng (১ ২ ৩)."""
    filename: str | UnsetType = UNSET
    """A pattern for names of files: words and {date} {slug} {language} {issuer} {reference} {embargo} {source} {profile}."""
    funding: ByLanguage | UnsetType = UNSET
    """The funder's line."""
    legal: ByLanguage | UnsetType = UNSET
    """The publisher's legal line."""
    labels: dict[str, dict[str, str]] | UnsetType = UNSET
    """Language → name of a label → the brand's own word."""
    boilerplate: ByLanguage | UnsetType = UNSET
    contacts: list[ContactKeys] | UnsetType = UNSET


class Defaults(Open, frozen=True):
    masthead: Masthead | UnsetType = UNSET


class BrandFile(Open, frozen=True):
    meta: MetaPart | UnsetType = UNSET
    logo: Path | LogoPart | UnsetType = UNSET
    color: ColorPart | UnsetType = UNSET
    typography: Typography | UnsetType = UNSET
    defaults: Defaults | UnsetType = UNSET


KNOWN: dict[tuple[str, ...], frozenset[str]] = {
    (): frozenset({"meta", "logo", "color", "typography", "defaults"}),
    ("color",): frozenset(field.replace("_", "-") for field in ColorPart.__struct_fields__),
    ("typography",): frozenset(field.replace("_", "-") for field in Typography.__struct_fields__),
    ("logo",): frozenset(LogoPart.__struct_fields__),
}
"""Keys of brand.yml's own parts, for a suggestion where a key is nearly one of them."""
