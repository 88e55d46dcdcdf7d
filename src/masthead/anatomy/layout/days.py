"""Lines that say nothing but a day."""

from __future__ import annotations

import re

from masthead.anatomy.layout.extent import has_digit, length
from masthead.anatomy.pack import pack, phrases, present
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.months import weekday

STAMP = expression(
    r"\A(?:posted|published|updated|released|issued|veröffentlicht|erstellt|publié|mis en ligne|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано)"
    r"(?: (?:on|am|le|el|il|em|op))?\s?:?\s|(?<=\d),?\s(?:at |um |à |às |a las |alle |ore |kl\.? |klo |o godz\.? |v |ora )?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{3,4}\b)?(?:\s(?:Uhr|hrs|h|hod)\b)?",
    re.I,
)
"""What stands round a day in the stamp of a page: "Posted on: … 06:40 PM PST"."""


_DRAWER = expression(
    r"(?:latest |recent |all |our |company |press |media |corporate )*(?:news|newsroom|blog|stor(?:y|ies)|updates?|updated|archives?|announcements?|statements?|speeches|releases|advisories|events|"
    r"articles?|insights?|information|resources|uncategori[sz]ed|general|created|modified|edited|contact|home|headlines|features?|publications?|press|media|press cent(?:re|er)|press room|"
    r"nachrichten|aktuelles|meldungen|presse|pressemitteilungen|medienmitteilungen|actualités?|communiqués(?: de presse)?|noticias|notícias|comunicados(?: de prensa| de imprensa)?|notizie|"
    r"comunicati(?: stampa)?|nieuws|nyheter|nyheder|uutiset|aktualności|новости|новини|haberler)|by [\w .-]{2,30}",
    re.I,
)
"""Where a page files a text, or who put it there, in front of the day: "News, 5 May 2024"."""


_COUNTS = expression(r"\b(?:\d{1,2}:\d\d|\d[\d.,]*\s?(?:[KMkmкКмМ]\b|тыс\.?)?\s?(?:views?\b|просмотр\w*)?)")
"""What stands beside a day below a post, between points: how many saw it, and the hour: "👁️ 8.85K · 📅 10:56 · "."""
_WORD = expression(r"\w")
_STAMP = 140
"""Characters of a row that files a text."""
_PARTED = expression(r"\s[|/•·]\s")
_PLURAL = expression(r"(?<=\w\w[^\Ws])s\b")
_HOURED = expression(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\b(?:\s?(?:[aApP]\.?[mM]\b\.?|Uhr|hrs|h|hod))?(?:\s?\(?(?:GMT|UTC|BST|IST|MSK|[CE]E?S?T|[CEMP][SD]T|[NJ]ST|NZ[SD]T)\b\)?)?|\b\d{1,2}\s?[aApP]\.?[mM]\b\.?"
)
"""An hour of the day, perhaps with its zone."""


_UNIT = expression(r"(?<=\d)\s?(?:u|uur|h|hrs|ч|час|год|хв|hod|godz|g|r|г|р)\.\Z")
"""What is short for the hour, or the year, at the end of a row: "10.15 u.", "2024 г."."""


_SEEN = expression(
    r"\s[^\w\s]?\s?\d[\d.,]*\s?(?:مشاهدة|مشاهدات|قراءة|زيارة|مرات المشاهدة|بازدید|views?|reads?|hits|aufrufe|vues|lectures|lecturas|visitas|visualizações|visualizzazioni|letture"
    r"|weergaven|visninger|visningar|wyświetleń|zobrazení|megtekintés|vizualizări|просмотр(?:ов|а)?|перегляд(?:ів|и)?|прегледа|рет оқылды|рет қаралды|gezek okaldy|okunma|görüntülenme|baxış"
    r"|marta (?:o[‘'’]qildi|ko[‘'’]rildi)|lượt xem|kali dibaca|次浏览|次閱讀|次阅读|צפיות)\s*\Z",
    re.I,
)
"""How often a page says that a text was read, behind its day: "5 May 2024 409 views"."""


