"""What stands over the text of a file and round it: lines of a head, headlines that are made of it, several files of one source."""

from __future__ import annotations

import pytest
from msgspec import structs

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.comparison.again import otherwise
from masthead.verify.comparison.compare import compare
from masthead.verify.comparison.folding import folded_words
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.roles import ours
from masthead.verify.comparison.source import Source as Said
from masthead.verify.formats import files
from masthead.verify.reading import Gathering, Piece, Reading

RAIN = (
    "The town of Norhaven keeps the rain of its nine roofs in a cellar, said its mayor Jane Roe on Monday, and waters its gardens with it."
)
WELL = "The well behind the school of Norhaven was opened again after forty years, and its water is as good as that of the river."
BRIDGE = (
    "NORHAVEN, 5 May 2024 – The town of Norhaven will build a bridge for 12 million euros, said its mayor Jane Roe. “Nobody will walk round the "
    "bay any more,” said Jane Roe, mayor of Norhaven. The works begin in June and last two years."
)


def says(**pieces: str) -> Said:
    """A source by the names of its pieces and what they say."""
    gathered = Gathering()
    for name, text in pieces.items():
        gathered.add(text, "heading" if name == "headline" else "paragraph", "", name.rstrip("_"))
    lifted, lines = frozenset(("genre", "headline")), frozenset(("date",))
    return Said(gathered.reading().pieces, lifted=lifted, lines=lines, running=frozenset(("body",)), round=frozenset(("furniture",)))


def text(said: str) -> Reading:
    return files.read("txt", said.encode())


def lost(source: Said, file: Reading) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in compare(source, file, ours(["en"])).lost]


@pytest.mark.parametrize("day", ["7 June 2024", "June 7, 2024"])
def test_a_kind_of_text_may_stand_in_one_line_with_the_day(day: str) -> None:
    source = says(headline="Norhaven keeps its rain", genre="Invitation", body=RAIN, body_=WELL)
    page = f"Invitation {day} · English\n\nNorhaven keeps its rain\n=======================\n\n{RAIN}\n\n{WELL}\n"
    assert lost(source, text(page)) == []
    assert lost(source, text(page.replace("Invitation ", ""))) == [("missing", "invitation")]
    assert lost(source, text(page.replace("Invitation", "Imitation"))) == [("missing", "invitation")]
    assert lost(source, text(page.replace(day, ""))) == []  # alone, as before


def test_a_kind_of_text_in_one_line_with_a_day_whose_signs_touch_it() -> None:
    source = says(
        headline="노르헤븐 비를 지킨다", genre="보도자료", body="노르헤븐 시는 오늘 비를 지키기로 결정했다.", body_="시민들은 기뻐했다."
    )
    page = "보도자료 2024년 6월 7일 · 한국어\n\n노르헤븐 비를 지킨다\n====================\n\n노르헤븐 시는 오늘 비를 지키기로 결정했다.\n\n시민들은 기뻐했다.\n"
    assert lost(source, text(page)) == []
    assert lost(source, text(page.replace("보도자료 ", ""))) == [("missing", "보도자료")]


def test_a_kind_of_text_is_no_repeat_for_the_day_beside_it() -> None:
    first = "Норвал, 8 юни 2026 г. – Община Норвал открива утре новия речен пристан край Стария мост."
    second = "Строежът продължи четиринадесет месеца, а през пристана ще минават много пътници."
    source = says(headline="Норвал открива нов пристан", genre="ПРЕССЪОБЩЕНИЕ", body=first, body_=second)
    page = f"ПРЕССЪОБЩЕНИЕ · 8 юни 2026 г. · Български\n\nНорвал открива нов пристан\n==========================\n\n{first}\n\n{second}\n"
    assert lost(source, text(page)) == []
    assert lost(source, text(page.replace("ПРЕССЪОБЩЕНИЕ · ", ""))) == [("missing", "прессъобщение")]


def test_an_end_mark_that_the_facts_tell_of_in_corner_brackets_is_there() -> None:
    source = says(headline="諾港啟用圖書館", body="諾港今天啟用第二座圖書館。", body_="市民都很高興。", **{"end-mark": "完"})
    page = "諾港啟用圖書館\n====\n\n全文\n----\n\n諾港今天啟用第二座圖書館。\n\n市民都很高興。\n\n關於本文\n----\n\n結束符號：「完」，以小方塊表示\n"
    found = [(each.kind, each.what) for each in compare(source, text(page), ours(["zh-Hant"])).lost]
    assert found == []
    page = page.replace("「完」", "「終」")
    assert [(each.kind, each.what) for each in compare(source, text(page), ours(["zh-Hant"])).lost] == [("missing", "完")]


