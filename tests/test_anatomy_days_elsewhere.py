"""Days of issue that no line of the head has: a running head's, a dateline's without its year, an embargo's, one beside "for immediate release"."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release

_TEXT = "The new ferry carries 300 people and sails six times a week. It replaces two older boats that were built in the last century."


def _of(text: str, *, lang: str = "en") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format="txt"), language=lang))[0]


def _day(found: Release) -> str:
    return found.issued.date if found.issued else ""


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("LENN, 9 June – On Sunday, 13 June 2027, the harbour of Lenn opens its new pier. ", "2027-06-09"),
        ("LENN, 30 December – On 3 January 2028 the harbour of Lenn opens its new pier. ", "2027-12-30"),
        ("LENN, 9 June – In the year to 1 January 2027 the harbour of Lenn had 4,000 guests. ", ""),
        ("LENN, 9 June – The harbour of Lenn opens its new pier. ", ""),
    ],
)
def test_a_dateline_has_its_year_from_a_day_near_it(lead: str, wanted: str) -> None:
    assert _day(_of(f"New pier opens in Lenn\n\n{lead}{_TEXT}\n\n{_TEXT}\n")) == wanted


def test_a_dateline_has_its_year_from_the_number_of_the_release() -> None:
    text = f"Pressemitteilung Nr. 87/2026\n\nNeuer Kai in Lenn\n\nLenn, 9. Juni – Der Hafen von Lenn eröffnet einen neuen Kai. Er ist 80 Meter lang.\n\n{_TEXT}\n"
    assert _day(_of(text, lang="de")) == "2026-06-09"


@pytest.mark.parametrize(
    ("lang", "status", "wanted"),
    [
        ("en", "EMBARGOED UNTIL 00.01 ON THURSDAY 12 JUNE 2025", "2025-06-12"),
        ("de", "Sperrfrist: 12. Juni 2025, 10 Uhr", "2025-06-12"),
        ("fi", "Julkaistavissa heti / Julkaistu: 08.06.2026 08:00", "2026-06-08"),
        ("en", "FOR IMMEDIATE RELEASE / Published: 8 June 2026", "2026-06-08"),
        ("en", "FOR IMMEDIATE RELEASE", ""),
    ],
)
def test_the_day_of_a_row_that_frees_the_text(lang: str, status: str, wanted: str) -> None:
    now = {"en": "The harbour opens it today.", "de": "Der Hafen eröffnet heute den Kai."}.get(lang, "")
    assert _day(_of(f"{status}\n\nNew pier opens in Lenn\n\n{now} {_TEXT}\n\n{_TEXT}\n", lang=lang)) == wanted


def test_an_embargo_is_no_day_of_a_text_that_says_nothing_of_today() -> None:
    assert not _day(_of(f"EMBARGOED UNTIL 00.01 ON THURSDAY 12 JUNE 2025\n\nNew pier opens in Lenn\n\n{_TEXT}\n\n{_TEXT}\n"))


def test_a_day_of_the_text_itself_goes_before_that_of_the_embargo() -> None:
    text = f"EMBARGOED UNTIL 00.01 ON THURSDAY 12 JUNE 2025\n\n10 June 2025\n\nNew pier opens in Lenn\n\n{_TEXT}\n\n{_TEXT}\n"
    assert _day(_of(text)) == "2025-06-10"


@pytest.mark.parametrize(
    ("description", "wanted"),
    [
        ("Comunicado de la Cofradía de Lenn sobre el muelle, 19 de octubre de 2026.", "2026-10-19"),
        ("El muelle de Lenn abre el 19 de octubre de 2026.", ""),
    ],
)
def test_a_description_that_calls_the_genre_has_the_day(description: str, wanted: str) -> None:
    page = (
        f'<html lang="es"><head><title>El muelle de Lenn</title><meta name="description" content="{description}"></head><body><h1>El muelle de Lenn</h1>'
        "<p>El nuevo muelle de Lenn mide ochenta metros y recibe tres barcos a la semana. Los vecinos lo esperaban desde hace mucho.</p>"
        "<p>La cofradía ha pagado la mitad de la obra y el puerto el resto, según las cuentas que se han mostrado.</p></body></html>"
    )
    assert _day(masthead.recognise(masthead.read(page.encode(), format="html"))[0]) == wanted


@pytest.mark.parametrize("key", ["yoast_head_json", "aioseo_head_json"])
def test_wordpress_says_in_the_head_of_a_page_whose_it_is(key: str) -> None:
    name = "og_site_name" if key.startswith("yoast") else "og:site_name"
    record = {
        "id": 7,
        "date": "2026-06-08T09:00:00",
        "link": "https://lenn.example/press/7",
        "title": {"rendered": "New pier opens in Lenn"},
        "content": {"rendered": f"<p>{_TEXT}</p><p>{_TEXT}</p>"},
        key: {"title": "Pier – Press", name: "Lenn Harbour Board"},
    }
    document = masthead.read(json.dumps(record).encode(), format="cms")
    assert document.metadata.publisher == "Lenn Harbour Board"
    record["ministry"] = "Ministry of Boats"
    assert masthead.read(json.dumps(record).encode(), format="cms").metadata.publisher == "Ministry of Boats"
