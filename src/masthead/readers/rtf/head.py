"""What the head of an RTF file defines: fonts and their encodings, styles, lists, and what the file says about itself."""

from __future__ import annotations

from masthead.readers.rtf import codes
from masthead.readers.rtf.state import Goal


class Head:
    """Filled while the file is read. Levels of lists are pairs: the kind of their numbers, and the first of them."""

    def __init__(self) -> None:
        self.styles: dict[int, str] = {}
        self.outlines: dict[int, int] = {}
        self.lists: dict[int, list[tuple[int, int]]] = {}
        self.overrides: dict[int, int] = {}
        self.info: dict[str, str] = {}
        self.page = "cp1252"
        """The encoding of text whose font says none."""
        self.language = 0
        """Of the whole, a number of Windows."""
        self._fonts: dict[int, str] = {}
        self._symbolic: set[int] = set()
        self._font = -1
        self._style = 0
        self._field = ""
        self._levels: list[tuple[int, int]] = []
        self._override = 0

    def encoding(self, font: int) -> str:
        """That of text in a font; empty for the file's own."""
        return self._fonts.get(font, "")

    def symbolic(self, font: int) -> bool:
        return font in self._symbolic

    def about(self, field: str) -> None:
        """What comes now is this field of what the file says about itself. Of two authors the first wrote it."""
        self._field = field if field not in self.info else ""

    def says(self, word: str, value: int) -> bool:
        """Takes what a word says of the whole file; whether it does."""
        if word == "ansicpg":
            self.page = codes.of_page(value)
        elif word in ("mac", "pc", "pca"):
            self.page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deflang":
            self.language = value
        else:
            return False
        return True

    def hear(self, goal: Goal, text: str) -> None:
        """Takes characters: names of styles, fields about the file."""
        if goal == "styles":
            name, ended, _ = text.partition(";")
            self.styles[self._style] = self.styles.get(self._style, "") + name
            if ended:
                self._style = 0
        elif goal == "info" and self._field:
            self.info[self._field] = self.info.get(self._field, "") + text

    def define(self, goal: Goal, word: str, value: int) -> None:
        """Takes what a word says of a font, a style or a list, or of a date."""
        match goal, word:
            case "fonts", "f":
                self._font = value
            case "fonts", "fcharset" | "cpg":
                if found := codes.of_font(value) if word == "fcharset" else codes.of_page(value):
                    self._fonts[self._font] = found
                if word == "fcharset" and value == 2:
                    self._symbolic.add(self._font)
            case "styles", "s" | "cs" | "ds" | "ts":
                # Styles of characters, sections and tables have numbers of their own.
                self._style = value if word == "s" else -2
            case "styles", "outlinelevel":
                self.outlines[self._style] = value
            case "lists", "levelnfc":
                self._levels.append((value, 1))
            case "lists", "levelstartat" if self._levels:
                self._levels[-1] = (self._levels[-1][0], value)
            case "lists", "listid":
                self.lists[value], self._levels = self._levels[:9], []
            case "overrides", "listid":
                self._override = value
            case "overrides", "ls":
                self.overrides[value] = self._override
            case "info", "yr" | "mo" | "dy" if self._field:
                said = self.info.get(self._field, "")
                self.info[self._field] = f"{said}-{value:02}" if said else f"{value:04}"
            case _:
                pass  # how it looks, which is no matter of ours
