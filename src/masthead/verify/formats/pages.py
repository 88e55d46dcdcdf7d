"""What pages of a PDF part is put together: rows of tables and words that go on over a page's end, and what stands on a later page than it is heard."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from masthead.verify.reading import Gathering, Piece

BROKEN = "\u00ad\ufffe\x02"
"""What stands at a line's end where a word goes on in the next: a soft hyphen, or PDFium's signs for one."""

Path = tuple[int, ...]
Grid = dict[Path, dict[Path, str]]
"""Where rows stand in the structure tree → where their cells do → what they say."""


def squared(grid: Grid) -> list[list[str]]:
    """The rows with what each cell says, nothing where one holds nothing on its page: PDFium tells of no such cell, but counts it."""
    columns = max((path[-1] + 1 for row in grid.values() for path in row), default=0)
    found: list[list[str]] = []
    for row in grid.values():
        said = {path[-1]: text for path, text in row.items()}
        found.append([said.get(column, "") for column in range(columns)])
    return found


class Paths:
    """Where pieces stand in the structure tree, by the numbers of the kids on the way to them: what floats to a later page is heard where the
    tree has it, before what follows it there."""

    def __init__(self, gathered: Gathering) -> None:
        self.gathered = gathered
        self.paths: list[tuple[int, ...]] = []
        self.tables: list[int] = []
        """The piece that each table begins with."""
        self.grids: list[Grid] = []
        """The cells of each table."""

    def mark(self, path: tuple[int, ...] | None = None) -> None:
        """What was added last stands here; None: where what was before it stands."""
        known = path if path is not None else self.paths[-1] if self.paths else ()
        self.paths += [known] * (len(self.gathered.pieces) - len(self.paths))

    def rejoin(self) -> None:
        """Puts rows together that a page's end parts: the same rows of the tree, which each page tells of as far as they stand on it."""
        first: dict[Path, int] = {}
        parted: set[int] = set()
        for at, grid in enumerate(self.grids):
            for row in list(grid):
                begun = first.setdefault(row, at)
                if begun == at:
                    continue
                parted |= {begun, at}
                whole = self.grids[begun][row]
                for cell, text in grid.pop(row).items():
                    said = whole.get(cell, "")
                    whole[cell] = run_on((said, text) if said[-1:] in BROKEN else (said, " ", text)).strip()
        for at in parted:
            self.gathered.tables[at] = structs.replace(self.gathered.tables[at], rows=tuple(map(tuple, squared(self.grids[at]))))

    def order(self) -> None:
        """Puts all in the order of the tree."""
        order = sorted(range(len(self.paths)), key=self.paths.__getitem__)
        if order == list(range(len(order))):
            return
        gathered = self.gathered
        place = {old: new for new, old in enumerate(order)}
        part, ordered = 0, []
        for old in order:
            part += gathered.pieces[old].kind == "heading"
            ordered.append(structs.replace(gathered.pieces[old], part=part))
        gathered.pieces[:] = ordered
        gathered.links[:] = [structs.replace(link, piece=place.get(link.piece, link.piece)) for link in gathered.links]
        firsts = [place.get(first, len(order) - 1) for first in self.tables]
        found = sorted(zip(firsts, gathered.tables, strict=True), key=lambda each: each[0])
        gathered.tables[:] = [structs.replace(table, part=ordered[first].part) for first, table in found]


def unbroken(pieces: list[Piece]) -> None:
    """Puts words together that a page's end breaks, at its hyphen: they stand where they begin, also those that go on over several pages."""
    one = -1
    for other in [at for at, piece in enumerate(pieces) if piece.kind not in ("furniture", "label")]:
        before, after = pieces[one], pieces[other]
        if one >= 0 and before.text[-1:] in BROKEN and before.place != after.place and before.kind == after.kind:
            rest, _, others = after.text.partition(" ")
            pieces[one] = structs.replace(before, text=before.text.rstrip(BROKEN) + rest)
            pieces[other] = structs.replace(after, text=others)
            if not others:
                continue
        one = other


def run_on(texts: Iterable[str]) -> str:
    """Texts of one element, those of its inline ones among them."""
    said = ""
    for text in texts:
        said = said.rstrip(BROKEN) + text if said[-1:] in BROKEN else said + text
    return said
