"""What each word says of a name that it stands in."""

from __future__ import annotations

import re

import pytest

from masthead.anatomy.issuing.actors import formed
from masthead.anatomy.issuing.naming import fit, names_in
from masthead.anatomy.issuing.wordkinds import (
    ARTICLE_LIKE,
    COUNTED,
    DAY,
    GENRE,
    HOUSE,
    JOINT,
    LEGAL,
    NEVER_FIRST,
    OF,
    OFFICE,
    RANK,
    TITLE,
    UNLIKE_DESK,
    kit_of,
)
from masthead.anatomy.pack import may_hold, pack, phrases, sought_by
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import RUN, runs
from masthead.anatomy.wording.places import state
from masthead.document.model import Document, Heading, Origin, Paragraph, Text
from masthead.language.pack import pack as words_of


@pytest.mark.parametrize(
    ("word", "language", "said"),
    [
        ("Chairwoman", "en", OFFICE | TITLE), ("Mr.", "en", TITLE), ("Präsidentin", "de", OFFICE | TITLE), ("Council", "en", HOUSE), ("Sisäministeriö", "en", HOUSE),
        ("The", "en", ARTICLE_LIKE), ("L’Institut", "fr", ARTICLE_LIKE), ("XXIV", "es", COUNTED), ("of", "en", OF), ("d’Albe", "it", OF), ("und", "de", JOINT),
        ("Sunday", "fr", DAY), ("dimanche", "fr", DAY), ("Statement", "en", GENRE), ("During", "en", NEVER_FIRST), ("GDP", "en", NEVER_FIRST), ("CEO", "en", RANK),
        ("plc", "en", LEGAL), ("V.", "de", LEGAL), ("ООО", "ru", LEGAL),
    ],
)  # fmt: skip
def test_a_word_says_what_a_name_with_it_is(word, language, said):
    assert kit_of(pack(language)).kinds[word] & said == said


@pytest.mark.parametrize("word", ["Norhaven", "Tarn", "Quay"])
def test_a_word_that_is_only_a_name_says_no_more_than_that_it_is_no_desk(word):
    assert kit_of(pack("en")).kinds[word] == UNLIKE_DESK


def test_what_words_say_is_joined():
    kinds = kit_of(pack("en")).kinds
    assert kinds.of(("Tarn", "Council", "of", "Norhaven")) == kinds["Council"] | kinds["of"]


def test_words_are_looked_at_anew_before_there_are_too_many(monkeypatch):
    monkeypatch.setattr("masthead.language.memo.ByWord.most", 3)
    kinds = type(kit_of(pack("en")).kinds)(pack("en"), frozenset(), frozenset())
    for word in ("Tarn", "Council", "Quay", "Lenn", "Council"):
        assert bool(kinds[word] & HOUSE) is (word == "Council")
        assert len(kinds) <= 3
    assert only_desk("Public Relations and Media Department of the Press", pack("en"))


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "el"])
def test_a_list_is_sought_by_some_word_of_each_of_its_phrases(language):
    genres = words_of(language).genres
    for genre in genres:
        assert any(sought_by(word, genres) for word in genre.split()), genre
        assert may_hold(f"Tarn {genre}", genres) and phrases(genres).search(f"Tarn {genre}")
    assert not sought_by("Norhaven", genres)


@pytest.mark.parametrize(
    "form",
    ["GmbH", "gAG", "AG", "SE", "KG", "eG", "e.V.", "e. V.", "mbH", "S.A", "SAS", "S.L", "S.p.A", "S.r.l", "B.V", "N.V", "AB", "A/S", "ASA", "Oyj", "a.s", "a. s", "s.r.o",
     "Kft", "Zrt", "Nyrt", "Sp. z o.o", "sp. z o.o", "Ltda", "A.Ş", "Ltd. Şti", "Inc", "Ltd", "LLC", "LLP", "plc", "Corp", "Corporation", "Pty", "SAD", "Co., Ltd", "ry"],
)  # fmt: skip
def test_a_legal_form_behind_a_name_is_part_of_it(form):
    for between in (" ", ", ", "\u00a0"):
        text = f"Tarn Quays{between}{form} opens"
        assert formed(text, 0, 10) >= len(f"Tarn Quays{between}{form}")
    assert formed("Tarn Quays opens", 0, 10) == 10


