"""Ways to reach somebody in a text: e-mail addresses and phone numbers, told from sums, counts, ranges and days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.expressions import expression
from masthead.language.dates import dates

_AT, _DOT = r"(?:[(\[{<]\s?(?:at|ät|arroba|@)\s?[)\]}>]|(?<=\w)\(a\)(?=\w))", r"[(\[{<]\s?(?:dot|punkt|punto|ponto|point)\s?[)\]}>]"
"""How a source writes the two signs of an address so that programs do not find it."""
_EMAIL = expression(
    rf"[\w.+][\w.+-]{{0,63}}\s?(?:[@＠]|{_AT})\s?[\w-]{{1,63}}(?:(?:\.|\s?{_DOT}\s?)[\w-]{{2,63}}){{1,4}}|\b[\w.+-]{{1,64}} at [\w-]{{1,63}}(?: dot [\w-]{{2,63}}){{1,4}}",
    re.I,
)
_HIDES = expression(rf"{_AT}|[@＠]| dot ", re.I)
_TOUCHED = expression(r"[^@]*[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af](?=[^@]*[\w(@\[])")
"""What stands before an address in scripts whose words touch: "可致電2555 0317或電郵至enquiry@x.example"."""
_GOES_ON = expression(r"[^@]*@[A-Za-z\d.-]+\.[A-Za-z]{2,}(?=[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af])")
"""An address right behind which such words go on: "info@x.example.jpまで"."""
_STUCK = (":", ".")
# It begins with what a number begins with, so that the search goes from one to the next; what stands before is looked at after.
_PHONE = expression(
    r"[+(\d](?:(?<![\w.,/:-].)|(?<=[^\W\d_][,.:].)|(?<=[電电话話線线撥拨].))(?:(?<=0)0)?(?:[\d \u00a0()\/–－‐−-]|\.(?![ \u00a0]\d{3})){5,22}\d(?![^\W轉转分內内或及和與与並并洽查まへにもでま로또번으및]|[%:])"
)
_CALLED = expression(r"(?:tel|kom|mob|cel|phone|fon|tlf|gsm|тел|моб|τηλ)\w{0,7}\.?\s?:?\s?\Z", re.I)
"""What tells a number to call from a count, where it stands in threes."""
_LABEL = expression(
    r"(?:(?:tel|tél|kom|mob|móv|cel|cél|phone|fon|fax|tlf|tfno|gsm|hp|wa|whatsapp|puh|sími|simu|тел|моб|факс|τηλ|κιν|հեռ|ტელ|โทร|ĐT)\w{0,7}|(?<!\w)(?:ph|p|t|m|f|т|м)"
    r"|電話|电话|手機|手机|傳真|传真|熱線|热线|專線|专线|分機|携帯|代表|直通|전화|연락처|휴대폰|팩스|문의|טל|טלפון|נייד|هاتف|تلفن|تلفون|جوال|موبايل|فون|फोन|फ़ोन|ফোন)[.:]\Z",
    re.I,
)
"""What stands right before a number to call, with no space between: "Tel:0250-555 00", "TEL.0263-55-0184"."""
_CODED, _STATE = expression(r"\d{5}-\d{3,4}"), expression(r"(?<![A-Z])[A-Z]{2},?[ \u00a0]\Z")
"""A post code of Brazil or America, and the state before it: "Curitiba, PR 80050-240", "Quay Town, IL 62704-1234"."""
_POSTED = expression(r"[1-9]\d{0,3}(?:[ \u00a0]|[ \u00a0]?[–-][ \u00a0]?)\d{5}|[1-9]\d{3}-\d{3}|\d{5}-\d{3}")
_TOWN = expression(r"[ \u00a0][^\W\d_a-z]")
"""A house's number and a code of five digits before a town, "140 10557 Berlin", "7 – 05555 Montefalco"; codes of Portugal and Brazil."""
_YEARS = expression(r"\(?(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:1[89]|20)?\d\d|(?:\s+(?:1[89]|20)\d\d)+)\)?")
"""A stretch of years, or those over the columns of a table."""
_FILED = expression(
    r"(?:19|20)\d\d\s?(?:[-–]\s?\d{1,3}|/\s?\d{1,5})|[1-9]\d{0,5}(?:-\d{1,4})?/(?:(?:19|20|25)\d\d|\d\d)|0\d{1,4}-\d{1,5}/(?:19|20)\d\d|\d{1,3}/\d{1,5}/(?:19|20)\d\d"
    r"|0\d{1,2}/(?:19|20|25)\d\d|(?:19|20)\d\d/\d{6}/\d\d|\d\d\.\d{3}\.\d{3}/\d{4}-\d\d|\d{7}-\d\d\.(?:19|20)\d\d\.\d[\d.]*"
)
"""The number of a paper, by its year: "Recall notice 2025-118", "zákon č. 64/1986", "Az. 18 L 2731/25", "ฉบับที่ 38/2568"; of a firm in South Africa
and Brazil, of a case there."""
_GROUPED = expression(r"[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+")
_NUMBERING = expression(r"[.)]\s[^\W\d_]{4,}")
"""What stands behind the number of a text, before its title: "240705-3. Invitation"."""
_HOST = expression(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)")
"""The address of a machine: "192.0.2.17"."""
_LISTED = expression(r"\d{1,2}(?:/\d{1,2}){2,}|(?:19|20)\d\d(?:/\d\d){2,}")
"""Versions or years one after another: "for versions 16/17/18"."""
_FRACTION = expression(r",\d\d?(?!\d)")
"""What stands behind the thousands of a sum, where a comma parts its fraction: "368.699,56"."""
_HOURS = expression(r"(?:[01]?\d|2[0-4])\.[0-5]\d\s?(?:[–-]\s?(?:[01]?\d|2[0-4])\.[0-5]\d|[ \u00a0][0-3]?\d)")
"""From when to when a house is open, "10.00–18.30", or an hour and its day: "17.00 10 сентября"."""
_YEAR_AND = expression(r"(?:1[89]|20)\d\d\s?\(")
"""A year, and what else begins in brackets: "2014 (26 April)"."""
_AMERICAN_DAY = expression(r"(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])-\d\d")
"""A day as Americans write it, which elsewhere may be the number of a town's telephone: "10-26-97"."""
_STUCK_DAY = expression(
    r"1[01]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d/(?:0[1-9]|1[0-2])|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*|(?:19|20)\d\d(?:[1-9]|1[0-2])(?:[1-9]|[12]\d|3[01])"
)
"""A day whose signs are lost, or a file's name by its day: "2024110" for 2024年1月10日; one by the years of Taiwan: "114-12-04"."""
_LINKED = expression(r"(?:https?://|www\.)(?![!-~]*phone=\Z)[!-~]*+\Z", re.I)
"""What stands before a number within the address of a page: "https://x.example/read?page=187738337"; that of a messenger may say whom it calls."""
_CITED = expression(r"\b(?:doi|isbn|issn|arxiv)\b|(?<![\d.])10\.\d{4,5}/", re.I)
"""What the numbers of a paper in a journal stand beside."""
_REFERS = expression(
    r"〒\s?\Z|(?<!phone )(?<!cell )(?<!tel )(?<!fax )(?<!call )#\Z|\b(?:postfach|(?:p\.?\s?o\.? )?box|apartado(?: de correos| postal)?|caixa postal|casella postale|boîte postale|b\.?p\.|postbus|postboks|postiljon|skrytka pocztowa|а/я|reference|ref|index|release id|page id|pp|post id|id|passcode|password|パスワード|ičo|dič|nip|regon|krs|oib|pib|jib|инн|огрн|кпп|окпо|єдрпоу|бин|afm|αφμ|cif|nif|nipc|cnpj(?:/mf)?|nire|cep|rut|ruc|cuit|siret|siren|kvk|btw|cvr|hrb|hra|uid|cui|abn|acn|ust-?id(?:-?nr)?\.?(?:\s[a-z]{2})?|umsatzsteuer-?id\w*(?:\s[a-z]{2})?|org\.?\s?-?(?:nr|nummer)|y-tunnus|еик|булстат|унп|эдрпоу|pvn|įmonės kodas|reg\.?\s?(?:nr|kood|č)|"
    r"(?:vat|company|charity)\s(?:number|no|reg)|registered charity|registered in [^\d\n]{2,28}|crime|incident|case|log|occurrence|cad|aktenzeichen|vorgangsnummer|référence|expediente|referencia|processo"
    r"|סימוכין|אסמכתא|مرجع|المرجع|क्रमांक|पत्रांक|স্মারক|ฉบับที่|เลขที่|사업자\s?(?:등록\s?)?번호|법인\s?등록\s?번호|고유\s?번호|법인번호|통신판매업\s?신고(?:번호)?|統一編號|統編|法人番号|登録番号|郵便番号|信用代码|信用代碼|注册号|註冊編號|ICP备|ICP備|邮编|邮政编码|郵遞區號|우편번호|编号|編號|文号|文號|整理番号|문서번호|आईडी|آئی ڈی|شناسه|کد خبر|(?P<seen>عدد (?:الزوار|الزيارات|المشاهدات|القراءات)|تعداد بازدید|بازدید|आगंतुक पटल|просмотров|перегляд[иів]+|visits|visitors|page ?views|hits|visitas|visites|görüntülenme|посетители|посещения|преглеждания|посетителей|відвідувач\w*|návštěv\w*|návštevn\w*|odwiedzin\w*|odsłon\w*|wyświetle\w*|posjet\w*|pregled\w*|obisk\w*|megtekint\w*|látogat\w*|vizit\w*|afișări|επισκέπτ\w*|προβολές|besucher|zugriffe|bezoekers|weergaven|visningar|visninger|besøg(?:ende)?|besök\w*|kävijöitä|lukukertoja|ziyaretçi\w*|aufrufe|lectures|vues|visualizações|visualizzazioni|[點点]閱次數|[瀏浏][覽览]次[數数]|点击(?:次数|量)?|點擊(?:次數|量)?|阅读(?:次数|量)?|访问量|訪問量|조회수?|閲覧数))(?:\s(?:number|no|num|nr|id|n[º°]))?\.?\W{0,6}\Z",
    re.I,
)
"""What stands before the number of a case or the code of a post office, which nobody can call; or before how often a page was `seen`."""
_NINE = expression(r"[5-9]\d\d(?:[ \u00a0.]\d{3}){2}")
"""Nine digits in threes, as numbers are written in Iberia, Poland and Bohemia."""
_DAY = expression(
    r"\d{1,2}[ \u00a0./-]\d{1,2}[ \u00a0./-](?:19|20)\d\d|(?:19|20)\d\d[ \u00a0.](?:0[1-9]|1[0-2])[ \u00a0.](?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|1[0-2])(?P<part>[./])(?:0?[1-9]|[12]\d|3[01])(?P=part)\d\d"
    r"|(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./])(?:0?[1-9]|1[0-2])(?P=sep)\d\d"
)
_COUNTED = expression(
    r"[ \u00a0]?-?(?:[%‰°€£$¥₽₴₹₩₺]|(?:USD|EUR|GBP|CHF|RUB|UAH|PLN|TRY|RON|BGN|CZK|HUF|RSD|SEK|NOK|DKK|JPY|CNY|VND|IDR)\b"
    r"|(?:mil[lh]?i|bil[lh]i|bi?l?n\b|ml[nd]|mi?o\b|mrd|mld|thousand|hundred|tausend|tys|tis[ií]c|tusen|duizend|mil\b|mille\b|миль?л|мільйо|мільяр|млн|млрд|тыс|тис"
    r"|euro|dollar|d[oó]lar|pound|franc|krone?r?\b|kr\b|złot|zł\b|peso|real|reais|rupee|lei\b|lev[aи]?\b|лв\b|лева|kč\b|korun|forint|ft\b|dinar|дин\b|lira\b|lirası|tl\b|ευρώ|yen\b|yuan\b|rupiah|ringgit|đồng|shillings?\b|"
    r"рубл|руб\b|гривен|грн|евро|євро|доллар|долар"
    r"|per ?cent|percent|prozent|pour ?cent|por ?cien|procent|процент|відсот"
    r"|people|persons?\b|personen|personnes|personas|pessoas|persone|menschen|человек|осіб|patients?\b|households?\b|families\b|homes\b|jobs\b"
    r"|k[mg]\b|m[²³]|mm\b|cm\b|t\b|tonn|tons?\b|hectare|hektar|acres?\b|metres?\b|met(?:er|re)s?\b|miles?\b|км\b|кг\b|тонн|метр"
    r"|years?\b|days?\b|months?\b|weeks?\b|hours?\b|minutes?\b|jahre|tage|monate|ans\b|años|anos\b|anni\b|лет\b|дней|часов)"
    r"|[万萬亿億만억천]|人|元|円|名|명|원)",
    re.I,
)
"""What a number counts, where it stands right behind it: a scale, money, a unit, people."""
_FIGURED = expression(
    r"[^\d\n+@]*[^\W\d_][^\n+@]*?(?:\s(?:\(?-?[1-9]\d{0,2}(?:[.,]\d{3})*(?:[.,]\d{1,2})?\)?%?|\(?-?0[.,]\d{1,3}\)?%?|[-–—]|n/?a)){2,}\s*",
    re.I,
)
_ENDS = tuple("0123456789)%-–—aA")
"""What rows of a table end with."""
_THOUSANDS = expression(r"\d[.,]\d")
_ROWS = 3
"""Rows with sums or shares that make a table."""
_RANGE = expression(r"(\d{4}|\d{1,3}(?:[ \u00a0.]\d{3})*)\s?[-–]\s?(\d{4}|\d{1,3}(?:[ \u00a0.]\d{3})*)")
"""Two counts, from the one to the other."""
_WORD = expression(r"[ \u00a0][^\W\d_]{2,}")
_SPOKEN = expression(r"[«»“”„「」『』]|\"[^\"\n]{12,}\"|[.!?…]\s+[^\W\d_a-zа-я]\w+[^\n]*[.!?…][\"”»)]?\Z|。[^\n]+。\Z")
"""What prose has and a line of contacts has not: quotation marks, or two sentences."""


