"""XML parts of packages (Word, ODF, EPUB): well-formed, without a document type, as the programs that write them make them."""

from __future__ import annotations

from typing import Any

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS

_DOCTYPE = expression(rb"<!(?:DOCTYPE|ENTITY)", 0)


def parse(data: bytes, *, where: str = "", doctype: bool = False) -> Any:
    """The root element of a part. Raises `UnreadableError` for a document type (its entities may be bombs, or read files) unless a
    bare one, without declarations of its own, is allowed by `doctype`, and for what is no XML; `LimitError` where it is nested
    too deeply, or over `package_xml_bytes` or `package_xml_tags`."""
    from lxml import etree  # most sources are no XML

    _within("package_xml_bytes", len(data), LIMITS.package_xml_bytes, "bytes", where)
    _within("package_xml_tags", data.count(b"<") - data.count(b"</"), LIMITS.package_xml_tags, "tags", where)
    if not doctype and (_DOCTYPE.search(data) or b"<\0!\0D\0O\0C\0T" in data or b"\0<\0!\0D\0O\0C\0T" in data):
        raise _declares(where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = str(error).split(", line")[0]
        if "depth" in said.lower() or "huge" in said.lower():
            raise LimitError(
                "is nested too deeply to be read, over limit.depth", where=where, hint="no honest document is nested like this"
            ) from None
        if "entity" in said.lower() or "amplification" in said.lower():
            raise _declares(where) from None
        raise UnreadableError(
            f"is no XML at line {error.lineno or 0}: {said}", where=where, hint="check that the file was saved or sent whole"
        ) from None
    kind: Any = root.getroottree().docinfo.internalDTD
    if kind is not None and next(kind.iterentities(), None) is not None:
        raise _declares(where)
    return root


def _within(limit: str, value: int, allowed: int, what: str, where: str) -> None:
    if value > allowed:
        raise LimitError(
            f"has {value:,} {what} of XML, over limit.{limit} ({allowed:,})", where=where, hint=f"--set limit.{limit}=N raises the limit"
        )


def _declares(where: str) -> UnreadableError:
    return UnreadableError(
        "declares a document type with entities of its own", where=where, hint="no office program writes one; save the document anew"
    )
