"""Offices in other cases than the nominative: they and the names beside them are given as they stand in the text."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.names import office


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("sr", "Градоначелник се састао са министром просвете Јованом Петровићем.", "Јованом Петровићем", "министром просвете"),
        ("sr", "Nagradu je uručio savetnicom ministra Jelenom Petrović.", "Jelenom Petrović", "savetnicom ministra"),
        ("sl", "Župan se je srečal z ministrom za kulturo Janezom Novakom.", "Janezom Novakom", "ministrom za kulturo"),
        (
            "ro",
            "Potrivit directorului Grădinii Botanice, dr. Mihai Pușcaș, datele sunt publice.",
            "Mihai Pușcaș",
            "directorului Grădinii Botanice",
        ),
        ("el", "Συναντήθηκε με τον υπουργό Πολιτισμού Νίκο Παπαδάκη.", "Νίκο Παπαδάκη", "υπουργό Πολιτισμού"),
        ("cs", "Cenu předal ředitelce školy Evě Novotné.", "Evě Novotné", "ředitelce školy"),
    ],
)
def test_an_office_in_another_case_is_found_beside_its_name(language: str, text: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == [(name, role)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("el", "προέδρου διευθυντή δημάρχου καθηγητή"),
        ("hu", "miniszternek igazgatóval elnökével"),
        ("fi", "johtajan ministerin päällikön"),
        ("kk", "басшысының әкімінің"),
        ("sr", "министра ministru savetnika direktorke"),
        ("pl", "wojewodzie ministrze prezesce"),
        ("cs", "ministrovi hejtmance náměstkovi"),
        ("ro", "ministrului președintelui directoarei"),
    ],
)
def test_nouns_of_office_are_known_by_their_endings(language: str, words: str) -> None:
    lexicon = pack(language)
    assert [word for word in words.split() if not office(word, lexicon)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("el", "νοσοκομείου δήμου"),
        ("hu", "városnak kórházzal"),
        ("pl", "szkole ulicy miastem"),
        ("cs", "městem školou náměstím"),
        ("ro", "orașului spitalului"),
        ("kk", "қаланың мектептің"),
    ],
)
def test_other_nouns_in_a_case_are_no_office(language: str, words: str) -> None:
    lexicon = pack(language)
    assert [word for word in words.split() if office(word, lexicon)] == []
