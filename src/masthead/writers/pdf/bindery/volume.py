"""The sheets of a document in the order of binding, and how they are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.strips.press import Press


class Volume(Struct, frozen=True):
    """Sheets by what they are. Those of the text are drawn first, a cover and the pages after it last, though they are bound before it.

    `masthead`: a masthead opens the first page, so that no running head stands there. `anchors` are places that links lead to, beside
    those that sheets know: index of the sheet, height on it.
    """

    press: Press
    text: Sequence[Sheet]
    front: Sequence[Sheet] = ()
    cover: Sequence[Sheet] = ()
    masthead: bool = True
    anchors: dict[str, tuple[int, float]] = {}

    @property
    def drawn(self) -> list[Sheet]:
        """By index, as they were drawn."""
        return [*self.text, *self.cover, *self.front]

    @property
    def bound(self) -> list[Sheet]:
        """As they follow each other."""
        return [*self.cover, *self.front, *self.text]

    def pages(self) -> Iterator[tuple[Sheet, str, str, bool]]:
        """Each page but the cover with its number, that of the last (empty: nobody counts these), and whether it has a running head."""
        opens = self.masthead
        if self.front:
            from masthead.writers.pdf.bindery.folios import front  # long documents have such pages, and no others

            for number, sheet in enumerate(self.front, 1):
                yield sheet, front(number, self.press.language), "", not opens
                opens = False
        last = self.press.number(len(self.text))
        for number, sheet in enumerate(self.text, 1):
            yield sheet, self.press.number(number), last, not opens
            opens = False

    def labels(self) -> bytes:
        """The page labels; empty if every page's is its place."""
        if not (self.front or self.cover):
            return b""
        from masthead.writers.pdf.bindery.folios import page_labels

        return page_labels(self.press.labels.cover if self.cover else "", len(self.front), self.press.language)