def figured(text: str) -> bool:
    """Whether every row of a text names something and gives its figures, as a table does: "Profit for the period 17,275 11,656 (1,653)"."""
    rows = text.split("\n")
    # A look at how they end, and most texts are done with.
    return all(row.rstrip()[-1:] in _ENDS for row in rows) and all(_FIGURED.fullmatch(row) for row in rows)


def in_table(lines: Sequence[Line]) -> bool:
    """Whether there are rows of a table among lines: several that are figured, with sums of thousands or fractions."""
    count = 0
    for line in lines:
        for row in line.text.split("\n"):
            count += _THOUSANDS.search(row[-80:]) is not None and figured(row)
            if count >= _ROWS:
                return True
    return False


def email(text: str) -> re.Match[str] | None:
    """An e-mail address, also where the source hides it: "fr at postgresql dot org"; without words of a script in which words touch."""
    if "@" not in text and _HIDES.search(text) is None:
        return None
    found = _EMAIL.search(text)
    if found is None or found.group().isascii():
        return found
    touched, goes_on = _TOUCHED.match(text, found.start(), found.end()), _GOES_ON.match(text, found.start(), found.end())
    return _EMAIL.search(text, touched.end() if touched else 0, goes_on.end() if goes_on else len(text))


LETTERED = expression(
    r"(?<![\w-])(?:1[-. ]?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]|\(8(?:00|33|44|55|66|77|88)\)\s?|8(?:00|33|44|55|66|77|88)-)(?=[A-Z\d-]*[A-Z]{3})[A-Z\d](?:-?[A-Z\d]){5,8}(?![\w-])"
)


