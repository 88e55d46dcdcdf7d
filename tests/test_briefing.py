"""Composition: the right sections, the source's own words, links that lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Evidence, Found, KeyFigure
from masthead.briefing.account import account
from masthead.briefing.model import About, Briefing, Glance, KeyFigures, Text, WhosWho
from masthead.briefing.parts.head import short
from masthead.briefing.telling.prose import stands_alone
from masthead.document.model import Heading
from masthead.document.plain import plain, plain_block, plain_blocks
from masthead.errors import UsageError

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))


def composed(source: bytes | Path, profile: str = "auto", format: str = "") -> Briefing:
    document = masthead.read(source, format=format)
    return masthead.compose(masthead.recognise(document), brand="civic", profile=profile)


def section(briefing: Briefing, kind: type) -> object:
    return next(one for one in briefing.sections if isinstance(one, kind))


def test_the_seed_is_composed_as_drawn():
    briefing = composed(SEED)
    assert briefing.profile == "briefing" and briefing.kicker == "Briefing"
    assert (
        plain(briefing.title)
        == "UNODC, jointly with the Prosecutor General’s Office of Turkmenistan, held a two-day workshop in Ashgabat on 30-31 May 2024"
    )
    assert briefing.made and briefing.made_reference.text == "para. 2"
    assert plain(briefing.standfirst).startswith("To enhance the capacity") and plain(briefing.standfirst).endswith("children […]")
    assert briefing.date == "7 June 2024" and briefing.issued == "2024-06-07"
    assert briefing.provenance == "From a release by UNODC Regional Office for Central Asia"
    assert [item.reference.text for item in section(briefing, Glance).items] == ["para. 3", "para. 7", "para. 8", "para. 1"]
    assert [item.value for item in section(briefing, KeyFigures).items] == ["35%", "20"]
    assert section(briefing, WhosWho).items[0].name == "Dr. Reda Sirgediene"
    assert len(section(briefing, WhosWho).items) == 6
    full = next(one for one in briefing.sections if isinstance(one, Text) and one.kind == "full")
    assert [entry.number for entry in full.entries] == list(range(1, 9)) and full.entries[-1].end_mark == "///"
    facts = {fact.label: plain(fact.content) for fact in section(briefing, About).facts}
    assert facts["Filing line"] == "date 2024-06-10" and "headline" in facts["Not found in the source"]


def test_only_what_has_parts_is_called_a_report():
    notice = composed(b"The ferry does not run on Sunday.\n", format="md")
    report = composed(b"# Ferries\n\n## North\n\nNone runs.\n\n## South\n\nAll run.\n", format="md")
    assert notice.kicker == ""
    assert report.kicker == "Report"


def test_a_foot_line_of_the_brand_sends_whose_release_it_is_to_the_source():
    document = masthead.read(SEED)
    briefing = masthead.compose(masthead.recognise(document), brand="ministry")
    told = [plain(fact.content) for fact in section(briefing, About).facts if fact.label == "Source"]
    assert len(told) == 1 and told[0].startswith(f"{briefing.provenance}, unodc-workshop-ashgabat.txt, ")


def test_a_rule_under_the_text_parts_it_from_nothing():
    source = b"# Office opens a school\n\nThe office opened.\n\nMore text here.\n\n---\n\nThe end is near.\n\n---\n"
    for profile in ("briefing", "release", "report"):
        briefing = composed(source, profile, format="md")
        last = [one for one in briefing.sections if isinstance(one, Text)][-1]
        assert plain_block(last.entries[-1].block) == "The end is near."


def test_the_publisher_comes_from_the_brand_never_from_the_release():
    assert composed(SEED).publisher == "Your organisation"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_digest_is_the_sources_own_words_and_links_to_them(path):
    briefing = composed(path)
    document = briefing.document
    own = " ".join(plain_blocks(document.blocks).split())
    anchors = {
        entry.anchor: plain_block(entry.block)
        for one in briefing.sections
        if isinstance(one, Text)
        for entry in one.entries
        if entry.anchor
    }
    for one in briefing.sections:
        match one:
            case Glance(_, items):
                for item in items:
                    text = " ".join(plain(item.content).split())
                    stood = " ".join(anchors[item.reference.anchor].split()) if item.reference else own
                    assert all(part.strip() in stood for part in text.split("[…]"))
            case KeyFigures(_, items):
                assert len(items) <= 4
                for item in items:
                    parts = [" ".join(part.split()) for part in plain(item.clause).split("[…]")]
                    assert all(part in own for part in parts) and any(item.value in part for part in parts)
                    assert item.reference is None or item.reference.anchor in anchors
            case WhosWho(_, _, items):
                for item in items:
                    assert item.name in own and item.role in own
                    assert item.reference is None or item.reference.anchor in anchors
            case _:
                pass
    if briefing.standfirst:
        assert " ".join(plain(briefing.standfirst).replace("[…]", "").split()) in own


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
@pytest.mark.parametrize("profile", ["briefing", "release", "report"])
def test_headings_skip_no_level_and_anchors_are_unique(path, profile):
    briefing = composed(path, profile)
    anchors = []
    for one in briefing.sections:
        if isinstance(one, Text):
            level = 2 if one.label else 1
            for entry in one.entries:
                anchors.append(entry.anchor)
                if isinstance(entry.block, Heading):
                    assert entry.block.level <= level + 1
                    level = entry.block.level
    named = [anchor for anchor in anchors if anchor]
    assert len(named) == len(set(named))


def test_a_release_is_the_text_alone():
    briefing = composed(SEED, "release")
    assert not [one for one in briefing.sections if isinstance(one, (Glance, KeyFigures, WhosWho))]
    full = next(one for one in briefing.sections if isinstance(one, Text) and one.kind == "full")
    assert not any(entry.number for entry in full.entries)


def test_parts_of_a_report_are_numbered_if_there_are_several():
    one = b"# On tides\n\nThe sea rises and falls.\n\n## Why\n\nThe moon.\n\n### Whose\n\nOurs.\n"
    assert not composed(one, format="md").numbered
    assert composed(one + b"\n## When\n\nTwice a day.\n", format="md").numbered


@pytest.mark.parametrize(
    ("headings", "ours"),
    [
        (("1.背景・趣旨", "2.採択結果", "3.今後の予定"), False),
        (("１．背景", "２．結果"), False),
        (("（1）背景", "（2）結果"), False),
        (("①背景", "②結果"), False),
        (("第1章背景", "第2章結果"), False),
        (("一、背景", "二、结果"), False),
        (("1.Hintergrund", "2.Ergebnis"), False),
        (("1. Why", "2. When"), False),
        (("三条市の取り組み", "3つの要点"), True),
        (("2026年の計画", "12万冊の蔵書"), True),
        (("Why", "When"), True),
    ],
)
def test_parts_that_their_source_has_numbered_get_no_numbers_of_ours(headings: tuple[str, ...], ours: bool) -> None:
    source = "# On tides\n\nThe sea rises.\n\n" + "\n\n".join(f"## {heading}\n\nThe moon does it." for heading in headings)
    assert composed(source.encode(), profile="report", format="md").numbered is ours


def test_a_question_in_bold_heads_its_answer_and_code_stays_where_it_is():
    source = (
        b"# The new collection\n\nThe council changes how it collects waste, in all of its districts at once.\n\n**When does it begin?**\n\nOn Monday.\n\n"
        b"The calendar can be had as data:\n\n```\nGET https://api.waste.example/v2/collections?postcode=NR3&format=json\n```\n\nUse the postcode without blanks.\n"
    )
    blocks = [entry.block for section in composed(source, format="md").sections if isinstance(section, Text) for entry in section.entries]
    kinds = [type(block).__name__ for block in blocks]
    assert kinds == ["Paragraph", "Heading", "Paragraph", "Paragraph", "Preformatted", "Paragraph"]
    assert plain_block(blocks[1]) == "When does it begin?"


def test_anything_else_becomes_a_report():
    briefing = composed(b"# On tides\n\nThe sea rises and falls.\n\n## Why\n\nThe moon.\n", format="md")
    assert briefing.profile == "report" and plain(briefing.title) == "On tides" and not briefing.provenance


def test_an_unknown_profile_is_refused():
    with pytest.raises(UsageError, match="no profile"):
        composed(SEED, "summary")


def test_a_person_may_give_the_title():
    releases = masthead.recognise(masthead.read(SEED), said={"headline": "A title of my own"})
    briefing = masthead.compose(releases, brand="civic")
    assert plain(briefing.title) == "A title of my own" and not briefing.made


def test_an_embargo_stands_in_a_banner_in_the_readers_language():
    text = b"EMBARGOED UNTIL 09:00 GMT, 10 December 2025\n\nPRESS RELEASE\n\nOffice opens a new school in Vienna\n\nVIENNA, 9 December 2025 - The Office opened a new school today.\n\nIt has room for 200 children.\n\nENDS\n"
    briefing = composed(text, format="txt")
    assert (
        briefing.banner is not None
        and "10 December 2025" in briefing.banner.text
        and briefing.banner.instant.startswith("2025-12-10T09:00")
    )


def test_the_running_head_is_cut_after_whole_words():
    assert short("Short title") == "Short title"
    cut = short("word " * 40)
    assert len(cut) <= 64 and cut.endswith("word […]")


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("The Office opened a school.", True),
        ("Text of Original Release\nMore About", False),
        ("the Office opened a school.", False),
        ('I migrated everything," said Mike.', False),
        ("«Мы открыли школу», — сказал он.", True),
        ("„Wir haben eine Schule eröffnet“, sagte er.", True),
        ("The following are needed:", False),
        ("人人生而自由。", True),
        ("/ > r ~y. l —- â — — From the Minister for Trade, the Hon. A. Reed, on the new tariffs.", False),
        ("The ^Office ^opened a {school} in ~Vienna~.", False),
        ("The fund gives € 3 m to J. R. R. Reed & Co. – half of what A. B. Hall asked for.", True),
        ("Alle Bürger*innen, Lehrer*innen, Schüler*innen und Pfleger*innen sind eingeladen.", True),
        ("", False),
    ],
)
def test_only_whole_sentences_stand_alone(sentence, whole):
    assert stands_alone(sentence) is whole


def test_a_figure_in_a_list_stands_in_its_own_line() -> None:
    text = b"""# Growth in the year

