"""What no name of a person holds: nouns of houses and things, small words, months and days."""

from __future__ import annotations

from masthead.language.memo import Asked
from masthead.language.stems import of_all

THINGS: Asked[str] = Asked(lambda: frozenset(of_all("things")))
