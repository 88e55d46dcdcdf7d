"""A release in Catalan: its pack lets every field be found."""

from __future__ import annotations

import masthead
from masthead.language.dates import dates

TEXT = """\
Ajuntament de Vilanova del Port

NOTA DE PREMSA

Per a difusió immediata

Vilanova del Port obre un nou museu marítim al barri del moll

El centre, amb dotze sales i 300 peces, es podrà visitar gratuïtament fins al setembre

Vilanova del Port, 3 d’abril de 2024.- L’Ajuntament de Vilanova del Port ha inaugurat avui el nou Museu Marítim, que ha costat 2,4 milions d’euros i ocupa 1.200 metres quadrats. La previsió és rebre 45.000 visitants l’any, un 15 % més que l’antic museu.

L’alcaldessa, Montserrat Puigdollers, ha destacat que «aquest museu retorna el mar a la ciutat i obre el port a tothom». «És un dia per recordar», ha afegit.

Segons el director del museu, Joan Ribera i Coll, la col·lecció reuneix peces de quatre segles. «Hem treballat deu anys per arribar fins aquí», ha explicat Ribera.

El regidor de Cultura, Pere Soler, ha anunciat que el museu obrirà cada dia menys dilluns.

Sobre el Museu Marítim

El Museu Marítim de Vilanova del Port és una institució pública fundada l’any 1904 que conserva el patrimoni naval de la comarca.

Nota per a la redacció

Les imatges de l’acte es poden descarregar des de la web municipal.

Contacte de premsa:
Anna Vidal, cap de premsa
Tel.: 93 555 01 23
premsa@vilanovadelport.example

FI
"""


def test_a_catalan_release_has_all_its_fields() -> None:
    found = masthead.recognise(masthead.read(TEXT.encode()))[0]
    assert (found.kind, found.language) == ("press-release", "ca")
    assert found.genre is not None and found.genre.text == "NOTA DE PREMSA"
    assert found.headline is not None and found.headline.text == "Vilanova del Port obre un nou museu marítim al barri del moll"
    assert found.subheadline is not None and found.subheadline.text.startswith("El centre, amb dotze sales")
    assert found.issuer is not None and found.issuer.text == "Ajuntament de Vilanova del Port"
    assert found.issued is not None and found.issued.date == "2024-04-03"
    assert found.dateline is not None and found.dateline.place == "Vilanova del Port"
    assert found.embargo.kind == "immediate"
    assert found.end_mark is not None and found.end_mark.text == "FI"
    assert [passage.heading for passage in found.boilerplate] == ["Sobre el Museu Marítim"]
    assert [passage.heading for passage in found.notes] == ["Nota per a la redacció"]
    assert [(one.name, one.role, one.phone, one.email) for one in found.contacts] == [
        ("Anna Vidal", "cap de premsa", "93 555 01 23", "premsa@vilanovadelport.example")
    ]
    assert [(quote.speaker, quote.role) for quote in found.quotes] == [
        ("Montserrat Puigdollers", "alcaldessa"),
        ("Montserrat Puigdollers", "alcaldessa"),
        ("Joan Ribera", "director del museu"),
    ]
    assert ("Pere Soler", "regidor de Cultura") in [(one.name, one.role) for one in found.people]
    assert "2,4 milions d’euros" in [figure.text for figure in found.figures]


def test_catalan_embargoes_and_days_are_read() -> None:
    assert [date.date for date in dates("dilluns, 1 d’agost de 2024 i 11 de gener de 2025", "ca")] == ["2024-08-01", "2025-01-11"]
    text = TEXT.replace("Per a difusió immediata", "Embargat fins al 5 d’abril de 2024 a les 10.00 h, hora de Barcelona")
    found = masthead.recognise(masthead.read(text.encode()))[0]
    assert (found.embargo.kind, found.embargo.instant) == ("until", "2024-04-05T08:00Z")
