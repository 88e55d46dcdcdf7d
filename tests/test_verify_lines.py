"""Pieces that a file parts at other lines than its source: cut and joined as there, so that each is known again and nothing else is."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from msgspec import structs

from masthead.verify.comparison.again import otherwise
from masthead.verify.comparison.compare import compare
from masthead.verify.comparison.facts import address
from masthead.verify.comparison.folding import folded_words, letters
from masthead.verify.comparison.headings import misplaced
from masthead.verify.comparison.lines import relined
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.roles import ours
from masthead.verify.comparison.source import Source as Said
from masthead.verify.formats import files
from masthead.verify.formats.pages import unbroken
from masthead.verify.reading import Gathering, Kind, Piece, Reading


def says(*pieces: str, kind: Kind = "paragraph") -> Said:
    gathered = Gathering()
    for text in pieces:
        gathered.add(text, kind, "", "body")
    return Said(gathered.reading().pieces)


def text(said: str) -> Reading:
    return files.read("txt", said.encode())


def lost(source: Said, file: Reading) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in compare(source, file, ours(["en"])).lost]


def relined_as(source: Said, file: Reading) -> list[str]:
    known = {letters(piece.text) for piece in source.pieces}
    return [piece.text for piece in relined(file, source.pieces, known).pieces if piece.kind != "label"]


LISTING = "begin work\nprint water\n\nend of work"
SCHOOL = ("PRESS RELEASE", "Town opens a school", "The new school has nine rooms.")
ROLES = ("genre", "headline", "body")
LEAD, LAST = "The board shows how its meters are read.", "Whoever reads them so reads them well."


@pytest.mark.parametrize(
    "file",
    [
        f"{LEAD}\n\n{LISTING}\n\n{LAST}\n",
        f"{LEAD}\n{LISTING}\n{LAST}\n",
        f"{LEAD}\nbegin work\n\nprint water\n\nend of work\n\n{LAST}\n",
    ],
    ids=["parted at an empty line", "with what stands round it", "line by line"],
)
def test_lines_are_the_piece_that_they_are_in_the_source(file: str) -> None:
    source = says(LEAD, LISTING, LAST, "print water")
    assert relined_as(source, text(file))[:3] == [LEAD, "begin work\nprint water\nend of work", LAST]
    assert lost(source, text(f"{file}\nprint water\n")) == []
    assert lost(source, text(file)) == [("missing", "print water")]
    assert lost(source, text(f"{file}\nprint water\n".replace("end of work", "end of day"))) != []


def test_marks_and_addresses_of_lines_are_theirs() -> None:
    source = says(LEAD, "1. one\n2. two (https://water.example/two)\n- three", LAST)
    file = text(f"{LEAD}\n\n1. one\n2. two (https://water.example/two)\n- three\n{LAST}\n")
    assert relined_as(source, file) == [LEAD, "1. one\n2. two (https://water.example/two)\n- three", LAST]
    assert lost(source, file) == []
    assert lost(source, text(f"{LEAD}\n\n1. one\n2. two (https://water.example/to)\n- three\n{LAST}\n")) != []


def test_what_several_lines_may_be_is_taken_where_the_source_goes_on_so() -> None:
    source = says("4.2%", "38,000", "38,000", "0%", "14%", "38,000\n38,000", "11.4%", kind="cell")
    file = text("4.2%\n38,000\n38,000\n0%\n14%\n38,000\n38,000\n11.4%\n")
    assert relined_as(source, file) == [piece.text for piece in source.pieces]
    assert lost(source, file) == []
    assert lost(source, text("4.2%\n38,000\n38,000\n0%\n14%\n38,000\n11.4%\n")) != []


def test_lines_are_pieces_by_themselves_where_they_can_be() -> None:
    source = says("I", "II", "III", "The board\nof the ford", kind="cell")
    assert relined_as(source, text("I\nII\nIII\nThe board\nof the ford\n")) == ["I", "II", "III", "The board\nof the ford"]
    assert relined_as(says("I", "II and three"), text("I\nII and\nthree")) == ["I", "II and\nthree"]
    assert relined_as(says("I", "II and three"), text("I\nII or\nthree")) == ["I\nII or\nthree"]


def test_links_stay_with_their_lines() -> None:
    page = files.read(
        "html", b"<p>Read it<br>here<br>and <a href='https://x.example/'>there</a></p><p>on <a href='https://y.example/'>it</a></p>"
    )
    source = says("Read it", "here\nand there\non it")
    read = relined(page, source.pieces, {letters(piece.text) for piece in source.pieces})
    assert [piece.text for piece in read.pieces] == ["Read it", "here\nand there\non it"]
    assert [(link.address, link.piece) for link in read.links] == [("https://x.example/", -1), ("https://y.example/", 1)]
    assert lost(Said(source.pieces, page.links), page) == []


def test_a_brand_that_is_named_twice_does_not_hide_what_kind_of_release_it_is() -> None:
    head = "Ministry of Forests and Rural Affairs\nPRESS RELEASE · 7 June 2024\n\n"
    body = "Town opens a school\n===================\n\nFull text\n=========\n\nThe new school has nine rooms.\n\n"
    imprint = "Published by the Ministry of Forests and Rural Affairs on 7 June 2024 in its own house.\n"
    source = Said(
        tuple(structs.replace(piece, name=name) for piece, name in zip(says(*SCHOOL).pieces, ROLES, strict=True)),
        lifted=frozenset(ROLES[:2]),
    )
    assert lost(source, text(head + body + imprint)) == []
    assert lost(source, text((head + body + imprint).replace("PRESS RELEASE · ", ""))) == [("missing", "press release")]


def test_a_note_may_stand_anywhere_in_plain_text() -> None:
    note = "The law of 2019 asks for it in its ninth article."
    source = Said((*says(LEAD, LAST, "They are read by night, too.").pieces, *says(note, kind="note").pieces))
    assert lost(source, text(f"{LEAD}\n\n{note}\n\n{LAST}\n\nThey are read by night, too.\n")) == []


def test_a_source_that_says_nothing_lacks_nothing() -> None:
    assert lost(Said(()), text("It says a word.")) == []


def test_words_broken_at_the_end_of_a_page_are_whole() -> None:
    def page(number: int, said: str, kind: Kind = "paragraph") -> Piece:
        return Piece(said, kind, f"page {number}", 0)

    pieces = [
        page(1, "the key is 44\u00ad"),
        page(1, "1 / 2", "furniture"),
        page(2, "2ca578 of the file"),
        page(2, "a well-"),
        page(3, "known place"),
        page(3, "of xxx\u00ad"),
        page(4, "xxxxxx\u00ad"),
        page(5, "xxx in all"),
    ]
    unbroken(pieces)
    assert [piece.text for piece in pieces] == [
        "the key is 442ca578",
        "1 / 2",
        "of the file",
        "a well-",
        "known place",
        "of xxxxxxxxxxxx",
        "",
        "in all",
    ]


def test_what_stands_round_a_text_has_levels_of_its_own() -> None:
    def levels(*each: tuple[str, str, int]) -> Reading:
        return Reading(tuple(Piece(said, "heading", "", 0, name, level=level) for said, name, level in each))

    source = levels(("One", "body", 2), ("Two", "body", 3), ("Signed", "signature", 5), ("Three", "body", 3))
    pairs = {0: 0, 1: 1, 2: 3, 3: 2}
    file = levels(("One", "", 2), ("Two", "", 3), ("Three", "", 3), ("Signed", "", 1))
    assert list(misplaced(source, file, pairs, ("body", "signature"), ("signature",))) == []
    file = levels(("One", "", 2), ("Two", "", 3), ("Three", "", 5), ("Signed", "", 1))
    assert [each.what for each in misplaced(source, file, pairs, ("body", "signature"), ("signature",))] == ["Three"]


def test_the_first_heading_of_a_chapter_tells_no_step() -> None:
    source = Reading(tuple(Piece(said, "heading", "", 0, "body", level=level) for said, level in (("One", 2), ("Two", 5), ("Three", 5))))

    def found(opens: bool, third: int) -> list[str]:
        levels = (2, 1, third)
        pieces = [Piece(said.text, "heading", "", 0, level=level) for said, level in zip(source.pieces, levels, strict=True)]
        pieces[1] = structs.replace(pieces[1], opens=opens)
        return [each.what for each in misplaced(source, Reading(tuple(pieces)), {at: at for at in range(3)}, ("body",))]

    assert (found(True, 1), found(False, 1), found(True, 4)) == ([], ["Two"], ["Three"])


def test_what_its_author_summed_up_may_stand_before_all_else() -> None:
    said = "Ten new ferries run from May."
    pieces = says(LEAD, "Contents", said, LAST, said, "Share this page").pieces
    names = ("body", "furniture", "summary", "body", "body", "furniture")
    source = Said(
        tuple(structs.replace(piece, name=name) for piece, name in zip(pieces, names, strict=True)), round=frozenset(("furniture",))
    )
    assert lost(source, text(f"{said}\n\nContents\n\n{LEAD}\n\n{LAST}\n\n{said}\n\nShare this page\n")) == []
    assert lost(source, text(f"{said}\n\nContents\n\n{LEAD}\n\n{LAST}\n\nShare this page\n")) == [
        ("missing", "ten new ferries run from may")
    ]


def test_an_empty_question_leads_where_none_does() -> None:
    assert address("https://x.example/ferries/?") == address("https://x.example/ferries") != address("https://x.example/ferries?to=a")


def test_a_heading_that_is_made_of_a_first_line_is_not_joined_with_what_is_below() -> None:
    source = says(LEAD, "About the board\nThe board has nine members.", LAST)
    pieces = [Piece(LEAD, "paragraph", "", 0), Piece("About the board", "heading", "", 0, level=2)]
    pieces += [Piece("The board has nine members.", "paragraph", "", 0), Piece(LAST, "paragraph", "", 0)]
    assert [(piece.kind, piece.text) for piece in relined(Reading(tuple(pieces)), source.pieces, ()).pieces] == [
        (piece.kind, piece.text) for piece in pieces
    ]


def test_notes_behind_all_else_are_there_and_titles_over_it_prove_nothing() -> None:
    note = "The law of 2019 asks for it in its ninth article"
    source = Said((*says(LEAD).pieces, *says(note, kind="note").pieces), running=frozenset(("body",)))
    whole = f"Town\n====\n\nFull text\n=========\n\n{LEAD}\n\nAbout this text\n===============\n\nIt is a copy.\n\n[1] {note}\n"
    assert lost(source, text(whole)) == []
    assert lost(source, text(whole.replace(note, "").replace("Town\n====", f"{note}\n===="))) != []


def test_what_a_picture_shows_stands_over_its_words_in_plain_text() -> None:
    gathered = Gathering()
    gathered.add(LEAD, "paragraph", "", "body")
    gathered.add("A bird on a tree by Jane Roe", "alternative", "", "body")
    gathered.add("A bird by Jane Roe of Norhaven", "caption", "", "body")
    source = Said(gathered.reading().pieces)
    file = f"{LEAD}\n\n[A bird on a tree by Jane Roe]\nA bird by Jane Roe of Norhaven\n\nA bird by Jane Roe of Norhaven\n"
    assert relined_as(source, text(file))[1:] == ["[A bird on a tree by Jane Roe]", *["A bird by Jane Roe of Norhaven"] * 2]
    assert lost(source, text(file)) == []


def test_a_picture_that_is_a_standfirst_is_described_by_it() -> None:
    gathered = Gathering()
    gathered.add("A bird on a tree", "alternative", "", "subheadline")
    gathered.add(LEAD, "paragraph", "", "body")
    source = Said(gathered.reading().pieces, lifted=frozenset(("subheadline",)))
    page = f"<html lang=en><body>{{}}<p>{LEAD}</p></body></html>"
    assert lost(source, files.read("html", page.format("<p>A bird on a tree</p>").encode())) == []
    assert lost(source, files.read("html", page.format("").encode())) == [("description", "A bird on a tree")]


def test_a_line_of_a_brand_leads_to_no_passage() -> None:
    line = "news of 5 October 2017 at Norhaven"
    assert passages_wrong(f"Meridian Desk\n{line}", f"block title, {line}") == []
    assert passages_wrong("The board shows how its meters are set", LEAD) == ["are read"]


def test_addresses_of_media_are_written_either_way() -> None:
    said = "See it at https://x.example/Wally%20and%2C%20Bavaria.jpg today and tomorrow"
    assert passages_wrong("See it at https://x.example/Wally and, Bavaria.jpg today and tomorrow", said) == []


def passages_wrong(repeat: str, source: str) -> list[str]:
    """What is wrong in a piece that says again what a source says."""
    passages = Passages([source, unquote(source)], folded_words(source), ())
    pieces = [Piece(repeat, "paragraph", "", 0)]
    return [each.what for each in otherwise(pieces, ["repeat"], ours(["en"]), passages)]


def test_numbers_between_rules_are_as_the_source_has_them() -> None:
    def wrong(said: str) -> list[str]:
        source = "Ferries by year | 2 | 40 | 1 | 38 |"
        passages = Passages([source], folded_words(source), ())
        return [each.what for each in otherwise([Piece(said, "item", "", 0)], ["summary"], ours(["en"]), passages)]

    assert wrong("Ferries by year | 2 | 40 | 1 | 38 |") == []
    assert wrong("Ferries by year | 2 | 40 | 3 | 38 |") != []
    assert wrong("7") == ["7"]


def test_whole_pieces_may_stand_between_what_is_said_side_by_side() -> None:
    def wrong(*source: str) -> list[str]:
        said = "Here are some things that a duck could eat: Calories per portion"
        passages = Passages(source, folded_words(" ".join(source)), ())
        return [each.what for each in otherwise([Piece(said, "caption", "", 0)], ["summary"], ours(["en"]), passages)]

    assert wrong("Here are some things that a duck could eat:", "Food", "Calories per portion", "Leaves") == []
    assert wrong("Here are some things that a duck could eat: Food: Calories per portion.") == ["eat food calories"]


def test_a_line_of_dashes_makes_no_heading_of_a_listing() -> None:
    source = says(LEAD, "Foo\n---\nbar of the ford", LAST, "Foo")
    assert lost(source, text(f"{LEAD}\n\nFoo\n---\n\nbar of the ford\n\n{LAST}\n\nFoo\n")) == []
    assert lost(source, text(f"{LEAD}\n\nFoo\n---\n\nbar of the ford\n\n{LAST}\n")) != []
