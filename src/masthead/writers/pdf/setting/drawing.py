"""Lines to text operators: words in reading order, right-to-left ones at the places of the eye."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from masthead.language.clusters import clusters
from masthead.writers.pdf.fonts.engraving import engraved
from masthead.writers.pdf.fonts.faces import Box, Part
from masthead.writers.pdf.fonts.shaping import Font
from masthead.writers.pdf.setting.breaks import unbound
from masthead.writers.pdf.setting.edges import fitted
from masthead.writers.pdf.setting.lines import Ink, Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import LinkNode, Node, Sheet

_OVER, _UNDER, _DOT = 1.05, -0.27, 0.15
"""How far over and under the base line dots stand that stress characters, and how large they are, in sizes of the type."""


def draw(sheet: Sheet, setting: Setting, line: Line, start: float, top: float, room: float, align: str = "") -> None:
    """Draws a line with its base line at `top`, within `room` points from `start`."""
    draw_line(setting, line, start, 0.0, room, align, sheet, top)


def draw_line(setting: Setting, line: Line, start: float, drop: float, room: float, align: str, sheet: Sheet, top: float) -> None:
    """The same with its base line `drop` below `top`: said so, it is a strip's to draw."""
    begin = line.start
    if begin == line.end:
        return
    start += sheet.shift
    left = sheet.width - start - room if sheet.right_to_left else start  # as `Sheet.left`, which lines are too many to ask
    if align == "center":
        left += (room - line.width) / 2
    elif (align == "end") != setting.right_to_left:
        left += room - line.width + (line.hang if setting.right_to_left else 0.0)
    else:
        left -= line.hang
    top += drop
    if setting.bidi:
        _draw_bidi(sheet, setting, line, left, top)
    elif not setting.plain or begin < setting.starts[-1] or not _draw_plain(sheet, setting, line, left, sheet.height - top):
        _draw(sheet, setting, line, left, top)


def _draw(sheet: Sheet, setting: Setting, line: Line, left: float, top: float) -> None:
    starts = setting.starts
    stretch, wider = line.stretch, line.wider
    base = sheet.height - top
    index = bisect_right(starts, line.start) - 1
    begin = line.start
    x = left
    first = True
    apart = line.tail is not None and _opens(setting, line.end, line.tail)
    while begin < line.end or apart:
        end = line.end
        if begin == end:  # what is left is a part of a word that opens a span of its own
            index, apart = bisect_right(starts, end) - 1, False
        elif index + 1 < len(starts) and starts[index + 1] < end:
            end = starts[index + 1]
            if end == begin:  # a span without boxes
                index += 1
                continue
        span = setting.spans[index]
        ink = span.ink
        sheet.mark(span.node or setting.node)
        font = ink.font
        sheet.ink(ink)
        move = b"%b 0 0 1 %.2f %.2f Tm" % (b"%.4f" % wider if wider != 1 else b"1", left, base) if first else b""
        if ink.rise:
            move += b" %.2f Ts" % ink.rise
        first = False
        boxes = setting.boxes[begin:end]
        if begin == line.start and line.head is not None:
            boxes[0] = line.head
        gaps = setting.gaps[begin:end]
        if end == line.end and not apart:
            if line.tail is not None:
                boxes.append(line.tail)
                gaps.append(0.0)
            if _torn(setting, line):
                boxes.append(Box(0.0, font.unseen("\u00ad"), ""))
                gaps.append(0.0)
        joints = None
        if stretch and setting.loose:
            joints = setting.joints[begin:end] + [0.0] * (len(gaps) - end + begin)
        around = _around(span.node) if _over(setting, index, end) else None
        held = 0.0
        if around is not None:
            held, gaps[-1] = gaps[-1], 0.0
            if joints is not None:
                joints[-1] = 0.0
        _show(sheet, ink, boxes, gaps, joints, stretch, move, x, base)
        if held:
            sheet.mark(around or setting.node)
            sheet.font(font.name, font.size, font.tracking)
            sheet.show(b"[(" + _last_space(font, held, stretch * held))
        if ink.dots:
            _dots(sheet, ink, boxes, [gap * (1 + stretch) for gap in gaps] if joints is None else gaps, x, base, wider)
        underlined = ink.underlined or (span.node is not None and span.node.link is not None)
        if underlined or end < line.end or apart:
            width = (sum([box.width for box in boxes]) + sum(gaps) + stretch * sum(joints or gaps)) * wider
            if underlined:
                hang = line.hang if begin == line.start else 0.0  # no underline begins outside the column
                _underline(sheet, ink, span.node, x + hang, base, width - hang - gaps[-1] * (1 + stretch) * wider)
            x += width + held * (1 + stretch) * wider
        if ink.rise:
            sheet.show(b"0 Ts")
        begin = end
        index += 1


