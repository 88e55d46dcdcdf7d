"""Runs → the inlines of a paragraph: characters and their looks, links, fields, notes, formulas, symbols."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from masthead.document.build import Kind, Runs
from masthead.document.model import BlockNode, Code, Inline, LineBreak, NoteReference
from masthead.expressions import expression
from masthead.notices import Dropped, Notice
from masthead.readers.docx import symbols
from masthead.readers.docx.drawings import Drawings
from masthead.readers.docx.equations import computed
from masthead.readers.docx.fields import CONTENTS, MARK, Fields, Instruction, ended, instruction, raised, shown
from masthead.readers.docx.formulas import formula
from masthead.readers.docx.manuscript import Manuscript, gallery, placeholder, said_in
from masthead.readers.docx.names import HARMLESS, MC, A, Element, M, R, W, local, val
from masthead.readers.docx.styles import PLAIN, Style, effective, look
from masthead.sources.encoding import clean, refuse_endless

_CONTROLS = expression("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
_LONG = 100_000
_DELETED = "text that a tracked change deletes"
_MOVED = "text that a tracked change moves; it stands where it was moved to"
_HIDDEN = "hidden text"
_TITLE_LINE = "TitleLine"  # of the breaks that a file of ours has in Chinese titles, where lines look best: no part of what it says
_ELSEWHERE = "a part of the document that is a file of its own"
_PLACEHOLDER = "a placeholder that nobody filled in"


class Line:
    """Takes the inlines of one paragraph after another. Fields and links may run over several."""

    def __init__(self, manuscript: Manuscript, part: str, drawings: Drawings) -> None:
        self._manuscript = manuscript
        self._relations = manuscript.package.relations(part)
        self._drawings = drawings
        self._runs = Runs()
        self._fields = Fields()
        self._muted = ""
        """Why what comes is left out; empty if it is not."""
        self._style = Style()
        self._bare = True
        """Whether a run without properties of its own is plain text."""
        self._raw: list[str] | None = None
        self._broken = False
        self._mark = False
        self.split: list[tuple[Inline, ...]] = []
        """Paragraphs that two line breaks in a row ended."""
        self.before: list[BlockNode] = []
        self.after: list[BlockNode] = []
        """What stands before and after the paragraph's words: pictures, boxes."""
        self.sequence = ""
        """What the paragraph counts (SEQ), if it is a caption."""

    def begin(self, style: Style, *, raw: bool = False) -> None:
        self._style = style
        said = style.look
        self._bare = not (
            raw or said.bold or said.italic or said.hidden or said.struck or said.script or said.val or said.east or said.bidi
        )
        self._raw = [] if raw else None
        self.sequence = ""

    def walk(self, kids: Iterable[Element]) -> None:
        for kid in kids:
            action = _ACTIONS.get(kid.tag)
            if action is not None:
                action(self, kid)
            elif kid.tag not in HARMLESS:
                self._unknown(kid)

    def take(self) -> tuple[Inline, ...]:
        """What the paragraph says."""
        self._broken = False
        return self._runs.take()

    def raw(self) -> str:
        said, self._raw = "".join(self._raw or ()), None
        return said

    @property
    def makes_contents(self) -> bool:
        """Whether the text here is the result of a table of contents."""
        return self._muted == CONTENTS

    def mark(self, kind: Kind, content: Callable[[], None]) -> None:
        self._runs.open(kind)
        content()
        self._runs.close(kind)

    def leave_out(self, element: Element, why: str) -> None:
        if said := said_in(element).strip():
            self._manuscript.left.add(said, why)

    # ── characters ───────────────────────────────────────────────────────────────────────────────────

    def say(self, text: str) -> None:
        """Text in the look of the run that is open."""
        if self._muted:
            self._manuscript.left.add(text, self._muted)
            return
        if _CONTROLS.search(text):
            found: list[Notice] = []
            cleaned = clean(text, found.append)
            self._manuscript.controls += max(len(text) - len(cleaned), 1) if found else 0
            text = cleaned
        if len(text) > _LONG:
            refuse_endless(text, where=self._manuscript.where)
        if self._raw is not None:
            self._raw.append(text)
            return
        self._runs.text(text)
        self._broken = self._broken and not text.strip()

    def _break(self, element: Element) -> None:
        """Two in a row end the paragraph, as people mean them."""
        if self._muted:
            return
        if self._raw is not None:
            self._raw.append("\n")
        elif self._broken and not self._style.role:
            if content := self.take():
                self.split.append(content)
        else:
            self._runs.add(LineBreak())
            self._broken = True

    def _run(self, run: Element) -> None:
        if self._bare and len(run) == 1 and run[0].tag == _T and self._manuscript.tongues.usual:
            self._characters(run[0].text or "", self._style.look.font)
            return
        properties = run.find(_PROPERTIES)
        style = self._style
        if properties is None:
            said, coded = style.look, False
            own = PLAIN
        else:
            own = look(properties)
            name = val(properties, "rStyle")
            if name == _TITLE_LINE and all(kid.tag != _T for kid in run):
                return
            character = self._manuscript.styles.of(name) if name else None
            coded = character is not None and character.code and not self._manuscript.styles.typewritten
            said = effective(own, character.look if character is not None else PLAIN, style.look)
        if said.hidden:
            self._within(run, _HIDDEN)
            return
        marks: list[Kind] = []
        if said is not style.look or not style.role:
            if said.bold and not (style.role and style.look.bold):
                marks.append("strong")
            if said.italic and not (style.role and style.look.italic):
                marks.append("emphasis")
            if said.script in ("sup", "sub") and not coded:
                marks.append("sup" if said.script == "sup" else "sub")
        if said.struck and not self._muted:
            self._manuscript.struck.append(said_in(run))
        text = "".join(kid.text or "" for kid in run if kid.tag == _T)
        tongue = self._manuscript.tongues.foreign(text, said) if text else ""
        if tongue:
            self._runs.open("foreign", tongue)
        for kind in marks:
            self._runs.open(kind)
        if coded and self._raw is None and text and not self._muted:
            self._runs.text(text[: len(text) - len(text.lstrip())])
            self._runs.add(Code(text))
            self._runs.text(text[len(text.rstrip()) :])
            self.walk(kid for kid in run if kid.tag != _T)
        else:
            self._content(run, said.font)
        for kind in reversed(marks):
            self._runs.close(kind)
        if tongue:
            self._runs.close("foreign")

    def _content(self, run: Element, font: str) -> None:
        self._mark = False
        for kid in run:
            tag = kid.tag
            if tag == _T:
                text = kid.text or ""
                if self._mark:
                    # A note's own mark, typed instead of counted (17.11.8).
                    self._manuscript.left.add(text, MARK)
                else:
                    self._characters(text, font)
            elif (action := _ACTIONS.get(tag)) is not None:
                action(self, kid)
            elif tag not in HARMLESS:
                self._unknown(kid)

    def _characters(self, text: str, font: str) -> None:
        self.say(symbols.text(text, font) if not text.isascii() and max(text) >= "\uf000" else text)

    def _tab(self, element: Element) -> None:
        if not self._muted:
            self._runs.text("\t") if self._raw is None else self._raw.append("\t")

    # ── what holds runs ──────────────────────────────────────────────────────────────────────────────

    def _control(self, element: Element) -> None:
        properties, content = element.find(W + "sdtPr"), element.find(W + "sdtContent")
        if content is None:
            return
        if placeholder(properties):
            self.leave_out(content, _PLACEHOLDER)
        elif gallery(properties) == "table of contents":
            self.leave_out(content, CONTENTS)
        else:
            self.walk(content)

    def _link(self, element: Element) -> None:
        relation = self._relations.get(element.get(R + "id", ""))
        address = relation.target if relation is not None and relation.external else ""
        anchor = element.get(W + "anchor", "")
        self._linked(f"{address}#{anchor}" if anchor else address, lambda: self.walk(element))

    def _linked(self, address: str, content: Callable[[], None]) -> None:
        goal = self._manuscript.places.of(address) if address and not self._muted else ""
        if not goal:
            content()
            return
        pictures, said = len(self.before) + len(self.after), self._runs.empty
        self._runs.open("link", goal)
        content()
        self._runs.close("link")
        if len(self.before) + len(self.after) > pictures and said and self._runs.empty:
            self._manuscript.places.around_picture(goal)

    def _simple_field(self, element: Element) -> None:
        found = instruction(element.get(W + "instr", ""))
        if found.makes_contents:
            self.leave_out(element, CONTENTS)
            return
        if found.name == "SEQ":
            self.sequence = found.arguments[0] if found.arguments else ""
        if not self._muted and self._repeats(found, element):
            self._within(element.iter(_T), MARK)
            return
        self._linked(found.address, lambda: self.walk(element))

    def _field(self, element: Element) -> None:
        match "" if element in self._manuscript.unclosed else element.get(W + "fldCharType"):
            case "begin":
                self._fields.begin()
                if control := shown(element):
                    self.say(control)
            case "separate" if (field := self._fields.separate()) is not None:
                if field.instruction.name == "SEQ" and field.instruction.arguments:
                    self.sequence = field.instruction.arguments[0]
                field.bare = ended(element)
                self._settle()
                if not self._muted and self._repeats(field.instruction, element.getparent().itersiblings()):
                    field.called = True
                elif not self._muted and (goal := self._goal(field.instruction)):
                    field.linked = True
                    self._runs.open("link", goal)
            case "end" if (field := self._fields.end()) is not None:
                self._settle()
                if field.linked:
                    self._runs.close("link")
                elif said := computed("".join(field.code)) if field.bare else "":
                    self.say(said)
            case _:
                pass
        self._settle()

    def _repeats(self, said: Instruction, result: Element) -> bool:
        """Calls a note again that the text has called before, if the field shows its mark as notes are called, not as a number in a sentence."""
        own = raised(result) if said.note else None
        if own is None or self._manuscript.script(own) != "sup":
            return False
        if label := self._manuscript.again(said.note):
            self._runs.add(NoteReference(label))
        return True

    def _goal(self, said: Instruction) -> str:
        if said.reference:
            return self._manuscript.places.heading(said.reference)
        return self._manuscript.places.of(said.address) if said.address else ""

    def _settle(self) -> None:
        self._muted = self._fields.muted

    def _within(self, element: Element, why: str) -> None:
        """Leaves out the words of a run, but not the fields and notes that begin or end in it."""
        before, self._muted = self._muted, self._muted or why
        for kid in element:
            if kid.tag == W + "fldChar" or kid.tag == W + "instrText":
                self._muted = before
                _ACTIONS[kid.tag](self, kid)
                before, self._muted = self._muted, self._muted or why
            elif kid.tag == _T:
                self.say(kid.text or "")
        self._muted = before

    # ── notes, formulas, pictures ────────────────────────────────────────────────────────────────────

    def _note(self, element: Element) -> None:
        if self._muted:
            return
        label = self._manuscript.call(local(element).removesuffix("Reference"), element.get(W + "id", ""))
        if label:
            self._runs.add(NoteReference(label))
            self._mark = element.get(W + "customMarkFollows", "0") in ("1", "true", "on")

    def _formula(self, element: Element) -> None:
        if self._muted:
            self.leave_out(element, self._muted)
        elif (said := formula(element)) is not None:
            if self._raw is not None:
                self._raw.append(said.text)
            else:
                self._runs.add(said)

    def _formulas(self, element: Element) -> None:
        for number, kid in enumerate(element.findall(M + "oMath")):
            if number:
                self._runs.add(LineBreak())
            self._formula(kid)

    def _drawing(self, element: Element) -> None:
        if self._muted == CONTENTS:
            return
        blocks = list(self._drawings.blocks(element))
        if blocks:
            self._runs.text(" ")
            (self.before if self._runs.empty and not self.split else self.after).extend(blocks)
        for link in element.iter(A + "hlinkClick"):
            relation = self._relations.get(link.get(R + "id", ""))
            if relation is not None and relation.external and (goal := self._manuscript.places.of(relation.target)):
                self._manuscript.places.around_picture(goal)

    def _alternatives(self, element: Element) -> None:
        """One of several ways to show the same: the first, which is the newest; an older one if that shows nothing."""
        for way in (*element.findall(MC + "Choice"), *element.findall(MC + "Fallback")):
            before = (len(self.before), len(self.after), self._runs.empty)
            self.walk(way)
            if (len(self.before), len(self.after), self._runs.empty) != before or said_in(way).strip():
                return

    def _ruby(self, element: Element) -> None:
        """Characters with their reading, which follows in brackets (17.3.3.25)."""
        base, reading = element.find(W + "rubyBase"), element.find(W + "rt")
        if base is not None:
            self.walk(base)
        if reading is not None and said_in(reading).strip():
            self.say("(")
            self.walk(reading)
            self.say(")")

    def _unknown(self, element: Element) -> None:
        name = local(element)
        if not name:
            return
        if said_in(element).strip():
            self._manuscript.unknown.setdefault(name)
        self.walk(element)


