"""Pictures, shapes, text boxes, charts and diagrams → the blocks that they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from masthead.document.build import collapse, inlines
from masthead.document.model import Aside, BlockNode, Figure, Paragraph, Table
from masthead.errors import NotFoundError
from masthead.notices import Dropped, Missing, Note
from masthead.readers.docx import charts
from masthead.readers.docx.manuscript import Manuscript
from masthead.readers.docx.names import CX, DGM, MC, PIC, WP, A, C, Element, O, R, V, W, is_on, local, whole
from masthead.readers.docx.package import Package
from masthead.readers.pictures import Pictures
from masthead.sources.source import Source

_EMBEDDED = R + "embed"
_WINDOWS = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00", b"\xd7\xcd\xc6\x9a")
"""How Windows metafiles begin."""
_SLIGHT = 1_000
"""Thousandths of a percent of a picture that a crop may take without hiding anything (20.1.8.55)."""
_ENHANCED = b" EMF"

Content = Callable[[Element], tuple[BlockNode, ...]]
"""Reads what a text box holds."""


class Embedded(Source, frozen=True):
    """The Word file as whoever looks for pictures sees it: those in its package, then those beside it."""

    package: Any = None

    def beside(self, relative: str) -> bytes:
        if relative in self.package:
            data: bytes = self.package.data(relative)
            return data
        if not self.folder:
            raise NotFoundError("is not in the file", where=relative)
        return Source(self.name, b"", self.folder).beside(relative)


def pictures(source: Source, package: Package, note: Note) -> Pictures:
    """The pictures of a Word file."""
    return Pictures(Embedded(source.name, b"", source.folder, assets=source.assets, package=package), note)


class Drawings:
    """Reads the drawings of one part. `content` reads text boxes, which hold paragraphs as the text does."""

    def __init__(self, manuscript: Manuscript, part: str, content: Content) -> None:
        self._manuscript = manuscript
        self._part = part
        self._relations = manuscript.package.relations(part)
        self._content = content
        self._seen: dict[str, str] = {}
        """Names of assets by part, so that a picture used twice is looked at once."""

    def blocks(self, element: Element) -> Iterator[BlockNode]:
        """All that a `w:drawing`, `w:pict` or `w:object` shows, in its order; text boxes of one drawing are one boxed note."""
        about = _about(element)
        found: list[BlockNode] = []
        boxed: list[BlockNode] = []
        self._walk(element, about, found, boxed)
        if about.decorative:
            # Whoever hears the text is not told of it.
            for said in filter(None, dict.fromkeys((about.said, *(block.alt for block in found if isinstance(block, Figure))))):
                self._manuscript.left.add(said, "the description of a picture that is marked as decoration")
        for block in found:
            if (described := _described(block, about, len(found))) is not None:
                yield described
        # A box around a picture or a table is no note.
        if all(isinstance(block, (Figure, Table)) for block in boxed):
            yield from boxed
        else:
            yield Aside(tuple(boxed))
        if not found and not boxed and about.said:
            self._manuscript.left.add(about.said, "the description of a drawn shape")

    def _walk(self, element: Element, about: _About, found: list[BlockNode], boxed: list[BlockNode]) -> None:
        for kid in element:
            tag = kid.tag
            if tag == W + "txbxContent":
                boxed.extend(_unboxed(self._content(kid)))
            elif tag == PIC + "pic":
                found.extend(self._picture(kid, about))
            elif tag == V + "imagedata":
                found.extend(self._vml(kid, about))
            elif tag in (C + "chart", CX + "chart"):
                found.extend(self._chart(kid))
            elif tag == DGM + "relIds":
                found.extend(self._diagram(kid))
            elif tag == V + "textpath":
                if said := inlines(kid.get("string", "")):
                    boxed.append(Paragraph(said))
            elif tag == MC + "AlternateContent":
                self._alternatives(kid, about, found, boxed)
            elif isinstance(tag, str):
                self._walk(kid, about, found, boxed)

    def _alternatives(self, element: Element, about: _About, found: list[BlockNode], boxed: list[BlockNode]) -> None:
        for way in chain(element.findall(MC + "Choice"), element.findall(MC + "Fallback")):
            before = len(found) + len(boxed)
            self._walk(way, about, found, boxed)
            if len(found) + len(boxed) > before:
                return

    def _picture(self, element: Element, about: _About) -> Iterator[BlockNode]:
        named = element.find(f"{PIC}nvPicPr/{PIC}cNvPr")
        said = _words(named) if named is not None else ""
        blip = element.find(f".//{A}blip")
        if blip is None:
            return
        # A vector drawing stands as an extension beside the pixels for older programs ([MS-ODRAWXML] 2.2.15).
        vector = next((kid.get(_EMBEDDED, "") for kid in blip.iter() if local(kid) == "svgBlip"), "")
        crop = element.find(f".//{A}srcRect")
        if crop is not None and any(whole(crop.get(edge, "0")) > _SLIGHT for edge in "ltrb"):
            self._manuscript.cropped += 1
        identity = blip.get(_EMBEDDED, "") or blip.get(R + "link", "")
        yield from self._figure((vector, identity) if vector else (identity,), said, about)

    def _vml(self, element: Element, about: _About) -> Iterator[BlockNode]:
        yield from self._figure(
            (element.get(R + "id", "") or element.get(R + "pict", ""),), about.said, about, element.get(O + "title", "")
        )

    def _figure(self, identities: tuple[str, ...], said: str, about: _About, title: str = "") -> Iterator[BlockNode]:
        """The first of the pictures that can be had."""
        note, where = self._manuscript.note, self._manuscript.where
        for last, identity in ((identity == identities[-1], identity) for identity in identities):
            relation = self._relations.get(identity)
            target = relation.target if relation is not None else ""
            if relation is not None and not relation.external and target in self._manuscript.package:
                if kind := _metafile(self._manuscript.package.data(target)):
                    name = target.rpartition("/")[2]
                    thing = f"an embedded object ({about.program}), shown by {name}" if about.program else f"the picture {name}"
                    why = f"{thing}: {kind} is drawn by Windows alone; save it as PNG or SVG and put it in its place"
                    note(Dropped((), why, where))
                    yield Figure("", said, decorative=True)  # nothing is left of it, unless it is described
                    return
                if target not in self._seen:
                    self._seen[target] = self._manuscript.pictures.take(_quoted(target), said, where=where, missed=last)
                asset = self._seen[target]
            elif relation is not None and relation.external:
                asset = self._manuscript.pictures.take(target, said, where=where, missed=last)
            else:
                asset = ""
                if last:
                    instead = "its description" if said else "an empty place"
                    note(
                        Missing(
                            f"the image {title or target or identity or 'without a name'}"[:80], instead, "it is not in the file", where
                        )
                    )
            if asset or last:
                yield Figure(asset, said)
                return

    def _chart(self, element: Element) -> Iterator[BlockNode]:
        relation = self._relations.get(element.get(R + "id", ""))
        if relation is not None and not relation.external:
            read = charts.newer if element.tag == CX + "chart" else charts.chart
            yield from read(self._manuscript.package.xml(relation.target))

    def _diagram(self, element: Element) -> Iterator[BlockNode]:
        relation = self._relations.get(element.get(R + "dm", ""))
        if relation is not None and not relation.external:
            yield from charts.diagram(self._manuscript.package.xml(relation.target))


class _About:
    """What a drawing says of itself: its description, whether it only decorates, and whose object it shows, if it is one."""

    def __init__(self, said: str, decorative: bool, program: str) -> None:
        self.said = said
        self.decorative = decorative
        self.program = program


def _described(block: BlockNode, about: _About, count: int) -> BlockNode | None:
    """A drawing's description is that of the only thing in it. None for what neither can be seen nor is described."""
    if not isinstance(block, Figure):
        return block
    alt = "" if about.decorative else block.alt or (about.said if count == 1 else "")
    if not block.asset and block.decorative and not alt:
        return None
    return Figure(block.asset, alt, decorative=about.decorative)


