"""Digests on PDF pages: contents with page numbers, a release on half a page, links both ways, however many releases there are."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import msgspec
import pdfdump
import pikepdf
import pypdfium2
from bound import texts, written
from sample_blocks import p, t
from sample_sections import digest
from samples import LOREM, civic, seed

from masthead.briefing.model import About, Abstract, Briefing, Bullet, Entry, Fact, Glance, Index, KeyFigures, Line, Reference, Text, Value


def many(count: int) -> Briefing:
    """A digest of so many releases, no headline of which begins another."""
    titles = [f"Office {number:03} opens in the north" for number in range(count)]
    lines = tuple(Line(title, "10 December 2025", Reference(f"a{number}", "")) for number, title in enumerate(titles))
    abstracts = [
        Abstract(f"a{number}", t(title), "", Reference(f"r{number}", "Full text"), items=(Bullet(t(LOREM)), Bullet(t(LOREM))))
        for number, title in enumerate(titles)
    ]
    full = [Text("full", "", tuple(Entry(p(LOREM * 2), place + 1) for place in range(3)), anchor=f"r{number}") for number in range(count)]
    return msgspec.structs.replace(digest(), sections=(Index("Releases", lines), *abstracts, *full))


def test_the_contents_of_a_digest_give_the_pages_on_which_its_releases_stand() -> None:
    data = written(digest())
    found = texts(data)
    for title, line in (("Three offices open in the north", "1"), ("A correction to the figures of May", "2")):
        [entry] = [said.split() for said in found[0].splitlines() if title in said and said.split()[-1].isdigit()]
        assert entry[-1] == line
        assert found[int(line) - 1].splitlines().count(title) == 1
    heard = [line.split()[0] for line in pdfdump.tags(data)]
    begin = heard.index("TOC")
    assert heard[begin : begin + 7] == ["TOC", "TOCI", "Reference", "Link", "P", "TOCI", "Reference"]


def test_contents_lead_to_abstracts_and_abstracts_to_full_texts() -> None:
    with pikepdf.open(io.BytesIO(written(digest()))) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [each for page in pdf.pages for each in page.get("/Annots", []) if "/Dest" in each]
        goals = {str(each.Contents): numbers[each.Dest[0].objgen] for each in links if str(each.Contents) != "Full text"}
        texts_at = [numbers[each.Dest[0].objgen] for each in links if str(each.Contents) == "Full text"]
    assert goals["Three offices open in the north"] == 1
    assert goals["A correction to the figures of May"] == 2
    assert texts_at == sorted(texts_at) and texts_at[0] >= 2


def test_a_release_that_is_not_in_the_digest_is_named_in_its_contents_and_not_led_to() -> None:
    index = Index("Releases", (Line("A release elsewhere", "Office 9", Reference("nowhere", "page 9")),))
    data = written(msgspec.structs.replace(seed(), sections=(index, *seed().sections)))
    assert "TOC" not in {line.split()[0] for line in pdfdump.tags(data)}
    assert "A release elsewhere" in texts(data)[0]


def test_the_contents_of_a_long_digest_know_pages_that_are_made_long_after_them() -> None:
    found = texts(written(many(120)))
    assert len(found) > 80
    entries = [
        said.split() for text in found[:6] for said in text.splitlines() if "opens in the north" in said and said.split()[-1].isdigit()
    ]
    assert len(entries) == 120
    for entry in entries:
        title = f"Office {entry[entry.index('Office') + 1]} opens in the north"
        assert title in found[int(entry[-1]) - 1]


def test_a_release_is_not_torn_between_pages() -> None:
    found = texts(written(many(12)))
    for text in found:
        lines = text.splitlines()
        for number, line in enumerate(lines):
            if line.startswith("Office 0") and not line.split()[-1].isdigit():
                assert "Full text" in lines[number + 1 :]


def test_a_label_keeps_clear_of_the_number_of_the_paragraph_beside_it() -> None:
    text = Text("full", "A label of some words", (Entry(p(LOREM), 12, "x12"),))
    data = written(msgspec.structs.replace(seed(), sections=(text,)))
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    whole = reading.get_text_range()
    at = whole.index("A label")
    number = reading.get_charbox(whole.index("12", at))
    beside = [reading.get_charbox(index) for index in range(at, at + len("A label of some words"))]
    assert max(box[2] for box in beside if abs(box[1] - number[1]) < 6) < number[0] - 2


def test_each_full_text_of_a_digest_is_called_so_beside_its_headline() -> None:
    data = written(digest())
    beside = []
    for page in pypdfium2.PdfDocument(data):
        reading = page.get_textpage()
        whole = reading.get_text_range()
        places = [match.start() for match in re.finditer("Full text|النص", whole)]
        beside += [round(left) for left in (reading.get_charbox(place)[0] for place in places) if left < 70 or left > 450]
    assert len(beside) == 3 and beside[0] == beside[2] < 70 < 450 < beside[1]  # the second release runs the other way
    # It is no heading, since the headline is one: contents of the file name each text once.
    heard = pdfdump.tags(data)
    assert not [line for line in heard if line.split()[0].startswith("H") and "Full text" in line]


def test_what_is_said_of_each_release_stands_apart() -> None:
    facts = tuple(Fact(label, t(f"{label} {number}")) for number in (1, 2) for label in ("Source", "End mark"))
    data = written(msgspec.structs.replace(digest(), sections=(*digest().sections[:1], About("About this text", facts))))
    reading = pypdfium2.PdfDocument(data)[0].get_textpage()
    whole = reading.get_text_range()
    lines = [reading.get_charbox(whole.index(f"{label} {number}"))[1] for number in (1, 2) for label in ("Source", "End mark")]
    within, between, _ = [above - below for above, below in pairwise(lines)]
    assert between > within + 4


def test_key_figures_that_go_on_on_the_next_page_are_named_there_again() -> None:
    base = civic()
    small = msgspec.structs.replace(
        base, page=msgspec.structs.replace(base.page, width=420.0, height=595.0, start=40.0, end=40.0), digest="small pages"
    )
    text = Text("full", "Full text", tuple(Entry(p(LOREM)) for _ in range(12)))
    seen = 0
    for count in range(2, 20):
        glance = Glance("At a glance", tuple(Bullet(t("One of the points that matter most.")) for _ in range(count)))
        figures = KeyFigures(
            "Key figures",
            tuple(
                Value(f"{number},204", t("requests came in the year, more than in any of the ten before it, from all cities"))
                for number in range(1, 5)
            ),
        )
        data = written(msgspec.structs.replace(digest(), sections=(glance, figures, text)), small)
        parts = [text for text in texts(data) if ",204" in text]
        seen += len(parts) > 1
        assert all("Key figures" in text for text in parts), count
    assert seen
