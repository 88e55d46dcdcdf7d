"""The main part of a template: where the briefing goes, what stays around it, and the section that it stands in (ECMA-376 17.6)."""

from __future__ import annotations

from typing import cast

from lxml import etree

from masthead.brand.model import Page
from masthead.writers.docx.template.stylebook import W, value, whole

PLACE = "masthead"
"""The tag or title of a content control, or the only word of a paragraph in double braces, that the briefing takes the place of."""

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MARKER = "masthead-briefing"
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_AFTER_HEADS = ("headerReference", "footerReference")


class Ground:
    """A template's main part, made ready: its sample text is gone, and a marker stands where the briefing goes."""

    def __init__(self, root: etree._Element) -> None:
        self.root = etree.Element(root.tag, nsmap=cast(dict[str, str], {**root.nsmap, **_SPACES}))
        for key, text in root.attrib.items():
            self.root.set(key, text)
        self.root.text = root.text
        self.root.extend(list(root))
        body = self.root.find(W + "body")
        self._body = etree.SubElement(self.root, W + "body") if body is None else body
        place = _place(self._body)
        self.kept = place is not None
        """Whether text of the template stays around the briefing."""
        sections = [*self._body.iter(W + "sectPr")]
        self.section = self._section(sections)
        if place is None:
            for child in list(self._body):
                self._body.remove(child)
            self._body.extend((etree.Comment(_MARKER), self.section))
        else:
            parent = place.getparent()
            assert parent is not None  # it was found within the body
            parent.replace(place, etree.Comment(_MARKER))
            if self.section.getparent() is None:
                self._body.append(self.section)

    def _section(self, sections: list[etree._Element]) -> etree._Element:
        """The last section, with the heads and feet that it takes over from those before it, which go (17.10.2)."""
        last = self._body.find(W + "sectPr")
        section = etree.Element(W + "sectPr") if last is None else last
        if self.kept:
            return section
        own = {(one.tag, one.get(W + "type", "default")) for one in section if etree.QName(one).localname in _AFTER_HEADS}
        inherited: dict[tuple[object, str], etree._Element] = {}
        for before in sections:
            if before is not section:
                found = (one for one in before if isinstance(one.tag, str) and etree.QName(one).localname in _AFTER_HEADS)
                inherited |= {(one.tag, one.get(W + "type", "default")): one for one in found}
        for key, reference in inherited.items():
            if key not in own:
                section.insert(0, reference)
        change = section.find(W + "sectPrChange")
        if change is not None:
            section.remove(change)
        return section

    def forget_heads_but(self, relations: set[str]) -> None:
        """Takes out references to heads and feet that are not there."""
        for kind in _AFTER_HEADS:
            for reference in list(self.root.iter(W + kind)):
                parent = reference.getparent()
                if reference.get(_R + "id") not in relations and parent is not None:
                    parent.remove(reference)

    def has(self, kind: str) -> bool:
        """Whether any section has a `header` or a `footer`."""
        return any(one is not None for one in self.root.iter(f"{W}{kind}Reference"))

    def refer(self, kind: str, when: str, relation: str) -> None:
        """Gives the section a head or a foot."""
        self.section.insert(0, etree.Element(f"{W}{kind}Reference", {W + "type": when, _R + "id": relation}))

    def open_differently(self) -> None:
        """The section's first page has a head and a foot of its own (`w:titlePg`, which stands before these elements)."""
        if self.section.find(W + "titlePg") is None:
            self._put("titlePg", ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings"))

    def turn(self) -> None:
        """The section runs from right to left."""
        if self.section.find(W + "bidi") is None:
            self._put("bidi", ("rtlGutter", "docGrid", "printerSettings"))

    def _put(self, name: str, before: tuple[str, ...]) -> None:
        following = next((one for one in self.section if etree.QName(one).localname in before), None)
        at = len(self.section) if following is None else self.section.index(following)
        self.section.insert(at, etree.Element(W + name))

    def related(self) -> set[str]:
        """The ids of relationships that what is left of the template names."""
        return {str(text) for element in self.root.iter() for key, text in element.attrib.items() if str(key).startswith(_R)}

    def most(self, name: str, attribute: str) -> int:
        """The highest number that elements of a name have."""
        found = (
            element.get(attribute, "")
            for element in self.root.iter()
            if isinstance(element.tag, str) and etree.QName(element).localname == name
        )
        return max(map(whole, found), default=0)

    def bookmarks(self) -> list[str]:
        """The names that bookmarks have."""
        return [mark.get(W + "name", "") for mark in self.root.iter(W + "bookmarkStart")]

    def measure(self, page: Page) -> None:
        """Gives the section a size and margins, where it has none."""
        sizes = {"pgSz": {"w": page.width, "h": page.height}}
        sizes["pgMar"] = {"top": page.top, "right": page.end, "bottom": page.bottom, "left": page.start}
        sizes["pgMar"] |= {"header": page.top / 2, "footer": page.bottom / 2, "gutter": 0.0}
        after = [
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
            "printerSettings",
        ]
        for name, lengths in sizes.items():
            if self.section.find(W + name) is None:
                self._put(name, tuple(after if name == "pgMar" else ["pgMar", *after]))
                element = self.section.find(W + name)
                assert element is not None  # it was just put there
                for side, points in lengths.items():
                    element.set(W + side, str(round(points * 20)))

    def written(self, briefing: str) -> bytes:
        """The main part with the briefing in its place."""
        text = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return text.replace(f"<!--{_MARKER}-->".encode(), briefing.encode("utf-8"), 1)


def _place(body: etree._Element) -> etree._Element | None:
    """What the briefing takes the place of: a content control of its name, or a paragraph that holds the name in braces."""
    for element in body.iter(W + "sdt", W + "p"):
        parent = element.getparent()
        if parent is None or etree.QName(parent).localname not in ("body", "sdtContent"):
            continue
        if element.tag == W + "sdt":
            names = (value(element, "sdtPr/tag"), value(element, "sdtPr/alias"))
            if PLACE in (name.strip().casefold() for name in names):
                return element
        elif "".join(text.text or "" for text in element.iter(W + "t")).replace(" ", "").casefold() == f"{{{{{PLACE}}}}}":
            return element
    return None
