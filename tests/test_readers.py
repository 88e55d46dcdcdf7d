"""Readers: the cases, the law that no word is lost, hostile input, sniffing, places, languages."""

from __future__ import annotations

import sys
from pathlib import Path

import casefiles
import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import masthead
from masthead import limits, registry
from masthead.document.model import Document, Figure, List, Paragraph
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.tidy import tidy
from masthead.document.words import missing
from masthead.errors import LimitError, MastheadError
from masthead.language.identify import identify, language_of
from masthead.notices import message
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "files"
READ = {".txt": "txt", ".md": "md", ".html": "html", ".json": ""}
FILES = sorted(path for folder in (ROOT / "seeds", CORPUS) if folder.is_dir() for path in folder.iterdir() if path.suffix in READ)
FEEDS = [CORPUS / f"df00{number}.xml" for number in range(1, 6)] if CORPUS.is_dir() else []
_JSON = {"dp046.json": "ninjs", "dp047.json": "ninjs", "dp048.json": "ninjs"}
CASES = list(casefiles.cases())
slow = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def read(name: str, source: Source | str | bytes, **options):
    """The document and the notices."""
    if not isinstance(source, Source):
        source = Source(f"x.{name}", source.encode() if isinstance(source, str) else source)
    notices: list = []
    return registry.reader(name, options).read(source, notices.append, registry.inner({}, name)), notices


def lost(name: str, source: Source, document: Document, notices: list):
    return missing(registry.reader(name).words(source), registry_words(document), notices)


def registry_words(document: Document):
    from masthead.document.words import words

    return words(plain_blocks(document.blocks))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.parent.name}: {case.name}")
def test_case(case):
    assert casefiles.outcome(case).strip() == case.expected.strip(), "python tests/casefiles.py writes what comes out: read it"


@pytest.mark.parametrize("case", [case for case in CASES if not case.expected.startswith("error")], ids=lambda case: case.name)
def test_no_word_of_a_case_is_lost(case):
    name = case.file.parent.name
    data = case.source.encode().decode("unicode_escape").encode("latin-1") if case.name.endswith("(bytes)") else case.source.encode()
    source = Source(f"x.{name}", data)
    document, notices = read(name, source)
    assert not lost(name, source, document, notices)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_of_a_real_source_is_lost(path):
    source = Source.at(path)
    name = READ[path.suffix] or registry.recognised(source)
    document, notices = read(name, source)
    assert not lost(name, source, document, notices)
    assert tidy(document) == document


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_no_word_of_a_real_feed_is_lost(path):
    source = Source.at(path)
    assert registry.recognised(source) == "feed"
    document, notices = read("feed", source)
    assert not lost("feed", source, document, notices) and tidy(document) == document


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")
def test_the_corpus_is_read_and_recognised_for_what_it_is():
    assert len([path for path in FILES if path.parent == CORPUS]) > 60
    # Press releases; wires and test suites are called what they like.
    for path in (path for path in FILES if path.name.startswith("dp")):
        assert registry.recognised(Source.at(path)) == (READ[path.suffix] or _JSON.get(path.name, "cms")), path.name


# ── HTML ─────────────────────────────────────────────────────────────────────────────────────────────

_SOUP = (
    "<p> </p> <b> </b> <i> </i> <div> </div> <table> <tr> <td> <th> </td> </tr> </table> <ul> <li> </ul> <ol> <blockquote> </blockquote> <br> <a href='#x'> "
    "<a href='https://example.org/'> </a> <h1> </h1> <h2> <span lang='fr'> </span> <sup> </sup> <code> </code> <pre> </pre> <nav> </nav> <section hidden> "
    "</section> <figure> <figcaption> </figcaption> </figure> <q> </q> <main> </main> <footer> </footer> <dl> <dt> <dd> </dl> <caption> <hr> <form> "
    "<select> <option> </select> <button> </button> <svg> </svg> <title> </title> <blob> </blob> <!--x--> &amp; &nbsp; &eacute; <noscript> </noscript>"
)
_TAGS = st.sampled_from(_SOUP.split(" "))


@slow
@given(st.lists(st.one_of(_TAGS, strategies.texts.map(lambda text: text.replace("<", "&lt;"))), min_size=1, max_size=40))
def test_no_word_of_any_tag_soup_is_lost(parts):
    source = Source("x.html", " ".join(parts).encode("utf-8", "replace"))
    try:
        document, notices = read("html", source)
    except MastheadError as error:
        assert str(error)
        return
    assert not lost("html", source, document, notices)
    assert tidy(document) == document


@slow
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_html_of_some_kind(text):
    for name in ("html", "md", "txt"):
        try:
            document, _ = read(name, text)
        except MastheadError:
            continue
        assert tidy(document) == document


