"""Words put together from pairs of letters are those that HarfBuzz makes of them as a whole."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import made_fonts
import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

from masthead.brand.model import Face as Source
from masthead.writers.pdf.fonts.faces import Face, Word
from masthead.writers.pdf.fonts.glyphs import Shaper
from masthead.writers.pdf.fonts.pairs import Pairs

ROOT = Path(__file__).parents[1]
FACES = sorted((ROOT / "styles" / "fonts").glob("*/*.ttf"))
MORE = "AVATAR Ταῦτα Τότε Ἀθῆναι Ελλάδα (Текст) ГУТ, «Год» efﬁ ŁÓDŹ İstanbul ﬂ 2,114.5 1984–2024 l·l Ij ÿ T.A.V. f(x) no’f Abcαβγ Яя"


@cache
def words() -> list[str]:
    found = dict.fromkeys(MORE.split())
    for path in sorted((ROOT / "seeds").iterdir()):
        if path.suffix in (".md", ".txt", ".html"):
            found |= dict.fromkeys(re.sub("<[^>]*>", " ", path.read_text("utf-8")).split())
    return [word for word in found if len(word) < 40][::3]


def as_wholes(face: Face, features: tuple[str, ...], language: str, texts: Iterable[str]) -> list[Word]:
    """Each by a shaper that has shaped too few words to know a pair."""
    shaper = Shaper(face, features, language)
    made = []
    for index, text in enumerate(texts):
        if index % 50 == 0:
            shaper = Shaper(face, features, language)
        made.append(shaper.word(text))
    return made


def put_together(face: Face, features: tuple[str, ...], language: str, texts: Sequence[str]) -> tuple[list[Word], int]:
    """All by one shaper that has seen them before, and how many it has only put together."""
    shaper = Shaper(face, features, language)
    for text in texts:
        shaper.word(text)
    known = sum(1 for text in texts if shaper._pairs.word(text) is not None)
    shaper._words.clear()
    return [shaper.word(text) for text in texts], known


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_every_word_is_what_it_is_as_a_whole(path):
    face = Face(Source(path.stem, str(path), 400, False))
    texts = [word for word in words() if all(map(face.has, word))]
    for features, language in ((("lnum", "pnum"), "en"), (("onum", "tnum"), "tr")):
        found, _ = put_together(face, features, language, texts)
        assert found == as_wholes(face, features, language, texts)


def test_most_words_are_put_together():
    face = Face(Source("Source Serif 4", str(ROOT / "styles/fonts/source-serif-4/SourceSerif4-Regular.ttf"), 400, False))
    texts = [word for word in words() if all(map(face.has, word))]
    _, known = put_together(face, ("lnum", "pnum"), "en", texts)
    assert known > 0.8 * len(texts)


RULES = {
    "kerning": "feature kern { pos u0061 u0062 -50; pos u0062 [u0063 u0064] 30; pos u0061 -7; } kern;",
    "a ligature of three": "feature liga { sub u0061 u0062 u0063 by u0078; } liga;",
    "ligatures that overlap": "feature liga { sub u0061 u0062 u0063 by u0078; sub u0061 u0062 by u0079; sub u0062 u0063 by u0065; } liga;",
    "ligatures of ligatures": "feature liga { lookup one { sub u0061 u0062 by u0078; } one; lookup two { sub u0078 u0063 by u0079; } two; } liga;",
    "ligatures apart": "feature liga { lookup one { sub u0061 u0062 by u0078; } one; lookup two { sub u0064 u0065 by u0079; } two; } liga;",
    "a ligature that is moved": "feature liga { sub u0061 u0062 by u0078; } liga; feature kern { pos u0078 u0063 -50; pos u0064 u0078 20; } kern;",
    "a context": "feature calt { sub u0061 u0062' u0063 by u0079; } calt;",
    "a context of marks": "feature ccmp { sub u0061' u0301 by u0079; } ccmp; feature kern { pos u0061 u0062 -50; } kern;",
    "a context that is placed": "feature kern { pos u0061 u0062' -40 u0063; } kern;",
    "a context by class": "lookup one { sub u0063 by u0078; } one; feature calt { sub [u0061 u0062]' [u0063 u0064]' lookup one u0065; } calt;",
    "backwards": "feature calt { rsub u0061 u0062' by u0079; } calt;",
    "the second of a pair": "feature kern { pos u0061 <0 0 -10 0> u0062 <0 0 -20 0>; } kern;",
    "one for one, then two for one": "feature ccmp { sub u0061 by u0062; } ccmp; feature liga { sub u0062 u0063 by u0078; } liga;",
    "one for many": "feature ccmp { sub u0061 by u0062 u0063; } ccmp;",
    "no table": "",
}
SCRIPTS = "languagesystem DFLT dflt; languagesystem latn dflt;"


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES.keys())
def test_rules_that_look_further_are_kept(rules, tmp_path):
    made = made_fonts.truetype()
    addOpenTypeFeaturesFromString(made.font, SCRIPTS + rules)
    path = tmp_path / "own.ttf"
    path.write_bytes(made_fonts.saved(made))
    face = Face(Source("own", str(path), 400, False))
    dealer = random.Random(1)
    texts = ["", *dict.fromkeys("".join(dealer.choices("abcde1.", k=dealer.randint(1, 7))) for _ in range(600))]
    found, known = put_together(face, (), "en", texts)
    assert found == as_wholes(face, (), "en", texts)
    assert bool(known) == (rules != RULES["the second of a pair"])


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_words_with_ligatures_are_what_they_are_glyph_by_glyph(path, monkeypatch):
    """Glyphs for several letters stand in a row as others do; what is in no row is made glyph by glyph."""
    face = Face(Source(path.stem, str(path), 400, False))
    texts = [
        text
        for text in ("office", "fjord", "trafficking,", "efﬁ", "ff", "Thai", "“flat”", "naïf", "A\u0301b", "Té")
        if all(map(face.has, text))
    ]
    in_rows = [Shaper(face, ("lnum", "pnum"), "en").word(text) for text in texts]
    monkeypatch.setattr(Pairs, "shaped", lambda *_: None)
    one_by_one = [Shaper(face, ("lnum", "pnum"), "en").word(text) for text in texts]
    assert in_rows == one_by_one
