"""Brand → specimens: what a release looks like in it, in a language, and after it the brand's colours with their contrasts, and its type."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import asdict, replace

from masthead import pipeline
from masthead.brand.account import describe
from masthead.brand.contrast import ratio
from masthead.brand.model import Brand, Colors, Roles, Swatch
from masthead.brand.style import filled, style
from masthead.briefing.model import Briefing, Entry, Section, Text
from masthead.document.model import Asset, Cell, Code, Figure, Paragraph, Row, Strong, Table
from masthead.document.model import Text as Words
from masthead.language.labels import Labels
from masthead.notices import Note
from masthead.sources.source import Source

TEXTS = Path(__file__).with_name("texts")
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
"""Those that the release is written in: the official ones of the United Nations."""
_GROUNDS = {"on_danger": "danger", "on_band": "band", "on_head": "head", "on_callout": "callout"}
_WIDTH, _HEIGHT = 76, 30


def specimen(brand: Brand, language: str, note: Note) -> Briefing:
    """The release as a briefing, then the brand's colours (by day and in the dark), palette and type."""
    path = TEXTS / f"{language}.md"
    releases = pipeline.recognise(pipeline.read(path, format="md"), note=note)
    made = pipeline.compose(releases, brand=brand, profile="briefing", note=note)
    ours = made.labels
    drawn = _Drawn()
    sections: list[Section] = [
        _part(ours.specimen_colors, drawn.inks(brand.colors, "", ours)),
        _part(ours.specimen_dark, drawn.inks(brand.dark, filled(brand.dark).paper, ours)),
    ]
    if brand.palette:
        sections.append(_part(ours.specimen_palette, drawn.palette(brand.palette, ours)))
    sections.append(_part(ours.specimen_type, _type(brand, language, ours)))
    source = Source(path.name, path.read_bytes(), format="md")
    return replace(made, sections=(*made.sections, *sections), assets=(*made.assets, *drawn.assets), source=source)


def _part(label: str, table: Table) -> Text:
    return Text("report", label, (Entry(table),))


class _Drawn:
    """Colours as small drawings, kept as they are made."""

    def __init__(self) -> None:
        self.assets: list[Asset] = []

    def inks(self, colors: Colors, ground: str, labels: Labels) -> Table:
        """Each colour that is set, with its contrast: on the paper, or of what is set on it."""
        whole = filled(colors)
        rows: list[Row] = []
        for role, color in asdict(whole).items():
            if not color or role in _GROUNDS:
                continue
            on = next((name for name, under in _GROUNDS.items() if under == role), "ink" if role in ("stripe", "callout", "paper") else "")
            ink, under = (getattr(whole, on), color) if on else (color, whole.paper)
            figure = self._swatch(role, color, ground, getattr(whole, on) if on else "")
            pair = f"{on} {ink}" if on else f"paper {whole.paper}"
            rows.append(_row(figure, role, color, f"{ratio(ink, under):.1f}:1 ({pair})"))
        return _table((labels.specimen_colors, labels.name, "sRGB", "WCAG 2"), rows)

    def palette(self, palette: tuple[Swatch, ...], labels: Labels) -> Table:
        kinds = {
            "CMYK": [" ".join(f"{percent:g}" for percent in entry.cmyk) for entry in palette],
            "Pantone": [entry.pantone for entry in palette],
        }
        told = {kind: values for kind, values in kinds.items() if any(values)}  # a column that says nothing has no place
        rows = [
            _row(self._swatch(entry.name, entry.color, "", ""), entry.name, entry.color, *(values[at] or "–" for values in told.values()))
            for at, entry in enumerate(palette)
        ]
        return _table((labels.specimen_palette, labels.name, "sRGB", *told), rows)

    def _swatch(self, name: str, color: str, ground: str, ink: str) -> Figure:
        """A colour with what is set on it, on the ground that it stands on."""
        edge = 5 if ground else 0
        frame = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{ground}"/>' if ground else ""
        box = f'x="{edge + 0.5}" y="{edge + 0.5}" width="{_WIDTH - 2 * edge - 1}" height="{_HEIGHT - 2 * edge - 1}"'
        lines = "".join(
            f'<rect x="{edge + 8}" y="{y}" width="{width}" height="2.4" fill="{ink}"/>' for y, width in ((10.5, 40), (16.5, 28)) if ink
        )
        drawn = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}">{frame}'
            f'<rect {box} fill="{color}" stroke="#8a8f96" stroke-width="0.6"/>{lines}</svg>'
        )
        asset = f"swatch-{len(self.assets) + 1}.svg"
        self.assets.append(Asset(asset, "image/svg+xml", drawn.encode(), _WIDTH, _HEIGHT))
        return Figure(asset, alt=f"{name}: {color}")


def _table(heads: tuple[str, ...], rows: list[Row]) -> Table:
    top = Row(tuple(Cell((Paragraph((Words(head),)),), head=True) for head in heads))
    return Table((top, *rows), head_rows=1)


def _row(figure: Figure, name: str, *cells: str) -> Row:
    told = (Cell((Paragraph((Strong((Words(name),)),)),)), *(Cell((Paragraph((Code(cell),)),)) for cell in cells))
    return Row((Cell((figure,)), *told))


def _type(brand: Brand, language: str, labels: Labels) -> Table:
    """The roles of type as this language has them: family, weight, size and leading in points, colour."""
    told = describe(brand)["stacks"]
    first = {kind: str(stack.get("latin", "")).split(",")[0] for kind, stack in told.items()} if isinstance(told, dict) else {}
    rows: list[Row] = []
    for role in Roles.__struct_fields__:
        look = style(brand, role, language)
        traits = [f"{look.weight}", *(["italic"] * look.italic), *(["capitals"] * look.capitals)]
        cells = (role, f"{first.get(look.family, look.family)} {' '.join(traits)}", f"{look.size:g}/{look.leading:g}", look.color)
        rows.append(Row(tuple(Cell((Paragraph((Words(cell),)),), head=at == 0) for at, cell in enumerate(cells))))
    return replace(_table((labels.role, labels.specimen_type, "pt", labels.specimen_colors), rows), head_columns=1)
