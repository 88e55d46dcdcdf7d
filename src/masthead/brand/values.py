"""Kinds of value in a brand file, and the two kinds of its parts: those that brand.yml defines and those of ours."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Length = Annotated[str | float, Meta(description="A number and pt, mm, cm or in; a number alone is points.")]
ScreenLength = Annotated[
    str | float, Meta(description="A number and px, mm, cm, in or pt; a number alone is points, of which four thirds are pixels of CSS.")
]
Color = Annotated[str, Meta(description="“#0b5a8f” in quotes, rgb(11, 90, 143), or a name of the palette or of another colour.")]
Path = Annotated[str, Meta(description="A file beside or below the brand file.")]
ByLanguage = Annotated[
    str | dict[str, str], Meta(description="One text, or a text for each language (BCP 47 tag: text; “default” for any other language).")
]
FilesByLanguage = Annotated[
    str | dict[str, str], Meta(description="A file beside or below the brand file, or one for each language (BCP 47 tag: path; “default”).")
]


class Open(Struct, frozen=True, rename="kebab", omit_defaults=True):
    """A part that brand.yml defines: keys of it that mean nothing in print are allowed."""


class Ours(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of ours: a key that is not listed is an error."""