def _draw_plain(sheet: Sheet, setting: Setting, line: Line, left: float, base: float) -> bool:
    """Draws a line of the last span as most are: whole words in one ink, with spaces as they come. False: it is not such a line."""
    if line.stretch or line.head is not None or line.tail is not None:
        return False
    span = setting.spans[-1]
    begin, end = line.start, line.end
    last = setting.gaps[end - 1]
    if not (last or line.ends) or not (setting.spaced or 0.0 not in setting.gaps[begin : end - 1]):
        return False
    ink = span.ink
    font = ink.font
    try:
        words = font.space_data.join([box.data for box in setting.boxes[begin:end]])  # type: ignore[misc]
    except TypeError:  # a word that is not all in the font's first face has no data of its own
        return False
    final = b")]TJ" if not last else font.space_last if last == font.space else _last_space(font, last, 0.0)
    sheet.line(span.node or setting.node, ink, b"%b %.2f Tm[(%b%b" % (_moved(left), base, words, final))
    return True


@lru_cache(maxsize=256)  # lines of a column begin at one place
def _moved(left: float) -> bytes:
    """The beginning of a matrix that moves text to this place."""
    return b"1 0 0 1 %.2f" % left


def _opens(setting: Setting, index: int, tail: Box) -> bool:
    """Whether what a line ends in is a part of the word at this box, and that word the first of a span: it has a face of its own."""
    return len(tail.text) > 1 and bisect_right(setting.starts, index) != bisect_right(setting.starts, index - 1)


def _over(setting: Setting, index: int, end: int) -> bool:
    """Whether what a span is of has no boxes from this one on: neither it nor a further span, behind a line's end, goes on with it."""
    if end >= len(setting.boxes):
        return True
    node, after = setting.spans[index].node, setting.spans[bisect_right(setting.starts, end) - 1].node
    while after is not None and after is not node:
        after = after.parent
    return after is not node


def _around(node: Node | None) -> Node | None:
    """What an element stands in, if it is heard as other words than it shows: the space after it is not among those."""
    return node.parent if node is not None and (node.alt or node.expansion) else None


def _torn(setting: Setting, line: Line) -> bool:
    """Whether the line ends within a word, at a sign of the word's own or at none: a hyphen that is not seen keeps it whole for those who
    search and copy, who else would lose a hyphen, or find an address in two."""
    if line.ends:
        return False
    after = setting.boxes[line.end].text
    if line.tail is not None:
        return after.startswith(line.tail.text)
    before = setting.boxes[line.end - 1].text
    return not (setting.gaps[line.end - 1] or unbound(before[-1:]) or unbound(after[:1]))


