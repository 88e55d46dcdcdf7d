"""Sections of briefings: in their order, in the source's own words, with what the brand adds."""

from __future__ import annotations

from pathlib import Path

import pytest
import strategies
from briefs import ASKED, LOPEZ, PAST, PROSE, ROSSI, SEEDS, composed, release, sections
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

import masthead
from masthead.brand.load import load
from masthead.brand.model import Partner, Row, Rows
from masthead.brand.style import logo, said
from masthead.briefing.account import account, described
from masthead.briefing.house import desk
from masthead.briefing.model import Chart, Glance, Imprint, Media, Quotes, Slots, Text, Timeline
from masthead.briefing.parts.text import levelled
from masthead.briefing.wording import wording
from masthead.document.model import Document, Foreign, Heading, Paragraph
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block, plain_blocks


def test_the_imprint_is_the_brands_in_the_language_of_the_text():
    brand = replace(
        load("civic"),
        funding={"": "Paid for by the Fund", "fr": "Financé par le Fonds"},
        legal={"": "Registered charity 12345"},
        partners=(Partner("/somewhere/partner.svg", 20.0, {"": "The Fund"}),),
        partners_statement={"": "With"},
    )
    (imprint,) = sections(composed(release(), brand=brand), Imprint)
    assert [plain(line) for line in imprint.lines] == ["Paid for by the Fund", "Registered charity 12345", "With"]
    assert [(mark.path, mark.alternative) for mark in imprint.marks] == [("/somewhere/partner.svg", "The Fund")]
    (imprint,) = sections(composed(f"{PROSE['fr']}\n\n{PROSE['fr']}", brand=brand, lang="fr"), Imprint)
    assert plain(imprint.lines[0]) == "Financé par le Fonds"
    assert not sections(composed(release()), Imprint)


def test_a_digest_of_several_releases_has_the_imprint_and_the_lines_too():
    brand = replace(load("civic"), legal={"": "Registered charity 12345"}, header=Rows(other=Row(start={"": "{publisher} · {language}"})))
    releases = [
        masthead.recognise(masthead.read(release().replace("carriers", word).encode(), format="txt"))[0] for word in ("lorries", "ferries")
    ]
    briefing = masthead.compose(releases, brand=brand, profile="digest")
    assert [plain(line) for one in sections(briefing, Imprint) for line in one.lines] == ["Registered charity 12345"]
    assert briefing.furniture.header == Slots("Your organisation")


def test_lines_for_pages_are_filled_in_but_for_what_a_page_knows():
    brand = replace(
        load("civic"),
        header=Rows(first=Row(), other=Row(start={"": "{publisher} · {issuer}"}, end={"": "{logo}"})),
        footer=Rows(other=Row(start={"": "{title}, {date}"}, center={"": "Embargo: {embargo}"}, end={"": "{page}/{pages}"})),
    )
    lines = composed(release(), brand=brand).furniture
    assert lines.first_header == Slots() and lines.first_footer is None
    assert lines.header is not None and lines.header.start.startswith("Your organisation") and lines.header.end == "{logo}"
    assert lines.footer == Slots("Agency opens register of carriers, 7 June 2024", "", "{page}/{pages}")


def words_of(section: object) -> list[str]:
    match section:
        case Quotes(_, items):
            return [part for item in items for part in plain(item.content).split(" […]")]
        case Timeline(_, items):
            return [plain(item.content) for item in items]
        case Media(_, items):
            return [plain(item.caption) for item in items]
        case _:
            return []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_word_of_the_sections_stands_in_the_source(path):
    document: Document = masthead.read(path)
    briefing = masthead.compose(masthead.recognise(document), brand="civic")
    own = " ".join(plain_blocks(document.blocks).split())
    anchors = {entry.anchor for one in sections(briefing, Text) for entry in one.entries if entry.anchor}
    for section in briefing.sections:
        for text in words_of(section):
            assert " ".join(text.split()) in own
        for item in section.items if isinstance(section, (Quotes, Timeline, Media)) else ():
            assert item.reference is None or item.reference.anchor in anchors


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_what_stands_before_the_text_is_shorter_than_the_text(path):
    briefing = masthead.compose(masthead.recognise(masthead.read(path)), brand="civic")
    before = sum(len(text) for section in briefing.sections for text in words_of(section))
    before += sum(len(plain(item.content)) for one in sections(briefing, Glance) for item in one.items)
    text = sum(len(plain_block(entry.block)) for one in sections(briefing, Text) if one.kind == "full" for entry in one.entries)
    assert before < text


