"""Files in the open brand.yml format, in the forms that Quarto's users give them, work as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from brandfiles import PIXEL, Shelf, heard, refused

from masthead.brand import legible, likeness, units
from masthead.brand.load import load, styles
from masthead.brand.style import logo
from masthead.notices import Guessed, Replaced

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    """Writes a brand file, and the logos that it names beside it."""

    class Whole(Shelf):
        def __call__(self, text: str, folder: str = "acme", name: str = "_brand.yml") -> Path:
            path = super().__call__(text, folder, name)
            for said in re.findall(r"(?<![/:\w.-])(?:\./|/)?((?:[\w-]+/)*[\w-]+\.(?:png|svg))", text):
                file = path.parent / said
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(PIXEL if said.endswith("png") else SVG)
            return path

    return Whole(tmp_path)


FORMS = {
    "fonts of all sources": """
meta: {name: Quay}
color: {primary: "#a2242f"}
typography:
  fonts:
    - family: Shut Sans
      source: file
      files: [{path: "https://quay.example/Shut-Bold.woff2", weight: bold}, {path: "https://quay.example/Shut-Italic.woff2", style: italic}]
    - {family: Roboto Slab, source: google, weight: 600..900, style: normal, display: block}
    - {family: Fira Code, source: bunny, weight: [100, 200, 300], style: [normal, italic], display: swap}
  base: {family: Open Sans, line-height: 1.25, size: 1rem}
  headings: {family: Roboto Slab, color: primary, weight: 600}
  monospace: {family: Fira Code, size: 0.9em}
""",
    "uses of type with grounds": """
meta: {name: Quay}
color:
  palette: {coral: "#b0301e"}
  primary: "#1b5e7a"
  danger: coral
  foreground: "#1b1818"
  background: "#f7f4f4"
typography:
  base: {color: foreground}
  headings: {color: primary}
  monospace-inline: {color: background, background-color: coral}
  monospace-block: {color: foreground, background-color: background}
  link: {color: danger, background-color: background, decoration: underline, weight: bold}
""",
    "names, addresses and a system font": """
meta:
  name: {short: QC, full: Quay Community}
  link: {home: "https://quay.example", brand-guidelines: "https://quay.example/brand"}
logo: {images: {header: quay.svg}, small: quay.svg, medium: header, large: header}
color:
  palette: {white: "#FFFFFF", ink: "#231F20", deep: "#003087", blue: "#005EB8", indigo: deep}
  foreground: ink
  background: white
  primary: blue
  secondary: indigo
typography:
  fonts: [{family: Arial, source: system}]
  base: {family: "Arial, sans-serif", line-height: 1.5}
  headings: {family: "Arial, sans-serif", weight: 700, line-height: 1.25, color: blue}
defaults: {bootstrap: {defaults: {enable-rounded: false}}}
""",
    "a logo by day and night": """
meta: {name: Quay}
logo:
  images: {mark: mark.png, mark-white: white.png, spark: spark.png}
  small: spark
  medium: {light: mark, dark: mark-white}
color: {palette: {night: "#041E42"}, foreground: night, dark: night, secondary: dark}
typography: {fonts: [{family: Martel Sans, source: google}], base: Martel Sans}
""",
    "paths from the root, and lists of families": """
meta: {name: Quay Analytics, address: 5 Pier, links: {home: "https://quay.example", github: "https://git.example/quay"}}
logo: {images: {wide: /assets/wide.svg, icon: /assets/icon.svg}, small: icon, medium: wide}
typography:
  fonts: [{family: Noto Sans, source: google}, {family: Noto Sans Mono, source: google}]
  base: {family: "'Noto Sans', Aptos, sans-serif", line-height: 1.7, size: 1.1rem}
  headings: {family: "'Noto Sans', Aptos, sans-serif", weight: 700}
  link: {color: primary}
  monospace: {family: "'Noto Sans Mono', 'Aptos Mono', monospace", size: 0.95em}
