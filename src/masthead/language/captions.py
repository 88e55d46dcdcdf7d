"""What numbers a caption, in any language: "Table 2", "Abb. 3", "2. táblázat", "表1"; and how one begins that has no number; what says that a picture shows the arms of a state."""

from __future__ import annotations

import re
from typing import Literal

from masthead.expressions import expression
from masthead.language.stems import bare_of_all, made

Kind = Literal["table", "figure"]

_NUMBER = r"(?:(?<!\w)(?-i:[A-Z])[ .-]?)?\d{1,3}(?:[.–-]\d{1,3}){0,2}[a-z]?|(?<!\w)(?-i:[IVX]{1,6})"
_BEHIND = r"\d{1,3}\s?[.-]?\s?"
"""The number of languages that have it before the word."""
_SIGN = r"\s*(?:[:：.．。|–—]|-\s)\s*"


def _spaced() -> str:
    table, figure = bare_of_all("captions.table"), bare_of_all("captions.figure")
    return (
        rf"(?:(?P<table>{table})|(?:{figure}))\.?\s?(?:n[o°º]\.?|№)?\s?(?:{_NUMBER})"
        rf"|{_BEHIND}(?:(?P<tabled>{table})|(?:{figure}))"
    )


# What stands straight before its number.
_DENSE = rf"(?:[图圖図]?(?P<dense>表)|[图圖図]|写真)\s?(?:{_NUMBER}|[一二三四五六七八九十]{{1,3}})"
_CLOSED = r"[\])】）>＞]?"
_START = r"[\s\[(【（<＜]*"
_SIGNED = made(lambda: rf"(?i){_START}(?:(?:{_spaced()}){_CLOSED}(?:{_SIGN}|\s*\Z)|{_DENSE}{_CLOSED}(?:{_SIGN}|[\s\u3000]+(?!.*。\Z)|\Z))")
_BARE = made(lambda: rf"(?i){_START}(?:{_spaced()}|{_DENSE})(?!\w)")


def kind(text: str, *, marked: bool = False) -> Kind | None:
    """Whether a line is the caption of a table or of a figure: word, number, and a sign that parts them from what it says. `marked`: it is set apart
    by its type, and needs no sign."""
    found = _SIGNED.match(text) or (_BARE.match(text) if marked else None)
    if found is None:
        return None
    return "table" if found["table"] or found["tabled"] or found["dense"] else "figure"


_SHOWN = expression(
    r"(?:图|圖)(?:为|為|片?[:：]|\s?\d{1,2}[\s:：.．])|写真(?:は|[:：])|사진\s?[:=]|"
    r"(?:На (?:фото|снимке)|Фото|Photo|Foto|Picture|Pictured|Bild|Légende|В кадре|الصورة|صورة|تصویر)\s?[:：]"
    r"|.{2,110}(?:[供提]图|供圖|[摄攝])[)）。]?$"
)
_LONGEST = 120


def shows(text: str) -> bool:
    """Whether a line below a picture says by itself that it tells what the picture shows, or who took it."""
    return len(text) <= _LONGEST and _SHOWN.match(text) is not None


ARMS = expression(
    r"(?:(?:state|national|official)\s)?(?:emblem|coat of arms|seal|crest|flag)\s(?:of)\b|(?:escudo|bandera|armas)\sd|(?:stemma|emblema|bandiera)\sd|(?:bras[ãa]o|bandeira)\sd|(?:blason|armoiries|drapeau)\sd"
    r"|(?:wappen|flagge|staatswappen|landeswappen|bundesadler)\b|(?:godło|herb|flaga)\s|(?:герб|флаг|прапор)\s|국가\s?상징|国徽|國徽|الشعار الوطني|राष्ट्रीय (?:प्रतीक|चिह्न)",
    re.I,
)
"""What says of which state the arms or the flag are, which a page shows: "State Emblem of Norhaven"."""

_CREDIT = made(
    lambda: (
        rf"(?:[.!?)\];|]\s|\s[/–-]\s)[(（\[]?(?:{bare_of_all('captions.credit')})(?:\s(?:photo|foto|by|de|di|da|von|av|af|zdjęcia|fotografije|фото))?"
        r"\s?[.:：]\s?(?=(?-i:[^\Wa-zà-ÿа-я\d_])|©)(?:[^\W\d_]\.\s?){0,3}[^\n.]{2,60}[)）\]]?\Z"
    ),
    re.I,
)


_PICTURE = made(
    lambda: (
        rf"[\s(（\[*]*(?!autor)(?:{bare_of_all('captions.credit')})(?:\s(?:credits?|cr[ée]dito?s?|photo|foto|courtesy|cortes[ií]a|gentile concessione))?(?:\s(?:of|by|from|showing|de|da|do|di|du|del|dos|von|vom|av|af|van|door|od))?(?:\s?[:：]|(?<=\bfot)\.\s(?=(?-i:[^\Wa-ząćęłńóśźż\d_]))|(?<=\s(?:of|by|de|da|do|di|du|av|af|od))\s|(?<=\s(?:von|van|del))\s)"
    ),
    re.I,
)


def pictured(text: str) -> bool:
    """Whether a row begins by saying that it tells of a picture, or whose that is: "Photo of the pier", "Imagem de: Ada Moss"."""
    return _PICTURE.match(text) is not None


def credited(text: str) -> bool:
    """Whether a row ends with whose the picture is that it tells of: "Ada Moss at the pier. Photo: Bo Lund", "Suhozidi na otoku; snimio: D. Lund"."""
    return (":" in text or "：" in text or "." in text[-40:]) and _CREDIT.search(text) is not None