def test_no_last_piece_stands_instead_of_a_line_whose_fellow_before_it_is_nowhere() -> None:
    source = says(genre="Announcement", date="For immediate release", headline="Norhaven keeps its rain", body=RAIN)
    page = Gathering()
    for kind, said in (
        ("heading", "Norhaven keeps its rain"),
        ("paragraph", "For immediate release"),
        ("paragraph", RAIN),
        ("paragraph", "Ask at 4 Quay Street"),
    ):
        page.add(said, kind, "")
    found = compare(source, page.reading(), ours(["en"]))
    assert [each.what for each in found.lost if each.kind == "changed"] == []


def test_our_own_sentence_on_a_release_makes_no_repeat_of_its_head() -> None:
    source = says(
        genre="プレスリリース",
        date="2020年10月26日",
        headline="ノルヘブン港の新しい桟橋",
        body="港は本日、10月26日に新しい桟橋を開きました。",
        body_="誰もが歓迎しています。",
    )
    about = "ノルヘブン港のプレスリリースより"
    page = f"プレスリリース · 2020年10月26日 · 日本語\n\nノルヘブン港の新しい桟橋\n====\n\n港は本日、10月26日に新しい桟橋を開きました。\n\n全文\n----\n\n港は本日、10月26日に新しい桟橋を開きました。\n\n誰もが歓迎しています。\n\nこの文書について\n----\n\n{about}\n"
    assert [(each.kind, each.what) for each in compare(source, text(page), ours(["ja"])).lost] == []


def test_a_line_of_a_head_stands_instead_of_nothing_that_is_round_the_text() -> None:
    source = says(headline="Norhaven keeps its rain", furniture="Counted by meter.example", body=RAIN, body_=WELL)
    page = f"{{title}}\n\n26 January 2022 · English\n\n{RAIN}\n\n{WELL}\n\nCounted by meter.example\n"
    long = structs.replace(source, pieces=tuple(structs.replace(piece, kind="paragraph") for piece in source.pieces))
    assert lost(long, text(page.format(title="Norhaven keeps its rain"))) == []
    body = structs.replace(long, pieces=tuple(structs.replace(piece, name="body") for piece in long.pieces))
    assert lost(body, text(page.format(title="Norhaven keeps its rain"))) == [("changed", "counted by meter example")]


