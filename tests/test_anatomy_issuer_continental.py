"""Whose a release is in languages of the continent: verbs that no list has, names in the genitive, hosts, whom a text is against, authors in other capitals."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.predicate import verb_behind
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.readers.md.reader import MarkdownReader
from masthead.sources.source import Source


def read(text: str) -> Release:
    document = MarkdownReader().read(Source("release.md", text.encode()), lambda _: None)
    return recognise(document, lambda _: None)[0]


def issuer(text: str) -> str:
    found = read(text).issuer
    return found.text if found else ""


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("nl", "VKN onderschrijft oproep", True),
        ("nl", "Vereniging Kade organiseert een loop", True),
        ("nl", "Vereniging Kade student in mei", False),
        ("nl", "Vereniging Kade met vrienden", False),
        ("de", "Verein Hafen befürwortet die Brücke", True),
        ("de", "Verein Hafen statt Brücke", False),
        ("de", "Verein Hafen geplant", False),
        ("sv", "Föreningen Kajen publicerar en bok", True),
        ("no", "Foreningen Kaien publiserer en bok", True),
        ("ro", "Asociația Cheiul finanțează un pod", True),
        ("el", "Σύλλογος Λιμένα χρηματοδοτεί γέφυρα", True),
    ],
)
def test_a_verb_is_known_by_its_ending_behind_a_name(language: str, text: str, verb: bool) -> None:
    name = text.split()[0] if text.split()[0].isupper() else " ".join(text.split()[:2])
    assert bool(verb_behind(text, 0, len(name), pack(language), headline=True)) is verb


VOTE = """---
title: Gericht gibt Recht - Neues Gesetz muss für offene Häfen sorgen
date: 2024-04-25
---

Die Behörde muss Auskunft geben. Das hat das Amtsgericht heute klargestellt.

„Die Auffassung des Gerichts ist eindeutig: Die Behörde darf sich nicht verstecken“, sagt Arno Seemann, Sprecher des Volksentscheids Hafen.

Ab Juli wird der Volksentscheid Hafen die ersten 20.000 Unterschriften sammeln. Anschließend muss der Senat beraten.
"""


def test_a_german_name_loses_the_ending_of_the_genitive_if_the_text_has_it_without() -> None:
    assert issuer(VOTE) == "Volksentscheid Hafen"


HOST = """---
title: Czy kładka ma sens? Burmistrz dopuszcza różne scenariusze
date: 2024-06-26
---

Zamiar budowy kładki wywołuje skrajne reakcje mieszkańców: od zachwytów po protesty. Argumentów słuchaliśmy podczas dyskusji.

Na ten temat dyskutowali mieszkańcy i działacze. Spotkanie zorganizował Ośrodek Debaty Rzecznej, a poprowadził je Jan Lis.
"""


def test_who_arranged_a_meeting_tells_of_it_where_nothing_speaks_for_another() -> None:
    assert issuer(HOST).startswith("Ośrodek Debaty Rzecznej")


AGAINST = """---
title: Une médecin placarde un rapport sur le palais
date: 2024-08-11
---

Mercredi à midi, Sonia Hédier, médecin, a placardé des pages du rapport, pour rappeler l’urgence.

Elle souhaite protester contre le Conseil portuaire, qui ignore les rapports. Elle annonce retourner chaque mercredi devant le palais.

Elle reviendra jusqu'au 20 septembre pour demander une réponse au Conseil portuaire, dont les séances sont publiques.
"""


def test_whom_a_text_is_against_does_not_issue_it() -> None:
    assert issuer(AGAINST) != "Conseil portuaire"


AUTHOR = """---
title: Docentes rechazan la oferta salarial
date: 2024-09-07
author: SiTraMUE
---

Un encuentro de docentes que sesionó este viernes en el puerto resolvió rechazar la propuesta salarial del gobierno.

Por su parte, en una asamblea llevada adelante por el gremio de base, el Sindicato del Muelle (Sitramue), se resolvió emitir un documento.
"""


def test_an_author_is_told_of_in_other_capitals() -> None:
    assert issuer(AUTHOR) == "SiTraMUE"


LEADER = """---
title: Central decide huelga general
date: 2024-07-28
---

En una asamblea, la secretaria de la Central Obrera del Puerto, Juana Carla Huerta, anunció que desde este martes se declara huelga general.

Huerta dijo que la huelga será desde este martes, a pedido de las bases y de los vecinos del puerto.

“Vamos a instruir a nuestras bases a organizarse y a coordinar esta huelga general que empieza hoy”, manifestó la dirigente.
"""


def test_an_office_means_who_says_something_in_the_paragraph_above() -> None:
    assert [quote.speaker for quote in read(LEADER).quotes] == ["Juana Carla Huerta"]
