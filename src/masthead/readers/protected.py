"""Mail addresses that a site's network hides from programs (Cloudflare's e-mail obfuscation): as browsers show them.

The address stands in the page in hexadecimal: a key, then each byte combined with the key by exclusive or; the text in its place says that it is protected.
Source: Cloudflare's documentation of "Email Address Obfuscation", and what its script does to a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from masthead.expressions import expression
from masthead.notices import Note, Replaced

_SIGNS = ("data-cfemail", "/email-protection")
_HEX = r"[0-9a-f]{8,800}"
_ADDRESS = expression(r"[^\s<>\"'()\[\]\\]{1,200}@[^\s<>\"'()\[\]\\@]{1,200}")
_GOAL = expression(rf"(?:https?://[\w.:-]{{1,200}})?[./]{{0,12}}/cdn-cgi/l/email-protection#(?P<coded>{_HEX})(?![0-9a-f])", re.IGNORECASE)
_TAG = expression(rf"<(?:a|span)\b[^<>]{{0,2000}}?\sdata-cfemail\s*=\s*[\"']?(?P<coded>{_HEX})[\"']?[^<>]{{0,2000}}>", re.IGNORECASE)
_BARE = expression(r"(\shref\s*=\s*[\"']?)(?:https?://[\w.:-]{1,200})?[./]{0,12}/cdn-cgi/l/email-protection(?=[\"'\s>])", re.IGNORECASE)
_HIDDEN = r"\\?\[email(?:&#160;|&#xa0;|&nbsp;|[\s\u00a0]){1,3}protected\\?\]"
_SAID = expression(rf"\s*{_HIDDEN}", re.IGNORECASE)
_MARKED = expression(rf"(?P<front>\[[*_\s]{{0,3}}){_HIDDEN}(?P<behind>[*_\s]{{0,3}}\]\(<?)(?={_GOAL.pattern})", re.IGNORECASE)
"""The text of a link in Markdown, before its goal."""


def shown(text: str, note: Note, where: str) -> str:
    """A page, or a text in Markdown, with the addresses that a reader sees; told of once."""
    if not any(sign in text for sign in _SIGNS):
        return text
    found: list[str] = []

    def address(coded: str) -> str:
        said = decoded(coded)
        if said and (alone := said.partition("?")[0]) not in found:
            found.append(alone)
        return said

    def marked(match: re.Match[str]) -> str:
        said = address(match["coded"]).partition("?")[0]
        return f"{match['front']}{said}{match['behind']}" if said else match[0]

    def goal(match: re.Match[str]) -> str:
        said = address(match["coded"])
        return f"mailto:{said}" if said else match[0]

    text = _GOAL.sub(goal, _MARKED.sub(marked, _tagged(text, address)))
    if found:
        note(Replaced("“[email protected]”", ", ".join(found), "browsers show it so: it is hidden from programs alone", where))
    return text


def _tagged(text: str, address: Callable[[str], str]) -> str:
    """The page with the address in each element that hides one."""
    parts: list[str] = []
    at = 0
    for tag in _TAG.finditer(text):
        said = address(tag["coded"]).partition("?")[0]
        hidden = _SAID.match(text, tag.end())
        if not said or hidden is None:
            continue
        parts += (text[at : tag.start()], _BARE.sub(rf"\1mailto:{said}", tag[0]), said)
        at = hidden.end()
    return "".join((*parts, text[at:]))


def decoded(coded: str) -> str:
    """The address in a row of hexadecimal digits, with what a letter to it is to begin with behind a question mark; empty if it is none."""
    if len(coded) % 2:
        return ""
    key, *hidden = bytes.fromhex(coded)
    said = unquote(bytes(byte ^ key for byte in hidden).decode("utf-8", "replace"))
    front, sign, rest = said.partition("?")
    return front + sign + rest.replace(" ", "%20") if _ADDRESS.fullmatch(front) and (front + rest).isprintable() else ""