color: {palette: {indigo: "#2E3192"}, primary: indigo}
defaults:
  bootstrap: {"$headings-letter-spacing": "-0.02rem", "$link-hover-color": $dark}
""",
    "no name, two fonts, a link of another colour": """
color:
  palette: {mist: "#f6f6f6", navy: "#1a3652"}
  background: mist
  info: navy
  primary: navy
logo: {medium: logo.png}
typography:
  fonts: [{family: Nunito Sans, source: google}, {family: Merriweather, source: google}]
  base: Nunito Sans
  headings: {family: Merriweather, color: navy}
  link: {color: info, decoration: underline}
""",
    "logos from afar": """
meta: {name: "Quay "}
logo:
  images:
    icon: {path: "https://quay.example/icon.png", alt: An icon}
    header: {path: "https://quay.example/header.png", alt: A header}
  small: icon
  medium: {light: header, dark: header}
typography: {base: {family: Open Sans}, headings: {family: Rubik, weight: normal}, link: {color: purple}}
defaults:
  quarto:
    format:
  shiny:
""",
    "a font and nothing else": """
logo:
  small: logo.png
typography:
  fonts: [{family: Jura, source: google}]
  base: Jura
  headings: Jura
""",
    "fonts of a house that nobody knows": """
color:
  palette: {green: "#08312A", background: green}
typography:
  base: {family: Quayside Forward Text, size: 0.9rem}
  headings: {family: Quayside Forward Head, color: green}
  monospace: {family: Space Mono}
logo:
 medium: "./assets/img/logo.svg"
""",
    "colours by day and night": """
meta: {name: Quay}
color:
  foreground: {light: "#222222", dark: "#eeeeee"}
  background: {light: "#ffffff", dark: "#101418"}
  primary: {light: hsl(210 60% 30%), dark: lightskyblue}