def _show(
    sheet: Sheet,
    ink: Ink,
    boxes: list[Box],
    gaps: list[float],
    joints: list[float] | None,
    stretch: float,
    move: bytes,
    x: float,
    base: float,
) -> None:
    """Shows the boxes of one span. `joints`: where more than spaces grows, what is to grow."""
    font = ink.font
    space = _space(font, stretch * font.space)
    last = gaps[-1]
    final = _last_space(font, last, stretch * last)
    data = [box.data for box in boxes if box.data is not None]
    if len(data) < len(boxes):
        if move:
            sheet.show(move)
        _show_parts(sheet, ink, boxes, gaps, joints or gaps, final, stretch, x, base)
        return
    if joints is not None:
        by = -stretch * 1000 / font.size
        grown = [space if gap else b")%d(" % round(by * joint) if joint else b"" for gap, joint in zip(gaps[:-1], joints, strict=False)]
        pieces = b"".join([piece for pair in zip(data, grown, strict=False) for piece in pair]) + data[-1]
    elif 0.0 in gaps[:-1]:
        pieces = b"".join([piece + space if gap else piece for piece, gap in zip(data[:-1], gaps, strict=False)]) + data[-1]
    else:
        pieces = space.join(data)
    sheet.show(b"%b[(%b%b" % (move, pieces, final))
    if joints is not None and joints[-1] and not last:
        sheet.show(b"[%d]TJ" % round(by * joints[-1]))


def _last_space(font: Font, width: float, extra: float) -> bytes:
    """What ends an array: a space, if `width` is not 0, as wide as that of the span after it. PDFium overlooks a number at the end of an
    array: it has one of its own."""
    if not width:
        return b")]TJ"
    if width == font.space and not extra:
        return font.space_last
    shift = round((font.space - width - extra) * 1000 / font.size)
    return font.space_data + (b")]TJ[%d]TJ" % shift if shift else b")]TJ")


def _show_parts(
    sheet: Sheet, ink: Ink, boxes: list[Box], gaps: list[float], joints: list[float], final: bytes, stretch: float, x: float, base: float
) -> None:
    font = ink.font
    count = len(boxes)
    for index, (box, gap, joint) in enumerate(zip(boxes, gaps, joints, strict=True)):
        if box.data is not None:
            sheet.font(font.name, font.size, font.tracking)
            sheet.show(b"[(%b)]TJ" % box.data)
        for part in box.parts:
            sheet.font(part.font, font.size, font.tracking)
            sheet.show(part.operators)
            if part.code:
                _frame(sheet, ink, part, x, base)
            x += part.width
        if box.data is not None:
            x += box.width
        if gap:
            sheet.font(font.name, font.size, font.tracking)
            sheet.show(b"[(" + (final if index == count - 1 else _last_space(font, gap, stretch * gap)))
            x += gap * (1 + stretch)
        elif stretch and joint:
            sheet.show(b"[%d]TJ" % round(-stretch * joint * 1000 / font.size))
            x += stretch * joint


def _frame(sheet: Sheet, ink: Ink, part: Part, x: float, base: float) -> None:
    """A character's code in two rows of small digits, in a frame."""
    font = ink.font
    size = font.size
    edge = 0.04 * size
    side = part.width - 2 * edge
    low = base - 0.16 * size
    high = 0.94 * size
    sheet.frame(x + edge, low, side, high, ink.color)
    half = (len(part.code) + 1) // 2
    for row, digits in enumerate((part.code[half:], part.code[:half])):
        width, path = engraved(font.stack[0], digits)
        if path:
            small = min(0.46 * size, (side - 2 * edge) / max(width / 1000, 0.1))
            left = x + (part.width - width * small / 1000) / 2
            sheet.sign(path, small, left, low + high * (0.09 + 0.45 * row), ink.color)


def _underline(sheet: Sheet, ink: Ink, node: Node | None, left: float, base: float, width: float) -> None:
    size = ink.font.size
    if ink.underlined and not sheet.artifact:
        sheet.field(left, base - 0.2 * size, width, max(0.045 * size, 0.35), ink.color)
    if node is not None and node.link is not None:
        sheet.link(node.link, left, base - 0.3 * size, width, 1.2 * size)


