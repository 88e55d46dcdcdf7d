"""BCP 47 tags: script and direction of a language."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Script = Literal["latin", "arabic", "hebrew", "han", "hangul", "devanagari", "thai"]
"""The scripts we set apart by type and rules. Latin, Greek and Cyrillic share faces and rules: `latin`."""

_SCRIPTS: dict[str, Script] = {
    "ar": "arabic",
    "fa": "arabic",
    "ur": "arabic",
    "ps": "arabic",
    "ckb": "arabic",
    "sd": "arabic",
    "ug": "arabic",
    "he": "hebrew",
    "iw": "hebrew",
    "yi": "hebrew",
    "zh": "han",
    "ja": "han",
    "yue": "han",
    "ko": "hangul",
    "hi": "devanagari",
    "mr": "devanagari",
    "ne": "devanagari",
    "th": "thai",
}


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The language alone: `zh` for `zh-Hans-CN`."""
    return tag.replace("_", "-").split("-")[0].lower()


@lru_cache(maxsize=256)
def script(tag: str) -> Script:
    """The script a language is mostly written in."""
    return _SCRIPTS.get(primary(tag), "latin")


@lru_cache(maxsize=256)
def right_to_left(tag: str) -> bool:
    return script(tag) in ("arabic", "hebrew")
