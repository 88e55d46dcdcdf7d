"""Who acts where two do, where a place's house does, in scripts without capitals, and what is no sign of an issuer."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.ownwords import lettered
from masthead.anatomy.issuing.pool import Candidate
from masthead.anatomy.issuing.predicate import verb_behind
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text


def release(language: str, *texts: str) -> Release:
    """The first text is the headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    return recognise(Document(blocks, language, Metadata(), origin=Origin(format="md")), lambda notice: None)[0]


def issuer(language: str, *texts: str) -> str:
    found = release(language, *texts).issuer
    return "" if found is None else found.text


TOGETHER = (
    "Orvelia and International Authorities Launch Harbour Centre Against Fraud",
    "Bremmer’s Orvelia joins agencies from four countries in launching a new International Harbour Centre (IHC). It is to coordinate action.",
    "Hosted by the National Dock Agency, the IHC is to improve sharing. See the joint IHC Press Release by the agency. The IHC has four members.",
    "Orvelia has good relations with our counterparts. “The IHC provides a platform. Orvelia supports the IHC,” said Jan Moss.",
)


def test_the_first_of_two_that_a_headline_is_about_acts_and_a_genre_in_a_sentence_is_nobodys() -> None:
    assert issuer("en", *TOGETHER) == "Orvelia"


@pytest.mark.parametrize("place", ["Bremmer’s ", "Upper Bremmer's ", "The "])
def test_a_house_of_a_place_opens_the_lead(place: str) -> None:
    told = "It was said that Orvelia has 400 people at the Harbour Office, and the Harbour Office has more."
    assert issuer("en", "A new quay at last", f"{place}Orvelia announced a new quay on Monday.", told) == "Orvelia"


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "zh",
            (
                "{}在北滨开设新工厂",
                "{}今日宣布在北滨开设新工厂。公司投资4500万元。",
                "“我们很高兴来到这里，”{}总经理李明说。目前{}有400名员工。",
            ),
        ),
        (
            "ja",
            (
                "{}、北浜に新工場を開設",
                "{}は、北浜市に新工場を開設すると発表しました。45億円を投資します。",
                "「ここに来られてうれしい」と{}の森一郎社長は述べました。現在{}では400人が働いています。",
            ),
        ),
        (
            "ko",
            (
                "{}, 북빈에 새 공장 개설",
                "{}는 북빈에 새 공장을 연다고 3일 밝혔다. 회사는 450억 원을 투자한다.",
                "“이곳에 오게 되어 기쁘다”고 {} 김민수 대표는 말했다. 현재 {}에는 400명이 일한다.",
            ),
        ),
    ],
)
@pytest.mark.parametrize("name", ["Orvelia", "ORVELIA", "Canal 9", "Studio 54 Tarn"])
def test_a_name_in_latin_letters_stands_among_others(language: str, texts: tuple[str, ...], name: str) -> None:
    assert issuer(language, *(text.replace("{}", name) for text in texts)) == name


@pytest.mark.parametrize("day", ["اليوم", "أمس"])
def test_an_arabic_house_without_a_noun_ends_before_the_day(day: str) -> None:
    texts = (
        "أورفيليا تفتتح مصنعا جديدا في بريمر",
        f"أعلنت أورفيليا {day} افتتاح مصنع جديد في بريمر. وتستثمر الشركة 45 مليون يورو.",
        "قالت إيفا لانغ، المديرة العامة لدى أورفيليا: «نحن سعداء بوجودنا هنا». ويعمل حتى الآن 400 شخص في أورفيليا.",
    )
    assert issuer("ar", *texts) == "أورفيليا"


def test_no_sentence_ends_within_a_name() -> None:
    about = "Trademarks Notices. Orvelia is a trademark of Orvelia Holding. Tarn is a trademark of others."
    told = "Orvelia opened a new quay on Monday. “We are glad,” said Eva Lang of Orvelia.", "Orvelia has 400 people."
    assert issuer("en", "A new quay", *told, about) == "Orvelia"


def test_letters_of_a_name_in_english_stand_behind_it_in_another_script() -> None:
    name, short = Candidate("Tarn ソフトウェア港湾"), Candidate("TSH")
    assert list(lettered((name, short), "Tarn ソフトウェア港湾(TSH)は、お知らせします。")) == [(name, short)]
    assert not list(lettered((other := Candidate("Tarn Quay"), short), f"{other.text} (TSH) says so."))


@pytest.mark.parametrize(
    ("language", "does"),
    [
        ("fr", "s’engage"),
        ("es", "se presenta"),
        ("it", "si presenta"),
        ("pt", "se apresenta"),
        ("pt", "apresenta-se"),
        ("ro", "se prezintă"),
    ],
)
@pytest.mark.parametrize("name", ["Orvelia", "Tarn Orvel"])
def test_what_a_house_does_with_itself_is_a_deed(language: str, does: str, name: str) -> None:
    assert verb_behind(f"{name} {does} 2025.", 0, len(name), pack(language))
    assert not verb_behind(f"{name} {does.split()[0]}.", 0, len(name), pack(language)) or " " not in does
