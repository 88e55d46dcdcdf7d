"""Who speaks or acts for somebody: right before a name stands the office of the one whom they serve, "a spokesman for Mayor Jane Doe"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_JOINS = {
    "en": expression(r"\s(?:for|to|of)\s(?:the\s)?"),
    "fr": expression(r"\s(?:du|de\sla|de)\s|\sde\sl[’']"),
    "ca": expression(r"\s(?:del|de\sla|de)\s|\sde\sl[’']"),
    "es": expression(r"\s(?:del|de\sla|de)\s"),
    "gl": expression(r"\s(?:do|da|de)\s"),
    "pt": expression(r"\s(?:do|da|de)\s"),
    "it": expression(r"\s(?:del|della|dello|di)\s|\sdell[’']"),
    "ro": expression(r"\s(?:al|a|ai|ale)\s"),
    "de": expression(r"\s(?:von|vom|der|des)\s"),
    "nl": expression(r"\svan\s(?:de\s)?"),
    "sv": expression(r"\s(?:för|åt|till|hos)\s"),
    "da": expression(r"\s(?:for|til|hos)\s"),
    "no": expression(r"\s(?:for|til|hos|åt)\s"),
}
"""What joins them, in one number: "of the mayors" is of a house of theirs."""
_OF_THEN = expression(
    r"\b(?:[Aa]ide|[Aa]ssistant|[Aa]dvis[eo]r|[Cc]ounsel|[Ss]ecretary|[Dd]eputy|[Ii]ntern|[Ss]taffer|[Cc]lerk) (?:to|for) the (?:current|then|former|future|late) (?=[A-Z])"
)
"""Somebody who served one whose name follows, of whom it is told what he is today: "Legislative Aide to the current Judiciary Chair, Jane Doe"."""
_BOARDS = expression(
    r"(?:vorstand|präsidium|direktor(?:ium|at)|rat|direttorio|giunta|directoire|directorio|diretoria|styre|styrelse|bestyrelse)s?\b"
)
"""Words for an office that are a board's too."""
_NEAREST = 4
"""Words that those who serve may have between their calling and what joins them: "spokeswoman on health for Mayor Jane Doe"."""


def served(text: str, start: int, end: int, lexicon: Pack) -> tuple[int, int]:
    """Where the office stands that its holder has whose name follows at `end`, in what stands before the name: all of it, or, where that names
    somebody who serves, the office of whom they serve."""
    if (
        lexicon.language == "en"
        and (then := _OF_THEN.search(text, start, end))
        and office(text[then.end() : end].rstrip(" ,").rpartition(" ")[2], lexicon)
    ):
        return then.end(), end
    joins = _JOINS.get(lexicon.language) if text[end : end + 1] != "," and text[end - 1 : end] != "," else None
    serving = present(lexicon.serving) if joins is not None else ()
    called = phrases(serving).search(text, start, end) if serving else None
    if joins is None or called is None:
        return start, end  # "the spokesman for the mayor, Jane Doe": a comma parts her from him
    for join in joins.finditer(text, called.end(), end):
        held = text[join.end() : end].split()
        between = text[called.end() : join.start()].split()
        if len(between) > _NEAREST or any(office(word, lexicon) for word in between):
            break  # "Assistant Professor of Nurse Education"
        if join.group().endswith("the ") and text[called.start()].isupper() and held and held[0][0].isupper():
            break  # "Counsel to the President Jane Doe": a title of hers, since his would have no article
        if held and office(held[0], lexicon) and not holds_body(held[0], lexicon) and _BOARDS.fullmatch(held[0].casefold()) is None:
            return join.end(), end
    return start, end
