"""Where the links of a page lead: out of it, to a place in it, or nowhere; and what is said about the last."""

from __future__ import annotations

from masthead.document.build import collapse
from masthead.notices import Note, Replaced
from masthead.readers.html.notes import Marks
from masthead.readers.html.tree import Element
from masthead.readers.links import target

_SHOWN = 3
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff")


class Goals:
    """Gives targets, and remembers what could not be one. `base` is the address that relative links start from."""

    def __init__(self, base: str, marks: Marks, note: Note, where: str) -> None:
        self._base = base
        self._places = marks.places
        self._within = marks.near
        self._note = note
        self._where = where
        self._nowhere: list[str] = []
        self._near: list[str] = []
        self._unplaced: list[str] = []
        self._pictured: list[str] = []

    def of(self, link: Element) -> str:
        """The link's target, or empty if its text must stand alone."""
        address = link.get("href").strip()
        goal = target(address, self._base)
        if goal.startswith("#"):
            place = self._places.get(goal[1:], "")
            if not place and link.text().strip():
                self._unplaced.append(goal)
            if goal[1:] in self._within:
                self._near.append(goal)
            return f"#{place}" if place else ""
        if not goal and address and not address.startswith("#"):
            self._nowhere.append(address)
        if goal and not _words(link) and not goal.split("?")[0].lower().endswith(_PICTURES):
            # A figure has no link; one to the same picture, only larger, is no loss.
            self._pictured.append(goal)
        return goal

    def report(self) -> None:
        if self._nowhere:
            self._say(self._nowhere, "it leads nowhere outside the page, or is not safe")
        if self._near:
            self._say(self._near, "only headings can be led to", by="a link to the heading above the place")
        if self._unplaced:
            self._say(self._unplaced, "there is no such place in the text, or no heading that it could lead to")
        if self._pictured:
            self._say(self._pictured, "a picture is no link", by="the picture alone")

    def _say(self, addresses: list[str], why: str, *, by: str = "the text alone") -> None:
        shown = ", ".join(address[:60] for address in addresses[:_SHOWN]) + (", …" if len(addresses) > _SHOWN else "")
        things = "a link" if len(addresses) == 1 else f"{len(addresses)} links"
        self._note(Replaced(f"{things} ({shown})", by, why, self._where))


def _words(link: Element) -> bool:
    """Whether there are words in it, not only a picture; nothing at all counts as words, for nothing is lost."""
    pictures = False
    for element in link.elements():
        pictures = pictures or element.tag == "img"
        if any(isinstance(kid, str) and collapse(kid) for kid in element.kids):
            return True
    return not pictures
