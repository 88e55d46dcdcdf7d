"""Whom a letterhead or the last line of a text says that the press may ask, where no block of contacts does; posts beside names of East Asia."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contacts import contacts

Told = list[tuple[str, str, str, str]]


def read(language: str, *told: tuple[Role, str], body: int) -> Told:
    lines = [Line(at, 0, len(text), text, "table" if "\n" in text else "paragraph") for at, (_, text) in enumerate(told)]
    found = contacts(lines, Zones(tuple(role for role, _ in told), -1, body, body + 1), pack(language))
    return [(one.name, one.role, one.email, one.phone) for one in found]


# fmt: off
@pytest.mark.parametrize(("language", "head", "wanted"), [
    ("de", "Bischöfliche Pressestelle\nDomhof 3, 33098 Norhaven\nHanna Vogt, Pressesprecherin\nFon 05251 555-1244\npresse@x.example", [("Hanna Vogt", "Pressesprecherin", "presse@x.example", "05251 555-1244")]),
    ("ja", "Press Release\n報道関係者各位\n【照会先】\n港湾省 海事局 港湾課\n課長補佐\u3000山田 千春\n（代表電話）03-5555-1111（内線 4172）\n（直通電話）03-5555-2189", [("山田 千春", "課長補佐", "", "03-5555-2189")]),
    ("ja", "担当課\n港湾部 海事課 防災係\n担当者\n課長補佐\u3000山田\u3000直樹\n電話\n0857-55-7283（直通）", [("山田 直樹", "課長補佐", "", "0857-55-7283")]),
    ("ko", "항만부\n보도자료\n담당부서\n항만정책실 등대과\n책임자 / 담당자\n과장 문지호 (044-555-5630) / 사무관 배수아 (044-555-5631)", [("문지호", "과장", "", "044-555-5630"), ("배수아", "사무관", "", "044-555-5631")]),
    ("ko", "■ 수 신: 각 언론사 사회부 담당\n■ 발 신: 전국항만노조 (담당: 정책국장 도미숙 010-0000-4821)\n■ 제 목: 등대를 지켜라", [("도미숙", "정책국장", "", "010-0000-4821")]),
])  # fmt: skip
def test_a_letterhead_says_whom_to_ask(language: str, head: str, wanted: Told) -> None:
    assert read(language, ("furniture", head), ("body", "…"), body=1) == wanted


@pytest.mark.parametrize(("language", "foot", "wanted"), [
    ("nl", "Meer weten? Bel Anna Roos (communicatieadviseur) op 075-555 8080 of mail naar pers@x.example.", [("Anna Roos", "communicatieadviseur", "pers@x.example", "075-555 8080")]),
    ("ko", "나예린 | 커뮤니케이션팀 매니저\nM. 010-0000-7714 | E. yerin.na@x.example", [("나예린", "커뮤니케이션팀 매니저", "yerin.na@x.example", "010-0000-7714")]),
])  # fmt: skip
def test_the_last_line_of_boilerplate_says_whom_to_ask(language: str, foot: str, wanted: Told) -> None:
    assert read(language, ("body", "…"), ("boilerplate", foot), body=0) == wanted


@pytest.mark.parametrize(("language", "head"), [
    ("de", "Stadt Norhaven\nRathausplatz 3, 33098 Norhaven\nTel. 05251 555-0\ninfo@x.example"),
    ("en", "Harbour Council\n12 Quay Street, Norhaven\nTel. 01603 555 001"),
    ("ja", "港湾振興株式会社\n〒100-0000 東京都港町1-2-3\nTEL 03-5555-1111"),
])  # fmt: skip
def test_a_letterhead_without_anybodys_office_names_nobody(language: str, head: str) -> None:
    assert read(language, ("furniture", head), ("body", "…"), body=1) == []


@pytest.mark.parametrize(("language", "row", "wanted"), [
    ("ja", "問合せ先\u3000取締役管理本部長\u3000山田 浩（TEL 06-5555-3821）", [("山田 浩", "取締役管理本部長", "", "06-5555-3821")]),
    ("ja", "【お問合せ先】\n港民具資料館\u3000学芸員\u3000多田羅（たたら）\n電話 0877-55-3170", [("多田羅", "学芸員", "", "0877-55-3170")]),
    ("ko", "언론연락처: 등대바이오 경영지원실 남기훈 팀장 042-555-2016 이메일 보내기", [("남기훈", "팀장", "", "042-555-2016")]),
    ("ko", "담당 부서\n연안등대국\n책임자\n과 장\n오세진 (044-555-5730)", [("오세진", "과장", "", "044-555-5730")]),
])  # fmt: skip
def test_a_post_of_east_asia_is_that_of_the_name_beside_it(language: str, row: str, wanted: Told) -> None:
    assert read(language, ("body", "…"), ("contact", row), body=0) == wanted
# fmt: on
