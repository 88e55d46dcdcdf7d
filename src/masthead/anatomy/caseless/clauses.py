"""Clauses of scripts whose words touch: what stands before a name there, and how its words are read as expressions."""

from __future__ import annotations

import re

from masthead.anatomy.pack import Words
from masthead.expressions import expression

HAN = "\u3400-\u9fff"
KANA = "\u30a1-\u30fa\u30fc"
JOINTS = "·•・‧∙"
END = r"[\s\d，,。、；;：:（()）「」『』“”\"！？!?|]"
CUT = expression(
    r"[。！？，,\"“”「」；:：!?（(『』【】\n]\s*|\.(?![A-Za-z0-9]|(?<=[A-Z][a-z]{2}\.)[ \u00a0]?[の和与及])\s*|[年月日](?=[^0-9])(?<=\d.)|(?:(?<![自理事缘緣])由|(?<![数數证證占佔])[据據]|会见|會見|表示|邀请|邀請|指出|来自|來自|致信|致函|致电|致電|拜访|拜會|拜会|促请|促請|敦促|约见|約見|接见|接見|呼吁|呼籲|的有|包括|分别是|分別是|还有|還有|(?:报道|报导|報道|報導)(?:指|称|稱|说|說)|を務め[るた]|同志(?=任|为|為|担任|擔任)|(?<![还還于於也都但正又总總国國])是|(?<![华華无無有行作因认認成人以视視称稱较較更最])[为為])"
)
FORE = expression(
    r"^(?:(?:(?:来访|到访|來訪|到訪|在座|现场|現場|(?:参加|參加|出席|参与|參與|陪同)(?:[一-鿿]{2,6})?)的|来自于?|來自於?|替|[应應](?![急用对對届激变變聘])(?=[一-鿿]{4})|[也还還](?=[能会會与與和同])|[能会會将將](?=[与與和同])|同(?=[一-鿿]{4})|(?:氏|さん)[と、や]|和|与|與|及|以及|而|对|對|向|当|當|随着|目前|此外|在此|(?:致|感|鸣|鳴)[谢謝]|欢迎|歡迎|[了过過]|[於于]?(?:日前|近日|昨日|今日|昨天|今天|傍晚|上午|下午|凌晨|晚间|晚間)|付け?で|では(?=[A-Z\u3400-\u9fff\u30a1-\u30ff])|と|また|なお)、?|[、､\s・—–【〈《■●◆▼○◎☆★*＊-]+)"
)
ENCLOSED = r"(?:[ \u3000]?[（(][^（()）\n]{1,14}[）)])?"
"""What may stand behind an office in brackets: "助理處長（刑事）", "最高技術責任者（CTO）"."""


def clause_before(text: str, floor: int, end: int) -> tuple[int, int]:
    """What stands before a name in its clause, without small words before and behind it."""
    floor = max(floor, end - 80)
    within = [match.span() for match in _GLOSS.finditer(text, floor, end)]
    cuts = (match.end() for match in CUT.finditer(text, floor, end))
    opening = max((cut for cut in cuts if not any(low < cut <= high for low, high in within)), default=floor)
    if (
        text[opening : opening + 1] in ("）", ")")
        and (low := text.rfind("（" if text[opening] == "）" else "(", max(floor, opening - 40), opening)) > 0
    ):
        # "某某公司（以下简称“某某”）董事长": brackets behind a house's name part nothing.
        opening = max((match.end() for match in CUT.finditer(text, floor, low)), default=floor)
    elif shut := _SHUT.match(text, opening, end):
        opening = shut.end()  # "（★は新任） 代表取締役": what stood in brackets before it is none of the clause
    while end > opening and text[end - 1] in " \u00a0、，,の인":
        end -= 1
    for copula in ("でもある", "である", "であった", "だった"):
        if text.endswith(copula, opening, end):
            end -= len(copula)
            break
    while fore := FORE.match(text[opening:end]):
        opening += fore.end()
    return opening, end


_GLOSS = expression(
    r"(?<=[^\s、。])[（(][^（()）、。：:]{1,16}[）)](?=で[A-Z\u3400-\u9fff\u30a1-\u30ff]|(?:でも|で)?ある|を務め|の[ \u00a0]?[A-Z])"
    r"|(?<=[\u3400-\u9fff\u30a1-\u30ff])[（(][A-Za-z][^（()）、。：:\u3000-\uffff]{1,60}[）)](?=[\u3400-\u9fff\u30a1-\u30ff])"
)
"""What says an office in other words in brackets, or a house in Latin letters, behind which the clause goes on: "副社長(Vice President)でメンター(助言者)でもある",
"自由基金會（Freedom Fund, FF）主席"."""
_SHUT = expression(r"[^（()）]{0,24}[）)][ \u3000\n]?")


def any_of(words: Words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
