"""What stands within a line of AsciiDoc: emphasis, links, notes, and what stands for other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from masthead.document.build import Kind, Runs, collapse
from masthead.document.model import Code, Formula, Inline, LineBreak, NoteReference
from masthead.expressions import expression
from masthead.readers import links, tex
from masthead.sources.counted import within

_SIGNS = {
    "nbsp": "\u00a0",
    "sp": " ",
    "empty": "",
    "blank": "",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "deg": "°",
    "plus": "+",
    "zwsp": "\u200b",
    "wj": "\u2060",
    "asterisk": "*",
    "backtick": "`",
    "vbar": "|",
    "startsb": "[",
    "endsb": "]",
    "caret": "^",
    "tilde": "~",
    "backslash": "\\",
    "brvbar": "¦",
    "cpp": "C++",
    "two-colons": "::",
    "two-semicolons": ";;",
}
"""Attributes that every text has."""
_ATTRIBUTE = expression(r"\\?\{([A-Za-z0-9_][\w-]*)\}")
_ENTITY = expression(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_PASSED = expression(r"\+\+\+(.*?)\+\+\+|\bpass:[a-z,]*\[(.*?)\]", re.DOTALL)
# One alternative each, the ones with marks doubled first.
_MARK = expression(
    r"(?P<escaped>\\(?=[*_`#^~<\[{+]|https?:|link:|mailto:))"
    r"|footnote(?:ref)?:(?P<called>[\w-]*)\[(?P<note>(?:[^\]\\]|\\.){0,2000})\]"
    r"|(?P<macro>\b(?:link|mailto|xref|image|kbd|btn|menu|icon|stem|latexmath|asciimath|anchor|indexterm2?)):(?P<goal>[^\s\[\]]{0,2000})\[(?P<said>(?:[^\]\\]|\\.){0,1000})\]"
    r"|(?P<address>\b(?:https?|ftp|irc)://[^\s\[\]<>]{1,2000})(?:\[(?P<shown>(?:[^\]\\]|\\.){0,1000})\])?"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})"
    r"|<<(?P<id>[^,<>\n]{1,200})(?:,\s*(?P<named>[^<>]{1,500}))?>>"
    r"|\[\[(?P<anchor>[\w:.-]{1,100})(?:,[^\]\n]{0,200})?\]\]|\(\(\((?P<index>[^()]{0,300})\)\)\)"
    r"|(?P<quoted>[\"'])`(?P<speech>\S|\S.{0,1000}?\S)`(?P=quoted)"
    r"|(?:\[[^\[\]\n]{0,100}\])?(?:(?P<wide>\*\*|__|``|##)(?P<broad>.{1,1000}?)(?P=wide)"
    r"|(?<![\w;:*_`#])(?P<tight>[*_`#])(?P<inner>[^\s*_`#]|\S.{0,1000}?\S)(?P=tight)(?!\w))"
    r"|(?<![\w+])\+(?P<literal>\S|\S.{0,500}?\S)\+(?!\w)"
    r"|(?P<raised>[\^~])(?P<short>[^\s\^~]{1,80})(?P=raised)"
    r"|(?P<broken>[ \t]\+)(?:\n|\Z)",
    re.DOTALL,
)
_KINDS: dict[str, Kind] = {"*": "strong", "_": "emphasis", "^": "sup", "~": "sub"}
_DEEPEST = 12
"""Marks within marks that are told apart."""

NoteTaken = Callable[[str, str], str]
"""Is given a note's own name and its words, and gives the label that calls it."""


def formula(said: str, kind: str) -> str:
    """A formula in one line, if it is TeX; any other as it stands."""
    return tex.line(said) if kind != "asciimath" and tex.written(said) else collapse(said)


