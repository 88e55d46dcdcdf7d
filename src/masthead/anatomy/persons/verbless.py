"""Offices without the verb of their sentence, or a part of it, that stands right beside them."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office
from masthead.expressions import expression

_SEPARATED = expression(r"(?<=\w)\s(?:an|ab|auf|aus|ein|fest|fort|hin|hinzu|klar|vor|zu)\Z")
"""The part of a German verb that ends its sentence: "merkt Eva Klein, eine der Organisatorinnen, an"."""
_TWICE = ("aa", "ää", "ee", "oo", "öö", "uu", "yy", "äsi", "asi", "tti", "hti", "toi", "oi")
"""How Finnish verbs end in the third person, now and then."""


def verbless(role: str, lexicon: Pack) -> str:
    """An office as it was found, without what is of the verb in German and Finnish."""
    if lexicon.language == "de":
        return _SEPARATED.sub("", role)
    return _acted(role, lexicon) if lexicon.language == "fi" else role


def _acted(role: str, lexicon: Pack) -> str:
    """A Finnish office without the verb and what stands before it: "Lisätietoja antaa viestintäpäällikkö"."""
    words = role.split()
    first = next((at for at, word in enumerate(words) if office(word, lexicon)), 0)
    verb = max((at for at, word in enumerate(words[:first]) if word.islower() and word.endswith(_TWICE)), default=-1)
    return " ".join(words[verb + 1 :]) if verb >= 0 else role


_COUNTED = expression(r"\A(?:[一二两兩三四五六七八九十几幾多数數\d]+)[名位个個](?=.{2})")
_CLAUSE_OF = expression(r"\A(?:去年|今年|近年|年初|曾|刚|剛|一直|长期|長期|多年|此前|先后|先後|\d{2,4}年)[^的]{4,}的(?=[^的]{2,14}\Z)")
"""A clause before an office of Chinese: "去年以一曲驚豔樂迷的法國大提琴家"."""
_HELD = expression(
    r"\A(?:người (?:đang |hiện )?(?:giữ (?:cương vị|chức vụ|chức|vai trò)|đảm nhiệm(?: cương vị| vị trí| chức vụ)?)|(?:hiện )?(?:đang )?giữ chức(?: vụ)?)\s"
)
_SINCE = expression(r"\stừ (?:tháng|năm|ngày)\s.*\Z|\s\d{1,2} tuổi\Z")


def bare_of_clause(role: str, lexicon: Pack) -> str:
    """An office of Chinese, Japanese, Romanian or Vietnamese without what tells more of its bearer: how many they are, a clause, since when it is held."""
    if lexicon.language.startswith("zh"):
        return _CLAUSE_OF.sub("", _COUNTED.sub("", role))
    if lexicon.language in ("no", "da", "sv"):
        return _THAT.sub("", role)
    if lexicon.language == "ja":
        return _PARTICLED.sub("", role)
    if lexicon.language == "ro" and _DID.search(role):
        return ""  # "comisarii Agenției au verificat unități din Vama Veche"
    return _SINCE.sub("", _HELD.sub("", role)) if lexicon.language == "vi" else role


_THAT = expression(r"\A(?:som|der)\s(?=[a-zæøåäö])")
"""How a clause of the north begins that says what somebody heads."""
_PARTICLED = expression(r"\A.*[\u30a1-\u30fa\u3400-\u9fff](?:には|では|にて|に|へ|を|は|が)(?=[\u30a1-\u30fa\u3400-\u9fff]{2})")
"""What else a sentence of Japanese tells before an office, up to its particle."""
_DID = expression(r"\s(?:au|vor|am)\s[a-zăâîșț]+")
