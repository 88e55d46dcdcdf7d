"""Word files of organisations, made for tests of templates: with heads, feet, lists and styles of their own, and broken ones."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, cast

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from samples import png

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def ministry(*, place: str = "") -> bytes:
    """A letter of a ministry as python-docx's own template makes it. `place`: a content control of this title stands in it."""
    document: Any = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(30)
    head = section.first_page_header.paragraphs[0]
    head.add_run("MINISTRY OF EXAMPLES")
    head.add_run().add_picture(io.BytesIO(png()), height=Pt(20))
    section.header.paragraphs[0].text = "Ministry of Examples"
    section.footer.paragraphs[0].text = "Main Street 1"
    document.styles["Normal"].font.size = Pt(11)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x1F, 0x5C)
    document.add_paragraph("To whom it may concern", style="List Bullet")
    document.add_picture(io.BytesIO(png(30, 10)))
    if place:
        body = document.element.body
        control = f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{place}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
        body.insert(len(body) - 1, parse_xml(control))
        document.add_paragraph("With kind regards")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bare(styles: str = "", body: str = "", main: str = f"{WORD}document.main+xml", **parts: str) -> bytes:
    """The least Word file: a body, and styles if they are given. `parts`: kind of relationship → content of the part."""
    files = {"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>"}
    types = {"word/document.xml": main}
    if styles:
        parts["styles"] = f"<w:styles {_W}>{styles}</w:styles>"
    links = ""
    for kind, content in parts.items():
        files[f"word/{kind}.xml"] = content
        types[f"word/{kind}.xml"] = f"{WORD}{kind}+xml"
        links += f'<Relationship Id="own{kind}" Type="{_R}{kind}" Target="{kind}.xml"/>'
    relationships = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    if links:
        files["word/_rels/document.xml.rels"] = relationships.format(links)
    files["_rels/.rels"] = relationships.format(f'<Relationship Id="r1" Type="{_R}officeDocument" Target="word/document.xml"/>')
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    return packed({name: text.encode() for name, text in files.items()})


def packed(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed."""
    files = unpacked(data)
    made = change(files[name])
    assert made != files[name]
    return packed(files | {name: made})


def with_macros() -> bytes:
    """A `.docm`: a document with a program in it."""
    files = unpacked(bare(style("Normal", "Normal", default=True)))
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(f"{WORD}document.main+xml".encode(), kind)
    vba = b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", vba)
    link = b'<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(b"</Relationships>", link + b"</Relationships>")
    return packed(files | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 a program"})


def damaged(seed: int) -> bytes:
    """The ministry's letter with a few parts, elements or values taken away or changed: still a zip, mostly still XML."""
    chance = random.Random(seed)
    files = unpacked(ministry(place="masthead" * (seed % 2)))
    for _ in range(chance.randint(1, 3)):
        name = chance.choice([name for name in files if name.endswith((".xml", ".rels"))])
        text = files[name].decode()
        kind = chance.choice(("part", "elements", "attributes", "values", "end"))
        pattern = r"<\w+:?\w*(?: [^<>]*)?/>" if kind == "elements" else r' [\w:]+="[^"]*"'
        found = re.findall(pattern, text)
        for one in chance.sample(found, min(len(found), 20)) if kind in ("elements", "attributes", "values") else ():
            wrong = chance.choice(("", "x", "-1", "99999999999", "1.5", "²"))
            text = text.replace(one, f'{one.partition("=")[0]}="{wrong}"' if kind == "values" else "", 1)
        files[name] = text[: chance.randint(0, len(text))].encode() if kind == "end" else text.encode()
        if kind == "part":
            del files[name]
    return packed(files)


def style(id: str, name: str, inner: str = "", *, kind: str = "paragraph", default: bool = False) -> str:
    return f'<w:style w:type="{kind}"{" w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{id}"><w:name w:val="{name}"/>{inner}</w:style>'


def bomb() -> bytes:
    return packed(unpacked(bare()) | {"word/media/x.bmp": b"\0" * 30_000_000})


BROKEN: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no Word file"),
    "text": (lambda: b"Dear Sir", "no Word file"),
    "doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "of the old kind"),
    "locked": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "cut": (lambda: ministry()[:9_000], "damaged"),
    "excel": (lambda: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "Excel"),
    "opendocument": (lambda: packed({"mimetype": b"x", "META-INF/manifest.xml": b"<x/>"}), "OpenDocument"),
    "archive": (lambda: packed({"a.txt": b"x"}), "no Word file"),
    "no-body-part": (
        lambda: packed({name: data for name, data in unpacked(bare()).items() if name != "word/document.xml"}),
        "no main part",
    ),
    "broken-xml": (lambda: changed(bare(), "word/document.xml", lambda data: data[:-9]), "damaged"),
    "entities": (
        lambda: changed(bare(), "word/document.xml", lambda data: b'<!DOCTYPE d [<!ENTITY x "y">]>' + data),
        "entities",
    ),
    "strict": (
        lambda: changed(
            bare(),
            "_rels/.rels",
            lambda data: data.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
            ),
        ),
        "Strict",
    ),
}
"""Files that are no templates, and what is said of them."""


def paragraphs(data: bytes) -> list[str]:
    """The texts of a file's body, as python-docx reads it."""
    return [cast(str, paragraph.text) for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
