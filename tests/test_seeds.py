"""The sources to try: each is in the manifest, with its origin, licence, size and sum."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"
with (SEEDS / "MANIFEST.tsv").open(encoding="utf-8", newline="") as manifest:
    ROWS = list(csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_seed_is_in_the_manifest_and_once() -> None:
    there = sorted(file.name for file in SEEDS.iterdir() if file.name not in ("MANIFEST.tsv", "ORIGINS"))
    assert sorted(row["file"] for row in ROWS) == there


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_seed_is_the_one_of_the_manifest(row: dict[str, str]) -> None:
    data = (SEEDS / row["file"]).read_bytes()
    assert (str(len(data)), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_seed_names_issuer_licence_and_origin(row: dict[str, str]) -> None:
    assert row["issuer"] and row["licence"] and row["copied"]
    assert Path(row["file"]).suffix == f".{row['format']}"
    if row["repository"]:
        assert len(row["commit"]) == 40 and row["path"]
    else:
        assert row["file"] == "unodc-workshop-ashgabat.txt"
    assert row["file"] in (readme := (SEEDS / "ORIGINS").read_text("utf-8")) or row["file"].split("-")[0] + "-" in readme


def test_the_seeds_speak_six_languages_in_three_formats() -> None:
    assert {row["language"] for row in ROWS} >= {"ar", "en", "es", "fr", "ru", "zh"}
    assert {row["format"] for row in ROWS} >= {"html", "md", "txt"}
    assert len(ROWS) >= 8
