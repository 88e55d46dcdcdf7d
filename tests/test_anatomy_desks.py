"""Desks that every house has are no issuer: the house that stands over them, beside them or with them is."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.issuing.naming import names_in
from masthead.anatomy.pack import pack
from masthead.anatomy.wording.desks import only_desk


def issuer(*texts: str) -> str:
    release = masthead.recognise(masthead.read("\n\n".join(texts).encode(), format="txt"))[0]
    return release.issuer.text if release.issuer else ""


@pytest.mark.parametrize(
    ("language", "desk", "house"),
    [
        ("en", "External Communications Directorate", "BBC Press Office"),
        ("en", "Public Relations Department", "Department of External Affairs"),
        ("en", "PRESS AND MEDIA OFFICE", "ECG PRESS OFFICE"),
        ("de", "Stabsstelle Presse und Kommunikation", "Medienmitteilung"),
        ("fr", "Direction de la communication", "Ville de Havreneuf"),
        ("es", "Oficina de Comunicaciones e Imagen Institucional", "Defensoría del Puerto"),
        ("it", "SETTORE UFFICIO STAMPA E COMUNICAZIONE", "Comune di Portonuovo"),
        ("pt", "Assessoria de Comunicação Social", "Câmara do Porto Novo"),
        ("hu", "Kommunikációs Osztály", "Országos Hajószolgálat"),
        ("hr", "Služba za odnose s javnošću", "Grad Luka"),
        ("ru", "Департамент по связям с общественностью", "Управление портов"),
        ("tr", "Basın ve Halkla İlişkiler Müdürlüğü", "Yeni Liman Belediyesi"),
        ("el", "ΓΡΑΦΕΙΟ ΤΥΠΟΥ ΚΑΙ ΔΗΜΟΣΙΩΝ ΣΧΕΣΕΩΝ", "ΔΗΜΟΣ ΝΕΟΥ ΛΙΜΕΝΟΣ"),
        ("ar", "المكتب الإعلامى", "وزارة الموانئ"),
        ("ja", "広報課", "新港市"),
        ("zh", "新闻办公室", "海港局"),
        ("ko", "홍보실", "새항구청"),
    ],
)
def test_a_desk_is_told_by_words_that_any_house_has(language: str, desk: str, house: str) -> None:
    assert only_desk(desk, pack(language))
    assert not only_desk(house, pack(language))


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        # Who signs is a desk, and the head has the house.
        (
            (
                "NORHAVEN POWER COMPANY LIMITED",
                "FOR IMMEDIATE RELEASE",
                "27 TO BE PROSECUTED FOR METER BYPASS",
                "Norhaven, 15 February 2024 - The Norhaven Power Company (NPC) Ltd. will bring 27 customers before a court for bypassing their meters.",
                "The customers were found when the National Task Force looked at three quarters of the town last week.",
                "Issued by: External Communications Directorate\nNPC Head Office, Norhaven",
            ),
            "NORHAVEN POWER COMPANY LIMITED",
        ),
        # Both in one row, at the foot.
        (
            (
                "Familias de Puerto Viejo llevan 19 días sin agua",
                "La Defensoría del Puerto advirtió que 412 familias continúan sin agua segura, a 19 días del derrame.",
                "Se solicitó al Ministerio de Aguas evaluar la declaratoria de emergencia para toda la zona.",
                "Puerto Viejo, 22 de enero de 2026.",
                "Oficina de Comunicaciones e Imagen Institucional – Defensoría del Puerto\nContacto de prensa: 945 084 206",
            ),
            "Defensoría del Puerto",
        ),
        # One over the other, in the head; another house speaks in the text.
        (
            (
                "UNIVERSITÀ DEGLI STUDI DI PORTONUOVO\nAREA COMUNICAZIONE E MARKETING - SETTORE UFFICIO STAMPA\nVia del Molo 2 - stampa@unipn.example",
                "QUANDO IL MARE TACE",
                "Un mare che non si muove più non è un mare. È la conclusione cui giunge il gruppo coordinato dal Dipartimento di Geoscienze.",
                "«Il mare è muto», dice Aldina Ferri, ricercatrice all'ETH e autrice dello studio. Il gruppo ha lavorato con il Politecnico (ETH) per un anno.",
                "I risultati sono stati trasmessi alla Protezione Civile.",
            ),
            "UNIVERSITÀ DEGLI STUDI DI PORTONUOVO",
        ),
        # Several houses together, whatever capitals the genre has.
        (
            (
                "Joint Media Release by the Harbour & Docks Board, National Quay Agency and National Boat Museum",
                "17 August 2024",
                "New Trail Along the Old Docks",
                "The Harbour & Docks Board (HDB), National Quay Agency (NQA) and National Boat Museum (NBM) today unveiled plans for the docks.",
                "The trail opens in May. It links twelve sites along the water.",
                "Issued by HDB, NQA and NBM",
            ),
            "Harbour & Docks Board, National Quay Agency and National Boat Museum",
        ),
    ],
)
def test_the_house_is_the_issuer_and_not_its_desk(texts: tuple[str, ...], name: str) -> None:
    assert issuer(*texts) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Acme Quays, Inc. announces a new boat.", "Acme Quays, Inc."),
        ("pt", "A Porto Novo Clube – Futebol, SAD, vem comunicar ao mercado", "Porto Novo Clube – Futebol, SAD"),
        ("es", "Puertos del Norte, S.A. anuncia un barco.", "Puertos del Norte, S.A."),
        ("ru", "АО «Мой порт» начало замену труб", "АО «Мой порт»"),
    ],
)
def test_a_legal_form_is_of_the_name_before_or_behind_it(language: str, text: str, name: str) -> None:
    assert name in [text[start:end] for start, end in names_in(text, pack(language), 0, 200)]


@pytest.mark.parametrize(
    ("title", "headline", "name"),
    [
        # Behind the headline the site, or its parts.
        ("Boats leave for good – Norhaven Town Council", "Boats leave for good", "Norhaven Town Council"),
        ("新港弁護士会 - 会長声明 - 2025年度 - 港の判決を受けて回復を求める声明", "港判決を受けて回復を求める声明", "新港弁護士会"),
        # Before it who decided, which the headline does not say again.
        ("Harbour Council: Town need not move its boats", "Town need not move its boats", "Harbour Council"),
    ],
)
def test_a_page_says_in_its_title_whose_it_is(title: str, headline: str, name: str) -> None:
    text = (
        "The boats lie in the Old Dock of Portside. They will stay there until May."
        if title.isascii() or "–" in title
        else "港の船は五月まで古い港に残ります。港は広くなります。"
    )
    page = f"<html><head><title>{title}</title></head><body><h1>{headline}</h1><p>{text}</p><p>{text}</p></body></html>"
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0].issuer
    assert found is not None
    assert found.text == name


def test_a_letterhead_of_state_house_and_desk_names_the_house() -> None:
    text = (
        "ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ\nΛΙΜΕΝΙΚΗ ΣΤΑΤΙΣΤΙΚΗ ΑΡΧΗ                       Πειραιάς, 16 Οκτωβρίου 2024\n\nΔΕΛΤΙΟ ΤΥΠΟΥ\n\nΈρευνα για τα λιμάνια\n\n"
        "Η έρευνα διενεργήθηκε σε όλη τη χώρα σε δείγμα λιμανιών. Δημοφιλέστερα παραμένουν τα μικρά λιμάνια.\n\nΗ επόμενη έρευνα γίνεται τον Μάιο. Τα στοιχεία δημοσιεύονται μετά.\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0].issuer
    assert found is not None
    assert found.text == "ΛΙΜΕΝΙΚΗ ΣΤΑΤΙΣΤΙΚΗ ΑΡΧΗ"
