"""Briefings on an organisation's own Word file: its looks and its furniture stay, what it lacks comes, its sample text goes."""

from __future__ import annotations

from pathlib import Path

import pytest
import stationery
from judges import conforms
from lxml import etree
from msgspec.structs import replace
from samples import all_samples, civic, everything, p, seed, t
from stationery import bare, changed, ministry, style, unpacked
from test_docx import said
from worddump import W, Word, of, style_of, text, undefined, value

from masthead.brand.model import Brand
from masthead.brand.terms import Word as WordBrand
from masthead.briefing.model import Briefing, Glance
from masthead.document.model import Heading, Item, List, Quotation
from masthead.document.words import missing
from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError, UsageError
from masthead.notices import Notice, Replaced
from masthead.verify.judges.standards import OpenXml
from masthead.writers.docx.writer import DocxWriter

NORMAL = style("Normal", "Normal", '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>', default=True)


@pytest.fixture(name="on")
def fixture_on(tmp_path: Path) -> On:
    return On(tmp_path)


class On:
    """Sets a briefing on a template; `notices` are those of the last one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notices: list[Notice] = []

    def data(self, template: bytes, briefing: Briefing | None = None, brand: Brand | None = None, name: str = "house.docx") -> bytes:
        path = self.folder / name
        path.write_bytes(template)
        self.notices = []
        return DocxWriter(template=str(path)).write(briefing or seed(), brand or civic(), self.notices.append)

    def __call__(self, template: bytes, briefing: Briefing | None = None, brand: Brand | None = None, name: str = "house.docx") -> Word:
        return Word(self.data(template, briefing, brand, name))


def list_of(*words: str, ordered: bool = True, start: int = 1) -> List:
    return List(tuple(Item((p(word),)) for word in words), ordered=ordered, start=start)


# ── nothing lost ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", all_samples())
def test_no_word_is_lost_on_a_template(name: str, on: On) -> None:
    briefing = replace(all_samples()[name], publisher="", provenance="")  # the template's own heads and feet stand instead
    data = on.data(ministry(), briefing)
    assert not missing(said(briefing), DocxWriter().words(data)) and not undefined(Word(data))


def test_what_the_template_has_stays_byte_for_byte(on: On) -> None:
    template = unpacked(ministry())
    made = on(ministry(), everything()).raw
    must_change = {"word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/settings.xml"}
    must_change |= {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml"}
    must_change.add("word/header2.xml")  # the embargo stands over its running head
    sample = {"word/media/image2.png", "docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"}
    assert {name for name in template if made.get(name) != template[name]} <= must_change | sample
    assert template["word/media/image1.png"] in made.values()
    for part, tag in (("styles", "style"), ("numbering", "abstractNum"), ("numbering", "num")):
        before, after = (
            [etree.tostring(one, method="c14n") for one in etree.fromstring(files[f"word/{part}.xml"]).iter(W + tag)]
            for files in (template, made)
        )
        assert [one for one in after if one in set(before)] == before


def test_heads_feet_and_page_are_the_templates_and_its_sample_text_goes(on: On) -> None:
    word = on(ministry())
    section = word.document.find(f".//{W}sectPr")
    assert section is not None and section.find(W + "titlePg") is not None
    assert len(section.findall(W + "headerReference")) == 2 and len(section.findall(W + "footerReference")) == 1
    page = section.find(W + "pgMar")
    assert page is not None and page.get(W + "left") == "1701"
    assert "To whom it may concern" not in word.dump() and "Your organisation" not in word.dump()


def test_a_template_without_heads_and_feet_gets_ours(on: On) -> None:
    word = on(bare(NORMAL))
    assert any(b"Your organisation" in data for name, data in word.raw.items() if "header" in name)
    assert word.document.find(f".//{W}pgSz") is not None


def test_heads_of_earlier_sections_go_on(on: On) -> None:
    first = '<w:p><w:pPr><w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="ownheader"/></w:sectPr></w:pPr></w:p>'
    head = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>'
    word = on(bare(NORMAL, f'{first}<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>', header=head))
    assert len(word.document.findall(f".//{W}sectPr/{W}headerReference")) == 1 and len(word.document.findall(f".//{W}sectPr")) == 1


def test_fields_of_heads_name_this_text(on: On) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    run = "<w:r><w:t>Sample</w:t></w:r>"
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = '<w:r><w:instrText xml:space="preserve"> TITLE \\* MERGEFORMAT </w:instrText></w:r>'
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C}"/></w:sdtPr><w:sdtContent>'
    head = (
        f'<w:hdr {w}><w:p><w:fldSimple w:instr=" TITLE ">{run}</w:fldSimple>{marks[0]}{code}{marks[1]}{run}{run}{marks[2]}'
        f'{bound}{run}</w:sdtContent></w:sdt><w:fldSimple w:instr=" PAGE ">{run}</w:fldSimple></w:p></w:hdr>'
    )
    body = '<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="ownheader"/></w:sectPr>'
    word = on(bare(NORMAL, body, header=head), replace(seed(), title=t("Our title")))
    assert [one.text for one in word.parts["word/header.xml"].iter(W + "t")] == ["Our title", "Our title", None, "Our title", "Sample"]


@pytest.mark.parametrize("place", ["masthead", "Masthead"])
def test_a_content_control_says_where_the_briefing_goes(place: str, on: On) -> None:
    texts = stationery.paragraphs(on.data(ministry(place=place)))
    assert texts[0] == "To whom it may concern" and texts[-1] == "With kind regards" and len(texts) > 20


def test_a_paragraph_in_braces_does_so_too(on: On) -> None:
    braces = "<w:p><w:r><w:t>{{ mast</w:t></w:r><w:r><w:t>head }}</w:t></w:r></w:p>"
    texts = stationery.paragraphs(on.data(bare(NORMAL, f"<w:p><w:r><w:t>Above</w:t></w:r></w:p>{braces}<w:p/>")))
    assert texts[0] == "Above" and not any("{{" in text for text in texts)


# ── styles ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "inner"),
    [("heading 1", ""), ("Heading 1", ""), ("Überschrift 1", ""), ("標題 1", ""), ("Section", '<w:aliases w:val="H1,heading 1"/>')],
)
def test_styles_are_found_by_name_in_any_language(name: str, inner: str, on: On) -> None:
    word = on(bare(NORMAL + style("berschrift1", name, inner)))
    assert "berschrift1" in {style_of(paragraph) for paragraph in word.paragraphs()}
    assert (
        value(
            next(one for one in word.parts["word/styles.xml"].iter(W + "style") if one.get(W + "styleId") == "berschrift1"),
            "pPr/outlineLvl",
        )
        == "0"
    )


def test_body_text_is_normal_where_normal_parts_paragraphs(on: On) -> None:
    briefing = of(p("a"), p("b"))
    assert style_of(on(bare(NORMAL), briefing).paragraphs()[-1]) == "Normal"
    tight = style("Standard", "Normal", default=True)
    word = on(bare(tight), briefing)
    assert style_of(word.paragraphs()[-1]) in ("BodyText", "BodyTextFirstIndent")
    assert not undefined(word)


def test_a_brand_says_which_styles_stand_for_its_roles(on: On) -> None:
    brand = replace(civic(), docx=WordBrand(styles={"quotation": "Voice", "value": "Big"}))
    template = bare(NORMAL + style("V1", "Voice") + style("B1", "Big", kind="character"))
    quoted = Quotation((p("One."), p("Two.")))
    word = on(template, replace(everything(), sections=(*everything().sections, *of(quoted).sections)), brand)
    assert "V1" in {style_of(paragraph) for paragraph in word.paragraphs()} and "[B1 " in word.dump()
    for styles, told in (({"quotation": "Nobody"}, "no paragraph style Nobody"), ({"quote": "Voice"}, "no role quote")):
        with pytest.raises(UsageError, match=told):
            on(template, None, replace(civic(), docx=WordBrand(styles=styles)))


def test_the_brand_names_a_template(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(ministry())
    data = DocxWriter().write(seed(), replace(civic(), docx=WordBrand(template=str(path))), lambda _: None)
    assert b"MINISTRY OF EXAMPLES" in b"".join(unpacked(data).values())


def test_styles_that_come_along_clobber_none(on: On) -> None:
    template = bare(NORMAL + style("Glance", "Something else", "<w:rPr><w:b/></w:rPr>") + style("x", "kicker", kind="character"))
    word = on(template)
    styles = {one.get(W + "styleId"): value(one, "name") for one in word.parts["word/styles.xml"].iter(W + "style")}
    assert styles["Glance"] == "Something else" and "Kicker 2" in styles.values()
    assert len(set(styles.values())) == len(styles) and not undefined(word)


def test_colours_of_what_comes_along_are_the_templates(on: On) -> None:
    heading = style("H", "heading 1", '<w:rPr><w:color w:val="7A1F5C"/></w:rPr>')
    word = on(bare(NORMAL + heading))
    assert b'w:val="7A1F5C"' in word.raw["word/styles.xml"].split(b'w:styleId="KeyFigureValue"')[1].split(b"</w:style>")[0]
    faint = style("H", "heading 1", '<w:rPr><w:color w:val="FFDD00"/></w:rPr>')
    assert b"FFDD00" not in on(bare(NORMAL + faint)).raw["word/styles.xml"].split(b'w:styleId="KeyFigureValue"')[1]


def test_a_file_of_ours_serves_as_a_template(on: On) -> None:
    ours = DocxWriter().write(seed(), civic(), lambda _: None)
    data = on.data(ours, everything())
    word, plain = Word(data), Word(DocxWriter().write(everything(), civic(), lambda _: None))
    names = [value(one, "name") for one in word.parts["word/styles.xml"].iter(W + "style")]
    assert len(names) == len(set(names)) and not undefined(word)
    # The same words in the same order, and the heads and feet name this text.
    assert list(DocxWriter().words(data)) == list(DocxWriter().words(DocxWriter().write(everything(), civic(), lambda _: None)))
    for part in ("header1", "footer1"):
        assert [text(one) for one in word.paragraphs(part=part)] == [text(one) for one in plain.paragraphs(part=part)]
    assert [style_of(one) for one in word.paragraphs()][:6] == [style_of(one) for one in plain.paragraphs()][:6]


# ── lists, notes, pictures ──────────────────────────────────────────────────────────────────────────────


def test_the_templates_own_lists_start_anew(on: On) -> None:
    word = on(ministry(), of(p("x"), list_of("a", "b"), p("x"), list_of("c", start=4), list_of("d", ordered=False)))
    numbered = [one for one in word.paragraphs() if style_of(one).startswith("ListNumber")]
    instances = [value(paragraph, "pPr/numPr/numId") for paragraph in numbered]
    assert instances[0] == instances[1] != instances[2]
    numbering = word.parts["word/numbering.xml"]
    starts = {num.get(W + "numId"): value(num, "lvlOverride/startOverride") for num in numbering.iter(W + "num")}
    assert starts[instances[0]] == "1" and starts[instances[2]] == "4"
    own = Word(ministry()).parts["word/numbering.xml"]
    used = {value(num, "abstractNumId") for num in numbering.iter(W + "num") if num.get(W + "numId") in instances}
    assert used <= {one.get(W + "abstractNumId") for one in own.iter(W + "abstractNum")}
    assert not value(word.paragraphs("ListBullet")[0], "pPr/numPr/numId")


def test_a_list_style_without_numbers_gets_them(on: On) -> None:
    word = on(bare(NORMAL + style("LB", "List Bullet")), of(p("x"), list_of("a", ordered=False)))
    assert value(word.paragraphs("LB")[0], "pPr/numPr/numId") == "1"
    assert b"w:hanging" in word.raw["word/numbering.xml"]


def test_notes_take_the_place_of_the_samples(on: On) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = f'<w:footnotes {w}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>Sample</w:t></w:r></w:p></w:footnote></w:footnotes>'
    word = on(bare(NORMAL, footnotes=notes), everything())
    have = [one.get(W + "id") for one in word.parts["word/footnotes.xml"]]
    assert have == ["0", "1", "2"] and [one.get(W + "id") for one in word.document.iter(W + "footnoteReference")] == ["1", "2"]


# ── language ────────────────────────────────────────────────────────────────────────────────────────────


def test_language_and_direction_are_those_of_the_text(on: On) -> None:
    word = on(ministry(), of(p("مرحبا"), Heading(1, t("عنوان")), language="ar"))
    assert value(word.parts["word/styles.xml"], "docDefaults/rPrDefault/rPr/lang") == "ar"
    assert all(paragraph.find(f"{W}pPr/{W}bidi") is not None for paragraph in word.paragraphs())
    assert word.document.find(f".//{W}sectPr/{W}bidi") is not None
    assert {one.get(W + "val") for one in word.parts["word/styles.xml"].iter(W + "iCs")} == {"0"}
    mixed = on(ministry(), of(p("مرحبا"), replace(p("left"), language="en"), language="ar"))
    assert mixed.paragraphs()[-1].find(f"{W}pPr/{W}bidi") is None


# ── bad templates ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", stationery.BROKEN)
def test_what_is_no_template_is_refused_in_words(name: str, on: On) -> None:
    make, told = stationery.BROKEN[name]
    with pytest.raises(UnreadableError) as caught:
        on(make())
    assert told in caught.value.problem and "house.docx" in caught.value.where and caught.value.hint


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="not there"):
        DocxWriter(template=str(tmp_path / "none.docx")).write(seed(), civic(), lambda _: None)


def test_a_template_that_swells_is_refused(on: On) -> None:
    with pytest.raises(LimitError, match="unpacks to"):
        on(stationery.bomb())


@pytest.mark.parametrize("seed_", range(40))
def test_a_damaged_template_serves_or_is_refused_in_words(seed_: int, on: On) -> None:
    try:
        data = on.data(stationery.damaged(seed_), everything())
    except MastheadError as error:
        assert "house.docx" in error.where and error.hint
    else:
        assert len(list(DocxWriter().words(data))) > 100


def test_macros_stay_behind_and_that_is_told(on: On) -> None:
    word = on(stationery.with_macros(), name="house.docm")
    assert [notice.what for notice in on.notices if isinstance(notice, Replaced)] == ["the template's macros"]
    assert not any("vba" in name for name in word.raw) and b"macroEnabled" not in word.raw["[Content_Types].xml"]


def test_a_dotx_becomes_a_document(on: On) -> None:
    word = on(bare(NORMAL, main=f"{stationery.WORD}template.main+xml"), name="house.dotx")
    assert b"document.main+xml" in word.raw["[Content_Types].xml"] and b"template.main" not in word.raw["[Content_Types].xml"]


def test_a_template_with_nothing_in_it_looks_as_the_brand(on: On) -> None:
    word = on(bare())
    assert "TitleLong" in {style_of(paragraph) for paragraph in word.paragraphs()} and not undefined(word)
    assert b"Source Serif 4" in word.raw["word/styles.xml"]


def test_what_would_make_word_ask_does_not_go_on(on: On) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    settings = f'<w:settings {w}><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:updateFields w:val="true"/></w:settings>'
    word = on(bare(NORMAL, settings=settings))
    assert b"updateFields" not in word.raw["word/settings.xml"] and b"documentProtection" not in word.raw["word/settings.xml"]
    assert len(on.notices) == 2


# ── judges, and the same bytes ──────────────────────────────────────────────────────────────────────────


def test_the_same_template_gives_the_same_bytes(on: On) -> None:
    template = ministry()
    assert on.data(template, everything()) == on.data(template, everything())


def _by_name(types: bytes) -> bytes:
    """Content types that name each part, relationships too."""
    kind = b"application/vnd.openxmlformats-package.relationships+xml"
    parts = (b"/_rels/.rels", b"/word/_rels/document.xml.rels")
    named = b"".join(b'<Override PartName="%b" ContentType="%b"/>' % (part, kind) for part in parts)
    return types.replace(b'<Default Extension="rels" ContentType="%b"/>' % kind, b"").replace(b"</Types>", named + b"</Types>")


def test_judges_find_nothing(on: On, tmp_path: Path) -> None:
    quoted = of(Quotation((p("Words."),), t("A. Person")), list_of("a"), list_of("b", ordered=False))
    files = {
        "ministry.docx": on.data(ministry(), everything()),
        "placed.docx": on.data(ministry(place="masthead"), everything("ar")),
        "bare.docx": on.data(bare(NORMAL), everything("zh-Hans")),
        "empty.docx": on.data(bare(), everything("fr")),
        "macros.docx": on.data(stationery.with_macros(), seed()),
        "overridden.docx": on.data(changed(bare(NORMAL), "[Content_Types].xml", _by_name)),
        "lists.docx": on.data(bare(NORMAL + style("LB", "List Bullet") + style("Q", "Quote")), quoted),
    }
    conforms(OpenXml(), files, tmp_path)


def test_a_fault_of_the_template_is_told_with_its_part(on: On) -> None:
    broken = changed(ministry(), "word/styles.xml", lambda data: data.replace(b"</w:styles>", b""))
    with pytest.raises(MastheadError) as caught:
        on(broken)
    assert "house.docx, word/styles.xml" in caught.value.where


def test_the_digest_stays_in_order(on: On) -> None:
    briefing = seed()
    glance = next(section for section in briefing.sections if isinstance(section, Glance))
    texts = on(ministry(), briefing).texts("Glance")
    assert len(texts) == len(glance.items)
