"""The brand's colours and faces as a Word theme: change one there and the whole document follows."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from masthead.brand.model import Brand, Colors, Family, Stack
from masthead.brand.style import filled
from masthead.language.tags import Letters, alphabet, letters, right_to_left, script

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"

# ISO 15924 codes, as themes name scripts (ECMA-376 20.1.4.1.16).
_CODES: dict[Letters, str] = {
    "arabic": "Arab",
    "hebrew": "Hebr",
    "han": "Hans",
    "hant": "Hant",
    "jpan": "Jpan",
    "hangul": "Hang",
    "devanagari": "Deva",
    "bengali": "Beng",
    "thai": "Thai",
}
# What Windows has where a face is missing: serif, sans.
_ALTERNATIVES: dict[Letters, tuple[str, str]] = {
    "arabic": ("Times New Roman", "Arial"),
    "hebrew": ("Times New Roman", "Arial"),
    "han": ("SimSun", "Microsoft YaHei"),
    "hant": ("PMingLiU", "Microsoft JhengHei"),
    "jpan": ("Yu Mincho", "Yu Gothic"),
    "hangul": ("Batang", "Malgun Gothic"),
    "devanagari": ("Nirmala UI", "Nirmala UI"),
    "bengali": ("Nirmala UI", "Nirmala UI"),
    "thai": ("Leelawadee UI", "Leelawadee UI"),
}

SLOTS = {
    "ink": "text1",
    "paper": "background1",
    "muted": "text2",
    "rule": "background2",
    "primary": "accent1",
    "danger": "accent2",
    "on_danger": "accent6",
}
"""Roles of colour that every brand has → what styles call the theme's colours (ECMA-376 17.18.97)."""


class Tint(Struct, frozen=True):
    """A colour: its digits, and the theme's colour that it is, darkened (`shade`) or lightened (`tint`) by shares of 255 in hexadecimal."""

    digits: str
    theme: str = ""
    shade: str = ""
    tint: str = ""


def named(tint: Tint, *, fill: bool = False) -> str:
    """The attributes that name a colour in the theme (ECMA-376 17.3.2.6, 17.3.5); `fill`: as shading's ground."""
    if not tint.theme:
        return ""
    ground = "Fill" * fill
    return (
        f' w:theme{ground or "Color"}="{tint.theme}"'
        + f' w:theme{ground}Shade="{tint.shade}"' * bool(tint.shade)
        + f' w:theme{ground}Tint="{tint.tint}"' * bool(tint.tint)
    )


@lru_cache(maxsize=64)
def _slots(colors: Colors) -> dict[str, str]:
    """Role → slot. A colour that another role has stands in that one's slot; the accents that are left go to those that have none, the
    first first; what finds no room stays out of the theme."""
    found = {role: SLOTS[role] for role in SLOTS if role != "on_danger"}
    taken: dict[str, str] = {}
    for role, name in found.items():
        taken.setdefault(value(colors, role), name)
    free = [
        name for name in ("accent3", "accent4", "accent5", "accent6") if name != SLOTS["on_danger"] or value(colors, "on_danger") in taken
    ]
    found["on_danger"] = taken.setdefault(value(colors, "on_danger"), SLOTS["on_danger"])
    for role in ("accent", "band", "head", "on_band", "on_head", "on_callout", "callout", "stripe"):
        digits = value(colors, role)
        if digits:
            if digits not in taken and free:
                taken[digits] = free.pop(0)
            found[role] = taken.get(digits, "")
    return found | {"link": "hyperlink"}


def slot(colors: Colors, role: str) -> str:
    """What styles call the theme's colour of a role (`brand.style.filled`); empty if the theme has no room for it."""
    return _slots(colors)[role]


def value(colors: Colors, role: str) -> str:
    """The colour itself, as OOXML writes it: `0B5A8F`."""
    found: str = getattr(colors, role)
    return found.lstrip("#").upper()


def shaded(tint: Tint) -> str:
    """A ground (17.3.5)."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{tint.digits}"{named(tint, fill=True)}/>'


def ground(colors: Colors, role: str) -> str:
    """A ground by its role; empty if the brand has none."""
    colors = filled(colors)
    digits = value(colors, role)
    return shaded(Tint(digits, slot(colors, role))) if digits else ""


def _mixed(one: str, other: str, share: float) -> str:
    """A colour between two; `share` of the first."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (0, 2, 4))
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def minor(brand: Brand) -> Family:
    """The family of running text; the theme's other pair of faces is that of labels."""
    return "sans" if brand.roles.body.family == "sans" else "serif"


