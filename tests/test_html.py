"""The page of HTML: sound by the Nu HTML Checker, whole, alone, and in order for the ear."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from judges import conforms, judged, ready
from lxml import html
from msgspec.structs import replace
from sample_brand import civic
from sample_sections import LANGUAGES, digest, full
from samples import ROOT, all_samples, everything

from masthead.brand.load import load
from masthead.briefing.model import Banner, Briefing, Text
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_blocks
from masthead.document.words import missing, words
from masthead.pipeline import compose, read, recognise
from masthead.verify.judges.web import NuHtml
from masthead.writers.html.writer import HtmlWriter

SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
BRIEFINGS = {
    **all_samples(),
    **{f"everything-{tag}": everything(tag) for tag in ("ar", "zh-Hans", "fr")},
    "held": replace(
        everything(),
        banner=Banner("Embargo until 1 March 2024, 00:01 GMT", "2024-03-01T00:01Z"),
        file_title="Embargo until 1 March 2024, 00:01 GMT: every block",
    ),
    **{f"full-{tag}": full(tag) for tag in LANGUAGES},
    "digest": digest(),
}


@cache
def _seed(path: Path) -> Briefing:
    return compose(recognise(read(path)), brand="civic")


def _page(briefing: Briefing, **options: Any) -> str:
    return HtmlWriter(**options).write(briefing, civic(), lambda notice: None).decode()


def _tree(page: str) -> Any:
    return html.fromstring(page.encode())


def test_the_checker_is_content(tmp_path: Path) -> None:
    pages = {f"{name}.html": _page(briefing).encode() for name, briefing in BRIEFINGS.items()}
    pages |= {f"{path.stem}.html": _page(_seed(path)).encode() for path in SEEDS}
    pages["relief.html"] = HtmlWriter().write(everything(), load("relief"), lambda notice: None)
    relief = load("relief")
    for head, quotation in (("band", "marks"), ("centred", "plain")):
        brand = replace(relief, setting=replace(relief.setting, head=head, quotation=quotation))
        pages[f"{head}.html"] = HtmlWriter().write(full(), brand, lambda notice: None)
    conforms(NuHtml(), pages, tmp_path)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (("<main", "<main><main"), "main"),
        ((' alt="', ' longalt="'), "alt"),
        (("</header>", '</header><p id="m-title-1">x</p>'), "Duplicate ID"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_checker_finds_faults(fault: tuple[str, str], said: str, tmp_path: Path) -> None:
    ready(NuHtml())
    page = _page(everything()).replace(*fault, 1)
    verdict = judged(NuHtml(), {"broken.html": page.encode()}, tmp_path)["broken.html"]
    assert any(said in finding.message for finding in verdict.findings if finding.severity == "error")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_word_of_the_text_is_on_the_page(path: Path) -> None:
    briefing = _seed(path)
    text = [entry.block for node in briefing.sections if isinstance(node, Text) for entry in node.entries]
    head = plain((*briefing.title, Words(" "), *briefing.standfirst))
    said = words(f"{head} {plain_blocks((*text, *briefing.blocks))}")
    assert not missing(said, HtmlWriter().words(_page(briefing, fonts="none").encode()))


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_page_needs_nothing_and_runs_nothing(name: str) -> None:
    page = _page(BRIEFINGS[name])
    tree = _tree(page)
    assert not tree.xpath("//script | //link | //iframe | //object | //form | //*[@*[starts-with(name(), 'on')]]")
    assert all(address.startswith("data:") for address in tree.xpath("//@src"))
    assert not re.findall(r"url\((?!\"data:)", page)
    assert "@import" not in page


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_page_is_in_order_for_the_ear(name: str) -> None:
    briefing = BRIEFINGS[name]
    tree = _tree(_page(briefing, contents="always"))
    assert tree.get("lang") and (tree.get("dir") == "rtl") is (briefing.language == "ar")
    assert len(tree.xpath("//h1")) == len(tree.xpath("//main")) == len(tree.xpath("//header")) == 1
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert all(below - above <= 1 for above, below in pairwise(levels))
    ids = Counter(tree.xpath("//@id"))
    assert max(ids.values()) == 1
    assert all(address[1:] in ids for address in tree.xpath("//a/@href[starts-with(., '#')]"))
    landmarks = tree.xpath("//nav[@class='contents']")
    assert len(landmarks) == 1 and tree.xpath("//a[@class='skip']/@href") == ["#m-text"]


def test_an_embargo_comes_first() -> None:
    tree = _tree(_page(BRIEFINGS["held"]))
    assert tree.findtext(".//title").startswith("Embargo until 1 March 2024")
    assert "Embargo until 1 March 2024" in tree.find("body").text_content().strip()[:60]
    assert tree.xpath("//p[@class='banner']/time/@datetime") == ["2024-03-01T00:01Z"]


def test_faces_and_contents_are_as_wished() -> None:
    briefing = everything()
    assert "@font-face" in _page(briefing) and "@font-face" not in _page(briefing, fonts="none")
    assert "<nav" in _page(briefing, contents="always") and "<nav" not in _page(briefing, contents="never")


def test_a_brand_cannot_end_the_stylesheet() -> None:
    brand = civic()
    odd = replace(brand, stacks=replace(brand.stacks, fallback=("</style><p>x",)))
    page = HtmlWriter(fonts="none").write(everything(), odd, lambda notice: None).decode()
    assert page.count("</style>") == 1 and "<p>x" not in page


def test_a_band_goes_from_edge_to_edge_of_the_window_and_other_heads_do_not() -> None:
    brand = civic()
    band = HtmlWriter(fonts="none").write(full(), replace(brand, setting=replace(brand.setting, head="band")), lambda notice: None).decode()
    assert f"0 0 0 100vmax {brand.colors.primary}" in band and "100vmax" not in _page(full(), fonts="none")
