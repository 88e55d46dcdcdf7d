"""At a glance, key figures, who's who: the source's own words again, each with a link to where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from masthead.anatomy.model import Evidence, Person, Release
from masthead.briefing.choice import Choice
from masthead.briefing.model import Bullet, Glance, KeyFigures, Reference, Somebody, Value, WhosWho
from masthead.briefing.parts import glance as telling
from masthead.briefing.parts.glance import Line
from masthead.briefing.parts.stated import is_said, signed
from masthead.briefing.parts.tiles import MOST, tiles
from masthead.briefing.telling.believed import untrue
from masthead.briefing.telling.pending import pending
from masthead.briefing.telling.prose import regular, unlinked
from masthead.briefing.telling.standing import office
from masthead.document.model import Heading, Inline, Link, List, Paragraph, Text
from masthead.document.plain import plain, plain_blocks
from masthead.document.walk import every
from masthead.document.words import words
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.language.tags import primary

MOST_PEOPLE = 12
_MOST_POINTS = 6
_POINT = (20, 240)
"""Letters of a point of the author's."""
_POINT_WORDS = 4
_BEFORE = 3
"""Lines that may stand before them."""
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।")
_NAME = 40
_BOTH = 2
"""Words of a full name: given and family name."""
_LONG = 400
_MARKS = (". ", ", ", "。", "、", "，", "،", "۔", "।")
_ASIDE = expression(r"\(.*?\)")
_INSTRUMENTAL = {"ru": expression(r"[а-яё](?:[оеы]м|им|[оеё]й|[ое]ю)$"), "uk": expression(r"[а-яіїєґ](?:[оеє]м|им|[оеє]ю)$")}
_SEVERAL = ("sens.", "reps.", "govs.", "drs.", "profs.", "messrs.", "mm.", "srs.", "sras.")
"""Forms of address of several people, nobody's own."""
SURE = 0.8
"""Confidence from which on somebody is listed: nobody is to stand there for what he or she is not."""

Places = Mapping[int, Reference]
Number = tuple[str, tuple[Inline, ...], Evidence]
"""A number that tells, the words under it, and why it stands there."""


def glance(release: Release, places: Places, labels: Labels, used: frozenset[str]) -> Glance | None:
    """What is told at a glance (`lines`), each line with a link to where it stands. `used` are sentences that stand at the top already."""
    return shown(lines(release, used), release, places, labels)


def lines(release: Release, used: frozenset[str]) -> tuple[Line, ...]:
    """Lines that a person wants here; else the author's own summary if there is one, else the most telling sentences of the text."""
    if release.at_a_glance is not None:
        return tuple(Line((Text(line.text),), line.evidence) for line in release.at_a_glance)
    if untrue(release):
        return ()
    found = _summary(release) or telling.lines(release, used)
    above = [*used, release.headline.text if release.headline else "", release.subheadline.text if release.subheadline else ""]
    still = pending(release, [*above, *(plain(line.content) for line in found)])
    return (*found, Line(*still)) if still else found


def shown(found: Sequence[Line], release: Release, places: Places, labels: Labels) -> Glance | None:
    """These lines of a release as a section; none if there are none."""
    items = tuple(Bullet(line.content, places.get(line.evidence.block)) for line in found)
    label = labels.at_a_glance if release.at_a_glance is None else signed(labels.at_a_glance, "at_a_glance", release, labels)
    return Glance(label, items) if items else None


def choices(told: Sequence[Line], numbers: Sequence[Number]) -> tuple[Choice, ...]:
    """Why each line that is told and each number stands in the digest: whose word it is, or by which rule it was chosen, and how surely."""
    return (
        *(Choice("at_a_glance", plain(line.content), line.evidence) for line in told),
        *(Choice("figures", plain(content), evidence) for _, content, evidence in numbers),
    )


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
        found += [Line(regular(block.content), evidence) for block in blocks if isinstance(block, (Paragraph, Heading))]
    return tuple(found) or _points(release)


def _points(release: Release) -> tuple[Line, ...]:
    """A list that the text opens with, before its first paragraph: the author's points, which stand here and there. A list of contents, of
    links or of data is none."""
    body = list(islice((piece for piece in release.pieces if piece.role == "body"), _BEFORE + 1))
    # Lines that are no sentences, a second title among them, stand between title and points.
    first = next((piece for piece in body if not (isinstance(piece.block, Paragraph) and _is_line(plain(piece.block.content)))), None)
    if first is None or not isinstance(first.block, List) or not 2 <= len(first.block.items) <= _MOST_POINTS:
        return ()
    points = [item.content[0].content for item in first.block.items if len(item.content) == 1 and isinstance(item.content[0], Paragraph)]
    texts = [plain(content) for content in points]
    telling = all(_POINT[0] <= len(text) <= _POINT[1] and len(text.split()) >= _POINT_WORDS for text in texts)
    linked = any(
        isinstance(node, Link) and len(plain(node.content)) > 0.6 * len(text)
        for content, text in zip(points, texts, strict=True)
        for node in content
    )
    counted = sum(any(map(str.isdigit, text)) or text.rstrip().endswith((".", "!", "。")) for text in texts)
    if len(points) != len(first.block.items) or not telling or linked or 2 * counted < len(texts):
        return ()
    return tuple(Line(unlinked(content), Evidence("glance.author", 0.8, first.index)) for content in points)


