"""A template's styles: found by the names that Word gives them in every language, and what they come down to."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from masthead.expressions import expression
from masthead.writers.docx.template.localised import spoken

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_THEME = {
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


_HEXADECIMAL = expression("[0-9A-Fa-f]+")
_SHARE = expression("[0-9A-Fa-f]{1,2}")
_WHOLE = expression("-?[0-9]{1,9}")


def whole(text: str, otherwise: int = 0) -> int:
    """A number of a template; what it should be where it is none, since a damaged template is no reason to stop."""
    return int(text) if _WHOLE.fullmatch(text) is not None else otherwise


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str:
    """An attribute of what stands at a path of `w:` names; empty if there is none."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + attribute, "")


class Stylebook:
    """The styles part of a template, and its theme's colours. Either may be missing."""

    def __init__(self, root: etree._Element | None, theme: etree._Element | None) -> None:
        self.root = root
        self._styles = {} if root is None else {style.get(W + "styleId", ""): style for style in root.iterfind(W + "style")}
        self._by_name: dict[tuple[str, str], str] = {}
        for id, style in self._styles.items():
            for name in _names(style):
                self._by_name.setdefault((style.get(W + "type", "paragraph"), name), id)
        for id, style in self._styles.items():
            kind = style.get(W + "type", "paragraph")
            for name in _names(style):
                if english := spoken(name):
                    self._by_name.setdefault((kind, english), id)
        self.colors = {} if theme is None else dict(_colors(theme))

    def __bool__(self) -> bool:
        return bool(self._styles)

    def __contains__(self, id: str) -> bool:
        return id in self._styles

    @property
    def ids(self) -> set[str]:
        return set(self._styles)

    @property
    def names(self) -> set[str]:
        """All names and aliases, in small letters."""
        return {name for _, name in self._by_name}

    def default(self, kind: str) -> str:
        """The style that holds where none is named (ECMA-376 17.7.4.17)."""
        found = (
            id for id, style in self._styles.items() if style.get(W + "type") == kind and style.get(W + "default") in ("1", "true", "on")
        )
        return next(found, "")

    def named(self, kind: str, name: str) -> str:
        """The id of the style with this name, whatever its capitals; empty if there is none."""
        return self._by_name.get((kind, name.casefold()), "")

    def called(self, kind: str, id: str) -> str:
        """The id itself, if there is a style of that kind with it."""
        style = self._styles.get(id)
        return id if style is not None and style.get(W + "type") == kind else ""

    def chain(self, id: str) -> Iterator[etree._Element]:
        """A style and those it is based on, the nearest first."""
        seen: set[str] = set()
        while id in self._styles and id not in seen:
            seen.add(id)
            yield self._styles[id]
            id = value(self._styles[id], "basedOn")

    def found(self, id: str, path: str) -> etree._Element | None:
        """What a style says at a path such as `rPr/color`: itself, what it is based on, or the defaults of the document."""
        steps = [W + step for step in path.split("/")]
        for style in self.chain(id):
            if (element := style.find("/".join(steps))) is not None:
                return element
        if self.root is None:
            return None
        return self.root.find("/".join((W + "docDefaults", f"{steps[0]}Default", *steps)))

    def attribute(self, id: str, path: str, attribute: str) -> str:
        """An attribute of what a style says; attributes are inherited one by one (17.7.2)."""
        steps = "/".join(W + step for step in path.split("/"))
        holders = [style.find(steps) for style in self.chain(id)]
        if self.root is not None:
            first = path.partition("/")[0]
            holders.append(self.root.find(f"{W}docDefaults/{W}{first}Default/{steps}"))
        return next(
            (holder.get(W + attribute, "") for holder in holders if holder is not None and holder.get(W + attribute) is not None), ""
        )

    def color(self, element: etree._Element | None) -> str:
        """The colour of a `w:color` as six digits, the theme's looked up; empty for automatic or none."""
        if element is None:
            return ""
        theme = element.get(W + "themeColor", "")
        named = self.colors.get(_THEME.get(theme, theme), "")
        plain = element.get(W + "val", "")
        if not named:
            return plain.upper() if len(plain) == 6 and _HEXADECIMAL.fullmatch(plain) is not None else ""
        return shaded(named, element.get(W + "themeShade", ""), element.get(W + "themeTint", ""))


def shaded(color: str, shade: str = "", tint: str = "") -> str:
    """A colour darkened or lightened as themes say it: shares of 255 in hexadecimal (17.3.2.6)."""
    channels = [int(color[at : at + 2], 16) for at in (0, 2, 4)]
    if _SHARE.fullmatch(shade) is not None:
        channels = [round(channel * int(shade, 16) / 255) for channel in channels]
    if _SHARE.fullmatch(tint) is not None:
        channels = [round(255 - (255 - channel) * int(tint, 16) / 255) for channel in channels]
    return "".join(f"{channel:02X}" for channel in channels)


def _names(style: etree._Element) -> list[str]:
    aliases = value(style, "aliases").replace(";", ",").split(",")
    return [name.strip().casefold() for name in (value(style, "name"), *aliases) if name.strip()]


def _colors(theme: etree._Element) -> Iterator[tuple[str, str]]:
    for color in theme.iterfind(f".//{A}clrScheme/*"):
        kind = next(iter(color), None)
        found = "" if kind is None else kind.get("lastClr") or kind.get("val") or ""
        if len(found) == 6 and _HEXADECIMAL.fullmatch(found) is not None:
            yield etree.QName(color).localname, found.upper()
