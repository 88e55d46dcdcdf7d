"""Messages of mailing lists and their archives: what the list puts around them is left out and named; a subject is the headline that a text has not."""

from __future__ import annotations

import masthead
from masthead import registry
from masthead.anatomy.model import Release
from masthead.document.model import Document
from masthead.document.plain import plain_blocks
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

TEXT = "Norhaven, 5 May 2025 -- The harbour trust opens its third quay on\nMonday.  It is 120 metres long and has room for forty boats.\n\n“It is open to all,” said Ida Falk, chair of the trust.\n"


def _read(mail: str, told: list[Notice] | None = None) -> Document:
    return registry.read(Source("post.mbox", mail.encode()), (told if told is not None else []).append, {})


def _release(mail: str) -> Release:
    return masthead.recognise(masthead.read(mail.encode(), format="eml"))[0]


def _mail(subject: str, text: str = TEXT, sender: str = "Ann Lee <ann@norhaven.example>", head: str = "") -> str:
    return f"From: {sender}\nSubject: {subject}\nDate: Mon, 5 May 2025 09:00:00 +0200\n{head}\n{text}"


def test_the_name_of_a_list_before_the_subject_is_left_out_and_named() -> None:
    told: list[Notice] = []
    document = _read(
        _mail("Re: [port-news] Third quay opens on Monday", head="List-Id: News of the port <port-news.lists.norhaven.example>\n"), told
    )
    assert document.metadata.title == "Third quay opens on Monday"
    assert ("[port-news]",) in [notice.words for notice in told if isinstance(notice, Dropped)]


def test_other_brackets_before_a_subject_stay() -> None:
    assert _read(_mail("[Update] Third quay opens on Monday")).metadata.title == "[Update] Third quay opens on Monday"


def test_archives_of_mailman_tell_who_sent_a_message() -> None:
    document = _read(_mail("[port] Third quay opens on Monday", sender="ann at norhaven.example (Ann Lee)"))
    assert (document.metadata.author, document.metadata.title) == ("Ann Lee", "Third quay opens on Monday")


def test_what_a_list_says_in_place_of_an_attachment_is_left_out() -> None:
    scrubbed = "-------------- next part --------------\nA non-text attachment was scrubbed...\nName: quay.jpg\nSize: 12345 bytes\nURL: <http://lists.example/quay.jpg>\n"
    told: list[Notice] = []
    document = _read(
        _mail("Third quay opens on Monday", f"{TEXT}\nContact: Bo Hale, 0555 123 45 67\n{scrubbed}\nSee you on the quay.\n"), told
    )
    said = plain_blocks(document.blocks)
    assert "scrubbed" not in said and "next part" not in said and said.endswith("See you on the quay.")
    assert any("scrubbed..." in notice.words for notice in told if isinstance(notice, Dropped))


def test_a_short_answer_below_what_it_quotes_is_none_of_the_text() -> None:
    quoted = "".join(f"> {row}\n" for row in TEXT.split("\n"))
    told: list[Notice] = []
    document = _read(
        _mail("Re: Third quay", f"On Mon, May 5, 2025 at 9:00 AM, Ann Lee <ann@norhaven.example> wrote:\n\n{quoted}\nThanks! I come.\n"),
        told,
    )
    said = plain_blocks(document.blocks)
    assert "It is open to all" in said and "Thanks" not in said and "wrote" not in said
    assert any("Thanks!" in notice.words for notice in told if isinstance(notice, Dropped))


def test_a_long_answer_below_what_it_quotes_is_the_text() -> None:
    own = " ".join(f"The council of the town has heard of the quay for the {at}th time and asks what it costs." for at in range(4, 9))
    said = plain_blocks(
        _read(_mail("Re: Quay", f"Am 5. Mai 2025 um 09:00 schrieb Ann Lee <ann@x.example>:\n\n> It is open.\n\n{own}\n")).blocks
    )
    assert "has heard of the quay" in said and "It is open" not in said


def test_a_subject_is_the_headline_of_a_text_that_has_none() -> None:
    cover = "We are glad to open the quay! Please pass on the release below to all who may want it.\n\nAnn Lee\n\n\n***** PRESS RELEASE *****\n\n"
    release = _release(_mail("Norhaven opens third quay!", cover + TEXT.replace("Norhaven, 5 May 2025 -- ", "")))
    assert release.headline.text == "Norhaven opens third quay!" and not release.headline.derived
    assert [piece.role for piece in release.pieces][:1] == ["headline"]
    other = _release(_mail("For your information, dear all", cover + TEXT.replace("Norhaven, 5 May 2025 -- ", "")))
    assert other.headline.derived


ASKED = "\n\nContact: Ida Falk, chair, ida@norhaven.example\n"
FOOT = """
You have received this message because you are a subscriber to the pages
of Norhaven. To unsubscribe, follow what the end of this message says.

This message is free for all.

* To change your address, send a reply to owner@norhaven.example in this form:
OLD: enduser@old.example
NEW: jo@new.example

If you wish to have your email ann@quay.example REMOVED from this list,
please send an email to remove@norhaven.example. Thank you.

To view our policy for lists:

    http://www.norhaven.example/policy
"""


def test_what_a_list_says_at_the_end_is_left_out_and_named() -> None:
    told: list[Notice] = []
    document = _read(_mail("Third quay opens", TEXT + ASKED + FOOT), told)
    said = " ".join(plain_blocks(document.blocks).split())
    assert said.endswith("ida@norhaven.example")
    left = " ".join(word for notice in told if isinstance(notice, Dropped) for word in notice.words)
    assert "subscriber" in left and "jo@new.example" in left and "REMOVED" in left and "policy" in left
    assert [contact.email for contact in _release(_mail("Third quay opens", TEXT + ASKED + FOOT)).contacts] == ["ida@norhaven.example"]


def test_whom_to_call_stays_below_what_a_list_says() -> None:
    told: list[Notice] = []
    below = "\nMedia contact:\n\nAda Moss, +44 20 7946 0000\n"
    said = " ".join(plain_blocks(_read(_mail("Third quay opens", TEXT + ASKED + FOOT + below), told).blocks).split())
    assert said.endswith("ida@norhaven.example Media contact: Ada Moss, +44 20 7946 0000")
    assert any("lists:" in notice.words and "Media" not in notice.words for notice in told if isinstance(notice, Dropped))


def test_what_leads_to_nothing_below_what_a_list_says_stays() -> None:
    said = plain_blocks(_read(_mail("Third quay opens", f"{TEXT}{ASKED}{FOOT}\nFor the press:\n")).blocks)
    assert said.rstrip().endswith("For the press:")


def test_whom_to_call_stays_beside_how_to_leave_a_list() -> None:
    both = "\n\nCall Ida Falk on +44 20 7946 0991, or unsubscribe at https://norhaven.example/out\n"
    assert "Ida Falk on +44" in " ".join(plain_blocks(_read(_mail("Third quay opens", TEXT + both)).blocks).split())


def test_a_text_may_tell_of_lists_and_of_getting_out_of_them() -> None:
    told = (
        "\n\nCitizens can opt out at https://norhaven.example/opt, the trust said.\n\nNobody has to unsubscribe from anything, it said.\n"
    )
    said = " ".join(plain_blocks(_read(_mail("Third quay opens", TEXT + told)).blocks).split())
    assert "opt out at" in said and "unsubscribe from anything" in said
