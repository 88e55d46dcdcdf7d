"""What a brand can say beyond brand.yml: each key is read, shown, and refused where it contradicts another."""

from __future__ import annotations

from pathlib import Path

import pytest
from brandfiles import PIXEL, Shelf, ours, refused
from msgspec import structs

from masthead.brand import legible, paging
from masthead.brand.account import describe
from masthead.brand.load import load
from masthead.brand.model import Brand, Partner, Row, Rows, Swatch
from masthead.brand.study import study
from masthead.brand.style import filled, logo, style
from masthead.brand.terms import Contrast, Valid
from masthead.briefing import naming
from masthead.errors import LimitError, MastheadError, UnreadableError, UsageError
from masthead.notices import Dropped, Notice, message

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    (tmp_path / "acme").mkdir()
    for name in ("logo.svg", "logo-fr.svg", "white.svg", "white-ar.svg", "fund.svg"):
        (tmp_path / "acme" / name).write_bytes(SVG)
    (tmp_path / "acme" / "pixel.png").write_bytes(PIXEL)
    return shelf


def said(write: Shelf, text: str, more: str = "") -> Brand:
    return load(write(more + ours(text)))


def test_keys_of_ours_at_the_top_of_a_file_are_told(write: Shelf) -> None:
    heard: list[Notice] = []
    load(write("extends: civic\nx-other: 1\n"), note=heard.append)
    (told,) = [message(one) for one in heard if isinstance(one, Dropped)]
    assert told.startswith("left out “extends:”: it belongs under defaults: masthead:")


def test_the_first_page_may_begin_lower(write: Shelf) -> None:
    assert said(write, "page: {first: {top: 60mm}}").page.first_top == pytest.approx(170.079)
    assert load("civic").page.first_top == -1


def test_lines_at_head_and_foot_have_three_slots_by_language(write: Shelf) -> None:
    brand = said(write, 'footer:\n  first: {}\n  other: {start: {default: "{title}", fr: "{title} · {date}"}, end: "{page} / {pages}"}')
    assert brand.footer == Rows(Row(), Row(start={"": "{title}", "fr": "{title} · {date}"}, end={"": "{page} / {pages}"}))
    assert brand.header == Rows()


@pytest.mark.parametrize(
    "token", ["title", "date", "page", "pages", "folio", "publisher", "short", "issuer", "embargo", "language", "reference", "logo"]
)
def test_each_token_of_a_line_is_known(write: Shelf, token: str) -> None:
    row = said(write, f'header: {{other: {{center: "{{{token}}}"}}}}').header.other
    assert row is not None and row.center == {"": f"{{{token}}}"}


def test_colours_have_roles_for_bands_heads_stripes_and_boxes(write: Shelf) -> None:
    colors = said(write, 'colors: {accent: "#aa3300", band: "#102a43", head: "#dde6ee", stripe: "#f3f6f9", callout: "#fff6e0"}').colors
    whole = filled(colors)
    assert (whole.accent, whole.band, whole.head, whole.stripe, whole.callout) == ("#aa3300", "#102a43", "#dde6ee", "#f3f6f9", "#fff6e0")
    assert (whole.link, whole.on_band, whole.on_head) == (colors.primary, colors.paper, colors.ink)


def test_a_pale_band_bears_dark_type_by_itself(write: Shelf) -> None:
    assert filled(said(write, 'colors: {band: "#ffd400"}').colors).on_band == "#1c2430"


def test_grounds_get_sisters_for_the_dark_that_read_well(write: Shelf) -> None:
    brand = said(
        write, 'colors: {accent: "#7a1f5c", link: "#0b3a8f", band: "#7a1f5c", head: "#7a1f5c", stripe: "#f3f6f9", callout: "#fff6e0"}'
    )
    assert brand.dark.band == brand.dark.head == "#7a1f5c"
    assert brand.dark.stripe not in ("", "#f3f6f9") and brand.dark.callout not in ("", "#fff6e0")
    assert [faint for faint in legible.check(brand) if faint.scheme == "dark"] == []


def test_a_link_takes_its_colour_from_brand_yml(write: Shelf) -> None:
    assert load(write("meta: {name: Acme}\ntypography: {link: {color: navy, decoration: underline}}")).colors.link == "#000080"
    brand = load(write("meta: {name: Acme}\ncolor: {link: {light: '#003366', dark: '#99ccff'}}"))
    assert (brand.colors.link, brand.dark.link) == ("#003366", "#99ccff")


