"""Where the links of a page lead: out of it, to a place in it, or nowhere; and what is said about the last."""

from __future__ import annotations

from masthead.document.build import collapse
from masthead.notices import Note
from masthead.readers.html.notes import Marks
from masthead.readers.html.tree import Element
from masthead.readers.links import leads_to_picture, pictured, replaced, target, unwatched


class Goals:
    """Gives targets, and remembers what could not be one. `base` is the address that relative links start from."""

    def __init__(self, base: str, marks: Marks, note: Note, where: str) -> None:
        self._base = base
        self._places = marks.places
        self._within = marks.near
        self._note = note
        self._where = where
        self._nowhere: list[str] = []
        self._watched: list[str] = []
        self._preformatted: list[str] = []
        self._near: list[str] = []
        self._unplaced: list[str] = []
        self._pictured: list[str] = []

    def of(self, link: Element) -> str:
        """The link's target, or empty if its text must stand alone."""
        address = unwatched(said := link.get("href").strip())
        if address != said:
            self._watched.append(said)
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
        if goal and not _words(link) and not leads_to_picture(goal):
            # A figure has no link; one to the same picture, only larger, is no loss.
            self._pictured.append(goal)
        return goal

    def plain(self, address: str) -> None:
        """A link in preformatted text, which is nothing but text."""
        if target(address, self._base):
            self._preformatted.append(address)

    def report(self) -> None:
        where = self._where
        why = "a mail gateway or an office program sends it by way of itself"
        replaced(self._watched, "a link to where it leads", why, self._note, where)
        replaced(self._preformatted, "the text alone", "preformatted text has no links", self._note, where)
        replaced(self._nowhere, "the text alone", "it leads nowhere outside the page, or is not safe", self._note, where)
        replaced(self._near, "a link to the heading above the place", "only headings can be led to", self._note, where)
        replaced(
            self._unplaced, "the text alone", "there is no such place in the text, or no heading that it could lead to", self._note, where
        )
        pictured(self._pictured, self._note, where)


def _words(link: Element) -> bool:
    """Whether there are words in it, not only a picture; nothing at all counts as words, for nothing is lost."""
    pictures = False
    for element in link.elements():
        pictures = pictures or element.tag == "img"
        if any(isinstance(kid, str) and collapse(kid) for kid in element.kids):
            return True
    return not pictures
