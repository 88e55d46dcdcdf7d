"""Expressions that are compiled late: they answer as compiled ones do."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import masthead
from masthead import expressions
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import holds, length
from masthead.anatomy.persons import contactlines
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.names import UPPER, capital, times
from masthead.errors import UnreadableError
from masthead.expressions import InTwoForms, Letters, Sieve, Uncompiled, expression, in_latin1, rare, words_of
from masthead.language import dates


def test_an_expression_is_compiled_when_it_is_first_asked():
    late = expression(r"(?P<digits>\d+)", re.ASCII)
    assert "search" not in vars(late)
    assert late.search("in 2024")["digits"] == "2024"
    assert "search" in vars(late)
    assert late.pattern == r"(?P<digits>\d+)"
    assert expression(rb"a+").sub(b"b", b"caat") == b"cbt"


def test_a_wrong_expression_says_so():
    with pytest.raises(re.error):
        Uncompiled("(", 0).search("x")  # kept by nobody, unlike those that `expression` gives


def test_no_text_of_the_west_is_rare():
    assert not rare("“Ça coûte 5 €” – Ελλάδα, Москва, Việt Nam… → ±2 ■")
    assert all(rare(text) for text in ("北京", "서울", "กรุงเทพ", "القاهرة", "ירושלים", "दिल्ली", "\u200f", "\U00020000"))


@pytest.mark.parametrize(
    ("room", "name"),
    [
        ("anatomy.pack", "TOUCHING"),
        ("anatomy.caseless.thai", "THAI"),
        ("readers.text.lines", "_WIDE"),
        ("readers.text.lines", "_UNSPACED"),
        ("writers.pdf.setting.hyphenation", "_ALPHABETS"),
        ("writers.pdf.fonts.shaping", "_PRIVATE"),
        ("writers.pdf.setting.breaks", "_FROM_RIGHT"),
        ("writers.pdf.setting.breaks", "_UNBOUND"),
    ],
)
def test_letters_are_found_as_brackets_find_them(room, name):
    """Every character, alone (compared) and in a text (searched for only if the text is rare)."""
    letters = getattr(importlib.import_module(f"masthead.{room}"), name)
    assert isinstance(letters, Letters)
    brackets = re.compile(f"[{letters._ranges}]")
    for first in range(0, 0x30000, 0x100):
        page = "".join(map(chr, range(first, first + 0x100)))
        inside = set(brackets.findall(page))
        assert letters.count(page) == len(inside)
        assert {char for char in page if letters.within(char)} == inside
        assert {char for char in page if letters.within(f"a{char}")} == inside


LATIN_1 = "".join(chr(point) for point in range(0x20, 0x100)) + "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac"
WESTERN = (
    "“We did,” said Élodie d’Ångström-Müller, Chief Officer of the U.S. WHO Office, on 5 May. Dr. J.-P. van der Ørsted said: “Well.”",
    "Par Jean-Paul Çelik, envoyé spécial",
    "PostgreSQL 14.2 and MÜLLER 7 are NEW: J. Smith: ",
    *(LATIN_1[at : at + 7] for at in range(len(LATIN_1))),
    *(f"A{char}{char}b {char}C {char}. 5" for char in LATIN_1),
)


def test_both_forms_of_an_expression_find_the_same_in_western_texts():
    for module in pkgutil.walk_packages(masthead.anatomy.__path__, "masthead.anatomy."):
        importlib.import_module(module.name)
    found = [thing for thing in gc.get_objects() if isinstance(thing, InTwoForms)]
    assert len(found) > 5
    for one in found:
        for text in WESTERN:
            assert one.of(text) is one._western
            assert [match.span() for match in one._western.finditer(text)] == [match.span() for match in one._any.finditer(text)]


@pytest.mark.parametrize("text", ["Łódź", "Москва", "Œuvre", "Tổng", "先生 Magnus"])
def test_letters_beyond_the_west_take_the_form_for_any_text(text):
    assert InTwoForms("any", "western").of(text).pattern == "any"


def test_a_capital_is_what_its_class_says():
    brackets = re.compile(f"[{UPPER}]")
    for char in map(chr, range(0x3000)):
        assert capital(f"{char}a") == bool(brackets.match(char)), unicodedata.name(char, char)
    assert not capital("")


def test_a_long_text_is_rare_where_one_of_its_characters_is():
    for code in range(0x3100):
        assert rare("word " * 20 + chr(code)) == rare(chr(code)), hex(code)


@given(st.text("aA_é .1-", min_size=1, max_size=3), st.text("aA_é .1-", max_size=14))
def test_a_name_is_counted_as_an_expression_counts_it(name, text):
    assert times(name, text) == len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


@given(st.text("ab \n語", max_size=40), st.integers(1, 20))
def test_a_text_holds_as_many_words_as_it_is_long(text, words):
    assert holds(text, words) == (length(text) >= words)


_MIXED = st.text(st.characters(max_codepoint=0x17F) | st.sampled_from("’“”–—żаα漢²½µßİı٣"))


@given(_MIXED)
def test_a_sieve_leaves_what_is_wanted(text):
    for wanted in (str.isalnum, str.isalpha):
        assert Sieve(wanted).of(text) == "".join(filter(wanted, text.casefold()))


@given(_MIXED)
def test_words_of_latin_letters_are_those_that_an_expression_finds(text):
    words = in_latin1(text)
    assert words is None or words == [word.lower() for word in re.findall(r"[^\W\d_]+", text)]


def test_what_is_told_of_texts_is_held_as_long_as_a_source_is_recognised(monkeypatch):
    told = []
    clear = expressions.Held.clear
    monkeypatch.setattr(expressions.Held, "clear", lambda held: (told.append(dict(held)), clear(held)))
    quay = "The council opened the quay of the harbour in May, and the ships of the islands came."
    masthead.recognise(masthead.read(f"# A quay opens\n\n{quay}\n".encode(), format="md"))
    assert any(held.get(quay) == in_latin1(quay) for held in told)
    assert not any(held for held in expressions._HELD)


def test_nothing_is_held_after_work_that_fails():
    @expressions.holding()
    def work():
        words_of("The council opened the quay.")
        assert any(expressions._HELD)
        raise UnreadableError("holds no text")

    with pytest.raises(UnreadableError):
        work()
    assert not any(expressions._HELD)


def test_a_source_recognised_while_another_is_takes_nothing_from_it():
    one, other = (
        masthead.read(f"# A quay opens\n\n{said} opened the quay of the harbour on 5 May 2026.\n".encode(), format="md")
        for said in ("Lenn", "Norhaven")
    )
    alone, within = [recognise(document, lambda notice: None) for document in (one, other)], []
    outer = recognise(one, lambda notice: None, early=lambda release: within.append(recognise(other, lambda notice: None)))
    assert [outer, *within] == alone


def test_words_of_many_texts_are_held_once_and_of_no_more_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(expressions, "_FEW", 1)
    monkeypatch.setattr(expressions, "_MOST", 3)
    expressions._WORDS_OF.clear()
    texts = [f"the {name} of the harbour" for name in ("quay", "wharf", "pier", "dock")]
    assert [words_of(text) for text in texts] == [in_latin1(text) for text in texts]
    assert len(expressions._WORDS_OF) == 1
    monkeypatch.setattr(expressions, "_MOST", 100)
    assert words_of(texts[2])[0] is words_of(texts[1])[0]
    assert words_of("日本") is None
    expressions._WORDS_OF.clear()


@given(st.text("0123456789 ()./\\–-+a’b٣－‐\u00a0é", max_size=30))
def test_quick_looks_miss_no_number_to_call_and_no_day(text):
    if contactlines._LIKE_PHONE.of(text).search(text):
        assert contactlines._may_dial(text)
    if any(match[2] != "." for match in dates._NUMBERS.of(text).finditer(text)):
        assert dates._behind_digit("/", text) or dates._behind_digit("-", text)


@given(st.text("0a9²³¹٣é—９", max_size=12))
def test_digits_are_those_that_python_knows(text):
    assert has_digit(text) == any(map(str.isdigit, text))
