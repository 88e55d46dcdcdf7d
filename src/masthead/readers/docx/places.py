"""Places that links within a Word file lead to: bookmarks, each at a heading or below one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from masthead.notices import Note
from masthead.readers.docx.fields import instruction
from masthead.readers.docx.names import Element, W, val, whole
from masthead.readers.docx.styles import Styles
from masthead.readers.links import pictured, replaced, target

_BESIDE = 40
"""Bookmarks that may stand side by side between two paragraphs."""
_CONTENTS = "_Toc"
"""What begins the names of bookmarks that Word sets for its table of contents."""


class Places:
    """Gives targets of links, and remembers what could not be one. `anchors` are the names of headings that links lead to."""

    def __init__(self, root: Element, styles: Styles, looked: Mapping[Element, int], note: Note, where: str) -> None:
        self.anchors: dict[Element, str] = {}
        self._places: dict[str, str] = {}
        self._near: set[str] = set()
        self._note = note
        self._where = where
        self._nowhere: list[str] = []
        self._nearly: list[str] = []
        self._unplaced: list[str] = []
        self._pictured: list[str] = []
        wanted = set(_wanted(root))
        if wanted:
            self._find(root, styles, looked, wanted)

    def of(self, address: str) -> str:
        """A link's target, or empty if its text must stand alone."""
        goal = target(address.strip())
        if address.startswith("#"):
            name = address[1:]
            place = self._places.get(name, "")
            if not place and not name.startswith(_CONTENTS):
                self._unplaced.append(address)
            if name in self._near:
                self._nearly.append(address)
            return f"#{place}" if place else ""
        if not goal and address.strip():
            self._nowhere.append(address)
        return goal

    def heading(self, name: str) -> str:
        """The target of a reference to a heading; empty for one to any other place, whose words say enough."""
        return f"#{self._places[name]}" if name in self._places and name not in self._near else ""

    def around_picture(self, goal: str) -> None:
        """Says that a link had nothing but a picture in it."""
        self._pictured.append(goal)

    def report(self) -> None:
        where = self._where
        replaced(self._nowhere, "the text alone", "it leads nowhere outside the file, or is not safe", self._note, where)
        replaced(self._nearly, "a link to the heading above the place", "only headings can be led to", self._note, where)
        why = "there is no such place in the text, or no heading that it could lead to"
        replaced(self._unplaced, "the text alone", why, self._note, where)
        pictured(self._pictured, self._note, where)

    def _find(self, root: Element, styles: Styles, looked: Mapping[Element, int], wanted: set[str]) -> None:
        heading = inside = None
        for element in root.iter(W + "p", W + "bookmarkStart"):
            if element.tag == W + "p":
                inside = (
                    element if heads(element, styles, looked) and any((text.text or "").strip() for text in element.iter(W + "t")) else None
                )
                heading = inside if inside is not None else heading
                continue
            name = element.get(W + "name", "")
            if name not in wanted or name in self._places:
                continue
            parent = element.getparent()
            above = inside if inside is not None and _is_in(element, inside) else None
            if above is None and parent is not None and parent.tag == W + "body":
                # Between two paragraphs: at the one that comes next.
                beside = islice(element.itersiblings(), _BESIDE)
                follower = next((one for one in beside if one.tag not in (W + "bookmarkStart", W + "bookmarkEnd")), None)
                above = follower if follower is not None and follower.tag == W + "p" and heads(follower, styles, looked) else None
            if above is None:
                above = heading
                self._near.add(name)
            if above is not None:
                self._places[name] = self.anchors.setdefault(above, name)


def heads(paragraph: Element, styles: Styles, looked: Mapping[Element, int]) -> int:
    """The level of a paragraph that is a heading; 0 for one that is none. `looked` are those that only look like one."""
    properties = paragraph.find(W + "pPr")
    style = styles.paragraph(val(properties, "pStyle"))
    if style.role == "title":
        return 1
    if style.role == "heading":
        return style.level
    if properties is not None and not style.role and (said := val(properties, "outlineLvl")):
        return level + 1 if 0 <= (level := whole(said, 9)) < 9 else 0
    return looked.get(paragraph, 0)


def _wanted(root: Element) -> list[str]:
    """Names that links lead to, but for those of the table of contents."""
    found = [link.get(W + "anchor", "") for link in root.iter(W + "hyperlink")]
    code: list[str] = []
    for element in root.iter(W + "instrText", W + "fldSimple", W + "fldChar"):
        if element.tag == W + "instrText":
            code.append(element.text or "")
            continue
        said = "".join(code) if element.tag == W + "fldChar" else element.get(W + "instr", "")
        code.clear()
        if "HYPERLINK" in said.upper():
            found.append(instruction(said).switch("l") or "")
        elif "REF " in said:
            found.append(instruction(said).reference)
    return [name for name in found if name and not name.startswith(_CONTENTS)]


def _is_in(element: Element, paragraph: Element) -> bool:
    return any(above is paragraph for above in element.iterancestors())
