"""Releases as archives keep them, scanned and with data beside them: whose paper it is, whom to ask, who holds which office, where lines go on."""

from __future__ import annotations

import masthead
from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.document.plain import plain_block


def one(text: str, form: str = "md") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def people(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in mentions(text, pack("en")) if each.role]


def filed(source: str, head: str, *, tail: str = "") -> str:
    body = (
        "The harbour of Lenn will have two more quays for its ferries by the end of the winter, the Government decided today.\n\n"
        "Both quays will be lit at night, and all ferries go as before while they are built.\n\n"
    )
    return f'---\ntitle: "Two quays for Lenn"\nsource: "{source}"\n---\n\n{head}TWO QUAYS FOR LENN\n\n{body}{tail}'


def test_of_several_offices_the_one_that_the_source_s_data_name() -> None:
    head = "Ida Moss\n\nShadow Minister for Ports Shadow Minister for Ferries\n\nFederal Member for Orrin\n\n"
    found = one(filed("SHADOW MINISTER FOR FERRIES", head)).issuer
    assert found is not None
    assert found.text == "Shadow Minister for Ferries"


def test_a_name_that_a_scanner_cut_is_whole_in_the_source_s_data() -> None:
    head = "MINISTER FOR PORTS AND COASTAL\n\nAFFAIRS AND MINISTER ASSISTING THE PRIME MINISTER FOR RIVERS\n\n"
    found = one(filed("MINISTER FOR PORTS AND COASTAL AFFAIRS", head)).issuer
    assert found is not None
    assert found.text.casefold() == "minister for ports and coastal affairs"


def test_the_paper_s_own_office_stands_where_the_data_name_another() -> None:
    found = one(filed("Minister for Rivers", "From the Minister for Ports, the Hon. Ida Moss, MP\n\n")).issuer
    assert found is not None
    assert found.text.startswith("Minister for Ports")


def test_the_number_of_a_paper_is_no_part_of_a_name_nor_of_the_line_above() -> None:
    found = one(filed("", "From the Department of Ports and Coastal Affairs\n\n15/81 11 February,1981\n\n"))
    assert found.issuer is not None and not any(map(str.isdigit, found.issuer.text))
    assert found.issued is not None and found.issued.date == "1981-02-11"
    assert not found.contacts


def test_a_month_a_day_and_a_year_that_touch() -> None:
    assert one(filed("", "March 28,2031\n\n")).issued is not None


def test_two_numbers_with_a_stroke_are_two() -> None:
    found = one(
        filed(
            "",
            "",
            tail="Media contacts: Ida Moss (Ministerial) 02 5550 7500 / 0419 555 890 Ben Lund (PortAid) 02 5550 4960 / 0412 555 489\n",
        )
    )
    assert [(each.name, each.phone) for each in found.contacts] == [("Ida Moss", "02 5550 7500"), ("Ben Lund", "02 5550 4960")]


def test_the_code_of_a_post_office_is_no_part_of_a_number() -> None:
    match = phone("Parliament House Canberra ACT 2600 (06) 555 7860")
    assert match is not None and match.group() == "(06) 555 7860"
    whole = phone("Call +61 2 5550 7860 on any day")
    assert whole is not None and whole.group() == "+61 2 5550 7860"


def test_who_stands_before_the_number_is_named_whatever_a_scanner_read_behind_it() -> None:
    found = one(filed("", "", tail="Contact: Ida Moss (06) 555 7860 M1CXH\n"))
    assert [each.name for each in found.contacts] == ["Ida Moss"]


def test_whom_to_ask_as_well_stands_behind_or() -> None:
    tail = "Media contacts: Ida Moss, Minister's Office, (062) 55 7302\nor Ben Lund, Department of Ports, (062) 55 2726\n"
    assert [each.name for each in one(filed("", "", tail=tail), "txt").contacts] == ["Ida Moss", "Ben Lund"]


def test_enquiries_to_somebody_at_the_end_of_the_text() -> None:
    said = '"The quays will serve all who live in Lenn and who come to see it," said Senator Moss. Enquiries to Ida Moss on 02 5550 3387\n'
    found = one(filed("", "Senator Ida Moss\n\nPhone: (08) 5550 2000\n\n", tail=said))
    assert ("Ida Moss", "02 5550 3387") in [(each.name, each.phone) for each in found.contacts]


def test_the_genre_between_stars_is_nobody_s_house() -> None:
    found = one(
        filed("", "", tail="More from: Ida Moss 02 5550 7300\n\nBen Lund (Media Adviser) 0439 555 439\n\n***** MEDIA RELEASE *****\n")
    )
    assert not any("RELEASE" in each.organisation for each in found.contacts)


def test_an_office_of_several_fields_before_a_comma_and_a_name() -> None:
    said = (
        "Shadow Minister for Ferries and Quays, Ida Moss and Shadow Minister for Ports, Customs and Border Protection, Ben Lund said today."
    )
    assert people(said) == [
        ("Ida Moss", "Shadow Minister for Ferries and Quays"),
        ("Ben Lund", "Shadow Minister for Ports, Customs and Border Protection"),
    ]


def test_of_what_an_office_is_in_brackets_before_the_name() -> None:
    assert people("Acting Superintendent (Crime Prevention), Ben Lund welcomed the guide.") == [
        ("Ben Lund", "Acting Superintendent (Crime Prevention)")
    ]


def test_a_genre_before_an_office_tells_a_release() -> None:
    found = one(filed("", "MEDIA RELEASE MINISTER FOR PORTS IDA MOSS\n\n"))
    assert found.genre is not None and found.kind == "press-release"


def test_a_line_goes_on_in_the_next_where_a_long_word_had_no_room() -> None:
    rows = [
        "A study of the harbour region of Norhaven showed a",
        "surprisingly low number of delays among all the ferries which",
        "go there each day, and the quays of the town were found to be",
        "in good order by those who looked at them for three months in",
        "the winter, when most of the boats lie in the harbour and the",
        "crews have the time to mend whatever the storms have broken.",
    ]
    text = "".join(f" {row} \n\n" for row in ["LENN FERRIES ON TIME", *rows, *rows[1:], *rows[1:]])
    said = [plain_block(block) for block in masthead.read(text.encode(), format="txt").blocks]
    assert any(each.startswith("A study of the harbour region of Norhaven showed a surprisingly") for each in said)
