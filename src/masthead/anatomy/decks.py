"""What stands between a headline and the text and says more of it: a standfirst, or a deck that a day or the tools of a page set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.letterhead import addressed
from masthead.anatomy.lines import Line, length, prose
from masthead.anatomy.model import Role
from masthead.anatomy.stationery import numbered
from masthead.anatomy.titles import DATED_ROW, folded
from masthead.expressions import expression
from masthead.language.dates import dates

_PLACED = expression(r"[^\W\d_a-z][^a-z\d\n]{2,30}(?:,\s[^\W\d_a-z][\w. ]{1,20})?\s?(?:[–—]|--|\s-)\s(?=\S)")
"""A shouted place before the text: "SPRINGFIELD, Ill. – "."""
_CAPTION = expression(
    r"[(（\[](?:(?:photo|foto|bild|pictured|im bild|en la foto|sur la photo|nella foto|na foto|на фото|사진|写真|图|圖)[ :：]?)?\s?"
    r"(?:left|right|centre|center|above|below|links|rechts|mitte|oben|unten|à gauche|à droite|au centre|(?:a la )?(?:izquierda|derecha)|a sinistra|a destra|à esquerda|à direita|"
    r"слева|справа|в центре|왼쪽|오른쪽|가운데|左|右|中央|中)(?:에서\s?\S+ 번째|から\S{1,4}|\d|起)?[)）\]]",
    re.I,
)
"""What tells in a caption who stands where: "(left)", "(사진 왼쪽)"."""
_SENDER = expression(r"[^\n@:]{2,60}\s[\w.+-]+ at (?:[\w-]+\.)+[a-z]{2,}(?:\n.*)?", re.I)
"""Who sent a mail, as archives of lists write it: "Jane Doe jane at museum.example"."""
_LONGEST = 45
"""Words of a deck that something else than its type sets apart."""
_PARTING = ("date", "furniture")
"""Labels of lines that stand between a deck and the text: a day, what a page offers."""
_TEXT = 2
"""Paragraphs below them that are the text."""


def no_deck(text: str) -> Role | None:
    """What a row under the headline is that tells nothing of the text: a day, an address, a file's number, who sent a mail, a caption."""
    if addressed(text):
        return "contact"
    if DATED_ROW.match(text):
        return "date"
    if numbered(text):
        return "kicker"
    if " at " in text and _SENDER.fullmatch(text):
        return "furniture"
    return "body" if any(mark in text for mark in "(（[") and _CAPTION.search(text) else None


def standfirst(lines: Sequence[Line], labels: Sequence[str], at: int, summary: str, language: str) -> bool:
    """Whether a paragraph is all in bold, or is what the source's own data call the summary of the text, or stands above the dateline, or
    above a day or a page's tools that part it from the text; and text follows it."""
    follows = any(prose(line) and not line.strong for line in lines[at + 1 : at + 8])
    if lines[at].strong and prose(lines[at]) and length(lines[at].text) <= 70:
        return follows
    if prose(lines[at]) and length(lines[at].text) <= 60 and not _dates_it(lines[at].text, language):
        below = next((line for line in lines[at + 1 : at + 4] if line.kind != "figure" and line.text != lines[at].text), None)
        if below is not None and prose(below) and (_dates_it(below.text, language) or _PLACED.match(below.text)):
            return True
        if length(lines[at].text) <= _LONGEST and _set_apart(lines, labels, at):
            return True
    if not 20 < len(summary) < 500 or not lines[at].text:
        return False
    # Pages cut their summaries short.
    short, long = sorted((folded(lines[at].text), folded(summary)), key=len)
    if not long.startswith(short) or len(short) * 10 < len(long) * 8:
        return False
    return follows


def _set_apart(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether only a day or a page's tools stand between a paragraph and the text, of two paragraphs at least."""
    first = next((below for below in range(at + 1, min(at + 5, len(lines))) if labels[below] not in _PARTING), 0)
    if first <= at + 1 or labels[first] or not prose(lines[first]):
        return False
    text = [line for line, label in zip(lines[first : first + 5], labels[first : first + 5], strict=True) if prose(line) and not label]
    return len(text) >= _TEXT and _PLACED.match(lines[at].text) is None


def _dates_it(text: str, language: str) -> bool:
    """Whether a paragraph begins with place and date, or at least a date, before a dash."""
    head = text[:100]
    return any(char.isdigit() for char in head) and any(
        expression(r"\s?[.)）]?\s?(?:[-–—:：]|/[^/]{2,30}/)").match(text[date.end : date.end + 40]) for date in dates(head, language)
    )
