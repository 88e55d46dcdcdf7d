"""Draws the marks of the sample brands as SVG, names in outlines: `python tests/logos.py`, after a change to a mark or a name.

The names are set in the fonts of `styles/fonts`, shaped by HarfBuzz, one file a language and ground. None imitates a mark that exists.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

STYLES = Path(__file__).parents[1] / "styles"
FONTS = STYLES / "fonts"


class Lettering(NamedTuple):
    """How a name is set: a font, its size in units of the drawing, the distance of its lines."""

    font: str
    size: float
    leading: float


class Mark(NamedTuple):
    """A brand's mark: the drawing, 100 units high, with `{ink}` and `{second}` for its colours; its width; where the name begins."""

    brand: str
    drawing: str
    width: float
    light: tuple[str, str]
    dark: tuple[str, str]
    names: dict[str, tuple[str, ...]]
    centred: bool = False


SANS = {
    "": Lettering("source-sans-3/SourceSans3-SemiBold.ttf", 37, 42),
    "ar": Lettering("vazirmatn/Vazirmatn-SemiBold.ttf", 34, 45),
    "zh": Lettering("noto-sans-sc/NotoSansSC-SemiBold.ttf", 46, 52),
    "zh-Hant": Lettering("noto-sans-tc/NotoSansTC-SemiBold.ttf", 46, 52),
}
SERIF = {
    "": Lettering("source-serif-4/SourceSerif4-SemiBold.ttf", 26, 32),
    "ar": Lettering("amiri/Amiri-Bold.ttf", 30, 38),
    "zh": Lettering("noto-sans-sc/NotoSansSC-SemiBold.ttf", 27, 34),
    "zh-Hant": Lettering("noto-sans-tc/NotoSansTC-SemiBold.ttf", 27, 34),
}

# A drop of water, and in it a river between two lakes.
DROP = """<path d="M50 1C50 1 88 42 88 64C88 84.5 71 99 50 99C29 99 12 84.5 12 64C12 42 50 1 50 1Z" fill="{ink}"/>
<path d="M50 27C34 41 67 50 50 63C38 72.5 42 79 50 84" fill="none" stroke="{second}" stroke-width="8" stroke-linecap="round"/>
<circle cx="66" cy="66" r="7.5" fill="{second}"/>
<circle cx="30.5" cy="60" r="5" fill="{second}"/>
"""
# A shield with three firs over a river.
SHIELD = """<path d="M50 2C38 8 25 11 10 11V48C10 73 27 89 50 98C73 89 90 73 90 48V11C75 11 62 8 50 2Z" fill="{ink}"/>
<path d="M50 8.5C39 13.5 28 16 15.5 16.4V48C15.5 69.5 30 83.5 50 92C70 83.5 84.5 69.5 84.5 48V16.4C72 16 61 13.5 50 8.5Z" fill="none" \
stroke="{second}" stroke-width="1.8"/>
<path d="M50 20L59 34H54.5L62 46H56L65 58H52.5V64H47.5V58H35L44 46H38L45.5 34H41Z" fill="{second}"/>
<path d="M28.5 33L34.5 42.5H31.5L36.5 50.5H32.5L38 58H30.5V62.5H26.5V58H20.5C19.9 55.5 19.5 53 19.4 50.5H25.5L20.5 42.5H25.5Z" fill="{second}"/>
<path d="M71.5 33L65.5 42.5H68.5L63.5 50.5H67.5L62 58H69.5V62.5H73.5V58H79.5C80.1 55.5 80.5 53 80.6 50.5H74.5L79.5 42.5H74.5Z" fill="{second}"/>
<path d="M24 68.5Q31 64.5 37 68.5T50 68.5T63 68.5T76 68.5" fill="none" stroke="{second}" stroke-width="2.6"/>
<path d="M31 76Q36 72.5 40.5 76T50 76T59.5 76T69 76" fill="none" stroke="{second}" stroke-width="2.6"/>
"""

