"""Asking a brand: how a role is set in a language, and in which faces."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from masthead.brand import contrast
from masthead.brand.model import Brand, Colors, Face, Family, Stack, Style
from masthead.language.tags import alphabet, letters, nearly, script

_STYLES: dict[tuple[str, float, str, str], Style] = {}


def style(brand: Brand, role: str, language: str) -> Style:
    """The style of a role (a field of `Roles`) for text in this language, script overrides and `scale` applied."""
    key = (brand.digest or brand.name, brand.scale, role, language)
    found = _STYLES.get(key) if brand.digest else None
    if found is None:
        found = getattr(brand.roles, role)
        kind = script(language)
        changes = brand.scripts.get(kind, {})
        found = msgspec.structs.replace(found, **{**changes.get("all", {}), **changes.get(role, {})})
        if brand.scale != 1:
            room = {key: space * brand.scale for key in ("space_before", "space_after") if (space := getattr(found, key)) is not None}
            found = msgspec.structs.replace(found, size=found.size * brand.scale, leading=found.leading * brand.scale, **room)
        if brand.digest:
            _STYLES[key] = found
    return found


@lru_cache(maxsize=64)
def filled(colors: Colors) -> Colors:
    """The colours with none left empty but those that mean “no ground” (`head`, `stripe`, `callout`)."""
    return contrast.filled(colors)


def logo(brand: Brand, language: str, *, dark: bool = False, mono: bool = False) -> str:
    """The path of the logo for a language and a ground; empty if the brand has none for it (a light one is none for dark grounds). `mono`:
    the one in a single colour, if there is one."""
    if brand.logo is None:
        return ""
    if dark:
        return said(brand.logo.dark, language)
    if mono and brand.logo.mono:
        return said(brand.logo.mono, language)
    return next((brand.logo.variants[key] for key in nearly(language) if key in brand.logo.variants), brand.logo.path)


def said(words: dict[str, str], language: str) -> str:
    """A brand's word in a language (`tags.nearly`), else the default (""), English, or what there is."""
    for key in (*nearly(language), "", "en"):
        if key in words:
            return words[key]
    return next(iter(words.values()), "")


def faces(brand: Brand, family: Family, weight: int, italic: bool, language: str) -> tuple[Face, ...]:
    """The faces that text of this kind is set in, best first, each family once.

    First the stack's families for the language's script (of Chinese characters, those with its forms), then its Latin ones, then the Latin
    ones of the other stacks, then the brand's fallback, which has signs, then those of the stack's other scripts, then all the rest: a
    character is set in the first face that has it. In each family the face with the right slant and the nearest weight is taken; a family
    without an italic gives its upright.
    """
    return _faces(
        identity(brand) or repr((brand.faces, brand.stacks)),
        family,
        weight,
        italic,
        first(getattr(brand.stacks, family), language),
        _Keyed(brand),
    )


def first(stack: Stack, language: str) -> str:
    """The field of a stack whose families stand first in texts of a language: those of its script, or of its alphabet where it has some."""
    own = alphabet(language)
    return own if own and getattr(stack, own) else letters(language)


def identity(brand: Brand) -> str:
    """What tells a brand from others in this process, for caches; empty for one made by hand. One that says the same in another folder has its
    fonts there, and they may be others."""
    if not brand.digest:
        return ""
    seen = _SEEN.get(id(brand.faces))
    if seen is None or seen[0] is not brand.faces:
        if len(_SEEN) >= _MOST_SEEN:
            _SEEN.clear()
        number = _NUMBERS.setdefault(tuple([face.path for face in brand.faces]), len(_NUMBERS))
        seen = _SEEN[id(brand.faces)] = brand.faces, str(number)
    return f"{brand.digest} {seen[1]}"


_NUMBERS: dict[tuple[str, ...], int] = {}
"""Rows of fonts that brands of this process have, numbered: keys of caches are short."""
_SEEN: dict[int, tuple[tuple[Face, ...], str]] = {}
"""The number of a row by where it lies. It is held, so that nothing else comes to lie there."""
_MOST_SEEN = 256


class _Keyed:
    """Carries the brand past the cache without being part of its key (the digest is)."""

    def __init__(self, brand: Brand) -> None:
        self.brand = brand

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed)


@lru_cache(maxsize=512)
def _faces(_digest: str, family: Family, weight: int, italic: bool, kind: str, keyed: _Keyed) -> tuple[Face, ...]:
    brand = keyed.brand
    stack = getattr(brand.stacks, family)
    names: list[str] = [*getattr(stack, kind), *stack.latin]
    # Arabic letters come before the fallback: fonts for mathematics have some of them, which don't join. Faces of typewriters have none.
    arabic = stack.arabic or brand.stacks.sans.arabic
    names += [*brand.stacks.sans.latin, *brand.stacks.serif.latin, *arabic, *brand.stacks.fallback]
    for other in ("greek", "cyrillic", "arabic", "hebrew", "han", "hant", "jpan", "hangul", "devanagari", "bengali", "thai"):
        names += getattr(stack, other)
    names += (face.family for face in brand.faces)
    members: dict[str, list[Face]] = {}
    for face in brand.faces:
        members.setdefault(face.family, []).append(face)
    found = (members[name] for name in dict.fromkeys(names) if name in members)
    return tuple(min(own, key=lambda face: (face.italic != italic, abs(face.weight - weight), face.weight)) for own in found)
