"""How numbers stand in a text: with sign, currency, scale and unit, in any digits ("US$ 4.2 million", "1,3 Mio. Euro", "50多万", "٣٥٪")."""

from __future__ import annotations

import re
from functools import lru_cache

from masthead.anatomy.pack import TOUCHING, Words, alternatives
from masthead.anatomy.sparing import caseless, phrased
from masthead.expressions import expression

# Han, kana, Hangul and Thai touch their numbers, and so do Arabic prefixes; Hebrew ones with a hyphen. Where there is none of them, their
# long classes need no compiling. Behind an apostrophe alone stand years ("’24"); behind a letter and one may stand any number ("dell’11,2%").
_ELIDED = r"(?<!(?<![^\W\d_])[’'])"
_FREE = {
    True: f"(?<![^\\W\u0620-\u064a\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?<![.,:/@#+]){_ELIDED}(?<![^\u05d0-\u05ea]-)",
    False: rf"(?<!\w)(?<![.,:/@#+-]){_ELIDED}",
}
_CODES = (
    "USD EUR GBP CHF JPY CNY RMB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON TRY UAH RUB KZT UZS TMT ZAR KES TZS UGX NGN BRL MXN IDR MYR "
    "THB VND PHP SAR AED QAR EGP ILS KRW TWD ARS BDT BHD BOB BWP CLP COP CRC DOP DZD ETB GEL GHS GTQ HNL IQD JOD KWD LKR MAD MMK MNT MOP "
    "MZN NAD NIO NPR OMR PEN PKR PYG RSD TND TTD UYU XAF XOF ZMW AMD AZN AOA Rs Rp RM Bs Tk KSh TSh kr"
)
_CALLED = frozenset((*_CODES.casefold().split(), *"nrpkqlbs", "ghs", "le", "php", "ksh"))
"""Codes and letters of money, and what signs of it end with, in small letters."""
_MARKS = r"(?:US|AU?|CA?|NZ|HK|NT|RD|MX|TT|[BJSRZ])?\$|[€£¥￥₽₹₺₴₦₱฿₫₪₩₡₲₵₸₾₼֏৳₮៛₭]|(?-i:(?<![^\W\d_])[SB]/\.?)"
# A letter is a currency only before a number of some size: "N500,000", "R4.8 billion", but not "R2" or "N95".
_LETTERS = r"(?-i:[NRPKQL]|GH[₵¢S]|Le|Php|Ksh|Gs\.)(?=\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:\.\d{1,2})?(?:[ \u00a0](?:million|billion|trillion|mill[oó]n(?:es)?|mil)|mn|bn|trn|m)(?!\w))"
# "COP28" is a conference, "COP 28" are pesos.
_CODE = f"(?:{_CODES.replace(' ', '|').replace('COP', 'COP(?!{NUMBER})')})".replace(
    "{NUMBER}", r"\d\d?(?![\d.,]*\d|[ \u00a0](?:m|b|tr)ill)"
)
# In small letters most codes are words of some language ("nad 4 miliardami"), or begin names ("amd64").
_BEFORE = (
    rf"(?:(?!\d)(?:{_MARKS}|{_LETTERS}|(?:(?-i:{_CODE})|(?:usd|eur|gbp|chf|rs|rp|ksh|tsh|kr)(?=[ \u00a0.]))(?![^\W\d_])\.?)[ \u00a0]?)?"
)
_GROUPED = r"(?:\d{1,3}(?:[ \u00a0\u202f’'.,٬]\d{3}(?!\d))+|\d{1,2}(?:,\d\d)+,\d{3})(?:[.,٫]\d{1,2}(?!\d))?(?![\d:/])"
_PLAIN = r"(?:\d{1,3}\.\d{4,8}(?![\d.:/])|\d{1,7}(?:[.,٫]\d{1,3})?(?![\d:]|/(?!(?-i:[a-z])))|[۰-۹]{1,3}/[۰-۹]{1,2}(?=\s?(?:درصد|میلیون|میلیارد)))"
SIGN = expression(r"\s?(?:%|％|٪|‰|°C|€|£|\$|₽|₺|₴|₹|₪|₫)")
_MARKED = expression(rf"{_MARKS}|(?<![^\W\d_])(?:[NRPKQL]|GH[₵¢S]|Le|Php|Ksh|Gs\.)(?=\d)|(?<![^\W\d_]){_CODE}(?![^\W\d_])")
# "4.2m", "$5bn", "3x": a letter that touches its number is a scale only behind a fraction or a currency; "5k" and "3M" are names.
_SHORT = r"(?:(?<=[.,]\d)|(?<=[.,]\d\d))(?:bn|mn|tn|m)(?!\w)|(?<=\d)(?:bn|tn|x|×)(?!\w)"
_TOUCHED = "\u3040-\u9fff\uac00-\ud7af"
_SYMBOLS = rf"(?<=\d)(?-i:km²|km2|km/h|km|kg|mm|cm|ha|kWp|kWh|kW|MWp|MWh|MW|GWp|GWh|GW|TWh|TW|[kK]B|MB|GB|TB|PB|Mbps|Gbps|MHz|GHz|m²|m³|hl|ml|mg|µm|nm|[mgLt](?=[{_TOUCHED}]))(?![^\W{_TOUCHED}]|/)"
"""Signs of measures that touch their numbers: "500MW"; in East Asia the words behind them touch them as well: "380kgの", "600mに"."""
_APART = (
    r"(?<=[ \u00a0])(?-i:[kMGT]W[hp]?|[kM]VA?|km(?:/h|[²³2])|c?m[²³23]|m/s|[kKMGTP]B|[kMG]Hz|[MG]bit/s|[hk]Pa|[kMG]t|[hcm]l|[mkµ]g|[cmnµ]m|dB|TEU"
    r"|[mtl](?=[ \u00a0][^\W\d_A-Z]|[.,;:)]?(?:\s|\Z))|ha(?=[.,;)]|[ \u00a0](?:de|di|e|y|i)\b|[ \u00a0]d[’']|\Z))(?![^\W\u3040-\u9fff\uac00-\ud7af]|[/²³’'-])"
)
"""The same behind a blank: "34,5 MWh". "ha" is a verb in some languages; in the others it is one of the pack's units."""
_SCALES = "[조억만천兆億亿萬万千百]"
_SMALLER = rf"(?:[ \u00a0]?\d{{1,4}}(?:[.,]\d+)?{_SCALES}{{1,2}})*(?:(?<={_SCALES})\d{{1,4}}(?![\d.,:/年년]))?"
"""4억 2천만, 2万6000: the smaller part of a number behind the greater."""
_HAN = expression("[ \u00a0]?[多余餘]?[ \u00a0]?[百千万萬亿億]{0,3}[多余餘]?(?:(?<=[多余餘])[个個名人位家项項种種座只台所次])?")
_POWER = expression(
    r"[ \u00a0](?:مكعبا?ً?|مكعبة|مربعا?ً?|مربعة|cubes?|carrés?|cúbicos?|cuadrados?|quadrados?|cubi|quadr[ai]t[io]|quadri)(?!\w)", re.I
)
"""What makes a length an area or a volume, where it stands behind: "120 mètres cubes"."""
# Behind a currency a letter is a scale, whatever stands before it ("£52m", "$5k"), and so it is before one ("52 M€", "40m pounds").
_SCALED = expression(r"(?:bn|mn|mln|mrd|md|tn|trn|mm|[mkbt]|[ \u00a0]m)(?![^\W\u3040-\u9fff\uac00-\ud7af]|&)", re.I)
_COUNTED_IN = expression(rf"[ \u00a0]?(?:[kKmMG]|Md|Mrd\.?|Mio\.?|mln|mld|mn|bn)?\.?[ \u00a0]?(?:[€£$₽₺₴₹₪]|{_CODE}(?!\w))(?![ \u00a0]?\d)")
_BEFORE_THAT = expression(r"[ \u00a0][(]-?\d[\d ,.\u00a0]{0,14}[)](?=[ \u00a0][A-Za-z€£$])")
"""The number of the period before in brackets, as reports have it before what both are counted in: "318,4 (341,0) MSEK"."""
_LETTER = expression(r"[mk](?= \w)")
_PAID = expression(r"[ \u00a0]?(?:d['’]|d[aei][ \u00a0]|of[ \u00a0])?(?:(?:US-|US|U\.S\.|Australian|Canadian|Swiss|Schweizer)[ \u00a0]?)?")
# Parts of the units before which a number in words tells something; "six months" is mostly none.
_LARGE_PARTS = """
    cent cien prozent procent illi illón mil tausend thousand hundred процент відсот тыс тис yüz göterim lakh crore
    tuhat tuhan tusind tusen duizend þúsund tisíc tisoč tysi tysią hiljad tisuć tūkst nghìn ngàn triệu tỷ tỉ juta ribu
    милл милион милиј мільй мільяр мільё хиляд хиљад илјад εκατομμ δισεκατ χιλιάδ միլիոն միլիարդ հազար მილიონ მილიარდ
    مليون ملايين مليار آلاف میلیون میلیارد هزار מיליון מיליארד מיליונ लाख करोड़ करोड हजार हज़ार লাখ লক্ষ কোটি হাজার لاکھ کروڑ ہزار
"""
_HYPHEN = "[‑-](?:(?:et|und|and)[‑-])?"
_JOINED = r"\s(?:(?:and|y|e|et|i|och|og)\s)?"
_BEGUN = expression(
    rf"\b(?:hundred|thousand|million|billion|cien|ciento|mil|cents?|mille|point|coma|virgule|vírgula|virgola|komma){_JOINED}\Z", re.I
)
_LARGE = tuple(_LARGE_PARTS.split())


