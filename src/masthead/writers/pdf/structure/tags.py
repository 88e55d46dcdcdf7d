"""The structure tree: what each piece of a page is, for those who hear the document. Checked before it is written.

An append-only list of elements. Whoever sets type asks for an element, then for a number for each piece of marked content, and puts
that number into the page's operators (`/P <</MCID n>> BDC … EMC`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from masthead.errors import NonConformingError
from masthead.writers.pdf.structure.elements import Element
from masthead.writers.pdf.structure.rules import STANDARD, faults
from masthead.writers.pdf.syntax.file import File, sort_key, text_string

_ANNOTATIONS = 1_000_000
"""Keys of the parent tree from here up are annotations', those below are indexes of pages: so that neither need know the other's count."""


_TOLD = (b"/Alt", b"/ActualText", b"/Lang", b"/T", b"/E", b"/ID")
"""Entries of an element that are text."""


class _Content(Struct, frozen=True, gc=False):
    """A piece of marked content of a page."""

    page: int
    mark: int


class _Object(Struct, frozen=True, gc=False):
    """An annotation, as content of an element (OBJR)."""

    page: int
    annotation: int


class Tree:
    """The structure tree of one document (ISO 32000-1, 14.7)."""

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._details: list[bytes] = []
        self._kids: list[list[int | _Content | _Object]] = []
        self._marks: list[list[int]] = []  # page → mark → element
        self._owners: list[int] = []  # annotation key → element

    def element(
        self,
        tag: str,
        parent: int | None,
        *,
        alt: str = "",
        actual: str = "",
        language: str = "",
        title: str = "",
        expansion: str = "",
        identifier: str = "",
        attributes: bytes = b"",
    ) -> int:
        """Adds an element after its siblings and returns its index. Only the `Document` has no parent.

        `alt` describes (figures), `actual` replaces, `expansion` spells an abbreviation out. `attributes` is the value of /A in PDF
        syntax: an attribute object or an array of them, such as `<</O/Table/Scope/Column>>`.
        """
        index = len(self._elements)
        details = b""
        if alt or actual or language or title or expansion or identifier:  # most say nothing
            told = (alt, actual, language, title, expansion, identifier)
            details = b"".join([key + text_string(value) for key, value in zip(_TOLD, told, strict=True) if value])
        if attributes:
            details += b"/A" + attributes
        self._elements.append(Element(tag, parent, identifier, attributes, bool(actual or alt.strip()), language))
        self._details.append(details)
        self._kids.append([])
        if parent is not None:
            self._kids[parent].append(index)
            self._elements[parent].kids.append(index)
        return index

    def content(self, element: int, page: int) -> int:
        """A number (MCID) for the next piece of this element's content, on the page with this index."""
        while len(self._marks) <= page:
            self._marks.append([])
        marks = self._marks[page]
        mark = len(marks)
        marks.append(element)
        self._kids[element].append(_Content(page, mark))
        self._elements[element].contents += 1
        return mark

    def annotation(self, element: int, annotation: int, page: int, contents: str) -> int:
        """Makes an annotation part of an element and returns the key that it must carry as /StructParent.

        `annotation` is its object number, or an index into the numbers that `write` is given. `contents` is its own /Contents: where it
        leads, for those who hear it.
        """
        self._owners.append(element)
        self._kids[element].append(_Object(page, annotation))
        self._elements[element].annotations.append(contents)
        return _ANNOTATIONS + len(self._owners) - 1

    @property
    def languages(self) -> list[str]:
        """The languages that elements name, in the order in which they first come up."""
        return list(dict.fromkeys([element.language for element in self._elements if element.language]))

    def check(self, where: Callable[[int], str] = lambda element: "") -> None:
        """Raises `NonConformingError`, which names the first fault, where it is and what to do, if the tree breaks PDF/UA-1.

        `where` says of an element, by its index, which words of the document it holds; it is asked in case of a fault alone.
        """
        for fault in faults(self._elements):
            place = ", ".join(filter(None, (where(fault.index), self.path(fault.index))))
            raise NonConformingError(f"{fault.problem} (ISO {fault.clause})", where=place, hint=fault.hint)

    def path(self, index: int) -> str:
        """An element with those that it stands in: "Document > Sect > H4"."""
        found: list[str] = []
        above: int | None = index if index >= 0 else None
        while above is not None:
            found.append(self._elements[above].tag)
            above = self._elements[above].parent
        return " > ".join(reversed(found))

    def parent(self, index: int) -> int | None:
        return self._elements[index].parent

    def marks(self, index: int) -> Iterator[tuple[int, int]]:
        """The pieces of content of an element and of those within it, in reading order: page and mark."""
        pending: list[int | _Content | _Object] = [index]
        while pending:
            kid = pending.pop()
            if isinstance(kid, int):
                pending += reversed(self._kids[kid])
            elif isinstance(kid, _Content):
                yield kid.page, kid.mark

    def write(
        self, file: File, pages: Sequence[int], annotations: Sequence[int] = (), where: Callable[[int], str] = lambda element: ""
    ) -> int:
        """Checks the tree, writes it and returns the object number of its root. Raises `NonConformingError` as `check` does.

        `pages` are the object numbers of the pages, by index. `annotations`, if given, are those of the annotations, by the index that
        `annotation` was told.
        """
        self.check(where)
        root = file.reserve()
        first = file.next_number
        file.all([self._object(index, root, first, pages, annotations) for index in range(len(self._elements))])
        nums = [
            b"%d[%b]" % (page, b" ".join([b"%d 0 R" % (first + element) for element in marks]))
            for page, marks in enumerate(self._marks)
            if marks
        ]
        nums += [b"%d %d 0 R" % (_ANNOTATIONS + key, first + element) for key, element in enumerate(self._owners)]
        parents = file.new(b"<</Nums[%b]>>" % b"\n".join(nums))
        tops = b" ".join([b"%d 0 R" % (first + index) for index, element in enumerate(self._elements) if element.parent is None])
        body = b"<</Type/StructTreeRoot/K[%b]/ParentTree %d 0 R/ParentTreeNextKey %d" % (tops, parents, _ANNOTATIONS + len(self._owners))
        names = b"".join(self._names(first))
        if names:
            body += b"/IDTree %d 0 R" % file.new(b"<</Names[%b]>>" % names)
        file.put(root, body + b">>")
        return root

    def _names(self, first: int) -> Iterator[bytes]:
        """The pairs of the ID tree, sorted as a name tree must be: by the bytes of the keys (ISO 32000-1, 7.9.6)."""
        named = [(element.identifier, index) for index, element in enumerate(self._elements) if element.identifier]
        for identifier, index in sorted(named, key=lambda pair: sort_key(pair[0])):
            yield b"%b %d 0 R" % (text_string(identifier), first + index)

    def _object(self, index: int, root: int, first: int, pages: Sequence[int], annotations: Sequence[int]) -> bytes:
        element = self._elements[index]
        parent = root if element.parent is None else first + element.parent
        own = self._kids[index]
        if len(own) == 1 and isinstance(kid := own[0], _Content):  # as paragraphs are
            return b"<</Type/StructElem/S/%b/P %d 0 R/Pg %d 0 R%b/K %d>>" % (
                STANDARD[element.tag],
                parent,
                pages[kid.page],
                self._details[index],
                kid.mark,
            )
        page = -1  # the page that /Pg names; content of another one must say so itself
        kids = []
        for kid in own:
            if isinstance(kid, int):
                kids.append(b"%d 0 R" % (first + kid))
                continue
            if page < 0:
                page = kid.page
            elsewhere = b"" if kid.page == page else b"/Pg %d 0 R" % pages[kid.page]
            if isinstance(kid, _Object):
                number = annotations[kid.annotation] if annotations else kid.annotation
                kids.append(b"<</Type/OBJR/Obj %d 0 R%b>>" % (number, elsewhere))
            elif elsewhere:
                kids.append(b"<</Type/MCR/MCID %d%b>>" % (kid.mark, elsewhere))
            else:
                kids.append(b"%d" % kid.mark)
        return b"<</Type/StructElem/S/%b/P %d 0 R%b%b%b>>" % (
            STANDARD[element.tag],
            parent,
            b"" if page < 0 else b"/Pg %d 0 R" % pages[page],
            self._details[index],
            b"" if not kids else b"/K " + kids[0] if len(kids) == 1 else b"/K[%b]" % b" ".join(kids),
        )
