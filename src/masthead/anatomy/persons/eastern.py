"""Names and posts of East Asia in a block of contacts, which no capital shows."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases
from masthead.expressions import Letters, expression

DESKS = ("担当", "担当者", "窓口", "담당", "담당자", "文責")
"""How what a desk does ends, which is nobody's office: "広報担当"."""
_EASTERN = Letters("\u3400-\u9fff\uac00-\ud7af")
_KANA = Letters("\u3040-\u30ff")
_NAMES = expression(r"[ \u3000·]")
_MOST, _WHOLE = 3, 14
"""Parts of such a name, and its characters."""


def is_eastern(name: str, lexicon: Pack) -> bool:
    """Whether a name is one of East Asia: in Chinese and Korean two to four characters, of which the first are a family name, or a foreign one with a
    dot; in Japanese a family name and perhaps another."""
    if lexicon.language == "ja" or "·" in name:
        parts = _NAMES.split(name)
        return len(parts) <= _MOST and all(_EASTERN.count(part) + _KANA.count(part) == len(part) for part in parts) and len(name) <= _WHOLE
    if lexicon.language == "zh" and around_rank(name, lexicon):
        return True
    return 2 <= len(name) <= 4 and _EASTERN.count(name) == len(name) and name.startswith(lexicon.surnames or "\0")


def around_rank(name: str, lexicon: Pack) -> bool:
    """Whether a rank stands between family name and given name, as offices of Taiwan write their own: "陳副局長大明"."""
    if not _RANKED <= len(name) <= _WHOLE or _EASTERN.count(name) != len(name):
        return False
    families = [first for first in (name[:1], name[:2]) if first in lexicon.surnames]
    return any(name[len(family) : -given] in lexicon.roles for family in families for given in (1, 2))


_RANKED = 4
"""Characters of such a name at least."""


def is_eastern_post(role: str, lexicon: Pack) -> bool:
    """Whether a text ends as an office does, its syllables set apart perhaps: "과 장", "取締役管理本部長"."""
    return lexicon.language in ("ja", "ko", "zh") and "".join(role.split()).endswith(lexicon.roles)


_FORM = r"(?:株式会社|合同会社|有限会社|合資会社|合名会社|医療法人|社会福祉法人|学校法人|社団法人|財団法人|NPO法人|ＮＰＯ法人|協同組合)"
_FIRM = expression(
    rf"\A(?:(?:代表者名?|責任者|問合せ先|講師|登壇者|氏名)[ \u3000：:]+(?=\S))?(?:(?:(?:[A-Za-z][\w.&-]*[ ]){{0,4}}\S+{_FORM}\S*|\S*{_FORM}\S+)[ \u3000]+(?=\S))?"
)
"""What leads to somebody in a row of fields, and a firm with its form of law before an office, a blank between both."""


def without_firm(role: str, lexicon: Pack) -> str:
    """An office of Japanese without a label and the firm that is named in full before it: "代表者名　港湾振興株式会社 代表取締役"."""
    firm = _FIRM.match(role) if lexicon.language == "ja" else None
    bare = role[firm.end() :] if firm and is_eastern_post(role, lexicon) else role
    return "" if firm and bare in DESKS else bare


def once(names: Iterable[str]) -> frozenset[str]:
    """Those of names that are another one before them with a blank between its parts, or without: "山田 太郎", "山田太郎"."""
    seen: dict[str, str] = {}
    return frozenset(name for name in names if seen.setdefault("".join(name.split()), name) != name)


_LEADS_HOUSE = ("代表者", "代表取締役", "取締役社長", "代表執行役", "理事長", "会長", "院長", "学長")


def around(role: Role, row: str) -> bool:
    """Whether a line around the body may name people: a deck, who signs, or of a Japanese head the row that names who leads the house, such as
    "代表者名　代表取締役社長　山田 太郎", perhaps in a table."""
    if role in ("subheadline", "summary", "signature"):
        return True
    in_table = len(row) < _HEAD and "\n代表者" in row and row.startswith(("会社名", "会 社 名", "会　社　名"))
    return (role == "furniture" and row.startswith(_LEADS_HOUSE)) or (role in ("furniture", "body") and in_table)


_HEAD = 400
"""Characters of the table at a head."""


_HAN = expression("[\u3400-\u9fff]+")
_LONGEST_HAN = 4


def shaped_so(name: str, lexicon: Pack) -> bool:
    """Whether a Chinese name has the shape of one, a family name before one or two characters: no capital shows where it ends."""
    whole = _HAN.fullmatch(name)
    shaped = len(name) <= _LONGEST_HAN and name.startswith(lexicon.surnames) and name not in lexicon.halts
    return whole is None or lexicon.language != "zh" or shaped


_DESK_OF = expression(r"\S{3,}[ \u3000]\S+[部課室]")
"""A house and its desk: "北港株式会社 広報部"."""


def heads(row: str, lexicon: Pack) -> bool:
    """Whether a row of East Asia ends as the heading over whom to ask does, and is no house with its desk."""
    return row.endswith(lexicon.contacts) and _DESK_OF.fullmatch(row) is None


EASTERN_HOUSE = expression(
    r"[\u3400-\u9fff\u30a0-\u30ff]{2,}(?:[館所園院校団会]|大学|研究所|センター|公社|連合|組合|協会|財団|機構|銀行)\Z"
    r"|[가-힣]{2,}(?:본부|지부|연대|협회|조합|위원회|그룹|은행|대학교|병원|재단|공사|공단|재단)\Z|[가-힣]{3,}[국처청원관]\Z|[\u3040-\u309f]+\Z"
)
"""What a house is called, and how a Japanese name is read, in kana behind it."""


def files(row: str, lexicon: Pack) -> bool:
    """Whether a row says of the text which house or office gave it out: "發布單位：海事組"."""
    if "：" not in row or not (_EASTERN.within(row[:1]) or _KANA.within(row[:1])):
        return False
    label = phrases(lexicon.issuers).match(row) or phrases(lexicon.filed).match(row)
    return label is not None and row.startswith("：", label.end())
