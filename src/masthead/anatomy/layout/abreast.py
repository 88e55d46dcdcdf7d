"""How lines of a head look beside each other: their capitals, the words they share, whether one is another once more."""

from __future__ import annotations

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.pack import TOUCHING
from masthead.expressions import Letters, expression, in_latin1

_LETTER = r"(?:[^\W\d_]|[\u0900-\u0dff])"
"""A letter. In the scripts of India vowels are signs, which expressions don't take for letters."""
_WORD = expression(rf"(?>{_LETTER}{{4,}})")
_ARABIC = Letters("\u0620-\u064a")
_CLITICS = expression(r"\A[وف]?(?:[بك]?ال|لل|[بلك](?=\w{4}))")
"""What Arabic writes together with the word behind it: small words, the article."""
LETTERED = expression(
    rf"{_LETTER}{{3}}|(?<![^\s])(?:[\u3400-\u9fff\uac00-\ud7a3][ \u3000]{{1,4}}){{1,8}}[\u3400-\u9fff\uac00-\ud7a3](?![^\s])"
)
"""What is words: letters together, or characters of East Asia that are set apart to make a short title wide ("公 告")."""


def titled(text: str) -> bool:
    """Whether most of its longer words begin with capitals."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def in_capitals(text: str) -> bool:
    """Whether all of its words begin with capitals, but the small ones, and there is one sentence: so no sentence of a text is written."""
    words = text.split()
    return (
        len(words) >= 6
        and text.isascii()
        and not expression(r"[.!?]\s").search(text)
        and sum(len(word) > 3 for word in words) >= 4
        and all(not word[0].islower() for word in words if len(word) > 4)
    )


def stems(text: str) -> set[str]:
    """The longer words of a text by their stems, near enough: by their first letters; in scripts that part no words, pairs of letters."""
    if (words := in_latin1(text)) is not None and "ß" not in text and "µ" not in text:  # other letters without case
        return {word[:6] for word in words if len(word) > 3}
    bare = text.casefold()
    if TOUCHING.count(bare) * 3 > len(bare):
        return {bare[at : at + 2] for at in range(len(bare) - 1) if bare[at : at + 2].isalpha()}
    if _ARABIC.within(bare):
        return {_CLITICS.sub("", word)[:4] if word[0] >= "\u0600" else word[:6] for word in _WORD.findall(bare)}
    if (words := in_latin1(bare)) is not None:
        return {word[:6] for word in words if len(word) > 3}
    return {word[:6] for word in _WORD.findall(bare)}


def same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (short in long and len(short) * 2 >= len(long) and len(short) > 8) or (len(short) > 20 and short in long)


def repeats(line: Line, above: Line) -> bool:
    """Whether the first row of a paragraph is another line once more."""
    return line.kind == "paragraph" and line.text[:8] == above.text[:8] and line.text.partition("\n")[0].strip() == above.text
