"""OpenDocument texts made by hand: what a paragraph, a list, a table, a note says is what is read; what is left out is named."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from sample_blocks import png

from masthead import limits, registry
from masthead.document.dump import dump
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Dropped, message
from masthead.sources.source import Source

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "svg": "svg-compatible", "fo": "xsl-fo-compatible",
        "meta": "meta",
    }.items()
)  # fmt: skip
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_TYPE = "application/vnd.oasis.opendocument.text"

STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB" style:language-complex="hi"/></style:default-style>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>
<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/><style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/><style:style style:name="Heading_20_2" style:family="paragraph" style:display-name="Heading 2"/>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="BI" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Low" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Fr" style:family="text"><style:text-properties fo:language="fr" fo:country="FR"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>
<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="None"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>
"""


def flat(body: str, *, master: str = "", meta: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:mimetype="{_TYPE}"><office:meta>{meta}</office:meta>'
        f"<office:styles>{STYLES}</office:styles><office:master-styles>{master}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def packed(body: str, more: dict[str, bytes] | None = None) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        made.writestr("mimetype", _TYPE, ZIP_STORED)
        made.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        made.writestr("styles.xml", f"<office:document-styles {_SPACES}><office:styles>{STYLES}</office:styles></office:document-styles>")
        for name, data in (more or {}).items():
            made.writestr(name, data)
    return out.getvalue()


def read(data: bytes):
    source, notices = Source("text.odt", data), []
    document = registry.reader("odt").read(source, notices.append)
    said = list(words(plain_blocks(document.blocks)))
    assert not missing(registry.reader("odt").words(source), said, notices)
    assert not missing(said, registry.reader("odt").words(source))
    return document, notices


def shown(body: str) -> str:
    """The blocks, one node a line, without the document's own facts."""
    document, notices = read(flat(body))
    lines = [line for line in dump(document).splitlines() if not line.startswith("language: ")]
    return "\n".join([*lines, *(f"notice: {message(one)}" for one in notices)])


def test_both_forms_are_known_by_their_content():
    assert registry.recognised(Source("x", flat("<text:p>a</text:p>"))) == "odt"
    assert registry.recognised(Source("x", packed("<text:p>a</text:p>"))) == "odt"


def test_headings_paragraphs_and_marks():
    body = (
        '<text:h text:outline-level="2">A head</text:h><text:p>One <text:span text:style-name="B">bold</text:span> and'
        '<text:s text:c="3"/><text:span text:style-name="BI">both</text:span>,<text:tab/>x<text:span text:style-name="Up">2</text:span>'
        'H<text:span text:style-name="Low">2</text:span>O<text:line-break/>next <text:span text:style-name="Fr">bonjour</text:span></text:p>'
    )
    said = shown(body)
    for part in (
        'heading 2\n  "A head"',
        'strong\n    "bold"',
        "emphasis",
        'superscript\n    "2"',
        'subscript\n    "2"',
        "linebreak",
        "foreign fr-FR",
    ):
        assert part in said
    assert "notice" not in said


def test_a_title_quotation_and_code_are_known_by_their_styles():
    body = (
        '<text:p text:style-name="Title">Title</text:p><text:p text:style-name="Quotations">One.</text:p><text:p text:style-name="Quotations">Two.</text:p>'
        '<text:p text:style-name="Preformatted_20_Text">a<text:s text:c="2"/>b</text:p><text:p text:style-name="Preformatted_20_Text"/>'
        '<text:p text:style-name="Preformatted_20_Text">c</text:p>'
    )
    said = shown(body)
    assert said.startswith('heading 1\n  "Title"\nquotation\n  paragraph\n    "One."\n  paragraph\n    "Two."\npreformatted')
    assert "a  b" in said


def test_lists_nest_start_and_go_on():
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('in', '')}</text:list>"
    body = (
        f'<text:list text:style-name="N">{item.format("one", inner)}{item.format("two", "")}</text:list><text:p>between</text:p>'
        f'<text:list text:style-name="N" text:continue-numbering="true">{item.format("three", "")}</text:list>'
    )
    said = shown(body)
    assert "list from 3" in said and "list from 5" in said
    assert "      list\n        item\n" in said.replace("    list\n      item\n", "      list\n        item\n")


