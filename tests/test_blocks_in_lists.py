"""What stands beside tables in lists keeps off them, in PDF and in Word."""

from __future__ import annotations

import io
import re
import zipfile

import pypdfium2

import masthead

SOURCE = """# Measures of the harbour

The Harbour League has measured the quays.

1. First the tides:

   | Quay | Ships |
   |---|---:|
   | North | 12 |

2. Then the rest.
3. And the last:
   - one thing

     | Quay | Ships |
     |---|---:|
     | South | 13 |

4. The end.
"""


def written(form: str) -> bytes:
    releases = masthead.recognise(masthead.read(SOURCE.encode(), format="md"))
    return masthead.write(masthead.compose(releases, brand="civic"), form, brand="civic")


def heights(data: bytes, *words: str) -> list[float]:
    """The upper edges of words on the first page, in points from below."""
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage()
    found = []
    for word in words:
        at = page.search(word).get_next()
        assert at is not None, word
        found.append(page.get_charbox(at[0])[3])
    return found


def test_items_below_a_table_stand_apart_from_it_on_the_page() -> None:
    tides, north, rest, last, south, end = heights(written("pdf"), "First the", "North", "Then the", "And the", "South", "The end")
    item = rest - last  # one line of a list below another
    assert north - rest > item + 6 and south - end > item + 6
    assert tides > north > rest > last > south > end


def test_items_above_a_table_leave_room_in_word() -> None:
    document = zipfile.ZipFile(io.BytesIO(written("docx"))).read("word/document.xml").decode()
    above = re.findall(r'<w:pStyle w:val="([^"]+)"/>(?:(?!<w:pStyle).)*</w:p><w:tbl>', document)
    assert len(above) == 2 and all(style.startswith("List") and style.endswith("Leading") for style in above)