typography: {base: {family: Jost, weight: 400}, headings: {family: Jost, color: {light: primary, dark: foreground}}}
""",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_file_in_any_of_its_forms_works_as_it_is(write: Shelf, form: str) -> None:
    brand, notices = heard(write(FORMS[form]))
    assert all(isinstance(notice, Replaced | Guessed) for notice in notices)
    assert all(notice.where for notice in notices)
    assert {brand.stacks.sans.latin[0], brand.stacks.serif.latin[0], brand.stacks.mono.latin[0]} <= {face.family for face in brand.faces}


def replaced(write: Shelf, form: str) -> dict[str, str]:
    return {notice.what: notice.by for notice in heard(write(FORMS[form]))[1] if isinstance(notice, Replaced)}


def test_a_font_from_the_web_is_set_in_the_nearest_of_ours(write: Shelf) -> None:
    assert replaced(write, "fonts of all sources") == {
        "the font Open Sans": "Noto Sans",
        "the font Roboto Slab": "Source Serif 4",
        "the font Fira Code": "Source Code Pro",
    }
    assert replaced(write, "no name, two fonts, a link of another colour") == {
        "the font Nunito Sans": "Source Sans 3",
        "the font Merriweather": "Source Serif 4",
    }


def test_a_vendored_face_is_taken_without_a_word(write: Shelf) -> None:
    assert replaced(write, "paths from the root, and lists of families") == {"the font Noto Sans Mono": "Source Code Pro"}


def test_of_an_unknown_house_the_text_has_our_sans(write: Shelf) -> None:
    brand, _ = heard(write(FORMS["fonts of a house that nobody knows"]))
    assert brand.stacks.sans.latin == brand.stacks.serif.latin == ("Source Sans 3",) and brand.stacks.mono.latin == ("Source Code Pro",)


def test_the_next_of_a_list_is_taken_if_we_have_it(write: Shelf) -> None:
    path = write("meta: {name: Quay}\ntypography: {base: 'Frutiger, \"Noto Sans\", sans-serif'}")
    brand, notices = heard(path)
    assert brand.stacks.sans.latin == ("Noto Sans",) and [notice.by for notice in notices if isinstance(notice, Replaced)] == ["Noto Sans"]


def test_a_text_with_serifs_keeps_its_kind_in_every_script(write: Shelf) -> None:
    brand, _ = heard(write("meta: {name: Quay}\ntypography: {base: 'Merriweather, serif', headings: Montserrat}"))
    assert (brand.roles.body.family, brand.roles.title.family, brand.roles.label.family) == ("serif", "sans", "serif")
    assert (brand.stacks.serif.latin, brand.stacks.sans.latin) == (("Source Serif 4",), ("IBM Plex Sans",))
    assert brand.stacks.serif.arabic == ("Amiri",)


def test_a_font_for_one_script_sets_that_script_and_no_latin(write: Shelf) -> None:
    brand, notices = heard(write("meta: {name: Quay}\ntypography: {base: Noto Serif SC, headings: Noto Sans SC}"))
    assert (brand.stacks.serif.latin[0], brand.stacks.serif.han) == ("Source Serif 4", ("Noto Sans SC",))
    assert (brand.stacks.sans.latin, brand.stacks.sans.han) == (("Source Sans 3",), ("Noto Sans SC",))
    assert (brand.roles.body.family, brand.roles.title.family, len(notices)) == ("serif", "sans", 1)
    arabic, _ = heard(write("meta: {name: Quay}\ntypography: {base: Cairo, headings: Almarai}"))
    assert {arabic.stacks.sans.latin, arabic.stacks.serif.latin} == {("Source Sans 3",)}
    assert arabic.stacks.sans.arabic == arabic.stacks.serif.arabic == ("Vazirmatn",)


def test_kinds_of_css_are_no_fonts(write: Shelf) -> None:
    brand, notices = heard(write("meta: {name: Quay}\ntypography: {base: 'system-ui, sans-serif', headings: {family: serif}}"))
    assert notices == [] and (brand.roles.body.family, brand.roles.title.family) == ("sans", "serif")
    assert brand.stacks.sans.latin == ("Source Sans 3",)


def test_what_css_ends_with_tells_the_kind_of_a_font_that_nobody_knows(write: Shelf) -> None:
    brand, _ = heard(write("meta: {name: Quay}\ntypography: {base: 'Quayside, serif'}"))
    assert brand.roles.body.family == "serif" and brand.stacks.serif.latin == ("Source Serif 4",)


@pytest.mark.parametrize(
    ("color", "role"),
    [("foreground", "ink"), ("night", "ink"), ("'#041E42'", "ink"), ("primary", "primary"), ("sea", "primary"), ("coral", "accent")],
)
def test_headings_have_the_colour_that_they_are_given(write: Shelf, color: str, role: str) -> None:
    palette = "{night: '#041e42', sea: {hex: '#005c7a', pantone: PMS 7}, coral: '#b0301e'}"
    colors = f"color:\n  palette: {palette}\n  foreground: night\n  primary: sea\n"
    brand = load(write(f"meta: {{name: Quay}}\n{colors}typography: {{headings: {{color: {color}}}}}\n"))
    assert brand.roles.title.color == brand.roles.heading2.color == role
    assert brand.colors.accent == ("#b0301e" if role == "accent" else "")


def test_headings_and_links_that_print_cannot_set_have_the_usual_colour_and_that_is_told(write: Shelf) -> None:
    path = write("meta: {name: Quay}\ntypography:\n  headings: {color: 'rgba(1, 2, 3, .5)'}\n  link: {color: '#00000080'}\n")
    brand, notices = heard(path)
    assert (brand.colors.link, brand.roles.title.color) == ("", "ink")
    assert [notice.where.partition("line ")[2] for notice in notices] == ["4, typography.link.color", "3, typography.headings.color"]


@pytest.mark.parametrize(("danger", "words"), [("'#b3372b'", "#ffffff"), ("'#ffb020'", "#1c2430"), ("'#e74c3c'", "#000000")])
def test_words_on_a_danger_of_its_own_read_well(write: Shelf, danger: str, words: str) -> None:
    brand = load(write(f"meta: {{name: Quay}}\ncolor: {{danger: {danger}}}\n"))
    assert brand.colors.on_danger == words and legible.check(brand) == ()
    turned = load(write(f"meta: {{name: Quay}}\ncolor: {{danger: {{light: '#b3372b', dark: {danger}}}}}\n"))
    assert turned.colors.on_danger == "#ffffff" and legible.check(turned) == ()


def test_a_brand_with_a_dark_page_is_printed_on_white_and_that_is_told(write: Shelf) -> None:
    text = """
