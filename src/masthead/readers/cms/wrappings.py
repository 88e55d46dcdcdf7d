"""What content systems wrap a record in: JSON:API's `attributes`, `fields`, WordPress's `_embedded` and fields of plugins, a text that is a list
of its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.readers.cms import richtext
from masthead.readers.cms.fieldnames import is_tongue, role, silent
from masthead.readers.cms.owners import owner
from masthead.readers.cms.records import Record, first, is_text, line, names, repeats, text
from masthead.readers.cms.stamps import days, is_released, stamped

_LAYERS = ("attributes", "fields")
"""Where JSON:API (Drupal, Strapi) and Contentful keep what a record says."""
_LOCALE = expression(r"[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}|\d{3})){0,2}")
_PLUGINS = ("acf", "meta", "custom_fields")
"""Where WordPress keeps what its plugins add."""
_SEARCHED = ("yoast_head_json", "aioseo_head_json")
"""Where Yoast SEO and All in One SEO say what the head of a record's page does."""


def unwrapped(record: Record) -> Record:
    """The record with what stands one layer further in as its own; what it says itself wins."""
    made: dict[str, Any] = {key: value[0] for key, value in record.items()} if _filled_in(record) else dict(record)
    for key in _LAYERS:
        layer = record.get(key)
        if isinstance(layer, Mapping):
            layer = {
                name: value["value"] if isinstance(value, Mapping) and [*value] == ["value"] else value for name, value in layer.items()
            }
            del made[key]
            made = {**layer, **{name: value for name, value in made.items() if name not in layer or name in ("id", "type")}}
    for key in _PLUGINS:
        layer = record.get(key)
        if isinstance(layer, Mapping):
            del made[key]
            made = {**layer, **made}
    made = {**_systems(made), **{key: said for key, value in made.items() if not isinstance(value, str) and (said := richtext.html(value))}}
    made |= {key: value["rendered"] for key, value in made.items() if isinstance(value, Mapping) and [*value] == ["rendered"]}
    made |= {key: "\n\n".join(value) for key, value in made.items() if _paragraphs(value) and role(key) == "content"}
    embedded = record.get("_embedded")
    if isinstance(embedded, Mapping):
        del made["_embedded"]
        made |= _embedded(embedded, made)
    made = {**above(made), **made}
    if "site_name" not in made and (site := _site(record)):
        made["site_name"] = site
    if isinstance(record.get("date_gmt"), str) and len(record["date_gmt"]) == len("2026-05-05T06:00:00"):
        made["date_gmt"] = f"{record['date_gmt']}Z"
    return made


def _filled_in(record: Record) -> bool:
    """Whether each field is a list of one text, as forms give out what was filled in: `{"Headline": ["…"], "Body": ["…"]}`."""
    return bool(record) and all(isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) for value in record.values())


def _site(record: Record) -> str:
    """What WordPress's plugins for search engines tell them of a page, as an object: the name of the site."""
    for key in _SEARCHED:
        if isinstance(head := record.get(key), Mapping) and (name := first(head, "og_site_name", "og:site_name")):
            return name
    return ""


def above(record: Record) -> dict[str, Any]:
    """The day and the publisher that a record keeps in an object of its own (`header`, `meta`), where it says neither itself."""
    made: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, Mapping) and not silent(key) and not role(key):
            inner = stamped(value)
            if "date" not in made and not days(record) and (day := next(iter(days(inner)), "")):
                made["date"] = inner[day]
            if "publisher" not in made and not owner(record, ()) and (house := owner(value, ())):
                made["publisher"] = house
    return made


def _paragraphs(value: Any) -> bool:
    """Whether a field is a list of texts, each a paragraph of one."""
    several = isinstance(value, Sequence) and not isinstance(value, str) and len(value) > 1
    return several and all(isinstance(one, str) for one in value) and is_text(" ".join(value))


def headed(record: Record) -> Record:
    """A record without a title, with what an object beside its text says that has one: `{"page": {"title": …}, "content": […]}`."""
    for key, value in record.items():
        if isinstance(value, Mapping) and not silent(key) and any(role(name) == "title" and _is_title(kid) for name, kid in value.items()):
            return {**_summed(value), **value, **{name: kid for name, kid in record.items() if name != key}}
    return record


