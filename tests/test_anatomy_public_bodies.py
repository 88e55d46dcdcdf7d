"""Releases of public bodies and of those who sit in them: members of parliaments with their parties, prosecutors, ministers, councils."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Release
from masthead.anatomy.persons.whoswho import people
from masthead.language.pack import pack


def releases(text: str, format: str = "") -> tuple[Release, ...]:
    return masthead.recognise(masthead.read(text.encode(), format=format))


def listed(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in people([Run(text, ((0, 0, 0),))], pack(language))]


# fmt: off
OFFICES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Senators Ann Roe (D-N.Y.), Amy Lund (D-Minn.), Angus King (I-Me.), Joe Hill (R-Ind.), and Tim Bishop (D-Pa.) wrote the bill.",
     [(name, "Senators") for name in ("Ann Roe", "Amy Lund", "Angus King", "Joe Hill", "Tim Bishop")]),
    ("Ann Roe, Angus King and Joe Hill, directors of the trust, met.", [(name, "directors of the trust") for name in ("Ann Roe", "Angus King", "Joe Hill")]),
    ("The clause was written by Lund and U.S. Rep. Ann Roe (D-Ill.) last year.", [("Ann Roe", "U.S. Rep.")]),
    ("The Foreign and Commonwealth Secretary Ann Roe spoke.", [("Ann Roe", "Foreign and Commonwealth Secretary")]),
    ("I am proud to partner with Sen. Lund on this.", [("Lund", "Sen.")]),
    ("Through WRDA, Congress authorizes the Corps of Engineers to carry out its missions.", []),
    ("The Hon Ann Roe MP, Minister for Boats, and Senator the Hon Bo Lund, Assistant Minister for Quays, visited.",
     [("Ann Roe", "Minister for Boats"), ("Bo Lund", "Assistant Minister for Quays")]),
    ("Cy Fox, board chair, Northern Health —", [("Cy Fox", "board chair, Northern Health")]),
    ("“We are glad,” said Ann Roe, invited keynote speaker and founder of Quay.", [("Ann Roe", "invited keynote speaker and founder of Quay")]),
    ("“We are glad,” said Ann Roe, retired nurse and founder of Quay.", [("Ann Roe", "retired nurse and founder of Quay")]),
    ("Ann Roe, invited members of the board to join.", []),
    ("“We are glad,” said Arvino (A.O.) Maycott, head of Tidewater.", [("Arvino (A.O.) Maycott", "head of Tidewater")]),
    ("Boats of Acme (U.S.) Holdings, chair of the board, are new.", []),
    ("Jane Doe, Victoria Premier, met Bo Lund.", [("Jane Doe", "Victoria Premier")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), OFFICES, ids=[text[:40] for text, _ in OFFICES])
def test_offices_of_public_bodies_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert listed(text) == expected


FLATTENED = """FOR IMMEDIATE RELEASE: Norhaven Ferry Captain Charged After Selling His Boat to a Whole Crew - Office of the Norhaven Prosecutor
News
Press Release
FOR IMMEDIATE RELEASE: Norhaven Ferry Captain Charged After Selling His Boat to a Whole Crew
Admin | June 26, 2025
for immediate release
Norhaven Ferry Captain Charged After Selling His Boat to a Whole Crew

Norhaven, June 26, 2025 – Prosecutor Ann Roe announced charges against a captain of the ferry who sold one boat to several people.

“Nobody may sell one boat twice, and this one was sold seven times in a single summer,” said Prosecutor Ann Roe.

The boat has been taken to the harbour, where its seven owners may look at it every day until noon.