_MARKS = st.sampled_from(["# ", "- ", "1. ", "> ", "**", "*", "_", "`", "\n", "\n\n", "    ", "[", "](https://example.org)", "](", ")", "|", "---", "```", "[^1]", "[^1]: ", "<b>", "</b>", "<div>", "\\", "!"])  # fmt: skip


@slow
@given(st.lists(st.one_of(_MARKS, strategies.words), max_size=40).map("".join))
def test_any_markdown_is_read_and_is_in_normal_form(text):
    try:
        document, _ = read("md", text)
    except MastheadError:
        return
    assert tidy(document) == document


_NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäé", min_size=1, max_size=8)
_LINES = st.lists(st.one_of(_NAMES, st.tuples(st.sampled_from(["*{}*", "**{}**", "~~{}~~", "`{}`", "[{}](https://example.org/)", "[{}](#x)", "![{}](x.png)", "[![{}](x.png)](https://example.org)", "<b>{}</b>", "<del>{}</del>", "<span lang='fr'>{}</span>", "{}\\\n", "<{}@example.org>", "({})"]), _NAMES).map(lambda pair: pair[0].format(pair[1]))), min_size=1, max_size=8).map(" ".join)  # fmt: skip
_BLOCKS = st.tuples(st.sampled_from(["{}", "# {}", "### {} ###", "{}\n===", "- {}", "* {}", "7. {}", "> {}", "> - {}", "```\n{}\n```", "    {}", "| {} | b |\n|---|---|\n| c | d |", "<div>{}</div>", "<p><a name='x'></a>{}</p>", "term\n: {}", "---\n\n{}", "{},", "[^1]: {}", "text[^1] {}"]), _LINES).map(lambda pair: pair[0].format(pair[1]))  # fmt: skip


@slow
@given(st.lists(_BLOCKS, min_size=1, max_size=10).map("\n\n".join))
def test_no_word_of_any_markdown_is_lost(text):
    source = Source("x.md", text.encode())
    document, notices = read("md", source)
    assert not lost("md", source, document, notices)
    assert tidy(document) == document


@slow
@given(st.lists(strategies.texts, min_size=1, max_size=12), st.sampled_from(["\n", "\n\n", "\n  ", "\n- ", "\n1. "]))
def test_no_word_of_any_plain_text_is_lost(lines, joint):
    source = Source("x.txt", joint.join(lines).encode("utf-8", "replace"))
    document, notices = read("txt", source)
    assert not lost("txt", source, document, notices)


def test_content_all_keeps_what_main_leaves_out():
    page = "<html><body><nav><a href='/'>Start</a></nav><main><p>A paragraph that is long enough to be taken for prose, it is.</p></main></body></html>"
    assert "Start" not in plain_blocks(read("html", page)[0].blocks)
    assert "Start" in plain_blocks(read("html", page, content="all")[0].blocks)


def test_a_page_of_scripts_says_that_it_holds_no_text():
    with pytest.raises(MastheadError, match="holds no text"):
        read("html", "<html><body><div id=root></div><script>draw()</script></body></html>")


# ── places ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["txt", "md"])
def test_places_are_lines_and_offsets_of_the_text(name):
    text = "One\n\nTwo two\nthree\n\n- a\n- b\n"
    document, _ = read(name, text)
    assert [(block.place.line, text[block.place.start : block.place.end].strip()) for block in document.blocks] == [
        (1, "One"),
        (3, "Two two\nthree"),
        (6, "- a\n- b"),
    ]


def test_front_matter_does_not_move_places():
    text = "---\ntitle: x\n---\n\nText.\n"
    document, _ = read("md", text)
    place = document.blocks[0].place
    assert (place.line, text[place.start : place.end]) == (5, "Text.")


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────────