def _is_line(text: str) -> bool:
    return len(text) <= _POINT[1] and not text.rstrip().endswith((*_STOPS, ":", "："))


def figures(release: Release, places: Places, labels: Labels) -> KeyFigures | None:
    """Up to four numbers that tell (`numbers`), each with a link to where it stands."""
    return valued(numbers(release), release, places, labels)


def numbers(release: Release) -> list[Number]:
    """Up to four numbers that tell, each with the words that it can be understood by; those that a person states as they are stated."""
    stated = [figure for figure in release.figures if is_said(figure.evidence)][:MOST]
    if stated:
        return [(figure.text, (Text(figure.clause or figure.sentence),), figure.evidence) for figure in stated]
    return [] if untrue(release) else [(tile.text, tile.content, tile.evidence) for tile in tiles(release)]


def valued(found: Sequence[Number], release: Release, places: Places, labels: Labels) -> KeyFigures | None:
    """These numbers of a release as a section; none if there are none."""
    values = tuple(Value(text, content, places.get(evidence.block)) for text, content, evidence in found)
    return KeyFigures(signed(labels.key_figures, "figures", release, labels), values) if values else None


def beneath(found: KeyFigures | None, standfirst: tuple[Inline, ...], release: Release) -> KeyFigures | None:
    """The figures that stand right under a standfirst: none if the only one would say it again. One that a person states stays."""
    if found is None or len(found.items) > 1 or any(is_said(figure.evidence) for figure in release.figures):
        return found
    own, above = (" ".join(words(plain(content))) for content in (found.items[0].clause, standfirst))
    return None if own and f" {own} " in f" {above} " else found


def called(person: Person) -> str:
    """The name with its form of address, but for one that the office beside it says already: "Mayor", of a "Prime Minister" the "Minister"."""
    title = person.address.removesuffix(person.name).strip()
    return person.name if person.role.casefold().endswith(title.casefold()) else person.address or person.name


def people(release: Release, places: Places, labels: Labels) -> WhosWho | None:
    """The persons that the source names with an office, in its order: those that it surely does."""
    chosen = tuple(Somebody(called(person), person.role, places.get(person.evidence.block)) for person in _listed(release))
    return WhosWho(signed(labels.whos_who, "people", release, labels), (labels.name, labels.role), chosen) if chosen else None


def _listed(release: Release) -> list[Person]:
    listed: list[Person] = []
    invented = untrue(release)
    named = {person.evidence.block for person in release.people}
    unmarked = {
        piece.index
        for piece in release.pieces
        if piece.index in named and isinstance(piece.block, Paragraph) and _is_unmarked(plain(piece.block.content))
    }
    for person in release.people:
        sure = person.evidence.confidence >= SURE and person.role and person.evidence.block not in unmarked
        sure = sure and not _is_place(person.name, release)
        sure = sure and not any(_inflected(person, other) for other in listed) and not _by(person, release.language)
        if len(listed) == MOST_PEOPLE or not ((sure and not invented) or is_said(person.evidence)):
            continue
        held = person.role if is_said(person.evidence) else office(person.name, person.role, person.evidence.block, release)
        if not is_said(person.evidence) and (held.casefold() in _SEVERAL or _is_told_in_full(person, release)):
            continue
        if held or is_said(person.evidence):
            listed.append(person if held == person.role else replace(person, role=held))
    return listed


def _is_told_in_full(person: Person, release: Release) -> bool:
    """Whether the text knows by the full name whom it lists by surname alone."""
    others = {other.name for other in release.people} | {quote.speaker for quote in release.quotes}
    return " " not in person.name and any(other.endswith(f" {person.name}") for other in others)


def _is_place(name: str, release: Release) -> bool:
    """Whether a lone word that stands once, before a comma and a full name, is what the office is of: "Chief Minister Sindh, Murad Ali Shah"."""
    text = "" if " " in name else plain_blocks(release.document.blocks)
    if text.count(name) != 1:
        return False
    behind = text[text.find(name) + len(name) :][:_NAME]
    return behind.startswith(", ") and sum(word[:1].isupper() for word in behind[2:].split()[:2]) == _BOTH


def _is_unmarked(text: str) -> bool:
    """Whether a long text has lost its stops and commas, by which names are told from what follows them."""
    return len(text) > _LONG and not any(mark in text for mark in _MARKS)


def _inflected(person: Person, other: Person) -> bool:
    """Whether two are one, named in two cases of a language that has them: "Czaputowicz", "Jacka Czaputowicza"."""
    one, two = person.name.split()[-1], other.name.split()[-1]
    return _one_word(one, two) and _one_word(person.role.casefold(), other.role.casefold())


def _by(person: Person, language: str) -> bool:
    """Whether somebody is named only as the one by whom a thing was done, in a language that has a case for that ("разработан программистом
    Петром Ивановым"): beside each other in a table, name and office would read wrong."""
    ending = _INSTRUMENTAL.get(primary(language))
    words = [*_ASIDE.sub("", person.name).split(), *person.role.split()[:1]]
    return ending is not None and len(words) > _BOTH and all(ending.search(word) for word in words)


def _one_word(one: str, other: str) -> bool:
    """Whether two words differ by an ending at most."""
    least = max(len(one), len(other)) - 2
    return least > 3 and one[:least] == other[:least]
