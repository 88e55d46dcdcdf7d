"""Which lines at a head are running text, and which say more than what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.layout.abreast import in_capitals, stems, titled
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.layout.wire import tags
from masthead.anatomy.pack import TOUCHING, Pack, phrases
from masthead.anatomy.wording.bodies import OFFICE
from masthead.expressions import Letters, Sieve, expression

TOP = 6
"""Lines at the head among which a headline with a full stop may stand."""
_TOPIC = expression(r"(?P<topic>[^\W\d_][^.:!?;,\n]{2,40}\s[^.:!?;,\n]{2,40}?)\s?:\s[^\W\d_][^:!?\n]+\Z")
"""A matter of some words, a colon, and what there is of it."""
_DATELINED = expression(r"[^?!\n]{0,40}[,()][^?!\n]{0,30}\s[-–—]{1,2}\s")
_THAI = Letters("\u0e01-\u0e4e")
"""Thai has no full stops: a long line that ends with a letter of it is whole sentences."""
_NUMBERED = r"(?:\b(?:no|nr|n[°º]|núm|num|number|nummer|numéro|número|numero)\.?|№|n\.\s?[°º]|#|شماره|رقم|nomor|số|क्रमांक|संख्या|sayı)\s?:?\s?\(?\d[\w/.-]*\)?|[제第]\s?\d+\s?[호号號期]"
_NUMBER = expression(rf"{_NUMBERED}(?P<colon>\s?[:：–—|]|\s-(?=\s))?", re.I)
"""What numbers a release behind the name of its genre."""
_SERIAL = expression(_NUMBERED, re.I)
_SERIALLED = expression(r"\A\d[\d/-]*[.):]\s(?=[^\W\d_])")
"""What numbers a release before its headline: "181211-3. "."""
_OF_ACT = 7
"""Words before the number of an act that a statement is on, at least."""
_POINTS = expression("[\u064b-\u0652\u0670\u0640]")
"""Signs of vowels, and what draws a word out, in Arabic script."""
_INVOCATIONS = frozenset(
    [
        "بسماللهالرحمنالرحيم",
        "بسماللهالرحمنالرحیم",
        "بسماللهاارحمنالرحيم",
        "بسمالله",
        "باسمهتعالى",
        "باسمهتعالی",
        "بسمهتعالى",
        "بسمهتعالی",
        "بهنامخدا",
        "بنامخدا",
        "بهنامخداوندجانوخرد",
        "﷽",
        "bismillah",
        "bismillahirrahmanirrahim",
        "bismillahirrahmanirrahiim",
        "inthenameofgod",
        "inthenameofallah",
        "inthenameofallahthemostgraciousthemostmerciful",
        "inthenameofallahthemostbeneficentthemostmerciful",
    ]
)
_IN_NAME = expression(
    r"(?:به ?نام|بنام|با نام|با یاد|به یاد) (?:خدا|خداوند|خالق|ایزد|یزدان|پروردگار|آفریدگار|الله|حق|دادار|آن ?که|او|حضرت|هستی|یگانه|جان ?آفرین)\b[^:؛!.]*\Z"
)
"""The same in the poets' words, with which Persian texts begin: "به نام خداوند جان و خرد"."""
_PAPER = expression(
    r"(?:[的之](?:通知|公告|通告|决定|決定|意见|意見|通报|通報|公示|批复|批覆|函|复函|请示|报告|報告|方案|办法|辦法|声明|聲明|说明|說明|规定|規定|公开信|公開信|倡议书|倡議書|邀请函|邀請函|启事|啟事)"
    r"|(?:について|に関して|に関する(?:お知らせ|件|見解|声明|談話|要望)|の(?:お知らせ|ご案内|ご報告|お願い|お詫び|ご紹介|件|開催|募集|結果|概要|発表)))(?:[(（][^()（）\n]{1,24}[)）])?\Z"
)
"""How papers of offices are called in East Asia: such a line is a title, however long it is."""
_HEADLINE, _LONG = 30, 60
"""Words of a headline without a stop, and of a paragraph that needs none below it."""
_SENTENCES = 45
"""Words of one right above the dateline, of a sentence or two."""
_HANGUL = Letters("\uac00-\ud7af")
_MARKED = expression(r"(?:[\[【〔［<〈《(（][^\[\]【】〔〕()（）<>〈〉《》\n]{2,16}[\]】〕］>〉》)）]\s?){1,2}(?=[^\W_]|[“‘\"'「『])")
"""The genre between brackets, with which headlines begin in East Asia: "[보도자료] …"."""
_SENTENCE = 14
"""Words of a headline that ends as a sentence does."""
_MORE = expression(r"[.!?।:;«“„\"](?=\s*[^\W_])")
"""What such a headline has not: another sentence, speech."""
_YEAR = expression(r"(?:năm|tahun|yılı)?\s?(?:19|20)\d\d(?:\s?(?:年|년|года|року|yılı|год|рік))?\Z", re.I)
_PLACED = 9
"""Words of a place and a day above such a headline."""
_LONGER, _BEGUN = 4, 8
"""Longer words of such a headline, and letters with which the text may begin as it does."""
_GENRE = 3
"""Lines among which such a headline stands, where but the genre's name is above it, or the like, of as many words at most."""
_DATED = expression(
    r"[^\W\d_a-z][^.,!?\n\d]{1,30}(?:, [^,!?\n\d]{2,24})?,?\s\(?(?:[^\s\d,]{1,12} )?\d{1,2}[^!?\n\d]{1,16}(?:19|20)\d\d(?:\s?(?:[гр]\.|r\.)|\s(?:года|року|roku))?\)?\s?(?:\([^()\n]{2,30}\)\s?)?(?:-{1,3}|[–—])\s?(?=[^\Wa-z\d_]|[“\"„«])"
)
"""A town and a day before a dash: "Norhaven, 3 June 2024 – Acme …"."""
_FEW = 4
"""Words of a headline behind it."""
_CLOSING = '»”“"’)'
"""What may stand behind the mark with which a headline cries out or asks: "… the campaign “Mind the Children!”"."""
_BULLET = expression(r"[-–—•*·]\s")


