"""A house's name with the accents that an address, a form or a headline leaves out: "Promopera" where the text writes "PROMÓPERA"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found

_READ = 60
"""Lines of a text that are looked through for the name."""


def accented(named: Found, lines: Sequence[Line]) -> Found:
    """The name as the text first writes it with its accents; as it is, if the text has no such form."""
    plain = named.text.casefold()
    if not plain.isascii() or not plain.isalpha():
        return named
    for line in lines[:_READ]:
        if line.text.isascii():
            continue
        bare = "".join(map(_bare, line.text))
        at = bare.find(plain)
        while at >= 0:
            written = line.text[at : at + len(plain)]
            whole = not (bare[at - 1 : at].isalnum() or bare[at + len(plain) : at + len(plain) + 1].isalnum())
            if whole and written[0].isupper() and not written.isascii():
                return name_at(written, named.evidence.rule, named.evidence.confidence, line, at) or named
            at = bare.find(plain, at + 1)
    return named


def _bare(char: str) -> str:
    """A letter without its accent and case; whatever would be more than one stays as it is."""
    plain = unicodedata.normalize("NFD", char)[0].casefold()
    return plain if len(plain) == 1 else char
