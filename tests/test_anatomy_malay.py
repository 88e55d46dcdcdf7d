"""Releases of Malaysia, whose language is read with what newsrooms of Indonesia and Malaysia write: its words, its names, its money."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text
from masthead.language.months import called


def read(*texts: str, language: str = "ms") -> Release:
    blocks = (Heading(1, (Text("Jambatan Utara Dibuka"),)), *(Paragraph((Text(text),)) for text in texts))
    return recognise(Document(blocks, language), lambda _: None)[0]


def test_the_words_of_a_malay_release_are_known() -> None:
    release = read(
        "UNTUK SIARAN SEGERA",
        "KUALA LUMPUR, 9 Ogos 2025 – Lembaga Jambatan Utara hari ini membuka jambatan baharu di pelabuhan itu dengan kos RM12.5 juta.",
        "“Jambatan ini akan digunakan oleh seribu kenderaan setiap hari,” kata Pengerusi lembaga itu, Tan Sri Rashid bin Omar.",
        "-TAMAT-",
    )
    assert (release.kind, release.embargo.kind if release.embargo else "", release.issued.date if release.issued else "") == (
        "press-release",
        "immediate",
        "2025-08-09",
    )
    assert release.end_mark is not None
    assert [(quote.speaker or "").endswith("Rashid bin Omar") for quote in release.quotes] == [True]
    assert "RM12.5 juta" in [figure.text for figure in release.figures]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Presiden kesatuan, Datuk Haji Rashid bin Hj. Mat Yassin, berkata kos naik tahun ini.", "Rashid bin Hj. Mat Yassin", "Presiden kesatuan"),
        ("Timbalan Menteri Kerja Raya, Dato' Seri Dr Amir Hamzah, merasmikan jambatan itu.", "Amir Hamzah", "Timbalan Menteri Kerja Raya"),
        ("Pengerusi koperasi, Subramaniam a/l Muniandy, mengalu-alukan langkah itu.", "Subramaniam a/l Muniandy", "Pengerusi koperasi"),
        ("Ketua Pengarah Lembaga Jambatan, Puan Nora Bujang, hadir di majlis itu.", "Nora Bujang", "Ketua Pengarah Lembaga Jambatan"),
        ("Ketua Menteri, Entili anak Sigau, hadir di majlis itu.", "Entili anak Sigau", "Ketua Menteri"),
    ],
)  # fmt: skip
def test_a_malay_name_is_whole_with_whose_child_its_bearer_is(text: str, name: str, role: str) -> None:
    assert [(person.name, person.role) for person in read(text).people] == [(name, role)]


def test_a_ministry_of_children_keeps_its_name() -> None:
    release = read("Menteri Pemberdayaan Perempuan dan Perlindungan Anak Bintang Lestari meresmikan jembatan baru.", language="id")
    assert [person.name for person in release.people] == ["Bintang Lestari"]


def test_sri_is_a_given_name_in_indonesia() -> None:
    assert [person.name for person in read("Menteri Keuangan Sri Lestari hadir di pelabuhan.", language="id").people] == ["Sri Lestari"]


@pytest.mark.parametrize("name", ["Nur Alam", "Siti Raya", "Surya Negara"])
def test_names_of_people_that_are_words_of_ministries_too(name: str) -> None:
    people = read(f"Direktur Utama {name} menandatangani perjanjian itu.", language="id").people
    assert [(person.name, person.role) for person in people] == [(name, "Direktur Utama")]


def test_malay_months_are_written_as_malaysians_write_them() -> None:
    assert [called(month, "ms") for month in (3, 8)] == ["Mac", "Ogos"]
    assert [called(month, "id") for month in (3, 8)] == ["Maret", "Agustus"]
