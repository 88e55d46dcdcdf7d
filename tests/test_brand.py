"""Brands: ours, found, laid over one another, and taken from files that other programs share."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import msgspec
import pytest
from brandfiles import FONT, OWN, PIXEL, Shelf, heard, ours, refused

from masthead.brand import contrast, legible
from masthead.brand.account import describe
from masthead.brand.load import FILES, asked_once, find, installed, load, styles
from masthead.brand.model import Colors, Page, Roles
from masthead.brand.published import json_schema
from masthead.brand.schema import Masthead
from masthead.brand.style import style
from masthead.errors import MastheadError, NotFoundError
from masthead.notices import Guessed, Notice, Replaced


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


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
    assert brand.publisher[""] == "Your organisation" and brand.logo is None
    assert (brand.colors.ink, brand.colors.primary, brand.colors.danger) == ("#1c2430", "#0b5a8f", "#b3372b")
    assert brand.stacks.serif.latin[0] == "Source Serif 4" and brand.stacks.sans.latin[0] == "Source Sans 3"
    assert style(brand, "body", "ar").size == 13.5 and not style(brand, "quotation", "zh").italic
    assert style(brand, "title", "ar").leading == 38 and not style(brand, "kicker", "ar").capitals


def test_relief_is_clearly_another() -> None:
    civic, relief = load("civic"), load("relief")
    assert relief.page.name == "Letter" and relief.logo is not None
    assert relief.stacks.serif.latin == relief.stacks.sans.latin == ("IBM Plex Sans",)
    assert set(msgspec.structs.astuple(civic.colors)) & set(msgspec.structs.astuple(relief.colors)) == {"#ffffff", ""}
    assert relief.labels["fr"]["at_a_glance"] == "En bref"
    assert relief.boilerplate["es"] and [contact.get("lang") for contact in relief.contacts] == [None, "fr"]
    assert civic.digest != relief.digest


@pytest.mark.parametrize("name", [name for name, _ in installed()])
def test_our_brands_keep_seven_to_one(name: str) -> None:
    assert legible.check(load(name), contrast.ENHANCED) == ()


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


def test_a_brand_is_found_by_name_folder_file_and_variable(write: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("meta: {name: Acme}")
    assert find("relief") == styles() / "relief" / FILES[0]
    assert find(path) == find(path.parent) == find(str(path.parent) + os.sep) == path
    monkeypatch.setenv("MASTHEAD_BRAND", str(path.parent))
    assert find() == path
    monkeypatch.setenv("MASTHEAD_BRAND", "relief")
    assert find() == find("relief")
    assert find("civic") == styles() / "civic" / FILES[0]


def test_the_nearest_brand_file_above_is_taken_without_a_name(write: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
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


class Point:
    """What a package's entry point looks like."""

    def __init__(self, name: str, thing: object) -> None:
        self.name, self.thing, self.value = name, thing, f"{name}_brand:path"

    def load(self) -> object:
        if isinstance(self.thing, Exception):
            raise self.thing
        return self.thing


def test_packages_bring_brands_by_path_or_by_call(write: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("meta: {name: Acme}")
    points = [Point("acme", lambda: path.parent), Point("acme-file", path), Point("civic", path)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points)
    assert installed()[-2:] == [("acme", path), ("acme-file", path)]
    assert find("acme") == path
    assert find("civic") == styles() / "civic" / FILES[0]


@pytest.mark.parametrize("thing", [ImportError("no such module"), "/nowhere/at/all", 3])
def test_a_package_whose_brand_fails_is_named(thing: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Point("acme", thing)])
    with pytest.raises(MastheadError) as caught:
        installed()
    assert "acme" in caught.value.problem and caught.value.where == "acme_brand:path"


# --- brand.yml as it is


def test_an_existing_brand_yml_works_as_it_is(write: Shelf) -> None:
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
  headings: {family: Ebrima, weight: bold, color: sky}
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
    assert (brand.roles.title.family, brand.roles.title.weight, brand.roles.title.color) == ("serif", 700, "primary")
    assert brand.stacks.serif.latin == ("Source Sans 3",)
    assert brand.stacks.serif.system[0] == "Ebrima"
    assert [notice.what for notice in notices if isinstance(notice, Replaced)] == ["the font Ebrima"]


def test_a_font_that_is_not_there_is_an_error_where_nobody_would_hear_of_it(write: Shelf) -> None:
    path = write("meta: {name: Acme}\ntypography:\n  base: Montserrat\n")
    error = refused(path, NotFoundError)
    assert "Montserrat" in error.problem and "line 3" in error.where


def test_a_brand_without_a_name_says_what_stands_for_it(write: Shelf) -> None:
    brand, notices = heard(write("color: {primary: '#123456'}"))
    assert brand.publisher == {"": "acme"} and [type(notice) for notice in notices] == [Guessed]


def test_a_colour_of_its_own_gets_a_dark_sister_that_reads_well(write: Shelf) -> None:
    brand = load(write("meta: {name: Acme}\ncolor: {primary: '#7a1f5c'}"))
    assert brand.dark.primary not in (Colors().primary, load("civic").dark.primary)
    assert legible.check(brand, contrast.ENHANCED) == ()


def test_one_font_of_one_file_reaches_every_role(write: Shelf) -> None:
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


