"""The embargo: until when a release must not be published, in local time as written and, where the zone is sure, as an instant.

What a source leaves open is never guessed: a day that does not exist or falls on another weekday, a zone that is missing or means several,
two embargoes, or one beside "for immediate release", give no instant, and a notice with the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.layout.spacedout import together
from masthead.anatomy.model import Embargo, Evidence
from masthead.anatomy.pack import Pack, may_hold, phrases
from masthead.anatomy.parts.labels import SPOKEN_OF, embargoed
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.notices import Guessed, Note

_OFFSET = expression(r"([+-]\d\d)(\d\d)\Z")
_PICTURES = expression(r"(?:bild|foto|photo|pictur|image|abbildung|imagen|imagem|immagin|kuv|zdję|фото|写真|图片|圖片|사진)", re.I)
"""What a line below a text frees for use that is no text."""
_LONG = 40
"""Words of a line that is more than a label."""


def embargo(lines: Sequence[Line], found: Zones, lexicon: Pack, language: str, year: str, note: Note, *, place: str = "") -> Embargo:
    """What the release says of its embargo.

    `year` is that of issue, for a date that names none, and `place` that of the dateline, for letters that mean several zones; empty: leave
    it open.
    """
    immediate: Embargo | None = None
    lifted: Embargo | None = None
    held: list[tuple[Embargo, tuple[str, ...]]] = []
    for at, line in enumerate(lines):
        if at > found.body + 3 and found.roles[at] != "status" and not (at >= found.tail and length(line.text) <= _LONG):
            continue
        over = _opening(line, lexicon.lifted) if length(line.text) <= _LONG and may_hold(line.text, lexicon.lifted) else None
        words = embargoed(line.text, lexicon)
        if over and not dates(line.text[over.end() : over.end() + 60], language):
            lifted = lifted or _worded("none", line, over, "embargo.lifted")
        elif words:
            from masthead.anatomy.timing.moments import until  # few releases have one

            one = until(line, words, language, year, place)
            held.append(
                one
                if one[0].until or at >= found.body
                else _over_rows(lines[at : min(at + _ROWS, found.body)], one, lexicon, language, year, place)
            )
        soon = length(line.text) <= 60 and may_hold(line.text, lexicon.immediate)
        now = phrases(lexicon.immediate).search(line.text) if soon else None
        pictured = now and at >= found.tail and _PICTURES.search(line.text, 0, now.start())
        if now and words and words.start() <= now.start() and now.end() <= words.end():
            continue  # free from a day and an hour on
        if now and immediate is None and not pictured and not SPOKEN_OF.search(line.text, 0, now.start()):
            immediate = _worded("immediate", line, now, "embargo.immediate")
    if lifted is not None:
        return lifted
    if not held:
        return immediate or Embargo()
    chosen, faults = max(held, key=lambda pair: len(pair[0].until))
    others = [other for other, _ in held if not chosen.until.startswith(other.until)]
    if others:
        faults = (f"the source also says “{others[0].text}”", *faults)
    if immediate is not None:
        faults = (f"the source also says “{immediate.text}”", *faults)
    if faults:
        note(Guessed("embargo", chosen.until or chosen.text, f"{'; '.join(faults)}; no instant is given"))
        return replace(chosen, instant="")
    return chosen


def _over_rows(
    rows: Sequence[Line], alone: tuple[Embargo, tuple[str, ...]], lexicon: Pack, language: str, year: str, place: str
) -> tuple[Embargo, tuple[str, ...]]:
    """What some rows of a head say of an embargo whose words stand in the first without a moment: "NOT FOR RELEASE BEFORE", "6 P.M. ON SUNDAY 3rd",
    "MAY 2024"; what the first says `alone`, if the others name none with its hour either: a day without
    one may be that of the release."""
    for last in range(2, len(rows) + 1):
        if rows[last - 1].kind not in ("paragraph", "heading") or length(rows[last - 1].text) > _MOMENT:
            break
        whole = together(" ".join(row.text for row in rows[:last]))
        if words := embargoed(whole, lexicon):
            from masthead.anatomy.timing.moments import until  # few releases have one

            told, faults = until(replace(rows[0], text=whole), words, language, year, place)
            if "T" in told.until and (last == len(rows) or not dates(rows[last].text, language)):
                evidence = replace(told.evidence, end=min(told.evidence.end, rows[0].end)) if told.evidence else told.evidence
                return replace(told, evidence=evidence), faults
    return alone


_ROWS, _MOMENT = 5, 24
"""Rows over which an embargo goes, and words of each, at most."""


def stated(metadata: Metadata) -> Embargo | None:
    """The embargo that a field of the source states (ninjs `embargoed`): a moment with its zone; None if there is no such field."""
    said = next((value for name, value in metadata.extra if name == "embargoed"), "")
    if not said:
        return None
    try:
        moment = datetime.fromisoformat(_OFFSET.sub(r"\1:\2", said.replace("Z", "+00:00")))
    except ValueError:
        return Embargo("until", text=said, evidence=Evidence("embargo.field", 0.6))
    until = moment.strftime("%Y-%m-%dT%H:%M")
    offset = moment.utcoffset()
    if offset is None:
        return Embargo("until", until, text=said, evidence=Evidence("embargo.field", 0.9))
    zone = "UTC" if not offset else f"UTC{moment.strftime('%z')[:3]}:{moment.strftime('%z')[3:5]}"
    return Embargo("until", until, zone, (moment - offset).strftime("%Y-%m-%dT%H:%MZ"), said, Evidence("embargo.field", 1.0))


def _opening(line: Line, words: tuple[str, ...]) -> re.Match[str] | None:
    """Where a line begins with one of the phrases; "Arms embargo lifted" does not."""
    found = phrases(words).search(line.text)
    return found if found and not any(map(str.isalnum, line.text[: found.start()])) else None


def _worded(kind: str, line: Line, match: re.Match[str], rule: str) -> Embargo:
    start = line.start + line.lead
    evidence = Evidence(rule, 0.95, line.index, start + match.start(), start + match.end())
    return Embargo("immediate" if kind == "immediate" else "none", text=match.group(), evidence=evidence)
