"""The Word reader: lists, tables, tracked changes, pictures, languages and the file itself, one case a feature."""

from __future__ import annotations

import wordfile
from sample_blocks import png
from wordfile import abstract, blocks, box, dropped, field, item, num, outline, p, package, picture, r, read, style, table, tc, tr

from masthead.document.model import (
    Aside,
    Figure,
    Foreign,
    Link,
    List,
    Paragraph,
    Table,
)
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.walk import every, every_inline, inlines
from masthead.notices import Replaced, message

DECIMAL = abstract(0, "decimal", "decimal", "decimal") + num(1, 0)
BULLETS = abstract(0, "bullet", "bullet", "bullet") + num(1, 0)


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────


def test_lists_nest_and_count():
    given = blocks(item("one") + item("a", level=1) + item("b", level=1) + item("two") + item("c", level=1), numbering=DECIMAL)
    assert outline(given) == [[1, ["one", [1, ["a"], ["b"]]], ["two", [1, ["c"]]]]]


def test_a_list_goes_on_after_an_interruption():
    given = blocks(item("one") + item("two") + p("Between.") + item("three"), numbering=DECIMAL)
    assert outline(given) == [[1, ["one"], ["two"]], "Between.", [3, ["three"]]]


def test_a_list_starts_where_it_says_and_restarts_where_it_is_told():
    numbering = abstract(0, "decimal 5 %1.") + num(1, 0) + num(2, 0, l0=1)
    given = blocks(item("five") + item("six") + item("one", 2) + item("two", 2), numbering=numbering)
    assert outline(given) == [[5, ["five"], ["six"]], [1, ["one"], ["two"]]]


def test_sublists_do_not_restart_where_they_must_not():
    levels = abstract(0, "decimal", "decimal").replace(
        '<w:lvl w:ilvl="1"><w:start w:val="1"/>', '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="0"/>'
    )
    given = blocks(item("one") + item("a", level=1) + item("two") + item("b", level=1), numbering=levels + num(1, 0))
    assert outline(given) == [[1, ["one", [1, ["a"]]], ["two", [2, ["b"]]]]]


def test_lists_nest_no_deeper_than_anybody_reads():
    depth = 3000
    numbering = "".join(abstract(number, "bullet") for number in range(depth)) + "".join(num(number, number) for number in range(depth))
    body = "".join(item("a", number, properties=f'<w:ind w:left="{200 * number + 200}"/>') for number in range(1, depth))
    given = blocks(body, numbering=numbering)
    assert max(len(repr(outline(given)).split("'")[0]), 1) < 60


def test_bullets_and_numbers_side_by_side():
    numbering = abstract(0, "bullet") + abstract(1, "decimal") + num(1, 0) + num(2, 1)
    assert outline(blocks(item("a") + item("b") + item("c", 2), numbering=numbering)) == [[["a"], ["b"]], [1, ["c"]]]


def test_a_list_of_another_definition_further_in_is_within():
    numbering = abstract(0, "decimal") + abstract(1, "bullet") + num(1, 0) + num(2, 1)
    body = item("one") + item("a", 2, properties='<w:ind w:left="1440"/>') + item("two")
    assert outline(blocks(body, numbering=numbering)) == [[1, ["one", [["a"]]], ["two"]]]


