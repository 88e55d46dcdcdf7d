"""What a PDF says about itself: XMP, the Info dictionary that repeats it, and the standards it claims to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from masthead import __version__
from masthead.errors import NonConformingError
from masthead.expressions import expression

_MADE_BY = f"masthead {__version__}"
_CLAIMS = {
    "ua-1": "<pdfuaid:part>1</pdfuaid:part>",
    "a-2a": "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "a-2u": "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
    "a-3a": "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "a-3u": "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
    "a-3b": "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
    "a-2b": "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
}
_DATE = expression(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?)?)?")
# XML 1.0 has no place for these, not even as character references.
_NO_XML = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Metadata(Struct, frozen=True):
    """What the file says about itself. Everything but the title may be empty, and is left out then.

    `created` is ISO 8601 as far as it is known ("2024-06", "2024-06-07T10:00Z"), and comes from the source, never from a clock.
    `identifier` is a URI, `source_hash` the SHA-256 of the source in hexadecimal, `source_name` its file name; `brand` the house style's
    name, `brand_version` which of its versions. `languages` are those of parts of the text, beside its own. `claims` are the
    standards the file says it meets: `ua-1` and one of `a-2a`, `a-2u`, `a-2b`, or of `a-3a`, `a-3u`, `a-3b` for a file that carries others.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""
    languages: tuple[str, ...] = ()
    publisher: str = ""
    publisher_id: str = ""
    created: str = ""
    creator: str = _MADE_BY
    producer: str = _MADE_BY
    identifier: str = ""
    source_hash: str = ""
    source_name: str = ""
    brand: str = ""
    brand_version: str = ""
    licence: str = ""
    embargo: str = ""
    """Until when, UTC and ISO 8601; the words that say so where that is not known."""
    status: tuple[str, ...] = ()
    """What else it is: `draft`, `correction`, `withdrawal`."""
    claims: tuple[str, ...] = ("ua-1", "a-2a")


def information(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """The entries of the Info dictionary (ISO 32000-1, 14.3.3): the same values as the XMP, dates in PDF's own way."""
    date = pdf_date(metadata.created)
    for key, value in (
        ("Title", metadata.title),
        ("Author", metadata.author),
        ("Subject", metadata.subject),
        ("Keywords", ", ".join(metadata.keywords)),
        ("Creator", metadata.creator),
        ("Producer", metadata.producer),
        ("CreationDate", date),
        ("ModDate", date),
    ):
        if value:
            yield key, value


def xmp(metadata: Metadata) -> bytes:
    """The XMP packet (ISO 16684-1), in UTF-8.

    PDF/A allows only properties it knows, unless the packet describes them (ISO 19005-2, 6.6.2.3): hence the schemas at its end.
    Raises `NonConformingError` for a claim we cannot make.
    """
    for claim in metadata.claims:
        if claim not in _CLAIMS:
            raise NonConformingError(f"“{claim}” is no standard that a PDF of ours can claim", hint="choose from " + ", ".join(_CLAIMS))
    language = metadata.language or "x-default"
    date = _xmp_date(metadata.created)
    keywords = ", ".join(metadata.keywords)
    own = {
        "Brand": metadata.brand,
        "BrandVersion": metadata.brand_version,
        "PublisherID": metadata.publisher_id,
        "SourceName": metadata.source_name,
        "SourceHash": metadata.source_hash,
        "EmbargoedUntil": metadata.embargo,
        "Status": ", ".join(metadata.status),
    }
    named = tuple([name for name, value in own.items() if value])
    properties = [
        "<dc:format>application/pdf</dc:format>",
        _alternative("dc:title", metadata.title, language),
        _list("dc:creator", "Seq", (metadata.author,)),
        _alternative("dc:description", metadata.subject, language),
        _list("dc:subject", "Bag", metadata.keywords),
        _list("dc:language", "Bag", tuple(dict.fromkeys((metadata.language, *metadata.languages)))),
        _list("dc:publisher", "Bag", (metadata.publisher,)),
        _simple("dc:identifier", metadata.identifier),
        _simple("dc:source", metadata.source_hash and "urn:sha256:" + metadata.source_hash),
        _alternative("dc:rights", metadata.licence, language),
        _simple("xmpRights:WebStatement", metadata.licence if metadata.licence.startswith(("https://", "http://")) else ""),
        _simple("pdf:Keywords", keywords),
        _simple("pdf:Producer", metadata.producer),
        _simple("xmp:CreatorTool", metadata.creator),
        _simple("xmp:CreateDate", date),
        _simple("xmp:ModifyDate", date),
        _simple("xmpMM:DocumentID", metadata.identifier),
        *[_simple(f"masthead:{name}", own[name]) for name in named],
        *[_CLAIMS[claim] for claim in metadata.claims],
        _schemas(named, ua="ua-1" in metadata.claims),
    ]
    return _BEGIN + "\n".join(filter(None, properties)).encode() + _END


_OURS = "urn:masthead:xmp:1#"
_BEGIN = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    f' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:masthead="{_OURS}">\n'
).encode()
_END = b'\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'


