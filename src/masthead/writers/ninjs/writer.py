"""The ninjs writer: what it is called and what it can be told. The work is in `item`, loaded when there is some."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.contract import Writer


class NinjsWriter(Writer, frozen=True):
    """IPTC ninjs 3.1, for content systems of newsrooms: headline, text as HTML and as plain text, people, embargo, terms of use.

    `images`: pictures stand in the item (`embed`, as `data:` addresses), or only what is said of them does (`none`).
    """

    suffix: ClassVar[str] = ".ninjs"
    summary: ClassVar[str] = "IPTC ninjs 3.1: a news item in JSON, for content systems"

    images: Literal["embed", "none"] = "embed"

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        """The item. The same briefing, brand and version give the same bytes."""
        from masthead.writers.ninjs.item import item

        return (json.dumps(item(briefing, brand, note, self), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")

    def words(self, data: bytes) -> Iterator[str]:
        from masthead.writers.html.words import words

        found: Mapping[str, Any] = json.loads(data)
        for group in ("headlines", "descriptions", "bodies"):
            for part in found.get(group, ()):
                # The text stands there twice, for programs that read HTML and for those that don't.
                if part.get("role") != "plain":
                    yield from words(part["value"] if part.get("contentType") == "text/html" else _escaped(part["value"]))
        for genre in found.get("genres", ()):
            yield from words(_escaped(genre["name"]))
        for picture in found.get("associations", ()):
            for part in picture.get("descriptions", ()):
                yield from words(_escaped(part["value"]))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