###
"""


def test_a_title_that_a_flattened_page_has_thrice_is_of_one_release() -> None:
    found = releases(FLATTENED)
    assert len(found) == 1
    assert found[0].body_paragraphs == 3


def test_two_releases_that_are_free_at_once_are_two() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\n{}\n\nNorhaven, June 26, 2025 – The council opened the bridge for all who live on the islands today.\n\n"
        "The bridge is open every day from nine to five, and nobody has to pay for crossing it.\n\n###\n\n"
    )
    assert len(releases(text.format("Council Opens a Bridge to the Islands") + text.format("Trust Buys a Ferry for the Harbour"))) == 2


@pytest.mark.parametrize(
    ("row", "headline"),
    [
        ("FOR IMMEDIATE RELEASE: Harbour Council Opens Its New Bridge", "Harbour Council Opens Its New Bridge"),
        ("For Immediate Release – Harbour Council Opens Its New Bridge", "Harbour Council Opens Its New Bridge"),
        ("Pour diffusion immédiate : Le Conseil du port ouvre son pont", "Le Conseil du port ouvre son pont"),
        ("Immediate Release of Dam Water Is Planned for the Valley", "Immediate Release of Dam Water Is Planned for the Valley"),
    ],
)
def test_words_that_free_a_text_are_not_of_its_headline(row: str, headline: str) -> None:
    page = f"<h1>{row}</h1><p>Norhaven, June 26, 2025 – The council opened the bridge for all who live on the islands today.</p>"
    found = releases(page, "html")[0]
    assert found.headline is not None
    assert found.headline.text == headline


def blocks(body: str) -> list[str]:
    from masthead.document.plain import plain_block

    record = {"title": "Council opens a bridge", "date": "2025-06-26", "text": body}
    return [plain_block(block) for block in masthead.read(json.dumps(record).encode()).blocks]


def test_entities_alone_make_no_markup_of_a_records_text() -> None:
    body = (
        "Boats &amp; Quays\n\t\t\n\t\tSunday, 13 October 2024\n\t\n\t\tThe council opened the bridge.\r\n“It is open,” said Ann Roe.\n###"
    )
    assert blocks(body)[1:] == [
        "Boats & Quays",
        "Sunday, 13 October 2024",
        "The council opened the bridge.",
        "“It is open,” said Ann Roe.",
        "###",
    ]


def test_rows_that_are_filled_up_stay_one_paragraph_of_a_records_text() -> None:
    body = "The council opened the bridge for all\nwho live on the islands.\n\nIt is open every day."
    assert blocks(body)[1:] == ["The council opened the bridge for all who live on the islands.", "It is open every day."]


def told(headline: str, *paragraphs: str) -> str:
    """Whom a release is taken to be of."""
    text = "\n\n".join((headline, *paragraphs, "The bridge is open every day, and nobody has to pay for crossing it.", "###"))
    issuer = releases(text)[0].issuer
    return issuer.text if issuer else ""


@pytest.mark.parametrize(
    ("headline", "lead", "issuer"),
    [
        ("Lund Votes to Open the Bridge to Boats and the Harbour Guard", "Congressman Bo Lund (NH-21) and House Republicans today voted to open the bridge to boats of the Harbour Guard.", "Bo Lund"),
        ("Norhaven Youth Join Congresswoman Roe on a Walk over the Bridge", "NORHAVEN, May 14, 2024 – Congresswoman Ann Roe (D-Norhaven) and two students of the Quay Freedom Center will walk over the bridge.", "Ann Roe"),
        ("Alves apresenta projeto para abrir a ponte do porto aos barcos", "O deputado estadual João Alves (PN) apresentou hoje um projeto para abrir a ponte do porto a todos os barcos da região.", "João Alves"),
        ("Lund: Brücke muss für alle Boote im Hafen geöffnet werden", "Der Bundestagsabgeordnete Bodo Lund hat heute gefordert, die Brücke für alle Boote der Hafenwacht Nordhafen zu öffnen.", "Bodo Lund"),
        ("New President of the Boat Commission", "The Minister of Harbours, Hon A.B. Roe, today announced the appointment of Bo Lund as President of the Boat Commission.", "Minister of Harbours"),
        ("Harbour Trust Thanks Senator Roe for the Bridge", "The Harbour Trust today thanked Senator Ann Roe for the bridge that she had opened to all boats.", "Harbour Trust"),
    ],
)  # fmt: skip
def test_whom_a_text_of_a_member_of_parliament_is_of(headline: str, lead: str, issuer: str) -> None:
    assert told(headline, lead) == issuer


def test_a_headline_of_two_words_stands_under_the_paper_of_a_member() -> None:
    text = (
        "THE HON ANN ROE MP SHADOW MINISTER FOR HARBOURS AND BOATS MEMBER FOR NORHAVEN\n\nMINISTERIAL APPOINTMENTS\n\n"
        "I congratulate both Bo Lund and Cy Fox on their appointments, and wish them well in all they do for the harbour.\n\n"
        "The bridge is open every day, and nobody has to pay for crossing it.\n\nTHURSDAY, 6 FEBRUARY 2020\n"
    )
    found = releases(text)[0]
    assert found.headline is not None
    assert found.headline.text == "MINISTERIAL APPOINTMENTS"
    assert found.issuer is not None
    assert "ANN ROE" in found.issuer.text.upper()


def test_titles_of_other_texts_below_name_no_issuer() -> None:
    below = "\n\nRelated Posts\n\nFOR IMMEDIATE RELEASE: Statement From State Attorney Cy Fox Regarding the Ferry of Norhaven Harbour\n\nRead More\n"
    assert told("Council Opens a Bridge", "The Norhaven Council opened the bridge today for all who live on the islands.", below) != "State"


def test_a_statement_of_many_is_of_nobody_named_by_what_they_do() -> None:
    headline = "Statement from 6 Senators Responding to Roe on the Bridge"
    assert "Responding" not in told(headline, "Six senators released a statement on the bridge of Norhaven today.")


def test_a_town_called_after_a_prince_is_nobody() -> None:
    text = "The new Prince Rupert ward is open, said Ann Roe, minister of health. It serves people in Prince Rupert and around it."
    assert listed(text) == [("Ann Roe", "minister of health")]


BODY = "The council opened the bridge for all who live on the islands.\n\nIt is open every day, and nobody has to pay for crossing it.\n\nThe ferry goes on until May."


def below(text: str) -> Release:
    return releases(f"Council Opens a Bridge\n\nNORHAVEN, May 14, 2024 – {BODY}\n\n{text}\n")[0]


def test_background_in_a_row_of_the_text_is_notes() -> None:
    found = below("Background: The bridge was begun in 2019, and it was to be opened two years ago.\n\nBoats of every kind pass under it.")
    assert [note.text[:22] for note in found.notes] == ["The bridge was begun i"]
    assert found.body_paragraphs == 3


def test_background_above_what_somebody_says_is_of_the_text() -> None:
    assert not below("Background: The bridge was begun in 2019 by the old council.\n\n“We waited for it,” said Mayor Ann Roe.").notes


@pytest.mark.parametrize("row", ["Quick Facts:", "Facts and figures"])
def test_facts_below_a_text_are_notes_with_key_figures(row: str) -> None:
    found = below(f"{row}\n\nThe Norhaven Council opened in 1971 and serves 16,000 people.")
    assert [note.heading for note in found.notes] == [row.strip(":")]
    assert not found.boilerplate
    assert any("16,000" in figure.text for figure in found.figures)


def test_facts_above_most_of_the_text_end_it_not() -> None:
    text = f"Council Opens a Bridge\n\nNORHAVEN, May 14, 2024 – The council opened the bridge today.\n\nKey facts\n\n{BODY}\n\n{BODY}\n"
    assert not releases(text)[0].notes


def test_links_under_notes_to_editors_are_notes() -> None:
    assert below("ENDS\n\nNOTES TO EDITORS\n\nFactsheet for ferries https://ferries.example/facts/\n").notes


@pytest.mark.parametrize(
    ("paragraph", "boilerplate"),
    [
        ("A leading boat builder and exporter, Norhaven Works designs, builds and services ferries for customers in many lands.", True),
        ("An order is a paper of the court, and it is not proof that anybody of Norhaven Works has done what it says.", False),
        ("Norhaven Works is a cosponsor of HB 12, which would free the bridge of Norhaven Works of all tolls for two years.", False),
    ],
)
def test_what_a_last_paragraph_says_of_a_house(paragraph: str, boilerplate: bool) -> None:
    text = f"Norhaven Works Opens a Bridge\n\nNORHAVEN, May 14, 2024 – Norhaven Works opened its bridge today.\n\n{BODY}\n\n{paragraph}\n"
    assert bool(releases(text)[0].boilerplate) is boilerplate


def test_a_great_town_alone_opens_a_text() -> None:
    text = f"Roe Calls Loans an Obscenity\n\nKansas City – Today is the day that students have waited for.\n\n{BODY}\n"
    dateline = releases(text)[0].dateline
    assert dateline is not None
    assert dateline.place == "Kansas City"


@pytest.mark.parametrize(
    "row",
    [
        "Jane Doe April 3, 2018 Announcements Leave a Comment",
        "April 3, 2018 by Jane Doe No Comments",
        "Jane Doe 3. April 2018 Presse Keine Kommentare",
    ],
)
def test_what_a_blog_sets_under_a_headline_is_no_deck(row: str) -> None:
    page = f"<h1>Harbour Trust Opens a Bridge</h1><p>{row}</p><p>NORHAVEN, May 14, 2024 – The Harbour Trust opened the bridge today.</p><p>It is open every day, and nobody pays.</p>"
    assert releases(page, "html")[0].subheadline is None


OPENED = "The bridge is open every day, and nobody has to pay for crossing it."


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        # The letterhead in rows, none of which the text says again.
        ("United States Department of Ports\nU.S. Harbour Attorney's Office\nWestern District of Norhaven\n\nFOR IMMEDIATE RELEASE\n\nFerry Captain Indicted for Fraud\n\nNORHAVEN CITY – A jury returned an indictment of a captain.\n\n" + OPENED, "United States Department of Ports"),
        ("CONGRESSMAN\nHARLAN DOYLE\nRepresenting the 4th District of Norhaven\n\nPress Release\n\nDoyle Votes Against the Bridge to the Islands\n\nCongressman Harlan Doyle voted today. The bill failed in the House last night, as many had hoped.\n\n" + OPENED, "Harlan Doyle"),
        ("News from the Office of the Harbour Attorney\nCounty of San Felipe\n\nFOR IMMEDIATE RELEASE\n\nFormer Bookkeeper Sentenced for Selling a Boat\n\nA bookkeeper was sentenced today for the sale of a boat.\n\n" + OPENED, "Office of the Harbour Attorney"),
        # Who acts in the lead, or speaks.
        ("ATTORNEY GENERAL LENA ORTIZ SECURES SETTLEMENT OVER LEAD PAINT\n\nNORHAVEN – Attorney General Lena Ortiz today announced that an owner will pay for the paint.\n\n" + OPENED, "Attorney General Lena Ortiz"),
        ("Remarks by Secretary of Labor Joan Whitaker at the Summit on Ferries\n\nNovember 14, 2023\n\nThank you, Luis, for that kind introduction, and good morning to everyone.\n\n" + OPENED, "Secretary of Labor"),
    ],
)  # fmt: skip
def test_whose_paper_it_is(text: str, issuer: str) -> None:
    found = releases(text)[0].issuer
    assert found is not None
    assert found.text == issuer


@pytest.mark.parametrize(
    ("row", "issuer"),
    [
        ("Joint Statement by the Ministers of Ports of Estravia, Norland and Costa Verde on the Situation in the Strait of Calder", "Ministers of Ports of Estravia, Norland and Costa Verde"),
        ("STATEMENT FROM GOVERNOR ALICE BRANDT ON THE PASSING OF FORMER SENATOR HENRY COLE", "Governor Alice Brandt"),
    ],
)  # fmt: skip
def test_a_row_that_says_whose_statement_it_is_and_on_what_is_the_headline(row: str, issuer: str) -> None:
    found = releases(
        f"{row}\n\n9 October 2023\n\nGovernor Alice Brandt issued a statement today on what has happened.\n\n{OPENED}\n\nENDS\n"
    )[0]
    assert found.headline is not None
    assert found.headline.text == row
    assert found.issuer is not None
    assert found.issuer.text == issuer
