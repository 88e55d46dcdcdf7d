"""What `inspect` shows people of a release: each finding with its words, where they stand and how sure we are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from masthead.anatomy.model import Contact, Dated, Dateline, Embargo, Evidence, KeyFigure, Passage, Person, Quote, Release
from masthead.document.model import BlockNode, Paragraph
from masthead.document.walk import every

_SURE, _LIKELY = 0.9, 0.7
_MOST = 6
"""Items of one kind that are shown; the others are counted."""
_BESIDE = (".metadata", ".field", ".filing")
"""Rules that read what a source says outside its text."""
_Row = tuple[str, Evidence | None, str, int]


class Finding(Struct, frozen=True):
    """A row: the fact's name, where it stands in the source, how sure it is, and its words in at most so many lines."""

    name: str
    place: str
    certainty: str
    words: str
    lines: int = 2


def findings(release: Release) -> Iterator[Finding]:
    """All that was found or said, in the order of a release; of many items of one kind the first."""
    places = _places(release)
    counted: Counter[str] = Counter()
    rows = list(_rows(release))
    last = {name: at for at, (name, *_) in enumerate(rows)}
    for at, (name, evidence, words, lines) in enumerate(rows):
        counted[name] += 1
        if counted[name] <= _MOST:
            made = name == "headline" and release.headline is not None and release.headline.derived
            place = places.get(evidence.block, "metadata" if evidence.rule.endswith(_BESIDE) else "") if evidence else ""
            yield Finding(name, place, certainty(evidence, made=made), words, lines)
        elif last[name] == at:
            yield Finding("", "", "", f"… and {counted[name] - _MOST} more: --json shows all", 1)


def certainty(evidence: Evidence | None, *, made: bool = False) -> str:
    """In a word and a figure: `sure 95%`, `likely 75%`, `unsure 50%`; `said` if a person says it, `made` out of the text's own words."""
    if evidence is None:
        return ""
    if evidence.rule.startswith("said."):
        return "said"
    word = "made" if made else "sure" if evidence.confidence >= _SURE else "likely" if evidence.confidence >= _LIKELY else "unsure"
    return f"{word} {evidence.confidence:.0%}"


def chosen(release: Release) -> Iterator[Finding]:
    """What a briefing repeats before its text, and by which rule it was chosen."""
    from masthead.briefing.account import account

    places = _places(release)
    for choice in account(release):
        name, evidence = choice.section.replace("_", " "), choice.evidence
        yield Finding(name, places.get(evidence.block, ""), certainty(evidence), f"{evidence.rule}: {choice.text}", 2)


def absent(release: Release) -> list[str]:
    """What a release should have and this one has not."""
    told = {said.field for said in release.said}
    wanted = (
        ("headline", release.headline is not None and not release.headline.derived),
        ("issuer", release.issuer is not None),
        ("date of issue", release.issued is not None),
        ("dateline", release.dateline is not None),
        ("contacts", bool(release.contacts)),
        ("boilerplate", bool(release.boilerplate)),
        ("end mark", release.end_mark is not None),
    )
    return [name for name, there in wanted if not there and name.replace("date of issue", "issued").replace(" ", "_") not in told]


def unsure(release: Release) -> list[str]:
    """What was found without much to go by."""
    return list(dict.fromkeys(name for name, evidence, *_ in _rows(release) if certainty(evidence).startswith("unsure")))


def said(release: Release) -> Iterator[str]:
    """Who says what, where, and what was found in its place."""
    for by, origin, file in dict.fromkeys((each.by, each.origin, _file(each.where)) for each in release.said):
        names = ", ".join(
            each.field.replace("_", " ") for each in release.said if (each.by, each.origin, _file(each.where)) == (by, origin, file)
        )
        where = {"sidecar": f"in {file}", "front matter": "in the front matter", "option": "by option"}[origin]
        yield f"{names}: {f'by {by}, ' if by else ''}{where}"
    for each in release.said:
        if each.instead:
            yield f"{each.field.replace('_', ' ')} instead of “{each.instead}”"


def _file(where: str) -> str:
    return "" if where.startswith("--") else where.split(", line ")[0]


