"""Place and day on a line of their own, above or under a headline or signed below the text, and the signs of desks in datelines."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXTS = {
    "fr": (
        "La Fondation Belvert ouvre un centre de soins à Nantes",
        "La Fondation Belvert a ouvert aujourd’hui un nouveau centre de soins dans la ville. Il accueillera quarante patients par jour.",
    ),
    "de": (
        "Stiftung Helmwart eröffnet Pflegezentrum in Münster",
        "Die Stiftung Helmwart hat heute in der Stadt ein neues Pflegezentrum eröffnet. Es nimmt vierzig Patienten am Tag auf.",
    ),
    "es": (
        "La Fundación Belmonte abre un centro de salud en Burgos",
        "La Fundación Belmonte ha abierto hoy un nuevo centro de salud en la ciudad. Atenderá a cuarenta pacientes al día.",
    ),
    "pt": (
        "Fundação Belmonte abre centro de saúde em Braga",
        "A Fundação Belmonte abriu hoje um novo centro de saúde na cidade. Vai receber quarenta doentes por dia.",
    ),
    "it": (
        "La Fondazione Belforte apre un centro di cura a Reggio",
        "La Fondazione Belforte ha aperto oggi un nuovo centro di cura in città. Accoglierà quaranta pazienti al giorno.",
    ),
    "nl": (
        "Stichting Helmwaard opent zorgcentrum",
        "Stichting Helmwaard heeft vandaag een nieuw zorgcentrum in de stad geopend. Het ontvangt veertig patiënten per dag.",
    ),
    "pl": (
        "Fundacja Belmont otwiera ośrodek zdrowia w Gdyni",
        "Fundacja Belmont otworzyła dziś nowy ośrodek zdrowia w mieście. Przyjmie czterdziestu pacjentów dziennie.",
    ),
    "da": (
        "Fonden Belmont åbner sundhedscenter i Odense",
        "Fonden Belmont har i dag åbnet et nyt sundhedscenter i byen. Det modtager fyrre patienter om dagen.",
    ),
    "fi": (
        "Belmontin säätiö avaa terveyskeskuksen Oulussa",
        "Belmontin säätiö avasi tänään kaupunkiin uuden terveyskeskuksen. Se ottaa vastaan neljäkymmentä potilasta päivässä.",
    ),
    "ro": (
        "Fundația Belmont deschide un centru de sănătate",
        "Fundația Belmont a deschis astăzi un nou centru de sănătate în oraș. Va primi patruzeci de pacienți pe zi.",
    ),
    "hu": (
        "A Belmont Alapítvány egészségközpontot nyit Győrben",
        "A Belmont Alapítvány ma új egészségközpontot nyitott a városban. Naponta negyven beteget fogad.",
    ),
    "el": (
        "Το Ίδρυμα Βέλμοντ ανοίγει κέντρο υγείας στην Πάτρα",
        "Το Ίδρυμα Βέλμοντ άνοιξε σήμερα νέο κέντρο υγείας στην πόλη. Θα δέχεται σαράντα ασθενείς την ημέρα.",
    ),
}

ROWS = [
    ("fr", "Nantes, le mardi 12 mars 2024", "Nantes"),
    ("fr", "Fait à Nantes, le 12 mars 2024", "Nantes"),
    ("fr", "Saint-Étienne-du-Rouvray, le 12 mars 2024", "Saint-Étienne-du-Rouvray"),
    ("de", "Münster, den 12.03.2024", "Münster"),
    ("de", "Münster (Westfalen), 12. März 2024", "Münster"),
    ("de", "Frankfurt am Main, 12. März 2024", "Frankfurt am Main"),
    ("es", "En Burgos, a 12 de marzo de 2024", "Burgos"),
    ("pt", "Braga, aos 12 de março de 2024", "Braga"),
    ("pt", "Rio de Janeiro, 12 de março de 2024", "Rio de Janeiro"),
    ("it", "Reggio nell’Emilia, lì 12 marzo 2024", "Reggio nell’Emilia"),
    ("it", "Parma, il 12 marzo 2024", "Parma"),
    ("nl", "'s-Hertogenbosch, 12 maart 2024", "'s-Hertogenbosch"),
    ("pl", "Gdynia, dn. 12 marca 2024 r.", "Gdynia"),
    ("da", "Odense, tirsdag d. 12. marts 2024", "Odense"),
    ("fi", "Oulu 12.3.2024", "Oulu"),
    ("ro", "București, la 12 martie 2024", "București"),
    ("hu", "Győr, 2024. március 12., kedd", "Győr"),
    ("el", "Πάτρα 12 Μαρτίου 2024", "Πάτρα"),
]


def read(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="txt"))[0]


def told(release: Release) -> tuple[str, str, str]:
    return (
        release.dateline.place if release.dateline else "",
        release.issued.date if release.issued else "",
        release.headline.text if release.headline else "",
    )


@pytest.mark.parametrize(("language", "row", "place"), ROWS, ids=[f"{case[0]}-{at}" for at, case in enumerate(ROWS)])
@pytest.mark.parametrize("where", ["above", "under", "signed"])
def test_a_line_of_place_and_day_dates_the_release(language: str, row: str, place: str, where: str) -> None:
    headline, text = TEXTS[language]
    order = {"above": (row, headline, text), "under": (headline, row, text), "signed": (headline, text, row)}[where]
    found = told(read("\n\n".join(order)))
    assert found[0].startswith(place)
    assert found[1:] == ("2024-03-12", headline)


def test_who_signs_below_place_and_day_is_the_issuer() -> None:
    headline, text = TEXTS["pt"]
    release = read(f"{headline}\n\n{text}\n\nBraga, 12 de março de 2024\nCâmara Municipal de Braga\n")
    assert release.issuer is not None
    assert (release.issuer.text, told(release)[0]) == ("Câmara Municipal de Braga", "Braga")


def test_whom_to_ask_may_stand_below_what_is_signed() -> None:
    headline, text = TEXTS["fr"]
    release = read(
        f"{headline}\n\n{text}\n\nNantes, le 12 mars 2024\n\nContact presse\nAnne Belval, 02 40 00 00 00\n\nÀ propos de Belvert\n{text}\n"
    )
    assert told(release)[:2] == ("Nantes", "2024-03-12")
    assert [contact.name for contact in release.contacts] == ["Anne Belval"]


def test_a_house_above_a_day_is_no_place() -> None:
    headline, text = TEXTS["de"]
    assert told(read(f"{headline}\n\nHelmwart\n12.03.2024\n\n{text}\n"))[:2] == ("", "2024-03-12")


@pytest.mark.parametrize(
    "rows",
    [
        "Berlin, 12. Mai 2024\n\nHamburg, 14. Mai 2024\n\nKöln, 16. Mai 2024",  # the stops of a tour
        "Letzte Änderung: 12. März 2024",
        "Stand 12. März 2024",
        "Beginn, 12. März 2024",
    ],
)
def test_other_lines_with_a_day_sign_nothing(rows: str) -> None:
    headline, text = TEXTS["de"]
    assert told(read(f"{headline}\n\n{text}\n\n{rows}\n"))[0] == ""


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Wien (PK) - Der Ausschuss", "Wien"),
        ("Wien, (OTS) Mit einer Feier", "Wien"),
        ("Mainz (lds) – Das Amt", "Mainz"),
        ("Frankfurt am Main (KGB) – Das Amt", "Frankfurt am Main"),
        ("Max Muster (CDU) – Der Abgeordnete", ""),
        ("Kinder und Eltern (KITA) – Das Amt", ""),
    ],
)
def test_a_desk_signs_behind_the_place(opening: str, place: str) -> None:
    headline, text = TEXTS["de"]
    assert told(read(f"{headline}\n\n{opening} hat heute neue Regeln vorgelegt, die für alle im Land gelten.\n\n{text}\n"))[0] == place


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("fr", "Mis en ligne le 12 mars 2024"),
        ("de", "Veröffentlicht am 12. März 2024"),
        ("de", "12.03.2024 - Pressemitteilung"),
        ("es", "12/03/2024 - Nota de prensa"),
        ("pt", "Publicado em 12 de março de 2024"),
        ("it", "COMUNICATO STAMPA – 12 marzo 2024"),
        ("nl", "Datum nieuwsfeit: 12-03-2024"),
        ("pl", "Opublikowano: 12 marca 2024"),
        ("da", "Publiceret den 12. marts 2024"),
        ("fi", "Julkaistu 12.3.2024 klo 10.30"),
        ("ro", "Data publicării: 12 martie 2024"),
        ("el", "Δημοσιεύτηκε στις 12 Μαρτίου 2024"),
        ("hu", "Közzétéve: 2024. március 12."),
    ],
)
@pytest.mark.parametrize("where", ["above", "under", "in a row", "at the foot"])
def test_what_says_when_a_page_was_published_names_no_place_and_no_house(language: str, row: str, where: str) -> None:
    headline, text = TEXTS[language]
    order = {
        "above": f"{row}\n\n{headline}\n\n{text}",
        "under": f"{headline}\n\n{row}\n\n{text}",
        "in a row": f"{headline}\n{row}\n\n{text}",
        "at the foot": f"{headline}\n\n{text}\n\n{row}",
    }[where]
    release = read(order)
    assert told(release) == ("", "2024-03-12", headline)
    assert release.issuer is None or release.issuer.text.split()[0] not in row


def test_an_abbreviation_behind_a_year_ends_no_sentence() -> None:
    headline, text = TEXTS["pl"]
    assert told(read(f"Informacja prasowa z dnia 12 marca 2024 r.\n\n{headline}\n\n{text}\n")) == ("", "2024-03-12", headline)
