"""EPUB and HTML: a digest's chapters, states, the brand's head, quotations, colours and logos by day and night, charts, partners, pictures."""

from __future__ import annotations

import base64
import io
import re
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from books import EPUB, Book, H, css_of, faults
from judges import conforms
from lxml import html
from msgspec.structs import replace
from PIL import Image
from sample_brand import civic
from sample_sections import LANGUAGES, LOGO, digest, full
from samples import everything

from masthead.brand.load import load
from masthead.brand.model import Brand, Logo
from masthead.brand.terms import Assessment
from masthead.briefing.model import Abstract, Banner, Briefing, Entry, Imprint, Mark, Text
from masthead.document.model import Asset, Figure
from masthead.language.labels import labels
from masthead.notices import Notice
from masthead.registry import writer
from masthead.verify.judges.standards import EpubCheck
from masthead.writers.markup.css import refinements, stylesheet


def _page(briefing: Briefing, brand: Brand | None = None, notices: list[Notice] | None = None) -> Any:
    tell = (lambda notice: None) if notices is None else notices.append
    return html.fromstring(writer("html", {"fonts": "none"}).write(briefing, brand or civic(), tell))


def _book(briefing: Briefing, brand: Brand | None = None) -> Book:
    return Book(writer("epub", {"fonts": "none"}).write(briefing, brand or civic(), lambda notice: None))


def _dressed(**setting: Any) -> Brand:
    brand = civic()
    return replace(brand, name="dressed", digest=f"dressed {setting}", setting=replace(brand.setting, **setting))


# ── digests ─────────────────────────────────────────────────────────────────────────────────────────────


def test_each_release_of_a_digest_is_a_chapter_with_what_belongs_to_it() -> None:
    made = _book(digest())
    assert not faults(made)
    chapters = [made.pages[name] for name in made.spine if name.startswith("chapter")]
    assert len(chapters) == 5  # the digest itself, three releases, where it is from
    heads = ["".join(next(page.iter(H + "h1")).itertext()) for page in chapters]
    assert heads[1:4] == ["Three offices open in the north", "افتتاح ثلاثة مكاتب في الشمال", "A correction to the figures of May"]
    assert all(len(list(page.iter(H + "h1"))) == 1 for page in chapters)
    parts = [section.get("class") for section in chapters[1].iter(H + "section") if section.get("class") != "chapter"]
    assert parts == ["full", "notes within", "contact within"]
    # The list of releases leads to each in short, and that to its text in another chapter.
    (index,) = (nav for nav in chapters[0].iter(H + "nav") if nav.get("class") == "index")
    targets = [link.get("href", "").removeprefix("#") for link in index.iter(H + "a")]
    assert targets == [article.get("id") for article in chapters[0].iter(H + "article")]
    assert any(link.get("href", "").startswith("chapter-003.xhtml#") for link in chapters[0].iter(H + "a"))


def test_the_contents_of_a_digest_name_each_release_and_its_language() -> None:
    nav = _book(digest()).pages["nav.xhtml"]
    toc = next(part for part in nav.iter(H + "nav") if part.get(EPUB + "type") == "toc")
    foreign = [one.get("lang") for one in toc.iter(H + "bdi")]
    assert foreign.count("ar") == 3 and all(one.get("dir") == "rtl" for one in toc.iter(H + "bdi"))
    assert "افتتاح ثلاثة مكاتب في الشمال" in {"".join(link.itertext()) for link in toc.iter(H + "a")}


def test_the_list_of_releases_is_the_contents_that_readers_see() -> None:
    made = _book(digest())
    assert "nav.xhtml" not in made.spine
    landmarks = next(part for part in made.pages["nav.xhtml"].iter(H + "nav") if part.get(EPUB + "type") == "landmarks")
    leads = {link.get(EPUB + "type"): link.get("href", "") for link in landmarks.iter(H + "a")}
    name, _, identity = leads["toc"].partition("#")
    assert [one.tag for one in made.pages[name].iter() if one.get("id") == identity] == [H + "h2"]
    always = Book(writer("epub", {"fonts": "none", "contents": "always"}).write(digest(), civic(), lambda notice: None))
    assert "nav.xhtml" in always.spine