def major(brand: Brand) -> Family:
    """The family of labels."""
    return "serif" if minor(brand) == "sans" else "sans"


_EASTERN: tuple[Letters, ...] = ("han", "hant", "jpan", "hangul")
_COMPLEX: tuple[Letters, ...] = ("arabic", "hebrew", "devanagari", "bengali", "thai")
_WITH_LATIN: tuple[Letters, ...] = ("devanagari", "bengali", "thai")
"""Complex scripts that run as Latin does, and whose faces have its letters: a line of both is set in one."""


def _script_faces(stack: Stack, kind: Letters) -> tuple[str, ...]:
    faces: tuple[str, ...] = getattr(stack, kind)
    return faces


def typefaces(brand: Brand, family: Family, language: str) -> tuple[str, str, str]:
    """The faces for Latin, East Asian and complex scripts in a document of this language; empty where the brand has none. Latin words are set
    in the face of the text where it has them, as on pages."""
    stack: Stack = getattr(brand.stacks, family)
    kind = letters(language)
    east = _script_faces(stack, kind if kind in _EASTERN else "han")
    complex_ = _script_faces(stack, kind if kind in _COMPLEX else "arabic")
    own = getattr(stack, alphabet(language)) if alphabet(language) else ()
    if kind in _WITH_LATIN and family != "mono":
        own = complex_
    return (own or stack.latin)[0], (east or ("",))[0], (complex_ or ("",))[0]


def stand_ins(family: Family, language: str) -> tuple[str, str]:
    """What Windows has in the place of the East Asian and the complex face of a document in this language."""
    kind = letters(language)
    column = 0 if family == "serif" else 1
    east = _ALTERNATIVES[kind if kind in _EASTERN else "han"][column]
    return east, _ALTERNATIVES[kind if kind in _COMPLEX else "arabic"][column]


def palette(colors: Colors) -> dict[str, str]:
    """The twelve colours of the theme (ECMA-376 20.1.6.2)."""
    colors = filled(colors)
    ink, paper, primary = value(colors, "ink"), value(colors, "paper"), value(colors, "primary")
    on_danger, link = value(colors, "on_danger"), value(colors, "link")
    own = {name: value(colors, role) for role, name in reversed(_slots(colors).items()) if name.startswith("accent")}
    usual = {
        "dk1": ink,
        "lt1": paper,
        "dk2": value(colors, "muted"),
        "lt2": value(colors, "rule"),
        "accent1": primary,
        "accent2": value(colors, "danger"),
        "accent3": value(colors, "muted"),
        "accent4": _mixed(primary, ink, 0.5),
        "accent5": _mixed(primary, paper, 0.6),
        "accent6": _mixed(value(colors, "danger"), ink, 0.5) if on_danger == paper else on_danger,
        "hlink": link,
        "folHlink": _mixed(link, ink, 0.5),
    }
    return usual | own


def theme(brand: Brand, language: str) -> bytes:
    """The theme part (ECMA-376 20.1.6)."""
    scheme = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in palette(brand.colors).items())
    main = minor(brand)
    other = major(brand)
    name = attribute(brand.name)
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    plain = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_fonts(brand, "majorFont", other, language)}{_fonts(brand, "minorFont", main, language)}</a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{plain * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()


def _fonts(brand: Brand, tag: str, family: Family, language: str) -> str:
    stack: Stack = getattr(brand.stacks, family)
    faces = "".join(
        f'<a:{kind} typeface="{attribute(face)}"/>'
        for kind, face in zip(("latin", "ea", "cs"), typefaces(brand, family, language), strict=True)
    )
    scripts = "".join(
        f'<a:font script="{code}" typeface="{attribute(_script_faces(stack, kind)[0])}"/>'
        for kind, code in _CODES.items()
        if _script_faces(stack, kind)
    )
    return f"<a:{tag}>{faces}{scripts}</a:{tag}>"


def languages(language: str) -> str:
    """The attributes of `w:lang` for text in this language (ECMA-376 17.3.2.20): Latin, East Asian and complex script each have their own."""
    tag = attribute(language.replace("_", "-"))
    attributes = f'w:val="{tag}"'
    if right_to_left(language) or letters(language) in _WITH_LATIN:
        attributes += f' w:bidi="{tag}"'
    elif script(language) in ("han", "hangul"):
        attributes += f' w:eastAsia="{tag}"'
    return attributes


def attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
