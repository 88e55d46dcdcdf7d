"""What a package is made of, before any library has a hand in it."""

from __future__ import annotations

from msgspec import Struct

from masthead.writers.markup.files import File


class Meta(Struct, frozen=True, gc=False):
    """A `meta` or a `dc:` element. `id` and `refines` tie one to another."""

    name: str
    value: str
    id: str = ""
    refines: str = ""
    scheme: str = ""


class Package(Struct, frozen=True, gc=False):
    """What stands in the package document."""

    identifier: str
    language: str
    rtl: bool
    modified: str
    metadata: tuple[Meta, ...]
    files: tuple[File, ...]
    spine: tuple[str, ...]
    generator: str
