"""Whose a record of a content system is, by its fields."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.walk import every
from masthead.notices import Dropped
from masthead.sources.source import Source

TITLE = "New bridge over the Orle opens in May"
TEXT = (
    "The new bridge over the Orle opens in May. It is 420 metres long and carries two lanes and a path for bicycles, with a ramp on either side of the river.\n\n"
    "Tolls are not planned, and ferries go on running between both quays until the end of the year, as they have for thirty years."
)
TEXTE = (
    "Die neue Brücke über die Orle öffnet im Mai. Sie ist 420 Meter lang, hat zwei Fahrspuren und einen Weg für Fahrräder, und auf beiden Seiten eine Rampe.\n\n"
    "Eine Maut ist nicht geplant, und die Fähren fahren bis zum Ende des Jahres weiter, so wie sie es seit dreißig Jahren tun."
)


def _read(**fields: Any) -> Document:
    return registry.read(Source("record.json", json.dumps(fields, ensure_ascii=False).encode()), lambda notice: None, {})


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"ministry": {"id": 3, "name": "Ministry of Boats", "slug": "ministry-of-boats"}, "desk_office": "BIP Norhaven"}, "Ministry of Boats"),
        ({"Offices": ["104cb0f4-d65a-4692-b590-94af928c19c0"], "ConnectedOffices": [{"Title": "משרד הנמלים", "UrlPath": "/he/x"}]}, "משרד הנמלים"),
        ({"member": {"id": "M01", "name": "Bo Lund", "party": "Harbour Party"}, "source": None}, "Bo Lund"),
        ({"source": "하늘시", "담당부서": "항만과"}, "하늘시"),
        ({"부처": "항만부"}, "항만부"),
        ({"organismo": "Autoridad Portuaria de Norhaven"}, "Autoridad Portuaria de Norhaven"),
        ({"department": "Department of Quays", "section": "News"}, "Department of Quays"),
    ],
)  # fmt: skip
def test_a_field_called_as_publishers_are_names_the_publisher(fields: dict[str, Any], name: str) -> None:
    assert _read(title=TITLE, body=TEXT, **fields).metadata.publisher == name


@pytest.mark.parametrize(
    "fields",
    [
        {"category": "Transport Norhaven"}, {"office": "104cb0f4-d65a-4692-b590-94af928c19c0"}, {"ministry": "ministry-of-boats"},
        {"department_url": "https://quay.example/department"}, {"agency_id": "Agency 7"}, {"member": {"count": 4}}, {"tags": ["Ministry of Boats"]},
    ],
)  # fmt: skip
def test_other_fields_name_no_publisher(fields: dict[str, Any]) -> None:
    assert _read(title=TITLE, body=TEXT, **fields).metadata.publisher == ""


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"pp": "PP Nordhafen", "region": "PP Nordhafen", "kategorie": "Verkehr"}, "PP Nordhafen"),
        ({"herkunft": "Hafenamt Nordhafen", "nr": "12"}, "Hafenamt Nordhafen"),
    ],
)
def test_a_short_name_in_any_field_may_be_the_issuers(fields: dict[str, Any], name: str) -> None:
    document = _read(titel="Brücke öffnet im Mai", volltext=TEXTE, **fields)
    issuer = recognise(document, lambda notice: None)[0].issuer
    assert issuer is not None
    assert issuer.text == name


def test_a_short_name_in_a_field_that_is_no_houses_is_not() -> None:
    release = recognise(_read(titel="Brücke öffnet im Mai", volltext=TEXTE, ort="Bad Nordhafen", bild_von="Bo Lund"), lambda notice: None)[
        0
    ]
    assert release.issuer is None


def test_a_record_is_known_by_names_of_any_language_though_its_text_is_html() -> None:
    text = "<p>" + TEXT.replace("\n\n", "</p><p>") + "</p>"
    document = registry.read(Source("record.json", json.dumps({"judul": TITLE, "isi": text}).encode()), lambda notice: None, {})
    assert document.origin.format == "cms"
    assert document.metadata.title == TITLE


def test_who_the_publisher_is_stands_below_the_text() -> None:
    told = (
        "Harbour Board is a body of the town that keeps its quays, cranes and ferries, and has done so since 1911 for all who live there."
    )
    document = _read(title=TITLE, body=TEXT, publisher={"name": "Harbour Board", "address": "Quay 7, 4608, Norhaven", "description": told})
    assert [plain_block(block) for block in every(document.blocks) if isinstance(block, Paragraph)][-1] == told
    assert document.metadata.publisher == "Harbour Board"
    short = _read(title=TITLE, body=TEXT, publisher={"name": "Harbour Board", "description": "A board of the town."})
    assert len([block for block in every(short.blocks) if isinstance(block, Paragraph)]) == 2


_POINTED = {
    "@type": "NewsArticle",
    "headline": "Ferry landing is let",
    "articleBody": "<p>The harbour board of Norhaven has let the contract for the new ferry landing.</p><p>Work begins in May.</p>",
}


def _pointed(points: object, **more: object) -> tuple[str, list[str]]:
    left: list[str] = []
    record = {**_POINTED, "publisher": {"@type": "Organization", "name": "Harbour Board", "contactPoint": points}, **more}
    source = Source("x.json", json.dumps(record).encode())
    document = registry.read(source, lambda told: left.extend(told.words if isinstance(told, Dropped) else ()), {})
    return plain_blocks(document.blocks), left


@pytest.mark.parametrize("kind", ["press", "Media Relations", ""])
def test_the_point_at_which_the_press_reaches_a_house_is_read(kind: str) -> None:
    point = {"@type": "ContactPoint", "contactType": kind, "telephone": "+44 1603 555 0142", "email": "press@board.example"}
    found, left = _pointed([point, {"contactType": "sales", "telephone": "+44 1603 555 0100"}] if kind else point)
    assert found.endswith("+44 1603 555 0142, press@board.example") and "0100" not in found
    assert not any("0142" in word for word in left)


def test_points_for_customers_are_left_out_and_a_record_s_own_contact_comes_first() -> None:
    found, _ = _pointed({"contactType": "customer service", "telephone": "+44 1603 555 0100"})
    assert "0100" not in found
    found, _ = _pointed({"contactType": "press", "telephone": "+44 1603 555 0100"}, contact="Ida Moss, 01603 555 0142")
    assert "0100" not in found and "0142" in found
