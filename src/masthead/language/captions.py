"""What numbers a caption, in any language: "Table 2", "Abb. 3", "2. táblázat", "表1"; and how one begins that has no number; what says that a picture shows the arms of a state."""

from __future__ import annotations

import re
from typing import Literal

from masthead.expressions import expression

Kind = Literal["table", "figure"]

_TABLES = (
    "table tableau tabelle tab tabla cuadro tabela quadro tabella tavola tabel tabell taulukko таблица таблиця табела табл tablica preglednica "
    "tabulka tabuľka tabelul πίνακας tablo çizelge taula jadual bảng jedwali tablisa աղյուսակ ცხრილი tabula lentelė táblázat кесте "
    "جدول الجدول טבלה तालिका सारणी সারণি ছক ตาราง ตารางที่ 表 图表 圖表 図表 표"
)
_FIGURES = (
    "figure fig chart graph diagram map photo picture image illustration abbildung abb grafik bild schaubild karte graphique carte "
    "figura gráfico grafico ilustración imagen mapa foto figuur afbeelding grafiek figur diagram kuva kuvio рисунок рис фигура фиг графика диаграмма "
    "малюнок мал слика rysunek rys wykres obrázek obrázok obr graf slika εικόνα σχήμα διάγραμμα şekil resim gambar hình kielelezo surat "
    "նկար სურათი joonis attēls paveikslas ábra kép сурет شكل الشكل صورة الصورة شکل تصویر איור תרשים תמונה चित्र চিত্র "
    "รูป รูปที่ ภาพ ภาพที่ แผนภูมิ 図 图 圖 写真 그림 사진"
)
_SPACELESS = "表 图表 圖表 図表 図 图 圖 写真"
_NUMBER = r"(?:(?<!\w)(?-i:[A-Z])[ .-]?)?\d{1,3}(?:[.–-]\d{1,3}){0,2}[a-z]?|(?<!\w)(?-i:[IVX]{1,6})"
_BEHIND = r"\d{1,3}\s?[.-]?\s?"
"""The number of languages that have it before the word."""
_SIGN = r"\s*(?:[:：.．。|–—]|-\s)\s*"


def _words(listed: str) -> str:
    """Longest first, so that none is cut short; without those that stand straight before their number."""
    spaceless = frozenset(_SPACELESS.split())
    words = sorted(dict.fromkeys(word for word in listed.split() if word not in spaceless), key=len, reverse=True)
    return "|".join(words)


_SPACED = (
    rf"(?:(?P<table>{_words(_TABLES)})|(?:{_words(_FIGURES)}))\.?\s?(?:n[o°º]\.?|№)?\s?(?:{_NUMBER})"
    rf"|{_BEHIND}(?:(?P<tabled>{_words(_TABLES)})|(?:{_words(_FIGURES)}))"
)
_DENSE = rf"(?:[图圖図]?(?P<dense>表)|[图圖図]|写真)\s?(?:{_NUMBER}|[一二三四五六七八九十]{{1,3}})"
_CLOSED = r"[\])】）>＞]?"
_START = r"[\s\[(【（<＜]*"
_SIGNED = expression(rf"(?i){_START}(?:(?:{_SPACED}){_CLOSED}(?:{_SIGN}|\s*\Z)|{_DENSE}{_CLOSED}(?:{_SIGN}|[\s\u3000]+(?!.*。\Z)|\Z))")
_BARE = expression(rf"(?i){_START}(?:{_SPACED}|{_DENSE})(?!\w)")


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

_CREDITS = (
    "photo photos photograph photography photographer picture pictures image credit courtesy pictured foto fotos bild bilder bildnachweis fotograf fotografin fotograaf beeld "
    "crédit photographe imagen imágenes fotografía fotógrafo crédito cortesía imagem imagens fotografia divulgação immagine immagini credito fotografo imatge fotografie fotografii "
    "fotografija fotografije snimio snimila snimili snimak posnel posnela snímek snímky snímka autor zdjęcie zdjęcia fot fénykép fotó kép kuva kuvat kuvaaja valokuva billede billeder "
    "fotografi bilde bilete ljósmynd mynd pilt nuotrauka nuotr attēls attēli фото фотография фотографии снимок снимка снимки снимио снимила снимили слика светлина світлина здымак "
    "сурет φωτο φωτογραφία φωτογραφίες fotoğraf görsel ảnh gambar picha 사진 写真 图 圖 "
    "الصورة صورة الصور تصوير عدسة عکس تصویر فوٹو צילום תמונה צילומים ภาพ ภาพถ่าย फोटो छायाचित्र चित्र ছবি ფოტო სურათი լուսանկար surat surati"
)
_CREDIT = expression(
    rf"(?:[.!?)\];|]\s|\s[/–-]\s)[(（\[]?(?:{'|'.join(sorted(_CREDITS.split(), key=len, reverse=True))})(?:\s(?:photo|foto|by|de|di|da|von|av|af|zdjęcia|fotografije|фото))?"
    r"\s?[.:：]\s?(?=(?-i:[^\Wa-zà-ÿа-я\d_])|©)(?:[^\W\d_]\.\s?){0,3}[^\n.]{2,60}[)）\]]?\Z",
    re.I,
)


_PICTURE = expression(
    rf"[\s(（\[*]*(?:{'|'.join(sorted((word for word in _CREDITS.split() if word != 'autor'), key=len, reverse=True))})(?:\s(?:credits?|cr[ée]dito?s?|photo|foto))?(?:\s(?:of|by|from|showing|de|da|do|di|du|del|dos|von|vom|av|af|van|door|od))?(?:\s?[:：]|(?<=\s(?:of|by|de|da|do|di|du|av|af|od))\s|(?<=\s(?:von|van|del))\s)",
    re.I,
)


def pictured(text: str) -> bool:
    """Whether a row begins by saying that it tells of a picture, or whose that is: "Photo of the pier", "Imagem de: Ada Moss"."""
    return _PICTURE.match(text) is not None


def credited(text: str) -> bool:
    """Whether a row ends with whose the picture is that it tells of: "Ada Moss at the pier. Photo: Bo Lund", "Suhozidi na otoku; snimio: D. Lund"."""
    return (":" in text or "：" in text or "." in text[-40:]) and _CREDIT.search(text) is not None
