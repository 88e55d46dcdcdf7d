"""Rows that say whose release it is, and rows that only look as if they did: the genre and a name, what tells of a picture, a publication of something."""

from __future__ import annotations

import pytest

import masthead
from masthead.language.captions import pictured

SPREAD = """---
title: "Publication of Councillors Fees"
date: 2004-08-02
---
Publication of Councillors Fees
===============================

**Monday, 2 August 2004, 12:16 am**
**Press Release: [New Harbour Labour Party](https://news.example/labour)**

Richard Poe, Labour Councillor and candidate for Bremmer City Council, says the publication highlights the lost chances.

“They have both failed,” he said.
"""
PICTURE = """---
title: "Extinct Rebels unites with others against waste"
---
![Photo of proposed race track](/a.png)

*Photo by: Movement for the Forest (Facebook)*

Extinct Rebels has joined a movement that wants to stop the construction of a track in one of the last forests of the region.

“The track is a mistake,” said Pedro Cunha, co-founder of Extinct Rebels.
"""


def issuer(text: str) -> str:
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issuer
    return found.text if found else ""


def test_the_genre_and_a_house_behind_a_colon() -> None:
    assert issuer(SPREAD) == "New Harbour Labour Party"


def test_what_tells_of_a_picture_names_no_issuer() -> None:
    assert issuer(PICTURE) == "Extinct Rebels"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Photo of proposed race track", True),
        ("Imagem de: Movimento SOS Floresta", True),
        ("Crédit photo : Ville de Bremmer", True),
        ("Photo Museum of Bremmer", False),
        ("Image Comics", False),
        ("Autor: Ministerstvo", False),
    ],
)
def test_what_begins_by_telling_of_a_picture(text: str, is_one: bool) -> None:
    assert pictured(text) is is_one


def test_boilerplate_may_be_about_two() -> None:
    text = """# The HRB Project ships HOffice 1.4

July 25, 2005. The HRB Project today announced the release of HOffice 1.4 for HRB and all systems. It is an integrated set of free applications.

The full set makes HOffice one of the most complete that there are for people.

## About HOffice and HRB

HOffice is part of the HRB Project. HRB is an independent project of hundreds of developers.
"""
    assert issuer(text) == "HRB Project"
