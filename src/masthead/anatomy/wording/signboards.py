"""Names of houses in scripts without capitals, told by the noun that they end with ("… मंत्रालय", "…위원회") or begin with ("وزارت …", "กรม…")."""

from __future__ import annotations

from masthead.anatomy.layout.lines import terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.spaced import forms
from masthead.expressions import Letters, expression
from masthead.language.stems import bare_of_all, made

_CASELESS = Letters("\u0590-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_OF_PLACES = r"[市县縣省區区州][\u4e00-\u9fff]{2,6}(?:(?<![结結格佈布全當僵大時时政開开])局|[厅廳署])"
"""Offices of towns and provinces in China, whatever they are for."""
_NAME = made(
    lambda: (
        rf"(?:(?:ال)?(?:{bare_of_all('houses_first')})(?!\w*[،,:]).{{2,60}}"
        rf"|.{{1,60}}(?:{bare_of_all('houses_last')}|{_OF_PLACES})|{bare_of_all('houses_whole')})\Z"
    )
)
CLOSED = made(lambda: rf"(?:{bare_of_all('houses_last')}|{_OF_PLACES}|{bare_of_all('houses_whole')})\Z")
_SIGNS = made(
    lambda: (
        rf"(?:(?:ال)?(?:{bare_of_all('houses_first', 'houses_first_within', 'houses_first_signed')})\s.{{2,60}}"
        rf"|.{{2,60}}(?:{bare_of_all('houses_last', 'houses_last_within', 'houses_last_signed')}|{_OF_PLACES})|{bare_of_all('houses_whole')})\Z"
    )
)
NOUN = made(lambda: rf"(?:{bare_of_all('houses_before')})(?!\w)")
"""Nouns of houses in languages with capitals that begin names with them."""
NOUN_IN_CAPITALS = made(lambda: rf"(?i:{bare_of_all('houses_before')})(?!\w)")
ENDING = made(
    lambda: (
        rf"(?P<name>[^\s,।،.]{{2,30}}(?: [^\s,।،.]{{2,30}}){{0,5}}?(?<=\w)(?: ?)(?:{bare_of_all('houses_last')}))(?=\s|এর|ের|র\s|কে\s|의|은|는|이|가|が|は)"
    )
)
"""A text that begins with a name of a house which such a noun closes."""
_NO_NAME = expression(r"[\d:：?？!！。.،؛;“”\"«»「」\n|>]")
_LONGEST = 9
_LETTERS = 26
"""Words that a name has at most, and letters where words touch."""


def board(text: str, lexicon: Pack) -> bool:
    """Whether a line in such a script is nothing but the name of a house, as pages have it over their headline; in rows below it may stand what
    is the house's own."""
    if "\n" in text:
        return _boards(text, lexicon)
    text = text.strip()
    if not _CASELESS.within(text[:2]) or len(text) < 3 or terminal(text) or _NO_NAME.search(text):
        return False
    words = text.split()
    if len(words) > _LONGEST or (len(words) < 3 and len(text) > _LETTERS and not text[:1] < "\u0e00"):
        return False
    spoken = forms((*lexicon.announce, *lexicon.acts, *lexicon.said))
    if lexicon.language == "th" and (
        _BEHIND_FORM.search(text) or _DONE.search(text, 4) or any(_DOES.match(word) or word.startswith(tuple(spoken)) for word in words[1:])
    ):
        return False  # a headline: what a house does touches its verb
    return _NAME.match(text) is not None and not any(word in spoken for word in words)


_SIGNS_IN_CAPITALS = made(
    lambda: (
        rf"(?:[^\W\d_]{{1,3}} )?(?:{bare_of_all('houses_first_signed')}) [^\W\d_]|[^\W\d_].{{2,60}} (?:{bare_of_all('houses_last_signed')})\Z"
    )
)


def signs(row: str) -> bool:
    """Whether a row is a house's name as it signs a text: with the nouns, too, that have other senses within one or over it; where capitals are, with
    those alone."""
    row = row.strip(" ()（）[]")
    if row[:1] < "\u0590":
        return _SIGNS_IN_CAPITALS.match(row) is not None
    if not _CASELESS.within(row[:2]) or len(row) > _SIGNED or terminal(row) or _NO_NAME.search(row) or len(row.split()) > _LONGEST:
        return False
    return _SIGNS.match(row) is not None


_SIGNED = 40
"""Characters of such a row at most."""
_DOES = expression(
    r"(?:เปิด|ร่วมกับ|ร่วมมือ|จับมือ|เดินหน้า|ผนึก|คว้า|มอบ|รุก|ชวน|เตือน|ย้ำ|แจง|เผย|ยืนยัน|เร่ง|ลุย|หนุน|ชู|ปล่อย|เชิญ|ติดตาม|ลงพื้นที่|ลงนาม|ประชุม|ฉลอง|แถลง|ขยาย|ต้อนรับ|เตรียม)"
)
"""Verbs with which headlines go on behind a house in Thai."""
_DONE = expression(r"ปล่อย|เปิดตัว|จับมือ|เดินหน้า|ผนึกกำลัง|คว้ารางวัล|ลงพื้นที่|ลงนาม|แถลง|ต้อนรับ|จัดกิจกรรม|จัดงาน|จัดประชุม|เปิดโครงการ|ประกาศ")
"""Those of them that stand in no name, wherever they are in a word."""
_BEHIND_FORM = expression(r"จำกัด(?:\s?\(มหาชน\))?\s+(?!\(?มหาชน)\S")
"""Words behind the legal form with which the name of a Thai company ends."""


def _boards(text: str, lexicon: Pack) -> bool:
    """Whether all rows of a paragraph are of a letterhead: a house, its country above it, what of the house writes below it."""
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    if not 2 <= len(rows) <= 5 or not any(board(row, lexicon) for row in rows):
        return False
    return all(board(row, lexicon) or _of_house(row) for row in rows)


def _of_house(row: str) -> bool:
    """Whether a row is short and says nothing but a name: "جمهورية مصر العربية", "وحدة الإعلام والعلاقات العامة", "西太平洋区域"."""
    if not _CASELESS.within(row[:2]) or terminal(row) or _NO_NAME.search(row) or any(mark in row for mark in ",،，、"):
        return False
    return _DESK.match(row) is not None or (len(row) <= _BRANCH and "\u3040" <= row[0] <= "\u9fff" and row.isalpha())


_BRANCH = 12
"""Letters of what belongs to a house, where words touch."""
_DESK = expression(
    r"(?:ال)?(?:جمهورية|مملكة|دولة|سلطنة|إمارة|المملكة|الجمهورية|السلطة|وحدة|مكتب|قسم|قطاع|جهاز|مصلحة|نيابة|ديوان|قيادة|مندوبية|المندوبية|المديرية|الإدارة|ولاية|إقليم|جماعة|مكتب|وكالة|لجنة|فرع|خلية|شعبة)(?!\w)"
    r"|(?:جمهوری|حوزه|واحد|گروه|روابط عمومی|معاونت|کمیسیون|حکومتِ?|محکمہ|شعبہ|דוברות|חטיבת|אגף|מחוז|לשכת|מחלקת|יחידת|המחלקה|האגף|मुख्यमंत्री|सूचना|जनसंपर्क|जनसम्पर्क|कार्यालय|জনসংযোগ|তথ্য)(?!\w)"
    r"|(?:ฝ่าย|กลุ่ม|กอง|งาน|สำนัก|ศูนย์|ส่วน)"
    r"|[가-힣A-Z]{2,10}(?:과|국|실|팀|부|처|청|원|단|센터|본부)\Z"
)


_SECTION = expression(
    r"(?P<name>\S.{1,24}?)\s?(?:即時新聞|新聞稿|新聞|新闻|要聞|要闻|公告|動態|动态|消息|訊息|소식|뉴스|보도자료|공지사항|ニュース|からのお知らせ|のお知らせ|プレスリリース|报道|報導)\Z"
)
"""The section of a site that is called after its house: "總統府新聞"."""
_RULING = frozenset("府院部署局廳厅省庁")
_SIGN = 30
"""Characters of such a line."""


def section_of(text: str, lexicon: Pack) -> str:
    """The house that the section of a site is called after; empty if a line is no such section's name."""
    section = _SECTION.match(text) if len(text) <= _SIGN else None
    return section["name"] if section and (board(section["name"], lexicon) or section["name"][-1] in _RULING) else ""