def lettered(text: str) -> str:
    """A number in North America, free to call, that letters spell: "1-800-HARBOUR"; else empty."""
    found = LETTERED.search(text) if "8" in text else None
    return found.group() if found else ""


def phone(text: str, *, asked: bool = False) -> re.Match[str] | None:
    """A phone number. Dates, years, sums and counts of something are none. `asked`: the text is known to tell whom to ask, so that nine digits
    in threes are a number."""
    for match in map(_own, _PHONE.finditer(text)):
        digits = _digits(match.group())
        years, grouped = _YEARS.fullmatch(match.group()), _GROUPED.fullmatch(match.group())
        if (
            6 <= digits <= 16
            and not years
            and not _DAY.fullmatch(match.group())
            and not (
                _AMERICAN_DAY.fullmatch(match.group())
                and text.isascii()
                and not _CALLED.search(text[max(match.start() - 14, 0) : match.start()])
            )
            and not (_POSTED.fullmatch(match.group()) and _TOWN.match(text, match.end()))
            and not (_CODED.fullmatch(match.group()) and _STATE.search(text[max(match.start() - 5, 0) : match.start()]))
            and not _HOST.fullmatch(match.group())
            and not _HOURS.fullmatch(match.group())
            and not (_FILED.fullmatch(match.group()) and not _CALLED.search(text[max(match.start() - 14, 0) : match.start()]))
            and not _YEAR_AND.match(match.group())
            and not _referred(text, match)
            and not _STUCK_DAY.fullmatch(match.group())
            and not (
                text[match.start() - 1 : match.start()] in _STUCK and not _LABEL.search(text[max(match.start() - 14, 0) : match.start()])
            )
            and not (_LISTED.fullmatch(match.group()) and not _CALLED.search(text[max(match.start() - 14, 0) : match.start()]))
            and not (grouped and _FRACTION.match(text, match.end()))
            and not (_CITED.search(text) and not _CALLED.search(text[max(match.start() - 14, 0) : match.start()]))
            and not (match.start() == 0 and match.group()[0].isdigit() and _NUMBERING.match(text, match.end()))
            and not (
                grouped
                and len(text) > 40
                and not (_NINE.fullmatch(match.group()) and (asked or email(text)))
                and not _CALLED.search(text[max(match.start() - 14, 0) : match.start()])
            )
            and not _counts(text, match)
            and not _LINKED.search(text[max(match.start() - 200, 0) : match.start()])
            and not dates(text[max(match.start() - 16, 0) : match.end() + 5])
        ):
            return match
    return None


