"""The Word reader: characters, links, notes, headings and captions, one case a feature, each made of the XML that Word writes for it."""

from __future__ import annotations

import pytest
from sample_blocks import png
from wordfile import abstract, blocks, dropped, field, item, num, p, package, picture, r, read, style, table, tr

from masthead.document.dump import dump
from masthead.document.model import (
    Break,
    Code,
    Figure,
    Formula,
    Heading,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Strong,
    Table,
)
from masthead.document.plain import plain, plain_block, plain_blocks
from masthead.notices import Replaced, message

DECIMAL = abstract(0, "decimal", "decimal", "decimal") + num(1, 0)
BULLETS = abstract(0, "bullet", "bullet", "bullet") + num(1, 0)


# ── characters ───────────────────────────────────────────────────────────────────────────────────────


def test_runs_that_look_alike_are_one():
    (one,) = blocks(
        p("Wa", r("ter", "<w:lang w:val='en-US'/>"), r(" is", "<w:b/>"), r(" safe", '<w:b w:val="1"/>'), r(".", '<w:b w:val="0"/>'))
    )
    assert dump_of(one) == ['"Water "', "strong", '"is safe"', '"."']


def dump_of(block) -> list[str]:
    from masthead.document.model import Document

    return [line.strip() for line in dump(Document((block,))).splitlines()[1:] if line.strip()]


def test_italics_raised_and_lowered():
    (one,) = blocks(
        p(r("E", "<w:i/>"), "=mc", r("2", '<w:vertAlign w:val="superscript"/>'), " H", r("2", '<w:vertAlign w:val="subscript"/>'), "O")
    )
    assert dump_of(one) == ["emphasis", '"E"', '"=mc"', "superscript", '"2"', '" H"', "subscript", '"2"', '"O"']


def test_raised_and_lowered_as_libreoffice_writes_it():
    small = '<w:position w:val="{}"/><w:sz w:val="{}"/>'
    (one,) = blocks(p("m", r("2", small.format(8, 19)), " H", r("2", small.format(-4, 14)), "O ", r("D", small.format(-9, 88)), "rop"))
    assert dump_of(one) == ['"m"', "superscript", '"2"', '" H"', "subscript", '"2"', '"O Drop"']


def test_styles_toggle_each_other():
    styles = style("Loud", "Loud", "<w:rPr><w:b/></w:rPr>") + style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    named = '<w:rStyle w:val="Strong"/>'
    (loud, plainly) = blocks(p("a ", r("b", named), style="Loud") + p("a ", r("b", named)), styles=styles)
    assert dump_of(loud) == ["strong", '"a"', '" b"']
    assert dump_of(plainly) == ['"a "', "strong", '"b"']


def test_hidden_text_is_named():
    document, notices = read(package(p("Seen", r(" unseen", "<w:vanish/>"), ".")))
    assert plain_blocks(document.blocks) == "Seen."
    assert dropped(notices) == {"hidden text": "unseen"}


def test_struck_text_stays_and_is_told():
    document, notices = read(package(p("a ", r("b", "<w:strike/>"))))
    assert plain_blocks(document.blocks) == "a b"
    assert isinstance(notices[0], Replaced)


def test_code_by_a_monospaced_style():
    styles = style("Verb", "My Code", '<w:rPr><w:rFonts w:ascii="Consolas"/></w:rPr>', kind="character")
    verb = '<w:rStyle w:val="Verb"/>'
    (one,) = blocks(p("run", r(" make", verb), r("file ", verb), "now"), styles=styles)
    assert plain(one.content) == "run makefile now"
    assert one.content[1] == Code("makefile")


def test_paragraphs_of_code_are_one_block():
    styles = style("Source", "Source Code")
    (one, _) = blocks(
        p("if x:", style="Source")
        + p("<w:r><w:tab/></w:r>", "go()", style="Source")
        + p("", style="Source")
        + p("end", style="Source")
        + p("T"),
        styles=styles,
    )
    assert one == Preformatted("if x:\n        go()\n\nend")


