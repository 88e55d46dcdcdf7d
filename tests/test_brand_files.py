"""Brand files that are wrong: each fault is told with its file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from brandfiles import Shelf, heard, ours, refused

from masthead.brand.load import load
from masthead.brand.model import Colors, Roles
from masthead.errors import LimitError, UnreadableError
from masthead.sources import plain_yaml


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.mark.parametrize(
    ("text", "problem", "line", "hint"),
    [
        (ours("page: {margn: 3mm}"), "no key margn", 4, "there are: bottom"),
        (ours("pge: {size: A4}"), "no key pge", 4, "page"),
        (ours("roles:\n  titel: {size: 20}"), "no key titel", 5, "title"),
        (ours("roles:\n  title: {sice: 20}"), "no key sice", 5, "size"),
        (ours("roles: {title: {size: huge}}"), "huge", 4, ""),
        (ours("roles: {title: {size: 20px}}"), "20px", 4, ""),
        (ours("roles: {title: {size: 900}}"), "900 pt", 4, ""),
        (ours("roles: {body: {color: blue}}"), "blue", 4, ""),
        (ours("roles: {body: {weight: 4000}}"), "900", 4, ""),
        (ours("page: {size: A44}"), "A44", 4, ""),
        (ours("page: {start: 90mm, end: 60mm}"), "text column", 4, "smaller"),
        (ours("page: {top: -3mm}"), "-8.504 pt", 4, ""),
        (ours("scale: 9"), "<= 3", 4, ""),
        (ours("colors: {primary: skyy}"), "skyy", 4, ""),
        (ours("colors: {primary: '#12345'}"), "#12345", 4, ""),
        (ours("labels: {fr: {at_a_glanse: x}}"), "at_a_glanse", 4, "at_a_glance"),
        (ours("labels: {fr: {paragraph: 'par. {nombre}'}}"), "braces", 4, "{number}"),
        (ours("labels: {fr: {paragraph: 'par. {number'}}"), "braces", 4, "{number}"),
        (ours("contacts:\n  - {mail: a@b.example}"), "no key mail", 5, "email"),
        ("color:\n  primary: #0b5a8f\n", "no value", 2, "quotes"),
        ("color:\n  palette: {a: b, b: a}\n  primary: a\n", "leads back", 2, ""),
        ("color:\n  primry: '#000'\n", "no key primry", 2, "primary"),
        ("colour: {primary: '#000'}\n", "no key colour", 1, "color"),
        ("typography:\n  heading: Arial\n", "no key heading", 2, "headings"),
        ("typography:\n  fonts:\n    - {family: Own, source: file}\n", "no files", 3, ""),
        ("logo: ../../logo.png\n", "outside", 1, ""),
        ("typography:\n  fonts:\n    - {family: Own, source: file, files: [../../x.ttf]}\n", "outside", 3, ""),
    ],
)
def test_a_wrong_key_or_value_is_told_with_its_line(write: Shelf, text: str, problem: str, line: int, hint: str) -> None:
    error = refused(write(text))
    assert problem in error.problem and f"line {line}," in error.where and hint in error.hint


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x [1]\nb: *x\n", "alias"),
        ("a: &x [*x]\n", "alias"),
        ("meta: {name: !!python/object:os.system x}\n", "tag"),
        ("meta: {name: !secret x}\n", "tag"),
        ("meta: {name: A}\nmeta: {name: B}\n", "twice"),
        ("- a\n- b\n", "no keys"),
        ("a: [" + "[" * 60 + "]" * 60 + "]\n", "nested too deep"),
        ("a: " + "[" * 100_000, "nesting"),
        ("meta: {name: 'A\n", "not YAML"),
        ("meta: {\tname: \x07}\n", "not YAML"),
        ("a: {b: 1\n", "not YAML"),
    ],
)
def test_yaml_that_is_broken_or_sly_is_refused(write: Shelf, text: str, problem: str) -> None:
    assert problem in refused(write(text), UnreadableError).problem


def test_bytes_that_are_no_utf_8_are_refused(write: Shelf) -> None:
    path = write("")
    path.write_bytes(b"meta: {name: \xe9}")
    assert "UTF-8" in refused(path, UnreadableError).problem


def test_a_brand_file_of_a_megabyte_is_refused(write: Shelf) -> None:
    refused(write("#" * 1_000_001), LimitError)


def test_a_palette_of_thirty_thousand_names_that_lead_to_each_other_is_read(write: Shelf) -> None:
    names = "".join(f"    c{number}: c{number + 1}\n" for number in range(30_000))
    brand = load(write(f"meta: {{name: Acme}}\ncolor:\n  primary: c0\n  palette:\n{names}    c30000: navy\n"))
    assert brand.colors.primary == "#000080" and len(brand.palette) == 30_001


def test_words_of_yaml_keep_their_spelling(write: Shelf) -> None:
    brand = load(
        write(
            "meta: {name: No}\ndefaults: {masthead: {version: 2026.10, contacts: [{name: Yes, phone: 0123, lang: no}], boilerplate: {no: Off}}}\n"
        )
    )
    assert brand.publisher == {"": "No"} and brand.version == "2026.10"
    assert brand.contacts == ({"name": "Yes", "phone": "0123", "lang": "no"},) and brand.boilerplate == {"no": "Off"}


def test_an_empty_file_is_the_base(write: Shelf) -> None:
    brand, _ = heard(write("# nothing yet\n"))
    assert (brand.colors, brand.roles) == (Colors(), Roles())


def test_the_parser_in_python_reads_as_the_fast_one_does(write: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a: null\nb: true\nc: 'null'\nd:\ne: [1, x]\nf: |\n  null\n")
    fast = plain_yaml.read(path.read_bytes(), "x")
    monkeypatch.setattr(plain_yaml, "_LOADER", yaml.SafeLoader)
    slow = plain_yaml.read(path.read_bytes(), "x")
    assert fast.values == slow.values == {"a": None, "b": True, "c": "null", "d": None, "e": ["1", "x"], "f": "null\n"}
    assert fast.empty == slow.empty == {("d",)} and fast.lines == slow.lines
