"""The pages that people read: their links lead somewhere, their Python is ours, and the list of changes can be read."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import masthead

ROOT = Path(__file__).parents[1]
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), ROOT / "styles" / "fonts" / "README.md")
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_HEADING = re.compile(r"(?m)^#+ (.*)$")
_PYTHON = re.compile(r"(?ms)^```python\n(.*?)^```")


def anchors(page: Path) -> set[str]:
    """What headings are called in addresses, as code hosts make it of their words."""
    words = (heading.strip().casefold() for heading in _HEADING.findall(page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", word).replace(" ", "-") for word in words}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = re.sub(r"(?ms)^```.*?^```", "", page.read_text("utf-8"))
    for file, anchor in _LINK.findall(text):
        goal = (page.parent / file).resolve() if file else page
        assert goal.exists(), file
        if anchor:
            assert anchor in anchors(goal), f"{file}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_in_a_page_can_be_read_and_calls_what_is_there(page: Path) -> None:
    for code in _PYTHON.findall(page.read_text("utf-8")):
        ast.parse(code)
        assert [name for name in re.findall(r"\bmasthead\.(\w+)\(", code) if not hasattr(masthead, name)] == []


def test_the_changes_can_be_read() -> None:
    """No entry stands twice, as merges have them, and all have room in a quarter of an hour."""
    lines = (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines()
    assert len(lines) <= 300
    assert [line for line, count in Counter(filter(None, lines)).items() if count > 1] == []