def test_a_palette_says_what_a_colour_is_for_printers(write: Shelf) -> None:
    brand = load(
        write(
            'meta: {name: Acme}\ncolor:\n  palette: {sky: {hex: "#0072BC", cmyk: [88, 50, 0, 0], pantone: PMS 300}, night: sky}\n  primary: night'
        )
    )
    assert brand.palette == (Swatch("sky", "#0072bc", (88, 50, 0, 0), "PMS 300"), Swatch("night", "#0072bc"))
    assert brand.colors.primary == "#0072bc"


def test_a_palette_may_hold_colours_that_print_does_not_know(write: Shelf) -> None:
    brand = load(write('meta: {name: Acme}\ncolor:\n  palette: {glass: "#0072bc80", wide: oklch(0.7 0.1 200), sky: "#0072bc"}'))
    assert [swatch.name for swatch in brand.palette] == ["sky"]


def test_least_contrasts_are_the_brands_own(write: Shelf) -> None:
    brand = said(write, "contrast: {text: 7, large: 4.5, ui: 3, on_violation: warn}\ncolors: {muted: '#666666'}")
    assert brand.contrast == Contrast(7, 4.5, 3, "warn")
    assert {faint.color for faint in legible.check(brand)} >= {"muted"}


def test_nothing_is_published_in_a_brand_that_falls_short_of_what_it_asks(write: Shelf) -> None:
    path = write(ours("contrast: {on_violation: error}\ncolors: {primary: '#ff8800'}"))
    error = refused(path)
    assert "#ff8800 on #ffffff" in error.problem and "line 5," in error.where and "brand check" in error.hint
    assert study(path).brand.contrast.on_violation == "error"


def test_a_logo_has_languages_and_grounds(write: Shelf) -> None:
    text = "logo: {languages: {fr: logo-fr.svg}, dark: {default: white.svg, ar: white-ar.svg}, clear_space: 0.75h, min_height: 6mm, height: 9mm}"
    brand = said(write, text, "logo: logo.svg\n")
    found = [
        Path(logo(brand, language, dark=dark)).name for language, dark in (("en", False), ("fr-CA", False), ("fr", True), ("ar", True))
    ]
    assert found == ["logo.svg", "logo-fr.svg", "white.svg", "white-ar.svg"]
    assert brand.logo is not None and (brand.logo.clear, brand.logo.least) == (0.75, 17.008)


def test_clear_space_may_be_a_length(write: Shelf) -> None:
    kept = said(write, "logo: {clear_space: 6pt, height: 24}", "logo: logo.svg\n").logo
    assert kept is not None and kept.clear == 0.25


def test_brand_ymls_dark_logo_is_for_dark_grounds(write: Shelf) -> None:
    text = "meta: {name: Acme}\nlogo:\n  images: {mark: logo.svg, ghost: {path: white.svg, alt: A}}\n  medium: {light: mark, dark: ghost}\n"
    brand = load(write(text))
    assert brand.logo is not None and Path(brand.logo.path).name == "logo.svg"
    assert Path(brand.logo.dark[""]).name == "white.svg" and logo(brand, "en", dark=True) == brand.logo.dark[""]


def test_partners_have_logos_and_a_statement(write: Shelf) -> None:
    text = "partners:\n  height: 30\n  statement: {en: With, fr: Avec}\n  logos: [fund.svg, {path: logo-fr.svg, height: 1cm, alt: {default: A, fr: B}}]"
    brand = said(write, text)
    folder = str(Path(brand.partners[0].path).parent)
    assert brand.partners == (Partner(f"{folder}/fund.svg", 30), Partner(f"{folder}/logo-fr.svg", 28.346, {"": "A", "fr": "B"}))
    assert brand.partners_statement == {"en": "With", "fr": "Avec"}


@pytest.mark.parametrize("key", ["funding", "legal"])
def test_lines_of_funder_and_law_may_be_by_language(write: Shelf, key: str) -> None:
    assert getattr(said(write, f"{key}: {{en: One, fr: Un}}"), key) == {"en": "One", "fr": "Un"}
    assert getattr(said(write, f"{key}: One"), key) == {"": "One"}


