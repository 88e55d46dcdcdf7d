"""What English tells in words where no unit of money or scale follows: how long somebody is sent to prison, shares ("two thirds of members"), and how
many at the least ("hundreds of thousands of people")."""

from __future__ import annotations

import re

from masthead.expressions import expression

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES})"
_JAILED = ("prison", "sentence", "jail", "imprison", "custody", "probation", "suspended")
"""One of which a text has that tells of a punishment."""
_PARTS = (" third", "-third", " quarter", "-quarter", " fifth", "-fifth", " tenth", "-tenth")
_TERM = expression(
    rf"(?<![\w-])(?:{_NUMBER}(?:-and-a-half| and a half)? (?:years|months|weeks|days)|(?:one|a) year)(?=[’']?,? (?:and \w+ months )?"
    r"(?:in (?:state |federal |county )?(?:prison|jail|custody|detention)|behind bars|imprisonment|of (?:imprisonment|probation|supervised release|community service|house arrest)|"
    r"probation|suspended|in a (?:young|state|federal))(?!\w))"
    rf"|(?<=sentenced to )(?:{_NUMBER} (?:years|months|weeks|days)|one year)(?![\w-])"
)
"""How long a court sends somebody to prison: "sentenced to eight years in prison", "three years of supervised release"."""
_SHARE = expression(
    r"(?<![\w-])(?:(?:one|two|three|four|five|six|seven|eight|nine)[- ](?:thirds?|quarters?|fifths?|tenths?)|a (?:third|quarter|fifth|tenth))(?= of (?!an hour|a (?:mile|century|second|degree|point)|the way))",
    re.I,
)
"""A part of all: "two-thirds of members", "a quarter of the money"."""
_MANY = expression(r"(?<![\w-])(?:tens|dozens|scores|hundreds) of (?:thousands|millions|billions)(?= of )", re.I)
"""How many are counted by no number."""
_SCALED = ("s of thousands of ", "s of millions of ", "s of billions of ")


def may_tell(text: str) -> bool:
    """Whether a text may tell one of both. Most have not even the words for it."""
    return any(map(text.__contains__, _JAILED)) or any(map(text.__contains__, _PARTS + _SCALED))


def told(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Where a sentence tells them."""
    found = [match.span() for match in _TERM.finditer(text, low, high)] if any(map(text.__contains__, _JAILED)) else []
    found += [match.span() for match in _SHARE.finditer(text, low, high)] if any(map(text.__contains__, _PARTS)) else []
    return found + ([match.span() for match in _MANY.finditer(text, low, high)] if any(map(text.__contains__, _SCALED)) else [])
