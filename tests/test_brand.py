"""Brands: found, laid over one another, checked word by word, and told apart."""

from __future__ import annotations

import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import yaml

from masthead.brand import contrast, plain_yaml, units
from masthead.brand.load import FILES, describe, find, installed, load, styles
from masthead.brand.model import Brand, Colors, Page, Roles
from masthead.brand.schema import json_schema
from masthead.brand.style import style
from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError, UsageError
from masthead.notices import Guessed, Notice, Replaced

FONT = styles() / "fonts" / "ibm-plex-sans" / "IBMPlexSans-Regular.ttf"
PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(32)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str, folder: str = "acme", name: str = FILES[0]) -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write


def heard(path: Path) -> tuple[Brand, list[Notice]]:
    notices: list[Notice] = []
    return load(path, notices.append), notices


def ours(text: str) -> str:
    """Keys under `defaults: masthead:` of a named brand."""
    return "meta: {name: Acme}\ndefaults:\n  masthead:\n" + "".join(f"    {line}\n" for line in text.splitlines())


def refused(path: Path, kind: type[MastheadError] = UsageError) -> MastheadError:
    with pytest.raises(kind) as caught:
        load(path)
    assert caught.value.where
    return caught.value


# --- ours


def test_base_is_what_the_model_says() -> None:
    brand = load(styles() / "base", [].append)
    assert (brand.roles, brand.colors) == (Roles(), Colors())
    usual = msgspec.structs.asdict(Page())
    assert {key: value for key, value in msgspec.structs.asdict(brand.page).items() if value != usual[key]}.keys() <= {
        "start",
        "end",
        "top",
        "bottom",
        "side",
    }
    assert all(abs(getattr(brand.page, side) - usual[side]) < 0.01 for side in ("start", "end", "top", "bottom", "side"))


def test_civic_is_the_look_that_was_drawn() -> None:
    brand = load("civic")
    assert brand.publisher == {"": "Your organisation"} and brand.logo is None
    assert (brand.colors.ink, brand.colors.primary, brand.colors.danger) == ("#1c2430", "#0b5a8f", "#b3372b")
    assert brand.stacks.serif.latin[0] == "Source Serif 4" and brand.stacks.sans.latin[0] == "Source Sans 3"
    assert style(brand, "body", "ar").size == 13.5 and not style(brand, "quotation", "zh").italic
    assert style(brand, "title", "ar").leading == 38 and not style(brand, "kicker", "ar").capitals


def test_relief_is_clearly_another() -> None:
    civic, relief = load("civic"), load("relief")
    assert relief.page.name == "Letter" and relief.logo is not None
    assert relief.stacks.serif.latin == relief.stacks.sans.latin == ("IBM Plex Sans",)
    assert set(msgspec.structs.astuple(civic.colors)) & set(msgspec.structs.astuple(relief.colors)) == {"#ffffff"}
    assert relief.labels["fr"]["at_a_glance"] == "En bref"
    assert relief.boilerplate["es"] and [contact.get("language") for contact in relief.contacts] == [None, "fr"]
    assert civic.digest != relief.digest


@pytest.mark.parametrize("name", [name for name, _ in installed()])
def test_our_brands_keep_seven_to_one(name: str) -> None:
    assert contrast.check(load(name), contrast.ENHANCED) == ()


@pytest.mark.parametrize("name", [name for name, _ in installed()])
def test_our_brands_can_be_described_to_programs(name: str) -> None:
    told = msgspec.json.decode(msgspec.json.encode(describe(load(name))))
    assert told["name"] == name and told["faint"] == [] and told["colors"]["primary"].endswith(":1")


def test_nothing_is_set_smaller_than_nine_points() -> None:
    for name, _ in installed():
        brand = load(name)
        for language in ("en", "ar", "zh", "hi", "th", "he", "ko"):
            for role in Roles.__struct_fields__:
                kind = style(brand, role, language)
                assert kind.size >= 9 and kind.leading >= kind.size * 1.08, (name, language, role)


# --- finding


