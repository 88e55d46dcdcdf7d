"""Ends of lines that a page keeps without `br`: by its style (CSS Text 3, `white-space`), or by a sheet that nobody sent along."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document.stops import CLOSING, ENDS
from masthead.expressions import expression
from masthead.readers.html.tree import BLOCKS, Element

_STYLE = expression(r"(?i)(?:^|;)\s*white-space\s*:\s*(?:pre-wrap|pre-line|break-spaces)\b")
_CLASSES = frozenset(("whitespace-pre-line", "whitespace-pre-wrap", "whitespace-break-spaces"))
"""What Tailwind calls these styles."""
_LONG = 200
"""Characters of a line that nobody has wrapped."""
_SHORT = 60
_LEAST = 3
_PROSE = 100
"""Characters of a bare sentence or two that are a paragraph."""
_BLANK = expression(r"\n[ \t\r\xa0]*\n\s*")
_ENDED = (*ENDS, *CLOSING, *":：؛“’')")
_INNER = expression(r"[.!?…؟।]\s+\S|[。！？]\S")
"""Where a sentence ends within a line."""

_SIGN = "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3]{1,6}"
_ALONE = expression(rf"(?m)^[ \t]*{_SIGN}[ \t]*$")
_ROW = expression(rf"\s*{_SIGN}\s*")
_SIGNS = 2
"""Pictures among letters, each in a row of its own before a paragraph, as messages of channels have them; so many part a text."""


def manner(element: Element) -> str:
    """What an end of a line within the element ends: "paragraphs", "lines", where it is blank a paragraph ("blanks"), or nothing."""
    return "paragraphs" if _is_rows(element) else "lines" if _keeps(element) else "blanks" if _is_blanked(element) else ""


def _keeps(element: Element) -> bool:
    """Whether the element's style says that ends of lines in the source are ends of lines."""
    style = element.get("style")
    if style and "white-space" in style.lower() and _STYLE.search(style) is not None:
        return True
    return "whitespace-" in element.get("class") and not _CLASSES.isdisjoint(element.get("class").split())


def _is_rows(element: Element) -> bool:
    """Whether the text of an element has a line for each of its paragraphs, as messages have that somebody has put into a page as they were: lines
    that no editor has wrapped, begin where the page begins and end with sentences, beside short ones. Lines of a sentence each, as some people
    write, are none."""
    longest = max((kid for kid in element.kids if isinstance(kid, str)), key=len, default="")
    if len(longest) < _LONG or "\n" not in longest.strip() or element.tag == "p":
        return False
    if any(isinstance(kid, Element) and (kid.tag in BLOCKS or kid.tag == "br") for kid in element.kids):
        return False
    if not longest.isascii() and len(_ALONE.findall(longest)) >= _SIGNS:
        return True
    written = longest.strip().split("\n")
    if any(line.startswith((" ", "\t")) for line in written):
        return False
    lines = [line.strip() for line in written if line.strip()]
    long = [line for line in lines if len(line) >= _LONG]
    count = sum(len(kid.strip().split("\n")) for kid in element.kids if isinstance(kid, str) and kid.strip())
    if count < _LEAST or not long or not all(line.endswith(_ENDED) for line in long):
        return False
    heads = any(len(line) < _SHORT and not line.endswith(_ENDED) for line in lines)
    return heads or any(_INNER.search(line) for line in long)


def _is_blanked(element: Element) -> bool:
    """Whether blank lines part the paragraphs of an element, as the editors of many systems keep a text whose paragraphs its page makes (WordPress,
    ExpressionEngine): several bare sentences between blank lines, with no paragraph of its own among them."""
    if element.tag in ("p", "pre", "li") or not any(isinstance(kid, str) and _BLANK.search(kid.strip()) for kid in element.kids):
        return False
    said: list[str] = []
    for kid in element.kids:
        if isinstance(kid, str):
            said.append(kid)
        elif kid.tag in ("p", "br"):
            return False
        else:
            said.append("\n\n" if kid.tag in BLOCKS else kid.text())
    parts = [part.strip() for part in parted("".join(said))]
    return sum(len(part) >= _PROSE and part.endswith(_ENDED) for part in parts) >= _LEAST


def parted(text: str) -> list[str]:
    """The stretches of a text that blank lines part."""
    return _BLANK.split(text)


def lines(text: str, manner: str) -> Sequence[str]:
    """What a text within such an element is cut into."""
    match manner:
        case "paragraphs":
            return rows(text)
        case "lines":
            return text.split("\n")
        case "blanks":
            return parted(text)
        case _:
            return (text,)


def rows(text: str) -> list[str]:
    """The rows of such a text, pictures that stand alone in their rows before the words that they mark."""
    found: list[str] = []
    sign = ""
    for row in text.split("\n"):
        if row.isascii() or not _ROW.fullmatch(row):
            if sign and not row.strip():
                continue
            found.append(f"{sign} {row.lstrip()}" if sign else row)
            sign = ""
        else:
            sign = f"{sign} {row.strip()}".lstrip()
    return [*found, f"{sign} "] if sign else found
