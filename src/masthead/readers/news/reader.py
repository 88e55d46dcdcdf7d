"""IPTC's XML: NewsML-G2, NewsML 1.x and NITF. Each text is a release of its own, with its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_long
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

_NOTE = r"<!--(?>[^-]*+(?:-(?!->)[^-]*+)*)-->"
_PROLOGUE = rf"\A\s*+(?>(?:(?:<\?(?>[^?]*+(?:\?(?!>)[^?]*+)*)\?>|{_NOTE}|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)\s*+)*)"
_ROOT = expression(_PROLOGUE + r"<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
_OURS = frozenset(("newsmessage", "newsitem", "packageitem", "newsml", "nitf", "conceptitem", "knowledgeitem", "planningitem"))
_XML = expression(rf"\A\s*+(?:<\?xml\s|(?>(?:{_NOTE}\s*+)*)<!DOCTYPE\s+(?!html)[\w:.-]+\s[^>\[]*\[)", re.DOTALL | re.IGNORECASE)
_UNKNOWN = 0.15
"""How sure we are of XML that is of no kind we know: surer than that it is plain text. It is refused by name then."""


class NewsmlReader(Reader, frozen=True):
    """Pictures are figures; their files are taken from beside the source, never fetched. What was encoded twice is set right."""

    suffixes: ClassVar[tuple[str, ...]] = (".newsml", ".nitf", ".xml")
    summary: ClassVar[str] = "IPTC NewsML-G2, NewsML 1.x, NITF: news items in XML; each text a release"

    encoding: str = ""

    def sniff(self, source: Source) -> float:
        if b"<" not in source.data[:400]:
            return 0.0
        from masthead.readers.xmltree import declared

        try:
            head = decode(beginning(source.data, 6000), unheard, declared=self.encoding or declared(source.data)).text.lstrip("\ufeff")
        except UnreadableError:
            return 0.0
        root = _ROOT.match(head)
        if root and root[1].lower() in _OURS:
            return 0.98
        return _UNKNOWN if _XML.match(head) and "<html" not in head[:2000].lower() else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        from masthead.readers import xmltree
        from masthead.readers.news import newsitem, newsml1, newsmlg2, nitf, unplaced
        from masthead.sources import twice

        refuse_long(source.data, "markup_bytes", where=source.name)
        note = heard = unplaced.Heard(note)
        data = twice.repaired(source.data, note, where=source.name)
        decoded = decode(data, note, declared=self.encoding or xmltree.declared(data), where=source.name)
        root = xmltree.parse(decoded.text, note, where=source.name)
        kind = xmltree.local(root)
        xmltree.bare(root)
        xmltree.unescape_twice(root, note, where=source.name)
        _written_out(root, note, source.name)
        texts = unplaced.spoken(root)
        items: list[Any]
        match root.tag:
            case "newsml":
                items = list(newsml1.items(root, note, source.name))
            case "nitf":
                items = [nitf.item(root)]
            case "newsmessage" | "newsitem" | "packageitem":
                items = newsmlg2.items(root, note, source.name)
            case _:
                raise UnreadableError(
                    f"is XML of a kind that is not read here: its root is <{kind}>",
                    where=source.name,
                    hint="NewsML, NITF, RSS and Atom are; open it in the program that made it, and save its text",
                )
        document = newsitem.document(items, source, note, inner)
        unplaced.name(texts, document, heard, source.name)
        if heard.broken:
            if said := unplaced.behind(decoded.text, kind):
                heard(Dropped(tuple(said.split()), "it stands behind the end of the file", source.name))
            unplaced.name_lost(self.words(source), document, heard, source.name)
        return replace(document, origin=Origin(source.name, "newsml", decoded.encoding, source.sha256, len(source.data)))

    def words(self, source: Source) -> Iterator[str]:
        from html import unescape

        from masthead.readers.xmltree import declared
        from masthead.sources import twice

        data = twice.repaired(source.data, unheard)
        page = decode(data, unheard, declared=self.encoding or declared(data)).text
        page = _SECTION.sub(lambda section: section[1].replace("&", "&amp;").replace("<", "&lt;"), _COMMENT.sub("", page))
        page = _SETTINGS.sub(" ", page)
        texts = list(_TEXT.finditer(page))
        # Markup may be written out, and references in it twice.
        said = [" ".join(words(unescape(_bare(unescape(_bare(text[0])))))) for text in texts]
        ends = (0, *(text.end() for text in texts))
        starts = (*(text.start() for text in texts), len(page))
        told: set[str] = set()
        for at, (start, end) in enumerate(zip(ends, starts, strict=True)):
            # What is told beside a text is often the text's own beginning, or was told before.
            near = f" {' '.join(said[max(at - 1, 0) : at + 1])} "
            for found in _LINE.finditer(page, start, end):
                short = " ".join(words(unescape(unescape(re.sub(r"<[^>]*>", " ", found[0])))))
                if short and short not in told and f" {short} " not in near:
                    yield from short.split()
                told.add(short)
            if at < len(said) and said[at] not in told:
                yield from said[at].split()
                told.add(said[at])


def _written_out(root: Any, note: Note, where: str) -> None:
    """Markup that stands written out in a text's elements is markup, if it is all that an element holds; what says nothing then (an
    embedded player, a counter) is left out, for only a web page can run it."""
    from masthead.readers import xmltree
    from masthead.readers.cms import records
    from masthead.readers.leftout import LeftOut

    left = LeftOut()
    for element in list(root.iter("p", "body.content", "abstract", "block", "media-caption")):
        said = (element.text or "").strip()
        if len(element) or not (said.startswith("<") and said.endswith(">") and records.is_markup(said)) or element is root:
            continue
        if records.line(said):
            element.set(xmltree.WRITTEN, "")
        else:
            left.add(said, "code that only a web page can run")
            xmltree.remove(element)
    left.report(note, where)


def _bare(said: str) -> str:
    """Without tags: those of blocks part words, all others do not."""
    return _ANY.sub("", _BREAKS.sub(" ", said))


# What is text, by patterns alone.
_COMMENT = expression(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SECTION = expression(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_BREAKS = expression(
    r"</?(?:[\w.-]+:)?(?:p|br|li|div|frac|byttl|h[1-6r]|hl[12]|t[dhr]|caption|block|blockquote|media[-\w]*|body[.\w]*|bq|credit|d[dlt]|[uo]l|note|fn|pre|tagline|bibliography|abstract|img|fig\w+)\b[^>]*>",
    re.IGNORECASE,
)
_ANY = expression(r"</?[A-Za-z][^<>]*>")
_SETTINGS = expression(
    r"<NewsComponent[^>]*>\s*<Role FormalName=\"(?:StyleSheet|Logo)\"\s*/>.*?(?:</NewsComponent>|\Z)|<Encoding\b.*?(?:</Encoding>|\Z)|<media-object\b.*?(?:</media-object>|\Z)|"
    r"<head\b.*?(?:</head>|\Z)|<body\.head\b(?:(?!</?hl|<note\b).)*?(?:</body\.head>|\Z)|<story\.date\b[^>]*>\s*[\dTZ:.+-]*\s*</story\.date>|<rights>\s*<.*?(?:</rights>|\Z)|"
    r"<inlineData[^>]*\scontenttype=[\"'](?:image|video|audio|font)/[^>]*>[^<]*|<abstract\b.*?(?:</abstract>|\Z)",
    re.DOTALL,
)
_TEXT = expression(r"<((?:[\w.-]+:)?(?:body\.content|inlineXML|inlineData|DataContent))(?=[\s>])[^>]*(?<!/)>.*?(?:</\1\s*>|\Z)", re.DOTALL)
_LINE = expression(
    r"<((?:[\w.-]+:)?(?:headline|HeadLine|hl1|hl2|dateline|DateLine|by|byline|ByLine|usageTerms))(?=[\s>])[^>]*(?<!/)>.*?(?:</\1\s*>|\Z)",
    re.DOTALL,
)
