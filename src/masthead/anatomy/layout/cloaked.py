"""What hides the words of a line: what guards of addresses write, and strokes that draw Arabic letters out."""

from __future__ import annotations

import re

from masthead.expressions import expression

_CLOAK = expression(
    r"\s?(?:This e-?mail address is being protected from spambots\.|Diese E-?Mail-?Adresse ist vor Spambots geschützt!?\.?|Cette adresse e-?mail est protégée contre les robots spammeurs\.|"
    r"Esta dirección de correo electrónico está (?:siendo )?protegida contra (?:los )?(?:robots de )?spam\w*\.|Este endereço de e-?mail está (?:sendo )?protegido de spambots\.|"
    r"Questo indirizzo e-?mail è protetto dagli spambots\.)[^.\n]{0,90}\.?",
    re.I,
)
"""What some sites print in place of an address."""
_STROKE = "\u0640"
"""Draws a word of Arabic script out, and is no letter of it: "بيـــان"."""


def uncloaked(text: str) -> str:
    """The words of a line without them."""
    if "spam" in text or "Spam" in text:
        text = _CLOAK.sub("", text).rstrip()
    return text.replace(_STROKE, "") if not text.isascii() and _STROKE in text else text