def test_the_organisations_own_language_stands_for_any(write: Shelf) -> None:
    brand = said(write, "languages: {default: fr, supported: [fr, en]}\nlegal: {en: One, fr: Un}")
    assert brand.legal == {"": "Un", "en": "One", "fr": "Un"} and (brand.language, brand.languages) == ("fr", ("fr", "en"))


def test_marks_have_days(write: Shelf) -> None:
    assert said(write, "valid: {from: 2026-01-01, until: 2027-12-31}").valid == Valid("2026-01-01", "2027-12-31")
    assert said(write, "valid: {from: 2026-01-01, until: null}").valid == Valid("2026-01-01")


def test_digits_and_names_of_files_are_said(write: Shelf) -> None:
    brand = said(write, 'digits: {ar: arab, fa: latn}\nfilename: "{date}-{slug}-{language}"')
    assert brand.digits == {"ar": "arab", "fa": "latn"} and brand.filename == "{date}-{slug}-{language}"


def test_the_setting_and_the_cover_have_their_forms(write: Shelf) -> None:
    brand = said(write, "setting: {head: band, quotation: marks, labels: above}\ncover: {fields: [logo, title]}")
    assert (brand.setting.head, brand.setting.quotation, brand.setting.labels) == ("band", "marks", "above")
    assert brand.cover.fields == ("logo", "title")


def test_each_format_has_options(write: Shelf) -> None:
    text = "pdf: {dpi: 150, compress: false}\ndocx: {embed: true, contents: always}\nepub: {fonts: none}\nformats: {rtf: {pages: 2}}"
    brand = said(write, text)
    assert brand.options == {
        "rtf": {"pages": "2"},
        "pdf": {"dpi": "150", "compress": "false"},
        "epub": {"fonts": "none"},
        "docx": {"contents": "always"},
    }
    assert brand.docx.embed


def test_readers_are_told_about_accessibility(write: Shelf) -> None:
    brand = said(write, "accessibility: {statement: {en: Write to us., fr: Écrivez-nous.}}")
    assert brand.accessibility.statement == {"en": "Write to us.", "fr": "Écrivez-nous."}


def test_a_house_may_be_set_as_on_a_typewriter(write: Shelf) -> None:
    brand = said(write, "roles: {body: {family: mono}, label: {family: mono}}")
    assert brand.roles.body.family == "mono" and brand.stacks.mono.latin == ("Source Code Pro",)


def test_a_role_may_take_any_colour_of_type(write: Shelf) -> None:
    assert style(said(write, "roles: {value: {color: accent}}"), "value", "en").color == "accent"


def test_names_of_files_have_the_tokens_that_are_filled_in() -> None:
    assert set(paging.FILE_TOKENS) == set(naming.TOKENS)


EVERYTHING = """
languages: {default: en, supported: [en, fr]}
valid: {from: 2026-01-01}
page: {first: {top: 40mm}}
header: {other: {end: "{title}"}}
footer: {first: {start: Foot}}
setting: {head: band}
cover: {fields: [title]}
colors: {accent: "#883300"}
contrast: {text: 4.6}
logo: {min_height: 5mm, languages: {fr: logo-fr.svg}, dark: white.svg}
partners: {logos: [fund.svg], statement: With}
funding: Paid
legal: Law
digits: {ar: latn}
filename: "{slug}"
accessibility: {statement: Tell us}
pdf: {dpi: 150}
"""


def test_all_of_it_is_shown(write: Shelf) -> None:
    told = describe(said(write, EVERYTHING, "logo: logo.svg\ncolor: {palette: {sky: {hex: '#0072bc', pantone: PMS 300}}}\n"))
    assert told["palette"] == {"sky": "#0072bc  PMS 300"} and told["formats"] == {"pdf": {"dpi": "150"}}
    assert told["header"] == {"other": {"end": {"default": "{title}"}}} and told["footer"] == {"first": {"start": {"default": "Foot"}}}
    assert told["logo"] == {
        "file": "logo.svg",
        "height": 24.0,
        "min_height": 14.173,
        "clear_space": "0.5h",
        "alt": {"default": "Acme"},
        "languages": {"fr": "logo-fr.svg"},
        "dark": {"default": "white.svg"},
        "mono": {},
        "align": "start",
    }
    assert told["partners"] == {"logos": ["fund.svg  28 pt"], "statement": {"default": "With"}}
    assert told["valid"] == {"from": "2026-01-01", "until": ""} and told["languages"] == {"default": "en", "supported": ["en", "fr"]}
    shown = str(told)
    assert all(word in shown for word in ("Paid", "Law", "Tell us", "{slug}", "latn", "4.6", "band", "#883300"))


