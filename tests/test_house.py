"""The house stands: floors, file lengths, a light command line, complete exports, no machine's own paths."""

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
from masthead.expressions import InTwoForms, Uncompiled

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TRACKED = [path for path in (*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))) if "cases" not in path.parts]


def test_data_flows_one_way():
    """The floors of pyproject.toml, checked as `lint-imports` does."""
    pytest.importorskip("importlinter")
    # Its cache doesn't notice every change of a file.
    command = "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"
    run = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-2000:]


@pytest.mark.parametrize("path", TRACKED, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_a_room(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_every_module_says_what_it_is_for():
    silent = [str(path) for path in SOURCES if not path.read_text(encoding="utf-8").lstrip().startswith('"""')]
    assert not silent


def test_no_room_is_a_drawer():
    drawers = {"utils", "helpers", "common", "base", "misc", "manager", "managers", "util"}
    assert not [path for path in SOURCES if path.stem in drawers or path.parent.name in drawers]


def test_nothing_lies_about_in_the_repository():
    """What the top level is for (HOUSE), and no packages that a tool has put down there."""
    run = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode:
        pytest.skip("not a clone")
    known = {".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "dist", "docs", "pyproject.toml", "seeds"}
    assert {path.split("/")[0] for path in run.stdout.split("\0") if path} <= known | {"src", "styles", "tests"}
    assert not [path for path in run.stdout.split("\0") if path.endswith((".whl", ".tar.gz", ".pyc", ".log"))]


def _modules(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\n'.join(sys.modules))"], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in run.stdout.split()}


HEAVY = {
    "reportlab",
    "docx",
    "ebooklib",
    "lxml",
    "PIL",
    "uharfbuzz",
    "yaml",
    "selectolax",
    "markdown_it",
    "pebble",
    "pypdfium2",
    "py3langid",
    "msgspec",
}


def test_the_command_line_starts_light():
    assert not _modules("import masthead.cli.main") & HEAVY


def test_the_command_line_begins_before_its_options_are_known():
    assert not _modules("import masthead.cli.start") & (HEAVY | {"click"})


def test_what_msgspec_does_without_is_there_for_others():
    code = "import sys; sys.argv = ['masthead', '--version']; from masthead.cli import start; start._import_msgspec(); print('typing_extensions' in sys.modules)"
    assert "True" not in _modules(code)
    assert "typing_extensions" in _modules(f"{code}; import typing_extensions")


def test_a_command_starts_without_what_takes_python_apart():
    """inspect brings ast, dis and tokenize; click asks it to undent help, HarfBuzz for flags, and for whatever else it is there."""
    begun = "import sys; sys.argv = ['masthead', '--version']; from masthead.cli import start; start._keep_inspect_away(); start._import_msgspec()"
    told = _modules(f"{begun}; import masthead.cli.main, masthead.writers.pdf.typeset")
    assert not told & {"ast", "dis", "tokenize"}
    asked = "import click, inspect; from click import core; print(core.inspect.cleandoc('  a\\n    b\\n    c') == 'a\\nb\\nc')"
    assert {"inspect", "True"} <= _modules(f"{begun}; {asked}; print('inspect' in sys.modules and inspect.isfunction(inspect.cleandoc))")
    assert "True" in _modules(f"{begun}; import msgspec; print(msgspec.inspect.type_info(int) == msgspec.inspect.IntType())")
    stand_in, library = f"{begun}; stand_in = vars(sys.modules.pop('inspect'))", "import inspect"
    flags = "print({name: flag for name, flag in vars(inspect).items() if name in start._FLAGS} == start._FLAGS == {name: stand_in[name] for name in start._FLAGS})"
    assert "True" in _modules(f"{stand_in}; {library}; {flags}")


def test_a_command_starts_without_what_it_asks_for_one_word():
    """click asks gettext for its own words, uuid asks which system it is; whoever asks for more has it."""
    begun = "import sys; sys.argv = ['masthead', '--version']; from masthead.cli import start; start._keep_away_what_few_ask(); start._import_msgspec()"
    told = _modules(f"{begun}; import masthead.cli.main, uuid, urllib.parse; print(type(sys.modules['ipaddress']) is start._Later)")
    assert "locale" not in told
    assert "True" in told
    assert "True" in _modules(f"{begun}; import textwrap; print(type(textwrap) is start._Later and textwrap.dedent(' a') == 'a')")
    asked = "import ipaddress, platform; from gettext import c2py"
    assert "True" in _modules(
        f"{begun}; {asked}; print(c2py('n != 1')(2) == 1 and ipaddress.ip_address('::1').is_loopback and platform.python_version() > '3')"
    )
    stand_ins = "import gettext, platform; words, system = gettext, platform; del sys.modules['gettext'], sys.modules['platform']; import gettext, platform"
    alike = "words is not gettext and all(words.ngettext('one', 'many', count) == gettext.ngettext('one', 'many', count) for count in (0, 1, 2))"
    assert "True" in _modules(
        f"{begun}; {stand_ins}; print({alike} and words.gettext('one') == gettext.gettext('one') and system.system() == platform.system())"
    )


def test_a_page_is_looked_at_without_openssl():
    seed = str(ROOT / "seeds" / "unodc-workshop-ashgabat.txt")
    assert "_hashlib" not in _modules(f"import masthead\nmasthead.compose(masthead.recognise(masthead.read({seed!r})))")


def test_importing_the_package_costs_nothing():
    assert not _modules("import masthead") & (HEAVY | {"click"})


def test_a_page_without_pictures_is_set_without_the_library_that_decodes_them(tmp_path):
    loaded = _modules(f"import masthead\nmasthead.convert(b'The harvest ended on Friday.', {str(tmp_path)!r}, to=['pdf'])")
    assert "reportlab" in loaded
    assert "PIL" not in loaded


def test_every_export_is_there():
    for name in masthead.__all__:
        assert getattr(masthead, name) is not None
    with pytest.raises(AttributeError):
        masthead.nothing_of_the_kind  # noqa: B018


def test_libraries_of_formats_stay_in_their_rooms():
    """ReportLab, python-docx and EbookLib are imported only in their own writer's folder."""
    rooms = {"reportlab": "writers/pdf", "docx": "writers/docx", "ebooklib": "writers/epub"}
    strays = []
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        for library, room in rooms.items():
            if re.search(rf"^\s*(from|import) {library}\b", text, re.M) and room not in path.as_posix():
                strays.append((str(path), library))
    assert not strays


def test_every_expression_compiles():
    """They are compiled when they are first used: a fault in one must not wait for the source that needs it."""
    for path in SOURCES:
        if path.stem != "__main__":
            importlib.import_module(".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__"))
    forms = [thing.forms() for thing in gc.get_objects() if isinstance(thing, InTwoForms)]
    uncompiled = [thing for thing in gc.get_objects() if isinstance(thing, Uncompiled)]
    assert len(uncompiled) > 100
    assert len(forms) > 20
    for one in uncompiled:
        assert one.pattern


_SOURCES_OF_EXPRESSIONS = """
import gc, importlib, pkgutil, masthead
from masthead.expressions import InTwoForms, Uncompiled
for module in pkgutil.walk_packages(masthead.__path__, "masthead."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
forms = [one.forms() for one in gc.get_objects() if isinstance(one, InTwoForms)]
print(*sorted({repr((one._source, one._flags)) for one in gc.get_objects() if isinstance(one, Uncompiled)}), sep="\\n")
"""


def test_expressions_are_the_same_in_every_process():
    """They are kept by what they say: one that is put together in the order of a set would be compiled and kept anew by each command."""
    said = [
        subprocess.run(
            [sys.executable, "-c", _SOURCES_OF_EXPRESSIONS],
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8:surrogatepass"},
            errors="surrogatepass",
        ).stdout.splitlines()
        for seed in ("1", "2")
    ]
    assert len(said[0]) > 100
    assert said[0] == said[1]


def test_the_types_are_published():
    assert (ROOT / "src" / "masthead" / "py.typed").exists()
