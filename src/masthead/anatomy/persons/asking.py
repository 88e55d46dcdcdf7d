"""What office somebody has whom the press may ask: without the house that stands behind it."""

from __future__ import annotations

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import holds_office
from masthead.expressions import expression


def without_house(role: str, lexicon: Pack) -> str:
    """An office of a contact without the house that a comma or a dash parts from it: "account director, Harbour Agency"."""
    parted = _PARTED.search(role)
    if parted is None or not holds_office(office_of := role[: parted.start()], lexicon, 8):
        return role
    house = role[parted.end() :]
    department = any(phrases(words).search(house) for words in (lexicon.contacts, lexicon.departments) if words)
    named = holds_body(house, lexicon) or _CALLED.search(house) is not None
    return office_of if named and not department and not holds_office(house, lexicon) else role


_PARTED = expression(r"\s?[,،]\s|\s[–—-]\s")
_CALLED = expression(
    r"[“„«\"][^“”„«»\"]{2,40}[”“»\"]|\s(?:PR|GmbH|AG|Ltd|LLC|Inc|Communications|Consulting|Kommunikation|Comunicación|Communication)\Z"
)
"""A name between marks, or with what a firm or an agency is called by."""
