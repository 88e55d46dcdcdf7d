"""Names and posts of East Asia in a block of contacts, which no capital shows."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.expressions import Letters, expression

DESKS = ("担当", "担当者", "窓口", "담당", "담당자", "文責")
"""How what a desk does ends, which is nobody's office: "広報担当"."""
_EASTERN = Letters("\u3400-\u9fff\uac00-\ud7af")
_KANA = Letters("\u3040-\u30ff")
_NAMES = expression(r"[ \u3000·]")
_MOST, _WHOLE = 3, 14
"""Parts of such a name, and its characters."""


def is_eastern(name: str, lexicon: Pack) -> bool:
    """Whether a name is one of East Asia: in Chinese and Korean two to four characters, of which the first are a family name, or a foreign one with a
    dot; in Japanese a family name and perhaps another."""
    if lexicon.language == "ja" or "·" in name:
        parts = _NAMES.split(name)
        return len(parts) <= _MOST and all(_EASTERN.count(part) + _KANA.count(part) == len(part) for part in parts) and len(name) <= _WHOLE
    return 2 <= len(name) <= 4 and _EASTERN.count(name) == len(name) and name.startswith(lexicon.surnames or "\0")


def is_eastern_post(role: str, lexicon: Pack) -> bool:
    """Whether a text ends as an office does, its syllables set apart perhaps: "과 장", "取締役管理本部長"."""
    return lexicon.language in ("ja", "ko", "zh") and "".join(role.split()).endswith(lexicon.roles)
