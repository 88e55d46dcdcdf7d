"""Texts in one row that lost the ends of their paragraphs, and run into the sign that ends them and into what the house is."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release
from masthead.readers.touching import parted

ROW = (
    "Norhaven - The League of Northern Harbours (LNH) today asked the parliament of the land to mend the quays of Lenn before the winter comes."
    "The quays are older than the ferries, and nobody has mended any of them since the great storm that broke the pier.The following members said:"
    "Rep. Roe (LN-05): The quays of Lenn belong to all of us, and all of us have waited long enough for somebody to mend the harbours."
    "Sen. Quill (LN): I have seen the broken pier with my own eyes, and I know of nothing that costs us more in any of our winters."
    "###The League of Northern Harbours (LNH) is comprised of harbours of the north and of towns that have a strong wish to keep their ferries."
)


def one(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


def test_a_sign_between_text_and_house_ends_the_text() -> None:
    found = one(ROW)
    assert found.end_mark is not None and found.end_mark.text == "###"
    assert [part.text[:42] for part in found.boilerplate] == ["The League of Northern Harbours (LNH) is c"]
    assert [piece.role for piece in found.pieces] == ["body"] * 4 + ["end-mark", "boilerplate"]


def test_abbreviations_that_touch_end_no_sentence() -> None:
    told = (
        "On Friday Prof.Dr. Roe of the harbour told the town what Dipl.Ing. Quill had told her of the quays and of the winter before. " * 6
    )
    assert len(one(told).pieces) == 1


def test_quotation_marks_before_the_sign_count_with_those_behind_it() -> None:
    told = (
        'Norhaven - He said of the harbours "The quays of Lenn are older than all of our ferries.Nobody has mended any of them since the storm."'
        "###The League of Northern Harbours is a house of the harbours of the north.All of its members have written to the parliament again."
        '"We go on until the last of the quays is mended," said Roe of the League.The parliament of the land will meet in the autumn. '
    )
    parts = [part.strip() for part in parted(told)]
    assert '"We go on until the last of the quays is mended," said Roe of the League.' in parts
    assert parts[parts.index("###") - 1].endswith('the storm."')
    assert "".join(parted(told)) == told
