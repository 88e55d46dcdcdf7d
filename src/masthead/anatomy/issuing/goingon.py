"""How far a name goes on behind its run of capitals: in small letters behind its noun, in syllables, over a number."""

from __future__ import annotations

import re

from masthead.anatomy.issuing.actors import VERBAL
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.wordkinds import Kit
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import RUNS, linked
from masthead.anatomy.wording.signboards import NOUN
from masthead.expressions import expression

LINK = expression(
    r"\s(?:(?:o(?:f|ch|g)|a(?:nd|l|i)?|f(?:or|ür|ör)|d(?:e[irs]?|el|egli|ell[aeo]|[aiou]|[ao]s)|e[nt]?|und|v(?:on|an|e)|p(?:our|ara|er|ro|entru)|l?a|ya?|&|i|ja|și|[wz]a)"
    r"\s(?:(?:de\s)?[ld]['’]|dell['’]|the\s|l(?:a|os|as|es)\s|d(?:ie|as|en|er|u|es|e(?:\sl(?:a|as|os)|l|i|lla|gli)?|[ao]s?)\s|het\s)?"
    r"|(?:d(?:ell)?|l|all)['’]|on\s(?:(?<=Panel.on.)|(?<=Council.on.)|(?<=Commission.on.)|(?<=Committee.on.)|(?<=Institute.on.)|(?<=Center.on.)|(?<=Centre.on.)|(?<=Coalition.on.)"
    r"|(?<=Alliance.on.)|(?<=Campaign.on.)|(?<=Forum.on.))|[–/-]\s|/\s?|\d{1,3}\s?/\s?)|/\s?",
    re.S,
)
"""What joins the runs of a name. Words that begin alike stand together, since most of what is tried is another word."""
_LOWER = expression(r"[ \u00a0](?P<word>[^\W\d_A-ZÀ-ÞА-ЯІЇЄҐΑ-Ω][^\W\d_]*(?:[-’'][^\W\d_]+)?)")
_GOES_ON = 5
"""Small words by which a name goes on behind its noun: "Ministerstvo životného prostredia"."""
CAPITALS = frozenset(("en", "de", "es", "pt", "sv", "da", "no", "nl", "tr", "hu", "id"))
"""Languages in which all words of a name have capitals, but for small ones."""
_ADJECTIVES = frozenset(("ru", "uk", "bg", "sr", "cs", "sk", "pl"))
"""Languages in which an adjective stands before its noun and names have capitals only at their beginning."""
NOUN_LAST = frozenset(("sv", "da", "no", "is", "fi", "et", "lt", "lv"))
"""Languages in which a house's noun stands in small letters behind whose it is: "Norhavens studentkår"."""
_ADJECTIVE = expression(
    r"...(?:[ое]го|[ое]му|[иы]м|[оеі]й|[оеі]ї|[ыи]х|[ыио]й|[ая]я|[ое]е|ьк[ае]|ск[иао]|н[аеоиі]|[sc]k[iaáeéýo]|[nlrwtš][ýáéeia])\Z"
)
_LOUD = 2
"""Blanks in a name of three words."""
_TOWARDS = frozenset(("za", "за", "по", "для", "dla", "pro", "pre", "з", "із"))
"""What leads in such languages from the noun to what it is for: "Udruženje za zaštitu …"."""
_MOST_SYLLABLES = 10
_HALTS = frozenset(
    ["đã", "sẽ", "đang", "vừa", "cũng", "được", "là", "do", "khi", "để", "này", "đó", "các", "những", "một", "có", "không", "cùng", "nhằm"]
)
"""Small words of Vietnamese with which a sentence goes on behind a name."""
_SHORT_WORDS = "la le el les las los des de di do da du e y i a и та og ja in"
_SHORTEST = frozenset(_SHORT_WORDS.split())
"""Words of one or two letters over which such a name goes on."""


def numbered(text: str, last: int, word: str, kit: Kit) -> int:
    """Where a name ends that has a number within it or behind it, if it may: "Canal 9", "Studio 54 Norhaven"; 0 if it can't, as a month that a day stands beside."""
    number = _NUMBER.match(text, last)
    if number is None or not kit.none.isdisjoint((word.casefold(), text[number.end() + 1 :].partition(" ")[0].casefold().rstrip(".,"))):
        return 0
    further = linked(text, number.end() + 1, LINK, 2) if text[number.end() : number.end() + 1] == " " else 0
    return max(further, number.end())


_NUMBER = expression(r"[ \u00a0]\d{1,3}(?![^\s,;:)»”\"’'\u0600-\u06ff\u3000-\u9fff\uac00-\ud7af])(?![,:]\d)")
"""A number behind a name, with nothing that it counts or measures in one with it."""


def goes_on(text: str, first: int, until: int, lexicon: Pack, kit: Kit) -> int:
    """Where a name ends that goes on in small letters behind its noun; before a verb, a small word or anything but letters."""
    if lexicon.language == "vi":
        return _syllables(text, until, kit, lexicon) if NOUN.match(text, first) else until
    noun_end = until
    if lexicon.language in CAPITALS and made_of_houses(text[first:until], lexicon):
        return until
    if lexicon.language in _ADJECTIVES and text.count(" ", first, until) >= _LOUD and text[first:until].istitle():
        return until  # "Fundacja Nowa Mola ogłasza": who writes the second and third word with capitals writes all so
    if not made_of_houses(text[first:until], lexicon):
        # "Polski ruch …", "Европейский фонд …": an adjective with the capital stands before the noun.
        if lexicon.language in NOUN_LAST:
            noun = _LOWER.match(text, until)
            return noun.end() if noun is not None and holds_body(noun["word"], lexicon) else until
        noun = _LOWER.match(text, until) if lexicon.language in _ADJECTIVES and " " not in text[first:until] else None
        if noun is None or not _ADJECTIVE.search(text, first, until) or not made_of_houses(noun["word"], lexicon):
            return until
        noun_end = noun.end()
    at = good = until
    for _ in range(_GOES_ON):
        match = _LOWER.match(text, at)
        low = match["word"].casefold() if match else ""
        if at == noun_end and low in _TOWARDS:
            at = match.end() if match else at
            continue
        if match is None or low in kit.verbs or low in kit.small or VERBAL.search(low) or (len(low) < 3 and low not in _SHORTEST):
            break
        at = match.end()
        good = at if len(low) > 3 else good
    further = linked(text, at + 1, LINK, 2) if at > until and text[at : at + 1] == " " else at
    return further if further > at + 1 else good


def _syllables(text: str, at: int, kit: Kit, lexicon: Pack) -> int:
    """Where a Vietnamese name ends, of whose words only the first syllables have capitals: "Sở Giáo dục và Đào tạo thành phố Lenn"."""
    good = at
    for _ in range(_MOST_SYLLABLES):
        match = _LOWER.match(text, at)
        if match is None:
            run = RUNS.of(text).match(text, at + 1) if text[at : at + 1] == " " else None
            if run is None:
                break
            at = good = run.end()
            continue
        low = match["word"]
        further = _LOWER.match(text, match.end())
        if (
            low in kit.small
            or low in _HALTS
            or (lexicon.genres and phrases(lexicon.genres).match(text, match.start("word")))
            or (further and f"{low} {further['word']}" in kit.phrases)
        ):
            break
        at = match.end()
        good = at if low != "và" else good
    return good
