"""Styles: what a paragraph or a run of characters is, by the style it names and those that one is based on (ECMA-376-1, 17.7)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.docx.names import Element, W, is_on, local, val, whole
from masthead.readers.stylenames import named

Role = Literal[
    "",
    "heading",
    "title",
    "subtitle",
    "quote",
    "speaker",
    "caption",
    "code",
    "contents",
    "term",
    "continued",
    "aside",
    "aside title",
    "rule",
    "paragraph",
]

# Word keeps the English names of its own styles in every language; what other programs and converters write is in theirs.
_HEADING = expression(
    r"(?:heading|head|überschrift|uberschrift|berschrift|titre|título|titulo|ttulo|titolo|encabezado|cabeçalho|kop|nagłówek|nagwek|заголовок|"
    r"标题|標題|見出し|제목|عنوان|العنوان|başlık|otsikko|rubrik|overskrift|nadpis|címsor|naslov|antraštė|virsraksts|pealkiri|επικεφαλίδα|"
    r"כותרת|judul|tajuk|sözbaşy|titlu|заглавие)[\s_-]*([1-9])"
)
_ROLES: dict[Role, frozenset[str]] = {
    "title": frozenset(
        [
            "title",
            "title long",
            "titel",
            "titre",
            "título",
            "titulo",
            "titolo",
            "tytuł",
            "otsikko",
            "название",
            "заголовок",
            "标题",
            "標題",
            "表題",
            "제목",
            "العنوان",
            "عنوان",
            "konu başlığı",
        ]
    ),
    "subtitle": frozenset(
        [
            "subtitle",
            "untertitel",
            "sous-titre",
            "subtítulo",
            "sottotitolo",
            "podtytuł",
            "подзаголовок",
            "副标题",
            "副標題",
            "副題",
            "부제",
            "العنوان الفرعي",
            "alt konu başlığı",
        ]
    ),
    "quote": frozenset(
        [
            "quote",
            "intense quote",
            "block text",
            "blockquote",
            "block quote",
            "block quotation",
            "quotations",
            "zitat",
            "intensives zitat",
            "citation",
            "citation intense",
            "cita",
            "cita destacada",
            "citazione",
            "цитата",
            "выделенная цитата",
            "引用",
            "明显引用",
            "鮮明引文",
            "引文",
            "引用文",
            "인용",
            "اقتباس",
            "quotenumbered",
            "quote numbered",
            "quote attributed",
        ]
    ),
    "speaker": frozenset(("speaker",)),
    "caption": frozenset(
        [
            "caption",
            "image caption",
            "table caption",
            "beschriftung",
            "bildunterschrift",
            "légende",
            "leyenda",
            "epígrafe",
            "legenda",
            "didascalia",
            "название объекта",
            "подпись",
            "题注",
            "標號",
            "図表番号",
            "캡션",
            "تسمية توضيحية",
            "illustration",
        ]
    ),
    "code": frozenset(
        ("source code", "html preformatted", "preformatted text", "code", "code block", "sourcecode", "macro text", "verbatim")
    ),
    "contents": frozenset(("toc heading", "table of figures", "table of authorities", "contents heading", "inhaltsverzeichnisüberschrift")),
    "term": frozenset(("definition term",)),
    "aside": frozenset(("aside",)),
    "aside title": frozenset(("aside title",)),
    "rule": frozenset(("break", "horizontal line", "horizontal rule")),
    # Our own: the numbers are not the source's.
    "paragraph": frozenset(("numbered paragraph",)),
}
_BY_NAME: dict[str, Role] = {name: role for role, names in _ROLES.items() for name in names}
_CONTENTS = expression(r"(?:toc|contents|verzeichnis|inhaltsverzeichnis|tm|tdc|目录|目錄)\s*[1-9]")
_CONTINUED = expression(r"list (?:continue|paragraph)(?: ?[2-9])?(?: small)?")
_CODED = frozenset(
    ("verbatim char", "html code", "html sample", "html keyboard", "html typewriter", "source text", "code char", "inline code", "code")
)
_VARIANT = expression(r"(?: ?(?:kept|firm|whole|opened|closed|apart|small))+\Z")
"""What our own Word files put after a style's name for its variants: kept with the next, in one piece, between rules."""
_MONOSPACED = expression(
    r"courier(?: new| 10 pitch)?|consolas|menlo|monaco|lucida console|andale mono|cascadia (?:code|mono)|dejavu sans mono|liberation mono|"
    r"source code pro|fira (?:code|mono)|jetbrains mono|ibm plex mono|noto sans mono.*|roboto mono|ubuntu mono|sf mono|inconsolata|monospace"
)
_DEEPEST = 30
"""Styles based on styles; Word follows no more, and a circle ends."""

