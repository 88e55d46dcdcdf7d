"""NITF 3.x, IPTC's markup of a news text (iptc.org/std/NITF): an element `nitf` → a news item whose body is HTML."""

from __future__ import annotations

import re
from typing import Any

from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers import xmltree
from masthead.readers.news.newsitem import STAMP, NewsItem, first, label, moment, repeats, tag

_NITF = expression(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*>\s*)?<(?:[\w.-]+:)?nitf[\s>]", re.IGNORECASE)
_NAMES = {
    "block": "div",
    "body.content": "div",
    "body.head": "div",
    "body.end": "div",
    "nitf-table": "div",
    "custom-table": "div",
    "content": "div",
    "fn": "div",
    "hedline": "div",
    "hl1": "h2",
    "hl2": "h2",
    "tagline": "p",
    "byline": "p",
    "dateline": "p",
    "distributor": "p",
    "abstract": "div",
    "bibliography": "p",
    "datasource": "p",
    "postaddr": "p",
    "bq": "blockquote",
    "credit": "cite",
    "lang": "span",
}
"""What the blocks of NITF are in HTML; those that are not here have HTML's own names, or mark words within a text."""
_SAME_NAMES = (
    "p ul ol li dl dt dd table caption col colgroup thead tbody tfoot tr th td pre hr br em strong b i u a q sub sup h1 h2 h3 h4 h5 h6 div span "
    "img figure figcaption blockquote cite code aside"
)
_SAME = frozenset(_SAME_NAMES.split())
_KEPT = frozenset(("href", "src", "alt", "lang", "colspan", "rowspan", "start", "align", "valign", "id", xmltree.WRITTEN))
_UNSAID = frozenset(("media-metadata", "media-object", "nitf-table-metadata", "script", "style"))
"""Settings and bytes, no words."""


def is_nitf(said: str) -> bool:
    """Whether a text is NITF written out, as ninjs and NewsML carry it."""
    return _NITF.match(said) is not None


def parse(said: str, note: Note, where: str) -> NewsItem:
    """The item that a text in NITF is. Raises as `xmltree.parse` does."""
    return item(xmltree.bare(xmltree.parse(said, note, where=where)))


def item(nitf: Any) -> NewsItem:
    """The item that an element `nitf` (with bare names, see `xmltree.bare`) holds."""
    head, end = nitf.find("body/body.head"), nitf.find("body/body.end")
    head = nitf if head is None else head
    content = nitf.find("body/body.content")
    if content is None:
        content = next((found for path in ("body.content", "body") if (found := nitf.find(path)) is not None), None)
    for date in list(head.iter("story.date")):
        if STAMP.fullmatch(label(date)):
            xmltree.remove(date)
    headline = first(nitf, "body/body.head/hedline/hl1", "body/body.head/headline/hl1", "body/body.head/hedline", "head/title")
    decks = [found for found in head.iterfind("hedline/hl2") if label(found) and label(found) != headline]
    above = [f"<h2>{xmltree.inside(found)}</h2>" for found in decks]
    above += [f'<div role="note">{_html(found)}</div>' for found in head.iterfind("note") if label(found)]
    rights = head.find("rights")
    bylines = tuple(said for found in head.iterfind("byline") for said in _byline(found))
    text = label(content)
    abstracts = [found for found in head.iterfind("abstract") if not repeats(label(found), text)]
    bodies = [_html(found) for found in (*abstracts, content, end) if found is not None and _speaks(found)]
    release, issue = moment(first(nitf, "head/docdata/date.release@norm")), moment(first(nitf, "head/docdata/date.issue@norm"))
    held = first(nitf, "head/docdata@management-status").lower() == "embargoed" or (issue and release[:10] > issue[:10])
    extra = (
        ("embargoed", release if held else ""),
        ("status", first(nitf, "head/docdata@management-status")),
        ("signal", "correction" if nitf.find("head/docdata/correction") is not None else ""),
        ("replaces", first(nitf, "head/docdata/correction@info", "head/docdata/correction@id-string")),
        ("dateline", label(head.find("dateline"))),
        ("ednote", first(nitf, "head/docdata/ed-msg@info")),
        ("slugline", first(nitf, "head/docdata/fixture@fix-id")),
    )
    return NewsItem(
        headline=headline,
        above=tuple(above),
        byline=bylines,
        dateline=first(head, "dateline"),
        bodies=tuple(bodies),
        usage=label(rights) if rights is not None and not len(rights) else "",
        language=tag(first(nitf, "@lang", "@baselang", "body@lang", "body@baselang")),
        metadata=Metadata(
            description=label(decks[0]) if decks else "",
            author=", ".join(bylines),
            publisher=first(head, "distributor") or first(nitf, "head/docdata/doc.copyright@holder", "head/docdata/doc-id@regsrc"),
            published=issue or moment(first(nitf, "head/pubdata@date.publication", "head/docdata/date.release@norm")),
            licence=first(nitf, "head/docdata/doc.rights@info") or (label(rights) if rights is not None and len(rights) else ""),
            genre=first(nitf, "head/tobject/tobject.property@tobject.property.type"),
            keywords=tuple(_keywords(nitf)),
            extra=tuple((name, said) for name, said in extra if said),
        ),
    )


