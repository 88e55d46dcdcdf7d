"""A template's package: its parts, the type of each and where each leads (ECMA-376-2), taken apart and put together again."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import cast
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from masthead.errors import UnreadableError

TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_T = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

HINT = "open it in Word, save it as Word Document (.docx), and name that file"


class Lead(Struct, frozen=True):
    """A relationship as the template has it. `target` is the name of a part, or an address if `external`."""

    id: str
    kind: str
    target: str
    external: bool = False

    @property
    def short(self) -> str:
        """The kind without its address: `header`, `image`."""
        return self.kind.rpartition("/")[2]


def parsed(data: bytes, name: str) -> etree._Element:
    """A part as XML. Raises `UnreadableError` for broken XML and for document types, which no Word file has."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:65536]:
        raise UnreadableError("the template declares entities, which no Word file does", where=name, hint=HINT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"the template is damaged: {error.msg}", where=name, hint=HINT) from None


def written(root: etree._Element) -> bytes:
    """A part's XML as Word writes it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def relations_name(part: str) -> str:
    """Where the relationships of a part stand; those of the package itself, if it is empty."""
    folder, _, name = part.rpartition("/")
    return RELATIONS if not part else posixpath.join(folder, "_rels", f"{name}.rels")


def leads(parts: dict[str, bytes], part: str) -> tuple[Lead, ...]:
    """The relationships of a part, in their order."""
    data = parts.get(relations_name(part))
    if data is None:
        return ()
    folder = part.rpartition("/")[0]
    return tuple(_lead(element, folder) for element in parsed(data, relations_name(part)).iter(f"{_R}Relationship"))


def _lead(element: etree._Element, folder: str) -> Lead:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        # Names in the zip are those of the relationships, percent-encoded or not (ECMA-376-2, 6.2.2).
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Lead(element.get("Id", ""), element.get("Type", ""), target, external)


def mend(parts: dict[str, bytes], part: str) -> None:
    """Writes the relationships of a part anew where some lead nowhere, or where they are none."""
    data = parts.get(relations_name(part))
    if data is None:
        return
    found = leads(parts, part)
    sound = [lead for lead in found if lead.external or lead.target in parts]
    if len(sound) < len(found) or parsed(data, relations_name(part)).tag != f"{_R}Relationships":
        parts[relations_name(part)] = relations(sound, part)


def reached(parts: dict[str, bytes], roots: Iterable[Lead]) -> Iterator[str]:
    """The parts that these relationships lead to, directly and through others."""
    waiting, seen = [lead.target for lead in roots if not lead.external], set()
    while waiting:
        name = waiting.pop()
        if name in parts and name not in seen:
            seen.add(name)
            yield name
            waiting += (lead.target for lead in leads(parts, name) if not lead.external)


def relations(found: Iterable[Lead], part: str) -> bytes:
    """The relationships of a part."""
    folder = part.rpartition("/")[0]
    root = etree.Element(f"{_R}Relationships", nsmap=cast(dict[str, str], {None: _R[1:-1]}))
    for lead in found:
        target = lead.target if lead.external else posixpath.relpath(lead.target, folder or ".")
        element = etree.SubElement(root, f"{_R}Relationship", Id=lead.id, Type=lead.kind, Target=target)
        if lead.external:
            element.set("TargetMode", "External")
    return written(root)


def kinds(parts: dict[str, bytes]) -> dict[str, str]:
    """The content type of each part."""
    root = parsed(parts[TYPES], TYPES)
    suffixes = {element.get("Extension", "").lower(): element.get("ContentType", "") for element in root.iter(f"{_T}Default")}
    own = {unquote(element.get("PartName", "")).lstrip("/"): element.get("ContentType", "") for element in root.iter(f"{_T}Override")}
    return {name: own.get(name) or suffixes.get(name.rpartition(".")[2].lower(), "") for name in parts}


def content_types(original: bytes, found: dict[str, str]) -> bytes:
    """The content types of these parts: those that the template has, what changed, and what came."""
    root = parsed(original, TYPES)
    suffixes = {element.get("Extension", "").lower(): element.get("ContentType", "") for element in root.iter(f"{_T}Default")}
    for element in list(root.iter(f"{_T}Override")):
        name = unquote(element.get("PartName", "")).lstrip("/")
        if found.get(name) != element.get("ContentType"):
            root.remove(element)
    if "rels" not in suffixes:
        root.insert(0, etree.Element(f"{_T}Default", Extension="rels", ContentType=_RELATIONS_TYPE))
        suffixes["rels"] = _RELATIONS_TYPE
    own = {unquote(element.get("PartName", "")).lstrip("/") for element in root.iter(f"{_T}Override")}
    for name, kind in found.items():
        if name not in own and kind and suffixes.get(name.rpartition(".")[2].lower()) != kind:
            etree.SubElement(root, f"{_T}Override", PartName=f"/{name}", ContentType=kind)
    return written(root)
