"""What stands over a headline, round a day and in a list that only lays a page out."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

BODY = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The wing has twelve rooms and is open every day from nine to five.\n"
)


def release(text: str, form: str = "") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form) if form else masthead.read(text.encode()))[0]


def headline(text: str, form: str = "") -> str:
    found = release(text, form).headline
    assert found is not None and not found.derived
    return found.text


def test_a_portals_count_is_no_text_above_a_headline() -> None:
    text = f"There were 602 items posted in the last 24 hours and 401 in the last hour.\n\nMuseum of Norhaven opens a new wing on its harbour\n\n{BODY}"
    assert headline(text) == "Museum of Norhaven opens a new wing on its harbour"


def test_a_row_of_an_advisory_is_no_headline() -> None:
    text = "Mayor to Open Thirteen Gardens\n\nWhat/ When:    On May 29, 2024, the mayor will open these gardens, one after the other, with their gardeners.\n\nWhere: Gold Room, Norhaven Town Hall\n\nThe gardens were planted by the people of the harbour over ten years. Each has its own trees and birds, said the mayor.\n"
    assert headline(text) == "Mayor to Open Thirteen Gardens"


def test_a_title_behind_its_genre_is_the_headline_and_no_deck_below_it() -> None:
    text = "EINLADUNG ZUM PRESSEGESPRÄCH: Wohin geht die Reise der Häfen?\n\nWas die Museen der Küste von der Stadt erwarten\n\nWien (OTS) - Die Museen der Küste laden zu einem Gespräch über die Zukunft der Häfen. Viele Fragen sind offen, und die Museen haben Antworten.\n\n„Wir freuen uns“, sagte die Direktorin Jana Doe. Das Gespräch ist öffentlich und dauert zwei Stunden.\n"
    assert headline(text) == "Wohin geht die Reise der Häfen?"


def test_words_on_both_sides_of_a_day_are_no_place() -> None:
    found = release(
        f"Museum of Norhaven opens a new wing\n\nLaw Courts 19 January 2024 Follow News\n\nMuseum of Norhaven opens a new wing\n\n{BODY}"
    )
    assert found.dateline is None or not found.dateline.place


def test_a_stretch_of_time_is_no_day_of_issue() -> None:
    text = "Polizei sucht Zeugen am Hafen\n\nTatzeitraum: 28.06.2022 bis 23.07.2022\n\nKategorie\nZeugen gesucht\nDatum\n15.09.2022\n\nDie Polizei in Nordhafen sucht Zeugen von Schmierereien an den Mauern des Hafens, die seit Wochen auftreten.\n\nWer etwas gesehen hat, meldet sich bei der Wache am Hafen. Bisher sind etwa 25 Fälle bekannt.\n"
    found = release(text)
    assert found.issued is not None and found.issued.date == "2022-09-15"


def test_a_portals_disclaimer_is_no_note() -> None:
    foot = '###\n\nLegal Disclaimer:\n\nNorhaven Wire provides this news content "as is" without warranty of any kind. We do not accept any responsibility or liability for the accuracy of the content.\n'
    found = release(f"Museum of Norhaven opens a new wing\n\nNORHAVEN, 5 July 2024 – {BODY}\n{foot}")
    assert found.notes == ()


def test_a_list_of_one_text_with_its_heading_is_no_list() -> None:
    page = "<div><ul><li><img src='a.jpg'><div><h2><a href=''>Museum of Norhaven opens a new wing</a></h2><p>The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast.</p><p>It is open every day from nine to five, and it is free.</p></div></li></ul></div>"
    assert headline(page, "html") == "Museum of Norhaven opens a new wing"
