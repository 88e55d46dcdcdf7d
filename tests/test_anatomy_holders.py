"""The paper of who holds a public office, boilerplate that says where to find its house, and bounds of English names of houses."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.naming import fit
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.holders import _governs, holder, may_govern
from masthead.anatomy.recognise import recognise
from masthead.language.pack import known
from masthead.readers.md.reader import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def read(text: str, *, markdown: bool = False) -> Release:
    reader, name = (MarkdownReader(), "release.md") if markdown else (TextReader(), "release.txt")
    (release,) = recognise(reader.read(Source(name, text.encode()), lambda notice: None), lambda notice: None)
    return release


@pytest.mark.parametrize(
    ("row", "language", "person", "office"),
    [
        ("Anna Wells MP Shadow Minister for Rivers and Shadow Minister for Women", "en", "Anna Wells", "Shadow Minister for Rivers"),
        ("The Hon. John Rowe, MP Minister for Water Supply", "en", "John Rowe", "Minister for Water Supply"),
        ("SENATOR THE HON ANNA WELLS", "en", "ANNA WELLS", "SENATOR"),
        ("Peter Moss, Senator for Lenn", "en", "Peter Moss", "Senator for Lenn"),
        ("Minister for Roads, Rivers and Ports", "en", "", "Minister for Roads, Rivers and Ports"),
        ("Statement by the Minister for Defence, the Hon. P.J. Moss, M.P.", "en", "P.J. Moss", "Minister for Defence"),
        ("Media Release: Senator Anna Wells, Leader of the Coast Party", "en", "Anna Wells", "Senator"),
        ("Lennshire District Attorney Peter Moss", "en", "Peter Moss", "Lennshire District Attorney"),
        ("PRIME MINISTER", "en", "", "PRIME MINISTER"),
        ("Der Bundesminister für Verkehr Dr. Anna Roth", "de", "Anna Roth", "Bundesminister für Verkehr"),
        ("Le Ministre de l'Intérieur", "fr", "", "Ministre de l'Intérieur"),
        ("Jean Dupont, Maire de Norville", "fr", "Jean Dupont", "Maire de Norville"),
    ],
)
def test_a_row_names_who_holds_an_office(row: str, language: str, person: str, office: str) -> None:
    told = holder(row, pack(language))
    assert told is not None and told.person == person and office.startswith(told.office)


def test_a_text_with_an_office_that_governs_is_read_for_it() -> None:
    offices = {role for language in known() for role in pack(language).roles if " " not in role and _governs(role)}
    assert len(offices) > 100
    for role in offices:
        assert may_govern(f"die {role.upper()} sagte"), role
        assert may_govern(f"par l’{role.capitalize()}, "), role
    assert not may_govern("The director of the trust has seen to it.")
    small = "the minister for water"
    assert not may_govern(small) and holder(small, pack("en")) is None  # on such paper offices have capitals


@pytest.mark.parametrize(
    "row",
    [
        "Minister for Health Opens New Wing",
        "Minister Welcomes New Hospital",
        "Opposition Leader Visits Flood Victims",
        "Senator Moss Slams Budget Cuts",
        "Jane Doe New President of Acme Bank",
        "Wells Fails to Front as Minister for Rivers",
        "Mayor and Council Meeting",
        "Director of Communications",
        "Governor Signs Water Bill",
    ],
)
def test_a_headline_about_an_office_is_no_such_row(row: str) -> None:
    assert holder(row, pack("en")) is None


LEAD = "The Coast Party today blocked new rules for the river, which would have kept three thousand boats in the harbour until the spring."
SAID = "“We will not let the government close the river,” said Mr Rowe. “Its boats feed the whole of the coast.”"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("Anna Wells MP   Shadow Minister for Rivers  Shadow Minister for Women", "Anna Wells"),
        ("The Hon John Rowe MP\n\nMinister for Water Supply\n\nMEDIA RELEASE", "Minister for Water Supply"),
        ("Peter Moss, Senator for Lenn", "Peter Moss"),
        ("Attorney General Anna Wells", "Attorney General Anna Wells"),
    ],
)
def test_such_paper_is_the_issuer_and_no_headline(head: str, issuer: str) -> None:
    release = read(f"{head}\n\nGovernment Fails to Defend Its River Rules\n\nBoats Stay on the Water\n\n{LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == "Government Fails to Defend Its River Rules"
    assert release.subheadline is not None and release.subheadline.text == "Boats Stay on the Water"
    assert release.issuer is not None and release.issuer.text == issuer


FLAT = "The harbour opens its second crane in May, and twelve people are hired. The board decided so on Monday."


@pytest.mark.parametrize(
    ("about", "start"),
    [
        ("About Tarn+Sons Boats Founded in 2003 by two sisters, Tarn+Sons Boats builds ferries for the coast.", "Founded in 2003"),
        ("About TARN BOATS: TARN BOATS is a builder of ferries. It has two yards.", "TARN BOATS is a builder"),
    ],
)
def test_the_heading_of_boilerplate_ends_where_its_name_does(about: str, start: str) -> None:
    release = read(f"# Tarn opens a second crane\n\n{FLAT} It lifts forty tons. {about}\n", markdown=True)
    assert release.boilerplate and release.boilerplate[0].text.startswith(start)


def test_the_end_of_a_text_says_who_its_house_is_and_where_to_find_it() -> None:
    release = read(
        f"{FLAT}\n\nTarn Partners is a leading builder of ferries on the coast. More is told at www.tarnpartners.example.com.\n\n"
        "Tarn Partners is a family firm with two yards. It was the first to build ferries of wood again.\n"
    )
    assert len(release.boilerplate) >= 1 and release.boilerplate[0].text.startswith("Tarn Partners is a leading builder")
    assert release.issuer is not None and release.issuer.text == "Tarn Partners"


def test_what_was_done_to_somebody_in_a_headline_makes_nobody_the_issuer() -> None:
    release = read(
        "# Silent Ferry Service Launched for the Outer Islands\n\nNORHAVEN, March 15, 2024 -- Tarnboat has launched its silent ferries to help"
        " islanders reach the coast in winter. It is thought that a thousand people will use them.\n",
        markdown=True,
    )
    assert release.issuer is not None and release.issuer.text == "Tarnboat"


def test_an_award_in_marks_is_no_issuer() -> None:
    release = read(
        "# Tarnboat Wins the 'Next Coast Startup' Award\n\nNORHAVEN, March 15, 2024 -- Tarnboat, a builder of silent ferries, has won the"
        ' "Next Coast Startup" Award for its work with the islands.\n',
        markdown=True,
    )
    assert release.issuer is not None and release.issuer.text == "Tarnboat"


def test_who_holds_an_office_may_stand_under_the_headline() -> None:
    release = read(f"RIVER RULES\n\nStatement by the Minister for Rivers, .\n\nMr P.J. Rowe\n\n{LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == "RIVER RULES"
    assert release.issuer is not None and release.issuer.text == "Minister for Rivers"


@pytest.mark.parametrize(
    ("text", "place", "headline"),
    [
        ("POL-LE: Zeugen gesucht nach Unfall am Hafen\n\nLennburg (ots)\n\nLfd. Nr.: 0137\n\n", "Lennburg", "POL-LE: Zeugen gesucht nach Unfall am Hafen"),
        ("Hafen Lenn bestellt zwei neue Kräne für den Winter\n\n(PresseBox) ( Lennburg, )\n", "Lennburg", "Hafen Lenn bestellt zwei neue Kräne für den Winter"),
        ("LENNBURG, Deutschland--(BUSINESS WIRE)--\n\n", "LENNBURG, Deutschland", ""),
    ],
)  # fmt: skip
def test_a_carriers_tag_on_a_line_of_its_own_follows_a_place(text: str, place: str, headline: str) -> None:
    told = "Der Hafen stellt im Mai zwei neue Kräne auf, wie die Verwaltung am Montag mitteilte. Beide heben vierzig Tonnen und sind rot."
    release = read(
        f"{text}{told}\n\nDie Arbeiten beginnen im April und dauern bis zum Sommer, sagte der Leiter des Hafens am Abend in Lennburg.\n"
    )
    assert release.dateline is not None and release.dateline.place == place
    assert release.subheadline is None
    said = "" if release.headline is None or release.headline.derived else release.headline.text
    assert said == headline


@pytest.mark.parametrize("line", ["Lenn Foundation - 3 May 2024", "Admin | May 3, 2024"])
def test_who_stands_before_a_day_is_no_place(line: str) -> None:
    release = read(f"Harbour Opens Its Second Crane in Lenn\n\n{line}\n\n{LEAD}\n\n{SAID}\n")
    assert release.dateline is None or not release.dateline.place


@pytest.mark.parametrize("name", ["Feuerwehr Lennburg", "Wasserwerk der Stadt Lennburg"])
def test_a_houses_name_over_its_text_is_no_headline(name: str) -> None:
    house = name.split()[0]
    release = read(
        f"{name}\n\nHeute Morgen hat es in einer Halle am Hafen gebrannt. Ein Nachbar rief die {house}, die nach einer Stunde alles gelöscht hatte.\n\n"
        "Verletzt wurde niemand, doch der Schaden ist hoch und die Halle bleibt bis auf Weiteres gesperrt, sagte ein Sprecher.\n"
    )
    assert release.headline is None or release.headline.derived or name.startswith("Wasser")


def test_a_house_that_does_something_is_a_headline() -> None:
    release = read(f"Government Fails to Defend Its River Rules\n\nThe government today lost a vote. {LEAD}\n\n{SAID}\n")
    assert release.headline is not None and release.headline.text == "Government Fails to Defend Its River Rules"


def test_a_paragraph_under_its_name_says_who_the_house_is() -> None:
    release = read(
        f"# Ferry of wood sails again\n\n{LEAD}\n\n{SAID}\n\n## Tickets\n\nThey are sold at the quay from Monday on, at three crowns each.\n\n"
        "## Tarn Ferry Foundation (TFF)\n\nFounded in 1999, the Tarn Ferry Foundation (TFF) keeps seven old ferries afloat with two hundred members.\n",
        markdown=True,
    )
    assert [passage.text[:15] for passage in release.boilerplate] == ["Founded in 1999"]


def test_two_who_answer_one_number_are_two_contacts() -> None:
    release = read(
        f"Boats Stay on the Water\n\n{LEAD}\n\n{SAID}\n\nFor more information call: Anna Wells or Chris Moss on (03) 9687 0155 or 0417 000 535\n"
    )
    assert [contact.name for contact in release.contacts] == ["Anna Wells", "Chris Moss"]


def test_numbers_that_nothing_parts_are_two() -> None:
    release = read(f"Boats Stay on the Water\n\n{LEAD}\n\n{SAID}\n\nContact: Chris Moss - Media Adviser 02 6277 0140 0409 000 349\n")
    assert [(contact.name, contact.phone) for contact in release.contacts] == [("Chris Moss", "02 6277 0140")]


def test_a_genre_in_capitals_may_have_lost_its_accents() -> None:
    release = read(
        "COMMUNIQUE DE PRESSE\n28.01.2025\n\nCe mardi, le port de Lenn ouvre sa seconde grue, et douze personnes y sont embauchées pour toute la saison.\n\n"
        "La grue lève quarante tonnes, a dit la directrice du port, qui attend cent navires de plus chaque année.\n"
    )
    assert release.headline is None or release.headline.derived


PARA = "Der Hafen stellt im Mai zwei neue Kräne auf, wie am Montag zu hören war. Beide heben vierzig Tonnen und sind rot."


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            f"Boats Stay on the Water\n\nAid for the river will come in May, the Minister for Water Supply, Senator John Rowe, announced in Lenn today.\n\n{SAID}\n",
            "Minister for Water Supply",
        ),
        (f"Conseil extraordinaire du port\n\n{PARA}\n\nCommuniqué par le Service de presse du port\n", "Service de presse du port"),
        (
            "Sciopero al porto\n\nIl coordinamento nazionale proclama lo sciopero dei lavoratori del porto per il giorno 25 gennaio, dalle otto alle venti.\n\n"
            "I lavoratori chiedono da mesi un incontro con il ministero, che finora non ha risposto a nessuna delle loro lettere.\n\n"
            "FAM, FAOM, UALM NAZIONALI\n\nRoma, 19 gennaio 2010\n",
            "FAM, FAOM, UALM NAZIONALI",
        ),
    ],
)
def test_who_signs_or_announces_is_the_issuer(text: str, issuer: str) -> None:
    release = read(text)
    assert release.issuer is not None and release.issuer.text == issuer


def test_an_office_in_letters_before_a_name_is_no_house() -> None:
    release = read(
        "DA Mike Rowe names Anna Moss as next Chief Investigator\n\nJune 12, 2023\n\nDA Mike Rowe announced today that Anna Moss becomes Chief of the Bureau"
        " of Inquiries for the Lenn County District Attorney’s Office in June.\n\n“I am proud to name her,” said DA Mike Rowe, who leads the District Attorney’s Office.\n"
    )
    assert release.issuer is not None and release.issuer.text.endswith("District Attorney’s Office")


@pytest.mark.parametrize(
    ("head", "headline", "issuer"),
    [
        ("Sehr geehrte Damen und Herren,", "", ""),
        ("Accueil / Actualités / Communiqués\n\nDer Hafen bekommt zwei Kräne", "Der Hafen bekommt zwei Kräne", ""),
        ("Medienmitteilung der Stadt Lennburg vom 3. Mai 2020\n\nHafen bekommt zwei Kräne", "Hafen bekommt zwei Kräne", "Stadt Lennburg"),
        ("Betreff: Hafen bekommt zwei Kräne", "Hafen bekommt zwei Kräne", ""),
        ("Ein Wort zum Tage\n\n- Es gilt das gesprochene Wort -", "Ein Wort zum Tage", ""),
    ],
)
def test_greetings_trails_and_labels_are_no_names(head: str, headline: str, issuer: str) -> None:
    release = read(f"{head}\n\n{PARA}\n\nDie Arbeiten beginnen im April und dauern bis zum Sommer, sagte der Leiter des Hafens am Abend.\n")
    said = "" if release.headline is None or release.headline.derived else release.headline.text
    assert said == headline and release.subheadline is None
    assert (release.issuer.text if release.issuer else "") == issuer


def test_whom_to_tell_of_a_page_is_no_contact() -> None:
    release = read(
        f"Boats Stay on the Water\n\n{LEAD}\n\n{SAID}\n\nContact: Chris Moss 02 6277 0140\n\n"
        "For further information or feedback on this site email us at web@lenn.example\n"
    )
    assert [contact.name for contact in release.contacts] == ["Chris Moss"]


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("Annual Crane Report", False),
        ("Board of Directors", False),
        ("DA Jane Doe", False),
        ("Norhaven Food Programme", True),
        ("Norhaven Chamber of Industry", True),
        ("Tarn Partners", True),
    ],
)
def test_papers_organs_and_ranks_are_no_houses(name: str, fits: bool) -> None:
    assert fit(name, pack("en")) is fits
