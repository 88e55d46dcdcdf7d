"""Offices beside houses called after people, of several in a row, behind the house that somebody is of, in a clause; names in the genitive."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people


def held(language: str, *texts: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in people([Run(text, ((0, at, 0),)) for at, text in enumerate(texts)], pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("es", "Acudieron el alcalde de Roblero, Luis Vega, y la directora del CEIP Antonio Machado, Carmen Ruano, con alumnos.", [("Luis Vega", "alcalde de Roblero"), ("Carmen Ruano", "directora del CEIP Antonio Machado")]),
        ("es", "La directora del IES Rosa Chacel, Marta Gil, presentó el plan.", [("Marta Gil", "directora del IES Rosa Chacel")]),
        ("pt", "Lúcia Prado, de 74 anos, moradora do Jardim América II, foi a última operada.", [("Lúcia Prado", "moradora do Jardim América II")]),
        ("es", "Se condenó a Rogelio “N”, ex director de la casa hogar Nuevo Amanecer, por el delito.", []),
        ("es", "El ministro de Sanidad Juan Ruiz habló ayer.", [("Juan Ruiz", "ministro de Sanidad")]),
        ("pt", "Falou o secretário, ministro da Saúde João Lima, na abertura.", [("João Lima", "ministro da Saúde")]),
        ("ro", "În august, comisarii Agenției Naționale pentru Siguranța Alimentelor au verificat 418 unități din Vama Veche și Eforie Nord.", []),
    ],
)  # fmt: skip
def test_a_house_called_after_somebody_is_nobody(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert held(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Das sagt Almut Rein vom Institut für Gewässerkunde, die Erstautorin der Studie.", [("Almut Rein", "Erstautorin der Studie")]),
        ("fr", "Selon Anne Roux de l’Institut des Marées, directrice du programme, la mer monte.", [("Anne Roux", "directrice du programme")]),
        ("sv", "Rapporten visas av Karin Wester och finansdirektör Jens Öberg.", [("Jens Öberg", "finansdirektör")]),
        ("no", "Møtet ledes av Kari Vik og forskningssjef Ola Dahl.", [("Ola Dahl", "forskningssjef")]),
        ("da", "Det oplyser forsknings- og udviklingschef Tine Ravn.", [("Tine Ravn", "forsknings- og udviklingschef")]),
        ("nl", "Volgens gedelegeerd bestuurder Annelies Maes komen twintig patiënten in aanmerking.", [("Annelies Maes", "gedelegeerd bestuurder")]),
        ("fr", "Lucie Chappuis, directrice des travaux publics, de l'énergie et de l'environnement, l’explique.", [("Lucie Chappuis", "directrice des travaux publics, de l'énergie et de l'environnement")]),
        ("it", "Chiara Zanetti, che guida il Gruppo Giovani dell’associazione, ha posto l’accento sulle competenze.", [("Chiara Zanetti", "guida il Gruppo Giovani dell’associazione")]),
        ("es", "El coordinador del salvamento, el arqueólogo Hugo Reyna, explicó el hallazgo.", [("Hugo Reyna", "coordinador del salvamento")]),
        ("it", "Il presidente del consorzio, l’avvocato Carlo Riva, ha parlato.", [("Carlo Riva", "presidente del consorzio")]),
        ("es", "Habló el arqueólogo Hugo Reyna.", [("Hugo Reyna", "arqueólogo")]),
        ("da", "Det siger formand for borgerforeningen Lars Holm.", [("Lars Holm", "formand for borgerforeningen")]),
        ("pl", "Jak podkreśla prof. dr hab. Ewa Mazur z Instytutu Geologii, kierowniczka projektu, lód topnieje.", [("Ewa Mazur", "kierowniczka projektu")]),
        ("en", "According to lead researcher Dr Paul Reeve of the School of Earth Sciences, the ice is thinning.", [("Paul Reeve", "lead researcher")]),
        ("de", "Dazu Verkehrsminister Jan Kolb: „Ab Sonntag fahren wieder Züge.“", [("Jan Kolb", "Verkehrsminister")]),
        ("zh", "随同加入的还有两名合伙人赵令仪。", [("赵令仪", "合伙人")]),
        ("zh", "去年以一曲協奏曲驚豔樂迷的法國大提琴家Sophie Moreau，本季擔任駐團藝術家。", [("Sophie Moreau", "法國大提琴家")]),
        ("vi", "Bà Trịnh Thu Hà, người giữ cương vị Chủ tịch Liên đoàn từ tháng 3, thông báo mức thưởng.", [("Trịnh Thu Hà", "Chủ tịch Liên đoàn")]),
        ("ja", "大浜小学校の児童代表が出発合図を行います。獣医師監修です。", []),
        ("id", "Suara serupa disampaikan Uskup Diosis Amboina Mgr. Benediktus Rumahorbo.", [("Benediktus Rumahorbo", "Uskup Diosis Amboina")]),
        ("en", "Her Excellency Sheikha Maryam bint Hamad, Chairperson of the Board of Trustees, spoke.", [("Maryam bint Hamad", "Chairperson of the Board of Trustees")]),
    ],
)  # fmt: skip
def test_where_an_office_begins_and_ends(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert held(language, text) == found


def test_a_finnish_name_in_the_genitive_is_shown_as_it_is_called() -> None:
    assert held("fi", "Tutkimusprofessori Kalle Immosen mukaan metsä kasvaa.") == [("Kalle Immonen", "Tutkimusprofessori")]
    assert held("fi", "Toimitusjohtaja Anna Koivun sanat kuultiin.", "Koivu kiittää kaikkia.") == [("Anna Koivu", "Toimitusjohtaja")]
    assert held("fi", "Toimitusjohtaja Lars Hansen puhui.") == [("Lars Hansen", "Toimitusjohtaja")]
