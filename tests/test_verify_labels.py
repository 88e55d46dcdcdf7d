"""What a file says under labels, in contents or of a picture proves nothing, whoever's words the labels are; titles stand though the source has them apart."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import structs

from masthead import pipeline, readback
from masthead.cli.verify import command
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.comparison.headings import misplaced
from masthead.verify.comparison.pairing import alike
from masthead.verify.formats import files
from masthead.verify.reading import Gathering, Reading

SINK = Source.at(Path(__file__).parent / "verify" / "kitchen-sink.md")
LEAD = "NORHAVEN, 5 May 2024 – The harbour of Norhaven opened its second crane on Monday, said its director Jane Roe, and ships will wait no more."
ABOUT = "The Harbour of Norhaven is the oldest on the coast and has been there for two hundred years, run by its citizens."
BOLD = f"# Harbour opens a second crane\n\n{LEAD}\n\n**What it lifts**\n\n{ABOUT}\n\n## Who pays for it\n\n{ABOUT[::-1]}\n"


@lru_cache(maxsize=8)
def made(source: Source, brand: str = "civic", profile: str = "briefing") -> str:
    [files] = pipeline.make(source, Request(to=("html",), brand=brand, profile=profile)).files
    return files["html"].decode()


def lost(source: Source, page: str) -> list[tuple[str, str]]:
    return [(each.kind, each.what) for each in readback.Proof([source]).of("html", [page.encode()]).lost]


def without(page: str, tag: str, words: str) -> str:
    """The page without the last element of this tag that says these words."""
    found = [each for each in re.findall(rf"<{tag}\b[^>]*>(?:(?!</{tag}>).)*</{tag}>", page, re.DOTALL) if words in each]
    assert found, words
    before, _, after = page.rpartition(found[-1])
    return before + after


@pytest.mark.parametrize("brand", ["civic", "relief"])
def test_a_summary_proves_nothing_under_a_label_of_its_brand(brand: str) -> None:
    page = made(SINK, brand)
    assert ("At a glance" in page) is (brand == "civic") and page.count("Losses fell by a third") > 1
    assert lost(SINK, page) == []
    assert {kind for kind, _ in lost(SINK, without(page, "p", "Losses fell by a third"))} == {"missing"}


def test_a_summary_under_a_label_of_its_brand_says_what_the_text_says() -> None:
    page = made(SINK, "relief")
    head, text, rest = page.partition(">Full text<")
    damaged = head.replace("84\u00a0kilometres of old pipes", "94\u00a0kilometres of old pipes", 1)
    assert damaged != head
    assert [kind for kind, _ in lost(SINK, damaged + text + rest)] == ["summary"]


def test_a_title_that_stands_in_metadata_alone_is_looked_for() -> None:
    title = "Harbour of Norhaven opens a second crane"
    source = Source("crane.md", f"---\ntitle: {title}\n---\n\n{LEAD}\n\n![{title}](crane.png)\n\n{ABOUT}\n".encode())
    page = made(source)
    assert lost(source, page) == []
    [heading] = re.findall(r"<h1\b.*?</h1>", page, re.DOTALL)
    assert ("missing", "harbour of norhaven opens a second crane") in lost(source, page.replace(heading, ""))
    assert lost(source, page.replace(heading, heading.replace("second", "third"))) != []


def test_headings_of_the_source_that_we_have_as_labels_stand_in_the_text() -> None:
    said = "“We have waited for it for thirty years,” said Ida Moss, chair of the Harbour Board."
    headings = ("Contacts", "At a glance", "Key figures", "Next steps")
    parts = "".join(f"## {heading}\n\nThe crane number {at} stands at each end of the pier.\n\n" for at, heading in enumerate(headings))
    source = Source("crane.md", f"# Harbour opens a second crane\n\n{LEAD}\n\n{said}\n\n{parts}".encode())
    page = made(source)
    assert lost(source, page) == []
    assert lost(source, without(page, "h4", "Next steps") if ">Next steps</h4>" in page else without(page, "h3", "Next steps")) != []


def test_a_label_of_ours_is_no_part_of_a_heading_that_is_gone() -> None:
    source = Source("crane.md", f"# Harbour opens a second crane\n\n{LEAD}\n\n{ABOUT[::-1]}\n\n## About this harbour\n\n{ABOUT}\n".encode())
    page = made(source, "ministry", "report")
    assert lost(source, page) == []
    assert "About this text" in page
    assert [kind for kind, _ in lost(source, without(page, "h2", "About this harbour"))] == ["missing"]


def test_a_number_behind_the_words_of_a_link_is_part_of_them() -> None:
    links = "".join(f"<li><a href='https://port.example/{at}'>Plans of the new crane ({at})</a></li>" for at in (1, 2))
    body = f"<h1>Harbour opens a second crane</h1><p>{LEAD}</p><h2>At a glance</h2><ul>{{}}</ul><h2>Full text</h2><p>{LEAD}</p><ul>{links}</ul>"
    source = Source(
        "crane.html", f"<html lang=en><body><h1>Harbour opens a second crane</h1><p>{LEAD}</p><ul>{links}</ul></body></html>".encode()
    )

    def found(said: str) -> list[str]:
        proof = readback.Proof([source])
        page = f"<html lang=en><body>{body.format(f'<li>{said}</li>')}</body></html>"
        return [each.what for each in proof.of("html", [page.encode()]).lost if each.kind == "summary"]

    assert found("Plans of the new crane (2)") == []
    assert found("Plans of the new crane (3)") != []


def test_a_line_in_bold_is_a_heading_in_a_file_of_ours() -> None:
    source = Source("crane.md", BOLD.encode())
    page = made(source)
    assert lost(source, page) == []
    tag = next(piece.level for piece in files.read("html", page.encode()).pieces if piece.text == "What it lifts" and piece.level)
    heading = next(each for each in re.findall(rf"<h{tag}\b.*?</h{tag}>", page, re.DOTALL) if "What it lifts" in each)
    assert lost(source, page.replace(heading, heading.replace(f"h{tag}", "p"))) == [("heading", "What it lifts")]
    assert lost(source, page.replace(heading, heading.replace(f"h{tag}", "h6"))) == [("heading", "What it lifts")]


def test_a_line_in_bold_may_stay_one_in_the_file_of_another_tool() -> None:
    source = Source("crane.md", BOLD.encode())
    title = "<p><b>What it lifts</b></p>"
    page = f"<h1>Harbour opens a second crane</h1><p>{LEAD}</p>{title}<p>{ABOUT}</p><h2>Who pays for it</h2><p>{ABOUT[::-1]}</p>"
    assert lost(source, f"<html lang=en><body>{page}</body></html>") == []


def test_lines_in_bold_are_all_headings_or_none() -> None:
    gathered = Gathering()
    for text in ("What it lifts", ABOUT, "Who pays for it", LEAD):
        gathered.add(text, "paragraph", "", "body")
    pieces = gathered.reading().pieces
    source = Reading(tuple(structs.replace(piece, titled=at % 2 == 0) for at, piece in enumerate(pieces)))

    def found(*heads: int) -> list[str]:
        file = Reading(tuple(structs.replace(piece, kind="heading", level=2) if at in heads else piece for at, piece in enumerate(pieces)))
        return [each.what for each in misplaced(source, file, {at: at for at in range(4)}, ("body",))]

    assert (found(), found(0, 2), found(0), found(2)) == ([], [], ["Who pays for it"], ["What it lifts"])


def test_a_headline_that_is_said_to_be_made_is_there() -> None:
    source = Source("crane.txt", f"{LEAD}\n\n{ABOUT}\n".encode())
    page = made(source)
    assert "Headline made from the text" in page
    assert lost(source, page) == []
    [heading] = re.findall(r"<h1\b.*?</h1>", page, re.DOTALL)
    assert lost(source, page.replace(heading, "")) == [("missing", "headline")]
    assert lost(source, page.replace(heading, heading.replace("h1", "p"))) == []  # one that is long is set so
    assert lost(source, page.replace(heading, f"{heading.replace('h1', 'p')}<p>English</p>")) == []  # on a cover


def test_a_label_of_ours_stands_over_something() -> None:
    page = made(SINK)
    [media] = re.findall(r"<h2\b[^>]*>(?:(?!</h2>).)*Media.*?</section>", page, re.DOTALL)
    before, item, after = re.split(r"(<li\b.*</li>)", media, flags=re.DOTALL)
    assert "The oldest meter" in item
    assert lost(SINK, page.replace(media, before + after)) == [("missing", "Media")]
    assert lost(SINK, page.replace(media, f"{before}<li><span class=reference>para. 3</span></li>{after}")) == [("missing", "Media")]


@pytest.mark.parametrize("format", ["html", "docx", "txt", "md", "epub"])
def test_what_is_offered_has_the_words_that_lead_to_it(format: str) -> None:
    links = "[Plans of the crane](https://port.example/crane.pdf) and [plans of the crane (2)](https://port.example/crane-2.pdf)"
    source = Source("crane.md", f"# Harbour opens a second crane\n\n{LEAD}\n\n{ABOUT} It shows the {links} to all.\n".encode())
    [files] = pipeline.make(source, Request(to=(format,), brand="civic", profile="briefing")).files
    proof = readback.Proof([source])
    assert proof.of(format, [files[format]]).lost == ()
    if format == "html":
        page = files[format].decode()
        assert page.count("<p>Plans of the crane</p>") == 1
        assert lost(source, page.replace("<p>Plans of the crane</p>", "")) == [("summary", "plans of the crane")]


def test_the_command_knows_the_labels_of_a_brand(tmp_path: Path) -> None:
    file = tmp_path / "sink.html"
    page = made(SINK, "relief")
    file.write_text(page)

    def verify(*arguments: str) -> int:
        return CliRunner().invoke(command, [SINK.path, str(file), *arguments]).exit_code

    assert (verify(), verify("--brand", "relief")) == (0, 0)
    assert "In brief</h2>" in page
    before, _, after = page.partition("In brief</h2>")
    file.write_text(f"{before}In brief</h2>{after.replace('</li>', '</li><li>Nobody asked the fishermen.</li>', 1)}")
    assert (verify(), verify("--brand", "relief")) == (0, 5)


def test_a_title_with_a_slip_is_known_beside_a_text_with_more_of_its_words() -> None:
    title = ("harbour", "opens", "2", "new", "cranes")
    text = tuple(f"the {' '.join(title)} says its director who has been there for two hundred years".split())
    slip = ("harbour", "opens", "3", "new", "cranes")
    assert list(alike([title], [0], [text, slip], [0, 1])) == [1]
    assert list(alike([title], [0], [text], [0])) == []


def test_words_of_the_source_alone_are_its_passages_under_a_label_of_its_brand() -> None:
    page = made(SINK, "relief")
    before, _, after = page.partition("In brief</h2>")
    wrong = f"{before}In brief</h2>{after.replace('</li>', '</li><li>The Board asked where the water comes from.</li>', 1)}"
    assert [kind for kind, _ in lost(SINK, wrong)] == ["summary"]


@pytest.mark.parametrize("format", ["pdf", "epub"])
def test_the_day_over_a_text_is_none_that_the_text_tells_of(format: str) -> None:
    text = "# La OMTA pide fondos\n\nLa OMTA pidió este martes 120 millones de dólares para combatir la plaga.\n\nLos campos se vieron cerca de Filadelfia, 14 de agosto de 2025, a las once.\n"
    source = Source("release.md", f"---\ndate: 2025-08-19\nlang: es\n---\n\n{text}".encode())
    [made] = pipeline.make(source, Request(to=(format,), brand="civic", profile="briefing")).files
    assert not readback.Proof([source]).of(format, [made[format]]).lost


def _page(body: str) -> Source:
    return Source("page.html", f"<!doctype html><html lang=en><body>{body}</body></html>".encode())


def test_two_texts_with_one_heading_of_which_one_is_bold_in_its_paragraph_stand_both() -> None:
    """“About X” as a heading of the text, and again in bold above the boilerplate."""
    bold = f"<div class=boilerplate><strong>About Norhaven Harbour</strong><br>{ABOUT[::-1]}</div>"
    source = _page(
        f"<h1>Harbour opens a crane</h1><p>{LEAD}</p><h2>About Norhaven Harbour</h2><p>{ABOUT}</p><h2>Steps</h2><p>{LEAD[::-1]}</p>{bold}"
    )
    page = made(source)
    assert page.count("About Norhaven Harbour<") == 2 and lost(source, page) == []
    for tag in ("h2", "h3"):
        if (fewer := without(page, tag, "About Norhaven Harbour")) != page:
            assert lost(source, fewer) != []
            return
    raise AssertionError("there is no such heading")


def test_a_word_of_ours_before_what_a_correction_says_is_no_word_of_the_source() -> None:
    """“Correction: The following release …” over the title: the word before the colon is ours."""
    said = 'Le communiqué suivant corrige et remplace le communiqué de presse intitulé "Le port ouvre une grue" diffusé le 5 mai 2024 par le port.'
    whole = f"{said} La version corrigée suit :"
    body = f"<h1>CORRECTION - Le port de Norhaven ouvre une grue</h1><p>{whole}</p><p>NORHAVEN, le 5 mai 2024 – Le port a ouvert sa deuxième grue lundi.</p>"
    source = Source("page.html", f"<!doctype html><html lang=fr><body>{body}</body></html>".encode())
    page = made(source)
    assert "Rectificatif" in page and lost(source, page) == []
    banner = next(found for found in re.findall(r"Rectificatif[^<]*", page) if "suivant" in found)
    assert lost(source, page.replace(banner, banner.replace("suivant corrige", "suivant retire"))) != []
