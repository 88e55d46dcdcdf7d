"""The HTML of a message: the same markup as on the web, each element with its looks written into it, pictures as files that any program shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree
from msgspec import Struct

from masthead.brand.model import Brand
from masthead.brand.style import filled
from masthead.briefing.model import Briefing
from masthead.document.model import Asset
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.media.image import Image
from masthead.notices import Note as Tell
from masthead.notices import Replaced
from masthead.writers.eml.looks import BODY, WIDE, rules, sheet, sided
from masthead.writers.html.page import Parts, parts
from masthead.writers.markup.files import File
from masthead.writers.markup.opening import file_title
from masthead.writers.markup.sheet import escape

_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif"})
"""What every mail program shows; Outlook and most webmail know neither SVG nor WebP."""
_PLOT = expression(r'<svg class="plot"[^>]*>.*?</svg>', 16)
_DESC = expression(r"<desc[^>]*>(.*?)</desc>", 16)
_SIZE = expression(r'width="([\d.]+)" height="([\d.]+)"')
_SHARP = 2
"""Pixels of a drawing for each pixel of a screen, for sharp letters on the better ones."""
_INHERITED = frozenset(
    ("font-family", "font-size", "line-height", "font-weight", "font-style", "color", "letter-spacing", "text-transform")
)
_APART = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "a", "th", "td", "caption", "code", "pre", "strong", "em"))
"""Elements that programs give a look of their own; Word's engine passes nothing on into tables."""
_BLOCKS = {"figures", "media", "marks"}
"""Lists whose items have no marks: Word's engine draws them whatever a style says, so that they are no lists but for the ear."""


class Body(Struct, frozen=True):
    """The page and its pictures, by the names that it calls them."""

    page: str
    pictures: tuple[tuple[str, str, bytes], ...]
    """Name, media type, bytes."""


def body(briefing: Briefing, brand: Brand, tell: Tell, mark: str) -> Body:
    """The body of a message. `mark` tells its pictures from those of other messages."""
    made = parts(briefing, brand, tell)
    kept = _Pictures(brand, tell, mark)
    inside = "\n".join(
        filter(None, (f"<header>{made.header}</header>", f"<main>{made.main}</main>", made.foot and f"<footer>{made.foot}</footer>"))
    )
    inside = inside.replace("<wbr/>", "")  # an element that few mail programs know
    inside = _PLOT.sub(lambda match: kept.plot(match.group(), brand), inside)
    root = etree.fromstring(f"<div>{inside}</div>", etree.XMLParser(huge_tree=True))
    _plain_lists(root)
    _plain_heads(root)
    kept.placed(root, made, briefing)
    _dressed(root, brand, briefing.language)
    return Body(_page(root, briefing, brand), kept.files())


def _page(root: etree._Element, briefing: Briefing, brand: Brand) -> str:
    language = briefing.language or "und"
    direction = "rtl" if right_to_left(language) else "ltr"
    shown = etree.tostring(root, encoding="unicode", method="html")
    colors = filled(brand.colors)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="supported-color-schemes" content="light dark">\n'
        f"<title>{escape(file_title(briefing))}</title>\n<style>\n{sheet(brand, language)}\n</style>\n</head>\n"
        f'<body style="margin: 0; padding: 0; background: {colors.paper}">\n'
        # A column of its own width: Outlook knows no greatest width of anything but a table.
        f'<!--[if mso]><table role="presentation" width="{WIDE}" align="center"><tr><td><![endif]-->\n'
        f'<div style="max-width: {WIDE}px; margin: 0 auto; padding: 16px">\n{shown}\n</div>\n'
        "<!--[if mso]></td></tr></table><![endif]-->\n</body>\n</html>\n"
    )


def _plain_lists(root: etree._Element) -> None:
    for parent in root.iter(etree.Element):
        names = set((parent.get("class") or "").split())
        for found in parent.findall("ul") if names & _BLOCKS else ():
            _as_blocks(found)
        if parent.tag == "ul" and names & _BLOCKS:
            _as_blocks(parent)