_T = W + "t"
_PROPERTIES = W + "rPr"
_ACTIONS: dict[str, Callable[[Line, Element], None]] = {
    W + "r": Line._run,
    W + "t": lambda line, element: line.say(element.text or ""),
    W + "delText": lambda line, element: line._manuscript.left.add(element.text or "", _DELETED),
    W + "hyperlink": Line._link,
    W + "fldSimple": Line._simple_field,
    W + "fldChar": Line._field,
    W + "instrText": lambda line, element: line._fields.write(element.text or ""),
    W + "ins": Line.walk,
    W + "moveTo": Line.walk,
    W + "smartTag": Line.walk,
    W + "customXml": Line.walk,
    W + "dir": Line.walk,
    W + "bdo": Line.walk,
    W + "sdt": Line._control,
    W + "del": lambda line, element: line.leave_out(element, _DELETED),
    W + "moveFrom": lambda line, element: line.leave_out(element, _MOVED),
    W + "tab": Line._tab,
    W + "ptab": Line._tab,
    W + "br": Line._break,
    W + "cr": Line._break,
    W + "noBreakHyphen": lambda line, _: line.say("\u2011"),
    W + "softHyphen": lambda line, _: line.say("\u00ad"),
    W + "sym": lambda line, element: line.say(symbols.numbered(element.get(W + "char", ""), element.get(W + "font", ""))),
    W + "ruby": Line._ruby,
    W + "subDoc": lambda line, _: line._manuscript.note(Dropped((), _ELSEWHERE, line._manuscript.where)),
    W + "footnoteReference": Line._note,
    W + "endnoteReference": Line._note,
    W + "drawing": Line._drawing,
    W + "pict": Line._drawing,
    W + "object": Line._drawing,
    MC + "AlternateContent": Line._alternatives,
    M + "oMath": Line._formula,
    M + "oMathPara": Line._formulas,
    M + "r": Line.walk,
    M + "t": lambda line, element: line.say(element.text or ""),
}
