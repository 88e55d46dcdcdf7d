"""What a ninjs item says: its text, headlines, by-line, pictures and their captions, whom to ask, and its data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from masthead.document.model import Attached, Document, Metadata
from masthead.document.words import words
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.cms import records
from masthead.readers.cms.records import Fragment, Record, first, line, names, text
from masthead.readers.contract import Inner
from masthead.readers.offered import offered
from masthead.sources.source import Source

_NITF_HEAD = expression(r"<\?xml.*?\?>|<body\.head\b.*?</body\.head>|<nitf\b.*?</head>", re.DOTALL)
_KINDS = ("html", "xhtml", "nitf", "text", "plain")
_BLOCK = expression(r"</?block\b[^>]*>")
"""What parts of a text stand in, in NITF."""
_MARKED = expression(r"body_([a-z0-9]+)")
_TOLD = frozenset(
    [
        "headline",
        "headlines",
        "title",
        "byline",
        "bylines",
        "by",
        "dateline",
        "located",
        "body_html",
        "body_xhtml",
        "body_text",
        "bodies",
        "description_text",
        "description_html",
        "descriptions",
        "associations",
        "subject",
        "subjects",
        "genre",
        "genres",
        "person",
        "people",
        "organisation",
        "organisations",
        "place",
        "places",
        "event",
        "events",
        "object",
        "objects",
        "altids",
        "altIds",
        "infosource",
        "infosources",
        "infoSources",
        "service",
        "authors",
        "uri",
        "guid",
        "type",
        "slugline",
        "standard",
        "copyrightholder",
        "copyrightHolder",
        "usageterms",
        "usageTerms",
        "copyrightnotice",
        "copyrightNotice",
        "rightsinfo",
        "rightsInfo",
        "ednote",
        "edNote",
        "ednotes",
        "signal",
        "rights",
        "extra",
        "products",
        "annotations",
        "contactinfo",
        "contactInfo",
        "contacts",
        "trustindicators",
        "trustIndicators",
        "language",
        "profile",
        "source",
    ]
)


def crude(value: Any) -> Iterator[str]:
    """The words of all items of a source, without any thought of what they are for."""
    for item in listed(value):
        body = _NITF_HEAD.sub("", _body(item))
        for said in (_headline(item), first(item, "byline", "by"), body, _usage(item)):
            yield from words(line(said))
        for picture in _associated(item):
            yield from words(line(" ".join((_caption(picture), *_rights(picture)))))


def listed(value: Any) -> list[Record]:
    """The item, or those of a list."""
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    return [one for one in several if isinstance(one, Mapping)]


def document(item: Record, source: Source, note: Note, inner: Inner | None) -> Document:
    fragment = Fragment()
    headline = _headline(item)
    fragment.heading(headline)
    body = _BLOCK.sub("", _body(item))
    byline = _byline(item)
    if "nitf" in body[:1000]:
        from masthead.readers.news import nitf  # few items have their text in it

        if nitf.is_nitf(body):
            written = nitf.parse(body, note, source.name)
            body = "".join((*written.above, *written.bodies))
            byline = byline or ", ".join(written.byline)
    lead = _description(item)
    if not records.repeats(lead, body):
        fragment.paragraph(lead)
    if byline:
        fragment.paragraph(byline)
    fragment.body(body)
    for picture in _associated(item):
        _figure(picture, fragment)
    for contact in _contacts(item):
        fragment.paragraph(contact)
    if usage := _usage(item):
        fragment.paragraph(usage)
    own = {key for key, value in item.items() if _MARKED.fullmatch(key) and value == _body(item)}
    records.left_out(item, _TOLD | own, note, source.name)
    language = first(item, "language")
    made = fragment.read(source, note, inner)
    about = replace(_metadata(item, headline, lead), files=offered(_files(item)))
    return replace(made, language=language or made.language, metadata=about)


def _valued(item: Record, key: str, roles: Sequence[str] = ()) -> str:
    """Of ninjs 2's and 3's lists (`headlines`, `bodies`, `descriptions`) the value with the first of these roles, or the first."""
    listed = item.get(key)
    if not isinstance(listed, Sequence) or isinstance(listed, str):
        return ""
    values = [one for one in listed if isinstance(one, Mapping)]
    for role in roles:
        for one in values:
            if (
                role in (text(one.get("role")), text(one.get("contentType")), text(one.get("contenttype")))
                and text(one.get("value")).strip()
            ):
                return text(one["value"])
    return next((text(one.get("value")) for one in values if text(one.get("value")).strip()), "")


def _headline(item: Record) -> str:
    return first(item, "headline") or _valued(item, "headlines", ("main", "headline")) or first(item, "title")


def _description(item: Record) -> str:
    return _valued(item, "descriptions", ("lead", "summary")) or first(
        item, "description_text", "description_html", "description_caption", "caption"
    )


def _byline(item: Record) -> str:
    return first(item, "byline", "by") or ", ".join(
        said for one in item.get("bylines") or () if isinstance(one, Mapping) and (said := line(first(one, "by", "byline", "name")))
    )


def _body(item: Record) -> str:
    """The text: HTML before NITF before plain, whichever the item has."""
    found = _valued(item, "bodies", (*_KINDS, "text/html"))
    if found:
        return found
    bodies = {match[1]: str(kid) for key, kid in item.items() if (match := _MARKED.fullmatch(key)) and isinstance(kid, str) and kid.strip()}
    return next((bodies[kind] for kind in _KINDS if kind in bodies), next(iter(bodies.values()), ""))


def _associated(item: Record) -> list[Record]:
    """Pictures and other items that go with this one, in order (an object in ninjs 1, a list since 2)."""
    found = item.get("associations")
    kids: Any = found.values() if isinstance(found, Mapping) else found if isinstance(found, Sequence) else ()
    return [kid for kid in kids if isinstance(kid, Mapping)]


def _figure(picture: Record, fragment: Fragment) -> None:
    if text(picture.get("type")) not in ("picture", "graphic", "photo", "image", ""):
        fragment.paragraph(_caption(picture))
        return
    alt = (
        _valued(picture, "descriptions", ("altText", "alt"))
        if any(text(one.get("role")) in ("altText", "alt") for one in picture.get("descriptions", ()) if isinstance(one, Mapping))
        else first(picture, "alt_text", "altText")
    )
    credit = first(picture, "byline", "by", "copyrightholder", "copyrightHolder") or next(iter(_rights(picture)), "")
    address, *forms = _renditions(picture)
    rights = [said for said in _rights(picture) if line(said) != line(credit)]
    fragment.figure(address, alt, _caption(picture), credit, forms, rights)


def _contacts(item: Record) -> Iterator[str]:
    """Whom to ask, a line each (`contactinfo`: names, numbers and addresses)."""
    for key in ("contactinfo", "contactInfo", "contacts"):
        found = item.get(key)
        for one in found if isinstance(found, Sequence) and not isinstance(found, str) else (found,):
            yield ", ".join(said for value in records.strings(one) if (said := line(value)) and not said.startswith("urn:"))


def _files(item: Record) -> Iterator[Attached]:
    """Films, sounds and documents that go with an item, each in its largest form; those of an item that is one itself, too."""
    for one in (item, *_associated(item)):
        if text(one.get("type")) not in ("video", "audio", "document", "graphic-interactive"):
            continue
        found = one.get("renditions")
        kids: Any = found.values() if isinstance(found, Mapping) else found if isinstance(found, Sequence) else ()
        forms = [kid for kid in kids if isinstance(kid, Mapping) and text(kid.get("href"))]
        forms = [form for form in forms if not _kind(form).startswith("image/")]  # a still of a film
        if forms:
            best = max(forms, key=_width)
            credit = first(one, "byline", "by", "copyrightholder", "copyrightHolder")
            yield Attached(text(best["href"]), _kind(best), _headline(one) or _description(one), credit)


def _kind(form: Record) -> str:
    return first(form, "mimetype", "mimeType", "contenttype", "contentType")


def _rights(picture: Record) -> list[str]:
    """Whose a picture is, and how it may be used."""
    return [said for said in (first(picture, "copyrightnotice", "copyrightNotice"), _usage(picture)) if line(said)]


def _caption(picture: Record) -> str:
    said, head = _description(picture) or first(picture, "body_text"), _headline(picture)
    if not said or not head or records.repeats(head, said):
        return said or head
    return f"{head}{'' if head[-1:] in '.!?:。！？' else '.'} {said}"


def _renditions(picture: Record) -> list[str]:
    """The addresses of a picture's forms, the largest first; one that is empty if there is none."""
    found = picture.get("renditions")
    kids: Any = found.values() if isinstance(found, Mapping) else found if isinstance(found, Sequence) else ()
    forms = [kid for kid in kids if isinstance(kid, Mapping) and text(kid.get("href"))]
    if forms:
        return [text(form["href"]) for form in sorted(forms, key=_width, reverse=True)]
    return [first(picture, "uri") if text(picture.get("mimetype")).startswith("image/") else ""]


