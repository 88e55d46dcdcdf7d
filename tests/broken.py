"""Small sound files of each format, and the same with one fault: a judge that misses the fault no longer judges."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

import pikepdf
from handmade import handmade

# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────


def _changed(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(handmade())) as pdf:
        change(pdf)
        pdf.save(out, fix_metadata_version=False, deterministic_id=True)
    return out.getvalue()


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    return [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/S") == pikepdf.Name(f"/{tag}")]


def _without_scope(pdf: pikepdf.Pdf) -> None:
    for cell in _elements(pdf, "TH"):
        del cell["/A"]


def _without_alt(pdf: pikepdf.Pdf) -> None:
    for figure in _elements(pdf, "Figure"):
        del figure["/Alt"]


def _level_skipped(pdf: pikepdf.Pdf) -> None:
    for heading in _elements(pdf, "H2"):
        heading["/S"] = pikepdf.Name("/H4")


def _without_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def pdfs() -> dict[str, bytes]:
    return {
        "sound.pdf": handmade(),
        "no-language.pdf": _changed(_without_language),
        "no-scope.pdf": _changed(_without_scope),
        "no-alt.pdf": _changed(_without_alt),
        "level-skipped.pdf": _changed(_level_skipped),
        "no-profile.pdf": _changed(_without_profile),
        "cut.pdf": handmade()[:900],
    }


def order_turned() -> bytes:
    """Read from the end to the beginning: no fault to a validator."""

    def turn(pdf: pikepdf.Pdf) -> None:
        for section in _elements(pdf, "Sect"):
            section["/K"] = pikepdf.Array(reversed(list(section["/K"])))

    return _changed(turn)


def _page(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    """Changes the operators of the first page."""
    content = pdf.pages[0].Contents.read_bytes()
    assert old in content
    pdf.pages[0].Contents = pdf.make_stream(content.replace(old, new, 1))


def _untagged(pdf: pikepdf.Pdf) -> None:
    _page(pdf, b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC BT", b"BT")
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(content.rstrip().removesuffix(b"EMC"))


def _link_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].Annots[0]


def _font_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].Resources.Font["/F"]


def _unembedded(pdf: pikepdf.Pdf) -> None:
    del _font_of(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _to_nothing(pdf: pikepdf.Pdf) -> None:
    cmap = _font_of(pdf).ToUnicode
    cmap.write(re.sub(rb"><0061>", b"><0000>", cmap.read_bytes()))


def _to_private(pdf: pikepdf.Pdf) -> None:
    cmap = _font_of(pdf).ToUnicode
    cmap.write(re.sub(rb"><0061>", b"><e000>", cmap.read_bytes()))


def _without(*path: str) -> Callable[[pikepdf.Pdf], None]:
    """A key is taken out of the catalogue, or of what stands in it."""

    def change(pdf: pikepdf.Pdf) -> None:
        holder = pdf.Root
        for key in path[:-1]:
            holder = holder[key]
        del holder[path[-1]]

    return change


def _claim(pdf: pikepdf.Pdf) -> None:
    metadata = pdf.Root.Metadata
    metadata.write(metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


PAGES: Mapping[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "content-untagged": (_untagged, "ua1 7.1-3"),
    "artifact-within-text": (
        lambda pdf: _page(pdf, b"/H1<</MCID 0>>BDC BT", b"/H1<</MCID 0>>BDC /Artifact BMC 0 0 1 1 re f EMC BT"),
        "ua1 7.1-1",
    ),
    "text-within-artifact": (
        lambda pdf: _page(pdf, b"/H1<</MCID 0>>BDC BT", b"/Artifact BMC /H1<</MCID 0>>BDC EMC EMC /H1<</MCID 0>>BDC BT"),
        "ua1 7.1-2",
    ),
    "no-mark-info": (_without("/MarkInfo"), "ua1 6.2-1"),
    "no-metadata": (_without("/Metadata"), "ua1 7.1-8"),
    "no-structure": (_without("/StructTreeRoot"), "ua1 7.1-11"),
    "title-not-shown": (_without("/ViewerPreferences"), "ua1 7.1-10"),
    "no-claim": (_claim, "ua1 5-1"),
    "tabs-missing": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "ua1 7.18.3-1"),
    "link-without-contents": (lambda pdf: _link_of(pdf).__delitem__("/Contents"), "ua1 7.18.5-2"),
    "link-without-element": (lambda pdf: _link_of(pdf).__delitem__("/StructParent"), "ua1 7.18.5-1"),
    "link-without-flags": (lambda pdf: _link_of(pdf).__delitem__("/F"), "2a 6.3.2-1"),
    "font-not-embedded": (_unembedded, "ua1 7.21.4.1-1"),
    "letter-without-unicode": (_to_nothing, "ua1 7.21.7-2"),
    "letter-of-private-use": (_to_private, "2a 6.2.11.7.3-1"),
    "paint-in-cmyk": (lambda pdf: _page(pdf, b"/H1<</MCID 0>>BDC BT", b"/H1<</MCID 0>>BDC BT 0 0 0 1 k"), "2a 6.2.4.3-3"),
    "long-string": (lambda pdf: pdf.docinfo.__setitem__("/Title", "x" * 40_000), "2a 6.1.13-3"),
}
"""Faults of written files that no tree of structure shows, and the rule that must find each."""


def pages() -> dict[str, tuple[bytes, str]]:
    return {name: (_changed(change), rule) for name, (change, rule) in PAGES.items()}


# ── EPUB ─────────────────────────────────────────────────────────────────────────────────────────────

_OPF = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:7f1bb16d-1c2a-5d5f-8a4e-0c8b5a1ff1d0</dc:identifier><dc:title>A small book</dc:title>
<dc:language>en</dc:language><dc:creator>The press office</dc:creator>
<meta property="dcterms:modified">2024-06-07T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Everything is marked up.</meta>
</metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/><item id="dot" href="dot.png" media-type="image/png"/></manifest>
<spine><itemref idref="text"/><itemref idref="nav"/></spine></package>"""
_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title></head><body>{body}</body></html>"""
_TEXT = (
    '<main><h1 id="top">A small book</h1><p>One paragraph, <a href="#top">back to the top of it</a>.</p>'
    '<p><img src="dot.png" alt="A red dot"/></p></main>'
)
_NAV = '<nav epub:type="toc" role="doc-toc" aria-label="Contents"><h1>Contents</h1><ol><li><a href="text.xhtml">A small book</a></li></ol></nav>'
_CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""


def _zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def _dot() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, "PNG")
    return out.getvalue()


def book(text: str = _TEXT) -> bytes:
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "EPUB/package.opf": _OPF,
            "EPUB/nav.xhtml": _PAGE.format(title="Contents", body=_NAV),
            "EPUB/text.xhtml": _PAGE.format(title="A small book", body=text),
            "EPUB/dot.png": _dot(),
        }
    )


def epubs() -> dict[str, bytes]:
    return {
        "sound.epub": book(),
        "broken-link.epub": book(_TEXT.replace("#top", "gone.xhtml")),
        "no-alt.epub": book(_TEXT.replace(' alt="A red dot"', "")),
        "cut.epub": book()[:700],
    }


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────────

_TYPES = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="r2" Type="{_PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>"""
_CORE = """<?xml version="1.0" encoding="UTF-8"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A small file</dc:title></cp:coreProperties>"""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = f"""<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{_WORD}">
<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="1C2430"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/></w:style></w:styles>"""
_BODY = """<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="1" w:name="top"/><w:r><w:t>A small file</w:t></w:r>
<w:bookmarkEnd w:id="1"/></w:p>
<w:p><w:r><w:t xml:space="preserve">One paragraph, </w:t></w:r><w:hyperlink w:anchor="top"><w:r><w:t>back to its top</w:t></w:r></w:hyperlink></w:p>
<w:p><w:hyperlink r:id="r2"><w:r><w:t>the office’s own page</w:t></w:r></w:hyperlink></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="Plain"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="0020" w:firstRow="1"/>
<w:tblCaption w:val="Cases by year"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cases</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>23</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>The end.</w:t></w:r></w:p>"""
_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def word_file(body: str = _BODY, **parts: str) -> bytes:
    """A Word file; `parts` take the place of `core`, `styles` or `settings`."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"><w:body>{body}{_SECTION}</w:body></w:document>'
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT_RELATIONS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": parts.get("relations", _RELATIONS),
        "word/styles.xml": parts.get("styles", _STYLES),
        "docProps/core.xml": parts.get("core", _CORE),
    }
    return _zipped(files | ({"word/settings.xml": parts["settings"]} if "settings" in parts else {}))


def word_body(old: str, new: str) -> bytes:
    """The sound file with one piece of its body changed."""
    assert old in _BODY, old
    return word_file(_BODY.replace(old, new, 1))


def words() -> dict[str, bytes]:
    return {
        "sound.docx": word_file(),
        # w:tblHeader must come after w:cantSplit in w:tblPr's order of its own; a w:pPr after its runs is never allowed.
        "wrong-order.docx": word_body("<w:p><w:r><w:t>The end.</w:t></w:r></w:p>", "<w:p><w:r><w:t>The end.</w:t></w:r><w:pPr/></w:p>"),
        "wrong-value.docx": word_body('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading1"/><w:jc w:val="middle"/>'),
        "cut.docx": word_file()[:900],
    }
