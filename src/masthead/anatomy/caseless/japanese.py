"""Japanese names beside an office: "代表取締役社長：山田太郎", "上川陽子外務大臣は"."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.caseless.clauses import ENCLOSED, FORE, HAN, JOINTS, KANA, any_of, clause_before
from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression

_SINGLE = "東林森原関西南北辻堀岡岸畑泉谷乾菅柳桂榊浜濱滝島嶋星城宮秦秋平松杉竹梅桜金朴李王張陳呉孫高楊劉趙黄周徐郭鄭許蔡池沖奥角梶鎌久窪桑郡小佐澤沢塩芝清関瀬仲長灘錦橋旗早伴東土鶴堤壺峠中永成西丹萩塙藤古星本牧槙湊峰簑三宮向室元桃盛森谷安簗梁湯横吉米脇渡"
"""Family names of one character that are common in Japan."""


_STATES = "米|英|仏|独|露|伊|豪|加|韓|中|印|ロシア|ウクライナ|フランス|ドイツ|イスラエル|トルコ|イラン|中国|韓国|台湾"
"""Of which state an office is that stands behind a name: "トランプ米大統領"."""
_OF_STATE = "大統領|首相|外相|国防相|国務長官|国防長官|財務長官|国家主席|事務総長|報道官|国王|女王|皇太子|教皇|議長|総理|総統|書記長|監督|投手|選手|容疑者"
_COUNTRIES = (
    "ウクライナ|ロシア|フランス|ドイツ|イタリア|スペイン|ポルトガル|オランダ|ベルギー|スイス|オーストリア|ポーランド|チェコ|ハンガリー|ルーマニア|ブルガリア|ギリシャ|トルコ|イスラエル|パレスチナ|イラン|イラク|シリア|ヨルダン"
    "|エジプト|リビア|スーダン|エチオピア|ケニア|ナイジェリア|ガーナ|アメリカ|カナダ|メキシコ|ブラジル|アルゼンチン|チリ|ペルー|コロンビア|ベネズエラ|キューバ|インド|パキスタン|アフガニスタン|ネパール|スリランカ|バングラデシュ"
    "|ミャンマー|タイ|ベトナム|カンボジア|ラオス|マレーシア|シンガポール|インドネシア|フィリピン|モンゴル|カザフスタン|ウズベキスタン|オーストラリア|ニュージーランド|イギリス|アイルランド|スウェーデン|ノルウェー|デンマーク|フィンランド"
    "|アイスランド|ベラルーシ|ジョージア|アルメニア|アゼルバイジャン|モルドバ|セルビア|クロアチア|サウジアラビア|クウェート|カタール|バーレーン|イエメン|レバノン|モロッコ|チュニジア|アルジェリア|ヨーロッパ|アジア|アフリカ|グループ|チーム|プロ"
    "|サッカー|バスケット|バレーボール|ラグビー|テニス|ゴルフ|オリンピック|パラリンピック|スポーツ|コーチ|エース|ゲーム|パネル|フォーラム"
)
"""What stands in kana before an office of state or of a team, and is nobody's name."""


