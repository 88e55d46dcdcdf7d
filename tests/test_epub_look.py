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
from typing import Any

import pytest
from books import Book, H, browser, css_of, of, write
from handmade import png
from msgspec.structs import replace
from sample_sections import digest, full
from samples import all_samples, arabic, chinese, civic, everything, p, seed, t

from masthead.brand.load import load
from masthead.briefing.model import Briefing
from masthead.document.model import (
    Abbreviation,
    Aside,
    Asset,
    Cell,
    Figure,
    Formula,
    Item,
    Link,
    List,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from masthead.writers.marks import opening
from masthead.writers.markup.css import families, refinements, stylesheet


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
    # A band of it, a third of the picture and more, on paper, with letters of the paper's colour.
    assert 80_000 < shades[tuple(ground)] < 160_000 and 80_000 < shades[(255, 255, 255)] < 160_000


def test_a_brand_without_faces_still_makes_a_book() -> None:
    made = Book(write(seed(), replace(civic(), faces=(), digest=""), fonts="ttf"))
    assert "EPUB/cover.svg" in made.files and not [name for name in made.files if "/fonts/" in name]


def test_code_is_set_in_a_face_for_code_in_any_language() -> None:
    import uharfbuzz as hb

    made = Book(write(everything("ar"), fonts="ttf", notices=[]))
    [families] = re.findall(r"^code, pre \{ font-family: (.*?);", made.files["EPUB/style.css"].decode(), re.MULTILINE)
    assert families.startswith('"Source Code Pro", ')
    [face] = re.findall(r'font-family: "Source Code Pro".*?url\("(.*?)"\)', made.files["EPUB/faces.css"].decode())
    assert set(map(ord, "defreturn#")) <= set(hb.Face(made.files[f"EPUB/{face}"]).unicodes)


def test_korean_lines_end_between_words_as_on_paper() -> None:
    assert "word-break: keep-all" in stylesheet(civic(), "ko").decode()
    assert "body { word-break: keep-all" not in stylesheet(civic(), "ja").decode()


def test_head_lines_stand_in_the_middle_under_a_title_in_the_middle() -> None:
    assert ".line { text-align: center; }" in stylesheet(load("ministry"), "tr").decode()
    assert ".line { text-align" not in stylesheet(load("civic"), "tr").decode()


def test_text_is_justified_only_where_lines_are_long_enough() -> None:
    assert "justify;" not in stylesheet(load("ministry"), "de").decode()
    wide = refinements(load("ministry"), "de").decode()
    assert re.search(r"@media \(min-width: 36em\) \{\s*\.full p, \.report p \{ text-align: justify;", wide)


def test_arabic_code_asks_for_letters_that_join_before_mathematics() -> None:
    named = families(load("civic"), "mono", "ar")
    assert named.index("Vazirmatn") < named.index("Noto Sans Math")


@pytest.mark.parametrize(("language", "sign"), [("he", "”"), ("fi", "”"), ("hu", "„"), ("zh-Hant", "「"), ("zh", "“"), ("ur", "“")])
def test_quotations_open_with_the_sign_of_their_language(language: str, sign: str) -> None:
    assert opening(language) == sign


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


def _painted(css: str) -> dict[str, dict[str, str]]:
    """Selector → the colours that a sheet gives it, the last that is said."""
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        said = dict(re.findall(r"(?<![\w-])(color|background): (#[0-9a-f]{6})", body))
        for selector in selectors.split(","):
            found.setdefault(" ".join(selector.split()), {}).update(said)
    return found


@pytest.mark.parametrize("brand", ["civic", "relief", "agency", "ministry", "wire"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_in_light_and_dark(brand: str, scheme: str) -> None:
    made = Book(write(full(), load(brand)))
    plain, refined = made.files["EPUB/style.css"].decode(), made.files["EPUB/refined.css"].decode()
    dark = refined.split("@media screen and (prefers-color-scheme: dark) {")[1]
    painted = _painted(plain if scheme == "light" else dark)
    paper, banner = painted["body"]["background"], painted[".banner"]
    apart = {".banner": banner, ".masthead p": painted[".masthead"], "thead th": painted["thead th"], "thead td": painted["thead td"]}
    inks = {selector: said["color"] for selector, said in painted.items() if "color" in said and selector not in apart}
    assert {"body", "a", ".kicker", ".standfirst", ".value", ".note", "blockquote", "code"} <= inks.keys()
    assert not {selector: ink for selector, ink in inks.items() if _contrast(ink, paper) < 7}
    for selector, on in apart.items():
        ink = painted.get(selector, {}).get("color", painted["body"]["color"])
        assert _contrast(ink, on.get("background", paper)) >= 4.5, selector


def test_no_box_is_drawn_round_a_line_that_stands_for_a_picture() -> None:
    plain = Book(write(everything())).files["EPUB/style.css"].decode()
    [missing] = re.findall(r"^\.missing \{ (padding.*?) \}", plain, re.MULTILINE)
    assert "border-inline-start" in missing and "border:" not in missing


def test_old_reading_systems_can_parse_the_sheet_that_counts() -> None:
    """Adobe's engine passes a whole sheet over for one rule that is newer than CSS 2.1 (conditions, selectors of level 3)."""
    made = Book(write(everything()))
    plain = made.files["EPUB/style.css"].decode()
    selectors = re.findall(r"([^{}]+)\{", plain)
    assert len(selectors) > 100 and not [one for one in selectors if re.search(r"@|::|:(?!first-child|hover|focus|link|visited)|~|\[", one)]
    links = [[link.get("href") for link in page.iter(H + "link")] for page in made.pages.values()]
    assert links == [["style.css", "refined.css"]] * len(made.pages)


def test_no_height_is_fixed_and_no_side_is_left_or_right() -> None:
    css = css_of(Book(write(seed())))
    assert not re.search(r"\b(left|right)\b(?!\s*\()", css)
    assert not re.search(r"font-size:\s*[\d.]+(px|pt)", css)
    assert not re.search(r"[{;]\s*height:\s*[\d.]+(px|pt|vh)", css.replace(".unseen { position: absolute; width: 1px; height: 1px", ""))


_MEASURE = """<!doctype html><body>%s<pre id="out"></pre><script>
addEventListener("load", () => { const out = [];
for (const size of ["1em", "2em"]) for (const frame of document.querySelectorAll("iframe")) {
  const root = frame.contentDocument.documentElement; root.style.fontSize = size;
  const wide = [...root.querySelectorAll("body *")].filter(e => !e.closest(".scroll, .people") && !e.closest(".unseen") &&
    (e.getBoundingClientRect().right > frame.clientWidth + 1 || e.getBoundingClientRect().left < -1)).map(e => e.outerHTML.slice(0, 80));
  out.push([frame.src.split("/").slice(-3).join("/"), frame.clientWidth, root.scrollWidth, wide.slice(0, 3)]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def _deep(levels: int) -> List:
    inner = (_deep(levels - 1),) if levels > 1 else ()
    return List((Item((p("A level of a list " + "d" * 40), *inner)),), ordered=levels % 2 == 0)


def _dumped(markup: str, folder: Path) -> Any:
    """What a page of ours with frames says in its last `pre` once a browser has laid it out."""
    (folder / "all.html").write_text(markup, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    more = ("--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom")
    run = subprocess.run(
        [browser(), *flags.split(), *more, (folder / "all.html").as_uri()], capture_output=True, text=True, timeout=180, check=True
    )
    return json.loads(html.unescape(re.search(r'<pre id="out">(.+?)</pre>', run.stdout, re.DOTALL).group(1)))  # type: ignore[union-attr]


_LINES = """<!doctype html><body><iframe src="book/EPUB/chapter-001.xhtml" width="400" height="900"></iframe><pre id="out"></pre><script>
addEventListener("load", async () => { const out = [], frame = document.querySelector("iframe");
const faint = color => /^transparent$|[,/] 0\\)$/.test(color);
for (const table of frame.contentDocument.querySelectorAll(".scroll")) {
  const [lines] = table.getAnimations(), last = lines.effect.getKeyframes().at(-1);
  await new Promise(done => setTimeout(done, 100));
  out.push([table.scrollWidth > table.clientWidth, faint(frame.contentWindow.getComputedStyle(table).borderInlineEndColor),
    last.offset == 1 && faint(last.borderInlineEndColor ?? last.borderRightColor)]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def test_a_table_that_goes_on_beyond_the_screen_shows_that_it_does(tmp_path: Path) -> None:
    def table(columns: int, heads: int = 1) -> Table:
        return Table(tuple(Row(tuple(Cell((p(f"{row}.{n}"),)) for n in range(columns))) for row in range(3)), head_rows=heads)

    with zipfile.ZipFile(BytesIO(write(of(table(4), table(40, 2), table(40))))) as made:
        made.extractall(tmp_path / "book")
    fits, goes_on, folds = _dumped(_LINES, tmp_path)
    assert fits == folds == [False, True, True]
    assert goes_on == [True, False, True]


def test_words_in_a_table_have_room_on_a_telephone(tmp_path: Path) -> None:
    texts = (
        "Improve the training of officers",
        "Ministry of Internal Affairs",
        "31 December 2024",
        "The tender is under way in all regions",
    )
    rows = tuple(Row(tuple(Cell((p(text),), head=not row) for text in texts)) for row in range(2))
    with zipfile.ZipFile(BytesIO(write(of(Table(rows))))) as made:
        made.extractall(tmp_path / "book")
    measure = (
        _LINES.split("for (const table")[0]
        + """
for (const cell of frame.contentDocument.querySelectorAll("td")) out.push(cell.clientWidth / 16);
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""
    )
    wide = _dumped(measure, tmp_path)
    assert [width >= least for width, least in zip(wide, (8, 8, 5.4, 8), strict=True)] == [True] * 4


def test_names_of_rows_have_room_on_a_wide_screen_too(tmp_path: Path) -> None:
    """A table that goes on beyond the text's width would leave them a word a line."""
    heads = ("Region", *(f"{year} planned (USD million)" for year in range(2015, 2027)))
    rows = tuple(Row(tuple(Cell((p(text),)) for text in texts)) for texts in (heads, ("Region number one of the north", *["1.3"] * 12)))
    with zipfile.ZipFile(BytesIO(write(of(Table(rows, head_rows=1))))) as made:
        made.extractall(tmp_path / "book")
    measure = (
        _LINES.split("for (const table")[0].replace('width="400"', 'width="900"')
        + """
for (const cell of frame.contentDocument.querySelectorAll("td, tbody th")) out.push(cell.clientWidth / 16);
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""
    )
    name, figure, *_ = _dumped(measure, tmp_path)
    assert name >= 9 > figure


def test_a_formula_stands_in_a_place_of_its_own(tmp_path: Path) -> None:
    """It is a box in the line, and must not begin outside it as the first line of a numbered paragraph does."""
    long = Formula("E = mc² + " + "x + " * 40 + "y", "the energy")
    with zipfile.ZipFile(BytesIO(write(of(p("The formula ", Formula("a = b"), " and ", long, " stand here."))))) as made:
        made.extractall(tmp_path / "book")
    measure = (
        _LINES.split("for (const table")[0].replace('width="400"', 'width="800"')
        + """
for (const box of frame.contentDocument.querySelectorAll(".formula")) { const text = frame.contentDocument.createRange();
  text.selectNodeContents(box); const [outer, inner] = [box.getBoundingClientRect(), text.getBoundingClientRect()];
  out.push([inner.left - outer.left, outer.right - inner.right, frame.clientWidth - outer.right]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""
    )
    found = _dumped(measure, tmp_path)
    assert len(found) == 2 and all(room > -0.5 for place in found for room in place)


def test_nothing_overflows_on_narrow_screens(tmp_path: Path) -> None:
    hard = of(
        p("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " + "x" * 200),
        p(Link("https://example.org/" + "a" * 150, t("https://example.org/" + "a" * 150))),
        Preformatted("y" * 300),
        Table(tuple(Row((Cell((p("z" * 60),), head=True), Cell((p("w" * 60),), align="end"))) for _ in range(2)), head_columns=1),
        _deep(9),
        Aside((p("A boxed note"), Preformatted("v" * 200)), t("In brief " * 20)),
        p("A formula ", Formula("x" * 30 + " = " + "y" * 30, "x is y"), Abbreviation("World Health Organization", t("WHO" * 40))),
        Quotation((p("q" * 120),), t("A. Person, " + "Director" * 12)),
        Figure("none.png", "A map " + "m" * 120, t("The region " * 12)),
        title=t("Supercalifragilisticexpialidocious " * 10),
    )
    frames = []
    for name, briefing in {**all_samples(), "hard": hard, "full": full(), "full-ar": full("ar"), "digest": digest()}.items():
        with zipfile.ZipFile(BytesIO(write(briefing, fonts="ttf", notices=[]))) as made:
            made.extractall(tmp_path / name)
        chapters: Sequence[Path] = sorted((tmp_path / name / "EPUB").glob("*.xhtml"))[:4]
        frames += [
            f'<iframe src="{chapter.relative_to(tmp_path)}" width="{w}" height="900"></iframe>'
            for chapter in chapters
            for w in (320, 400, 800)
        ]
    measured = _dumped(_MEASURE % "".join(frames), tmp_path)
    assert len(measured) == 2 * len(frames)  # in the size that a reader starts with, and in twice that size
    assert [found for found in measured if found[2] > found[1] or found[3]] == []


@pytest.mark.parametrize(("language", "word"), [("th", "ประเด็นสำคัญทำงาน"), ("bn", "কোন দেশ"), ("hi", "ज़रूरत क़ानून"), ("ta", "கோவை")])
def test_letters_that_programs_draw_with_others_have_these_in_the_book(language: str, word: str) -> None:
    import uharfbuzz as hb

    made = Book(write(replace(seed(), language=language, title=t(word), short=word), load("civic"), fonts="ttf", notices=[]))
    for name, data in made.files.items():
        if "/fonts/" not in name:
            continue
        face = hb.Face(data)
        for part in word.split():
            if set(map(ord, part)) <= set(face.unicodes):
                buffer = hb.Buffer()
                buffer.add_str(part)
                buffer.guess_segment_properties()
                hb.shape(hb.Font(face), buffer)
                assert all(info.codepoint for info in buffer.glyph_infos), (name, part)
                break
        else:
            continue
        break
    else:
        pytest.fail("no face of the book has the word")


_PICTURES = """<!doctype html><body><iframe src="book/EPUB/chapter-001.xhtml" width="400" height="600"></iframe><pre id="out"></pre><script>
addEventListener("load", () => { const frame = document.querySelector("iframe");
const out = [...frame.contentDocument.querySelectorAll("figure > img")].map(image => [image.clientWidth, image.clientHeight]);
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def test_no_picture_is_higher_than_the_screen(tmp_path: Path) -> None:
    sizes = {"tower.png": (300, 2400), "square.png": (200, 200), "broad.png": (1600, 400)}
    assets = tuple(Asset(name, "image/png", png(size=size), *size) for name, size in sizes.items())
    with zipfile.ZipFile(BytesIO(write(of(*[Figure(name, alt=f"What {name} shows") for name in sizes], assets=assets)))) as made:
        made.extractall(tmp_path / "book")
    tower, square, broad = _dumped(_PICTURES, tmp_path)
    assert tower[1] == 570 and square == [200, 200]
    assert broad[0] < 400 and broad[1] == pytest.approx(broad[0] / 4, abs=1)