def _dots(sheet: Sheet, ink: Ink, boxes: list[Box], gaps: list[float], x: float, base: float, wider: float) -> None:
    """Dots over or under each letter and digit: the marks between them have none."""
    size = ink.font.size
    centres: list[float] = []
    at = 0.0
    for box, gap in zip(boxes, gaps, strict=True):
        centres += [x + (at + place) * wider for place in _centres(ink.font, box.text, box.width)]
        at += box.width + gap
    sheet.points(centres, base + (_OVER if ink.dots > 0 else _UNDER) * size, _DOT * size, ink.color)


def _centres(font: Font, text: str, width: float) -> Iterator[float]:
    """The middle of each letter and digit of a word so wide, which may have given up halves of squares (`edges.fitted`)."""
    close = width != font.box(text).width
    end = 0
    for part in clusters(text):
        end += len(part)
        if part[0].isalnum():
            box = font.box(text[:end])
            [box] = fitted(font, [box], text[:end]) if close else [box]
            yield box.width - font.box(part).width / 2


def _draw_bidi(sheet: Sheet, setting: Setting, line: Line, left: float, top: float) -> None:
    """Words stand in the stream as they are read, each at its own place: text is found and copied in order."""
    from masthead.writers.pdf.setting.bidi import visual_order

    base_level = setting.base
    items: list[tuple[int, float, Part | None, int]] = []  # level, width, part or None for a space, span
    span = max(bisect_right(setting.starts, line.start) - 1, 0)
    for index in range(line.start, line.end):
        while span + 1 < len(setting.starts) and setting.starts[span + 1] <= index:
            span += 1
        box = line.head if index == line.start and line.head is not None else setting.boxes[index]
        items += [(part.level, part.width, part, span) for part in box.parts]
        gap = setting.gaps[index]
        if gap:
            last = index == line.end - 1
            items.append((base_level if last else setting.space_levels[index], 0.0 if last else gap * (1 + line.stretch), None, span))
    places = [0.0] * len(items)
    x = left
    for index in visual_order([item[0] for item in items]):
        places[index] = x
        x += items[index][1]
    last_part = len(items) - 1 if _torn(setting, line) else -1
    base = sheet.height - top
    areas: dict[int, tuple[LinkNode, float, float, Ink]] = {}
    for index, ((level, width, part, number), place) in enumerate(zip(items, places, strict=True)):
        current = setting.spans[number]
        ink = current.ink
        ends = part is None and (
            _over(setting, number, line.end) if index + 1 == len(items) else setting.spans[items[index + 1][3]].node is not current.node
        )
        sheet.mark(((_around(current.node) or current.node) if ends else current.node) or setting.node)
        font = ink.font
        # Even where it is set already: pypdf takes what comes after this for the next thing to read, not for what stands to the right.
        sheet.font(font.name if part is None else part.font, font.size, font.tracking, again=True)
        sheet.color(ink.color)
        move = b"1 0 0 1 %.2f %.2f Tm" % (place, base + ink.rise)
        if part is None:
            sheet.show(b"%b[(%b)]TJ" % (move, font.space_data))
            continue
        operators = part.operators
        if index == last_part and operators.startswith(b"[("):
            hyphen = font.unseen("\u00ad") if part.font == font.name else b""
            operators = b"[(" + hyphen + operators[2:] if level & 1 else operators[: -len(b")]TJ")] + hyphen + b")]TJ"
        sheet.show(move + b" " + operators)
        if part.code:
            _frame(sheet, ink, part, place, base)
        if ink.dots:
            _dots(sheet, ink, [Box(width, None, part.text)], [0.0], place, base, 1.0)
        if current.node is not None and current.node.link is not None:
            known = areas.get(number)
            area = (place, place + width) if known is None else (min(place, known[1]), max(place + width, known[2]))
            areas[number] = (current.node.link, *area, ink)
    for node, begin, end, ink in areas.values():
        _underline(sheet, ink, node, begin, base, end - begin)


def _space(font: Font, extra: float) -> bytes:
    """The space between two words of a line, inside a TJ, made wider by `extra` points."""
    if not extra:
        return font.space_data
    return font.space_data + b")%d(" % round(-extra * 1000 / font.size)
