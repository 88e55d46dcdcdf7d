"""Elements → blocks, in one pass without recursion."""

from __future__ import annotations

from collections.abc import Callable

from masthead.document.build import Kind, Runs
from masthead.document.model import (
    BlockNode,
    Break,
    Code,
    Figure,
    Heading,
    LineBreak,
    NoteReference,
    Paragraph,
    Preformatted,
)
from masthead.document.model import Note as NoteBlock
from masthead.document.tidy import preformatted
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.notices import Note, Replaced
from masthead.readers import struck
from masthead.readers.bullets import listed
from masthead.readers.html import figures, inlines, kept, notes
from masthead.readers.html.closing import boxed, close
from masthead.readers.html.content import Region
from masthead.readers.html.frames import Frame
from masthead.readers.html.furniture import unfolds
from masthead.readers.html.goals import Goals
from masthead.readers.html.inlines import ADDRESS, CODE, CONTROLS, EMBEDDED, MARKS, PLAIN, STRUCK, declared, names_speaker, quotes, same
from masthead.readers.html.mathematics import formula
from masthead.readers.html.tree import BLOCKS, UNSEEN, Element
from masthead.readers.leftout import LeftOut
from masthead.readers.pictures import Pictures
from masthead.sources.counted import too_deep
from masthead.sources.encoding import refuse_endless

