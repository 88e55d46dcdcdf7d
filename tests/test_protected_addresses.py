"""Mail addresses that a page hides from programs are read as browsers show them."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.layout.addresses import email
from masthead.document.plain import plain_block
from masthead.notices import Notice, Replaced
from masthead.readers.protected import decoded


def coded(said: str, key: int = 0x42) -> str:
    return bytes((key, *(byte ^ key for byte in said.encode()))).hex()


ADDRESS = "press@harbour.example"
GOAL = "/cdn-cgi/l/email-protection"
HIDDEN = f'<span class="__cf_email__" data-cfemail="{coded(ADDRESS, 0xE7)}">[email&#160;protected]</span>'


def read(text: str, form: str = "") -> tuple[str, list[Notice]]:
    heard: list[Notice] = []
    document = masthead.read(text.encode(), format=form, note=heard.append)
    return "\n".join(map(plain_block, document.blocks)), heard


@pytest.mark.parametrize(
    "hidden",
    [
        HIDDEN,
        f'<a href="{GOAL}#{coded(ADDRESS)}">{HIDDEN}</a>',
        f'<a href="https://www.harbour.example{GOAL}#{coded(ADDRESS + "?subject=Two ferries")}">{HIDDEN}</a>',
        f"<a href='{GOAL}' class='__cf_email__' data-cfemail='{coded(ADDRESS)}'>[email protected]</a>",
        f'<a class="__cf_email__" data-cfemail="{coded(ADDRESS)}" href="../..{GOAL}">[email&nbsp;protected]</a>',
    ],
)
def test_pages_show_the_address(hidden: str) -> None:
    page = f"<html><body><h1>Two ferries</h1><p>Two ferries sail from today on. Write to {hidden} or call 555 0142.</p></body></html>"
    said, heard = read(page, "html")
    assert f"Write to {ADDRESS} or call" in said
    assert [each.by for each in heard if isinstance(each, Replaced)] == [ADDRESS]
    said, _ = read(json.dumps({"title": "Two ferries", "body": f"<p>Two ferries sail.</p><p>Write to {hidden} or call.</p>"}))
    assert ADDRESS in said


def test_a_link_leads_to_the_mailbox() -> None:
    page = f'<p>Two ferries sail.</p><p>Write to <a href="{GOAL}#{coded(ADDRESS)}">the press office</a> or call.</p>'
    document = masthead.read(page.encode(), format="html")
    assert f"mailto:{ADDRESS}" in repr(document.blocks)
    assert "the press office" in plain_block(document.blocks[1])


@pytest.mark.parametrize("label", [r"\[email protected\]", "[email protected]", "*[email\u00a0protected]*"])
def test_markdown_of_such_a_page_shows_it_too(label: str) -> None:
    said, heard = read(f"# Two ferries\n\nWrite to [{label}]({GOAL}#{coded(ADDRESS)}) or call.\n", "md")
    assert said.endswith(f"Write to {ADDRESS} or call.")
    assert [each.by for each in heard if isinstance(each, Replaced)] == [ADDRESS]


@pytest.mark.parametrize("broken", [coded("no address at all"), coded(ADDRESS)[:-1], coded("a@b\x07c.example"), "zz" * 8])
def test_what_is_no_address_stays_as_it_is(broken: str) -> None:
    said, heard = read(f'<p>Two ferries.</p><p>Write to <span data-cfemail="{broken}">[email&#160;protected]</span> or call.</p>', "html")
    assert "[email\u00a0protected]" in said
    assert not [each for each in heard if isinstance(each, Replaced)]


def test_text_that_only_speaks_of_it_stays_as_it_is() -> None:
    said, _ = read("# Two ferries\n\nThe site shows [email protected] where an address was: data-cfemail, /email-protection.\n", "md")
    assert "shows [email protected] where" in said


def test_hexadecimal_is_decoded_by_its_first_byte() -> None:
    assert decoded(coded("añb@harbour.example", 0x7F)) == "añb@harbour.example"
    assert decoded("42") == ""


def test_whose_address_stands_in_the_text_is_told_of_in_full() -> None:
    text = (
        "# Two ferries for Lenn\n\nLENN, 3 May 2031 – Two ferries sail from Lenn from today on, said the Harbour League.\n\n"
        f"Please register by 12 May at {ADDRESS}. How to dial in will be sent to you.\n\n"
        f"## Press contact\n\nIda Moss\n\nPress officer\n\n+44 20 7946 0142\n\n{ADDRESS}\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].contacts
    assert [(one.name, one.role, one.email, one.phone) for one in found] == [("Ida Moss", "Press officer", ADDRESS, "+44 20 7946 0142")]


@pytest.mark.parametrize(
    "hidden",
    [
        "ida.moss [at] harbour [dot] example",
        "ida.moss AT harbour DOT example",
        "ida.moss(a)harbour.example",
        "ida.moss {at} harbour.example",
        "ida.moss (ät) harbour (punkt) example",
        "ida.moss＠harbour.example",
    ],
)
def test_addresses_that_a_text_hides_in_words_reach_somebody(hidden: str) -> None:
    text = (
        "# Two ferries for Lenn\n\nLENN, 3 May 2031 – Two ferries sail from Lenn from today on, said the Harbour League.\n\n"
        f"The ferries go each hour.\n\n## Press contact\n\nIda Moss, {hidden}\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].contacts
    assert [(one.name, one.email) for one in found] == [("Ida Moss", hidden)]


@pytest.mark.parametrize("said", ["under section 4 (a) the.text goes on", "as in 5(a) of the rules", "meet us at harbour.example today"])
def test_what_only_looks_like_one_is_none(said: str) -> None:
    assert email(said) is None
