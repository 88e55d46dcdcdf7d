"""One Word file while it is read: its package, styles, numbering and notes, and what is left out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from masthead.document.build import collapse
from masthead.document.words import words
from masthead.notices import Guessed, Note, Replaced
from masthead.readers import pressline, struck
from masthead.readers.contract import Inner
from masthead.readers.docx.fields import unclosed
from masthead.readers.docx.looks import looked
from masthead.readers.docx.names import VAL, Element, W, local, val
from masthead.readers.docx.numbering import Numbering
from masthead.readers.docx.package import Package
from masthead.readers.docx.places import Places
from masthead.readers.docx.styles import PLAIN, Style, Styles, effective, look
from masthead.readers.docx.tongues import Tongues
from masthead.readers.leftout import LeftOut
from masthead.readers.looked import report
from masthead.readers.pictures import Pictures

_KEPT = frozenset({"", "normal", "separator"})


class Manuscript:
    """What all stories of a file share. `main` is the name of the part that holds the text."""

    def __init__(self, package: Package, pictures: Pictures, note: Note, where: str, inner: Inner) -> None:
        self.inner = inner
        self.package = package
        self.pictures = pictures
        self.note = note
        self.where = where
        self.main = package.main()
        self.root: Element = package.xml(self.main)
        self.styles = Styles(self._part("styles"))
        self.numbering = Numbering(self._part("numbering"), self.styles)
        self.looked = looked(self.root, self.styles)
        """Levels of paragraphs that have no style of a heading and look like one."""
        self.places = Places(self.root, self.styles, self.looked, note, where)
        self.tongues = Tongues(self.root, self.styles)
        roles = {style.role for kid in self.root.iter(W + "pStyle") if (style := self._styled(kid)) is not None}
        self.titled = "title" in roles
        """Whether a paragraph has the style of a title, which stands above headings of the first level."""
        self.crossheads = "heading" in roles
        """Whether a paragraph has the style of a heading, so that a house's own style of titles is of titles alone."""
        self.begun = False
        """Whether a paragraph as long as text has come: a house's style of titles below it is one of headings."""
        self.left = LeftOut()
        self.struck: list[str] = []
        self.lettered = False
        self.controls = 0
        self.unknown: dict[str, None] = {}
        self.guessed_heads = 0
        self.unnumbered = 0
        self.cropped = 0
        self.chunks = 0
        self.kept: frozenset[str] = frozenset()
        """What paragraphs of running heads and feet say that are read with the text."""
        self._roots = {kind: self._part(f"{kind}s") for kind in ("footnote", "endnote")}
        self._notes = {kind: _entries(root) for kind, root in self._roots.items()}
        self._marked: dict[str, tuple[str, str]] | None = None
        self._called: dict[tuple[str, str], str] = {}
        self.unclosed = frozenset(mark for root in (self.root, *self._roots.values()) for mark in unclosed(root))
        """Marks of fields that never end."""
        self.sources = {kind: package.related(self.main, f"{kind}s") for kind in ("footnote", "endnote")}

    def _styled(self, named: Element) -> Style | None:
        """The style that a paragraph with text names, if it is a heading's or a title's."""
        style = self.styles.of(named.get(VAL, ""))
        if style.role not in ("title", "heading"):
            return None
        return style if any((text.text or "").strip() for text in named.getparent().getparent().iter(W + "t")) else None

    def call(self, kind: str, identity: str) -> str:
        """The label of a note that the text calls; empty if there is no such note."""
        if identity not in self._notes[kind]:
            return ""
        return self._called.setdefault((kind, identity), str(len(self._called) + 1))

    def again(self, bookmark: str) -> str:
        """The label of the note whose call stands within a bookmark; empty if there is none."""
        if self._marked is None:
            self._marked = _bookmarked(self.root)
        kind, identity = self._marked.get(bookmark, ("", ""))
        return self.call(kind, identity) if kind else ""

    def script(self, properties: Element) -> str:
        """How high a run stands by what is said of it alone, or by its style: "sup", "sub" or empty."""
        style = self.styles.of(val(properties, "rStyle"))
        return effective(look(properties), style.look, PLAIN).script or ""

    def called(self) -> Iterator[tuple[str, str, Element]]:
        """Notes in the order of their calls, those that other notes call too: kind, label, element."""
        done = 0
        while done < len(self._called):
            for (kind, identity), label in list(self._called.items())[done:]:
                done += 1
                yield kind, label, self._notes[kind][identity]

    def report(self) -> None:
        """Says what was left out or changed, each thing once."""
        self._furniture()
        self.left.report(self.note, self.where)
        self.places.report()
        struck.report(self.struck, self.note, self.where)
        if self.lettered:
            self.note(
                Replaced(
                    "letters of a list", "numbers", "a document's lists count in figures, Latin letters and Roman numerals", self.where
                )
            )
        if self.controls:
            things = "1 control character" if self.controls == 1 else f"{self.controls:,} control characters"
            self.note(Replaced(things, "nothing", "no text can hold them", self.where))
        if self.cropped:
            cut = "the cut of a picture" if self.cropped == 1 else f"the cuts of {self.cropped} pictures"
            self.note(Replaced(cut, "the whole picture", "what Word only hides of it is still in the file", self.where))
        if self.unnumbered:
            headings = "a heading" if self.unnumbered == 1 else f"{self.unnumbered} headings"
            self.note(Replaced(f"the counted number of {headings}", "the heading alone", "who publishes the text numbers it", self.where))
        for name in self.unknown:
            self.note(Replaced(f"<{name}>", "its text", "this element means nothing to us", self.where))
        report(len(self.looked), self.note, self.where)
        if self.guessed_heads:
            tables = "a table" if self.guessed_heads == 1 else f"{self.guessed_heads} tables"
            self.note(Guessed("head", f"the first row of {tables}", "it alone is bold", self.where))

    def _part(self, kind: str) -> Element:
        name = self.package.related(self.main, kind)
        return self.package.xml(name) if name else None

    @cached_property
    def _margins(self) -> list[tuple[str, str, Element]]:
        """Running heads and feet and the comments, each with its kind, the part of the file that holds it and the root of that."""
        related = [one for one in self.package.relations(self.main).values() if one.kind in _BESIDE and not one.external]
        return [(one.kind, one.target, root) for one in related if (root := self.package.xml(one.target)) is not None]

    def _furniture(self) -> None:
        """What stands in the margins: running heads and feet, comments; notes that nothing calls."""
        for kind, _, root in self._margins:
            why = "comments on the text" if kind == "comments" else "a running head or foot of the pages"
            if said := said_in(root, self.kept if kind != "comments" else ()).strip():
                self.left.add(said, why)
        for kind, notes in self._notes.items():
            for identity, element in notes.items():
                if (kind, identity) not in self._called and any(words(said := said_in(element))):
                    self.left.add(said, "a note that nothing calls")

    def press_lines(self) -> list[tuple[str, Element]]:
        """Paragraphs of running heads and feet that say whom the press may ask, each once and with the part of the file that holds it."""
        found: dict[str, tuple[str, Element]] = {}
        for kind, target, root in self._margins:
            rows = [(row, one) for one in _innermost(root) if kind != "comments" and (row := collapse(said_in(one)))]
            for at in pressline.rows([row for row, _ in rows]):
                found.setdefault(rows[at][0], (target, rows[at][1]))
        return list(found.values())

    def running(self, wanted: str = "header") -> str:
        """The first rows in the running head of the pages, in which a house names itself, or in their foot (`footer`), where some set their day."""
        for kind, _, root in self._margins:
            rows = [said for one in root.iter(W + "p") for row in _rows(one) if (said := collapse(row))] if kind == wanted else []
            if rows:
                return "\n".join(rows[:_HEAD])
        return ""


