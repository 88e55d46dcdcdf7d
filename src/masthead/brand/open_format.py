"""What brand.yml defines (posit-dev.github.io/brand-yml): its keys keep their names and hyphens, and what print makes of them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from masthead.brand.values import Color, Open, Path


class Name(Open, frozen=True):
    full: str | UnsetType = UNSET
    short: str | UnsetType = UNSET


class MetaPart(Open, frozen=True):
    """Who publishes. `name.full`, else `name`, is the publisher."""

    name: str | Name | UnsetType = UNSET
    link: str | dict[str, str] | UnsetType = UNSET
    """One address, or several by name, of which `home` is used."""
    links: str | dict[str, str] | UnsetType = UNSET
    """The same, as many files spell it."""


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


class Ink(Open, frozen=True):
    """A colour of the palette with what it is for printers: percents of cyan, magenta, yellow and black, and a spot colour's name."""

    hex: Color
    cmyk: list[Annotated[float, Meta(ge=0, le=100)]] | UnsetType = UNSET
    pantone: str | UnsetType = UNSET


class ColorPart(Open, frozen=True):
    """Colours. Print takes `foreground`, `background`, `primary` and `danger`; the others may be named by `defaults: masthead: colors:`."""

    palette: dict[str, Color | Ink] | UnsetType = UNSET
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
    licence: str | UnsetType = UNSET
    """By what right the house has it: for people."""
    embeddable: bool | UnsetType = UNSET
    """Whether the licence lets it go into files; false: it is named in Word and e-books, and the nearest of ours is set."""


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
