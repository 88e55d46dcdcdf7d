"""One name in several cases, as Slavic languages decline it: "Ростелеком", "Ростелекома"."""

from __future__ import annotations

from masthead.expressions import expression

DECLINING = frozenset(("ru", "uk", "sr", "cs", "sk", "pl"))
_CYRILLIC = expression(
    r"(?<=\w\w\w)(?:и(?:ями|ях|ям|ем|ей|[яюеи])|[ое]го|[ое]му|[ыи]ми|[ая]ми|[ая]х|[ая]м|[ое]м|[ое]й|[еоі]ю|[еоі]ві|[ыи][йехм]|[уюая][юя]|[ое]е|[оеі]в|[аяуюеёиыоьйіїє])(?!\w)"
)
_LATIN = expression(
    r"(?<=\w\w\w)(?:i?ego|i?emu|[ýéyi]ch|[aáeoí]ch|[yiíaý]mi|owi[e]?|ovi|[oůu]m|[ýyií]m|ów|ej|ou|oj|ého|ému|om|og|im|a|á|e|é|ě|i|í|o|u|ů|ú|y|ý|ą|ę)(?!\w)"
)


def stemmed(name: str) -> str:
    """A name's letters without the endings of its words, but for letters that stand for words."""
    if name.isupper() and " " not in name:
        return name.casefold()
    ending = _CYRILLIC if any("\u0400" <= character <= "\u04ff" for character in name) else _LATIN
    return "".join(filter(str.isalnum, ending.sub("", name.casefold())))


_NOMINATIVE = expression(r"...(?:[ыио]й|[ая]я|[ое]е|ьк[ае]|ск[иао]|н[аеоиі]|[sc]k[iaáeéýo]|[nlrwtš][ýáéeia])\Z")
"""How adjectives end that stand before the subject of a sentence."""


def nominative(name: str) -> bool:
    """Whether a name of several words begins with an adjective in the case of a subject."""
    first, _, rest = name.partition(" ")
    return bool(rest) and _NOMINATIVE.search(first) is not None
