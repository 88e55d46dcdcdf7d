"""Expressions kept between runs: the same patterns, and nothing that depends on them."""

from __future__ import annotations

import gc
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import masthead
from masthead import compiled
from masthead.expressions import InTwoForms, Uncompiled

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """An installation of its own in which nothing is kept yet."""
    monkeypatch.setattr(compiled, "_FILE", tmp_path / "here.expressions")
    monkeypatch.setattr(compiled, "_new", {})
    monkeypatch.setattr(compiled, "_wanted", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    clear = compiled._kept.cache_clear
    clear()
    yield tmp_path / "here.expressions"
    clear()


def fresh() -> None:
    """As if in another process."""
    compiled._new.clear()
    compiled._kept.cache_clear()


def test_every_expression_is_the_same_pattern_either_way():
    """Patterns are equal if source, flags and what they compiled to are."""
    for path in (ROOT / "src").rglob("*.py"):
        if path.stem != "__main__":
            importlib.import_module(".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__"))
    forms = [thing.forms() for thing in gc.get_objects() if isinstance(thing, InTwoForms)]
    ours = {(thing._source, int(thing._flags)) for thing in gc.get_objects() if isinstance(thing, Uncompiled)}
    assert len(forms) > 20
    assert len(ours) > 500
    for source, flags in ours:
        plain, again = re.compile(source, flags), compiled._pattern(source, compiled._codes(source, flags))
        assert again == plain
        assert (again.groups, again.groupindex, again.flags) == (plain.groups, plain.groupindex, plain.flags)


def test_what_was_compiled_is_there_for_the_next_process(kept, monkeypatch):
    source = r"(?P<day>\d{1,2}) (?P<month>May|June)|never"
    first = compiled.compiled(source, re.IGNORECASE)
    compiled.compiled(rb"a+")
    compiled.keep()
    fresh()
    monkeypatch.setattr(compiled, "_codes", None)
    again = compiled.compiled(source, re.IGNORECASE)
    assert again == first
    assert again.search("on 5 june").groupdict() == {"day": "5", "month": "june"}
    assert compiled.compiled(rb"a+").sub(b"b", b"caat") == b"cbt"


def test_processes_add_to_what_others_have_kept(kept):
    compiled._kept()
    compiled.compiled("one")
    compiled.keep()
    fresh()
    compiled._kept()
    compiled.compiled("two")
    compiled.compiled("three")
    compiled.keep()
    assert set(compiled._read().all()) == {compiled._name((source, 0)) for source in ("one", "two", "three")}
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_nothing_new_is_nothing_written(kept):
    compiled.compiled("one")
    compiled.keep()
    before = kept.stat().st_ino
    fresh()
    compiled.compiled("one")
    compiled.keep()
    assert kept.stat().st_ino == before


@pytest.mark.parametrize("at", [0, 3, 40, -1, -9, -40])
def test_a_damaged_file_counts_as_none(kept, at):
    compiled.compiled("(one|two)+")
    compiled.keep()
    data = bytearray(kept.read_bytes())
    data[at] ^= 4
    kept.write_bytes(data)
    fresh()
    assert compiled._read().all() == {}
    assert compiled.compiled("(one|two)+").fullmatch("onetwo")
    compiled.keep()
    assert list(compiled._read().all()) == [compiled._name(("(one|two)+", 0))]


def test_of_a_file_that_is_damaged_the_rest_counts(kept):
    compiled.compiled("(one|two)+")
    compiled.compiled("(three|four)+")
    compiled.keep()
    data = bytearray(kept.read_bytes())
    data[-9] ^= 4
    kept.write_bytes(data)
    fresh()
    assert list(compiled._read().all()) == [compiled._name(("(one|two)+", 0))]
    assert compiled.compiled("(three|four)+").fullmatch("fourthree")


