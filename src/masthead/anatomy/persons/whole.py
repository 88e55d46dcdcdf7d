"""Names beside an office made whole: with what belongs to them, without what goes on with the office, and with those who share it."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention, holds_office
from masthead.anatomy.wording.names import person as nameable
from masthead.anatomy.wording.names import runs as names_in
from masthead.expressions import Letters, expression

_PLURAL = expression(r"[^\W\d_]{3,}(?:[кгхжшчщлнрстдвм]и|ы|ами|ями|ов|ев|ей|ам|ям|ів|ям)(?:\s|\Z)")
"""How offices in the plural end in Russian and Ukrainian."""
_JOINED = expression(r"(?:,\s|\s(?:и|та|й)\s)(?=[А-ЯЁІЇЄҐ])")
_INITIAL = expression(r"\s([^\W\d_]\.)\s?\Z")
_INITIALS = expression(r"[^\W\d_]\.\s?[^\W\d_]")
_OF_PLACE = frozenset(
    (
        "bupati",
        "wakil bupati",
        "gubernur",
        "wakil gubernur",
        "wali kota",
        "walikota",
        "wakil wali kota",
        "camat",
        "kapolres",
        "kapolda",
        "lurah",
        "dandim",
    )
)
"""Offices of a place, whose name follows."""
_CHAIRS, _CHAIR = (
    expression(
        r"(?<![\w-])((?:[A-Z][\w-]*\s){1,4}|(?:(?!(?:the|an?|and|by|with|to|from|as|of|that|is|was|said|when)\b)[a-z][\w-]*\s){1,2})(?:of|at|for)\s(?:the\s)?\Z"
    ),
    60,
)
"""What an office is called before the house that it is of, where a learned rank stands between that house and the name: "Chair of the Harbour Board
Professor Jane Doe"."""
_OTHER = Letters("\u0370-\u1dff\u2c00-\u2dff")
"""Letters that are not Latin ones, of scripts with spaces."""


def sharing(text: str, mention: Mention, lexicon: Pack) -> Iterator[Mention]:
    """Those who share the office of the one before them, which stands in the plural: "депутаты Анна Сидорова и Пётр Лугов"."""
    if lexicon.language not in ("ru", "uk") or not mention.role or text.rfind(mention.role, 0, mention.start) < 0:
        return
    if not _PLURAL.match(mention.role):
        return
    end = mention.end
    while joint := _JOINED.match(text, end):
        run = next((one for one in names_in(text, joint.end(), joint.end() + 60) if one.start() == joint.end()), None)
        if run is None or not 2 <= len(run.group().split()) <= 3 or not nameable(run.group().split(), lexicon):
            return
        yield Mention(run.group(), "", mention.role, *run.span(), mention.role_start, mention.role_end)
        end = run.end()


def whole(text: str, lexicon: Pack, mention: Mention) -> Mention:
    """With the first of two initials, which went on with the office before it ("глава города А. В. Петров"); and without the place that an
    office in Indonesian is of, which stands before the name with no word between ("Bupati Samudra Andi Wijaya")."""
    low = mention.role_start if mention.role_start >= 0 else text.rfind(mention.role, 0, mention.start) if mention.role else -1
    if not 0 <= low < mention.start or text[low + len(mention.role) : mention.start].strip():
        return mention
    mention = Mention(mention.name, mention.address, mention.role, mention.start, mention.end, low, low + len(mention.role))
    if lexicon.language == "en" and mention.role.endswith(" Professor") and (chair := _CHAIRS.search(text, max(0, low - _CHAIR), low)):
        if holds_office(chair[1], lexicon):
            low = chair.start(1)
            return Mention(mention.name, mention.address, text[low : mention.role_end], mention.start, mention.end, low, mention.role_end)
        return mention
    initial = _INITIAL.search(text, low, mention.role_end)
    if initial and _INITIALS.match(mention.name):
        role = text[mention.role_start : initial.start()]
        return Mention(
            text[initial.start(1) : mention.end], mention.address, role, initial.start(1), mention.end, mention.role_start, initial.start()
        )
    if lexicon.language == "vi":
        return _behind_place(text, mention, lexicon)
    place, _, name = mention.name.partition(" ")
    if lexicon.language == "id" and " " in name and not mention.address and mention.role.casefold() in _OF_PLACE:
        end = mention.start + len(place)
        return Mention(name, "", text[mention.role_start : end], end + 1, mention.end, mention.role_start, end)
    return mention


def _behind_place(text: str, mention: Mention, lexicon: Pack) -> Mention:
    """Somebody in Vietnamese without the place that the office is of, which no mark parts from the name: a name begins with that of the family ("Chủ
    tịch UBND xã Sông Mới Trần Thị Mai")."""
    words, families = mention.name.split(" "), lexicon.surnames
    first = next((at for at, word in enumerate(words[:-1]) if word in families), 0)
    if not first and len(words) >= _LONG and words[2] in families and words[1] not in _MIDDLE:
        first = 2  # "Giám đốc Sở Y tế Hà Nội Trần Văn Nam"
    if not first or mention.address:
        return mention
    if words[first + 1] in families and len(words) > first + _SHORTEST:
        first += 1  # "tỉnh Bình Dương Võ Thị Mai"
    start = mention.start + sum(len(word) + 1 for word in words[:first])
    role = text[mention.role_start : start - 1]
    return Mention(text[start : mention.end], "", role, start, mention.end, mention.role_start, start - 1)


_LONG = 5
"""Words that a place of two and a name have at least; hardly a name alone has as many."""
_MIDDLE = ("Thị", "Văn")
"""What stands behind the name of a family and in no place's."""
_SHORTEST = 3
"""Words of a town's last word and of a name behind it, at least."""


def in_one_script(text: str, mention: Mention) -> Mention:
    """Of "программистом компании Heroku Питером Гейганом" the Latin word goes on with the office, and the name begins behind it."""
    house, _, name = mention.name.partition(" ")
    fronted = 0 <= mention.role_start < mention.start and not mention.address
    if not fronted or not house.isascii() or " " not in name or not _OTHER.within(name[:1]):
        return mention
    end = mention.start + len(house)
    return Mention(name, "", text[mention.role_start : end], end + 1, mention.end, mention.role_start, end)
