"""What a wire puts into a release and round it goes from the text, and is named; nothing else goes."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.wire import furniture, source, tags, tickers, without
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, LineBreak, NoteReference, Paragraph, Text
from masthead.document.model import Note as Footnote
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.words import missing, words
from masthead.notices import Dropped, Notice
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

LEAD = "Acme Robotics Inc., a maker of robots for hospitals, today announced its results for the quarter."


def told(*texts: str) -> tuple[Release, list[str]]:
    document = Document(tuple(Paragraph((Text(text),)) for text in texts), "en")
    notices: list[Notice] = []
    (release,) = recognise(document, notices.append)
    kept = words(plain_blocks(piece.block for piece in release.pieces if piece.role != "wire"))
    assert not missing(words(plain_blocks(document.blocks)), kept, notices)
    return release, [" ".join(notice.words) for notice in notices if isinstance(notice, Dropped)]


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("NEW YORK, June 3, 2024 /PRNewswire/ -- Acme", "NEW YORK, June 3, 2024 -- Acme"),
        ("LONDON, June 3, 2024 /PRNewswire-Asia/ -- Acme", "LONDON, June 3, 2024 -- Acme"),
        ("MONTREAL, June 3, 2024 /CNW Telbec/ - Acme", "MONTREAL, June 3, 2024 - Acme"),
        ("PARIS, June 3, 2024 /EINPresswire.com/ -- Acme", "PARIS, June 3, 2024 -- Acme"),
        ("COLUMBUS, Ohio--(BUSINESS WIRE)--Acme", "COLUMBUS, Ohio--Acme"),
        ("BOSTON, June 3, 2024 (GLOBE NEWSWIRE) -- Acme", "BOSTON, June 3, 2024 -- Acme"),
        ("Toronto, Ontario--(Newsfile Corp. - June 3, 2024) - Acme", "Toronto, Ontario--(June 3, 2024) - Acme"),
        ("HOUSTON, TX / ACCESSWIRE / June 3, 2024 / Acme", "HOUSTON, TX / June 3, 2024 / Acme"),
        ("Berlin (ots) - Acme", "Berlin - Acme"),
        ("Wien (OTS) - Acme", "Wien - Acme"),
        ("서울--(뉴스와이어)--아크메", "서울--아크메"),
        ("The wire (a thin one) and/or the fence/wire/post were sold.", "The wire (a thin one) and/or the fence/wire/post were sold."),
    ],
)
def test_tags_of_carriers_go_and_place_and_date_stay(head: str, kept: str) -> None:
    assert without(head, tags(head)) == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Acme (NASDAQ: ACME), a maker", "Acme, a maker"),
        ("Acme (NYSE American: ACM; TSX: ACM) said", "Acme said"),
        ("Acme (TSXV:ABC | OTCQB: ABCDF) said", "Acme said"),
        ("Acme (the “Company”) (Nasdaq: ACME) said", "Acme (the “Company”) said"),
        ("Acme is listed on the NYSE: ACM is its symbol", "Acme is listed on the NYSE: ACM is its symbol"),
        ("Acme (NYSE: ACM, the “Company”) said", "Acme (NYSE: ACM, the “Company”) said"),
        ("Acme (see: NYSE) said", "Acme (see: NYSE) said"),
    ],
)
def test_brackets_with_nothing_but_symbols_go(said: str, kept: str) -> None:
    assert without(said, tickers(said)) == kept


@pytest.mark.parametrize(
    "line",
    ["View original content to download multimedia: https://www.prnewswire.example/1", "View source version on businesswire.com: https://b.example/1",
     "Share this article", "412 words", "Word count: 412", "2-2-2", "Acme Quarter/2-2-2", "Acme Quarter - Page 2", "Page 2 of 3", "Cision", "News Provided By",
     "Photo - https://mma.prnewswire.example/1.jpg", "Original-Content von: Acme, übermittelt durch news aktuell", "Originalversion auf businesswire.com ansehen: x"]
)  # fmt: skip
def test_lines_of_wires_are_known(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize(
    "line",
    ["View of the harbour at dawn", "The original content was lost.", "Share this with your family and your friends at home", "Words matter",
     "The wire", "Page two of the story", "Photo: Jane Doe", "+1 212-555-2222"]
)  # fmt: skip
def test_lines_that_only_look_alike_are_none(line: str) -> None:
    assert not furniture(line)


def test_the_source_is_the_issuer_and_its_line_goes() -> None:
    assert source("SOURCE Acme Robotics Inc.") == "Acme Robotics Inc." and not source("Source of the river")
    release, dropped = told(
        f"NEW YORK, June 3, 2024 /PRNewswire/ -- {LEAD}", "Revenue rose 18% to $412 million.", "- more -", "SOURCE Acme Robotics Inc."
    )
    assert release.issuer is not None and release.issuer.text == "Acme Robotics Inc."
    assert dropped == ["/PRNewswire/", "- more - SOURCE Acme Robotics Inc."]
    assert plain_block(release.pieces[0].block) == f"NEW YORK, June 3, 2024 -- {LEAD}"


def test_lines_glued_to_the_last_sentence_are_cut_from_it() -> None:
    release, dropped = told(LEAD, "Acme makes robots. View original content: https://w.example/1 SOURCE Acme Robotics Inc.")
    assert plain_block(release.pieces[1].block) == "Acme makes robots."
    assert dropped == ["View original content: https://w.example/1 SOURCE Acme Robotics Inc."]


def test_who_provides_the_news_is_the_issuers_line_and_no_standfirst() -> None:
    provided = Paragraph((Text("News Provided By"), LineBreak(), Text("Acme Robotics Inc."), LineBreak(), Text("Jun 03, 2024, 09:00 ET")))
    title, lead = (Paragraph((Text(text),)) for text in ("Robots Walk In Hospitals", LEAD))
    (release,) = recognise(Document((title, provided, lead, lead), "en"), lambda notice: None)
    assert [piece.role for piece in release.pieces] == ["headline", "wire", "issuer", "date", "body", "body"]
    assert release.subheadline is None


def test_headlines_and_what_inspect_tells_keep_their_symbols() -> None:
    release, dropped = told(
        "Acme (NASDAQ: ACME) Reports Record Quarter", LEAD, "About Acme Robotics", "Acme Robotics (NASDAQ: ACME) is a maker of robots."
    )
    assert release.headline is not None and "NASDAQ" in release.headline.text
    assert release.boilerplate[0].text.startswith("Acme Robotics (NASDAQ: ACME)")
    assert dropped == []


def test_a_note_called_behind_a_symbol_is_still_called() -> None:
    lead = Paragraph(
        (
            Text("Acme Robotics (NASDAQ: ACME)"),
            NoteReference("1"),
            Text(", a maker of robots for hospitals, today announced its results for the quarter."),
        )
    )
    note = Footnote("1", (Paragraph((Text("A footnote."),)),))
    (release,) = recognise(Document((Paragraph((Text("Robots Walk In Hospitals"),)), lead, note), "en"), lambda notice: None)
    (piece,) = [piece for piece in release.pieces if piece.index == 1]
    assert isinstance(piece.block, Paragraph) and NoteReference("1") in piece.block.content
    assert plain_block(piece.block).startswith("Acme Robotics, a maker")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "PORTLAND, Maine, Nov. 10, 2026 /NewsLine/ -- Acme today recalled jars.",
            "PORTLAND, Maine, Nov. 10, 2026 -- Acme today recalled jars.",
        ),
        ("BERLIN, 3. Juni 2024 /MediaPort Nord/ – Die Acme AG", "BERLIN, 3. Juni 2024 – Die Acme AG"),
        ("The road 12/North/ – was closed", "The road 12/North/ – was closed"),
        ("It costs 5 and/or 6 -- or more", "It costs 5 and/or 6 -- or more"),
    ],
)
def test_a_wire_that_nobody_knows_is_told_by_its_place(said: str, kept: str) -> None:
    assert without(said, tags(said)) == kept


def test_a_house_keeps_its_share_in_what_it_says_of_itself() -> None:
    text = (
        "Acme recalls 12,400 jars of almond butter\n\nPORTLAND, Maine, Nov. 10, 2026 -- Acme Inc. (NYSE: ACME) today recalled 12,400 jars of its butter after"
        " tests found traces of peanut.\n\nAbout Acme\nAcme Inc. (NYSE: ACME) makes spreads and snacks in Maine and Vermont. It employs 640 people.\n"
    )
    notices: list[object] = []
    (release,) = recognise(TextReader().read(Source("x.txt", text.encode()), notices.append), notices.append)
    whole = "\n".join(plain_block(piece.block) for piece in release.pieces)
    assert whole.count("(NYSE: ACME)") == 1
    assert whole.index("(NYSE: ACME)") > whole.index("About Acme")
