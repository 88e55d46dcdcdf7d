"""What the JSON of content systems says: which of its objects are documents, and the text, the pictures and the data of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from masthead.document.model import Document, Metadata
from masthead.expressions import expression
from masthead.notices import Guessed, Note
from masthead.readers.cms import endings, records
from masthead.readers.cms.askable import asked, gathered
from masthead.readers.cms.endings import ENDS, wraps
from masthead.readers.cms.fieldnames import role, silent, tongue
from masthead.readers.cms.marked import bare
from masthead.readers.cms.outlined import outlined, parts, within
from masthead.readers.cms.owners import is_name, others, owner, press_points
from masthead.readers.cms.records import Fragment, Record, first, is_text, line, names, text
from masthead.readers.cms.renamed import renamed
from masthead.readers.cms.stamps import days, is_released, stamped
from masthead.readers.cms.states import status_fields
from masthead.readers.cms.wrappings import fuller, headed, linked, tongues, unwrapped
from masthead.readers.contract import Inner, unheard
from masthead.sources.source import Source

TITLES = ("headline", "title", "name", "heading", "subject", "header")
BODIES = ("articleBody", "body_html", "body", "content_html", "content", "html", "body_xhtml", "body_text", "text", "article", "story")
_DECKS = ("alternativeHeadline", "subtitle", "subheadline", "subheading", "deck", "dek")
_LEADS = ("description", "summary", "excerpt", "standfirst", "lead", "abstract", "custom_excerpt", "teaser", "intro")
_LINES = ("byline", "dateline")
_ABOVE = ("eyebrow", "kicker", "overline")
"""What pages show over the headline."""
_SAID = (
    ("embargoed", ("embargo", "embargoed", "embargoed_until", "embargo_until", "embargo_date")),
    ("ednote", ("ednote", "editorial_note")),
)
"""Facts that the metadata keep under a name of ours."""
_LISTS = ("items", "posts", "articles", "results", "data", "releases", "documents", "@graph", "entries")
_PICTURES = ("image", "lead_image", "leadImage", "featured_image", "featuredImage", "hero_image", "heroImage", "mainImage", "coverImage")
_DATES = (
    "first_public_at",
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "published",
    "date_gmt",
    "date",
    "created_at",
    "pubDate",
    "pub_date",
    "publish_date",
    "release_date",
    "created",
)
_CHANGES = ("public_updated_at", "dateModified", "modified_gmt", "modified", "updated_at", "updatedAt")
_TEXT = 12
"""Words of a description that are a text, where a record has no other."""
_KNOWN = frozenset(
    ("url", "link", "id", "guid", "slug", "author", "authors", "publisher", "tags", "keywords", "language", "locale", "lang", "langcode")
)
_FIELDS = frozenset((*TITLES, *BODIES, *_DECKS, *_LEADS, *ENDS, *_LINES, *_DATES, *_CHANGES, *_KNOWN, *_PICTURES))
"""All names that most systems have for what is read."""
_ARTICLE = expression(r"(?:[A-Za-z]*(?:Article|Posting|Release|Report|Page)|CreativeWork|Event)")


def crude(value: Any, where: str) -> Iterator[str]:
    """The words of all texts of a source, whatever their fields are called, and of the fields that most systems name alike."""
    from masthead.readers.cms.seconds import texts

    yield from texts(value, _named(value, where))


def _named(value: Any, where: str) -> Iterator[str]:
    for record in documents(value, unheard, where):
        details = record.get("details")
        keys = frozenset((*TITLES, *_DECKS, *_LEADS, *ENDS, *_LINES, "alt_text", "caption", "credit", *BODIES, *_DETAILS))
        shallow = {key: kid for key, kid in record.items() if key in keys and (isinstance(kid, str) or wraps(kid))}
        if "rendered" in str(record.get("excerpt")):  # WordPress makes it of the text's beginning, if nobody wrote one
            shallow.pop("excerpt")
        yield from map(line, map(bare, records.crude([shallow, _of(details)], keys)))


_HOLDERS = ("publisher", "author", "authors")
"""Fields of which only the name is read."""
_DETAILS = frozenset(("body", "introduction", "roll_call_introduction", "more_information", "parts"))
"""GOV.UK's fields of text beside `body`; those of `image` come with it."""


