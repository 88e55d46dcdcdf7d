"""Files that a source offers by address beside its text: films, sounds, documents. They are told of with what they are, and never fetched."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from masthead.document.model import Attached
from masthead.readers.cms.records import line

MOST = 24
"""Files that are told of; an item with more is a list of files."""


def offered(found: Iterable[Attached]) -> tuple[Attached, ...]:
    """Those with an address of the web, each once."""
    kept: dict[str, Attached] = {}
    for one in found:
        address = one.address.strip()
        if led(address) and address not in kept:
            kept[address] = Attached(address, one.media_type.strip().lower().partition(";")[0].strip(), line(one.title), line(one.credit))
    return tuple(kept.values())[:MOST]


def led(address: str) -> bool:
    """Whether it is an address of the web with a host."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # brackets that hold no IPv6 address
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, address.strip()))
