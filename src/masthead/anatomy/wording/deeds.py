"""What a pack's verbs look like where they stand: past, and in English the present of headlines."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.pack import Words, of_list


def in_forms(words: Iterable[str]) -> frozenset[str]:
    """The last words of phrases, English ones also in the present."""
    said = {word.rpartition(" ")[2].casefold() for word in words}
    past = [word for word in said if word.endswith("ed") and word.isascii()]
    return frozenset(said.union(*({word[:-1] + "s", word[:-2], word[:-2] + "s"} for word in past)))


@of_list
def forms(words: Words) -> frozenset[str]:
    """The same of a list of a pack, made once."""
    return in_forms(words)
