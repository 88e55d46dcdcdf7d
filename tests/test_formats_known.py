"""What a source is in: by its content, and by its name where that leaves it open."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.sources.source import Source


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("x", "Plain text, nothing else.", "txt"),
        ("x.md", "Plain text, nothing else.", "md"),
        ("x.txt", "<!DOCTYPE html><html><p>x</p></html>", "html"),
        ("x", "<p>One</p>\n<p>Two <b>b</b></p>", "html"),
        ("x.txt", "Prices < 5 and > 3 <b>x</b>", "txt"),
        ("x", "# Title\n\nText with **bold** and a [link](https://example.org).\n", "md"),
        ("x", "---\ntitle: x\n---\ntext", "md"),
        ("x.md", '<div align="center">\n\n## Head\n\nText that is **bold**.\n\n</div>\n', "md"),
        ("x.md", "<details>\n<summary>More</summary>\n\n# Head\n\n</details>\n", "md"),
        ("x.md", "<div><h2>Head</h2>\n<p>Text that is <b>bold</b>.</p></div>\n", "html"),
        ("x", '{"type":"document","blocks":[]}', "json"),
        ("x.txt", "- a dash\n- another\n\n* star", "txt"),
    ],
)
def test_content_comes_before_the_suffix_which_breaks_ties(name, text, expected):
    assert registry.recognised(Source(name, text.encode())) == expected
