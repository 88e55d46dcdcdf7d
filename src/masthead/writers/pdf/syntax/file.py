"""The PDF file: objects as bytes, pages, outline and catalogue, put together.

Everything above hands in objects that are already PDF syntax, and they stay as they are. There is no Canvas and no object graph: a file is
written in a fifth of a millisecond.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from deflate import zlib_compress

from masthead.errors import NonConformingError
from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.sums import digest, hexadecimal
from masthead.writers.pdf.syntax.metadata import Metadata, information, xmp
from masthead.writers.pdf.syntax.objects import packed, plain

_LONGEST = 32_767
"""Bytes of a string in a PDF/A file."""
_READ = 1_000
"""Characters of a title in a list or a window."""
_UNWRITTEN = expression("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_IDENTITY = 32
"""Digits of a file's /ID: sixteen bytes. Processors count SHA-256 faster than MD5."""
_LEVEL = 1
"""Deflate's level. 6 takes three times as long and makes a page of text a twentieth smaller."""


@lru_cache(maxsize=128)  # most of it is said of every document, or several times of one
def text_string(text: str) -> bytes:
    """A text string object (ISO 32000-1, 7.9.2.2): printable ASCII as a literal, anything else as UTF-16BE in hexadecimal.

    Raises `NonConformingError` for one that PDF/A holds to be too long (ISO 19005-2, 6.1.13).
    """
    if text.isascii() and text.isprintable():
        length = len(text)
        literal = text.encode("ascii")
        if "(" in text or ")" in text or "\\" in text:
            literal = literal.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        string = b"(%b)" % literal
    else:
        units = text.encode("utf-16-be", "replace")
        length = len(units) + 2
        string = b"<feff%b>" % units.hex().encode("ascii")
    if length > _LONGEST:
        raise NonConformingError(
            f"a description or an address has {len(text):,} characters (ISO 19005-2, 6.1.13)",
            where=f"“{text[:60]} …”",
            hint=f"shorten it; a string of a PDF/A file has {_LONGEST:,} bytes at most",
        )
    return string


@lru_cache(maxsize=128)
def one_line(text: str) -> str:
    """A text for a window's title, a list of bookmarks or a hint: on one line, without control characters, and no longer than anyone reads."""
    said = " ".join((text if text.isprintable() else _UNWRITTEN.sub("\ufffd", text)).split())
    return said if len(said) <= _READ else said[: _READ - 1].rstrip() + "…"


def sort_key(text: str) -> bytes:
    """The bytes that `text_string` stands for, by which name trees are sorted (ISO 32000-1, 7.9.6)."""
    if text.isascii() and text.isprintable():
        return text.encode("ascii")
    return b"\xfe\xff" + text.encode("utf-16-be", "replace")


@lru_cache(maxsize=1)
def _srgb() -> tuple[bytes, bytes]:
    """The ICC profile of the output intent as an object, and its hash. See `srgb.txt` for where it is from."""
    data = bytes(zlib_compress(Path(__file__).with_name("srgb.icc").read_bytes(), 9))
    return stream(b"/N 3/Filter/FlateDecode", data), digest(data)


