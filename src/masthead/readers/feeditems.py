"""What feeds say: their items, and what each holds, as documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import Attached, Document, Metadata
from masthead.document.words import words
from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers import wordpress
from masthead.readers.cms import records
from masthead.readers.cms.records import Fragment, first, line, names, text
from masthead.readers.contract import Inner, unheard
from masthead.readers.leftout import LeftOut
from masthead.readers.offered import led, offered
from masthead.sources.encoding import decode
from masthead.sources.source import Source

_ITEM = expression(r"<(item|entry)(?=[\s>]).*?</\1\s*>", re.DOTALL)
_POSTED = expression(
    r"<p>[^<]{2,40}<a\b[^>]*>[^<]*</a>[^<]{0,3}\s(?:appeared first on|(?:erschien|erscheint) zuerst auf|est apparu en premier sur|(?:se publicó|apareció) primero en|"
    r"apareceu primeiro em|proviene da|verscheen eerst op|dök först upp på|først ut på|pojawił się poczatkowo na|появились сначала на)\s+<a\b[^>]*>[^<]*</a>\.?\s*</p>",
    re.IGNORECASE,
)
_FULL = expression(r"<(content:encoded|(?:\w+:)?full-text|content)(?=[\s>])[^>]*(?<!/)>(.*?)</\1\s*>", re.DOTALL)
_NO_TEXT = expression(r"\A<[^>]*\stype=[\"'](?!text/)[\w-]+/(?![^\"']*(?:xml|html))")
_BRIEF = expression(r"<(description|summary)(?=[\s>])[^>]*(?<!/)>(.*?)</\1\s*>", re.DOTALL)
_TITLE = expression(r"<title(?=[\s>])[^>]*(?<!/)>(.*?)</title\s*>", re.DOTALL)
_SECTION = expression(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_BLANK = expression(r"\n[ \t\r]*\n")
_IMAGE = expression(r"image/|\.(?:jpe?g|png|gif|webp)(?:\?|\Z)", re.IGNORECASE)


_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in (
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("atom", "http://www.w3.org/2005/Atom"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    )
)
"""What feeds declare in their first element."""


class Item(Struct, frozen=True):
    """One item of any feed: `content` and `summary` are HTML or plain text, `images` addresses."""

    title: str = ""
    content: str = ""
    summary: str = ""
    address: str = ""
    published: str = ""
    modified: str = ""
    author: str = ""
    source: str = ""
    """The feed that it was taken from, as it names it."""
    keywords: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    others: tuple[Attached, ...] = ()
    language: str = ""
    base: str = ""
    """The address that relative links start from."""
    told: Mapping[str, tuple[str, str]] = {}
    """What is said of a picture, by its address: its caption, and whose it is."""
    unread: str = ""
    """Of which kind its content is, if that is no text."""


def items(source: Source, said: str, note: Note, *, json: bool) -> tuple[list[Item], Metadata, str]:
    """The items of a feed, what it says of itself, and its encoding, which may be `said`."""
    if json:
        value, encoding = records.load(source, note, said)
        return [*_json_items(value)], _json_about(value), encoding
    from masthead.readers import xmltree

    decoded = decode(source.data, note, declared=said or xmltree.declared(source.data), where=source.name)
    told = decoded.text
    if told.lstrip("\ufeff \t\r\n").startswith(("<item", "<entry")):
        told = f"<channel {_SPACES}>{told}</channel>"  # cut out of its feed
    root = xmltree.parse(told, note, where=source.name)
    channel = xmltree.kid(root, "channel")
    holder = root if channel is None else channel
    listed = xmltree.kids(root, "item", "entry") or xmltree.kids(holder, "item", "entry")
    language = xmltree.said(xmltree.kid(holder, "language")).strip() or root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    about = Metadata(
        title=line(xmltree.said(xmltree.kid(holder, "title"))),
        description=line(xmltree.said(xmltree.kid(holder, "description", "subtitle"))),
        extra=(("language", language),) if language else (),
    )
    if wordpress.NAMESPACE not in decoded.text[:4000]:
        return [_xml_item(item) for item in listed], about, decoded.encoding
    left = LeftOut()
    made: list[Item] = []
    for item in listed:
        own = _xml_item(item)
        if why := wordpress.reason(item):
            left.add(" ".join((line(own.title), line(own.content or own.summary))), why)
        else:
            content, calls = wordpress.html(own.content)
            if calls:
                left.add(calls, "what WordPress writes around a picture and its caption")
            made.append(replace(own, content=content))
    left.report(note, source.name)
    return made, about, decoded.encoding


def crude(source: Source, encoding: str, *, json: bool) -> Iterator[str]:
    """The words of all items, without any thought of what they are for."""
    if json:
        value, _ = records.load(source, unheard, encoding)
        for item in value.get("items", ()):
            for said in (first(item, "title"), first(item, "content_html", "content_text", "summary")):
                yield from words(line(said))
        return
    from masthead.readers.xmltree import declared

    page = decode(source.data, unheard, declared=encoding or declared(source.data)).text
    for item in _ITEM.finditer(page):
        full = _FULL.search(item[0])
        for pattern in (_TITLE, _FULL if full and not _NO_TEXT.search(full[0][:500]) else _BRIEF):
            if found := pattern.search(item[0]):
                said = found[found.lastindex or 1]
                plain = _SECTION.sub(lambda section: section[1], said)
                yield from words(line(records.unescaped(plain) if plain == said else plain))


def _unposted(said: str) -> tuple[str, str]:
    """A text without the line in which WordPress says at its end where it was posted first; and that line."""
    if "<a " not in said or (start := said.rfind("<p>")) < 0 or _POSTED.fullmatch(said[start:].strip()) is None:
        return said, ""
    return said[:start], said[start:]


def document(item: Item, source: Source, note: Note, inner: Inner | None) -> Document | None:
    fragment = Fragment(item.base)
    fragment.heading(item.title)
    body, footer = _unposted(item.content or item.summary)
    if footer:
        note(Dropped(tuple(line(footer).split()), "what a feed puts below each of its items", source.name))
    item = replace(item, summary=_unposted(item.summary)[0])
    if item.unread:
        note(Dropped((), f"the content of an item: it is no text ({item.unread[:60]})", source.name))
    if item.content and not records.repeats(item.summary, item.content):
        fragment.paragraph(item.summary)
    for address in item.images:
        if address not in body:
            caption, credit = item.told.get(address, ("", ""))
            fragment.figure(address, "", caption, credit)
    fragment.body(body)
    files = offered(item.others)
    for one in item.others:
        if not led(one.address):
            note(Dropped((), f"the enclosure {one.address[:100]}: that is no address of the web", source.name))
    if not (line(item.title) or line(body)):
        return None
    metadata = Metadata(
        title=line(item.title),
        description=line(item.summary),
        author=item.author,
        publisher=item.source,
        published=item.published,
        modified=item.modified,
        address=item.address,
        keywords=item.keywords,
        files=files,
    )
    made = fragment.read(source, note, inner)
    return replace(made, language=item.language or made.language, metadata=metadata)


# ── XML ──────────────────────────────────────────────────────────────────────────────────────────────


def _xml_item(item: Any) -> Item:
    from masthead.readers import xmltree

    def one(*wanted: str) -> str:
        return line(xmltree.said(xmltree.kid(item, *wanted)))

    links = xmltree.kids(item, "link")
    enclosures = [*xmltree.kids(item, "enclosure"), *(link for link in links if link.get("rel") == "enclosure")]
    media = [found for found in item.iter() if xmltree.local(found) in ("content", "thumbnail") and "/mrss" in str(found.tag)]
    goals = [
        (found.get("url") or found.get("href") or "", found.get("type") or found.get("medium") or "") for found in (*enclosures, *media)
    ]
    titles = {
        found.get("url") or found.get("href"): found.get("title") or line(xmltree.said(xmltree.kid(found, "title")))
        for found in (*enclosures, *media)
    }
    pictures = [address for address, kind in goals if address and (_IMAGE.search(kind) or kind == "image" or _IMAGE.search(address))]
    address = next((link.get("href") for link in links if link.get("href") and link.get("rel", "alternate") == "alternate"), one("link"))
    full = next(
        (found for found in item if xmltree.local(found) in ("encoded", "full-text", "content") and "/mrss" not in str(found.tag)), None
    )
    kind = (full.get("type") or "").lower() if full is not None else ""
    unread = kind if "/" in kind and not kind.startswith("text/") and "xml" not in kind and "html" not in kind else ""
    source = xmltree.kid(item, "source")
    base = _base(item if full is None else full)
    address = _joined(base, str(address or "")) if base and address else address
    told = {
        found.get("url"): (line(xmltree.said(xmltree.kid(found, "description"))), line(xmltree.said(xmltree.kid(found, "credit"))))
        for found in media
        if found.get("url")
    }
    return Item(
        title=_marked(xmltree.kid(item, "title")),
        content="" if unread else _marked(full),
        summary=_marked(xmltree.kid(item, "description", "summary")),
        address=address if str(address).startswith("http") else "",
        published=_date(one("pubDate", "published", "date", "issued", "created")),
        modified=_date(one("updated", "modified")),
        author=", ".join(filter(None, (_author(found) for found in xmltree.kids(item, "author", "creator")))),
        source=line(xmltree.said(source if (within := xmltree.kid(source, "title")) is None else within)) if source is not None else "",
        keywords=tuple(
            filter(
                None,
                (
                    found.get("label") or found.get("term") or line(xmltree.said(found))
                    for found in xmltree.kids(item, "category", "subject")
                ),
            )
        ),
        images=tuple(dict.fromkeys(pictures)),
        others=tuple(Attached(address, kind, titles[address]) for address, kind in goals if address and address not in pictures),
        language=item.get("{http://www.w3.org/XML/1998/namespace}lang", "") or one("language"),
        base=base or str(address or ""),
        told=told,
        unread=unread,
    )


def _base(element: Any) -> str:
    """The address that relative links in an element start from (XML Base): what it and the elements around it say, each relative to the next."""
    said = [found for holder in (element, *element.iterancestors()) if (found := holder.get("{http://www.w3.org/XML/1998/namespace}base"))]
    base = ""
    for one in reversed(said):
        base = _joined(base, one)
    return base


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # brackets that hold no IPv6 address
        return base


def _date(said: str) -> str:
    """A date as ISO 8601: RSS has that of mail (RFC 822), Atom and Dublin Core have ISO already."""
    from email.utils import parsedate_to_datetime

    if not said[:1].isalpha():
        return said
    try:
        return parsedate_to_datetime(said).isoformat()
    except (ValueError, OverflowError):
        return said


def _marked(element: Any) -> str:
    """A text construct as HTML (RFC 4287, 3.1): markup within, markup that is written out, or plain text."""
    from html import escape

    from masthead.readers import xmltree

    if element is None:
        return ""
    if len(element):
        return xmltree.inside(element)
    said = element.text or ""
    if element.get("type") in ("text", "text/plain") and records.is_markup(said):
        return "".join(f"<p>{escape(part, quote=False)}</p>" for part in _BLANK.split(said) if part.strip())
    return said


def _author(element: Any) -> str:
    from masthead.readers import xmltree

    return line(xmltree.said(xmltree.kid(element, "name") if len(element) else element))


# ── JSON Feed 1.1 ────────────────────────────────────────────────────────────────────────────────────


def _json_items(value: Any) -> Iterator[Item]:
    everyone = value.get("authors") or value.get("author") if isinstance(value, Mapping) else None
    listed = value.get("items") if isinstance(value, Mapping) else None
    for item in listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ():
        if not isinstance(item, Mapping):
            continue
        attached = item.get("attachments")
        files = [one for one in attached if isinstance(one, Mapping)] if isinstance(attached, Sequence) else []
        pictures = [
            first(item, "image", "banner_image"),
            *(first(one, "url") for one in files if text(one.get("mime_type")).startswith("image/")),
        ]
        yield Item(
            title=first(item, "title"),
            content=first(item, "content_html", "content_text"),
            summary=first(item, "summary"),
            address=first(item, "url", "external_url"),
            published=first(item, "date_published"),
            modified=first(item, "date_modified"),
            author=", ".join(names(item.get("authors") or item.get("author") or everyone)),
            keywords=tuple(names(item.get("tags") or ())),
            images=tuple(dict.fromkeys(filter(None, pictures))),
            others=tuple(
                Attached(first(one, "url"), text(one.get("mime_type")), first(one, "title"))
                for one in files
                if not text(one.get("mime_type")).startswith("image/")
            ),
            language=first(item, "language"),
            base=first(item, "url"),
        )


def _json_about(value: Any) -> Metadata:
    language = first(value, "language")
    return Metadata(
        title=line(first(value, "title")),
        description=line(first(value, "description")),
        extra=(("language", language),) if language else (),
    )
