"""Pages of archives of mailing lists: what was posted is read as the message that it was, and what the archive puts around it is left out."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from masthead.document.build import collapse
from masthead.expressions import Between, expression
from masthead.readers.links import target

AROUND = "what an archive of a mailing list puts around a message"
_EDGES = (
    ("<!--beginarticle-->", "<!--endarticle-->"),  # Pipermail (Mailman 2)
    ("<!--X-Body-of-Message-->", "<!--X-Body-of-Message-End-->"),  # MHonArc
    ('<!-- body="start" -->', '<!-- body="end" -->'),  # Hypermail
)
_TOLD = {
    "subject": (
        expression(r'<!--X-Subject: ([^\n]{1,600}?) -->|<!-- subject="([^\n]{1,600}?)" -->'),
        expression(r"(?i)<h1>([^<]{1,600})<|<title>([^<]{1,600})<"),
    ),
    "from": (
        expression(r'<!-- name="([^\n]{1,200}?)" -->'),
        expression(r"(?i)<b>([^<]{1,200})</b\s*>\s*<a\b|<em>From</em>\s*:\s*([^<\n]{1,200})"),
    ),
    "date": (
        expression(r'<!--X-Date: ([^\n]{1,100}?) -->|<!-- (?:iso)?sent="([^\n]{1,100}?)" -->'),
        expression(r"(?i)</a>\s*<br\s*/?>\s*<i>([^<]{1,100})</i\s*>"),
    ),
}
"""Where archives say what the head of a message said: in remarks of their programs, or on the page."""
_ADDRESS = expression(r"(?i)<a\s+href=\"mailto:([^\"?<>]{1,200})")
_LINK = expression(r"(?i)<a\s[^<>]{0,80}?href=\"([^\"<>]+)\"")
_REMARKS = Between("<!--", "-->")
_UNSEEN = Between(r"<(head|script|style)\b", r"</{}\s*>", re.IGNORECASE)
_HEAD = Between(r"(?i)<address class=\"headers\">", r"(?i)</address>")
"""The message's head again, where Hypermail shows it within the text."""
_TAG = expression(r"<[^<>]*>")
_PREFORMATTED = expression(r"(?i)</?(?:pre|a|i|b|tt|em|strong|u|font)\b[^<>]*>")
_LIST = expression(r"\A\s*\[[^\]\n]{2,40}\]\s*")
"""What a list puts before each subject."""
_SCRUBBED = Between(r"(?m)^-------------- next part --------------\n", r"(?m)^URL: ?<?\S+>?[ \t]*$")
"""What Mailman says in place of an attachment."""
_CTIME = expression(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?: [A-Z]{2,5})? (\d{4})")


class Posted(NamedTuple):
    """A message as RFC 5322 has it, the words around it, and where words of a plain one led."""

    mail: bytes
    around: tuple[str, ...]
    links: tuple[str, ...]


def posted(page: str) -> Posted | None:
    """The message of an archive's page; nothing if it is none."""
    edges = next((edges for edges in _EDGES if edges[0] in page and edges[1] in page), None)
    if edges is None:
        return None
    before, _, rest = page.partition(edges[0])
    inner, _, after = rest.partition(edges[1])
    around = [_bare(before), _bare(after), *map(_bare, _HEAD.findall(inner))]
    inner = _HEAD.sub("", inner)
    links: tuple[str, ...] = ()
    plain = _TAG.search(_PREFORMATTED.sub("", inner)) is None
    if plain:
        text = unescape(_TAG.sub("", inner)).strip("\n")
        scrubbed = _SCRUBBED.findall(text)
        around += scrubbed
        links = tuple(filter(target, dict.fromkeys(map(unescape, _LINK.findall(inner)))))
        inner = _SCRUBBED.sub("", text)
    subject = _LIST.sub("", _said("subject", before))
    address = _ADDRESS.search(before)
    head = (
        ("From", _sender(_said("from", before), unescape(address[1]).replace("%40", "@") if address else "")),
        ("Date", _CTIME.sub(r"\2 \1 \4 \3 -0000", _said("date", before))),  # what zone "CEST" is the archive does not say in numbers
        ("Subject", subject),
        ("Content-Type", f"text/{'plain' if plain else 'html'}; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )
    shown = "".join(f"{name}: {value}\n" for name, value in head if value)
    return Posted(f"{shown}\n{inner}".encode("utf-8", "replace"), tuple(" ".join(around).split()), links)


def _said(field: str, page: str) -> str:
    """A field of the message's head, in a line."""
    for pattern in _TOLD[field]:
        if match := pattern.search(page):
            return collapse(unescape(unescape(_TAG.sub(" ", next(filter(None, match.groups()), "")))))
    return ""


def _sender(name: str, address: str) -> str:
    if not address or "@" in name:
        return name
    return f'"{name.replace(chr(34), "")}" <{address}>' if name else address


def _bare(markup: str) -> str:
    return unescape(_TAG.sub(" ", _UNSEEN.sub(" ", _REMARKS.sub(" ", markup))))
