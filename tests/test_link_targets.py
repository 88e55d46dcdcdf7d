"""Links that mail gateways and office programs send by way of themselves lead where they were meant to."""

from __future__ import annotations

import pytest

import masthead
from masthead.notices import Replaced
from masthead.readers.links import unwatched


@pytest.mark.parametrize(
    ("address", "goal"),
    [
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fabout%3Fa%3D1%26b%3D2&data=05%7C01&reserved=0",
            "https://harbour.example/about?a=1&b=2",
        ),
        ("https://www.google.com/url?q=https://harbour.example/about&sa=D&source=editors", "https://harbour.example/about"),
        ("https://www.google.de/url?sa=D&q=https%3A%2F%2Fharbour.example%2F", "https://harbour.example/"),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.harbour.example_a-2Db&d=DwMF&c=x", "https://www.harbour.example/a-b"),
        ("https://urldefense.com/v3/__https://harbour.example/a__;!!AbC!xyz$", "https://harbour.example/a"),
        ("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fharbour.example%2fa&c=E,1,x", "https://harbour.example/a"),
    ],
)
def test_a_gateway_s_link_leads_to_its_goal(address: str, goal: str) -> None:
    assert unwatched(address) == goal


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/search?q=https://harbour.example/",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=https:harbour",
        "https://maps.google.com/maps?q=Northport",
        "https://safelinks.protection.example/?url=https%3A%2F%2Fharbour.example",
        "https://urldefense.com/v3/__https://harbour.example/*a__;Iw!!AbC!xyz$",
    ],
)
def test_other_links_stay_as_they_are(address: str) -> None:
    assert unwatched(address) == address


def test_a_page_s_link_leads_to_its_goal_and_that_is_told(tmp_path) -> None:
    watched = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fa&data=05"
    source = tmp_path / "page.html"
    source.write_text(f"<p>The harbour council opened its wharf, and tells <a href='{watched}'>more of it</a> there.</p>")
    notices: list[object] = []
    document = masthead.read(str(source), note=notices.append)
    assert "target='https://harbour.example/a'" in str(document.blocks)
    assert [notice.addresses for notice in notices if isinstance(notice, Replaced)] == [(watched,)]
