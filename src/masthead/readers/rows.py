"""Lines that stand for themselves though nothing but their words says so: addresses one below the other, labels with what they label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from masthead.expressions import Letters, expression
from masthead.readers.lettered import begun

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DIAL = r"\+?\(?\d[\d ()./\u00a0–-]{5,20}\d"
_REACHES = expression(rf"{_MAIL}|{_DIAL}")
_ENDS_REACHED = expression(rf"(?:{_MAIL}|{_DIAL})[>)\]]?(?:\s*\([^()]{{1,40}}\))?[.;]?\s*\Z")
_LABEL = expression(r"[^\W\d_][^.:!?@\d]{0,29}:\s+\S")

_WAY = rf"[^\W\d_][^:@\d]{{0,29}}?[.:：]?\s*(?:{_MAIL}|{_DIAL})[>)\]]?(?:\s?[(（][^()（）\d]{{1,16}}[)）])?"
_REACH = expression(rf"{_WAY}(?:(?:\s*[,;|/·、]\s*|[ \u3000]+(?=[^\W\d_]))(?:{_WAY}|{_DIAL})){{0,3}}")
"""A line that says nothing but how to reach somebody, in one way or several, and what it says it with: "Tel.: +44 …, press@port.example"."""
_EASTERN = Letters("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
_FIELD = expression(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・ \u3000]{2,14}[:：][ \u3000]*(?=\S)")
"""A label of East Asia, whose words no case marks, with what it labels: "担当：主任 森"."""
_SET_APART = expression(r"\s*(?:[-―–—─=＝*＊~～]{2,}[^-―–—─=＝*＊~～].{1,40}[-―–—─=＝*＊~～]{2,}|【[^【】]{1,40}】)\s*")
"""A heading between dashes or brackets: "―――お問い合わせ―――"."""
_ADDRESS = expression(rf"(?:[^\W\d_][^:@\d\s]{{0,11}}[.:：]?\s*)?(?:{_MAIL}|{_DIAL})")
"""How such a line begins that has a small letter first: with an address, or one word before it ("tel. 0123 …")."""
_SITE = expression(r"(?:https?://|www\.)\S+")
_PROSE = expression(r"(?<![^\W\d_])[^\W\d_]{4,}[.!?][\"”»)]*(?:\s|\Z)")
"""Where a sentence ends."""
_POINTS = tuple("*•▪●■►")
"""Marks of points: "*Ferries will run again"."""
_HEADS = 4
"""Rows over a text in its paragraph, and the text's first."""
_ROW, _UNWRAPPED = 130, 150
"""Characters of a headline; and of a row that nobody has wrapped."""
_CARD = 80
"""Characters that a line of a card has at most."""
_MOST = 800
"""Characters of a whole one."""


def apart(before: str, after: str) -> bool:
    """Whether the line before ends with a way to reach somebody and the one after tells of another, or both begin with a label of their own; or
    the one after is a point of a list whose mark stands right before its first word, or says with a small letter where and on which day a text is
    given."""
    after = after.lstrip()
    if after[:1] in _POINTS and after[1:2].isalnum() and "*" not in after[1:]:
        return True
    if _EASTERN.within(before) and (
        _REACH.fullmatch(after.rstrip()) or (_FIELD.match(after) and _FIELD.match(before.lstrip())) or _SET_APART.fullmatch(before)
    ):
        return True
    if after[:1].islower() or not after[:1].isalpha():
        return after[:1].islower() and gives_day(after)
    if _ENDS_REACHED.search(before) is not None and _REACHES.search(after) is not None:
        return True
    return (
        after[:1].isupper()
        and before.lstrip()[:1].isupper()
        and _LABEL.match(before.lstrip()) is not None
        and _LABEL.match(after) is not None
    )


def gives_day(row: str) -> bool:
    """Whether a row is nothing but a day behind a place or behind what letters have before it: "г. Тверь, 3 марта 2024 г.", "le 3 mars 2024"."""
    bare = row.strip()
    return len(bare) <= _DATED and _DAY.fullmatch(bare) is not None