def test_of_several_files_each_has_a_text_that_begins_where_its_own_label_says() -> None:
    stories = (
        ("Norhaven keeps its rain", RAIN),
        ("A well is opened again", WELL),
        ("A bridge in forty parts", f"{BRIDGE}</p><p>{RAIN[::-1]}</p><h2>Who pays for it</h2><p>{WELL[::-1]}"),
    )
    items = "".join(
        f"<item><title>{title}</title><link>https://norhaven.example/{at}</link><description><![CDATA[<p>{told}</p>]]></description></item>"
        for at, (title, told) in enumerate(stories)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Norhaven</title><language>en</language>{items}</channel></rss>'
    source = Source("town.xml", feed.encode())
    proof = readback.Proof([source])
    made = pipeline.make(source, Request(to=("html",), brand="civic")).files
    pages = [each["html"] for each in made]
    assert [b">Full text<" in page for page in pages].count(False) and b">Full text<" in pages[-1]
    assert proof.of("html", pages).lost == ()
    for at, told in ((0, RAIN), (1, WELL)):
        damaged = [page.replace(told.encode(), b"") if number == at else page for number, page in enumerate(pages)]
        assert damaged != pages
        assert "missing" in {each.kind for each in proof.of("html", damaged).lost}


def test_a_made_headline_may_have_words_that_are_left_out_of_the_text() -> None:
    ticker = (
        f"NORHAVEN, May 6, 2024 /PRNewswire/ -- Norhaven Water, Inc. (NASDAQ: NHWR), has announced that it keeps rain. {RAIN} {WELL} " * 2
    )
    source = Source("rain.txt", f"{ticker}\n".encode())
    proof = readback.Proof([source])
    [made] = pipeline.make(source, Request(to=("docx", "html"), brand="civic", profile="briefing")).files
    assert {format: proof.of(format, [data]).lost for format, data in made.items()} == {"docx": (), "html": ()}


def test_a_label_may_stand_between_a_title_and_a_name_in_a_summary() -> None:
    def wrong(said: str) -> list[tuple[str, str]]:
        source = ("The new bridge over the bay", "Ana Gil\nFree to use, debit: Norhaven")
        passages = Passages(source, folded_words(" ".join(source)), [("ana", "gil")])
        return [(each.what, each.by) for each in otherwise([Piece(said, "item", "", 0)], ["summary"], ours(["en"]), passages)]

    assert wrong("The new bridge over the bay\nCredit: Ana Gil · Free to use, debit: Norhaven") == []
    assert wrong("The old bridge over the bay\nCredit: Ana Gil") != []
    assert wrong("The new bridge over the bay\nCredit: Eva Gil") != []
    assert wrong("The new bridge over the bay\nThanks: Ana Gil") != []
    assert wrong("Free to use, credit: Norhaven") != []


def test_a_made_headline_above_the_day_is_not_the_paragraph_that_it_was_made_of() -> None:
    title = "Rain of the roofs in line with a new study of wells"
    source = says(body=title, date="2024-06-07", body_=RAIN, date_="Friday 7 June 2024", body__=title, body___=WELL)
    head = f"{title}\n\nHeadline made from the text; the source has none.\n\n2024-06-07\n\nFriday 7 June 2024\n\n"
    assert lost(source, text(f"{head}{title}\n\n{RAIN}\n\n{title}\n\n{WELL}\n")) == []
    assert lost(source, text(f"{head}{title}\n\n{title}\n\n{RAIN}\n\n{WELL}\n")) != []
    assert lost(source, text(f"{head}{title}\n\n{RAIN}\n\n{WELL}\n")) != []


def test_a_signature_may_stand_behind_the_media_that_stand_behind_the_text() -> None:
    source = says(headline="Norhaven keeps its rain", body=RAIN, signature="Town hall of Norhaven")
    source = structs.replace(
        source, running=frozenset(("body", "signature")), round=frozenset(("signature", "furniture")), facts=("roof.jpg",)
    )

    def page(*lines: str) -> Reading:
        return text("\n\n".join(line if line not in ("Full text", "Media") else f"{line}\n=========" for line in lines))

    title = "Norhaven keeps its rain\n======================="
    assert lost(source, page(title, "Full text", RAIN, "Media", "roof.jpg", "Town hall of Norhaven")) == []
    assert lost(source, page(title, "Full text", RAIN, "Media", "roof.jpg")) == [("missing", "town hall of norhaven")]
    glance = "At a glance\n==========="
    assert lost(source, page(title, glance, "Town hall of Norhaven", "Full text", RAIN)) == [("missing", "town hall of norhaven")]


TABLES = (
    "<table><tr><th>ship<th>tons<tr><td>Anna<td>9<tr><td>Berta<td>12</table>",
    "<table><tr><th>year<th>cost<tr><td>2021<td>40<tr><td>2022<td>38</table>",
)


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "html"])
def test_a_table_of_short_cells_and_its_rows_stand_where_the_source_has_them(format: str) -> None:
    ships, costs = TABLES

    def source(*body: str) -> Source:
        said = f"<h1>Norhaven keeps its rain</h1><p>{RAIN}</p>{''.join(body)}<p>{WELL}</p>"
        return Source("rain.html", f"<!doctype html><html lang=en><body>{said}</body></html>".encode())

    proof = readback.Proof([source(ships, f"<p>{BRIDGE}</p>", costs)])

    def lost(*body: str) -> set[str]:
        [made] = pipeline.make(source(*body), Request(to=(format,), brand="civic", profile="release")).files
        return {each.kind for each in proof.of(format, [made[format]]).lost}

    assert lost(ships, f"<p>{BRIDGE}</p>", costs) == set()
    assert lost(costs, f"<p>{BRIDGE}</p>", ships) == {"moved"}
    assert lost(f"<p>{BRIDGE}</p>", ships, costs) == {"moved"}
    rows = ships.replace("<tr><td>Anna<td>9<tr><td>Berta<td>12", "<tr><td>Berta<td>12<tr><td>Anna<td>9")
    assert lost(rows, f"<p>{BRIDGE}</p>", costs) == {"moved"}
    swapped = ships.replace("<td>9", "<td>x").replace("<td>12", "<td>9").replace("<td>x", "<td>12")
    assert lost(swapped, f"<p>{BRIDGE}</p>", costs) == {"row"}  # in most rows of the table: they are its rows all the same
