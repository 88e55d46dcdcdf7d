"""What one line about whom to ask says: a name, a function, a house, a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.addresses import LETTERED, lettered
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.holders import POST_NOMINAL
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.persons.besidehouse import before_house
from masthead.anatomy.persons.eastern import DESKS, EASTERN_HOUSE, around_rank, heads, is_eastern_post
from masthead.anatomy.persons.inrun import LEGAL_FORMS
from masthead.anatomy.persons.neighbours import STREET_NOUNS
from masthead.anatomy.persons.officerows import without_button, without_touching_label
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.reached import HIDDEN, each_of, in_sentence, label_before
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import capital, holds_office, office, particle, person, runs, thing, titled
from masthead.anatomy.wording.places import state
from masthead.expressions import InTwoForms, Letters, expression, latin1
from masthead.language.forenames import given
from masthead.language.stems import of_all, worded

_GIVEN_TOO: dict[str, tuple[str, ...]] = dict.fromkeys(("Una", "April", "May", "June", "August"), ("Ann",))
"""Given names that are other words as well: in a line of contacts they are none."""
_CASELESS = Letters("\u0590-\u08ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_BEHIND_LABEL = expression(r"[^:：\n]{0,60}[:：]|\s*(?=[A-Za-z]|$)")
REACHES = expression(
    r"\b(?:number|telephone|phone|hotline|line|please|email|e-mail|nummer|numéro|número|номер|anrufbeantworter|voicemail|répondeur|contestador|segreteria telefonica|durchwahl|zentrale|switchboard|centralino|centralita|ústředna)s?\b",
    re.I,
)
"""What names a way to reach somebody, and nobody."""
ADDRESS = expression(
    r"https?://|www\.|\b\d{4,6}\b|\b(?:street|st\.|road|avenue|sts|suite|floor|straße|str\.|rue|calle|box)\b|\b(?:jln?\.|ul\.|ул\.|вул\.)"
    r"|\b(?:jalan|kompleks?|ulica|ulice|улица|вулиця|rua|avenida|piazza|platz|gasse|laan|caddesi|sokak)\b",
    re.I,
)
"""What an address holds, on the web or in a street."""
STREETS = expression(
    r"خیابان|بلوار|کوچه|میدان |کد ?پستی|پلاک|شارع |زنقة |ص\.ب|רחוב |שדרות |〒|丁目|番地|[路街道]\s?\d+\s?[号號]|(?:로|길)\s?\d|ถนน|ตำบล|แขวง|\b(?:đường|phường|quận)\s|मार्ग,|रोड,|\b(?:οδός|οδ\.|λεωφ)"
    r"|\b\w{3,}(?:stra(?:ß|ss)e|str\.|platz|gasse|allee|ufer|damm|straat|laan|plein|kade|gracht|gatan|vägen|gata|veien|vegen|gade|vej|katu|tie)\s\d{1,4}\s?[a-z]?\Z",
    re.I,
)
"""What streets are called where no capital tells names or words are joined, and a code of the post."""
_DIRECT = expression(
    r",?\s?(?:ext|samb|sambungan|ekst|máy lẻ|dahili|x|int|interno|anexo|ramal|poste|dw|wew|linka|klapka|mellék|доб|вн|εσωτ)\.?\s?\d{1,6}(?!\d)|[ \u3000]?[#＃]\d{2,6}(?!\d)|[ \u3000]?(?:轉|转|分機|分机|內線|内线|内線|내선)[ \u3000:：]?\d{1,6}",
    re.I,
)
"""A line behind a number."""
_PAGE = expression(
    r"(?:(?:HP|URL|Web|Website|Site|Internet|Sito|Página|公式サイト|ウェブサイト|ホームページ|홈페이지|웹사이트|누리집|เว็บไซต์|網址|网址|网站|網站)\s?[:：]?\s?)?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?|(?:HP|URL|Web|Website)\s?[:：]?",
    re.I,
)
"""A page's address alone, with its label or without, and that label."""
_FAX = worded("@", "fax", flags=re.I)
_LIKE_PHONE = InTwoForms(r"[+(\d][\d \u00a0().\/–－‐−-]{5,23}\d", r"[+(0-9][0-9 \u00a0().\/–-]{5,23}[0-9]")
"""What every phone number is like, and little else: a look at this, and most texts are done with."""


