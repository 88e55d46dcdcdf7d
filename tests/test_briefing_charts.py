"""Charts and media: series of figures and pictures that the source gives."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from briefs import FILLER, PROSE, composed, release, sections
from msgspec.structs import replace

import masthead
from masthead.briefing.model import Chart, Media
from masthead.briefing.telling.amount import amounts
from masthead.document.model import Asset, Figure, LineBreak
from masthead.document.model import Text as Words
from masthead.document.plain import plain


def pictured(*figures: Figure, assets: tuple[Asset, ...] = ()) -> list:
    document = masthead.read(release().encode(), format="txt")
    blocks = (*document.blocks[:4], *figures, *document.blocks[4:])
    releases = masthead.recognise(replace(document, blocks=blocks, assets=assets))
    return [item for one in sections(masthead.compose(releases, brand="civic"), Media) for item in one.items]


def test_a_picture_is_listed_with_caption_credit_and_place():
    (item,) = pictured(Figure("a.jpg", "A lorry", (Words("A lorry at the border."),), (Words("Jo Smith"),)))
    assert (item.name, plain(item.caption), item.credit) == ("", "A lorry at the border.", "Credit: Jo Smith")
    assert item.reference is not None


def test_the_name_of_a_picture_is_that_of_its_file_without_what_we_add():
    name = f"lorry-{sha256(b'a picture').hexdigest()[:8]}.jpg"
    figures = (Figure(name, "", (), (Words("Jo Smith"),)), Figure("dam-20240101.jpg", "dam.jpg", (), (Words("Jo Smith"),)))
    assets = (Asset(name, "image/jpeg", b"a picture"), Asset("dam-20240101.jpg", "image/jpeg", b"another"))
    assert [item.name for item in pictured(*figures, assets=assets)] == ["lorry.jpg", "dam-20240101.jpg"]


def test_a_picture_is_told_by_what_it_shows_before_what_its_file_is_called():
    (item,) = pictured(Figure("image1.jpg", "A lorry at the border", (), (Words("Jo Smith"),)))
    assert (item.name, plain(item.caption)) == ("", "A lorry at the border")


def test_a_credit_that_says_that_it_is_one_stands_as_it_is():
    (item,) = pictured(Figure("a.jpg", "", (), (Words("Photo: Jo Smith"),)))
    assert item.credit == "Photo: Jo Smith"


def test_terms_of_use_and_the_address_stand_beside_the_credit():
    credit = (Words("Jo Smith"), LineBreak(), Words("CC BY 4.0"), LineBreak(), Words("Not after 2030"))
    (item,) = pictured(Figure("", "", (Words("A lorry."),), credit, address="https://example.org/a.jpg"))
    assert (item.credit, item.rights, item.link) == ("Credit: Jo Smith", "CC BY 4.0, Not after 2030", "https://example.org/a.jpg")


def test_a_picture_of_a_news_item_keeps_who_made_it_how_it_may_be_used_and_where_it_is():
    item = {
        "uri": "urn:x:1",
        "type": "text",
        "language": "en",
        "headline": "Agency opens register",
        "body_xhtml": f"<p>{FILLER}</p>",
        "associations": {
            "main": {
                "type": "picture",
                "description_text": "A lorry.",
                "byline": "Jo Smith",
                "copyrightnotice": "CC BY 4.0",
                "usageterms": "Not after 2030",
                "renditions": {"original": {"href": "https://example.org/a.jpg"}},
            }
        },
    }
    ((medium,),) = [one.items for one in sections(composed(json.dumps(item), "ninjs"), Media)]
    assert (medium.credit, medium.rights, medium.link) == ("Credit: Jo Smith", "CC BY 4.0, Not after 2030", "https://example.org/a.jpg")


def test_pictures_that_tell_nothing_are_not_listed():
    assert not pictured(
        Figure("a.jpg", "A lorry"),
        Figure("agency-logo.png", "Logo", (Words("The logo of the agency"),)),
        Figure("line.png", "", (Words("A line"),), decorative=True),
    )


TABLE = "# Agency counts carriers by country\n\n{filler}\n\n{above}\n\n| Country | {head} |\n| --- | --- |\n{rows}\n\n{filler}\n"


def charted(rows: list[tuple[str, str]], head: str = "Carriers", above: str = "## Carriers by country", lang: str = "") -> list:
    table = "\n".join(f"| {label} | {value} |" for label, value in rows)
    text = TABLE.format(filler=FILLER, above=above, head=head, rows=table)
    said = {"lang": lang} if lang else {}
    return sections(composed(text, "md", **said), Chart)


def test_a_table_of_one_series_is_drawn_without_its_total():
    (chart,) = charted([("Italy", "1,204"), ("Spain", "380"), ("Malta", "96"), ("Total", "1,680")])
    assert chart.kind == "bar" and [(point.label, point.value, point.number) for point in chart.points] == [
        ("Italy", "1,204", 1204.0),
        ("Spain", "380", 380.0),
        ("Malta", "96", 96.0),
    ]
    assert plain(chart.caption) == "Carriers by country"
    assert chart.alternative == "Bar chart. Italy: 1,204, Spain: 380, Malta: 96"
    assert chart.reference is not None


def test_what_begins_at_no_zero_is_drawn_as_dots():
    (chart,) = charted([("Italy", "101.2"), ("Spain", "99.8"), ("Malta", "104.0")], head="Price index")
    assert chart.kind == "dot" and plain(chart.caption) == "Carriers by country\nPrice index"
    (chart,) = charted([("Italy", "-1.2"), ("Spain", "0.8"), ("Malta", "4.0")], head="Growth")
    assert chart.kind == "dot"


@pytest.mark.parametrize(
    "rows",
    [
        [("Italy", "1,204"), ("Spain", "380")],
        [("Italy", "35%"), ("Spain", "380"), ("Malta", "96")],
        [("Italy", "1,204"), ("Italy", "380"), ("Malta", "96")],
        [("Italy", "1,204"), ("Spain", "some"), ("Malta", "96")],
        [("Italy", "5"), ("Spain", "5"), ("Malta", "5")],
        [("Carriers' floor (m²)", "1,204"), ("Carriers' energy (MWh)", "380"), ("Carriers' desks", "96")],
        [(f"Country {number}", str(number + 3)) for number in range(13)],
    ],
)
def test_what_is_no_series_is_not_drawn(rows):
    assert charted(rows) == []


def test_rows_of_one_unit_are_a_series():
    assert charted([("Italy (MWh)", "1,204"), ("Spain (MWh)", "380"), ("Malta (MWh)", "96")])


def test_a_list_under_a_heading_may_be_a_series():
    text = f"# Agency counts carriers\n\n{FILLER}\n\n## Carriers by country\n\n- Italy: 35 %\n- Spain: 22 %\n- Malta: 8 %\n\n{FILLER}\n"
    (chart,) = sections(composed(text, "md"), Chart)
    assert [(point.label, point.number) for point in chart.points] == [("Italy", 35.0), ("Spain", 22.0), ("Malta", 8.0)]


YEARS = """# Traffic at the border grows again

