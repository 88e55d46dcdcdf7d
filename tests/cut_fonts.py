"""Makes the cut font files in styles/fonts anew: those whose whole would be too heavy for what they are asked.

    npm install @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3
    python tests/cut_fonts.py node_modules

The packages hold static TrueType files of the Google Fonts project. A cut keeps the file's names, licence and metrics, and all of its
layout features but those for vertical lines; hints go. Needs fontTools (`pip install -e '.[test]'`).
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIGNS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2040), *range(0x3000, 0x3100), *range(0x31F0, 0x3200))))
"""Letters, marks and kana that stand among the ideographs of any of these languages."""
FORMS = "".join(map(chr, (*range(0x3100, 0x3130), *range(0xFE30, 0xFE50), *range(0xFF01, 0xFFEF))))
"""Bopomofo, and forms that are as wide or as narrow as their neighbours need."""


def japan() -> str:
    """The first plane of JIS X 0213: its kanji of levels 1 to 3, and all of JIS X 0208."""
    pairs = (bytes((lead, trail)) for lead in range(0xA1, 0xFF) for trail in range(0xA1, 0xFF))
    return "".join(pair.decode("euc_jis_2004", "ignore") for pair in pairs)


def hangul() -> str:
    return "".join(map(chr, (*range(0x3130, 0x3190), *range(0xAC00, 0xD7A4))))


CUTS = (
    ("noto-sans-jp", "400Regular", "NotoSansJP", japan()),
    ("noto-sans-jp", "600SemiBold", "NotoSansJP", japan()),
    ("noto-sans-kr", "600SemiBold", "NotoSansKR", hangul()),
)


def cut(source: Path, target: Path, wanted: str) -> None:
    """Writes the font with these characters alone."""
    from fontTools import subset

    options = subset.Options()
    options.hinting = False
    options.layout_features = ["ccmp", "locl", "kern", "mark", "mkmk", "liga", "calt", "palt", "halt", "ljmo", "vjmo", "tjmo"]
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=wanted)
    cutter.subset(font)
    target.parent.mkdir(exist_ok=True)
    subset.save_font(font, str(target), options)


def main() -> None:
    packages = Path(sys.argv[1])
    for package, weight, name, wanted in CUTS:
        source = next((packages / "@expo-google-fonts" / package / weight).glob("*.ttf"))
        target = ROOT / "styles" / "fonts" / package / f"{name}-{weight[3:]}.ttf"
        cut(source, target, SIGNS + FORMS + wanted)
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
