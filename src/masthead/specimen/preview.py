"""Brand → specimens: what a release looks like in it, in a language, and after it the brand's colours with their contrasts, and its type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import asdict, replace

from masthead import pipeline
from masthead.brand.account import describe
from masthead.brand.contrast import ratio
from masthead.brand.model import Brand, Colors, Roles, Swatch
from masthead.brand.style import filled, style
from masthead.briefing.model import Briefing, Entry, Section, Text
from masthead.document.model import Asset, Cell, Code, Figure, Heading, Inline, LineBreak, Paragraph, Row, Strong, Table
from masthead.document.model import Text as Words
from masthead.language.labels import Labels
from masthead.notices import Note
from masthead.sources.source import Source

TEXTS = Path(__file__).with_name("texts")
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
"""Those that the release is written in: the official ones of the United Nations."""
_GROUNDS = {"on_danger": "danger", "on_band": "band", "on_head": "head"}
_NO_TYPE = ("paper", "rule", "danger", "band", "head", "stripe", "callout")
"""Colours that nothing is written in."""
_WIDTH, _HEIGHT = 150, 60


def specimen(brand: Brand, language: str, note: Note) -> Briefing:
    """The release as a briefing, then the brand's colours (by day and in the dark), palette and type."""
    path = TEXTS / f"{language}.md"
    releases = pipeline.recognise(pipeline.read(path, format="md"), note=note)
    made = pipeline.compose(releases, brand=brand, profile="briefing", note=note)
    assets: list[Asset] = []
    swatch = partial(_swatch, assets)
    ours = made.labels
    sections: list[Section] = [
        _part(ours.specimen_colors, [*_inks(brand.colors, swatch, "")]),
        _part(ours.specimen_dark, [*_inks(brand.dark, swatch, filled(brand.dark).paper)]),
    ]
    if brand.palette:
        sections.append(_part(ours.specimen_palette, [*_palette(brand.palette, swatch)]))
    sections.append(_part(ours.specimen_type, [_type(brand, language, ours)]))
    return replace(
        made, sections=(*made.sections, *sections), assets=(*made.assets, *assets), source=Source(path.name, path.read_bytes(), format="md")
    )


def _part(label: str, blocks: list[Figure | Table | Paragraph | Heading]) -> Text:
    return Text("report", label, tuple(map(Entry, blocks)))


def _swatch(assets: list[Asset], color: str, ground: str, ink: str, words: str, lines: list[str]) -> Figure:
    """A colour as a small drawing with a line of type in the ink that stands on it, and what is known of it under it."""
    name = f"swatch-{len(assets) + 1}.svg"
    size = 15
    frame = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{ground}"/>' if ground else ""
    inset = 8 if ground else 0
    box = (
        f'<rect x="{inset}" y="{inset}" width="{_WIDTH - 2 * inset}" height="{_HEIGHT - 2 * inset}" fill="{color}" '
        f'stroke="#8a8f96" stroke-width="0.6"/>'
    )
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}">{frame}{box}'
        + (f'<text x="{inset + 10}" y="{_HEIGHT / 2 + 5}" font-size="{size}" fill="{ink}">Aa</text>' if ink else "")
        + "</svg>"
    )
    assets.append(Asset(name, "image/svg+xml", drawn.encode(), _WIDTH, _HEIGHT))
    caption: list[Inline] = [Strong((Words(words),))]
    for line in lines:
        caption += [LineBreak(), Code(line)]
    return Figure(name, alt=f"{words}: {color}", caption=tuple(caption))


def _inks(colors: Colors, swatch: partial[Figure], ground: str) -> Iterator[Figure]:
    """Each colour that is set, with its contrast: on the paper, or on the ground that it is made for."""
    whole = filled(colors)
    for role, color in asdict(whole).items():
        if not color or role in _GROUNDS:
            continue
        on = next((name for name, under in _GROUNDS.items() if under == role), "")
        ink = getattr(whole, on) if on else (whole.ink if role in _NO_TYPE else whole.paper)
        lines = [color]
        if on:
            lines.append(f"{on} {ink} · {ratio(ink, color):.1f}:1")
        elif role in ("stripe", "callout", "paper"):
            lines.append(f"ink · {ratio(whole.ink, color):.1f}:1")
        else:
            lines.append(f"paper · {ratio(color, whole.paper):.1f}:1")
        yield swatch(color, ground, ink, role, lines)


def _palette(palette: tuple[Swatch, ...], swatch: partial[Figure]) -> Iterator[Figure]:
    for entry in palette:
        lines = [entry.color]
        if entry.cmyk:
            lines.append("CMYK " + " ".join(f"{percent:g}" for percent in entry.cmyk))
        if entry.pantone:
            lines.append(entry.pantone if entry.pantone.upper().startswith("PMS") else f"Pantone {entry.pantone}")
        yield swatch(entry.color, "", "", entry.name, lines)


def _type(brand: Brand, language: str, labels: Labels) -> Table:
    """The roles of type as this language has them: family, size and leading in points, weight, colour."""
    told = describe(brand)["stacks"]
    first = {kind: str(stack.get("latin", "")).split(",")[0] for kind, stack in told.items()} if isinstance(told, dict) else {}
    heads = (labels.role, labels.specimen_type, "pt", labels.specimen_colors)
    rows = [Row(tuple(Cell((Paragraph((Words(head),)),), head=True) for head in heads))]
    for role in Roles.__struct_fields__:
        look = style(brand, role, language)
        traits = [f"{look.weight}", *(["italic"] * look.italic), *(["capitals"] * look.capitals)]
        cells = (role, f"{first.get(look.family, look.family)} {' '.join(traits)}", f"{look.size:g}/{look.leading:g}", look.color)
        rows.append(Row(tuple(Cell((Paragraph((Words(cell),)),), head=at == 0) for at, cell in enumerate(cells))))
    return Table(tuple(rows), head_rows=1, head_columns=1)