def _own(match: re.Match[str]) -> re.Match[str]:
    """What of digits in a row is one number: that before another of the same length ("02 5550 7500 / 0419 555 890"), or that behind the code of
    a post office ("Canberra ACT 2600 (06) 555 7860"), or that before a day."""
    said, text = match.group(), match.string
    if (day := _DAY_BEHIND.search(said)) and _MONTH_BEHIND.match(text, match.end()):
        return _PHONE.fullmatch(text, match.start(), match.start() + day.start()) or match
    if coded := _POST_CODE.match(said):
        return _PHONE.fullmatch(text, match.start() + coded.end(), match.end()) or match
    if len(said) < _TWO:
        return match
    halves = [(_digits(said[: part.start()]), _digits(said[part.end() :]), part.start()) for part in _ANOTHER.finditer(said)]
    cut = len(said) >= _MOST  # the second one goes on behind
    ends = [at for one, other, at in halves if one in _ONE and ((other in _ONE and abs(one - other) <= 2) or (cut and other < one))]
    return (_PHONE.fullmatch(text, match.start(), match.start() + ends[0]) if len(ends) == 1 else None) or match


def _digits(said: str) -> int:
    return sum(map(str.isdigit, said))


_DAY_BEHIND, _MONTH_BEHIND = (
    expression(r"[ \u00a0]\d{1,2}\Z"),
    expression(r"(?:st|nd|rd|th)?[ \u00a0][^\W\d_]{3,9}[ \u00a0,]{1,2}(?:19|20)\d\d(?!\d)"),
)
"""A day right behind a number: "(02) 5550 7860 23 June 2031"."""
_POST_CODE = expression(r"[1-9]\d{3,4} (?=\(0\d)")
_ANOTHER = expression(r"[ \u00a0]?/[ \u00a0]?(?=\+|\(?0)|[ \u00a0](?=\+|\(?0)")
"""What parts two numbers, of which the second begins as those do that are called."""
_TWO, _MOST, _ONE = 18, 23, range(8, 14)
"""Characters of two numbers at least, and of the longest that is found as one; digits of one."""


