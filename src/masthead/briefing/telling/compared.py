"""Numbers that a sentence only measures its own by: what something was before, the whole of which it is a part, what others expected."""

from __future__ import annotations

import re

from masthead.anatomy.model import KeyFigure, Release
from masthead.briefing.room import prose
from masthead.briefing.telling.prose import after_dateline
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.tags import primary

_NEAR = 72
"""Characters before a figure in which it is said what it is to the others."""
_SIGN = r"(?:[A-Z]{0,3}[€£¥$₽₹₺₴₪]|[A-Z]{3}[ \u00a0])?"
_ABOUT = (
    r"(?:(?:about|around|some|nearly|almost|over|just|only|the|an?|adjusted|rund|etwa|knapp|den|die|das|dem|der|environ|près de|les?|la|un|una|los?|las|"
    r"casi|unos|unas|quase|os?|as|quasi|circa|gli|i|il|de|het|een|ongeveer|около|почти|około|prawie|ca\.?)\s){0,3}"
)
_SO_MANY = r"(?:\d[\d.,]*[ \u00a0]?[^\W\d_]{0,12}[%€]?)"
_BASE = expression(
    r"(?<!\w)(?:compared (?:to|with)|in comparison (?:to|with)|against|versus|vs\.?|(?:higher|lower|larger|smaller|better|worse) than|"
    r"(?:up|down|increase[sd]?|decrease[sd]?|improvement|decline|rise|drop|fall) from|(?:instead|in place) of|rather than|"
    r"gegenüber|verglichen mit|im Vergleich zu|statt|anstelle von|contre|face à|par rapport à|comparée?s? à|au lieu de|"
    r"frente al?|en comparación con|comparad[oa]s? con|en lugar de|en vez de|em comparação com|comparad[oa]s? (?:com|a)|ante|em vez de|"
    r"contro|rispetto a(?:i|gli|lle|l|lla)?|a fronte di|invece di|tegenover|tegen|vergeleken met|in plaats van|jämfört med|i stället för|"
    r"sammenlignet med|mod|mot|i stedet for|oproti|ve srovnání s|wobec|w porównaniu z|zamiast|против|по сравнению с|вместо|проти|порівняно з|"
    rf"έναντι|σε σύγκριση με|مقارنة بـ?|مقابل)\s?(?:(?:(?:a|an|une?|eine[mrn]?|un[ao]?)\s)?[^\W\d_]+\s(?:of|von|de|d['’]|di|from)\s?)?{_ABOUT}{_SIGN}\Z",
    re.I,
)
"""What stands before a number that others are measured by: "compared to", "up from"."""
_TO_FROM = expression(
    rf"(?<!\w)(?:to|auf|à|a|para|naar|till|til|до|na)\s{_SIGN}{_SO_MANY}[^.;:]{{0,24}}?\s?(?:from|von|contre|desde|de|da|van|från|fra|с|z)\s{_ABOUT}{_SIGN}\Z",
    re.I,
)
"""What it became stands first: "rose to 812 million from …"."""
_FROM = expression(rf"(?<!\w)(?:from|von|de|du|des|desde|del?|da|dal|van|från|fra|с|со|от|від|з|z|ze|od|από)\s{_ABOUT}{_SIGN}\Z", re.I)
_ON_TO = expression(
    rf"[ \u00a0]?[^\W\d_%€]{{0,12}}[%€]?(?:\s(?:[^\W\d_]+|(?:19|20)\d\d)){{0,5}}?\s(?:to|auf|à|al?|para|naar|till|til|до|na|σε)\s{_ABOUT}{_SIGN}\d",
    re.I,
)
"""What it became stands behind: "from 19 to 14"."""
_FROM_TOUCHING = expression(r"[从從由自]\s?\Z")
_ON_TO_TOUCHING = expression(r"[^，。；,;]{0,10}?[至到]\s?\d")
_WHOLE = expression(
    r"(?<!\w)(?:\d[\d.,]*|half|most|none|some|many|few|each|any|all|one|two|three|four|five|six|seven|eight|nine|ten|third|quarters?|majority)\s(?:out\s)?of\s"
    rf"(?:the |its |their |our |a total of |all |over |more than |about )*{_SIGN}\Z"
    r"|(?<!\w)(?:\d[\d.,]*|Hälfte|eine[rs]?|keine[rs]?|zwei|drei|Drittel|Viertel)\s(?:der|von|von den|aus)\s(?:insgesamt\s|rund\s)?\Z"
    r"|(?<!\w)(?:\d[\d.,]*|moitié|tiers|quart|aucun|aucune|deux|trois)\s(?:des|de ses|sur|sur les|parmi les)\s\Z"
    r"|(?<!\w)(?:\d[\d.,]*|mitad|tercio|ninguno|ninguna|dos|tres)\s(?:de los|de las|de sus|de un total de)\s\Z"
    r"|(?<!\w)(?:\d[\d.,]*|metade|terço|nenhum|nenhuma|dois|três)\s(?:dos|das|dos seus|de um total de)\s\Z"
    r"|(?<!\w)(?:\d[\d.,]*|metà|terzo|nessuno|nessuna|due|tre)\s(?:dei|delle|degli|su|sui|sulle)\s(?:suoi\s)?\Z"
    r"|(?<!\w)(?:\d[\d.,]*|helft|geen|twee|drie)\s(?:van de|op de|van haar)\s\Z"
    r"|(?<!\w)(?:\d[\d.,]*|половина|половины|ни один|два|три|двое|трое)\sиз\s\Z",
    re.I,
)
"""The part stands before the whole: "8,000 of the …"."""
_OPENS_WHOLE = expression(
    r"\A(?:(?:Out )?Of|Von|Von den|Sur|Sur les|De|De los|De las|D[oa]s|Su|Dei|Delle|Van|Van de|Av|Af|Из|Z|Ze)\s(?:the |a total of |insgesamt |un total de )?\Z"
)
_COUNTED_OF = expression(r"[^,.;]{0,60},[^.;]*\d")
"""And a part of it behind: "Of 1,100 injured, 1,050 …"."""
_COUNTED_BY = {
    "en": r"(?:(?:for|in|of) (?:each|every)|per|(?:one|two|three|\d) in)",
    "de": r"(?:pro|je)",
    "fr": r"(?:par tranche de|pour chaque)",
    "es": r"por cada",
    "pt": r"(?:a|por) cada",
    "it": r"ogni",
    "nl": r"(?:per|op elke)",
    "pl": r"na każde",
    "ru": r"на каждые",
    "uk": r"на кожні",
    "sv": r"(?:per|för varje)",
    "da": r"(?:per|for hver)",
    "no": r"(?:per|for hver)",
}
_EACH = {tongue: expression(rf"(?<!\w){words}\s{_SIGN}\Z", re.I) for tongue, words in _COUNTED_BY.items()}
"""A number that others are counted by: "for every 1,000 customers"."""
_ASIDE = expression(
    r",\s(?:which|who|including|excluding|qui|dont|y compris|hors|darunter|davon|einschließlich|ohne|que|incluid[oa]s?|che|compres[oaie]|esclus[oaie]|waaronder)\s[^,;:]*\Z",
    re.I,
)
_GOES_ON = expression(r"(?:[^,;:.]|[.,](?=\d)){0,60},\s[^\W\d_]")
_NONE = expression(
    r"\A(?:No(?!\s(?:fewer|less)|\.|\s?\d)|None|Nobody|Neither|Kein(?:e[rsmn]?)?|Niemand|Aucune?|Personne|Ningun[oa]|Ningún|Nadie|Nenhuma?|Ninguém|Nessun[oa]?|"
    r"Geen|Ingen|Inga|Inget|Ni una?|Ни один|Ни одна|Никто|Żad(?:en|na|ne)|Nikt|Žádn[ýáé]|Nikdo)(?!\w)"
)
"""How a sentence begins that tells of what did not happen."""
_FORECAST = expression(
    r"(?<!\w)(?:analysts?|consensus estimates?|analysten|analystes?|analistas?|analisti|analista|analitik\w*|аналитик\w*|аналітик\w*|analyt(?:ycy|iků|ici)|"
    r"analytiker\w*)(?!\w)|分析师|分析師|アナリスト|애널리스트",
    re.I,
)
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARLY = expression(r"(?<!\w)(?:prior|previous|preceding)[- ]year(?!\w)(?! of)", re.I)
_SINCE = expression(
    r"(?<!\w)(?:since|from|after|before|until|by|between|compared (?:to|with)|than(?: in)?|seit|ab|nach|gegenüber|von|zwischen|als|depuis|dès|après|entre|contre|qu['’]en|"
    r"desde|tras|que en|hasta|após|até|dal|dopo|rispetto al|fra|sinds|sedan|siden|с|со|после|od|po|do|mezi)\s(?:the\s|le\s|el\s|o\s|il\s|dem\s)?(?:[^\W\d_]+\s){0,2}\Z",
    re.I,
)
_FRONT = 64
"""Characters in which a sentence says of which year it tells."""
_HAD = expression(
    r"(?<!\w)(?:had (?:already |also |earlier |previously |never )?(?:been|[^\W\d_]+ed|risen|fallen|grown|gone|come|spoken|lost|won|made|put|cut)|"
    r"(?:había|habían|havia|haviam|tinha|tinham)\s[^\W\d_]+[aioí]d?[oa]s?|(?:avait|avaient)\s(?:été\s)?[^\W\d_]+(?:é|i|u|is|it)e?s?|"
    r"(?:aveva|avevano)\s[^\W\d_]+[aiu]t[oaie]|era(?:no)? stat[oaie]|hatten?\s[^.;:]{3,120}?\s[^\W\d_]*ge[^\W\d_]+(?:t|en))(?!\w)",
    re.I,
)
"""What had been so before what is told."""
_SAID = expression(r"(?<!\w)(?:said|says|told|found|reported|that|dass|que|che|отметил\w*|wurde bekannt)(?!\w)", re.I)
"""Words by which what had been is the news all the same: somebody tells of it now."""


