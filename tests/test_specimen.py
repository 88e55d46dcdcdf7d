"""Specimens of a brand: a release in six languages that uses every part of a page, and the brand's colours and type after it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_cli import ROOT, refused, run, said

from masthead.brand.contrast import ratio
from masthead.brand.load import load
from masthead.brand.model import Roles
from masthead.brand.style import filled
from masthead.briefing.model import Banner, Chart, Glance, KeyFigures, Text, Timeline, WhosWho
from masthead.document.model import Aside, Figure, Heading, List, Quotation, Table
from masthead.document.plain import plain_blocks
from masthead.document.walk import every
from masthead.notices import Notice
from masthead.specimen.preview import LANGUAGES, TEXTS, specimen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_specimen_has_every_part_that_a_briefing_has(language: str) -> None:
    heard: list[Notice] = []
    made = specimen(load("civic"), language, heard.append)
    assert made.language == language
    assert isinstance(made.banner, Banner) and made.banner.instant == "2026-03-12T09:00Z"
    assert {Glance, KeyFigures, Chart, WhosWho, Timeline, Text} <= {type(section) for section in made.sections}
    blocks = [entry.block for section in made.sections if isinstance(section, Text) for entry in section.entries]
    assert {Heading, List, Table, Quotation, Aside, Figure} <= {type(block) for block in every(blocks)}
    assert {block.level for block in every(blocks) if isinstance(block, Heading)} >= {3, 4, 5}
    assert heard == []


def test_the_six_texts_tell_the_same() -> None:
    numbers = {path.stem: sorted(re.findall(r"(?<![\d.,])\d{4}(?!\d)", path.read_text("utf-8"))) for path in TEXTS.glob("*.md")}
    assert set(numbers) == set(LANGUAGES)
    assert len({tuple(number for number in found if number.startswith("20")) for found in numbers.values()}) == 1
    shapes = {tuple(re.findall(r"^(?:#+|>|\||-)", path.read_text("utf-8"), re.M)) for path in TEXTS.glob("*.md")}
    assert len(shapes) == 1


def test_each_role_and_each_colour_is_told_with_its_contrast() -> None:
    brand = load("agency")
    made = specimen(brand, "en", lambda _: None)
    told = [entry.block for section in made.sections if isinstance(section, Text) and section.kind == "report" for entry in section.entries]
    tables = [
        [[plain_blocks(cell.content) for cell in row.cells if not isinstance(cell.content[0], Figure)] for row in block.rows]
        for block in told
        if isinstance(block, Table)
    ]
    inks, dark, palette, types = tables
    assert [row[0] for row in types[1:]] == list(Roles.__struct_fields__)
    colors = filled(brand.colors)
    assert ["primary", colors.primary, f"{ratio(colors.primary, colors.paper):.1f}:1 (paper {colors.paper})"] in inks
    assert ["band", colors.band, f"{ratio(colors.on_band, colors.band):.1f}:1 (on_band {colors.on_band})"] in inks
    assert [row[0] for row in dark[1:]] == [row[0] for row in inks[1:]]
    assert ["deep", "#0a4f9e", "97 72 6 1", "2945 C"] in palette


def test_a_brand_without_a_palette_or_marks_has_a_specimen_too(tmp_path: Path) -> None:
    (tmp_path / "_brand.yml").write_text("meta: {name: Acme}\n", encoding="utf-8")
    done = run("brand", "preview", tmp_path, "-o", tmp_path / "out", "-t", "html,txt", "--lang", "en,ar", cwd=ROOT)
    assert done.returncode == 0, said(done)
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".html", ".html", ".txt", ".txt"]
    assert 'dir="rtl"' in next((tmp_path / "out").glob("*-ar.html")).read_text("utf-8")


def test_a_language_that_the_specimen_is_not_written_in_is_named(tmp_path: Path) -> None:
    refused(run("brand", "preview", "civic", "-o", tmp_path, "--lang", "tlh"), 2, "no specimen in “tlh”", "ar, en, es, fr, ru, zh")


def test_tables_of_a_specimen_have_no_column_that_says_nothing() -> None:
    """Print's values are shown where a brand has some; each colour's contrast says what it is seen against."""

    def heads(name: str) -> list[list[str]]:
        made = specimen(load(name), "en", lambda _: None)
        blocks = [entry.block for section in made.sections if isinstance(section, Text) for entry in section.entries]
        return [[plain_blocks(cell.content) for cell in block.rows[0].cells] for block in blocks if isinstance(block, Table)]

    known = [row for name in ("civic", "agency", "wire") for row in heads(name)]
    assert not [row for row in known if "+" in row] and [row for row in known if "WCAG 2" in row]
    for name in ("civic", "agency", "wire"):
        palette = load(name).palette
        printed = [row for row in heads(name) if row[0] == "Palette"]
        assert all(("CMYK" in row) is any(swatch.cmyk for swatch in palette) for row in printed)
