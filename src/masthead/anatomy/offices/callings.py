"""Ranks and learned callings before a name: whoever has an office beside one is known by the office."""

from __future__ import annotations

from masthead.anatomy.offices import fronted, preposed
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.offices.doubled import doubled
from masthead.anatomy.pack import Pack
from masthead.expressions import expression
from masthead.language.memo import Asked
from masthead.language.stems import of_all

_RANKS: Asked[str] = Asked(lambda: frozenset(of_all("ranks")))
_GRADES: Asked[str] = Asked(lambda: frozenset(of_all("grades")))
"""What goes on a rank and leaves it one: "general de brigada", "capitán de navío", "commissaire divisionnaire"."""
_ARTICLE = expression(r",[ \u00a0](?:(?:le|la|el|il|lo|o|a)[ \u00a0]|[lL][’'])?\Z")
_WESTERN = frozenset(("de", "nl"))


_LEARNED = expression(r"\w{2}(?:[óo]log[oa]|ologue|olog(?:ul|ă|a)?)\Z")
"""How callings end that are a science's: "museóloga"."""


def is_rank(role: str) -> bool:
    """Whether an office before a name is no more than a rank or a calling."""
    first, *others = role.casefold().replace("’", "'").removeprefix("l'").split() or [""]
    if first in ("vice", "vice-") and others:
        first, *others = others  # "il vice questore"
    return (first in _RANKS or _LEARNED.search(first) is not None) and all(word in _GRADES or word in _RANKS for word in others)


_ARTICLELESS = frozenset(("sr", "sl", "cs", "sk", "pl", "mk", "bg", "be"))
"""Languages in which no article tells a second office of one person from somebody else's."""
_FEW, _MOST = 3, 5
"""Words that the second and the first have at most there: "ауторка изложбе, виши кустос Ана Бркић"."""


def besides(text: str, floor: int, role: tuple[int, int], low: int, high: int, lexicon: Pack) -> tuple[int, int]:
    """The office of somebody before whose name, at `low`, a rank stands, and other words that belong to the office there."""
    if not (lexicon.order == "first" or lexicon.language in _WESTERN):
        return role
    start, end = role
    if is_rank(text[start:end]):
        apposed = after(text, high, lexicon)
        if apposed and " " in text[slice(*apposed)]:
            return apposed  # "le colonel Jean Roe, porte-parole des armées"
        parted = _ARTICLE.search(text, max(floor, start - 6), start) if lexicon.order == "first" else None
        if parted:
            # "el comandante de la Armada, capitán de navío Juan Roe", "le rapporteur du texte, le sénateur Jean Roe"
            at = parted.start() + 2
            first = preposed.before(text, floor, at, at, lexicon) or fronted.before(text, floor, at, lexicon)
            if first and text[first[1] : at].strip() in ("", ",") and not is_rank(text[slice(*first)]):
                # The rank stays where it is a short word more: "comandante de la flota, coronel".
                return (first[0], end) if at == start and end - start < first[1] - first[0] else first
    few = text.count(" ", start, end) < (_FEW if lexicon.language in _ARTICLELESS else 1)
    if lexicon.order == "first" and (few or text[end : end + 1] == ","):
        if lexicon.language not in _ARTICLELESS:
            return doubled(text, floor, start, end, lexicon)
        opening, _ = doubled(text, max(floor, *(text.rfind(dash, floor, start) + 1 for dash in "–—")), start, end, lexicon)
        words = text[opening:start].split()
        return (opening, end) if len(words) <= _MOST and not any(word in lexicon.halts or word in lexicon.said for word in words) else role
    return role