Vienna, 3 May 2024 - The office told of what it did for people in need in 2023, in words that anybody understands.

What came of it, by region:

- In the first region 4,200 people were reached
- In the second, 17 million dollars were spent

"It was much," said Ada Person, director of the office.
"""
    figures = section(composed(text, "briefing", "md"), KeyFigures)
    assert isinstance(figures, KeyFigures)
    clauses = {value.value: plain(value.clause) for value in figures.items}
    assert clauses["17 million dollars"] == "In the second, 17 million dollars were spent"
    assert not any("\n" in clause for clause in clauses.values())


@pytest.mark.parametrize("marks", [("- end -", "- end -"), ("ENDS", "ENDS"), ("###", "ENDS")])
def test_marks_that_end_parts_of_a_text_stay_where_they_stand(marks: tuple[str, str]) -> None:
    first, last = marks
    text = (
        "A letter to all members\n\nThe first article tells of a bridge that was opened on Monday in the north of the country.\n\n"
        f"It is made of stone.\n\n{first}\n\nNotes\n\nThe second article tells of a road that was closed on Friday.\n\n{last}\n\n{last}\n"
    )
    briefing = composed(text.encode(), format="txt")
    entries = [entry for part in briefing.sections if isinstance(part, Text) for entry in part.entries]
    shown = " ".join(plain_block(entry.block) + entry.end_mark for entry in entries)
    assert shown.casefold().count("end") >= 2


def test_a_title_that_is_the_office_is_not_said_twice():
    text = "City opens library\n\nSPRINGFIELD, 12 March 2024 – The city opened its library today.\n\n“Come in,” said Mayor Ann Petersen.\n"
    (release,) = masthead.recognise(masthead.read(text.encode()))
    who = next(section for section in masthead.compose(release).sections if isinstance(section, WhosWho))
    assert [(one.name, one.role) for one in who.items] == [("Ann Petersen", "Mayor")]


def test_an_issuer_that_is_only_guessed_is_not_printed():
    (release,) = masthead.recognise(masthead.read(b"City opens library\n\nThe city opened its library today.\n\n###\n"))
    named = [replace(release, issuer=Found("New Mexico", Evidence("issuer.guess", sure))) for sure in (0.4, 0.6)]
    assert [masthead.compose(one).issuer for one in named] == ["", "New Mexico"]


def test_a_figure_whose_clause_is_a_paragraph_is_no_tile():
    (release,) = masthead.recognise(masthead.read(b"City opens library\n\nThe city opened its library today.\n\n###\n"))
    long = KeyFigure("42", "books", "word " * 50 + "42 books", "word " * 50 + "42 books", Evidence("figure.count", 0.9, 1))
    assert not [one for one in masthead.compose(replace(release, figures=(long,))).sections if isinstance(one, KeyFigures)]


REPORT = """---
title: The state of small harbours
subtitle: Dredging, silt and the people who live from both
author: {author}
---

