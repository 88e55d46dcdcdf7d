"""Words put together of pairs that stand ready are those that HarfBuzz makes of them as a whole."""

from __future__ import annotations

import random

import made_fonts
import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from test_pdf_pairs import FACES, RULES, SCRIPTS, as_wholes, words

from masthead.brand.model import Face as Source
from masthead.writers.pdf.fonts import ready
from masthead.writers.pdf.fonts.faces import Face, Word
from masthead.writers.pdf.fonts.glyphs import Kind, Shaper
from masthead.writers.pdf.fonts.pairs import _reach
from masthead.writers.pdf.fonts.shaping import Book, Font

KINDS = ((("lnum", "pnum"), "en"), (("lnum", "tnum"), "fr"), (("onum",), "ru"), ((), "el"), (("lnum", "pnum"), "nl"))


def put_together(face: Face, features: tuple[str, ...], language: str, texts: list[str], monkeypatch) -> list[Word | None]:
    """Each by a shaper that has shaped none, and has the face's tables."""
    found = _reach(face, language)
    monkeypatch.setattr(
        ready, "table", lambda face, features, language, script: found and ready.Table(ready._made(face, features, language, script, found))
    )
    made = list(map(Shaper(face, features, language)._pairs.word, texts))
    monkeypatch.undo()
    return made


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_every_word_is_what_it_is_as_a_whole(path, monkeypatch):
    face = Face(Source(path.stem, str(path), 400, False))
    texts = [word for word in [*words(), "Mr. Lee", "A. B", "1 / 2"] if all(map(face.has, word))]
    for features, language in KINDS:
        found = put_together(face, features, language, texts, monkeypatch)
        assert sum(word is not None for word in found) >= (len(texts) / 3 if _reach(face, language) else 0)
        wholes = as_wholes(face, features, language, texts)
        assert [(text, word) for text, word, whole in zip(texts, found, wholes, strict=True) if word not in (None, whole)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "report"),
        ("fr", "État"),
        ("de", "Größe"),
        ("ru", "«Год»"),
        ("uk", "Чернігів"),
        ("el", "Ελλάδα"),
        ("en", "1,984"),
        ("en", "Office"),
        ("en", "subject"),
        ("de", "Schifffahrt,"),
    ],
)
def test_letters_of_a_language_are_there(language, text, monkeypatch):
    face = Face(Source("Source Serif 4", str(next(path for path in FACES if path.stem == "SourceSerif4-Regular")), 400, False))
    [found] = put_together(face, ("lnum", "pnum"), language, [text], monkeypatch)
    assert found is not None


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_words_with_ligatures_are_taken_apart_as_the_face_does(path, monkeypatch):
    face = Face(Source(path.stem, str(path), 400, False))
    dealer = random.Random(2)
    texts = list(dict.fromkeys("".join(dealer.choices("ffffijtlbhkTa.", k=dealer.randint(2, 9))) for _ in range(500)))
    for language in ("en", "nl", "tr"):
        found = put_together(face, ("lnum", "pnum"), language, texts, monkeypatch)
        wholes = as_wholes(face, ("lnum", "pnum"), language, texts)
        assert [(text, word) for text, word, whole in zip(texts, found, wholes, strict=True) if word not in (None, whole)] == []
        if "Source" in path.stem and language == "en":
            assert all(found)


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES.keys())
def test_rules_that_look_further_are_kept(rules, tmp_path, monkeypatch):
    made = made_fonts.truetype()
    addOpenTypeFeaturesFromString(made.font, SCRIPTS + rules)
    path = tmp_path / "own.ttf"
    path.write_bytes(made_fonts.saved(made))
    face = Face(Source("own", str(path), 400, False))
    dealer = random.Random(1)
    texts = list(dict.fromkeys("".join(dealer.choices("abcde1.", k=dealer.randint(1, 7))) for _ in range(600)))
    found = put_together(face, (), "en", texts, monkeypatch)
    wholes = as_wholes(face, (), "en", texts)
    assert [(text, word) for text, word, whole in zip(texts, found, wholes, strict=True) if word not in (None, whole)] == []
    assert any(found) == (rules != RULES["the second of a pair"])


def test_glyphs_that_nobody_had_before_count_as_used(monkeypatch):
    face = Face(Source("Source Sans 3", str(next(path for path in FACES if path.stem == "SourceSans3-Regular")), 400, False))
    found = _reach(face, "en")
    monkeypatch.setattr(ready, "table", lambda *of: ready.Table(ready._made(*of, found)))
    book = Book()
    font = Font(book, Kind((face,), 10.0, ("lnum", "pnum"), "en"))
    font.boxes(["of", "5%", "or", "(more)"])
    assert set("of5%r(me)") <= set("".join(book.used[face].codes.values()))


def test_faces_of_others_have_no_table(tmp_path):
    path = tmp_path / FACES[0].name
    path.write_bytes(FACES[0].read_bytes())
    assert ready._named(Face(Source("own", str(path), 400, False)), (), "en", "Latin") == b""
    assert ready._named(Face(Source("ours", str(FACES[0]), 400, False)), (), "en", "Latin")
