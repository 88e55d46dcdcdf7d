"""Characters of a text as WordprocessingML holds them: escaped, those that XML forbids told of, split by direction."""

from __future__ import annotations

import re
from collections import Counter

from masthead.expressions import Letters, expression

RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Blocks whose characters run from right to left (Unicode bidirectional classes R, AL and AN)."""

_SPECIAL = expression("[&<>\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\u2011\ud800-\udfff\ufffe\uffff]")
_RIGHT = Letters(RIGHT)
_LEFT_LETTER = rf"(?:(?![{RIGHT}])[^\W\d_])"
# A stretch runs from the first strong character to the last one or to the digits that follow it: what stands between
# strong characters of one direction goes with them (UAX #9, W7 and N1).
_LEFT_STRETCH = expression(rf"{_LEFT_LETTER}(?:[^{RIGHT}]*(?:{_LEFT_LETTER}|\d))?")
_RIGHT_STRETCH = expression(rf"[{RIGHT}](?:(?:(?!{_LEFT_LETTER}).)*[{RIGHT}\d])?", re.DOTALL)

_DIALLED = r"(?:[\d\s.\-–]|\(\d{1,5}\)){4,}\d"
# Telephone numbers, mail and web addresses are read from left to right, whatever stands around them. A bracket in them has its other one
# there too: else it would be turned and the other one not.
_WHOLE = expression(
    rf"(?:(?:\+|(?<![\d.,])0)(?=[\d(])|\(0\d{{0,4}}\)){_DIALLED}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)]",
    re.ASCII,
)
_ISOLATED = expression("(\u2068[^\u2066-\u2069]*\u2069)")
_STRONG = expression(rf"([{RIGHT}])|{_LEFT_LETTER}")
LEFT_TO_RIGHT_MARK = "\u200e"
"""Tells programs that go by characters alone what `w:rtl` tells Word (UAX #9, 2.6)."""

_TEXT = '<w:t xml:space="preserve">'
_MARKUP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\t": f"</w:t><w:tab/>{_TEXT}",
    "\n": f"</w:t><w:br/>{_TEXT}",
    "\r": " ",
    "\x0b": " ",
    "\x0c": " ",
    "\u00ad": f"</w:t><w:softHyphen/>{_TEXT}",
    # Few faces have the character; Word draws the element as the face's own hyphen.
    "\u2011": f"</w:t><w:noBreakHyphen/>{_TEXT}",
}
_SPACES = "\x0b\x0c"


class Cleaner:
    """Escapes text and keeps count of what XML 1.0 cannot hold (production 2, `Char`)."""

    def __init__(self) -> None:
        self.unfit: Counter[str] = Counter()

    def text(self, text: str) -> str:
        """The content of a `w:t`; tabs, line ends and soft hyphens become elements beside it."""
        return text if _SPECIAL.search(text) is None else _SPECIAL.sub(self._special, text)

    def attribute(self, text: str) -> str:
        """The value of an attribute, or an element's text outside of runs."""
        if _SPECIAL.search(text) is not None:
            text = _SPECIAL.sub(self._plain, text)
        return text.replace('"', "&quot;")

    def _special(self, match: re.Match[str]) -> str:
        character = match.group()
        known = _MARKUP.get(character)
        if known is not None:
            if character in _SPACES:
                self.unfit[character] += 1
            return known
        return self._unfit(character)

    def _plain(self, match: re.Match[str]) -> str:
        character = match.group()
        if character in "&<>":
            return _MARKUP[character]
        if character in "\t\n\r":
            return " "
        if character == "\u2011":
            return character
        if character == "\u00ad":
            return ""
        return self._unfit(character)

    def _unfit(self, character: str) -> str:
        self.unfit[character] += 1
        if character in _SPACES:
            return " "
        # A control character inside a word parts no word; a broken surrogate stood for a character that nobody knows.
        return "" if character < " " else "\ufffd"


def has_right_to_left(text: str) -> bool:
    return _RIGHT.within(text)


def left_to_right(text: str) -> str:
    """The text between marks of its direction, where its edges don't tell it themselves."""
    before = LEFT_TO_RIGHT_MARK * (not text[:1].isalpha())
    return f"{before}{text}{LEFT_TO_RIGHT_MARK * (not text[-1:].isalnum())}"


def stretches(text: str, right_to_left: bool) -> list[tuple[str, bool]]:
    """The text in pieces of one direction, each with whether it runs from right to left.

    `right_to_left` is the direction of the paragraph: neutral characters at its edges go with it. Word draws a run by its
    `w:rtl` (ECMA-376 17.3.2.30) and does not find directions out by itself.
    """
    if not right_to_left and not has_right_to_left(text):
        return [(text, False)]
    if "\u2068" in text and len(parts := _ISOLATED.split(text)) > 1:
        return [piece for part in parts for piece in _split(part, _own(part, right_to_left))]
    return _split(text, right_to_left)


def _own(text: str, around: bool) -> bool:
    """Whether a text runs from right to left within what does or doesn't: isolated, by its first letter (UAX #9, X5c)."""
    strong = _STRONG.search(text) if text.startswith("\u2068") else None
    return around if strong is None else bool(strong[1])


def _split(text: str, right_to_left: bool) -> list[tuple[str, bool]]:
    if not right_to_left and not has_right_to_left(text):
        return [(text, False)] if text else []
    if right_to_left and (whole := _WHOLE.search(text)) is not None:
        held = (left_to_right(whole.group()), False)
        return [*_split(text[: whole.start()], True), held, *_split(text[whole.end() :], True)]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in (_LEFT_STRETCH if right_to_left else _RIGHT_STRETCH).finditer(text):
        if match.start() > at:
            pieces.append((text[at : match.start()], right_to_left))
        pieces.append((match.group(), not right_to_left))
        at = match.end()
    if at < len(text):
        pieces.append((text[at:], right_to_left))
    return pieces
