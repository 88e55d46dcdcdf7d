"""What holds within a group of RTF and ends with it: where text goes, how it looks, what its paragraph is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from masthead.readers.rtf.flow import Look

Goal = Literal[
    "text", "skip", "fonts", "styles", "info", "instruction", "picture", "key", "value", "marker", "left", "lists", "overrides", "bookmark"
]


class Field:
    """A field: what it is told to do, and where its result leads to."""

    __slots__ = ("instruction",)

    def __init__(self) -> None:
        self.instruction = ""


class State:
    """Copied when a group begins, taken back when it ends. `leave` is called then."""

    def __init__(self, encoding: str) -> None:
        self.goal: Goal = "text"
        self.outer: Goal | None = None
        """Where text went before a group that says the same twice."""
        self.why = ""
        self.leave: Callable[[], None] | None = None
        self.after_star = False
        self.field: Field | None = None
        self.encoding = encoding
        self.symbols = False
        self.uc = 1
        self.link = ""
        self.western = self.asian = self.complex = 0
        self.plain()
        self.paragraph()

    def plain(self) -> None:
        """Characters as they are unless something is said of them (`\\plain`)."""
        self.heavy = self.slanted = False
        self.bold = self.italic = self.hidden = self.deleted = self.struck = self.right = False
        self.raised: Literal["", "sup", "sub"] = ""
        self.size = 24

    def paragraph(self) -> None:
        """A paragraph as it is unless something is said of it (`\\pard`)."""
        self.style = self.outline = -1
        self.listed = self.level = self.depth = 0
        self.align = ""

    def within(self) -> State:
        """The state in a group that begins here."""
        made = State.__new__(State)
        made.__dict__.update(self.__dict__)
        made.leave = None
        made.after_star = False
        return made

    @property
    def look(self) -> Look:
        # Runs of right-to-left scripts have a weight and a slant of their own.
        bold, italic = (self.heavy, self.slanted) if self.right else (self.bold, self.italic)
        return Look(bold, italic, self.raised, self.struck, self.link, self.western, self.asian, self.complex, self.size)
