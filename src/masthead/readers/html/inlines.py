"""Which elements mark characters, and how quotation marks are set by language."""

from __future__ import annotations

from masthead.document.build import Kind
from masthead.expressions import expression
from masthead.readers.html.tree import Element

MARKS: dict[str, Kind] = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "sup": "sup",
    "sub": "sub",
}

CODE = frozenset({"code", "kbd", "samp", "tt"})

_PLAIN = (
    "span font u s strike del ins small big mark abbr acronym time data bdi bdo wbr label nobr ruby rt rp rb rtc output meter progress picture "
    "source track area map param slot blink a q img br col colgroup"
)
PLAIN = frozenset(_PLAIN.split())
"""Inline elements that mean nothing to a text, or are handled by name: no notice, their text stays."""

STRUCK = frozenset({"s", "strike", "del"})
"""What the author took back, and shows that it was."""

ADDRESS = expression(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""What is no element but an address in angle brackets, of somebody who did not think of HTML."""

EMBEDDED = frozenset({"svg", "video", "audio", "object", "embed", "canvas", "iframe", "math", "applet", "frame"})
"""What a page shows that is no text; words within are for browsers that cannot."""

CONTROLS = frozenset({"input", "button", "select", "textarea", "option", "optgroup", "datalist"})
"""What a page asks with."""

_QUOTES = {
    "de": "„“",
    "cs": "„“",
    "sk": "„“",
    "bg": "„“",
    "hr": "„”",
    "sr": "„”",
    "pl": "„”",
    "fr": "«»",
    "es": "«»",
    "ca": "«»",
    "it": "«»",
    "pt": "«»",
    "ru": "«»",
    "uk": "«»",
    "el": "«»",
    "ar": "«»",
    "fa": "«»",
    "ja": "「」",
    "sv": "””",
    "fi": "””",
}
_NARROW = "\u00a0"
_OPENING = "„“”«»‘‚\"'「『‹›"


def quotes(language: str, before: str) -> tuple[str, str]:
    """The marks for `q`, as a browser would set them; none where the author has set them too."""
    if before.rstrip("\u00a0 ").endswith(tuple(_OPENING)):
        return "", ""
    primary = language.lower().split("-")[0]
    marks = _QUOTES.get(primary, "“”")
    opening, closing = marks[0], marks[1]
    if primary == "fr":
        return opening + _NARROW, _NARROW + closing
    return opening, closing


_LAID_OUT = expression(r"\n[ \t]+\S|\S(?:\t|[ ]{3,})\S")
"""Lines that are indented, or set in columns."""
_TAG = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def declared(element: Element) -> str:
    """The language an element says it is in, as a BCP 47 tag; empty if it says none, or nonsense."""
    said = (element.get("lang") or element.get("xml:lang")).strip()
    return said.replace("_", "-") if _TAG.fullmatch(said) else ""


def same(one: str, other: str) -> bool:
    """Whether two tags name one language; `de` and `de-CH` do, unless both name a region."""
    one, other = one.lower(), other.lower()
    return one == other or (bool(one) and bool(other) and (one.startswith(other + "-") or other.startswith(one + "-")))


def names_speaker(element: Element) -> bool:
    """`footer` or `cite` directly in a quotation (HTML, 4.4.4)."""
    return element.tag in ("footer", "cite") and element.parent is not None and element.parent.tag == "blockquote"


def linked(element: Element) -> bool:
    """Whether a `pre` is a text with links, of whose layout only the ends of lines matter: no code, no columns, no indents."""
    inner = list(element.elements())
    if any(each.tag in CODE for each in inner):
        return False
    leads = any(each.tag == "a" and each.get("href").strip().lower().startswith(("http:", "https:", "mailto:")) for each in inner)
    return leads and not _LAID_OUT.search(element.text().strip("\n"))
