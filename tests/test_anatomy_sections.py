"""Anatomy of sections: kits of which the release is one part, headings that stay with their text, and what leaves the text at all."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one, paragraphs

from masthead import pipeline, registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Figure, Heading
from masthead.document.plain import plain_block
from masthead.notices import Notice
from masthead.readers.text.reader import TextReader
from masthead.request import Request
from masthead.sources.source import Source

LEAD = "The Harbour Group announced the new version of its maps of all the islands of the north on Monday."
MORE = "The maps show all of the islands, the harbours and the lights, and they are free for everybody to use."
KIT = (
    "# Survey 9.5 Press Kit",
    "## Contents",
    "Original text\nMore About the Maps\nDownloads\nLicence\nContacts\nCorporate Support",
    "## Original text",
    "## Survey 9.5: Harbours, Lights and Islands",
    LEAD,
    MORE,
    "## More About the Maps",
    "For more on the maps see the following pages of the group:",
    "## Downloads",
    "Download page for all systems",
    "## Licence",
    "The maps are under a free licence that everybody may read on the pages of the group.",
    "## Contacts",
    "Jane Doe\njane@survey.example\n+1 202 555 0143",
    "## About the Harbour Group",
    "The Harbour Group is a group of people who make maps of the islands, and has done so for thirty years.",
    "## Corporate Support",
    "Many companies support the group with people, with machines and with money, year after year.",
    "About Acme: Acme is a maker of boats that sail between the islands of the north all year round.",
)


def zones(release: Release) -> dict[str, str]:
    return {plain_block(piece.block).split("\n")[0][:30]: piece.role for piece in release.pieces}


def test_in_a_kit_the_heading_above_the_text_is_the_headline() -> None:
    found = one(*KIT)
    assert found.headline is not None and found.headline.text == "Survey 9.5: Harbours, Lights and Islands"
    roles = zones(found)
    assert (roles["Survey 9.5 Press Kit"] == "kicker" and roles["Original text"] == "body") or roles["Original text"] == "kicker"
    assert found.body_paragraphs == 2 and found.subheadline is None


def test_only_contacts_and_boilerplate_leave_a_kit() -> None:
    roles = zones(one(*KIT))
    for stays in (
        "More About the Maps",
        "Downloads",
        "Download page for all systems",
        "Licence",
        "Corporate Support",
        "Many companies support the gro",
    ):
        assert roles[stays] == "body", stays
    assert roles["About Acme: Acme is a maker of"] == "body"
    assert (roles["Contacts"], roles["Jane Doe"]) == ("contact", "contact")
    assert (roles["About the Harbour Group"], roles["The Harbour Group is a group of"[:30]]) == ("boilerplate", "boilerplate")


def test_a_section_name_alone_is_no_headline_and_no_standfirst() -> None:
    texts = [text for text in KIT if not text.startswith("## Survey")]
    found = one(*texts)
    assert found.headline is not None and found.headline.text == "Survey 9.5 Press Kit" and found.subheadline is None
    assert zones(found)["Download page for all systems"] == "body"


@pytest.mark.parametrize("heading", ["Related links", "Search", "Downloads", "Contact", "Notes", "About Acme", "Mehr zum Thema"])
@pytest.mark.parametrize("format", ["html", "md"])
def test_no_heading_stands_alone(heading: str, format: str) -> None:
    """Whatever a heading says, some of what stands under it has its role."""
    from masthead.document.model import Origin

    texts = ("# A new map of the islands", LEAD, MORE, f"## {heading}", MORE, LEAD, "## What comes next", MORE)
    document = paragraphs(*texts, origin=Origin(format=format))
    found = recognise(Document(document.blocks, "en", document.metadata, (), document.origin), lambda notice: None)[0]
    for at, piece in enumerate(found.pieces[:-1]):
        if isinstance(piece.block, Heading) and piece.block.level == 2:
            assert found.pieces[at + 1].role == piece.role, plain_block(piece.block)
    assert found.pieces[-1].role == "body"


# ── heads ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_genre_stands_without_its_date() -> None:
    found = one("Media release 15 July 2013", "Wells open in the north", LEAD)
    assert [piece.role for piece in found.pieces] == ["genre", "date", "headline", "body"]
    assert plain_block(found.pieces[0].block) == "Media release"
    assert found.issued is not None and found.issued.date == "2013-07-15"
    assert found.genre is not None and found.genre.text == "Media release"


def test_a_headline_that_is_said_again_is_the_headline() -> None:
    found = one("# A new map of the islands", "A New Map of the Islands", "8 December 2022 Federal Association of Harbours", LEAD, MORE)
    assert [piece.role for piece in found.pieces] == ["headline", "headline", "date", "body", "body"]
    assert found.body_paragraphs == 2 and found.issued is not None and found.issued.date == "2022-12-08"


def test_a_caption_is_no_standfirst() -> None:
    document = paragraphs("# A new map of the islands", "The harbour of the northern island in the evening", LEAD, MORE)
    picture = Figure("", "The harbour")
    found = recognise(Document((document.blocks[0], picture, *document.blocks[1:]), "en"), lambda notice: None)[0]
    assert found.subheadline is None


def test_names_of_passages_are_known_by_their_rule() -> None:
    tail = ("ENDS", "Notes to editors:", MORE, "Contacts:", "Jane Doe\njane@survey.example\n+1 202 555 0143")
    found = one("# A new map of the islands", LEAD, MORE, *tail)
    rules = {plain_block(piece.block).split("\n")[0]: piece.evidence.rule for piece in found.pieces}
    assert rules["Notes to editors:"].endswith("heading") and rules["Contacts:"].endswith("heading")
    assert not rules["Jane Doe"].endswith("heading") and not rules[MORE].endswith("heading")


def test_who_asks_to_be_written_to_stands_with_the_contacts() -> None:
    tail = (
        "About Acme",
        "Acme is a maker of maps of the islands.",
        "For media inquiries please contact:",
        "Jane Doe, Acme  jane@acme.example",
    )
    found = one("# A new map of the islands", LEAD, MORE, *tail)
    assert [piece.role for piece in found.pieces][-4:] == ["boilerplate", "boilerplate", "contact", "contact"]


def test_about_is_read_in_chinese_as_well() -> None:
    found = one(
        "# 新版本发布",
        "开发组今天宣布，新版本正式发布，这是世界上最先进的数据库系统。",
        "关于Acme",
        "Acme是领先的服务提供商，为全球用户提供服务。",
        language="zh",
    )
    assert [piece.role for piece in found.pieces][-2:] == ["boilerplate", "boilerplate"]


def test_a_title_that_begins_as_a_button_does_stays_with_its_text() -> None:
    found = one("# A new map of the islands", LEAD, "Search for harbours made better", MORE, "Search", MORE)
    assert [piece.role for piece in found.pieces][2:5] == ["body", "body", "furniture"]


def test_about_within_the_text_ends_nothing() -> None:
    told = (
        "## About the maps",
        "The maps are made by hand, and nobody else in the north of the country makes any such maps.",
        "## Support from the harbours",
        '"The maps show us every light of the north," said Jane Doe, director of the Harbour Authority.',
    )
    tail = ("## About Acme", "Acme is a maker of maps of the islands.", "## Contact", "Jane Doe\njane@acme.example")
    found = one("# A new map of the islands", LEAD, MORE, *told, *tail)
    assert [quote.speaker for quote in found.quotes] == ["Jane Doe"]
    assert [passage.heading for passage in found.boilerplate] == ["About Acme"]


def test_front_matter_titles_what_is_made_of_chapters_and_no_release() -> None:
    text = "Words of this chapter go on for a while, as they do in any report of some length.\n\n"
    chapters = "".join(f"# {name}\n\n{text}" for name in ("Introduction", "What was done", "What is left"))
    for body, title in ((chapters, "Rivers in 2024"), (f"# Introduction\n\n{text}", "Introduction")):
        source = Source("r.md", f"---\ntitle: Rivers in 2024\n---\n\n{body}".encode())
        [release] = pipeline.inspected(source, Request(())).releases
        assert release.headline is not None and release.headline.text == title
        assert "Introduction" in [plain_block(block) for block in release.document.blocks]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Über die Nordstern Akku AG\nDie Nordstern Akku AG baut Speicher für Haushalte. Sie hat 2.150 Beschäftigte an fünf Standorten.", "Über die Nordstern Akku AG"),
        ("Sobre el Cabildo de San Borondón\nEl Cabildo es la institución de gobierno de la isla. Cuenta con 1.900 empleados públicos.", "Sobre el Cabildo de San Borondón"),
        ("À propos de la Fondation Roux\nLa Fondation Roux aide les hôpitaux de la région depuis 1984 et compte 40 salariés.", "À propos de la Fondation Roux"),
        ("About the Broads Charity\nThe Broads Charity was founded in 1987 and has trained 1,300 volunteers since.", "About the Broads Charity"),
    ],
)  # fmt: skip
def test_a_heading_with_its_text_in_the_next_line_opens_boilerplate(text: str, heading: str) -> None:
    lead = {"Ü": "de", "S": "es", "À": "fr", "A": "en"}[text[0]]
    body = {
        "de": "Tannheim, 17. November 2026 – Das Werk in Tannheim schließt zum 31. März 2027. Betroffen sind 480 Beschäftigte in zwei Hallen.",
        "es": "Santa Brígida, 12 de diciembre de 2026.- La isla ha entregado hoy las llaves de 214 viviendas a las familias que las perdieron.",
        "fr": "Lormont, le 3 mars 2026 – La région a signé ce mardi la convention qui permet la réouverture de la ligne en 2028.",
        "en": "NORWICH, 2 March 2026 – The charity today launched a fund of £250,000 for throw lines and signs on 40 miles of river.",
    }[lead]
    title = {"de": "Werk in Tannheim schließt im März", "es": "La isla entrega 214 viviendas hoy", "fr": "La ligne du plateau rouvrira en 2028", "en": "Charity launches safety fund today"}[lead]  # fmt: skip
    source = Source("r.txt", f"{title}\n\n{body}\n\n{text}\n".encode())
    notices: list[Notice] = []
    (release,) = recognise(TextReader().read(source, notices.append), notices.append)
    assert [passage.heading for passage in release.boilerplate] == [heading]


def test_legal_text_under_its_heading_in_one_paragraph_is_a_disclaimer() -> None:
    text = (
        "Acme recalls 12,400 jars of almond butter\n\nPORTLAND, Maine, Nov. 10, 2026 -- Acme Inc. today recalled 12,400 jars of its almond butter after tests"
        " found traces of peanut.\n\nMedia Contact:\nJorge Almeida\nmedia@acme.example\n\n###\n\nForward-looking statements\nThis release contains"
        " forward-looking statements that involve risks and uncertainties.\n"
    )
    notices: list[Notice] = []
    (release,) = recognise(TextReader().read(Source("r.txt", text.encode()), notices.append), notices.append)
    assert [piece.role for piece in release.pieces][-1] == "disclaimer"


# ── documents with chapters ──────────────────────────────────────────────────────────────────────────

MINUTES = (
    "# Meeting of the Board of the Harbour Group, 8 January",
    "## Links",
    "Recording: https://harbour.example/rec\nMinutes: https://harbour.example/min",
    "## Announcements",
    "The next meeting of all members will be in July, and all who want to help should write to jane@harbour.example as soon as they can.",
    "## Members",
    "Jane Doe\njane@harbour.example\n+1 202 555 0143",
    "## Agenda",
    MORE,
    "## Next",
    MORE,
)


@pytest.mark.parametrize("listed", [True, False])
def test_nothing_leaves_the_chapter_of_a_document_for_the_head_or_the_end_of_the_page(listed: bool) -> None:
    from masthead.document.model import Item, List, Paragraph, Text

    blocks = list(paragraphs(*MINUTES).blocks)
    if listed:
        for at in (2, 4):
            rows = plain_block(blocks[at]).split("\n")
            blocks[at] = List(tuple(Item((Paragraph((Text(row),)),)) for row in rows))
    found = recognise(Document(tuple(blocks), "en"), lambda notice: None)[0]
    assert found.kind == "document"
    assert [piece.role for piece in found.pieces] == ["headline", *["body"] * (len(MINUTES) - 1)]
    assert found.subheadline is None


def test_what_ends_a_document_with_chapters_may_stand_round_it_still() -> None:
    found = recognise(
        paragraphs("# A map of the islands", "## One", LEAD, "## Two", MORE, "## Contact", "Jane Doe\njane@survey.example"),
        lambda notice: None,
    )[0]
    assert found.kind == "document"
    assert [piece.role for piece in found.pieces][-2:] == ["contact", "contact"]


def test_the_day_of_what_a_note_cites_is_no_day_of_issue() -> None:
    from masthead.document.model import Note, NoteReference, Paragraph, Text

    blocks = list(paragraphs("# Rules for open maps", "## One", LEAD, "## Two", MORE).blocks)
    blocks[2] = Paragraph((Text(LEAD), NoteReference("1")))
    note = Note("1", (Paragraph((Text("Memorandum M-10, Open Maps (8 December 2009)"),)),))
    found = recognise(Document((*blocks, note), "en"), lambda notice: None)[0]
    assert found.issued is None


def test_a_house_that_the_text_of_a_report_names_is_not_printed_as_its_issuer() -> None:
    from masthead.briefing.compose import issuing

    text = "All files must comply with the Harbour Standard of the Board of Harbours, with the exceptions noted below."
    found = recognise(paragraphs("# The state of the harbours", "## One", text, "## Two", MORE), lambda notice: None)[0]
    assert found.kind == "document" and issuing(found) == ""


@pytest.mark.parametrize(
    "titles", [("# The harbours in 2024", "# Introduction"), ("# Harbour Office", "# The harbours in 2024", "# Introduction")]
)
def test_the_heading_of_the_first_chapter_right_below_the_title_is_no_headline(titles: tuple[str, ...]) -> None:
    found = recognise(paragraphs(*titles, LEAD, "# Goods", MORE), lambda notice: None)[0]
    assert found.headline is not None and found.headline.text == "The harbours in 2024"


def test_a_headline_below_the_name_of_a_site_stays_one() -> None:
    found = recognise(paragraphs("# Harbour Office", "# A new map of the islands appears", LEAD, "## Goods", MORE), lambda notice: None)[0]
    assert found.headline is not None and found.headline.text == "A new map of the islands appears"


def test_a_part_at_the_end_of_a_document_without_a_heading_of_its_own_rank_stays_there() -> None:
    found = recognise(
        paragraphs("# A map", "## One", LEAD, "## Two", MORE, "### Notes", "Only a few.", "Jane Doe\nEditor"), lambda notice: None
    )[0]
    assert found.kind == "document" and {piece.role for piece in found.pieces[1:]} == {"body"}


def test_a_day_in_a_later_chapter_of_a_document_is_no_day_of_issue() -> None:
    found = recognise(paragraphs("# A map", "## One", LEAD, "## Two", MORE, "Deadline: 31 December 2019"), lambda notice: None)[0]
    assert found.kind == "document" and found.issued is None


_SAID = {
    "en": "The harbour is old and large, and everybody in the town knows that it has been so for a hundred years",
    "de": "Der Hafen ist alt und groß, und alle in der Stadt wissen, dass er das schon seit hundert Jahren ist",
    "fr": "Le port est vieux et grand, et tout le monde dans la ville sait que cela est ainsi depuis cent ans",
    "zh": "这个港口又老又大，城里的人都知道一百年来一直是这样的，今后也不会有什么变化",
}


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Contents"), ("en", "Table of contents"), ("de", "Inhaltsverzeichnis:"), ("fr", "Sommaire"), ("zh", "目录")],
)
@pytest.mark.parametrize("rank", ["", "## "])
def test_the_heading_of_contents_that_are_not_there_is_left_out(language: str, name: str, rank: str) -> None:
    notes: list[Notice] = []
    blocks = paragraphs(f"# {_SAID[language]}", rank + name, "## A", f"{_SAID[language]}.", "## B", f"{_SAID[language]}.").blocks
    found = recognise(Document(blocks, language), notes.append)[0]
    assert [piece.role for piece in found.pieces if plain_block(piece.block) == name] == ["wire"]
    assert any(name.split()[0] in getattr(notice, "words", ()) for notice in notes)


@pytest.mark.parametrize("texts", [("Contents", LEAD), ("Contents insurance", "## One"), ("## Contents", "### One"), ("Indexed", "## One")])
def test_a_line_that_names_something_under_it_is_kept(texts: tuple[str, ...]) -> None:
    found = recognise(Document(paragraphs("# The harbours in 2024", *texts, LEAD, "## Two", MORE).blocks, "en"), lambda notice: None)[0]
    assert "wire" not in {piece.role for piece in found.pieces}


def test_what_stands_above_the_first_chapter_of_a_text_whose_title_is_in_front_matter_is_of_the_text() -> None:
    chapter = (
        "The province of Lota, in the north-east of the country, shares a long border with two others. Its people number 8 million.\n\n"
    )
    text = (
        "---\ntitle: Floods at Kesa, report 12\ndate: 2031-06-14\nlang: en\n---\n\n**Zones affected (2):**\n\n- Lota: Aru, Bambu\n- Ruma: Miti\n\n"
        "## 1. Highlights\n\n- Seventy-two people were brought to safety on 13 June, from two provinces.\n\n"
        f"## 2. Context\n\n{chapter}## 3. Analysis\n\n{chapter}## 4. Response\n\n{chapter}"
    )
    (release,) = recognise(registry.read(Source("release.md", text.encode()), lambda _: None, {}), lambda _: None)
    assert release.headline is not None and release.headline.text == "Floods at Kesa, report 12"
    assert {piece.role for piece in release.pieces} == {"body"}
