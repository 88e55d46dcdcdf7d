"""How an EPUB looks: the brand, its faces, contrast, and narrow screens in a real browser."""

from __future__ import annotations

import html
import json
import re
import subprocess
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from books import Book, H, browser, css_of, of, write
from msgspec.structs import replace
from samples import all_samples, arabic, chinese, civic, everything, p, seed, t

from masthead.briefing.model import Briefing
from masthead.document.model import (
    Cell,
    Item,
    Link,
    List,
    Preformatted,
    Row,
    Table,
)


def test_one_colour_and_one_font_of_the_brand_are_found_in_the_book() -> None:
    brand = civic()
    changed = replace(
        brand,
        colors=replace(brand.colors, primary="#7a1f5c"),
        stacks=replace(brand.stacks, serif=replace(brand.stacks.serif, latin=("Source Code Pro",))),
        digest="",
    )
    made = Book(write(seed(), changed, fonts="ttf"))
    css = css_of(made)
    assert ".kicker" in css and "#7a1f5c" in css and brand.colors.primary not in css
    assert 'font-family: "Source Code Pro", ' in css and "Source Serif" not in css.split("@media")[0].split("body {")[0]
    assert "#7a1f5c" in made.files["EPUB/cover.xhtml"].decode() and bytes.fromhex("7a1f5c") in made.files["EPUB/cover.png"]


def test_faces_are_cut_to_the_text_and_have_no_names() -> None:
    import uharfbuzz as hb

    made = Book(write(seed(), fonts="ttf"))
    fonts = {name: data for name, data in made.files.items() if name.startswith("EPUB/fonts/")}
    assert 3 <= len(fonts) <= 7 and sum(map(len, fonts.values())) < 120_000
    for data in fonts.values():
        face = hb.Face(data)
        assert {entry.name_id for entry in face.list_names()} <= set(range(256, 400))  # names of features, never of the family
        assert "GPOS" in face.table_tags
    assert not any(name.startswith("EPUB/fonts/") for name in Book(write(seed())).files)


@pytest.mark.parametrize("briefing", [everything(), arabic(), chinese()], ids=lambda briefing: briefing.language)
def test_every_character_has_a_face(briefing: Briefing) -> None:
    import uharfbuzz as hb

    made = Book(write(briefing, fonts="ttf"))
    have = {c for name, data in made.files.items() if "/fonts/" in name for c in hb.Face(data).unicodes}
    bodies = [element for page in made.pages.values() for element in page.find(H + "body") if element.get("hidden") is None]
    text = "".join("".join(body.itertext()) for body in bodies)
    assert not {c for c in text if c.isprintable() and not c.isspace()} - set(map(chr, have))


@pytest.mark.parametrize("briefing", [seed(), arabic(), chinese()], ids=lambda briefing: briefing.language)
def test_the_cover_of_a_library_is_a_picture_with_letters_on_the_brand_s_colour(briefing: Briefing) -> None:
    from PIL import Image

    data = Book(write(briefing, fonts="ttf")).files["EPUB/cover.png"]
    with Image.open(BytesIO(data)) as picture:
        assert picture.size == (400, 600) and len(data) < 30_000
        shades = {shade: count for count, shade in picture.convert("RGB").getcolors()}
    ground = bytes.fromhex(civic().colors.primary[1:])
    assert shades[tuple(ground)] > 150_000 and 2_000 < shades[(255, 255, 255)] < 60_000


def test_a_brand_without_faces_still_makes_a_book() -> None:
    made = Book(write(seed(), replace(civic(), faces=(), digest=""), fonts="ttf"))
    assert "EPUB/cover.svg" in made.files and not [name for name in made.files if "/fonts/" in name]


def test_numbers_that_a_reading_system_draws_have_a_face() -> None:
    import uharfbuzz as hb

    words_only = replace(of(List((Item((p("word"),)),), ordered=True)), title=t("Title"), date="", issued="")
    made = Book(write(words_only, fonts="ttf"))
    serif = [name for name in made.files if name.endswith("face-1.ttf")]
    assert set(map(ord, "0123456789.-")) <= set(hb.Face(made.files[serif[0]]).unicodes)


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["colors", "dark"])
def test_text_stands_out_in_light_and_dark(scheme: str) -> None:
    colors = getattr(civic(), scheme)
    for name in ("ink", "muted", "primary"):
        assert _contrast(getattr(colors, name), colors.paper) >= 4.5, name
    assert _contrast(colors.on_danger, colors.danger) >= 4.5


def test_no_height_is_fixed_and_no_side_is_left_or_right() -> None:
    css = css_of(Book(write(seed())))
    assert not re.search(r"\b(left|right)\b(?!\s*\()", css)
    assert not re.search(r"font-size:\s*[\d.]+(px|pt)", css)
    assert not re.search(r"[{;]\s*height:\s*[\d.]+(px|pt|vh)", css.replace(".unseen { position: absolute; width: 1px; height: 1px", ""))


_MEASURE = """<!doctype html><body>%s<pre id="out"></pre><script>
addEventListener("load", () => { const out = [];
for (const frame of document.querySelectorAll("iframe")) { const root = frame.contentDocument.documentElement;
  const wide = [...root.querySelectorAll("body *")].filter(e => !e.closest(".scroll") && !e.closest(".unseen") &&
    (e.getBoundingClientRect().right > frame.clientWidth + 1 || e.getBoundingClientRect().left < -1)).map(e => e.outerHTML.slice(0, 80));
  out.push([frame.src.split("/").slice(-3).join("/"), frame.clientWidth, root.scrollWidth, wide.slice(0, 3)]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def test_nothing_overflows_on_narrow_screens(tmp_path: Path) -> None:
    chromium = browser()
    hard = of(
        p("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " + "x" * 200),
        p(Link("https://example.org/" + "a" * 150, t("https://example.org/" + "a" * 150))),
        Preformatted("y" * 300),
        Table(tuple(Row((Cell((p("z" * 60),), head=True), Cell((p("w" * 60),), align="end"))) for _ in range(2)), head_columns=1),
        title=t("Supercalifragilisticexpialidocious " * 10),
    )
    frames = []
    for name, briefing in {**all_samples(), "hard": hard}.items():
        with zipfile.ZipFile(BytesIO(write(briefing, fonts="ttf"))) as made:
            made.extractall(tmp_path / name)
        chapters: Sequence[Path] = sorted((tmp_path / name / "EPUB").glob("*.xhtml"))[:4]
        frames += [
            f'<iframe src="{chapter.relative_to(tmp_path)}" width="{w}" height="900"></iframe>'
            for chapter in chapters
            for w in (320, 400, 800)
        ]
    (tmp_path / "all.html").write_text(_MEASURE % "".join(frames), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    args = [
        chromium,
        *flags.split(),
        "--allow-file-access-from-files",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--virtual-time-budget=20000",
    ]
    run = subprocess.run([*args, "--dump-dom", (tmp_path / "all.html").as_uri()], capture_output=True, text=True, timeout=180)
    measured = json.loads(html.unescape(re.search(r'<pre id="out">(.+?)</pre>', run.stdout, re.DOTALL).group(1)))  # type: ignore[union-attr]
    assert len(measured) == len(frames)
    assert not [found for found in measured if found[2] > found[1] or found[3]]
