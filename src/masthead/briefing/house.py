"""Whom to ask at the publisher's, as the brand says."""

from __future__ import annotations

from masthead.anatomy.model import Contact, Evidence
from masthead.brand.model import Brand
from masthead.language.tags import ways


def desk(brand: Brand, language: str) -> tuple[Contact, ...]:
    """The publisher's own contacts for readers of a language: those who are named for it, else those for no language in particular."""
    return tuple(_contact(each) for each in brand.contacts if each.get("lang", "").casefold() == _asked(brand, language))


def tongue(brand: Brand, language: str) -> str:
    """The language that these contacts are written in, where it may be another than the readers': the one that the organisation speaks by itself."""
    return "" if _asked(brand, language) or brand.language in ways(language) else brand.language


def _asked(brand: Brand, language: str) -> str:
    there = {each.get("lang", "").casefold() for each in brand.contacts}
    return next((key.casefold() for key in ways(language) if key.casefold() in there), "")


def _contact(told: dict[str, str]) -> Contact:
    name, role, organisation, email, phone = (told.get(key, "") for key in ("name", "role", "organisation", "email", "phone"))
    return Contact(name, role, organisation, email, phone, "", Evidence("brand"))
