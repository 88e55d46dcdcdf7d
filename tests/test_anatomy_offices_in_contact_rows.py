"""Offices in rows of contacts: of what behind a colon, under a rank, as a label before one; and what stands in English beside names in lists."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

ENGLISH = "New library opens in Westmere\n\nWestmere City Council opened its new library on Monday. It expects 200,000 visitors a year.\n\n"
ROMANIAN = "S-a deschis noua bibliotecă\n\nPrimăria Valea a inaugurat luni noua bibliotecă, care a costat 9 milioane de lei.\n\n"


def people(text: str) -> dict[str, str]:
    return {person.name: person.role for person in masthead.recognise(masthead.read(text.encode(), format="txt"))[0].people}


def named(text: str, language: str = "en") -> dict[str, str]:
    return {one.name: one.role.rstrip(",") for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ENGLISH + "ISSUED BY: COLONEL ANNA BOTHA\nPROVINCIAL HEAD: COMMUNICATION\n082 555 0133", {"ANNA BOTHA": "PROVINCIAL HEAD: COMMUNICATION"}),
        (ENGLISH + "Contact: Anna Botha\nDirector: Public Affairs\nTel: 082 555 0133", {"Anna Botha": "Director: Public Affairs"}),
        (ENGLISH + "Issued by: Captain Ann Roe\nHead of Communication\n082 555 0133", {"Ann Roe": "Head of Communication"}),
        (ENGLISH + "Media contact: Captain Ann Roe, Provincial Spokesperson, 082 555 0133", {"Ann Roe": "Provincial Spokesperson"}),
        (ENGLISH + "Media contact: Captain Ann Roe, 082 555 0133", {"Ann Roe": "Captain"}),
        (ROMANIAN + "Purtător de cuvânt: comisar Ana Pop, tel. 021 555 0122, presa@valea.example", {"Ana Pop": "Purtător de cuvânt"}),
    ],
)  # fmt: skip
def test_rows_of_contacts_tell_offices(text: str, found: dict[str, str]) -> None:
    assert people(text + "\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guests included Mayor Peter Stone, the Minister for Culture, Anne Lucas MP, and the director of the museum, George Cass.", {"Peter Stone": "Mayor", "Anne Lucas": "Minister for Culture", "George Cass": "director of the museum"}),
        ("Senator Ann Roe, the chair of the committee, said so.", {"Ann Roe": "the chair of the committee"}),
        ("It was approved by Elaine Moss, M.Sc., P.Geo., Vice President, Exploration.", {"Elaine Moss": "Vice President, Exploration"}),
        ("The team includes former Hill Corp. executive Sam Tiller.", {"Sam Tiller": "former Hill Corp. executive"}),
        ("It was bought by Hill Corp. Director Jane Doe said so.", {"Jane Doe": "Director"}),
        ("The clinic stands in General Luna St., Iloilo City.", {}),
    ],
)  # fmt: skip
def test_lists_degrees_firms_and_streets_in_english(text: str, found: dict[str, str]) -> None:
    assert named(text) == found
