"""What a brand says beside its looks: how long it holds, what it asks of its contrasts, who assessed it, how its Word files are made."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Valid(Struct, frozen=True):
    """When the brand's marks may be used, ISO 8601, empty: without limit."""

    start: str = ""
    until: str = ""


class Word(Struct, frozen=True):
    """How Word files are made. `template` is the absolute path of a Word file whose styles and furniture are taken, empty: none.

    `embed`: the faces go into the file, where their licence allows. `styles`: role → name of the template's style.
    """

    template: str = ""
    embed: bool = False
    styles: dict[str, str] = {}


Standard = Literal["ua-1", "a-2a", "a-2u", "a-2b", "a-3a", "a-3u", "a-3b"]
"""What a PDF of ours can claim to meet: PDF/UA-1 (ISO 14289-1), and PDF/A-2 or 3 (ISO 19005) of level a, u or b."""
USUAL: tuple[Standard, ...] = ("ua-1", "a-2a")


class Assessment(Struct, frozen=True):
    """Who assessed the brand's publications for accessibility, and against what; without both no claim is made (EPUB Accessibility 1.1, 4)."""

    conforms_to: str = ""
    """As the standard writes it: "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"."""
    certified_by: str = ""
    certified_on: str = ""
    """ISO 8601."""
    credential: str = ""
    report: str = ""
    """The address of the report."""
    statement: dict[str, str] = {}
    """What readers are told about accessibility, by language."""


class Contrast(Struct, frozen=True):
    """The least contrasts that the brand asks of itself (WCAG 2.2, 1.4.3 and 1.4.11): of text, of large text (18 pt, or 14 pt bold), and of
    marks that carry meaning. `on_violation`: what falls short is an error and nothing is published (`error`), a warning (`warn`), or, "", an
    error of `masthead brand check` alone."""

    text: float = 4.5
    large: float = 3.0
    ui: float = 3.0
    on_violation: Literal["", "error", "warn"] = ""
