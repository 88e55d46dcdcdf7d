"""Whom to ask at the publisher's, as the brand says."""

from __future__ import annotations

from masthead.anatomy.model import Contact, Evidence
from masthead.brand.model import Brand
from masthead.language.tags import primary


def desk(brand: Brand, language: str) -> tuple[Contact, ...]:
    """The publisher's own contacts for readers of a language."""
    people = (each for each in brand.contacts if each.get("lang", "") in ("", language, primary(language)))
    return tuple(map(_contact, people))


def _contact(told: dict[str, str]) -> Contact:
    name, role, organisation, email, phone = (told.get(key, "") for key in ("name", "role", "organisation", "email", "phone"))
    return Contact(name, role, organisation, email, phone, "", Evidence("brand"))