def _may_dial(text: str) -> bool:
    """Whether a text may have what is like a number to call: of one in Latin-1 it is told ten times faster by its bytes."""
    if not has_digit(text):
        return False
    western = latin1(text)
    return western is None or b"0000000" in western.translate(_DIALLED)


_DIALLED = bytes(48 if char in "0123456789 \u00a0().\\/–-+" else 32 for char in map(chr, range(256)))
"""Zero in place of all that stands in such a number, of which it has seven at least."""


def dialled(text: str, *, asked: bool = True) -> str:
    """The first number to call in a text, with the line behind it; empty if there is none. `asked`: the line is one that gives numbers."""
    if not _may_dial(text) or _LIKE_PHONE.of(text).search(text) is None:
        return lettered(text)
    told = text.casefold()
    fax = _FAX.search(text) if any(word in told for word in of_all("fax")) else None
    found = phone(text[: fax.start()] if fax else text, asked=asked)
    if not found:
        return lettered(text)
    number, extension = found.group().strip(), _DIRECT.match(text, found.end())
    if number.count("(") > number.count(")"):
        number = number.lstrip("(")
        number = number.partition(" (")[0]  # "1800 555 019 (24 hours)"
    elif number.startswith("+") and text[found.start() - 1 : found.start()] == "(" and number.count(")") > number.count("("):
        number = f"({number}"  # "(+221) 33 555 02 20"
    return number + (extension.group() if extension else "")


def unlabelled(text: str, lexicon: Pack) -> str:
    """What a contact line says besides labels, numbers and addresses."""
    rest = HIDDEN.sub(" ", LETTERED.sub(" ", text))
    while number := phone(rest, asked=True):  # first of all, since an address beside it tells it from a count
        direct = _DIRECT.match(rest, number.end())
        rest = f"{rest[: number.start()]} {rest[direct.end() if direct else number.end() :]}"
    while mail := email(rest):
        rest = f"{rest[: mail.start()]} {rest[mail.end() :]}"
    rest = without_touching_label(without_button(rest.strip()).strip("―─＝=～~").strip(), lexicon)  # "―――お問い合わせ―――"
    if _PAGE.fullmatch(rest):
        return ""
    if (rest[:1] in "【［〔" and rest[-1:] in "】］〕") or (NEAR_EAST.within(rest[-1:]) and heads(rest, lexicon)):
        return ""  # a heading
    rest = rest.lstrip(_MARKS)
    if rest[:1] in _OPENED and (led := _LED.match(rest)) and phrases(lexicon.contacts).search(rest, 0, led.end()):
        rest = rest[led.end() :]  # "[문의] 홍보팀 김민수 과장"
    label = phrases(lexicon.contacts).match(rest)
    if label and (behind := _BEHIND_LABEL.match(rest, label.end())) and (behind.group().strip() or not _is_role(rest, label, lexicon)):
        rest = rest[behind.end() :]
    elif label and label.end() < len(rest) and NEAR_EAST.within(rest[:1]) and rest[label.end()].isspace():
        rest = rest[label.end() :].strip()  # "問合せ先　管理本部長　山田 誠"
    rest = label_before(present((*lexicon.phones, *lexicon.emails))).sub(" ", rest)
    if rest and NEAR_EAST.within(rest[:1]):
        rest = _TOUCHING.sub(r"\1", rest)
    rest = expression(
        r"https?://\S+|www\.\S+|<\s*>|\b\d{1,2}\s[^\W\d_]{3,9}\s(?:19|20)\d\d\s*\Z|\((?:office|business|working|after)[- ]hours\)|(?-i:\A(?:By\s(?=[A-Z])|(?:[Oo]r|[Aa]nd|und|oder|et|ou|y|e|og|och|en)\s(?=[A-ZÀ-Þ])|(?:please\s)?(?:contact|call|e-?mail|write to)\s(?:the\s|our\s)?))"
        r"|\b(?:internet|web|website|twitter|or|oder|ou|on|at|und|and)\b\s*:?\s*(?=$|[,;/])|\b(?:on|at|call|ext)\b(?:\s+(?:or|on|at|and))*[\s.]*$",
        re.I,
    ).sub(" ", rest)
    rest = expression(r"\s*[:：,]\s*(?=[,(])").sub(" ", rest)  # "Geneva: +41 …, ada@x.example (French)" without what it gives
    return _closed(expression(r"\s+").sub(" ", rest).strip(" \u00a0,.:;|/()-–—+[]،，、：·•՝\u200e\u200f"))


