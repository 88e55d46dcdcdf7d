"""A chart of a series of figures that a table or a list of the source gives: labels, numbers and unit as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.model import Evidence, Release
from masthead.anatomy.pack import Pack, pack
from masthead.briefing.choice import Choice
from masthead.briefing.model import Chart, Point, Reference
from masthead.briefing.room import prose
from masthead.briefing.telling.amount import Amount, amounts
from masthead.briefing.telling.believed import untrue
from masthead.briefing.telling.known import stems
from masthead.briefing.telling.listed import begins, holds
from masthead.briefing.telling.prose import unlinked
from masthead.document.model import BlockNode, Heading, Inline, LineBreak, List, Paragraph, Row, Table, Text
from masthead.document.plain import plain, plain_blocks
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.language.months import month

_FEWEST, _MOST = 3, 12
"""Points of a series."""
_MOST_ROWS = 24
"""Rows of a table that may be one: points, totals and heads."""
_LONGEST = 60
"""Characters of a point's label."""
_LARGE, _ROUNDED = 100, 1e-6
"""A number that is no sum by chance, and how near to that sum it is."""
_ITEM = expression(r"(?P<label>[^:：\n]{1,60}?)\s?[:：]\s?(?P<value>[^\n:：]{1,24})")
_UNIT = expression(r"\([^()]{1,24}\)\s*\Z")
"""A unit, as the head of a column says it: "Found (Ml/day)"."""
_MEASURE = expression(r"[(（]((?:[%‰€$£¥°℃㎡㎥]|[kKMGTcm]?(?:Wh|W|V|J|Hz|t|g|m|l|L)|ha|h|min|kg|dB)[²³]?(?:/[\w²³]{1,5})?)[)）]\s*\Z")
"""A unit, as the name of a row says it: "Floor area (m²)". Rows of several units are no series."""
_YEAR = expression(r"(?:1[6-9]|20|21)\d\d")
_PERIOD = expression(r"(?:\D{0,10}|\D{0,3}[1-4]\D{1,14})(?:1[6-9]|20|21)\d\d(?:\D{0,6}|[/–-]\d{2,4}|\s?[A-Z][1-4])")
"""A year or a part of it, as the head of a column says it: "2023", "FY 2023", "2022/23", "H1 2026", "1. Halbjahr 2026", "2026 Q3"."""
_SHORTLY = expression(r"[QHST][1-4][ /’'-]?\d{2}|[1-4][QHST][ /’'-]?\d{2}")
_MONTH = expression(r"(?P<word>[^\W\d_]+\.?)(?:[ /’'-]{1,2}\d{2}(?:\d{2})?)?")
"""A month as the head of a column says it: "January", "Apr-25"."""

_BARE = expression(
    r"(?:mean|median|average|lower|upper|low|high|minimum|maximum|number|value|count|amount|total|mittelwert|wert|anzahl|zahl|summe|moyenne|médiane|valeur|nombre|"
    r"media|mediana|valor|número|cantidad|valore|numero|média|quantidade|gemiddelde|waarde|aantal|среднее|значение|число|均值|平均|数值|數值)\W*",
    re.I,
)
"""The head of a column that does not say what its numbers are of."""


class _Series(Struct, frozen=True, gc=False):
    block: int
    labels: tuple[str, ...]
    values: tuple[str, ...]
    amounts: tuple[Amount, ...]
    caption: tuple[Inline, ...]
    rule: str


def chart(release: Release, places: Mapping[int, Reference], labels: Labels) -> Chart | None:
    """The series that is nearest to what the title says; None where the source has none that can be drawn."""
    series = chosen(release)
    if series is None:
        return None
    kind = _kind(series, pack(release.language))
    named = labels.chart_bar if kind == "bar" else labels.chart_dot
    points = tuple(
        Point(label, value, amount.number) for label, value, amount in zip(series.labels, series.values, series.amounts, strict=True)
    )
    told = labels.list_separator.join(labels.state_told.format(state=point.label, words=point.value) for point in points)
    alternative = labels.chart_alternative.format(kind=named, points=told)
    return Chart(named, kind, points, series.caption, alternative, places.get(series.block))


def choices(release: Release) -> list[Choice]:
    series = chosen(release)
    if series is None:
        return []
    return [Choice("chart", plain(series.caption) or series.labels[0], Evidence(series.rule, 0.85, series.block))]