def test_a_child_changes_what_it_says_and_nothing_else(write: Shelf) -> None:
    brand = load(write(ours("extends: relief\ncolors: {rule: '#000000'}\nroles: {title: {size: 30}}\nlogo: null\ncontacts: []"), "country"))
    parent = load("relief")
    assert brand.colors == msgspec.structs.replace(parent.colors, rule="#000000")
    assert brand.roles.title == msgspec.structs.replace(parent.roles.title, size=30)
    assert brand.logo is None and brand.contacts == () and brand.boilerplate == parent.boilerplate
    assert brand.publisher[""] == "Acme"


def test_a_child_names_its_parent_by_path(write: Shelf) -> None:
    write(ours("page: {size: A5, start: 15mm, end: 15mm, side: 10mm}"), "agency")
    brand = load(write(ours("extends: ../agency/_brand.yml\nscale: 1.2"), "office"))
    assert (brand.page.name, brand.page.start, brand.scale) == ("A5", 42.52, 1.2)
    assert style(brand, "body", "en").size == pytest.approx(12.6)


def test_a_brand_that_extends_itself_is_refused(write: Shelf) -> None:
    write(ours("extends: ../b/_brand.yml"), "a")
    write(ours("extends: ../a/_brand.yml"), "b")
    assert "a → b → a" in refused(write(ours("extends: ../b"), "a")).problem


def test_a_parent_that_is_not_there_is_told_with_its_line(write: Shelf) -> None:
    error = refused(write(ours("extends: releif")), NotFoundError)
    assert "line 4" in error.where and "relief" in error.hint


def test_null_takes_away_what_a_parent_says(write: Shelf) -> None:
    brand = load(write(ours("extends: relief\nboilerplate: {fr: null}\nlabels: null")))
    assert "fr" not in brand.boilerplate and "es" in brand.boilerplate and brand.labels == {}


# --- digest, cache


def test_the_digest_depends_on_contents_and_not_on_places(write: Shelf) -> None:
    one, two = (write(OWN, folder) for folder in ("here", "there"))
    for path in (one, two):
        shutil.copy(FONT, path.parent / "own.ttf")
    assert load(one).digest == load(two).digest
    shutil.copy(FONT.with_name("IBMPlexSans-SemiBold.ttf"), two.parent / "own.ttf")
    assert load(one).digest != load(two).digest


def test_a_brand_that_changed_is_read_again(write: Shelf) -> None:
    path = write("meta: {name: Before}")
    assert load(path).publisher[""] == "Before" and load(path) is load(path)
    write("meta: {name: Afterwards}")
    assert load(path).publisher[""] == "Afterwards"


def test_what_is_made_together_has_a_brand_as_it_was_when_it_was_first_asked_for(write: Shelf) -> None:
    path = write("meta: {name: Before}\ntypography: {fonts: [{family: No Such Family, source: google}], base: No Such Family}")
    told: list[list[Notice]] = [[], []]
    with asked_once():
        for heard in told:
            assert load(path, heard.append).publisher[""] == "Before"
            write("meta: {name: Afterwards}")
        with pytest.raises(NotFoundError):
            load(path)  # whoever hears of nothing is not told less
    assert told[0] == told[1] != [] and load(path).publisher[""] == "Afterwards"


def keys(kind: msgspec.inspect.Type) -> set[str]:
    """All keys that may stand at or below a place."""
    match kind:
        case msgspec.inspect.StructType(fields=fields):
            return {field.encode_name for field in fields}.union(*(keys(field.type) for field in fields))
        case msgspec.inspect.UnionType(types=types):
            return set().union(*map(keys, types))
        case msgspec.inspect.Metadata(type=inner) | msgspec.inspect.ListType(item_type=inner) | msgspec.inspect.DictType(value_type=inner):
            return keys(inner)
        case _:
            return set()


def test_the_example_of_the_docs_loads_and_the_docs_name_every_key(write: Shelf) -> None:
    docs = (Path(__file__).parents[1] / "docs" / "brands.md").read_text("utf-8")
    path = write(docs.split("```yaml\n")[1].split("```")[0])
    for name in ("Regular", "SemiBold", "Italic"):
        shutil.copy(FONT.with_name(f"IBMPlexSans-{name}.ttf"), path.parent / f"AcmeSans-{name}.ttf")
    (path.parent / "logo.png").write_bytes(PIXEL)
    brand = load(path)
    assert brand.publisher == {"": "Acme Foundation"} and [face.weight for face in brand.faces if face.family == "Acme Sans"] == [
        400,
        600,
        400,
    ]
    assert [key for key in sorted(keys(msgspec.inspect.type_info(Masthead))) if not re.search(rf"[`{{ ]{key}[`,:}}]", docs)] == []


def test_the_published_schema_is_current() -> None:
    published = Path(__file__).parents[1] / "docs" / "schema" / "brand.schema.json"
    current = msgspec.json.decode(msgspec.json.encode(json_schema()))
    assert msgspec.json.decode(published.read_bytes()) == current, "write it anew with tests/make-brands"


def test_the_schema_tells_what_keys_mean() -> None:
    parts = json_schema()["$defs"]
    assert parts["PageKeys"]["properties"]["grid"]["description"] == "Distance of the base lines of body text."
    assert parts["ValidKeys"]["properties"]["until"]["description"] == "The last day." and "from" in parts["ValidKeys"]["properties"]