def _is_role(rest: str, label: re.Match[str], lexicon: Pack) -> bool:
    """Whether what begins like a label is somebody's office: "tisková mluvčí", "Kurumsal İletişim Müdürü"."""
    if _ASKING.match(rest):
        return False  # "For further information contact Senator Roe"
    behind = rest[label.end() :]
    return holds_office(label.group(), lexicon) or (holds_office(behind, lexicon, 4) and length(behind) <= 4 and "," not in behind)


_ASKING = worded(r"@\s", "seeking", flags=re.I)
"""How labels begin that lead to somebody and no office does."""


def _closed(text: str) -> str:
    """The text with the bracket at its end that a strip took with it: "press officer (Mon–Wed)"."""
    return text + ")" * (text.count("(") - text.count(")")) if text.count("(") > text.count(")") else text


def is_unit(name: str, lexicon: Pack) -> bool:
    """Whether a name begins with what an office is called, and is no person's: "Пресс-служба метрополитена", "Gabinete de Prensa"."""
    words = name.split()
    return not person(words, lexicon) or words[0].casefold() in lexicon.bodies or phrases(lexicon.contacts).match(name) is not None


def house_behind(bare: str, name: str, lexicon: Pack) -> str:
    """What stands behind a name, and a comma perhaps, if it is a house: "Una Doherty, Retail Workers’ Union"."""
    rest = expression(r"\A,?\s(?:Jr|Sr)\.?,?\s").sub(", ", bare[bare.find(name) + len(name) :])
    house = _closed(rest.strip(" ,()-–·"))
    apart = (rest[:2] == " (" and rest.find(")") == len(rest) - 1) or rest[:3] in (" - ", " – ", " — ")
    apart = apart and (holds_body(house, lexicon) or any(map(thing, house.split()[1:])))
    told = (
        (rest[:1] == "," or apart or before_house(bare.split(), lexicon) == name)
        and house[:1].isupper()
        and len(house) > 4
        and length(house) <= 8
        and "," not in house
    )
    return house if told and not (has_digit(house) or REACHES.search(house) or ADDRESS.search(house)) else ""


