"""Laws: no word is lost, the same bytes twice, every block is placed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
import strategies
from hypothesis import HealthCheck, Phase, given, settings

import masthead
from masthead import pipeline, registry
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.pipeline import Request
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
WRITERS = sorted(registry.writer_names())


@pytest.mark.parametrize("profile", ["auto", "release", "report"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_no_word_of_a_seed_is_lost_in_any_format(path, profile):
    source = Source.at(path)
    made = pipeline.make(source, Request(to=tuple(WRITERS), profile=profile, debug=True))
    wanted = list(registry.reader(registry.recognised(source)).words(source))
    assert len(wanted) > 200
    for name in WRITERS:
        there = [word for files in made.files for word in registry.writer(name).words(files[name])]
        assert not missing(wanted, there, made.published.notices), name


@pytest.mark.parametrize("name", WRITERS)
@settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(document=strategies.documents())
def test_no_word_of_any_document_is_lost(name, document):
    notices = []
    writer = registry.writer(name)
    wanted = list(words(plain_blocks(document.blocks)))
    there = []
    for release in masthead.recognise(document, note=notices.append):
        briefing = masthead.compose(release, brand="civic", note=notices.append)
        there += writer.words(masthead.write(briefing, name, brand="civic", note=notices.append))
    assert not missing(wanted, there, notices)


SCRIPT = """
import hashlib, sys
from masthead import pipeline
from masthead.sources.source import Source
for path in sys.argv[1:]:
    made = pipeline.make(Source.at(path), pipeline.Request(debug=True))
    for files in made.files:
        for name, data in files.items():
            print(hashlib.sha256(data).hexdigest(), name)
"""


def _hashes(folder: Path, *paths: Path, **environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, paths)], cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_the_same_bytes_with_other_hash_seeds_zones_and_folders(tmp_path):
    first = _hashes(ROOT, *SEEDS, PYTHONHASHSEED="1", TZ="UTC")
    copies = []
    for path in SEEDS:
        copies.append(tmp_path / path.name)
        copies[-1].write_bytes(path.read_bytes())
    again = _hashes(tmp_path, *reversed(copies), PYTHONHASHSEED="4242", TZ="Asia/Kolkata", LC_ALL="C")
    assert sorted(first.split("\n")) == sorted(again.split("\n"))


def test_every_file_differs_where_the_source_does():
    one = pipeline.make(Source("a.txt", b"Title\n\nA first text that stands here."), Request())
    two = pipeline.make(Source("a.txt", b"Title\n\nA second text that stands here."), Request())
    assert all(hashlib.sha256(one.files[0][name]).digest() != hashlib.sha256(two.files[0][name]).digest() for name in one.files[0])


@pytest.mark.parametrize("name", WRITERS)
def test_a_list_two_hundred_deep_is_set_whole(name):
    text = "# Deep\n\nA list.\n\n" + "".join(f"{'  ' * level}- level {level}\n" for level in range(200))
    source = Source("deep.md", text.encode())
    made = pipeline.make(source, Request(to=(name,), profile="report", debug=True))
    assert not missing(words(text), registry.writer(name).words(made.files[0][name]), made.published.notices)