_DAY = expression(
    r"(?:(?:[^\W\d_]{1,3}\.?\s)?[^\W\d_][^\d\n,;:!?()]{1,30},\s(?:[^\W\d_]{1,5}\s)?|(?:le|den|lì|dne|dňa|dnia)\s)"
    r"\d{1,2}(?:er|[.º°])?[ ./-]{1,2}(?:de\s|d['’])?(?:[^\W\d_]{3,12}|\d{1,2})\.?[ ./-]\s?(?:del?\s)?\d{4}\.?(?:\s?[^\W\d_]{1,5}\.?)?"
)
_DATED = 64
"""Characters of such a row."""
_PLACED = r"[^\W\d_][^\d\n,;:!?()]{1,30}(?:,\s[^\W\d_][^\d\n,;:!?()]{1,24})?,\s(?:[^\W\d_]{1,10},?\s)?"
_MONTH = r"[^\W\d_]{3,12}"
_WRITTEN = (
    rf"\d{{1,2}}(?:er|st|nd|rd|th|[.º°])?[ ./-]{{1,2}}(?:de\s|d['’]|of\s)?(?:{_MONTH}|\d{{1,2}})\.?,?[ ./-]\s?(?:del?\s)?\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{4}}\.?\s(?:m\.\s)?{_MONTH}\s\d{{1,2}}(?:\.|\s?d\.)"
    rf"|\d{{4}}\.\s[^\W\d_]{{3,5}}\s\d{{1,2}}\.\s{_MONTH}|\d{{4}}-\d\d-\d\d|\d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]"
)
_WHOLE_DAY = expression(
    rf"[(\[]?(?:{_PLACED})?(?:(?:le|den|lì|dne|dňa|dnia)\s)?(?:{_WRITTEN})(?:\s?[грrg]\.|\.(?=[)\]]?\Z)(?<=\d{{4}}\.))?[)\]]?"
)
"""A row that is nothing but a day, perhaps with a place before it and brackets round both."""
_LED = expression(r"(?:(?<!\w)(?:[a-zà-ÿа-яё]{1,3}|from|until|since|depuis|desde|seit|vanaf|dalla?|från)|[,;:(–—-])\s*\Z")
"""How a row ends that goes on in the next: with a small word or a mark within a sentence."""
_ROWS = 3
"""Rows of a paragraph among which the day stands below a title."""


def dated_rows(rows: Sequence[str]) -> list[int]:
    """After which rows of a paragraph a line ends since the next, or that itself, is nothing but the day on which a text is given, below its title:
    "A second pool opens", and then "Norhaven, 3 May 2024"."""
    for at in range(1, min(len(rows), _ROWS)):
        row, above = rows[at].strip(), rows[at - 1].strip()
        dated = len(row) <= _DATED and _WHOLE_DAY.fullmatch(row) is not None
        if dated and 0 < len(above) <= _ROW and not rows[0].lstrip()[:1].islower() and _LED.search(above) is None:
            return [at - 1, at] if at + 1 < len(rows) else [at - 1]
    return []


def holds_rows(text: str) -> bool:
    """Whether a text has lines that stand for themselves."""
    if (":" in text or "@" in text) and any(apart(before, after) for before, after in pairwise(text.split("\n"))):
        return True
    if begun(rows := text.split("\n")) or dated_rows(rows[: _ROWS + 1]):
        return True
    if len(text) >= _UNWRAPPED and 0 < text.find("\n") <= _ROW and heading_rows(text.split("\n", _HEADS)):
        return True
    return len(text) <= _MOST and _REACHES.search(text) is not None and _is_card(text.split("\n"))


def standing(children: Sequence[Token]) -> frozenset[int]:
    """Which soft breaks of a Markdown paragraph end a line that stands for itself: such lines, those of a card, those before items that letters count, and one
    all in bold, the label of what is below."""
    breaks = [at for at, child in enumerate(children) if child.type in ("softbreak", "hardbreak")]
    ends = [-1, *breaks, len(children)]
    lines = [children[before + 1 : after] for before, after in pairwise(ends)]
    said = [_said(line) for line in lines]
    whole = _is_card(said)
    heads = heading_rows(said)
    items = frozenset(begun(said))
    return frozenset(
        here
        for at, here in enumerate(breaks)
        if children[here].type == "softbreak"
        and (whole or at < heads or at + 1 in items or _bold(lines[at]) or apart(said[at], said[at + 1]))
    )


def heading_rows(rows: Sequence[str]) -> int:
    """How many rows stand over the text of a paragraph that nobody wrapped: short ones without a stop, and then one far longer than any that is
    broken by hand."""
    for at, row in enumerate(rows[:_HEADS]):
        text = row.strip()
        if at and len(text) >= _UNWRAPPED and (text[0].isupper() or text[0] in '“"„«‘¿¡' or text[0].isdigit()):
            return at
        if not text or len(text) > _ROW or text[-1] in ".,;:!?…。，、；：" or text[0].islower() or not text[0].isalnum():
            return 0
    return 0


def _is_card(lines: Sequence[str]) -> bool:
    """Whether lines are what stands on a card: somebody's name, office and house, each in a line, and below them how to reach them."""
    return (
        len(lines) > 1
        and any(_REACH.fullmatch(line.strip()) for line in lines[1:])
        and all(0 < len(line.strip()) <= _CARD and _begins(line.strip()) and _PROSE.search(line) is None for line in lines)
    )


def _begins(line: str) -> bool:
    """Whether a line goes on with no sentence: it begins with no small letter, but for an address (“press@port.example”, “www.port.example”)."""
    return (
        not line[0].islower()
        or (_ADDRESS.match(line) is not None and _REACH.fullmatch(line) is not None)
        or _SITE.fullmatch(line) is not None
    )


def _said(line: Sequence[Token]) -> str:
    return "".join(child.content for child in line)


def _bold(line: Sequence[Token]) -> bool:
    """Whether one mark of emphasis begins and ends with the line."""
    kinds = [child.type for child in line if child.type not in ("text", "text_special") or child.content.strip()]
    return kinds[:1] == ["strong_open"] and kinds[-1:] == ["strong_close"] and kinds.count("strong_open") == 1
