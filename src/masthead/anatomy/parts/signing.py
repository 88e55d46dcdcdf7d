"""What stands right below the last paragraph of a text and is none of it: who signs, each with the office in the same row, and bare links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.lonetowns import behind_house, below_sentence, scrap, signed_in, town_and_day
from masthead.anatomy.wording.names import holds_office, particle, person, uncased, untitled
from masthead.expressions import expression
from masthead.language.forenames import given

_NAME, _OFFICE, _ALONE = 5, 20, 12
"""Words of a name, of an office, and of the row of whoever signs alone, at most."""
_LEAVE, _SIGNER, _TEXT = 4, 6, 4
"""Words of a row that takes leave and of the name below it, at most; paragraphs of a text with both, at least."""
_OPEN = frozenset("”“»\"’':：")
"""What ends speech, whose speaker may stand in a row of their own below, and what leads to a list."""
_LINKED = expression(r"(?:[(\[]?\d{1,2}[)\].:]{0,2}\s+(?:https?://|www\.)\S+(?:\s+|\Z))+")


def signing(lines: Sequence[Line], roles: list[Role], body: int, tail: int, lexicon: Pack) -> int:
    """Parts from the end of the text the numbered addresses that are its notes, and the rows of those who sign it, and of the town in which they do; gives
    the first line that is no longer text."""
    end = _first(lines, roles, body, min(tail, len(lines)), lambda row: _LINKED.fullmatch(row) is not None)
    roles[end:tail] = ["notes" if role == "body" else role for role in roles[end:tail]]
    if uncased(lexicon):
        return end
    dated = end < len(lines) and only_date(lines[end].text, lexicon.language)

    def signs(row: str) -> bool:
        return bool(signed_in(row)[0] or (dated and behind_house(row)) or town_and_day(row, lexicon.language))

    placed = _first(lines, roles, body, end, lambda row: scrap(row) or signs(row))
    towns = [at for at in range(placed, end) if signs(lines[at].text)]
    if len(towns) == 1 and (dated or not signed_in(lines[towns[0]].text)[1] or below_sentence(lines, towns[0])):
        roles[towns[0] : end] = ["signature" if role == "body" else role for role in roles[towns[0] : end]]
        end = towns[0]
    if leave := _takes_leave(lines, roles, body, end):
        roles[leave:end] = ["signature" if role == "body" else role for role in roles[leave:end]]
        return leave
    signed = _first(lines, roles, body, end, lambda row: _signs(row, lexicon))
    above = next((lines[at] for at in range(signed - 1, body, -1) if lines[at].text), None)
    if above is None or above.kind == "quotation" or above.text[-1] in _OPEN or not (prose(above) and terminal(above.text)):
        return end
    rows = [row for line in lines[signed:end] for row in line.text.split("\n") if row]
    if len(rows) == 1 and (length(rows[0]) > _ALONE or rows[0].count(",") > 1):
        return end
    roles[signed:end] = ["signature"] * (end - signed)
    return signed


def _takes_leave(lines: Sequence[Line], roles: Sequence[Role], body: int, end: int) -> int:
    """Where a few words with a comma and one name below them close a text, whatever the words are: "With salt and hope,", "The Quay Crew". 0 if none
    do."""
    told = [at for at in range(body, end) if lines[at].text]
    if len(told) < _TEXT or any(roles[at] != "body" or lines[at].kind != "paragraph" or "\n" in lines[at].text for at in told[-2:]):
        return 0
    above, leave, name = (lines[at] for at in told[-3:])
    short = length(leave.text) <= _LEAVE and length(name.text) <= _SIGNER and not any(map(str.isdigit, leave.text + name.text))
    closes = leave.text.endswith(",") and leave.text[0].isupper() and name.text[0].isupper() and name.text[-1].isalpha()
    return told[-2] if short and closes and prose(above) and terminal(above.text) else 0


def _first(lines: Sequence[Line], roles: Sequence[Role], body: int, end: int, is_one: Callable[[str], bool]) -> int:
    """The first of the paragraphs before `end` whose rows are all of a kind."""
    first = end
    for at in range(end - 1, body, -1):
        line = lines[at]
        if not line.text and roles[at] == "body":
            continue
        if roles[at] != "body" or line.kind != "paragraph" or not all(map(is_one, line.text.split("\n"))):
            break
        first = at
    return first


def _signs(row: str, lexicon: Pack) -> bool:
    """Whether a row is a name, a comma and an office: no sentence, and nobody speaks in it."""
    name, comma, held = row.strip().partition(", ")
    words = untitled(name, lexicon)[1].split()
    if not comma or not 2 <= len(words) <= _NAME or not 1 <= length(held) <= _OFFICE or any(mark in row for mark in ":@0123456789"):
        return False
    named = person(words, lexicon) or (given(words[0]) and all(word[0].isupper() or particle(word) for word in words))
    return (
        named
        and holds_office(held, lexicon, 4)
        and not any(verbs and phrases(verbs).search(row) for verbs in (lexicon.said, lexicon.announce))
    )
