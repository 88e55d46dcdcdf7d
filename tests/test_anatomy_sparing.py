"""A process that reads one source alone finds in it what any other finds."""

from __future__ import annotations

import re
from contextlib import nullcontext
from pathlib import Path

import pytest

import masthead
from masthead.anatomy.pack import may_hold, pack, phrases, present
from masthead.anatomy.recognise import recognise
from masthead.anatomy.sparing import bare, caseless, sparing, unseated
from masthead.document.model import Document, Paragraph, Part, Text
from masthead.language.pack import Pack, known
from masthead.notices import Notice

HERE = Path(__file__).parent
SOURCES = sorted(
    [*(HERE / "cases" / "anatomy").glob("*.txt"), *(path for path in (HERE.parent / "seeds").iterdir() if "." in path.name[1:])]
)
WORDS = [
    field
    for field in Pack.__struct_fields__
    if isinstance(value := getattr(pack("en"), field), tuple) and value and isinstance(value[0], str)
]


@pytest.fixture(autouse=True)
def nothing_lasts(monkeypatch):
    monkeypatch.setattr("masthead.anatomy.recognise.lasting", lambda: False)


def text(*paragraphs: str) -> Document:
    return Document(tuple(Paragraph((Text(paragraph),)) for paragraph in paragraphs))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_alone_finds_the_same(path: Path) -> None:
    document = masthead.read(path)
    heard: list[list[Notice]] = [[], []]
    assert recognise(document, heard[1].append, alone=True) == recognise(document, heard[0].append)
    assert heard[0] == heard[1]


def test_phrases_with_a_word_that_is_not_there_are_left_out() -> None:
    listed = ("press release", "media release", "news", "###", "for release", "記者")
    with sparing(text("PRESS\u00a0Release for\nall")):
        assert present(listed) == ("press release", "###", "for release")
        assert phrases(listed).search("Press  RELEASE") and not phrases(listed).search("media release")
    with sparing(text("PRESS Release", "新聞記者")):  # whose words no space parts
        assert present(listed) == ("press release", "###", "記者")
    assert present(listed) == listed
    assert phrases(listed).search("media release")


@pytest.mark.parametrize("language", known())
def test_every_phrase_is_there_where_its_pattern_finds_it(language: str) -> None:
    lexicon = pack(language)
    for phrase in {phrase for field in WORDS for phrase in getattr(lexicon, field)}:
        for said in (phrase, phrase.upper(), phrase.replace("'", "’").replace(" ", "\n")):
            if phrases((phrase,)).search(f"a ({said}) b"):
                with sparing(text(f"a ({said}) b")):
                    assert present((phrase,)), said


@pytest.mark.parametrize("language", known())
def test_a_text_may_hold_what_patterns_find_in_it(language: str) -> None:
    lexicon = pack(language)
    for words in (getattr(lexicon, field) for field in WORDS):
        find = phrases(words)
        for phrase in words:
            for said in (phrase, phrase.upper(), f"({bare(phrase).capitalize()}.", unseated(phrase.replace(" ", "\n ").replace("'", "’"))):
                assert may_hold(f"x {said}", words) or not find.search(f"x {said}"), said


def test_a_text_holds_no_phrase_of_which_a_word_is_missing() -> None:
    listed = ("press release", "embargoed until", "###")
    assert may_hold("Until then it is EMBARGOED", listed) and may_hold("Press Releases", listed)
    assert not may_hold("pressing for release", ("press releases",))
    assert not may_hold("The press waits until noon.", listed[:2])
    assert may_hold("", listed)  # what has no letters is looked for anyhow


def test_nothing_is_spared_where_patterns_are_kept_for_the_next_run(monkeypatch) -> None:
    asked: list[Document] = []
    monkeypatch.setattr("masthead.anatomy.recognise.sparing", lambda document: asked.append(document) or nullcontext())
    recognise(text("news"), [].append, alone=True)
    assert len(asked) == 1
    monkeypatch.setattr("masthead.anatomy.recognise.lasting", lambda: True)
    recognise(text("news"), [].append, alone=True)
    assert len(asked) == 1


def test_what_a_document_has_chosen_is_kept_for_nobody(monkeypatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr("masthead.anatomy.sparing.compiled", lambda source, flags: kept.append(source) or re.compile(source, flags))
    listed = ("words that", "no other test has")
    phrases(listed)
    assert len(kept) == 1
    with sparing(text("these are words that stand there")):
        assert phrases(listed).search("words that")
    assert len(kept) == 1


def test_nothing_is_spared_for_parts_or_letters_set_apart() -> None:
    for document in (Document((Part(text("news").blocks),)), text("P R E S S   R E L E A S E")):
        with sparing(document):
            assert present(("press release",)) == ("press release",)


def test_letters_that_expressions_hold_for_one_fold_to_one() -> None:
    cased = [char for char in map(chr, range(0x20000)) if char.lower() != char or char.upper() != char or char.casefold() != char]
    every = "".join(cased)
    for char in cased:
        for other in re.findall(re.escape(char), every, re.IGNORECASE):
            assert caseless(char) == caseless(other), (char, other)