HOSTILE = {
    "html": {
        "20,000 divs": "<p>T</p>" + "<div>" * 20_000 + "INNER",
        "1,900 divs": "<div>" * 1_900 + "<p>INNER",
        "marks": "<b><i>" * 900 + "INNER",
        "quotations": "<blockquote>" * 300 + "INNER",
        "lists": "<ul><li>" * 300 + "INNER",
        "tables": "<table><tr><td>" * 300 + "INNER",
        "span": "<p>T<table><tr><td colspan=200000000 rowspan=99999999>cell</table>",
        "many spans": "<p>T<table>" + "<tr>" + "<td colspan=500 rowspan=500>x" * 5_000 + "</table>",
        "wide table": "<p>T<table>" + ("<tr>" + "<td>x" * 500) * 40,
        "links": "<a href=#a>" * 5_000 + "x",
        "attributes": "<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">x",
        "quotes": "<p a='" + "x" * 500_000,
        "open tags": "<" * 200_000 + "x",
        "comments": "<!--" * 100_000 + "x",
        "word": "<p>" + "x" * 1_000_000,
        "anchors": "".join(f"<p id=a{n}><a href=#a{n + 1}>{n}</a></p>" for n in range(3_000)),
        "breaks": "x" + "<br>" * 100_000 + "y",
        "templates": "{% if %}" + "{{" * 50_000 + "<p>x",
        "surrogate": b"<p>before &#xD800; after \xed\xa0\x80 end</p>",
    },
    "md": {
        "quotations": "> " * 5_000 + "x",
        "lists": "".join("  " * depth + "- x\n" for depth in range(600)),
        "brackets": "[" * 60_000,
        "emphasis": "*a **" * 30_000,
        "links": "[a](" * 20_000,
        "images": "![" * 20_000,
        "backticks": "".join("`" * number for number in range(600)),
        "tables": "|a" * 3_000 + "\n" + "|-" * 3_000 + "\n",
        "aliases": "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)) + "---\nx",
        "yaml": "---\na: " + "[" * 20_000 + "\n---\nx",
        "footnotes": "".join(f"[^{n}]: [^{n + 1}]\n\n" for n in range(2_000)) + "[^0]",
        "entities": "&" * 100_000,
        "tags": "<a " * 50_000,
        "definitions": "[a]: " * 30_000,
        "word": "x" * 1_000_000,
    },
    "txt": {
        "one line": "word " * 400_000,
        "one word": "Title\n\n" + "x" * 1_000_000,
        "gaps": ("a" + " " * 50) * 20_000,
        "lines": "ab\n" * 100_000,
        "numbers": "1. x\n" * 50_000,
        "rules": "- " * 100_000,
        "tables": "a  b\n" * 50_000,
        "controls": b"Text with \x00 \x0b \x1b[31m \xef\xbf\xbe marks.",
        "utf-16": "Text über etwas".encode("utf-16"),
    },
}  # fmt: skip


@pytest.mark.parametrize(("name", "what"), [(name, what) for name, kinds in HOSTILE.items() for what in kinds])
def test_hostile_input_ends_soon_and_without_a_traceback(name, what):
    recursion = sys.getrecursionlimit()
    try:
        document, _ = read(name, HOSTILE[name][what])
        assert document.blocks
    except MastheadError as error:
        assert error.problem and error.hint
    assert sys.getrecursionlimit() == recursion


@pytest.mark.parametrize(
    ("name", "text"),
    [("html", "<blockquote>" * 251 + "INNER"), ("md", "> " * 251 + "INNER"), ("md", "".join("  " * n + "- x\n" for n in range(251)))],
)
def test_nesting_beyond_the_limit_is_an_error_not_a_loss(name, text):
    with pytest.raises(LimitError):
        read(name, text)


@pytest.mark.parametrize(("name", "text"), [("html", "<blockquote>" * 250 + "INNER"), ("md", "> " * 250 + "INNER")])
def test_nesting_up_to_the_limit_is_read(name, text):
    limits.allow_depth()
    assert "INNER" in plain_blocks(read(name, text)[0].blocks)


@pytest.mark.parametrize("name", ["txt", "md", "html"])
def test_a_word_without_end_is_refused(name):
    with pytest.raises(LimitError, match="a word of 2,000,001 characters"):
        read(name, "Title\n\n" + "x" * 2_000_001)


def test_a_wide_colspan_is_no_wide_table():
    document, _ = read("html", "<table><tr><td colspan=200000000>all<tr><td>a<td>b</table>")
    assert [cell.columns for row in document.blocks[0].rows for cell in row.cells] == [2, 1, 1]


def test_pictures_that_are_no_pictures_leave_their_descriptions(tmp_path):
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    source = Source("x.md", b"![A school](x.png)\n\n![out](../../../../etc/passwd)", str(tmp_path))
    document, notices = read("md", source)
    assert [(block.asset, block.alt) for block in document.blocks] == [("", "A school"), ("", "out")]
    assert len(notices) == 2


# ── the rest ─────────────────────────────────────────────────────────────────────────────────────────


def test_markdown_without_an_html_reader_loses_nothing_either():
    source = Source("x.md", b"<div>One <b>two</b></div>\n<script>bad</script>\n\n<p>three<br>four <img src=x alt=five></p>")
    notices: list = []
    document = registry.reader("md").read(source, notices.append)
    assert not lost("md", source, document, notices)
    assert [type(block) for block in document.blocks] == [Paragraph, Paragraph, Figure]


def test_a_document_of_another_reader_keeps_its_pictures():
    dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    document, notices = read("md", f"![a]({dot})\n\n<p><img src='{dot}' alt=b></p>")
    assert len(document.assets) == 1 and not notices
    assert {block.asset for block in document.blocks} == {document.assets[0].name}


