"""Lines above and below a quotation that say whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.known import surname
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech.attribution import named
from masthead.anatomy.speech.headed import headed
from masthead.anatomy.speech.marks import CLOSERS
from masthead.anatomy.speech.quotative import follows
from masthead.anatomy.speech.signing import Said
from masthead.anatomy.speech.statements import commented, stated_by
from masthead.anatomy.wording.names import office

_ROW = 12
"""Words at most of a row that says who speaks."""


def ends_in_verb(above: str, lexicon: Pack) -> bool:
    """Whether a row over the words ends with a verb of saying and no stop: "Jane Doe says"."""
    last = above.rstrip().rpartition(" ")
    return last[2].isalpha() and length(above) <= _ROW and bool(last[0]) and phrases(lexicon.said).fullmatch(last[2]) is not None


def stated_above(above: str, lexicon: Pack) -> Said | None:
    """Whose words a line says that follow it."""
    return (stated_by(above, lexicon) or commented(above, lexicon)) if above else None


def row_above(found: Sequence[Quote], runs: Sequence[Run], index: int, lexicon: Pack) -> Said | None:
    """Whom the line above a quotation names with an office and nothing else, where one stands above each of several: "Jane Doe, director"."""
    above = headed(runs[index - 1].text, lexicon) if index and runs[index - 1].text[:1] not in CLOSERS else None
    if above is None or not above.speaker:
        return None
    last = index > 1 and bool(found) and found[-1].evidence.block in {block for _, block, _ in runs[index - 2].parts}
    if not last:
        return above
    # The quotation before stands right above that line: is it hers, or was hers above as well?
    over = runs[index - 3].text if index > 2 else ""
    if follows(over) and surname(found[-1].speaker) in over.casefold() and surname(above.speaker) != surname(found[-1].speaker):
        return above
    before = headed(over, lexicon) if over else None
    return above if before and before.speaker == found[-1].speaker and found[-1].speaker != above.speaker else None


def row_below(line: str, before: Sequence[Run], lexicon: Pack) -> Said | None:
    """Whom a line with a verb of saying under a set quotation names, or means by an office that somebody before it holds."""
    said = named(line, lexicon, after=True, ended=False)
    if said.speaker or not said.pronoun:
        return said if said.speaker else None
    held = {word for word in line.casefold().strip(" .").split() if office(word, lexicon)}
    for run in reversed(before[-8:]):
        for one in mentions(run.text, lexicon) if held else []:
            if one.role and held.intersection(one.role.casefold().split()):
                return Said(one.name, one.role, True)
    return None