def test_signs_between_characters():
    (one,) = blocks(p("a", "<w:r><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>"))
    assert plain(one.content) == "a\u2011b\u00adc d"


def test_symbols_of_symbol_fonts():
    body = p(
        '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        r("\uf06d", '<w:rFonts w:ascii="Symbol"/>'),
        '<w:r><w:sym w:font="Segoe UI Symbol" w:char="2713"/></w:r>',
    )
    assert plain_blocks(blocks(body)) == "α✓μ✓"


def test_line_breaks_two_of_which_end_a_paragraph():
    given = blocks(p("a", "<w:r><w:br/></w:r>", "b", "<w:r><w:br/><w:br/></w:r>", "c", '<w:r><w:br w:type="page"/></w:r>'))
    assert [plain_block(one) for one in given] == ["a\nb", "c"]


def test_a_drop_capital_belongs_to_its_word():
    (one,) = blocks(p("O", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + p("nce upon a time"))
    assert plain_block(one) == "Once upon a time"


def test_ruby_keeps_the_reading():
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    assert plain_blocks(blocks(p(ruby))) == "東(とう)"


# ── links, fields, notes ─────────────────────────────────────────────────────────────────────────────


def test_links_as_elements_and_as_fields():
    linked = f'<w:hyperlink r:id="one" w:anchor="part">{r("here")}</w:hyperlink>'
    (one,) = blocks(
        p(linked, " and ", field(' HYPERLINK "https://example.org/b" \\o "A tip" ', "there"), " or ", field("HYPERLINK", "nowhere")),
        relations={"one": ("hyperlink", "https://example.org/a")},
    )
    links = [part for part in one.content if isinstance(part, Link)]
    assert [(link.target, plain(link.content)) for link in links] == [
        ("https://example.org/a#part", "here"),
        ("https://example.org/b", "there"),
    ]
    assert plain(one.content) == "here and there or nowhere"


def test_a_field_within_a_field_and_over_two_paragraphs():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin = mark.format("begin") + '<w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r>' + mark.format("separate")
    given = blocks(p(begin, "page ", field("PAGEREF x", "12")) + p("more", mark.format("end"), " after"))
    assert [plain_block(one) for one in given] == ["page 12", "more after"]
    assert isinstance(given[1].content[0], Link)
    assert not isinstance(given[1].content[1], Link)


def test_results_of_other_fields_stay():
    body = p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>', " of ", field("NUMPAGES", "9"))
    assert plain_blocks(blocks(body)) == "7 of 9"


def test_form_fields_show_their_state():
    data = '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'
    box_field = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>'
    assert plain_blocks(blocks(p(box_field, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', " agreed"))) == "☒ agreed"


def test_the_table_of_contents_is_left_out_and_named():
    styles = style("TOC1", "toc 1") + style("Heading1", "heading 1")
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    contents = p(begin, "Aims", "<w:r><w:tab/></w:r>", field("PAGEREF _Toc1", "3"), style="TOC1") + p(
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document, notices = read(package(contents + p("Aims", style="Heading1") + p("Text."), styles=styles))
    assert [plain_block(one) for one in document.blocks] == ["Aims", "Text."]
    assert dropped(notices) == {"the table of contents, which is made anew": "Aims 3"}


def begun(code: str) -> str:
    """A field up to its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark.format('separate')}"


def test_a_table_of_contents_that_never_ends_takes_no_text_with_it():
    given = blocks(p(begun("TOC \\o"), "Aims") + p("Text ", field('HYPERLINK "https://example.org/"', "there")) + p("End."))
    assert [plain_block(one) for one in given] == ["Aims", "Text there", "End."]
    assert isinstance(given[1].content[1], Link)


def test_code_that_never_ends_takes_no_text_with_it():
    mark = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    given = blocks(p("Page ", f"{mark}<w:r><w:instrText>PAGE</w:instrText></w:r>", "7") + p("End."))
    assert [plain_block(one) for one in given] == ["Page 7", "End."]


@pytest.mark.parametrize(
    "code, shown",
    [
        (r" eq \o\ac(○,3)", "③"),
        (r' EQ \* jc2 \* "Font:MS Mincho" \* hps10 \o\ad(\s\up 9(とうきょう),東京)', "東京(とうきょう)"),
        (r" EQ \f(1,2)", "1/2"),
        (r" EQ \r(3,x)", "3√(x)"),
        (r" EQ \b\bc\{(a\s\do8(1))", "a1"),
        (r' SYMBOL 183 \f "Symbol" \s 10', "•"),
        (r' XE "entry"', ""),
    ],
)
def test_what_a_program_draws_of_a_code_is_read_from_the_code(code: str, shown: str):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    whole = f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve">{code.replace("&", "&amp;")}</w:instrText></w:r>'
    for end in (mark.format("end"), mark.format("separate") + mark.format("end")):
        assert plain_blocks(blocks(p("(", whole + end, ")"))) == f"({shown})"


def test_links_within_lead_to_headings():
    styles = style("Heading1", "heading 1")
    mark = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'
    body = (
        p(
            '<w:hyperlink w:anchor="aims"><w:r><w:t>aims</w:t></w:r></w:hyperlink>',
            " ",
            '<w:hyperlink w:anchor="near"><w:r><w:t>near</w:t></w:r></w:hyperlink>',
        )
        + p(mark.format(1, "aims"), mark.format(2, "unused"), "Aims", style="Heading1")
        + p(mark.format(3, "near"), "Text.")
    )
    document, notices = read(package(body, styles=styles))
    assert document.blocks[1] == Heading(1, document.blocks[1].content, "aims")
    assert [(part.target, plain(part.content)) for part in document.blocks[0].content] == [("#aims", "aims near")]
    assert [message(notice) for notice in notices] == [
        "put a link to the heading above the place for a link (#near): only headings can be led to"
    ]


def test_references_lead_to_headings():
    mark = '<w:bookmarkStart w:id="1" w:name="_Ref7"/>'
    (one, head, _) = blocks(
        p("See ", field("REF _Ref7 \\h", "Aims"), " and ", field("REF _Ref8 \\h", "Table 1"))
        + p(mark, "Aims", style="Heading1")
        + p('<w:bookmarkStart w:id="2" w:name="_Ref8"/>', "Text."),
        styles=style("Heading1", "heading 1"),
    )
    assert [(part.target, plain(part.content)) for part in one.content if isinstance(part, Link)] == [("#_Ref7", "Aims")]
    assert plain(one.content) == "See Aims and Table 1"
    assert head.anchor == "_Ref7"


def test_unsafe_links_lose_their_target_and_say_so():
    document, notices = read(
        package(p(f'<w:hyperlink r:id="one">{r("click")}</w:hyperlink>'), relations={"one": ("hyperlink", "javascript:alert(1)")})
    )
    assert plain_blocks(document.blocks) == "click"
    assert len(notices) == 1


def test_notes_with_links_and_those_that_nothing_calls():
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    body = p("Said", call, " and done", end, ".")
    separator = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes = f'{separator}<w:footnote w:id="2">{p("See ", field("HYPERLINK https://example.org/", "there"), ".")}</w:footnote>'
    unused = f'<w:footnote w:id="3">{p("Forgotten.")}</w:footnote>'
    document, notices = read(package(body, footnotes=notes + unused, endnotes=f'<w:endnote w:id="2">{p("At last.")}</w:endnote>'))
    said, first, second = document.blocks
    assert [part for part in said.content if isinstance(part, NoteReference)] == [NoteReference("1"), NoteReference("2")]
    assert isinstance(first, Note) and first.label == "1" and plain_block(first) == "See there."
    assert any(isinstance(part, Link) for part in first.content[0].content)
    assert plain_block(second) == "At last."
    assert dropped(notices) == {"a note that nothing calls": "Forgotten."}


def test_formulas_as_lines():
    def e(name: str, text: str) -> str:
        return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"

    math = (
        f"<m:oMath><m:r><m:t>x=</m:t></m:r><m:f>{e('num', 'a+b')}{e('den', '2')}</m:f><m:r><m:t>+</m:t></m:r><m:sSup>{e('e', 'c')}{e('sup', '2')}</m:sSup>"
        f"<m:rad><m:deg/>{e('e', 'y')}</m:rad></m:oMath>"
    )
    (one,) = blocks(p("So ", math, "."))
    assert one.content[1] == Formula("x=(a+b)/2+c^2√(y)")


# ── headings, quotations, captions ───────────────────────────────────────────────────────────────────


def test_headings_by_style_in_any_language_of_word():
    styles = (
        style("Heading1", "heading 1")
        + style("berschrift2", "Überschrift 2")
        + style("3", "标题 3")
        + style("Mine", "Section Head", based="Heading1")
        + style("Outlined", "Outlined", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
        + style("Not", "Not A Head", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="Heading1")
        + style("Title", "Title")
    )
    names = ("Title", "Heading1", "berschrift2", "3", "Mine", "Outlined", "Not", "Heading9")
    given = blocks(
        "".join(p(f"{name} text", style=name) for name in names) + p("direct", properties='<w:outlineLvl w:val="1"/>'), styles=styles
    )
    assert [one.level if isinstance(one, Heading) else 0 for one in given] == [1, 2, 3, 4, 2, 5, 0, 6, 3]


def test_a_bold_heading_is_only_a_heading():
    (one,) = blocks(p(r("All ", "<w:b/>"), r("bold", "<w:b/>"), style="Heading1"), styles=style("Heading1", "heading 1"))
    assert one.content == Heading(1, one.content).content
    assert not isinstance(one.content[0], Strong)


def test_a_numbered_heading_is_no_list():
    numbering = DECIMAL
    styles = style("Heading1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    given = blocks(p("Aims", style="Heading1") + p("Text."), styles=styles, numbering=numbering)
    assert isinstance(given[0], Heading)


def test_a_label_with_words_is_text():
    numbering = abstract(0, "decimal 1 Article %1.") + num(1, 0)
    given = blocks(item("Scope") + item("Terms"), numbering=numbering)
    assert [plain_block(one) for one in given] == ["Article 1. Scope", "Article 2. Terms"]


def test_quotations_by_style_are_one_with_their_speaker():
    styles = style("Quote", "Quote", "<w:rPr><w:i/></w:rPr>")
    (one, after) = blocks(
        p("First.", style="Quote") + p("Second.", style="Quote") + p("— Ada Lovelace", style="Quote") + p("Then."), styles=styles
    )
    assert isinstance(one, Quotation)
    assert [plain_block(block) for block in one.content] == ["First.", "Second."]
    assert plain(one.speaker) == "Ada Lovelace"
    assert plain_block(after) == "Then."


def test_a_paragraph_set_in_at_both_sides_is_a_quotation():
    given = blocks(
        p("Text.")
        + p("Set apart.", properties='<w:ind w:left="720" w:right="720"/>')
        + p("Hanging.", properties='<w:ind w:left="720" w:hanging="720"/>')
    )
    assert [type(one) for one in given] == [Paragraph, Quotation, Paragraph]


def test_captions_go_to_what_they_name():
    styles = style("Caption", "caption")
    caption = p("Table ", field("SEQ Table", "1"), ": Schools", style="Caption")
    body = caption + table(tr("a", "b"), tr("c", "d")) + p(picture("one", "A well")) + p("Figure 1: A well", style="Caption") + p("Text.")
    document, _ = read(package(body, styles=styles, relations={"one": ("image", "media/a.png")}, files={"word/media/a.png": png(8, 8)}))
    held, figure, _ = document.blocks
    assert isinstance(held, Table) and plain(held.caption) == "Table 1: Schools"
    assert isinstance(figure, Figure) and plain(figure.caption) == "Figure 1: A well" and figure.alt == "A well"


def test_a_line_across_the_page_by_its_style():
    given = blocks(p("a") + p(style="Line") + p("b"), styles=style("Line", "Horizontal Line"))
    assert [type(one) for one in given] == [Paragraph, Break, Paragraph]


def test_a_line_across_the_page():
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
    assert [type(one) for one in blocks(p("a") + p(properties=border) + p("b"))] == [Paragraph, Break, Paragraph]
