"""XML of no standard that we know: exports of content systems and services, whose elements are the fields of a record."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.cms.reader import CmsReader
from masthead.readers.contract import unheard
from masthead.sources.counted import refuse_long
from masthead.sources.encoding import beginning, decode
from masthead.sources.source import Source

_PAGE = expression(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_DECLARED = expression(r"\A\ufeff?\s*<\?xml\s")
_SURE = 0.2
"""How sure we are: more than who reads the news standards is of XML that is none of them."""
_ROOTED, _SURE_BY_NAME = expression(r"\A\ufeff?\s*<([A-Za-z_][\w.:-]*)[\s>]"), 0.65
"""How XML begins that does not declare itself, as it need not (XML 1.0, 2.8); and how sure a name in `.xml` makes us of it: its elements may be
called as HTML's are, so that it looks like a piece of a page."""
_CLOSED = expression(rb"</\s*([A-Za-z_][\w.:-]*)\s*>\s*\Z")
_BLOCKS = ("p", "div", "br", "hr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption")
_MARKUP = frozenset(
    (*_BLOCKS, "table", "thead", "tbody", "tr", "td", "th", "em", "strong", "b", "i", "u", "s", "a", "span", "sub", "sup", "img")
)
_END = 200
"""Bytes at the end of a source in which its last element is closed."""
_PARAGRAPHS = {"para": "p", "paragraph": "p", "absatz": "p", "line": "p"}
"""What elements of paragraphs are called where they are not HTML's."""


class XmlReader(CmsReader, frozen=True):
    """An element with a text is a record; several beside each other are several, each a part. Attributes are fields, too."""

    suffixes: ClassVar[tuple[str, ...]] = (".xml",)
    name: ClassVar[str] = "xml"
    summary: ClassVar[str] = "XML of other systems: elements with a title and a text"

    def sniff(self, source: Source) -> float:
        if b"<" not in source.data[:400]:
            return 0.0
        from masthead.readers.xmltree import declared

        try:
            head = decode(beginning(source.data, 4000), unheard, declared=self.encoding or declared(source.data)).text
        except UnreadableError:
            return 0.0
        if _PAGE.search(head):
            return 0.0
        return _SURE if _DECLARED.match(head) else _SURE_BY_NAME if source.suffix in self.suffixes and _undeclared(head, source) else 0.0

    def _loaded(self, source: Source, note: Note) -> tuple[Any, str]:
        from masthead.readers import xmltree

        refuse_long(source.data, "markup_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding or xmltree.declared(source.data), where=source.name)
        root = xmltree.parse(decoded.text, note, where=source.name)
        value = _value(root)
        return {"": value} if isinstance(value, str) else value, decoded.encoding

    def _without_text(self, source: Source, value: Any) -> UnreadableError:
        root = expression(r"<([A-Za-z_][\w.:-]*)").search(source.data[:4000].decode("utf-8", "replace"))
        return UnreadableError(
            f"is XML of a kind that is not read here: its root is <{root[1] if root else '?'}>, and no element of it holds a text",
            where=source.name,
            hint="NewsML, NITF, RSS and Atom are; open it in the program that made it, and save its text",
        )


def _undeclared(head: str, source: Source) -> bool:
    """Whether all of a source stands in one element that HTML has not."""
    root, end = _ROOTED.match(head), _CLOSED.search(source.data[-_END:])
    return root is not None and end is not None and end[1].decode() == root[1] and root[1].lower() not in _MARKUP


def _value(element: Any) -> Any:
    """An element as a field: its text, the HTML in it, or the fields that it has."""
    from masthead.readers import xmltree
    from masthead.readers.cms.fieldnames import role, silent

    kids = [kid for kid in element if isinstance(kid.tag, str)]
    said = (element.text or "").strip()
    told = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    if any(_html(kid) in _MARKUP for kid in kids):
        if said or role(xmltree.local(kids[0])) != "title" or _html(kids[0]) in _MARKUP:
            return _inner(element)
        return {**told, xmltree.local(kids[0]): _value(kids[0]), "text": _inner(element, headed=True)}
    if not kids and not any(" " in value.strip() and not silent(name) for name, value in told.items()):
        return said or told
    fields: dict[str, Any] = {**told, "#text": said} if said else told
    for kid in kids:
        name, value = xmltree.local(kid), _value(kid)
        known = fields.get(name)
        if isinstance(known, list):
            known.append(value)
        else:
            fields[name] = value if known is None else [known, value]
        if (kid.tail or "").strip():
            fields["#text"] = f"{fields.get('#text', '')}\n\n{kid.tail.strip()}".strip()
    return fields


def _html(element: Any) -> str:
    from masthead.readers import xmltree

    name = xmltree.local(element).lower()
    return _PARAGRAPHS.get(name, name)


def _inner(element: Any, *, headed: bool = False) -> str:
    """What stands in an element, as HTML; without the first of the elements in it if that is its title."""
    from html import escape

    # Elements of other names are parts of a sentence only where there is one around them.
    within = any((text or "").strip() for text in (element.text, *(kid.tail for kid in element)))
    parts = [escape(element.text or "", quote=False)]
    for kid in element:
        if isinstance(kid.tag, str) and headed:
            headed = False
        elif isinstance(kid.tag, str):
            name = _html(kid)
            shown = name if name in _MARKUP else "span" if within else "div"
            told = "".join(f' {key}="{escape(kid.get(key))}"' for key in ("href", "src", "alt", "colspan", "rowspan") if kid.get(key))
            parts.append(f"<{shown}{told}>{_inner(kid)}</{shown}>")
        parts.append(escape(kid.tail or "", quote=False))
    return "".join(parts)
