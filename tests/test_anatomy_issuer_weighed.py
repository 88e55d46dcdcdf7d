"""Names of houses weighed against each other, where nothing in a release names its issuer."""

from __future__ import annotations

import pytest

from masthead.anatomy import weighing
from masthead.anatomy.candidates import Candidate
from masthead.anatomy.happenings import event
from masthead.anatomy.naming import fit, names_in
from masthead.anatomy.nouns import made_of_houses
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text


def issuer(*texts: str, language: str = "en", headed: bool = True) -> tuple[str, float]:
    """Who issues a text whose first paragraph is its headline, and how sure that is."""
    first = Heading(1, (Text(texts[0]),)) if headed else Paragraph((Text(texts[0]),))
    blocks = (first, *(Paragraph((Text(text),)) for text in texts[1:]))
    metadata = Metadata(title=texts[0] if headed else "")
    release = recognise(Document(blocks, language, metadata, origin=Origin(format="txt")), lambda notice: None)[0]
    return (release.issuer.text, release.issuer.evidence.confidence) if release.issuer else ("", 0.0)


@pytest.mark.parametrize(
    ("language", "texts", "name"),
    [
        # A house with a name like a person's, of which the text tells in each paragraph.
        (
            "en",
            (
                "Harbour Safety Week – Monday 6 May",
                "An Muireann Solas continues to work with the Norhaven Centre for Drowned Sailors (NCDS) to mark the week on 6 May.",
                "An Muireann Solas has given three boats to the campaign this year.",
                "All wrecks remain under active watch by An Muireann Solas until they are raised. In 2021 An Muireann Solas raised 64 wrecks.",
            ),
            "An Muireann Solas",
        ),
        # The name before the genre in the first words of the text.
        (
            "de",
            (
                "Einigung über Hafengebühren",
                "Hafenministerium - Pressemitteilung Nr.: 12/24 Das Ergebnis der Beratung wird von allen getragen. Die Gebühren bleiben, wie sie sind.",
                "Das Ergebnis gilt ab Mai. Danach wird neu beraten.",
            ),
            "Hafenministerium",
        ),
        # Small words behind the noun, in a language without a pack of its own.
        (
            "ro",
            (
                "COMUNICAT DE PRESĂ",
                "Instituția Prefectului – Municipiul Norhaven informează că astăzi s-au stabilit trei locații de cazare cu 13 locuri.",
            ),
            "Instituția Prefectului – Municipiul Norhaven",
        ),
        # Whoever holds an office there is no part of the name.
        (
            "en",
            (
                "Ferry decision must be reversed",
                "Lenn Harbour Party Senator Mara Lindqvist has called on the minister to reverse the decision on the ferry.",
                "“The ferry must sail,” the Lenn Harbour Party member said. “It is what people need.”",
            ),
            "Lenn Harbour Party",
        ),
    ],
)
def test_the_name_for_which_most_speaks(language: str, texts: tuple[str, ...], name: str) -> None:
    assert issuer(*texts, language=language, headed=language != "ro")[0] == name


def test_in_scripts_without_capitals_too() -> None:
    texts = (
        "زار وفد من جامعة نورهافن الجامعة الساحلية يوم الأحد لاستكشاف فرص التعاون.",
        "أبرز رئيس الجامعة الساحلية خلال الاجتماع مع الوفد تركيز الجامعة الساحلية على البحر.",
        "وتطمح الجامعة الساحلية إلى المزيد.",
    )
    assert issuer(*texts, language="ar", headed=False)[0] == "الجامعة الساحلية"


def test_nobody_is_named_where_nothing_speaks_for_a_name() -> None:
    assert issuer("A walk by the sea", "The walk was long. Anna Bell and Tom Reed walked it on Monday, and came back on Tuesday.")[0] == ""


def test_two_people_are_no_house_and_a_label_signs_nothing() -> None:
    texts = (
        "A walk by the sea",
        "The walk was long. It took Anna Bell and Tom Reed all of Monday.",
        "Venue: Long Quay Hall, 12 Quay Street",
    )
    assert issuer(*texts)[0] == ""


def test_the_chance_of_each_is_what_its_signs_weigh_against_the_others() -> None:
    strong, weak = Candidate("Harbour Trust"), Candidate("Norhaven")
    strong.says("body")
    strong.says("mail domain")
    weak.says("dateline place")
    chances = weighing.likely([strong, weak])
    assert chances[0] > chances[1] > 0
    assert sum(chances) < 1  # the rest is the chance that it is none of them
    assert set(strong.signs) | set(weak.signs) <= set(weighing.WEIGHTS)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Harbour Trust's director", ["Harbour Trust"]),
        ("Norhaven Council President Jane Doe", ["Norhaven Council", "Jane Doe", "Norhaven Council President Jane Doe"]),
        ("Harbour Trust and Quay Union", ["Harbour Trust and Quay Union", "Harbour Trust"]),
    ],
)
def test_names_within_a_text(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in names_in(text, pack("en"), 0, len(text))] == names


def test_what_no_house_is_called() -> None:
    english, german = pack("en"), pack("de")
    assert not any(fit(name, english) for name in ("Press Release", "CEO", "Uganda", "March", "Ministry", "Director of Quays"))
    assert fit("Ministry of Quays", english)
    assert not fit("Fähre", german)
    assert fit("Fähre", german, alone=True)
    assert fit("Hafenverband", german)


def test_nouns_of_houses_in_languages_without_a_list() -> None:
    neutral = pack("xx")
    assert all(
        made_of_houses(name, neutral) for name in ("Ministerija za kulturo", "Sisäministeriö", "Държавна агенция", "Erhvervsministeriet")
    )
    assert not any(made_of_houses(name, neutral) for name in ("Ministre Dupont", "Norhaven", "Agenda"))


def test_days_and_laws_are_no_houses() -> None:
    assert event("Week") and event("Hafengesetzes")
    assert not event("Bundestag") and not event("Trust")
