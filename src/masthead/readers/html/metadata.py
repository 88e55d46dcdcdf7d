"""What a page says about itself: JSON-LD, Open Graph, Dublin Core, plain `meta` and `time`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

import msgspec
from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.document.nested import refuse_nested
from masthead.errors import LimitError
from masthead.expressions import expression
from masthead.readers.html.sitename import in_header, named
from masthead.readers.html.tree import Element
from masthead.readers.stated.days import iso

_KINDS = expression(r"(?:https?://schema\.org/)?(?:\w*(?:Article|Release|Posting)|(?:Web|About|Item)?Page|Report)", re.IGNORECASE)
_WRAPPED = expression(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)(.*?)(?://\s*)?(?:-->|\]\]>)\s*\Z", re.DOTALL)
"""What hid scripts from browsers that had none."""
_TRAILING = expression(r",(\s*[}\]])")
_DUBLIN = expression(r"(dc|dcterms)[:.]")
_ADDRESS = expression(r"https?://\S+")
_NODES = 2_000
"""Values of JSON-LD that are looked at; a page that has more is not about itself."""

# From the most reliable name to the least; names are lower case.
_NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "ld:headline",
        "og:title",
        "dc.title",
        "dcterms.title",
        "twitter:title",
        "citation_title",
        "headline",
        "title",
        "ld:name",
    ),
    "description": ("ld:description", "og:description", "dc.description", "dcterms.description", "description", "twitter:description"),
    "author": ("ld:author", "dc.creator", "dcterms.creator", "author", "article:author", "citation_author", "parsely-author"),
    "publisher": (
        "ld:source",
        "ld:publisher",
        "item:publisher",
        "dc.publisher",
        "dcterms.publisher",
        "citation_publisher",
        "og:site_name",
        "publisher",
        "application-name",
    ),
    "published": (
        "ld:datepublished",
        "article:published_time",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "citation_publication_date",
        "citation_date",
        "item:datepublished",
        "datepublished",
        "og:published_time",
        "og:article:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "date",
        "pubdate",
        "pub_date",
        "publication_date",
        "datepublished",
        "publish-date",
        "publish_date",
        "dc.date.created",
        "citation_publication_date",
        "parsely-pub-date",
        "publication-date",
        "publish_date",
        "publish-date",
        "publishdate",
        "release_date",
        "time:pubdate",
        "class:published",
        "page:date",
    ),
    "modified": ("ld:datemodified", "article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified"),
    "licence": ("ld:license", "dcterms.license", "dcterms.rights", "dc.rights", "copyright"),
    "address": ("ld:url", "link:canonical", "og:url"),
    "genre": ("ld:articlesection", "article:section", "dc.type", "dcterms.type", "og:type"),
}


def metadata(root: Element) -> Metadata:
    """All that the page says; of several sayings about one thing the most reliable."""
    said: dict[str, str] = {}
    keywords: list[str] = []
    title = ""
    if stamp := next((value for name, value in root.attributes.items() if name.endswith("date") and _DAY.match(value)), ""):
        said["page:date"] = stamp
    for element in root.elements():
        if element.attributes and element.tag not in _HEAD:
            _marked(element, said)
            if "site" not in said and (site := named(element)):
                said["site"] = site
        if element.tag in _MAY_NAME and (name := in_header(element)):
            if element.tag == "h1":
                said.setdefault("header:first", name)
            # Below a heading of the first level others say what the house, or the text, adds to it.
            elif element.tag == "a" or "header:first" not in said:
                said.setdefault("header", name)
        elif element.tag == "h1":
            said["h1"] = "outside"
        match element.tag:
            case "meta":
                _meta(element, said, keywords)
            case "link" if element.get("rel").lower() == "canonical":
                said.setdefault("link:canonical", element.get("href"))
            case "title" if not title and element.parent is not None and element.parent.tag in ("head", "html", "body"):
                title = collapse("".join(kid for kid in element.kids if isinstance(kid, str)))
            case "script" if element.get("type").strip().lower() == "application/ld+json":
                _linked_data("".join(kid for kid in element.kids if isinstance(kid, str)), said, keywords)
            case "time" if "pubdate" in element.attributes or "datePublished" in element.get("itemprop"):
                said.setdefault("time:pubdate", element.get("datetime"))
    fields = {field: next((said[name] for name in names if said.get(name)), "") for field, names in _NAMES.items()}
    if not _ADDRESS.fullmatch(fields["address"]):
        fields["address"] = ""
    # What the text marks as its title may stand in the page's own before a site's name, which is worth knowing.
    marked = said.get("item:headline") or said.get("class:name") or ""
    fields["title"] = fields["title"] or (title if marked in title else marked)
    fields["description"] = said.get("class:deck") or fields["description"]
    fields["published"], fields["modified"] = iso(fields["published"]), iso(fields["modified"])
    extra = (("page title", title),) if title and title != fields["title"] else ()
    # A heading of the first level in the header is the site's name only if the text has one of its own.
    said.setdefault("site", (said.get("header:first", "") if "h1" in said else "") or said.get("header", ""))
    extra = (*extra, ("site", site)) if (site := said.get("site", "")) and site != fields["publisher"] else extra
    return replace(Metadata(), **fields, keywords=tuple(dict.fromkeys(keywords)), extra=extra)


_MAY_NAME = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a"})
_HEAD = frozenset({"meta", "link", "script", "style", "html", "head", "body"})
_ENTRY = frozenset({"h-entry", "hentry", "h-news", "hnews"})
_DECK = expression(
    r"(?<![a-z])(?:(?:article|post|entry|news|page)-?)?(?:sub-?(?:title|head|headline|heading)|standfirst|lead|lede|chap[oô]|chapeau|dek|deck|manchet|ingress|perex|vorspann"
    r"|untertitel|sottotitolo|sommario|catenaccio|subtitulo|entradilla|bajada|copete|intro|abstract|inleiding|preamble|ingressi|alaotsikko|zajawka|lid|spot|sapou?|podnadpis|podnaslov|alcim"
    r"|summary|teaser|excerpt|tagline|strapline|document-?description|(?:short|pr|release)-?(?:description|summary)|zusammenfassung|kurztext|resumen|resumo|riassunto|occhiello|samenvatting"
    r"|sammanfattning|undertittel|underrubrik|underoverskrift|tiivistelma|streszczenie|shrnuti|ozet|linha-?fina|linha_fina|bigode|sutia"
    r"|page-?header_{0,2}-?(?:description|intro(?:duction)?|lead|summary))"
    r"(?:[-_]?(?:text|paragraph|block))?(?![a-z])",
    re.I,
)
"""Names of what stands under a headline and says more of it."""
_DAY = expression(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_LONGEST = 300
"""Characters of a title that an element of the text is marked as, at most …"""
_DECKS_LONGEST = 480
"""… and of a deck."""
_WITHIN = 3
"""Boxes within one another of which a deck may be the first."""
_BETWEEN = 4
"""Elements up to a deck from the heading that it stands under."""
_ROW, _BYLINE_ROW = 12, 30
"""Words of such an element that is no text, and of one that is named so."""
_BYLINE = expression(r"(?<![a-z])(?:by-?line|meta|date|info|author|published)(?![a-z])", re.I)


def _marked(element: Element, said: dict[str, str]) -> None:
    """What an element of the text is marked as: by microdata, or by the classes of microformats (h-entry, hAtom)."""
    if item := element.get("itemprop"):
        if "datePublished" in item:
            _keep(said, "item:datepublished", element.get("content") or element.get("datetime"))
        elif item == "headline":
            _keep(said, "item:headline", element.get("content") or element.text())
        elif item == "publisher":
            named = next((kid for kid in element.elements() if kid.get("itemprop") in ("name", "legalName")), None)
            _keep(said, "item:publisher", (named.get("content") or named.text()) if named is not None else element.get("content"))
        elif item in ("description", "alternativeHeadline") and _under_heading(element):
            _keep(said, "class:deck", element.get("content") or element.text())
    names = element.get("class")
    if "published" in names or "name" in names or "entry-title" in names:
        held = frozenset(names.split())
        if not held.isdisjoint(("dt-published", "published")):
            _keep(said, "class:published", element.get("datetime") or (element.get("title") if element.tag == "abbr" else ""))
        if not held.isdisjoint(("p-name", "entry-title")) and _in_entry(element):
            _keep(said, "class:name", element.text())
    if names and "class:deck" not in said and _DECK.search(names) and _under_heading(element):
        _keep(said, "class:deck", element.text(), longest=_DECKS_LONGEST)


def _under_heading(element: Element) -> bool:
    """Whether an element stands below a heading with nothing between them but rows of a few words, as a page has there for the day, whom it is by and
    what may be done with it. The first within a box stands where the box does."""
    before: list[Element] = []
    for box in islice(chain((element,), element.ancestors()), _WITHIN):
        beside = box.parent.kids if box.parent is not None else []
        nearest = map(beside.__getitem__, reversed(range(beside.index(box) if box in beside else 0)))
        before = [*islice((kid for kid in nearest if isinstance(kid, Element)), _BETWEEN)]
        if before:
            break
    for above in before:
        if any(kid.tag in ("h1", "h2", "h3") for kid in above.elements()):
            return True
        if len(above.text().split()) > (_BYLINE_ROW if _BYLINE.search(above.get("class")) else _ROW):
            return False
    return False


def _keep(said: dict[str, str], name: str, value: str, *, longest: int = _LONGEST) -> None:
    if value and len(value := collapse(value)) <= longest:
        said.setdefault(name, value)


def _in_entry(element: Element) -> bool:
    return any(not _ENTRY.isdisjoint(above.get("class").split()) for above in element.ancestors())


def _meta(element: Element, said: dict[str, str], keywords: list[str]) -> None:
    name = _DUBLIN.sub(r"\1.", (element.get("property") or element.get("name") or element.get("itemprop")).strip().lower(), count=1)
    content = collapse(element.get("content"))
    if not name or not content:
        return
    if name in ("keywords", "article:tag", "dc.subject", "dcterms.subject", "news_keywords"):
        keywords.extend(word for part in re.split(r"[,;]", content) if (word := part.strip()))
    else:
        said.setdefault(name, content)


def _linked_data(text: str, said: dict[str, str], keywords: list[str]) -> None:
    wrapped = _WRAPPED.match(text)
    try:
        found: Any = _json((wrapped.group(1) if wrapped else text).strip())
    except (ValueError, RecursionError, LimitError):
        return  # metadata that cannot be read is none; the text of the page is not touched by it
    things = list(_things(found))
    known = {key: name for thing in things if isinstance(key := thing.get("@id"), str) and (name := _text(thing.get("name")))}
    # An article says more surely what it is than the page that it stands on.
    for thing in sorted(things, key=_is_page):
        kind = thing.get("@type")
        names = kind if isinstance(kind, list) else [kind]
        if "Organization" in names or "NewsMediaOrganization" in names or "GovernmentOrganization" in names:
            said.setdefault("ld:organization", _text(thing.get("name")))
        if not any(isinstance(name, str) and _KINDS.fullmatch(name) for name in names):
            continue
        for key in ("headline", "name", "description", "datePublished", "dateModified", "license", "url", "articleSection"):
            if text := _text(thing.get(key)):
                said.setdefault(f"ld:{key.lower()}", text)
        for key in ("author", "publisher", "sourceOrganization"):
            if text := ", ".join(_named(thing.get(key), known)):
                said.setdefault("ld:source" if key == "sourceOrganization" else f"ld:{key}", text)
                if key == "author" and _is_house(thing.get(key)):
                    said.setdefault("ld:source", text)
        words = thing.get("keywords")
        parts = words.split(",") if isinstance(words, str) else words if isinstance(words, list) else []
        keywords.extend(word for part in parts if isinstance(part, str) and (word := collapse(part)))


def _is_house(value: Any) -> bool:
    """Whether who wrote a text is a house by the data, and no person nor nobody of a name."""
    one = value[0] if isinstance(value, list) and len(value) == 1 else value
    kind = one.get("@type") if isinstance(one, dict) else ""
    return isinstance(kind, str) and kind.endswith(("Organization", "Corporation", "NGO", "Organisation"))


def _json(text: str) -> Any:
    """JSON, also as people write it: with line ends in its texts, and commas behind the last of a list."""
    try:
        data = text.encode()
        refuse_nested(data)
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError):
        import json  # few pages need it

        return json.loads(_TRAILING.sub(r"\1", text), strict=False)


def _is_page(thing: dict[str, Any]) -> bool:
    kind = thing.get("@type")
    return all(isinstance(name, str) and name.endswith("Page") for name in (kind if isinstance(kind, list) else [kind]))


def _things(found: Any) -> Iterator[dict[str, Any]]:
    pending, count = [found], 0
    while pending and count < _NODES:
        value = pending.pop(0)
        count += 1
        if isinstance(value, dict):
            yield value
            pending.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)
        elif isinstance(value, list):
            pending.extend(value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next(iter(value), "")
    return collapse(value) if isinstance(value, str) else ""


def _named(value: Any, known: dict[str, str]) -> Iterable[str]:
    """The names of those a value tells of, in itself or by where else in the data it stands."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") or known.get(str(one.get("@id"))) if isinstance(one, dict) else one
        if text := _text(name):
            yield text