def test_lists_by_style():
    styles = style("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert outline(blocks(p("a", style="ListBullet") + p("b", style="ListBullet"), styles=styles, numbering=BULLETS)) == [[["a"], ["b"]]]


def test_the_level_of_a_style_is_where_the_numbering_names_it():
    styles = style("Second", "Second", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = DECIMAL.replace(
        '<w:lvl w:ilvl="1"><w:start w:val="1"/>', '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:pStyle w:val="Second"/>'
    )
    given = blocks(item("one") + p("a", style="Second") + p("b", style="Second") + item("two"), styles=styles, numbering=numbering)
    assert outline(given) == [[1, ["one", [1, ["a"], ["b"]]], ["two"]]]


def test_a_list_style_that_numbering_refers_to():
    numbering = (
        abstract(0, "decimal 3 %1.", inner='<w:styleLink w:val="Steps"/>')
        + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
        + num(1, 1)
    )
    assert outline(blocks(item("three"), numbering=numbering)) == [[3, ["three"]]]


def test_a_paragraph_whose_bullet_was_deleted():
    styles = style("ListParagraph", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>')
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = item("a") + p("more of a", style="ListParagraph") + item("b") + p("no item", properties=off)
    assert outline(blocks(body, styles=styles, numbering=BULLETS)) == [[["a", "more of a"], ["b"]], "no item"]


def test_letters_and_roman_numerals_are_kept():
    for form, counter in (("lowerLetter", "a"), ("upperLetter", "A"), ("lowerRoman", "i"), ("upperRoman", "I")):
        document, notices = read(package(item("a") + item("b"), numbering=abstract(0, form) + num(1, 0)))
        assert outline(document.blocks) == [[1, ["a"], ["b"]]] and document.blocks[0].counter == counter
        assert not notices


def test_letters_of_other_scripts_become_numbers_and_that_is_said():
    document, notices = read(package(item("a") + item("b"), numbering=abstract(0, "arabicAlpha") + num(1, 0)))
    assert outline(document.blocks) == [[1, ["a"], ["b"]]]
    assert [type(notice) for notice in notices] == [Replaced]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def test_tables_with_spans_in_both_directions():
    merged, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    (held,) = blocks(
        table(
            tr(tc("a", '<w:gridSpan w:val="2"/>'), "b", properties="<w:tblHeader/>"),
            tr(tc("c", merged), "d", "e"),
            tr(tc("<w:p/>", more), "f", "g"),
            tr("h", properties='<w:gridBefore w:val="1"/>'),
        )
    )
    assert [[(plain_blocks(cell.content), cell.columns, cell.rows) for cell in row.cells] for row in held.rows] == [
        [("a", 2, 1), ("b", 1, 1)],
        [("c", 1, 2), ("d", 1, 1), ("e", 1, 1)],
        [("f", 1, 1), ("g", 1, 1)],
        [("", 1, 1), ("h", 1, 1)],
    ]
    assert held.head_rows == 1


def test_heads_by_the_table_s_style():
    parts = '<w:tblStylePr w:type="firstRow"/><w:tblStylePr w:type="firstCol"/>'
    chosen = '<w:tblStyle w:val="Fine"/><w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/>'
    (held,) = blocks(table(tr("a", "b"), tr("c", "d"), properties=chosen), styles=style("Fine", "Fine Table", parts, kind="table"))
    assert (held.head_rows, held.head_columns) == (1, 1)


def test_tables_within_tables_and_lists_in_cells():
    inner = table(tr("x", "y"), tr("z", "w"))
    (held,) = blocks(table(tr(tc(item("one") + item("two")), "b"), tr(tc(inner + p()), "d")), numbering=BULLETS)
    assert isinstance(held.rows[0].cells[0].content[0], List)
    assert isinstance(held.rows[1].cells[0].content[0], Table)


def test_a_table_that_only_places_things_is_seen_through():
    assert [plain_block(one) for one in blocks(table(tr(tc(p("One") + p("Two")))))] == ["One", "Two"]


def test_rows_and_cells_in_content_controls():
    held = tr("a", f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>".replace("<w:sdt>", "<w:tc>", 0))
    controlled = f"<w:sdt><w:sdtContent>{tr('c', 'd')}</w:sdtContent></w:sdt>"
    (one,) = blocks(table(tr("a", "b"), controlled))
    assert plain_block(one) == "a\nb\nc\nd"
    assert held


# ── changes, comments, controls ──────────────────────────────────────────────────────────────────────


def test_tracked_changes_are_accepted_and_what_goes_is_named():
    gone = '<w:del w:id="1" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2" w:author="A">{r("new")}</w:ins>'
    moved = f'<w:moveFrom w:id="3" w:author="A">{r("here")}</w:moveFrom>'
    document, notices = read(package(p("A ", gone, new, " word", moved) + p(f'<w:moveTo w:id="4" w:author="A">{r("here")}</w:moveTo>')))
    assert [plain_block(one) for one in document.blocks] == ["A new word", "here"]
    assert list(dropped(notices).values()) == ["old", "here"]


def test_a_paragraph_whose_mark_is_deleted_is_one_with_the_next():
    (one,) = blocks(p("First ", properties='<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + p("second."))
    assert plain_block(one) == "First second."


def test_a_deleted_row_is_named():
    document, notices = read(package(table(tr("a", "b"), tr("gone", "too", properties='<w:del w:id="1" w:author="A"/>'), tr("c", "d"))))
    assert plain_blocks(document.blocks) == "a\nb\nc\nd"
    assert dropped(notices) == {"text that a tracked change deletes": "gone too"}


def test_a_deleted_cell_is_named():
    document, notices = read(package(table(tr("a", tc("gone", '<w:cellDel w:id="1" w:author="A"/>'), "b"), tr("c", "d"))))
    assert plain_blocks(document.blocks) == "a\nb\nc\nd"
    assert list(dropped(notices).values()) == ["gone"]


def test_comments_heads_and_feet_are_named():
    _, notices = read(
        package(
            p("Text", '<w:r><w:commentReference w:id="0"/></w:r>'),
            comments=f'<w:comment w:id="0">{p("Check this.")}</w:comment>',
            header=p("Press office"),
            footer=p("Page ", field("PAGE", "1")),
        )
    )
    assert dropped(notices) == {"comments on the text": "Check this.", "a running head or foot of the pages": "Press office Page 1"}


def test_content_controls_around_blocks_within_lines_and_within_each_other():
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('in')}</w:sdtContent></w:sdt>"
    around = f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{p('Block')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    assert [plain_block(one) for one in blocks(p("a ", inner, " line") + around)] == ["a in line", "Block"]


def test_a_placeholder_is_named():
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here')}</w:sdtContent></w:sdt>"
    document, notices = read(package(p("Name: ", control)))
    assert plain_blocks(document.blocks) == "Name:"
    assert list(dropped(notices).values()) == ["Click here"]


def test_smart_tags_and_unknown_elements_keep_their_text():
    document, notices = read(
        package(p(f"<w:smartTag><w:smartTag>{r('Geneva')}</w:smartTag></w:smartTag>", f"<w:novel>{r(' now')}</w:novel>"))
    )
    assert plain_blocks(document.blocks) == "Geneva now"
    assert [message(notice) for notice in notices] == ["put its text for <novel>: this element means nothing to us"]


# ── pictures, boxes, charts ──────────────────────────────────────────────────────────────────────────


def test_pictures_with_their_words_and_those_that_decorate():
    document, notices = read(
        package(
            p("Before", picture("one", "A well"), " after") + p(picture("one", "", decorative=True)),
            relations={"one": ("image", "media/a.png")},
            files={"word/media/a.png": png(8, 8)},
        )
    )
    first, well, ornament = document.blocks
    assert plain_block(first) == "Before after"
    assert (well.alt, well.decorative, ornament.decorative) == ("A well", False, True)
    assert well.asset == ornament.asset and len(document.assets) == 1
    assert not notices


def test_the_picture_itself_is_no_description_of_it():
    itself = picture("one", "data:image/png;base64,iVBORw0KGgo=")
    [figure] = blocks(p(itself), relations={"one": ("image", "media/a.png")}, files={"word/media/a.png": png(8, 8)})
    assert isinstance(figure, Figure) and figure.asset and figure.alt == ""


def test_what_word_hides_of_a_picture_is_told_and_so_is_a_link_around_it():
    cropped = picture("one", "A well").replace("<pic:blipFill>", '<pic:blipFill><a:srcRect l="25000"/>')
    linked = cropped.replace('descr="A well">', 'descr="A well"><a:hlinkClick r:id="two"/>')
    relations = {"one": ("image", "media/a.png"), "two": ("hyperlink", "https://example.org/")}
    _, notices = read(package(p(linked), relations=relations, files={"word/media/a.png": png(8, 8)}))
    assert [notice.by for notice in notices] == ["the picture alone", "the whole picture"]


def test_metafiles_are_named_and_their_words_stay():
    emf = b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(40)
    document, notices = read(
        package(p(picture("one", "A plan")) + p("Text."), relations={"one": ("image", "media/a.emf")}, files={"word/media/a.emf": emf})
    )
    assert document.blocks[0] == Figure("", "A plan")
    assert [why.split(":")[0] for why in dropped(notices)] == ["the picture a.emf"]


def test_a_text_box_is_read_once_as_a_boxed_note():
    given = blocks(p("Text", box(p("Boxed") + p("words")), " goes on."))
    assert [type(one) for one in given] == [Paragraph, Aside]
    assert plain_blocks(given) == "Text goes on.\nBoxed\nwords"


def test_old_shapes_and_their_pictures():
    shape = '<w:r><w:pict><v:shape alt="A seal"><v:imagedata r:id="one"/></v:shape></w:pict></w:r>'
    (one,) = blocks(p(shape), relations={"one": ("image", "media/a.png")}, files={"word/media/a.png": png(8, 8)})
    assert isinstance(one, Figure) and one.alt == "A seal"


def test_a_chart_is_the_table_that_it_draws():
    def points(name: str, *values: str) -> str:
        inner = "".join(f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values))
        return f"<c:{name}><c:strRef><c:strCache>{inner}</c:strCache></c:strRef></c:{name}>"

    series = f"<c:ser>{points('tx', 'Wells')}{points('cat', '2023', '2024')}{points('val', '3', '0.30000000000000004')}</c:ser>"
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>Water</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    chart = f"<c:chartSpace {wordfile.NAMESPACES}><c:chart>{title}<c:plotArea><c:barChart>{series}</c:barChart></c:plotArea></c:chart></c:chartSpace>"
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart"/><a:graphic><a:graphicData><c:chart r:id="one"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    (held,) = blocks(p(drawing), relations={"one": ("chart", "charts/chart1.xml")}, files={"word/charts/chart1.xml": chart})
    assert isinstance(held, Table)
    assert plain_block(held) == "Water\nWells\n2023\n3\n2024\n0.3"


def test_a_diagram_is_the_words_in_its_shapes():
    data = f"<dgm:dataModel {wordfile.NAMESPACES}><dgm:ptLst>" + "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{said}</a:t></a:r></a:p></dgm:t></dgm:pt>" for said in ("Plan", "Do", "Check")
    )
    drawing = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="one"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    files = {"word/diagrams/data1.xml": data + "</dgm:ptLst></dgm:dataModel>"}
    assert outline(blocks(p(drawing), relations={"one": ("diagramData", "diagrams/data1.xml")}, files=files)) == [
        [["Plan"], ["Do"], ["Check"]]
    ]


# ── languages, the file itself ───────────────────────────────────────────────────────────────────────


def test_the_document_s_language_and_those_of_its_parts():
    english = "The ministry said on Monday that the new programme would begin in the spring of next year. "
    french = "Le ministère a déclaré que le programme serait lancé dans toutes les régions du pays au printemps. "
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB' w:eastAsia='zh-CN' w:bidi='ar-SA'/></w:rPr></w:rPrDefault></w:docDefaults>"
    mark = '<w:lang w:val="fr-FR"/>'
    document, _ = read(package(p(english * 3) + p(r(french, mark)) + p(english, r(french, mark)), styles=styles))
    assert document.language == "en-GB"
    assert [one.language for one in document.blocks] == ["", "fr-FR", ""]
    assert isinstance(document.blocks[2].content[1], Foreign)


def test_a_language_that_words_are_not_in_is_not_believed():
    english = "The ministry said on Monday that the new programme would begin in the spring of next year. "
    document, _ = read(
        package(
            p(english * 3, r(english, '<w:lang w:val="tr-TR"/>')),
            styles=style("x", "y") + "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:rPrDefault></w:docDefaults>",
        )
    )
    assert not any(isinstance(part, Foreign) for block in every(document.blocks) for part in every_inline(inlines(block)))


def test_a_declared_language_must_fit_the_letters():
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-US'/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert read(package(p("Министерство сообщило о начале программы."), styles=styles))[0].language == ""


def test_metadata_of_the_file():
    core = '<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Water</dc:title><dc:creator>Ada</dc:creator><keywords>wells; schools</keywords></cp>'
    app = "<Properties><Company>UNODC</Company></Properties>"
    custom = '<Properties><property name="Reference"><lpwstr>2024/7</lpwstr></property></Properties>'
    document, _ = read(
        package(
            p("Text."),
            root={
                "core-properties": "docProps/core.xml",
                "extended-properties": "docProps/app.xml",
                "custom-properties": "docProps/custom.xml",
            },
            files={"docProps/core.xml": core, "docProps/app.xml": app, "docProps/custom.xml": custom},
        )
    )
    about = document.metadata
    assert (about.title, about.author, about.publisher, about.keywords) == ("Water", "Ada", "UNODC", ("wells", "schools"))
    assert about.extra == (("Reference", "2024/7"),)


def test_the_text_at_another_place_and_in_strict_names():
    assert plain_blocks(blocks(p("Text."), main="other/folder/main.xml")) == "Text."
    body = p(f'<w:hyperlink r:id="one">{r("here")}</w:hyperlink>') + table(tr("a", "b"), tr("c", "d"))
    document, _ = read(package(body, relations={"one": ("hyperlink", "https://example.org/")}, strict=True))
    assert isinstance(document.blocks[0].content[0], Link)
    assert isinstance(document.blocks[1], Table)


def test_a_part_in_another_format_is_read_too():
    chunk = '<w:altChunk r:id="one"/>'
    relations, files = (
        {"one": ("aFChunk", "chunk.html")},
        {"word/chunk.html": "<html><body><h2>Aims</h2><p>Water for all.</p></body></html>"},
    )
    given = blocks(p("Text.") + chunk, relations=relations, files=files)
    assert [plain_block(one) for one in given] == ["Text.", "Aims", "Water for all."]


def test_macros_are_never_read():
    _, notices = read(package(p("Text."), files={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    assert list(dropped(notices)) == ["macros, which are never read"]
