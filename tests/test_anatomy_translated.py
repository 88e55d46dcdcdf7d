"""A release that stands in two languages below each other: what is said and who is named in the second is read with its own words."""

from __future__ import annotations

import masthead

ENGLISH = """# Harbour opens its night quay

HAMNES, 3 March 2026 – The harbour company opened its night quay today, where ferries can load while the town sleeps and lorries wait inland.

"We built it in a winter," said Ann Roe, chair of the harbour board. "Nobody was hurt, and nobody went home late."
"""
GERMAN = """
Der Hafenbetrieb hat heute seinen Nachtkai eröffnet, an dem die Fähren laden, während die Stadt schläft und die Lastwagen im Hinterland warten.

„Wir haben ihn in einem Winter gebaut und niemand kam zu Schaden“, sagte Karl Busch, Leiter der Bauabteilung.
"""
ARABIC = """
افتتحت شركة الميناء اليوم رصيفها الليلي الذي تستطيع العبارات أن تحمل عليه بينما تنام المدينة وتنتظر الشاحنات في الداخل.

وقالت الدكتورة هند المهندي، نائب مدير الميناء لشؤون الموظفين: "بنيناه في شتاء واحد ولم يصب أحد. أردنا أن ينام أهل المدينة".
"""


def told(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    (release,) = masthead.recognise(masthead.read(text.encode()))
    return [(person.name, person.role) for person in release.people], [quote.speaker for quote in release.quotes]


def test_what_is_said_in_a_second_language_has_its_speaker_and_the_speaker_an_office() -> None:
    chair = ("Ann Roe", "chair of the harbour board")
    assert told(ENGLISH + GERMAN) == ([chair, ("Karl Busch", "Leiter der Bauabteilung")], ["Ann Roe", "Karl Busch"])
    assert told(ENGLISH + ARABIC) == ([chair, ("هند المهندي", "نائب مدير الميناء لشؤون الموظفين")], ["Ann Roe", "هند المهندي"])


def test_whoever_is_named_in_both_languages_is_listed_once_with_the_office_of_the_first() -> None:
    again = GERMAN.replace("Karl Busch, Leiter der Bauabteilung", "Ann Roe, Vorsitzende des Hafenrats")
    assert told(ENGLISH + again) == ([("Ann Roe", "chair of the harbour board")], ["Ann Roe", "Ann Roe"])
