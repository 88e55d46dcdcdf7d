"""The brand file as it is written: the open `_brand.yml` and, under `defaults: masthead:`, what print and press need beside it.

Each key may be missing: the brand that a file extends gives the rest. What brand.yml defines (posit-dev.github.io/brand-yml) keeps its
names and hyphens; the keys of ours are those of `brand.model`, with underscores.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from masthead.brand.model import Family, When

Length = Annotated[str | float, Meta(description="A number and pt, mm, cm or in; a number alone is points.")]
Color = Annotated[str, Meta(description="“#0b5a8f” in quotes, rgb(11, 90, 143), or a name of the palette or of another colour.")]
Path = Annotated[str, Meta(description="A file beside or below the brand file.")]
ByLanguage = Annotated[
    str | dict[str, str], Meta(description="One text, or a text for each language (BCP 47 tag: text; “default” for any other language).")
]
Ink = Literal["ink", "muted", "primary", "danger", "on_danger", "rule", "paper"]


class Open(Struct, frozen=True, rename="kebab", omit_defaults=True):
    """A part that brand.yml defines: keys of it that mean nothing in print are allowed."""


class Ours(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of ours: a key that is not listed is an error."""


# --- brand.yml -------------------------------------------------------------------------------------------------------------------


class Name(Open, frozen=True):
    full: str | UnsetType = UNSET
    short: str | UnsetType = UNSET


class MetaPart(Open, frozen=True):
    """Who publishes. `name.full`, else `name`, is the publisher."""

    name: str | Name | UnsetType = UNSET
    link: str | dict[str, str] | UnsetType = UNSET
    """One address, or several by name, of which `home` is used."""


class Picture(Open, frozen=True):
    path: Path
    alt: str | UnsetType = UNSET


class Shades(Open, frozen=True):
    """A logo as a path with words for it, or one for light and one for dark grounds, of which print takes the light."""

    path: Path | UnsetType = UNSET
    alt: str | UnsetType = UNSET
    light: str | Picture | UnsetType = UNSET
    dark: str | Picture | UnsetType = UNSET


class LogoPart(Open, frozen=True):
    """Logos by size: print takes `medium`, else `large`, else `small`, else `path`, else the first of `images`."""

    images: dict[str, Path | Picture] | UnsetType = UNSET
    small: str | Shades | UnsetType = UNSET
    medium: str | Shades | UnsetType = UNSET
    large: str | Shades | UnsetType = UNSET
    path: Path | UnsetType = UNSET
    alt: str | UnsetType = UNSET


class ColorPair(Open, frozen=True):
    light: Color | UnsetType = UNSET
    dark: Color | UnsetType = UNSET


class ColorPart(Open, frozen=True):
    """Colours. Print takes `foreground`, `background`, `primary` and `danger`; the others may be named by `defaults: masthead: colors:`."""

    palette: dict[str, Color] | UnsetType = UNSET
    foreground: Color | ColorPair | UnsetType = UNSET
    background: Color | ColorPair | UnsetType = UNSET
    primary: Color | ColorPair | UnsetType = UNSET
    secondary: Color | ColorPair | UnsetType = UNSET
    tertiary: Color | ColorPair | UnsetType = UNSET
    success: Color | ColorPair | UnsetType = UNSET
    info: Color | ColorPair | UnsetType = UNSET
    warning: Color | ColorPair | UnsetType = UNSET
    danger: Color | ColorPair | UnsetType = UNSET
    light: Color | ColorPair | UnsetType = UNSET
    dark: Color | ColorPair | UnsetType = UNSET
    link: Color | ColorPair | UnsetType = UNSET


class FontPath(Open, frozen=True):
    """A file and what it is. Of a variable font, `weight` may be several: “300..700”; left out, they are all it has."""

    path: Path
    weight: str | int | UnsetType = UNSET
    style: Literal["normal", "italic", "oblique"] | UnsetType = UNSET


class Font(Open, frozen=True):
    """A family and where it comes from. Only `file` is read; nothing is downloaded and no font of the machine is used."""

    family: str
    source: Literal["file", "google", "bunny", "system"] | UnsetType = UNSET
    files: list[Path | FontPath] | UnsetType = UNSET


