"""Keys of type: the roles and how each is set, by script where it differs, and the families of each kind of type."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from masthead.brand.model import Family
from masthead.brand.values import Length, Ours

Ink = Literal["ink", "muted", "primary", "danger", "on_danger", "rule", "paper", "accent", "link", "band", "on_band", "head", "on_head"]


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
    space_before: Length | UnsetType = UNSET
    """Room above a paragraph of this role, where it is to be another than usual."""
    space_after: Length | UnsetType = UNSET
    """Room below it."""
    keep_with_next: bool | UnsetType = UNSET
    """No page ends after it."""


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
    bengali: ScriptRoleKeys | UnsetType = UNSET
    thai: ScriptRoleKeys | UnsetType = UNSET
    latin: ScriptRoleKeys | UnsetType = UNSET


class StackKeys(Ours, frozen=True):
    """Families by script, the first that has a character wins; `system` are fonts of the reader's machine (Word, e-books).

    Chinese characters have forms by place: `han` (mainland China), `hant` (Taiwan, Hong Kong), `jpan` (Japan).
    """

    latin: list[str] | UnsetType = UNSET
    """Latin letters, and Greek and Cyrillic ones where those have no families of their own."""
    greek: list[str] | UnsetType = UNSET
    """Before `latin`, in texts in Greek."""
    cyrillic: list[str] | UnsetType = UNSET
    """Before `latin`, in texts of languages in Cyrillic."""
    arabic: list[str] | UnsetType = UNSET
    hebrew: list[str] | UnsetType = UNSET
    han: list[str] | UnsetType = UNSET
    hant: list[str] | UnsetType = UNSET
    jpan: list[str] | UnsetType = UNSET
    hangul: list[str] | UnsetType = UNSET
    devanagari: list[str] | UnsetType = UNSET
    bengali: list[str] | UnsetType = UNSET
    thai: list[str] | UnsetType = UNSET
    system: list[str] | UnsetType = UNSET


class StacksKeys(Ours, frozen=True):
    serif: StackKeys | UnsetType = UNSET
    sans: StackKeys | UnsetType = UNSET
    mono: StackKeys | UnsetType = UNSET
    fallback: list[str] | UnsetType = UNSET
