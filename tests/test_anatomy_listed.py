"""Whom a page may list: persons with their own office, in the nominative; no papers, firms or universities, and no office that is another's."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.persons.cases import declined
from masthead.anatomy.persons.whoswho import everybody, people
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.recalled import recalled
from masthead.language.pack import pack

SURE = 0.8

# fmt: off
LISTED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ('en', 'Speaking on behalf of transport minister Alan Gray, deputy director Ruth Oyelaran opened the road.', [('Alan Gray', 'transport minister'), ('Ruth Oyelaran', 'deputy director')]),
    ('en', 'In a letter to county mayor Olive Grant, fire minister Sanjay Mistry promised help.', [('Olive Grant', 'county mayor'), ('Sanjay Mistry', 'fire minister')]),
    ('en', 'Ferry operator Caldin Marine will leave on 31 March 2027.', []),
    ('en', 'The contract went to energy supplier Bright Power and to software developer Blue Lantern.', []),
    ('en', 'Bus operator Stella Coaches will be joined by train operator North Line.', []),
    ('en', 'Callum Burns, owner of the mill, met council leader Jean Petrie.', [('Callum Burns', 'owner of the mill'), ('Jean Petrie', 'council leader')]),
    ('en', 'The University of Lower Humber, leader of the study, published it.', []),
    ('en', 'Under Secretary of State Jane Doe visited.', [('Jane Doe', 'Under Secretary of State')]),
    ('fr', 'Interrogé par Le Courrier du Plateau, le directeur de SNR Réseau, Yann Le Guen, a précisé le calendrier.', [('Yann Le Guen', 'directeur de SNR Réseau')]),
    ('fr', 'Selon La Gazette Picarde, le maire de Lormont, Philippe Normand, a signé.', [('Philippe Normand', 'maire de Lormont')]),
    ('fr', 'L’exploitant Caldin Maritime quittera le port, et le fabricant Mécanique Bleue aussi.', []),
    ('es', 'Preguntado por El Correo Gallego, el director de la red, Juan Soto, dio las fechas.', [('Juan Soto', 'director de la red')]),
    ('es', 'La operadora Naviera Azul dejará el puerto en marzo.', []),
    ('de', 'Der Betreiber Caldin Marine verlässt den Hafen, und Hersteller Blaue Laterne auch.', []),
    ('de', 'Auf Anfrage der Rhein Post sagte die Leiterin des Hafens, Eva Klein, es gehe weiter.', [('Eva Klein', 'Leiterin des Hafens')]),
    ('ru', 'По словам мэра города Игоря Лапшина, проезд останется по прежней цене.', []),
    ('ru', 'Мэр города Игорь Лапшин открыл станцию вместе с директором метро Ольгой Самариной.', [('Игорь Лапшин', 'Мэр города')]),
    ('ru', 'Генеральный директор метрополитена Ольга Самарина открыла станцию.', [('Ольга Самарина', 'Генеральный директор метрополитена')]),
    ('ru', 'На встрече с министром транспорта Петром Громовым выступил губернатор области Иван Белов.', [('Иван Белов', 'губернатор области')]),
    ('ru', 'Оператор Синяя Линия покинет порт в марте.', []),
    ('uk', 'За словами мера міста Ігоря Лапшина, ціна не зміниться.', []),
    ('uk', 'Мер міста Ігор Лапшин відкрив станцію.', [('Ігор Лапшин', 'Мер міста')]),
    ('pl', 'Zdaniem burmistrza Jana Kowalskiego cena się nie zmieni.', []),
    ('pl', 'Burmistrz Jan Kowalski otworzył stację.', [('Jan Kowalski', 'Burmistrz')]),
    ('cs', 'Podle starosty Jana Nováka se cena nezmění.', []),
    ('cs', 'Starosta Jan Novák otevřel stanici.', [('Jan Novák', 'Starosta')]),
    ('sk', 'Podľa primátora Jána Nováka sa cena nezmení.', []),
    ('sk', 'Primátor Ján Novák otvoril stanicu.', [('Ján Novák', 'Primátor')]),
    ('sr', 'Према речима министра Марка Марковића цена се неће мењати.', []),
    ('sr', 'Министар Марко Марковић отворио је станицу.', [('Марко Марковић', 'Министар')]),
    ('el', 'Σύμφωνα με τον δήμαρχο Γιώργο Παππά, η τιμή δεν θα αλλάξει.', []),
    ('el', 'Ο δήμαρχος Γιώργος Παππάς εγκαινίασε τον σταθμό.', [('Γιώργος Παππάς', 'δήμαρχος')]),
    ('en', 'A spokesman for minister Jane Doe declined to comment.', [('Jane Doe', 'minister')]),
    ('fr', 'La porte-parole du ministre Jean Roe a refusé de répondre.', [('Jean Roe', 'ministre')]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "listed"), LISTED, ids=[f"{case[0]}-{at}" for at, case in enumerate(LISTED)])
def test_only_persons_are_listed_with_an_office_of_their_own(language: str, text: str, listed: list[tuple[str, str]]) -> None:
    found = people([Run(text, ((0, 0, 0),))], pack(language))
    assert [(person.name, person.role) for person in found if person.evidence.confidence >= SURE] == listed


def test_an_owner_who_speaks_is_no_house() -> None:
    runs = [Run("“The mill has stood here for two hundred years,” said mill owner Callum Burns.", ((0, 0, 0),))]
    found = everybody(runs, [], quotes(runs, pack("en")), [], pack("en"))
    assert [(person.name, person.role, person.evidence.confidence >= SURE) for person in found] == [("Callum Burns", "owner", True)]


@pytest.mark.parametrize(
    ("language", "role", "name", "other"),
    [
        ("ru", "мэра города", "Игоря Лапшина", True),
        ("ru", "мэр города", "Игорь Лапшин", False),
        ("ru", "заместитель министра", "Иван Белов", False),
        ("ru", "исполняющий обязанности мэра", "Иван Белов", False),
        ("ru", "руководителем отдела", "Ольгой Беловой", True),
        ("uk", "директором школи", "Іваном Бондарем", True),
        ("uk", "директорка школи", "Олена Бондар", False),
        ("pl", "burmistrza", "Jana Kowalskiego", True),
        ("pl", "ministra", "Anna Zalewska", False),
        ("cs", "starosty", "Jana Nováka", True),
        ("cs", "ředitelka školy", "Jana Nováková", False),
    ],
)
def test_an_office_tells_the_case_of_the_name_beside_it(language: str, role: str, name: str, other: bool) -> None:
    assert declined(role, name, pack(language)) is other


# fmt: off
DECLINED = [
    (["По словам мэра города Игоря Лапшина, «проезд останется по прежней цене до конца следующего года»."], "Игоря Лапшина", False),
    (["Мэр города Игорь Лапшин открыл станцию.", "По словам мэра Игоря Лапшина, «проезд останется по прежней цене до конца следующего года»."], "Игорь Лапшин", True),
    (["По словам Игоря Лапшина, «проезд останется по прежней цене до конца следующего года»."], "Игоря Лапшина", False),
]
# fmt: on


@pytest.mark.parametrize(("paragraphs", "speaker", "sure"), DECLINED)
def test_a_speaker_in_the_genitive_is_shown_as_the_text_names_him_elsewhere_or_not_at_all(
    paragraphs: list[str], speaker: str, sure: bool
) -> None:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(paragraphs)]
    (quote,) = recalled(quotes(runs, pack("ru")), runs, pack("ru"))
    assert (quote.speaker, quote.evidence.confidence >= SURE) == (speaker, sure)
