"""Catalogues of our labels for translators' tools, made with Babel.

    python tests/catalogues.py            the template anew, each language's messages as the template has them, all compiled
    python tests/catalogues.py is nb      the same, and begins catalogues for Icelandic and Norwegian

The English words and what is told of each stand in `language/labels.py`; the translations stand in the .po files and nowhere else. How names are
joined and which numbers have forms of their own comes from the CLDR.
"""

from __future__ import annotations

import ast
import datetime
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from masthead.language.labels import SETTINGS, Labels

LOCALE = Path(__file__).parents[1] / "src" / "masthead" / "language" / "locale"
TEMPLATE = LOCALE / "masthead.pot"
MADE = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)
"""Files that say the same are the same, whenever they are made."""
MARKS = dict.fromkeys(map(ord, "\u200e\u200f"))
"""Marks of direction, which writers set where they are needed."""


def languages() -> list[str]:
    """The languages that have a catalogue, as gettext names them: `pt_PT`, `zh_Hant`."""
    return sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir())


def source(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "masthead.po"


def told() -> dict[str, str]:
    """What stands under each field of `Labels`, for translators."""
    tree = ast.parse((LOCALE.parent / "labels.py").read_text(encoding="utf-8"))
    fields = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Labels")
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in pairwise(fields)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def messages() -> Iterator[tuple[str, str | tuple[str, str], str]]:
    """Each label: its field, its English words (one and several of what is counted), and where it stands."""
    usual, comments = Labels(), told()
    for field in Labels.__struct_fields__:
        if field not in SETTINGS:
            words = getattr(usual, field)
            yield field, words if isinstance(words, str) else (words[0], words[1]), comments[field]


def empty(language: str) -> Catalog:
    """A catalogue without messages; without a language, the template's."""
    catalog = Catalog(
        locale=Locale.parse(language) if language else None,
        project="masthead",
        version="1",
        copyright_holder="the masthead maintainers",
        msgid_bugs_address="see CONTRIBUTING.md",
        last_translator="the masthead maintainers",
        language_team="masthead",
        creation_date=MADE,
        revision_date=MADE,
        fuzzy=False,
    )
    name = Locale.parse(language).get_display_name("en") if language else "every language, to be translated"
    catalog.header_comment = f"# Labels of masthead: {name}.\n# docs/languages.md says how to work with this file."
    return catalog


def template() -> Catalog:
    catalog = empty("")
    for field, words, comment in messages():
        catalog.add(words, context=field, auto_comments=[comment])
    return catalog


def joins(language: str) -> dict[str, str]:
    """How names are joined, as the CLDR has it."""
    patterns = Locale.parse(language).list_patterns["standard"]
    return {field: patterns[key].translate(MARKS) for field, key in (("list_two", "2"), ("list_middle", "middle"), ("list_last", "end"))}


def renewed(language: str) -> Catalog:
    """A language's catalogue with the messages of today: what is translated stays, what is new has no words yet but those of the CLDR."""
    before = read(language) if source(language).exists() else empty(language)
    known = {(message.context, message.id): message for message in before if message.id}
    fixed = joins(language)
    catalog = empty(language)
    for field, words, comment in messages():
        old = known.get((field, words))
        string = fixed.get(field) or (old.string if old else "")
        catalog.add(words, string, context=field, auto_comments=[comment], user_comments=old.user_comments if old else ())
    return catalog


def read(language: str) -> Catalog:
    with source(language).open("rb") as file:
        return read_po(file, locale=language)


def entries(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def plural_rule(language: str) -> str:
    """Which form a number has, as gettext writes it."""
    return get_plural(language).plural_expr


def compile(language: str) -> None:
    with source(language).with_suffix(".mo").open("wb") as file:
        write_mo(file, read(language))


def main(new: list[str]) -> None:
    with TEMPLATE.open("wb") as file:
        write_po(file, template(), width=120, no_location=True)
    for language in sorted({*languages(), *new}):
        source(language).parent.mkdir(parents=True, exist_ok=True)
        catalog = renewed(language)
        with source(language).open("wb") as file:
            write_po(file, catalog, width=120, no_location=True)
        compile(language)
        absent = [message.context for message in entries(catalog) if not all(message.string if message.pluralizable else [message.string])]
        print(f"{language}: {'complete' if not absent else 'no words for ' + ', '.join(map(str, absent))}")


if __name__ == "__main__":
    main(sys.argv[1:])
