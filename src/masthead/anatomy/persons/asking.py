"""What office somebody has whom the press may ask: without the house that stands behind it."""

from __future__ import annotations

import re

from masthead.anatomy.model import Contact
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.names import holds_office, uncased
from masthead.expressions import expression
from masthead.language.forenames import given


def without_house(role: str, lexicon: Pack) -> str:
    """An office of a contact without the house that a comma or a dash parts from it: "account director, Harbour Agency"."""
    parted = _PARTED.search(role)
    if parted is None or not holds_office(office_of := role[: parted.start()], lexicon, 8):
        return role
    house = role[parted.end() :]
    department = any(phrases(words).search(house) for words in (lexicon.contacts, lexicon.departments) if words)
    named = holds_body(house, lexicon) or _CALLED.search(house) is not None
    return office_of if named and not department and not holds_office(house, lexicon) else role


def holds_name(role: str, lexicon: Pack) -> bool:
    """Whether an office of a contact names somebody else: "assistant to Minister Roe"; not only the house before it, as Estonian sets it: "Kivila
    Linnavalitsuse pressiesindaja"."""
    return any(
        one.address or 0 <= one.role_start < one.start or given(one.name.partition(" ")[0]) or uncased(lexicon)
        for one in mentions(role, lexicon)
    )


def is_desk(role: str, contact: Contact) -> bool:
    """Whether words before a contact's name are what a desk is for, and nobody's office: "Investor relations: Jane Doe"."""
    if _FOR_WHOM.match(role):
        return True
    if _RELATIONS.fullmatch(role.strip(" :.")) is None:
        return False
    return contact.text.find(contact.name) < 0 or contact.text.casefold().find(role.casefold()) < contact.text.casefold().find(
        contact.name.casefold()
    )


_FOR_WHOM = expression(r"(?:for|für|pour|para|per|voor|för|dla|pro|pre|za|για|pentru|для|за)\s(?=\w)", re.I)
"""How words begin that say who may ask: "Для инвесторов и аналитиков: Иван Иванов"."""
_RELATIONS = expression(
    r"(?:(?:investor|media|press|public|community|analyst|customer|news)s?(?:\s(?:and|&)\s\w+)?\s(?:relations|enquiries|inquiries|queries|contacts?|office|desk|line))"
    r"|relations\s(?:avec\s(?:les\s|la\s)?)?(?:investisseurs|presse|médias|publiques|actionnaires)"
    r"|relaci(?:ón|ones)\scon\s(?:los\s|la\s)?(?:inversores|inversionistas|medios|prensa|accionistas)"
    r"|relaç(?:ão|ões)\scom\s(?:os\s|a\s|o\s)?(?:investidores|imprensa|mercado)"
    r"|(?:relazioni|rapporti)\scon\s(?:gli\s|la\s|i\s)?(?:investitori|stampa|media)"
    r"|(?:relacje|kontakt|kontakty)\s(?:inwestorskie|z\s(?:inwestorami|mediami|prasą))|(?:vztahy|vzťahy)\ss\s(?:investory|investormi|médii|médiami)",
    re.I,
)
_PARTED = expression(r"\s?[,،]\s|\s[–—-]\s")
_CALLED = expression(
    r"[“„«\"][^“”„«»\"]{2,40}[”“»\"]|\s(?:PR|GmbH|AG|Ltd|LLC|Inc|Communications|Consulting|Kommunikation|Comunicación|Communication)\Z"
)
"""A name between marks, or with what a firm or an agency is called by."""
