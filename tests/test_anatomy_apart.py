"""Several releases in one source come out apart, each with its own head; a single one stays whole."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text
from masthead.document.plain import plain_blocks
from masthead.document.words import words
from masthead.notices import Notice, message

Lines = tuple[tuple[int, str], ...]

PLANT: Lines = (
    (0, "COLUMBUS, Ohio, June 3, 2024 – Acme Corporation today opened a solar plant that will supply power to 40,000 homes in the region."),
    (0, "“We are proud of this plant,” said Jane Miller, chief executive of Acme. “It shows what can be done here.”"),
    (0, "Media contact: John Doe, +1 614 555 0101, press@acme.example"),
)
OFFICER: Lines = (
    (0, "COLUMBUS, Ohio, June 5, 2024 – Acme Corporation has named Laura Chen its new chief financial officer, effective July 1."),
    (0, "Chen joins from Globex, where she led the finance team for eight years and oversaw two acquisitions."),
    (0, "Media contact: Mary Roe, +1 614 555 0102, mary@acme.example"),
)
STATUS: Lines = ((0, "FOR IMMEDIATE RELEASE"),)
END: Lines = ((0, "###"),)
NAMES = ["Acme Opens Solar Plant in Ohio", "Acme Names Laura Chen Chief Financial Officer"]


NOTHING = Metadata()


def document(*lines: tuple[int, str], origin: str = "txt", metadata: Metadata = NOTHING) -> Document:
    """Headings of a level, paragraphs where it is 0."""
    blocks = tuple(Heading(level, (Text(said),)) if level else Paragraph((Text(said),)) for level, said in lines)
    return Document(blocks, "en", metadata, origin=Origin(format=origin))


def found(source: Document) -> tuple[tuple[Release, ...], list[Notice]]:
    notices: list[Notice] = []
    releases = recognise(source, notices.append)
    together = [word for each in releases for word in words(plain_blocks(each.document.blocks))]
    assert together == list(words(plain_blocks(source.blocks)))
    return releases, notices


def heads(releases: tuple[Release, ...]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (
            each.headline.text if each.headline else "",
            each.issued.date if each.issued else "",
            each.issuer.text if each.issuer else "",
            [contact.name for contact in each.contacts],
        )
        for each in releases
    ]


BOTH = [(NAMES[0], "2024-06-03", "Acme Corporation", ["John Doe"]), (NAMES[1], "2024-06-05", "Acme Corporation", ["Mary Roe"])]


def test_texts_with_status_lines_and_end_marks_come_apart_with_a_notice() -> None:
    releases, notices = found(document(*STATUS, (0, NAMES[0]), *PLANT, *END, *STATUS, (0, NAMES[1]), *OFFICER, *END))
    assert heads(releases) == BOTH
    assert [each.kind for each in releases] == ["press-release", "press-release"]
    assert [message(notice) for notice in notices if "releases" in message(notice)]


def test_what_stands_above_the_first_status_line_stands_above_each() -> None:
    top: Lines = ((0, "ACME CORPORATION"), (0, "NEWS RELEASE"))
    releases, _ = found(document(*top, *STATUS, (0, NAMES[0]), *PLANT, *END, *top, *STATUS, (0, NAMES[1]), *OFFICER, *END))
    assert heads(releases) == BOTH
    assert plain_blocks(releases[1].document.blocks).startswith("ACME CORPORATION")


def test_a_headline_over_a_dateline_begins_a_release_after_an_end_mark() -> None:
    releases, _ = found(document((0, NAMES[0]), *PLANT, *END, (0, NAMES[1]), *OFFICER, *END))
    assert heads(releases) == BOTH


def test_status_lines_that_are_said_again_part_nothing() -> None:
    again: Lines = (
        (0, "- more -"),
        *STATUS,
        (0, "Acme Opens Solar Plant, page 2"),
        (0, "The plant cost $120 million and took two years to build."),
    )
    releases, _ = found(document(*STATUS, (0, NAMES[0]), *PLANT[:2], *again, *END, (0, "About Acme"), (0, "Acme makes plants."), *STATUS))
    assert len(releases) == 1


def test_notes_after_the_end_mark_stay_with_their_release() -> None:
    notes: Lines = (
        (0, "Notes to editors"),
        (0, "On 3 June 2024 the plant was opened by the minister, as was the training centre."),
        *PLANT[2:],
    )
    releases, _ = found(document(*STATUS, (0, NAMES[0]), *PLANT[:2], *END, *notes))
    assert len(releases) == 1 and releases[0].notes


def test_a_kit_with_a_list_of_contents_comes_apart() -> None:
    listed: Lines = ((0, NAMES[0]), (0, NAMES[1]))
    releases, _ = found(document((1, "Acme Summit Press Kit"), *listed, (2, NAMES[0]), *PLANT, (2, NAMES[1]), *OFFICER, origin="docx"))
    assert heads(releases) == BOTH


def test_a_page_of_dated_releases_comes_apart_and_all_are_of_one_kind() -> None:
    page = document(
        *((1, "News"), (2, NAMES[0]), (0, "3 June 2024"), *PLANT[1:], (0, "It cost $120 million, the company said on Monday.")),
        *((2, NAMES[1]), (0, "5 June 2024"), *OFFICER[1:2], (0, "She starts on the first of July, the company said on Wednesday.")),
        origin="html",
        metadata=Metadata(title="News", publisher="Acme Corporation", published="2024-07-01"),
    )
    releases, _ = found(page)
    assert [head[:3] for head in heads(releases)] == [head[:3] for head in BOTH]
    assert {each.kind for each in releases} == {"press-release"}


def test_a_release_with_dated_sections_stays_whole() -> None:
    sections: Lines = ((2, "First day of the summit"), (0, "3 June 2024"), (0, "Arrival of guests")) * 2
    assert len(found(document((1, NAMES[0]), *PLANT, *sections))[0]) == 1


def test_a_note_to_an_editor_is_no_part_of_the_text() -> None:
    note: Lines = (
        (0, "Dear editors,"),
        (0, "Please find below our latest press release. I am happy to arrange interviews with our chief."),
        (0, "Jane"),
    )
    for head in (*STATUS, (0, NAMES[0])), ((0, NAMES[0]),):
        (release,), _ = found(document(*note, *head, *PLANT, *END))
        assert heads((release,)) == BOTH[:1] and release.body_paragraphs == 2


def test_the_subject_of_a_message_is_no_headline_where_the_text_has_one() -> None:
    message = document(
        (1, "Press release: a new plant"),
        *STATUS,
        (0, NAMES[0]),
        *PLANT,
        origin="eml",
        metadata=Metadata(title="Press release: a new plant"),
    )
    (release,), _ = found(message)
    assert heads((release,)) == BOTH[:1]
    (bare,), _ = found(replace(message, blocks=(*message.blocks[:2], *message.blocks[3:])))
    assert bare.headline is not None and bare.headline.text.endswith("a new plant")
