"""What the names that houses give their own styles say of a paragraph: "PM Titel", "Titre communiqué", "Zwischenüberschrift"."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from masthead.expressions import expression
from masthead.language.pack import Words
from masthead.language.stems import endings, of_all

Named = Literal["", "title", "crosshead", "subtitle"]

_WORDS = expression(r"(?>(?:[^\W\d_]|[\u0300-\u036f\u0900-\u097f\u0e30-\u0e4e])+)(?:[-'’][^\W\d_]+)*")
_HUMP = expression(r"(?<=[a-zß-ÿа-я])(?=[A-ZÀ-ÞА-Я])")
"""Where a word begins in a name that is written in one: "PMTitelNeu"."""


@cache
def _kinds() -> dict[str, Named]:
    """What each word is; a word may stand alone or among others in a name."""
    kinds: tuple[Named, ...] = ("title", "subtitle", "crosshead")
    return {word: kind for kind in kinds for word in of_all(f"styles.{kind}") if not word.startswith("-")}


@cache
def _endings() -> tuple[tuple[Named, Words], ...]:
    """Of compounds the last part says what they are."""
    kinds: tuple[Named, ...] = ("crosshead", "subtitle", "title")
    return tuple((kind, endings(of_all(f"styles.{kind}"))) for kind in kinds)


_OTHERS = expression(
    r"tab(?:el|le|ul|la|ell)|таблиц|表格|bild|figur|abb\b|abbildung|foto|photo|imag|illustr|graf|diagram|chart|рисун|图|圖|図|"
    r"toc|contents|verzeichnis|sommaire|índice|indice|oglavl|оглавл|目录|目錄|目次|"
    r"header|footer|kopfzeile|fußzeile|fusszeile|en-tête|entête|pied|colontitul|колонтитул|sidhuvud|sidfot|koptekst|"
    r"caption|legend|légende|beschriftung|подпис|job|position|funktion|poste|cargo|должност|book|buch|livre|cover|envelope|"
    r"address|adress|kontakt|contact|box|kasten|encadr|char\b|zchn|car\b|logo|seite|bibliogra|index|annotation|comment"
)
"""Words of names of what is no heading of the text: of tables, pictures, indexes, margins, and offices of people."""


@lru_cache(maxsize=2000)
def named(name: str) -> Named:
    """What a style is by a word in its name, in any language; empty for one that says nothing of it, or says that it is something else."""
    words = [word.casefold() for word in _WORDS.findall(_HUMP.sub(" ", name))]
    # "Heading" alone is what LibreOffice makes all its headings of, those of indexes too.
    if not 0 < len(words) < 7 or words == ["heading"]:
        return ""
    folded = " ".join(words)
    pairs = {f"{one}-{other}" for one, other in pairwise(words)}
    if _OTHERS.search(folded) is not None:
        return ""
    held = {*words, *pairs, *(pair.replace("-", "") for pair in pairs)}
    kinds = {_kinds()[word] for word in held if word in _kinds()}
    if "crosshead" in kinds:
        return "crosshead"
    if "subtitle" in kinds:
        return "subtitle"
    for kind, ends in _endings():
        if any(word.endswith(ends) for word in words):
            return kind
    return "title" if "title" in kinds else ""