def test_inspect_tells_why():
    briefing_of = masthead.recognise(masthead.read(release(LOPEZ, *PAST, fill=12).encode(), format="txt"))[0]
    rules = {choice.section: choice.evidence.rule for choice in account(briefing_of)}
    assert rules["quotes"] == "quote.whole" and rules["timeline"] == "event.past"
    told = described(briefing_of)
    assert list(told) == ["at_a_glance", "figures", "chart", "quotes", "timeline", "next_steps", "media"]
    assert [item["block"] for item in told["quotes"]] == [
        choice.evidence.block for choice in account(briefing_of) if choice.section == "quotes"
    ]


def test_the_order_is_that_of_a_briefing():
    text = release(LOPEZ, ROSSI, *PAST, "The council meets in Bern on 1 January 2025 to set the fees.", *ASKED["en"], fill=14)
    kinds = [type(one).__name__ if not isinstance(one, Text) else one.kind for one in composed(text).sections]
    wanted = ["Glance", "KeyFigures", "Quotes", "WhosWho", "Timeline", "Timeline", "full", "questions", "contact", "About"]
    assert [kind for kind in kinds if kind in wanted] == wanted


def test_paragraphs_alone_make_no_section():
    briefing = composed("One line of text.\n\nAnother line of text.")
    assert not any(isinstance(one, (Quotes, Timeline, Media, Chart, Imprint)) for one in briefing.sections)
    assert isinstance(sections(briefing, Text)[0].entries[0].block, Paragraph)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(document=strategies.documents())
def test_whatever_a_document_holds_its_sections_say_nothing_new(document):
    own = "".join(plain_blocks(document.blocks).split())
    for one in masthead.recognise(document):
        account(one)
        briefing = masthead.compose(one, brand="civic", profile="briefing")
        for text in (text for section in briefing.sections for text in words_of(section)):
            assert "".join(text.split()) in own


CONTACTS = ({"name": "Press office", "phone": "+41 1"}, {"name": "Ana Díaz", "lang": "es"}, {"name": "林小姐", "lang": "zh-Hant"})


@pytest.mark.parametrize(
    ("language", "names", "tag"),
    [
        ("en", ["Press office"], ""),
        ("fr", ["Press office"], "en"),
        ("es-MX", ["Ana Díaz"], ""),
        ("zh-TW", ["林小姐"], ""),
        ("zh", ["Press office"], "en"),
    ],
)
def test_a_brands_contacts_are_those_for_the_language_else_those_for_none(language: str, names: list[str], tag: str) -> None:
    brand = replace(load("civic"), contacts=CONTACTS, language="en")
    assert [contact.name for contact in desk(brand, language)] == names
    found = composed("Nine towns get water\n\nNine towns get water before the winter.", brand=brand, lang=language)
    entries = next(part for part in sections(found, Text) if part.kind == "contact").entries
    assert [plain_block(entry.block).splitlines()[0] for entry in entries] == names
    assert [inline.language for entry in entries for inline in entry.block.content if isinstance(inline, Foreign)] == [tag] * bool(tag)


