"""At a glance, key figures, who's who: the source's own words again, each with a link to where they stand."""

from __future__ import annotations

from collections.abc import Mapping

from masthead.anatomy.model import Evidence, Person, Release
from masthead.briefing import glance as telling
from masthead.briefing.choice import Choice
from masthead.briefing.glance import Line
from masthead.briefing.model import Bullet, Glance, KeyFigures, Reference, Somebody, Value, WhosWho
from masthead.briefing.stated import is_said, signed
from masthead.briefing.tiles import MOST, tiles
from masthead.document.model import Heading, List, Paragraph, Text
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.language.labels import Labels

MOST_PEOPLE = 12

Places = Mapping[int, Reference]


def glance(release: Release, places: Places, labels: Labels, used: frozenset[str]) -> Glance | None:
    """Lines that a person wants here; else the author's own summary if there is one, else the most telling sentences of the text.

    `used` are sentences that stand at the top already.
    """
    if release.at_a_glance is not None:
        own = tuple(Bullet((Text(line.text),), places.get(line.evidence.block)) for line in release.at_a_glance)
        return Glance(signed(labels.at_a_glance, "at_a_glance", release, labels), own) if own else None
    found = _summary(release) or telling.lines(release, used)
    items = tuple(Bullet(line.content, places.get(line.evidence.block)) for line in found)
    return Glance(labels.at_a_glance, items) if items else None


def choices(release: Release, used: frozenset[str]) -> tuple[Choice, ...]:
    """Why each line stands at a glance: whose it is, or by which rule it was chosen."""
    if release.at_a_glance is not None:
        return tuple(Choice("at_a_glance", line.text, line.evidence) for line in release.at_a_glance)
    found = _summary(release) or telling.lines(release, used)
    return tuple(Choice("at_a_glance", plain(line.content), line.evidence) for line in found)


def _summary(release: Release) -> tuple[Line, ...]:
    """The author's bullets under the title. They stand here instead of in the text, so nothing may be left out of them."""
    found: list[Line] = []
    for piece in release.pieces:
        if piece.role != "summary":
            continue
        match piece.block:
            case List(items):
                blocks = [inner for item in items for inner in every(item.content)]
            case block:
                blocks = list(every((block,)))
        evidence = Evidence("glance.author", piece.evidence.confidence, piece.index)
        found += [Line(block.content, evidence) for block in blocks if isinstance(block, (Paragraph, Heading))]
    return tuple(found)


def figures(release: Release, places: Places, labels: Labels, used: frozenset[str] = frozenset()) -> KeyFigures | None:
    """Up to four numbers that tell, each with the words that it can be understood by; those that a person states as they are stated."""
    stated = [figure for figure in release.figures if is_said(figure.evidence)][:MOST]
    if stated:
        found = [(figure.text, figure.clause or figure.sentence, figure.evidence) for figure in stated]
    else:
        found = [(tile.text, tile.clause, tile.evidence) for tile in tiles(release, used)]
    values = tuple(Value(text, (Text(clause),), places.get(evidence.block)) for text, clause, evidence in found)
    return KeyFigures(signed(labels.key_figures, "figures", release, labels), values) if values else None


def _called(person: Person) -> str:
    """The name with its form of address, but for one that is the office itself, which stands beside it: "Mayor"."""
    title = person.address.removesuffix(person.name).strip()
    return person.name if title.casefold() == person.role.casefold() else person.address or person.name


def people(release: Release, places: Places, labels: Labels) -> WhosWho | None:
    """The persons that the source names with an office, in its order."""
    chosen = [
        Somebody(_called(person), person.role, places.get(person.evidence.block))
        for person in release.people[:MOST_PEOPLE]
        if person.role or is_said(person.evidence)
    ]
    return WhosWho(signed(labels.whos_who, "people", release, labels), (labels.name, labels.role), tuple(chosen)) if chosen else None
