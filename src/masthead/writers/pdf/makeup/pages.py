"""Strips to pages: as they come where a document is long; a short one is tried again where its last page would be nearly empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, takewhile
from operator import attrgetter

from msgspec import structs

from masthead.writers.pdf.makeup.composer import Composer
from masthead.writers.pdf.makeup.galley import STEPS, spaces
from masthead.writers.pdf.makeup.plans import FootNotes, Frames, Plan
from masthead.writers.pdf.makeup.smaller import SHARES, sized
from masthead.writers.pdf.strips.press import Strip

SHORT = 1_200
"""Strips (about 25 pages). Longer documents are not pulled back: a page less is nothing to them."""
_NEARLY_EMPTY = 0.2
"""Share of a page under which a last page is pulled back, or else gets company."""
_LISTS = 0.4
"""The same of the last page of lists before a text."""
_FULL = 0.7
"""Share of the page before that stays filled where a section goes over whole; where less would, lines go first."""
_SMALL = 0.25
"""Share of a page that a section takes which no page's end should part."""
_FLOATS = attrgetter("floats")
_LINES_OVER, _BEGUN_OVER = 4, 2
"""Lines that go over to a nearly empty last page at least, if no section does; fewer, where they begin something."""


def paginate(strips: Iterable[Strip], frames: Frames, footnote: FootNotes) -> Iterator[Plan]:
    """The pages, each as soon as it is full, so that a long document is never in memory as a whole.

    In a short one, a last page that is nearly empty is pulled back by tightening the spaces, or else by smaller pictures, or it gets a section
    more, or some lines.
    """
    source = iter(strips)
    head = list(islice(source, SHORT))
    following = next(source, None)
    if following is None:
        yield from _short(head, frames, footnote)
        return
    composer = Composer(frames, footnote)
    for strip in chain(head, (following,), source):
        composer.add(strip)
        if len(composer.pages) > 1:
            yield from composer.done()
    composer.end()
    yield from composer.pages


def _short(strips: Sequence[Strip], frames: Frames, footnote: FootNotes) -> list[Plan]:
    known: dict[str, list[Strip]] = {}

    def once(label: str) -> list[Strip]:
        if label not in known:
            known[label] = footnote(label)
        return known[label]

    if "turned" not in [strip.stand for strip in strips]:
        frames = structs.replace(frames, turned=frames.upright)
    pages = _compose(strips, frames, once)
    if len(pages) > 2 and pages[-2].frame.turned and not pages[-1].frame.turned:
        # What is left of the text has room before the table: no page for it behind that.
        tried = _compose(strips, frames, once, overtakes=True)
        pages = tried if len(tried) < len(pages) else pages
    if len(pages) < 2 or not (_nearly_empty(pages[-1]) or (not frames.lends and _begun(pages[-1]))):
        return _undivided(strips, frames, once, pages)
    most = pages[-1].frame.depth * frames.give
    steps = () if _out_of_reach(pages, most) else STEPS
    least = [1 - most / max(spaces(page), most) for page in pages]

    def tightened(first: int, step: float) -> list[Plan]:
        return _compose(strips, frames, once, [1.0] * first + [max(step, bound) for bound in least[first:]])

    for first in dict.fromkeys((len(pages) - 2, 0)):  # the page before the last, else all
        if steps and len(tightest := tightened(first, steps[-1])) < len(pages):
            fewer = (tried for step in steps[:-1] if len(tried := tightened(first, step)) < len(pages) and not _nearly_empty(tried[-1]))
            return next(fewer, tightest)  # no tighter than it takes
    for smaller in _smaller(strips, pages):
        tried = _compose(smaller, frames, once)
        if len(tried) < len(pages):
            return tried
    if frames.lends and not _nearly_empty((whole := _undivided(strips, frames, once, pages))[-1]):
        return whole
    for turn in _turns(strips, pages) if frames.lends else ():
        tried = _broken(strips, frames, once, pages, len(pages) - 2, turn)
        if len(tried) == len(pages) and not _nearly_empty(tried[-1]):
            return tried
    return pages


def _undivided(strips: Sequence[Strip], frames: Frames, footnote: FootNotes, pages: list[Plan]) -> list[Plan]:
    """The pages with a short section whole on the second that would begin at the foot of the first, if that takes no page more."""
    for at_page, (page, after) in enumerate(pairwise(pages)):
        if page.frame.columns > 1 or page.frame.turned or after.frame.turned or not after.placed or after.placed[0].strip.vanishes:
            continue
        here, begun = next(((here, each) for here, each in enumerate(reversed(page.placed), 1) if each.strip.vanishes), (0, None))
        at = next((number for number, strip in enumerate(strips) if begun is not None and strip is begun.strip), 0)
        if begun is None or not at or strips[at - 1].keep or begun.top - page.frame.top < page.frame.depth * _FULL:
            continue
        section = [strips[at], *takewhile(lambda strip: not strip.vanishes, islice(strips, at + 1, None))]
        if len(section) <= here:  # it ends on the first page: the second begins with another one, whose rule vanished
            continue
        if sum([strip.before + strip.height for strip in section]) <= page.frame.depth * _SMALL:
            tried = _broken(strips, frames, footnote, pages, at_page, at)
            return tried if len(tried) == len(pages) else pages
    return pages


