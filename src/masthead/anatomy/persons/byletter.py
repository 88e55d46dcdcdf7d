"""Whom the press may ask by post, through a form on a page, or as best it can, where no number and no address is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Contact, Evidence
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.asked import named_under
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contactlines import ADDRESS, house_behind, name_in, unlabelled
from masthead.anatomy.persons.sharers import somebody
from masthead.anatomy.wording.names import holds_office
from masthead.expressions import expression
from masthead.language.forenames import given


def by_post(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Who is to be asked by post alone, or as best one can: a block of rows with a person's name, an office beside it or in its own row, and an
    address, or else the heading of contacts above it."""
    for at, line in enumerate(lines):
        rows = [row.strip() for row in line.text.split("\n") if row.strip()]
        if found.roles[at] != "contact" or not ((posted := _posted(rows)) or (at and named_under(lines[at - 1], line, lexicon))):
            continue
        named = next(((row, told) for row in rows[:3] if not has_digit(row) and (told := name_in(row, lexicon))), None)
        if named is None:
            continue
        offices = [row for row in rows[:4] if row != named[0] and holds_office(row, lexicon, 4 if posted else 8) and length(row) <= 8]
        if offices or named[1][1]:
            place = Evidence("contact.by-post", 0.5, line.index, line.start + line.lead, line.end)
            return [Contact(named[1][0], named[1][1] or offices[0], "", "", "", "\n".join(rows), place)]
    return []


def _posted(rows: Sequence[str]) -> bool:
    return len(rows) > 2 and any(ADDRESS.search(row) or has_digit(row) for row in rows[1:])


def by_form(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Which house is to be asked on a page of its own: its row under the heading of contacts, and the page's address below it."""
    for at, line in enumerate(lines):
        if found.roles[at] != "contact" or "://" not in line.text:
            continue
        above = range(max(0, at - 2), at)
        before = [row for other in above if found.roles[other] == "contact" for row in lines[other].text.split("\n")]
        rows = [row.strip() for row in (*before, *line.text.split("\n")) if row.strip()]
        form = next((row for row in rows if _FORM.search(row)), "")
        named = [row for row in rows[: rows.index(form)] if unlabelled(row, lexicon)] if form else []
        if named and length(named[-1]) <= _NAMED and not terminal(named[-1]):
            place = Evidence("contact.by-form", 0.6, line.index, line.start + line.lead, line.end)
            return [Contact(named[-1], "", "", "", "", "\n".join(rows), place)]
    return []


def by_name(lines: Sequence[Line], found: Zones, lexicon: Pack) -> list[Contact]:
    """Who is to be asked at the foot of a text, where nothing but a name is given, behind the words that say so or right below them: "For further
    information: Captain Ann Roe"."""
    for at in range(max(found.body + 1, min(found.tail, len(lines)) - _FOOT), len(lines)) if present(lexicon.contacts) else ():
        line = lines[at]
        if line.kind != "paragraph" or found.roles[at] not in _AT_FOOT or length(line.text) > _ROW:
            continue
        asked = phrases(lexicon.contacts).search(line.text)
        said = asked or (phrases(lexicon.notes).search(line.text) if present(lexicon.notes) else None)
        leads = said is not None and (not line.text[said.end() :].strip(" :") or (said is asked and _leads(line.text, said.end())))
        below = leads and at + 1 < len(lines)
        if said is None or not (below or (said is asked and not line.text[: said.start()].strip())):
            continue
        row, where = (lines[at + 1].text, lines[at + 1]) if below else (unlabelled(line.text, lexicon), line)
        row = row.partition("\n")[0].partition("(")[0].rpartition(":")[2].strip(" .")
        told = name_in(row, lexicon) if length(row) <= _NAME else None
        if told is None or not somebody(told[0], lexicon) or not (asked or told[1]) or _are_two(told[0]):
            continue
        beside = row.replace(told[0], "", 1).replace(told[1], "", 1)
        if not any(word.islower() for word in beside.split()):
            first = _by_name(told, where, lexicon)
            return [first, *_others(lines, found, at + 2, lexicon)] if below and "\n" not in where.text.strip() else [first]
    return []


def _leads(text: str, behind: int) -> bool:
    """Whether a label that goes on for a few words ends with a colon: "For further information, please contact:"."""
    return text.rstrip().endswith((":", "：")) and length(text[behind:]) <= _GOES_ON and not has_digit(text)


def _are_two(name: str) -> bool:
    """Whether what is taken for a name is that of two, whose rows a reader has joined: "Jane Doe John Roe"."""
    words = name.split()
    return [bool(given(word)) for word in words] == [True, False, True, False]


def _others(lines: Sequence[Line], found: Zones, low: int, lexicon: Pack) -> Iterator[Contact]:
    """Who else is named from a line on, below the first, each in a row of his or her own that says no more."""
    for at in range(low, min(low + _MOST, len(lines))):
        line = lines[at]
        named = line.kind == "paragraph" and not line.strong and found.roles[at] in _AT_FOOT and length(line.text) <= _NAME
        told = name_in(line.text, lexicon) if named else None
        said = line.text.strip(" .,") if told else ""
        if told is None or not somebody(told[0], lexicon) or not (told[1] or told[0] == said or house_behind(said, told[0], lexicon)):
            return
        yield _by_name(told, line, lexicon)


def _by_name(told: tuple[str, str], line: Line, lexicon: Pack) -> Contact:
    house = "" if told[1] else house_behind(line.text, told[0], lexicon)
    return Contact(*told, house, "", "", line.text, Evidence("contact.by-name", 0.5, line.index, line.start + line.lead, line.end))


_GOES_ON, _MOST = 4, 3
"""Words behind such a label, and further rows below the first."""
_AT_FOOT = frozenset(("body", "notes", "contact", "signature"))
_FOOT, _ROW, _NAME = 4, 14, 8
"""Lines at the end of a text that may say so, and words of such a line, and of a name with an office."""
_FORM = expression(
    r"(?:フォーム|表單|表单|문의|form|formul[aá]r|formulier|modulo|блан|форм)[^\n]{0,40}://|://\S*(?:contact|inquir|enquir|toiawase|kontakt|form)",
    re.I,
)
"""A page on which to write to a house."""
_NAMED = 30
