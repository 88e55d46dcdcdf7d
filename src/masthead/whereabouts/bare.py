"""A text's letters and digits alone: what white space, bullets, marks of quotation and hyphens at a line's end leave of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from masthead.expressions import expression, latin1

_RUNS = expression(r"[^\W_]+")
_SIGNS = bytes(sign for sign in range(256) if not chr(sign).isalnum())
_SIGNS_IN_LINES = _SIGNS.replace(b"\n", b"")
_LONG = 1000
_PIECES = expression(r"[^\n]{1,1000}+\n?|\n")
"""Lines, long ones cut: within one the way from letters to their places is walked."""


class Bare(Struct, frozen=True, gc=False):
    """`letters` of a text; those of its n-th piece begin at `starts[n]` in `letters`, the piece at `places[n]` in the text."""

    text: str
    letters: str
    starts: Sequence[int]
    places: Sequence[int]

    def place(self, at: int) -> int:
        """Where in the text a letter stands; the text's end for what is beyond the last."""
        if at >= len(self.letters):
            return len(self.text)
        piece = bisect_right(self.starts, at) - 1
        left = at - self.starts[piece]
        for run in _RUNS.finditer(self.text, self.places[piece]):
            size = run.end() - run.start()
            if left < size:
                return run.start() + left
            left -= size
        return len(self.text)

    def after(self, at: int) -> int:
        """Where in the text the letters before the one of this number have ended."""
        return self.place(at - 1) + 1 if at else 0

    def before(self, place: int) -> int:
        """How many letters stand before a place of the text."""
        piece = bisect_right(self.places, place) - 1
        if piece < 0:
            return 0
        begin = self.places[piece]
        return self.starts[piece] + (len(letters(self.text[begin:place])) if begin < place else 0)

    def edge(self, at: int) -> bool:
        """Whether no run of letters is cut before the letter of this number."""
        return at in (0, len(self.letters)) or not self.text[self.place(at) - 1].isalnum()


def bare(text: str) -> Bare:
    """The letters of a text, with the way back."""
    if len(text) < 1000 and "\n" not in text:
        return Bare(text, letters(text), (0,), (0,))
    western = latin1(text)
    if western is not None:
        return _western(text, western)
    pieces: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    size = place = 0
    for piece in _PIECES.findall(text):
        own = letters(piece)
        pieces.append(own)
        starts.append(size)
        places.append(place)
        size += len(own)
        place += len(piece)
    return Bare(text, "".join(pieces), starts, places)


def _western(text: str, western: bytes) -> Bare:
    """The same of a text in Latin-1, all its lines at once."""
    starts: list[int] = []
    places: list[int] = []
    size = place = 0
    lines = western.translate(None, _SIGNS_IN_LINES).split(b"\n")
    for line, own in zip(western.split(b"\n"), lines, strict=True):
        starts.append(size)
        places.append(place)
        for cut in range(_LONG, len(line), _LONG):
            starts.append(starts[-1] + len(line[cut - _LONG : cut].translate(None, _SIGNS)))
            places.append(place + cut)
        size += len(own)
        place += len(line) + 1
    return Bare(text, b"".join(lines).decode("latin-1"), starts, places)


def letters(text: str) -> str:
    """The letters of a text alone."""
    western = latin1(text)
    return "".join(_RUNS.findall(text)) if western is None else western.translate(None, _SIGNS).decode("latin-1")
