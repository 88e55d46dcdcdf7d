"""Headlines behind the genre's name and a colon, under a site's page, under a subject that only frees the text, in forwarded mails."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

HEADLINE = "Harbour council opens second crane at the old quay"
LEAD = "A second crane was put to work at the old quay this summer. It lifts forty tonnes and runs on current from land."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."


def release(text: str, name: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=name))[0]


def headline(found: Release) -> str:
    return found.headline.text if found.headline is not None else ""


def mail(subject: str, *parts: str) -> Release:
    head = f"From: Ada Lund <ada@harbour.example>\nTo: desk@paper.example\nSubject: {subject}\nDate: Fri, 05 Jun 2026 08:00:00 +0200\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\n\n"
    return release(head + "\n\n".join(parts) + "\n", "eml")


@pytest.mark.parametrize("day", [" 9.3.2026", " – juhla 9.3.2026"])
def test_a_heading_names_the_text_behind_the_genre_though_it_has_a_day(day: str) -> None:
    title = f"Satama saa toisen nosturin!{day}"
    lead = "Satamaan tulee kesällä toinen nosturi, kertoo satamalautakunta. Se nostaa neljäkymmentä tonnia ja toimii sähköllä."
    more = "Työt laiturilla alkoivat maaliskuussa. Laivat lastattiin tähän asti käsin, mihin kului suuri osa päivästä."
    page = f"<h1>TIEDOTE: {title}</h1><p>Julkaistu: 4.3.2026 klo 15:00 | Satama saa toisen nosturin -ryhmä</p><h2>INGRESSI:</h2><p>{lead}</p><h2>LEIPÄTEKSTI:</h2><p>{more}</p><p>{lead}</p>"
    found = release(f'<html lang="fi"><head><title>TIEDOTE: {title}</title></head><body>{page}</body></html>', "html")
    assert headline(found) == title and found.issued is not None and found.issued.date == "2026-03-04"


@pytest.mark.parametrize("title", ["Press release: 9.3.2026"])
def test_a_heading_of_genre_and_day_names_nothing(title: str) -> None:
    found = release(
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><h2>{HEADLINE}</h2><p>{LEAD}</p><p>{MORE}</p></body></html>",
        "html",
    )
    assert headline(found) == HEADLINE


@pytest.mark.parametrize(("lang", "section"), [("de", "Aktuelles"), ("hr", "Vijesti"), ("en", "News"), ("es", "Noticias")])
def test_the_name_of_a_page_of_news_is_no_headline(lang: str, section: str) -> None:
    page = (
        f'<html lang="{lang}"><body><h1>{section}</h1><img src="a.jpg" alt=""><h2>{HEADLINE}</h2><p>{LEAD}</p><p>{MORE}</p></body></html>'
    )
    assert headline(release(page, "html")) == HEADLINE


def test_a_short_headline_that_is_no_page_stays() -> None:
    page = f"<html><body><h1>Crane works</h1><h2>{HEADLINE}</h2><p>The crane works. {LEAD}</p><p>{MORE}</p></body></html>"
    assert headline(release(page, "html")) == "Crane works"


# ── mails ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_subject_that_only_frees_the_text_is_no_headline() -> None:
    found = mail(
        "EMBARGOED until 12 June: new crane report of the port",
        "EMBARGOED until 12 June 2026, 11:00",
        "PRESS RELEASE",
        HEADLINE,
        LEAD,
        MORE,
    )
    assert headline(found) == HEADLINE


def test_a_subject_with_the_genre_heads_a_text_without_headline() -> None:
    found = mail(
        f"媒体邀请：{'第二台起重机投用仪式'}",
        "各位编辑、记者：",
        "媒体邀请函",
        "港务局将于本月底启用第二台起重机，诚邀各位采访。详情如下：",
        "港务局说，起重机可起吊四十吨，由岸电供电。" * 3,
    )
    assert headline(found) == "媒体邀请：第二台起重机投用仪式"


@pytest.mark.parametrize(
    ("mark", "sent", "label"),
    [
        ("-----Messaggio originale-----", "Da: Ufficio Stampa\nInviato: venerdì 5 giugno 2026 18.25", "Oggetto"),
        ("-----Oorspronkelijk bericht-----", "Van: Persdienst\nVerzonden: vrijdag 5 juni 2026 18:25", "Onderwerp"),
        ("-------- Původní zpráva --------", "Od: Tiskové oddělení\nDatum: pátek 5. června 2026 18:25", "Předmět"),
        ("-----Original Message-----", "From: Press Office\nSent: Friday, 5 June 2026 18:25", "Subject"),
    ],
)
def test_the_head_of_a_forwarded_mail_is_none_of_the_text(mark: str, sent: str, label: str) -> None:
    found = mail("FW: the crane", f"{mark}\n{sent}\n{label}: The crane", "PRESS RELEASE", HEADLINE.upper(), LEAD, MORE)
    assert headline(found) == HEADLINE.upper()


def test_a_row_between_dashes_forwards_nothing() -> None:
    found = mail(HEADLINE, "-----Original quay-----", LEAD, MORE)
    assert headline(found) == HEADLINE


def test_a_heading_that_frees_the_text_before_a_colon_is_the_headline() -> None:
    page = f"<html><body><h1>FOR IMMEDIATE RELEASE: {HEADLINE}</h1><p>Ada Lund June 5, 2026 Announcements Leave a Comment</p><p>{LEAD}</p><p>{MORE}</p></body></html>"
    assert headline(release(page, "html")) == HEADLINE
