"""Mails that pass on what somebody else wrote, and those whose text has a letterhead and a headline of its own."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

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
