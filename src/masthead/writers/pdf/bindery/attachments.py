"""Files that a PDF carries with it: the source as it came, and our JSON of it (ISO 19005-3, 6.8; ISO 32000-1, 7.11)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct

from masthead.briefing.model import Briefing
from masthead.errors import NotFoundError
from masthead.notices import Dropped
from masthead.sources.source import Source
from masthead.writers.native import NativeWriter
from masthead.writers.ninjs.writer import NinjsWriter
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.syntax.file import File, text_string
from masthead.writers.pdf.syntax.metadata import pdf_date

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = {
    "txt": "text/plain",
    "text": "text/plain",
    "md": "text/markdown",
    "markdown": "text/markdown",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "rst": "text/x-rst",
    "adoc": "text/asciidoc",
    "org": "text/org",
    "ics": "text/calendar",
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
    "html": "text/html",
    "htm": "text/html",
    "xhtml": "application/xhtml+xml",
    "docx": _WORD,
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "eml": "message/rfc822",
    "mbox": "application/mbox",
    "json": "application/json",
    "ninjs": "application/json",
    "cms": "application/json",
    "xml": "application/xml",
    "newsml": "application/xml",
    "feed": "application/xml",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "zip": "application/zip",
}
"""Media types by file name ending and by our names of formats (the machine's own list is another on each machine)."""


class Attachment(Struct, frozen=True):
    """A file to be carried. `date` is ISO 8601 as far as it is known; `relation` is what it is to the document."""

    name: str
    media_type: str
    data: bytes
    relation: Literal["Source", "Data"]
    description: str
    date: str = ""


def attachments(press: Press, wanted: str = "source") -> Iterator[Attachment]:
    """What is wanted of `source` (the source and its data; neither of one that is not for readers) and `ninjs` (a news item). Raises
    `NotFoundError` if the briefing was made without its source at hand."""
    names: set[str] = set()
    if "source" in wanted:
        yield from _sources(press, names)
    if "ninjs" in wanted:
        briefing = press.briefing
        data = NinjsWriter().write(briefing, press.brand, press.tell)
        stem = PurePosixPath(_named(briefing)).stem
        metadata = briefing.metadata
        date = metadata.modified or metadata.published or briefing.issued
        yield Attachment(_free(f"{stem}.ninjs", names), _TYPES["ninjs"], data, "Data", press.labels.attached_data, date)


def _named(briefing: Briefing) -> str:
    """What a source is called, by which what is made of it is named."""
    return briefing.origin.name or f"source.{briefing.origin.format or 'bin'}"


def _sources(press: Press, names: set[str]) -> Iterator[Attachment]:
    briefing, labels = press.briefing, press.labels
    if briefing.kept_back:
        press.tell(Dropped((), f"the source holds {briefing.kept_back} and is not attached to what goes out", briefing.origin.name))
        return
    sources = briefing.sources or ((briefing.source,) if briefing.source is not None else ())
    if not sources:
        raise NotFoundError(
            "the source is not at hand, so it cannot be attached",
            where=briefing.origin.name,
            hint="masthead convert carries it; in Python, give the briefing its `source`",
        )
    metadata = briefing.metadata
    date = metadata.modified or metadata.published or briefing.issued
    for source in sources:
        name = _free(_name(source, briefing), names)
        yield Attachment(name, _media_type(name, briefing), source.data, "Source", labels.attached_source, date)
    data = NativeWriter().write(briefing, press.brand, press.tell)
    if len(sources) > 1 or data != sources[0].data:
        stem = PurePosixPath(name).stem if len(sources) == 1 else briefing.profile
        yield Attachment(_free(f"{stem}.masthead.json", names), _TYPES["json"], data, "Data", labels.attached_data, date)


def _free(name: str, names: set[str]) -> str:
    """The name, with a number if another attachment has it: several sources may be called alike. `names` grows."""
    path, number, found = PurePosixPath(name), 1, name
    while found.casefold() in names:
        number += 1
        found = f"{path.stem}-{number}{path.suffix}"
    names.add(found.casefold())
    return found


def attach(file: File, found: Attachment) -> None:
    """Puts an attachment into the file, as one of the document as a whole."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary  # it loads Pillow, which most files do without

    date = pdf_date(found.date)
    parameters = b"/Size %d%b" % (len(found.data), b"/ModDate" + text_string(date) if date else b"")
    kind = found.media_type.replace("/", "#2F").replace("+", "#2B").encode("ascii")
    stream = file.stream(b"/Type/EmbeddedFile/Subtype/%b/Params<<%b>>" % (kind, parameters), found.data)
    plain = "".join(letter if letter.isascii() and letter.isprintable() and letter not in '/\\:"' else "_" for letter in found.name)
    embedded = b"%d 0 R" % stream
    specification = {
        "Type": b"/Filespec",
        "F": text_string(plain),
        "UF": text_string(found.name),
        "EF": PDFDictionary({"F": embedded, "UF": embedded}),
        "AFRelationship": b"/" + found.relation.encode("ascii"),
        "Desc": text_string(found.description),
    }
    file.attach(found.name, bytes(PDFDictionary(specification).format(None)))


def _name(source: Source, briefing: Briefing) -> str:
    """The source's name; one of ours for what came without a name (standard input, bytes)."""
    if PurePosixPath(source.name).suffix:
        return source.name
    return f"source.{source.format or briefing.origin.format or 'bin'}"


def _media_type(name: str, briefing: Briefing) -> str:
    ending = PurePosixPath(name).suffix.lower().lstrip(".")
    return _TYPES.get(ending) or _TYPES.get(briefing.origin.format, "application/octet-stream")
