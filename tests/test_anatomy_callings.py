"""Anatomy of people in the languages that have the office first, and in German and Dutch: ranks beside offices, houses that go on, what is told
of an occasion behind an office, offices that a verb gives."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.language.forenames import given


def offices(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("es", "El teniente coronel Andrés Mújica, jefe de la Comandancia de Almenar, habló.", "Andrés Mújica", "jefe de la Comandancia de Almenar"),
        ("es", "El comandante de la Armada, capitán de navío Rodrigo Sáenz, agradeció.", "Rodrigo Sáenz", "comandante de la Armada, capitán de navío"),
        ("es", "El coordinador nacional de Alianza Verde, el diputado Sergio Mella, criticó.", "Sergio Mella", "coordinador nacional de Alianza Verde"),
        ("fr", "Le Commissaire divisionnaire Mamadou Fall, Directeur de la Police judiciaire, a parlé.", "Mamadou Fall", "Directeur de la Police judiciaire"),
        ("fr", "Le rapporteur du texte, le sénateur Roger Klein, a défendu le texte.", "Roger Klein", "rapporteur du texte"),
        ("pt", "O desembargador Cláudio Meireles, presidente do Tribunal, assinou.", "Cláudio Meireles", "presidente do Tribunal"),
        ("it", "Il maestro Riccardo Fani, direttore artistico del festival, dirigerà.", "Riccardo Fani", "direttore artistico del festival"),
        ("nl", "Luitenant-kolonel Mark de Jager, commandant van het bataljon, sprak.", "Mark de Jager", "commandant van het bataljon"),
    ],
)  # fmt: skip
def test_who_has_an_office_beside_a_rank_is_known_by_the_office(language: str, text: str, name: str, role: str) -> None:
    assert offices(language, text) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("es", "El entrenador del Club Deportivo Riberas, Paco Luna, habló.", "Paco Luna", "entrenador del Club Deportivo Riberas"),
        ("pt", "O presidente da Federação Marinhense de Remo (FMR), Ivan Braga, falou.", "Ivan Braga", "presidente da Federação Marinhense de Remo (FMR)"),
        ("pt", "O presidente do Conselho Deliberativo Estadual (CDE) do Fomento/PR, Ivan Braga, falou.", "Ivan Braga", "presidente do Conselho Deliberativo Estadual (CDE) do Fomento/PR"),
        ("it", "Il direttore dell'Azienda Ospedaliera San Marco, Roberto Colli, ha parlato.", "Roberto Colli", "direttore dell'Azienda Ospedaliera San Marco"),
        ("de", "Der Vorsitzende der IG Bau Nordsee, Uwe Hansen, sprach.", "Uwe Hansen", "Vorsitzende der IG Bau Nordsee"),
        ("es", "Con Pedro Salas, director de la Biblioteca Mariano Moreno, ayer.", "Pedro Salas", "director de la Biblioteca Mariano Moreno"),
    ],
)  # fmt: skip
def test_a_house_goes_on_behind_its_noun_and_is_nobody(language: str, text: str, name: str, role: str) -> None:
    assert offices(language, text) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Luc Roe, président du Club Norville à propos du lancement de la saison.", "président du Club Norville"),
        ("fr", "Luc Roe, directeur du cabinet du préfet et de Jean Petit, procureur.", "directeur du cabinet du préfet"),
        ("fr", "Luc Roe, adjoint aux sports, à la jeunesse et à la culture, a parlé.", "adjoint aux sports, à la jeunesse et à la culture"),
        ("de", "Eva Klein, Gründerin der Holzwerk GmbH in der Feierstunde vor Gästen.", "Gründerin der Holzwerk GmbH"),
        ("es", "Ana Ruiz, alcaldesa de Norvila durante el acto de apertura.", "alcaldesa de Norvila"),
        ("it", "Anna Conti, sindaca di Borgo Lungo in occasione della festa.", "sindaca di Borgo Lungo"),
        ("it", "Anna Conti, presidente della Fondazione Rivalta, Lia Moro, curatrice, e altri.", "presidente della Fondazione Rivalta"),
    ],
)
def test_an_office_ends_where_the_occasion_or_somebody_else_begins(language: str, text: str, role: str) -> None:
    assert offices(language, text)[0][1] == role


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("fr", "Le conseil a nommé Anne Roe directrice générale de la fondation.", "Anne Roe", "directrice générale de la fondation"),
        ("es", "El consejo ha nombrado a Ana Ruiz directora general de Banca.", "Ana Ruiz", "directora general de Banca"),
        (
            "it",
            "Il consiglio ha nominato Laura Sergi amministratore delegato della società.",
            "Laura Sergi",
            "amministratore delegato della società",
        ),
        ("fr", "Luc Roe, PDG d’Altavia, a nommé Jean Petit PDG par intérim de Marine.", "Luc Roe", "PDG d’Altavia"),
    ],
)
def test_a_verb_gives_its_object_the_office_that_follows(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in offices(language, text)


def test_a_verb_that_opens_the_sentence_is_none_of_the_name() -> None:
    assert offices("es", "Intervendrán Alicia Navas, escritora; y otros.") == [("Alicia Navas", "escritora")]
    assert offices("it", "Interverranno Franco Berti, presidente della fondazione, e altri.")[0][0] == "Franco Berti"


def test_given_names_of_these_languages_are_known() -> None:
    assert all(map(given, ("Paco", "Duván", "Hanneke", "Götz", "Gaia", "Sônia", "Aïssata")))
    assert not any(map(given, ("Samba", "Carolina", "Florence")))


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("fr", "Le ministre de la Recherche, le Professeur Moussa Koné, a reçu les étudiants.", "Moussa Koné", "ministre de la Recherche"),
        ("fr", "Le Chef de l’Etat, Son Excellence, Monsieur Ali Traoré, a parlé.", "Ali Traoré", "Chef de l’Etat"),
        ("it", "Hanno parlato il vescovo, monsignor Carlo Villa, e il sindaco.", "Carlo Villa", "vescovo"),
        ("de", "Chefarzt Dr. med. Jürgen Falk freut sich.", "Jürgen Falk", "Chefarzt"),
        ("fr", "Claude Mercier Président de la Chambre d’agriculture a parlé.", "Claude Mercier", "Président de la Chambre d’agriculture"),
        (
            "de",
            "Wir freuen uns, dass wir mit Nadine Ehlers eine neue Geschäftsführerin finden konnten.",
            "Nadine Ehlers",
            "Geschäftsführerin",
        ),
        ("nl", "In mei wordt Tom Jansen de nieuwe commercieel directeur van Velda.", "Tom Jansen", "commercieel directeur van Velda"),
        ("nl", "Boswachter Gijs Otten van Natuurpunt gaf uitleg.", "Gijs Otten", "Boswachter"),
        ("pt", "O engenheiro Paulo Sato, pesquisador da Embrapa, falou.", "Paulo Sato", "pesquisador da Embrapa"),
        ("es", "La directiva está formada por María José Moreno (Presidenta).", "María José Moreno", "Presidenta"),
        ("es", "Recibió la visita oficial de Pablo Moreno, funcionario del Ministerio.", "Pablo Moreno", "funcionario del Ministerio"),
    ],
)
def test_who_has_which_office(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in offices(language, text)


def test_two_with_offices_in_one_run_of_capitals_are_two() -> None:
    found = offices("es", "Vinieron el Alcalde Raúl Cardona y la Secretaria de Educación Jazmín González.")
    assert found == [("Raúl Cardona", "Alcalde"), ("Jazmín González", "Secretaria de Educación")]


def test_no_house_has_an_office_in_the_plural() -> None:
    assert offices("pt", "Vieram oficiais da Força Aérea Marinhense, representantes do Ministério.") == []
    assert offices("es", "Saludó a Ana Ruiz, jefa de producción; licenciado Juan Roe, en representación.") == [
        ("Ana Ruiz", "jefa de producción")
    ]


@pytest.mark.parametrize(
    ("language", "verb"),
    [("es", "apostilló"), ("fr", "s'exclame"), ("de", "präzisiert"), ("pt", "retrucou"), ("it", "plaude"), ("nl", "memoreert")],
)
def test_verbs_of_saying_are_known(language: str, verb: str) -> None:
    assert verb in pack(language).said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("be", "На канцэрце гучала музыка Станіслава Манюшкі."),
        ("uk", "Відбулася рибалка Івана Сірка."),
    ],
)
def test_what_is_more_often_a_thing_is_no_calling(language: str, text: str) -> None:
    assert offices(language, text) == []


def test_a_family_name_that_is_a_pastime_too_stands_first() -> None:
    assert offices("uk", "Директор Рибалка Олександр відкрив парк.") == [("Рибалка Олександр", "Директор")]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("id", "Rektor Bina Nusantara, Ani Lestari, hadir.", [("Ani Lestari", "Rektor Bina Nusantara")]),
        ("id", "Kepala Dinas Bina Marga mengatakan jalan itu dibuka.", []),
        ("sr", "Direktor Opštine Novi Beograd Marko Ilić otvorio je most.", [("Marko Ilić", "Direktor Opštine Novi Beograd")]),
    ],
)
def test_what_names_of_houses_and_places_begin_with_is_no_given_name(language: str, text: str, people: list[tuple[str, str]]) -> None:
    assert offices(language, text) == people
