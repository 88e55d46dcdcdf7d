"""Rows of delimited values: in a text where they can be nothing else, and as files of their own."""

from __future__ import annotations

import pytest

from masthead.document.model import Heading, Paragraph, Table
from masthead.document.plain import plain, plain_block
from masthead.document.words import missing, words
from masthead.errors import LimitError
from masthead.readers.text.reader import TextReader
from masthead.readers.text.sheet import CsvReader
from masthead.sources.source import Source


def read(text: str, name: str = "a.csv", reader: TextReader | CsvReader | None = None):
    reader = reader or (CsvReader() if name.endswith("sv") else TextReader())
    source = Source(name, text.encode())
    document = reader.read(source, lambda notice: None)
    said = [word for block in document.blocks for word in words(plain_block(block))]
    assert not missing(reader.words(source), said)
    return document.blocks


def cells(table) -> list[list[str]]:
    return [["\n".join(map(plain_block, cell.content)) for cell in row.cells] for row in table.rows]


PRICES = "Time,Bid,Ask\n07/19/2015 21:00:15.469,1.083,1.0833\n07/19/2015 21:00:16.949,1.0831,1.0833\n"
RUNNERS = "Rank, Runner, Country, Time\n1, A. Bekele, Ethiopia, 2:03:11\n2, B. Kipto, Kenya, 2:03:40\n3, C. Farah, UK, 2:04:02\n"


@pytest.mark.parametrize(
    ("text", "width", "head"),
    [
        (PRICES, 3, 1),
        ("Harbour;2021;2022\nNorth;14;15\nSouth;3,5;4,1\n", 3, 1),
        ("Year|Tonnes|Share\n2021|14|3.5\n2022|15|4.1\n", 3, 1),
        ('Product,Note,Price\n"Chair, oak","It stands, quite well",12.50\n"Table","Four legs",99\n', 3, 1),
        (RUNNERS, 4, 1),
        ("2021,14,120\n2022,15,137\n2023,16,150\n", 3, 0),
        ("港,便数,人数\n北浜,14,1204\n南浜,9,944\n", 3, 1),
        ('a\t"b\tc"\td\n1\t2\t3\n4\t5\t6\n', 3, 1),
    ],
)
def test_rows_of_values_in_a_text_are_a_table(text: str, width: int, head: int):
    for around in ("{}", "The harvest ended on Friday, after rain.\n\n{}\nIt was a good one.\n"):
        (table,) = (block for block in read(around.format(text), "a.txt") if isinstance(block, Table))
        assert {len(row.cells) for row in table.rows} == {width} and table.head_rows == head
        assert table.place is not None and around.format(text)[table.place.start :].startswith(text.split("\n")[0])


def test_a_row_above_the_values_is_no_part_of_them():
    title, table = read("Prices of Friday:\n" + PRICES, "a.txt")
    assert isinstance(title, Paragraph) and plain(title.content) == "Prices of Friday:"
    assert isinstance(table, Table) and len(table.rows) == 3
    assert [cell.align for cell in table.rows[1].cells] == ["", "end", "end"]


@pytest.mark.parametrize(
    "text",
    [
        "Smith, John\nRoe, Jane\nMiller, Ann\nLee, Bo\n",
        "Berlin, Germany\nParis, France\nRome, Italy\n",
        "12 High Street, London, SW1A 1AA\n14 Low Street, Leeds, LS1 2AB\n3 Mid Road, York, YO1 7HH\n",
        "Roses are red, violets are blue,\nSugar is sweet, honey is too,\nAll of the bees, hum in the view,\n",
        "Coal 1,204\nGas 2,311\nOil 9,944\nSun 1,377\n",
        "3,7\n2,9\n1,8\n4,4\n",
        "The mayor said that, after years of work,\nthe bridge would open in June, and that,\nif nothing went wrong, the ferries, too,\nwould run, he said, from then,\n",
        "Jane Roe | Director | +44 20 7946 0000\nBen Lee | Editor | +44 20 7946 0001\nAnn Poe | Press | +44 20 7946 0002\n",
        "Home | News | Contact\nAbout | Jobs | Press\nShop | Help | Login\n",
        "Jane Roe,director of the port\nBen Lee,its engineer\nAnn Poe,who leads the works\n",
        "Monday, 3 June, 10:00, City Hall\nTuesday, 4 June, 11:00, Harbour\nFriday, 7 June, 09:30, Station\n",
        "Anna Roe; director; Port of Moor\nBen Lee; engineer; Port of Moor\nCy Poe; clerk; Port of Moor\n",
        "Anna,\nBen,\nCy,\n",
        "We came,we saw.\nWe went,we lost.\nWe slept,we woke.\n",
    ],
)
def test_names_addresses_verse_and_prose_are_no_values(text: str):
    assert not [block for block in read(text, "a.txt") if isinstance(block, Table)]