def test_a_child_keeps_what_it_does_not_say(write: Shelf) -> None:
    write(ours(EVERYTHING).replace("meta:", "logo: logo.svg\nmeta:"))
    child = load(
        write(ours("extends: ../acme/_brand.yml\nfooter: {first: {end: Child}}\nlogo: {languages: {fr: null}}\nfunding: null"), "child")
    )
    assert child.footer.first == Row(start={"": "Foot"}, end={"": "Child"}) and child.funding == {} and child.legal == {"": "Law"}
    assert child.logo is not None and child.logo.variants == {} and len(child.partners) == 1


def test_a_child_with_a_logo_of_its_own_has_nothing_of_its_parents(write: Shelf) -> None:
    parent = EVERYTHING.replace("logo: {min_height", "logo: {alt: {fr: Le vieux}, min_height").replace(
        "dark: white.svg", "dark: {ar: white-ar.svg}"
    )
    write(ours(parent).replace("meta:", "logo: logo.svg\nmeta:"))
    path = write("logo: own.svg\n" + ours("extends: ../acme/_brand.yml\nlogo: {dark: own.svg}"), "child")
    (path.parent / "own.svg").write_bytes(SVG)
    child = load(path).logo
    assert child is not None and Path(child.path).name == "own.svg"
    assert (child.dark, child.variants, child.alt, child.least) == ({"": child.path}, {}, {"": "Acme"}, 14.173)


def test_a_child_with_a_name_of_its_own_has_it_in_all_languages(write: Shelf) -> None:
    write(ours("publisher: {default: Agency, fr: Agence}"))
    assert load(write(ours("extends: ../acme/_brand.yml").replace("Acme", "Office"), "child")).publisher == {"": "Office"}
    assert load(write("defaults: {masthead: {extends: ../acme/_brand.yml}}", "child")).publisher == {"": "Agency", "fr": "Agence"}


@pytest.mark.parametrize(
    ("text", "problem", "line", "hint"),
    [
        ('header: {other: {end: "{titel}"}}', "no token {titel}", 4, "title"),
        ('footer:\n  first:\n    start: {fr: "{page:03}"}', "no token {page:03}", 6, "{page} alone"),
        ('footer: {first: {start: "{page"}}', "without its partner", 4, "{title}"),
        ("header: {othr: {end: x}}", "no key othr", 4, "other"),
        ("valid: {from: 2027-01-01, until: 2026-01-01}", "before they begin", 4, "correct"),
        ("valid: {until: soon}", "“soon” is no day", 4, "2026-01-31"),
        ("valid: {until: 2026-02-30}", "no day", 4, ""),
        ("valid: {form: 2026-01-01}", "no key form", 4, "from"),
        ("page: {first: {top: 260mm}}", "on the first page", 4, "smaller"),
        ("page: {first: {top: -2mm}}", "no length for top", 4, ""),
        ("page: {columns: 2, side: 60mm}", "two columns would be", 4, "smaller"),
        ('filename: "{date}/{slug}"', "“/” cannot stand", 4, "-o"),
        ('filename: "{dat}"', "no token {dat}", 4, "date"),
        ("filename: brief", "the same name", 4, "{slug}"),
        ('filename: ".{slug}"', "hidden", 4, ""),
        ("digits: {fr: arab}", "fr is not written", 4, "Arabic"),
        ("digits: {ar: beng}", "ar is not written", 4, "Bengali"),
        ("digits: {ar: indic}", "“indic” cannot stand", 4, "arab"),
        ("languages: {default: fr, supported: [en]}", "not among those", 4, "add fr"),
        ('languages: {supported: ["12 monkeys"]}', "no tag", 4, "zh-Hans"),
        ("contrast: {text: 4.5, large: 7}", "more contrast (7:1)", 4, "smaller"),
        ("contrast: {text: 1}", ">= 3", 4, ""),
        ("contrast: {on_violation: eror}", "cannot stand", 4, "error"),
        ("setting: {head: stripe}", "cannot stand", 4, ""),
        ("cover: {fields: [titel]}", "cannot stand", 4, "title"),
        ("logo: {dark: white.svg}", "none that the others take", 4, "logo:"),
        ("partners: {logos: [nowhere.svg]}", "nowhere.svg is not there", 4, "beside"),
        ("partners: {logos: [../../fund.svg]}", "outside", 4, "copy"),
        ("partners: {logos: [{path: fund.svg, height: 2m}]}", "unit", 4, ""),
        ("partners: {logos: [fund.svg], height: 900}", "900 pt high", 4, "200"),
        ("roles: {value: {color: acent}}", "cannot stand", 4, "accent"),
        ("colors: {bandd: '#000000'}", "no key bandd", 4, "band"),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_line(write: Shelf, text: str, problem: str, line: int, hint: str) -> None:
    error = refused(write(ours(text)), MastheadError)
    assert problem in error.problem and f"line {line}," in error.where and hint in error.hint


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("logo: {height: 5mm, min_height: 10mm}", "the least that the brand allows"),
        ("logo: {clear_space: wide}", "no clear space"),
        ("logo: {clear_space: 9h}", "no clear space"),
        ("logo: {languages: {fr: ../logo.svg}}", "outside"),
        ("logo: {dark: {ar: https://acme.example/a.svg}}", ""),
    ],
)
def test_a_logo_that_contradicts_itself_is_refused(write: Shelf, text: str, problem: str) -> None:
    path = write("logo: logo.svg\n" + ours(text))
    if problem:
        error = refused(path)
        assert problem in error.problem and "line 5," in error.where
    else:
        notices = study(path).notices
        assert ["nothing is downloaded" in str(notice) for notice in notices] == [True]


