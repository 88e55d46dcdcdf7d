"""Which lines at a head are running text, and which say more than what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import in_capitals, stems, titled
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.pack import TOUCHING
from masthead.anatomy.wording.bodies import OFFICE
from masthead.expressions import Letters, expression

TOP = 6
"""Lines at the head among which a headline with a full stop may stand."""
_TOPIC = expression(r"(?P<topic>[^\W\d_][^.:!?;,\n]{2,40}\s[^.:!?;,\n]{2,40}?)\s?:\s[^\W\d_][^:!?\n]+\Z")
"""A matter of some words, a colon, and what there is of it."""
_DATELINED = expression(r"[^?!\n]{0,40}[,()][^?!\n]{0,30}\s[-–—]{1,2}\s")
_THAI = Letters("\u0e01-\u0e4e")
"""Thai has no full stops: a long line that ends with a letter of it is whole sentences."""
_NUMBERED = r"(?:\b(?:no|nr|n[°º]|núm|num|number|nummer|numéro|número|numero)\.?|№|n\.\s?[°º]|#)\s?\d[\w/.-]*"
_NUMBER = expression(rf"{_NUMBERED}(?P<colon>\s?[:：–—|]|\s-(?=\s))?", re.I)
"""What numbers a release behind the name of its genre."""
_SERIAL = expression(_NUMBERED, re.I)
_SERIALLED = expression(r"\A\d[\d/-]*[.):]\s(?=[^\W\d_])")
"""What numbers a release before its headline: "181211-3. "."""
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
_BULLET = expression(r"[-–—•*·]\s")


def folded(text: str) -> str:
    """Letters and digits alone, without case: for comparing titles."""
    return "".join(filter(str.isalnum, text.casefold()))


def invoked(text: str) -> bool:
    """Whether a line is only the name of God, with which texts of the Muslim world begin: no headline, whatever stands under it."""
    return len(text) <= 60 and folded(_POINTS.sub("", text)) in _INVOCATIONS


def running(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is running text even at the head, where long headlines and bullets look like prose."""
    line = lines[at]
    words = counted(line.text) if at == 0 else length(line.text)
    if not prose(line) or (_BULLET.match(line.text) and (words < 30 or line.text[0] not in "–—")):
        return False  # speech opens with a dash as well
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    asks = words <= 25 and line.text.endswith(("?", "!", "？", "！")) and not _DATELINED.match(line.text) and _text_follows(lines, at)
    # A headline with a full stop: "Acme Opens Its Second Water Plant."
    stopped = (
        at < TOP
        and words <= 25
        and line.text.endswith(".")
        and ((words <= 20 and in_capitals(line.text)) or (at == 0 and _topical(lines)))
        and _text_follows(lines, at)
    )
    if (terminal(line.text) and not asks and not stopped) or words > 45 or following[:1].islower():
        return True
    return words > 9 and not titled(line.text) and (words > 30 or "--" in line.text[:40] or not _text_follows(lines, at))


def counted(text: str) -> int:
    """The words of a line; those of Thai are longer than the two letters that else count as one."""
    words = length(text)
    return words * 3 // 5 if words > 30 and _THAI.count(text) * 2 > len(text) else words


def _topical(lines: Sequence[Line]) -> bool:
    """Whether the first line names a matter before a colon of which the next lines tell: "Floods in Norhaven: what to do this week."."""
    topic = _TOPIC.match(lines[0].text)
    own = stems(topic["topic"]) if topic else set()
    return bool(own) and own <= stems(" ".join(line.text[:1200] for line in lines[1:3]))


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
    # Some texts end none of their paragraphs with a stop; then each is longer than what heads them.
    return at == 0 and len(near) >= 3 and all(prose(line) and len(line.text) > len(lines[at].text) for line in near[:3])


def _holds(line: Line, other: Line) -> bool:
    """Whether another line says again what a line says, or its end: "Press release: …", and below it the headline alone."""
    return len(other.text) <= len(line.text) and other.text[-12:] == line.text[-12:] and folded(other.text) in folded(line.text)


def _short(line: Line) -> bool:
    return line.kind == "paragraph" and length(line.text) <= 12


def tells(line: Line, said: str) -> bool:
    """Whether a line with the genre's name is more than that: "Joint statement on the safety of journalists"."""
    least = 12 if TOUCHING.within(line.text) else 6
    if said != "genre" or length(line.text) < least or any(char.isdigit() for char in _unnumbered(line.text)):
        return False
    # "*** PHOTO CALL *** PHOTO CALL ***" says no more than once.
    return TOUCHING.within(line.text) or len({word.casefold() for word in line.text.split() if any(map(str.isalpha, word))}) > 3


def _unnumbered(text: str) -> str:
    """A line without the number behind its genre's name, where a title follows that: "Statement No. 7 on the storm", "Press release 12/2024: …"."""
    text = _SERIALLED.sub("", text) if text[:1].isdigit() else text
    number = _NUMBER.search(text[:60]) if any(map(str.isdigit, text)) else None
    behind = text[number.end() :] if number else ""
    titled = number is not None and length(behind) >= 4 and (number["colon"] or OFFICE.search(behind) is None)
    return _SERIAL.sub("", text) if titled else text


def dashed(text: str) -> bool:
    """Whether a line stands between dashes, as second decks do in Korea, or between tildes."""
    return len(text) > 8 and text[0] in "-–—~" and text[-1] in "-–—~" and text[1] not in "-–—~"
