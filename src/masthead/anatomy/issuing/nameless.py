"""What looks like the name of a house and names nobody: a greeting, a word of the page's own, a house that only says "we"."""

from __future__ import annotations

import re
from functools import cache

from masthead.expressions import expression
from masthead.language.stems import of_all

_VERY = frozenset(("sehr", "très", "muy", "molto", "zeer", "my"))
"""What may stand before such a word."""
_PAGE = expression(
    r"(?:uncategori[sz]ed|non class[ée]e?|sin categor[ií]a|sem categoria|senza categoria|sense categoria|unkategorisiert|nicht kategorisiert"
    r"|allgemein(?:es)?|geen categorie|ongecategoriseerd|okategoriserad|ikke kategoriseret|ukategorisert|kategorizované|nezařazené|nezaradené"
    r"|bez kategorii|nekategorizirano|fără categorie|без рубрики|без категорії|без категория|некатегоризовано|χωρίς κατηγορία|kategorisiz"
    r"|genel|غير مصنف|ללא קטגוריה|未分类|未分類|미분류|ไม่มีหมวดหมู่|(?:新聞|新闻|活動|活动)?(?:配圖|配图|圖片|图片|照片)|(?:返回|回到)(?:頁首|页首|頂部|顶部|首頁|首页|列表)"
    r"|我(?:来|來)(?:说|說).{0,8})\Z"
    r"|(?:предыдущая|следующая|попередн(?:я|ій)|наступн(?:а|ий)) (?:запис|стат|новин|публикац|публікац|допис)\w*"
    r"|(?:previous|next|older|newer) (?:post|article|entry|story)\b|(?:vorheriger|nächster) (?:beitrag|artikel)\b"
    r"|(?:article|billet) (?:précédent|suivant)\b|(?:entrada|artículo) (?:anterior|siguiente)\b|(?:articolo|post) (?:precedente|successivo)\b"
    r"|(?:poprzedni|następny) (?:wpis|artykuł)\b|commenter (?:cet|l['’])|publié (?:le|par)\b|leave a (?:comment|reply)\b",
    re.I,
)
"""Headings under which pages file a text, captions without content, and ways to the next page."""
_OURS = expression(
    r"(?:我|本|敝|贵|貴|该|該|此|各|弊|当|當)(?:公司|集团|集團|单位|單位|机构|機構|组织|組織|企业|企業|部门|部門|社区|社區|[局院校会會署厅廳处處部党黨社行所台县縣市省区區館馆中心]{1,2})"
)
"""A house that speaks of itself, or of another, without its name: "我公司"."""
_BARE = expression(
    r"(?:香港|澳門|澳门)?(?:特区|特區)政府\Z"
    r"|(?:中央|地方|各级|各級|各地|全国|全國|有关|有關|相关|相關|当地|當地|基层|基層|市|县|縣|省|区|區|镇|鎮)?(?:政府|部门|部門|人民政府|公司|集团|集團|社会|社會|机构|機構|大学|大學|银行|銀行|协会|協會|组织|組織|单位|單位|党组织|黨組織|党支部|党总支|党委|团委|团组织|学校|學校|学院|學院|医院|醫院)\Z"
    r"|.*(?:社会|社會)\Z"
)
"""A noun of houses alone: of which place it is, is not said."""


_NO_HOUSE = expression(
    r".*(?:記者会|記者會|记者会|發[布佈表]會|发布会|說明會|说明会|座談會|座谈会|研討會|研讨会|博覽會|博览会|展覽會|展览会|運動會|运动会|大會|大会|晚會|晚会|音樂會|音乐会|聽證會|听证会|公聽會|茶話會|茶话会|年會|年会|峰會|峰会|宴会|宴會|酒會|酒会|例会|例會"
    r"|機會|机会|社會|社会|都會|都会|[将將才不就也可能]會|[将才不就也可能]会|[舉举進进執执飛飞自旅流不並并實实推發发履遊游施品德步言同先例運运通試试出暴罪修現现平盛排可失試]行|[全內内外一幹干局東东西南北中底頂顶腹頭头胸背]部"
    r"|[住出入庭後后]院|電影院|电影院|[好到各何用益遠远深此之相懲惩]處|[好到各何用益远深此之相惩]处|[結结格佈布全當当僵大時时政開开]局|[部簽签連联聯]署|为中心|為中心|核心)\Z"
)
"""What ends with the last letter of a noun of houses and is none: "記者會", "執行"."""