_TOGGLES = {W + "b": "bold", W + "i": "italic", W + "vanish": "hidden"}


class Look(Struct, frozen=True, gc=False):
    """What run properties say; None where they say nothing. `script` is superscript or subscript, `language` by kind of script."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    script: str | None = None
    font: str = ""
    val: str = ""
    east: str = ""
    bidi: str = ""
    size: int = 0
    """Of the type, in half points; 0 where nothing says it."""

    def over(self, under: Look) -> Look:
        """This where it says something, `under` elsewhere."""
        if under is PLAIN:
            return self
        return Look(
            self.bold if self.bold is not None else under.bold,
            self.italic if self.italic is not None else under.italic,
            self.hidden if self.hidden is not None else under.hidden,
            self.struck if self.struck is not None else under.struck,
            self.script if self.script is not None else under.script,
            self.font or under.font,
            self.val or under.val,
            self.east or under.east,
            self.bidi or under.bidi,
            self.size or under.size,
        )


class Style(Struct, frozen=True, gc=False):
    """A style with all that it inherits. `level` is a heading's, `number` and `deep` its numbering (0 and -1: not said), `indent` twips."""

    name: str = ""
    role: Role = ""
    level: int = 0
    number: int = 0
    deep: int = -1
    indent: int | None = None
    both: bool = False
    right_to_left: bool = False
    code: bool = False
    look: Look = Look()
    heads: tuple[bool, bool] = (False, False)
    """Of a table style: whether it has a look for the first row, and for the first column."""
    named: bool = False
    """Whether the role is one that a word in a house's own name for the style tells."""


PLAIN = Look()
_RAISED = 4
"""Half points that text is raised by, at least, if it is superscript."""
_SMALL = 22
"""Half points of what is set smaller than text: a drop capital is lowered, too, and large."""


def look(properties: Element) -> Look:
    """What `w:rPr` says itself."""
    said: dict[str, object] = {}
    for kid in properties:
        tag = kid.tag
        if tag in _TOGGLES:
            said[_TOGGLES[tag]] = is_on(kid)
        elif tag == W + "vertAlign":
            value = kid.get(W + "val", "")
            said["script"] = {"superscript": "sup", "subscript": "sub"}.get(value, "none")
        elif tag == W + "position" and "script" not in said and 0 < whole(val(properties, "sz"), 0) < _SMALL:
            # As LibreOffice writes what is raised or lowered, and smaller.
            raised = whole(kid.get(W + "val", ""), 0)
            if abs(raised) >= _RAISED:
                said["script"] = "sup" if raised > 0 else "sub"
        elif tag in (W + "strike", W + "dstrike"):
            said["struck"] = bool(said.get("struck")) or is_on(kid)
        elif tag == W + "lang":
            said["val"], said["east"], said["bidi"] = kid.get(W + "val", ""), kid.get(W + "eastAsia", ""), kid.get(W + "bidi", "")
        elif tag == W + "sz":
            said["size"] = whole(kid.get(W + "val", ""), 0)
        elif tag == W + "rFonts":
            said["font"] = kid.get(W + "ascii", "") or kid.get(W + "hAnsi", "")
    return Look(**said) if said else PLAIN  # type: ignore[arg-type]


def effective(own: Look, character: Look, paragraph: Look) -> Look:
    """What holds of a run: what it says itself, else what its styles say, which toggle each other (17.7.3)."""
    bold = own.bold if own.bold is not None else bool(character.bold) != bool(paragraph.bold)
    italic = own.italic if own.italic is not None else bool(character.italic) != bool(paragraph.italic)
    hidden = own.hidden if own.hidden is not None else bool(character.hidden) != bool(paragraph.hidden)
    under = own.over(character).over(paragraph)
    return Look(bold, italic, hidden, under.struck, under.script, under.font, under.val, under.east, under.bidi)