_LETTERS_AND_DIGITS = Sieve(str.isalnum)


def folded(text: str) -> str:
    """Letters and digits alone, without case: for comparing titles."""
    return _short_folded(text) if len(text) <= _TITLE else _folded(text)


def _folded(text: str) -> str:
    return _LETTERS_AND_DIGITS.of(text)


_short_folded = lru_cache(maxsize=512)(_folded)
"""Each title and name of a text is compared with others of it again and again."""
_TITLE = 300
"""Characters up to which a text may be a title."""


def invoked(text: str) -> bool:
    """Whether a line is only the name of God, with which texts of the Muslim world begin: no headline, whatever stands under it."""
    return len(text) <= 60 and (folded(_POINTS.sub("", text)) in _INVOCATIONS or _IN_NAME.match(text) is not None)


_SPOKEN = expression(
    r"[-–—]\s.{15,}?(?:[,.!?…]|\s[–—-])\s(?:[–—-]\s)?[^\W\d_A-ZÀ-ÞА-Я]{3,24}\s(?:[^\s,]+\s){0,5}?[A-ZÀ-ÞŁŚŻŠŽČА-ЯІЇЄ][\w’-]+\s[A-ZÀ-ÞŁŚŻŠŽČА-ЯІЇЄ][\w’-]+"
)
"""Speech behind a dash, and whose: "– We have waited for this, says Jane Doe"."""


