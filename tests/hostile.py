"""Sources made to break whoever reads them, each small and of one kind; what must become of it stands beside it.

`test_hostile.py` runs them, `bench/hostile.py` measures them. `SECRET` stands in a file outside of their folder, and in no result.
"""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable, Mapping

from hostile_marked import MARKED
from msgspec import Struct
from test_epub_reader import book
from test_odt_reader import flat, packed
from wordfile import package, part

SECRET = "SECRETCONTENT"
NOWHERE = "http://127.0.0.1:9/x.png"
"""Nothing listens there: whoever waits for it has tried."""


class Hostile(Struct, frozen=True):
    """`verdict`: `read`, or `refused`, or the name of the limit that it is over. `says` is what is read in spite of all."""

    name: str
    make: Callable[[], bytes | str]
    verdict: str = "read"
    says: str = ""

    def data(self) -> bytes:
        made = self.make()
        return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")


def _text(inner: str) -> str:
    return f"<w:p><w:r><w:t>{inner}</w:t></w:r></w:p>"


def _zip(parts: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def _repacked(data: bytes, change: Mapping[str, Callable[[bytes], bytes]] | None = None, more: Mapping[str, bytes] | None = None) -> bytes:
    """A package with parts changed, and others added at its end."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: (change or {}).get(name, bytes)(file.read(name)) for name in file.namelist()}
    return _zip(parts | (more or {}))


def _word(body: str, **more: object) -> bytes:
    return package(_text("New figures on safe water") + body, **more)  # type: ignore[arg-type]


def _with_doctype(doctype: str, inner: str, encoding: str = "utf-8") -> bytes:
    text = part("document", f"<w:body>{_text(inner)}</w:body>").replace("?>", f"?>{doctype}", 1).replace("UTF-8", encoding, 1)
    # Words in UTF-7 hide the declaration from whoever looks at the bytes.
    data = text.encode("utf-8" if encoding != "UTF-16" else "utf-16") if encoding != "UTF-7" else text.replace("<", "+ADw-").encode()
    return _repacked(_word(""), {"word/document.xml": lambda _: data})


_LAUGHS = '<!DOCTYPE l [<!ENTITY a0 "lolololol">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
_QUADRATIC = f'<!DOCTYPE l [<!ENTITY a "{"A" * 100_000}">]>'
_FILE = '<!DOCTYPE x [<!ENTITY x SYSTEM "../secret.txt">]>'


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *, more: bytes = b"", data: bytes = b"") -> bytes:
    """A PNG that says it is as large; `data` are its pixels, packed."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", data or zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9"


def gif(width: int, height: int) -> bytes:
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0x80, 0, 0)
        + b"\0" * 6
        + b","
        + struct.pack("<HHHHB", 0, 0, width, height, 0)
        + b"\x02\x02D\x01\0;"
    )


def webp(width: int, height: int) -> bytes:
    body = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)


BOMBS = {
    "png": png(50_000, 50_000),
    "jpeg": jpeg(60_000, 60_000),
    "gif": gif(60_000, 60_000),
    "webp": webp(16_000, 16_000),
    "bmp": bmp(50_000, 50_000),
    "png with text": png(9, 9, more=chunk(b"zTXt", b"k\0\0" + zlib.compress(b"A" * 30_000_000, 9))),
    "png with a profile": png(9, 9, more=chunk(b"iCCP", b"k\0\0" + zlib.compress(b"A" * 30_000_000, 9))),
    "png with no end": png(8_000, 8_000, data=zlib.compress(b"\0" * 30_000_000, 9)),
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a0"><rect width="9" height="9"/></g>'
    + b"".join(b'<g id="a%d">%s</g>' % (n, b'<use href="#a%d"/>' % (n - 1) * 10) for n in range(1, 9))
    + b'<use href="#a8"/></svg>',
    "svg that reads a file": f'<!DOCTYPE svg [<!ENTITY x SYSTEM "../secret.txt">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text><image href="{NOWHERE}"/></svg>'.encode(),
}
"""Pictures that unpack to hundreds of megabytes, or that read files."""


def _address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind.split(' ', maxsplit=1)[0].replace('svg', 'svg+xml')};base64,{b64encode(data).decode()}"


def _aliases() -> str:
    lines = "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    return f"a: &a [x,x,x,x,x,x,x,x,x]\n{lines}title: !!python/object/apply:os.system ['true']\n"


