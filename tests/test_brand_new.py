"""`masthead brand new`: a brand begun with little or nothing, from a Word template, or from a brand.yml, passes its own check."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from brandfiles import heard
from PIL import Image
from stationery import bare, ministry, packed, unpacked
from test_cli import run

from masthead.brand.contrast import ratio
from masthead.brand.legible import check
from masthead.brand.study import study
from masthead.errors import MastheadError
from masthead.founding.facts import Facts, face, safe
from masthead.founding.found import found
from masthead.founding.letterhead import of_template
from masthead.founding.successor import of_brand
from masthead.verify.judges.brands import examine

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def png(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "PNG")
    return out.getvalue()


def errors(path: Path) -> list[str]:
    seen = study(path)
    return [fault.what for fault in examine(seen.brand, seen.said) if fault.severity == "error"]


# --- with little, or nothing


def test_a_brand_is_begun_with_nothing_at_all(tmp_path: Path) -> None:
    done = run("brand", "new", "harbour-relief", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    path = tmp_path / "harbour-relief" / "_brand.yml"
    assert heard(path)[1] == [] and heard(path)[0].publisher == {"": "Harbour Relief"}
    assert run("brand", "check", "harbour-relief", cwd=tmp_path).returncode == 0
    assert "# boilerplate:" in path.read_text("utf-8")


def test_name_colour_and_logo_are_taken(tmp_path: Path) -> None:
    (tmp_path / "mark.png").write_bytes(png(600, 200))
    done = run(
        "brand",
        "new",
        "acme",
        "--name",
        "Acme: “für” #1",
        "--color",
        "rgb(122, 31, 92)",
        "--logo",
        "mark.png",
        "-o",
        "x/house",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    brand, notices = heard(tmp_path / "x" / "house" / "_brand.yml")
    assert notices == [] and brand.publisher == {"": "Acme: “für” #1"} and brand.colors.primary == "#7a1f5c"
    assert brand.logo is not None and brand.logo.height == 24 and brand.logo.alt == {"": "Acme: “für” #1"}


@pytest.mark.parametrize("color", ["#ffd400", "#87ceeb", "#ff6f61", "#888888", "#ffffff", "#4f81bd"])
def test_a_pale_colour_is_kept_and_words_get_a_darker_one_which_is_told(tmp_path: Path, color: str) -> None:
    made = found(Facts("Acme", color), tmp_path / "acme")
    brand, _ = heard(made.path)
    assert any(swatch.color == color for swatch in brand.palette)
    assert brand.colors.primary != color and ratio(brand.colors.primary, brand.colors.paper) >= 4.5
    assert check(brand) == () and any(color in told and brand.colors.primary in told for told in made.told)
    assert color in made.path.read_text("utf-8") and errors(made.path) == []


def test_a_colour_that_reads_well_is_left_alone(tmp_path: Path) -> None:
    made = found(Facts("Acme", "#0b5a8f"), tmp_path / "acme")
    assert made.told == () and "colors:" not in made.path.read_text("utf-8").split("# What may be said")[0]


def test_a_logo_is_copied_without_scripts_and_places(tmp_path: Path) -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>x()</script><rect width="9" height="9"/></svg>'
    )
    made = found(Facts("Acme", mark=safe(drawing, "a.svg")), tmp_path / "acme")
    copied = (made.path.parent / "logo.svg").read_bytes()
    assert b"script" not in copied and b"onload" not in copied and b"<rect" in copied


def test_a_coarse_logo_is_made_as_small_as_its_pixels_bear() -> None:
    assert safe(png(120, 40), "a.png").height == pytest.approx(19.2)
    assert safe(png(400, 400), "a.png").height == 34


def test_a_name_with_controls_in_it_is_written_without_them(tmp_path: Path) -> None:
    made = found(Facts("Ac\x07me\n  #Foundation\u202e: 'x' \\ \"y\""), tmp_path / "acme")
    assert heard(made.path)[0].publisher == {"": "Acme #Foundation: 'x' \\ \"y\""}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "acme").write_text("a file", "utf-8")
    done = run("brand", "new", "acme", cwd=tmp_path)
    assert done.returncode == 1 and b"error:" in done.stderr and b"hint:" in done.stderr
    assert (tmp_path / "acme").read_text("utf-8") == "a file" and len(list(tmp_path.iterdir())) == 1


def test_nothing_is_overwritten_unless_it_is_forced(tmp_path: Path) -> None:
    assert run("brand", "new", "acme", cwd=tmp_path).returncode == 0
    path = tmp_path / "acme" / "_brand.yml"
    path.write_text("meta: {name: Mine}\n", "utf-8")
    done = run("brand", "new", "acme", cwd=tmp_path)
    assert done.returncode == 2 and b"--force" in done.stderr and path.read_text("utf-8") == "meta: {name: Mine}\n"
    assert run("brand", "new", "acme", "--force", cwd=tmp_path).returncode == 0
    assert heard(path)[0].publisher == {"": "Acme"}


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("acme", "--color", "bluish"), 2, "#0b5a8f"),
        (("acme", "--logo", "nowhere.png"), 7, "the logo is not there"),
        (("acme", "--from", "nowhere.docx"), 7, "template is not there"),
        (("acme", "--from", "nowhere.yml"), 7, "brand file is not there"),
        (("acme", "--from", "letter.odt"), 2, "neither a Word template nor"),
        (("../acme",), 2, "-o says where"),
        (("..",), 2, "folder"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path: Path, arguments: tuple[str, ...], status: int, told: str) -> None:
    done = run("brand", "new", *arguments, cwd=tmp_path)
    assert done.returncode == status and told in done.stderr.decode() and list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_a_terminal_it_asks_for_name_colour_and_logo(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "masthead", "brand", "new", "acme"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        os.write(ours, b"Acme Foundation\nbluish\nnavy\nnowhere.png\n\n")
        _, said = process.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 0, said
    assert all(word in said for word in (b"Name of the publisher", b"neither a colour", b"Logo", b"no file nowhere.png"))
    brand, _ = heard(tmp_path / "acme" / "_brand.yml")
    assert brand.publisher == {"": "Acme Foundation"} and brand.colors.primary == "#000080"


# --- from a Word template


def theme(**colors: str) -> str:
    shades = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items())
    fonts = '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Segoe UI"/></a:minorFont>'
    return f"<a:theme {_A}><a:themeElements><a:clrScheme>{shades}</a:clrScheme><a:fontScheme>{fonts}</a:fontScheme></a:themeElements></a:theme>"


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/></w:rPr></w:style>'
)
SECTION = (
    '<w:p/><w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:left="1440" w:right="1134" w:top="1440" w:bottom="1440" w:header="720" '
    'w:footer="700"/></w:sectPr>'
)


def template(tmp_path: Path, data: bytes, name: str = "house.docx") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def test_a_template_gives_colours_fonts_page_logo_and_itself(tmp_path: Path) -> None:
    source = template(tmp_path, ministry())
    done = run("brand", "new", "ministry", "--from", source, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    path = tmp_path / "ministry" / "_brand.yml"
    brand, notices = heard(path)
    assert notices == [] and brand.publisher == {"": "MINISTRY OF EXAMPLES"} and b"MINISTRY OF EXAMPLES" in done.stderr
    assert brand.colors.primary == "#7a1f5c"
    assert (brand.page.name, round(brand.page.start, 1)) == ("A4", 85.0)
    assert brand.logo is not None and brand.logo.height == 20
    assert brand.docx.template == str(path.parent / "template.docx") and Path(brand.docx.template).read_bytes() == source.read_bytes()
    assert brand.stacks.serif.system[0] == "Cambria" and brand.stacks.serif.latin[0] == "Source Serif 4"
    assert errors(path) == [] and b"Cambria" in done.stderr


def test_colours_and_fonts_are_looked_up_in_the_theme(tmp_path: Path) -> None:
    source = template(tmp_path, bare(STYLES, SECTION, theme=theme(dk2="777777", accent1="FFFFFF", accent2="0B6E4F")), "house.dotx")
    facts = of_template(str(source), "House")
    assert facts.color == "#0b6e4f" and facts.palette == {"deep": "#777777", "accent1": "#ffffff"}
    assert (facts.text, facts.headings) == (face("Segoe UI"), face("Cambria"))
    assert facts.page[:5] == (
        "size: Letter",
        "start: 25mm",
        "end: 20mm",
        "top: 13mm",
        "bottom: 12mm # from the lower edge to the folio's base line",
    )
    brand, notices = heard(found(facts, tmp_path / "house").path)
    assert notices == [] and (brand.roles.body.family, brand.roles.title.family) == ("sans", "serif")
    assert brand.stacks.sans.system[0] == "Segoe UI" and brand.docx.template.endswith("template.dotx")


def test_a_narrow_template_has_no_side_margin(tmp_path: Path) -> None:
    body = SECTION.replace('w:left="1440"', 'w:left="3400"').replace('w:right="1134"', 'w:right="2400"')
    facts = of_template(str(template(tmp_path, bare(STYLES, body))), "House")
    brand, _ = heard(found(facts, tmp_path / "house").path)
    assert brand.page.side == 0 and brand.page.start == pytest.approx(170, abs=1)


def test_a_template_without_anything_makes_a_brand_all_the_same(tmp_path: Path) -> None:
    facts = of_template(str(template(tmp_path, bare())), "House")
    assert (facts.color, facts.mark, facts.text, facts.page) == ("", None, None, ())
    assert errors(found(facts, tmp_path / "house").path) == []


def test_a_picture_that_is_no_logo_is_left_out_and_told(tmp_path: Path) -> None:
    parts = unpacked(ministry())
    name = next(name for name in parts if name.startswith("word/media/"))
    facts = of_template(str(template(tmp_path, packed({**parts, name: b"\xd7\xcd\xc6\x9a" + bytes(40)}))))
    assert facts.mark is None or facts.told
    assert errors(found(facts, tmp_path / "house").path) == []


@pytest.mark.parametrize("data", [b"", b"no zip", ministry()[:900]])
def test_a_broken_template_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(MastheadError) as caught:
        of_template(str(template(tmp_path, data)))
    assert caught.value.where and caught.value.hint


# --- from a brand.yml


OPEN = """
meta: {name: Quay Community, link: "https://quay.example"}
color:
  palette: {sun: "#ff9f1c", mist: "#f8f7f1"}
  primary: sun
  background: mist
  danger: "#ff3d7f"
