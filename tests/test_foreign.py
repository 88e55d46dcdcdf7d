"""Files that are not read: each is refused by what it is, with what to do."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from sample_blocks import png

from masthead import registry
from masthead.errors import UnreadableError
from masthead.sources.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(*names: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "what", "do"),
    [
        ("a.doc", _OLE + "WordDocument".encode("utf-16-le"), "before 2007", "save it as .docx"),
        ("a.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "without a password"),
        ("a.ppt", _OLE + "PowerPoint Document".encode("utf-16-le"), "PowerPoint", "PDF"),
        ("a.xls", _OLE + "Workbook".encode("utf-16-le"), "Excel", "sheets"),
        ("a.wps", _OLE, "Works", "LibreOffice"),
        ("a.x", _OLE, "old Office", ".docx"),
        ("a.pages", zipped("Index/Document.iwa", "Metadata/x.plist"), "Pages", "Export"),
        ("a.key", zipped("index.apxl"), "Keynote", "Export"),
        ("a.pptx", zipped("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint", "Word"),
        ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel", "Word"),
        ("a.ods", zipped("mimetype-application/vnd.oasis.opendocument.spreadsheet"), "spreadsheet", "sheets"),
        ("a.zip", zipped("a.txt", "b.txt"), "archive (zip)", "masthead batch takes archives"),
        ("a.gz", b"\x1f\x8b\x08\0" + bytes(50), "gzip", "unpack"),
        ("a.tar", b"x".ljust(257, b"\0") + b"ustar\0" + bytes(300), "tar", "unpack"),
        ("a.png", png(), "picture (PNG)", "OCR"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(range(200)), "picture (JPEG)", "OCR"),
        ("a.heic", b"\0\0\0\x18ftypheic" + bytes(100), "HEIC", "OCR"),
        ("a.mp3", b"ID3\x04" + bytes(100), "MP3", "transcript"),
        ("a.wpd", b"\xffWPC" + bytes(100), "WordPerfect", ".docx"),
    ],
)
def test_a_file_that_is_not_read_says_what_it_is_and_what_to_do(name, data, what, do):
    with pytest.raises(UnreadableError) as caught:
        source = Source(name, data)
        registry.reader(registry.recognised(source)).read(source, lambda notice: None)
    assert what in caught.value.problem and do in caught.value.hint


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"P"),
        ("a.docx", b"PK"),
        ("a.docx", b"PK\x03\x04"),
        ("a.epub", b"PK\x05\x06" + bytes(18)),
        ("a.odt", b"PK\x05\x06" + bytes(3_000)),
        ("a.pdf", b"%PD"),
        ("a.rtf", b"{\\rt"),
        ("a.doc", b"\xd0\xcf"),
        ("a.docx", bytes(5_000)),
        ("a", bytes(9)),
    ],
)
def test_what_is_left_of_a_file_is_no_text(name: str, data: bytes):
    with pytest.raises(UnreadableError, match="is damaged") as told:
        registry.recognised(Source(name, data))
    assert "saved or sent whole" in told.value.hint


def test_a_short_text_is_no_damaged_file():
    assert registry.recognised(Source("a.docx", b"Practice begins on Monday.")) == "txt"
    assert registry.recognised(Source("a.txt", b"PK")) == "txt"
    assert registry.recognised(Source("a.docx", zipped("[Content_Types].xml", "word/document.xml"))) == "docx"