def _nearly_empty(page: Plan) -> bool:
    return page.filled - page.frame.top + max(page.notes_height) < page.frame.depth * _NEARLY_EMPTY


def _begun(page: Plan) -> bool:
    """Whether a list of a few lines has a page for itself."""
    return page.filled - page.frame.top < page.frame.depth * _LISTS


def _out_of_reach(pages: Sequence[Plan], most: float) -> bool:
    """Whether the second of two pages can't come to the first, whose spaces shrink by so much at `most`: its strips alone, without the spaces
    between them, are too high. Said only of plain pages: one column, no notes, nothing that stands on a grid or may be divided."""
    if len(pages) > 2 or any(page.frame.columns > 1 or page.frame.turned or page.repeated or any(page.notes) for page in pages):
        return False
    first, second = pages
    if any(each.strip.grid or each.strip.split is not None or each.strip.floats for page in pages for each in page.placed):
        return False
    return first.filled - most + sum([each.strip.height for each in second.placed]) > first.frame.bottom + 1.0


def _smaller(strips: Sequence[Strip], pages: Sequence[Plan]) -> Iterator[list[Strip]]:
    """The strips with the pictures of the page before the last smaller and smaller, as far as that could bring the last one to it."""
    pictures = {id(each.strip.smaller): each.strip.height for each in pages[-2].placed if each.strip.smaller is not None}
    if pages[-1].frame.turned or any(pages[-1].notes):
        return
    wanted = pages[-1].filled - pages[-1].frame.top - (pages[-2].frame.bottom - pages[-2].filled)
    for share in SHARES:
        if sum(pictures.values()) * (1 - share) > wanted:
            yield [sized(strip, share) if id(strip.smaller) in pictures else strip for strip in strips]


def _turns(strips: Sequence[Strip], pages: Sequence[Plan]) -> list[int]:
    """Where the last page may begin earlier, best first: sections that stand whole on it then, if most of the page before stays filled, else
    some lines. The page before stays at least half full."""
    numbers = {id(strip): number for number, strip in enumerate(strips)}
    before = pages[-2]
    sections: list[int] = []
    lines: list[int] = []
    early: list[int] = []
    for index, each in enumerate(before.placed):
        number = numbers.get(id(each.strip), 0)
        if not number or not index or strips[number - 1].keep or each.top - before.frame.top < before.frame.depth / 2:
            continue
        if each.strip.vanishes:
            filled = each.top - before.frame.top
            (sections if filled >= before.frame.depth * _FULL else early).append(number)
        elif len(before.placed) - index >= (_BEGUN_OVER if each.strip.before else _LINES_OVER):
            lines.append(number)
    return sections[::-1] + lines[::-1] + early[::-1]


def _broken(strips: Sequence[Strip], frames: Frames, footnote: FootNotes, pages: Sequence[Plan], at: int, turn: int) -> list[Plan]:
    """The pages with that numbered `at` ended before the strip numbered `turn`, which no other keeps to it. What stands before it stays as it was set,
    where nothing behind it has moved it."""
    page = pages[at]
    here = next((index for index, each in enumerate(page.placed) if each.strip is strips[turn]), 0)
    if not here or not all(map(_plain, pages)) or any(map(_FLOATS, strips)):
        return _compose(strips, frames, footnote, turn=turn)
    last = page.placed[here - 1]
    ended = structs.replace(page, placed=page.placed[:here], filled=last.top + last.strip.height)
    composer = Composer(frames, footnote, begun=(*pages[:at], ended))
    for strip in strips[turn:]:
        composer.add(strip)
    composer.end()
    return composer.pages


def _plain(page: Plan) -> bool:
    """Whether what stands on a page does so in the order of the text: in one column, with no notes, nothing repeated and its spaces as they are."""
    return page.frame.columns == 1 and page.tighter == 1.0 and not (page.frame.turned or page.repeated or any(page.notes))


def _compose(
    strips: Sequence[Strip], frames: Frames, footnote: FootNotes, tighter: Sequence[float] = (), turn: int = -1, *, overtakes: bool = False
) -> list[Plan]:
    composer = Composer(frames, footnote, tighter, turn, overtakes)
    for strip in strips:
        composer.add(strip)
    composer.end()
    return composer.pages
