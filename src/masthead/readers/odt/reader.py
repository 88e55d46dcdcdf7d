"""OpenDocument text (ODF 1.0 to 1.4): packages (.odt, .ott) and flat files (.fodt)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace

from masthead.document.model import Document, Metadata, Origin, Paragraph, Text
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import Between, expression
from masthead.notices import Dropped, Note
from masthead.readers import pressline
from masthead.readers.contract import Inner, Reader
from masthead.sources.source import Source

if TYPE_CHECKING:
    from masthead.readers.odt.styles import Styles

_TYPE = b"application/vnd.oasis.opendocument.text"
_FLAT = expression(rb"<office:document\b")
_SAMPLE = 3000
"""Paragraphs and runs that tell in which language a document is."""


class OdtReader(Reader, frozen=True):
    """Tracked changes are accepted: what was deleted is named as left out."""

    suffixes: ClassVar[tuple[str, ...]] = (".odt", ".fodt", ".ott")
    summary: ClassVar[str] = "OpenDocument text, packed or flat"

    def sniff(self, source: Source) -> float:
        head = source.data[:6000]
        if head.startswith(b"PK\x03\x04"):
            # The type is the first part and not packed, so that it can be read here (ODF 1.3, part 2, 3.3).
            if _TYPE in head[:120]:
                return 1.0
            parts = source.data[-70_000:]
            return 0.9 if b"content.xml" in parts and (_TYPE in head or (b"mimetype" in parts and _is_text(source.data))) else 0.0
        return 1.0 if _FLAT.search(head) and _TYPE in head else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        # Every reader is asked whether a source is its own: the rooms that read one are opened when there is one.
        from masthead.readers import parts
        from masthead.readers.odt import names
        from masthead.readers.odt.blocks import Walk
        from masthead.readers.odt.story import Story
        from masthead.readers.odt.styles import Styles
        from masthead.readers.pictures import Pictures
        from masthead.sources.package import Package, Packed

        where = source.name
        package = None
        if source.data.startswith(b"PK"):
            package = Package(source.data, where=where)
            if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise UnreadableError("is locked with a password", where=where, hint="open it, save it without a password, try again")
            wanted = ("content.xml", *(name for name in ("styles.xml", "meta.xml") if name in package))
            roots = [parts.parse(package.read(name), where=f"{where} {name}", doctype=True) for name in wanted]
        else:
            roots = [parts.parse(source.data, where=where, doctype=True)]
        body = names.kid(roots[0], "office:body", "office:text")
        if body is None:
            raise UnreadableError("is no text document", where=where, hint="save it as a text (.odt): sheets and slides are not read")
        styles = Styles(roots)
        pictures = Pictures(source if package is None else Packed(where, source.data, assets=source.assets, package=package), note)
        story = Story(body, styles, pictures, package, note, where)
        story.language = _language(body, styles)
        blocks = Walk(story).blocks(body)
        story.report()
        asked = not blocks or pressline.asks("\n".join(map(plain_block, blocks)))
        for root in roots:
            blocks = (*blocks, *_running(root, note, where, keep=not asked))
        if not blocks:
            raise UnreadableError("holds no text", where=where, hint="check that it was saved whole")
        holder = next((found for root in roots if (found := names.kid(root, "office:meta")) is not None), None)
        origin = Origin(where, "odt", "utf-8", source.sha256, len(source.data))
        about = _metadata(holder)
        margins = (("letterhead", "style:header"), ("running foot", "style:footer"))
        told = [(name, next((said for root in roots if (said := _margin(root, part))), "")) for name, part in margins]
        about = replace(about, extra=(*about.extra, *((name, said) for name, said in told if said)))
        return Document(blocks, story.language, about, pictures.assets, origin)

    def words(self, source: Source) -> Iterator[str]:
        from html import unescape
        from io import BytesIO
        from zipfile import ZipFile

        from masthead.sources.package import part

        if source.data.startswith(b"PK"):
            with ZipFile(BytesIO(source.data)) as file:
                texts = [part(file, name).decode("utf-8", "replace") for name in ("content.xml", "styles.xml") if name in file.namelist()]
        else:
            texts = [source.data.decode("utf-8", "replace")]
        for text in texts:
            for of in ("office:body", "office:master-styles"):
                for found in re.findall(rf"<{of}\b.*?</{of}>", text, re.DOTALL):
                    for pattern, by in _CRUDE:
                        found = pattern.sub(by, found)
                    yield from words(unescape(found))


# A note's own mark is made anew; pictures are no words. What parts words are paragraphs, cells, breaks and blanks.
_CRUDE: tuple[tuple[re.Pattern[str] | Between, str], ...] = (
    (Between(r"<!--", r"-->"), ""),
    (Between(r"<text:note-citation\b", r"</text:note-citation>"), " "),
    (Between(r"<(office:binary-data|office:forms|text:table-of-content-source|script:\w+)\b", r"</{}>"), " "),
    (expression(r"</?(?:text:(?:span|a|bookmark[\w-]*|change[\w-]*|soft-page-break|meta|sequence|reference-mark[\w-]*))(?:\s[^>]*)?>"), ""),
    (expression(r"<[^>]*>"), " "),
)


def _running(root: Any, note: Note, where: str, *, keep: bool) -> Iterator[Paragraph]:
    """Says what is left out of the heads and feet of the document's pages: furniture, for the brand has its own. What tells whom the press may ask
    is read, if there is nobody else to ask (`keep`)."""
    from masthead.readers.odt import names

    kept: set[str] = set()
    for page in names.every(root, "office:master-styles"):
        for kind, what in (("header", "a running head of the document’s pages"), ("footer", "a running foot of the document’s pages")):
            for variant in ("", "-left", "-first"):
                for element in names.every(page, f"style:{kind}{variant}"):
                    rows = {said: row for row in names.innermost(element, "text:p") if (said := " ".join(names.said(row).split()))}
                    at = pressline.rows([*rows]) if keep else range(0)
                    told = [row for row in [*rows][at.start : at.stop] if row not in kept]
                    yield from (Paragraph((Text(row),)) for row in told)
                    kept.update(told)
                    if left := names.said(element, without=[rows[row] for row in told]).split():
                        note(Dropped(tuple(left), what, where))


def _margin(root: Any, part: str) -> str:
    """The first rows in the running head of the pages, in which a house names itself, or in their foot, where some set their day."""
    from masthead.readers.odt import names

    heads = (head for page in names.every(root, "office:master-styles") for head in names.every(page, part))
    told = ([said for one in names.every(head, "text:p") for row in names.rows(one) if (said := " ".join(row.split()))] for head in heads)
    return "\n".join(next((rows for rows in told if rows), [])[:_HEAD])


_HEAD = 6
"""Rows of a running head that are looked at."""


def _language(body: Any, styles: Styles) -> str:
    """The language that most of the text is said to be in. Programs give a language to every script, whether it is there or not."""
    from itertools import islice

    from masthead.readers.odt import names
    from masthead.readers.odt.inlines import spoken

    counts: dict[str, int] = {}
    looks = {"text:p": "paragraph", "text:h": "paragraph", "text:span": "text"}
    last = styles.default
    for element in islice((one for one in body.iter() if names.name(one) in looks), _SAMPLE):
        kind = names.name(element)
        look = styles.look(looks[kind], names.get(element, "text:style-name")).over(last if kind == "text:span" else styles.default)
        last = last if kind == "text:span" else look
        text = element.text or ""
        if tag := spoken(look, text):
            counts[tag] = counts.get(tag, 0) + len(text)
    return max(counts, key=lambda tag: counts[tag], default="")


def _metadata(holder: Any) -> Metadata:
    from masthead.document.build import collapse
    from masthead.readers.odt import names

    if holder is None:
        return Metadata()

    def first(*wanted: str) -> str:
        return next((said for key in wanted if (said := collapse(names.said(names.kid(holder, key))))), "")

    return Metadata(
        title=first("dc:title"),
        description=first("dc:description"),
        author=first("meta:initial-creator", "dc:creator"),
        published=first("meta:creation-date"),
        modified=first("dc:date"),
        keywords=tuple(word for element in names.every(holder, "meta:keyword") if (word := collapse(names.said(element)))),
    )


def _is_text(data: bytes) -> bool:
    """Whether a package that somebody packed anew, the type like any other part, is a text."""
    from zipfile import ZipFile  # few packages are so

    try:
        with ZipFile(BytesIO(data)) as package, package.open("mimetype") as part:
            return part.read(len(_TYPE) + 10).startswith(_TYPE)
    except Exception:  # whatever a broken package does: it is none of ours
        return False