def test_a_paragraph_in_a_style_of_headings_is_one():
    document, _ = read(flat('<text:p text:style-name="P1">Capacity</text:p><text:p>Text.</text:p>'))
    assert dump(document).endswith('heading 2\n  "Capacity"\nparagraph\n  "Text."\n')


def test_a_list_without_marks_is_paragraphs_and_numbered_headings_are_headings():
    said = shown('<text:list text:style-name="None"><text:list-item><text:p>plain</text:p></text:list-item></text:list>')
    assert said == 'paragraph\n  "plain"'
    said = shown('<text:list text:style-name="N"><text:list-item><text:h text:outline-level="1">Head</text:h></text:list-item></text:list>')
    assert said == 'heading 1\n  "Head"'


def test_tables_with_spans_heads_repeats_and_a_caption():
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        f"{cell.format('', 'h1')}{cell.format(' table:number-columns-spanned=' + chr(34) + '2' + chr(34), 'h2')}<table:covered-table-cell/>"
        "</table:table-row></table:table-header-rows><table:table-row>"
        f"{cell.format(' table:number-columns-repeated=' + chr(34) + '3' + chr(34), 'x')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="900000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>'
        '<text:p text:style-name="Table">Table 1: words</text:p>'
    )
    document, _ = read_alone(flat(body))
    (table,) = document.blocks
    assert [len(row.cells) for row in table.rows] == [2, 3] and table.head_rows == 1 and table.rows[0].cells[1].columns == 2
    assert "Table 1: words" in dump(document)


def read_alone(data: bytes):
    """Without the ledger: a repeated cell says its words more often than the file does."""
    notices: list = []
    return registry.reader("odt").read(Source("text.odt", data), notices.append), notices


def test_notes_links_and_places():
    body = (
        '<text:h text:outline-level="1"><text:bookmark text:name="b1"/>Head</text:h>'
        '<text:p>Said<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Below.</text:p>'
        '</text:note-body></text:note>, <text:a xlink:href="https://example.org/x">here</text:a>, <text:a xlink:href="#b1">there</text:a>, '
        '<text:a xlink:href="#Head|outline">again</text:a>, <text:a xlink:href="javascript:x">nowhere</text:a>.</text:p>'
    )
    said = shown(body)
    assert "note ftn1" in said and "link https://example.org/x" in said and said.count("link #b1") == 2
    assert "notice: put the text alone" in said


def test_pictures_boxes_and_descriptions():
    data = b64encode(png()).decode()
    body = (
        f"<text:p>Text <draw:frame><draw:image><office:binary-data>{data}</office:binary-data></draw:image><svg:title>Map</svg:title><svg:desc>Of a town</svg:desc>"
        "</draw:frame></text:p><text:p><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
        "<text:p><draw:custom-shape><text:p>In a shape.</text:p></draw:custom-shape></text:p>"
    )
    document, notices = read(flat(body))
    assert len(document.assets) == 1 and not notices
    assert plain_blocks(document.blocks) == "Text\nMap: Of a town\nIn a box.\nIn a shape."
    document, notices = read(
        packed('<text:p>x<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>', {"Pictures/a.png": png()})
    )
    assert len(document.assets) == 1 and not notices
    _, notices = read(packed('<text:p>x<draw:frame><draw:image xlink:href="../../etc/passwd"/></draw:frame></text:p>'))
    assert len(notices) == 1 and "not in the package" in message(notices[0])


