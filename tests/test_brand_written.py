"""What keys of a brand do in the files: each is found where its format has a place for it, and the judges find nothing wrong."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from brandfiles import FONT, OWN, Shelf, heard, ours, refused
from briefs import composed, release
from judges import conforms
from msgspec import structs
from sample_pages import ASSETS, of
from samples import p, t
from test_brand_check import faults

from masthead import registry
from masthead.brand import legible
from masthead.brand.account import describe
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.brand.style import faces, filled
from masthead.document.model import Aside, Figure, Item, List
from masthead.errors import MastheadError
from masthead.notices import Notice, Withheld
from masthead.sources.source import Source
from masthead.verify.judges.standards import EpubCheck, VeraPdf
from masthead.writers.docx.styles.theme import typefaces
from masthead.writers.markup.css import families

ISNI = "https://isni.org/isni/0000000123456789"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def written(format: str, brand: Brand) -> bytes:
    return registry.writer_type(format)().write(composed(release("A pump was opened."), brand=brand), brand, lambda notice: None)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


# ── publisher_id ──


def test_what_a_publisher_is_known_by_stands_where_identifiers_do(shelf: Shelf) -> None:
    brand = load(shelf(ours(f"publisher_id: {ISNI}")))
    assert describe(brand)["publisher_id"] == ISNI
    with pikepdf.open(io.BytesIO(written("pdf", brand))) as pdf:
        assert f"<masthead:PublisherID>{ISNI}</masthead:PublisherID>" in pdf.Root.Metadata.read_bytes().decode()
    assert f'name="Publisher ID"><vt:lpwstr>{ISNI}<' in part(written("docx", brand), "docProps/custom.xml")
    package = part(written("epub", brand), "EPUB/content.opf")
    assert '<dc:publisher id="publisher">Acme<' in package
    assert f'property="dcterms:identifier" refines="#publisher">{ISNI}<' in package
    assert json.loads(written("ninjs", brand))["infoSources"] == [{"name": "Acme", "role": "publisher", "uri": ISNI}]


def test_the_short_name_stands_in_lines_at_head_and_foot(shelf: Shelf) -> None:
    path = shelf(ours('footer: {first: {start: "{short}"}}').replace("{name: Acme}", "{name: {full: Acme Foundation, short: AF}}"))
    assert load(path).short == {"": "AF"} and load(path).publisher == {"": "Acme Foundation"}
    assert composed(release("A pump was opened."), brand=load(path)).furniture.first_footer.start == "AF"  # type: ignore[union-attr]
    spoken = load(shelf(ours("publisher_short: {en: AF, fr: FA}").replace("{name: Acme}", "{name: {full: Acme Foundation, short: X}}")))
    assert spoken.short == {"en": "AF", "fr": "FA"} and describe(spoken)["publisher_short"] == {"en": "AF", "fr": "FA"}
    other = load(
        shelf("meta: {name: Office}\ndefaults: {masthead: {extends: ../acme/_brand.yml, footer: {first: {start: '{short}'}}}}", "child")
    )
    assert other.short == {}
    assert composed(release("A pump was opened."), brand=other).furniture.first_footer.start == "Office"  # type: ignore[union-attr]


def test_a_number_with_its_register_is_no_address(shelf: Shelf) -> None:
    brand = load(shelf(ours("publisher_id: ISNI  0000 0001 2345 6789")))
    [told] = json.loads(written("ninjs", brand))["infoSources"]
    assert told == {"name": "Acme", "role": "publisher", "literal": "ISNI 0000 0001 2345 6789"}


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("ISNI 0000 0001 2281 955X", False),
        ("ISNI 0000 0001 2281 9550", True),
        ("https://isni.org/isni/000000012281955X", False),
        ("https://isni.org/isni/0000000122819551", True),
        ("isni:000000012281955X", False),
        ("https://ror.org/01ggx4157", False),
        ("", False),
    ],
)
def test_an_isni_with_a_wrong_digit_is_told(shelf: Shelf, known: str, told: bool) -> None:
    found = faults(shelf(ours(f"extends: civic\npublisher_id: {known!r}")))
    assert ("publisher_id" in found) == told


def test_files_that_do_not_say_that_they_are_accessible_are_a_tip(shelf: Shelf) -> None:
    assert faults(shelf(ours("pdf: {conformance: [a-2a]}")))["pdf: conformance"].severity == "tip"


def test_a_publisher_without_one_has_none(shelf: Shelf) -> None:
    brand = load(shelf(ours("version: '1'")))
    assert b"PublisherID" not in written("pdf", brand) and "Publisher ID" not in part(written("docx", brand), "docProps/custom.xml")
    assert 'refines="#publisher"' not in part(written("epub", brand), "EPUB/content.opf")


# ── pdf: conformance, output_intent, attach ──


def claimed(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
    return re.findall(r"<(?:pdfuaid|pdfaid):\w+>(\w+)<", packet)


def source_of(text: str) -> Source:
    return Source("release.txt", text.encode())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("[ua-1, a-2a]", ["1", "2", "A"]),
        ("[a-2u]", ["2", "U"]),
        ("[ua-1]", ["1"]),
        ("[]", []),
        ("[ua-1, a-3b]", ["1", "3", "B"]),
    ],
)
def test_files_claim_what_the_brand_wants(shelf: Shelf, asked: str, found: list[str]) -> None:
    brand = load(shelf(ours(f"pdf: {{conformance: {asked}, output_intent: sRGB}}")))
    assert claimed(written("pdf", brand)) == found
    assert describe(brand)["pdf"] == {"conformance": asked.strip("[]").split(", ") if asked != "[]" else [], "output_intent": "sRGB"}
    assert brand.options == {}


def test_a_file_that_carries_others_claims_part_3(shelf: Shelf) -> None:
    brand = load(shelf(ours("pdf: {conformance: [a-2u], attach: [source, ninjs]}")))
    assert brand.options == {"pdf": {"attach": "source,ninjs"}}
    text = release("A pump was opened.")
    briefing = structs.replace(composed(text, brand=brand), source=source_of(text))
    data = registry.branded("pdf", brand).write(briefing, brand, lambda notice: None)
    assert claimed(data) == ["3", "U"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        carried = {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
    [item] = [json.loads(data) for name, data in carried.items() if name.endswith(".ninjs")]
    assert item["standard"]["name"] == "ninjs" and carried["release.txt"] == text.encode()


def test_a_picture_without_words_takes_one_claim_away(shelf: Shelf) -> None:
    heard: list[Notice] = []
    shown = structs.replace(of(Figure("small.png")), assets=ASSETS)
    for asked, found, told in (("[ua-1, a-2a]", ["2", "A"], True), ("[a-2a]", ["2", "A"], False)):
        heard.clear()
        brand = load(shelf(ours(f"pdf: {{conformance: {asked}}}")))
        assert claimed(registry.writer_type("pdf")().write(shown, brand, heard.append)) == found
        assert any(isinstance(notice, Withheld) for notice in heard) == told


def test_each_claim_is_true(shelf: Shelf, tmp_path: Path) -> None:
    for claim, standard in (("a-2a", "2a"), ("a-2u", "2u"), ("a-2b", "2b"), ("a-3a", "3a"), ("a-3u", "3u"), ("a-3b", "3b")):
        brand = load(shelf(ours(f"pdf: {{conformance: [ua-1, {claim}]}}")))
        conforms(VeraPdf(standards=("ua1", standard)), {f"{claim}.pdf": written("pdf", brand)}, tmp_path)


# ── epub: css_extra ──

SHEET = '.kicker { color: #7a1f5c; }\n.title::after { content: "}"; }\n.glance { background: url("data:image/png;base64,iVBORw0KGgo="); }\n'


def styled(shelf: Shelf, sheet: str | bytes, more: str = "") -> Path:
    path = shelf(ours(f"epub: {{css_extra: own.css{more}}}"))
    (path.parent / "own.css").write_bytes(sheet if isinstance(sheet, bytes) else sheet.encode())
    return path


def test_a_sheet_of_the_brands_stands_after_ours_in_books(shelf: Shelf) -> None:
    brand = load(styled(shelf, SHEET, ", contents: always"))
    assert brand.options == {"epub": {"contents": "always"}} and describe(brand)["epub"] == {"css_extra": "own.css"}
    data = written("epub", brand)
    assert part(data, "EPUB/own.css") == SHEET
    links = re.findall(r'<link rel="stylesheet" href="([\w.]+)"/>', part(data, "EPUB/chapter-001.xhtml"))
    assert links[-2:] == ["refined.css", "own.css"]
    assert SHEET not in written("html", brand).decode()


def test_it_is_part_of_the_brands_digest(shelf: Shelf) -> None:
    assert load(styled(shelf, SHEET)).digest != load(styled(shelf, SHEET + " ")).digest


def test_a_child_takes_it_over_or_away(shelf: Shelf) -> None:
    styled(shelf, SHEET)
    child = load(shelf(ours("extends: ../acme/_brand.yml"), "child"))
    assert Path(child.css_extra).name == "own.css"
    assert load(shelf(ours("extends: ../acme/_brand.yml\nepub: {css_extra: null}"), "child")).css_extra == ""


def test_a_book_with_a_sheet_of_the_brands_meets_the_standard(shelf: Shelf, tmp_path: Path) -> None:
    conforms(EpubCheck(), {"own.epub": written("epub", load(styled(shelf, SHEET)))}, tmp_path)


@pytest.mark.parametrize(
    ("sheet", "problem", "hint"),
    [
        ('@import "other.css";', "@import fetches another sheet: “@import” in line 1", "into this one"),
        ("a {}\n@IMPORT url(x.css);", "in line 2", ""),
        ("@\\69mport 'x.css';", "@import", ""),
        ("p { background: url(https://acme.example/a.png); }", "asks for a file outside", "url(#name)"),
        ("p { background: url( 'a.png' ); }", "asks for a file outside", ""),
        ("p { background: u\\72l(a.png); }", "asks for a file outside", ""),
        ("p { background: url(data:text/html,x); }", "asks for a file outside", ""),
        ("p { background: image-set('a.png' 1x); }", "asks for a file outside", ""),
        ("p { behavior: x; }", "holds a script", "leave it out"),
        ("p { width: expression(1); }", "holds a script", ""),
        ("</style><script>", "holds a script", ""),
        ("p { direction: rtl; }", "sets the direction of text", "says its direction itself"),
        ("p { unicode-bidi: embed }", "sets the direction of text", ""),
        ("p { position: fixed }", "fixes something on the screen", ""),
        ('@charset "latin-1";', "another encoding", "UTF-8"),
        ("p { color: red", "braces of the style sheet own.css don’t match", "{"),
        ("p } { color: red", "don’t match", ""),
        (b"p { content: '\xff' }", "is not UTF-8", "save it"),
        ("p { color: red }\n" * 4_000, "has 68,000 bytes, more than 65,536", ""),
    ],
)
def test_a_sheet_that_asks_for_something_outside_is_refused(shelf: Shelf, sheet: str | bytes, problem: str, hint: str) -> None:
    error = refused(styled(shelf, sheet), MastheadError)
    assert problem in error.problem and "line 4," in error.where and hint in error.hint


@pytest.mark.parametrize(
    "sheet",
    [
        "/* @import 'x.css'; url(x.png) */ p { color: red }",
        ".flow-direction { flex-direction: row; }",
        'p::before { content: "\\201C"; }',
        "svg { fill: url(#pattern); }",
        "",
    ],
)
def test_a_sheet_that_asks_for_nothing_is_taken(shelf: Shelf, sheet: str) -> None:
    assert load(styled(shelf, sheet)).css_extra


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("pdf: {conformance: [ua-2]}", "“ua-2” cannot stand", "did you mean ua-1?"),
        ("pdf: {conformance: [x-4]}", "“x-4” cannot stand", "a-2a"),
        ("pdf: {conformance: [a-2a, a-3a]}", "one kind of PDF/A", "a-2a is the fullest"),
        ("pdf: {conformance: ua-1}", "expected a list", ""),
        ("pdf: {confrmance: [ua-1]}", "no key confrmance", "did you mean conformance?"),
        ("pdf: {output_intent: FOGRA39}", "“FOGRA39” cannot stand", "sRGB"),
        ("pdf: {output_intnt: sRGB}", "no key output_intnt", "did you mean output_intent?"),
        ("epub: {css_extr: own.css}", "no key css_extr", "did you mean css_extra?"),
        ("epub: {css_extra: nowhere.css}", "nowhere.css is not there", "beside"),
        ("epub: {css_extra: ../../own.css}", "outside the brand's folder", "copy"),
        ("publisher_di: x", "no key publisher_di", "did you mean publisher"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(shelf: Shelf, text: str, problem: str, hint: str) -> None:
    error = refused(shelf(ours(text)), MastheadError)
    assert problem in error.problem and "line 4," in error.where and hint in error.hint


# ── colors: on_callout; fonts: embeddable, licence ──

BOX = of(Aside((p("In a box."), List((Item((p("An item."),)),))), t("A title")))


def boxed(shelf: Shelf, *colors: str) -> Brand:
    return load(shelf(ours(f"extends: civic\ncolors: {{{', '.join(colors)}}}")))


def test_words_in_a_box_have_a_colour_of_their_own(shelf: Shelf) -> None:
    brand = boxed(shelf, 'callout: "#0f4c3a"', 'on_callout: "#f0fff8"')
    assert brand.colors.on_callout == "#f0fff8" and [faint.role for faint in legible.check(brand)] == ["link in a box"]
    with pikepdf.open(io.BytesIO(registry.writer_type("pdf")().write(BOX, brand, print))) as pdf:
        page = pdf.pages[0].Contents.read_bytes()
    assert page.count(b"0.9412 1 0.9725 rg") >= 1
    styles = part(registry.writer_type("docx")().write(BOX, brand, print), "word/styles.xml")
    for name in ("Aside", "AsideTitle"):
        body = styles.partition(f'w:styleId="{name}"')[2].partition("</w:style>")[0]
        assert 'w:color w:val="F0FFF8"' in body
    page_of_web = registry.writer_type("html")().write(BOX, brand, print).decode()
    assert ".aside { background: #0f4c3a; color: #f0fff8; }" in page_of_web


def test_left_out_they_are_as_reads_better(shelf: Shelf) -> None:
    assert filled(boxed(shelf, 'callout: "#0f4c3a"').colors).on_callout == "#ffffff"
    pale = boxed(shelf, 'callout: "#fff6e0"')
    assert filled(pale.colors).on_callout == pale.colors.ink and legible.check(pale) == ()
    assert (
        "color"
        not in registry.writer_type("html")()
        .write(BOX, pale, print)
        .decode()
        .partition(".aside { background: #fff6e0;")[2]
        .partition("}")[0]
    )


def test_words_that_are_lost_on_their_box_are_told(shelf: Shelf) -> None:
    [faint] = legible.check(boxed(shelf, 'callout: "#fff6e0"', 'on_callout: "#c9b98a"'))
    assert (faint.role, faint.color, faint.on) == ("note in a box", "on_callout", "callout")


def test_a_font_that_may_not_go_into_files_is_named_and_another_is_set(shelf: Shelf, tmp_path: Path) -> None:
    text = OWN.replace("      files: [own.ttf]\n", "      files: [own.ttf]\n      licence: desktop only\n      embeddable: false\n")
    path = shelf(text)
    (path.parent / "own.ttf").write_bytes(FONT.read_bytes())
    brand, notices = heard(path)
    assert [str(notice) for notice in notices if "embeddable: false" in str(notice)] and "Own" in brand.stacks.sans.system
    assert all(face.family != "Own" for face in brand.faces)
    with pikepdf.open(io.BytesIO(written("pdf", brand))) as pdf:
        assert not any("Own" in str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values())
    path.write_text(text.replace("embeddable: false", "embeddable: true"), "utf-8")
    assert any(face.family == "Own" for face in load(path).faces)


def test_whether_a_font_may_be_embedded_is_yes_or_no(shelf: Shelf) -> None:
    assert "true or false" in refused(shelf(OWN.replace("files: [own.ttf]", "files: [own.ttf]\n      embeddable: maybe"))).problem


# ── stacks: cyrillic, greek ──


def test_texts_in_cyrillic_and_greek_may_have_families_of_their_own(shelf: Shelf) -> None:
    brand = load(shelf(ours("extends: civic\nstacks: {serif: {cyrillic: [IBM Plex Sans], greek: [Noto Serif]}}")))

    def named(language: str) -> str:
        return faces(brand, "serif", 400, False, language)[0].family

    assert [named(language) for language in ("ru", "uk-UA", "sr", "uz-Cyrl", "sr-Latn", "en", "el")] == [
        *["IBM Plex Sans"] * 4,
        *["Source Serif 4"] * 2,
        "Noto Serif",
    ]
    assert families(brand, "serif", "ru").startswith('"IBM Plex Sans", "Source Serif 4"')
    assert families(brand, "serif", "en").startswith('"Source Serif 4"')
    assert typefaces(brand, "serif", "ru")[0] == "IBM Plex Sans" and typefaces(brand, "serif", "fr")[0] == "Source Serif 4"
    russian = structs.replace(composed(release("A pump was opened."), brand=brand), language="ru")
    with pikepdf.open(io.BytesIO(registry.writer_type("pdf")().write(russian, brand, lambda notice: None))) as pdf:
        assert any("IBMPlexSans" in str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values())
    assert "did you mean cyrillic?" in refused(shelf(ours("stacks: {serif: {cyrilic: [Noto Serif]}}"))).hint