_MEANINGS = {
    "Brand": "House style the file is set in",
    "BrandVersion": "Version of that house style",
    "PublisherID": "Identifier of the publisher",
    "SourceName": "File that the text was read from",
    "SourceHash": "SHA-256 of that file, in hexadecimal",
    "EmbargoedUntil": "Instant, UTC, until which the text is not for publication",
    "Status": "State of the text: draft, correction, withdrawal",
}
"""Of our own properties, by name."""


@lru_cache(maxsize=64)
def _schemas(own: tuple[str, ...], *, ua: bool) -> str:
    """The schemas of PDF/UA, and of properties of our own."""
    described = []
    if ua:
        described.append(
            _schema(
                "PDF/UA identification",
                "http://www.aiim.org/pdfua/ns/id/",
                "pdfuaid",
                [("part", "Integer", "internal", "Part of ISO 14289 that the file meets")],
            )
        )
    if own:
        described.append(_schema("masthead", _OURS, "masthead", [(name, "Text", "internal", _MEANINGS[name]) for name in own]))
    return f"<pdfaExtension:schemas><rdf:Bag>{''.join(described)}</rdf:Bag></pdfaExtension:schemas>" if described else ""


def _schema(name: str, address: str, prefix: str, properties: Sequence[tuple[str, str, str, str]]) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{name}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{''.join(map(_property, properties))}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )


def _property(values: tuple[str, str, str, str]) -> str:
    parts = zip(("name", "valueType", "category", "description"), values, strict=True)
    described = "".join(f"<pdfaProperty:{key}>{value}</pdfaProperty:{key}>" for key, value in parts)
    return f'<rdf:li rdf:parseType="Resource">{described}</rdf:li>'


def _simple(name: str, value: str) -> str:
    return f"<{name}>{_text(value)}</{name}>" if value else ""


def _list(name: str, kind: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_text(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _alternative(name: str, value: str, language: str) -> str:
    if not value:
        return ""
    text = _text(value)
    own = "" if language == "x-default" else f'<rdf:li xml:lang="{_text(language)}">{text}</rdf:li>'
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li>{own}</rdf:Alt></{name}>'


@lru_cache(maxsize=128)  # most of it is said of every document, or several times of one
def _text(value: str) -> str:
    if not value.isprintable():
        value = _NO_XML.sub("\ufffd", value)
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@lru_cache(maxsize=64)  # the same for two forms of it, and for the documents of a day
def _moment(created: str) -> tuple[str, ...]:
    """Year, month, day, and with them hour, minute, second and zone if the zone is known too; empty if it is no date.

    A time without a zone is no moment, so the day alone is kept.
    """
    match = _DATE.fullmatch(created)
    if match is None:
        return ()
    *day, hour, minute, second, zone = match.groups()
    if zone is None:
        return tuple(part for part in day if part)
    return (*day, hour, minute, second or "00", zone if zone == "Z" else f"{zone[:3]}:{zone[-2:]}")


def _xmp_date(created: str) -> str:
    """The date as XMP has it; empty if it is no date."""
    moment = _moment(created)
    day, time = moment[:3], moment[3:]
    return "-".join(day) + ("T" + ":".join(time[:3]) + time[3] if time else "")


def pdf_date(created: str) -> str:
    """The date as the Info dictionary has it (ISO 32000-1, 7.9.4); empty if it is no date."""
    parts = _moment(created)
    if not parts:
        return ""
    zone = parts[6].replace(":", "'") if len(parts) > 6 else ""
    return "D:" + "".join(parts[:6]) + (zone + "'" if len(zone) > 1 else zone)