def chosen(release: Release) -> _Series | None:
    """Of the series that speak of what headline and opening speak of, the one that does most; prices of tickets beside an opening are none."""
    tables = [piece for piece in release.pieces if piece.role == "body" and isinstance(piece.block, (Table, List))]
    if not tables or untrue(release):
        return None
    topic = _topic(release)
    found = [(len(topic & stems(_told(one), release.language)), one) for one in _all(release, topic) if not _mixed(one)]
    return max((one for one in found if one[0]), key=lambda one: one[0], default=(0, None))[1]


def _topic(release: Release) -> frozenset[str]:
    """Stems of the headline, of what stands under it, and of the first two paragraphs."""
    headline = release.headline.text if release.headline else ""
    under = release.subheadline.text if release.subheadline else ""
    first = [plain(block.content) for _, block in prose(release)[:2]]
    return stems(" ".join((headline, under, *first)), release.language)


def _mixed(series: _Series) -> bool:
    """Whether its points are in several units: bars of square metres beside bars of megawatt hours compare nothing."""
    units = {found[1] for found in map(_MEASURE.search, series.labels) if found}
    return len(units) > 1


def _told(series: _Series) -> str:
    return f"{plain(series.caption)} {' '.join(series.labels)}"


def _kind(series: _Series, lexicon: Pack) -> Literal["bar", "dot"]:
    """Bars begin at zero: they are for amounts. Indexes, temperatures and years have no zero that says anything, and what falls below it has none
    to begin at."""
    about = f"{plain(series.caption)} {series.amounts[0].unit}"
    below = any(amount.number < 0 for amount in series.amounts)
    years = all(_YEAR.fullmatch(value.strip()) for value in series.values)
    return "dot" if below or years or "°" in about or holds(about, lexicon.indexes) else "bar"


def _all(release: Release, topic: frozenset[str]) -> Iterator[_Series]:
    above: tuple[Inline, ...] = ()
    for piece in release.pieces:
        if piece.role != "body":
            above = ()
            continue
        match piece.block:
            case Table() as table if len(table.rows) <= _MOST_ROWS:
                yield from _of_table(table, piece.index, above, release.language, topic)
            case List() as listed if len(listed.items) <= _MOST_ROWS:
                yield from _of_list(listed, piece.index, above, release.language)
            case _:
                pass
        above = _leads(piece.block)


def _leads(block: BlockNode) -> tuple[Inline, ...]:
    """The words that name what stands below them: a heading, or a short line that ends with a colon."""
    match block:
        case Heading(_, content):
            return content
        case Paragraph(content) if len(line := plain(content).strip()) <= 160 and line.endswith((":", "：")):
            return content
        case _:
            return ()


def _of_table(table: Table, index: int, above: tuple[Inline, ...], language: str, topic: frozenset[str]) -> Iterator[_Series]:
    """A table of two columns, labels and numbers; or of one row of numbers under its heads; or, of more rows under years, the first that is
    named in headline or opening."""
    if any(cell.rows > 1 or cell.columns > 1 for row in table.rows for cell in row.cells):
        return
    heads, rows = table.rows[: table.head_rows], table.rows[table.head_rows :]
    grid = [_texts(row) for row in rows]
    if not heads and grid and len(grid[0]) == 2 and amounts([grid[0][1]], language) is None:
        heads, grid = table.rows[:1], grid[1:]
    caption = table.caption or above
    if heads and all(len(row) == 2 for row in grid):
        told = _texts(heads[-1])
        named = told[1] if len(told) == 2 else ""
        yield from _series(index, [(row[0], row[1]) for row in grid], _captioned(caption, named), language, "chart.table")
    elif len(heads) == 1 and len(grid) > 1 and all(_timed(head, language) for head in _texts(heads[0])[1:]):
        row = next((row for row in grid if len(row) > _FEWEST and stems(row[0], language) & topic), [""])
        pairs = list(zip(_texts(heads[0])[1:], row[1:], strict=False))
        yield from _series(index, pairs, _captioned(caption, row[0]), language, "chart.years")
    elif len(heads) == 1 and len(grid) > 1:
        yield from _column(index, _texts(heads[0]), grid, caption, language, topic)
    elif len(heads) == 1 and len(grid) == 1:
        cells = list(zip(_texts(heads[0]), grid[0], strict=False))
        named = cells[0][1] if cells else ""
        yield from _series(index, cells[1:], _captioned(caption, named), language, "chart.row")


