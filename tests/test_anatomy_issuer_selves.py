"""Whose release it is by what a source says of itself: its own data and addresses, "we at …", whom to call, whose it says that it is."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.issuing.actors import VERBAL
from masthead.anatomy.issuing.domains import counted, owns, share
from masthead.anatomy.issuing.imprint import spelt
from masthead.notices import Notice
from masthead.readers.stated.frontmatter import read as front_matter


def issuer(text: str, form: str = "md") -> str:
    found = masthead.recognise(masthead.read(text.encode(), format=form))[0].issuer
    return found.text if found else ""


# ── the source's own data ────────────────────────────────────────────────────────────────────────────


def test_an_author_that_is_no_person() -> None:
    text = (
        "---\ntitle: The old crane is to be melted down\ndate: 2024-05-03\nauthor: Quayside Crane Friends\n---\n\n"
        "The old crane of Norhaven has been sold for its weight in iron. Acme Metals and the Lenn Group will melt it down in June, says the Ministry of Ports.\n\n"
        "We ask for the papers of the sale, and for a vote.\n"
    )
    assert issuer(text) == "Quayside Crane Friends"


def test_an_author_who_is_a_person_issues_nothing() -> None:
    text = (
        "---\ntitle: The old crane stays\ndate: 2024-05-03\nauthor: Jane Miller\n---\n\n"
        "The Norhaven Harbour Trust today announced that the old crane will stay where it is. The trust has put aside 40,000 crowns.\n"
    )
    assert issuer(text) == "Norhaven Harbour Trust"


def test_the_name_that_an_export_displays_of_its_author() -> None:
    notices: list[Notice] = []
    said = front_matter('title: x\nauthor:\n  username: "craneFans"\n  display_name: "Quayside Crane Friends"\n', notices.append)
    assert said.metadata.author == "Quayside Crane Friends"


def test_a_slug_for_an_author_is_the_name_that_is_spelt_so() -> None:
    text = (
        "---\ntitle: Melted crane shows need for an inquiry\ndate: 2024-05-03\nauthor: te-kapu-moana\n---\n\n"
        "Te Kapū Moana are calling for an inquiry and the establishment of an Independent Crane Commission (ICC) after the sale by the Harbour Party.\n\n"
        "“The Harbour Party must say what it knew,” the group said.\n"
    )
    assert issuer(text) == "Te Kapū Moana"


def test_a_name_that_is_spelt_as_the_domain() -> None:
    text = (
        "---\ntitle: In undici per il nuovo progetto\ndate: 2024-01-27\n---\n\n"
        "Più di duecento persone hanno animato sabato, a Torvo, la prima assemblea dopo i sette appuntamenti provinciali, compreso quello di Lenna.\n\n"
        "Sono centocinquanta le persone che hanno sottoscritto l’appello per Il Porto che Vogliamo (www.ilportochevogliamo.example) per un progetto concreto.\n\n"
        "Come Il Porto che vogliamo pensiamo sia tempo di costruire una proposta alternativa.\n"
    )
    assert issuer(text) == "Il Porto che Vogliamo"


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("unitedockerssud", "Pour Unité Dockers Sud, il faut agir.", "Unité Dockers Sud"),
        ("netopyripodlesi", "předsedkyně spolku Netopýři z Podlesí Hana Malá", "Netopýři z Podlesí"),
        ("harbourtrust", "the Harbourtrust", ""),
        ("harbourtrust", "a harbour trust", ""),
        ("harbourtrust", "Harbour. Trust us", ""),
    ],
)
def test_words_that_spell_a_domain(label: str, text: str, name: str) -> None:
    assert next(spelt([label], text), ("", ""))[0] == name


def test_what_is_spelt_comes_in_one_order_whatever_that_of_the_domains() -> None:
    labels = ["harbourtrust", "harbourtrustlenn", "pierfriends"]
    told = list(spelt(labels, "The Pier Friends and the Harbour Trust Lenn say so."))
    assert len(told) == len(labels)
    assert list(spelt(labels[::-1], "The Pier Friends and the Harbour Trust Lenn say so.")) == told


def test_the_marks_of_letters_do_not_stand_in_domains() -> None:
    assert owns("unitedockers", "Unité Dockers")
    assert owns("malmohamn", "Malmö Hamn")


def test_the_house_to_which_most_addresses_lead() -> None:
    found = counted(["a@quay.example, b@quay.example", "c@acmeboats.example"])
    assert share(found, "quay", "q") == 1.0
    assert share(found, "acmeboats", "ab") == 0.5
    assert share(found, "lenn", "l") == 0.0


def test_two_who_act_together_and_one_to_whom_mails_go() -> None:
    text = (
        "QUAY and Acme Sail Works will hold a conference at 5 p.m. on Friday, Feb. 23, to detail the first landing of a sailing robot.\n\n"
        "With the help of a QUAY navigation kit, the first robot carrying the agency’s instruments landed on the far pier on Feb. 22. QUAY will show it on its pages.\n\n"
        "-end-\n\nChris Wall / Karen Fell\n202-555-0110\nchris.wall@quay.example / karen.fell@quay.example\n\nJohn Mast\nAcme Sail Works, Lenn\njmast@acmesailworks.example\n"
    )
    assert issuer(text, "txt") == "QUAY"


# ── what the text says of whose it is ────────────────────────────────────────────────────────────────


def test_whose_a_genre_says_it_is_though_the_name_begins_like_a_small_word() -> None:
    text = (
        "---\ntitle: Press Release by Department of Harbour Affairs\ndate: 1949-12-20\n---\n\nNorhaven, 20 December 1949\n\nNorhaven at the Colombo meeting\n\n"
        "The Minister for Harbour Affairs, the Hon. P. C. Tarn, stated to-day that he would attend the Conference of Island Foreign Ministers on 9th January.\n\n"
        "Mr. Tarn said that the Conference would discuss matters of common interest to members of the Island Commonwealth.\n"
    )
    assert issuer(text) == "Department of Harbour Affairs"


def test_a_place_far_behind_a_genre_is_not_whose_it_is() -> None:
    text = (
        "PRESS RELEASE: 63 dogs removed from a barn in Lenn County\n\nFOR IMMEDIATE RELEASE\n\n63 dogs removed from a barn in Lenn County\n\n"
        "Deputies removed 63 dogs from a barn on Tuesday. The animals were taken to the intake barn, where volunteers help.\n"
    )
    assert issuer(text, "txt") != "Lenn County"


@pytest.mark.parametrize(
    "text",
    [
        "Der Entwurf, den Bürgermeister Ralf Seidel gestern vorgelegt hat, ist eine vertane Chance. SPD und Grüne haben im Ausschuss schon Zustimmung signalisiert.\n\n"
        "Wir von der Liste Offene Kais werden den Entwurf ablehnen.\n\nDie Liste Offene Kais beantragt, den Umbau zu verschieben.\n",
        "Queremos saber qué ha pasado con la grúa. La Autoridad Portuaria y Acme Metales han firmado la venta sin decir nada.\n\n"
        "Desde Liste Offene Kais exigimos que se publiquen los papeles de la venta y que se detenga el derribo.\n",
    ],
)
def test_who_says_we_with_a_name(text: str) -> None:
    assert issuer(f"---\ntitle: Stellungnahme / Posición\ndate: 2024-12-03\n---\n\n{text}") == "Liste Offene Kais"


def test_whom_the_police_ask_to_be_told() -> None:
    text = (
        "Two arrested after thefts from vans\n\nAt about 2:15 a.m. on Sunday, officers answered a call in Alder Street. When Officer Dale Munro arrived he found two men under a van.\n\n"
        "The Lenn County Sheriff's Office helped with a dog. Two men were booked into Lenn County Jail.\n\n"
        "Anyone with information is asked to call the Norhaven Police Department tip line at 555-0142.\n"
    )
    assert issuer(text, "txt") == "Norhaven Police Department"


def test_a_member_of_a_council_issues_what_is_their_own() -> None:
    text = (
        "Councilmember Tarn Introduces Quay Safety Bill\n\nLENN CITY – Councilmember Dana Tarn today introduced legislation that would light every quay in Lenn City. "
        'The bill is supported by Legal Aid of Lenn County and the Boaters Union.\n\n"No quay should be dark," said Councilmember Tarn.\n\n###\n'
    )
    assert issuer(text, "txt") == "Dana Tarn"


def test_a_board_that_signs_is_every_houses() -> None:
    text = (
        "COMUNICADO OFICIAL\n\nAnte las informaciones aparecidas en las últimas horas, el Club Náutico Costa Norte quiere manifestar que no ha recibido oferta alguna por su grúa.\n\n"
        "El club se reserva las acciones legales que estime oportunas.\n\nCosta Norte, 8 de enero de 2025\n\nLa Junta Directiva\n"
    )
    assert issuer(text, "txt") == "Club Náutico Costa Norte"


def test_the_house_below_its_state() -> None:
    text = (
        "PRESS RELEASE\n\nGOVERNMENT OF NORHAVEN\nMINISTRY OF BOATS AND QUAYS\n\nPort Lenn, 17 June 2025: The Hon. Minister Tobias Greene has signed a memorandum with the Island Fisheries Mechanism.\n\n"
        "Fishers will receive new logbooks in July, after a year of talks with the Food and Boat Organization.\n\nEND\n"
    )
    assert issuer(text, "txt").upper() == "MINISTRY OF BOATS AND QUAYS"


# ── how sentences name houses ────────────────────────────────────────────────────────────────────────


def test_a_noun_of_houses_before_a_name() -> None:
    text = (
        "Varsel om strejk vid sju kajer\n\nFörhandlingarna med Kranindustriförbundet har strandat. Från den 4 juni tar fackförbundet Norra Hamnarna ut 310 medlemmar i strejk.\n\n"
        "Medlingsinstitutet har kallat parterna till möte på fredag.\n\nPresskontakt: press@norrahamnarna.example\n"
    )
    assert issuer(text, "txt") == "Norra Hamnarna"


def test_who_acts_in_a_later_sentence_is_told_of() -> None:
    text = (
        "---\ntitle: El ple aprova el pressupost\ndate: 2024-12-19\nsource: https://www.vallnord.example/noticies/el-ple\n---\n\n"
        "El ple municipal ha aprovat aquest dijous el pressupost, que puja a 18 milions. Hi han votat a favor Junts i ERC, mentre que el PSC s'ha abstingut.\n\n"
        "L'Ajuntament de Vallnord obrirà al gener un procés participatiu sobre la plaça.\n"
    )
    assert issuer(text) == "Ajuntament de Vallnord"


def test_a_company_with_which_the_lead_opens() -> None:
    text = (
        "---\ntitle: Announcing QSR, the toolkit for quays\n---\n\nTARN LABO B.V. (Headquarters: Lenn, the Netherlands; CEO: Fumi Kawa), together with the Quay DAO, which helps quays, "
        "announces the release of QSR v0.\n\nWith QSR, all cranes are run at once. QSR needs no keys, and QSR is fast. Cranes like QSR.\n\nIn QSR, crane keys never reside on the quay.\n"
    )
    assert issuer(text) == "TARN LABO B.V."


def test_a_sentence_that_goes_on_is_no_name() -> None:
    text = (
        "---\ntitle: Verso le elezioni\ndate: 2024-01-27\n---\n\nPrende definitivamente il via il percorso verso le elezioni di primavera. Più di duecento persone erano a Torvo.\n\n"
        "I temi verranno poi affrontati nelle sette province.\n"
    )
    assert "percorso" not in issuer(text)
    assert VERBAL.search("odmítlo")


def test_a_name_in_full_where_the_text_goes_on_with_its_noun() -> None:
    text = (
        "В Норхавене обсудили проект порта\n\nг. Норхавен, 18 февраля 2026 г.\nСегодня в Институте портового права и морской информации состоялась экспертная встреча с депутатом Маратом Башимовым.\n"
        "В обсуждении приняли участие руководство Института и ведущие научные сотрудники.\nДиректор Института Индира Ахметова отметила важность науки:\n"
        "«Участие депутатов на площадке нашего Института позволяет проводить глубокий анализ».\n"
    )
    assert issuer(text, "txt").startswith("Институте портового права")


def test_the_title_of_a_page_names_its_house_behind_the_headline() -> None:
    text = (
        "<html lang=de><head><title>Neue Kranführer gesucht | NHV</title><link rel=canonical href='https://www.nhv.example/presse/kran'>"
        "<meta property='og:title' content='Neue Kranführer gesucht'></head><body><h1>Neue Kranführer gesucht</h1>"
        "<p>NHV-Generalsekretärin Amend äußert sich zum Mangel an Kranführern.</p><p>„Der Mangel kommt nicht überraschend“, sagt Amend. "
        "Auch die Förderprogramme der Hafenbank für Ausbildung reichten nicht, wie der Verband seit Jahren sagt.</p></body></html>"
    )
    assert issuer(text, "html") == "NHV"


# ── heads, greetings, towns ──────────────────────────────────────────────────────────────────────────


def test_who_signs_below_a_letters_greeting() -> None:
    text = (
        "Comunicat de presă, 14 mai 2024\n\nPiste doar pe hârtie\n\nPrimăria Dealu Nord a raportat anul acesta 18 kilometri de piste noi. Am măsurat și am găsit 4,2.\n\n"
        "Cerem Consiliului Local un audit al proiectului.\n\nCu stimă,\nAsociația Luntrașilor din Dealu Nord\n"
    )
    assert issuer(text, "txt") == "Asociația Luntrașilor din Dealu Nord"


def test_the_name_before_the_colon_of_a_headline() -> None:
    text = (
        "NdH: Arbeitgeber verschleppen Verhandlungen\n\nLenn, 4. Juni 2024. Auch die dritte Runde ist ohne Ergebnis geblieben. Der Zentralverband der Kranbetriebe legte kein Angebot vor.\n\n"
        "„Wer so verhandelt, provoziert Streiks“, erklärte NdH-Verhandlungsführerin Maren Ulbricht.\n"
    )
    assert issuer(text, "txt") == "NdH"


def test_the_ways_of_a_page_are_no_house() -> None:
    text = (
        "<html lang=sv><head><title>Kranen räddas - Norra Kajernas Båtklubb</title></head><body><div>Hem Klubben Tävlingar Pressrum Kontakt</div><h1>Kranen räddas</h1>"
        "<p>Publicerad 2024-08-22</p><p>Efter förhandlingar med Kajstiftelsen tar vi över driften av kranen från årsskiftet.</p><p>– Det har medlemmarna kämpat för, säger ordförande Lars Wik.</p></body></html>"
    )
    assert issuer(text, "html") == "Norra Kajernas Båtklubb"


def test_a_towns_own_house_for_the_town() -> None:
    text = (
        "Kumludere'de kreş sayısı yediye çıktı\n\nKumludere Belediye Başkanı Selin Aydın, Yeşil Mahallesi'nde yapımı tamamlanan kreşi hizmete açtı.\n\n"
        'Başkan Aydın, "Kumludere Belediyesi olarak her mahalleye bir kreş sözü verdik" dedi.\n'
    )
    assert issuer(text, "txt") == "Kumludere Belediyesi"


def test_a_project_announces_and_others_give_the_money() -> None:
    text = (
        "---\ntitle: Open Quay Data 1.0 released\ndate: 2021-05-06\n---\n\nThe Open Quay Data project is pleased to announce the release of version 1.0 of its toolkit. It is used by Transport for Lenn.\n\n"
        "Funding was provided by the Prototype Fund and Tarn Foundation.\n"
    )
    assert issuer(text) == "Open Quay Data"


def test_by_whom_something_is_borne_is_no_subject() -> None:
    text = (
        "---\ntitle: Grue de Tarn : le préfet doit dire non\ndate: 2024-01-30\n---\n\nLe projet porté par la société Agrigrue prévoit douze grues à 400 mètres de l’école du port, et rien d’autre.\n\n"
        "La chambre d’agriculture y voit une chance.\n"
    )
    assert issuer(text) != "Agrigrue"
