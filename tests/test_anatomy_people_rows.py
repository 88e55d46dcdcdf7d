"""Names in rows and clauses of East Asia: behind a house and an office, behind what a row names, with an office of their own."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "（特別養護老人ホームみなとの里　介護主任　山田 花子 様）", [("山田 花子", "特別養護老人ホームみなとの里　介護主任")]),
        ("ja", "（港の丘　施設長　石田 健 氏）", [("石田 健", "港の丘　施設長")]),
        ("ja", "（3）出席者　市長　山田　太郎、消防長　鈴木　一郎", [("山田　太郎", "市長"), ("鈴木　一郎", "消防長")]),
        ("ja", "代表者名　　代表取締役社長　　　　青木　健一", [("青木　健一", "代表取締役社長")]),
        ("ja", "代表取締役社長は基本報酬の30％を自主返上いたします。", []),
        ("ja", "県職員、消防隊など延べ百人が従事し、介護職員が同行した。", []),
        ("ja", "山田社長は新工場について語った。", [("山田", "社長")]),
        ("zh", "營運長林于庭（負責日本市場）補充，新辦公室將於十月成立。", [("林于庭", "營運長")]),
        ("zh", "总经理周于婷表示，公司将继续投入研发。", [("周于婷", "总经理")]),
        ("zh", "副教授康伟为论文共同第一作者，林建国教授为通讯作者。", [("康伟", "副教授"), ("林建国", "教授")]),
        ("zh", "青葉商事農業事業部部長 石田亮 則指出：「茶農平均年齡已經六十八歲。」", [("石田亮", "青葉商事農業事業部部長")]),
        ("zh", "青葉商事農業部部長 中島亮 則表示：「很滿意。」", [("中島亮", "青葉商事農業部部長")]),
        ("zh", "青葉商事部長 昨天下午 表示，活動順利。", []),
        ("zh", "青葉商事部長 昨日下午 在台中出席活動。", []),
        ("ko", "촬영은 마취제 없이도 검사가 가능하다.", []),
        ("ko", "김민서 서울항만공사 사장은 감사의 뜻을 전했다.", [("김민서", "서울항만공사 사장")]),
        ("zh", "校长王于今日上午会见来宾。", []),
    ],
)
def test_who_is_named_in_a_row_has_the_office_of_it(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == told