class Type(Open, frozen=True):
    """A use of type. Print takes the family (the first, where a list as in CSS stands), and of headings weight, style, and a colour that
    is foreground, primary or danger. Its sizes stand under `defaults: masthead: roles:`."""

    family: str | UnsetType = UNSET
    weight: str | int | UnsetType = UNSET
    style: Literal["normal", "italic", "oblique"] | UnsetType = UNSET
    color: Color | ColorPair | UnsetType = UNSET


class Typography(Open, frozen=True):
    fonts: list[Font] | UnsetType = UNSET
    base: str | Type | UnsetType = UNSET
    headings: str | Type | UnsetType = UNSET
    monospace: str | Type | UnsetType = UNSET
    monospace_inline: str | Type | UnsetType = UNSET
    monospace_block: str | Type | UnsetType = UNSET
    link: str | Type | UnsetType = UNSET


# --- defaults: masthead: -----------------------------------------------------------------------------------------------------------


class StyleKeys(Ours, frozen=True):
    """How a role is set; what is missing stays as it is."""

    family: Family | UnsetType = UNSET
    size: Length | UnsetType = UNSET
    leading: Length | UnsetType = UNSET
    """From base line to base line."""
    weight: Annotated[int, Meta(ge=100, le=900)] | UnsetType = UNSET
    italic: bool | UnsetType = UNSET
    color: Ink | UnsetType = UNSET
    tracking: Annotated[float, Meta(ge=-100, le=500)] | UnsetType = UNSET
    """Thousandths of the size."""
    capitals: bool | UnsetType = UNSET


class RoleKeys(Ours, frozen=True):
    """The roles of type; what each is, `brand.model.Roles` says."""

    masthead: StyleKeys | UnsetType = UNSET
    meta: StyleKeys | UnsetType = UNSET
    banner: StyleKeys | UnsetType = UNSET
    kicker: StyleKeys | UnsetType = UNSET
    title: StyleKeys | UnsetType = UNSET
    title_long: StyleKeys | UnsetType = UNSET
    made: StyleKeys | UnsetType = UNSET
    standfirst: StyleKeys | UnsetType = UNSET
    label: StyleKeys | UnsetType = UNSET
    body: StyleKeys | UnsetType = UNSET
    glance: StyleKeys | UnsetType = UNSET
    value: StyleKeys | UnsetType = UNSET
    clause: StyleKeys | UnsetType = UNSET
    name: StyleKeys | UnsetType = UNSET
    role: StyleKeys | UnsetType = UNSET
    heading1: StyleKeys | UnsetType = UNSET
    heading2: StyleKeys | UnsetType = UNSET
    heading3: StyleKeys | UnsetType = UNSET
    heading4: StyleKeys | UnsetType = UNSET
    number: StyleKeys | UnsetType = UNSET
    quotation: StyleKeys | UnsetType = UNSET
    speaker: StyleKeys | UnsetType = UNSET
    table: StyleKeys | UnsetType = UNSET
    head: StyleKeys | UnsetType = UNSET
    reference: StyleKeys | UnsetType = UNSET
    caption: StyleKeys | UnsetType = UNSET
    note: StyleKeys | UnsetType = UNSET
    small: StyleKeys | UnsetType = UNSET
    signature: StyleKeys | UnsetType = UNSET
    folio: StyleKeys | UnsetType = UNSET
    running: StyleKeys | UnsetType = UNSET
    code: StyleKeys | UnsetType = UNSET


class ScriptRoleKeys(RoleKeys, frozen=True):
    all: StyleKeys | UnsetType = UNSET
    """For every role, before the role's own."""


class ScriptKeys(Ours, frozen=True):
    """Where a script is set otherwise than Latin, Greek and Cyrillic."""

    arabic: ScriptRoleKeys | UnsetType = UNSET
    hebrew: ScriptRoleKeys | UnsetType = UNSET
    han: ScriptRoleKeys | UnsetType = UNSET
    hangul: ScriptRoleKeys | UnsetType = UNSET
    devanagari: ScriptRoleKeys | UnsetType = UNSET
    thai: ScriptRoleKeys | UnsetType = UNSET
    latin: ScriptRoleKeys | UnsetType = UNSET


