"""Lines that only address those to whom a text is said, as letters, appeals and notices begin: "Уважаемые коллеги!", "会員各位"."""

from __future__ import annotations

from masthead.anatomy.layout.extent import length, terminal
from masthead.anatomy.pack import Pack, phrases, present
from masthead.expressions import expression

_LONGEST = 24
"""Words of such a line that a mark closes …"""
_BARE = 14
"""… and of one without a mark."""
_CLOSED = (",", "،", "，", "、", ":", "：", "!", "！", ";", "；", "؛")
_OPENS = expression(r"[\s\W]*")
_ADDRESSED = expression(
    r"[^。！？\n]{0,30}(?:各位|御中|皆様へ|皆さまへ|のみなさまへ|のみなさんへ)(?:\s?殿)?\Z|[^.!?\n]{0,40}(?:여러분(?:께)?|귀하|귀중|제위)[,!:]?\Z|[^。！？\n]{2,40}(?:同志们|同志們|朋友们|朋友們|先生们|先生們|各单位|各單位)[：:，,！!]?\Z"
)
"""Where the word that addresses stands last."""
_FORMULA = expression(
    r"\s*(?:いつも(?:大変)?(?:お世話|ありがとう)|(?:大変)?お世話になって|平素(?:より|は|から)|日頃(?:より|から)|拝啓|時下|貴社|안녕하(?:세요|십니까)|항상 (?:저희|관심)|(?:您|你|大家|各位)好)"
)
"""With what letters of East Asia begin, whatever they say then."""
_PLEASED = expression(
    r"(?:I|We)(?:['’](?:m|re)| am| are)\s(?:(?:very|so|most)\s)?(?:proud|pleased|happy|delighted|excited|thrilled|honou?red|glad)\sto\b|(?:Ich freue mich|Wir freuen uns)\b"
    r"|Nous (?:sommes (?:heureu|ravi|fi[eè]r)|avons le plaisir)|J['’]ai le plaisir|(?:Siamo|Sono) (?:liet|orgoglios|felic)|(?:Nos|Me) complace\b|(?:Estamos|Estoy) (?:orgullos|encantad)"
    r"|(?:Temos|Tenho) o prazer\b|(?:Wij|We) zijn (?:trots|verheugd|blij)\b|Vi (?:är|er) (?:glada|glade|stolta|stolte)\b"
)
"""With what a letter opens that announces something: it says the subject again, and is no headline."""
_TOUCHING = ("zh", "ja", "ko")


def greets(text: str, lexicon: Pack) -> bool:
    """Whether a line addresses its readers and says no more. A single word ("Дорогие") says so only where a mark closes the line: with it
    headlines begin as well."""
    if len(text) > 240 or "\n" in text:
        return False
    if not text.isascii() and lexicon.language in _TOUCHING and (_ADDRESSED.match(text) or _FORMULA.match(text)):
        return True
    if not present(lexicon.greetings):
        return False
    opens = _OPENS.match(text)
    said = phrases(lexicon.greetings).match(text, opens.end() if opens else 0)
    if said is None:
        return False
    if text.endswith(_CLOSED):
        return length(text) <= _LONGEST
    bare = " " in said.group() or lexicon.language in _TOUCHING
    return bare and length(text) <= _BARE and not terminal(text)


def pleased(text: str) -> bool:
    """Whether a row is the first of a letter that announces something, without a stop: "I'm happy to announce the first release of the crane"."""
    return length(text) <= _ROW and not terminal(text) and _PLEASED.match(text) is not None


_ROW = 30
"""Words of such a row."""
