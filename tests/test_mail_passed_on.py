"""Mails in which somebody passes on a release below a few lines of their own, with no head of a message between the two."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.anatomy.model import Release
from masthead.document.model import Heading, Text
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

HEAD = """From: Udo Falk <udo@postbox.example>
To: quay@lists.example
Subject: pumps
Date: Wed, 11 Sep 2002 11:45:45 +0530
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

"""
POINTED = """less than two years later, we have one of 320 litres for the same price:

http://www.pumps.example/news/20020909-89588.cfm

"""
SIGNED = """We have a partnership with these people. We use their
pumps for whatever needs a lot of water at once.

Udo


"""
HEADLINE = 'Norcross Driving Heavy Works With "Super-Sized" Harbour Pumps'
DECK = "Norcross Continues its Leadership in the Market it Pioneered with a New\nCategory of Large Pumps"
BODY = """Norcross Corporation, a worldwide leader in pumps and valves, today announced
its newest generation of pumps, designed specifically for works that have to be
kept dry, among them docks, quays and tunnels. The family features two critical
differentiators: huge capacities up to 320 litres for every stroke, and unique
manufacturing for use on all days of the week.

"The demand for dry docks is expanding as ports are meeting their obligations,"
said Mike Dool, senior director of marketing at Norcross. "They may not need them
on a daily basis, but when they do need one, it must be instant."

The family includes two sizes, which have been tested and are projected to meet
the requirements of ports. They will also carry a warranty of three years.
"""
SIGNATURE = """
--\x20
((Udo Falk)) ((udo @ postbox.example)) ((+44 20 7946 0991))
"""
ROW = "MILPITAS, Calif., September 9, 2002-\n\n"


def release(text: str) -> Release:
    return masthead.recognise(masthead.read((HEAD + text).encode(), format="eml"))[0]


@pytest.mark.parametrize("note", [POINTED, SIGNED, f"{SIGNED.strip()}\n\n[1] http://www.pumps.example/news.htm\n\n\n"])
def test_a_release_below_a_note_has_its_own_headline_and_dateline(note: str) -> None:
    found = release(f"{note}{HEADLINE}\n\n{DECK}\n\n{ROW}{BODY}")
    assert found.headline is not None and found.headline.text == HEADLINE
    assert found.subheadline is not None and found.subheadline.text.startswith("Norcross Continues")
    assert found.issued is not None and found.issued.date == "2002-09-09"
    assert found.dateline is not None and found.dateline.place == "MILPITAS, Calif."
    assert found.body_paragraphs == 3


def test_a_day_may_stand_above_the_headline_and_signs_below_the_deck() -> None:
    notes = "Bullets for Editors\n\nA stroke is one way of the piston.\n"
    found = release(
        f"{SIGNED}September 9, 2002\n\n{HEADLINE}\n\n{DECK}\n\n###\n\n{BODY}\nends\n\nContact: Ida Moss, ida@pumps.example\n\n{notes}"
    )
    assert found.headline is not None and found.headline.text == HEADLINE
    assert found.body_paragraphs == 3
    assert found.end_mark is not None and found.end_mark.text == "ends"
    assert [quote.speaker for quote in found.quotes] == ["Mike Dool"]
    assert [note.text for note in found.notes] == ["A stroke is one way of the piston."]


def test_signs_below_the_deck_end_nothing_only_where_a_mark_follows() -> None:
    found = release(f"{HEADLINE}\n\n{DECK}\n\n{ROW}{BODY}\n###\n\nNotes: Norcross has many pumps.\n")
    assert found.end_mark is not None and found.end_mark.text == "###"


def test_the_signature_of_whoever_passes_it_on_is_left_out_and_named() -> None:
    told: list[Notice] = []
    text = f"{POINTED}{HEADLINE}\n\n{DECK}\n\n{ROW}{BODY}{SIGNATURE}"
    document = registry.read(Source("post.eml", (HEAD + text).encode()), told.append, {})
    assert document.metadata.author == ""
    assert release(text).contacts == ()
    assert any("((Udo" in notice.words for notice in told if isinstance(notice, Dropped) and "passes a release on" in notice.why)


def test_whoever_speaks_for_the_house_signs_its_release() -> None:
    text = f"{POINTED}{HEADLINE}\n\n{DECK}\n\n{ROW}{BODY}{SIGNATURE}".replace("postbox.example", "norcross.example")
    mail = (HEAD.replace("postbox.example", "norcross.example") + text).encode()
    assert masthead.read(mail, format="eml").metadata.author == "Udo Falk"
    assert "Udo Falk" in [contact.name for contact in masthead.recognise(masthead.read(mail, format="eml"))[0].contacts]


def test_a_quoted_release_whose_lines_a_program_broke() -> None:
    told = BODY.split("\n\n")
    opening = " ".join(told[0].split())
    cut = opening.index("today")
    quoted = f"> {HEADLINE}\n>\n> CHICAGO, July 25 /Newswire/ -- {opening[:cut]}\n\n{opening[cut:]}\n\n" + "\n\n".join(told[1:])
    found = release(f"A bad moon rising.\n\n{quoted}{SIGNATURE}")
    assert found.headline is not None and found.headline.text == HEADLINE
    assert found.dateline is not None and found.dateline.place == "CHICAGO"
    assert found.body_paragraphs == 3 and not any(person.name == "Udo Falk" for person in found.people)


def test_a_note_over_what_has_no_day_keeps_the_subject() -> None:
    found = masthead.read((HEAD + f"{SIGNED}{HEADLINE}\n\n{BODY}").encode(), format="eml")
    assert found.blocks[0] == Heading(1, (Text("pumps"),))
    assert found.metadata.author == "Udo Falk"
