"""Quotation marks that somebody typed on a keyboard that lacks them, or the wrong way round; and whose words "according to" gives."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.quotes import quotes


def said(text: str, language: str) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.text) for quote in quotes([Run(text, ((0, 0, 0),))], pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("pl", ",,[Hala będzie służyć wszystkim mieszkańcom naszego miasta]”, powiedział burmistrz Jan Kowalski.", "Jan Kowalski"),
        ("hu", ",,[A csarnok minden lakóé lesz a városban]” – mondta Kovács Péter polgármester.", "Kovács Péter"),
        ("ro", ",,[Podul este al tuturor locuitorilor din acest oraș]”, a declarat primarul Ioana Marin.", "Ioana Marin"),
        ("de", ',,[Die Halle gehört allen Menschen in dieser Stadt]", sagt Bürgermeisterin Eva Klein.', "Eva Klein"),
        ("fr", "<<[ Cette halle change la vie de toute la ville ]>>, a déclaré la maire Hélène Durand.", "Hélène Durand"),
        ("ru", "<<[Парк будет открыт для всех жителей нашего города]>>, — сказал мэр Иван Петров.", "Иван Петров"),
        ("en", "``[The new bridge belongs to everybody in this town,]'' said Mayor Jane Dobson.", "Jane Dobson"),
        ("tr", "Belediye Başkanı Ayşe Demir, ‘’[Yeni köprü bu kentte yaşayan herkesin köprüsüdür]’’ dedi.", "Ayşe Demir"),
        ("en", "‘’[The new bridge belongs to everybody in this town,]’’ said Mayor Jane Dobson.", "Jane Dobson"),
        ("it", "‘’[Il ponte nuovo è di tutti gli abitanti di questa città]’’, ha detto la sindaca Anna Rossi.", "Anna Rossi"),
        ("id", "Wali Kota Budi Santoso mengatakan, ”[ Jembatan baru ini milik seluruh warga kota kita.]”", "Budi Santoso"),
        ("sk", "Podľa primátorky Jany Novotnej „[divadlo potrebuje novú krv a jasný plán na ďalšie roky]“.", "Jany Novotnej"),
        ("lv", "Pēc mēra Jāņa Ozola vārdiem, “[muzejam vajadzīga jauna enerģija un skaidrs plāns]”.", "Jāņa Ozola"),
        ("ro", "Conform primarului Ioana Marin, „[muzeul are nevoie de energie nouă și de un plan clar]”.", "Ioana Marin"),
    ],
)
def test_speech_and_speaker_are_found(language: str, text: str, speaker: str) -> None:
    words = text[text.index("[") + 1 : text.index("]")].strip()
    assert [(who, what.strip()) for who, what in said(text.replace("[", "").replace("]", ""), language)] == [(speaker, words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If a << b and b >> c, the two commas ,, are a slip, said nobody at all in this town."),
        ("de", "Die Werte lagen bei 3,,5 und 4 Metern, wie das Amt in der Stadt gestern sagte."),
        ("en", "They called it ‘the old bridge’’s new brother, and the sailors’ ‘’ laughed at all of it."),
        ("en", "The 6” pipe and the 8” pipe were laid by the harbour workers in the spring."),
    ],
)
def test_signs_that_mark_no_speech(language: str, text: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize("opens", ["``", ",,", "<<"])
def test_typed_marks_that_no_paragraph_closes_open_speech_all_the_same(opens: str) -> None:
    texts = (
        "Mayor Jane Dobson opened it.",
        f"{opens}This bridge is for everybody, she said, and it stands.",
        "It is open now.",
        "Nobody spoke after her.",
    )
    found = quotes([Run(text, ((0, 0, 0),)) for text in texts], pack("en"))
    assert [quote.text for quote in found] == ["This bridge is for everybody, she said, and it stands."]


def test_an_office_with_the_letters_of_its_house_is_no_name() -> None:
    text = "Ketua Yayasan Bunga Raya, Letjen TNI (Purn) Sutarno Hadi memberikan sambutan, “Bank ini mitra yang terpilih dan lama bersama kami.”, ucap Ketua YBR."
    assert [speaker for speaker, _ in said(text, "id")] == ["Sutarno Hadi"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“[We built the “solar” pier in two years and we are proud of it,]” said Mayor Jane Dobson.", "Jane Dobson"),
        ("uz", "“[Biz yangi “quyosh” bekatini ikki yilda qurdik va bundan mamnunmiz]”, — dedi direktor Akmal Karimov.", "Akmal Karimov"),
        ("tr", "“[Yeni “güneş” iskelesini iki yılda kurduk ve bununla gurur duyuyoruz]” diyen Belediye Başkanı Ayşe Demir, kapıyı açtı.", "Ayşe Demir"),
        # Two that follow each other stay two, and a mark that nobody closes opens no term.
        ("en", "“[It is open,]” said Mayor Jane Dobson of the “old” pier.", "Jane Dobson"),
    ],
)  # fmt: skip
def test_a_term_between_the_same_marks_ends_no_speech(language: str, text: str, speaker: str) -> None:
    words = text[text.index("[") + 1 : text.index("]")]
    assert said(text.replace("[", "").replace("]", ""), language)[0] == (speaker, words)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", '"[El compromiso de la casa con la marca "Puerto Limpio" es uno de los pasos más importantes]", señaló Ana Ruiz, directora del puerto.', "Ana Ruiz"),
        ("en", '"[The seal "Clean Port" is one of the first and most important steps for the town,]" said Mayor Jane Dobson.', "Jane Dobson"),
        ("fr", '"[Le label "Port propre" est un des premiers pas que la ville devait faire]", a déclaré la maire Hélène Durand.', "Hélène Durand"),
        ("de", '"[Das Siegel "Sauberer Hafen" ist einer der ersten Schritte dieser Stadt]", sagt Bürgermeisterin Eva Klein.', "Eva Klein"),
        ("tr", '"Kuzey Kariyer Fuarı"nın hazırlığı tamamlandı. Belediye Başkanı Ayşe Demir, "[Yeni fuar bu kentte yaşayan herkesin fuarıdır]" dedi.', "Ayşe Demir"),
        ("fi", '"Puhdas satama"n juhla on maanantaina. "[Tämä merkki kuuluu koko kaupungille ja sen satamalle]", sanoo pormestari Anna Koivu.', "Anna Koivu"),
    ],
)  # fmt: skip
def test_a_name_between_marks_of_a_keyboard_does_not_end_speech_nor_begin_it(language: str, text: str, speaker: str) -> None:
    words = text[text.index("[") + 1 : text.index("]")].strip()
    found = said(text.replace("[", "").replace("]", ""), language)
    assert [(who, what.strip()) for who, what in found if who] == [(speaker, words)]


def test_two_quotations_between_marks_of_a_keyboard_stay_two() -> None:
    text = '"The quay is open to all," said Jane Dobson, the mayor. "We have waited four years for it," said Tom Hill, the harbour master.'
    assert [who for who, _ in said(text, "en")] == ["Jane Dobson", "Tom Hill"]
