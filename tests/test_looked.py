"""Headings that no style tells of: by the words in a house's own names of styles, and by how paragraphs look, in Word, OpenDocument and RTF."""

from __future__ import annotations

import pytest
import test_odt_reader as odt
import test_rtf_reader as rtf
from wordfile import blocks, item, p, package, picture, r, read, style

from masthead.document.model import Heading, Strong
from masthead.document.plain import plain_block
from masthead.notices import Guessed
from masthead.readers.looked import Looked, headings
from masthead.readers.stylenames import named

TEXT = "The harbour council opened a new wharf for ferries after three years of work, and the first boat left at noon."
CHINESE = "港务局周五启用了新的渡轮码头,这项工程历时三年,耗资四千万元,首班渡轮于当天中午驶离码头。"
BOLD = "<w:b/>"
USUAL = style("n", "Normal", default=True)


def size(points: float) -> str:
    return f'<w:sz w:val="{int(points * 2)}"/>'


def levels(given) -> list[int]:
    return [one.level if isinstance(one, Heading) else 0 for one in given]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("PM Titel", "title"),
        ("Acme_Pressetitel", "title"),
        ("Titre communiqué", "title"),
        ("CP - Titre", "title"),
        ("ПР Заголовок", "title"),
        ("NP Titular", "title"),
        ("Comunicato Titolo", "title"),
        ("PressHeadline2024", "title"),
        ("新闻稿 标题", "title"),
        ("プレス 見出し", "title"),
        ("प्रेस शीर्षक", "title"),
        ("Zwischenüberschrift", "crosshead"),
        ("PM Zwischentitel", "crosshead"),
        ("Sub Heading", "crosshead"),
        ("Mellanrubrik", "crosshead"),
        ("Ladillo NP", "crosshead"),
        ("CP intertitre", "crosshead"),
        ("Подзаголовок ПР", "subtitle"),
        ("PM Untertitel", "subtitle"),
        ("Sous-titre CP", "subtitle"),
        ("Release Subtitle", "subtitle"),
        ("Normal", ""),
        ("Heading", ""),
        ("Tabellentitel", ""),
        ("Titre tableau", ""),
        ("TOC Heading", ""),
        ("Index Heading", ""),
        ("Kopfzeile", ""),
        ("Job Title", ""),
        ("Bildtitel", ""),
        ("Fließtext", ""),
        ("Textkörper", ""),
    ],
)
def test_a_word_in_a_style_s_name_tells_what_it_is(name, kind):
    assert named(name) == kind


def test_a_house_s_own_styles_are_headings_with_their_levels():
    styles = USUAL + style("T", "PM Titel") + style("U", "PM Untertitel") + style("Z", "Zwischenüberschrift")
    given = blocks(
        p("Ferries have a wharf", style="T") + p("It took three years", style="U") + p(TEXT) + p("Room for cars", style="Z") + p(TEXT),
        styles=styles,
    )
    assert levels(given) == [1, 0, 0, 2, 0]


def test_a_style_of_titles_below_text_is_one_of_headings_unless_there_is_another():
    given = blocks(
        p("Ferries have a wharf", style="T") + p(TEXT) + p("Room for cars", style="T") + p(TEXT), styles=style("T", "Titre communiqué")
    )
    assert levels(given) == [1, 0, 2, 0]
    two = style("T", "Titre communiqué") + style("I", "Intertitre")
    given = blocks(p("One", style="T") + p(TEXT) + p("Room", style="I") + p(TEXT) + p("Two", style="T") + p(TEXT), styles=two)
    assert levels(given) == [1, 0, 2, 0, 1, 0]


def test_a_paragraph_of_text_in_a_style_of_titles_stays_text():
    given = blocks(p("Ferries have a wharf", style="T") + p(TEXT, style="T"), styles=style("T", "PM Titel"))
    assert levels(given) == [1, 0]


def test_what_is_larger_than_the_text_and_above_it_is_a_heading():
    given, notices = read(
        package(
            p(r("PRESS RELEASE", size(20)))
            + p(r("Ferries have a wharf of their own at last", BOLD + size(16)))
            + p(r("It took three years and forty million", size(13)))
            + p(TEXT)
            + p(r("Room for cars", BOLD))
            + p(TEXT),
            styles=USUAL,
        )
    )
    assert levels(given.blocks) == [0, 1, 0, 0, 2, 0]
    assert not isinstance(given.blocks[4].content[0], Strong)
    assert [notice.value for notice in notices if isinstance(notice, Guessed) and notice.what == "heading"] == ["2 paragraphs"]


@pytest.mark.parametrize(
    "body",
    [
        p(r("In bold above the text", BOLD)) + p(TEXT),  # a deck, or a house
        p(TEXT) + p(r("It ends with a mark.", BOLD)) + p(TEXT),
        p(TEXT) + p(r("Press contact:", BOLD)) + p(TEXT),
        p(TEXT) + p(r("Jane Doe, director", BOLD)) + p(f"“{TEXT}”"),
        p(TEXT) + p(r("Acme Press Office", BOLD)) + p("12 Quay Street") + p(TEXT),
        p(TEXT) + p(r("Tel. 030 123456 anrufen", BOLD)) + p(TEXT),
        p(TEXT) + p(r("Only its beginning", BOLD), " is bold") + p(TEXT),
        p(TEXT) + p(r("Why does it matter?", BOLD)) + p(TEXT),
        p(TEXT) + item("An item", properties="") + p(TEXT),
        p(TEXT) + p(r("Nothing below", BOLD)),
        p(r(TEXT, BOLD)) + p(r("All is bold", BOLD)) + p(r(TEXT, BOLD)),
    ],
)
def test_what_might_be_something_else_stays_text(body):
    assert not any(levels(blocks(body, styles=USUAL)))


