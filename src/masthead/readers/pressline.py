"""Whom the press may ask, where a source says so beside its text: in the foot of a page, in the running foot of a document's pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.expressions import expression

LINE = 320
"""Characters of what says so, at most: more is a foot that says all sorts of things."""
_NEAR = 140
"""Characters between a word for those who speak to the press and a way to reach them, at most."""
PRESS = expression(
    r"\b(?:press|media|newsroom|public (?:relations|affairs)|com+unications? (?:office|team|department)|investor relations|"
    r"spokes(?:person|man|woman|people)|woordvoerd(?:er|ster)\w*|(?:konzern|regierungs|unternehmens|ministeriums|polizei)?sprecher(?:in)?|porte-parole|portavo(?:z|ce)|porta-voz|talsperson|talesperson|rzeczni(?:k|czka)|mluvčí|szóvivő|"
    r"presse\w*|medien(?:(?:kontakt|stelle|dienst|service|büro|referat|abteilung|team|arbeit|anfrage|auskunft|auskünfte|rückfrage|sprecher|verantwort|beauftragt|betreuung|vertret|schaffende|mitteilung|info|hotline|telefon)\w*)?|"
    r"\w+(?:presse|medien)(?:agentur|stelle|amt|dienst|büro|referat)|öffentlichkeitsarbeit|prensa|premsa|imprensa|stampa|"
    r"pers(?:(?:contact|dienst|voorlicht|woordvoerd|afdeling|team|chef|info|vra|aanvra|zaken|relatie|lijn|telefoon|bureau|bericht|mededeling|kamer|ruimte|centrum|officier|attach|verantwoordelijk|map|uitnodiging)\w*)?|"
    r"(?:gabinete|oficina|direcci[óo]n|departamento|assessoria|ufficio|service|direction|cellule) (?:de |de la )?com+unica\w+|"
    r"relaç(?:ão|ões) com (?:os )?investidores|relaciones con (?:los )?(?:inversores|inversionistas)|relations investisseurs|"
    r"prasow\w+|medi[oó]w|medij\w+|mediju|novinar\w+|tlačov\w+|preses|spaudos|žiniasklaid\w+|pressi(?:esinda|tead|teenis|osakon|info|kontakt|nõuni|büroo|keskus|juh)\w*|meedia\w*|fjölmiðl\w+|basın|halkla ilişkiler|mətbuat|hubungan masyarakat|habari)\b|"
    r"(?<!\w)(?:пресс(?!инг|ов)|прес-|прес[аи]?служб|медиа-?(?:служб|центр|контакт))|баспасөз|媒体|媒體|新闻|新聞|宣传部|公关|公關|広報|報道|报道|取材|언론|보도|홍보|공보|대변인|\bPR ?(?:문의|담당)|תקשורת|דוברות|עיתונ|إعلام|صحاف|الصحف|العلاقات العامة|"
    r"روابط عمومی|مطبوعات|تعلقات عامہ|γραφείο τύπου|(?:birou(?:l)?|ofițer) de presă|tiskov\w+|sajtó\w*|(?<!\w)პრეს|მედია|մամուլ|"
    r"(?:presse?|medie)(?:kontakt|ansvarl?ig|tjänst|jour|vagt|vakt|telefon|chef|sjef|rum|frågor|service|avdeling|afdeling|avdelning|talesperson)\w*|viestint\w+|viestinn\w+|humas|báo chí|truyền thông|ประชาสัมพันธ์|สื่อมวลชน|สื่อสารองค์กร|(?<![\w\u0900-\u097f])प्रेस(?![िी])|मीडिया|जनसंपर्क|জনসংযোগ|গণমাধ্যম",
    re.IGNORECASE,
)
"""What speaks to the press is called so, or whom it speaks to; others begin or go on as those do: "Personal", "Medienagentur", "экспресс"."""
_BOX = expression(
    r"(?<![\w.+-])(?:[\w+-]{1,20}[._-])?(?:press[aei]?|presse\w*|media|medien\w*|medya|pr|prensa|imprensa|premsa|stampa|ufficiostampa|pers|prasa|prasow\w*|biuroprasowe|tiskov\w*|sajto|basin|"
    r"newsroom|newsdesk|pressoffice|pressoffic\w+|comms|corpcom\w*|(?:cellule)?com|comunic\w+|communications?|kommunikation|komunik\w+|viestinta|humas|koho|kouhou|investors?|ir|ri)"
    r"(?:[._-][\w+-]{1,20})?\s?(?:@|\(at\))",
    re.IGNORECASE,
)
"""Addresses of mail that speak to the press, by what stands before the sign."""
_WAY = expression(
    r"(?<![\w.+-])[\w.+-]++\s?(?:@|\(at\))\s?[\w-]+\.|(?<![\d.,/:-])(?!(?:\d{1,2}[./ -]{1,2}){2}[12\u0661\u0662\u06f1\u06f2]\d\d\d|[12\u0661\u0662\u06f1\u06f2]\d\d\d(?:[./ –-]{1,2}(?:\d{1,2}|[12\u0661\u0662\u06f1\u06f2]\d\d\d)(?!\d)))"
    r"\(?\+?\d(?:[ ()/.–-]{0,2}\d){6,}"
)
"""An address of mail, or a number to call: of seven figures or more, and no day, nor two years."""
_TOLD = expression(
    r"(?<![\w.+-])[\w.+-]++\s?(?:@|\(at\))\s?[\w-]+\.\w|(?<![\w.,/:-])(?:\+|\(?[0\u0660\u06f0])\d?(?:[ ()/–-]{0,2}\d){6,}(?![\d.,])|"
    r"(?:\b(?:tel|tlf|tél|teléf|phone|fon|mob|gsm|тел|τηλ|simu|ĐT)\w{0,7}|電話|电话|전화|โทร|תל|טל|תלפון|טלפון|تلفن|هاتف|فون|फोन|फ़ोन|ফোন|☎)[\W_]{0,6}\d(?:[ ()/.–-]{0,2}\d){5,}",
    re.IGNORECASE,
)
"""The same in running text, where there are sums and numbers of all kinds: one to call begins as those do, or is called so."""


def tells(text: str) -> bool:
    """Whether a short text says how the press reaches somebody: what speaks to it, or whom it speaks to, stands near an address or a number."""
    if len(text) > LINE or not reached(text):
        return False
    if _BOX.search(text):
        return True
    ways = [match.span() for match in _WAY.finditer(text)]
    return any(start - _NEAR <= said.end() and said.start() <= end + _NEAR for said in PRESS.finditer(text) for start, end in ways)


def rows(texts: Sequence[str]) -> range:
    """Which of the rows of a margin say so together: from the last that names what speaks to the press to the last way to reach it."""
    ways = [at for at, text in enumerate(texts) if reached(text)]
    heads = [at for at, text in enumerate(texts) if named(text)]
    if not ways or (heads and heads[0] > ways[0]):
        return range(0)
    first = max((at for at in heads if at <= ways[0]), default=ways[0])
    return range(first, ways[-1] + 1) if tells("\n".join(texts[first : ways[-1] + 1])) else range(0)


def named(text: str) -> bool:
    """Whether a text names what speaks to the press, or whom it speaks to."""
    return PRESS.search(text) is not None


def reached(text: str) -> bool:
    """Whether a text gives an address of mail or a number to call."""
    return _WAY.search(text) is not None


def asks(text: str) -> bool:
    """Whether the text of a source tells by itself how to reach somebody."""
    return _TOLD.search(text) is not None
