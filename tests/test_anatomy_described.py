"""Standfirsts of front matter and records, in the languages of their keys; a site's name over the headline."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.model import Release

_TEXT = "The council will vote on Monday. Nobody spoke against it.\n\nThe work takes two days, and all are welcome."


def _read(text: str, form: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


@pytest.mark.parametrize(
    "key", ["description", "excerpt", "descrição", "Beschreibung", "περιγραφή", "tagline", "subheading", "podtytul", "alt_baslik"]
)
def test_a_description_that_says_other_than_the_text_is_its_standfirst(key: str) -> None:
    found = _read(f'---\ntitle: "Trees for the park"\n{key}: "Neighbours plant four hundred lindens by the water."\n---\n\n{_TEXT}\n', "md")
    assert found.subheadline is not None and found.subheadline.text == "Neighbours plant four hundred lindens by the water."


@pytest.mark.parametrize(
    "said",
    [
        "The council will vote on Monday. Nobody spoke against it.",
        "On Monday the council votes, and nobody spoke against it.",
        "Trees for the park",
        "News",
        "Neighbours plant four hundred lindens by the …",
        "See https://tarn.example/park for more of it.",
    ],
)
def test_a_description_that_is_the_text_again_or_cut_off_is_none(said: str) -> None:
    assert _read(f'---\ntitle: "Trees for the park"\ndescription: "{said}"\n---\n\n{_TEXT}\n', "md").subheadline is None


@pytest.mark.parametrize(
    ("title", "subtitle", "body", "publisher"),
    [
        ("titel", "untertitel", "text", "organisation"),
        ("nadpis", "podnadpis", "text", "organizacia"),
        ("cim", "alcim", "szoveg", "szervezet"),
        ("τίτλος", "υπότιτλος", "κείμενο", "φορέας"),
        ("titol", "subtitol", "text", "entitat"),
        ("pavadinimas", "paantraste", "tekstas", "organizacija"),
        ("titlu", "subtitlu", "text", "organizatie"),
    ],
)
def test_records_whose_keys_are_in_a_language(title: str, subtitle: str, body: str, publisher: str) -> None:
    record = {title: "Trees for the park", subtitle: "Neighbours plant four hundred lindens", publisher: "Tarn Park League", body: _TEXT}
    found = _read(json.dumps(record, ensure_ascii=False), "cms")
    assert found.headline is not None and found.headline.text == "Trees for the park"
    assert found.subheadline is not None and found.subheadline.text == "Neighbours plant four hundred lindens"
    assert found.issuer is not None and found.issuer.text == "Tarn Park League"


@pytest.mark.parametrize(
    ("house", "headline", "lead"),
    [
        (
            "Friends of Tarn Park",
            "More trees for the old park",
            "The Friends of Tarn Park is calling for more trees in the old park by the harbour.",
        ),
        (
            "Občianske združenie Zelený Tarn",
            "Viac stromov pre starý park",
            "Občianske združenie Zelený Tarn žiada viac stromov v starom parku.",
        ),
        ("Civilna iniciativa Zeleni Tarn", "Več dreves za stari park", "Civilna iniciativa Zeleni Tarn zahteva več dreves v starem parku."),
    ],
)
@pytest.mark.parametrize("marks", [("", ""), ("# ", "## ")])
def test_the_house_with_which_a_text_begins_is_no_headline_over_one(house: str, headline: str, lead: str, marks: tuple[str, str]) -> None:
    found = _read(f"{marks[0]}{house}\n\n{marks[1]}{headline}\n\n12.3.2024\n\n{lead}\n\n{lead}\n", "md" if marks[0] else "txt")
    assert found.headline is not None and found.headline.text == headline
