"""A Word file opened to be judged: its parts as XML, and what its styles come down to. Reads any file, writes none."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from lxml import etree

from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.sources.package import BROKEN

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_W = NAMES["w"]
_STORY = expression(r"word/(document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml")
_THEME = {"text1": "dk1", "dark1": "dk1", "text2": "dk2", "dark2": "dk2", "background1": "lt1", "light1": "lt1"}
_THEME |= {"background2": "lt2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink"}


def w(name: str) -> str:
    """A name of WordprocessingML in full."""
    return f"{{{_W}}}{name}"


def find(element: etree._Element | None, path: str) -> etree._Element | None:
    return None if element is None else element.find(path, NAMES)


def find_all(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path, NAMES)


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of what stands at the path; None if nothing stands there, empty if it has no such attribute."""
    found = find(element, path)
    return None if found is None else str(found.get(w(attribute), ""))


def is_on(element: etree._Element | None, path: str) -> bool:
    """A toggle: there, and not set to off (ECMA-376 17.17.4)."""
    found = find(element, path)
    return found is not None and found.get(w("val"), "1") not in ("0", "false", "off", "none")


def said(element: etree._Element) -> str:
    """The text that is shown."""
    return "".join(part.text or "" for part in element.iter(w("t")))


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


_ALIKE = ("word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml")
"""Parts that files of one brand have in common, and the largest. Nobody changes what is read here, so it may serve the next file too."""
_kept = lru_cache(maxsize=16)(_parsed)


