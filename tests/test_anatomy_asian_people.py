"""People and offices as Asia and its neighbours write them: who comes next, who came along, what is nobody; whom nobody asks; captions and bylines."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # A row of a list: a form of address before the name, the office behind the dash.
        (
            "en",
            "Chairman Ann Roe – Acting 2nd Vice Chairperson for Tides\nChairman Bo Lund – Treasurer, League of Quays (LOQ)",
            {"Ann Roe": "Acting 2nd Vice Chairperson for Tides", "Bo Lund": "Treasurer, League of Quays (LOQ)"},
        ),
        ("en", "Treasurer Ann Roe – who had come by boat – thanked the crew.", {"Ann Roe": "Treasurer"}),
        # A share of many is nobody.
        ("ko", "한민수 교수가 '세계 최상위 3% 연구자' 명단에 이름을 올렸다.", {"한민수": "교수"}),
        # Who else was there is none of an office; a chief executive is.
        ("th", "คุณสมชาย ทองดี อธิบดีกรมประมง และผู้บริหารกระทรวงเกษตร ลงพื้นที่", {"สมชาย ทองดี": "อธิบดีกรมประมง"}),
        ("th", "คุณสมชาย ทองดี อธิบดีกรมประมง และเจ้าหน้าที่ท่าเรือ เข้าร่วม", {"สมชาย ทองดี": "อธิบดีกรมประมง"}),
        # What somebody will do, and what a talk is called.
        ("hi", "बंदरगाह के निदेशक अमित वर्मा करेंगे।", {"अमित वर्मा": "बंदरगाह के निदेशक"}),
        ("hi", "बंदरगाह के निदेशक राकेश सिंह नेगी ने कहा।", {"राकेश सिंह नेगी": "बंदरगाह के निदेशक"}),
        ("hi", "प्रसिद्ध विचारक राजीव वर्मा 'समुद्र की राह' पर बोलेंगे।", {"राजीव वर्मा": "प्रसिद्ध विचारक"}),
        # A comma parts the next one from him who has the office.
        ("fa", "با حضور دکتر علی نامدار رئیس سازمان بنادر، دکتر رضا کریمی و مسئولین برگزار شد", {"علی نامدار": "رئیس سازمان بنادر"}),
        ("fa", "رئیس سازمان بنادر، دکتر رضا کریمی گفت", {"رضا کریمی": "رئیس سازمان بنادر"}),
        # Names that a word with the article ends, callings of two words, a second office between the commas.
        ("ar", "أ.د. عبد العزيز يسري — باحث ورائد أعمال وخبير الموانئ (فرنسا)", {"عبد العزيز يسري": "باحث ورائد أعمال وخبير الموانئ"}),
        ("ar", "د. هبة الرحمن أحمد — رئيس نقابة البحارة (مصر)", {"هبة الرحمن أحمد": "رئيس نقابة البحارة"}),
        (
            "ar",
            "تحت رعاية الشيخ سالم بن حمد المرفئي، عضو المجلس البحري حاكم الشارقة، الرئيس الفخري للجمعية، أقيم",
            {"سالم بن حمد المرفئي": "عضو المجلس البحري حاكم الشارقة"},
        ),
        # An office in English, as Malay has many.
        (
            "id",
            "Hadir Datuk Ahmad Ismail selaku Deputy Minister for Tides, Encik Budi Santoso selaku Direktur Pelabuhan.",
            {"Ahmad Ismail": "Deputy Minister for Tides", "Budi Santoso": "Direktur Pelabuhan"},
        ),
    ],
)
def test_who_has_which_office(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack(language)) if one.role} == found


HARBOUR = "海港局8月8日宣布，北港碼頭將於九月開放，總長兩公里，預計每年可停靠三百艘船，並帶動周邊觀光發展。"


@pytest.mark.parametrize(("first", "second"), [("陳副局長大明", "林科長美玉"), ("陳大明", "林美玉")])
def test_a_rank_between_family_name_and_given_name_begins_another_to_ask(first: str, second: str) -> None:
    asked = f"海港局發言人：{first}\n電話：02-5550-0142\n電子郵件：a@port.example\n聯絡人：{second}\n電話：02-5550-0143\n電子郵件：b@port.example"
    found = one("# 北港碼頭九月開放", HARBOUR, HARBOUR, asked, language="zh-Hant")
    assert [(contact.name, contact.email) for contact in found.contacts] == [(first, "a@port.example"), (second, "b@port.example")]
    assert [(person.name, person.role) for person in found.people] == [(first, "海港局發言人")]


BODY = "The harbour council opened the second pier on Monday after three years of work, and ferries now land there every hour of the day."


@pytest.mark.parametrize(("heading", "asked"), [("Translation", 1), ("Translated by", 1), ("Further contacts", 2)])
def test_who_translated_a_text_is_not_whom_the_press_asks(heading: str, asked: int) -> None:
    found = one(
        "# Harbour opens its second pier",
        BODY,
        BODY,
        "## Media contact",
        "Ann Roe\nann@pier.example\n+1 202 555 0143",
        f"## {heading}",
        "Bo Lund (bo@lund.example)",
    )
    assert [contact.name for contact in found.contacts] == ["Ann Roe", "Bo Lund"][:asked]


def test_the_desk_that_wrote_a_release_gives_out_its_houses_name() -> None:
    head = "<p>FOR IMMEDIATE RELEASE<br>By Quays League Media &amp; Publicity Team<br>Norhaven – September 6, 2025</p>"
    text = f"{head}<h2>Harbour opens its second pier</h2><p>{BODY}</p><p>{BODY} Nobody fell in.</p>"
    found = masthead.recognise(masthead.read(text.encode(), format="html"))[0]
    assert found.issuer is not None
    assert found.issuer.text == "Quays League"


@pytest.mark.parametrize(("above", "deck"), [("[harbour-pier-opening](/images/1.jpg)", False), ("![A pier](pier.png)", False)])
def test_what_stands_in_italics_under_a_picture_is_its_caption(above: str, deck: bool) -> None:
    caption = "*Mayor Ann Roe and Minister Bo Lund exchanging the keys of the pier*"
    text = f"---\ntitle: Harbour opens its second pier\n---\n\n{above}\n\n{caption}\n\n1. {BODY}\n\n2. {BODY} Nobody fell in.\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.headline is not None
    assert found.headline.text == "Harbour opens its second pier"
    assert (found.subheadline is not None) is deck


def test_by_whom_something_is_done_in_turkish_is_not_who_speaks() -> None:
    told = "Liman Müdürü Deniz Kaya ise Liman Eğitim Ofisi tarafından kurslar verildiğini belirterek, “Bu görevi bu yıl biz üstlendik ve mutluyuz” dedi."
    found = one("# İkinci iskele açıldı", "Liman bugün ikinci iskeleyi açtı, feribotlar artık her saat yanaşıyor.", told, language="tr")
    assert [quote.speaker for quote in found.quotes] == ["Deniz Kaya"]


@pytest.mark.parametrize("day", ["[06.09.2023]", "[6 September 2023]", "(6 September 2023)"])
def test_the_day_between_two_dashes_may_stand_in_brackets_of_any_kind(day: str) -> None:
    found = one("# Harbour opens its second pier", f"Norhaven, Kenya – {day} — {BODY}", BODY)
    assert found.issued is not None
    assert (found.issued.date, found.dateline.place if found.dateline else "") == ("2023-09-06", "Norhaven, Kenya")


def test_what_a_framework_has_as_an_example_on_a_slide_is_no_headline() -> None:
    slide = '<div class="carousel-item"><div class="carousel-caption"><h5>{}</h5><p>{}</p></div></div>'
    example = slide.format("First slide label", "Some representative placeholder content for the first slide.")
    told = slide.format("Harbour opens its second pier", BODY)
    notices: list[object] = []
    document = masthead.read(f'<div class="carousel">{example}{told}</div>'.encode(), format="html", note=notices.append)
    found = masthead.recognise(document)[0]
    assert found.headline is not None
    assert found.headline.text == "Harbour opens its second pier"
    assert any("a placeholder that nobody filled in" in str(notice) and "First" in str(notice) for notice in notices)


def test_a_wide_mark_between_two_numbers_belongs_to_neither() -> None:
    asked = "海港局發言人：陳大明\n電話：02-5550-0142；行動電話：0910-555-014\n電子郵件：a@port.example"
    found = one("# 北港碼頭九月開放", HARBOUR, HARBOUR, asked, language="zh-Hant")
    assert [(contact.phone, contact.further) for contact in found.contacts] == [("02-5550-0142", ("行動電話： 0910-555-014",))]
