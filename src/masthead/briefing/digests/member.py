"""A release as a digest has it: with names of its own for all that others have too, and our words in its language."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.briefing.digests.editions import Edition
from masthead.briefing.model import Fact
from masthead.briefing.parts import text
from masthead.briefing.parts.head import Head, head
from masthead.briefing.profiles import DIGEST
from masthead.briefing.state import Purpose, State, kept, shown, state
from masthead.briefing.wording import Speak, speaking, wording
from masthead.document.model import Asset, Inline
from masthead.document.renaming import Names, gathered, named, renamed
from masthead.language.labels import Labels
from masthead.notices import Note


class Told(Struct, frozen=True, gc=False):
    """A release as the digest has it: `key` begins its anchors, `ours` are our words in its language."""

    release: Release
    key: str
    ours: Labels
    top: Head
    body: text.Body
    language: str
    """Empty where it is the digest's."""
    now: State
    lines: tuple[tuple[Inline, ...], ...]
    """Head lines that stand with the text."""
    speak: Speak
    """Our words for what is in another language than the release."""


def told(release: Release, key: str, brand: Brand, language: str, note: Note, purpose: Purpose) -> Told:
    own = spoken(release)
    ours = wording(brand, own)
    top = head(release, note, digest=True)
    now = state(release, ours, own, purpose)
    now = replace(now, facts=(*now.facts, *(Fact(ours.fact_embargo, line) for line in kept(top.lines, release, purpose))))
    main = text.body(release, DIGEST, ours, prefix=f"{key}-")
    return Told(release, key, ours, top, main, own if own != language else "", now, shown(top.lines, release, purpose), speaking(brand))


def spoken(release: Release) -> str:
    """The language of a release; English where nobody knows it."""
    return release.language or release.document.language or "en"


def members(releases: Sequence[Release], edition: Edition, number: int, pictures: dict[bytes, Asset]) -> list[tuple[Release, str]]:
    """The edition's release, its copies and what it replaces, each with the key of its anchors and with names that no other has."""
    keys = [(edition.release, f"r{number}")]
    keys += [(at, f"r{number}-copy{count}") for count, at in enumerate(edition.copies, 1)]
    keys += [(at, f"r{number}-old{count}") for count, at in enumerate(edition.replaced, 1)]
    return [(_apart(releases[at], f"{key}-", pictures), key) for at, key in keys]


def _apart(release: Release, prefix: str, pictures: dict[bytes, Asset]) -> Release:
    """The release with names of its own for notes, anchors and pictures."""
    document = release.document
    names = Names(prefix, gathered(document.assets, prefix, pictures))
    if not named(document.blocks):
        return release
    pieces = tuple(replace(piece, block=renamed(piece.block, names)) for piece in release.pieces)
    return replace(release, pieces=pieces, document=replace(document, blocks=tuple(renamed(block, names) for block in document.blocks)))