def test_a_part_in_another_language_says_so_with_its_label_and_is_set_as_its_script_is() -> None:
    page = _page(digest())
    parts = page.xpath("//section[@lang='ar']")
    assert len(parts) == 3 and all(part.get("dir") == "rtl" for part in parts)
    assert parts[1].findtext("h3") == labels("ar").notes_to_editors
    assert "section:lang(ar), article:lang(ar) {" in page.findtext(".//style")
    assert "lang(ar), article" not in _page(full()).findtext(".//style")


def test_labels_in_english_say_so_within_a_part_whose_language_we_do_not_speak() -> None:
    part = Text("notes", "Notes to editors", (Entry(everything().sections[3].entries[1].block),), "ka")  # type: ignore[union-attr]
    page = _page(replace(full(), sections=(part,)))
    (section,) = page.xpath("//section[@lang='ka']")
    assert section.xpath("h2/bdi/@lang") == ["en"]


def test_an_abstract_without_a_list_before_it_skips_no_level() -> None:
    alone = tuple(node for node in digest().sections if isinstance(node, Abstract))
    page = _page(replace(digest(), sections=alone))
    assert [heading.tag for heading in page.xpath("//article/*[self::h2 or self::h3]")] == ["h2", "h2", "h2"]


# ── states ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_embargo_and_states_are_notes_before_all_else(language: str) -> None:
    briefing = full(language)
    page = _page(briefing)
    banners = page.xpath("//header/p[@role='note']")
    assert [one.text_content() for one in banners] == [one.text for one in (briefing.banner, *briefing.states) if one]
    assert [one.get("class") for one in banners] == ["banner", "banner state draft", "banner state correction"]
    assert page.xpath("//header/*[1]")[0] is banners[0]
    assert page.findtext(".//title") == briefing.file_title and page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    book = _book(briefing)
    assert len([one for one in book.elements("p") if one.get("role") == "note"]) == 3


def test_a_release_that_may_be_read_may_be_found() -> None:
    assert not _page(replace(full(), banner=None, states=())).xpath("//meta[@name='robots']")
    assert not _page(replace(full(), banner=None, states=(Banner("Correction", kind="correction"),))).xpath("//meta[@name='robots']")


def test_a_book_says_from_when_on_it_may_be_read_and_in_what_state_it_is() -> None:
    made = _book(full())
    assert made.meta("dcterms:available") == ["2025-12-10T09:00:00Z"]
    assert made.meta("schema:conditionsOfAccess") == ["Embargoed until 10 December 2025, 09:00 GMT"]
    assert made.meta("schema:creativeWorkStatus") == ["Draft", "Replaces A-12"]
    assert [title.text for title in made.opf.iter("{http://purl.org/dc/elements/1.1/}title")] == ["Draft: Every block"]
    assert not _book(replace(full(), banner=None, states=())).meta("dcterms:available")


def test_the_brand_s_own_word_on_accessibility_goes_with_ours() -> None:
    brand = replace(civic(), accessibility=Assessment(statement={"": "Write to access@example.org.", "ar": "راسلونا."}))
    (summary,) = _book(full(), brand).meta("schema:accessibilitySummary")
    assert summary.endswith("Machine-checked, not assessed. Write to access@example.org.")
    assert _book(full("ar"), brand).meta("schema:accessibilitySummary")[0].endswith(" راسلونا.")


# ── the brand ───────────────────────────────────────────────────────────────────────────────────────────


def _rule(css: str, selector: str) -> str:
    return " ".join(body for head, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css) if selector in [one.strip() for one in head.split(",")])


