"""Contacts as newsrooms of fifteen languages write them: headed and not, in rows, in a line, in a sentence, behind the boilerplate."""

from __future__ import annotations

import re

import pytest

import masthead
from masthead.anatomy.model import Contact

# Headline; text; heading of contacts; name; office; number; sentence that asks to call; heading of boilerplate.
HOUSES = {
    "fr": (
        "La Fondation Belvert ouvre un centre de soins",
        "La Fondation Belvert a ouvert aujourd’hui un nouveau centre de soins dans la ville.",
        "Contact presse",
        "Anne Belval",
        "responsable de la communication",
        "06 12 34 56 78",
        "Pour plus d’informations, contactez {n} au {p} ou {m}.",
        "À propos de Belvert",
    ),
    "de": (
        "Stiftung Helmwart eröffnet Pflegezentrum",
        "Die Stiftung Helmwart hat heute in der Stadt ein neues Pflegezentrum eröffnet.",
        "Pressekontakt",
        "Hanna Vogt",
        "Leiterin Kommunikation",
        "0251/123456-78",
        "Für Rückfragen steht Ihnen {n} unter {p} oder {m} zur Verfügung.",
        "Über die Stiftung Helmwart",
    ),
    "es": (
        "La Fundación Belmonte abre un centro de salud",
        "La Fundación Belmonte ha abierto hoy un nuevo centro de salud en la ciudad.",
        "Contacto de prensa",
        "Lucía Ferrer",
        "responsable de comunicación",
        "600 123 456",
        "Para más información, puede contactar con {n} en el {p} o en {m}.",
        "Acerca de la Fundación Belmonte",
    ),
    "pt": (
        "Fundação Belmonte abre centro de saúde",
        "A Fundação Belmonte abriu hoje um novo centro de saúde na cidade.",
        "Contacto de imprensa",
        "Rita Amaral",
        "assessora de imprensa",
        "912 345 678",
        "Para mais informações, contactar {n} através do {p} ou {m}.",
        "Sobre a Fundação Belmonte",
    ),
    "it": (
        "La Fondazione Belforte apre un centro di cura",
        "La Fondazione Belforte ha aperto oggi un nuovo centro di cura in città.",
        "Ufficio stampa",
        "Chiara Rinaldi",
        "responsabile comunicazione",
        "333 1234567",
        "Per informazioni: {n}, {p}, {m}.",
        "Informazioni su Belforte",
    ),
    "nl": (
        "Stichting Helmwaard opent zorgcentrum",
        "Stichting Helmwaard heeft vandaag een nieuw zorgcentrum in de stad geopend.",
        "Perscontact",
        "Marieke de Wit",
        "woordvoerder",
        "06-12345678",
        "Voor meer informatie kunt u contact opnemen met {n} via {p} of {m}.",
        "Over Stichting Helmwaard",
    ),
    "pl": (
        "Fundacja Belmont otwiera ośrodek zdrowia",
        "Fundacja Belmont otworzyła dziś nowy ośrodek zdrowia w mieście.",
        "Kontakt dla mediów",
        "Agata Nowicka",
        "rzeczniczka prasowa",
        "600 123 456",
        "Więcej informacji udziela {n}, tel. {p}, {m}.",
        "O Fundacji Belmont",
    ),
    "cs": (
        "Nadace Belmont otevírá zdravotní středisko",
        "Nadace Belmont dnes ve městě otevřela nové zdravotní středisko.",
        "Kontakt pro média",
        "Jana Dvořáková",
        "tisková mluvčí",
        "+420 737 123 456",
        "Více informací podá {n}, tel. {p}, {m}.",
        "O Nadaci Belmont",
    ),
    "sv": (
        "Stiftelsen Belmont öppnar vårdcentral",
        "Stiftelsen Belmont har i dag öppnat en ny vårdcentral i staden.",
        "Presskontakt",
        "Karin Lindqvist",
        "kommunikationschef",
        "070-123 45 67",
        "För mer information, kontakta {n} på {p} eller {m}.",
        "Om Stiftelsen Belmont",
    ),
    "da": (
        "Fonden Belmont åbner sundhedscenter",
        "Fonden Belmont har i dag åbnet et nyt sundhedscenter i byen.",
        "Pressekontakt",
        "Mette Holm",
        "kommunikationschef",
        "12 34 56 78",
        "For yderligere oplysninger kontakt {n} på {p} eller {m}.",
        "Om Fonden Belmont",
    ),
    "fi": (
        "Belmontin säätiö avaa terveyskeskuksen",
        "Belmontin säätiö avasi tänään kaupunkiin uuden terveyskeskuksen asukkaille.",
        "Lisätietoja",
        "Kaisa Lehtonen",
        "viestintäpäällikkö",
        "040 123 4567",
        "Lisätietoja antaa {n}, puh. {p}, {m}.",
        "Belmontin säätiö lyhyesti",
    ),
    "ro": (
        "Fundația Belmont deschide un centru de sănătate",
        "Fundația Belmont a deschis astăzi un nou centru de sănătate în oraș.",
        "Contact presă",
        "Ioana Popescu",
        "purtător de cuvânt",
        "0721 123 456",
        "Pentru informații suplimentare contactați {n} la {p} sau {m}.",
        "Despre Fundația Belmont",
    ),
    "tr": (
        "Belmont Vakfı sağlık merkezi açıyor",
        "Belmont Vakfı bugün şehirde yeni bir sağlık merkezi açtı ve hasta kabul etti.",
        "Basın iletişim",
        "Elif Demir",
        "Kurumsal İletişim Müdürü",
        "0532 123 45 67",
        "Ayrıntılı bilgi için {n} ile {p} veya {m} üzerinden iletişime geçebilirsiniz.",
        "Belmont Vakfı Hakkında",
    ),
    "el": (
        "Το Ίδρυμα Βέλμοντ ανοίγει κέντρο υγείας",
        "Το Ίδρυμα Βέλμοντ άνοιξε σήμερα νέο κέντρο υγείας στην πόλη.",
        "Επικοινωνία για τα ΜΜΕ",
        "Ελένη Παππά",
        "Υπεύθυνη Τύπου",
        "210 1234567",
        "Για περισσότερες πληροφορίες επικοινωνήστε με την {n} στο {p} ή {m}.",
        "Σχετικά με το Ίδρυμα Βέλμοντ",
    ),
    "hu": (
        "A Belmont Alapítvány egészségközpontot nyit",
        "A Belmont Alapítvány ma új egészségközpontot nyitott a városban a betegeknek.",
        "Sajtókapcsolat",
        "Kovács Eszter",
        "kommunikációs vezető",
        "+36 30 123 4567",
        "További információ: {n}, {p}, {m}.",
        "A Belmont Alapítványról",
    ),
}
LAYOUTS = {
    "headed": "{h}\n{n}\n{r}\n{p}\n{m}",
    "headed in paragraphs": "{h}\n\n{n}\n\n{r}\n\n{p}\n\n{m}",
    "headed in a line": "{h}: {n}, {r}, {p}, {m}",
    "a block without a heading": "{n}\n{r}\n{p}\n{m}",
    "a line without a heading": "{n}, {r}, {p}, {m}",
    "dashes": "{n} – {r} – {p} – {m}",
    "behind the boilerplate": "{a}\n\n{t}\n\n{n}\n{r}\n{p}\n{m}",
}
MAIL = "press@office.example"