def _referred(text: str, number: re.Match[str]) -> bool:
    """Whether a number is that of a case, a post office or the like, or of those who have seen a page; no such count begins as numbers do that are
    called: "Info for visitors: 020 7946 0000"."""
    said = _REFERS.search(text[max(number.start() - 40, 0) : number.start()])
    return said is not None and not (said["seen"] and number.group()[0] in "+(0")


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a number, or a range, tells how much or how many: what it counts stands behind it, or the sign of a currency before it."""
    number = match.group()
    if number[0] in "+(" or _CALLED.search(text[max(match.start() - 14, 0) : match.start()]):
        return False
    if text[max(match.start() - 2, 0) : match.start()].rstrip()[-1:] in tuple("$€£¥₽₴₹₩₺"):
        return True
    counted = _COUNTED.match(text, match.end()) is not None
    if span := _RANGE.fullmatch(number):
        low, high = (int("".join(filter(str.isdigit, part))) for part in span.groups())
        rising = low < high and number[0] != "0"
        return rising and (counted or ("–" in number and _WORD.match(text, match.end()) is not None))
    return counted and number[0] != "0" and (number.isdecimal() or _GROUPED.fullmatch(number) is not None)


def told_in_prose(line: Line) -> bool:
    """Whether a paragraph is running text that a number alone makes no contact: it ends as a sentence does, and has others or a quotation."""
    text = line.text
    if line.kind not in ("paragraph", "quotation") or "\n" in text or email(text):
        return False
    return length(text) >= 12 and terminal(text) and _SPOKEN.search(text) is not None


_APPEALS = expression(
    r"\b(?:zeug(?:e|en|in|innen)\s(?:werden|gesucht|die|und)|zeugenaufruf|sachdienliche|hinweise (?:nimmt|nehmen|bitte|an die|zu)|wer hat (?:etwas|den|die|im)|appel à témoins|toute personne ayant|"
    r"se ruega a (?:quien|los testigos|cualquier)|se solicita a (?:quien|la ciudadanía|la población)|cualquier persona que|quien tenga información|chiunque (?:abbia|avesse)|"
    r"getuigen|heeft u iets gezien|vittnen|tipsa polisen|vidner|vitner|świadkowie|osoby,? które|svědk(?:y|ové|ů)|свідк|свидетел|очевидц|silminnäkij|szemtanú|"
    r"anyone (?:with|who)|witness(?:es)?|if you (?:saw|have (?:any )?information)|denúncias?|disque denúncia|quem tiver informaç"
    r"|\Ato report\b|(?:conference|investor|earnings|analyst) calls?\b|dial(?:-| )?in\b|telefonkonferen[sz]|telefonkonferanse|einwahl\w*|conférences? téléphoniques?|conferencia telefónica|"
    r"(?:tele)?conferência telefónica|teleconferência|conference call|conferenza telefonica|telefonische conferentie|puhelinkonferenssi|puhelinneuvottelu|telekonferenc\w+|konferenční hovor|"
    r"telefonkonferenci\w+|телефонн\w+ конференц\w+|конференц-звон\w+)",
    re.I,
)
"""Whom a number is for that is none of the press: whoever saw something or has something to report, and who listens to a talk on figures."""


def appeals(text: str) -> bool:
    """Whether a sentence with a number asks others than the press to call: witnesses, those who listen to a talk on figures."""
    return _APPEALS.search(text) is not None
