"""What all rooms of one OpenDocument text share while it is read: its styles, pictures, notes, places, and what is told at the end."""

from __future__ import annotations

from collections import Counter
from typing import Any

from masthead.document.build import collapse
from masthead.document.model import Formula
from masthead.notices import Note, Replaced
from masthead.readers import struck
from masthead.readers.leftout import LeftOut
from masthead.readers.links import replaced
from masthead.readers.looked import report
from masthead.readers.odt.looks import looked
from masthead.readers.odt.names import every, get, kid, name, said
from masthead.readers.odt.styles import Styles
from masthead.readers.pictures import Pictures
from masthead.sources.counted import within
from masthead.sources.encoding import refuse_endless
from masthead.sources.package import Package

_MARKS = ("text:bookmark", "text:bookmark-start", "text:reference-mark", "text:reference-mark-start")
_NUMBER = " .0123456789\u00a0"


class Story:
    """`language` is the document's own."""

    def __init__(self, body: Any, styles: Styles, pictures: Pictures, package: Package | None, note: Note, where: str) -> None:
        self.styles = styles
        self.pictures = pictures
        self.package = package
        self.note = note
        self.where = where
        self.language = ""
        self.looked = looked(body, styles)
        """Levels of paragraphs that have no style of a heading and look like one."""
        self.left = LeftOut()
        self.struck: list[str] = []
        self.nowhere: list[str] = []
        self.counts: dict[str, int] = {}
        """The last number of each list, by its id and its style: the next one of them may go on from it."""
        self._copies = 0
        self._labels: Counter[str] = Counter()
        self._unknown: set[str] = set()
        self._anchors = _anchors(body)
        """Headings' own anchors by the names that links lead to."""
        self._heads = {element: anchor for anchor, element in reversed([(name, head) for name, head in self._anchors.items()])}

    def anchor(self, heading: Any) -> str:
        """The name under which links find a heading; empty if none leads there."""
        found = self._heads.get(heading, "")
        return _fit(found) if found else ""

    def place(self, wanted: str) -> str:
        """The link to a heading; empty if nothing of this name is one."""
        heading = self._anchors.get(wanted.removesuffix("|outline"))
        return f"#{self.anchor(heading)}" if heading is not None else ""

    def label(self, wanted: str) -> str:
        """A label for a note that no other note has."""
        wanted = wanted or "note"
        self._labels[wanted] += 1
        return wanted if self._labels[wanted] == 1 else f"{wanted}-{self._labels[wanted]}"

    def hear(self, text: str) -> None:
        refuse_endless(text, where=self.where)

    def repeat(self, cells: int) -> None:
        """Counts cells that stand once in the file and several times in its tables. Raises `LimitError` over `cell_copies`."""
        self._copies += cells
        within("cell_copies", self._copies, "repeats cells of its tables", where=self.where)

    def unknown(self, kind: str) -> None:
        if kind not in self._unknown:
            self._unknown.add(kind)
            self.note(Replaced(f"<{kind}>", "its text", "this element means nothing to us", self.where))

    def formula(self, frame: Any) -> Formula | None:
        """Mathematics in a frame: within the file, or in a part of the package."""
        inside = kid(frame, "draw:object")
        if inside is None:
            return None
        root = next((below for below in inside if name(below) == "math:math"), None)
        if root is None and self.package is not None:
            path = get(inside, "xlink:href").removeprefix("./") + "/content.xml"
            if path in self.package:
                from masthead.readers import parts

                root = parts.parse(self.package.read(path), where=f"{self.where} {path}", doctype=True)
        if root is None or name(root) != "math:math":
            return None
        from masthead.readers import xmltree
        from masthead.readers.html import mathematics, tree

        page = tree.parse(f"<math>{xmltree.inside(root)}</math>", where=self.where)
        found = next((element for element in page.elements() if element.tag == "math"), None)
        return mathematics.formula(found) if found is not None else None

    def report(self) -> None:
        self.left.report(self.note, self.where)
        replaced(self.nowhere, "the text alone", "it leads to no heading of the text, or is not safe", self.note, self.where)
        struck.report(self.struck, self.note, self.where)
        report(len(self.looked), self.note, self.where)


def _anchors(body: Any) -> dict[str, Any]:
    """Headings by what leads to them: their own words, as tables of contents name them, and marks that stand in them."""
    wanted = {
        get(link, "xlink:href")[1:].removesuffix("|outline") for link in every(body, "text:a") if get(link, "xlink:href").startswith("#")
    }
    found: dict[str, Any] = {}
    if not wanted:
        return found
    by_words = {name.lstrip(_NUMBER): name for name in wanted}
    for heading in every(body, "text:h"):
        for mark in (element for kind in _MARKS for element in every(heading, kind)):
            if get(mark, "text:name") in wanted:
                found.setdefault(get(mark, "text:name"), heading)
        # Programs put the heading's number before its words.
        words = collapse(said(heading))
        for known in (words, by_words.get(words.lstrip(_NUMBER), "")):
            if known in wanted and words:
                found.setdefault(known, heading)
    return found


def _fit(name: str) -> str:
    return "".join(character if character.isalnum() or character in "._-" else "-" for character in name)[:80]