def contacts(language: str, foot: str) -> tuple[Contact, ...]:
    headline, text, *_ = HOUSES[language]
    return masthead.recognise(masthead.read(f"{headline}\n\n{text}\n\n{text}\n\n{foot}\n".encode(), format="txt"))[0].contacts


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", HOUSES)
def test_who_is_to_be_asked_is_read_however_it_is_set(language: str, layout: str) -> None:
    _, text, heading, name, role, number, _, about = HOUSES[language]
    found = contacts(language, LAYOUTS[layout].format(h=heading, n=name, r=role, p=number, m=MAIL, a=about, t=text))
    assert [(one.name, one.role, re.sub(r"\D", "", one.phone), one.email) for one in found] == [
        (name, role, re.sub(r"\D", "", number), MAIL)
    ]


@pytest.mark.parametrize("language", HOUSES)
def test_a_sentence_says_whom_to_ask(language: str) -> None:
    _, _, _, name, _, number, sentence, _ = HOUSES[language]
    found = contacts(language, sentence.format(n=name, p=number, m=MAIL))
    assert [(one.name, one.email) for one in found] == [(name, MAIL)]
    assert re.sub(r"\D", "", found[0].phone) == re.sub(r"\D", "", number)


def test_years_in_brackets_are_no_number() -> None:
    assert contacts("da", "Indholdet på siden vedrører regeringen Holm I (2019-2022)") == ()


def test_nine_digits_in_threes_are_a_count_where_no_address_stands_beside_them() -> None:
    assert contacts("es", "Para más información: el centro ha tratado a 600 123 456 pacientes en todo el mundo desde su fundación.") == ()