meta: {name: Quay}
color:
  palette: {night: "#101418", chalk: "#f2f2f2", neon: "#7df9ff"}
  background: night
  foreground: chalk
  primary: neon
"""
    brand, notices = heard(write(text))
    assert (brand.colors.paper, brand.colors.ink) == ("#ffffff", "#1c2430")
    assert (brand.dark.paper, brand.dark.ink, brand.dark.primary) == ("#101418", "#f2f2f2", "#7df9ff")
    assert legible.check(brand) == () and [notice.where.partition("line ")[2] for notice in notices] == ["5, color.background"]


def test_day_and_night_are_read(write: Shelf) -> None:
    brand = load(
        write("meta: {name: Quay}\n" + FORMS["colours by day and night"].split("typography")[0].replace("meta: {name: Quay}\n", ""))
    )
    assert (brand.colors.primary, brand.dark.primary, brand.dark.paper) == ("#1f4c7a", "#87cefa", "#101418")
    marks, _ = heard(write(FORMS["a logo by day and night"]))
    assert [Path(logo(marks, "en", dark=dark)).name for dark in (False, True)] == ["mark.png", "white.png"]


def test_addresses_are_read_in_both_spellings(write: Shelf) -> None:
    for form in ("names, addresses and a system font", "paths from the root, and lists of families"):
        assert heard(write(FORMS[form]))[0].link == "https://quay.example"


def test_a_key_of_the_format_in_its_first_draft_is_told_with_what_there_is(write: Shelf) -> None:
    assert "typography.font" in (error := refused(write("typography:\n  font: [{google: Open Sans}]\n"))).where and "fonts" in error.hint


# --- the table of well-known faces


@pytest.mark.parametrize(
    ("family", "ours"),
    [
        ("Source Sans Pro", "Source Sans 3"),
        ("source-serif-pro", "Source Serif 4"),
        ("Helvetica Neue", "IBM Plex Sans"),
        ("Times New Roman", "Source Serif 4"),
        ("Lato", "Source Sans 3"),
        ("JetBrains Mono", "Source Code Pro"),
        ("Cairo", "Vazirmatn"),
        ("Noto Naskh Arabic", "Amiri"),
        ("Microsoft YaHei", "Noto Sans SC"),
        ("微軟正黑體", "Noto Sans TC"),
        ("Hiragino Sans", "Noto Sans JP"),
        ("Malgun Gothic", "Noto Sans KR"),
        ("Acme Slab", "Source Serif 4"),
        ("Acme Sans Serif", "Source Sans 3"),
        ("House Mono", "Source Code Pro"),
        ("Acme", ""),
    ],
)
def test_a_well_known_face_has_its_nearest(family: str, ours: str) -> None:
    assert likeness.nearest(family) == ours


def test_every_face_that_stands_in_is_one_of_ours() -> None:
    ours = {face.family for face in load(styles() / "base", [].append).faces}
    assert {face for _, face in likeness._known().values()} <= ours


@pytest.mark.parametrize(
    ("said", "color"),
    [
        ("hsl(0, 100%, 50%)", "#ff0000"),
        ("hsl(-120deg 100% 25%)", "#000080"),
        ("RebeccaPurple", "#663399"),
        ("#123f", "#112233"),
        ("#11223344", ""),
    ],
)
def test_colours_of_css_are_read_if_they_are_solid(said: str, color: str) -> None:
    if color:
        assert units.color(said) == color
    else:
        with pytest.raises(ValueError, match="transparent"):
            units.color(said)