def _plain_heads(root: etree._Element) -> None:
    """What a page hides from the eye alone, a message can't: heads of columns are seen, a caption that repeats the label goes."""
    for table in root.iter("table"):
        caption = table.find("caption")
        if caption is not None and caption.find("span[@class='unseen']") is not None:
            table.remove(caption)
        for head in table.iterfind("thead/tr/th/span[@class='unseen']"):
            del head.attrib["class"]


def _as_blocks(found: etree._Element) -> None:
    found.tag = "div"
    found.set("role", "list")
    for item in found.findall("li"):
        item.tag = "div"
        item.set("role", "listitem")
        item.set("class", "item")


def _dressed(root: etree._Element, brand: Brand, language: str) -> None:
    """Writes the looks of each element into it; of two declarations of one property the later counts."""
    styles: dict[etree._Element, dict[str, str]] = {root: {}}
    found = [(selector, declarations) for selectors, declarations in rules(brand, language) for selector in selectors.split(", ")]
    elements = _Elements(root)
    # Classes count for more than names of elements, as in CSS (Selectors 4, 17).
    for selector, declarations in sorted(found, key=lambda rule: (rule[0].count("."), len(rule[0].split()))):
        for element in (root,) if selector == "body" else elements.chosen(selector):
            own = styles.setdefault(element, {})
            for name, _, value in (pair.partition(":") for pair in declarations.split(";")):
                own.pop(name.strip(), None)
                own[name.strip()] = value.strip()
    _written(root, styles, rtl=right_to_left(language))


def _written(root: etree._Element, styles: Mapping[etree._Element, Mapping[str, str]], *, rtl: bool) -> None:
    """Without what an element has from above anyway: webmail cuts a message off after some 100,000 characters."""
    # Depth-first without recursion: lists may stand deep in lists.
    pending: list[tuple[etree._Element, Mapping[str, str], bool]] = [(root, {}, rtl)]
    while pending:
        node, inherited, leftward = pending.pop()
        leftward = node.get("dir", "rtl" if leftward else "ltr") == "rtl"
        own = styles.get(node, {})
        said = [sided(name, value, rtl=leftward) for name, value in own.items() if node.tag in _APART or inherited.get(name) != value]
        if said:
            before = node.get("style")
            node.set("style", "; ".join((*said, before) if before else said))
        below = {**inherited, **{name: value for name, value in own.items() if name in _INHERITED}}
        pending += [(kid, below, leftward) for kid in node.iterchildren(etree.Element)]


class _Elements:
    """The elements of a tree by name and by class, which simple selectors (descendants, children) are looked up in."""

    def __init__(self, root: etree._Element) -> None:
        self._found: dict[str, list[etree._Element]] = {}
        self._classes: dict[etree._Element, tuple[str, ...]] = {}
        for element in root.iter(etree.Element):
            own = tuple((element.get("class") or "").split())
            self._classes[element] = own
            for key in (str(element.tag), *(f".{name}" for name in dict.fromkeys(own))):
                self._found.setdefault(key, []).append(element)

    def chosen(self, selector: str) -> list[etree._Element]:
        *above, last = selector.split()
        name, _, kind = last.partition(".")
        found = self._found.get(f".{kind}" if kind else name, [])
        return [element for element in found if (not kind or not name or element.tag == name) and self._within(element, above)]

    def _within(self, element: etree._Element, above: Sequence[str]) -> bool:
        """Whether an element stands in others as the rest of a selector says."""
        if not above:
            return True
        parent = element.getparent()
        if above[-1] == ">":
            return parent is not None and self._is(parent, above[-2]) and self._within(parent, above[:-2])
        while parent is not None:
            if self._is(parent, above[-1]) and self._within(parent, above[:-1]):
                return True
            parent = parent.getparent()
        return False

    def _is(self, element: etree._Element, step: str) -> bool:
        name, _, kind = step.partition(".")
        return (not name or element.tag == name) and (not kind or kind in self._classes[element])