@lru_cache(maxsize=4)
def _kanji(roles: Words) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An office and the name behind it; a name and the office that touches it; a name and the office of a house in brackets or behind a point."""
    office = rf"(?:(?:[{HAN}]{{2}}|神奈川|和歌山|鹿児島)[都道府県]|{_STATES})?(?:{any_of(roles)})(?:(?:[ \u3000]?[兼/・][ \u3000]?|[ \u3000])?(?:{any_of(roles)})){{0,5}}"
    parted = rf"[{HAN}々]{{1,4}}[ \u3000](?!以下)(?:[{HAN}々ノヶ]{{1,4}}?[\u3041-\u3096]{{0,3}}?|[\u3041-\u3096]{{2,3}}(?!氏|様)[{HAN}]|[\u3041-\u3096]{{2,4}}(?<![はがをにと]))"
    foreign = rf"[{KANA}]{{2,12}}(?:[{JOINTS}＝ \u3000][{KANA}]{{2,14}}){{1,3}}"
    brief = rf"(?<=[ \u3000:：])[{_SINGLE}][{HAN}](?=[)）\s]|$|氏|さん)"
    latin = r"(?-i:[A-Z][a-z]+(?:[ \u3000](?!(?:Inc|Corp|Ltd|Co|Group|Holdings|Japan|Partners)\b)(?:[A-Z]\.|[A-Z][a-z][\w’'-]*)){1,3})"
    between = rf"[{HAN}々]{{2,4}}ノ[{HAN}]{{1,2}}"
    mixed = rf"[{HAN}々]{{2,3}}(?:[{KANA}]{{2,3}}|[\u3041-\u3096]{{2,4}}?)(?=氏|さん|様)"
    name = rf"(?P<name>{parted}|(?<=[：:]){latin}|{between}|[{HAN}々]{{3,6}}?|{mixed}|{foreign}|{brief}|[{KANA}]{{3,14}}(?=氏))"
    alone = rf"(?!{_COUNTRIES})[{KANA}]{{3,10}}(?=(?:{_STATES})?(?:{_OF_STATE}))"
    stop = r"(?=氏|さん|様|は|が|も|に|を|と|、|。|，|,|\)|）|（|\(|「|」|\s|以下|ら|より|から|の|による|など|ほか|[,:：★／/]|(?:社外|常勤)?(?:代表)?(?:取締役|監査役|執行役員|理事|監事)|$)"
    before = phrased(
        rf"(?P<role>{office}){ENCLOSED}(?:の|は(?!、)|である|を務める|に(?:就任|着任|選任|選出)(?:する|した|された|予定の)|に(?=[{HAN}々ヶ]{{3,6}}(?:氏|さん)?(?:が(?:就任|着任|選任|選出|選ばれ)|を(?:選任|任命|起用|指名|選出|迎え))))?(?:[\s:：、・]?\s?|[ \u3000]{{3,12}}){name}{stop}"
    )
    opening = r"(?:^|(?<=[、。「」（(のはがもや\s：:と＝=・])|(?<=おいて)|(?<=により)|(?<=迎えた)|(?<=務めた)|(?<=のうち))"
    behind = phrased(
        rf"{opening}(?:(?P<mayor>[{HAN}々]{{4}})(?P<seat>[{HAN}]{{2,4}}?[市区町村]長){stop}"
        rf"|(?P<name>[{HAN}々]{{2,6}}?|[{_SINGLE}](?=首相|総理|外相|防衛相|財務相|大統領|国家主席)|{parted}|{foreign}|{alone})[ \u3000]?[（(]?(?P<role>{office}){stop})"
    )
    within = phrased(
        rf"{opening}(?P<name>[{HAN}々]{{3,6}}?|{parted}|{foreign})(?:氏|さん|様)?(?:[（(](?P<role>[^（()）、。\n：:＝]{{1,30}}?(?:{office}))[）)]|(?:・|[ \u3000](?=[^ \u3000]{{2,24}}[）)]))(?P<house>[{HAN}]{{2,16}}?(?:{office}))(?=は|が|も|に|を|と|の|、|。|ら|[）)]|$))"
    )
    return before, behind, within


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """ "代表取締役社長：山田太郎", "開発部長の鈴木一郎氏は", "上川陽子外務大臣は"."""
    if _PAIRS.fullmatch(text) and (pairs := _in_pairs(text, lexicon)):
        return pairs
    before, behind, within = _kanji(lexicon.roles)
    found: list[Mention] = []
    for match in within.finditer(text):
        group = "role" if match["role"] else "house"
        if _japanese_name(match["name"], lexicon):
            found.append(Mention(match["name"], "", match[group], *match.span("name"), *match.span(group)))
    taken = [(one.start, max(one.end, one.role_end)) for one in found]
    for match in behind.finditer(text):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        name, role = ("mayor", "seat") if match["mayor"] else ("name", "role")
        if _NEXT.match(text, match.end()):
            continue  # "港の里　介護主任　山田 花子 様", "四国町長　山田 花子 様": the house, and whose office it is behind it
        if match[name][-1] in _TOWNS and match[role][0] == match[name][-1]:
            continue  # "北港市 市長 鈴木一郎": the town whose mayor it is
        least = 1 if len(match[name]) == 1 else 2 if text[match.end() :][:1] in ("は", "が", "も") else 3
        if len(match[name]) == 2 and match[role].endswith(_STAFF):
            continue  # "介護職員は"
        if _japanese_name(match[name], lexicon, least):
            found.append(Mention(match[name], "", match[role], *match.span(name), *match.span(role)))
    at = 0
    while held := before.search(text, at):
        name, at = held["name"].strip(), held.end()
        if not _japanese_name(name, lexicon, 2 if name[0] in _SINGLE else 3):
            at = held.start("name")  # "審査委員長を務める建築家の森研一氏": another office stands there
            continue
        if any(one.start < held.end("name") and held.start("role") < max(one.end, one.role_end) for one in found):
            continue
        start, end = clause_before(text, text.rfind("、", max(0, held.start("role") - 80), held.start("role")) + 1, held.end("role"))
        start = min(max(start, max((one.end for one in found if one.end <= held.start()), default=0)), held.start("role"))
        if fore := FORE.match(text[start : held.start("role")]):
            start += fore.end()  # "森研一氏と宇宙飛行士の若木光男さん"
        if topic := _TOPIC.match(text, start, held.start("role") + 1):
            start = topic.end()  # "式には市長の佐藤花子氏"
        if row := _ROW.match(text, start, held.start("role")):
            start = row.end()
        if seat := _SEAT.match(text, max(0, start - 4), held.start("role")):
            start = max(start, seat.end())
        found.append(Mention(name, "", text[start:end], held.start("name"), held.start("name") + len(name), start, end))
    return found


_PAIRS = expression(r"[ \u3000]*(?:[\u3400-\u9fff々・]{2,14}[ \u3000]+[\u3400-\u9fff々]{1,4}(?:[ \u3000]+|\Z)){2,4}")
"""A row of offices, each with a family name behind it, blanks between all: "総務課長　森　係長　藤田"."""


def _in_pairs(text: str, lexicon: Pack) -> list[Mention]:
    """Those whom such a row names; none if one of its words is out of place."""
    words = list(_PART.finditer(text))
    found: list[Mention] = []
    for post, name in zip(words[::2], words[1::2], strict=False):
        if not post.group().endswith(lexicon.roles) or name.group().endswith(lexicon.roles):
            return []
        found.append(Mention(name.group(), "", post.group(), *name.span(), *post.span()))
    return found if len(words) % 2 == 0 else []


_PART = expression(r"[^ \u3000]+")
_NEXT = expression(r"[ \u3000]+[\u3400-\u9fff々]{1,4}[ \u3000][\u3041-\u30ff\u3400-\u9fff々]{1,5}[ \u3000]?(?:様|氏|さん|[）)]|$)")
"""A whole name behind an office, which is that one's."""
_ROW = expression(
    r"(?:（?\d+）|[(（]\d+[)）])?[ \u3000]*(?:出席|参加|受贈|受賞|受章|表彰|被表彰|登壇|代表|発表|説明|応対|講演|対応|同席|来賓|主催|責任|連絡)者名?[ \u3000:：]+"
)
"""What a row says it names, before the office: "（3）出席者　市長　山田　太郎"."""
_TOPIC = expression(r".*(?:[にでと]は|[はがも])(?=[^\u3041-\u3096])")
"""What a clause is about, before the office of one who is named in it."""
_STAFF = (
    "職員",
    "従業員",
    "会員",
    "農家",
    "職人",
    "研究者",
    "技術者",
    "技術職員",
    "活動家",
    "ボランティア",
    "学生",
    "大学院生",
    "生産者",
    "漁業者",
    "責任者",
    "担当者",
)
"""Callings of many, before which two characters are what they do."""
_TOWNS = "市町村区県府都道"
_SEAT = expression(r".{0,3}(?<=本社|在地|本店|本部)[：:][^\s：:、（(]{2,20}[都道府県市区町村郡](?:[ \u3000]+|[ \u3000]?[／/][ \u3000]?)")
"""Where a house sits, before the office of who leads it: "（本社：東京都渋谷区 代表取締役 山田太郎）", "（本社：東京都／代表取締役 山田太郎）"."""