def _field(code: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"<w:p>{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}<w:r><w:t>result</w:t></w:r>{marks[2]}</w:p>"


def _tables(depth: int) -> str:
    return (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" * depth + _text("INNER") + "</w:tc></w:tr></w:tbl><w:p/>" * depth
    )


def _picture(target: str, external: bool = False) -> bytes:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A square"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill>'
        f'<a:blip r:{"link" if external else "embed"}="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    return _word(drawing, relations={"rId1": ("image", target)})


def _overlapping() -> bytes:
    """A zip whose list names one part five hundred times, each with a name of its own (Fifield, "A better zip bomb")."""
    one = _zip({"word/document.xml": b"<x/>" * 1000})
    end = one.rindex(b"PK\x05\x06")
    at = struct.unpack_from("<I", one, end + 16)[0]
    entry = one[at:end]
    entries = b"".join(entry.replace(b"word/document.xml", b"word/%08d.xml" % n) for n in range(500))
    return one[:at] + entries + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 500, 500, len(entries), at, 0)


def _lying() -> bytes:
    """A part that says it has a hundred bytes, and has thirty million."""
    data = _zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"A" * 30_000_000})
    return data.replace(struct.pack("<I", 30_000_000), struct.pack("<I", 100))


def _mail(body: str, head: str = "") -> str:
    return f"From: a@example.org\nTo: b@example.org\nSubject: New figures\nMIME-Version: 1.0\n{head}{body}"


def _attached(name: str, data: bytes) -> str:
    return _mail(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nWords of the text.\n--b\nContent-Type: application/octet-stream\n"
        f"Content-Disposition: attachment; filename*=utf-8''{name}\nContent-Transfer-Encoding: base64\n\n{b64encode(data).decode()}\n--b--\n"
    )


def _forwarded(depth: int) -> str:
    text = _mail("Content-Type: text/plain\n\nINNER\n")
    for at in range(depth):
        text = _mail(f"Content-Type: multipart/mixed; boundary=b{at}x\n\n--b{at}x\nContent-Type: message/rfc822\n\n{text}\n--b{at}x--\n")
    return text


