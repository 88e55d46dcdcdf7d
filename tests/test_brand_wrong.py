"""Whatever stands at whatever key of a brand file: it is read, or refused with the file, a place in it and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from brandfiles import Shelf
from msgspec import inspect

from masthead.brand import load as loading
from masthead.brand.account import describe
from masthead.brand.layers import Layer
from masthead.brand.load import load, styles
from masthead.brand.schema import BrandFile
from masthead.errors import MastheadError

VALUES = (
    None,
    True,
    "",
    "x",
    "-1",
    "1e9",
    "{title}",
    "{",
    "#fff",
    "../x",
    "https://acme.example/x",
    [],
    ["x"],
    [[]],
    {},
    {"x": "y"},
    {"en": []},
)
TRIED = 6
"""Values at each key, other ones from key to key: all of them take a minute."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'


def places(kind: inspect.Type, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """All keys of the schema; one of each free map and list."""
    match kind:
        case inspect.StructType(fields=fields):
            for field in fields:
                yield (*place, field.encode_name)
                yield from places(field.type, (*place, field.encode_name))
        case inspect.UnionType(types=types):
            for one in types:
                yield from places(one, place)
        case inspect.Metadata(type=inner):
            yield from places(inner, place)
        case inspect.DictType(value_type=inner):
            yield (*place, "en")
            yield from places(inner, (*place, "en"))
        case inspect.ListType(item_type=inner):
            yield from places(inner, (*place, 0))
        case _:
            return


def built(place: tuple[str | int, ...], value: object) -> object:
    for step in reversed(place):
        value = [value] if isinstance(step, int) else {step: value}
    return value


FONTS = (styles() / "fonts").resolve()
BASE = Layer(styles() / "base" / "_brand.yml", FONTS)
PLACES = sorted(set(places(inspect.type_info(BrandFile))), key=str)


def test_the_schema_is_walked_to_its_ends() -> None:
    assert len(PLACES) > 700 and ("defaults", "masthead", "footer", "first", "end", "en") in PLACES


@pytest.mark.parametrize("part", sorted({place[:3] if place[0] == "defaults" else place[:1] for place in PLACES}, key=str), ids=".".join)
def test_anything_at_any_key_is_read_or_refused_with_its_place(
    tmp_path: Path, part: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    if part[-1] != "extends":  # the base is read once, not ten thousand times
        monkeypatch.setattr(loading, "chain", lambda path: [BASE, Layer(path, FONTS)])
    shelf = Shelf(tmp_path)
    for index, place in enumerate(PLACES):
        if place[: len(part)] != part or (len(part) < 3 and place[0] == "defaults" and len(place) > 2) or _alike(place):
            continue
        for number in range(TRIED):
            value = VALUES[(7 * index + 3 * number) % len(VALUES)]
            text = yaml.safe_dump(built(place, value), allow_unicode=True)
            path = shelf(f"{text}# {number}\n")
            (path.parent / "x").write_text(SVG, "utf-8")
            try:
                brand = load(path, [].append)
            except MastheadError as error:
                assert str(path.parent) in error.where and error.problem and error.hint, (place, value, error)
            else:
                assert msgspec.json.encode(describe(brand))


def _alike(place: tuple[str | int, ...]) -> bool:
    """Roles are one like another: a few stand for all."""
    return len(place) > 4 and place[2] in ("roles", "scripts") and place[3 if place[2] == "roles" else 4] not in ("title", "en", "all")
