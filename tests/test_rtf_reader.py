"""RTF made by hand: characters in any encoding, lists, tables, notes, fields; what is left out is named, what is hostile is bounded."""

from __future__ import annotations

import pytest
from sample_blocks import png

from masthead import limits, registry
from masthead.document.dump import dump
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Dropped, message
from masthead.sources.source import Source

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0\deflang1033{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}}"
    rb"{\stylesheet{\ql Normal;}{\s1 heading 1;}{\s2\outlinelevel1 Zwei;}{\s3 Quote;}{\s4 caption;}{\*\cs10 Strong;}}"
)


def read(body: bytes, head: bytes = HEAD):
    source, notices = Source("text.rtf", head + body + b"}"), []
    document = registry.reader("rtf").read(source, notices.append)
    said = list(words(plain_blocks(document.blocks)))
    assert not missing(registry.reader("rtf").words(source), said, notices)
    return document, notices


def text(body: bytes) -> str:
    return plain_blocks(read(body)[0].blocks)


def shown(body: bytes) -> str:
    document, notices = read(body)
    lines = [line for line in dump(document).splitlines() if not line.startswith("language: ")]
    return "\n".join([*lines, *(f"notice: {message(one)}" for one in notices)])


def test_it_is_known_by_its_first_bytes():
    assert registry.recognised(Source("x", HEAD + b"a}")) == "rtf"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (rb"caf\'e9 \u8364?5 \u-10179?\u-8704?", "café €5 😀"),
        (rb"\f1 \'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (rb"\f2 \'93\'fa\'96\'7b", "日本"),
        (rb"\uc2\u1055\'3f\'3f\u1086 oo x", "По x"),
        (rb"{\uc0\u1055}\u1086?x", "Поx"),
        (rb"a\~b\_c\-d \{\}\\", "a\u00a0b\u2011c\u00add {}\\"),
        (rb"\lquote a\rquote  \ldblquote b\rdblquote\emdash c", "‘a’ “b”—c"),
        (rb"{\upr{plain}{\*\ud{pl\u228?in}}}", "pläin"),
        (b"a\r\nb\tc", "ab c"),
    ],
)
def test_characters_in_any_encoding(said, meant):
    assert text(said) == meant


def test_marks_headings_and_quotations():
    said = shown(
        rb"\pard\s1 A head\par\pard\s2{\b Second}\par\pard\plain One {\b bold}{\i  slanted} x{\super 2}{\sub 3}\line next\par\pard\s3 Said so.\par"
        rb"\pard\outlinelevel2 Third\par"
    )
    assert said.startswith('heading 1\n  "A head"\nheading 2\n  "Second"\nparagraph')
    for part in (
        'strong\n    "bold"',
        'emphasis\n    "slanted"',
        'superscript\n    "2"',
        'subscript\n    "3"',
        "linebreak",
        "quotation",
        'heading 3\n  "Third"',
    ):
        assert part in said


def test_lists_by_their_markers_and_by_their_tables():
    item = rb"{\listtext %s\tab}\ls1\ilvl%d %s\par"
    said = shown(
        b"".join((b"\\pard ", item % (b"3.", 0, b"three"), item % (b"a)", 1, b"inner"), item % (b"4.", 0, b"four"), b"\\pard after\\par"))
    )
    assert said.startswith("list from 3\n  item\n    paragraph\n") and said.count("list") == 2 and said.endswith('"after"')
    said = shown(rb"\pard{\pntext\f3\'b7\tab}one\par{\pntext\f3\'b7\tab}two\par")
    assert said == 'list\n  item\n    paragraph\n      "one"\n  item\n    paragraph\n      "two"'
    table = (
        rb"{\*\listtable{\list{\listlevel\levelnfc0\levelstartat5{\leveltext\'02\'00.;}}{\listname ;}\listid7}}"
        rb"{\*\listoverridetable{\listoverride\listid7\ls1}}"
    )
    assert shown(table + rb"\pard\ls1 five\par\ls1 six\par").startswith("list from 5")
    assert shown(rb"\pard\bullet\tab one\par\bullet\tab two\par").startswith("list\n  item")


def test_tables_with_spans_both_ways_and_heads():
    row = rb"\trowd%s\cellx1000%s\cellx2000%s\cellx3000 "
    body = (
        row % (rb"\trhdr", b"", b"") + rb"\pard\intbl h1\cell h2\cell h3\cell\row"
        rb"\trowd\cellx2010\cellx3000 \pard\intbl wide\cell x\cell\row"
        + row % (rb"\clvmgf", b"", rb"\clmrg")
        + rb"\pard\intbl tall\cell y\cell\cell\row"
        + row % (rb"\clvmrg", b"", b"")
        + rb"\pard\intbl\cell p\cell q\cell\row\pard after\par"
    )
    document, _ = read(body)
    table = document.blocks[0]
    assert table.head_rows == 1
    assert [[(plain_blocks(cell.content), cell.rows, cell.columns) for cell in row.cells] for row in table.rows] == [
        [("h1", 1, 1), ("h2", 1, 1), ("h3", 1, 1)],
        [("wide", 1, 2), ("x", 1, 1)],
        [("tall", 2, 1), ("y", 1, 2)],
        [("p", 1, 1), ("q", 1, 1)],
    ]
    assert plain_blocks(document.blocks[1:]) == "after"


