"""Records whose text lies in many fields (`announcement`, `preamble`, `sections`), none of which is called a text: all of them, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Dropped, Guessed, Note
from masthead.readers.cms import richtext
from masthead.readers.cms.fieldnames import joined, role, silent
from masthead.readers.cms.owners import is_name
from masthead.readers.cms.records import Fragment, Record, is_paragraph, is_text, left_out, line, strings
from masthead.readers.cms.stamps import days, stamped
from masthead.readers.cms.wrappings import unwrapped

_DATA = ("date", "url", "language", "author", "keywords", "publisher", "subtitle", "summary", "contact", "boilerplate", "notes")
"""What a record says beside its text."""
_ENDS = ("contact", "boilerplate", "notes")
_PARTS = """
    section sections part parts chapter chapters block blocks paragraph paragraphs abschnitt abschnitte absatze secciones seccion seccoes secao sezioni sezione
    bloque bloques bloco blocos blocco blocchi bloc blocs blok blokken bloki component components module modules componentes modulos
    avsnitt afsnit secties hoofdstukken sekcje sekce rozdzialy разделы раздел розділи бөлімдер bolumler bagian 章节 段落 セクション 섹션 أقسام
"""
"""What a list of the parts of one text is called; one of several texts is called otherwise."""
_NUMBERED = expression(r"\W?(?:\d+(?:\.\d+)*|[a-zA-Z]|[ivxIVX]+)[.)]\s")
_MARKED = expression(r"\s*#{1,6} +\S")
"""A heading of Markdown."""
_TITLE = 30
"""Words of a title."""
_SHARE = 3
"""Of so many letters in the fields of a record one at least stands in its paragraphs."""
_DEEP = 3
"""Objects within one another in which a record may lie."""
_ITEM = 12
"""Words of an item, on the average; paragraphs have more."""


def outlined(record: Record, note: Note, where: str, *, several: bool = True) -> Record | None:
    """The record with all prose of its fields as one text, under names of ours; nothing if it has no title or no prose. `several`: only if
    the prose lies in several fields or in lists, so that no single field is the text."""
    title = _title(record)
    if not title:
        return None
    record = stamped(record)
    data = _beside(record, title)
    held = {key: list(_prose(value, key)) for key, value in record.items() if key not in data and key != title and not silent(key)}
    held = {key: said for key, said in held.items() if said}
    prose = [one for said in held.values() for one in said]
    leads = sum(is_paragraph(record[key]) for key, known in data.items() if known == "summary")
    if not prose or (len(prose) + leads < 2 and not is_text(prose[0])):
        return None
    if sum(map(len, prose)) * _SHARE < sum(len(one) for key, value in record.items() if key not in data for one in strings(value)):
        return None  # settings with a remark here and there
    if several and len(held) == 1 and isinstance(record[next(iter(held))], str):
        return None
    walk = _Walk(note, where)
    made: dict[str, Any] = {data[key]: record[key] for key in record if key in data}
    above: list[str] = []
    titled = False
    for key, value in record.items():
        titled = titled or key == title
        if key == title or key in data:
            continue
        if silent(key) or (isinstance(value, str) and (not _shown(value) or (role(key) in _DATA and not is_paragraph(value)))):
            made.setdefault(key, value)  # a picture, a second day: read or named as in any record
        elif not titled and isinstance(value, str) and not is_paragraph(value):
            above.append(line(value))
        else:
            walk.field(key, value, 2)
    named = ", ".join(walk.read)
    note(Guessed("text", named, "no field of the record is called a text; these are taken for it, in their order", where))
    return {**made, "title": record[title], "content": walk.fragment.html, **({"eyebrow": above} if above else {})}


def within(record: Record, note: Note, where: str, depth: int = _DEEP) -> Iterator[Record]:
    """Such records in the objects that one holds (`{"site": …, "release": …}`); what else it says is told of."""
    found = {
        key: made
        for key, kid in record.items()
        if isinstance(kid, Mapping) and not silent(key) and (made := outlined(unwrapped(kid), note, where))
    }
    inner = list(found.values())
    for key, kid in record.items() if depth else ():
        if isinstance(kid, Mapping) and key not in found and not silent(key) and (deeper := list(within(kid, note, where, depth - 1))):
            found[key] = kid
            inner += deeper
    if inner:
        left_out(record, frozenset(found), note, where)
    yield from inner


def parts(name: str, value: Any) -> bool:
    """Whether a list of objects holds the parts of one text, by its name; texts of their own have days.

    >>> parts("sections", [{"title": "Why"}]), parts("releases", [{"title": "Why"}]), parts("content", [{"title": "Why", "date": "3 May 2026"}])
    (True, False, False)
    """
    if _part_names().isdisjoint(joined(name)) and role(name) != "content":
        return False
    return not any(role(key) == "date" for one in value if isinstance(one, Mapping) for key in one)


@lru_cache(maxsize=1)
def _part_names() -> frozenset[str]:
    return frozenset(part for word in _PARTS.split() for part in joined(word))


def _title(record: Record) -> str:
    """The name of the field that is the title. What is only called a name is as often a setting's or a package's."""
    fits = (
        key for key, value in record.items() if role(key) == "title" and isinstance(value, str) and 0 < len(line(value).split()) <= _TITLE
    )
    return next(fits, "")


def _beside(record: Record, title: str) -> dict[str, str]:
    """The fields that say something beside the text, and what they are called by us; the first of each kind."""
    found: dict[str, str] = {}
    day = next(iter(days(record)), "")
    for key, value in record.items():
        known = role(key) if role(key) != "date" or key == day else ""
        fits = isinstance(value, str) or (known in _ENDS and isinstance(value, Mapping)) or known in ("keywords", "publisher", "author")
        if key != title and value and known in _DATA and fits and known not in found.values():
            found[key] = known
    return found


def _prose(value: Any, key: str, depth: int = 2 * _DEEP) -> Iterator[str]:
    """The paragraphs in a field: in itself, in a list of texts, in an object, in a list of the parts of a text or of the components of a page."""
    if isinstance(value, str):
        if is_paragraph(value):
            yield value
    elif isinstance(value, Sequence) and value and all(isinstance(one, str) for one in value):
        yield from filter(is_paragraph, value)
    elif isinstance(value, Mapping):
        for name, kid in value.items():
            if not silent(name) and role(name) not in ("title", "url", "summary"):
                if isinstance(kid, str):
                    yield from (kid,) if is_paragraph(kid) else ()
                elif depth and isinstance(kid, Mapping):
                    yield from _prose(kid, name, depth - 1)
                elif depth and _components(kid):
                    for one in kid:
                        yield from _prose(unwrapped(one), name, depth - 1)
    elif isinstance(value, Sequence) and parts(key, value):
        for one in value:
            for name, kid in one.items() if isinstance(one, Mapping) else ():
                if not silent(name) and role(name) not in ("title", "url"):
                    yield from _prose(kid, name)


_KINDS = (
    "componentName",
    "component",
    "__component",
    "_type",
    "type",
    "acf_fc_layout",
    "blockType",
    "blockName",
    "layout",
    "kind",
    "template",
)
"""What says of an object which component of a page it is."""


def _components(value: Any) -> bool:
    """Whether a list holds the components of one page, each with its kind."""
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and bool(value)
        and all(isinstance(one, Mapping) and any(isinstance(one.get(kind), str) for kind in _KINDS) for one in value)
    )


def _continuous(several: Sequence[str]) -> bool:
    """Whether texts side by side are the paragraphs of one text. Headings of sections may stand among them, marked as such or short lines over a paragraph,
    fewer than the paragraphs are; the first and the last are none.

    >>> long = "The council opened the new harbour on Monday, after two years of work on all of its quays."
    >>> _continuous([long, "What comes next", long]), _continuous(["What comes next", "Who pays for it", long])
    (True, False)
    """
    prose = [one for one in several if not _MARKED.match(one)]
    heads = [not is_paragraph(one) for one in prose]
    apart = not any(map(all, pairwise(heads))) and heads[-1:] != [True] and sum(heads) * 2 < len(heads)
    long = sum(len(one.split()) for one in prose) > _ITEM * len(prose)
    return bool(prose) and apart and long and not (heads[0] and len(prose) == len(several))


def _shown(said: str) -> bool:
    """Whether a text of any length is for people: it has several words, or is a name, and no address or word for programs."""
    return is_paragraph(said) or ((" " in said.strip() or not said.isascii()) and (len(said.split()) > 10 or is_name(said.strip())))


class _Walk:
    """All fields of a record, those within one another too, as one text."""

    def __init__(self, note: Note, where: str) -> None:
        self.fragment = Fragment()
        self.read: list[str] = []
        """The names of the fields of the record that gave something."""
        self._note = note
        self._where = where

    def field(self, key: str, value: Any, level: int) -> None:
        before = len(self.fragment)
        self._value(key, value, level, 0)
        if len(self.fragment) > before:
            self.read.append(key)

    def _value(self, key: str, value: Any, level: int, depth: int) -> None:
        if not isinstance(value, str | Mapping | Sequence):
            return  # a number, yes or no
        if isinstance(value, str):
            self._text(key, value, level)
        elif silent(key) or depth > LIMITS.depth:
            self._left(key, value)
        elif made := richtext.html(value):
            self.fragment.body(made)
        elif isinstance(value, Mapping):
            self._object(value, level, depth)
        elif all(isinstance(one, str) for one in value):
            self._list(key, [one for one in value if one.strip()])
        else:
            for one in value:
                self._value(key, one, level, depth + 1)

    def _text(self, key: str, said: str, level: int) -> None:
        if not said.strip():
            return
        if silent(key) or not _shown(said):
            self._left(key, said)
        elif role(key) == "title" and not is_text(said):
            self.fragment.heading(said, min(level, 6))
        else:
            self.fragment.body(said)

    def _object(self, value: Mapping[str, Any], level: int, depth: int) -> None:
        """An object: what is called its title first, as a heading over the rest."""
        title = next((key for key, kid in value.items() if role(key) == "title" and isinstance(kid, str) and kid.strip()), "")
        if title and len(value[title].split()) <= _TITLE:
            self.fragment.heading(value[title], min(level, 6))
        else:
            title = ""
        for key, kid in value.items():
            if not title or key != title:
                self._value(key, kid, level + bool(title), depth + 1)

    def _list(self, key: str, several: list[str]) -> None:
        """Texts side by side: paragraphs, if they are long or count themselves; else items."""
        shown = [one for one in several if not one.startswith(("http://", "https://", "/"))]
        if len(shown) < len(several):
            self._left(key, [one for one in several if one not in shown])
        numbered = any(map(_NUMBERED.match, shown))
        if numbered or len(shown) == 1 or _continuous(shown):
            for one in shown:
                self.fragment.body(one)
        else:
            self.fragment.items(shown)

    def _left(self, key: str, value: Any) -> None:
        """Tells what is left out, but for numbers and words of programs."""
        if said := [
            word for one in strings(value) if " " in one.strip() or (one.isalpha() and one[0].isupper()) for word in line(one).split()
        ]:
            self._note(Dropped(tuple(said), f"the record’s field “{key}”", self._where))
