"""Rows of whom to ask that are an office, or what a page offers beside it."""

from __future__ import annotations

import re

from masthead.anatomy.layout.extent import length
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.wording.names import office, plain
from masthead.expressions import expression

_WORDS = 10
"""Words of such a row."""
_SITE = r"(?:(?:company|our|official|product|project)\s?)?(?:web ?site|web ?page|home ?page|blog|newsroom)"
_BUTTONS = rf"email us(?: here)?|visit (?:us(?: online)?|{_SITE})"
_BUTTONS_BEHIND, _BUTTON = (
    expression(rf"\s(?:{_BUTTONS})\Z", re.I),
    expression(rf"{_BUTTONS}|{_SITE}|(?:sitio|site|sito) web|webseite", re.I),
)
"""What a page offers to do, behind whom to ask in the same row, or in a row of its own; there a site's name alone is an offer, too."""


def without_button(row: str) -> str:
    """A row without what a page offers to do at its end: "Ann Roe Harbour League Email Us Here"."""
    return _BUTTONS_BEHIND.sub("", row)


def without_touching_label(row: str, lexicon: Pack) -> str:
    """A row without the label that a page's markup ran into the name behind it: "Media contactAnn Roe", "媒体联系人王小红"."""
    if not row or not present(lexicon.contacts):
        return row
    asked = phrases(lexicon.contacts)
    for at in range(1, min(len(row), _LABELLED)):
        if row[at].isupper() and (row[at - 1].islower() or row[at + 1 : at + 2].islower()) and asked.fullmatch(row, 0, at):
            return row[at:]
    label = asked.match(row) if lexicon.surnames and not row[0].isascii() else None
    name = row[label.end() :] if label else ""
    return name if 2 <= len(name) <= _SHORT_NAME and name.startswith(lexicon.surnames) else row


_LABELLED, _SHORT_NAME = 48, 4
"""Characters of a row in which its label ends, and of a name of China or Korea, at most."""


def is_button(row: str) -> bool:
    """Whether a row only leads to a page, or to a form to write with: "Visit us online", "Company website"."""
    return _BUTTON.fullmatch(row) is not None


def opens_anew(row: str, lexicon: Pack) -> bool:
    """Whether a row is nothing but a label behind which another is named whom the press may ask: "Media contact:", "Contact Details"."""
    label = phrases(lexicon.contacts).match(row)
    return label is not None and not row[label.end() :].strip(" :：") and _CONTACT.search(row) is not None


_CONTACT = expression(r"kontakt|conta[ct]t|contat|ansprechp|контакт|inquir|enquir", re.I)
"""What such a label has: the name of a desk is one too, whom somebody may sit at."""


def fielded(row: str, lexicon: Pack) -> bool:
    """Whether a row is an office and, behind a colon, of what: "Head: Corporate Communication", "PROVINCIAL HEAD: MEDIA"."""
    front, colon, field = row.partition(": ")
    return bool(colon and field[:1].isupper()) and length(row) <= _WORDS and office((front.split() or [""])[-1], lexicon)


def is_rank(role: str, lexicon: Pack) -> bool:
    """Whether what is told for an office is but a rank or a title: "Colonel"."""
    return bool(role) and all(word.casefold().rstrip(".") in plain(lexicon.titles) for word in role.split())


def turned_to(row: str) -> str:
    """The office in a row that asks to turn to whoever holds it: "or interviews, please contact the committee's Media Officer" over a name."""
    return _TURN_TO.sub("", row)


_TURN_TO = expression(
    r"\A.*\b(?:please contact|bitte an|veuillez contacter|póngase en contacto con|contacte con|contattare|neem contact op met|kontakta)\s"
    r"(?:the\s|our\s|die\s|den\s|unsere[nr]?\s|le\s|la\s|notre\s|el\s|il\s|de\s|onze\s)?(?:\w+[’']s\s)?(?=[^\W\d_])",
    re.I,
)
"""What asks the reader to turn to somebody."""