class Styles:
    """The style sheet of a file; `root` is None for a file without one."""

    def __init__(self, root: Element) -> None:
        self._raw: dict[str, Element] = {}
        self._made: dict[str, Style] = {}
        self.default = ""
        """The id of the style of paragraphs that name none."""
        self.defaults = PLAIN
        for kid in root if root is not None else ():
            if kid.tag == W + "style":
                self._raw.setdefault(kid.get(W + "styleId", ""), kid)
                if kid.get(W + "type") == "paragraph" and kid.get(W + "default") in ("1", "true", "on"):
                    self.default = self.default or kid.get(W + "styleId", "")
            elif kid.tag == W + "docDefaults":
                properties = kid.find(f"{W}rPrDefault/{W}rPr")
                self.defaults = look(properties) if properties is not None else PLAIN
        base = self._chain(self.default, 0).look.over(self.defaults)
        self.typewritten = is_monospaced(base.font)
        """Whether the whole file is set in a monospaced font, which then means nothing."""

    def of(self, identity: str) -> Style:
        """The style of this id; that of plain text for one that is not there."""
        if identity not in self._made:
            if len(self._made) > 10_000:
                self._made.clear()
            self._made[identity] = self._chain(identity, 0)
        return self._made[identity]

    def paragraph(self, identity: str) -> Style:
        """The style of a paragraph that names this one, or none."""
        return self.of(identity or self.default)

    def _chain(self, identity: str, depth: int) -> Style:
        element = self._raw.get(identity)
        if element is None or depth > _DEEPEST:
            # Some files name Word's own styles without bringing them.
            if identity and identity != self.default and depth == 0:
                return self._named(self._chain(self.default, 1), identity, identity, True)
            return Style()
        base = val(element, "basedOn")
        under = self._chain(base, depth + 1) if base and base != identity else Style()
        return self._own(element, identity, under)

    def _own(self, element: Element, identity: str, under: Style) -> Style:
        made = self._named(under, val(element, "name") or identity, identity, element.get(W + "type") == "paragraph")
        role, level, number, deep, indent, both = made.role, made.level, under.number, under.deep, under.indent, under.both
        right_to_left, by_word = under.right_to_left, made.named
        paragraph = element.find(W + "pPr")
        if paragraph is not None:
            outline = paragraph.find(W + "outlineLvl")
            if outline is not None:
                at = whole(outline.get(W + "val", ""), 9)
                if role in ("", "heading") and at < 9:
                    role, level, by_word = "heading", at + 1, False
                elif role == "heading" and at == 9:
                    role, level = "", 0
            numbering = paragraph.find(W + "numPr")
            if numbering is not None:
                number = whole(val(numbering, "numId"), number) if numbering.find(W + "numId") is not None else number
                deep = whole(val(numbering, "ilvl"), -1)
            indent, both = indents(paragraph, indent, both)
            bidi = paragraph.find(W + "bidi")
            right_to_left = is_on(bidi) if bidi is not None else right_to_left
        properties = element.find(W + "rPr")
        own = look(properties) if properties is not None else PLAIN
        code = made.code or (element.get(W + "type") == "character" and is_monospaced(own.font))
        if element.get(W + "type") == "paragraph" and not role and identity != self.default and is_monospaced(own.font):
            role = "code"
        parts = {part.get(W + "type") for part in element if local(part) == "tblStylePr"}
        heads = (under.heads[0] or "firstRow" in parts, under.heads[1] or "firstCol" in parts)
        return Style(made.name, role, level, number, deep, indent, both, right_to_left, code, own.over(under.look), heads, by_word)

    def _named(self, under: Style, name: str, identity: str, paragraph: bool) -> Style:
        """What a style's own name makes of it, or else what it is based on."""
        bare = name.casefold().strip()
        role, level, by_word = under.role, under.level, under.named
        for said in (bare, _VARIANT.sub("", bare), identity.casefold()):
            if match := _HEADING.fullmatch(said):
                role, level = "heading", int(match.group(1))
            elif said in _BY_NAME:
                role, level = _BY_NAME[said], 0
            elif _CONTENTS.fullmatch(said):
                role, level = "contents", 0
            elif _CONTINUED.fullmatch(said):
                role, level = "continued", 0
            else:
                continue
            by_word = False
            break
        else:
            if paragraph and (role in ("", "title", "subtitle") or by_word) and (kind := named(name)):
                role, level = ("heading", 2) if kind == "crosshead" else (kind, 0)
                by_word = True
        return Style(
            bare,
            role,
            level,
            under.number,
            under.deep,
            under.indent,
            under.both,
            under.right_to_left,
            under.code or bare in _CODED,
            under.look,
            under.heads,
            by_word,
        )


def is_monospaced(font: str) -> bool:
    return bool(font) and _MONOSPACED.fullmatch(font.casefold().strip()) is not None


def indents(paragraph: Element, indent: int | None, both: bool) -> tuple[int | None, bool]:
    """How far a `w:pPr` sets its text in at the start, in twips, and whether at both sides; as it was where it says nothing."""
    found = paragraph.find(W + "ind")
    if found is None:
        return indent, both
    start = found.get(W + "left") or found.get(W + "start")
    end = found.get(W + "right") or found.get(W + "end")
    if start is not None:
        indent = whole(start.split(".")[0])
    if start is not None or end is not None:
        hanging = whole(found.get(W + "hanging", "0"))
        both = bool(end) and whole(str(end).split(".")[0]) >= 280 and (indent or 0) - hanging >= 280
    return indent, both
