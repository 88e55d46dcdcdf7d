"""The peers: typst and pandoc, python-docx and EbookLib, each used as its own manual shows, at its fastest."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from texts import ROOT

FONTS = ROOT / "styles" / "fonts" / "source-serif-4"
NARROW = (
    '#set page(paper: "a4", margin: (left: 54mm, right: 24mm, top: 27mm, bottom: 25mm), numbering: "1 / 1")\n'
    '#set text(font: "Source Serif 4", size: 10.5pt, lang: "en")\n#set par(leading: 5pt)\n'
)
"""Typst's page for a release: as wide and as high as ours."""
_SPECIAL = str.maketrans({character: "\\" + character for character in "\\#*_`$<>@[]~="})


def pandoc() -> str:
    """Where pandoc is; empty if it is not on the PATH."""
    return shutil.which("pandoc") or ""


def typst_there() -> bool:
    try:
        import typst
    except ImportError:
        return False
    return bool(typst)


def typst_kept(texts: Sequence[str]) -> Callable[[], object]:
    """All texts to PDF/UA-1 by one compiler with its fonts kept, markup in memory to bytes."""
    import typst

    markup = [
        f"#set document(title: [Release], date: none)\n{NARROW}= Release\n\n{text.replace('//', '/').translate(_SPECIAL)}".encode()
        for text in texts
    ]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    compiler = typst.Compiler(root=tempfile.mkdtemp(), font_paths=fonts)
    return lambda: [compiler.compile(input=source, format="pdf", pdf_standards=["ua-1"]) for source in markup]


def typst_command(source: Path, target: Path, *, accessible: bool = True) -> list[str]:
    """A new process that makes one PDF, by typst's own package for Python (a few milliseconds more than Python's start)."""
    standards = ', pdf_standards=["ua-1"]' if accessible else ""
    call = f"typst.compile({str(source)!r}, {str(target)!r}, font_paths=[{str(FONTS)!r}], ignore_system_fonts=True{standards})"
    return [sys.executable, "-c", f"import typst; {call}"]


def pandoc_command(source: Path, target: Path) -> list[str]:
    """Markdown to the format of the target's suffix."""
    settings = ["-V", "mainfont=Source Serif 4", "-V", "papersize=a4", "-V", "fontsize=10.5pt"] if target.suffix == ".typ" else []
    return [pandoc(), "-s", *settings, str(source), "-o", str(target)]


def word_by_manual(texts: Sequence[str]) -> Callable[[], object]:
    """Word files by python-docx: a heading, then the paragraphs."""
    import docx

    def one(text: str) -> bytes:
        document = docx.Document()
        document.core_properties.title = "Release"
        title, *paragraphs = text.split("\n\n")
        document.add_heading(title, 1)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    return lambda: [one(text) for text in texts]


def epub_by_manual(texts: Sequence[str]) -> Callable[[], object]:
    """EPUB files by EbookLib: one chapter, a style sheet, contents in both ways."""
    from html import escape

    from ebooklib import epub

    def one(text: str) -> bytes:
        book = epub.EpubBook()
        book.set_identifier("release")
        book.set_title("Release")
        book.set_language("en")
        book.add_author("Press office")
        title, *paragraphs = text.split("\n\n")
        chapter = epub.EpubHtml(title="Release", file_name="release.xhtml", lang="en")
        chapter.content = f"<h1>{escape(title)}</h1>" + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
        book.add_item(chapter)
        book.toc = (epub.Link("release.xhtml", "Release", "release"),)
        book.add_item(epub.EpubNcx())
        book.add_item(epub.EpubNav())
        style = epub.EpubItem(uid="style", file_name="style/nav.css", media_type="text/css", content="body { color: black; }")
        book.add_item(style)
        book.spine = ["nav", chapter]
        file = BytesIO()
        epub.write_epub(file, book)
        return file.getvalue()

    return lambda: [one(text) for text in texts]
