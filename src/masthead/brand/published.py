"""The JSON Schema of a brand file, for editors that complete keys, check values and tell what they mean: `docs/schema/brand.schema.json`."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.inspect import DictType, ListType, Metadata, StructType, Type, UnionType, type_info

from masthead.brand.schema import BrandFile


def json_schema() -> dict[str, Any]:
    """What may stand in a brand file. Each key has the words that stand under its field; null takes a parent's value away."""
    made = msgspec.json.schema(BrandFile)
    for kind in _parts(type_info(BrandFile), set()):
        part = made["$defs"][kind.cls.__name__]
        if "description" in part:  # Python 3.13 strips the indentation of docstrings itself
            part["description"] = inspect.cleandoc(part["description"])
        words = dict(_words(kind.cls))
        for field in kind.fields:
            told = {"description": words[field.name]} if field.name in words else {}
            part["properties"][field.encode_name] = told | {"anyOf": [part["properties"][field.encode_name], {"type": "null"}]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A brand file for masthead: brand.yml with defaults: masthead:",
        **made,
    }


def _parts(kind: Type, passed: set[type[Struct]]) -> Iterator[StructType]:
    """All parts of a file, each once."""
    match kind:
        case StructType(cls=cls, fields=fields):
            if cls not in passed:
                passed.add(cls)
                yield kind
                for field in fields:
                    yield from _parts(field.type, passed)
        case UnionType(types=types):
            for one in types:
                yield from _parts(one, passed)
        case Metadata(type=inner) | ListType(item_type=inner) | DictType(value_type=inner):
            yield from _parts(inner, passed)
        case _:
            return


def _words(part: type[Struct]) -> Iterator[tuple[str, str]]:
    """Field → the words under it, those of the parts that it builds on before its own. Python keeps them nowhere but in the source."""
    for cls in reversed(part.__mro__):
        if not issubclass(cls, Struct) or not cls.__module__.startswith("masthead."):
            continue
        [body] = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
        assert isinstance(body, ast.ClassDef)
        for field, under in zip(body.body, body.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(under, ast.Expr):
                assert isinstance(under.value, ast.Constant)
                yield field.target.id, inspect.cleandoc(str(under.value.value))
