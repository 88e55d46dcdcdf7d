"""Pages of a PDF: what is on them, how it is tagged, and that nothing in a source makes them break."""

from __future__ import annotations

import io

import msgspec
import pdfdump
import pikepdf
import pypdfium2
import pytest
from samples import LOREM, all_samples, civic, everything, p, png, report, seed, t

from masthead.briefing.model import Briefing, Entry, KeyFigures, Somebody, Value, WhosWho
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    Asset,
    BlockNode,
    Break,
    Figure,
    Foreign,
    Formula,
    Heading,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Place,
    Preformatted,
    Quotation,
    Text,
)
from masthead.document.plain import plain, plain_block
from masthead.document.words import missing, words
from masthead.errors import MastheadError
from masthead.notices import Notice, Replaced, Withheld
from masthead.writers.pdf.parts.sections import sections
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.writer import PdfWriter


def written(briefing: Briefing, notices: list[Notice] | None = None, **options: object) -> bytes:
    found: list[Notice] = []
    data = PdfWriter(**options).write(briefing, civic(), found.append)  # type: ignore[arg-type]
    if notices is None:
        assert not found
    else:
        notices += found
    return data


def of(*blocks: BlockNode, kind: str = "report", **fields: object) -> Briefing:
    section = Section(kind, "", tuple(map(Entry, blocks)))  # type: ignore[arg-type]
    return msgspec.structs.replace(report(1), sections=(section,), **fields)


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def inside(data: bytes) -> None:
    """All characters stand on the page, within its margins."""
    for page in pypdfium2.PdfDocument(data):
        reading = page.get_textpage()
        width, height = page.get_size()
        for index in range(0, reading.count_chars(), 7):
            left, bottom, right, top = reading.get_charbox(index)
            assert left == right or (left > 50 and right < width - 55 and bottom > 25 and top < height - 25), reading.get_text_range(
                index, 20
            )


# ── the samples ──


@pytest.mark.parametrize("name", pdfdump.NAMES)
def test_a_sample_looks_and_is_tagged_as_it_was(name):
    """`python tests/pdfdump.py` writes the new ones: read them."""
    assert pdfdump.dump(pdfdump.made(name)) == (pdfdump.GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(all_samples()))
def test_the_same_briefing_gives_the_same_bytes_whatever_came_before(name):
    first = written(all_samples()[name])
    for other in all_samples().values():
        written(other)
    assert written(all_samples()[name]) == first


@pytest.mark.parametrize("name", ["seed", "report", "arabic", "chinese"])
def test_no_word_of_a_sample_is_lost(name):
    briefing = all_samples()[name]
    said = [*words(plain(briefing.title)), *words(plain(briefing.standfirst))]
    for part in briefing.sections:
        if isinstance(part, Section):
            said += [word for entry in part.entries for word in words(plain_block(entry.block))]
    assert not missing(said, PdfWriter().words(written(briefing)))


def test_the_seed_takes_two_pages_and_its_full_text_begins_the_second():
    first, second = pages(written(seed()))
    assert "Full text" not in first
    assert second.index("Full text") < second.index("Trafficking in persons remains")
    assert "1 / 2" in first
    assert "2 / 2" in second


def test_pages_are_tagged_and_titled_and_have_an_outline():
    with pikepdf.open(io.BytesIO(written(everything()))) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "A release that uses every block"
        assert pdf.Root.Outlines.Count > 5


def test_a_reference_leads_to_its_paragraph():
    with pikepdf.open(io.BytesIO(written(seed()))) as pdf:
        second = pdf.pages[1]
        leads = [note.Dest for note in pdf.pages[0].Annots if "/Dest" in note]
        assert len(leads) > 8
        assert all(place[0].objgen == second.objgen for place in leads)


# ── notes ──


def test_a_note_stands_at_the_foot_of_the_page_that_calls_it():
    briefing = of(*[p(LOREM * 3) for _ in range(10)], p("Called", NoteReference("n"), " here."), Note("n", (p("The note itself."),)))
    texts = pages(written(briefing))
    page = next(text for text in texts if "Called" in text)
    assert page.index("Called") < page.index("The note itself.")