def test_traditional_characters_have_words_of_their_own_and_else_those_of_chinese_before_others() -> None:
    brand = replace(load("civic"), labels={"zh": {"quotes": "引语"}, "zh-Hans": {"about": "关于"}, "zh-Hant": {"contacts": "聯絡"}})
    ours = wording(brand, "zh-TW")
    assert (ours.contacts, ours.quotes, ours.at_a_glance) == ("聯絡", "引语", "重點摘要") and ours.about != "关于"
    assert said({"": "Office", "zh-Hant": "辦事處"}, "zh-HK") == said({"": "Office", "zh-Hant": "辦事處"}, "zh") == "辦事處"
    assert said({"": "Office", "zh": "办事处"}, "zh-Hant") == "办事处"
    for name in ("agency", "ministry"):
        house = load(name)
        shown = {tag: Path(logo(house, tag)).name for tag in ("zh", "zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "zh-HK")}
        assert shown == {tag: "logo-zh-Hant.svg" if tag in ("zh-Hant", "zh-TW", "zh-HK") else "logo-zh.svg" for tag in shown}
        assert said(house.logo.alt, "zh-TW") == said(house.publisher, "zh-Hant") if house.logo else False


@pytest.mark.parametrize(
    ("headings", "numbered"),
    [
        (("Growth", "Costs"), True),
        (("0.1 Growth", "0.2 Costs"), False),
        (("1 Growth of the port", "2 Costs of the port"), False),
        (("Summary", "1. Growth", "2. Costs"), False),
        (("I. Growth", "II. Costs"), False),
        (("一、增长", "二、费用"), False),
        (("2024 in figures", "Two ways"), True),
        (("10 ways to grow", "Costs", "People"), True),
        (("Outline", "1. Growth", "Timeline", "Confirmation"), False),
        (("Outline", "Growth", "（二）费用", "Confirmation"), False),
        (("Outline", "3.5 million visitors", "Timeline", "Confirmation"), True),
    ],
)
def test_parts_that_number_themselves_get_no_other_number_in_any_format(headings: tuple[str, ...], numbered: bool) -> None:
    parts = "".join(f"## {heading}\n\nThe harbour opened a new quay this year, and many people came to see it.\n\n" for heading in headings)
    (found,) = masthead.recognise(masthead.read(f"# A year of the harbour in figures\n\n{parts}".encode(), format="md"))
    briefing = masthead.compose(found, brand="civic", profile="report")
    assert briefing.numbered is numbered


@pytest.mark.parametrize(
    ("head", "label", "first"),
    [
        ("【媒体联系】", "媒体联系", "王晓明"),
        ("【本次活动媒体联系】", "本次活动媒体联系", "王晓明"),
        ("媒体联系：", "媒体联系", "王晓明"),
        ("【联系方式】", "", "【联系方式】"),
    ],
)
def test_what_a_source_calls_its_contacts_is_said_once(head: str, label: str, first: str) -> None:
    text = f"新闻稿\n\n滨海市图书馆新馆今日开放\n\n2027年3月13日，滨海市——滨海市图书馆新馆今日向公众开放，藏书120万册。\n\n馆长李文海表示：“新馆为所有市民打开了一扇大门。”\n\n{head}\n王晓明\n电话：010-5555-0101\n邮箱：press@lib.example\n"
    made = masthead.compose(masthead.recognise(masthead.read(text.encode(), format="txt")), brand="civic")
    (contact,) = [section for section in made.sections if isinstance(section, Text) and section.kind == "contact"]
    assert contact.label == label
    assert plain_block(contact.entries[0].block).startswith(first)


# ── the author's points ──────────────────────────────────────────────────────────────────────────────

POINTS = ("The quays cost 12 million euros", "They open on Monday in the morning", "Ships of up to 180 metres fit")
HEAD = "# Port opens three new quays in the north\n\nFile 2026-007\n\n{}" + "".join(f"- {point}\n" for point in POINTS)
TEXT = "\nLENN, 3 May 2026 - The port opens three quays in the north of the town, it said.\n\n“We are proud,” said Jane Roe, director of the port.\n"


@pytest.mark.parametrize("profile", ["briefing", "report"])
def test_points_that_a_line_of_the_text_announces_stand_under_it(profile):
    (text,) = sections(
        masthead.compose(
            masthead.recognise(masthead.read((HEAD.format("Key points:\n\n") + TEXT).encode(), format="md")), brand="civic", profile=profile
        ),
        Text,
    )
    said = [plain_block(entry.block) for entry in text.entries]
    at = said.index("Key points:")
    assert said[at + 1].split("\n") == list(POINTS)


def test_points_that_nothing_announces_stand_at_a_glance_and_not_in_the_text_again():
    briefing = masthead.compose(
        masthead.recognise(masthead.read((HEAD.format("") + TEXT).encode(), format="md")), brand="civic", profile="briefing"
    )
    (glance,) = sections(briefing, Glance)
    (text,) = sections(briefing, Text)
    assert [plain(item.content) for item in glance.items][:3] == list(POINTS)
    assert POINTS[0] not in " ".join(plain_block(entry.block) for entry in text.entries)


@pytest.mark.parametrize(
    ("source", "levels"),
    [
        ((2, 4, 4, 3, 2), (2, 3, 3, 3, 2)),
        ((3, 3, 2, 3, 3), (2, 2, 2, 3, 3)),
        ((2, 3, 4, 3, 4, 2), (2, 3, 4, 3, 4, 2)),
        ((4, 2, 6, 5, 6), (2, 2, 3, 3, 4)),
    ],
)
def test_headings_that_stand_side_by_side_in_a_source_do_so_on_pages_and_none_skips_a_level(
    source: tuple[int, ...], levels: tuple[int, ...]
) -> None:
    blocks = [Heading(level, (Words(f"Quay {number}"),)) for number, level in enumerate(source)]
    assert tuple(block.level for block in levelled(blocks, 2) if isinstance(block, Heading)) == levels


@pytest.mark.parametrize(("first", "headings"), [("**Why was it dredged?**\n", 2), ("**Harbour office**\n", 0), ("**Why so?** ", 0)])
def test_a_question_in_bold_over_its_answer_heads_it_in_a_report(first: str, headings: int) -> None:
    text = f"# A year of the harbour in figures\n\nThe harbour opened a new quay this year.\n\n{first}Ships are larger now.\n\n{first}They carry more.\n"
    (found,) = masthead.recognise(masthead.read(text.encode(), format="md"))
    blocks = [
        entry.block
        for part in sections(masthead.compose(found, brand="civic", profile="report"), Text)
        if part.kind == "report"
        for entry in part.entries
    ]
    assert sum(isinstance(block, Heading) for block in blocks) == headings
    assert " ".join(map(plain_block, blocks)).count("Ships are larger now.") == 1 and len(blocks) == 3 + headings
