"""The levels of headings: as the source has them, but none skipped, so that a screen reader's outline has no holes."""

from __future__ import annotations


class Outline:
    """Gives each heading its level in Word, 1 to 6."""

    def __init__(self) -> None:
        self.labelled = False
        self._base = 0
        self._open: list[int] = []

    def section(self, labelled: bool, level: int = 1) -> None:
        """A section begins; its label, if it has one, is a heading of level 1 (or of another one) over what follows."""
        self.labelled = labelled
        self._base = level if labelled else 0
        self._open = []

    def heading(self, level: int) -> int:
        """The level for a heading that the source has at `level`: one more than the nearest heading above it."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(self._base + len(self._open), 6)

    def enter(self, titled: bool) -> tuple[int, list[int]]:
        """A part begins: its title stands as high as the headings that are highest here, its own headings under it."""
        before = self._base, self._open
        self._base += titled
        self._open = []
        return before

    def title(self) -> int:
        """The level of the title of the part just entered."""
        return max(1, min(self._base, 6))

    def leave(self, before: tuple[int, list[int]]) -> None:
        self._base, self._open = before
