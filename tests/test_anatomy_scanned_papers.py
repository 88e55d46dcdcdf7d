"""Releases as archives keep them, scanned and with data beside them: whose paper it is, whom to ask, who holds which office, where lines go on."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.addresses import phone
from masthead.anatomy.model import Evidence, Person, Quote, Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech.recalled import in_full
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


@pytest.mark.parametrize(
    ("signed", "published"),
    [
        ("Source: Norhaven University Hospital", "Norhaven University"),
        ("Source: Acme Foundation", "Acme"),
        ("Source: City of Norhaven Port Authority", "Norhaven"),
        ("Source: Acme & Sons", "Acme"),
        ("Issued by: Friends of Norhaven University", "Norhaven University"),
        ("Issued by: Friends of the Norhaven University", "Norhaven University"),
    ],
)
def test_a_name_that_is_part_of_the_one_that_is_signed_is_another_house(signed: str, published: str) -> None:
    found = one(filed(published, "", tail=f"{signed}\n")).issuer
    assert found is not None and found.text == signed.partition(": ")[2]


@pytest.mark.parametrize("signed", ["The Harbour League", "Harbour League (12)", "Harbour League | Norhaven"])
def test_what_is_no_word_of_a_name_is_cut_from_it(signed: str) -> None:
    found = one(filed("Harbour League", "", tail=f"Source: {signed}\n")).issuer
    assert found is not None and found.text == "Harbour League"


def test_the_number_of_a_paper_is_no_part_of_a_name_nor_of_the_line_above() -> None:
    found = one(filed("", "From the Department of Ports and Coastal Affairs\n\n15/81 11 February,1981\n\n"))
    assert found.issuer is not None and not any(map(str.isdigit, found.issuer.text))
    assert found.issued is not None and found.issued.date == "1981-02-11"
    assert not found.contacts


def test_a_month_a_day_and_a_year_that_touch() -> None:
    issued = one(filed("", "March 28,2031\n\n")).issued
    assert issued is not None and issued.date == "2031-03-28"


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


def test_a_title_that_a_scanner_misread_is_no_deck() -> None:
    text = (
        filed("", "")
        .replace("TWO QUAYS FOR LENN\n", "TWQ QUAYS FOR LENN THIS YEAR\n")
        .replace("Two quays for Lenn", "Two quays for Lenn this year")
    )
    assert one(text).subheadline is None


def test_a_drawing_that_a_scanner_read_is_no_deck() -> None:
    text = filed("", "").replace("TWO QUAYS FOR LENN\n", "DEPARTIV#^NT OF P0RTS +` j AND COASTAL\n")
    assert one(text).subheadline is None


def test_who_is_named_by_letters_and_by_a_given_name_is_one() -> None:
    body = "The quays will be mended, the Minister for Ports, Mr Lance Moss, said today.\n\nAll ferries of the harbour go as before.\n"
    found = one(f"TWO QUAYS FOR LENN\n\n(Statement by the Minister for Ports, the Hon. L.E. Moss, M.P.)\n\n{body}")
    assert [(each.name, each.role) for each in found.people] == [("Lance Moss", "Minister for Ports")]


def test_two_of_one_surname_with_other_letters_are_two() -> None:
    body = "The quays will be mended, the Minister for Ports, Mr Ben Moss, said today.\n\nThe Director of Rivers, L.E. Moss, welcomed it.\n"
    assert len(one(f"TWO QUAYS FOR LENN\n\n{body}").people) == 2


def test_the_day_on_which_somebody_spoke_is_no_part_of_the_office() -> None:
    assert people("It was made by Mr. Lund, Secretary for Law on 17 June, 1969.") == [("Lund", "Secretary for Law")]
    assert people("“It is open,” said Ida Moss, Director of Ports on Friday.") == [("Ida Moss", "Director of Ports")]


def test_a_last_paragraph_that_points_back_is_no_boilerplate() -> None:
    tail = "This is an urgent issue on which the Government should act before the winter.\n"
    found = one(filed("", "", tail=f"The Government has planes which could bring what the harbour needs to Lenn in a day.\n\n{tail}"))
    assert not found.boilerplate


def test_a_house_of_state_right_behind_a_name_is_no_part_of_it() -> None:
    found = one(filed("", "", tail="Media Contact: Ida Moss Department of Ports and Coastal Affairs (062) 55 2184\n"))
    assert [each.name for each in found.contacts] == ["Ida Moss"]


def test_enquiries_are_nobody() -> None:
    assert [each.name for each in one(filed("", "", tail="Enquiries: 65 2999 (Office Hours)\n")).contacts] == [""]


def test_when_somebody_typed_a_text_is_not_the_day_of_issue() -> None:
    text = filed("", "", tail="jk 2031-06-16 10:43\n").replace('source: ""', 'date: "2031-06-12"')
    issued = one(text).issued
    assert issued is not None and issued.date == "2031-06-12"


def test_speech_between_single_marks_goes_on_in_further_paragraphs() -> None:
    found = one(
        "# Ferries of Lenn\n\nSenator Ida Moss welcomed the decision on the ferries of Lenn today.\n\n"
        "'We welcome the council's decision to talk further about the ferries there,' Senator Moss said today.\n\n"
        "'The harbour has a proud history of opening its quays, and that's a big part of the town.\n\n"
        "'Many don't know that the harbour is the second largest of the coast, as the League of Ferries has found.\n\n"
        "'I'm glad that the people of Lenn have said they'll give it a go.'\n\nAll ferries go as before.\n"
    )
    assert [(each.text[:11], each.text[-9:], each.speaker) for each in found.quotes] == [
        ("We welcome ", "es there,", "Ida Moss"),
        ("The harbour", " it a go.", "Ida Moss"),
    ]


@pytest.mark.parametrize("elided", ["'Twas the night", "'Tis the night", "'Til the night"])
def test_an_apostrophe_for_letters_that_are_left_out_opens_no_speech(elided: str) -> None:
    head = "# Ferries of Lenn\n\nIda Moss, Director of the harbour, opened a quay of Lenn on Monday.\n\n"
    said = "'It is a great day for all of us,' said Ida Moss. 'We have worked on it for ten years.'"
    found = one(f"{head}{elided} of the opening, and all through the harbour not a ferry was to be seen.\n\n{said}\n")
    assert [(each.text, each.speaker) for each in found.quotes] == [
        ("It is a great day for all of us, We have worked on it for ten years.", "Ida Moss")
    ]


def test_an_apostrophe_opens_no_speech_that_does_not_go_on() -> None:
    head = "# Ferries of Lenn\n\n'The quays of Lenn are mended,' said Ida Moss, Director of the harbour, on Monday.\n\n"
    found = one(f"{head}'Orrin Star is the name of the ferry that goes to Lenn each day of the winter.\n\nAll ferries go as before.\n")
    assert [each.text for each in found.quotes] == ["The quays of Lenn are mended,"]


def test_the_member_whom_a_loud_headline_names_issues_the_text() -> None:
    found = one(
        "SEN. MOSS ANNOUNCES GRANTS FOR FERRIES\n  Sen. Ida Moss announced that the Department of Ports is offering a total of $18 million for ferries.\n"
        '   "The ferries must be mended before the winter," said Moss. "This is not a plan for one year."\n'
        "   The Department of Ports will take applications until July, and the Department of Ports will answer all of them.\n",
        "txt",
    )
    assert found.issuer is not None and found.issuer.text == "Ida Moss"


SPEECH = (
    "Two quays for Lenn\n\nThe Minister for Ports, Ida Moss, spoke about the harbour of Lenn today.\n\nAll ferries go as before while they are built.\n\n"
    "“The quays of Lenn are older than most of its ferries,” Ms Moss said.\n\n"
)
WHOLE = "“The harbour decides each year which of its quays must be mended first of all.”\n"


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Ms Moss has held her office for six years.\n\n",
        "“There are five of them in the old town, and there is none that we would do without.\n\n“They are the pride of the town of Lenn.”\n\n",
    ],
)
def test_who_alone_speaks_says_what_a_paragraph_of_speech_says(above: str) -> None:
    found = one(f"{SPEECH}{above}{WHOLE}")
    assert {each.speaker for each in found.quotes} == {"Ida Moss"} and found.quotes[-1].text == WHOLE.strip("“”\n")


@pytest.mark.parametrize(
    "above",
    ["From the report of the League:", "Many guests left a word in the book at the door.", "The poem that won begins like this."],
)
def test_what_others_lead_to_is_not_said_by_who_alone_speaks(above: str) -> None:
    found = one(f"{SPEECH}{above}\n\n{WHOLE}")
    assert found.quotes[-1].text == WHOLE.strip("“”\n") and found.quotes[-1].speaker != "Ida Moss"


def test_of_two_who_speak_neither_says_what_nobody_is_told_to_say() -> None:
    other = "“We have waited for them,” said Ben Lund, Director of the League of Ferries.\n\nThe quays will be lit at night.\n\n"
    found = one(f"{SPEECH}{other}Ms Moss has held her office for six years.\n\n{WHOLE}")
    assert found.quotes[-1].speaker == ""


def test_who_is_quoted_by_surname_has_the_name_in_full_and_the_office() -> None:
    head = "Media Release\n\nThe Hon. Ida Moss MP\n\nMinister for Ports\n\nMPS 96/99\n\n"
    (quote,) = one(filed("", head, tail="“The quays of Lenn are older than most of its ferries,” Ms Moss said.\n")).quotes
    assert (quote.speaker, quote.role) == ("Ida Moss", "Minister for Ports")


@pytest.mark.parametrize(
    ("language", "called"), [("en", "Moss"), ("en", "Senator Moss"), ("nl", "mevrouw Moss"), ("sv", "Moss"), ("pl", "Pani Moss")]
)
def test_a_form_of_address_is_one_of_the_language(language: str, called: str) -> None:
    told = Evidence("person.role-beside-name", 0.9)
    (said,) = in_full([Quote("The quays are old", called, "", told)], [Person("Ida Moss", "Director", "Ida Moss", told)], pack(language))
    assert (said.speaker, said.role) == ("Ida Moss", "Director")


def test_of_two_of_one_surname_neither_is_taken_for_who_is_quoted() -> None:
    told = Evidence("person.role-beside-name", 0.9)
    ida, ben, own = (Person(name, "Director", name, told) for name in ("Ida Moss", "Ben Moss", "Moss"))
    said = [Quote("The quays are old", "Dr Moss", "", Evidence("quote.attributed", 0.9))]
    assert [each.speaker for people in ([ida, ben], [own], [ida]) for each in in_full(said, people, pack("en"))] == [
        "Dr Moss",
        "Dr Moss",
        "Ida Moss",
    ]


def test_further_information_of_two_houses() -> None:
    tail = "Further information: Ida Moss, Minister's Office (06) 555 7300\nBen Lund, Department of Ports (06) 555 2726\n"
    assert [each.name for each in one(filed("", "", tail=tail), "txt").contacts] == ["Ida Moss", "Ben Lund"]


def test_a_line_goes_on_behind_a_word_with_which_no_sentence_ends() -> None:
    rows = ["It was desired to move the ferries back to the", "Plain of Moorings at this time to enable them to begin."]
    said = [
        plain_block(block) for block in masthead.read(f"TWO QUAYS\n\n{rows[0]}\n\n{rows[1]}\n\nAll go.\n".encode(), format="txt").blocks
    ]
    assert " ".join(rows) in said


def test_points_below_such_a_word_stay_points() -> None:
    rows = ["The harbour office of Lenn will pay for the", "- quays of Lenn and Orrin", "- ferries of the coast"]
    said = [plain_block(block) for block in masthead.read("\n\n".join(["TWO QUAYS", *rows]).encode(), format="txt").blocks]
    assert rows[0] in said


def test_a_row_that_says_from_which_house_a_text_comes_is_no_headline() -> None:
    text = "From the Department of Ports and Coastal Affairs\n\n15/81 11 February,1981\n\nFERRIES ON TIME\n\n"
    body = "A study of the harbour of Lenn showed few delays, a Department of Ports and Coastal Affairs spokesman said today.\n\nAll ferries go as before.\n"
    found = one(text + body, "txt")
    assert found.headline is not None and found.headline.text == "FERRIES ON TIME"
