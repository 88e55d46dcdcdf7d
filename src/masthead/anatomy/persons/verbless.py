"""Offices without the verb of their sentence, or a part of it, that stands right beside them."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_SEPARATED = expression(r"(?<=\w)\s(?:an|ab|auf|aus|ein|fest|fort|hin|hinzu|klar|vor|zu)\Z")
"""The part of a German verb that ends its sentence: "merkt Eva Klein, eine der Organisatorinnen, an"."""
_TWICE = ("aa", "ää", "ee", "oo", "öö", "uu", "yy", "äsi", "asi", "tti", "hti", "toi", "oi")
"""How Finnish verbs end in the third person, now and then."""


def verbless(role: str, lexicon: Pack) -> str:
    """An office as it was found, without what is of the verb in German and Finnish."""
    if lexicon.language == "de":
        return _SEPARATED.sub("", role)
    return _acted(role, lexicon) if lexicon.language == "fi" else role


def _acted(role: str, lexicon: Pack) -> str:
    """A Finnish office without the verb and what stands before it: "Lisätietoja antaa viestintäpäällikkö"."""
    words = role.split()
    first = next((at for at, word in enumerate(words) if office(word, lexicon)), 0)
    verb = max((at for at, word in enumerate(words[:first]) if word.islower() and word.endswith(_TWICE)), default=-1)
    return " ".join(words[verb + 1 :]) if verb >= 0 else role
