"""Turns of English releases as campaigns, projects and young firms write them in Markdown."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def _release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


def _named(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack("en"))]


_LEAD = "The Norhaven Tenants Fund, a civil rights group, today announced a hotline for tenants in all six wards of the city."
_SPEECH = "“In recent winters landlords have turned off the heating in whole streets, and nobody came to look,”"


def test_a_sentence_with_an_address_for_readers_is_text_where_somebody_is_quoted_below() -> None:
    release = _release(
        f"""---
title: Norhaven Tenants Fund opens a hotline
date: 2026-10-12
---
{_LEAD}

Tenants can report cold homes to the hotline toll-free at 800-555-0147, or by e-mail at heat@tenants.example.

Fund staff attorney Ada Moss reports, {_SPEECH.replace(",”", ".”")}

{_LEAD} It starts in May. It will be open all day.

(Reporters must register with Tom Reed, Communications Coordinator, at 800-555-0148 or reed@tenants.example.)

**The hotline in numbers**

On a day in winter the fund expects three hundred calls in nine languages. Volunteers answer them.
"""
    )
    assert release.boilerplate == ()
    assert [(quote.speaker, quote.role) for quote in release.quotes] == [("Ada Moss", "Fund staff attorney")]
    assert [contact.name for contact in release.contacts] == ["Tom Reed"]


def test_a_sentence_that_says_whom_to_ask_ends_the_text_all_the_same() -> None:
    release = _release(
        f"""# Norhaven Tenants Fund opens a hotline

{_LEAD}

{_SPEECH} said Ada Moss, director of the fund.

For more information contact Tom Reed at 800-555-0148 or reed@tenants.example.

The Norhaven Tenants Fund is a civil rights group that was founded in 1994. It helps tenants.
"""
    )
    assert [passage.text for passage in release.boilerplate] == [
        "The Norhaven Tenants Fund is a civil rights group that was founded in 1994. It helps tenants."
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Said Fund executive director Ada Moss, “It is cold.”", [("Ada Moss", "Fund executive director")]),
        ("Tidal Labo B.V. (based in Westhaven, Norland, CEO Ada Moss) has announced it.", [("Ada Moss", "CEO")]),
        ("Harbour Works S.A. (headquarters: Westhaven; CEO: Ada Moss) has announced it.", [("Ada Moss", "CEO")]),
    ],
)
def test_office_before_a_name(text: str, named: list[tuple[str, str]]) -> None:
    assert _named(text) == named


@pytest.mark.parametrize("verb", ["reports", "also reports", "counters", "figured"])
def test_whoever_opens_the_sentence_before_words_speaks_them_whatever_the_verb(verb: str) -> None:
    release = _release(f"# Cold homes\n\n{_LEAD}\n\nFund attorney Ada Moss {verb}, {_SPEECH.replace(',”', '.”')}\n")
    assert [quote.speaker for quote in release.quotes] == ["Ada Moss"]


def test_words_that_somebody_else_is_called_by_are_not_spoken() -> None:
    release = _release(
        f"# Cold homes\n\n{_LEAD}\n\nThe fund, which director Ada Moss runs, “has been too quiet in all these long winters.”\n"
    )
    assert [quote.speaker for quote in release.quotes] in ([], [""])


def test_a_title_that_only_files_the_release_is_not_its_headline() -> None:
    release = _release(
        f"""---
title: "Civic Design Prize press release"
---

FOR IMMEDIATE RELEASE
October 12, 2026

*** PRESS RELEASE ***

NORHAVEN TENANTS FUND WINS THE CIVIC DESIGN PRIZE FOR ITS HOTLINE

Norhaven – {_LEAD} It was given the Civic Design Prize for it.

