"""Where and when, told in unusual places: in the margins of pages, below whom to ask, beside how long it takes to read, behind the genre, before a postal town."""

from __future__ import annotations

from io import BytesIO

import pytest

from masthead import read, recognise
from masthead.anatomy.model import Release
from masthead.anatomy.parts.placed import place_and_day


def release(text: str, form: str = "txt") -> Release:
    return recognise(read(text.encode(), format=form))[0]


FI = (
    "TIEDOTE\n\nLokkien määrä kasvoi saaristossa\n\nLokkeja laskettiin keväällä neljätuhatta, kertoo Saariston luontokeskus tänään. Kanta on kasvanut toista vuotta peräkkäin.\n\n"
    "Laskentaan osallistui kuusikymmentä vapaaehtoista, jotka kiersivät kaikki luodot huhtikuun aikana. Pesiä löytyi tuhat enemmän kuin viime vuonna.\n\n"
    "Lisätietoja:\ntutkija Aino Salo, p. 050 555 2114, aino.salo@luontokeskus.example\n\n"
)  # fmt: skip
LV = (
    "PRESES RELĪZE\n\nPilsētā atklāts jauns tilts\n\nJaunais tilts pār upi atklāts pirmdien, un pa to katru dienu varēs pārvietoties seši tūkstoši automašīnu, vēsta Upes pārvalde.\n\n"
    "Darbi ilga divus gadus un izmaksāja četrus miljonus eiro, no kuriem pusi sedza valsts budžets, bet pārējo pašvaldība.\n\n"
    "Kontakti:\npreses sekretāre Ilze Kalna, tālr. 2555 5147, ilze.kalna@upe.example\n\n"
)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (FI + "Norholmassa 4.4.2026", "Norholmassa", "2026-04-04"),
        (FI + "Norholmassa 4.4.2026\nViestintä", "Norholmassa", "2026-04-04"),
        (LV + "Vecupē, 2026. gada 4. aprīlī", "Vecupē", "2026-04-04"),
    ],
)
def test_a_letter_is_signed_below_whom_to_ask(text: str, place: str, day: str) -> None:
    found = release(text)
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == (place, day)
    assert all(place not in contact.text for contact in found.contacts)


@pytest.mark.parametrize("row", ["Lokkikanta 4.4.2026", "Päivitetty 4.4.2026", "Toimistossamme 4.4.2026 klo 9–12 vastaa Aino Salo"])
def test_other_rows_below_whom_to_ask_sign_nothing(row: str) -> None:
    found = release(FI + row)
    assert found.dateline is None


@pytest.mark.parametrize(
    ("row", "language", "told"),
    [
        ("Norhaven, 3 mei 2026 · Leestijd 2 min", "nl", ("Norhaven", "2026-05-03")),
        ("Norhaven, 3. Mai 2026 | 3 Minuten Lesezeit", "de", ("Norhaven", "2026-05-03")),
        ("Norhaven, 3 May 2026 – 4 min read", "en", ("Norhaven", "2026-05-03")),
        ("Norhaven, 3 maggio 2026 2 min di lettura", "it", ("Norhaven", "2026-05-03")),
        # Who wrote it, by letters.
        ("Norhaven, den 3. Mai 2026 | svm", "de", ("Norhaven", "2026-05-03")),
        ("Norhaven, le 3 mai 2026 / mh", "fr", ("Norhaven", "2026-05-03")),
        ("Norhaven, 3 maj 2026 (ab/cd)", "sv", ("Norhaven", "2026-05-03")),
        ("Norhaven, le 3 mai 2026 • Temps de lecture : 2 minutes", "fr", ("Norhaven", "2026-05-03")),
        ("Norhaven, 3 maj 2026 · Lästid 2 minuter", "sv", ("Norhaven", "2026-05-03")),
        ("Новый Град, 3 мая 2026 г. · 2 мин чтения", "ru", ("Новый Град", "2026-05-03")),
        # Minutes of something else.
        ("Norhaven, 3 May 2026, a film of 90 min", "en", None),
        ("Lesezeit 3 Minuten, 3. Mai 2026", "de", None),
        ("Norhavenissa 3.5.2026", "fi", ("Norhavenissa", "2026-05-03")),
        ("Norhavenis 3. mail 2026", "et", ("Norhavenis", "2026-05-03")),
        ("Norhaven, 3 Mei 2026 | 2 menit baca", "id", ("Norhaven", "2026-05-03")),
        ("Tartus 3. mail 2026", "et", ("Tartus", "2026-05-03")),
        ("Pécsett 2026. május 3.", "hu", ("Pécsett", "2026-05-03")),
        # News, posts, articles, what is updated, and days of the week end as a town in such a case does.
        ("Uudis 3. mai 2026", "et", None),
        ("Postitus 3.05.2026", "et", None),
        ("Artikkel 3.05.2026", "et", None),
        ("Frissített 2026. május 3.", "hu", None),
        ("Pénteken 2026. május 1.", "hu", None),
        ("Kokous 3.5.2026", "fi", None),
        ("Kuukausikokouksessa hallitus 3.5.2026", "fi", None),
    ],
)
def test_how_long_it_takes_to_read_is_no_part_of_place_and_day(row: str, language: str, told: tuple[str, str] | None) -> None:
    assert place_and_day(row, language) == told


