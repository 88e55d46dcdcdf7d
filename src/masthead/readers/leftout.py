"""What is left out of a source, gathered by its reason: said once, with all its words."""

from __future__ import annotations

from masthead.notices import Dropped, Note


class LeftOut:
    """Equal notices are one to whoever counts them, so that two pictures of the same name must not give two equal ones."""

    def __init__(self) -> None:
        self._said: dict[str, list[str]] = {}

    def add(self, text: str, why: str) -> None:
        self._said.setdefault(why, []).extend(text.split())

    def report(self, note: Note, where: str) -> None:
        for why, words in self._said.items():
            note(Dropped(tuple(words), why, where))
        self._said.clear()
