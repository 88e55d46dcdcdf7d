"""What a table of jobs says of a source: the options of the same names, for this one alone."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from masthead.request import Request


class Said(Struct, frozen=True, omit_defaults=True):
    """Empty: nothing is said, and the run's own options hold."""

    brand: str = ""
    language: str = ""
    title: str = ""
    embargo: str = ""
    output: str = ""
    """What its files are called, without an ending."""

    def asked(self, request: Request) -> Request:
        """What is wanted of the source."""
        if self == NOTHING:
            return request
        facts = {"embargo": self.embargo} if self.embargo else {}
        if self.title and request.profile == "digest":  # there a title names the whole
            facts["headline"] = self.title
        settings = {**request.settings, "anatomy": {**request.settings.get("anatomy", {}), **facts}} if facts else request.settings
        return replace(
            request,
            brand=self.brand or request.brand,
            language=self.language or request.language,
            title=request.title if request.profile == "digest" else self.title or request.title,
            settings=settings,
            plain=bool(self.output),
        )


NOTHING = Said()
