"""Lines of type for tests: a paragraph in one font, its lines as text, and how wide they are."""

from __future__ import annotations

from samples import civic

from masthead.brand.model import Brand
from masthead.brand.style import faces
from masthead.writers.pdf.fonts.faces import face
from masthead.writers.pdf.fonts.glyphs import Kind
from masthead.writers.pdf.fonts.shaping import Book, Font
from masthead.writers.pdf.setting.edges import after
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node


def font(size: float = 10.0, brand: Brand | None = None, language: str = "en") -> Font:
    stack = tuple(map(face, faces(brand or civic(), "serif", 400, False, language)))
    return Font(Book(), Kind(stack, size, language=language))


def setting(text: str, language: str = "en", **options: bool) -> Setting:
    return Setting([Span(text, Ink(font(language=language), b"0 0 0"))], Node("P", None), language, **options)


def said(one: Setting, line: Line) -> str:
    boxes = list(one.boxes[line.start : line.end])
    if line.head is not None:
        boxes[0] = line.head
    parts = [box.text + (" " if one.gaps[line.start + index] else "") for index, box in enumerate(boxes)]
    return "".join(parts).replace("\x00", "~").rstrip() + (" " + line.tail.text if line.tail is not None else "")


def broken(text: str, width: float, language: str = "en", **options: bool) -> list[str]:
    one = setting(text, language, **options)
    found = one.lines(width)
    assert all(between_edges(one, line) <= width + 0.02 for line in found)
    return [said(one, line) for line in found]


def between_edges(one: Setting, line: Line) -> float:
    """The width of a line without what hangs over the edges."""
    over = one.ends[line.end - 1] - one.rights[line.end - 1] if line.end and line.tail is None else 0.0
    return line.width - line.hang - over


def edge_to_edge(one: Setting, line: Line) -> float:
    """How far a justified line reaches by the eye, by what stands in it: boxes, spaces and what they are stretched by."""
    left = one.lefts[line.start] if line.head is None else one.lefts[line.start] + one.boxes[line.start].width - line.head.width
    last = line.end - 1
    if line.tail is None:
        right, spaces = one.rights[last], sum(one.joints[line.start : last])
    elif one.breakable[last] == 2:
        right, spaces = one.ends[last] + line.tail.width, sum(one.joints[line.start : last])
    else:
        over = after(one.font(line.end), "-", hanging=one.hanging)
        right, spaces = one.places[line.end] + line.tail.width - over, sum(one.joints[line.start : line.end])
    return (right - left + line.stretch * spaces) * line.wider


def whole(one: Setting, lines: list[Line]) -> str:
    """The text of all lines without the hyphens that were added, and without spaces."""
    found = []
    for line in lines:
        boxes = [box.text for box in one.boxes[line.start : line.end]]
        if line.head is not None:
            boxes[0] = line.head.text
        found += boxes
        if line.tail is not None and line.tail.text:
            own = one.boxes[line.end].text.startswith(line.tail.text)
            found.append(line.tail.text if own else line.tail.text[:-1])
    return "".join(found).replace("\x00", "")


def longest_river(one: Setting, lines: list[Line]) -> int:
    """The most lines in a row whose spaces stand under each other by more than half of their width."""
    longest = 0
    above: list[tuple[float, float, int]] = []
    for line in lines[:-1]:
        here: list[tuple[float, float, int]] = []
        at = 0.0
        for index in range(line.start, line.end - 1):
            box = line.head if index == line.start and line.head is not None else one.boxes[index]
            start = at + box.width
            at = start + one.gaps[index] * (1 + line.stretch)
            if one.gaps[index]:
                under = [depth for left, right, depth in above if min(at, right) - max(start, left) > 0.5 * min(at - start, right - left)]
                here.append((start, at, 1 + max(under, default=0)))
        longest = max([longest, *(depth for _, _, depth in here)])
        above = here
    return longest
