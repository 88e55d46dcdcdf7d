"""A row that names a house and its unit is no headline where one stands below it: "北浜市 市民環境部 環境政策課", "Primăria Portul Vechi / Biroul de Presă"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.bodies import heads_paper
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import uncased
from masthead.anatomy.wording.signboards import board
from masthead.expressions import Letters, expression

_HAN = Letters("\u3040-\u30ff\u3400-\u9fff")
_UNIT = expression(r"[\u3040-\u30ff\u3400-\u9fff]{1,12}[市町村区県都府道省庁庄鎮乡鄉局部課课室院署所科係処处會会團团廳厅司組组班館馆]")
"""A town, or a unit of an office, in Chinese characters."""
_BLANKS = expression(r"[ \u3000]+")
_FEWEST, _MOST, _BELOW = 4, 9, 8
"""Words of a headline at least; words of a row that names a house at most; lines below it among which the headline stands."""
_SMALL = 4
"""Letters of small words in a name."""


def under_signboard(lines: Sequence[Line], labels: Sequence[str], at: int, lexicon: Pack) -> int:
    """The line below a row that is nothing but a house's name, or its unit's, which tells something; the row itself if there is none."""
    if at < 0 or lines[at].kind != "paragraph" or not _is_signboard(lines[at].text, lexicon):
        return at
    for under in range(at + 1, min(len(lines), at + _BELOW)):
        line = lines[under]
        if labels[under] and labels[under] not in ("genre", "date", "status"):
            return at
        if labels[under] or _is_signboard(line.text, lexicon):
            continue
        tells = line.kind in ("paragraph", "heading") and length(line.text) >= _FEWEST and not terminal(line.text)
        return under if tells and any(not labels[below] for below in range(under + 1, min(len(lines), under + _BELOW))) else at
    return at


def _is_signboard(text: str, lexicon: Pack) -> bool:
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    return 0 < len(rows) <= 3 and _names(rows[0], lexicon) and all(_names(row, lexicon) or only_desk(row, lexicon) for row in rows[1:])


def _names(row: str, lexicon: Pack) -> bool:
    """Whether a row is the name of a house or of its units, and nothing else."""
    if has_digit(row) or terminal(row):
        return False
    if _HAN.within(row[:1]):
        parts = _BLANKS.split(row)
        return len(parts) > 1 and all(map(_UNIT.fullmatch, parts))
    if uncased(lexicon) and not row.isascii():
        return board(row, lexicon)
    if lexicon.language == "en" or row.isupper():
        return False  # there every word of a headline has its capital, too
    words = row.split()
    great = all(word[0].isupper() or len(word) <= _SMALL for word in words)
    return 2 <= len(words) <= _MOST and words[0][0].isupper() and heads_paper(words[0], lexicon) and great and words[-1][0].isupper()
