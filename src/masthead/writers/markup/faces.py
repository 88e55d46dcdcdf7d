"""Faces for a publication: which face sets which character, and subsets of them (by HarfBuzz)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import uharfbuzz as hb
from msgspec import Struct

from masthead.brand.model import Brand, Face
from masthead.brand.style import faces, style
from masthead.brand.typefaces import cut, drawn_with, opened, program
from masthead.language.capitals import capitals
from masthead.language.profiles import LETTERS
from masthead.language.tags import script
from masthead.writers.markup.css import CALM
from masthead.writers.markup.sheet import Ink

_STYLES = int.from_bytes(b"STAT", "big")
"""How faces of a family differ: means nothing in one that is cut out, and would keep names alive."""
_FIGURES = tuple(int.from_bytes(tag, "big") for tag in (b"lnum", b"tnum", b"pnum"))
"""Features beside HarfBuzz's own choice (all that shape a script): the figures that stylesheets ask for."""

_TOGETHER = tuple(
    (frozenset(map(ord, group)), least)
    for group, least in (
        ("abcdefghijklmnopqrstuvwxyz", 8),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 8),
        ("абвгдежзийклмнопрстуфхцчшщъыьэюя", 8),
        ("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", 8),
        ("0123456789", 3),
        (" .,:;()'%?!-‐–—’“”", 3),
        *((LETTERS[language], 2) for language in ("fr", "es", "de")),
    )
)
"""Characters that most texts use together, and how many of them a text must have to get all. Of letters with marks two are enough: which of them a
page has depends on its words, and each choice would be a face of its own."""


class Subset(Struct, frozen=True, gc=False):
    """A face with only the glyphs that a text needs. `suffix` is ttf or otf."""

    face: Face
    suffix: str
    data: bytes


class Loaded(Struct, frozen=True):
    """A face in memory (mapped, not copied) and the characters it has."""

    face: hb.Face
    characters: hb.Set
    suffix: str


@lru_cache(maxsize=64)
def load(face: Face) -> Loaded:
    """A face of the brand, kept for the next book. Raises `NotFoundError` if it cannot be read."""
    found = opened(face)
    suffix = "otf" if "CFF " in found.table_tags or "CFF2" in found.table_tags else "ttf"
    return Loaded(found, found.unicodes, suffix)


def needed(ink: Mapping[Ink, Iterable[str]], brand: Brand, language: str) -> list[tuple[Face, set[int]]]:
    """The faces that the text is set in, each with its characters, in the brand's order."""
    wanted: dict[Face, set[int]] = {}
    for (role, strong, emphasis), texts in ink.items():
        left = set(map(ord, set("".join(texts))))
        if not left:
            continue
        setting = style(brand, role, language)
        calm = emphasis and script(language) in CALM  # emphasis is bold in scripts without italics
        weight = max(setting.weight, 600) if strong or calm else setting.weight
        if setting.capitals:
            shown = "".join(texts)
            left |= set(map(ord, shown.upper() + capitals(shown, language)))  # not every reading system knows the language's
        first = "en" if setting.family == "mono" else language  # as the stylesheet has it
        for face in faces(brand, setting.family, weight, setting.italic or (emphasis and not calm), first):
            loaded = load(face)
            had = {character for character in left if character in loaded.characters}
            if not had:
                continue
            wanted.setdefault(face, set()).update(had)
            left -= had
            if not left:
                break
    return [(face, wanted[face]) for face in brand.faces if face in wanted]


def subset(face: Face, characters: Iterable[int]) -> Subset:
    """A face cut down to characters, and to those that most texts use with them: so books of one language share a face that is cut once."""
    wanted = set(characters)
    for group, least in _TOGETHER:
        if len(group & wanted) >= least:
            wanted |= group
    return _subset(face, frozenset(wanted | drawn_with(wanted)))


@lru_cache(maxsize=256)
def _subset(face: Face, characters: frozenset[int]) -> Subset:
    """The features that shape scripts stay, and those that the stylesheet asks for.

    Names go, since a changed font must not bear a reserved name; hints go, since reading systems don't use them. A face that may not be
    embedded in part comes whole.
    """
    loaded = load(face)
    if face.whole:
        return Subset(face, loaded.suffix, program(face))
    wish = hb.SubsetInput()
    wish.unicode_set.set(characters)
    wish.name_id_set.clear()
    wish.drop_table_tag_set.add(_STYLES)
    wish.layout_feature_tag_set.update(_FIGURES)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return Subset(face, loaded.suffix, cut(face, wish))
