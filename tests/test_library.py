"""The library as programs call it: what it takes, and that all it refuses is a `MastheadError`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import masthead

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, io.BytesIO])
def test_a_source_may_be_whatever_holds_bytes(kind):
    assert masthead.read(kind(SEED.read_bytes())).blocks == masthead.read(SEED).blocks


@pytest.mark.parametrize("source", [None, 3, object()])
def test_what_is_no_source_is_refused_in_words(source):
    with pytest.raises(masthead.MastheadError, match="is no source") as refused:
        masthead.read(source)
    assert "a path, bytes, or a file" in refused.value.hint


def test_formats_may_be_words_of_one_string(tmp_path):
    done = masthead.convert(SEED, tmp_path, to="txt, .MD")
    assert [file.format for file in done.files] == ["txt", "md"]


def test_a_brand_may_be_a_path(tmp_path):
    done = masthead.convert(SEED, tmp_path, to="txt", brand=ROOT / "styles" / "relief" / "_brand.yml")
    assert done.brand[0] == "relief"


def test_options_may_be_numbers_and_truths(tmp_path):
    done = masthead.convert(SEED, tmp_path, to="md", settings={"md": {"front": False}, "pdf": {"dpi": 150}})
    assert len(done.files) == 1 and not (tmp_path / f"{SEED.stem}.md").read_text("utf-8").startswith("---")


@pytest.mark.parametrize(
    ("arguments", "problem", "hint"),
    [
        ({"to": "t"}, "the format “t” can’t be written", ""),
        ({"to": []}, "no format is named", "pdf,docx"),
        ({"strikt": True}, "no argument “strikt”", "“strict”"),
        ({"strict": "yes"}, "of another kind", "help"),
        ({"settings": {"pdf": {"nope": 1}}}, "no option pdf.nope", "pdf.dpi"),
        ({"settings": {"pdf.dpi": "150"}}, "of another kind", "help"),
    ],
)
def test_what_convert_cannot_do_is_said_before_anything_is_tried(tmp_path, arguments, problem, hint):
    with pytest.raises(masthead.MastheadError, match=problem) as refused:
        masthead.convert(SEED, tmp_path / "out", **arguments)
    assert refused.value.exit_code == 2 and hint in refused.value.hint
    assert not (tmp_path / "out").exists()


def test_no_folder_is_named_like_the_file_of_another_format(tmp_path):
    with pytest.raises(masthead.MastheadError, match="is a file’s name"):
        masthead.convert(SEED, tmp_path / "x.pdf", to=["txt"])
    with pytest.raises(masthead.MastheadError, match="is a file’s name"):
        masthead.convert(SEED, tmp_path / "x.txt", to=("pdf", "docx", "epub"))
    assert masthead.convert(SEED, tmp_path / "x.txt", to=["txt"]).files[0].path == str(tmp_path / "x.txt")
    assert [one.path for one in masthead.convert(SEED, tmp_path / "y.txt").files] == [str(tmp_path / "y.txt")]
