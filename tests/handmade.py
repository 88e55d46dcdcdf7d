"""A PDF set by hand, two pages with one of everything, to try the file layer without the typesetter."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uharfbuzz
from PIL import Image
from sample_brand import civic

from masthead.document.model import Asset
from masthead.writers.pdf.art.images import embed, picture
from masthead.writers.pdf.art.lettering import Lettering
from masthead.writers.pdf.fonts.shaping import Book
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.syntax.file import File, text_string
from masthead.writers.pdf.syntax.metadata import Metadata

FONT = Path(__file__).parent.parent / "styles/fonts/source-sans-3/SourceSans3-Regular.ttf"
METADATA = Metadata(
    title="Handmade & checked",
    author="The press office",
    subject="One of everything",
    keywords=("PDF/UA", "a < b"),
    language="en",
    created="2024-06-07",
    identifier="urn:uuid:0b8cf0ef-6f1a-5a2c-9f0f-7a7d5d3f2b10",
    source_hash="0" * 64,
    brand="civic",
    licence="https://creativecommons.org/licenses/by/4.0/",
)


def png(mode: str = "RGBA", size: tuple[int, int] = (8, 6)) -> bytes:
    """A small image with half its pixels see-through, if the mode can."""
    image = Image.new("RGBA", size, (11, 90, 143, 255))
    image.paste((200, 40, 40, 60), (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.convert(mode).save(out, "PNG")
    return out.getvalue()


class Type:
    """One face, its glyphs by number: enough type to set a line."""

    def __init__(self) -> None:
        self._font = uharfbuzz.Font(uharfbuzz.Face(FONT.read_bytes()))
        self._used: dict[int, str] = {}

    def show(self, text: str) -> bytes:
        codes = b""
        for letter in text:
            glyph = self._font.get_nominal_glyph(ord(letter)) or 0
            self._used[glyph] = letter
            codes += b"%04x" % glyph
        return b"<%b>Tj" % codes

    def embed(self, file: File) -> int:
        program = FONT.read_bytes()
        name = b"AAAAAA+SourceSans3"
        data = file.stream(b"/Length1 %d" % len(program), program)
        descriptor = file.new(
            b"<</Type/FontDescriptor/FontName/%b/Flags 4/FontBBox[-400 -300 1200 1000]/ItalicAngle 0/Ascent 984/Descent -273"
            b"/CapHeight 660/StemV 80/FontFile2 %d 0 R>>" % (name, data)
        )
        scale = 1000 / self._font.face.upem
        widths = b" ".join(b"%d[%d]" % (glyph, round(self._font.get_glyph_h_advance(glyph) * scale)) for glyph in sorted(self._used))
        descendant = file.new(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            b"/FontDescriptor %d 0 R/CIDToGIDMap/Identity/DW 0/W[%b]>>" % (name, descriptor, widths)
        )
        letters = b"".join(b"<%04x><%b>\n" % (glyph, self._used[glyph].encode("utf-16-be").hex().encode()) for glyph in sorted(self._used))
        cmap = file.stream(
            b"",
            b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            b"/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><ffff>endcodespacerange %d beginbfchar\n%b"
            b"endbfchar endcmap CMapName currentdict/CMap defineresource pop end end" % (len(self._used), letters),
        )
        return file.new(
            b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
            % (name, descendant, cmap)
        )


class Sheet:
    """Sets lines on pages from the top down and marks them."""

    def __init__(self, tree: Tree, face: Type) -> None:
        self.tree, self.face = tree, face
        self.pages: list[list[bytes]] = [[]]
        self.y = 780.0

    @property
    def page(self) -> int:
        return len(self.pages) - 1

    def turn(self) -> None:
        self.pages.append([])
        self.y = 780.0

    def line(self, element: int, tag: str, text: str, x: float = 72) -> None:
        mark = self.tree.content(element, self.page)
        operators = b"/%b<</MCID %d>>BDC BT /F 11 Tf 1 0 0 1 %.2f %.2f Tm %b ET EMC"
        self.pages[-1].append(operators % (tag.encode(), mark, x, self.y, self.face.show(text)))

    def said(self, tag: str, parent: int, text: str, x: float = 72, **details: Any) -> int:
        element = self.tree.element(tag, parent, **details)
        self.line(element, tag, text, x)
        return element


def handmade(*, metadata: Metadata = METADATA, language: str = "en", spoil: Callable[[Tree], None] | None = None) -> bytes:
    """The file; `spoil` may add a fault to the tree before it is checked."""
    file, tree, face = File(language=language, title=metadata.title), Tree(), Type()
    sheet = Sheet(tree, face)
    reserved = [file.reserve(), file.reserve()]
    annotations: list[list[int]] = [[], []]

    def link(element: int, action: bytes, contents: str) -> None:
        number = file.reserve()
        key = tree.annotation(element, number, sheet.page, contents)
        file.put(
            number,
            b"<</Type/Annot/Subtype/Link/Rect[72 %.2f 240 %.2f]/Border[0 0 0]/F 4%b/Contents%b/StructParent %d>>"
            % (sheet.y - 3, sheet.y + 11, action, text_string(contents), key),
        )
        annotations[sheet.page].append(number)

    document = tree.element("Document", None)
    section = tree.element("Sect", document, title="A section")
    sheet.said("H1", section, "Handmade title")
    sheet.y -= 30
    paragraph = sheet.said("P", section, "A paragraph that begins here ")
    sheet.y -= 14
    anchor = sheet.said("Link", paragraph, "and leads there")
    link(anchor, b"/A<</S/URI/URI(https://example.org/)>>", "Example")
    called = tree.element("Reference", paragraph)
    mark = sheet.said("Link", called, "1", 250)
    link(mark, b"/Dest[%d 0 R/XYZ null 400 null]" % reserved[1], "Note 1")
    sheet.y -= 20
    contents = tree.element("TOC", section)
    entry = tree.element("Reference", tree.element("TOCI", contents))
    leads = sheet.said("Link", entry, "A list")
    link(leads, b"/Dest[%d 0 R/XYZ null 700 null]" % reserved[0], "A list")
    sheet.y -= 20
    sheet.said("P", tree.element("BlockQuote", section), "Somebody’s own words")
    sheet.y -= 14
    mixed = sheet.said("P", section, "Words by ")
    sheet.said("Span", mixed, "UNODC", 130, expansion="United Nations Office on Drugs and Crime")
    sheet.said("Code", mixed, "code", 180)
    sheet.said("Quote", mixed, "mot", 220, language="fr")
    sheet.y -= 20
    sheet.said("H2", section, "A list")
    items = tree.element("L", section, attributes=b"<</O/List/ListNumbering/Decimal>>")
    for number in ("1.", "2."):
        sheet.y -= 14
        item = tree.element("LI", items)
        sheet.said("Lbl", item, number)
        body = tree.element("LBody", item)
        sheet.said("P", body, "An item of the list", 90)
    sheet.y -= 80
    image = picture(Asset("mark.png", "image/png", png()), lambda notice: None, lambda: Lettering(civic(), Book(), language))
    assert image is not None
    drawn = embed(file, image)
    shape = tree.element(
        "Figure", section, alt="A blue field with a red one", attributes=b"<</O/Layout/BBox[72 %g 152 %g]>>" % (sheet.y, sheet.y + 60)
    )
    sheet.pages[-1].append(b"/Figure<</MCID %d>>BDC q 80 0 0 60 72 %g cm /I Do Q EMC" % (tree.content(shape, sheet.page), sheet.y))
    sheet.y -= 20
    torn = sheet.said("P", section, "This paragraph starts on one page ")
    sheet.pages[-1].append(b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC BT /F 9 Tf 1 0 0 1 72 40 Tm %b ET EMC" % face.show("1 / 2"))
    sheet.turn()
    sheet.line(torn, "P", "and ends on another: наука, “quoted”.")
    sheet.y -= 20
    table = tree.element("Table", section)
    sheet.said("P", tree.element("Caption", table), "Cases by year")
    sheet.y -= 14
    groups = (("THead", "TH", [("Year", "Cases")]), ("TBody", "TD", [("2023", "17"), ("2024", "23")]), ("TFoot", "TD", [("Both", "40")]))
    for group, tag, rows in groups:
        part = tree.element(group, table)
        for row in rows:
            line = tree.element("TR", part)
            for column, text in enumerate(row):
                scope = b"<</O/Table/Scope/Column>>" if tag == "TH" else b""
                sheet.said(tag, line, text, 72 + 100 * column, attributes=scope)
            sheet.y -= 14
    sheet.pages[-1].append(b"/Artifact BMC .5 w 72 %g m 300 %g l S EMC" % (sheet.y, sheet.y))
    sheet.y = 390
    note = tree.element("Note", section, identifier="note-1")
    sheet.said("Lbl", note, "1")
    sheet.said("P", note, "A note at the foot", 84, language="en-GB")
    if spoil is not None:
        spoil(tree)
    font = face.embed(file)
    resources = file.new(b"<</Font<</F %d 0 R>>/XObject<</I %d 0 R>>>>" % (font, drawn))
    for index, operators in enumerate(sheet.pages):
        file.page(b"\n".join(operators), resources, 595.276, 841.89, annotations=annotations[index], page=reserved[index])
    file.outline([(1, "Handmade title", 0, 790), (2, "A list", 0, 700), (4, "Naïve", 1, 700), (1, "Notes", 1, 400)])
    file.page_labels(b"<</Nums[0<</S/D>>]>>")
    return file.finish(tree=tree.write(file, reserved), metadata=metadata)


def lines(*texts: str) -> bytes:
    """A file with one paragraph, of these lines."""
    file, tree, face = File(language="en", title="Lines"), Tree(), Type()
    sheet = Sheet(tree, face)
    paragraph = tree.element("P", tree.element("Document", None))
    for text in texts:
        sheet.line(paragraph, "P", text)
        sheet.y -= 14
    page = file.page(b"\n".join(sheet.pages[0]), file.new(b"<</Font<</F %d 0 R>>>>" % face.embed(file)), 595, 842)
    return file.finish(tree=tree.write(file, [page]), metadata=Metadata(title="Lines"))
