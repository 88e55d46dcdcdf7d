"""Rows of labels in which a page says of a text when it was put there, by whom, under what and how often it was read; and its headline, named so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from masthead.anatomy.layout.extent import has_digit, holds, length
from masthead.anatomy.pack import TOUCHING, Pack, Words, may_hold, of_list, phrases, present
from masthead.anatomy.sparing import phrased, spares
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.months import weekday

_LONGEST = 200
"""Characters of such a row."""
_VALUE = 6
"""Words behind a label."""
_HOUR = expression(r"\d{1,2}\s?[:：.时時點시]\s?\d\d(?:\s?[:：]\s?\d\d)?(?:分|분)?(?:\s?(?:WIB|WITA|WIT|[AaPp][Mm]|UTC|GMT|МСК|MSK))?")
_OPENS = expression(r"[\s\d\W]*")
_COUNT = expression(r"[\s\d\W]*(?:次|回|人|件|名|명|건|회|개|kali|lần|раз|мин|хв|بار|مرة|مرات|kez|दफा|बार)?[\s\W]*\Z", re.I)
"""What a count leaves of a row: digits, and what they count."""
_BEHIND = expression(r"\s?[:：]|[\s\d(（\[|]|\Z")
"""What follows a label; where words touch, a colon or a number."""
_WIDE = "\u3000"
_LEADS = f":：{_WIDE}"
"""What may part the label of a title from the title."""
_SET_WIDE = expression(r"[\u4e00-\u9fff](?:\u3000{1,3}[\u4e00-\u9fff])+(?=[\u3000:：])")
"""A label with blanks between its letters, as offices in Japan fill the width of the longest: "件　名"."""
_WIDE_BLANKS = expression(r"[\u3000 :：]+(?=\S)")
_TITLED = expression(r"\s?[:：]\s?(?=\S)")
_SIZES = expression(r"\[?大\]?[\s|]?\[?中\]?[\s|]?\[?小\]?(?:\s?[\[【]?(?:打印|列印|打印本页|打印本頁|关闭|關閉|收藏)[\]】]?)*")
"""The sizes of type that a page offers, and what else it does."""
_BELOW = expression(r"\s?\n\s?(?=\S)")
"""What parts a label on a row of its own from the title in the next."""
_BLANK = expression(r"\s+(?=\S)")
_TURNED = expression(
    r"(?:이전\s?글|다음\s?글|上一[篇条條则則]|下一[篇条條则則]|前の(?:記事|投稿)|次の(?:記事|投稿)|предыдущая (?:новость|статья|запись)|следующая (?:новость|статья|запись)"
    r"|попередня (?:новина|стаття)|наступна (?:новина|стаття)|önceki (?:haber|yazı|içerik)|sonraki (?:haber|yazı|içerik)|الخبر (?:السابق|التالي)|المقال (?:السابق|التالي)"
    r"|(?:خبر|مطلب|نوشته) (?:قبلی|بعدی)|(?:bài|tin) (?:trước|tiếp theo)|(?:artikel|berita|pos) (?:sebelumnya|selanjutnya|berikutnya))(?=[\s:：>»<«|]|\Z)",
    re.I,
)
"""Which of a page's texts stands before or behind this one."""


def filed(row: str, lexicon: Pack) -> bool:
    """Whether a row is nothing but such labels and what belongs to them: "작성자 관리자 작성일 2024-03-05 조회수 12", "44 просмотра"."""
    if not 4 <= len(row) <= _LONGEST or "\n" in row or not has_digit(row) or row[-1:] in "。!！?？…":
        return False
    labels = list(_labels(row, lexicon))
    if not labels:
        return False
    days = [(day.start, day.end) for day in dates(row, lexicon.language) if len(day.date) == 10]
    first = labels[0][0]
    front = _bare(row, 0, first, days)
    parted = bool(days) and any(mark in row for mark in "|/·ㅣ") and not holds(front, 4)
    if not _COUNT.match(front) and weekday(front, lexicon.language) < 0 and not parted:
        return False
    values = [_bare(row, end, labels[at + 1][0] if at + 1 < len(labels) else len(row), days) for at, (_, end) in enumerate(labels)]
    if any(holds(value, _VALUE + 1) for value in values):
        return False
    told = [value for value in values if not _COUNT.match(value)]
    return not told or len(labels) - len(told) + bool(days) > 1 or (len(labels) > 1 and all(":" in row[end : end + 2] for _, end in labels))


def all_filed(text: str, lexicon: Pack) -> bool:
    """Whether each row of a text is nothing but such labels."""
    if "\n" not in text:
        return len(text) <= _LONGEST and filed(text, lexicon)
    return all(filed(row, lexicon) for row in text.split("\n"))