@pytest.mark.parametrize(
    ("text", "language", "end", "found"),
    [
        (
            "Ministry of Boats for the Lenn County Sheriff",
            "en",
            200,
            ["Ministry of Boats for the Lenn County Sheriff", "Lenn County Sheriff"],
        ),
        ("the Tarn Trust and Quay Council said", "en", 200, ["Tarn Trust and Quay Council", "Tarn Trust"]),
        ("By Boat/Quay Union today", "en", 200, ["By Boat/Quay Union", "By Boat"]),
        ("XXIV Ayuntamiento de Lenn abre", "es", 200, ["Ayuntamiento de Lenn"]),
        ("Tarn Trust for Boats and Nets", "en", 13, ["Tarn Trust for Boats and Nets", "Tarn Trust for Boats"]),
    ],
)
def test_names_are_found_whole_and_as_far_as_each_may_be_meant(text, language, end, found):
    assert [text[first:until] for first, until in names_in(text, pack(language), 0, end)] == found


def test_what_begins_with_an_office_or_ends_as_a_day_is_no_house():
    english = pack("en")
    assert fit("Tarn Quay Council", english) and fit("Doctors of the Coast", english)
    assert not any(
        fit(name, english) for name in ("Chair of Tarn", "Tarn Sunday", "Annual Tarn Report", "During Tarn", "CEO Tarn", "Tarn Statement")
    )


@pytest.mark.parametrize("name", ["Sierra Leone", "New Zealand", "Puerto Rico", "N. J.", "D.C", "Norge", "Türkiye", "MD"])
def test_what_ends_an_address_as_a_land_does_is_no_house(name):
    assert state(f"Town, {name}") and not fit(name, pack("en"))
    assert not state(f"Town,{name}") and not state(f"Town, {name} Trust") and not state(name)


def test_a_land_is_told_behind_the_full_stop_of_its_town():
    assert state("St. Paul Pk., Minn.") and state("Rockville, Md.") and state("Rockville, MD")
    assert not state("Jane Doe, MD") and not state(", Texas")


@pytest.mark.parametrize("asked", ["call", "contact", "phone", "notify", "email", "reach out to"])
def test_whom_to_tell_is_found_by_each_verb_of_it(asked):
    text = f"Anyone with information is asked to {asked} the Tarn Police Department."
    release = recognise(
        Document((Heading(1, (Text("A boat is missed"),)), Paragraph((Text(text),))), "en", origin=Origin(format="txt")), lambda _: None
    )[0]
    assert release.issuer is not None and release.issuer.text == "Tarn Police Department"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Tarn Trust of Quay", ["Tarn Trust", "Quay"]),
        ("Anna de la Roe-Lund and O’Brien’s Dr. Bo Lund", ["Anna de la Roe-Lund", "O’Brien’s Dr. Bo Lund"]),
        ("A.B. Lund J.R.Roe met H.E. Ann Roe’", ["A.B. Lund J.R.Roe", "H.E. Ann Roe"]),
        ("Hagander先生 Acme.Com Inc. Mr. Ng", ["Hagander", "Acme.Com Inc", "Mr. Ng"]),
        ("Ålesund Østby\u00a0Lie von\u00a0der  Lund da", ["Ålesund Østby\u00a0Lie von\u00a0der  Lund"]),
    ],
)
def test_runs_of_words_with_marks_and_without(text, spans):
    assert [run.group() for run in runs(text)] == spans
    assert [re.compile(RUN).match(text, run.start()).group() for run in runs(text)] == spans
