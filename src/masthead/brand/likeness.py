"""Which of our faces is nearest to a well-known one that a brand names without its files.

A table of what the web, the desktop and the press are set in, by the kind of face; of others the name tells (“Acme Slab”, “House Mono”).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Kind = Literal["serif", "sans", "mono"]

_SAME = {
    "Source Sans 3": "Source Sans Pro, Source Sans, Source Sans 3 VF, Source Sans Variable",
    "Source Serif 4": "Source Serif Pro, Source Serif, Source Serif 4 VF",
    "Source Code Pro": "Source Code, Source Code Variable",
    "Noto Sans": "Open Sans, Droid Sans, Noto Sans Display",  # one hand drew them all
    "Noto Serif": "Droid Serif, Noto Serif Display",
    "IBM Plex Sans": "IBM Plex Sans Condensed, IBM Plex Sans JP, IBM Plex Sans KR",
    "Vazirmatn": "Vazir, Vazirmatn RD",
    "Amiri": "Amiri Quran, Scheherazade New, Noto Naskh Arabic",
}
"""The same design by another name, or a sister of it."""
_NEAR: dict[str, tuple[Kind, str]] = {
    "Source Serif 4": (
        "serif",
        "Abhaya Libre, Adobe Caslon Pro, Adobe Garamond Pro, Alegreya, Aleo, Alice, Arapey, Arvo, Baskerville, Bembo, Besley, Bitter, Bodoni, "
        "Bodoni Moda, Book Antiqua, Bookman Old Style, Bree Serif, Caladea, Calisto MT, Cambria, Cardo, Caslon, Castoro, Century, "
        "Century Schoolbook, Charis SIL, Charter, Chronicle, Cinzel, Clarendon, Cochin, Constantia, Cormorant, Cormorant Garamond, Crete Round, "
        "Crimson Pro, Crimson Text, DM Serif Display, DM Serif Text, David Libre, Didot, Domine, EB Garamond, Faustina, Fraunces, Frank Ruhl Libre, "
        "Freight Text, Garamond, Gelasio, Gentium Book Plus, Gentium Plus, Georgia, Gloock, Goudy Old Style, Gupter, Hoefler Text, IBM Plex Serif, "
        "IM Fell English, Instrument Serif, Inknut Antiqua, Josefin Slab, Kreon, Kameron, Libertinus Serif, Libre Baskerville, Libre Bodoni, "
        "Libre Caslon Text, Linux Libertine, Liberation Serif, Literata, Lora, Lucida Bright, Lusitana, Lyon, Martel, Mate, Merriweather, Mercury, "
        "Minion Pro, Minion, Miller, Newsreader, New York, Noticia Text, Old Standard TT, Ovo, PT Serif, Palatino, Palatino Linotype, Perpetua, "
        "Petrona, Playfair, Playfair Display, Plantin, Podkova, Prata, Quattrocento, Rasa, Roboto Serif, Roboto Slab, Rockwell, Rokkitt, Rufina, "
        "STIX Two Text, Sabon, Sanchez, Sentinel, Slabo 27px, Sitka, Sorts Mill Goudy, Spectral, Taviraj, Tiempos, Tiempos Text, Times, "
        "Times New Roman, Tinos, Trirong, Trocchi, Trajan Pro, Unna, Utopia, Vollkorn, Young Serif, Zilla Slab",
    ),
    "Source Sans 3": (
        "sans",
        "Alegreya Sans, Aptos, Asap, Assistant, Barlow, Barlow Semi Condensed, Cabin, Calibri, Candara, Carlito, Carrois Gothic, Catamaran, Commissioner, "
        "Corbel, DejaVu Sans, Encode Sans, Exo 2, Fira Sans, Fira Sans Condensed, Foundry Sterling, Frutiger, Frutiger Next, FF Meta, Gill Sans, Gill Sans MT, "
        "Gill Sans Nova, Hind, Humanist 521, Istok Web, Lato, Lucida Grande, Lucida Sans, M PLUS 1p, Martel Sans, Meta, Merriweather Sans, Mukta, "
        "Myriad, Myriad Pro, Nunito Sans, Optima, Overpass, Oxygen, PT Sans, PT Sans Caption, PT Sans Narrow, Palanquin, Proxima Nova, Red Hat Text, "
        "Rosario, Scala Sans, Segoe UI, Signika, Tahoma, Thesis, TheSans, Titillium Web, Trebuchet MS, Ubuntu, Ubuntu Sans, Varela, Verdana, Yantramanav",
    ),
    "IBM Plex Sans": (
        "sans",
        "Aeonik, Akkurat, Akzidenz-Grotesk, Albert Sans, Anton, Archivo, Archivo Narrow, Arial, Arial Narrow, Arimo, Atkinson Hyperlegible, "
        "Atkinson Hyperlegible Next, Avenir, Avenir Next, Barlow Condensed, Bahnschrift, Be Vietnam Pro, Bebas Neue, Bricolage Grotesque, Century Gothic, "
        "Chivo, Circular, Comfortaa, DIN, DIN Pro, DM Sans, Darker Grotesque, Didact Gothic, Dosis, Epilogue, Figtree, Founders Grotesk, "
        "Franklin Gothic, Futura, Futura PT, GT America, Geist, Geist Sans, Golos Text, Gotham, Graphik, Hanken Grotesk, Heebo, Helvetica, "
        "Helvetica Neue, Helvetica Now, Inter, Inter Display, Inter Tight, Instrument Sans, Jost, Josefin Sans, Jura, Karla, Kanit, Kumbh Sans, League Gothic, "
        "League Spartan, Lexend, Lexend Deca, Liberation Sans, Libre Franklin, Manrope, Maven Pro, Metropolis, Montserrat, Mulish, Muli, "
        "National 2, Neue Haas Grotesk, News Gothic, Nimbus Sans, Nunito, Onest, Oswald, Outfit, Pathway Gothic One, Plus Jakarta Sans, Poppins, "
        "Prompt, Public Sans, Questrial, Quicksand, Radio Canada, Raleway, Red Hat Display, Roboto, Roboto Condensed, Roboto Flex, Rubik, "
        "SF Pro, SF Pro Text, San Francisco, Saira, Sarabun, Schibsted Grotesk, Sofia Sans, Sora, Space Grotesk, Spartan, Suisse Int'l, Söhne, "
        "Syne, TT Norms, Teko, Tex Gyre Heros, Univers, Univers Next, Urbanist, Varela Round, Whitney, Work Sans, Worksans, Yanone Kaffeesatz",
    ),
    "Source Code Pro": (
        "mono",
        "Andale Mono, Anonymous Pro, Aptos Mono, Azeret Mono, Cascadia Code, Cascadia Mono, Commit Mono, Consolas, Courier, Courier New, Courier Prime, "
        "Cousine, Cutive Mono, DM Mono, DejaVu Sans Mono, Fira Code, Fira Mono, Geist Mono, Hack, IBM Plex Mono, Inconsolata, Iosevka, JetBrains Mono, "
        "Liberation Mono, Lucida Console, Major Mono Display, Menlo, Monaco, Noto Sans Mono, Overpass Mono, Oxygen Mono, PT Mono, Recursive Mono, "
        "Red Hat Mono, Roboto Mono, SF Mono, Share Tech Mono, Sometype Mono, Space Mono, Spline Sans Mono, Ubuntu Mono, Victor Mono, Xanh Mono",
    ),
    "Amiri": (
        "serif",
        "Adobe Arabic, Arabic Typesetting, Aref Ruqaa, Gulzar, Lateef, Markazi Text, Sakkal Majalla, Simplified Arabic, Traditional Arabic, Scheherazade, "
        "Noto Nastaliq Urdu, Al Bayan, Geeza Pro",
    ),
    "Vazirmatn": (
        "sans",
        "Almarai, Alexandria, Baloo Bhaijaan 2, Cairo, Changa, Droid Arabic Kufi, Dubai, El Messiri, IBM Plex Sans Arabic, Mada, Noto Kufi Arabic, "
        "Noto Sans Arabic, Readex Pro, Tajawal, Lemonada, Harmattan, Sahel, Shabnam",
    ),
    "Noto Sans SC": (
        "sans",
        "Noto Sans CJK SC, Noto Serif SC, Noto Serif CJK SC, Source Han Sans SC, Source Han Sans CN, Source Han Serif SC, PingFang SC, Microsoft YaHei, "
        "SimSun, SimHei, KaiTi, FangSong, STSong, STHeiti, Heiti SC, Songti SC, DengXian, LXGW WenKai, ZCOOL XiaoWei, 思源黑体, 思源宋体, 宋体, 黑体, 微软雅黑, 仿宋, 楷体",
    ),
    "Noto Sans TC": (
        "sans",
        "Noto Sans CJK TC, Noto Sans HK, Noto Serif TC, Noto Serif HK, Source Han Sans TC, Source Han Serif TC, PingFang TC, PingFang HK, "
        "Microsoft JhengHei, PMingLiU, MingLiU, DFKai-SB, Heiti TC, Songti TC, 思源黑體, 微軟正黑體, 新細明體, 標楷體",
    ),
    "Noto Sans JP": (
        "sans",
        "Noto Sans CJK JP, Noto Serif JP, Source Han Sans, Source Han Serif, Hiragino Sans, Hiragino Kaku Gothic ProN, Hiragino Mincho ProN, Yu Gothic, "
        "Yu Mincho, Meiryo, MS Gothic, MS Mincho, M PLUS 1, M PLUS Rounded 1c, Kosugi, Sawarabi Gothic, Zen Kaku Gothic New, Shippori Mincho, BIZ UDPGothic",
    ),
    "Noto Sans KR": (
        "sans",
        "Noto Sans CJK KR, Noto Serif KR, Source Han Sans K, Nanum Gothic, Nanum Myeongjo, Malgun Gothic, Apple SD Gothic Neo, Batang, Gulim, Dotum, "
        "Pretendard, Gothic A1, Black Han Sans, Do Hyeon, IBM Plex Sans KR, Gowun Dodum, Gowun Batang, Spoqa Han Sans Neo",
    ),
    "Noto Sans Devanagari": (
        "sans",
        "Poppins Devanagari, Mangal, Nirmala UI, Kokila, Tiro Devanagari Hindi, Noto Serif Devanagari, Yatra One, Kohinoor Devanagari",
    ),
    "Noto Sans Bengali": (
        "sans",
        "Noto Serif Bengali, SolaimanLipi, Nikosh, NikoshBAN, Kalpurush, Siyam Rupali, Vrinda, Shonar Bangla, Hind Siliguri, Tiro Bangla, Baloo Da 2, "
        "Anek Bangla, Kohinoor Bangla, Bangla Sangam MN, Lohit Bengali",
    ),
    "Noto Sans Hebrew": (
        "sans",
        "Noto Serif Hebrew, Assistant Hebrew, Varela Round Hebrew, Miriam Libre, Secular One, Alef, Rubik Hebrew, Arimo Hebrew",
    ),
    "Noto Sans Thai": (
        "sans",
        "Noto Serif Thai, Noto Sans Thai Looped, IBM Plex Sans Thai, TH Sarabun New, TH Sarabun PSK, Leelawadee UI, Cordia New, Angsana New, Kanit Thai",
    ),
}
"""Face of ours → kind, and the families that it stands in for."""
_SCRIPTS = {
    "Amiri": "arabic",
    "Vazirmatn": "arabic",
    "Noto Sans SC": "han",
    "Noto Sans TC": "hant",
    "Noto Sans JP": "jpan",
    "Noto Sans KR": "hangul",
    "Noto Sans Devanagari": "devanagari",
    "Noto Sans Bengali": "bengali",
    "Noto Sans Hebrew": "hebrew",
    "Noto Sans Thai": "thai",
}
"""Faces of ours that are made for one script: their Latin letters, and the wide quotation marks of Chinese ones, are for words in passing."""
USUAL: dict[Kind, str] = {"serif": "Source Serif 4", "sans": "Source Sans 3", "mono": "Source Code Pro"}
GENERIC: dict[str, Kind] = {
    "serif": "serif",
    "ui-serif": "serif",
    "math": "serif",
    "monospace": "mono",
    "ui-monospace": "mono",
    "sans-serif": "sans",
    "ui-sans-serif": "sans",
    "ui-rounded": "sans",
    "system-ui": "sans",
    "-apple-system": "sans",
    "BlinkMacSystemFont": "sans",
    "cursive": "sans",
    "fantasy": "sans",
}
"""What CSS has for families without a name (CSS Fonts 4, 2.1.3)."""
_TELLING: tuple[tuple[str, Kind], ...] = (
    ("mono", "mono"),
    ("code", "mono"),
    ("typewriter", "mono"),
    ("sans", "sans"),
    ("grotesk", "sans"),
    ("grotesque", "sans"),
    ("gothic", "sans"),
    ("kufi", "sans"),
    ("serif", "serif"),
    ("slab", "serif"),
    ("antiqua", "serif"),
    ("roman", "serif"),
    ("garamond", "serif"),
    ("bodoni", "serif"),
    ("caslon", "serif"),
    ("baskerville", "serif"),
    ("times", "serif"),
    ("mincho", "serif"),
    ("song", "serif"),
    ("naskh", "serif"),
)
"""Words in a name that tell the kind, the surest first: “Fira Sans” is none with serifs."""


def nearest(family: str, generic: str = "") -> str:
    """The face of ours that stands in for a family; empty where nothing is known of it. `generic` is what the list of CSS ends with."""
    return _known().get(_folded(family), ("", ""))[1] or (USUAL[kind] if (kind := _told(family, generic)) else "")


def kind_of(family: str, generic: str = "") -> Kind | Literal[""]:
    """Whether a family has serifs, has none, or is for code; empty where nothing is known of it."""
    told = _told(family, generic)
    return told if told and script_of(family) else _known().get(_folded(family), ("", ""))[0] or told


def script_of(family: str) -> str:
    """The field of `Stack` for the one script that a family is made for; empty for those that have Latin letters of their own."""
    return _SCRIPTS.get(_known().get(_folded(family), ("", ""))[1], "")


def _told(family: str, generic: str) -> Kind | Literal[""]:
    name = _folded(family)
    return next((kind for word, kind in _TELLING if word in name), GENERIC.get(generic, ""))


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[Kind | Literal[""], str]]:
    """Families in small letters → kind and face of ours."""
    kinds = {ours: kind for ours, (kind, _) in _NEAR.items()} | {"Noto Sans": "sans", "Noto Serif": "serif"}
    found: dict[str, tuple[Kind | Literal[""], str]] = {_folded(ours): (kind, ours) for ours, kind in kinds.items()}
    for ours, (kind, names) in _NEAR.items():
        found |= {_folded(name): (kind, ours) for name in names.split(", ")}
    for ours, names in _SAME.items():
        found |= {_folded(name): (kinds[ours], ours) for name in names.split(", ")}
    return found


def _folded(family: str) -> str:
    return " ".join(family.casefold().replace("-", " ").replace("_", " ").split())