def test_what_differs_has_another_name():
    keys = [("one", 0), ("one", re.IGNORECASE), (b"one", 0), ("One", 0), ("\udc80", 0)]
    assert len({compiled._name((source, int(flags))) for source, flags in keys}) == len(keys)


def test_a_process_reads_no_more_of_a_large_file_than_it_asks_for(kept, monkeypatch):
    if not hasattr(os, "pread"):
        pytest.skip("this system reads the file at once")
    compiled.kept(b"large", lambda: bytes(1_000_000))
    compiled.compiled("(one|two)+")
    compiled.keep()
    fresh()
    read: list[int] = []
    own = os.pread
    monkeypatch.setattr(os, "pread", lambda file, length, start: read.append(length) or own(file, length, start))
    assert compiled.compiled("(one|two)+").fullmatch("onetwo")
    assert sum(read) < 10_000
    assert len(compiled.kept(b"large", bytes)) == 1_000_000


def test_systems_that_read_no_pieces_read_the_file_at_once(kept, monkeypatch):
    monkeypatch.delattr(os, "pread", raising=False)
    compiled.compiled("(one|two)+")
    compiled.keep()
    fresh()
    assert compiled.compiled("(one|two)+").fullmatch("onetwo")


@pytest.mark.parametrize("data", [b"", b"\n", b"no line", b"a line\nand more", b"\x00" * 5000])
def test_a_foreign_file_counts_as_none(kept, data):
    kept.write_bytes(data)
    assert compiled.compiled("one").match("one")


def test_what_another_python_wrote_counts_as_none(kept, monkeypatch):
    compiled.compiled("one")
    compiled.keep()
    fresh()
    monkeypatch.setattr(sys, "version", "3.11.99 (main, another day)")
    assert compiled._read().all() == {}


def test_a_folder_that_is_not_there_or_not_for_us_is_no_fault(kept, monkeypatch):
    for place in (kept.parent / "nowhere" / "x.expressions", kept.parent):  # the second is a folder
        monkeypatch.setattr(compiled, "_FILE", place)
        fresh()
        assert compiled.compiled("one").match("one")
        compiled.keep()
    assert not list(kept.parent.iterdir())


