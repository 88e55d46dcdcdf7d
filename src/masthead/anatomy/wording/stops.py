"""Where sentences end in running text: not at the full stop of a title, an initial or a name in marks."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.expressions import expression

_SENTENCE = expression(r"[.!?։。！？।][\"'”’»)]*\s|[。！？]|\n\s*\n")
_STOP = expression(r"[.!?։。！？;।](?=\s|$)|\n|[。！？]")
_ABBREVIATED = frozenset(
    ("Inc", "Ltd", "Corp", "Sen", "Rep", "Hon", "Prof", "Gov", "Gen", "Col", "Mrs", "Rev", "Mme", "Dra", "Sra", "Mag", "Dipl")
)
_IN_FULL = 6
"""Letters of a title in small letters that is written in full, without a stop: "says the professor. The groups …"."""


def ends(text: str, lexicon: Pack) -> list[int]:
    """Where sentences end in a text, not at the full stop of a title or an initial."""
    return [
        match.end()
        for match in _SENTENCE.finditer(text)
        if not _short(text, match.start(), lexicon) and text[match.end() : match.end() + 1] not in ("»", "”")
    ]


def _short(text: str, at: int, lexicon: Pack) -> bool:
    """Whether a full stop belongs to the word before it."""
    if "\u0e00" < text[at - 1 : at] < "\u0e80" and text[at] == ".":
        return True  # Thai ends its sentences without one: "รมช. แรงงาน กล่าว"
    if text[at] == "." and text[at - 2 : at - 1] == " " and text[at - 1].islower() and text[at + 2 : at + 3].islower():
        return True  # "dr hab. n. med. Ida Brook"
    front = text[max(0, at - 20) : at].split()
    last = front[-1].lstrip('(“„«"') if front else ""
    return (
        text[at] == "."
        and (len(last.rpartition(".")[2]) <= 2 or last.casefold() in lexicon.titles or last in _ABBREVIATED)
        and last.replace(".", "").isalpha()
        and (last[:1].isupper() or (len(last) < _IN_FULL and last in lexicon.titles))
    )


def last_sentence(before: str, lexicon: Pack) -> str:
    """The sentence that is still open at the end of a text; empty if none is."""
    parts = ends(before, lexicon)
    if not parts:
        return before
    return before[parts[-1] :] if parts[-1] < len(before.rstrip()) else ""


def sentence_end(after: str, lexicon: Pack) -> int:
    return next((match.end() for match in _STOP.finditer(after) if not _short(after, match.start(), lexicon)), len(after))
