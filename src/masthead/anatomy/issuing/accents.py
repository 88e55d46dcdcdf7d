"""A house's name with the accents that an address, a form or a headline leaves out: "Promopera" where the text writes "PROMÓPERA"."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.domains import plain
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.expressions import expression

_READ = 60
"""Lines of a text that are looked through for the name."""
_ACCENT, _ACCENTED = expression("[À-ɏ]"), expression(r"(?<![^\W_])[^\W_À-ɏ]*+[À-ɏ][^\W_]*+")
"""A Latin letter with an accent, and a word with one: a quick look for the first, since a single curly apostrophe makes a line more than ASCII."""


def accented(named: Found, lines: Sequence[Line]) -> Found:
    """The name as the text first writes it with its accents; as it is, if the text has no such form."""
    bare = named.text.casefold()
    if not bare.isascii() or not bare.isalpha():
        return named
    for line in lines[:_READ]:
        if line.text.isascii() or _ACCENT.search(line.text) is None:
            continue
        for word in _ACCENTED.finditer(line.text):
            written = word.group()
            if len(written) == len(bare) and written[0].isupper() and plain(written) == bare:
                return name_at(written, named.evidence.rule, named.evidence.confidence, line, word.start()) or named
    return named