def test_what_is_deleted_commented_hidden_or_runs_along_is_named():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-01-01</dc:date>"
        "</office:change-info><text:p>was wrong</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content>"
        "<text:p>Stays<office:annotation><dc:creator>Bob</dc:creator><text:p>a remark</text:p></office:annotation> here"
        '<text:span text:style-name="Gone"> unseen</text:span> <text:span text:style-name="Struck">struck</text:span></text:p>'
    )
    master = "<style:master-page><style:header><text:p>Draft paper</text:p></style:header></style:master-page>"
    document, notices = read(flat(body, master=master))
    assert plain_blocks(document.blocks) == "Stays here struck"
    dropped = [" ".join(one.words) for one in notices if isinstance(one, Dropped)]
    assert sorted(dropped) == ["Ann 2024-01-01 was wrong", "Bob a remark", "Contents 1", "Draft paper", "unseen"]


def test_metadata_and_language():
    meta = "<dc:title>T</dc:title><meta:initial-creator>A</meta:initial-creator><meta:creation-date>2024-05-01T10:00:00</meta:creation-date><meta:keyword>k</meta:keyword>"
    document, _ = read(flat("<text:p>Words in English</text:p>", meta=meta))
    about = document.metadata
    assert (about.title, about.author, about.published, about.keywords) == ("T", "A", "2024-05-01T10:00:00", ("k",))
    assert document.language == "en-GB"
    document, _ = read(flat("<text:p>كلمات عربية</text:p>"))
    assert document.language == ""  # the style's Hindi is a program's default


def test_a_package_that_somebody_packed_anew_is_known_by_its_type():
    """unzip, edit, zip: the type is packed like any other part, and not the first."""

    def anew(kind: str) -> Source:
        out = BytesIO()
        with ZipFile(BytesIO(packed("<text:p>Some words</text:p>"))) as made, ZipFile(out, "w", ZIP_DEFLATED) as again:
            for name in reversed(made.namelist()):
                again.writestr(name, kind if name == "mimetype" else made.read(name))
        return Source("x.zip", out.getvalue())

    assert registry.recognised(anew(_TYPE)) == "odt"
    with pytest.raises(UnreadableError, match="is an archive"):
        registry.recognised(anew(_TYPE.replace("text", "spreadsheet")))
    with pytest.raises(UnreadableError):
        registry.recognised(Source("x.zip", anew(_TYPE).data[:-30]))


def test_strangers_tricks_are_refused():
    with pytest.raises(UnreadableError, match="entities"):
        read(flat("<text:p>&x;</text:p>").replace(b"<office:document ", b'<!DOCTYPE d [<!ENTITY x "y">]><office:document ', 1))
    with pytest.raises(UnreadableError, match="password"):
        read(packed("<text:p>x</text:p>", {"META-INF/manifest.xml": b"<m><encryption-data/></m>"}))
    with limits.changed(limits.Limits(depth=100)), pytest.raises(LimitError):
        read(flat("<text:list><text:list-item>" * 110 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 110))
    with pytest.raises(LimitError):
        read(flat("<text:section>" * 600 + "<text:p>x</text:p>" + "</text:section>" * 600))
    box = ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>")
    cell = ("<table:table><table:table-row><table:table-cell/><table:table-cell>", "</table:table-cell></table:table-row></table:table>")
    for (opened, closed), times in ((box, 80), (cell, 80), (("<text:section>", "</text:section>"), 240), (("<draw:g>", "</draw:g>"), 240)):
        document, _ = read_alone(flat(opened * times + "<text:p>x</text:p>" + closed * times))
        assert plain_blocks(document.blocks) == "x"
    with pytest.raises(UnreadableError, match="no text"):
        read(flat("<text:p/>"))
    row = '<table:table-row table:number-rows-repeated="400"><table:table-cell table:number-columns-repeated="400"><text:p>x</text:p></table:table-cell></table:table-row>'
    with limits.changed(limits.Limits(table_cells=100_000, cell_copies=1_000_000)), pytest.raises(LimitError, match="table_cells"):
        read_alone(flat(f"<table:table>{row}</table:table>"))