def _of(details: Any) -> Any:
    return (
        {key: _versions(kid) or kid for key, kid in details.items() if key in _DETAILS or key == "image"}
        if isinstance(details, Mapping)
        else ""
    )


def documents(value: Any, note: Note, where: str) -> Iterator[Record]:
    """The objects that are documents: the value itself, or those of a list in it."""
    known = list(_known(value))
    if not known:
        unknown = list(_unknown(value, note, where))
        yield from unknown or _deeper(value, note, where)
    for record in known:
        bare = (
            not first(record, *(key for key in BODIES if not _lists(record.get(key))))
            and not isinstance(record.get("details"), Mapping)
            and not fuller(record, "")[0]
        )
        whole = outlined(record, note, where, several=False) if bare else None  # its description is not all that it says
        yield _completed(whole or record)


def _known(value: Any) -> Iterator[Record]:
    """Those whose fields have the names that most systems give them."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        for one in value:
            if isinstance(one, Mapping):
                yield from filter(_speaks, map(unwrapped, tongues(one)))
    elif isinstance(value, Mapping):
        several = [*map(unwrapped, tongues(value))]
        if found := list(filter(_speaks, several)) or list(filter(_speaks, (headed(one) for one in several if any(map(one.get, BODIES))))):
            yield from found
            return
        value = linked(value)
        for key in _LISTS:
            if isinstance(value.get(key), Sequence | Mapping) and not isinstance(value.get(key), str):
                found = list(_known(value[key]))
                if found:
                    yield from found
                    return


def _deeper(value: Any, note: Note, where: str) -> Iterator[Record]:
    """The records that lie farther in, as programs draw pages from them (`{"props": {"pageProps": {"post": …}}}`): of the layer that has any the
    one with the most text, or all of its list."""
    layer: list[tuple[Any, tuple[tuple[Any, Any], ...]]] = [(value, ())]
    for _ in range(_DEEP):
        inner = [
            (kid, (*path, (holder, key)))
            for holder, path in layer
            for key, kid in (holder.items() if isinstance(holder, Mapping) else enumerate(holder))
            if isinstance(kid, Mapping | Sequence) and not isinstance(kid, str) and kid and not (isinstance(key, str) and silent(key))
        ][:_MANY]
        told: list[tuple[int, list[Record], tuple[tuple[Any, Any], ...]]] = []
        for kid, path in inner:
            if found := [_completed(record) for record in _known(kid)] or list(_unknown(kid, unheard, where)):
                size = max(len(first(record, *BODIES)) for record in found)
                told += [(size, found, path)] if size > _SHORT else []  # a description alone is a setting's as well
        if told:
            _, found, path = max(told, key=lambda one: one[0])
            for holder, key in path:
                if isinstance(holder, Mapping):
                    records.left_out(holder, frozenset((key,)), note, where)
            yield from found
            return
        layer = inner


_DEEP, _MANY, _SHORT = 8, 400, 120
"""Objects within one another in which a record may lie at most, how many of one layer are looked at, and characters of a text."""


def _completed(record: Record) -> Record:
    """The record with fields of other names under those that it has not."""
    record = gathered(stamped(headed(record) if not first(record, *TITLES) else record))
    made = dict(record)
    for name, own in (("title", TITLES), ("subtitle", _DECKS), ("summary", _LEADS), ("contact", ENDS), ("boilerplate", ENDS)):
        if not any(map(record.get, own)):
            other = next((key for key, value in record.items() if value and key not in _FIELDS and role(key) == name), None)
            if other is not None:
                made[name] = made.pop(other)
    if not any(record.get(key) for key in _DATES if is_released(key)):
        day = next(iter(days(record, _FIELDS)), "")
        if day and (is_released(day) or not any(map(record.get, _DATES))):
            made["date"] = made.pop(day)
    return made


def _unknown(value: Any, note: Note, where: str) -> Iterator[Record]:
    """Those whose fields, or whose lists, have other names."""
    if isinstance(value, Mapping):
        lists = {
            key: kid
            for key, kid in value.items()
            if isinstance(kid, Sequence) and not isinstance(kid, str) and kid and isinstance(kid[0], Mapping)
        }
        if any(parts(key, kid) for key, kid in lists.items()) and (whole := outlined(unwrapped(value), note, where)):
            yield whole  # what the list holds are its parts
            return
        for several in sorted(lists.values(), key=len, reverse=True):
            if found := list(_known(several)) or list(_unknown(several, note, where)):
                yield from found
                return
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
    for spoken in (spoken for one in several if isinstance(one, Mapping) for spoken in tongues(one)):
        record = unwrapped(spoken)
        called = any(is_text(said) and role(tongue(key)[0]) == "content" for key, said in record.items())
        whole = None if called else outlined(record, note, where)
        yield from (whole,) if whole else renamed(record, note, where) or within(record, note, where)


def _lists(value: Any) -> bool:
    """Whether a field is a list of objects with more than one text, none of which is the whole."""
    if not isinstance(value, Sequence) or isinstance(value, str) or _versions(value) or not any(isinstance(one, Mapping) for one in value):
        return False
    return sum(is_text(said, short=True) for said in records.strings(value)) > 1


def _speaks(record: Record) -> bool:
    """Whether an object has a text of its own. What schema.org calls an organisation or a picture has a name, and is none."""
    kind = text(record.get("@type"))
    if kind and not _ARTICLE.fullmatch(kind):
        return False
    details = record.get("details")
    if isinstance(details, Mapping) and first(record, "title") and any(details.get(key) for key in _DETAILS):
        return True
    body = first(record, *(key for key in BODIES if not _lists(record.get(key))))
    if not body and first(record, *TITLES):
        return len(first(record, *_LEADS, *_DECKS).split()) > _TEXT  # an item of a feed, whose text is its description
    return bool(body) and (bool(first(record, *TITLES)) or len(body.split()) > 20)


def document(record: Record, source: Source, note: Note, inner: Inner | None) -> Document:
    details = record.get("details")
    nested = isinstance(details, Mapping)
    content: Record = details if isinstance(details, Mapping) else record
    fragment = Fragment()
    title, deck, lead = first(record, *TITLES), first(record, *_DECKS), first(record, *_LEADS)
    states = () if nested else status_fields(record, _FIELDS.union(*(keys for _, keys in _SAID)))
    for said in dict.fromkeys(map(record.__getitem__, states)):
        fragment.paragraph(said)
    for said in names(next(filter(None, map(record.get, _ABOVE)), "")):
        fragment.paragraph(said)
    fragment.heading(title)
    body_key = next(
        (key for key in BODIES if (not _lists(content.get(key)) and text(content.get(key)).strip()) or _versions(content.get(key))), ""
    )
    body = _versions(content.get(body_key)) or text(content.get(body_key))
    if not nested and (whole := fuller(record, body))[0]:
        body_key, body = whole  # the short form stands before it, or in it
    if not body and not nested:
        lead, body = ("", lead) if lead else (lead, deck)
    for said in dict.fromkeys((deck, lead, *(first(record, key) for key in _LINES))):
        if not records.repeats(said, body):
            fragment.paragraph(said)
    _pictures(record, content, fragment, body)
    if nested:
        for key in ("introduction", "roll_call_introduction"):
            fragment.body(_versions(content.get(key)) or text(content.get(key)))
    fragment.body(body)
    for part in content.get("parts", ()) if nested and isinstance(content.get("parts"), Sequence) else ():
        if isinstance(part, Mapping):
            fragment.heading(first(part, "title"), 2)
            fragment.body(_versions(part.get("body")) or text(part.get("body")))
    if nested:
        fragment.body(_versions(content.get("more_information")) or text(content.get("more_information")))
        unseen = [said for said in records.strings(content.get("images", ())) if not records.repeats(said, body)]
        records.left_out({"images": unseen}, frozenset(), note, source.name)
        records.left_out(
            content, _DETAILS | {"image", "images", "headers", "change_history", "tags", "government", "attachments"}, note, source.name
        )
    else:
        people = asked(record, _FIELDS)
        endings.told(record, body, people, fragment)
        points = not people and not any(map(record.get, ENDS)) and press_points(record)
        told = (
            *states,
            *_DATES,
            *_CHANGES,
            *_KNOWN,
            *ENDS,
            *_LINES,
            *_ABOVE,
            *(key for _, keys in _SAID for key in keys),
            body_key,
            "images",
            *_PICTURES,
            *(people or (("contactPoint",) if points else ())),
        )
        taken = {
            key for key in (*TITLES, *_DECKS, *_LEADS, *BODIES) if records.repeats(first(record, key), f"{title}\n{deck}\n{lead}\n{body}")
        }
        records.left_out(record, frozenset((*told, *taken)), note, source.name)
        for key in _HOLDERS:
            if isinstance(holder := record.get(key), Mapping):
                left = {name: said for name, said in holder.items() if name not in (*TITLES, *(("contactPoint",) if points else ()))}
                records.left_out(left, frozenset(), note, source.name)
    language = first(record, "locale", "inLanguage", "language", "lang", "langcode")
    made = fragment.read(source, note, inner)
    # An excerpt that the text begins with tells no more of it than its first paragraph.
    opens = bool(lead) and line(body).startswith(line(lead))
    about = _metadata(record, content, title, (deck if opens else lead) or deck, note, source.name)
    return replace(made, language=language or made.language, metadata=about)


def _versions(value: Any) -> str:
    """Of a text in several forms (`content_type`, `content`) the HTML."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ""
    forms = {text(one.get("content_type")): text(one.get("content")) for one in value if isinstance(one, Mapping)}
    return forms.get("text/html") or next(iter(forms.values()), "")