_SPREAD = expression(
    r"\s?(?:(?P<hour>\d{1,2}[:：]\d\d(?:[:：]\d\d)?)\s?)*[/／|｜]\s?"
    r"(?(hour)|(?=[^\d/|\n]{0,24}(?:[Ww]ire|WIRE|PR\b|PR(?=[^\x00-\x7f])|News(?!\s[a-z])|(?<=\w)news|ワイヤー|通信|ニュース|新聞|通讯社|通訊社|新闻|뉴스|통신)))[^\d/|\n]{2,32}\Z"
)
"""The service that spreads a text, behind the day, and mostly the hour, at which it came from there: "2024年5月3日 10:00／共同通信"."""
_STOPS = ".!?。！？"


def day_below(title: str, language: str) -> int:
    """Where the last row of a title begins that says nothing but the day, perhaps with the place: "A second pool opens", "Norhaven, 3 May 2024"; else 0."""
    at = title.rfind("\n") + 1
    row = title[at:].strip(" ()[]（）")
    if not 0 < len(row) <= _ROW or not has_digit(row) or length(title[:at]) < _TITLE:
        return 0
    parted = (comma.end() for comma in expression(r"[,，]\s?").finditer(row))
    places = (end for end in parted if not has_digit(row[:end]) and length(row[:end]) <= _PLACE)
    return at if only_date(row, language) or any(only_date(row[end:], language) for end in places) else 0


_ROW, _TITLE, _PLACE = 64, 2, 6
"""Characters of such a row, words of the title above it at least, and of the place at most."""


def only_date(text: str, language: str) -> bool:
    """Whether a line says nothing but a date (and perhaps a weekday or a label)."""
    if len(text) > 80 or not (has_digit(text) or "年" in text):
        return False
    text = _UNIT.sub("", text)
    found = dates(text, language)
    if not found:
        return False
    said = sum(len(date.text) for date in found)
    told = expression(r"\s+").sub(" ", text)
    if len(found) == 1 and told[-1:].isalpha() and (seen := _SEEN.search(told, found[0].end)):
        told = told[: seen.start()]
    if len(found) == 1 and (seen := READ_IN.search(told, found[0].end)):
        told = told[: seen.start()]
    if said * 2 >= len(told):
        return True
    if len(found) == 1:
        beside = f"{told[: found[0].start]} {told[found[0].end :]}"
        if _says_day(beside, language):
            return True
    if (
        len(found) == 1
        and not found[0].start
        and told[-1] not in _STOPS
        and (by := _SPREAD.match(told, found[0].end))
        and by.end() == len(told)
    ):
        return True
    if len(found) == 1 and "·" in told and not _WORD.search(_COUNTS.sub("", told.replace(found[0].text, "", 1))):
        return True
    drawer = told.replace(found[0].text, " ", 1).strip(" ,|–—-:") if len(found) == 1 else ""
    if drawer and _DRAWER.fullmatch(drawer):
        return True
    bare = unlabelled(told, language)
    if bare != told:
        if len(found) == 1 and _says_day(bare.replace(found[0].text, " ", 1), language):
            return True
        return said * 2 >= len(STAMP.sub("", bare))
    return STAMP.match(told) is not None and said * 2 >= len(STAMP.sub("", told))


def bare_date(text: str, language: str) -> bool:
    """Whether a text is one day, with that of the week or that something was published on it, and no word tells what else may be on it."""
    said = unlabelled(text, language) if only_date(text, language) else ""
    found = dates(said, language)
    return len(found) == 1 and _says_day(said.replace(found[0].text, " ", 1), language)


def _says_day(beside: str, language: str) -> bool:
    """Whether what stands beside a day only names it once more: the day of the week, the hour, or that it is the same as one of another calendar."""
    words = (word.strip(" ,،;|–—-()") for word in _HOURED.sub(" ", beside).split())
    return all(not word or weekday(word, language) >= 0 or word in _BESIDE for word in words)