def turned(text: str) -> bool:
    """Whether all rows of a line only name the texts before and behind this one: "이전글 …", "다음글 …"."""
    if len(text) >= 2 * _LONGEST or text[-1:] in ".!?…":
        return False
    for row in text.split("\n"):
        named = row.strip(" <>«»‹›◀▶|")
        if _TURNED.match(named) is None or named.endswith((".", "。", "!", "?")):
            return False
    return True


def fields(row: str, lexicon: Pack) -> Iterator[tuple[str, int, int]]:
    """The labels of such a row, each with where what stands behind it begins and ends."""
    labels = list(_labels(row, lexicon))
    for at, (start, end) in enumerate(labels):
        yield row[start:end], end, labels[at + 1][0] if at + 1 < len(labels) else len(row)


def titled(text: str, lexicon: Pack) -> int:
    """Where the headline begins in a row that names it: "標題: …"; else 0."""
    spaced = lexicon.language == "th"  # words of Thai touch: what stands behind a blank is another
    if not present(lexicon.headlines) or not (spaced or "\n" in text[:24] or any(mark in text[:24] for mark in _LEADS)):
        return 0
    opens = _OPENS.match(text)
    at = opens.end() if opens else 0
    if text[at + 1 : at + 2] == _WIDE and (wide := _SET_WIDE.match(text, at)) and wide.group().replace(_WIDE, "") in lexicon.headlines:
        rest = _WIDE_BLANKS.match(text, wide.end())
        return rest.end() if rest and length(text[rest.end() :].partition("\n")[0]) >= 3 else 0
    label = phrases(lexicon.headlines).match(text, at)
    colon = _TITLED.match(text, label.end()) if label else None
    if label and colon is None:
        colon = (_BLANK if spaced else _BELOW).match(text, label.end())
    return colon.end() if colon and length(text[colon.end() :].partition("\n")[0]) >= 3 else 0


def subtitled(text: str, lexicon: Pack) -> int:
    """Where the line below the headline begins in a row that names it: "Untertitel: …"; else 0."""
    if not present(lexicon.decks) or not any(mark in text[:24] for mark in ":："):
        return 0
    opens = _OPENS.match(text)
    label = phrases(lexicon.decks).match(text, opens.end() if opens else 0)
    colon = _TITLED.match(text, label.end()) if label else None
    return colon.end() if colon and length(text[colon.end() :].partition("\n")[0]) >= 3 else 0


def _labels(row: str, lexicon: Pack) -> Iterator[tuple[int, int]]:
    words = _known(lexicon)
    pattern = (_made if spares() else _whole)(present(words)) if may_hold(row, words) else None
    if pattern is None:
        return
    for match in pattern.finditer(row):
        behind = _BEHIND.match(row, match.end())
        if behind is None or (
            TOUCHING.within(match.group()) and match.group()[0] < "가" and behind.group().isspace() and not _dated(row, match.end())
        ):
            continue
        yield match.span()


def _dated(row: str, at: int) -> bool:
    return row[at : at + 3].strip()[:1].isdigit()


def _bare(row: str, start: int, end: int, days: Sequence[tuple[int, int]]) -> str:
    """What stands between two places without days, hours and colons."""
    text = "".join(" " if any(low <= at < high for low, high in days) else char for at, char in enumerate(row[start:end], start))
    return _HOUR.sub(" ", _SIZES.sub("", text) if "大" in text else text).strip(" :：|,;/·•[]()（）【】-–—")


@of_list
def _known(lexicon: Pack) -> Words:
    """All labels of a language."""
    return (*lexicon.filed, *lexicon.published, *lexicon.modified, *lexicon.issuers)


@of_list
def _whole(words: Words) -> re.Pattern[str] | None:
    return _made(words)


@lru_cache(maxsize=64)
def _made(words: Words) -> re.Pattern[str] | None:
    """Any of the labels; where words are parted, not within one."""
    if not words:
        return None
    spelt = sorted(dict.fromkeys(words), key=len, reverse=True)
    touching = "|".join(re.escape(word) for word in spelt if "\u3040" <= word[0] <= "\u9fff")
    spaced = "|".join(re.escape(word) for word in spelt if not "\u3040" <= word[0] <= "\u9fff")
    parts = [part for part in (rf"(?:{touching})" if touching else "", rf"(?<![^\W\d_])(?:{spaced})(?![^\W\d_])" if spaced else "") if part]
    return phrased("|".join(parts), re.IGNORECASE)
