"""The cover: every line fits, in any script, in the drawing and in the picture that libraries show."""

from __future__ import annotations

import html
import json
import re
import subprocess
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from books import Book, browser, write
from msgspec.structs import replace
from sample_sections import LANGUAGES, full
from samples import civic, seed, t

from masthead.brand.style import faces
from masthead.briefing.model import Banner, Briefing
from masthead.language.capitals import capitals
from masthead.language.labels import labels
from masthead.writers.epub import thumbnail
from masthead.writers.epub.cover import MARGIN, WIDTH, band, layout, strip
from masthead.writers.lettering import lettering
from masthead.writers.titles import Piece, balanced, filled, pieces, text, wide

TITLES = {
    "he": "משרד הבריאות מפרסם הנחיות חדשות לטיפול בחולי סוכרת בקהילה, PostgreSQL 10 ערכת עיתונות",
    "ar": "وزارة الصحة تعلن إطلاق الحملة الوطنية للتطعيم ضد الإنفلونزا الموسمية في جميع المحافظات",
    "fa": "وزارت بهداشت راهنمای تازهٔ درمان دیابت را منتشر کرد",
    "ja": "PostgreSQL 10リリース：データベースのパフォーマンスを大幅に向上、「新しい」ガイドラインを発表",
    "zh-Hant": "衛生福利部發布「糖尿病照護指引」，強化社區醫療與長期照護合作",
    "ko": "보건복지부, 지역사회 당뇨병 관리 새 지침 발표",
    "th": "กระทรวงสาธารณสุขประกาศแนวทางใหม่ในการดูแลผู้ป่วยเบาหวานในชุมชน",
    "hi": "स्वास्थ्य मंत्रालय ने मधुमेह के उपचार के लिए नए दिशानिर्देश जारी किए",
    "el": "Νέες οδηγίες για τη θεραπεία του διαβήτη στην κοινότητα",
    "tr": "Sağlık Bakanlığı diyabet tedavisi için yeni kılavuz yayımladı",
    "de": "Bundesverwaltungsgerichtsentscheidungsdokumentation: neue Verordnung",
    "en": "W" * 300,
}
LONG = "Ministry of the Environment, Nature Conservation, Nuclear Safety and Consumer Protection, with all of its offices and agencies"


def entitled(language: str, publisher: str = LONG) -> Briefing:
    ours = labels(language)
    title = TITLES[language]
    return replace(
        seed(),
        language=language,
        labels=ours,
        title=t(title),
        short=title[:40],
        kicker=ours.briefing * 6,
        language_name=ours.language,
        publisher=publisher,
        genre=ours.press_release * 5,
    )


PHRASES = {
    "zh": ("市政府召开数字经济发展座谈会部署下半年重点工作", ["市政府召开", "数字经济发展", "座谈会部署", "下半年重点工作"]),
    "ja": (
        "リンドビー港湾局、北部港区の新しい三つの埠頭の供用を開始、初年度は四百隻の寄港を見込む",
        ["リンドビー港湾局、", "北部港区の新しい", "三つの埠頭の供用を", "開始、初年度は", "四百隻の寄港を見込む"],
    ),
}


@pytest.mark.parametrize("language", PHRASES)
def test_the_lines_of_a_chinese_title_end_where_its_phrases_do_if_it_must_be_smaller_for_that(language: str) -> None:
    title, lines = PHRASES[language]
    shown = layout(replace(entitled("zh-Hant"), title=t(title), language=language), civic())
    assert [line.text for line in shown if line.role == "title"] == lines


@pytest.mark.parametrize("language", TITLES)
def test_no_letter_of_the_picture_stands_in_the_margin(language: str) -> None:
    from PIL import Image

    data = Book(write(entitled(language), fonts="ttf")).files["EPUB/cover.png"]
    with Image.open(BytesIO(data)) as picture:
        points = picture.convert("RGB")
    margin = MARGIN // 3 - 3  # a letter may lean over its own width by a point or two
    for left in (0, 400 - margin):
        for row in range(600):  # a band goes from edge to edge
            assert points.crop((left, row, left + margin, row + 1)).getcolors() == [(margin, points.getpixel((0, row)))]


