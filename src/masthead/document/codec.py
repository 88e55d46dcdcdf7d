"""The document as JSON, strict in both directions, and its JSON Schema."""

from __future__ import annotations

from difflib import get_close_matches
from inspect import cleandoc
from typing import Any

import msgspec

from masthead.document import model
from masthead.document.model import BlockNode, Cell, Document, Heading, Link, List, Table
from masthead.document.nested import refuse_nested, too_nested
from masthead.document.walk import every_inline, inlines, inside
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS

SCHEMES = ("http://", "https://", "mailto:", "tel:", "#")
"""How a link's target may begin: no scripts, no files, no places of this machine."""

_FIELD = expression(r"unknown field `([^`]*)`")
_TAG = expression(r"Invalid value '([^']*)'")
# What no reader lets in (`sources.encoding.clean`): a document from elsewhere may not bring it either.
_CONTROLS = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_CONTROLS_ESCAPED = expression(
    rb"\\u(?:00(?:0[0-8bBcCeEfF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])|[dD][89a-fA-F]|[fF]{3}[eEfF]|[fF][dD][dD-eE])|\\[bf]"
)

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Document)


def encode(document: Document, *, pretty: bool = False) -> bytes:
    """UTF-8 JSON; the same document gives the same bytes."""
    data = _ENCODER.encode(document)
    return msgspec.json.format(data, indent=2) + b"\n" if pretty else data


def decode(data: bytes, *, where: str = "") -> Document:
    """The document that `encode` wrote. Raises `UnreadableError` with the path of what is wrong, or `LimitError`."""
    refuse_nested(data, where=where)
    try:
        document = _DECODER.decode(data)
    except msgspec.ValidationError as error:
        raise UnreadableError(f"is no document of ours: {error}", where=where, hint=_hint(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"is not JSON: {error}", where=where, hint="check that the file is complete and in UTF-8") from None
    except RecursionError:
        raise too_nested(where) from None
    _check(document, data, where)
    return document


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a document, made from the model's classes."""
    made = msgspec.json.schema(Document)
    for part in made["$defs"].values():
        if "description" in part:  # Python 3.13 strips the indentation of docstrings itself
            part["description"] = cleandoc(part["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "masthead document",
        **made,
    }


def _names() -> tuple[list[str], list[str]]:
    classes = [
        found for found in vars(model).values() if isinstance(found, type) and issubclass(found, model.Node) and found is not model.Node
    ]
    return sorted({field for found in classes for field in found.__struct_fields__}), sorted(found.__name__.lower() for found in classes)


def _hint(problem: str) -> str:
    fields, tags = _names()
    for pattern, names in ((_FIELD, fields), (_TAG, tags)):
        if (match := pattern.search(problem)) and (near := get_close_matches(match.group(1), names, 1)):
            return f"did you mean “{near[0]}”?"
    return "docs/schema/document.schema.json describes the format"


_PATH = 120
"""Characters of the way down to a block that is too deep."""


def _check(document: Document, data: bytes, where: str) -> None:
    """What types cannot say. The rest of the program relies on it, whoever made the file."""
    if found := _control(data):
        raise UnreadableError(f"holds the control character U+{ord(found):04X}", where=where, hint="take it out of the text")
    pending: list[tuple[BlockNode, str, int]] = [(block, f"$.blocks[{at}]", 1) for at, block in enumerate(document.blocks)]
    while pending:
        block, path, depth = pending.pop()
        if depth > LIMITS.depth:
            raise LimitError(
                f"has blocks nested deeper than limit.depth ({LIMITS.depth})",
                where=f"{where} {path[:_PATH]} …".strip(),
                hint="--set limit.depth=N raises the limit",
            )
        if problem := _problem(block):
            raise UnreadableError(problem, where=f"{where} at {path}".strip(), hint="correct it in the file")
        # Paths name the way down by kind, which finds the place well enough.
        pending.extend((kid, f"{path}.{type(kid).__name__.lower()}[{at}]", depth + 1) for at, kid in enumerate(inside(block)))


def _control(data: bytes) -> str:
    """The first control character, written out or escaped; a look at all strings only if there may be one."""
    if found := _CONTROLS.search(data.decode()):
        return found.group()
    pending: list[Any] = [msgspec.json.decode(data)] if _CONTROLS_ESCAPED.search(data) else []
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            if found := _CONTROLS.search(value):
                return found.group()
        else:
            pending.extend(value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
    return ""


def _problem(block: BlockNode) -> str:
    for inline in every_inline(inlines(block)):
        if isinstance(inline, Link) and not inline.target.lower().startswith(SCHEMES):
            return f"a link leads to “{inline.target[:60]}”; only http, https, mailto, tel and #anchors are allowed"
    match block:
        case Heading(level) if not 1 <= level <= 6:
            return f"a heading has level {level}; levels are 1 to 6"
        case List(start=start) if not 0 <= start < 1_000_000_000:
            return f"a list starts at {start}"
        case Table(rows):
            cells = [cell for row in rows for cell in row.cells]
            if any(not _spans(cell) for cell in cells):
                return f"a cell spans less than 1 or more than {LIMITS.span} rows or columns"
            if sum(cell.rows * cell.columns for cell in cells) > LIMITS.table_cells:
                return f"a table has more than {LIMITS.table_cells:,} cells"
            if not (0 <= block.head_rows <= len(rows) and block.head_columns >= 0):
                return "a table has more head rows than rows"
    return ""


def _spans(cell: Cell) -> bool:
    return 1 <= cell.rows <= LIMITS.span and 1 <= cell.columns <= LIMITS.span
