"""Whether words beside an office are somebody's name, in scripts and languages where nouns look like names; and where the office ends."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text


def people(*paragraphs: str) -> dict[str, str]:
    """The people by name with their roles."""
    release = recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]
    return {one.name: one.role for one in release.people}


@pytest.mark.parametrize(
    ("lead", "text", "named"),
    [
        # Korean: nouns of three syllables with a particle or a suffix; an office written as another noun is.
        ("외교부는 회담 결과를 밝혔다.", "평화 대화가 조기에 개최되어야 한다. 양국은 대화가 진행되는 동안 훈련을 자제한다.", {}),
        ("기록원은 해설집을 펴냈다.", "노동의 의미를 되새길 수 있는 소장 기록들을 모았다.", {}),
        ("무역부는 대책을 발표했다.", "무역부는 수출시장 고도화를 촉진하고 신남방 시장에 진출하도록 돕는다.", {}),
        # … and a family name alone before the office is somebody's who was named before.
        ("박서윤 무역부 장관은 항만을 찾았다.", "항만을 방문한 박 장관은 물류 상황을 점검하였다.", {"박서윤": "무역부 장관"}),
        # … whose ministry headlines write short.
        ("송지우 무역부 장관, 항만 방문", "송지우 무역통상자원부 장관은 1일 항만을 방문했다.", {"송지우": "무역통상자원부 장관"}),
        ("한빛시는 행사를 열었다.", "행사에는 오지은 원장과 민갑룡 청장이 참석했다.", {"오지은": "원장", "민갑룡": "청장"}),
        # Chinese: the office behind a family name alone, another house beside the bearer, brackets, what a paper reports, and a mistyped town.
        ("明德基金會今日捐贈。", "蔡執行長同時表示，基金會將持續關懷。", {}),
        ("海港隊今日宣布新內援。", "海港足球俱樂部與球員姜志弘就其加盟一事達成一致。", {"姜志弘": "球員"}),
        ("遠洋集團今日澄清。", "就晨星日報今天報導指前政務司司長許大同先生曾為集團做事，絕無此事。", {"許大同": "前政務司司長"}),
        ("遠洋集團今日澄清。", "他曾為遠洋實業(集團)有限公司與和源有限公司(統稱「遠洋系集團」)主席李大同先生做事。", {"李大同": "主席"}),
        ("專責小組首次開會。", "由財政司司長陳大同領導的專責小組今日開會。", {"陳大同": "財政司司長"}),
        ("河道清淤今日完成。", "林大同巿長今日視察河道。", {"林大同": "巿長"}),
        # Japanese: two offices with a point between them, and nouns of those who are there.
        ("青葉大学は懇談会を開いた。", "大谷 順理事・副学長より研究支援について説明があった。", {"大谷 順": "理事・副学長"}),
        ("町は協定を結んだ。", "握手を交わす町長　列席者の記念撮影", {}),
        # Thai: a form of address that touches the word before it.
        ("คณะผู้บริหารลงพื้นที่", "คณะผู้บริหาร นำโดยนายอำนาจ เสนางาม รองนายกเทศมนตรีเมืองงาม พร้อมด้วยนางสุภา คำดี เลขานุการนายกฯ ลงพื้นที่", {"อำนาจ เสนางาม": "รองนายกเทศมนตรีเมืองงาม", "สุภา คำดี": "เลขานุการนายกฯ"}),
        # Arabic: what the house is called up to the form of address; namesakes.
        ("وقعت شركة ينابيع الوادي للمياه عقد رعاية.", "جرت المراسم بحضور نائب الرئيس التنفيذي لشركة ينابيع الوادي للمياه الأستاذ فيصل عواد الرضيمي.", {"فيصل عواد الرضيمي": "نائب الرئيس التنفيذي لشركة ينابيع الوادي للمياه"}),
        ("زارت الجمعية المقر.", "قام ممثل فريق تقييم الحوكمة أ. ايمن سعيد الوادي بزيارة المقر بحضور المدير التنفيذي أ. وليد بن صالح الوادي.", {"ايمن سعيد الوادي": "ممثل فريق تقييم الحوكمة", "وليد بن صالح الوادي": "المدير التنفيذي"}),
    ],
)  # fmt: skip
def test_nouns_are_nobodys_name_in_scripts_without_capitals(lead: str, text: str, named: dict[str, str]) -> None:
    assert people(lead, text) == named


@pytest.mark.parametrize(
    ("lead", "text", "named"),
    [
        ("Norhaven held an election.", "In the context of the election in Eastern Bissara, the Spokesperson of the Council made a statement today.", {}),
        ("Blue Harbor Labs grows.", "Before that, he served as the Senior Vice President of Global Business for the CDMO Quellin Biota.", {}),
        (
            "Blue Harbor Labs grows.",
            "Blue Harbor Labs today announced the promotion of Dr. Carla Winter to Chief Business Officer and a new member of the leadership team.",
            {"Carla Winter": "Chief Business Officer"},
        ),
        ("La Armada prestó apoyo.", "Actuaron en coordinación con la Dirección General Marítima, que guio al buque.", {}),
        ("El colegio respalda a los médicos.", "Hicieron acusaciones a un médico del Hospital San José de Ribera, que han generado amenazas.", {}),
        (
            "Компания провела презентацию.",
            "Гости смогли пообщаться с коммерческим директором Андреем Лугиным и нашими клиентами.",
            {"Андреем Лугиным": "коммерческим директором"},
        ),
        (
            "Kegiatan digelar hari ini.",
            "Kegiatan tersebut dipimpin oleh IPTU Michael Chandra Lobina, S.IP, selaku Kasi Humas Polres Samudra.",
            {"Michael Chandra Lobina": "Kasi Humas Polres Samudra"},
        ),
        ("Klub podpisał umowę.", "Porozumienie podpisano z udziałem Prezesa Stowarzyszenia Nasza Rzeka Socios w imieniu klubu.", {}),
        (
            "The two societies met.",
            "The president, Anna Marlow, and the treasurer, Boris Marlow, said the societies agree.",
            {"Anna Marlow": "president", "Boris Marlow": "treasurer"},
        ),
    ],
)  # fmt: skip
def test_places_and_houses_are_nobodys_name_and_an_office_ends_where_another_begins(lead: str, text: str, named: dict[str, str]) -> None:
    assert people(lead, text) == named


def quotations(*paragraphs: str) -> list[tuple[str, str]]:
    release = recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]
    return [(quote.text, quote.speaker) for quote in release.quotes]


def test_a_quotation_of_korean_without_a_subject_is_that_of_whoever_spoke_before() -> None:
    first = "지난해 어려운 여건 속에서도 무역 목표를 달성한 것은 여러분들의 뒷받침 덕분"
    second = "올 한해도 우리 기업들이 수출 물류에 어려움이 없도록 힘써 줄 것"
    third = "수출활력 회복과 함께 견고한 수출구조 구축에 중점을 둘 것"
    told = quotations(
        "송지우 무역통상부 장관은 1일 항만을 방문했다.",
        f"송 장관은, “{first}”이라며 현장 근로자들을 격려하고,",
        f"“{second}”을 당부하였다.",
        f"이어 송 장관은 “{third}”이라 강조하고 주요 추진방향에 대해 설명하였다.",
    )
    assert told == [(first, "송지우"), (second, "송지우"), (third, "송지우")]


def test_a_form_of_address_behind_a_chinese_name_shows_who_speaks() -> None:
    words = "發展大學教育城對建設國際專上教育樞紐的願景至關重要，也有助我們培養更多學生。"
    assert quotations("海灣大學歡迎新政策", "海灣大學校長張翔教授歡迎新措施。", f"張翔教授表示：「{words}」") == [(words, "張翔")]


def test_a_list_of_those_to_ask_in_one_row_under_a_line_that_asks() -> None:
    body = ["The union is calling on all its members in mining and construction to join the strike.", "The strike is legally protected."]
    rows = "Will Mabena, NUW Acting Deputy General Secretary, 082 555 0139 Lina Mambo, NUW National Spokesperson,083 555 0157 Luca Chilo, NUW Media Officer, 083 555 0155"
    release = recognise(
        Document(
            tuple(
                Paragraph((Text(text),)) for text in ("Union supports call", *body, "For more detailed information, please contact:", rows)
            )
        ),
        lambda notice: None,
    )[0]
    assert [(one.name, one.role, one.phone) for one in release.contacts] == [
        ("Will Mabena", "NUW Acting Deputy General Secretary", "082 555 0139"),
        ("Lina Mambo", "NUW National Spokesperson", "083 555 0157"),
        ("Luca Chilo", "NUW Media Officer", "083 555 0155"),
    ]


def test_a_name_under_its_office_signs_and_a_list_of_names_over_offices_does_not() -> None:
    lead = "The council met today and thanks all those who came to the meeting in the hall."
    assert people("Council thanks guests", lead, "The President", "Anna Marlow") == {"Anna Marlow": "President"}
    assert people("Council thanks guests", lead, "Clara Hill", "Treasurer of the Board", "Anna Marlow", "Speaker of the Board") == {
        "Clara Hill": "Treasurer of the Board",
        "Anna Marlow": "Speaker of the Board",
    }
