"""Pages of XHTML whose elements end in their own tags lose nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.document.plain import plain_block
from masthead.readers.html.reader import HtmlReader
from masthead.readers.html.selfclosed import opened
from masthead.sources.source import Source

LOST = '<html><head><title>Well news</title><script src="count.js"/></head><body><h1>Nine wells open</h1><p>Water flows.</p></body></html>'


def words(page: str) -> list[str]:
    return list(HtmlReader().words(Source("page.html", page.encode())))


def read(page: str) -> str:
    blocks = HtmlReader().read(Source("page.html", page.encode()), lambda notice: None).blocks
    return "\n".join(map(plain_block, blocks))


@pytest.mark.parametrize("start", ("", "<?xml version='1.0'?>\n", "\ufeff\n<?xml version='1.0'?>"))
def test_a_script_that_ends_in_its_own_tag_takes_nothing_with_it(start: str) -> None:
    assert "Nine wells open" in read(start + LOST) and "Water flows." in read(start + LOST)
    assert words(start + LOST)[-5:] == ["nine", "wells", "open", "water", "flows"]


def test_what_ends_in_its_own_tag_is_empty_in_xml_alone() -> None:
    assert (
        opened("<?xml version='1.0'?><p class='a>b'/><br/><a id=\"x\"/>") == "<?xml version='1.0'?><p class='a>b'></p><br/><a id=\"x\"></a>"
    )
    assert opened("<p/><script src='a.js'/><script>1</script>") == "<p/><script src='a.js'/><script>1</script>"  # as browsers read it


@given(st.text("<>/\"'= apscrit", max_size=60))
def test_nothing_but_end_tags_comes_to_a_page(page: str) -> None:
    found = re.sub(r"></[\w:-]+>", "/>", opened("<?xml?>" + page))
    assert found == re.sub(r"></[\w:-]+>", "/>", "<?xml?>" + page)
