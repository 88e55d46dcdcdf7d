"""Records in a program's source: modules, pieces of a list, JSON as people write it."""

from __future__ import annotations

import pytest

from masthead import registry
from masthead.document.model import Document, Heading, Paragraph, Part
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.errors import MastheadError
from masthead.notices import Dropped, Notice
from masthead.readers.literals import values
from masthead.sources.source import Source

TITLE = "New weir on the Orle opens"
FIRST = "The new weir on the Orle opens on Monday, the Water Board (of Norhaven) said."
SECOND = "“It's taken us ten years,” said Ida Moss, chair of the Water Board of Norhaven and its towns, who will open it at noon."


def _read(source: str, name: str = "press.js") -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    return registry.read(Source(name, source.encode()), notes.append, {}), notes


def _texts(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading | Paragraph)]


@pytest.mark.parametrize("name", ["press.js", "press.ts", "press.json", "press.txt", "press.html"])
@pytest.mark.parametrize(
    "source",
    [
        f"export const releases = [\n {{ slug: 'weir', title: '{TITLE}', body: `{FIRST}\n\n{SECOND}`, }},\n];\n",
        f"import type {{ Release }} from './types';\n\nexport const one: Release = {{ title: \"{TITLE}\", body: (<><p>{FIRST}</p><p>{SECOND}</p></>) }};\nexport default one;\n",
        f"module.exports = {{\n  // the first\n  title: \"{TITLE}\",\n  'paragraphs': [\"{FIRST}\", \"{SECOND[:40]}\" +\n   \"{SECOND[40:]}\"],\n}};\n",
        f"const news = {{ title: \"{TITLE}\", content: <div><p>{FIRST}</p><p>{SECOND}</p></div>, when: today() }}\nexport default news\n",
        f"{{\n  title: \"{TITLE}\",\n  text: \"{FIRST}\\n\\n{SECOND}\"\n}},\n",
        f"{{\n  \"title\": \"{TITLE}\",\n  \"text\": \"<p>{FIRST}</p><p>{SECOND}</p>\", /* done */\n}}\n",
    ],
)  # fmt: skip
def test_records_of_a_program_are_records(source: str, name: str) -> None:
    assert _texts(_read(source, name)[0]) == [TITLE, FIRST, SECOND]


def test_pieces_of_a_list_are_releases_of_their_own() -> None:
    one = f'{{"title": "{TITLE}", "body": "<p>{FIRST}</p><p>{SECOND}</p>"}}'
    document, _ = _read(f"{one},\n{one.replace('Orle', 'Ems')},\n", "pieces.json")
    assert [isinstance(block, Part) for block in document.blocks] == [True, True]


def test_code_beside_the_records_is_told() -> None:
    _, notes = _read(f"import ship from './ship.png';\nexport const a = {{ title: '{TITLE}', body: `{FIRST} {SECOND}`, image: ship }};\n")
    assert any(isinstance(notice, Dropped) and "'./ship.png';" in notice.words for notice in notes)


@pytest.mark.parametrize("source", ['{"title": "One", "body": ', '{"title": "One" "body": "Two"}', '{"a": {"b": [1, 2}', "[" * 3000])
def test_json_that_is_broken_is_refused(source: str) -> None:
    with pytest.raises(MastheadError):
        registry.read(Source("broken.json", source.encode(), format="cms"), lambda notice: None, {})


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = {a: -1.5, b: 0, 'c d': [true, null,], e: f(1, 2), g: new Date('2026-05-03')}", {"a": -1.5, "b": 0, "c d": [True, None], "e": None, "g": "2026-05-03"}),
        (r"export default {t: 'It\'s \u00e9\n', u: `${a} b`, v: 'one'.trim()}", {"t": "It's é\n", "u": "  b", "v": "one"}),
        ("a = {...b, c: {d: {}}}", {"c": {"d": {}}}),
    ],
)  # fmt: skip
def test_values_of_programs(source: str, found: object) -> None:
    assert values(source)[0] == [found]


def test_a_program_that_draws_a_page_is_no_record() -> None:
    page = f"const title = 'x';\nexport default function Page() {{\n return (\n  <div>\n   <h1>{TITLE}</h1>\n   <p>{FIRST}</p>\n   <p>{SECOND}</p>\n  </div>\n );\n}}\n"
    assert registry.recognised(Source("page.html", page.encode())) == "html"
    assert _texts(_read(page, "page.html")[0]) == [TITLE, FIRST, SECOND]