class StackKeys(Ours, frozen=True):
    """Families by script, the first that has a character wins; `system` are fonts of the reader's machine (Word, e-books).

    Chinese characters have forms by place: `han` (mainland China), `hant` (Taiwan, Hong Kong), `jpan` (Japan).
    """

    latin: list[str] | UnsetType = UNSET
    arabic: list[str] | UnsetType = UNSET
    hebrew: list[str] | UnsetType = UNSET
    han: list[str] | UnsetType = UNSET
    hant: list[str] | UnsetType = UNSET
    jpan: list[str] | UnsetType = UNSET
    hangul: list[str] | UnsetType = UNSET
    devanagari: list[str] | UnsetType = UNSET
    thai: list[str] | UnsetType = UNSET
    system: list[str] | UnsetType = UNSET


class StacksKeys(Ours, frozen=True):
    serif: StackKeys | UnsetType = UNSET
    sans: StackKeys | UnsetType = UNSET
    mono: StackKeys | UnsetType = UNSET
    fallback: list[str] | UnsetType = UNSET


class Sheet(Ours, frozen=True):
    """A page of a size without a name."""

    width: Length
    height: Length


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


class ColorKeys(Ours, frozen=True):
    """Colours by role. Type stands on `paper`; `on_danger` stands on `danger` (the embargo's banner)."""

    ink: Color | UnsetType = UNSET
    muted: Color | UnsetType = UNSET
    primary: Color | UnsetType = UNSET
    danger: Color | UnsetType = UNSET
    on_danger: Color | UnsetType = UNSET
    rule: Color | UnsetType = UNSET
    paper: Color | UnsetType = UNSET


class LogoKeys(Ours, frozen=True):
    use: str | UnsetType = UNSET
    """Which of `logo.images` print takes."""
    height: Length | UnsetType = UNSET
    alt: ByLanguage | UnsetType = UNSET


class SettingKeys(Ours, frozen=True):
    justified: bool | UnsetType = UNSET
    hyphens: bool | UnsetType = UNSET
    hanging: bool | UnsetType = UNSET
    """Punctuation hangs a little over the edges of justified lines."""
    figures: Literal["lining", "oldstyle"] | UnsetType = UNSET
    """Figures of running text."""
    contents: When | UnsetType = UNSET
    """A table of contents; auto: in reports of more than eight pages."""


class CoverKeys(Ours, frozen=True):
    """A page of its own before the text."""

    when: When | UnsetType = UNSET
    """auto: where a report has a table of contents."""
    layout: Literal["band", "full", "plain"] | UnsetType = UNSET


class WordKeys(Ours, frozen=True):
    """How Word files are made."""

    template: Path | UnsetType = UNSET
    """A Word file whose styles, theme, headers and margins are taken."""
    embed: bool | UnsetType = UNSET
    """Fonts go into the file, where their licence allows."""
    styles: dict[str, str] | UnsetType = UNSET
    """Role → name of a style of the template."""


class AccessibilityKeys(Ours, frozen=True):
    """Who assessed the brand's publications for accessibility, and against what. Without both, no claim is made."""

    conforms_to: str | UnsetType = UNSET
    certified_by: str | UnsetType = UNSET
    certified_on: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | UnsetType = UNSET
    credential: str | UnsetType = UNSET
    report: str | UnsetType = UNSET


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
    page: PageKeys | UnsetType = UNSET
    colors: ColorKeys | UnsetType = UNSET
    dark: ColorKeys | UnsetType = UNSET
    """Colours for readers in the dark (EPUB)."""
    stacks: StacksKeys | UnsetType = UNSET
    roles: RoleKeys | UnsetType = UNSET
    scripts: ScriptKeys | UnsetType = UNSET
    setting: SettingKeys | UnsetType = UNSET
    cover: CoverKeys | UnsetType = UNSET
    docx: WordKeys | UnsetType = UNSET
    accessibility: AccessibilityKeys | UnsetType = UNSET
    scale: Annotated[float, Meta(ge=0.5, le=3)] | UnsetType = UNSET
    """All sizes and leadings times this; 1.15 and more is large print."""
    logo: LogoKeys | UnsetType = UNSET
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


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a brand file, for editors; published as `docs/schema/brand.schema.json`. Null takes a parent's value away."""
    made = msgspec.json.schema(BrandFile)
    for part in made["$defs"].values():
        if "description" in part:  # Python 3.13 strips the indentation of docstrings itself
            part["description"] = cleandoc(part["description"])
        for key, kind in part.get("properties", {}).items():
            part["properties"][key] = {"anyOf": [kind, {"type": "null"}]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A brand file for masthead: brand.yml with defaults: masthead:",
        **made,
    }
