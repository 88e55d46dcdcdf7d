"""What a brand lacks for print and screens, before anything is published in it: faint type, letters without a face, poor logos."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct, structs

from masthead.brand.contrast import ENHANCED, TEXT, check, ratio
from masthead.brand.model import Brand, Face, Logo, Roles, Style
from masthead.brand.style import faces, said, style
from masthead.brand.typefaces import opened
from masthead.errors import MastheadError
from masthead.language.labels import labels

UNITED_NATIONS = ("en", "fr", "es", "ru", "ar", "zh")
"""Languages that a brand is checked in, beside those that it has words of its own for."""
_PRINT = 150.0
"""Points of a logo to the inch below which it is seen to be made of points."""
_SMALL = 17.0
"""Points (6 mm) below which a logo's own words can't be read."""
_SHOWN = 12


class Fault(Struct, frozen=True):
    """`where` is the brand file's key, `mend` what to do about it."""

    severity: Literal["error", "warning", "tip"]
    what: str
    where: str
    mend: str


def examine(brand: Brand) -> tuple[Fault, ...]:
    """All that can be said against a brand, the gravest first."""
    found = [*_colors(brand), *_letters(brand), *_logo(brand), *_words(brand)]
    return tuple(sorted(found, key=lambda fault: ("error", "warning", "tip").index(fault.severity)))


def _colors(brand: Brand) -> Iterator[Fault]:
    for scheme, place in (("light", "colors"), ("dark", "dark")):
        pairs: dict[tuple[str, str, float, float], list[str]] = {}
        for faint in check(brand, ENHANCED):
            if faint.scheme == scheme:
                pairs.setdefault((faint.ink, faint.ground, faint.ratio, faint.least), []).append(faint.role)
        for (ink, ground, measured, least), roles in pairs.items():
            severe = measured < min(TEXT, least)
            named: Style = getattr(brand.roles, roles[0])
            yield Fault(
                "error" if severe else "tip",
                f"{ink} on {ground} has a contrast of {measured:.2f}:1 ({', '.join(roles)}); "
                + ("text needs 4.5:1" if severe else "7:1 reads better")
                + (" in the dark" if scheme == "dark" else ""),
                f"{place}: {named.color}",
                "make it darker, or its ground lighter" if scheme == "light" else "make it lighter, or its ground darker",
            )
    if ratio(brand.colors.rule, brand.colors.paper) < 1.2:
        yield Fault("tip", f"rules of {brand.colors.rule} can hardly be seen on {brand.colors.paper}", "colors: rule", "make it darker")


def _letters(brand: Brand) -> Iterator[Fault]:
    """Letters of our own words in each language, and of the brand's, that the face meant for them does not have."""
    for language in dict.fromkeys((*UNITED_NATIONS, *filter(None, (*brand.publisher, *brand.labels, *brand.boilerplate)))):
        told = structs.asdict(labels(language))
        text = "".join((*map(str, told.values()), said(brand.publisher, language), said(brand.boilerplate, language)))
        wanted = {character for character in text if not character.isspace() and character.isprintable() and character not in "{}"}
        for family in dict.fromkeys(
            getattr(brand.roles, role).family for role in ("body", "label", "title") if role in Roles.__struct_fields__
        ):
            setting = style(brand, "body" if family == "serif" else "label", language)
            chain = faces(brand, family, setting.weight, setting.italic, language)
            lacking = wanted - _has(chain[0]) if chain else wanted
            if not lacking:
                continue
            left = set(lacking)
            stand_ins: list[str] = []
            for face in chain[1:]:
                if helped := left & _has(face):
                    stand_ins.append(face.family)
                    left -= helped
            if left:
                shown = " ".join(f"{character} (U+{ord(character):04X})" for character in sorted(left)[:_SHOWN])
                yield Fault("error", f"no font has {shown} of {language}", f"stacks: {family}", "add a font that has them")
            elif len(lacking) > len(wanted) / 2 and language not in ("ar", "zh"):
                yield Fault(
                    "warning",
                    f"most letters of {language} are not in {chain[0].family}; {stand_ins[0]} stands in",
                    f"stacks: {family}",
                    "list a font of the same kind that has them under its script",
                )
            elif language not in ("ar", "zh"):
                shown = "".join(sorted(lacking)[:_SHOWN])
                yield Fault("tip", f"{chain[0].family} lacks {shown} for {language}; {stand_ins[0]} stands in", f"stacks: {family}", "")
    for face in brand.faces:
        if face.whole:
            name = Path(face.path).name
            yield Fault("warning", f"{name} may not be embedded in part: each file holds it whole", "typography: fonts", "ask its maker")


def _has(face: Face) -> set[str]:
    return {chr(code) for code in opened(face).unicodes}


def _logo(brand: Brand) -> Iterator[Fault]:
    logo = brand.logo
    if logo is None:
        yield Fault("tip", "there is no logo; the name is set in type", "logo", "name a file under logo:, best an SVG")
        return
    if logo.height < _SMALL:
        yield Fault("warning", f"the logo is {logo.height:g} pt high; its words can't be read", "logo: height", "6 mm or more")
    yield from _logo_file(logo)
    if not any(logo.alt.values()):
        yield Fault("warning", "the logo has no words for those who hear the page", "logo: alt", "say whose it is")


def _logo_file(logo: Logo) -> Iterator[Fault]:
    from masthead.media import image, svg

    data = Path(logo.path).read_bytes()
    name = Path(logo.path).name
    try:
        kind = image.media_type(data)
        found = svg.safe(data, where=name) if kind == "image/svg+xml" else image.check(data, where=name)
    except MastheadError as error:
        yield Fault("error", f"the logo {name} {error.problem}", "logo", error.hint or "save it anew")
        return
    if kind != "image/svg+xml" and found.height / logo.height * 72 < _PRINT:
        dots = found.height / logo.height * 72
        yield Fault(
            "warning",
            f"the logo has {found.width} × {found.height} points, {dots:.0f} to the inch at {logo.height:g} pt",
            "logo",
            "save it as SVG, or with 300 points to the inch",
        )


def _words(brand: Brand) -> Iterator[Fault]:
    if not brand.publisher or brand.publisher == {"": brand.name}:
        yield Fault("warning", "the publisher has no name; the folder's stands in", "meta: name", "write it in the brand file")
    if brand.accessibility.conforms_to and not brand.accessibility.certified_by:
        yield Fault("warning", "conformance is named and not who assessed it: no claim is made", "accessibility: certified_by", "name them")