def test_a_file_of_values_has_a_title_tables_and_notes():
    text = "Ferries and riders, 2021\n\nHarbour,A,B\nNorth,1,2\n\nSouth,3,4\nEast,,\n\nBy month\nMonth,A,B\nMay,7,9\nSource: Port of Moor, as of 2023.\n"
    title, first, second, other, note = read(text)
    assert isinstance(title, Heading) and plain(title.content) == "Ferries and riders, 2021" and title.level == 1
    assert cells(first) == [["Harbour", "A", "B"], ["North", "1", "2"], ["South", "3", "4"], ["East", "", ""]]
    assert isinstance(second, Heading) and second.level == 2 and first.head_rows == other.head_rows == 1
    assert plain_block(note) == "Source: Port of Moor, as of 2023."


@pytest.mark.parametrize(
    ("text", "options", "rows", "head"),
    [
        ("sep=|\na|b\n1|2\n", {}, [["a", "b"], ["1", "2"]], 1),
        ("Name\nAnna\nBen\n", {}, [["Name"], ["Anna"], ["Ben"]], 1),
        ('A,B\nx,"One.\n\nTwo ""t""."\n', {}, [["A", "B"], ["x", 'One.\nTwo "t".']], 1),
        ('Name,Size\nPipe,12" wide\nRod,"open\n', {}, [["Name", "Size"], ["Pipe", '12" wide'], ["Rod", '"open']], 1),
        ('"Height","Weight"\n"Ann",170,60\n"Ben",180,75\n', {}, [["", "Height", "Weight"], ["Ann", "170", "60"], ["Ben", "180", "75"]], 1),
        ("1,2\n3,4\n", {}, [["1", "2"], ["3", "4"]], 0),
        ("1,2\n3,4\n", {"head": "yes"}, [["1", "2"], ["3", "4"]], 1),
        ("a,b\nc,d\n", {"head": "no"}, [["a", "b"], ["c", "d"]], 0),
        ("a:b\nc:d\n", {"delimiter": ":"}, [["a", "b"], ["c", "d"]], 1),
        ("a;b,c\nd;e,f\n", {"delimiter": "comma"}, [["a;b", "c"], ["d;e", "f"]], 1),
        ("Land,2021,2022\nX,1,2\n", {}, [["Land", "2021", "2022"], ["X", "1", "2"]], 1),
    ],
)
def test_values_are_read_as_programs_write_them(text: str, options: dict[str, str], rows: list[list[str]], head: int):
    (table,) = read(text, reader=CsvReader(**options))
    assert cells(table) == rows and table.head_rows == head


def test_a_file_of_values_is_known_by_its_name_and_its_rows():
    def sure(name: str, text: str) -> float:
        return CsvReader().sniff(Source(name, text.encode()))

    assert sure("a.csv", PRICES) > 0.7 and sure("a.tsv", "a\tb\n1\t2\n") > 0.7 and sure("a.csv", "sep=;\n") > 0.7
    assert sure("a.csv", "One line of prose.\n") < 0.2 and sure("a.txt", PRICES) == 0


def test_more_values_than_a_table_may_have_are_refused():
    with pytest.raises(LimitError, match=r"limit\.marks"):
        CsvReader().read(Source("a.csv", b"1,2,3,4,5,6,7\n" * 50_000), lambda notice: None)
