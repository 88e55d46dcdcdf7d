"""Numbering in a template: its own lists counted anew where ours begin, and our definitions beside its own (ECMA-376 17.9)."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from lxml import etree

from masthead.document.model import Counter
from masthead.writers.docx.styles import numbering
from masthead.writers.docx.styles.numbering import STEP
from masthead.writers.docx.template.parcel import parsed, written
from masthead.writers.docx.template.stylebook import Stylebook, W, value, whole

_EMPTY = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


class Numbers:
    """The numbering part of a template and what is added to it. `made` are the instances of ours, as `numbering.Instances` made them."""

    def __init__(self, root: etree._Element | None, book: Stylebook, ours: bytes, made: list[numbering.Made]) -> None:
        self.root = parsed(_EMPTY, "numbering") if root is None else copy.deepcopy(root)
        self.changed = False
        self._book = book
        self._ours = parsed(ours, "numbering")
        self._made = made
        self._abstracts = _most(self.root, "abstractNum", "abstractNumId")
        self._instances = _most(self.root, "num", "numId")
        self._added: dict[int, int] = {}
        self._definitions: dict[int, int] = {}
        self._again: dict[tuple[int, int], int] = {}
        self._counted: list[etree._Element] = []
        """Levels of ours that count in another form than their definition."""

    def of(self, style: str) -> tuple[int, int] | None:
        """The definition and the level that one of the template's styles numbers its paragraphs by; None if it does not."""
        number = self._book.attribute(style, "pPr/numPr/numId", "val")
        found = next((num for num in self.root.iterfind(W + "num") if num.get(W + "numId") == number), None)
        definition = value(found, "abstractNumId")
        if not definition or number == "0":
            return None
        level = self._book.attribute(style, "pPr/numPr/ilvl", "val")
        if not level:
            linked = self.root.iterfind(f'{W}abstractNum[@{W}abstractNumId="{definition}"]/{W}lvl')
            level = next((one.get(W + "ilvl", "0") for one in linked if value(one, "pStyle") == style), "0")
        return whole(definition), whole(level)

    def again(self, definition: int, level: int, instance: int) -> int:
        """An instance of the template's own definition that counts from where one of ours would."""
        key = (instance, definition)
        if key not in self._again:
            _, _, start, counter = self._made[instance - numbering.FIXED - 1] if instance > numbering.FIXED else (0, 0, 1, "")
            self._again[key] = self._instance(definition, level, start, counter)
        return self._again[key]

    def ours(self, instance: int) -> int:
        """The number that an instance of ours has here."""
        if instance not in self._added:
            source = next(num for num in self._ours.iterfind(W + "num") if num.get(W + "numId") == str(instance))
            definition = self._definition(int(value(source, "abstractNumId")))
            if instance > numbering.FIXED:
                _, level, start, counter = self._made[instance - numbering.FIXED - 1]
                self._added[instance] = self._instance(definition, level, start, counter, ours=True)
            else:
                self._added[instance] = self._instance(definition, 0, None)
        return self._added[instance]

    def _definition(self, ours: int) -> int:
        if ours not in self._definitions:
            self._abstracts += 1
            self._definitions[ours] = self._abstracts
            source = next(one for one in self._ours.iterfind(W + "abstractNum") if one.get(W + "abstractNumId") == str(ours))
            source.set(W + "abstractNumId", str(self._abstracts))
            before = self.root.findall(W + "abstractNum") or self.root.findall(W + "numPicBullet")
            self.root.insert(self.root.index(before[-1]) + 1 if before else 0, source)
            self.changed = True
        return self._definitions[ours]

    def _instance(self, definition: int, level: int, start: int | None, counter: Counter = "", *, ours: bool = False) -> int:
        self._instances += 1
        num = etree.Element(W + "num", {W + "numId": str(self._instances)})
        etree.SubElement(num, W + "abstractNumId", {W + "val": str(definition)})
        if start is not None:
            override = etree.SubElement(num, W + "lvlOverride", {W + "ilvl": str(level)})
            etree.SubElement(override, W + "startOverride", {W + "val": str(start)})
            place = f'{W}abstractNum[@{W}abstractNumId="{definition}"]/{W}lvl[@{W}ilvl="{level}"]'
            if counter and (usual := self.root.find(place)) is not None and (form := usual.find(W + "numFmt")) is not None:
                counted = copy.deepcopy(usual)
                counted[usual.index(form)].set(W + "val", numbering.FORMS[counter])
                override.append(counted)
                self._counted += [counted] * ours
        before = self.root.findall(W + "num") or self.root.findall(W + "abstractNum")
        self.root.insert(self.root.index(before[-1]) + 1, num)
        self.changed = True
        return self._instances

    def part(self, ids: Mapping[str, str]) -> bytes:
        """The part. `ids`: the styles of ours that were added, by our id; levels are linked to those alone."""
        for ours in self._definitions.values():
            for level in self.root.iterfind(f'{W}abstractNum[@{W}abstractNumId="{ours}"]/{W}lvl'):
                _fit(level, ids)
        for level in self._counted:
            _fit(level, ids)
        return written(self.root)


def _fit(level: etree._Element, ids: Mapping[str, str]) -> None:
    """A level linked to a style of ours has that style's indent; one that is not needs an indent of its own."""
    style = level.find(W + "pStyle")
    if style is None:
        return
    own = ids.get(style.get(W + "val", ""), "")
    if own:
        style.set(W + "val", own)
        return
    level.remove(style)
    step = whole(level.get(W + "ilvl", "")) + 1
    properties = etree.Element(W + "pPr")
    etree.SubElement(properties, W + "ind", {W + "left": str(STEP * step), W + "hanging": str(STEP)})
    justified = level.find(W + "lvlJc")
    level.insert(len(level) if justified is None else level.index(justified) + 1, properties)


def _most(root: etree._Element, name: str, attribute: str) -> int:
    return max((whole(one.get(W + attribute, "")) for one in root.iterfind(W + name)), default=0)
