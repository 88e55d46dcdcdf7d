"""Rows within paragraphs: paragraphs that a page sets with breaks, heads over texts broken by hand, tables in plain text, whom to ask in the last row."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import figured
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack, phrases

HEAD = "Museum of Norhaven opens a wing on the harbour"
SENTENCES = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.",
    "The wing has twelve rooms, a terrace and a library, and it is open every day from nine to five in the summer.",
    "Entry to the new wing of the museum costs nothing until the end of the summer, and guided tours begin at noon.",
)


def release(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def test_rows_that_are_paragraphs_count_as_such() -> None:
    found = release(f"<html><body><h1>{HEAD}</h1><p>{'<br>'.join(SENTENCES)}</p></body></html>", "html")
    assert found.body_paragraphs == 3


def test_a_text_broken_by_hand_is_one_paragraph() -> None:
    text = " ".join(SENTENCES)
    cut = [text.find(" ", at) for at in (90, 180, 260)]
    rows = [text[low:high].strip() for low, high in zip([0, *cut], [*cut, len(text)], strict=True)]
    assert release(f"{HEAD}\n\n" + "\n".join(rows)).body_paragraphs == 1


def test_the_last_rows_of_a_text_say_whom_to_ask() -> None:
    found = release(
        "<html><body><h1>諾港稅務局提醒民眾申報房屋交易所得</h1><p>諾港稅務局表示，個人出售房屋之所得應於次年五月申報，逾期將依法處罰並加計利息。<br>民眾如有疑問可撥打免費電話洽詢，稅務局將派專人提供申報協助與相關說明服務。<br>新聞稿聯絡人：審查二科王小明<br>聯絡電話：03-5550142轉1436</p></body></html>",
        "html",
    )
    assert found.body_paragraphs == 2
    assert [(who.name, who.phone) for who in found.contacts] == [("審查二科王小明", "03-5550142轉1436")]


def test_a_head_over_rows_broken_by_hand() -> None:
    found = release(
        "1\n即时发布\n诺港公布 2024 年第二季度业绩\n香港，2024 年 8 月 17 日 – 互联网增值服务提供商诺港控股有限公司（“诺港”或“本公司”，联交所股票\n编号: 00001）今天公布截至 2024 年 6 月 30 日未经审核的第二季度业绩，总收入为人民币 676.86 亿元，比去年同期增长\n48%，净利润率为百分之三十。"
    )
    assert found.headline is not None and found.headline.text == "诺港公布 2024 年第二季度业绩"
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == ("香港", "2024-08-17")
    assert found.embargo.kind == "immediate"


@pytest.mark.parametrize(
    ("row", "is_one"),
    [
        ("Profit for the period 17,275 11,656 (1,653)", True),
        ("利息开支 494 399 477", True),
        ("Margin 40% 43% -", True),
        ("Jane Doe 020 7946 0142", False),
        ("Jane Doe (202) 555 0142", False),
        ("Jane Doe +44 7700 900 142", False),
        ("The wing has 12 rooms", False),
    ],
)
def test_a_row_of_a_table_gives_figures(row: str, is_one: bool) -> None:
    assert figured(row) is is_one


def test_a_table_in_plain_text_has_no_numbers_to_call() -> None:
    table = "\n\n".join(
        (
            "Revenue 35,691 23,429 31,995",
            "Interest income 626 598 703",
            "Costs (15,235) (8,991) (13,406)",
            "Profit 10,880 7,396 9,268",
            "Interest paid 494 399 477",
        )
    )
    found = release(f"{HEAD}\n\n" + "\n\n".join(SENTENCES) + f"\n\nMedia contact:\n\nJane Doe, 020 7946 0142\n\n{table}\n")
    assert [who.phone for who in found.contacts] == ["020 7946 0142"]


def test_two_people_share_an_address() -> None:
    found = release(
        "諾港電材公布六月營收\n\n諾港電材2024年6月合併營收為新台幣15.65億元，較上月減少1.46%，較去年同期減少20.78%。\n\n第2季合併營收為48.71億元，季減11.65%，年減14.59%，創歷年新高紀錄。\n\n# # #\n\n若需要更進一步訊息，請聯絡\n\n- 董事長室 經理 王小明 / 電話：(02) 5550-0142 分機 206 / E-mail：ir@nohaven.example\n- 董事長室 特助 林美惠 / 電話：(02) 5550-0142 分機 205 / E-mail：ir@nohaven.example\n"
    )
    assert [who.name for who in found.contacts] == ["王小明", "林美惠"]


def test_forenames_alone_have_a_number_each() -> None:
    found = release(f"{HEAD}\n\n" + "\n\n".join(SENTENCES) + "\n\nMore information:\n\nInes – 912 555 014\n\nAlice – 936 555 015\n")
    assert [(who.name, who.phone) for who in found.contacts] == [("Ines", "912 555 014"), ("Alice", "936 555 015")]


def test_a_page_may_name_its_language_on_the_text_alone() -> None:
    text = "افتتح متحف نورهافن جناحا جديدا على الميناء يضم اثنتي عشرة قاعة، وحضر الافتتاح زوار من كل مدن الساحل."
    found = release(
        f'<html><body><p>Press</p><article lang="ar"><h1>متحف نورهافن يفتتح جناحا جديدا</h1><p>{text}</p></article></body></html>', "html"
    )
    assert found.language == "ar"


@pytest.mark.parametrize(
    ("row", "language"), [("Siaran Pers — Untuk Segera Diterbitkan", "id"), ("Fri til publisering", "no"), ("Để phổ biến ngay", "vi")]
)
def test_rows_that_free_a_text_at_once(row: str, language: str) -> None:
    assert phrases(pack(language).immediate).search(row)
