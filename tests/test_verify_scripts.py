"""Reading back in scripts of India, Korean, Thai and pointed Hebrew; lines of a source that say what labels of ours say; heads without a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead import pipeline, readback
from masthead.document.words import words
from masthead.request import Request
from masthead.sources.source import Source
from masthead.writers.pdf.setting.breaks import pieces


@pytest.mark.parametrize(
    ("text", "count"),
    [("प्रेस विज्ञप्ति", 2), ("প্রেস বিজ্ঞপ্তি", 2), ("செய்திக் குறிப்பு", 2), ("මාධ්‍ය නිවේදනය", 2), ("שָׁלוֹם לָעוֹלָם", 2), ("بَيَانٌ صُحُفِيٌّ", 2)],
)
def test_signs_of_vowels_are_of_their_word(text: str, count: int) -> None:
    assert len(list(words(text))) == count


def test_another_vowel_is_another_word() -> None:
    assert list(words("विज्ञप्ति")) != list(words("विज्ञप्ता"))
    assert list(words("কলা")) != list(words("কলি"))


def made(source: Source) -> tuple[readback.Proof, dict[str, bytes]]:
    formats = ("pdf", "docx", "epub", "txt")
    return readback.Proof([source]), dict(pipeline.make(source, Request(to=formats, brand="civic")).files[0])


KOREAN = (
    "보도자료\n\n별빛영화제, 11월 개막\n\n별빛영화제는 11월 9일부터 14일까지 남해에서 열린다고 3일 밝혔다. 올해 영화제는 11월 9일부터 엿새 동안 이어진다.\n\n"
    "신관은 대지 7만2000㎡에 연면적 3만8000㎡ 규모로, 12월 2일부터 문을 연다. 영화제는 2027년 3월 5일까지 작품을 받는다.\n\n문의: 홍보팀 김하늘, 02-555-0126\n"
)
THAI = (
    "ข่าวประชาสัมพันธ์\nฉบับที่ 12/2569\nวันที่ 6 กุมภาพันธ์ 2569\n\nท่าเรือสมุทรใต้เปิดท่าเทียบเรือใหม่\n\nท่าเรือสมุทรใต้เปิดท่าเทียบเรือใหม่ที่ชายฝั่งทางใต้ เมื่อวันจันทร์ที่ผ่านมา หลังก่อสร้างสามปี\n\n"
    "ท่าเทียบเรือนี้จะให้บริการเรือข้ามฟากไปยังหมู่เกาะ ตั้งแต่เดือนมิถุนายนเป็นต้นไป\n"
)
DUTCH = (
    "PERSBERICHT\n\nONDER EMBARGO TOT DONDERDAG 9 MAART 2023 OM 6.00 UUR\n\nHavenhuis opent eerste kliniek voor schippers in het noorden\n\n"
    "Vanaf 20 maart kunnen schippers terecht in de kliniek, die drie jaar in aanbouw was en nu klaar is.\n\nDe kliniek heeft twaalf bedden, zegt directeur Anna Visser.\n"
)
FRENCH = (
    "# Le port ouvre un quai\n\nMARLEC, le 2 déc. 2019 – Le port de Marlec ouvre un quai de 300 mètres après trois ans de travaux au nord de la ville.\n\n"
    "**Citations**\n\n« Chaque matin, je comptais vingt bateaux qui n'avaient plus de place au port. »\n\n- Marie-Josée Thermont, directrice générale du port\n"
)
EMBARGOED = (
    "From: Press <press@port.example>\nSubject: EMBARGOED 00.01 Thurs: Union warns of winter of closures\nContent-Type: text/plain; charset=utf-8\n\n"
    "STRICT EMBARGO: 00.01 THURSDAY 13 OCTOBER 2022\n\nUnion warns of winter of closures in small ports\n\n"
    "Small ports will close for days this winter unless pay is improved, the union of harbour workers has warned.\n\nA survey of 1,126 members found that 41% look for other work.\n"
)


@pytest.mark.parametrize(
    "source",
    [
        Source("k.txt", KOREAN.encode()),
        Source("t.txt", THAI.encode()),
        Source("d.txt", DUTCH.encode()),
        Source("f.md", FRENCH.encode()),
        Source("e.eml", EMBARGOED.encode()),
    ],
    ids=lambda source: Path(source.name).stem,
)
def test_files_of_such_sources_are_found_whole(source: Source) -> None:
    proof, files = made(source)
    assert {
        format: tuple((each.kind, each.what) for each in proof.of(format, [data]).lost) for format, data in files.items()
    } == dict.fromkeys(files, ())


def test_a_vowel_that_is_another_is_found() -> None:
    text = "# बंदरगाह में नया घाट\n\nबंदरगाह ने सोमवार को नया घाट खोला। तीन वर्ष के निर्माण के बाद नावें यहाँ से द्वीपों तक जाएँगी।\n\nयात्रियों ने इसका स्वागत किया।\n"
    proof, files = made(Source("h.md", text.encode()))
    damaged = files["txt"].decode().replace("यात्रियों", "यात्रियें")
    assert damaged != files["txt"].decode()
    assert proof.of("txt", [damaged.encode()]).lost


def test_no_line_parts_a_wide_number_or_begins_with_a_unit_in_one_sign() -> None:
    assert any("２８６８８８８８" in piece for piece in pieces("傳真：２８６８８８８８"))
    assert any(piece.endswith("3만8000㎡") for piece in pieces("3만8000㎡"))
