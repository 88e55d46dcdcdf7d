"""No expression of ours has a loop that reads the same text in two ways: each turn would double the time that a text takes which does not fit."""

from __future__ import annotations

import re

import pytest
from ambiguity import attack
from known_expressions import known
from parse_trees import ONE, possessive

from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import runs
from masthead.document.model import Document, Paragraph, Text
from masthead.document.plain import plain_blocks
from masthead.language.pack import pack
from masthead.readers.html.template import fill
from masthead.readers.rows import _PROSE
from masthead.readers.rtf.reader import _encodings
from masthead.readers.text.delimited import _SENTENCE
from masthead.readers.text.joints import _CUT, _LAST


def test_no_expression_takes_exponential_time() -> None:
    every = known()
    assert len(every) > 3000
    found = [(one.where, attack(one.source, one.flags), one.source[:200]) for one in every]
    assert [one for one in found if one[1] is not None] == []


def test_what_is_repeated_possessively_is_one_character() -> None:
    """Python up to 3.11.4, which Debian 12 has, goes on from where a turn of a longer one failed (gh-106052); an atomic group does not."""
    every = known()
    trees = ((one, re._parser.parse(one.source, one.flags)) for one in every)  # type: ignore[attr-defined]
    assert [
        (one.where, one.source[:200]) for one, tree in trees if any(len(body) != 1 or body[0][0] not in ONE for body in possessive(tree))
    ] == []


@pytest.mark.parametrize(
    "source",
    [
        r"(?:a*)*b",
        r"(?:ab|a|b)*c",
        r"(?:\w+\s?)*$",
        r"(?:(?:a*)?b)*c",
        r"(?:a{0,8})*b",
        r"(?:\w{2}|\w{3})*x",
        r"(?:[ \t]+|-[ \t])*x",
        r"(?:[^\n]*\r?\n)*x",
        r"(?:(?<=\s)\w+|\s+)*x",
        r"(?:(?=A)\w+|\d)*x",
        r"(?:[^\W\d_]|[\u0900-\u0dff])*x",
        r"(?:(?i:k)|\u212a|q)+x",
        r"(?>(?:a*)*b)",
        r"(?:(?:a|ab|b)*c)*+d",
        r"(?=(?:a*)*b)a",
        r"(?:(?>a|ab)|a)*c",
        r"(a*)(?:\1a+)*b",
        r"(?:a|ab|bc|c){1,10}d",
        r"\A(?:[\w-]{1,40}:(?:[ \t][^\n]*)?\n(?:(?:[ \t]+|-[ \t])[^\n]*\n)*){3,60}---[ \t]*\n",
    ],
)
def test_a_loop_with_two_ways_is_told(source: str) -> None:
    assert attack(source) is not None


@pytest.mark.parametrize("source", [r"(?:a|ab|b)*c", r"(?:\w+\s?)*$", r"(?:a{0,8})*b"])
def test_what_is_told_is_read_by_the_loop_as_often_as_it_stands_there(source: str) -> None:
    word = attack(source)
    assert word
    assert re.compile(source.rstrip("bc$")).fullmatch(word * 20)


@pytest.mark.parametrize(
    "source",
    [
        r"(?:a|b)*c",
        r"(?:\w+\s)*$",
        r"(?:\w++\s?)*$",
        r"(?:\w+\b\W*)*x",
        r"(?:a?b)*c",
        r"(?:.|\n)*x",
        r"(?:\w{2})*x",
        r"(?:[0-9a-f]{64}\n)*x",
        r"(?:(?>a|ab))*c",
        r"(?:(?:a+b)++)*c",
        r"(?:\s|//[^\n]*+)*x",
        r"(?:(?=[A-Z])\w|\d)*x",
        r"(?:(?=ab)a|(?!ab)[ab])*x",
        r"(?:[ \t]|-[ \t])*x",
        r"([ \t]*)(?:\1\S+\n)*x",
        r"([*=-])\1{9,}x",
        r"(?:[^\W\d_]|[\u0900-\u0dff])++x",
        r"(?:a|ab|bc|c){0,5}d",
    ],
)
def test_a_loop_with_one_way_is_let_alone(source: str) -> None:
    assert attack(source) is None


def test_expressions_of_bytes_are_looked_at_as_well() -> None:
    assert attack(rb"(?:[^\n]*\r?\n)*x") is not None
    assert attack(rb"(?:[^\n]*\n)*x") is None


def test_a_line_of_words_that_others_are_made_of_is_a_desk_or_none() -> None:
    korean = pack("ko")
    assert only_desk("홍보담당관", korean)
    assert only_desk("담당관" * 28 + "홍보", korean)
    assert not only_desk("홍보" + "담당관" * 28 + "일", korean)
    assert not only_desk("센터" * 28, korean)


def test_fonts_are_told_behind_any_number_of_controls() -> None:
    controls = rb"\b \i\ul " * 40
    assert _encodings(rb"{\f3" + controls + rb"\fcharset204 Arial;}")[0] == {b"3": "cp1251"}
    assert _encodings(rb"{\f3" + controls + rb"Arial;}")[0] == {}


def test_a_text_of_one_word_is_recognised() -> None:
    """Longer than anyone waits, where any look at it is at each letter anew for each letter."""
    for letter in ("a", "A", "\u00ff"):
        (release,) = recognise(Document((Paragraph((Text(letter * 60_000),)),)), lambda notice: None)
        assert len(plain_blocks(release.document.blocks)) == 60_000


def test_comments_of_a_template_that_never_end_are_let_alone() -> None:
    page = "{% if a %}" + "{% comment %} x " * 1_500
    assert "x x x" in " ".join(fill(page, lambda notice: None).html.split())
    assert fill("{% comment a %} b %} c {% endcomment %} d {# e #}", lambda notice: None).html.split() == ["d"]


def test_initials_and_names_that_touch_are_one_word() -> None:
    names = "П.С.Громов A.B.Smith H.E Sheikh Ma H.E. J. R. Smith O’ Brien O’Brien Mr. Ng A.A"
    assert [run.group() for run in runs(names)] == [names.removesuffix(" Mr. Ng A.A"), "Mr. Ng A.", "A"]
    assert [run.group() for run in runs("A.B C.D.Eliot. Dr.No H.E-x")] == ["A.", "B C.D.Eliot", "Dr.", "No H.", "E-x"]


def test_words_before_a_mark_are_looked_for_where_they_begin() -> None:
    """Not at each of their letters: a text may be one word of a million."""
    word = "x" * 200_000
    for last, mark in ((_LAST, "-"), (_CUT, "-"), (_PROSE, "."), (_SENTENCE, ".")):
        assert last.search(f"{word} {word}1") is None
        assert last.search(f"7{word}{mark}")[0] == word + (mark if last is not _LAST else "")
