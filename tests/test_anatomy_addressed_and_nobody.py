"""Offices without what somebody is addressed by, ranks that name things, storms, learned ranks behind a house; headings that only say what is below;
and those whom to ask of whom nothing but a name is given."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release

_TEXT = "The new ferry carries 300 people and sails six times a week. It replaces two older boats that were built in the last century."


def _of(text: str, *, lang: str = "en", kind: str = "txt") -> Release:
    return masthead.recognise(replace(masthead.read(text.encode(), format=kind), language=lang))[0]


def _people(said: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in _of(f"Harbour\n\n{said}\n\nThe end of it.\n", lang=lang).people]


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("Honourable President Jane Doe has opened the bridge.", "President"),
        ("The Honourable Minister Jane Doe has opened the bridge.", "Minister"),
        ("Hon. Minister of Health Jane Doe has opened the bridge.", "Minister of Health"),
        ("Hon’ble Chief Minister Jane Doe has opened the bridge.", "Chief Minister"),
        ("His Excellency President John Doe has opened the bridge.", "President"),
        ("Honorary President Jane Doe has opened the bridge.", "Honorary President"),
    ],
)
def test_what_somebody_is_addressed_by_is_no_part_of_the_office(said: str, office: str) -> None:
    assert [role for _, role in _people(said)] == [office]


@pytest.mark.parametrize(
    "said",
    [
        "Observers are protected in General Comment 25 by the committee.",
        "We offer all our Premier Banking customers free golf with a friend.",
        "The harbour signed its Major Projects contract in the spring.",
    ],
)
def test_a_rank_may_belong_to_a_thing(said: str) -> None:
    assert not _people(said)


def test_a_rank_before_a_surname_is_still_one() -> None:
    assert _people("The army said that General Miller opened the bridge.") == [("Miller", "General")]


@pytest.mark.parametrize(
    ("lang", "said", "wanted"),
    [
        ("en", "Lenn recovers from Hurricane Maria, the Mayor of Lenn, Ms Jane Doe, announced today.", ("Jane Doe", "Mayor of Lenn")),
        ("es", "Ayuda tras el huracán María, el Alcalde de Lenn, Juan Pérez, anunció hoy.", ("Juan Pérez", "Alcalde de Lenn")),
        ("de", "Hilfe nach dem Sturm Kyrill, der Bürgermeister von Lenn, Hans Meier, sagt es.", ("Hans Meier", "Bürgermeister von Lenn")),
    ],
)
def test_storms_hold_no_office(lang: str, said: str, wanted: tuple[str, str]) -> None:
    assert _people(said, lang) == [wanted]


@pytest.mark.parametrize(
    ("lang", "said", "office"),
    [
        ("en", "Chairman of the Harbour Board Professor Jane Doe opened it.", "Chairman of the Harbour Board"),
        ("en", "They met deputy director of the Harbour Board Professor Jane Doe.", "deputy director of the Harbour Board"),
        ("en", "Harbour Board Professor Jane Doe opened it.", "Harbour Board Professor"),
        ("es", "La Directora del Instituto del Puerto Profesora Juana Pérez lo abrió.", "Directora del Instituto del Puerto"),
    ],
)
def test_a_learned_rank_behind_a_house_is_the_names(lang: str, said: str, office: str) -> None:
    assert [role for _, role in _people(said, lang)] == [office]


_TITLES = {
    "en": ("Details", "Harbour of Lenn opens a new pier", "The harbour of Lenn opens a new pier for its ferries. It is 80 metres long."),
    "de": ("Einzelansicht", "Hafen von Lenn eröffnet neuen Kai", "Der Hafen von Lenn eröffnet einen neuen Kai. Er ist 80 Meter lang."),
    "fr": ("Contenu", "Le port de Lenn ouvre un nouveau quai", "Le port de Lenn ouvre un nouveau quai. Il mesure 80 mètres en tout."),
    "pl": ("Treść", "Port w Lenn otwiera nowe nabrzeże", "Port w Lenn otwiera nowe nabrzeże dla promów. Ma 80 metrów długości."),
}


@pytest.mark.parametrize("lang", _TITLES)
@pytest.mark.parametrize("mark", ["**", ""])
def test_a_heading_that_says_what_is_below_goes_before_no_headline(lang: str, mark: str) -> None:
    label, title, text = _TITLES[lang]
    found = _of(f"## {label}\n\n{mark}{title}{mark}\n\n{text}\n\n{text} {text}\n", lang=lang, kind="md")
    assert found.headline
    assert found.headline.text == title


@pytest.mark.parametrize(
    ("label", "deck"),
    [("New pier", "Harbour of Lenn opens a new pier"), ("Details", "The harbour of Lenn has opened a new pier.")],
)
def test_a_short_heading_that_the_text_tells_or_with_a_sentence_below_stays_the_headline(label: str, deck: str) -> None:
    found = _of(f"## {label}\n\n**{deck}**\n\nThe harbour of Lenn opens a new pier. {_TEXT}\n\n{_TEXT}\n", kind="md")
    assert found.headline
    assert found.headline.text == label


@pytest.mark.parametrize("behind", ["", "\n\n**About Lenn Cove**\n\nLenn Cove is a house of boats. It has ten of them."])
def test_all_are_to_be_asked_of_whom_only_names_are_given(behind: str) -> None:
    asked = "For further information, please contact:\n\nJane Doe, Harbour Press Office\n\nJohn Roe"
    found = _of(f"# Harbour of Lenn opens a new pier\n\n{_TEXT}\n\n{_TEXT}\n\n{asked}{behind}\n", kind="md")
    assert [(one.name, one.organisation) for one in found.contacts] == [("Jane Doe", "Harbour Press Office"), ("John Roe", "")]


def test_two_names_in_one_row_are_not_one() -> None:
    text = f"# Harbour of Lenn opens a new pier\n\n{_TEXT}\n\n{_TEXT}\n\nFor further information, please contact:\n\nJane Doe\nJohn Roe\n"
    assert "Jane Doe John Roe" not in [one.name for one in _of(text, kind="md").contacts]
