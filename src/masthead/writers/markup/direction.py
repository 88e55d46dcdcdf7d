"""What reads from left to right wherever it stands: telephone numbers, addresses of mail and the web, handles."""

from __future__ import annotations

from masthead.expressions import expression
from masthead.writers.markup.sheet import escape

# Without isolation the Unicode algorithm (UAX 9) lays the groups of a number out from right to left, and moves the sign at an end.
# Each alternative begins only where a run can begin and has no two ways to match, so that no text costs more than its length.
_GROUP = r"(?:\(\d{1,5}\)|\d{1,9})"
_NAME = r"[A-Za-z0-9-]{1,63}"
_LABEL = r"(?:(?<![\w.-])[A-Za-z][A-Za-z.-]{0,20}:[ \u00a0])?"
"""A word of the Latin script that says what follows: "Phone: "."""
_RUN = expression(
    rf"{_LABEL}(?:"
    r"(?:https?://|www\.)[!-~]*[A-Za-z0-9/=&#_~%+-]"
    rf"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{{1,64}}@{_NAME}(?:\.{_NAME}){{1,8}}"
    rf"|(?<![A-Za-z0-9.-])(?:{_NAME}\.){{1,8}}[A-Za-z]{{2,24}}/(?:[!-~]*[A-Za-z0-9/=&#_~%+-])?"
    r"|(?<![\w@#/&])[@#][A-Za-z][A-Za-z0-9_]*"
    rf"|(?P<groups>(?<![\w.,:/+-])\+?{_GROUP}(?:(?:[ \u00a0\u202f.\u2010-\u2013/-]|(?<=\))){_GROUP})+(?!\w))"
    r"|(?<!\w)\+\d{7,15}(?!\w)"
    r")"
)
_DATE = expression(r"\d{4}[-./]\d\d?[-./]\d\d?\Z|\d\d?[-./]\d\d?[-./]\d{4}\Z")
_LEAST, _MOST = 7, 17
"""Digits of a telephone number."""


def isolated(text: str) -> str:
    """Markup of a text within lines from right to left, with what reads the other way set apart."""
    out: list[str] = []
    place = 0
    for match in _RUN.finditer(text):
        run = match.group()
        if match["groups"] is None or _telephone(match["groups"]):
            out += (escape(text[place : match.start()]), f'<bdi dir="ltr">{escape(run)}</bdi>')
            place = match.end()
    out.append(escape(text[place:]))
    return "".join(out)


def _telephone(run: str) -> bool:
    """Whether groups of digits are one number: not a date, and not two years or two amounts side by side."""
    digits = "".join(filter(str.isdecimal, run))
    parted = len(run) - len(digits) > 1 or run[0] in "+(0٠۰"
    return _LEAST <= len(digits) <= _MOST and parted and not _DATE.match(run)