class _Pictures:
    """The pictures of a message, each once."""

    def __init__(self, brand: Brand, tell: Tell, mark: str) -> None:
        self._brand = brand
        self._tell = tell
        self._mark = mark
        self._files: dict[str, tuple[str, bytes]] = {}

    def files(self) -> tuple[tuple[str, str, bytes], ...]:
        return tuple((name, kind, data) for name, (kind, data) in self._files.items())

    def plot(self, drawing: str, brand: Brand) -> str:
        """A chart as points: no mail program draws it."""
        from masthead.writers.pictures import drawn

        told = _DESC.search(drawing)
        size = _SIZE.search(drawing)
        assert told is not None and size is not None
        width, height = (float(number) for number in size.groups())
        data = _DESC.sub("", _painted(drawing, brand)).encode()
        made = drawn(brand, Image("image/svg+xml", data, round(width), round(height)), round(width * _SHARP))
        address = self._kept(f"chart-{len(self._files) + 1}", made)
        return f'<img class="drawn" src="{address}" alt="{told[1]}" width="{round(width)}" height="{round(height)}"/>'

    def placed(self, root: etree._Element, made: Parts, briefing: Briefing) -> None:
        """Gives every picture the name of its file, and its size in pixels, without which Outlook draws it as large as it is."""
        files = {file.name: file for file in made.files}
        addresses: dict[str, tuple[str, Image]] = {}
        for element in root.iter("img"):
            file = files.get(element.get("src") or "")
            if file is None:
                continue
            tall = _height(element, self._brand)
            found = addresses.get(file.name) or self._file(file, tall)
            if found is None:
                _said(element)
                continue
            addresses[file.name] = found
            address, image = found
            element.set("src", address)
            if tall:
                element.set("height", f"{tall:.0f}")
                element.set("width", f"{tall * image.width / image.height:.0f}")
            elif image.width > WIDE - 32:
                element.set("width", f"{WIDE - 32}")
                element.set("height", f"{(WIDE - 32) * image.height / image.width:.0f}")
            element.attrib.pop("style", "")
        # A picture for the dark is one more that every program would show: the sheet gives the other a light ground.
        for picture in list(root.iter("picture")):
            shown, parent = picture.find("img"), picture.getparent()
            if shown is not None and parent is not None:
                parent.replace(picture, shown)

    def _file(self, file: File, tall: float) -> tuple[str, Image] | None:
        from masthead.media.fit import fit
        from masthead.media.svg import safe
        from masthead.writers.pictures import drawn

        try:
            if file.media_type == "image/svg+xml":
                drawing = safe(file.data)
                across = tall * drawing.width / drawing.height if tall else min(drawing.width, WIDE)
                image = drawn(self._brand, drawing, round(across * _SHARP))
            else:
                image = fit(Asset(file.name, file.media_type, file.data), _SHOWN)
        except (UnreadableError, LimitError) as error:
            self._tell(Replaced(file.name, "its description", error.problem, file.name))
            return None
        return self._kept(file.id, image), image

    def _kept(self, name: str, image: Image) -> str:
        self._files[f"{name}@{self._mark}"] = (image.media_type, image.data)
        return f"cid:{name}@{self._mark}"


def _painted(drawing: str, brand: Brand) -> str:
    """A chart in the brand's colours and type, for itself: no sheet is beside it."""
    colors = filled(brand.colors)
    kinds: Mapping[str, str] = {"bar": colors.accent, "dot": colors.accent, "rule": colors.muted, "label": colors.ink, "value": colors.ink}
    for kind, color in kinds.items():
        drawing = drawing.replace(f'class="{kind}" fill="', f'fill="{color}" data-was="')
    return drawing.replace(' role="img"', "", 1).replace('font-family="sans-serif"', f'font-family="{brand.stacks.sans.latin[0]}"', 1)


def _height(element: etree._Element, brand: Brand) -> float:
    """The height in pixels that a logo has on the page."""
    points = brand.logo.height if brand.logo and "logo" in (element.get("class") or "").split() else 0.0
    style = element.get("style") or ""
    if "height: " in style:
        points = float(style.partition("height: ")[2].partition("rem")[0]) * brand.roles.body.size
    return points * BODY / brand.roles.body.size


def _said(element: etree._Element) -> None:
    """The words for a picture that no mail program can show."""
    element.tag = "span"
    element.text = element.get("alt")
    for name in list(element.attrib):
        del element.attrib[name]
