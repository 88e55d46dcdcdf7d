"""The Word reader: rows that begin further in, charts of the newer kinds, and Word files within a Word file."""

from __future__ import annotations

from wordfile import blocks, dropped, field, p, package, r, read, table, tr

from masthead.document.model import Note, NoteReference
from masthead.document.plain import plain, plain_block


def rows_of(body: str) -> list[list[tuple[str, int]]]:
    (found,) = blocks(body)
    return [[(" ".join(map(plain_block, cell.content)), cell.columns) for cell in row.cells] for row in found.rows]


def test_a_row_that_begins_further_in_has_an_empty_cell_before():
    late = tr("d", "e", properties='<w:gridBefore w:val="1"/>')
    assert rows_of(table(tr("a", "b", "c"), late)) == [[("a", 1), ("b", 1), ("c", 1)], [("", 1), ("d", 1), ("e", 1)]]
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * 3 + "</w:tblGrid>"
    assert rows_of(table(grid, tr("a", "b", "c"), late))[1] == [("", 1), ("d", 1), ("e", 1)]


def test_a_row_whose_edge_stands_a_little_further_in_begins_where_the_others_do():
    grid = '<w:tblGrid><w:gridCol w:w="90"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('a')}</w:tc>"
    late = tr("c", "d", properties='<w:gridBefore w:val="1"/>')
    assert rows_of(table(grid, tr(wide, "b"), late)) == [[("a", 1), ("b", 1)], [("c", 1), ("d", 1)]]


def test_a_chart_of_the_newer_kinds_is_a_table_too():
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData>'
        '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="one"/></a:graphicData></a:graphic></wp:inline>'
        '</w:drawing></mc:Choice><mc:Fallback><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/></wp:inline></w:drawing></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
    levels = "".join(
        f'<cx:{kind}><cx:lvl ptCount="2"><cx:pt idx="0">{one}</cx:pt><cx:pt idx="1">{two}</cx:pt></cx:lvl></cx:{kind}>'
        for kind, one, two in (("strDim", "North", "South"), ("numDim", "11", "-4.500000000001"))
    )
    said = "<cx:title><cx:tx><cx:rich><a:p><a:r><a:t>{}</a:t></a:r></a:p></cx:rich></cx:tx></cx:title>"
    chart = (
        '<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cx:chartData><cx:data id="0">{levels}</cx:data></cx:chartData>'
        f"<cx:chart>{said.format('Balance')}<cx:plotArea><cx:axis>{said.format('Million')}</cx:axis></cx:plotArea></cx:chart></cx:chartSpace>"
    )
    given = blocks(p(drawing), relations={"one": ("chartEx", "charts/one.xml")}, files={"word/charts/one.xml": chart})
    assert plain(given[0].caption) == "Balance"
    assert [[" ".join(map(plain_block, cell.content)) for cell in row.cells] for row in given[0].rows] == [
        ["North", "11"],
        ["South", "-4.5"],
    ]
    assert plain_block(given[1]) == "Million"


def test_a_word_file_within_is_read_too_and_its_notes_stay_apart():
    called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    side = '<w:footnote w:id="2">{}</w:footnote>'
    within = package(p("Inner", called), footnotes=side.format(p("Inner note.")))
    outer = package(
        p("Outer", called) + '<w:altChunk r:id="one"/>',
        relations={"one": ("aFChunk", "chunk.docx")},
        files={"word/chunk.docx": within},
        footnotes=side.format(p("Outer note.")),
    )
    document, notices = read(outer)
    assert [plain_block(one) for one in document.blocks] == ["Outer", "Inner", "Inner note.", "Outer note."]
    labels = [one.label for one in document.blocks if isinstance(one, Note)]
    assert len(set(labels)) == 2
    assert [part.label for one in document.blocks[:2] for part in one.content if isinstance(part, NoteReference)] == labels[::-1]
    assert not dropped(notices)


def test_word_files_within_each_other_without_end_are_refused():
    data = package(p("Deep."))
    for _ in range(25):
        data = package('<w:altChunk r:id="one"/>' + p("x"), relations={"one": ("aFChunk", "a.docx")}, files={"word/a.docx": data})
    _, notices = read(data)
    assert any("inner_depth" in why for why in dropped(notices))


_CALL = '<w:bookmarkStart w:id="4" w:name="_Ref1"/><w:r><w:footnoteReference w:id="7"/></w:r><w:bookmarkEnd w:id="4"/>'
_NOTES = {"footnotes": f'<w:footnote w:id="7">{p("Of all stations.")}</w:footnote>'}
_RAISED = '<w:vertAlign w:val="superscript"/>'


def test_a_note_that_a_field_calls_again_is_called_twice():
    body = p(r("Counted"), _CALL, r(" and counted"), field(" NOTEREF _Ref1 \\f \\h ", r("1", _RAISED)), r(" again."))
    document, _ = read(package(body, **_NOTES))
    assert [part.label for part in document.blocks[0].content if isinstance(part, NoteReference)] == ["1", "1"]
    assert plain_block(document.blocks[0]) == "Counted and counted again."
    simple = f'<w:fldSimple w:instr="NOTEREF _Ref1 \\f">{r("1", _RAISED)}</w:fldSimple>'
    given = blocks(p(r("Counted"), _CALL, r(" twice"), simple), **_NOTES)
    assert [part.label for part in given[0].content if isinstance(part, NoteReference)] == ["1", "1"]


def test_the_number_of_a_note_in_a_sentence_is_part_of_the_sentence():
    given = blocks(p(r("Counted"), _CALL, r(", see note "), field(" NOTEREF _Ref1 \\h ", "1"), r(".")), **_NOTES)
    assert plain_block(given[0]) == "Counted, see note 1."


def test_the_mark_of_a_note_that_is_gone_is_named():
    document, notices = read(package(p(r("Counted"), field(" NOTEREF _Gone \\f ", r("1", _RAISED)))))
    assert plain_block(document.blocks[0]) == "Counted"
    assert dropped(notices) == {"the mark of a note, which has a number": "1"}