typography: {fonts: [{family: Inter, source: google}], base: Inter, link: {color: sun}}
"""


def test_a_brand_yml_stays_as_it_is_and_what_print_needs_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    source = tmp_path / "site" / "_brand.yml"
    source.write_text(OPEN, "utf-8")
    done = run("brand", "new", "print", "--from", "site/_brand.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    path = tmp_path / "print" / "_brand.yml"
    assert source.read_text("utf-8") == OPEN and 'extends: "../site/_brand.yml"' in path.read_text("utf-8")
    brand, notices = heard(path)
    assert brand.publisher == {"": "Quay Community"} and brand.colors.paper == "#f8f7f1" and len(notices) == 1
    assert check(brand) == () and brand.colors.primary != "#ff9f1c" != brand.colors.link
    assert all(word in done.stderr for word in (b"#ff9f1c", b"Inter"))
    assert run("brand", "check", "print", cwd=tmp_path).returncode == 0


def test_the_file_that_a_brand_goes_on_from_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "_brand.yml").write_text(OPEN, "utf-8")
    done = run("brand", "new", "print", "--from", "_brand.yml", "-o", ".", "--force", cwd=tmp_path)
    assert done.returncode == 2 and b"goes on from" in done.stderr and (tmp_path / "_brand.yml").read_text("utf-8") == OPEN


def test_a_brand_yml_without_a_name_gets_one(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "_brand.yml").write_text("color: {primary: navy}\n", "utf-8")
    assert run("brand", "new", "quay", "--from", "site", cwd=tmp_path).returncode == 0
    assert heard(tmp_path / "quay" / "_brand.yml")[0].publisher == {"": "Quay"}


def test_an_installed_brand_may_be_gone_on_from_by_its_name(tmp_path: Path) -> None:
    done = run("brand", "new", "delta-office", "--from", "relief", "--color", "#ffd400", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    brand, notices = heard(tmp_path / "delta-office" / "_brand.yml")
    assert notices == [] and brand.publisher == {"": "Delta Office"} and brand.page.name == "Letter"
    assert brand.colors.primary not in ("#0f4c3a", "#ffd400") and check(brand) == ()
    assert run("brand", "new", "x", "--from", "releif", cwd=tmp_path).returncode == 7


def test_what_a_brand_yml_has_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "_brand.yml").write_text("color:\n  primry: navy\n", "utf-8")
    with pytest.raises(MastheadError) as caught:
        of_brand(str(tmp_path))
    assert "line 2" in caught.value.where and "primary" in caught.value.hint
