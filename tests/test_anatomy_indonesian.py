"""Releases of Indonesian offices: where a name begins behind an office and its place, and whom an office for short means."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def read(*texts: str) -> Release:
    blocks = (Heading(1, (Text("Pelabuhan Utara Dibuka"),)), *(Paragraph((Text(text),)) for text in texts))
    return recognise(Document(blocks, "id"), lambda _: None)[0]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Bupati Norhaven Ipuk Lestari menyerahkan bantuan kepada warga pelabuhan di kota itu pada hari Senin yang lalu.", "Ipuk Lestari", "Bupati Norhaven"),
        ("Wali Kota Norhaven Ridwan Kamal mengatakan hal itu di pelabuhan.", "Ridwan Kamal", "Wali Kota Norhaven"),
        ("Menteri Perhubungan RI Budi Surya Santoso meresmikan pelabuhan.", "Budi Surya Santoso", "Menteri Perhubungan RI"),
        ("Juru Bicara Kementerian Perhubungan dr. Mohammad Santoso mengatakan bahwa pelabuhan itu akan dibuka untuk warga kota pada hari Senin.", "Mohammad Santoso", "Juru Bicara Kementerian Perhubungan"),
        ("Gubernur Jawa Timur Indah Lestari hadir di pelabuhan.", "Indah Lestari", "Gubernur Jawa Timur"),
    ],
)  # fmt: skip
def test_a_name_begins_behind_an_office_and_its_place(text: str, name: str, role: str) -> None:
    assert [(person.name, person.role) for person in read(text).people] == [(name, role)]


def test_offices_of_nobody_and_letters_of_ministries_are_no_people() -> None:
    assert not read("Program Dokter Spesialis dan Dokter Gigi Spesialis dibuka oleh Direktur Jenderal Pelabuhan Kemenhub RI.").people


def test_an_office_for_short_means_who_has_been_named_with_it_in_full() -> None:
    release = read(
        "Menteri Perhubungan Budi Surya Santoso meresmikan pelabuhan baru di utara pada Senin (5/5).",
        "“Pelabuhan ini akan melayani seribu kapal setiap tahun,” kata Menhub.",
        "“Kami berharap warga dapat memanfaatkannya dengan baik,” ujar Menhub Budi.",
    )
    assert {quote.speaker for quote in release.quotes} == {"Budi Surya Santoso"}
    other = read("Menteri Sosial Ida Lestari hadir di pelabuhan.", "“Pelabuhan ini akan melayani seribu kapal setiap tahun,” kata Menhub.")
    assert not any(quote.speaker == "Ida Lestari" for quote in other.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Hadir pula sejumlah Pejabat Eselon II di lingkungan pemerintah.",
        "Acara dibuka Asisten Wilayah III di pelabuhan.",
        "Hadir pula Pejabat Golongan IV di lingkungan pemerintah.",
        "Hadir pula Kepala Subbagian XI di lingkungan pemerintah.",
    ],
)
def test_a_grade_with_its_number_is_nobody(text: str) -> None:
    assert read(text, "Acara berlangsung pada hari Senin lalu di pelabuhan utara dan dihadiri banyak warga.").people == ()


@pytest.mark.parametrize("name", ["Hamengkubuwono X", "Mangkunagara IX", "Charles III"])
def test_a_ruler_with_his_number_is_somebody(name: str) -> None:
    release = read(f"Gubernur {name} mengatakan bahwa pelabuhan itu dibuka untuk semua warga.")
    assert [person.name for person in release.people] == [name]
