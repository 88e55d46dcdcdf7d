"""Whom the press may ask, and what the house is, where a record holds them beside its text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document
from masthead.document.plain import plain_blocks
from masthead.notices import Dropped, Notice
from masthead.sources.source import Source

TEXT = (
    "<p>The new bridge over the Orle opens in May. It is 420 metres long and carries two lanes and a path for bicycles, with a ramp on either side.</p>"
    "<p>Tolls are not planned, and ferries go on running between both quays until the end of the year, as they have for thirty years.</p>"
)
HOUSE = "The Orle Bridge Company has built and kept bridges in four counties since 1931 and employs 240 people."


def _read(told: list[Notice] | None = None, **fields: Any) -> Document:
    source = Source("record.json", json.dumps(fields, ensure_ascii=False).encode())
    return registry.read(source, (told if told is not None else []).append, {})


def _release(**fields: Any) -> Release:
    (release,) = recognise(_read(header="New bridge over the Orle opens in May", body=TEXT, **fields), lambda notice: None)
    return release


def test_a_header_is_the_title_where_a_record_has_no_other() -> None:
    assert _read(header="New bridge over the Orle opens in May", body=TEXT).metadata.title == "New bridge over the Orle opens in May"
    assert _read(header="Newsroom", title="New bridge over the Orle opens in May", body=TEXT).metadata.title.startswith("New bridge")


@pytest.mark.parametrize(
    ("fields", "people"),
    [
        (
            {"related_items": [
                {"type": "contact_person", "name": "Ida Falk", "title": "press officer", "phone": "060-123 45 67", "email": "ida.falk@orle.example"},
                {"type": "contact_person", "name": "Olof Ek", "title": "chief engineer", "phone": "060-123 45 68", "email": "olof.ek@orle.example"},
            ]},
            [("Ida Falk", "press officer", "ida.falk@orle.example"), ("Olof Ek", "chief engineer", "olof.ek@orle.example")],
        ),
        (
            {"pressContacts": [{"firstName": "Lena", "lastName": "Kern", "position": "head of communications", "telefon": "030 123456", "mail": "kern@orle.example"}]},
            [("Lena Kern", "head of communications", "kern@orle.example")],
        ),
        (
            {"spokespeople": [{"full_name": "Bo Hale", "job": "chief engineer", "mobile": "0700 900 461", "avatar_url": "https://orle.example/bo.jpg"}]},
            [("Bo Hale", "chief engineer", "")],
        ),
        (
            {"personas_de_contacto": [{"name": "Marta Vidal", "cargo": "press officer", "email": "marta@orle.example", "id": 3}]},
            [("Marta Vidal", "press officer", "marta@orle.example")],
        ),
    ],
)  # fmt: skip
def test_objects_of_people_are_those_whom_to_ask(fields: dict[str, Any], people: list[tuple[str, str, str]]) -> None:
    told: list[Notice] = []
    release = _release(**fields)
    assert [(contact.name, contact.role, contact.email) for contact in release.contacts] == people
    _read(told, header="New bridge over the Orle opens in May", body=TEXT, **fields)
    assert not any(isinstance(notice, Dropped) for notice in told)


@pytest.mark.parametrize(
    "fields",
    [
        {"related_items": [{"type": "image", "name": "Bridge from above", "email": "foto@orle.example"}]},
        {"related_items": [{"type": "contact_person", "name": "Ida Falk"}]},
        {"comments": [{"name": "Ida Falk", "email": "ida.falk@orle.example", "remark": "Is the bridge open at night?"}]},
    ],
)  # fmt: skip
def test_other_objects_are_nobody_to_ask(fields: dict[str, Any]) -> None:
    assert "Ida" not in plain_blocks(_read(header="New bridge over the Orle opens in May", body=TEXT, **fields).blocks)


def test_what_a_record_calls_boilerplate_is_that() -> None:
    contact = {"type": "contact_person", "name": "Ida Falk", "phone": "060-123 45 67", "email": "ida.falk@orle.example"}
    release = _release(boilerplate=HOUSE, related_items=[contact])
    assert [passage.text for passage in release.boilerplate] == [HOUSE]
    assert [contact.name for contact in release.contacts] == ["Ida Falk"]
    assert _release(note_of_day=HOUSE, related_items=[contact]).boilerplate == ()


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        ({"sito": "https://www.orle.example", "telefono": "+39 06 123 45 67", "email": "stampa@orle.example"}, ("", "stampa@orle.example")),
        ({"nom": "Ada Perrin", "courriel": "ada.perrin@orle.example"}, ("Ada Perrin", "ada.perrin@orle.example")),
        ({"имя": "Ада Громова", "телефон": "+380 44 123 45 67", "email": "press@orle.example"}, ("Ада Громова", "press@orle.example")),
    ],
)
def test_a_record_s_own_field_of_contacts_says_whom_to_ask(contact: dict[str, str], found: tuple[str, str]) -> None:
    assert [(one.name, one.email) for one in _release(contacts=contact).contacts] == [found]


def test_a_field_of_contacts_that_reaches_nobody_says_none() -> None:
    assert _release(contacts={"sito": "https://www.orle.example", "nota": "Uffici chiusi in agosto"}).contacts == ()


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"contactName": "Ida Falk", "contactEmail": "ida.falk@orle.example", "contactPhone": "060-123 45 67"}, ("Ida Falk", "", "ida.falk@orle.example")),
        (
            {"media_contact_name": "Bo Hale", "media_contact_title": "press officer", "media_contact_email": "bo@orle.example"},
            ("Bo Hale", "press officer", "bo@orle.example"),
        ),
        ({"contact": "Ida Falk", "contact_email": "ida.falk@orle.example"}, ("Ida Falk", "", "ida.falk@orle.example")),
        ({"press_email": "press@orle.example", "press_phone": "060-123 45 67"}, ("", "", "press@orle.example")),
        ({"kontaktName": "Lena Kern", "kontaktTelefon": "030 123456"}, ("Lena Kern", "", "")),
    ],
)  # fmt: skip
def test_fields_that_each_say_a_part_are_one_person_to_ask(fields: dict[str, str], found: tuple[str, str, str]) -> None:
    told: list[Notice] = []
    assert [(one.name, one.role, one.email) for one in _release(**fields).contacts] == [found]
    _read(told, header="New bridge over the Orle opens in May", body=TEXT, **fields)
    assert not any(isinstance(notice, Dropped) for notice in told)


@pytest.mark.parametrize(
    "fields",
    [
        {"contactName": "Ida Falk"},
        {"press_title": "Ida Falk", "press_url": "https://orle.example/press"},
        {"media_name": "Ida Falk above the quay", "media_email_sent": "Ida Falk, twice a year, to all those who asked for it"},
    ],
)
def test_fields_that_reach_nobody_say_none_to_ask(fields: dict[str, str]) -> None:
    assert _release(**fields).contacts == ()


def test_fields_in_capitals_and_in_lists_of_one_are_read_as_others_are() -> None:
    said = {"Title": "New bridge over the Orle opens in May", "Body": TEXT, "Dateline": "ORLE, 3 May", "ContactName": "Ida Falk", "ContactEmail": "ida@orle.example"}  # fmt: skip
    for fields in (said, {key: [value] for key, value in said.items()}):
        (release,) = recognise(_read(**fields), lambda notice: None)
        assert release.headline.text == "New bridge over the Orle opens in May" and release.body_paragraphs == 2
        assert release.dateline is not None and release.dateline.place == "ORLE"
        assert [(one.name, one.email) for one in release.contacts] == [("Ida Falk", "ida@orle.example")]