def _pdf(content: bytes, *, box: str = "0 0 600 800", kids: str = "[3 0 R]", count: int = 1, more: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + f"2 0 obj<</Type/Pages/Kids{kids}/Count {count}>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R".encode()
        + b"/Resources<</Font<</F 5 0 R>>>>>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        + f"4 0 obj<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
        + packed
        + b"\nendstream endobj\n"
        + more
        + b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


_SAID = b"BT /F 12 Tf 72 700 Td (Words of the text) Tj ET\n"


def _spread(items: int) -> str:
    """A book's package file with so many chapters that are not there."""
    manifest = "".join(f'<item id="i{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(items))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(items))
    return f'<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>{manifest}</manifest><spine>{spine}</spine></package>'


def _shuffled(lines: int, tag: str = "") -> str:
    """Paragraphs of numbers, which hardly pack: of Word, or of a tag."""
    chance = random.Random(lines)
    opened, closed = (f"<{tag}>", f"</{tag}>") if tag else ("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
    return "".join(f"{opened}{chance.randrange(10**6)}{closed}" for _ in range(lines))


CASES: dict[str, tuple[Hostile, ...]] = {
    "docx": (
        Hostile("reads a file by an entity", lambda: _with_doctype(_FILE, "&x;"), "refused"),
        Hostile("a billion laughs", lambda: _with_doctype(_LAUGHS, "&a9;"), "refused"),
        Hostile("quadratic entities", lambda: _with_doctype(_QUADRATIC, "&a;" * 3000), "refused"),
        Hostile("entities in UTF-16", lambda: _with_doctype(_LAUGHS, "&a9;", "UTF-16"), "refused"),
        Hostile("entities in UTF-7", lambda: _with_doctype(_LAUGHS, "&a9;", "UTF-7"), "refused"),
        Hostile("a part of 30 MB of one letter", lambda: _word(_text("A" * 30_000_000)), "package_ratio"),
        Hostile("media of 30 MB of noughts", lambda: _word("", files={"word/media/x.bin": b"\0" * 30_000_000}), "package_ratio"),
        Hostile("6,000 parts", lambda: _repacked(_word(""), more={f"x/{n}": b"" for n in range(6_000)}), "package_entries"),
        Hostile("a million paragraphs", lambda: _word(_shuffled(400_000)), "package_xml_tags"),
        Hostile("a zip in a zip in a zip", lambda: _word("", files={"word/embeddings/x.zip": _zip({"x.zip": _zip({"x": b"\0" * 900_000})})})),
        Hostile("parts that overlap", _overlapping, "refused"),
        Hostile("a part that lies about its size", _lying, "refused"),
        Hostile("names that lead out", lambda: _repacked(_word(""), more={"../../../../PWNED": b"x"}), "refused"),
        Hostile("names with a backslash", lambda: _repacked(_word(""), more={"word\\..\\..\\x": b"x"}), "refused"),
        Hostile("two parts of a name", lambda: _zip({"name-a": b"x", "name-b": b"y"}).replace(b"name-b", b"name-a"), "refused"),
        Hostile("cut off", lambda: _word("")[:900], "refused"),
        Hostile("tables 3,000 deep", lambda: _word(_tables(3_000)), "depth"),
        Hostile("tables 60 deep", lambda: _word(_tables(60)), says="INNER"),
        Hostile(
            "a cell over 200,000,000 columns",
            lambda: _word(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="200000000"/></w:tcPr>{_text("x")}</w:tc></w:tr></w:tbl>'),
            "span",
        ),
        Hostile("a picture outside of the package", lambda: _picture("../../../../secret.txt"), says="A square"),
        Hostile("a picture on the disk", lambda: _picture("file:///../secret.txt", True), says="A square"),
        Hostile("a picture on the net", lambda: _picture(NOWHERE, True), says="A square"),
        Hostile("a program in a field", lambda: _word(_field('DDEAUTO c:\\\\cmd.exe "/k calc"')), says="result"),
        Hostile("a file in a field", lambda: _word(_field("INCLUDEPICTURE ../secret.txt")), says="result"),
        Hostile("links to programs", lambda: _word(_field('HYPERLINK "javascript:alert(1)"') + _field('HYPERLINK "file://host/x"')), says="result"),
    ),
    "odt": (
        Hostile("reads a file by an entity", lambda: flat("<text:p>&x;</text:p>").replace(b"?>", b"?>" + _FILE.encode(), 1), "refused"),
        Hostile("a billion laughs", lambda: flat("<text:p>&a9;</text:p>").replace(b"?>", b"?>" + _LAUGHS.encode(), 1), "refused"),
        Hostile("lists 3,000 deep", lambda: flat("<text:list><text:list-item>" * 3_000 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 3_000), "depth"),
        Hostile("sections 200 deep", lambda: packed("<text:section>" * 200 + "<text:p>INNER</text:p>" + "</text:section>" * 200), says="INNER"),
        Hostile(
            "rows and columns without end",
            lambda: packed(
                '<text:p>T</text:p><table:table><table:table-row table:number-rows-repeated="99999999"><table:table-cell '
                'table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>'
            ),
            "cell_copies",
        ),
        Hostile("99,999,999 spaces", lambda: packed('<text:p>INNER<text:s text:c="99999999"/>x</text:p>'), says="INNER"),
        Hostile("a picture outside of the package", lambda: packed('<text:p>INNER<draw:frame><draw:image xlink:href="../../secret.txt"/></draw:frame></text:p>'), says="INNER"),
    ),
    "epub": (
        Hostile("a chapter 5,000 times", lambda: book({"a.xhtml": "<p>INNER</p>"}, opf='<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>' + '<itemref idref="a"/>' * 5_000 + "</spine></package>"), says="INNER"),
        Hostile("100,000 chapters that are not there", lambda: book({"a.xhtml": "<p>x</p>"}, opf=_spread(100_000)), "refused"),
        Hostile("entities in a chapter", lambda: book({"a.xhtml": "<html><body><p>&a9;</p></body></html>"}), says="a9"),
        Hostile("a billion laughs", lambda: book({"a.xhtml": "<html>x</html>".replace("<html>", f"<html>{_LAUGHS}")}), "refused"),
        Hostile("400,000 tags in chapters", lambda: book({f"{n}.xhtml": "<p>a</p>" * 40_000 for n in range(10)}), "tags"),
        Hostile("a package file elsewhere", lambda: _zip({"mimetype": "application/epub+zip", "META-INF/container.xml": '<container><rootfiles><rootfile full-path="../../secret.txt"/></rootfiles></container>'}), "refused"),
        Hostile("a picture outside of the package", lambda: book({"a.xhtml": '<p>INNER</p><img src="../../secret.txt" alt="A square"/>'}), says="INNER"),
    ),
    "rtf": (
        Hostile("groups 20,000 deep", lambda: "{\\rtf1 INNER " + "{" * 20_000, "html_depth"),
        Hostile("notes 1,000 deep", lambda: "{\\rtf1 INNER " + "{\\footnote x " * 1_000 + "}" * 1_001, "inner_depth"),
        Hostile("tables 500 deep", lambda: "{\\rtf1 " + "".join(f"\\itap{n} x\\nestcell" for n in range(500)) + "}", "depth"),
        Hostile("200,000 paragraphs", lambda: "{\\rtf1 " + "\\par x" * 200_000 + "}", "lines"),
        Hostile("3,000,000 control words", lambda: "{\\rtf1 " + "\\b" * 3_000_000 + "}", "controls"),
        Hostile("bytes without end", lambda: "{\\rtf1 INNER\\par\\bin999999999 x}", says="INNER"),
        Hostile("numbers without end", lambda: "{\\rtf1 INNER\\par\\fs" + "9" * 5_000 + " x\\u" + "9" * 5_000 + "?}", says="INNER"),
        Hostile("a file in a field", lambda: "{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT ../secret.txt}{\\fldrslt INNER}}}", says="INNER"),
        Hostile("a picture of 50,000 × 50,000", lambda: "{\\rtf1 INNER\\par{\\pict\\pngblip " + BOMBS["png"].hex() + "}}", says="INNER"),
    ),
    "pdf": (
        Hostile("a page that is its own parent", lambda: _pdf(_SAID, kids="[2 0 R 3 0 R]", count=2), "refused"),
        Hostile("a million pages", lambda: _pdf(_SAID, count=1_000_000), "pdf_pages"),
        Hostile("a page of 100,000,000 points", lambda: _pdf(_SAID, box="0 0 100000000 100000000"), says="Words"),
        Hostile("a page of 30 MB of blanks", lambda: _pdf(_SAID + b" " * 30_000_000), says="Words"),
        Hostile("saved states without end", lambda: _pdf(_SAID + b"q " * 1_000_000), says="Words"),
        Hostile("a script and a program", lambda: _pdf(_SAID, more=b"6 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n7 0 obj<</S/Launch/F(/bin/sh)>>endobj\n"), says="Words"),
        Hostile("cut off", lambda: _pdf(_SAID)[:200], "refused"),
        Hostile("nothing but a head", lambda: b"%PDF-1.7\n", "refused"),
    ),
    "html": (
        Hostile("20,000 elements deep", lambda: "<article><h1>T</h1>" + "<div>" * 20_000 + "INNER", "html_depth"),
        Hostile("quotations 300 deep", lambda: "<blockquote>" * 300 + "INNER", "depth"),
        Hostile("400,000 paragraphs", lambda: "<h1>T</h1>" + "<p>a" * 400_000, "tags"),
        Hostile("400,000 attributes", lambda: "<h1>T</h1><p " + " ".join(f"a{n}=1" for n in range(400_000)) + ">x", "attributes"),
        Hostile("a cell over everything", lambda: "<h1>T</h1><table><tr><td colspan=99999999 rowspan=99999999>cell</table>", says="cell"),
        Hostile("cells over everything", lambda: "<h1>T</h1><table>" + "<tr>" + "<td colspan=500 rowspan=500>x" * 9_000 + "</table>", "table_cells"),
        Hostile("scripts everywhere", lambda: f'<article><h1>T</h1><p onclick="x()">Text<script>alert(1)</script><img src="//127.0.0.1:9/x"><a href="javascript:alert(1)">link</a><iframe src="{NOWHERE}"></iframe><object data="{NOWHERE}"></object>', says="link"),
        Hostile("a style sheet and a base elsewhere", lambda: f'<base href="file:///"><link rel=stylesheet href="{NOWHERE}"><style>@import "{NOWHERE}";</style><h1>T</h1><p>INNER<img src="secret.txt" alt="A square">', says="INNER"),
        Hostile("pictures outside of the folder", lambda: "<h1>T</h1><p>INNER</p>" + "".join(f'<img src="{name}" alt="A square">' for name in ("../secret.txt", "file:../secret.txt", "..\\secret.txt", "%2e%2e/secret.txt", "\\\\host\\x.png")), says="INNER"),
        Hostile("halves of pairs", lambda: b"<h1>T</h1><p>before &#xD800; \xed\xa0\x80 INNER</p>", says="INNER"),
        Hostile("braces without end", lambda: "<p>INNER</p>" + "{% if x %}{{" * 50_000, says="INNER"),
    ),
    "md": (
        Hostile("lists 600 deep", lambda: "".join("  " * depth + "- x\n" for depth in range(600)), "depth"),
        Hostile("200,000 lines", lambda: "- a\n" * 200_000, "lines"),
        Hostile("400,000 marks", lambda: "*a* " * 200_000, "marks"),
        Hostile("400,000 cells", lambda: "|a|b|c|d|\n|-|-|-|-|\n" + "|x|x|x|x|\n" * 80_000, "marks"),
        Hostile("60,000 brackets", lambda: "[" * 60_000, "brackets"),
        Hostile("11 MB", lambda: "word " * 2_200_000, "text_bytes"),
        Hostile("a word of 2,000,001 letters", lambda: "Title\n\n" + "x" * 2_000_001, "word_characters"),
        Hostile("aliases of aliases in front matter", lambda: f"---\n{_aliases()}---\n\n# T\n\nINNER\n", says="INNER"),
        Hostile("front matter 20,000 deep", lambda: "---\na: " + "[" * 20_000 + "\n---\n\nINNER", says="INNER"),
        Hostile("front matter of 1 MB", lambda: "---\n" + "a: b\n" * 30_000 + "---\n\nINNER", says="INNER"),
        Hostile("pictures outside of the folder", lambda: "# T\n\nINNER\n\n![a](../secret.txt)\n\n![b](/../secret.txt)\n\n![c](link.txt)\n\n![d](//127.0.0.1:9/x.png)\n\n![e](pipe.png)\n", says="INNER"),
    ),
    "txt": (
        Hostile("a word of 2,000,001 letters", lambda: "Title\n\n" + "x" * 2_000_001, "word_characters"),
        Hostile("200,000 lines", lambda: "a\n" * 200_000, "lines"),
        Hostile("11 MB", lambda: "word " * 2_200_000, "text_bytes"),
        Hostile("controls and turned directions", lambda: "Title\n\nText \x00 \x0b \x1b[31m \u202e reversed \ufffe INNER.\n", says="INNER"),
        Hostile("a picture by its name alone", lambda: BOMBS["png"], "refused"),
    ),
    "eml": (
        Hostile(
            "lines that flow without end",
            lambda: "From: a@b.example\nSubject: x\nDate: x\nContent-Type: text/plain; format=flowed\n\n" + "INNER word \n" * 100_000,
            says="INNER",
        ),
        Hostile("parts 3,000 deep", lambda: _mail("".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3_000)) + "Content-Type: text/plain\n\nINNER\n"), "message_parts"),
        Hostile("messages 40 deep", lambda: _forwarded(40), "inner_depth"),
        Hostile("6,000 messages", lambda: "From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@example.org\nSubject: T\n\nText.\n\n" * 6_000, "releases"),
        Hostile("a bomb attached", lambda: _attached("x.docx", _word(_text("A" * 30_000_000))), says="Words"),
        Hostile("an attachment whose name leads out", lambda: _attached("..%5C..%5Cx%5C0%00.txt", b"INNER words"), says="INNER"),
        Hostile("a picture of 50,000 × 50,000", lambda: _mail(f'Content-Type: text/html\n\n<p>INNER<img src="{_address(BOMBS["png"])}" alt="A square">'), says="INNER"),
        Hostile("UTF-7 that hides a script", lambda: _mail("Content-Type: text/html; charset=utf-7\n\n<p>INNER +ADw-script+AD4-alert(1)+ADw-/script+AD4-"), says="INNER"),
        Hostile("a charset that there is not", lambda: _mail("Content-Type: text/plain; charset=x-none\n\nINNER\n"), says="INNER"),
        Hostile("base64 that is none", lambda: _mail("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + "=A!" * 1_000), "refused"),
        Hostile("brackets in its head", lambda: _mail("To: " + "(" * 20_000 + "\nCc: " + "<" * 20_000 + "\nDate: " + "(" * 20_000 + "\n\nINNER\n", "X: y\n"), says="INNER"),
        Hostile("a body elsewhere", lambda: _mail('Content-Type: message/external-body; access-type=local-file; name="../secret.txt"\n\nContent-Type: text/plain\n\nINNER'), says="INNER"),
    ),
    "feed": (
        Hostile("reads a file by an entity", lambda: f"<?xml version='1.0'?>{_FILE}<rss><channel><item><title>&x;</title></item></channel></rss>", "refused"),
        Hostile("6,000 items", lambda: "<rss><channel>" + "<item><title>T</title></item>" * 6_000 + "</channel></rss>", "releases"),
        Hostile("elements 3,000 deep", lambda: "<rss><channel><item>" + "<a>" * 3_000 + "x" + "</a>" * 3_000 + "</item></channel></rss>", "depth"),
        Hostile("400,000 tags", lambda: "<rss><channel><item><title>T</title>" + "<a/>" * 400_000 + "</item></channel></rss>", "tags"),
        Hostile("scripts in its items", lambda: "<rss><channel><item><title>T</title><description>&lt;script&gt;alert(1)&lt;/script&gt;INNER</description></item></channel></rss>", says="INNER"),
    ),
    "newsml": (
        Hostile("a billion laughs", lambda: f"<?xml version='1.0'?>{_LAUGHS}<nitf><body><body.content><p>&a9;</p></body.content></body></nitf>", "refused"),
        Hostile("elements 3,000 deep", lambda: "<nitf><body><body.content>" + "<block>" * 3_000 + "x" + "</block>" * 3_000 + "</body.content></body></nitf>", "depth"),
        Hostile("a picture outside of the folder", lambda: '<nitf><body><body.content><p>INNER</p><media media-type="image"><media-reference source="../secret.txt"/><media-caption>A square</media-caption></media></body.content></body></nitf>', says="INNER"),
    ),
    "ninjs": (
        Hostile("a picture outside of the folder", lambda: json.dumps({"uri": "urn:x", "type": "text", "headline": "T", "body_xhtml": "<p>INNER</p>", "associations": {"a": {"type": "picture", "headline": "x", "renditions": {"o": {"href": "../secret.txt"}}}}}), says="INNER"),
        Hostile("lists 20,000 deep", lambda: '{"uri":"urn:x","type":"text","headline":"T","body_text":"x","more":' + "[" * 20_000 + "]" * 20_000 + "}", "depth"),
    ),
    "cms": (
        Hostile("400,000 lists", lambda: '{"title":"T","body":"x","more":[' + "[]," * 400_000 + "[]]}", "tags"),
        Hostile("a number without end", lambda: '{"title":"T","body":"INNER","n":' + "9" * 300_000 + "}", "refused"),
        Hostile("lone halves and noughts", lambda: '{"title":"T \\ud800","body":"<p>INNER \\u0000 \\udfff</p>"}', says="INNER"),
        Hostile("scripts in its text", lambda: '{"title":"T","body":"<p onclick=x()>INNER<script>alert(1)</script></p>"}', says="INNER"),
    ),
    "xml": (
        Hostile("a billion laughs", lambda: f"<?xml version='1.0'?>{_LAUGHS}<item><title>T</title><body>&a9;</body></item>", "refused"),
        Hostile("elements 3,000 deep", lambda: "<?xml version='1.0'?><item>" + "<field>" * 3_000 + "x" + "</field>" * 3_000 + "</item>", "depth"),
        Hostile("marks 3,000 deep", lambda: "<?xml version='1.0'?><item><title>T</title><body>" + "<b>" * 3_000 + "x" + "</b>" * 3_000 + "</body></item>", "depth"),
        Hostile("90,000 fields of one name", lambda: "<?xml version='1.0'?><item><title>T</title><body>" + "word " * 40 + "INNER</body>" + "<f>x</f>" * 90_000 + "</item>", says="INNER"),
        Hostile("scripts in its text", lambda: "<?xml version='1.0'?><item><title>T</title><body>&lt;p onclick=x()&gt;INNER&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</body></item>", says="INNER"),
    ),
    "json": (
        Hostile("blocks 2,000 deep", lambda: '{"type":"document","blocks":[' + '{"type":"quotation","content":[' * 2_000 + "]}" * 2_000 + "]}", "depth"),
        Hostile("a cell over everything", lambda: '{"type":"document","blocks":[{"type":"table","rows":[{"cells":[{"content":[],"columns":99999999}]}]}]}', "refused"),
    ),
    **{kind: tuple(Hostile(*case) for case in cases) for kind, cases in MARKED.items()},
    "wire": (Hostile("a header and 200,000 lines", lambda: "exa00012 4 i 210    exa 0042\n\nHEADLINE =\n\n" + "a\n" * 200_000, "lines"),),
}  # fmt: skip
"""By reader, which is named: what content says it is can lie."""


def pictures() -> tuple[Hostile, ...]:
    """A page with each of the pictures."""

    def page(name: str) -> Callable[[], str]:
        return lambda: f'<h1>T</h1><p>INNER</p><img src="{_address(BOMBS[name], name)}" alt="A square">'

    return tuple(Hostile(name, page(name), says="INNER") for name in BOMBS)