@pytest.mark.parametrize(
    ("genre", "text", "place"),
    [
        ("Priopćenje za medije, Novi Otok, 3. svibnja 2026. – ", "Udruga ribara objavila je danas da će od ljeta otvoriti tri nova pristaništa na otocima.", "Novi Otok"),
        ("Pressemitteilung, Norhaven, 3. Mai 2026 – ", "Der Hafenverband hat heute angekündigt, im Sommer drei neue Anleger auf den Inseln zu eröffnen.", "Norhaven"),
        ("Communiqué de presse, Norhaven, le 3 mai 2026 – ", "L’association des pêcheurs a annoncé aujourd’hui qu’elle ouvrira trois quais cet été.", "Norhaven"),
    ],
)  # fmt: skip
def test_a_genre_may_stand_before_the_place(genre: str, text: str, place: str) -> None:
    found = release(f"# Tri\n\n{genre}{text}\n\n{text}\n\n{text}", "md").dateline
    assert found is not None
    assert (found.place, found.date) == (place, "2026-05-03")


def test_a_town_before_a_stop_is_known_by_its_postal_code() -> None:
    text = (
        "# Regatta zieht um\n\nNorhaven an der Lenn. Nach zwanzig Jahren verlässt die Regatta ihren angestammten Platz und fährt auf dem Obersee.\n\n"
        "Der Verband rechnet mit tausend Booten, so vielen wie nie zuvor, und mit vielen Gästen am Ufer.\n\nRuderverband Lenn\nAm Ufer 4 | {} Norhaven an der Lenn"
    )
    found = release(text.format("14772"), "md").dateline
    assert found is not None
    assert found.place == "Norhaven an der Lenn"
    assert release(text.format("Sportfreunde"), "md").dateline is None


def _paged(head: str = "", foot: str = "") -> Release:
    from docx import Document

    made = Document()
    made.add_heading("Spilka otwiera nową halę", 1)
    made.add_paragraph("Spółka Naprzód otworzyła w poniedziałek nową halę, w której znajdzie pracę dwustu monterów i dwunastu inżynierów.")
    made.add_paragraph("Budowa trwała dwa lata i kosztowała czterdzieści milionów złotych, z czego połowę pokryły fundusze unijne.")
    section = made.sections[0]
    if head:
        section.header.paragraphs[0].text = head
    if foot:
        section.footer.paragraphs[0].text = foot
    held = BytesIO()
    made.save(held)
    return recognise(read(held.getvalue()))[0]


@pytest.mark.parametrize("margin", [{"foot": "Norhaven, 6 października 2025 r."}, {"head": "Norhaven, dnia 6 października 2025 r."}])
def test_place_and_day_may_stand_in_the_margin_of_pages(margin: dict[str, str]) -> None:
    pytest.importorskip("docx")
    found = _paged(**margin)
    assert found.dateline is not None
    assert (found.dateline.place, found.issued and found.issued.date) == ("Norhaven", "2025-10-06")


