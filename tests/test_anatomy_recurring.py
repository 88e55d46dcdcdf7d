"""Whose release it is, where nothing says so: the house that a text comes back to, desks and spokespersons; and what is no name of a house."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def read(text: str) -> Release:
    (release,) = recognise(TextReader().read(Source("text.txt", text.encode()), lambda notice: None), lambda notice: None)
    return release


def issuer(text: str) -> str:
    found = read(text).issuer
    return found.text if found else ""


def test_a_house_that_the_text_calls_by_its_noun() -> None:
    assert (
        issuer(
            "Lanterns of the North\n\nThe lanterns of forty ships are shown from June in rooms that were closed for years, and some of them still burn.\n\n"
            "The show is organized by the Norhaven Maritime Museum. Mara Lindqvist, who keeps the lanterns, tells of each of them on Sundays.\n\n"
            "Friends of the museum pay nothing. The Norhaven Maritime Museum is open daily.\n"
        )
        == "Norhaven Maritime Museum"
    )


def test_letters_in_head_and_text() -> None:
    assert (
        issuer(
            "La FPM ne se laissera pas intimider\n\nLe siège de la FPM a été attaqué dans la nuit du 24 au 25 juin par des inconnus qui ont cassé des vitres.\n\n"
            "La FPM reste déterminée dans son opposition à la fermeture du port, et la mobilisation reste à l'ordre du jour pour tous.\n"
        )
        == "FPM"
    )


@pytest.mark.parametrize(
    ("text", "row", "house"),
    [
        ("В понедельник на причале поставили второй кран, и люди приехали с островов, чтобы посмотреть, как он поднимает сорок тонн.", "Пресс-служба Музея моря", "Музея моря"),
        ("Lunedì sulla banchina è stata montata la seconda gru, e la gente è venuta dalle isole per vedere come solleva quaranta tonnellate.", "Ufficio stampa Comune di Norhaven", "Comune di Norhaven"),
        ("On Monday at noon the second crane was set on the quay, and people came from the islands to see how it lifts forty tons at once.", "Press Office of the Norhaven Harbour Trust", "Norhaven Harbour Trust"),
        ("Am Montag wurde am Kai der zweite Kran aufgestellt, und viele kamen von den Inseln, um zu sehen, wie er vierzig Tonnen hebt.", "Pressestelle der Hafengesellschaft Norhaven", "Hafengesellschaft Norhaven"),
        ("ביום שני הוצב על הרציף העגורן השני, ואנשים רבים באו מן האיים כדי לראות כיצד הוא מרים ארבעים טונות בבת אחת.", "דוברות מועצה מקומית נורהבן", "מועצה מקומית נורהבן"),
    ],
)  # fmt: skip
def test_a_desk_that_stands_alone_names_its_house(text: str, row: str, house: str) -> None:
    assert issuer(f"{row}\n\n{text}\n\n{text}\n") == house


def test_whom_somebody_speaks_for() -> None:
    said = "„Die Auffassung ist eindeutig“, erklärt Arne Lund, Kläger und Sprecher des Bürgerbegehrens Offener Hafen. Im Herbst wird abgestimmt."
    text = (
        "Der Hafen muss Auskunft über den Kran geben. Das wurde heute nach einer Klage klargestellt, und es gilt für alle Häfen der Küste."
    )
    assert issuer(f"Auskunft über den Kran\n\n{text}\n\n{said}\n") == "Bürgerbegehrens Offener Hafen"


def test_what_somebody_has_is_no_house() -> None:
    text = (
        "Today, harbour watchers submitted a response to the Norhaven Government's Office of the Sea Director's Request for Information on cranes."
        " It was written by HWCN members.\n\nHWCN believes that cranes are safe. HWCN asks that all of them be checked, as HWCN members said.\n"
    )
    assert issuer(f"HWCN's response on cranes\n\n{text}") == "HWCN"


def test_a_sentence_is_no_house() -> None:
    found = issuer(
        "Der Kran\n\nIm Hafen steht ein zweiter Kran, der vierzig Tonnen hebt und im Sommer in Betrieb geht.\n\nKontakt:\n\n"
        "Zusammenhängende Worte werden als Wortgruppe gesucht, wenn sie so stehen\n"
    )
    assert "gesucht" not in found


def test_a_chinese_house_of_the_lead() -> None:
    head = "春節照常服務 市長提醒小心用火"
    text = "農曆新年將到，北港市政府服務不打烊，提供交通疏運、弱勢關懷等服務。北港市政府也辦理揮毫活動，與市民歡慶新年，市長並提醒民眾小心用火。"
    assert issuer(f"{head}\n\n{text}\n\n{text}\n") == "北港市政府"


def test_a_notice_of_the_site_above_head_and_date_is_no_lead() -> None:
    release = read(
        "The views of this blog are those of its author.\n\nHarbour denies that its crane is unsafe\n\nMara Lindqvist\n\n11 June 2010\n\n"
        "The harbour of Norhaven says that its crane was checked last week, and that nobody who works with it has ever been in danger.\n"
    )
    assert release.headline and (release.headline.text, release.headline.derived) == ("Harbour denies that its crane is unsafe", False)


def test_a_headline_said_again_over_a_caption_is_no_other() -> None:
    head = "Minister: nobody is accused, nobody was arrested"
    release = read(
        f"{head}\n\n22 November 2018\n\nStatement of the minister on the visit of the police to the harbour\n\n{head}\nPhoto: archive\nCaption: Mara Lindqvist\n\n"
        "In the offices of the harbour the police looked at papers on Monday, and everybody who works there helped as much as they could do.\n"
    )
    assert release.headline and release.headline.text == head
