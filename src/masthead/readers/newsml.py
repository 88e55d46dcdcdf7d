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
from masthead.notices import Note
from masthead.readers import records
from masthead.readers.contract import Inner, Reader
from masthead.readers.leftout import LeftOut
from masthead.sources.encoding import decode
from masthead.sources.source import Source

_PROLOGUE = r"\A\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*"
_ROOT = expression(_PROLOGUE + r"<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
_OURS = frozenset(("newsmessage", "newsitem", "packageitem", "newsml", "nitf", "conceptitem", "knowledgeitem", "planningitem"))
_XML = expression(r"\A\s*(?:<\?xml\s|(?:<!--.*?-->\s*)*<!DOCTYPE\s+(?!html)[\w:.-]+\s[^>]*\[)", re.DOTALL | re.IGNORECASE)
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
            head = decode(source.data[:6000], records.unheard, declared=self.encoding or declared(source.data)).text.lstrip("\ufeff")
        except UnreadableError:
            return 0.0
        root = _ROOT.match(head)
        if root and root[1].lower() in _OURS:
            return 0.98
        return _UNKNOWN if _XML.match(head) and "<html" not in head[:2000].lower() else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        from masthead.readers import newsitem, newsml1, newsmlg2, nitf, xmltree
        from masthead.sources import twice

        data = twice.repaired(source.data, note, where=source.name)
        decoded = decode(data, note, declared=self.encoding or xmltree.declared(data), where=source.name)
        root = xmltree.parse(decoded.text, note, where=source.name)
        kind = xmltree.local(root)
        xmltree.bare(root)
        xmltree.unescape_twice(root, note, where=source.name)
        _without_code(root, note, source.name)
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
        return replace(document, origin=Origin(source.name, "newsml", decoded.encoding, source.sha256, len(source.data)))

    def words(self, source: Source) -> Iterator[str]:
        from html import unescape

        from masthead.readers.xmltree import declared
        from masthead.sources import twice

        data = twice.repaired(source.data, records.unheard)
        page = decode(data, records.unheard, declared=self.encoding or declared(data)).text
        page = _SECTION.sub(lambda section: section[1].replace("&", "&amp;").replace("<", "&lt;"), _COMMENT.sub("", page))
        page = _SETTINGS.sub(" ", page)
        # Markup may be written out, and references in it twice.
        texts = [unescape(_bare(unescape(_bare(found[0])))) for found in _TEXT.finditer(page)]
        rest = _TEXT.sub(" ", page)
        said = " ".join(" ".join(words(text)) for text in texts)
        yield from said.split()
        seen = [f" {said} "]
        for found in _LINE.finditer(page if not texts else rest):
            short = " ".join(words(unescape(unescape(re.sub(r"<[^>]*>", " ", found[0])))))
            if short and not any(f" {short} " in one for one in seen):
                seen.append(f" {short} ")
                yield from short.split()


def _without_code(root: Any, note: Note, where: str) -> None:
    """Paragraphs that are markup written out and say nothing (an embedded player, a counter): only a web page can run it."""
    from masthead.readers import xmltree

    left = LeftOut()
    for element in list(root.iter("p")):
        said = element.text or ""
        if not len(element) and "<" in said and records.is_markup(said) and not records.line(said) and element is not root:
            left.add(said, "code that only a web page can run")
            xmltree.remove(element)
    left.report(note, where)


def _bare(said: str) -> str:
    """Without tags: those of blocks part words, all others do not."""
    return _ANY.sub("", _BREAKS.sub(" ", said))


# What is text, by patterns alone.
_COMMENT = expression(r"<!--.*?-->", re.DOTALL)
_SECTION = expression(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_BREAKS = expression(
    r"</?(?:[\w.-]+:)?(?:p|br|li|div|frac|byttl|h[1-6r]|hl[12]|t[dhr]|caption|block|blockquote|media[-\w]*|body[.\w]*|bq|credit|d[dlt]|[uo]l|note|fn|pre|tagline|bibliography|abstract|img|fig\w+)\b[^>]*>",
    re.IGNORECASE,
)
_ANY = expression(r"</?[A-Za-z][^<>]*>")
_SETTINGS = expression(
    r"<NewsComponent[^>]*>\s*<Role FormalName=\"(?:StyleSheet|Logo)\"\s*/>.*?</NewsComponent>|<Encoding\b.*?</Encoding>|<media-object\b.*?</media-object>|"
    r"<head\b.*?</head>|<body\.head\b(?:(?!</?hl|<note\b).)*?</body\.head>",
    re.DOTALL,
)
_TEXT = expression(r"<((?:[\w.-]+:)?(?:body\.content|inlineXML|inlineData|DataContent))(?=[\s>])[^>]*(?<!/)>.*?</\1\s*>", re.DOTALL)
_LINE = expression(
    r"<((?:[\w.-]+:)?(?:headline|HeadLine|hl1|hl2|dateline|DateLine|by|byline|ByLine|usageTerms))(?=[\s>])[^>]*(?<!/)>.*?</\1\s*>",
    re.DOTALL,
)
