"""Links within a publication ("para. 3") → XHTML."""

from __future__ import annotations

from masthead.briefing.model import Reference
from masthead.writers.markup.sheet import Sheet, escape


def reference(told: Reference | None, sheet: Sheet) -> str:
    """The link behind what is repeated from the text, a space before it; its words alone, if nothing is there that it leads to."""
    if told is None or not told.text:
        return ""
    sheet.publication.ink["reference", False, False].append(told.text)
    href = sheet.mark(told.anchor)
    text = escape(told.text)
    ours = sheet.publication.ours(sheet.publication.labels.paragraph)
    return f' <a class="reference" href="{href}"{ours}>{text}</a>' if href else f' <span class="reference"{ours}>{text}</span>'


def led(told: Reference | None, text: str, sheet: Sheet) -> str:
    """Markup that is itself the link to what a reference names."""
    href = sheet.mark(told.anchor) if told is not None else ""
    return f'<a href="{href}">{text}</a>' if href else text
