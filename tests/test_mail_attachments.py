"""What is attached to a message: pictures are kept, what nobody reads is named, short legal footers are none of the text."""

from __future__ import annotations

import io
from email.message import EmailMessage

import pytest
from PIL import Image
from test_cli import run, said

import masthead
from masthead.document.model import Figure
from masthead.document.plain import plain_blocks
from masthead.document.walk import every
from masthead.notices import Dropped, message

TEXT = "PRESS RELEASE\n\nTown opens library\n\nLONDON, 5 March 2024 – The town opened its library today, said mayor Ada Moss.\n\nENDS\n"


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (90, 60), colour).save(out, "PNG")
    return out.getvalue()


def mail(text: str = TEXT) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"] = "Press <press@town.example>", "Town opens library"
    made["Date"] = "Tue, 05 Mar 2024 10:00:00 +0000"
    made.set_content(text)
    return made


def figures(made: EmailMessage) -> tuple[list[Figure], list[str]]:
    told: list[str] = []
    document = masthead.read(bytes(made), format="eml", note=lambda notice: told.append(message(notice)))
    assets = {asset.name for asset in document.assets}
    found = [block for block in every(document.blocks) if isinstance(block, Figure)]
    assert all(figure.asset in assets for figure in found)
    return found, told


def test_pictures_that_are_attached_are_kept_once() -> None:
    made = mail()
    for name, colour in (("photo.png", "navy"), ("again.png", "navy"), ("other.png", "teal")):
        made.add_attachment(picture(colour), maintype="image", subtype="png", filename=name)
    assert [figure.asset.split("-")[0] for figure in figures(made)[0]] == ["photo", "other"]


def test_a_picture_that_stands_in_the_page_is_not_shown_again() -> None:
    made = mail()
    made.add_alternative('<p>Town opens library, and a picture of it.</p><img src="cid:one" alt="The library">', subtype="html")
    made.get_payload()[1].add_related(picture("navy"), "image", "png", cid="<one>", filename="one.png")
    found, _ = figures(made)
    assert [figure.alt for figure in found] == ["The library"]


def test_what_is_no_text_and_no_picture_is_named() -> None:
    made = mail()
    made.add_attachment(b"ID3", maintype="audio", subtype="mpeg", filename="speech.mp3")
    made.add_attachment(b"BEGIN:VCALENDAR", maintype="text", subtype="calendar", filename="day.ics")
    made.add_attachment(b"nothing", maintype="image", subtype="png", filename="broken.png")
    found, told = figures(made)
    assert found == []
    for name in ("speech.mp3", "day.ics", "broken.png"):
        assert any(f"the attachment {name}" in each for each in told), told


def test_a_message_of_pictures_alone_is_a_document() -> None:
    made = mail(" ")
    made.add_attachment(picture("navy"), maintype="image", subtype="png", filename="photo.png")
    assert len(figures(made)[0]) == 1


def test_one_sentence_may_be_a_legal_footer() -> None:
    told: list[object] = []
    document = masthead.read(
        bytes(mail(f"{TEXT}\n\nThis e-mail is confidential and intended solely for the addressee.\n")), note=told.append
    )
    assert "addressee" not in str(document.blocks)
    assert any(isinstance(notice, Dropped) and "addressee." in notice.words for notice in told)


@pytest.mark.parametrize(
    ("words", "spares"),
    [
        ("Do you really need to print this e-mail? Paper is a dear thing, and so are woods.", True),
        ("Bitte prüfen Sie der Umwelt zuliebe, ob diese E-Mail wirklich ausgedruckt werden muss.", True),
        ("N’imprimez ce courriel que si c’est vraiment nécessaire : chaque feuille compte.", True),
        ("Non stampare questa e-mail se non è necessario: ogni foglio di carta conta.", True),
        ("No imprima este correo si no es necesario: cada hoja de papel cuenta.", True),
        ("Skriv bara ut detta meddelande om det verkligen behövs: varje papper räknas.", True),
        ("You do not need a printer: nobody asks “do you need to print this form” any more.", False),
        ("Prüfen Sie bitte, ob Ihr Bescheid, der am Automaten ausgedruckt wird, schon vorliegt.", False),
        ("Avant d’imprimer cette carte, la Ville a consulté les habitants de douze quartiers.", False),
        ("Non stampare questi moduli: la domanda si presenta soltanto sul portale del Comune.", False),
        ("Não imprima este bilhete: a partir de hoje basta mostrar o código no telemóvel.", False),
        ("Skriv ut detta formulär och lämna det på biblioteket, så kommer du med på kursen.", False),
    ],
)
def test_what_spares_paper_names_the_message(words: str, spares: bool) -> None:
    document = masthead.read(bytes(mail(f"{TEXT}\n{words}\n\nEntry is free.\n")), format="eml")
    text = plain_blocks(document.blocks)
    assert (words not in text and "Entry" not in text) if spares else (words in text and "Entry" in text)


def test_what_is_made_of_the_first_is_not_said_of_one_of_another_kind(tmp_path) -> None:
    made = mail("Please see what is attached.\n")
    made.add_attachment(TEXT, filename="release.txt")
    (tmp_path / "two.eml").write_bytes(bytes(made))
    done = run("convert", tmp_path / "two.eml", "-t", "txt", "-o", tmp_path)
    assert "document, en, as report: nothing" in said(done) and "press release, en\n" in said(done)
