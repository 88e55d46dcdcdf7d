"""The headline of a release that comes by mail, where the mail's subject stands above it and says the same in other words or in fewer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.greeting import greets, pleased
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.letterhead import addressed
from masthead.anatomy.parts.running import folded, running, tells
from masthead.language.stems import bare_of_all, made

FORWARDED = made(
    lambda: (
        r"(?:\[[\w.:-]{2,30}(?: [\w.:-]{1,30}){0,2}\]\s?)*"
        rf"(?:(?i:{bare_of_all('mail.prefixes', 'mail.subject')})\s?[:：]\s?(?:\[[\w.:-]{{2,30}}(?: [\w.:-]{{1,30}}){{0,2}}\]\s?)*)+(?=\S)"
        r"|\[[a-z\d]+-[a-z\d-]+\]\s(?=\S)"
    )
)
"""What mail programs and lists put before a subject: "[list] Fwd: [list-announce] "."""
_TOP = 14
"""Lines in which a headline is looked for."""
_LONGEST = 40
"""Words of one at most, and of what a letter says before the release."""
_COMMON = 3
"""Longer words that both must have."""
_HEAD = 6
"""Rows that the head of a mail has at most."""
_SENT = made(lambda: rf"(?:{bare_of_all('mail.from', 'mail.to', 'mail.sent')})\s?[:：]\s?\S", re.I)
"""Who sent a mail, to whom and when."""


def pasted(lines: Sequence[Line]) -> int:
    """The subject among the rows of a mail's head that stand above a text that was copied out of it; -1 if there is none."""
    for at, line in enumerate(lines[:_HEAD]):
        if (
            ":" in line.text[:12]
            and line.kind == "paragraph"
            and (subject := FORWARDED.match(line.text))
            and subject.group()[-2:].strip() == ":"
        ):
            beside = [*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3]]
            return at if any(_SENT.match(other.text) for other in beside) else -1
    return -1


def under_subject(lines: Sequence[Line], labels: Sequence[str], subject: int, language: str, title: str = "") -> int:
    """The line below a mail's subject that says most of what the subject says, or something of it in type that tells it apart, and under which the
    text stands: "PR | Ada Moss joins Acme", and below it "ACME APPOINTS ADA MOSS AS CHAIR". -1 if there is none. `title`: the subject, where it
    stands in no line (`subject` is -1): the letter that goes before a release is no part of it."""
    if subject < 0:
        return _within(title, lines, labels)
    said = lines[subject].text
    forwarded = FORWARDED.match(said)
    wanted = stems(said[forwarded.end() if forwarded else 0 :])
    for at in range(subject + 1, min(len(lines) - 1, _TOP)):
        line = lines[at]
        if at - 1 > subject and running(lines, at - 1) and len(stems(lines[at - 1].text) & wanted) * 2 >= max(len(wanted), _COMMON):
            return -1  # the text tells already what the subject says
        if line.kind not in ("paragraph", "heading") or (labels[at] and not tells(line, labels[at])):
            continue
        words = length(line.text)
        if (
            not 4 <= words <= _LONGEST
            or terminal(line.text)
            or addressed(line.text)
            or greets(line.text, pack(language))
            or pleased(line.text)
        ):
            continue
        own = stems(line.text)
        common = len(own & wanted)
        apart = line.kind == "heading" or line.strong or line.text.isupper() or (line.text[0] == line.text[-1] == "*")
        if common < _COMMON or (common * 5 < 3 * min(len(own), len(wanted)) and not apart):
            continue
        if any(running(lines, below) for below in range(at + 1, min(at + 5, len(lines)))):
            return at
    return -1


def own_row(text: str, title: str) -> int:
    """Where the last row of a line begins, if a title ends with it and has nothing of what stands above it: a kicker; else 0."""
    above, _, row = text.rpartition("\n")
    wanted = folded(title)
    own = above and length(row) >= _ROW and wanted.endswith(folded(row)) and folded(above) not in wanted
    return len(above) + 1 if own else 0


_ROW = 4
"""Words of a row that is a headline by itself."""


def _within(title: str, lines: Sequence[Line], labels: Sequence[str]) -> int:
    """The line of which the last row is what a subject ends with, behind a number or a tag of the desk that sends it; -1 if there is none."""
    wanted = folded(title)
    for at in range(min(len(lines) - 1, _TOP)):
        row = lines[at].text.rpartition("\n")[2]
        if (
            not labels[at]
            and lines[at].kind in ("paragraph", "heading")
            and _ROW <= length(row) <= _LONGEST
            and wanted.endswith(folded(row))
        ):
            return at
    return -1