def test_a_list_interrupted_by_blank_lines_is_one_list():
    document, _ = read("txt", "1. a\n\n2. b\n\n3. c")
    assert [len(block.items) for block in document.blocks if isinstance(block, List)] == [3]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The minister of education said that the new figures on safe water in schools are the best in ten years.", "en"),
        (
            "Le ministre de l’Éducation a déclaré que les nouveaux chiffres sur l’eau dans les écoles sont les meilleurs depuis dix ans.",
            "fr",
        ),
        (
            "El ministro de Educación dijo que las nuevas cifras sobre el agua en las escuelas son las mejores de los últimos diez años.",
            "es",
        ),
        ("Der Minister sagte, dass die neuen Zahlen über sauberes Wasser in den Schulen die besten seit zehn Jahren sind.", "de"),
        (
            "Il ministro ha detto che i nuovi dati sull'acqua nelle scuole sono i migliori degli ultimi dieci anni e che la situazione è buona.",
            "it",
        ),
        ("Министр сказал, что новые данные о воде в школах — лучшие за десять лет.", "ru"),
        ("Міністр сказав, що нові дані про воду в школах є найкращими за десять років.", "uk"),
        ("قال الوزير إن الأرقام الجديدة عن المياه في المدارس هي الأفضل منذ عشر سنوات.", "ar"),
        ("وزیر گفت که ارقام جدید درباره آب در مدارس بهترین ارقام ده سال گذشته است.", "fa"),
        ("وزیر نے کہا کہ اسکولوں میں پانی کے نئے اعداد و شمار دس سال میں بہترین ہیں۔", "ur"),
        ("שר החינוך אמר כי הנתונים החדשים הם הטובים ביותר", "he"),
        ("部长表示，学校安全用水的新数据是十年来最好的，这说明政策有效。", "zh"),
        ("部長表示，學校安全用水的新數據是十年來最好的，這說明政策有效。", "zh-Hant"),
        ("大臣は、学校の安全な水に関する新しい数字は十年で最高だと述べた。", "ja"),
        ("장관은 학교의 안전한 물에 관한 새로운 수치가 십 년 만에 최고라고 말했다.", "ko"),
        ("मंत्री ने कहा कि स्कूलों में सुरक्षित पानी के नए आंकड़े दस साल में सबसे अच्छे हैं।", "hi"),
        ("รัฐมนตรีกล่าวว่าตัวเลขใหม่เกี่ยวกับน้ำในโรงเรียนดีที่สุดในรอบสิบปี", "th"),
        ("Ο υπουργός είπε ότι τα νέα στοιχεία είναι τα καλύτερα των τελευταίων δέκα ετών.", "el"),
        ("Ministr školství řekl, že nové údaje o pitné vodě ve školách jsou nejlepší za posledních deset let.", "cs"),
    ],
)
def test_the_language_of_a_text(text, tag):
    found, sure = identify(text)
    assert (found, sure > 0.5) == (tag, True)


def test_nothing_has_no_language_and_a_declared_one_is_certain():
    assert identify("12 + 30 = 42 …") == ("", 0.0)
    assert language_of(Document((), "tk")) == ("tk", 1.0)


def test_a_plain_text_is_read_without_heavy_imports():
    import subprocess

    code = (
        "import sys\nfrom masthead.sources.source import Source\nfrom masthead.readers.text.reader import TextReader\n"
        "from masthead.language.identify import language_of\n"
        "text = 'The minister said that the new figures on water in the schools of the country are the best of all.'\n"
        "print(language_of(TextReader().read(Source('x.txt', text.encode()), print)))\n"
        "heavy = {'charset_normalizer', 'py3langid', 'numpy', 'PIL', 'selectolax', 'markdown_it', 'lxml', 'yaml'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("('en'")


def test_links_in_code_are_told():
    _, notices = read("html", '<h1>Logs</h1><p>Words of the text.</p><pre><code>see <a href="https://example.org/x">this</a></code></pre>')
    assert [message(notice) for notice in notices if "link" in message(notice)] == [
        "put the text alone for a link (https://example.org/x): preformatted text has no links"
    ]


def test_a_card_may_say_several_ways_to_reach_somebody_in_one_line() -> None:
    card = "Helen Marsh, Press Officer, Port of Norhaven\nTel. +44 20 7946 0123, press@norhaven.example"
    for format in ("md", "txt"):
        (said,) = [plain_block(block) for block in masthead.read(card.encode(), format=format).blocks]
        assert said == card
    prose = "Helen Marsh said that she would be glad to hear\nfrom all, by telephone on +44 20 7946 0123, press@norhaven.example"
    (said,) = [plain_block(block) for block in masthead.read(prose.encode(), format="md").blocks]
    assert "\n" not in said
