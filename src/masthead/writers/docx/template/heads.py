"""A template's running heads: what must be seen on every page (until when the text is held, that it is a draft) stands over them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from masthead.writers.docx.package.properties import STATUS
from masthead.writers.docx.stories import SPACES
from masthead.writers.docx.template.parcel import Lead
from masthead.writers.docx.template.stylebook import W

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RUNNING = ("default", "even")


def running(body: etree._Element, leads: list[Lead]) -> Iterator[str]:
    """The parts that are heads of pages other than the first (17.10.5), each once."""
    ids = {one.get(_R + "id") for one in body.iter(W + "headerReference") if one.get(W + "type", "default") in _RUNNING}
    yield from dict.fromkeys(lead.target for lead in leads if lead.id in ids and not lead.external)


def stated(root: etree._Element, paragraph: str) -> bool:
    """Puts a paragraph over a head, in the place of the one that another text had there; whether anything changed."""
    old = [one for one in root.iterchildren(W + "p") if _repeats_status(one)]
    for one in old:
        root.remove(one)
    if paragraph:
        root.insert(0, etree.fromstring(f"<w:hdr {SPACES}>{paragraph}</w:hdr>")[0])
    elif old and root.find(W + "p") is None:
        etree.SubElement(root, W + "p")  # a head has one at least
    return bool(old or paragraph)


def _repeats_status(paragraph: etree._Element) -> bool:
    code = "".join(one.text or "" for one in paragraph.iter(W + "instrText"))
    return code.strip() == f'DOCPROPERTY "{STATUS}"'
