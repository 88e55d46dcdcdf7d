"""Whose words follow, where a row or a heading over them is nothing but a house, an office and a name: "＜株式会社うみ　代表取締役　山田太郎＞"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.pack import Pack
from masthead.anatomy.speech.signing import Said, signed
from masthead.anatomy.speech.statements import stated_by
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_LONGEST = 90
_FRAMED = expression(r"\A[＜<〈《【［\[■◆●◇□・▼▶\s\u3000]*(?P<row>.+?)[＞>〉》】］\]\s\u3000]*\Z")
_HONOURED = expression(r"[ \u3000]?(?:氏|さん|様|殿|からのコメント|のコメント|コメント|より)\Z")
_LATIN = expression(r"(?P<role>.{2,60})[ \u3000](?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})\Z")
"""An office in either script before a name in Latin letters: "Acme, Inc. CEO Ann Roe"."""
_OPENS = tuple('「『“"«„‘')
_COMMENTS = expression(r"(?:コメント|メッセージ|談話|ごあいさつ|ご挨拶|エンドースメント|寄せられた声|の声)(?:について)?[】］＞>〉》]?\Z")
"""How a row ends that says that comments follow."""
_SPEAKS = expression(
    r"と(?:思い|考えて|確信|存じ|願って)|していき(?:ます|たい)|ご期待ください|わくわく|ワクワク|尽力|嬉し[くい]|うれしく|光栄|楽しみに|心より|期待し(?:て|ます)|(?:参|まい)ります|お願い(?:いた|致)?します|感謝|喜ばしく|歓迎(?:いた)?します|努めて|邁進|貢献し(?:て|たい)|目指して(?:まい|参|い)"
)
"""What somebody says of himself in a comment without marks."""
_SHORTEST = 40
_REACH = 8
"""Rows above within which it may say that comments follow."""


def headed(row: str, lexicon: Pack) -> Said | None:
    """Whom a row or a heading names with an office, if it does nothing else."""
    text = row.strip()
    if not text or len(text) > _LONGEST or "\n" in text:
        return None
    if lexicon.language != "ja":
        return signed(text, lexicon)
    framed = _FRAMED.match(text)
    bare = _HONOURED.sub("", framed["row"]) if framed else text
    if said := signed(bare, lexicon):
        return Said(said.speaker, said.role.strip(" \u3000"), True)
    latin = _LATIN.match(bare)
    held = latin["role"].replace("\u3000", " ").rpartition(" ")[2] if latin else ""
    return Said(latin["name"], latin["role"].strip(" \u3000"), True) if latin and office(held, lexicon) else None


def tells_speaker(here: Sequence[Line], at: int, lexicon: Pack) -> bool:
    """Whether a heading only says who speaks in the paragraph below it, which begins with a mark of quotation or, under a row that says
    that comments follow, is one."""
    below = here[at + 1] if at + 1 < len(here) else None
    if below is None or below.kind not in ("paragraph", "quotation"):
        return False
    opens = below.text.lstrip()[:1] in _OPENS
    if not opens and lexicon.language != "ja":
        return False
    above = here[at].text
    if opens and stated_by(above, lexicon) is not None:
        return True  # "Quotes attributable to the Minister for Roads, Jane Doe"
    return (opens or _SPEAKS.search(below.text) is not None) and headed(above, lexicon) is not None


def comment(above: Sequence[str], text: str, lexicon: Pack) -> bool:
    """Whether a paragraph of Japanese without marks is what the row right above it says who says: somebody speaks in it of himself, and rows
    further above say that comments follow."""
    if lexicon.language != "ja" or not above or len(text) < _SHORTEST or not _SPEAKS.search(text) or text[:1] in _OPENS:
        return False
    told = any(len(row) < _LONGEST and _COMMENTS.search(row.strip()) for row in above[-_REACH:])
    return (told or above[-1].strip()[:1] in "＜<〈【《") and headed(above[-1], lexicon) is not None