def _about(element: Element) -> _About:
    program = next((collapse(held.get("ProgID", "")) for held in element.iter(O + "OLEObject")), "")
    for kid in element.iter(WP + "docPr", V + "shape", V + "rect", V + "group"):
        if kid.tag == WP + "docPr":
            said = _words(kid)
            decorative = any(local(inner) == "decorative" and _is_on(inner) for inner in kid.iter())
            return _About(said, decorative, program)
        if kid.get("alt"):
            return _About(collapse(kid.get("alt", "")), False, program)
    return _About("", False, program)


def _words(element: Element) -> str:
    """The words for those who do not see the picture (20.4.2.5); the picture itself, put there as an address (RFC 2397), is none."""
    return next((said for name in ("descr", "title") if (said := collapse(element.get(name, ""))) and not said.startswith("data:")), "")


def _is_on(element: Element) -> bool:
    """`val` without a namespace, as extensions have it."""
    return element.get("val", "1") in ("1", "true") or (element.get(W + "val") is not None and is_on(element))


def _unboxed(blocks: tuple[BlockNode, ...]) -> Iterator[BlockNode]:
    """Boxes within a box are one."""
    for block in blocks:
        if isinstance(block, Aside):
            yield from ([Paragraph(block.title)] if block.title else [])
            yield from block.content
        else:
            yield block


def _metafile(data: bytes) -> str:
    """EMF or WMF, by the first bytes; empty for what is none."""
    if data.startswith(b"\x01\x00\x00\x00") and data[40:44] == _ENHANCED:
        return "EMF"
    if data.startswith(b"\x1f\x8b"):
        return "EMF"  # packed once more, as Office does with .emz
    return "WMF" if data.startswith(_WINDOWS) else ""


def _quoted(name: str) -> str:
    """A part's name as an address."""
    from urllib.parse import quote

    return quote(name)
