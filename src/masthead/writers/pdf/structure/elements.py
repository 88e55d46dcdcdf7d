"""Elements of a structure tree as its rules see them, and the faults that rules find."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Element:
    """One element, as far as the rules need to know it. `attributes` are PDF syntax, `described` says it has /Alt or /ActualText.

    `annotations` are the descriptions (/Contents) of its link annotations."""

    __slots__ = ("annotations", "attributes", "contents", "described", "identifier", "kids", "language", "parent", "tag")

    def __init__(self, tag: str, parent: int | None, identifier: str, attributes: bytes, described: bool, language: str) -> None:
        self.tag = tag
        self.parent = parent
        self.identifier = identifier
        self.attributes = attributes
        self.described = described
        self.language = language
        self.kids: list[int] = []
        self.contents = 0
        self.annotations: list[str] = []


class Fault(Struct, frozen=True):
    """A rule that the element at this index breaks: what is wrong, what to do, and the clause that says so."""

    index: int
    problem: str
    hint: str
    clause: str


Elements = Sequence[Element]