def name_in(bare: str, lexicon: Pack, *, labelled: bool = False) -> tuple[str, str] | None:
    """A person's name, with a function if one stands beside it; or None. `labelled`: a label leads to it, so that the name of a house may stand right
    behind it."""
    if not bare or length(bare) > 24 or state(bare):  # "Vancouver, BC"
        return None
    if lexicon.language == "ko" and (tabled := _TABLED.search(bare)):
        return tabled["name"], "".join(tabled["post"].split())
    if lexicon.language == "ko" and len(bare) <= 5 and SPACED_POST.fullmatch(bare):
        return None
    if bare[:1] in _OPENED and (led := _LED.match(bare)):
        bare = bare[led.end() :]  # "（取材に関すること）広報課 係長 山田"
    if NEAR_EAST.within(bare[:1]):
        if expression("[\\s:：（(，、]").search(bare) and (eastern := _eastern(bare, lexicon)):
            return eastern
        if UNIT.search(bare):
            return None
    if thai := _in_thai(bare, lexicon):
        return thai, ""
    # "In Nairobi: Peter Kamau", "Head of Section: Peter Kamau"
    label, _, bare = bare.rpartition(": ")
    bare = _SIGNS_FOR.sub("", _ADDRESSED.sub("", bare).replace("،", ",").replace("，", ", "))
    front = expression(r",|\(|\s[-–·•]\s").split(bare)[0].strip()
    front = post.sub("", front) if (post := POST_NOMINAL).search(front) else front
    opened = titled(lexicon.titles).match(front + " ")
    words = (front[opened.end() :] if opened and opened.end() < len(front) else front).split()
    if words and words[0].casefold() in STREET_NOUNS and words[0][0].isupper() and has_digit(bare):
        return None  # "Piazza Anna Roe, 1"
    plain_words = any(word.islower() and not particle(word) for word in words)
    if front == bare and (beside := _beside(words, lexicon)):
        return beside
    if labelled and front == bare and (housed := before_house(words, lexicon)):
        return housed, ""
    if (
        2 <= len(words) <= 5
        and not plain_words
        and not (len(words[0]) >= _ACRONYM and words[0].isupper() and words[0].isalpha() and not words[1].isupper())
        and words[-1].rstrip(".") not in LEGAL_FORMS
        and not REACHES.search(front)
        and person(_GIVEN_TOO.get(words[0], (words[0],)) + tuple(words[1:]), lexicon)
    ):
        rest = _closed(bare[len(front) :].strip(" ,()-–·"))
        if rest and (holds_office(rest, lexicon, 8) or (not rest.isascii() and rest.endswith(lexicon.roles))):
            return _behind_house(rest, lexicon) or (front, rest)
        address = opened.group().strip() if opened else ""
        if address and holds_office(address, lexicon) and len(words) < len(front.split()):
            return " ".join(words), address  # "Captain Ann Roe"
        return front, _as_office(label, lexicon) if label[:1].isupper() else ""
    if thai := _in_thai(bare, lexicon):
        return thai, ""
    found = mentions(bare, lexicon)
    found = [mention for mention in found if mention.role] or [mention for mention in found if mention.address]
    if found:
        one = found[0]
        name = f"{one.address} {one.name}" if one.address and not holds_office(one.address, lexicon) else one.name
        verb, _, uncalled = name.partition(" ")
        name = uncalled if " " in uncalled and verb.casefold() in lexicon.calls else name  # "Bel Anna Roos"
        behind = bare[one.end :] if 0 <= one.role_start < one.start else ""
        if behind.startswith(", ") and "," not in behind[2:] and length(behind) <= _BEHIND and holds_office(behind[2:], lexicon):
            return name, behind[2:].strip()  # "Judge at the Court of Appeal Ann Roe, press officer"
        return name, one.role
    if who := in_sentence(bare, lexicon):
        return who, ""
    if REACHES.search(front):
        return None
    clause = expression("[،，、,（(]").split(bare)[0].strip()
    posted = holds_office if lexicon.surnames else _is_post  # "林研究助理" is the name of somebody
    if (
        _CASELESS.within(clause[:1])
        and 2 <= len(clause) <= 30
        and length(clause) <= 5
        and not (has_digit(clause) or posted(clause, lexicon))
    ):
        rest = bare[bare.find(clause) + len(clause) :].strip(" ،，、,")
        return clause, rest if rest and holds_office(rest, lexicon, 4) else ""
    if len(list(each_of(front, lexicon))) == 2:
        return front, ""
    return None


_ACRONYM = 3
"""Letters of what houses are called by, at least: "ASL Alto Porto" is nobody."""


def _beside(words: Sequence[str], lexicon: Pack) -> tuple[str, str] | None:
    """A name and the office right behind it, which only a type or a space parts: "Siv Moen Communications manager"."""
    if not 3 <= len(words) <= _LABEL or words[1].islower():
        return None
    small = next((at for at, word in enumerate(words) if word.islower() and not particle(word)), 0)
    if (small == 2 or (small == 3 and given(words[1]))) and holds_office(" ".join(words[small : small + 2]), lexicon):
        cut = small  # "Siv Moen", and in the row below "chair of the club"
    elif not given(words[0]):
        return None
    else:
        cut = 3 if len(words) > 3 and given(words[1]) and words[2][:1].isupper() and not office(words[2], lexicon) else 2
    behind = " ".join(words[cut:])
    if not (behind[:1].isupper() or cut == small) or office(words[cut - 1], lexicon) or not holds_office(behind, lexicon, 8):
        return None
    return (" ".join(words[:cut]), behind) if person(words[:cut], lexicon) else None


def office_before(row: str, name: str, lexicon: Pack) -> str:
    """The office that stands as a label right before a name in a row: "Harbour League – Press officer: Ann Roe"."""
    front = row[: row.find(name)].rstrip() if name in row else ""
    if not front.endswith((":", "：")) or _SET_APART.split(front[:-1].strip())[-1].startswith(_FOR_WHOM):
        return ""
    return _as_office(front[:-1], lexicon)


_FOR_WHOM = ("For ", "Für ", "Pour ", "Para ", "Per ", "Voor ", "För ", "Za ", "Для ")
"""How a label begins that says whom somebody answers for, and is nobody's office here: "For statsråden: …", but "For more: Press officer: …"."""