_BESIDE = ("header", "footer", "comments")
_HEAD = 6
"""Rows of a running head that are looked at."""


def _innermost(root: Element) -> Iterator[Element]:
    """Paragraphs, but for such as only hold a box with paragraphs of its own; of alternatives the first."""
    pending = [root]
    while pending:
        node = pending.pop()
        if node.tag == W + "p" and node.find(f".//{W}p") is None:
            yield node
        elif local(node) != "Fallback":
            pending.extend(reversed(node))


def _rows(paragraph: Element) -> list[str]:
    """What stands in a paragraph, broken where its lines are, and where tabs set a part of it to the middle or to the other margin."""
    return "".join(
        kid.text or "" if local(kid) == "t" else "\n" for kid in paragraph.iter(W + "t", W + "br", W + "tab")
    ).split("\n")  # fmt: skip


def _entries(root: Element) -> dict[str, Element]:
    """Notes by their identity."""
    found: dict[str, Element] = {}
    for kid in root if root is not None else ():
        if kid.get(W + "type", "") in _KEPT:
            identity = kid.get(W + "id", "")
            found[f"{identity} again {len(found)}" if identity in found else identity] = kid
    return found


def _bookmarked(root: Element) -> dict[str, tuple[str, str]]:
    """Kind and identity of the first note that is called within each bookmark, by its name."""
    found: dict[str, tuple[str, str]] = {}
    opened: dict[str, str] = {}
    for element in root.iter(*(W + name for name in ("bookmarkStart", "bookmarkEnd", "footnoteReference", "endnoteReference"))):
        identity = element.get(W + "id", "")
        match local(element):
            case "bookmarkStart":
                opened[identity] = element.get(W + "name", "")
            case "bookmarkEnd":
                opened.pop(identity, None)
            case call:
                kind = call.removesuffix("Reference")
                for name in opened.values():
                    found.setdefault(name, (kind, identity))
                opened.clear()
    return found


def said_in(element: Element, kept: Collection[str] = ()) -> str:
    """All text in an element, paragraphs apart, but for those that say what is `kept`; of alternatives the first."""
    if element is None:
        return ""
    parts: list[str] = []
    pending = [element]
    while pending:
        node = pending.pop()
        name = local(node)
        if kept and name == "p" and collapse(said_in(node)) in kept:
            continue
        if name in ("t", "delText"):
            parts.append(node.text or "")
        elif name in ("p", "tab", "br", "cr", "tc"):
            parts.append(" ")
        if name != "Fallback":
            pending.extend(reversed(node))
    return "".join(parts)


def placeholder(properties: Element) -> bool:
    """Whether a content control shows only what should be typed into it (17.5.2.39)."""
    return properties is not None and properties.find(W + "showingPlcHdr") is not None


def gallery(properties: Element) -> str:
    """Which gallery of building blocks a content control comes from, in small letters (17.5.2.13)."""
    return val(properties.find(W + "docPartObj") if properties is not None else None, "docPartGallery").casefold()
