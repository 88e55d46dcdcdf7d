"""Offices that somebody is given or takes up, as newsrooms of Romance languages and German tell it; and names beside which there is none."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def held(language: str, *texts: str) -> list[tuple[str, str]]:
    blocks = (Heading(1, (Text("Nota"),)), *(Paragraph((Text(text),)) for text in texts))
    return [(person.name, person.role) for person in recognise(Document(blocks, language), lambda _: None)[0].people]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("es", "Acme anunció hoy que Pedro Salas se ha unido a la empresa como vicepresidente regional de América Latina.", "Pedro Salas", "vicepresidente regional de América Latina"),
        ("es", "Reemplaza a Guillermo Brandt, quien asume el rol de líder de la Organización Global de Socios.", "Guillermo Brandt", "líder de la Organización Global de Socios"),
        ("es", "Ana Gil, quien se desempeña como directora de Innovación de Acme, presentó el plan.", "Ana Gil", "directora de Innovación de Acme"),
        ("es", "Luis Roca, con 20 años de carrera, asumió el cargo de director comercial.", "Luis Roca", "director comercial"),
        ("pt", "A Acme anunciou que Pedro Salas se juntou à empresa como vice-presidente regional da América Latina.", "Pedro Salas", "vice-presidente regional da América Latina"),
        ("pt", "A Acme contrata Luís Roca como diretor comercial.", "Luís Roca", "diretor comercial"),
        ("it", "Acme annuncia che Pietro Sala è entrato in azienda come vicepresidente regionale.", "Pietro Sala", "vicepresidente regionale"),
        ("it", "Anna Gilli entra nel consiglio di amministrazione con il ruolo di consigliera delegata.", "Anna Gilli", "consigliera delegata"),
        ("ca", "L’Assemblea General del grup ha reescollit a David Marí Lluch com a president del grup municipal fins al 2025.", "David Marí Lluch", "president del grup municipal"),
        ("ca", "Acme nomena Anna Gil com a nova directora general.", "Anna Gil", "directora general"),
        ("fr", "Acme annonce que Pierre Salle a rejoint l’entreprise en tant que vice-président régional pour le Nord.", "Pierre Salle", "vice-président régional pour le Nord"),
        ("fr", "Anne Gil, qui occupe le poste de directrice de l’Innovation d’Acme, a présenté le plan.", "Anne Gil", "directrice de l’Innovation d’Acme"),
        ("ro", "Petru Sala preia funcția de director general al Acme România.", "Petru Sala", "director general al Acme România"),
        ("de", "Anna Gill übernimmt das Amt der Direktorin des Museums.", "Anna Gill", "Direktorin des Museums"),
        ("de", "Acme gibt die Ernennung von Marcella Pohl zur neuen Präsidentin für den Norden bekannt.", "Marcella Pohl", "Präsidentin für den Norden"),
    ],
)  # fmt: skip
def test_an_office_that_somebody_is_given_or_takes_up_is_his_or_hers(language: str, text: str, name: str, role: str) -> None:
    assert held(language, text) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ana Gil se une a la reunión con el presidente de la Cámara."),
        ("es", "Ana Gil ocupa la oficina del director desde ayer."),
        ("es", "Ana Gil se sumó al homenaje como muchos vecinos."),
        ("it", "Anna Gilli entra nella sala del presidente."),
        ("fr", "Anne Gil a rejoint la manifestation contre le maire."),
        ("pt", "Ana Gil ocupa o gabinete do diretor."),
        ("ca", "Anna Gil s’incorpora a la protesta contra l’alcalde."),
        ("es", "Acme Redes, líder en cables de fibra, anunció hoy sus resultados."),
        ("it", "Acme Reti, leader mondiale nei cavi, ha annunciato oggi i suoi risultati."),
    ],
)
def test_what_somebody_does_beside_an_office_gives_none(language: str, text: str) -> None:
    assert held(language, text) == []


def test_a_given_name_alone_is_whom_the_text_calls_by_it_in_full() -> None:
    first = "Acme anunció hoy que Pedro Salas se ha unido a la empresa como vicepresidente regional."
    assert held("es", first, "Nos alegra que Pedro, un consumado líder de ventas, haya llegado.") == [
        ("Pedro Salas", "vicepresidente regional")
    ]