def test_other_margins_tell_no_place() -> None:
    pytest.importorskip("docx")
    assert _paged(foot="Spółka Naprzód sp. z o.o., ul. Długa 7, 82-100 Norhaven, kapitał 100 000 zł").dateline is None
    assert _paged(foot="Strona 1 z 2, wzór z 6 października 2025 r.").dateline is None


def test_a_mail_has_its_letterhead_below_its_subject() -> None:
    html = (
        "<table><tr><td><img src='cid:logo' alt='Szpital Nadmorski'></td><td>Norhaven, 13 czerwca 2025 r.</td></tr></table><p><b>KOMUNIKAT PRASOWY</b></p>"
        "<p style='font-size:20px'><b>Szpital otwiera nowy oddział</b></p><p>Szpital Nadmorski otworzył w piątek nowy oddział, na którym jest miejsce dla dwudziestu pacjentów i ich rodzin.</p>"
        "<p>Budowa trwała dwa lata i kosztowała czterdzieści milionów złotych, z czego połowę pokryły fundusze.</p>"
    )
    mail = f"Subject: Komunikat: nowy oddzial szpitala juz otwarty\nFrom: a@szpital.example\nDate: Fri, 13 Jun 2025 09:12:44 +0200\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{html}"
    found = release(mail, "eml")
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("Norhaven", "2025-06-13")


BELOW = (
    "<h1>{head}</h1><p>{first}</p><p>{last}<br>{row}</p><p>{after}</p>",
    {
        "it": (
            "La nuova diga apre lunedì",
            "La nuova diga del porto apre lunedì dopo due anni di lavori, annuncia il Consorzio del Porto di Norhaven, che l’ha costruita.",
            "“È un giorno di festa per tutta la città”, dichiara il presidente del Consorzio, Ugo Salmi, in una nota diffusa questa mattina.",
        ),
        "fr": (
            "La nouvelle digue ouvre lundi",
            "La nouvelle digue du port ouvre lundi après deux ans de travaux, annonce le Syndicat du port de Norhaven, qui l’a construite.",
            "« C’est un jour de fête pour toute la ville », déclare le président du Syndicat, Luc Salmi, dans une note diffusée ce matin.",
        ),
        "de": (
            "Die neue Mole öffnet am Montag",
            "Die neue Mole des Hafens öffnet am Montag nach zwei Jahren Bauzeit, teilt der Hafenverband Norhaven mit, der sie gebaut hat.",
            "„Das ist ein Festtag für die ganze Stadt“, sagt der Vorsitzende des Verbands, Udo Salm, in einer Mitteilung von heute früh.",
        ),
    },
)


def _below(language: str, row: str, after: str = "") -> Release:
    page, texts = BELOW
    head, first, last = texts[language]
    return release(page.format(head=head, first=first, last=last, row=row, after=after), "html")


@pytest.mark.parametrize(
    ("language", "row"),
    [("it", "L’Aquila, 3 maggio 2026"), ("fr", "Norhaven, le 3 mai 2026"), ("de", "Norhaven, den 3. Mai 2026 | svm")],
)
def test_place_and_day_may_end_the_last_paragraph_in_a_row_of_it(language: str, row: str) -> None:
    found = _below(language, row)
    assert found.dateline is not None and found.dateline.text == row and found.dateline.date == "2026-05-03"
    assert found.issued is not None and found.issued.date == "2026-05-03"


@pytest.mark.parametrize(
    ("language", "row"),
    [("it", "Dal 3 al 5 maggio 2026, Teatro Civico"), ("fr", "Prochaine réunion le 3 mai 2026"), ("de", "Eintritt frei ab 3. Mai 2026")],
)
def test_other_rows_that_end_a_paragraph_sign_nothing(language: str, row: str) -> None:
    assert _below(language, row).dateline is None
