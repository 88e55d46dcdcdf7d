"""Issuers and holders of offices as releases of the south, the north and the Arab world name them."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.names import runs
from masthead.document.model import Document, Heading, Paragraph, Text


def named(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


def issuer(language: str, headline: str, *texts: str) -> str | None:
    blocks = (Heading(1, (Text(headline),)), *(Paragraph((Text(text),)) for text in texts))
    found = recognise(Document(blocks, language), lambda _: None)[0].issuer
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("På mötet talade kommunalråd Anna Berg.", "sv", [("Anna Berg", "kommunalråd")]),
        ("På mødet deltog også borgmester Lars Krag.", "da", [("Lars Krag", "borgmester")]),
        ("Mer information lämnar Karl Opdal (se presskontakt).", "sv", [("Karl Opdal", "")]),
        (
            "donde regidores y el alcalde saliente Víctor Paz Valerio entregaron la estafeta",
            "es",
            [("Víctor Paz Valerio", "alcalde saliente")],
        ),
    ],
)
def test_an_office_is_read_from_where_it_begins(text: str, language: str, found: list[tuple[str, str]]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize("text", ("Alle Mitglieder:Innen der Liste", "Alle Mitglieder*In der Liste"))
def test_both_genders_in_one_word_begin_no_name(text: str) -> None:
    assert [run.group() for run in runs(text)] == ["Alle Mitglieder", "Liste"]


@pytest.mark.parametrize(
    ("language", "headline", "texts", "name"),
    [
        (
            "fr",
            "Des grues neuves pour le port",
            (
                "C’est avec joie que la Fédération Lennoise des Professionnels de la Pêche et de l’Ostréiculture annonce l’achat de deux grues.",
            ),
            "Fédération Lennoise des Professionnels de la Pêche et de l’Ostréiculture",
        ),
        (
            "ar",
            "المكتب الوطني للملاحة يشتري رافعتين",
            (
                "عقد المكتب الوطني للملاحة، إحاطة في الميناء للتعريف برافعتين جديدتين.",
                "وقال أحمد الحسني، مدير في المكتب الوطني للملاحة، إن الملاحة والصيد والملاحة الداخلية بحاجة إليهما.",
                "وتخدم الملاحة مدن الساحل، والملاحة تنمو، والملاحة رزق كثيرين.",
            ),
            "المكتب الوطني للملاحة",
        ),
        (
            "es",
            "Nueva grúa para el puerto",
            ("Lenn, Baja California. El Presidente Municipal de Lenn inauguró la grúa del muelle largo.", "La grúa llega en marzo."),
            "Lenn",
        ),
    ],
)
def test_the_issuer_is_named_whole(language: str, headline: str, texts: tuple[str, ...], name: str) -> None:
    assert issuer(language, headline, *texts) == name
