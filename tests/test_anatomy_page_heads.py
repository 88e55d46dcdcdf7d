"""What pages of systems in wide use have over a text: a deck by its name, who put the text there, a list of the text's chapters."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.parts.nodecks import no_deck

DECK = "Boats of all sizes may tie up at the new pier from the first of June"
LEAD = "The council of Norhaven opened a new pier on Monday, which took three years to build and cost four million euros."
MORE = "The old pier will be taken down in autumn, and its timber goes to the sea museum, said the mayor of the town."
TEXT = f"<p>{LEAD}</p><p>{MORE}</p>"


def page(over: str, text: str = TEXT, head: str = "") -> Release:
    document = f"<!DOCTYPE html><html lang=en><head><title>A new pier opens on Monday</title>{head}</head><body><main>{over}{text}</main></body></html>"
    return masthead.recognise(masthead.read(document.encode(), format="html"))[0]


def deck(release: Release) -> str:
    return release.subheadline.text if release.subheadline else ""


@pytest.mark.parametrize(
    "byline", ["by Ada Moss — published 11/03/2019 18h05", "por Ada Moss — publicado 11/03/2019", "von Ada Moss | 11.03.2019"]
)
def test_who_put_the_text_there_is_no_end_of_the_deck(byline: str) -> None:
    over = f'<h1>A new pier opens on Monday</h1><div class="documentDescription">{DECK}</div><div class="documentByLine">{byline}</div>'
    assert deck(page(over)) == DECK


def test_sentence_that_goes_on_in_the_next_paragraph_is_still_joined() -> None:
    cut = "The council of Norhaven opened a new pier on Monday, which took three years to build and was paid for"
    found = page(
        "<h1>A new pier opens on Monday</h1>", f"<p>{LEAD}</p><p>{cut}</p><p>by the guild of boatmen on 11/03/2019.</p><p>{MORE}</p>"
    )
    assert found.body_paragraphs == 3


@pytest.mark.parametrize("name", ["ecl-page-header__description", "page-header-intro", "pageheader-lead"])
def test_deck_that_a_page_calls_the_description_in_its_header(name: str) -> None:
    contents = "<div><strong>Page contents</strong><ul><li>Findings</li><li>Next steps</li></ul></div>"
    text = f"{TEXT}<h2>Findings</h2>{TEXT}<h2>Next steps</h2>{TEXT}"
    said = f"{DECK}, said the council. Ferries go on as before."
    assert deck(page(f'<h1>A new pier opens on Monday</h1><p class="{name}">{said}</p>{contents}', text)) == said


def test_summary_over_a_page_s_day_tools_and_contents_is_a_deck() -> None:
    tools = (
        "<p>Date:</p><p>3 May 2024</p><p>Reading time:</p><p>2 min</p><p>Share</p><ul><li>Facebook</li><li>Twitter</li></ul><h6>Subjects</h6>"
        "<p>Harbour</p><h2>On this page</h2><ul><li>Description</li><li>Issued by</li></ul><h2>Description</h2>"
    )
    foot = "<p>Norhaven, 3 May 2024</p><h2>Issued by</h2><p>Press office<br>Tel. 0577 555018<br>press@norhaven.example</p>"
    said = f"{DECK}. Ferries go on as before."
    found = page(f'<h1>A new pier opens on Monday</h1><p class="lead">{said}</p>{tools}', TEXT + TEXT + foot)
    assert deck(found) == said
    assert found.body_paragraphs == 4


def test_summary_far_above_no_text_is_none() -> None:
    said = f"{DECK}. Ferries go on as before."
    assert deck(page(f'<h1>A new pier opens on Monday</h1><p class="lead">{said}</p>', "<p>3 May 2024</p><p>Share</p>")) == ""


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("nl", "Ada Moss bekijkt de steiger. Foto: Bo Lund"),
        ("en", "Ada Moss at the new pier (left). Photo: Bo Lund"),
        ("ru", "Ада Мосс на новом причале. Фото: Бо Лунд"),
        ("th", "กองประชาสัมพันธ์ อ่าน 4,820 ครั้ง"),
        ("kk", "Қаралды: 1 207"),
        ("zh", "宣传部 浏览次数：1087"),
        ("en", "Harbour office 1,207 views"),
    ],
)
def test_row_of_a_picture_or_of_readers_is_no_deck(language: str, row: str) -> None:
    assert no_deck(row, language) == "furniture"


@pytest.mark.parametrize("row", ["Foto festival opens with 40 makers", "Pier: 1,207 boats tie up in the first month", "Moss on the pier: nobody needs to wait now"])  # fmt: skip
def test_row_that_tells_of_the_text_may_be_a_deck(row: str) -> None:
    assert no_deck(row, "en") is None


def test_with_whom_a_release_is_given_is_no_deck() -> None:
    with_whom = "<p>Joint media release with:</p><ul><li>Ms Ada Moss MP, Member for Lenn</li></ul>"
    assert deck(page(f"<h1>A new pier opens on Monday</h1><p>Media release</p><p>3 May 2024</p>{with_whom}")) == ""


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────


def issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


@pytest.mark.parametrize("source", ["Original-Content von: Hafenamt Norhaven, übermittelt durch news aktuell", "Distributed by APX Group on behalf of Hafenamt Norhaven."])  # fmt: skip
def test_carrier_names_whose_text_it_passes_on(source: str) -> None:
    lead = "<p>Gemeinsame Pressemitteilung der Staatsanwaltschaft Lenn und des Hafenamts Norhaven</p>"
    assert issuer(page("<h1>A new pier opens on Monday</h1>", f"{lead}{TEXT}<p>{source}</p>")) == "Hafenamt Norhaven"


def test_from_within_a_headline_names_nobody() -> None:
    over = "<h1>Attorney Secures Refund From Moving Company</h1><h3>Owners Banned From Harbour Trade for Ten Years</h3>"
    assert issuer(page(over)) not in ("Moving Company", "Harbour Trade for Ten Years")


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("OFFICE OF THE DIRECTOR-GENERAL", "National Boat Commission"),
        ("OFFICE OF THE GOVERNOR", "Office of the Governor"),
    ],
)
def test_paper_of_who_heads_any_house_names_none(row: str, wanted: str) -> None:
    lead = "The National Boat Commission (NBC) has opened a new pier at Lenn, which took three years to build and cost four million euros."
    text = f"{row}\n\nPRESS RELEASE\n\nCOMMISSION OPENS NEW PIER AT LENN AFTER THREE YEARS\n\n{lead}\n\nThe Commission said that boats may tie up from June.\n\n{MORE}\n"
    assert issuer(masthead.recognise(masthead.read(text.encode(), format="txt"))[0]).casefold().startswith(wanted.casefold())


def test_day_in_the_table_of_a_letterhead_comes_before_that_of_what_is_told() -> None:
    text = (
        "<table><tr><td>発表日</td><td>令和7年9月3日（水）</td></tr><tr><td>担当課</td><td>環境部 ごみ減量推進課</td></tr></table><p>記者各位</p>"
        "<h1>収集車の火災が多発しています</h1><p>遠江市内では今年度に入り、電池が原因とみられる収集車の火災が四件発生しました。市は分別の徹底を呼び掛けています。</p>"
        "<p>１　開始日　　令和7年9月16日（火）</p><p>２　回収場所　市内23小学校区の公民館等</p>"
        + "<p>火災一件当たりの平均停止時間は約三時間で、収集の遅延は延べ四千世帯に及びました。電池は必ず端子部分を絶縁テープで覆ってください。</p>"
        * 4
    )
    found = masthead.recognise(masthead.read(f"<html lang=ja><body><main>{text}</main></body></html>".encode(), format="html"))[0]
    assert found.issued is not None
    assert found.issued.date == "2025-09-03"


# ── titles in cells ──────────────────────────────────────────────────────────────────────────────────

MENU = "<td><b>Main menu</b><br><a href=/>Home</a><br><a href=/bids>Bids and awards</a><br>We have 14 guests online</td>"
BUTTON = '<td class="buttonheading"><a href="print"><img src="print.png" alt="Print"></a></td>'


def in_cells(cell: str) -> str:
    table = f'<table class="contentpaneopen"><tr><td class="contentheading" width="100%">{cell} </td>{BUTTON}</tr></table>'
    found = page("", f"<table><tr>{MENU}<td>{table}<table><tr><td>3 May 2024</td></tr><tr><td>{TEXT}</td></tr></table></td></tr></table>")
    return found.headline.text if found.headline else ""


def test_cell_that_a_page_calls_its_heading_is_the_headline() -> None:
    assert in_cells("A new pier opens on Monday") == "A new pier opens on Monday"


def test_cell_that_says_no_title_of_the_page_stays_a_cell() -> None:
    assert in_cells("Tables of tides for all the boats") != "Tables of tides for all the boats"


@pytest.mark.parametrize("tickers", ["TSXV: LNR\nOTCQB: LNRRF", "NYSE: LNR | LSE: LNR", "NASDAQ: LNR"])
def test_letters_at_exchanges_are_no_headline(tickers: str) -> None:
    text = (
        f"Lenn Ridge finds gold over seven metres at its lake\n\n________________________________\n\nNEWS PROVIDED BY\nLenn Ridge Inc.\nSep 12, 2023, 07:00 ET\n\n"
        f"{tickers}\n\nNORHAVEN, ON, Sept. 12, 2023 /CNW/ - Lenn Ridge Inc. is pleased to report results from the first six holes of its summer drilling.\n\n{MORE}\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert found.headline is not None
    assert found.headline.text == "Lenn Ridge finds gold over seven metres at its lake"