def test_a_file_with_styles_of_headings_is_taken_at_its_word():
    styles = USUAL + style("Heading1", "heading 1")
    given = blocks(
        p("One", style="Heading1") + p(TEXT) + p(r("In bold", BOLD)) + p(TEXT) + p("Two", style="Heading1") + p(TEXT), styles=styles
    )
    assert levels(given) == [1, 0, 0, 0, 1, 0]


def test_links_within_lead_to_headings_that_only_look_like_one():
    body = (
        p('<w:hyperlink w:anchor="cars"><w:r><w:t>below</w:t></w:r></w:hyperlink>', TEXT)
        + p('<w:bookmarkStart w:id="1" w:name="cars"/>', r("Room for cars", BOLD), '<w:bookmarkEnd w:id="1"/>')
        + p(TEXT)
    )
    given = blocks(body, styles=USUAL)
    assert given[1].anchor == "cars"


def cell(*inner: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(inner)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_a_text_that_a_table_only_places_on_the_page_has_headings_too():
    text = p(r("Ferries have a wharf of their own", size(18))) + p(TEXT) + p(r("Room for cars", BOLD)) + p(TEXT) + p(TEXT) + p(TEXT)
    side = p(r("Harbour Council", BOLD)) + p("1 Quay Street")
    given = blocks(table(cell(side) + cell(text)), styles=USUAL)
    assert [(one.level, plain_block(one)) for one in given if isinstance(one, Heading)] == [
        (1, "Ferries have a wharf of their own"),
        (2, "Room for cars"),
    ]
    given = blocks(p("PRESS RELEASE") + table(cell(text)) + p("ENDS"), styles=USUAL)
    assert sum(isinstance(one, Heading) for one in given) == 2


def test_a_table_of_labels_and_what_they_say_stays_one():
    rows = [cell(p(r(label, BOLD))) + cell(p(TEXT)) for label in ("The wharf", "The boats", "The cars")]
    (one,) = blocks(table(*rows), styles=USUAL)
    assert not isinstance(one, Heading) and "Heading(" not in str(one)


def test_levels_go_by_size():
    rows = [
        Looked("Ferries have a wharf of their own", 20, True),
        Looked(TEXT, 11, False),
        Looked("The wharf", 14, True),
        Looked(TEXT, 11, False),
        Looked("Its length", 11, True),
        Looked(TEXT, 11, False),
        Looked("A second release, of the same house", 20, True),
        Looked(TEXT, 11, False),
    ]
    assert headings(rows) == {0: 1, 2: 2, 4: 3, 6: 1}


def test_chinese_is_as_long_as_it_tells():
    rows = [Looked("港务局启用新渡轮码头", 18, True), Looked(CHINESE, 12, False), Looked("汽车停放", 12, True), Looked(CHINESE, 12, False)]
    assert headings(rows) == {0: 1, 2: 2}


def test_opendocument_by_names_and_looks():
    styles = (
        '<style:style style:name="PM_20_Titel" style:family="paragraph" style:display-name="PM Titel"/>'
        '<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="150%" fo:font-weight="bold"/></style:style>'
    )

    def given(body: str) -> list[int]:
        data = odt.flat(body).decode().replace("</office:styles>", f"{styles}</office:styles>")
        return levels(odt.read(data.encode())[0].blocks)

    text = f"<text:p>{TEXT}</text:p>"
    assert given(f'<text:p text:style-name="PM_20_Titel">Ferries have a wharf</text:p>{text}') == [1, 0]
    bold = '<text:p><text:span text:style-name="B">Room for cars</text:span></text:p>'
    assert given(f'<text:p text:style-name="Big">Ferries have a wharf of their own</text:p>{text}{bold}{text}') == [1, 0, 2, 0]
    assert given(f"{bold}{text}") == [0, 0]
    frame = f"<table:table><table:table-row><table:table-cell>{text}{bold}{text}</table:table-cell></table:table-row></table:table>"
    assert given(frame) == [0, 2, 0]


def test_rtf_by_names_and_looks():
    head = rtf.HEAD.replace(rb"{\s4 caption;}", rb"{\s4 caption;}{\s7 PM Titel;}{\s8 Zwischentitel;}")
    text = TEXT.encode() + rb"\par "
    made = rtf.read(rb"\pard\s7 Ferries have a wharf\par \pard " + text + rb"\pard\s8 Room\par\pard " + text, head)[0]
    assert levels(made.blocks) == [1, 0, 2, 0]
    made = rtf.read(rb"\pard{\fs36 Ferries have a wharf of their own\par}" + text + rb"{\b Room for cars}\par " + text)[0]
    assert levels(made.blocks) == [1, 0, 2, 0]
    assert not isinstance(made.blocks[2].content[0], Strong)
    assert plain_block(made.blocks[2]) == "Room for cars"


def test_a_line_with_a_picture_is_no_heading():
    body = p(TEXT) + p(r("Look here", BOLD), picture("rId1", "A wharf")) + p(TEXT)
    assert not any(levels(read(package(body, styles=USUAL))[0].blocks))