def _width(form: Record) -> int:
    width = form.get("width")
    return width if isinstance(width, int) else 0


def _usage(item: Record) -> str:
    rights = item.get("rightsinfo") or item.get("rightsInfo")
    nested = rights if isinstance(rights, Mapping) else {}
    return first(item, "usageterms", "usageTerms") or first(nested, "usageterms", "usageTerms")


def _metadata(item: Record, headline: str, lead: str) -> Metadata:
    extra = [
        (name, said)
        for name, keys in (
            ("embargoed", ("embargoed", "embargoedUntil", "embargoeduntil")),
            ("status", ("pubstatus", "pubStatus")),
            ("replaces", ("evolvedfrom", "evolvedFrom")),
            ("slugline", ("slugline",)),
            ("located", ("located",)),
            ("ednote", ("ednote", "edNote", "ednotes")),
        )
        if (said := first(item, *keys))
    ]
    sources = [one for key in ("infosources", "infoSources", "infosource", "infoSource") for one in names(item.get(key))]
    return Metadata(
        title=line(headline),
        description=line(lead),
        author=line(_byline(item)),
        publisher=next(
            iter([*sources, *names(item.get("source")), *names(item.get("copyrightholder") or item.get("copyrightHolder"))]), ""
        ),
        published=first(item, "firstpublished", "firstPublished", "versioncreated", "versionCreated", "contentcreated", "contentCreated"),
        modified=first(item, "versioncreated", "versionCreated"),
        licence=line(first(item, "copyrightnotice", "copyrightNotice")),
        address=said if (said := first(item, "uri")).startswith("http") else "",
        genre=next(iter(names(item.get("genre") or item.get("genres"))), ""),
        keywords=tuple(
            dict.fromkeys(name for key in ("keywords", "subject", "subjects") for name in names(item.get(key) or ()) if ":" not in name)
        ),
        extra=tuple((name, line(said)) for name, said in extra),
    )