def test_a_brand_is_found_by_name_folder_file_and_variable(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("meta: {name: Acme}")
    assert find("relief") == styles() / "relief" / FILES[0]
    assert find(path) == find(path.parent) == find(str(path.parent) + os.sep) == path
    monkeypatch.setenv("MASTHEAD_BRAND", str(path.parent))
    assert find() == path
    monkeypatch.setenv("MASTHEAD_BRAND", "relief")
    assert find() == find("relief")
    assert find("civic") == styles() / "civic" / FILES[0]


def test_the_nearest_brand_file_above_is_taken_without_a_name(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MASTHEAD_BRAND", raising=False)
    path = write("meta: {name: Acme}")
    deep = path.parent / "2026" / "june"
    deep.mkdir(parents=True)
    assert find(start=deep) == path
    assert find(start=path.parent.parent) == styles() / "civic" / FILES[0]


def test_an_unknown_brand_is_named_with_what_was_perhaps_meant(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        load("civvic")
    assert "civvic" in caught.value.problem and "civic" in caught.value.hint
    with pytest.raises(NotFoundError) as caught:
        load("zzz")
    assert "civic" in caught.value.hint and "relief" in caught.value.hint
    with pytest.raises(NotFoundError):
        load(tmp_path)


# --- brand.yml as it is


def test_an_existing_brand_yml_works_as_it_is(write: Write) -> None:
    path = write(
        """
meta:
  name: {short: OAQ, full: Office for Air Quality}
  link: {home: "https://air.example", mastodon: "https://social.example/@air"}
  address: 12 Clean Street
color:
  palette: {sky: "#035388", night: "#102a43", chalk: "#fff"}
  foreground: night
  background: chalk
  primary: {light: sky, dark: "#a0d8ff"}
  secondary: primary
typography:
  fonts:
    - {family: Source Sans 3, source: google, weight: [400, 600]}
    - {family: Ebrima, source: system}
  base: {family: "'Source Sans 3', sans-serif", size: 16px, line-height: 1.6}
  headings: {family: Ebrima, weight: 600, color: primary}
  link: {decoration: underline}
defaults:
  bootstrap: {navbar-bg: $brand-sky}
  quarto:
    format:
"""
    )
    brand, notices = heard(path)
    assert brand.publisher == {"": "Office for Air Quality"} and brand.link == "https://air.example"
    assert (brand.colors.ink, brand.colors.paper, brand.colors.primary) == ("#102a43", "#ffffff", "#035388")
    assert brand.dark.primary == "#a0d8ff"
    assert brand.stacks.sans.latin == ("Source Sans 3",) and brand.roles.body.family == "sans"
    assert brand.roles.title.family == "serif" and brand.stacks.serif.latin == ("Source Sans 3",)
    assert brand.stacks.serif.system[0] == "Ebrima"
    assert [notice.what for notice in notices if isinstance(notice, Replaced)] == ["the font Ebrima"]


def test_a_font_that_is_not_there_is_an_error_where_nobody_would_hear_of_it(write: Write) -> None:
    path = write("meta: {name: Acme}\ntypography:\n  base: Montserrat\n")
    error = refused(path, NotFoundError)
    assert "Montserrat" in error.problem and "line 3" in error.where


def test_a_brand_without_a_name_says_what_stands_for_it(write: Write) -> None:
    brand, notices = heard(write("color: {primary: '#123456'}"))
    assert brand.publisher == {"": "acme"} and [type(notice) for notice in notices] == [Guessed]


def test_a_colour_of_its_own_gets_a_dark_sister_that_reads_well(write: Write) -> None:
    brand = load(write("meta: {name: Acme}\ncolor: {primary: '#7a1f5c'}"))
    assert brand.dark.primary not in (Colors().primary, load("civic").dark.primary)
    assert contrast.check(brand, contrast.ENHANCED) == ()


def test_one_font_of_one_file_reaches_every_role(write: Write) -> None:
    path = write(
        "meta: {name: Acme}\ntypography:\n  fonts: [{family: Own, source: file, files: [own.ttf]}]\n  base: Own\n  monospace: Own\n"
    )
    shutil.copy(FONT, path.parent / "own.ttf")
    brand = load(path)
    assert {stack.latin for stack in (brand.stacks.serif, brand.stacks.sans, brand.stacks.mono)} == {("Own",)}
    assert [(face.path, face.weight, face.italic) for face in brand.faces if face.family == "Own"] == [
        (str(path.parent / "own.ttf"), 400, False)
    ]


# --- extends


def test_a_child_changes_what_it_says_and_nothing_else(write: Write) -> None:
    brand = load(write(ours("extends: relief\ncolors: {rule: '#000000'}\nroles: {title: {size: 30}}\nlogo: null\ncontacts: []"), "country"))
    parent = load("relief")
    assert brand.colors == msgspec.structs.replace(parent.colors, rule="#000000")
    assert brand.roles.title == msgspec.structs.replace(parent.roles.title, size=30)
    assert brand.logo is None and brand.contacts == () and brand.boilerplate == parent.boilerplate
    assert brand.publisher[""] == "Acme"


def test_a_child_names_its_parent_by_path(write: Write) -> None:
    write(ours("page: {size: A5, start: 15mm, end: 15mm, side: 10mm}"), "agency")
    brand = load(write(ours("extends: ../agency/_brand.yml\nscale: 1.2"), "office"))
    assert (brand.page.name, brand.page.start, brand.scale) == ("A5", 42.52, 1.2)
    assert style(brand, "body", "en").size == pytest.approx(12.6)


def test_a_brand_that_extends_itself_is_refused(write: Write) -> None:
    write(ours("extends: ../b/_brand.yml"), "a")
    write(ours("extends: ../a/_brand.yml"), "b")
    assert "a → b → a" in refused(write(ours("extends: ../b"), "a")).problem


def test_a_parent_that_is_not_there_is_told_with_its_line(write: Write) -> None:
    error = refused(write(ours("extends: releif")), NotFoundError)
    assert "line 4" in error.where and "relief" in error.hint


def test_null_takes_away_what_a_parent_says(write: Write) -> None:
    brand = load(write(ours("extends: relief\nboilerplate: {fr: null}\nlabels: null")))
    assert "fr" not in brand.boilerplate and "es" in brand.boilerplate and brand.labels == {}


# --- what cannot be


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
def test_a_wrong_key_or_value_is_told_with_its_line(write: Write, text: str, problem: str, line: int, hint: str) -> None:
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
def test_yaml_that_is_broken_or_sly_is_refused(write: Write, text: str, problem: str) -> None:
    assert problem in refused(write(text), UnreadableError).problem


def test_bytes_that_are_no_utf_8_are_refused(write: Write) -> None:
    path = write("")
    path.write_bytes(b"meta: {name: \xe9}")
    assert "UTF-8" in refused(path, UnreadableError).problem


def test_a_brand_file_of_a_megabyte_is_refused(write: Write) -> None:
    refused(write("#" * 1_000_001), LimitError)


def test_words_of_yaml_keep_their_spelling(write: Write) -> None:
    brand = load(
        write(
            "meta: {name: No}\ndefaults: {masthead: {version: 2026.10, contacts: [{name: Yes, phone: 0123, language: no}], boilerplate: {no: Off}}}\n"
        )
    )
    assert brand.publisher == {"": "No"} and brand.version == "2026.10"
    assert brand.contacts == ({"name": "Yes", "phone": "0123", "language": "no"},) and brand.boilerplate == {"no": "Off"}


def test_an_empty_file_is_the_base(write: Write) -> None:
    brand, _ = heard(write("# nothing yet\n"))
    assert (brand.colors, brand.roles) == (Colors(), Roles())


def test_the_parser_in_python_reads_as_the_fast_one_does(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a: null\nb: true\nc: 'null'\nd:\ne: [1, x]\nf: |\n  null\n")
    fast = plain_yaml.read(path.read_bytes(), "x")
    monkeypatch.setattr(plain_yaml, "_LOADER", yaml.SafeLoader)
    slow = plain_yaml.read(path.read_bytes(), "x")
    assert fast.values == slow.values == {"a": None, "b": True, "c": "null", "d": None, "e": ["1", "x"], "f": "null\n"}
    assert fast.empty == slow.empty == {("d",)} and fast.lines == slow.lines


# --- fonts and logos


def font(path: Path, change: Callable[[bytearray], None] = lambda data: None, cut: int | None = None) -> None:
    data = bytearray(FONT.read_bytes())
    change(data)
    path.write_bytes(data[:cut])


def set_rights(bits: int) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
            if data[at : at + 4] == b"OS/2":
                struct.pack_into(">H", data, int.from_bytes(data[at + 8 : at + 12], "big") + 8, bits)

    return change


def rename_table(old: bytes, new: bytes) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        at = data.index(old)
        data[at : at + 4] = new

    return change


OWN = "meta: {name: Acme}\ntypography:\n  fonts:\n    - family: Own\n      source: file\n      files: [own.ttf]\n  base: Own\n"


@pytest.mark.parametrize(("bits", "allowed"), [(0, True), (2, False), (4, True), (8, True), (6, True), (0x100, False), (0x200, False)])
def test_a_font_is_embedded_only_where_it_says_it_may_be(write: Write, bits: int, allowed: bool) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", set_rights(bits))
    if allowed:
        assert load(path).stacks.sans.latin == ("Own",)
    else:
        error = refused(path, UnreadableError)
        assert "embedded" in error.problem and "line 6" in error.where


@pytest.mark.parametrize("cut", [0, 3, 12, 200, 5_000])
def test_a_broken_font_file_is_refused(write: Write, cut: int) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", cut=cut)
    assert "own.ttf" in refused(path, UnreadableError).problem


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data.__setitem__(slice(0, 4), b"wOF2"), "WOFF 2"),
        (rename_table(b"glyf", b"glyX"), "no outlines"),
        (rename_table(b"GSUB", b"fvar"), "variable"),
    ],
)
def test_a_font_for_screens_gives_way_and_that_is_told(write: Write, change: Callable[[bytearray], None], why: str) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", change)
    brand, notices = heard(path)
    assert brand.stacks.sans.latin == ("Source Sans 3",)
    assert isinstance(notices[0], Replaced) and why in notices[0].why


def test_a_font_file_that_is_not_there_is_told(write: Write) -> None:
    assert "own.ttf" in refused(write(OWN), NotFoundError).problem


def test_a_stack_may_name_only_fonts_that_the_brand_has(write: Write) -> None:
    error = refused(write(ours("stacks: {sans: {latin: [Source Sans]}}")), NotFoundError)
    assert "Source Sans 3" in error.hint and "line 4" in error.where


def test_a_logo_must_be_there_and_be_a_picture(write: Write) -> None:
    path = write("meta: {name: Acme}\nlogo: {images: {full: {path: mark.png, alt: The mark}}, medium: full}\n")
    assert "mark.png" in refused(path, NotFoundError).problem
    (path.parent / "mark.png").write_bytes(b"not a picture")
    assert "neither" in refused(path, UnreadableError).problem
    (path.parent / "mark.png").write_bytes(PIXEL)
    logo = load(path).logo
    assert logo is not None and (logo.path, logo.alt, logo.height) == (str(path.parent / "mark.png"), {"": "The mark"}, 24.0)


def test_a_logo_through_a_link_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    path = write("meta: {name: Acme}\nlogo: mark.png\n")
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (path.parent / "mark.png").symlink_to(tmp_path / "secret.png")
    assert "outside" in refused(path).problem


def test_a_logo_that_lies_elsewhere_is_not_fetched(write: Write) -> None:
    brand, notices = heard(write("meta: {name: Acme}\nlogo: https://acme.example/logo.svg\n"))
    assert brand.logo is None and isinstance(notices[0], Replaced)


# --- digest, cache


def test_the_digest_depends_on_contents_and_not_on_places(write: Write) -> None:
    one, two = (write(OWN, folder) for folder in ("here", "there"))
    for path in (one, two):
        shutil.copy(FONT, path.parent / "own.ttf")
    assert load(one).digest == load(two).digest
    shutil.copy(FONT.with_name("IBMPlexSans-SemiBold.ttf"), two.parent / "own.ttf")
    assert load(one).digest != load(two).digest


def test_a_brand_that_changed_is_read_again(write: Write) -> None:
    path = write("meta: {name: Before}")
    assert load(path).publisher[""] == "Before" and load(path) is load(path)
    write("meta: {name: Afterwards}")
    assert load(path).publisher[""] == "Afterwards"


# --- lengths, colours, contrast


@pytest.mark.parametrize(
    ("said", "points"),
    [("22mm", 62.362), ("2.2 cm", 62.362), ("1in", 72), ("10.5", 10.5), ("10.5pt", 10.5), (15, 15), ("1pc", 12), (".5in", 36)],
)
def test_lengths_are_points(said: str | float, points: float) -> None:
    assert units.length(said) == points


@pytest.mark.parametrize("said", ["", "mm", "12px", "1e3", "3 4", "12 mm mm", "nan", "inf"])
def test_what_is_no_length_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="“"):
        units.length(said)