def _summed(page: Record) -> dict[str, str]:
    """The longest summary that objects within such an object have, where a page shows it in its head (Isomer's `articlePageHeader`)."""
    told = [
        line(" ".join(names(said)))
        for header in page.values()
        if isinstance(header, Mapping)
        for name, said in header.items()
        if role(name) == "summary"
    ]
    return {"summary": max(told, key=len)} if told and not first(page, "summary", "description") else {}


def _is_title(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.split()) <= _TITLE


_TITLE = 40
"""Words of a title."""


def fuller(record: Record, body: str) -> tuple[str, str]:
    """The field that holds the whole text (`fullContent`) of which `body` is only the beginning or a short form, and what it says; else nothing."""
    found = [
        (key, value) for key, value in record.items() if isinstance(value, str) and len(value) > 2 * len(body) and role(key) == "content"
    ]
    key, said = max(found, key=lambda one: len(one[1]), default=("", ""))
    return (key, said if repeats(body, said) else f"{body}\n\n{said}") if is_text(said) else ("", "")


def _systems(record: Record) -> dict[str, Any]:
    """What Contentful notes of an entry for itself (`sys`) under the names that others have for it."""
    system = record.get("sys")
    if not isinstance(system, Mapping):
        return dict(record)
    said = {"published": ("publishedAt", "firstPublishedAt", "createdAt"), "modified": ("updatedAt",), "locale": ("locale",), "id": ("id",)}
    if any(map(is_released, days(record))):
        del said["published"]  # what the entry says itself
    known = {name: value for name, keys in said.items() if (value := first(system, *keys))}
    return {**known, **{key: value for key, value in record.items() if key != "sys"}}


def tongues(record: Record) -> list[Record]:
    """An entry that has each field once for every language, as one for each; else the record alone."""
    fields = record.get("fields")
    if not isinstance(fields, Mapping) or not fields:
        return _spoken(record)
    if not all(isinstance(value, Mapping) and value and all(map(_LOCALE.fullmatch, value)) for value in fields.values()):
        return [record]
    tags = dict.fromkeys(tag for value in fields.values() for tag in value)
    return [{**record, "locale": tag, "fields": {key: value[tag] for key, value in fields.items() if tag in value}} for tag in tags]


def _spoken(record: Record) -> list[Record]:
    """A record whose title and text stand in an object each, by language (`{"title": {"fr": …, "en": …}}`), as one for each; else the record."""
    parted = {key: value for key, value in record.items() if isinstance(value, Mapping) and value and all(map(is_tongue, value))}
    roles = {role(key) for key in parted}
    if not {"title", "content"} <= roles:
        return [record]
    tags = dict.fromkeys(tag for key, value in parted.items() if role(key) == "content" for tag in value if value[tag])
    return [{**record, "language": tag, **{key: value.get(tag, "") for key, value in parted.items()}} for tag in tags]


def linked(value: Any) -> Any:
    """What Contentful answers, with the pictures and entries that it brings along (`includes`) in the place of their links."""
    brought = value.get("includes") if isinstance(value, Mapping) else None
    if not isinstance(brought, Mapping) or not isinstance(value.get("items"), Sequence):
        return value
    held = {
        str(one["sys"].get("id")): one.get("fields")
        for kind in brought.values()
        for one in _listed(kind)
        if isinstance(one.get("sys"), Mapping)
    }
    return {**value, "items": [_joined(one, held, 0) for one in value["items"]]}


def _joined(value: Any, held: Mapping[str, Any], depth: int) -> Any:
    if depth > LIMITS.depth:
        return value
    if isinstance(value, Mapping):
        system = value.get("sys")
        if isinstance(system, Mapping) and system.get("type") == "Link" and isinstance(found := held.get(str(system.get("id"))), Mapping):
            file = found.get("file")
            address = first(file, "url") if isinstance(file, Mapping) else ""
            return {**found, "url": f"https:{address}" if address.startswith("//") else address} if address else found
        return {key: _joined(kid, held, depth + 1) for key, kid in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_joined(kid, held, depth + 1) for kid in value]
    return value


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