def _keywords(nitf: Any) -> list[str]:
    said = [key.get("key", "") for key in nitf.iterfind("head/docdata/key-list/keyword")]
    for subject in nitf.iterfind("head/tobject/tobject.subject"):
        said.append(next((found for kind in ("detail", "matter", "type") if (found := subject.get(f"tobject.subject.{kind}", ""))), ""))
    return list(dict.fromkeys(filter(None, said)))


def _byline(element: Any) -> list[str]:
    """The by-line, and the titles in it as lines of their own."""
    titles = [label(found) for found in element.iterfind("byttl")]
    for found in element.findall("byttl"):
        found.text, found[:] = "", []
    return [said for said in (label(element).rstrip(","), *titles) if said]


def _speaks(element: Any) -> bool:
    return bool(label(element)) or element.find(".//media") is not None


def _html(element: Any) -> str:
    """A block's content as HTML: NITF's names exchanged in place."""
    for media in list(element.iter("media")):
        _figure(media)
    for found in list(element.iter()):
        name = found.tag
        if found is element or not isinstance(name, str):
            continue
        if name in _UNSAID:
            xmltree.remove(found)
            continue
        if name == "frac":
            _apart(found)
        if name == "frac-sep" and not label(found):
            found.text = "/"
        if name == "virtloc":
            found.set("href", found.get("value", ""))
        found.tag = _NAMES.get(name, name if name in _SAME else "a" if name == "virtloc" and found.get("href") else "span")
        if name == "note":
            found.tag = "div"
        for key in [key for key in found.attrib if key not in _KEPT and not (key == "class" and found.get(key) == "credit")]:
            del found.attrib[key]
        if name == "note":
            found.set("role", "note")
    return xmltree.inside(element)


def _apart(fraction: Any) -> None:
    """A fraction behind a whole number stands apart: 1 and 1/2 are not 11/2."""
    above, before = fraction.getparent(), fraction.getprevious()
    if before is not None and (before.tail or "")[-1:].isdigit():
        before.tail += " "
    elif before is None and (above.text or "")[-1:].isdigit():
        above.text += " "


def _figure(media: Any) -> None:
    """The picture in place: of its sizes the largest, its captions in one, who made it as credit."""
    kind = media.get("media-type", "image")
    references = media.findall("media-reference")
    best = max(references, key=lambda found: int(width) if (width := found.get("width", "")).isdecimal() else 0, default=None)
    captions, producers = media.findall("media-caption"), media.findall("media-producer")
    figure = media.makeelement("figure")
    if best is not None and kind in ("image", "photo", "graphic", "picture"):
        image = media.makeelement("img", {"src": best.get("source", "")})
        if said := best.get("alternate-text") or ("" if captions else best.get("name", "")):
            image.set("alt", said)
        figure.append(image)
    elif best is not None and kind in ("video", "audio"):
        figure.append(media.makeelement(kind, {"src": best.get("source", ""), "title": best.get("name", "")}))
    caption = media.makeelement("figcaption")
    for found in captions:
        found.tag = "span" if not len(found) else "div"
        caption.append(found)
    for found in producers:
        found.tag, found.attrib["class"] = "span", "credit"
        caption.append(found)
    if len(caption):
        figure.append(caption)
    figure.tail = media.tail
    media.getparent().replace(media, figure)
    if not len(figure.findall("img")):
        figure.tag, caption.tag = "div", "p"
