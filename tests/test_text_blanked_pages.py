"""Pages in one row, with blanks where their tags, line ends and marks were; towns in capitals, and places below a text in a row of their own."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release
from masthead.document.plain import plain
from masthead.readers.text import blanked


def one(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


WIDE = " " * 60
TITLE = "Quillby Adds  4 5 Million for Ferries and Quays in Eastern Norhaven"
TEXT = (
    "U S  Senator Mara Quillby  D NH   today announced that she has included  4 5 million in a bill for the ferries of the region      "
    "The quays of Lenn and Orrin are older than the ferries   The money will help to mend both of them before the winter       "
    "Nearly 300 000 people use the ferries each year   Quillby said that none of them should have to wait on a broken quay       "
    "The Senate will vote on the bill next month                     "
)
PAGE = (
    f"     U S  Senator Mara Quillby   {TITLE}{WIDE}{TITLE}  07 12 2031{WIDE}News Release          {TITLE}    "
    f"For Immediate Release  Thursday  July 12  2031     WASHINGTON  D C      {TEXT}"
)


def test_a_page_in_one_row_is_read_in_its_parts() -> None:
    found = one(PAGE)
    assert found.headline is not None and found.headline.text == " ".join(TITLE.split())
    assert not found.headline.derived
    assert found.issued is not None and found.issued.date == "2031-07-12"
    assert found.dateline is not None and found.dateline.place == "WASHINGTON D C"
    assert [(each.name, each.role) for each in found.people][:1] == [("Mara Quillby D NH", "U S Senator")]


def test_the_day_of_the_text_is_told_from_that_of_the_page() -> None:
    page = (
        f"     United States Senator   Mara Quillby{WIDE}July 31  2033{WIDE}Press Releases{WIDE}Quillby Speaks in Favor of the Ferries of Lenn          "
        f"March 10th  2031   Washington  D C    Senator Mara Quillby spoke today in favor of the ferries of Lenn   {TEXT}{WIDE}SR 493"
    )
    found = one(page)
    assert found.headline is not None and found.headline.text == "Quillby Speaks in Favor of the Ferries of Lenn"
    assert found.issued is not None and found.issued.date == "2031-03-10"
    assert found.dateline is not None and found.dateline.place == "Washington D C"


def test_the_day_right_behind_the_status_is_no_part_of_the_title() -> None:
    page = f"    Latest News             TOPICS{WIDE}Latest{WIDE}FOR IMMEDIATE RELEASE  April 1  2031 Quillby Announces  2 6 Million For Ferries{WIDE}{TEXT}"
    found = one(page)
    assert found.headline is not None and found.headline.text == "Quillby Announces 2 6 Million For Ferries"
    assert found.issued is not None and found.issued.date == "2031-04-01"


TEXT_OF_FRANCE = (
    "Le port de Lenn est plus ancien que les bateaux de la région      La ministre a dit que les quais seront réparés avant la fin de la saison      "
    "Les habitants de la ville prennent le bateau chaque jour pour aller travailler dans les îles   Le conseil votera le mois prochain       "
    "Personne ne devrait attendre sur un quai qui est fermé depuis des années, a dit la ministre dans la ville de Lenn                     "
)


def test_the_day_and_the_status_are_found_in_other_languages() -> None:
    page = f"    Actualités{WIDE}Presse{WIDE}Pour diffusion immédiate  mardi 8 avril  2031 La ministre visite les quais de Lenn  {WIDE}{TEXT_OF_FRANCE}"
    parts = [part.strip() for part in blanked.parted(page)]
    assert parts[2:5] == ["Pour diffusion immédiate", "mardi 8 avril  2031", "La ministre visite les quais de Lenn"]
    page = f"{WIDE}La ministre visite les ports de Lenn  8 avril  2031 Le port de la ville a reçu la ministre   {TEXT_OF_FRANCE}{WIDE}Actualités"
    parts = [part.strip() for part in blanked.parted(page)]
    assert parts[:2] == ["La ministre visite les ports de Lenn", "8 avril  2031"]


def test_a_day_that_a_sentence_speaks_of_ends_no_headline() -> None:
    for said in (
        "Quillby spoke to the keepers on April 3  2031 Senator Roe heard it",
        "La ministre a parlé dans la ville de 8 avril 2031 Elle",
    ):
        page = f"{WIDE}{said}   {TEXT if 'spoke' in said else TEXT_OF_FRANCE}{WIDE}More"
        assert any(part.strip().startswith(said) for part in blanked.parted(page))


def test_a_town_and_its_state_are_a_place_of_any_state() -> None:
    page = f"   News{WIDE}Media{WIDE}March 10th  2031   Lenn  C T    Senator Mara Quillby spoke today in favor of the ferries of Lenn   {TEXT}{WIDE}"
    parts = [part.strip() for part in blanked.parted(page)]
    assert parts[2:4] == ["March 10th  2031", "Lenn  C T"]


def test_such_a_page_loses_no_word() -> None:
    said = " ".join(plain(block.content) for block in masthead.read(PAGE.encode(), format="txt").blocks)
    assert said.split() == PAGE.split()


def test_a_typist_s_wide_blanks_part_nothing() -> None:
    row = "The harbour office of Lenn opens   again on Monday,    and all ferries   go as before.  " * 9
    assert len(masthead.read(row.encode(), format="txt").blocks) == 1


def test_rows_of_a_wide_table_are_no_pages() -> None:
    rows = "\n".join(f"Quay {number}{WIDE}{'Berths and ferries ' * 26}{WIDE}Open{WIDE}{number}" for number in range(3))
    blocks = masthead.read(rows.encode(), format="txt").blocks
    assert len(blocks) <= len(rows.split("\n"))


def test_a_row_of_a_short_text_is_left_whole() -> None:
    assert len(masthead.read(f"Name{WIDE}Town{WIDE}Berths".encode(), format="txt").blocks) == 1


LETTER = "Harbour office to open\n\nThe harbour office of Lenn will open again on Monday, the Minister said today.\n\nAll ferries go as before.\n\n"


def test_a_town_in_capitals_signs_with_the_day() -> None:
    found = one(f"{LETTER}HOBART 26 AUGUST 1993\n")
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("HOBART", "1993-08-26")


def test_a_place_and_a_day_below_it_sign_a_text() -> None:
    found = one(f"{LETTER}Hobart\n\n20 April 1999\n")
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("Hobart", "1999-04-20")


def test_what_is_no_town_above_the_day_is_no_place() -> None:
    found = one(f"{LETTER}Mooring\n\n20 April 1999\n")
    assert found.dateline is None


def test_a_town_in_capitals_right_above_the_text_is_its_place() -> None:
    for row, place in (("LENN CT", "LENN CT"), ("WASHINGTON", "WASHINGTON")):
        found = one(
            f"April 11 2031\n\nQuillby Honors Ferry Advocate\n\n{row}\n\nSpeaking at the quay, Senator Mara Quillby today honored the crews of the ferries.\n\nAll ferries go as before.\n"
        )
        assert found.dateline is not None and found.dateline.place == place


def test_a_word_in_capitals_above_the_text_is_no_place() -> None:
    found = one(
        "April 11 2031\n\nQuillby Honors Ferry Advocate\n\nMOORINGS\n\nSpeaking at the quay, Senator Mara Quillby today honored the crews.\n"
    )
    assert found.dateline is None


def test_a_headline_before_the_day_in_the_row_of_the_text_is_one() -> None:
    page = (
        f"{WIDE}Quillby speaks with keepers of ferries  April 3  2031 U S  Senator Mara Quillby  D NH   spoke in Norhaven with keepers of ferries, who "
        f"told her of their winters and asked her to mend the quays of Lenn and Orrin, on which nobody has worked in thirty years or more.  She said on "
        f"May 5  2030 Lenn was promised a quay, and that it has none.  The Senate will hear of it when it meets again in the summer, she told all of them."
        f"{WIDE}April 2031 News Releases           Browse by{WIDE}Current record{WIDE}"
    )
    found = one(page)
    assert found.headline is not None and found.headline.text == "Quillby speaks with keepers of ferries"
    assert found.issued is not None and found.issued.date == "2031-04-03"
    assert [piece.role for piece in found.pieces[:3]] == ["headline", "date", "body"]