{_LEAD}
"""
    )
    assert release.headline is not None
    assert release.headline.text == "NORHAVEN TENANTS FUND WINS THE CIVIC DESIGN PRIZE FOR ITS HOTLINE"


def test_a_title_that_is_the_genre_is_no_headline() -> None:
    release = _release(f"---\ntitle: Press Release\n---\n\n12 October 2026\n\n{_LEAD}\n\n{_LEAD}\n")
    assert release.headline is not None
    assert release.headline.derived


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("said Ada Moss co-founder and CTO of Norhaven Works.", [("Ada Moss", "co-founder and CTO of Norhaven Works")]),
        ("They met Ada Moss mayor of Norhaven on Monday.", [("Ada Moss", "mayor of Norhaven")]),
        ("Ada Moss partners of Tidal Works met.", [("Ada Moss", "")]),
        ("They thanked Ada Moss for Norhaven.", [("Ada Moss", "")]),
        ("Ada Moss has been appointed CEO of software company Tidal.io.", [("Ada Moss", "CEO of software company Tidal.io")]),
        ("Ada Moss is director of Tidal.co.uk and of the pier.", [("Ada Moss", "director of Tidal.co.uk")]),
        ("Ada Moss is director of Tidal. It is old.", [("Ada Moss", "director of Tidal")]),
    ],
)
def test_office_behind_a_name(text: str, named: list[tuple[str, str]]) -> None:
    assert _named(text) == named


def test_rows_that_lead_to_pages_and_networks_name_nobody_to_ask() -> None:
    release = _release(
        f"""# Norhaven Tenants Fund opens a hotline

{_LEAD}

{_LEAD} It is open all day.

Sources:

Norhaven Journal of Homes 18 May 2006: Vol. 313, Issue 5789, pp. 927-928

**ENDS**

## Contact:

Tom Reed, 07700900123, press@tenants.example

Ida: heat@tenants.example

Facebook: Norhaven Tenants

Website: https://tenants.example

Instagram: @tenants
"""
    )
    assert [(contact.name, contact.organisation, contact.email) for contact in release.contacts] == [
        ("Tom Reed", "", "press@tenants.example"),
        ("Ida", "", "heat@tenants.example"),
    ]


def test_what_tells_father_from_son_is_no_house() -> None:
    release = _release(
        f"# Norhaven Tenants Fund opens a hotline\n\n{_LEAD}\n\n{_LEAD}\n\n### Contact\n\n"
        "Tom Reed, Sr.\nNorhaven Tenants Fund · Tidal Works LLC\nreed@tenants.example · tenants.example\n"
    )
    assert [(contact.name, contact.organisation) for contact in release.contacts] == [("Tom Reed", "Norhaven Tenants Fund")]


def test_whoever_is_named_behind_a_house_has_the_office_that_follows() -> None:
    text = "Co-authors are Peter Holm of Bay University and Mary Roe, a doctoral student at Norland State."
    assert _named(text) == [("Peter Holm", ""), ("Mary Roe", "a doctoral student at Norland State")]
    assert _named("Ada Moss of the Institute for Law and Peace, lead author of it") == [("Ada Moss", "lead author of it")]


@pytest.mark.parametrize(
    ("row", "name", "mail"),
    [
        ("For more information contact the press office on 020 7946 0142 or press@neu.example.", "press office", "press@neu.example"),
        ("Ada Moss\n020 7946 0142\n<moss@neu.example>", "Ada Moss", "moss@neu.example"),
        ("By Ada Moss, 020 7946 0142, moss@neu.example", "Ada Moss", "moss@neu.example"),
    ],
)
def test_what_is_left_of_a_row_without_numbers_and_addresses(row: str, name: str, mail: str) -> None:
    release = masthead.recognise(masthead.read(f"Cold homes\n\n{_LEAD}\n\n{_LEAD}\n\nENDS\n\n{row}\n".encode(), format="txt"))[0]
    assert [(contact.name, contact.email) for contact in release.contacts] == [(name, mail)]


@pytest.mark.parametrize("mark", ["~ END ~", "~ENDS~", "= END ="])
def test_words_that_end_a_text_between_waves(mark: str) -> None:
    release = _release(f"# Cold homes\n\n{_LEAD}\n\n{_LEAD}\n\n{mark}\n")
    assert release.end_mark is not None


@pytest.mark.parametrize("name", ["", "Tidal Works plc\n\n"])
def test_what_a_listed_house_has_to_tell_is_headed_below_its_names(name: str) -> None:
    text = f"""1 March 2024

{name}("Tidal" or the "Company")

Directorate Change

Tidal Works plc (AIM: TIDE), the marine engineering group, announces that Ada Moss has informed the Board of her intention to step down.

