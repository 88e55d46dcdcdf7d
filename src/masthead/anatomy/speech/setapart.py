"""Speech without marks in a paragraph of its own, which a row above announces or a row below signs, as pages set quotations whose looks tell it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge
from masthead.anatomy.speech.marks import OPEN
from masthead.anatomy.speech.signing import signed
from masthead.anatomy.wording.stops import last_sentence

_LEAST = 12
"""Words that speech without marks has at least."""
_ROW = 30
"""Words of the row that says whose it is, at most."""
_GAP = 4
"""Characters that stand between a verb of saying, who says it and the colon: a comma, a blank."""
_OPENING = 24
"""Characters before a name with which such a row begins: a form of address, or an office."""
_OTHERS_WORDS = "you your yours du dein deine euch euer eure vous votre vos usted ustedes tu tus te vosotros"
_OTHERS = frozenset(_OTHERS_WORDS.split())


def ours(text: str, lexicon: Pack) -> bool:
    """Whether somebody speaks in a text of himself or of his house."""
    return bool({word.strip(".,;:!?’'") for word in text.casefold().split()}.intersection(lexicon.ours) - _OTHERS)


def set_apart(runs: Sequence[Run], index: int, lexicon: Pack) -> bool:
    """Whether a paragraph without marks is what a row above or below says somebody said."""
    run = runs[index]
    if (
        run.kind != "paragraph"
        or length(run.text) < _LEAST
        or not terminal(run.text)
        or run.text.rstrip().endswith(":")
        or OPEN.search(run.text)
    ):
        return False
    if introduces(runs[index - 1].text, lexicon):
        return not phrases(lexicon.said).search(run.text) or ours(run.text, lexicon)
    return _is_signed(runs, index, lexicon)


def introduces(row: str, lexicon: Pack) -> bool:
    """Whether a row is nothing but who says it, with an office, the verb and a colon: "Jane Doe, director of the port, said:"."""
    bare = row.rstrip()
    if bare[-1:] not in (":", "：") or length(bare) > _ROW or last_sentence(bare, lexicon) != bare:
        return False
    bare = bare[:-1].rstrip()
    persons = [one for one in mentions(bare, lexicon) if one.role]
    if len(persons) != 1:
        return False
    low, high = edge(persons[0]), max(persons[0].end, persons[0].role_end)
    return any(
        (0 <= verb.start() - high <= _GAP and len(bare) - verb.end() <= 1) or (0 <= low - verb.end() <= _GAP and len(bare) - high <= 1)
        for verb in phrases(lexicon.said).finditer(bare)
    )


def _is_signed(runs: Sequence[Run], index: int, lexicon: Pack) -> bool:
    """Whether somebody speaks in a paragraph of himself or of his house, as does hardly any other of a text that goes on below the row with name and
    office under it."""
    if index + 2 >= len(runs) or not ours(runs[index].text, lexicon):
        return False
    row = runs[index + 1].text
    if terminal(row) or "\n" in row or not (said := signed(row, lexicon)) or not said.role or row.find(said.speaker) > _OPENING:
        return False
    others = [run.text for at, run in enumerate(runs) if at != index and run.kind == "paragraph" and length(run.text) >= _LEAST]
    own = sum(ours(text, lexicon) for text in others)
    return any(length(run.text) >= _LEAST for run in runs[index + 2 :]) and own * 2 < len(others)