READ_IN = expression(
    r"(?:\s?[·|•–—-]\s?(?:[^\W\d_]+\s?:?\s){0,3}|\s)\d{1,2}[\s-]?"
    r"(?:min(?:s|it|[uúüū][^\W\d_]*)?|мин(?:ут[^\W\d_]*)?|хв(?:ил[^\W\d_]*)?|perc|dk|dakika|λεπτ[άό]|分钟?|分鐘|분|मिनट|นาที|phút|menit|dakikalık|dəqiqə)(?![^\W\d_])\.?"
    r"(?:\s[^\W\d_]+){0,2}\Z",
    re.I,
)
"""How long a page says that it takes to read, behind its day: "Norhaven, 3 May 2024 · 2 min read", "3 maggio 2024 2 min di lettura"."""


_BESIDE = frozenset(
    (
        "يوم",
        "في",
        "الموافق",
        "الموافقة",
        "المصادف",
        "الواقع",
        "فيه",
        "هـ",
        "م",
        "روز",
        "مورخ",
        "مورخه",
        "برابر",
        "با",
        "بروز",
        "بمطابق",
        "مطابق",
        "יום",
        "तारीख",
        "दिनांक",
        "তারিখ",
        "ngày",
    )
)
"""Small words beside a day in languages that name it in full: "يوم الأحد الموافق 20/4/2025"."""


def stamped(text: str, language: str) -> bool:
    """Whether a row only says of a text what it is and when it came out: "Press releases First published: 5 May 2024", "PRESS RELEASE, Ministry
    of Works – 5 May 2024 at 11:00", "LEEDS / Wire / 5 May 2024 18:40"."""
    if len(text) > _STAMP or not has_digit(text):
        return False
    text = _UNIT.sub("", text)
    if text[-1:] in ".!?…。":
        return False
    days = [day for day in dates(text, language, "month") if len(day.date) == 10 and not day.date.startswith("--")]
    if not days:
        return False
    lexicon = pack(language)
    genre = phrases(lexicon.genres).match(text) if present(lexicon.genres) else None
    behind = text[days[-1].end :]
    if genre and text[genre.end() : genre.end() + 1] == "," and not _HOURED.sub("", behind).strip(" ,|–-").count(" "):
        return True
    tool = phrases(lexicon.furniture).match(text) if text[0] > "\u02ff" else None  # where words touch: "印刷用ページを表示する 掲載日：…"
    rest = text
    for day in reversed(days):
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    rest = rest[tool.end() :] if tool else rest
    if _PARTED.search(text) and _HOURED.match(behind.lstrip(" ,|àa–-")):
        return True
    words = (*lexicon.published, *lexicon.modified, *lexicon.genres)
    rest = phrases(words).sub(" ", _PLURAL.sub("", _HOURED.sub(" ", rest))) if present(words) else rest
    left = [word for word in rest.split() if len(word) > 3 and word[0].isalpha() and weekday(word.strip(",."), language) < 0]
    return not left


def unlabelled(text: str, language: str) -> str:
    """A text without what says at its beginning that a day of publication follows: "Publié le 12 mars 2024"."""
    words = pack(language).published
    label = phrases(words).match(text) if present(words) else None
    return text[label.end() :].lstrip(" :：-–|") if label else text


def labels_a_day(text: str, language: str) -> bool:
    """Whether words that stand beside a day only say what it is: the genre, "published", "updated"; or where a page files it: "News"."""
    if _DRAWER.fullmatch(text.strip(" [(|:,–-")):
        return True
    lexicon = pack(language)
    words = (*lexicon.published, *lexicon.modified, *lexicon.genres)
    label = phrases(words).match(text.lstrip(" [(|")) if text and present(words) else None
    return label is not None and len(text) - label.end() <= 24


def within(text: str, language: str) -> bool:
    """Whether words with capitals stand on both sides of a day."""
    when = next((date for date in dates(text, language) if len(date.date) == 10 and not date.date.startswith("--")), None)
    if when is None or ("," in text[: when.start] or "," in text[when.end :]):
        return False
    before, behind = text[: when.start].split(), text[when.end :].split()
    return bool(before and behind) and before[-1][:1].isupper() and behind[0][:1].isupper() and behind[0].isalpha() and len(behind[0]) > 3
