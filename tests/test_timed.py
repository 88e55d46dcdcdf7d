"""Subtitles and calendars: what is said and when, what takes place and where."""

from __future__ import annotations

import pytest

from masthead.document.model import Heading, Paragraph
from masthead.document.plain import plain_block
from masthead.document.words import missing, words
from masthead.errors import UnreadableError
from masthead.notices import Dropped, Replaced
from masthead.readers.contract import Reader
from masthead.readers.timed.calendars import CalendarReader
from masthead.readers.timed.subtitles import SubtitleReader
from masthead.sources.source import Source

EVENT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def read(reader: Reader, text: str):
    notices: list = []
    source = Source("x", text.encode())
    document = reader.read(source, notices.append)
    said = [word for block in document.blocks for word in words(plain_block(block))]
    assert not missing(reader.words(source), said, notices)
    return [plain_block(block) for block in document.blocks], notices


def cues(*said: tuple[str, str]) -> str:
    return "WEBVTT\n\n" + "\n\n".join(f"{time}\n{text}" for time, text in said) + "\n"


def test_what_one_speaker_says_is_a_paragraph_with_its_time():
    shown, notices = read(
        SubtitleReader(),
        cues(
            ("00:01.000 --> 00:04.000 align:start", "<v Ann Poe>Good morning, and <i>welcome</i>"),
            ("00:04.100 --> 00:06.000", "<v Ann Poe>to the pier &amp; more."),
            ("01:00:07.000 --> 01:00:08.000", "<v Ben Lee>Thank you."),
        ),
    )
    assert shown == ["0:00:01 Ann Poe: Good morning, and welcome to the pier & more.", "1:00:07 Ben Lee: Thank you."]
    assert [type(notice) for notice in notices] == [Replaced]


def test_a_pause_and_a_long_paragraph_end_it():
    long = (
        ("00:01.000 --> 00:02.000", "word " * 60 + "end."),
        ("00:02.000 --> 00:03.000", "Next."),
        ("00:30.000 --> 00:31.000", "After a pause."),
    )
    shown, _ = read(SubtitleReader(times=False), cues(*long))
    assert [each.split()[-1] for each in shown] == ["end.", "Next.", "pause."] and shown[1] == "Next."


def test_notes_between_subtitles_are_named():
    _, notices = read(SubtitleReader(), cues(("00:01.000 --> 00:02.000", "Words.")) + "\nNOTE\nchecked by Ann\n\nlost words\n")
    assert [notice.words for notice in notices if isinstance(notice, Dropped)] == [("checked", "by", "Ann"), ("lost", "words")]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (
            "DTSTART;TZID=Europe/London:20240610T090000\r\nDTEND;TZID=Europe/London:20240610T103000",
            "2024-06-10 09:00 – 10:30 Europe/London",
        ),
        ("DTSTART:20240610T090000Z\r\nDTEND:20240611T090000Z", "2024-06-10 09:00 – 2024-06-11 09:00 UTC"),
        ("DTSTART;VALUE=DATE:20240610\r\nDTEND;VALUE=DATE:20240611", "2024-06-10"),
        ("DTSTART;VALUE=DATE:20240610\r\nDTEND;VALUE=DATE:20240613", "2024-06-10 – 2024-06-12"),
        ("DTSTART:soon", "soon"),
    ],
)
def test_when_an_event_is(fields: str, shown: str):
    blocks, _ = read(CalendarReader(), EVENT.format(f"SUMMARY:Opening\r\n{fields}"))
    assert blocks == ["Opening", shown]


def test_an_event_says_where_it_is_what_it_is_about_and_whom_to_ask():
    fields = (
        "SUMMARY:Opening\\, with a band\r\nLOCATION:Pier 3\r\nDESCRIPTION:The port opens its\r\n  third line.\\nAll are\r\n welcome.\\n\\nRegister.\r\n"
        'ORGANIZER;CN="Roe, Jane":mailto:press@moor.example\r\nURL:https://moor.example/e\r\nRRULE:FREQ=DAILY\r\n'
        "BEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM"
    )
    shown, notices = read(CalendarReader(), EVENT.format(fields))
    assert shown == [
        "Opening, with a band",
        "Pier 3",
        "The port opens its third line.\nAll arewelcome.",
        "Register.",
        "Roe, Jane, press@moor.example\nhttps://moor.example/e",
    ]
    assert [notice.words for notice in notices if isinstance(notice, Dropped)] == [("FREQ=DAILY",)]


def test_several_events_stand_under_the_calendars_name():
    event = "BEGIN:VEVENT\nSUMMARY:{}\nDTSTART:2024061{}T090000Z\nEND:VEVENT\n"
    text = f"BEGIN:VCALENDAR\nX-WR-CALNAME:Port of Moor\n{event.format('One', 1)}{event.format('Two', 2)}END:VCALENDAR\n"
    document = CalendarReader().read(Source("x", text.encode()), lambda notice: None)
    assert [block.level for block in document.blocks if isinstance(block, Heading)] == [1, 2, 2]
    assert len([block for block in document.blocks if isinstance(block, Paragraph)]) == 2


@pytest.mark.parametrize("head", ["WEBVTT - Opening of the pier\nKind: captions\nLanguage: fr", "WEBVTT Opening of the pier\nLanguage: fr"])
def test_a_file_of_subtitles_says_what_it_is_called(head: str):
    document = SubtitleReader().read(Source("x", f"{head}\n\n00:01.000 --> 00:02.000\nOui.\n".encode()), lambda notice: None)
    assert [plain_block(block) for block in document.blocks] == ["Opening of the pier", "0:00:01 Oui."] and document.language == "fr"


def test_what_holds_nothing_is_told():
    for reader, text in ((SubtitleReader(), "WEBVTT\n"), (CalendarReader(), "BEGIN:VCALENDAR\nEND:VCALENDAR\n")):
        with pytest.raises(UnreadableError, match="holds no"):
            reader.read(Source("x", text.encode()), lambda notice: None)


def test_they_are_known_by_how_they_begin():
    assert SubtitleReader().sniff(Source("x", b"1\n00:00:01,000 --> 00:00:02,000\nWords\n")) > 0.8
    assert SubtitleReader().sniff(Source("x.srt", b"Words --> more\n")) == 0
    assert CalendarReader().sniff(Source("x", b"\xef\xbb\xbfBEGIN:VCALENDAR\n")) > 0.9