class Inlines(Struct, frozen=True):
    """`attributes` are those of the text, `titles` its headings by their anchors; `note` takes a note, `picture` the address and the description of
    a picture."""

    attributes: Mapping[str, str]
    titles: Mapping[str, str]
    note: NoteTaken
    picture: Callable[[str, str], None]
    spent: list[int]
    """The characters that attributes have stood for so far."""

    def read(self, text: str) -> tuple[Inline, ...]:
        runs = Runs()
        at = 0
        for match in _PASSED.finditer(text):
            self._fill(runs, self.replaced(text[at : match.start()]), 0)
            runs.text(match[1] if match[1] is not None else match[2])
            at = match.end()
        self._fill(runs, self.replaced(text[at:]), 0)
        return runs.take()

    def replaced(self, text: str) -> str:
        """With what attributes stand for; those that the text has not stay as they are."""
        return _ATTRIBUTE.sub(self._value, text) if "{" in text else text

    def _value(self, match: re.Match[str]) -> str:
        if match[0].startswith("\\"):
            return match[0][1:]
        name = match[1].lower()
        value = self.attributes.get(name, _SIGNS.get(name, match[0]))
        # Attributes of attributes grow without end.
        self.spent[0] += len(value)
        within("text_bytes", self.spent[0], f"has attributes that stand for {self.spent[0]:,} characters")
        return value

    def _fill(self, runs: Runs, text: str, depth: int) -> None:
        at = 0
        escaped = -1
        for match in _MARK.finditer(text) if depth < _DEEPEST else ():
            if match.start() < at:
                continue
            runs.text(_plain(text[at : match.start()]))
            at = match.end()
            if match["escaped"] is not None:
                escaped = at
            elif match.start() == escaped:
                runs.text(_plain(match[0]))
            else:
                self._marked(runs, match, depth)
        runs.text(_plain(text[at:]))

    def _marked(self, runs: Runs, match: re.Match[str], depth: int) -> None:
        if match["note"] is not None:
            runs.add(NoteReference(self.note(match["called"], match["note"].replace("\\]", "]"))))
        elif match["macro"] is not None:
            self._macro(runs, match["macro"], match["goal"], match["said"].replace("\\]", "]"), depth)
        elif match["address"] is not None:
            self._link(runs, match["address"], (match["shown"] or "").replace("\\]", "]"), depth)
        elif match["mail"] is not None:
            self._link(runs, f"mailto:{match['mail']}", match["mail"], depth)
        elif match["id"] is not None:
            self._fill(runs, match["named"] or self._titled(match["id"]), depth + 1)
        elif match["speech"] is not None:
            opened, closed = "“”" if match["quoted"] == '"' else "‘’"
            runs.text(opened)
            self._fill(runs, match["speech"], depth + 1)
            runs.text(closed)
        elif (mark := (match["wide"] or match["tight"] or match["raised"] or "")[:1]) == "`":
            runs.add(Code(_plain(match["broad"] or match["inner"])))
        elif mark:
            inner = match["broad"] or match["inner"] or match["short"]
            if kind := _KINDS.get(mark):
                runs.open(kind)
                self._fill(runs, inner, depth + 1)
                runs.close(kind)
            else:
                self._fill(runs, inner, depth + 1)
        elif match["literal"] is not None:
            runs.text(_plain(match["literal"]))
        elif match["broken"] is not None:
            runs.add(LineBreak())

    def _macro(self, runs: Runs, name: str, goal: str, said: str, depth: int) -> None:
        match name:
            case "link" | "mailto":
                self._link(runs, f"mailto:{goal}" if name == "mailto" else goal, said or goal, depth)
            case "xref":
                self._fill(runs, said or self._titled(goal), depth + 1)
            case "image":
                self.picture(goal, said.partition(",")[0].strip('"'))
            case "stem" | "latexmath" | "asciimath":
                runs.add(Formula(formula(said, name)))
            case "menu":
                runs.text(" > ".join(filter(None, (goal, *(part.strip() for part in said.split(">"))))))
            case "kbd" | "btn":
                runs.text(said)
            case "indexterm2":
                self._fill(runs, said, depth + 1)

    def _link(self, runs: Runs, address: str, said: str, depth: int) -> None:
        rest = ""
        if not said:
            bare = address.rstrip(".,;:!?)'\"")
            address, rest = bare, address[len(bare) :]
        said = said.partition(",window=")[0].partition(",role=")[0].removesuffix("^").strip('"') or address
        if goal := links.target(address):
            runs.open("link", goal)
            self._fill(runs, said, _DEEPEST if said == address else depth + 1)
            runs.close("link")
        else:
            self._fill(runs, said, _DEEPEST)
        runs.text(rest)

    def _titled(self, anchor: str) -> str:
        """What a link without words of its own is called by: the heading that it leads to."""
        name = anchor.partition("#")[2] or anchor
        return self.titles.get(name, name)


def _plain(text: str) -> str:
    from html import unescape

    return _ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text