def _timed(head: str, language: str) -> bool:
    """Whether the head of a column names a time: a year, a part of one, a month."""
    head = head.strip()
    named = _MONTH.fullmatch(head)
    return bool(_PERIOD.fullmatch(head) or _SHORTLY.fullmatch(head) or (named and month(named["word"], language)))


def _column(
    index: int, heads: list[str], grid: list[list[str]], caption: tuple[Inline, ...], language: str, topic: frozenset[str]
) -> Iterator[_Series]:
    """Of several columns of numbers beside the labels the one whose head has most in common with headline and opening, or the first. Figures of
    two times beside each other are for readers to compare, and a column of ranks is none."""
    if any(len(row) != len(heads) for row in grid) or any(_timed(head, language) for head in heads):
        return
    ranked = [row[0].rstrip(". ") for row in grid] == [str(rank) for rank in range(1, len(grid) + 1)]
    first = 1 if ranked else 0
    found: list[_Series] = []
    passed = False
    for at in range(first + 1, len(heads)):
        pairs = [(row[first], row[at]) for row in grid]
        named = heads[at] if plain(caption).strip() or not _BARE.fullmatch(heads[at].strip()) else ""
        series = list(_series(index, pairs, _captioned(caption, named), language, "chart.column")) if named else []
        # Of two columns of numbers the first is the newer, or what matters more: where it can't be drawn, the next is drawn only if it is asked for.
        passed = passed or (not (series or found) and sum(any(map(str.isdigit, value)) for _, value in pairs) * 2 > len(pairs))
        found += [one for one in series if not passed or stems(heads[at], language) & topic]
    # Two columns in one unit are two accounts of one thing ("reported", "found"): one alone would tell but half.
    units = [match[0] for head in heads if (match := _UNIT.search(head))]
    if found and len(set(units)) == len(units):
        yield max(found, key=lambda one: len(stems(plain(one.caption), language) & topic))


def _texts(row: Row) -> list[str]:
    return [" ".join(plain_blocks(cell.content).split()) for cell in row.cells]


def _captioned(caption: tuple[Inline, ...], named: str) -> tuple[Inline, ...]:
    """The table's own words, and the head of the numbers under them."""
    caption = unlinked(caption)
    if not named or named.casefold() in plain(caption).casefold():
        return caption
    return (*caption, LineBreak(), Text(named)) if caption else (Text(named),)


def _of_list(block: List, index: int, above: tuple[Inline, ...], language: str) -> Iterator[_Series]:
    """A list whose every item is a label, a colon and a number, under words that say what it is of."""
    if not above:
        return
    pairs: list[tuple[str, str]] = []
    for item in block.items:
        match = _ITEM.fullmatch(plain_blocks(item.content).strip().rstrip(" ;.,"))
        if match is None:
            return
        pairs.append((match["label"].strip(), match["value"].strip()))
    yield from _series(index, pairs, unlinked(above), language, "chart.list")


def _sums_up(at: int, pairs: Sequence[tuple[str, str]], found: Sequence[Amount]) -> bool:
    """Whether a row's number is that of all others together, whatever its name; small ones may be so by chance, and one of a time that goes on."""
    number, others = found[at].number, sum(amount.number for place, amount in enumerate(found) if place != at)
    return number >= _LARGE and abs(number - others) < _ROUNDED * number and not has_digit(pairs[at][0])


def _series(index: int, pairs: Sequence[tuple[str, str]], caption: tuple[Inline, ...], language: str, rule: str) -> Iterator[_Series]:
    """The series without its totals, if it can be drawn: some points, each label once, one unit, and words that say what it is of."""
    edges = (0, len(pairs) - 1)  # a row that sums up stands first or last
    kept = [pair for at, pair in enumerate(pairs) if at not in edges or not begins(pair[0], pack(language).totals)]
    if len(kept) == len(pairs) > _FEWEST and (numbers := amounts([value for _, value in kept], language)):
        kept = [pair for at, pair in enumerate(kept) if at not in edges or not _sums_up(at, pairs, numbers)]
    labels = tuple(label for label, _ in kept)
    values = tuple(value for _, value in kept)
    if not _FEWEST <= len(kept) <= _MOST or len(set(labels)) != len(labels) or not plain(caption).strip():
        return
    if not all(label and len(label) <= _LONGEST for label in labels):
        return
    found = amounts(values, language)
    if found is None or len({amount.number for amount in found}) == 1:
        return
    yield _Series(index, labels, values, found, caption, rule)