def test_python_that_keeps_no_bytecode_keeps_no_expressions(kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled.compiled("one")
    compiled.keep()
    assert not kept.exists()


def test_an_installation_without_files_keeps_nothing(kept, monkeypatch):
    monkeypatch.setattr(compiled, "_FILE", None)
    assert compiled.compiled("one").match("one")
    compiled.keep()


@pytest.mark.parametrize("fault", [AttributeError, ImportError, TypeError, RuntimeError])
def test_where_python_has_other_parts_it_compiles_as_ever(kept, monkeypatch, fault):
    def part(name):
        raise fault(name)

    monkeypatch.setattr(compiled, "_kept", dict)
    monkeypatch.setattr(compiled, "_part", part)
    assert compiled.compiled("(?i)one").match("ONE")


def test_numbers_that_make_no_pattern_are_not_believed(kept, monkeypatch):
    whole = compiled._codes("(one)+", 0)
    for codes in (b"", b"x", whole[:-8], compiled.marshal.dumps((0, 0, (), b"\xff" * 12)), 5):
        monkeypatch.setattr(compiled, "_kept", lambda codes=codes: {("(one)+", 0): codes})
        assert compiled.compiled("(one)+").fullmatch("oneone")


def test_expressions_that_depend_on_the_place_are_not_kept(kept):
    assert compiled.compiled(rb"(?L)\w+").match(b"one")


def test_a_folder_does_not_grow_for_ever(kept, monkeypatch):
    monkeypatch.setattr(compiled, "_MOST", 10)
    compiled.compiled("one")
    compiled.keep()
    assert not kept.exists()


def test_what_earlier_revisions_have_left_goes_where_there_is_too_much(kept, monkeypatch):
    compiled.kept(b"old", lambda: b"x" * 60)
    compiled.keep()
    fresh()
    monkeypatch.setattr(compiled, "_MOST", 100)
    compiled.kept(b"new", lambda: b"y" * 60)
    compiled.keep()
    fresh()
    assert compiled.kept(b"new", lambda: b"again") == b"y" * 60
    assert compiled.kept(b"old", lambda: b"again") == b"again"


@pytest.mark.parametrize("source", [SEED, ROOT / "seeds" / "demarches-simplifiees-fr.md"], ids=["txt", "md"])
def test_a_run_leaves_expressions_for_the_next_and_the_bytes_are_the_same(source, tmp_path):
    """Three formats: the process beside the first keeps its own. How many steps are rehearsed is a matter of time, and some steps compile what
    pages do without: after a few runs nothing is left to keep."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    made = []
    for name in map(str, range(8)):
        command = [sys.executable, "-m", "masthead", "convert", str(source), "--quiet", "-o", str(tmp_path / name)]
        subprocess.run(command, env=environment, check=True)
        files = list((tmp_path / "cache").rglob("*.expressions"))
        made.append(([path.read_bytes() for path in sorted((tmp_path / name).iterdir())], [path.read_bytes() for path in files]))
        if len(made) > 2 and made[-1][1] == made[-2][1]:
            break
    assert all(files == made[0][0] for files, _ in made)
    assert len(made[0][1]) == 1
    assert made[-1][1] == made[-2][1]


def test_it_is_known_whether_what_is_compiled_lasts(kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert compiled.lasting()
    monkeypatch.setattr(compiled, "_FILE", kept.parent / "nowhere" / "x.expressions")
    assert not compiled.lasting()
    monkeypatch.setattr(compiled, "_FILE", None)
    assert not compiled.lasting()
    monkeypatch.setattr(compiled, "_FILE", kept)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not compiled.lasting()


def test_what_is_made_is_made_once_for_all_processes(kept):
    assert compiled.kept(b"a", lambda: b"made") == b"made"
    compiled.keep()
    fresh()
    assert compiled.kept(b"a", lambda: b"again") == b"made"
    assert compiled.kept(b"b", lambda: b"another") == b"another"


def test_what_takes_long_is_made_when_the_work_is_done(kept):
    def broken() -> bytes:
        raise ValueError("for once")

    made = []
    assert compiled.there(b"a") is None
    compiled.later(b"a", lambda: made.append("a") or b"made")
    compiled.later(b"b", broken)
    assert compiled.there(b"a") is None
    assert not made
    compiled.keep()
    compiled.keep()
    fresh()
    assert (compiled.there(b"a"), compiled.there(b"b"), made) == (b"made", None, ["a"])


def test_pairs_of_letters_of_our_faces_stand_ready_for_those_who_come(kept, monkeypatch):
    from masthead.writers.pdf.fonts import embedding, glyphs, ready

    def whole() -> bytes:
        for cache in (glyphs.in_common, glyphs.shaper, ready.table):
            cache.cache_clear()
        return page(embedding)

    asked = []
    own = ready._made
    monkeypatch.setattr(ready, "_made", lambda *of: asked.append(of[2:4]) or own(*of))
    shaped = []
    shapes = glyphs.Pairs.shaped
    monkeypatch.setattr(glyphs.Pairs, "shaped", lambda self, text, *of: shaped.append(text) or shapes(self, text, *of))
    first, before = whole(), len(shaped)
    assert not asked
    compiled.keep()
    assert ("en", "Latin") in asked
    fresh()
    shaped.clear()
    assert whole() == first
    assert len(shaped) < before / 2
    assert not compiled._wanted


@pytest.mark.parametrize(("ours", "made"), [(True, 0), (False, 1)])
def test_glyphs_that_most_pages_use_are_cut_once_for_all_processes_from_our_faces_alone(kept, monkeypatch, ours, made):
    from masthead.writers.pdf.fonts import embedding

    monkeypatch.setattr(embedding, "is_ours", lambda path: ours)
    first = page(embedding)
    compiled.keep()
    fresh()
    stocked, calls = embedding._stocked, []
    monkeypatch.setattr(embedding, "_stocked", lambda *of: calls.append(of) or stocked(*of))
    assert page(embedding) == first
    assert bool(calls) == made


def page(embedding) -> bytes:
    """A page whose subsets of faces are all made anew."""
    embedding._ready.cache_clear()
    embedding._kept.cache_clear()
    return masthead.write(masthead.compose(masthead.recognise(masthead.read(SEED))), "pdf")


@pytest.mark.parametrize(("language", "read"), [("en", 0), ("es", 0), ("de", 1)])
def test_patterns_of_hyphenation_are_read_once_for_all_processes_unless_there_are_very_many(kept, monkeypatch, language, read):
    from masthead.writers.pdf.setting import patterns

    path = patterns.dictionary(language)
    first = patterns.Patterns(path).positions("representation")
    compiled.keep()
    fresh()
    lines, calls = patterns._lines, []
    monkeypatch.setattr(patterns, "_lines", lambda path: calls.append(path) or lines(path))
    assert patterns.Patterns(path).positions("representation") == first
    assert first
    assert len(calls) == read


def test_months_of_all_languages_are_gathered_once_for_all_processes(kept, monkeypatch):
    from masthead.language import months

    def named() -> list[int]:
        months._anywhere.cache_clear()
        return [months.month(name, "sw", anywhere=True) for name in ("februari", "травень", "листопад", "no month")]

    assert named() == [2, 5, 11, 0]
    compiled.keep()
    fresh()
    monkeypatch.setattr(
        months, "pack", lambda language: pytest.fail(f"reads the pack of {language}") if language == "uk" else months.Pack(language)
    )
    assert named() == [2, 5, 11, 0]
    months._anywhere.cache_clear()


def test_sources_of_phrases_are_built_once_unless_a_document_chooses_among_them(kept, monkeypatch):
    from masthead.anatomy import pack
    from masthead.anatomy.sparing import sparing

    words, built = ("until then", "ab sofort", "до"), []
    made = pack._source
    monkeypatch.setattr(pack, "_source", lambda words: built.append(words) or made(words))

    def source() -> str:
        pack.alternatives.cache_clear()
        return pack.alternatives(words)

    first = source()
    compiled.keep()
    fresh()
    assert (source(), len(built)) == (first, 1)
    with sparing(masthead.read(b"Until then nothing.", format="txt")):
        assert (source(), len(built)) == (first, 2)


def test_libraries_are_lent_what_they_compile_while_they_are_imported(kept, tmp_path, monkeypatch):
    (tmp_path / "lent_for_once.py").write_text("import re\nFOUND = re.compile('b(o+)k', re.I)\nSAME = re.compile(FOUND)\n")
    monkeypatch.syspath_prepend(tmp_path)
    own = re.compile
    with compiled.lent():
        library = importlib.import_module("lent_for_once")
        with pytest.raises(re.error):
            re.compile("(")
    assert re.compile is own
    assert own("b(o+)k", re.I) == library.FOUND
    assert library.SAME is library.FOUND
    compiled.keep()
    fresh()
    monkeypatch.delitem(sys.modules, "lent_for_once")
    monkeypatch.setattr(compiled, "_codes", None)
    with compiled.lent():
        assert importlib.import_module("lent_for_once").FOUND.fullmatch("Book")[1] == "oo"


def test_a_pattern_that_is_no_longer_held_is_not_translated_anew(kept, monkeypatch):
    compiled.compiled(r"museum of \w+")
    monkeypatch.setattr(compiled, "_codes", lambda *key: pytest.fail("translated again"))
    assert compiled.compiled(r"museum of \w+").fullmatch("museum of Norhaven")
