"""Characters of Word's symbol fonts, which have places of their own instead of Unicode's: Symbol, Wingdings."""

from __future__ import annotations

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
)
"""Codes 0x20 to 0x7E, and from 0xA0 (Unicode's own table for Adobe Symbol)."""
_WINGDINGS = {
    0x22: "✂",
    0x28: "☎",
    0x29: "✆",
    0x2A: "✉",
    0x2B: "✉",
    0x36: "⌛",
    0x3A: "💻",
    0x46: "☞",
    0x4A: "☺",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x73: "⬧",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x78: "⌧",
    0x9F: "•",
    0xA0: "▪",
    0xA7: "▪",
    0xA8: "◻",
    0xB7: "•",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_OTHER = "•"
"""What stands for a picture that no character is known for."""


def is_symbolic(font: str) -> bool:
    return font.casefold().startswith(("symbol", "wingdings", "webdings"))


def numbered(code: str, font: str) -> str:
    """The character for a code in hexadecimal figures; empty for what is none."""
    try:
        return character(int(code, 16), font)
    except ValueError:
        return ""


def character(code: int, font: str) -> str:
    """The Unicode character for a code of a font. A code of no symbol font is Unicode already (17.3.3.30)."""
    name = font.casefold()
    if not is_symbolic(name):
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
    if name.startswith("symbol"):
        low, high = _SYMBOL
        if 0x20 <= code < 0x20 + len(low):
            return low[code - 0x20]
        return high[code - 0xA0] if 0xA0 <= code < 0xA0 + len(high) else _OTHER
    return _WINGDINGS.get(code, _OTHER) if name == "wingdings" else _OTHER


def text(said: str, font: str) -> str:
    """Text in a symbol font: characters of private use are its codes."""
    if not any("\uf000" <= letter <= "\uf0ff" for letter in said):
        return said
    return "".join(character(ord(letter), font or "wingdings") if "\uf000" <= letter <= "\uf0ff" else letter for letter in said)