The Board has begun a search for a successor.
"""
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert release.headline is not None
    assert release.headline.text == "Directorate Change"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("said Ada Moss (she/her), an organizer with Harbour Workers.", [("Ada Moss", "an organizer with Harbour Workers")]),
        ("said staff attorney Ada Moss.", [("Ada Moss", "staff attorney")]),
        ("said chapter co-chair Ada Moss.", [("Ada Moss", "chapter co-chair")]),
        ("said physics professor Ada Moss.", [("Ada Moss", "physics professor")]),
        ("a release by director Ada Moss.", [("Ada Moss", "director")]),
    ],
)
def test_offices_of_campaigns_schools_and_projects(text: str, named: list[tuple[str, str]]) -> None:
    assert _named(text) == named


def _issuer(text: str) -> str:
    found = _release(text).issuer
    return found.text if found is not None else ""


_STATED = "“The court was right. The state must stop its sewage plan at once and clean the whole bay.”"


@pytest.mark.parametrize("brackets", ["", " (NASDAQ: WDCK)", " (“Western” or the “Company”) (NASDAQ: WDCK),"])
def test_whoever_announces_behind_form_and_ticker_is_the_issuer(brackets: str) -> None:
    text = f"""# Western Docks to Acquire Tidal Labs

NORHAVEN, May 3, 2024 – Western Docks Inc.{brackets} today announced that it has signed an agreement to acquire Tidal Labs.

“Tidal Labs is a great fit,” said Tom Reed, CEO of Western Docks.

“We look forward to it,” said Ada Moss, CEO of Tidal Labs.

**About Tidal Labs**

Tidal Labs builds boats.

**About Western Docks**

Western Docks runs docks.
"""
    assert _issuer(text).startswith("Western Docks")


def test_whoever_heads_a_house_speaks_for_it() -> None:
    lead = "Ada Moss, president of Clean Tides, issued the following statement in response to the court's ruling:"
    assert _issuer(f"# Statement on the sewage ruling\n\nMay 3, 2024\n\n{lead}\n\n{_STATED}\n") == "Clean Tides"


def test_whoever_is_of_a_parliament_speaks_for_nobody_else() -> None:
    lead = "Senator Ada Moss, chair of the Senate Committee on Tides, issued the following statement:"
    assert _issuer(f"# Statement on the sewage ruling\n\n{lead}\n\n{_STATED}\n") != "Senate Committee on Tides"


@pytest.mark.parametrize("mark", [" – ", ": ", " -- ", "\n"])
def test_boilerplate_in_the_row_of_its_heading(mark: str) -> None:
    about = "Norhaven Tenants is a group of tenants with three offices. It was founded in 1972 and has 300 members."
    text = f"# Cold homes\n\nNorhaven Tenants today opened a hotline. It is for all.\n\n{_LEAD}\n\nAbout Norhaven Tenants{mark}{about}\n"
    assert [(passage.heading, passage.text) for passage in _release(text).boilerplate] == [("About Norhaven Tenants", about)]


@pytest.mark.parametrize("does", ["sued the State of Norland on Monday over its plan", "have signed the letter", "will hold a rally"])
def test_houses_that_do_something_together_are_nobody_with_an_office(does: str) -> None:
    assert _named(f"Clean Tides, Norhaven Fishers and the Bay Keepers {does}.") == []
    assert _named("Ada Moss, Director of Boats and Head of the Yard at Tidal Works, said") == [
        ("Ada Moss", "Director of Boats and Head of the Yard at Tidal Works")
    ]


def test_what_only_looks_like_a_name_before_an_address_is_not_whom_it_reaches() -> None:
    sentence = (
        "The project is moving from the Linux Guide to the Quay Form. For more about it, please contact the docs@quay.example mailing list."
    )
    release = _release(f"# Quay project moves its guide\n\n{_LEAD}\n\n{_LEAD}\n\n{sentence}\n\n{_LEAD}\n")
    assert [contact.name for contact in release.contacts] == [""]
    asked = _release(
        f"# Quay project moves its guide\n\n{_LEAD}\n\n{_LEAD} To learn more, contact Khin Aung at aung@quay.example.\n\n{_LEAD}\n"
    )
    assert [contact.name for contact in asked.contacts] == ["Khin Aung"]
