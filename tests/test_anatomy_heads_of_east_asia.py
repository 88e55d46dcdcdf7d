"""Heads of Chinese, Japanese and Korean releases: a row that only names the house is no headline above one, and a notice "on" something is one."""

from __future__ import annotations

import pytest

import masthead


def headline(text: str, form: str = "txt") -> str:
    found = masthead.recognise(masthead.read(text.encode(), format=form))[0].headline
    return "" if found is None else found.text


JA = "　北浜市では、市民プールを7月1日から開場します。開場式は一般の方も見学できます。多くの皆さまのお越しをお待ちしています。"
ZH = "　　近日，我校团队在月牙湖西岸湿地发现一个苔藓新种，并将其命名为月牙湖苔藓。团队自三年前起连续开展野外调查，采集标本两百余份。"
KO = "북항시는 시민수영장을 7월 1일부터 연다고 밝혔다. 개장식은 누구나 볼 수 있다. 시는 안전요원 열두 명을 배치할 계획이다."


@pytest.mark.parametrize(
    ("heading", "row", "below", "text", "found"),
    [
        ("北浜市建設部公園課", "報道資料", "市民プールが七月に開場", JA, "市民プールが七月に開場"),
        ("月牙师范学院党委宣传部", "新闻通稿", "月牙湖湿地发现一种苔藓新种", ZH, "月牙湖湿地发现一种苔藓新种"),
        ("북항시시설관리공단", "보도자료", "시민수영장 7월 1일 개장", KO, "시민수영장 7월 1일 개장"),
        # It is the headline where it tells something.
        ("公園課がプールを開く市役所", "報道資料", "子どもから大人まで楽しめる夏", JA, "公園課がプールを開く市役所"),
        ("为游客开放的新图书馆，在月牙湖学院", "新闻通稿", "月牙湖湿地发现一种苔藓新种", ZH, "为游客开放的新图书馆，在月牙湖学院"),
        ("시민수영장을 여는 시청", "보도자료", "아이부터 어른까지 즐기는 여름", KO, "시민수영장을 여는 시청"),
    ],
)
def test_a_heading_that_names_the_house_is_no_headline(heading: str, row: str, below: str, text: str, found: str) -> None:
    page = f"<html><body><article><h2>{heading}</h2><p>{row}</p><p>{below}</p><p>{text}</p><p>{text}</p></article></body></html>"
    assert headline(page, "html") == found


@pytest.mark.parametrize(
    ("heading", "below", "text"),
    [
        ("校长率团访问月牙湖大学", "双方签署战略合作协议", "　　5月3日，校长王小明率团访问月牙湖，与当地师生座谈。校长介绍了学校的历史。双方表示将继续加强交流。"),
        ("市领导走进城南中学校", "强调要守护学生安全", "　　5月3日上午，市领导来到城南中学，走进教室和食堂，看望老师和同学。市领导一行还观看了文艺演出。"),
        ("月牙湖建成全省首家水上图书馆", "市民凭身份证免费借阅", "　　5月3日，全省首家建在水上的图书馆在月牙湖建成开馆，馆内藏书两万册。图书馆每天早九点开门。"),
        ("北浜市長が訪れた海辺の水族館", "新しい水槽に子どもたち歓声", "　北浜市長は5月3日、海辺に建つ水族館を訪れた。市長は飼育員の案内で館内を一時間ほど見て回り、昼食を共にした。"),
        ("북항시장, 항구마을 찾아 돌아본 도서관", "주민들과 점심 함께하며 대화", "북항시장은 3일 항구마을을 찾아 새로 지은 도서관을 돌아본 뒤 관계자를 격려했다. 시장은 도서관에서 책도 빌렸다."),
    ],
)  # fmt: skip
def test_a_headline_may_end_with_a_house(heading: str, below: str, text: str) -> None:
    page = f"<html><body><article><h2>{heading}</h2><p>{below}</p><p>{text}</p><p>{text}</p></article></body></html>"
    assert headline(page, "html") == heading


def test_a_notice_on_something_is_headed_so() -> None:
    page = f"<html lang=ja><body><h1>感謝状の贈呈について</h1><p>令和8年4月16日<br>北浜警察署</p><p>{JA}</p><p>記</p><h2>1 日時</h2></body></html>"
    assert headline(page, "html") == "感謝状の贈呈について"


def test_what_a_house_is_stands_below_its_text() -> None:
    text = f"新しい船を公開\n\n{JA}\n\n株式会社うみかぜについて\n　株式会社うみかぜは1990年に設立された海運会社です。本社は北浜市にあります。\n"
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert [passage.heading for passage in release.boilerplate] == ["株式会社うみかぜについて"]