def test_a_note_longer_than_its_page_goes_on_at_the_next_foot():
    data = written(of(p("Called", NoteReference("n")), p(LOREM * 30), Note("n", (p(LOREM * 60),))))
    inside(data)
    assert sum(text.count("field offices") for text in pages(data)) == 90


def test_a_note_that_nobody_calls_is_not_lost():
    assert "Nobody called" in pages(written(of(p("Text."), Note("x", (p("Nobody called this."),)))))[0]


# ── pictures ──


def test_a_picture_without_a_description_takes_its_caption():
    assets = (Asset("blue.png", "image/png", png(), 120, 60),)
    data = written(of(Figure("blue.png", caption=t("A caption")), assets=assets))
    assert "  Figure alt=A caption" in "\n".join(pdfdump.tags(data))
    assert b"pdfuaid:part" in data


def test_a_picture_with_nothing_to_describe_it_withholds_the_claim():
    notices: list[Notice] = []
    data = written(of(Figure("blue.png"), assets=(Asset("blue.png", "image/png", png(), 120, 60),)), notices)
    assert b"pdfuaid:part" not in data
    assert [type(notice) for notice in notices] == [Replaced, Withheld]


def test_a_picture_that_is_not_there_is_named():
    assert "Image missing: A field" in pages(written(of(Figure("no.png", alt="A field"))))[0]
    assert "Image missing: no.png" in pages(written(of(Figure("no.png"))))[0]


# ── characters ──


def test_a_character_that_no_font_has_is_named_and_found():
    notices: list[Notice] = []
    block = Paragraph(t("Selam ሰላም here"), place=Place(12))
    data = written(of(block), notices)
    assert [notice.where for notice in notices if isinstance(notice, Replaced)] == ["line 12"] * 3
    assert "ሰላም" in pages(data)[0]


def test_a_character_that_no_font_has_may_be_an_error():
    with pytest.raises(MastheadError, match=r"U\+1230"):
        written(of(p("ሰ")), missing="error")


@pytest.mark.parametrize("word", ["ويُعدّ", "سابقاً", "السَّلام", "الإنسان", "לְשׁוֹן"])
def test_pointed_words_are_found_whole(word):
    language = "he" if "\u0590" <= word[0] <= "\u05ff" else "ar"
    data = written(of(Paragraph(t(f"{word} و {word}، {word}."), language=language)))
    assert sum(found == next(words(word)) for found in PdfWriter().words(data)) == 3


def test_a_number_and_the_comma_after_it_keep_their_places_from_right_to_left():
    data = written(of(Paragraph(t("في فبراير2021، لقيادته"), language="ar")))
    assert "فبراير2021" in list(PdfWriter().words(data))


# ── what no honest source has ──


def nested(depth: int) -> BlockNode:
    block: BlockNode = List((Item((p("The deepest. " + LOREM),)),))
    for level in range(depth):
        block = List((Item((p(f"Level {level} with words"), block)),), ordered=level % 2 == 0)
    return block


def quoted(depth: int) -> BlockNode:
    block: BlockNode = Quotation((p(LOREM),), speaker=t("Somebody"))
    for _ in range(depth):
        block = Quotation((p("So it was said:"), block))
    return block