def _as_office(label: str, lexicon: Pack) -> str:
    """The office that a label before a name is, without what stands before it; empty if it is none, or only says that somebody may be asked."""
    label = _SET_APART.split(label.strip())[-1].strip()
    words = label.split()
    if words and words[0].casefold() in lexicon.bodies:
        label = " ".join(words[next((at for at, word in enumerate(words) if office(word, lexicon)), 0) :])  # "Diocese of Norhaven Director"
    told = bool(label) and length(label) <= _LABEL and _ASKED.search(label) is None and label not in DESKS
    held = told and (holds_office(label, lexicon, 8) or is_eastern_post(label, lexicon))
    return label if held and not meant_for(label, lexicon) else ""


_SET_APART = expression(r"\s[–—·|-]\s|[;.]\s|[:：]|\n")
"""What parts an office as a label from what stands before it."""
_ASKED = expression(r"kontakt|contact|contatt|contat|ansprechpartner|ansprechperson|yhteyshenkil|kapcsolat|контакт|redak", re.I)
"""What only says that somebody may be asked, and is no office: "contact person"."""


def asks_only(row: str, lexicon: Pack) -> bool:
    """Whether a row only says that whom to ask follows: "Presskontakt", "Ansprechpartner für die Medien"."""
    label = phrases(lexicon.contacts).match(row)
    return label is not None and (label.end() == len(row) or (_ASKED.match(row) is not None and length(row) <= _LABEL and "," not in row))


_BEHIND = 4
"""Words of an office behind a name that has another before it."""


def _behind_house(rest: str, lexicon: Pack) -> tuple[str, str] | None:
    """Whoever is named behind a house or a place, with an office of his or her own: "Harbour League – Ann Roe, press officer"."""
    name, comma, role = (rest.partition("), ")[2] or rest).partition(", ")
    words = name.split()
    named = 2 <= len(words) <= 4 and given(words[0]) and all(map(capital, words[-1:])) and person(words, lexicon)
    return (name, role) if comma and named and not holds_office(name, lexicon) and holds_office(role, lexicon, 8) else None


def _in_thai(text: str, lexicon: Pack) -> str:
    """Somebody in a line of a Thai text."""
    if lexicon.language != "th":
        return ""
    from masthead.anatomy.caseless.thai import named

    return named(text, lexicon)


def meant_for(label: str, lexicon: Pack) -> bool:
    """Whether a label says who may ask, and not whose office it is: "Investors: Jane Doe", "Journalists"."""
    return lexicon.language == "en" and " " not in label.strip() and label.strip().casefold().endswith("s")


