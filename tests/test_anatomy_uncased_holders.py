"""Who holds what in languages without capitals and in Indonesian: a clause that says it, a record that does, callings and kin, and what is no name."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # A clause between commas says who somebody is; what it goes on over is no name.
        ("ar", "وشدد الدكتور سامر النجار، وهو طبيب أطفال يتطوع في الجمعية، على الوقاية.", {"سامر النجار": "طبيب أطفال يتطوع في الجمعية"}),
        ("ar", 'وقالت ليلى سالم، وهي معلمة في مدرسة المرفأ: "نحن معكم".', {"ليلى سالم": "معلمة في مدرسة المرفأ"}),
        ("he", "דנה לוי, שהיא מנהלת המרכז הקהילתי, אמרה כי הוא ייפתח.", {"דנה לוי": "מנהלת המרכז הקהילתי"}),
        ("ar", "وهي مديرة المركز رنا حسن.", {"رنا حسن": "مديرة المركز"}),
        # A name ends before "and" in Arabic, and goes on over "son of".
        ("ar", "بحضور محافظ الساحل سامر النجار ووفد من البلدية.", {"سامر النجار": "محافظ الساحل"}),
        ("ar", "افتتح الوزير محمد سالم ولد أحمد المعرض.", {"محمد سالم ولد أحمد": "الوزير"}),
        # What is in question in Hebrew is written as "from the spokesman" is.
        ("he", 'יו"ר האגודה אמר כי "מדובר בצעד נכון, גם אם מאוחר".', {}),
        ("he", "נמסר מדובר המשטרה משה כהן כי הכביש ייפתח.", {"משה כהן": "דובר המשטרה"}),
        ("he", 'לדברי דנה לוי, שותפה מנהלת בקרן הים ומי שתצטרף לדירקטוריון: "ראינו".', {"דנה לוי": "שותפה מנהלת בקרן הים"}),
        # A record says who holds an office.
        ("zh", "卖方法定代表人为周世安，与公司无关联关系。", {"周世安": "卖方法定代表人"}),
        ("zh", "项目负责人是林晓燕，总经理為陳淑芬女士。", {"林晓燕": "项目负责人", "陳淑芬": "总经理"}),
        ("zh", "本次活动负责人是党员，主席是何人？经理为同一人。", {}),
        # Callings and kin of those who tell of themselves; nobody is called what many should do, or where they live.
        ("zh", "詩人女兒林映雪出席了記者會，青石村村民李秀英也來了。", {"林映雪": "詩人女兒", "李秀英": "青石村村民"}),
        ("zh", "農民應主動申報，家長應避免接觸，漁民雲林居多。", {}),
        ("zh", "媒體聯絡：行銷統籌　Ann Roe", {"Ann Roe": "行銷統籌"}),
        ("ja", "受贈者　店員　中里 みづき さん（19歳）", {"中里 みづき": "店員"}),
        # The town before its mayor is part of the office where a whole name follows; what is conferred is nobody.
        ("ja", "四国町長　山中 誠司 様", {"山中 誠司": "四国町長"}),
        ("ja", "下記のとおり署長感謝状を贈呈します。所長講評案を示しました。", {}),
        # Family names that few bear, and nouns that begin as they do.
        ("ko", "예지원 교수는 경수진 대표와 시은호 원장을 만났다", {"예지원": "교수", "경수진": "대표", "시은호": "원장"}),
        ("ko", "예산안 위원장은 시의회 의장과 경영자 대표를 만났다", {}),
        # Offices that Indonesian writes as one word, and a rank with the force behind it.
        ("id", "Dirlantas Polda Laut Kombes Pol. Sari Dewi mengatakan", {"Sari Dewi": "Dirlantas Polda Laut"}),
        ("id", "Kasatpolairud Polres Laut Iptu Budi Santoso mengatakan", {"Budi Santoso": "Kasatpolairud Polres Laut"}),
    ],
)
def test_who_holds_what(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role.strip() for one in mentions(text, pack(language)) if one.role} == found
