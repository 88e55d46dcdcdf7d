"""The signs that open what is said, by language, for brands that set quotations after a large one."""

from __future__ import annotations

from masthead.language.tags import letters, primary

_OPENING = {
    **dict.fromkeys(("fr", "ar", "fa", "ru", "es", "ca", "pt", "it", "uk", "el", "kk"), "«"),
    **dict.fromkeys(("de", "pl", "cs", "sk", "hu", "ro", "bg", "sr", "hr"), "„"),
    **dict.fromkeys(("he", "sv", "fi"), "”"),
    "ja": "「",
}


def opening(language: str) -> str:
    """The sign in this language, as it is written: from right to left it is drawn the other way round."""
    return "「" if letters(language) == "hant" else _OPENING.get(primary(language), "“")
