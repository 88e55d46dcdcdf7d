"""The look of the default brand, made by hand, without a brand file."""

from __future__ import annotations

from pathlib import Path

from masthead.brand.model import Brand, Face, Stack, Stacks

FONTS = Path(__file__).parents[1] / "styles" / "fonts"

_FILES = (
    ("Source Serif 4", "source-serif-4/SourceSerif4-Regular.ttf", 400, False),
    ("Source Serif 4", "source-serif-4/SourceSerif4-Italic.ttf", 400, True),
    ("Source Serif 4", "source-serif-4/SourceSerif4-SemiBold.ttf", 600, False),
    ("Source Serif 4", "source-serif-4/SourceSerif4-SemiBoldItalic.ttf", 600, True),
    ("Source Sans 3", "source-sans-3/SourceSans3-Regular.ttf", 400, False),
    ("Source Sans 3", "source-sans-3/SourceSans3-Italic.ttf", 400, True),
    ("Source Sans 3", "source-sans-3/SourceSans3-SemiBold.ttf", 600, False),
    ("Source Sans 3", "source-sans-3/SourceSans3-SemiBoldItalic.ttf", 600, True),
    ("Source Code Pro", "source-code-pro/SourceCodePro-Regular.ttf", 400, False),
    ("Source Code Pro", "source-code-pro/SourceCodePro-SemiBold.ttf", 600, False),
    ("Amiri", "amiri/Amiri-Regular.ttf", 400, False),
    ("Amiri", "amiri/Amiri-Bold.ttf", 700, False),
    ("Vazirmatn", "vazirmatn/Vazirmatn-Regular.ttf", 400, False),
    ("Vazirmatn", "vazirmatn/Vazirmatn-SemiBold.ttf", 600, False),
    ("Noto Sans SC", "noto-sans-sc/NotoSansSC-Regular.ttf", 400, False),
    ("Noto Sans SC", "noto-sans-sc/NotoSansSC-SemiBold.ttf", 600, False),
    ("Noto Sans TC", "noto-sans-tc/NotoSansTC-Regular.ttf", 400, False),
    ("Noto Sans JP", "noto-sans-jp/NotoSansJP-Regular.ttf", 400, False),
    ("Noto Sans KR", "noto-sans-kr/NotoSansKR-Regular.ttf", 400, False),
    ("Noto Sans Hebrew", "noto-sans-hebrew/NotoSansHebrew-Regular.ttf", 400, False),
    ("Noto Sans Hebrew", "noto-sans-hebrew/NotoSansHebrew-SemiBold.ttf", 600, False),
    ("Noto Sans Devanagari", "noto-sans-devanagari/NotoSansDevanagari-Regular.ttf", 400, False),
    ("Noto Sans Devanagari", "noto-sans-devanagari/NotoSansDevanagari-SemiBold.ttf", 600, False),
    ("Noto Sans Bengali", "noto-sans-bengali/NotoSansBengali-Regular.ttf", 400, False),
    ("Noto Sans Bengali", "noto-sans-bengali/NotoSansBengali-SemiBold.ttf", 600, False),
    ("Noto Sans Thai", "noto-sans-thai/NotoSansThai-Regular.ttf", 400, False),
    ("Noto Sans Thai", "noto-sans-thai/NotoSansThai-SemiBold.ttf", 600, False),
    ("Noto Sans Symbols", "noto-sans-symbols/NotoSansSymbols-Regular.ttf", 400, False),
    ("Noto Sans Symbols 2", "noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf", 400, False),
)

_OTHERS = {
    "hebrew": ("Noto Sans Hebrew",),
    "han": ("Noto Sans SC",),
    "hant": ("Noto Sans TC",),
    "jpan": ("Noto Sans JP",),
    "hangul": ("Noto Sans KR",),
    "devanagari": ("Noto Sans Devanagari",),
    "bengali": ("Noto Sans Bengali",),
    "thai": ("Noto Sans Thai",),
}
_ARABIC: dict[str, dict[str, float | int | bool | str]] = {
    "all": {"italic": False, "tracking": 0.0, "capitals": False},
    "body": {"size": 13.5, "leading": 22.0},
    "glance": {"size": 12.0, "leading": 19.0},
    "standfirst": {"size": 13.5, "leading": 22.0},
    "label": {"size": 10.5, "leading": 16.0},
    "title": {"size": 27.0, "leading": 38.0},
    "title_long": {"size": 24.0, "leading": 34.0},
    "folio": {"size": 10.0, "leading": 14.0},
}
_PLAIN: dict[str, dict[str, float | int | bool | str]] = {"all": {"italic": False, "tracking": 0.0, "capitals": False}}


def civic() -> Brand:
    """The look of the default brand, made without a brand file."""
    return Brand(
        name="civic",
        publisher={"": "Your organisation", "ar": "الأمم المتحدة", "zh": "联合国"},
        stacks=Stacks(
            serif=Stack(("Source Serif 4",), arabic=("Amiri",), system=("Georgia", "serif"), **_OTHERS),
            sans=Stack(("Source Sans 3",), arabic=("Vazirmatn",), system=("Segoe UI", "Arial", "sans-serif"), **_OTHERS),
            mono=Stack(("Source Code Pro",), arabic=("Vazirmatn",), system=("Consolas", "monospace"), **_OTHERS),
            fallback=("Noto Sans Symbols", "Noto Sans Symbols 2"),
        ),
        faces=tuple(Face(family, str(FONTS / file), weight, italic) for family, file, weight, italic in _FILES),
        scripts={
            "arabic": _ARABIC,
            "hebrew": _PLAIN,
            "han": _PLAIN,
            "hangul": _PLAIN,
            "devanagari": _PLAIN,
            "bengali": _PLAIN,
            "thai": _PLAIN,
        },
        digest="civic-by-hand",
        version="1",
    )
