"""The library that parses Markdown is as it was, and loads and does less."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from masthead.readers.md import library


@given(st.text("|\\ ab`é"))
def test_cells_of_a_row_are_those_of_the_library(row: str) -> None:
    assert library.cells(row) == library._by_character(row)


def told(code: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_the_library_is_loaded_without_logging_unless_somebody_has_it() -> None:
    parsed = "print(library.MarkdownIt().render('*a*').strip())"
    assert told(f"import sys; from masthead.readers.md import library; print('logging' in sys.modules); {parsed}") == [
        "False",
        "<p><em>a</em></p>",
    ]
    heard = "logging.basicConfig(level='DEBUG', stream=sys.stdout, format='%(name)s')"
    assert "markdown_it.rules_block.paragraph" in told(f"import logging, sys; {heard}; from masthead.readers.md import library; {parsed}")


def test_who_asks_for_more_of_logging_meanwhile_has_it() -> None:
    code = (
        "import sys; from masthead.readers.md import library\n"
        "with library._unlogged():\n    import logging\n    print(logging.WARNING)\n    import logging\n    print(hasattr(logging, 'basicConfig'))\n"
        "import logging\nprint(logging.getLogger('x').getEffectiveLevel())"
    )
    assert told(code) == ["30", "True", "30"]