def test_tables_nest():
    body = (
        rb"\trowd\cellx1000\cellx2000\pard\intbl a\cell\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}"
        rb"{\nonesttables\par}\pard\intbl\itap1 d\cell\row\pard end\par"
    )
    assert shown(body).count("table") == 2 and text(body).split() == ["a", "b", "c", "d", "end"]


def test_fields_notes_and_what_is_left_out():
    body = (
        rb'{\header Draft\par}\pard See {\field{\*\fldinst HYPERLINK "https://example.org/a"}{\fldrslt{\ul here}}}, page {\field{\*\fldinst PAGE}{\fldrslt 7}}'
        rb"{\super\chftn}{\footnote\pard\plain{\super\chftn} Below it.} and on{\*\annotation{\*\atnid AB} a remark }{\deleted gone }{\v unseen }.\par"
        rb"{\field{\*\fldinst TOC \\o}{\fldrslt Contents\par}}{\*\unheardof junk}{\field{\*\fldinst HYPERLINK javascript:x}{\fldrslt bad}}\par"
    )
    document, notices = read(body)
    said = dump(document)
    assert "link https://example.org/a" in said and "note note1" in said and "junk" not in said
    assert plain_blocks(document.blocks).replace("\n", "|") == "See here, page 7 and on.|Below it.|bad"
    dropped = sorted(" ".join(one.words) for one in notices if isinstance(one, Dropped))
    assert dropped == ["Contents", "Draft", "a remark", "gone", "unseen"]


def test_links_within_the_text_lead_to_headings():
    link = rb'{\field{\*\fldinst HYPERLINK \\l "%s"}{\fldrslt %s}}'
    document, notices = read(
        rb"\pard\s1{\*\bkmkstart _Ref1}Head{\*\bkmkend _Ref1}\par\pard\s0 See "
        + link % (b"_Ref1", b"above")
        + b" and "
        + link % (b"lost", b"there")
        + rb".\par"
    )
    assert "heading 1 #_Ref1" in dump(document) and "link #_Ref1" in dump(document)
    assert len(notices) == 1 and "#lost" in message(notices[0])


def test_pictures_and_those_that_cannot_be_shown():
    picture = (
        rb"{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A map}}}\pngblip "
        + png().hex().encode()
        + rb"}}{\nonshppict{\pict\wmetafile8 00}}"
    )
    document, notices = read(rb"\pard x\par " + picture + rb"\par")
    assert len(document.assets) == 1 and not notices and "A map" in dump(document)
    document, notices = read(rb"\pard x{\pict\pngblip\bin%d %s}\par" % (len(png()), png()))
    assert len(document.assets) == 1 and not notices
    _, notices = read(rb"\pard x{\pict\wmetafile8 0102}\par{\pict\pngblip zz}\par")
    assert len(notices) == 2 and "WMF" in message(notices[0])


def test_languages_and_metadata():
    document, _ = read(
        rb"{\info{\title A title}{\author Ann}{\creatim\yr2024\mo5\dy6}}\pard\lang2057 Words in English {\lang1036 en fran\'e7ais} too\par"
    )
    assert document.language == "en-GB" and "foreign fr-FR" in dump(document)
    assert (document.metadata.title, document.metadata.author, document.metadata.published) == ("A title", "Ann", "2024-05-06")


def test_a_day_of_noughts_is_none():
    document, _ = read(rb"{\info{\title A title}{\creatim\yr0\mo0\dy0\hr0\min0}}\pard Text.\par")
    assert document.metadata.published == ""


def test_lines_of_code_are_one_block():
    head = HEAD.replace(rb"{\s3 Quote;}", rb"{\s3 Block Quotation;}{\s7 Preformatted Text;}")
    document, _ = read(rb"\pard\s7 one\par two\par\pard\s3 said\par\pard\s0 end\par", head)
    assert dump(document).splitlines()[1:] == [
        "preformatted",
        '  "one"',
        '  "two"',
        "quotation",
        "  paragraph",
        '    "said"',
        "paragraph",
        '  "end"',
    ]


def test_strangers_tricks_are_bounded():
    assert text(b"{" * 1500 + b"deep" + b"}" * 1500) == "deep"
    with pytest.raises(LimitError, match="html_depth"):
        read(b"{" * 3000)
    with limits.changed(limits.Limits(depth=100)), pytest.raises(LimitError, match=r"limit\.depth"):
        read(rb"\pard\intbl\itap900 x\nestcell")
    with pytest.raises(LimitError, match="within each other"):
        read(rb"{\footnote x" * 50)
    with pytest.raises(UnreadableError, match="no text"):
        read(b"")
    with pytest.raises(UnreadableError, match="no RTF"):
        read(b"x", b"plain")
    # Cut off, unbalanced, numbers out of any range, a span without end.
    for body in (
        rb"x\u99999999?y\'zz}}}} z",
        rb"x\bin999999999 y",
        b"x\\",
        rb"x\trowd\cellx-5\cellx999999999\pard\intbl a\cell b\cell",
        rb"\ilvl99\ls5 x\par",
        rb"x}\footnote y}}} z",
    ):
        registry.reader("rtf").read(Source("x.rtf", HEAD + body), lambda notice: None)


def test_a_code_page_that_there_is_not_is_western():
    document, _ = read(b"caf\\'e9 and words\\par", HEAD.replace(b"ansicpg1252", b"ansicpg1"))
    assert plain_blocks(document.blocks) == "café and words"
