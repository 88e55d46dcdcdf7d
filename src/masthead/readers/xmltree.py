"""XML from strangers → a tree, without entities of their own, without any network, and with the repairs that feeds need."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.notices import Guessed, Note, Replaced
from masthead.sources.counted import refuse_tags

_DECLARATION = expression(r"\A\s*<\?xml[^>]*\?>")
_ENCODING = expression(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
_OWN = expression(r"<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)\b|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_DOCTYPE = expression(r"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
_SECTION = expression(r"<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)
_NAME = expression(r"[^\W\d][\w.-]*")
_TWICE = expression(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|quot|apos|amp|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip);")
_HOLDERS = frozenset(("datacontent", "inlinedata", "inlinexml", "headline", "description"))
_REFERENCE = expression(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|(?:amp|lt|gt|quot|apos));|([A-Za-z][A-Za-z0-9]{1,30});|)")


def declared(data: bytes) -> str:
    """The encoding that an XML file says it is in."""
    match = _ENCODING.search(data[:400])
    return match.group(1).decode("ascii", "replace") if match else ""


def parse(text: str, note: Note, *, where: str = "") -> Any:
    """The root element. Names of HTML's characters (`&nbsp;`) and bare ampersands are understood, as feeds have them.

    Raises `UnreadableError` where the file declares entities of its own (which may be bombs, or read files), or is no XML even when
    repaired, and `LimitError` where it is nested too deeply.
    """
    from lxml import etree  # most sources are no XML

    refuse_tags(text, where=where)
    text = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    if _OWN.search(_SECTION.sub("", text) if "<![CDATA[" in text else text):
        raise _declares(where)
    text = _plain(_DOCTYPE.sub("", text, count=1))
    for recover in (False, True):
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, recover=recover, huge_tree=False
        )
        try:
            root = etree.fromstring(text.strip().encode(), parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error) or "huge" in str(error).lower():
                raise LimitError(
                    "is nested too deeply to be read, over limit.depth", where=where, hint="no honest file is nested like this"
                ) from None
            problem = str(error).split(", line")[0]
            line = error.lineno or 0
            continue
        if root is not None:
            if root.getroottree().docinfo.internalDTD is not None:  # hidden from a look at the text
                raise _declares(where)
            if recover:
                note(Guessed("structure", "what its elements seem to be", f"the XML is broken at line {line}: {problem}", where))
            return root
    raise UnreadableError(f"is no XML: {problem}", where=f"{where} line {line}".strip(), hint="check that the file is complete")


def _declares(where: str) -> UnreadableError:
    return UnreadableError(
        "declares entities or elements of its own",
        where=where,
        hint="a program can put its contents together without end; save the file without its DOCTYPE",
    )


def _plain(text: str) -> str:
    """References that XML itself does not know as characters, outside of sections that are taken as they stand."""
    parts = []
    at = 0
    for section in _SECTION.finditer(text):
        parts += [_REFERENCE.sub(_reference, text[at : section.start()]), section.group()]
        at = section.end()
    return "".join((*parts, _REFERENCE.sub(_reference, text[at:])))


def _reference(match: re.Match[str]) -> str:
    if match[1]:
        return match[0]
    if match[2]:
        character = unescape(match[0])
        return character if character != match[0] else f"&amp;{match[0][1:]}"
    return "&amp;"


def bare(root: Any) -> Any:
    """The tree with names as dialects agree on them: no namespace and no prefix, lower case; `xml:lang` is `lang`."""
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _bare(element.tag) or "span"
            if any(_bare(key) != key for key in element.attrib):
                said = {name: value for key, value in element.attrib.items() if (name := _bare(key))}
                element.attrib.clear()
                element.attrib.update(said)
    return root


def _bare(name: str) -> str:
    """Nothing for what can be no name: broken files have such. A prefix that the file does not declare is left on by the parser."""
    match = _NAME.fullmatch(name.rpartition("}")[2].rpartition(":")[2].lower())
    return match[0] if match else ""


def unescape_twice(root: Any, note: Note, *, where: str = "") -> None:
    """References that were written out once too often ("o&amp;#39;clock") become their characters, where text stands among elements."""
    count, shown = 0, ""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        # A text alone in its holder may be markup written out, whose references are its own.
        if element.text and "&" in element.text and not (element.tag in _HOLDERS and not len(element)):
            found = _TWICE.findall(element.text)
            element.text = _TWICE.sub(lambda match: unescape(match[0]), element.text)
            count, shown = count + len(found), shown or (found[0] if found else "")
        if element.tail and "&" in element.tail:
            found = _TWICE.findall(element.tail)
            element.tail = _TWICE.sub(lambda match: unescape(match[0]), element.tail)
            count, shown = count + len(found), shown or (found[0] if found else "")
    if count:
        note(
            Replaced(
                f"{count:,} references written out twice ({shown})", f"their characters ({unescape(shown)})", "no text shows them", where
            )
        )


def remove(element: Any) -> None:
    """Takes an element out of its tree and leaves what follows it."""
    above, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        above.text = (above.text or "") + element.tail
    above.remove(element)


def local(element: Any) -> str:
    """An element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def kids(element: Any, *names: str) -> list[Any]:
    """Children with one of these names, whatever their namespace; all, without names."""
    return [kid for kid in element if local(kid) and (not names or local(kid) in names)]


def kid(element: Any, *names: str) -> Any:
    """The first child with the first of these names that is there; None if there is none."""
    for name in names:
        for found in element:
            if local(found) == name:
                return found
    return None


def said(element: Any) -> str:
    """All text in an element, as it stands; nothing for None."""
    return "" if element is None else "".join(element.itertext())


def inside(element: Any) -> str:
    """An element's content as markup, its elements by their local names: for the HTML reader."""
    from html import escape

    out: list[str] = [_text(element)]
    pending: list[Any] = [*reversed(element)]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        name = local(node)
        tail = escape(node.tail or "", quote=False)
        if not name:
            out.append(tail)
            continue
        marks = "".join(f' {key.rpartition("}")[2]}="{escape(value)}"' for key, value in node.attrib.items() if key != WRITTEN)
        if name in _EMPTY and not len(node) and not node.text:
            out.append(f"<{name}{marks}>{tail}")
            continue
        out.append(f"<{name}{marks}>{_text(node)}")
        pending += (f"</{name}>{tail}", *reversed(node))
    return "".join(out)


def _text(element: Any) -> str:
    from html import escape

    text = element.text or ""
    return text if element.get(WRITTEN) is not None else escape(text, quote=False)


WRITTEN = "written-out"
"""Marks an element whose text is markup that stands written out."""
_EMPTY = frozenset(("br", "hr", "img", "col", "wbr", "area", "source"))