@pytest.mark.parametrize(
    ("said", "color"), [("#FFF", "#ffffff"), ("#0B5A8F", "#0b5a8f"), ("rgb(11, 90, 143)", "#0b5a8f"), ("Black", "#000000")]
)
def test_colours_are_six_digits(said: str, color: str) -> None:
    assert units.color(said) == color


@pytest.mark.parametrize("said", ["", "#12", "#1234", "#11223344", "rgb(1,2,300)", "bluish", "0b5a8f"])
def test_what_is_no_colour_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="“"):
        units.color(said)


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast.ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast.ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)  # the grey that just fails AA
    assert contrast.ratio("#ffffff", "#777777") == contrast.ratio("#777777", "#ffffff")


def test_faint_type_is_found_and_named(write: Write) -> None:
    found = contrast.check(load(write("meta: {name: Acme}\ncolor: {primary: '#ff8800', danger: '#ffaaaa'}")))
    assert {"label", "kicker", "banner"} <= {faint.role for faint in found}
    assert "label (light): #ff8800 on #ffffff" in str(next(faint for faint in found if faint.role == "label"))


def test_the_published_schema_is_current() -> None:
    published = Path(__file__).parents[1] / "docs" / "schema" / "brand.schema.json"
    assert msgspec.json.decode(published.read_bytes()) == msgspec.json.decode(msgspec.json.encode(json_schema()))