def currency(number: str) -> bool:
    """Whether a sign or a code of money stands before a number."""
    return not number[0].isdecimal() and _MARKED.search(number) is not None


def unpaid(front: str) -> bool:
    """Whether what stands before a blank and a number ends with a word that is surely none of its currency."""
    word = front.rpartition(" ")[2]
    return word.isalpha() and word.isascii() and word.casefold() not in _CALLED


@lru_cache(maxsize=32)
def large(units: Words) -> Words:
    """Those of the units before which a number in words may tell something."""
    return tuple(word for word in units if any(part in word for part in _LARGE))


def in_words(text: str) -> bool:
    """Whether a number in words may tell something in a sentence of a text that may hold a unit for it."""
    said = caseless(text)
    return any(map(said.__contains__, _LARGE))


def continues(text: str, at: int) -> bool:
    """Whether a number in words is the rest of one: "a hundred and | fifty thousand", "one point | five million"."""
    return _BEGUN.search(text, max(at - 40, 0), at) is not None


def goes_on(text: str, end: int, spelt: str) -> bool:
    """Whether digits behind a scale in words tell the smaller part of its number: "un millón | 485 mil pesos"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isdecimal() and spelt.count(" ") == 1


def _in_words(number: str, large: str, half: str) -> str:
    """A number in words, the whole of it: "fifty-two per cent", "two hundred thousand", "dos millones y medio", "милион и половина"."""
    more = rf"{number}(?:{_HYPHEN}{number})*(?!\w)"
    scales = rf"{large}(?:{_JOINED}(?:{more}\s)?{large}(?!\w)){{0,5}}"
    whole = rf"{more}(?:{_JOINED}{more}){{0,8}}\s{scales}(?:\s{half}|(?<=hundred)\sand\s{more})?"
    return rf"|(?P<spelt>(?<![\w‑-])(?:{whole}|{large}\s{half}))"


@lru_cache(maxsize=32)
def pattern(units: Words, leading: Words, numbers: Words, halves: Words, touching: bool) -> re.Pattern[str]:
    """A number with what belongs to it. `leading` are units that stand before their number ("yüzde 15"), `numbers` those in words, if any may
    stand there (`in_words`), `halves` what adds half of its scale to either.

    Its groups: `number` with its currency, `lead`, `sign`, `unit`, `spelt` for a number in words before a unit. `touching`: there may be letters
    that touch their numbers.
    """
    free = _FREE[touching]
    one = alternatives(units)
    lead = rf"(?:(?P<lead>{alternatives(leading)})[ \u00a0]?)?" if leading else "(?P<lead>(?!))?"
    smaller = _SMALLER if touching else ""
    glued = rf"|(?<=\d)(?:{'|'.join(map(re.escape, _glued(units)))})(?!\w)" if touching and _glued(units) else ""
    half, scales = alternatives(halves), alternatives(tuple(word for word in large(units) if word not in leading))
    more = rf"(?:\s(?:{one})(?:\.(?=\s\w))?)?" if not halves else rf"(?:\s(?:{half}|(?:{one})(?:\.(?=\s\w))?))?"
    unit = rf"(?:[ \u00a0]?-?(?P<unit>{_APART}|{one}(?:\.(?=\s\w))?|{_SHORT}|{_SYMBOLS}{glued}){smaller}{more})?"
    spelt = _in_words(alternatives(numbers), scales, half) if numbers and large(units) else "(?P<spelt>(?!))?"
    # What looks ahead stops at words that no number follows, before all currencies are tried.
    return phrased(
        rf"{free}{lead}(?=\D{{0,6}}\d)(?P<number>{_BEFORE}(?:{_GROUPED}|{_PLAIN}))(?P<sign>{SIGN.pattern})?{unit}{spelt}", re.IGNORECASE
    )


def _glued(units: Words) -> list[str]:
    """Units in Arabic letters, which newsrooms write without a blank behind their number: "۸۷درصد"."""
    return sorted((unit for unit in units if "\u0620" <= unit[0] <= "\u06d3"), key=len, reverse=True)


def scaled(text: str, end: int, paid: bool, money: Words) -> int:
    """Where a number ends that goes on with a letter for thousands, millions or more. `paid`: a currency stands before it; else one has to
    stand behind it."""
    if paid:
        match = _SCALED.match(text, end)
        return match.end() if match else end
    if counted := _COUNTED_IN.match(text, end):
        return counted.end()
    if (before := _BEFORE_THAT.match(text, end)) and (counted := _COUNTED_IN.match(text, before.end())):
        return counted.end()
    letter = _LETTER.match(text, end)
    return letter.end() if letter and whole(text, letter.end(), money) > letter.end() else end


def scale_behind(text: str, end: int, units: Words) -> int:
    """Where a number ends that the word of its scale touches, as Italian writes it ("30mila abitanti"); `end` if none does."""
    if not text[end : end + 1].isalpha():
        return end
    word = _LETTERS_BEHIND.match(text, end)
    return word.end() if word and word.group().casefold() in large(units) else end


_LETTERS_BEHIND = expression(r"[^\W\d_]{3,12}(?!\w)")


@lru_cache(maxsize=32)
def _smaller(units: Words) -> re.Pattern[str]:
    """The smaller part of a number or measure behind its greater, with its own unit or none."""
    return phrased(
        rf"[ \u00a0](?:\d{{1,3}}(?:[.,]\d{{1,2}})?)(?![\d,.]?[ \u00a0]?\d)(?:[ \u00a0](?P<unit>{alternatives(units)})(?!\w)(?:\.(?=\s\w))?)?",
        re.I,
    )


def onward(text: str, end: int, unit: str, units: Words, money: Words) -> int:
    """Where a number ends that is told by its scales one behind another, or a measure by its units ("3 millones 732 mil 865 pesos", "5 km 200
    metros"), whose first part ends at `end` with its `unit`. Without what it is counted in, the last part has to stand behind a scale."""
    told = unit.casefold().rstrip(".")
    while text[end : end + 1] in " \u00a0" and text[end + 1 : end + 2].isdecimal() and (more := _smaller(units).match(text, end)):
        if more["unit"] is not None:
            if more["unit"].casefold().rstrip(".") == told:
                break
            told, end = more["unit"].casefold().rstrip("."), more.end()
            continue
        paid = whole(text, more.end(), money)
        counted = any(part in told for part in _LARGE) and text[more.end() : more.end() + 2].strip()[:1].isalpha()
        return paid if paid > more.end() or counted else end
    return whole(text, end, money)


def before(text: str, start: int, units: Words, numbers: Words) -> int:
    """Where a number begins whose greater part is told in words: "un millón | 485 mil pesos"."""
    front = text[max(start - _WORDS, 0) : start - 1].casefold().split(" ")
    if len(front) > 1 and front[-1] in large(units) and front[-2] in numbers:
        return start - 2 - len(front[-1]) - len(front[-2])
    return start


_WORDS = 40
"""Characters of a number in words and its scale before one in digits."""


def ranged(text: str, end: int) -> int:
    """Where a sum ends that goes on to another: "$100-200", "£2-3 million"."""
    match = _SPAN.match(text, end) if text[end : end + 1] in _JOINTS else None
    return match.end() if match else end


_JOINTS = ("-", "–", "—")
_SPAN = expression(
    r"[-–—](?:[£$€])?\d{1,3}(?:(?:,\d{3})+|\d{0,4})(?:\.\d{1,2})?(?:[ \u00a0]?(?:million|billion|trillion|bn|m|k)(?!\w))?(?![\w,.]?\d|-\w|\w)",
    re.I,
)


def whole(text: str, end: int, money: Words) -> int:
    """Where a number ends that goes on with its currency, or with what Chinese counts it by."""
    if end and text[end - 1].isalpha() and (powered := _POWER.match(text, end)):
        end = powered.end()
    following = text[end : end + 2].strip()[:1]
    if "\u3400" <= following <= "\u9fff" and (counted := _HAN.match(text, end)) and counted.group().strip():
        end = counted.end()
    opening = _PAID.match(text, end)
    start = opening.end() if opening else end
    rest = text[start : start + 40].casefold().replace("’", "'")
    # Looked up, not matched: a pattern of all currencies takes longer to make than a page to read.
    for name in _named(money).get(rest[:1], ()):
        if rest.startswith(name) and not (rest[len(name) : len(name) + 1].isalnum() and not TOUCHING.within(name[-1])):
            return start + len(name)
    return end


@lru_cache(maxsize=32)
def _named(names: Words) -> dict[str, Words]:
    """Currencies by their first letter, the longest first."""
    listed: dict[str, list[str]] = {}
    for name in sorted({name.casefold().replace("’", "'") for name in names}, key=lambda name: (-len(name), name)):
        listed.setdefault(name[0], []).append(name)
    return {letter: tuple(those) for letter, those in listed.items()}