class Package:
    """The parts of a Word file. Raises `UnreadableError` for what is no sound zip of sound XML."""

    def __init__(self, data: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                if sum(entry.file_size for entry in archive.infolist()) > LIMITS.source_bytes:
                    raise UnreadableError(f"unpacks to more than {LIMITS.source_bytes:,} bytes", hint="--set limit.source_bytes=N")
                self._parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        except BROKEN as error:
            raise UnreadableError(f"is no Word file: {error}", hint="a .docx is a zip archive") from None
        self._trees: dict[str, etree._Element] = {}
        if "word/document.xml" not in self._parts:
            raise UnreadableError("is no Word file: it has no word/document.xml", hint="is it another kind of Office file?")

    @property
    def names(self) -> list[str]:
        return sorted(self._parts)

    def part(self, name: str) -> bytes:
        """A part as it is; empty if there is no such part."""
        return self._parts.get(name, b"")

    def xml(self, name: str) -> etree._Element | None:
        """A part as XML; None if there is no such part. No entity is followed, no network touched."""
        if name not in self._trees:
            if name not in self._parts:
                return None
            parsed = _kept if name in _ALIKE else _parsed
            try:
                self._trees[name] = parsed(self._parts[name])
            except etree.XMLSyntaxError as error:
                raise UnreadableError(f"is no sound XML: {error}", where=name, hint="the file is damaged") from None
        return self._trees[name]

    @cached_property
    def document(self) -> etree._Element:
        root = self.xml("word/document.xml")
        body = find(root, "w:body")
        if body is None:
            raise UnreadableError("has no body", where="word/document.xml", hint="the file is damaged")
        return body

    @cached_property
    def styles(self) -> Styles:
        return Styles(self)

    @cached_property
    def _formats(self) -> Mapping[tuple[str, str], str]:
        """How lists are numbered, by their number and level (ECMA-376 17.9.17)."""
        root = self.xml("word/numbering.xml")
        if root is None:
            return {}
        drawn = {
            (each.get(w("abstractNumId"), ""), level.get(w("ilvl"), "")): value(level, "w:numFmt") or "decimal"
            for each in find_all(root, "w:abstractNum")
            for level in find_all(each, "w:lvl")
        }
        lists = {each.get(w("numId"), ""): value(each, "w:abstractNumId") or "" for each in find_all(root, "w:num")}
        return {(number, level): said for number, of in lists.items() for (drawn_by, level), said in drawn.items() if drawn_by == of}

    def ordered(self, paragraph: etree._Element) -> bool | None:
        """Whether a paragraph stands in a numbered list; None where it stands in none, or in one that shows no marks."""
        holders = (find(each, "w:pPr/w:numPr") for each in (paragraph, *self.styles.of(paragraph)))
        properties = next((holder for holder in holders if holder is not None), None)
        said = self._formats.get((value(properties, "w:numId") or "", value(properties, "w:ilvl") or "0"), "none")
        return None if said == "none" else said != "bullet"

    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        """Every part with text: the body first, then heads, feet and notes."""
        yield "word/document.xml", self.document
        for name in self.names:
            root = self.xml(name) if _STORY.fullmatch(name) and name != "word/document.xml" else None
            if root is not None:
                yield name, root


class Styles:
    """The styles of a file, and the theme's colours."""

    def __init__(self, package: Package) -> None:
        self.root = package.xml("word/styles.xml")
        self._by_id = {style.get(w("styleId"), ""): style for style in ([] if self.root is None else find_all(self.root, "w:style"))}
        self.default = next(
            (key for key, style in self._by_id.items() if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")),
            "",
        )
        defaults = find(self.root, "w:docDefaults/w:rPrDefault")
        self.defaults = [] if defaults is None else [defaults]
        """What holds for every run that no style says otherwise of."""
        self._theme: dict[str, str] = {}
        self._levels: dict[str, int] = {}
        self._numbered: dict[str, bool] = {}
        self._titles: dict[str, bool] = {}
        for name in package.names:
            theme = package.xml(name) if re.fullmatch(r"word/theme/theme\d*\.xml", name) else None
            for color in [] if theme is None else theme.iterfind(".//a:clrScheme/*", NAMES):
                kind = color[0]
                self._theme.setdefault(etree.QName(color).localname, kind.get("lastClr") or kind.get("val") or "")

    def chain(self, key: str | None) -> list[etree._Element]:
        """A style and those it is based on, nearest first."""
        found: list[etree._Element] = []
        while key and key in self._by_id and self._by_id[key] not in found:
            found.append(self._by_id[key])
            key = value(self._by_id[key], "w:basedOn")
        return found

    def of(self, paragraph: etree._Element) -> list[etree._Element]:
        """The chain of a paragraph's style."""
        return self.chain(self._key(paragraph))

    def _key(self, paragraph: etree._Element) -> str:
        return value(paragraph, "w:pPr/w:pStyle") or self.default

    def level(self, paragraph: etree._Element) -> int:
        """The heading level, 1 to 9; 0 for body text (ECMA-376 17.3.1.20)."""
        own = _level(paragraph)
        if own is not None:
            return own
        key = self._key(paragraph)
        if key not in self._levels:
            self._levels[key] = next((level for style in self.chain(key) if (level := _level(style)) is not None), 0)
        return self._levels[key]

    def titles(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is in Word's style for a document's title, or in one based on it."""
        key = self._key(paragraph)
        if key not in self._titles:
            self._titles[key] = any(style.get(w("styleId")) == "Title" for style in self.chain(key))
        return self._titles[key]

    def numbered(self, paragraph: etree._Element) -> bool:
        if find(paragraph, "w:pPr/w:numPr") is not None:
            return True
        key = self._key(paragraph)
        if key not in self._numbered:
            self._numbered[key] = any(find(style, "w:pPr/w:numPr") is not None for style in self.chain(key))
        return self._numbered[key]

    def color(self, element: etree._Element | None, *, fill: bool = False) -> str:
        """A colour as six hexadecimal digits, the theme's looked up, shade and tint applied; empty for none or automatic."""
        if element is None:
            return ""
        theme = element.get(w("themeFill" if fill else "themeColor"))
        plain = element.get(w("fill" if fill else "val"), "")
        named = self._theme.get(_THEME.get(theme, theme), "") if theme else ""
        if not named:
            return plain.upper() if re.fullmatch("[0-9A-Fa-f]{6}", plain) else ""
        channels = [int(named[at : at + 2], 16) for at in (0, 2, 4)]
        shade = element.get(w("themeFillShade" if fill else "themeShade"))
        tint = element.get(w("themeFillTint" if fill else "themeTint"))
        if shade:
            channels = [round(channel * int(shade, 16) / 255) for channel in channels]
        if tint:
            channels = [round(255 - (255 - channel) * int(tint, 16) / 255) for channel in channels]
        return "".join(f"{channel:02X}" for channel in channels)


def _level(holder: etree._Element) -> int | None:
    """The outline level that a paragraph or a style states itself, counted from 1."""
    outline = value(holder, "w:pPr/w:outlineLvl")
    if outline is None:
        return None
    return int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