SOAP = (
    "北浜石けん株式会社（北浜市、代表取締役社長：森一郎）は、五月の「せっけんの日」に合わせて、二十代から六十代の六百人に手洗いについて調べました。"
    "その結果、多くの人が外から帰っても手を洗わないことが分かりました。"
)
SURVEY = (
    "5月10日(金)は『せっけんの日』：「手洗いに関する調査」外から帰っても手を洗わない人が三人に一人、若い世代ほど洗わないことが明らかに！"
)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # A page of a service: whose release it is, the genre, when it came and from where, and only then a long headline without a stop.
        (("北浜石けん株式会社", "press release", "2024年5月8日 10:01/北浜通信PRワイヤー", SURVEY), SURVEY),
        (("株式会社モリアス", "プレスリリース", "2024年5月8日10:01 9:00／モリ・プレス", SURVEY), SURVEY),
        (("北浜石けん株式会社", "2024年5月8日 10:01｜北浜ニュース", "「泳げなかった少女が、世界へ！」<br>「学校を休んだ少年が、代表に！」"),
         "「泳げなかった少女が、世界へ！」 「学校を休んだ少年が、代表に！」"),
        # Rules drawn round a headline are not of it.
        (("2024年5月8日", "北浜石けん株式会社", f"■■■■■■■■■■■■<br>{SURVEY}<br>■■■■■■■■■■■■"), SURVEY),
        (("2024年5月8日", "北浜石けん株式会社", f"☆★☆★☆★☆★<br>{SURVEY}<br>☆★☆★☆★☆★"), SURVEY),
        # What a stop ends is text, and a name alone stays the headline above that.
        (("北浜石けん株式会社", "プレスリリース", "2024年5月8日"), "北浜石けん株式会社"),
    ],
)  # fmt: skip
def test_a_long_headline_below_the_house_and_the_row_of_a_service(rows: tuple[str, ...], found: str) -> None:
    head = "".join(f"<p>{row}</p>" for row in rows[1:])
    page = f"<html><body><article><h1>{rows[0]}</h1>{head}<p>{SOAP}</p><p>{SOAP}</p></article></body></html>"
    assert headline(page, "html") == found


def test_a_headline_said_again_between_rules_with_its_deck() -> None:
    deck = "水だけの手洗いでは汚れが落ちにくいことも判明"
    again = f"■■■■■■■■■■■■<br>{SURVEY[:33]}<br>{SURVEY[33:]}<br>{deck}<br>■■■■■■■■■■■■"
    page = f"<html><body><article><h1>北浜石けん株式会社</h1><p>プレスリリース</p><p>{SURVEY}</p><p>{again}</p><p>{SOAP}</p><p>{SOAP}</p></article></body></html>"
    release = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert release.headline is not None and release.headline.text == SURVEY
    assert release.subheadline is not None and release.subheadline.text == deck


@pytest.mark.parametrize("day", ["2024年5月8日 10:01/北浜通信PRワイヤー", "2024-05-08 10:01 | Harbour Press", "2024年5月8日｜北浜新聞社"])
def test_the_row_of_a_service_is_the_day_of_issue(day: str) -> None:
    page = f"<html><body><article><h1>{SURVEY}</h1><p>{day}</p><p>{SOAP}</p><p>{SOAP}</p></article></body></html>"
    release = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert release.issued is not None and (release.issued.date, release.issued.text) == ("2024-05-08", day[: len(release.issued.text)])
    assert release.headline is not None and release.headline.text == SURVEY


@pytest.mark.parametrize(
    ("text", "derived"),
    [
        (
            "海登水务集团今日宣布，新服务明年底前将覆盖北部四十个城镇，惠及一百二十万居民，并将在五年内投资三十亿元用于管网改造与水源保护，同时设立专项基金支持农村地区的饮水安全工程建设。",
            "海登水务集团今日宣布，新服务明年底前将覆盖北部四十个城镇，惠及一百二十万居民",
        ),
        (
            "本报讯（记者 王小红）5月3日至8日，海登学院派出代表队参加国际港口设计竞赛（International Harbour Design Contest，IHDC），队伍从来自四十个国家的一百八十支队伍中脱颖而出，共获得两个单项第一和一块金牌，并获评委特别提名奖。",
            "本报讯（记者 王小红）5月3日至8日，海登学院派出代表队参加国际港口设计竞赛（International Harbour Design Contest，IHDC）",
        ),
        (
            "海登水道株式会社は本日、北部の四十の町に新しいサービスを来年末までに広げると発表し、百二十万人の住民が対象となるほか、五年間で三十億円を管路の更新と水源の保護に投じる計画であることを明らかにした。",
            "海登水道株式会社は本日、北部の四十の町に新しいサービスを来年末までに広げると発表し",
        ),
        (
            "สำนักงานทรัพยากรน้ำแห่งชาติประกาศวันนี้ว่าจะขยายบริการใหม่ไปยังสี่สิบเมืองทางภาคเหนือภายในสิ้นปีหน้า ครอบคลุมประชากรหนึ่งล้านสองแสนคน และจะลงทุนสามพันล้านบาทในห้าปีเพื่อปรับปรุงท่อและอนุรักษ์แหล่งน้ำ",
            "สำนักงานทรัพยากรน้ำแห่งชาติประกาศวันนี้ว่าจะขยายบริการใหม่ไปยังสี่สิบเมืองทางภาคเหนือภายในสิ้นปีหน้า",
        ),
    ],
)
def test_a_long_sentence_gives_a_headline_of_its_first_clauses(text: str, derived: str) -> None:
    [release] = masthead.recognise(masthead.read(f"{text}\n\n{text}\n".encode(), format="txt"))
    assert release.headline is not None and (release.headline.text, release.headline.derived) == (derived, True)
