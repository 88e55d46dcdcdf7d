"""HTML tags in Markdown, one at a time: a tag there may open in one place and close in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType

from masthead.document.build import Kind, Runs
from masthead.document.model import Figure, Inline, LineBreak
from masthead.expressions import expression
from masthead.notices import Dropped, Note, Replaced
from masthead.readers.links import target
from masthead.readers.md.slugs import place
from masthead.readers.pictures import Pictures, described, elsewhere
from masthead.sources.encoding import refuse_endless

_TAG = expression(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>")
_COMMENT = expression(r"<!--.*?(?:-->|\Z)|<[!?][^>]*>", re.DOTALL)
_UNSEEN = expression(r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = expression(r"""([a-zA-Z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

_KINDS: dict[str, Kind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "sup": "sup",
    "sub": "sub",
    "a": "link",
}
_INLINE_NAMES = "u s del strike ins small big mark abbr time data q code kbd samp tt bdi bdo wbr label font nobr"
_BLOCK_NAMES = "span div p section article header footer main center figure figcaption picture source"
_INLINE = frozenset(_INLINE_NAMES.split())
_HARMLESS = _INLINE | frozenset(_BLOCK_NAMES.split())


def says_anything(html: str) -> bool:
    """Whether words or a picture are left when tags and comments are taken off."""
    html = _COMMENT.sub("", html)
    return "<img" in html.lower() or bool(_TAG.sub("", html).strip())


_NOWHERE: Mapping[str, str] = MappingProxyType({})


class Raw:
    """Text and tags, into runs. Pictures are gathered in `figures`."""

    def __init__(self, runs: Runs, note: Note, where: str, pictures: Pictures, places: Mapping[str, str] = _NOWHERE) -> None:
        self._runs = runs
        self._note = note
        self._where = where
        self._pictures = pictures
        self._places = places
        self._languages: list[bool] = []
        self._opened: list[Kind] = []
        self._unseen = ""
        self._striking = False
        self._dropped: list[str] = []
        self.figures: list[Figure] = []
        self.struck: list[str] = []

    def text(self, text: str) -> None:
        refuse_endless(text, where=self._where)
        if self._unseen:
            self._dropped.append(text)
        else:
            if self._striking:
                self.struck.append(text)
            self._runs.text(text)

    def link(self, address: str, title: str = "") -> None:
        """Opens a link; one that may not be followed is text."""
        goal = target(address)
        if goal.startswith("#"):
            goal = place(goal, self._places)
        if not goal and address:
            self._note(
                Replaced(
                    f"a link to {address[:80]}",
                    "its text",
                    "it leads nowhere in the text or outside the source, or is not safe",
                    self._where,
                )
            )
        if title:
            self._note(Dropped(tuple(title.split()), "the title of a link, which is seen only under a pointer", self._where))
        # A link without target is opened all the same, so that its end finds it; it makes no node.
        if goal:
            self._runs.open("link", goal)

    def tag(self, html: str) -> None:
        """One tag or comment."""
        match = _TAG.fullmatch(html.strip())
        if match is None:
            return
        closing, name, rest = match.group(1) == "/", match.group(2).lower(), match.group(3)
        if name in ("script", "style", "template"):
            self._unseen = "" if closing else name
            return
        if name in ("s", "del", "strike"):
            self._striking = not closing
        elif name == "br":
            self._runs.add(LineBreak())
        elif name == "p" and closing:
            # Two breaks part paragraphs: those of HTML that stand in one of Markdown's.
            self._runs.add(LineBreak())
            self._runs.add(LineBreak())
        elif name == "img":
            self._image(rest)
        elif name in _KINDS:
            self._mark(_KINDS[name], closing, rest)
        elif name == "span" and (closing or "lang" in rest):
            self._span(closing, rest)
        elif name not in _HARMLESS and not closing:
            self._note(Replaced(f"<{name}>", "its text", "this element means nothing to us", self._where))

    def end(self) -> None:
        """The paragraph is over: marks that are still open are closed, what was not to be seen is noted."""
        for kind in reversed(self._opened):
            self._runs.close(kind)
        self._opened.clear()
        if self._dropped:
            self._note(Dropped(tuple("".join(self._dropped).split()), "a script or a style sheet", self._where))
            self._dropped.clear()

    def paragraphs(self, html: str) -> Iterator[tuple[Inline, ...]]:
        """A whole block of HTML, its block elements parting paragraphs: for when no HTML reader is at hand."""
        for match in _UNSEEN.finditer(html):
            self._note(Dropped(tuple(_TAG.sub(" ", match.group()).split()), "a script or a style sheet", self._where))
        html = _COMMENT.sub("", _UNSEEN.sub("", html))
        at = 0
        for match in _TAG.finditer(html):
            self._runs.text(unescape(html[at : match.start()]))
            at = match.end()
            name = match.group(2).lower()
            if name in _KINDS or name in ("br", "img", "span") or name in _INLINE:
                self.tag(match.group())
            elif content := self._runs.take():
                yield content
        self._runs.text(unescape(html[at:]))
        self.end()
        if content := self._runs.take():
            yield content

    def _mark(self, kind: Kind, closing: bool, rest: str) -> None:
        if closing:
            self._runs.close(kind)
            if kind in self._opened:
                self._opened.remove(kind)
        elif kind == "link":
            if address := _attributes(rest).get("href", ""):
                self.link(address)
                self._opened.append(kind)
        else:
            self._runs.open(kind)
            self._opened.append(kind)

    def _span(self, closing: bool, rest: str) -> None:
        if not closing:
            language = _attributes(rest).get("lang", "")
            self._languages.append(bool(language))
            if language:
                self._runs.open("foreign", language)
                self._opened.append("foreign")
        elif self._languages and self._languages.pop():
            self._runs.close("foreign")
            self._opened.remove("foreign")

    def _image(self, rest: str) -> None:
        said = _attributes(rest)
        alt = described(said.get("alt", ""))
        asset = self._pictures.take(said.get("src", ""), alt, where=self._where)
        decorative = "alt" in said and not alt
        self.figures.append(Figure(asset, alt, decorative=decorative, address=elsewhere(said.get("src", ""))))


def _attributes(rest: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(rest)
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}
