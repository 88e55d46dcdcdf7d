"""Lists in brackets, where YAML ends an item at every comma: what people state keeps the commas they meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from masthead import inspection, pipeline
from masthead.pipeline import Request
from masthead.sources.plain_yaml import read

TEXT = "PRESS RELEASE\n\nNorhaven opens its harbour museum\n\nThe City of Norhaven opened a museum of its harbour on Monday. It has twenty rooms and is free.\n"


def inspected(folder: Path, said: str, way: str) -> dict[str, Any]:
    settings: dict[str, dict[str, str]] = {}
    path = folder / ("x.md" if way == "front matter" else "x.txt")
    path.write_text(f"---\n{said}\n---\n\n{TEXT}" if way == "front matter" else TEXT, encoding="utf-8")
    if way == "sidecar":
        path.with_name(path.name + ".masthead.yml").write_text(said + "\n", encoding="utf-8")
    if way == "option":
        field, _, value = said.partition(": ")
        settings = {"anatomy": {field: value}}
    request = Request((), settings=settings)
    told: dict[str, Any] = inspection.inspect(pipeline.source_at(path, request), request)["release"]
    return told


@pytest.mark.parametrize("way", ["sidecar", "front matter", "option"])
def test_a_contact_in_brackets_without_quotes_is_one(way: str, tmp_path: Path) -> None:
    said = "contacts: [Ada Moss, Head of Press, +44 20 7946 0123, ada@norhaven.example, Bo Lind, bo@norhaven.example]"
    found = inspected(tmp_path, said, way)["contacts"]
    assert [(one["name"], one["role"], one["phone"], one["email"]) for one in found] == [
        ("Ada Moss", "Head of Press", "+44 20 7946 0123", "ada@norhaven.example"),
        ("Bo Lind", None, None, "bo@norhaven.example"),
    ]


@pytest.mark.parametrize("way", ["sidecar", "front matter", "option"])
def test_people_in_brackets_keep_their_offices(way: str, tmp_path: Path) -> None:
    found = inspected(tmp_path, "people: [Jane Doe, Mayor of Norhaven, Ann Lake, Bo Lind, curator of ships]", way)["people"]
    assert [(one["name"], one["role"]) for one in found] == [
        ("Jane Doe", "Mayor of Norhaven"),
        ("Ann Lake", None),
        ("Bo Lind", "curator of ships"),
    ]


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        (
            "[It opens today, at noon., It cost £250,000 in Leeds, York and Bath.]",
            ["It opens today, at noon.", "It cost £250,000 in Leeds, York and Bath."],
        ),
        ("[Rooms for all, and a garden, Twenty ships]", ["Rooms for all, and a garden", "Twenty ships"]),
        ('["It opens, as planned", it is free]', ["It opens, as planned", "it is free"]),
        ("[It opens, It is free]", ["It opens", "It is free"]),
    ],
)
def test_lines_in_brackets_keep_their_commas(said: str, lines: list[str], tmp_path: Path) -> None:
    assert [one["text"] for one in inspected(tmp_path, f"at_a_glance: {said}", "sidecar")["at_a_glance"]] == lines


def test_items_behind_dashes_stay_what_they_are(tmp_path: Path) -> None:
    said = "at_a_glance:\n- free for all\n- open from noon, every day"
    assert [one["text"] for one in inspected(tmp_path, said, "sidecar")["at_a_glance"]] == ["free for all", "open from noon, every day"]


def test_a_brands_list_of_words_is_cut_at_its_commas() -> None:
    assert read(b"fonts: [Public Sans, sans, serif]", "x.yml").values == {"fonts": ["Public Sans", "sans", "serif"]}
