"""BCP 47 tags: script, forms of characters and direction of a language."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Script = Literal["latin", "arabic", "hebrew", "han", "hangul", "devanagari", "bengali", "thai"]
"""The scripts we set apart by type and rules. Latin, Greek and Cyrillic share faces and rules: `latin`."""

Letters = Script | Literal["hant", "jpan"]
"""The same, with the forms that Chinese characters have: `han` those of the mainland, `hant` of Taiwan and Hong Kong, `jpan` of Japan."""

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})

_CHINESE = frozenset({"zh", "yue"})

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
    "bn": "bengali",
    "as": "bengali",
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
def letters(tag: str) -> Letters:
    """The script of a language, and of Chinese characters the forms: `hant` for `zh-TW`, `yue` and `zh-Hant`, not for `zh-Hans-HK`."""
    found = script(tag)
    if found != "han":
        return found
    if primary(tag) == "ja":
        return "jpan"
    parts = tag.replace("_", "-").lower().split("-")[1:]
    if "hans" in parts:
        return "han"
    return "hant" if primary(tag) == "yue" or not _TRADITIONAL.isdisjoint(parts) else "han"


@lru_cache(maxsize=256)
def ways(tag: str) -> tuple[str, ...]:
    """The tags under which words for a language may stand, the nearest first: the tag itself, then without its last part, and so on (RFC 4647,
    3.4). Chinese goes by its characters before its places.

    >>> ways("zh-TW")
    ('zh-TW', 'zh-Hant', 'zh')
    >>> ways("pt-BR")
    ('pt-BR', 'pt')
    """
    parts = tag.replace("_", "-").split("-")
    found = [tag, *("-".join(parts[:length]) for length in range(len(parts), 1, -1))]
    if primary(tag) in _CHINESE:
        written = "zh-Hant" if letters(tag) == "hant" else "zh-Hans"
        return tuple(dict.fromkeys((*found, written, "zh") if len(parts) > 1 or primary(tag) != "zh" else (*found, written)))
    return tuple(dict.fromkeys((*found, primary(tag))))


@lru_cache(maxsize=256)
def nearly(tag: str) -> tuple[str, ...]:
    """The same, and after them what its readers understand before they do another language: Chinese in the other characters."""
    if primary(tag) not in _CHINESE:
        return ways(tag)
    return (*ways(tag), "zh-Hans" if letters(tag) == "hant" else "zh-Hant")


_CYRILLIC = frozenset(
    [
        "ab",
        "av",
        "ba",
        "be",
        "bg",
        "ce",
        "cu",
        "cv",
        "kk",
        "kv",
        "ky",
        "mk",
        "mn",
        "os",
        "ru",
        "rue",
        "sah",
        "sr",
        "tg",
        "tt",
        "tyv",
        "udm",
        "uk",
    ]
)


@lru_cache(maxsize=256)
def alphabet(tag: str) -> Literal["", "greek", "cyrillic"]:
    """Which of the alphabets that share Latin's type and rules a language is written in, if it is not Latin: `sr`, `uz-Cyrl`, not `sr-Latn`."""
    parts = tag.replace("_", "-").lower().split("-")
    if "cyrl" in parts[1:] or (parts[0] in _CYRILLIC and "latn" not in parts[1:]):
        return "cyrillic"
    return "greek" if parts[0] in ("el", "grc") and "latn" not in parts[1:] else ""


@lru_cache(maxsize=256)
def right_to_left(tag: str) -> bool:
    return script(tag) in ("arabic", "hebrew")


def isolated(text: str, tag: str) -> str:
    """A name of whatever direction as it keeps its order in a line of this language (Unicode TR 9, 2.4.2)."""
    turned = right_to_left(tag) or any("\u0590" <= character <= "\u08ff" for character in text)
    return f"\u2068{text}\u2069" if turned and text else text