def _pictures(record: Record, content: Record, fragment: Fragment, body: str) -> None:
    """The lead picture, unless the text shows it too."""
    for holder in (content, record):
        image = next(filter(None, map(holder.get, _PICTURES)), None)
        image = image[0] if isinstance(image, Sequence) and not isinstance(image, str) and image else image
        if isinstance(image, str):
            image = {"url": image}
        if isinstance(image, Mapping):
            address = first(image, "high_resolution_url", "url", "contentUrl", "src", "href")
            if address and address not in body:
                alt, caption = first(image, "alt_text", "alt", "altText", "title"), first(image, "caption", "description")
                fragment.figure(address, alt, caption, first(image, "credit", "creditText", "copyrightNotice"))
            return


def _metadata(record: Record, content: Record, title: str, lead: str, note: Note, where: str) -> Metadata:
    published = first(content, *_DATES) or first(record, "first_published_at", *_DATES)
    links = record.get("links")
    owners = links if isinstance(links, Mapping) else {}
    publisher = next(
        filter(
            is_name,
            [*names(owners.get("primary_publishing_organisation")), *names(owners.get("organisations")), *names(record.get("publisher"))],
        ),
        "",
    )
    kind = first(record, "document_type", "articleSection")
    # A program's name for a type of record ("node--article") is no genre.
    kind = kind or next((said for key in ("type", "@type") if (said := text(record.get(key))) and "--" not in said), "")
    address = next(
        (said for key in ("web_url", "url", "link", "mainEntityOfPage") if (said := text(record.get(key))).startswith("http")), ""
    )
    if not publisher and (publisher := owner(record, _FIELDS | {"source"})):
        note(Guessed("publisher", publisher, "a field of the record is called as publishers are", where))
    if not publisher and (name := first(record, "site_name", "source")):
        publisher = line(name)
        note(Guessed("publisher", publisher, "the record names it as its source", where))
    if not publisher and (publisher := owner(record, _FIELDS, units=True)):
        note(Guessed("publisher", publisher, "a field of the record is called as those are that wrote it", where))
    return Metadata(
        title=line(title),
        description=line(lead),
        author=", ".join(names(record.get("author") or record.get("authors") or record.get("byline"))),
        publisher=publisher,
        published=published,
        modified=first(record, *_CHANGES),
        licence=line(first(record, "license", "licence")),
        address=address,
        genre=kind.replace("_", " "),
        keywords=tuple(names(record.get("keywords") or record.get("tags"))),
        extra=(
            *_withdrawn(record),
            *((name, line(said)) for name, keys in _SAID if (said := first(record, *keys))),
            *((("dateline", line(said)),) if (said := first(record, "dateline")) else ()),
            *others(record, _FIELDS),
            *(("contact", said) for said in endings.contacts(record)),
            *((("boilerplate", line(said)),) if (said := first(record, "boilerplate")) else ()),
        ),
    )


def _withdrawn(record: Record) -> tuple[tuple[str, str], ...]:
    """What GOV.UK's content says of a page that was taken back (`withdrawn_notice`: explanation and time)."""
    said = record.get("withdrawn_notice")
    if not isinstance(said, Mapping) or not said:
        return ()
    return ("status", "withdrawn"), *((("ednote", told),) if (told := line(first(said, "explanation"))) else ())
