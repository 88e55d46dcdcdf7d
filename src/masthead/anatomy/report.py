"""A release told to programs: the `release` object of `inspect --json`, whose names are fixed."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.model import Contact, Dated, Evidence, Found, KeyFigure, Passage, Person, Quote, Release, Said, Status

Value = object


def describe(release: Release) -> dict[str, Value]:
    """Plain dicts, lists, strings and numbers. A thing that is not there is None or [], never a guess."""
    headline, line, embargo = release.headline, release.dateline, release.embargo
    told: dict[str, Value] = {
        "kind": release.kind,
        "genre": _found(release.genre),
        "headline": {"text": headline.text, "derived": headline.derived, **how(headline.evidence)} if headline else None,
        "subheadline": _found(release.subheadline),
        "issuer": _found(release.issuer),
        "issued": _dated(release.issued),
        "dates": [{**_known(date), "role": date.role} for date in release.dates],
        "language": release.language,
        "languages": list(release.languages),
        "dateline": {"text": line.text, "place": line.place or None, "date": line.date or None, **how(line.evidence)} if line else None,
        "embargo": {
            "kind": embargo.kind,
            "until": embargo.until or None,
            "zone": embargo.zone or None,
            "instant": embargo.instant or None,
            "text": embargo.text or None,
            **(how(embargo.evidence) if embargo.evidence else {}),
        },
        "status": _status(release.status),
        "reference": _found(release.reference),
        "withheld": _found(release.withheld),
        "body_paragraphs": release.body_paragraphs,
        "quotes": [_quote(quote) for quote in release.quotes],
        "contacts": [_contact(contact) for contact in release.contacts],
        "boilerplate": _passages(release.boilerplate),
        "notes": _passages(release.notes),
        "end_mark": _found(release.end_mark),
        "figures": [_figure(figure) for figure in release.figures],
        "people": [_person(person) for person in release.people],
    }
    if release.at_a_glance is not None:
        told["at_a_glance"] = [_found(line) for line in release.at_a_glance]
    if release.questions or any(said.field == "questions" for said in release.said):
        told["questions"] = [{"text": asked.question, "answer": asked.answer, **how(asked.evidence)} for asked in release.questions]
    if release.said:
        _sign(told, release.said)
    return told


def _sign(told: dict[str, Value], said: Sequence[Said]) -> None:
    """Marks what a person said as said, with who says it and where; and all of it together under `said`, with what was found instead."""
    told["said"] = [{"field": each.field, **_signed(each), "instead": each.instead or None} for each in said]
    for each in said:
        value = told.get(each.field)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and str(item.get("rule", "")).startswith("said."):
                item["said"] = _signed(each)


def _signed(said: Said) -> dict[str, Value]:
    return {"by": said.by or None, "in": said.origin, "where": said.where}


def how(evidence: Evidence) -> dict[str, Value]:
    """Rule, confidence and, where it stands in the text, the block with offsets into its plain text (`within`; None: all of it)."""
    return {
        "rule": evidence.rule,
        "confidence": evidence.confidence,
        "block": evidence.block if evidence.block >= 0 else None,
        "within": [evidence.start, evidence.end] if evidence.start >= 0 else None,
    }


def _found(found: Found | None) -> dict[str, Value] | None:
    return {"text": found.text, **how(found.evidence)} if found else None


def _status(status: Status | None) -> dict[str, Value] | None:
    return {"kind": status.kind, "text": status.text, "replaces": status.replaces or None, **how(status.evidence)} if status else None


def _known(date: Dated) -> dict[str, Value]:
    return {"text": date.text, "date": date.date, **how(date.evidence)}


def _dated(date: Dated | None) -> dict[str, Value] | None:
    return _known(date) if date else None


def _quote(quote: Quote) -> dict[str, Value]:
    return {"text": quote.text, "speaker": quote.speaker or None, "role": quote.role or None, **how(quote.evidence)}


def _contact(contact: Contact) -> dict[str, Value]:
    return {
        "name": contact.name or None,
        "role": contact.role or None,
        "organisation": contact.organisation or None,
        "email": contact.email or None,
        "phone": contact.phone or None,
        "further": list(contact.further),
        "text": contact.text,
        **how(contact.evidence),
    }


def _passages(passages: Sequence[Passage]) -> list[dict[str, Value]]:
    return [{"heading": passage.heading or None, "text": passage.text, **how(passage.evidence)} for passage in passages]


def _figure(figure: KeyFigure) -> dict[str, Value]:
    return {
        "text": figure.text,
        "label": figure.label or None,
        "sentence": figure.sentence,
        "clause": figure.clause,
        **how(figure.evidence),
    }


def _person(person: Person) -> dict[str, Value]:
    return {"name": person.name, "role": person.role or None, "address": person.address or None, **how(person.evidence)}
