"""The house that will do something, as the headline begins."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.bodies import holds_body
from masthead.anatomy.doers import name_at
from masthead.anatomy.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.names import linked
from masthead.anatomy.pack import Pack
from masthead.anatomy.titles import OFFICE
from masthead.anatomy.zones import Zones
from masthead.expressions import expression

_ARTICLE = expression(r"(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|O|Os|As|Il|I|Gli|Lo)\s|L['’]")
_AND_OF = expression(r"\s(?:of|for|and|de|du|del|für|und|der|do|da)\s(?:the\s)?")
_WILL = expression(
    r"\s(?:[^\W\d_]{2,}(?:ará|erá|irá|arán|erán|irán|arão|erão|irão|erà|irà|eranno|iranno|arà|era|ira|eront|iront)|wird|zal|gaat|skal|kommer|będzie|bude)\s"
)
"""A verb that says what will be done."""


def foretold(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that will do something, as the headline begins: "Gobierno Regional ejecutará obras"."""
    text = lines[found.headline].text if found.headline >= 0 else ""
    article = _ARTICLE.match(text)
    start = article.end() if article else 0
    end = linked(text, start, _AND_OF, 3)
    name = text[start:end]
    if end == start or " " not in name or text.isupper() or not _WILL.match(text, end):
        return None
    return (
        name_at(name, "issuer.headline-subject", 0.45, lines[found.headline], start)
        if holds_body(name, lexicon) or OFFICE.search(name)
        else None
    )
