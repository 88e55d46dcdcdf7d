"""The matter that finders read: the text, what is set behind it, what stands around it, its heads and its notes, each as paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.layout.text import Run, runs_of
from masthead.anatomy.layout.wire import opening
from masthead.anatomy.model import Dateline, Role
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.rowheads import heads_facts
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.eastern import around
from masthead.anatomy.persons.signatories import behind_day
from masthead.anatomy.speech.headed import tells_speaker
from masthead.anatomy.speech.statements import commented, stated_by

_READ = 400_000
"""Characters of the body in which people, quotations and figures are looked for; a report's further pages are not a release's."""


def body_of(here: Sequence[Line], found: Zones, dateline: Dateline | None, lexicon: Pack) -> list[Run]:
    """The body as paragraphs, without the dateline, so much of it as is read closely."""
    chosen: list[Line] = []
    size = 0
    for at, (line, role) in enumerate(zip(here[: found.tail], found.roles, strict=False)):
        if role != "body" or line.kind in ("table", "figure") or not line.text:
            continue
        if line.kind == "heading" and not (commented(line.text, lexicon) or tells_speaker(here, at, lexicon)):
            continue
        size += len(line.text)
        if size > _READ:
            break
        chosen.append(line)
    runs = runs_of(chosen)
    if dateline and runs and dateline.evidence.block == runs[0].parts[0][1] and dateline.evidence.start == runs[0].parts[0][2]:
        runs[0] = runs[0].after(opening(runs[0].text, len(dateline.text)))
    return [run for run in runs if run.text]


def set_behind(here: Sequence[Line], found: Zones, *, alone: bool) -> list[Run]:
    """Set quotations behind the body: in the notes, and, where the body has no speech (`alone`), comments that a release gives below what it says
    of its product."""
    where = ("notes", "body") if alone else ("notes",)
    behind = zip(here[found.tail :], found.roles[found.tail :], strict=False)
    return runs_of([line for line, role in behind if role in where and line.kind == "quotation"][:20])


def besides(here: Sequence[Line], roles: Sequence[Role]) -> list[Run]:
    """What stands around the body and may name people: the decks under the headline, who signs, a head's row of who leads the house."""
    chosen = [line for line, role in zip(here, roles, strict=True) if around(role, line.text)]
    return [behind_day(run) for run in runs_of(chosen[:60])]


def heads(here: Sequence[Line], found: Zones) -> list[Run]:
    """The decks and points under the headline, the headline, and the row right above it: what they count may stand nowhere below."""
    head = found.roles[: found.body + 1]
    chosen = [at for at, role in enumerate(head) if role in ("headline", "subheadline", "summary")]
    above = found.headline - 1
    return runs_of([here[at] for at in ([above] if above >= 0 and head[above] == "kicker" else []) + chosen][:_DECKS], joined=False)


def stating(here: Sequence[Line], found: Zones, title: str, lexicon: Pack) -> str:
    """The headline, or a row of the head that says in its stead whose statement follows: "Press statement by Jane Doe, Treasurer"."""
    if title and stated_by(title, lexicon):
        return title
    head = zip(here[: found.body], found.roles, strict=False)
    rows = (
        line.text for line, role in head if role in ("issuer", "genre", "kicker") and line.text.rstrip()[-1:] != ":"
    )  # that leads to what is below it
    return next((row for row in rows if stated_by(row, lexicon)), title)


_DECKS = 40
"""Lines at the head of a text that may count something."""


def facts(here: Sequence[Line], roles: Sequence[Role]) -> list[Run]:
    """The notes that a row heads as facts and figures, up to the next row that heads something."""
    heads = [at for at, role in enumerate(roles) if role == "notes" and heads_facts(here[at])]
    if not heads:
        return []
    under = takewhile(
        lambda at: roles[at] == "notes" and here[at].kind != "heading" and not here[at].text.endswith(":"), range(heads[0] + 1, len(here))
    )
    return runs_of([here[at] for at in under])


def notes(here: Sequence[Line], roles: Sequence[Role]) -> list[Run]:
    """The notes, so many of them as are read closely."""
    return runs_of([line for line, role in zip(here, roles, strict=True) if role == "notes" and line.kind != "heading"][:_NOTES])


_NOTES = 200
"""Lines of notes that are read."""