_ANYBODY = frozenset(
    (
        *(
            "정부",
            "당국",
            "경찰",
            "검찰",
            "국회",
            "시민",
            "주민",
            "국민",
            "노동자",
            "노동자들",
            "우리",
            "이번",
            "올해",
            "지난해",
            "최근",
            "오늘",
            "이날",
            "회사",
            "기업",
            "업계",
            "양측",
            "양사",
            "양",
            "참가자들",
            "참석자들",
        ),
        *(
            "정치권",
            "여야",
            "대통령",
            "학생들",
            "주최측",
            "주최 측",
            "관계자",
            "행사",
            "행사는",
            "이들",
            "이곳",
            "현장",
            "제품",
            "신제품",
            "서비스",
            "시는",
            "군은",
            "구는",
            "센터",
            "대학",
            "학교",
            "협회",
            "재단",
            "위원회",
            "공사",
            "시",
            "도",
        ),
        *(
            "政府",
            "国",
            "県",
            "市",
            "区",
            "町",
            "同社",
            "当社",
            "弊社",
            "同校",
            "同会",
            "当会",
            "本会",
            "本市",
            "本校",
            "本県",
            "今回",
            "今年",
            "本日",
            "昨年",
            "私たち",
            "我々",
            "本製品",
            "本サービス",
            "新製品",
            "今後",
            "当日",
            "イベント",
        ),
    )
)
"""What sentences in Korean and Japanese are of, and that names nobody."""


NOBODY = frozenset(("", "media", "messaging", "team", "press", "editor", "editors", "editorial", "admin", "administrator", "staff", "newsroom", "news", "webmaster",
    "communications", "communication", "redaktion", "rédaction", "redacción", "redazione", "office", "web", "user", "author", "root", "publisher",
    "guest", "community", "contributor", "contributors", "post", "posts", "publication", "publicação", "publicación", "pubblicazione", "comunitária", "comunitaria",
    "communautaire", "redação", "redactie", "redakcja", "редакция", "редакція", "equipo", "equipe", "équipe"))  # fmt: skip
"""Words of which an author's name may be made that names nobody."""
ORGAN = expression(
    r"(?:(?:the|der|die|das|le|la|les|el|los|il|lo|o|a|het|το|l['’])\s?)?"
    r"(?:(?:conseil d['’]administration|conseil de surveillance|conseil municipal|comité exécutif|assemblée générale|consejo de administración|junta directiva|asamblea general|consiglio di amministrazione"
    r"|collegio sindacale|assemblea generale|conselho de administração|assembleia geral|raad van (?:bestuur|commissarissen|toezicht)|algemene vergadering|board of (?:directors|trustees|governors)"
    r"|executive (?:board|committee|council)|supervisory board|general assembly|annual general meeting|extraordinary general meeting)(?:\s(?:de|du|des|del|della|da|do|of|van)\s(?:la|le|the|de))?"
    r"|(?:junta general|assemblée générale|assemblea(?: generale)?|assembleia geral)(?: (?:extra)?ordin[aá][ir](?:re|a|ia))?(?: (?:de|des|dei|degli|dos) (?:accionistas|actionnaires|acionistas|azionisti|soci|socios|sócios|associés))?"
    r"|junta de gobierno|junta (?:local|central)|comité (?:directeur|de direction|directivo|ejecutivo)|bureau|direction|rédaction|dirección|direção|diretoria|diretoria executiva|consiglio direttivo|direttivo|direzione"
    r"|vorstand|geschäftsführung|geschäftsleitung|redaktion|präsidium|bestuur|styrelsen|styret|bestyrelsen|hallitus|zarząd|zarząd główny|vedení|výbor|představenstvo|yönetim kurulu|διοικητικό συμβούλιο|δ\.\s?σ\.?"
    r"|правление|дирекция|администрация|правління|адміністрація|оргкомитет|оргкомітет|the (?:board|committee|management|editors))",
    re.I,
)
"""What every house has, and none is called."""


_TELLING = (
    "Responding Regarding Concerning Following Marking Announcing Condemning Calling Honouring Honoring Celebrating Urging Opposing Supporting Welcoming "
    "Addressing Denouncing Commending"
)
TELLS = expression(rf"\s(?:{'|'.join(_TELLING.split())})\b")
"""What a headline says of a statement behind whose it is."""