@pytest.mark.parametrize("cmyk", ["[1, 2, 3]", "[1, 2, 3, 400]"])
def test_cmyk_has_four_percents(write: Shelf, cmyk: str) -> None:
    assert "line 3" in refused(write(f'meta: {{name: A}}\ncolor:\n  palette: {{sky: {{hex: "#0072bc", cmyk: {cmyk}}}}}\n')).where


def test_a_logo_of_a_square_mile_of_pixels_is_refused_before_it_is_decoded(write: Shelf) -> None:
    path = write("meta: {name: Acme}\nlogo: bomb.png\n")
    head = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0" + bytes(20)
    (path.parent / "bomb.png").write_bytes(head)
    error = refused(path, LimitError)
    assert "bomb.png has 60,000 × 60,000 pixels" in error.problem and "line 2" in error.where


def test_a_logo_whose_names_stand_for_a_billion_words_is_refused(write: Shelf) -> None:
    path = write("meta: {name: Acme}\nlogo: laughs.svg\n")
    names = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{names}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>'
    (path.parent / "laughs.svg").write_text(bomb, "utf-8")
    error = refused(path, UnreadableError)
    assert "laughs.svg defines entities" in error.problem and "line 2" in error.where and error.hint


def test_a_logo_that_draws_itself_a_million_times_is_refused(write: Shelf) -> None:
    path = write("meta: {name: Acme}\nlogo: uses.svg\n")
    layers = "".join(f'<g id="a{number}">{f"""<use href="#a{number - 1}"/>""" * 10}</g>' for number in range(1, 8))
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><defs><rect id="a0" width="1" height="1"/>{layers}</defs><use href="#a7"/></svg>'
    (path.parent / "uses.svg").write_text(drawing, "utf-8")
    assert "uses.svg" in refused(path, LimitError).problem


def test_a_brand_that_says_all_is_the_same_when_it_is_read_again(write: Shelf) -> None:
    path = write(ours(EVERYTHING).replace("meta:", "logo: logo.svg\nmeta:"))
    assert structs.asdict(study(path).brand) == structs.asdict(load(path))


def test_an_unknown_option_is_kept_for_its_writer_to_refuse(write: Shelf) -> None:
    assert said(write, "pdf: {dots: 150}").options == {"pdf": {"dots": "150"}}
    with pytest.raises(UsageError):
        load(write(ours("pdff: {dpi: 150}")))
