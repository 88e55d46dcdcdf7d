"""A brand for people and programs: nested maps of plain values, in the order to show them. Lengths are points."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs

from masthead.brand.contrast import ratio
from masthead.brand.legible import check
from masthead.brand.model import Brand, Colors, Logo, Roles, Row, Rows, Stack, Style, Swatch
from masthead.brand.style import filled

_UNSAID = -1.0


def describe(brand: Brand) -> dict[str, object]:
    """All that a brand says. What it leaves unsaid is empty."""
    page = {key: value for key, value in structs.asdict(brand.page).items() if key != "name" and value != _UNSAID}
    return {
        "name": brand.name,
        "publisher": _spoken(brand.publisher),
        "publisher_short": _spoken(brand.short),
        "publisher_id": brand.publisher_id,
        "link": brand.link,
        "version": brand.version,
        "valid": {"from": brand.valid.start, "until": brand.valid.until} if brand.valid.start or brand.valid.until else {},
        "digest": brand.digest,
        "languages": {"default": brand.language, "supported": list(brand.languages)} if brand.language or brand.languages else {},
        "page": {"size": brand.page.name} | page,
        "header": _rows(brand.header),
        "footer": _rows(brand.footer),
        "palette": {swatch.name: _swatch(swatch) for swatch in brand.palette},
        "colors": _inks(brand.colors),
        "dark": _inks(brand.dark),
        "contrast": structs.asdict(brand.contrast),
        "faint": [str(faint) for faint in check(brand)],
        "stacks": {kind: _stack(getattr(brand.stacks, kind)) for kind in ("serif", "sans", "mono")},
        "faces": {family: _members(brand, family) for family in dict.fromkeys(face.family for face in brand.faces)},
        "roles": {role: _set(getattr(brand.roles, role)) for role in Roles.__struct_fields__},
        "scale": brand.scale,
        "setting": structs.asdict(brand.setting),
        "cover": structs.asdict(brand.cover) | {"fields": list(brand.cover.fields)},
        "table": structs.asdict(brand.table),
        "scripts": {script: ", ".join(roles) for script, roles in brand.scripts.items()},
        "logo": _logo(brand.logo) if brand.logo else None,
        "partners": {
            "logos": [f"{Path(partner.path).name}  {partner.height:g} pt" for partner in brand.partners],
            "statement": _spoken(brand.partners_statement),
        },
        "funding": _spoken(brand.funding),
        "legal": _spoken(brand.legal),
        "labels": brand.labels,
        "boilerplate": _spoken(brand.boilerplate),
        "contacts": [", ".join(contact.values()) for contact in brand.contacts],
        "embargo": {"watermark": brand.watermark},
        "digits": brand.digits,
        "filename": brand.filename,
        "accessibility": structs.asdict(brand.accessibility) | {"statement": _spoken(brand.accessibility.statement)},
        "docx": structs.asdict(brand.docx) | {"template": Path(brand.docx.template).name},
        "pdf": {"conformance": list(brand.conformance), "output_intent": "sRGB"},
        "epub": {"css_extra": Path(brand.css_extra).name},
        "formats": brand.options,
    }


def _spoken(words: dict[str, str]) -> dict[str, str]:
    return {language or "default": text for language, text in words.items()}


def _rows(rows: Rows) -> dict[str, object]:
    return {name: _row(row) for name, row in (("first", rows.first), ("other", rows.other)) if row is not None}


def _row(row: Row) -> dict[str, object]:
    return {slot: _spoken(getattr(row, slot)) for slot in ("start", "center", "end") if getattr(row, slot)}


def _swatch(swatch: Swatch) -> str:
    printed = ["CMYK " + " ".join(f"{percent:g}" for percent in swatch.cmyk)] * bool(swatch.cmyk) + [swatch.pantone] * bool(swatch.pantone)
    return "  ".join([swatch.color, *printed])


def _inks(colors: Colors) -> dict[str, str]:
    """Each colour with its contrast on the ground it stands on; one that is another's says whose."""
    whole = filled(colors)
    grounds = {"on_danger": "danger", "on_band": "band", "on_head": "head", "on_callout": "callout"}
    told: dict[str, str] = {}
    for role, color in structs.asdict(whole).items():
        ground = getattr(whole, grounds.get(role, "paper")) or whole.paper
        if role == "paper":
            told[role] = color
        elif color:
            told[role] = f"{color}  {ratio(color, ground):.1f}:1"
    return told


def _stack(stack: Stack) -> dict[str, str]:
    return {key: ", ".join(families) for key, families in structs.asdict(stack).items() if families}


def _members(brand: Brand, family: str) -> str:
    return ", ".join(f"{face.weight}{' italic' if face.italic else ''}" for face in brand.faces if face.family == family)


def _set(style: Style) -> str:
    """`serif 23/27 600, ink`."""
    traits = ["italic"] * style.italic + ["capitals"] * style.capitals + [f"tracked {style.tracking:g}"] * bool(style.tracking)
    rooms = (("before", style.space_before), ("after", style.space_after))
    traits += [f"{room:g} pt {which}" for which, room in rooms if room is not None]
    if style.keep_with_next is not None:
        traits.append("kept with what follows" if style.keep_with_next else "not kept with what follows")
    return ", ".join([f"{style.family} {style.size:g}/{style.leading:g} {style.weight}", style.color, *traits])


def _logo(logo: Logo) -> dict[str, object]:
    return {
        "file": Path(logo.path).name,
        "height": logo.height,
        "min_height": {"print": logo.least, "screen": logo.least_screen} if logo.least_screen else logo.least,
        "clear_space": f"{logo.clear:g}h",
        "alt": _spoken(logo.alt),
        "languages": {language: Path(path).name for language, path in logo.variants.items()},
        "dark": {language or "default": Path(path).name for language, path in logo.dark.items()},
        "mono": {language or "default": Path(path).name for language, path in logo.mono.items()},
        "align": logo.align or "start",
    }
