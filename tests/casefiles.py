"""Cases as text: what goes in, a line with one dot, what comes out. `python tests/casefiles.py` writes what comes out now: read it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from masthead import registry
from masthead.document.dump import dump
from masthead.errors import MastheadError
from masthead.notices import message
from masthead.sources.source import Source

ROOT = Path(__file__).parent / "cases"
_NEXT = "=== "


class Case(NamedTuple):
    file: Path
    name: str
    source: str
    expected: str


def cases() -> Iterator[Case]:
    """All of them; the folder names the reader."""
    for file in sorted(ROOT.glob("*/*.case")):
        for text in file.read_text(encoding="utf-8").split("\n" + _NEXT):
            name, _, rest = text.removeprefix(_NEXT).partition("\n")
            source, _, expected = rest.partition("\n.\n")
            yield Case(file, name, source, expected.strip("\n"))


def outcome(case: Case) -> str:
    """The dump of the document, then the notices, or the error."""
    name = case.file.parent.name
    notices: list[str] = []
    # Escapes let a case hold what an editor would not: \x00 and the like.
    data = case.source.encode().decode("unicode_escape").encode("latin-1") if case.name.endswith("(bytes)") else case.source.encode()
    try:
        document = registry.reader(name).read(
            Source(f"case.{name}", data), lambda notice: notices.append(message(notice)), registry.inner({}, name)
        )
    except MastheadError as error:
        return f"error: {error}"
    return dump(document) + "".join(f"notice: {said}\n" for said in notices)


def accept() -> None:
    for file in sorted(ROOT.glob("*/*.case")):
        parts = [f"{_NEXT}{case.name}\n{case.source}\n.\n{outcome(case).strip()}\n" for case in cases() if case.file == file]
        file.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(accept())
