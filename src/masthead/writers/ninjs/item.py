"""A briefing → the properties of a ninjs item (IPTC, ninjs 3.1; the schema is published under CC BY 4.0)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, assert_never

from msgspec.structs import replace

from masthead.brand.model import Brand
from masthead.briefing.model import (
    About,
    Abstract,
    Briefing,
    Chart,
    Entry,
    Glance,
    Imprint,
    Index,
    KeyFigures,
    Media,
    Medium,
    Quoted,
    Quotes,
    Text,
    Timeline,
    WhosWho,
)
from masthead.document.model import BlockNode, Figure, Heading, Note, Paragraph
from masthead.document.model import Text as Words
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.document.words import words
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.notices import Note as Tell
from masthead.notices import Replaced
from masthead.writers import pageless
from masthead.writers.markup.block import block, heading, notes
from masthead.writers.markup.files import inline
from masthead.writers.markup.opening import headline
from masthead.writers.markup.sheet import Publication, Sheet, said
from masthead.writers.ninjs.writer import NinjsWriter
from masthead.writers.plaintext.blocks import Flow
from masthead.writers.repeated import quiet, titled

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_LOOKS = expression(r' (?:class="(?!call")[^"]*"|(?:tabindex|role|aria-[a-z]+|epub:type)="[^"]*")')
_INSTANT = expression(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)\Z", re.ASCII)

_ADDRESS = expression(r"[a-z][a-z0-9+.-]*:\S+\Z", re.IGNORECASE)
"""RFC 3986, 3, coarsely."""

Item = dict[str, Any]


def item(briefing: Briefing, brand: Brand, tell: Tell, options: NinjsWriter) -> Item:
    """All properties that have a value, in the order of the standard."""
    entries = [entry for section in briefing.sections if isinstance(section, Text) for entry in _entries(section, briefing)]
    pictures = [entry.block for entry in entries if isinstance(entry.block, Figure)]
    body = [entry for entry in entries if not isinstance(entry.block, Figure)]
    banner = briefing.banner
    more = briefing.metadata
    until = _instant(banner.instant) if banner else ""
    told = [each.text for each in (banner, *briefing.states) if each is not None]
    made: Item = {
        "uri": briefing.identifier or f"urn:sha256:{briefing.origin.sha256}",
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "type": "text",
        "representationType": "full",
        "profile": briefing.profile,
        "versionCreated": _instant(more.modified),
        "contentCreated": _instant(more.published),
        "embargoedUntil": until,
        "pubStatus": _status(briefing, until),
        "usageTerms": more.licence,
        # What a correction replaces is said in words: items of version 3.1 name no others but those that belong to them.
        "edNote": "\n".join(told),
        "language": briefing.language,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": headline(briefing)}],
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": value} for role, value in _descriptions(briefing) if value.strip()
        ],
        "bodies": _bodies(briefing, body, tell),
        "people": [
            {"name": one.name, "rel": one.role} for section in briefing.sections if isinstance(section, WhosWho) for one in section.items
        ],
        "organisations": [{"name": briefing.issuer, "rel": "issuer"}] if briefing.issuer else [],
        "subjects": [{"name": word} for word in more.keywords if word.strip()],
        "infoSources": [_publisher(briefing, brand)] if briefing.publisher else [],
        "title": briefing.short,
        "by": more.author,
        "genres": [{"name": briefing.genre}] if briefing.genre else [],
        "altIds": [{"role": "sha256", "value": briefing.origin.sha256}] if briefing.origin.sha256 else [],
        "associations": [_picture(node, number, briefing, tell, options) for number, node in enumerate(pictures, 1)],
    }
    return {name: value for name, value in made.items() if value}


def _publisher(briefing: Briefing, brand: Brand) -> Item:
    """Who publishes, and what that house is known by: as an address where it is one, else as it is written."""
    known = brand.publisher_id
    return {"name": briefing.publisher, "role": "publisher"} | ({"uri" if _ADDRESS.match(known) else "literal": known} if known else {})


def _status(briefing: Briefing, until: str) -> str:
    """Whether it may be used. An embargo whose end is not known for sure is not over, and a draft is not for use."""
    kinds = {state.kind for state in briefing.states}
    if "withdrawal" in kinds:
        return "canceled"
    return "withheld" if "draft" in kinds or (briefing.banner is not None and not until) else "usable"


def _entries(section: Text, briefing: Briefing) -> Iterator[Entry]:
    """A section’s blocks below its label, but for that of the text itself, in whatever language; its end mark where the source has it."""
    if section.label and section.kind != "full":
        yield Entry(Heading(1, (Words(section.label),)))
    for entry in section.entries:
        foreign = section.language if not entry.block.language else ""
        yield Entry(replace(entry.block, language=foreign) if foreign else entry.block)
        if entry.end_mark:
            yield Entry(Paragraph((Words(entry.end_mark),)))


def _descriptions(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """What stands beside the text. The summary first: importers take one description."""
    yield "summary", said(briefing.standfirst)
    yield "made", briefing.made
    for section in briefing.sections:
        match section:
            case Glance(_, items):
                yield "at-a-glance", "\n".join(plain(one.content) for one in items)
            case KeyFigures(_, figures):
                yield "key-figures", "\n".join(f"{one.value}: {plain(one.clause)}" for one in figures)
            case WhosWho(_, _, people):
                yield "people", "\n".join(f"{one.name}: {one.role}" for one in people)
            case Quotes(_, quotes):
                yield "quotes", "\n".join(_credited(one, briefing) for one in quotes)
            case Chart(_, _, points, caption):
                yield "chart", "\n".join((said(caption), *(f"{point.label}: {point.value}" for point in points))).strip()
            case Timeline(_, events):
                yield "timeline", "\n".join(f"{one.when}: {plain(one.content)}".removeprefix(": ") for one in events)
            case Media(_, media):
                yield "media", "\n".join(_medium(one) for one in media)
            case Index(_, lines):
                yield "releases", "\n".join(" · ".join(filter(None, (line.title, line.about, line.status))) for line in lines)
            case Abstract():
                yield "abstract", "\n".join(_abstract(section))
            case About(_, facts):
                yield (
                    "about",
                    "\n".join(f"{fact.label}: {plain(fact.content)}" for fact in facts if fact.label != briefing.labels.fact_end_mark),
                )
            case Imprint(_, told):
                yield "imprint", "\n".join(map(said, told))
            case Text():
                pass
            case _:
                assert_never(section)
    yield "date", briefing.date  # its time is not known, so that no field of the standard's can hold it
    yield "foot", "\n".join(pageless.lines(briefing))


def _credited(quoted: Quoted, briefing: Briefing) -> str:
    by = titled(quoted.speaker, quoted.role, briefing.labels, briefing.language)
    return plain(quiet(quoted.content)) + (f" — {by}" if by else "")


def _medium(medium: Medium) -> str:
    return " · ".join(filter(None, (medium.name, plain(quiet(medium.caption)), medium.credit, medium.rights, medium.link)))


def _abstract(abstract: Abstract) -> Iterator[str]:
    """A release of a digest: headline, states, whose it is, and what is told of it."""
    yield said(abstract.title)
    yield from (banner.text for banner in abstract.banners)
    yield from filter(None, (abstract.about, said(abstract.standfirst)))
    yield from (f"{one.value}: {plain(quiet(one.clause))}" for one in abstract.figures)
    yield from (plain(quiet(one.content)) for one in abstract.items)


def _bodies(briefing: Briefing, entries: list[Entry], tell: Tell) -> list[Item]:
    held = (((Words(briefing.banner.words),) if briefing.banner else ()), *briefing.lines)
    lines = [Entry(Paragraph(line)) for line in held if said(line)]
    shown = [*lines, *entries]
    html = _html(briefing, shown, tell)
    flow = Flow(0, briefing.blocks)
    text = "\n\n".join(filter(None, (*(flow.block(entry.block) for entry in shown), *flow.notes())))
    count = sum(1 for _ in words(text))
    return [
        {"role": "main", "contentType": "text/html", "wordCount": count, "value": html},
        {"role": "plain", "contentType": "text/plain", "charCount": len(text), "wordCount": count, "value": text},
    ]


def _html(briefing: Briefing, entries: list[Entry], tell: Tell) -> str:
    """The text in plain HTML: what it is, not how it looks."""
    publication = Publication(briefing.language, briefing.labels, tell, epub=False)
    content: list[BlockNode] = [*(entry.block for entry in entries), *briefing.blocks]
    publication.enter("", content)
    publication.entered()
    sheet = Sheet(publication, "")
    sheet.under(1)
    parts: list[str] = []
    for entry in entries:
        node = entry.block
        if isinstance(node, Heading):
            with sheet.within(node.language):
                parts.append(heading(node, sheet, sheet.spoken(node.language), ""))
        else:
            parts.append(block(node, sheet, "body", "", "", ""))
    sheet.gather(node for node in every(content) if isinstance(node, Note))
    parts.append(notes(sheet))
    return _LOOKS.sub("", "\n".join(filter(None, parts)))


def _picture(node: Figure, number: int, briefing: Briefing, tell: Tell, options: NinjsWriter) -> Item:
    told = (("alt", node.alt), ("caption", said(node.caption)))
    made: Item = {
        "name": f"image-{number}",
        "uri": f"{briefing.identifier or 'urn:sha256:' + briefing.origin.sha256}#image-{number}",
        "type": "picture",
        "descriptions": [{"role": role, "contentType": "text/plain", "value": value} for role, value in told if value.strip()],
        "by": said(node.credit),
        "renditions": [],
    }
    if said(node.credit):
        made["descriptions"].append({"role": "credit", "contentType": "text/plain", "value": said(node.credit)})
    asset = next((asset for asset in briefing.assets if asset.name == node.asset), None)
    if asset is not None and options.images == "embed":
        from masthead.media.fit import BOOK, fit

        try:
            image = fit(asset, BOOK)
        except (UnreadableError, LimitError) as error:
            tell(Replaced(asset.name or "an image", "its description", error.problem, asset.name))
        else:
            href = inline(image.media_type, image.data)
            size = {"width": image.width, "height": image.height} if image.width and image.height else {}
            made["renditions"] = [
                {"name": "original", "href": href, "contentType": image.media_type, **size, "sizeInBytes": len(image.data)}
            ]
    return {name: value for name, value in made.items() if value}


def _instant(told: str) -> str:
    """A date with time and zone as JSON Schema's `date-time` wants it (RFC 3339); what says less is left out rather than filled in."""
    match = _INSTANT.match(told)
    return f"{match[1]}{match[2] or ':00'}{match[3]}" if match else ""
