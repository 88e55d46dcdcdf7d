"""Whose release it is in Korean, Russian, Ukrainian and Indonesian: who leads the house in brackets, words of a speaker that open with a noun, verbs behind a name."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def release(headline: str, *texts: str) -> Release:
    made = (Heading(1, (Text(headline),)), *(Paragraph((Text(text),)) for text in texts))
    return recognise(Document(made), lambda notice: None)[0]


def issuer(headline: str, *texts: str) -> str:
    found = release(headline, *texts).issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "지역 정밀의료 벤처기업인 새빛바이오 주식회사(대표 신명근, 전 한빛대병원장)가 대상 수상의 영예를 안았습니다.",
            "새빛바이오 주식회사",
        ),
        ("한국공사(HB)의 자회사인 (주)새빛 E&S(대표이사 김도윤)는 훈련을 실시했다.", "(주)새빛 E&S"),
        ("국내 1위 기업 새빛소프트(대표 이혁준)는 제품을 냈다.", "새빛소프트"),
        ("새빛시(시장 이혁준)는 축제를 열었다.", "새빛시"),
        ("지난해 설립된 새빛소프트(대표 김도윤)는 축제를 열었다.", "새빛소프트"),
        # Two houses act together, and of neither a particle says that it alone does.
        ("타거스(대표 이혁준)와 새빛(대표 김도윤)은 축제를 열었다.", ""),
    ],
)
def test_a_korean_house_stands_before_who_leads_it_in_brackets(lead: str, name: str) -> None:
    assert issuer("대상 수상", lead) == name


def test_a_korean_office_by_which_its_bearer_is_addressed_is_one() -> None:
    found = release("대상 수상", "새빛바이오(대표 신명근)가 상을 받았다.", "새빛바이오는 혈액암 진단 전문가인 신명근 교수가 창업했다.")
    assert [(one.name, one.role) for one in found.people] == [("신명근", "대표")]
    board = release("투자 유치", "새빛바이오는 한솔센서(이사회 의장 조영식)로부터 투자를 받았다.")
    assert [(one.name, one.role) for one in board.people] == [("조영식", "이사회 의장")]


def test_what_somebody_says_first_is_nobody() -> None:
    texts = (
        "Сьогодні класи та групи дитячого садочка повністю відновлені, а також відремонтоване шкільне укриття на понад 600 осіб.",
        "«Школа живе, діти навчаються, все йде своєю чергою», — зазначив мер.",
    )
    assert issuer("Мер проінспектував відновлення гімназії", *texts) == ""


@pytest.mark.parametrize(
    ("text", "told", "role"),
    [
        ("Приморский городской голова Иван Петров осмотрел школу.", "Сегодня классы и группы детского сада полностью восстановлены.", "Приморский городской голова"),
        ("Приморський міський голова Іван Петренко оглянув школу.", "Сьогодні класи та групи дитячого садочка повністю відновлені.", "Приморський міський голова"),
        ("Новый директор Иван Петров осмотрел школу.", "Сегодня классы и группы детского сада полностью восстановлены.", "директор"),
    ],
)  # fmt: skip
def test_an_adjective_of_a_place_is_of_the_office_with_which_a_text_begins(text: str, told: str, role: str) -> None:
    found = recognise(Document((Paragraph((Text(text),)), Paragraph((Text(told),)))), lambda notice: None)[0]
    assert [one.role for one in found.people] == [role]


@pytest.mark.parametrize("verb", ["terus memperkuat keselamatan", "resmi membuka pelatihan", "berhasil meraih penghargaan"])
def test_an_indonesian_name_ends_before_small_letters(verb: str) -> None:
    lead = f"JAKARTA – Wakil Menteri Sutama menegaskan bahwa Kementerian Perairan {verb}."
    assert issuer("Keselamatan jadi prioritas", lead, "Program ini dimulai sejak tahun lalu di seluruh daerah.") == "Kementerian Perairan"


def test_to_whom_a_letter_is_sent_is_of_its_headline() -> None:
    told = "Сегодня фонд отправил письмо в комиссию. Он просит остановить работы в старой гавани и сохранить причал."
    sent = "Открытое письмо в Портовую комиссию: Остановите работы"
    assert release(sent, told).headline.text == sent
    assert release("Открытое письмо: Остановите работы в старой гавани", told).headline.text == "Остановите работы в старой гавани"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("에너지 관리 전문 기업 새빛 코리아가 솔루션을 제공한다고 8월14일 밝혔다.", "새빛 코리아"),
        ("세계적인 분석 기업 SB코리아는 8월16일 자로 신임 대표이사를 선임한다고 발표했다.", "SB코리아"),
        # What such a noun says may as well be of whom a house is.
        ("코리아 스타트업 포럼은 8월16일 보고서를 발표했다.", "코리아 스타트업 포럼"),
    ],
)
def test_a_korean_name_stands_behind_what_the_house_is(lead: str, name: str) -> None:
    assert issuer("새로운 소식 안내", lead) == name


def test_a_name_from_abroad_stands_before_its_house_in_korean() -> None:
    text = "닉 라시 SB 글로벌 세일즈 총괄 사장은 “한국에서 성장을 견인할 적임자”라고 말했다."
    assert [one.name for one in release("신임 대표 선임", "SB코리아는 대표를 선임했다고 밝혔다.", text).people] == ["닉 라시"]