_BOTH_WORDS = "石川 福島 宮崎 山口 香川 長野 千葉 福井 富山 宮城 秋田 青森 岡山 広島 大分 山形 滋賀 三重 神戸 仙台 横浜 長崎 佐賀 奈良 高知 徳島 福岡 茨城"
_BOTH = frozenset(_BOTH_WORDS.split())
"""Places that are family names as well."""


def _family(name: str, place: str) -> bool:
    """Whether a place's name is the family name with which a longer name begins: "石川祐希"."""
    return place in _BOTH and name.startswith(place) and len(name) > len(place) and name[len(place)] not in "県市区町村府都大支"


_LIKE_NOUN_WORDS = """
    阿部 安部 服部 渡部 岡部 磯部 綾部 園部 矢部 長部 曽部 宮部 卜部 占部 田部 森部 物部 刑部 武部 軽部 久部 伊部 谷部 笠部 神部 河部 小部 名部 曽我部 長谷部 日下部 長宗我部
    氷室 三室 宇都 更科 山科 仁科 保科 度会 南部
"""
_LIKE_NOUNS = frozenset(_LIKE_NOUN_WORDS.split())
"""Family names that end as nouns of units and the like do: "磯部館長は"."""


def _japanese_name(name: str, lexicon: Pack, least: int = 3) -> bool:
    """Whether what stands beside an office is nobody's house or office."""
    bare = name.replace(" ", "").replace("\u3000", "")
    if bare in _LIKE_NOUNS:
        return len(bare) >= least
    if any(house in bare and not _family(bare, house) for house in lexicon.houses if 1 < len(house) < 6) or any(
        role in bare for role in lexicon.roles if len(role) > 1
    ):
        return False
    return (
        bare[-1] not in "部局課室省庁県府社団党署会店都区氏者員議院科隊酬額率費料税券債賞策件権類型版業報告論説品点性状書証案号式駅"
        and bare[0] not in "同各両副前元新現"
        and len(bare) >= least
    )
