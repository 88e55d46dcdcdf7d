"""Fields of a template's heads and feet that repeat what a file says of itself: filled in anew, as Word does only when it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from masthead.expressions import expression
from masthead.writers.docx.template.stylebook import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CODE = expression(r'\s*(?:DOCPROPERTY\s+(?:"([^"]+)"|(\w+))|(TITLE|SUBJECT|AUTHOR|KEYWORDS)\b)', re.IGNORECASE)
_BINDING = expression(
    r"(?:coreProperties|Properties).*?:?(title|subject|creator|keywords|category|Company)\[1\]\s*$", re.IGNORECASE | re.DOTALL
)
_NAMES = {"creator": "author"}


def refreshed(root: etree._Element, values: Mapping[str, str]) -> bool:
    """Fills in fields (ECMA-376 17.16) and content controls that are bound to properties (17.5.2.6); whether any text changed.

    `values`: by the names of properties in small letters. What is not among them keeps what it shows.
    """
    changed = False
    for name, texts in (*_simple(root), *_complex(root), *_bound(root)):
        value = values.get(_NAMES.get(name, name))
        if value is not None and texts and "".join(text.text or "" for text in texts) != value:
            texts[0].text = value
            texts[0].set(_SPACE, "preserve")
            for text in texts[1:]:
                text.text = ""
            changed = True
    return changed


def _simple(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    for field in root.iter(W + "fldSimple"):
        found = _CODE.match(field.get(W + "instr", ""))
        if found is not None:
            yield _named(found), _texts((field,))


def _complex(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Fields of runs: begin, code, separate, result, end. One within another is part of the outer one's code or result."""
    for paragraph in root.iter(W + "p"):
        depth, code, result, shown = 0, "", list[etree._Element](), False
        for run in paragraph.iter(W + "r"):
            mark = run.find(W + "fldChar")
            kind = "" if mark is None else mark.get(W + "fldCharType", "")
            if kind == "begin":
                depth += 1
                if depth == 1:
                    code, result, shown = "", [], False
            elif kind == "separate" and depth == 1:
                shown = True
            elif kind == "end" and depth:
                depth -= 1
                found = _CODE.match(code)
                if depth == 0 and found is not None:
                    yield _named(found), _texts(result)
            elif depth and shown:
                result.append(run)
            elif depth == 1:
                code += "".join(one.text or "" for one in run.iter(W + "instrText"))


def _named(code: re.Match[str]) -> str:
    """The property that a field repeats."""
    return next(name for name in code.groups() if name).lower()


def _bound(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    for control in root.iter(W + "sdt"):
        binding = control.find(f"{W}sdtPr/{W}dataBinding")
        found = None if binding is None else _BINDING.search(binding.get(W + "xpath", ""))
        if found is not None:
            yield found[1].lower(), _texts(control.iterfind(W + "sdtContent"))


def _texts(holders: Iterable[etree._Element]) -> list[etree._Element]:
    return [text for holder in holders for text in holder.iter(W + "t")]
