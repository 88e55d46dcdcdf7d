"""What content systems wrap a record in: JSON:API's `attributes`, `fields`, WordPress's `_embedded` and fields of plugins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from masthead.readers.records import Record, first, text

_LAYERS = ("attributes", "fields")
"""Where JSON:API (Drupal, Strapi) and Contentful keep what a record says."""
_PLUGINS = ("acf", "meta", "custom_fields")
"""Where WordPress keeps what its plugins add."""


def unwrapped(record: Record) -> Record:
    """The record with what stands one layer further in as its own; what it says itself wins."""
    made: dict[str, Any] = dict(record)
    for key in _LAYERS:
        layer = record.get(key)
        if isinstance(layer, Mapping):
            del made[key]
            made = {**layer, **{name: value for name, value in made.items() if name not in layer or name in ("id", "type")}}
    for key in _PLUGINS:
        layer = record.get(key)
        if isinstance(layer, Mapping):
            del made[key]
            made = {**layer, **made}
    embedded = record.get("_embedded")
    if isinstance(embedded, Mapping):
        del made["_embedded"]
        made |= _embedded(embedded, made)
    if isinstance(record.get("date_gmt"), str) and len(record["date_gmt"]) == len("2026-05-05T06:00:00"):
        made["date_gmt"] = f"{record['date_gmt']}Z"
    return made


def _embedded(embedded: Mapping[str, Any], record: Record) -> dict[str, Any]:
    """The author, the lead picture and the terms that WordPress is asked to bring along (`?_embed`)."""
    made: dict[str, Any] = {}
    authors = [one for one in _listed(embedded.get("author")) if first(one, "name")]
    if authors:
        made["author"] = authors
    picture = next(iter(_listed(embedded.get("wp:featuredmedia"))), None)
    if picture is not None and not record.get("image"):
        caption = text(picture.get("caption"))
        made["image"] = {"url": first(picture, "source_url"), "alt_text": first(picture, "alt_text"), "caption": caption}
    terms = [name for group in embedded.get("wp:term") or () for one in _listed(group) if (name := first(one, "name"))]
    if terms:
        made["tags"] = terms
    return made


def _listed(value: Any) -> list[Record]:
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [one for one in several if isinstance(one, Mapping)]