_TAG = expression(r"<[^>]*>")
_PRE = frozenset(("pre", "listing", "xmp", "plaintext"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_KINDS = dict.fromkeys(_LISTS, "list") | dict.fromkeys(("td", "th"), "cell")
_FRAMES = _LISTS | {"li", "blockquote", "table", "tr", "td", "th", "figure"}


class Walk:
    """Makes the blocks of one region of a page. `language` is the document's: runs in another are marked."""

    def __init__(self, region: Region, language: str, base: str, pictures: Pictures, note: Note, where: str) -> None:
        self._region = region
        self._language = language
        self._pictures = pictures
        self._note = note
        self._where = where
        self._marks = notes.find(region.root, region.dropped)
        self._goals = Goals(base, self._marks, note, where)
        self._runs = Runs()
        self._frames = [Frame("root")]
        self._holder: Element | None = None
        """The heading, term or caption whose words the runs are."""
        self._languages = [language]
        self._code: list[str] | None = None
        self._pre: list[str] | None = None
        self._lined = ""  # what ends of lines in the source are ends of: "lines", "paragraphs", "blanks", or nothing
        self._figures: list[Figure] = []
        self._last = ""
        self._broken = False
        self._unknown: set[str] = set()
        self._struck: list[str] = []
        self._left = LeftOut()

    def blocks(self) -> tuple[BlockNode, ...]:
        pending: list[Element | str | Callable[[], None]] = [*reversed(self._region.beside), self._region.root]
        while pending:
            node = pending.pop()
            if isinstance(node, str):
                self._text(node)
            elif isinstance(node, Element):
                if node.tag in UNSEEN or node in self._region.dropped or node in self._marks.backs:
                    continue
                leave = self._enter(node)
                if leave is not None:
                    pending.append(leave)
                    pending.extend(reversed(node.kids))
            else:
                node()
        self._flush()
        self._report()
        return tuple(listed(self._frames[0].content))

    # ── text ─────────────────────────────────────────────────────────────────────────────────────────

    def _text(self, text: str) -> None:
        refuse_endless(text, where=self._where)
        if self._pre is not None:
            self._pre.append(text)
        elif self._code is not None:
            self._code.append(text)
        else:
            for number, line in enumerate(kept.lines(text, self._lined)):
                if number:
                    (self._line_break if self._lined == "lines" else self._flush)()
                self._runs.text(line)
                if line.strip():
                    self._last, self._broken = line, False

    def _flush(self) -> None:
        """What has run on so far is a paragraph, or the content of the heading, term or caption that is open."""
        content, self._broken, self._last = self._runs.take(), False, ""
        holder = self._holder
        frame = self._frames[-1]
        if content:
            language = self._own_language()
            if holder is not None and (holder.tag in _HEADINGS or holder is self._region.headline):
                frame.add(Heading(_HEADINGS.get(holder.tag, 1), content, self._marks.anchors.get(holder, ""), language=language))
            elif holder is not None and frame.element is holder.parent and frame.kind in ("figure", "table"):
                frame.say(content)
            elif holder is not None and frame.kind == "figure" and figures.is_credit(holder):
                frame.give(content)
            elif holder is not None and frame.kind == "blockquote" and holder.tag in ("footer", "cite"):
                frame.speak(content)
            else:
                frame.add(Paragraph(content, language=language))
        frame.content.extend(self._figures)
        self._figures.clear()

    def _own_language(self) -> str:
        language = self._languages[-1]
        return "" if same(language, self._language) else language

    # ── elements ─────────────────────────────────────────────────────────────────────────────────────

    def _enter(self, element: Element) -> Callable[[], None] | None:
        """Opens an element; gives what closes it, or None if what is in it has been dealt with."""
        tag = element.tag
        if element in self._marks.calls:
            self._runs.add(NoteReference(self._marks.calls[element]))
            return None
        if self._pre is not None:
            return self._within_pre(element)
        if self._code is not None:
            return self._within_code(element)
        if element.apart:
            self._runs.text(" ")
        if element is self._region.headline:
            self._flush()
            self._languages.append(declared(element) or self._languages[-1])
            return self._hold(element)
        if element.set_as_block and (tag != "a" or not self._goals.of(element)):
            return self._block(element)
        if tag in MARKS and not (tag == "cite" and names_speaker(element)):
            return self._marked(MARKS[tag], "", element)
        if tag == "a":
            return self._link(element)
        if tag in CODE:
            return self._begin_code()
        if tag == "br":
            self._line_break()
            return None
        if tag == "img":
            self._image(element)
            return None
        if tag == "q":
            return self._quote(element)
        if tag in ("abbr", "acronym") and element.get("title").strip():
            return self._marked("abbreviation", " ".join(element.get("title").split()), element)
        if tag in EMBEDDED:
            self._embedded(element)
            return None
        if tag in CONTROLS and not unfolds(element):
            self._drop(element, "what a form asks")
            return None
        if tag in BLOCKS or tag == "cite" or self._is_credit(element):
            return self._block(element)
        if tag in STRUCK:
            self._struck.append(element.text())
        if ADDRESS.fullmatch(tag):
            self._runs.text(f"<{tag}>")
            return _nothing
        if tag not in PLAIN and tag not in self._unknown and ":" not in tag:  # Word's and its kind's own have a colon, and mean nothing
            self._unknown.add(tag)
            self._note(Replaced(f"<{tag}>", "its text", "this element means nothing to us", self._where))
        return self._inline_language(element)

    def _block(self, element: Element) -> Callable[[], None] | None:
        self._flush()
        tag = element.tag
        if tag == "hr":
            self._frames[-1].add(Break())
            return None
        self._languages.append(declared(element) or self._languages[-1])
        if element in self._marks.notes or tag in _FRAMES or boxed(element):
            return self._frame(element)
        if tag in _PRE and inlines.linked(element) and not figures.syntax(element):
            self._lined = "lines"
            return self._end_lines
        if tag in _PRE:
            self._pre = []
            return lambda: self._end_pre(element)
        if tag in _HEADINGS or tag in ("figcaption", "caption") or names_speaker(element) or self._is_credit(element):
            return self._hold(element)
        if tag in ("dt", "summary", "legend"):
            self._runs.open("strong")
            return self._end_term
        if not self._lined and (manner := kept.manner(element)):
            self._lined = manner
            return self._end_lines
        return self._end_block

    def _end_block(self) -> None:
        self._flush()
        self._languages.pop()

    def _end_lines(self) -> None:
        self._end_block()
        self._lined = ""

    def _end_term(self) -> None:
        self._end_block()
        self._runs.close("strong")

    def _hold(self, element: Element) -> Callable[[], None]:
        outer, self._holder = self._holder, element

        def leave() -> None:
            self._flush()
            self._languages.pop()
            self._holder = outer

        return leave

    def _frame(self, element: Element) -> Callable[[], None]:
        tag = element.tag
        kind = "note" if element in self._marks.notes else "aside" if boxed(element) else _KINDS.get(tag, tag)
        if kind == "list" and self._frames[-1].kind == "list":
            # A list directly in a list belongs to the item before it.
            self._frames[-1].reopen()
        frame = Frame(kind, element)
        self._frames.append(frame)
        if sum(frame.kind not in ("li", "tr", "cell") for frame in self._frames) > LIMITS.depth + 1:
            raise too_deep(self._where)
        outer, self._holder = self._holder, None

        def leave() -> None:
            self._flush()
            self._frames.pop()
            self._holder = outer
            language = self._own_language()
            self._languages.pop()
            if frame.kind == "note":
                # A list of notes is no list of the text.
                holder = next(frame for frame in reversed(self._frames) if frame.kind != "list")
                holder.add(NoteBlock(self._marks.notes[element], tuple(listed(frame.content)), language=language))
            else:
                close(frame, self._frames[-1], element, language, self._where)

        return leave

    # ── inlines ──────────────────────────────────────────────────────────────────────────────────────

    def _marked(self, kind: Kind, value: str, element: Element) -> Callable[[], None]:
        self._runs.open(kind, value)
        language = self._inline_language(element)

        def leave() -> None:
            language()
            self._runs.close(kind)

        return leave

    def _inline_language(self, element: Element) -> Callable[[], None]:
        language = declared(element)
        if not language or same(language, self._languages[-1]):
            return _nothing
        self._runs.open("foreign", language)
        return lambda: self._runs.close("foreign")

    def _link(self, element: Element) -> Callable[[], None]:
        goal = self._goals.of(element)
        return self._marked("link", goal, element) if goal else self._inline_language(element)

    def _begin_code(self) -> Callable[[], None]:
        self._code = []

        def leave() -> None:
            self._last, self._broken = self._end_code() or self._last, False
            self._code = None

        return leave

    def _end_code(self) -> str:
        """Adds the code that has run on so far."""
        said, self._code = "".join(self._code or ()), []
        self._runs.text(said[: len(said) - len(said.lstrip())])
        if said.strip():
            self._runs.add(Code(said))
        self._runs.text(said[len(said.rstrip()) :])
        return said

    def _within_code(self, element: Element) -> Callable[[], None] | None:
        """Code is plain text, but for its links, and the ends of its lines."""
        goal = self._goals.of(element) if element.tag == "a" else ""
        if not goal:
            self._text("\n" if element.tag == "br" else "")
            return _nothing
        self._end_code()
        self._runs.open("link", goal)

        def leave() -> None:
            self._end_code()
            self._runs.close("link")

        return leave

    def _quote(self, element: Element) -> Callable[[], None]:
        opening, closing = quotes(self._languages[-1], self._last)
        self._runs.text(opening)
        language = self._inline_language(element)

        def leave() -> None:
            language()
            self._runs.text(closing)

        return leave

    def _line_break(self) -> None:
        """Two in a row end the paragraph, as people mean them."""
        if self._code is not None or self._pre is not None:
            self._text("\n")
        elif self._broken and self._holder is None:
            self._flush()
        else:
            self._runs.add(LineBreak())
            self._broken, self._frames[-1].pictured = True, None

    # ── pictures and what is embedded ────────────────────────────────────────────────────────────────

    def _image(self, element: Element) -> None:
        figure = figures.image(element, self._pictures, self._left, self._where)
        if figure is None:
            self._runs.text(" ")
        elif figure.decorative and not figure.asset and self._frames[-1].kind != "figure":
            return  # it said nothing, and is not there: the notice is all that is left
        elif self._runs.empty and self._holder is None:
            self._frames[-1].show(figure, figures.line(element))
        else:
            # It stands after the paragraph; the words on its two sides stay apart.
            self._runs.text(" ")
            self._figures.append(figure)

    def _embedded(self, element: Element) -> None:
        if element.tag == "math":
            if (said := formula(element)) is not None:
                self._runs.add(said)
            return
        words = f"{element.text()} {_TAG.sub(' ', element.get('srcdoc'))}".split()
        self._runs.text(" ")
        if element.tag != "svg" or words:
            self._left.add(" ".join(words), f"<{element.tag}>, which no paper can show")

    def _drop(self, element: Element, why: str) -> None:
        self._runs.text(" ")
        if said := element.text().strip():
            self._left.add(said, why)

    # ── preformatted ─────────────────────────────────────────────────────────────────────────────────

    def _within_pre(self, element: Element) -> Callable[[], None] | None:
        if element.tag == "br":
            self._text("\n")
            return None
        if element.tag == "img":
            self._image(element)
            return None
        if element.tag == "a" and (address := element.get("href").strip()):
            self._goals.plain(address)
        return _nothing

    def _end_pre(self, element: Element) -> None:
        text = preformatted("".join(self._pre or ()).expandtabs(8))
        self._pre = None
        if text:
            self._frames[-1].add(Preformatted(text, figures.syntax(element), language=self._own_language()))
        self._flush()
        self._languages.pop()

    def _is_credit(self, element: Element) -> bool:
        return self._frames[-1].kind == "figure" and figures.is_credit(element)

    def _report(self) -> None:
        self._left.report(self._note, self._where)
        self._goals.report()
        struck.report(self._struck, self._note, self._where)


def _nothing() -> None:
    """What closes an element that opened nothing."""