def _alone_said(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph behind a dash is what somebody says who is named in it, and no point among others."""
    text = lines[at].text
    beside = any(_BULLET.match(other.text) for other in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]))
    return not beside and lines[at].kind == "paragraph" and terminal(text) and _SPOKEN.match(text) is not None


def running(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is running text even at the head, where long headlines and bullets look like prose."""
    line = lines[at]
    over = at < TOP and not line.text[:1].isdigit() and any(len(below.text) >= 2 * len(line.text) for below in lines[at + 1 : at + 3])
    words = reckoned(line.text) if at == 0 or over else length(line.text)
    if not prose(line) or (_BULLET.match(line.text) and (words < 30 or line.text[0] not in "–—") and not _alone_said(lines, at)):
        return False  # speech opens with a dash as well
    if not line.text.isascii() and words <= _HEADLINE and "\n" not in line.text and _PAPER.search(line.text):
        return False
    if at < _HEAD and not line.text.isascii() and _is_row(line.text) and _text_follows(lines, at):
        return False
    if (
        at < TOP
        and line.text.isupper()
        and 2 * sum(map(str.isupper, line.text)) > len(line.text)
        and words <= _HEADLINE
        and "\n" not in line.text
        and _text_follows(lines, at)
    ):
        return False
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    asks = (
        words <= 25
        and line.text.rstrip(_CLOSING).endswith(("?", "!", "？", "！"))
        and not _DATELINED.match(line.text)
        and _text_follows(lines, at)
    )
    # A headline with a full stop: "Acme Opens Its Second Water Plant."
    stopped = (
        at < TOP
        and words <= _HEADLINE
        and line.text.endswith((".", "。", "।", "|"))
        and ((words <= 20 and in_capitals(line.text)) or (at == 0 and _topical(lines)) or _retold(lines, at))
        and _text_follows(lines, at)
    )
    stopped = stopped or (words <= _SENTENCES and at < _GENRE and terminal(line.text) and dateline_below(lines, at))
    if (terminal(line.text) and not asks and not stopped) or words > 45 or following[:1].islower():
        return True
    return words > 9 and not titled(line.text) and ((words > 30 and not stopped) or "--" in line.text[:40] or not _text_follows(lines, at))


_HEAD = 10
"""Lines of a head, with the rules that are drawn in it."""
_ROW = 160
"""Characters of a headline in Chinese or Japanese."""
_ROWS = 3
"""Rows that it may have."""
_EASTERN = Letters("\u3041-\u30fa\u4e00-\u9fff")


def _is_row(text: str) -> bool:
    """Whether a line in Chinese or Japanese, perhaps of a few rows, is no sentence, however long: a stop would end that there."""
    return (
        len(text) <= _ROW
        and "。" not in text
        and text.count("\n") < _ROWS
        and "--" not in text[:40]
        and text[-1] not in ".…：:;；、，"
        and 3 * _EASTERN.count(text) >= len(text)
    )


def dateline_below(lines: Sequence[Line], at: int) -> bool:
    """Whether the next paragraph is where the text begins, with a wire's tag or with town and day before a dash: then what stands above is its
    headline, though it ends as a sentence does, or is two."""
    text = lines[at + 1].text if at + 1 < len(lines) else ""
    if not has_digit(text[:90]) or any(length(above.text) > _GENRE for above in lines[:at]) or lines[at].text[-1:] in _CLOSING:
        return False
    tagged = next(iter(tags(text[:120])), None)
    return prose(lines[at + 1]) and ((tagged is not None and tagged[0] <= 60) or dated(text))


def dated(text: str) -> bool:
    """Whether a paragraph begins with a town and a day before a dash."""
    return _DATED.match(text) is not None


def counted(text: str) -> int:
    """The words of a line; those of Thai are longer than the two letters that else count as one."""
    words = length(text)
    return words * 3 // 5 if words > 30 and _THAI.count(text) * 2 > len(text) else words


def reckoned(text: str) -> int:
    """The same, and those of Chinese and Japanese as long as those of Thai: in so many letters their headlines say what others say in fewer words."""
    words = counted(text)
    return words * 3 // 5 if words > _HEADLINE and _EASTERN.count(text) * 2 > len(text) else words


def _topical(lines: Sequence[Line]) -> bool:
    """Whether the first line names a matter before a colon of which the next lines tell: "Floods in Norhaven: what to do this week."."""
    topic = _TOPIC.match(lines[0].text)
    own = stems(topic["topic"]) if topic else set()
    return bool(own) and own <= stems(" ".join(line.text[:1200] for line in lines[1:3]))


def _retold(lines: Sequence[Line], at: int) -> bool:
    """Whether a line with nothing above it but the genre's name, a day or the like is one sentence that the next paragraph tells again, as it does
    with a headline that has its full stop: at length, or beginning with the same name."""
    text = lines[at].text
    words = reckoned(text)
    if (
        words > _HEADLINE
        or _MORE.search(text)
        or any(length(above.text) > (_PLACED if has_digit(above.text) else _GENRE) for above in lines[:at])
    ):
        return False
    own = stems(text) if at + 1 < len(lines) else set()
    if len(own) < _LONGER:
        return False
    # What a source sets apart as a quotation is told of, and tells nothing again.
    below_it = [line for line in lines[at + 1 : at + 3] if line.kind != "quotation"]
    told = [line.text[:1200] for line in below_it if length(line.text) >= max(5 * words // 2, 2 * _SENTENCE + 1)]
    below = lines[at + 1].text[:1200]
    # A lead that goes on says who it is of no more with the same words.
    named = len(below) * 2 >= 3 * len(text) and folded(below[:40])[:_BEGUN] == folded(text[:40])[:_BEGUN]
    return (bool(told) and 2 * len(own & stems(told[0])) >= len(own)) or (named and 3 * len(own & stems(below)) >= len(own))


def _text_follows(lines: Sequence[Line], at: int) -> bool:
    """Whether soon after a line without a stop whole sentences stand: then it heads them, however long it is."""
    near = list(lines[at + 1 : at + 4])
    # Lines of a head may stand between: a day, whom to ask.
    near += [
        lines[below] for below in range(at + 4, min(at + 9, len(lines))) if _short(lines[below - 1]) or _holds(lines[at], lines[below - 1])
    ]
    told = [length(line.text) for line in near if prose(line) and (terminal(line.text) or _THAI.within(line.text[-2:]))]
    if any(words >= 20 for words in told) or sum(told[:2]) >= 25:
        return True
    # A paragraph that somebody cut, or never closed, is text if it is long enough.
    if at < TOP and length(lines[at].text) <= _HEADLINE and any(prose(line) and holds(line.text, _LONG) for line in lines[at + 1 : at + 3]):
        return True
    if at == 0 and len(lines) > 1 and length(lines[0].text) <= _HEADLINE and not any(map(prose, lines[1:])):
        return True  # a headline, and where to read more
    # Some texts end none of their paragraphs with a stop; then each is longer than what heads them.
    return at == 0 and len(near) >= 3 and all(prose(line) and len(line.text) > len(lines[at].text) for line in near[:3])


def _holds(line: Line, other: Line) -> bool:
    """Whether another line says again what a line says, or its end: "Press release: …", and below it the headline alone; or, in East Asia, the
    headline with its decks in rows of their own."""
    if "\n" in other.text and not line.text.isascii() and _is_row(line.text) and folded(other.text).startswith(folded(line.text)):
        return True
    return len(other.text) <= len(line.text) and other.text[-12:] == line.text[-12:] and folded(other.text) in folded(line.text)


def _short(line: Line) -> bool:
    return line.kind in ("paragraph", "other", "figure") and length(line.text) <= 16


def marked(text: str, lexicon: Pack) -> bool:
    """Whether a headline begins with the genre between brackets: "[보도자료] …"."""
    return behind_mark(text, lexicon) > 0


def behind_mark(text: str, lexicon: Pack) -> int:
    """Where a headline begins behind the genre between brackets; else 0."""
    found = _MARKED.match(text)
    genre = found and length(text[found.end() :]) >= _FEW and phrases(lexicon.genres).search(found.group())
    return found.end() if found and genre else 0


def tells(line: Line, said: str) -> bool:
    """Whether a line with the genre's name is more than that: "Joint statement on the safety of journalists"."""
    least = 12 if TOUCHING.within(line.text) and not _HANGUL.within(line.text[:40]) else 6
    if said == "genre" and not line.text.isascii() and _PAPER.search(line.text):
        return True
    if said == "genre" and (marked := _MARKED.match(line.text)) and length(line.text[marked.end() :]) >= _FEW:
        return True
    if said != "genre" or length(line.text) < least or any(char.isdigit() for char in _unyeared(_unnumbered(line.text))):
        return False
    # "*** PHOTO CALL *** PHOTO CALL ***" says no more than once.
    return TOUCHING.within(line.text) or len({word.casefold() for word in line.text.split() if any(map(str.isalpha, word))}) > 3


def _unyeared(text: str) -> str:
    """A line in letters that English has not, without the year it ends with, where no day stands in it: "Thông báo tuyển dụng năm 2024"."""
    year = None if text.isascii() else _YEAR.search(text)
    return text[: year.start()] if year and not has_digit(text[: year.start()]) else text


def _unnumbered(text: str) -> str:
    """A line without the number behind its genre's name, where a title follows that: "Statement No. 7 on the storm", "Press release 12/2024: …"."""
    text = _SERIALLED.sub("", text) if text[:1].isdigit() else text
    number = _NUMBER.search(text[:60]) if has_digit(text) else None
    behind = text[number.end() :] if number else ""
    titled = number is not None and length(behind) >= 4 and (number["colon"] or OFFICE.search(behind) is None)
    # "Statement on the Act on Harbours No. 4555": what is numbered behind so many words is no release.
    return _SERIAL.sub("", text) if titled or ((late := _SERIAL.search(text)) and length(text[: late.start()]) >= _OF_ACT) else text


_STROKES = "-–—―－~～〜"


def dashed(text: str) -> bool:
    """Whether a line stands between dashes, as second decks do in Korea, or between tildes."""
    return len(text) > 8 and text[0] in _STROKES and text[-1] in _STROKES and text[1] not in _STROKES


def set_apart(row: str) -> bool:
    """Whether a row is a deck by its marks: it stands between dashes, as in Korea, or behind a star, as in Turkey."""
    return dashed(row) or (row[:1] == "*" != row[1:2] and row.count("*") == 1)