def test_each_head_and_each_kind_of_quotation_looks_different() -> None:
    heads = {head: stylesheet(_dressed(head=head), "en").decode() for head in ("rule", "band", "centred")}
    assert "0.18rem solid" in _rule(heads["rule"], ".masthead") and "background" not in _rule(heads["rule"], ".masthead")
    assert f"background: {civic().colors.primary}" in _rule(heads["band"], ".masthead")
    assert f"color: {civic().colors.paper}" in _rule(heads["band"], ".masthead p")
    assert "double" in _rule(heads["centred"], ".publisher") and "center" in _rule(heads["centred"], ".title")
    marks = refinements(_dressed(quotation="marks"), "fr").decode()
    assert 'content: "«"' in _rule(marks, "blockquote::before")
    assert "content" not in _rule(refinements(civic(), "fr").decode(), "blockquote::before")
    assert "border: 0" in _rule(stylesheet(_dressed(quotation="plain"), "en").decode(), "figure.quotation")


def test_colours_of_links_accents_heads_stripes_and_boxes_by_day_and_night() -> None:
    brand = civic()
    own = {"link": "#111111", "accent": "#222222", "head": "#333333", "on_head": "#fefefe", "stripe": "#444444", "callout": "#555555"}
    night = {name: value.replace("#", "#f", 1)[:7] for name, value in own.items()}
    brand = replace(brand, digest="painted", colors=replace(brand.colors, **own), dark=replace(brand.dark, **night))
    day, both = stylesheet(brand, "en").decode(), refinements(brand, "en").decode()
    dark = both.split("@media screen and (prefers-color-scheme: dark) {")[1]
    for css, colors, newer in ((day, own, both), (dark, night, dark)):
        assert f"color: {colors['link']};" in _rule(css, "a")
        assert f"border-color: {colors['accent']};" in _rule(css, "blockquote")
        assert f"background: {colors['head']}; color: {colors['on_head']};" in _rule(css, "thead th")
        assert f"background: {colors['callout']};" in _rule(css, ".aside")
        assert f"background: {colors['stripe']};" in _rule(newer, "tbody tr:nth-child(even) > *")
        assert f"fill: {colors['accent']};" in _rule(css, ".plot .bar")


def _marked(**more: Any) -> Brand:
    return replace(civic(), digest=f"marked {more}", logo=Logo(LOGO, 24, {"": "The office", "ar": "المكتب"}, **more))


def test_a_logo_has_one_for_its_language_and_one_for_the_dark() -> None:
    other = str(Path(LOGO).with_suffix(".png"))
    page = _page(full("ar"), _marked(variants={"ar": other}, dark={"": LOGO}))
    (picture,) = page.xpath("//p[@class='publisher']/picture")
    assert picture.find("img").get("src").startswith("data:image/png") and picture.find("img").get("alt") == "المكتب"
    assert picture.find("source").get("srcset").startswith("data:image/svg") and "dark" in picture.find("source").get("media")
    made = _book(full(), _marked(dark={"": other}))
    assert [image.get("class") for image in made.elements("img")][:2] == ["logo by-day", "logo by-night"]
    assert "display: none" in _rule(made.files["EPUB/style.css"].decode(), ".by-night")
    dark = css_of(made).split("prefers-color-scheme: dark")[1]
    assert "display: none" in _rule(dark, ".by-day") and "display: block" in _rule(dark, ".by-night")


def test_on_a_band_stands_the_logo_for_dark_grounds_or_the_name() -> None:
    band = replace(civic().setting, head="band")
    page = _page(full(), replace(_marked(dark={"": LOGO}), setting=band))
    assert page.xpath("//p[@class='publisher']/img") and not page.xpath("//picture")
    bare = _page(full(), replace(_marked(), setting=band))
    assert bare.xpath("//p[@class='publisher']")[0].text_content() == "Your organisation"