def stream(dictionary: bytes, data: bytes) -> bytes:
    """A stream object (ISO 32000-1, 7.3.8); `dictionary` has neither its brackets nor /Length."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (dictionary, len(data), data)


class File:
    """A PDF 1.7 file in the making. Objects are given and named by number; pages are counted from 0.

    The same calls give the same bytes: nothing is taken from a clock, and the file's /ID is a hash of its objects.
    """

    def __init__(self, *, language: str, title: str, both_ways: bool = False) -> None:
        """`both_ways`: parts of the document run the other way than its language does."""
        self._language = language
        # PDFium turns every line of Latin words about where the whole document is said to run from right to left.
        self._direction = b"/Direction/R2L" if right_to_left(language) and not both_ways else b""
        self._title = title
        self._objects = [b""]
        self._known: dict[int, bytes] = {}
        """What stands for large objects that other files have too in the hash of all, by number."""
        """By their numbers, which begin with 1; the first is the page tree."""
        self._pages: dict[int, int] = {}
        self._promised: set[int] = set()
        self._entries: list[tuple[int, str, int, float]] = []
        self._labels = b""
        self._attached: list[tuple[str, int]] = []

    def new(self, body: bytes) -> int:
        """Adds an object, in PDF syntax, and returns its number."""
        self._objects.append(body)
        return len(self._objects)

    def all(self, bodies: Sequence[bytes]) -> int:
        """Adds objects one after the other, and returns the number of the last."""
        self._objects += bodies
        return len(self._objects)

    @property
    def next_number(self) -> int:
        """The number that the next object will have."""
        return len(self._objects) + 1

    def known(self, body: bytes, digest: bytes) -> int:
        """The same for an object that was made for other files, and its hash with it."""
        number = self.new(body)
        self._known[number] = digest
        return number

    def stream(self, dictionary: bytes, data: bytes, *, compress: bool = True) -> int:
        """Adds a stream. `dictionary` has neither its brackets nor /Length; /Filter is added where we compress."""
        if compress:
            data = bytes(zlib_compress(data, _LEVEL))
            dictionary += b"/Filter/FlateDecode"
        return self.new(stream(dictionary, data))

    def reserve(self) -> int:
        """A number for an object that comes later, by `put` or as `page`."""
        number = self.new(b"")
        self._promised.add(number)
        return number

    def put(self, number: int, body: bytes) -> None:
        """Gives a reserved number its object."""
        self._promised.remove(number)
        self._objects[number - 1] = body

    def page(
        self,
        content: bytes,
        resources: int,
        width: float,
        height: float,
        *,
        annotations: Sequence[int] = (),
        page: int | None = None,
        key: int = -1,
        compress: bool = True,
    ) -> int:
        """Adds the next page and returns its object number, which is `page` if that was reserved. Lengths are points.

        `resources` is the number of a resource dictionary, `annotations` those of the page's annotations in reading order: /Tabs /S
        lets the tab key follow the structure (ISO 14289-1, 7.18.3). `key` is by what the structure tree and the outline know the page;
        unless it is said, its place among the pages.
        """
        key = len(self._pages) if key < 0 else key
        stream = self.stream(b"", content, compress=compress)
        body = b"<</Type/Page/Parent 1 0 R/MediaBox[0 0 %.6g %.6g]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S%b>>" % (
            width,
            height,
            resources,
            stream,
            key,
            b"/Annots[%b]" % _references(annotations) if annotations else b"",
        )
        if page is None:
            page = self.new(body)
        else:
            self.put(page, body)
        self._pages[key] = page
        return page

    def outline(self, entries: Sequence[tuple[int, str, int, float]]) -> None:
        """The outline (bookmarks): level from 1, title, key of the page, height on it in points. A level that is jumped is closed up."""
        self._entries = list(entries)

    def page_labels(self, labels: bytes) -> None:
        """The number tree of page labels (ISO 32000-1, 12.4.2), as a dictionary: `<</Nums[0<</S/D>>]>>`."""
        self._labels = labels

    def attach(self, name: str, specification: bytes) -> None:
        """Adds a file specification (ISO 32000-1, 7.11.3), associated with the document as a whole (ISO 19005-3, 6.8)."""
        self._attached.append((name, self.new(specification)))

    def finish(self, *, tree: int, metadata: Metadata, compress: bool = True) -> bytes:
        """The whole file. `tree` is the object number of the structure tree's root (`tags.Tree.write`). `compress`: objects are packed
        together; if not, an editor can read them.

        Raises `NonConformingError` if there is no language, title or page, which no accessible PDF can be without.
        """
        self._demand(metadata)
        profile = self.known(*_srgb())
        described = self.stream(b"/Type/Metadata/Subtype/XML", xmp(metadata), compress=False)
        attached, names = self._attachments() if self._attached else (b"", b"")
        catalog = (
            attached,
            b"/Lang %b/MarkInfo <</Marked true>>/Metadata %d 0 R" % (text_string(self._language), described),
            names,
            b"/Outlines %d 0 R" % self._write_outline() if self._entries else b"",
            b"/OutputIntents [<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
            b"/DestOutputProfile %d 0 R>>]" % profile,
            b"/PageLabels " + self._labels if self._labels else b"",
            # On a single page there is nothing to find.
            b"/PageMode " + (b"/UseOutlines" if self._entries and len(self._pages) > 1 else b"/UseNone"),
            b"/Pages 1 0 R/StructTreeRoot %d 0 R/Type /Catalog/ViewerPreferences <</DisplayDocTitle true%b>>" % (tree, self._direction),
        )
        info = self.new(b"<<%b>>" % b"".join(b"/%b%b" % (key.encode("ascii"), text_string(value)) for key, value in information(metadata)))
        self._objects[0] = b"<</Count %d/Kids [%b]/Type /Pages>>" % (len(self._pages), _references(self._pages.values()))
        root = self.new(b"<<%b>>" % b"".join(catalog))
        told = [*self._objects]
        for number, known in self._known.items():
            told[number - 1] = known
        identity = hexadecimal(b"".join(told))[:_IDENTITY].encode("ascii")
        trailer = b"/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (root, info, identity, identity)
        return (packed if compress else plain)(self._objects, trailer)

    def _attachments(self) -> tuple[bytes, bytes]:
        """The catalogue's entries for the files that this one carries."""
        names = sorted((sort_key(name), text_string(name), number) for name, number in self._attached)
        tree = b"".join([b"%b %d 0 R" % (name, number) for _, name, number in names])
        return b"/AF [%b]" % _references([number for _, number in self._attached]), b"/Names <</EmbeddedFiles<</Names[%b]>>>>" % tree

    def _demand(self, metadata: Metadata) -> None:
        if not self._language:
            raise NonConformingError("the document has no language", hint="--lang TAG says which (en, ar, zh-Hans)")
        if not (metadata.title or self._title):
            raise NonConformingError("the document has no title", hint="--title TEXT gives one")
        if not self._pages:
            raise NonConformingError("the document has no page", hint="a source with nothing in it cannot be published")
        if self._promised:
            raise NonConformingError(f"objects {sorted(self._promised)} were reserved and never written", hint="this is a fault of ours")

    def _write_outline(self) -> int:
        """The outline's items; what is under the first level is folded away, except the level right under it."""
        root = self.reserve()
        first = self.next_number
        items = [_Item() for _ in self._entries]
        top = _Item()
        path: list[int] = []  # the entries that the one at hand may stand under
        for index, (level, _, _, _) in enumerate(self._entries):
            del path[max(level, 1) - 1 :]
            parent = items[path[-1]] if path else top
            items[index].parent = path[-1] if path else -1
            if parent.kids:
                items[index].before = parent.kids[-1]
                items[parent.kids[-1]].after = index
            parent.kids.append(index)
            path.append(index)
        for item, (_, title, page, height) in zip(items, self._entries, strict=True):
            links = b"/Parent %d 0 R" % (root if item.parent < 0 else first + item.parent)
            if item.before >= 0:
                links += b"/Prev %d 0 R" % (first + item.before)
            if item.after >= 0:
                links += b"/Next %d 0 R" % (first + item.after)
            if item.kids:
                # Positive: open. Negative: closed (ISO 32000-1, table 153).
                count = len(item.kids) if item.parent < 0 else -len(item.kids)
                links += b"/First %d 0 R/Last %d 0 R/Count %d" % (first + item.kids[0], first + item.kids[-1], count)
            heading = text_string(one_line(title))
            self.new(b"<</Title%b%b/Dest[%d 0 R/XYZ null %.2f null]>>" % (heading, links, self._pages[page], height))
        shown = len(top.kids) + sum(len(items[index].kids) for index in top.kids)
        self.put(root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first + top.kids[0], first + top.kids[-1], shown))
        return root


class _Item:
    """Where an entry of the outline stands among the others, by index; -1 for none."""

    __slots__ = ("after", "before", "kids", "parent")

    def __init__(self) -> None:
        self.parent = self.before = self.after = -1
        self.kids: list[int] = []


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join([b"%d 0 R" % number for number in numbers])
