"""Where a text may name offices, which spares looking for them beside names that have none near."""

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.owners import owners
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.posts import posts

ENGLISH = pack("en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the harbour’s director spoke", "en"),
        ("(director) of the trust", "en"),
        ("a poet/director", "en"),
        ("our co-director.", "en"),
        ("a social worker of the ward", "en"),
        ("die Vertriebschefin sprach", "de"),
        ("die Sprecher*innen sprachen", "de"),
        ("phó chủ tịch", "vi"),
    ],
)
def test_a_noun_of_office_is_seen_in_whatever_stands_around_it(text: str, language: str) -> None:
    assert posts(text, pack(language))


@pytest.mark.parametrize("text", ["", "The tide came in at four.", "a chairlift and two headlands"])
def test_most_texts_have_none(text: str) -> None:
    assert not posts(text, ENGLISH)


def test_it_is_told_where_they_stand() -> None:
    text = "Two headlands, director, and a director"
    found = posts(text, ENGLISH)
    first, second = text.index("director"), text.rindex("director")
    assert found.within(first, first + 1) and found.within(second, len(text))
    assert found.within(first + 3, first + 4), "a place within the word"
    assert not found.within(0, first)
    assert not found.within(first + len("director,"), second)


def test_a_word_is_found_where_it_stands_alone() -> None:
    text = "chairlift chair lift"
    found = posts(text, ENGLISH)
    assert found.within(10, 15) and not found.within(0, 9)


def test_an_office_without_a_noun_is_found_as_before() -> None:
    assert [one.role for one in mentions("Jane Doe, who serves as keeper of the tides, spoke.", ENGLISH)] == ["keeper of the tides"]
    assert [one.role for one in mentions("Jane Doe MP spoke.", ENGLISH)] == ["MP"]
    assert [one.role for one in mentions("They thanked Jane Doe and left.", ENGLISH)] == [""]


def test_the_last_of_them_before_a_place() -> None:
    text = "A director and a chair went home."
    found = posts(text, ENGLISH)
    assert found.last(0, len(text)) == text.index("chair")
    assert found.last(0, text.index("chair")) == text.index("director")
    assert found.last(0, 2) == -1 and found.last(text.index("went"), len(text)) == -1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The board met its director. Jane Doe’s boat won.", []),
        ("The board met director Jane Doe’s family.", [("Jane Doe", "director")]),
        ("Ask the director. New Haven Harbour’s boats won.", []),
    ],
)
def test_owners_have_the_office_of_their_own_sentence(text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role) for one in owners(text, ENGLISH)] == named


def test_a_name_that_opens_a_text_has_no_office_of_its_end() -> None:
    assert [one.role for one in mentions("Jane Doe came to the board, quoted as head of communications: ", ENGLISH)] == [""]
