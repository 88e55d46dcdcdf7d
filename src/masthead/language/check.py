"""What is wrong with a language pack: `python -m masthead.language.check FILE…` says it, a line a finding."""

from __future__ import annotations

import string
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from masthead.errors import MastheadError
from masthead.language.fields import Phrases
from masthead.language.months import folded
from masthead.language.pack import Forms, Pack, Words, read

_NEEDED = (
    "genres",
    "immediate",
    "embargo",
    "contacts",
    "about",
    "notes",
    "said",
    "roles",
    "titles",
    "announce",
    "units",
    "months",
    "weekdays",
)
_LONGEST = 120


def check(file: Path) -> list[str]:
    """What a person should mend in a pack, worst first. Raises `UnreadableError` for a file that is no pack: unknown fields, broken JSON."""
    lexicon = read(file)
    return [*_shapes(lexicon), *_phrases(lexicon), *_templates(lexicon), *_zones(lexicon)]


def missing(lexicon: Pack) -> list[str]:
    """The fields without which much of a release stays unrecognised."""
    found = [field for field in _NEEDED if not getattr(lexicon, field)]
    # Some put the name before "about", and some number their months.
    instead = {"about": lexicon.about_after, "months": lexicon.written}
    return [field for field in found if not instead.get(field)]


def _shapes(lexicon: Pack) -> Iterator[str]:
    for field, size in (("months", 12), ("weekdays", 7), ("months_alone", 12)):
        given = len(getattr(lexicon, field))
        if given not in (0, size):
            yield f"{field}: {given} of {size}"
    for field in ("months", "weekdays"):
        yield from _twice(field, [(folded(form), at) for at, forms in enumerate(getattr(lexicon, field)) for form in forms])


def _twice(field: str, forms: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Forms that stand for two months, or two days of the week."""
    known: dict[str, int] = {}
    for form, at in forms:
        if known.setdefault(form, at) != at:
            yield f"{field}: “{form}” is said to be two of them"


def _phrases(lexicon: Pack) -> Iterator[str]:
    for field in Pack.__struct_fields__:
        value = getattr(lexicon, field)
        if isinstance(value, tuple):
            yield from _listed(field, value)
    for field in ("bonds", "captions", "mail", "records", "styles"):
        for kind, words in getattr(lexicon, field).items():
            yield from _listed(f"{field}: {kind}", words)
    for kind, words in lexicon.bonds.items():
        apart = [word for word in words if " " in word and kind != "pairs"]
        yield from (f"bonds: {kind}: “{word}” has a space; what has several parts stands in `pairs`" for word in apart)


def _listed(field: str, value: Words | Forms) -> Iterator[str]:
    seen: dict[str, str] = {}
    for phrase in [phrase for entry in value for phrase in ((entry,) if isinstance(entry, str) else entry)]:
        # Units tell their case: "t" is a ton, "T" a tesla.
        key = phrase if field.startswith("bonds") else phrase.casefold()
        if isinstance(value[0], str) and key in seen:
            yield f"{field}: “{phrase}” stands there twice"
        seen[key] = phrase
        yield from (f"{field}: “{phrase}” can never match: {why}" for why in _never(phrase))


def _never(phrase: str) -> Iterator[str]:
    """Why no text has a phrase: texts are compared in composed letters, with single spaces, and line by line."""
    if not phrase.strip("- \t\n"):
        yield "it is empty"
        return
    if phrase != phrase.strip() or "  " in phrase:
        yield "it has a space too many"
    if any(char in "\n\r\t" or unicodedata.category(char) in ("Cc", "Co", "Cs") for char in phrase):
        yield "it has a break or a control character"
    if phrase != unicodedata.normalize("NFC", phrase):
        yield "its letters are taken apart (not in Unicode NFC)"
    if "\u00ad" in phrase:
        yield "it has a soft hyphen"
    if len(phrase) > _LONGEST:
        yield f"it has more than {_LONGEST} characters"


def _templates(lexicon: Pack) -> Iterator[str]:
    for field, allowed in (("written", {"day", "month", "year"}), ("written_month", {"month", "year"})):
        template = getattr(lexicon, field)
        try:
            named = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
        except ValueError as error:
            yield f"{field}: {error}"
            continue
        if template and named != allowed:
            yield f"{field}: names {', '.join(sorted(named)) or 'nothing'}, but must name {', '.join(sorted(allowed))}"
    for phrase in lexicon.zoned:
        if phrase.count("{}") != 1:
            yield f"zoned: “{phrase}” needs one {{}} for the place"


def _zones(lexicon: Pack) -> Iterator[str]:
    from zoneinfo import ZoneInfo

    for field in ("zones", "cities"):
        for name, zone in getattr(lexicon, field).items():
            try:
                ZoneInfo(zone)
            except (KeyError, ValueError):
                yield f"{field}: “{name}” leads to {zone}, which the IANA data base does not have"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a language pack, for editors; published as `docs/schema/language.schema.json`. What a field is for stands below it in
    the source of `Pack`."""
    import ast
    import inspect

    made = msgspec.json.schema(Pack)
    kind = made["$defs"]["Pack"]
    bodies = [ast.parse(inspect.getsource(part)).body[0] for part in (Phrases, Pack)]
    lines = [line for body in bodies if isinstance(body, ast.ClassDef) for line in body.body]
    for field, said in pairwise(lines):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(said, ast.Expr):
            kind["properties"][field.target.id]["description"] = str(ast.literal_eval(said.value)).strip()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A language pack for masthead", **made}


def main(files: Sequence[str]) -> int:
    """Exit status: 0 nothing to mend, 1 something, 2 no file given."""
    if not files:
        print("usage: python -m masthead.language.check FILE…", file=sys.stderr)
        return 2
    wrong = 0
    for name in files:
        try:
            found = check(Path(name))
            lacking = missing(read(Path(name)))
        except (MastheadError, OSError) as error:
            found, lacking = [str(error)], []
        for line in found:
            print(f"{name}: {line}")
        if lacking:
            print(f"{name}: note: has no {', '.join(lacking)}")
        wrong += bool(found)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
