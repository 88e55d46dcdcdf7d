"""What a house's paper has above a headline, numbers within headlines, and what stands below contacts that is none of them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.parts.stationery import numbered
from masthead.document.plain import plain_block

TEXT = (
    "Norhaven, 3 May 2024 – The Ministry of Fisheries has banned fishing by night in the Sound from 1 June. About 240 boats are affected.\n\n"
    "“Stocks need rest,” said Minister Jane Doe. The ban lasts until 30 September, and it will be reviewed then.\n"
)


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode()))[0]


def roles(found: Release) -> list[tuple[str, str]]:
    return [(piece.role, plain_block(piece.block)) for piece in found.pieces]


@pytest.mark.parametrize(
    "head",
    [
        "REPUBLIC OF NORHAVEN\nMINISTRY OF FISHERIES\nOffice of the Spokesperson\nFile No. MF/PR/2024/17\n\n",
        "Ministry of Fisheries\n\nFile No. MF/PR/2024/17\n\n",
        "City of Norhaven\n\n12 Quay Street, Norhaven 04101\n\nFile number: 2024/118-C\n\nPRESS RELEASE\n\n",
        "Norhaven Ministry of Fisheries\n\n",
    ],
)
def test_a_letterhead_is_no_headline(head: str) -> None:
    found = release(f"{head}Ministry bans night fishing in the Sound\n\n{TEXT}")
    assert found.headline is not None and found.headline.text == "Ministry bans night fishing in the Sound"


@pytest.mark.parametrize(
    "head",
    [
        "MINISTRY OF FISHERIES & SEAS\nNHR House, 10-16 Quay Road\nNorhaven 5\n\n",
        "Norhaven Coastguard\nCoastguard Press Office / Oifig an Phreasa\nCoastguard Headquarters, Pilot Park, Norhaven 8\n\n",
        "Directorate for Fisheries\nMinistry of the Sea\nBulletin 48217\n\n",
    ],
)
def test_an_address_in_the_rows_of_a_letterhead_makes_them_no_headline(head: str) -> None:
    found = release(f"{head}Ministry bans night fishing in the Sound\n\n{TEXT}")
    assert found.headline is not None and found.headline.text == "Ministry bans night fishing in the Sound"
    assert found.subheadline is None


def test_a_headline_in_two_rows_with_a_figure_is_no_letterhead() -> None:
    found = release(
        f"Ministry of Fisheries Bans Boats\nFrom 40 Bays\n\nStocks in the Sound need rest, and boats stay in port at night\n\n{TEXT}"
    )
    assert found.headline is not None and found.headline.text.startswith("Ministry of Fisheries Bans Boats")


def test_rows_of_a_letterhead_stand_in_the_head_of_a_briefing() -> None:
    found = release(f"Ministry of Fisheries\n\nFile No. MF/PR/2024/17\n\nMinistry bans night fishing in the Sound\n\n{TEXT}")
    assert roles(found)[:2] == [("issuer", "Ministry of Fisheries"), ("kicker", "File No. MF/PR/2024/17")]
    assert found.reference is not None and found.reference.text == "MF/PR/2024/17"
    assert found.issuer is not None and found.issuer.text == "Ministry of Fisheries"
    page = masthead.write(masthead.compose((found,)), "txt").decode()
    assert page.index("File No. MF/PR/2024/17") < page.index("At a glance")


def test_of_several_rows_the_issuer_is_the_one_that_the_text_names() -> None:
    found = release(f"REPUBLIC OF NORHAVEN\nMINISTRY OF FISHERIES\n\nMinistry bans night fishing in the Sound\n\n{TEXT}")
    assert found.issuer is not None and found.issuer.text.casefold() == "ministry of fisheries"


def test_a_number_under_a_headline_is_no_deck() -> None:
    found = release(f"Ministry bans night fishing in the Sound\n\nRef: 12-B/2024\n\n{TEXT}")
    assert found.subheadline is None
    assert ("kicker", "Ref: 12-B/2024") in roles(found)


@pytest.mark.parametrize(
    "row",
    [
        "File No. MF/PR/2024/17",
        "Aktenzeichen: 12 K 45/24",
        "Nº de expediente 2024/118",
        "Prot. n. 1234/2024",
        "Dnr 2024:118",
        "Исх. № 12-45/2024",
        "Sygn.: II K 12/24",
        "Số: 123/TB-UB",
        "文號：字第1130045號",
    ],
)
def test_numbers_of_papers_are_known(row: str) -> None:
    assert numbered(row)


@pytest.mark.parametrize(
    "row", ["Referendum of 2024", "File sharing grows by 12 per cent in the north", "Ref", "Process 2 begins today, as planned"]
)
def test_what_only_begins_like_one_is_none(row: str) -> None:
    assert not numbered(row)


@pytest.mark.parametrize(
    "headline",
    [
        "SEVERE WEATHER WARNING FOR COAST No. 7",
        "TROPICAL STORM BULLETIN NO. 7: Storm Ada nears the Sound coast",
        "Severe weather warning No. 7 for the Sound coast",
        "Statement No. 7 on the storm in the Sound",
    ],
)
def test_a_number_in_a_headline_stays_there(headline: str) -> None:
    text = "The Norhaven Weather Service has issued a warning of storm for the coast of the Sound from noon.\n\nGusts of 110 kilometres an hour are expected. People should stay at home, the service said.\n"
    found = release(f"PRESS RELEASE\n\n{headline}\n\nNorhaven, 3 May 2024 – {text}")
    assert found.headline is not None and found.headline.text == headline and not found.headline.derived


NOTE = "The wing was built in three years. It cost less than planned, and the city paid half of it."


@pytest.mark.parametrize(
    "foot",
    [
        f"Contact: Ada Moss, +44 20 7946 0123, ada@museum.example\n\nBackground: {NOTE}\n\nDonors gave the other half over ten years.\n",
        f"Contact: Ada Moss\nTel: +44 20 7946 0123\nada@museum.example\nBackground: {NOTE}\n",
        f"Media contacts\n\nAda Moss\nPress officer\n+44 20 7946 0123\n\n{NOTE} Donors gave the other half over ten years.\n",
    ],
)
def test_background_below_contacts_is_a_note(foot: str) -> None:
    found = release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a new wing\n\n{TEXT}\n{foot}")
    assert [text for role, text in roles(found) if role == "contact" and "wing" in text] == []
    assert any(NOTE in text for role, text in roles(found) if role == "notes")
    assert [contact.name for contact in found.contacts] == ["Ada Moss"]


def test_a_last_word_below_contacts_is_none_of_them() -> None:
    text = "В пятницу, 3 мая 2024 года, музей Норхавена открыл новое крыло. В нём двенадцать залов.\n\n«Мы рады», – сказала директор Мария Иванова. Крыло открыто каждый день.\n\n"
    foot = "Контакты для СМИ:\n\nАнна Петрова, +7 495 123-45-67, anna@museum.example\n\nМинистерство культуры ждёт всех на открытии новых залов.\n"
    found = release(f"ПРЕСС-РЕЛИЗ\n\nМузей Норхавена открыл новое крыло\n\n{text}{foot}")
    assert roles(found)[-1] == ("signature", "Министерство культуры ждёт всех на открытии новых залов.")


def test_what_tells_the_press_how_to_come_stays_with_the_contacts() -> None:
    foot = "Media contacts\n\nAda Moss\n+44 20 7946 0123\n\nInterviews can be arranged on request.\n"
    assert roles(release(f"PRESS RELEASE\n\nMuseum of Norhaven opens a new wing\n\n{TEXT}\n{foot}"))[-1][0] == "contact"


def test_the_foot_of_a_letter_below_who_signs_is_no_note() -> None:
    foot = "Pilot House – 12 Quay Road, office no. 5 – Norhaven, Kingdom of the Sound – Post box 1243 – Register of the Sound 18/2024 – Capital of 900 crowns – norhaven.example"
    told = release(f"Ministry bans night fishing in the Sound\n\n{TEXT}\n{TEXT}\nENDS\n\n{foot}\n")
    assert not told.notes
    note = f"{foot}. The office is open from Monday to Friday, and the list of all bays is on view there."
    assert release(f"Ministry bans night fishing in the Sound\n\n{TEXT}\n{TEXT}\nENDS\n\n{note}\n").notes
