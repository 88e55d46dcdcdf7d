"""Makes the cut font files in styles/fonts anew: those whose whole would be too heavy for what they are asked.

    npm install @expo-google-fonts/noto-sans-tc@0.4.3 @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3
    python tests/cut_fonts.py node_modules

The packages hold static TrueType files of the Google Fonts project. A cut keeps the file's names, licence and metrics, and all of its
layout features but those for vertical lines; hints go. Needs fontTools (`pip install -e '.[test]'`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SIGNS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2040), *range(0x3000, 0x3100), *range(0x31F0, 0x3200))))
"""Letters, marks and kana that stand among the ideographs of any of these languages."""
FORMS = "".join(map(chr, (*range(0x3100, 0x3130), *range(0xFE30, 0xFE50), *range(0xFF01, 0xFFEF))))
"""Bopomofo, and forms that are as wide or as narrow as their neighbours need."""


def codec(name: str, leads: Iterable[int]) -> str:
    """The two-byte characters of an encoding whose first byte is one of these."""
    pairs = (bytes((lead, trail)) for lead in leads for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return "".join(pair.decode(name, "ignore") for pair in pairs)


def characters(name: str) -> str:
    """A list of characters that the tests keep."""
    lines = (ROOT / "tests" / "characters" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


def taiwan() -> str:
    """Big5, both levels."""
    return codec("big5", range(0xA1, 0xFA))


def japan() -> str:
    """JIS X 0208, both levels."""
    return codec("euc_jp", range(0xA1, 0xF5))


CUTS = (
    ("noto-sans-tc", "400Regular", "NotoSansTC", taiwan() + characters("hongkong")),
    ("noto-sans-tc", "600SemiBold", "NotoSansTC", taiwan() + characters("hongkong")),
    ("noto-sans-jp", "400Regular", "NotoSansJP", japan()),
    ("noto-sans-jp", "600SemiBold", "NotoSansJP", japan()),
    ("noto-sans-kr", "600SemiBold", "NotoSansKR", "".join(map(chr, (*range(0x3130, 0x3190), *range(0xAC00, 0xD7A4))))),
)


def cut(source: Path, target: Path, wanted: str) -> None:
    """Writes the font with these characters alone."""
    from fontTools import subset

    options = subset.Options()
    options.hinting = False
    options.layout_features = [
        tag for tag in ("ccmp", "locl", "kern", "mark", "mkmk", "liga", "calt", "palt", "halt", "ljmo", "vjmo", "tjmo")
    ]
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
