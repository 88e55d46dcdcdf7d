"""The JSON Schema of a sidecar, for editors that complete keys and check values: `docs/schema/sidecar.schema.json`."""

from __future__ import annotations

from typing import Any

from masthead.readers.stated.sayings import ALSO, FIELDS, PARTS, Field

_TOLD = {
    "headline": "The title. The source's own headline stands below it.",
    "subheadline": "The standfirst. The source's own becomes a line of the head.",
    "genre": "The word above the title, for example “Press release”.",
    "kind": "press-release or document: a briefing, or a report.",
    "issuer": "Who issues it, named at the foot.",
    "issued": "Its day: 2024-06-07, 2024-06, or a date in the language of the text.",
    "language": "BCP 47, for example pt-BR: what labels and hyphens go by.",
    "dateline": "Place and date that the news begins with.",
    "embargo": "A day, a time and a zone: 2026-06-01T09:00+02:00; “immediate”; “none”.",
    "status": "correction, update, withdrawn or none.",
    "withheld": "The words by which a part is not for publication.",
    "at_a_glance": "Your own lines, instead of sentences of the text; they are signed.",
    "quotes": "Who speaks in the quotation that holds these words. null: nobody speaks.",
    "contacts": "All contacts: “Eva Lang, press officer, eva@example.org”, or their parts.",
    "boilerplate": "About the issuer: the passage under this heading of the source, or this text.",
    "notes": "Notes to editors: the passage under this heading of the source, or this text.",
    "people": "Who's who: “Anna Keller, director”, or their parts.",
    "figures": "Key figures, as they stand in the text.",
    "dates": "Days that the text names, with what they are.",
    "questions": "Questions (q) and answers (a), after the text.",
    "end_mark": "A line of the source where the text ends.",
}
_EXAMPLES = {
    "kind": ["press-release", "document"],
    "embargo": ["2026-06-01T09:00+02:00", "immediate", "none"],
    "status": ["correction", "update", "withdrawn", "none"],
}


def json_schema() -> dict[str, Any]:
    """What may be said in a sidecar (`x.html.masthead.yml`); null says that there is none."""
    fields = {name: _field(name, field) for name, field in FIELDS.items()}
    names = {name: name for name in FIELDS} | ALSO
    whole = {name: fields["language"] for name, known in names.items() if known == "language"}
    each = {name: {"$ref": f"#/$defs/{known}"} for name, known in names.items() if name not in whole}
    release = {"type": "object", "properties": each, "additionalProperties": False}
    several = [
        {"type": "object", "patternProperties": {"^[1-9][0-9]*$": release}, "additionalProperties": False},
        {"type": "array", "items": release},
    ]
    properties = {
        "by": {"type": "string", "description": "Who says all this."},
        **each,
        **whole,
        "releases": {"description": "What is said of each of several releases of a source, by number or in their order.", "anyOf": several},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A sidecar for masthead: what a person says of the source beside it",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": fields,
    }


def _field(name: str, field: Field) -> dict[str, Any]:
    forms: list[dict[str, Any]] = []
    if field.text:
        forms.append({"type": "string", "minLength": 1})
    if field.keys:
        forms.append(_parts(field))
    if field.many:
        forms.append({"type": "array", "items": {"anyOf": tuple(forms)}})
    if not field.must:
        forms.append({"type": "null"})
    examples = {"examples": _EXAMPLES[name]} if name in _EXAMPLES else {}
    return {"description": _TOLD[name], **examples, "anyOf": forms}


def _parts(field: Field) -> dict[str, Any]:
    names = (*field.keys, *(other for other, key in PARTS.items() if key in field.keys))
    parts = {name: {"type": ["string", "null"]} for name in names}
    return {"type": "object", "properties": parts, "additionalProperties": False, "minProperties": 1}
