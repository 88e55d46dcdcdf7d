"""Word's accessibility rules: a sound file passes, and each single fault is found under its name."""

from __future__ import annotations

import pytest
from broken import word_body, word_file

from masthead.errors import UnreadableError
from masthead.verify.formats.word_package import Package
from masthead.verify.judges.word_rules import check

DRAWING = (
    '<w:p><w:r><w:drawing><wp:{kind} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Picture 1"{alt}>{inside}</wp:docPr></wp:{kind}></w:drawing></w:r></w:p>'
)
DECORATIVE = '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
END = "<w:p><w:r><w:t>The end.</w:t></w:r></w:p>"
SETTINGS = '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:settings>'


def drawing(alt: str = "", *, kind: str = "inline", inside: str = "") -> bytes:
    return word_body(END, DRAWING.format(kind=kind, alt=f' descr="{alt}"' if alt else "", inside=inside) + END)


def more(xml: str) -> bytes:
    """The sound file with something before its last paragraph."""
    return word_body(END, xml + END)


def paragraph(inside: str) -> bytes:
    return more(f"<w:p>{inside}</w:p>")


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


FAULTS = {
    "doc-title": word_file(core="<a/>"),
    "doc-language": word_file(styles='<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
    "doc-access": word_file(settings=SETTINGS.format('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')),
    "update-fields": word_file(settings=SETTINGS.format("<w:updateFields/>")),
    "no-headings": word_file(END * 21),
    "heading-empty": more('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'),
    "heading-order": more(f'<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr>{run("Deep")}</w:p>'),
    "heading-long": more(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("word " * 40)}</w:p>'),
    "no-toc": more(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("Part")}</w:p>' * 9),
    "alt-missing": drawing(),
    "alt-quality": drawing("photo.jpg"),
    "alt-long": drawing("word " * 60),
    "decorative-with-alt": drawing("A mark", inside=DECORATIVE),
    "object-not-inline": drawing("A mark on a field", kind="anchor"),
    "docpr-id": more(DRAWING.format(kind="inline", alt=' descr="A mark"', inside="") * 2),
    "control-title": more("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>"),
    "text-box": paragraph("<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"),
    "blank-paragraph": more("<w:p/>"),
    "repeated-blanks": paragraph(run("one     two")),
    "manual-list": paragraph(run("• an item")),
    "contrast": paragraph(run("faint", '<w:color w:val="BBBBBB"/>')),
    "rtl-run": paragraph(run("بيان صحفي")),
    "direct-formatting": paragraph(run("bold", "<w:b/>")),
    "field-unbalanced": paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
    "field-dangerous": paragraph("<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>"),
    "broken-reference": paragraph("<w:r><w:instrText>PAGEREF gone</w:instrText></w:r>"),
    "broken-anchor": word_body('w:anchor="top"', 'w:anchor="gone"'),
    "link-empty": paragraph('<w:hyperlink w:anchor="top"/>'),
    "link-text": word_body("back to its top", "click here"),
    "link-scheme": word_file(
        relations='<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:x" TargetMode="External"/>'
        "</Relationships>"
    ),
    "external-relation": word_file(
        relations='<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/" TargetMode="External"/>'
        "</Relationships>"
    ),
    "bookmark-unpaired": word_body('<w:bookmarkEnd w:id="1"/>', ""),
    "bookmark-twice": paragraph('<w:bookmarkStart w:id="2" w:name="top"/><w:bookmarkEnd w:id="2"/>'),
    "bare-text": paragraph("bare"),
    "space-lost": paragraph("<w:r><w:t>lost </w:t></w:r>"),
    "cell-no-paragraph": word_body("<w:tc><w:p><w:r><w:t>23</w:t></w:r></w:p></w:tc>", "<w:tc/>"),
    "table-header": word_body("<w:tblHeader/>", ""),
    "table-header-empty": word_body("<w:t>Cases</w:t>", "<w:t/>"),
    "table-look": word_body('w:val="0020" w:firstRow="1"', 'w:val="0000"'),
    "table-uneven": word_body("<w:tc><w:p><w:r><w:t>23</w:t></w:r></w:p></w:tc>", ""),
    "table-blank-row": word_body(
        "<w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>23</w:t>", "<w:t/></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t/>"
    ),
    "table-alt": word_body('<w:tblCaption w:val="Cases by year"/>', ""),
    "table-row-split": word_body("<w:cantSplit/>", ""),
    "table-style": word_body('<w:tblStyle w:val="Plain"/>', ""),
    "table-merged": word_body("<w:tc><w:p><w:r><w:t>Year", '<w:tc><w:tcPr><w:gridSpan w:val="1"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>Year'),
    "table-nested": word_body("<w:t>23</w:t></w:r></w:p>", "<w:t>23</w:t></w:r></w:p><w:tbl/><w:p/>"),
    "table-layout": more("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    "note-missing": paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'),
    "unreadable": b"PK",
}


def test_a_sound_file_has_no_finding() -> None:
    assert list(check(word_file())) == []


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_found_under_its_name(rule: str) -> None:
    assert rule in {finding.rule for finding in check(FAULTS[rule])}


def test_white_on_a_dark_head_row_is_no_fault_of_contrast() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:styleId="Plain">'
        '<w:name w:val="Plain"/><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:fill="0B5A8F"/></w:tcPr></w:tblStylePr></w:style></w:styles>'
    )
    assert "contrast" not in {finding.rule for finding in check(word_file(styles=styles))}


def test_styles_that_files_share_are_read_once_and_others_for_themselves() -> None:
    one, other = Package(paragraph(run("One"))), Package(paragraph(run("Two")))
    assert one.xml("word/document.xml") is not other.xml("word/document.xml")
    assert one.styles.root is not None and one.styles.root is other.styles.root
    assert Package(FAULTS["doc-language"]).styles.root is not one.styles.root
    with pytest.raises(UnreadableError, match="is no sound XML"):
        Package(word_file(styles="<w:styles")).xml("word/styles.xml")
