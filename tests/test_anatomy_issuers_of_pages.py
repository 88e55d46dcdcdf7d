"""Issuers that a page, a member of a parliament or a school's contact lines name, and what only looks like one."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release


def _release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def _issuer(text: str, form: str = "txt") -> str:
    found = _release(text, form).issuer
    return found.text if found else ""


_MORE = "It is the first of its kind in the county, and it will stay open through the winter for all who want to come."


def test_whom_a_page_s_title_names_is_its_issuer_where_the_lead_names_it_too() -> None:
    page = (
        "<html><head><title>Norhaven Young Women's Voices</title></head><body><h3>Tenant arrested at the town hall</h3><p>May 3, 2024</p>"
        "<p>Norhaven, ME — Ada Moss, a member of the Norhaven Young Women’s Voices, was one of 12 tenants arrested on Friday.</p>"
        f"<p>More than 120 Pacific Coast and River People (PCRP) neighbors had come. Some 900 PCRPs live there. {_MORE}</p></body></html>"
    )
    assert _issuer(page, "html") == "Norhaven Young Women's Voices"


def test_a_group_of_people_that_letters_stand_for_issues_nothing() -> None:
    text = f"Tenants ask for heat\n\nNORHAVEN, Maine, May 3, 2024 - Tenants of 12 houses met on Friday.\n\nMore than 120 Pacific Coast and River People (PCRP) neighbors came. Some 900 PCRPs live there. {_MORE}\n"
    assert "Pacific" not in _issuer(text)


def test_words_of_a_headline_that_the_lead_writes_small_are_no_house() -> None:
    text = (
        "Training & Research Company Launches New Slides for Speakers\n\nNORHAVEN, Maine, May 3, 2024 -- B.E. Morrow & Associates, Norhaven, ME a leading "
        "training and research company expands to offer more slides, and each is priced to sell.\n\nQuickSlides now offers slides below the price of others. "
        "There is no need to order again, since most of QuickSlides's products are free to copy.\n"
    )
    assert _issuer(text) == "B.E. Morrow & Associates"


def test_who_announces_in_the_lead_issues_it_and_not_the_partner_who_is_quoted() -> None:
    text = (
        "Attorney General Moss opens an inquiry into 12 brokers\n\nMay 3, 2024 (SAINT ANNE) — Norland Attorney General Ada Moss announced today that her "
        "office has opened an inquiry into 12 brokers.\n\n“We are grateful for the work of Attorney General Moss,” said Federal Lending Aid (FLA) Chief "
        f"Operating Officer Bo Lund.\n\n“Nobody should pay for a form,” said FLA Chief Lund. {_MORE}\n"
    )
    release = _release(text)
    assert release.issuer is not None
    assert release.issuer.text == "Norland Attorney General"
    assert release.dateline is not None
    assert release.dateline.place == "SAINT ANNE"


def test_a_carrier_in_brackets_behind_a_day_is_no_place() -> None:
    text = f"Acme opens a quay\n\nMay 3, 2024 (PR NEWSWIRE) — Acme Sail Works opens a quay today in the town of Norhaven.\n\n{_MORE}\n"
    dateline = _release(text).dateline
    assert dateline is None or dateline.place == ""


def test_a_text_without_a_headline_is_its_member_s_of_congress() -> None:
    text = (
        "Washington, D.C. - U.S. Senator Daniel R. Moss (D-ME), Chairman of the Senate Committee on Harbors, called a Department of Harbors Inspector "
        "Office (DHIO) report disturbing. The DHIO found that 75 percent of all boats had waited. The report is at www.harbors.example/dhio--30--"
    )
    release = _release(text)
    assert release.issuer is not None
    assert release.issuer.text == "Daniel R. Moss"
    assert release.end_mark is not None
    assert release.end_mark.text == "--30--"
    assert release.kind == "press-release"


def test_a_school_is_named_below_its_part_in_contact_lines() -> None:
    text = (
        "# PRESS RELEASE\n\nPrepared by Ada Moss (moss@tide.example)\n\nMay 3, 2024\n\n## One in five palms of the island shows signs of beetles\n\n"
        f"In the survey of this month more than one in five palms had visible damage. {_MORE}\n\n**Contact for further information:**\n"
        "```\nDr. Ada Moss\nEntomologist\nCollege of Natural Sciences\nUniversity of Norhaven\nemail: moss@tide.example\nCell: 1-202-555-0164\n```\n"
    )
    release = _release(text, "md")
    assert release.issuer is not None
    assert release.issuer.text == "University of Norhaven"
    asked = [(one.name, one.role, one.phone) for one in release.contacts]
    assert asked == [("Ada Moss", "Entomologist", "1-202-555-0164")]


def test_the_house_of_an_officer_whom_a_text_names_once_issues_nothing() -> None:
    text = (
        "Officials Warn Against Races on the Quays\n\nThree officials of the region warned on Thursday of races on the quays of the town.\n"
        "Mayor Ada Moss, Deputy Lenn Police Chief Bo Lund and Sheriff Cy Fox said that such races are dangerous to all who live there.\n"
    )
    assert "Police" not in _issuer(text)


def test_front_matter_may_stand_below_a_remark() -> None:
    text = f"<!---\nMade into a file with:\n\npandoc text.md\n--->\n\n---\ntitle: Palms are ill\npapersize: letter\n---\n\n{_MORE}\n"
    document = masthead.read(text.encode(), format="md")
    assert document.metadata.title == "Palms are ill"
    assert len(document.blocks) == 1


def test_the_house_beside_the_genre_issues_what_the_paper_of_its_leader_tells() -> None:
    text = (
        "# More officers are needed now\n\n**Tuesday, 2 May 2017**\n\n**Press Release: [Norland Firm Party](https://norland.example)**\n\n**Rt Hon Winston Moss**  \n"
        "Norland Firm Leader  \nMember of Parliament for Lenn  \n2 MAY 2017\n\n**MORE OFFICERS ARE NEEDED NOW**\n\n"
        f"Crime was made by the cabinet, says Norland Firm. {_MORE}\n\n“They know when nobody is there,” says Norland Firm Leader Rt Hon Winston Moss.\n"
    )
    assert _issuer(text, "md") == "Norland Firm Party"


def test_a_force_goes_by_its_whole_name_where_the_text_has_that() -> None:
    text = (
        "# Fire at the quay\n\nMay 3, 2024\n\nOn May 2, Norhaven Police officers were sent to the quay for a fire. Norhaven Police closed the road. Norhaven Police searched the hall.\n\n"
        f"The Norhaven Police Department is bound to the safety of our town. {_MORE}\n\n###\n"
    )
    assert _issuer(text, "md") == "Norhaven Police Department"
