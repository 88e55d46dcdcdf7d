"""What a person states of a release, where its readers should know: who says it, what the source has instead, words that are not the source's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from masthead.anatomy.model import Contact, Evidence, Passage, Release, Said
from masthead.briefing.model import Entry, Fact, Text
from masthead.document.model import Inline, LineBreak, Link, Paragraph
from masthead.document.model import Text as Words
from masthead.language.labels import Labels

_DIGEST = frozenset(("at_a_glance", "figures", "people", "subheadline"))


def is_said(evidence: Evidence | None) -> bool:
    return evidence is not None and evidence.rule.startswith("said.")


def signed(label: str, field: str, release: Release, labels: Labels) -> str:
    """A section's label, with who stands behind its words if they are not found but said."""
    said = next((each for each in release.said if each.field == field), None)
    return f"{label} ({said.by or labels.said_editors})" if said else label


def retold(release: Release) -> bool:
    """Whether the digest holds words that a person states."""
    return any(each.field in _DIGEST for each in release.said)


def unseen(release: Release, field: str, found: object) -> bool:
    """Whether the source itself lacks a fact, whatever a person states in its place."""
    said = next((each for each in release.said if each.field == field), None)
    return said.alone if said else not found


def head_lines(release: Release) -> list[tuple[Inline, ...]]:
    """A dateline that does not stand in the source, as a line of the head."""
    line = release.dateline
    if line is None or not is_said(line.evidence):
        return []
    from masthead.anatomy.said.places import standing  # of few releases anybody states anything

    if standing(release.document.blocks, line.text) is not None:
        return []
    return [(Words(line.text),)]


def facts(release: Release, labels: Labels) -> list[Fact]:
    """Who states what, and what the source has in its place."""
    told: list[Fact] = []
    for by in dict.fromkeys(each.by for each in release.said):
        things = labels.list_separator.join(dict.fromkeys(_noun(each, labels) for each in release.said if each.by == by))
        told.append(Fact(labels.fact_said.format(by=by or labels.said_editors), (Words(things),)))
    instead = [f"{_noun(each, labels)}: {each.instead}" for each in release.said if each.instead and each.field in _QUOTED]
    if instead:
        told.append(Fact(labels.fact_instead, _lines(instead)))
    return told


_QUOTED = ("headline", "subheadline", "issuer", "issued", "dateline", "embargo", "genre")
"""Facts whose words in the source are worth a line."""


def _noun(said: Said, labels: Labels) -> str:
    nouns = {
        "headline": labels.missing_headline,
        "subheadline": labels.said_subheadline,
        "issuer": labels.missing_issuer,
        "issued": labels.missing_date,
        "dates": labels.missing_date,
        "dateline": labels.said_dateline,
        "embargo": labels.said_embargo,
        "status": labels.said_status,
        "withheld": labels.said_status,
        "language": labels.said_language,
        "quotes": labels.said_quotes,
        "kind": labels.said_kind,
        "genre": labels.said_kind,
        "at_a_glance": labels.at_a_glance,
        "questions": labels.questions,
        "figures": labels.key_figures,
        "people": labels.whos_who,
        "contacts": labels.contacts,
        "boilerplate": labels.about,
        "notes": labels.notes,
        "end_mark": labels.fact_end_mark,
    }
    return _within(nouns[said.field], labels)


def _within(label: str, labels: Labels) -> str:
    """A section's label within a list: with a small letter, but for languages whose nouns have capitals, and words of capitals."""
    if labels.language == "Deutsch" or label[:1] in "İI" or label[1:2].isupper():
        return label
    return label[:1].lower() + label[1:]


def _lines(texts: Sequence[str]) -> tuple[Inline, ...]:
    content: list[Inline] = []
    for text in texts:
        content += [LineBreak()] if content else []
        content.append(Words(text))
    return tuple(content)


def sections(release: Release, labels: Labels) -> list[Text]:
    """Notes, boilerplate and contacts whose words are a person's and do not stand in the source."""
    found: list[Text] = []
    told: tuple[tuple[Literal["notes", "boilerplate"], str, tuple[Passage, ...]], ...] = (
        ("notes", labels.notes, release.notes),
        ("boilerplate", labels.about, release.boilerplate),
    )
    for field, usual, passages in told:
        for passage in passages:
            if is_said(passage.evidence) and not passage.pieces:
                found.append(Text(field, signed(passage.heading or usual, field, release, labels), _paragraphs(passage)))
    if any(_is_new(contact, release) for contact in release.contacts):
        entries = tuple(Entry(Paragraph(lines(contact))) for contact in release.contacts)
        found.append(Text("contact", signed(labels.contacts, "contacts", release, labels), entries))
    return found


def _is_new(contact: Contact, release: Release) -> bool:
    """Whether a person, or the source's own data, say something of a contact that its text does not have."""
    told = (contact.name, contact.organisation, contact.email, contact.phone)
    if not is_said(contact.evidence) and contact.evidence.rule != "contact.metadata":
        return False
    from masthead.anatomy.said.places import standing

    return any(text and standing(release.document.blocks, text) is None for text in told)


def _paragraphs(passage: Passage) -> tuple[Entry, ...]:
    return tuple(Entry(Paragraph((Words(line),))) for line in passage.text.split("\n") if line.strip())


def lines(contact: Contact) -> tuple[Inline, ...]:
    """A contact, a line each for what is known; phone and address lead there."""
    rows: list[tuple[Inline, ...]] = [(Words(text),) for text in (contact.name, contact.role, contact.organisation) if text]
    for number in (contact.phone, *contact.further) if contact.phone else ():
        rows.append((Link("tel:" + "".join(c for c in number if c.isdigit() or c == "+"), (Words(number),)),))
    if contact.email:
        rows.append((Link(f"mailto:{contact.email}", (Words(contact.email),)),))
    joined: list[Inline] = []
    for row in rows:
        joined += ([LineBreak()] if joined else []) + list(row)
    return tuple(joined)