def _places(release: Release) -> dict[int, str]:
    """For each block its line in the source, or where it has none its paragraph of the text, or its number."""
    numbers: dict[int, int] = {}
    for piece in release.pieces:
        if piece.role == "body" and isinstance(piece.block, Paragraph):
            numbers.setdefault(piece.index, len(numbers) + 1)
    return {
        index: f"line {line}" if (line := _line(block)) else f"para. {numbers[index]}" if index in numbers else f"block {index + 1}"
        for index, block in enumerate(release.document.blocks)
    }


def _line(block: BlockNode) -> int:
    if block.place is not None and block.place.line:
        return block.place.line
    return next((inner.place.line for inner in every((block,)) if inner.place is not None and inner.place.line), 0)


def _rows(release: Release) -> Iterator[_Row]:
    headline, embargo = release.headline, release.embargo
    for name, found, lines in (
        ("genre", release.genre, 1),
        ("headline", headline, 3),
        ("subheadline", release.subheadline, 2),
        ("issuer", release.issuer, 1),
    ):
        if found is not None:
            yield name, found.evidence, found.text, lines
    if release.issued is not None:
        yield "issued", release.issued.evidence, _dated(release.issued), 1
    yield from (("date", date.evidence, f"{_dated(date)}, {date.role}", 1) for date in release.dates)
    if release.dateline is not None:
        yield "dateline", release.dateline.evidence, _dateline(release.dateline), 1
    if embargo.evidence is not None:
        yield "embargo", embargo.evidence, _embargo(embargo), 2
    if release.status is not None:
        words = release.status.replaces or release.status.text
        yield "status", release.status.evidence, f"{release.status.kind}: {words}" if words else release.status.kind, 2
    if release.reference is not None:
        yield "reference", release.reference.evidence, release.reference.text, 1
    if release.withheld is not None:
        yield "withheld", release.withheld.evidence, release.withheld.text, 1
    yield from (("at a glance", line.evidence, line.text, 2) for line in release.at_a_glance or ())
    yield from (("figure", figure.evidence, _figure(figure), 1) for figure in release.figures)
    yield from (("quote", quote.evidence, _quote(quote), 2) for quote in release.quotes)
    yield from (("person", person.evidence, _person(person), 2) for person in release.people)
    yield from (("contact", contact.evidence, _contact(contact), 2) for contact in release.contacts)
    yield from (("boilerplate", passage.evidence, _passage(passage), 2) for passage in release.boilerplate)
    yield from (("notes", passage.evidence, _passage(passage), 1) for passage in release.notes)
    if release.end_mark is not None:
        yield "end mark", release.end_mark.evidence, release.end_mark.text, 1


def _dated(date: Dated) -> str:
    return date.date if date.text == date.date else f"{date.date}, written “{date.text}”"


def _dateline(line: Dateline) -> str:
    parts = (f"place {line.place}" if line.place else "no place", line.date or "no date")
    return f"“{line.text}”: {', '.join(parts)}"


def _embargo(embargo: Embargo) -> str:
    match embargo.kind:
        case "none":
            return "none"
        case "immediate":
            return f"for immediate release{f', written “{embargo.text}”' if embargo.text else ''}"
        case "until":
            until = f"until {embargo.until.replace('T', ' ')} {embargo.zone}".rstrip() if embargo.until else "until an unknown time"
            end = f", that is {embargo.instant}" if embargo.instant else ", whose end is not clear"
            return f"{until}{end}, written “{embargo.text}”"


def _figure(figure: KeyFigure) -> str:
    return f"{figure.text}: {figure.label or figure.clause}"


def _quote(quote: Quote) -> str:
    speaker = ", ".join(part for part in (quote.speaker or "speaker unknown", quote.role) if part)
    return f"{speaker}: “{quote.text}”"


def _person(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.role) if part)


def _contact(contact: Contact) -> str:
    return " · ".join(
        part for part in (contact.name, contact.role, contact.organisation, contact.phone, *contact.further, contact.email) if part
    )


def _passage(passage: Passage) -> str:
    return f"{passage.heading}: {passage.text}" if passage.heading and passage.text else passage.heading or passage.text
