"""Issuers that a sentence names, whose organ speaks, or whose letters the text spells out behind them."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def issuer(language: str, headline: str, *texts: str) -> str:
    blocks = (Heading(1, (Text(headline),)), *(Paragraph((Text(text),)) for text in texts))
    found = recognise(Document(blocks, language), lambda _: None)[0].issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("language", "headline", "text", "told", "name"),
    [
        (
            "id",
            "Pelabuhan Utara Dibuka",
            "Menteri Perhubungan membuka pelabuhan baru di utara. Kapal dapat bersandar mulai hari ini di dermaga kedua.",
            "Berita ini disiarkan oleh Biro Komunikasi dan Informasi Publik, Kementerian Perhubungan RI. Untuk informasi lebih lanjut hubungi 151.",
            "Kementerian Perhubungan RI",
        ),
        (
            "en",
            "Second Quay Opens in Norhaven",
            "Ferries now call at the second quay of the town. The work took two years and cost four million.",
            "This press release was issued by the Harbour Board of Norhaven. For questions write to us.",
            "Harbour Board of Norhaven",
        ),
        (
            "es",
            "Abre el segundo muelle",
            "Los ferris llegan desde hoy al segundo muelle de la ciudad. Las obras duraron dos años.",
            "Este comunicado fue emitido por la Autoridad Portuaria de Norhaven.",
            "Autoridad Portuaria de Norhaven",
        ),
        (
            "fr",
            "Un second quai ouvre",
            "Les ferries accostent depuis ce matin au second quai de la ville. Les travaux ont duré deux ans.",
            "Ce communiqué a été diffusé par l’Autorité portuaire de Norhaven.",
            "Autorité portuaire de Norhaven",
        ),
    ],
)
def test_a_sentence_names_who_issues_a_text(language: str, headline: str, text: str, told: str, name: str) -> None:
    assert issuer(language, headline, text, told) == name


@pytest.mark.parametrize(
    ("language", "headline", "text", "name"),
    [
        (
            "ca",
            "La junta del port renova la presidenta",
            "L’Assemblea General de la Unió Portuària de Norhaven ha aprovat avui els comptes del port. La Unió Portuària de Norhaven té vint socis, i la Unió Portuària de Norhaven obre el moll.",
            "Unió Portuària de Norhaven",
        ),
        (
            "ar",
            "بلاغ حول الميناء",
            "عقد المكتب التنفيذي للمنظمة البحرية للموانئ اجتماعه اليوم لدراسة وضعية الميناء. وتؤكد المنظمة البحرية للموانئ على أهمية الرصيف الثاني للمدينة.",
            "المنظمة البحرية للموانئ",
        ),
    ],
)
def test_the_house_is_the_issuer_whose_organ_speaks(language: str, headline: str, text: str, name: str) -> None:
    assert issuer(language, headline, text) == name


def test_a_house_that_others_issue_a_text_about_is_not_taken_from_a_sentence() -> None:
    text = "The report was issued by the Harbour Board of Norhaven last year. The union of dockers says it is wrong."
    assert (
        issuer(
            "en", "Dockers’ Union Rejects Report", "The Dockers’ Union of Norhaven rejects the report. The Dockers’ Union will meet.", text
        )
        != "Harbour Board of Norhaven"
    )


def test_the_ministry_is_the_issuer_whose_minister_speaks() -> None:
    text = "El Secretario de Salud de Norhaven, Ivo Rivas, hizo un llamado a los vecinos del puerto. La Secretaría de Salud pide cuidar el agua."
    assert (
        issuer("es", "Llamado a los vecinos del puerto", text, "El secretario de salud recordó que el agua es de todos.")
        == "Secretaría de Salud"
    )


@pytest.mark.parametrize(
    ("language", "headline", "text", "name"),
    [
        ("pt", "Professores fazem ato no porto", "Nesta quinta-feira, o Simporto (Sindicato dos Professores do Porto) organiza ato na praça. O Simporto exige diálogo e o Simporto não vai parar.", "Simporto"),
        ("sr", "Staza ugrožava građane", "5.1.2026. Udruženje „Zelena staza”, postupajući u interesu građana (MZ Donji kraj, opština Gornja), podnelo je prijavu nadležnim organima.", "Udruženje „Zelena staza”"),
    ],
)  # fmt: skip
def test_who_acts_is_the_issuer_whatever_stands_between_the_name_and_the_verb(language: str, headline: str, text: str, name: str) -> None:
    assert issuer(language, headline, text).rstrip('”"') == name.rstrip('”"')


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "cs",
            "„Molo se otevírá dnes a všichni ho mohou využít,“ řekl starosta Severního Přístavu Tomáš Břeh. „Příští rok otevřeme druhé,“ dodal.",
        ),
        ("id", "Menteri Perhubungan Budi Karya Sumadi meresmikan pelabuhan baru. “Pelabuhan melayani seribu kapal,” kata Menhub."),
    ],
)
def test_nobody_who_holds_an_office_is_part_of_a_house(language: str, text: str) -> None:
    assert not any(name in issuer(language, "Quay", text) for name in ("Tomáš", "Budi"))
