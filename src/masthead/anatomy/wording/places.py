"""What a dateline is made of: place, date and a news agency's sign; and datelines that a bracket, a full stop or a telegraph's word ends, not a dash."""

from __future__ import annotations

from functools import lru_cache

from masthead.anatomy.layout.days import labels_a_day
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.pack import TOUCHING, Pack, pack, phrases
from masthead.anatomy.wording.names import person
from masthead.anatomy.wording.towns import land, leading, opening
from masthead.expressions import expression
from masthead.language.dates import Date, dates
from masthead.language.months import weekday
from masthead.language.tags import primary

_WIRE = expression(r"(?:(?<!\w)/|[(（])\s?[^/()（）]{2,40}\s?[/)）](?:\s?--)?|--\s?[\w ]{3,30}--|ACCESSWIRE|ACCESS Newswire|PRNewswire")
_COUNTED = expression(r"[（(]?[一二三四五六七八九十百]+[）)]?|Version|Release|Build|Update|Edition|Issue|Volume")
"""What numbers a point in East Asia ("二、2月16日—21日 …"), or what stands before a number: "Version 5.00 - June, 2012"."""
_LONGEST = 12
"""Characters of a place where words touch."""
_COLONED = expression(r",?\s(?P<place>[A-ZÀ-Þ][^\W\d_]{2,20}(?:[ -][A-ZÀ-Þ][^\W\d_]{1,20}){0,2})\s?:\s(?=[A-ZÀ-Þ“\"«])")
"""11 August 2023, Norhaven: The museum …"""
_SMALL_WORDS = "and et y und de la le di del of the au am an der die do da e i и nad pod pri při sur sous lès aan ob"
_SMALL = frozenset(_SMALL_WORDS.split())
_ARTICLES = frozenset(("le", "am", "den", "on", "el", "il", "lo", "em", "a", "dnia", "dne", "r", "г", "р", "roku", "года", "року"))
"""What stands beside a date and is no place."""
_BEFORE = expression(
    r"(?i:(?:(?<=[, ])|^)(?:le|den|d\.|am|on|the|on the|a|à|aos|em|il|el|lì|li|addì|la(?=\s*\Z)|în|dne|dňa|dnia|dn\.|dana|më|pada|την|στις|ngày|في|به‌تاریخ))\s*\Z"
)
AFTER = expression(
    r"\.?\s?(?:(?:(?<=\d)-c[iıuü]\sil|(?<=\d)-?[áé]n|r|g|(?<=\d\s)d(?=[.,:)]|\Z)|god|godine|roku|года|год|г|году|року|рік|р|年|日)(?!\w)\.?|[電电訊讯])"
)
"""What belongs to a date and stands before it or behind it."""
_CALENDARS = expression(r"(?<!\S)(?:هـ|ه|م|ق|ش|الموافق|الموافقة|المصادف|مطابق|واس|سبأ|بترا|وام|كونا|قنا)(?!\S)")
"""What stands beside the days of two calendars, and the agency behind them: "الرياض 01 جمادى الآخرة 1445 هـ الموافق 14 ديسمبر 2023 م واس"."""
_HOUR = expression(
    r"(?:@\s?)?\b\d{1,2}[:.]\d\d\b(?:\s?(?:[ap]\.?m\.?|[AP]\.?M\.?(?!\w)|h|hrs|Uhr))?(?:\s\(?(?:GMT|UTC|BST|IST|MSK|[CE]E?S?T|[CEMP][SD]T|[ECMP]T|JST|SGT|HKT|(?:US/)?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: Time)?|(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/[A-Z][A-Za-z_]+)\b\)?)?"
)
"""An hour, perhaps with its time zone."""
_HOUR_BEHIND = expression(rf",?\s(?:at\s|@\s?|um\s|à\s|a las\s|kl\.?\s)?{_HOUR.pattern}")
_STATE = expression(
    r"[a-z], (?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[AEINOST]|N[BCDEHJMSVY]|O[HKNR]|P[AR]|QC|RI|S[CDK]|T[NX]|UT|V[AIT]|W[AIVY])\Z"
)
"""A state or province of North America by its two letters (MD is rather a doctor)."""
_STATE_NAMED = expression(
    r"[^\W\d_]\.?, (?:(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.\s?[CDHJMY]|Okla|Ore|Pa|R\.I|S\.\s?[CD]|Tenn|Tex|"
    r"Vt|Va|Wash|W\.\s?Va|Wis|Wyo|D\.C|B\.C|Alta|Sask|Man|Ont|Que|N\.[BSL]|Nfld|P\.E\.I)\.?|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|"
    r"Hawai[ʻ’']?i|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|"
    r"Mexico|York|Brunswick)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|"
    r"Wyoming|Alberta|British Columbia|Manitoba|Newfoundland(?: and Labrador)?|Nova Scotia|Ontario|Prince Edward Island|Saskatchewan|Yukon|Nunavut|Northwest Territories|New South Wales|"
    r"NSW|Queensland|Victoria|Tasmania|(?:South|Western) Australia|Northern Territory)\Z|\A[^\W\d_]+, MD\Z"
)
"""The same as newspapers write them: "Rockville, Md.", "Austin, Texas". One word before MD is a town; a doctor has two."""
_COUNTRY = expression(
    r"[^\W\d_], (?:Fiji|Samoa|Tonga|Vanuatu|Papua New Guinea|Solomon Islands|Nepal|Sri Lanka|Bhutan|Maldives|Myanmar|Cambodia|Laos|Mongolia|Uganda|Tanzania|Zambia|Zimbabwe|Malawi|Botswana|Namibia|"
    r"Lesotho|Eswatini|Mozambique|Angola|Rwanda|Burundi|Ethiopia|Eritrea|Somalia|(?:South )?Sudan|Sierra Leone|Liberia|The Gambia|Gambia|Cameroon|Senegal|Mali|Niger|Chad|Jamaica|Barbados|Guyana|United (?:States(?: of America)?|Kingdom|Arab Emirates)|"
    r"Belize|Bermuda|Bahamas|Grenada|Dominica|Trinidad(?: and Tobago)?|Haiti|Lebanon|Iraq|Syria|Yemen|Oman|Bahrain|Kuwait|Afghanistan|Iran|Morocco|Tunisia|Algeria|Libya|U\.?K\.?|U\.?S\.?A?\.?|U\.?A\.?E\.?|England|Scotland|Wales|(?:Northern )?Ireland|Canada|Australia|New Zealand|South Africa|Kenya|Nigeria|Ghana|India|"
    r"Pakistan|Bangladesh|Singapore|Malaysia|Indonesia|Philippines|Thailand|Vietnam|Japan|China|Taiwan|(?:South )?Korea|Israel|Egypt|Jordan|Qatar|Saudi Arabia|Türkiye|Turkey|Mexico|México|Brazil|"
    r"Brasil|Argentina|Chile|Colombia|Per[uú]|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|Svizzera|France|Frankreich|Belgium|Belgique|België|Luxembourg|Netherlands|"
    r"The Netherlands|Nederland|Spain|España|Portugal|Italy|Italia|Denmark|Danmark|Sweden|Sverige|Norway|Norge|Finland|Suomi|Iceland|Poland|Polska|Czechia|Czech Republic|Hungary|Romania|România|"
    r"Greece|Bulgaria|Serbia|Croatia|Slovenia|Slovakia|Estonia|Latvia|Lithuania|Ukraine|Maroc|Sénégal|Côte d[’']Ivoire|Cameroun|Tunisie|Algérie|Québec)\Z"
)
"""A town and its country: "Manchester, UK"."""
_AGENCIES = (
    "AA|AFP|AGERPRES|AGI|AKIpress|ANGOP|ANI|ANP|ANSA|ANTARA|AP|APA|ATA|Belga|BELTA|BTA|CNA|CTK|DHA|EFE|EUROPA PRESS|HINA|IANS|IHA|IRNA|JTA|KNA|KUNA|"
    "KYODO|LETA|Lusa|MAP|MENA|MTI|NAMPA|NTB|OTS|PA Media|PAP|PTI|QNA|Reuters|Ritzau|SANA|SID|SITA|SPA|STT|TANJUG|TASR|TASS|TT|UNI|UPI|VNA|WAFA|WAM|"
    "Xinhua|Yonhap|askanews|dpa|epd|news aktuell|ots|İHA|ČTK|БЕЛТА|Интерфакс|ИНТЕРФАКС|РИА Новости|ТАСС|УНІАН|УНН|Укрінформ|אי־פי|"
    "بترا|بنا|سانا|سبأ|قنا|كونا|واس|واع|وام|وفا|ایرنا|ایسنا|ایلنا|تسنیم|فارس|مهر|भाषा|वार्ता|연합뉴스|뉴스1|뉴시스"
)
_AGENCY = expression(rf"[(（/]\s?(?:{_AGENCIES})(?:[/ -][^()/\n]{{1,24}})?\s?[)）/]")
_BEHIND_DAY = expression(r",\s+,\s[^\W\d_]+\s?\Z")
"""A carrier that a comma parts from the day that stood before it: "Norhaven, Ontario, …, Shipwire"."""
_OPENERS = "(（[【〔"
_SENDER = expression(r"(?:\s(?:г|р)\.|\s(?:года|року))?,\s[^,\d\n]{3,45}\Z")
"""Who sends a text, behind its day."""
_FRAME = expression(r"[(（\[【〔]\s?(?P<inner>[^()（）\[\]【】〔〕\n]{2,60}?)\s?[)）\]】〕]\.?\s?(?:[-–—―:：]+\s?)?")
_REGION = expression(r"[^\W\d_a-z][^\d()\n,]{1,40}\s(?P<region>\([^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]+){0,3}\)),\s")
"""A town and its province in brackets, before a comma and the day: "Norhaven (Costa Nueva), 3 de mayo"."""
_TOWN = expression(
    r"\((?:[^\W\d_a-zà-ÿа-яα-ω\u0590-\uffff][\w.’'-]{2,20}(?:[ ,/-]{1,2}[^\W\d_a-zà-ÿа-яα-ω\u0590-\uffff][\w.’'-]{1,20}){0,3}|[\u0621-\u064a]{3,12}(?:\s[\u0621-\u064a]{2,12}){0,2})\)(?:\s?[-–—]\s|\s?[–—](?=[^\W_]))"
)
"""A town alone between brackets, and a dash."""
_GENRED = expression(r"(?i:correct|korrek|corrig|updat|aktual|photo|foto|video|vidéo|audio|report|ots|dpa|press|news|exclusiv)")
_WIRED = expression(
    r"(?P<frame>[【（(\[])?(?:\d{1,2}\s?月\s?\d{1,2}\s?日\s?)?(?:[\u4e00-\u9fff]{1,3}[社网網])?(?:記者[\u4e00-\u9fff]{3}(?=[\u4e00-\u9fff]{2}\d))?(?P<place>[\u4e00-\u9fff]{2,6}?)"
    r"(?P<day>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:综合)?[电電讯訊](?(frame)[】）)\]]\s?|(?=[（(\s]))"
)
"""新华社北京3月12日电; 【台北訊】."""
_REPORTED = expression(
    r"[(\[【](?P<place>[가-힣]{2,8}(?:[·,]\s?[가-힣]{2,8})?)\s?(?:=\s?[^\s()\[\]【】=\d]{2,14}|/\s?[^()\[\]【】\d]{2,12}(?:기자|뉴스|일보|신문|통신|특파원))[)\]】]\s?(?:[가-힣]{2,4}\s기자\s?=\s?)?"
)
"""(서울=연합뉴스) 김민수 기자 = …"""
_PLACED = expression(rf"(?P<place>[^\W\d_]{{2,16}}(?: [^\W\d_]{{2,16}})?) - (?:{_AGENCIES}) [-–] ")
"""تهران - ایرنا - …"""
_CARRIED = expression(
    rf"وطنية [-–] (?P<there>[^\W\d_]{{2,16}}(?: [^\W\d_]{{2,16}})?) [-–] |(?P<place>[^\W\d_]{{2,16}}(?: [^\W\d_]{{2,16}})?) [-–] \d{{1,2}} [-–] \d{{1,2}} [(/]\s?(?:{_AGENCIES})\s?[)/]\s?(?:--?|[–—])\s"
)
"""How agencies of Lebanon and Kuwait open what they pass on: "وطنية - صور - …", "الكويت - 5 - 3 (كونا) -- …"."""
_SENT_BY = expression(
    rf"(?P<place>[A-ZÀ-ÞŚŁŻŠŽČ][^\W\d_]{{2,16}}(?:[ /-][A-ZÀ-Þ][^\W\d_]{{2,16}}){{0,2}}),\s[(（/]\s?(?:{_AGENCIES})\s?[)）/]\s+(?=[\"„“«]?[A-ZÀ-ÞŚŁŻŠŽČ])"
)
"""Wien, (OTS) Mit der …"""
_SIGN = expression(
    r"\A(?P<place>[A-ZÀ-ÞŚŁŻŠŽČ][^\W\d_]{2,20}(?:[ /-](?:a[mn]|der|im|de|del|la)){0,2}(?:[ /-][A-ZÀ-Þ][^\W\d_]{1,20}){0,2}),?\s\((?P<sign>[A-ZÄÖÜ]{2,6}|[a-zäöü]{2,4}(?:/[A-Za-z]{2,5})?|[A-ZÄÖÜ][^\W\d_]{2,18}(?: [A-ZÄÖÜ][^\W\d_]{2,18}){1,2})\)\s?\Z"
)
"""What a desk signs with, between brackets behind the place: "Wien (PK)", "Mainz (lds)", "Wien (Rotes Kreuz)"."""
_COMMA_NAMED = expression(r"\.?,\s(?=[^\Wa-z\d_])")
_DASHED = expression(r"\s?[-–—:]\s?")
CITY = expression(r"(?:(?:г|м|гор|с|п|пос|пгт|смт|гр)\.\s?|(?:смт|пгт|місто|город|село|селище|град)\s)(?=[А-ЯІЇЄҐӘҒҚҢӨҰҮҺ])")
"""г. Москва, м. Київ: the word for a city before its name."""
CITY_BEHIND = expression(r"(?<=\w\w\w)\s(?:қ\.|қаласы|ауылы|ш\.|шаары|şäheri|şähri|şəhəri|şəhər|qəsəbəsi|shahri|шаҳри|шәһәре)(?=,|\Z)")
"""Астана қ.: the same behind it."""
_STOPPED = expression(
    r"\s?(?:(?<=\d)-c[iıuü]\sil|(?<=\d\s)d|r|г|р|roku|года|року)?\.?\s?(?P<end>[.|।۔])[-–—]?\s+(?=[^\W_]|[“„«\"])(?!\d{1,2}(?:[:.]\d|\s?(?:Uhr|h|ч)\b))"
)
_SENT = expression(
    rf"[.,]?\s?(?:/\s?(?:{_AGENCIES}|[A-Z][\w.-]{{1,20}}[Ww]ire(?:\.com)?)\s?/|[(（]\s?(?:{_AGENCIES})\s?[)）]|(?<=\.)\s(?:{_AGENCIES}|INTERFAX\.RU)|[(（][A-Z]{{2,6}}[)）](?=\.\s?[-–—]?\s?[“\"«]?[^\Wa-z\d_]))\.?\s?(?:[-–—]\s)?"
)
_BOLD = expression(
    r"(?P<place>(?:[A-Z][A-Za-z.'’-]+ ){0,3}[A-Z][A-Za-z.'’-]+, (?:A[BKLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|M[AEINOST]|N[BCDEHJMSVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]))(?P<end>[:.]|(?<=[A-Z]{3}, ..))\s(?=[A-Z])"
)
"""WALPOLE, MA The company …; Wilmington, NC: The company …"""
_UNPARTED = expression(
    r"(?P<place>(?:[A-Z][a-z.'’-]+ ){0,2}[A-Z][a-z'’-]+, (?:A[KRZ]|C[AOT]|DC|D\.C\.|FL|GA|HI|I[ADLN]|K[SY]|LA|M[AINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]))\s"
    r"(?=(?:The|In|On|At|With|After|Following|Today|This|A|An|As|For|More|Members|U\.S\.|Congress(?:wo)?man|Representative|Rep\.|Senator|Sen\.|Governor|Gov\.|Mayor|Attorney|Secretary|President)\s)"
)
"""Washington, D.C. The committee …: a source has lost the dash."""
_ENDED = expression(
    r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ -](?:of |de |la |al-)?[^\W\d_a-z][^\W\d_]+){0,3}, [A-Z][A-Za-z.]+(?: (?:and )?[A-Z][A-Za-z]+){0,3})\.\s(?=[“\"]?[A-Z][\w’']*,? [a-z“\"])"
)
"""Port of Spain, Trinidad and Tobago. In a decision …: a town and its country, and a full stop."""
_INITIAL = expression(r"(?:^|[ ,])[A-Z][a-z]{0,4}\.$|\.[A-Z]\.$")
_SHORTENED = expression(
    r", (?:[A-Z]\.\s?){2,3}\Z|, W\.\s?Va\.?\Z"
    r"|(?<=[a-zß])\s(?:(?:a|b|i|o|u|v)\.\s?(?:(?:d|D)\.\s?)?(?:[A-Z][a-z]{0,4}\.(?=\Z|[\s,/)])|(?=[A-Z][a-zäöü]{3}))|n\.\s?[LN]\.|p\.\s?[A-Z]\.|(?:n|nad)\.?\s?[LVO]\.)"
)
"""A state's letters with their full stops ("D.C.", "N.Y."), and what tells a town from others of its name: "a. M.", "i. Br.", "v. d. H.", "a.d. Donau"."""
PUNCTUATED = expression(r"[.!?;:\"“”«»@]")
_ELISION = expression(r"\A(?:[a-zà-ÿ]{1,5}['’]|['’]s-)(?=[^\W\d_])")
_HYPHENED = expression(r"-[a-z]{3,}$")


def hour_behind(text: str, at: int) -> int:
    """Where the hour ends that stands behind a date, or the date if none does."""
    hour = _HOUR_BEHIND.match(text, at)
    return hour.end() if hour else at


def agency(text: str) -> bool:
    """Whether a news agency's sign stands in brackets or between strokes: "Berlin (dpa)"."""
    return ("(" in text or "/" in text or "（" in text) and _AGENCY.search(text) is not None


def signed(head: str) -> bool:
    """Whether what stands before a dash is a place and a desk's sign: "Wien (PK)". Behind a person's name it is a party's."""
    told = _SIGN.match(head.strip())
    return told is not None and not person(told["place"].split(), Pack()) and not state(f"{told['place']}, {told['sign']}")


@lru_cache(maxsize=8_192)
def state(place: str) -> bool:
    """Whether a place ends in the two letters of a state or province, or in a country."""
    at = place.rfind(", ") - 1  # neither has a comma
    return at >= 0 and (
        _STATE.match(place, at) is not None
        or _COUNTRY.match(place, at) is not None
        or _STATE_NAMED.match(place, at) is not None
        or (place[at] == "." and at > 0 and _STATE_NAMED.match(place, at - 1) is not None)
        or (place.endswith("MD") and _STATE_NAMED.match(place) is not None)
        or (place[at].isalpha() and land(place[at + 3 :]))
    )


def parse(head: str, language: str, *, tagged: bool) -> tuple[str, str] | None:
    """Place and date of what stands before the dash, or None if that is something else."""
    when = dates(head, language)
    # Of the days of two calendars ours.
    day = next((date.date for date in when if date.date), "")
    rest = head
    for date in reversed(when):
        behind = AFTER.match(rest, date.end)
        rest = f"{_BEFORE.sub('', rest[: date.start])} {rest[behind.end() if behind else date.end :]}"
    kept = _REGION.match(head) if "(" in head[:60] and when else None
    region = kept["region"] if kept and not agency(kept["region"]) and not _GENRED.search(kept["region"]) else ""
    rest = _HOUR.sub(" ", _WIRE.sub(" ", rest.replace(region, "", 1) if region else rest))
    if len(when) > 1:
        rest = _CALENDARS.sub(" ", rest)
    rest = CITY_BEHIND.sub("", rest) if "." in rest or not rest.isascii() else rest
    place = expression(r"\s+").sub(" ", _BEHIND_DAY.sub("", rest)).strip(" \u00a0,:：;/|•·()（）[]【】=-–—，、،")
    place = place if _INITIAL.search(place) else place.rstrip(". ,")
    place = f"{place} {region}" if region and place else place
    place = place[lead.end() :] if (lead := CITY.match(place)) else place[leading(place, language) if when else 0 :]
    words = place.replace(",", " ").split()
    if when and words and weekday(words[-1], language) >= 0:
        place = place[: place.rindex(words[-1])]
        place = _BEFORE.sub("", place).rstrip(" ,;-–—")
        place = place if _INITIAL.search(place) else place.rstrip(".")
        words = place.split()
    if not place or (when and place.casefold() in _ARTICLES) or labels_a_day(place, language):
        return ("", day) if when else None
    words = place.split()
    parts = place.split("、") if "、" in place else (place,)  # "カリフォルニア州、サンノゼ"
    if max(map(len, parts)) > _LONGEST and TOUCHING.count(place) * 2 > len(place):
        return ("", day) if when and when[0].start <= 1 else None  # a house, or what it announces
    if (
        len(words) > 8
        or len(place) > 70
        or PUNCTUATED.search(
            _SHORTENED.sub(
                "", place.replace("St.", "St").replace("TP.", "TP").replace("Tp.", "Tp").replace("D.C.", "DC").replace("U.S.", "US")
            ).rstrip(".")
        )
    ):
        return None
    if any(char.isdigit() for char in place) or _COUNTED.fullmatch(place) or _HYPHENED.search(place):
        return None
    named = all(
        _elided(word)[:1].isupper()
        or word.strip("(),").casefold() in _SMALL
        or (word[1:2] == "." and word.replace(".", "").islower())  # "i. Br.", "v.d. Höhe"
        or not word[:1].isalpha()
        or word[:1].lower() == word[:1].upper()
        or "\u10d0" <= word[:1] <= "\u10ff"  # Georgian has capitals that nobody begins names with
        for word in words
    )
    # "ST JOHN’S, Antigua": the first word may be short, but not all of them.
    first = words[1] if len(words[0]) < 3 and len(words) > 1 and words[0].isupper() else words[0]
    loud = first.isupper() and len(first) > 2 and sum(word.isupper() for word in words) * 2 >= len(words)
    if not named or not (when or tagged or loud or state(place)):
        return None
    if not when and not tagged and len(words) > 5:
        return None
    return place, day


def _elided(word: str) -> str:
    """A word without what is drawn to its front: "nell’Emilia", "d’Azur", "'s-Hertogenbosch"."""
    return _ELISION.sub("", word)


def dashless(text: str, language: str) -> tuple[str, str, str] | None:
    """The dateline that a paragraph begins with and no dash ends: its text, its place and its date; or None."""
    first = text[:1]
    if begun := opening(text[:160], primary(language)):
        days = dates(begun[0], language) if has_digit(begun[0]) else []
        return *begun, next((day.date for day in days if len(day.date) == 10), "")
    if "発" in text[:60] and (sent := _SENT_FROM.match(text)) and (when := next(iter(dates(sent["day"], language)), None)):
        return sent.group().strip(" -－–—―‐:："), sent["place"], when.date
    if first in _OPENERS or "\u4e00" <= first <= "\u9fff":
        return _framed(text, language) if first else None
    if " - " in text[:40] and (placed := _PLACED.match(text)):
        return placed.group().strip(), placed["place"], ""
    if " - " in text[:40] and not text.isascii() and (carried := _CARRIED.match(text)):
        return carried.group().strip(), carried["there"] or carried["place"], ""
    if sent := _SENT_BY.match(text) if agency(text[:60]) else None:
        return sent.group().strip(), sent["place"], ""
    if bold := (_BOLD.match(text) or _UNPARTED.match(text)) if ", " in text[:60] else None:
        return bold.group().strip(), bold["place"], ""
    if (ended := _ENDED.match(text) if ", " in text[:60] else None) and state(ended["place"]):
        return ended.group().strip(), ended["place"], ""
    when = next(iter(dates(text[:100], language)), None) if has_digit(text[:60]) else None
    if when and len(when.date) == 10 and when.start <= 3 and (colon := _COLONED.match(text, when.end)):
        return text[: colon.end()].strip(" :"), colon["place"], when.date
    if when and when.date and when.start <= 60:
        if ") " in text[:80] and (tagged := _tagged(text, language)):
            return tagged
        return _stopped(text, when, language) or _in_commas(text, when, language)
    return None


def _in_commas(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """Norhaven, Coast, September 15, 2023, Acme opened …: place, day and year between commas, and a name behind them."""
    head = text[: when.start]
    end = behind.end() if (behind := AFTER.match(text, when.end)) else when.end
    if not head.endswith(", ") or when.date.startswith("--") or not _COMMA_NAMED.match(text, end):
        return None
    parsed = parse(text[:end], language, tagged=False)
    return (text[:end].strip(), *parsed) if parsed and parsed[0] and len(parsed[0].split()) <= 4 else None


_TAGGED = expression(r"(?P<place>[^\W\d_a-z][^\d\n()/:;!?]{2,50}?),?\s\((?:PR ?WEB|[\w .]{0,20}(?:wire|WIRE|Wire)d?)\)\s(?=\S)")
_TAGGED_END = expression(r"\s+(?=[^\W\d_a-z]|[“\"«])|\s*\Z")


def _tagged(text: str, language: str) -> tuple[str, str, str] | None:
    """Seattle, WA (PRWEB) June 3, 2024 Acme opened …: place, carrier and day, and no dash behind them."""
    tag = _TAGGED.match(text)
    when = next(iter(dates(text[tag.end() : tag.end() + 40], language)), None) if tag else None
    if tag is None or when is None or when.start or len(when.date) != 10 or not _TAGGED_END.match(text, tag.end() + when.end):
        return None
    parsed = parse(tag["place"], language, tagged=True)
    return (text[: tag.end() + when.end], parsed[0], when.date) if parsed and parsed[0] else None


def _framed(text: str, language: str) -> tuple[str, str, str] | None:
    """(Berlin, 12. März 2024) …; 【新华社北京3月12日电】…; (서울=연합뉴스) …"""
    if told := _REPORTED.match(text) if _korean(text) else None:
        return told.group().strip(), told["place"], ""
    if wired := _WIRED.match(text) if "\u4e00" <= (opened := text[:2].lstrip("【（([")[:1]) <= "\u9fff" or opened.isdigit() else None:
        place = wired["place"]
        when = dates(wired.group(), language)
        known = place not in _OURS and (wired["day"] or wired["frame"] in ("【", "["))
        return (wired.group().strip(), place, when[0].date if when else "") if known else None
    frame = _FRAME.match(text) if text[:1] in _OPENERS else None
    if frame is None or frame["inner"].casefold().endswith(("wire", "prweb")):
        return None
    days = dates(frame["inner"], language)
    # "(Colombo, 11 October): …": no year is needed where a colon or a dash follows.
    dashed = frame.group().rstrip()[-1:] in tuple(":：–—―-")
    # "(Казань, 17 сентября, пресс-служба). …", and none where who sends it is named behind the day.
    if days and (sent := _SENDER.match(frame["inner"], days[0].end)) and frame["inner"][: days[0].start].count(",") == 1:
        named = parse(frame["inner"][: sent.start()], language, tagged=True)
        if named and named[0] and frame["inner"].startswith(f"{named[0]},"):
            return frame.group().strip(), named[0], "" if named[1].startswith("--") else named[1]
    if not days and dashed and (short := _SHORT_DAY.fullmatch(frame["inner"])):
        named = parse(short["place"], language, tagged=True)
        return (frame.group().strip(), named[0], "") if named and named[0] and len(named[0].split()) <= 4 else None
    when = [date for date in days if dashed or not date.date.startswith("--")]
    if not when and (dated := next((date for date in dates(text[frame.end() :], language) if date.start <= 1), None)):
        # (กรุงเทพฯ) 12 มีนาคม 2567 – …
        dash = _DASHED.match(text, frame.end() + dated.end)
        named = parse(frame["inner"], language, tagged=True) if dash and len(frame["inner"].split()) <= 3 else None
        return (text[: dash.end()].strip(), named[0], dated.date) if dash and named else None
    if not when and _TOWN.match(text) and not frame["inner"].isupper() and not _GENRED.search(frame["inner"]):
        # (New York) – …, (نيويورك) – …
        parsed = parse(frame["inner"], language, tagged=True)
    else:
        parsed = parse(frame["inner"].replace(":", ","), language, tagged=True) if when else None
    house = parsed and TOUCHING.within(parsed[0]) and _HOUSED.search(parsed[0])
    return (frame.group().strip(), *parsed) if parsed and parsed[0] and len(parsed[0].split()) <= 5 and not house else None


_SHORT_DAY = expression(
    r"(?P<place>[^\W\d_][^\d,()]{1,40}),\s(?:ngày\s|dne\s|le\s|am\s|den\s)?(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?"
)
"""A place and a day without its year, in figures: "Norhaven, 8/11"."""
_SENT_FROM = expression(
    r"[【（(]?(?:(?P<day>\d{4}年\s?\d{1,2}月\s?\d{1,2}日)(?:[（(].[）)])?[、,\s]*)(?P<place>[^\s\d、。，（）()]{2,24})発[】）)]?\s?[-－–—―‐:：]+\s?"
)
"""2012年10月18日 東京発 － …"""
_HOUSED = expression(r"会社|會社|法人|公司|集团|集團|協会|協會|协会|基金会|基金會|大学|大學|中心")
"""Nouns of houses, which are no places."""
_OURS = frozenset(("本报", "本報", "本社", "本网", "本網", "本台", "快", "通"))
"""本報訊: "reported by this newspaper" names no place."""


def _korean(text: str) -> bool:
    """Whether Hangul stands behind the bracket."""
    return "가" <= text[1:2] <= "힣"


def _stopped(text: str, when: Date, language: str) -> tuple[str, str, str] | None:
    """Berlin, 12. März 2024. …; Москва. 12 марта. …; МОСКВА, 12 марта. /ТАСС/. …"""
    before, end = text[: when.start], when.end
    if before.strip():
        linked = before.rstrip().endswith((",", "،", ".")) or _LINKED.search(before) is not None
        behind = ""
    else:
        # 12 марта 2024 г., г. Москва. …
        tail = _BEHIND.match(text, when.end)
        if tail is None:
            return None
        linked, behind, end = True, tail["place"], tail.end("place")
    sent = _SENT.match(text, end)
    stop = _STOPPED.match(text, end)
    if stop and when.date.startswith("--") and not (stop["end"] in "।۔" and before.rstrip().endswith((",", "،"))):
        stop = None
    run_on = _RUN_ON.match(text, end) if len(when.date) == 10 and not when.date.startswith("--") and len(before.split()) <= 4 else None
    if not linked or not (sent or stop or (run_on and "," in before)):
        return None
    parsed = parse(
        f"{before.replace('.', ',') if before.rstrip().endswith('.') else before}{text[when.start : when.end]}{behind}",
        language,
        tagged=True,
    )
    place = parsed[0] if parsed else ""
    if not place or len(place.split()) > 5 or weekday(place, language) >= 0 or phrases(pack(language).genres).search(place):
        return None
    closing = (sent.end() if sent else 0) or (stop.end() if stop else run_on.end() if run_on else end)
    return text[:closing].strip(), place, when.date


_RUN_ON = expression(r"\s?(?:r|г|р|roku|года|року)?\.?\s+(?:[o•*·]\s)?(?=[^\W\d_a-zà-ÿа-яё]\w*\s[a-zà-ÿа-яёіїєґ])")
"""What stands between a day and a sentence where a source has lost the dash."""
_LINKED = expression(r"[,\s](?:den|dne|dnia|le|a|في)\s(?:[^\W\d_]+,?\s)?\Z|[,;،]\s(?:[^\W\d_]{2,14},?\s)?\Z")
"""What parts a place from its date, perhaps with the day of the week."""
_BEHIND = expression(
    r"\s?(?:r|г|р|года|року)?\.?,\s(?P<place>(?:(?:г|м)\.\s?)?[^\W\d_a-zа-я][^\s.,:;]{2,20}(?:[ -][^\W\d_a-zа-я][^\s.,:;]{2,20}){0,2})(?=\.\s)"
)
