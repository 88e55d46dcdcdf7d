"""Whom a row of Japanese about whom to ask names, and of what house."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.eastern import DESKS
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import holds_office, person
from masthead.expressions import expression
from masthead.language.forenames import given

_HOUSE_FIELD = expression(r"(?:会?社名|団体名|法人名|組織名|企業名)[ \u3000]?[:：][ \u3000]*(?P<house>\S.{1,40})")
_PERSON_FIELD = expression(r"[\u3400-\u9fff・]{0,8}(?:者名?|氏名|代表)[ \u3000]?[:：][ \u3000]*(?=\S)")
_IN_CHARGE = expression(
    r"(?:\A|[ \u3000]+|[（(](?=[^（()）]{4,30}[)）]?\Z))(?:[\u3400-\u9fff]{0,4}担当(?:部署・担当)?(?:者名?)?[ \u3000]?[:：][ \u3000]*|担当[ \u3000]+)(?=\S)"
)
_LABEL = expression(r"(?:会?社名|団体名|法人名|組織名|企業名|所属|部署名?|担当(?:部[署局]?|課室?|機関|所属)名?)[ \u3000:：]*")
"""What stands in a table before a house or a part of it."""
_BEHIND_UNIT = expression(
    r"(?P<house>(?:[^\s、，,:：（()）]{2,24}[ \u3000]+){0,2}[^\s、，,:：（()）]{1,20}[部課室局署院社会団館所校]|[^\s、，,:：（()）]{2,20}(?:センター|大学|株式会社|法人)"
    r"|(?:株式会社|一般社団法人|NPO法人)[^\s、，,:：（()）]{2,20})[ \u3000]+(?!(?:営業|広報|総務|企画|宣伝|報道|事務|窓口|担当|代表|取締|主任|主査|編集|御中|本社|本店|本部|支社|支店))(?P<name>[\u3005\u3400-\u9fff]{1,4}(?:[ \u3000][\u3005\u3041-\u30ff\u3400-\u9fff]{1,4})?)(?<![部課室局署院社会団館所校長員係])"
)
"""A house, or a part of it, and a name behind a blank: "北港港湾局 広報課 山田"."""
_UNIT = expression(r"(?P<unit>[^・ \u3000]{1,20}[部課室局係])・(?=\S)")
_SENT_TO = expression(r"[ \u3000]?(?:宛て?|あて)\Z")
_SENT_TO_HER = expression(r"[ \u3000]?(?:宛て?|あて|行|まで)\Z")
"""What stands behind whom one writes to; the last two, where a label says that somebody is named."""
_OF_HOUSE = expression(
    r"(?P<name>[\u3005\u3041-\u30ff\u3400-\u9fff]{2,6}(?:[ \u3000][\u3005\u3041-\u30ff\u3400-\u9fff]{1,5})?)[（(](?P<house>[^（()）]{2,40}?)(?:所属)?[)）]"
)
_READING = expression(r"[\u3041-\u30ff・ \u3000]+|[A-Za-z]+[ ,]+[A-Za-z]+")
"""How a name is read, in kana or in Latin letters."""


def parted(bare: str, lexicon: Pack) -> tuple[str, str]:
    """The house and the name of a row about whom to ask that a dash parts: "Agence du Quai – Julie Morvan"; and of a Japanese one: "北港株式会社　担当：山田 太郎", "担当部署・担当者名：広報部・山田宛", "社名：北港株式会社"
    and "山田 太郎（港の会所属）"; the row itself where it has no such parts."""
    if lexicon.language != "ja" or not bare:
        return _dashed(bare, lexicon)
    if _LABEL.fullmatch(bare):
        return "", ""
    if named := _HOUSE_FIELD.fullmatch(bare):
        return named["house"].strip(), ""
    label = _PERSON_FIELD.match(bare)
    bare = bare[label.end() :] if label and "担当" not in label.group() else bare
    house = ""
    if charge := _IN_CHARGE.search(bare):
        house, bare = bare[: charge.start()].strip(), bare[charge.end() :]
        bare = bare.rstrip(")）") if charge.group()[0] in "（(" else bare
    if sent := (_SENT_TO_HER if charge else _SENT_TO).search(bare):
        bare = bare[: sent.start()]
    if (charge or sent) and (unit := _UNIT.match(bare)):
        house, bare = f"{house} {unit['unit']}".strip(), bare[unit.end() :]
    if not house and (told := _BEHIND_UNIT.fullmatch(bare)):
        return told["house"], told["name"]
    told = None if house else _OF_HOUSE.fullmatch(bare)
    if told is None or _READING.fullmatch(told["house"]) or told["house"].endswith((*lexicon.roles, *DESKS)):
        return house, bare
    return told["house"], told["name"]


def _dashed(bare: str, lexicon: Pack) -> tuple[str, str]:
    """The house before a dash and somebody behind it, or behind somebody's name and what joins it: "Ann Roe of the Harbour Trust"; else the row
    itself."""
    joined = _JOINED.fullmatch(bare)
    if joined and (joined["joint"] or holds_body(joined["house"], lexicon)):
        first, *others = joined["name"].split()
        # Of "Ida Moss Tides of Norhaven Foundation" the third word is the house's.
        named = given(first) and (len(others) == 1 or given(others[0]) or others[0].endswith(".")) and person([first, *others], lexicon)
        if named and not holds_office(joined["house"], lexicon, 8):
            return joined["house"], joined["name"]
    house, *behind = _DASH.split(bare)
    words = behind[0].split() if len(behind) == 1 else []
    if not 1 < len(words) <= _NAMED or not given(words[0]) or not person(words, lexicon) or ":" in house or not house[:1].isupper():
        return "", bare
    first = house.split()[0]
    if given(first) or holds_office(house, lexicon, 8) or phrases(lexicon.contacts).match(house):
        return "", bare
    return house, behind[0]


_JOINED = expression(
    r"(?P<name>[^\W\d_a-z][^\s,:;]+(?: [^\s,:;a-z][^\s,:;]*){1,3}) "
    r"(?:(?P<joint>of|from|at|vom|beim?|chez|bij)(?: the| der)? |(?:von(?: der)?|d[ue]l?|des|de la|della) |(?:de l|dell|d)[’'])(?P<house>[^\W\d_a-z][^,:;()]*)"
)
"""Somebody and a house, and what joins them: `joint` if that joins no name's parts."""
_DASH = expression(r"\s[–—-]\s")
_NAMED = 4
"""Words of a name at most."""
