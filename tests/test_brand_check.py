"""What `masthead brand check` says of brands: ours have no fault, a poor one is told each of its own, with the key and what to do."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from brandfiles import FONT, OWN, Shelf, heard, ours
from sample_blocks import png
from test_cli import run

from masthead.brand.contrast import ratio
from masthead.brand.load import installed, load, styles
from masthead.brand.study import study
from masthead.verify.judges.brands import Fault, examine


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def faults(path: Path) -> dict[str, Fault]:
    seen = study(path)
    return {fault.key: fault for fault in examine(seen.brand, seen.said)}


@pytest.mark.parametrize("name", [name for name, _ in installed()])
def test_brands_of_ours_have_no_fault(name: str) -> None:
    assert [fault for fault in examine(load(name)) if fault.severity != "tip"] == []


def test_faint_type_is_an_error_by_day_and_in_the_dark(shelf: Shelf) -> None:
    found = faults(shelf(ours('colors: {primary: "#c9c9c9"}\ndark: {ink: "#333333"}')))
    assert found["colors: primary"].severity == "error" and "1.66:1" in found["colors: primary"].what
    assert found["dark: ink"].severity == "error" and "in the dark" in found["dark: ink"].what
    for key, ground, least in (("colors: primary", "#ffffff", 3), ("dark: ink", "#14181f", 4.5)):
        [offered] = re.findall(r"\((#\w{6}) has it\)", found[key].mend)
        assert ratio(offered, ground) >= least


def test_type_that_only_just_reads_is_a_tip(shelf: Shelf) -> None:
    assert faults(shelf(ours('colors: {muted: "#6b6b6b"}')))["colors: muted"].severity == "tip"


def test_a_language_that_the_house_font_cannot_write_is_told_with_what_stands_in(shelf: Shelf) -> None:
    path = shelf(OWN)
    (path.parent / "own.ttf").write_bytes((styles() / "fonts" / "amiri" / "Amiri-Regular.ttf").read_bytes())
    [fault] = [fault for fault in examine(heard(path)[0]) if " ru " in fault.what]
    assert fault.severity == "warning" and fault.key == "stacks: sans" and "Noto Sans stands in" in fault.what


def test_a_logo_that_is_too_small_and_too_coarse_is_told(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\nlogo: logo.png\ndefaults:\n  masthead:\n    logo: {height: 12pt}\n")
    (path.parent / "logo.png").write_bytes(png(60, 20))
    found = faults(path)
    assert found["logo: height"].severity == "warning" and "120 to the inch" in found["logo"].what


def test_a_logo_that_is_broken_is_an_error(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\nlogo: logo.png\n")
    (path.parent / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert faults(path)["logo"].severity == "error"


def test_the_command_ends_with_one_where_there_is_an_error(shelf: Shelf) -> None:
    poor = shelf(ours('colors: {primary: "#c9c9c9"}'))
    done = run("brand", "check", poor)
    assert done.returncode == 1 and b"line 4, defaults.masthead.colors.primary" in done.stdout
    assert run("brand", "check", "civic").returncode == 0
    assert b'"key": "colors: primary"' in run("brand", "check", poor, "--json").stdout


# --- all that can be wrong, each with its place and what to do


def told(shelf: Shelf, text: str, more: str = "", today: date | None = None) -> dict[str, Fault]:
    seen = study(shelf(more + ours(text)))
    return {fault.key: fault for fault in examine(seen.brand, seen.said, today)}


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ('colors: {link: "#c9c9c9"}', "colors: link", "(link)"),
        ('colors: {band: "#8a8a8a", on_band: "#999999"}', "colors: on_band", "(cover)"),
        ('setting: {head: band}\ncolors: {band: "#8a8a8a", on_band: "#999999"}', "colors: on_band", "(masthead, meta, cover)"),
        ('colors: {head: "#0b5a8f", on_head: "#0b4a7f"}', "colors: on_head", "(head)"),
        ('colors: {stripe: "#3b4a5a"}', "colors: ink", "table on a stripe"),
        ('colors: {callout: "#2b3a4a"}', "colors: primary", "link in a box"),
        ('colors: {accent: "#eeeeee"}', "colors: accent", "marks need 3:1"),
        ('dark: {link: "#333333"}', "dark: link", "in the dark"),
        ('dark: {band: "#dddddd", on_band: "#eeeeee"}', "dark: on_band", "in the dark"),
        ('roles: {value: {color: accent}}\ncolors: {accent: "#b9b9b9"}', "colors: accent", "value"),
        ('colors: {danger: "#ffb0a0", on_danger: "#ffffff"}', "colors: on_danger", "(banner)"),
    ],
)
def test_each_pair_that_meets_is_looked_at(shelf: Shelf, text: str, key: str, what: str) -> None:
    fault = told(shelf, text)[key]
    assert fault.severity == "error" and what in fault.what and fault.mend


def test_a_pair_that_never_meets_is_no_fault(shelf: Shelf) -> None:
    found = told(shelf, 'cover: {when: never}\ncolors: {band: "#8a8a8a", on_band: "#999999", on_head: "#fefefe"}')
    assert not any("band" in key or "head" in key for key in found)


def test_large_type_needs_less(shelf: Shelf) -> None:
    assert told(shelf, 'roles: {value: {color: accent, size: 25}}\ncolors: {accent: "#8a8a8a"}')["colors: accent"].severity == "tip"


def test_a_brand_that_only_warns_is_only_warned(shelf: Shelf) -> None:
    found = told(shelf, 'contrast: {on_violation: warn}\ncolors: {primary: "#c9c9c9"}')
    assert found["colors: primary"].severity == "warning" and "line 5," in found["colors: primary"].where


def test_the_place_of_a_colour_is_the_line_that_says_it(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\ncolor:\n  palette: {pale: '#c9c9c9'}\n  primary: pale\ntypography:\n  link: {color: pale}\n")
    assert "line 4, color.primary" in faults(path)["colors: primary"].where
    assert "line 6, typography.link" in faults(path)["colors: link"].where


def test_what_only_the_base_says_is_to_be_mended_in_the_brands_own_file(shelf: Shelf) -> None:
    path = shelf("meta: {name: Acme}\n")
    assert faults(path)["logo"].where == f"{path}, defaults.masthead.logo"
    path = shelf("color: {palette: {x: '#123456'}}\n")
    assert faults(path)["meta: name"].where == f"{path}, meta.name"


@pytest.mark.parametrize(
    ("today", "severity", "what"),
    [
        (date(2025, 12, 31), "error", "not to be used before 2026-01-01"),
        (date(2026, 1, 1), "", ""),
        (date(2026, 12, 1), "tip", "good for 30 days more"),
        (date(2026, 12, 31), "tip", "good for 0 days more"),
        (date(2027, 1, 1), "error", "good until 2026-12-31"),
    ],
)
def test_marks_that_are_out_of_date_are_told(shelf: Shelf, today: date, severity: str, what: str) -> None:
    found = told(shelf, "valid: {from: 2026-01-01, until: 2026-12-31}", today=today)
    fault = found.get("valid: until") or found.get("valid: from")
    assert (fault.severity if fault else "") == severity and what in (fault.what if fault else "")


def test_the_day_may_be_said_and_the_clock_changes_nothing_but_the_check(shelf: Shelf) -> None:
    path = shelf(ours("valid: {until: 2026-01-31}"))
    assert run("brand", "check", path, "--now", "2026-01-31").returncode == 0
    done = run("brand", "check", path, "--now", "2026-02-01")
    assert done.returncode == 1 and b"line 4, defaults.masthead.valid.until" in done.stdout
    assert run("brand", "check", path, "--now", "tomorrow").returncode == 2
    assert load(path).valid.until == "2026-01-31"


def test_languages_that_lack_words_are_told(shelf: Shelf) -> None:
    text = "languages: {default: en, supported: [en, fr, tlh]}\nboilerplate: {en: A}\nlegal: Law\nfunding: {en: A, fr: B, tlh: C}"
    found = told(shelf, text)
    assert "no labels in tlh" in found["languages: supported"].what
    assert "boilerplate says nothing in fr, tlh" in found["boilerplate"].what
    assert "legal says nothing in fr, tlh" in found["legal"].what and "funding" not in found
    assert all(found[key].severity == "warning" for key in ("languages: supported", "boilerplate", "legal"))


def test_letters_are_looked_for_in_the_languages_that_are_supported(shelf: Shelf) -> None:
    path = shelf(OWN + "defaults: {masthead: {languages: {supported: [en, ru]}}}\n")
    (path.parent / "own.ttf").write_bytes((styles() / "fonts" / "amiri" / "Amiri-Regular.ttf").read_bytes())
    found = [fault.what for fault in examine(study(path).brand)]
    assert any(" ru " in what for what in found) and not any(" ar " in what or " zh " in what for what in found)


def test_a_letter_that_no_font_has_is_an_error(shelf: Shelf) -> None:
    found = told(shelf, "languages: {supported: [en]}\nlegal: 'Sealed with 𒀀'")
    assert any(fault.severity == "error" and "U+12000" in fault.what for fault in found.values())


def test_logos_of_all_languages_grounds_and_partners_are_looked_at(shelf: Shelf) -> None:
    text = "logo: {languages: {fr: fr.png}, dark: dark.png, clear_space: 4h}\npartners: {logos: [{path: partner.png, alt: P}]}\nsetting: {head: band}"
    path = shelf("logo: logo.png\n" + ours(text))
    for name in ("logo", "fr", "dark", "partner"):
        (path.parent / f"{name}.png").write_bytes(png(90, 30))
    found = faults(path)
    for key, line in (("logo", 1), ("logo: languages: fr", 5), ("logo: dark: default", 5), ("partners: logos: 0", 6)):
        assert "to the inch" in found[key].what and f"line {line}," in found[key].where
    assert "34 mm of clear space" in found["page: top"].what and "setting: head" not in found


def test_a_band_without_a_logo_for_it_is_told(shelf: Shelf) -> None:
    path = shelf("logo: logo.png\n" + ours("setting: {head: band}"))
    (path.parent / "logo.png").write_bytes(png(200, 100))
    assert "no logo is made for it" in faults(path)["setting: head"].what


def test_a_line_with_a_logo_that_is_not_there_is_told(shelf: Shelf) -> None:
    fault = told(shelf, 'footer:\n  other:\n    start: "{logo} {title}"')["footer: other: start"]
    assert fault.severity == "warning" and "line 6," in fault.where


def test_type_that_is_too_small_is_told(shelf: Shelf) -> None:
    assert "6 pt" in told(shelf, "roles: {note: {size: 6}, folio: {size: 6}}")["roles: note: size"].what


def test_options_that_a_format_has_not_are_told_with_what_was_meant(shelf: Shelf) -> None:
    path = shelf(ours("pdf: {dots: 150, dpi: 150, missing: maybe}\nformats:\n  rtf: {pages: 2}"))
    done = run("brand", "check", path)
    told = done.stdout.decode()
    assert done.returncode == 1 and "no option pdf.dots" in told and "line 4, defaults.masthead.pdf.dots" in told
    assert (
        "“rtf”" in told
        and "line 6, defaults.masthead.formats.rtf.pages" in told
        and "maybe" in told
        and "pdf.dpi" not in told.replace("pdf.dpi,", "")
    )


def test_a_brand_that_refuses_to_be_published_can_be_checked(shelf: Shelf) -> None:
    done = run("brand", "check", shelf(ours('contrast: {on_violation: error}\ncolors: {primary: "#c9c9c9"}')))
    assert done.returncode == 1 and b"1.66:1" in done.stdout


def test_a_font_that_may_not_be_embedded_ends_the_check_with_its_line(shelf: Shelf) -> None:
    path = shelf(OWN)
    data = bytearray(FONT.read_bytes())
    rows = range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16)
    table = next(int.from_bytes(data[row + 8 : row + 12], "big") for row in rows if data[row : row + 4] == b"OS/2")
    data[table + 8 : table + 10] = b"\x00\x02"
    (path.parent / "own.ttf").write_bytes(data)
    done = run("brand", "check", path)
    assert done.returncode == 1 and b"line 6" in done.stderr and b"may not be embedded" in done.stderr and b"hint:" in done.stderr
