"""The parts of a Word file and how they refer to each other (Open Packaging Conventions, ECMA-376-2)."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from msgspec import Struct

from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.readers import parts
from masthead.readers.docx.names import Element
from masthead.sources import package
from masthead.sources.source import Source

_STRICT = expression(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_TYPES = "[Content_Types].xml"
_MAIN = expression(
    r"application/(?:vnd\.openxmlformats-officedocument\.wordprocessingml|vnd\.ms-word)\.(?:document|template)[\w.]*\.?main\+xml"
)


class Relation(Struct, frozen=True, gc=False):
    """`kind` is the last word of the type's address; `target` a part's name, or an address if it is `external`."""

    kind: str
    target: str
    external: bool = False


class Package:
    """A checked package. Raises what `sources.package.Package` and `readers.parts.parse` raise: names that lead elsewhere, bombs,
    document types."""

    def __init__(self, source: Source) -> None:
        self._where = source.name
        self._zip = package.Package(source.data, where=source.name)
        # Names of parts that differ in case alone are one name (ECMA-376-2, 6.2.2.3).
        self._names = {name.casefold(): name for name in self._zip.names}
        self._relations: dict[str, dict[str, Relation]] = {}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._names

    @property
    def names(self) -> list[str]:
        return list(self._names.values())

    def data(self, name: str) -> bytes:
        return self._zip.read(self._names[name.casefold()])

    def xml(self, name: str) -> Element:
        """The root element of a part, in Transitional's terms; None if there is no such part. Raises `LimitError` over
        `package_xml_bytes` and `package_xml_tags`."""
        if name not in self:
            return None
        data = self.data(name)
        self._within("package_xml_bytes", len(data), LIMITS.package_xml_bytes, f"has a text of {len(data):,} bytes (“{name[:60]}”)")
        tags = data.count(b"<") - data.count(b"</")
        self._within("package_xml_tags", tags, LIMITS.package_xml_tags, f"has a text of {tags:,} tags (“{name[:60]}”)")
        if b"purl.oclc.org" in data:
            data = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data)
        try:
            return parts.parse(data, where=self._where)
        except LimitError as error:
            # libxml2 stops at 256 elements within each other, and so does all recursion here.
            raise LimitError(error.problem, where=self._where, hint=error.hint) from None

    def _within(self, limit: str, value: int, allowed: int, problem: str) -> None:
        if value > allowed:
            raise LimitError(
                f"{problem}, over limit.{limit} ({allowed:,})",
                where=self._where,
                hint=f"split the document; --set limit.{limit}=N raises the limit",
            )

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by id; of the package itself, if `part` is empty (ECMA-376-2, 6.5)."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            self._relations[part] = self._read(posixpath.join(folder, "_rels", f"{name}.rels"), folder)
        return self._relations[part]

    def related(self, part: str, *kinds: str) -> str:
        """The name of the first part of a kind that a part refers to; empty if there is none."""
        for relation in self.relations(part).values():
            if relation.kind in kinds and not relation.external and relation.target in self:
                return relation.target
        return ""

    def main(self) -> str:
        """The name of the part that holds the text: as the package says, wherever that is. Raises `UnreadableError` if there is none."""
        found = self.related("", "officeDocument")
        if found:
            return found
        types = self.xml(_TYPES)
        for kid in types if types is not None else ():
            name = kid.get("PartName", "").lstrip("/")
            if _MAIN.fullmatch(kid.get("ContentType", "")) and name in self:
                return str(name)
        raise UnreadableError(
            "is no Word document: no part of it is a text",
            where=self._where,
            hint="open it in a word processor and save it as .docx",
        )

    def content_type(self, part: str) -> str:
        """What the package says a part is; empty if it does not say."""
        types = self.xml(_TYPES)
        for kid in types if types is not None else ():
            if kid.get("PartName", "").lstrip("/").casefold() == part.casefold():
                return str(kid.get("ContentType", ""))
        return ""

    def _read(self, name: str, folder: str) -> dict[str, Relation]:
        root = self.xml(name)
        found: dict[str, Relation] = {}
        for kid in root if root is not None else ():
            kind = kid.get("Type", "").rstrip("/").rpartition("/")[2]
            target = kid.get("Target", "")
            external = kid.get("TargetMode", "").lower() == "external"
            if not external:
                path = unquote(re.split("[#?]", target.replace("\\", "/"), maxsplit=1)[0])
                target = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
            found.setdefault(kid.get("Id", ""), Relation(kind, target, external))
        return found
