"""Our WordprocessingML said in a template's styles and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from masthead.expressions import expression
from masthead.writers.docx.styles.asides import EDGES
from masthead.writers.docx.styles.numbering import BULLETS, LAST, NUMBERS, PARAGRAPHS, list_style
from masthead.writers.docx.styles.part import KEEPS
from masthead.writers.docx.template.fitting import HEADINGS, Fitting
from masthead.writers.docx.template.guest import Made
from masthead.writers.docx.template.numbers import Numbers

_STYLE = expression(r'<w:(pStyle|rStyle|tblStyle) w:val="(\w+)"/>')
_PARAGRAPH = expression(
    r'<w:pPr><w:pStyle w:val="(\w+)"/>(?:<w:numPr><w:ilvl w:val="(\d+)"/><w:numId w:val="(\d+)"/></w:numPr>)?(.*?)</w:pPr>'
)
_NUMBERED = expression("<w:numPr>.*?</w:numPr>")
_NUMBER = expression(r'<w:numId w:val="([1-9]\d*)"/>')
_RELATED = expression(r'<w:(basedOn|next) w:val="(\w+)"/>')
_HEADINGS = ("Heading", *(name for names in HEADINGS.values() for name in names))
_ENDS = (*KEEPS, *EDGES, "Apart", "Small")


def used(texts: Iterable[str], made: Mapping[str, Made]) -> list[str]:
    """The styles of ours that these texts ask for and the template lacks, with those that they are based on, in the order of the sheet."""
    wanted: set[str] = set()
    waiting = [id for text in texts for _, id in _STYLE.findall(text)]
    while waiting:
        id = waiting.pop()
        if id in made and id not in wanted:
            wanted.add(id)
            waiting.append(made[id].based)
    return [id for id in made if id in wanted]


class Tongue:
    """Turns our ids into the template's. `ids` are the new ids of the styles of ours that come along."""

    def __init__(self, fitting: Fitting, ids: Mapping[str, str], numbers: Numbers, beneath: bool, turned: str) -> None:
        self._fitting = fitting
        self._ids = ids
        self._numbers = numbers
        self._turned = turned
        """What a paragraph says that must run the other way than the template's; empty if its direction is ours."""
        levels = range(LAST + 1)
        self._lists = {list_style(False, level): (BULLETS, level + beneath) for level in levels}
        self._lists |= {list_style(True, level): (NUMBERS, level + beneath) for level in levels}
        self._lists |= {"NumberedParagraph": (PARAGRAPHS, 0), "QuoteNumbered": (PARAGRAPHS, 0)}

    def style(self, id: str) -> str:
        """The id that stands for one of ours."""
        return self._ids.get(id) or self._fitting.stands(id) or id

    def text(self, text: str) -> str:
        """A story."""
        text = _PARAGRAPH.sub(self._paragraph, text)
        return _STYLE.sub(lambda found: f'<w:{found[1]} w:val="{self.style(found[2])}"/>' if found[1] != "pStyle" else found[0], text)

    def definition(self, made: Made, own: str) -> str:
        """The text of a style that comes along, under its new id."""
        text = made.text.replace(f'w:styleId="{made.id}"', f'w:styleId="{own}"')
        if made.id == "Glance":  # what stands before items is the template's
            text = _NUMBERED.sub("", text, count=1)
        text = _NUMBER.sub(lambda found: f'<w:numId w:val="{self._numbers.ours(int(found[1]))}"/>', text)
        return _RELATED.sub(self._related, text)

    def _related(self, found: re.Match[str]) -> str:
        kind, id = found[1], found[2]
        own = self._ids.get(id) or self._fitting.stands(id)
        return f'<w:{kind} w:val="{own}"/>' if own else ""

    def _paragraph(self, found: re.Match[str]) -> str:
        id, level, instance, rest = found[1], found[2], found[3], found[4]
        numbered = self._numbered(id, level, instance)
        direction = self._turned
        if "<w:bidi" in rest and direction:
            # It says so because it differs from the document: then its direction is the template's.
            rest, direction = rest.replace("<w:bidi/>", "").replace('<w:bidi w:val="0"/>', ""), ""
        return f'<w:pPr><w:pStyle w:val="{self.style(id)}"/>{self._kept(id)}{numbered}{direction}{rest}</w:pPr>'

    def _kept(self, id: str) -> str:
        """A heading stays with what it stands over, whatever the template's style says."""
        own = self._fitting.stands(id) if id.startswith(_HEADINGS) and id not in self._ids else ""
        return "<w:keepNext/>" if own and self._fitting.book.found(own, "pPr/keepNext") is None else ""

    def _numbered(self, id: str, level: str | None, instance: str | None) -> str:
        base = id
        while base not in self._lists and (end := next((end for end in _ENDS if base.endswith(end)), "")):
            base = base.removesuffix(end)
        own = None if base in self._ids else self._numbers.of(self._fitting.stands(base)) if base in self._lists else None
        if instance is not None:
            if own is not None:
                return _properties(own[1], self._numbers.again(*own, int(instance)))
            return _properties(int(level or 0), self._numbers.ours(int(instance)))
        if base in self._lists and base not in self._ids and own is None:
            definition, place = self._lists[base]
            return _properties(place, self._numbers.ours(definition))
        return ""


def _properties(level: int, instance: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'
