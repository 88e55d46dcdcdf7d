"""Capitals as the readers of a language write them, where that is not letter for letter."""

from __future__ import annotations

import unicodedata

from masthead.language.tags import primary

_TONOS = "\u0301"


def capitals(text: str, language: str) -> str:
    """A text in capitals: the Turkish i keeps its dot, Greek loses its accents (but keeps its diaereses)."""
    tongue = primary(language)
    if tongue in ("tr", "az"):
        return text.replace("i", "İ").upper()
    if tongue == "el":
        bare = unicodedata.normalize("NFD", text).replace(_TONOS, "")
        return unicodedata.normalize("NFC", bare).upper()
    return text.upper()