# Summary

Small harbours carry four per cent of the freight. {more}

# Method

All of them were asked.
"""


@pytest.mark.parametrize(
    ("author", "more", "standfirst", "lines"),
    [
        ("[Helena Brandt, Yusuf Okonkwo]", "", "Dredging, silt and the people who live from both", ["Helena Brandt, Yusuf Okonkwo"]),
        ("webmaster", "", "Dredging, silt and the people who live from both", []),
        ("Helena Brandt", "Dredging, silt and the people who live from both", "", ["Helena Brandt"]),
    ],
)
def test_a_report_has_the_subtitle_and_the_authors_that_stand_in_its_front_matter_alone(
    author: str, more: str, standfirst: str, lines: list[str]
) -> None:
    briefing = composed(REPORT.format(author=author, more=more).encode(), format="md")
    assert briefing.profile == "report"
    assert plain(briefing.standfirst) == standfirst
    assert [plain(line) for line in briefing.lines] == lines


@pytest.mark.parametrize(
    ("top", "lines", "text"),
    [
        # Lines that name all authors stand under the title, once, with what stands between them.
        ("Helena Brandt, Yusuf Okonkwo", ["Helena Brandt, Yusuf Okonkwo"], True),
        ("**Authors:** Helena Brandt and Yusuf Okonkwo", ["Authors: Helena Brandt and Yusuf Okonkwo"], True),
        ("Helena Brandt\n\nPort of Oster\n\nYusuf Okonkwo", ["Helena Brandt", "Port of Oster", "Yusuf Okonkwo"], True),
        # Whom the text does not name is told by the data, and a sentence is none of these lines.
        ("Helena Brandt", ["Helena Brandt", "Yusuf Okonkwo"], True),
        ("Helena Brandt and Yusuf Okonkwo asked all of them.", ["Helena Brandt, Yusuf Okonkwo"], False),
    ],
)
def test_the_authors_of_a_report_are_named_once(top: str, lines: list[str], text: bool) -> None:
    source = REPORT.format(author="[Helena Brandt, Yusuf Okonkwo]", more="").replace("\n\n", f"\n\n{top}\n\n", 1)
    briefing = composed(source.encode(), format="md")
    said = [plain_block(entry.block) for section in briefing.sections if isinstance(section, Text) for entry in section.entries]
    assert briefing.profile == "report" and [plain(line) for line in briefing.lines] == lines
    assert text != any("Okonkwo" in one or one == "Helena Brandt" for one in said)


_OPENED = {
    "en": (
        "Lindby port opens northern basin\n\nLINDBY, 3 March 2025 – The port authority of Lindby opened its northern basin on Monday, which cost "
        "14 million euros.{more}\n\n“Nobody believed that we would open in March,” said Anna Holm, the harbour master.\n\n"
        "The road to the quays opens in June.\n"
    ),
    "zh": (
        "林德比港北部港区启用\n\n林德比港务局周一启用了耗资1400万欧元的北部港区。{more}\n\n港务局局长安娜·霍尔姆说：“没有人相信我们能在三月份启用。”\n\n"
        "通往码头的公路将于六月开通。\n"
    ),
    "ar": (
        "ميناء لندبي يفتتح الحوض الشمالي\n\nلندبي، 3 مارس 2025 – افتتحت هيئة ميناء لندبي يوم الاثنين الحوض الشمالي الذي كلف 14 مليون يورو.{more}\n\n"
        "وقالت آنا هولم مديرة الميناء: «لم يصدق أحد أننا سنفتتح في مارس».\n\nوتفتح الطريق إلى الأرصفة في يونيو.\n"
    ),
}


@pytest.mark.parametrize("language", _OPENED)
def test_a_figure_alone_under_a_standfirst_that_tells_it_is_none(language: str) -> None:
    briefing = composed(_OPENED[language].format(more="").encode(), format="txt")
    assert any(digit in plain(briefing.standfirst) for digit in "14")
    assert not [section for section in briefing.sections if isinstance(section, (Glance, KeyFigures))]
    (release,) = masthead.recognise(masthead.read(_OPENED[language].format(more="").encode(), format="txt"))
    assert release.figures and not [choice for choice in account(release) if choice.section == "figures"]


def test_figures_beside_another_or_that_a_person_states_stand_under_a_standfirst_that_tells_one() -> None:
    more = " Some 412,000 passengers used the port in 2024."
    [two] = [one for one in composed(_OPENED["en"].format(more=more).encode(), format="txt").sections if isinstance(one, KeyFigures)]
    assert [one.value for one in two.items] == ["14 million euros", "412,000"]
    document = masthead.read(_OPENED["en"].format(more="").encode(), format="txt")
    standfirst = plain(masthead.compose(masthead.recognise(document)).standfirst)
    (release,) = masthead.recognise(document, said={"figures": [{"text": "14 million euros", "label": "spent", "sentence": standfirst}]})
    [own] = [one for one in masthead.compose(release).sections if isinstance(one, KeyFigures)]
    assert [one.value for one in own.items] == ["14 million euros"]


def test_the_authors_at_the_top_of_a_report_stand_on_its_title_page_whatever_its_format() -> None:
    text = "".join(
        f"<h2>Part {number}</h2><p>Small harbours carry four per cent of the freight, and one in five ships.</p>" for number in range(9)
    )
    page = (
        '<html lang="en"><head><title>The state of small harbours</title><meta name="author" content="{author}"></head><body>'
        "<h1>The state of small harbours</h1><p>Dredging, silt and people</p><p>Helena Brandt</p>{text}</body></html>"
    )
    briefing = composed(page.format(author="Helena Brandt", text=text).encode(), format="html")
    assert briefing.profile == "report"
    assert [plain(line) for line in briefing.lines] == ["Dredging, silt and people", "Helena Brandt"]
    # Whoever saved a file is told of nowhere, and nothing is moved for that.
    other = composed(page.format(author="Office User", text=text).encode(), format="html")
    assert not [line for line in other.lines if "Office" in plain(line) or "Brandt" in plain(line)]


@pytest.mark.parametrize("place", ["Riverton", "San Francisco, California", "Carlton-upon-Tyne, Northumberland"])
def test_the_lines_over_a_made_headline_are_no_standfirst(place: str) -> None:
    """In a text whose lines are one paragraph they stand in the sentence that the headline is from."""
    source = (
        f"PRESS RELEASE\n{place}, 3 May 2026 – The town library of Riverton reopens on Saturday after nine months of repairs.\n"
        "The reading room has 48 new seats and stays open until 22:00 on weekdays.\n"
        '"We have missed our readers," said Anna Lind, head librarian.\nContact: Anna Lind, +47 55 00 12 34, lind@riverton.example\n###\n'
    )
    briefing = composed(source.encode(), format="txt")
    assert plain(briefing.title).startswith("The town library") and not briefing.standfirst