def test_a_quotation_before_the_contacts_is_no_boilerplate_and_what_says_who_the_house_is_below_them_is() -> None:
    text = (
        "Belmontin toiminta jatkuu – uutistoimisto aloittaa neuvottelut\n\nBelmontin hallitus on päättänyt jatkaa toimintaa kuvatoimistona.\n\n"
        "Talouden vakauttamiseksi yhtiö aloittaa neuvottelut, joista alustavan arvion mukaan voisi seurata vähennyksiä.\n\n"
        "”Olemme varmistaneet, että Belmont tarjoaa edelleen luotettavaa palvelua kaikista aiheista”, sanoo toimitusjohtaja Kaisa Lehtonen.\n\n"
        "Yhteyshenkilöt\n\nToimitusjohtaja Kaisa Lehtonen +358 50 4690000\nVastaava päätoimittaja Minna Koski +358 9 69580000\n\n"
        "Belmont\n\nBelmont on valtakunnallinen uutistoimisto. Välitämme uutisia ympäri vuorokauden.\n"
    )
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert [one.speaker for one in release.quotes] == ["Kaisa Lehtonen"]
    assert [one.name for one in release.contacts] == ["Kaisa Lehtonen", "Minna Koski"]
    assert [one.text for one in release.boilerplate] == ["Belmont on valtakunnallinen uutistoimisto. Välitämme uutisia ympäri vuorokauden."]


def markdown(foot: str) -> tuple[Contact, ...]:
    text = "The Belmont Trust today opened a new centre in the city of Leeds that will see forty patients a day."
    return masthead.recognise(masthead.read(f"# Belmont opens a centre\n\n{text}\n\n{text}\n\n{foot}\n".encode(), format="md"))[0].contacts


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("For media enquiries, please contact [Andrew van der Stock](mailto:press@office.example).", "Andrew van der Stock"),
        (
            "For media enquiries, please contact [Ida Moss](mailto:press@office.example) or [@idamoss](https://social.example/idamoss).",
            "Ida Moss",
        ),
        ("Press contact: [Ida Moss](mailto:press@office.example?subject=Leeds)", "Ida Moss"),
        ("Press contact\n\nIda Moss, [write](mailto:press%40office.example)", "Ida Moss"),
    ],
)
def test_an_address_may_stand_in_a_link_alone(foot: str, name: str) -> None:
    assert [(one.name, one.email) for one in markdown(foot)] == [(name, MAIL)]


def test_a_year_and_what_stands_behind_it_in_brackets_are_no_number() -> None:
    assert markdown("Statement to mark World Day 2014 (26 April)") == ()


def test_nine_digits_in_threes_are_a_number_under_the_heading_of_contacts() -> None:
    (found,) = markdown(
        "### Press contact\n\n* [Ida Moss](https://office.example/moss), head of the media department of the trust, 737 555 770"
    )
    assert (found.name, found.phone) == ("Ida Moss", "737 555 770")


@pytest.mark.parametrize(
    ("headline", "body", "rows"),
    [
        (
            "Havnevesenet stenger bruen i Lillevik",
            "Havnevesenet stenger bruen i Lillevik fra mandag, og arbeidet varer i tre uker, sier havnesjefen.",
            "Kontakt\nIngrid Bjerke-Moen, havnesjef, 22 55 01 42\nPressevakt: 46 55 01 43",
        ),
        (
            "Museet finder en kam af ben i Nordkøbing",
            "Museet har fundet en kam af ben i Nordkøbing, og den bliver udstillet fra på mandag, siger museet.",
            "For yderligere information:\nMette Ravn-Holm, arkæolog, tlf. 41 55 01 42\nPressevagten: presse@museum.example, tlf. 46 55 01 43",
        ),
        (
            "Satamavirasto sulkee sillan",
            "Satamavirasto sulkee sillan maanantaina, ja työ kestää kolme viikkoa, virasto kertoo tänään.",
            "Yhteyshenkilöt\nAino Koski-Lehto, johtava asiantuntija, puh. 029 555 0142, aino@satama.example\nMediapuhelin (arkisin klo 8–16): 029 555 0143",
        ),
    ],
    ids=["no", "da", "fi"],
)
def test_a_desk_of_the_press_below_somebody_who_has_a_number_is_another_to_ask(headline: str, body: str, rows: str) -> None:
    found = masthead.recognise(masthead.read(f"{headline}\n\n{body}\n\n{rows}\n".encode(), format="txt"))[0].contacts
    assert len(found) == 2
    assert found[1].phone.endswith("0143") or found[1].phone.endswith("01 43")
    assert found[0].name.split()[0] in ("Ingrid", "Mette", "Aino")
