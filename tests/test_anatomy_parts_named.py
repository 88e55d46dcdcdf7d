"""Headings of notes and boilerplate in languages with and without a pack, and feet of messages and pages that are neither."""

from __future__ import annotations

import pytest
from openings import HEAD, TEXT, release

from masthead.anatomy.pack import pack
from masthead.anatomy.parts.rowheads import about_row, notes_row


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("es", "NOTA AL USUARIO\nLa muestra de la encuesta fue de 9 mil viviendas del puerto."),
        ("sq", "Shënim për redaksitë\nRaporti i plotë gjendet në faqen zyrtare të muzeut të qytetit."),
        ("zh", "編輯垂注\n高清圖片下載及訪問安排，請於六月一日前與本館公關部聯絡。"),
        ("sk", "Upozornenie pre médiá\nVyhotovovanie záznamov v budove múzea podlieha súhlasu riaditeľky."),
    ],
)
def test_headings_of_notes(language: str, row: str) -> None:
    assert notes_row(row, pack(language)) == row.index("\n")


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("nl", "Over az Sint-Havik\nAz Sint-Havik is een ziekenhuis met 389 bedden in de haven van Norhaven."),
        ("th", "เกี่ยวกับมูลนิธิท่าเรือ\nมูลนิธิท่าเรือก่อตั้งเมื่อปี 2548 ทำงานด้านการอนุรักษ์ทะเลร่วมกับชุมชนใน 6 จังหวัด"),
    ],
)
def test_headings_of_boilerplate(language: str, row: str) -> None:
    assert about_row(row, pack(language)) == row.index("\n")


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("nl", "Over de haven gesproken\nMorgen varen veertig boten uit, zegt de schipper van de Havik."),
        ("th", "เกี่ยวกับท่าเรือ\nเมื่อวานนี้เรือสี่สิบลำออกจากฝั่งไปยังเกาะใหญ่ ชาวประมงกล่าวว่าทะเลสงบ"),
    ],
)
def test_rows_about_something_else(language: str, row: str) -> None:
    assert about_row(row, pack(language)) == 0


def test_notes_in_a_quotation_of_markdown() -> None:
    found = release(f"# {HEAD}\n\n{TEXT}\n> Note to editors: Pictures of the wing and of its rooms can be had on request.\n", "md")
    assert [note.text.startswith("Pictures") or "Pictures" in note.text for note in found.notes] == [True]


def test_further_information_over_a_name_and_a_number_is_whom_to_ask() -> None:
    found = release(
        f"{HEAD}\n\n{TEXT}\nEND\n\nFurther information:\nJane Doe, director of the museum\nT: 0123 456 789 | M: 0170 456 789\n", "txt"
    )
    assert not found.notes and [contact.name for contact in found.contacts] == ["Jane Doe"]


@pytest.mark.parametrize(
    "foot",
    [
        "Antes de imprimir esta mensagem pense no ambiente. A natureza agradece a todos.",
        "Σκεφτείτε το περιβάλλον πριν εκτυπώσετε αυτό το μήνυμα. Μουσείο του Νορχάβεν.",
        "To sporočilo in njegove priloge so poslovna skrivnost in namenjene izključno naslovniku.",
        "Please consider the environment before printing this message and its attachments.",
    ],
)
def test_the_foot_of_a_message_is_left_out(foot: str) -> None:
    mail = f"From: press@museum.example\nSubject: {HEAD}\nContent-Type: text/plain; charset=utf-8\n\n{HEAD}\n\n{TEXT}\n{foot}\n"
    found = release(mail, "eml")
    assert foot[:30] not in str(found.document.blocks) and not found.notes and not found.boilerplate


def test_a_foot_with_a_number_stays() -> None:
    foot = "Museum of Norhaven, tel. 0123 456789. Please consider the environment before printing this message."
    mail = f"From: press@museum.example\nSubject: {HEAD}\nContent-Type: text/plain; charset=utf-8\n\n{HEAD}\n\n{TEXT}\n{foot}\n"
    assert "0123 456789" in str(release(mail, "eml").document.blocks)


def test_whose_the_words_are_is_no_boilerplate() -> None:
    body = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
    foot = "<p>Contact: Jane Doe, tel. 0123 456789, press@museum.example</p><hr><p>© Museum of Norhaven 2010. The Museum of Norhaven is the owner of all texts.</p>"
    assert not release(f"<html><body><h1>{HEAD}</h1>{body}{foot}</body></html>", "html").boilerplate


def test_bold_rows_that_lead_to_quotations_are_no_paragraphs() -> None:
    said = "**Quotes attributable to the director of the museum:**\n\n“We are glad that the wing is open at last, and we thank the town for it.”\n"
    assert release(f"# {HEAD}\n\n{TEXT}\n{said}", "md").body_paragraphs == 4
