"""Books in large type on a telephone: titles give way before their words break."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from books import of, write
from msgspec.structs import replace
from samples import civic, p, t
from test_epub_look import _LINES, _dumped

from masthead.writers.markup.css import refinements


@pytest.mark.parametrize(
    "title", ["Photographs of the year", "Photographs of the year: the annual review of everything that the trust did " * 2]
)
def test_a_title_is_no_larger_than_a_word_has_room_for(tmp_path: Path, title: str) -> None:
    with zipfile.ZipFile(BytesIO(write(of(p("Text."), title=t(title))))) as made:
        made.extractall(tmp_path / "book")
    measure = (
        _LINES.split("for (const table")[0].replace('width="400"', 'width="320"')
        + """
for (const size of ["100%", "200%"]) { frame.contentDocument.documentElement.style.fontSize = size;
  const head = frame.contentDocument.querySelector(".title, .title-long"), body = frame.contentDocument.body;
  out.push([parseFloat(frame.contentWindow.getComputedStyle(head).fontSize), parseFloat(frame.contentWindow.getComputedStyle(body).fontSize)]); }
document.getElementById("out").textContent = JSON.stringify(out); });</script>"""
    )
    usual, large = _dumped(measure, tmp_path)
    assert usual[0] > 1.3 * usual[1]
    assert large[0] > large[1] and large[0] <= 1.2 * large[1]  # larger than the text, and no wider than the screen


def test_long_words_of_titles_have_hyphens_where_a_telephone_is_too_narrow_for_them() -> None:
    assert b"hyphenate-limit-chars: 14 6 5" in refinements(civic(), "de")
    never = replace(civic(), setting=replace(civic().setting, hyphens=False), digest="without")
    assert b"hyphenate-limit-chars: 14" not in refinements(never, "de")