Traffic at the border grew for the third year, the Road Agency said.

## Crossings

| | 2020 | 2021 | 2022 | 2023 |
| --- | --- | --- | --- | --- |
| Staff | 90 | 91 | 88 | 93 |
| Traffic (lorries) | 1,200 | 1,900 | 2,600 | 2,750 |
"""


def test_of_rows_under_years_that_is_drawn_which_the_headline_speaks_of():
    (chart,) = sections(composed(YEARS, "md"), Chart)
    assert [(point.label, point.number) for point in chart.points] == [
        ("2020", 1200.0),
        ("2021", 1900.0),
        ("2022", 2600.0),
        ("2023", 2750.0),
    ]
    assert plain(chart.caption) == "Crossings\nTraffic (lorries)" and chart.kind == "bar"
    assert not sections(composed(YEARS.replace("Traffic (lorries)", "Complaints"), "md"), Chart)


COLUMNS = """# Register counts carriers

The Road Agency counted carriers in its countries.

## Register by country

| Rank | Country | Offices | Carriers | Share |
| --- | --- | --- | --- | --- |
| 1 | Italy | 4 | 12,040 | 47.0% |
| 2 | Spain | 7 | 9,380 | 36.6% |
| 3 | Portugal | 2 | 4,210 | 16.4% |
"""


def test_of_several_columns_that_is_drawn_which_the_headline_speaks_of():
    (chart,) = sections(composed(COLUMNS, "md"), Chart)
    assert [(point.label, point.number) for point in chart.points] == [("Italy", 12040.0), ("Spain", 9380.0), ("Portugal", 4210.0)]
    assert plain(chart.caption) == "Register by country\nCarriers"
    assert not sections(composed(COLUMNS.replace("Offices", "2022").replace("Carriers |", "2023 |"), "md"), Chart)


@pytest.mark.parametrize(("number", "sign"), [("(1,310)", ""), ("£(1,310)", "£"), ("(£1,310)", "£")])
def test_a_column_with_a_loss_in_brackets_is_the_one_that_is_drawn(number, sign):
    sold = COLUMNS.replace("Offices", "Left").replace("| 4 |", "| 1,210 |")
    (chart,) = sections(
        composed(sold.replace("9,380", number).replace("12,040", f"{sign}12,040").replace("4,210", f"{sign}4,210"), "md"), Chart
    )
    assert (chart.points[1].number, chart.kind) == (-1310.0, "dot")


def test_where_the_first_column_of_numbers_cannot_be_drawn_the_next_is_not_taken_for_it():
    text = COLUMNS.replace("Offices", "This year").replace("Carriers |", "Last year |")
    assert sections(composed(text, "md"), Chart)
    assert not sections(composed(text.replace("| 7 |", "| n/a |"), "md"), Chart)
    (chart,) = sections(composed(COLUMNS.replace("| 7 |", "| n/a |"), "md"), Chart)
    assert plain(chart.caption) == "Register by country\nCarriers"


@pytest.mark.parametrize(
    ("newest", "oldest"),
    [
        ("H1 2026", "H1 2025"),
        ("January", "February"),
        ("Apr-25", "May-25"),
        ("3Q25", "3Q24"),
        ("2026 Q3", "2025 Q3"),
        ("1. Halbjahr 2026", "1. Halbjahr 2025"),
    ],
)
@pytest.mark.parametrize("number", ["9,380", "(9,380)", "n/a"])
def test_of_two_parts_of_years_none_is_drawn_alone(newest, oldest, number):
    text = COLUMNS.replace("Offices", newest).replace("Carriers |", f"{oldest} |").replace("| 7 |", f"| {number} |")
    assert not sections(composed(text, "md"), Chart)


@pytest.mark.parametrize(("language", "total"), [("es", "Suma"), ("fr", "Ensemble"), ("ru", "Всего"), ("ar", "المجموع"), ("zh", "合计")])
def test_a_row_that_sums_up_is_known_in_the_language_of_the_text(language, total):
    prose = PROSE[language]
    rows = "\n".join(f"| {label} | {value} |" for label, value in (("A1", 12), ("B2", 9), ("C3", 4), (total, 25)))
    text = f"# {prose[:24]}\n\n{prose}\n\n{prose}\n\n## {prose[:16]}\n\n| # | {prose[4:12]} |\n| --- | --- |\n{rows}\n\n{prose}\n"
    (chart,) = sections(composed(text, "md", lang=language), Chart)
    assert [point.label for point in chart.points] == ["A1", "B2", "C3"]


def test_figures_beside_the_matter_are_not_drawn():
    assert charted([("Adults", "12 €"), ("Children", "6 €"), ("Families", "30 €")], head="Price", above="## Tickets") == []


def test_loose_numbers_are_never_drawn():
    assert not sections(composed(release("Italy has 35 offices, Spain 22 and Malta 8.")), Chart)


@pytest.mark.parametrize(
    ("texts", "language", "numbers"),
    [
        (["1,5", "22,0", "3"], "de", [1.5, 22.0, 3.0]),
        (["1.204", "380"], "de", [1204.0, 380.0]),
        (["1,204", "380"], "en", [1204.0, 380.0]),
        (["1 204", "380"], "fr", [1204.0, 380.0]),
        (["1,204.5", "380"], "en", [1204.5, 380.0]),
        (["1.204,5", "380"], "es", [1204.5, 380.0]),
        (["12,34,567", "380"], "en", [1234567.0, 380.0]),
        (["١٫٥", "٢"], "ar", [1.5, 2.0]),
        (["１２万", "3万"], "zh", [12.0, 3.0]),
        (["US$ 4.2 million", "US$ 3 million"], "en", [4.2, 3.0]),
        (["−1.5", "2.0"], "en", [-1.5, 2.0]),
        (["(7.4)", "2.0", "(1.1)"], "en", [-7.4, 2.0, -1.1]),
        (["(£7.4m)", "£2.0m", "£(1.1)m"], "en", [-7.4, 2.0, -1.1]),
        (["(7,4)", "2,0"], "fr", [-7.4, 2.0]),
        (["（7.4）", "2.0"], "zh", [-7.4, 2.0]),
        (["(٧٫٤)", "٢"], "ar", [-7.4, 2.0]),
    ],
)
def test_numbers_are_read_in_their_language(texts, language, numbers):
    found = amounts(texts, language)
    assert found is not None and [amount.number for amount in found] == numbers


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["1,204", "380"], "de"),
        (["1.204", "380"], "en"),
        (["35%", "22"], "en"),
        (["12万", "3"], "zh"),
        (["about", "3"], "en"),
        (["3–5", "4"], "en"),
        (["1.5", "2,5"], "en"),
        (["(12)", "(15)"], "en"),
        (["(-3)", "4"], "en"),
    ],
)
def test_numbers_that_leave_a_doubt_are_not_read(texts, language):
    assert amounts(texts, language) is None


@pytest.mark.parametrize(
    ("last", "value", "drawn"),
    [("कुल", "2,980", 3), ("All four ports", "2,980", 3), ("Ruma", "2,981", 4), ("2031", "2,980", 4)],
)
def test_a_row_whose_number_is_that_of_all_others_sums_them_up_whatever_it_is_called(last: str, value: str, drawn: int) -> None:
    [chart] = charted([("Italy", "1,240"), ("Spain", "980"), ("Malta", "760"), (last, value)])
    assert len(chart.points) == drawn