HOSTILE = {
    "an endless word": lambda: of(p("x" * 300_000)),
    "an endless Arabic word": lambda: of(p("ب" * 30_000)),
    "an endless Chinese word": lambda: of(p("中" * 50_000)),
    "a heading of 3,000 words": lambda: of(Heading(2, t("word " * 3000)), p(LOREM)),
    "a title of 3,000 words": lambda: of(p(LOREM), title=t("word " * 3000)),
    "a list 50 deep": lambda: of(nested(50)),
    "a quotation 50 deep": lambda: of(quoted(50)),
    "preformatted lines without end": lambda: of(Preformatted("  a\n\tb\n" + "x" * 5000 + "\n\nend")),
    "60 notes on a page": lambda: of(
        *[p("a", NoteReference(str(i)), " b") for i in range(60)], *[Note(str(i), (p(LOREM),)) for i in range(60)]
    ),
    "figures and people without end": lambda: msgspec.structs.replace(
        report(1),
        sections=(
            KeyFigures("Key", (Value("1" * 200, t(LOREM * 30)), Value("2", t("x")))),
            WhosWho("Who", ("Name", "Role"), (Somebody("N" * 300, LOREM * 40),)),
        ),
    ),
    "a publisher of 500 letters": lambda: of(p("x"), publisher="P" * 500, genre="g" * 300, date="d" * 100),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_runs_off_the_page_with(name):
    inside(written(HOSTILE[name]()))


def test_nothing_at_all_is_a_page():
    empty = msgspec.structs.replace(report(1), sections=(), title=(), short="", kicker="", date="", publisher="")
    assert len(pages(written(empty))) == 1


def test_empty_blocks_break_nothing():
    blocks = (
        Paragraph(()),
        p(" "),
        Heading(2, ()),
        List(()),
        List((Item(()),), ordered=True),
        Quotation(()),
        Preformatted("\n\n"),
        Note("q", ()),
        Part(()),
        p(LineBreak(), LineBreak(), "after"),
        p(Link("https://example.org", ())),
        p("dangling", NoteReference("nothing")),
    )
    assert "after" in pages(written(of(*blocks)))[0]


def test_heading_levels_are_never_skipped():
    data = written(of(Heading(6, t("six")), Heading(1, t("one")), Heading(4, t("four"))))
    assert [line.split()[0] for line in pdfdump.tags(data) if line.strip().startswith("H")] == ["H1", "H2", "H2", "H3"]


@pytest.mark.parametrize("said", ["", " ", "\n", "\u200b", "\u00ad", "\u3000"])
def test_a_heading_with_nothing_in_it_takes_no_level_and_no_number(said):
    for content in (t(said), (NoteReference("nothing"),), (Formula(said, ""),)):
        data = written(of(p("A"), Heading(2, content), Heading(3, t("three")), Heading(2, t("two")), p("B"), numbered=True))
        found = [line.split()[0] for line in pdfdump.tags(data) if line.strip().startswith("H")]
        assert found in (["H1", "H2", "H2"], ["H1", "H2", "H3", "H2"])  # what can be seen, if only as a space, is a heading


def test_notes_that_call_each_other_are_not_lost():
    blocks = (
        p("Text", NoteReference("a"), "."),
        Note("a", (p("First, see", NoteReference("b")),)),
        Note("b", (p("Second, see", NoteReference("a")),)),
        Note("c", (p("Third, see", NoteReference("d")),)),
        Note("d", (p("Fourth, see", NoteReference("c")),)),
    )
    text = pages(written(of(*blocks)))[0]
    assert [text.count(word) for word in ("First", "Second", "Third", "Fourth")] == [1, 1, 1, 1]


@pytest.mark.parametrize("text", ["हिन्दी दुनिया ह हि", "ประเทศไทย", "бо́льшим о", "안녕하세요 세계", "á̱b̥c a"])
def test_text_of_other_scripts_is_found_as_it_stands(text):
    assert text in pages(written(of(p(text))))[0].replace("\u200b", "")


@pytest.mark.parametrize("word", ["a" * 300, "ب" * 300, "1234567890" * 30])
def test_a_word_that_lines_must_break_is_found_whole(word):
    language = "ar" if word[0] == "ب" else "en"
    text = pages(written(of(Paragraph(t(word), language=language))))[0]
    assert word in text.replace("\ufffe", "").replace("\u00ad", "").replace("\x02", "").replace("\r\n", "")


# ── what stays together ──


def numbered(count: int) -> list[BlockNode]:
    return [p(f"{LOREM} Block {index}.") for index in range(count)]


def standing(data: bytes, said: str) -> int:
    """The page on which it stands."""
    found = [index for index, page in enumerate(pages(data)) if said in page]
    assert len(found) == 1, said
    return found[0]


def test_a_heading_stands_as_far_over_its_text_whatever_is_above_it():
    """What is left over on the grid is above the heading."""
    apart = set()
    for lines in range(1, 5):
        data = written(of(p(LOREM), Preformatted("code\n" * lines), Heading(2, t("Heading")), p(f"Under it. {LOREM}")))
        reading = pypdfium2.PdfDocument(data)[0].get_textpage()
        found = [reading.search(said, match_case=True).get_next() for said in ("Heading", "Under")]
        heading, under = (reading.get_charbox(place[0])[1] for place in found if place)
        apart.add(round(heading - under, 1))
    assert len(apart) == 1


@pytest.mark.parametrize("before", range(6, 14))
def test_what_announces_stays_with_what_it_announces(before):
    quotation = Quotation((p(f"Quoted. {LOREM}"),))
    data = written(of(*numbered(before), p("The minister said:"), quotation, *numbered(2)))
    assert standing(data, "The minister said:") == standing(data, "Quoted.")


@pytest.mark.parametrize("before", range(6, 14))
def test_a_signature_stays_with_the_end_of_the_text(before):
    text = Section("report", "", tuple(map(Entry, (*numbered(before), p("The end of it all.")))))
    signature = Section("signature", "", (Entry(p("The office, in May")),))
    data = written(msgspec.structs.replace(report(1), sections=(text, signature)))
    assert standing(data, "The end of it all.") == standing(data, "The office, in May")


@pytest.mark.parametrize("before", range(6, 14))
def test_a_contact_stays_whole(before):
    lines = ("Corey Davis", "Advisors", "davis@example.org", "(212) 915-2577", "Matt Johnson", "Beyond", "johnson@example.org")
    text = Section("report", "", tuple(map(Entry, numbered(before))))
    contact = Section("contact", "Contacts", tuple(Entry(p(line)) for line in lines))
    data = written(msgspec.structs.replace(report(1), sections=(text, contact)))
    for one in (lines[:4], lines[4:]):
        assert len({standing(data, line) for line in one}) == 1


@pytest.mark.parametrize("before", range(6, 30))
def test_a_last_page_is_not_nearly_empty(before):
    data = written(of(*numbered(before)))
    assert len(pages(data)[-1].split()) > 60


def test_a_numbered_quotation_shows_its_number():
    section = Section("full", "Full text", (Entry(p("Said:"), 1, "p1"), Entry(Quotation((p("Quoted."),)), 2, "p2")))
    data = written(msgspec.structs.replace(report(1), sections=(section,)))
    assert "2 Quoted." in " ".join("".join(pages(data)).split())


def test_a_name_of_a_language_is_dressed_by_its_script():
    names = p("In ", Foreign("hi", (Text("Hindi"),)), ", ", Foreign("my", (Text("Burmese"),)), " and ", Foreign("hi", (Text("हिन्दी"),)))
    text = pypdfium2.PdfDocument(written(of(names)))[0].get_textpage()
    whole = text.get_text_range()
    sizes = {name: text.get_charbox(whole.index(name), loose=True) for name in ("Hindi", "Burmese")}
    heights = {round(box[3] - box[1], 2) for box in sizes.values()}
    assert len(heights) == 1


def test_a_list_in_a_tight_list_stands_as_close_as_its_items():
    inner = List((Item((p("inner"),)), Item((p("inner"),))), ordered=False)
    outer = List((Item((p("first"),)), Item((p("second"), inner)), Item((p("third"),))), ordered=False)
    briefing = msgspec.structs.replace(report(0), sections=(Section("report", "", (Entry(p("Text.")), Entry(outer))),))
    strips = list(sections(Press(briefing, civic(), lambda notice: None)))
    assert [strip.before for strip in strips[2:]] == [0.0] * 4


def test_a_break_at_the_end_of_a_section_is_not_drawn_beside_the_rule_of_the_next():
    text = (Entry(p("Text.")), Entry(Break()), Entry(p("More.")), Entry(Break()))
    briefing = msgspec.structs.replace(report(0), sections=(Section("report", "", text), Section("notes", "Notes", (Entry(p("Note.")),))))
    strips = list(sections(Press(briefing, civic(), lambda notice: None)))
    assert [strip.vanishes for strip in strips][:4] == [False, False, False, True]


def test_headings_with_a_line_each_are_no_group_that_fills_a_page():
    terms = [block for _ in range(30) for block in (Heading(3, t("Term")), p("What it is."))]
    strips = list(sections(Press(of(*terms), civic(), lambda notice: None)))
    assert [strip.keep for strip in strips[1::2]] == [False] * 30


def test_a_heading_of_several_lines_is_balanced():
    said = "Public money, loans and grants: how the programme was paid for"
    lines = [line.split(None, 4)[4] for line in pdfdump.words(written(of(Heading(2, t(said)), p(LOREM))))]
    assert "how the programme was paid for" in [line.lstrip("1 ") for line in lines]
