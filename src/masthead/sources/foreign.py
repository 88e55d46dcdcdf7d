"""Files that are known but not read: what each is, and what a person can do to have it read."""

from __future__ import annotations

from masthead.errors import UnreadableError
from masthead.sources.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_LIST = 70_000
"""Bytes from the end of a zip in which the names of its parts stand, of all but very large ones."""

_WORD = "open it in Word or LibreOffice and save it as .docx (for example: soffice --headless --convert-to docx FILE)"
_SLIDES = "save its text as .docx, or export it as a tagged PDF: slides have no text that runs on"
_SHEET = "copy what is wanted into a Word file, or save it as a web page: sheets are no text"
_PICTURE = "run OCR over it (for example: tesseract FILE out, which gives out.txt), or ask the issuer for the text"
_ZIPPED = "masthead batch takes archives: masthead batch ARCHIVE.zip -o DIR; of one file in it masthead convert ARCHIVE.zip!/NAME"
_UNPACK = "unpack it, and give the files in it: masthead batch FOLDER -o DIR takes all of them"
_RECORDING = "only text is read: give its transcript"
_APPLE = "open it in its program and export it as Word (.docx): File, Export To"

# What the directory of a compound file names (MS-CFB 2.6), in UTF-16; the first that is there decides.
_COMPOUND = (
    ("EncryptedPackage", "an Office file that is encrypted with a password", "open it, save it without a password, try again"),
    ("WordDocument", "a Word file of before 2007 (.doc)", _WORD),
    ("PowerPoint Document", "an old Office file of PowerPoint (.ppt)", _SLIDES),
    ("Workbook", "an old Office file of Excel (.xls)", _SHEET),
    ("Book", "an old Office file of Excel (.xls)", _SHEET),
    ("MatOST", "a file of Microsoft Works (.wps)", "open it in LibreOffice and save it as .docx"),
    ("PubPrint", "a Publisher file (.pub)", "export it as a tagged PDF or as .docx"),
)
_PACKED = (
    (b"Index.zip", "a file of Apple's Pages, Numbers or Keynote", _APPLE),
    (b"index.apxl", "a file of Apple's Pages, Numbers or Keynote", _APPLE),
    (b"opendocument.presentation", "a presentation (.odp)", _SLIDES),
    (b"opendocument.spreadsheet", "a spreadsheet (.ods)", _SHEET),
    (b"opendocument.graphics", "a drawing (.odg)", "export it as a PDF, or save its text"),
)
_SIGNED = (
    (0, b"\x89PNG\r\n", "a picture (PNG)", _PICTURE),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    (0, b"GIF8", "a picture (GIF)", _PICTURE),
    (0, b"II*\0", "a picture (TIFF)", _PICTURE),
    (0, b"MM\0*", "a picture (TIFF)", _PICTURE),
    (8, b"WEBP", "a picture (WebP)", _PICTURE),
    (0, b"8BPS", "a picture (Photoshop)", _PICTURE),
    (4, b"ftypavif", "a picture (AVIF)", _PICTURE),
    (4, b"ftyphei", "a picture (HEIC)", _PICTURE),
    (4, b"ftypmif1", "a picture (HEIC)", _PICTURE),
    (0, b"AT&TFORM", "a scan (DjVu)", _PICTURE),
    (0, b"\x1f\x8b", "an archive (gzip)", _UNPACK),
    (0, b"BZh", "an archive (bzip2)", _UNPACK),
    (0, b"\xfd7zXZ\0", "an archive (xz)", _UNPACK),
    (0, b"(\xb5/\xfd", "an archive (zstd)", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "an archive (7-Zip)", _UNPACK),
    (0, b"Rar!\x1a\x07", "an archive (RAR)", _UNPACK),
    (257, b"ustar", "an archive (tar)", _UNPACK),
    (0, b"MSCF", "an archive (CAB)", _UNPACK),
    (4, b"ftyp", "a film or a recording (MP4)", _RECORDING),
    (0, b"ID3", "a recording (MP3)", _RECORDING),
    (0, b"OggS", "a recording (Ogg)", _RECORDING),
    (8, b"WAVE", "a recording (WAV)", _RECORDING),
    (8, b"AVI ", "a film (AVI)", _RECORDING),
    (0, b"\x1a\x45\xdf\xa3", "a film (Matroska or WebM)", _RECORDING),
    (0, b"\xffWPC", "a WordPerfect file", "open it in WordPerfect or LibreOffice and save it as .docx"),
    (60, b"BOOKMOBI", "a book for the Kindle", "ask the publisher for an EPUB; Calibre makes one of a book that is not locked"),
    (0, b"\x7fELF", "a program", "name a text"),
    (0, b"MZ\x90", "a program", "name a text"),
)
_BY_NAME = {
    ".wps": ("a file of Microsoft Works (.wps)", "open it in LibreOffice and save it as .docx"),
    ".doc": ("a Word file of before 2007 (.doc)", _WORD),
    ".ppt": ("an old Office file of PowerPoint (.ppt)", _SLIDES),
    ".xls": ("an old Office file of Excel (.xls)", _SHEET),
    ".pages": ("a file of Apple's Pages", _APPLE),
}


def refusal(source: Source) -> UnreadableError | None:
    """The error that says what a file is and what to do, or nothing for what is not known here either. Cheap: looks at its ends."""
    found = _known(source)
    if found is None:
        return None
    what, hint = found
    return UnreadableError(f"is {what}, which is not read", where=source.name, hint=hint)


_BEGUN = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".epub"), _ZIP),
    ".pdf": b"%PDF-",
    ".rtf": b"{\\rtf",
    ".doc": _OLE,
}
"""What files of these names begin with, all of them but those that are something else under a wrong name."""


def damaged(source: Source) -> UnreadableError | None:
    """The error for a file of which so little is left that it could pass for text, or that is nothing but zeros; nothing for any other."""
    data = source.data
    begun = _BEGUN.get(source.suffix, b"")
    # A zip that holds no part, or another head than that of one, is no more a document than two letters of it are.
    if begun.startswith(data) or (begun == _ZIP and data[:2] == b"PK" and data[:4] != _ZIP and data[2:3] < b" "):
        left = "a byte" if len(data) == 1 else f"{len(data):,} bytes"
        what = f"is damaged: nothing is left of it but {left}" if len(data) < _LITTLE else "is damaged: it has lost its beginning"
    elif not data[:_LITTLE].strip(b"\0") and not data.strip(b"\0"):
        what = "is damaged: it holds nothing but zeros"
    else:
        return None
    return UnreadableError(what, where=source.name, hint="check that the file was saved or sent whole")


_LITTLE = 1_000


def _known(source: Source) -> tuple[str, str] | None:
    data = source.data
    if data.startswith(_OLE):
        # The directory lies anywhere; it is at most a few sectors, but the file may be large.
        for name, what, hint in _COMPOUND:
            if name.encode("utf-16-le") in data:
                return what, hint
        return _BY_NAME.get(source.suffix, ("an old Office file, or one that is locked", _WORD))
    if data.startswith(_ZIP):
        ends = data[:4096] + data[-_LIST:]
        for mark, what, hint in _PACKED:
            if mark in ends:
                return what, hint
        return _BY_NAME.get(source.suffix, ("an archive (zip)", _ZIPPED))
    for at, mark, what, hint in _SIGNED:
        if data[at : at + len(mark)] == mark:
            return what, hint
    return None
