"""Tables of jobs: CSV files with a source a row, and what is said of it."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from msgspec import Struct

from masthead import pipeline, registry
from masthead.anatomy.said.facts import is_tag
from masthead.anatomy.said.values import embargo
from masthead.batch.told import Said
from masthead.errors import MastheadError, UnreadableError, UsageError, meant
from masthead.request import Request, facts
from masthead.sources.places import exists, is_file
from masthead.sources.remote import is_address

if TYPE_CHECKING:
    from _csv import Reader as Table

_ISO = re.compile(r"\d{4}-")
COLUMNS = ("source", "brand", "language", "title", "embargo", "output")
_ALSO = {"input": "source", "file": "source", "path": "source", "lang": "language", "output name": "output", "output file": "output"}
_DELIMITERS = ",;\t"


class Row(Struct, frozen=True):
    source: str
    said: Said
    where: str
    """The table and the row's line."""


def cell(row: str, column: str) -> str:
    """Where a cell is, for people: `row` names the table and the line."""
    return f"{row}, column “{column}”"


def is_table(name: str) -> bool:
    """Whether a file is a table of jobs: it is called like one, and holds no releases itself, a title and a text a row."""
    return name.lower().endswith((".csv", ".tsv")) and is_file(name) and not _holds_releases(name)


def _holds_releases(name: str) -> bool:
    from masthead.readers.text.exported import names_texts

    try:
        with _opened(name) as file:
            head = next(_read(file), [])
    except (UnicodeError, csv.Error, OSError):
        return False  # `rows` tells what is wrong
    return names_texts(head) and not any(_ALSO.get(column, column) == "source" for column in map(str.lower, map(str.strip, head)))


def rows(name: str, wrong: list[MastheadError]) -> Iterator[Row]:
    """The rows of a table, one after another; `wrong` grows by those that can't be, each with its line. Of a table with a column that there is
    none of nothing is done: what was meant by it would be lost.

    Sources and brands are found from the table's folder, and if they are not there from the folder that we are in.
    """
    folder = Path(name).parent
    line = 1
    try:
        with _opened(name) as file:
            table = _read(file)
            columns = _columns(next(table, []), name)
            brands: dict[str, MastheadError | None] = {}
            # A cell in quotation marks may hold several lines: a row is told by its first.
            line = table.line_num + 1
            for cells in table:
                if any(cell.strip() for cell in cells):
                    try:
                        yield _row(columns, cells, folder, f"{name}, line {line}", brands)
                    except MastheadError as error:
                        wrong.append(error)
                line = table.line_num + 1
    except UsageError as error:
        wrong.append(error)
    except UnicodeError:
        wrong.append(UnreadableError("is not UTF-8", where=f"{name}, line {line} or later", hint="save it as CSV UTF-8"))
    except csv.Error as error:
        wrong.append(UnreadableError(f"is no table from here on: {error}", where=f"{name}, line {line}", hint="check its quotation marks"))
    except OSError as error:
        wrong.append(UnreadableError(error.strerror or str(error), where=name, hint="check that you may read it"))


def outputs(name: str) -> Iterator[str]:
    """What the rows of a table want their files to be called, as far as it can be read."""
    try:
        with _opened(name) as file:
            table = _read(file)
            columns = _columns(next(table, []), name)
            if "output" in columns:
                at = columns.index("output")
                yield from (cells[at].strip() for cells in table if len(cells) > at)
    except (MastheadError, UnicodeError, csv.Error, OSError):
        return  # `rows` tells what is wrong


def _opened(name: str) -> TextIO:
    """UTF-8, or UTF-16 with its mark, as spreadsheets save what they call Unicode text."""
    with Path(name).open("rb") as file:
        wide = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return Path(name).open(encoding="utf-16" if wide else "utf-8-sig", newline="")


def _read(file: TextIO) -> Table:
    head = file.readline()
    file.seek(0)
    return csv.reader(file, delimiter=max(_DELIMITERS, key=head.count), strict=True)


def _columns(head: Sequence[str], where: str) -> list[str]:
    named = [" ".join(re.split(r"[\s_-]+", cell.strip().lower())) for cell in head]
    while named and not named[-1]:
        named.pop()
    columns = [_ALSO.get(column, column) for column in named]
    place = f"{where}, line 1"
    for column in columns:
        if column not in COLUMNS:
            hint = meant(column, COLUMNS) or f"columns: {', '.join(COLUMNS)}"
            raise UsageError(f"there is no column “{column}” in a table of jobs", where=place, hint=hint)
        if columns.count(column) > 1:
            raise UsageError(f"has two columns “{column}”", where=place, hint="keep one of them")
    if "source" not in columns:
        raise UsageError("has no column “source”", where=place, hint=f"its first line names the columns: {', '.join(COLUMNS)}")
    return columns


def _row(columns: Sequence[str], cells: Sequence[str], folder: Path, where: str, brands: dict[str, MastheadError | None]) -> Row:
    """Raises what is wrong with a row."""
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise UsageError(f"has {len(cells)} cells for {len(columns)} columns", where=where, hint="put cells with commas in quotation marks")
    told = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    source = told.pop("source", "")
    if not source:
        raise UsageError("names no source", where=where, hint="fill its first cell, or take the row away")
    if not is_address(source) and not Path(source).is_absolute():
        source = str(folder / source) if exists(folder / source) or not exists(source) else source
    output = told.get("output", "")
    if "/" in output or "\\" in output:
        raise UsageError(f"“{output}” is no name of a file", where=where, hint="output names a file without its folder and its ending")
    stem, dot, ending = output.rpartition(".")
    if stem and dot + ending.lower() in {registry.writer_type(format).suffix for format in registry.writer_names()}:
        told["output"] = stem
    brand = told.get("brand", "")
    if brand and exists(folder / brand):
        told["brand"] = brand = str(folder / brand)
    said = Said(**told)
    column = "embargo"
    try:
        facts(said.asked(Request()))
        if _ISO.match(said.embargo):  # what stands in words is understood in the language of the release
            embargo(said.embargo, "en", where)
        column = "language"
        if said.language and not is_tag(said.language):
            raise UsageError(f"“{said.language}” is no tag of a language", hint="BCP 47, for example en, pt-BR, zh-Hant")
    except MastheadError as error:
        raise type(error)(error.problem, where=cell(where, column), hint=error.hint) from None
    if brand and brand not in brands:
        brands[brand] = _fault(brand)
    if (fault := brands.get(brand)) is not None:
        raise type(fault)(f"the brand can’t be used: {fault}", where=where, hint=fault.hint)
    return Row(source, said, where)


def _fault(brand: str) -> MastheadError | None:
    try:
        pipeline.branded(Request(brand=brand), lambda _: None)
    except MastheadError as error:
        return error
    return None


def placed(wrong: list[MastheadError], first: int, where: str) -> None:
    """Says of the problems from `first` on in which row of a table they were found."""
    for at, error in enumerate(wrong[first:], first):
        wrong[at] = type(error)(str(error), where=where, hint=error.hint)
