"""The Word reader on whole files: our own, read back; real ones, where the corpus is beside the repository; hostile ones."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
import samples
import strategies
from hypothesis import HealthCheck, Phase, given, settings
from wordfile import item, num, p, package, picture, read, table, tc, tr

import masthead
from masthead import registry
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import BlockNode, Document, Figure, Heading, List, Note, Preformatted, Table
from masthead.document.plain import plain, plain_blocks
from masthead.document.walk import every
from masthead.document.words import missing, words
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.limits import Limits, changed
from masthead.notices import Missing
from masthead.sources.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "files"
FILES = sorted(CORPUS.glob("*.docx")) if CORPUS.is_dir() else []
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4


# ── our own files, read back ─────────────────────────────────────────────────────────────────────────


def read_back(briefing: Briefing) -> tuple[Document, bytes, list]:
    data = registry.writer("docx").write(briefing, samples.civic(), lambda _: None)
    document, notices = read(data)
    return document, data, notices


def sourced(briefing: Briefing) -> list[BlockNode]:
    """The blocks that a briefing has of its source."""
    return list(every(entry.block for section in briefing.sections if isinstance(section, Section) for entry in section.entries))


def folded(text: str) -> str:
    return " ".join(words(text))


@pytest.mark.parametrize("name", samples.all_samples())
def test_our_own_files_say_the_same_when_they_are_read(name):
    briefing = samples.all_samples()[name]
    document, data, notices = read_back(briefing)
    assert not missing(registry.writer("docx").words(data), words(plain_blocks(document.blocks)), notices)
    found = [block for block in every(document.blocks) if isinstance(block, Heading)]
    said = Counter(folded(plain(block.content)) for block in found)
    assert said[folded(plain(briefing.title))]
    for block in sourced(briefing):
        if isinstance(block, Heading):
            assert said[folded(plain(block.content))], "a heading is lost"


@pytest.mark.parametrize("name", samples.all_samples())
def test_our_own_files_have_the_same_structure_when_they_are_read(name):
    briefing = samples.all_samples()[name]
    document, _, _ = read_back(briefing)
    wanted, found = sourced(briefing), list(every(document.blocks))

    def tables(blocks):
        return [
            ([[(folded(plain_blocks(cell.content)), cell.rows, cell.columns) for cell in row.cells] for row in block.rows], block.head_rows)
            for block in blocks
            if isinstance(block, Table)
        ]

    def lists(blocks):
        shapes = []
        for block in blocks:
            if isinstance(block, List):
                shapes.append(
                    (block.ordered, block.start if block.ordered else 1, [folded(plain_blocks(one.content)) for one in block.items])
                )
        return shapes

    assert all(one in tables(found) for one in tables(wanted))
    for ordered, start, items in lists(wanted):
        # The last item may have the end mark of the whole text after it.
        same = [held for *kind, held in lists(found) if kind == [ordered, start] and len(held) == len(items)]
        assert any(all(read.startswith(said) for said, read in zip(items, held, strict=True)) for held in same)
    assert [folded(plain_blocks(block.content)) for block in found if isinstance(block, Note)] == [
        folded(plain_blocks(block.content)) for block in wanted if isinstance(block, Note)
    ]
    assert [block.text for block in found if isinstance(block, Preformatted)] == [
        block.text for block in wanted if isinstance(block, Preformatted)
    ]


@settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(document=strategies.documents())
def test_any_document_is_read_back_from_our_word_file(document):
    briefing = masthead.compose(masthead.recognise(document), brand="civic")
    data = masthead.write(briefing, "docx", brand="civic")
    found, _ = read(data)
    assert found.blocks


# ── real files ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_of_a_real_file_is_lost(path):
    """Those that are damaged or hostile are refused with what to do."""
    try:
        read(path.read_bytes())
    except MastheadError as error:
        assert path.stem.startswith("dx") or "holds no text" in error.problem
        assert error.hint


# ── files that are none, or mean harm ────────────────────────────────────────────────────────────────


def refused(data: bytes, name: str = "x.docx") -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        registry.reader("docx").read(Source(name, data), lambda _: None)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("x.doc", OLD + "WordDocument".encode("utf-16-le"), "before 2007"),
        ("x.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("x.wps", OLD + bytes(100), "Works"),
        ("x.xls", OLD + "Workbook".encode("utf-16-le"), "old Office"),
    ],
)
def test_old_and_locked_files_are_refused_with_what_to_do(name, data, problem):
    with pytest.raises(UnreadableError, match=problem):
        registry.recognised(Source(name, data))
    assert problem in refused(data, name).problem


@pytest.mark.parametrize(
    ("part", "problem"), [("Index/Document.iwa", "Pages"), ("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint")]
)
def test_packages_of_other_programs_are_refused_with_what_to_do(part, problem):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr(part, "<x/>")
    assert problem in refused(out.getvalue()).problem


def test_a_file_that_is_cut_off_is_refused():
    assert refused(package(p("Text."))[:300])
    assert refused(b"PK\x03\x04")


def test_a_document_type_is_refused_in_every_part():
    evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    assert "document type" in refused(package(p("Text."), files={"word/document.xml": evil})).problem
    assert "document type" in refused(package(p("Text."), styles="", files={"word/styles.xml": evil})).problem


def test_tables_may_nest_as_people_do_and_no_deeper():
    def nested(depth: int) -> str:
        begin, end = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:p/></w:tc></w:tr></w:tbl>"
        return begin * depth + p("INNER") + end * depth

    document, _ = read(package(nested(60)))
    assert "INNER" in plain_blocks(document.blocks)
    with pytest.raises(LimitError, match="depth"):
        read(package(nested(3000)))
    with changed(Limits(depth=10)), pytest.raises(LimitError, match=r"limit\.depth"):
        read(package(nested(60)))


def test_spans_and_cells_have_limits():
    with pytest.raises(LimitError, match=r"limit\.span"):
        read(package(table(tr(tc("a", '<w:gridSpan w:val="200000000"/>'), "b"), tr("c", "d"))))
    with pytest.raises(LimitError, match=r"limit\.span"):
        read(package(table(tr(tc("a", f'<w:gridSpan w:val="{"9" * 5000}"/>'), "b"))))
    with changed(Limits(table_cells=3)), pytest.raises(LimitError, match=r"limit\.table_cells"):
        read(package(table(tr("a", "b"), tr("c", "d"))))


def test_a_text_has_a_limit_of_bytes():
    with changed(Limits(package_xml_bytes=1000)), pytest.raises(LimitError, match=r"limit\.package_xml_bytes"):
        read(package(p("words " * 1000)))


def test_a_text_has_a_limit_of_tags():
    with changed(Limits(package_xml_tags=1000)), pytest.raises(LimitError, match=r"limit\.package_xml_tags"):
        read(package("<w:p/>" * 1000))


def test_pictures_elsewhere_are_never_fetched():
    for target in ("http://127.0.0.1:9/x.png", "file:///etc/passwd", "../../../etc/passwd", "//127.0.0.1/x.png"):
        document, notices = read(package(p("Text.", picture("one", "A well")), relations={"one": ("image", target)}))
        assert [block.alt for block in document.blocks if isinstance(block, Figure)] == ["A well"]
        assert not document.assets
        assert [type(notice) for notice in notices] == [Missing]


def test_circles_end():
    """Styles based on each other, numbering that refers to itself, fields that never end."""
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
    styles += '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>'
    numbering = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>' + num(1, 0)
    opened = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 1000
    document, _ = read(package(p("Text.", style="A") + item("One") + p("Last.") + p(opened), styles=styles, numbering=numbering))
    assert "Last." in plain_blocks(document.blocks)


def test_numbers_that_are_none_are_no_trouble():
    odd = '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="99999999999999999999"/></w:numPr><w:outlineLvl w:val="-3"/><w:ind w:left="a" w:right=""/>'
    assert plain_blocks(read(package(p("Text.", properties=odd)))[0].blocks) == "Text."


def mutated(data: bytes, seed: int) -> bytes:
    """The file with a few elements of its text gone, doubled, moved or given odd numbers; still well-formed, mostly."""
    chance = random.Random(seed)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode() if name.endswith((".xml", ".rels")) else None
            if text is not None and (name == "word/document.xml" or chance.random() < 0.3):
                for _ in range(chance.choice((1, 2, 4))):
                    elements = [
                        match.span()
                        for match in re.finditer(r"<w:(\w+)\b[^>]*/>|<w:(p|r|tc|tr|tbl|pPr)\b[^>]*>(?:(?!<w:\2\b).)*?</w:\2>", text)
                    ]
                    if not elements:
                        break
                    (start, end), (other, _) = chance.choice(elements), chance.choice(elements)
                    element = text[start:end]
                    odd = re.sub(r'="[^"]*"', lambda _: chance.choice(('="-1"', '="99999999999"', '=""', '="x"')), element, count=3)
                    text = chance.choice(
                        (text[:start] + text[end:], text[:start] + odd + text[end:], text[:other] + element + text[other:])
                    )
            new.writestr(name, old.read(name) if text is None else text)
    return out.getvalue()


@pytest.mark.parametrize("start", range(0, 60, 12))
def test_damaged_files_are_read_or_refused_in_words(start):
    whole = registry.writer("docx").write(samples.everything(), samples.civic(), lambda _: None)
    for seed in range(start, start + 12):
        try:
            document = registry.reader("docx").read(Source("x.docx", mutated(whole, seed)), lambda _: None)
        except MastheadError as error:
            assert error.problem
        else:
            assert document.blocks
