"""Where a link may lead: to the web, a mailbox, a telephone, or a place in the same text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, unquote, urljoin

from masthead.expressions import expression
from masthead.notices import Note, Replaced

_SCHEME = expression(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_HOST = expression(r"//[^/?#\s]")
_IGNORED = dict.fromkeys(map(ord, "\t\n\r"))
_INVISIBLE = expression("[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_RESERVED = "!#$%&'()*+,/:;=?@[]~-._"


def target(address: str, base: str = "") -> str:
    """The address as a link's target, or empty if it may not be one. `base` is where relative addresses start from.

    A relative address without a base leads nowhere once the text is a file of its own.
    """
    # Browsers ignore tabs and line ends within, so that "java\nscript:" is a scheme (WHATWG URL, 4.4).
    address = address.strip().translate(_IGNORED)
    if not address or len(address) > 8000:
        return ""
    if address.startswith("#"):
        return address if len(address) > 1 and not _INVISIBLE.search(address) else ""
    if address.startswith("\\\\"):
        return ""
    scheme = _SCHEME.match(address)
    if scheme is None:
        if not base.lower().startswith(("http://", "https://")):
            return ""
        try:
            address = urljoin(base, address)
        except ValueError:
            return ""
        scheme = _SCHEME.match(address)
    if scheme is None or scheme.group(1).lower() not in _ALLOWED:
        return ""
    rest = address[scheme.end() :]
    if scheme.group(1).lower() in ("http", "https") and not _HOST.match(rest):
        return ""
    if scheme.group(1).lower() == "mailto" and "@" not in unquote(rest).partition("?")[0]:
        return ""  # a letter to nobody: a share button
    return scheme.group(1).lower() + ":" + quote(rest, safe=_RESERVED) if rest else ""


_WATCHED = ("safelinks.protection.", "urldefense", "linkprotect.cudasvc.com", "google.", "l.facebook.com/l.php")
_WATCHERS = (
    # Microsoft, Barracuda, Google Docs, Facebook: the goal is a value of the address.
    expression(
        r"https?://(?:[\w-]+\.safelinks\.protection\.[a-z.]+/(?:[\w./-]*)|linkprotect\.cudasvc\.com/url|(?:www\.)?google\.[a-z.]{2,6}/url|l\.facebook\.com/l\.php)"
        r"\?(?:[^#]*?&(?:amp;)?)?(?:url|a|q|u)=(https?(?:%3a|:)[^&#\s]+)[^\s]*",
        re.IGNORECASE,
    ),
    # Proofpoint, in two of its forms.
    expression(r"https?://urldefense(?:\.proofpoint)?\.com/v2/url\?u=(https?-3A[^&#\s]+)[^\s]*", re.IGNORECASE),
    expression(r"https?://urldefense\.com/v3/__(https?:/{1,2}[^*\s]+?)__;[^\s]*", re.IGNORECASE),
)


def unwatched(address: str) -> str:
    """Where a link leads that a mail gateway or an office program sends by way of itself, to look at it first; else the address as it is."""
    if not any(mark in address for mark in _WATCHED):
        return address
    for way, pattern in enumerate(_WATCHERS):
        if match := pattern.fullmatch(address):
            goal = match[1]
            if way == 0:
                goal = unquote(goal)
            elif way == 1:
                goal = unquote(goal.replace("-", "%").replace("_", "/"))
            else:
                goal = goal.replace(":/", "://", 1) if ":///" not in goal and "://" not in goal else goal
            return goal if _HOST.match(goal.partition(":")[2]) else address
    return address


_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff")
_SHOWN = 3


def leads_to_picture(goal: str) -> bool:
    """Whether a link is to a picture: around one, to the same in another size."""
    return goal.partition("?")[0].lower().endswith(_PICTURES)


def replaced(addresses: Sequence[str], by: str, why: str, note: Note, where: str) -> None:
    """One notice for all links of a source that something else stands for."""
    if addresses:
        shown = ", ".join(address[:60] for address in addresses[:_SHOWN]) + (", …" if len(addresses) > _SHOWN else "")
        things = "a link" if len(addresses) == 1 else f"{len(addresses)} links"
        note(Replaced(f"{things} ({shown})", by, why, where, tuple(addresses)))


def pictured(addresses: Sequence[str], note: Note, where: str) -> None:
    """Says of links with nothing but a picture in them that they are lost: a figure has none."""
    replaced(addresses, "the picture alone", "a picture is no link", note, where)