MARKS = (
    Mark(
        "agency",
        DROP,
        100,
        ("#0a4f9e", "#ffffff"),
        ("#ffffff", "#0a4f9e"),
        {
            "": ("Rivers and Lakes", "Agency"),
            "fr": ("Agence des fleuves", "et des lacs"),
            "es": ("Agencia de Ríos", "y Lagos"),
            "ar": ("وكالة الأنهار", "والبحيرات"),
            "ru": ("Агентство рек", "и озёр"),
            "zh": ("河湖事务署",),
            "zh-Hant": ("河湖事務署",),
        },
    ),
    Mark(
        "ministry",
        SHIELD,
        100,
        ("#5c1a2b", "#f3e6c4"),
        ("#f3e6c4", "#5c1a2b"),
        {
            "": ("Ministry of Forests", "and Rural Affairs"),
            "fr": ("Ministère des forêts", "et des affaires rurales"),
            "es": ("Ministerio de Bosques", "y Asuntos Rurales"),
            "ar": ("وزارة الغابات", "والشؤون الريفية"),
            "ru": ("Министерство лесов", "и сельских дел"),
            "zh": ("林业与乡村事务部",),
            "zh-Hant": ("林業與鄉村事務部",),
        },
        centred=True,
    ),
)


def main() -> None:
    for mark in MARKS:
        for language in mark.names:
            for ground, (ink, second) in (("", mark.light), ("-dark", mark.dark)):
                path = STYLES / mark.brand / f"logo{'-' + language if language else ''}{ground}.svg"
                path.parent.mkdir(exist_ok=True)
                path.write_text(drawn(mark, language, ink, second), encoding="utf-8")


def drawn(mark: Mark, language: str, ink: str, second: str) -> str:
    """The mark with the name beside it or, where it is centred, under it; right to left, the mark stands at the right."""
    kind = (SERIF if mark.centred else SANS).get(language, (SERIF if mark.centred else SANS)[""])
    lines = [outlines(kind, text) for text in mark.names[language]]
    widths = [width for width, _ in lines]
    widest = max(widths)
    if mark.centred:
        width, height = max(widest, mark.width), 112 + kind.leading * len(lines)
        starts = [(width - each) / 2 for each in widths]
        first, left = 100 + kind.leading * 0.95, (width - mark.width) / 2
    else:
        width, height = mark.width + 22 + widest, 100.0
        right = language == "ar"
        starts = [widest - each if right else mark.width + 22 for each in widths]
        first = 50 - kind.leading * (len(lines) - 1) / 2 + kind.size * 0.34
        left = widest + 22 if right else 0.0
    paths = "".join(
        f'<path transform="translate({start:.2f} {first + at * kind.leading:.2f})" d="{line[1]}"/>\n'
        for at, (start, line) in enumerate(zip(starts, lines, strict=True))
    )
    title = " ".join(mark.names[language])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">\n'
        f"<title>{title}</title>\n"
        f'<g transform="translate({left:.2f} 0)">\n{mark.drawing.format(ink=ink, second=second)}</g>\n<g fill="{ink}">\n{paths}</g>\n</svg>\n'
    )


def outlines(kind: Lettering, text: str) -> tuple[float, str]:
    """A line's width and its outlines, base line at 0."""
    face = hb.Face(hb.Blob.from_file_path(str(FONTS / kind.font)))
    font = hb.Font(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": True, "liga": True})
    scale = kind.size / face.upem
    parts: list[str] = []
    pen = 0.0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph: list[str] = []
        draw = hb.DrawFuncs()
        x, y = pen + place.x_offset, place.y_offset

        def at(*points: float, x: float = x, y: float = y) -> str:
            pairs = zip(points[::2], points[1::2], strict=True)
            return " ".join(f"{(px + x) * scale:.2f} {-(py + y) * scale:.2f}" for px, py in pairs)

        draw.set_move_to_func(lambda px, py, data, at=at: data.append(f"M{at(px, py)}"))
        draw.set_line_to_func(lambda px, py, data, at=at: data.append(f"L{at(px, py)}"))
        draw.set_quadratic_to_func(lambda a, b, px, py, data, at=at: data.append(f"Q{at(a, b, px, py)}"))
        draw.set_cubic_to_func(lambda a, b, c, d, px, py, data, at=at: data.append(f"C{at(a, b, c, d, px, py)}"))
        draw.set_close_path_func(lambda data: data.append("Z"))
        font.draw_glyph(info.codepoint, draw, glyph)
        parts += glyph
        pen += place.x_advance
    return pen * scale, "".join(parts)


if __name__ == "__main__":
    main()
