"""Pages written as components (JSX of React and its kind, Vue, Svelte, Astro): elements of HTML in their place, their code left out."""

from __future__ import annotations

import re
from html import escape

from msgspec import Struct

from masthead.expressions import expression
from masthead.readers.html import setin
from masthead.readers.html.variables import given

_NAME = r"[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*"
_BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
_REST = rf"(?:[^<>\"'{{}}]|\"[^\"]*\"|'[^']*'|{_BRACED})*"
_SIGNS = expression(
    rf"</(?P<name>(?=[A-Z\d]*[a-z]){_NAME})\s*>|<(?P<alone>(?=[A-Z\d]*[a-z]){_NAME})\b{_REST}/>|\bclassName=|\{{/\*|\A\s*<template\b"
)
_HTML = frozenset(
    [
        "a",
        "abbr",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "base",
        "big",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "option",
        "p",
        "param",
        "picture",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ]
)
_TAG = expression(rf"<(?P<end>/?)(?P<name>{_NAME}|[a-z][a-z0-9-]*)(?=[\s/>{{])(?P<rest>{_REST}?)(?P<alone>/?)>")
_ATTRIBUTE = expression(rf"([A-Za-z_:][\w:.-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|({_BRACED}))")
_VALUE = expression(r"\{\s*(?:([\"'`])((?:(?!\1)[^\\{}]|\\.)*)\1|(?:\w+[.\[])?['\"]?([\w-]+)['\"]?\]?)\s*\}", re.DOTALL)
_COMMENT = expression(r"\{\s*/\*")
_COMMENTED = expression(r"\*/\s*\}")
_STRING = expression(r"(?<![=$])\{\s*([\"'`])((?:(?!\1)[^\\{}$]|\\.)*)\1\s*\}", re.DOTALL)
_SHOWN = expression(r"(?<![={$])\{\s*(?:[A-Za-z_$][\w$]*\??\.)*([A-Za-z_$][\w$]*)\s*\}(?!\})")
_CODE = expression(r"\A\s*(?:[\"']use \w+[\"'];?\s*|import\b|export\b|const\b|let\b|function\b|//|/\*)")
_MARKUP = expression(r"(?:\breturn\b|=>)\s*\(?\s*(?=<[A-Za-z>])")
_ENDED = expression(r"\n\s*\);?\s*\n|\Z")
_LINE = expression(r"<[^\n]{0,300}>;?[ \t]*\r?\n")
"""What is drawn in one line, without a bracket around it: what a page shows where it has nothing to show."""
_SETUP = expression(r"\A---[ \t]*\n(?=(?:[^-]|-(?!--))*?(?:\bimport\b|\bconst\b))((?>(?:[^-]++|-(?!--))*))---[ \t]*\n")
"""The code over a page of Astro."""
_TEMPLATE = expression(r"(</?)template\b", re.IGNORECASE)
_PARTS = expression(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+")
_LEVEL = expression(r"h?([1-6])")

_HEADS = frozenset(("title", "headline", "heading"))
_NAMED: dict[str, str] = {
    **dict.fromkeys(("text", "paragraph", "para", "p", "typography", "copy"), "p"),
    **dict.fromkeys(("list", "ul", "unordered"), "ul"),
    **dict.fromkeys(("ol", "ordered"), "ol"),
    **dict.fromkeys(("quote", "blockquote", "pullquote"), "blockquote"),
    **dict.fromkeys(("link", "anchor"), "a"),
    **dict.fromkeys(("bold", "strong"), "strong"),
    **dict.fromkeys(("italic", "em", "emphasis"), "em"),
    **dict.fromkeys(("image", "img"), "img"),
    **dict.fromkeys(("nav", "navbar", "navigation", "menu"), "nav"),
    **dict.fromkeys(("aside", "sidebar"), "aside"),
    **{
        name: name
        for name in [
            "li",
            "td",
            "th",
            "tr",
            "table",
            "thead",
            "tbody",
            "footer",
            "header",
            "main",
            "article",
            "section",
            "br",
            "hr",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ]
    },
    "caption": "figcaption",
    "divider": "hr",
    "row": "div",
    "cell": "td",
}
"""Elements by the last word of a component's name."""
_ROWS = {("list", "item"): "li", ("table", "row"): "tr", ("table", "cell"): "td", ("unordered", "list"): "ul", ("ordered", "list"): "ol"}
_CALLED: dict[str, str] = {
    **dict.fromkeys(
        (
            "subtitle",
            "subheading",
            "subheadline",
            "subhead",
            "deck",
            "dek",
            "standfirst",
            "lead",
            "lede",
            "intro",
            "teaser",
            "chapo",
            "kicker",
        ),
        "",
    ),
    **dict.fromkeys(("date", "time", "published", "dateline", "byline", "author"), ""),
}
"""Words of names that are told on, as the class of a paragraph."""
_KEPT = ("class", "id", "href", "src", "alt", "lang", "dir", "title")
_SAID = (
    ("title", "h1"),
    ("headline", "h1"),
    ("heading", "h1"),
    ("subtitle", "p"),
    ("subheading", "p"),
    ("date", "p"),
    ("text", "p"),
    ("quote", "p"),
)
"""Attributes in which a component is given text, and what that is; a title alone where the page has no other."""
_VOID = frozenset(("img", "br", "hr"))
_UNTOLD = frozenset(("a", "img", "nav", "footer"))


class Told(Struct, frozen=True, gc=False):
    """A page of elements, and the words of what was left out of it."""

    html: str
    left: tuple[str, ...] = ()


def may_be(source: str) -> bool:
    """Whether a page seems to be written in components."""
    if "</" not in source and "/>" not in source:
        return False
    if _SETUP.match(source) or (_CODE.match(source) and _MARKUP.search(source)):
        return True
    return any((name := match["name"] or match["alone"]) is None or name.lower() not in _HTML for match in _SIGNS.finditer(source))


def told(source: str) -> Told:
    """The page with an element for each component, texts in braces as text, and no code."""
    code, markup, left = _parted(source)
    known = given(code or "\n".join(re.findall(r"<script\b[^>]*>(.*?)</script", source, re.DOTALL)))
    if markup.lstrip()[:9].lower().startswith(("<template", "<script")) and "<template" in markup:
        markup = _TEMPLATE.sub(r"\1div", markup)
    markup, comments = _uncommented(markup.replace("<>", " ").replace("</>", " ") if code else markup)
    left += comments
    markup, shown = setin.set_in(markup, code)
    for said in shown:
        left = [piece for each in left for piece in each.split(said)]
    markup = _STRING.sub(lambda match: escape(match[2].replace("\\n", "\n"), quote=False), markup)

    def value(match: re.Match[str]) -> str:
        if match[1] in known:
            return escape(known[match[1]], quote=False)
        left.append(match[0])
        return " "

    markup = _SHOWN.sub(value, markup)
    return Told(_Elements(markup).made(), tuple(word for piece in left for word in piece.split()))


def _uncommented(markup: str) -> tuple[str, list[str]]:
    """The markup without comments in braces, and those. What ends one is looked for once, so that many that nothing ends take no longer."""
    kept: list[str] = []
    comments: list[str] = []
    at = 0
    while (begun := _COMMENT.search(markup, at)) and (end := markup.find("*/", begun.end())) >= 0:
        closed = _COMMENTED.match(markup, end)
        kept += (markup[at : begun.start()], " " if closed else markup[begun.start() : end + 2])
        comments += [markup[begun.start() : closed.end()]] if closed else []
        at = closed.end() if closed else end + 2
    return "".join((*kept, markup[at:])), comments


def _parted(source: str) -> tuple[str, str, list[str]]:
    """The code of a page, its markup, and what of it is neither shown nor read."""
    if setup := _SETUP.match(source):
        return setup[1], source[setup.end() :], [setup[0]]
    if not _CODE.match(source):
        return "", source, []
    pieces = [
        (match.end(), match.end() + end.start())
        for match in _MARKUP.finditer(source)
        if not ("(" not in match[0] and _LINE.match(source, match.end())) and (end := _ENDED.search(source[match.end() :]))
    ]
    if not pieces:
        start = source.find("\n<")
        return (source[:start], source[start:], [source[:start]]) if start >= 0 else ("", source, [])
    start, below = max(pieces, key=lambda piece: piece[1] - piece[0])
    behind = max(source.rfind(">", start, below) + 1, start)
    return source[:start], source[start:behind], [source[:start], source[behind:]]


class _Elements:
    """Tags of components one by one; each end tag ends what its start tag became."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._open: dict[str, list[str]] = {}
        self._headed = "<h1" in markup

    def made(self) -> str:
        return _TAG.sub(self._tag, self._markup)

    def _tag(self, match: re.Match[str]) -> str:
        name = match["name"]
        component = name[0].isupper() and not (name.isupper() and name.lower() in _HTML)
        if match["end"]:
            if not component:
                return match[0]
            open_ = self._open.get(name)
            return open_.pop() if open_ else " "
        if not component and "{" not in match["rest"] and "className" not in match["rest"]:
            return match[0]
        attributes = _attributes(match["rest"])
        if not component:
            return f"<{name}{_written(attributes)}{match['alone']}>"
        element, called = self._element(name, attributes, self._stands_alone(match))
        if called:
            attributes["class"] = f"{called} {attributes.get('class', '')}".strip()
        said = "" if element in _UNTOLD or element in _HEADINGS else self._said(attributes)
        if element in _VOID:
            return f"<{element}{_written(attributes)}>" if element != "img" or attributes.get("src") or attributes.get("alt") else " "
        end = f"{_speaker(attributes) if element == 'blockquote' else ''}</{element}>"
        if match["alone"]:
            return f"<{element}>{said}{end}" if said and end[1] != "/" else said or " "
        self._open.setdefault(name, []).append(end)
        return f"<{element}{_written(attributes)}>{said}"

    def _stands_alone(self, match: re.Match[str]) -> bool:
        """Whether a tag begins a line, or follows another."""
        before = self._markup[max(0, match.start() - 200) : match.start()]
        return not before.strip() or before.rstrip(" \t")[-1:] in ("\n", ">", "\r")

    def _element(self, name: str, attributes: dict[str, str], alone: bool) -> tuple[str, str]:
        """The element that a component is, and the class that tells more of it."""
        words = tuple(part.lower() for part in _PARTS.findall(name.split(".")[-1]) if not part.isdigit())
        if name.split(".")[-1][-1:] in "123456" and words[-1:] == ("h",):
            return f"h{name[-1]}", ""
        level = next(
            (
                found[1]
                for key in ("as", "component", "tag", "variant", "level", "order")
                if (found := _LEVEL.fullmatch(attributes.get(key, "")))
            ),
            "",
        )
        last = words[-1] if words else ""
        if len(words) > 1 and words[-2:-1] == ("sub",) and last in _HEADS | {"head", "header"}:
            return "p", "subtitle"
        if level and last in _HEADS | {"text", "typography"}:
            self._headed = self._headed or level == "1"
            return f"h{level}", ""
        if last in _HEADS:
            first, self._headed = not self._headed, True
            return ("h1" if first else "h2"), ""
        if last in _CALLED:
            return ("p" if alone else "span"), last
        return _ROWS.get(words[-2:]) or _NAMED.get(last) or ("div" if alone else "span"), ""

    def _said(self, attributes: dict[str, str]) -> str:
        said: list[str] = []
        for key, element in _SAID:
            value = attributes.pop(key, "")
            if not value.strip() or (element == "h1" and self._headed):
                continue
            self._headed = self._headed or element == "h1"
            said.append(f'<{element} class="{key}">{escape(value, quote=False)}</{element}>')
        return "".join(said)


def _speaker(attributes: dict[str, str]) -> str:
    """The foot of a quotation whose component is given who says it, and as what: `<Quote author="Jane Roe" role="Harbour master">`."""
    told = [next((said for key in keys if (said := attributes.get(key, "").strip()) and "://" not in said), "") for keys in _WHO]
    return f"<footer>{escape(', '.join(filter(None, told)), quote=False)}</footer>" if any(told) else ""


_WHO = (("author", "speaker", "cite", "citation", "attribution", "name", "by", "source"), ("role", "position", "function", "jobTitle"))
"""Attributes in which a quotation is given who says it, and what they are."""
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


def _attributes(rest: str) -> dict[str, str]:
    """Attributes that say something to a reader of HTML, under its names; values in braces if they are texts or name a class."""
    made: dict[str, str] = {}
    for name, double, single, braced in _ATTRIBUTE.findall(rest):
        value = double or single
        if braced:
            match = _VALUE.fullmatch(braced)
            value = (match[2] or (match[3] if name == "className" else "") or "") if match else ""
        made[{"className": "class", "to": "href"}.get(name, name)] = value
    return made


def _written(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if name in _KEPT and value)
