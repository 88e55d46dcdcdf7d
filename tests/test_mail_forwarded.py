"""Mails that pass on what somebody else wrote, and those whose text has a letterhead and a headline of its own."""

from __future__ import annotations

import masthead
from masthead import registry
from masthead.anatomy.model import Release
from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

FORWARDED = """From: "R. A. Hett" <rah@ship.example>
To: fork@lists.example
Subject: Harbour Corp. purchases sail line
Date: Mon, 19 Aug 2002 09:02:52 -0400
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"


--- begin forwarded text


To: rah@ibuc.example
From: "Quay Associates" <nai@nai.example>
Date: Mon, 19 Aug 2002 05:34:11 -0700
Reply-To: "Quay Associates" <corporatemarketing@nai.example>
Subject: Harbour Corp. purchases sail line and Wireless Product
Lines from Quay

August 19, 2002


Dear Customer,

Today we are pleased to announce that Harbour Corporation, a newly formed,
venture-funded company, has acquired the sail
and wireless product lines from Quay Associates.

Quay Associates has retained products developed with it.

--- end forwarded text
"""
FILED = """From: Harbour Party Announcements <owner-announce@hp.example>
To: announce@hq.hp.example
Subject: HP RELEASE: Outrageous spending
Date: Thu, 25 Jul 2002 12:02:37 -0400
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"

===============================
NEWS FROM THE HARBOUR PARTY
2600 Quay Avenue, NW, Suite 100
Bremmer DC 20037
World Wide Web: http://www.HP.example
===============================
For release: July 25, 2002
===============================
For additional information:
George Getz, Press Secretary
Phone: (202) 555-0108 Ext. 222
E-Mail: pressreleases@hq.HP.example
===============================

Thousands spent on dancers, golf memberships
shows spending is out of control, the party says

BREMMER, DC -- Which of the following items have been
charged to the taxpayers recently by officials with cards of the
government?

"Incredibly, the answer is all of them," said Steve Dashe,
Harbour Party executive director. "They have launched a raid on your wallet."

The audit released last week uncovered $101 million in unneeded expenditures.
"""


def release(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="eml"))[0]


def test_what_is_forwarded_is_its_senders() -> None:
    document = masthead.read(FORWARDED.encode(), format="eml")
    assert (document.metadata.author, document.metadata.published[:10]) == ("Quay Associates", "2002-08-19")
    found = masthead.recognise(document)[0]
    assert found.issuer is not None and found.issuer.text == "Quay Associates"
    assert found.body_paragraphs == 2


def test_an_address_in_brackets_is_none_of_a_senders_name() -> None:
    for sender in ("Moss, Ada [mailto:ada@harbour.example]", '"Moss, Ada" <ada@harbour.example>'):
        text = FORWARDED.replace('"Quay Associates" <nai@nai.example>', sender)
        assert masthead.read(text.encode(), format="eml").metadata.author == "Moss, Ada"


def test_a_long_note_above_what_is_forwarded_is_its_own_senders() -> None:
    text = FORWARDED.replace("--- begin", "It is a text of its own. " * 20 + "\n\n--- begin")
    assert masthead.read(text.encode(), format="eml").metadata.author == "R. A. Hett"


def test_a_headline_below_the_letterhead_of_a_mail() -> None:
    found = release(FILED)
    assert found.headline is not None and found.headline.text.startswith("Thousands spent on dancers, golf memberships shows spending")
    assert found.subheadline is None


def test_a_deck_below_a_subject_stays_one() -> None:
    head = FILED.index("=====")
    body = FILED.index("Thousands spent")
    found = release(FILED[:head] + FILED[body:])
    assert found.headline is not None and "Outrageous spending" in found.headline.text


FOLDED = """--- begin forwarded text


Subject: [quay.chat] First public release of the Distributed Harbour
Clearing\tFramework
From: Paul Brand <paul@neu.example>
To: quaychat@lists.gold.example
Cc: Harbour Settlement List <hbs@phil.example>, QUAYChat
<quaychat@lists.gold.example>, xmlx <xml-api@inter.example>
Date: 19 Sep 2002 00:05:39 -0500
Reply-To: <quaychat@lists.gold.example>

The framework is a set of parts for building clearing houses on a quay.

This release contains early parts and papers that would be of interest to those who build them.
Talking of papers, they are still a bit slim and mainly oriented towards people who know quays well.

--- end forwarded text


--\x20
-----------------
R. A. Hett <mailto: rah@ibuc.example>
The Quay Underwriting Corporation <http://www.ibuc.example/>
"... however it may deserve respect, predicting the end of the world has
not been found agreeable to experience." -- Edward Gibbon, 'Decline and Fall'
"""


def _forwarding(text: str, told: list[Notice] | None = None) -> Document:
    head = FORWARDED[: FORWARDED.index("\n\n")] + "\n\n"
    return registry.read(Source("post.eml", (head + text).encode()), (told if told is not None else []).append, {})


def _said(document: Document) -> str:
    return " ".join(map(plain_block, document.blocks))


def test_fields_that_go_on_in_the_midst_of_a_head_are_of_it_and_a_signature_below_is_not_of_the_text() -> None:
    told: list[Notice] = []
    document = _forwarding(FOLDED, told)
    assert (document.metadata.author, document.metadata.published[:10]) == ("Paul Brand", "2002-09-19")
    said = _said(document)
    assert said.endswith("know quays well.") and "Framework The framework" not in said and "xmlx" not in said
    left = " ".join(word for notice in told if isinstance(notice, Dropped) for word in notice.words)
    assert "Reply-To:" in left and "Framework" in left and "Gibbon" in left
    assert masthead.recognise(document)[0].contacts == ()


def test_a_long_text_below_what_was_forwarded_stays() -> None:
    assert "of its own" in _said(_forwarding(FOLDED.replace("R. A. Hett", "It is a text of its own. " * 40)))


HEADED = """From: Paul Brand <paul@neu.example>
To: quaychat@lists.gold.example
Subject: Harbour opens
Sent: Thursday, September 19, 2002 10:05 AM

The harbour opens its third quay today, said its master. It is long and wide.
"""


def test_a_head_that_no_line_announces() -> None:
    for between in ("", "\n\n", "For you, Ann.\n\n", "For you.\n\n*****************\n"):
        told: list[Notice] = []
        document = _forwarding(between + HEADED, told)
        assert document.metadata.author == "Paul Brand" and document.metadata.published[:10] == "2002-09-19", between
        assert _said(document).endswith("long and wide.") and "Sent:" not in _said(document) and "For you" not in _said(document)
        assert any("Sent:" in notice.words for notice in told if isinstance(notice, Dropped))


def test_the_head_of_a_memorandum_is_text() -> None:
    memo = "From: Paul Brand\nTo: the press\nSubject: Harbour opens\n\nThe harbour opens its third quay today, said its master.\n"
    assert "From: Paul Brand" in _said(_forwarding(memo))


def test_a_head_below_a_text_of_its_own_stays() -> None:
    assert "Sent:" in _said(_forwarding("It is a text of its own. " * 20 + "\n\n" + HEADED))