def measures(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether the number from `start` to `end` of a sentence is one that its others are measured by, and not what the sentence tells."""
    before, after = sentence[max(start - _NEAR, 0) : start], sentence[end : end + _NEAR]
    if _BASE.search(before) or _TO_FROM.search(before) or _WHOLE.search(before):
        return True
    each = _EACH.get(primary(language))
    if each is not None and each.search(before):
        return True
    if (_FROM.search(before) and _ON_TO.match(after)) or (_FROM_TOUCHING.search(before) and _ON_TO_TOUCHING.match(after)):
        return True
    if _OPENS_WHOLE.match(sentence[:start]) and _COUNTED_OF.match(after):
        return True
    return _ASIDE.search(before) is not None and _GOES_ON.match(after) is not None


def untold(figure: KeyFigure, sentence: str, at: int, language: str) -> bool:
    """Whether a figure can't stand as what its sentence tells; `at`: where in the sentence it is."""
    if at < 0:
        return False
    return (
        _NONE.match(sentence) is not None
        or forecast(sentence)
        or before_that(sentence)
        or measures(sentence, at, at + len(figure.text), language)
    )


def forecast(sentence: str) -> bool:
    """Whether a sentence tells what others than the issuer expect."""
    return _FORECAST.search(sentence) is not None


def before_that(sentence: str) -> bool:
    """Whether a sentence tells only what had been so before: "In a poll two years ago, 57% had been for it"."""
    return _HAD.search(sentence) is not None and _SAID.search(sentence) is None


def earlier(sentence: str, at: int, latest: int) -> bool:
    """Whether the number at `at` is of a year before that of the news (`latest`; 0: not known), as the sentence says before it and nowhere else:
    "In 2024, 3,100 people worked there", "Prior-year earnings were 69 million"."""
    if at < 0:
        return False
    yearly = _YEARLY.search(sentence)
    if yearly and yearly.end() <= at and not _YEARLY.search(sentence, at) and not _SINCE.search(sentence[: yearly.start()]):
        return True
    years = list(_YEAR.finditer(sentence))
    if not latest or not years or any(int(year[0]) >= latest for year in years):
        return False
    first = years[0]
    return first.end() <= min(at, _FRONT) and _SINCE.search(sentence[: first.start()]) is None


def news_year(release: Release, seen: str) -> int:
    """The latest year that headline, standfirst (`seen`) and first paragraph speak of; 0 if they speak of none."""
    opening = next(((piece, plain(block.content)) for piece, block in prose(release)), None)
    lead = opening[1][after_dateline(release, opening[0].index, opening[1], 0) :] if opening else ""
    return max((int(year[0]) for year in _YEAR.finditer(f"{seen} {lead}")), default=0)