_DEGREE = expression(
    r"(?:^|\s)(?:Bachelor|Master|Doctor|Associate)s? of (?:Science|Arts|Engineering|Law|Music|Education|Philosophy|Business|Fine|Applied|Public|Social)"
)
"""What schools teach for, and none of them is called."""


_DEGREES = frozenset(f"{degree}{ending}" for degree in ("Bachelor", "Master", "Doctor", "Associate") for ending in ("", "s"))
_PAGE_WORDS = """
    uncategorized uncategorised non sin sem senza sense unkategorisiert nicht allgemein allgemeines geen ongecategoriseerd okategoriserad ikke ukategorisert
    kategorizované nezařazené nezaradené bez nekategorizirano fără без некатегоризовано χωρίς kategorisiz genel غير ללא предыдущая следующая попередня
    попередній наступна наступний previous next older newer vorheriger nächster article billet entrada artículo articolo post poprzedni następny commenter
    publié leave
"""
_ORGAN_WORDS = """
    conseil comité assemblée consejo junta asamblea consiglio collegio assemblea conselho assembleia raad algemene board executive supervisory general annual
    extraordinary bureau direction rédaction dirección direção diretoria direttivo direzione vorstand geschäftsführung geschäftsleitung redaktion präsidium
    bestuur styrelsen styret bestyrelsen hallitus zarząd vedení výbor představenstvo yönetim διοικητικό δ. δ.σ. правление дирекция администрация
    правління адміністрація оргкомитет оргкомітет committee management editors
"""


@cache
def _salutations() -> frozenset[str]:
    """With what letters and appeals begin, in front of whomever they address."""
    return frozenset(of_all("salutations"))


@cache
def _hints() -> frozenset[str]:
    """Greetings, and with what `_PAGE` and, behind their article, `ORGAN` begin, but for what is written in scripts whose words touch."""
    return _salutations() | _VERY | frozenset(word.casefold() for words in (_PAGE_WORDS, _ORGAN_WORDS) for word in words.split())


_LAST_HINTS = _DEGREES | frozenset(_TELLING.split())
"""What schools teach for, and how what is told begins behind whose statement it is."""


def hints_at_nobody(word: str) -> bool:
    """Whether a name with this word in it may name nobody; one without any such word names somebody, but in scripts whose words touch."""
    low = word.casefold()
    low = low[2:] if low[1:2] in ("'", "’") else low
    return low in _hints() or word in _LAST_HINTS


_SOME = expression(r"[一某][家间間個个名位所座款种種项項]")
"""How Chinese speaks of somebody for the first time: "一家电动车公司"."""


def names_nobody(name: str) -> bool:
    """Whether a name is none."""
    if name in _ANYBODY:
        return True
    if "\u3400" <= name[:1] <= "\u9fff" and (_NO_HOUSE.match(name) or _SOME.match(name)):
        return True
    if name[:1] >= "\u3400":
        return _bare(name) or _PAGE.match(name) is not None
    if " of " in name and _DEGREE.search(name):
        return True  # "Lenn College Bachelor of Science"
    if name.endswith("ing") and (told := TELLS.search(name)) and told.end() == len(name):
        return True  # "Statement from Senators Responding to …"
    (first, _, rest), salutations = name.casefold().partition(" "), _salutations()
    return first in salutations or (first in _VERY and rest.partition(" ")[0] in salutations) or _PAGE.match(name) is not None


def _bare(name: str) -> bool:
    return _OURS.fullmatch(name) is not None or _BARE.match(name) is not None


def spoken_of(name: str) -> int:
    """How many characters of a Chinese name only say "our company" before it: "我公司远山集团"."""
    ours = _OURS.match(name)
    return ours.end() if ours and len(name) - ours.end() > 3 and name[0] in "我本" else 0


_TRAIL = expression(r"→|\s[/›»>]\s")
"""What parts the ways of a page to where it stands: "Home » News » Releases"."""
_BY_WHOM = expression(
    r"(?:issued |released )?(?:by|from|of|von|der|des|vom|par|por|da|do|di|del|della|van)\s(?:the\s|la\s|le\s|der\s|l['’])?(?=\S)", re.I
)
"""What leads from a genre to whose it is."""


def trail(text: str) -> bool:
    """Whether a row is such a trail, which names pages and nobody."""
    return len(_TRAIL.findall(text[:200])) > 1


def by_whom(part: str) -> str:
    """What stands behind a genre without the words that lead to whose it is: "by the Harbour Board"."""
    said = _BY_WHOM.match(part)
    return part[said.end() :] if said else part
