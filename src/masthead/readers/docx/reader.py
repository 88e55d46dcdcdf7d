"""Word: a file → a document, with all its words, or the names of those that are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Origin
from masthead.document.model import Note as NoteBlock
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import Between, Joint, expression
from masthead.notices import Dropped, Note
from masthead.readers.contract import Inner, Reader
from masthead.sources.source import Source

_ZIP = b"PK\x03\x04"
_DIRECTORY = 1 << 17
"""Bytes at the end of a file in which names of its parts are looked for."""
_OWN = 0.5
"""How sure it must be that a part is a Word file itself."""


class DocxReader(Reader, frozen=True):
    """Tracked changes are accepted; running heads and feet, comments and the table of contents are left out, and named."""

    suffixes: ClassVar[tuple[str, ...]] = (".docx", ".docm", ".dotx", ".dotm")
    rooms: ClassVar[tuple[str, ...]] = ("masthead.readers.docx.drawings", "masthead.readers.docx.metadata", "masthead.readers.docx.story")
    summary: ClassVar[str] = "Word files, tracked changes accepted"

    def sniff(self, source: Source) -> float:
        data = source.data
        if not data.startswith(_ZIP):
            return 0.0
        directory = data[-_DIRECTORY:]
        if b"word/document.xml" in directory:
            return 1.0
        if b"[Content_Types].xml" in directory or b"[Content_Types].xml" in data[:400]:
            return 0.9 if b"word/" in directory else 0.3
        return 0.3 if b"Index/Document.iwa" in data or source.suffix in self.suffixes else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        return self._read(source, note, inner, 0)

    def _read(self, source: Source, note: Note, inner: Inner | None, depth: int) -> Document:
        # Every reader is asked whether a source is its own: the rooms that read Word are opened when there is a Word file.
        from masthead.document.build import collapse
        from masthead.document.plain import plain_block
        from masthead.readers import pressline
        from masthead.readers.docx.drawings import pictures
        from masthead.readers.docx.manuscript import Manuscript, said_in
        from masthead.readers.docx.metadata import metadata
        from masthead.readers.docx.names import W
        from masthead.readers.docx.package import Package
        from masthead.readers.docx.story import Story
        from masthead.sources.counted import within

        within("inner_depth", depth, "has Word files within Word files", where=source.name)

        def other(part: Source, told: Note) -> Document:
            """A part in another format: programs that put files together make it of Word's own."""
            if self.sniff(part) > _OWN:
                return self._read(part, told, inner, depth + 1)
            if inner is None:
                raise UnreadableError("is of a format that nobody reads here")
            return inner(part, told)

        _refuse(source)
        package = Package(source)
        _refuse_others(package.names, source)
        held = pictures(source, package, note)
        manuscript = Manuscript(package, held, note, source.name, other)
        if any(name.casefold().endswith("vbaproject.bin") for name in package.names):
            note(Dropped((), "macros, which are never read", source.name))
        body = manuscript.root.find(W + "body")
        blocks = list(Story(manuscript, manuscript.main).blocks(body)) if body is not None else []
        stories: dict[str, Story] = {}
        for kind, label, element in manuscript.called():
            story = stories.setdefault(kind, Story(manuscript, manuscript.sources[kind]))
            blocks.append(NoteBlock(label, story.blocks(element)))
        asked = manuscript.press_lines() if blocks else []
        if asked and not pressline.asks("\n".join(map(plain_block, blocks))):
            manuscript.kept = frozenset(collapse(said_in(paragraph)) for _, paragraph in asked)
            for held_in, paragraph in asked:
                blocks += Story(manuscript, held_in).blocks((paragraph,))
        manuscript.report()
        if not blocks:
            raise UnreadableError("holds no text", where=source.name, hint="check that it is the right file, and saved completely")
        origin = Origin(source.name, "docx", "", source.sha256, len(source.data))
        about = metadata(package)
        margins = (("letterhead", manuscript.running()), ("running foot", manuscript.running("footer")))
        if told := tuple((name, said) for name, said in margins if said):
            about = replace(about, extra=(*about.extra, *told))
        return Document(tuple(blocks), manuscript.tongues.document, about, held.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        import zipfile
        from html import unescape
        from io import BytesIO

        from masthead.sources.package import part

        with zipfile.ZipFile(BytesIO(source.data)) as opened:
            for name in opened.namelist():
                if not name.lower().endswith(".xml") or name.lower().startswith(("docprops/", "customxml/")):
                    continue
                text = part(opened, name).decode("utf-8", "replace")
                if _STORY.search(text[:20_000]) is None:
                    continue
                struck = " ".join(_DELETED.findall(text))
                for pattern, by in _CRUDE:
                    text, struck = pattern.sub(by, text), pattern.sub(by, struck)
                yield from words(unescape(text))
                yield from words(unescape(struck))


_STORY = expression(r"<(?:\w+:)?(?:document|footnotes|endnotes)\s[^>]*wordprocessingml")
_DELETED = Between(r"<w:(?:del|moveFrom)\s[^>]*(?<!/)>", r"</w:(?:del|moveFrom)>")
# What is not text, by patterns alone.
_CRUDE: tuple[tuple[re.Pattern[str] | Between | Joint, str], ...] = (
    (Between(r"<w:(?:del|moveFrom)\s[^>]*(?<!/)>", r"</w:(?:del|moveFrom)>"), ""),
    # Paragraphs that are one with the next: a drop capital, or a mark that a tracked change deletes.
    (Joint(r'w:dropCap="(?:drop|margin)"', "</w:p>", r"\s*<w:p\b[^>]*>"), ""),
    (Joint(r"<w:rPr>\s*<w:(?:del|moveFrom)\s[^>]*/>", "</w:p>", r"\s*<w:p\b[^>]*>"), ""),
    (Between(r"<mc:Fallback\b", r"</mc:Fallback>"), ""),
    # The mark of a note that a field calls again stands within words as the note's own does, and is none.
    (Between(r"<w:instrText\b[^>]*>\s*(?:NOTE|FTN)REF\s[^<]*</w:instrText>", r'fldCharType="end"[^>]*>'), ""),
    (Between(r"<w:fldSimple\s[^>]*(?:NOTE|FTN)REF\s", r"</w:fldSimple>"), ""),
    (
        expression(
            r"<w:(instrText|delInstrText|fldData)\b[^>]*>[^<]*</w:\1>|<wp:(posOffset|align)>[^<]*</wp:\2>|<wp14:\w+>[^<]*</wp14:\w+>"
        ),
        "",
    ),
    (expression("[\x7f-\x84\x86-\x9f]"), ""),
    (Between(r"<w:sdtPr>", r"</w:sdtPr>"), ""),
    (expression(r"<w:noBreakHyphen\s*/>"), "-"),
    (
        expression(r"<w:(?:p|tab|ptab|br|cr|tc|drawing|pict|object)\b[^>]*>|</w:(?:p|drawing|pict|object)>"),
        " ",
    ),
    (expression(r"</?m:(?!r\b|t\b|rPr\b|ctrlPr\b|sty\b|scr\b|nor\b|lit\b)[^>]*>"), " "),
    (expression(r"<[^>]*>"), ""),
)


def _refuse(source: Source) -> None:
    """Says of files that are no packages, though somebody said they were Word's, what to do with them."""
    if source.data.startswith(_ZIP):
        return
    from masthead.sources.foreign import refusal  # every source is sniffed at: loaded for one that is refused

    if (known := refusal(source)) is not None:
        raise known
    what = "is cut off: it is no whole package" if source.data[:2] == b"PK" else "is no Word file: it is no package"
    raise UnreadableError(what, where=source.name, hint="name its format with --from, or save it anew")


def _refuse_others(names: list[str], source: Source) -> None:
    starts = {name.casefold().split("/")[0] for name in names}
    folded = {name.casefold() for name in names}
    if "index/document.iwa" in folded or ("index.xml" in folded and source.suffix == ".pages"):
        raise UnreadableError("is a file of Apple Pages", where=source.name, hint="in Pages: File, Export To, Word")
    if "word" in starts:
        return
    for folder, what in (("xl", "an Excel workbook"), ("ppt", "a PowerPoint presentation"), ("visio", "a Visio drawing")):
        if folder in starts:
            raise UnreadableError(f"is {what}, not a text", where=source.name, hint="copy what matters into a Word document")