def test_partners_have_their_height_and_their_words_where_they_cannot_be_shown(tmp_path: Path) -> None:
    page = _page(full())
    assert page.xpath("//ul[@class='marks']//img/@alt") == ["Example Fund", "Office of Examples"]
    assert page.xpath("//ul[@class='marks']//img/@style") == ["height: 2.67rem", "height: 2.67rem"]
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nno picture")
    notices: list[Notice] = []
    page = _page(replace(full(), sections=(Imprint("Imprint", (), (Mark(str(broken), 28, "Example Fund"),)),)), notices=notices)
    assert page.xpath("//ul[@class='marks']/li")[0].text_content() == "Example Fund" and notices


# ── charts ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_a_drawing_with_a_description(language: str) -> None:
    briefing = full(language)
    page = _page(briefing)
    (drawing,) = page.xpath("//figure/*[local-name()='svg']")
    (identity,) = (drawing.get("aria-labelledby"),)
    assert drawing.get("role") == "img" and page.xpath(f"//*[@id='{identity}']/text()")[0].count("96") == 1
    texts = [one.text for one in drawing.iter() if one.tag == "text"]
    assert any("1,204" in text for text in texts) and len([one for one in drawing.iter() if one.get("class") == "bar"]) == 3
    made = _book(briefing)
    assert [item.get("properties") for item in made.items.values() if item.get("href") == "chapter-001.xhtml"] == ["svg"]
    assert "visual" in made.meta("schema:accessMode")


def test_a_book_with_every_section_in_every_dress_conforms(tmp_path: Path) -> None:
    books = {f"{language}.epub": full(language) for language in LANGUAGES} | {"digest.epub": digest()}
    files = {name: writer("epub").write(briefing, civic(), lambda notice: None) for name, briefing in books.items()}
    for head in ("band", "centred"):
        brand = replace(load("relief"), setting=replace(load("relief").setting, head=head, quotation="marks"))
        files[f"{head}.epub"] = writer("epub").write(full(), brand, lambda notice: None)
    conforms(EpubCheck(), files, tmp_path)


# ── photographs ─────────────────────────────────────────────────────────────────────────────────────────


def _photograph() -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0132], exif[0x013B] = "SecretCamera", "2024:06:07 10:00:00", "Secret Person"
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 57.0, 0.0), 3: "E", 4: (58.0, 23.0, 0.0)})
    data = io.BytesIO()
    Image.new("RGB", (40, 30), (11, 90, 143)).save(data, "JPEG", exif=exif)
    return data.getvalue()


def _pictures(format: str, made: bytes) -> list[bytes]:
    if format == "epub":
        return [data for name, data in Book(made).files.items() if name.endswith(".jpg")]
    if format == "eml":
        parts = message_from_bytes(made, policy=policy.default).walk()
        return [part.get_content() for part in parts if part.get_content_type() == "image/jpeg"]
    return [base64.b64decode(found) for found in re.findall(rb"data:image/jpeg;base64,([A-Za-z0-9+/=]+)", made)]


@pytest.mark.parametrize("format", ["epub", "html", "eml", "md", "ninjs"])
def test_no_photograph_tells_where_and_by_whom_it_was_taken(format: str) -> None:
    photograph = _photograph()
    assert b"SecretCamera" in photograph and Image.open(io.BytesIO(photograph)).getexif().get_ifd(0x8825)
    text = Text("full", "Full text", (Entry(Figure("a.jpg", "A square")),))
    briefing = replace(full(), sections=(text,), assets=(Asset("a.jpg", "image/jpeg", photograph, 40, 30),), blocks=())
    settings = {"attach": "none"} if format == "eml" else {}
    (picture,) = _pictures(format, writer(format, settings).write(briefing, civic(), lambda notice: None))
    found = Image.open(io.BytesIO(picture)).getexif()
    assert not dict(found) and not found.get_ifd(0x8825) and b"Secret" not in picture
