"""The Word writer: running heads, covers, and paragraphs that follow each other."""

from __future__ import annotations

from msgspec.structs import replace
from samples import arabic, civic, everything, p, report, seed, t
from worddump import W, Word, of, text, value, write

from masthead.brand.load import load
from masthead.brand.model import Cover
from masthead.brand.style import style
from masthead.briefing.model import Banner, Furniture, Slots
from masthead.document.model import Note, NoteReference, Paragraph, Text
from masthead.writers.docx.ems import ems
from masthead.writers.docx.package.properties import running


def test_an_embargo_in_a_head_of_the_brands_is_in_the_colour_of_warnings() -> None:
    held = Banner("Embargoed until noon", "2026-12-03T12:00Z")
    furniture = Furniture(header=Slots("Embargoed until noon · Example Office", "", "{page}"))
    word = Word(write(replace(seed(), banner=held, states=(), furniture=furniture)))
    runs = [(text(run), value(run, "rPr/rStyle")) for run in word.parts["word/header1.xml"].iter(W + "r") if text(run)]
    assert runs[:2] == [("Embargoed until noon", "Held"), (" · Example Office", "")]


def test_a_running_head_that_was_cut_is_cut_no_further_than_its_line() -> None:
    title = "A title of many words, each of which tells the reader a little more of what the text below it says"
    briefing = replace(report(1), title=t(title), short="A title of many words […]", banner=None, states=())
    assert running(briefing) == title
    assert running(replace(briefing, short="Something else […]")) == "Something else […]"


def test_a_title_on_a_cover_stands_at_the_start_whatever_titles_elsewhere_do() -> None:
    base = civic()
    house = replace(base, setting=replace(base.setting, head="centred"), cover=Cover("always", "plain"), digest="")
    sheet = Word(write(everything(), house)).parts["word/styles.xml"]
    sides = {one.get(W + "styleId"): value(one, "pPr/jc") for one in sheet.iter(W + "style")}
    assert sides["Title"] == "center" and sides["CoverTitle"] == sides["CoverTitleAlone"] == "left"


def test_a_note_between_two_paragraphs_parts_them_no_more_than_its_call() -> None:
    called = Paragraph((Text("One"), NoteReference("1")))
    word = Word(write(of(p("Zero."), called, Note("1", (p("Noted."),)), p("Two."), p("Three."))))
    styles = [value(one, "pPr/pStyle") for one in word.paragraphs() if text(one).startswith(("Zero", "One", "Two", "Three"))]
    assert styles[1:] == ["BodyTextFirstIndent"] * 3


def test_numbers_of_headings_stand_within_their_column_where_there_are_two() -> None:
    def place(columns: int) -> tuple[int, int]:
        base = civic()
        house = replace(base, page=replace(base.page, columns=columns), digest="")
        sheet = Word(write(replace(report(8), numbered=True), house)).parts["word/styles.xml"]
        numbered = [one for one in sheet.iter(W + "style") if value(one, "pPr/numPr/numId") == "4"]
        indent = numbered[0].find(f"{W}pPr/{W}ind")
        assert indent is not None
        return int(indent.get(W + "left", "")), int(indent.get(W + "hanging", ""))

    assert place(1) == (0, round(civic().page.side * 20))
    left, hanging = place(2)
    assert left == hanging > 0


def test_numbers_of_a_running_head_from_right_to_left_are_held_to_what_stands_beside_them() -> None:
    """LibreOffice draws such a field in pieces, with the spaces between them on the wrong side."""
    head = Word(write(replace(arabic(), date="3 آذار/مارس 2025", short="14 سفينة جديدة", banner=None, states=()))).parts["word/header1.xml"]
    assert {"3\u00a0آذار/مارس\u00a02025", "14\u00a0سفينة جديدة"} <= {text(run) for run in head.iter(W + "r")}
    other = Word(write(replace(seed(), date="3 March 2025", banner=None, states=()))).parts["word/header1.xml"]
    assert "3 March 2025" in {text(run) for run in other.iter(W + "r")}


def test_what_the_foot_says_of_the_source_ends_before_the_page_number() -> None:
    whence = (
        "From a release by the Interministerial Commission for the Upper Basin and the Federation of River Towns, Villages and Cooperatives"
    )
    word = Word(write(replace(seed(), provenance=whence)))
    said = text(next(word.parts["word/footer1.xml"].iter(W + "p")))
    assert said.startswith("From a release by the Interministerial Commission") and "[…]" in said and said.endswith("1 / 1")
    assert ems(said) * style(civic(), "folio", "en").size < civic().page.width - civic().page.start - civic().page.end
    assert "[…]" not in text(next(Word(write(seed())).parts["word/footer1.xml"].iter(W + "p")))


def test_lists_are_justified_where_text_is() -> None:
    base = civic()
    for justified in (True, False):
        house = replace(base, setting=replace(base.setting, justified=justified), digest="")
        sheet = Word(write(everything(), house)).parts["word/styles.xml"]
        sides = {one.get(W + "styleId"): value(one, "pPr/jc") for one in sheet.iter(W + "style")}
        assert {sides[name] for name in ("BodyText", "ListBullet", "ListNumber2", "ListContinue")} == {"both" if justified else ""}
        # What stands at a glance and small print are ragged, as on pages.
        small = {side for name, side in sides.items() if name.startswith("List") and name.endswith("Small")}
        assert {sides["Glance"]} | small == {"left" if justified else ""}


def test_a_who_s_who_has_no_rules_and_quiet_heads_on_any_brand() -> None:
    for brand in ("civic", "agency"):
        word = Word(write(seed(), load(brand)))
        [table] = [one for one in word.document.iter(W + "tbl") if value(one, "tblPr/tblStyle") == "PeopleTable"]
        heads, *people = table.iter(W + "tr")
        assert [value(paragraph, "pPr/pStyle") for paragraph in heads.iter(W + "p")] == ["PersonHeadKept"] * 2
        assert heads.find(f"{W}trPr/{W}tblHeader") is not None and len(people) == 6
        sheet = {one.get(W + "styleId"): one for one in word.parts["word/styles.xml"].iter(W + "style")}
        assert sheet["PeopleTable"].find(f".//{W}tblBorders") is None and sheet["PeopleTable"].find(f".//{W}shd") is None
        assert sheet["PeopleTable"].find(f"{W}tblPr/{W}tblCellMar/{W}left").get(W + "w") == "0"