_MARKS = "―─━※■●◆▼▲◎○□▣▢▤▥▦▧▨▩◈◇◉▪▫▶▷►▸☞☛➤➢❖✔✓★☆☎☏✆ \u3000"
"""What stands before rows of East Asia as bullets do."""
_OPENED = ("（", "(", "【", "［", "[", "〔", "＜", "<")
_LED = expression(
    r"[（(【［\[〔＜<][^（()）【】［］\[\]〔〕＜＞<>]{2,24}[）)】］\]〕＞>]\s?(?=[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
"""What a row of East Asia says first in brackets: for what one may ask whom it names."""
_ADDRESSED = expression(
    r"(?<=\w)\s\((?:Ông|Bà|Mr|Mrs|Ms|Herr|Frau|M|Mme|Sr|Sra|Sig|Bpk|Ibu|Pan|Pani|Bay|Bayan|Hr|Fr|hij|zij|she/her|he/him|they/them|er/ihm|sie/ihr|elle|il)\.?\)(?=\s?[,–—-])",
    re.I,
)
"""How somebody is addressed, in brackets behind the name: "Phan Gia Bảo (Ông) – …"."""
_SIGNS_FOR = expression(r"\A(?:[iI]\.\s?[AV]\.|gez\.|ppa\.|[pP]\.\s?[oO]\.|[pP]\.\s?[pP]\.)\s(?=[^\W\d_])")
"""For whom, or by what power, somebody signs: "i. A. Ida Brandt"."""
_TOUCHING = expression(r"([\u3400-\u9fff])(?:電話|ＴＥＬ|℡)(?=[ \u3000（(]|\Z)")
"""The label of a number that touches the name before it: "課長　　青木電話 079-…"."""
_LABEL = 10
"""Words of an office that stands as a label before a name."""
_TABLED = expression(
    r"(?:책임자|담당자|담당|총괄|실무자)[\s:：(|<]{0,4}(?P<post>(?:과|국|팀|실|단|센터|부)\s?장(?:\s?직무대리)?|(?:행정|시설|농업|공업|전산|환경|보건|기술)?\s?(?:사무관|서기관|주사보?)|주무관|연구관|연구사|전문관|전문위원|감독관|조사관|장학관|장학사|경정|경감|경위|경사|소령|중령|대위)"
    r"(?:[\s:：|>)]{1,4}|(?=[가-힣]{2,4}\s?(?:[(（]0\d|[(（]?$)))(?P<name>[가-힣]\s?[가-힣]{1,3}?)(?=[\s(（|)]|$)"
)
"""Who answers for a text and who wrote it, in the table at the foot of what Korean ministries send: "책임자 과 장 김민수 (044-…)",
perhaps with its cells run together: "책임자과 장 김민수(044-…)담당자사무관이영호(044-…)"."""
SPACED_POST = expression(r"(?:과|국|팀|실|단|센터|부)\s장")
"""A post whose syllables stand apart, and that is in a cell of its own: no name."""
NEAR_EAST = Letters("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_PARTS = expression(r"[\s（(/／・|｜，、]+")
_EXTENSION = expression(r"(?:分機|分机|転|内線|内线|內線|내선|轉)\s?\d{1,6}")
_POLITE = frozenset(("小姐", "先生", "女士", "氏", "様", "さん", "님", "씨"))
UNIT = expression(
    r"(?:[部室課处處科局署院社会會팀부실과센터]|[가-힣]{3,}[국처청]|営業|広報|総務|企画|宣伝|事務局|窓口|公司|中心|株式会社.*|\(주\).*|주식회사.*)\Z"
)
_POST = expression(
    r"(?:[長长員员官師师]|경?[리장]|과장|팀장|부장|차장|대리|실장|本部長|經理|经理|主任|總監|总监|專員|专员|担当者?|特助|助理|秘書|秘书|[協副襄协]理|公關|公关|広報|기자|매니저|담당자?)\Z"
)


HANGUL = Letters("\uac00-\ud7af")


def _eastern(bare: str, lexicon: Pack) -> tuple[str, str] | None:
    """The name among the unit, the post and the form of address that stand beside it in Chinese, Japanese or Korean: "公關部 林志明 經理"."""
    said = [part.strip("）)、，, 　") for part in _PARTS.split(_EXTENSION.sub("", expression("[:：]").split(bare)[-1]))]
    said = [part for part in said if NEAR_EAST.within(part[:1]) and part not in (*_POLITE, *lexicon.phones, *lexicon.emails)]
    if ranked := next((part for part in said if around_rank(part, lexicon)), ""):
        return ranked, ""  # "陳副局長大明"
    posts = [part for part in said if _POST.search(part) and len(part) > 1]
    held = [part for part in said if part not in posts and _is_post(part, lexicon)]
    if posts or held:
        latin = [run.group() for run in runs(bare)]
        if len(latin) == 1 and person(latin[0].split(), lexicon) and not holds_office(latin[0], lexicon):
            return latin[0], " ".join(part for part in said if part in posts or part in held)  # "公關主任 Ann Roe"
    names = [part for part in said if not (part in posts or part in held or UNIT.search(part) or EASTERN_HOUSE.search(part))]
    if len(names) == 2 and all(len(name) <= 3 for name in names) and (not posts or lexicon.language == "ja"):
        return " ".join(names), " ".join(part for part in said if part in posts or part in held)
    if len(names) > 1 and (posts or held) and lexicon.surnames:
        beside = said.index((posts or held)[0])
        names = [name for name in said[max(0, beside - 1) : beside + 2] if name in names and _opens_as_name(name, lexicon)]
    posts = posts or held or [part for part in said if part not in names and not UNIT.search(part) and part.endswith(lexicon.roles)]
    return (names[0], " ".join(posts)) if len(names) == 1 and 2 <= len(names[0]) <= 5 else None


def _is_post(part: str, lexicon: Pack) -> bool:
    return holds_office(part, lexicon) or (len(part) > 3 and part.endswith(lexicon.roles))


def _opens_as_name(name: str, lexicon: Pack) -> bool:
    """Whether a word has the shape of a name of Korean or Chinese: a family name, and one or two syllables more."""
    return 2 <= len(name) <= 4 and name.startswith(lexicon.surnames or "\0")
