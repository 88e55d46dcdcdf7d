"""Emphasis in scripts without italics, said in one way for all formats: dots beside each character of a few words (着重号, 圏点, 드러냄표), which
CSS, Word and pages draw and no voice reads; weight where there are more, or where the words are Latin ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from masthead.document.model import Inline
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.tags import primary, script

_MOST = 24
"""Characters that are stressed by dots, at most."""
_SQUARE = expression("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff]")

Dots = Literal["", "under", "over"]
"""Where they stand: none, under the characters, over them."""


def dots(content: Iterable[Inline], language: str) -> Dots:
    """Where the dots stand that stress these words in a text of this language: under what is Chinese (GB/T 15834), over what is Japanese or
    Korean (JIS X 4051)."""
    if script(language) not in ("han", "hangul"):
        return ""
    said = plain(content)
    return beside(language) if len(said) <= _MOST and _SQUARE.search(said) else ""


def beside(language: str) -> Dots:
    """On which side dots stand in a language that has them."""
    return "over" if primary(language) in ("ja", "ko") else "under"
