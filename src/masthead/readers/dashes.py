"""Lines that begin with a dash: what somebody says, as many languages set speech, told from the items of a list."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.expressions import expression

DASHES = frozenset("-–—")
_SENTENCE = expression(r"[\"“„«»'’(\[¡¿]?[^\W_].{18,}[.!?…][\"”“»«'’)]?")
_TURN = expression(r"(?:[,!?…][\"”“»«'’]?[ \u00a0]+(?:[–—-][ \u00a0]+)?|[\"”“»«][ \u00a0]+|[ \u00a0][–—-][ \u00a0]+)(?=[^\W\d_])")
"""Where speech may end and who speaks may begin."""
_SHORT = 60
"""Characters from which a sentence behind a dash, alone among paragraphs, is rather speech than a point."""


def is_sentence(line: str) -> bool:
    """Whether a line is one or several whole sentences."""
    return _SENTENCE.fullmatch(line) is not None and not line[:2].strip("\"“„«»'’([¡¿")[:1].islower()


def is_said(lines: Sequence[str], sample: str) -> bool:
    """Whether lines, without their dashes, are sentences, and at least one of them names who says it: a verb of saying of the language that
    `sample` is in, behind a comma or a dash."""
    if not lines or not all(
        is_sentence(line.removesuffix(":") + "." if line != lines[-1] and line.endswith(":") else line) for line in lines
    ):
        return False  # "…, says Ann Roe. Her colleague Bo Lund agrees:"
    if not any(_TURN.search(line) for line in lines):
        return False
    from masthead.language.identify import identify  # few texts have such lines
    from masthead.language.pack import pack

    verbs = tuple(pack(identify(sample)[0]).said)
    return any(_says(line[match.end() :].casefold(), verbs) for line in lines for match in _TURN.finditer(line))


def is_long(line: str) -> bool:
    """Whether a line alone among paragraphs is long enough to be speech whose speaker the text names elsewhere."""
    return len(line) >= _SHORT and is_sentence(line)


def _says(rest: str, verbs: Sequence[str]) -> bool:
    return any(rest.startswith(verb) and not rest[len(verb) : len(verb) + 1].isalnum() for verb in verbs)
