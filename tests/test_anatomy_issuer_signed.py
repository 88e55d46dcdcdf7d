"""Who signs below a greeting, whose letters a lead spells out, and whose the source's own data say that a page is."""

from __future__ import annotations

import pytest

from masthead import read, recognise


def issuer(text: str, form: str = "txt") -> str:
    found = recognise(read(text.encode(), format=form))[0].issuer
    return found.text if found else ""


CA = "Comunicat\n\nAjornem la cursa fins al març\n\nEns posem en contacte amb vosaltres per dir-vos que ajornem la cursa per causa de la pluja. Tornarem els diners a tothom.\n\nAtentament,\n"
IT = "Comunicato\n\nRinviamo la corsa a marzo\n\nA causa della piena rinviamo la corsa al mese di marzo. Tutti saranno rimborsati.\n\nUn saluto,\n"
FR = "Communiqué\n\nNous reportons la course au mois de mars\n\nEn raison des inondations, nous reportons la course au mois de mars. Tout le monde sera remboursé.\n\nBien cordialement,\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{CA}L'Organització de la Cursa Nocturna Valldorada", "Cursa Nocturna Valldorada"),
        (f"{IT}Il team di Corri Norhaven", "Corri Norhaven"),
        (f"{FR}L’équipe de Courir à Norhaven", "Courir à Norhaven"),
    ],
)
def test_the_team_that_signs_below_a_greeting_is_its_house_s(text: str, wanted: str) -> None:
    assert issuer(text) == wanted


@pytest.mark.parametrize("row", ["El teu equip que t'espera", "Maria Puig"])
def test_the_greeting_is_no_part_of_a_name(row: str) -> None:
    assert "Atentament" not in issuer(CA + row)


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("RENVAS — Centre d'Appui à la Rénovation et à l'Entretien des Nouvelles Voies d'Accès au Service — a appris avec tristesse la fermeture de la digue.", "RENVAS"),
        ("NHR – Norhaven Harbour Rescue – has learned with great sorrow that the pier will close before the ice comes back to the coast.", "NHR"),
        ("BVN — Bund der Vereine Norhavens — hat mit Bedauern gehört, dass die Mole geschlossen wird, bevor das Eis zurückkommt.", "Bund der Vereine Norhavens"),
    ],
)  # fmt: skip
def test_letters_that_a_lead_spells_out_between_dashes_are_no_place(lead: str, wanted: str) -> None:
    assert (
        issuer(f"# On the closing of the pier\n\n{lead}\n\nThe pier was built in 1931 and has been mended twice since then.", "md")
        == wanted
    )


def test_a_place_before_a_dash_is_none_of_them() -> None:
    lead = "NORHAVEN — Harbour Rescue Service — a charity — has learned with great sorrow that the pier will close before the ice comes."
    assert issuer(f"# On the closing of the pier\n\n{lead}\n\nThe Harbour Rescue Service was founded in 1931.", "md") != "NORHAVEN"


PAGE = (
    '<!DOCTYPE html><html lang="it"><head><title>Io voto il porto</title><meta name="author" content="{author}">'
    '<meta property="og:site_name" content="Io voto il porto"><meta property="og:title" content="Io voto il porto"></head>'
    "<body><main><h1>Il comunicato</h1><p>Riportiamo integralmente il comunicato che invieremo ai candidati.</p>"
    "<p>Siamo un gruppo di cittadini che promuove le pratiche di apertura del porto presso le amministrazioni della costa.</p>"
    "<p>Il porto aperto porta lavoro, e molte città della costa lo hanno già capito da tempo e lo dicono a tutti.</p></main></body></html>"
)


def test_the_author_of_a_campaign_s_page_is_whose_it_is() -> None:
    assert issuer(PAGE.format(author="PortoApertoNorhaven"), "html") == "PortoApertoNorhaven"


@pytest.mark.parametrize("heading", ["Nota stampa", "Comunicato stampa", "La nota stampa"])
def test_the_genre_s_name_may_be_a_page_s_heading_with_an_article_or_without(heading: str) -> None:
    page = PAGE.replace("Il comunicato", heading)
    assert issuer(page.format(author="PortoApertoNorhaven"), "html") == "PortoApertoNorhaven"


@pytest.mark.parametrize("author", ["Anna Berti", "MarcoRossi", ""])
def test_a_sentence_in_the_first_person_names_no_house(author: str) -> None:
    found = issuer(PAGE.format(author=author), "html")
    assert not found.startswith(("Siamo", "Riportiamo")) and found != (author or "?")


PL = (
    "# Oświadczenie Zarządu\n\nFundacja Nowa Mola prowadzi w porcie świetlicę dla dzieci żeglarzy i od lat pomaga ich rodzinom.\n\n"
    "Pragniemy wyjaśnić, dlaczego świetlica będzie w marcu zamknięta. Remont zacznie się w pierwszym tygodniu miesiąca.\n\n"
)


def test_the_board_that_signs_is_its_house_s_in_the_case_of_a_subject() -> None:
    assert issuer(f"{PL}Zarząd Fundacji Nowa Mola", "md") == "Fundacja Nowa Mola"


RU = (
    "# О причалах\n\n{} принял решение о новых причалах и дорогах к ним.\n\n{} выделит средства на эти причалы и на дороги. Работы начнутся весной и продлятся два года.\n\n"
    "Второй абзац рассказывает о том, что будет дальше в ближайшие месяцы, о работах в порту и дорогах.\n"
)


@pytest.mark.parametrize(
    ("lead", "other", "wanted"),
    [
        ("Совет Европейского Союза", "Европейский Союз", "Совет Европейского Союза"),
        ("Совет Ассоциации Портов", "Ассоциация Портов", "Ассоциация Портов"),
    ],
)
def test_a_council_may_be_a_house_of_its_own(lead: str, other: str, wanted: str) -> None:
    assert issuer(RU.format(lead, other), "md") == wanted


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        ("Fundacja Nowa Mola świadoma wagi sprawy zaczęła remont portu w Gdyni.", "Fundacja Nowa Mola"),
        ("Spolek Nová Mola obyvatelům znovu otevřel přístav u řeky.", "Spolek Nová Mola"),
    ],
)
def test_a_name_whose_words_all_have_capitals_ends_with_them(lead: str, wanted: str) -> None:
    text = f"# Port\n\n{lead}\n\nPort, mola, lodě, remont. Mola 2026.\n"
    assert issuer(text, "md") in (wanted, "")


def test_a_name_that_goes_on_in_small_letters_does_so() -> None:
    text = "# Nová mola\n\nMinisterstvo životního prostředí otevřelo novou molu v přístavu.\n\nMola je dlouhá a vede k majáku.\n"
    assert issuer(text, "md") == "Ministerstvo životního prostředí"