_MEASURE = """<!doctype html><body>%s<pre id="out"></pre><script>
addEventListener("load", () => { const out = [];
for (const frame of document.querySelectorAll("iframe"))
  for (const text of frame.contentDocument.querySelectorAll("text")) {
    const box = text.getBBox(); out.push([frame.src.split("/").slice(-3)[0], box.x, box.x + box.width, text.textContent]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""


def test_no_line_of_the_drawing_leaves_its_room(tmp_path: Path) -> None:
    found = browser()
    frames = []
    for language in TITLES:
        with zipfile.ZipFile(BytesIO(write(entitled(language), fonts="ttf"))) as made:
            made.extractall(tmp_path / language)
        frames.append(f'<iframe src="{language}/EPUB/cover.xhtml" width="400" height="600"></iframe>')
    (tmp_path / "all.html").write_text(_MEASURE % "".join(frames), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    more = ("--allow-file-access-from-files", f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000", "--dump-dom")
    run = subprocess.run([found, *flags.split(), *more, (tmp_path / "all.html").as_uri()], capture_output=True, text=True, timeout=180)
    measured = json.loads(html.unescape(re.search(r'<pre id="out">(.+?)</pre>', run.stdout, re.DOTALL).group(1)))  # type: ignore[union-attr]
    assert len(measured) >= 5 * len(TITLES)
    assert not [line for line in measured if line[1] < MARGIN - 16 or line[2] > WIDTH - MARGIN + 16]


def test_a_title_of_ordinary_length_fills_the_cover() -> None:
    for language in ("he", "ar", "fa", "ja", "zh-Hant", "ko", "hi", "el", "tr"):
        lines = [line for line in layout(entitled(language), civic()) if line.role == "title"]
        assert len(lines) > 2 and lines[0].size >= 102, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_embargo_and_each_state_stand_on_the_cover_on_a_ground_of_their_own(language: str) -> None:
    briefing = full(language)
    lines = [line for line in layout(briefing, civic()) if line.role == "banner"]
    assert "".join("".join(line.text.split()) for line in lines) == "".join(
        "".join(banner.text.split()) for banner in (briefing.banner, *briefing.states) if banner
    )
    ground = strip(lines)
    assert ground and ground.top < lines[0].y < lines[-1].y < ground.top + ground.height
    (kicker,) = (line for line in layout(briefing, civic()) if line.role == "kicker")
    assert kicker.y > ground.top + ground.height + kicker.size
    from PIL import Image

    with Image.open(BytesIO(Book(write(briefing, fonts="ttf")).files["EPUB/cover.png"])) as picture:
        points = picture.convert("RGB")
    at = int((ground.top + 8) / 3)
    assert points.getpixel((MARGIN // 3 + 4, at)) != points.getpixel((MARGIN // 3 - 6, at)) == (255, 255, 255)
    assert strip(layout(replace(briefing, banner=None, states=()), civic())) is None


def test_a_very_long_embargo_loses_its_end_and_leaves_room_for_the_title() -> None:
    lines = layout(replace(full(), banner=Banner("Embargoed until " + "a day that is not known, " * 30), states=()), civic())
    held = [line for line in lines if line.role == "banner"]
    assert len(held) == 4 and held[-1].text.endswith("…") and [line for line in lines if line.role == "title"]


def test_what_stands_on_the_cover_and_its_colours_are_the_brand_s() -> None:
    brand = civic()
    bare = replace(brand, digest="bare", cover=replace(brand.cover, layout="plain", fields=("title",)))
    assert {line.role for line in layout(full(), bare)} == {"title", "kicker", "meta"}
    assert [line.text for line in layout(full(), bare) if line.role == "meta"] == ["English"]
    drawing = Book(write(full(), bare)).files["EPUB/cover.svg"].decode()
    assert f'fill="{brand.colors.paper}"' in drawing and f'<g fill="{brand.colors.ink}"' in drawing


def test_a_brand_without_faces_has_a_cover_too() -> None:
    bare = replace(civic(), faces=(), digest="")
    assert [line.text for line in layout(entitled("tr", "Org"), bare) if line.role == "masthead"] == ["Org"]


def test_a_long_name_takes_two_lines_and_then_loses_its_end() -> None:
    names = [line for line in layout(entitled("tr"), civic()) if line.role == "masthead"]
    assert len(names) == 2 and names[0].y < names[1].y and names[1].text.endswith(" …")
    assert LONG.startswith(f"{names[0].text} {names[1].text.removesuffix(' …')}")


def broken(title: str, room: float) -> list[str]:
    parts = pieces(title, len, 1)
    return list(map(text, balanced(parts, filled(parts, room), room)))


@pytest.mark.parametrize(
    ("title", "room", "lines"),
    [
        ("one two three four", 13, ["one two", "three four"]),
        ("PostgreSQL 10发布了", 10, ["PostgreSQL", "10发布了"]),
        ("発表、強化へ", 3, ["発表、", "強化へ"]),
        ("新しい「指針」発表", 4, ["新しい", "「指針」", "発表"]),
        ("データベースを向上", 6, ["データベース", "を向上"]),
        ("２０２４年は１０月から", 5, ["２０２４年", "は１０月か", "ら"]),
        ("당뇨병 관리", 5, ["당뇨병", "관리"]),
        ("Le « guide » vert", 5, ["Le", "« guide »", "vert"]),
        ("Lance « La conformité »", 8, ["Lance", "« La", "conformité »"]),
        ("Paris : une fête", 7, ["Paris :", "une", "fête"]),
    ],
)
def test_lines_break_where_readers_of_the_script_expect_it(title: str, room: float, lines: list[str]) -> None:
    assert broken(title, room) == lines


def test_lines_are_as_few_as_fit_and_even() -> None:
    parts = [Piece("x", width, 1) for width in (5, 1, 1, 5, 2, 2)]
    full = filled(parts, 12)
    even = balanced(parts, full, 12)
    assert len(even) == len(full) and max(map(wide, even)) <= max(map(wide, full))


def test_widths_that_are_added_up_are_those_that_are_shaped() -> None:
    for language, title in TITLES.items():
        letters = lettering(faces(civic(), "serif", 600, False, language))
        for word in title.split():
            assert letters.width(word) == pytest.approx(letters.shaped(word)[1], rel=0.04), word


def test_capitals_are_those_of_the_language() -> None:
    assert capitals("bilgi notu", "tr") == "BİLGİ NOTU" and capitals("bilgi", "en") == "BILGI"
    assert capitals("Ενημερωτικό σημείωμα, προϊόν", "el") == "ΕΝΗΜΕΡΩΤΙΚΟ ΣΗΜΕΙΩΜΑ, ΠΡΟΪΟΝ"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_band_stands_behind_kind_and_title_alone_as_on_pages(language: str) -> None:
    briefing = full(language)
    made = {name: replace(civic(), cover=replace(civic().cover, layout=name)) for name in ("band", "full", "plain")}
    lines = layout(briefing, made["band"])
    behind, held = band(lines, made["band"]), strip(lines)
    assert behind is not None and held is not None and held.top + held.height < behind.top
    for line in lines:
        inside = behind.top < line.y - line.size * 0.7 and line.y < behind.top + behind.height
        assert inside is (line.role in ("kicker", "title")), line
    assert band(layout(briefing, made["full"]), made["full"]) is None and band(layout(briefing, made["plain"]), made["plain"]) is None
    from PIL import Image

    def seen(name: str, y: float) -> tuple[int, ...]:
        data = Book(write(briefing, fonts="ttf", brand=made[name])).files["EPUB/cover.png"]
        with Image.open(BytesIO(data)) as picture:
            return picture.convert("RGB").getpixel((2, int(y / 3)))  # type: ignore[return-value]

    colored, paper = seen("full", 30), seen("plain", 30)
    assert [seen("band", y) for y in (30, behind.top + 30, behind.top + behind.height - 30, 1770)] == [paper, colored, colored, paper]


@pytest.mark.parametrize(("name", "red"), [("band", True), ("plain", True), ("full", False)])
def test_an_embargo_stands_in_the_colour_of_warnings_where_the_cover_is_paper(name: str, red: bool) -> None:
    from PIL import Image, ImageColor

    house = replace(civic(), cover=replace(civic().cover, layout=name))
    briefing = replace(full(), states=())
    book = Book(write(briefing, fonts="ttf", brand=house))
    ground = strip(layout(briefing, house))
    assert ground is not None
    danger = house.colors.danger
    assert (f'fill="{danger}"' in book.files["EPUB/cover.xhtml"].decode()) is red
    with Image.open(BytesIO(book.files["EPUB/cover.png"])) as picture:
        point = picture.convert("RGB").getpixel((MARGIN // 3 + 4, int((ground.top + 8) / 3)))
    assert (point == ImageColor.getrgb(danger)) is red
    drafted = replace(briefing, banner=None, states=full().states[:1])
    assert f'fill="{danger}"' not in Book(write(drafted, fonts="ttf", brand=house)).files["EPUB/cover.xhtml"].decode()


@pytest.mark.parametrize("alike", [(), (600,), (7, 8, 500), (1, 90, 2, 200)])
def test_rows_of_the_picture_that_are_the_same_are_packed_as_rows_that_are_not(alike: tuple[int, ...]) -> None:
    rows = [bytes([count % 251]) * 200 for count in alike for _ in range(count)]
    rows += [bytes([place, 255 - place] * 100) for place in range(30)]
    assert zlib.decompress(thumbnail._stream(rows)) == b"\0" + b"\0".join(rows)


@pytest.mark.parametrize(
    ("language", "word", "seen"),
    [
        ("fa", "۱۰", "۱۰"),
        ("fa", "۱۴۰۵", "۱۴۰۵"),
        ("fa", "۲۳/۳/۱۴۰۵", "۲۳/۳/۱۴۰۵"),
        ("ar", "٢٠٢٦", "٢٠٢٦"),
        ("ar", "٣٫٥٪", "٣٫٥٪"),
        ("he", "ב-14", "14-ב"),
        ("he", "כ-41,000", "41,000-כ"),
        ("he", "38%", "38%"),
    ],
)
def test_figures_go_to_the_right_on_covers_of_every_script(language: str, word: str, seen: str) -> None:
    letters = lettering(faces(civic(), "sans", 400, False, language))
    assert [glyph[2] for glyph in letters.shaped(word)[0]] == [letters.shaped(character)[0][0][2] for character in seen]
