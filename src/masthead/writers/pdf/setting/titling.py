"""The lines of a title: as even as they go, and between phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masthead.writers.evenness import even_lines, level
from masthead.writers.pdf.setting import breaks
from masthead.writers.pdf.setting.lines import TORN
from masthead.writers.pdf.setting.wideness import explode

if TYPE_CHECKING:
    from masthead.writers.pdf.setting.lines import Setting
    from masthead.writers.pdf.setting.runs import Line

_FEW, _STUMP = 3, 0.33
"""Words of a title whose last one may stand alone, if the first is as short as this beside the others."""
_MOST = 12
"""Lines of a title that are balanced."""
_LEFT_BEHIND, _STRANDED = 0.05, 0.08
"""What it costs to leave a short word at a line's end, beside shares of lines squared; two, or one that begins a clause."""
_SHORT_WORD = 3
_ENDING = tuple(".,:;?!")


def balanced(setting: Setting, width: float) -> list[Line]:
    """Lines of about the same length, no more of them than needed, none with a single word at the end; what the source ends stays ended."""
    if setting.widest > width:
        explode(setting, width)
    found = setting.fit(width, 0.0, hyphens=False)
    if not 1 < len(found) <= _MOST:
        return found
    lines: list[Line] = []
    for start, stop in setting.parts():
        own = [line for line in found if start <= line.start and line.end <= stop and (line.start < line.end or start == stop)]
        lines += (_even(setting, start, stop, len(own), width) if len(own) > 1 else None) or own
    return lines


def _even(setting: Setting, start: int, stop: int, count: int, width: float) -> list[Line] | None:
    """So many lines of these boxes, or one more for the sake of a Chinese or Japanese title's words; None if that cannot be."""
    # A comma at a line's end takes half of its square.
    lefts, rights = (setting.lefts, setting.rights) if setting.square else (setting.places, setting.ends)
    # Other breaks want a hyphen, which has no room reckoned.
    places = [place for place in range(start + 1, stop) if setting.breakable[place - 1] == 1]
    if setting.square:
        costs = _phrases(setting, places)
    else:
        boxes, gaps = setting.boxes, setting.gaps
        likely = [place for place in places if not gaps[place - 1] or len(boxes[place - 1].text) <= _SHORT_WORD]
        costs = {place: cost for place in likely if (cost := cost_of(setting, place))}
    # Of three words one stands alone in any case: it may be the last, where the first is a mere stump.
    few = stop - start == _FEW
    stump = few and setting.ends[start] - setting.places[start] < (setting.ends[stop - 1] - setting.places[start + 1]) * _STUMP
    for latest in (stop,) if stump else (setting.latest(stop=stop), stop):
        tried = level if setting.square and count < _FEW else even_lines
        starts = tried(lefts, rights, places, width, count, stop, costs=costs, latest=latest, start=start)
        if starts is not None:
            return setting.cut(starts, stop)
    return None


def _phrases(setting: Setting, places: list[int]) -> dict[int, float]:
    """What it costs a title without spaces to begin lines at these boxes: those within a phrase tear it."""
    from masthead.writers.phrases import prices

    said = [box.text + " " if gap else box.text for box, gap in zip(setting.boxes, setting.gaps, strict=True)]
    return prices(said, places, setting.language)


def cost_of(setting: Setting, place: int) -> float:
    """What it costs a title to begin a line here: a compound is torn, or a short word is left behind."""
    if not setting.gaps[place - 1] and not breaks.unbound(setting.boxes[place - 1].text[-1:]):
        return TORN
    word = setting.boxes[place - 1].text
    if len(word) > _SHORT_WORD or not _small(setting, word):
        return 0.0
    before = setting.boxes[place - 2].text if place > 1 else ""
    return _STRANDED if before.endswith(_ENDING) or _small(setting, before) else _LEFT_BEHIND


def _small(setting: Setting, word: str) -> bool:
    """Whether it is a short word that leads to the next. A title may give each of its words a capital: "Board Of Trade"."""
    fits = len(word) <= _SHORT_WORD and word.isalpha()
    return fits and (word.islower() or (word.istitle() and not any(box.text[:1].islower() for box in setting.boxes)))
