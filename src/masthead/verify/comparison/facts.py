"""What a source has beside its words, and a file must have too: links, what is said in place of pictures, rows of tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from urllib.parse import unquote

from masthead.language.tags import primary
from masthead.verify.comparison.folding import folded, letters
from masthead.verify.comparison.grids import Grids
from masthead.verify.comparison.roles import Ours, Role
from masthead.verify.comparison.source import Source
from masthead.verify.finding import Finding, named
from masthead.verify.reading import Link, Piece, Reading

_FILE_NAME = re.compile(r"(?i)\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|heic|emf|wmf)\Z")
"""The name of a picture's file, which says nothing of what it shows."""
_LEADS = re.compile(r"(?i)https?:|mailto:[^?]|tel:")


class Facts:
    """What is not in a file of what a `source` says of its pictures, and of the links and tables that it is `told` to have. `text` are the words of the file's own text, `left_out` what was left out on purpose: folded, each
    with a blank on both sides."""

    def __init__(
        self,
        source: Source,
        told: Reading,
        file: Reading,
        roles: Sequence[Role],
        pairs: Mapping[int, int],
        said: Ours,
        text: str,
        left_out: str,
        unlinked: Collection[str] = (),
        changed: Collection[str] = (),
    ) -> None:
        self.source = source
        self.told = told
        self.file = file
        self.roles = roles
        self.pairs = pairs
        self.said = said
        self.text = text
        self.left_out = left_out
        self.unlinked = unlinked
        self.changed = changed
        self.shown = {folded(piece.text) for piece in source.pieces if piece.kind == "alternative"}

    def findings(self) -> Iterator[Finding]:
        if self.file.laid_out:
            yield from self.links()
        yield from self.descriptions()
        yield from self.rows()
        if self.file.languages and self.file.drawn:
            yield from self.languages()

    def languages(self) -> Iterator[Finding]:
        """Languages that a source is in, or parts of it, and that the file does not say anything is in."""
        there = {primary(language) for language in self.file.languages}
        for language in self.source.languages:
            if primary(language) not in there:
                yield Finding("language", language)

    def links(self) -> Iterator[Finding]:
        there: Counter[str] = Counter()
        under: Counter[tuple[int, str]] = Counter()
        written: dict[str, int] = {}
        for link in self.file.links:
            if link.piece < 0 or link.piece >= len(self.roles) or self.roles[link.piece] not in ("summary", "again", "repeat", "furniture"):
                key = address(link.address)
                there[key] += 1
                under[(link.piece, key)] += 1
                if 0 <= link.piece < len(self.roles) and address(self.file.pieces[link.piece].text) == key:
                    written[key] = link.piece
        for link in self.source.links:
            key = address(link.address)
            if _LEADS.match(link.address):
                partner = self.pairs.get(link.piece, -1)
                # A file of the source is told by its name, with its address written out below.
                under_it = [
                    place for place in ((partner, key), (-1, key), (written.get(key, -1), key)) if partner >= 0 and under[place] > 0
                ]
                if under_it:
                    under[under_it[0]] -= 1
                elif partner >= 0:
                    yield Finding("link", link.address, named(self.source.pieces[link.piece]), named(self.file.pieces[partner]))
                elif there[key] <= 0:
                    yield from self.lost(link, self.source)
            there[key] -= 1
        ours = {address(link.address) for link in self.source.links}
        for link in self.told.links:
            if _LEADS.match(link.address) and (key := address(link.address)) not in ours and key not in self.unlinked:
                if there[key] <= 0:
                    yield from self.lost(link, self.told)
                there[key] -= 1

    def lost(self, link: Link, reading: Reading) -> Iterator[Finding]:
        if 0 <= link.piece < len(reading.pieces):
            piece = reading.pieces[link.piece]
            if link.address in piece.whole and f" {folded(link.address)} " in self.text:
                return  # plain text, in which it is a word as others are
            if self.holds(piece) and f" {folded(link.address)} " not in self.left_out:
                yield Finding("link", link.address, named(piece))

    def holds(self, piece: Piece) -> bool:
        """Whether what stands round something of the source is in the text of the file; if not, that is told of, and enough."""
        text = folded(piece.text)
        return bool(text) and f" {text} " in self.text and f" {text} " not in self.left_out

    def descriptions(self) -> Iterator[Finding]:
        """What is said in place of pictures: as such, or under a label of ours where the picture is not to be had; anywhere in a file that has
        no pictures."""
        there: Counter[str] = Counter()
        for piece in self.file.pieces:
            if piece.kind == "alternative":
                there[folded(piece.text)] += 1
            elif piece.kind != "furniture" and self.said.references.match(piece.text):
                there[folded(self.said.references.sub(" ", piece.text, count=1))] += 1
        anywhere = "" if self.file.drawn else f" {' '.join(folded(piece.text) for piece in self.file.pieces)} "
        said = {folded(piece.text) for piece in self.source.pieces if piece.kind == "alternative"}
        others = [piece for piece in self.file.pieces if piece.kind == "alternative" and folded(piece.text) not in said]
        plain = {folded(piece.text) for piece in self.file.pieces if piece.kind != "furniture"}
        unnamed = sum(folded(piece.text) in self.said.missing for piece in self.file.pieces if piece.kind != "furniture")
        before = ""
        for piece, after in zip(self.source.pieces, (*self.source.pieces[1:], None), strict=False):
            if piece.kind == "alternative" and (text := folded(piece.text)):
                under = folded(after.text) if after is not None and after.kind == "caption" else ""
                if under == text:
                    continue  # its caption says just that
                if there[text] <= 0 < unnamed and f" {text} " in f" {under} ":
                    unnamed -= 1
                    continue  # a picture that is not to be had is named by its caption
                if (
                    there[text] <= 0
                    and not _FILE_NAME.match(piece.text)
                    and f" {text} " not in anywhere
                    and f" {text} " not in self.left_out
                    and not (piece.name in self.source.lifted and text in plain)
                ):
                    other = others.pop(0) if others else None
                    yield Finding("description", piece.text, before, named(other) if other else "", other.text if other else "")
                there[text] -= 1
            elif piece.text.strip():
                before = f"after {named(piece)}"

    def rows(self) -> Iterator[Finding]:
        """Rows of a table that is there and has not got them: cells in another order, or in another row."""
        grids = Grids(self.file, self.row)
        laid: list[list[tuple[str, ...]]] = []
        lined: dict[int, list[list[tuple[str, ...]]]] = {}  # drawn ones, by how many lines they have
        for table in self.file.tables:
            (lined.setdefault(len(table.rows), []) if table.lined else laid).append(
                [tuple(map(letters, row)) for row in map(self.row, table.rows)]
            )
        counts = {lines: Counter(row for own in each for row in own) for lines, each in (*lined.items(), (0, laid))}
        for table in self.told.tables:
            if grids.drawn(table):
                yield from grids.findings
                continue
            # Where a row takes several lines of a drawing, these are none.
            tables = [*laid, *lined.get(len(table.rows), ())]
            there = [counts[lines] for lines in (0, len(table.rows)) if lines in counts]
            yield from grids.shifted(table)
            rows = [row for row in map(self.row, table.rows) if len(row) > 1]
            yield from self.reordered(rows, tables, table.place)
            lacking = [row for row in rows if not any(count[tuple(map(letters, row))] for count in there)]
            if len(lacking) <= len(rows) / 2 or _mixed(rows, tables):
                for row in lacking:
                    if any(cell in self.changed for cell in row):
                        continue  # told cell by cell
                    yield Finding("row", " | ".join(row), table.place)
            elif lacking:
                yield from grids.mixed(table)

    def reordered(self, rows: Sequence[Sequence[str]], tables: Sequence[Sequence[Sequence[str]]], place: str) -> Iterator[Finding]:
        """The first row of a table that stands at another place in the only one of the file that has the same rows."""
        said = [tuple(map(letters, row)) for row in rows]
        same = [own for table in tables if Counter(own := [row for row in table if len(row) > 1]) == Counter(said)]
        if same and said not in same:
            at = next(at for at, (one, other) in enumerate(zip(said, same[0], strict=True)) if one != other)
            yield Finding("moved", " | ".join(rows[at]), place)

    def row(self, cells: Sequence[str]) -> tuple[str, ...]:
        """What the cells say, not what pictures in them show; one that is not to be had says no more."""
        return tuple(text for cell in cells if (text := folded(cell)) and text not in self.shown and not self.said.references.match(cell))


def _mixed(rows: Sequence[Sequence[str]], tables: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Whether a table of the file has the same cells in as many rows of the same length: then those are its rows, however many differ."""
    cells = Counter(letters(cell) for row in rows for cell in row)
    lengths = Counter(map(len, rows))
    for table in tables:
        own = [row for row in table if len(row) > 1]
        if Counter(map(len, own)) == lengths and Counter(cell for row in own for cell in row) == cells:
            return True
    return False


def address(text: str) -> str:
    """An address as far as it tells where it leads: not how it is written."""
    text = unquote(text.strip()).removesuffix("#").removesuffix("?").removesuffix("/").casefold()
    scheme, apart, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    if not apart or "xn--" not in host:
        return text
    try:
        return f"{scheme}://{host.encode('ascii').decode('idna')}{slash}{path}"
    except UnicodeError:
        return text
