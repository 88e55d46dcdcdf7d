"""Releases of Thai offices: where an office ends that no capital and no comma shows, ministers called for short, pages that say their headline three times."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text
from masthead.language.sentences import sentences
from masthead.sources.source import Source


def held(*texts: str) -> list[tuple[str, str]]:
    blocks = (Heading(1, (Text("ข่าวประชาสัมพันธ์ท่าเรือ"),)), *(Paragraph((Text(text),)) for text in texts))
    return [(person.name, person.role) for person in recognise(Document(blocks, "th"), lambda _: None)[0].people]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("นางกานดา มั่นคง ผู้ตรวจราชการกระทรวงท่าเรือและการประมง ให้เกียรติบรรยายพิเศษหัวข้อ", "กานดา มั่นคง", "ผู้ตรวจราชการกระทรวงท่าเรือและการประมง"),
        ("6 กันยายน 2563  นายวิชัย แสนดี อธิบดีกรมท่าเรือ กระทรวงคมนาคม ชี้แจงสาระสำคัญ ดังนี้", "วิชัย แสนดี", "อธิบดีกรมท่าเรือ กระทรวงคมนาคม"),
        ("พร้อมกันนี้ พล.ต.ท.วิชัย แสนดี ผู้ช่วย ผบ.ตร. และ โฆษก ตร. ชี้แจงกรณีท่าเรือ", "วิชัย แสนดี", "ผู้ช่วย ผบ.ตร. และ โฆษก ตร."),
        ("ศาสตราจารย์ มาลี ศรีสุข รัฐมนตรีช่วยว่าการกระทรวงคมนาคม หารือร่วมกับคณะ", "มาลี ศรีสุข", "รัฐมนตรีช่วยว่าการกระทรวงคมนาคม"),
        ("พบกับ ดร.วิชัย แสนดี เลขาธิการคณะกรรมการท่าเรือภาคตะวันออกและคณะ ในประเด็นท่าเรือ", "วิชัย แสนดี", "เลขาธิการคณะกรรมการท่าเรือภาคตะวันออก"),
        ("น.ส.กานดา มั่นคง ผู้อำนวยการสำนักสื่อสารองค์กร บริษัท ทะเลไทย จำกัด (มหาชน) เปิดเผยว่า", "กานดา มั่นคง", "ผู้อำนวยการสำนักสื่อสารองค์กร บริษัท ทะเลไทย จำกัด (มหาชน)"),
        ("นายแพทย์วิชัย แสนดี นายแพทย์สาธารณสุขจังหวัดลำปาง พร้อมด้วยคณะ ลงพื้นที่", "วิชัย แสนดี", "นายแพทย์สาธารณสุขจังหวัดลำปาง"),
        ("นายกรัฐมนตรี นายวิชัย แสนดี กล่าวว่า ท่าเรือเปิดแล้ว", "วิชัย แสนดี", "นายกรัฐมนตรี"),
    ],
)  # fmt: skip
def test_an_office_ends_where_the_sentence_goes_on(text: str, name: str, role: str) -> None:
    assert held(text) == [(name, role)]


def test_nobody_is_listed_without_an_office() -> None:
    assert held("นายวิชัย แสนดี และนางสาวมาลี ศรีสุข เข้าร่วมงานเปิดท่าเรือ") == []


def test_a_minister_for_short_is_who_has_been_named_in_full() -> None:
    first = "ศาสตราจารย์ มาลี ศรีสุข รัฐมนตรีช่วยว่าการกระทรวงแรงงาน หารือร่วมกับ ดร.วิชัย แสนดี เลขาธิการคณะกรรมการท่าเรือ"
    quoted = '"การทำงานร่วมกันในวันนี้ จะช่วยให้กรมมีแนวทางในการทำงานร่วมกัน" {} กล่าวท้ายที่สุด'
    blocks = (Heading(1, (Text("ข่าว"),)), Paragraph((Text(first),)), Paragraph((Text(quoted.format("รมช.แรงงาน")),)))
    assert [quote.speaker for quote in recognise(Document(blocks, "th"), lambda _: None)[0].quotes] == ["มาลี ศรีสุข"]
    other = (*blocks[:2], Paragraph((Text(quoted.format("รมว.คมนาคม")),)))
    assert [quote.speaker for quote in recognise(Document(other, "th"), lambda _: None)[0].quotes] == [""]


HEAD = "รมช.แรงงาน หารือเลขาธิการ TKP เรื่องท่าเรือแห่งใหม่ภาคตะวันออก"
BODY = (
    "วันที่ 16 กันยายน 2563 ศาสตราจารย์ มาลี ศรีสุข รัฐมนตรีช่วยว่าการกระทรวงแรงงาน หารือร่วมกับ ดร.วิชัย แสนดี เลขาธิการคณะกรรมการท่าเรือ "
    "ในประเด็นการพัฒนาท่าเรือแห่งใหม่ภาคตะวันออกให้รองรับเรือขนาดใหญ่และตลาดแรงงานของประเทศในอนาคต",
    "ศาสตราจารย์ มาลี กล่าวว่า กระทรวงแรงงานให้ความสำคัญกับการพัฒนาทักษะของแรงงานในท่าเรือ TKP เพื่อให้แรงงานมีงานทำ ลดอัตราการว่างงานลงได้ "
    "ซึ่งเป็นภารกิจหลักของกระทรวงแรงงานในการขับเคลื่อนเศรษฐกิจของประเทศให้เติบโตต่อไป",
)


def page(trail: str, mark: str, below: str = "ที่มา : https://harbour.example/news/34526") -> Release:
    text = f"{trail}{HEAD}\n\n\nวันพุธที่ 16 กันยายน 2563\nพิมพ์\n{HEAD}\n{HEAD}\n{BODY[0]}\n{BODY[1]}\n{mark}\n\n{below}\n"
    document = registry.read(Source("page.txt", text.encode()), lambda notice: None, {})
    return recognise(document, lambda notice: None)[0]


@pytest.mark.parametrize("mark", ["***************", "." * 72, "-" * 67])
def test_a_page_that_says_its_headline_thrice_has_it_day_text_and_end(mark: str) -> None:
    release = page("รัฐบาลท่าเรือ-ข่าวทำเนียบ-", mark)
    assert release.headline is not None and release.headline.text == HEAD
    assert (release.issued.date if release.issued else "", release.body_paragraphs) == ("2020-09-16", 2)
    assert release.end_mark is not None and release.end_mark.text == mark
    assert release.issuer is not None and release.issuer.text == "รัฐบาลท่าเรือ"


def test_a_row_of_signs_with_text_below_it_only_parts() -> None:
    assert page("รัฐบาลท่าเรือ-ข่าวทำเนียบ-", "." * 72, below="\n".join(BODY)).end_mark is None


def test_a_paragraph_in_which_no_sentence_ends_is_one() -> None:
    """Of hundreds of clauses; all that stands before each space was once parted into words for it, which took a minute."""
    clauses = "เกี่ยวกับ " * 4_000
    assert sentences(clauses, "th") == [(0, len(clauses) - 1)]
